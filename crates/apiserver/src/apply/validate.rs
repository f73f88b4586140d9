//! Whether an applied value has only what its type declares. Plays: `structured-merge-diff/typed/validate.go`.

use super::schema::{Atom, Schema};
use super::set::{Elem, path_text};
use api::Value;
use api::reflect::{ListType, Type};

/// What is wrong, a line each: `.spec.bogus: field not declared in schema`.
pub fn validate(schema: &Schema, value: &Value) -> Vec<String> {
    let mut out = Vec::new();
    walk(schema, value, &mut Vec::new(), &mut out);
    out
}

fn walk(schema: &Schema, value: &Value, path: &mut Vec<Elem>, out: &mut Vec<String>) {
    match schema.atom(Some(value)) {
        Atom::Scalar => scalar(schema, value, path, out),
        Atom::List(list) => {
            let Some(items) = value.as_list() else {
                if !value.is_null() {
                    out.push(format!("{}: expected list, got {}", path_text(path), unstructured(value)));
                }
                return;
            };
            let mut seen: Vec<Elem> = Vec::new();
            for (i, item) in items.iter().enumerate() {
                let Some(elem) = list.elem(i, item) else {
                    out.push(format!("{}: element {i}: {}", path_text(path), no_key(list.merge, &list.keys, item)));
                    continue;
                };
                if list.merge != ListType::Atomic && list.merge != ListType::Unset {
                    if seen.contains(&elem) {
                        out.push(format!("{}: duplicate entries for key {elem}", path_text(path)));
                    }
                    seen.push(elem.clone());
                }
                path.push(elem);
                walk(&list.item, item, path, out);
                path.pop();
            }
        }
        Atom::Map(map) => {
            let Some(entries) = value.as_map() else {
                if !value.is_null() {
                    out.push(format!("{}: expected map, got {}", path_text(path), unstructured(value)));
                }
                return;
            };
            for (key, item) in entries.iter() {
                path.push(Elem::Field(key.clone()));
                let (field, known) = map.field(key);
                if known || map.is_open() {
                    walk(&field, item, path, out);
                } else {
                    out.push(format!("{}: field not declared in schema", path_text(path)));
                }
                path.pop();
            }
        }
    }
}

fn no_key(merge: ListType, keys: &[api::Str], item: &Value) -> String {
    match (merge, item) {
        (ListType::Set, Value::Map(_)) => "associative list without keys has an element that's a map type".to_owned(),
        (ListType::Set, Value::Null) => {
            "associative list without keys has an element that's an explicit null".to_owned()
        }
        (ListType::Set, _) => "not supported: associative list with lists as elements".to_owned(),
        (_, Value::Null) => "associative list with keys may not have a null element".to_owned(),
        (_, Value::Map(map)) => {
            let missing = keys.iter().find(|k| !map.contains_key(*k)).map_or("", |k| k.as_str());
            format!(
                "associative list with keys has an element that omits key field \"{missing}\" (and doesn't have default value)"
            )
        }
        _ => "associative list with keys may not have non-map elements".to_owned(),
    }
}

fn scalar(schema: &Schema, value: &Value, path: &[Elem], out: &mut Vec<String>) {
    let wanted = match schema {
        Schema::Typed { ty: Type::Leaf(name), .. } => match *name {
            "int32" | "int64" | "float64" => "numeric",
            "bool" => "boolean",
            "Quantity" | "resource.Quantity" | "IntOrString" | "intstr.IntOrString" => return,
            _ => "string",
        },
        Schema::Json(schema) => match schema.at("type").as_str() {
            Some("integer" | "number") => "numeric",
            Some("boolean") => "boolean",
            Some("string") => "string",
            _ => return,
        },
        _ => return,
    };
    let fits = match value {
        Value::Null => true,
        Value::Int(_) | Value::Float(_) => wanted == "numeric",
        Value::Bool(_) => wanted == "boolean",
        Value::String(_) => wanted == "string",
        _ => false,
    };
    if !fits {
        let wanted = if wanted == "numeric" { "numeric (int or float)" } else { wanted };
        out.push(format!("{}: expected {wanted}, got {}", path_text(path), unstructured(value)));
    }
}

fn unstructured(value: &Value) -> String {
    let text = match value {
        Value::String(s) => format!("\"{s}\""),
        Value::Map(_) => format!("map[string]interface {{}}{{{}}}", ""),
        other => api::json::to_string(other),
    };
    format!("&value.valueUnstructured{{Value:{text}}}")
}
