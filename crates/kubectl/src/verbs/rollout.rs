//! `kubectl rollout`: status, history, undo, restart, pause, resume.
//!
//! Plays: kubectl/pkg/cmd/rollout, kubectl/pkg/polymorphichelpers.

use super::change::{self, DryRun, LAST_APPLIED, Report};
use crate::describe::pod;
use crate::describe::writer::{Writer, number, text};
use crate::fail::Fail;
use crate::merge;
use crate::print::format::Known;
use crate::print::{Printer, tabs};
use crate::resolve::{Info, Query};
use crate::rollout::{CHANGE_CAUSE, at_revision, controller_revisions, replica_sets, revision, same_template};
use crate::run::{Cx, Flow, Next, Wait};
use api::{Obj, PatchType, Value, kind_of};
use sim::Time;

fn query(cx: &Cx<'_>) -> Result<Query, Fail> {
    if cx.said.args.is_empty() && !cx.said.given("filename") && cx.said.text("kustomize").is_empty() {
        return Err("required resource not specified".into());
    }
    let mut query = Query::by_flags(cx);
    query.latest = true;
    query.validate = false;
    Ok(query)
}

fn lower(info: &Info) -> String {
    let group = if info.kind.group.is_empty() { String::new() } else { format!(".{}", info.kind.group) };
    format!("{}{group}/{}", info.kind.kind.to_lowercase(), info.name)
}

/// `rollout status`.
pub fn status(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let wanted = cx.said.int("revision");
    let query = query(cx)?;
    if wanted < 0 {
        return Err(format!("revision must be a positive integer: {wanted}").into());
    }
    let mut found = query.run(cx)?;
    if let Some(fail) = found.fails.pop() {
        return Err(fail);
    }
    if found.infos.is_empty() {
        let namespace = cx.namespace();
        cx.warn(format!("No resources found in {namespace} namespace.\n"));
        return Ok(Flow::Done);
    }
    let timeout = cx.said.duration("timeout");
    let until = (!timeout.is_zero()).then(|| cx.env.now() + timeout);
    Ok(Flow::Wait(Box::new(Status { infos: found.infos, seen: String::new(), until })))
}

#[derive(Clone)]
struct Status {
    infos: Vec<Info>,
    /// The version that was last looked at: each new one is told.
    seen: String,
    until: Option<Time>,
}

impl Wait for Status {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        while let Some(info) = self.infos.first().cloned() {
            let object = match cx.find(info.kind, &info.namespace, &info.name)? {
                Some(object) => object,
                None => return Err("object has been deleted".into()),
            };
            let version = object.meta().resource_version.to_string();
            if version != self.seen {
                self.seen = version;
                let (sentence, done) = progress(&object, cx.said.int("revision"))?;
                cx.print(sentence);
                if done || !cx.said.is("watch") {
                    self.infos.remove(0);
                    self.seen.clear();
                    continue;
                }
            }
            if self.until.is_some_and(|until| cx.env.now() >= until) {
                return Err("timed out waiting for the condition".into());
            }
            return Ok(Next::Again(self.until));
        }
        Ok(Next::Done(0))
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}

