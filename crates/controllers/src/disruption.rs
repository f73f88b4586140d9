//! How many pods of a budget may be disrupted now. Plays: `pkg/controller/disruption`.

use crate::{conditions, pods};
use api::apps::{Deployment, ReplicaSet, StatefulSet};
use api::core::{Pod, ReplicationController};
use api::meta::{Condition, OwnerReference};
use api::policy::{PodDisruptionBudget, PodDisruptionBudgetStatus};
use api::selector::Selector;
use api::{Dict, IntOrString, Kind, Obj, Ptr, Status, Str, Time as ApiTime, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;

/// A pod whose eviction was granted should be gone after so long.
const DELETION_TIMEOUT: Duration = Duration::from_secs(120);
/// A pod that was to be disrupted and still lives after so long is no longer said to be.
const STALE_AFTER: Duration = Duration::from_secs(120);
/// As whom events are recorded.
const RECORDER: &str = "controllermanager";
/// The first part of the key of a pod whose condition may be stale.
const POD: &str = "pods/";

/// The disruption controller.
#[derive(Clone, Default)]
pub struct DisruptionController;

fn budgets_of<'a>(pod: &'a Obj, cache: &'a Cache) -> impl Iterator<Item = &'a PodDisruptionBudget> {
    cache
        .list::<PodDisruptionBudget>(pod.namespace())
        .filter(move |b| Selector::of(b.spec.selector.as_deref()).is_ok_and(|s| s.matches(&pod.meta().labels)))
}

impl Controller for DisruptionController {
    fn name(&self) -> &'static str {
        "disruption-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![
            kind_of::POD_DISRUPTION_BUDGET,
            kind_of::POD,
            kind_of::DEPLOYMENT,
            kind_of::REPLICA_SET,
            kind_of::STATEFUL_SET,
            kind_of::REPLICATION_CONTROLLER,
        ]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, now: Time, queue: &mut WorkQueue) {
        if change.kind == PodDisruptionBudget::KIND {
            queue.add(change.key(), change.step);
        } else if change.kind == Pod::KIND {
            for pod in change.old.iter().chain(&change.new) {
                if let Some(budget) = budgets_of(pod, cache).next() {
                    queue.add(Key::new(pod.namespace().clone(), budget.metadata.name.clone()), change.step);
                }
            }
            if let Some(pod) = &change.new
                && let Some(at) = stale_at(pod.get())
            {
                let key = Key::new(eco_format!("{POD}{}", pod.namespace()), pod.name().clone());
                queue.add_at(at.max(now), key, change.step);
            }
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        if let Some(namespace) = key.namespace.strip_prefix(POD) {
            return clean_condition(ctx, namespace, &key.name);
        }
        let cache = ctx.cache;
        let Some(obj) = cache.object(PodDisruptionBudget::KIND, &key.namespace, &key.name).cloned() else {
            return Ok(Action::AwaitChange);
        };
        match sync(ctx, &obj) {
            Err(status) if !status.is_conflict() => {
                fail_safe(ctx, &obj, status.message)?;
                Ok(Action::AwaitChange)
            }
            other => other,
        }
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

fn event(ctx: &mut Ctx<'_>, obj: &Obj, kind: &str, reason: &str, message: impl Into<Str>) {
    crate::record_as(ctx, RECORDER, obj, kind, reason, message.into());
}

/// When a pod's condition that it is a target of disruption becomes stale.
fn stale_at(pod: &Pod) -> Option<Time> {
    let condition = pods::condition(pod, "DisruptionTarget").filter(|c| c.status == "True")?;
    let over = pods::is_terminating(pod) || pods::is_terminal(pod) || condition.reason == "TerminationByKubelet";
    (!over).then(|| condition.last_transition_time.0 + STALE_AFTER)
}

fn clean_condition(ctx: &mut Ctx<'_>, namespace: &str, name: &Str) -> Result<Action, Status> {
    let Some(obj) = ctx.cache.object(Pod::KIND, namespace, name).cloned() else { return Ok(Action::AwaitChange) };
    let Some(at) = stale_at(obj.get()) else { return Ok(Action::AwaitChange) };
    if at > ctx.now {
        return Ok(Action::RequeueAfter(at.since(ctx.now)));
    }
    let mut pod = obj.get::<Pod>().clone();
    let (now, generation) = (ctx.now, pod.metadata.generation);
    for condition in pod.status.conditions.iter_mut().filter(|c| c.type_ == "DisruptionTarget") {
        condition.status = "False".into();
        condition.reason = Str::new();
        condition.message = Str::new();
        condition.observed_generation = generation;
        condition.last_transition_time = now.into();
    }
    say(ctx, &obj.reference(), "was to be disrupted and still lives: is no longer said to be");
    ctx.update_status(pod)?;
    Ok(Action::AwaitChange)
}

fn sync(ctx: &mut Ctx<'_>, obj: &Obj) -> Result<Action, Status> {
    let budget = obj.get::<PodDisruptionBudget>();
    let selector = Selector::of(budget.spec.selector.as_deref()).map_err(|e| Status::new(500, "", e))?;
    let cache = ctx.cache;
    let all: Vec<&Pod> = cache
        .objects(Pod::KIND, &budget.metadata.namespace)
        .filter(|p| selector.matches(&p.meta().labels))
        .map(Obj::get::<Pod>)
        .collect();
    if all.is_empty() {
        event(ctx, obj, "Normal", "NoPods", "No matching pods found");
    }
    let (expected, desired, unmanaged) = expected_pods(cache, budget, &all).inspect_err(|status| {
        let message = eco_format!("Failed to calculate the number of expected pods: {}", status.message);
        event(ctx, obj, "Warning", "CalculateExpectedPodCountFailed", message);
    })?;
    if unmanaged > 0 {
        let text = written(budget.spec.selector.as_deref());
        let message = eco_format!(
            "Pods selected by this PodDisruptionBudget (selector: {text}) were found to be unmanaged. As a result, the status of the PDB cannot be calculated correctly, which may result in undefined behavior. To account for these pods please set \".spec.minAvailable\" field of the PDB to an integer value."
        );
        event(ctx, obj, "Warning", "UnmanagedPods", message);
    }
    let (disrupted, again) = disrupted_pods(ctx, budget, &all);
    let healthy = all.iter().filter(|p| {
        let leaving = disrupted.get(&p.metadata.name).is_some_and(|at| at.0 + DELETION_TIMEOUT > ctx.now);
        !pods::is_terminating(p) && !leaving && pods::is_ready(p)
    });
    let healthy = i32::try_from(healthy.count()).unwrap_or(i32::MAX);
    write_status(ctx, obj, healthy, desired, expected, disrupted)?;
    Ok(again.map_or(Action::AwaitChange, Action::RequeueAfter))
}

/// As Go prints a label selector.
fn written(selector: Option<&api::meta::LabelSelector>) -> Str {
    let Some(selector) = selector else { return "nil".into() };
    let labels: String = selector.match_labels.iter().map(|(k, v)| format!("{k}: {v},")).collect();
    let expressions: String = selector
        .match_expressions
        .iter()
        .map(|e| {
            format!(
                "LabelSelectorRequirement{{Key:{},Operator:{},Values:[{}],}},",
                e.key,
                e.operator,
                e.values.join(" ")
            )
        })
        .collect();
    eco_format!(
        "&LabelSelector{{MatchLabels:map[string]string{{{labels}}},MatchExpressions:[]LabelSelectorRequirement{{{expressions}}},}}"
    )
}

/// Pods that there should be, healthy ones that there must be, and pods that nobody manages.
fn expected_pods(cache: &Cache, budget: &PodDisruptionBudget, all: &[&Pod]) -> Result<(i32, i32, usize), Status> {
    let scaled = |bound: &IntOrString, total: i32| bound.scaled(total, true).map_err(|e| Status::new(500, "", e));
    if let Some(max) = &budget.spec.max_unavailable {
        let (expected, unmanaged) = expected_scale(cache, all)?;
        return Ok((expected, (expected - scaled(max, expected)?).max(0), unmanaged));
    }
    match &budget.spec.min_available {
        Some(IntOrString::Int(min)) => Ok((i32::try_from(all.len()).unwrap_or(i32::MAX), *min, 0)),
        Some(min) => {
            let (expected, unmanaged) = expected_scale(cache, all)?;
            Ok((expected, scaled(min, expected)?, unmanaged))
        }
        None => Ok((0, 0, 0)),
    }
}

/// What the controllers of the pods want together.
fn expected_scale(cache: &Cache, all: &[&Pod]) -> Result<(i32, usize), Status> {
    let mut scales: BTreeMap<Str, i32> = BTreeMap::new();
    let mut unmanaged = 0;
    for pod in all {
        let Some(owner) = pods::controller_in(&pod.metadata.owner_references) else {
            unmanaged += 1;
            continue;
        };
        if scales.contains_key(&owner.uid) {
            continue;
        }
        let Some((uid, scale)) = scale_of(cache, owner, &pod.metadata.namespace) else {
            let message = eco_format!("found no controllers for pod \"{}\"", pod.metadata.name);
            return Err(Status::new(500, "", message));
        };
        scales.insert(uid, scale);
    }
    Ok((scales.values().sum(), unmanaged))
}

fn scale_of(cache: &Cache, owner: &OwnerReference, namespace: &str) -> Option<(Str, i32)> {
    let name = &owner.name;
    if pods::names_kind(owner, kind_of::REPLICA_SET) {
        let set = cache.get::<ReplicaSet>(namespace, name).filter(|s| s.metadata.uid == owner.uid)?;
        let above = pods::controller_in(&set.metadata.owner_references);
        if let Some(above) = above.filter(|o| pods::names_kind(o, kind_of::DEPLOYMENT)) {
            let found = cache.get::<Deployment>(namespace, &above.name).filter(|d| d.metadata.uid == above.uid)?;
            return Some((found.metadata.uid.clone(), found.spec.replicas.unwrap_or(1)));
        }
        return Some((set.metadata.uid.clone(), set.spec.replicas.unwrap_or(1)));
    }
    if pods::names_kind(owner, kind_of::STATEFUL_SET) {
        let set = cache.get::<StatefulSet>(namespace, name).filter(|s| s.metadata.uid == owner.uid)?;
        return Some((set.metadata.uid.clone(), set.spec.replicas.unwrap_or(1)));
    }
    if pods::names_kind(owner, kind_of::REPLICATION_CONTROLLER) {
        let rc = cache.get::<ReplicationController>(namespace, name).filter(|s| s.metadata.uid == owner.uid)?;
        return Some((rc.metadata.uid.clone(), rc.spec.replicas.unwrap_or(1)));
    }
    None
}

/// Pods whose eviction was granted and that are not gone yet, and when to look again.
fn disrupted_pods(ctx: &mut Ctx<'_>, budget: &PodDisruptionBudget, all: &[&Pod]) -> (Dict<ApiTime>, Option<Duration>) {
    let mut left: Vec<(Str, ApiTime)> = Vec::new();
    let mut again: Option<Duration> = None;
    for pod in all.iter().filter(|p| !pods::is_terminating(p)) {
        let Some(at) = budget.status.disrupted_pods.get(&pod.metadata.name) else { continue };
        let due = at.0 + DELETION_TIMEOUT;
        if due < ctx.now {
            let namespace = &budget.metadata.namespace;
            let message = eco_format!("Pod was expected by PDB {namespace}/{namespace} to be deleted but it wasn't");
            event(ctx, &Obj::new((*pod).clone()), "Warning", "NotDeleted", message);
            continue;
        }
        let wait = due.since(ctx.now).max(Duration::from_millis(1));
        again = Some(again.map_or(wait, |a| a.min(wait)));
        left.push((pod.metadata.name.clone(), *at));
    }
    (if left.is_empty() { Dict::new() } else { Dict::from_iter(left) }, again)
}

fn write_status(
    ctx: &mut Ctx<'_>,
    obj: &Obj,
    healthy: i32,
    desired: i32,
    expected: i32,
    disrupted: Dict<ApiTime>,
) -> Result<(), Status> {
    let budget = obj.get::<PodDisruptionBudget>();
    let allowed = if expected <= 0 { 0 } else { (healthy - desired).max(0) };
    let generation = budget.metadata.generation;
    let mut status = PodDisruptionBudgetStatus {
        observed_generation: generation,
        disrupted_pods: disrupted,
        disruptions_allowed: allowed,
        current_healthy: healthy,
        desired_healthy: desired,
        expected_pods: expected,
        conditions: budget.status.conditions.clone(),
    };
    let (truth, reason) = if allowed > 0 { ("True", "SufficientPods") } else { ("False", "InsufficientPods") };
    put_condition(&mut status, truth, reason, Str::new(), generation, ctx.now);
    if *budget.status == status {
        return Ok(());
    }
    let sentence =
        eco_format!("{healthy} of {expected} pods are healthy, {desired} must be: {allowed} may be disrupted");
    say(ctx, &obj.reference(), sentence);
    let mut copy = budget.clone();
    copy.status = Ptr::new(status);
    ctx.update_status(copy).map(|_| ())
}

fn put_condition(
    status: &mut PodDisruptionBudgetStatus,
    truth: &str,
    reason: &str,
    message: Str,
    generation: i64,
    now: Time,
) {
    let mut wanted = Condition {
        type_: "DisruptionAllowed".into(),
        status: truth.into(),
        observed_generation: generation,
        last_transition_time: now.into(),
        reason: reason.into(),
        message,
    };
    let list = &mut status.conditions;
    if let Some(old) = conditions::find(list, "DisruptionAllowed")
        && old.status == wanted.status
    {
        wanted.last_transition_time = old.last_transition_time;
    }
    match list.iter().position(|c| c.type_ == wanted.type_) {
        Some(i) => list[i] = wanted,
        None => list.push(wanted),
    }
}

/// When the count cannot be made, nothing may be disrupted.
fn fail_safe(ctx: &mut Ctx<'_>, obj: &Obj, message: Str) -> Result<(), Status> {
    let budget = obj.get::<PodDisruptionBudget>();
    let mut status = (*budget.status).clone();
    status.disruptions_allowed = 0;
    let generation = status.observed_generation;
    put_condition(&mut status, "False", "SyncFailed", message, generation, ctx.now);
    if *budget.status == status {
        return Ok(());
    }
    let mut copy = budget.clone();
    copy.status = Ptr::new(status);
    ctx.update_status(copy).map(|_| ())
}
