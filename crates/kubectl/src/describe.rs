//! `kubectl describe`: one description a kind, with the events about the object.
//!
//! Plays: kubectl/pkg/describe/describe.go.

pub mod network;
pub mod node;
pub mod pod;
pub mod policy;
pub mod volume;
pub mod workload;
pub mod writer;

use crate::fail::Fail;
use crate::rollout::replica_sets;
use crate::run::Cx;
use api::{Kind, Obj, Str, Value, kind_of};
use writer::{Writer, items, number, text};

/// Describes an object.
pub fn object(cx: &mut Cx<'_>, object: &Obj, with_events: bool) -> Result<String, Fail> {
    let value = object.to_value();
    let mut w = Writer::new(cx.env.now());
    let kind = object.kind();
    let has_events = body(cx, &mut w, object, &value)?;
    if with_events && has_events {
        events(cx, &mut w, kind, object)?;
    }
    Ok(w.finish())
}

fn values(cx: &mut Cx<'_>, kind: Kind, namespace: &str, labels: &str, fields: &str) -> Vec<Value> {
    cx.list(kind, namespace, labels, fields).unwrap_or_default().iter().map(Obj::to_value).collect()
}

/// Writes all but the events; answers whether events belong to this kind.
fn body(cx: &mut Cx<'_>, w: &mut Writer, object: &Obj, value: &Value) -> Result<bool, Fail> {
    let kind = object.kind();
    let namespace = object.namespace().clone();
    let selected = writer::requirements(value.path(&["spec", "selector"]));
    match kind.group_kind().as_str() {
        "Pod" => pod::pod(w, value),
        "Deployment.apps" => {
            let (old, new) = replica_sets(cx, object)?;
            let old: Vec<Value> = old.iter().map(Obj::to_value).collect();
            workload::deployment(w, value, &old, new.map(|o| o.to_value()).as_ref());
        }
        "ReplicaSet.apps" => {
            let pods = values(cx, kind_of::POD, &namespace, &selected, "");
            workload::replica_set(w, value, &pods);
        }
        "ReplicationController" => {
            let labels = match writer::flat_labels(value.path(&["spec", "selector"])) {
                none if none == "<none>" => String::new(),
                some => some,
            };
            let pods = values(cx, kind_of::POD, &namespace, &labels, "");
            workload::replica_set(w, value, &pods);
        }
        "StatefulSet.apps" => {
            let pods = values(cx, kind_of::POD, &namespace, &selected, "");
            workload::stateful_set(w, value, &pods);
        }
        "DaemonSet.apps" => {
            let pods = values(cx, kind_of::POD, &namespace, &selected, "");
            workload::daemon_set(w, value, &pods);
        }
        "Job.batch" => workload::job(w, value),
        "CronJob.batch" => workload::cron_job(w, value),
        "HorizontalPodAutoscaler.autoscaling" => workload::autoscaler(w, value),
        "Service" => {
            let slices = slices(cx, &namespace, object.name());
            network::service(w, value, &slices);
        }
        "Endpoints" => network::old_endpoints(w, value),
        "EndpointSlice.discovery.k8s.io" => network::slice(w, value),
        "Ingress.networking.k8s.io" => {
            network::ingress(w, value, &mut |backend| ingress_backend(cx, &namespace, backend))
        }
        "IngressClass.networking.k8s.io" => network::ingress_class(w, value),
        "Node" => {
            let lease = cx.get(kind_of::LEASE, "kube-node-lease", object.name());
            let lease = lease.map(|l| l.to_value()).map_err(|f| f.words());
            let fields = format!("spec.nodeName={},status.phase!=Succeeded,status.phase!=Failed", object.name());
            let pods = values(cx, kind_of::POD, "", "", &fields);
            node::node(w, value, &lease, &pods);
        }
        "PersistentVolume" => volume::volume(w, value),
        "PersistentVolumeClaim" => {
            let pods = values(cx, kind_of::POD, &namespace, "", "");
            volume::full_claim(w, value, &pods);
        }
        "StorageClass.storage.k8s.io" => volume::storage_class(w, value),
        "CSINode.storage.k8s.io" => volume::csi_node(w, value),
        "ConfigMap" => policy::config_map(w, value),
        "ServiceAccount" => policy::service_account(w, value),
        "PodDisruptionBudget.policy" => policy::budget(w, value),
        "PriorityClass.scheduling.k8s.io" => policy::priority(w, value),
        _ => return quiet(cx, w, object, value),
    }
    Ok(true)
}

