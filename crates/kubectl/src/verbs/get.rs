//! `kubectl get`.
//!
//! Plays: kubectl/pkg/cmd/get.

mod sort;
mod watch;

use self::sort::sorted;
use self::watch::watch;
use crate::env::{Column, Table};
use crate::fail::Fail;
use crate::print::format::Known;
use crate::print::{Format, Printer, columns, tabs};
use crate::resolve::{Found, Info, Query};
use crate::run::{Cx, Flow};
use api::{Kind, Obj, Str, Value};

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let raw = cx.said.text("raw").to_owned();
    if !raw.is_empty() {
        return get_raw(cx, &raw);
    }
    let watching = cx.said.is("watch") || cx.said.is("watch-only");
    let no_files = !cx.said.given("filename") && cx.said.text("kustomize").is_empty();
    if !watching && cx.said.args.is_empty() && no_files {
        cx.warn("You must specify the type of resource to get. Use \"kubectl api-resources\" for a complete list of supported resources.\n\n");
        return Err(cx.usage("Required resource not specified.\nUse \"kubectl explain <resource>\" for a detailed description of that resource (e.g. kubectl explain pods)."));
    }
    check(cx)?;
    let sort_by = cx.said.text("sort-by").to_owned();
    if watching {
        return watch(cx, &sort_by);
    }
    let mut query = Query::by_flags(cx);
    query.latest = true;
    query.validate = false;
    query.subresource = cx.said.text("subresource").to_owned();
    let mut found = query.run(cx).map_err(|fail| match fail {
        // Errors of building come in a list, and those of a list have no mark.
        Fail::Text(text) if !cx.said.text("kustomize").is_empty() => Fail::Plain(text),
        other => other,
    })?;
    if cx.said.is("ignore-not-found") {
        found.fails.retain(|f| !f.is_not_found());
    }
    let printer = match Printer::of(cx, Known::Get) {
        Ok(printer) => printer,
        Err(fail) => {
            found.fails.push(fail);
            Fail::many(found.fails)?;
            return Ok(Flow::Done);
        }
    };
    if !printer.is_human() {
        generic(cx, &printer, &sort_by, &found.infos, found.single, &mut found.fails)?;
        Fail::many(found.fails)?;
        return Ok(Flow::Done);
    }
    human(cx, &printer, &sort_by, &found)?;
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

fn get_raw(cx: &mut Cx<'_>, path: &str) -> Result<Flow, Fail> {
    if !cx.said.args.is_empty() {
        return Err("arguments may not be passed when --raw is specified".into());
    }
    if cx.said.is("watch") || cx.said.is("watch-only") || !cx.said.text("selector").is_empty() {
        return Err(
            "--raw may not be specified with other flags that filter the server request or alter the output".into()
        );
    }
    if cx.said.given("output") {
        return Err("--raw and --output are mutually exclusive".into());
    }
    raw(cx, "GET", path, "")
}

/// Sends a raw request and prints the answer.
pub fn raw(cx: &mut Cx<'_>, method: &str, path: &str, body: &str) -> Result<Flow, Fail> {
    if !path.starts_with('/') {
        return Err(format!("--raw must be a valid URL path: parse \"{path}\": invalid URI for request").into());
    }
    cx.reach()?;
    let (code, text) = cx.env.raw(method, path, body);
    if code < 400 {
        cx.print(text);
        return Ok(Flow::Done);
    }
    let status = api::json::parse(&text).map(|n| n.value()).unwrap_or_default();
    let message = status.at("message").as_str().unwrap_or(text.trim()).to_owned();
    Err(match status.at("reason").as_str() {
        Some(reason) => Fail::Plain(format!("Error from server ({reason}): {message}")),
        None if code == 404 => {
            Fail::Plain("Error from server (NotFound): the server could not find the requested resource".into())
        }
        None => Fail::Plain(format!("Error from server: {message}")),
    })
}

