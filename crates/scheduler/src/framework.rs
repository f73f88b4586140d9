//! The extension points, in their order, and what plugins have in their hands. Plays `pkg/scheduler/framework`.

use crate::config::Profile;
use crate::node_info::NodeInfo;
use crate::nominator::Nominator;
use crate::plugins::{inter_pod_affinity, pod_topology_spread, volume_binding, volume_restrictions, volume_zone};
use crate::queue::hints::Hint;
use crate::snapshot::Snapshot;
use crate::status::Rejection;
use crate::template::{PodInfo, Template};
use crate::volumes::AssumedVolumes;
use api::{Dict, Str, kind_of};
use client::Cache;
use sim::Time;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The highest score that a plugin may give a node.
pub const MAX_SCORE: i64 = 100;

/// How often the objects behind templates have changed: what is derived from them is recomputed then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Epochs {
    /// Services and the owners of pods.
    pub owners: u64,
    /// Namespaces.
    pub namespaces: u64,
}

/// The cluster as a decision sees it.
#[derive(Clone, Copy)]
pub struct World<'a> {
    /// Nodes and the pods on them.
    pub snapshot: &'a Snapshot,
    /// Everything else that the watches have told.
    pub objects: &'a Cache,
    /// Volumes and claims that are promised but not yet bound.
    pub volumes: &'a AssumedVolumes,
    /// Pods that wait for a node to be cleared for them.
    pub nominated: &'a Nominator,
    /// The profile of the pod.
    pub profile: &'a Profile,
    /// See [`Epochs`].
    pub epochs: Epochs,
    /// Virtual time.
    pub now: Time,
}

impl World<'_> {
    /// The labels of a namespace; none if it is not known.
    pub fn namespace_labels(&self, name: &str) -> Dict<Str> {
        self.objects.object(kind_of::NAMESPACE, "", name).map(|n| n.meta().labels.clone()).unwrap_or_default()
    }
}

/// A set of plugins, by their place in the registry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PluginSet(u32);

impl PluginSet {
    /// Adds one.
    pub fn insert(&mut self, index: usize) {
        self.0 |= 1 << index;
    }

    /// Takes one out.
    pub fn remove(&mut self, index: usize) {
        self.0 &= !(1 << index);
    }

    /// Whether it is in.
    pub fn has(self, index: usize) -> bool {
        self.0 & (1 << index) != 0
    }

    /// Whether none is in.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The places.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..32).filter(move |i| self.has(*i))
    }
}

/// What plugins hand from one extension point to the next, within one attempt.
#[derive(Clone)]
pub struct CycleState {
    /// The pod.
    pub pod: Arc<PodInfo>,
    /// Plugins that have nothing to filter.
    pub skip_filter: PluginSet,
    /// Plugins that have nothing to score.
    pub skip_score: PluginSet,
    /// Of VolumeRestrictions.
    pub volume_restrictions: volume_restrictions::State,
    /// Of VolumeBinding.
    pub volume_binding: volume_binding::State,
    /// Of VolumeZone.
    pub volume_zone: volume_zone::State,
    /// Of PodTopologySpread.
    pub spread: pod_topology_spread::State,
    /// Of InterPodAffinity.
    pub affinity: inter_pod_affinity::State,
}

impl CycleState {
    /// The beginning of an attempt.
    pub fn new(pod: Arc<PodInfo>) -> Self {
        Self {
            pod,
            skip_filter: PluginSet::default(),
            skip_score: PluginSet::default(),
            volume_restrictions: Default::default(),
            volume_binding: Default::default(),
            volume_zone: Default::default(),
            spread: Default::default(),
            affinity: Default::default(),
        }
    }

    /// The template of the pod.
    pub fn template(&self) -> &Template {
        &self.pod.template
    }
}

/// What plugins keep for the next pod of the same template: counts that follow the nodes change by change.
#[derive(Default)]
pub struct Memo {
    /// Of PodTopologySpread.
    pub spread: Option<pod_topology_spread::Memo>,
    /// Of InterPodAffinity.
    pub affinity: Option<inter_pod_affinity::Memo>,
}

