//! Counting what has ended, once each, and ending the Job. Plays: `trackJobStatusAndRemoveFinalizers` of `job_controller.go`.

use super::failure_policy::Verdict;
use super::indexes;
use super::sync::{JobSync, condition, ensure};
use super::{JobController, is_tracked, untrack};
use crate::conditions;
use api::batch::Job;
use api::core::Pod;
use api::{List, Obj, Status, Str};
use client::Ctx;
use client::controller::say;
use ecow::eco_format;
use std::collections::BTreeSet;

/// At most so many pods are counted in one go.
const MAX_UNCOUNTED: usize = 500;

impl JobController {
    /// Takes ended pods into the status, takes their finalizers off, and ends the Job when all are counted.
    pub(super) fn track(&mut self, ctx: &mut Ctx<'_>, mut sync: JobSync<'_>, changed: bool) -> Result<(), Status> {
        let mut flush = changed;
        let mut tracked: BTreeSet<Str> = sync
            .pods
            .iter()
            .filter(|p| is_tracked(p.get()) && !sync.released.contains(&p.meta().uid))
            .map(|p| p.meta().uid.clone())
            .collect();
        flush |= sync.settle(&tracked);
        let (countable, news, reached_max) = sync.collect();
        flush |= news;
        flush |= sync.write_indexes();
        flush |= sync.write_criteria(ctx);
        if flush {
            self.write(ctx, &mut sync)?;
            self.backoffs.insert(sync.key.clone(), sync.backoff);
        }
        flush = false;
        let mut failure = None;
        for pod in &countable {
            let uid = &pod.meta().uid;
            match untrack(ctx, pod) {
                Ok(()) => {
                    self.released.entry(sync.key.clone()).or_default().insert(uid.clone());
                    tracked.remove(uid);
                }
                Err(status) => failure = Some(status),
            }
        }
        flush |= sync.settle(&tracked);
        if let Some(status) = failure {
            if flush {
                self.write(ctx, &mut sync)?;
            }
            return Err(status);
        }
        let ended = !reached_max && sync.end(ctx);
        if ended || flush {
            self.write(ctx, &mut sync)?;
        }
        if ended {
            sync.tell(ctx);
        }
        Ok(())
    }

    fn write(&mut self, ctx: &mut Ctx<'_>, sync: &mut JobSync<'_>) -> Result<(), Status> {
        let answer = ctx.update_status(sync.job.clone())?;
        self.written.note(sync.key, &answer);
        sync.job = answer.get::<Job>().clone();
        Ok(())
    }
}

