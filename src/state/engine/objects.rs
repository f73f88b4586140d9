//! Any object as the inspector shows it: status as a sentence, conditions, owners, what belongs to it, events, YAML.

use super::{pods, since_start};
use crate::state::model::{Condition, EventView, Millis, ObjectRef, ObjectView, age};
use api::apps::{Deployment, ReplicaSet};
use api::core::{Event, Node, Pod, Service};
use api::selector::Selector;
use api::{Kind, Obj, Value, kind_of, scalars};
use cluster::{Time, View};
use std::sync::Arc;

/// Conditions whose healthy state is "False".
const BAD_WHEN_TRUE: [&str; 5] =
    ["MemoryPressure", "DiskPressure", "PIDPressure", "NetworkUnavailable", "ReplicaFailure"];

/// The kind of a plural.
pub fn kind_of_plural(plural: &str) -> Option<Kind> {
    kind_of::ALL.iter().copied().find(|k| k.plural == plural)
}

pub fn read(view: View<'_>, object: &ObjectRef) -> Option<ObjectView> {
    let kind = kind_of_plural(&object.plural)?;
    let obj = view.object(&api::ObjectRef::new(kind, &*object.namespace, &*object.name))?;
    let value = obj.to_value();
    let moment = since_start(view.cluster().now());
    Some(ObjectView {
        kind: kind.kind.into(),
        hint: hint(&obj).into(),
        says: says(&obj, &value, moment),
        conditions: conditions(&value),
        owners: owners(view, &obj),
        related: related(view, &obj),
        events: events(view, &object.namespace, |e| {
            e.involved_object.name == obj.name().as_str() && e.involved_object.kind == kind.kind
        }),
        yaml: api::yaml::to_string(&value),
    })
}

fn reference(obj: &Obj) -> ObjectRef {
    ObjectRef::new(obj.kind().plural, obj.namespace(), obj.name())
}

/// An address or a count, at the right of the kind.
fn hint(obj: &Obj) -> String {
    if let Some(pod) = obj.try_get::<Pod>() {
        return pod.status.pod_ip.to_string();
    }
    if let Some(service) = obj.try_get::<Service>() {
        return service.spec.cluster_ip.to_string();
    }
    if let Some(node) = obj.try_get::<Node>() {
        return node.status.addresses.iter().next().map_or_else(String::new, |a| a.address.to_string());
    }
    if let Some(d) = obj.try_get::<Deployment>() {
        return format!("{} of {}", d.status.ready_replicas, d.spec.replicas.unwrap_or(1));
    }
    if let Some(r) = obj.try_get::<ReplicaSet>() {
        return format!("{} of {}", r.status.ready_replicas, r.spec.replicas.unwrap_or(1));
    }
    String::new()
}

/// The status as a sentence.
fn says(obj: &Obj, value: &Value, now: Millis) -> String {
    let old = |at: Time| age(now.saturating_sub(since_start(at)));
    let made = old(obj.meta().creation_timestamp.0);
    if obj.meta().deletion_timestamp.is_some() {
        let waits = obj.meta().finalizers.iter().map(|f| f.to_string()).collect::<Vec<_>>().join(", ");
        let why = if waits.is_empty() { String::new() } else { format!(" It waits for {waits}.") };
        return format!("Made {made} ago, and asked to go.{why}");
    }
    if let Some(pod) = obj.try_get::<Pod>() {
        return pod_says(pod, &made);
    }
    if let Some(d) = obj.try_get::<Deployment>() {
        let (want, have, new) = (d.spec.replicas.unwrap_or(1), d.status.ready_replicas, d.status.updated_replicas);
        return match (want == have, want == new) {
            (true, true) => format!("Wants {want}, has {want} ready, all of the newest version."),
            (_, false) => format!("Rolls out: {new} of {want} are of the new version, {have} are ready."),
            (false, true) => format!("Wants {want}, has {have} ready."),
        };
    }
    if let Some(r) = obj.try_get::<ReplicaSet>() {
        return format!(
            "Wants {}, has {}, {} ready.",
            r.spec.replicas.unwrap_or(1),
            r.status.replicas,
            r.status.ready_replicas
        );
    }
    if let Some(node) = obj.try_get::<Node>() {
        return node_says(node, &made);
    }
    if let Some(service) = obj.try_get::<Service>() {
        return service_says(service);
    }
    match value.path(&["status", "phase"]).as_str() {
        Some(phase) => format!("{phase}. Made {made} ago."),
        None => format!("Made {made} ago."),
    }
}

fn pod_says(pod: &Pod, made: &str) -> String {
    let status = pods::status(pod);
    if pod.spec.node_name.is_empty() {
        let why = pod.status.conditions.iter().find(|c| c.type_ == "PodScheduled").map_or("", |c| c.message.as_str());
        return format!("Pending for {made}: no node yet. {why}");
    }
    let ready = if pods::condition(pod, "Ready") { "Ready." } else { "Not ready." };
    let restarts: i32 = pod.status.container_statuses.iter().map(|c| c.restart_count).sum();
    let again = if restarts > 0 { format!(" Restarted {restarts} times.") } else { String::new() };
    format!("{status} on {}, made {made} ago. {ready}{again}", pod.spec.node_name)
}

fn node_says(node: &Node, made: &str) -> String {
    let ready = node.status.conditions.iter().find(|c| c.type_ == "Ready");
    let state = match ready.map(|c| c.status.as_str()) {
        Some("True") => "Ready".to_owned(),
        Some("Unknown") => "Its kubelet is not heard of".to_owned(),
        _ => format!("Not ready: {}", ready.map_or("", |c| c.message.as_str())),
    };
    let cordoned = if node.spec.unschedulable { " Cordoned: no new pod comes here." } else { "" };
    format!("{state}. It joined {made} ago.{cordoned}")
}

