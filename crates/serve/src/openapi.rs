//! The OpenAPI documents by which clients check and explain what they send. Plays: `kube-openapi/pkg/handler3` and the
//! builder of `apiextensions-apiserver`.
//!
//! The release publishes one document of the second version of OpenAPI for everything; from it comes the document of the
//! third version for each group and version, and the one of custom resources from their definitions. Left out: the default
//! values of fields, which the second version does not tell, and the protobuf forms of the documents.

use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::io::Read;
use std::sync::OnceLock;

/// What the API server of the release publishes, compressed.
static RELEASE: &[u8] = include_bytes!("../../../tests/golden/openapi-v2.json.gz");

const DEFINITIONS: &str = "#/definitions/";
const SCHEMAS: &str = "#/components/schemas/";
const META: &str = "io.k8s.apimachinery.pkg.apis.meta.v1";

/// The document of the second version, as text.
pub fn second() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| {
        let mut text = String::new();
        let read = flate2::read::GzDecoder::new(RELEASE).read_to_string(&mut text);
        assert!(read.is_ok(), "the embedded document does not decompress: {read:?}");
        text
    })
}

fn release() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| serde_json::from_str(second()).unwrap_or_default())
}

/// The document of the third version for a path below `/openapi/v3/` (`apis/apps/v1`), as text. `definitions`: the
/// CustomResourceDefinitions of the cluster.
pub fn third(path: &str, definitions: &[Value]) -> Option<String> {
    let custom = custom_paths(path, definitions);
    let (paths, mut schemas) = match custom {
        Some(custom) => custom,
        None => (built_in_paths(path)?, Map::new()),
    };
    let mut open = BTreeSet::new();
    references(&Value::Object(paths.clone()), &mut open);
    references(&Value::Object(schemas.clone()), &mut open);
    while let Some(name) = open.pop_first() {
        if schemas.contains_key(&name) {
            continue;
        }
        let Some(definition) = release()["definitions"].get(&name) else { continue };
        let mut schema = schema(definition);
        beyond_second(&name, path.split('/').nth(1).unwrap_or_default(), &mut schema);
        references(&schema, &mut open);
        schemas.insert(name, schema);
    }
    let document = json!({
        "openapi": "3.0.0",
        "info": { "title": "Kubernetes", "version": "1.37" },
        "paths": paths,
        "components": {
            "schemas": schemas,
            "securitySchemes": { "BearerToken": {
                "type": "apiKey", "description": "Bearer Token authentication", "name": "authorization", "in": "header",
            } },
        },
    });
    Some(document.to_string())
}

/// The names of the schemas that a document refers to.
fn references(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            if let Some(name) = map.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix(SCHEMAS)) {
                into.insert(name.to_owned());
            }
            map.values().for_each(|v| references(v, into));
        }
        Value::Array(items) => items.iter().for_each(|v| references(v, into)),
        _ => {}
    }
}

/// A schema of the second version as the third has it: references move, and stand alone beside their description.
fn schema(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut out: Map<String, Value> = map.iter().map(|(k, v)| (k.clone(), schema(v))).collect();
            if let Some(name) = map.get("$ref").and_then(Value::as_str).and_then(|r| r.strip_prefix(DEFINITIONS)) {
                let reference = json!({ "$ref": format!("{SCHEMAS}{name}") });
                out.remove("$ref");
                if out.is_empty() {
                    return reference;
                }
                out.insert("allOf".to_owned(), json!([reference]));
            }
            Value::Object(out)
        }
        Value::Array(items) => items.iter().map(schema).collect(),
        other => other.clone(),
    }
}