/// Kinds whose description shows no events, and those that kubectl does not know, which do.
fn quiet(cx: &mut Cx<'_>, w: &mut Writer, object: &Obj, value: &Value) -> Result<bool, Fail> {
    match object.kind().group_kind().as_str() {
        "Secret" => policy::secret(w, value),
        "Namespace" => {
            let quotas = values(cx, kind_of::RESOURCE_QUOTA, object.name(), "", "");
            let limits = values(cx, kind_of::LIMIT_RANGE, object.name(), "", "");
            policy::namespace(w, value, &quotas, &limits);
        }
        "ResourceQuota" => policy::quota(w, value),
        "LimitRange" => policy::limit_range(w, value),
        "NetworkPolicy.networking.k8s.io" => network::policy(w, value),
        "Role.rbac.authorization.k8s.io" | "ClusterRole.rbac.authorization.k8s.io" => policy::role(w, value),
        "RoleBinding.rbac.authorization.k8s.io" | "ClusterRoleBinding.rbac.authorization.k8s.io" => {
            policy::binding(w, value)
        }
        "VolumeAttributesClass.storage.k8s.io" => {
            volume::attributes_class(w, value);
            return Ok(true);
        }
        _ => {
            policy::generic(w, object);
            return Ok(true);
        }
    }
    Ok(false)
}

fn slices(cx: &mut Cx<'_>, namespace: &str, service: &str) -> Vec<Value> {
    values(cx, kind_of::ENDPOINT_SLICE, namespace, &format!("kubernetes.io/service-name={service}"), "")
}

fn ingress_backend(cx: &mut Cx<'_>, namespace: &str, backend: &Value) -> String {
    let service = backend.at("service");
    if service.is_null() {
        let resource = backend.at("resource");
        let group = writer::text_or(resource.at("apiGroup"), "<none>");
        return format!("APIGroup: {group}, Kind: {}, Name: {}", text(resource.at("kind")), text(resource.at("name")));
    }
    let (name, port) = (text(service.at("name")), service.at("port"));
    let port_number = number(port.at("number"));
    let shown = if port_number == 0 { text(port.at("name")) } else { port_number.to_string() };
    let found = match cx.get(kind_of::SERVICE, namespace, &name) {
        Ok(found) => found.to_value(),
        Err(fail) => return format!("{name}:{shown} (<error: {}>)", fail.words()),
    };
    let mut port_name = String::new();
    for p in items(found.path(&["spec", "ports"])) {
        let same = if port_number == 0 { p.at("name") == port.at("name") } else { number(p.at("port")) == port_number };
        if same {
            port_name = text(p.at("name"));
        }
    }
    let slices = slices(cx, namespace, &name);
    format!("{name}:{shown} ({})", network::endpoints(&slices, Some(&port_name)))
}

/// Writes the events about an object.
fn events(cx: &mut Cx<'_>, w: &mut Writer, kind: Kind, object: &Obj) -> Result<(), Fail> {
    let (name, uid) = (object.name(), &object.meta().uid);
    let place = object.namespace().clone();
    let mut fields = format!("involvedObject.name={name}");
    if !place.is_empty() {
        fields.push_str(&format!(",involvedObject.namespace={place}"));
    }
    if kind != kind_of::POD {
        fields.push_str(&format!(",involvedObject.kind={}", kind.kind));
    }
    let namespace: Str = place;
    let mut all = values(cx, kind_of::EVENT, &namespace, "", &format!("{fields},involvedObject.uid={uid}"));
    if kind == kind_of::NODE {
        all.extend(values(cx, kind_of::EVENT, "", "", &format!("{fields},involvedObject.uid={name}")));
    }
    write_events(w, all);
    Ok(())
}

/// The time by which events are ordered: when they were last seen.
pub fn last_seen(event: &Value) -> String {
    let fields = [
        event.path(&["series", "lastObservedTime"]),
        event.at("lastTimestamp"),
        event.at("eventTime"),
        event.at("firstTimestamp"),
    ];
    fields.iter().map(|f| text(f)).find(|t| !t.is_empty()).unwrap_or_default()
}

/// Writes events, the oldest first.
pub fn write_events(w: &mut Writer, mut all: Vec<Value>) {
    if all.is_empty() {
        w.put("Events:\t<none>\n");
        return;
    }
    w.flush();
    all.sort_by_key(last_seen);
    w.put("Events:\n  Type\tReason\tAge\tFrom\tMessage\n");
    w.at(1, "----\t------\t----\t----\t-------\n");
    for e in &all {
        let first =
            if e.at("eventTime").is_null() { w.since(e.at("firstTimestamp")) } else { w.since(e.at("eventTime")) };
        let series = e.at("series");
        let count = number(e.at("count"));
        let interval = if !series.is_null() {
            format!("{} (x{} over {first})", w.since(series.at("lastObservedTime")), number(series.at("count")))
        } else if count > 1 {
            format!("{} (x{count} over {first})", w.since(e.at("lastTimestamp")))
        } else {
            first
        };
        let source = writer::text_or(e.path(&["source", "component"]), &text(e.at("reportingComponent")));
        let path = text(e.path(&["involvedObject", "fieldPath"]));
        let message = text(e.at("message"));
        let message = if path.is_empty() { message.trim().to_owned() } else { format!("{path}: {}", message.trim()) };
        w.at(1, format_args!("{}\t{}\t{interval}\t{source}\t{message}\n", text(e.at("type")), text(e.at("reason"))));
    }
}
