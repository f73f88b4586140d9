//! How many pods the sets have, kept change by change: a set of a thousand pods is not counted anew each time one of them
//! becomes ready.

use super::set::Set;
use crate::pods;
use api::core::Pod;
use api::selector::Selector;
use api::{Dict, Obj, Str, kind_of};
use client::{Cache, Key};
use std::collections::BTreeMap;

/// Pods that a set controls, by what they count for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Neither ended nor being deleted, and matching the selector.
    pub active: i32,
    /// Those of them that are ready.
    pub ready: i32,
    /// Those of them that have all labels of the template.
    pub fully_labeled: i32,
    /// Being deleted, not ended.
    pub terminating: i32,
    /// Active ones that no longer match: to be released.
    strangers: i32,
}

/// The counts of every set that has been looked at. What it says is what the cache holds: it is told of every change of a pod.
#[derive(Clone, Default)]
pub struct Tallies {
    /// By uid.
    sets: BTreeMap<Str, Tally>,
    /// The uid of the set that each pod is counted for, and as what.
    pods: BTreeMap<Key, (Str, Counts)>,
}

#[derive(Clone)]
struct Tally {
    namespace: Str,
    selector: Selector,
    template_labels: Dict<Str>,
    of_template: Selector,
    counts: Counts,
}

impl Tallies {
    /// A pod has changed in the cache.
    pub fn observe(&mut self, key: &Key, cache: &Cache) {
        if let Some((uid, was)) = self.pods.remove(key)
            && let Some(tally) = self.sets.get_mut(&uid)
        {
            tally.counts.add(was, -1);
        }
        let pod = cache.object(kind_of::POD, &key.namespace, &key.name);
        let Some((pod, owner)) = pod.and_then(|p| Some((p, pods::controller_of(p)?))) else { return };
        if let Some(tally) = self.sets.get_mut(&owner.uid).filter(|t| t.namespace == key.namespace) {
            let counts = tally.judge(pod.get());
            tally.counts.add(counts, 1);
            self.pods.insert(key.clone(), (owner.uid.clone(), counts));
        }
    }

    /// The pods of a set, if nothing else is to be done than to count them: none is to be adopted or released.
    pub fn counts(&mut self, cache: &Cache, set: &Set) -> Option<Counts> {
        let counts = self.known(cache, set);
        if set.obj.meta().deletion_timestamp.is_some() {
            return Some(counts);
        }
        let adoptable = |o: &Obj| pods::is_active(o.get()) && set.selector.matches(&o.meta().labels);
        let alone = counts.strangers == 0 && !cache.orphans(kind_of::POD, set.obj.namespace()).any(adoptable);
        alone.then_some(counts)
    }

    fn known(&mut self, cache: &Cache, set: &Set) -> Counts {
        let uid = &set.obj.meta().uid;
        let labels = &set.template.metadata.labels;
        if let Some(known) = self.sets.get(uid)
            && known.selector == set.selector
            && known.template_labels == *labels
        {
            return known.counts;
        }
        let mut tally = Tally {
            namespace: set.obj.namespace().clone(),
            selector: set.selector.clone(),
            template_labels: labels.clone(),
            of_template: Selector::of_map(labels),
            counts: Counts::default(),
        };
        for pod in cache.controlled(kind_of::POD, uid).filter(|p| *p.namespace() == tally.namespace) {
            let counts = tally.judge(pod.get());
            tally.counts.add(counts, 1);
            self.pods.insert(Key::of(pod), (uid.clone(), counts));
        }
        let counts = tally.counts;
        self.sets.insert(uid.clone(), tally);
        counts
    }

    /// Forgets a set that is gone.
    pub fn forget(&mut self, uid: &str) {
        self.sets.remove(uid);
    }
}

impl Tally {
    fn judge(&self, pod: &Pod) -> Counts {
        let mine = self.selector.matches(&pod.metadata.labels);
        let active = pods::is_active(pod);
        let leaves = pods::is_terminating(pod) && !pods::is_terminal(pod);
        let counts = |b: bool| i32::from(b);
        Counts {
            active: counts(active && mine),
            ready: counts(active && mine && pods::is_ready(pod)),
            fully_labeled: counts(active && mine && self.of_template.matches(&pod.metadata.labels)),
            terminating: counts(leaves && mine),
            strangers: counts(active && !mine),
        }
    }
}

impl Counts {
    fn add(&mut self, other: Self, sign: i32) {
        self.active += other.active * sign;
        self.ready += other.ready * sign;
        self.fully_labeled += other.fully_labeled * sign;
        self.terminating += other.terminating * sign;
        self.strangers += other.strangers * sign;
    }
}
