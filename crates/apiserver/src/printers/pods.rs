//! Pods: the one word that says how a pod is, which is in none of its fields.

use super::Cell;
use super::simple::Col;
use super::words::{age, or};
use api::Obj;
use api::core::{ContainerStatus, Pod};
use api::helpers::age as ages;
use api::helpers::pods::condition_is_true;
use sim::Time;

pub(crate) const COLUMNS: &[Col] = &[
    ("Name", "string", 0),
    ("Ready", "string", 0),
    ("Status", "string", 0),
    ("Restarts", "string", 0),
    ("Age", "string", 0),
    ("IP", "string", 1),
    ("Node", "string", 1),
    ("Nominated Node", "string", 1),
    ("Readiness Gates", "string", 1),
];

/// What is counted over a pod's containers.
#[derive(Default)]
struct Count {
    ready: usize,
    restarts: i32,
    last_restart: Time,
}

impl Count {
    fn restarted(&mut self, status: &ContainerStatus) {
        self.restarts += status.restart_count;
        if let Some(terminated) = &status.last_state.terminated {
            self.last_restart = self.last_restart.max(terminated.finished_at.0);
        }
    }
}

pub(crate) fn cells(now: Time, object: &Obj) -> Vec<Cell> {
    let pod: &Pod = object.get();
    let sidecars = pod.spec.init_containers.iter().filter(|c| is_sidecar(pod, &c.name)).count();
    let total = pod.spec.containers.len() + sidecars;
    let (word, count) = summary(pod);
    let restarts = if count.restarts != 0 && !count.last_restart.is_zero() {
        format!("{} ({} ago)", count.restarts, ages::since(now, count.last_restart))
    } else {
        count.restarts.to_string()
    };
    let ip = pod.status.pod_ips.first().map_or("", |ip| ip.ip.as_str());
    vec![
        pod.metadata.name.clone().into(),
        format!("{}/{total}", count.ready).into(),
        word.into(),
        restarts.into(),
        age(now, object).into(),
        or(ip, "<none>").into(),
        or(&pod.spec.node_name, "<none>").into(),
        or(&pod.status.nominated_node_name, "<none>").into(),
        gates(pod).into(),
    ]
}

fn is_sidecar(pod: &Pod, name: &str) -> bool {
    pod.spec.init_containers.iter().any(|c| c.name == name && c.restart_policy.as_deref() == Some("Always"))
}

/// The word, and what was counted on the way.
fn summary(pod: &Pod) -> (String, Count) {
    let mut word = or(&pod.status.reason, &pod.status.phase).to_owned();
    if pod.status.conditions.iter().any(|c| c.type_ == "PodScheduled" && c.reason == "SchedulingGated") {
        word = "SchedulingGated".to_owned();
    }
    let (mut all, mut sidecars) = (Count::default(), Count::default());
    let waiting = init(pod, &mut all, &mut sidecars);
    if let Some(waiting) = &waiting {
        word = waiting.clone();
    }
    let ready = all.ready;
    let mut count = all;
    if waiting.is_none() || condition_is_true(pod, "Initialized") {
        count = Count { ready, ..sidecars };
        word = containers(pod, word, &mut count);
    }
    if pod.metadata.deletion_timestamp.is_some() {
        if pod.status.reason == "NodeLost" {
            word = "Unknown".to_owned();
        } else if !matches!(pod.status.phase.as_str(), "Succeeded" | "Failed") {
            word = "Terminating".to_owned();
        }
    }
    (word, count)
}

/// The word of the first init container that is not over; none when all are.
fn init(pod: &Pod, all: &mut Count, sidecars: &mut Count) -> Option<String> {
    for (i, status) in pod.status.init_container_statuses.iter().enumerate() {
        all.restarted(status);
        let sidecar = is_sidecar(pod, &status.name);
        if sidecar {
            sidecars.restarted(status);
        }
        let terminated = status.state.terminated.as_ref();
        if terminated.is_some_and(|t| t.exit_code == 0) {
            continue;
        }
        if sidecar && status.started == Some(true) {
            all.ready += usize::from(status.ready);
            continue;
        }
        if let Some(t) = terminated {
            return Some(match (t.reason.as_str(), t.signal) {
                ("", 0) => format!("Init:ExitCode:{}", t.exit_code),
                ("", signal) => format!("Init:Signal:{signal}"),
                (reason, _) => format!("Init:{reason}"),
            });
        }
        let waiting = status.state.waiting.as_ref().map_or("", |w| w.reason.as_str());
        if !matches!(waiting, "" | "PodInitializing") {
            return Some(format!("Init:{waiting}"));
        }
        return Some(format!("Init:{i}/{}", pod.spec.init_containers.len()));
    }
    None
}

/// The word that the containers give; the first one's problem wins.
fn containers(pod: &Pod, mut word: String, count: &mut Count) -> String {
    let mut running = false;
    let mut error = String::new();
    for status in pod.status.container_statuses.iter().rev() {
        count.restarted(status);
        let waiting = status.state.waiting.as_ref().map_or("", |w| w.reason.as_str());
        if !waiting.is_empty() {
            word = waiting.to_owned();
        } else if let Some(t) = &status.state.terminated {
            word = match (t.reason.as_str(), t.signal) {
                ("", 0) => format!("ExitCode:{}", t.exit_code),
                ("", signal) => format!("Signal:{signal}"),
                (reason, _) => reason.to_owned(),
            };
            if t.exit_code != 0 {
                error.clone_from(&word);
            }
        } else if status.ready && status.state.running.is_some() {
            running = true;
            count.ready += 1;
        }
    }
    if word == "Completed" {
        if running && condition_is_true(pod, "Ready") {
            return "Running".to_owned();
        }
        if !error.is_empty() {
            return error;
        }
        if running {
            return "NotReady".to_owned();
        }
    }
    word
}

fn gates(pod: &Pod) -> String {
    let gates = &pod.spec.readiness_gates;
    if gates.is_empty() {
        return "<none>".to_owned();
    }
    let open = gates.iter().filter(|g| condition_is_true(pod, &g.condition_type)).count();
    format!("{open}/{}", gates.len())
}
