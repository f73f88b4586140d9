//! One pod's turn: the decision, and what follows from it. Plays `schedule_one.go`.

use crate::cycle::{Attempt, Found, find_node};
use crate::decision::{Decision, Outcome, VolumePlan};
use crate::framework::PluginSet;
use crate::observe::Heard;
use crate::process::{MAX_ROWS, Scheduler};
use crate::queue::QueuedPod;
use crate::template::PodInfo;
use crate::victims::Eviction;
use api::core::{Pod, PodCondition};
use api::{Obj, PatchType, Str, Value, kind_of};
use client::{Act, Ctx};
use ecow::eco_format;
use std::sync::Arc;

impl Scheduler {
    /// Gives a pod its turn.
    pub(crate) fn schedule(&mut self, pod: QueuedPod, ctx: &mut Ctx<'_>) {
        let info = pod.info.clone();
        let obj = info.pod.clone();
        let Some(profile) = self.profile_of(&obj) else { return };
        if info.is_terminating() {
            let message = eco_format!("skip schedule deleting pod: {}/{}", obj.namespace(), obj.name());
            return self.event(ctx, &obj, "Warning", "FailedScheduling", message);
        }
        if self.cache.is_assumed(info.uid()) {
            return;
        }
        let (mut decision, found) = self.decide(profile, &info, pod.attempts, ctx);
        decision.attempt = pod.attempts;
        decision.revision = ctx.cache.revision();
        if ctx.backend.tells() {
            let sentence = sentence(&decision);
            ctx.begin(Act::Schedule, "schedule", &obj.reference(), sentence);
        }
        let decision = self.decisions.push(decision);
        match found.node {
            Some(slot) => self.assume_and_bind(pod, slot, found, ctx),
            None => self.refused(pod, &decision, found.refused_by, ctx),
        }
    }

    fn decide(&mut self, profile: usize, info: &Arc<PodInfo>, attempts: u32, ctx: &Ctx<'_>) -> (Decision, Found) {
        // Each pod draws from a stream of its own, and each attempt anew.
        let rng = ctx.rng("schedule").derive(&eco_format!("{}/{attempts}", info.uid()));
        let mut classes = std::mem::take(&mut self.classes);
        let mut start = self.start;
        let attempt = Attempt {
            start: &mut start,
            rng,
            // Pods that mount claims depend on volumes everywhere; most of them have a template of their own anyway.
            cache: (!info.template.has_claims).then(|| classes.of(info.template.id)),
            all_refusals: self.all_refusals,
            max_rows: MAX_ROWS,
        };
        let result = find_node(&self.world(profile, ctx.cache, ctx.now), info, attempt);
        self.classes = classes;
        self.start = start;
        result
    }

    fn assume_and_bind(&mut self, pod: QueuedPod, slot: u32, found: Found, ctx: &mut Ctx<'_>) {
        let node = self.cache.snapshot.node(slot).name.clone();
        self.nominator.remove(pod.info.uid());
        self.cache.assume(&pod.info, &node);
        if found.volumes.bindings.is_empty() && found.volumes.provisions.is_empty() {
            self.bind(pod, &node, ctx);
        } else {
            self.bind_volumes(pod, node, found.volumes, ctx);
        }
    }

    /// No node was found: the pod waits, and says why.
    pub(crate) fn refused(&mut self, pod: QueuedPod, decision: &Decision, refused_by: PluginSet, ctx: &mut Ctx<'_>) {
        if let Some(preemption) = decision.preemption.as_ref().filter(|p| !p.nominated.is_empty()) {
            let leaving = preemption.victims().iter().filter(|v| !v.is_terminating());
            let victims: Vec<Obj> = leaving.map(|v| v.pod.clone()).collect();
            if !victims.is_empty() {
                self.queue.begin_preemption(pod.info.uid());
                let (preemptor, node) = (pod.info.clone(), preemption.nominated.clone());
                self.evictions.push_back(Eviction { preemptor, node, victims, cause: ctx.cause });
            }
        }
        let nominated = decision.nominated.clone();
        self.put_back(pod, refused_by, decision.condition_reason(), &decision.message, nominated, ctx);
    }

    /// Puts a pod back into the queue and tells the API server why it has no node.
    pub(crate) fn put_back(
        &mut self,
        mut pod: QueuedPod,
        refused_by: PluginSet,
        reason: &'static str,
        message: &Str,
        nominated: Option<Str>,
        ctx: &mut Ctx<'_>,
    ) {
        let key = client::Key::of(&pod.info.pod);
        let known = ctx.cache.object(kind_of::POD, &key.namespace, &key.name);
        let Some(current) = known.filter(|o| o.meta().uid == *pod.info.uid()).cloned() else { return };
        if crate::observe::is_assigned(&current) {
            return;
        }
        pod.info = self.cache.info(&current);
        let info = pod.info.clone();
        pod.cause = ctx.cause;
        let node = nominated.clone().unwrap_or_else(|| info.get().status.nominated_node_name.clone());
        self.nominator.set(&info, &node);
        self.queue.add_refused(pod, refused_by, ctx.now);
        self.event(ctx, &current, "Warning", "FailedScheduling", message.clone());
        patch_condition(&current, reason, message, nominated, ctx);
    }

