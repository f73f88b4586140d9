//! Removes the oldest finished Jobs beyond the limits of the history.

use super::Turn;
use crate::conditions;
use api::Obj;
use api::batch::Job;
use client::Ctx;
use client::controller::say;
use ecow::eco_format;

impl Turn<'_> {
    /// Deletes finished Jobs that are too many.
    pub(super) fn clean_up(&mut self, ctx: &mut Ctx<'_>) {
        let limits = [
            ("Complete", self.cron.spec.successful_jobs_history_limit),
            ("Failed", self.cron.spec.failed_jobs_history_limit),
        ];
        for (type_, limit) in limits {
            let Some(limit) = limit.and_then(|l| usize::try_from(l).ok()) else { continue };
            let ended = |j: &&Obj| conditions::is_true(&j.get::<Job>().status.conditions, type_);
            let mut jobs: Vec<Obj> = self.jobs.iter().filter(ended).cloned().collect();
            let surplus = jobs.len().saturating_sub(limit);
            if surplus == 0 {
                continue;
            }
            jobs.sort_by_key(|j| {
                let start = j.get::<Job>().status.start_time;
                (start.is_none(), start, j.name().clone())
            });
            for job in &jobs[..surplus] {
                if job.meta().deletion_timestamp.is_some() {
                    continue;
                }
                let sentence = eco_format!("keeps {limit} {type_} jobs, has {}: deletes {}", jobs.len(), job.name());
                say(ctx, &self.obj.reference(), sentence);
                self.delete_job(ctx, job);
            }
        }
    }
}
