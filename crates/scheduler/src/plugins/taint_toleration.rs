//! TaintToleration: taints keep pods away, or make a node less liked. Plays `plugins/tainttoleration`.

use crate::events::{Action, Resource};
use crate::framework::{CycleState, Locality, Memo, Plugin, PreFilter, World, normalize_to_max};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Asked, Hint, always};
use crate::status::Rejection;
use api::core::{Node, Taint, Toleration};
use api::helpers::taints::{any_tolerates, untolerated};

/// Its name.
pub const NAME: &str = "TaintToleration";
/// Why it refuses.
pub const REASON: &str = "node(s) had untolerated taint(s)";

/// The plugin.
pub struct TaintToleration;

static HINTS: [Hint; 2] = [
    Hint::new(Resource::Node, Action::ADD.or(Action::NODE_TAINT), after_node_change),
    Hint::new(Resource::TargetPod, Action::POD_TOLERATION, always),
];

impl Plugin for TaintToleration {
    fn name(&self) -> &'static str {
        NAME
    }

    fn weight(&self) -> i64 {
        3
    }

    fn pre_filter(&self, _: &mut CycleState, _: &mut Memo, _: &World<'_>) -> Result<PreFilter, Rejection> {
        Ok(PreFilter::All)
    }

    fn filter(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        match untolerated(&node.get().spec.taints, &state.template().tolerations) {
            None => Ok(()),
            Some(_) => Err(Rejection::unresolvable(NAME, REASON)),
        }
    }

    fn score(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> i64 {
        count_preferred_away(&node.get().spec.taints, &state.template().tolerations)
    }

    fn normalize(&self, _: &CycleState, _: &World<'_>, _: &[u32], scores: &mut [i64]) {
        normalize_to_max(scores, true);
    }

    fn locality(&self) -> Locality {
        Locality::Node
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// How many `PreferNoSchedule` taints are not tolerated.
pub fn count_preferred_away(taints: &[Taint], tolerations: &[Toleration]) -> i64 {
    // A toleration of another effect never matches such a taint, so all tolerations may be looked at.
    taints.iter().filter(|t| t.effect == "PreferNoSchedule" && !any_tolerates(tolerations, t)).count() as i64
}

fn after_node_change(asked: &Asked<'_>) -> bool {
    let Some(new) = asked.after::<Node>() else { return false };
    let tolerations = &asked.pod.get().spec.tolerations;
    let refused = |n: &Node| untolerated(&n.spec.taints, tolerations).is_some();
    asked.before::<Node>().is_none_or(refused) && !refused(new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_soft_taints_that_are_not_tolerated_count() {
        let taint = |key: &str, effect: &str| Taint { key: key.into(), effect: effect.into(), ..Taint::default() };
        let taints = [taint("a", "PreferNoSchedule"), taint("b", "PreferNoSchedule"), taint("c", "NoSchedule")];
        let tolerates_a = Toleration { key: "a".into(), operator: "Exists".into(), ..Toleration::default() };
        assert_eq!(count_preferred_away(&taints, &[tolerates_a]), 1);
    }
}
