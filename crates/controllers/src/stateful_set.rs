//! Pods with names, storage and an order of their own. Plays: `pkg/controller/statefulset`.
//!
//! Left out: the alpha strategy `Recreate`.

mod claim;
mod identity;
mod pod_set;
mod revisions;
mod update;

use crate::claims;
use crate::expectations::Expectations;
use crate::history;
use crate::pods;
use api::apps::StatefulSet;
use api::core::Pod;
use api::selector::Selector;
use api::{Kind, Obj, Status, Typed, kind_of};
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use pod_set::PodSet;
use sim::Time;

/// The controller of StatefulSets.
#[derive(Clone, Default)]
pub struct StatefulSetController {
    expectations: Expectations,
}

impl StatefulSetController {
    fn observe_pod(&mut self, change: &Change, cache: &Cache, queue: &mut WorkQueue) {
        let pod = change.object();
        let manager = history::owner_key(pod, kind_of::STATEFUL_SET, cache);
        if let Some(key) = &manager {
            let gone = change.new.as_ref().is_none_or(|p| p.meta().deletion_timestamp.is_some());
            self.expectations.seen(key, &pod.meta().uid, gone);
            queue.add(key.clone(), change.step);
        }
        let former = change.old.as_ref().filter(|_| change.new.is_some());
        let old = former.and_then(|old| history::owner_key(old, kind_of::STATEFUL_SET, cache));
        if let Some(old) = old.filter(|k| Some(k) != manager.as_ref()) {
            queue.add(old, change.step);
        }
        let relabelled =
            former.is_none_or(|old| old.meta().labels != pod.meta().labels || pods::controller_of(old).is_some());
        if manager.is_none() && change.new.is_some() && pods::controller_of(pod).is_none() && relabelled {
            for set in cache.list::<StatefulSet>(pod.namespace()) {
                if Selector::of(set.spec.selector.as_deref()).is_ok_and(|s| s.matches(&pod.meta().labels)) {
                    queue.add(Key::new(pod.namespace().clone(), set.metadata.name.clone()), change.step);
                }
            }
        }
    }
}

impl Controller for StatefulSetController {
    fn name(&self) -> &'static str {
        "statefulset-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::STATEFUL_SET, kind_of::POD, kind_of::CONTROLLER_REVISION, kind_of::PERSISTENT_VOLUME_CLAIM]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.kind == Pod::KIND {
            self.observe_pod(change, cache, queue);
        } else if change.kind == StatefulSet::KIND {
            if change.new.is_none() {
                self.expectations.forget(&change.key());
            }
            queue.add(change.key(), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let Some(obj) = ctx.cache.object(kind_of::STATEFUL_SET, &key.namespace, &key.name).cloned() else {
            self.expectations.forget(key);
            return Ok(Action::AwaitChange);
        };
        if !self.expectations.are_met(key, ctx.now) {
            return Ok(Action::AwaitChange);
        }
        let set = obj.get::<StatefulSet>();
        let Ok(selector) = Selector::of(set.spec.selector.as_deref()) else { return Ok(Action::AwaitChange) };
        let revisions = history::list(ctx, &obj, &selector)?;
        let name = set.metadata.name.clone();
        let pods = claims::claim(ctx, &obj, &selector, kind_of::POD, |p| {
            identity::parent_and_ordinal(p.name()).is_some_and(|(parent, _)| parent == name)
        })?;
        let revisions = revisions::find(ctx, &obj, revisions)?;
        let mut pod_set = PodSet::new(&obj, key, &revisions, pods, &mut self.expectations, ctx.now);
        let result = update::run(&mut pod_set, ctx);
        let status = pod_set.finish();
        let written = update::write_status(ctx, &obj, status);
        let alive = pod_set.revisions_in_use();
        let available = pod_set.next_availability(ctx.now);
        revisions::clean_up(ctx, set, &revisions, &alive)?;
        result?;
        written?;
        Ok(available.map_or(Action::AwaitChange, Action::RequeueAfter))
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

/// The pod of an object, for short.
fn pod(obj: &Obj) -> &Pod {
    obj.get::<Pod>()
}
