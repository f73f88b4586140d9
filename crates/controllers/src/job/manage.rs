//! As many pods as a Job may have at once, and no more. Plays: `manageJob` of `job_controller.go`.

use super::failure_policy::Verdict;
use super::indexes::{self, FAILURES, IGNORED_FAILURES, INDEX};
use super::sync::JobSync;
use super::{FINALIZER, JobController, backoff, untrack};
use crate::pod_control::{self, BURST};
use crate::{pods, ranking};
use api::core::{Container, EnvVar, EnvVarSource, ObjectFieldSelector, Pod};
use api::{List, Obj, Ptr, Status, Str};
use client::Ctx;
use client::controller::say;
use ecow::eco_format;
use std::time::Duration;

/// Longest generated prefix of a pod's name.
const MAX_PREFIX_BYTES: usize = 58;

impl JobController {
    /// The Job ends: its active pods go. What was to be the end is put off while some could not be deleted.
    pub(super) fn stop(&mut self, ctx: &mut Ctx<'_>, sync: &mut JobSync<'_>, settled: bool) -> Option<Status> {
        let active = sync.active.clone();
        if !active.is_empty() {
            let reason = sync.finished.as_ref().map(|c| c.reason.clone()).unwrap_or_default();
            let sentence = eco_format!("ends ({reason}): deletes {}", pods::names(active.iter().map(|p| p.name())));
            say(ctx, &sync.obj.reference(), sentence);
        }
        let mut failure = None;
        for pod in &active {
            let gone = pod_control::delete(ctx, &mut self.expectations, sync.key, sync.obj, std::slice::from_ref(pod));
            match gone {
                None => {
                    sync.active_count -= 1;
                    sync.terminating += 1;
                }
                some => failure = some,
            }
            sync.ready -= i32::from(pods::is_ready(pod.get()));
        }
        if failure.is_some() || !settled {
            sync.finished = None;
        }
        failure
    }

    /// Makes or deletes pods.
    pub(super) fn manage(&mut self, ctx: &mut Ctx<'_>, sync: &mut JobSync<'_>) -> Option<Status> {
        if sync.is_suspended() {
            let mut victims = sync.for_removal(sync.active.len());
            victims.truncate(BURST);
            return self.remove(ctx, sync, &victims, "is suspended");
        }
        let wants = sync.wanted_active();
        let active = sync.active_count;
        let surplus = usize::try_from(active - wants).unwrap_or(0);
        let mut victims = sync.for_removal(surplus);
        victims.truncate(BURST);
        if !victims.is_empty() {
            return self.remove(ctx, sync, &victims, &eco_format!("may run {wants}, runs {active}"));
        }
        let leaving = if sync.replaces_only_failed() { sync.terminating } else { 0 };
        let missing = usize::try_from(wants - leaving - active).unwrap_or(0).min(BURST);
        if missing == 0 { None } else { self.add(ctx, sync, missing) }
    }

    fn remove(&mut self, ctx: &mut Ctx<'_>, sync: &mut JobSync<'_>, victims: &[Obj], why: &str) -> Option<Status> {
        if victims.is_empty() {
            return None;
        }
        let names = pods::names(victims.iter().map(|p| p.name()));
        say(ctx, &sync.obj.reference(), eco_format!("{why}: deletes {names}"));
        let mut failure = None;
        for pod in victims {
            let result = untrack(ctx, pod).err().or_else(|| {
                pod_control::delete(ctx, &mut self.expectations, sync.key, sync.obj, std::slice::from_ref(pod))
            });
            match result {
                None => {
                    sync.active_count -= 1;
                    sync.terminating += 1;
                    sync.ready -= i32::from(pods::is_ready(pod.get()));
                }
                some => failure = some,
            }
        }
        failure
    }

    fn add(&mut self, ctx: &mut Ctx<'_>, sync: &mut JobSync<'_>, missing: usize) -> Option<Status> {
        if !sync.counts_by_index() {
            let wait = sync.backoff.remaining(ctx.now);
            if !wait.is_zero() {
                sync.look_again(wait);
                return None;
            }
        }
        let mut indexes = Vec::new();
        let mut count = missing;
        if sync.is_indexed() {
            indexes = sync.pending_indexes(missing);
            if sync.counts_by_index() {
                let (now, wait) = sync.due_indexes(indexes, ctx.now);
                if let Some(wait) = wait.filter(|_| now.is_empty()) {
                    sync.look_again(wait);
                    return None;
                }
                indexes = now;
            }
            count = indexes.len();
        }
        if count == 0 {
            return None;
        }
        let (active, done) = (sync.active_count, sync.succeeded);
        let goal = sync.job.spec.completions.map_or_else(|| "one success".into(), |c| eco_format!("{c} successes"));
        let sentence = eco_format!("wants {goal}, has {done}, runs {active}: creates {}", pods::count(count));
        say(ctx, &sync.obj.reference(), sentence);
        let base = sync.base_pod();
        let before = self.expectations.clone();
        let failure = pod_control::create(ctx, &mut self.expectations, sync.key, sync.obj, count, |i| {
            indexes.get(i).map_or_else(|| base.clone(), |index| sync.indexed_pod(&base, *index))
        });
        let made = self.expectations.created_since(&before, sync.key);
        sync.active_count += i32::try_from(made).unwrap_or(i32::MAX);
        failure
    }
}

