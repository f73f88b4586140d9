//! Pods that run to completion. Plays: `pkg/controller/job`.
//!
//! Every pod carries a finalizer until it has been counted, so that none is lost or counted twice.
//! Left out: the alpha scheduling of a Job as one workload.

mod backoff;
mod failure_policy;
mod finish;
mod indexes;
mod manage;
mod success_policy;
mod sync;

use crate::conditions;
use crate::expectations::Expectations;
use crate::freshness::Written;
use crate::history::owner_key;
use crate::pods;
use api::batch::Job;
use api::core::Pod;
use api::selector::Selector;
use api::{Kind, Obj, PatchType, Status, Str, Typed, Value, kind_of};
use backoff::Backoff;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// The finalizer of a pod that has not been counted yet.
pub const FINALIZER: &str = "batch.kubernetes.io/job-tracking";
/// Changes of pods are gathered for so long before a Job is looked at.
const BATCH: Duration = Duration::from_secs(1);
/// The first part of the key of a pod that lost its Job with the finalizer still on it.
const ORPHAN: &str = "pods/";

/// The Job controller.
#[derive(Clone, Default)]
pub struct JobController {
    expectations: Expectations,
    written: Written,
    backoffs: BTreeMap<Key, Backoff>,
    /// Pods whose finalizer has been removed and whose cache still shows it.
    released: BTreeMap<Key, BTreeSet<Str>>,
}

/// Whether a pod has not been counted yet.
pub fn is_tracked(pod: &Pod) -> bool {
    pod.metadata.finalizers.iter().any(|f| f == FINALIZER)
}

/// Whether a Job is complete or has failed.
pub fn is_finished(job: &Job) -> bool {
    ["Complete", "Failed"].iter().any(|t| conditions::is_true(&job.status.conditions, t))
}

/// Whether somebody else than this controller runs the Job.
fn is_managed_elsewhere(job: &Job) -> bool {
    job.spec.managed_by.as_deref().is_some_and(|m| m != "kubernetes.io/job-controller")
}

/// Takes the finalizer off a pod.
fn untrack(ctx: &mut Ctx<'_>, pod: &Obj) -> Result<(), Status> {
    if !is_tracked(pod.get()) {
        return Ok(());
    }
    let list = Value::from(vec![Value::from(FINALIZER)]);
    let metadata = Value::from([("$deleteFromPrimitiveList/finalizers", list)]);
    match ctx.patch(pod.reference(), "", PatchType::Strategic, Value::from([("metadata", metadata)])) {
        Err(status) if !status.is_not_found() => Err(status),
        _ => Ok(()),
    }
}

impl JobController {
    fn observe_pod(&mut self, change: &Change, cache: &Cache, now: Time, queue: &mut WorkQueue) {
        let pod = change.object();
        let manager = owner_key(pod, kind_of::JOB, cache);
        let gone = change.new.as_ref().is_none_or(|p| p.meta().deletion_timestamp.is_some());
        let untracked = change.new.as_ref().is_none_or(|p| !is_tracked(p.get()));
        if let Some(key) = &manager {
            self.expectations.seen(key, &pod.meta().uid, gone);
            if untracked && let Some(released) = self.released.get_mut(key) {
                released.remove(&pod.meta().uid);
            }
            queue.add_at(now + BATCH, key.clone(), change.step);
        }
        let former = change.old.as_ref().filter(|_| change.new.is_some());
        if let Some(old) =
            former.and_then(|o| owner_key(o, kind_of::JOB, cache)).filter(|k| Some(k) != manager.as_ref())
        {
            queue.add(old, change.step);
        }
        let finished = manager.as_ref().and_then(|k| cache.get::<Job>(&k.namespace, &k.name)).is_some_and(is_finished);
        if change.new.is_some() && !untracked && (manager.is_none() || finished) {
            queue.add(Key::new(eco_format!("{ORPHAN}{}", pod.namespace()), pod.name().clone()), change.step);
        }
        let relabelled =
            former.is_none_or(|o| o.meta().labels != pod.meta().labels || pods::controller_of(o).is_some());
        if change.new.is_some() && pods::controller_of(pod).is_none() && relabelled {
            for job in cache.list::<Job>(pod.namespace()) {
                if Selector::of(job.spec.selector.as_deref()).is_ok_and(|s| s.matches(&pod.meta().labels)) {
                    queue.add(Key::new(pod.namespace().clone(), job.metadata.name.clone()), change.step);
                }
            }
        }
    }

