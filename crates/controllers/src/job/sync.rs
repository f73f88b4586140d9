//! One Job in the hand of its controller: what has ended, what that means, what is done. Plays: `syncJob` of `job_controller.go`.

use super::failure_policy::{self, Verdict};
use super::indexes::{self, Indexes};
use super::{FINALIZER, JobController, backoff, is_tracked, success_policy};
use crate::{claims, conditions, pods};
use api::batch::{Job, JobCondition, UncountedTerminatedPods};
use api::core::Pod;
use api::selector::Selector;
use api::{Obj, Ptr, Status, Str, kind_of};
use client::{Action, Ctx, Key};
use sim::Time;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// A Job with its pods.
pub struct JobSync<'a> {
    /// Its key.
    pub key: &'a Key,
    /// The object as the cache has it, for events and owner references.
    pub obj: &'a Obj,
    /// The working copy.
    pub job: Job,
    /// Its pods.
    pub pods: Vec<Obj>,
    /// Those that run or will.
    pub active: Vec<Obj>,
    /// Number of active pods after what has been done.
    pub active_count: i32,
    /// Ready ones of them.
    pub ready: i32,
    /// Pods that are being deleted.
    pub terminating: i32,
    /// Successes, counted or not.
    pub succeeded: i32,
    /// Failures, counted or not.
    pub failed: i32,
    /// Indexes that were complete before.
    pub previous_indexes: Indexes,
    /// Indexes that are complete now.
    pub succeeded_indexes: Indexes,
    /// Indexes that have failed for good.
    pub failed_indexes: Option<Indexes>,
    /// By index, the failed pod that keeps its finalizer until the next one is made, to remember the count of failures.
    pub delayed: BTreeMap<i32, Obj>,
    /// Pods whose finalizer is gone already.
    pub released: BTreeSet<Str>,
    /// How the Job ends, if it does.
    pub finished: Option<JobCondition>,
    /// The failures since the last success.
    pub backoff: backoff::Backoff,
    /// When to look again.
    pub again: Option<Duration>,
}

/// A condition that begins now.
pub fn condition(now: Time, type_: &str, status: &str, reason: &str, message: impl Into<Str>) -> JobCondition {
    JobCondition {
        type_: type_.into(),
        status: status.into(),
        last_probe_time: now.into(),
        last_transition_time: now.into(),
        reason: reason.into(),
        message: message.into(),
    }
}

/// Writes a condition in its place; one that is false from the start is not written. Answers whether that is news.
pub fn ensure(list: &mut api::List<JobCondition>, wanted: JobCondition) -> bool {
    match list.iter().position(|c| c.type_ == wanted.type_) {
        Some(i) => {
            let known = &list[i];
            let news =
                known.status != wanted.status || known.reason != wanted.reason || known.message != wanted.message;
            if news {
                list[i] = wanted;
            }
            news
        }
        None if wanted.status == "False" => false,
        None => {
            list.push(wanted);
            true
        }
    }
}

impl JobController {
    /// Looks at a Job that is not finished.
    pub(super) fn sync(&mut self, ctx: &mut Ctx<'_>, key: &Key, obj: &Obj) -> Result<Action, Status> {
        let selector = Selector::of(obj.get::<Job>().spec.selector.as_deref()).map_err(|e| Status::new(500, "", e))?;
        let settled = self.expectations.are_met(key, ctx.now);
        let all = claims::claim_with(ctx, obj, &selector, kind_of::POD, Some(FINALIZER), |_| true)?;
        let released = self.released.get(key).cloned().unwrap_or_default();
        let mut sync = JobSync::new(key, obj, all, released);
        sync.count(ctx.now, self.backoffs.get(key).copied().unwrap_or_default());
        sync.judge(ctx.now);
        let mut failure = None;
        let mut suspended_or_resumed = false;
        if sync.finished.is_some() {
            failure = self.stop(ctx, &mut sync, settled);
        } else {
            let manage = settled && sync.job.metadata.deletion_timestamp.is_none();
            if manage {
                failure = self.manage(ctx, &mut sync);
            }
            if sync.is_complete() {
                let message = "Reached expected number of succeeded pods";
                sync.finished = Some(condition(ctx.now, "SuccessCriteriaMet", "True", "CompletionsReached", message));
            } else if manage {
                suspended_or_resumed = sync.note_suspension(ctx);
            }
        }
        let status = &mut sync.job.status;
        let changed = suspended_or_resumed
            || status.active != sync.active_count
            || status.ready != Some(sync.ready)
            || status.terminating != Some(sync.terminating);
        status.active = sync.active_count;
        status.ready = Some(sync.ready);
        status.terminating = Some(sync.terminating);
        let again = sync.again;
        self.track(ctx, sync, changed)?;
        match failure {
            Some(status) => Err(status),
            None => Ok(again.map_or(Action::AwaitChange, Action::RequeueAfter)),
        }
    }
}