    /// Records an event as the profile of the pod.
    pub(crate) fn event(&self, ctx: &mut Ctx<'_>, pod: &Obj, kind: &str, reason: &str, message: Str) {
        let scheduler = pod.get::<Pod>().spec.scheduler_name.clone();
        let actor = std::mem::replace(&mut ctx.actor, scheduler);
        ctx.event(pod, kind, reason, message);
        ctx.actor = actor;
    }

    /// What an event of the scheduler's own making looks like to the waiting pods.
    pub(crate) fn own_event<'a>(old: Option<&'a Obj>, ctx: &'a Ctx<'_>) -> Heard<'a> {
        Heard { old, new: None, objects: ctx.cache, now: ctx.now, cause: ctx.cause }
    }
}

/// Writes the condition and the nomination, if they differ from what the API server has.
fn patch_condition(pod: &Obj, reason: &'static str, message: &Str, nominated: Option<Str>, ctx: &mut Ctx<'_>) {
    let status = &pod.get::<Pod>().status;
    let old = status.conditions.iter().find(|c| c.type_ == "PodScheduled");
    let same = |c: &PodCondition| c.status == "False" && c.reason == reason && c.message == *message;
    let nominated = nominated.filter(|n| *n != status.nominated_node_name);
    let unchanged = old.is_some_and(same);
    if unchanged && nominated.is_none() {
        return;
    }
    let mut patch = Value::map();
    let entry = patch.path_mut(&["status"]);
    if !unchanged {
        let since = old.filter(|c| c.status == "False").map_or(ctx.now.into(), |c| c.last_transition_time);
        let condition = PodCondition {
            type_: "PodScheduled".into(),
            observed_generation: pod.meta().generation,
            status: "False".into(),
            last_transition_time: since,
            reason: reason.into(),
            message: message.clone(),
            ..PodCondition::default()
        };
        entry.set("conditions", vec![api::codec::encode(&condition)]);
    }
    if let Some(node) = nominated {
        entry.set("nominatedNodeName", if node.is_empty() { Value::Null } else { Value::String(node) });
    }
    // A pod that is gone by now needs no condition; a refusal is in the trace.
    let _ = ctx.patch(pod.reference(), "status", PatchType::Strategic, patch);
}

/// What was decided, in one plain sentence.
pub fn sentence(decision: &Decision) -> Str {
    let pod = &decision.pod.name;
    match decision.outcome {
        Outcome::Scheduled => {
            let picked = picked(decision);
            let volumes = decision.volumes.iter().map(|(claim, plan)| match plan {
                VolumePlan::Volume(name) => eco_format!("{claim} gets {name}"),
                VolumePlan::ProvisionOn(_) => eco_format!("{claim} is to be provisioned there"),
            });
            let volumes: Vec<Str> = volumes.collect();
            if volumes.is_empty() { picked } else { eco_format!("{picked}; {}", volumes.join(", ")) }
        }
        Outcome::Gated => eco_format!("leaves {pod} out of the queue: {}", decision.message),
        Outcome::Ignored => eco_format!("leaves {pod} to {}", decision.scheduler),
        Outcome::Error => eco_format!("cannot decide about {pod}: {}", decision.message),
        Outcome::Unschedulable => refused_sentence(decision),
    }
}

fn picked(decision: &Decision) -> Str {
    let (pod, node) = (&decision.pod.name, &decision.node);
    let Some(((_, won), others)) = decision.podium.split_first() else {
        return match (decision.feasible, decision.nodes) {
            (1, nodes) if nodes > 1 => eco_format!("picks {node} for {pod}: the only one of {nodes} nodes that fits"),
            _ => eco_format!("picks {node} for {pod}: the only node"),
        };
    };
    let against: Vec<Str> = others.iter().map(|(node, total)| eco_format!("{total} ({node})")).collect();
    if against.is_empty() {
        return eco_format!("picks {node} for {pod}: {won}");
    }
    eco_format!("picks {node} for {pod}: {won} against {}", against.join(", "))
}

fn refused_sentence(decision: &Decision) -> Str {
    let pod = &decision.pod.name;
    let mut reasons: Vec<(usize, &Str)> = decision.reasons.iter().map(|((_, reason), n)| (*n, reason)).collect();
    reasons.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    let mut counts: Vec<Str> = reasons.iter().map(|(n, reason)| eco_format!("{n} × {reason}")).collect();
    if let Some(refusal) = &decision.pre_filter {
        counts.push(refusal.message());
    }
    let asked = decision.asked;
    if asked < decision.nodes && !decision.narrowed_by.is_empty() {
        counts.push(eco_format!("{} not asked because of {}", decision.nodes - asked, decision.narrowed_by.join(", ")));
    }
    let why = if counts.is_empty() { Str::new() } else { eco_format!(": {}", counts.join(", ")) };
    let preempts = match decision.preemption.as_ref().filter(|p| !p.nominated.is_empty()) {
        Some(p) => eco_format!("; {} on {} must make room", pods(p.victims().len()), p.nominated),
        None => Str::new(),
    };
    eco_format!("finds no node for {pod} among {}{why}{preempts}", decision.nodes)
}

fn pods(n: usize) -> Str {
    if n == 1 { "1 pod".into() } else { eco_format!("{n} pods") }
}
