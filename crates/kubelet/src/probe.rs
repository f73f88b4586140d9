//! Probes: when they are due, what their answers amount to. Plays: `pkg/kubelet/prober/worker.go`.

pub(crate) mod run;

use crate::tasks::Due;
use api::Str;
use api::core::Probe;
use sim::Time;
use std::collections::VecDeque;
use std::time::Duration;

/// What a probe is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProbeKind {
    /// Holds the others back until it succeeds.
    Startup,
    /// Restarts the container when it fails.
    Liveness,
    /// Takes the pod out of service while it fails.
    Readiness,
}

impl ProbeKind {
    /// As messages write it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Startup => "Startup",
            Self::Liveness => "Liveness",
            Self::Readiness => "Readiness",
        }
    }
}

/// What the answers of a probe amount to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Too few answers yet.
    Unknown,
    /// It succeeds.
    Success,
    /// It fails.
    Failure,
}

/// One answer, for the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProbeAnswer {
    /// When.
    pub at: Time,
    /// Of which probe.
    pub kind: ProbeKind,
    /// Whether it succeeded.
    pub ok: bool,
    /// What it said when it failed.
    pub text: Str,
}

/// So many answers are kept of each container.
const KEPT: usize = 60;

/// One probe of one container, over its restarts.
#[derive(Clone, Debug)]
struct Worker {
    kind: ProbeKind,
    period: Duration,
    initial_delay: Duration,
    success_threshold: u32,
    failure_threshold: u32,
    /// When it ticked first.
    began: Time,
    next: Option<Time>,
    verdict: Verdict,
    last: Option<bool>,
    run: u32,
    on_hold: bool,
    /// Whether it has probed this instance.
    tried: bool,
}

/// The probes of a container.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prober {
    workers: Vec<Worker>,
    /// The newest answers, oldest first.
    pub history: VecDeque<ProbeAnswer>,
    /// Answers that a fault makes, whatever the container says.
    pub forced: Vec<(ProbeKind, bool)>,
    started_at: Option<Time>,
    begun: bool,
}

/// What an answer means for the pod.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Nothing changes.
    None,
    /// The status changes.
    Status,
    /// The worker has to act.
    Sync,
}

fn seconds(n: i32, least: i32) -> Duration {
    Duration::from_secs(n.max(least) as u64)
}

impl Prober {
    /// Begins to probe, once; the ticks count from now.
    pub fn begin(&mut self, probes: [(ProbeKind, Option<&Probe>); 3], now: Time) {
        self.begun = true;
        for (kind, probe) in probes {
            let Some(probe) = probe else { continue };
            self.workers.push(Worker {
                kind,
                period: seconds(probe.period_seconds, 1),
                initial_delay: seconds(probe.initial_delay_seconds, 0),
                success_threshold: probe.success_threshold.max(1) as u32,
                failure_threshold: probe.failure_threshold.max(1) as u32,
                began: now,
                next: None,
                verdict: kind.initial(),
                last: None,
                run: 0,
                on_hold: false,
                tried: false,
            });
        }
    }

    /// A new instance of the container has started.
    pub fn restart(&mut self, now: Time) {
        self.started_at = Some(now);
        for worker in &mut self.workers {
            worker.verdict = worker.kind.initial();
            worker.on_hold = false;
            worker.tried = false;
        }
        self.plan(now);
    }

    /// Plans the next tick of each probe that has none.
    fn plan(&mut self, now: Time) {
        let started = self.is_started();
        let Some(start) = self.started_at else { return };
        for worker in &mut self.workers {
            let held = worker.on_hold || (started == (worker.kind == ProbeKind::Startup));
            if held {
                worker.next = None;
            } else if worker.next.is_none() {
                let first = start + worker.initial_delay;
                // A container that has just started is probed for readiness at once, the others at their next tick.
                let at_once = worker.kind == ProbeKind::Readiness && !worker.tried;
                if at_once && worker.initial_delay.is_zero() {
                    worker.began = now;
                    worker.next = Some(now);
                } else {
                    worker.next = Some(worker.tick_after(now.max(first - Duration::from_micros(1))));
                }
            }
        }
    }

    /// Whether the container counts as started: its startup probe has succeeded, or it has none.
    pub fn is_started(&self) -> bool {
        self.worker(ProbeKind::Startup).is_none_or(|w| w.verdict == Verdict::Success)
    }

    /// Whether the container counts as ready, once started.
    pub fn is_ready(&self) -> bool {
        self.worker(ProbeKind::Readiness).is_none_or(|w| w.verdict == Verdict::Success)
    }

