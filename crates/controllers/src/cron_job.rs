//! Jobs at set times. Plays: `pkg/controller/cronjob`.

mod history;
mod schedule;
mod timing;
mod zone;

use crate::history::owner_key;
use crate::job::is_finished;
use crate::{conditions, pods};
use api::batch::{CronJob, Job};
use api::core::ObjectReference;
use api::{Kind, List, Obj, ObjectRef, Propagation, Status, Str, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use schedule::Schedule;
use sim::Time;
use std::time::Duration;
use zone::Zone;

/// A reconcile comes this much after the time of the schedule.
const DELTA: Duration = Duration::from_millis(100);
/// The annotation of a Job with the time that it was meant for.
const SCHEDULED: &str = "batch.kubernetes.io/cronjob-scheduled-timestamp";

/// The controller of CronJobs.
#[derive(Clone, Default)]
pub struct CronJobController;

/// A CronJob in the hand of its controller.
struct Turn<'a> {
    obj: &'a Obj,
    cron: CronJob,
    jobs: Vec<Obj>,
    changed: bool,
}

impl Controller for CronJobController {
    fn name(&self) -> &'static str {
        "cronjob-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::CRON_JOB, kind_of::JOB]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.kind == CronJob::KIND {
            queue.add(change.key(), change.step);
            return;
        }
        for job in change.old.iter().chain(&change.new) {
            if let Some(key) = owner_key(job, kind_of::CRON_JOB, cache) {
                queue.add(key, change.step);
            }
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let Some(obj) = ctx.cache.object(kind_of::CRON_JOB, &key.namespace, &key.name).cloned() else {
            return Ok(Action::AwaitChange);
        };
        let jobs = ctx.cache.controlled(kind_of::JOB, &obj.meta().uid).cloned().collect();
        let mut turn = Turn { obj: &obj, cron: obj.get::<CronJob>().clone(), jobs, changed: false };
        turn.clean_up(ctx);
        let result = turn.sync(ctx);
        if turn.changed {
            ctx.update_status(turn.cron)?;
        }
        result.map(|again| again.map_or(Action::AwaitChange, Action::Repeat))
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

fn without(list: &List<ObjectReference>, uid: &str) -> List<ObjectReference> {
    let kept: Vec<ObjectReference> = list.iter().filter(|r| r.uid != uid).cloned().collect();
    if kept.is_empty() { List::new() } else { kept.into() }
}

impl Turn<'_> {
    fn is_active(&self, uid: &str) -> bool {
        self.cron.status.active.iter().any(|r| r.uid == uid)
    }

    fn forget_active(&mut self, uid: &str) {
        let kept = without(&self.cron.status.active, uid);
        self.cron.status.active = kept;
        self.changed = true;
    }

    fn warn(&self, ctx: &mut Ctx<'_>, reason: &str, message: Str) {
        ctx.event(self.obj, "Warning", reason, message);
    }

    /// Looks at the Jobs, then makes the one whose time has come. Answers when to look again.
    fn sync(&mut self, ctx: &mut Ctx<'_>) -> Result<Option<Duration>, Status> {
        self.look_at_jobs(ctx)?;
        self.look_for_missing(ctx)?;
        if self.cron.metadata.deletion_timestamp.is_some() {
            return Ok(None);
        }
        let zone = match self.cron.spec.time_zone.clone() {
            Some(name) => match Zone::named(&name) {
                Some(zone) => zone,
                None => {
                    let message = eco_format!("invalid timeZone: \"{name}\": unknown time zone {name}");
                    self.warn(ctx, "UnknownTimeZone", message);
                    return Ok(None);
                }
            },
            None => Zone::UTC,
        };
        if self.cron.spec.suspend == Some(true) {
            return Ok(None);
        }
        let text = self.cron.spec.schedule.clone();
        if text.contains("TZ") {
            let message = eco_format!(
                "CRON_TZ or TZ used in schedule \"{text}\" is not officially supported, see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more details"
            );
            self.warn(ctx, "UnsupportedSchedule", message);
        }
        let schedule = match Schedule::parse(&text, zone.clone()) {
            Ok(schedule) => schedule,
            Err(problem) => {
                let message = eco_format!("unparseable schedule: \"{text}\" : {problem}");
                self.warn(ctx, "UnparseableSchedule", message);
                return Ok(None);
            }
        };
        self.start_due(ctx, &schedule, &zone)
    }

    fn look_at_jobs(&mut self, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        for obj in self.jobs.clone() {
            let job = obj.get::<Job>();
            let uid = &job.metadata.uid;
            let active = self.is_active(uid);
            if !is_finished(job) {
                if !active {
                    // The cache may be late: what the server has counts.
                    let live = ctx.get_live(self.obj.reference())?;
                    if live.get::<CronJob>().status.active.iter().any(|r| r.uid == *uid) {
                        self.cron = live.get::<CronJob>().clone();
                        continue;
                    }
                    let message =
                        eco_format!("Saw a job that the controller did not create or forgot: {}", job.metadata.name);
                    self.warn(ctx, "UnexpectedJob", message);
                }
                continue;
            }
            let complete = conditions::is_true(&job.status.conditions, "Complete");
            if active {
                self.forget_active(uid);
                let how = if complete { "Complete" } else { "Failed" };
                let message = eco_format!("Saw completed job: {}, condition: {how}", job.metadata.name);
                ctx.event(self.obj, "Normal", "SawCompletedJob", message);
            }
            let known = self.cron.status.last_successful_time;
            if complete && job.status.completion_time > known {
                self.cron.status.last_successful_time = job.status.completion_time;
                self.changed = true;
            }
        }
        Ok(())
    }

    fn look_for_missing(&mut self, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        for reference in self.cron.status.active.clone().iter() {
            if self.jobs.iter().any(|j| j.meta().uid == reference.uid) {
                continue;
            }
            let target = ObjectRef::new(kind_of::JOB, reference.namespace.clone(), reference.name.clone());
            match ctx.get_live(target) {
                Err(status) if status.is_not_found() => {
                    let message = eco_format!("Active job went missing: {}", reference.name);
                    ctx.event(self.obj, "Normal", "MissingJob", message);
                    self.forget_active(&reference.uid);
                }
                Err(status) => return Err(status),
                Ok(_) => {}
            }
        }
        Ok(())
    }

    fn start_due(&mut self, ctx: &mut Ctx<'_>, schedule: &Schedule, zone: &Zone) -> Result<Option<Duration>, Status> {
        let now = ctx.now;
        let due = match timing::most_recent(&self.cron, now, schedule, true) {
            Ok(missed) => {
                if missed.too_many {
                    let message = "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check clock skew";
                    self.warn(ctx, "TooManyMissedTimes", message.into());
                }
                missed.time.filter(|t| *t <= now)
            }
            Err(problem) => {
                let message = eco_format!("invalid schedule: {} : {problem}", self.cron.spec.schedule);
                self.warn(ctx, "InvalidSchedule", message);
                return Ok(None);
            }
        };
        let Some(due) = due else { return Ok(Some(timing::until_next(&self.cron, now, schedule))) };
        let deadline = self.cron.spec.starting_deadline_seconds.and_then(|s| u64::try_from(s).ok());
        if deadline.is_some_and(|s| due + Duration::from_secs(s) < now) {
            let message = eco_format!("Missed scheduled time to start a job: {}", timing::rfc1123(due));
            self.warn(ctx, "MissSchedule", message);
            return Ok(Some(timing::until_next(&self.cron, now, schedule)));
        }
        let name = eco_format!("{}-{}", self.cron.metadata.name, due.seconds().div_euclid(60));
        let by_name = self.cron.status.active.iter().any(|r| r.name == name);
        if by_name || self.cron.status.last_schedule_time.is_some_and(|t| t.0 == due) {
            return Ok(Some(timing::until_next(&self.cron, now, schedule)));
        }
        let running = self.cron.status.active.clone();
        if self.cron.spec.concurrency_policy == "Forbid" && !running.is_empty() {
            let message = "Not starting job because prior execution is running and concurrency policy is Forbid";
            say(ctx, &self.obj.reference(), eco_format!("is due, but {} still runs: starts nothing", running[0].name));
            ctx.event(self.obj, "Normal", "JobAlreadyActive", message);
            return Ok(Some(timing::until_next(&self.cron, now, schedule)));
        }
        if self.cron.spec.concurrency_policy == "Replace" {
            self.replace(ctx, &running)?;
        }
        let created = self.create(ctx, due, name, zone)?;
        Ok(created.then(|| timing::until_next(&self.cron, now, schedule)))
    }

    fn replace(&mut self, ctx: &mut Ctx<'_>, running: &List<ObjectReference>) -> Result<(), Status> {
        for reference in running {
            let target = ObjectRef::new(kind_of::JOB, reference.namespace.clone(), reference.name.clone());
            let job = ctx.get_live(target).inspect_err(|s| {
                self.warn(ctx, "FailedGet", eco_format!("Get job: {}", s.message));
            })?;
            say(ctx, &self.obj.reference(), eco_format!("is due, and {} still runs: replaces it", job.name()));
            if !self.delete_job(ctx, &job) {
                let message = eco_format!("could not replace job {}/{}", job.namespace(), job.name());
                return Err(Status::new(500, "", message));
            }
        }
        Ok(())
    }

    /// Deletes a Job. Answers whether that went well.
    fn delete_job(&mut self, ctx: &mut Ctx<'_>, job: &Obj) -> bool {
        match ctx.delete(job.reference(), "", Some(Propagation::Background)) {
            Ok(()) => {
                self.forget_active(&job.meta().uid);
                ctx.event(self.obj, "Normal", "SuccessfulDelete", eco_format!("Deleted job {}", job.name()));
                true
            }
            Err(status) => {
                self.warn(ctx, "FailedDelete", eco_format!("Deleted job: {}", status.message));
                false
            }
        }
    }

    fn create(&mut self, ctx: &mut Ctx<'_>, due: Time, name: Str, zone: &Zone) -> Result<bool, Status> {
        let template = &self.cron.spec.job_template;
        let mut job = Job { spec: template.spec.clone().into(), ..Job::default() };
        job.metadata.name = name.clone();
        job.metadata.namespace = self.cron.metadata.namespace.clone();
        job.metadata.labels = template.metadata.labels.clone();
        job.metadata.annotations = template.metadata.annotations.clone();
        job.metadata.annotations.insert(SCHEDULED, zone.rfc3339(due));
        job.metadata.owner_references = vec![pods::controller_ref(self.obj)].into();
        say(ctx, &self.obj.reference(), eco_format!("is due since {due}: creates {name}"));
        let made = match ctx.create(job) {
            Ok(made) => {
                ctx.event(self.obj, "Normal", "SuccessfulCreate", eco_format!("Created job {name}"));
                made
            }
            Err(status) if status.is_already_exists() => {
                let target = ObjectRef::new(kind_of::JOB, self.cron.metadata.namespace.clone(), name);
                let found = ctx.get_live(target)?;
                let mine = pods::controller_of(&found).is_some_and(|o| o.uid == self.cron.metadata.uid);
                if !mine || self.is_active(&found.meta().uid) {
                    return Ok(false);
                }
                found
            }
            Err(status) if crate::is_namespace_terminating(&status) => return Err(status),
            Err(status) => {
                self.warn(ctx, "FailedCreate", eco_format!("Error creating job: {}", status.message));
                return Err(status);
            }
        };
        self.cron.status.active.push(client::events::reference(&made));
        self.cron.status.last_schedule_time = Some(due.into());
        self.changed = true;
        Ok(true)
    }
}
