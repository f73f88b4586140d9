//! The kubeconfig file: clusters, users, contexts; and what a command line makes of it.
//!
//! Plays: client-go/tools/clientcmd.

use crate::env::Env;
use crate::fail::Fail;
use crate::flags::Said;
use api::go::parse_duration;
use api::{Str, User, Value, yaml};
use std::collections::BTreeMap;

/// The cluster, namespace and user that a command means.
#[derive(Clone, Debug)]
pub struct Context {
    /// The namespace.
    pub namespace: Str,
    /// Whether the namespace was said on the command line.
    pub namespace_given: bool,
    /// Who asks.
    pub user: User,
    /// The address of the server.
    pub server: Str,
    /// The host of a server that nobody answers at.
    pub unreachable: Option<String>,
    /// Whether the server does not know the token that was said.
    pub unauthorized: bool,
}

/// The name of the file that is used: a flag, a variable, or the home folder's.
pub fn file_name(said: &Said, vars: &BTreeMap<String, String>) -> String {
    if said.given("kubeconfig") {
        return said.text("kubeconfig").to_owned();
    }
    match vars.get("KUBECONFIG") {
        Some(name) if !name.is_empty() => name.split(':').next().unwrap_or("").to_owned(),
        _ => "/root/.kube/config".to_owned(),
    }
}

/// The content of the file; the cluster's own when there is none and none was named.
pub fn read(env: &dyn Env, said: &Said, vars: &BTreeMap<String, String>) -> Result<Value, Fail> {
    let name = file_name(said, vars);
    let Some(text) = env.read_file(&name) else {
        if said.given("kubeconfig") {
            return Err(Fail::Text(format!("stat {name}: no such file or directory")));
        }
        return Ok(own());
    };
    let value = match yaml::parse(&text) {
        Ok(node) => node.value(),
        Err(e) => return Err(Fail::Text(format!("error loading config file \"{name}\": {e}"))),
    };
    Ok(value)
}

/// The kubeconfig that a cluster gives its administrator.
pub fn own() -> Value {
    let text = "apiVersion: v1\nkind: Config\ncurrent-context: binnacle\n\
        clusters: [{name: binnacle, cluster: {server: \"https://127.0.0.1:6443\"}}]\n\
        users: [{name: admin, user: {token: admin}}]\n\
        contexts: [{name: binnacle, context: {cluster: binnacle, user: admin}}]\n";
    yaml::parse(text).map(|n| n.value()).unwrap_or_default()
}

/// The entry of a named list, such as the cluster `one` of `clusters`.
pub fn entry<'a>(config: &'a Value, list: &str, name: &str) -> Option<&'a Value> {
    let field = match list {
        "clusters" => "cluster",
        "users" => "user",
        _ => "context",
    };
    let items = config.at(list).as_list()?;
    items.iter().find(|i| i.at("name").as_str() == Some(name)).map(|i| i.at(field))
}

impl Context {
    /// What a command line means together with the file.
    pub fn load(env: &dyn Env, said: &Said, vars: &BTreeMap<String, String>) -> Result<Self, Fail> {
        let offline = ["config", "completion", "options", "help", "kustomize", "plugin", "kuberc", "alpha"];
        let first = said.command.path.split(' ').next().unwrap_or("");
        let config = match read(env, said, vars) {
            Ok(config) => config,
            Err(_) if offline.contains(&first) => own(),
            Err(fail) => return Err(fail),
        };
        let mut context = Self {
            namespace: "default".into(),
            namespace_given: false,
            user: User::admin("kubectl"),
            server: Str::new(),
            unreachable: None,
            unauthorized: false,
        };
        let name = match said.text("context") {
            "" => config.at("current-context").as_str().unwrap_or(""),
            name => name,
        };
        let current = entry(&config, "contexts", name);
        if !offline.contains(&first) {
            if current.is_none() && said.given("context") {
                let text = format!("Error in configuration: context was not found for specified context: {name}");
                return Err(Fail::Plain(text));
            }
            for (flag, list) in [("cluster", "clusters"), ("user", "users")] {
                let wanted = said.text(flag);
                if said.command.flag(flag).is_some_and(|f| f.takes == crate::commands::Takes::Text)
                    && !wanted.is_empty()
                    && entry(&config, list, wanted).is_none()
                {
                    return Err(Fail::Text(match flag {
                        "cluster" => format!("no server found for cluster \"{wanted}\""),
                        _ => format!("auth info \"{wanted}\" does not exist"),
                    }));
                }
            }
            check_timeout(said.text("request-timeout"))?;
        }
        let empty = Value::Null;
        let current = current.unwrap_or(&empty);
        if let Some(namespace) = current.at("namespace").as_str().filter(|n| !n.is_empty()) {
            context.namespace = namespace.into();
        }
        let given = said.text("namespace");
        if !given.is_empty() {
            context.namespace = given.into();
            context.namespace_given = true;
        }
        let cluster = entry(&config, "clusters", current.at("cluster").as_str().unwrap_or(""));
        context.server = cluster.and_then(|c| c.at("server").as_str()).unwrap_or("https://127.0.0.1:6443").into();
        let server = said.text("server");
        if !server.is_empty() && server.trim_end_matches('/') != context.server && !offline.contains(&first) {
            let host = server.split("://").last().unwrap_or(server).trim_end_matches('/');
            context.unreachable = Some(host.to_owned());
        }
        if !offline.contains(&first) {
            let extras = ["as-group", "as-uid", "as-user-extra"];
            if said.text("as").is_empty() && extras.iter().any(|f| said.given(f)) {
                let name = current.at("user").as_str().unwrap_or("");
                return Err(Fail::Text(format!(
                    "requesting uid, groups or user-extra for {name} without impersonating a user"
                )));
            }
            let own = entry(&config, "users", current.at("user").as_str().unwrap_or(""));
            let own = own.and_then(|u| u.at("token").as_str()).unwrap_or("");
            if said.given("token") && said.text("token") != own && context.unreachable.is_none() {
                context.unauthorized = true;
            }
        }
        context.impersonate(said);
        Ok(context)
    }

    fn impersonate(&mut self, said: &Said) {
        let name = said.text("as");
        if name.is_empty() || said.command.path.starts_with("config") {
            return;
        }
        let mut groups: Vec<Str> = said.list("as-group").iter().map(|g| g.as_str().into()).collect();
        if let Some(account) = name.strip_prefix("system:serviceaccount:")
            && groups.is_empty()
        {
            let namespace = account.split(':').next().unwrap_or("");
            groups.push("system:serviceaccounts".into());
            groups.push(ecow::eco_format!("system:serviceaccounts:{namespace}"));
        }
        groups.push("system:authenticated".into());
        self.user = User { name: name.into(), groups: groups.into(), agent: "kubectl".into() };
    }
}

fn check_timeout(text: &str) -> Result<(), Fail> {
    let fine = match text.parse::<i64>() {
        Ok(n) => n >= 0,
        Err(_) => parse_duration(text).is_ok_and(|ns| ns >= 0),
    };
    if fine {
        return Ok(());
    }
    Err("Invalid timeout value. Timeout must be a single integer in seconds, or an integer followed by a corresponding time unit (e.g. 1s | 2m | 3h)".into())
}
