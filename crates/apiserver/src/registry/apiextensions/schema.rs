//! What a custom resource's schema does to it: unknown fields go, defaults come. Plays
//! `apiextensions-apiserver/pkg/apiserver/schema/{pruning,defaulting}`.

use api::{Str, Value};
use ecow::eco_format;

/// The schema of the items of a list.
pub(super) fn items(schema: &Value) -> &Value {
    schema.at("items")
}

/// Whether a flag of a schema is set.
pub(super) fn flag(schema: &Value, name: &str) -> bool {
    schema.at(name).as_bool() == Some(true)
}

/// The schema of a field; none when nothing is said about it.
pub(super) fn field<'a>(schema: &'a Value, name: &str) -> Option<&'a Value> {
    let own = schema.at("properties").at(name);
    if !own.is_null() {
        return Some(own);
    }
    Some(schema.at("additionalProperties")).filter(|s| s.as_map().is_some())
}

/// Removes the fields that the schema does not know; their paths, sorted. `value` holds the fields beside kind and metadata.
pub fn prune(value: &mut Value, schema: &Value) -> Vec<Str> {
    let mut gone = Vec::new();
    prune_at(value, schema, "", &mut gone);
    gone.sort();
    gone
}

fn prune_at(value: &mut Value, schema: &Value, path: &str, gone: &mut Vec<Str>) {
    let keeps = flag(schema, "x-kubernetes-preserve-unknown-fields")
        || schema.at("additionalProperties").as_bool() == Some(true);
    if let Some(map) = value.as_map() {
        let at = |name: &str| if path.is_empty() { Str::from(name) } else { eco_format!("{path}.{name}") };
        let embedded = flag(schema, "x-kubernetes-embedded-resource");
        let known = |name: &str| {
            keeps || field(schema, name).is_some() || (embedded && matches!(name, "apiVersion" | "kind" | "metadata"))
        };
        let unknown: Vec<Str> = map.keys().filter(|k| !known(k)).cloned().collect();
        let nested: Vec<Str> = map.keys().filter(|k| field(schema, k).is_some()).cloned().collect();
        for name in unknown {
            value.to_map().remove(name.as_str());
            gone.push(at(&name));
        }
        for name in nested {
            let (Some(schema), Some(inner)) = (field(schema, &name), value.to_map().get_mut(name.as_str())) else {
                continue;
            };
            prune_at(inner, schema, &at(&name), gone);
        }
    } else if value.as_list().is_some() {
        for (i, item) in value.to_list().iter_mut().enumerate() {
            prune_at(item, items(schema), &eco_format!("{path}[{i}]"), gone);
        }
    }
}

/// Fills in the defaults of the schema, and drops nulls where none may stand.
pub fn default(value: &mut Value, schema: &Value) {
    let not_null = |value: &Value, schema: &Value| value.is_null() && !flag(schema, "nullable");
    if value.as_map().is_some() {
        for (name, property) in schema.at("properties").as_map().into_iter().flatten() {
            let default = property.at("default");
            let given = value.as_map().and_then(|m| m.get(name.as_str()));
            let missing = given.is_none_or(|v| not_null(v, property));
            if missing && !default.is_null() {
                value.set(name.clone(), default.clone());
            } else if given.is_some() && missing {
                value.to_map().remove(name.as_str());
            }
        }
        for (name, inner) in value.to_map() {
            if let Some(schema) = field(schema, name) {
                default(inner, schema);
            }
        }
    } else if value.as_list().is_some() {
        let schema = items(schema);
        for item in value.to_list() {
            if not_null(item, schema) && !schema.at("default").is_null() {
                *item = schema.at("default").clone();
            }
            default(item, schema);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_fields_go_and_defaults_come() {
        // Source: tests/golden/api/defaults/crd.json.
        let parse = |text: &str| api::json::parse(text).map(|n| n.value()).unwrap_or_default();
        let schema = parse(
            r#"{"type":"object","properties":{"spec":{"type":"object","properties":{"size":{"type":"integer"},
            "color":{"type":"string","default":"red"},"free":{"type":"object","x-kubernetes-preserve-unknown-fields":true},
            "parts":{"type":"array","items":{"type":"object","properties":{"n":{"type":"integer","default":1}}}}}}}}"#,
        );
        let mut value =
            parse(r#"{"spec":{"size":null,"what":1,"free":{"a":1},"parts":[{},{"n":2,"m":1}]},"other":true}"#);
        assert_eq!(prune(&mut value, &schema), ["other", "spec.parts[1].m", "spec.what"]);
        default(&mut value, &schema);
        let want = r#"{"spec":{"color":"red","free":{"a":1},"parts":[{"n":1},{"n":2}]}}"#;
        assert_eq!(value, parse(want));
    }
}
