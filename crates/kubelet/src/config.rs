//! How the machines of a cluster begin.

use api::core::Taint;
use api::{Quantity, Str};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// One machine.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeSpec {
    /// Its name.
    pub name: Str,
    /// Processors, in thousandths of a core.
    pub cpu_milli: i64,
    /// Memory, in bytes.
    pub memory_bytes: i64,
    /// How many pods it takes.
    pub pods: i64,
    /// Disk for images, logs and emptyDirs, in bytes.
    pub disk_bytes: i64,
    /// Labels besides those that every kubelet sets.
    pub labels: Vec<(Str, Str)>,
    /// Taints that it registers with.
    pub taints: Vec<Taint>,
    /// Images that it has already.
    pub images: Vec<Str>,
}

impl NodeSpec {
    /// The usual worker: 4 cpu, 8Gi, 110 pods.
    pub fn worker(name: impl Into<Str>) -> Self {
        Self {
            name: name.into(),
            cpu_milli: 4000,
            memory_bytes: 8 << 30,
            pods: 110,
            disk_bytes: 100 << 30,
            labels: Vec::new(),
            taints: Vec::new(),
            images: Vec::new(),
        }
    }

    /// What the node offers, as `status.capacity` says it.
    pub(crate) fn capacity(&self) -> api::Dict<Quantity> {
        api::Dict::from([
            ("cpu", Quantity::from_milli(self.cpu_milli)),
            ("ephemeral-storage", Quantity::from_bytes(self.disk_bytes)),
            ("memory", Quantity::from_bytes(self.memory_bytes)),
            ("pods", Quantity::from_units(self.pods)),
        ])
    }
}

/// What stands for the container runtime.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Runtime {
    /// Images behave as the catalogue says (see [`crate::images`]).
    #[default]
    Modelled,
    /// Containers start at once and never end, whatever the image: kubemark's hollow node.
    Hollow,
    /// As hollow, but an image's name may be a script: `exit-CODE-after-MSms`, `oom-after-MSms`, `stubborn`, `missing`, `slow`;
    /// an exec probe or hook `["fail", ...]` fails, `["sleep", "2"]` takes 2 s.
    Scripted,
}

/// The beginning of all kubelets.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The machines.
    pub nodes: Vec<NodeSpec>,
    /// When they begin.
    pub start: Time,
    /// The seed, for what has no object of its own.
    pub seed: u64,
    /// What stands for the container runtime.
    pub runtime: Runtime,
    /// How often a kubelet looks at a pod again though nothing happened (`syncFrequency`).
    pub resync: Duration,
    /// The first address of the machines' network; machine `n` has the `n`-th after it.
    pub first_address: [u8; 4],
}

impl Config {
    /// `worker-1` to `worker-N`.
    pub fn workers(n: usize, start: Time, seed: u64) -> Self {
        let nodes = (1..=n).map(|i| NodeSpec::worker(eco_format!("worker-{i}"))).collect();
        Self {
            nodes,
            start,
            seed,
            runtime: Runtime::Modelled,
            resync: Duration::from_secs(60),
            first_address: [172, 18, 0, 2],
        }
    }

    /// The machines of the recordings: kubemark's hollow nodes, whose kubelets look at each pod every 10 s.
    pub fn hollow(names: &[&str], runtime: Runtime, start: Time, seed: u64) -> Self {
        let worker = |name: &&str| NodeSpec {
            cpu_milli: 1000,
            memory_bytes: 3840 << 20,
            disk_bytes: 0,
            ..NodeSpec::worker(*name)
        };
        Self {
            nodes: names.iter().map(worker).collect(),
            runtime,
            resync: Duration::from_secs(10),
            first_address: [192, 0, 2, 2],
            ..Self::workers(0, start, seed)
        }
    }

    /// Whether this is one of the recordings' runtimes.
    pub(crate) fn is_recorded(&self) -> bool {
        self.runtime != Runtime::Modelled
    }
}
