//! A pod as its kubelet knows it: what is wanted, what runs, what was reported, what is under way.
//!
//! Plays: the entry of `pkg/kubelet/pod_workers.go` with what the pod manager, the status manager, the reason cache, the
//! prober manager and the runtime know of the same pod, in one place.

mod spec;

pub(crate) use spec::{ContainerSpec, restarts};

use crate::backoff::Backoff;
use crate::held::Held;
use crate::probe::Prober;
use crate::runtime::instance::Instance;
use crate::tasks::{Due, NodeNo, PodNo, Tickets};
use crate::volumes::Volumes;
use crate::worker::run::Run;
use crate::worker::stop::Stopping;
use api::core::{self, PodSpec, PodStatus, VolumeMountStatus};
use api::{List, Obj, ObjectRef, Ptr, Str};
use client::Key;
use sim::{Rng, StepId, Time};

/// How far a pod's worker has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// The containers are kept as the spec wants them.
    Syncing,
    /// The containers are being stopped for good.
    Terminating,
    /// Nothing runs any more; volumes are being released.
    Terminated,
    /// Nothing is left to do but to hear of the deletion.
    Finished,
}

/// What kind of container it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// Runs to completion before the next.
    Init,
    /// An init container with `restartPolicy: Always`: runs beside the others.
    Sidecar,
    /// One of `spec.containers`.
    Regular,
    /// Added for debugging; never restarted.
    Ephemeral,
}

/// Why a container could not be started: what its status shows while it waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StartError {
    /// Such as `ErrImagePull`.
    pub reason: Str,
    /// The message of the waiting state.
    pub message: Str,
}

/// A container of the pod, over all its restarts.
#[derive(Clone, Debug)]
pub(crate) struct Container {
    /// Its name.
    pub name: Str,
    /// What kind it is.
    pub role: Role,
    /// Its place in the list of the spec that holds its kind.
    pub place: usize,
    /// The newest instance.
    pub current: Option<Instance>,
    /// The one before.
    pub previous: Option<Instance>,
    /// Restarts after failures.
    pub backoff: Backoff,
    /// Pulls after failures, of this image.
    pub pulls: Pulls,
    /// Why it could not be started.
    pub error: Option<StartError>,
    /// Its probes.
    pub prober: Prober,
    /// Under way: it is being stopped.
    pub stopping: Option<Stopping>,
    /// Its mounts as the status shows them.
    pub mounts: List<VolumeMountStatus>,
}

/// What is known of failed pulls.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pulls {
    /// The image that failed.
    pub image: Str,
    /// When it may be tried again.
    pub backoff: Backoff,
    /// What went wrong: reason and message.
    pub error: Str,
}

/// The pod's network namespace.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sandbox {
    /// Whether it is up.
    pub ready: bool,
    /// The pod's address.
    pub ip: Str,
    /// How many came before it.
    pub attempt: u32,
}

/// Why the kubelet ends a pod by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// `status.reason`.
    pub reason: Str,
    /// `status.message`.
    pub message: Str,
    /// Whether the condition `DisruptionTarget` is set.
    pub disruption: bool,
}

/// A pod.
#[derive(Clone, Debug)]
pub(crate) struct Pod {
    /// Its number.
    pub no: PodNo,
    /// Where it runs.
    pub node: NodeNo,
    /// Its uid.
    pub uid: Str,
    /// Namespace and name.
    pub key: Key,
    /// The object as the watch told it last.
    pub obj: Obj,
    /// Whether it is gone from the API.
    pub gone: bool,
    /// The status as it was generated last; none before the first time.
    pub status: Option<Ptr<PodStatus>>,
    /// Whether the API server has that status.
    pub reported: bool,
    /// How far the worker is.
    pub stage: Stage,
    /// When the worker looks again, and whether that merely repeats.
    pub turn: Option<(Time, bool)>,
    /// A sync that is under way.
    pub run: Option<Run>,
    /// The sandbox.
    pub sandbox: Option<Sandbox>,
    /// The volumes.
    pub volumes: Volumes,
    /// Init containers, containers, ephemeral containers.
    pub containers: Vec<Container>,
    /// Why the kubelet ends it.
    pub verdict: Option<Verdict>,
    /// Seconds of grace, when not the pod's own.
    pub grace_s: Option<i64>,
    /// Requests a second that reach it.
    pub load: f64,
    /// A resize that is under way.
    pub resize: crate::resize::Resize,
    /// What it has in the queues.
    pub tickets: Tickets,
    /// The step that made it work last.
    pub cause: StepId,
    /// Its own randomness.
    pub rng: Rng,
    /// How many retries in a row changed nothing.
    pub idle_retries: u32,
    /// Whether the node has taken it.
    pub admitted: bool,
    /// What it counts for in its node's sum.
    pub held: Held,
}

