//! What to start and what to stop. Plays: `computePodActions` and `computeInitContainerActions` of `pkg/kubelet/kuberuntime`.

use crate::host::Host;
use crate::pod::{ContainerSpec, Pod, Role};
use crate::probe::Verdict;
use crate::status::containers::wants_restart;
use crate::worker::run::{Job, Run, StopReason};
use crate::worker::start::Start;
use ecow::eco_format;

/// What was found about the init containers.
#[derive(Default)]
struct Inits {
    start: Vec<usize>,
    stop: Vec<(usize, api::Str, StopReason)>,
    initialized: bool,
    hopeless: bool,
}

impl Pod {
    /// Appends the jobs that make the runtime what the spec wants.
    pub(crate) fn plan(&mut self, run: &mut Run, host: &mut Host<'_, '_>) {
        self.begin_probes(host.now());
        self.follow_resize(run, host);
        let (mut stops, mut starts) = (Vec::new(), Vec::new());
        for slot in 0..self.containers.len() {
            if self.containers[slot].role == Role::Ephemeral && self.containers[slot].current.is_none() {
                starts.push(slot);
            }
        }
        let inits = self.plan_inits();
        stops.extend(inits.stop);
        if inits.hopeless {
            // The phase is Failed already; the next look ends the pod.
            return;
        }
        starts.extend(inits.start);
        if inits.initialized {
            let before = (stops.len(), starts.len());
            self.plan_regulars(&mut stops, &mut starts);
            let kept = self.containers.iter().any(|c| c.role == Role::Regular && c.is_running());
            if before == (stops.len(), starts.len()) && !kept {
                // Only sidecars are left: they do not keep a pod alive.
                run.push(Job::StopAll);
                return;
            }
        }
        for (slot, message, reason) in stops {
            run.push(Job::Stop(slot, message, reason));
        }
        let slow = starts.iter().any(|slot| self.starts_slowly(*slot, host));
        if slow {
            self.report_sandbox(host);
        }
        for slot in starts {
            // The back-off looks at what had ended before this sync began to stop anything.
            let container = &self.containers[slot];
            let ended = container.last_exit();
            let last = container.current.as_ref().or(container.previous.as_ref());
            let attempt = last.map_or(0, |i| i.attempt + 1);
            run.push(Job::Start(Start::new(slot, ended, attempt)));
        }
    }

    fn plan_inits(&self) -> Inits {
        let mut found = Inits::default();
        let inits: Vec<usize> = (0..self.containers.len())
            .filter(|s| matches!(self.containers[*s].role, Role::Init | Role::Sidecar))
            .collect();
        if inits.is_empty() {
            found.initialized = true;
            return found;
        }
        let sandbox = self.sandbox.as_ref().map_or(0, |s| s.attempt);
        let here = |c: &crate::pod::Container| c.current.as_ref().is_some_and(|i| i.sandbox == sandbox);
        let regular_started = self.containers.iter().any(|c| c.role == Role::Regular && here(c));
        found.initialized = regular_started;
        let mut later_began = regular_started;
        for (i, slot) in inits.iter().copied().enumerate().rev() {
            let container = &self.containers[slot];
            let next = inits.get(i + 1).copied();
            if container.current.is_none() {
                if later_began && container.role == Role::Sidecar {
                    found.start.push(slot);
                }
                continue;
            }
            if later_began && container.role == Role::Init {
                continue;
            }
            if container.role == Role::Sidecar {
                self.plan_sidecar(slot, next, later_began, &mut found);
            } else if !self.plan_init(slot, next, &mut found) {
                return found;
            }
            later_began = true;
        }
        if !later_began {
            found.start.push(inits[0]);
        }
        found.start.reverse();
        found
    }

    /// Answers `false` when the pod cannot be initialized any more.
    fn plan_init(&self, slot: usize, next: Option<usize>, found: &mut Inits) -> bool {
        match self.containers[slot].exit_code() {
            None => {}
            Some(0) => match next {
                Some(next) => found.start.push(next),
                None => found.initialized = true,
            },
            Some(_) if wants_restart(self, slot) => found.start.push(slot),
            Some(_) => {
                found.hopeless = true;
                found.start.clear();
                return false;
            }
        }
        true
    }

    fn plan_sidecar(&self, slot: usize, next: Option<usize>, later_began: bool, found: &mut Inits) {
        let container = &self.containers[slot];
        if !container.is_running() {
            return found.start.push(slot);
        }
        let name = &container.name;
        match container.prober.startup_verdict() {
            Some(Verdict::Failure) => {
                found.stop.push((slot, eco_format!("Init container {name} failed startup probe"), StopReason::Startup));
                return found.start.push(slot);
            }
            Some(Verdict::Unknown) => return,
            Some(Verdict::Success) | None => {}
        }
        match next {
            None => found.initialized = true,
            Some(next) if !later_began => found.start.push(next),
            Some(_) => {}
        }
        if self.image_changed(slot) {
            found.stop.push((slot, eco_format!("Init container {name} definition changed"), StopReason::Other));
            found.start.push(slot);
        } else if container.prober.liveness_verdict() == Some(Verdict::Failure) {
            found.stop.push((slot, eco_format!("Init container {name} failed liveness probe"), StopReason::Liveness));
            found.start.push(slot);
        }
    }

    fn plan_regulars(&self, stops: &mut Vec<(usize, api::Str, StopReason)>, starts: &mut Vec<usize>) {
        for (slot, container) in self.containers.iter().enumerate() {
            if container.role != Role::Regular {
                continue;
            }
            if !container.is_running() {
                if wants_restart(self, slot) {
                    starts.push(slot);
                }
                continue;
            }
            let name = &container.name;
            let mut restart = self.restarts_after_probe(slot);
            let (what, reason) = if self.image_changed(slot) {
                restart = true;
                ("definition changed", StopReason::Other)
            } else if container.prober.liveness_verdict() == Some(Verdict::Failure) {
                ("failed liveness probe", StopReason::Liveness)
            } else if container.prober.startup_verdict() == Some(Verdict::Failure) {
                ("failed startup probe", StopReason::Startup)
            } else if self.resize_restarts(slot) {
                restart = true;
                ("resize requires restart", StopReason::Other)
            } else {
                continue;
            };
            let also = if restart { ", will be restarted" } else { "" };
            stops.push((slot, eco_format!("Container {name} {what}{also}"), reason));
            if restart {
                starts.push(slot);
            }
        }
    }

    fn restarts_after_probe(&self, slot: usize) -> bool {
        let own = match self.container_spec(slot) {
            ContainerSpec::Plain(spec) => spec.restart_policy.as_deref(),
            ContainerSpec::Ephemeral(_) => None,
        };
        own.unwrap_or(&self.spec().restart_policy) != "Never"
    }

    /// Whether the spec names another image than the one that runs: the one change that makes a new container.
    fn image_changed(&self, slot: usize) -> bool {
        let wanted = self.container_spec(slot).image();
        self.containers[slot].current.as_ref().is_some_and(|i| i.wanted_image != *wanted)
    }
}