fn check(cx: &Cx<'_>) -> Result<(), Fail> {
    let output = cx.said.text("output");
    if cx.said.is("show-labels") && !output.is_empty() && output != "wide" {
        return Err(format!("--show-labels option cannot be used with {output} printer").into());
    }
    if !cx.said.list("label-columns").is_empty() && output.starts_with("custom-columns") {
        return Err(format!("--label-columns option cannot be used with {output} printer").into());
    }
    if cx.said.is("output-watch-events") && !cx.said.is("watch") && !cx.said.is("watch-only") {
        return Err("--output-watch-events option can only be used with --watch or --watch-only".into());
    }
    Ok(())
}

fn generic(
    cx: &mut Cx<'_>,
    printer: &Printer,
    sort_by: &str,
    infos: &[Info],
    single: bool,
    fails: &mut Vec<Fail>,
) -> Result<(), Fail> {
    if single && !fails.is_empty() {
        return Ok(());
    }
    if infos.is_empty() && cx.said.is("ignore-not-found") {
        return Ok(());
    }
    let mut values: Vec<Value> = infos.iter().map(Info::value).collect();
    if single && values.len() == 1 {
        if let Some(items) = values[0].at("items").as_list().map(<[Value]>::to_vec) {
            return items.iter().try_for_each(|v| show(cx, printer, v));
        }
        if let Format::Columns(columns) = &printer.format {
            let text = columns::table(columns, &values, !cx.said.is("no-headers"))?;
            cx.print(text);
            return Ok(());
        }
        return show(cx, printer, &values[0]);
    }
    if !sort_by.is_empty() {
        let order = sorted(&values, sort_by)?;
        values = order.into_iter().map(|i| values[i].clone()).collect();
    }
    match &printer.format {
        Format::Name => values.iter().try_for_each(|v| show(cx, printer, v)),
        Format::Columns(columns) => {
            let text = columns::table(columns, &values, !cx.said.is("no-headers"))?;
            cx.print(text);
            Ok(())
        }
        _ => {
            let list = Value::from([
                ("apiVersion", Value::from("v1")),
                ("kind", Value::from("List")),
                ("metadata", Value::from([("resourceVersion", Value::from(""))])),
                ("items", Value::from(values)),
            ]);
            show(cx, printer, &list)
        }
    }
}

fn show(cx: &mut Cx<'_>, printer: &Printer, value: &Value) -> Result<(), Fail> {
    printer.print(cx, value)
}

/// How a table is dressed: which columns beside the server's own.
#[derive(Clone)]
struct Dress {
    wide: bool,
    heads: bool,
    namespace: bool,
    kind: bool,
    labels: bool,
    label_columns: Vec<String>,
}

impl Dress {
    fn of(cx: &Cx<'_>, wide: bool) -> Self {
        Self {
            wide,
            heads: !cx.said.is("no-headers"),
            namespace: false,
            kind: cx.said.is("show-kind"),
            labels: cx.said.is("show-labels"),
            label_columns: cx.said.list("label-columns"),
        }
    }

    fn columns(&self, table: &Table) -> Vec<usize> {
        let shown = |c: &Column| self.wide || c.priority == 0;
        table.columns.iter().enumerate().filter(|(_, c)| shown(c)).map(|(i, _)| i).collect()
    }

    fn head(&self, table: &Table) -> Vec<String> {
        let mut head = Vec::new();
        if self.namespace {
            head.push("NAMESPACE".to_owned());
        }
        head.extend(self.columns(table).iter().map(|i| table.columns[*i].name.as_str().to_uppercase()));
        for label in &self.label_columns {
            head.push(label.rsplit('/').next().unwrap_or(label).to_uppercase());
        }
        if self.labels {
            head.push("LABELS".to_owned());
        }
        head
    }

