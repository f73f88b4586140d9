//! What is kept from pod to pod never changes a decision: random clusters are decided twice, with it and without.

mod harness;

use api::core::{Node, Pod};
use api::{Obj, kind_of};
use harness::object;
use scheduler::{Cluster, Outcome, Settings};
use serde_json::{Value, json};
use sim::{Rng, Time};

const ZONES: [&str; 3] = ["z1", "z2", "z3"];
const APPS: [&str; 4] = ["web", "db", "cache", "job"];

struct Both {
    kept: Cluster,
    fresh: Cluster,
}

impl Both {
    fn new() -> Self {
        let settings = Settings { now: Time::START, ..Settings::default() };
        let mut kept = Cluster::new(settings.clone());
        kept.cached = true;
        Self { kept, fresh: Cluster::new(settings) }
    }

    fn set(&mut self, obj: &Obj) {
        self.kept.set(obj);
        self.fresh.set(obj);
    }

    fn remove(&mut self, obj: &Obj) {
        self.kept.remove(obj);
        self.fresh.remove(obj);
    }
}

fn pick<'a, T>(rng: &mut Rng, list: &'a [T]) -> &'a T {
    &list[rng.below(list.len() as u64) as usize]
}

fn chance(rng: &mut Rng, percent: u64) -> bool {
    rng.below(100) < percent
}

fn node(rng: &mut Rng, i: u64) -> Obj {
    let mut labels = json!({"kubernetes.io/hostname": format!("n{i}")});
    if chance(rng, 80) {
        labels["topology.kubernetes.io/zone"] = json!(pick(rng, &ZONES));
    }
    let mut taints = Vec::new();
    if chance(rng, 15) {
        taints.push(json!({"key": "t", "value": "v", "effect": pick(rng, &["NoSchedule", "PreferNoSchedule"])}));
    }
    let images: Vec<Value> = (0..rng.below(3))
        .map(|_| json!({"names": [format!("{}:1", pick(rng, &APPS))], "sizeBytes": 100_000_000 + rng.below(900) * 1_000_000}))
        .collect();
    object(
        kind_of::NODE,
        json!({"metadata": {"name": format!("n{i}"), "labels": labels},
            "spec": {"unschedulable": chance(rng, 5), "taints": taints},
            "status": {"images": images, "allocatable": {"cpu": format!("{}", 1 + rng.below(8)), "memory": "8Gi", "pods": "10"}}}),
    )
}

/// One of a few templates, so that pods repeat.
fn template(kind: u64) -> Value {
    let mut rng = Rng::new(kind).derive("template");
    let app = *pick(&mut rng, &APPS);
    let term = |rng: &mut Rng| {
        json!({"labelSelector": {"matchLabels": {"app": pick(rng, &APPS)}},
            "topologyKey": pick(rng, &["kubernetes.io/hostname", "topology.kubernetes.io/zone"])})
    };
    let mut spec = json!({"schedulerName": "default-scheduler", "priority": rng.below(3) * 10, "containers": [{"name": "c",
        "image": format!("{app}:1"), "resources": {"requests": {"cpu": format!("{}m", 100 + rng.below(10) * 50), "memory": "256Mi"}}}]});
    if chance(&mut rng, 25) {
        spec["containers"][0]["ports"] = json!([{"containerPort": 80, "hostPort": 8000 + rng.below(2)}]);
    }
    if chance(&mut rng, 30) {
        spec["tolerations"] = json!([{"key": "t", "operator": "Exists"}]);
    }
    if chance(&mut rng, 20) {
        spec["nodeSelector"] = json!({"topology.kubernetes.io/zone": pick(&mut rng, &ZONES)});
    }
    let mut affinity = json!({});
    if chance(&mut rng, 30) {
        let list = pick(&mut rng, &["podAffinity", "podAntiAffinity"]);
        affinity[*list] = if chance(&mut rng, 50) {
            json!({"requiredDuringSchedulingIgnoredDuringExecution": [term(&mut rng)]})
        } else {
            json!({"preferredDuringSchedulingIgnoredDuringExecution": [{"weight": 1 + rng.below(100), "podAffinityTerm": term(&mut rng)}]})
        };
    }
    if chance(&mut rng, 20) {
        affinity["nodeAffinity"] = json!({"preferredDuringSchedulingIgnoredDuringExecution": [{"weight": 10, "preference":
            {"matchExpressions": [{"key": "topology.kubernetes.io/zone", "operator": "In", "values": ["z1"]}]}}]});
    }
    spec["affinity"] = affinity;
    if chance(&mut rng, 40) {
        spec["topologySpreadConstraints"] = json!([{"maxSkew": 1 + rng.below(2), "whenUnsatisfiable":
            pick(&mut rng, &["DoNotSchedule", "ScheduleAnyway"]), "labelSelector": {"matchLabels": {"app": app}},
            "topologyKey": pick(&mut rng, &["kubernetes.io/hostname", "topology.kubernetes.io/zone"])}]);
    }
    json!({"metadata": {"namespace": "default", "labels": {"app": app}}, "spec": spec})
}

