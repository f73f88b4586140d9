//! DefaultPreemption: lower pods make room for a higher one. Plays `plugins/defaultpreemption`, `framework/preemption`.
//!
//! What is decided here is carried out later, by `crate::process`: the victims are deleted gracefully and the pod waits for
//! them to be gone.

use crate::decision::{Candidate, Preemption};
use crate::diagnosis;
use crate::events::{Action, Resource};
use crate::framework::{CycleState, Plugin, PluginSet, World};
use crate::queue::hints::{Asked, Hint};
use crate::run;
use crate::status::{Code, Rejection};
use crate::template::PodInfo;
use api::core::Pod;
use api::policy::PodDisruptionBudget;
use api::selector::Selector;
use api::{Obj, Str};
use ecow::eco_format;
use sim::{Rng, Time};
use std::sync::Arc;

/// Its name.
pub const NAME: &str = "DefaultPreemption";
/// The pod may not preempt.
pub const NEVER: &str = "not eligible due to preemptionPolicy=Never.";
/// It waits for victims already.
pub const WAITS: &str = "not eligible due to a terminating pod on the nominated node.";
/// Nobody on the node is lower.
pub const NO_VICTIMS: &str = "No preemption victims found for incoming pod";
/// The node would refuse the pod even empty.
pub const NOT_HELPFUL: &str = "Preemption is not helpful for scheduling";
/// The reason of the victims' condition.
pub const VICTIM_REASON: &str = "PreemptionByScheduler";

/// The plugin.
pub struct DefaultPreemption;

static HINTS: [Hint; 1] = [Hint::new(Resource::AssignedPod, Action::DELETE, never)];

impl Plugin for DefaultPreemption {
    fn name(&self) -> &'static str {
        NAME
    }

    fn filters(&self) -> bool {
        false
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// A pod that waits for its preemption to be carried out is let go when that is done, not by events.
fn never(_: &Asked<'_>) -> bool {
    false
}

/// What the filters said of the nodes.
pub struct Refused<'a> {
    /// Nodes that were asked.
    pub nodes: &'a [(u32, Arc<Rejection>)],
    /// All others.
    pub absent: Option<&'a Rejection>,
}

/// What came of it.
#[derive(Default)]
pub struct Result {
    /// The candidates, when any were looked for.
    pub preemption: Option<Preemption>,
    /// What the pod is nominated for; `None`: as before.
    pub nominated: Option<Str>,
    /// Text.
    pub message: Str,
}

/// Looks for a node that can be cleared for the pod.
pub fn preempt(
    state: &CycleState,
    world: &World<'_>,
    enabled: PluginSet,
    refused: &Refused<'_>,
    rng: &mut Rng,
) -> Result {
    if let Some(message) = not_eligible(state, world, refused) {
        return Result { message: message.into(), ..Result::default() };
    }
    let potential: Vec<u32> = potential_nodes(world, refused);
    let (candidates, statuses) = dry_run(state, world, enabled, &potential, rng);
    if candidates.is_empty() {
        if let Some(error) = statuses.iter().find(|r| r.code == Code::Error) {
            return Result { message: error.message(), ..Result::default() };
        }
        let absent = Rejection::unresolvable(NAME, NOT_HELPFUL);
        let message = diagnosis::of_nodes(world.snapshot.len(), statuses.iter(), Some(&absent), "");
        return Result { preemption: Some(Preemption::default()), nominated: Some(Str::new()), message };
    }
    let best = best_of(&candidates, world.now);
    let taken = best[rng.below(best.len() as u64) as usize];
    let node = candidates[taken].node.clone();
    let message = eco_format!(
        "found a potential placement for pod on node {node}, preempting {} victims",
        candidates[taken].victims.len()
    );
    let mut best: Vec<Str> = best.iter().map(|i| candidates[*i].node.clone()).collect();
    best.sort();
    let preemption = Preemption { best, nominated: node.clone(), candidates };
    Result { preemption: Some(preemption), nominated: Some(node), message }
}

/// Why the pod may not preempt at all.
fn not_eligible(state: &CycleState, world: &World<'_>, refused: &Refused<'_>) -> Option<&'static str> {
    let pod = state.pod.get();
    if pod.spec.preemption_policy.as_deref() == Some("Never") {
        return Some(NEVER);
    }
    let nominated = &pod.status.nominated_node_name;
    if nominated.is_empty() {
        return None;
    }
    let slot = world.snapshot.slot(nominated);
    let said = slot.and_then(|slot| refused.nodes.iter().find(|(s, _)| *s == slot)).map(|(_, r)| r.code);
    let code = said.or(refused.absent.map(|a| a.code)).unwrap_or(Code::UnschedulableAndUnresolvable);
    if code == Code::UnschedulableAndUnresolvable {
        return None;
    }
    let leaving = |p: &Arc<PodInfo>| p.priority() < state.pod.priority() && is_leaving(&p.pod);
    world.snapshot.node(slot?).pods.iter().any(leaving).then_some(WAITS)
}

