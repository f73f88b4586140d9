//! The cluster at one moment, as the map draws it.

use super::decisions::Decisions;
use super::load::Traffic;
use super::pods;
use crate::state::model::{
    ControllerView, Millis, NodeState, NodeView, ObjectRef, Placement, PodState, PodView, SchedulerView, Snapshot,
    TrafficView,
};
use api::core::{Node, Pod, Service};
use api::discovery::EndpointSlice;
use api::kind_of;
use api::networking::Ingress;
use api::selector::Selector;
use cluster::{Cluster, View};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// With more pods than this the keys of the store are not counted one by one.
const COUNTED_PODS: usize = 500;

/// Reads everything that the map shows; `at` is a revision of the past.
pub fn take(cluster: &Cluster, at: Option<u64>, moment: Millis, traffic: &Traffic, decisions: &Decisions) -> Snapshot {
    let view = at.map_or_else(|| cluster.view(), |r| cluster.seek(r));
    let mut nodes: Vec<NodeView> = view.list::<Node>("").iter().map(|n| node(n)).collect();
    let silent: BTreeSet<Arc<str>> =
        nodes.iter().filter(|n| n.state == NodeState::Silent).map(|n| n.name.clone()).collect();
    let shop = Shop::find(view);
    let mut list = Vec::new();
    for pod in view.list::<Pod>("") {
        let mut seen = pods::view(&pod, silent.contains(pod.spec.node_name.as_str()));
        shop.mark(&pod, &mut seen);
        if let Some(node) = seen.node.as_ref().and_then(|name| nodes.iter_mut().find(|n| n.name == *name)) {
            ask(node, &pod, seen.state);
        }
        list.push(seen);
    }
    let live = at.is_none();
    let list_len = list.len();
    Snapshot {
        at: moment,
        revision: view.revision(),
        keys: if list_len < COUNTED_PODS { kind_of::ALL.iter().map(|k| view.objects(*k, "").len()).sum() } else { 0 },
        write_rate: live.then(|| decisions.write_rate(moment)),
        nodes,
        pods: list,
        stopped: ["kube-apiserver", "etcd", "kube-controller-manager"]
            .into_iter()
            .filter(|c| cluster.is_stopped(c))
            .collect(),
        controllers: controllers(cluster),
        scheduler: scheduler(cluster, view, live, decisions.placed(moment)),
        traffic: shop.traffic(traffic, live),
    }
}

fn node(node: &Node) -> NodeView {
    let ready = node.status.conditions.iter().find(|c| c.type_ == "Ready").map_or("False", |c| c.status.as_str());
    let room = |name: &str| node.status.allocatable.get(name);
    NodeView {
        name: node.metadata.name.as_str().into(),
        state: match ready {
            "True" => NodeState::Ready,
            "Unknown" => NodeState::Silent,
            _ => NodeState::NotReady,
        },
        cordoned: node.spec.unschedulable,
        cpu_milli: room("cpu").map_or(0, |q| q.milli()),
        cpu_asked_milli: 0,
        memory_mib: room("memory").map_or(0, |q| q.units() / (1 << 20)),
        memory_asked_mib: 0,
        pods: 0,
        pods_limit: room("pods").map_or(0, |q| q.units()),
    }
}

/// Adds what a pod asks of its node.
fn ask(node: &mut NodeView, pod: &Pod, state: PodState) {
    if matches!(state, PodState::Completed | PodState::Failed) {
        return;
    }
    node.pods += 1;
    for container in pod.spec.containers.iter() {
        let asked = |name: &str| container.resources.requests.get(name);
        node.cpu_asked_milli += asked("cpu").map_or(0, |q| q.milli());
        node.memory_asked_mib += asked("memory").map_or(0, |q| q.units() / (1 << 20));
    }
}

/// The controllers in the order of the map, with the words for them; others follow by name.
pub(super) const NAMED: [(&str, &str); 18] = [
    ("deployment-controller", "Deployment"),
    ("replicaset-controller", "ReplicaSet"),
    ("statefulset-controller", "StatefulSet"),
    ("endpoint-slice-controller", "EndpointSlice"),
    ("node-lifecycle-controller", "Node lifecycle"),
    ("garbage-collector-controller", "Garbage coll."),
    ("namespace-controller", "Namespace"),
    ("taint-eviction-controller", "Taint eviction"),
    ("daemonset-controller", "DaemonSet"),
    ("job-controller", "Job"),
    ("cronjob-controller", "CronJob"),
    ("horizontal-pod-autoscaler-controller", "Autoscaler"),
    ("endpoint-controller", "Endpoints"),
    ("pod-garbage-collector-controller", "Pod garbage"),
    ("node-ipam-controller", "Node addresses"),
    ("serviceaccount-controller", "ServiceAccount"),
    ("root-ca-certificate-publisher-controller", "Root certificate"),
    ("ttl-controller", "Node TTL"),
];

