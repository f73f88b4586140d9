//! `create configmap`, `create secret generic|docker-registry|tls`.

use super::hash;
use crate::fail::Fail;
use crate::resolve::files;
use crate::run::{Cx, Flow};
use crate::verbs::generate::{self, Refusal};
use api::scalars::base64_encode;
use api::{Value, kind_of};

const KEY_RULE: &str = "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";
const ENV_RULE: &str = "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')";

/// Whether a key may name an environment variable; else why not.
pub fn env_name(key: &str) -> Result<(), String> {
    let letters = key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    if key.is_empty() || !letters || key.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(ENV_RULE.to_owned());
    }
    Ok(())
}

/// The data that literals, files and environment files give.
struct Data<'a> {
    what: &'a str,
    owner: &'a str,
    entries: Vec<(String, String)>,
}

impl Data<'_> {
    fn add(&mut self, key: &str, content: String) -> Result<(), Fail> {
        let fine = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
        if !fine {
            return Err(format!("\"{key}\" is not a valid key name for a {}: {KEY_RULE}", self.what).into());
        }
        if self.entries.iter().any(|(k, _)| k == key) {
            let (what, owner) = (self.what, self.owner);
            return Err(format!(
                "cannot add key \"{key}\", another key by that name already exists in Data for {what} \"{owner}\""
            )
            .into());
        }
        self.entries.push((key.to_owned(), content));
        Ok(())
    }
}

fn data(cx: &Cx<'_>, what: &str, owner: &str) -> Result<Vec<(String, String)>, Fail> {
    let (from_file, literals, env_files) =
        (cx.said.list("from-file"), cx.said.list("from-literal"), cx.said.list("from-env-file"));
    if !env_files.is_empty() && (!from_file.is_empty() || !literals.is_empty()) {
        return Err("from-env-file cannot be combined with from-file or from-literal".into());
    }
    let mut data = Data { what, owner, entries: Vec::new() };
    for literal in &literals {
        let Some((key, value)) = literal.split_once('=').filter(|(k, _)| !k.is_empty()) else {
            return Err(format!("invalid literal source {literal}, expected key=value").into());
        };
        let value = value.strip_prefix('"').and_then(|v| v.strip_suffix('"')).unwrap_or(value);
        let value = value.strip_prefix('\'').and_then(|v| v.strip_suffix('\'')).unwrap_or(value);
        data.add(key, value.to_owned())?;
    }
    for source in &from_file {
        file(cx, source, &mut data)?;
    }
    for source in &env_files {
        env_file(cx, source, &mut data)?;
    }
    Ok(data.entries)
}

fn file(cx: &Cx<'_>, source: &str, data: &mut Data<'_>) -> Result<(), Fail> {
    let (key, path) = match source.split_once('=') {
        Some((key, path)) if !key.is_empty() && !path.is_empty() => (Some(key), path),
        Some(("", _)) => {
            return Err(format!("key name for file path {} missing", source.trim_start_matches('=')).into());
        }
        Some((key, _)) => return Err(format!("file path for key name {key} missing").into()),
        None => (None, source),
    };
    if let Some(text) = files::read(cx, path) {
        let name = path.rsplit('/').next().unwrap_or(path);
        return data.add(key.unwrap_or(name), text);
    }
    if !files::is_folder(cx, path) {
        return Err(format!("error reading {path}: no such file or directory").into());
    }
    if key.is_some() {
        return Err("cannot give a key name for a directory path".into());
    }
    let folder = path.trim_end_matches('/').trim_start_matches("./");
    for name in cx.env.files() {
        let inside =
            name.strip_prefix(folder).and_then(|n| n.strip_prefix('/')).filter(|n| !n.is_empty() && !n.contains('/'));
        if let Some(key) = inside {
            data.add(key, files::read(cx, &name).unwrap_or_default())?;
        }
    }
    Ok(())
}

fn env_file(cx: &Cx<'_>, path: &str, data: &mut Data<'_>) -> Result<(), Fail> {
    let Some(text) = files::read(cx, path) else {
        return Err(format!("env config file {path} does not exist").into());
    };
    for line in text.lines() {
        let line = line.trim_start();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (key, value) = line.split_once('=').unwrap_or((line, ""));
        if let Err(rule) = env_name(key) {
            return Err(format!("\"{key}\" is not a valid key name: {rule}").into());
        }
        data.add(key, value.to_owned())?;
    }
    Ok(())
}

