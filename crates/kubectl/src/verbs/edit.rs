//! `kubectl edit` and `kubectl apply edit-last-applied`: an object as a file, an editor over it, and what was changed
//! sent back.
//!
//! Plays: kubectl/pkg/cmd/util/editor. Editors are the programs of the shell (`sed -i`, `true`, …) or, without
//! `KUBE_EDITOR` and `EDITOR`, whatever [`crate::Env::edit`] opens.

use super::change::{self, LAST_APPLIED, Report, Validate};
use crate::fail::Fail;
use crate::merge;
use crate::print::Format;
use crate::print::format::without_managers;
use crate::resolve::{Info, Kinds, Query};
use crate::run::{Cx, Flow, Next, Wait, object};
use crate::shell::tools;
use api::{PatchType, Value, json, yaml};

/// `kubectl edit`.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    start(cx, false)
}

/// `kubectl apply edit-last-applied`.
pub fn last_applied(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    start(cx, true)
}

fn start(cx: &mut Cx<'_>, applied: bool) -> Result<Flow, Fail> {
    let output = cx.said.text("output").to_owned();
    if !matches!(output.as_str(), "" | "yaml" | "json" | "kyaml") {
        return Err(format!("unable to match a printer suitable for the output format \"{output}\", allowed formats are: json,kyaml,yaml").into());
    }
    let mut query = Query::by_flags(cx);
    query.latest = true;
    let mut found = query.run(cx)?;
    Fail::many(std::mem::take(&mut found.fails))?;
    if found.infos.is_empty() {
        return Err("edit cancelled, no objects found".into());
    }
    let mut shown = Vec::new();
    for info in &found.infos {
        let value = without_managers(&info.value());
        if !applied {
            shown.push(value);
            continue;
        }
        let annotation = value.path(&["metadata", "annotations"]).at(LAST_APPLIED).as_str();
        if let Some(text) = annotation.and_then(|a| json::parse(a).ok()) {
            shown.push(text.value());
        }
    }
    if shown.is_empty() {
        return Err("no last-applied-configuration annotation found on resources, to create the annotation, use command `kubectl apply set-last-applied --create-annotation`".into());
    }
    let extension = if output == "json" { ".json" } else { ".yaml" };
    let editing = Editing {
        infos: found.infos,
        shown,
        applied,
        json: output == "json",
        file: format!("/tmp/kubectl-edit-{}{extension}", cx.env.now().micros() % 4_000_000_000),
        reasons: Vec::new(),
        edited: None,
        open: false,
    };
    Ok(Flow::Wait(Box::new(editing)))
}

/// A file in an editor.
#[derive(Clone)]
struct Editing {
    infos: Vec<Info>,
    shown: Vec<Value>,
    applied: bool,
    json: bool,
    file: String,
    /// Why the file is open again.
    reasons: Vec<(String, Vec<String>)>,
    /// What came out of the editor the last time.
    edited: Option<String>,
    open: bool,
}

impl Wait for Editing {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        loop {
            if !self.open {
                let content = self.content();
                cx.env.write_file(&self.file, Some(content.into()));
                self.open = true;
            }
            match self.launch(cx) {
                None => return Ok(Next::Again(None)),
                Some(Ok(())) => {}
                Some(Err(fail)) => return Err(self.preserved(cx, fail, None)),
            }
            self.open = false;
            let edited = cx.env.read_file(&self.file).unwrap_or_default().to_string();
            if let Some(next) = self.take(cx, edited)? {
                return Ok(next);
            }
        }
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}

impl Editing {
    fn header(&self) -> String {
        let mut text = if self.applied {
            "# Please edit the 'last-applied-configuration' annotations below.\n# Lines beginning with a '#' will be ignored, and an empty file will abort the edit.\n#\n".to_owned()
        } else {
            "# Please edit the object below. Lines beginning with a '#' will be ignored,\n# and an empty file will abort the edit. If an error occurs while saving this file will be\n# reopened with the relevant failures.\n#\n".to_owned()
        };
        for (head, others) in &self.reasons {
            let colon = if others.is_empty() { "" } else { ":" };
            text.push_str(&format!("# {}{colon}\n", head.replace('\n', "\n# ")));
            others.iter().for_each(|o| text.push_str(&format!("# * {}\n", o.replace('\n', "\n# "))));
            text.push_str("#\n");
        }
        text
    }

    fn original(&self) -> String {
        let value = match self.shown.as_slice() {
            [one] => one.clone(),
            many => Value::from([
                ("apiVersion", Value::from("v1")),
                ("kind", Value::from("List")),
                ("metadata", Value::map()),
                ("items", Value::from(many.to_vec())),
            ]),
        };
        if self.json { json::to_string_pretty(&value, "    ") + "\n" } else { yaml::to_string(&value) }
    }

