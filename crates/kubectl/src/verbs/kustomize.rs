//! `kubectl kustomize` and `-k`: documents built from a folder with a `kustomization.yaml`.
//!
//! Plays: kustomize v5.8. Left out: components, replacements, vars, helm charts, remote folders, plugins.

mod names;
mod patches;
mod transform;

use super::create::hash;
use crate::fail::Fail;
use crate::resolve::files;
use crate::run::{Cx, Flow};
use api::scalars::base64_encode;
use api::{Value, yaml};

const FILES: [&str; 3] = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

/// Kinds that come first, and last.
const FIRST: &[&str] = &[
    "Namespace",
    "ResourceQuota",
    "StorageClass",
    "CustomResourceDefinition",
    "ServiceAccount",
    "PodSecurityPolicy",
    "Role",
    "ClusterRole",
    "RoleBinding",
    "ClusterRoleBinding",
    "ConfigMap",
    "Secret",
    "Endpoints",
    "Service",
    "LimitRange",
    "PriorityClass",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "Deployment",
    "StatefulSet",
    "CronJob",
    "PodDisruptionBudget",
];
const LAST: &[&str] = &["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"];

/// A document on its way.
#[derive(Clone)]
struct Item {
    value: Value,
    /// The names it has had, the first one first.
    names: Vec<String>,
    /// Whether a hash of the content goes behind its name.
    hashed: bool,
}

impl Item {
    fn new(value: Value) -> Self {
        let name = value.path(&["metadata", "name"]).as_str().unwrap_or("").to_owned();
        Self { value, names: vec![name], hashed: false }
    }

    fn text(&self, field: &str) -> &str {
        self.value.at(field).as_str().unwrap_or("")
    }

    fn kind(&self) -> &str {
        self.text("kind")
    }

    fn name(&self) -> &str {
        self.value.path(&["metadata", "name"]).as_str().unwrap_or("")
    }

    fn rename(&mut self, name: String) {
        self.value.path_mut(&["metadata"]).set("name", name.as_str());
        self.names.push(name);
    }
}

/// `kubectl kustomize`.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let folder = match cx.said.args.as_slice() {
        [] => ".".to_owned(),
        [folder] => folder.clone(),
        _ => return Err("specify one path to a kustomization directory".into()),
    };
    let text = build(cx, &folder)?;
    match cx.said.text("output").to_owned() {
        name if name.is_empty() => cx.print(text),
        name => cx.env.write_file(&name, Some(text.into())),
    }
    Ok(Flow::Done)
}

/// The documents that a kustomization builds.
pub fn build(cx: &mut Cx<'_>, folder: &str) -> Result<String, Fail> {
    let mut items = folder_items(cx, &clean(folder), folder)?;
    add_hashes(&mut items);
    names::resolve(&mut items);
    items.sort_by_cached_key(sort_key);
    let texts: Vec<String> = items.iter().map(|i| yaml::to_string(&i.value)).collect();
    Ok(texts.join("---\n"))
}

fn sort_key(item: &Item) -> (i32, String, String, String) {
    let place = |list: &[&str]| list.iter().position(|k| *k == item.kind()).map(|p| p as i32);
    let rank = match (place(FIRST), place(LAST)) {
        (Some(p), _) => p - FIRST.len() as i32,
        (_, Some(p)) => p + 1,
        _ => 0,
    };
    let namespace = item.value.path(&["metadata", "namespace"]).as_str().unwrap_or("").to_owned();
    (rank, format!("{}.{}", item.kind(), item.text("apiVersion")), namespace, item.name().to_owned())
}

