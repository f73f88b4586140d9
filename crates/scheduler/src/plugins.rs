//! The plugins, one file each, in the order in which they are asked (`apis/config/v1/default_plugins.go`).
//!
//! Left out: the plugins of features that are off by default (GangScheduling, TopologyPlacementGenerator,
//! PodGroupPodsCount, DeferredPodScheduling).

pub mod default_binder;
pub mod default_preemption;
pub mod dynamic_resources;
pub mod image_locality;
pub mod inter_pod_affinity;
pub mod node_affinity;
pub mod node_declared_features;
pub mod node_name;
pub mod node_ports;
pub mod node_resources_balanced_allocation;
pub mod node_resources_fit;
pub mod node_unschedulable;
pub mod node_volume_limits;
pub mod pod_topology_spread;
pub mod priority_sort;
pub mod scheduling_gates;
pub mod taint_toleration;
pub mod volume_binding;
pub mod volume_restrictions;
pub mod volume_zone;

use crate::config::Profile;
use crate::framework::{Plugin, PluginSet};

/// All plugins, in order.
pub static PLUGINS: [&dyn Plugin; 20] = [
    &scheduling_gates::SchedulingGates,
    &priority_sort::PrioritySort,
    &node_name::NodeName,
    &node_unschedulable::NodeUnschedulable,
    &taint_toleration::TaintToleration,
    &node_affinity::NodeAffinity,
    &node_ports::NodePorts,
    &node_resources_fit::NodeResourcesFit,
    &volume_restrictions::VolumeRestrictions,
    &node_volume_limits::NodeVolumeLimits,
    &volume_binding::VolumeBinding,
    &volume_zone::VolumeZone,
    &pod_topology_spread::PodTopologySpread,
    &inter_pod_affinity::InterPodAffinity,
    &dynamic_resources::DynamicResources,
    &default_preemption::DefaultPreemption,
    &node_resources_balanced_allocation::NodeResourcesBalancedAllocation,
    &image_locality::ImageLocality,
    &default_binder::DefaultBinder,
    &node_declared_features::NodeDeclaredFeatures,
];

/// The place of a plugin in the order.
pub fn index_of(name: &str) -> Option<usize> {
    PLUGINS.iter().position(|p| p.name() == name)
}

/// The plugins that a profile leaves on.
pub fn enabled(profile: &Profile) -> PluginSet {
    let mut set = PluginSet::default();
    for (i, plugin) in PLUGINS.iter().enumerate() {
        if !profile.disabled.iter().any(|d| d == plugin.name()) {
            set.insert(i);
        }
    }
    set
}

/// The weight of a plugin's score in a profile; 0 if it does not score.
pub fn weight(profile: &Profile, index: usize) -> i64 {
    let plugin = PLUGINS[index];
    if plugin.weight() == 0 || profile.disabled.iter().any(|d| d == plugin.name()) {
        return 0;
    }
    profile.weights.iter().find(|(name, _)| name == plugin.name()).map_or(plugin.weight(), |(_, weight)| *weight)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::Locality;

    #[test]
    fn verdicts_that_are_kept_come_before_all_others() {
        // The cache answers with the first refusal of the local plugins before the others are asked.
        let refuses =
            ["NodeName", "NodeUnschedulable", "TaintToleration", "NodeAffinity", "NodePorts", "NodeResourcesFit"];
        let last_local = refuses.iter().filter_map(|n| index_of(n)).max().expect("plugins");
        let others = [
            "VolumeRestrictions",
            "NodeVolumeLimits",
            "VolumeBinding",
            "VolumeZone",
            "PodTopologySpread",
            "InterPodAffinity",
            "NodeDeclaredFeatures",
        ];
        for plugin in others {
            let i = index_of(plugin).expect("a plugin");
            assert!(i > last_local && PLUGINS[i].locality() == Locality::Cluster, "{plugin}");
        }
        assert!(refuses.iter().all(|n| index_of(n).is_some_and(|i| PLUGINS[i].locality() == Locality::Node)));
    }
}
