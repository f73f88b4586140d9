//! The decisions that are remembered.

use crate::decision::Decision;
use api::Str;
use client::Key;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// How many decisions are remembered.
const MAX_DECISIONS: usize = 10_000;
/// For how many nodes details are remembered, over all decisions.
const MAX_ROWS: usize = 50_000;

/// The newest decisions, and the last one of each pod.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    ring: VecDeque<Arc<Decision>>,
    last: BTreeMap<Key, u64>,
    sequence: u64,
    rows: usize,
    /// The oldest decision that still has its details.
    detailed_from: usize,
}

impl Decisions {
    /// Remembers a decision; it gets its number.
    pub fn push(&mut self, mut decision: Decision) -> Arc<Decision> {
        self.sequence += 1;
        decision.sequence = self.sequence;
        self.last.insert(decision.pod.clone(), self.sequence);
        self.rows += decision.rows();
        let decision = Arc::new(decision);
        self.ring.push_back(decision.clone());
        while self.ring.len() > MAX_DECISIONS {
            self.drop_oldest();
        }
        while self.rows > MAX_ROWS && self.detailed_from + 1 < self.ring.len() {
            let old = &mut self.ring[self.detailed_from];
            self.rows -= old.rows();
            if old.rows() > 0 {
                Arc::make_mut(old).shorten();
            }
            self.detailed_from += 1;
        }
        decision
    }

    fn drop_oldest(&mut self) {
        let Some(old) = self.ring.pop_front() else { return };
        self.rows -= old.rows();
        self.detailed_from = self.detailed_from.saturating_sub(1);
        if self.last.get(&old.pod) == Some(&old.sequence) {
            self.last.remove(&old.pod);
        }
    }

    /// The last decision about a pod.
    pub fn last(&self, namespace: &str, name: &str) -> Option<&Arc<Decision>> {
        self.numbered(*self.last.get(&Key::new(namespace, name))?)
    }

    /// The decision of a number.
    pub fn numbered(&self, sequence: u64) -> Option<&Arc<Decision>> {
        let first = self.ring.front()?.sequence;
        self.ring.get(usize::try_from(sequence.checked_sub(first)?).ok()?)
    }

    /// All that are remembered, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<Decision>> {
        self.ring.iter()
    }

    /// How many there have been.
    pub fn count(&self) -> u64 {
        self.sequence
    }

    /// The pods about which a decision is remembered.
    pub fn pods(&self) -> impl Iterator<Item = (&Str, &Str)> {
        self.last.keys().map(|k| (&k.namespace, &k.name))
    }
}
