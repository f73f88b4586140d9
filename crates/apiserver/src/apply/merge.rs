//! Merging what somebody applies into what there is, and taking fields out. Plays: `structured-merge-diff/typed/{merge,remove}.go`.

use super::compare::index;
use super::schema::{Atom, ListAtom, Schema};
use super::set::{Elem, Set};
use api::Value;
use api::reflect::ListType;
use api::value::Map;

/// The left value with everything of the right one put in.
pub fn merge(schema: &Schema, left: &Value, right: &Value) -> Value {
    any(schema, Some(left), Some(right)).unwrap_or_default()
}

fn any(schema: &Schema, left: Option<&Value>, right: Option<&Value>) -> Option<Value> {
    let newest = || right.or(left).cloned();
    match schema.atom(right.filter(|v| !v.is_null()).or(left)) {
        Atom::Scalar => newest(),
        Atom::List(list) => {
            let length = |v: Option<&Value>| v.and_then(Value::as_list).map_or(0, <[Value]>::len);
            let granular = matches!(list.merge, ListType::Map | ListType::Set);
            if !granular || (length(left) == 0 && length(right) == 0) {
                return newest();
            }
            Some(Value::from(lists(&list, left, right)))
        }
        Atom::Map(map) => {
            let size = |v: Option<&Value>| v.and_then(Value::as_map).map_or(0, |m| m.len());
            if map.atomic || (size(left) == 0 && size(right) == 0) {
                return newest();
            }
            let (l, r) = (left.and_then(Value::as_map), right.and_then(Value::as_map));
            let mut out = Map::new();
            for key in l.into_iter().chain(r).flat_map(|m| m.keys()) {
                if out.contains_key(key) {
                    continue;
                }
                let (schema, _) = map.field(key);
                let merged = any(&schema, l.and_then(|m| m.get(key)), r.and_then(|m| m.get(key)));
                out.extend(merged.map(|v| (key.clone(), v)));
            }
            Some(Value::from(out))
        }
    }
}

/// Lists merge by key. The order is the right one's for what it has; what only the left one has stays where it was between them.
fn lists(list: &ListAtom, left: Option<&Value>, right: Option<&Value>) -> Vec<Value> {
    let (left_order, l) = index(list, left);
    let (right_order, r) = index(list, right);
    let mut shared = right_order.iter().filter(|e| l.contains_key(*e)).peekable();
    let mut out = Vec::new();
    let mut put = |elem: &Elem| out.extend(any(&list.item, l.get(elem).copied(), r.get(elem).copied()));
    let (mut i, mut j) = (0, 0);
    while i < left_order.len() || j < right_order.len() {
        if let (Some(a), Some(b)) = (left_order.get(i), right_order.get(j)) {
            if a == b {
                put(a);
                i += 1;
                j += 1;
                shared.next();
                continue;
            }
            if r.contains_key(a) && shared.peek().is_some_and(|next| *next != a) {
                i += 1;
                continue;
            }
        }
        if let Some(a) = left_order.get(i)
            && !r.contains_key(a)
        {
            put(a);
            i += 1;
            continue;
        }
        if let Some(b) = right_order.get(j) {
            put(b);
            j += 1;
            if shared.peek().is_some_and(|next| *next == b) {
                shared.next();
            }
            continue;
        }
        i += 1;
    }
    out
}

/// The value without these fields and items.
pub fn remove(schema: &Schema, value: &Value, fields: &Set) -> Value {
    match schema.atom(Some(value)) {
        Atom::Scalar => value.clone(),
        Atom::List(list) => {
            if !matches!(list.merge, ListType::Map | ListType::Set) {
                return Value::Null;
            }
            let mut out = Vec::new();
            for (i, item) in value.as_list().unwrap_or_default().iter().enumerate() {
                let elem = list.elem(i, item).unwrap_or(Elem::Index(i));
                if fields.has(&elem) {
                    continue;
                }
                out.push(fields.below(&elem).map_or_else(|| item.clone(), |below| remove(&list.item, item, below)));
            }
            if out.is_empty() { Value::Null } else { Value::from(out) }
        }
        Atom::Map(map) => {
            if map.atomic {
                return Value::Null;
            }
            let mut out = Map::new();
            for (key, item) in value.as_map().into_iter().flatten() {
                let elem = Elem::Field(key.clone());
                if fields.has(&elem) {
                    continue;
                }
                let kept = match fields.below(&elem) {
                    Some(below) => remove(&map.field(key).0, item, below),
                    None => item.clone(),
                };
                out.insert(key.clone(), kept);
            }
            if out.is_empty() { Value::Null } else { Value::from(out) }
        }
    }
}
