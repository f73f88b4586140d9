//! PodTopologySpread: pods spread over domains of nodes. Plays `plugins/podtopologyspread`.

mod constraint;
mod domains;
mod logarithm;

pub use constraint::{Constraint, default_selector};
pub use domains::DomainCounts;

use crate::config::SpreadArgs;
use crate::events::{Action, Resource};
use crate::framework::{CycleState, MAX_SCORE, Plugin, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Asked, Hint, is_placed};
use crate::status::Rejection;
use crate::template::PodInfo;
use api::core::{Node, Pod};
use api::{Dict, Str};
use constraint::{HOSTNAME, When, constraints_of, has_all_keys};
use std::sync::Arc;

/// Its name.
pub const NAME: &str = "PodTopologySpread";
/// The domain has too many already.
pub const REASON: &str = "node(s) didn't match pod topology spread constraints";
/// The node is in no domain.
pub const REASON_LABEL: &str = "node(s) didn't match pod topology spread constraints (missing required label)";

/// The plugin.
pub struct PodTopologySpread;

/// Constraints with the counts of their domains.
#[derive(Clone, Debug, Default)]
pub struct Counted {
    constraints: Arc<Vec<Constraint>>,
    counts: Arc<Vec<DomainCounts>>,
}

/// Of one attempt.
#[derive(Clone, Default)]
pub struct State {
    hard: Counted,
    soft: Counted,
    /// For each hard constraint the two domains with the fewest pods, as pods come and go while one node is tried.
    fewest: Vec<[(u32, i64); 2]>,
    /// What was added to a domain while one node is tried: constraint, domain, how many.
    moved: Vec<(usize, u32, i64)>,
    /// Whether the pod matches each hard constraint itself.
    matches_self: Vec<bool>,
    /// The weight of each soft constraint.
    weights: Vec<f64>,
    /// Whether a node without one of the labels scores nothing.
    all_labels: bool,
}

/// Counts for the next pod of the template.
pub struct Memo {
    epoch: u64,
    hard: Counted,
    soft: Counted,
}

/// No domain.
const NOWHERE: (u32, i64) = (u32::MAX, i32::MAX as i64);

static HINTS: [Hint; 3] = [
    Hint::new(Resource::AssignedPod, Action::ADD.or(Action::POD_LABEL).or(Action::DELETE), after_pod_change),
    Hint::new(Resource::TargetPod, Action::POD_TOLERATION.or(Action::POD_LABEL), after_own_change),
    Hint::new(
        Resource::Node,
        Action::ADD.or(Action::DELETE).or(Action::NODE_LABEL).or(Action::NODE_TAINT),
        after_node_change,
    ),
];

