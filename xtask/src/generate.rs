//! `cargo xtask generate`: the kinds as Rust structs over field tables, from the release's OpenAPI document.
//!
//! Reads `tests/golden/openapi-v2.json.gz` (what the API server itself publishes), `kinds.txt` (which kinds) and `fields.txt`
//! (what OpenAPI does not say: the order of fields and which of them Go holds by pointer; taken from the types of the release).
//! Writes `crates/api/src/generated/`.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

const KINDS: &str = include_str!("generate/kinds.txt");
const FIELDS: &str = include_str!("generate/fields.txt");

mod messages;

/// Writes the generated files below `root`, or with `check` says which would differ. `protobuf`: the folder of the release's
/// modules, to write the table of messages too.
pub fn run(root: &Path, check: bool, protobuf: Option<&Path>) -> Result<(), String> {
    let openapi = root.join("tests/golden/openapi-v2.json.gz");
    let file = std::fs::File::open(&openapi).map_err(|e| format!("{}: {e}", openapi.display()))?;
    let document: Value = serde_json::from_reader(flate2::read::GzDecoder::new(file))
        .map_err(|e| format!("{}: {e}", openapi.display()))?;
    if let Some(folder) = protobuf {
        messages::run(root, folder, &document)?;
    }
    let files = Generator::new(&document)?.files()?;
    let folder = root.join("crates/api/src/generated");
    std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
    for (name, text) in files {
        let path = folder.join(name);
        let old = std::fs::read_to_string(&path).unwrap_or_default();
        if old == text {
            continue;
        }
        if check {
            return Err(format!(
                "{} is out of date: run `cargo xtask generate` and commit what it writes",
                path.display()
            ));
        }
        std::fs::write(&path, text).map_err(|e| e.to_string())?;
    }
    Ok(())
}

/// How Go holds a field: the mark behind its name in `fields.txt`.
#[derive(Clone, Copy, PartialEq)]
enum Hold {
    Pointer,
    PointerAlways,
    Value,
    ValueAlways,
}

struct Generator<'a> {
    definitions: &'a serde_json::Map<String, Value>,
    holds: BTreeMap<&'static str, Vec<(&'static str, Hold)>>,
    kinds: Vec<Kind>,
}

struct Kind {
    definition: &'static str,
    resource: Option<&'static str>,
    namespaced: bool,
    short_names: Vec<&'static str>,
    categories: Vec<&'static str>,
}

