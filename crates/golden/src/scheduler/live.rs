//! The recorded decisions once more, through the whole way: requests to the API server, watches, the queue, the scheduler as
//! a process, its bindings. What it decides must be what it decides without all that.

use super::{Differences, PARTS, compare, take_over_ties};
use ::scheduler::Scheduler;
use api::{Kind, Str, Value, kind_of};
use apiserver::RestRequest;
use cluster::{Cluster, Config, World};
use std::time::Duration;

/// Replays a case; the differences of each of its decisions.
pub fn decide_all(case: &Value) -> Vec<Differences> {
    let without = ["kube-controller-manager", "kubelet", "network"].map(Str::from).to_vec();
    let mut live =
        Live { cluster: Cluster::new(Config { nodes: 0, world: World::Bare, without, ..Config::default() }) };
    let objects = case.at("objects").as_list().unwrap_or(&[]);
    let steps = case.at("steps").as_list().unwrap_or(&[]);
    let pods = steps.iter().map(|s| s.at("pod"));
    let mut namespaces: Vec<&str> =
        objects.iter().chain(pods).filter_map(|o| o.path(&["metadata", "namespace"]).as_str()).collect();
    namespaces.push("default");
    for object in objects.iter().filter(|o| o.at("kind").as_str() == Some("Namespace")) {
        live.apply(object);
        namespaces.extend(object.path(&["metadata", "name"]).as_str());
    }
    namespaces.sort_unstable();
    namespaces.dedup();
    namespaces.iter().for_each(|n| live.namespace(n));
    objects.iter().filter(|o| o.at("kind").as_str() != Some("Namespace")).for_each(|o| live.apply(o));
    live.cluster.advance(Duration::from_secs(1));
    steps.iter().map(|step| live.step(step)).collect()
}

struct Live {
    cluster: Cluster,
}

impl Live {
    fn send(&mut self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let headers =
            [("Content-Type", "application/json"), ("Accept", "application/json"), ("Authorization", "Bearer admin")];
        let request = RestRequest {
            method: method.into(),
            target: path.into(),
            headers: headers.map(|(k, v)| (k.to_owned(), v.to_owned())).to_vec(),
            body: if body.is_null() { Vec::new() } else { api::json::to_string(body).into_bytes() },
        };
        let answer = self.cluster.rest(&request);
        let apiserver::RestBody::Bytes(bytes) = answer.body else { return (answer.status, Value::Null) };
        let value = api::json::parse(&String::from_utf8_lossy(&bytes)).map(|n| n.value()).unwrap_or_default();
        (answer.status, value)
    }

    fn namespace(&mut self, name: &str) {
        let mut object = Value::from([("apiVersion", "v1".into()), ("kind", "Namespace".into())]);
        object.path_mut(&["metadata"]).set("name", name);
        self.send("POST", "/api/v1/namespaces", &object);
        object.set("kind", "ServiceAccount");
        object.path_mut(&["metadata"]).set("name", "default");
        self.send("POST", &format!("/api/v1/namespaces/{name}/serviceaccounts"), &object);
    }

    /// Makes an object with the status that it is given.
    fn apply(&mut self, object: &Value) {
        let Some(kind) = kind(object) else { return };
        let (name, collection) = (name(object), collection(kind, object));
        let dying = !object.path(&["metadata", "deletionTimestamp"]).is_null();
        let mut sent = object.clone();
        sent.path_mut(&["metadata"]).to_map().remove("deletionTimestamp");
        let (code, mut stored) = self.send("POST", &collection, &sent);
        if !matches!(code, 201 | 409) {
            println!("{collection}/{name}: {code} {}", stored.at("message").as_str().unwrap_or(""));
        }
        if kind == kind_of::NODE && stored.path(&["spec", "taints"]) != object.path(&["spec", "taints"]) {
            // Recorded without the admission plugin that taints new nodes.
            let taints = object.path(&["spec", "taints"]).clone();
            stored.path_mut(&["spec"]).set("taints", if taints.is_null() { Value::list() } else { taints });
            stored = self.send("PUT", &format!("{collection}/{name}"), &stored).1;
        }
        if !object.at("status").is_null() {
            stored.set("status", object.at("status").clone());
            let (code, answer) = self.send("PUT", &format!("{collection}/{name}/status"), &stored);
            if code != 200 {
                println!("{collection}/{name}/status: {code} {}", answer.at("message").as_str().unwrap_or(""));
            }
        }
        if dying {
            let grace = Value::from([("gracePeriodSeconds", Value::Int(3600))]);
            self.send("DELETE", &format!("{collection}/{name}"), &grace);
        }
    }

