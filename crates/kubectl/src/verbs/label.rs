//! `kubectl label` and `kubectl annotate`.
//!
//! Plays: kubectl/pkg/cmd/label, kubectl/pkg/cmd/annotate.

use super::change::{self, DryRun, Report};
use crate::fail::Fail;
use crate::resolve::{Info, Query};
use crate::run::{Cx, Flow};
use api::{PatchType, Value};

/// The words of the two verbs.
struct Words {
    field: &'static str,
    one: &'static str,
    past: &'static str,
    not: &'static str,
    gone: &'static str,
}

const LABEL: Words = Words { field: "labels", one: "label", past: "labeled", not: "not labeled", gone: "unlabeled" };
const ANNOTATE: Words =
    Words { field: "annotations", one: "annotation", past: "annotated", not: "annotated", gone: "annotated" };

const VALUE_RULE: &str = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

/// What keeps a text from being the value of a label.
pub fn label_value(value: &str) -> Result<(), String> {
    let mut why = Vec::new();
    if value.len() > 63 {
        why.push("must be no more than 63 bytes".to_owned());
    }
    let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let ends = |c: Option<char>| c.is_none_or(|c| c.is_ascii_alphanumeric());
    if !value.chars().all(inner) || !ends(value.chars().next()) || !ends(value.chars().last()) {
        why.push(VALUE_RULE.to_owned());
    }
    if why.is_empty() { Ok(()) } else { Err(why.join("; ")) }
}