fn words(list: &'static str) -> Vec<&'static str> {
    if list == "-" { Vec::new() } else { list.split(',').collect() }
}

impl<'a> Generator<'a> {
    fn new(document: &'a Value) -> Result<Self, String> {
        let definitions = document["definitions"].as_object().ok_or("the OpenAPI document has no definitions")?;
        let mut holds = BTreeMap::new();
        for line in FIELDS.lines() {
            let (definition, fields) = line.split_once(": ").ok_or(format!("fields.txt: {line}"))?;
            let fields = fields.split(' ').map(|f| {
                let (name, mark) = f.split_at(f.len() - 1);
                let hold = match mark {
                    "*" => Hold::Pointer,
                    "^" => Hold::PointerAlways,
                    "?" => Hold::Value,
                    _ => Hold::ValueAlways,
                };
                (name, hold)
            });
            holds.insert(definition, fields.collect());
        }
        let kinds = KINDS.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).map(|line| {
            let parts: Vec<&str> = line.split(' ').collect();
            let [definition, resource, scope, short, categories] = parts[..] else {
                return Err(format!("kinds.txt: {line}"));
            };
            Ok(Kind {
                definition,
                resource: (resource != "-").then_some(resource),
                namespaced: scope == "n",
                short_names: words(short),
                categories: words(categories),
            })
        });
        Ok(Self { definitions, holds, kinds: kinds.collect::<Result<_, _>>()? })
    }

    fn files(&self) -> Result<BTreeMap<String, String>, String> {
        let mut wanted = BTreeSet::new();
        let mut open: Vec<&str> = self.kinds.iter().map(|k| k.definition).collect();
        while let Some(definition) = open.pop() {
            if !wanted.insert(definition) {
                continue;
            }
            let fields = self.holds.get(definition).ok_or(format!("fields.txt does not have {definition}"))?;
            for (name, _) in fields {
                let property = &self.definitions[definition]["properties"][name];
                open.extend(self.references(property).filter(|d| self.scalar(d).is_none()));
            }
        }
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        for definition in &wanted {
            let text = files.entry(format!("{}.rs", module(definition))).or_insert_with(|| {
                let (group, version) = module(definition).rsplit_once('_').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap_or_default();
                format!("//! The structs of `{group}/{version}`. Written by `cargo xtask generate`; do not edit.\n\n#![allow(clippy::all, unused_imports)]\n\n{USES}")
            });
            self.structure(definition, text)?;
        }
        let mut all = String::from(
            "//! The kinds of the release as structs over field tables. Written by `cargo xtask generate`; do not edit.\n\n",
        );
        for file in files.keys() {
            let _ = writeln!(all, "#[rustfmt::skip]\npub mod {};", file.trim_end_matches(".rs"));
        }
        files.insert("../generated.rs".into(), all);
        files.insert("../kinds.rs".into(), self.constants());
        Ok(files)
    }

    fn references<'b>(&self, property: &'b Value) -> Box<dyn Iterator<Item = &'b str> + 'b> {
        let own = property["$ref"].as_str().map(|r| r.trim_start_matches("#/definitions/"));
        let items = property["items"]["$ref"].as_str().map(|r| r.trim_start_matches("#/definitions/"));
        let more = property["additionalProperties"]["$ref"].as_str().map(|r| r.trim_start_matches("#/definitions/"));
        let nested =
            property["additionalProperties"]["items"]["$ref"].as_str().map(|r| r.trim_start_matches("#/definitions/"));
        Box::new(own.into_iter().chain(items).chain(more).chain(nested))
    }

    /// Rust type and static type of a definition that is a scalar or free-form.
    fn scalar(&self, definition: &str) -> Option<(&'static str, &'static str)> {
        scalar(definition)
            .or_else(|| self.definitions[definition]["properties"].is_null().then_some(("Value", "Type::Any")))
    }

    /// Rust type and static type of a property.
    fn types(&self, property: &Value) -> Result<(String, String), String> {
        if let Some(reference) = property["$ref"].as_str() {
            let definition = reference.trim_start_matches("#/definitions/");
            if let Some((rust, leaf)) = self.scalar(definition) {
                return Ok((rust.into(), leaf.into()));
            }
            let (module, name) = (module(definition), type_name(definition));
            return Ok((
                format!("super::{module}::{name}"),
                format!("Type::Struct(&super::{module}::{})", shape_name(name)),
            ));
        }
        let leaf = |rust: &str, go: &str| Ok((rust.to_owned(), format!("Type::Leaf(\"{go}\")")));
        match (property["type"].as_str().unwrap_or(""), property["format"].as_str().unwrap_or("")) {
            ("string", "byte") => leaf("Bytes", "[]uint8"),
            ("string", "int-or-string") => leaf("IntOrString", "intstr.IntOrString"),
            ("string", _) => leaf("Str", "string"),
            ("integer", "int64") => leaf("i64", "int64"),
            ("integer", _) => leaf("i32", "int32"),
            ("number", _) => leaf("f64", "float64"),
            ("boolean", _) => leaf("bool", "bool"),
            ("array", _) => {
                let (rust, ty) = self.types(&property["items"])?;
                Ok((format!("List<{rust}>"), format!("Type::List(&{ty})")))
            }
            ("object", _) if property["additionalProperties"].is_object() => {
                let (rust, ty) = self.types(&property["additionalProperties"])?;
                Ok((format!("Dict<{rust}>"), format!("Type::Dict(&{ty})")))
            }
            ("object" | "", _) => Ok(("Value".into(), "Type::Any".into())),
            other => Err(format!("no Rust type for {other:?}")),
        }
    }

    fn structure(&self, definition: &str, out: &mut String) -> Result<(), String> {
        let schema = &self.definitions[definition];
        let name = type_name(definition);
        let required: BTreeSet<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let kind = self.kinds.iter().find(|k| k.definition == definition);
        let (mut fields, mut table, mut arms, mut arms_mut, mut zero, mut copies) =
            (String::new(), String::new(), String::new(), String::new(), String::new(), String::new());
        for (i, (json, hold)) in self.holds[definition].iter().enumerate() {
            let property = &schema["properties"][json];
            let (mut rust, ty) = self.types(property)?;
            let structure = ty.starts_with("Type::Struct");
            let shared = structure
                && (kind.is_some() && matches!(*json, "spec" | "status")
                    || *json == "template"
                    || name == "PodTemplateSpec" && *json == "spec");
            let pointer = matches!(hold, Hold::Pointer | Hold::PointerAlways);
            if structure && (pointer || shared) {
                rust = format!("Ptr<{rust}>");
            }
            if pointer && !rust.starts_with("List<") && !rust.starts_with("Dict<") && rust != "Value" {
                rust = format!("Option<{rust}>");
            }
            let field = field_name(json);
            let doc = property["description"].as_str().map(first_sentence).unwrap_or_default();
            let _ = writeln!(fields, "    /// {doc}\n    pub {field}: {rust},");
            let keep = match hold {
                Hold::Pointer => "Set",
                Hold::PointerAlways => "AlwaysOrNull",
                Hold::Value => "NonZero",
                Hold::ValueAlways => "Always",
            };
            let text = |key: &str| property[key].as_str().unwrap_or("");
            let strategy: Vec<&str> = text("x-kubernetes-patch-strategy").split(',').collect();
            let list = match (text("x-kubernetes-list-type"), text("x-kubernetes-map-type")) {
                ("atomic", _) | (_, "atomic") => "Atomic",
                ("set", _) => "Set",
                ("map", _) => "Map",
                _ => "Unset",
            };
            let keys: Vec<&str> = property["x-kubernetes-list-map-keys"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            let _ = writeln!(
                table,
                "    Field {{ name: {json:?}, ty: &{ty}, keep: Keep::{keep}, required: {}, list: ListType::{list}, keys: &{keys:?}, merge_key: {:?}, merge: {}, retain_keys: {} }},",
                required.contains(json),
                text("x-kubernetes-patch-merge-key"),
                strategy.contains(&"merge"),
                strategy.contains(&"retainKeys"),
            );
            let _ = writeln!(arms, "            {i} => &self.{field},");
            let _ = writeln!(arms_mut, "            {i} => &mut self.{field},");
            let _ = write!(zero, "self.{field}.is_zero() && ");
            let _ = write!(copies, "{field} ");
        }
        let doc = schema["description"].as_str().map(first_sentence).unwrap_or_default();
        let shape = shape_name(name);
        let atomic = schema["x-kubernetes-map-type"].as_str() == Some("atomic");
        let _ = write!(
            out,
            "\n/// {doc}\n#[derive(Clone, Debug, Default, PartialEq)]\npub struct {name} {{\n{fields}}}\n\n\
             /// The fields of [`{name}`].\npub static {shape}: Shape = Shape {{ name: {name:?}, definition: {definition:?}, atomic: {atomic}, fields: &[\n{table}] }};\n\n\
             impl Reflect for {name} {{\n    fn get(&self) -> Get<'_> {{\n        Get::Struct(self)\n    }}\n    fn set(&mut self) -> Set<'_> {{\n        Set::Struct(self)\n    }}\n    \
             fn is_zero(&self) -> bool {{\n        {zero}true\n    }}\n    fn clear(&mut self) {{\n        *self = Self::default();\n    }}\n}}\n\n\
             impl Struct for {name} {{\n    fn shape(&self) -> &'static Shape {{\n        &{shape}\n    }}\n    fn field(&self, i: usize) -> &dyn Reflect {{\n        match i {{\n{arms}            _ => no_field({name:?}, i),\n        }}\n    }}\n    \
             fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {{\n        match i {{\n{arms_mut}            _ => no_field({name:?}, i),\n        }}\n    }}\n}}\n",
        );
        if kind.is_some_and(|k| k.resource.is_some()) {
            let constant = self.constant(definition);
            let _ = write!(
                out,
                "\nimpl Resource for {name} {{\n    fn kind(&self) -> Kind {{\n        crate::kinds::{constant}\n    }}\n    fn meta(&self) -> &super::meta_v1::ObjectMeta {{\n        &self.metadata\n    }}\n    \
                 fn meta_mut(&mut self) -> &mut super::meta_v1::ObjectMeta {{\n        &mut self.metadata\n    }}\n    fn share(&self) -> Arc<dyn Resource> {{\n        Arc::new(self.clone())\n    }}\n}}\n\n\
                 impl Typed for {name} {{\n    const KIND: Kind = crate::kinds::{constant};\n}}\n",
            );
        }
        Ok(())
    }

    fn constant(&self, definition: &str) -> String {
        shape_name(type_name(definition)).trim_end_matches("_SHAPE").to_owned()
    }

    fn constants(&self) -> String {
        let mut out = String::from(
            "//! The built-in kinds. Written by `cargo xtask generate` from `xtask/src/generate/kinds.txt`; do not edit.\n\n#![cfg_attr(rustfmt, rustfmt_skip)]\n\nuse crate::generated::*;\nuse crate::kind::{Kind, KindInfo};\nuse crate::object::Obj;\n",
        );
        let mut names = Vec::new();
        for kind in self.kinds.iter().filter(|k| k.resource.is_some()) {
            let gvk = &self.definitions[kind.definition]["x-kubernetes-group-version-kind"][0];
            let (name, module) = (type_name(kind.definition), module(kind.definition));
            let constant = self.constant(kind.definition);
            let _ = write!(
                out,
                "\n/// `{}`.\npub const {constant}: Kind = Kind::new(&{constant}_INFO);\nstatic {constant}_INFO: KindInfo = KindInfo {{\n    group: {},\n    version: {},\n    kind: {},\n    plural: {:?},\n    singular: {:?},\n    \
                 short_names: &{:?},\n    categories: &{:?},\n    namespaced: {},\n    shape: Some(&{module}::{}),\n    make: Some(|| Obj::new({module}::{name}::default())),\n}};\n",
                name,
                gvk["group"],
                gvk["version"],
                gvk["kind"],
                kind.resource.unwrap_or(""),
                name.to_lowercase(),
                kind.short_names,
                kind.categories,
                kind.namespaced,
                shape_name(name),
            );
            names.push(constant);
        }
        let _ = write!(
            out,
            "\n/// Every built-in kind, in the order of `kinds.txt`.\npub static ALL: &[Kind] = &[{}];\n",
            names.join(", ")
        );
        out
    }
}

