//! Which pod and container a command means, when it names something that has pods.
//!
//! Plays: kubectl/pkg/polymorphichelpers, kubectl/pkg/cmd/util/podcmd.

use crate::describe::writer::{flat_labels, requirements};
use crate::fail::Fail;
use crate::resolve::{Kinds, query::Query};
use crate::run::Cx;
use api::{Obj, Value, kind_of};

/// The names of all containers of a pod, as messages list them.
pub fn container_names(pod: &Value) -> String {
    let names = |list: &str, mark: &str| -> Vec<String> {
        let items = pod.path(&["spec", list]).as_list().unwrap_or(&[]);
        items.iter().map(|c| format!("{}{mark}", c.at("name").as_str().unwrap_or(""))).collect()
    };
    let mut all = names("containers", "");
    all.extend(names("ephemeralContainers", " (ephem)"));
    all.extend(names("initContainers", " (init)"));
    all.join(", ")
}

/// Whether a pod has a container of this name.
pub fn has_container(pod: &Value, name: &str) -> bool {
    ["containers", "initContainers", "ephemeralContainers"].iter().any(|list| {
        pod.path(&["spec", list]).as_list().unwrap_or(&[]).iter().any(|c| c.at("name").as_str() == Some(name))
    })
}

/// The container that is meant: the one named, the annotated one, or the first, which is told when there are more.
pub fn container(cx: &mut Cx<'_>, pod: &Value, wanted: &str, quiet: bool) -> Result<String, Fail> {
    let name = pod.path(&["metadata", "name"]).as_str().unwrap_or("").to_owned();
    if !wanted.is_empty() {
        if !has_container(pod, wanted) {
            return Err(
                format!("container {wanted} is not valid for pod {name} out of: {}", container_names(pod)).into()
            );
        }
        return Ok(wanted.to_owned());
    }
    let annotated =
        pod.path(&["metadata", "annotations"]).at("kubectl.kubernetes.io/default-container").as_str().unwrap_or("");
    if !annotated.is_empty() {
        if has_container(pod, annotated) {
            return Ok(annotated.to_owned());
        }
        cx.warn(format!("Default container name \"{annotated}\" not found in pod {name}\n"));
    }
    let first = pod.path(&["spec", "containers"]).as_list().and_then(|l| l.first());
    let first = first.and_then(|c| c.at("name").as_str()).unwrap_or("").to_owned();
    let count = |list: &str| pod.path(&["spec", list]).as_list().map_or(0, <[Value]>::len);
    if !quiet && (count("containers") > 1 || count("initContainers") > 0 || count("ephemeralContainers") > 0) {
        cx.warn(format!("Defaulted container \"{first}\" out of: {}\n", container_names(pod)));
    }
    Ok(first)
}

/// The object that `POD` or `TYPE/NAME` names.
pub fn named(cx: &mut Cx<'_>, word: &str) -> Result<Obj, Fail> {
    let (kind, name) = match word.split_once('/') {
        Some((kind, name)) => (Kinds(cx.kinds()?).named(kind)?, name),
        None => {
            cx.reach()?;
            (kind_of::POD, word)
        }
    };
    if name.is_empty() || name.contains('/') {
        return Err("arguments in resource/name form must have a single resource and name".into());
    }
    let namespace = cx.namespace();
    cx.get(kind, &namespace, name)
}

/// The selector of the pods behind an object.
pub fn selector(object: &Obj) -> Result<String, Fail> {
    let value = object.to_value();
    let kind = object.kind();
    match kind.kind {
        "Deployment" | "ReplicaSet" | "StatefulSet" | "DaemonSet" | "Job" => {
            Ok(requirements(value.path(&["spec", "selector"])))
        }
        "ReplicationController" | "Service" => {
            let labels = value.path(&["spec", "selector"]);
            if labels.as_map().is_none_or(|m| m.is_empty()) {
                return Err("invalid service ".into()).map_err(|_: Fail| {
                    Fail::Text(format!("invalid service '{}': Service is defined without a selector", object.name()))
                });
            }
            Ok(flat_labels(labels))
        }
        other => Err(format!("selector for *{}.{other} not implemented", kind.version).into()),
    }
}

/// The pods behind an object, the best to look at first: running, ready, long ready, newest.
pub fn behind(cx: &mut Cx<'_>, object: &Obj) -> Result<Vec<Obj>, Fail> {
    if object.kind() == kind_of::POD {
        return Ok(vec![object.clone()]);
    }
    let labels = selector(object)?;
    let namespace = object.namespace().clone();
    let mut pods = cx.list(kind_of::POD, &namespace, &labels, "")?;
    let rank = |pod: &Obj| {
        let value = pod.to_value();
        let assigned = value.path(&["spec", "nodeName"]).is_null();
        let phase = match value.path(&["status", "phase"]).as_str() {
            Some("Running") => 0,
            Some("Pending") => 2,
            _ => 1,
        };
        let conditions = value.path(&["status", "conditions"]).as_list().unwrap_or(&[]).to_vec();
        let ready = conditions
            .iter()
            .any(|c| c.at("type").as_str() == Some("Ready") && c.at("status").as_str() == Some("True"));
        let created = pod.meta().creation_timestamp.0;
        (assigned, phase, !ready, created, pod.name().clone())
    };
    pods.sort_by_key(rank);
    Ok(pods)
}

/// A query for pods by a selector.
pub fn by_selector(cx: &Cx<'_>, labels: &str) -> Query {
    let _ = cx;
    Query { args: vec!["pods".into()], labels: Some(labels.to_owned()), type_alone: true, ..Query::default() }
}
