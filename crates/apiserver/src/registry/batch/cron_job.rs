//! CronJobs. Plays `pkg/registry/batch/cronjob`, their defaults and `ValidateCronJob…`.

use super::{job_spec, schedule};
use crate::registry::Context;
use crate::registry::draft::{Draft, fill, fill_option, one, shared};
use crate::registry::rules::Rules;
use crate::validation::{Causes, Json, Path, workload};
use api::batch::{CronJob, CronJobSpec};
use api::{Obj, Ptr, Str};

/// The strategy of CronJobs.
pub struct CronJobs;

/// The longest name: eleven characters are added for a Job's.
const LONGEST_NAME: usize = 52;

impl Rules for CronJobs {
    type Object = CronJob;

    fn default(&self, obj: &mut Obj) {
        if let Some(spec) = shared(&obj.get::<CronJob>().spec, defaults) {
            obj.get_mut::<CronJob>().spec = spec;
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut CronJob) {
        obj.status = Ptr::default();
        if obj.spec.job_template.spec.scheduling.is_some() {
            obj.spec.job_template.spec.scheduling = None;
        }
    }

    fn check_create(&self, obj: &CronJob, causes: &mut Causes) {
        spec(&obj.spec, None, &Path::new("spec"), causes);
        if obj.metadata.name.len() > LONGEST_NAME {
            let detail = format!("must be no more than {LONGEST_NAME} characters");
            causes.invalid(&Path::new("metadata.name"), &obj.metadata.name, detail);
        }
    }

    fn prepare_update(&self, new: &mut CronJob, old: &CronJob) {
        new.status = old.status.clone();
    }

    fn check_update(&self, new: &CronJob, old: &CronJob, causes: &mut Causes) {
        spec(&new.spec, Some(&old.spec), &Path::new("spec"), causes);
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut CronJob, old: &CronJob) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, new: &CronJob, old: Option<&CronJob>) -> Vec<Str> {
        let mut warnings = Vec::new();
        if old.is_none() {
            warnings.extend(workload::name_warning(&new.metadata.name));
        }
        if old.is_none_or(|o| o.metadata.generation != new.metadata.generation) {
            warnings.extend(job_spec::warnings(&new.spec.job_template.spec, "spec.jobTemplate.spec"));
        }
        if old.is_some() && new.spec.schedule.contains("TZ") {
            warnings.push(
                "cannot use TZ or CRON_TZ in spec.spec.schedule, use timeZone instead, see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more details"
                    .into(),
            );
        }
        warnings
    }
}

fn defaults(spec: &mut Draft<'_, CronJobSpec>) {
    fill!(spec, concurrency_policy, "Allow");
    fill_option!(spec, suspend, false);
    fill_option!(spec, successful_jobs_history_limit, 3);
    fill_option!(spec, failed_jobs_history_limit, 1);
    if let Some(job) = one(&spec.job_template.spec, job_spec::template_defaults) {
        spec.edit().job_template.spec = job;
    }
}

fn spec(spec: &CronJobSpec, old: Option<&CronJobSpec>, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("schedule");
    if spec.schedule.is_empty() {
        causes.declared(|causes| causes.required(&field, ""));
    } else {
        if let Some(problem) = schedule::problem(&spec.schedule) {
            causes.invalid(&field, &spec.schedule, problem);
        }
        if spec.schedule.contains("TZ") {
            if !old.is_some_and(|o| o.schedule.contains("TZ")) {
                let detail = "cannot use TZ or CRON_TZ in schedule, use timeZone field instead";
                causes.invalid(&field, &spec.schedule, detail);
            } else if spec.time_zone.is_some() {
                let detail = "cannot use both timeZone field and TZ or CRON_TZ in schedule";
                causes.invalid(&field, &spec.schedule, detail);
            }
        }
    }
    causes.non_negative_option(spec.starting_deadline_seconds, &path.child("startingDeadlineSeconds"));
    if let Some(zone) = spec.time_zone.as_ref().filter(|z| old.is_none_or(|o| o.time_zone.as_ref() != Some(*z))) {
        for problem in schedule::zone_problems(zone) {
            causes.invalid(&path.child("timeZone"), zone, problem);
        }
    }
    causes.one_of(&spec.concurrency_policy, &["Allow", "Forbid", "Replace"], &path.child("concurrencyPolicy"));
    let job = path.child("jobTemplate.spec");
    job_spec::check(&spec.job_template.spec, &job, causes);
    if let Some(selector) = &spec.job_template.spec.selector {
        causes.invalid(&job.child("selector"), Json(&**selector), "`selector` will be auto-generated");
    }
    if spec.job_template.spec.manual_selector == Some(true) {
        causes.not_supported(&job.child("manualSelector"), Json(&true), &["nil", "false"]);
    }
    causes.non_negative_option(spec.successful_jobs_history_limit, &path.child("successfulJobsHistoryLimit"));
    causes.non_negative_option(spec.failed_jobs_history_limit, &path.child("failedJobsHistoryLimit"));
}