    /// What the editor is given: the object, or after a failure what was written before.
    fn content(&self) -> String {
        let header = if self.json { String::new() } else { self.header() };
        match &self.edited {
            None => header + &self.original(),
            Some(edited) => header + &stripped(edited),
        }
    }

    /// Runs the editor; nothing while a person still writes.
    fn launch(&self, cx: &mut Cx<'_>) -> Option<Result<(), Fail>> {
        let set = |name: &str| cx.vars.get(name).filter(|v| !v.is_empty()).cloned();
        let Some(command) = set("KUBE_EDITOR").or_else(|| set("EDITOR")) else {
            return cx.env.edit(&self.file).map(|r| r.map_err(|e| Fail::Text(e.to_string())));
        };
        let mut argv = words(&command);
        argv.push(self.file.clone());
        Some(match tools::run(cx.env, &argv, "") {
            None => Err(Fail::Text(format!("unable to launch the editor \"{command}\""))),
            Some(ran) => {
                cx.print(&ran.out);
                cx.warn(&ran.err);
                if ran.exit == 0 {
                    Ok(())
                } else {
                    Err(Fail::Text(format!("there was a problem with the editor \"{command}\"")))
                }
            }
        })
    }

    /// Says where the changes are kept.
    fn preserved(&self, cx: &mut Cx<'_>, fail: Fail, edited: Option<&str>) -> Fail {
        if edited.is_some() {
            cx.warn(format!("A copy of your changes has been stored to \"{}\"\n", self.file));
        } else {
            cx.env.write_file(&self.file, None);
        }
        fail
    }

    /// What came out of the editor: sent, or a reason to open it again (`None`).
    fn take(&mut self, cx: &mut Cx<'_>, edited: String) -> Result<Option<Next>, Fail> {
        let again = self.edited.as_deref().map(stripped);
        if again.is_some_and(|before| before == stripped(&edited)) {
            let fail = Fail::Text("Edit cancelled, no valid changes were saved.".into());
            return Err(self.preserved(cx, fail, Some(&edited)));
        }
        if stripped(&edited) == stripped(&self.original()) {
            cx.env.write_file(&self.file, None);
            cx.warn("Edit cancelled, no changes made.\n");
            return Ok(Some(Next::Done(0)));
        }
        if stripped(&edited).trim().is_empty() {
            cx.env.write_file(&self.file, None);
            cx.warn("Edit cancelled, saved file was empty.\n");
            return Ok(Some(Next::Done(0)));
        }
        self.reasons.clear();
        let updated = match self.read(cx, &edited) {
            Ok(updated) => updated,
            Err(fail) => {
                self.reasons.push((format!("The edited file had a syntax error: {}", fail.words()), Vec::new()));
                self.edited = Some(edited);
                return Ok(None);
            }
        };
        let (mut retry, mut gone) = (false, false);
        for value in updated {
            if let Err(fail) = self.send(cx, &value) {
                match self.refused(cx, fail, &value, &edited)? {
                    Refusal::Retry => retry = true,
                    Refusal::Gone => gone = true,
                    Refusal::Invalid => {}
                }
            }
        }
        if retry {
            cx.warn(format!("You can run `kubectl replace -f {}` to try this update again.\n", self.file));
            return Ok(Some(Next::Done(1)));
        }
        if gone {
            cx.warn(format!("The edits you made on deleted resources have been saved to \"{}\"\n", self.file));
            return Ok(Some(Next::Done(1)));
        }
        if self.reasons.is_empty() {
            cx.env.write_file(&self.file, None);
            return Ok(Some(Next::Done(0)));
        }
        self.edited = Some(edited);
        Ok(None)
    }

    /// The objects that the edited text holds.
    fn read(&self, cx: &mut Cx<'_>, edited: &str) -> Result<Vec<Value>, Fail> {
        let value = match yaml::parse(&stripped(edited)) {
            Ok(node) => node.value(),
            Err(e) => return Err(Fail::Text(format!("error parsing edited-file: {e}"))),
        };
        let values = match value.at("items").as_list() {
            Some(items) if value.at("kind").as_str() == Some("List") => items.to_vec(),
            _ => vec![value],
        };
        let kinds = Kinds(cx.kinds()?);
        for value in &values {
            let text = |f: &str| value.at(f).as_str().unwrap_or("").to_owned();
            if kinds.of(&text("apiVersion"), &text("kind")).is_none() {
                let meta = |f: &str| value.path(&["metadata", f]).as_str().unwrap_or("").to_owned();
                return Err(format!(
                    "resource mapping not found for name: \"{}\" namespace: \"{}\" from \"edited-file\": no matches for kind \"{}\" in version \"{}\"\nensure CRDs are installed first",
                    meta("name"),
                    meta("namespace"),
                    text("kind"),
                    text("apiVersion")
                )
                .into());
            }
        }
        Ok(values)
    }