/// Whether a pod is being deleted because it was preempted.
pub fn is_leaving(pod: &Obj) -> bool {
    let conditions = &pod.get::<Pod>().status.conditions;
    let target = conditions.iter().find(|c| c.type_ == "DisruptionTarget");
    pod.meta().deletion_timestamp.is_some() && target.is_some_and(|c| c.status == "True" && c.reason == VICTIM_REASON)
}

fn potential_nodes(world: &World<'_>, refused: &Refused<'_>) -> Vec<u32> {
    let helpful = |r: &Rejection| r.code == Code::Unschedulable;
    let absent = refused.absent.is_some_and(helpful);
    let mut may = vec![absent; world.snapshot.slots()];
    for (slot, refusal) in refused.nodes {
        may[*slot as usize] = helpful(refusal);
    }
    world.snapshot.order().iter().copied().filter(|s| may[*s as usize]).collect()
}

fn dry_run(
    state: &CycleState,
    world: &World<'_>,
    enabled: PluginSet,
    potential: &[u32],
    rng: &mut Rng,
) -> (Vec<Candidate>, Vec<Rejection>) {
    if potential.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let args = world.profile.preemption;
    let wanted = potential.len() * args.min_candidate_nodes_percentage / 100;
    let wanted = wanted.max(args.min_candidate_nodes_absolute).min(potential.len());
    let offset = rng.below(potential.len() as u64) as usize;
    let budgets: Vec<&Obj> = world.objects.objects(api::kind_of::POD_DISRUPTION_BUDGET, "").collect();
    let (mut clean, mut violating, mut statuses) = (Vec::new(), Vec::new(), Vec::new());
    for i in 0..potential.len() {
        let slot = potential[(offset + i) % potential.len()];
        match victims_on(state, world, enabled, slot, &budgets) {
            Ok(candidate) if candidate.pdb_violations == 0 => clean.push(candidate),
            Ok(candidate) => violating.push(candidate),
            Err(refusal) => statuses.push(refusal),
        }
        if !clean.is_empty() && clean.len() + violating.len() >= wanted {
            break;
        }
    }
    clean.extend(violating.into_iter().take(wanted));
    (clean, statuses)
}

/// Who has to go from a node for the pod to fit: as few as possible, the lowest first, budgets respected if possible.
fn victims_on(
    state: &CycleState,
    world: &World<'_>,
    enabled: PluginSet,
    slot: u32,
    budgets: &[&Obj],
) -> std::result::Result<Candidate, Rejection> {
    let live = world.snapshot.node(slot);
    if live.groups.iter().all(|g| g.template.priority() >= state.pod.priority()) {
        return Err(Rejection::unresolvable(NAME, NO_VICTIMS));
    }
    let mut node = crate::node_info::NodeInfo::clone(live);
    let mut state = state.clone();
    let mut lower: Vec<Arc<PodInfo>> =
        node.pods.iter().filter(|p| p.priority() < state.pod.priority()).cloned().collect();
    for pod in &lower {
        node.remove(pod.uid());
        run::remove_pod(&mut state, world, enabled, pod, &node);
    }
    run::filter_with_nominated(&state, world, enabled, &node)?;
    // The more important first: these are the first to be spared.
    lower.sort_by_key(|p| importance(p, world.now));
    let (protected, others): (Vec<_>, Vec<_>) = split_by_budgets(lower, budgets);
    let sort = !protected.is_empty() && !others.is_empty();
    let (mut victims, mut pdb_violations) = (Vec::new(), 0);
    for (pod, is_protected) in protected.into_iter().map(|p| (p, true)).chain(others.into_iter().map(|p| (p, false))) {
        node.add(pod.clone());
        run::add_pod(&mut state, world, enabled, &pod, &node);
        if run::filter_with_nominated(&state, world, enabled, &node).is_err() {
            node.remove(pod.uid());
            run::remove_pod(&mut state, world, enabled, &pod, &node);
            pdb_violations += i64::from(is_protected);
            victims.push(pod);
        }
    }
    if sort {
        victims.sort_by_key(|p| importance(p, world.now));
    }
    if victims.is_empty() {
        let reason = eco_format!("expected at least one victim pod on node \"{}\"", node.name);
        return Err(Rejection::error(NAME, reason));
    }
    Ok(Candidate { node: node.name.clone(), pdb_violations, victims })
}

/// Sorts by importance: higher priority, then started earlier.
fn importance(pod: &PodInfo, now: Time) -> (std::cmp::Reverse<i32>, Time) {
    (std::cmp::Reverse(pod.priority()), started(pod, now))
}

