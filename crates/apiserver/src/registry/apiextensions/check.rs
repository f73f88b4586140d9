//! Whether a custom resource is as its schema wants it. Plays `kube-openapi/pkg/validation/validate` and
//! `apiextensions-apiserver/pkg/apiserver/{validation,schema/listtype}`.

use super::schema::{field, flag, items};
use crate::validation::{Bad, Causes, Path};
use api::{Str, Value};
use ecow::eco_format;

/// A value of any form, as JSON.
pub struct Shown<'a>(pub &'a Value);

impl Bad for Shown<'_> {
    fn render(&self) -> String {
        api::json::to_string(self.0)
    }
}

/// The name of a value's type.
fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Int(_) => "integer",
        Value::Float(_) => "number",
        Value::String(_) => "string",
        Value::List(_) => "array",
        Value::Map(_) => "object",
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Int(n) => Some(*n as f64),
        Value::Float(n) => Some(*n),
        _ => None,
    }
}

fn child(name: &str, key: &str) -> Str {
    if name.is_empty() { key.into() } else { eco_format!("{name}.{key}") }
}

/// The rules of a value; `name` is where it stands below `path` (both may be empty).
pub fn value(v: &Value, schema: &Value, name: &str, at: Option<&Path<'_>>, causes: &mut Causes) {
    let own = Path::new(name);
    let joined;
    let path = match at {
        Some(outer) if name.is_empty() => outer,
        Some(outer) => {
            joined = outer.child(name);
            &joined
        }
        None => &own,
    };
    if v.is_null() && flag(schema, "nullable") {
        return;
    }
    if !types(v, schema, name, path, causes) {
        return;
    }
    let allowed = schema.at("enum").as_list().unwrap_or_default();
    if !allowed.is_empty() && !allowed.contains(v) {
        let text = |v: &Value| v.as_str().map_or_else(|| api::json::to_string(v), str::to_owned);
        let list: Vec<String> = allowed.iter().map(text).collect();
        let list: Vec<&str> = list.iter().map(String::as_str).collect();
        causes.not_supported(path, Shown(v), &list);
    }
    match v {
        Value::Int(_) | Value::Float(_) => range(v, schema, name, path, causes),
        Value::String(s) => text(s, schema, name, path, causes),
        Value::List(list) => {
            count(list.len(), schema, ["maxItems", "minItems"], "items", (name, path), causes);
            for (i, item) in list.iter().enumerate() {
                value(item, items(schema), &eco_format!("{name}[{i}]"), at, causes);
            }
        }
        Value::Map(map) => {
            count(map.len(), schema, ["maxProperties", "minProperties"], "properties", (name, path), causes);
            for required in schema.at("required").as_list().unwrap_or_default().iter().filter_map(Value::as_str) {
                if !map.contains_key(required) {
                    let name = child(name, required);
                    match at {
                        Some(outer) => causes.required(&outer.child(&name), ""),
                        None => causes.required(&Path::new(&name), ""),
                    }
                }
            }
            for (key, inner) in map.iter() {
                if let Some(schema) = field(schema, key) {
                    value(inner, schema, &child(name, key), at, causes);
                }
            }
        }
        Value::Null | Value::Bool(_) => {}
    }
    combined(v, schema, name, causes);
}

/// Whether the value has a type that the schema wants.
fn types(v: &Value, schema: &Value, name: &str, path: &Path<'_>, causes: &mut Causes) -> bool {
    let (is, int_or_string) = (type_of(v), flag(schema, "x-kubernetes-int-or-string"));
    let wanted = if int_or_string { "integer,string" } else { schema.at("type").as_str().unwrap_or_default() };
    let whole = matches!(v, Value::Float(n) if n.fract() == 0.0);
    let good = wanted.is_empty()
        || wanted.split(',').any(|t| t == is)
        || (wanted == "number" && is == "integer")
        || (wanted == "integer" && whole);
    if !good {
        causes.type_invalid(path, is, format!("{name} in body must be of type {wanted}: \"{is}\""));
        let bounded = !schema.at("maximum").is_null() || !schema.at("minimum").is_null();
        if wanted == "integer" && is == "number" && bounded {
            let detail = format!("Checked value must be of type integer (default format) in {name}");
            causes.invalid(&Path::new("<nil>"), "", detail);
        }
    }
    good
}

fn range(v: &Value, schema: &Value, name: &str, path: &Path<'_>, causes: &mut Causes) {
    let Some(n) = number(v) else { return };
    let mut bound = |key: &str, exclusive: &str, [words, strictly]: [&str; 2], out: fn(f64, f64, bool) -> bool| {
        let limit = schema.at(key);
        let strict = flag(schema, exclusive);
        if number(limit).is_some_and(|limit| out(n, limit, strict)) {
            let words = if strict { strictly } else { words };
            causes.invalid(path, Shown(v), format!("{name} in body should be {words} {}", api::json::to_string(limit)));
        }
    };
    bound("maximum", "exclusiveMaximum", ["less than or equal to", "less than"], |n, l, s| n > l || (s && n == l));
    bound("minimum", "exclusiveMinimum", ["greater than or equal to", "greater than"], |n, l, s| {
        n < l || (s && n == l)
    });
    if let Some(factor) = number(schema.at("multipleOf")).filter(|f| *f > 0.0 && (n / f).fract() != 0.0) {
        causes.invalid(path, Shown(v), format!("{name} in body should be a multiple of {factor}"));
    }
}

