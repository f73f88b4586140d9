//! `kubectl config view`.

use super::{load, single};
use crate::fail::Fail;
use crate::kubeconfig as file;
use crate::print::Printer;
use crate::print::format::{self, Format, Known};
use crate::run::Cx;
use api::tree::{Data, Node};
use api::{Value, yaml};

/// The order of fields as Go writes them.
const ORDER: &[&str] = &[
    "kind",
    "apiVersion",
    "clusters",
    "users",
    "contexts",
    "current-context",
    "name",
    "server",
    "tls-server-name",
    "insecure-skip-tls-verify",
    "certificate-authority",
    "certificate-authority-data",
    "proxy-url",
    "disable-compression",
    "cluster",
    "user",
    "context",
    "namespace",
    "client-certificate",
    "client-certificate-data",
    "client-key",
    "client-key-data",
    "token",
    "tokenFile",
    "as",
    "as-uid",
    "as-groups",
    "as-user-extra",
    "username",
    "password",
    "auth-provider",
    "exec",
    "extensions",
];

/// Runs `config view`.
pub fn view(cx: &mut Cx<'_>) -> Result<(), Fail> {
    if !cx.said.args.is_empty() {
        return Err(cx.usage(format_args!("unexpected arguments: [{}]", cx.said.args.join(" "))));
    }
    let printer = Printer::of(cx, Known::Change)?;
    let mut config = load(cx)?;
    if cx.said.is("minify") {
        minify(&mut config, cx.said.text("context"))?;
    }
    if !cx.said.is("raw") && !cx.said.is("flatten") {
        redact(&mut config);
    }
    let text = match printer.format {
        Format::Human(_) => yaml::to_string(&config),
        Format::Json => format::pretty(&ordered(&config)) + "\n",
        _ => printer.value(&config)?,
    };
    cx.print(text);
    Ok(())
}

/// Leaves only what the current context needs.
fn minify(config: &mut Value, context: &str) -> Result<(), Fail> {
    if !context.is_empty() {
        config.set("current-context", context);
    }
    let name = config.at("current-context").as_str().unwrap_or("").to_owned();
    if name.is_empty() {
        return Err("current-context must exist in order to minify".into());
    }
    let Some(context) = file::entry(config, "contexts", &name).cloned() else {
        return Err(format!("cannot locate context {name}").into());
    };
    for (list, what) in [("clusters", "cluster"), ("users", "user"), ("contexts", "")] {
        let kept = if what.is_empty() { name.as_str() } else { context.at(what).as_str().unwrap_or("") };
        if !kept.is_empty() && file::entry(config, list, kept).is_none() {
            return Err(format!("cannot locate {what} {kept}").into());
        }
        let items = config.path_mut(&[list]);
        items.to_list().retain(|i| i.at("name").as_str() == Some(kept));
        if items.as_list().is_some_and(<[Value]>::is_empty) {
            config.set(list, Value::Null);
        }
    }
    Ok(())
}

/// Hides what is secret or long.
fn redact(config: &mut Value) {
    for list in ["clusters", "users"] {
        if config.at(list).is_null() {
            continue;
        }
        for item in config.path_mut(&[list]).to_list() {
            let entry = item.path_mut(&[single(list)]);
            for field in ["token", "password"] {
                if !entry.at(field).is_null() {
                    entry.set(field, "REDACTED");
                }
            }
            for field in ["certificate-authority-data", "client-certificate-data", "client-key-data"] {
                if !entry.at(field).is_null() {
                    entry.set(field, "DATA+OMITTED");
                }
            }
        }
    }
}

/// The value as a tree with its fields in Go's order.
fn ordered(value: &Value) -> Node {
    fn sort(node: &mut Node) {
        match &mut node.data {
            Data::Map(entries) => {
                entries.sort_by_key(|e| ORDER.iter().position(|f| *f == e.key.as_str()).unwrap_or(ORDER.len()));
                entries.iter_mut().for_each(|e| sort(&mut e.node));
            }
            Data::List(items) => items.iter_mut().for_each(sort),
            _ => {}
        }
    }
    let mut node = Node::from_value(value);
    sort(&mut node);
    node
}
