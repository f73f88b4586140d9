//! Patches as differences: two-way and three-way, strategic (lists by key) and plain.
//!
//! Plays: apimachinery/pkg/util/strategicpatch, apimachinery/pkg/util/jsonmergepatch.

use api::reflect::{Field, Shape, Type};
use api::value::Map;
use api::{Str, Value};

/// Which differences count.
#[derive(Clone, Copy)]
struct Which {
    changes: bool,
    deletions: bool,
}

/// What leads from `from` to `to`: a strategic merge patch where the fields are known, a merge patch elsewhere.
pub fn two_way(from: &Value, to: &Value, shape: Option<&'static Shape>) -> Value {
    let which = Which { changes: true, deletions: true };
    match shape {
        Some(shape) => Value::from(diff_struct(from, to, shape, which)),
        None => Value::from(diff_plain(from, to, which)),
    }
}

/// What leads from `current` to `modified`, and deletes what was in `original` and no longer is.
pub fn three_way(original: &Value, modified: &Value, current: &Value, shape: Option<&'static Shape>) -> Value {
    let adds = Which { changes: true, deletions: false };
    let drops = Which { changes: false, deletions: true };
    let mut patch = match shape {
        Some(shape) => diff_struct(current, modified, shape, adds),
        None => diff_plain(current, modified, adds),
    };
    let deletions = match shape {
        Some(shape) => diff_struct(original, modified, shape, drops),
        None => diff_plain(original, modified, drops),
    };
    join(&mut patch, deletions);
    Value::from(patch)
}

/// Adds the deletions to the changes; lists of objects are appended to, which keeps the directives of both.
fn join(patch: &mut Map, deletions: Map) {
    for (key, deleted) in deletions {
        match (patch.get_mut(&key), deleted) {
            (Some(Value::Map(ours)), Value::Map(theirs)) => {
                join(std::sync::Arc::make_mut(ours), theirs.as_ref().clone());
            }
            (Some(ours @ Value::List(_)), Value::List(theirs)) => {
                if !key.starts_with("$setElementOrder") {
                    join_lists(ours.to_list(), &theirs);
                }
            }
            (Some(_), _) => {}
            (None, deleted) => {
                patch.insert(key, deleted);
            }
        }
    }
}

fn join_lists(ours: &mut Vec<Value>, theirs: &[Value]) {
    for item in theirs {
        let same = ours.iter_mut().find(|o| {
            item.as_map().is_some_and(|m| {
                m.iter().any(|(k, v)| {
                    matches!(
                        k.as_str(),
                        "name"
                            | "containerPort"
                            | "port"
                            | "mountPath"
                            | "type"
                            | "key"
                            | "ip"
                            | "uid"
                            | "devicePath"
                            | "topologyKey"
                    ) && o.at(k) == v
                        && !v.is_null()
                })
            })
        });
        match (same, item) {
            (Some(ours @ Value::Map(_)), Value::Map(theirs)) => join(ours.to_map(), theirs.as_ref().clone()),
            _ => ours.push(item.clone()),
        }
    }
}

fn diff_plain(from: &Value, to: &Value, which: Which) -> Map {
    let empty = Map::new();
    let (from, to) = (from.as_map().unwrap_or(&empty), to.as_map().unwrap_or(&empty));
    let mut patch = Map::new();
    for (key, new) in to {
        match (from.get(key), new) {
            (Some(old), new) if old == new => {}
            (Some(old @ Value::Map(_)), Value::Map(_)) => {
                let inner = diff_plain(old, new, which);
                if !inner.is_empty() {
                    patch.insert(key.clone(), Value::from(inner));
                }
            }
            _ if which.changes => {
                patch.insert(key.clone(), new.clone());
            }
            _ => {}
        }
    }
    if which.deletions {
        for key in from.keys().filter(|k| !to.contains_key(*k)) {
            patch.insert(key.clone(), Value::Null);
        }
    }
    patch
}

fn diff_struct(from: &Value, to: &Value, shape: &'static Shape, which: Which) -> Map {
    let empty = Map::new();
    let (from, to) = (from.as_map().unwrap_or(&empty), to.as_map().unwrap_or(&empty));
    let mut patch = Map::new();
    for (key, new) in to {
        let field = shape.get(key);
        match from.get(key) {
            Some(old) if same(old, new, field.map(|f| f.ty)) => {}
            Some(old) => diff_field(key, old, new, field, which, &mut patch),
            None if which.changes => {
                patch.insert(key.clone(), new.clone());
            }
            None => {}
        }
    }
    if which.deletions {
        for key in from.keys().filter(|k| !to.contains_key(*k)) {
            patch.insert(key.clone(), Value::Null);
        }
    }
    patch
}

