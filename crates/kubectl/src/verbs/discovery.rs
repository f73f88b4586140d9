//! `kubectl api-resources`, `api-versions`, `version` and `cluster-info`.
//!
//! Plays: kubectl/pkg/cmd/apiresources, version, clusterinfo. Left out: `cluster-info dump`.

use crate::fail::Fail;
use crate::print::format::{self, Format, Known};
use crate::print::{Printer, kyaml, tabs};
use crate::run::{Cx, Flow};
use api::tree::{Data, Entry, Node};
use api::{Str, Value, json, kind_of, yaml};

/// The release that is played.
const VERSION: &str = "v1.37.2";
const KUSTOMIZE: &str = "v5.8.1";

/// A document of the server.
fn document(cx: &mut Cx<'_>, path: &str) -> Value {
    let (code, body) = cx.env.raw("GET", path, "");
    if code != 200 {
        return Value::Null;
    }
    json::parse(&body).map(|n| n.value()).unwrap_or_default()
}

/// The groups in the server's order: every group version, and whether it is the preferred one.
fn versions(cx: &mut Cx<'_>) -> Vec<(String, bool)> {
    let mut all = vec![("v1".to_owned(), true)];
    let groups = document(cx, "/apis");
    for group in groups.at("groups").as_list().unwrap_or_default() {
        let preferred = group.path(&["preferredVersion", "groupVersion"]).as_str().unwrap_or("").to_owned();
        for version in group.at("versions").as_list().unwrap_or_default() {
            let name = version.at("groupVersion").as_str().unwrap_or("").to_owned();
            let first = name == preferred;
            all.push((name, first));
        }
    }
    all
}

/// A resource that the server offers.
struct Resource {
    name: String,
    singular: String,
    namespaced: bool,
    group: String,
    version: String,
    kind: String,
    verbs: Vec<String>,
    short_names: Vec<String>,
    categories: Vec<String>,
}

impl Resource {
    fn api_version(&self) -> String {
        if self.group.is_empty() { self.version.clone() } else { format!("{}/{}", self.group, self.version) }
    }

    fn node(&self) -> Node {
        let scalar = |v: Value| Node { data: Data::Scalar(v), ..Node::default() };
        let text = |t: &str| scalar(Value::from(t));
        let list =
            |items: &[String]| Node { data: Data::List(items.iter().map(|i| text(i)).collect()), ..Node::default() };
        let mut fields = vec![
            ("name", text(&self.name)),
            ("singularName", text(&self.singular)),
            ("namespaced", scalar(Value::from(self.namespaced))),
        ];
        if !self.group.is_empty() {
            fields.push(("group", text(&self.group)));
        }
        fields.push(("version", text(&self.version)));
        fields.push(("kind", text(&self.kind)));
        fields.push(("verbs", list(&self.verbs)));
        if !self.short_names.is_empty() {
            fields.push(("shortNames", list(&self.short_names)));
        }
        if !self.categories.is_empty() {
            fields.push(("categories", list(&self.categories)));
        }
        map(fields)
    }
}

fn map(fields: Vec<(&str, Node)>) -> Node {
    let entries = fields.into_iter().map(|(key, node)| Entry { key: key.into(), pos: Default::default(), node });
    Node { data: Data::Map(entries.collect()), ..Node::default() }
}

fn strings(value: &Value) -> Vec<String> {
    value.as_list().unwrap_or_default().iter().filter_map(|v| v.as_str()).map(str::to_owned).collect()
}

/// The preferred resources, without subresources, each once.
fn resources(cx: &mut Cx<'_>) -> Vec<Resource> {
    let mut all: Vec<Resource> = Vec::new();
    let versions = versions(cx);
    let preferred = versions.iter().filter(|v| v.1).chain(versions.iter().filter(|v| !v.1));
    for (name, _) in preferred {
        let path = if name == "v1" { "/api/v1".to_owned() } else { format!("/apis/{name}") };
        let (group, version) = name.rsplit_once('/').unwrap_or(("", name));
        let list = document(cx, &path);
        for item in list.at("resources").as_list().unwrap_or_default() {
            let text = |field: &str| item.at(field).as_str().unwrap_or("").to_owned();
            let name = text("name");
            if name.contains('/') || all.iter().any(|r| r.group == group && r.name == name) {
                continue;
            }
            all.push(Resource {
                name,
                singular: text("singularName"),
                namespaced: item.at("namespaced").as_bool() == Some(true),
                group: group.to_owned(),
                version: version.to_owned(),
                kind: text("kind"),
                verbs: strings(item.at("verbs")),
                short_names: strings(item.at("shortNames")),
                categories: strings(item.at("categories")),
            });
        }
    }
    all
}

