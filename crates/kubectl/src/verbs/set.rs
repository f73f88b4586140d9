//! `kubectl set`: image, env, resources, selector, serviceaccount, subject.
//!
//! Plays: kubectl/pkg/cmd/set.

pub mod env;

use super::change::{self, DryRun, Report};
use super::{generate, selector_value};
use crate::fail::Fail;
use crate::merge;
use crate::print::format::Known;
use crate::print::{Format, Printer};
use crate::resolve::{Info, Query};
use crate::run::{Cx, Flow};
use api::{Obj, PatchType, Value};

/// The path of the pod spec in an object of a kind; none when it has no pods.
pub fn pod_path(kind: &str) -> Option<&'static [&'static str]> {
    Some(match kind {
        "Pod" => &["spec"],
        "CronJob" => &["spec", "jobTemplate", "spec", "template", "spec"],
        "Deployment" | "ReplicaSet" | "StatefulSet" | "DaemonSet" | "Job" | "ReplicationController" => {
            &["spec", "template", "spec"]
        }
        _ => return None,
    })
}

/// Splits arguments into resources and what follows them (`a=b`, `c-`).
fn split(args: &[String], is_change: fn(&str) -> bool) -> (Vec<String>, Vec<String>) {
    let at = args.iter().position(|a| is_change(a)).unwrap_or(args.len());
    (args[..at].to_vec(), args[at..].to_vec())
}

fn targets(cx: &mut Cx<'_>, args: Vec<String>) -> Result<crate::resolve::query::Found, Fail> {
    let mut query = Query::by_flags(cx);
    query.args = args;
    query.local = cx.said.is("local");
    query.latest = !query.local;
    query.type_alone = cx.said.is("all");
    query.all = false;
    query.validate = false;
    if query.local && query.args.iter().any(|a| !a.is_empty()) {
        return Err("resource/name arguments cannot be provided when a path is specified".into());
    }
    query.run(cx)
}

/// Changes an object as `update` says and tells it with `sentence`.
fn apply(
    cx: &mut Cx<'_>,
    info: &Info,
    report: &Report,
    sentence: &str,
    failed: fn(&Info, &Fail) -> Fail,
    update: &mut dyn FnMut(&mut Value) -> Result<(), Fail>,
) -> Result<(), Fail> {
    let local = cx.said.is("local");
    // A document is read as its type first, which fills in what types print.
    let before = match &info.object {
        Some(object) => object.to_value(),
        None => Obj::from_value(info.kind, &info.value())?.to_value(),
    };
    let mut before = before;
    if local && !info.source.is_empty() && cx.said.text("namespace").is_empty() {
        before.path_mut(&["metadata"]).to_map().remove("namespace");
    }
    let mut after = before.clone();
    update(&mut after)?;
    let patch = merge::two_way(&before, &after, info.kind.shape);
    if patch.as_map().is_none_or(|m| m.is_empty()) && !local {
        return Ok(());
    }
    if local || report.dry_run == DryRun::Client {
        return report.done(cx, &after, sentence);
    }
    match change::patch(cx, info, change::natural_patch(info.kind), patch, report.dry_run) {
        Ok(object) => report.done(cx, &object.to_value(), sentence),
        Err(fail) => Err(failed(info, &fail)),
    }
}

fn plain_patch(_info: &Info, fail: &Fail) -> Fail {
    Fail::Text(format!("failed to patch image update to pod template: {}", fail.words()))
}

fn containers<'a>(value: &'a mut Value, path: &[&str], list: &str) -> &'a mut Vec<Value> {
    value.path_mut(path).to_map().entry(list.into()).or_default().to_list()
}

/// The type as Go names it, for messages.
fn go_type(info: &Info) -> String {
    format!("*{}.{}", info.kind.version, info.kind.kind)
}

fn no_template(info: &Info) -> Fail {
    Fail::Text(format!("{} the object is not a pod or does not have a pod template: {}", resource(info), go_type(info)))
}

fn resource(info: &Info) -> String {
    format!("{}/{}", info.kind.plural, info.name)
}

