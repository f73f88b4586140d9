//! How a history ends: what is broken is mended, time passes, and everything is as it is desired.

use crate::check::{app, finished, ready};
use crate::operations::STOPPED;
use crate::world::World;
use api::apps::{DaemonSet, Deployment, ReplicaSet, StatefulSet};
use api::batch::Job;
use api::core::{Node, PersistentVolumeClaim, Pod};
use api::discovery::EndpointSlice;
use std::time::Duration;

/// Mends everything that the operations can break.
pub fn mend(world: &mut World) {
    for component in STOPPED {
        world.fault(&format!("start {component}"));
    }
    world.fault("slow-etcd 0s");
    for component in ["kube-scheduler", "kube-controller-manager", "kubelet", "network"] {
        world.fault(&format!("delay-watch {component} 0s"));
        world.fault(&format!("drop-watch {component} 0"));
        world.fault(&format!("repeat-watch {component} 0"));
    }
    for node in 1..=3 {
        for fault in ["restore-node", "join-node", "start-kubelet"] {
            world.fault(&format!("{fault} worker-{node}"));
        }
    }
    // Drains that still run would cordon nothing any more, but evict.
    world.advance(Duration::from_secs(120));
    for node in 1..=3 {
        world.run(&format!("kubectl uncordon worker-{node}"), None);
    }
    world.advance(Duration::from_secs(600));
    world.cluster.quiet(Duration::from_secs(60), Duration::from_secs(3600));
}

/// Why the cluster is not as it is desired; empty when it is.
pub fn problems(world: &World) -> Vec<String> {
    let view = world.cluster.view();
    let mut found = Vec::new();
    let mut must = |fine: bool, text: String| {
        if !fine {
            found.push(text);
        }
    };
    for node in view.list::<Node>("") {
        let ready = node.status.conditions.iter().any(|c| c.type_ == "Ready" && c.status == "True");
        must(ready && node.spec.taints.is_empty(), format!("node {} is not ready or tainted", node.metadata.name));
    }
    for d in view.list::<Deployment>("") {
        let (wanted, s) = (d.spec.replicas.unwrap_or(1), &d.status);
        let fine = Some(s.observed_generation) == Some(d.metadata.generation)
            && (s.replicas, s.updated_replicas, s.available_replicas, s.ready_replicas)
                == (wanted, wanted, wanted, wanted);
        must(fine, format!("deployment {}: wants {wanted}, has {s:?}", d.metadata.name));
    }
    for r in view.list::<ReplicaSet>("") {
        let fine = r.status.replicas == r.spec.replicas.unwrap_or(1);
        must(fine, format!("replicaset {}: {:?}", r.metadata.name, r.status));
    }
    for s in view.list::<StatefulSet>("") {
        let wanted = s.spec.replicas.unwrap_or(1);
        let fine = (s.status.replicas, s.status.ready_replicas, s.status.updated_replicas) == (wanted, wanted, wanted)
            && s.status.current_revision == s.status.update_revision;
        must(fine, format!("statefulset {}: wants {wanted}, has {:?}", s.metadata.name, s.status));
    }
    for d in view.list::<DaemonSet>("") {
        let s = &d.status;
        let fine = (s.desired_number_scheduled, s.number_ready, s.updated_number_scheduled, s.number_misscheduled)
            == (3, 3, 3, 0);
        must(fine, format!("daemonset {}: {s:?}", d.metadata.name));
    }
    for j in view.list::<Job>("") {
        let complete = j.status.conditions.iter().any(|c| c.type_ == "Complete" && c.status == "True");
        let wanted = j.spec.completions.unwrap_or(1);
        must(complete && j.status.succeeded == wanted, format!("job {}: {:?}", j.metadata.name, j.status));
    }
    let pods = view.list::<Pod>("");
    for pod in &pods {
        let fine = pod.metadata.deletion_timestamp.is_none() && (finished(pod) || ready(pod));
        must(fine, format!("pod {} on {}: {:?}", pod.metadata.name, pod.spec.node_name, pod.status.phase));
    }
    for slice in view.list::<EndpointSlice>("default") {
        let Some(service) = slice.metadata.labels.get("kubernetes.io/service-name") else { continue };
        if service == "kubernetes" {
            continue;
        }
        let mut listed: Vec<_> =
            slice.endpoints.iter().filter_map(|e| e.target_ref.as_ref()).map(|t| t.name.clone()).collect();
        let mut meant: Vec<_> =
            pods.iter().filter(|p| app(p) == service.as_str() && ready(p)).map(|p| p.metadata.name.clone()).collect();
        listed.sort();
        meant.sort();
        must(listed == meant, format!("slice of {service}: {listed:?} and not {meant:?}"));
    }
    found
}

/// Where a cluster has come to, without names and times that differ from history to history.
pub fn digest(world: &World) -> String {
    use std::fmt::Write;
    let view = world.cluster.view();
    let mut out = String::new();
    let spec = |value: api::Value| api::json::to_string(value.at("spec"));
    for kind in [api::kind_of::DEPLOYMENT, api::kind_of::STATEFUL_SET, api::kind_of::DAEMON_SET] {
        for object in view.objects(kind, "") {
            // The time of a restart is in the template.
            let text = spec(object.to_value());
            let text = match text.find("kubectl.kubernetes.io/restartedAt") {
                Some(at) => format!("{}{}", &text[..at], &text[(at + 70).min(text.len())..]),
                None => text,
            };
            let _ = writeln!(out, "{}/{} {text}", object.namespace(), object.name());
        }
    }
    for job in view.list::<Job>("") {
        let _ = writeln!(out, "{} succeeded {}", job.metadata.name, job.status.succeeded);
    }
    for name in ["web", "guarded", "db", "agent"] {
        let count = view.list::<Pod>("default").iter().filter(|p| app(p) == name && ready(p)).count();
        let _ = writeln!(out, "{name}: {count} ready");
    }
    let _ = writeln!(out, "{:?}", crate::check::names::<PersistentVolumeClaim>(view));
    out
}
