//! `kubectl events`.
//!
//! Plays: kubectl/pkg/cmd/events.

use crate::describe::last_seen;
use crate::describe::writer::{Writer, number, text};
use crate::fail::Fail;
use crate::print::format::{Known, without_managers};
use crate::print::{Format, Printer, tabs};
use crate::resolve::Kinds;
use crate::run::{Cx, Flow, Next, Wait};
use api::{Obj, Str, Value, kind_of};

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let about = cx.said.text("for").to_owned();
    let mut fields = String::new();
    if !about.is_empty() {
        let Some((kind, name)) = about.split_once('/') else {
            return Err("--for must be in resource/name form".into());
        };
        if name.contains('/') {
            return Err("arguments in resource/name form may not have more than one slash".into());
        }
        let kind = Kinds(cx.kinds()?).named(&kind.to_lowercase()).map_err(|fail| match fail {
            Fail::Text(text) => Fail::Plain(text),
            other => other,
        })?;
        fields = format!(
            "involvedObject.kind={},involvedObject.apiVersion={},involvedObject.name={name}",
            kind.kind,
            kind.api_version()
        );
    }
    let types = cx.said.list("types");
    let printer = Printer::of(cx, Known::Change)?;
    if !types.iter().all(|t| t.eq_ignore_ascii_case("normal") || t.eq_ignore_ascii_case("warning")) {
        return Err("valid --types are Normal or Warning".into());
    }
    let all = cx.said.is("all-namespaces");
    let namespace = if all { Str::new() } else { cx.namespace() };
    cx.reach()?;
    let mut watch = Watch { namespace, fields, types, known: Vec::new(), headed: false, widths: Vec::new() };
    let events = watch.list(cx)?;
    if cx.said.is("watch") {
        watch.known = events.iter().map(key).collect();
        return Ok(Flow::Wait(Box::new(watch)));
    }
    if events.is_empty() {
        let place = if all {
            "No events found.".to_owned()
        } else {
            format!("No events found in {} namespace.", watch.namespace)
        };
        cx.warn(format!("{place}\n"));
        return Ok(Flow::Done);
    }
    let mut values: Vec<Value> = events.iter().map(Obj::to_value).collect();
    values.sort_by_key(last_seen);
    if printer.is_human() {
        watch.print(cx, &values);
        return Ok(Flow::Done);
    }
    if matches!(printer.format, Format::Name) {
        return Ok(Flow::Done);
    }
    let items: Vec<Value> = if printer.managed { values } else { values.iter().map(without_managers).collect() };
    let list = Value::from([
        ("apiVersion", Value::from("v1")),
        ("kind", Value::from("EventList")),
        ("metadata", Value::map()),
        ("items", Value::from(items)),
    ]);
    printer.print(cx, &list)?;
    Ok(Flow::Done)
}

fn key(event: &Obj) -> (Str, Str) {
    (event.meta().uid.clone(), event.meta().resource_version.clone())
}

#[derive(Clone)]
struct Watch {
    namespace: Str,
    fields: String,
    types: Vec<String>,
    known: Vec<(Str, Str)>,
    headed: bool,
    widths: Vec<usize>,
}

impl Watch {
    fn list(&self, cx: &mut Cx<'_>) -> Result<Vec<Obj>, Fail> {
        let mut events = cx.list(kind_of::EVENT, &self.namespace, "", &self.fields)?;
        let wanted = |e: &Obj| {
            let kind = text(e.to_value().at("type"));
            self.types.is_empty() || self.types.iter().any(|t| t.eq_ignore_ascii_case(&kind))
        };
        events.retain(wanted);
        Ok(events)
    }

    fn print(&mut self, cx: &mut Cx<'_>, events: &[Value]) {
        let all = cx.said.is("all-namespaces");
        let mut out = String::new();
        if !self.headed && !cx.said.is("no-headers") {
            out.push_str(if all { "NAMESPACE\t" } else { "" });
            out.push_str("LAST SEEN\tTYPE\tREASON\tOBJECT\tMESSAGE\n");
            self.headed = true;
        }
        let w = Writer::new(cx.env.now());
        for e in events {
            let first =
                if e.at("eventTime").is_null() { w.since(e.at("firstTimestamp")) } else { w.since(e.at("eventTime")) };
            let (series, count) = (e.at("series"), number(e.at("count")));
            let seen = if !series.is_null() {
                format!("{} (x{} over {first})", w.since(series.at("lastObservedTime")), number(series.at("count")))
            } else if count > 1 {
                format!("{} (x{count} over {first})", w.since(e.at("lastTimestamp")))
            } else {
                first
            };
            if all {
                out.push_str(&format!("{}\t", text(e.path(&["metadata", "namespace"]))));
            }
            let object = e.at("involvedObject");
            let (kind, name) = (text(object.at("kind")), text(object.at("name")));
            let message = text(e.at("message"));
            out.push_str(&format!(
                "{seen}\t{}\t{}\t{kind}/{name}\t{}\n",
                text(e.at("type")),
                text(e.at("reason")),
                message.trim()
            ));
        }
        cx.print(tabs::align_remembering(&out, 6, 3, &mut self.widths));
    }
}

impl Wait for Watch {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        let events = self.list(cx)?;
        let mut new: Vec<Value> = events.iter().filter(|e| !self.known.contains(&key(e))).map(Obj::to_value).collect();
        new.sort_by_key(last_seen);
        if !new.is_empty() {
            self.print(cx, &new);
        }
        self.known = events.iter().map(key).collect();
        Ok(Next::Again(None))
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}