fn service_says(service: &Service) -> String {
    let ports: Vec<String> = service.spec.ports.iter().map(|p| p.port.to_string()).collect();
    let labels: Vec<String> = service.spec.selector.iter().map(|(k, v)| format!("{k}={v}")).collect();
    let picks =
        if labels.is_empty() { "without a selector".to_owned() } else { format!("to pods with {}", labels.join(", ")) };
    format!("{} carries port {} {picks}.", service.spec.cluster_ip, ports.join(", "))
}

fn conditions(value: &Value) -> Vec<Condition> {
    let list = value.path(&["status", "conditions"]).as_list().unwrap_or(&[]);
    let text = |v: &Value, key: &str| -> Arc<str> { v.at(key).as_str().unwrap_or("").into() };
    list.iter()
        .map(|c| {
            let name = text(c, "type");
            let (reason, message) = (text(c, "reason"), text(c, "message"));
            Condition {
                good: !BAD_WHEN_TRUE.contains(&&*name),
                holds: match c.at("status").as_str() {
                    Some("True") => Some(true),
                    Some("False") => Some(false),
                    _ => None,
                },
                note: if message.is_empty() { reason } else { message },
                since: c.at("lastTransitionTime").as_str().and_then(scalars::parse_rfc3339).map(since_start),
                name,
            }
        })
        .collect()
}

/// The chain of controllers from the top down to the object itself; empty when nobody owns it.
fn owners(view: View<'_>, obj: &Obj) -> Vec<(Arc<str>, ObjectRef)> {
    let mut chain = vec![(obj.kind().kind.into(), reference(obj))];
    let mut here = obj.clone();
    while chain.len() < 6 {
        let Some(owner) = here.meta().owner_references.iter().find(|o| o.controller == Some(true)).cloned() else {
            break;
        };
        let Some(kind) = kind_of::ALL.iter().copied().find(|k| k.kind == owner.kind.as_str()) else { break };
        let namespace = if kind.namespaced { here.namespace().clone() } else { api::Str::new() };
        chain.push((kind.kind.into(), ObjectRef::new(kind.plural, &namespace, &owner.name)));
        match view.object(&api::ObjectRef::new(kind, namespace, owner.name.clone())) {
            Some(next) => here = next,
            None => break,
        }
    }
    if chain.len() == 1 {
        return Vec::new();
    }
    chain.reverse();
    chain
}

/// What belongs to it: what it owns, runs, selects or is selected by.
fn related(view: View<'_>, obj: &Obj) -> Vec<(Arc<str>, ObjectRef, Arc<str>)> {
    let mut out: Vec<(Arc<str>, ObjectRef, Arc<str>)> = Vec::new();
    let mut add = |obj: &Obj, words: &str| out.push((obj.kind().kind.into(), reference(obj), words.into()));
    if let Some(pod) = obj.try_get::<Pod>() {
        if let Some(node) = view.object(&api::ObjectRef::new(kind_of::NODE, "", pod.spec.node_name.clone())) {
            add(&node, "runs it");
        }
        for service in view.list::<Service>(&pod.metadata.namespace) {
            if !service.spec.selector.is_empty()
                && Selector::of_map(&service.spec.selector).matches(&pod.metadata.labels)
            {
                add(&Obj::from(service), "selects it");
            }
        }
        return out;
    }
    let uid = obj.meta().uid.clone();
    let name = obj.name().clone();
    let service = obj.try_get::<Service>().filter(|s| !s.spec.selector.is_empty());
    let selector = service.map(|s| Selector::of_map(&s.spec.selector));
    let is_node = obj.kind() == kind_of::NODE;
    for kind in [kind_of::REPLICA_SET, kind_of::ENDPOINT_SLICE, kind_of::JOB, kind_of::POD] {
        for other in view.objects(kind, obj.namespace()) {
            let owned = other.meta().owner_references.iter().any(|o| o.uid == uid);
            let pod = other.try_get::<Pod>();
            let runs = is_node && pod.is_some_and(|p| p.spec.node_name == name);
            let picked = pod.is_some() && selector.as_ref().is_some_and(|s| s.matches(&other.meta().labels));
            if owned || runs || picked {
                let words = pod.map_or_else(String::new, pods::status);
                out.push((other.kind().kind.into(), reference(&other), words.into()));
            }
        }
    }
    out
}

/// The events that `pick` chooses, newest first.
pub fn events(view: View<'_>, namespace: &str, pick: impl Fn(&Event) -> bool) -> Vec<EventView> {
    let mut list: Vec<EventView> = view.list::<Event>(namespace).iter().filter(|e| pick(e)).map(|e| event(e)).collect();
    list.sort_by_key(|e| std::cmp::Reverse(e.at));
    list
}

fn event(event: &Event) -> EventView {
    let times =
        [event.last_timestamp.0, event.event_time.0, event.first_timestamp.0, event.metadata.creation_timestamp.0];
    let at = times.into_iter().find(|t| !t.is_zero()).map_or(0, since_start);
    let about = &event.involved_object;
    let plural = kind_of::ALL.iter().find(|k| k.kind == about.kind.as_str()).map_or("", |k| k.plural);
    EventView {
        at,
        warning: event.type_ == "Warning",
        reason: event.reason.as_str().into(),
        object: ObjectRef::new(plural, &about.namespace, &about.name),
        message: event.message.as_str().into(),
        count: u32::try_from(event.count).unwrap_or(1).max(1),
    }
}
