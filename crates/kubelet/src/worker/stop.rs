//! Stopping a container: the hook before it, its turn, SIGTERM, SIGKILL.
//!
//! Plays: `killContainer`, `executePreStopHook` and the termination ordering of `pkg/kubelet/kuberuntime`, `pkg/kubelet/lifecycle`.

use crate::host::Host;
use crate::pod::{Pod, Role, Stage};
use crate::worker::run::{Job, Progress, Run, StopReason};
use api::Str;
use api::core::LifecycleHandler;
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// A container always gets so many seconds between SIGTERM and SIGKILL.
const LEAST_GRACE_S: i64 = 2;

/// A hook under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hook {
    /// When it is over; `None` if something else decides.
    pub until: Option<Time>,
    /// How it fails, if it does.
    pub failure: Option<Str>,
}

/// How far the stopping of a container is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Phase {
    /// Its hook runs.
    Hook(Hook),
    /// It waits until those have ended that it outlives.
    Turn,
    /// It has got SIGTERM, and ends then, with this code; or gets SIGKILL.
    Signal(Option<(Time, i32)>),
}

/// A container that is being stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stopping {
    phase: Phase,
    /// When its grace is over: SIGKILL.
    kill_at: Time,
    /// Whether it waits for others.
    ordered: bool,
}

impl Stopping {
    /// When it goes on.
    pub fn due(&self) -> Option<Time> {
        match &self.phase {
            Phase::Hook(hook) => Some(hook.until.map_or(self.kill_at, |at| at.min(self.kill_at))),
            Phase::Turn => Some(self.kill_at),
            Phase::Signal(end) => Some(end.map_or(self.kill_at, |(at, _)| at.min(self.kill_at))),
        }
    }
}

impl Run {
    /// The next job is to stop a container at once.
    pub(crate) fn push_front_stop(&mut self, slot: usize, message: &str) {
        self.push_front(Job::Stop(slot, message.into(), StopReason::Other));
    }
}

impl Pod {
    /// Stops one container while the pod goes on.
    pub(crate) fn stop_in_run(
        &mut self,
        slot: usize,
        message: Str,
        reason: StopReason,
        run: &mut Run,
        host: &mut Host<'_, '_>,
    ) -> Progress {
        if !self.containers[slot].is_running() {
            run.changed = true;
            return Progress::Done;
        }
        if self.containers[slot].stopping.is_none() {
            let grace_s = self.grace_after(slot, reason);
            self.begin_stop(slot, message.clone(), grace_s, false, host);
            if !self.containers[slot].is_running() {
                run.changed = true;
                return Progress::Done;
            }
        }
        Progress::Wait(Job::Stop(slot, message, reason), None)
    }

    /// Stops every container that runs, in their order, then the sandbox.
    pub(crate) fn stop_all(&mut self, run: &mut Run, host: &mut Host<'_, '_>) -> Progress {
        run.changed = true;
        let grace_s = self.spec().termination_grace_period_seconds.unwrap_or(30);
        for slot in 0..self.containers.len() {
            if self.containers[slot].is_running() && self.containers[slot].stopping.is_none() {
                let message = eco_format!("Stopping container {}", self.containers[slot].name);
                self.begin_stop(slot, message, grace_s, true, host);
            }
        }
        if self.has_running() {
            return Progress::Wait(Job::StopAll, None);
        }
        if let Some(sandbox) = &mut self.sandbox {
            sandbox.ready = false;
        }
        Progress::Done
    }

    fn grace_after(&self, slot: usize, reason: StopReason) -> i64 {
        let spec = self.container_spec(slot);
        let probe = match reason {
            StopReason::Startup => spec.startup_probe().as_ref(),
            StopReason::Liveness => spec.liveness_probe().as_ref(),
            StopReason::Other => None,
        };
        let own = probe.and_then(|p| p.termination_grace_period_seconds);
        own.or(self.spec().termination_grace_period_seconds).unwrap_or(LEAST_GRACE_S)
    }

