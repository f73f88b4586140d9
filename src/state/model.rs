//! What the views draw: plain data, copied out of the cluster when something changed. Nothing here knows the engine.

mod decided;
mod history;
mod shown;

pub use decided::*;
pub use history::*;
pub use shown::*;

use std::fmt;
use std::sync::Arc;

/// Milliseconds of virtual time since the cluster began.
pub type Millis = u64;

/// One of the programs of a cluster, or the person in front of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Component {
    ApiServer,
    Etcd,
    Scheduler,
    ControllerManager,
    /// One controller of the controller manager, by the name that the trace gives it.
    Controller(Arc<str>),
    /// The three programs of a node.
    Kubelet(Arc<str>),
    KubeProxy(Arc<str>),
    Runtime(Arc<str>),
    Kubectl,
    Users,
}

/// An object of the API, by the key that the trace uses: `pods/default/web-1`, `nodes/worker-1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectRef {
    pub plural: Arc<str>,
    /// Empty for an object of the whole cluster.
    pub namespace: Arc<str>,
    pub name: Arc<str>,
}

impl ObjectRef {
    pub fn new(plural: &str, namespace: &str, name: &str) -> Self {
        Self { plural: plural.into(), namespace: namespace.into(), name: name.into() }
    }

    /// Reads `plural/name` or `plural/namespace/name`, with or without a group (`deployments.apps/default/web`).
    pub fn parse(key: &str) -> Option<Self> {
        let mut parts = key.split('/');
        let plural = parts.next()?.split('.').next()?;
        let (a, b) = (parts.next()?, parts.next());
        let (namespace, name) = b.map_or(("", a), |b| (a, b));
        (!plural.is_empty() && !name.is_empty()).then(|| Self::new(plural, namespace, name))
    }
}

impl fmt::Display for ObjectRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.namespace.is_empty() {
            write!(f, "{}/{}", self.plural, self.name)
        } else {
            write!(f, "{}/{}/{}", self.plural, self.namespace, self.name)
        }
    }
}

/// Whatever can be selected.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    Component(Component),
    Object(ObjectRef),
}

/// The state of a pod as its tile shows it: shape, then glyph, then colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PodState {
    Ready,
    Starting,
    NotReady,
    Pending,
    Init,
    CrashLoop,
    Failed,
    Completed,
    Terminating,
    Unknown,
}