/// A path without `.` and `..`.
fn clean(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|p| *p != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn join(folder: &str, name: &str) -> String {
    clean(&format!("{folder}/{name}"))
}

fn folder_items(cx: &mut Cx<'_>, folder: &str, said: &str) -> Result<Vec<Item>, Fail> {
    if !folder.is_empty() && !files::is_folder(cx, folder) {
        if files::read(cx, folder).is_some() {
            return Err(format!("must build at directory: '{said}': file is not directory").into());
        }
        return Err(format!("must build at directory: not a valid directory: evalsymlink failure on '{said}' : lstat /root/{folder}: no such file or directory").into());
    }
    let text = FILES.iter().find_map(|f| files::read(cx, &join(folder, f)));
    let Some(text) = text else {
        let place = if folder.is_empty() { "/root".to_owned() } else { format!("/root/{folder}") };
        return Err(format!(
            "unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in directory '{place}'"
        )
        .into());
    };
    let config = match yaml::parse(&text) {
        Ok(node) => node.value(),
        Err(e) => return Err(format!("invalid Kustomization: {e}").into()),
    };
    if config.is_null() {
        return Err("kustomization.yaml is empty".into());
    }
    let mut items = resources(cx, folder, &config)?;
    warn(cx, &config);
    generate(cx, folder, &config, &mut items)?;
    patches::apply(cx, folder, &config, &mut items)?;
    transform::apply(cx, &config, &mut items);
    Ok(items)
}

/// Fields that are used and should not be.
fn warn(cx: &mut Cx<'_>, config: &Value) {
    let old = [
        ("bases", "resources"),
        ("commonLabels", "labels"),
        ("imageTags", "images"),
        ("patchesJson6902", "patches"),
        ("patchesStrategicMerge", "patches"),
        ("vars", "replacements"),
    ];
    for (field, instead) in old {
        if !config.at(field).is_null() {
            cx.warn(format!("# Warning: '{field}' is deprecated. Please use '{instead}' instead. Run 'kustomize edit fix' to update your Kustomization automatically.\n"));
        }
    }
}

fn strings(value: &Value) -> Vec<String> {
    value.as_list().unwrap_or_default().iter().filter_map(|v| v.as_str()).map(str::to_owned).collect()
}

fn resources(cx: &mut Cx<'_>, folder: &str, config: &Value) -> Result<Vec<Item>, Fail> {
    let mut items: Vec<Item> = Vec::new();
    let mut all = strings(config.at("resources"));
    all.extend(strings(config.at("bases")));
    for name in all {
        let path = join(folder, &name);
        if let Some(text) = files::read(cx, &path) {
            let source = files::Source { name: path.clone(), text };
            let documents = files::documents(&source).map_err(|(_, fail)| {
                Fail::Text(format!(
                    "accumulating resources: accumulation err='accumulating resources from '{name}': {}'",
                    fail.words()
                ))
            })?;
            items.extend(documents.into_iter().map(Item::new));
        } else if files::is_folder(cx, &path) {
            items.extend(folder_items(cx, &path, &path)?);
        } else {
            return Err(format!("accumulating resources: accumulation err='accumulating resources from '{name}': open /root/{path}: no such file or directory': must build at directory: not a valid directory: evalsymlink failure on '/root/{path}' : lstat /root/{path}: no such file or directory").into());
        }
    }
    for (i, item) in items.iter().enumerate() {
        let same = |o: &Item| {
            o.kind() == item.kind()
                && o.name() == item.name()
                && o.text("apiVersion") == item.text("apiVersion")
                && o.value.path(&["metadata", "namespace"]) == item.value.path(&["metadata", "namespace"])
        };
        if items[..i].iter().any(same) {
            return Err(format!("accumulating resources: merging resources from: may not add resource with an already registered id: {}.{}.[noGrp]/{}.[noNs]", item.kind(), item.text("apiVersion"), item.name()).into());
        }
    }
    Ok(items)
}

/// ConfigMaps and Secrets that the kustomization makes.
fn generate(cx: &mut Cx<'_>, folder: &str, config: &Value, items: &mut Vec<Item>) -> Result<(), Fail> {
    let common = config.at("generatorOptions");
    for (field, kind) in [("configMapGenerator", "ConfigMap"), ("secretGenerator", "Secret")] {
        for asked in config.at(field).as_list().unwrap_or_default() {
            let name = asked.at("name").as_str().unwrap_or("").to_owned();
            let mut data = Value::map();
            for (key, content) in entries(cx, folder, asked)? {
                let content = if kind == "Secret" { base64_encode(content.as_bytes()) } else { content };
                data.set(key, content);
            }
            let mut value = Value::from([("apiVersion", Value::from("v1")), ("kind", Value::from(kind))]);
            value.path_mut(&["metadata"]).set("name", name.as_str());
            if let Some(namespace) = asked.at("namespace").as_str() {
                value.path_mut(&["metadata"]).set("namespace", namespace);
            }
            if data.as_map().is_some_and(|m| !m.is_empty()) {
                value.set("data", data);
            }
            if kind == "Secret" {
                value.set("type", asked.at("type").as_str().unwrap_or("Opaque"));
            }
            for options in [common, asked.at("options")] {
                for part in ["labels", "annotations"] {
                    for (k, v) in options.at(part).as_map().into_iter().flatten() {
                        value.path_mut(&["metadata", part]).set(k.clone(), v.clone());
                    }
                }
                if options.at("immutable").as_bool() == Some(true) {
                    value.set("immutable", true);
                }
            }
            let off = |o: &Value| o.at("disableNameSuffixHash").as_bool() == Some(true);
            let mut item = Item::new(value);
            item.hashed = !off(common) && !off(asked.at("options"));
            add_generated(items, item, asked.at("behavior").as_str().unwrap_or("create"));
        }
    }
    Ok(())
}

fn add_generated(items: &mut Vec<Item>, item: Item, behavior: &str) {
    let same = |o: &&mut Item| o.kind() == item.kind() && o.names.contains(&item.names[0]);
    match items.iter_mut().find(same) {
        Some(old) if behavior == "merge" => {
            for (k, v) in item.value.at("data").as_map().into_iter().flatten() {
                old.value.path_mut(&["data"]).set(k.clone(), v.clone());
            }
        }
        Some(old) if behavior == "replace" => {
            old.value.set("data", item.value.at("data").clone());
        }
        _ => items.push(item),
    }
}

fn entries(cx: &mut Cx<'_>, folder: &str, asked: &Value) -> Result<Vec<(String, String)>, Fail> {
    let mut all = Vec::new();
    for literal in strings(asked.at("literals")) {
        let Some((key, value)) = literal.split_once('=') else {
            return Err(format!("invalid literal source {literal}, expected key=value").into());
        };
        let value = value.trim();
        let quoted = |q: char| value.len() > 1 && value.starts_with(q) && value.ends_with(q);
        let value = if quoted('\'') || quoted('"') { &value[1..value.len() - 1] } else { value };
        all.push((key.to_owned(), value.to_owned()));
    }
    for source in strings(asked.at("files")) {
        let (key, path) = match source.split_once('=') {
            Some((key, path)) => (key.to_owned(), path.to_owned()),
            None => (source.rsplit('/').next().unwrap_or("").to_owned(), source.clone()),
        };
        let path = join(folder, &path);
        let Some(text) = files::read(cx, &path) else {
            return Err(format!("loading KV pairs: file sources: [{source}]: evalsymlink failure on '/root/{path}' : lstat /root/{path}: no such file or directory").into());
        };
        all.push((key, text));
    }
    let mut envs = strings(asked.at("envs"));
    envs.extend(asked.at("env").as_str().map(str::to_owned));
    for source in envs {
        let path = join(folder, &source);
        let Some(text) = files::read(cx, &path) else {
            return Err(format!("loading KV pairs: env source files: [{source}]: evalsymlink failure on '/root/{path}' : lstat /root/{path}: no such file or directory").into());
        };
        for line in text.lines().map(str::trim_start).filter(|l| !l.is_empty() && !l.starts_with('#')) {
            let (key, value) = line.split_once('=').unwrap_or((line, ""));
            all.push((key.to_owned(), value.to_owned()));
        }
    }
    Ok(all)
}

fn add_hashes(items: &mut [Item]) {
    for item in items.iter_mut().filter(|i| i.hashed) {
        let mut hashed = Value::from([("kind", Value::from(item.kind())), ("name", Value::from(item.name()))]);
        let data = item.value.at("data");
        hashed.set("data", if data.is_null() { Value::from("") } else { data.clone() });
        if item.kind() == "Secret" {
            hashed.set("type", item.text("type"));
        }
        let name = format!("{}-{}", item.name(), hash::of(&hashed));
        item.rename(name);
    }
}