    /// Begins to stop a container that runs. `ordered`: sidecars wait until those have ended that they serve.
    pub(crate) fn begin_stop(
        &mut self,
        slot: usize,
        message: Str,
        grace_s: i64,
        ordered: bool,
        host: &mut Host<'_, '_>,
    ) {
        let now = host.now();
        host.event(self, Some(slot), "Normal", "Killing", message.clone());
        host.tell(self, "stop", || {
            eco_format!(
                "Container {} of pod {} is stopped, with {grace_s} s of grace: {message}",
                self.containers[slot].name,
                self.key
            )
        });
        let hook = self.container_spec(slot).lifecycle().as_ref().and_then(|l| l.pre_stop.clone());
        let grace = Duration::from_secs(grace_s.max(0) as u64);
        let least = Duration::from_secs(LEAST_GRACE_S as u64);
        let phase = match hook.filter(|_| grace_s > 0) {
            Some(handler) => Phase::Hook(self.begin_hook(slot, &handler, host)),
            None => Phase::Turn,
        };
        let kill_at = now + if matches!(phase, Phase::Hook(_)) { grace } else { grace.max(least) };
        self.containers[slot].stopping = Some(Stopping { phase, kill_at, ordered });
        self.advance_stop(slot, host);
    }

    /// A shorter grace was asked for meanwhile.
    pub(crate) fn shorten_grace(&mut self, grace_s: i64, host: &mut Host<'_, '_>) {
        let least = grace_s.max(LEAST_GRACE_S) as u64;
        let kill_at = host.now() + Duration::from_secs(least);
        for container in &mut self.containers {
            if let Some(stopping) = &mut container.stopping {
                stopping.kill_at = stopping.kill_at.min(kill_at);
            }
        }
    }

    /// Goes on with the stopping of a container.
    pub(crate) fn advance_stop(&mut self, slot: usize, host: &mut Host<'_, '_>) {
        let now = host.now();
        let Some(mut stopping) = self.containers[slot].stopping.take() else { return };
        loop {
            match &stopping.phase {
                Phase::Hook(hook) => {
                    let over = hook.until.is_some_and(|at| at <= now);
                    if !over && now < stopping.kill_at {
                        break;
                    }
                    if over && hook.failure.is_some() {
                        host.event(self, Some(slot), "Warning", "FailedPreStopHook", "PreStopHook failed");
                    }
                    let least = now + Duration::from_secs(LEAST_GRACE_S as u64);
                    stopping.kill_at = stopping.kill_at.max(least);
                    stopping.phase = Phase::Turn;
                }
                Phase::Turn => {
                    let waits = stopping.ordered && self.outlives_running(slot);
                    if waits && now < stopping.kill_at {
                        break;
                    }
                    if waits {
                        stopping.kill_at = now + Duration::from_secs(LEAST_GRACE_S as u64);
                    }
                    let ends = self.containers[slot].current.as_mut().and_then(|i| i.process.terminated(now));
                    stopping.phase = Phase::Signal(ends);
                }
                Phase::Signal(end) => {
                    let code = match end {
                        Some((at, code)) if *at <= now => *code,
                        _ if stopping.kill_at <= now => 137,
                        _ => break,
                    };
                    let reason = if code == 0 { "Completed" } else { "Error" };
                    self.containers[slot].stopping = Some(stopping);
                    return self.container_ended(slot, code, reason, host);
                }
            }
        }
        self.containers[slot].stopping = Some(stopping);
    }

    /// Whether a container runs that this sidecar has to outlive: every regular one, and the sidecars after it.
    fn outlives_running(&self, slot: usize) -> bool {
        let me = &self.containers[slot];
        me.role == Role::Sidecar
            && self
                .containers
                .iter()
                .any(|c| c.is_running() && (c.role == Role::Regular || (c.role == Role::Sidecar && c.place > me.place)))
    }

