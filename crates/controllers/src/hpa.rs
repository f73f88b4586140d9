//! As many replicas as the load wants, within bounds. Plays: `pkg/controller/podautoscaler`.
//!
//! Resource metrics come from the metrics API; custom and external metrics have no API here, and are told as failing.

mod bounds;
mod calculator;
mod quantity;

use crate::conditions;
use crate::kinds::Kinds;
use api::autoscaling::{
    HorizontalPodAutoscaler, HorizontalPodAutoscalerCondition, HorizontalPodAutoscalerStatus, MetricSpec, MetricStatus,
};
use api::selector::Selector;
use api::{Answer, Body, Kind, Obj, ObjectRef, Options, Ptr, Status, Str, Typed, Value, Verb, kind_of};
use bounds::History;
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;

/// How often the metrics are looked at.
const PERIOD: Duration = Duration::from_secs(15);
/// As whom events are recorded.
const RECORDER: &str = "horizontal-pod-autoscaler";

/// The autoscaler.
#[derive(Clone, Default)]
pub struct HpaController {
    kinds: Kinds,
    histories: BTreeMap<Key, History>,
    selectors: BTreeMap<Key, Selector>,
}

impl Controller for HpaController {
    fn name(&self) -> &'static str {
        "horizontal-pod-autoscaler-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::HORIZONTAL_POD_AUTOSCALER, kind_of::POD, kind_of::CUSTOM_RESOURCE_DEFINITION]
    }

    fn period(&self) -> Option<Duration> {
        Some(PERIOD)
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        self.kinds.observe(change);
        if change.kind != HorizontalPodAutoscaler::KIND {
            return;
        }
        if change.new.is_none() {
            self.histories.remove(&change.key());
            self.selectors.remove(&change.key());
        } else if change.old.is_none() {
            queue.add(change.key(), change.step);
        }
    }

    fn tick(&mut self, ctx: &mut Ctx<'_>, queue: &mut WorkQueue) {
        for obj in ctx.cache.objects(HorizontalPodAutoscaler::KIND, "") {
            queue.add(Key::of(obj), ctx.cause);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let cache = ctx.cache;
        let Some(obj) = cache.object(HorizontalPodAutoscaler::KIND, &key.namespace, &key.name).cloned() else {
            return Ok(Action::AwaitChange);
        };
        let hpa = obj.get::<HorizontalPodAutoscaler>().clone();
        let mut turn = Turn { obj: &obj, hpa, key: key.clone() };
        // A failure is looked at again with the next metrics, not sooner.
        if let Err(status) = self.scale(ctx, &mut turn) {
            return if status.is_conflict() { Err(status) } else { Ok(Action::AwaitChange) };
        }
        Ok(Action::AwaitChange)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

/// One autoscaler in the hand of its controller.
struct Turn<'a> {
    obj: &'a Obj,
    hpa: HorizontalPodAutoscaler,
    key: Key,
}

/// What a metric proposes.
struct Proposal {
    replicas: i32,
    name: Str,
    status: MetricStatus,
}

/// A metric that could not be read: the condition's reason, the text without and with what was read.
struct Failure {
    reason: &'static str,
    inner: Str,
    outer: Str,
}

impl Turn<'_> {
    fn warn(&self, ctx: &mut Ctx<'_>, reason: &str, message: &Str) {
        crate::record_as(ctx, RECORDER, self.obj, "Warning", reason, message.clone());
    }

    fn condition(&mut self, ctx: &Ctx<'_>, type_: &str, status: &str, reason: &str, message: impl Into<Str>) {
        let list = &mut self.hpa.status.conditions;
        let known = list.iter().position(|c| c.type_ == type_);
        let i = known.unwrap_or_else(|| {
            list.push(HorizontalPodAutoscalerCondition { type_: type_.into(), ..Default::default() });
            list.len() - 1
        });
        if list[i].status != status {
            list[i].last_transition_time = ctx.now.into();
        }
        list[i].status = status.into();
        list[i].reason = reason.into();
        list[i].message = message.into();
    }

    /// Writes the counts and metrics into the working copy.
    fn note(&mut self, ctx: &Ctx<'_>, current: i32, desired: i32, metrics: Vec<MetricStatus>, rescaled: bool) {
        let mut status = HorizontalPodAutoscalerStatus {
            observed_generation: Some(self.hpa.metadata.generation),
            last_scale_time: self.hpa.status.last_scale_time,
            current_replicas: current,
            desired_replicas: desired,
            conditions: self.hpa.status.conditions.clone(),
            ..HorizontalPodAutoscalerStatus::default()
        };
        if !metrics.is_empty() {
            status.current_metrics = metrics.into();
        }
        if rescaled {
            status.last_scale_time = Some(ctx.now.into());
        }
        self.hpa.status = Ptr::new(status);
    }

    fn write(&mut self, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        if self.hpa.status == self.obj.get::<HorizontalPodAutoscaler>().status {
            return Ok(());
        }
        let result = ctx.update_status(self.hpa.clone()).map(|_| ());
        if let Err(status) = &result {
            self.warn(ctx, "FailedUpdateStatus", &status.message);
        }
        result
    }

    fn no_scale(&mut self, ctx: &mut Ctx<'_>, message: Str) -> Result<(), Status> {
        self.warn(ctx, "FailedGetScale", &message);
        let text = eco_format!("the HPA controller was unable to get the target's current scale: {message}");
        self.condition(ctx, "AbleToScale", "False", "FailedGetScale", text);
        self.write(ctx)?;
        Err(Status::new(500, "", message))
    }

    fn reads_from_outside(&self) -> bool {
        self.hpa.spec.metrics.iter().any(|m| m.type_ == "Object" || m.type_ == "External")
    }
}

