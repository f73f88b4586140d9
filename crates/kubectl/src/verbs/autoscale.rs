//! `kubectl autoscale`.
//!
//! Plays: kubectl/pkg/cmd/autoscale.

use super::change::{DryRun, Report};
use super::{change, generate};
use crate::fail::Fail;
use crate::resolve::{Info, Query};
use crate::run::{Cx, Flow};
use api::{Obj, Value, kind_of};

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    if cx.said.given("cpu-percent") {
        cx.warn("Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).\n");
    }
    generate::required(cx, &["max"])?;
    let report = Report::of(cx)?;
    let (min, max) = (cx.said.int("min"), cx.said.int("max"));
    if max < 1 {
        return Err(format!("--max=MAXPODS is required and must be at least 1, max: {max}").into());
    }
    if max < min {
        return Err(format!("--max=MAXPODS must be larger or equal to --min=MINPODS, max: {max}, min: {min}").into());
    }
    let mut query = Query::by_flags(cx);
    query.type_alone = false;
    query.latest = false;
    query.validate = false;
    let mut found = query.run(cx)?;
    let mut count = 0;
    for info in &found.infos {
        count += 1;
        if let Err(fail) = one(cx, info, &report) {
            found.fails.push(fail);
        }
    }
    if count == 0 && found.fails.is_empty() {
        return Err("no objects passed to autoscale".into());
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

fn metric(name: &str, text: &str) -> Result<Value, Fail> {
    let target = match text.strip_suffix('%') {
        Some(percent) => {
            let n: i64 = percent.parse().map_err(|_| format!("invalid resource {name} value: {text}"))?;
            Value::from([("type", Value::from("Utilization")), ("averageUtilization", Value::Int(n))])
        }
        None => {
            if api::Quantity::parse(text).is_err() {
                return Err(format!("invalid resource {name} value: {text}").into());
            }
            Value::from([("type", Value::from("AverageValue")), ("averageValue", Value::from(text))])
        }
    };
    Ok(Value::from([
        ("type", Value::from("Resource")),
        ("resource", Value::from([("name", Value::from(name)), ("target", target)])),
    ]))
}

fn one(cx: &mut Cx<'_>, info: &Info, report: &Report) -> Result<(), Fail> {
    let scalable = matches!(info.kind.kind, "Deployment" | "ReplicaSet" | "StatefulSet" | "ReplicationController")
        || info.kind.shape.is_none();
    if !scalable {
        let (group, version, plural) = (info.kind.group, info.kind.version, info.kind.plural);
        return Err(format!(
            "cannot autoscale a {}: could not find scale subresource for {group}/{version}, Resource={plural} in discovery information",
            info.kind.kind
        )
        .into());
    }
    let text = |flag: &str| cx.said.text(flag).to_owned();
    let name = if text("name").is_empty() { info.name.to_string() } else { text("name") };
    let mut spec = Value::from([
        (
            "scaleTargetRef",
            Value::from([
                ("apiVersion", Value::from(info.kind.api_version())),
                ("kind", Value::from(info.kind.kind)),
                ("name", Value::from(info.name.clone())),
            ]),
        ),
        ("maxReplicas", Value::Int(cx.said.int("max"))),
    ]);
    if cx.said.int("min") > 0 {
        spec.set("minReplicas", cx.said.int("min"));
    }
    let mut metrics = Vec::new();
    if cx.said.int("cpu-percent") > 0 {
        metrics.push(metric("cpu", &format!("{}%", cx.said.int("cpu-percent")))?);
    }
    for resource in ["cpu", "memory"] {
        if !text(resource).is_empty() {
            metrics.push(metric(resource, &text(resource))?);
        }
    }
    if !metrics.is_empty() {
        spec.set("metrics", metrics);
    }
    let value = Value::from([("metadata", Value::from([("name", Value::from(name))])), ("spec", spec)]);
    let object = generate::object(cx, kind_of::HORIZONTAL_POD_AUTOSCALER, &value)?;
    let object: Obj = if report.dry_run == DryRun::Client {
        object
    } else {
        let namespace = cx.namespace();
        change::create(cx, object, &namespace, report.dry_run).map_err(|fail| match fail {
            Fail::Server(status) if status.is_already_exists() => {
                Fail::Text("failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: empty input".into())
            }
            other => other,
        })?
    };
    let what = if report.dry_run == DryRun::Client { "created" } else { "autoscaled" };
    report.done_typed(cx, &object, what)
}
