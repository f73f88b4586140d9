//! The phase of a pod. Plays: `getPhase` of `pkg/kubelet/kubelet_pods.go`.

use crate::pod::{Container, Pod, Role, restarts};
use api::core::{ContainerStatus, PodStatus};

/// What the containers of a pod amount to.
#[derive(Default)]
struct Count {
    pending_init: u32,
    pending_sidecars: u32,
    failed_for_good: u32,
    unknown: u32,
    running: u32,
    waiting: u32,
    stopped: u32,
    stopped_for_good: u32,
    succeeded: u32,
}

/// The phase that the container statuses amount to.
pub(crate) fn of(pod: &Pod, status: &PodStatus, terminal: bool) -> &'static str {
    let mut count = Count::default();
    for container in &pod.containers {
        let list = match container.role {
            Role::Init | Role::Sidecar => &status.init_container_statuses,
            Role::Regular => &status.container_statuses,
            Role::Ephemeral => continue,
        };
        let known = list.iter().find(|s| s.name == container.name);
        match container.role {
            Role::Init => count.init(pod, container, known),
            Role::Sidecar => count.sidecar(known),
            _ => count.regular(pod, container, known),
        }
    }
    let initialized = pod.containers.iter().any(|c| c.role == Role::Regular && c.current.is_some());
    count.phase(terminal, initialized)
}

fn restartable(pod: &Pod, container: &Container, code: i32) -> bool {
    let spec = pod.spec();
    let list = if container.role == Role::Regular { &spec.containers } else { &spec.init_containers };
    restarts(spec, &list[container.place], code)
}

impl Count {
    fn init(&mut self, pod: &Pod, container: &Container, status: Option<&ContainerStatus>) {
        let Some(status) = status else {
            self.pending_init += 1;
            return;
        };
        let waits = status.state.waiting.is_some();
        let ended = match (&status.state.terminated, &status.last_state.terminated) {
            (Some(t), _) => Some(t),
            (None, last) if waits => last.as_ref(),
            _ => None,
        };
        match ended {
            Some(t) if t.exit_code != 0 => {
                self.failed_for_good += u32::from(!restartable(pod, container, t.exit_code));
            }
            Some(_) if !waits => {}
            _ => self.pending_init += u32::from(ended.is_none()),
        }
    }

    fn sidecar(&mut self, status: Option<&ContainerStatus>) {
        let Some(status) = status else {
            self.unknown += 1;
            return;
        };
        if status.state.running.is_some() {
            self.pending_sidecars += u32::from(status.started != Some(true));
            self.running += 1;
        } else if status.state.waiting.is_some() && status.last_state.terminated.is_none() {
            self.pending_sidecars += 1;
            self.waiting += 1;
        }
    }

    fn regular(&mut self, pod: &Pod, container: &Container, status: Option<&ContainerStatus>) {
        let Some(status) = status else {
            self.unknown += 1;
            return;
        };
        if status.state.running.is_some() {
            self.running += 1;
        } else if let Some(t) = &status.state.terminated {
            self.stopped += 1;
            self.stopped_for_good += u32::from(!restartable(pod, container, t.exit_code));
            self.succeeded += u32::from(t.exit_code == 0);
        } else if let Some(t) = &status.last_state.terminated {
            self.stopped += 1;
            self.stopped_for_good += u32::from(!restartable(pod, container, t.exit_code));
        } else {
            self.waiting += 1;
        }
    }

    fn phase(&self, terminal: bool, initialized: bool) -> &'static str {
        if self.failed_for_good > 0 {
            return "Failed";
        }
        if self.pending_init > 0 || (self.pending_sidecars > 0 && !initialized) || self.waiting > 0 {
            return "Pending";
        }
        if self.running > 0 && self.unknown == 0 {
            return "Running";
        }
        if self.running == 0 && self.stopped > 0 && self.unknown == 0 {
            let outcome = if self.stopped == self.succeeded { "Succeeded" } else { "Failed" };
            let restarting = self.stopped != self.stopped_for_good;
            return if restarting && !terminal { "Running" } else { outcome };
        }
        "Pending"
    }
}