/// Whether two values are equal; quantities and the like are compared as they are written.
fn same(a: &Value, b: &Value, _ty: Option<&'static Type>) -> bool {
    a == b
}

fn diff_field(key: &Str, old: &Value, new: &Value, field: Option<&'static Field>, which: Which, patch: &mut Map) {
    let ty = field.map(|f| f.ty);
    match (old, new) {
        (Value::Map(_), Value::Map(new_map)) => {
            let mut inner = match ty {
                Some(Type::Struct(shape)) => diff_struct(old, new, shape, which),
                _ => diff_plain(old, new, which),
            };
            if field.is_some_and(|f| f.retain_keys)
                && (!inner.is_empty() || old.as_map().is_some_and(|o| o.keys().any(|k| !new_map.contains_key(k))))
            {
                let keys: Vec<Value> = new_map.keys().map(|k| Value::from(k.clone())).collect();
                inner.insert("$retainKeys".into(), Value::from(keys));
            }
            if !inner.is_empty() {
                patch.insert(key.clone(), Value::from(inner));
            }
        }
        (Value::List(old), Value::List(new)) if field.is_some_and(|f| f.merge) => {
            if let Some(field) = field {
                diff_list(key, old, new, field, which, patch);
            }
        }
        _ if which.changes => {
            patch.insert(key.clone(), new.clone());
        }
        _ => {}
    }
}

fn diff_list(key: &Str, old: &[Value], new: &[Value], field: &'static Field, which: Which, patch: &mut Map) {
    if old.is_empty() {
        if which.changes && !new.is_empty() {
            patch.insert(key.clone(), Value::from(new.to_vec()));
        }
        return;
    }
    let merge_key = field.merge_key;
    if merge_key.is_empty() {
        return diff_set(key, old, new, which, patch);
    }
    let item_shape = match field.ty {
        Type::List(Type::Struct(shape)) => Some(*shape),
        _ => None,
    };
    let mut items = Vec::new();
    for item in new {
        let id = item.at(merge_key);
        match old.iter().find(|o| o.at(merge_key) == id) {
            Some(before) if before == item => {}
            Some(before) => {
                let mut inner = match item_shape {
                    Some(shape) => diff_struct(before, item, shape, which),
                    None => diff_plain(before, item, which),
                };
                if !inner.is_empty() {
                    inner.insert(merge_key.into(), id.clone());
                    items.push(Value::from(inner));
                }
            }
            None if which.changes => items.push(item.clone()),
            None => {}
        }
    }
    if which.deletions {
        for item in old {
            let id = item.at(merge_key);
            if !new.iter().any(|n| n.at(merge_key) == id) {
                items.push(Value::from([("$patch", Value::from("delete")), (merge_key, id.clone())]));
            }
        }
    }
    // Elements that others have added count as another order.
    let ids = |l: &[Value]| -> Vec<Value> { l.iter().map(|i| i.at(merge_key).clone()).collect() };
    let reordered = which.changes && ids(old) != ids(new);
    if items.is_empty() && !reordered {
        return;
    }
    if which.changes || which.deletions {
        let order: Vec<Value> = new.iter().map(|i| Value::from([(merge_key, i.at(merge_key).clone())])).collect();
        patch.insert(ecow::eco_format!("$setElementOrder/{key}"), Value::from(order));
    }
    if !items.is_empty() {
        patch.insert(key.clone(), Value::from(items));
    }
}

fn diff_set(key: &Str, old: &[Value], new: &[Value], which: Which, patch: &mut Map) {
    let added: Vec<Value> = new.iter().filter(|n| !old.contains(n)).cloned().collect();
    let gone: Vec<Value> = old.iter().filter(|o| !new.contains(o)).cloned().collect();
    let mut any = false;
    if which.changes && !added.is_empty() {
        patch.insert(key.clone(), Value::from(added));
        any = true;
    }
    if which.deletions && !gone.is_empty() {
        patch.insert(ecow::eco_format!("$deleteFromPrimitiveList/{key}"), Value::from(gone));
        any = true;
    }
    if any || (which.changes && old != new) {
        patch.insert(ecow::eco_format!("$setElementOrder/{key}"), Value::from(new.to_vec()));
    }
}