impl Plugin for PodTopologySpread {
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
        let memo = refreshed(&mut memo.spread, state, world);
        if memo.hard.constraints.is_empty() {
            return Ok(PreFilter::Skip);
        }
        memo.hard.count(state.pod.clone(), world, true);
        let spread = &mut state.spread;
        spread.hard = memo.hard.clone();
        spread.fewest = spread.hard.counts.iter().map(fewest).collect();
        let labels = &state.pod.template.labels;
        spread.matches_self = spread.hard.constraints.iter().map(|c| c.selector.matches(labels)).collect();
        spread.moved.clear();
        Ok(PreFilter::All)
    }

    fn filter(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        let spread = &state.spread;
        for (i, constraint) in spread.hard.constraints.iter().enumerate() {
            if node.label(&constraint.topology_key).is_none() {
                return Err(Rejection::unresolvable(NAME, REASON_LABEL));
            }
            let domain = spread.hard.counts[i].domain_of(node.slot);
            let here = domain.map_or(0, |d| spread.hard.counts[i].pods(d) + spread.moved_to(i, d));
            if skew(here, spread.matches_self[i], spread.fewest(i, constraint)) > constraint.max_skew {
                return Err(Rejection::unschedulable(NAME, REASON));
            }
        }
        Ok(())
    }

    fn add_pod(&self, state: &mut CycleState, _: &World<'_>, pod: &PodInfo, node: &NodeInfo) {
        move_pod(state, pod, node, 1);
    }

    fn remove_pod(&self, state: &mut CycleState, _: &World<'_>, pod: &PodInfo, node: &NodeInfo) {
        move_pod(state, pod, node, -1);
    }

    fn pre_score(
        &self,
        state: &mut CycleState,
        memo: &mut crate::framework::Memo,
        world: &World<'_>,
        nodes: &[u32],
    ) -> bool {
        let memo = refreshed(&mut memo.spread, state, world);
        if memo.soft.constraints.is_empty() {
            return false;
        }
        let own = !state.template().spec().topology_spread_constraints.is_empty();
        let all_labels = own || world.profile.spread != SpreadArgs::System;
        memo.soft.count(state.pod.clone(), world, all_labels);
        state.spread.soft = memo.soft.clone();
        state.spread.all_labels = all_labels;
        state.spread.weights = weights(&state.spread, nodes);
        true
    }

    fn score(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> i64 {
        state.spread.score(node.slot)
    }

    fn score_all(&self, state: &CycleState, _: &World<'_>, nodes: &[u32]) -> Vec<i64> {
        nodes.iter().map(|slot| state.spread.score(*slot)).collect()
    }

    fn normalize(&self, state: &CycleState, _: &World<'_>, nodes: &[u32], scores: &mut [i64]) {
        let ignored: Vec<bool> = nodes.iter().map(|slot| state.spread.is_ignored(*slot)).collect();
        normalize(scores, &ignored);
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// How uneven a domain would be.
pub fn skew(here: i64, matches_self: bool, fewest: i64) -> i64 {
    here + i64::from(matches_self) - fewest
}

/// The fewer pods the better: 0 … 100 around the best and the worst; ignored nodes get 0.
pub fn normalize(scores: &mut [i64], ignored: &[bool]) {
    let counted = || scores.iter().zip(ignored).filter(|(_, ignored)| !**ignored).map(|(s, _)| *s);
    let (min, max) = (counted().min().unwrap_or(i64::MAX), counted().max().unwrap_or(0));
    for (score, ignored) in scores.iter_mut().zip(ignored) {
        *score = match *ignored {
            true => 0,
            false if max == 0 => MAX_SCORE,
            false => MAX_SCORE * (max + min - *score) / max,
        };
    }
}

impl State {
    fn fewest(&self, i: usize, constraint: &Constraint) -> i64 {
        if self.hard.counts[i].domains() < constraint.min_domains { 0 } else { self.fewest[i][0].1 }
    }

    fn moved_to(&self, constraint: usize, domain: u32) -> i64 {
        self.moved.iter().filter(|(c, d, _)| *c == constraint && *d == domain).map(|(_, _, n)| n).sum()
    }

    fn is_ignored(&self, slot: u32) -> bool {
        self.all_labels && self.soft.counts.iter().any(|c| !c.has_label(slot))
    }

    fn score(&self, slot: u32) -> i64 {
        if self.is_ignored(slot) {
            return 0;
        }
        let mut score = 0.0;
        for (i, constraint) in self.soft.constraints.iter().enumerate() {
            let counts = &self.soft.counts[i];
            if !counts.has_label(slot) {
                continue;
            }
            let pods = if constraint.topology_key == HOSTNAME {
                counts.pods_on(slot)
            } else {
                counts.domain_of(slot).map_or(0, |d| counts.pods(d))
            };
            score += pods as f64 * self.weights[i] + (constraint.max_skew - 1) as f64;
        }
        // Rounded half away from zero, as Go's math.Round.
        score.round() as i64
    }
}

impl Counted {
    fn count(&mut self, pod: Arc<PodInfo>, world: &World<'_>, all_labels: bool) {
        let constraints = self.constraints.clone();
        let counts = Arc::make_mut(&mut self.counts);
        if counts.len() != constraints.len() {
            *counts = constraints.iter().map(|_| DomainCounts::default()).collect();
        }
        for (constraint, counts) in constraints.iter().zip(counts) {
            counts.follow(constraint, world.snapshot, |node| {
                let labels = &node.metadata.labels;
                (!all_labels || has_all_keys(&constraints, labels)) && constraint.includes(&pod.template, node)
            });
        }
    }
}

fn refreshed<'m>(memo: &'m mut Option<Memo>, state: &CycleState, world: &World<'_>) -> &'m mut Memo {
    let epoch = world.epochs.owners;
    let fresh = || {
        let of =
            |when| Counted { constraints: Arc::new(constraints_of(&state.pod, when, world)), ..Counted::default() };
        Memo { epoch, hard: of(When::DoNotSchedule), soft: of(When::ScheduleAnyway) }
    };
    let memo = memo.get_or_insert_with(fresh);
    if memo.epoch != epoch {
        let new = fresh();
        // The counts stay when the constraints do.
        for (old, new) in [(&mut memo.hard, new.hard), (&mut memo.soft, new.soft)] {
            if old.constraints != new.constraints {
                *old = new;
            }
        }
        memo.epoch = epoch;
    }
    memo
}

fn fewest(counts: &DomainCounts) -> [(u32, i64); 2] {
    let mut two = [NOWHERE; 2];
    for (domain, pods) in counts.iter() {
        note(&mut two, domain, pods);
    }
    two
}

fn note(two: &mut [(u32, i64); 2], domain: u32, pods: i64) {
    match two.iter().position(|(d, _)| *d == domain) {
        Some(i) => {
            two[i].1 = pods;
            if two[0].1 > two[1].1 {
                two.swap(0, 1);
            }
        }
        None if pods < two[0].1 => *two = [(domain, pods), two[0]],
        None if pods < two[1].1 => two[1] = (domain, pods),
        None => {}
    }
}

fn move_pod(state: &mut CycleState, pod: &PodInfo, node: &NodeInfo, sign: i64) {
    let template = state.pod.template.clone();
    let spread = &mut state.spread;
    let (Some(obj), constraints) = (&node.node, spread.hard.constraints.clone()) else { return };
    let node_object = obj.get::<Node>();
    if pod.template.namespace != template.namespace || !has_all_keys(&constraints, &node_object.metadata.labels) {
        return;
    }
    for (i, constraint) in constraints.iter().enumerate() {
        if !constraint.selector.matches(&pod.template.labels) || !constraint.includes(&template, node_object) {
            continue;
        }
        let Some(domain) = spread.hard.counts[i].domain_of(node.slot) else { continue };
        spread.moved.push((i, domain, sign));
        let pods = spread.hard.counts[i].pods(domain) + spread.moved_to(i, domain);
        note(&mut spread.fewest[i], domain, pods);
    }
}

fn weights(spread: &State, nodes: &[u32]) -> Vec<f64> {
    let counted: Vec<u32> = nodes.iter().copied().filter(|s| !spread.is_ignored(*s)).collect();
    let size = |(i, constraint): (usize, &Constraint)| {
        if constraint.topology_key == HOSTNAME {
            return counted.len();
        }
        spread.soft.counts[i].distinct(&counted)
    };
    let sizes = spread.soft.constraints.iter().enumerate().map(size);
    sizes.map(|size| logarithm::ln(u32::try_from(size + 2).unwrap_or(u32::MAX))).collect()
}

fn after_pod_change(asked: &Asked<'_>) -> bool {
    let involved = |p: &Pod| is_placed(p) && p.metadata.namespace == *asked.pod.pod.namespace();
    let (old, new) = (asked.before::<Pod>(), asked.after::<Pod>());
    if !old.into_iter().chain(new).all(involved) {
        return false;
    }
    let constraints = constraint::hard_constraints(asked);
    match (old, new) {
        (Some(old), Some(new)) => labels_matter(&constraints, &old.metadata.labels, &new.metadata.labels),
        (one, other) => {
            let pod = one.or(other);
            pod.is_some_and(|p| constraints.iter().any(|c| c.selector.matches(&p.metadata.labels)))
        }
    }
}

fn after_own_change(asked: &Asked<'_>) -> bool {
    let (Some(old), Some(new)) = (asked.before::<Pod>(), asked.after::<Pod>()) else { return false };
    let constraints = constraint::hard_constraints(asked);
    old.spec.tolerations != new.spec.tolerations && constraints.iter().any(|c| c.honors_taints)
        || labels_matter(&constraints, &old.metadata.labels, &new.metadata.labels)
}

fn labels_matter(constraints: &[Constraint], old: &Dict<Str>, new: &Dict<Str>) -> bool {
    old != new && constraints.iter().any(|c| c.selector.matches(old) != c.selector.matches(new))
}

fn after_node_change(asked: &Asked<'_>) -> bool {
    let constraints = constraint::hard_constraints(asked);
    let matching = |n: &Node| has_all_keys(&constraints, &n.metadata.labels);
    match (asked.before::<Node>(), asked.after::<Node>()) {
        (Some(old), Some(new)) => {
            let key = |n: &Node, c: &Constraint| n.metadata.labels.get(&c.topology_key).cloned();
            let moved = || constraints.iter().any(|c| key(old, c) != key(new, c));
            matching(old) != matching(new) || matching(new) && (moved() || old.spec.taints != new.spec.taints)
        }
        (one, other) => one.or(other).is_some_and(matching),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_emptiest_domain_scores_most_and_ignored_nodes_nothing() {
        let mut scores = [10, 20, 0, 5];
        normalize(&mut scores, &[false, false, true, false]);
        assert_eq!(scores, [75, 25, 0, 100]);
        let mut scores = [0, 0];
        normalize(&mut scores, &[false, true]);
        assert_eq!(scores, [100, 0]);
    }

    #[test]
    fn the_two_emptiest_domains_stay_right_while_one_domain_changes() {
        let mut two = [NOWHERE; 2];
        for (domain, pods) in [(1, 3), (2, 1), (3, 2)] {
            note(&mut two, domain, pods);
        }
        assert_eq!(two, [(2, 1), (3, 2)]);
        note(&mut two, 2, 5);
        assert_eq!(two[0], (3, 2));
        note(&mut two, 2, 1);
        assert_eq!(two[0], (2, 1));
    }
}