/// `create configmap`.
pub fn configmap(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let mut name = generate::name(cx)?;
    let entries = data(cx, "ConfigMap", &name)?;
    let mut map = Value::map();
    for (key, content) in &entries {
        map.set(key.as_str(), content.as_str());
    }
    let mut value = Value::map();
    if !entries.is_empty() {
        value.set("data", map.clone());
    }
    if cx.said.is("append-hash") {
        let hashed =
            Value::from([("kind", Value::from("ConfigMap")), ("name", Value::from(name.as_str())), ("data", map)]);
        name = format!("{name}-{}", hash::of(&hashed));
    }
    value.path_mut(&["metadata"]).set("name", name);
    generate::finish(cx, kind_of::CONFIG_MAP, &value, &Refusal::After("failed to create configmap:"))?;
    Ok(Flow::Done)
}

/// `create secret generic`.
pub fn generic(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    let entries = data(cx, "Secret", &name)?;
    let kind = cx.said.text("type").to_owned();
    secret(cx, name, &kind, &entries, "failed to create secret")
}

fn secret(
    cx: &mut Cx<'_>,
    name: String,
    kind: &str,
    entries: &[(String, String)],
    words: &'static str,
) -> Result<Flow, Fail> {
    let mut map = Value::map();
    for (key, content) in entries {
        map.set(key.as_str(), base64_encode(content.as_bytes()));
    }
    let mut value = Value::map();
    if !entries.is_empty() {
        value.set("data", map.clone());
    }
    if !kind.is_empty() {
        value.set("type", kind);
    }
    let mut full = name.clone();
    if cx.said.is("append-hash") {
        let hashed = Value::from([
            ("kind", Value::from("Secret")),
            ("type", Value::from(kind)),
            ("name", Value::from(name)),
            ("data", map),
        ]);
        full = format!("{full}-{}", hash::of(&hashed));
    }
    value.path_mut(&["metadata"]).set("name", full);
    generate::finish(cx, kind_of::SECRET, &value, &Refusal::After(words))?;
    Ok(Flow::Done)
}

/// `create secret docker-registry`.
pub fn docker(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    let text = |flag: &str| cx.said.text(flag).to_owned();
    let (user, password, email, server) =
        (text("docker-username"), text("docker-password"), text("docker-email"), text("docker-server"));
    let from_file = cx.said.list("from-file");
    let entries = if from_file.is_empty() {
        if user.is_empty() || password.is_empty() || server.is_empty() {
            return Err("either --from-file or the combination of --docker-username, --docker-password and --docker-server is required".into());
        }
        let mut json = String::from("{\"auths\":{");
        api::json::write_string(&mut json, &server);
        json.push_str(":{\"username\":");
        api::json::write_string(&mut json, &user);
        json.push_str(",\"password\":");
        api::json::write_string(&mut json, &password);
        if !email.is_empty() {
            json.push_str(",\"email\":");
            api::json::write_string(&mut json, &email);
        }
        json.push_str(",\"auth\":");
        api::json::write_string(&mut json, &base64_encode(format!("{user}:{password}").as_bytes()));
        json.push_str("}}}");
        vec![(".dockerconfigjson".to_owned(), json)]
    } else {
        data(cx, "Secret", &name)?
    };
    secret(cx, name, "kubernetes.io/dockerconfigjson", &entries, "failed to create secret")
}

/// `create secret tls`.
pub fn tls(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let name = generate::name(cx)?;
    let (cert, key) = (cx.said.text("cert").to_owned(), cx.said.text("key").to_owned());
    if cert.is_empty() || key.is_empty() {
        return Err("key and cert must be specified".into());
    }
    let read = |path: &str| {
        files::read(cx, path)
            .ok_or_else(|| Fail::Text(format!("Cannot read file {path}, open {path}: no such file or directory")))
    };
    let (cert, key) = (read(&cert)?, read(&key)?);
    if !cert.contains("-----BEGIN") {
        return Err("tls: failed to find any PEM data in certificate input".into());
    }
    if !key.contains("-----BEGIN") {
        return Err("tls: failed to find any PEM data in key input".into());
    }
    let entries = [("tls.crt".to_owned(), cert), ("tls.key".to_owned(), key)];
    secret(cx, name, "kubernetes.io/tls", &entries, "failed to create secret")
}