/// How far a rollout is, and whether it is done.
fn progress(object: &Obj, wanted: i64) -> Result<(String, bool), Fail> {
    let value = object.to_value();
    let (name, spec, status) = (object.name(), value.at("spec"), value.at("status"));
    let observed = number(value.path(&["metadata", "generation"])) <= number(status.at("observedGeneration"));
    let n = |field| number(status.at(field));
    let replicas = number(spec.at("replicas"));
    let rolling = spec.path(&["updateStrategy", "type"]).as_str() == Some("RollingUpdate");
    const ONLY: &str = "rollout status is only available for RollingUpdate strategy type";
    match object.kind().kind {
        "Deployment" => {
            let running = revision(object);
            if wanted > 0 && wanted != running {
                return Err(
                    format!("desired revision ({wanted}) is different from the running revision ({running})").into()
                );
            }
            if !observed {
                return Ok(("Waiting for deployment spec update to be observed...\n".into(), false));
            }
            let conditions = status.at("conditions").as_list().unwrap_or(&[]);
            if conditions
                .iter()
                .any(|c| text(c.at("type")) == "Progressing" && text(c.at("reason")) == "ProgressDeadlineExceeded")
            {
                return Err(format!("deployment \"{name}\" exceeded its progress deadline").into());
            }
            let (updated, total, available) = (n("updatedReplicas"), n("replicas"), n("availableReplicas"));
            let head = format!("Waiting for deployment \"{name}\" rollout to finish");
            Ok(if updated < replicas {
                (format!("{head}: {updated} out of {replicas} new replicas have been updated...\n"), false)
            } else if total > updated {
                (format!("{head}: {} old replicas are pending termination...\n", total - updated), false)
            } else if available < updated {
                (format!("{head}: {available} of {updated} updated replicas are available...\n"), false)
            } else {
                (format!("deployment \"{name}\" successfully rolled out\n"), true)
            })
        }
        "DaemonSet" => {
            if !rolling {
                return Err(ONLY.into());
            }
            if !observed {
                return Ok(("Waiting for daemon set spec update to be observed...\n".into(), false));
            }
            let (updated, desired, available) =
                (n("updatedNumberScheduled"), n("desiredNumberScheduled"), n("numberAvailable"));
            let head = format!("Waiting for daemon set \"{name}\" rollout to finish");
            Ok(if updated < desired {
                (format!("{head}: {updated} out of {desired} new pods have been updated...\n"), false)
            } else if available < desired {
                (format!("{head}: {available} of {desired} updated pods are available...\n"), false)
            } else {
                (format!("daemon set \"{name}\" successfully rolled out\n"), true)
            })
        }
        "StatefulSet" => {
            if !rolling {
                return Err(ONLY.into());
            }
            if !observed || n("observedGeneration") == 0 {
                return Ok(("Waiting for statefulset spec update to be observed...\n".into(), false));
            }
            if n("readyReplicas") < replicas {
                return Ok((format!("Waiting for {} pods to be ready...\n", replicas - n("readyReplicas")), false));
            }
            let updated = n("updatedReplicas");
            let strategy = spec.path(&["updateStrategy", "rollingUpdate"]);
            if !strategy.is_null() {
                let wanted = replicas - number(strategy.at("partition"));
                if !strategy.at("partition").is_null() && updated < wanted {
                    let line = format!(
                        "Waiting for partitioned roll out to finish: {updated} out of {wanted} new pods have been updated...\n"
                    );
                    return Ok((line, false));
                }
                return Ok((format!("partitioned roll out complete: {updated} new pods have been updated...\n"), true));
            }
            let (update, current) = (text(status.at("updateRevision")), text(status.at("currentRevision")));
            Ok(if update == current {
                (
                    format!(
                        "statefulset rolling update complete {} pods at revision {current}...\n",
                        n("currentReplicas")
                    ),
                    true,
                )
            } else {
                (
                    format!(
                        "waiting for statefulset rolling update to complete {updated} pods at revision {update}...\n"
                    ),
                    false,
                )
            })
        }
        kind => Err(format!("no status viewer has been implemented for {kind}.{}", object.kind().group).into()),
    }
}

/// A revision of a rollout: its number, why it came, the object that records it, its template.
struct Past {
    number: i64,
    cause: String,
    record: Obj,
    template: Value,
}

fn history_of(cx: &mut Cx<'_>, info: &Info) -> Result<Vec<Past>, Fail> {
    let object = match &info.object {
        Some(object) => object.clone(),
        None => cx.get(info.kind, &info.namespace.clone(), &info.name.clone())?,
    };
    let mut past = Vec::new();
    match info.kind.kind {
        "Deployment" => {
            let (mut all, new) = replica_sets(cx, &object)?;
            all.extend(new);
            for rs in all {
                let cause = rs.meta().annotations.get(CHANGE_CAUSE).map(|c| c.to_string()).unwrap_or_default();
                let mut template = rs.to_value().path(&["spec", "template"]).clone();
                if !cause.is_empty() {
                    template.path_mut(&["metadata", "annotations"]).set(CHANGE_CAUSE, cause.as_str());
                }
                past.push(Past { number: revision(&rs), cause, record: rs, template });
            }
        }
        "DaemonSet" | "StatefulSet" => {
            for record in controller_revisions(cx, &object)? {
                let number = number(record.to_value().at("revision"));
                let cause = record.meta().annotations.get(CHANGE_CAUSE).map(|c| c.to_string()).unwrap_or_default();
                let then = at_revision(&object, &record)?;
                let template = then.to_value().path(&["spec", "template"]).clone();
                past.push(Past { number, cause, record, template });
            }
        }
        kind => {
            let group = info.kind.group;
            let full = if group.is_empty() { kind.to_owned() } else { format!("{kind}.{group}") };
            return Err(format!("no history viewer has been implemented for \"{full}\"").into());
        }
    }
    past.sort_by_key(|p| p.number);
    Ok(past)
}

