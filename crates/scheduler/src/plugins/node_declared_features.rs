//! NodeDeclaredFeatures: pods that need something that the kubelet must know. Plays `plugins/nodedeclaredfeatures`.

use crate::events::{Action, Resource};
use crate::framework::{CycleState, Memo, Plugin, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Asked, Hint};
use crate::status::Rejection;
use api::core::{Node, Pod, PodSpec};

/// Its name.
pub const NAME: &str = "NodeDeclaredFeatures";
/// Why it refuses.
pub const REASON: &str = "node(s) didn't match Pod's required features";

/// The plugin.
pub struct NodeDeclaredFeatures;

static HINTS: [Hint; 2] = [
    Hint::new(Resource::Node, Action::ADD.or(Action::NODE_FEATURES), after_node_change),
    Hint::new(Resource::TargetPod, Action::UPDATE, after_own_change),
];

impl Plugin for NodeDeclaredFeatures {
    fn name(&self) -> &'static str {
        NAME
    }

    fn pre_filter(&self, state: &mut CycleState, _: &mut Memo, _: &World<'_>) -> Result<PreFilter, Rejection> {
        let nothing = needed(&state.pod.get().spec).next().is_none();
        Ok(if nothing { PreFilter::Skip } else { PreFilter::All })
    }

    fn filter(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        let declared = &node.get().status.declared_features;
        let mut needed = needed(&state.pod.get().spec);
        if needed.all(|n| declared.iter().any(|d| d == n)) {
            Ok(())
        } else {
            Err(Rejection::unresolvable(NAME, REASON))
        }
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// The features that a pod needs of its node.
pub fn needed(spec: &PodSpec) -> impl Iterator<Item = &'static str> {
    let containers = spec.containers.iter().chain(spec.init_containers.iter());
    let mut rules = containers.flat_map(|c| c.restart_policy_rules.iter());
    let restart_all = rules.any(|r| r.action == "RestartAllContainers");
    let user_namespaces = spec.host_network && spec.host_users == Some(false);
    let restart_all = restart_all.then_some("RestartAllContainersOnContainerExits");
    restart_all.into_iter().chain(user_namespaces.then_some("UserNamespacesHostNetworkSupport"))
}

fn after_node_change(asked: &Asked<'_>) -> bool {
    let Some(new) = asked.after::<Node>() else { return false };
    asked.before::<Node>().is_none_or(|old| old.status.declared_features != new.status.declared_features)
}

fn after_own_change(asked: &Asked<'_>) -> bool {
    let (Some(old), Some(new)) = (asked.before::<Pod>(), asked.after::<Pod>()) else { return false };
    !needed(&old.spec).eq(needed(&new.spec))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_namespace_in_the_network_of_the_host_must_be_declared() {
        let mut spec = PodSpec { host_network: true, ..PodSpec::default() };
        assert_eq!(needed(&spec).count(), 0);
        spec.host_users = Some(false);
        assert_eq!(needed(&spec).collect::<Vec<_>>(), ["UserNamespacesHostNetworkSupport"]);
    }
}
