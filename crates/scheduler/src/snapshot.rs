//! All nodes with their pods, as a decision sees them. Plays `backend/cache/snapshot.go`.
//!
//! The world is single-threaded, so a decision reads the cache itself and nothing is copied. Every change is logged, so that
//! what is derived from nodes (`crate::equivalence`) follows by touching only the nodes that changed.

use crate::node_info::NodeInfo;
use crate::node_tree::{NodeTree, zone_of};
use crate::template::PodInfo;
use api::core::{Node, Pod};
use api::{Obj, Str};
use ecow::eco_format;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many changes are remembered; who is further behind starts anew.
const LOG_LIMIT: usize = 4096;

/// The nodes.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    nodes: Vec<Arc<NodeInfo>>,
    by_name: BTreeMap<Str, u32>,
    free: Vec<u32>,
    tree: NodeTree,
    /// The order of the tree, made when it is asked for.
    order: OnceCell<Arc<Vec<u32>>>,
    /// Number of nodes that exist.
    count: usize,
    /// The newest change of each slot, side by side: this is what a search reads first of each node.
    generations: Vec<u64>,
    /// Images with the size that the first node reported, and how many nodes have them.
    images: BTreeMap<Str, (i64, u32)>,
    /// Nodes with pods that have inter-pod affinity.
    affinity: BTreeSet<u32>,
    /// How many pods on nodes use a claim, by `namespace/name`.
    claims: BTreeMap<Str, u32>,
    /// The slots touched by the newest changes; the last one belongs to `generation`.
    log: Vec<u32>,
    generation: u64,
    /// Changes whenever a node comes or goes, or its images change.
    nodes_epoch: u64,
}

impl Snapshot {
    /// Number of nodes that exist.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is no node.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The nodes in the order in which they are asked.
    pub fn order(&self) -> &Arc<Vec<u32>> {
        self.order.get_or_init(|| Arc::new(self.tree.list()))
    }

    /// The newest change of a slot.
    pub fn generation_of(&self, slot: u32) -> u64 {
        self.generations[slot as usize]
    }

    /// The node in a slot.
    pub fn node(&self, slot: u32) -> &Arc<NodeInfo> {
        &self.nodes[slot as usize]
    }

    /// How many slots there are; some may be empty.
    pub fn slots(&self) -> usize {
        self.nodes.len()
    }

    /// The nodes in the order in which they are asked.
    pub fn nodes(&self) -> impl Iterator<Item = &Arc<NodeInfo>> {
        self.order().iter().map(|s| self.node(*s))
    }

    /// The slot of a node that exists.
    pub fn slot(&self, name: &str) -> Option<u32> {
        self.by_name.get(name).copied().filter(|s| self.node(*s).node.is_some())
    }

    /// The nodes that have pods with inter-pod affinity.
    pub fn with_affinity(&self) -> &BTreeSet<u32> {
        &self.affinity
    }

    /// The size of an image (with its tag) as the first node reported it, and how many nodes have it.
    pub fn image(&self, name: &str) -> Option<(i64, u32)> {
        self.images.get(name).copied()
    }

    /// Whether some pod on a node uses a claim.
    pub fn is_claim_used(&self, namespace: &str, name: &str) -> bool {
        !self.claims.is_empty() && self.claims.contains_key(&eco_format!("{namespace}/{name}"))
    }

    /// The newest change.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Changes whenever a node comes or goes, or its images change.
    pub fn nodes_epoch(&self) -> u64 {
        self.nodes_epoch
    }

    /// The slots changed after `generation`, or `None` if that is too long ago.
    pub fn changed_since(&self, generation: u64) -> Option<&[u32]> {
        let new = usize::try_from(self.generation - generation).ok()?;
        Some(&self.log[self.log.len().checked_sub(new)?..])
    }

    fn touch(&mut self, slot: u32) -> &mut NodeInfo {
        if self.log.len() == LOG_LIMIT {
            self.log.drain(..LOG_LIMIT / 2);
        }
        self.log.push(slot);
        self.generation += 1;
        self.generations.resize(self.nodes.len(), 0);
        self.generations[slot as usize] = self.generation;
        let info = Arc::make_mut(&mut self.nodes[slot as usize]);
        info.generation = self.generation;
        info
    }

    fn slot_or_new(&mut self, name: &Str) -> u32 {
        if let Some(slot) = self.by_name.get(name) {
            return *slot;
        }
        let slot = match self.free.pop() {
            Some(slot) => {
                self.nodes[slot as usize] = Arc::new(NodeInfo::new(slot, name.clone()));
                slot
            }
            None => {
                let slot = self.nodes.len() as u32;
                self.nodes.push(Arc::new(NodeInfo::new(slot, name.clone())));
                slot
            }
        };
        self.by_name.insert(name.clone(), slot);
        slot
    }

