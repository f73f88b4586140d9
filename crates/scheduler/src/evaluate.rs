//! A decision without an engine: from the objects of a cluster and a pod. Used for the past and for the recorded decisions.

use crate::config::Profile;
use crate::cycle::{Attempt, Found, find_node};
use crate::decision::{Decision, Outcome};
use crate::plugins::scheduling_gates;
use crate::process::Scheduler;
use crate::template::PodInfo;
use api::core::Pod;
use api::{Obj, Str};
use client::{Cache, Change};
use sim::{Rng, StepId, Time};
use std::sync::Arc;

/// What the API server says of a pod with scheduling gates.
pub const GATED: &str = "Scheduling is blocked due to non-empty scheduling gates";

/// How a decision is evaluated.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The profiles.
    pub profiles: Vec<Profile>,
    /// Ties are broken by it.
    pub seed: u64,
    /// The moment.
    pub now: Time,
    /// Whether all refusals of a node are kept, not only the first.
    pub all_refusals: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { profiles: vec![Profile::default()], seed: 0, now: Time::START, all_refusals: false }
    }
}

/// Decides about a pod in a cluster of these objects.
pub fn evaluate(objects: &[Obj], pod: &Obj, settings: &Settings) -> Decision {
    let mut cluster = Cluster::new(settings.clone());
    objects.iter().for_each(|o| cluster.set(o));
    cluster.decide(pod)
}

/// Why a pod is not queued, as a decision; `None` if it may be.
pub fn gated(info: &PodInfo, now: Time) -> Option<Decision> {
    if scheduling_gates::gates(info.get()).is_empty() {
        return None;
    }
    let mut decision = Decision::new(info, now);
    decision.outcome = Outcome::Gated;
    decision.message = GATED.into();
    Some(decision)
}

/// Objects of a cluster, as a scheduler knows them.
pub struct Cluster {
    scheduler: Scheduler,
    objects: Cache,
    settings: Settings,
    /// Whether what is kept for a template is used.
    pub cached: bool,
}

impl Cluster {
    /// A cluster without objects.
    pub fn new(settings: Settings) -> Self {
        let scheduler = Scheduler::new(settings.profiles.clone());
        let objects = Cache::new(client::Process::watches(&scheduler));
        Self { scheduler, objects, settings, cached: false }
    }

    /// Adds an object or takes over its new state.
    pub fn set(&mut self, obj: &Obj) {
        let reference = obj.reference();
        let old = self.objects.of(&reference).cloned();
        self.hear(Change { revision: 0, step: StepId::NONE, kind: obj.kind(), old, new: Some(obj.clone()) });
    }

    /// Removes an object.
    pub fn remove(&mut self, obj: &Obj) {
        let old = self.objects.of(&obj.reference()).cloned();
        self.hear(Change { revision: 0, step: StepId::NONE, kind: obj.kind(), old, new: None });
    }

    fn hear(&mut self, change: Change) {
        if !self.objects.watches(change.kind) {
            return;
        }
        // The same version twice is news here: these objects have no versions.
        if let Some(old) = &change.old {
            let gone = Change { new: None, old: Some(old.clone()), ..change.clone() };
            self.objects.apply(&gone);
        }
        if change.new.is_some() {
            self.objects.apply(&Change { old: None, ..change.clone() });
        }
        self.scheduler.hear(&change, &self.objects, self.settings.now);
    }

    /// Decides about a pod. Nothing changes but where the next search begins.
    pub fn decide(&mut self, pod: &Obj) -> Decision {
        self.decide_with(pod).0
    }

    /// Decides about a pod; answers what would follow, too.
    pub fn decide_with(&mut self, pod: &Obj) -> (Decision, Found) {
        let info = Arc::new(PodInfo::of(pod, &mut self.scheduler.cache.templates));
        let nothing = || Found { node: None, volumes: Default::default(), refused_by: Default::default() };
        let Some(profile) = self.scheduler.profile_of(pod) else {
            return (Decision::new(&info, self.settings.now), nothing());
        };
        if let Some(gated) = gated(&info, self.settings.now) {
            return (gated, nothing());
        }
        let mut classes = std::mem::take(&mut self.scheduler.classes);
        let mut start = self.scheduler.start;
        let attempt = Attempt {
            start: &mut start,
            rng: Rng::new(self.settings.seed).derive(pod.name()),
            cache: (self.cached && !info.template.has_claims).then(|| classes.of(info.template.id)),
            all_refusals: self.settings.all_refusals,
            max_rows: usize::MAX,
        };
        let result = find_node(&self.scheduler.world(profile, &self.objects, self.settings.now), &info, attempt);
        self.scheduler.start = start;
        self.scheduler.classes = classes;
        result
    }

    /// Puts a pod on a node.
    pub fn place(&mut self, pod: &Obj, node: &str) {
        let mut placed = pod.clone();
        placed.get_mut::<Pod>().spec.node_name = Str::from(node);
        self.set(&placed);
    }

    /// The objects.
    pub fn objects(&self) -> &Cache {
        &self.objects
    }
}