/// What PreFilter answers when it does not refuse the pod.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PreFilter {
    /// Every node is to be asked.
    All,
    /// The plugin has nothing to filter for this pod.
    Skip,
    /// Only these nodes are to be asked.
    Nodes(BTreeSet<Str>),
}

/// What a plugin's verdict and raw score of a node depend on, besides the template of the pod.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locality {
    /// The node alone: they can be kept until it changes.
    Node,
    /// The node, how many nodes there are and which images they have.
    NodeAmongNodes,
    /// Anything.
    Cluster,
}

/// A plugin. What it does not say, it does not do.
pub trait Plugin: Sync {
    /// Its name.
    fn name(&self) -> &'static str;

    /// Its weight, if it scores; 0: it does not.
    fn weight(&self) -> i64 {
        0
    }

    /// Whether it has a say in which nodes can take a pod.
    fn filters(&self) -> bool {
        true
    }

    /// Before a pod may be queued.
    fn pre_enqueue(&self, _pod: &PodInfo) -> Result<(), Rejection> {
        Ok(())
    }

    /// Once a pod, before the nodes are asked.
    fn pre_filter(
        &self,
        _state: &mut CycleState,
        _memo: &mut Memo,
        _world: &World<'_>,
    ) -> Result<PreFilter, Rejection> {
        Ok(PreFilter::Skip)
    }

    /// Whether a node can take the pod.
    fn filter(&self, _state: &CycleState, _world: &World<'_>, _node: &NodeInfo) -> Result<(), Rejection> {
        Ok(())
    }

    /// As if a pod were on a node.
    fn add_pod(&self, _state: &mut CycleState, _world: &World<'_>, _pod: &PodInfo, _node: &NodeInfo) {}

    /// As if a pod were not on its node.
    fn remove_pod(&self, _state: &mut CycleState, _world: &World<'_>, _pod: &PodInfo, _node: &NodeInfo) {}

    /// Once a pod, before the nodes that fit are scored. Answers whether there is anything to score.
    fn pre_score(&self, _state: &mut CycleState, _memo: &mut Memo, _world: &World<'_>, _nodes: &[u32]) -> bool {
        self.weight() > 0
    }

    /// How good a node is, in a unit of the plugin's own.
    fn score(&self, _state: &CycleState, _world: &World<'_>, _node: &NodeInfo) -> i64 {
        0
    }

    /// Whether it gives every node 0.
    fn scores_nothing(&self, _state: &CycleState) -> bool {
        false
    }

    /// The scores of these nodes.
    fn score_all(&self, state: &CycleState, world: &World<'_>, nodes: &[u32]) -> Vec<i64> {
        nodes.iter().map(|slot| self.score(state, world, world.snapshot.node(*slot))).collect()
    }

    /// Brings the scores of all nodes to 0 … 100.
    fn normalize(&self, _state: &CycleState, _world: &World<'_>, _nodes: &[u32], _scores: &mut [i64]) {}

    /// What its verdict and raw score depend on.
    fn locality(&self) -> Locality {
        Locality::Cluster
    }

    /// Which events may make a pod schedulable that this plugin refused.
    fn hints(&self) -> &'static [Hint] {
        &[]
    }
}

/// The usual normalization: the highest score becomes 100, or 0 when `reverse`.
pub fn normalize_to_max(scores: &mut [i64], reverse: bool) {
    let max = scores.iter().copied().max().unwrap_or(0).max(0);
    for score in scores {
        if max == 0 {
            if reverse {
                *score = MAX_SCORE;
            }
            continue;
        }
        *score = MAX_SCORE * *score / max;
        if reverse {
            *score = MAX_SCORE - *score;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_score_becomes_100_or_0_and_without_any_reverse_gives_100_to_all() {
        let mut scores = [1, 2, 3];
        normalize_to_max(&mut scores, false);
        assert_eq!(scores, [33, 66, 100]);
        let mut scores = [1, 2, 3];
        normalize_to_max(&mut scores, true);
        assert_eq!(scores, [67, 34, 0]);
        let mut scores = [0, 0];
        normalize_to_max(&mut scores, true);
        assert_eq!(scores, [100, 100]);
    }
}
