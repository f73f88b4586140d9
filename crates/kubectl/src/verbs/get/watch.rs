//! `get --watch`: the rows of what changes, as it changes.

use super::Dress;
use crate::fail::Fail;
use crate::print::format::Known;
use crate::print::{Format, Printer, tabs};
use crate::resolve::Query;
use crate::run::{Cx, Flow, Next, Wait};
use api::{Obj, Value, yaml};

pub(super) fn watch(cx: &mut Cx<'_>, sort_by: &str) -> Result<Flow, Fail> {
    let only = cx.said.is("watch-only");
    if !sort_by.is_empty() {
        cx.warn(if only {
            "warning: --watch-only requested, --sort-by will be ignored\n"
        } else {
            "warning: --watch requested, --sort-by will be ignored for watch events received\n"
        });
    }
    let mut query = Query::by_flags(cx);
    query.latest = true;
    query.validate = false;
    query.one_type = true;
    query.go_on = false;
    let found = match query.run(cx) {
        Ok(found) => found,
        Err(fail) if fail.is_not_found() && cx.said.is("ignore-not-found") => return Ok(Flow::Done),
        Err(fail) => return Err(fail),
    };
    let printer = Printer::of(cx, Known::Get)?;
    let mut dress = Dress::of(cx, matches!(printer.format, Format::Human(true)));
    dress.namespace = cx.said.is("all-namespaces");
    let objects: Vec<Obj> = found.infos.iter().filter_map(|i| i.object.clone()).collect();
    let events = cx.said.is("output-watch-events");
    let mut watch =
        Watch { query, printer, dress, known: Vec::new(), widths: Vec::new(), headed: false, written: 0, events };
    if !only {
        let batch: Vec<(Obj, &str)> = objects.iter().map(|o| (o.clone(), "ADDED")).collect();
        watch.print(cx, &batch)?;
    }
    watch.known = objects;
    Ok(Flow::Wait(Box::new(watch)))
}

#[derive(Clone)]
struct Watch {
    query: Query,
    printer: Printer,
    dress: Dress,
    known: Vec<Obj>,
    widths: Vec<usize>,
    headed: bool,
    written: usize,
    events: bool,
}

impl Watch {
    fn print(&mut self, cx: &mut Cx<'_>, batch: &[(Obj, &str)]) -> Result<(), Fail> {
        let Some((first, _)) = batch.first() else { return Ok(()) };
        let kind = first.kind();
        if !self.printer.is_human() {
            for (object, event) in batch {
                let value = object.to_value();
                let value = if self.events {
                    Value::from([
                        ("type", Value::from(*event)),
                        ("object", crate::print::format::without_managers(&value)),
                    ])
                } else {
                    value
                };
                if self.written > 0 && matches!(self.printer.format, Format::Yaml) {
                    cx.print("---\n");
                }
                self.written += 1;
                if self.events && matches!(self.printer.format, Format::Yaml) {
                    cx.print(yaml::to_string(&value));
                } else {
                    self.printer.print(cx, &value)?;
                }
            }
            return Ok(());
        }
        let objects: Vec<Obj> = batch.iter().map(|(o, _)| o.clone()).collect();
        let table = cx.env.table(kind, &objects);
        let mut rows = Vec::new();
        if self.dress.heads && !self.headed {
            let mut head = self.dress.head(&table);
            if self.events {
                head.insert(0, "EVENT".into());
            }
            rows.push(head);
            self.headed = true;
        }
        for (i, (object, event)) in batch.iter().enumerate() {
            let mut row = self.dress.row(&table, i, object, kind);
            if self.events {
                row.insert(0, (*event).to_owned());
            }
            rows.push(row);
        }
        let text: String = rows.iter().map(|r| r.join("\t") + "\n").collect();
        let text = tabs::align_remembering(&text, 6, 3, &mut self.widths);
        cx.print(text);
        Ok(())
    }
}

impl Wait for Watch {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        let objects: Vec<Obj> = match self.query.run(cx) {
            Ok(found) => found.infos.iter().filter_map(|i| i.object.clone()).collect(),
            Err(fail) if fail.is_not_found() => Vec::new(),
            Err(fail) => return Err(fail),
        };
        let key = |o: &Obj| (o.namespace().clone(), o.name().clone());
        let mut batch: Vec<(u64, Obj, &str)> = Vec::new();
        let version = |o: &Obj| o.meta().resource_version.parse::<u64>().unwrap_or(0);
        for object in &objects {
            match self.known.iter().find(|k| key(k) == key(object)) {
                None => batch.push((version(object), object.clone(), "ADDED")),
                Some(old) if old.meta().uid != object.meta().uid => {
                    batch.push((version(object), object.clone(), "ADDED"))
                }
                Some(old) if old.meta().resource_version != object.meta().resource_version => {
                    batch.push((version(object), object.clone(), "MODIFIED"));
                }
                Some(_) => {}
            }
        }
        for old in &self.known {
            if !objects.iter().any(|o| key(o) == key(old)) {
                batch.push((u64::MAX, old.clone(), "DELETED"));
            }
        }
        batch.sort_by_key(|(version, ..)| *version);
        let batch: Vec<(Obj, &str)> = batch.into_iter().map(|(_, o, e)| (o, e)).collect();
        for one in &batch {
            self.print(cx, std::slice::from_ref(one))?;
        }
        self.known = objects;
        Ok(Next::Again(None))
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}
