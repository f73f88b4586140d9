//! NodeResourcesFit: room for the requests, and how much is left. Plays `plugins/noderesources/fit.go`.

use crate::config::{FitArgs, Strategy, on_shape};
use crate::events::{Action, Resource};
use crate::framework::{CycleState, Locality, MAX_SCORE, Memo, Plugin, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Asked, Hint, always, is_placed};
use crate::resources::{Resources, Source, is_scalar, pod_requests};
use crate::status::{Code, Rejection};
use api::Str;
use api::core::{Node, Pod};
use ecow::eco_format;

/// Its name.
pub const NAME: &str = "NodeResourcesFit";
/// Why it refuses when the node has its number of pods.
pub const REASON_PODS: &str = "Too many pods";

/// The plugin.
pub struct NodeResourcesFit;

static HINTS: [Hint; 4] = [
    Hint::new(Resource::AssignedPod, Action::DELETE, after_pod_deleted),
    Hint::new(Resource::Node, Action::ADD.or(Action::NODE_ALLOCATABLE), after_node_change),
    Hint::new(Resource::AssignedPod, Action::POD_SCALE_DOWN, after_scale_down),
    Hint::new(Resource::TargetPod, Action::POD_SCALE_DOWN, always),
];

impl Plugin for NodeResourcesFit {
    fn name(&self) -> &'static str {
        NAME
    }

    fn weight(&self) -> i64 {
        1
    }

    fn pre_filter(&self, _: &mut CycleState, _: &mut Memo, _: &World<'_>) -> Result<PreFilter, Rejection> {
        Ok(PreFilter::All)
    }

    fn filter(&self, state: &CycleState, world: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        match insufficient(&state.template().requests, node, &world.profile.fit) {
            lacking if lacking.is_empty() => Ok(()),
            lacking => {
                let never = lacking.iter().any(|l| l.never);
                let code = if never { Code::UnschedulableAndUnresolvable } else { Code::Unschedulable };
                Err(Rejection { plugin: NAME, code, reasons: lacking.into_iter().map(|l| l.reason).collect() })
            }
        }
    }

    fn pre_score(&self, _: &mut CycleState, _: &mut Memo, _: &World<'_>, _: &[u32]) -> bool {
        true
    }

    fn score(&self, state: &CycleState, world: &World<'_>, node: &NodeInfo) -> i64 {
        let args = &world.profile.fit;
        let shares = args.resources.iter().filter_map(|(name, weight)| {
            let (requested, _, allocatable) = share(name, &state.template().requests_with_defaults, node, true)?;
            Some((requested, allocatable, *weight))
        });
        score_of(&args.strategy, shares)
    }

    fn locality(&self) -> Locality {
        Locality::Node
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// A resource that a node lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// `Insufficient cpu` …
    pub reason: Str,
    /// Whether even the empty node would lack it.
    pub never: bool,
}

/// What a node lacks for these requests.
pub fn insufficient(requests: &Resources, node: &NodeInfo, args: &FitArgs) -> Vec<Lack> {
    let mut lacking = Vec::new();
    if node.pods.len() as i64 + 1 > node.allocatable.pods {
        lacking.push(Lack { reason: REASON_PODS.into(), never: false });
    }
    if requests.is_nothing() {
        return lacking;
    }
    let (has, used) = (&node.allocatable, &node.requested);
    let mut check = |name: &str, wanted: i64, has: i64, used: i64| {
        if wanted > 0 && wanted > has - used {
            lacking.push(Lack { reason: eco_format!("Insufficient {name}"), never: wanted > has });
        }
    };
    check("cpu", requests.milli_cpu, has.milli_cpu, used.milli_cpu);
    check("memory", requests.memory, has.memory, used.memory);
    check("ephemeral-storage", requests.ephemeral_storage, has.ephemeral_storage, used.ephemeral_storage);
    for (name, wanted) in requests.scalars.iter().filter(|(name, _)| !is_ignored(name, args)) {
        check(name, *wanted, has.get(name).unwrap_or(0), used.get(name).unwrap_or(0));
    }
    lacking
}

fn is_ignored(name: &str, args: &FitArgs) -> bool {
    let extended = name.contains('/') && !name.contains("kubernetes.io/");
    let group = name.split('/').next().unwrap_or("");
    extended
        && (args.ignored_resources.iter().any(|i| i == name) || args.ignored_resource_groups.iter().any(|g| g == group))
}

/// Requested with the pod, allocated without it, and allocatable; `None` when the node has nothing of it, or it is a resource
/// by name that the pod does not want.
pub fn share(name: &str, wanted: &Resources, node: &NodeInfo, defaults: bool) -> Option<(i64, i64, i64)> {
    let wanted = wanted.get(name).unwrap_or(0);
    if wanted == 0 && is_scalar(name) {
        return None;
    }
    let allocatable = node.allocatable.get(name).filter(|a| *a != 0)?;
    let allocated = match name {
        "cpu" if defaults => node.non_zero_cpu,
        "memory" if defaults => node.non_zero_memory,
        _ => node.requested.get(name).unwrap_or(0),
    };
    Some((allocated + wanted, allocated, allocatable))
}

