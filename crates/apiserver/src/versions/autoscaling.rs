//! `autoscaling/v1`: one target for the share of CPU in a field of its own, everything else in annotations. The annotations
//! hold the form of `autoscaling/v2`, where the real ones hold that of an older version.

use api::Value;
use api::json;

const METRICS: &str = "autoscaling.alpha.kubernetes.io/metrics";
const CURRENT: &str = "autoscaling.alpha.kubernetes.io/current-metrics";
const CONDITIONS: &str = "autoscaling.alpha.kubernetes.io/conditions";
const BEHAVIOR: &str = "autoscaling.alpha.kubernetes.io/behavior";

/// The share of CPU that is aimed at when nothing says otherwise.
const DEFAULT_UTILIZATION: i64 = 80;

fn take(value: &mut Value, part: &str, field: &str) -> Option<Value> {
    value.at(part).as_map()?;
    value.to_map().get_mut(part)?.to_map().remove(field).filter(|v| !v.is_null())
}

fn put(value: &mut Value, part: &str, field: &str, new: Value) {
    let mut inner = value.at(part).clone();
    if inner.as_map().is_none() {
        inner = Value::map();
    }
    inner.set(field, new);
    value.set(part, inner);
}

fn annotation(value: &mut Value, name: &str) -> Option<Value> {
    let text = value.path(&["metadata", "annotations", name]).as_str()?.to_owned();
    let annotations = value.to_map().get_mut("metadata")?.to_map().get_mut("annotations")?.to_map();
    annotations.remove(name);
    if annotations.is_empty() {
        value.to_map().get_mut("metadata")?.to_map().remove("annotations");
    }
    json::parse(&text).ok().map(|node| node.value())
}

fn annotate(value: &mut Value, name: &str, content: &Value) {
    let mut annotations = value.path(&["metadata", "annotations"]).clone();
    if annotations.as_map().is_none() {
        annotations = Value::map();
    }
    annotations.set(name, Value::from(json::to_string(content).as_str()));
    put(value, "metadata", "annotations", annotations);
}

fn is_cpu_share(metric: &Value, kind: &str) -> bool {
    metric.at("type").as_str() == Some("Resource")
        && metric.path(&["resource", "name"]).as_str() == Some("cpu")
        && !metric.path(&["resource", kind, "averageUtilization"]).is_null()
}

fn cpu_share(kind: &str, percent: Value) -> Value {
    let mut target = Value::map();
    if kind == "target" {
        target.set("type", Value::from("Utilization"));
    }
    target.set("averageUtilization", percent);
    let mut resource = Value::map();
    resource.set("name", Value::from("cpu"));
    resource.set(kind, target);
    let mut metric = Value::map();
    metric.set("type", Value::from("Resource"));
    metric.set("resource", resource);
    metric
}

/// From `autoscaling/v1`.
pub(super) fn to_v2(value: &mut Value) {
    let mut metrics: Vec<Value> =
        annotation(value, METRICS).and_then(|v| v.as_list().map(<[Value]>::to_vec)).unwrap_or_default();
    metrics.extend(take(value, "spec", "targetCPUUtilizationPercentage").map(|p| cpu_share("target", p)));
    if metrics.is_empty() {
        metrics.push(cpu_share("target", Value::Int(DEFAULT_UTILIZATION)));
    }
    put(value, "spec", "metrics", Value::from(metrics));
    if let Some(behavior) = annotation(value, BEHAVIOR) {
        put(value, "spec", "behavior", behavior);
    }
    let share = take(value, "status", "currentCPUUtilizationPercentage").map(|p| cpu_share("current", p));
    let current = annotation(value, CURRENT).or_else(|| share.map(|metric| Value::from(vec![metric])));
    if let Some(current) = current {
        put(value, "status", "currentMetrics", current);
    }
    if let Some(conditions) = annotation(value, CONDITIONS) {
        put(value, "status", "conditions", conditions);
    }
}

/// Into `autoscaling/v1`.
pub(super) fn from_v2(value: &mut Value) {
    if let Some(metrics) = take(value, "spec", "metrics") {
        let metrics = metrics.as_list().unwrap_or_default();
        if let Some(cpu) = metrics.iter().find(|m| is_cpu_share(m, "target")) {
            let percent = cpu.path(&["resource", "target", "averageUtilization"]).clone();
            put(value, "spec", "targetCPUUtilizationPercentage", percent);
        }
        let other: Vec<Value> = metrics.iter().filter(|m| !is_cpu_share(m, "target")).cloned().collect();
        if !other.is_empty() {
            annotate(value, METRICS, &Value::from(other));
        }
    }
    if let Some(behavior) = take(value, "spec", "behavior") {
        annotate(value, BEHAVIOR, &behavior);
    }
    if let Some(current) = take(value, "status", "currentMetrics") {
        let cpu = current.as_list().unwrap_or_default().iter().find(|m| is_cpu_share(m, "current"));
        if let Some(percent) = cpu.map(|m| m.path(&["resource", "current", "averageUtilization"]).clone()) {
            put(value, "status", "currentCPUUtilizationPercentage", percent);
        }
        annotate(value, CURRENT, &current);
    }
    if let Some(conditions) = take(value, "status", "conditions")
        && conditions.as_list().is_some_and(|l| !l.is_empty())
    {
        annotate(value, CONDITIONS, &conditions);
    }
}
