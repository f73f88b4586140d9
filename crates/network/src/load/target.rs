//! Where a load enters: the service that its URL leads to, and the nodes at which it meets the rules.

use crate::policy::End;
use crate::proxy::{self, Standpoint};
use crate::route::{INTERNET, INTERNET_ADDRESS, Url};
use crate::{dns, ingress};
use api::core::{Node, Pod, Service};
use api::{IntOrString, Str, kind_of};
use client::Cache;
use client::wire::{Load, Machines};
use ecow::eco_format;

/// What a load aims at.
pub(super) struct Target<'a> {
    pub service: &'a Service,
    pub port: IntOrString,
    pub entries: Vec<Entry<'a>>,
}

/// One place where a part of a load meets the rules.
pub(super) struct Entry<'a> {
    /// The part, 0 to 1; what no entry takes is lost.
    pub weight: f64,
    pub at: Standpoint,
    pub from: End<'a>,
}

/// The target of a load, or why it has none.
pub(super) fn of<'a>(cache: &'a Cache, machines: &dyn Machines, load: &Load, url: &Url) -> Result<Target<'a>, Str> {
    if load.from == INTERNET { from_internet(cache, machines, url) } else { from_pod(cache, machines, load, url) }
}

fn from_internet<'a>(cache: &'a Cache, machines: &dyn Machines, url: &Url) -> Result<Target<'a>, Str> {
    if let Some(service) = proxy::by_external_ip(cache, &url.host) {
        let local = service.spec.external_traffic_policy == "Local";
        let nodes: Vec<&Node> = if local { nodes_with_pods(cache, service) } else { Vec::new() };
        let at = |n: &&'a Node| Entry {
            weight: 1.0 / nodes.len() as f64,
            at: Standpoint::of(cache, &n.metadata.name, true),
            from: End::Address(INTERNET_ADDRESS),
        };
        let entries =
            if local { nodes.iter().map(at).collect() } else { vec![anywhere(End::Address(any_node_address(cache)))] };
        return Ok(Target { service, port: IntOrString::Int(url.port), entries });
    }
    if let Some(node) = node_at(cache, &url.host) {
        return node_port(cache, machines, node, url.port, INTERNET_ADDRESS);
    }
    let path = url.path.split(['?', '#']).next().unwrap_or("/");
    let found = ingress::find(cache, &url.host, path).ok_or("no Ingress has a rule for it")?;
    if url.scheme == "https"
        && let Some((problem, _)) = ingress::tls_problem(cache, found.ingress, &url.host)
    {
        return Err(problem);
    }
    let backend = found.backend.service.as_deref().ok_or("the Ingress's backend is no service")?;
    let namespace = &found.ingress.metadata.namespace;
    let missing = || eco_format!("the Ingress names Service {}, which is not there", backend.name);
    let service = cache.get::<Service>(namespace, &backend.name).ok_or_else(missing)?;
    let port = if backend.port.name.is_empty() {
        IntOrString::Int(backend.port.number)
    } else {
        IntOrString::String(backend.port.name.clone())
    };
    Ok(Target { service, port, entries: vec![anywhere(End::IngressController)] })
}

fn from_pod<'a>(cache: &'a Cache, machines: &dyn Machines, load: &Load, url: &Url) -> Result<Target<'a>, Str> {
    let (namespace, name) = load.from.split_once('/').ok_or("the origin is no pod: write NAMESPACE/NAME")?;
    let pod = cache
        .get::<Pod>(namespace, name)
        .filter(|p| p.status.phase == "Running")
        .ok_or("the pod that sends does not run")?;
    let node = &pod.spec.node_name;
    let of = |service: &'a Service| {
        let local = service.spec.internal_traffic_policy.as_deref() == Some("Local");
        let entry = Entry { weight: 1.0, at: Standpoint::of(cache, node, local), from: End::Pod(pod) };
        Target { service, port: IntOrString::Int(url.port), entries: vec![entry] }
    };
    if url.host.parse::<std::net::IpAddr>().is_ok() {
        if let Some(service) = proxy::by_cluster_ip(cache, &url.host) {
            return Ok(of(service));
        }
        let node = node_at(cache, &url.host).ok_or("the address is no Service's")?;
        return node_port(cache, machines, node, url.port, &pod.status.pod_ip);
    }
    let record = dns::resolve(cache, pod, &url.host).record.map_err(|_| Str::from("DNS knows no such name"))?;
    let object = record.object.filter(|o| o.kind == kind_of::SERVICE).ok_or("the name is no service")?;
    let service = cache.get::<Service>(&object.namespace, &object.name).ok_or("the service is not there")?;
    Ok(of(service))
}

fn node_port<'a>(
    cache: &'a Cache,
    machines: &dyn Machines,
    node: &'a Node,
    port: i32,
    client: &'a str,
) -> Result<Target<'a>, Str> {
    if !machines.connected(&node.metadata.name) {
        return Err(eco_format!("node {} does not answer", node.metadata.name));
    }
    let (service, service_port) =
        proxy::by_node_port(cache, port).ok_or_else(|| eco_format!("no Service opens node port {port}"))?;
    let local = service.spec.external_traffic_policy == "Local";
    let from = if local { client } else { node_address(node).unwrap_or(client) };
    let entry = Entry { weight: 1.0, at: Standpoint::of(cache, &node.metadata.name, local), from: End::Address(from) };
    Ok(Target { service, port: IntOrString::Int(service_port.port), entries: vec![entry] })
}

fn anywhere(from: End<'_>) -> Entry<'_> {
    Entry { weight: 1.0, at: Standpoint::default(), from }
}

fn node_at<'a>(cache: &'a Cache, host: &str) -> Option<&'a Node> {
    cache.list::<Node>("").find(|n| n.metadata.name == host || n.status.addresses.iter().any(|a| a.address == host))
}

fn node_address(node: &Node) -> Option<&str> {
    node.status.addresses.iter().find(|a| a.type_ == "InternalIP").map(|a| a.address.as_str())
}

fn any_node_address(cache: &Cache) -> &str {
    cache.list::<Node>("").find_map(node_address).unwrap_or(INTERNET_ADDRESS)
}

/// The nodes whose health check finds a ready pod of a service.
fn nodes_with_pods<'a>(cache: &'a Cache, service: &Service) -> Vec<&'a Node> {
    let view = proxy::lag::View::newest(cache);
    let rules: Vec<_> = service.spec.ports.iter().take(1).map(|p| proxy::rules(&view, service, p)).collect();
    let has = |n: &&Node| rules.iter().any(|r| r.backends.iter().any(|b| b.ready && b.node == n.metadata.name));
    cache.list::<Node>("").filter(has).collect()
}
