//! `kubectl patch`.
//!
//! Plays: kubectl/pkg/cmd/patch.

use super::change::{self, DryRun, Report};
use crate::fail::Fail;
use crate::merge;
use crate::resolve::{Query, files};
use crate::run::{Cx, Flow, value};
use api::{PatchType, Status, Value, json, yaml};

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let (text, file) = (cx.said.text("patch").to_owned(), cx.said.text("patch-file").to_owned());
    if !text.is_empty() && !file.is_empty() {
        return Err("cannot specify --patch and --patch-file together".into());
    }
    if text.is_empty() && file.is_empty() {
        return Err("must specify --patch or --patch-file containing the contents of the patch".into());
    }
    if cx.said.is("local") && !cx.said.args.is_empty() {
        return Err("cannot specify --local and server resources".into());
    }
    let how = match cx.said.text("type") {
        "strategic" | "" => PatchType::Strategic,
        "merge" => PatchType::Merge,
        "json" => PatchType::Json,
        other => return Err(format!("--type must be one of [json merge strategic], not \"{other}\"").into()),
    };
    let text = if file.is_empty() {
        text
    } else {
        files::read(cx, &file)
            .ok_or_else(|| format!("unable to read patch file: open {file}: no such file or directory"))?
    };
    let patch = parse(&text)?;
    let mut query = Query::by_flags(cx);
    query.type_alone = false;
    query.latest = !cx.said.is("local");
    query.local = cx.said.is("local");
    query.validate = false;
    query.subresource = cx.said.text("subresource").to_owned();
    let mut found = query.run(cx)?;
    for info in &found.infos {
        let result = one(cx, info, &report, how, &patch, &text);
        if let Err(fail) = result {
            found.fails.push(fail);
        }
    }
    if found.infos.is_empty() && found.fails.is_empty() {
        return Err("no objects passed to patch".into());
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

/// What a patch's text says; text that is neither JSON nor YAML goes to the server, which refuses it.
fn parse(text: &str) -> Result<Value, Fail> {
    if text.trim_start().starts_with(['{', '['])
        && let Ok(node) = json::parse(text)
    {
        return Ok(node.value());
    }
    if text.trim_start().starts_with('{') && yaml::parse(text).is_err() {
        return Err(Fail::from(Status::bad_request("invalid JSON patch")));
    }
    match yaml::parse(text) {
        Ok(node) => Ok(node.value()),
        Err(e) => Err(format!("unable to parse \"{text}\": {e}").into()),
    }
}

fn one(
    cx: &mut Cx<'_>,
    info: &crate::resolve::Info,
    report: &Report,
    how: PatchType,
    patch: &Value,
    text: &str,
) -> Result<(), Fail> {
    let _ = text;
    let before = info.value();
    let subresource = cx.said.text("subresource").to_owned();
    let after = if cx.said.is("local") || report.dry_run == DryRun::Client {
        merge::apply(&before, patch, how, info.kind.shape)?
    } else {
        if how == PatchType::Json && patch.as_list().is_none() {
            return Err(Fail::from(Status::bad_request(
                "error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp",
            )));
        }
        if how == PatchType::Strategic && info.kind.shape.is_none() {
            // What the server says of custom kinds.
            let (version, kind) = (info.kind.api_version(), info.kind.kind);
            return Err(format!("application/strategic-merge-patch+json is not supported by {version}, Kind={kind}: the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml").into());
        }
        if how != PatchType::Json && subresource.is_empty() {
            unknown_fields(cx, info.kind, patch);
        }
        let answer =
            change::patch_sub(cx, info, &subresource, how, patch.clone(), report.dry_run).map_err(
                |fail| match fail {
                    Fail::Server(status)
                        if how == PatchType::Json && status.code == 422 && status.details.is_none() =>
                    {
                        Fail::Plain(
                            "The request is invalid: the server rejected our request due to an error in our request"
                                .into(),
                        )
                    }
                    other => other,
                },
            )?;
        value(answer)
    };
    let changed = if subresource == "scale" { after != before } else { differs(&before, &after) };
    let sentence = if changed { "patched" } else { "patched (no change)" };
    if report.printer.is_human() {
        cx.print(format!("{} {sentence}\n", crate::print::format::name(&after)));
        return Ok(());
    }
    report.printer.print(cx, &after)
}

/// Warns of fields that the kind does not have.
fn unknown_fields(cx: &mut Cx<'_>, kind: api::Kind, patch: &Value) {
    let mut object = api::Obj::empty(kind);
    let mut problems = Vec::new();
    api::codec::decode(&api::tree::Node::from_value(patch), object.resource_mut(), &mut problems);
    for text in problems.iter().filter_map(api::codec::Problem::strict).filter(|t| !t.contains('$')) {
        cx.server_warning(&text);
    }
}

fn differs(before: &Value, after: &Value) -> bool {
    before != after
}
