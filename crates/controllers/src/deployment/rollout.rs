//! One Deployment in the hand of its controller: the newest template's ReplicaSet, the older ones, and the order of steps.

use api::apps::{Deployment, DeploymentCondition, ReplicaSet};
use api::{Obj, Status, Str};
use client::{Action, Ctx};
use std::sync::Arc;

/// A Deployment with its ReplicaSets.
pub struct Rollout {
    /// The object as the cache had it, for events.
    pub obj: Obj,
    /// The working copy, whose status is written.
    pub d: Deployment,
    /// The ReplicaSet of the newest template.
    pub new: Option<Arc<ReplicaSet>>,
    /// The others, oldest first.
    pub old: Vec<Arc<ReplicaSet>>,
}

/// Number of pods that a ReplicaSet wants.
pub fn size(rs: &ReplicaSet) -> i32 {
    rs.spec.replicas.unwrap_or(1)
}

/// Whether two templates are the same apart from the hash label.
pub fn same_template(rs: &ReplicaSet, d: &Deployment) -> bool {
    use super::revision::HASH_LABEL;
    let (a, b) = (&rs.spec.template, &d.spec.template);
    let labels = |l: &api::Dict<Str>| {
        l.iter().filter(|(k, _)| *k != HASH_LABEL).map(|(k, v)| (k.clone(), v.clone())).collect::<Vec<_>>()
    };
    a.metadata.annotations == b.metadata.annotations
        && labels(&a.metadata.labels) == labels(&b.metadata.labels)
        && (api::Ptr::same(&a.spec, &b.spec) || a.spec == b.spec)
}

/// Oldest first; of equally old ones by name.
pub fn by_age(a: &Arc<ReplicaSet>, b: &Arc<ReplicaSet>) -> std::cmp::Ordering {
    let key = |r: &Arc<ReplicaSet>| (r.metadata.creation_timestamp, r.metadata.name.clone());
    key(a).cmp(&key(b))
}

impl Rollout {
    /// Sorts the ReplicaSets into the new one and the old ones.
    pub fn new(obj: Obj, mut sets: Vec<Arc<ReplicaSet>>) -> Self {
        let d = obj.get::<Deployment>().clone();
        sets.sort_by(by_age);
        let new = sets.iter().find(|rs| same_template(rs, &d)).cloned();
        let old = sets.iter().filter(|rs| new.as_ref().is_none_or(|n| n.metadata.uid != rs.metadata.uid));
        let old = old.cloned().collect();
        Self { obj, d, new, old }
    }

    /// The new and the old ReplicaSets.
    pub fn all(&self) -> impl Iterator<Item = &Arc<ReplicaSet>> + Clone {
        self.old.iter().chain(&self.new)
    }

    /// Number of pods that the user wants.
    pub fn replicas(&self) -> i32 {
        self.d.spec.replicas.unwrap_or(1)
    }

    /// Whether it rolls rather than recreates.
    pub fn rolls(&self) -> bool {
        self.d.spec.strategy.type_ == "RollingUpdate"
    }

    /// Pods that all ReplicaSets want together.
    pub fn total(&self) -> i32 {
        self.all().map(|rs| size(rs)).sum()
    }

    /// Available pods of all ReplicaSets.
    pub fn available(&self) -> i32 {
        self.all().map(|rs| rs.status.available_replicas).sum()
    }

    /// Puts a newer version of a ReplicaSet in the place of the older one.
    pub fn replace(&mut self, rs: Arc<ReplicaSet>) {
        for known in self.old.iter_mut().chain(&mut self.new) {
            if known.metadata.uid == rs.metadata.uid {
                *known = rs;
                return;
            }
        }
    }

    /// Writes the status of the working copy and goes on with what the server made of it.
    pub fn write(&mut self, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        let updated = ctx.update_status(self.d.clone())?;
        self.d = updated.get::<Deployment>().clone();
        Ok(())
    }

    /// A condition that begins now.
    pub fn condition(
        ctx: &Ctx<'_>,
        type_: &str,
        status: &str,
        reason: &str,
        message: impl Into<Str>,
    ) -> DeploymentCondition {
        DeploymentCondition {
            type_: type_.into(),
            status: status.into(),
            last_update_time: ctx.now.into(),
            last_transition_time: ctx.now.into(),
            reason: reason.into(),
            message: message.into(),
        }
    }

    /// Makes actual what is desired, one step of a rollout at a time.
    pub fn sync(mut self, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        if self.d.metadata.deletion_timestamp.is_some() {
            self.find_new(ctx)?;
            return self.write_plain_status(ctx);
        }
        self.check_paused(ctx)?;
        self.find_new(ctx)?;
        if self.d.spec.paused || self.is_resized() {
            return self.scale_only(ctx);
        }
        match self.d.spec.strategy.type_.as_str() {
            "Recreate" => self.recreate(ctx),
            _ => self.roll(ctx),
        }
    }
}