/// What a patch makes of a value, without a server.
pub fn apply(
    before: &Value,
    patch: &Value,
    how: api::PatchType,
    shape: Option<&'static Shape>,
) -> Result<Value, String> {
    match how {
        api::PatchType::Json => json_patch(before, patch),
        api::PatchType::Strategic => Ok(strategic(before, patch, shape)),
        _ => Ok(strategic(before, patch, None)),
    }
}

fn strategic(before: &Value, patch: &Value, shape: Option<&'static Shape>) -> Value {
    let Some(changes) = patch.as_map() else { return patch.clone() };
    if patch.at("$patch").as_str() == Some("replace") {
        let mut plain = patch.clone();
        plain.to_map().remove("$patch");
        return plain;
    }
    let mut after = if before.as_map().is_some() { before.clone() } else { Value::map() };
    for (key, change) in changes {
        if key.starts_with('$') {
            continue;
        }
        let field = shape.and_then(|s| s.get(key));
        let inner = match field.map(|f| f.ty) {
            Some(Type::Struct(shape)) => Some(*shape),
            _ => None,
        };
        match (change, after.at(key)) {
            (Value::Null, _) => {
                after.to_map().remove(key);
            }
            (Value::Map(_), old) => {
                let merged = strategic(old, change, inner);
                after.set(key.clone(), merged);
            }
            (Value::List(new), Value::List(old)) if field.is_some_and(|f| f.merge) => {
                let merged = field.map_or_else(Vec::new, |f| merge_list(old, new, f));
                after.set(key.clone(), merged);
            }
            _ => after.set(key.clone(), change.clone()),
        }
    }
    after
}

fn merge_list(old: &[Value], new: &[Value], field: &'static Field) -> Vec<Value> {
    let key = field.merge_key;
    if new.iter().any(|n| n.at("$patch").as_str() == Some("replace")) {
        return new.iter().filter(|n| n.at("$patch").is_null()).cloned().collect();
    }
    let shape = match field.ty {
        Type::List(Type::Struct(shape)) => Some(*shape),
        _ => None,
    };
    let mut merged = old.to_vec();
    for item in new {
        let at = merged.iter().position(|m| if key.is_empty() { m == item } else { m.at(key) == item.at(key) });
        match (at, item.at("$patch").as_str()) {
            (Some(i), Some("delete")) => drop(merged.remove(i)),
            (None, Some("delete")) => {}
            (Some(i), _) => merged[i] = strategic(&merged[i], item, shape),
            (None, _) => merged.push(item.clone()),
        }
    }
    merged
}

fn json_patch(before: &Value, patch: &Value) -> Result<Value, String> {
    let mut after = before.clone();
    for operation in patch.as_list().unwrap_or(&[]) {
        let path: Vec<String> = operation
            .at("path")
            .as_str()
            .unwrap_or("")
            .split('/')
            .skip(1)
            .map(|p| p.replace("~1", "/").replace("~0", "~"))
            .collect();
        let kind = operation.at("op").as_str().unwrap_or("");
        let Some((last, parents)) = path.split_last() else { return Err("invalid path".into()) };
        let mut place = &mut after;
        for part in parents {
            place = match place {
                Value::List(_) => {
                    let i: usize = part.parse().map_err(|_| format!("Invalid index {part}"))?;
                    place.to_list().get_mut(i).ok_or("index out of range")?
                }
                _ => place
                    .to_map()
                    .get_mut(part.as_str())
                    .ok_or_else(|| format!("Object to be patched is missing field ({part})"))?,
            };
        }
        match (place, kind) {
            (list @ Value::List(_), "add") => {
                let items = list.to_list();
                let i = if last == "-" { items.len() } else { last.parse().unwrap_or(items.len()) };
                items.insert(i.min(items.len()), operation.at("value").clone());
            }
            (list @ Value::List(_), _) => {
                let items = list.to_list();
                let i: usize = last.parse().map_err(|_| format!("Invalid index {last}"))?;
                if i >= items.len() {
                    return Err("index out of range".into());
                }
                if kind == "remove" { drop(items.remove(i)) } else { items[i] = operation.at("value").clone() }
            }
            (map, "remove") => {
                map.to_map().remove(last.as_str());
            }
            (map, "test") if map.at(last) != operation.at("value") => return Err("testing value failed".into()),
            (_, "test") => {}
            (map, _) => map.set(last.as_str(), operation.at("value").clone()),
        }
    }
    Ok(after)
}
