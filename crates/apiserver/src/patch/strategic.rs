//! Strategic merge patch: maps merge, lists merge by key where the kind says so, and directives say what merging cannot.
//!
//! Plays: `apimachinery/pkg/util/strategicpatch`.

use super::order::arrange;
use api::reflect::{Field, Shape, Type};
use api::value::Map;
use api::{Kind, Status, Str, Value};

const DIRECTIVE: &str = "$patch";
const RETAIN: &str = "$retainKeys";
const DELETE_FROM: &str = "$deleteFromPrimitiveList/";
const ORDER: &str = "$setElementOrder/";

/// The value after the patch.
pub(crate) fn apply(kind: Kind, current: &Value, patch: &Value) -> Result<Value, Status> {
    if patch.as_map().is_none() {
        return Err(Status::bad_request(format!(
            "json: cannot unmarshal {} into Go value of type map[string]interface {{}}",
            super::kind_of(patch)
        )));
    }
    map(current, patch, kind.shape)
}

/// A refusal that the real server does not foresee: 500 with its bare text.
fn failure(message: impl Into<Str>) -> Status {
    Status::new(500, "", message)
}

/// Text as Go's `%v` writes a value without a type.
pub(crate) fn go_text(value: &Value) -> String {
    match value {
        Value::Null => "<nil>".to_owned(),
        Value::String(s) => s.to_string(),
        Value::List(items) => format!("[{}]", items.iter().map(go_text).collect::<Vec<_>>().join(" ")),
        Value::Map(map) => {
            format!("map[{}]", map.iter().map(|(k, v)| format!("{k}:{}", go_text(v))).collect::<Vec<_>>().join(" "))
        }
        other => api::json::to_string(other),
    }
}