impl HpaController {
    fn scale(&mut self, ctx: &mut Ctx<'_>, turn: &mut Turn<'_>) -> Result<(), Status> {
        let target = turn.hpa.spec.scale_target_ref.clone();
        let Some(kind) = self.kinds.named(&target.api_version, &target.kind) else {
            let group = target.api_version.split_once('/').map_or("", |(g, _)| g);
            let message = eco_format!("no matches for kind \"{}\" in group \"{group}\"", target.kind);
            return turn.no_scale(ctx, message);
        };
        let target = ObjectRef { kind, namespace: turn.key.namespace.clone(), name: target.name };
        let answer = ctx.request(Verb::Get, target.clone(), "scale", Body::None, Options::default());
        let scale = match answer {
            Ok(Answer::Value { value, .. }) => value,
            Ok(_) => return turn.no_scale(ctx, "the server answered without a scale".into()),
            Err(status) => return turn.no_scale(ctx, status.message),
        };
        let message = "the HPA controller was able to get the target's current scale";
        turn.condition(ctx, "AbleToScale", "True", "SucceededGetScale", message);
        let number = |path: &[&str]| i32::try_from(scale.path(path).as_int().unwrap_or(0)).unwrap_or(0);
        let current = number(&["spec", "replicas"]);
        self.histories.entry(turn.key.clone()).or_default().begin(current, ctx.now);
        let min = turn.hpa.spec.min_replicas.unwrap_or(1);
        let max = turn.hpa.spec.max_replicas;
        let was_zeroed = conditions::is_true(&turn.hpa.status.conditions, "ScaledToZero");
        let (mut desired, mut reason): (i32, Str) = (0, Str::new());
        let mut metrics = Vec::new();
        let mut late_failure = None;
        let mut by_metrics = false;
        let mut rescale = true;
        if current == 0 && !((min != 0 && was_zeroed) || (was_zeroed && turn.reads_from_outside())) {
            rescale = false;
            let message = "scaling is disabled since the replica count of the target is zero";
            turn.condition(ctx, "ScalingActive", "False", "ScalingDisabled", message);
        } else if current > max {
            (desired, reason) = (max, "Current number of replicas above Spec.MaxReplicas".into());
        } else if current != 0 && current < min {
            (desired, reason) = (min, "Current number of replicas below Spec.MinReplicas".into());
        } else {
            by_metrics = true;
        }
        if by_metrics {
            let status_replicas = number(&["status", "replicas"]);
            let selector = scale.path(&["status", "selector"]).as_str().unwrap_or_default().to_owned();
            let (proposed, name, statuses, failure) = self.compute(ctx, turn, current, status_replicas, &selector);
            metrics = statuses;
            let Some(proposed) = proposed else {
                let failure = failure.unwrap_or_default();
                let desired = turn.hpa.status.desired_replicas;
                turn.note(ctx, current, desired, metrics, false);
                turn.write(ctx)?;
                turn.warn(ctx, "FailedComputeMetricsReplicas", &failure);
                return Err(Status::new(500, "", failure));
            };
            late_failure = failure;
            desired = proposed.max(0);
            if desired > current {
                reason = eco_format!("{name} above target");
            } else if desired < current {
                reason = "All metrics below target".into();
            }
            desired = self.bound(ctx, turn, current, desired, min);
            if current == 0 && min != 0 && was_zeroed && desired < min {
                desired = min;
                if reason.is_empty() {
                    reason = "Current number of replicas below Spec.MinReplicas".into();
                }
            }
            rescale = desired != current;
        }
        if rescale {
            self.rescale(ctx, turn, &target, scale, (current, desired), &reason, &metrics)?;
        } else {
            desired = current;
        }
        turn.note(ctx, current, desired, metrics, rescale);
        turn.write(ctx)?;
        late_failure.map_or(Ok(()), |message| Err(Status::new(500, "", message)))
    }

