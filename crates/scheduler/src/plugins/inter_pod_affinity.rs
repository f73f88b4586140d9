//! InterPodAffinity: near to some pods, away from others. Plays `plugins/interpodaffinity`.

mod relation;
mod topology;

pub use relation::{Relation, relate};
pub use topology::{Side, TopologyCounts};

use crate::affinity::{AffinityTerm, AffinityTerms};
use crate::events::{Action, Resource};
use crate::framework::{CycleState, MAX_SCORE, Plugin, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Asked, Hint, is_placed};
use crate::status::Rejection;
use crate::template::PodInfo;
use api::core::{Node, Pod};
use api::{Dict, Str};
use relation::Incoming;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Its name.
pub const NAME: &str = "InterPodAffinity";
/// Who is wanted is not there.
pub const REASON_AFFINITY: &str = "node(s) didn't match pod affinity rules";
/// Who is not wanted is there.
pub const REASON_ANTI: &str = "node(s) didn't match pod anti-affinity rules";
/// Who is there does not want the pod.
pub const REASON_EXISTING: &str = "node(s) didn't satisfy existing pods anti-affinity rules";

/// The plugin.
pub struct InterPodAffinity;

/// Of one attempt.
#[derive(Clone, Default)]
pub struct State {
    incoming: Option<Arc<Incoming>>,
    counts: Arc<TopologyCounts>,
    /// What came and went while one node is tried.
    moved: BTreeMap<(Side, Str, Str), i64>,
}

/// Counts for the next pod of the template.
pub struct Memo {
    epoch: u64,
    generation: u64,
    incoming: Arc<Incoming>,
    counts: Arc<TopologyCounts>,
}

static HINTS: [Hint; 3] = [
    Hint::new(Resource::AssignedPod, Action::ADD.or(Action::POD_LABEL).or(Action::DELETE), after_pod_change),
    Hint::new(Resource::TargetPod, Action::POD_LABEL, crate::queue::hints::always),
    Hint::new(Resource::Node, Action::ADD.or(Action::NODE_LABEL), after_node_change),
];

