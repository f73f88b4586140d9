//! NodeName: a pod that names its node. Plays `plugins/nodename`.

use crate::events::{Action, Resource};
use crate::framework::{CycleState, Locality, Memo, Plugin, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Hint, always};
use crate::status::Rejection;

/// Its name.
pub const NAME: &str = "NodeName";
/// Why it refuses.
pub const REASON: &str = "node(s) didn't match the requested node name";

/// The plugin.
pub struct NodeName;

static HINTS: [Hint; 1] = [Hint::new(Resource::Node, Action::ADD, always)];

impl Plugin for NodeName {
    fn name(&self) -> &'static str {
        NAME
    }

    fn pre_filter(&self, state: &mut CycleState, _: &mut Memo, _: &World<'_>) -> Result<PreFilter, Rejection> {
        let name = &state.pod.get().spec.node_name;
        Ok(if name.is_empty() { PreFilter::Skip } else { PreFilter::Nodes([name.clone()].into()) })
    }

    fn filter(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        let name = &state.pod.get().spec.node_name;
        if fits(name, &node.name) { Ok(()) } else { Err(Rejection::unresolvable(NAME, REASON)) }
    }

    fn locality(&self) -> Locality {
        Locality::Node
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// Whether a pod that asks for this node (or none) may go there.
pub fn fits(wanted: &str, node: &str) -> bool {
    wanted.is_empty() || wanted == node
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_fits_everywhere() {
        assert!(fits("", "a") && fits("a", "a") && !fits("b", "a"));
    }
}