impl Pod {
    /// A pod that the watch has just told of.
    pub fn new(no: PodNo, node: NodeNo, obj: Obj, rng: Rng) -> Self {
        let mut pod = Self {
            no,
            node,
            uid: obj.meta().uid.clone(),
            key: Key::of(&obj),
            obj,
            gone: false,
            status: None,
            reported: true,
            stage: Stage::Syncing,
            turn: None,
            run: None,
            sandbox: None,
            volumes: Volumes::default(),
            containers: Vec::new(),
            verdict: None,
            grace_s: None,
            load: 0.0,
            resize: crate::resize::Resize::default(),
            tickets: Tickets::default(),
            cause: StepId::NONE,
            rng,
            idle_retries: 0,
            admitted: false,
            held: Held::default(),
        };
        pod.meet_containers();
        pod
    }

    /// The typed object.
    pub fn api(&self) -> &core::Pod {
        self.obj.get()
    }

    /// What is wanted.
    pub fn spec(&self) -> &PodSpec {
        &self.api().spec
    }

    /// Its name as the trace has it.
    pub fn reference(&self) -> ObjectRef {
        self.obj.reference()
    }

    /// `name_namespace(uid)`, as the kubelet's messages name a pod.
    pub fn format(&self) -> Str {
        ecow::eco_format!("{}_{}({})", self.key.name, self.key.namespace, self.uid)
    }

    /// Whether its deletion has been asked for.
    pub fn is_deleted(&self) -> bool {
        self.gone || self.obj.meta().deletion_timestamp.is_some()
    }

    /// The pod's address, empty while it has none.
    pub fn ip(&self) -> Str {
        self.sandbox.as_ref().map(|s| s.ip.clone()).unwrap_or_default()
    }

