//! What a schema of a definition may say: it is structural, its defaults fit it, its lists have keys. Plays
//! `ValidateStructural`, `ValidateDefaults` and `ValidateCustomResourceDefinitionOpenAPISchema`. Rules in CEL are looked at
//! only for being there.

use super::check;
use super::check::Shown;
use super::schema::{flag, items, prune};
use crate::validation::{Causes, Path};
use api::{Cause, Value};

const TYPES: [&str; 6] = ["array", "boolean", "integer", "number", "object", "string"];
/// What may stand at the root beside `status` as a subresource.
const AT_ROOT: [&str; 22] = [
    "description",
    "type",
    "format",
    "title",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "multipleOf",
    "required",
    "items",
    "properties",
    "externalDocs",
    "example",
    "x-kubernetes-preserve-unknown-fields",
    "x-kubernetes-validations",
];

/// Where a schema stands.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    Root,
    Item,
    Field,
}

/// The rules of a whole schema.
pub fn whole(schema: &Value, status: bool, path: &Path<'_>, causes: &mut Causes) {
    if status {
        let kind = schema.at("type").as_str().unwrap_or_default();
        if !kind.is_empty() && kind != "object" {
            let detail =
                "only \"object\" is allowed as the type at the root of the schema if the status subresource is enabled";
            causes.invalid(&path.child("type"), kind, detail);
        } else if schema.as_map().is_some_and(|m| m.keys().any(|k| !AT_ROOT.contains(&k.as_str()))) {
            let names: Vec<String> = AT_ROOT.iter().map(|n| go_name(n)).collect();
            let detail = format!(
                "only [{}] fields are allowed at the root of the schema if the status subresource is enabled",
                names.join(" ")
            );
            causes.invalid(path, Shown(schema), detail);
        }
    }
    if flag(schema, "nullable") {
        causes.forbidden(&path.child("nullable"), "nullable cannot be true at the root");
    }
    let mut structure = Causes::new();
    structural(schema, Level::Root, path, &mut structure);
    if structure.is_empty() {
        defaults(schema, path, causes);
    } else {
        let mut list: Vec<Cause> = structure.into_vec();
        list.sort_by_key(|c| format!("{}: {}", c.field, c.message));
        causes.found.extend(list);
    }
    standard(schema, path, causes);
}

fn go_name(name: &str) -> String {
    match name {
        "x-kubernetes-preserve-unknown-fields" => "XPreserveUnknownFields".into(),
        "x-kubernetes-validations" => "XValidations".into(),
        other => other[..1].to_uppercase() + &other[1..],
    }
}

/// Goes on with the path of a part, below that of the whole.
type At<'f> = &'f dyn Fn(&Path<'_>, &mut dyn FnMut(&Path<'_>));

