//! The status of a Job. Plays `validateJobStatus`, `ValidateJobStatusUpdate` and `getStatusValidationOptions`.

use super::indexes;
use super::job_spec::is_indexed;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Go, Json, Null, Path};
use api::batch::{Job, JobStatus};
use api::{List, Str};
use std::collections::BTreeSet;

/// Whether a condition is true.
pub fn is(status: &JobStatus, condition: &str) -> bool {
    has(status, condition, "True")
}

fn has(status: &JobStatus, condition: &str, value: &str) -> bool {
    status.conditions.iter().any(|c| c.type_ == condition && c.status == value)
}

fn finished(status: &JobStatus) -> bool {
    is(status, "Complete") || is(status, "Failed")
}

/// The rules of a status and of its change.
pub fn check(new: &Job, old: &Job, causes: &mut Causes) {
    let path = Path::new("status");
    numbers(&new.status, &path, causes);
    conditions(new, old, &path, causes);
    pods_and_indexes(new, old, &path, causes);
    let (s, conditions) = (&new.status, path.child("conditions"));
    if is(s, "SuccessCriteriaMet") && is(s, "Failed") {
        causes.invalid_unshown(&conditions, "cannot set SuccessCriteriaMet=True and Failed=true conditions");
    }
    if is(s, "SuccessCriteriaMet") && is(s, "FailureTarget") {
        causes.invalid_unshown(&conditions, "cannot set SuccessCriteriaMet=True and FailureTarget=true conditions");
    }
    if new.spec.success_policy.is_some() && !is(s, "SuccessCriteriaMet") && is(s, "Complete") {
        let detail = "cannot set Complete=True for Job with SuccessPolicy unless SuccessCriteriaMet=True";
        causes.invalid_unshown(&conditions, detail);
    }
    change(new, old, &path, causes);
}

fn numbers(s: &JobStatus, path: &Path<'_>, causes: &mut Causes) {
    causes.non_negative(s.active, &path.child("active"));
    causes.non_negative(s.succeeded, &path.child("succeeded"));
    causes.non_negative(s.failed, &path.child("failed"));
    causes.non_negative_option(s.ready, &path.child("ready"));
    causes.non_negative_option(s.terminating, &path.child("terminating"));
    if let Some(pods) = &s.uncounted_terminated_pods {
        let field = path.child("uncountedTerminatedPods");
        let mut seen: BTreeSet<&Str> = BTreeSet::new();
        let lists: [(&str, &List<Str>); 2] = [("succeeded", &pods.succeeded), ("failed", &pods.failed)];
        for (name, list) in lists {
            for (i, uid) in list.iter().enumerate() {
                let list = field.child(name);
                if uid.is_empty() {
                    causes.invalid(&list.index(i), uid, "must not be empty");
                } else if !seen.insert(uid) {
                    causes.duplicate(&list.index(i), uid);
                }
            }
        }
    }
}

/// Whether a condition differs between two states.
fn flipped(new: &JobStatus, old: &JobStatus, condition: &str) -> bool {
    is(new, condition) != is(old, condition)
}

fn conditions(new: &Job, old: &Job, path: &Path<'_>, causes: &mut Causes) {
    let (s, o) = (&new.status, &old.status);
    let (conditions, completion) = (path.child("conditions"), path.child("completionTime"));
    let complete = is(s, "Complete");
    let complete_changed = flipped(s, o, "Complete");
    let completion_changed = complete_changed || s.completion_time != o.completion_time;
    if (complete_changed || flipped(s, o, "Failed")) && complete && is(s, "Failed") {
        causes.invalid_unshown(&conditions, "cannot set Complete=True and Failed=true conditions");
    }
    if (complete_changed || flipped(s, o, "FailureTarget")) && complete && is(s, "FailureTarget") {
        causes.invalid_unshown(&conditions, "cannot set Complete=True and FailureTarget=true conditions");
    }
    if let Some(time) = s.completion_time.as_ref().filter(|_| completion_changed && !complete) {
        let detail = "cannot set completionTime when there is no Complete=True condition";
        causes.invalid(&completion, Json(time), detail);
    }
    if completion_changed && s.completion_time.is_none() && complete {
        causes.required(&completion, "completionTime is required for Complete jobs");
    }
    if let (Some(start), Some(end)) = (&s.start_time, &s.completion_time)
        && (s.start_time != o.start_time || s.completion_time != o.completion_time)
        && end < start
    {
        causes.invalid(&completion, Json(end), "must be equal to or after `startTime`");
    }
    if (flipped(s, o, "Failed") || s.failed_indexes != o.failed_indexes) && is(s, "Failed") && !is(s, "FailureTarget") {
        let detail = "cannot set Failed=True condition without the FailureTarget=true condition";
        causes.invalid_unshown(&conditions, detail);
    }
    if (complete_changed || flipped(s, o, "SuccessCriteriaMet")) && complete && !is(s, "SuccessCriteriaMet") {
        let detail = "cannot set Complete=True condition without the SuccessCriteriaMet=true condition";
        causes.invalid_unshown(&conditions, detail);
    }
}