fn started(pod: &PodInfo, now: Time) -> Time {
    pod.get().status.start_time.map_or(now, |t| t.0)
}

/// Those whose eviction a budget does not allow any more, and the others; both keep their order.
pub fn split_by_budgets(pods: Vec<Arc<PodInfo>>, budgets: &[&Obj]) -> (Vec<Arc<PodInfo>>, Vec<Arc<PodInfo>>) {
    let read = |obj: &&Obj| {
        let budget = obj.get::<PodDisruptionBudget>();
        let selector = Selector::of(budget.spec.selector.as_deref()).ok()?;
        let names: Vec<Str> = budget.status.disrupted_pods.keys().cloned().collect();
        Some((budget.metadata.namespace.clone(), selector, names, budget.status.disruptions_allowed))
    };
    let mut budgets: Vec<_> = budgets.iter().filter_map(read).filter(|(_, s, ..)| !s.is_everything()).collect();
    pods.into_iter().partition(|pod| {
        let meta = pod.pod.meta();
        if meta.labels.is_empty() {
            return false;
        }
        for (namespace, selector, disrupted, allowed) in &mut budgets {
            if *namespace != meta.namespace || !selector.matches(&meta.labels) || disrupted.contains(&meta.name) {
                continue;
            }
            *allowed -= 1;
            if *allowed < 0 {
                return true;
            }
        }
        false
    })
}

/// The candidates that are equally good after all criteria: fewest violated budgets, lowest highest priority, lowest sum of
/// priorities, fewest victims, latest start of the highest victims.
pub fn best_of(candidates: &[Candidate], now: Time) -> Vec<usize> {
    let rank = |c: &Candidate| {
        let highest = c.victims.iter().map(|v| v.priority()).max().unwrap_or(i32::MIN);
        let sum: i64 = c.victims.iter().map(|v| i64::from(v.priority()) + i64::from(i32::MAX) + 1).sum();
        let first = c.victims.first().map_or(i32::MIN, |v| v.priority());
        let earliest = c.victims.iter().filter(|v| v.priority() == highest).map(|v| started(v, now)).min();
        (c.pdb_violations, first, sum, c.victims.len(), std::cmp::Reverse(earliest))
    };
    let Some(best) = candidates.iter().map(rank).min() else { return Vec::new() };
    (0..candidates.len()).filter(|i| rank(&candidates[*i]) == best).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{object, pod};
    use crate::template::Templates;
    use serde_json::json;

    fn victim(name: &str, priority: i32, start: &str) -> Arc<PodInfo> {
        let obj = pod(json!({"metadata": {"name": name, "uid": name, "namespace": "a", "labels": {"app": "x"}},
            "spec": {"priority": priority}, "status": {"startTime": start}}));
        Arc::new(PodInfo::of(&obj, &mut Templates::default()))
    }

    fn candidate(node: &str, pdb_violations: i64, victims: Vec<Arc<PodInfo>>) -> Candidate {
        Candidate { node: node.into(), pdb_violations, victims }
    }

    #[test]
    fn budgets_come_first_then_priorities_then_numbers_then_youth() {
        let old = || victim("o", 5, "2026-01-01T00:00:00Z");
        let young = || victim("y", 5, "2026-01-01T01:00:00Z");
        let best = |list: &[Candidate]| best_of(list, Time::START);
        assert_eq!(
            best(&[candidate("a", 1, vec![old()]), candidate("b", 0, vec![victim("h", 9, "2026-01-01T00:00:00Z")])]),
            [1]
        );
        assert_eq!(best(&[candidate("a", 0, vec![old(), old()]), candidate("b", 0, vec![old()])]), [1]);
        assert_eq!(best(&[candidate("a", 0, vec![old()]), candidate("b", 0, vec![young()])]), [1]);
        assert_eq!(best(&[candidate("a", 0, vec![old()]), candidate("b", 0, vec![old()])]), [0, 1]);
    }

    #[test]
    fn a_budget_protects_as_many_as_it_no_longer_allows() {
        let budget = object(
            api::kind_of::POD_DISRUPTION_BUDGET,
            json!({"metadata": {"name": "b", "namespace": "a"},
            "spec": {"selector": {"matchLabels": {"app": "x"}}}, "status": {"disruptionsAllowed": 1}}),
        );
        let pods = vec![victim("1", 5, "2026-01-01T00:00:00Z"), victim("2", 5, "2026-01-01T00:00:00Z")];
        let (protected, others) = split_by_budgets(pods, &[&budget]);
        assert_eq!((protected[0].uid().as_str(), others[0].uid().as_str()), ("2", "1"));
    }
}
