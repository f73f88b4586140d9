//! What could stand at the end of a line.
//!
//! Plays: kubectl/pkg/util/completion over spf13/cobra's completions.

use crate::commands;
use crate::env::Env;
use crate::flags;
use crate::kubeconfig::Context;
use crate::resolve::Kinds;
use crate::run::Cx;
use api::Str;
use std::collections::BTreeMap;

/// The words that could replace the last one of a line, sorted.
pub fn complete(env: &mut dyn Env, line: &str) -> Vec<Str> {
    let start = line.rfind(['|', ';', '&']).map_or(0, |i| i + 1);
    let mut words: Vec<String> = line[start..].split_whitespace().map(str::to_owned).collect();
    let last = if line.ends_with(' ') || words.is_empty() { String::new() } else { words.pop().unwrap_or_default() };
    let mut found = match words.first().map(String::as_str) {
        None => ["kubectl", "cat", "echo", "ls", "rm", "grep", "head", "sleep", "sort", "tail", "watch", "wc"]
            .map(Str::from)
            .to_vec(),
        Some("kubectl" | "k") => after_kubectl(env, &words[1..], &last),
        Some(_) => env.files(),
    };
    found.retain(|w| w.starts_with(&last));
    found.sort();
    found.dedup();
    found
}

fn after_kubectl(env: &mut dyn Env, words: &[String], last: &str) -> Vec<Str> {
    let probe: Vec<String> = words.iter().filter(|w| !w.starts_with('-')).cloned().collect();
    let Ok(said) = flags::parse(&probe) else { return Vec::new() };
    let command = said.command;
    if matches!(words.last().map(String::as_str), Some("-f" | "--filename")) {
        return env.files();
    }
    if matches!(words.last().map(String::as_str), Some("-n" | "--namespace")) {
        return names(env, &said, "namespaces");
    }
    if matches!(words.last().map(String::as_str), Some("-o" | "--output")) {
        return ["json", "yaml", "wide", "name", "jsonpath=", "custom-columns=", "go-template="]
            .map(Str::from)
            .to_vec();
    }
    if last.starts_with('-') {
        let global = &commands::all()[0].flags;
        let own = command.flags.iter().filter(|f| !f.is_hidden(command.path));
        return own
            .chain(global.iter().filter(|f| !f.is_hidden("")))
            .map(|f| ecow::eco_format!("--{}", f.name))
            .collect();
    }
    let below: Vec<Str> =
        commands::children(command.path).filter(|c| c.name() != "__complete").map(|c| c.name().into()).collect();
    if !below.is_empty() && said.args.is_empty() {
        return below;
    }
    arguments(env, &said, last)
}

/// Which commands take a type first, and which take only some kind of object.
fn arguments(env: &mut dyn Env, said: &flags::Said, last: &str) -> Vec<Str> {
    let path = said.command.path;
    let only = match path {
        "logs" | "exec" | "attach" | "port-forward" | "cp" | "debug" => "pods",
        "cordon" | "uncordon" | "drain" => "nodes",
        _ => "",
    };
    if !only.is_empty() {
        return if said.args.is_empty() { names(env, said, only) } else { Vec::new() };
    }
    if path.starts_with("rollout") || path == "scale" || path == "autoscale" {
        if let Some((kind, _)) = last.split_once('/') {
            return names(env, said, kind).into_iter().map(|n| ecow::eco_format!("{kind}/{n}")).collect();
        }
        let kinds = ["deployment", "statefulset", "daemonset", "replicaset"];
        return if said.args.is_empty() { kinds.map(Str::from).to_vec() } else { names(env, said, &said.args[0]) };
    }
    const TYPED: &[&str] =
        &["get", "describe", "delete", "edit", "label", "annotate", "patch", "expose", "taint", "wait", "explain"];
    if !TYPED.contains(&path) && !path.starts_with("set ") {
        return Vec::new();
    }
    if let Some((kind, _)) = last.split_once('/') {
        return names(env, said, kind).into_iter().map(|n| ecow::eco_format!("{kind}/{n}")).collect();
    }
    match said.args.first() {
        None => {
            env.kinds().iter().map(|k| if k.group.is_empty() { k.plural.into() } else { k.group_resource() }).collect()
        }
        Some(kind) => names(env, said, kind),
    }
}

fn names(env: &mut dyn Env, said: &flags::Said, kind: &str) -> Vec<Str> {
    let Ok(kind) = Kinds(env.kinds()).named(kind) else { return Vec::new() };
    let vars = BTreeMap::new();
    let Ok(context) = Context::load(env, said, &vars) else { return Vec::new() };
    let namespace = context.namespace.clone();
    let mut cx = Cx {
        env,
        said,
        vars: &vars,
        stdin: &mut None,
        context: &context,
        out: &mut Vec::new(),
        warned: &mut Vec::new(),
    };
    cx.list(kind, &namespace, "", "").unwrap_or_default().iter().map(|o| o.name().clone()).collect()
}
