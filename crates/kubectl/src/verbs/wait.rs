//! `kubectl wait`.
//!
//! Plays: kubectl/pkg/cmd/wait.

use super::change::Report;
use crate::fail::Fail;
use crate::print::{go, jsonpath};
use crate::resolve::query::{Found, MISSING};
use crate::resolve::{Info, Query};
use crate::run::{Cx, Flow, Next, Wait};
use api::{Obj, Str, Value};
use sim::Time;
use std::time::Duration;

/// How often `--for=create` looks again.
const LOOK_AGAIN: Duration = Duration::from_millis(500);

/// What is waited for.
#[derive(Clone)]
enum Condition {
    Deleted,
    Created,
    Is(String, String),
    Path(jsonpath::Template, Option<String>),
}

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let conditions = conditions(cx)?;
    let mut query = Query::by_flags(cx);
    query.type_alone = false;
    query.latest = true;
    query.validate = false;
    query.all = cx.said.is("all");
    if query.args.is_empty() && !cx.said.given("filename") {
        return Err(MISSING.into());
    }
    let ns = cx.said.duration_ns("timeout");
    let now = cx.env.now();
    let timeout = if ns < 0 { Duration::from_secs(7 * 24 * 3600) } else { cx.said.duration("timeout") };
    let wait = Waiting { query, conditions, until: now + timeout, once: ns == 0, left: None, uids: Vec::new() };
    Ok(Flow::Wait(Box::new(wait)))
}

fn conditions(cx: &Cx<'_>) -> Result<Vec<Condition>, Fail> {
    let mut all = Vec::new();
    for text in cx.said.list("for") {
        let condition = match text.to_lowercase().as_str() {
            "delete" => Condition::Deleted,
            "create" => Condition::Created,
            _ => {
                if let Some(rest) = text.strip_prefix("condition=") {
                    let (name, value) = rest.split_once('=').unwrap_or((rest, "true"));
                    Condition::Is(name.to_owned(), value.to_owned())
                } else if let Some(rest) = text.strip_prefix("jsonpath=") {
                    path(rest)?
                } else {
                    return Err(format!("unrecognized condition: {}", api::go::quote(&text)).into());
                }
            }
        };
        all.push(condition);
    }
    if all.is_empty() {
        return Err("unrecognized condition: []".into());
    }
    Ok(all)
}

fn path(text: &str) -> Result<Condition, Fail> {
    let mut parts = vec![String::new()];
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('=', Some('=')) => {
                chars.next();
                if let Some(last) = parts.last_mut() {
                    last.push_str("==");
                }
            }
            ('=', _) => parts.push(String::new()),
            (c, _) => parts.last_mut().into_iter().for_each(|l| l.push(c)),
        }
    }
    if parts.len() > 2 {
        return Err("jsonpath wait format must be --for=jsonpath='{.status.readyReplicas}'=3 or --for=jsonpath='{.status.readyReplicas}'".into());
    }
    let strict = jsonpath::relaxed(&parts[0])?;
    if strict.is_empty() {
        return Err("jsonpath expression cannot be empty".into());
    }
    let value = match parts.get(1) {
        None => None,
        Some(value) => {
            let value = value.trim_matches(['\'', '"']).to_owned();
            if value.is_empty() {
                return Err("jsonpath wait has to have a value after equal sign, like --for=jsonpath='{.status.readyReplicas}'=3".into());
            }
            Some(value)
        }
    };
    Ok(Condition::Path(jsonpath::parse(&strict)?, value))
}

#[derive(Clone)]
struct Waiting {
    query: Query,
    conditions: Vec<Condition>,
    until: Time,
    /// Look once, do not wait (`--timeout=0`).
    once: bool,
    /// Objects that are still waited for, each with the number of conditions that held already.
    left: Option<Vec<(Info, usize)>>,
    uids: Vec<(Str, Str)>,
}

impl Waiting {
    fn for_deletion(&self) -> bool {
        self.conditions.iter().any(|c| matches!(c, Condition::Deleted))
    }

