//! The flags of the controller manager that decide how the cluster behaves.

use std::time::Duration;

/// The flags of `kube-controller-manager`, with its defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// `--node-monitor-period`: how often the nodes' health is looked at.
    pub node_monitor_period: Duration,
    /// `--node-monitor-grace-period`: how long a node may be silent.
    pub node_monitor_grace: Duration,
    /// `--node-startup-grace-period`: the same for a node that has never spoken.
    pub node_startup_grace: Duration,
    /// `--node-eviction-rate` as an interval: one node is tainted each so often, in each zone.
    pub node_eviction_interval: Duration,
    /// `--terminated-pod-gc-threshold`: finished pods that are kept.
    pub terminated_pods: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            node_monitor_period: Duration::from_secs(5),
            node_monitor_grace: Duration::from_secs(50),
            node_startup_grace: Duration::from_secs(60),
            node_eviction_interval: Duration::from_secs(10),
            terminated_pods: 12_500,
        }
    }
}
