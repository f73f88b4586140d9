//! As many pods as wanted, all of one template. Plays: `pkg/controller/replicaset` and, by the same code,
//! `pkg/controller/replication`.

mod set;

use crate::claims;
use crate::expectations::Expectations;
use crate::pod_control::{self, BURST};
use crate::pods;
use crate::ranking;
use api::core::Pod;
use api::{Kind, Obj, Status, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use set::Set;
use sim::Time;

/// The controller of ReplicaSets, or of ReplicationControllers.
#[derive(Clone)]
pub struct ReplicaSetController {
    name: &'static str,
    kind: Kind,
    expectations: Expectations,
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
        Self { name: "replicaset-controller", kind: kind_of::REPLICA_SET, expectations: Expectations::default() }
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

    /// Makes or deletes pods until there are as many as wanted. Answers the failure, if there was one.
    fn manage(&mut self, ctx: &mut Ctx<'_>, key: &Key, set: &Set, active: &[Obj]) -> Option<Status> {
        let (has, wants) = (active.len(), set.replicas);
        if has < wants {
            let missing = (wants - has).min(BURST);
            let sentence = eco_format!("wants {wants}, has {has}: creates {}", pods::count(missing));
            say(ctx, &set.obj.reference(), sentence);
            {
                let pod = pods::from_template(&set.template, &set.obj);
                pod_control::create(ctx, &mut self.expectations, key, &set.obj, missing, |_| pod.clone())
            }
        } else if has > wants {
            let related = self.related(ctx.cache, &set.obj);
            let surplus = (has - wants).min(BURST);
            let victims = ranking::victims(active, &related, surplus, ctx.now);
            let names = pods::names(victims.iter().map(|p| p.name()));
            say(ctx, &set.obj.reference(), eco_format!("wants {wants}, has {has}: deletes {names}"));
            pod_control::delete(ctx, &mut self.expectations, key, &set.obj, &victims)
        } else {
            None
        }
    }

    /// The pods of all sets with the same controller (the ReplicaSets of one Deployment): of two pods on one node one is
    /// rather deleted. A set without a controller has none, not even its own.
    fn related(&self, cache: &Cache, set: &Obj) -> Vec<Obj> {
        let siblings: Vec<Obj> = match pods::controller_of(set) {
            Some(owner) => cache.controlled(self.kind, &owner.uid).cloned().collect(),
            None => Vec::new(),
        };
        let of = |s: &Obj| cache.controlled(kind_of::POD, &s.meta().uid).cloned().collect::<Vec<_>>();
        siblings.iter().flat_map(of).collect()
    }
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
            }
            queue.add(change.key(), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let Some(obj) = ctx.cache.object(self.kind, &key.namespace, &key.name).cloned() else {
            self.expectations.forget(key);
            return Ok(Action::AwaitChange);
        };
        let Some(set) = Set::of(&obj) else { return Ok(Action::AwaitChange) };
        let settled = self.expectations.are_met(key, ctx.now);
        let mut terminating = 0;
        let active = claims::claim(ctx, &obj, &set.selector, kind_of::POD, |p| {
            let pod = p.get::<Pod>();
            let leaves =
                pods::is_terminating(pod) && !pods::is_terminal(pod) && set.selector.matches(&pod.metadata.labels);
            terminating += i32::from(leaves && set.tells_terminating());
            pods::is_active(pod)
        })?;
        let failure = if settled && obj.meta().deletion_timestamp.is_none() {
            self.manage(ctx, key, &set, &active)
        } else {
            None
        };
        set.write_status(ctx, &active, terminating, failure.as_ref())?;
        if let Some(status) = failure {
            return Err(status);
        }
        if set.min_ready_s <= 0 {
            return Ok(Action::AwaitChange);
        }
        let next = pods::next_availability(active.iter().map(|p| p.get::<Pod>()), set.min_ready_s, ctx.now);
        Ok(next.map_or(Action::AwaitChange, Action::RequeueAfter))
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}