/// `kubectl api-resources`.
pub fn api_resources(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    if !cx.said.args.is_empty() {
        return Err(cx.usage(format_args!("unexpected arguments: [{}]", cx.said.args.join(" "))));
    }
    let output = cx.said.text("output").to_owned();
    if !matches!(output.as_str(), "" | "wide" | "name" | "json" | "yaml" | "kyaml") {
        return Err(format!("unable to match a printer suitable for the output format \"{output}\", allowed formats are: json,kyaml,name,wide,yaml").into());
    }
    let sort = cx.said.text("sort-by").to_owned();
    if !matches!(sort.as_str(), "" | "name" | "kind") {
        return Err("--sort-by accepts only name or kind".into());
    }
    cx.reach()?;
    let mut all = resources(cx);
    let (verbs, categories) = (cx.said.list("verbs"), cx.said.list("categories"));
    let group = cx.said.given("api-group").then(|| cx.said.text("api-group").to_owned());
    let namespaced = cx.said.given("namespaced").then(|| cx.said.is("namespaced"));
    all.retain(|r| {
        !r.verbs.is_empty()
            && group.as_ref().is_none_or(|g| *g == r.group)
            && namespaced.is_none_or(|n| n == r.namespaced)
            && verbs.iter().all(|v| r.verbs.contains(v))
            && categories.iter().all(|c| r.categories.contains(c))
    });
    all.sort_by(|a, b| {
        let by = match sort.as_str() {
            "name" => std::cmp::Ordering::Equal,
            "kind" => a.kind.cmp(&b.kind),
            _ => a.group.cmp(&b.group),
        };
        by.then_with(|| a.name.cmp(&b.name))
    });
    let text = match output.as_str() {
        "" | "wide" => table(cx, &all, output == "wide"),
        "name" => {
            let line = |r: &Resource| match r.group.as_str() {
                "" => format!("{}\n", r.name),
                group => format!("{}.{group}\n", r.name),
            };
            all.iter().map(line).collect()
        }
        _ => listing(&all, &output),
    };
    cx.print(text);
    Ok(Flow::Done)
}

fn table(cx: &Cx<'_>, all: &[Resource], wide: bool) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    if !cx.said.is("no-headers") {
        let mut head: Vec<String> =
            ["NAME", "SHORTNAMES", "APIVERSION", "NAMESPACED", "KIND"].map(str::to_owned).to_vec();
        if wide {
            head.extend(["VERBS".to_owned(), "CATEGORIES".to_owned()]);
        }
        rows.push(head);
    }
    for r in all {
        let mut row =
            vec![r.name.clone(), r.short_names.join(","), r.api_version(), r.namespaced.to_string(), r.kind.clone()];
        if wide {
            row.extend([r.verbs.join(","), r.categories.join(",")]);
        }
        rows.push(row);
    }
    tabs::table(&rows)
}

fn listing(all: &[Resource], output: &str) -> String {
    let text = |t: &str| Node { data: Data::Scalar(Value::from(t)), ..Node::default() };
    let items = Node { data: Data::List(all.iter().map(Resource::node).collect()), ..Node::default() };
    let list = map(vec![
        ("kind", text("APIResourceList")),
        ("apiVersion", text("v1")),
        ("groupVersion", text("")),
        ("resources", items),
    ]);
    match output {
        "json" => format::pretty(&list) + "\n",
        "kyaml" => kyaml::document(&list.value()),
        _ => yaml::to_string(&list.value()),
    }
}

/// `kubectl api-versions`.
pub fn api_versions(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    if !cx.said.args.is_empty() {
        return Err(cx.usage(format_args!("unexpected arguments: [{}]", cx.said.args.join(" "))));
    }
    if let Some(host) = cx.context.unreachable.clone() {
        cx.reach().map_err(|_| {
            Fail::Text(format!("couldn't get available api versions from server: Get \"http://{host}/api?timeout=32s\": dial tcp {host}: connect: connection refused"))
        })?;
    }
    let mut all: Vec<String> = versions(cx).into_iter().map(|v| v.0).collect();
    all.sort();
    cx.print(all.iter().map(|v| format!("{v}\n")).collect::<String>());
    Ok(Flow::Done)
}