/// The parts of a schema that are whole schemas themselves.
fn parts(schema: &Value, visit: &mut dyn FnMut(&Value, Level, At<'_>)) {
    if items(schema).as_map().is_some() {
        visit(items(schema), Level::Item, &|path, then| then(&path.child("items")));
    }
    for (name, property) in schema.at("properties").as_map().into_iter().flatten() {
        visit(property, Level::Field, &|path, then| then(&path.child("properties").key(name)));
    }
    if schema.at("additionalProperties").as_map().is_some() {
        let inner = schema.at("additionalProperties");
        visit(inner, Level::Field, &|path, then| then(&path.child("additionalProperties")));
    }
}

fn structural(schema: &Value, level: Level, path: &Path<'_>, causes: &mut Causes) {
    let kind = schema.at("type").as_str().unwrap_or_default();
    if kind == "array" && items(schema).is_null() {
        causes.required(&path.child("items"), "must be specified");
    }
    parts(schema, &mut |part, level, at| at(path, &mut |path| structural(part, level, path, causes)));
    let additional = schema.at("additionalProperties");
    if level == Level::Root && !additional.is_null() {
        causes.forbidden(&path.child("additionalProperties"), "must not be used at the root");
    }
    let (embedded, field) = (flag(schema, "x-kubernetes-embedded-resource"), path.child("type"));
    let open = flag(schema, "x-kubernetes-preserve-unknown-fields");
    let either = flag(schema, "x-kubernetes-int-or-string");
    if either && open {
        let detail = "must be false if x-kubernetes-int-or-string is true";
        causes.invalid(&path.child("x-kubernetes-preserve-unknown-fields"), Shown(&Value::Bool(true)), detail);
    }
    if embedded && kind != "object" {
        let detail = "must be object if x-kubernetes-embedded-resource is true";
        if kind.is_empty() {
            causes.required(&field, detail);
        } else {
            causes.invalid(&field, kind, detail);
        }
    } else if kind.is_empty() && !either && !open {
        let detail = match level {
            Level::Root => "must not be empty at the root",
            Level::Item => "must not be empty for specified array items",
            Level::Field => "must not be empty for specified object fields",
        };
        causes.required(&field, detail);
    }
    if embedded && !additional.is_null() {
        let detail = "must not be used if x-kubernetes-embedded-resource is set";
        causes.forbidden(&path.child("additionalProperties"), detail);
    }
    if level == Level::Root && !kind.is_empty() && kind != "object" {
        causes.invalid(&field, kind, "must be object at the root");
    }
    if level == Level::Root || embedded {
        for name in ["kind", "apiVersion"] {
            let property = schema.at("properties").at(name);
            let kind = property.at("type").as_str().unwrap_or_default();
            if !property.is_null() && kind != "string" {
                let properties = path.child("properties");
                causes.invalid(&properties.key(name).child("type"), kind, "must be string");
            }
        }
    }
    nested(schema, path, causes);
}

/// Logical parts say nothing about structure.
fn nested(schema: &Value, path: &Path<'_>, causes: &mut Causes) {
    let either = flag(schema, "x-kubernetes-int-or-string");
    for key in ["allOf", "anyOf", "oneOf"] {
        for (i, part) in schema.at(key).as_list().unwrap_or_default().iter().enumerate() {
            let list = path.child(key);
            if !(either && key == "anyOf") {
                value_only(part, &list.index(i), causes);
            }
        }
    }
    if !schema.at("not").is_null() {
        value_only(schema.at("not"), &path.child("not"), causes);
    }
}

fn value_only(schema: &Value, path: &Path<'_>, causes: &mut Causes) {
    for (name, detail) in [
        ("type", "must be empty to be structural"),
        ("additionalProperties", "must be undefined to be structural"),
        ("default", "must be undefined to be structural"),
        ("title", "must be empty to be structural"),
        ("description", "must be empty to be structural"),
        ("nullable", "must be false to be structural"),
        ("x-kubernetes-preserve-unknown-fields", "must be false to be structural"),
        ("x-kubernetes-embedded-resource", "must be false to be structural"),
        ("x-kubernetes-int-or-string", "must be false to be structural"),
        ("x-kubernetes-list-map-keys", "must be empty to be structural"),
        ("x-kubernetes-list-type", "must be undefined to be structural"),
        ("x-kubernetes-map-type", "must be undefined to be structural"),
    ] {
        if !schema.at(name).is_null() {
            causes.forbidden(&path.child(name), detail);
        }
    }
    if items(schema).as_map().is_some() {
        value_only(items(schema), &path.child("items"), causes);
    }
    for (name, property) in schema.at("properties").as_map().into_iter().flatten() {
        value_only(property, &path.child("properties").key(name), causes);
    }
    nested(schema, path, causes);
}

/// Defaults are valid themselves.
fn defaults(schema: &Value, path: &Path<'_>, causes: &mut Causes) {
    let default = schema.at("default");
    if !default.is_null() {
        let field = path.child("default");
        let mut pruned = default.clone();
        if !prune(&mut pruned, schema).is_empty() {
            causes.invalid(&field, Shown(default), "must not have unknown fields");
        }
        check::value(default, schema, "", Some(&field), causes);
    }
    parts(schema, &mut |part, _, at| at(path, &mut |path| defaults(part, path, causes)));
}

/// What no schema of a definition may say, structural or not.
fn standard(schema: &Value, path: &Path<'_>, causes: &mut Causes) {
    let kind = schema.at("type").as_str().unwrap_or_default();
    if !kind.is_empty() && !TYPES.contains(&kind) {
        causes.not_supported(&path.child("type"), kind, &TYPES);
    }
    for name in ["id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref"] {
        if !schema.at(name).is_null() {
            causes.forbidden(&path.child(name), &format!("{name} is not supported"));
        }
    }
    if kind == "null" {
        let detail = "type cannot be set to null, use nullable as an alternative";
        causes.forbidden(&path.child("type"), detail);
    }
    if items(schema).as_list().is_some() {
        causes.forbidden(&path.child("items"), "items must be a schema object and not an array");
    }
    if flag(schema, "uniqueItems") {
        let detail = "uniqueItems cannot be set to true since the runtime complexity becomes quadratic";
        causes.forbidden(&path.child("uniqueItems"), detail);
    }
    let additional = schema.at("additionalProperties");
    if !schema.at("properties").is_null() && (additional.as_map().is_some() || additional.as_bool() == Some(false)) {
        let detail = "additionalProperties and properties are mutual exclusive";
        causes.forbidden(&path.child("additionalProperties"), detail);
    }
    parts(schema, &mut |part, _, at| at(path, &mut |path| standard(part, path, causes)));
    for key in ["allOf", "oneOf", "anyOf"] {
        for (i, part) in schema.at(key).as_list().unwrap_or_default().iter().enumerate() {
            standard(part, &path.child(key).index(i), causes);
        }
    }
    if schema.at("x-kubernetes-preserve-unknown-fields").as_bool() == Some(false) {
        let field = path.child("x-kubernetes-preserve-unknown-fields");
        causes.invalid(&field, Shown(&Value::Bool(false)), "must be true or undefined");
    }
    topology(schema, kind, path, causes);
}

/// How lists and maps are merged.
fn topology(schema: &Value, kind: &str, path: &Path<'_>, causes: &mut Causes) {
    for (name, wanted, known) in [
        ("x-kubernetes-map-type", "object", &["atomic", "granular"][..]),
        ("x-kubernetes-list-type", "array", &["atomic", "set", "map"][..]),
    ] {
        let Some(value) = schema.at(name).as_str() else { continue };
        if kind != wanted {
            let detail = format!("must be {wanted} if {name} is specified");
            if kind.is_empty() {
                causes.required(&path.child("type"), &detail);
            } else {
                causes.invalid(&path.child("type"), kind, detail);
            }
        }
        if !known.contains(&value) {
            causes.not_supported(&path.child(name), value, known);
        }
    }
    let list = schema.at("x-kubernetes-list-type").as_str();
    let (type_field, key_field) = (path.child("x-kubernetes-list-type"), path.child("x-kubernetes-list-map-keys"));
    let keys = schema.at("x-kubernetes-list-map-keys").as_list().unwrap_or_default();
    if !keys.is_empty() {
        let detail = "must be map if x-kubernetes-list-map-keys is non-empty";
        match list {
            None => causes.required(&type_field, detail),
            Some("map") => {}
            Some(other) => causes.invalid(&type_field, other, detail),
        }
    }
    if list != Some("map") {
        return;
    }
    if keys.is_empty() {
        causes.required(&key_field, "must not be empty if x-kubernetes-list-type is map");
    }
    let (item, item_path) = (items(schema), path.child("items"));
    if item.is_null() {
        return causes.required(&item_path, "must have a schema if x-kubernetes-list-type is map");
    }
    let kind = item.at("type").as_str().unwrap_or_default();
    if kind != "object" {
        let detail = "must be object if parent array's x-kubernetes-list-type is map";
        return causes.invalid(&item_path.child("type"), kind, detail);
    }
    let properties = item_path.child("properties");
    let required = item.at("required").as_list().unwrap_or_default();
    for (i, key) in keys.iter().enumerate() {
        let name = key.as_str().unwrap_or_default();
        let property = item.at("properties").at(name);
        if property.is_null() {
            let detail = "entries must all be names of item properties";
            causes.invalid(&key_field, Shown(schema.at("x-kubernetes-list-map-keys")), detail);
        } else if matches!(property.at("type").as_str(), Some("array" | "object")) {
            let detail = "must be a scalar type if parent array's x-kubernetes-list-type is map";
            causes.invalid(&properties.key(name).child("type"), kind, detail);
        }
        if keys[..i].contains(key) {
            let shown = Shown(schema.at("x-kubernetes-list-map-keys"));
            causes.invalid(&key_field, shown, "must not contain duplicate entries");
        }
        if !property.is_null() && !required.contains(key) && property.at("default").is_null() {
            let detail =
                "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property";
            causes.required(&properties.key(name).child("default"), detail);
        }
        if flag(property, "nullable") {
            let detail = "this property is in x-kubernetes-list-map-keys, so it cannot be nullable";
            causes.forbidden(&properties.key(name).child("nullable"), detail);
        }
    }
}