impl Plugin for InterPodAffinity {
    fn name(&self) -> &'static str {
        NAME
    }

    fn weight(&self) -> i64 {
        2
    }

    fn pre_filter(
        &self,
        state: &mut CycleState,
        memo: &mut crate::framework::Memo,
        world: &World<'_>,
    ) -> Result<PreFilter, Rejection> {
        let own = &state.pod.template.affinity;
        let no_terms = own.required.is_empty() && own.required_anti.is_empty();
        if no_terms && world.snapshot.with_affinity().is_empty() {
            return Ok(PreFilter::Skip);
        }
        load(state, memo, world);
        let skip = no_terms && state.affinity.counts.is_empty(Side::Existing);
        Ok(if skip { PreFilter::Skip } else { PreFilter::All })
    }

    fn filter(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        let affinity = &state.affinity;
        let Some(incoming) = &affinity.incoming else { return Ok(()) };
        if !affinity.wanted_is_there(incoming, &state.template().namespace, &state.template().labels, node) {
            return Err(Rejection::unresolvable(NAME, REASON_AFFINITY));
        }
        let unwanted = |t: &AffinityTerm| affinity.on_node(Side::OwnAnti, &t.topology_key, node) > 0;
        if incoming.terms.required_anti.iter().any(unwanted) {
            return Err(Rejection::unschedulable(NAME, REASON_ANTI));
        }
        if affinity.keys(Side::Existing).any(|key| affinity.on_node(Side::Existing, key, node) > 0) {
            return Err(Rejection::unschedulable(NAME, REASON_EXISTING));
        }
        Ok(())
    }

    fn add_pod(&self, state: &mut CycleState, _: &World<'_>, pod: &PodInfo, node: &NodeInfo) {
        state.affinity.shift(pod, node, 1);
    }

    fn remove_pod(&self, state: &mut CycleState, _: &World<'_>, pod: &PodInfo, node: &NodeInfo) {
        state.affinity.shift(pod, node, -1);
    }

    fn pre_score(
        &self,
        state: &mut CycleState,
        memo: &mut crate::framework::Memo,
        world: &World<'_>,
        _: &[u32],
    ) -> bool {
        let own = &state.pod.template.affinity;
        let no_preferences = own.preferred.is_empty() && own.preferred_anti.is_empty();
        if no_preferences
            && (world.profile.affinity.ignore_preferred_terms_of_existing_pods
                || world.snapshot.with_affinity().is_empty())
        {
            return false;
        }
        load(state, memo, world);
        state.affinity.counts.has_any(Side::Preference)
    }

    fn score(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> i64 {
        let affinity = &state.affinity;
        affinity.keys(Side::Preference).map(|key| affinity.counts.on_node(Side::Preference, key, node)).sum()
    }

    fn normalize(&self, _: &CycleState, _: &World<'_>, _: &[u32], scores: &mut [i64]) {
        normalize(scores);
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// The least becomes 0, the most 100; all become 0 when they are equal.
pub fn normalize(scores: &mut [i64]) {
    let (min, max) = (scores.iter().copied().min().unwrap_or(0), scores.iter().copied().max().unwrap_or(0));
    for score in scores {
        *score = match max - min {
            0 => 0,
            range => (MAX_SCORE as f64 * ((*score - min) as f64 / range as f64)) as i64,
        };
    }
}

fn load(state: &mut CycleState, memo: &mut crate::framework::Memo, world: &World<'_>) {
    let epoch = world.epochs.namespaces;
    let memo = match &mut memo.affinity {
        Some(memo) if memo.epoch == epoch => memo,
        stale => stale.insert(Memo {
            epoch,
            generation: 0,
            incoming: Arc::new(Incoming::of(&state.pod.template, world)),
            counts: Arc::default(),
        }),
    };
    // The counts must be held by the memo alone here, or they are copied to be changed.
    state.affinity = State::default();
    if memo.generation == 0 || memo.generation != world.snapshot.generation() {
        Arc::make_mut(&mut memo.counts).follow(&memo.incoming, world.snapshot);
        memo.generation = world.snapshot.generation();
    }
    state.affinity.incoming = Some(memo.incoming.clone());
    state.affinity.counts = memo.counts.clone();
}

impl State {
    fn on_node(&self, side: Side, key: &Str, node: &NodeInfo) -> i64 {
        let counted = self.counts.on_node(side, key, node);
        if self.moved.is_empty() {
            return counted;
        }
        let moved = node.label(key).and_then(|value| self.moved.get(&(side, key.clone(), value.clone())));
        counted + moved.copied().unwrap_or(0)
    }

    fn keys(&self, side: Side) -> impl Iterator<Item = &Str> {
        let moved = self.moved.keys().filter(move |(s, key, _)| *s == side && !self.counts.has_key(side, key));
        self.counts.keys(side).chain(moved.map(|(_, key, _)| key))
    }

    /// Whether no pod anywhere matches all required terms.
    fn nobody_is_anywhere(&self) -> bool {
        let gone = |side, key: &Str, value: &Str, count: i64| {
            count + self.moved.get(&(side, key.clone(), value.clone())).copied().unwrap_or(0) == 0
        };
        if self.moved.is_empty() {
            return self.counts.is_empty(Side::Own);
        }
        self.counts.iter(Side::Own).all(|(key, value, count)| gone(Side::Own, key, value, count))
            && self.moved.iter().all(|((side, key, value), moved)| {
                *side != Side::Own || self.counts.get(Side::Own, key, value) + moved == 0
            })
    }

    fn wanted_is_there(&self, incoming: &Incoming, namespace: &Str, labels: &Dict<Str>, node: &NodeInfo) -> bool {
        let terms = &incoming.terms.required;
        if terms.iter().any(|t| node.label(&t.topology_key).is_none()) {
            return false;
        }
        let everywhere = terms.iter().all(|t| self.on_node(Side::Own, &t.topology_key, node) > 0);
        // The first pod of a group that wants itself may go anywhere.
        everywhere || self.nobody_is_anywhere() && matches_all(terms, namespace, labels)
    }

    fn shift(&mut self, pod: &PodInfo, node: &NodeInfo, sign: i64) {
        let Some(incoming) = self.incoming.clone() else { return };
        let relation = relate(&incoming, &pod.template);
        for (side, key, count) in relation.iter().filter(|(side, ..)| *side != Side::Preference) {
            let Some(value) = node.label(key) else { continue };
            *self.moved.entry((side, key.clone(), value.clone())).or_default() += sign * count;
        }
    }
}

/// Whether a pod is meant by all terms (by none when there are none).
pub fn matches_all(terms: &[AffinityTerm], namespace: &Str, labels: &Dict<Str>) -> bool {
    !terms.is_empty() && terms.iter().all(|t| t.matches(namespace, &Dict::new(), labels))
}

fn matches_any(terms: &[AffinityTerm], pod: &Pod) -> bool {
    terms.iter().any(|t| t.matches(&pod.metadata.namespace, &Dict::new(), &pod.metadata.labels))
}

fn after_pod_change(asked: &Asked<'_>) -> bool {
    let (old, new) = (asked.before::<Pod>(), asked.after::<Pod>());
    if !old.into_iter().chain(new).all(is_placed) {
        return false;
    }
    let terms = &asked.pod.template.affinity;
    let wanted = |p: &Pod| matches_all(&terms.required, &p.metadata.namespace, &p.metadata.labels);
    match (old, new) {
        (Some(old), Some(new)) => {
            !wanted(old) && wanted(new)
                || matches_any(&terms.required_anti, old) && !matches_any(&terms.required_anti, new)
        }
        (None, Some(new)) => wanted(new),
        (Some(old), None) => {
            let theirs = AffinityTerms::of(old.spec.affinity.as_deref(), &old.metadata.namespace);
            matches_any(&terms.required_anti, old) || matches_any(&theirs.required_anti, asked.pod.get())
        }
        (None, None) => false,
    }
}

fn after_node_change(asked: &Asked<'_>) -> bool {
    let Some(new) = asked.after::<Node>() else { return false };
    let terms = &asked.pod.template.affinity;
    let label = |n: &Node, t: &AffinityTerm| n.metadata.labels.get(&t.topology_key).cloned();
    let Some(old) = asked.before::<Node>() else {
        return terms.required.iter().any(|t| label(new, t).is_some()) || !terms.required_anti.is_empty();
    };
    terms.required.iter().any(|t| label(new, t).is_some() && label(old, t) != label(new, t))
        || terms.required_anti.iter().any(|t| label(old, t).is_some() && label(old, t) != label(new, t))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_stretch_from_0_to_100_and_equal_ones_are_0() {
        let mut scores = [-5, 0, 10];
        normalize(&mut scores);
        assert_eq!(scores, [0, 33, 100]);
        let mut scores = [7, 7];
        normalize(&mut scores);
        assert_eq!(scores, [0, 0]);
    }
}
