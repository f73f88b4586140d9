//! kube-proxy: which service address leads to which pods, as a table of rules.
//!
//! Plays: `pkg/proxy/{servicechangetracker,endpointslicecache,topology}.go` and the chain with the probabilities 1/n that the
//! iptables mode writes. The rules are computed once for all nodes; a node differs by its lag ([`lag`]) and by where it stands:
//! a traffic policy `Local`, the hints of a traffic distribution.

pub mod lag;
pub mod table;

use crate::proxy::lag::View;
use api::core::{Node, Pod, Service, ServicePort};
use api::discovery::{Endpoint, EndpointHints};
use api::{IntOrString, ObjectRef, Str, kind_of};
use client::Cache;

/// One address behind a service port.
#[derive(Clone, Debug, PartialEq)]
pub struct Backend {
    /// Address of the pod.
    pub address: Str,
    /// Port of the pod.
    pub port: i32,
    /// The pod, if the endpoint names one.
    pub pod: Option<ObjectRef>,
    /// Its node.
    pub node: Str,
    /// In rotation.
    pub ready: bool,
    /// Could serve, even while it terminates.
    pub serving: bool,
    /// Is being deleted.
    pub terminating: bool,
    /// The slice that lists it.
    pub slice: Str,
    /// For whom it is meant, when the service prefers what is near.
    pub hints: EndpointHints,
}

impl Backend {
    /// How a list names it.
    pub fn name(&self) -> Str {
        self.pod.as_ref().map_or_else(|| self.address.clone(), |p| p.name.clone())
    }

    /// Its state in a word or two.
    pub fn state(&self) -> &'static str {
        match (self.ready, self.terminating, self.serving) {
            (true, ..) => "ready",
            (_, true, true) => "terminating, still serving",
            (_, true, false) => "terminating",
            _ => "not ready",
        }
    }
}

/// Where a packet meets the rules: what is near depends on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standpoint {
    /// The node; empty for the world outside.
    pub node: Str,
    /// Its zone, `topology.kubernetes.io/zone`.
    pub zone: Str,
    /// Only endpoints of this node count: a traffic policy `Local`.
    pub local: bool,
}

impl Standpoint {
    /// The standpoint of a node.
    pub fn of(cache: &Cache, node: &str, local: bool) -> Self {
        let labels = cache.get::<Node>("", node).map(|n| &n.metadata.labels);
        let zone = labels.and_then(|l| l.get("topology.kubernetes.io/zone")).cloned().unwrap_or_default();
        Self { node: node.into(), zone, local }
    }
}

/// The backends of one port of a service.
#[derive(Clone, Debug, PartialEq)]
pub struct PortRules {
    /// The service.
    pub service: ObjectRef,
    /// The port's name; may be empty.
    pub name: Str,
    /// Port of the service.
    pub port: i32,
    /// Port on every node; 0 when none.
    pub node_port: i32,
    /// `TCP`, `UDP`, `SCTP`.
    pub protocol: Str,
    /// All endpoints of the port, by address.
    pub backends: Vec<Backend>,
}

impl PortRules {
    /// The endpoints that get new connections: the ready ones; when there is none, those that terminate but still serve.
    /// Source: KEP-1669 (terminating endpoints), `topology.go` (hints).
    pub fn rotation(&self, from: &Standpoint) -> Vec<&Backend> {
        let here = |b: &&Backend| !from.local || b.node == from.node;
        let ready: Vec<&Backend> = self.backends.iter().filter(here).filter(|b| b.ready).collect();
        if ready.is_empty() {
            return self.backends.iter().filter(here).filter(|b| b.serving && b.terminating).collect();
        }
        if from.local { ready } else { near(ready, from) }
    }

    /// The chain of an iptables proxy: each rule takes its share of what is left, so all get the same. In order of the rules.
    pub fn chain(&self, from: &Standpoint) -> Vec<(&Backend, f64)> {
        let rotation = self.rotation(from);
        let n = rotation.len();
        rotation.into_iter().enumerate().map(|(i, b)| (b, 1.0 / (n - i) as f64)).collect()
    }
}

