//! Plays kube-controller-manager: one file or folder a controller, over one shared informer cache.
//!
//! A controller looks at what is, compares it with what is wanted and acts through the API server; it leaves one plain
//! sentence in the trace when it acted. Adding one touches two places: its file and its line in [`all`].

mod claims;
mod conditions;
pub mod deployment;
pub mod endpoint_slice;
pub mod endpoint_slice_mirroring;
pub mod endpoints;
mod expectations;
mod freshness;
pub mod garbage;
mod hash;
mod kinds;
pub mod namespace;
mod pods;
pub mod replica_set;

use api::Status;
use client::Controller;

/// Every controller, in the order in which they run when several are due.
pub fn all() -> Vec<Box<dyn Controller>> {
    vec![
        Box::new(deployment::DeploymentController),
        Box::new(replica_set::ReplicaSetController::new()),
        Box::new(replica_set::ReplicaSetController::of_replication_controllers()),
        Box::new(endpoints::EndpointsController::default()),
        Box::new(endpoint_slice::EndpointSliceController::default()),
        Box::new(endpoint_slice_mirroring::MirroringController::default()),
        Box::new(garbage::GarbageCollector::default()),
        Box::new(namespace::NamespaceController::default()),
    ]
}

/// Whether a creation was refused because its namespace is being deleted: nothing to report, nothing to retry.
fn is_namespace_terminating(status: &Status) -> bool {
    status.details.iter().flat_map(|d| &d.causes).any(|c| c.reason == "NamespaceTerminating")
}
