//! The worker of a pod: what it does next, whatever wakes it.
//!
//! Plays: `pkg/kubelet/pod_workers.go` with `SyncPod`, `SyncTerminatingPod` and `SyncTerminatedPod` of `pkg/kubelet/kubelet.go`
//! and of `pkg/kubelet/kuberuntime`. A sync generates and reports the status first, then works through a list of jobs; what
//! a job finds shows in the status of the next sync, as in the real one.

pub(crate) mod end;
pub(crate) mod plan;
pub(crate) mod run;
pub(crate) mod start;
pub(crate) mod stop;

use crate::host::Host;
use crate::pod::{Pod, Stage, Verdict};
use crate::runtime::process::Happening;
use crate::status::is_terminal;
use crate::worker::run::Run;
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// How often a kubelet asks the runtime what has changed (the PLEG), and how often its work queue is looked at.
const RELIST: Duration = Duration::from_secs(1);

/// After an error, the next try comes so much later, jittered.
const RETRY: Duration = Duration::from_secs(10);

/// The message of `activeDeadlineSeconds`.
const DEADLINE_MESSAGE: &str = "Pod was active on the node longer than the specified deadline";

impl Pod {
    /// Does the one thing of this pod that is due.
    pub(crate) fn act(&mut self, host: &mut Host<'_, '_>) {
        let now = host.now();
        self.tickets = self.tickets.without_past(now);
        if let Some(slot) = self
            .containers
            .iter()
            .position(|c| c.current.as_ref().and_then(|i| i.due()).is_some_and(|(at, _)| at <= now))
        {
            self.advance_container(slot, host);
        } else if let Some(slot) =
            self.containers.iter().position(|c| c.stopping.as_ref().and_then(|s| s.due()).is_some_and(|at| at <= now))
        {
            self.advance_stop(slot, host);
        } else if self.deadline().is_some_and(|at| at <= now) {
            self.exceed_deadline(host);
        } else if self.run.as_ref().and_then(Run::due).is_some_and(|at| at <= now) {
            self.proceed(host);
        } else if self.turn.is_some_and(|(at, _)| at <= now) {
            self.turn = None;
            self.look(host);
        } else if self.volumes.refresh_at.is_some_and(|at| at <= now) {
            self.refresh_volumes(host);
        } else if let Some((slot, kind)) = self.due_probe(now) {
            self.run_probe(slot, kind, host);
        }
    }

    /// The worker's turn.
    pub(crate) fn look(&mut self, host: &mut Host<'_, '_>) {
        if self.run.is_some() {
            // What woke it will be seen when the run is over.
            return self.wake_after_run();
        }
        let ends = self.is_deleted() || self.verdict.is_some();
        match self.stage {
            Stage::Syncing if ends => self.begin_terminating(host),
            Stage::Syncing => self.begin_sync(host),
            Stage::Terminating => self.go_on_terminating(host),
            Stage::Terminated => self.finish_terminated(host),
            Stage::Finished => self.hear_of_deletion(host),
        }
    }

    fn wake_after_run(&mut self) {
        if let Some(run) = &mut self.run {
            run.again = true;
        }
    }

    fn begin_sync(&mut self, host: &mut Host<'_, '_>) {
        self.meet_containers();
        self.notice_resize(host);
        self.refresh_status(host, false);
        if self.status.as_ref().is_some_and(|s| is_terminal(&s.phase)) {
            self.stage = Stage::Terminating;
            let at = self.next_relist(host);
            return self.wake(at);
        }
        self.run = Some(Run::new());
        self.proceed(host);
    }

    /// When the kubelet looks at the runtime next.
    pub(crate) fn next_relist(&self, host: &Host<'_, '_>) -> Time {
        let phase = host.node.relist_phase;
        let since = host.now().since(phase).as_micros();
        let period = RELIST.as_micros();
        phase + Duration::from_micros(u64::try_from((since / period + 1) * period).unwrap_or(u64::MAX))
    }

    /// A duration with the jitter of the pod workers: up to half as much again.
    pub(crate) fn jittered(&mut self, host: &Host<'_, '_>, d: Duration) -> Duration {
        if host.config.is_recorded() {
            // One fixed draw: recordings are compared at moments that lie between two draws.
            return d.mul_f64(1.33);
        }
        self.rng.jitter(d, 0.5)
    }

