//! `kubectl expose`.
//!
//! Plays: kubectl/pkg/cmd/expose.

use super::change::{self, DryRun, LAST_APPLIED, Report};
use super::generate;
use crate::fail::Fail;
use crate::merge;
use crate::resolve::{Info, Query};
use crate::run::{Cx, Flow};
use api::{Obj, PatchType, Value, json, kind_of, yaml};

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let mut query = Query::by_flags(cx);
    query.type_alone = false;
    query.labels = None;
    query.latest = false;
    query.validate = false;
    let mut found = query.run(cx)?;
    for info in &found.infos {
        if let Err(fail) = one(cx, info, &report) {
            found.fails.push(fail);
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

/// Where an object keeps the labels of its pods and their containers.
fn introspect(info: &Info, value: &Value) -> Result<(Value, Vec<Value>), Fail> {
    let spec = value.at("spec");
    let containers = |pod: &Value| pod.at("containers").as_list().unwrap_or(&[]).to_vec();
    match info.kind.kind {
        "Pod" => {
            let labels = value.path(&["metadata", "labels"]);
            if labels.as_map().is_none_or(|m| m.is_empty()) {
                return Err("couldn't retrieve selectors via --selector flag or introspection: the pod has no labels and cannot be exposed".into());
            }
            Ok((labels.clone(), containers(spec)))
        }
        "Service" => {
            let selector = spec.at("selector");
            if selector.is_null() {
                return Err("couldn't retrieve selectors via --selector flag or introspection: the service has no pod selector set".into());
            }
            Ok((selector.clone(), Vec::new()))
        }
        "ReplicationController" => Ok((spec.at("selector").clone(), containers(spec.path(&["template", "spec"])))),
        "Deployment" | "ReplicaSet" => {
            let selector = spec.at("selector");
            if selector.at("matchExpressions").as_list().is_some_and(|l| !l.is_empty()) {
                return Err("couldn't retrieve selectors via --selector flag or introspection: couldn't convert expressions - \"[]\" to map-based selector format".into());
            }
            Ok((selector.at("matchLabels").clone(), containers(spec.path(&["template", "spec"]))))
        }
        kind => {
            let group = if info.kind.group.is_empty() { String::new() } else { format!(".{}", info.kind.group) };
            Err(format!("cannot expose a {kind}{group}").into())
        }
    }
}

fn labels_of(text: &str) -> Result<Value, Fail> {
    let mut map = Value::map();
    for part in text.split(',') {
        let Some((key, value)) = part.split_once('=').filter(|(k, _)| !k.is_empty()) else {
            return Err(format!("unexpected label spec: {text}").into());
        };
        map.set(key, value);
    }
    Ok(map)
}

fn one(cx: &mut Cx<'_>, info: &Info, report: &Report) -> Result<(), Fail> {
    let value = info.value();
    let (selector, containers) = introspect(info, &value)?;
    let text = |flag: &str| cx.said.text(flag).to_owned();
    let selector = if text("selector").is_empty() { selector } else { labels_of(&text("selector"))? };
    let labels = if text("labels").is_empty() {
        value.path(&["metadata", "labels"]).clone()
    } else {
        labels_of(&text("labels"))?
    };
    let headless = text("cluster-ip") == "None";
    let own: Vec<Value> = if info.kind == kind_of::SERVICE {
        value.path(&["spec", "ports"]).as_list().unwrap_or(&[]).to_vec()
    } else {
        containers.iter().flat_map(|c| c.at("ports").as_list().unwrap_or(&[]).to_vec()).collect()
    };
    let field = if info.kind == kind_of::SERVICE { "port" } else { "containerPort" };
    let mut wanted: Vec<String> = text("port").split(',').filter(|p| !p.is_empty()).map(str::to_owned).collect();
    if wanted.is_empty() {
        wanted = own.iter().filter_map(|p| p.at(field).as_int()).map(|n| n.to_string()).collect();
        wanted.dedup();
    }
    if wanted.is_empty() && !headless {
        return Err("couldn't find port via --port flag or introspection".into());
    }
    let ports = ports(cx, &wanted, &own, field)?;
    let name = if text("name").is_empty() { info.name.chars().take(63).collect() } else { text("name") };
    let mut service = Value::from([
        ("metadata", Value::from([("name", Value::from(name))])),
        ("spec", Value::from([("selector", selector)])),
    ]);
    if labels.as_map().is_some_and(|m| !m.is_empty()) {
        service.path_mut(&["metadata"]).set("labels", labels);
    }
    let spec = service.path_mut(&["spec"]);
    if !ports.is_empty() {
        spec.set("ports", ports);
    }
    for (flag, field) in [
        ("type", "type"),
        ("load-balancer-ip", "loadBalancerIP"),
        ("session-affinity", "sessionAffinity"),
        ("cluster-ip", "clusterIP"),
    ] {
        if !text(flag).is_empty() {
            spec.set(field, text(flag));
        }
    }
    if !text("external-ip").is_empty() {
        spec.set("externalIPs", generate::texts(&[text("external-ip")]));
    }
    let service = overridden(cx, service)?;
    send(cx, report, &service, "exposed")
}

fn ports(cx: &Cx<'_>, wanted: &[String], own: &[Value], field: &str) -> Result<Vec<Value>, Fail> {
    let (protocol, target) = (cx.said.text("protocol").to_owned(), cx.said.text("target-port").to_owned());
    let mut ports = Vec::new();
    for (i, port) in wanted.iter().enumerate() {
        let number: i64 = port.parse().map_err(|_| format!("strconv.Atoi: parsing \"{port}\": invalid syntax"))?;
        let known = own.iter().find(|p| p.at(field).as_int() == Some(number));
        let protocol = match (&protocol[..], known.and_then(|p| p.at("protocol").as_str())) {
            ("", Some(known)) => known.to_owned(),
            ("", None) => "TCP".to_owned(),
            (given, _) => given.to_owned(),
        };
        let target = if target.is_empty() { Value::Int(number) } else { generate::port_or_name(&target) };
        let mut entry =
            Value::from([("port", Value::Int(number)), ("protocol", Value::from(protocol)), ("targetPort", target)]);
        if wanted.len() > 1 {
            entry.set("name", format!("port-{}", i + 1));
        }
        ports.push(entry);
    }
    Ok(ports)
}

/// The object with what `--overrides` changes.
pub fn overridden(cx: &Cx<'_>, value: Value) -> Result<Value, Fail> {
    let text = cx.said.text("overrides");
    if text.is_empty() {
        return Ok(value);
    }
    let parsed = json::parse(text).map(|n| n.value()).or_else(|_| match text.trim_start().starts_with('{') {
        true => Err(()),
        false => yaml::parse(text).map(|n| n.value()).map_err(drop),
    });
    let Ok(patch) = parsed else { return Err("Invalid JSON Patch".into()) };
    let is_service = !value.path(&["spec", "selector"]).is_null() && value.path(&["spec", "containers"]).is_null();
    let kind = if is_service { kind_of::SERVICE } else { kind_of::POD };
    let how = match cx.said.text("override-type") {
        "strategic" => PatchType::Strategic,
        "json" => PatchType::Json,
        _ => PatchType::Merge,
    };
    Ok(merge::apply(&value, &patch, how, kind.shape)?)
}

/// Creates a service and tells it.
pub fn send(cx: &mut Cx<'_>, report: &Report, service: &Value, what: &str) -> Result<(), Fail> {
    let mut object = Obj::from_value(kind_of::SERVICE, service)?;
    if cx.context.namespace_given {
        object.meta_mut().namespace = cx.namespace();
    }
    if report.dry_run == DryRun::Client {
        return report.done_typed(cx, &object, what);
    }
    if cx.said.is("save-config") {
        let text = object.to_json() + "\n";
        object.meta_mut().annotations.insert(LAST_APPLIED, text.into());
    }
    let namespace = cx.namespace();
    let made = change::create(cx, object, &namespace, report.dry_run)?;
    report.done(cx, &made.to_value(), what)
}
