//! Conditions of the common form. Plays `ValidateConditions` of apimachinery.

use super::{Causes, Path, format};
use api::List;
use api::meta::Condition;
use std::collections::BTreeSet;

/// A list of conditions, each type once.
pub fn conditions(list: &List<Condition>, path: &Path<'_>, causes: &mut Causes) {
    let mut seen = BTreeSet::new();
    for (i, c) in list.iter().enumerate() {
        let item = path.index(i);
        if !seen.insert(&c.type_) {
            causes.duplicate(&item, &c.type_);
        }
        let field = item.child("type");
        if c.type_.is_empty() {
            causes.required(&field, "is required");
        } else {
            super::meta::label_name(&c.type_, &field, causes);
        }
        causes.one_of(&c.status, &["False", "True", "Unknown"], &item.child("status"));
        if c.observed_generation < 0 {
            let detail = "must be greater than or equal to zero";
            causes.invalid(&item.child("observedGeneration"), c.observed_generation, detail);
        }
        if c.last_transition_time == Default::default() {
            causes.required(&item.child("lastTransitionTime"), "");
        }
        let field = item.child("reason");
        if c.reason.is_empty() {
            causes.required(&field, "");
        } else {
            causes.invalid_each(&field, &c.reason, format::condition_reason(&c.reason));
            if c.reason.len() > 1024 {
                causes.too_long(&field, 1024);
            }
        }
        if c.message.len() > 32 * 1024 {
            causes.too_long(&item.child("message"), 32 * 1024);
        }
    }
}
