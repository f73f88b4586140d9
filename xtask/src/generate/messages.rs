//! `cargo xtask generate --protobuf FOLDER`: which field of which message has which number, for reading protobuf.
//!
//! Reads the `generated.proto` files of the release's modules below `FOLDER` (`api@…`, `apimachinery@…`, …), and from the
//! OpenAPI document which fields of a message stand in JSON beside it, not below it. Writes `crates/serve/src/protobuf/messages.txt`.

use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const HEAD: &str = "\
# The messages of the release's stable versions: a name, then a line a field: its name in JSON (* : its fields stand beside it),
# number, and type (s text, b bytes, i integer, d fraction, t truth, or a message; [] repeated, {} a map from text).
# Written by `cargo xtask generate --protobuf FOLDER`; do not edit.
";

/// Packages that are no group's, and how the table names them.
const SHARED: &[(&str, &str, &str)] = &[
    ("k8s.io.apimachinery.pkg.apis.meta.v1.", "meta.v1.", "io.k8s.apimachinery.pkg.apis.meta.v1."),
    ("k8s.io.apimachinery.pkg.api.resource.", "resource.", "io.k8s.apimachinery.pkg.api.resource."),
    ("k8s.io.apimachinery.pkg.util.intstr.", "intstr.", "io.k8s.apimachinery.pkg.util.intstr."),
    ("k8s.io.apimachinery.pkg.runtime.", "runtime.", "io.k8s.apimachinery.pkg.runtime."),
    (
        "k8s.io.apiextensions_apiserver.pkg.apis.apiextensions.v1.",
        "apiextensions.v1.",
        "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.",
    ),
    (
        "k8s.io.kube_aggregator.pkg.apis.apiregistration.v1.",
        "apiregistration.v1.",
        "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.",
    ),
    ("k8s.io.api.", "", "io.k8s.api."),
];

/// Writes the table below `root` from the modules below `folder`.
pub fn run(root: &Path, folder: &Path, openapi: &Value) -> Result<(), String> {
    let mut messages = BTreeMap::new();
    let modules = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for module in modules.flatten().map(|m| m.path()) {
        let name = module.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        let name = name.split('@').next().unwrap_or_default();
        if matches!(name, "api" | "apimachinery" | "apiextensions-apiserver" | "kube-aggregator") {
            for file in protos(&module) {
                let text = std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
                read(&text, openapi, &mut messages)?;
            }
        }
    }
    if messages.is_empty() {
        return Err(format!("{} has no modules of the release", folder.display()));
    }
    let mut out = HEAD.to_owned();
    for (name, fields) in messages {
        let _ = write!(out, "{name}\n{fields}");
    }
    let path = root.join("crates/serve/src/protobuf/messages.txt");
    std::fs::write(&path, out).map_err(|e| format!("{}: {e}", path.display()))
}

/// The files of stable versions, and those of no version.
fn protos(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for path in entries.flatten().map(|e| e.path()) {
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        let unstable = name.starts_with('v') && (name.contains("alpha") || name.contains("beta"));
        if path.is_dir() && !unstable && name != "testdata" {
            found.extend(protos(&path));
        } else if name == "generated.proto" {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The name of the table and of OpenAPI for a message.
fn names(full: &str) -> Option<(String, String)> {
    let full = full.trim_start_matches('.');
    let (package, short, openapi) = SHARED.iter().find(|(package, ..)| full.starts_with(package))?;
    let rest = &full[package.len()..];
    Some((format!("{short}{rest}"), format!("{openapi}{rest}")))
}

fn read(text: &str, openapi: &Value, messages: &mut BTreeMap<String, String>) -> Result<(), String> {
    let package = text.lines().find_map(|l| l.strip_prefix("package ")?.strip_suffix(';')).unwrap_or_default();
    let mut at: Option<(String, Map<String, Value>, String)> = None;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("message ").and_then(|l| l.strip_suffix(" {")) {
            let Some((short, definition)) = names(&format!("{package}.{name}")) else { return Ok(()) };
            let properties = openapi["definitions"][&definition]["properties"].as_object().cloned();
            at = Some((short, properties.unwrap_or_default(), String::new()));
        } else if line == "}" {
            if let Some((short, _, fields)) = at.take() {
                messages.insert(short, fields);
            }
        } else if let Some((short, properties, fields)) = &mut at
            && let Some(field) = line.trim().strip_suffix(';').filter(|l| !l.starts_with("//"))
        {
            let line = field_line(field, package, properties).ok_or_else(|| format!("{short}: {field}"))?;
            fields.push_str(&line);
        }
    }
    Ok(())
}

fn field_line(field: &str, package: &str, properties: &Map<String, Value>) -> Option<String> {
    let (field, number) = field.rsplit_once(" = ")?;
    let (type_, name) = field.rsplit_once(' ')?;
    let (repeated, type_) = match type_.split_once(' ') {
        Some(("repeated", of)) => ("[]", of),
        Some(("optional", of)) => ("", of),
        _ => ("{}", type_.strip_prefix("map<string, ")?.strip_suffix('>')?),
    };
    let code = match type_ {
        "string" => "s".to_owned(),
        "bytes" => "b".to_owned(),
        "int32" | "int64" | "uint32" | "uint64" => "i".to_owned(),
        "double" | "float" => "d".to_owned(),
        "bool" => "t".to_owned(),
        local if !local.contains('.') => names(&format!("{package}.{local}"))?.0,
        full => names(full)?.0,
    };
    let json = json_name(name, code.contains('.'), properties);
    Some(format!("  {json} {number} {repeated}{code}\n"))
}

/// The name of a field in JSON; `*` when it has none.
fn json_name(name: &str, message: bool, properties: &Map<String, Value>) -> String {
    let plain = |s: &str| s.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    if properties.is_empty() || properties.contains_key(name) {
        return name.to_owned();
    }
    match properties.keys().find(|key| plain(key) == plain(name)) {
        Some(key) => key.clone(),
        None if message => "*".to_owned(),
        None => name.to_owned(),
    }
}