fn pod(kind: u64, i: u64) -> Obj {
    let mut obj = object(kind_of::POD, template(kind));
    let meta = obj.meta_mut();
    meta.name = ecow::eco_format!("p{i}");
    meta.uid = ecow::eco_format!("u{i}");
    obj
}

fn change_something(rng: &mut Rng, both: &mut Both, nodes: &mut Vec<Obj>, placed: &mut Vec<Obj>) {
    match rng.below(10) {
        0..=3 if !placed.is_empty() => {
            let at = rng.below(placed.len() as u64) as usize;
            both.remove(&placed.swap_remove(at));
        }
        4 if !placed.is_empty() => {
            let at = rng.below(placed.len() as u64) as usize;
            placed[at].meta_mut().deletion_timestamp = Some(Time::START.into());
            both.set(&placed[at].clone());
        }
        5 | 6 => {
            let at = rng.below(nodes.len() as u64) as usize;
            let i = nodes[at].name()[1..].parse().unwrap_or(0);
            nodes[at] = node(rng, i);
            both.set(&nodes[at].clone());
        }
        7 if nodes.len() > 3 => {
            let at = rng.below(nodes.len() as u64) as usize;
            let gone = nodes.swap_remove(at);
            both.remove(&gone);
            let (on, others): (Vec<Obj>, Vec<Obj>) =
                placed.drain(..).partition(|p| p.get::<Pod>().spec.node_name == *gone.name());
            on.iter().for_each(|p| both.remove(p));
            *placed = others;
        }
        8 => {
            let next = nodes.iter().filter_map(|n| n.name()[1..].parse::<u64>().ok()).max().unwrap_or(0) + 1;
            nodes.push(node(rng, next));
            both.set(&nodes[nodes.len() - 1].clone());
        }
        _ => {}
    }
}

fn run(seed: u64, count: u64) {
    let mut rng = Rng::new(seed).derive("equivalence");
    let mut both = Both::new();
    both.set(&object(kind_of::NAMESPACE, json!({"metadata": {"name": "default", "labels": {"team": "a"}}})));
    both.set(&object(
        kind_of::SERVICE,
        json!({"metadata": {"name": "web", "namespace": "default"}, "spec": {"selector": {"app": "web"}}}),
    ));
    let mut nodes: Vec<Obj> = (0..count).map(|i| node(&mut rng, i)).collect();
    nodes.iter().for_each(|n| both.set(n));
    let mut placed = Vec::new();
    for i in 0..60 {
        let mut pod = pod(rng.below(6) + seed * 10, i);
        let (kept, fresh) = (both.kept.decide(&pod), both.fresh.decide(&pod));
        assert_eq!(kept.to_value(), fresh.to_value(), "seed {seed}, pod {i}");
        assert_eq!((&kept.node, &kept.message, &kept.reasons), (&fresh.node, &fresh.message, &fresh.reasons));
        if kept.outcome == Outcome::Scheduled {
            pod.get_mut::<Pod>().spec.node_name = kept.node.clone();
            both.set(&pod);
            placed.push(pod);
        }
        if chance(&mut rng, 40) {
            change_something(&mut rng, &mut both, &mut nodes, &mut placed);
        }
    }
    assert!(nodes.iter().all(|n| n.try_get::<Node>().is_some()));
}

#[test]
fn what_is_kept_changes_no_decision_in_small_clusters() {
    (0..60).for_each(|seed| run(seed, 12));
}

#[test]
fn what_is_kept_changes_no_decision_where_only_some_nodes_are_asked() {
    (100..106).for_each(|seed| run(seed, 300));
}
