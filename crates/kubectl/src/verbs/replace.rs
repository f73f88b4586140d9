//! `kubectl replace`.
//!
//! Plays: kubectl/pkg/cmd/replace.

use super::change::{self, DryRun, Report, Validate};
use super::delete::{Gone, Plan, delete};
use crate::fail::Fail;
use crate::resolve::{Info, Query, files};
use crate::run::{Cx, Flow, Next, Wait, object};
use api::{Body, Propagation, Value, Verb};
use std::time::Duration;

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    if !cx.said.given("filename") && cx.said.text("kustomize").is_empty() {
        return Err("must specify one of -f and -k".into());
    }
    let validate = Validate::of(cx)?;
    let force = cx.said.is("force");
    if cx.said.int("grace-period") >= 0 && !force {
        return Err("--grace-period must have --force specified".into());
    }
    if !cx.said.duration("timeout").is_zero() && !force {
        return Err("--timeout must have --force specified".into());
    }
    if force && report.dry_run != DryRun::None {
        return Err("--dry-run can not be used when --force is set".into());
    }
    let raw = cx.said.text("raw").to_owned();
    if !raw.is_empty() {
        let source = files::sources(cx)?.into_iter().next();
        return super::get::raw(cx, "PUT", &raw, &source.map(|s| s.text).unwrap_or_default());
    }
    let query = Query::by_flags(cx);
    let mut found = query.run(cx)?;
    if force {
        Fail::many(found.fails)?;
        return forced(cx, found.infos, validate);
    }
    for info in &found.infos {
        if let Err(fail) = one(cx, info, &report, validate) {
            found.fails.push(fail.context(&format!("error when replacing \"{}\"", info.source)));
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

/// The document, with the annotation when it is wanted or was there.
fn annotated(cx: &Cx<'_>, document: &Value) -> Value {
    let had = !document.path(&["metadata", "annotations"]).at(change::LAST_APPLIED).is_null();
    if cx.said.is("save-config") || had { change::with_last_applied(document) } else { document.clone() }
}

fn one(cx: &mut Cx<'_>, info: &Info, report: &Report, validate: Validate) -> Result<(), Fail> {
    let document = annotated(cx, &info.document.clone().unwrap_or_default());
    if report.dry_run == DryRun::Client {
        return report.done(cx, &document, "replaced");
    }
    let mut wanted = change::decode(cx, info.kind, &document, validate)?;
    // Without a version the newest one is replaced.
    if wanted.meta().resource_version.is_empty() {
        let current = cx.get(info.kind, &info.namespace, &info.name)?;
        wanted.meta_mut().resource_version = current.meta().resource_version.clone();
    }
    let mut request = cx.about(Verb::Update, info.kind, &info.namespace, &info.name);
    change::prepare(cx, &mut request, report.dry_run);
    request.subresource = cx.said.text("subresource").into();
    request.body = Body::Object(wanted);
    let replaced = object(cx.send(&request)?)?;
    report.done(cx, &replaced.to_value(), "replaced")
}

fn forced(cx: &mut Cx<'_>, infos: Vec<Info>, validate: Validate) -> Result<Flow, Fail> {
    let plan = Plan {
        propagation: Propagation::Background,
        grace: cx.said.int("grace-period"),
        dry_run: DryRun::None,
        ignore: true,
        name_only: false,
    };
    let mut left = Vec::new();
    for info in &infos {
        match delete(cx, info, &plan) {
            Ok(uid) => {
                super::delete::told(cx, info, &plan);
                left.push((info.clone(), uid));
            }
            Err(fail) if fail.is_not_found() => {}
            Err(fail) => return Err(fail),
        }
    }
    let timeout = cx.said.duration("timeout");
    let timeout = if timeout.is_zero() { Duration::from_secs(300) } else { timeout };
    let gone = Gone { left, until: cx.env.now() + timeout };
    Ok(Flow::Wait(Box::new(Anew { gone, infos, validate })))
}

/// Waits until the old objects are gone, then makes the new ones.
#[derive(Clone)]
struct Anew {
    gone: Gone,
    infos: Vec<Info>,
    validate: Validate,
}

impl Wait for Anew {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        if let Next::Again(until) = self.gone.poll(cx)? {
            return Ok(Next::Again(until));
        }
        let report = Report::of(cx)?;
        for info in &self.infos {
            let document = annotated(cx, &info.document.clone().unwrap_or_default());
            let wanted = change::decode(cx, info.kind, &document, self.validate)?;
            let made = change::create(cx, wanted, &info.namespace, DryRun::None)?;
            report.done(cx, &made.to_value(), "replaced")?;
        }
        Ok(Next::Done(0))
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}
