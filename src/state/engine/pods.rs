//! A pod as the page draws it: its state from its phase, its containers and its conditions.

use crate::state::model::{PodState, PodView};
use api::core::{Container, ContainerStatus, Pod};
use std::sync::Arc;

/// The state of a pod; `silent` says that its node is not heard of.
pub fn view(pod: &Pod, silent: bool) -> PodView {
    let meta = &pod.metadata;
    let (family, short) = names(pod);
    let state = state(pod, silent);
    PodView {
        namespace: meta.namespace.as_str().into(),
        name: meta.name.as_str().into(),
        family,
        short,
        node: (!pod.spec.node_name.is_empty()).then(|| pod.spec.node_name.as_str().into()),
        state,
        status: status(pod).into(),
        restarts: pod.status.container_statuses.iter().map(|c| u32::try_from(c.restart_count).unwrap_or(0)).sum(),
        served: false,
        selected: false,
        probed: !matches!(state, PodState::Pending | PodState::Completed | PodState::Failed)
            && pod.spec.containers.iter().any(has_probe),
        cpu_milli: pod.spec.containers.iter().filter_map(|c| c.resources.requests.get("cpu").map(|q| q.milli())).sum(),
    }
}

fn has_probe(container: &Container) -> bool {
    container.readiness_probe.is_some() || container.liveness_probe.is_some() || container.startup_probe.is_some()
}

/// What it is a copy of, and what tells it from the other copies.
fn names(pod: &Pod) -> (Arc<str>, Arc<str>) {
    let name = pod.metadata.name.as_str();
    let owner = pod.metadata.owner_references.iter().find(|o| o.controller == Some(true));
    let Some((head, tail)) = name.rsplit_once('-').filter(|_| owner.is_some()) else { return (name.into(), "".into()) };
    let of_deployment = owner.is_some_and(|o| o.kind == "ReplicaSet");
    let family = if of_deployment { head.rsplit_once('-').map_or(head, |(h, _)| h) } else { head };
    (family.into(), tail.into())
}

fn state(pod: &Pod, silent: bool) -> PodState {
    let status = &pod.status;
    if pod.metadata.deletion_timestamp.is_some() {
        return PodState::Terminating;
    }
    match status.phase.as_str() {
        "Succeeded" => return PodState::Completed,
        "Failed" => return PodState::Failed,
        _ => {}
    }
    if pod.spec.node_name.is_empty() {
        return PodState::Pending;
    }
    if silent {
        return PodState::Unknown;
    }
    if status.container_statuses.iter().any(waits_to_restart) {
        return PodState::CrashLoop;
    }
    if condition(pod, "Ready") {
        return PodState::Ready;
    }
    if !pod.spec.init_containers.is_empty() && !condition(pod, "Initialized") {
        return PodState::Init;
    }
    let was_ready = status.conditions.iter().find(|c| c.type_ == "Ready").is_some_and(|c| {
        let started =
            status.container_statuses.iter().filter_map(|s| s.state.running.as_ref()).map(|r| r.started_at.0).max();
        started.is_some_and(|s| c.last_transition_time.0 > s)
    });
    if was_ready { PodState::NotReady } else { PodState::Starting }
}

/// A crash loop, or an image that cannot be pulled: the kubelet tries again, later and later.
fn waits_to_restart(container: &ContainerStatus) -> bool {
    let reason = container.state.waiting.as_ref().map_or("", |w| w.reason.as_str());
    matches!(
        reason,
        "CrashLoopBackOff" | "ImagePullBackOff" | "ErrImagePull" | "CreateContainerConfigError" | "InvalidImageName"
    )
}

pub fn condition(pod: &Pod, name: &str) -> bool {
    pod.status.conditions.iter().any(|c| c.type_ == name && c.status == "True")
}

/// The word of kubectl's STATUS column.
pub fn status(pod: &Pod) -> String {
    if pod.metadata.deletion_timestamp.is_some() {
        return "Terminating".to_owned();
    }
    for container in pod.status.container_statuses.iter() {
        if let Some(waiting) = container.state.waiting.as_ref().filter(|w| !w.reason.is_empty()) {
            return waiting.reason.to_string();
        }
        if let Some(ended) = container.state.terminated.as_ref().filter(|t| !t.reason.is_empty()) {
            return ended.reason.to_string();
        }
    }
    if pod.status.reason.is_empty() { pod.status.phase.to_string() } else { pod.status.reason.to_string() }
}
