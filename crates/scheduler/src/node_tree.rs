//! The order in which nodes are asked: one of each zone in turn. Plays `backend/cache/node_tree.go`.

use api::{Obj, Str};
use ecow::eco_format;

/// Nodes by zone, zones in the order of their first node.
#[derive(Clone, Debug, Default)]
pub struct NodeTree {
    zones: Vec<(Str, Vec<u32>)>,
}

/// The zone of a node: region and zone, by their older labels first.
pub fn zone_of(node: &Obj) -> Str {
    let labels = &node.meta().labels;
    let either = |old: &str, new: &str| labels.get(old).or_else(|| labels.get(new)).cloned().unwrap_or_default();
    let zone = either("failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone");
    let region = either("failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region");
    if zone.is_empty() && region.is_empty() { Str::new() } else { eco_format!("{region}:\0:{zone}") }
}

impl NodeTree {
    /// Adds a node at the end of its zone.
    pub fn add(&mut self, zone: &Str, slot: u32) {
        match self.zones.iter_mut().find(|(z, _)| z == zone) {
            Some((_, nodes)) => nodes.push(slot),
            None => self.zones.push((zone.clone(), vec![slot])),
        }
    }

    /// Removes a node; a zone without nodes goes.
    pub fn remove(&mut self, zone: &Str, slot: u32) {
        let Some(at) = self.zones.iter().position(|(z, _)| z == zone) else { return };
        self.zones[at].1.retain(|s| *s != slot);
        if self.zones[at].1.is_empty() {
            self.zones.remove(at);
        }
    }

    /// All nodes, one of each zone in turn.
    pub fn list(&self) -> Vec<u32> {
        let longest = self.zones.iter().map(|(_, nodes)| nodes.len()).max().unwrap_or(0);
        (0..longest).flat_map(|i| self.zones.iter().filter_map(move |(_, nodes)| nodes.get(i).copied())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_take_turns_until_they_are_exhausted() {
        let mut tree = NodeTree::default();
        for (zone, slot) in [("a", 0), ("a", 1), ("b", 2), ("a", 3), ("c", 4)] {
            tree.add(&zone.into(), slot);
        }
        assert_eq!(tree.list(), [0, 2, 4, 1, 3]);
        tree.remove(&"b".into(), 2);
        assert_eq!(tree.list(), [0, 4, 1, 3]);
    }
}