    #[expect(clippy::too_many_arguments, reason = "one decision, with what it rests on")]
    fn rescale(
        &mut self,
        ctx: &mut Ctx<'_>,
        turn: &mut Turn<'_>,
        target: &ObjectRef,
        mut scale: Value,
        (current, desired): (i32, i32),
        reason: &Str,
        metrics: &[MetricStatus],
    ) -> Result<(), Status> {
        say(ctx, &turn.obj.reference(), eco_format!("{reason}: scales {} from {current} to {desired}", target.name));
        scale.path_mut(&["spec"]).set("replicas", i64::from(desired));
        let mut result = ctx.request(Verb::Update, target.clone(), "scale", Body::Value(scale), Options::default());
        if result.as_ref().is_err_and(Status::is_conflict)
            && let Ok(Answer::Value { value: mut fresh, .. }) =
                ctx.request(Verb::Get, target.clone(), "scale", Body::None, Options::default())
        {
            fresh.path_mut(&["spec"]).set("replicas", i64::from(desired));
            result = ctx.request(Verb::Update, target.clone(), "scale", Body::Value(fresh), Options::default());
        }
        if let Err(status) = result {
            let message = eco_format!("New size: {desired}; reason: {reason}; error: {}", status.message);
            turn.warn(ctx, "FailedRescale", &message);
            let text = eco_format!("the HPA controller was unable to update the target scale: {}", status.message);
            turn.condition(ctx, "AbleToScale", "False", "FailedUpdateScale", text);
            let before = turn.hpa.status.desired_replicas;
            turn.note(ctx, current, before, metrics.to_vec(), false);
            turn.write(ctx)?;
            return Err(status);
        }
        let text = eco_format!("the HPA controller was able to update the target scale to {desired}");
        turn.condition(ctx, "AbleToScale", "True", "SucceededRescale", text);
        let message = eco_format!("New size: {desired}; reason: {reason}");
        crate::record_as(ctx, RECORDER, turn.obj, "Normal", "SuccessfulRescale", message);
        if let Some(history) = self.histories.get_mut(&turn.key) {
            history.rescaled(turn.hpa.spec.behavior.as_deref(), current, desired, ctx.now);
        }
        if current > 0 && desired == 0 && turn.hpa.spec.min_replicas == Some(0) && turn.reads_from_outside() {
            let message = "the HPA controller scaled the workload to zero";
            turn.condition(ctx, "ScaledToZero", "True", "ScaledToZero", message);
        } else {
            let message = "the HPA controller did not scale the workload to zero";
            turn.condition(ctx, "ScaledToZero", "False", "NotScaledToZero", message);
        }
        Ok(())
    }