/// What only the third version says: that some values are of either type, and which kinds this document is about.
fn beyond_second(name: &str, group: &str, schema: &mut Value) {
    let either = match name.rsplit('.').next() {
        Some("Quantity") => json!([{ "type": "string" }, { "type": "number" }]),
        Some("IntOrString") => json!([{ "type": "integer" }, { "type": "string" }]),
        _ => Value::Null,
    };
    if let Value::Object(map) = schema {
        if !either.is_null() {
            map.remove("type");
            map.insert("oneOf".to_owned(), either);
        }
        let shared = name.ends_with(".DeleteOptions") || name.ends_with(".WatchEvent");
        if let Some(Value::Array(kinds)) = map.get_mut("x-kubernetes-group-version-kind").filter(|_| shared) {
            kinds.retain(|k| k["group"] == "" || k["group"] == group);
        }
    }
}

/// The paths of a built-in group and version; none when the release has no such group.
fn built_in_paths(path: &str) -> Option<Map<String, Value>> {
    let prefix = format!("/{path}/");
    let deep = matches!(path.split('/').collect::<Vec<_>>()[..], ["api", _] | ["apis", _, _]);
    let mut paths = Map::new();
    for (name, item) in release()["paths"].as_object()? {
        if if deep { name.starts_with(&prefix) } else { *name == prefix } {
            paths.insert(name.clone(), path_item(item));
        }
    }
    (!paths.is_empty()).then_some(paths)
}

fn path_item(item: &Value) -> Value {
    let mut out = Map::new();
    for (key, value) in item.as_object().into_iter().flatten() {
        if key == "parameters" {
            out.insert(key.clone(), parameters(value).0);
        } else {
            out.insert(key.clone(), operation(value));
        }
    }
    Value::Object(out)
}

/// The parameters of the query and the path, and the schema of the body if there is one, with whether it must be sent.
fn parameters(list: &Value) -> (Value, Option<(Value, bool)>) {
    let (mut out, mut body) = (Vec::new(), None);
    for given in list.as_array().into_iter().flatten() {
        let shared = given["$ref"].as_str().and_then(|r| r.strip_prefix("#/parameters/"));
        let given = shared.map_or(given, |name| &release()["parameters"][name]);
        if given["in"] == "body" {
            body = Some((schema(&given["schema"]), given["required"] == true));
            continue;
        }
        let mut parameter = Map::new();
        for key in ["name", "in", "description", "required"] {
            if let Some(value) = given.get(key) {
                parameter.insert(key.to_owned(), value.clone());
            }
        }
        let of: Map<String, Value> = ["type", "uniqueItems"]
            .into_iter()
            .filter_map(|key| Some((key.to_owned(), given.get(key)?.clone())))
            .collect();
        parameter.insert("schema".to_owned(), Value::Object(of));
        out.push(Value::Object(parameter));
    }
    (Value::Array(out), body)
}

