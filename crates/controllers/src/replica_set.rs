//! As many pods as wanted, all of one template. Plays: `pkg/controller/replicaset` and, by the same code,
//! `pkg/controller/replication`.

mod set;
mod tally;

use crate::claims;
use crate::expectations::Expectations;
use crate::pod_control::{self, BURST, Batches};
use crate::pods;
use crate::ranking;
use api::apps::ReplicaSetStatus;
use api::core::Pod;
use api::{Kind, Obj, Status, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use set::Set;
use sim::Time;
use std::collections::BTreeMap;
use tally::Tallies;

/// So many pods are made or deleted without a pause: no event of the loop takes long.
const PART: usize = 32;

/// The controller of ReplicaSets, or of ReplicationControllers.
#[derive(Clone)]
pub struct ReplicaSetController {
    name: &'static str,
    kind: Kind,
    expectations: Expectations,
    tallies: Tallies,
    /// Syncs that go on.
    unfinished: BTreeMap<Key, Sync>,
}

/// A sync of a set, after it has counted its pods.
#[derive(Clone)]
struct Sync {
    obj: Obj,
    counts: ReplicaSetStatus,
    terminating: i32,
    /// The pods that were counted, where their age matters.
    active: Vec<Obj>,
    work: Work,
}

/// What is to be done until there are as many pods as wanted.
#[derive(Clone)]
enum Work {
    Nothing,
    Create(Box<Pod>, Batches),
    Delete(Vec<Obj>, Option<Status>),
}

/// Whether a change of a pod may change what its set does or says. The real controller looks at every one, to no effect.
fn matters(old: &Obj, new: &Obj) -> bool {
    let (a, b) = (old.get::<Pod>(), new.get::<Pod>());
    let ready = |p: &Pod| pods::condition(p, "Ready").map(|c| (c.status.clone(), c.last_transition_time));
    a.metadata.labels != b.metadata.labels
        || a.metadata.owner_references != b.metadata.owner_references
        || a.metadata.deletion_timestamp != b.metadata.deletion_timestamp
        || a.status.phase != b.status.phase
        || ready(a) != ready(b)
}

impl ReplicaSetController {
    /// The controller of ReplicaSets.
    pub fn new() -> Self {
        Self {
            name: "replicaset-controller",
            kind: kind_of::REPLICA_SET,
            expectations: Expectations::default(),
            tallies: Tallies::default(),
            unfinished: BTreeMap::new(),
        }
    }

    /// The controller of ReplicationControllers.
    pub fn of_replication_controllers() -> Self {
        Self { name: "replication-controller", kind: kind_of::REPLICATION_CONTROLLER, ..Self::new() }
    }

    /// The key of the set that manages a pod, if this controller knows it.
    fn manager_of(&self, pod: &Obj, cache: &Cache) -> Option<Key> {
        let owner = pods::controller_of(pod).filter(|o| pods::names_kind(o, self.kind))?;
        let set = cache.object(self.kind, pod.namespace(), &owner.name)?;
        (set.meta().uid == owner.uid).then(|| Key::of(set))
    }

    fn observe_pod(&mut self, change: &Change, cache: &Cache, queue: &mut WorkQueue) {
        let pod = change.object();
        self.tallies.observe(&Key::of(pod), cache);
        let manager = self.manager_of(pod, cache);
        let former = change.old.as_ref().filter(|_| change.new.is_some());
        if let Some(key) = &manager {
            let gone = change.new.as_ref().is_none_or(|p| p.meta().deletion_timestamp.is_some());
            self.expectations.seen(key, &pod.meta().uid, gone);
            if former.is_none_or(|old| matters(old, pod)) {
                queue.add(key.clone(), change.step);
            }
        }
        if let Some(old) = former.and_then(|old| self.manager_of(old, cache)).filter(|k| Some(k) != manager.as_ref()) {
            queue.add(old, change.step);
        }
        if manager.is_none()
            && change.new.is_some()
            && pods::controller_of(pod).is_none()
            && former.is_none_or(|old| old.meta().labels != pod.meta().labels || pods::controller_of(old).is_some())
        {
            let sets = cache.objects(self.kind, pod.namespace());
            for set in sets.filter(|s| Set::of(s).is_some_and(|s| s.selector.matches(&pod.meta().labels))) {
                queue.add(Key::of(set), change.step);
            }
        }
    }

    /// Counts the pods of a set and finds out what is to be done. `None` if there is nothing to look at.
    fn begin(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Option<Sync>, Status> {
        let Some(obj) = ctx.cache.object(self.kind, &key.namespace, &key.name).cloned() else {
            self.expectations.forget(key);
            return Ok(None);
        };
        let Some(set) = Set::of(&obj) else { return Ok(None) };
        let acts = self.expectations.are_met(key, ctx.now) && obj.meta().deletion_timestamp.is_none();
        // Who is to go, and who has been ready for long enough, is a question about each pod.
        let tally = if set.min_ready_s <= 0 { self.tallies.counts(ctx.cache, &set) } else { None };
        let enough = |n: i32| !acts || usize::try_from(n).is_ok_and(|n| n <= set.replicas);
        if let Some(tally) = tally.filter(|t| enough(t.active)) {
            let counts = ReplicaSetStatus {
                replicas: tally.active,
                ready_replicas: tally.ready,
                available_replicas: tally.ready,
                fully_labeled_replicas: tally.fully_labeled,
                ..ReplicaSetStatus::default()
            };
            let missing = if acts { set.replicas - usize::try_from(tally.active).unwrap_or(0) } else { 0 };
            let work = if missing > 0 { create(ctx, &set, missing) } else { Work::Nothing };
            let terminating = if set.tells_terminating() { tally.terminating } else { 0 };
            return Ok(Some(Sync { obj, counts, terminating, active: Vec::new(), work }));
        }
        let mut terminating = 0;
        let active = claims::claim(ctx, &obj, &set.selector, kind_of::POD, |p| {
            let pod = p.get::<Pod>();
            let leaves =
                pods::is_terminating(pod) && !pods::is_terminal(pod) && set.selector.matches(&pod.metadata.labels);
            terminating += i32::from(leaves && set.tells_terminating());
            pods::is_active(pod)
        })?;
        let (has, wants) = (active.len(), set.replicas);
        let work = match has.cmp(&wants) {
            std::cmp::Ordering::Less if acts => create(ctx, &set, wants - has),
            std::cmp::Ordering::Greater if acts => self.delete(ctx, &set, &active),
            _ => Work::Nothing,
        };
        Ok(Some(Sync { counts: set.count(&active, ctx), obj, terminating, active, work }))
    }

    /// Finds the pods that are too many.
    fn delete(&self, ctx: &mut Ctx<'_>, set: &Set, active: &[Obj]) -> Work {
        let (has, wants) = (active.len(), set.replicas);
        let surplus = (has - wants).min(BURST);
        let victims = ranking::victims(active, self.related(ctx.cache, &set.obj), surplus, ctx.now);
        let names = pods::names(victims.iter().map(|p| p.name()));
        say(ctx, &set.obj.reference(), eco_format!("wants {wants}, has {has}: deletes {names}"));
        Work::Delete(victims.into_iter().rev().collect(), None)
    }

    /// The pods of all sets with the same controller (the ReplicaSets of one Deployment): of two pods on one node one is
    /// rather deleted. A set without a controller has none, not even its own.
    fn related<'a>(&self, cache: &'a Cache, set: &'a Obj) -> impl Iterator<Item = &'a Obj> + use<'a> {
        let kind = self.kind;
        let siblings = pods::controller_of(set).into_iter().flat_map(move |owner| cache.controlled(kind, &owner.uid));
        siblings.flat_map(|s| cache.controlled(kind_of::POD, &s.meta().uid))
    }

    /// Makes or deletes a part of the pods. Answers whether that was all.
    fn go_on(&mut self, ctx: &mut Ctx<'_>, key: &Key, sync: &mut Sync) -> bool {
        match &mut sync.work {
            Work::Nothing => true,
            Work::Create(pod, batches) => {
                batches.go_on(ctx, &mut self.expectations, key, &sync.obj, PART, |_| (**pod).clone())
            }
            Work::Delete(victims, failure) => {
                let mut part = victims.split_off(victims.len().saturating_sub(PART));
                part.reverse();
                if let Some(status) = pod_control::delete(ctx, &mut self.expectations, key, &sync.obj, &part) {
                    *failure = Some(status);
                }
                victims.is_empty()
            }
        }
    }
}

fn create(ctx: &mut Ctx<'_>, set: &Set, missing: usize) -> Work {
    let (wants, missing, has) = (set.replicas, missing.min(BURST), set.replicas - missing);
    let sentence = eco_format!("wants {wants}, has {has}: creates {}", pods::count(missing));
    say(ctx, &set.obj.reference(), sentence);
    Work::Create(Box::new(pods::from_template(&set.template, &set.obj)), Batches::new(missing))
}

impl Default for ReplicaSetController {
    fn default() -> Self {
        Self::new()
    }
}

impl Controller for ReplicaSetController {
    fn name(&self) -> &'static str {
        self.name
    }

    fn watches(&self) -> Vec<Kind> {
        vec![self.kind, kind_of::POD]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.kind == Pod::KIND {
            self.observe_pod(change, cache, queue);
        } else if change.kind == self.kind {
            if change.new.is_none() {
                self.expectations.forget(&change.key());
                self.tallies.forget(&change.object().meta().uid);
            }
            queue.add(change.key(), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let mut sync = match self.unfinished.remove(key) {
            Some(sync) => sync,
            None => match self.begin(key, ctx)? {
                Some(sync) => sync,
                None => return Ok(Action::AwaitChange),
            },
        };
        if !self.go_on(ctx, key, &mut sync) {
            self.unfinished.insert(key.clone(), sync);
            return Ok(Action::GoOn);
        }
        let Some(set) = Set::of(&sync.obj) else { return Ok(Action::AwaitChange) };
        let failure = match sync.work {
            Work::Nothing => None,
            Work::Create(_, batches) => batches.failure,
            Work::Delete(_, failure) => failure,
        };
        set.write_status(ctx, sync.counts, sync.terminating, failure.as_ref())?;
        if let Some(status) = failure {
            return Err(status);
        }
        if set.min_ready_s <= 0 {
            return Ok(Action::AwaitChange);
        }
        let next = pods::next_availability(sync.active.iter().map(|p| p.get::<Pod>()), set.min_ready_s, ctx.now);
        Ok(next.map_or(Action::AwaitChange, Action::RequeueAfter))
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}
