//! When an indexed Job has succeeded before all indexes have. Plays: `job/success_policy.go`.

use super::indexes::Indexes;
use api::Str;
use api::batch::SuccessPolicy;
use ecow::eco_format;

/// The message of the first rule that is met.
pub fn met(policy: Option<&SuccessPolicy>, completions: i32, succeeded: &Indexes) -> Option<Str> {
    if succeeded.len() == 0 {
        return None;
    }
    let enough = |count: usize, wanted: Option<i32>| wanted.is_some_and(|w| count >= usize::try_from(w).unwrap_or(0));
    let mut rules = policy.into_iter().flat_map(|p| p.rules.iter()).enumerate();
    let found = rules.find(|(_, rule)| match &rule.succeeded_indexes {
        Some(text) => {
            let required = Indexes::parse(text, completions);
            let overlap = succeeded.overlap(&required);
            required.len() > 0 && (overlap == required.len() || enough(overlap, rule.succeeded_count))
        }
        None => enough(succeeded.len(), rule.succeeded_count),
    });
    found.map(|(i, _)| eco_format!("Matched rules at index {i}"))
}
