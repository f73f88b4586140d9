//! What each kind decides for itself: one file a kind, one line in [`strategy_of`].
//!
//! Plays `pkg/registry` and `pkg/apis` of Kubernetes: storage strategies, defaults and validation. Verbs, storage and the
//! request chain know no kind; they ask the [`Strategy`] of the object at hand.

pub mod core;
pub mod draft;
pub mod strategy;

pub use strategy::{Context, Lookup, Strategy};

use api::Kind;

/// The strategies, one line a kind.
static STRATEGIES: &[&dyn Strategy] = &[
    &core::pod::Pods,
];

/// The strategy of a kind; none for kinds that are not stored (reviews).
pub fn strategy_of(kind: Kind) -> Option<&'static dyn Strategy> {
    STRATEGIES.iter().copied().find(|s| s.kind() == kind)
}