fn operation(given: &Value) -> Value {
    let words =
        |key: &str| -> Vec<&str> { given[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect() };
    let mut out = Map::new();
    for (key, value) in given.as_object().into_iter().flatten() {
        match key.as_str() {
            "consumes" | "produces" | "schemes" => {}
            "parameters" => {
                let (list, body) = parameters(value);
                if list.as_array().is_some_and(|l| !l.is_empty()) {
                    out.insert(key.clone(), list);
                }
                if let Some((body, required)) = body {
                    out.insert("requestBody".to_owned(), request_body(&words("consumes"), &body, required));
                }
            }
            "responses" => {
                out.insert(key.clone(), responses(value, &words("produces")));
            }
            _ => {
                out.insert(key.clone(), value.clone());
            }
        }
    }
    Value::Object(out)
}

fn request_body(consumes: &[&str], body: &Value, required: bool) -> Value {
    let content: Map<String, Value> =
        consumes.iter().map(|media| ((*media).to_owned(), json!({ "schema": body }))).collect();
    if required { json!({ "content": content, "required": true }) } else { json!({ "content": content }) }
}

fn responses(given: &Value, produces: &[&str]) -> Value {
    let mut out = Map::new();
    for (code, response) in given.as_object().into_iter().flatten() {
        let mut one = Map::new();
        one.insert("description".to_owned(), response["description"].clone());
        if let Some(body) = response.get("schema").map(schema) {
            let content: Map<String, Value> =
                produces.iter().map(|media| ((*media).to_owned(), json!({ "schema": body }))).collect();
            one.insert("content".to_owned(), Value::Object(content));
        }
        out.insert(code.clone(), Value::Object(one));
    }
    Value::Object(out)
}

/// The paths and schemas of the custom resources of a group and version; none when no definition serves it.
fn custom_paths(path: &str, definitions: &[Value]) -> Option<(Map<String, Value>, Map<String, Value>)> {
    let mut parts = path.strip_prefix("apis/")?.split('/');
    let (group, version) = (parts.next()?, parts.next()?);
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for definition in definitions.iter().filter(|d| d["spec"]["group"] == group) {
        let versions = definition["spec"]["versions"].as_array().into_iter().flatten();
        for served in versions.filter(|v| v["name"] == version && v["served"] == true) {
            custom_resource(&definition["spec"], served, &mut paths, &mut schemas);
        }
    }
    (!paths.is_empty()).then_some((paths, schemas))
}

fn custom_resource(
    spec: &Value,
    served: &Value,
    paths: &mut Map<String, Value>,
    schemas: &mut Map<String, Value>,
) -> Option<()> {
    let (group, version) = (spec["group"].as_str()?, served["name"].as_str()?);
    let (kind, plural) = (spec["names"]["kind"].as_str()?, spec["names"]["plural"].as_str()?);
    let list = spec["names"]["listKind"].as_str().map_or_else(|| format!("{kind}List"), str::to_owned);
    let mut reversed: Vec<&str> = group.split('.').collect();
    reversed.reverse();
    let name = |kind: &str| format!("{}.{version}.{kind}", reversed.join("."));
    let gvk = |kind: &str| json!({ "group": group, "version": version, "kind": kind });
    let field = |of: &str, name: &str| schema(&release()["definitions"][format!("{META}.{of}")]["properties"][name]);
    let meta =
        |of: &str, text: &str| json!({ "description": text, "allOf": [{ "$ref": format!("{SCHEMAS}{META}.{of}") }] });

    let mut whole = schema(&served["schema"]["openAPIV3Schema"]);
    if !whole["properties"].is_object() {
        whole["properties"] = json!({});
    }
    whole["properties"]["apiVersion"] = field("APIResourceList", "apiVersion");
    whole["properties"]["kind"] = field("APIResourceList", "kind");
    whole["properties"]["metadata"] = meta(
        "ObjectMeta",
        "Standard object's metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata",
    );
    whole["x-kubernetes-group-version-kind"] = json!([gvk(kind)]);
    schemas.insert(name(kind), whole);
    schemas.insert(
        name(&list),
        json!({
            "description": format!("{list} is a list of {kind}"),
            "type": "object",
            "required": ["items"],
            "properties": {
                "apiVersion": field("APIResourceList", "apiVersion"),
                "kind": field("APIResourceList", "kind"),
                "metadata": meta("ListMeta", "Standard list metadata. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds"),
                "items": {
                    "description": format!("List of {plural}. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md"),
                    "type": "array",
                    "items": { "$ref": format!("{SCHEMAS}{}", name(kind)) },
                },
            },
            "x-kubernetes-group-version-kind": [gvk(&list)],
        }),
    );

    // The operations are those of any built-in kind, with its names replaced.
    let namespaced = spec["scope"] == "Namespaced";
    let (model, model_path) = if namespaced {
        ("io.k8s.api.storage.v1.CSIStorageCapacity", "namespaces/{namespace}/csistoragecapacities")
    } else {
        ("io.k8s.api.storage.v1.StorageClass", "storageclasses")
    };
    let model_kind = model.rsplit('.').next().unwrap_or_default();
    let model_plural = model_path.rsplit('/').next().unwrap_or_default();
    let replace = |item: &Value| -> Value {
        let text = path_item(item)
            .to_string()
            .replace(&format!("{SCHEMAS}{model}List"), &format!("{SCHEMAS}{}", name(&list)))
            .replace(&format!("{SCHEMAS}{model}\""), &format!("{SCHEMAS}{}\"", name(kind)))
            .replace(model_kind, kind)
            .replace("\"application/strategic-merge-patch+json\"", "\"application/json-patch+json\"");
        let mut item: Value = serde_json::from_str(&text).unwrap_or_default();
        name_kind(&mut item, &gvk(kind));
        item
    };
    let model_base = "/apis/storage.k8s.io/v1/";
    for (path, item) in release()["paths"].as_object()? {
        let Some(rest) = path.strip_prefix(model_base) else { continue };
        if !rest.split('/').any(|p| p == model_plural) || rest.starts_with("watch/") {
            continue;
        }
        paths.insert(format!("/apis/{group}/{version}/{}", rest.replace(model_plural, plural)), replace(item));
    }
    for sub in ["status", "scale"] {
        if served["subresources"][sub].is_object() {
            let scope = if namespaced { "namespaces/{namespace}/" } else { "" };
            let of = paths.get(&format!("/apis/{group}/{version}/{scope}{plural}/{{name}}")).cloned()?;
            paths.insert(format!("/apis/{group}/{version}/{scope}{plural}/{{name}}/{sub}"), of);
        }
    }
    Some(())
}

/// Gives every operation its group, version and kind.
fn name_kind(item: &mut Value, gvk: &Value) {
    for (_, operation) in item.as_object_mut().into_iter().flatten() {
        if operation.get("x-kubernetes-group-version-kind").is_some() {
            operation["x-kubernetes-group-version-kind"] = gvk.clone();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(path: &str, definitions: &[Value]) -> Value {
        serde_json::from_str(&third(path, definitions).expect("a document")).expect("JSON")
    }

    #[test]
    fn a_document_has_the_paths_of_its_version_and_every_schema_that_they_need() {
        let apps = document("apis/apps/v1", &[]);
        let deployments = &apps["paths"]["/apis/apps/v1/namespaces/{namespace}/deployments/{name}"]["patch"];
        assert_eq!(deployments["x-kubernetes-group-version-kind"]["kind"], "Deployment");
        assert!(deployments["parameters"].as_array().is_some_and(|p| p.iter().any(|p| p["name"] == "fieldValidation")));
        let mut wanted = BTreeSet::new();
        references(&apps, &mut wanted);
        for name in wanted {
            assert!(apps["components"]["schemas"][&name].is_object(), "{name} is missing");
        }
        assert!(third("apis/nothing.example/v1", &[]).is_none());
    }

    #[test]
    fn a_definition_is_explained_like_a_kind_of_the_release() {
        let definition = json!({ "spec": {
            "group": "example.com", "scope": "Namespaced", "names": { "kind": "Widget", "plural": "widgets" },
            "versions": [{ "name": "v1", "served": true, "subresources": { "status": {} }, "schema": { "openAPIV3Schema": {
                "type": "object", "properties": { "spec": { "type": "object" } } } } }],
        } });
        let widgets = document("apis/example.com/v1", &[definition]);
        let patch = &widgets["paths"]["/apis/example.com/v1/namespaces/{namespace}/widgets/{name}"]["patch"];
        assert_eq!(
            patch["x-kubernetes-group-version-kind"],
            json!({ "group": "example.com", "version": "v1", "kind": "Widget" })
        );
        assert!(widgets["paths"]["/apis/example.com/v1/namespaces/{namespace}/widgets/{name}/status"].is_object());
        let schema = &widgets["components"]["schemas"]["com.example.v1.Widget"];
        assert!(schema["properties"]["spec"].is_object() && schema["properties"]["metadata"].is_object());
    }
}
