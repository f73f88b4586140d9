//! `kubectl set env`.
//!
//! Plays: kubectl/pkg/cmd/set/set_env.go.

use super::{apply, containers, pod_path, resource, targets};
use crate::fail::Fail;
use crate::resolve::{Info, Kinds};
use crate::run::{Cx, Flow};
use crate::verbs::change::Report;
use crate::verbs::create::config::env_name;
use api::scalars::base64_decode;
use api::{Str, Value, kind_of};

/// Whether a name fits a pattern with `*` (at the ends only, or alone).
pub fn wildcard(pattern: &str, name: &str) -> bool {
    if pattern == "*" {
        return true;
    }
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(rest), Some(_)) => name.contains(rest.trim_end_matches('*')),
        (Some(end), None) => name.ends_with(end),
        (None, Some(start)) => name.starts_with(start),
        (None, None) => pattern == name,
    }
}

/// What is to be set and removed.
struct Wanted {
    set: Vec<Value>,
    remove: Vec<String>,
}

fn is_change(arg: &str) -> bool {
    (arg.contains('=') && !arg.starts_with('=')) || (arg.ends_with('-') && arg.len() > 1)
}

fn failed(_info: &Info, fail: &Fail) -> Fail {
    Fail::Text(format!("failed to patch env update to pod template: {}", fail.words()))
}

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let report = Report::of(cx)?;
    let at = cx.said.args.iter().position(|a| is_change(a) || a == "-").unwrap_or(cx.said.args.len());
    let (args, changes) = (cx.said.args[..at].to_vec(), cx.said.args[at..].to_vec());
    if args.is_empty() && !cx.said.given("filename") && cx.said.text("kustomize").is_empty() {
        return Err("one or more resources must be specified as <resource> <name> or <resource>/<name>".into());
    }
    let mut wanted = parse(cx, &changes)?;
    let mut found = targets(cx, args)?;
    from(cx, &mut wanted)?;
    for info in &found.infos {
        let Some(path) = pod_path(info.kind.kind) else { continue };
        let pattern = cx.said.text("containers").to_owned();
        let value = info.value();
        let names: Vec<String> = value
            .path(path)
            .at("containers")
            .as_list()
            .unwrap_or(&[])
            .iter()
            .map(|c| c.at("name").as_str().unwrap_or("").to_owned())
            .collect();
        if !names.iter().any(|n| wildcard(&pattern, n)) {
            cx.warn(format!(
                "Warning: {}/{} does not have any containers matching \"{pattern}\"\n",
                info.kind.kind, info.name
            ));
            continue;
        }
        if cx.said.is("list") {
            list(cx, info, &value, path, &pattern)?;
            continue;
        }
        let overwrite = cx.said.is("overwrite");
        let result = apply(cx, info, &report, "env updated", failed, &mut |value| {
            update(info, value, path, &pattern, &wanted, overwrite)
        });
        if let Err(fail) = result {
            found.fails.push(fail);
        }
    }
    Fail::many(found.fails)?;
    Ok(Flow::Done)
}

fn parse(cx: &mut Cx<'_>, changes: &[String]) -> Result<Wanted, Fail> {
    let mut wanted = Wanted { set: Vec::new(), remove: Vec::new() };
    let mut lines: Vec<String> = Vec::new();
    for change in changes.iter().cloned().chain(cx.said.list("env")) {
        if change == "-" {
            lines.extend(cx.stdin.take().unwrap_or_default().lines().map(str::to_owned));
        } else {
            lines.push(change);
        }
    }
    for line in lines.iter().filter(|l| !l.trim().is_empty()) {
        if let Some((name, value)) = line.split_once('=') {
            if let Err(rule) = env_name(name) {
                return Err(format!("\"{name}\" is not a valid key name: {rule}").into());
            }
            wanted.set.push(Value::from([("name", Value::from(name)), ("value", Value::from(value))]));
        } else if let Some(name) = line.strip_suffix('-') {
            wanted.remove.push(name.to_owned());
        } else {
            return Err(format!("unknown env variable: {line}").into());
        }
    }
    Ok(wanted)
}

/// Adds what `--from` names: references to the keys of a config map or secret.
fn from(cx: &mut Cx<'_>, wanted: &mut Wanted) -> Result<(), Fail> {
    let source = cx.said.text("from").to_owned();
    if source.is_empty() {
        return Ok(());
    }
    let Some((kind, name)) = source.split_once('/') else {
        return Err("arguments in resource/name form must have a single resource and name".into());
    };
    let kind = Kinds(cx.kinds()?).named(kind)?;
    let namespace = cx.namespace();
    let object = cx.get(kind, &namespace, name)?;
    let field = match kind {
        k if k == kind_of::SECRET => "secretKeyRef",
        k if k == kind_of::CONFIG_MAP => "configMapKeyRef",
        _ => return Err(format!("unsupported resource specified in --from: {}", kind.group_resource()).into()),
    };
    let (keys, prefix) = (cx.said.list("keys"), cx.said.text("prefix").to_owned());
    for (key, _) in object.to_value().at("data").as_map().cloned().unwrap_or_default() {
        if !keys.is_empty() && !keys.iter().any(|k| k == key.as_str()) {
            continue;
        }
        let named: String = key
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_uppercase() } else { '_' })
            .collect();
        if named != key.as_str() {
            cx.warn(format!("Warning: key {key} transferred to {named}\n"));
        }
        let full = format!("{prefix}{named}");
        let reference = Value::from([("name", Value::from(name)), ("key", Value::from(key))]);
        wanted.set.push(Value::from([("name", Value::from(full)), ("valueFrom", Value::from([(field, reference)]))]));
    }
    Ok(())
}