/// The score of a node by a strategy: shares are (requested with the pod, allocatable, weight).
pub fn score_of(strategy: &Strategy, shares: impl Iterator<Item = (i64, i64, i64)>) -> i64 {
    let (mut sum, mut weights) = (0, 0);
    for (requested, allocatable, weight) in shares {
        let score = match strategy {
            Strategy::LeastAllocated if requested > allocatable => 0,
            Strategy::LeastAllocated => (allocatable - requested) * MAX_SCORE / allocatable,
            Strategy::MostAllocated => requested.min(allocatable) * MAX_SCORE / allocatable,
            Strategy::RequestedToCapacityRatio(shape) => {
                let percent = if requested > allocatable { 100 } else { requested * 100 / allocatable };
                match on_shape(shape, percent) {
                    // A resource that scores nothing has no weight either.
                    0 => continue,
                    score => score,
                }
            }
        };
        sum += score * weight;
        weights += weight;
    }
    match strategy {
        _ if weights == 0 => 0,
        Strategy::RequestedToCapacityRatio(_) => (sum as f64 / weights as f64).round() as i64,
        _ => sum / weights,
    }
}

fn after_pod_deleted(asked: &Asked<'_>) -> bool {
    asked.before::<Pod>().is_some_and(is_placed)
}

fn after_node_change(asked: &Asked<'_>) -> bool {
    let Some(new) = asked.new else { return false };
    let requests = &asked.pod.template.requests;
    let mut node = NodeInfo::new(0, new.name().clone());
    node.set_node(new.clone());
    if !insufficient(requests, &node, &FitArgs::default()).is_empty() {
        return false;
    }
    let Some(old) = asked.before::<Node>() else { return true };
    let old = Resources::of(old.status.allocatable.iter());
    let more = |name: &str| node.allocatable.get(name).unwrap_or(0) > old.get(name).unwrap_or(0);
    let wants = |name: &str| requests.get(name).unwrap_or(0) > 0;
    more("pods")
        || ["cpu", "memory", "ephemeral-storage"].into_iter().any(|name| wants(name) && more(name))
        || requests.scalars.iter().any(|(name, wanted)| *wanted != 0 && more(name))
}

fn after_scale_down(asked: &Asked<'_>) -> bool {
    let (Some(old), Some(new)) = (asked.before::<Pod>(), asked.after::<Pod>()) else { return false };
    let of = |pod: &Pod| Resources::of(&pod_requests(pod, Source::Status, &[]));
    let (old, new, wanted) = (of(old), of(new), &asked.pod.template.requests);
    let less = |name: &str| old.get(name).unwrap_or(0) > new.get(name).unwrap_or(0);
    ["cpu", "memory", "ephemeral-storage"].into_iter().any(|n| wanted.get(n).unwrap_or(0) != 0 && less(n))
        || wanted.scalars.iter().any(|(name, amount)| *amount != 0 && less(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::node;
    use serde_json::json;

    fn info() -> NodeInfo {
        let mut info = NodeInfo::new(0, "n");
        info.set_node(node(json!({"status": {"allocatable": {"cpu": "2", "memory": "1Gi", "pods": "1"}}})));
        info
    }

    #[test]
    fn every_resource_that_lacks_is_named() {
        let wanted = Resources { milli_cpu: 3000, memory: 2 << 30, ..Resources::default() };
        let lacking = insufficient(&wanted, &info(), &FitArgs::default());
        assert_eq!(
            lacking.iter().map(|l| l.reason.as_str()).collect::<Vec<_>>(),
            ["Insufficient cpu", "Insufficient memory"]
        );
        assert!(lacking.iter().all(|l| l.never));
        let mut full = info();
        full.requested.milli_cpu = 1500;
        let wanted = Resources { milli_cpu: 1000, ..Resources::default() };
        assert!(!insufficient(&wanted, &full, &FitArgs::default())[0].never);
    }

    #[test]
    fn strategies_weigh_what_is_left_or_taken_in_whole_numbers() {
        let shares = || [(500, 2000, 1), (300, 1000, 1)].into_iter();
        assert_eq!(score_of(&Strategy::LeastAllocated, shares()), (75 + 70) / 2);
        assert_eq!(score_of(&Strategy::MostAllocated, shares()), (25 + 30) / 2);
        let shape = Strategy::RequestedToCapacityRatio(vec![(0, 0), (100, 10)]);
        assert_eq!(score_of(&shape, shares()), 28);
        assert_eq!(score_of(&Strategy::LeastAllocated, [(3000, 2000, 1)].into_iter()), 0);
    }
}