const USES: &str = "use crate::kind::Kind;\nuse crate::object::{Resource, Typed};\nuse crate::quantity::Quantity;\nuse crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};\nuse crate::scalars::{Bytes, IntOrString, MicroTime, Time};\nuse crate::share::{Dict, List, Ptr, Str};\nuse crate::value::Value;\nuse std::sync::Arc;\n";

/// Rust type and static type of a definition that is a scalar or free-form.
fn scalar(definition: &str) -> Option<(&'static str, &'static str)> {
    Some(match definition.rsplit('.').next()? {
        "Quantity" => ("Quantity", "Type::Leaf(\"resource.Quantity\")"),
        "Time" => ("Time", "Type::Leaf(\"v1.Time\")"),
        "MicroTime" => ("MicroTime", "Type::Leaf(\"v1.MicroTime\")"),
        "IntOrString" => ("IntOrString", "Type::Leaf(\"intstr.IntOrString\")"),
        "RawExtension"
        | "FieldsV1"
        | "JSON"
        | "JSONSchemaPropsOrBool"
        | "JSONSchemaPropsOrArray"
        | "JSONSchemaPropsOrStringArray" => ("Value", "Type::Any"),
        _ => return None,
    })
}

/// `core_v1` of `io.k8s.api.core.v1.Pod`.
fn module(definition: &str) -> String {
    let parts: Vec<&str> = definition.split('.').collect();
    format!("{}_{}", parts[parts.len() - 3], parts[parts.len() - 2])
}

