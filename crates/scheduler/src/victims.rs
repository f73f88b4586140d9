//! Carrying a preemption out: victims are told why and deleted gracefully. Plays `framework/preemption/executor.go`.

use crate::plugins::default_preemption::VICTIM_REASON;
use crate::process::Scheduler;
use crate::template::PodInfo;
use api::core::{Pod, PodCondition};
use api::{Obj, PatchType, Status, Str, Value};
use client::{Act, Ctx};
use ecow::eco_format;
use sim::StepId;
use std::sync::Arc;

/// Victims that are to be deleted for a pod.
#[derive(Clone, Debug)]
pub struct Eviction {
    /// The pod that they make room for.
    pub preemptor: Arc<PodInfo>,
    /// The node.
    pub node: Str,
    /// Who has to go.
    pub victims: Vec<Obj>,
    /// The step of the decision.
    pub cause: StepId,
}

impl Scheduler {
    /// Deletes the victims of a pod; the pod is queued again when they are gone.
    pub(crate) fn evict(&mut self, eviction: Eviction, ctx: &mut Ctx<'_>) {
        ctx.cause = eviction.cause;
        let Eviction { preemptor, node, victims, .. } = eviction;
        self.withdraw_lower(&preemptor, &node, ctx);
        let mut failed = false;
        for victim in &victims {
            if ctx.backend.tells() {
                let sentence = eco_format!("{} makes room on {node} for {}", victim.name(), preemptor.pod.name());
                ctx.say(Act::Schedule, "preempt", &victim.reference(), sentence);
            }
            match self.evict_one(&preemptor, &node, victim, ctx) {
                Ok(()) => {}
                Err(status) if status.is_not_found() => {}
                Err(_) => {
                    failed = true;
                    break;
                }
            }
        }
        self.queue.end_preemption(preemptor.uid(), failed, ctx.now);
    }

    fn evict_one(&self, preemptor: &PodInfo, node: &Str, victim: &Obj, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        let scheduler = &preemptor.get().spec.scheduler_name;
        let old = victim.get::<Pod>().status.conditions.iter().find(|c| c.type_ == "DisruptionTarget");
        let condition = PodCondition {
            type_: "DisruptionTarget".into(),
            observed_generation: victim.meta().generation,
            status: "True".into(),
            last_transition_time: old.filter(|c| c.status == "True").map_or(ctx.now.into(), |c| c.last_transition_time),
            reason: VICTIM_REASON.into(),
            message: eco_format!("{scheduler}: preempting to accommodate a higher priority pod"),
            ..PodCondition::default()
        };
        if old.is_none_or(|c| c.status != "True" || c.reason != condition.reason || c.message != condition.message) {
            let mut patch = Value::map();
            patch.path_mut(&["status"]).set("conditions", vec![api::codec::encode(&condition)]);
            ctx.patch(victim.reference(), "status", PatchType::Strategic, patch)?;
        }
        ctx.delete(victim.reference(), "", None)?;
        let message = eco_format!("Preempted by pod {} on node {node}", preemptor.uid());
        let actor = std::mem::replace(&mut ctx.actor, scheduler.clone());
        ctx.event(victim, "Normal", "Preempted", message);
        ctx.actor = actor;
        Ok(())
    }

    /// Pods of lower priority that were nominated for the node have to look elsewhere.
    fn withdraw_lower(&self, preemptor: &PodInfo, node: &Str, ctx: &mut Ctx<'_>) {
        let lower = self.nominator.on(node).iter().filter(|p| p.priority() < preemptor.priority());
        for pod in lower.filter(|p| !p.get().status.nominated_node_name.is_empty()) {
            let mut patch = Value::map();
            patch.path_mut(&["status"]).set("nominatedNodeName", Value::Null);
            // One that is gone by now is nominated no more anyway.
            let _ = ctx.patch(pod.pod.reference(), "status", PatchType::Strategic, patch);
        }
    }
}
