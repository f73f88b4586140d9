//! The published schemas of the built-in kinds, for `kubectl explain`.
//!
//! `data/explain.txt`: a line a definition: its name, its `group/version/Kind`, its schema as JSON. The text is long, so
//! a page is built without it and hands it in by [`install`]; everything else has it built in.

use api::{Kind, Value, json};
use std::collections::BTreeMap;
use std::sync::OnceLock;

#[cfg(not(target_arch = "wasm32"))]
const BUILT_IN: &str = include_str!("data/explain.txt");
#[cfg(target_arch = "wasm32")]
const BUILT_IN: &str = "";

static TEXT: OnceLock<String> = OnceLock::new();

/// Hands in the text of the schemas; the first one stays.
pub fn install(text: String) {
    let _ = TEXT.set(text);
}

/// Whether the schemas are there.
pub fn is_installed() -> bool {
    TEXT.get().is_some() || !BUILT_IN.is_empty()
}

struct Index {
    by_name: BTreeMap<&'static str, &'static str>,
    by_kind: BTreeMap<&'static str, &'static str>,
}

fn index() -> Option<&'static Index> {
    static INDEX: OnceLock<Index> = OnceLock::new();
    if !is_installed() {
        return None;
    }
    Some(INDEX.get_or_init(|| {
        let text: &'static str = TEXT.get().map_or(BUILT_IN, String::as_str);
        let mut index = Index { by_name: BTreeMap::new(), by_kind: BTreeMap::new() };
        for line in text.lines() {
            let mut parts = line.splitn(3, '\t');
            let (Some(name), Some(kinds), Some(schema)) = (parts.next(), parts.next(), parts.next()) else { continue };
            index.by_name.insert(name, schema);
            for kind in kinds.split(' ').filter(|k| !k.is_empty()) {
                index.by_kind.insert(kind, schema);
            }
        }
        index
    }))
}

/// The definition with this name.
pub fn definition(name: &str) -> Option<Value> {
    parse(index()?.by_name.get(name)?)
}

/// The schema of a kind in a group version.
pub fn schema(group: &str, version: &str, kind: &str) -> Option<Value> {
    let key = if group.is_empty() { format!("{version}/{kind}") } else { format!("{group}/{version}/{kind}") };
    parse(index()?.by_kind.get(key.as_str())?)
}

/// Whether any kind is published in a group version.
pub fn has_version(group: &str, version: &str) -> bool {
    let prefix = if group.is_empty() { format!("{version}/") } else { format!("{group}/{version}/") };
    index().is_some_and(|i| i.by_kind.keys().any(|k| k.starts_with(&prefix)))
}

/// The schema of a custom kind: what its definition says, with what all objects have.
pub fn custom(kind: Kind, definition: &Value) -> Option<Value> {
    let versions = definition.path(&["spec", "versions"]).as_list()?;
    let version = versions.iter().find(|v| v.at("name").as_str() == Some(kind.version))?;
    let mut schema = version.path(&["schema", "openAPIV3Schema"]).clone();
    let text = |t: &str| Value::from([("type", Value::from("string")), ("description", Value::from(t))]);
    let meta = Value::from([("$ref", Value::from("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"))]);
    let metadata = Value::from([
        ("allOf", Value::from(vec![meta])),
        (
            "description",
            Value::from(
                "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata",
            ),
        ),
    ]);
    let properties = schema.path_mut(&["properties"]);
    properties.set("apiVersion", text("APIVersion defines the versioned schema of this representation of an object. Servers should convert recognized schemas to the latest internal value, and may reject unrecognized values. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources"));
    properties.set("kind", text("Kind is a string value representing the REST resource this object represents. Servers may infer this from the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"));
    properties.set("metadata", metadata);
    Some(schema)
}

fn parse(text: &str) -> Option<Value> {
    json::parse(text).ok().map(|n| n.value())
}