fn controllers(cluster: &Cluster) -> Vec<ControllerView> {
    let place = |name: &str| NAMED.iter().position(|(n, _)| *n == name).unwrap_or(NAMED.len());
    let mut list: Vec<ControllerView> = cluster
        .queues()
        .into_iter()
        .filter(|q| q.name.ends_with("controller") || q.name.ends_with("collector"))
        .map(|q| ControllerView {
            label: NAMED.get(place(&q.name)).map_or_else(|| label(&q.name), |(_, l)| (*l).into()),
            stopped: cluster.is_stopped(&q.name),
            name: q.name.as_str().into(),
            queued: q.waiting,
        })
        .collect();
    list.sort_by_key(|c| (place(&c.name), c.name.clone()));
    list
}

fn label(name: &str) -> Arc<str> {
    name.trim_end_matches("-controller").replace('-', " ").into()
}

fn scheduler(cluster: &Cluster, view: View<'_>, live: bool, placed: Vec<Placement>) -> SchedulerView {
    let queues = cluster.queues();
    let waiting = |name: &str| queues.iter().find(|q| q.name == name).map_or(0, |q| q.waiting + q.later);
    let unplaced = view.list::<Pod>("").into_iter().filter(|p| p.spec.node_name.is_empty());
    let refused = |p: &Arc<Pod>| {
        let c = p.status.conditions.iter().find(|c| c.type_ == "PodScheduled" && c.status == "False")?;
        Some((ObjectRef::new("pods", &p.metadata.namespace, &p.metadata.name), Arc::from(c.message.as_str())))
    };
    let refused: Vec<_> = unplaced.filter_map(|p| refused(&p)).collect();
    SchedulerView {
        active: if live { waiting("active") } else { 0 },
        backoff: if live { waiting("backoff") } else { 0 },
        unschedulable: refused.len(),
        placed,
        waiting: refused.into_iter().next(),
        stopped: cluster.is_stopped("kube-scheduler"),
    }
}

/// Where the users' requests go.
struct Shop {
    ingress: Option<(ObjectRef, Arc<str>)>,
    service: Option<Arc<Service>>,
    selector: Selector,
    ready: BTreeMap<String, bool>,
}

impl Shop {
    fn find(view: View<'_>) -> Self {
        let mut found = Self { ingress: None, service: None, selector: Selector::nothing(), ready: BTreeMap::new() };
        for ingress in view.list::<Ingress>("") {
            let Some(rule) = ingress.spec.rules.iter().find(|r| super::URL.contains(r.host.as_str())) else { continue };
            let meta = &ingress.metadata;
            found.ingress = Some((ObjectRef::new("ingresses", &meta.namespace, &meta.name), rule.host.as_str().into()));
            let path = rule.http.as_ref().and_then(|h| h.paths.iter().next());
            if let Some(backend) = path.and_then(|p| p.backend.service.as_ref()) {
                found.service = view.get::<Service>(&meta.namespace, &backend.name);
            }
            break;
        }
        let Some(service) = &found.service else { return found };
        if !service.spec.selector.is_empty() {
            found.selector = Selector::of_map(&service.spec.selector);
        }
        let name = &service.metadata.name;
        for slice in view.list::<EndpointSlice>(&service.metadata.namespace) {
            if slice.metadata.labels.get("kubernetes.io/service-name") != Some(name) {
                continue;
            }
            for endpoint in slice.endpoints.iter() {
                if let Some(target) = &endpoint.target_ref {
                    found.ready.insert(target.name.to_string(), endpoint.conditions.ready != Some(false));
                }
            }
        }
        found
    }

    /// Whether the Service selects the pod, and whether requests reach it.
    fn mark(&self, pod: &Pod, seen: &mut PodView) {
        let here = self.service.as_ref().is_some_and(|s| s.metadata.namespace == pod.metadata.namespace);
        seen.selected = here && self.selector.matches(&pod.metadata.labels);
        seen.served = here && self.ready.get(pod.metadata.name.as_str()) == Some(&true);
    }

    fn traffic(&self, traffic: &Traffic, live: bool) -> TrafficView {
        let service = self.service.as_ref().map(|s| {
            let port = s.spec.ports.iter().next().map_or(0, |p| p.port);
            let object = ObjectRef::new("services", &s.metadata.namespace, &s.metadata.name);
            (object, format!("{} :{port}", s.metadata.name).into())
        });
        TrafficView {
            rate: if live { traffic.rate() } else { super::REQUESTS_PER_S },
            host: self.ingress.clone(),
            service,
            sent: traffic.sent.round() as u64,
            failed: traffic.failed.round() as u64,
            half_ms: traffic.latency_ms.filter(|_| live).map(|l| l.0),
            slow_ms: traffic.latency_ms.filter(|_| live).map(|l| l.1),
            pods: if live { traffic.pods() } else { Vec::new() },
            trouble: (live && !traffic.problem.is_empty())
                .then(|| format!("Requests fail: {}.", traffic.problem).into()),
        }
    }
}