/// Lengths of text. Patterns are not looked at: the program has no engine for regular expressions.
fn text(s: &str, schema: &Value, name: &str, path: &Path<'_>, causes: &mut Causes) {
    let length = s.chars().count() as i64;
    if let Some(most) = schema.at("maxLength").as_int().filter(|most| length > *most) {
        causes.too_long(path, usize::try_from(most).unwrap_or(0));
    } else if let Some(least) = schema.at("minLength").as_int().filter(|least| length < *least) {
        causes.invalid(path, s, format!("{name} in body should be at least {least} chars long"));
    }
}

fn count(n: usize, schema: &Value, keys: [&str; 2], of: &str, at: (&str, &Path<'_>), causes: &mut Causes) {
    let (name, path) = at;
    let bound = |key: &str| schema.at(key).as_int().and_then(|b| usize::try_from(b).ok());
    if let Some(most) = bound(keys[0]).filter(|most| n > *most) {
        causes.too_many(path, n, most);
    }
    if let Some(least) = bound(keys[1]).filter(|least| n < *least) {
        causes.invalid(path, n as i64, format!("{name} in body should have at least {least} {of}"));
    }
}

fn combined(v: &Value, schema: &Value, name: &str, causes: &mut Causes) {
    let fits = |schema: &Value| {
        let mut found = Causes::new();
        value(v, schema, name, None, &mut found);
        found.is_empty()
    };
    let all = |key: &str| schema.at(key).as_list().unwrap_or_default();
    let (shown, nowhere) = (api::go::quote(name), Path::new("<nil>"));
    if !all("allOf").iter().all(fits) {
        causes.invalid(&nowhere, "", format!("{shown} must validate all the schemas (allOf)"));
    }
    if !all("anyOf").is_empty() && !all("anyOf").iter().any(fits) {
        causes.invalid(&nowhere, "", format!("{shown} must validate at least one schema (anyOf)"));
    }
    if !all("oneOf").is_empty() {
        let n = all("oneOf").iter().filter(|s| fits(s)).count();
        if n != 1 {
            let what = if n == 0 { "Found none valid".to_owned() } else { format!("Found {n} valid alternatives") };
            let detail = format!("{shown} must validate one and only one schema (oneOf). {what}");
            causes.invalid(&nowhere, "", detail);
        }
    }
    if !schema.at("not").is_null() && fits(schema.at("not")) {
        causes.invalid(&nowhere, "", format!("{shown} must not validate the schema (not)"));
    }
}

/// Lists that are sets or maps hold nothing twice.
pub fn lists(v: &Value, schema: &Value, path: &Path<'_>, causes: &mut Causes) {
    match v {
        Value::Map(map) => {
            for (key, inner) in map.iter() {
                if let Some(schema) = field(schema, key) {
                    lists(inner, schema, &path.child(key), causes);
                }
            }
        }
        Value::List(list) => {
            match schema.at("x-kubernetes-list-type").as_str() {
                Some("set") => twice(list.iter().cloned().collect(), path, causes),
                Some("map") => {
                    let keys = schema.at("x-kubernetes-list-map-keys").as_list().unwrap_or_default();
                    let key_of = |item: &Value| {
                        let mut key = Value::map();
                        for name in keys.iter().filter_map(Value::as_str) {
                            if let Some(value) = item.as_map().and_then(|m| m.get(name)) {
                                key.set(name, value.clone());
                            }
                        }
                        key
                    };
                    twice(list.iter().map(key_of).collect(), path, causes);
                }
                _ => {}
            }
            for (i, item) in list.iter().enumerate() {
                lists(item, items(schema), &path.index(i), causes);
            }
        }
        _ => {}
    }
}

/// Each value is named at its second place.
fn twice(list: Vec<Value>, path: &Path<'_>, causes: &mut Causes) {
    for (i, item) in list.iter().enumerate() {
        if list[..i].iter().filter(|other| *other == item).count() == 1 {
            causes.duplicate(&path.index(i), Shown(item));
        }
    }
}

/// Whether any part of the schema has rules in CEL.
pub fn has_rules(schema: &Value) -> bool {
    let below = |key: &str| schema.at(key).as_map().is_some_and(|m| m.values().any(has_rules));
    !schema.at("x-kubernetes-validations").is_null()
        || below("properties")
        || [items(schema), schema.at("additionalProperties")].iter().any(|s| s.as_map().is_some() && has_rules(s))
}