    /// A container has ended, for whatever reason: whoever waits for that goes on, and the kubelet sees it at its next look.
    pub(crate) fn container_ended(&mut self, slot: usize, code: i32, reason: &str, host: &mut Host<'_, '_>) {
        let now = host.now();
        let planned = self.containers[slot].stopping.take().is_some();
        let message = self.termination_message(slot, code);
        if let Some(instance) = &mut self.containers[slot].current {
            instance.finish(now, code, reason, message);
        }
        host.serving_changed();
        if !planned {
            host.tell(self, "exit", || {
                eco_format!(
                    "Container {} of pod {} ended by itself: {reason}, exit code {code}",
                    self.containers[slot].name,
                    self.key
                )
            });
        }
        self.wake_waiting_stops(host);
        if self.run.is_some() && planned {
            self.proceed(host);
        } else if self.stage == Stage::Terminating {
            self.go_on_terminating(host);
        } else if self.stage == Stage::Syncing {
            let at = self.next_relist(host);
            self.wake(at);
        }
    }

    /// Sidecars that waited for their turn look again.
    fn wake_waiting_stops(&mut self, host: &mut Host<'_, '_>) {
        for slot in (0..self.containers.len()).rev() {
            let waits = self.containers[slot].stopping.as_ref().is_some_and(|s| s.phase == Phase::Turn);
            if waits {
                self.advance_stop(slot, host);
            }
        }
    }

    fn termination_message(&self, slot: usize, code: i32) -> Str {
        let spec = self.container_spec(slot);
        if let Some(instance) = &self.containers[slot].current
            && !instance.message.is_empty()
        {
            return instance.message.clone();
        }
        if code == 0 || *spec.termination_message_policy() != "FallbackToLogsOnError" {
            return Str::new();
        }
        let Some(instance) = &self.containers[slot].current else { return Str::new() };
        let tail: Vec<&str> = instance.log.lines().rev().take(80).map(|(_, l)| l.as_str()).collect();
        tail.into_iter().rev().map(|l| format!("{l}\n")).collect::<String>().into()
    }

    /// Begins a hook.
    pub(crate) fn begin_hook(&mut self, slot: usize, handler: &LifecycleHandler, host: &mut Host<'_, '_>) -> Hook {
        let now = host.now();
        if let Some(sleep) = &handler.sleep {
            return Hook { until: Some(now + Duration::from_secs(sleep.seconds.max(0) as u64)), failure: None };
        }
        if let Some(exec) = &handler.exec {
            let done = self.exec_to_end(slot, &exec.command, host);
            let failure = (done.code != 0).then(|| {
                let command: Vec<&str> = exec.command.iter().map(|c| c.as_str()).collect();
                eco_format!(
                    "Exec lifecycle hook ([{}]) for Container \"{}\" in Pod \"{}\" failed - error: {}, message: {}",
                    command.join(" "),
                    self.containers[slot].name,
                    self.format(),
                    crate::exec::failure(&exec.command, done.code),
                    go_quoted(&done.output),
                )
            });
            return Hook { until: Some(now + done.took), failure };
        }
        if let Some(get) = &handler.http_get {
            let reached = self.http_hook(slot, get, host);
            let failure = reached.err().map(|why| {
                eco_format!(
                    "HTTP lifecycle hook ({}) for Container \"{}\" in Pod \"{}\" failed - error: {why}",
                    get.path,
                    self.containers[slot].name,
                    self.format()
                )
            });
            return Hook { until: Some(now + Duration::from_millis(5)), failure };
        }
        Hook { until: Some(now), failure: Some("Cannot run handler: invalid handler".into()) }
    }
}

/// Text in quotes as Go's `%q` writes it.
pub(crate) fn go_quoted(text: &str) -> Str {
    let mut out = Str::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if (c as u32) < 0x20 => out.push_str(&format!("\\x{:02x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
