//! `create ingress`.

use crate::fail::Fail;
use crate::run::{Cx, Flow};
use crate::verbs::generate::{self, Refusal, texts};
use api::{Value, kind_of};

/// A rule such as `foo.com/path*=svc:80,tls=secret`.
struct Rule {
    host: String,
    path: String,
    prefix: bool,
    backend: String,
    tls: Option<String>,
}

fn parse(text: &str) -> Option<Rule> {
    let (route, rest) = text.split_once('=')?;
    let (host, path) = route.split_once('/')?;
    let host_ok = host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '*'))
        && !host[1.min(host.len())..].contains('*');
    let path_ok = !path.contains(char::is_whitespace);
    let (backend, tls) = rest.split_once(',').map_or((rest, None), |(b, t)| (b, Some(t)));
    let (service, port) = backend.split_once(':')?;
    if !host_ok || !path_ok || service.is_empty() || port.is_empty() || port.contains(':') {
        return None;
    }
    let (path, prefix) = match path.strip_suffix('*') {
        Some(path) => (path, true),
        None => (path, false),
    };
    Some(Rule {
        host: host.to_owned(),
        path: format!("/{path}"),
        prefix,
        backend: backend.to_owned(),
        tls: tls.map(str::to_owned),
    })
}

fn backend(text: &str) -> Value {
    let (name, port) = text.split_once(':').unwrap_or((text, ""));
    let port = match port.parse::<i64>() {
        Ok(n) => Value::from([("number", Value::Int(n))]),
        Err(_) => Value::from([("name", Value::from(port))]),
    };
    Value::from([("service", Value::from([("name", Value::from(name)), ("port", port)]))])
}

/// Runs the generator.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    let default = cx.said.text("default-backend").to_owned();
    let texts_of_rules = cx.said.list("rule");
    if default.is_empty() && texts_of_rules.is_empty() {
        return Err("not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)".into());
    }
    let mut rules = Vec::new();
    for text in &texts_of_rules {
        match parse(text) {
            Some(rule) => rules.push(rule),
            None => {
                return Err(format!(
                    "rule {text} is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]"
                )
                .into());
            }
        }
    }
    let mut value = Value::from([("metadata", Value::from([("name", Value::from(name))]))]);
    for annotation in cx.said.list("annotation") {
        let Some((key, text)) = annotation.split_once('=') else {
            return Err(format!("annotation {annotation} is invalid and should be in format key=[value]").into());
        };
        value.path_mut(&["metadata", "annotations"]).set(key, text);
    }
    if !default.is_empty() && default.split(':').count() != 2 {
        return Err("default-backend should be in format servicename:serviceport".into());
    }
    let spec = value.path_mut(&["spec"]);
    let class = cx.said.text("class");
    if !class.is_empty() {
        spec.set("ingressClassName", class);
    }
    if !default.is_empty() {
        spec.set("defaultBackend", backend(&default));
    }
    let tls = tls(&rules);
    if !tls.is_empty() {
        spec.set("tls", tls);
    }
    let rules = by_host(&rules);
    if !rules.is_empty() {
        spec.set("rules", rules);
    }
    generate::finish(cx, kind_of::INGRESS, &value, &Refusal::After("failed to create ingress:"))?;
    Ok(Flow::Done)
}

fn tls(rules: &[Rule]) -> Vec<Value> {
    let mut seen: Vec<&str> = Vec::new();
    let mut all = Vec::new();
    for rule in rules {
        let Some(tls) = &rule.tls else { continue };
        let secret = tls.strip_prefix("tls=").unwrap_or("");
        let known = seen.contains(&rule.host.as_str());
        let mut entry = Value::map();
        if !rule.host.is_empty() && !known {
            entry.set("hosts", texts(&[&rule.host]));
        }
        if !secret.is_empty() {
            entry.set("secretName", secret);
        }
        if !known {
            seen.push(&rule.host);
            all.push(entry);
        }
    }
    all
}

fn by_host(rules: &[Rule]) -> Vec<Value> {
    let mut hosts: Vec<(&str, Vec<Value>)> = Vec::new();
    for rule in rules {
        let path = Value::from([
            ("path", Value::from(rule.path.as_str())),
            ("pathType", Value::from(if rule.prefix { "Prefix" } else { "Exact" })),
            ("backend", backend(&rule.backend)),
        ]);
        match hosts.iter_mut().find(|(h, _)| *h == rule.host) {
            Some((_, paths)) => paths.push(path),
            None => hosts.push((&rule.host, vec![path])),
        }
    }
    let rule = |(host, paths): (&str, Vec<Value>)| {
        let mut rule = Value::from([("http", Value::from([("paths", Value::from(paths))]))]);
        if !host.is_empty() {
            rule.set("host", host);
        }
        rule
    };
    hosts.into_iter().map(rule).collect()
}