impl<'a> JobSync<'a> {
    fn new(key: &'a Key, obj: &'a Obj, pods: Vec<Obj>, released: BTreeSet<Str>) -> Self {
        let mut job = obj.get::<Job>().clone();
        if job.status.uncounted_terminated_pods.is_none() {
            job.status.uncounted_terminated_pods = Some(Ptr::new(UncountedTerminatedPods::default()));
        }
        let active: Vec<Obj> = pods.iter().filter(|p| pods::is_active(p.get())).cloned().collect();
        let count = |list: usize| i32::try_from(list).unwrap_or(i32::MAX);
        let terminating =
            pods.iter().map(|p| p.get::<Pod>()).filter(|p| pods::is_terminating(p) && !pods::is_terminal(p)).count();
        Self {
            key,
            obj,
            job,
            active_count: count(active.len()),
            ready: count(active.iter().filter(|p| pods::is_ready(p.get())).count()),
            terminating: count(terminating),
            pods,
            active,
            succeeded: 0,
            failed: 0,
            previous_indexes: Indexes::default(),
            succeeded_indexes: Indexes::default(),
            failed_indexes: None,
            delayed: BTreeMap::new(),
            released,
            finished: None,
            backoff: backoff::Backoff::default(),
            again: None,
        }
    }

    /// Whether each pod has an index.
    pub fn is_indexed(&self) -> bool {
        self.job.spec.completion_mode.as_deref() == Some("Indexed")
    }

    /// Whether failures are counted by index.
    pub fn counts_by_index(&self) -> bool {
        self.job.spec.backoff_limit_per_index.is_some()
    }

    /// How many successes are wanted; 0 when any is enough.
    pub fn completions(&self) -> i32 {
        self.job.spec.completions.unwrap_or(0)
    }

    /// Whether a pod is replaced only when it has ended, rather than as soon as it is being deleted.
    pub fn replaces_only_failed(&self) -> bool {
        self.job.spec.pod_replacement_policy.as_deref() == Some("Failed")
    }

    /// Whether the Job is suspended.
    pub fn is_suspended(&self) -> bool {
        self.job.spec.suspend == Some(true)
    }

    /// Whether a pod counts as failed.
    pub fn has_failed(&self, pod: &Pod) -> bool {
        pod.status.phase == "Failed"
            || (!self.replaces_only_failed() && pods::is_terminating(pod) && pod.status.phase != "Succeeded")
    }

    /// What the failure policy says of a failed pod.
    pub fn verdict(&self, pod: &Pod) -> Verdict {
        failure_policy::judge(self.job.spec.pod_failure_policy.as_deref(), pod)
    }

    /// What is being counted.
    pub fn uncounted(&mut self) -> &mut UncountedTerminatedPods {
        self.job.status.uncounted_terminated_pods.get_or_insert_with(Ptr::default)
    }

    /// Looks again after this time at the latest.
    pub fn look_again(&mut self, after: Duration) {
        let after = after.max(Duration::from_millis(1));
        self.again = Some(self.again.map_or(after, |known| known.min(after)));
    }

    /// Whether a pod's end has not been taken into the status yet.
    fn is_new(&self, pod: &Pod, uncounted: &[Str]) -> bool {
        is_tracked(pod)
            && !uncounted.contains(&pod.metadata.uid)
            && !self.released.contains(&pod.metadata.uid)
            && (!self.is_indexed() || indexes::wanted(pod, self.completions()).is_some())
    }

