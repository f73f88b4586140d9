//! Random operations, drawn from a seed alone, so that two clusters can be given the same ones.

use crate::world::{Mood, World};
use sim::Rng;
use std::time::Duration;

const IMAGES: [&str; 4] = ["nginx:1.27", "nginx:1.28", "nginx:1.26", "httpd:2.4"];

/// What the mending at the end must know.
#[derive(Default)]
pub struct Plan {
    pub operations: Vec<Operation>,
}

/// One thing to do, and how long to wait then.
#[derive(Clone, Debug)]
pub struct Operation {
    pub what: What,
    pub wait: Duration,
}

#[derive(Clone, Debug)]
pub enum What {
    /// A line with standard input.
    Line(String, Option<String>),
    /// The n-th pod of those with this label, counted from the start again after the last.
    Pod(&'static str, u64, Deed),
    Fault(String),
}

/// What is done to a pod.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    Delete,
    Evict,
    Crash,
}

fn pick<T: Copy>(rng: &mut Rng, of: &[T]) -> T {
    of[rng.below(of.len() as u64) as usize]
}

fn pod_template(app: &str, image: &str, cpu_milli: u64) -> String {
    format!(
        "    metadata: {{labels: {{app: {app}}}}}\n    spec:\n      terminationGracePeriodSeconds: 5\n      containers:\n      - name: app\n        image: {image}\n        ports: [{{name: http, containerPort: 80}}]\n        readinessProbe: {{httpGet: {{path: /, port: http}}, periodSeconds: 2}}\n        resources: {{requests: {{cpu: {cpu_milli}m, memory: 64Mi}}}}\n"
    )
}

/// The objects that every history begins with.
pub fn first(rng: &mut Rng) -> String {
    let surge = pick(rng, &["1", "25%", "2", "50%"]);
    let unavailable = pick(rng, &["0", "1", "25%", "34%"]);
    let mut text = format!(
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: web}}\nspec:\n  replicas: {}\n  strategy: {{rollingUpdate: {{maxSurge: {surge}, maxUnavailable: {unavailable}}}}}\n  selector: {{matchLabels: {{app: web}}}}\n  template:\n{}",
        rng.below(5) + 2,
        pod_template("web", "nginx:1.27", 100)
    );
    text += "---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n  ports: [{port: 80, targetPort: http}]\n";
    text += &format!(
        "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: guarded}}\nspec:\n  replicas: 4\n  selector: {{matchLabels: {{app: guarded}}}}\n  template:\n{}---\napiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {{name: guarded}}\nspec:\n  {}\n  selector: {{matchLabels: {{app: guarded}}}}\n",
        pod_template("guarded", "nginx:1.27", 100),
        pick(rng, &["minAvailable: 3", "maxUnavailable: 1", "minAvailable: 50%", "maxUnavailable: 25%"])
    );
    text += &format!(
        "---\napiVersion: v1\nkind: Service\nmetadata: {{name: db}}\nspec:\n  clusterIP: None\n  selector: {{app: db}}\n  ports: [{{port: 80}}]\n---\napiVersion: apps/v1\nkind: StatefulSet\nmetadata: {{name: db}}\nspec:\n  serviceName: db\n  replicas: 3\n  selector: {{matchLabels: {{app: db}}}}\n  template:\n{}  volumeClaimTemplates:\n  - metadata: {{name: data}}\n    spec: {{accessModes: [ReadWriteOnce], resources: {{requests: {{storage: 1Gi}}}}}}\n",
        pod_template("db", "nginx:1.27", 50)
    );
    text += &format!(
        "---\napiVersion: apps/v1\nkind: DaemonSet\nmetadata: {{name: agent}}\nspec:\n  selector: {{matchLabels: {{app: agent}}}}\n  template:\n{}",
        pod_template("agent", "nginx:1.27", 50)
    );
    text
}

fn job(rng: &mut Rng, number: u64) -> String {
    format!(
        "apiVersion: batch/v1\nkind: Job\nmetadata: {{name: job-{number}}}\nspec:\n  completions: {}\n  parallelism: {}\n  backoffLimit: 1000\n  completionMode: {}\n  template:\n    metadata: {{labels: {{app: job}}}}\n    spec:\n      restartPolicy: Never\n      containers:\n      - name: work\n        image: busybox:1.36\n        command: [sleep, \"{}\"]\n        resources: {{requests: {{cpu: 100m, memory: 32Mi}}}}\n",
        rng.below(5) + 1,
        rng.below(3) + 1,
        pick(rng, &["NonIndexed", "Indexed"]),
        rng.below(20) + 1
    )
}