/// The type below a field, as far as it is a struct.
fn shape_of(ty: &'static Type) -> Option<&'static Shape> {
    match ty {
        Type::Struct(shape) => Some(shape),
        Type::List(item) | Type::Dict(item) => shape_of(item),
        _ => None,
    }
}

fn map(current: &Value, patch: &Value, shape: Option<&'static Shape>) -> Result<Value, Status> {
    let Some(changes) = patch.as_map() else { return Ok(patch.clone()) };
    match changes.get(DIRECTIVE).and_then(Value::as_str) {
        Some("replace") => {
            let mut replaced = patch.clone();
            replaced.to_map().remove(DIRECTIVE);
            return Ok(replaced);
        }
        Some("delete") => return Ok(Value::map()),
        Some("merge") | None => {}
        Some(other) => return Err(failure(format!("unknown patch type: {other} in map: {}", go_text(patch)))),
    }
    let mut out = current.as_map().cloned().unwrap_or_default();
    retain(&mut out, changes)?;
    for (key, change) in changes.iter().filter(|(k, _)| !k.starts_with('$')) {
        merge_field(&mut out, key, change, changes, shape)?;
    }
    for (key, change) in changes.iter() {
        if let Some(name) = key.strip_prefix(DELETE_FROM) {
            delete_from(&mut out, name, change)?;
        } else if let Some(name) = key.strip_prefix(ORDER)
            && !changes.contains_key(name)
        {
            reorder(&mut out, name, change, shape);
        }
    }
    Ok(Value::from(out))
}

/// Drops what `$retainKeys` does not list.
fn retain(out: &mut Map, changes: &Map) -> Result<(), Status> {
    let Some(list) = changes.get(RETAIN) else { return Ok(()) };
    let list = list.as_list().ok_or_else(|| Status::bad_request("invalid patch format of retainKeys"))?;
    let kept = |key: &str| list.iter().any(|v| v.as_str() == Some(key));
    if changes.keys().any(|k| !k.starts_with('$') && !kept(k)) {
        let message = "the server rejected our request due to an error in our request";
        return Err(Status::new(422, "Invalid", message).with(Default::default()));
    }
    out.retain(|k, _| kept(k));
    Ok(())
}

fn merge_field(
    out: &mut Map,
    key: &Str,
    change: &Value,
    changes: &Map,
    shape: Option<&'static Shape>,
) -> Result<(), Status> {
    if change.is_null() {
        out.remove(key);
        return Ok(());
    }
    let field = shape.and_then(|s| s.get(key));
    let below = field.map_or_else(|| None, |f| shape_of(f.ty));
    let merged = match (out.get(key), change) {
        (Some(current @ Value::Map(_)), Value::Map(_)) => map(current, change, below)?,
        (_, Value::Map(_)) => match undirected(change) {
            Some(value) => value,
            None => {
                out.remove(key);
                return Ok(());
            }
        },
        (current, Value::List(items)) => {
            let current = current.and_then(Value::as_list).unwrap_or_default();
            let order = changes.get(&Str::from(format!("{ORDER}{key}"))).and_then(Value::as_list);
            list(current, items, order, field)?
        }
        _ => change.clone(),
    };
    out.insert(key.clone(), merged);
    Ok(())
}

/// What a patch puts where nothing was: without nulls, and without the maps that hold a directive.
fn undirected(patch: &Value) -> Option<Value> {
    match patch {
        Value::Map(map) if map.contains_key(DIRECTIVE) => None,
        Value::Map(map) => {
            let kept = map.iter().filter(|(_, v)| !v.is_null());
            let kept = kept.filter_map(|(k, v)| Some((k.clone(), undirected(v)?)));
            Some(Value::from(kept.collect::<Map>()))
        }
        Value::List(items) => Some(Value::from(items.iter().filter_map(undirected).collect::<Vec<_>>())),
        scalar => Some(scalar.clone()),
    }
}

fn list(
    current: &[Value],
    patch: &[Value],
    order: Option<&[Value]>,
    field: Option<&'static Field>,
) -> Result<Value, Status> {
    let Some(field) = field.filter(|f| f.merge) else { return Ok(Value::from(patch.to_vec())) };
    let key = field.merge_key;
    if key.is_empty() || patch.iter().chain(current).all(|v| v.as_map().is_none()) {
        let mut merged: Vec<Value> = Vec::new();
        for item in current.iter().chain(patch) {
            if !merged.contains(item) {
                merged.push(item.clone());
            }
        }
        return Ok(Value::from(arrange(merged, order.unwrap_or(patch), current, "")));
    }
    check_order(patch, order, key)?;
    if let Some(item) = patch.iter().find(|i| i.at(key).is_null() && i.at(DIRECTIVE).as_str() != Some("replace")) {
        return Err(failure(format!("map: {} does not contain declared merge key: {key}", go_text(item))));
    }
    let replaces = patch.iter().any(|i| i.at(DIRECTIVE).as_str() == Some("replace"));
    let deleted =
        |item: &Value| patch.iter().any(|p| p.at(DIRECTIVE).as_str() == Some("delete") && p.at(key) == item.at(key));
    let wanted: Vec<&Value> = patch.iter().filter(|i| i.at(DIRECTIVE).is_null()).collect();
    if replaces {
        return Ok(Value::from(wanted.into_iter().cloned().collect::<Vec<_>>()));
    }
    let mut merged: Vec<Value> = current.iter().filter(|i| !deleted(i)).cloned().collect();
    let below = shape_of(field.ty);
    for item in wanted {
        match merged.iter_mut().find(|m| m.at(key) == item.at(key)) {
            Some(found) => *found = map(found, item, below)?,
            None => merged.push(map(&Value::map(), item, below)?),
        }
    }
    let arranged = arrange(merged, order.unwrap_or(patch), current, key);
    Ok(Value::from(arranged))
}

/// The items of a patch must come in the order that it sets.
fn check_order(patch: &[Value], order: Option<&[Value]>, key: &str) -> Result<(), Status> {
    let Some(order) = order else { return Ok(()) };
    let mut at = 0;
    for item in patch.iter().filter(|i| i.at(DIRECTIVE).is_null()) {
        match order[at..].iter().position(|o| o.at(key) == item.at(key)) {
            Some(i) => at += i + 1,
            None => {
                return Err(failure(format!(
                    "The order in patch list:\n{}\n doesn't match $setElementOrder list:\n{}\n",
                    go_text(&Value::from(patch.to_vec())),
                    go_text(&Value::from(order.to_vec()))
                )));
            }
        }
    }
    Ok(())
}

fn delete_from(out: &mut Map, name: &str, change: &Value) -> Result<(), Status> {
    let gone = change.as_list().ok_or_else(|| Status::bad_request("invalid patch format of primitive list"))?;
    if let Some(found) = out.get_mut(name) {
        found.to_list().retain(|item| !gone.contains(item));
    }
    Ok(())
}

fn reorder(out: &mut Map, name: &str, order: &Value, shape: Option<&'static Shape>) {
    let key = shape.and_then(|s| s.get(name)).map_or("", |f| f.merge_key);
    let (Some(found), Some(order)) = (out.get_mut(name), order.as_list()) else { return };
    let current = found.as_list().unwrap_or_default().to_vec();
    *found = Value::from(arrange(current.clone(), order, &current, key));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn containers_merge_by_name_and_new_ones_come_first() {
        // Source: golden/api/patch/strategic.json.
        let value = |text: &str| api::json::parse(text).expect(text).value();
        let current = value(r#"{"spec":{"containers":[{"name":"a","image":"x"},{"name":"b","image":"y"}]}}"#);
        let patch = value(r#"{"spec":{"containers":[{"name":"c","image":"z"},{"name":"b","$patch":"delete"}]}}"#);
        let merged = apply(api::kind_of::POD, &current, &patch).expect("merges");
        assert_eq!(merged, value(r#"{"spec":{"containers":[{"name":"c","image":"z"},{"name":"a","image":"x"}]}}"#));
    }
}
