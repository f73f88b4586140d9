//! A sync under way: its jobs, in order, some of which take time.

use crate::host::Host;
use crate::pod::{Pod, Role, Sandbox, Stage};
use crate::volumes::Mount;
use crate::worker::start::Start;
use api::Str;
use sim::Time;
use std::collections::VecDeque;
use std::time::Duration;

/// Between two looks at whether the volumes are there (`podAttachAndMountRetryInterval`).
const MOUNT_LOOK: Duration = Duration::from_millis(300);

/// Making a sandbox: namespaces, the network plugin.
const SANDBOX_TAKES: Duration = Duration::from_millis(120);

/// One thing to do.
#[derive(Clone, Debug)]
pub(crate) enum Job {
    /// Wait for the volumes.
    Mount,
    /// Make the sandbox; the time is when it is ready.
    Sandbox(Option<Time>),
    /// Find out what to start and stop.
    Plan,
    /// Stop a container, with the message of the event and the probe that failed.
    Stop(usize, Str, StopReason),
    /// Start a container.
    Start(Start),
    /// Stop everything that still runs, and the sandbox.
    StopAll,
}

/// Why one container is stopped while its pod goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StopReason {
    /// Its spec changed, or its start hook failed.
    Other,
    /// A startup probe failed.
    Startup,
    /// A liveness probe failed.
    Liveness,
}

/// What became of a job for now.
pub(crate) enum Progress {
    /// It is done.
    Done,
    /// It goes on at that time, or when something wakes the worker.
    Wait(Job, Option<Time>),
    /// It failed: nothing after it is done.
    Abort,
}

/// A sync under way.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    jobs: VecDeque<Job>,
    /// When it goes on; if `None`, something wakes it.
    at: Option<Time>,
    /// Whether the runtime has changed by it.
    pub changed: bool,
    /// Whether something failed.
    pub failed: bool,
    /// When the earliest back-off of what failed is over.
    pub over: Option<Time>,
    /// Whether something asked for another look meanwhile.
    pub again: bool,
}

impl Run {
    /// A sync from its beginning.
    pub fn new() -> Self {
        Self {
            jobs: VecDeque::from([Job::Mount, Job::Sandbox(None), Job::Plan]),
            at: None,
            changed: false,
            failed: false,
            over: None,
            again: false,
        }
    }

    /// Puts a job before those there are.
    pub fn push_front(&mut self, job: Job) {
        self.jobs.push_front(job);
    }

    /// When it goes on by itself.
    pub fn due(&self) -> Option<Time> {
        self.at
    }

    /// Adds a job after those there are.
    pub fn push(&mut self, job: Job) {
        self.jobs.push_back(job);
    }

    /// Notes a failure, with the end of its back-off if it has one.
    pub fn fail(&mut self, over: Option<Time>) {
        self.failed = true;
        if let Some(at) = over {
            self.over = Some(self.over.map_or(at, |known| known.min(at)));
        }
    }
}

impl Pod {
    /// Goes on with the sync until it has to wait or is over.
    pub(crate) fn proceed(&mut self, host: &mut Host<'_, '_>) {
        let Some(mut run) = self.run.take() else { return };
        run.at = None;
        while let Some(job) = run.jobs.pop_front() {
            match self.work(job, &mut run, host) {
                Progress::Done => {}
                Progress::Abort => run.jobs.clear(),
                Progress::Wait(job, at) => {
                    run.jobs.push_front(job);
                    run.at = at;
                    self.run = Some(run);
                    return;
                }
            }
            if self.is_deleted() || self.verdict.is_some() {
                // The context of the sync is cancelled.
                run.jobs.clear();
            }
        }
        self.after(run, host);
    }

    fn work(&mut self, job: Job, run: &mut Run, host: &mut Host<'_, '_>) -> Progress {
        match job {
            Job::Mount => self.mount(run, host),
            Job::Sandbox(at) => self.make_sandbox(at, run, host),
            Job::Plan => {
                self.plan(run, host);
                Progress::Done
            }
            Job::Stop(slot, message, reason) => self.stop_in_run(slot, message, reason, run, host),
            Job::Start(start) => self.start(start, run, host),
            Job::StopAll => self.stop_all(run, host),
        }
    }

