//! How much each domain counts for a pod that comes, followed change by change.

use super::relation::{Incoming, Relation, relate};
use crate::node_info::NodeInfo;
use crate::snapshot::Snapshot;
use api::Str;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Pods there that do not want the pod.
    Existing,
    /// Pods there that the pod wants.
    Own,
    /// Pods there that the pod does not want.
    OwnAnti,
    /// Weights of preferences, either way.
    Preference,
}

type ByValue = BTreeMap<Str, i64>;

/// A node as it was counted: its generation and what it contributed.
#[derive(Clone, Debug, Default)]
struct Counted {
    generation: u64,
    contributions: Vec<(Side, Str, Str, i64)>,
}

/// Counts by side, topology key and value.
#[derive(Clone, Debug, Default)]
pub struct TopologyCounts {
    sums: [BTreeMap<Str, ByValue>; 4],
    /// How many contributions there are, zero or not.
    contributions: [usize; 4],
    nodes: Vec<Counted>,
    relations: BTreeMap<u32, Arc<Relation>>,
    seen: Option<u64>,
}

/// How many remembered templates are too many.
const MAX_RELATIONS: usize = 4096;

impl TopologyCounts {
    /// Counts what has changed since the last time.
    pub fn follow(&mut self, incoming: &Incoming, snapshot: &Snapshot) {
        if self.relations.len() > MAX_RELATIONS {
            self.relations.clear();
        }
        match self.seen.and_then(|seen| snapshot.changed_since(seen)) {
            Some(changed) => changed.iter().for_each(|slot| self.recount(*slot, incoming, snapshot)),
            None => (0..snapshot.slots() as u32).for_each(|slot| self.recount(slot, incoming, snapshot)),
        }
        self.seen = Some(snapshot.generation());
    }

    fn recount(&mut self, slot: u32, incoming: &Incoming, snapshot: &Snapshot) {
        let at = slot as usize;
        if self.nodes.len() <= at {
            self.nodes.resize(at + 1, Counted::default());
        }
        let info = snapshot.node(slot);
        if self.nodes[at].generation == info.generation && info.generation != 0 {
            return;
        }
        let old = std::mem::take(&mut self.nodes[at].contributions);
        for (side, key, value, count) in old {
            self.add(side, &key, &value, -count);
            self.contributions[side as usize] -= 1;
        }
        let mut new = Vec::new();
        if info.node.is_some() {
            for group in &info.groups {
                let template = &group.template;
                let relation =
                    self.relations.entry(template.id).or_insert_with(|| Arc::new(relate(incoming, template)));
                for (side, key, count) in relation.iter() {
                    let Some(value) = info.label(key) else { continue };
                    new.push((side, key.clone(), value.clone(), count * i64::from(group.pods)));
                }
            }
        }
        for (side, key, value, count) in &new {
            self.add(*side, key, value, *count);
            self.contributions[*side as usize] += 1;
        }
        self.nodes[at] = Counted { generation: info.generation, contributions: new };
    }

    fn add(&mut self, side: Side, key: &Str, value: &Str, count: i64) {
        let by_value = self.sums[side as usize].entry(key.clone()).or_default();
        let sum = by_value.entry(value.clone()).or_default();
        *sum += count;
        if *sum == 0 {
            by_value.remove(value);
            if by_value.is_empty() {
                self.sums[side as usize].remove(key);
            }
        }
    }

    /// The count of a domain.
    pub fn get(&self, side: Side, key: &str, value: &str) -> i64 {
        self.sums[side as usize].get(key).and_then(|v| v.get(value)).copied().unwrap_or(0)
    }

    /// The count of the domain that a node is in.
    pub fn on_node(&self, side: Side, key: &str, node: &NodeInfo) -> i64 {
        let Some(by_value) = self.sums[side as usize].get(key) else { return 0 };
        node.label(key).and_then(|value| by_value.get(value)).copied().unwrap_or(0)
    }

    /// The topology keys that count.
    pub fn keys(&self, side: Side) -> impl Iterator<Item = &Str> {
        self.sums[side as usize].keys()
    }

    /// Whether a topology key counts.
    pub fn has_key(&self, side: Side, key: &str) -> bool {
        self.sums[side as usize].contains_key(key)
    }

    /// All domains that count.
    pub fn iter(&self, side: Side) -> impl Iterator<Item = (&Str, &Str, i64)> {
        self.sums[side as usize].iter().flat_map(|(key, values)| values.iter().map(move |(value, n)| (key, value, *n)))
    }

    /// Whether no domain counts.
    pub fn is_empty(&self, side: Side) -> bool {
        self.sums[side as usize].is_empty()
    }

    /// Whether anything was counted, even if it adds up to nothing.
    pub fn has_any(&self, side: Side) -> bool {
        self.contributions[side as usize] > 0
    }
}
