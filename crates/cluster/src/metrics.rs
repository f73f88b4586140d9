//! The metrics API, an API server of its own behind the first. Plays: `kube-aggregator`, which adds its group to what the
//! API server offers, and `metrics-server`.
//!
//! There is one where the cluster was installed with it. Who may ask has been decided by the REST front before.

use crate::kernel::Kernel;
use crate::slot::Slot;
use crate::wires;
use api::{Status, Value, json};
use apiserver::{RestBody, RestRequest, RestResponse};
use kubectl::Usage;
use sim::StepId;
use std::collections::BTreeMap;

const GROUP: &str = "metrics.k8s.io";
const VERSION: &str = "v1beta1";
const PREFIX: &str = "/apis/metrics.k8s.io";

/// How often the kubelets are asked.
const WINDOW: &str = "15s";

/// The resources: name, kind, whether in namespaces.
const RESOURCES: [(&str, &str, bool); 2] = [("nodes", "NodeMetrics", false), ("pods", "PodMetrics", true)];

/// Asks the API server, and the metrics API behind it for what is its own.
pub(crate) fn rest(slots: &mut [Slot], kernel: &mut Kernel, cause: StepId, request: &RestRequest) -> RestResponse {
    let mut answered = kernel.rest(cause, request);
    if !kernel.has_metrics {
        return answered;
    }
    if answered.status == 404 && is_own(&request.target) {
        if let Some((status, body)) = answer(slots, kernel, request) {
            let headers = vec![("Content-Type", "application/json".to_owned())];
            return RestResponse { status, headers, body: RestBody::Bytes(body.into_bytes()) };
        }
    } else if answered.status == 200
        && request.target.trim_end_matches('/') == "/apis"
        && let RestBody::Bytes(bytes) = &mut answered.body
    {
        *bytes = add_group(&String::from_utf8_lossy(bytes)).into_bytes();
    }
    answered
}

