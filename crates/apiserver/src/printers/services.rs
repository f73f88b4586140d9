//! Services and what stands behind and before them.

use super::Cell;
use super::simple::Col;
use super::words::{age, first_three, labels, or, selector};
use api::core::{Endpoints, Service};
use api::discovery::EndpointSlice;
use api::networking::{Ingress, IngressClass, NetworkPolicy};
use api::{Obj, Str};
use sim::Time;

pub(crate) const SERVICES: &[Col] = &[
    ("Name", "string", 0),
    ("Type", "string", 0),
    ("Cluster-IP", "string", 0),
    ("External-IP", "string", 0),
    ("Port(s)", "string", 0),
    ("Age", "string", 0),
    ("Selector", "string", 1),
];

pub(crate) fn service(now: Time, object: &Obj) -> Vec<Cell> {
    let s: &Service = object.get();
    let ports: Vec<String> = s
        .spec
        .ports
        .iter()
        .map(|p| match p.node_port {
            0 => format!("{}/{}", p.port, p.protocol),
            node => format!("{}:{node}/{}", p.port, p.protocol),
        })
        .collect();
    vec![
        s.metadata.name.clone().into(),
        s.spec.type_.clone().into(),
        or(s.spec.cluster_ips.first().map_or("", Str::as_str), "<none>").into(),
        external(s).into(),
        or(&ports.join(","), "<none>").into(),
        age(now, object).into(),
        labels(&s.spec.selector).into(),
    ]
}

fn external(s: &Service) -> String {
    let own: Vec<&str> = s.spec.external_ips.iter().map(Str::as_str).collect();
    match s.spec.type_.as_str() {
        "ClusterIP" | "NodePort" => or(&own.join(","), "<none>").to_owned(),
        "LoadBalancer" => {
            let ingress = s.status.load_balancer.ingress.iter();
            let mut all = addresses(ingress.map(|i| (i.ip.as_str(), i.hostname.as_str())));
            all.extend(own.iter().map(|o| (*o).to_owned()));
            or(&all.join(","), "<pending>").to_owned()
        }
        "ExternalName" => s.spec.external_name.to_string(),
        _ => "<unknown>".to_owned(),
    }
}

/// Addresses or names, sorted, each once.
fn addresses<'a>(ingress: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let mut all: Vec<String> = ingress.map(|(ip, name)| or(ip, name).to_owned()).filter(|a| !a.is_empty()).collect();
    all.sort();
    all.dedup();
    all
}

pub(crate) const ENDPOINTS: &[Col] = &[("Name", "string", 0), ("Endpoints", "string", 0), ("Age", "string", 0)];

pub(crate) fn endpoints(now: Time, object: &Obj) -> Vec<Cell> {
    let e: &Endpoints = object.get();
    let mut list = Vec::new();
    for subset in &e.subsets {
        if subset.ports.is_empty() {
            list.extend(subset.addresses.iter().map(|a| a.ip.to_string()));
        }
        for port in &subset.ports {
            list.extend(subset.addresses.iter().map(|a| {
                if a.ip.contains(':') { format!("[{}]:{}", a.ip, port.port) } else { format!("{}:{}", a.ip, port.port) }
            }));
        }
    }
    let nothing = if e.subsets.is_empty() { "<none>" } else { "" };
    vec![e.metadata.name.clone().into(), first_three(&list, nothing).into(), age(now, object).into()]
}

pub(crate) const SLICES: &[Col] = &[
    ("Name", "string", 0),
    ("AddressType", "string", 0),
    ("Ports", "string", 0),
    ("Endpoints", "string", 0),
    ("Age", "string", 0),
];

pub(crate) fn slice(now: Time, object: &Obj) -> Vec<Cell> {
    let s: &EndpointSlice = object.get();
    let port = |p: &api::discovery::EndpointPort| match (p.port, &p.name) {
        (Some(n), _) => n.to_string(),
        (None, Some(name)) => name.to_string(),
        (None, None) => "*".to_owned(),
    };
    let ports: Vec<String> = s.ports.iter().map(port).collect();
    let addresses: Vec<String> = s.endpoints.iter().flat_map(|e| e.addresses.iter().map(Str::to_string)).collect();
    vec![
        s.metadata.name.clone().into(),
        s.address_type.clone().into(),
        first_three(&ports, "<unset>").into(),
        first_three(&addresses, "<unset>").into(),
        age(now, object).into(),
    ]
}

pub(crate) const INGRESSES: &[Col] = &[
    ("Name", "string", 0),
    ("Class", "string", 0),
    ("Hosts", "string", 0),
    ("Address", "string", 0),
    ("Ports", "string", 0),
    ("Age", "string", 0),
];

pub(crate) fn ingress(now: Time, object: &Obj) -> Vec<Cell> {
    let i: &Ingress = object.get();
    let hosts: Vec<String> =
        i.spec.rules.iter().take(3).filter(|r| !r.host.is_empty()).map(|r| r.host.to_string()).collect();
    let hosts = match (hosts.is_empty(), i.spec.rules.len()) {
        (true, _) => "*".to_owned(),
        (false, n) if n > 3 => format!("{} + {} more...", hosts.join(","), n - 3),
        (false, _) => hosts.join(","),
    };
    let address = addresses(i.status.load_balancer.ingress.iter().map(|l| (l.ip.as_str(), l.hostname.as_str())));
    vec![
        i.metadata.name.clone().into(),
        i.spec.ingress_class_name.as_deref().unwrap_or("<none>").into(),
        hosts.into(),
        address.join(",").into(),
        if i.spec.tls.is_empty() { "80" } else { "80, 443" }.into(),
        age(now, object).into(),
    ]
}

pub(crate) const INGRESS_CLASSES: &[Col] =
    &[("Name", "string", 0), ("Controller", "string", 0), ("Parameters", "string", 0), ("Age", "string", 0)];

pub(crate) fn ingress_class(now: Time, object: &Obj) -> Vec<Cell> {
    let c: &IngressClass = object.get();
    let default =
        c.metadata.annotations.get("ingressclass.kubernetes.io/is-default-class").is_some_and(|v| v == "true");
    let name = if default { format!("{} (default)", c.metadata.name) } else { c.metadata.name.to_string() };
    let parameters = c.spec.parameters.as_ref().map_or_else(
        || "<none>".to_owned(),
        |p| {
            let group = p.api_group.as_ref().map_or(String::new(), |g| format!(".{g}"));
            format!("{}{group}/{}", p.kind, p.name)
        },
    );
    vec![name.into(), c.spec.controller.clone().into(), parameters.into(), age(now, object).into()]
}

pub(crate) const POLICIES: &[Col] = &[("Name", "string", 0), ("Pod-Selector", "string", 0), ("Age", "string", 0)];

pub(crate) fn policy(now: Time, object: &Obj) -> Vec<Cell> {
    let p: &NetworkPolicy = object.get();
    let text = selector(Some(&p.spec.pod_selector));
    vec![p.metadata.name.clone().into(), text.into(), age(now, object).into()]
}