    /// The spec of a container.
    pub fn container_spec(&self, slot: usize) -> ContainerSpec<'_> {
        let container = &self.containers[slot];
        let spec = self.spec();
        match container.role {
            Role::Init | Role::Sidecar => ContainerSpec::Plain(&spec.init_containers[container.place]),
            Role::Regular => ContainerSpec::Plain(&spec.containers[container.place]),
            Role::Ephemeral => ContainerSpec::Ephemeral(&spec.ephemeral_containers[container.place]),
        }
    }

    /// Where a container of that name is; an empty name means the first regular one.
    pub fn slot(&self, name: &str) -> Option<usize> {
        if name.is_empty() {
            return self.containers.iter().position(|c| c.role == Role::Regular);
        }
        self.containers.iter().position(|c| c.name == name)
    }

    /// Takes the containers of the spec over that are not known yet.
    pub fn meet_containers(&mut self) {
        let spec = self.api().spec.clone();
        let known = |name: &Str, containers: &[Container]| containers.iter().any(|c| c.name == *name);
        for (place, c) in spec.init_containers.iter().enumerate() {
            let sidecar = c.restart_policy.as_deref() == Some("Always");
            let role = if sidecar { Role::Sidecar } else { Role::Init };
            if !known(&c.name, &self.containers) {
                self.containers.push(Container::new(c.name.clone(), role, place, &c.volume_mounts));
            }
        }
        for (place, c) in spec.containers.iter().enumerate() {
            if !known(&c.name, &self.containers) {
                self.containers.push(Container::new(c.name.clone(), Role::Regular, place, &c.volume_mounts));
            }
        }
        for (place, c) in spec.ephemeral_containers.iter().enumerate() {
            if !known(&c.name, &self.containers) {
                self.containers.push(Container::new(c.name.clone(), Role::Ephemeral, place, &c.volume_mounts));
            }
        }
    }

    /// Whether the main process of a container asks the network.
    pub fn asks_network(&self) -> bool {
        let asks = |c: &Container| {
            let instance = c.current.as_ref().filter(|i| i.is_running());
            instance.and_then(|i| i.process.shell.as_ref()).is_some_and(|s| s.call().is_some())
        };
        self.containers.iter().any(asks)
    }

    /// Whether any container of the pod runs.
    pub fn has_running(&self) -> bool {
        self.containers.iter().any(Container::is_running)
    }

    /// When something of it is due.
    pub fn due(&self) -> Due {
        let mut due = Due::default();
        if let Some((at, periodic)) = self.turn {
            due.at(at, periodic);
        }
        if let Some(at) = self.run.as_ref().and_then(Run::due) {
            due.at(at, false);
        }
        if let Some(at) = self.deadline() {
            due.at(at, false);
        }
        if let Some(at) = self.volumes.refresh_at {
            due.at(at, false);
        }
        for container in &self.containers {
            container.due(&mut due);
        }
        due
    }

    /// When something of its processes is due, while no kubelet looks after it.
    pub fn due_without_kubelet(&self) -> Due {
        let mut due = Due::default();
        for instance in self.containers.iter().filter_map(|c| c.current.as_ref()) {
            if let Some((at, periodic)) = instance.due() {
                due.at(at, periodic);
            }
        }
        due
    }

    /// When `activeDeadlineSeconds` is over, while that still matters.
    pub fn deadline(&self) -> Option<Time> {
        let seconds = self.spec().active_deadline_seconds?;
        let started = self.status.as_ref()?.start_time?;
        let open = self.stage == Stage::Syncing && self.verdict.is_none();
        open.then(|| *started + std::time::Duration::from_secs(seconds.max(0) as u64))
    }

    /// Makes the worker look again, at the latest at `at`.
    pub fn wake(&mut self, at: Time) {
        if self.turn.is_none_or(|(known, periodic)| periodic || known > at) {
            self.turn = Some((at, false));
        }
    }
}

impl Container {
    fn new(name: Str, role: Role, place: usize, mounts: &[core::VolumeMount]) -> Self {
        let mount = |m: &core::VolumeMount| VolumeMountStatus {
            name: m.name.clone(),
            mount_path: m.mount_path.clone(),
            read_only: m.read_only,
            recursive_read_only: m.read_only.then(|| match m.recursive_read_only.as_deref() {
                Some("Enabled" | "IfPossible") => "Enabled".into(),
                _ => "Disabled".into(),
            }),
            volume_status: None,
        };
        let mounts = if mounts.is_empty() { List::new() } else { mounts.iter().map(mount).collect() };
        Self {
            name,
            role,
            place,
            current: None,
            previous: None,
            backoff: Backoff::default(),
            pulls: Pulls::default(),
            error: None,
            prober: Prober::default(),
            stopping: None,
            mounts,
        }
    }

    /// Whether its process runs.
    pub fn is_running(&self) -> bool {
        self.current.as_ref().is_some_and(Instance::is_running)
    }

    /// The exit code of the newest instance, if that has ended.
    pub fn exit_code(&self) -> Option<i32> {
        self.current.as_ref().and_then(|i| i.end.as_ref()).map(|e| e.code)
    }

    /// When the newest instance that has ended did so.
    pub fn last_exit(&self) -> Option<Time> {
        let ended = |i: &Option<Instance>| i.as_ref().and_then(|i| i.end.as_ref()).map(|e| e.at);
        ended(&self.current).or_else(|| ended(&self.previous))
    }

    fn due(&self, due: &mut Due) {
        if let Some(instance) = &self.current
            && let Some((at, periodic)) = instance.due()
        {
            due.at(at, periodic);
        }
        if let Some(at) = self.stopping.as_ref().and_then(Stopping::due) {
            due.at(at, false);
        }
        self.prober.due(due);
    }
}