    fn row(&self, table: &Table, at: usize, object: &Obj, kind: Kind) -> Vec<String> {
        let mut row = Vec::new();
        if self.namespace {
            row.push(object.namespace().to_string());
        }
        for (n, i) in self.columns(table).into_iter().enumerate() {
            let text = table.rows[at].get(i).map_or("", Str::as_str);
            let text = text.split(['\n', '\r', '\u{c}']).next().unwrap_or("");
            let text = if text.len() < table.rows[at].get(i).map_or(0, Str::len) {
                format!("{text}...")
            } else {
                text.to_owned()
            };
            if n == 0 && self.kind {
                let group = if kind.group.is_empty() { String::new() } else { format!(".{}", kind.group) };
                row.push(format!("{}{group}/{text}", kind.kind.to_lowercase()));
            } else {
                row.push(text);
            }
        }
        let labels = &object.meta().labels;
        for label in &self.label_columns {
            row.push(labels.get(label).map_or(String::new(), |v| v.to_string()));
        }
        if self.labels {
            let all: Vec<String> = labels.iter().map(|(k, v)| format!("{k}={v}")).collect();
            row.push(if all.is_empty() { "<none>".into() } else { all.join(",") });
        }
        row
    }
}

fn human(cx: &mut Cx<'_>, printer: &Printer, sort_by: &str, found: &Found) -> Result<(), Fail> {
    let infos = &found.infos;
    let wide = matches!(printer.format, Format::Human(true));
    let mut dress = Dress::of(cx, wide);
    let all_namespaces = cx.said.is("all-namespaces");
    dress.kind |= found.listed.len() > 1 || infos.iter().any(|i| i.kind != infos[0].kind);
    let mut printed = false;
    let mut at = 0;
    while at < infos.len() {
        let kind = infos[at].kind;
        let end = infos[at..].iter().position(|i| i.kind != kind).map_or(infos.len(), |n| at + n);
        let mut objects: Vec<Obj> = Vec::new();
        for info in &infos[at..end] {
            match (&info.object, &info.document) {
                (Some(object), _) => objects.push(object.clone()),
                (None, Some(document)) => {
                    let text = scale_table(cx, document, dress.heads);
                    cx.print(text);
                    return Ok(());
                }
                _ => {}
            }
        }
        at = end;
        if !sort_by.is_empty() {
            let values: Vec<Value> = objects.iter().map(Obj::to_value).collect();
            // What cannot be sorted is not printed, and nobody says why.
            let order = sorted(&values, sort_by).unwrap_or_default();
            objects = order.into_iter().map(|i| objects[i].clone()).collect();
        }
        if objects.is_empty() {
            continue;
        }
        dress.namespace = all_namespaces && kind.namespaced;
        let table = cx.env.table(kind, &objects);
        let mut rows = Vec::new();
        if dress.heads {
            rows.push(dress.head(&table));
        }
        rows.extend(objects.iter().enumerate().map(|(i, o)| dress.row(&table, i, o, kind)));
        if printed && dress.heads {
            cx.print("\n");
        }
        let text = tabs::table(&rows);
        cx.print(text);
        printed = true;
    }
    if !printed && found.fails.is_empty() && !cx.said.is("ignore-not-found") {
        if all_namespaces || found.listed.iter().any(|k| !k.namespaced) {
            cx.warn("No resources found\n");
        } else {
            let namespace = cx.namespace();
            cx.warn(format!("No resources found in {namespace} namespace.\n"));
        }
    }
    Ok(())
}

/// A `Scale` as the server's table shows it.
fn scale_table(cx: &Cx<'_>, scale: &Value, heads: bool) -> String {
    let created = scale.path(&["metadata", "creationTimestamp"]).as_str().and_then(api::scalars::parse_rfc3339);
    let age = created.map_or("<unknown>".into(), |t| api::helpers::age::since(cx.env.now(), t));
    let number = |path: &[&str]| scale.path(path).as_int().unwrap_or(0).to_string();
    let mut rows = Vec::new();
    if heads {
        rows.push(["NAME", "DESIRED", "AVAILABLE", "AGE"].map(str::to_owned).to_vec());
    }
    let name = scale.path(&["metadata", "name"]).as_str().unwrap_or("").to_owned();
    rows.push(vec![name, number(&["spec", "replicas"]), number(&["status", "replicas"]), age]);
    tabs::table(&rows)
}
