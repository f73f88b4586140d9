//! `kubectl config`: reads and writes the kubeconfig file.
//!
//! Plays: kubectl/pkg/cmd/config. Left out: merging several files, `set` of extensions.

mod property;
mod view;

use crate::fail::Fail;
use crate::kubeconfig as file;
use crate::print::tabs;
use crate::run::{Cx, Flow};
use api::scalars::base64_encode;
use api::{Str, Value, yaml};

/// The singular of a list's entries.
fn single(list: &str) -> &'static str {
    match list {
        "clusters" => "cluster",
        "users" => "user",
        _ => "context",
    }
}

fn load(cx: &Cx<'_>) -> Result<Value, Fail> {
    let mut config = file::read(cx.env, cx.said, cx.vars)?;
    config.set("apiVersion", "v1");
    config.set("kind", "Config");
    if config.at("current-context").is_null() {
        config.set("current-context", "");
    }
    for list in ["clusters", "users", "contexts"] {
        let Some(items) = config.at(list).as_list() else {
            config.set(list, Value::Null);
            continue;
        };
        let mut items = items.to_vec();
        items.sort_by(|a, b| a.at("name").as_str().cmp(&b.at("name").as_str()));
        items.iter_mut().for_each(|item| complete(item, list));
        config.set(list, items);
    }
    Ok(config)
}

/// Fields that Go always writes.
fn complete(item: &mut Value, list: &str) {
    let always: &[&str] = match list {
        "clusters" => &["server"],
        "contexts" => &["cluster", "user"],
        _ => &[],
    };
    let entry = item.path_mut(&[single(list)]);
    entry.to_map();
    for field in always {
        if entry.at(field).is_null() {
            entry.set(*field, "");
        }
    }
}

fn save(cx: &mut Cx<'_>, config: &Value) {
    let name = file::file_name(cx.said, cx.vars);
    cx.env.write_file(&name, Some(yaml::to_string(config).into()));
}

fn names(config: &Value, list: &str) -> Vec<Str> {
    let items = config.at(list).as_list().unwrap_or_default();
    items.iter().filter_map(|i| i.at("name").as_str()).map(Str::from).collect()
}

fn entry_mut<'a>(config: &'a mut Value, list: &str, name: &str) -> (&'a mut Value, bool) {
    let field = single(list);
    let items = config.path_mut(&[list]).to_list();
    let at = items.iter().position(|i| i.at("name").as_str() == Some(name));
    let made = at.is_none();
    let at = at.unwrap_or_else(|| {
        let mut item = Value::from([("name", Value::from(name))]);
        complete(&mut item, list);
        items.push(item);
        items.len() - 1
    });
    (items[at].path_mut(&[field]), made)
}

fn remove(config: &mut Value, list: &str, name: &str) {
    config.path_mut(&[list]).to_list().retain(|i| i.at("name").as_str() != Some(name));
}

/// The help page, and an error after it.
fn misuse(cx: &mut Cx<'_>, text: &str) -> Fail {
    let page = crate::help::page(cx.said.command);
    cx.print(page);
    Fail::Text(format!("{text}: [{}]", cx.said.args.join(" ")))
}

/// Runs one of the commands under `config`.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let verb = cx.said.command.path.strip_prefix("config ").unwrap_or("");
    match verb {
        "current-context" => current(cx)?,
        "delete-cluster" => delete(cx, "clusters")?,
        "delete-context" => delete(cx, "contexts")?,
        "delete-user" => delete(cx, "users")?,
        "get-clusters" => get_names(cx, "clusters")?,
        "get-users" => get_names(cx, "users")?,
        "get-contexts" => get_contexts(cx)?,
        "rename-context" => rename(cx)?,
        "set" => property::set(cx)?,
        "set-cluster" => set_cluster(cx)?,
        "set-context" => set_context(cx)?,
        "set-credentials" => set_credentials(cx)?,
        "unset" => property::unset(cx)?,
        "use-context" => use_context(cx)?,
        _ => view::view(cx)?,
    }
    Ok(Flow::Done)
}

