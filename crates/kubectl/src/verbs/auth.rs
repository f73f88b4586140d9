//! `kubectl auth`: what one may do, who one is, and rules brought to what a file says.
//!
//! Plays: kubectl/pkg/cmd/auth, component-helpers/auth/rbac/reconciliation.

use crate::describe::policy;
use crate::fail::Fail;
use crate::print::format::{self, Known};
use crate::print::{Printer, tabs};
use crate::resolve::{Kinds, Query};
use crate::run::{self, Cx, Flow, object};
use api::{Body, Kind, Obj, Value, Verb, kind_of};

const RESOURCE_VERBS: &[&str] = &[
    "get",
    "list",
    "watch",
    "create",
    "update",
    "patch",
    "delete",
    "deletecollection",
    "use",
    "bind",
    "impersonate",
    "*",
    "approve",
    "sign",
    "escalate",
    "attest",
];
const ADDRESS_VERBS: &[&str] = &["get", "put", "post", "head", "options", "delete", "patch", "*"];

/// Asks the server for a review.
fn review(cx: &mut Cx<'_>, kind: Kind, spec: Option<Value>) -> Result<Value, Fail> {
    let mut value = Value::from([("apiVersion", Value::from(kind.api_version())), ("kind", Value::from(kind.kind))]);
    if let Some(spec) = spec {
        value.set("spec", spec);
    }
    let asked = Obj::from_value(kind, &value).map_err(|e| Fail::Text(format!("{e:?}")))?;
    let mut request = cx.about(Verb::Create, kind, "", "");
    request.body = Body::Object(asked);
    Ok(run::value(cx.send(&request)?))
}

/// `kubectl auth can-i`.
pub fn can_i(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let args = cx.said.args.clone();
    let list = cx.said.is("list");
    let all = cx.said.is("all-namespaces");
    if list && !args.is_empty() {
        return Err("list option must be specified with no arguments".into());
    }
    if list {
        if cx.said.is("quiet") || all || !cx.said.text("subresource").is_empty() {
            return Err(
                "list option can't be specified with neither quiet, all-namespaces nor subresource options".into()
            );
        }
        return rules(cx);
    }
    let [verb, what] = args.as_slice() else {
        return Err("you must specify two arguments: verb resource or verb resource/resourceName.\nSee 'kubectl auth can-i -h' for help and examples.".into());
    };
    let spec = if what.starts_with('/') { address(cx, verb, what)? } else { resource(cx, verb, what, all)? };
    if cx.said.is("no-headers") {
        return Err("--no-headers cannot be set without --list specified".into());
    }
    let answer = review(cx, kind_of::SELF_SUBJECT_ACCESS_REVIEW, Some(spec))?;
    let status = answer.at("status");
    let allowed = status.at("allowed").as_bool() == Some(true);
    if !cx.said.is("quiet") {
        let mut text = if allowed { "yes" } else { "no" }.to_owned();
        for field in ["reason", "evaluationError"] {
            if let Some(why) = status.at(field).as_str().filter(|w| !allowed && !w.is_empty()) {
                text.push_str(&format!(" - {why}"));
            }
        }
        cx.print(text + "\n");
    }
    Ok(if allowed { Flow::Done } else { Flow::Exit(1) })
}

fn address(cx: &mut Cx<'_>, verb: &str, path: &str) -> Result<Value, Fail> {
    if !cx.said.text("subresource").is_empty() {
        return Err("--subresource can not be used with NonResourceURL".into());
    }
    if !ADDRESS_VERBS.contains(&verb) {
        cx.warn(format!("Warning: verb '{verb}' is not a known verb\n\n"));
    }
    let attributes = Value::from([("verb", Value::from(verb)), ("path", Value::from(path))]);
    Ok(Value::from([("nonResourceAttributes", attributes)]))
}

fn resource(cx: &mut Cx<'_>, verb: &str, what: &str, all: bool) -> Result<Value, Fail> {
    let (word, name) = what.split_once('/').unwrap_or((what, ""));
    let kinds = Kinds(cx.kinds()?);
    let (mut group, mut resource) = (String::new(), word.to_owned());
    let mut warnings = Vec::new();
    if word != "*" {
        match kinds.named(&word.to_lowercase()) {
            Ok(kind) => {
                group = kind.group.to_owned();
                resource = kind.plural.to_owned();
                if !kind.namespaced && !all {
                    let within = if group.is_empty() { String::new() } else { format!(" in group '{group}'") };
                    warnings.push(format!("resource '{resource}' is not namespace scoped{within}"));
                }
            }
            Err(_) => {
                let lower = word.to_lowercase();
                let text = match lower.split_once('.') {
                    _ if matches!(lower.as_str(), "users" | "groups") => String::new(),
                    Some((r, g)) => format!("the server doesn't have a resource type '{r}' in group '{g}'"),
                    None => format!("the server doesn't have a resource type '{lower}'"),
                };
                warnings.extend(Some(text).filter(|t| !t.is_empty()));
            }
        }
    }
    if !RESOURCE_VERBS.contains(&verb) && !all {
        warnings.push(format!("verb '{verb}' is not a known verb"));
    }
    for warning in warnings {
        cx.warn(format!("Warning: {warning}\n\n"));
    }
    let namespace = if all { Default::default() } else { cx.namespace() };
    let mut attributes = Value::map();
    let subresource = cx.said.text("subresource").to_owned();
    let fields = [
        ("namespace", namespace.to_string()),
        ("verb", verb.to_owned()),
        ("group", group),
        ("resource", resource),
        ("subresource", subresource),
        ("name", name.to_owned()),
    ];
    for (field, text) in fields {
        if !text.is_empty() {
            attributes.set(field, text);
        }
    }
    Ok(Value::from([("resourceAttributes", attributes)]))
}