impl JobSync<'_> {
    /// How many pods may run.
    fn wanted_active(&self) -> i32 {
        let parallelism = self.job.spec.parallelism.unwrap_or(1);
        match self.job.spec.completions {
            None if self.succeeded > 0 => self.active_count,
            None => parallelism,
            Some(completions) => (completions - self.succeeded).min(parallelism).max(0),
        }
    }

    /// The pods that go first: those of an index that another one has, then those that do least.
    fn for_removal(&self, at_least: usize) -> Vec<Obj> {
        let (mut go, mut left) = (Vec::new(), self.active.clone());
        if self.is_indexed() {
            (go, left) = self.doubles(left);
        }
        if go.len() < at_least {
            ranking::sort_plain(&mut left);
            let more = at_least - go.len();
            go.extend(left.into_iter().take(more));
        }
        go
    }

    fn doubles(&self, active: Vec<Obj>) -> (Vec<Obj>, Vec<Obj>) {
        let mut by_index: std::collections::BTreeMap<i32, Vec<Obj>> = std::collections::BTreeMap::new();
        let (mut go, mut left) = (Vec::new(), Vec::new());
        for pod in active {
            match indexes::wanted(pod.get(), self.completions()) {
                Some(index) => by_index.entry(index).or_default().push(pod),
                None => go.push(pod),
            }
        }
        for mut list in by_index.into_values() {
            ranking::sort_plain(&mut list);
            left.extend(list.pop());
            go.extend(list);
        }
        (go, left)
    }

    fn pending_indexes(&self, count: usize) -> Vec<i32> {
        let mut taken = self.succeeded_indexes.clone();
        taken.add_all(&indexes::all(self.active.iter()));
        if self.replaces_only_failed() {
            let leaving = self.pods.iter().filter(|p| {
                let pod = p.get::<Pod>();
                pods::is_terminating(pod) && !pods::is_terminal(pod)
            });
            taken.add_all(&indexes::all(leaving));
        }
        if let Some(failed) = &self.failed_indexes {
            taken.add_all(failed);
        }
        taken.first_missing(count, self.completions())
    }

    /// Of these indexes, those that need not wait, and how long the first of the others has to.
    fn due_indexes(&self, indexes: Vec<i32>, now: sim::Time) -> (Vec<i32>, Option<Duration>) {
        let wait = |i: &i32| self.delayed.get(i).map_or(Duration::ZERO, |p| backoff::of_index(p.get(), now));
        let shortest = indexes.iter().map(wait).filter(|w| !w.is_zero()).min();
        (indexes.into_iter().filter(|i| wait(i).is_zero()).collect(), shortest)
    }

    /// A pod of the Job as far as it does not depend on an index.
    fn base_pod(&self) -> Pod {
        let mut pod = pods::from_template(&self.job.spec.template, self.obj);
        if !pod.metadata.finalizers.iter().any(|f| f == FINALIZER) {
            pod.metadata.finalizers.push(FINALIZER.into());
        }
        if self.is_indexed() {
            add_index_variable(&mut pod.spec.init_containers);
            add_index_variable(&mut pod.spec.containers);
        }
        pod
    }

    fn indexed_pod(&self, base: &Pod, index: i32) -> Pod {
        let mut pod = base.clone();
        let text = eco_format!("{index}");
        pod.metadata.annotations.insert(INDEX, text.clone());
        pod.metadata.labels.insert(INDEX, text);
        pod.spec.hostname = eco_format!("{}-{index}", self.job.metadata.name);
        pod.metadata.generate_name = prefix(&self.job.metadata.name, index);
        if self.counts_by_index() {
            let (failures, ignored) = self.next_failure_counts(index);
            pod.metadata.annotations.insert(FAILURES, eco_format!("{failures}"));
            if ignored > 0 {
                pod.metadata.annotations.insert(IGNORED_FAILURES, eco_format!("{ignored}"));
            }
        }
        pod
    }

    fn next_failure_counts(&self, index: i32) -> (i32, i32) {
        let Some(before) = self.delayed.get(&index).map(|p| p.get::<Pod>()) else { return (0, 0) };
        let (failures, ignored) = (indexes::count(before, FAILURES), indexes::count(before, IGNORED_FAILURES));
        if self.verdict(before) == Verdict::Ignore { (failures, ignored + 1) } else { (failures + 1, ignored) }
    }
}

fn prefix(job: &str, index: i32) -> Str {
    let end = eco_format!("-{index}-");
    let mut keep = job.len().min(MAX_PREFIX_BYTES - end.len());
    while !job.is_char_boundary(keep) {
        keep -= 1;
    }
    eco_format!("{}{end}", &job[..keep])
}

/// The environment variable with a pod's index.
fn add_index_variable(containers: &mut List<Container>) {
    const NAME: &str = "JOB_COMPLETION_INDEX";
    for container in containers.iter_mut().filter(|c| !c.env.iter().any(|e| e.name == NAME)) {
        let field = ObjectFieldSelector {
            field_path: eco_format!("metadata.labels['{INDEX}']"),
            ..ObjectFieldSelector::default()
        };
        let source = EnvVarSource { field_ref: Some(Ptr::new(field)), ..EnvVarSource::default() };
        container.env.push(EnvVar { name: NAME.into(), value_from: Some(Ptr::new(source)), ..EnvVar::default() });
    }
}
