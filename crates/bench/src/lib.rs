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
    /// Answers an outcome once it is done.
    pub done: fn(&Cluster) -> Option<Outcome>,
}

impl Workload {
    /// Does a part of it, as the page would between two frames; measured. To be called until it answers an outcome.
    pub fn slice(&self, cluster: &mut Cluster) -> Option<Outcome> {
        for _ in 0..SLICE {
            cluster.step();
        }
        (self.done)(cluster)
    }
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
        done: |c| rolled_out(c, 1000),
    },
    Workload {
        name: "rolling-update-1000",
        about: "a new image for these 1,000 replicas, to all updated and Ready: twice that at most",
        prepare: || {
            let mut cluster = bare(10);
            cluster.settle(Duration::from_secs(60));
            deployment(&mut cluster, 1000);
            while rolled_out(&cluster, 1000).is_none() {
                cluster.step();
            }
            new_image(&mut cluster);
            cluster
        },
        done: |c| rolled_out(c, 1000),
    },
    Workload {
        name: "pods-5000-nodes-500",
        about: "scheduling 5,000 basic pods on 500 nodes, no kubelets",
        prepare: || machines(500, 5000),
        done: |c| bound(c, 5000),
    },
    Workload {
        name: "pods-1000-nodes-5000",
        about: "scheduling 1,000 basic pods on 5,000 nodes, no kubelets: 5,000 pods a second or more natively",
        prepare: || machines(5000, 1000),
        done: |c| bound(c, 1000),
    },
    Workload {
        name: "idle-24h",
        about: "24 simulated hours of 3 idle nodes: 2 s or less natively",
        prepare: || bare(3),
        done: |c| passed(c, Duration::from_secs(86_400)),
    },
    Workload {
        name: "heartbeats-5000",
        about: "a simulated minute of 5,000 idle nodes: 0.5 s or less natively",
        prepare: || {
            let mut cluster = bare(5000);
            cluster.advance(Duration::from_secs(120));
            cluster
        },
        done: |c| passed(c, Duration::from_secs(180)),
    },
    Workload {
        name: "load-10000",
        about: "10,000 requests a virtual second over 100 pods for a minute, with a rollout under it: 10 times faster than real time",
        prepare: under_load,
        done: |c| {
            (c.now() >= Time::START + Duration::from_secs(180)).then(|| {
                let sent: f64 = c.load_reports().values().map(|r| r.sent).sum();
                let failed: f64 = c.load_reports().values().map(|r| r.failed).sum();
                let right = sent > 590_000.0 && failed < sent * 0.05;
                outcome(c, right, eco_format!("{sent:.0} sent, {failed:.0} failed"))
            })
        },
    },
];

/// Events of a slice.
const SLICE: u64 = 16;

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

/// A hundred pods behind a Service, ten thousand requests a second for them, and a new version on its way.
fn under_load() -> Cluster {
    let mut cluster = bare(10);
    cluster.advance(Duration::from_secs(20));
    deployment(&mut cluster, 100);
    let service = r#"{"metadata":{"name":"web","namespace":"default"},"spec":{"type":"NodePort","selector":{"app":"web"},"ports":[{"port":80,"targetPort":80,"nodePort":30080}]}}"#;
    create(&mut cluster, from_json(kind_of::SERVICE, service));
    cluster.advance(Duration::from_secs(100));
    let load = cluster::Load { from: "internet".into(), url: "http://worker-1:30080/".into(), rate: 10_000.0 };
    cluster.submit(cluster::Command::Load(load));
    let line = "kubectl set image deployment/web web=nginx:1.28";
    cluster.submit(cluster::Command::Line { line: line.into(), stdin: None });
    cluster
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

fn rolled_out(cluster: &Cluster, wanted: i32) -> Option<Outcome> {
    let deployment = cluster.view().get::<api::apps::Deployment>("default", "web")?;
    let status = &deployment.status;
    let observed = status.observed_generation == deployment.metadata.generation;
    let all =
        observed && [status.replicas, status.updated_replicas, status.ready_replicas].iter().all(|n| *n == wanted);
    let late = cluster.now() > Time::START + Duration::from_secs(3600);
    (all || late).then(|| outcome(cluster, all, eco_format!("{} of {wanted} ready", status.ready_replicas)))
}

fn new_image(cluster: &mut Cluster) {
    let mut live: Option<Obj> = cluster.view().get::<api::apps::Deployment>("default", "web").map(Obj::from);
    if let Some(live) = &mut live {
        let template = &mut live.get_mut::<api::apps::Deployment>().spec.template;
        template.spec.containers[0].image = "nginx:1.28".into();
    }
    let Some(live) = live else { return };
    let mut request = Request::of(User::admin("bench"), Verb::Update, live.reference());
    request.body = Body::Object(live);
    if let Err(status) = cluster.request(&request) {
        unreachable!("a workload's update is refused: {status}");
    }
}

fn bound(cluster: &Cluster, wanted: usize) -> Option<Outcome> {
    let limit = Time::START + Duration::from_secs(600);
    if cluster.next_work_at().is_some_and(|at| at < limit) {
        return None;
    }
    let bound = cluster.view().list::<Pod>("default").iter().filter(|p| !p.spec.node_name.is_empty()).count();
    Some(outcome(cluster, bound == wanted, eco_format!("{bound} of {wanted} bound")))
}

fn passed(cluster: &Cluster, time: Duration) -> Option<Outcome> {
    let end = Time::START + time;
    let over = cluster.next_event_at().is_none_or(|at| at > end);
    over.then(|| outcome(cluster, true, eco_format!("{} s have passed", time.as_secs())))
}
