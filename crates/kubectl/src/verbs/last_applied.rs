//! `kubectl apply view-last-applied` and `set-last-applied`: the annotation that `apply` goes by.
//!
//! Plays: kubectl/pkg/cmd/apply/apply_view_last_applied.go, apply_set_last_applied.go.

use super::change::{self, DryRun, LAST_APPLIED, Report};
use crate::fail::Fail;
use crate::resolve::{Info, Query};
use crate::run::{Cx, Flow};
use api::{Obj, PatchType, Value, json, yaml};

fn annotation(object: &Obj) -> Option<String> {
    object.meta().annotations.get(LAST_APPLIED).map(|a| a.to_string())
}

/// `kubectl apply view-last-applied`.
pub fn view(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let mut query = Query::by_flags(cx);
    query.latest = true;
    query.type_alone = false;
    let found = query.run(cx)?;
    if let Some(fail) = found.fails.into_iter().next() {
        return Err(fail);
    }
    let mut texts = Vec::new();
    for info in &found.infos {
        // Of an object without it kubectl means to tell, and says nothing.
        texts.extend(info.object.as_ref().and_then(annotation));
    }
    for text in texts {
        let value = json::parse(&text).map(|n| n.value()).unwrap_or_default();
        match cx.said.text("output") {
            "json" => {
                let ending = if text.ends_with('\n') { "\n" } else { "" };
                cx.print(json::to_string_pretty(&value, "  ") + ending);
            }
            "yaml" => cx.print(yaml::to_string(&value)),
            other => {
                let text = format!("Unexpected -o output mode: {other}, the flag 'output' must be one of yaml|json");
                return Err(cx.usage(text));
            }
        }
    }
    Ok(Flow::Done)
}

/// `kubectl apply set-last-applied`.
pub fn set(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let found = Query::by_flags(cx).run(cx)?;
    let mut fails = found.fails.into_iter();
    let mut changes: Vec<(Info, Obj, String)> = Vec::new();
    for info in found.infos {
        let current = cx.get(info.kind, &info.namespace, &info.name)?;
        let document = info.document.clone().unwrap_or_default();
        let wanted = json::to_string(&document);
        let original = annotation(&current);
        if original.is_none() && !cx.said.is("create-annotation") {
            return Err(format!("no last-applied-configuration annotation found on resource: {}, to create the annotation, run the command with --create-annotation", info.name).into());
        }
        if original.as_deref().map(str::trim_end) == Some(wanted.as_str()) {
            cx.print(format!("set-last-applied {}: no changes required.\n", info.name));
        } else {
            changes.push((info, current, wanted));
        }
    }
    if let Some(fail) = fails.next() {
        return Err(fail);
    }
    for (info, mut object, wanted) in changes {
        if report.dry_run != DryRun::Client {
            let annotations = Value::from([(LAST_APPLIED, Value::from(wanted))]);
            let patch = Value::from([("metadata", Value::from([("annotations", annotations)]))]);
            object = change::patch(cx, &info, PatchType::Merge, patch, report.dry_run)?;
        }
        report.done(cx, &object.to_value(), "configured")?;
    }
    Ok(Flow::Done)
}
