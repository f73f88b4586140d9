//! NodePorts: ports of the node that a pod takes. Plays `plugins/nodeports`.

use crate::events::{Action, Resource};
use crate::framework::{CycleState, Locality, Memo, Plugin, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Asked, Hint, always, is_placed};
use crate::status::Rejection;
use crate::template::{HostPort, Template};
use api::core::Pod;

/// Its name.
pub const NAME: &str = "NodePorts";
/// Why it refuses.
pub const REASON: &str = "node(s) didn't have free ports for the requested pod ports";

/// The plugin.
pub struct NodePorts;

static HINTS: [Hint; 2] = [
    Hint::new(Resource::AssignedPod, Action::DELETE, after_pod_deleted),
    Hint::new(Resource::Node, Action::ADD, always),
];

impl Plugin for NodePorts {
    fn name(&self) -> &'static str {
        NAME
    }

    fn pre_filter(&self, state: &mut CycleState, _: &mut Memo, _: &World<'_>) -> Result<PreFilter, Rejection> {
        Ok(if state.template().ports.is_empty() { PreFilter::Skip } else { PreFilter::All })
    }

    fn filter(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        if are_free(&state.template().ports, &node.ports) {
            Ok(())
        } else {
            Err(Rejection::unschedulable(NAME, REASON))
        }
    }

    fn locality(&self) -> Locality {
        Locality::Node
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// Whether none of the wanted ports is taken.
pub fn are_free<'a>(wanted: &[HostPort], taken: impl IntoIterator<Item = &'a HostPort>) -> bool {
    !taken.into_iter().any(|t| wanted.iter().any(|w| w.conflicts(t)))
}

fn after_pod_deleted(asked: &Asked<'_>) -> bool {
    let Some(gone) = asked.old.filter(|o| o.try_get::<Pod>().is_some_and(is_placed)) else { return false };
    !are_free(&asked.pod.template.ports, &Template::of(0, gone).ports)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_taken_by_protocol() {
        let port = |protocol: &str| HostPort { ip: "0.0.0.0".into(), protocol: protocol.into(), port: 53 };
        assert!(are_free(&[port("TCP")], &[port("UDP")]));
        assert!(!are_free(&[port("TCP")], &[port("UDP"), port("TCP")]));
    }
}
