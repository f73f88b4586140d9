//! Who owns whom, by uid. Plays: `garbagecollector/graph_builder.go`.

use super::{ORPHAN, has_finalizer, waits_for_dependents};
use crate::kinds::Kinds;
use api::meta::OwnerReference;
use api::{List, Obj, ObjectRef, Str, kind_of};
use client::Change;
use std::collections::{BTreeMap, BTreeSet};

/// One object.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Where it is; unknown when its kind is.
    pub object: Option<ObjectRef>,
    /// Whether a watch has shown it, rather than a dependent named it.
    pub observed: bool,
    /// Its owners.
    pub owners: List<OwnerReference>,
    /// The uids of what it owns.
    pub dependents: BTreeSet<Str>,
    /// Whether it is being deleted.
    pub being_deleted: bool,
    /// Whether it waits for its dependents to go.
    pub deleting_dependents: bool,
}

/// All objects that own or are owned, or could.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    nodes: BTreeMap<Str, Node>,
    /// To be looked at without an event.
    due: BTreeSet<Str>,
}

impl Graph {
    /// The object of a uid.
    pub fn get(&self, uid: &str) -> Option<&Node> {
        self.nodes.get(uid)
    }

    /// Whether a watch has shown the object.
    pub fn is_observed(&self, uid: &str) -> bool {
        self.get(uid).is_some_and(|n| n.observed)
    }

    /// Whether it owns anything.
    pub fn has_dependents(&self, uid: &str) -> bool {
        self.get(uid).is_some_and(|n| !n.dependents.is_empty())
    }

    /// What it owns.
    pub fn dependents(&self, uid: &str) -> impl Iterator<Item = &Node> {
        let uids = self.nodes.get(uid).into_iter().flat_map(|n| &n.dependents);
        uids.filter_map(|d| self.nodes.get(d))
    }

    /// The uids of what it owns and what blocks its deletion.
    pub fn blocking(&self, uid: &str) -> Vec<Str> {
        let blocks = |d: &&Str| {
            self.nodes
                .get(*d)
                .is_some_and(|n| n.owners.iter().any(|o| o.uid == uid && o.block_owner_deletion == Some(true)))
        };
        self.nodes.get(uid).into_iter().flat_map(|n| &n.dependents).filter(blocks).cloned().collect()
    }

    /// Has an object looked at without an event, unless it waits itself.
    pub fn make_due(&mut self, uid: Str) {
        if self.nodes.get(&uid).is_some_and(|n| !n.deleting_dependents && !n.being_deleted) {
            self.due.insert(uid);
        }
    }

    /// The next object that is due.
    pub fn next_due(&mut self) -> Option<Str> {
        self.due.pop_first()
    }

    /// Takes a change over. Answers the uids of objects to look at, and of those whose dependents are to be set free.
    pub fn observe(&mut self, change: &Change, kinds: &Kinds) -> (Vec<Str>, Vec<Str>) {
        let mut visit = Vec::new();
        let mut release = Vec::new();
        let Some(new) = &change.new else {
            let uid = change.object().meta().uid.clone();
            visit.extend(self.remove_with_neighbours(&uid));
            return (visit, release);
        };
        // An object that took the place of another of its name: the other one is gone.
        if let Some(old) = change.old.as_ref().filter(|o| o.meta().uid != new.meta().uid) {
            visit.extend(self.remove_with_neighbours(&old.meta().uid));
        }
        if change.kind == kind_of::EVENT {
            return (visit, release);
        }
        let meta = new.meta();
        let known = self.nodes.get(&meta.uid).filter(|n| n.observed);
        let being_deleted = meta.deletion_timestamp.is_some();
        let waits = waits_for_dependents(new);
        let was_deleted = known.is_some_and(|n| n.being_deleted);
        let waited = known.is_some_and(|n| n.deleting_dependents);
        let fresh = known.is_none();
        let owners_before = known.map(|n| n.owners.clone()).unwrap_or_default();
        if fresh || owners_before != meta.owner_references {
            visit.extend(self.reown(new, &owners_before, kinds));
        }
        let node = self.nodes.entry(meta.uid.clone()).or_default();
        node.observed = true;
        node.object = Some(new.reference());
        node.owners = meta.owner_references.clone();
        node.being_deleted = being_deleted;
        node.deleting_dependents = waits;
        if being_deleted && !was_deleted && has_finalizer(new, ORPHAN) {
            release.push(meta.uid.clone());
        } else if waits && !waited {
            visit.extend(node.dependents.iter().cloned());
            visit.push(meta.uid.clone());
        }
        (visit, release)
    }

    /// Brings the owners' lists of dependents up to date. Answers what is to be looked at for it.
    fn reown(&mut self, obj: &Obj, before: &List<OwnerReference>, kinds: &Kinds) -> Vec<Str> {
        let mut visit = Vec::new();
        let uid = &obj.meta().uid;
        let now = &obj.meta().owner_references;
        for owner in before.iter() {
            let still = now.iter().find(|o| o.uid == owner.uid);
            let unblocked =
                still.is_none_or(|o| owner.block_owner_deletion == Some(true) && o.block_owner_deletion != Some(true));
            let Some(node) = self.nodes.get_mut(&owner.uid) else { continue };
            if still.is_none() {
                node.dependents.remove(uid);
            }
            if unblocked && node.deleting_dependents {
                visit.push(owner.uid.clone());
            }
        }
        for owner in now.iter().filter(|o| !before.iter().any(|b| b.uid == o.uid)) {
            let node = self.nodes.entry(owner.uid.clone()).or_insert_with(|| {
                // Somebody names an owner that no watch has shown: is there one at all?
                visit.push(owner.uid.clone());
                let kind = kinds.named(&owner.api_version, &owner.kind);
                let place = |kind: api::Kind| {
                    let namespace = if kind.namespaced { obj.namespace().clone() } else { Str::new() };
                    ObjectRef { kind, namespace, name: owner.name.clone() }
                };
                Node { object: kind.map(place), ..Node::default() }
            });
            node.dependents.insert(uid.clone());
            let elsewhere = node.observed
                && node.object.as_ref().is_some_and(|o| o.kind.namespaced && o.namespace != *obj.namespace());
            if elsewhere || node.deleting_dependents {
                visit.push(uid.clone());
            }
        }
        visit
    }

    /// Removes an object whose absence only a dependent can show: the dependents are due.
    pub fn remove(&mut self, uid: &str) {
        for uid in self.remove_with_neighbours(uid) {
            self.due.insert(uid);
        }
    }

    fn remove_with_neighbours(&mut self, uid: &str) -> Vec<Str> {
        let Some(node) = self.nodes.remove(uid) else { return Vec::new() };
        let mut visit = Vec::new();
        for owner in &node.owners {
            let Some(owner_node) = self.nodes.get_mut(&owner.uid) else { continue };
            owner_node.dependents.remove(uid);
            if owner_node.deleting_dependents {
                visit.push(owner.uid.clone());
            }
        }
        visit.extend(node.dependents);
        visit
    }
}
