//! Jobs. Plays `pkg/registry/batch/job`, their defaults and `ValidateJob…`.

use super::{job_spec, job_status};
use crate::registry::Context;
use crate::registry::draft::shared;
use crate::registry::rules::Rules;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Go, Json, Null, Path, format, meta, workload};
use api::batch::{Job, JobSpec};
use api::{Obj, Ptr, Str};

/// The strategy of Jobs.
pub struct Jobs;

const JOB_NAME: [&str; 2] = ["job-name", "batch.kubernetes.io/job-name"];
const CONTROLLER: [&str; 2] = ["controller-uid", "batch.kubernetes.io/controller-uid"];

impl Rules for Jobs {
    type Object = Job;

    fn default(&self, obj: &mut Obj) {
        let job: &Job = obj.get();
        let spec = shared(&job.spec, job_spec::defaults);
        let labels = &job.spec.template.metadata.labels;
        let labels = (job.metadata.labels.is_empty() && !labels.is_empty()).then(|| labels.clone());
        if let Some(spec) = spec {
            obj.get_mut::<Job>().spec = spec;
        }
        if let Some(labels) = labels {
            obj.meta_mut().labels = labels;
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut Job) {
        if obj.spec.manual_selector != Some(true) {
            generate_selector(obj);
        }
        obj.status = Ptr::default();
        if obj.spec.scheduling.is_some() {
            obj.spec.scheduling = None;
        }
    }

    fn check_create(&self, obj: &Job, causes: &mut Causes) {
        generated_selector(obj, causes);
        whole(&obj.spec, &Path::new("spec"), causes);
        name_fits(obj, causes);
    }

    fn prepare_update(&self, new: &mut Job, old: &Job) {
        new.status = old.status.clone();
        if new.spec.scheduling.is_some() && old.spec.scheduling.is_none() {
            new.spec.scheduling = None;
        }
    }

    fn check_update(&self, new: &Job, old: &Job, causes: &mut Causes) {
        let path = Path::new("spec");
        whole(&new.spec, &path, causes);
        unchanged(new, old, &path, causes);
        name_fits(new, causes);
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut Job, old: &Job) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn check_subresource(&self, name: &str, new: &Job, old: &Job, causes: &mut Causes) {
        if name == "status" {
            job_status::check(new, old, causes);
        }
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, new: &Job, old: Option<&Job>) -> Vec<Str> {
        let mut warnings = Vec::new();
        if old.is_none() {
            warnings.extend(workload::name_warning(&new.metadata.name));
        }
        if old.is_none_or(|o| o.metadata.generation != new.metadata.generation) {
            warnings.extend(job_spec::warnings(&new.spec, "spec"));
        }
        warnings
    }

    fn selectable_fields(&self, obj: &Job) -> Vec<(&'static str, Str)> {
        vec![("status.successful", ecow::eco_format!("{}", obj.status.succeeded))]
    }
}

/// Pods carry the Job's name and uid, and the Job selects them by the uid.
fn generate_selector(job: &mut Job) {
    let (name, uid) = (job.metadata.name.clone(), job.metadata.uid.clone());
    let labels = &mut job.spec.template.metadata.labels;
    for (keys, value) in [(JOB_NAME, &name), (CONTROLLER, &uid)] {
        for key in keys {
            if !labels.contains_key(key) {
                labels.insert(key, value.clone());
            }
        }
    }
    let selector = job.spec.selector.get_or_insert_with(Ptr::default);
    if !selector.match_labels.contains_key(CONTROLLER[1]) {
        selector.match_labels.insert(CONTROLLER[1], uid);
    }
}

fn generated_selector(job: &Job, causes: &mut Causes) {
    let Some(selector) = job.spec.selector.as_deref().filter(|_| job.spec.manual_selector != Some(true)) else {
        return;
    };
    let (name, uid) = (&job.metadata.name, &job.metadata.uid);
    if uid.is_empty() {
        causes.required(&Path::new("metadata.uid"), "");
    }
    let path = Path::new("spec.template.metadata.labels");
    let labels = &job.spec.template.metadata.labels;
    let wanted = [(CONTROLLER[0], uid), (JOB_NAME[0], name), (CONTROLLER[1], uid), (JOB_NAME[1], name)];
    let mut expected = api::Dict::default();
    for (key, value) in wanted {
        expected.insert(key, value.clone());
        let (field, detail) = (path.key(key), format!("must be '{value}'"));
        match labels.get(key) {
            None => causes.required(&field, &detail),
            Some(actual) if actual != value => causes.invalid(&field, labels, detail),
            Some(_) => {}
        }
    }
    if workload::selector_of(Some(selector)).is_some_and(|s| !s.matches(&expected)) {
        causes.invalid(&Path::new("spec.selector"), Json(selector), "`selector` not auto-generated");
    }
}

fn whole(spec: &JobSpec, path: &Path<'_>, causes: &mut Causes) {
    job_spec::check(spec, path, causes);
    let field = path.child("selector");
    match &spec.selector {
        None => causes.required(&field, ""),
        Some(selector) => meta::label_selector(selector, &field, causes),
    }
    let labels = &spec.template.metadata.labels;
    let matched =
        spec.selector.is_some() && workload::selector_of(spec.selector.as_deref()).is_none_or(|s| s.matches(labels));
    if !matched {
        let detail = "`selector` does not match template `labels`";
        causes.invalid(&path.child("template.metadata.labels"), labels, detail);
    }
}

/// The names of an Indexed Job's pods are host names.
fn name_fits(job: &Job, causes: &mut Causes) {
    let Some(completions) = job.spec.completions.filter(|n| *n > 0 && job_spec::is_indexed(&job.spec)) else { return };
    let last = format!("{}-{}", job.metadata.name, completions - 1);
    if !format::dns1123_label(&last).is_empty() {
        let detail = format!("will not able to create pod with invalid DNS label: {last}");
        causes.invalid(&Path::new("metadata.name"), &job.metadata.name, detail);
    }
}

fn unchanged(new: &Job, old: &Job, path: &Path<'_>, causes: &mut Causes) {
    let (n, o) = (&new.spec, &old.spec);
    let completions = path.child("completions");
    if n.completions != o.completions {
        if !job_spec::is_indexed(n) {
            causes.invalid(&completions, n.completions, IMMUTABLE);
        } else if n.completions.is_some() && n.completions != n.parallelism {
            causes.invalid(&completions, n.completions, "can only be modified in tandem with spec.parallelism");
        }
    }
    let selector = path.child("selector");
    if n.selector != o.selector {
        match &n.selector {
            Some(s) => causes.invalid(&selector, Json(&**s), IMMUTABLE),
            None => causes.invalid(&selector, Null, IMMUTABLE),
        }
    }
    template_unchanged(new, old, path, causes);
    if n.completion_mode != o.completion_mode {
        causes.invalid(&path.child("completionMode"), n.completion_mode.as_deref(), IMMUTABLE);
    }
    if n.pod_failure_policy != o.pod_failure_policy {
        match &n.pod_failure_policy {
            Some(p) => causes.invalid(&path.child("podFailurePolicy"), Go(&**p), IMMUTABLE),
            None => causes.invalid(&path.child("podFailurePolicy"), Null, IMMUTABLE),
        }
    }
    if n.backoff_limit_per_index != o.backoff_limit_per_index {
        causes.invalid(&path.child("backoffLimitPerIndex"), n.backoff_limit_per_index, IMMUTABLE);
    }
    if n.managed_by != o.managed_by {
        causes.invalid(&path.child("managedBy"), n.managed_by.as_deref(), IMMUTABLE);
    }
    if n.success_policy != o.success_policy {
        match &n.success_policy {
            Some(p) => causes.invalid(&path.child("successPolicy"), Go(&**p), IMMUTABLE),
            None => causes.invalid(&path.child("successPolicy"), Null, IMMUTABLE),
        }
    }
}

/// The template of a Job that runs may not change; that of a suspended one may in where its pods run and what they ask
/// for.
fn template_unchanged(new: &Job, old: &Job, path: &Path<'_>, causes: &mut Causes) {
    let suspended = old.spec.suspend == Some(true);
    let idle = old.status.start_time.is_none() || job_status::is(&old.status, "Suspended");
    let mutable = suspended && idle && old.status.active == 0;
    let mut allowed =
        if mutable { job_spec::allowed_template(&new.spec, &old.spec) } else { old.spec.template.clone() };
    let given = &new.spec.template;
    if !mutable {
        if !api::reflect::equal(&**given, &*allowed) {
            causes.invalid(&path.child("template"), Go(&**given), IMMUTABLE);
        }
        return;
    }
    let resources = |given: &api::List<api::core::Container>, allowed: &mut api::List<api::core::Container>| {
        if given.len() == allowed.len() {
            for (given, allowed) in given.iter().zip(allowed.to_mut()) {
                if given.name == allowed.name {
                    allowed.resources = given.resources.clone();
                }
            }
        }
    };
    resources(&given.spec.containers, &mut allowed.spec.containers);
    if !given.spec.init_containers.is_empty() {
        resources(&given.spec.init_containers, &mut allowed.spec.init_containers);
    }
    if !api::reflect::equal(&*given.spec, &*allowed.spec) {
        causes.invalid(&path.child("template.spec"), Go(&*given.spec), IMMUTABLE);
    }
}