    fn remove(&mut self, namespace: &str, pod: &str) {
        let grace = Value::from([("gracePeriodSeconds", Value::Int(0))]);
        self.send("DELETE", &format!("/api/v1/namespaces/{namespace}/pods/{pod}"), &grace);
    }

    fn step(&mut self, step: &Value) -> Differences {
        let pod = step.at("pod");
        let (namespace, name) = (namespace_of(pod).to_owned(), name(pod));
        self.apply(pod);
        self.cluster.advance(Duration::from_millis(20));
        let scheduler = self.cluster.process::<Scheduler>();
        let decision = scheduler.and_then(|s| s.decisions().last(&namespace, &name)).map(|d| d.to_value());
        let mut ours = decision.unwrap_or_default();
        let mut theirs = step.clone();
        if let Some(preemption) = theirs.to_map().get_mut("preemption") {
            preemption.to_map().retain(|k, _| matches!(k.as_str(), "candidates" | "best" | "victims" | "nominated"));
        }
        take_over_ties(&mut ours, &theirs);
        let differences = PARTS.map(|(part, fields)| (part, compare(&ours, &theirs, fields))).to_vec();
        self.go_on(pod, step);
        differences
    }

    /// The pod ends up where it was recorded; a pod without a place goes.
    fn go_on(&mut self, pod: &Value, step: &Value) {
        let (namespace, name) = (namespace_of(pod).to_owned(), name(pod));
        for (claim, plan) in step.at("volumes").as_map().into_iter().flatten() {
            self.bind_claim(&namespace, claim, plan);
        }
        self.remove(&namespace, &name);
        for victim in step.path(&["preemption", "victims"]).as_list().unwrap_or(&[]) {
            let (namespace, name) = victim.as_str().and_then(|v| v.split_once('/')).unwrap_or(("default", ""));
            self.remove(namespace, name);
        }
        self.cluster.advance(Duration::from_secs(2));
        let node = step.at("node").as_str().or(step.path(&["preemption", "then", "node"]).as_str());
        if let Some(node) = node {
            let mut placed = pod.clone();
            placed.path_mut(&["spec"]).set("nodeName", node);
            placed.path_mut(&["status"]).set("phase", "Running");
            self.apply(&placed);
        }
        self.cluster.advance(Duration::from_secs(1));
    }

    fn bind_claim(&mut self, namespace: &str, name: &str, plan: &Value) {
        let path = format!("/api/v1/namespaces/{namespace}/persistentvolumeclaims/{name}");
        let (_, mut claim) = self.send("GET", &path, &Value::Null);
        let volume = plan.at("volume").as_str().map_or_else(|| format!("made-{name}"), str::to_owned);
        if plan.at("volume").is_null() {
            let mut made = Value::from([("apiVersion", "v1".into()), ("kind", "PersistentVolume".into())]);
            made.path_mut(&["metadata"]).set("name", volume.as_str());
            let spec = made.path_mut(&["spec"]);
            spec.set("capacity", claim.path(&["spec", "resources", "requests"]).clone());
            spec.set("accessModes", claim.path(&["spec", "accessModes"]).clone());
            spec.set("storageClassName", claim.path(&["spec", "storageClassName"]).clone());
            spec.path_mut(&["hostPath"]).set("path", "/made");
            self.apply(&made);
        }
        claim.path_mut(&["spec"]).set("volumeName", volume.as_str());
        claim.path_mut(&["metadata", "annotations"]).set("pv.kubernetes.io/bind-completed", "yes");
        let (_, mut stored) = self.send("PUT", &path, &claim);
        stored.path_mut(&["status"]).set("phase", "Bound");
        self.send("PUT", &format!("{path}/status"), &stored);
    }
}

fn kind(object: &Value) -> Option<Kind> {
    let (version, kind) = (object.at("apiVersion").as_str()?, object.at("kind").as_str()?);
    kind_of::ALL.iter().copied().find(|k| k.kind == kind && k.api_version() == version)
}

fn name(object: &Value) -> String {
    object.path(&["metadata", "name"]).as_str().unwrap_or("").to_owned()
}

fn namespace_of(object: &Value) -> &str {
    object.path(&["metadata", "namespace"]).as_str().unwrap_or("default")
}

fn collection(kind: Kind, object: &Value) -> String {
    let prefix = if kind.group.is_empty() { "/api/v1".to_owned() } else { format!("/apis/{}", kind.api_version()) };
    match kind.namespaced {
        true => format!("{prefix}/namespaces/{}/{}", namespace_of(object), kind.plural),
        false => format!("{prefix}/{}", kind.plural),
    }
}