    fn mount(&mut self, run: &mut Run, host: &mut Host<'_, '_>) -> Progress {
        match self.mount_volumes(host) {
            Mount::There => Progress::Done,
            Mount::Takes => Progress::Wait(Job::Mount, Some(host.now() + MOUNT_LOOK)),
            Mount::Lacks(message) => {
                host.event(self, None, "Warning", "FailedMount", message.clone());
                host.tell(self, "mount", || {
                    ecow::eco_format!("Volumes of pod {} cannot be mounted: {message}", self.key)
                });
                run.fail(Some(host.now() + self.mount_retry()));
                Progress::Abort
            }
        }
    }

    fn make_sandbox(&mut self, at: Option<Time>, run: &mut Run, host: &mut Host<'_, '_>) -> Progress {
        if self.sandbox.as_ref().is_some_and(|s| s.ready) {
            return Progress::Done;
        }
        let Some(at) = at else {
            if self.sandbox.is_some() {
                host.event(
                    self,
                    None,
                    "Normal",
                    "SandboxChanged",
                    "Pod sandbox changed, it will be killed and re-created.",
                );
            }
            let ready = host.now() + SANDBOX_TAKES;
            return Progress::Wait(Job::Sandbox(Some(ready)), Some(ready));
        };
        debug_assert!(at <= host.now());
        let attempt = self.sandbox.as_ref().map_or(0, |s| s.attempt + 1);
        let ip = if self.spec().host_network { host.node.address.clone() } else { host.node.allot_address(self.no) };
        if ip.is_empty() {
            host.event(self, None, "Warning", "FailedCreatePodSandBox", "Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox: plugin type=\"host-local\" failed (add): failed to allocate for range 0: no IP addresses available in range set");
            run.fail(None);
            return Progress::Abort;
        }
        self.sandbox = Some(Sandbox { ready: true, ip, attempt });
        self.begin_anew(attempt);
        run.changed = true;
        Progress::Done
    }

    /// In a new sandbox the pod is initialized again: what its init containers did before is history.
    fn begin_anew(&mut self, attempt: u32) {
        if attempt == 0 {
            return;
        }
        for container in self.containers.iter_mut().filter(|c| matches!(c.role, Role::Init | Role::Sidecar)) {
            if let Some(old) = container.current.take() {
                container.previous = Some(old);
            }
        }
    }

    /// When the sync is over: what failed comes back later, what changed is looked at again.
    fn after(&mut self, run: Run, host: &mut Host<'_, '_>) {
        if self.is_deleted() || self.verdict.is_some() || self.stage != Stage::Syncing {
            return self.look(host);
        }
        if run.failed {
            self.retry(host, run.over, run.changed);
            if run.changed {
                let at = self.next_relist(host);
                self.wake(at);
            } else if run.over.is_some() && !host.config.is_recorded() && self.idle_retries <= 1 {
                // The second look at a dead container, a moment later, shows that it waits.
                let at = self.next_relist(host);
                self.wake(at);
            }
        } else {
            self.idle_retries = 0;
            if run.changed {
                self.wake(host.now());
            }
        }
        if run.again {
            self.wake(host.now());
        }
    }

    /// Reports that the sandbox is ready, if something slow comes next.
    pub(crate) fn report_sandbox(&mut self, host: &mut Host<'_, '_>) {
        let said = |s: &api::core::PodStatus| {
            s.conditions.iter().any(|c| c.type_ == "PodReadyToStartContainers" && c.status == "True")
        };
        if self.status.as_ref().is_some_and(|s| !said(s)) {
            self.refresh_status(host, false);
        }
    }

    /// The restartable init containers and the regular ones, which belong to a running pod.
    pub(crate) fn is_lasting(&self, slot: usize) -> bool {
        matches!(self.containers[slot].role, Role::Sidecar | Role::Regular)
    }
}
