//! Deletes finished Jobs after their `ttlSecondsAfterFinished`. Plays: `pkg/controller/ttlafterfinished`.

use crate::job::is_finished;
use api::batch::Job;
use api::{Kind, Options, Propagation, Status, Typed, Verb, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// The controller.
#[derive(Clone, Default)]
pub struct TtlAfterFinishedController;

/// When a Job is to be deleted.
fn expires_at(job: &Job) -> Option<Time> {
    let ttl = u64::try_from(job.spec.ttl_seconds_after_finished?).ok()?;
    if !is_finished(job) || job.metadata.deletion_timestamp.is_some() {
        return None;
    }
    let ended = |t: &str| job.status.conditions.iter().find(|c| c.type_ == t && c.status == "True");
    let finished = ended("Complete").or_else(|| ended("Failed"))?.last_transition_time.0;
    Some(finished + Duration::from_secs(ttl))
}

impl Controller for TtlAfterFinishedController {
    fn name(&self) -> &'static str {
        "ttl-after-finished-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::JOB]
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.kind == Job::KIND && change.new.as_ref().is_some_and(|j| expires_at(j.get()).is_some()) {
            queue.add(change.key(), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let Some(obj) = ctx.cache.object(kind_of::JOB, &key.namespace, &key.name).cloned() else {
            return Ok(Action::AwaitChange);
        };
        let Some(at) = expires_at(obj.get()) else { return Ok(Action::AwaitChange) };
        if at > ctx.now {
            return Ok(Action::RequeueAfter(at.since(ctx.now)));
        }
        // The cache may be late: the Job may have been given more time.
        let live = match ctx.get_live(obj.reference()) {
            Ok(live) => live,
            Err(status) if status.is_not_found() => return Ok(Action::AwaitChange),
            Err(status) => return Err(status),
        };
        let Some(at) = expires_at(live.get()) else { return Ok(Action::AwaitChange) };
        if at > ctx.now {
            return Ok(Action::RequeueAfter(at.since(ctx.now)));
        }
        let ttl = live.get::<Job>().spec.ttl_seconds_after_finished.unwrap_or(0);
        say(ctx, &live.reference(), eco_format!("finished more than {ttl} s ago: deletes it"));
        let meta = live.meta();
        let preconditions = api::meta::Preconditions {
            uid: Some(meta.uid.clone()),
            resource_version: Some(meta.resource_version.clone()),
        };
        let options = Options {
            propagation: Some(Propagation::Foreground),
            preconditions: Some(preconditions),
            ..Options::default()
        };
        match ctx.request(Verb::Delete, live.reference(), "", api::Body::None, options) {
            Err(status) if !status.is_not_found() => Err(status),
            _ => Ok(Action::AwaitChange),
        }
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}
