//! Server-side apply: what a manager wants is merged in; what it no longer wants, and nobody else does, goes.

use super::compare::{compare, fields_of};
use super::merge::{merge, remove};
use super::owners::{Entry, Manager, Operation, reset, stripped};
use super::schema::Schema;
use super::set::{Elem, Set, path_text};
use api::{Cause, Kind, Status, Value};
use ecow::eco_format;
use sim::Time;

/// What an apply makes of an object.
#[derive(Debug)]
pub struct Applied {
    /// The object, or none when nothing about it changes.
    pub value: Option<Value>,
    /// The owners of its fields.
    pub entries: Vec<Entry>,
}

/// Who applies what.
pub struct Apply<'a> {
    /// The kind.
    pub kind: Kind,
    /// The manager.
    pub manager: Manager,
    /// What it wants.
    pub config: &'a Value,
    /// Whether it takes over what others own.
    pub force: bool,
    /// When.
    pub at: Time,
}

/// Applies. `live` is the object as it is (empty when there is none) and `entries` its owners.
pub fn apply(what: &Apply<'_>, schema: &Schema, live: &Value, entries: Vec<Entry>) -> Result<Applied, Status> {
    let merged = merge(schema, live, what.config);
    let ignored = reset(what.kind, &what.manager.subresource);
    let wanted = fields_of(schema, what.config).without(&ignored);
    let mut entries = entries;
    let last = entries.iter().position(|e| e.manager.is(&what.manager)).map(|i| entries.remove(i));
    let applied = |entries: &[Entry]| {
        let others = entries.iter().filter(|e| e.manager.operation == Operation::Apply);
        others.fold(wanted.clone(), |all, e| all.union(&e.fields))
    };
    let pruned = match &last {
        Some(last) if !last.fields.is_empty() => prune(schema, &merged, &last.fields, &applied(&entries)),
        _ => merged,
    };
    let difference = compare(schema, live, &pruned).without(&ignored);
    let changed = difference.modified.union(&difference.added);
    let conflicts: Vec<(Entry, Set)> = entries
        .iter()
        .map(|e| (e.clone(), e.fields.intersection(&changed)))
        .filter(|(_, fields)| !fields.is_empty())
        .collect();
    if !what.force && !conflicts.is_empty() {
        return Err(conflict(&conflicts));
    }
    for entry in &mut entries {
        entry.fields = entry.fields.difference(&changed).difference(&difference.removed);
    }
    let fields = wanted.difference(&stripped());
    let same = *live == pruned;
    let at = if same { last.and_then(|l| l.at) } else { Some(what.at) };
    entries.push(Entry { manager: what.manager.clone(), at, fields });
    entries.retain(|e| !e.fields.is_empty());
    Ok(Applied { value: (!same).then_some(pruned), entries })
}

/// What kubectl applies on the client side it may take over: conflicts about what its annotation says are none. None when others remain.
pub fn apply_over_client_side(
    what: &Apply<'_>,
    schema: &Schema,
    live: &Value,
    entries: Vec<Entry>,
) -> Option<Result<Applied, Status>> {
    let annotation = live.path(&["metadata", "annotations", "kubectl.kubernetes.io/last-applied-configuration"]);
    let last = api::json::parse(annotation.as_str()?).ok()?.value();
    if last.at("apiVersion").as_str() != Some(what.kind.api_version().as_str()) {
        return None;
    }
    let difference = compare(schema, &last, live);
    let allowed = fields_of(schema, &last)
        .difference(&difference.modified)
        .difference(&difference.added)
        .difference(&difference.removed);
    let forced = Apply { force: true, manager: what.manager.clone(), ..*what };
    let ignored = reset(what.kind, &what.manager.subresource);
    let wanted = compare(schema, live, &merge(schema, live, what.config)).without(&ignored);
    let changed = wanted.modified.union(&wanted.added);
    let others = entries.iter().filter(|e| !e.manager.is(&what.manager));
    let conflicts = others.fold(Set::default(), |all, e| all.union(&e.fields.intersection(&changed)));
    conflicts.difference(&allowed).is_empty().then(|| apply(&forced, schema, live, entries))
}

/// Takes out what the manager applied last time and nobody applies now; what nobody owned stays.
fn prune(schema: &Schema, merged: &Value, last: &Set, applied: &Set) -> Value {
    let pruned = remove(schema, merged, last);
    let all = fields_of(schema, merged);
    let kept = fields_of(schema, &pruned).union(applied);
    let pruned = remove(schema, merged, &all.difference(&kept));
    let gone = all.difference(&fields_of(schema, &pruned)).intersection(last);
    remove(schema, merged, &gone)
}

fn conflict(conflicts: &[(Entry, Set)]) -> Status {
    let mut lines: Vec<(String, Vec<Vec<Elem>>)> =
        conflicts.iter().map(|(entry, fields)| (describe(entry), fields.paths())).collect();
    lines.sort_by(|a, b| a.0.cmp(&b.0));
    let causes: Vec<Cause> = lines
        .iter()
        .flat_map(|(who, paths)| paths.iter().map(move |p| (who, p)))
        .map(|(who, path)| Cause {
            reason: "FieldManagerConflict".into(),
            message: eco_format!("conflict with {who}"),
            field: path_text(path).into(),
        })
        .collect();
    let mut causes = causes;
    causes.sort_by(|a, b| a.field.cmp(&b.field));
    let message = if causes.len() == 1 {
        eco_format!("Apply failed with 1 conflict: {}: {}", causes[0].message, causes[0].field)
    } else {
        let mut text = Vec::new();
        for (who, paths) in &lines {
            text.push(format!("conflicts with {who}:"));
            text.extend(paths.iter().map(|p| format!("- {}", path_text(p))));
        }
        eco_format!("Apply failed with {} conflicts: {}", causes.len(), text.join("\n"))
    };
    Status::new(409, "Conflict", message).with(api::status::Details { causes, ..Default::default() })
}

fn describe(entry: &Entry) -> String {
    let manager = &entry.manager;
    let mut text = format!("\"{}\"", manager.name);
    if !manager.subresource.is_empty() {
        text.push_str(&format!(" with subresource \"{}\"", manager.subresource));
    }
    if manager.operation == Operation::Update {
        text.push_str(&format!(" using {}", manager.api_version));
    }
    text
}
