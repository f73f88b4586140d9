//! The statuses of the containers. Plays: `convertToAPIContainerStatuses` and `prober.UpdatePodStatus`.

use crate::config::{Config, Runtime};
use crate::node::Node;
use crate::pod::{Container, Pod, Role, restarts};
use crate::runtime::instance::{End, Instance};
use crate::status::resources;
use api::core::{
    ContainerState, ContainerStateRunning, ContainerStateTerminated, ContainerStateWaiting, ContainerStatus, PodStatus,
};
use api::{List, Ptr, Str};

/// Fills the three lists of container statuses in.
pub(crate) fn fill(pod: &Pod, _node: &Node, config: &Config, status: &mut PodStatus) {
    let list = |roles: &[Role], sorted: bool| -> List<ContainerStatus> {
        let mut statuses: Vec<ContainerStatus> = (0..pod.containers.len())
            .filter(|slot| roles.contains(&pod.containers[*slot].role))
            .map(|slot| one(pod, slot, config))
            .collect();
        if statuses.is_empty() {
            return List::new();
        }
        if sorted {
            statuses.sort_by(|a, b| a.name.cmp(&b.name));
        }
        statuses.into()
    };
    status.init_container_statuses = list(&[Role::Init, Role::Sidecar], false);
    status.container_statuses = list(&[Role::Regular], true);
    status.ephemeral_container_statuses = list(&[Role::Ephemeral], true);
}

fn one(pod: &Pod, slot: usize, config: &Config) -> ContainerStatus {
    let container = &pod.containers[slot];
    let spec = pod.container_spec(slot);
    let mut status = ContainerStatus {
        name: container.name.clone(),
        image: spec.image().clone(),
        volume_mounts: container.mounts.clone(),
        ..ContainerStatus::default()
    };
    match &container.current {
        Some(instance) => from_instance(pod, slot, instance, config, &mut status),
        None => status.state = waiting(default_reason(pod), Str::new()),
    }
    if let Some(end) = container.previous.as_ref().and_then(|p| p.end.as_ref().map(|e| (p, e))) {
        status.last_state = terminated(end.0, end.1);
    }
    if let Some(error) = &container.error
        && wants_restart(pod, slot)
        && !(container.role == Role::Init && container.exit_code() == Some(0))
    {
        if status.state.terminated.is_some() {
            status.last_state = std::mem::take(&mut status.state);
        }
        status.state = waiting(error.reason.clone(), error.message.clone());
    }
    readiness(pod, container, &mut status);
    status
}

fn default_reason(pod: &Pod) -> Str {
    if pod.spec().init_containers.is_empty() { "ContainerCreating".into() } else { "PodInitializing".into() }
}

/// Whether the next sync would start the container (again).
pub(crate) fn wants_restart(pod: &Pod, slot: usize) -> bool {
    if pod.obj.meta().deletion_timestamp.is_some() {
        return false;
    }
    let container = &pod.containers[slot];
    match &container.current {
        None => true,
        Some(instance) => match &instance.end {
            None => false,
            Some(end) => match pod.container_spec(slot) {
                crate::pod::ContainerSpec::Plain(spec) => restarts(pod.spec(), spec, end.code),
                crate::pod::ContainerSpec::Ephemeral(_) => false,
            },
        },
    }
}

fn waiting(reason: Str, message: Str) -> ContainerState {
    ContainerState { waiting: Some(Ptr::new(ContainerStateWaiting { reason, message })), ..ContainerState::default() }
}

fn terminated(instance: &Instance, end: &End) -> ContainerState {
    let terminated = ContainerStateTerminated {
        exit_code: end.code,
        reason: end.reason.clone(),
        message: end.message.clone(),
        started_at: instance.started_at.into(),
        finished_at: end.at.into(),
        container_id: instance.id.clone(),
        ..ContainerStateTerminated::default()
    };
    ContainerState { terminated: Some(Ptr::new(terminated)), ..ContainerState::default() }
}

fn from_instance(pod: &Pod, slot: usize, instance: &Instance, config: &Config, status: &mut ContainerStatus) {
    status.restart_count = instance.attempt;
    status.image = instance.image.clone();
    status.image_id = instance.image_id.clone();
    status.container_id = instance.id.clone();
    match &instance.end {
        None => {
            let running = ContainerStateRunning { started_at: instance.started_at.into() };
            status.state.running = Some(Ptr::new(running));
        }
        Some(end) => status.state = terminated(instance, end),
    }
    let allocation = pod.allocation(slot);
    status.allocated_resources = allocation.requests.clone();
    status.resources = Some(resources::of_container(instance, allocation, config.runtime == Runtime::Scripted).into());
}

fn readiness(pod: &Pod, container: &Container, status: &mut ContainerStatus) {
    if container.role == Role::Ephemeral {
        return;
    }
    let running = status.state.running.is_some();
    let started = running && container.prober.is_started();
    status.started = Some(started);
    let _ = pod;
    status.ready = match container.role {
        Role::Init => status.state.terminated.as_ref().is_some_and(|t| t.exit_code == 0),
        _ => started && container.prober.is_ready(),
    };
}