/// `kubectl version`.
pub fn version(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let client_only = cx.said.is("client");
    if !client_only && !cx.said.args.is_empty() {
        return Err(format!("extra arguments: [{}]", cx.said.args.join(" ")).into());
    }
    let output = cx.said.text("output").to_owned();
    if !matches!(output.as_str(), "" | "yaml" | "json") {
        return Err("--output must be 'yaml' or 'json'".into());
    }
    let server = if client_only || cx.context.unreachable.is_some() { Value::Null } else { document(cx, "/version") };
    let server_version = match server.at("gitVersion").as_str() {
        Some(version) => Some(version.to_owned()),
        None if client_only || cx.context.unreachable.is_some() => None,
        None => Some(VERSION.to_owned()),
    };
    match output.as_str() {
        "" => {
            cx.print(format!("Client Version: {VERSION}\nKustomize Version: {KUSTOMIZE}\n"));
            if let Some(version) = &server_version {
                cx.print(format!("Server Version: {version}\n"));
            }
        }
        _ => {
            let mut all = Value::from([("clientVersion", info(&server)), ("kustomizeVersion", Value::from(KUSTOMIZE))]);
            if server_version.is_some() {
                all.set("serverVersion", info(&server));
            }
            let text =
                if output == "json" { json::to_string_pretty(&all, "  ") + "\n" } else { yaml::to_string(&all) + "\n" };
            cx.print(text);
        }
    }
    match &cx.context.unreachable {
        Some(host) if !client_only => Err(Fail::Plain(format!(
            "The connection to the server {host} was refused - did you specify the right host or port?"
        ))),
        _ => Ok(Flow::Done),
    }
}

/// What a build says of itself.
fn info(server: &Value) -> Value {
    if !server.is_null() {
        return server.clone();
    }
    Value::from([
        ("major", Value::from("1")),
        ("minor", Value::from("37")),
        ("gitVersion", Value::from(VERSION)),
        ("gitCommit", Value::from("")),
        ("gitTreeState", Value::from("clean")),
        ("buildDate", Value::from("")),
        ("goVersion", Value::from("")),
        ("compiler", Value::from("gc")),
        ("platform", Value::from("linux/amd64")),
    ])
}

/// `kubectl cluster-info`.
pub fn cluster_info(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let ending = "\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.\n";
    if let Err(fail) = cx.reach() {
        cx.print(ending);
        return Err(fail);
    }
    let namespace: Str = if cx.context.namespace_given { cx.namespace() } else { "kube-system".into() };
    let services = cx.list(kind_of::SERVICE, &namespace, "kubernetes.io/cluster-service=true", "");
    let server = cx.context.server.clone();
    if services.is_ok() {
        cx.print(format!("Kubernetes control plane is running at {server}\n"));
    }
    for service in services.as_deref().unwrap_or_default() {
        let value = service.to_value();
        let name = match value.path(&["metadata", "labels", "kubernetes.io/name"]).as_str() {
            Some(name) if !name.is_empty() => name.to_owned(),
            _ => service.name().to_string(),
        };
        let link = link(&value, &server);
        cx.print(format!("{name} is running at {link}\n"));
    }
    cx.print(ending);
    services.map(|_| Flow::Done)
}

/// Where a service of the cluster can be reached.
fn link(service: &Value, server: &str) -> String {
    let empty: &[Value] = &[];
    let ports = service.path(&["spec", "ports"]).as_list().unwrap_or(empty);
    let ingress = service.path(&["status", "loadBalancer", "ingress"]).as_list().unwrap_or(empty);
    if let Some(ingress) = ingress.first() {
        let ip = ingress.at("ip").as_str().or(ingress.at("hostname").as_str()).unwrap_or("");
        return ports.iter().map(|p| format!("http://{ip}:{} ", p.at("port").as_int().unwrap_or(0))).collect();
    }
    let meta = service.at("metadata");
    let mut name = meta.at("name").as_str().unwrap_or("").to_owned();
    if let Some(port) = ports.first() {
        let port_name = port.at("name").as_str().unwrap_or("");
        let https = port_name == "https" || port.at("port").as_int() == Some(443);
        if https {
            name = format!("https:{name}:{port_name}");
        } else if !port_name.is_empty() {
            name = format!("{name}:{port_name}");
        }
    }
    let namespace = meta.at("namespace").as_str().unwrap_or("");
    format!("{server}/api/v1/namespaces/{namespace}/services/{name}/proxy")
}

/// `kubectl options`.
pub fn options(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let text = crate::help::global_options();
    cx.print(text);
    Ok(Flow::Done)
}

/// Prints one value by the flags of the command, for commands that print what the server answered.
pub fn show(cx: &mut Cx<'_>, value: &Value) -> Result<bool, Fail> {
    let printer = Printer::of(cx, Known::Change)?;
    if matches!(printer.format, Format::Human(_)) {
        return Ok(false);
    }
    printer.print(cx, value)?;
    Ok(true)
}