/// Runs one of the two verbs.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let words = if cx.said.command.path == "label" { &LABEL } else { &ANNOTATE };
    let report = Report::of(cx)?;
    let is_change = |a: &String| (a.contains('=') && !a.starts_with('=')) || (a.ends_with('-') && a.len() > 1);
    let at = cx.said.args.iter().position(is_change).unwrap_or(cx.said.args.len());
    let (args, changes) = (cx.said.args[..at].to_vec(), &cx.said.args[at..]);
    let (set, remove) = parse(changes, words)?;
    let all = cx.said.is("all");
    if all && !cx.said.text("selector").is_empty() {
        return Err("cannot set --all and --selector at the same time".into());
    }
    if all && !cx.said.text("field-selector").is_empty() {
        return Err("cannot set --all and --field-selector at the same time".into());
    }
    let local = cx.said.is("local");
    let has_files = cx.said.given("filename") || !cx.said.text("kustomize").is_empty();
    if local && !args.is_empty() {
        return Err("can only use local files by -f pod.yaml or --filename=pod.json when --local=true is set".into());
    }
    if args.is_empty() && !has_files {
        return Err("one or more resources must be specified as <resource> <name> or <resource>/<name>".into());
    }
    let list = cx.said.is("list");
    if set.is_empty() && remove.is_empty() && !list {
        return Err(format!("at least one {} update is required", words.one).into());
    }
    let mut query = Query::by_flags(cx);
    query.args = args;
    query.all = false;
    query.type_alone = all;
    query.latest = !local;
    query.local = local;
    query.validate = false;
    let mut found = query.run(cx)?;
    let version = cx.said.text("resource-version").to_owned();
    if !found.single && !version.is_empty() {
        return Err("--resource-version may only be used with a single resource".into());
    }
    let change = Change { words, set, remove, version };
    for info in &found.infos {
        if list {
            show(cx, info, words, found.single);
            continue;
        }
        if let Err(fail) = one(cx, info, &report, &change) {
            found.fails.push(fail);
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

struct Change {
    words: &'static Words,
    set: Vec<(String, String)>,
    remove: Vec<String>,
    version: String,
}

type Parsed = (Vec<(String, String)>, Vec<String>);

fn parse(changes: &[String], words: &Words) -> Result<Parsed, Fail> {
    let (mut set, mut remove): Parsed = (Vec::new(), Vec::new());
    for change in changes {
        if let Some((key, value)) = change.split_once('=') {
            if key.is_empty() {
                return Err(format!("invalid {} spec: {change}", words.one).into());
            }
            if words.field == "labels"
                && let Err(rule) = label_value(value)
            {
                return Err(format!("invalid label value: \"{change}\": {rule}").into());
            }
            set.push((key.to_owned(), value.to_owned()));
        } else if let Some(key) = change.strip_suffix('-') {
            remove.push(key.to_owned());
        } else {
            return Err(format!("unknown {} spec: {change}", words.one).into());
        }
    }
    if remove.iter().any(|r| set.iter().any(|(k, _)| k == r)) {
        return Err(match words.field {
            "labels" => "can not both modify and remove a label in the same command".to_owned(),
            _ => {
                let both: Vec<&String> = remove.iter().filter(|r| set.iter().any(|(k, _)| k == *r)).collect();
                let both = both.iter().map(|b| b.as_str()).collect::<Vec<_>>().join(", ");
                format!("can not both modify and remove the following annotation(s) in the same command: {both}")
            }
        }
        .into());
    }
    Ok((set, remove))
}

fn show(cx: &mut Cx<'_>, info: &Info, words: &Words, single: bool) {
    let value = info.value();
    let indent = if single { "" } else { " " };
    if !single {
        cx.print(format!("Listing {} for {}.{}/{}:\n", words.field, info.kind.kind, info.kind.group, info.name));
    }
    for (key, text) in value.path(&["metadata", words.field]).as_map().into_iter().flatten() {
        cx.print(format!("{indent}{key}={}\n", text.as_str().unwrap_or("")));
    }
}

fn one(cx: &mut Cx<'_>, info: &Info, report: &Report, change: &Change) -> Result<(), Fail> {
    let words = change.words;
    let before = info.value();
    let mut before = before;
    if cx.said.is("local") && !cx.context.namespace_given {
        before.path_mut(&["metadata"]).to_map().remove("namespace");
    }
    let old = before.path(&["metadata", words.field]).clone();
    let client_only = report.dry_run == DryRun::Client || cx.said.is("local");
    if words.field == "labels" && !client_only {
        for key in change.remove.iter().filter(|k| old.at(k).is_null()) {
            cx.print(format!("label \"{key}\" not found.\n"));
        }
    }
    if !cx.said.is("overwrite") {
        let mut fails = Vec::new();
        for (key, value) in &change.set {
            if let Some(have) = old.at(key).as_str().filter(|h| h != value) {
                fails.push(Fail::Text(match words.field {
                    "labels" => format!("'{key}' already has a value ({have}), and --overwrite is false"),
                    _ => format!("--overwrite is false but found the following declared annotation(s): '{key}' already has a value ({have})"),
                }));
            }
        }
        Fail::many(fails)?;
    }
    let mut after = before.clone();
    let mut patch = Value::map();
    let (mut added, mut removed) = (false, false);
    for (key, value) in &change.set {
        if old.at(key).as_str() != Some(value) {
            added = true;
            patch.path_mut(&["metadata", words.field]).set(key.as_str(), value.as_str());
        }
        after.path_mut(&["metadata", words.field]).set(key.as_str(), value.as_str());
    }
    for key in &change.remove {
        if !old.at(key).is_null() {
            removed = true;
            patch.path_mut(&["metadata", words.field]).set(key.as_str(), Value::Null);
            after.path_mut(&["metadata", words.field]).to_map().remove(key.as_str());
        }
    }
    let sentence = match (added, removed) {
        _ if words.field == "annotations" => words.past,
        (true, true) => "modified",
        (true, false) => words.past,
        (false, true) => words.gone,
        (false, false) => words.not,
    };
    if client_only {
        return report.done(cx, &after, sentence);
    }
    let mut shown = before;
    if added || removed || words.field == "annotations" || !change.version.is_empty() {
        if !change.version.is_empty() {
            patch.path_mut(&["metadata"]).set("resourceVersion", change.version.as_str());
        }
        shown = change::patch(cx, info, PatchType::Merge, patch, report.dry_run)?.to_value();
    }
    report.done(cx, &shown, sentence)
}