/// `set image`.
pub fn image(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let (args, changes) = split(&cx.said.args, |a| a.contains('=') && !a.starts_with('='));
    if args.is_empty() && !cx.said.given("filename") && cx.said.text("kustomize").is_empty() {
        return Err(crate::resolve::query::MISSING.into());
    }
    let mut images = Vec::new();
    for change in &changes {
        match change.split_once('=') {
            Some((name, image)) if !name.is_empty() && !image.is_empty() => {
                images.push((name.to_owned(), image.to_owned()))
            }
            _ => return Err(format!("invalid argument syntax {change}, expected <container_name>=<image_name>").into()),
        }
    }
    if images.is_empty() && !args.iter().any(|a| a.contains('/')) && args.len() < 2 && !cx.said.given("filename") {
        return Err("at least one image update is required".into());
    }
    if images.is_empty() && (args.len() == 1 || args.iter().all(|a| a.contains('/'))) {
        return Err("at least one image update is required".into());
    }
    let mut found = targets(cx, args)?;
    if images.is_empty() {
        return Err("at least one image update is required".into());
    }
    for info in &found.infos {
        let Some(path) = pod_path(info.kind.kind) else {
            found.fails.push(no_template(info));
            continue;
        };
        let mut missing = Vec::new();
        let result = apply(cx, info, &report, "image updated", plain_patch, &mut |value| {
            for (name, image) in &images {
                let mut hit = false;
                for list in ["initContainers", "containers"] {
                    if list == "initContainers" && value.path(path).at(list).is_null() {
                        continue;
                    }
                    for container in containers(value, path, list) {
                        if name == "*" || container.at("name").as_str() == Some(name) {
                            container.set("image", image.as_str());
                            hit = true;
                        }
                    }
                }
                if !hit {
                    missing.push(Fail::Text(format!("unable to find container named \"{name}\"")));
                }
            }
            Ok(())
        });
        found.fails.extend(missing);
        if let Err(fail) = result {
            found.fails.push(fail);
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

fn amounts(text: &str) -> Result<Vec<(String, String)>, Fail> {
    let mut all = Vec::new();
    for part in text.split(',').filter(|p| !p.is_empty()) {
        let Some((name, amount)) = part.split_once('=').filter(|(n, a)| !n.is_empty() && !a.contains('=')) else {
            return Err(format!("invalid argument syntax {part}, expected <resource>=<value>").into());
        };
        all.push((name.to_owned(), generate::quantity(amount)?));
    }
    Ok(all)
}

fn resources_patch(info: &Info, fail: &Fail) -> Fail {
    let _ = info;
    Fail::Text(format!("failed to patch resources update to pod template {}", fail.words()))
}

/// `set resources`.
pub fn resources(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let (limits, requests) = (cx.said.text("limits").to_owned(), cx.said.text("requests").to_owned());
    let mut found = targets(cx, cx.said.args.clone())?;
    if limits.is_empty() && requests.is_empty() {
        return Err("you must specify an update to requests or limits (in the form of --requests/--limits)".into());
    }
    let (limits, requests) = (amounts(&limits)?, amounts(&requests)?);
    let wanted = cx.said.text("containers").to_owned();
    for info in &found.infos {
        let Some(path) = pod_path(info.kind.kind) else {
            found.fails.push(no_template(info));
            continue;
        };
        let result = apply(cx, info, &report, "resource requirements updated", resources_patch, &mut |value| {
            let mut hit = false;
            for list in ["containers", "initContainers"] {
                if list == "initContainers" && value.path(path).at(list).is_null() {
                    continue;
                }
                for container in containers(value, path, list) {
                    if !env::wildcard(&wanted, container.at("name").as_str().unwrap_or("")) {
                        continue;
                    }
                    hit = true;
                    for (field, amounts) in [("limits", &limits), ("requests", &requests)] {
                        for (name, amount) in amounts {
                            container.path_mut(&["resources", field]).set(name.as_str(), amount.as_str());
                        }
                    }
                }
            }
            if hit { Ok(()) } else { Err(format!("unable to find container named {wanted}").into()) }
        });
        if let Err(fail) = result {
            found.fails.push(fail);
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

/// `set selector`.
pub fn selector(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let mut args = cx.said.args.clone();
    // The last word is the selector, whatever it looks like.
    let text = args.pop();
    if args.len() == 1 && !args[0].contains('/') && !cx.said.given("filename") && !cx.said.is("all") {
        return Err("resource(s) were provided, but no name was specified".into());
    }
    let labels = match &text {
        Some(text) => selector_value(text)?,
        None => Value::map(),
    };
    if !labels.at("matchExpressions").is_null() {
        let shown: Vec<String> = labels
            .at("matchExpressions")
            .as_list()
            .unwrap_or(&[])
            .iter()
            .map(|e| {
                let values = e
                    .at("values")
                    .as_list()
                    .unwrap_or(&[])
                    .iter()
                    .filter_map(Value::as_str)
                    .collect::<Vec<_>>()
                    .join(" ");
                format!(
                    "{{{} {} [{values}]}}",
                    e.at("key").as_str().unwrap_or(""),
                    e.at("operator").as_str().unwrap_or("")
                )
            })
            .collect();
        return Err(format!("match expression [{}] not supported on this object", shown.join(" ")).into());
    }
    let mut found = targets(cx, args)?;
    if text.is_none() {
        return Err("one or more resources must be specified as <resource> <name> or <resource>/<name>".into());
    }
    for info in &found.infos {
        if info.kind.kind != "Service" {
            found.fails.push("setting a selector is only supported for Services".into());
            continue;
        }
        let mut after = info.value();
        after.path_mut(&["spec"]).set("selector", labels.at("matchLabels").clone());
        if cx.said.is("local") || report.dry_run == DryRun::Client {
            report.done(cx, &after, "selector updated")?;
            continue;
        }
        let mut patch = Value::map();
        patch.path_mut(&["spec"]).set("selector", merged_selector(&info.value(), labels.at("matchLabels")));
        match change::patch(cx, info, PatchType::Merge, patch, report.dry_run) {
            Ok(object) => report.done(cx, &object.to_value(), "selector updated")?,
            Err(fail) => found.fails.push(fail),
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

/// The selector that replaces the one before: labels that are not in it any more are set to null.
fn merged_selector(before: &Value, labels: &Value) -> Value {
    let mut selector = labels.clone();
    for (key, _) in before.path(&["spec", "selector"]).as_map().into_iter().flatten() {
        if labels.at(key).is_null() {
            selector.set(key.clone(), Value::Null);
        }
    }
    selector
}

fn account_patch(info: &Info, fail: &Fail) -> Fail {
    let _ = info;
    Fail::Text(format!("failed to patch ServiceAccountName {}", fail.words()))
}

/// `set serviceaccount`.
pub fn service_account(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let mut args = cx.said.args.clone();
    let Some(account) = args.pop() else { return Err("serviceaccount is required".into()) };
    let mut found = targets(cx, args)?;
    for info in &found.infos {
        let Some(path) = pod_path(info.kind.kind) else {
            found.fails.push(no_template(info));
            continue;
        };
        let before = info.value();
        let mut after = before.clone();
        after.path_mut(path).set("serviceAccountName", account.as_str());
        if cx.said.is("local") || report.dry_run == DryRun::Client {
            report.done(cx, &after, "serviceaccount updated")?;
            continue;
        }
        let mut patch = Value::map();
        patch.path_mut(path).set("serviceAccountName", account.as_str());
        match change::patch(cx, info, change::natural_patch(info.kind), patch, report.dry_run) {
            Ok(object) => report.done(cx, &object.to_value(), "serviceaccount updated")?,
            Err(fail) => found.fails.push(account_patch(info, &fail)),
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

/// `set subject`.
pub fn subject(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let mut found = targets(cx, cx.said.args.clone())?;
    let said = ["user", "group", "serviceaccount"].iter().any(|f| !cx.said.list(f).is_empty());
    if !said {
        return Err("you must specify at least one value of user, group or serviceaccount".into());
    }
    let subjects = super::create::rbac::subjects(cx)?;
    for info in &found.infos {
        if !matches!(info.kind.kind, "RoleBinding" | "ClusterRoleBinding") {
            found.fails.push(Fail::Text(format!(
                "{} setting subjects is only supported for RoleBinding/ClusterRoleBinding",
                resource(info)
            )));
            continue;
        }
        let before = info.value();
        let mut all: Vec<Value> = before.at("subjects").as_list().unwrap_or(&[]).to_vec();
        let had = all.len();
        for subject in &subjects {
            if !all.contains(subject) {
                all.push(subject.clone());
            }
        }
        let mut after = before.clone();
        after.set("subjects", all.clone());
        if all.len() == had && !cx.said.is("local") {
            continue;
        }
        if cx.said.is("local") || report.dry_run == DryRun::Client {
            report.done(cx, &after, "subjects updated")?;
            continue;
        }
        let patch = Value::from([("subjects", Value::from(all))]);
        match change::patch(cx, info, PatchType::Merge, patch, report.dry_run) {
            Ok(object) => report.done(cx, &object.to_value(), "subjects updated")?,
            Err(fail) => {
                found.fails.push(Fail::Text(format!("failed to patch subjects to rolebinding: {}", fail.words())))
            }
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

/// Whether `-o` asks for something else than a sentence.
pub fn wants_object(cx: &Cx<'_>) -> Result<bool, Fail> {
    Ok(!matches!(Printer::of(cx, Known::Change)?.format, Format::Human(_)))
}