fn update(
    info: &Info,
    value: &mut Value,
    path: &[&str],
    pattern: &str,
    wanted: &Wanted,
    overwrite: bool,
) -> Result<(), Fail> {
    for container in containers(value, path, "containers") {
        if !wildcard(pattern, container.at("name").as_str().unwrap_or("")) {
            continue;
        }
        let had = !container.at("env").is_null();
        let mut env: Vec<Value> = container.at("env").as_list().unwrap_or(&[]).to_vec();
        for variable in &wanted.set {
            let name = variable.at("name");
            match env.iter_mut().find(|e| e.at("name") == name) {
                Some(old) if !overwrite && old != variable => {
                    let shown = old.at("value").as_str().unwrap_or("");
                    let name = name.as_str().unwrap_or("");
                    return Err(format!(
                        "{} '{name}' already has a value ({shown}), and --overwrite is false",
                        resource(info)
                    )
                    .into());
                }
                Some(old) => *old = variable.clone(),
                None => env.push(variable.clone()),
            }
        }
        env.retain(|e| !wanted.remove.iter().any(|r| e.at("name").as_str() == Some(r)));
        if !env.is_empty() {
            container.set("env", env);
        } else if had {
            container.to_map().remove("env");
        }
    }
    Ok(())
}

fn list(cx: &mut Cx<'_>, info: &Info, value: &Value, path: &[&str], pattern: &str) -> Result<(), Fail> {
    for container in value.path(path).at("containers").as_list().unwrap_or(&[]) {
        let name = container.at("name").as_str().unwrap_or("");
        if !wildcard(pattern, name) {
            continue;
        }
        let owner = &info.name;
        cx.print(format!("# {} {owner}, container {name}\n", info.kind.kind));
        for variable in container.at("env").as_list().unwrap_or(&[]) {
            let name = variable.at("name").as_str().unwrap_or("").to_owned();
            let source = variable.at("valueFrom");
            if source.is_null() {
                cx.print(format!("{name}={}\n", variable.at("value").as_str().unwrap_or("")));
            } else if cx.said.is("resolve") {
                let namespace = info.namespace.clone();
                let text = resolved(cx, &namespace, source, value)?;
                cx.print(format!("{name}={text}\n"));
            } else {
                cx.print(format!("# {name} from {}\n", described(source)));
            }
        }
    }
    Ok(())
}

fn described(source: &Value) -> String {
    let text = |path: &[&str]| source.path(path).as_str().unwrap_or("").to_owned();
    if !source.at("configMapKeyRef").is_null() {
        return format!("configmap {}, key {}", text(&["configMapKeyRef", "name"]), text(&["configMapKeyRef", "key"]));
    }
    if !source.at("secretKeyRef").is_null() {
        return format!("secret {}, key {}", text(&["secretKeyRef", "name"]), text(&["secretKeyRef", "key"]));
    }
    if !source.at("fieldRef").is_null() {
        return format!("field path {}", text(&["fieldRef", "fieldPath"]));
    }
    if !source.at("resourceFieldRef").is_null() {
        let container = text(&["resourceFieldRef", "containerName"]);
        let prefix = if container.is_empty() { String::new() } else { format!("{container}/") };
        return format!("resource field {prefix}{}", text(&["resourceFieldRef", "resource"]));
    }
    "invalid valueFrom".into()
}

fn resolved(cx: &mut Cx<'_>, namespace: &Str, source: &Value, object: &Value) -> Result<String, Fail> {
    for (field, kind) in [("configMapKeyRef", kind_of::CONFIG_MAP), ("secretKeyRef", kind_of::SECRET)] {
        let reference = source.at(field);
        if reference.is_null() {
            continue;
        }
        let (name, key) = (reference.at("name").as_str().unwrap_or(""), reference.at("key").as_str().unwrap_or(""));
        let owner = cx.get(kind, namespace, name)?.to_value();
        let text = owner.at("data").at(key).as_str().unwrap_or("").to_owned();
        return Ok(match field {
            "secretKeyRef" => String::from_utf8_lossy(&base64_decode(&text).unwrap_or_default()).into_owned(),
            _ => text,
        });
    }
    let path = source.path(&["fieldRef", "fieldPath"]).as_str().unwrap_or("").to_owned();
    let keys: Vec<&str> = path.split('.').collect();
    Ok(object.path(&keys).as_str().unwrap_or("").to_owned())
}