fn type_name(definition: &str) -> &str {
    definition.rsplit('.').next().unwrap_or(definition)
}

fn shape_name(name: &str) -> String {
    format!("{}_SHAPE", snake(name).to_uppercase())
}

/// `hostIPs` to `host_ips`, `DNSPolicy` to `dns_policy`.
fn snake(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (i, c) in letters.iter().enumerate() {
        let before = i.checked_sub(1).map(|j| letters[j]);
        let (after, second) = (letters.get(i + 1), letters.get(i + 2));
        let plural =
            after == Some(&'s') && second.is_none_or(|c| c.is_uppercase()) && before.is_some_and(char::is_uppercase);
        let starts = before.is_some_and(|b| {
            b.is_lowercase() || b.is_ascii_digit() || (after.is_some_and(|a| a.is_lowercase()) && !plural)
        });
        if c.is_uppercase() && starts {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out.replace(['-', '$'], "_")
}

fn field_name(json: &str) -> String {
    let name = snake(json).trim_start_matches('_').to_owned();
    match name.as_str() {
        "type" | "continue" | "enum" | "ref" | "default" | "if" | "not" | "in" | "use" | "match" => {
            format!("{name}_").replace("default_", "default").replace("not_", "not")
        }
        _ => name,
    }
}

fn first_sentence(text: &str) -> String {
    let text = text.replace('\n', " ").replace('[', "(").replace(']', ")").replace('<', "‹").replace('>', "›");
    let end = text.find(". ").map_or(text.len(), |i| i + 1);
    let mut sentence: String = text[..end].chars().take(160).collect();
    if sentence.is_empty() {
        sentence.push_str("See the API reference.");
    }
    sentence.trim().to_owned()
}