    /// Finds the objects; `None`: they are not there yet, which `create` waits for.
    fn find(&mut self, cx: &mut Cx<'_>) -> Result<Option<Found>, Fail> {
        let creating = self.conditions.iter().any(|c| matches!(c, Condition::Created));
        let mut found = match self.query.run(cx) {
            Ok(found) => found,
            Err(fail) if creating && fail.is_not_found() => return Ok(None),
            Err(fail) => return Err(fail),
        };
        if creating && found.infos.is_empty() && found.fails.iter().all(Fail::is_not_found) {
            return Ok(None);
        }
        if self.for_deletion() {
            found.fails.retain(|f| !f.is_not_found());
        }
        Ok(Some(found))
    }

    fn timed_out(info: &Info) -> Fail {
        Fail::Text(format!("timed out waiting for the condition on {}/{}", info.kind.plural, info.name))
    }
}

impl Wait for Waiting {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        let now = cx.env.now();
        if self.left.is_none() {
            let Some(found) = self.find(cx)? else {
                if now >= self.until {
                    return Err("timed out waiting for the condition".into());
                }
                return Ok(Next::Again(Some((now + LOOK_AGAIN).min(self.until))));
            };
            if let Some(fail) = found.fails.into_iter().next() {
                return Err(fail);
            }
            if found.infos.is_empty() && !self.for_deletion() {
                return Err("no matching resources found".into());
            }
            self.uids = found
                .infos
                .iter()
                .filter_map(|i| Some((i.name.clone(), i.object.as_ref()?.meta().uid.clone())))
                .collect();
            self.left = Some(found.infos.into_iter().map(|i| (i, 0)).collect());
        }
        let report = Report::of(cx)?;
        while let Some((info, done)) = self.left.as_ref().and_then(|l| l.first()).cloned() {
            let Some(condition) = self.conditions.get(done).cloned() else {
                self.left.as_mut().into_iter().for_each(|l| drop(l.remove(0)));
                continue;
            };
            let object = cx.find(info.kind, &info.namespace, &info.name)?;
            let uid = self.uids.iter().find(|(n, _)| *n == info.name).map(|(_, u)| u.clone());
            let met = match (&condition, &object) {
                (Condition::Deleted, None) => true,
                (Condition::Deleted, Some(object)) => uid.is_some_and(|u| u != object.meta().uid),
                (_, None) => return Err(Fail::from(api::Status::not_found(info.kind, &info.name))),
                (Condition::Created, Some(_)) => true,
                (Condition::Is(name, value), Some(object)) => holds(object, name, value),
                (Condition::Path(path, value), Some(object)) => fits(object, path, value.as_deref())?,
            };
            if met {
                if let Some(object) = object.filter(|_| !matches!(condition, Condition::Deleted)) {
                    report.done(cx, &object.to_value(), "condition met")?;
                }
                self.left.as_mut().into_iter().for_each(|l| l[0].1 += 1);
                continue;
            }
            if self.once {
                return Err(format!("condition not met for {}/{}", info.kind.group_resource(), info.name).into());
            }
            if now >= self.until {
                return Err(Self::timed_out(&info));
            }
            return Ok(Next::Again(Some(self.until)));
        }
        Ok(Next::Done(0))
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}

fn holds(object: &Obj, name: &str, wanted: &str) -> bool {
    let value = object.to_value();
    let generation = value.path(&["metadata", "generation"]).as_int();
    for condition in value.path(&["status", "conditions"]).as_list().unwrap_or(&[]) {
        let kind = condition.at("type").as_str().unwrap_or("");
        if !kind.eq_ignore_ascii_case(name) {
            continue;
        }
        let observed =
            condition.at("observedGeneration").as_int().or(value.path(&["status", "observedGeneration"]).as_int());
        if let (Some(generation), Some(observed)) = (generation, observed)
            && observed < generation
        {
            return false;
        }
        return condition.at("status").as_str().unwrap_or("").eq_ignore_ascii_case(wanted);
    }
    false
}

fn fits(object: &Obj, path: &jsonpath::Template, wanted: Option<&str>) -> Result<bool, Fail> {
    let results: Vec<Value> = path.find(&object.to_value(), true)?.into_iter().flatten().collect();
    let Some(wanted) = wanted else { return Ok(!results.is_empty()) };
    match &results[..] {
        [] => Ok(false),
        [Value::Map(_) | Value::List(_)] => {
            Err("jsonpath leads to a nested object or list which is not supported".into())
        }
        [one] => Ok(go::text(one).trim() == wanted.trim()),
        _ => Err("given jsonpath expression matches more than one value".into()),
    }
}
