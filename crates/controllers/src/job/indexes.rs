//! Sets of completion indexes as a Job's status writes them: `1,3-5`. Plays: `job/indexed_job_utils.go`.

use crate::job::is_tracked;
use api::core::Pod;
use api::{Obj, Str};
use ecow::eco_format;
use std::collections::BTreeSet;

/// The annotation and label with a pod's index.
pub const INDEX: &str = "batch.kubernetes.io/job-completion-index";
/// How often the pods of an index have failed.
pub const FAILURES: &str = "batch.kubernetes.io/job-index-failure-count";
/// How often they have failed without counting.
pub const IGNORED_FAILURES: &str = "batch.kubernetes.io/job-index-ignored-failure-count";

/// A set of indexes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Indexes(BTreeSet<i32>);

impl Indexes {
    /// Reads `1,3-5`; what is beyond the completions or broken is left out.
    pub fn parse(text: &str, completions: i32) -> Self {
        let mut set = BTreeSet::new();
        for part in text.split(',').filter(|p| !p.is_empty()) {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let (Ok(first), Ok(last)) = (first.parse::<i32>(), last.parse::<i32>()) else { continue };
            set.extend(first.max(0)..=last.min(completions - 1));
        }
        Self(set)
    }

    /// Number of indexes.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the index is in the set.
    pub fn has(&self, index: i32) -> bool {
        self.0.contains(&index)
    }

    /// Adds an index.
    pub fn add(&mut self, index: i32) {
        self.0.insert(index);
    }

    /// Adds the indexes of another set.
    pub fn add_all(&mut self, other: &Self) {
        self.0.extend(&other.0);
    }

    /// How many of another set's indexes are in this one.
    pub fn overlap(&self, other: &Self) -> usize {
        self.0.intersection(&other.0).count()
    }

    /// The first `count` indexes below `completions` that are not in the set.
    pub fn first_missing(&self, count: usize, completions: i32) -> Vec<i32> {
        (0..completions).filter(|i| !self.has(*i)).take(count).collect()
    }

    /// As the status writes it: two in a row with a comma, more with a hyphen.
    pub fn text(&self) -> Str {
        let mut parts: Vec<Str> = Vec::new();
        let mut iter = self.0.iter().copied().peekable();
        while let Some(first) = iter.next() {
            let mut last = first;
            while iter.peek() == Some(&(last + 1)) {
                last += 1;
                iter.next();
            }
            parts.push(match last - first {
                0 => eco_format!("{first}"),
                1 => eco_format!("{first},{last}"),
                _ => eco_format!("{first}-{last}"),
            });
        }
        parts.join(",").into()
    }
}

impl FromIterator<i32> for Indexes {
    fn from_iter<I: IntoIterator<Item = i32>>(indexes: I) -> Self {
        Self(indexes.into_iter().collect())
    }
}

/// The index of a pod.
pub fn of(pod: &Pod) -> Option<i32> {
    pod.metadata.annotations.get(INDEX)?.parse().ok().filter(|i| *i >= 0)
}

/// The index of a pod, if it is one that the Job wants.
pub fn wanted(pod: &Pod, completions: i32) -> Option<i32> {
    of(pod).filter(|i| *i < completions)
}

/// The indexes of pods.
pub fn all<'a>(pods: impl Iterator<Item = &'a Obj>) -> Indexes {
    pods.filter_map(|p| of(p.get())).collect()
}

/// The indexes that pods not counted yet have completed.
pub fn succeeded(pods: &[Obj], completions: i32) -> Indexes {
    let done = pods.iter().map(|p| p.get::<Pod>()).filter(|p| p.status.phase == "Succeeded" && is_tracked(p));
    done.filter_map(|p| wanted(p, completions)).collect()
}

/// A count in an annotation of a pod.
pub fn count(pod: &Pod, annotation: &str) -> i32 {
    pod.metadata.annotations.get(annotation).and_then(|n| n.parse().ok()).filter(|n| *n >= 0).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indexes_are_written_in_compact_ranges() {
        for text in ["", "0", "1,3-5", "0,1", "0-2,4,5,7-9"] {
            assert_eq!(Indexes::parse(text, 10).text(), text);
        }
        assert_eq!(Indexes::parse("3-20,x,30", 5).text(), "3,4");
        assert_eq!(Indexes::parse("1,3", 5).first_missing(2, 5), [0, 2]);
    }
}