impl PodState {
    /// The symbol that draws it.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Ready => "#pod-ready",
            Self::Starting => "#pod-starting",
            Self::NotReady => "#pod-notready",
            Self::Pending => "#pod-pending",
            Self::Init => "#pod-init",
            Self::CrashLoop => "#pod-crash",
            Self::Failed => "#pod-fail",
            Self::Completed => "#pod-done",
            Self::Terminating => "#pod-term",
            Self::Unknown => "#pod-lost",
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Starting => "starting",
            Self::NotReady => "not ready",
            Self::Pending => "pending",
            Self::Init => "init",
            Self::CrashLoop => "crash loop",
            Self::Failed => "failed",
            Self::Completed => "completed",
            Self::Terminating => "terminating",
            Self::Unknown => "unknown",
        }
    }

    /// Whether a person should look at it.
    pub fn is_bad(self) -> bool {
        matches!(self, Self::CrashLoop | Self::Failed)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PodView {
    pub namespace: Arc<str>,
    pub name: Arc<str>,
    /// What it is a copy of (`web`), and what tells it from the other copies (`q8w5n`).
    pub family: Arc<str>,
    pub short: Arc<str>,
    pub node: Option<Arc<str>>,
    pub state: PodState,
    /// `STATUS` as kubectl prints it.
    pub status: Arc<str>,
    pub restarts: u32,
    /// Whether requests of the load reach it now.
    pub served: bool,
    /// Whether a Service that carries the load selects it.
    pub selected: bool,
    /// Whether the kubelet probes one of its containers.
    pub probed: bool,
    /// Its request of cpu, in thousandths.
    pub cpu_milli: i64,
}

impl PodView {
    pub fn target(&self) -> Target {
        Target::Object(ObjectRef::new("pods", &self.namespace, &self.name))
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NodeState {
    Ready,
    #[default]
    NotReady,
    /// Nothing was heard from it for too long.
    Silent,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NodeView {
    pub name: Arc<str>,
    pub state: NodeState,
    pub cordoned: bool,
    pub cpu_milli: i64,
    pub cpu_asked_milli: i64,
    pub memory_mib: i64,
    pub memory_asked_mib: i64,
    pub pods: usize,
    pub pods_limit: i64,
}

impl NodeView {
    pub fn target(&self) -> Target {
        Target::Object(ObjectRef::new("nodes", "", &self.name))
    }
}

/// A control loop of the controller manager.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControllerView {
    /// As the trace names it: `replicaset-controller`.
    pub name: Arc<str>,
    /// As a person names it: `ReplicaSet`.
    pub label: Arc<str>,
    pub queued: usize,
    pub stopped: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    pub pod: ObjectRef,
    pub short: Arc<str>,
    pub node: Arc<str>,
    pub at: Millis,
    /// Every node with its total, best first; the first one won.
    pub scores: Vec<(Arc<str>, i64)>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SchedulerView {
    pub active: usize,
    pub backoff: usize,
    pub unschedulable: usize,
    /// Newest first.
    pub placed: Vec<Placement>,
    /// The pod that waits longest, and why.
    pub waiting: Option<(ObjectRef, Arc<str>)>,
    pub stopped: bool,
}

/// Requests to one pod.
#[derive(Clone, Debug, PartialEq)]
pub struct PodTraffic {
    pub pod: ObjectRef,
    pub short: Arc<str>,
    pub rate: f64,
    /// Requests sampled over the last 10 seconds: age in milliseconds, and whether it was answered.
    pub recent: Vec<(u32, bool)>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrafficView {
    /// Requests a second that users send.
    pub rate: f64,
    pub host: Option<(ObjectRef, Arc<str>)>,
    pub service: Option<(ObjectRef, Arc<str>)>,
    pub sent: u64,
    pub failed: u64,
    pub half_ms: Option<f64>,
    pub slow_ms: Option<f64>,
    pub pods: Vec<PodTraffic>,
    /// Why requests fail, when they do.
    pub trouble: Option<Arc<str>>,
}

/// The cluster at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snapshot {
    pub at: Millis,
    pub revision: u64,
    pub keys: usize,
    /// Writes a second over the last ten seconds; not kept for the past.
    pub write_rate: Option<f64>,
    pub nodes: Vec<NodeView>,
    pub pods: Vec<PodView>,
    /// Programs of the control plane that a fault stopped, but for the scheduler and single controllers.
    pub stopped: Vec<&'static str>,
    pub controllers: Vec<ControllerView>,
    pub scheduler: SchedulerView,
    pub traffic: TrafficView,
}

impl Snapshot {
    pub fn pod(&self, name: &str) -> Option<&PodView> {
        self.pods.iter().find(|p| &*p.name == name)
    }

    /// The health of the cluster in a few words; the flag marks trouble.
    pub fn health(&self) -> Vec<(String, Option<&'static str>)> {
        let ready = self.nodes.iter().filter(|n| n.state == NodeState::Ready).count();
        let all = self.nodes.len();
        let nodes = if ready == all {
            format!("{all} {} ready", plural(all, "node", "nodes"))
        } else {
            format!("{ready} of {all} nodes ready")
        };
        let counted: Vec<_> = self.pods.iter().filter(|p| p.state != PodState::Completed).collect();
        let up = counted.iter().filter(|p| p.state == PodState::Ready).count();
        let mut out = vec![(nodes, None), (format!("{up} of {} pods ready", counted.len()), None)];
        let mut say = |n: usize, words: &str, class| {
            if n > 0 {
                out.push((format!("{n} {words}"), Some(class)));
            }
        };
        say(self.stopped.len() + usize::from(self.scheduler.stopped), "of the control plane stopped", "is-fail");
        say(all - ready, "not ready", "is-fail");
        say(self.nodes.iter().filter(|n| n.cordoned).count(), "cordoned", "is-warn");
        let count = |s| self.pods.iter().filter(|p| p.state == s).count();
        say(count(PodState::Pending), "pending", "is-warn");
        say(count(PodState::CrashLoop), "crash loop", "is-fail");
        say(count(PodState::Failed), "failed", "is-fail");
        out
    }
}

pub fn plural<'a>(n: usize, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

/// An age as kubectl writes it: `42s`, `3m12s`, `2h5m`, `3d4h`.
pub fn age(ms: Millis) -> String {
    let s = ms / 1000;
    match s {
        0..120 => format!("{s} s"),
        120..600 => format!("{} m {} s", s / 60, s % 60),
        600..7200 => format!("{} m", s / 60),
        7200..172_800 => format!("{} h", s / 3600),
        _ => format!("{} d", s / 86_400),
    }
}

/// The clock of the bar: `00:03:12`, with days when there are any.
pub fn clock(ms: Millis) -> String {
    let s = ms / 1000;
    let (d, h, m, s) = (s / 86_400, s / 3600 % 24, s / 60 % 60, s % 60);
    if d > 0 { format!("{d} d {h:02}:{m:02}:{s:02}") } else { format!("{h:02}:{m:02}:{s:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_the_trace_name_objects() {
        assert_eq!(ObjectRef::parse("pods/default/web-1"), Some(ObjectRef::new("pods", "default", "web-1")));
        assert_eq!(ObjectRef::parse("nodes/worker-1"), Some(ObjectRef::new("nodes", "", "worker-1")));
        assert_eq!(
            ObjectRef::parse("deployments.apps/default/web"),
            Some(ObjectRef::new("deployments", "default", "web"))
        );
        assert_eq!(ObjectRef::parse(""), None);
    }

    #[test]
    fn ages_and_clock_have_units() {
        assert_eq!(age(41_900), "41 s");
        assert_eq!(age(192_000), "3 m 12 s");
        assert_eq!(clock(192_000), "00:03:12");
        assert_eq!(clock(90_061_000), "1 d 01:01:01");
    }
}
