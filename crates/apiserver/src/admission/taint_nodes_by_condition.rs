//! TaintNodesByCondition: a new node takes no pods until it is ready. Plays `plugin/pkg/admission/nodetaint`.

use super::{Attributes, Operation};
use api::Status;
use api::core::{Node, Taint};

const NOT_READY: &str = "node.kubernetes.io/not-ready";

/// Adds the taint that a new node lacks.
pub fn mutate(a: &mut Attributes<'_>) -> Result<(), Status> {
    let Some(node) = a.object_of::<Node>(&[Operation::Create]) else { return Ok(()) };
    let tainted = node.spec.taints.iter().any(|t| t.key == NOT_READY && t.effect == "NoSchedule");
    if !tainted && let Some(node) = a.edit::<Node>() {
        let taint = Taint { key: NOT_READY.into(), effect: "NoSchedule".into(), ..Taint::default() };
        node.spec.taints.push(taint);
    }
    Ok(())
}