    fn observe_job(&mut self, change: &Change, cache: &Cache, now: Time, queue: &mut WorkQueue) {
        let key = change.key();
        let Some(new) = &change.new else {
            for pod in cache.controlled(kind_of::POD, &change.object().meta().uid).filter(|p| is_tracked(p.get())) {
                queue.add(Key::new(eco_format!("{ORPHAN}{}", pod.namespace()), pod.name().clone()), change.step);
            }
            queue.add(key, change.step);
            return;
        };
        match &change.old {
            Some(old) if old.meta().generation == new.meta().generation => queue.add_at(now + BATCH, key, change.step),
            _ => queue.add(key, change.step),
        }
        if is_finished(new.get()) {
            for pod in cache.controlled(kind_of::POD, &new.meta().uid).filter(|p| is_tracked(p.get())) {
                queue.add(Key::new(eco_format!("{ORPHAN}{}", pod.namespace()), pod.name().clone()), change.step);
            }
        }
    }

    fn forget(&mut self, key: &Key) {
        self.expectations.forget(key);
        self.written.forget(key);
        self.backoffs.remove(key);
        self.released.remove(key);
    }

    /// A pod whose Job is gone or finished is not counted any more.
    fn release_orphan(&self, ctx: &mut Ctx<'_>, namespace: &str, name: &str) -> Result<Action, Status> {
        let Some(pod) = ctx.cache.object(kind_of::POD, namespace, name).cloned() else {
            return Ok(Action::AwaitChange);
        };
        let by_job = pods::controller_of(&pod).is_none_or(|o| pods::names_kind(o, kind_of::JOB));
        let job = owner_key(&pod, kind_of::JOB, ctx.cache).and_then(|k| ctx.cache.get::<Job>(&k.namespace, &k.name));
        if by_job && job.is_none_or(|j| is_finished(j) && !is_managed_elsewhere(j)) {
            untrack(ctx, &pod)?;
        }
        Ok(Action::AwaitChange)
    }
}

impl Controller for JobController {
    fn name(&self) -> &'static str {
        "job-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::JOB, kind_of::POD]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, now: Time, queue: &mut WorkQueue) {
        if change.kind == Pod::KIND {
            self.observe_pod(change, cache, now, queue);
        } else if change.kind == Job::KIND {
            self.observe_job(change, cache, now, queue);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        if let Some(namespace) = key.namespace.strip_prefix(ORPHAN) {
            return self.release_orphan(ctx, namespace, &key.name);
        }
        let Some(obj) = ctx.cache.object(kind_of::JOB, &key.namespace, &key.name).cloned() else {
            self.forget(key);
            return Ok(Action::AwaitChange);
        };
        if !self.written.is_shown(key, ctx.cache) {
            return Ok(Action::RequeueAfter(client::WATCH_DELAY * 2));
        }
        let job = obj.get::<Job>();
        if is_managed_elsewhere(job) {
            return Ok(Action::AwaitChange);
        }
        if is_finished(job) {
            self.backoffs.remove(key);
            return Ok(Action::AwaitChange);
        }
        if job.spec.completion_mode.as_deref().is_some_and(|m| m != "NonIndexed" && m != "Indexed") {
            let message = "Skipped Job sync because completion mode is unknown";
            ctx.event(&obj, "Warning", "UnknownCompletionMode", message);
            return Ok(Action::AwaitChange);
        }
        self.sync(ctx, key, &obj)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}
