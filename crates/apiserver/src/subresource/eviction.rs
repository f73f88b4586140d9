//! `pods/eviction`: a delete that asks the disruption budgets first. Plays: `pkg/registry/core/pod/storage/eviction.go`.

use crate::apply::owners::{Manager, Operation, Write};
use crate::chain::{Aside, Reply};
use crate::server::ApiServer;
use crate::stored::Stored;
use crate::verbs::delete;
use api::core::{Pod, PodCondition};
use api::meta::{Condition, DeleteOptions};
use api::policy::PodDisruptionBudget;
use api::selector::Selector;
use api::status::Details;
use api::{Body, Cause, Obj, Request, Status, Str, kind_of};
use ecow::eco_format;
use sim::Time;

const REFUSED: &str = "Cannot evict pod as it would violate the pod's disruption budget.";

/// Evicts the pod that a request names.
pub(super) fn evict(server: &mut ApiServer, now: Time, request: &Request, aside: &mut Aside) -> Result<Reply, Status> {
    let Body::Value(eviction) = &request.body else {
        return Err(Status::bad_request("the request carries no Eviction"));
    };
    if eviction.path(&["metadata", "name"]).as_str().unwrap_or_default() != request.name {
        return Err(Status::bad_request("name in URL does not match name in Eviction object"));
    }
    let given: DeleteOptions = api::codec::from_value(eviction.at("deleteOptions")).map_err(Status::bad_request)?;
    let found = server.get(kind_of::POD, &request.namespace, &request.name);
    let found = found.ok_or_else(|| Status::not_found(kind_of::POD, &request.name))?;
    let pod: &Pod = found.get();
    let dry_run = request.options.dry_run || !given.dry_run.is_empty();
    if guarded(pod) {
        ask_budget(server, now, pod, dry_run)?;
    }
    let mut deletion = request.clone();
    deletion.verb = api::Verb::Delete;
    deletion.subresource = Str::new();
    deletion.body = Body::None;
    deletion.options.dry_run = dry_run;
    deletion.options.grace_period_s = given.grace_period_seconds;
    deletion.options.preconditions = given.preconditions.as_deref().cloned();
    if let Some(stored) = server.stored(kind_of::POD, &request.namespace, &request.name).cloned() {
        delete::check_preconditions(&deletion, &stored.object)?;
        if !dry_run {
            mark(server, now, stored);
        }
    }
    if let Some(wanted) = &mut deletion.options.preconditions {
        wanted.resource_version = None;
    }
    delete::delete(server, now, &deletion, aside)?;
    Ok(Reply::Value { code: 201, value: super::success() })
}

/// Whether budgets have a say: not about a pod that does not run.
fn guarded(pod: &Pod) -> bool {
    !matches!(pod.status.phase.as_str(), "Succeeded" | "Failed" | "Pending")
        && pod.metadata.deletion_timestamp.is_none()
}

/// The condition that says why the pod goes.
fn mark(server: &mut ApiServer, now: Time, mut stored: Stored) {
    let pod = stored.object.get_mut::<Pod>();
    let condition = PodCondition {
        type_: "DisruptionTarget".into(),
        status: "True".into(),
        reason: "EvictionByEvictionAPI".into(),
        message: "Eviction API: evicting".into(),
        last_transition_time: now.into(),
        ..PodCondition::default()
    };
    match pod.status.conditions.iter().position(|c| c.type_ == condition.type_) {
        Some(i) => pod.status.conditions.to_mut()[i] = condition,
        None => pod.status.conditions.push(condition),
    }
    server.write(now, stored);
}

