//! The replicas of one StatefulSet in the hand of its controller: those that are wanted, those that are too many, the counts.

use super::revisions::Revisions;
use super::{identity, pod};
use crate::expectations::Expectations;
use crate::pods;
use api::apps::{StatefulSet, StatefulSetStatus};
use api::core::Pod;
use api::{Obj, Str};
use client::Key;
use sim::Time;
use std::collections::BTreeSet;
use std::time::Duration;

/// One wanted replica: as it is, or as it would be made.
pub struct Replica {
    /// The pod.
    pub pod: Obj,
    /// Whether it exists.
    pub exists: bool,
}

/// A StatefulSet with its replicas.
pub struct PodSet<'a> {
    /// The object.
    pub obj: &'a Obj,
    /// The same, typed.
    pub set: &'a StatefulSet,
    /// Its key.
    pub key: &'a Key,
    /// Its revisions.
    pub revisions: &'a Revisions,
    /// The wanted replicas, by ordinal.
    pub replicas: Vec<Replica>,
    /// Those that are too many, highest ordinal first.
    pub condemned: Vec<Obj>,
    /// What the cache has not shown yet.
    pub expectations: &'a mut Expectations,
    /// The status as counted.
    pub status: StatefulSetStatus,
    /// Updates begun in this turn, which the status no longer counts as current.
    pub updating: i32,
    now: Time,
    first_unavailable: Option<Str>,
}

/// The revision of a pod.
pub fn revision_of(pod: &Pod) -> Str {
    pod.metadata.labels.get(identity::REVISION).cloned().unwrap_or_default()
}

/// Whether a pod runs and takes traffic.
pub fn runs(pod: &Pod) -> bool {
    pod.status.phase == "Running" && pods::is_ready(pod)
}

impl<'a> PodSet<'a> {
    /// Sorts the pods of a set.
    pub fn new(
        obj: &'a Obj,
        key: &'a Key,
        revisions: &'a Revisions,
        all: Vec<Obj>,
        expectations: &'a mut Expectations,
        now: Time,
    ) -> Self {
        let set = obj.get::<StatefulSet>();
        let wanted = usize::try_from(set.spec.replicas.unwrap_or(1)).unwrap_or(0);
        let mut slots: Vec<Option<Obj>> = (0..wanted).map(|_| None).collect();
        let mut condemned = Vec::new();
        for p in all {
            let n = identity::ordinal(pod(&p));
            if identity::is_wanted(set, pod(&p)) {
                let i = usize::try_from(n - identity::start(set)).unwrap_or(0);
                slots[i] = Some(p);
            } else if n >= 0 {
                condemned.push(p);
            }
        }
        condemned.sort_by_key(|p| std::cmp::Reverse(identity::ordinal(pod(p))));
        let status = StatefulSetStatus {
            observed_generation: set.metadata.generation,
            current_revision: revisions.current.metadata.name.clone(),
            update_revision: revisions.update.metadata.name.clone(),
            collision_count: Some(revisions.collisions),
            conditions: set.status.conditions.clone(),
            ..StatefulSetStatus::default()
        };
        let mut this = Self {
            obj,
            set,
            key,
            revisions,
            replicas: Vec::new(),
            condemned,
            expectations,
            status,
            updating: 0,
            now,
            first_unavailable: None,
        };
        for (i, slot) in slots.into_iter().enumerate() {
            let exists = slot.is_some();
            let pod = slot.unwrap_or_else(|| this.new_replica(identity::start(set) + i as i32));
            this.replicas.push(Replica { pod, exists });
        }
        let unavailable = this.replicas.iter().map(|r| &r.pod).chain(this.condemned.iter().rev());
        this.first_unavailable = unavailable.clone().find(|p| this.is_unavailable(p)).map(|p| p.name().clone());
        this
    }

    /// A replica as it would be made: of the current revision below the partition, of the newest above.
    fn new_replica(&self, ordinal: i32) -> Obj {
        let strategy = &self.set.spec.update_strategy;
        let old = match strategy.rolling_update.as_deref() {
            Some(rolling) => ordinal < identity::start(self.set) + rolling.partition.unwrap_or(0),
            None => {
                strategy.type_ == "RollingUpdate"
                    && ordinal < identity::start(self.set) + self.set.status.current_replicas
            }
        };
        let (template, revision) = if old {
            (&self.revisions.current_template, &self.revisions.current)
        } else {
            (&self.set.spec.template, &self.revisions.update)
        };
        Obj::new(identity::replica(self.obj, template, &revision.metadata.name, ordinal))
    }

    /// Whether replicas are handled one after the other.
    pub fn is_ordered(&self) -> bool {
        self.set.spec.pod_management_policy != "Parallel"
    }

    /// Whether a pod has been ready for long enough.
    pub fn is_available(&self, p: &Obj) -> bool {
        pods::is_available(pod(p), self.set.spec.min_ready_seconds, self.now)
    }

    /// Whether a pod is missing from those that serve.
    pub fn is_unavailable(&self, p: &Obj) -> bool {
        !self.is_available(p) || pods::is_terminating(pod(p))
    }

    /// Whether this is the first pod, by ordinal, that does not serve.
    pub fn is_first_unavailable(&self, p: &Obj) -> bool {
        self.first_unavailable.as_ref() == Some(p.name())
    }

    fn existing(&self) -> impl Iterator<Item = &Obj> {
        self.replicas.iter().filter(|r| r.exists).map(|r| &r.pod).chain(&self.condemned)
    }

    /// The status as the pods are now.
    pub fn finish(&mut self) -> StatefulSetStatus {
        let mut status = self.status.clone();
        for p in self.existing() {
            let typed = pod(p);
            status.replicas += i32::from(!typed.status.phase.is_empty());
            if runs(typed) {
                status.ready_replicas += 1;
                status.available_replicas += i32::from(self.is_available(p));
            }
            if !typed.status.phase.is_empty() && !pods::is_terminating(typed) {
                let revision = revision_of(typed);
                status.current_replicas += i32::from(revision == status.current_revision);
                status.updated_replicas += i32::from(revision == status.update_revision);
            }
        }
        status.current_replicas -= self.updating;
        let wanted = self.set.spec.replicas.unwrap_or(1);
        if status.updated_replicas == wanted && status.ready_replicas == wanted && status.replicas == wanted {
            status.current_replicas = status.updated_replicas;
            status.current_revision = status.update_revision.clone();
        }
        status
    }

    /// The names of revisions that a pod has or the set names.
    pub fn revisions_in_use(&self) -> BTreeSet<Str> {
        let named = [&self.revisions.current, &self.revisions.update].map(|r| r.metadata.name.clone());
        self.existing().map(|p| revision_of(pod(p))).chain(named).collect()
    }

    /// When the next pod becomes available.
    pub fn next_availability(&self, now: Time) -> Option<Duration> {
        let seconds = self.set.spec.min_ready_seconds;
        (seconds > 0).then(|| pods::next_availability(self.existing().map(pod), seconds, now))?
    }
}
