//! `kubectl taint`.
//!
//! Plays: kubectl/pkg/cmd/taint.

use super::change::{self, DryRun, Report};
use crate::fail::Fail;
use crate::merge;
use crate::resolve::{Kinds, Query};
use crate::run::{Cx, Flow};
use api::{PatchType, Value, kind_of};

const NAME_RULE: &str = "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

#[derive(Clone, PartialEq)]
struct Taint {
    key: String,
    value: String,
    effect: String,
}

impl Taint {
    fn of(value: &Value) -> Self {
        let text = |f: &str| value.at(f).as_str().unwrap_or("").to_owned();
        Self { key: text("key"), value: text("value"), effect: text("effect") }
    }

    fn value(&self) -> Value {
        let mut value =
            Value::from([("key", Value::from(self.key.as_str())), ("effect", Value::from(self.effect.as_str()))]);
        if !self.value.is_empty() {
            value.set("value", self.value.as_str());
        }
        value
    }

    fn same(&self, other: &Self) -> bool {
        self.key == other.key && self.effect == other.effect
    }

    fn removes(&self, other: &Self) -> bool {
        self.key == other.key && (self.effect.is_empty() || self.effect == other.effect)
    }
}

fn qualified(key: &str) -> Result<(), String> {
    let (prefix, name) = key.split_once('/').map_or((None, key), |(p, n)| (Some(p), n));
    let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let ends = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    if name.is_empty() || !name.chars().all(inner) || !ends(name.chars().next()) || !ends(name.chars().last()) {
        return Err(NAME_RULE.to_owned());
    }
    if prefix.is_some_and(str::is_empty) {
        return Err("prefix part must be non-empty".into());
    }
    Ok(())
}