fn ask_budget(server: &mut ApiServer, now: Time, pod: &Pod, dry_run: bool) -> Result<(), Status> {
    let budgets = server.list(kind_of::POD_DISRUPTION_BUDGET, &pod.metadata.namespace);
    let guards: Vec<&Obj> = budgets
        .iter()
        .filter(|b| {
            let selector = Selector::of(b.get::<PodDisruptionBudget>().spec.selector.as_deref());
            selector.is_ok_and(|s| s.matches(&pod.metadata.labels))
        })
        .collect();
    let budget = match guards.as_slice() {
        [] => return Ok(()),
        [one] => *one,
        _ => {
            let message =
                "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.";
            return Err(Status::new(500, "", message));
        }
    };
    let b: &PodDisruptionBudget = budget.get();
    let ready = pod.status.conditions.iter().any(|c| c.type_ == "Ready" && c.status == "True");
    if !ready {
        let always = b.spec.unhealthy_pod_eviction_policy.as_deref() == Some("AlwaysAllow");
        let status = &b.status;
        if always || (status.current_healthy >= status.desired_healthy && status.desired_healthy > 0) {
            return Ok(());
        }
    }
    check(b)?;
    if !dry_run {
        decrement(server, now, budget, &pod.metadata.name);
    }
    Ok(())
}

fn refuse(message: impl Into<Str>, retry_after_s: u32) -> Status {
    let cause = Cause { reason: "DisruptionBudget".into(), message: message.into(), field: Str::new() };
    Status::new(429, "TooManyRequests", REFUSED).with(Details {
        causes: vec![cause],
        retry_after_s,
        ..Details::default()
    })
}

fn check(b: &PodDisruptionBudget) -> Result<(), Status> {
    let name = &b.metadata.name;
    let status = &b.status;
    if status.observed_generation < b.metadata.generation {
        return Err(refuse(eco_format!("The disruption budget {name} is still being processed by the server."), 10));
    }
    if status.disruptions_allowed > 0 {
        return Ok(());
    }
    let condition = status.conditions.iter().find(|c| c.type_ == "DisruptionAllowed");
    let said = condition.filter(|c| c.status == "False" && !c.message.is_empty());
    let message = match said {
        Some(c) if c.reason == "SyncFailed" => eco_format!(
            "The disruption budget {name} does not allow evicting pods currently because it failed sync: {}",
            c.message
        ),
        _ if status.current_healthy <= status.desired_healthy => eco_format!(
            "The disruption budget {name} needs {} healthy pods and has {} currently",
            status.desired_healthy,
            status.current_healthy
        ),
        Some(c) => eco_format!(
            "The disruption budget {name} does not allow evicting pods currently ({}): {}",
            c.reason,
            c.message
        ),
        None => eco_format!("The disruption budget {name} does not allow evicting pods currently"),
    };
    Err(refuse(message, 0))
}

/// Uses up one disruption and remembers the pod, so that the controller does not count it as healthy.
fn decrement(server: &mut ApiServer, now: Time, budget: &Obj, pod: &str) {
    let Some(old) = server.stored(budget.kind(), budget.namespace(), budget.name()).cloned() else { return };
    let mut object = old.object.clone();
    let generation = object.meta().generation;
    let b = object.get_mut::<PodDisruptionBudget>();
    b.status.disruptions_allowed -= 1;
    b.status.disrupted_pods.insert(pod, now.into());
    if b.status.disruptions_allowed == 0 {
        let condition = Condition {
            type_: "DisruptionAllowed".into(),
            status: "False".into(),
            observed_generation: generation,
            last_transition_time: now.into(),
            reason: "InsufficientPods".into(),
            message: Str::new(),
        };
        match b.status.conditions.iter().position(|c| c.type_ == condition.type_) {
            Some(i) => b.status.conditions.to_mut()[i] = condition,
            None => b.status.conditions.push(condition),
        }
    }
    let manager = Manager {
        name: "kube-apiserver".into(),
        operation: Operation::Update,
        api_version: "policy/v1".into(),
        subresource: "status".into(),
    };
    let write = Write { manager, at: now, before: Some(old.object.clone()), after: object.clone() };
    let owners = old.owners.with(write, || server.schema(kind_of::POD_DISRUPTION_BUDGET));
    server.write(now, Stored { object, owners });
}