/// All that one may do.
fn rules(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let spec = Value::from([("namespace", Value::from(cx.namespace()))]);
    let answer = review(cx, kind_of::SELF_SUBJECT_RULES_REVIEW, Some(spec))?;
    let status = answer.at("status");
    if status.at("incomplete").as_bool() == Some(true) {
        let why = status.at("evaluationError").as_str().unwrap_or("").to_owned();
        cx.warn(format!("Warning: the list may be incomplete: {why}\n"));
    }
    let mut all: Vec<Value> = status.at("resourceRules").as_list().unwrap_or_default().to_vec();
    all.extend_from_slice(status.at("nonResourceRules").as_list().unwrap_or_default());
    let mut rows: Vec<Vec<String>> = Vec::new();
    if !cx.said.is("no-headers") {
        rows.push(["Resources", "Non-Resource URLs", "Resource Names", "Verbs"].map(str::to_owned).to_vec());
    }
    rows.extend(policy::compact(&all).into_iter().map(|r| vec![r.resource, r.urls, r.names, r.verbs]));
    cx.print(tabs::table(&rows));
    Ok(Flow::Done)
}

/// `kubectl auth whoami`.
pub fn whoami(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let printer = Printer::of(cx, Known::Change)?;
    let answer = review(cx, kind_of::SELF_SUBJECT_REVIEW, None)?;
    if !printer.is_human() {
        printer.print(cx, &answer)?;
        return Ok(Flow::Done);
    }
    let user = answer.path(&["status", "userInfo"]);
    let list = |v: &Value| -> String {
        let items: Vec<&str> = v.as_list().unwrap_or_default().iter().filter_map(Value::as_str).collect();
        format!("[{}]", items.join(" "))
    };
    let mut rows = vec![vec!["ATTRIBUTE".to_owned(), "VALUE".to_owned()]];
    for (name, field) in [("Username", "username"), ("UID", "uid")] {
        if let Some(text) = user.at(field).as_str().filter(|t| !t.is_empty()) {
            rows.push(vec![name.to_owned(), text.to_owned()]);
        }
    }
    if user.at("groups").as_list().is_some_and(|g| !g.is_empty()) {
        rows.push(vec!["Groups".to_owned(), list(user.at("groups"))]);
    }
    for (key, values) in user.at("extra").as_map().into_iter().flatten() {
        rows.push(vec![format!("Extra: {key}"), list(values)]);
    }
    cx.print(tabs::table(&rows));
    Ok(Flow::Done)
}

