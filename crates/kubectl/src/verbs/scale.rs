//! `kubectl scale`.
//!
//! Plays: kubectl/pkg/cmd/scale, kubectl/pkg/scale.

use super::change::{self, DryRun, Report};
use super::generate;
use crate::fail::Fail;
use crate::resolve::{Info, Query};
use crate::run::{Cx, Flow, Next, Wait, value};
use api::{PatchType, Value, Verb};
use sim::Time;

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    generate::required(cx, &["replicas"])?;
    let report = Report::of(cx)?;
    let replicas = cx.said.int("replicas");
    let expected = cx.said.int("current-replicas");
    if replicas < 0 {
        return Err("The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0".into());
    }
    if expected < -1 {
        return Err("The --current-replicas must specify an integer of -1 or greater".into());
    }
    let mut query = Query::by_flags(cx);
    query.type_alone = cx.said.is("all");
    query.all = false;
    let mut found = query.run(cx)?;
    let version = cx.said.text("resource-version").to_owned();
    if !version.is_empty() && found.infos.len() > 1 {
        return Err("cannot use --resource-version with multiple resources".into());
    }
    if found.infos.is_empty() {
        Fail::many(found.fails)?;
        return Err("no objects passed to scale".into());
    }
    let mut waiting = Vec::new();
    for info in &found.infos {
        if report.dry_run == DryRun::Client {
            report.done(cx, &with_replicas(info, replicas), "scaled")?;
            continue;
        }
        check(cx, info, expected, &version)?;
        let patch = Value::from([("spec", Value::from([("replicas", Value::Int(replicas))]))]);
        let answer = change::patch_sub(cx, info, "scale", PatchType::Merge, patch, report.dry_run);
        answer.map(value)?;
        waiting.push(info.clone());
    }
    let timeout = cx.said.duration("timeout");
    if timeout.is_zero() || report.dry_run != DryRun::None {
        for info in &waiting {
            report.done(cx, &with_replicas(info, replicas), "scaled")?;
        }
        Fail::many(std::mem::take(&mut found.fails))?;
        return Ok(Flow::Done);
    }
    Ok(Flow::Wait(Box::new(Scaling { infos: waiting, replicas, until: cx.env.now() + timeout })))
}

fn with_replicas(info: &Info, replicas: i64) -> Value {
    let mut shown = info.value();
    if matches!(info.kind.group, "apps" | "") {
        shown.path_mut(&["spec"]).set("replicas", replicas);
    }
    shown
}

/// Fails when the object is not as the flags expect it.
fn check(cx: &mut Cx<'_>, info: &Info, expected: i64, version: &str) -> Result<(), Fail> {
    if expected == -1 && version.is_empty() {
        return Ok(());
    }
    let mut request = cx.about(Verb::Get, info.kind, &info.namespace, &info.name);
    request.subresource = "scale".into();
    let scale = value(cx.send(&request)?);
    let actual = scale.path(&["spec", "replicas"]).as_int().unwrap_or(0);
    if expected != -1 && actual != expected {
        return Err(format!("Expected replicas to be {expected}, was {actual}").into());
    }
    let actual = scale.path(&["metadata", "resourceVersion"]).as_str().unwrap_or("").to_owned();
    if !version.is_empty() && actual != version {
        return Err(format!("Expected resource version to be {version}, was {actual}").into());
    }
    Ok(())
}

/// Waits until as many replicas are there as were wanted.
#[derive(Clone)]
struct Scaling {
    infos: Vec<Info>,
    replicas: i64,
    until: Time,
}

impl Wait for Scaling {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        let report = Report::of(cx)?;
        while let Some(info) = self.infos.first().cloned() {
            let mut request = cx.about(Verb::Get, info.kind, &info.namespace, &info.name);
            request.subresource = "scale".into();
            let scale = value(cx.send(&request)?);
            let reached = scale.path(&["spec", "replicas"]).as_int() == Some(self.replicas)
                && scale.path(&["status", "replicas"]).as_int().unwrap_or(0) == self.replicas;
            if !reached && cx.env.now() >= self.until {
                return Err("timed out waiting for the condition".into());
            }
            if !reached {
                return Ok(Next::Again(Some(self.until)));
            }
            report.done(cx, &with_replicas(&info, self.replicas), "scaled")?;
            self.infos.remove(0);
        }
        Ok(Next::Done(0))
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}