    fn reorder(&mut self) {
        self.order = OnceCell::new();
        self.nodes_epoch += 1;
    }

    /// Adds a node or takes over its new state.
    pub fn set_node(&mut self, node: &Obj) {
        let slot = self.slot_or_new(node.name());
        let old = self.node(slot).node.clone();
        self.count += usize::from(old.is_none());
        let (zone, old_zone) = (zone_of(node), old.as_ref().map(zone_of));
        if old_zone.as_ref() != Some(&zone) {
            if let Some(old_zone) = old_zone {
                self.tree.remove(&old_zone, slot);
            }
            self.tree.add(&zone, slot);
            self.reorder();
        }
        let images = |o: &Obj| o.get::<Node>().status.images.clone();
        let same = old.as_ref().is_some_and(|o| images(o) == images(node));
        if !same {
            if let Some(old) = &old {
                self.remove_images(old);
            }
            self.add_images(node);
            self.nodes_epoch += 1;
        }
        self.touch(slot).set_node(node.clone());
    }

    fn add_images(&mut self, node: &Obj) {
        let mut seen = BTreeSet::new();
        for image in node.get::<Node>().status.images.iter() {
            for name in image.names.iter().filter(|n| seen.insert((*n).clone())) {
                self.images.entry(name.clone()).or_insert((image.size_bytes, 0)).1 += 1;
            }
        }
    }

    fn remove_images(&mut self, node: &Obj) {
        let names: BTreeSet<&Str> = node.get::<Node>().status.images.iter().flat_map(|i| i.names.iter()).collect();
        for name in names {
            if let Some((_, nodes)) = self.images.get_mut(name) {
                *nodes -= 1;
                if *nodes == 0 {
                    self.images.remove(name);
                }
            }
        }
    }

    /// Removes a node; its pods stay known until they go.
    pub fn remove_node(&mut self, name: &str) {
        let Some(slot) = self.slot(name) else { return };
        let Some(node) = self.node(slot).node.clone() else { return };
        self.tree.remove(&zone_of(&node), slot);
        self.count -= 1;
        self.remove_images(&node);
        let info = self.touch(slot);
        info.node = None;
        info.allocatable = Default::default();
        self.forget_if_empty(slot);
        self.reorder();
    }

    fn forget_if_empty(&mut self, slot: u32) {
        let info = self.node(slot);
        if info.node.is_none() && info.pods.is_empty() {
            let name = info.name.clone();
            self.by_name.remove(&name);
            self.free.push(slot);
        }
    }

    /// Adds a pod to a node.
    pub fn add_pod(&mut self, node: &Str, pod: Arc<PodInfo>) {
        let slot = self.slot_or_new(node);
        self.count_claims(&pod, 1);
        let affinity = pod.template.affinity.any;
        self.touch(slot).add(pod);
        if affinity {
            self.affinity.insert(slot);
        }
    }

    /// Removes a pod from a node.
    pub fn remove_pod(&mut self, node: &str, uid: &str) -> Option<Arc<PodInfo>> {
        let slot = *self.by_name.get(node)?;
        let pod = self.touch(slot).remove(uid)?;
        self.count_claims(&pod, -1);
        if pod.template.affinity.any && !self.node(slot).has_affinity() {
            self.affinity.remove(&slot);
        }
        self.forget_if_empty(slot);
        Some(pod)
    }

    /// Replaces a pod's object, when nothing that counts has changed.
    pub fn refresh_pod(&mut self, node: &str, pod: &Arc<PodInfo>) {
        let Some(slot) = self.by_name.get(node) else { return };
        let info = Arc::make_mut(&mut self.nodes[*slot as usize]);
        // The two share their uid, so that most others are told apart by where it lies.
        let uid = pod.uid();
        let at = info.pods.iter().position(|p| p.uid().as_ptr() == uid.as_ptr());
        if let Some(old) = at.or_else(|| info.pods.iter().position(|p| p.uid() == uid)).map(|i| &mut info.pods[i]) {
            *old = pod.clone();
        }
    }

    fn count_claims(&mut self, pod: &PodInfo, sign: i32) {
        if !pod.template.has_claims {
            return;
        }
        let pod = pod.get();
        for name in claim_names(pod) {
            let key = eco_format!("{}/{name}", pod.metadata.namespace);
            let count = self.claims.entry(key.clone()).or_default();
            *count = count.wrapping_add_signed(sign);
            if *count == 0 {
                self.claims.remove(&key);
            }
        }
    }
}

/// The claims that a pod mounts by name.
pub fn claim_names(pod: &Pod) -> impl Iterator<Item = &Str> {
    pod.spec.volumes.iter().filter_map(|v| v.persistent_volume_claim.as_ref()).map(|c| &c.claim_name)
}
