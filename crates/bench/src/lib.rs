//! Workloads: the same functions natively (`cargo xtask bench`) and in the browser (the page with `?bench`). They know no clock;
//! whoever calls them measures.

use api::core::{Node, Pod};
use api::{Body, Obj, Options, Request, Str, User, Verb, json, kind_of};
use cluster::{Cluster, Config, Time, World};
use ecow::eco_format;
use std::time::Duration;

/// What a workload did, so that a wrong result is never a fast one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether the result is what it should be.
    pub right: bool,
    /// Events of the loop.
    pub events: u64,
    /// Revisions of the store.
    pub revisions: u64,
    /// In words.
    pub summary: Str,
}

/// A workload.
pub struct Workload {
    /// Its name.
    pub name: &'static str,
    /// What it is, and what to reach.
    pub about: &'static str,
    /// Makes it ready; not measured.
    pub prepare: fn() -> Cluster,
    /// Does it; measured. To be called until it answers an outcome: each call is a slice that the page could do between two frames.
    pub slice: fn(&mut Cluster) -> Option<Outcome>,
}

/// The workloads, in order.
pub static WORKLOADS: &[Workload] = &[
    Workload {
        name: "replicas-1000",
        about: "a Deployment of 1,000 replicas on 10 nodes of 110 pods, to all Ready: 1 CPU second or less in Chromium",
        prepare: || {
            let mut cluster = bare(10);
            cluster.settle(Duration::from_secs(60));
            deployment(&mut cluster, 1000);
            cluster
        },
        slice: |c| until_ready(c, 1000),
    },
    Workload {
        name: "pods-5000-nodes-500",
        about: "scheduling 5,000 basic pods on 500 nodes, no kubelets",
        prepare: || machines(500, 5000),
        slice: |c| until_bound(c, 5000),
    },
    Workload {
        name: "pods-1000-nodes-5000",
        about: "scheduling 1,000 basic pods on 5,000 nodes, no kubelets: 5,000 pods a second or more natively",
        prepare: || machines(5000, 1000),
        slice: |c| until_bound(c, 1000),
    },
    Workload {
        name: "idle-24h",
        about: "24 simulated hours of 3 idle nodes: 2 s or less natively",
        prepare: || bare(3),
        slice: |c| {
            let day = Time::START + Duration::from_secs(86_400);
            c.advance_until(day, SLICE).then(|| outcome(c, true, "a day has passed".into()))
        },
    },
];

/// Events between two looks at the clock.
const SLICE: u64 = 2_000;

fn bare(nodes: usize) -> Cluster {
    Cluster::new(Config { seed: 1, nodes, world: World::Bare, ..Config::default() })
}

fn create(cluster: &mut Cluster, obj: Obj) {
    let mut request = Request::of(User::admin("bench"), Verb::Create, obj.reference());
    request.name = Str::new();
    request.body = Body::Object(obj);
    request.options = Options::default();
    if let Err(status) = cluster.request(&request) {
        unreachable!("a workload's object is refused: {status}");
    }
}

fn from_json(kind: api::Kind, text: &str) -> Obj {
    let value = json::parse(text).map(|n| n.value()).unwrap_or_default();
    match Obj::from_value(kind, &value) {
        Ok(obj) => obj,
        Err(problem) => unreachable!("a workload's object does not decode: {problem}"),
    }
}

fn deployment(cluster: &mut Cluster, replicas: usize) {
    let text = format!(
        r#"{{"metadata":{{"name":"web","namespace":"default"}},"spec":{{"replicas":{replicas},"selector":{{"matchLabels":{{"app":"web"}}}},"template":{{"metadata":{{"labels":{{"app":"web"}}}},"spec":{{"containers":[{{"name":"web","image":"nginx:1.27","ports":[{{"containerPort":80}}],"resources":{{"requests":{{"cpu":"10m","memory":"16Mi"}}}}}}]}}}}}}}}"#
    );
    create(cluster, from_json(kind_of::DEPLOYMENT, &text));
}

/// Nodes without kubelets, and pods that wait for the scheduler.
fn machines(nodes: usize, pods: usize) -> Cluster {
    let without = ["kubelet", "kube-controller-manager", "network"].map(Str::from).to_vec();
    let mut cluster = Cluster::new(Config { seed: 1, nodes: 0, world: World::Bare, without, ..Config::default() });
    for i in 0..nodes {
        let mut node = from_json(
            kind_of::NODE,
            r#"{"metadata":{"name":"n"},"status":{"capacity":{"cpu":"32","memory":"256Gi","pods":"110"},"allocatable":{"cpu":"32","memory":"256Gi","pods":"110"},"conditions":[{"type":"Ready","status":"True"}]}}"#,
        );
        let name = eco_format!("node-{i:04}");
        let typed = node.get_mut::<Node>();
        typed.metadata.name = name.clone();
        typed.metadata.labels.insert("kubernetes.io/hostname", name.clone());
        typed.metadata.labels.insert("topology.kubernetes.io/zone", eco_format!("zone-{}", i % 3));
        create(&mut cluster, node.clone());
        // A new node carries the taint not-ready until somebody finds it ready; here nobody does.
        let live = cluster.view().get::<Node>("", &name);
        if let Some(mut live) = live.map(Obj::from) {
            live.get_mut::<Node>().spec.taints.clear();
            let mut request = Request::of(User::admin("bench"), Verb::Update, live.reference());
            request.body = Body::Object(live);
            let _ = cluster.request(&request);
        }
    }
    create(
        &mut cluster,
        from_json(kind_of::SERVICE_ACCOUNT, r#"{"metadata":{"name":"default","namespace":"default"}}"#),
    );
    for i in 0..pods {
        let text = r#"{"metadata":{"name":"p","namespace":"default","labels":{"app":"p"}},"spec":{"containers":[{"name":"c","image":"nginx:1.27","resources":{"requests":{"cpu":"100m","memory":"500Mi"}}}]}}"#;
        let mut pod = from_json(kind_of::POD, text);
        pod.meta_mut().name = eco_format!("pod-{i:05}");
        create(&mut cluster, pod);
    }
    cluster
}

fn outcome(cluster: &Cluster, right: bool, summary: Str) -> Outcome {
    Outcome { right, events: cluster.events_done(), revisions: cluster.revision(), summary }
}

fn until_ready(cluster: &mut Cluster, wanted: usize) -> Option<Outcome> {
    let limit = Time::START + Duration::from_secs(3600);
    for _ in 0..SLICE {
        cluster.step();
    }
    let deployment = cluster.view().get::<api::apps::Deployment>("default", "web")?;
    let ready = usize::try_from(deployment.status.ready_replicas).unwrap_or(0);
    let late = cluster.now() > limit;
    (ready == wanted || late).then(|| outcome(cluster, ready == wanted, eco_format!("{ready} of {wanted} ready")))
}

fn until_bound(cluster: &mut Cluster, wanted: usize) -> Option<Outcome> {
    let limit = Time::START + Duration::from_secs(600);
    for _ in 0..SLICE {
        cluster.step();
    }
    let next = cluster.next_work_at();
    if next.is_some_and(|at| at < limit) {
        return None;
    }
    let bound = cluster.view().list::<Pod>("default").iter().filter(|p| !p.spec.node_name.is_empty()).count();
    Some(outcome(cluster, bound == wanted, eco_format!("{bound} of {wanted} bound")))
}
