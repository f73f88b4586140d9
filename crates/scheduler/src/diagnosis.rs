//! The text of a failure. Plays `framework.FitError`.

use crate::status::Rejection;
use api::Str;
use ecow::eco_format;
use std::collections::BTreeMap;

/// There is no node at all.
pub const NO_NODES: &str = "no nodes available to schedule pods";

/// No node fits: how many for which reason, and what preemption says.
pub fn of_nodes<'a>(
    nodes: usize,
    refused: impl Iterator<Item = &'a Rejection>,
    absent: Option<&Rejection>,
    after: &str,
) -> Str {
    let refused: Vec<&Rejection> = refused.collect();
    let counts = refused.iter().flat_map(|r| r.reasons.iter().map(|reason| (reason, 1)));
    of_counts(nodes, refused.len(), counts, absent, after)
}

/// The same of reasons that are counted already, over `explicit` nodes that were asked.
pub fn of_counts<'a>(
    nodes: usize,
    explicit: usize,
    counts: impl Iterator<Item = (&'a Str, usize)>,
    absent: Option<&Rejection>,
    after: &str,
) -> Str {
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    counts.for_each(|(reason, n)| *reasons.entry(reason).or_default() += n);
    if let Some(absent) = absent.filter(|_| explicit < nodes) {
        for reason in &absent.reasons {
            *reasons.entry(reason).or_default() += nodes - explicit;
        }
    }
    // Sorted as text, number first: so 10 comes before 2.
    let mut lines: Vec<Str> = reasons.iter().map(|(reason, n)| eco_format!("{n} {reason}")).collect();
    lines.sort();
    let mut text = eco_format!("0/{nodes} nodes are available:");
    if !lines.is_empty() {
        text.push_str(&eco_format!(" {}.", lines.join(", ")));
    }
    with_after(text, after)
}

/// The pod was refused before any node was asked.
pub fn of_pre_filter(nodes: usize, message: &str, after: &str) -> Str {
    with_after(eco_format!("0/{nodes} nodes are available: {message}."), after)
}

fn with_after(mut text: Str, after: &str) -> Str {
    if !after.is_empty() {
        text.push(' ');
        text.push_str(after);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_counted_and_sorted_as_text() {
        let cpu = Rejection::unschedulable("a", "Insufficient cpu");
        let taint = Rejection::unresolvable("b", "taint");
        let refused = std::iter::repeat_n(&cpu, 2).chain(std::iter::repeat_n(&taint, 10));
        let text = of_nodes(12, refused, None, "preemption: no");
        assert_eq!(text, "0/12 nodes are available: 10 taint, 2 Insufficient cpu. preemption: no");
        let absent = Rejection::unresolvable("", "not asked");
        assert_eq!(of_nodes(3, std::iter::empty(), Some(&absent), ""), "0/3 nodes are available: 3 not asked.");
    }
}
