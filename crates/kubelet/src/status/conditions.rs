//! The conditions that a kubelet sets. Plays: `pkg/kubelet/status/generate.go`.

use crate::pod::{Pod, Role};
use api::core::{ContainerStatus, PodCondition, PodStatus};
use api::{List, Str};
use ecow::eco_format;
use sim::Time;

/// The conditions that belong to the kubelet alone.
const OWN: &[&str] = &[
    "PodReadyToStartContainers",
    "Initialized",
    "Ready",
    "ContainersReady",
    "PodScheduled",
    "PodResizePending",
    "PodResizeInProgress",
    "AllContainersRestarting",
];

/// Whether a condition belongs to the kubelet alone.
pub(crate) fn is_own(kind: &str) -> bool {
    OWN.contains(&kind)
}

/// What a condition says, before its times.
struct Said {
    status: &'static str,
    reason: Str,
    message: Str,
}

fn said(status: &'static str, reason: &str, message: impl Into<Str>) -> Said {
    Said { status, reason: reason.into(), message: message.into() }
}

/// Fills the conditions in, after the container statuses and the phase.
pub(crate) fn fill(pod: &Pod, old: &PodStatus, now: Time, status: &mut PodStatus) {
    let api = pod.api();
    let generation = api.metadata.generation;
    let mut conditions: Vec<PodCondition> =
        api.status.conditions.iter().filter(|c| !is_own(&c.type_)).cloned().collect();
    conditions.extend(pod.resize.conditions(generation, old, now));
    if pod.verdict.as_ref().is_some_and(|v| v.disruption) {
        conditions.retain(|c| c.type_ != "DisruptionTarget");
        let message = pod.verdict.as_ref().map(|v| v.message.clone()).unwrap_or_default();
        let said = said("True", "TerminationByKubelet", message);
        conditions.push(condition("DisruptionTarget", said, generation, old, now));
    }
    let ready = containers_ready(pod, status);
    let gates = if ready.status == "True" { gates(pod, &conditions) } else { None };
    let pod_ready = match gates {
        Some(message) => said("False", "ReadinessGatesNotReady", message),
        None => Said { status: ready.status, reason: ready.reason.clone(), message: ready.message.clone() },
    };
    let all = [
        ("PodReadyToStartContainers", sandbox(pod)),
        ("Initialized", initialized(pod, old, status)),
        ("Ready", pod_ready),
        ("ContainersReady", ready),
        ("PodScheduled", said("True", "", "")),
    ];
    conditions.extend(all.into_iter().map(|(kind, said)| condition(kind, said, generation, old, now)));
    status.conditions = List::from(conditions);
}

fn condition(kind: &str, said: Said, generation: i64, old: &PodStatus, now: Time) -> PodCondition {
    let before = old.conditions.iter().find(|c| c.type_ == kind && c.status == said.status);
    PodCondition {
        type_: kind.into(),
        observed_generation: generation,
        status: said.status.into(),
        last_transition_time: before.map_or_else(|| now.into(), |c| c.last_transition_time),
        reason: said.reason,
        message: said.message,
        ..PodCondition::default()
    }
}

fn sandbox(pod: &Pod) -> Said {
    match &pod.sandbox {
        Some(sandbox) if sandbox.ready => said("True", "", ""),
        Some(_) => said("False", "PodSandboxNotReady", "pod sandbox is not ready"),
        None => said("False", "PodSandboxNotReady", "no pod sandbox exists"),
    }
}

/// Go's `[a b c]`.
fn listed(names: &[&Str]) -> Str {
    let names: Vec<&str> = names.iter().map(|n| n.as_str()).collect();
    eco_format!("[{}]", names.join(" "))
}

fn find<'a>(status: &'a PodStatus, name: &str) -> Option<&'a ContainerStatus> {
    status.init_container_statuses.iter().chain(status.container_statuses.iter()).find(|s| s.name == name)
}

fn sentences(unknown: &[&Str], other: &[&Str], what: &str) -> Option<Str> {
    let mut parts = Vec::new();
    if !unknown.is_empty() {
        parts.push(format!("containers with unknown status: {}", listed(unknown)));
    }
    if !other.is_empty() {
        parts.push(format!("containers with {what} status: {}", listed(other)));
    }
    (!parts.is_empty()).then(|| parts.join(", ").into())
}

fn containers_ready(pod: &Pod, status: &PodStatus) -> Said {
    let (mut unknown, mut unready) = (Vec::new(), Vec::new());
    for container in pod.containers.iter().filter(|c| matches!(c.role, Role::Sidecar | Role::Regular)) {
        match find(status, &container.name) {
            Some(s) if s.ready => {}
            Some(_) => unready.push(&container.name),
            None => unknown.push(&container.name),
        }
    }
    if status.phase == "Succeeded" && unknown.is_empty() {
        return said("False", "PodCompleted", "");
    }
    if status.phase == "Failed" {
        return said("False", "PodFailed", "");
    }
    match sentences(&unknown, &unready, "unready") {
        Some(message) => said("False", "ContainersNotReady", message),
        None => said("True", "", ""),
    }
}

fn gates(pod: &Pod, conditions: &[PodCondition]) -> Option<Str> {
    let mut messages = Vec::new();
    for gate in &pod.spec().readiness_gates {
        let kind = &gate.condition_type;
        match conditions.iter().find(|c| c.type_ == *kind) {
            None => messages.push(format!("corresponding condition of pod readiness gate \"{kind}\" does not exist.")),
            Some(c) if c.status != "True" => {
                messages.push(format!("the status of pod readiness gate \"{kind}\" is not \"True\", but {}", c.status));
            }
            Some(_) => {}
        }
    }
    (!messages.is_empty()).then(|| messages.join(", ").into())
}

fn initialized(pod: &Pod, old: &PodStatus, status: &PodStatus) -> Said {
    let (mut unknown, mut incomplete) = (Vec::new(), Vec::new());
    for container in &pod.containers {
        let Some(found) = find(status, &container.name) else {
            if matches!(container.role, Role::Init | Role::Sidecar) {
                unknown.push(&container.name);
            }
            continue;
        };
        let done = match container.role {
            Role::Init => found.ready,
            Role::Sidecar => found.started == Some(true),
            Role::Regular | Role::Ephemeral => true,
        };
        if !done {
            incomplete.push(&container.name);
        }
    }
    if status.phase == "Succeeded" && unknown.is_empty() {
        return said("True", "PodCompleted", "");
    }
    let started = |s: &ContainerStatus| s.state.running.is_some() || s.state.terminated.is_some();
    let was = old.conditions.iter().any(|c| c.type_ == "Initialized" && c.status == "True");
    if status.container_statuses.iter().any(started) || was {
        return said("True", "", "");
    }
    match sentences(&unknown, &incomplete, "incomplete") {
        Some(message) => said("False", "ContainersNotInitialized", message),
        None => said("True", "", ""),
    }
}
