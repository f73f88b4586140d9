//! Leases. Plays `pkg/registry/coordination/lease` and `ValidateLease…`.

use crate::registry::rules::Rules;
use crate::validation::{Causes, Path, format};
use api::coordination::Lease;

/// The strategy of Leases.
pub struct Leases;

impl Rules for Leases {
    type Object = Lease;

    fn has_status(&self) -> bool {
        false
    }

    fn check(&self, obj: &Lease, causes: &mut Causes) {
        let (spec, path) = (&obj.spec, Path::new("spec"));
        if let Some(seconds) = spec.lease_duration_seconds.filter(|n| *n <= 0) {
            causes.invalid(&path.child("leaseDurationSeconds"), seconds, "must be greater than 0");
        }
        if let Some(count) = spec.lease_transitions.filter(|n| *n < 0) {
            causes.invalid(&path.child("leaseTransitions"), count, "must be greater than or equal to 0");
        }
        if let Some(strategy) = &spec.strategy {
            let field = path.child("strategy.strategy");
            if !strategy.contains('/') {
                if strategy != "OldestEmulationVersion" {
                    causes.not_supported(&field, strategy, &["OldestEmulationVersion"]);
                }
            } else {
                causes.invalid_each(&field, strategy, format::label_key(strategy));
            }
        }
        let named = spec.strategy.as_ref().is_some_and(|s| !s.is_empty());
        if spec.preferred_holder.as_ref().is_some_and(|h| !h.is_empty()) && !named {
            causes.forbidden(&path.child("preferredHolder"), "may only be specified if `strategy` is defined");
        }
    }

    fn allows_create_on_update(&self) -> bool {
        true
    }

    fn allows_unconditional_update(&self) -> bool {
        false
    }
}
