//! Quotas, budgets, autoscalers, priorities, role bindings.

use super::Cell;
use super::simple::Col;
use super::words::age;
use api::autoscaling::{HorizontalPodAutoscaler, MetricSpec, MetricStatus, MetricTarget, MetricValueStatus};
use api::core::ResourceQuota;
use api::policy::PodDisruptionBudget;
use api::rbac::{ClusterRoleBinding, RoleBinding, RoleRef, Subject};
use api::scheduling::PriorityClass;
use api::{Obj, Str};
use sim::Time;

pub(crate) const QUOTAS: &[Col] =
    &[("Name", "string", 0), ("Request", "string", 0), ("Limit", "string", 0), ("Age", "string", 0)];

pub(crate) fn quota(now: Time, object: &Obj) -> Vec<Cell> {
    let q: &ResourceQuota = object.get();
    let (mut requests, mut limits) = (Vec::new(), Vec::new());
    for (name, hard) in q.status.hard.iter() {
        let used = q.status.used.get(name).map_or_else(|| "0".to_owned(), |u| u.to_string());
        let list = if name.starts_with("limits.") { &mut limits } else { &mut requests };
        list.push(format!("{name}: {used}/{hard}"));
    }
    vec![q.metadata.name.clone().into(), requests.join(", ").into(), limits.join(", ").into(), age(now, object).into()]
}

pub(crate) const BUDGETS: &[Col] = &[
    ("Name", "string", 0),
    ("Min Available", "string", 0),
    ("Max Unavailable", "string", 0),
    ("Allowed Disruptions", "integer", 0),
    ("Age", "string", 0),
];

pub(crate) fn budget(now: Time, object: &Obj) -> Vec<Cell> {
    let b: &PodDisruptionBudget = object.get();
    let text = |v: &Option<api::IntOrString>| v.as_ref().map_or_else(|| "N/A".to_owned(), |v| v.to_string());
    vec![
        b.metadata.name.clone().into(),
        text(&b.spec.min_available).into(),
        text(&b.spec.max_unavailable).into(),
        b.status.disruptions_allowed.into(),
        age(now, object).into(),
    ]
}

pub(crate) const AUTOSCALERS: &[Col] = &[
    ("Name", "string", 0),
    ("Reference", "string", 0),
    ("Targets", "string", 0),
    ("MinPods", "string", 0),
    ("MaxPods", "string", 0),
    ("Replicas", "string", 0),
    ("Age", "string", 0),
];

pub(crate) fn autoscaler(now: Time, object: &Obj) -> Vec<Cell> {
    let h: &HorizontalPodAutoscaler = object.get();
    let target = &h.spec.scale_target_ref;
    vec![
        h.metadata.name.clone().into(),
        format!("{}/{}", target.kind, target.name).into(),
        metrics(&h.spec.metrics, &h.status.current_metrics).into(),
        h.spec.min_replicas.map_or_else(|| "<unset>".to_owned(), |n| n.to_string()).into(),
        h.spec.max_replicas.into(),
        h.status.current_replicas.into(),
        age(now, object).into(),
    ]
}

fn metrics(specs: &[MetricSpec], statuses: &[MetricStatus]) -> String {
    if specs.is_empty() {
        return "<none>".to_owned();
    }
    let list: Vec<String> = specs.iter().enumerate().map(|(i, s)| metric(s, statuses.get(i))).collect();
    let shown = list[..list.len().min(2)].join(", ");
    if list.len() > 2 { format!("{shown} + {} more...", list.len() - 2) } else { shown }
}

const UNKNOWN: &str = "<unknown>";

