//! Whether a rollout gets on, is done, or is stuck. Plays: `deployment/progress.go`.

use super::rollout::Rollout;
use crate::{conditions, pods};
use api::apps::{DeploymentCondition, DeploymentStatus};
use api::{Ptr, Status, Str};
use client::{Action, Ctx};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

impl Rollout {
    /// Whether every pod is of the newest template and available.
    pub fn is_complete(&self, status: &DeploymentStatus) -> bool {
        let wanted = self.replicas();
        status.updated_replicas == wanted
            && status.replicas == wanted
            && status.available_replicas == wanted
            && status.observed_generation >= self.d.metadata.generation
    }

    fn has_progressed(&self, status: &DeploymentStatus) -> bool {
        let before = &self.d.status;
        status.updated_replicas > before.updated_replicas
            || status.replicas - status.updated_replicas < before.replicas - before.updated_replicas
            || status.ready_replicas > before.ready_replicas
            || status.available_replicas > before.available_replicas
    }

    fn deadline(&self) -> Duration {
        pods::seconds(self.d.spec.progress_deadline_seconds.unwrap_or(0))
    }

    fn has_timed_out(&self, status: &DeploymentStatus, now: Time) -> bool {
        let Some(condition) = conditions::find(&status.conditions, "Progressing") else { return false };
        match condition.reason.as_str() {
            "NewReplicaSetAvailable" => false,
            "ProgressDeadlineExceeded" => true,
            _ => condition.last_update_time.0 + self.deadline() < now,
        }
    }

    /// Writes the status of a rollout if it differs.
    pub fn write_progress(&mut self, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let mut status = self.counted_status(ctx);
        if !self.has_deadline() {
            conditions::remove(&mut status.conditions, "Progressing");
        }
        let current = conditions::find(&self.d.status.conditions, "Progressing").cloned();
        let done = status.replicas == status.updated_replicas
            && current.as_ref().is_some_and(|c| c.reason == "NewReplicaSetAvailable");
        if self.has_deadline() && !done {
            self.judge(ctx, &mut status, current);
        }
        match self.failure() {
            Some(condition) => conditions::put(&mut status.conditions, condition),
            None => conditions::remove(&mut status.conditions, "ReplicaFailure"),
        }
        if *self.d.status == status {
            return Ok(self.look_again(&status, ctx.now));
        }
        self.d.status = Ptr::new(status);
        self.write(ctx)?;
        Ok(Action::AwaitChange)
    }

    fn judge(&self, ctx: &Ctx<'_>, status: &mut DeploymentStatus, current: Option<DeploymentCondition>) {
        let subject: Str = match &self.new {
            Some(rs) => eco_format!("ReplicaSet \"{}\"", rs.metadata.name),
            None => eco_format!("Deployment \"{}\"", self.d.metadata.name),
        };
        let condition = |status: &str, reason: &str, what: &str| {
            Self::condition(ctx, "Progressing", status, reason, eco_format!("{subject} {what}"))
        };
        if self.is_complete(status) {
            let condition = condition("True", "NewReplicaSetAvailable", "has successfully progressed.");
            conditions::put(&mut status.conditions, condition);
        } else if self.has_progressed(status) {
            let mut condition = condition("True", "ReplicaSetUpdated", "is progressing.");
            if let Some(current) = current {
                if current.status == "True" {
                    condition.last_transition_time = current.last_transition_time;
                }
                conditions::remove(&mut status.conditions, "Progressing");
            }
            conditions::put(&mut status.conditions, condition);
        } else if self.has_timed_out(status, ctx.now) {
            let condition = condition("False", "ProgressDeadlineExceeded", "has timed out progressing.");
            conditions::put(&mut status.conditions, condition);
        }
    }

    /// Why a ReplicaSet cannot make or delete pods: the newest one's reason counts first.
    fn failure(&self) -> Option<DeploymentCondition> {
        let sets = self.new.iter().chain(&self.old);
        let found = sets.flat_map(|rs| rs.status.conditions.iter()).find(|c| c.type_ == "ReplicaFailure")?;
        Some(DeploymentCondition {
            type_: found.type_.clone(),
            status: found.status.clone(),
            last_update_time: found.last_transition_time,
            last_transition_time: found.last_transition_time,
            reason: found.reason.clone(),
            message: found.message.clone(),
        })
    }

    /// When nothing changed: look again when the deadline passes.
    fn look_again(&self, status: &DeploymentStatus, now: Time) -> Action {
        let Some(current) = conditions::find(&self.d.status.conditions, "Progressing") else {
            return Action::AwaitChange;
        };
        if !self.has_deadline() || self.is_complete(status) || current.reason == "ProgressDeadlineExceeded" {
            return Action::AwaitChange;
        }
        let due = current.last_update_time.0 + self.deadline() + Duration::from_secs(1);
        Action::RequeueAfter(due.since(now).max(Duration::from_millis(1)))
    }
}