fn parse(specs: &[String]) -> Result<(Vec<Taint>, Vec<Taint>), String> {
    let (mut add, mut remove): (Vec<Taint>, Vec<Taint>) = (Vec::new(), Vec::new());
    for spec in specs {
        let (body, removes) = match spec.strip_suffix('-') {
            Some(body) => (body, true),
            None => (spec.as_str(), false),
        };
        let (left, effect) = body.split_once(':').unwrap_or((body, ""));
        if body.matches(':').count() > 1 {
            return Err(format!("invalid taint spec: {spec}"));
        }
        let (key, value) =
            if effect.is_empty() && !removes { (left, "") } else { left.split_once('=').unwrap_or((left, "")) };
        if left.matches('=').count() > 1 {
            return Err(format!("invalid taint spec: {spec}"));
        }
        if !effect.is_empty() || body.contains(':') {
            if !matches!(effect, "NoSchedule" | "PreferNoSchedule" | "NoExecute") {
                return Err(format!("invalid taint effect: {effect}, unsupported taint effect"));
            }
            if let Err(rule) = super::label::label_value(value) {
                return Err(format!("invalid taint spec: {body}, {rule}"));
            }
        }
        if let Err(rule) = qualified(key) {
            return Err(format!("invalid taint spec: {body}, {rule}"));
        }
        let taint = Taint { key: key.into(), value: value.into(), effect: effect.into() };
        if removes {
            remove.push(Taint { value: String::new(), ..taint });
            continue;
        }
        if effect.is_empty() {
            return Err(format!("invalid taint spec: {spec}"));
        }
        if add.iter().any(|t| t.same(&taint)) {
            return Err(format!(
                "duplicated taints with the same key and effect: {{{} {} {} <nil>}}",
                taint.key, taint.value, taint.effect
            ));
        }
        add.push(taint);
    }
    Ok((add, remove))
}

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let is_taint = |a: &String| a.contains(['=', ':']) || a.ends_with('-');
    let at = cx.said.args.iter().position(is_taint).unwrap_or(cx.said.args.len());
    let (resources, specs) = (cx.said.args[..at].to_vec(), cx.said.args[at..].to_vec());
    if let Some(late) = specs.iter().find(|s| !is_taint(s)) {
        return Err(format!("all resources must be specified before taint changes: {late}").into());
    }
    if resources.is_empty() {
        return Err("one or more resources must be specified as <resource> <name>".into());
    }
    if specs.is_empty() {
        return Err("at least one taint update is required".into());
    }
    let (add, remove) = parse(&specs).map_err(|e| cx.usage(e))?;
    let kind = Kinds(cx.kinds()?).named(&resources[0])?;
    if kind != kind_of::NODE {
        return Err(
            format!("invalid resource type {}, only node types are supported", resources[0].to_lowercase()).into()
        );
    }
    let both: Vec<String> =
        remove.iter().filter(|r| add.iter().any(|a| r.removes(a))).map(|r| format!("{}={}", r.key, r.effect)).collect();
    if !both.is_empty() {
        return Err(format!(
            "can not both modify and remove the following taint(s) in the same command: {}",
            both.join(", ")
        )
        .into());
    }
    let (all, labels) = (cx.said.is("all"), cx.said.text("selector").to_owned());
    if all && !labels.is_empty() {
        return Err("setting 'all' parameter with a non empty selector is prohibited".into());
    }
    if !all && labels.is_empty() && resources.len() < 2 {
        return Err("at least one resource name must be specified since 'all' parameter is not set".into());
    }
    let mut query =
        Query { args: resources, labels: Some(labels).filter(|l| !l.is_empty()), all, go_on: true, ..Query::default() };
    if query.all || query.labels.is_some() {
        query.args.truncate(1);
    }
    let mut found = query.run(cx)?;
    for info in &found.infos {
        let before = info.value();
        match changed(&before, &add, &remove, cx.said.is("overwrite"), &info.name) {
            Ok((after, what)) => {
                if report.dry_run == DryRun::Client {
                    report_done(cx, &report, &after, what)?;
                    continue;
                }
                let patch = merge::two_way(&before, &after, info.kind.shape);
                match change::patch(cx, info, PatchType::Strategic, patch, report.dry_run) {
                    Ok(object) => report_done(cx, &report, &object.to_value(), what)?,
                    Err(fail) => found.fails.push(fail),
                }
            }
            Err(fail) => found.fails.push(fail),
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

/// `taint` does not say that it only tried.
fn report_done(cx: &mut Cx<'_>, report: &Report, value: &Value, what: &str) -> Result<(), Fail> {
    if report.printer.is_human() {
        cx.print(format!("{} {what}\n", crate::print::format::name(value)));
        return Ok(());
    }
    report.printer.print(cx, value)
}

fn changed(
    before: &Value,
    add: &[Taint],
    remove: &[Taint],
    overwrite: bool,
    node: &str,
) -> Result<(Value, &'static str), Fail> {
    let old: Vec<Taint> = before.path(&["spec", "taints"]).as_list().unwrap_or(&[]).iter().map(Taint::of).collect();
    if !overwrite {
        let mut exist: Vec<&str> =
            add.iter().filter(|a| old.iter().any(|o| o.same(a))).map(|a| a.key.as_str()).collect();
        exist.dedup();
        if !exist.is_empty() {
            return Err(format!(
                "node {node} already has {} taint(s) with same effect(s) and --overwrite is false",
                exist.join(",")
            )
            .into());
        }
    }
    let mut new = add.to_vec();
    new.extend(old.iter().filter(|o| !add.iter().any(|a| a.same(o))).cloned());
    let mut fails = Vec::new();
    let mut gone = false;
    for r in remove {
        let had = new.len();
        new.retain(|t| !r.removes(t));
        if new.len() == had {
            let shown = if r.effect.is_empty() { r.key.clone() } else { format!("{}:{}", r.key, r.effect) };
            fails.push(Fail::Text(format!("taint \"{shown}\" not found")));
        }
        gone |= new.len() < had;
    }
    Fail::many(fails)?;
    let overwritten = overwrite && add.iter().any(|a| old.iter().any(|o| o.same(a)));
    let what = match (add.is_empty(), gone) {
        (false, true) => "modified",
        (true, _) => "untainted",
        (false, false) if overwritten => "modified",
        _ => "tainted",
    };
    let mut after = before.clone();
    after.path_mut(&["spec"]).set("taints", new.iter().map(Taint::value).collect::<Vec<_>>());
    Ok((after, what))
}