    /// What the metrics propose: the most of all. None when they cannot be trusted: all failed, or some failed and the
    /// others would scale down.
    fn compute(
        &mut self,
        ctx: &mut Ctx<'_>,
        turn: &mut Turn<'_>,
        current: i32,
        status_replicas: i32,
        selector: &str,
    ) -> (Option<i32>, Str, Vec<MetricStatus>, Option<Str>) {
        let specs: Vec<MetricSpec> = turn.hpa.spec.metrics.to_vec();
        let mut statuses = vec![MetricStatus::default(); specs.len()];
        let selector = match self.check_selector(ctx, turn, selector) {
            Ok(selector) => selector,
            Err(message) => return (None, Str::new(), Vec::new(), Some(message)),
        };
        let _ = status_replicas;
        let mut best: Option<(i32, Str)> = None;
        let mut failures: Vec<Failure> = Vec::new();
        for (spec, status) in specs.iter().zip(&mut statuses) {
            match self.propose(ctx, turn, spec, current, &selector) {
                Ok(proposal) => {
                    *status = proposal.status;
                    if best.as_ref().is_none_or(|(r, _)| *r == 0 || proposal.replicas > *r) {
                        best = Some((proposal.replicas, proposal.name));
                    }
                }
                Err(failure) => {
                    turn.warn(ctx, failure.reason, &failure.inner);
                    failures.push(failure);
                }
            }
        }
        let failure = failures.first().map(|f| {
            let (bad, all) = (failures.len(), specs.len());
            eco_format!("invalid metrics ({bad} invalid out of {all}), first error is: {}", f.outer)
        });
        let (replicas, name) = best.unwrap_or_default();
        if let Some(first) = failures.first()
            && (failures.len() >= specs.len() || replicas < current)
        {
            let text = eco_format!("the HPA was unable to compute the replica count: {}", first.inner);
            turn.condition(ctx, "ScalingActive", "False", first.reason, text);
            return (None, name, statuses, failure);
        }
        let text = eco_format!("the HPA was able to successfully calculate a replica count from {name}");
        turn.condition(ctx, "ScalingActive", "True", "ValidMetricFound", text);
        (Some(replicas), name, statuses, failure)
    }

    fn check_selector(&mut self, ctx: &mut Ctx<'_>, turn: &mut Turn<'_>, text: &str) -> Result<Selector, Str> {
        if text.is_empty() {
            let message: Str = "selector is required".into();
            turn.warn(ctx, "SelectorRequired", &message);
            let text = "the HPA target's scale is missing a selector";
            turn.condition(ctx, "ScalingActive", "False", "InvalidSelector", text);
            return Err(message);
        }
        let selector = Selector::parse(text).map_err(|problem| {
            let message =
                eco_format!("couldn't convert selector into a corresponding internal selector object: {problem}");
            turn.warn(ctx, "InvalidSelector", &message);
            turn.condition(ctx, "ScalingActive", "False", "InvalidSelector", message.clone());
            message
        })?;
        self.selectors.insert(turn.key.clone(), selector.clone());
        let namespace = turn.key.namespace.clone();
        let pods: Vec<&Obj> = ctx
            .cache
            .objects(kind_of::POD, &turn.key.namespace)
            .filter(|p| selector.matches(&p.meta().labels))
            .collect();
        let mine = self
            .selectors
            .iter()
            .filter(|(k, s)| k.namespace == namespace && pods.iter().any(|p| s.matches(&p.meta().labels)));
        let mine: Vec<Str> = mine.map(|(k, _)| eco_format!("{k}")).take(2).collect();
        if mine.len() > 1 {
            let message =
                eco_format!("pods by selector {text} are controlled by more than one HPA (e.g. [{}])", mine.join(" "));
            turn.warn(ctx, "AmbiguousSelector", &message);
            turn.condition(ctx, "ScalingActive", "False", "AmbiguousSelector", message.clone());
            return Err(message);
        }
        Ok(selector)
    }

    /// Keeps a proposal within what the bounds and the behaviour allow.
    fn bound(&mut self, ctx: &mut Ctx<'_>, turn: &mut Turn<'_>, current: i32, proposed: i32, min: i32) -> i32 {
        let history = self.histories.entry(turn.key.clone()).or_default();
        let (min, max) = (min, turn.hpa.spec.max_replicas);
        let behavior = turn.hpa.spec.behavior.clone();
        let verdict = history.bound(behavior.as_deref(), current, proposed, min, max, ctx.now);
        turn.condition(ctx, "AbleToScale", "True", verdict.able.0, verdict.able.1);
        let limited = if verdict.limited { "True" } else { "False" };
        turn.condition(ctx, "ScalingLimited", limited, verdict.limit.0, verdict.limit.1);
        verdict.replicas
    }
}