fn pods_and_indexes(new: &Job, old: &Job, path: &Path<'_>, causes: &mut Causes) {
    let (s, o, spec) = (&new.status, &old.status, &new.spec);
    let done = finished(s);
    let done_changed = done != finished(o);
    if (done_changed || s.active != o.active) && s.active > 0 && done {
        causes.invalid(&path.child("active"), s.active, "active>0 is invalid for finished job");
    }
    let idle = spec.suspend == Some(true) && spec.completions == Some(0);
    if (done_changed || s.start_time != o.start_time) && !idle && s.start_time.is_none() && done {
        causes.required(&path.child("startTime"), "startTime is required for finished job");
    }
    if let Some(pods) = s.uncounted_terminated_pods.as_ref().filter(|p| !p.failed.is_empty() || !p.succeeded.is_empty())
        && done
        && (done_changed || s.uncounted_terminated_pods != o.uncounted_terminated_pods)
    {
        causes.invalid(&path.child("uncountedTerminatedPods"), Go(&**pods), "must be empty for finished job");
    }
    let (completed, failed) = (path.child("completedIndexes"), path.child("failedIndexes"));
    let completed_changed = s.completed_indexes != o.completed_indexes;
    let failed_changed = s.failed_indexes != o.failed_indexes;
    if let Some(completions) = spec.completions {
        if completed_changed && let Err(problem) = indexes::count(&s.completed_indexes, completions) {
            let detail = format!("error parsing completedIndexes: {problem}");
            causes.invalid(&completed, &s.completed_indexes, detail);
        }
        if let Some(text) = s.failed_indexes.as_ref().filter(|_| failed_changed)
            && spec.backoff_limit_per_index.is_some()
            && let Err(problem) = indexes::count(text, completions)
        {
            causes.invalid(&failed, text, format!("error parsing failedIndexes: {problem}"));
        }
    }
    if completed_changed && !s.completed_indexes.is_empty() && !is_indexed(spec) {
        let detail = "cannot set non-empty completedIndexes when non-indexed completion mode";
        causes.invalid(&completed, &s.completed_indexes, detail);
    }
    if let Some(text) = s.failed_indexes.as_ref().filter(|_| failed_changed)
        && spec.backoff_limit_per_index.is_none()
    {
        causes.invalid(&failed, text, "cannot set non-null failedIndexes when backoffLimitPerIndex is null");
    }
    if let (Some(completions), Some(text)) = (spec.completions, &s.failed_indexes)
        && (failed_changed || completed_changed)
        && let Some(index) = indexes::overlap(&s.completed_indexes, text, completions)
    {
        let detail = format!("failedIndexes and completedIndexes overlap at index: {index}");
        causes.invalid(&failed, text, detail);
    }
    if let Some(n) = s.terminating.filter(|n| *n > 0)
        && done
        && (done_changed || s.terminating != o.terminating)
    {
        causes.invalid(&path.child("terminating"), n, "terminating>0 is invalid for finished job");
    }
    if let Some(ready) = s.ready.filter(|n| *n > s.active)
        && (s.ready != o.ready || s.active != o.active)
    {
        causes.invalid(&path.child("ready"), ready, "cannot set more ready pods than active");
    }
}

/// What a status may never take back.
fn change(new: &Job, old: &Job, path: &Path<'_>, causes: &mut Causes) {
    let (s, o, conditions) = (&new.status, &old.status, path.child("conditions"));
    for kind in ["Failed", "Complete", "FailureTarget"] {
        if is(o, kind) && !is(s, kind) {
            causes.invalid_unshown(&conditions, format!("cannot disable the terminal {kind}=True condition"));
        }
    }
    if s.failed < o.failed {
        causes.invalid(&path.child("failed"), s.failed, "cannot decrease the failed counter");
    }
    let elastic = is_indexed(&new.spec) && new.spec.completions == new.spec.parallelism;
    if s.succeeded < o.succeeded && !elastic {
        causes.invalid(&path.child("succeeded"), s.succeeded, "cannot decrease the succeeded counter");
    }
    if let (Some(now), Some(was)) = (&s.completion_time, &o.completion_time)
        && now != was
    {
        causes.invalid(&path.child("completionTime"), Json(now), IMMUTABLE);
    }
    let resuming = is(o, "Suspended") && has(s, "Suspended", "False");
    if o.start_time.is_some() && s.start_time != o.start_time && !resuming && new.spec.suspend != Some(true) {
        let (field, detail) = (path.child("startTime"), "field is immutable for unsuspended job once set");
        match &s.start_time {
            Some(time) => causes.invalid(&field, Json(time), detail),
            None => causes.invalid(&field, Null, detail),
        }
    }
    if is(o, "SuccessCriteriaMet") && !is(s, "SuccessCriteriaMet") {
        causes.invalid_unshown(&conditions, "cannot disable the SuccessCriteriaMet=True condition");
    }
    if is(o, "Complete") && !is(o, "SuccessCriteriaMet") && is(s, "SuccessCriteriaMet") {
        let detail = "cannot set SuccessCriteriaMet=True for Job already has Complete=true conditions";
        causes.invalid_unshown(&conditions, detail);
    }
}
