//! What is done whatever the strategy: pausing, resizing, cleaning up, the counts of the status. Plays: `deployment/sync.go`.

use super::revision;
use super::rollout::{Rollout, by_age, size};
use super::scaling;
use crate::conditions;
use api::apps::{DeploymentStatus, ReplicaSet};
use api::{Ptr, Status};
use client::controller::say;
use client::{Action, Ctx};
use ecow::eco_format;
use std::sync::Arc;

impl Rollout {
    /// Whether a rollout that makes no progress counts as failed after some time.
    pub fn has_deadline(&self) -> bool {
        self.d.spec.progress_deadline_seconds.is_some_and(|s| s != i32::MAX)
    }

    /// Notes in the conditions that the Deployment has been paused or resumed, so that the deadline does not pass meanwhile.
    pub fn check_paused(&mut self, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        if !self.has_deadline() {
            return Ok(());
        }
        let reason = conditions::find(&self.d.status.conditions, "Progressing").map(|c| c.reason.clone());
        if reason.as_deref() == Some("ProgressDeadlineExceeded") {
            return Ok(());
        }
        let noted = reason.as_deref() == Some("DeploymentPaused");
        let (reason, message) = match (self.d.spec.paused, noted) {
            (true, false) => ("DeploymentPaused", "Deployment is paused"),
            (false, true) => ("DeploymentResumed", "Deployment is resumed"),
            _ => return Ok(()),
        };
        let condition = Self::condition(ctx, "Progressing", "Unknown", reason, message);
        conditions::put(&mut self.d.status.conditions, condition);
        self.write(ctx)
    }

    /// Takes over a new size, and nothing else (paused, or resized in the middle of a rollout).
    pub fn scale_only(&mut self, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        self.scale(ctx)?;
        if self.d.spec.paused {
            self.clean_up(ctx)?;
        }
        self.write_plain_status(ctx)
    }

    /// Deletes the oldest ReplicaSets beyond the history limit.
    pub fn clean_up(&mut self, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        let Some(limit) = self.d.spec.revision_history_limit.filter(|l| *l != i32::MAX) else { return Ok(()) };
        let mut sets: Vec<Arc<ReplicaSet>> =
            self.old.iter().filter(|rs| rs.metadata.deletion_timestamp.is_none()).cloned().collect();
        let surplus = sets.len().saturating_sub(usize::try_from(limit).unwrap_or(0));
        sets.sort_by(|a, b| revision::of(a).cmp(&revision::of(b)).then_with(|| by_age(a, b)));
        for rs in sets.iter().take(surplus) {
            let unobserved = rs.metadata.generation > rs.status.observed_generation;
            if rs.status.replicas != 0 || size(rs) != 0 || unobserved {
                continue;
            }
            let name = &rs.metadata.name;
            let sentence = eco_format!("keeps {limit} old ReplicaSets, has {}: deletes {name}", self.old.len());
            say(ctx, &self.obj.reference(), sentence);
            let target = api::ObjectRef::new(api::kind_of::REPLICA_SET, rs.metadata.namespace.clone(), name.clone());
            ctx.delete(target, "", None).or_else(|s| if s.is_not_found() { Ok(()) } else { Err(s) })?;
        }
        Ok(())
    }

    /// Writes the counts if they differ, without judging progress.
    pub fn write_plain_status(&mut self, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let status = self.counted_status(ctx);
        if *self.d.status != status {
            self.d.status = Ptr::new(status);
            self.write(ctx)?;
        }
        Ok(Action::AwaitChange)
    }

    /// The status as the ReplicaSets are now.
    pub fn counted_status(&self, ctx: &Ctx<'_>) -> DeploymentStatus {
        let available = self.available();
        let sum = |of: fn(&ReplicaSet) -> i32| self.all().map(|rs| of(rs)).sum::<i32>();
        let mut status = DeploymentStatus {
            observed_generation: self.d.metadata.generation,
            replicas: sum(|rs| rs.status.replicas),
            updated_replicas: self.new.as_ref().map_or(0, |rs| rs.status.replicas),
            ready_replicas: sum(|rs| rs.status.ready_replicas),
            available_replicas: available,
            unavailable_replicas: (self.total() - available).max(0),
            terminating_replicas: self.terminating(),
            conditions: self.d.status.conditions.clone(),
            collision_count: self.d.status.collision_count,
        };
        let enough = available >= self.replicas() - scaling::max_unavailable(self);
        let condition = if enough {
            Self::condition(
                ctx,
                "Available",
                "True",
                "MinimumReplicasAvailable",
                "Deployment has minimum availability.",
            )
        } else {
            Self::condition(
                ctx,
                "Available",
                "False",
                "MinimumReplicasUnavailable",
                "Deployment does not have minimum availability.",
            )
        };
        conditions::put(&mut status.conditions, condition);
        status
    }

    /// Pods that are going; unknown as long as a ReplicaSet has not counted them.
    fn terminating(&self) -> Option<i32> {
        let mut total = 0;
        for rs in self.all() {
            match rs.status.terminating_replicas {
                Some(n) => total += n,
                None if rs.status.observed_generation == 0 => {}
                None => return None,
            }
        }
        Some(total)
    }
}
