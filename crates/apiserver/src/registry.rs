//! What each kind decides for itself: one file a kind, one line in [`strategy_of`].
//!
//! Plays `pkg/registry` and `pkg/apis` of Kubernetes: storage strategies, defaults and validation. Verbs, storage and the
//! request chain know no kind; they ask the [`Strategy`] of the object at hand.

pub mod apps;
pub mod core;
pub mod draft;
pub mod rules;
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
];

/// The strategy of a kind; none for kinds that are not stored (reviews).
pub fn strategy_of(kind: Kind) -> Option<&'static dyn Strategy> {
    STRATEGIES.iter().copied().find(|s| s.kind() == kind)
}