fn metric(spec: &MetricSpec, status: Option<&MetricStatus>) -> String {
    match spec.type_.as_str() {
        "External" => {
            let now = status.and_then(|s| s.external.as_ref()).map(|e| &e.current);
            spec.external.as_ref().map_or(String::new(), |e| value_or_average(&e.target, now))
        }
        "Object" => {
            let now = status.and_then(|s| s.object.as_ref()).map(|o| &o.current);
            spec.object.as_ref().map_or(String::new(), |o| value_or_average(&o.target, now))
        }
        "Pods" => {
            let now = status.and_then(|s| s.pods.as_ref()).map(|p| &p.current);
            let target = spec.pods.as_ref().and_then(|p| p.target.average_value.as_ref().map(ToString::to_string));
            format!("{}/{}", average(now), target.unwrap_or_default())
        }
        "Resource" => {
            let now = status.and_then(|s| s.resource.as_ref()).map(|r| &r.current);
            spec.resource.as_ref().map_or(String::new(), |r| format!("{}: {}", r.name, utilization(&r.target, now)))
        }
        "ContainerResource" => {
            let now = status.and_then(|s| s.container_resource.as_ref()).map(|r| &r.current);
            let spec = spec.container_resource.as_ref();
            spec.map_or(String::new(), |r| format!("{}: {}", r.name, utilization(&r.target, now)))
        }
        _ => "<unknown type>".to_owned(),
    }
}

fn average(now: Option<&MetricValueStatus>) -> String {
    now.and_then(|n| n.average_value.as_ref()).map_or_else(|| UNKNOWN.to_owned(), |v| v.to_string())
}

fn value_or_average(target: &MetricTarget, now: Option<&MetricValueStatus>) -> String {
    match (&target.average_value, &target.value) {
        (Some(wanted), _) => format!("{}/{wanted} (avg)", average(now)),
        (None, wanted) => {
            let value = now.and_then(|n| n.value.as_ref()).map_or_else(|| UNKNOWN.to_owned(), |v| v.to_string());
            format!("{value}/{}", wanted.as_ref().map_or_else(|| "<nil>".to_owned(), |v| v.to_string()))
        }
    }
}

fn utilization(target: &MetricTarget, now: Option<&MetricValueStatus>) -> String {
    if let Some(wanted) = &target.average_value {
        return format!("{}/{wanted}", average(now));
    }
    let percent = |n: Option<i32>, nothing: &str| n.map_or_else(|| nothing.to_owned(), |n| format!("{n}%"));
    format!(
        "{}/{}",
        percent(now.and_then(|n| n.average_utilization), UNKNOWN),
        percent(target.average_utilization, "<auto>")
    )
}

pub(crate) const PRIORITIES: &[Col] = &[
    ("Name", "string", 0),
    ("Value", "integer", 0),
    ("Global-Default", "boolean", 0),
    ("Age", "string", 0),
    ("PreemptionPolicy", "string", 0),
];

pub(crate) fn priority(now: Time, object: &Obj) -> Vec<Cell> {
    let p: &PriorityClass = object.get();
    vec![
        p.metadata.name.clone().into(),
        p.value.into(),
        p.global_default.into(),
        age(now, object).into(),
        p.preemption_policy.clone().unwrap_or_default().into(),
    ]
}

pub(crate) const BINDINGS: &[Col] = &[
    ("Name", "string", 0),
    ("Role", "string", 0),
    ("Age", "string", 0),
    ("Users", "string", 1),
    ("Groups", "string", 1),
    ("ServiceAccounts", "string", 1),
];

fn binding(now: Time, object: &Obj, role: &RoleRef, subjects: &[Subject]) -> Vec<Cell> {
    let of = |kind: &str, text: fn(&Subject) -> Str| {
        subjects.iter().filter(|s| s.kind == kind).map(text).collect::<Vec<_>>().join(", ")
    };
    vec![
        object.name().clone().into(),
        format!("{}/{}", role.kind, role.name).into(),
        age(now, object).into(),
        of("User", |s| s.name.clone()).into(),
        of("Group", |s| s.name.clone()).into(),
        of("ServiceAccount", |s| ecow::eco_format!("{}/{}", s.namespace, s.name)).into(),
    ]
}

pub(crate) fn role_binding(now: Time, object: &Obj) -> Vec<Cell> {
    let b: &RoleBinding = object.get();
    binding(now, object, &b.role_ref, &b.subjects)
}

pub(crate) fn cluster_role_binding(now: Time, object: &Obj) -> Vec<Cell> {
    let b: &ClusterRoleBinding = object.get();
    binding(now, object, &b.role_ref, &b.subjects)
}
