//! What pods use, as the metrics API (`metrics.k8s.io`) tells it. Plays: the metrics server's answers.

use api::{Status, Str};
use sim::Time;
use std::time::Duration;

/// What a container uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContainerUsage {
    /// The container.
    pub name: Str,
    /// CPU, in thousandths of a core.
    pub cpu_milli: i64,
    /// Memory, in bytes.
    pub memory_bytes: i64,
}

/// What a pod uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PodUsage {
    /// The pod.
    pub name: Str,
    /// When it was measured.
    pub at: Time,
    /// Over how long.
    pub window: Duration,
    /// Container by container.
    pub containers: Vec<ContainerUsage>,
}

/// The answer of an API server behind which there is no metrics API.
pub fn not_served() -> Status {
    Status::new(404, "NotFound", "the server could not find the requested resource (get pods.metrics.k8s.io)")
}
