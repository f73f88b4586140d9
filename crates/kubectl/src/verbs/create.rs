//! `kubectl create -f`; the generators are the commands under it.
//!
//! Plays: kubectl/pkg/cmd/create/create.go.

pub mod config;
pub mod hash;
pub mod ingress;
pub mod misc;
pub mod rbac;
pub mod service;
pub mod workloads;

use super::change::{self, DryRun, Report, Validate};
use crate::fail::Fail;
use crate::resolve::{Query, files};
use crate::run::{Cx, Flow};

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    if !cx.said.given("filename") && cx.said.text("kustomize").is_empty() {
        if !cx.said.args.is_empty() {
            return Err(cx.usage(format_args!("Unexpected args: [{}]", cx.said.args.join(" "))));
        }
        return Err("must specify one of -f and -k".into());
    }
    let report = Report::of(cx)?;
    if !cx.said.args.is_empty() {
        return Err(cx.usage(format_args!("Unexpected args: [{}]", cx.said.args.join(" "))));
    }
    let raw = cx.said.text("raw").to_owned();
    if !raw.is_empty() {
        let source = files::sources(cx)?.into_iter().next();
        return super::get::raw(cx, "POST", &raw, &source.map(|s| s.text).unwrap_or_default());
    }
    let validate = Validate::of(cx)?;
    let query = Query::by_flags(cx);
    let mut found = query.run(cx)?;
    let mut count = 0;
    for info in &found.infos {
        let mut document = info.document.clone().unwrap_or_default();
        if cx.said.is("save-config") {
            document = change::with_last_applied(&document);
        }
        count += 1;
        if report.dry_run == DryRun::Client {
            report.done(cx, &document, "created")?;
            continue;
        }
        let object = change::decode(cx, info.kind, &document, validate)
            .and_then(|object| change::create(cx, object, &info.namespace, report.dry_run));
        match object {
            Ok(object) => report.done(cx, &object.to_value(), "created")?,
            Err(fail) => found.fails.push(fail.context(&format!("error when creating \"{}\"", info.source))),
        }
    }
    if count == 0 && found.fails.is_empty() {
        return Err("no objects passed to create".into());
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}