    /// What the startup probe says; `None` if there is none.
    pub fn startup_verdict(&self) -> Option<Verdict> {
        self.worker(ProbeKind::Startup).map(|w| w.verdict)
    }

    /// What the liveness probe says; `None` if there is none.
    pub fn liveness_verdict(&self) -> Option<Verdict> {
        self.worker(ProbeKind::Liveness).map(|w| w.verdict)
    }

    fn worker(&self, kind: ProbeKind) -> Option<&Worker> {
        self.workers.iter().find(|w| w.kind == kind)
    }

    /// When a probe is due next.
    pub fn due(&self, due: &mut Due) {
        for worker in &self.workers {
            if let Some(at) = worker.next {
                due.at(at, worker.is_steady());
            }
        }
    }

    /// A probe that is due.
    pub fn due_kind(&self, now: Time) -> Option<ProbeKind> {
        self.workers.iter().find(|w| w.next.is_some_and(|at| at <= now)).map(|w| w.kind)
    }

    /// The container that is probed does not run: the next tick is planned when it runs again.
    pub fn pause(&mut self, kind: ProbeKind) {
        if let Some(worker) = self.workers.iter_mut().find(|w| w.kind == kind) {
            worker.next = None;
        }
    }

    /// The pod ends: nothing kills its containers for a failed probe any more.
    pub fn stop_killing(&mut self) {
        self.workers.retain(|w| w.kind == ProbeKind::Readiness);
    }

    /// The container is gone: no probe is sent any more.
    pub fn stop(&mut self) {
        for worker in &mut self.workers {
            worker.next = None;
        }
    }

    /// Takes an answer. Answers whether the verdict changed and what follows.
    pub fn take(&mut self, kind: ProbeKind, ok: bool, text: Str, now: Time) -> (bool, Effect) {
        if self.history.len() == KEPT {
            self.history.pop_front();
        }
        self.history.push_back(ProbeAnswer { at: now, kind, ok, text });
        let Some(worker) = self.workers.iter_mut().find(|w| w.kind == kind) else { return (false, Effect::None) };
        worker.tried = true;
        worker.next = Some(worker.tick_after(now));
        if worker.last == Some(ok) {
            worker.run = worker.run.saturating_add(1);
        } else {
            worker.last = Some(ok);
            worker.run = 1;
        }
        let threshold = if ok { worker.success_threshold } else { worker.failure_threshold };
        if worker.run < threshold {
            return (false, Effect::None);
        }
        let verdict = if ok { Verdict::Success } else { Verdict::Failure };
        let changed = worker.verdict != verdict;
        worker.verdict = verdict;
        let holds = kind == ProbeKind::Startup || (kind == ProbeKind::Liveness && !ok);
        if holds {
            worker.on_hold = true;
            worker.run = 0;
            worker.next = None;
        }
        let effect = match (kind, ok) {
            (ProbeKind::Readiness, _) if changed => Effect::Status,
            (ProbeKind::Startup, _) | (ProbeKind::Liveness, false) => Effect::Sync,
            _ => Effect::None,
        };
        if kind == ProbeKind::Startup {
            self.plan(now);
        }
        (changed, effect)
    }
}

impl ProbeKind {
    fn initial(self) -> Verdict {
        match self {
            Self::Startup => Verdict::Unknown,
            Self::Liveness => Verdict::Success,
            Self::Readiness => Verdict::Failure,
        }
    }
}

impl Worker {
    fn tick_after(&self, at: Time) -> Time {
        let ticks = at.since(self.began).as_micros() / self.period.as_micros() + 1;
        self.began + Duration::from_micros(u64::try_from(ticks * self.period.as_micros()).unwrap_or(u64::MAX))
    }

    /// Whether one more answer like the last would change nothing.
    fn is_steady(&self) -> bool {
        match (self.last, self.verdict) {
            (Some(true), Verdict::Success) => self.tried,
            (Some(false), Verdict::Failure) => self.tried && self.run >= self.failure_threshold,
            _ => false,
        }
    }
}

impl Prober {
    /// Whether its probes have not been read yet.
    pub fn is_new(&self) -> bool {
        !self.begun
    }

    /// How often a probe has failed in a row.
    pub fn failures(&self, kind: ProbeKind) -> u32 {
        self.worker(kind).filter(|w| w.last == Some(false)).map_or(0, |w| w.run)
    }

    /// An answer that does not count: asked again at the next tick.
    pub fn postpone(&mut self, kind: ProbeKind, now: Time) {
        if let Some(worker) = self.workers.iter_mut().find(|w| w.kind == kind) {
            worker.next = Some(worker.tick_after(now));
        }
    }
}
