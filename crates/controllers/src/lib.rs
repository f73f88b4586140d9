//! Plays kube-controller-manager: one file or folder a controller, over one shared informer cache.
//!
//! A controller looks at what is, compares it with what is wanted and acts through the API server; it leaves one plain
//! sentence in the trace when it acted. Adding one touches two places: its file and its line in [`all`].

mod claim_use;
mod claims;
pub mod cluster_role_aggregation;
mod conditions;
mod config;
pub mod cron_job;
pub mod daemon_set;
pub mod deployment;
pub mod disruption;
pub mod endpoint_slice;
pub mod endpoint_slice_mirroring;
pub mod endpoints;
pub mod ephemeral_volume;
mod expectations;
mod freshness;
pub mod garbage;
mod hash;
mod history;
pub mod hpa;
pub mod job;
mod kinds;
pub mod namespace;
mod node_affinity;
pub mod node_ipam;
pub mod node_lifecycle;
pub mod node_ttl;
mod pod_control;
pub mod pod_gc;
mod pods;
pub mod provisioner;
mod ranking;
pub mod replica_set;
pub mod resource_quota;
pub mod root_ca;
pub mod service_account;
pub mod stateful_set;
pub mod taint_eviction;
mod taints;
pub mod ttl_after_finished;
pub mod volume_binder;
pub mod volume_protection;

use api::{Obj, Status, Str};
use client::{Controller, Ctx};
pub use config::Config;

/// Every controller, in the order in which they run when several are due.
pub fn all() -> Vec<Box<dyn Controller>> {
    all_with(&Config::default())
}

/// Every controller, with these flags of the controller manager.
pub fn all_with(config: &Config) -> Vec<Box<dyn Controller>> {
    vec![
        Box::new(deployment::DeploymentController),
        Box::new(replica_set::ReplicaSetController::new()),
        Box::new(replica_set::ReplicaSetController::of_replication_controllers()),
        Box::new(stateful_set::StatefulSetController::default()),
        Box::new(daemon_set::DaemonSetController::default()),
        Box::new(job::JobController::default()),
        Box::new(cron_job::CronJobController),
        Box::new(ttl_after_finished::TtlAfterFinishedController),
        Box::new(endpoints::EndpointsController::default()),
        Box::new(endpoint_slice::EndpointSliceController::default()),
        Box::new(endpoint_slice_mirroring::MirroringController::default()),
        Box::new(garbage::GarbageCollector::default()),
        Box::new(namespace::NamespaceController::default()),
        Box::new(hpa::HpaController::default()),
        Box::new(disruption::DisruptionController),
        Box::new(cluster_role_aggregation::ClusterRoleAggregationController),
        Box::new(resource_quota::ResourceQuotaController::default()),
        Box::new(volume_binder::VolumeBinder::default()),
        Box::new(provisioner::Provisioner),
        Box::new(ephemeral_volume::EphemeralVolumeController),
        Box::new(volume_protection::ClaimProtectionController),
        Box::new(volume_protection::VolumeProtectionController),
        Box::new(service_account::ServiceAccountController),
        Box::new(root_ca::RootCaController),
        Box::new(node_ipam::NodeIpamController::default()),
        Box::new(node_lifecycle::NodeLifecycleController::new(config)),
        Box::new(taint_eviction::TaintEvictionController::default()),
        Box::new(node_ttl::NodeTtlController::default()),
        Box::new(pod_gc::PodGcController::new(config)),
    ]
}

/// Whether a creation was refused because its namespace is being deleted: nothing to report, nothing to retry.
fn is_namespace_terminating(status: &Status) -> bool {
    status.details.iter().flat_map(|d| &d.causes).any(|c| c.reason == "NamespaceTerminating")
}

/// Records an event under another name than the controller's, as some of the real ones do.
fn record_as(ctx: &mut Ctx<'_>, recorder: &str, about: &Obj, kind: &str, reason: &str, message: Str) {
    let actor = std::mem::replace(&mut ctx.actor, recorder.into());
    ctx.event(about, kind, reason, message);
    ctx.actor = actor;
}
