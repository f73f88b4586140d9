//! How many pods a second are scheduled: `cargo run --release -p scheduler --example throughput`.
//!
//! An argument picks the workloads whose name and number of nodes have it in them. The clock starts when the scheduler has heard of every pod and stops when the last binding is sent; the API server of the
//! tests stands behind it, so that binding, event and watch are in the figure.

#[path = "../tests/harness/mod.rs"]
mod harness;

use api::kind_of;
use harness::World;
use serde_json::{Value, json};

fn main() {
    let only = std::env::args().nth(1).unwrap_or_default();
    let basic = |name: &str| json!({"metadata": {"name": name, "labels": {"app": "web"}}, "spec": spec("100m")});
    let owned = |name: &str| {
        json!({"metadata": {"name": name, "labels": {"app": "web"}, "ownerReferences": [
            {"apiVersion": "apps/v1", "kind": "ReplicaSet", "name": "web", "uid": "rs", "controller": true}]}, "spec": spec("100m")})
    };
    let apart = |name: &str| {
        let mut pod = json!({"metadata": {"name": name, "labels": {"app": "web"}}, "spec": spec("100m")});
        pod["spec"]["affinity"] = json!({"podAntiAffinity": {"preferredDuringSchedulingIgnoredDuringExecution": [{"weight": 1,
            "podAffinityTerm": {"labelSelector": {"matchLabels": {"app": "web"}}, "topologyKey": "kubernetes.io/hostname"}}]}});
        pod
    };
    measure(&only, "basic pods", 5000, 5000, basic);
    measure(&only, "basic pods", 500, 5000, basic);
    measure(&only, "pods of a ReplicaSet, spread by default", 5000, 5000, owned);
    measure(&only, "pods of a ReplicaSet, spread by default", 500, 5000, owned);
    measure(&only, "pods that prefer to be apart", 500, 5000, apart);
    measure(&only, "pods of a ReplicaSet, spread by default", 10, 1000, owned);
    measure(&only, "pods that fit nowhere", 5000, 500, |name| json!({"metadata": {"name": name}, "spec": spec("64")}));
}

fn spec(cpu: &str) -> Value {
    json!({"containers": [{"name": "c", "image": "nginx:1", "resources": {"requests": {"cpu": cpu, "memory": "64Mi"}}}]})
}

/// CPU time of this thread in seconds: other programs on the machine do not count.
fn cpu_s() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    text.split(' ').next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or(0.0) / 1e9
}

fn measure(only: &str, what: &str, nodes: usize, pods: usize, make: impl Fn(&str) -> Value) {
    if !format!("{what} {nodes}").contains(only) {
        return;
    }
    let mut world = World::default();
    for i in 0..nodes {
        world.apply(
            kind_of::NODE,
            json!({"metadata": {"name": format!("node-{i}"), "labels": {"kubernetes.io/hostname": format!("node-{i}"),
                "topology.kubernetes.io/zone": format!("zone-{}", i % 3)}},
                "status": {"allocatable": {"cpu": "32", "memory": "256Gi", "pods": "110"}}}),
        );
    }
    world.apply(
        kind_of::REPLICA_SET,
        json!({"metadata": {"name": "web", "uid": "rs"}, "spec": {"selector": {"matchLabels": {"app": "web"}}}}),
    );
    world.run_s(0);
    for i in 0..pods {
        world.apply(kind_of::POD, make(&format!("pod-{i}")));
    }
    world.server.tells = false;
    let start = cpu_s();
    world.run_s(600);
    let took = cpu_s() - start;
    let decided = world.scheduler.decisions().count();
    println!("{what}: {decided} decisions on {nodes} nodes in {took:.3} s: {:.0} a second", decided as f64 / took);
}