    fn count(&mut self, now: Time, known: backoff::Backoff) {
        let uncounted = self.job.status.uncounted_terminated_pods.as_deref().cloned().unwrap_or_default();
        let all = || self.pods.iter().map(|p| p.get::<Pod>());
        let succeeded: Vec<&Pod> =
            all().filter(|p| p.status.phase == "Succeeded" && self.is_new(p, &uncounted.succeeded)).collect();
        let failed: Vec<&Pod> = all().filter(|p| self.has_failed(p) && self.is_new(p, &uncounted.failed)).collect();
        let count = |n: usize| i32::try_from(n).unwrap_or(i32::MAX);
        let counting = failed.iter().filter(|p| self.verdict(p) != Verdict::Ignore).count();
        let successes = self.job.status.succeeded + count(succeeded.len() + uncounted.succeeded.len());
        let failures = self.job.status.failed + count(counting + uncounted.failed.len());
        let backoff = known.after(&succeeded, &failed);
        (self.succeeded, self.failed, self.backoff) = (successes, failures, backoff);
        if self.job.status.start_time.is_none() && !self.is_suspended() {
            self.job.status.start_time = Some(now.into());
        }
    }

    /// Whether, and how, the Job ends.
    fn judge(&mut self, now: Time) {
        let known =
            |type_: &str| conditions::find(&self.job.status.conditions, type_).filter(|c| c.status == "True").cloned();
        self.finished = known("SuccessCriteriaMet");
        if self.finished.is_none() {
            let verdicts = self.pods.iter().map(|p| p.get::<Pod>()).filter(|p| self.has_failed(p));
            let fails = verdicts.map(|p| self.verdict(p)).find_map(|v| match v {
                Verdict::FailJob(message) => Some(message),
                _ => None,
            });
            self.finished = match (known("FailureTarget"), fails) {
                (Some(target), _) => Some(condition(now, "Failed", "True", &target.reason, target.message)),
                (None, Some(message)) => Some(condition(now, "FailureTarget", "True", "PodFailurePolicy", message)),
                (None, None) => None,
            };
        }
        if self.finished.is_none() {
            self.judge_limits(now);
        }
        if self.is_indexed() {
            self.judge_indexes(now);
        }
    }

    fn judge_limits(&mut self, now: Time) {
        let failure = |reason: &str, message: &str| Some(condition(now, "FailureTarget", "True", reason, message));
        if self.failed > self.job.spec.backoff_limit.unwrap_or(6) || self.restarted_too_often() {
            self.finished = failure("BackoffLimitExceeded", "Job has reached the specified backoff limit");
            return;
        }
        let deadline = self.job.spec.active_deadline_seconds.filter(|_| !self.is_suspended());
        let Some((limit_s, start)) = deadline.zip(self.job.status.start_time) else { return };
        let due = start.0 + Duration::from_secs(u64::try_from(limit_s).unwrap_or(0));
        if now >= due {
            self.finished = failure("DeadlineExceeded", "Job was active longer than specified deadline");
        } else {
            self.look_again(due.since(now));
        }
    }

    /// With `restartPolicy: OnFailure` the restarts of containers count.
    fn restarted_too_often(&self) -> bool {
        if self.job.spec.template.spec.restart_policy != "OnFailure" {
            return false;
        }
        let running = self.pods.iter().map(|p| p.get::<Pod>());
        let running = running.filter(|p| p.status.phase == "Running" || p.status.phase == "Pending");
        let restarts: i32 = running
            .flat_map(|p| p.status.init_container_statuses.iter().chain(&p.status.container_statuses))
            .map(|c| c.restart_count)
            .sum();
        match self.job.spec.backoff_limit.unwrap_or(6) {
            0 => restarts > 0,
            limit => restarts >= limit,
        }
    }