    /// Schedules the next try after a sync that failed.
    pub(crate) fn retry(&mut self, host: &Host<'_, '_>, over: Option<Time>, changed: bool) {
        let wait = over.map_or(RETRY, |at| at.since(host.now())).min(host.config.resync);
        let at = host.now() + self.jittered(host, wait);
        self.idle_retries = if changed { 0 } else { self.idle_retries.saturating_add(1) };
        // A retry that finds what the one before found is no progress: a cluster may settle in that state.
        let longest = self.containers.iter().any(|c| c.backoff.is_longest());
        let periodic = self.idle_retries >= 3 || longest;
        if self.turn.is_none_or(|(known, _)| known > at) {
            self.turn = Some((at, periodic));
        }
    }

    /// A process does what it was about to do.
    fn advance_container(&mut self, slot: usize, host: &mut Host<'_, '_>) {
        let now = host.now();
        let Some(instance) = &mut self.containers[slot].current else { return };
        if instance.process.script_is_due(now) {
            let capacity = (host.node.spec.cpu_milli, host.node.spec.memory_bytes);
            if let Some(code) = self.advance_script(slot, now, capacity, host.disks) {
                let reason = if code == 0 { "Completed" } else { "Error" };
                self.container_ended(slot, code, reason, host);
            }
            return;
        }
        match instance.process.advance(now, instance.memory_limit) {
            Happening::Nothing => {}
            Happening::Listens => {
                self.announce(slot, now);
                host.serving_changed();
            }
            Happening::Hangs => {
                host.tell(self, "hang", || {
                    eco_format!("Container {} answers nothing any more", self.containers[slot].name)
                });
                host.serving_changed();
            }
            Happening::Ends(code, oom) => {
                let reason = if oom {
                    "OOMKilled"
                } else if code == 0 {
                    "Completed"
                } else {
                    "Error"
                };
                self.container_ended(slot, code, reason, host);
            }
        }
    }

    /// A process does what it was about to do, and no kubelet sees it.
    pub(crate) fn act_without_kubelet(&mut self, host: &mut Host<'_, '_>) {
        let now = host.now();
        self.tickets = self.tickets.without_past(now);
        for slot in 0..self.containers.len() {
            let due = self.containers[slot].current.as_ref().and_then(|i| i.due());
            if due.is_none_or(|(at, _)| at > now) {
                continue;
            }
            let capacity = (host.node.spec.cpu_milli, host.node.spec.memory_bytes);
            let script = self.containers[slot].current.as_ref().is_some_and(|i| i.process.script_is_due(now));
            let over = if script { self.advance_script(slot, now, capacity, host.disks) } else { None };
            let Some(instance) = &mut self.containers[slot].current else { continue };
            if script {
                if let Some(code) = over {
                    let reason = if code == 0 { "Completed" } else { "Error" };
                    instance.finish(now, code, reason, api::Str::new());
                }
                return;
            }
            if let Happening::Ends(code, oom) = instance.process.advance(now, instance.memory_limit) {
                let reason = if oom {
                    "OOMKilled"
                } else if code == 0 {
                    "Completed"
                } else {
                    "Error"
                };
                instance.finish(now, code, reason, api::Str::new());
            }
            host.serving_changed();
            return;
        }
    }

    /// What a program writes when it is ready.
    fn announce(&mut self, slot: usize, now: Time) {
        let ip = self.ip();
        let Some(instance) = &mut self.containers[slot].current else { return };
        let date = eco_format!("{now}");
        let tag = instance.process.tag.clone();
        for line in instance.process.image.banner {
            let line =
                line.replace("{date}", &date).replace("{tag}", &tag).replace("{version}", &tag).replace("{ip}", &ip);
            instance.log.line(now, line);
        }
    }

    /// The node refuses the pod.
    pub(crate) fn reject(&mut self, reason: &str, message: api::Str, host: &mut Host<'_, '_>) {
        self.turn = None;
        host.event(self, None, "Warning", reason, message.clone());
        host.tell(self, "refuse", || eco_format!("The node refuses pod {}: {message}", self.key));
        let api = self.api();
        let status = api::core::PodStatus {
            qos_class: api.status.qos_class.clone(),
            phase: "Failed".into(),
            reason: reason.into(),
            message: eco_format!("Pod was rejected: {message}"),
            observed_generation: api.metadata.generation,
            start_time: Some(host.now().into()),
            ..api::core::PodStatus::default()
        };
        self.status = Some(api::Ptr::new(status));
        self.reported = false;
        self.stage = Stage::Finished;
        self.report(host);
    }

    fn exceed_deadline(&mut self, host: &mut Host<'_, '_>) {
        host.event(self, None, "Normal", "DeadlineExceeded", DEADLINE_MESSAGE);
        self.verdict =
            Some(Verdict { reason: "DeadlineExceeded".into(), message: DEADLINE_MESSAGE.into(), disruption: false });
        self.run = None;
        self.look(host);
    }
}