fn current(cx: &mut Cx<'_>) -> Result<(), Fail> {
    let config = load(cx)?;
    match config.at("current-context").as_str() {
        Some("") | None => Err("current-context is not set".into()),
        Some(name) => {
            cx.print(format!("{name}\n"));
            Ok(())
        }
    }
}

fn delete(cx: &mut Cx<'_>, list: &str) -> Result<(), Fail> {
    let what = single(list);
    let [name] = cx.said.args.as_slice() else {
        if list == "users" {
            return Err(cx.usage("user to delete is required"));
        }
        let page = crate::help::page(cx.said.command);
        cx.print(page);
        return Ok(());
    };
    let mut config = load(cx)?;
    let place = file::file_name(cx.said, cx.vars);
    if !names(&config, list).iter().any(|n| n == name) {
        return Err(format!("cannot delete {what} {name}, not in {place}").into());
    }
    if list == "contexts" && config.at("current-context").as_str() == Some(name) {
        cx.warn(
            "warning: this removed your active context, use \"kubectl config use-context\" to select a different one\n",
        );
    }
    remove(&mut config, list, name);
    save(cx, &config);
    cx.print(format!("deleted {what} {name} from {place}\n"));
    Ok(())
}

fn get_names(cx: &mut Cx<'_>, list: &str) -> Result<(), Fail> {
    let config = load(cx)?;
    let mut text = "NAME\n".to_owned();
    for name in names(&config, list) {
        text.push_str(&format!("{name}\n"));
    }
    cx.print(text);
    Ok(())
}

