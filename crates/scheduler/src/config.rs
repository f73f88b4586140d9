//! How a scheduler is configured. Plays `KubeSchedulerConfiguration` (kubescheduler.config.k8s.io/v1) with its defaults.

use crate::node_selector::{Preferred, Terms};
use api::Str;
use api::core::TopologySpreadConstraint;

/// One profile: pods choose it by `spec.schedulerName`.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Its name.
    pub scheduler_name: Str,
    /// Plugins that are switched off, by name.
    pub disabled: Vec<Str>,
    /// Weights of scores that differ from the defaults, by plugin.
    pub weights: Vec<(Str, i64)>,
    /// How many of the nodes that fit are scored, in percent; 0: 50 less one for each 125 nodes, at least 5.
    pub percentage_of_nodes_to_score: i64,
    /// Arguments of NodeResourcesFit.
    pub fit: FitArgs,
    /// Resources that NodeResourcesBalancedAllocation balances.
    pub balanced: Vec<Str>,
    /// Arguments of PodTopologySpread.
    pub spread: SpreadArgs,
    /// Arguments of InterPodAffinity.
    pub affinity: InterPodAffinityArgs,
    /// Arguments of NodeAffinity.
    pub added_affinity: AddedAffinity,
    /// Arguments of DefaultPreemption.
    pub preemption: PreemptionArgs,
    /// Arguments of VolumeBinding.
    pub volumes: VolumeBindingArgs,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            scheduler_name: "default-scheduler".into(),
            disabled: Vec::new(),
            weights: Vec::new(),
            percentage_of_nodes_to_score: 0,
            fit: FitArgs::default(),
            balanced: vec!["cpu".into(), "memory".into()],
            spread: SpreadArgs::System,
            affinity: InterPodAffinityArgs::default(),
            added_affinity: AddedAffinity::default(),
            preemption: PreemptionArgs::default(),
            volumes: VolumeBindingArgs::default(),
        }
    }
}

/// How NodeResourcesFit scores.
#[derive(Clone, Debug, PartialEq)]
pub struct FitArgs {
    /// Extended resources that do not count.
    pub ignored_resources: Vec<Str>,
    /// Groups (before the `/`) of extended resources that do not count.
    pub ignored_resource_groups: Vec<Str>,
    /// Strategy.
    pub strategy: Strategy,
    /// Resources with their weights.
    pub resources: Vec<(Str, i64)>,
}

impl Default for FitArgs {
    fn default() -> Self {
        Self {
            ignored_resources: Vec::new(),
            ignored_resource_groups: Vec::new(),
            strategy: Strategy::LeastAllocated,
            resources: vec![("cpu".into(), 1), ("memory".into(), 1)],
        }
    }
}

/// What makes a node good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Strategy {
    /// Much left.
    LeastAllocated,
    /// Little left.
    MostAllocated,
    /// A curve over utilization.
    RequestedToCapacityRatio(Shape),
}

/// Points of a broken line: utilization in percent, score from 0 to 10.
pub type Shape = Vec<(i64, i64)>;

/// Constraints of pods that have none of their own.
#[derive(Clone, Debug, PartialEq)]
pub enum SpreadArgs {
    /// The built-in ones: zones (skew 5) and hosts (skew 3), preferred.
    System,
    /// These.
    List(Vec<TopologySpreadConstraint>),
}

/// Arguments of InterPodAffinity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InterPodAffinityArgs {
    /// What a required affinity of an existing pod counts as a preference.
    pub hard_pod_affinity_weight: i64,
    /// Whether preferences of existing pods are ignored for pods without any.
    pub ignore_preferred_terms_of_existing_pods: bool,
}

impl Default for InterPodAffinityArgs {
    fn default() -> Self {
        Self { hard_pod_affinity_weight: 1, ignore_preferred_terms_of_existing_pods: false }
    }
}

/// Node affinity that the profile adds to every pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AddedAffinity {
    /// Required.
    pub required: Option<Terms>,
    /// Preferred.
    pub preferred: Option<Preferred>,
}

/// Arguments of DefaultPreemption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreemptionArgs {
    /// At least so many percent of the nodes are tried.
    pub min_candidate_nodes_percentage: usize,
    /// At least so many nodes are tried.
    pub min_candidate_nodes_absolute: usize,
}

impl Default for PreemptionArgs {
    fn default() -> Self {
        Self { min_candidate_nodes_percentage: 10, min_candidate_nodes_absolute: 100 }
    }
}

/// Arguments of VolumeBinding.
#[derive(Clone, Debug, PartialEq)]
pub struct VolumeBindingArgs {
    /// How long it waits for volumes to be bound, in seconds.
    pub bind_timeout_s: u64,
    /// Score by the share of capacity that would be used.
    pub shape: Shape,
}

impl Default for VolumeBindingArgs {
    fn default() -> Self {
        Self { bind_timeout_s: 600, shape: vec![(0, 10), (100, 0)] }
    }
}

/// The score of a broken line (0 to 100) at a utilization in percent.
pub fn on_shape(shape: &[(i64, i64)], at: i64) -> i64 {
    let point = |i: usize| (shape[i].0, shape[i].1 * 10);
    for i in 0..shape.len() {
        let (x, y) = point(i);
        if at <= x {
            if i == 0 {
                return y;
            }
            let (x0, y0) = point(i - 1);
            return y0 + (y - y0) * (at - x0) / (x - x0);
        }
    }
    shape.last().map_or(0, |p| p.1 * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_is_linear_between_its_points_and_flat_outside() {
        let shape = vec![(20, 0), (40, 10)];
        assert_eq!([0, 20, 25, 40, 100].map(|at| on_shape(&shape, at)), [0, 0, 25, 100, 100]);
    }
}