/// `kubectl auth reconcile`.
pub fn reconcile(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    if !cx.said.given("filename") && cx.said.text("kustomize").is_empty() {
        return Err("must specify one of -f and -k".into());
    }
    if !cx.said.args.is_empty() {
        return Err("no arguments are allowed".into());
    }
    let dry_run = match cx.said.text("dry-run") {
        "server" => return Err("--dry-run=server for command reconcile is not supported yet".into()),
        other => other != "none",
    };
    let mut query = Query::by_flags(cx);
    query.local = true;
    let found = query.run(cx)?;
    for info in &found.infos {
        let Some(document) = &info.document else { continue };
        let rules = [kind_of::ROLE, kind_of::CLUSTER_ROLE].contains(&info.kind);
        let bindings = [kind_of::ROLE_BINDING, kind_of::CLUSTER_ROLE_BINDING].contains(&info.kind);
        if !rules && !bindings {
            continue;
        }
        one(cx, info, document, if rules { "rules" } else { "subjects" }, dry_run)?;
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

fn one(cx: &mut Cx<'_>, info: &crate::resolve::Info, document: &Value, field: &str, dry_run: bool) -> Result<(), Fail> {
    // A file that names no namespace means none at all: nothing is found there, and there it cannot be made.
    let nowhere = info.kind.namespaced && info.namespace.is_empty();
    if info.name.is_empty() || (nowhere && !dry_run) {
        return Err("resource name may not be empty".into());
    }
    let current = if nowhere { None } else { cx.find(info.kind, &info.namespace, &info.name)? };
    let wanted: Vec<Value> = document.at(field).as_list().unwrap_or_default().to_vec();
    let before = current.as_ref().map(Obj::to_value);
    let had: Vec<Value> = before.as_ref().map_or(Vec::new(), |b| b.at(field).as_list().unwrap_or_default().to_vec());
    let missing: Vec<Value> = wanted.iter().filter(|w| !covered(w, &had, field)).cloned().collect();
    let extra: Vec<Value> = had.iter().filter(|h| !covered(h, &wanted, field)).cloned().collect();
    let flag = if field == "rules" { "remove-extra-permissions" } else { "remove-extra-subjects" };
    let remove = cx.said.is(flag);
    let protected = before.as_ref().is_some_and(|b| {
        b.path(&["metadata", "annotations", "rbac.authorization.kubernetes.io/autoupdate"]).as_str() == Some("false")
    });
    let mut value = before.clone().unwrap_or_else(|| document.clone());
    let changes = before.is_none() || !missing.is_empty() || (remove && !extra.is_empty());
    if before.is_some() && changes && !protected {
        let mut list: Vec<Value> = had.into_iter().filter(|h| !remove || !extra.contains(h)).collect();
        list.extend(missing.iter().cloned());
        value.set(field, list);
    }
    if changes && !protected && !dry_run {
        let mut request = cx.about(
            if before.is_some() { Verb::Update } else { Verb::Create },
            info.kind,
            &info.namespace,
            if before.is_some() { &info.name } else { "" },
        );
        let sent = Obj::from_value(info.kind, &value).map_err(|e| Fail::Text(format!("{e:?}")))?;
        request.body = Body::Object(sent);
        let answer = cx.send(&request)?;
        value = object(answer)?.to_value();
    }
    let printer = Printer::of(cx, Known::Change)?;
    if printer.is_human() {
        let suffix = if dry_run { " (dry run)" } else { "" };
        cx.print(format!("{} reconciled{suffix}\n", format::name(&value)));
    } else {
        printer.print(cx, &value)?;
    }
    tell(cx, field, before.is_some(), changes, protected, &missing, if remove { &extra } else { &[] });
    Ok(())
}

fn tell(cx: &mut Cx<'_>, field: &str, had: bool, changes: bool, protected: bool, missing: &[Value], extra: &[Value]) {
    if !changes {
        return;
    }
    let what = if had { "update" } else { "create" };
    let caveat =
        if protected { ", but object opted out (rbac.authorization.kubernetes.io/autoupdate: false)" } else { "" };
    let mut text = format!("\treconciliation required {what}{caveat}\n");
    for (list, how) in [(missing, format!("missing {field} added")), (extra, format!("extra {field} removed"))] {
        if list.is_empty() {
            continue;
        }
        text.push_str(&format!("\t{how}:\n"));
        for item in list {
            text.push_str(&format!("\t\t{}\n", go_syntax(item, field)));
        }
    }
    cx.warn(text);
}

/// A rule or subject as Go prints a struct with its field names.
fn go_syntax(item: &Value, field: &str) -> String {
    let list = |f: &str| -> String {
        item.at(f).as_list().unwrap_or_default().iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" ")
    };
    if field == "rules" {
        return format!(
            "{{Verbs:[{}] APIGroups:[{}] Resources:[{}] ResourceNames:[{}] NonResourceURLs:[{}]}}",
            list("verbs"),
            list("apiGroups"),
            list("resources"),
            list("resourceNames"),
            list("nonResourceURLs")
        );
    }
    let text = |f: &str| item.at(f).as_str().unwrap_or("").to_owned();
    format!(
        "{{Kind:{} APIGroup:{} Name:{} Namespace:{}}}",
        text("kind"),
        text("apiGroup"),
        text("name"),
        text("namespace")
    )
}

/// Whether a rule or subject is there already.
fn covered(item: &Value, all: &[Value], field: &str) -> bool {
    if field == "subjects" {
        let key = |v: &Value| ["kind", "name", "namespace"].map(|f| v.at(f).as_str().unwrap_or("").to_owned());
        return all.iter().any(|a| key(a) == key(item));
    }
    let list = |v: &Value, f: &str| -> Vec<String> {
        v.at(f).as_list().unwrap_or_default().iter().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let within = |a: &Value, f: &str| {
        let (ours, theirs) = (list(item, f), list(a, f));
        match f {
            "resourceNames" => theirs.is_empty() || (!ours.is_empty() && ours.iter().all(|o| theirs.contains(o))),
            _ => ours.iter().all(|o| theirs.contains(o) || theirs.iter().any(|t| t == "*")),
        }
    };
    let fields = ["verbs", "apiGroups", "resources", "resourceNames", "nonResourceURLs"];
    all.iter().any(|a| fields.iter().all(|f| within(a, f)))
}
