//! What each kind decides for itself: one file a kind, one line in [`strategy_of`].
//!
//! Plays `pkg/registry` and `pkg/apis` of Kubernetes: storage strategies, defaults and validation. Verbs, storage and the
//! request chain know no kind; they ask the [`Strategy`] of the object at hand.

pub mod apiextensions;
pub mod apps;
pub mod autoscaling;
pub mod batch;
pub mod coordination;
pub mod core;
pub mod discovery;
pub mod draft;
pub mod networking;
pub mod node;
pub mod policy;
pub mod rbac;
pub mod rules;
pub mod scheduling;
pub mod storage;
pub mod strategy;

pub use strategy::{Context, Lookup, Strategy};

use api::Kind;

/// The strategies, one line a kind.
static STRATEGIES: &[&dyn Strategy] = &[
    &core::pod::Pods,
    &core::event::Events,
    &core::node::Nodes,
    &apps::replica_set::ReplicaSets,
    &apps::deployment::Deployments,
    &coordination::lease::Leases,
    &discovery::endpoint_slice::EndpointSlices,
    &batch::job::Jobs,
    &batch::cron_job::CronJobs,
    &core::service::Services,
    &core::endpoints::EndpointsRules,
    &core::config_map::ConfigMaps,
    &core::secret::Secrets,
    &core::namespace::Namespaces,
    &core::service_account::ServiceAccounts,
    &core::persistent_volume_claim::PersistentVolumeClaims,
    &apps::stateful_set::StatefulSets,
    &apps::daemon_set::DaemonSets,
    &apps::controller_revision::ControllerRevisions,
    &networking::ingress::Ingresses,
    &networking::ingress_class::IngressClasses,
    &networking::network_policy::NetworkPolicies,
    &core::persistent_volume::PersistentVolumes,
    &core::replication_controller::ReplicationControllers,
    &core::pod_template::PodTemplates,
    &core::resource_quota::ResourceQuotas,
    &core::limit_range::LimitRanges,
    &autoscaling::horizontal_pod_autoscaler::HorizontalPodAutoscalers,
    &policy::pod_disruption_budget::PodDisruptionBudgets,
    &scheduling::priority_class::PriorityClasses,
    &apiextensions::custom_resource_definition::CustomResourceDefinitions,
    &rbac::role::Roles,
    &rbac::role::ClusterRoles,
    &rbac::binding::RoleBindings,
    &rbac::binding::ClusterRoleBindings,
    &node::runtime_class::RuntimeClasses,
    &storage::storage_class::StorageClasses,
    &storage::volume_attachment::VolumeAttachments,
    &storage::csi::CsiDrivers,
    &storage::csi::CsiNodes,
    &storage::csi::CsiStorageCapacities,
];

/// The strategy of a kind; none for kinds that are not stored (reviews).
pub fn strategy_of(kind: Kind) -> Option<&'static dyn Strategy> {
    if kind.shape.is_none() {
        return Some(&apiextensions::custom_resource::CustomResources);
    }
    STRATEGIES.iter().copied().find(|s| s.kind() == kind)
}