fn get_contexts(cx: &mut Cx<'_>) -> Result<(), Fail> {
    let output = cx.said.text("output");
    if !matches!(output, "" | "name") {
        return Err(format!(
            "--output {output} is not available in kubectl config get-contexts; resetting to default output format"
        )
        .into());
    }
    let config = load(cx)?;
    let all = names(&config, "contexts");
    let mut fails = Vec::new();
    let mut shown: Vec<Str> = Vec::new();
    for name in &cx.said.args {
        match all.iter().any(|n| n == name) {
            true => shown.push(name.as_str().into()),
            false => fails.push(Fail::Text(format!("context {name} not found"))),
        }
    }
    if cx.said.args.is_empty() {
        shown = all;
    }
    shown.sort();
    if output == "name" {
        shown.iter().for_each(|name| cx.print(format!("{name}\n")));
        return Fail::many(fails);
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    if !cx.said.is("no-headers") {
        rows.push(["CURRENT", "NAME", "CLUSTER", "AUTHINFO", "NAMESPACE"].map(str::to_owned).to_vec());
    }
    for name in &shown {
        let context = file::entry(&config, "contexts", name).unwrap_or(&Value::Null);
        let star = if config.at("current-context").as_str() == Some(name) { "*" } else { "" };
        let field = |f: &str| context.at(f).as_str().unwrap_or("").to_owned();
        rows.push(vec![star.into(), name.to_string(), field("cluster"), field("user"), field("namespace")]);
    }
    cx.print(tabs::table(&rows));
    Fail::many(fails)
}

fn rename(cx: &mut Cx<'_>) -> Result<(), Fail> {
    let [old, new] = cx.said.args.as_slice() else { return Err(misuse(cx, "Unexpected args")) };
    if new.is_empty() {
        return Err("You must specify a new non-empty context name".into());
    }
    let mut config = load(cx)?;
    let place = file::file_name(cx.said, cx.vars);
    let all = names(&config, "contexts");
    if !all.iter().any(|n| n == old) {
        return Err(format!("cannot rename the context \"{old}\", it's not in {place}").into());
    }
    if all.iter().any(|n| n == new) {
        return Err(
            format!("cannot rename the context \"{old}\", the context \"{new}\" already exists in {place}").into()
        );
    }
    for item in config.path_mut(&["contexts"]).to_list() {
        if item.at("name").as_str() == Some(old) {
            item.set("name", new.as_str());
        }
    }
    if config.at("current-context").as_str() == Some(old) {
        config.set("current-context", new.as_str());
    }
    save(cx, &config);
    cx.print(format!("Context \"{old}\" renamed to \"{new}\".\n"));
    Ok(())
}

fn use_context(cx: &mut Cx<'_>) -> Result<(), Fail> {
    let [name] = cx.said.args.as_slice() else { return Err(misuse(cx, "Unexpected args")) };
    if name.is_empty() {
        return Err("empty context names are not allowed".into());
    }
    let mut config = load(cx)?;
    if !names(&config, "contexts").iter().any(|n| n == name) {
        return Err(format!("no context exists with the name: \"{name}\"").into());
    }
    config.set("current-context", name.as_str());
    save(cx, &config);
    cx.print(format!("Switched to context \"{name}\".\n"));
    Ok(())
}

/// Sets the fields of an entry from flags that were given.
fn from_flags(cx: &Cx<'_>, entry: &mut Value, flags: &[&str]) {
    for flag in flags {
        if cx.said.given(flag) {
            let field = if *flag == "embed-certs" { continue } else { *flag };
            put(entry, field, cx.said.text(flag));
        }
    }
}

/// Sets a text; an empty one takes the field away, if Go leaves it out.
fn put(entry: &mut Value, field: &str, text: &str) {
    if text.is_empty() && !matches!(field, "server" | "cluster" | "user") {
        entry.to_map().remove(field);
        return;
    }
    entry.set(field, text);
}

fn drop_fields(entry: &mut Value, fields: &[&str]) {
    for field in fields {
        entry.to_map().remove(*field);
    }
}

fn absolute(path: &str) -> String {
    if path.starts_with('/') { path.to_owned() } else { format!("/root/{path}") }
}

/// A file given by a flag: its path, or its content.
fn certificate(cx: &Cx<'_>, entry: &mut Value, flag: &str) -> Result<(), Fail> {
    if !cx.said.given(flag) {
        return Ok(());
    }
    let path = cx.said.text(flag);
    let data = format!("{flag}-data");
    if cx.said.is("embed-certs") {
        let Some(text) = cx.env.read_file(path) else {
            return Err(format!("could not stat {flag} file {path}: stat {path}: no such file or directory").into());
        };
        entry.set(data.as_str(), base64_encode(text.as_bytes()));
        drop_fields(entry, &[flag]);
    } else {
        entry.set(flag, absolute(path));
        drop_fields(entry, &[&data]);
    }
    Ok(())
}

fn set_cluster(cx: &mut Cx<'_>) -> Result<(), Fail> {
    let [name] = cx.said.args.as_slice() else { return Err(misuse(cx, "Unexpected args")) };
    if name.is_empty() {
        return Err("you must specify a non-empty cluster name".into());
    }
    let insecure = cx.said.given("insecure-skip-tls-verify") && cx.said.is("insecure-skip-tls-verify");
    if insecure && !cx.said.text("certificate-authority").is_empty() {
        return Err("you cannot specify a certificate authority and insecure mode at the same time".into());
    }
    if cx.said.is("embed-certs") && cx.said.text("certificate-authority").is_empty() {
        return Err("you must specify a --certificate-authority to embed".into());
    }
    let mut config = load(cx)?;
    let (entry, _) = entry_mut(&mut config, "clusters", name);
    if cx.said.given("server") {
        drop_fields(entry, &["tls-server-name"]);
    }
    from_flags(cx, entry, &["server", "tls-server-name", "proxy-url"]);
    if insecure {
        entry.set("insecure-skip-tls-verify", true);
        drop_fields(entry, &["certificate-authority", "certificate-authority-data"]);
    } else if cx.said.given("insecure-skip-tls-verify") {
        drop_fields(entry, &["insecure-skip-tls-verify"]);
    }
    if cx.said.given("certificate-authority") {
        drop_fields(entry, &["insecure-skip-tls-verify"]);
    }
    certificate(cx, entry, "certificate-authority")?;
    save(cx, &config);
    cx.print(format!("Cluster \"{name}\" set.\n"));
    Ok(())
}

fn set_context(cx: &mut Cx<'_>) -> Result<(), Fail> {
    if cx.said.args.len() > 1 {
        return Err(misuse(cx, "Unexpected args"));
    }
    let given = cx.said.args.first().map_or("", String::as_str);
    let current = cx.said.is("current");
    if given.is_empty() && !current {
        return Err("you must specify a non-empty context name or --current".into());
    }
    if !given.is_empty() && current {
        return Err("you cannot specify both a context name and --current".into());
    }
    let mut config = load(cx)?;
    let mut name = given.to_owned();
    if current {
        name = config.at("current-context").as_str().unwrap_or("").to_owned();
        if name.is_empty() {
            return Err("no current context is set".into());
        }
    }
    let (entry, made) = entry_mut(&mut config, "contexts", &name);
    from_flags(cx, entry, &["cluster", "user", "namespace"]);
    save(cx, &config);
    cx.print(format!("Context \"{name}\" {}.\n", if made { "created" } else { "modified" }));
    Ok(())
}

fn set_credentials(cx: &mut Cx<'_>) -> Result<(), Fail> {
    let [name] = cx.said.args.as_slice() else { return Err(misuse(cx, "unexpected args")) };
    if name.is_empty() {
        return Err("you must specify a non-empty user name".into());
    }
    let token = !cx.said.text("token").is_empty();
    let basic = !cx.said.text("username").is_empty() || !cx.said.text("password").is_empty();
    if token && basic {
        return Err(
            "you cannot specify more than one authentication method at the same time: --token, --username/--password"
                .into(),
        );
    }
    if cx.said.is("embed-certs")
        && cx.said.text("client-certificate").is_empty()
        && cx.said.text("client-key").is_empty()
    {
        return Err("you must specify a --client-certificate or --client-key to embed".into());
    }
    let mut config = load(cx)?;
    let (entry, _) = entry_mut(&mut config, "users", name);
    certificate(cx, entry, "client-certificate")?;
    certificate(cx, entry, "client-key")?;
    from_flags(cx, entry, &["token", "username", "password"]);
    if token {
        drop_fields(entry, &["username", "password"]);
    }
    if basic {
        drop_fields(entry, &["token"]);
    }
    exec_plugin(cx, entry);
    save(cx, &config);
    cx.print(format!("User \"{name}\" set.\n"));
    Ok(())
}

/// The flags about a credential plugin.
fn exec_plugin(cx: &Cx<'_>, entry: &mut Value) {
    if cx.said.given("exec-command") {
        let exec = entry.path_mut(&["exec"]);
        exec.set("command", cx.said.text("exec-command"));
        drop_fields(exec, &["args"]);
        for (field, empty) in [("apiVersion", Value::from("")), ("env", Value::Null), ("args", Value::Null)] {
            if exec.at(field).is_null() {
                exec.set(field, empty);
            }
        }
        exec.set("provideClusterInfo", cx.said.is("exec-provide-cluster-info"));
    }
    if entry.at("exec").is_null() {
        return;
    }
    let exec = entry.path_mut(&["exec"]);
    if cx.said.given("exec-api-version") {
        exec.set("apiVersion", cx.said.text("exec-api-version"));
    }
    if cx.said.given("exec-interactive-mode") {
        exec.set("interactiveMode", cx.said.text("exec-interactive-mode"));
    }
    let args = cx.said.list("exec-arg");
    if !args.is_empty() {
        exec.set("args", args.into_iter().map(Value::from).collect::<Vec<_>>());
    }
    for pair in cx.said.list("exec-env") {
        let list = exec.path_mut(&["env"]).to_list();
        match pair.split_once('=') {
            Some((name, value)) => {
                list.retain(|v| v.at("name").as_str() != Some(name));
                list.push(Value::from([("name", Value::from(name)), ("value", Value::from(value))]));
            }
            None => list.retain(|v| v.at("name").as_str() != Some(pair.trim_end_matches('-'))),
        }
    }
}
