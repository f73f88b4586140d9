//! The documents by which clients learn what the server offers. Plays: `apiserver/pkg/endpoints/discovery`.

use super::media::{self, Shape};
use super::serve::{no_method, no_resource};
use super::url::Url;
use super::{RestRequest, RestResponse, respond};
use crate::resources::{self, GROUPS, Resource};
use crate::server::ApiServer;
use api::json::to_string;
use api::{Status, Str, Value};

/// Answers `/api`, `/apis`, a group or a version; none for another path.
pub(crate) fn answer(server: &ApiServer, request: &RestRequest, url: &Url) -> Result<Option<RestResponse>, Status> {
    let parts: Vec<&str> = url.parts.iter().map(String::as_str).collect();
    if !matches!(parts.first(), Some(&("api" | "apis"))) {
        return Ok(None);
    }
    if request.method != "GET" {
        return Err(no_method());
    }
    let accepted = media::accept(request.header("Accept"), parts.len() == 1, false)?;
    let aggregated = matches!(accepted.shape, Shape::Discovery(_));
    let json = match parts.as_slice() {
        ["api"] if aggregated => aggregate(server, &[("", vec!["v1"])]),
        ["apis"] if aggregated => aggregate(server, &groups(server).iter().map(|(g, v)| (&**g, v.iter().map(|v| &**v).collect())).collect::<Vec<_>>()),
        ["api"] => "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"],\"serverAddressByClientCIDRs\":[{\"clientCIDR\":\"0.0.0.0/0\",\"serverAddress\":\"127.0.0.1:6443\"}]}".to_owned(),
        ["apis"] => {
            let all: Vec<String> = groups(server).iter().map(|(g, v)| group(g, v, false)).collect();
            format!("{{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":[{}]}}", all.join(","))
        }
        ["api", version] => version_list(server, "", version)?,
        ["apis", name] => match groups(server).iter().find(|(g, _)| g == name) {
            Some((g, v)) => group(g, v, true),
            None => return Ok(Some(respond::text(404, "404 page not found\n"))),
        },
        ["apis", name, _] if !resources::has_group(server, name) => {
            return Ok(Some(respond::text(404, "404 page not found\n")));
        }
        ["apis", name, version] => version_list(server, name, version)?,
        _ => return Ok(None),
    };
    Ok(Some(respond::bytes(200, &accepted, json).with("Cache-Control", "public").with("Vary", "Accept")))
}

/// Every group with its versions, custom ones last.
pub(crate) fn groups(server: &ApiServer) -> Vec<(Str, Vec<Str>)> {
    let mut all: Vec<(Str, Vec<Str>)> =
        GROUPS.iter().map(|(g, v)| (Str::from(*g), v.iter().map(|v| Str::from(*v)).collect())).collect();
    let mut custom: Vec<(Str, Vec<Str>)> = Vec::new();
    for served in crate::custom::kinds(server) {
        let (g, v) = (served.kind.group, Str::from(served.kind.version));
        match custom.iter_mut().find(|(name, _)| name == g) {
            Some((_, versions)) if versions.contains(&v) => {}
            Some((_, versions)) => versions.push(v),
            None => custom.push((g.into(), vec![v])),
        }
    }
    for (_, versions) in &mut custom {
        versions.sort_by_key(|v| std::cmp::Reverse(priority(v)));
    }
    all.extend(custom);
    all
}

/// Versions in the order of Kubernetes: stable before beta before alpha, later before earlier.
fn priority(version: &str) -> (u8, u32, u32) {
    let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    let Some(rest) = version.strip_prefix('v') else { return (0, 0, 0) };
    let n = digits(rest);
    let major = rest[..n].parse().unwrap_or(0);
    match &rest[n..] {
        "" => (3, major, 0),
        r if r.starts_with("beta") => (2, major, r[4..].parse().unwrap_or(0)),
        r if r.starts_with("alpha") => (1, major, r[5..].parse().unwrap_or(0)),
        _ => (0, 0, 0),
    }
}

fn group(name: &str, versions: &[Str], head: bool) -> String {
    let head = if head { "\"kind\":\"APIGroup\",\"apiVersion\":\"v1\"," } else { "" };
    let version = |v: &str| format!("{{\"groupVersion\":\"{name}/{v}\",\"version\":\"{v}\"}}");
    let all: Vec<String> = versions.iter().map(|v| version(v)).collect();
    format!(
        "{{{head}\"name\":\"{name}\",\"versions\":[{}],\"preferredVersion\":{}}}",
        all.join(","),
        version(versions.first().map_or("v1", |v| v.as_str()))
    )
}

fn strings(items: &[&str]) -> Value {
    Value::from(items.iter().map(|s| Value::from(*s)).collect::<Vec<_>>())
}