    fn judge_indexes(&mut self, now: Time) {
        let completions = self.completions();
        self.previous_indexes = Indexes::parse(&self.job.status.completed_indexes, completions);
        self.succeeded_indexes = self.previous_indexes.clone();
        self.succeeded_indexes.add_all(&indexes::succeeded(&self.pods, completions));
        self.succeeded = i32::try_from(self.succeeded_indexes.len()).unwrap_or(i32::MAX);
        let total = usize::try_from(completions).unwrap_or(0);
        if self.counts_by_index() {
            let failed = self.find_failed_indexes(completions);
            if self.finished.is_none() {
                let failure = |reason, message| Some(condition(now, "FailureTarget", "True", reason, message));
                let max = self.job.spec.max_failed_indexes.and_then(|m| usize::try_from(m).ok());
                if max.is_some_and(|m| failed.len() > m) {
                    let message = "Job has exceeded the specified maximal number of failed indexes";
                    self.finished = failure("MaxFailedIndexesExceeded", message);
                } else if failed.len() > 0 && failed.len() + self.succeeded_indexes.len() >= total {
                    self.finished = failure("FailedIndexes", "Job has failed indexes");
                }
            }
            self.failed_indexes = Some(failed);
            self.find_delayed(completions);
        }
        if self.finished.is_none()
            && let Some(message) =
                success_policy::met(self.job.spec.success_policy.as_deref(), completions, &self.succeeded_indexes)
        {
            self.finished = Some(condition(now, "SuccessCriteriaMet", "True", "SuccessPolicy", message));
        }
    }

    fn find_failed_indexes(&self, completions: i32) -> Indexes {
        let known = self.job.status.failed_indexes.as_deref().unwrap_or("");
        let mut failed = Indexes::parse(known, completions);
        let limit = self.job.spec.backoff_limit_per_index.unwrap_or(i32::MAX);
        for pod in self.pods.iter().map(|p| p.get::<Pod>()).filter(|p| is_tracked(p) && self.has_failed(p)) {
            let Some(index) = indexes::wanted(pod, completions) else { continue };
            let for_good = match self.verdict(pod) {
                Verdict::FailIndex => true,
                Verdict::Ignore => false,
                _ => indexes::count(pod, indexes::FAILURES) >= limit,
            };
            if for_good {
                failed.add(index);
            }
        }
        failed
    }

    fn find_delayed(&mut self, completions: i32) {
        let active = indexes::all(self.active.iter());
        let failures = |p: &Pod| indexes::count(p, indexes::FAILURES) + indexes::count(p, indexes::IGNORED_FAILURES);
        let mut delayed: BTreeMap<i32, Obj> = BTreeMap::new();
        for obj in &self.pods {
            let pod = obj.get::<Pod>();
            let Some(index) = indexes::wanted(pod, completions) else { continue };
            let done = self.succeeded_indexes.has(index)
                || self.failed_indexes.as_ref().is_some_and(|f| f.has(index))
                || active.has(index);
            if done || !self.has_failed(pod) || !is_tracked(pod) || self.released.contains(&pod.metadata.uid) {
                continue;
            }
            let later = delayed.get(&index).map(|p| p.get::<Pod>()).is_none_or(|known| {
                failures(known) <= failures(pod) && backoff::finished(pod) >= backoff::finished(known)
            });
            if later {
                delayed.insert(index, obj.clone());
            }
        }
        self.delayed = delayed;
    }

    fn is_complete(&self) -> bool {
        match self.job.spec.completions {
            None => self.succeeded > 0 && self.active_count == 0,
            Some(wanted) => self.succeeded >= wanted && self.active_count == 0,
        }
    }

    /// Says in the conditions that the Job is suspended or resumed. Answers whether that is news.
    fn note_suspension(&mut self, ctx: &mut Ctx<'_>) -> bool {
        let now = ctx.now;
        let list = &mut self.job.status.conditions;
        if self.job.spec.suspend == Some(true) {
            let news = ensure(list, condition(now, "Suspended", "True", "JobSuspended", "Job suspended"));
            if news {
                ctx.event(self.obj, "Normal", "Suspended", "Job suspended");
                self.job.status.start_time = None;
            }
            return news;
        }
        let news = ensure(list, condition(now, "Suspended", "False", "JobResumed", "Job resumed"));
        if news {
            ctx.event(self.obj, "Normal", "Resumed", "Job resumed");
            self.job.status.start_time = Some(now.into());
        }
        news
    }
}
