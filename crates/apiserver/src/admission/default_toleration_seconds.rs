//! DefaultTolerationSeconds: a pod stays five minutes on a node that is not ready or unreachable.
//! Plays `plugin/pkg/admission/defaulttolerationseconds`.

use super::{Attributes, Operation};
use api::core::{Pod, Toleration};
use api::{List, Status};
use std::sync::OnceLock;

const NOT_READY: &str = "node.kubernetes.io/not-ready";
const UNREACHABLE: &str = "node.kubernetes.io/unreachable";
const SECONDS: i64 = 300;

/// Adds the two tolerations that are missing.
pub fn mutate(a: &mut Attributes<'_>) -> Result<(), Status> {
    let Some(pod) = a.object_of::<Pod>(&[Operation::Create, Operation::Update]) else { return Ok(()) };
    let list = &pod.spec.tolerations;
    let tolerates = |key: &str| {
        list.iter().any(|t| (t.key == key || t.key.is_empty()) && (t.effect == "NoExecute" || t.effect.is_empty()))
    };
    let (not_ready, unreachable) = (tolerates(NOT_READY), tolerates(UNREACHABLE));
    if not_ready && unreachable {
        return Ok(());
    }
    let alone = list.is_empty();
    let Some(pod) = a.edit::<Pod>() else { return Ok(()) };
    if alone {
        pod.spec.tolerations = both();
        return Ok(());
    }
    if !not_ready {
        pod.spec.tolerations.push(toleration(NOT_READY));
    }
    if !unreachable {
        pod.spec.tolerations.push(toleration(UNREACHABLE));
    }
    Ok(())
}

fn toleration(key: &str) -> Toleration {
    Toleration {
        key: key.into(),
        operator: "Exists".into(),
        effect: "NoExecute".into(),
        toleration_seconds: Some(SECONDS),
        ..Toleration::default()
    }
}

/// Both tolerations, shared by all pods that have no others.
fn both() -> List<Toleration> {
    static BOTH: OnceLock<List<Toleration>> = OnceLock::new();
    BOTH.get_or_init(|| [toleration(NOT_READY), toleration(UNREACHABLE)].into()).clone()
}