/// Whether a path is this server's.
fn is_own(target: &str) -> bool {
    target.strip_prefix(PREFIX).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

/// Adds the group to a discovery document of all groups.
fn add_group(document: &str) -> String {
    let text = document.trim_end();
    let (aggregated, end) = (text.contains("\"APIGroupDiscoveryList\""), "]}");
    let Some(open) = text.strip_suffix(end) else { return document.to_owned() };
    let entry = if aggregated { discovery() } else { group(false) };
    let comma = if open.ends_with('[') { "" } else { "," };
    format!("{open}{comma}{entry}{end}\n")
}

fn group(head: bool) -> String {
    let version = format!(r#"{{"groupVersion":"{GROUP}/{VERSION}","version":"{VERSION}"}}"#);
    let head = if head { r#""kind":"APIGroup","apiVersion":"v1","# } else { "" };
    format!(r#"{{{head}"name":"{GROUP}","versions":[{version}],"preferredVersion":{version}}}"#)
}

fn discovery() -> String {
    let resource = |(name, kind, namespaced): &(&str, &str, bool)| {
        let scope = if *namespaced { "Namespaced" } else { "Cluster" };
        format!(
            r#"{{"resource":"{name}","responseKind":{{"group":"","version":"","kind":"{kind}"}},"scope":"{scope}","singularResource":"","verbs":["get","list"]}}"#
        )
    };
    let resources = RESOURCES.iter().map(resource).collect::<Vec<_>>().join(",");
    format!(
        r#"{{"metadata":{{"name":"{GROUP}"}},"versions":[{{"version":"{VERSION}","resources":[{resources}],"freshness":"Current"}}]}}"#
    )
}

fn resource_list() -> String {
    let resource = |(name, kind, namespaced): &(&str, &str, bool)| {
        format!(
            r#"{{"name":"{name}","singularName":"","namespaced":{namespaced},"kind":"{kind}","verbs":["get","list"]}}"#
        )
    };
    let resources = RESOURCES.iter().map(resource).collect::<Vec<_>>().join(",");
    format!(
        r#"{{"kind":"APIResourceList","apiVersion":"v1","groupVersion":"{GROUP}/{VERSION}","resources":[{resources}]}}"#
    )
}

/// Answers a request that the REST front has let through: status and JSON. None where there is no such server.
fn answer(slots: &mut [Slot], kernel: &mut Kernel, request: &RestRequest) -> Option<(u16, String)> {
    let usage = wires::usage(slots, kernel.now)?;
    let (path, query) = request.target.split_once('?').unwrap_or((&request.target, ""));
    let parts: Vec<&str> = path.strip_prefix(PREFIX)?.split('/').filter(|p| !p.is_empty()).collect();
    if request.method != "GET" {
        return Some(failed(&Status::new(
            405,
            "MethodNotAllowed",
            "the server does not allow this method on the requested resource",
        )));
    }
    Some(match parts.as_slice() {
        [] => (200, group(true)),
        [VERSION] => (200, resource_list()),
        [VERSION, "nodes"] => all(kernel, &usage, "nodes", "", query),
        [VERSION, "pods"] => all(kernel, &usage, "pods", "", query),
        [VERSION, "namespaces", namespace, "pods"] => all(kernel, &usage, "pods", namespace, query),
        [VERSION, "nodes", name] => one(kernel, &usage, "nodes", "", name),
        [VERSION, "namespaces", namespace, "pods", name] => one(kernel, &usage, "pods", namespace, name),
        _ => failed(&Status::new(404, "NotFound", "the server could not find the requested resource")),
    })
}

fn failed(status: &Status) -> (u16, String) {
    (status.code, json::to_string(&status.to_value()))
}

fn kind(resource: &str) -> &'static str {
    RESOURCES.iter().find(|(name, ..)| *name == resource).map_or("", |(_, kind, _)| kind)
}

/// The objects of the first API server that a query chooses.
fn chosen(kernel: &mut Kernel, resource: &str, namespace: &str, query: &str) -> Result<Vec<Value>, (u16, String)> {
    let place = if namespace.is_empty() { String::new() } else { format!("namespaces/{namespace}/") };
    // Only selectors choose; whatever else the query says is about a list that nobody pages through.
    let selectors = |p: &&str| p.starts_with("labelSelector=") || p.starts_with("fieldSelector=");
    let query = query.split('&').filter(selectors).collect::<Vec<_>>().join("&");
    let request = RestRequest {
        method: "GET".to_owned(),
        target: format!("/api/v1/{place}{resource}?{query}"),
        headers: vec![
            ("Authorization".to_owned(), "Bearer admin".to_owned()),
            ("User-Agent".to_owned(), "metrics-server".to_owned()),
        ],
        body: Vec::new(),
    };
    let answered = kernel.rest(StepId::NONE, &request);
    let RestBody::Bytes(bytes) = answered.body else { return Ok(Vec::new()) };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    if answered.status != 200 {
        return Err((answered.status, text));
    }
    let list = json::parse(&text).map(|n| n.value()).unwrap_or_default();
    Ok(list.at("items").as_list().unwrap_or_default().to_vec())
}

fn all(kernel: &mut Kernel, usage: &[Usage], resource: &str, namespace: &str, query: &str) -> (u16, String) {
    let objects = match chosen(kernel, resource, namespace, query) {
        Ok(objects) => objects,
        Err(refused) => return refused,
    };
    let items: Vec<Value> = objects.iter().filter_map(|o| measured(kernel, usage, resource, o)).collect();
    let list = Value::from([
        ("kind", Value::from(format!("{}List", kind(resource)))),
        ("apiVersion", Value::from(format!("{GROUP}/{VERSION}"))),
        ("metadata", Value::map()),
        ("items", Value::from(items)),
    ]);
    (200, json::to_string(&list))
}

fn one(kernel: &mut Kernel, usage: &[Usage], resource: &str, namespace: &str, name: &str) -> (u16, String) {
    let found = chosen(kernel, resource, namespace, &format!("fieldSelector=metadata.name%3D{name}"));
    let found = found.unwrap_or_default().first().and_then(|o| measured(kernel, usage, resource, o));
    match found {
        Some(mut object) => {
            object.set("kind", kind(resource));
            object.set("apiVersion", format!("{GROUP}/{VERSION}"));
            (200, json::to_string(&object))
        }
        None => {
            let message = if namespace.is_empty() { name.to_owned() } else { format!("{namespace}/{name}") };
            let message =
                format!("{} \"{message}\" not found", format_args!("{}.{GROUP}", kind(resource).to_lowercase()));
            failed(&Status::new(404, "NotFound", message))
        }
    }
}

/// What an object uses; none while nothing has been measured of it.
fn measured(kernel: &Kernel, usage: &[Usage], resource: &str, object: &Value) -> Option<Value> {
    let meta = object.at("metadata");
    let text = |key: &str| meta.at(key).as_str().unwrap_or_default();
    let mut named = Value::from([("name", Value::from(text("name")))]);
    if resource == "pods" {
        named.set("namespace", text("namespace"));
    }
    named.set("creationTimestamp", kernel.now.truncated().to_string());
    if !meta.at("labels").is_null() {
        named.set("labels", meta.at("labels").clone());
    }
    let mut out = Value::from([
        ("metadata", named),
        ("timestamp", Value::from(kernel.now.truncated().to_string())),
        ("window", Value::from(WINDOW)),
    ]);
    if resource == "nodes" {
        let own: Vec<&Usage> = usage.iter().filter(|u| u.node == text("name")).collect();
        if own.is_empty() {
            return None;
        }
        let sum = |of: fn(&Usage) -> i64| own.iter().map(|u| of(u)).sum();
        out.set("usage", quantities(sum(|u| u.cpu_milli), sum(|u| u.memory_bytes)));
        return Some(out);
    }
    let mut containers: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    let own = |u: &&Usage| u.pod == text("name") && u.namespace == text("namespace") && !u.container.is_empty();
    for used in usage.iter().filter(own) {
        let sum = containers.entry(used.container.as_str()).or_default();
        *sum = (sum.0 + used.cpu_milli, sum.1 + used.memory_bytes);
    }
    if containers.is_empty() {
        return None;
    }
    let containers = containers
        .into_iter()
        .map(|(name, (cpu, memory))| Value::from([("name", Value::from(name)), ("usage", quantities(cpu, memory))]));
    out.set("containers", Value::from(containers.collect::<Vec<_>>()));
    Some(out)
}

fn quantities(cpu_milli: i64, memory_bytes: i64) -> Value {
    let memory = if memory_bytes % 1024 == 0 { format!("{}Ki", memory_bytes / 1024) } else { memory_bytes.to_string() };
    Value::from([("cpu", Value::from(format!("{cpu_milli}m"))), ("memory", Value::from(memory))])
}