impl JobSync<'_> {
    /// Pods whose finalizer is gone move from the lists into the counts. Answers whether there were any.
    fn settle(&mut self, tracked: &BTreeSet<Str>) -> bool {
        let split = |list: &List<Str>| {
            let kept: List<Str> = list.iter().filter(|u| tracked.contains(*u)).cloned().collect();
            (list.len() - kept.len(), kept)
        };
        let lists = self.uncounted().clone();
        let (succeeded, kept_succeeded) = split(&lists.succeeded);
        let (failed, kept_failed) = split(&lists.failed);
        if succeeded + failed == 0 {
            return false;
        }
        self.uncounted().succeeded = if kept_succeeded.is_empty() { List::new() } else { kept_succeeded };
        self.uncounted().failed = if kept_failed.is_empty() { List::new() } else { kept_failed };
        self.job.status.succeeded += i32::try_from(succeeded).unwrap_or(0);
        self.job.status.failed += i32::try_from(failed).unwrap_or(0);
        true
    }

    fn may_release(&self, pod: &Pod, failed: bool) -> bool {
        if self.job.metadata.deletion_timestamp.is_some() || self.finished.is_some() || pod.status.phase == "Succeeded"
        {
            return true;
        }
        let waits = || {
            self.counts_by_index()
                && indexes::of(pod).and_then(|i| self.delayed.get(&i)).is_some_and(|p| p.meta().uid == pod.metadata.uid)
        };
        failed && !waits()
    }

    /// The pods that can be counted now, with what that changes: their uids in the lists, their indexes.
    fn collect(&mut self) -> (Vec<Obj>, bool, bool) {
        let indexed = self.is_indexed();
        let mut all = self.pods.clone();
        if indexed {
            all.sort_by_key(|p| indexes::of(p.get()).unwrap_or(-1));
        }
        let (mut countable, mut news, mut new_indexes) = (Vec::new(), false, 0);
        let ends_badly = self.finished.as_ref().is_some_and(|c| c.type_ != "SuccessCriteriaMet");
        for obj in all {
            let pod = obj.get::<Pod>();
            let uid = pod.metadata.uid.clone();
            let failed = self.has_failed(pod);
            if !is_tracked(pod) || self.released.contains(&uid) || !self.may_release(pod, failed) {
                continue;
            }
            countable.push(obj.clone());
            let index = indexes::wanted(pod, self.completions());
            let in_failed = self.uncounted().failed.contains(&uid);
            if pod.status.phase == "Succeeded" && !in_failed {
                if indexed {
                    if index.is_some_and(|i| !self.previous_indexes.has(i)) {
                        new_indexes += 1;
                        news = true;
                    }
                } else if !self.uncounted().succeeded.contains(&uid) {
                    self.uncounted().succeeded.push(uid);
                    news = true;
                }
            } else if (failed || ends_badly)
                && !in_failed
                && (!indexed || index.is_some())
                && self.verdict(pod) != Verdict::Ignore
            {
                self.uncounted().failed.push(uid);
                news = true;
            }
            let lists = self.uncounted();
            if new_indexes + lists.succeeded.len() + lists.failed.len() >= MAX_UNCOUNTED {
                return (countable, news, true);
            }
        }
        (countable, news, false)
    }

    fn write_indexes(&mut self) -> bool {
        if !self.is_indexed() {
            return false;
        }
        let text = self.succeeded_indexes.text();
        let failed = self.failed_indexes.as_ref().map(indexes::Indexes::text);
        let status = &mut self.job.status;
        let changed = status.completed_indexes != text || status.failed_indexes != failed;
        status.succeeded = i32::try_from(self.succeeded_indexes.len()).unwrap_or(i32::MAX);
        status.completed_indexes = text;
        status.failed_indexes = failed;
        changed
    }

    /// Writes why the Job is going to end; what it ends with follows when all pods are counted.
    fn write_criteria(&mut self, ctx: &Ctx<'_>) -> bool {
        let Some(finished) = self.finished.clone() else { return false };
        let list = &mut self.job.status.conditions;
        match finished.type_.as_str() {
            "FailureTarget" => {
                list.push(finished.clone());
                self.finished = Some(condition(ctx.now, "Failed", "True", &finished.reason, finished.message));
                true
            }
            "SuccessCriteriaMet" => {
                let news = !conditions::is_true(list, "SuccessCriteriaMet");
                if news {
                    list.push(finished.clone());
                }
                self.finished = Some(condition(ctx.now, "Complete", "True", &finished.reason, finished.message));
                news
            }
            _ => false,
        }
    }

    /// Writes what the Job ends with, if nothing is left to count and no pod is terminating. Answers whether it ends.
    fn end(&mut self, ctx: &mut Ctx<'_>) -> bool {
        let Some(finished) = self.finished.clone() else { return false };
        let lists = self.uncounted();
        if !lists.succeeded.is_empty() || !lists.failed.is_empty() || self.terminating > 0 {
            return false;
        }
        let (type_, reason) = (&finished.type_, &finished.reason);
        let (done, failed) = (self.job.status.succeeded, self.job.status.failed);
        say(
            ctx,
            &self.obj.reference(),
            eco_format!("has {done} successes and {failed} failures: is {type_} ({reason})"),
        );
        let wanted = condition(ctx.now, &finished.type_, &finished.status, &finished.reason, finished.message.clone());
        ensure(&mut self.job.status.conditions, wanted);
        if finished.type_ == "Complete" {
            self.job.status.completion_time = Some(finished.last_transition_time);
        }
        true
    }

    fn tell(&self, ctx: &mut Ctx<'_>) {
        let Some(finished) = &self.finished else { return };
        if finished.type_ != "Complete" {
            ctx.event(self.obj, "Warning", &finished.reason, finished.message.clone());
            return;
        }
        if self.job.spec.completions.is_some_and(|c| self.job.status.succeeded > c) {
            let message = "Too many succeeded pods running after completion count reached";
            ctx.event(self.obj, "Warning", "TooManySucceededPods", message);
        }
        ctx.event(self.obj, "Normal", "Completed", "Job completed");
    }
}