/// The operations of a seed.
pub fn plan(rng: &mut Rng, mood: Mood, count: usize) -> Plan {
    let mut plan = Plan::default();
    for number in 0..count as u64 {
        let what = if mood == Mood::Rough && rng.below(2) == 0 { rough(rng) } else { calm(rng, mood, number) };
        let wait = Duration::from_millis(pick(rng, &[0, 5, 300, 2_000, 10_000, 30_000]));
        plan.operations.push(Operation { what, wait });
    }
    plan
}

fn calm(rng: &mut Rng, mood: Mood, number: u64) -> What {
    let line = |text: String| What::Line(text, None);
    let node = format!("worker-{}", rng.below(3) + 1);
    match rng.below(11) {
        0 | 1 => line(format!("kubectl set image deployment/web app={}", pick(rng, &IMAGES))),
        2 => line("kubectl rollout restart deployment/web".into()),
        // In a calm history `web` keeps its size, so that the bounds of its rollouts are plain.
        3 if mood == Mood::Rough => line(format!("kubectl scale deployment web --replicas={}", rng.below(9))),
        3 | 4 => line(format!("kubectl scale statefulset db --replicas={}", rng.below(5))),
        5 => line(format!("kubectl set image statefulset/db app={}", pick(rng, &IMAGES))),
        6 => line(format!("kubectl set image daemonset/agent app={}", pick(rng, &IMAGES))),
        7 => What::Line("kubectl apply -f -".into(), Some(job(rng, number))),
        8 => What::Pod("guarded", rng.below(4), Deed::Evict),
        9 => line(format!(
            "kubectl drain {node} --ignore-daemonsets --delete-emptydir-data --force --pod-selector=app=guarded --timeout=60s"
        )),
        _ => line(format!("kubectl uncordon {node}")),
    }
}

/// What a history may stop, and its end starts again.
pub const STOPPED: [&str; 8] = [
    "kube-scheduler",
    "kube-controller-manager",
    "replicaset-controller",
    "deployment-controller",
    "statefulset-controller",
    "job-controller",
    "kube-apiserver",
    "etcd",
];

fn rough(rng: &mut Rng) -> What {
    let node = format!("worker-{}", rng.below(3) + 1);
    let component = pick(rng, &STOPPED);
    let app = pick(rng, &["web", "guarded", "db", "agent", "job"]);
    match rng.below(12) {
        0 => What::Fault(format!("fail-node {node}")),
        1 => What::Fault(format!("cut-node {node}")),
        2 => What::Fault(format!("stop-kubelet {node}")),
        3 => What::Fault(format!("{} {node}", pick(rng, &["restore-node", "join-node", "start-kubelet"]))),
        4 => What::Fault(format!("stop {component}")),
        5 | 6 => What::Fault(format!("start {component}")),
        7 => What::Fault(format!("slow-etcd {}", pick(rng, &["0s", "50ms", "1s"]))),
        8 | 9 => What::Pod(app, rng.below(6), Deed::Delete),
        10 => What::Pod(app, rng.below(6), Deed::Crash),
        _ => What::Line(
            format!("kubectl drain {node} --ignore-daemonsets --delete-emptydir-data --force --timeout=30s"),
            None,
        ),
    }
}

/// Faults of the watches of every component, which must change nothing about where it all ends.
pub fn watch_faults(rng: &mut Rng) -> Vec<String> {
    let mut faults = Vec::new();
    for component in ["kube-scheduler", "kube-controller-manager", "kubelet", "network"] {
        match rng.below(4) {
            0 => faults.push(format!("delay-watch {component} {}ms", pick(rng, &[20, 500, 3000]))),
            1 => faults.push(format!("drop-watch {component} {}", pick(rng, &[2, 3, 7]))),
            2 => faults.push(format!("repeat-watch {component} {}", pick(rng, &[1, 2, 5]))),
            _ => {}
        }
    }
    faults
}

/// Does one operation.
pub fn perform(world: &mut World, what: &What) {
    match what {
        What::Line(line, stdin) => {
            world.line(line, stdin.clone());
        }
        What::Fault(text) => world.fault(text),
        What::Pod(app, n, deed) => {
            let pods = world.cluster.view().list::<api::core::Pod>("default");
            let pods: Vec<_> = pods.iter().filter(|p| p.metadata.labels.get("app").is_some_and(|a| a == app)).collect();
            let Some(pod) = pods.get(*n as usize % pods.len().max(1)) else { return };
            let name = pod.metadata.name.clone();
            match deed {
                Deed::Delete => {
                    world.line(&format!("kubectl delete pod {name} --wait=false"), None);
                }
                Deed::Crash => world.fault(&format!("crash default/{name}")),
                Deed::Evict => {
                    let body = format!(
                        r#"{{"apiVersion":"policy/v1","kind":"Eviction","metadata":{{"name":"{name}","namespace":"default"}}}}"#
                    );
                    world.line(
                        &format!("kubectl create --raw /api/v1/namespaces/default/pods/{name}/eviction -f -"),
                        Some(body),
                    );
                }
            }
        }
    }
}