fn template_text(cx: &Cx<'_>, template: &Value) -> String {
    let mut w = Writer::new(cx.env.now());
    pod::template(&mut w, template);
    w.raw()
}

/// `rollout history`.
pub fn history(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let wanted = cx.said.int("revision");
    let mut query = query(cx)?;
    query.go_on = true;
    if wanted < 0 {
        return Err(format!("revision must be a positive integer: {wanted}").into());
    }
    let mut found = query.run(cx)?;
    let printer = Printer::of(cx, Known::Change)?;
    for info in &found.infos {
        let past = match history_of(cx, info) {
            Ok(past) => past,
            Err(fail) => {
                found.fails.push(fail);
                continue;
            }
        };
        if !printer.is_human() {
            past_objects(cx, info, &printer, past, wanted)?;
            continue;
        }
        let shown = if past.is_empty() {
            "No rollout history found.".to_owned()
        } else if wanted > 0 {
            match past.iter().find(|p| p.number == wanted) {
                Some(p) => template_text(cx, &p.template),
                None => return Err("unable to find the specified revision".into()),
            }
        } else {
            let mut text = String::from("REVISION\tCHANGE-CAUSE\n");
            for p in &past {
                text.push_str(&format!("{}\t{}\n", p.number, if p.cause.is_empty() { "<none>" } else { &p.cause }));
            }
            tabs::described(&text)
        };
        let with = if wanted > 0 { format!("with revision #{wanted}") } else { String::new() };
        cx.print(format!("{} {with}\n{shown}\n", lower(info)));
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

fn past_objects(cx: &mut Cx<'_>, info: &Info, printer: &Printer, past: Vec<Past>, wanted: i64) -> Result<(), Fail> {
    let shown = |p: &Past| -> Result<Value, Fail> {
        if info.kind.kind == "Deployment" {
            return Ok(p.record.to_value());
        }
        let object = info.object.as_ref().ok_or("the object is not there")?;
        Ok(at_revision(object, &p.record)?.to_value())
    };
    if wanted > 0 {
        let Some(p) = past.iter().find(|p| p.number == wanted) else {
            return Err("unable to find the specified revision".into());
        };
        let value = shown(p)?;
        return printer.print(cx, &value);
    }
    for p in &past {
        let value = shown(p)?;
        printer.print(cx, &value)?;
    }
    Ok(())
}

/// `rollout undo`.
pub fn undo(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let to = cx.said.int("to-revision");
    let query = query(cx)?;
    if to < 0 {
        return Err(format!("revision must be a positive integer: {to}").into());
    }
    let mut found = query.run(cx)?;
    for info in &found.infos {
        let annotated = info.object.as_ref().is_some_and(|o| o.meta().annotations.contains_key(LAST_APPLIED));
        if annotated {
            cx.warn(format!("Warning: resource {}/{} was previously managed with 'kubectl apply'. Rolling back will not update the {LAST_APPLIED} annotation, which may cause unexpected behavior on future 'kubectl apply' operations. Consider using 'kubectl apply' with your previous configuration file instead.\n", info.kind.plural, info.name));
        }
        match roll_back(cx, info, to, report.dry_run) {
            Ok(what) => report.done(cx, &info.value(), &what)?,
            Err(fail) => found.fails.push(fail),
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

fn roll_back(cx: &mut Cx<'_>, info: &Info, to: i64, dry_run: DryRun) -> Result<String, Fail> {
    let object = info.object.clone().ok_or("the object is not there")?;
    let value = object.to_value();
    if !matches!(info.kind.kind, "Deployment" | "DaemonSet" | "StatefulSet") {
        let full = info.kind.group_kind();
        return Err(format!("no rollbacker has been implemented for \"{full}\"").into());
    }
    let past = history_of(cx, info)?;
    let chosen = if to > 0 {
        past.iter()
            .find(|p| p.number == to)
            .ok_or_else(|| format!("unable to find specified revision {to} in history"))?
    } else if past.len() >= 2 {
        &past[past.len() - 2]
    } else if info.kind == kind_of::DEPLOYMENT {
        return Err(format!("no rollout history found for deployment \"{}\"", info.name).into());
    } else {
        return Err("no last revision to roll back to".into());
    };
    if dry_run == DryRun::Client {
        // The history's template says why it came to be; this one does not.
        let record = chosen.record.to_value();
        let plain = record.path(&["spec", "template"]);
        let template = if info.kind == kind_of::DEPLOYMENT { plain.clone() } else { chosen.template.clone() };
        return Ok(template_text(cx, &template));
    }
    let current = value.path(&["spec", "template"]);
    let skipped = format!("skipped rollback (current template already matches revision {to})");
    if info.kind != kind_of::DEPLOYMENT {
        if chosen.template == *current {
            return Ok(skipped);
        }
        let mut template = chosen.template.clone();
        template.set("$patch", "replace");
        let patch = Value::from([("spec", Value::from([("template", template)]))]);
        change::patch(cx, info, PatchType::Strategic, patch, dry_run)?;
        return Ok("rolled back".into());
    }
    if value.path(&["spec", "paused"]).as_bool() == Some(true) {
        return Err(
            "you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again"
                .into(),
        );
    }
    let mut template = chosen.record.to_value().path(&["spec", "template"]).clone();
    if same_template(&template, current) {
        return Ok(skipped);
    }
    template.path_mut(&["metadata", "labels"]).to_map().remove("pod-template-hash");
    let kept = [
        LAST_APPLIED,
        crate::rollout::REVISION,
        "deployment.kubernetes.io/revision-history",
        "deployment.kubernetes.io/desired-replicas",
        "deployment.kubernetes.io/max-replicas",
        "deprecated.deployment.rollback.to",
    ];
    let mut annotations = Value::map();
    for key in kept {
        if let Some(value) = object.meta().annotations.get(key) {
            annotations.set(key, value.clone());
        }
    }
    for (key, value) in chosen.record.meta().annotations.iter() {
        if !kept.contains(&key.as_str()) {
            annotations.set(key.clone(), value.clone());
        }
    }
    let replace = |path: &str, value: Value| {
        Value::from([("op", Value::from("replace")), ("path", Value::from(path)), ("value", value)])
    };
    let patch = Value::from(vec![replace("/spec/template", template), replace("/metadata/annotations", annotations)]);
    change::patch(cx, info, PatchType::Json, patch, dry_run)?;
    Ok("rolled back".into())
}

/// `rollout restart`, `pause`, `resume`: a change of the spec that the object may refuse.
pub fn change(cx: &mut Cx<'_>, what: &str) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let mut found = query(cx)?.run(cx)?;
    if found.infos.is_empty() && found.fails.is_empty() {
        let namespace = cx.namespace();
        cx.warn(format!("No resources found in {namespace} namespace.\n"));
        return Ok(Flow::Done);
    }
    for info in &found.infos {
        match changed(cx, info, what) {
            Ok((patch, sentence)) => {
                if patch.as_map().is_none_or(|m| m.is_empty()) {
                    continue;
                }
                let how = change::natural_patch(info.kind);
                match change::patch(cx, info, how, patch, report.dry_run) {
                    Ok(object) => report.done(cx, &object.to_value(), sentence)?,
                    Err(fail) => found.fails.push(Fail::Text(format!("failed to patch: {}", fail.words()))),
                }
            }
            Err(fail) => found.fails.push(Fail::Text(format!("{} {}", named(info), fail.words()))),
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

fn named(info: &Info) -> String {
    format!("{} \"{}\"", info.kind.group_resource(), info.name)
}

fn changed(cx: &Cx<'_>, info: &Info, what: &str) -> Result<(Value, &'static str), Fail> {
    let before = info.value();
    let mut after = before.clone();
    let paused = before.path(&["spec", "paused"]).as_bool() == Some(true);
    let deployment = info.kind == kind_of::DEPLOYMENT;
    let sentence = match what {
        "pause" if !deployment => return Err("pausing is not supported".into()),
        "pause" if paused => return Err("is already paused".into()),
        "pause" => {
            after.path_mut(&["spec"]).set("paused", true);
            "paused"
        }
        "resume" if !deployment => return Err("resuming is not supported".into()),
        "resume" if !paused => return Err("is not paused".into()),
        "resume" => {
            after.path_mut(&["spec"]).to_map().remove("paused");
            "resumed"
        }
        _ if deployment && paused => return Err("can't restart paused deployment (run rollout resume first)".into()),
        _ if !matches!(info.kind.kind, "Deployment" | "DaemonSet" | "StatefulSet") => {
            return Err("restarting is not supported".into());
        }
        _ => {
            let now = cx.env.now().truncated().to_string();
            after
                .path_mut(&["spec", "template", "metadata", "annotations"])
                .set("kubectl.kubernetes.io/restartedAt", now);
            "restarted"
        }
    };
    Ok((merge::two_way(&before, &after, info.kind.shape), sentence))
}
