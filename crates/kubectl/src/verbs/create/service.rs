//! `create service clusterip|nodeport|loadbalancer|externalname`.

use crate::fail::Fail;
use crate::run::{Cx, Flow};
use crate::verbs::generate::{self, Refusal, labels};
use api::{Value, kind_of};

/// Creates a service of a type.
pub fn run(cx: &mut Cx<'_>, kind: &'static str) -> Result<Flow, Fail> {
    if kind == "ExternalName" {
        generate::required(cx, &["external-name"])?;
    }
    let name = generate::name(cx)?;
    let has = |f: &str| cx.said.command.flags.iter().any(|x| x.name == f);
    let cluster_ip = if has("clusterip") { cx.said.text("clusterip").to_owned() } else { String::new() };
    let node_port = if has("node-port") { cx.said.int("node-port") } else { 0 };
    let tcp = cx.said.list("tcp");
    if kind == "ExternalName" {
        let host = cx.said.text("external-name");
        let fine = !host.is_empty()
            && host
                .split('.')
                .all(|l| !l.is_empty() && l.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        if !fine {
            return Err(format!("invalid service external name {host}").into());
        }
    }
    if cluster_ip == "None" && !tcp.is_empty() && kind != "ClusterIP" {
        return Err("can not map ports with clusterip=None".into());
    }
    if cluster_ip != "None" && tcp.is_empty() && kind != "ExternalName" {
        return Err("at least one tcp port specifier must be provided".into());
    }
    let mut ports = Vec::new();
    for text in &tcp {
        ports.push(port(text, node_port)?);
    }
    let app = labels(&[("app", name.as_str())]);
    let mut spec = Value::from([("type", Value::from(kind)), ("selector", app.clone())]);
    if !ports.is_empty() {
        spec.set("ports", ports);
    }
    if kind == "ExternalName" {
        spec.set("externalName", cx.said.text("external-name"));
    }
    if !cluster_ip.is_empty() {
        spec.set("clusterIP", cluster_ip);
    }
    let value =
        Value::from([("metadata", Value::from([("name", Value::from(name)), ("labels", app)])), ("spec", spec)]);
    let words = match kind {
        "NodePort" => "failed to create NodePort service:",
        "LoadBalancer" => "failed to create LoadBalancer service:",
        "ExternalName" => "failed to create ExternalName service:",
        _ => "failed to create ClusterIP service:",
    };
    generate::finish(cx, kind_of::SERVICE, &value, &Refusal::After(words))?;
    Ok(Flow::Done)
}

fn port(text: &str, node_port: i64) -> Result<Value, Fail> {
    let mut parts = text.split(':');
    let first = parts.next().unwrap_or("");
    let number = match first.parse::<u16>() {
        Ok(n) => i64::from(n),
        Err(e) => {
            let why =
                if *e.kind() == std::num::IntErrorKind::PosOverflow { "value out of range" } else { "invalid syntax" };
            return Err(format!("strconv.ParseUint: parsing \"{first}\": {why}").into());
        }
    };
    let target = match parts.next() {
        None => Value::Int(number),
        Some(target) => match target.parse::<i64>() {
            Ok(n) if (1..=65535).contains(&n) => Value::Int(n),
            Ok(_) => return Err("must be between 1 and 65535, inclusive".into()),
            Err(_) => Value::from(target),
        },
    };
    let mut port = Value::from([
        ("name", Value::from(text.replace(':', "-"))),
        ("port", Value::Int(number)),
        ("protocol", Value::from("TCP")),
        ("targetPort", target),
    ]);
    if node_port != 0 {
        port.set("nodePort", node_port);
    }
    Ok(port)
}
