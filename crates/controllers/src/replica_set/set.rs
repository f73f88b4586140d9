//! A ReplicaSet or ReplicationController as one thing: what it wants, and how its status is written.

use crate::conditions::{self, Condition};
use crate::{claims, pods};
use api::apps::{ReplicaSet, ReplicaSetCondition, ReplicaSetStatus};
use api::core::{Pod, PodTemplateSpec, ReplicationController, ReplicationControllerCondition};
use api::selector::Selector;
use api::{Obj, Ptr, Status};
use client::Ctx;

/// What a set wants.
pub struct Set {
    /// The object itself.
    pub obj: Obj,
    /// Number of pods.
    pub replicas: usize,
    /// Seconds until a ready pod is available.
    pub min_ready_s: i32,
    /// Which pods are its own.
    pub selector: Selector,
    /// What its pods look like.
    pub template: Ptr<PodTemplateSpec>,
}

impl Set {
    /// Reads a set; `None` if its selector cannot be used.
    pub fn of(obj: &Obj) -> Option<Self> {
        if let Some(rs) = obj.try_get::<ReplicaSet>() {
            let selector = Selector::of(rs.spec.selector.as_deref()).ok()?;
            return Some(Self {
                obj: obj.clone(),
                replicas: usize::try_from(rs.spec.replicas.unwrap_or(1)).unwrap_or(0),
                min_ready_s: rs.spec.min_ready_seconds,
                selector,
                template: rs.spec.template.clone(),
            });
        }
        let rc = obj.try_get::<ReplicationController>()?;
        Some(Self {
            obj: obj.clone(),
            replicas: usize::try_from(rc.spec.replicas.unwrap_or(1)).unwrap_or(0),
            min_ready_s: rc.spec.min_ready_seconds,
            selector: if rc.spec.selector.is_empty() {
                Selector::nothing()
            } else {
                Selector::of_map(&rc.spec.selector)
            },
            template: rc.spec.template.clone().unwrap_or_default(),
        })
    }

    /// Whether its status has a count of terminating pods.
    pub fn tells_terminating(&self) -> bool {
        self.obj.kind() == api::kind_of::REPLICA_SET
    }

    /// Writes the status if it differs.
    pub fn write_status(
        &self,
        ctx: &mut Ctx<'_>,
        counts: ReplicaSetStatus,
        terminating: i32,
        failure: Option<&Status>,
    ) -> Result<(), Status> {
        let few = usize::try_from(counts.replicas).is_ok_and(|n| n < self.replicas);
        let reason = if few { "FailedCreate" } else { "FailedDelete" };
        let mut copy = self.obj.clone();
        if let Some(rs) = self.obj.try_get::<ReplicaSet>() {
            let mut status = counts;
            status.terminating_replicas = Some(terminating);
            status.observed_generation = rs.metadata.generation;
            status.conditions = rs.status.conditions.clone();
            set_failure(&mut status.conditions, failure, |s| ReplicaSetCondition {
                type_: "ReplicaFailure".into(),
                status: "True".into(),
                last_transition_time: ctx.now.into(),
                reason: reason.into(),
                message: s.message.clone(),
            });
            if *rs.status == status {
                return Ok(());
            }
            copy.get_mut::<ReplicaSet>().status = Ptr::new(status);
        } else {
            let rc = self.obj.get::<ReplicationController>();
            let mut status = (*rc.status).clone();
            status.replicas = counts.replicas;
            status.fully_labeled_replicas = counts.fully_labeled_replicas;
            status.ready_replicas = counts.ready_replicas;
            status.available_replicas = counts.available_replicas;
            status.observed_generation = rc.metadata.generation;
            set_failure(&mut status.conditions, failure, |s| ReplicationControllerCondition {
                type_: "ReplicaFailure".into(),
                status: "True".into(),
                last_transition_time: ctx.now.into(),
                reason: reason.into(),
                message: s.message.clone(),
            });
            if *rc.status == status {
                return Ok(());
            }
            copy.get_mut::<ReplicationController>().status = Ptr::new(status);
        }
        match ctx.update_status(copy.clone()) {
            Err(status) if status.is_conflict() => self.write_over(ctx, copy),
            other => other.map(|_| ()),
        }
    }

    /// Writes the status once more, over the newest version.
    fn write_over(&self, ctx: &mut Ctx<'_>, copy: Obj) -> Result<(), Status> {
        let mut fresh = ctx.get_live(self.obj.reference())?;
        if let Some(rs) = copy.try_get::<ReplicaSet>() {
            fresh.get_mut::<ReplicaSet>().status = rs.status.clone();
        } else {
            fresh.get_mut::<ReplicationController>().status = copy.get::<ReplicationController>().status.clone();
        }
        ctx.update_status(fresh).map(|_| ())
    }

    /// Counts its active pods.
    pub fn count(&self, active: &[Obj], ctx: &Ctx<'_>) -> ReplicaSetStatus {
        let mut status = ReplicaSetStatus::default();
        let of_template = Selector::of_map(&self.template.metadata.labels);
        let mut fully_labeled = claims::matching(&of_template);
        for pod in active.iter().map(|p| p.get::<Pod>()) {
            status.replicas += 1;
            status.fully_labeled_replicas += i32::from(fully_labeled(&pod.metadata.labels));
            if pods::is_ready(pod) {
                status.ready_replicas += 1;
                let available = self.min_ready_s <= 0 || pods::is_available(pod, self.min_ready_s, ctx.now);
                status.available_replicas += i32::from(available);
            }
        }
        status
    }
}

fn set_failure<C: Condition>(list: &mut api::List<C>, failure: Option<&Status>, make: impl FnOnce(&Status) -> C) {
    match failure {
        None => conditions::remove(list, "ReplicaFailure"),
        Some(status) if conditions::find(list, "ReplicaFailure").is_none() => list.push(make(status)),
        Some(_) => {}
    }
}
