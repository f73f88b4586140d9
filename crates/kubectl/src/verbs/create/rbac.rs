//! `create role`, `clusterrole`, `rolebinding`, `clusterrolebinding`.

use crate::fail::Fail;
use crate::resolve::Kinds;
use crate::run::{Cx, Flow};
use crate::verbs::generate::{self, Refusal, texts};
use api::{Kind, Value, kind_of};

const VERBS: &[&str] = &[
    "*",
    "get",
    "delete",
    "list",
    "create",
    "update",
    "patch",
    "watch",
    "proxy",
    "deletecollection",
    "use",
    "bind",
    "approve",
    "sign",
    "escalate",
    "impersonate",
    "attest",
];
const URL_VERBS: &[&str] = &["*", "get", "put", "post", "head", "delete", "patch", "options"];

const GROUP: &str = "rbac.authorization.k8s.io";

fn unique(items: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for item in items {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}

fn verbs(cx: &Cx<'_>) -> Vec<String> {
    let verbs = cx.said.list("verb");
    if verbs.iter().any(|v| v == "*") { vec!["*".into()] } else { unique(verbs) }
}

/// The rules for resources: one a group, in the order in which the groups were named.
fn resource_rules(cx: &mut Cx<'_>, verbs: &[String]) -> Result<Vec<Value>, Fail> {
    let kinds = Kinds(cx.kinds()?);
    let names = unique(cx.said.list("resource-name"));
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for word in cx.said.list("resource") {
        let (base, sub) = word.split_once('/').map_or((word.as_str(), None), |(b, s)| (b, Some(s)));
        let (resource, group) = base.split_once('.').unwrap_or((base, ""));
        let (mut plural, mut group) = (resource.to_owned(), group.to_owned());
        if resource.is_empty() {
            return Err("resource must be specified if apiGroup/subresource specified".into());
        }
        if resource != "*" {
            match kinds.named(base) {
                Ok(kind) => (plural, group) = (kind.plural.to_owned(), kind.group.to_owned()),
                Err(Fail::Text(text)) => return Err(Fail::Plain(text)),
                Err(fail) => return Err(fail),
            }
        }
        if let Some(sub) = sub {
            plural = format!("{plural}/{sub}");
        }
        match groups.iter_mut().find(|(g, _)| *g == group) {
            Some((_, list)) if list.contains(&plural) => {}
            Some((_, list)) => list.push(plural),
            None => groups.push((group, vec![plural])),
        }
    }
    groups.sort_by(|a, b| a.0.cmp(&b.0));
    let rule = |(group, resources): (String, Vec<String>)| {
        let mut rule =
            Value::from([("verbs", texts(verbs)), ("apiGroups", texts(&[group])), ("resources", texts(&resources))]);
        if !names.is_empty() {
            rule.set("resourceNames", texts(&names));
        }
        rule
    };
    Ok(groups.into_iter().map(rule).collect())
}

fn warn_odd(cx: &mut Cx<'_>, verbs: &[String], known: &[&str]) {
    for verb in verbs.iter().filter(|v| !known.contains(&v.as_str())) {
        cx.warn(format!("Warning: '{verb}' is not a standard resource verb\n"));
    }
}

/// `create role`.
pub fn role(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    let verbs = verbs(cx);
    if verbs.is_empty() {
        return Err("at least one verb must be specified".into());
    }
    warn_odd(cx, &verbs, VERBS);
    if cx.said.list("resource").is_empty() {
        return Err("at least one resource must be specified".into());
    }
    let rules = resource_rules(cx, &verbs)?;
    let value = Value::from([("metadata", Value::from([("name", Value::from(name))])), ("rules", Value::from(rules))]);
    generate::finish(cx, kind_of::ROLE, &value, &Refusal::Plain)?;
    Ok(Flow::Done)
}

/// `create clusterrole`.
pub fn cluster_role(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    let verbs = verbs(cx);
    let urls = unique(cx.said.list("non-resource-url"));
    let resources = cx.said.list("resource");
    let aggregation = cx.said.text("aggregation-rule").to_owned();
    let mut value = Value::from([("metadata", Value::from([("name", Value::from(name))]))]);
    if !aggregation.is_empty() {
        if !urls.is_empty() || !resources.is_empty() || !verbs.is_empty() || !cx.said.list("resource-name").is_empty() {
            return Err("aggregation rule must be specified without nonResourceURLs, resources or resourceNames".into());
        }
        let Some(pairs) = generate::pairs(&aggregation) else {
            return Err(format!("invalid argument \"{aggregation}\" for \"--aggregation-rule\" flag: {aggregation} must be formatted as key=value").into());
        };
        let selector = Value::from([("matchLabels", generate::labels(&pairs))]);
        value.set("aggregationRule", Value::from([("clusterRoleSelectors", Value::from(vec![selector]))]));
        generate::finish(cx, kind_of::CLUSTER_ROLE, &value, &Refusal::Plain)?;
        return Ok(Flow::Done);
    }
    if verbs.is_empty() {
        return Err("at least one verb must be specified".into());
    }
    if resources.is_empty() && urls.is_empty() {
        return Err("one of resource or nonResourceURL must be specified".into());
    }
    if !urls.is_empty()
        && !resources.is_empty()
        && let Some(verb) = verbs.iter().find(|v| !URL_VERBS.contains(&v.as_str()))
    {
        return Err(format!("invalid verb: '{verb}' for nonResourceURL").into());
    }
    let mut rules = Vec::new();
    if !resources.is_empty() {
        warn_odd(cx, &verbs, VERBS);
        rules = resource_rules(cx, &verbs)?;
    } else if !cx.said.list("resource-name").is_empty() {
        return Err("resourceName must be specified with resource".into());
    }
    if !urls.is_empty() {
        let odd: Vec<String> =
            verbs.iter().filter(|v| resources.is_empty() || VERBS.contains(&v.as_str())).cloned().collect();
        if resources.is_empty() {
            warn_odd(cx, &odd, URL_VERBS);
        }
        if let Some(url) = urls.iter().find(|u| *u != "*" && !u.starts_with('/')) {
            return Err(format!("nonResourceURL should start with / : {url}").into());
        }
        rules.push(Value::from([("verbs", texts(&verbs)), ("nonResourceURLs", texts(&urls))]));
    }
    value.set("rules", rules);
    generate::finish(cx, kind_of::CLUSTER_ROLE, &value, &Refusal::Plain)?;
    Ok(Flow::Done)
}

/// The subjects that the flags name.
pub fn subjects(cx: &Cx<'_>) -> Result<Vec<Value>, Fail> {
    let mut subjects = Vec::new();
    for (flag, kind) in [("user", "User"), ("group", "Group")] {
        for name in unique(cx.said.list(flag)) {
            subjects.push(Value::from([
                ("kind", Value::from(kind)),
                ("apiGroup", Value::from(GROUP)),
                ("name", Value::from(name)),
            ]));
        }
    }
    for account in unique(cx.said.list("serviceaccount")) {
        let parts: Vec<&str> = account.split(':').collect();
        let [namespace, name] = parts[..] else { return Err("serviceaccount must be <namespace>:<name>".into()) };
        if namespace.is_empty() || name.is_empty() {
            return Err("serviceaccount must be <namespace>:<name>".into());
        }
        subjects.push(Value::from([
            ("kind", Value::from("ServiceAccount")),
            ("name", Value::from(name)),
            ("namespace", Value::from(namespace)),
        ]));
    }
    Ok(subjects)
}

fn binding(cx: &mut Cx<'_>, kind: Kind, role: (&str, String), words: &'static str) -> Result<Flow, Fail> {
    let name = cx.said.args[0].clone();
    let subjects = subjects(cx)?;
    let mut value = Value::from([
        ("metadata", Value::from([("name", Value::from(name))])),
        (
            "roleRef",
            Value::from([
                ("apiGroup", Value::from(GROUP)),
                ("kind", Value::from(role.0)),
                ("name", Value::from(role.1)),
            ]),
        ),
    ]);
    if !subjects.is_empty() {
        value.set("subjects", subjects);
    }
    generate::finish(cx, kind, &value, &Refusal::After(words))?;
    Ok(Flow::Done)
}

/// `create rolebinding`.
pub fn role_binding(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    generate::name(cx)?;
    let (role, cluster_role) = (cx.said.text("role").to_owned(), cx.said.text("clusterrole").to_owned());
    if role.is_empty() == cluster_role.is_empty() {
        return Err("exactly one of clusterrole or role must be specified".into());
    }
    let role = if role.is_empty() { ("ClusterRole", cluster_role) } else { ("Role", role) };
    binding(cx, kind_of::ROLE_BINDING, role, "failed to create rolebinding:")
}

/// `create clusterrolebinding`.
pub fn cluster_role_binding(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    generate::required(cx, &["clusterrole"])?;
    generate::name(cx)?;
    let role = ("ClusterRole", cx.said.text("clusterrole").to_owned());
    binding(cx, kind_of::CLUSTER_ROLE_BINDING, role, "failed to create clusterrolebinding:")
}
