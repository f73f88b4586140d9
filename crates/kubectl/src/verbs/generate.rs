//! What the generators (`create deployment` and its kind, `run`, `expose`, `autoscale`) have in common.
//!
//! Plays: kubectl/pkg/cmd/create/create.go.

use super::change::{self, DryRun, LAST_APPLIED, Report, Validate};
use crate::fail::Fail;
use crate::run::Cx;
use api::{Kind, Obj, Value};

/// The single name that a generator was given.
pub fn name(cx: &Cx<'_>) -> Result<String, Fail> {
    let before_dash = cx.said.dash_at.unwrap_or(cx.said.args.len());
    let given = if cx.said.dash_at == Some(0) { 0 } else { before_dash };
    if given != 1 {
        return Err(cx.usage(format_args!("exactly one NAME is required, got {given}")));
    }
    Ok(cx.said.args[0].clone())
}

/// The command that stands after `--`.
pub fn command(cx: &Cx<'_>) -> Vec<String> {
    match cx.said.dash_at {
        Some(at) => cx.said.args[at..].to_vec(),
        None => Vec::new(),
    }
}

/// Fails when a flag that a command needs was not given.
pub fn required(cx: &Cx<'_>, flags: &[&str]) -> Result<(), Fail> {
    let missing: Vec<String> = flags.iter().filter(|f| !cx.said.given(f)).map(|f| format!("\"{f}\"")).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!("required flag(s) {} not set", missing.join(", ")).into())
}

/// A list of texts as a value.
pub fn texts<S: AsRef<str>>(items: &[S]) -> Value {
    Value::from(items.iter().map(|t| Value::from(t.as_ref())).collect::<Vec<_>>())
}

/// A map of labels as a value.
pub fn labels<S: AsRef<str>>(entries: &[(S, S)]) -> Value {
    let mut map = Value::map();
    for (key, value) in entries {
        map.set(key.as_ref(), value.as_ref());
    }
    map
}

/// How a generator tells that the server refused.
pub enum Refusal {
    /// As the server says it.
    Plain,
    /// After these words.
    After(&'static str),
}

/// Creates the object of a generator and prints what became of it.
pub fn finish(cx: &mut Cx<'_>, kind: Kind, value: &Value, refusal: &Refusal) -> Result<(), Fail> {
    let report = Report::of(cx)?;
    Validate::of(cx)?;
    let object = object(cx, kind, value)?;
    let object = made(cx, object, &report, refusal)?;
    report.done_typed(cx, &object, "created")
}

/// The typed object of a generator: in the namespace that was said, with the annotation of `--save-config`.
pub fn object(cx: &Cx<'_>, kind: Kind, value: &Value) -> Result<Obj, Fail> {
    let mut object = Obj::from_value(kind, value)?;
    if kind.namespaced && cx.context.namespace_given {
        object.meta_mut().namespace = cx.namespace();
    }
    if cx.said.is("save-config") {
        let text = object.to_json() + "\n";
        object.meta_mut().annotations.insert(LAST_APPLIED, text.into());
    }
    Ok(object)
}

/// Sends the object unless it is a dry run of the client.
pub fn made(cx: &mut Cx<'_>, object: Obj, report: &Report, refusal: &Refusal) -> Result<Obj, Fail> {
    if report.dry_run == DryRun::Client {
        return Ok(object);
    }
    let namespace = cx.namespace();
    change::create(cx, object, &namespace, report.dry_run).map_err(|fail| match (refusal, fail) {
        (Refusal::After(words), Fail::Server(status)) => Fail::Text(format!("{words} {}", status.message)),
        (_, fail) => fail,
    })
}

/// Splits `key=value,key=value`.
pub fn pairs(text: &str) -> Option<Vec<(String, String)>> {
    text.split(',').map(|p| p.split_once('=').map(|(k, v)| (k.to_owned(), v.to_owned()))).collect()
}

/// A quantity, or kubectl's words for what is none.
pub fn quantity(text: &str) -> Result<String, Fail> {
    match api::Quantity::parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(_) => {
            Err("quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'".into())
        }
    }
}

/// A port number or a name of one, as a value.
pub fn port_or_name(text: &str) -> Value {
    text.parse::<i64>().map_or_else(|_| Value::from(text), Value::Int)
}