fn version_list(server: &ApiServer, group: &str, version: &str) -> Result<String, Status> {
    let all = resources::of(server, group, version).ok_or_else(no_resource)?;
    let mut entries = Vec::new();
    for resource in &all {
        let kind = resource.kind;
        let mut text = format!(
            "{{\"name\":\"{}\",\"singularName\":\"{}\",\"namespaced\":{},\"kind\":\"{}\",\"verbs\":{}",
            kind.plural,
            kind.singular,
            kind.namespaced,
            kind.kind,
            to_string(&strings(resource.verbs))
        );
        if !kind.short_names.is_empty() {
            text.push_str(&format!(",\"shortNames\":{}", to_string(&strings(kind.short_names))));
        }
        if !kind.categories.is_empty() {
            text.push_str(&format!(",\"categories\":{}", to_string(&strings(kind.categories))));
        }
        if resource.verbs.contains(&"watch") {
            text.push_str(&format!(",\"storageVersionHash\":\"{}\"", storage_version_hash(resource)));
        }
        entries.push(text + "}");
        for sub in &resource.subs {
            let (group, version, sub_kind) = sub.kind;
            let own = if version.is_empty() {
                String::new()
            } else {
                format!("\"group\":\"{group}\",\"version\":\"{version}\",")
            };
            entries.push(format!(
                "{{\"name\":\"{}/{}\",\"singularName\":\"\",\"namespaced\":{},{own}\"kind\":\"{sub_kind}\",\"verbs\":{}}}",
                kind.plural,
                sub.name,
                kind.namespaced,
                to_string(&strings(sub.verbs))
            ));
        }
    }
    let name = if group.is_empty() { version.to_owned() } else { format!("{group}/{version}") };
    let head = if group.is_empty() { "" } else { "\"apiVersion\":\"v1\"," };
    Ok(format!(
        "{{\"kind\":\"APIResourceList\",{head}\"groupVersion\":\"{name}\",\"resources\":[{}]}}",
        entries.join(",")
    ))
}

/// Tells clients when the version in which objects are stored changes.
fn storage_version_hash(resource: &Resource) -> String {
    let kind = resource.kind;
    let version = match kind.plural {
        "horizontalpodautoscalers" => "v2",
        "devicetaintrules" => "v1beta2",
        "customresourcedefinitions" => "v1beta1",
        _ => kind.version,
    };
    let group = if kind.plural == "events" { "" } else { kind.group };
    let text = format!("{group}/{version}/{}", kind.kind);
    api::scalars::base64_encode(&sim::hash::sha256(text.as_bytes())[..8])
}

fn aggregate(server: &ApiServer, groups: &[(&str, Vec<&str>)]) -> String {
    let items: Vec<String> = groups
        .iter()
        .map(|(name, versions)| {
            let versions: Vec<String> = versions.iter().map(|v| aggregated_version(server, name, v)).collect();
            let metadata = if name.is_empty() { "{}".to_owned() } else { format!("{{\"name\":\"{name}\"}}") };
            format!("{{\"metadata\":{metadata},\"versions\":[{}]}}", versions.join(","))
        })
        .collect();
    format!(
        "{{\"kind\":\"APIGroupDiscoveryList\",\"apiVersion\":\"apidiscovery.k8s.io/v2\",\"metadata\":{{}},\"items\":[{}]}}",
        items.join(",")
    )
}

fn aggregated_version(server: &ApiServer, group: &str, version: &str) -> String {
    let resources: Vec<String> =
        resources::of(server, group, version).unwrap_or_default().iter().map(aggregated_resource).collect();
    format!("{{\"version\":\"{version}\",\"resources\":[{}],\"freshness\":\"Current\"}}", resources.join(","))
}

fn aggregated_resource(resource: &Resource) -> String {
    let kind = resource.kind;
    let kind_of = |(g, v, k): (&str, &str, &str)| {
        // The document of built-in kinds leaves group and version empty where they are the resource's own.
        let (g, v) = if resource.custom && v.is_empty() { (kind.group, kind.version) } else { (g, v) };
        format!("{{\"group\":\"{g}\",\"version\":\"{v}\",\"kind\":\"{k}\"}}")
    };
    let mut text = format!(
        "{{\"resource\":\"{}\",\"responseKind\":{},\"scope\":\"{}\",\"singularResource\":\"{}\",\"verbs\":{}",
        kind.plural,
        kind_of(("", "", kind.kind)),
        if kind.namespaced { "Namespaced" } else { "Cluster" },
        kind.singular,
        to_string(&strings(resource.verbs))
    );
    if !kind.short_names.is_empty() {
        text.push_str(&format!(",\"shortNames\":{}", to_string(&strings(kind.short_names))));
    }
    if !kind.categories.is_empty() {
        text.push_str(&format!(",\"categories\":{}", to_string(&strings(kind.categories))));
    }
    if !resource.subs.is_empty() {
        let subs: Vec<String> = resource
            .subs
            .iter()
            .map(|s| {
                format!(
                    "{{\"subresource\":\"{}\",\"responseKind\":{},\"verbs\":{}}}",
                    s.name,
                    kind_of(s.kind),
                    to_string(&strings(s.verbs))
                )
            })
            .collect();
        text.push_str(&format!(",\"subresources\":[{}]", subs.join(",")));
    }
    text + "}"
}
