//! NodeUnschedulable: cordoned nodes. Plays `plugins/nodeunschedulable`.

use crate::events::{Action, Resource};
use crate::framework::{CycleState, Locality, Memo, Plugin, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Asked, Hint};
use crate::status::Rejection;
use api::core::{Node, Pod, Taint, Toleration};
use api::helpers::taints::any_tolerates;

/// Its name.
pub const NAME: &str = "NodeUnschedulable";
/// Why it refuses.
pub const REASON: &str = "node(s) were unschedulable";

/// The plugin.
pub struct NodeUnschedulable;

static HINTS: [Hint; 2] = [
    Hint::new(Resource::Node, Action::ADD.or(Action::NODE_TAINT), after_node_change),
    Hint::new(Resource::TargetPod, Action::POD_TOLERATION, after_toleration),
];

impl Plugin for NodeUnschedulable {
    fn name(&self) -> &'static str {
        NAME
    }

    fn pre_filter(&self, _: &mut CycleState, _: &mut Memo, _: &World<'_>) -> Result<PreFilter, Rejection> {
        Ok(PreFilter::All)
    }

    fn filter(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        if fits(node.get(), &state.template().tolerations) {
            Ok(())
        } else {
            Err(Rejection::unresolvable(NAME, REASON))
        }
    }

    fn locality(&self) -> Locality {
        Locality::Node
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

fn taint() -> Taint {
    Taint { key: "node.kubernetes.io/unschedulable".into(), effect: "NoSchedule".into(), ..Taint::default() }
}

/// Whether a node takes pods, or the pod tolerates that it does not.
pub fn fits(node: &Node, tolerations: &[Toleration]) -> bool {
    !node.spec.unschedulable || any_tolerates(tolerations, &taint())
}

fn after_node_change(asked: &Asked<'_>) -> bool {
    let Some(new) = asked.after::<Node>() else { return false };
    !new.spec.unschedulable && asked.before::<Node>().is_none_or(|old| old.spec.unschedulable)
}

fn after_toleration(asked: &Asked<'_>) -> bool {
    asked.after::<Pod>().is_some_and(|pod| any_tolerates(&pod.spec.tolerations, &taint()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cordoned_node_takes_only_pods_that_tolerate_it() {
        let mut node = Node::default();
        assert!(fits(&node, &[]));
        node.spec.unschedulable = true;
        assert!(!fits(&node, &[]));
        assert!(fits(&node, &[Toleration { operator: "Exists".into(), ..Toleration::default() }]));
    }
}
