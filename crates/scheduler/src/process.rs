//! The scheduler as a program of the cluster. Plays `kube-scheduler`.
//!
//! A unit of work is one scheduling cycle, the deletion of one preemptor's victims, or one look at volumes that are being
//! bound. Binding is asynchronous in a real scheduler: it takes no time from the next cycle.

use crate::binding::Waiting;
use crate::cache::SchedulerCache;
use crate::config::Profile;
use crate::cycle::{Attempt, find_node};
use crate::decision::Decision;
use crate::decisions::Decisions;
use crate::equivalence::ClassCaches;
use crate::framework::{Epochs, World};
use crate::nominator::Nominator;
use crate::queue::{Place, Queue};
use crate::template::PodInfo;
use crate::victims::Eviction;
use crate::volumes::AssumedVolumes;
use api::{Kind, Obj, Str, kind_of};
use client::{Cache, Change, Ctx, Process, QueueView};
use sim::{Rng, StepId, Time};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

/// What a scheduling cycle takes.
pub const CYCLE_COST: Duration = Duration::from_millis(1);
/// For more nodes than this a decision keeps only a summary (`explain` computes the rest).
pub const MAX_ROWS: usize = 256;

/// The scheduler.
#[derive(Clone)]
pub struct Scheduler {
    pub(crate) profiles: Vec<Profile>,
    pub(crate) cache: SchedulerCache,
    pub(crate) queue: Queue,
    pub(crate) nominator: Nominator,
    pub(crate) volumes: AssumedVolumes,
    pub(crate) epochs: Epochs,
    pub(crate) start: usize,
    pub(crate) classes: ClassCaches,
    pub(crate) waiting: BTreeMap<Str, Waiting>,
    pub(crate) evictions: VecDeque<Eviction>,
    pub(crate) decisions: Decisions,
    pub(crate) busy_until: Time,
    /// Whether decisions keep all refusals of a node instead of the first.
    pub(crate) all_refusals: bool,
}

impl Default for Scheduler {
    fn default() -> Self {
        Self::new(vec![Profile::default()])
    }
}

impl Scheduler {
    /// A scheduler with these profiles.
    pub fn new(profiles: Vec<Profile>) -> Self {
        Self {
            profiles,
            cache: SchedulerCache::default(),
            queue: Queue::default(),
            nominator: Nominator::default(),
            volumes: AssumedVolumes::default(),
            epochs: Epochs::default(),
            start: 0,
            classes: ClassCaches::default(),
            waiting: BTreeMap::new(),
            evictions: VecDeque::new(),
            decisions: Decisions::default(),
            busy_until: Time::ZERO,
            all_refusals: false,
        }
    }

    /// Its profiles.
    pub fn profiles(&self) -> &[Profile] {
        &self.profiles
    }

    /// Configures it anew: what is decided from now on follows these profiles.
    pub fn set_profiles(&mut self, profiles: Vec<Profile>) {
        self.profiles = profiles;
        self.classes.clear();
    }

    /// Whether decisions keep all refusals of a node instead of the first.
    pub fn set_all_refusals(&mut self, all: bool) {
        self.all_refusals = all;
    }

    /// The queue.
    pub fn queue(&self) -> &Queue {
        &self.queue
    }

    /// The nodes and pods as it sees them.
    pub fn cache(&self) -> &SchedulerCache {
        &self.cache
    }

    /// The decisions that it remembers.
    pub fn decisions(&self) -> &Decisions {
        &self.decisions
    }

    /// The profile that a pod asks for.
    pub(crate) fn profile_of(&self, pod: &Obj) -> Option<usize> {
        let name = &pod.try_get::<api::core::Pod>()?.spec.scheduler_name;
        self.profiles.iter().position(|p| p.scheduler_name == *name)
    }

    /// What would be decided about a pod now, with everything said of every node that would be asked.
    pub fn explain(&self, pod: &Obj, objects: &Cache, now: Time) -> Decision {
        let mut templates = self.cache.templates.clone();
        let info = Arc::new(PodInfo::of(pod, &mut templates));
        let Some(profile) = self.profile_of(pod) else { return Decision::new(&info, now) };
        if let Some(gated) = crate::evaluate::gated(&info, now) {
            return gated;
        }
        let world = self.world(profile, objects, now);
        let mut start = self.start;
        let attempt = Attempt {
            start: &mut start,
            rng: Rng::new(self.decisions.count()),
            cache: None,
            all_refusals: true,
            max_rows: usize::MAX,
        };
        find_node(&world, &info, attempt).0
    }

    pub(crate) fn world<'a>(&'a self, profile: usize, objects: &'a Cache, now: Time) -> World<'a> {
        World {
            snapshot: &self.cache.snapshot,
            objects,
            volumes: &self.volumes,
            nominated: &self.nominator,
            profile: &self.profiles[profile],
            epochs: self.epochs,
            now,
        }
    }
}

impl Process for Scheduler {
    fn name(&self) -> &'static str {
        "kube-scheduler"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![
            kind_of::POD,
            kind_of::NODE,
            kind_of::NAMESPACE,
            kind_of::SERVICE,
            kind_of::REPLICATION_CONTROLLER,
            kind_of::REPLICA_SET,
            kind_of::STATEFUL_SET,
            kind_of::POD_DISRUPTION_BUDGET,
            kind_of::PERSISTENT_VOLUME,
            kind_of::PERSISTENT_VOLUME_CLAIM,
            kind_of::STORAGE_CLASS,
            kind_of::CSI_NODE,
            kind_of::CSI_DRIVER,
            kind_of::CSI_STORAGE_CAPACITY,
            kind_of::VOLUME_ATTACHMENT,
        ]
    }

    fn observe(&mut self, change: &Change, ctx: &mut Ctx<'_>) {
        self.hear(change, ctx.cache, ctx.now);
    }

    fn run(&mut self, ctx: &mut Ctx<'_>) {
        if let Some(eviction) = self.evictions.pop_front() {
            self.evict(eviction, ctx);
        } else if let Some(uid) = self.due_binding(ctx.now) {
            self.check_binding(&uid, ctx);
        } else if ctx.now >= self.busy_until
            && let Some(pod) = self.queue.pop(ctx.now)
        {
            ctx.cause = pod.cause;
            self.schedule(pod, ctx);
            self.busy_until = ctx.now + CYCLE_COST;
        } else {
            ctx.cause = StepId::NONE;
        }
    }

    fn next_at(&self) -> Option<Time> {
        self.next(self.queue.next_at())
    }

    fn next_work_at(&self) -> Option<Time> {
        self.next(self.queue.next_work_at())
    }

    fn fork(&self) -> Box<dyn Process> {
        Box::new(self.clone())
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }

    fn queues(&self) -> Vec<QueueView> {
        let count = |place| self.queue.count(place);
        vec![
            QueueView { name: "active".into(), waiting: count(Place::Active), later: 0 },
            QueueView { name: "backoff".into(), waiting: 0, later: count(Place::Backoff) + count(Place::ErrorBackoff) },
            QueueView { name: "unschedulable".into(), waiting: 0, later: count(Place::Unschedulable) },
        ]
    }
}

impl Scheduler {
    fn next(&self, queue: Option<Time>) -> Option<Time> {
        if !self.evictions.is_empty() {
            return Some(Time::ZERO);
        }
        let bindings = self.waiting.values().map(|w| w.next_look).min();
        queue.map(|at| at.max(self.busy_until)).into_iter().chain(bindings).min()
    }
}