    /// The place of an edited object among the originals.
    fn original_of(&self, value: &Value) -> Option<usize> {
        let key = |v: &Value| {
            if self.applied { v.path(&["metadata", "name"]).clone() } else { v.path(&["metadata", "uid"]).clone() }
        };
        self.shown.iter().position(|s| key(s) == key(value))
    }

    fn send(&self, cx: &mut Cx<'_>, value: &Value) -> Result<(), Fail> {
        let Some(at) = self.original_of(value) else {
            return Err(Fail::Text("At least one of apiVersion, kind and name was changed".into()));
        };
        let before = &self.shown[at];
        let info = &self.infos[at.min(self.infos.len() - 1)];
        let report = Report::of(cx)?;
        if before == value {
            return report.done(cx, value, "skipped");
        }
        if self.applied {
            let text = change::last_applied(value);
            let annotations = Value::from([(LAST_APPLIED, Value::from(text.trim_end()))]);
            let patch = Value::from([("metadata", Value::from([("annotations", annotations)]))]);
            change::patch(cx, info, PatchType::Merge, patch, report.dry_run)?;
            return report.done(cx, value, "edited");
        }
        for field in ["apiVersion", "kind"] {
            if before.at(field) != value.at(field) {
                return Err(Fail::Text("At least one of apiVersion, kind and name was changed".into()));
            }
        }
        if before.path(&["metadata", "name"]) != value.path(&["metadata", "name"]) {
            return Err(Fail::Text("At least one of apiVersion, kind and name was changed".into()));
        }
        let patch = merge::two_way(before, value, info.kind.shape);
        if cx.said.is("output-patch") {
            cx.print(format!("Patch: {}\n", json::to_string(&patch)));
        }
        change::decode(cx, info.kind, value, Validate::of(cx)?)?;
        let subresource = cx.said.text("subresource").to_owned();
        let answer =
            change::patch_sub(cx, info, &subresource, change::natural_patch(info.kind), patch, report.dry_run)?;
        let after = object(answer)?.to_value();
        match report.printer.format {
            Format::Human(_) => report.done(cx, &after, "edited"),
            _ => report.printer.print(cx, &after),
        }
    }

    fn refused(&mut self, cx: &mut Cx<'_>, fail: Fail, value: &Value, edited: &str) -> Result<Refusal, Fail> {
        let at = self.original_of(value).unwrap_or(0).min(self.infos.len() - 1);
        let (resource, name) = (self.infos[at].kind.group_resource(), self.infos[at].name.clone());
        let Fail::Server(status) = &fail else {
            return Err(self.preserved(cx, fail, Some(edited)));
        };
        if status.reason == "Invalid" {
            let causes = status.details.iter().flat_map(|d| &d.causes);
            let others = causes.map(|c| format!("{}: {}", c.field, c.message)).collect();
            self.reasons.push((format!("{resource} \"{name}\" was not valid"), others));
            cx.warn(format!("error: {resource} \"{name}\" is invalid\n"));
            return Ok(Refusal::Invalid);
        }
        if status.is_not_found() {
            cx.warn(format!("error: {resource} \"{name}\" could not be found on the server\n"));
            return Ok(Refusal::Gone);
        }
        cx.warn(format!("error: {resource} \"{name}\" could not be patched: {}\n", status.message));
        Ok(Refusal::Retry)
    }
}

enum Refusal {
    Invalid,
    Gone,
    Retry,
}

/// The text without comments.
fn stripped(text: &str) -> String {
    text.lines().filter(|l| !l.trim_start().starts_with('#')).map(|l| format!("{l}\n")).collect()
}

/// A command line as words; quotes hold together.
fn words(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut word = String::new();
    let (mut quote, mut some) = (None, false);
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, quote) {
            ('\\', None) => word.extend(chars.next()),
            (c, Some(q)) if c == q => quote = None,
            ('\'' | '"', None) => {
                quote = Some(c);
                some = true;
            }
            (' ', None) => {
                if some || !word.is_empty() {
                    all.push(std::mem::take(&mut word));
                }
                some = false;
            }
            (c, _) => word.push(c),
        }
    }
    if some || !word.is_empty() {
        all.push(word);
    }
    all
}