/// What the hints leave: endpoints meant for this node, else for this zone; all when a ready endpoint has no hint.
fn near<'b>(ready: Vec<&'b Backend>, from: &Standpoint) -> Vec<&'b Backend> {
    if ready.iter().all(|b| !b.hints.for_nodes.is_empty()) {
        let mine: Vec<&Backend> =
            ready.iter().copied().filter(|b| b.hints.for_nodes.iter().any(|n| n.name == from.node)).collect();
        if !mine.is_empty() {
            return mine;
        }
    }
    if !from.zone.is_empty() && ready.iter().all(|b| !b.hints.for_zones.is_empty()) {
        let mine: Vec<&Backend> =
            ready.iter().copied().filter(|b| b.hints.for_zones.iter().any(|z| z.name == from.zone)).collect();
        if !mine.is_empty() {
            return mine;
        }
    }
    ready
}

/// The rules of one port of a service, as far as a node knows them.
pub fn rules(view: &View<'_>, service: &Service, port: &ServicePort) -> PortRules {
    let meta = &service.metadata;
    let mut backends = Vec::new();
    for slice in view.slices(&meta.namespace, &meta.name) {
        let wanted = |name: &Option<Str>| name.as_deref().unwrap_or("") == port.name;
        let Some(target) = slice.ports.iter().find(|p| wanted(&p.name)).and_then(|p| p.port) else { continue };
        for endpoint in &slice.endpoints {
            let of = |a| backend(endpoint, a, target, &meta.namespace, &slice.metadata.name);
            backends.extend(endpoint.addresses.iter().map(of));
        }
    }
    backends.sort_by(|a, b| (&a.address, a.port, !a.ready).cmp(&(&b.address, b.port, !b.ready)));
    backends.dedup_by(|a, b| a.address == b.address && a.port == b.port);
    PortRules {
        service: ObjectRef::new(kind_of::SERVICE, meta.namespace.clone(), meta.name.clone()),
        name: port.name.clone(),
        port: port.port,
        node_port: port.node_port,
        protocol: port.protocol.clone(),
        backends,
    }
}

fn backend(endpoint: &Endpoint, address: &Str, port: i32, namespace: &str, slice: &Str) -> Backend {
    let conditions = &endpoint.conditions;
    let pod = endpoint.target_ref.as_ref().filter(|t| t.kind == "Pod");
    let terminating = conditions.terminating == Some(true);
    let ready = conditions.ready != Some(false);
    Backend {
        address: address.clone(),
        port,
        pod: pod.map(|t| {
            let namespace = if t.namespace.is_empty() { Str::from(namespace) } else { t.namespace.clone() };
            ObjectRef::new(kind_of::POD, namespace, t.name.clone())
        }),
        node: endpoint.node_name.clone().unwrap_or_default(),
        ready,
        serving: conditions.serving.unwrap_or(ready),
        terminating,
        slice: slice.clone(),
        hints: endpoint.hints.as_deref().cloned().unwrap_or_default(),
    }
}

/// The port of a service by number or name.
pub fn port_of<'a>(service: &'a Service, port: &IntOrString) -> Option<&'a ServicePort> {
    service.spec.ports.iter().find(|p| match port {
        IntOrString::Int(n) => p.port == *n,
        IntOrString::String(name) => p.name == *name,
    })
}

/// The service that owns a cluster address.
pub fn by_cluster_ip<'a>(cache: &'a Cache, address: &str) -> Option<&'a Service> {
    cache.list::<Service>("").find(|s| s.spec.cluster_ip == address || s.spec.cluster_ips.iter().any(|a| a == address))
}

/// The service that listens on a port of every node.
pub fn by_node_port(cache: &Cache, port: i32) -> Option<(&Service, &ServicePort)> {
    cache.list::<Service>("").find_map(|s| Some((s, s.spec.ports.iter().find(|p| p.node_port == port)?)))
}

/// The service that an external address leads to.
pub fn by_external_ip<'a>(cache: &'a Cache, address: &str) -> Option<&'a Service> {
    cache.list::<Service>("").find(|s| {
        s.spec.external_ips.iter().any(|a| a == address)
            || s.status.load_balancer.ingress.iter().any(|i| i.ip == address || i.hostname == address)
    })
}

/// The pod that has an address.
pub fn by_pod_ip<'a>(cache: &'a Cache, address: &str) -> Option<&'a Pod> {
    cache
        .list::<Pod>("")
        .find(|p| p.status.pod_ip == address && !matches!(p.status.phase.as_str(), "Succeeded" | "Failed"))
}
