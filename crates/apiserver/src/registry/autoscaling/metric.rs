//! What a HorizontalPodAutoscaler measures. Plays `validateMetrics` and what it calls.

use crate::validation::{Causes, Path, format, resources};
use api::List;
use api::autoscaling::{CrossVersionObjectReference, MetricIdentifier, MetricSpec, MetricTarget};

/// The sources of metrics, sorted.
const SOURCES: [&str; 5] = ["ContainerResource", "External", "Object", "Pods", "Resource"];

/// What the API version of a reference may be.
#[derive(Clone, Copy)]
pub struct Version {
    /// Anything.
    pub any: bool,
    /// Also one without a group.
    pub no_group: bool,
}

/// A reference to an object of any version.
pub fn reference(r: &CrossVersionObjectReference, version: Version, path: &Path<'_>, causes: &mut Causes) {
    for (name, value) in [("kind", &r.kind), ("name", &r.name)] {
        let field = path.child(name);
        if value.is_empty() {
            causes.required(&field, "");
        } else {
            causes.invalid_each(&field, value, format::path_segment(value));
        }
    }
    if let Some(problem) = version_problem(&r.api_version, version) {
        causes.invalid(&path.child("apiVersion"), &r.api_version, problem);
    }
}

/// Why an API version may not stand in a reference.
pub fn version_problem(text: &str, version: Version) -> Option<String> {
    if version.any {
        return None;
    }
    match text.matches('/').count() {
        0 => (!version.no_group).then(|| "apiVersion must specify API group".into()),
        1 if text.starts_with('/') && text.len() > 1 && !version.no_group => {
            Some("apiVersion must specify API group".into())
        }
        1 => None,
        _ => Some(format!("unexpected GroupVersion string: {text}")),
    }
}

/// The metrics of an autoscaler.
pub fn metrics(list: &List<MetricSpec>, least: Option<i32>, version: Version, path: &Path<'_>, causes: &mut Causes) {
    for (i, metric) in list.iter().enumerate() {
        spec(metric, version, &path.index(i), causes);
    }
    if least == Some(0) && !list.iter().any(|m| m.type_ == "Object" || m.type_ == "External") {
        causes
            .forbidden(path, "must specify at least one Object or External metric to support scaling to zero replicas");
    }
}

fn spec(metric: &MetricSpec, version: Version, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("type");
    if metric.type_.is_empty() {
        causes.required(&field, "must specify a metric source type");
    }
    let known = SOURCES.contains(&metric.type_.as_str());
    if !known {
        causes.not_supported(&field, &metric.type_, &SOURCES);
    }
    let given = [
        ("object", "Object", metric.object.is_some()),
        ("external", "External", metric.external.is_some()),
        ("pods", "Pods", metric.pods.is_some()),
        ("resource", "Resource", metric.resource.is_some()),
        ("containerResource", "ContainerResource", metric.container_resource.is_some()),
    ];
    let present: Vec<&str> = given.iter().filter(|(.., is)| *is).map(|(name, ..)| *name).collect();
    if let Some(first) = present.first() {
        source(metric, first, version, &path.child(first), causes);
    }
    let expected = given.iter().find(|(_, kind, _)| metric.type_ == *kind).map(|(name, ..)| *name);
    match expected {
        Some(name) if !present.contains(&name) => {
            causes.required(&path.child(name), "must populate information for the given metric source");
        }
        Some(_) => {}
        None => causes.not_supported(&field, &metric.type_, &SOURCES),
    }
    if present.len() != 1 {
        for name in present.iter().filter(|name| Some(**name) != expected) {
            causes.forbidden(&path.child(name), "must populate the given metric source only");
        }
    }
}

fn source(metric: &MetricSpec, which: &str, version: Version, path: &Path<'_>, causes: &mut Causes) {
    let goal = path.child("target");
    let (raw, share, value) = (goal.child("averageValue"), goal.child("averageUtilization"), goal.child("value"));
    let either = |t: &MetricTarget, causes: &mut Causes| {
        target(t, &goal, causes);
        match (t.average_utilization, t.average_value) {
            (None, None) => causes.required(&share, "must set either a target raw value or a target utilization"),
            (Some(_), Some(_)) => {
                causes.forbidden(&raw, "may not set both a target raw value and a target utilization");
            }
            _ => {}
        }
    };
    match which {
        "object" => {
            let Some(s) = &metric.object else { return };
            reference(&s.described_object, version, &path.child("describedObject"), causes);
            identifier(&s.metric, &path.child("metric"), causes);
            target(&s.target, &goal, causes);
            if s.target.value.is_none() && s.target.average_value.is_none() {
                causes.required(&raw, "must set either a target value or averageValue");
            }
        }
        "external" => {
            let Some(s) = &metric.external else { return };
            identifier(&s.metric, &path.child("metric"), causes);
            target(&s.target, &goal, causes);
            match (s.target.value, s.target.average_value) {
                (None, None) => causes.required(&raw, "must set either a target value for metric or a per-pod target"),
                (Some(_), Some(_)) => {
                    causes.forbidden(&value, "may not set both a target value for metric and a per-pod target");
                }
                _ => {}
            }
        }
        "pods" => {
            let Some(s) = &metric.pods else { return };
            identifier(&s.metric, &path.child("metric"), causes);
            target(&s.target, &goal, causes);
            if s.target.average_value.is_none() {
                causes.required(&raw, "must specify a positive target averageValue");
            }
        }
        "resource" => {
            let Some(s) = &metric.resource else { return };
            if s.name.is_empty() {
                causes.required(&path.child("name"), "must specify a resource name");
            }
            either(&s.target, causes);
        }
        _ => {
            let Some(s) = &metric.container_resource else { return };
            let (name, container) = (path.child("name"), path.child("container"));
            if s.name.is_empty() {
                causes.required(&name, "must specify a resource name");
            } else {
                resources::container_name(&s.name, &name, causes);
            }
            if s.container.is_empty() {
                causes.required(&container, "must specify a container");
            } else {
                causes.invalid_each(&container, &s.container, format::dns1123_label(&s.container));
            }
            either(&s.target, causes);
        }
    }
}

fn target(t: &MetricTarget, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("type");
    if t.type_.is_empty() {
        causes.required(&field, "must specify a metric target type");
    }
    if !matches!(t.type_.as_str(), "Utilization" | "Value" | "AverageValue") {
        causes.invalid(&field, &t.type_, "must be either Utilization, Value, or AverageValue");
    }
    for (name, quantity) in [("value", t.value), ("averageValue", t.average_value)] {
        if let Some(quantity) = quantity.filter(|q| q.sign() != 1) {
            causes.invalid(&path.child(name), quantity, "must be positive");
        }
    }
    if let Some(share) = t.average_utilization.filter(|u| *u < 1) {
        causes.invalid(&path.child("averageUtilization"), share, "must be greater than 0");
    }
}

fn identifier(id: &MetricIdentifier, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("name");
    if id.name.is_empty() {
        causes.required(&field, "must specify a metric name");
    } else {
        causes.invalid_each(&field, &id.name, format::path_segment(&id.name));
    }
}
