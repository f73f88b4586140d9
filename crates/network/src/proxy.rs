//! kube-proxy: which service address leads to which pods, as a table of rules.
//!
//! Plays: `pkg/proxy/{servicechangetracker,endpointslicecache,topology}.go` and the chain with the probabilities 1/n that the
//! iptables mode writes. The rules are computed once for all nodes; a node differs only where a traffic policy says `Local`.

use api::core::{Pod, Service, ServicePort};
use api::discovery::{Endpoint, EndpointSlice};
use api::{IntOrString, ObjectRef, Str, kind_of};
use client::Cache;

/// One address behind a service port.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
}

/// The backends of one port of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// With a node, only those on it (a traffic policy `Local`).
    pub fn rotation(&self, only_on: Option<&str>) -> Vec<&Backend> {
        let here = |b: &&Backend| only_on.is_none_or(|n| b.node == n);
        let ready: Vec<&Backend> = self.backends.iter().filter(here).filter(|b| b.ready).collect();
        if ready.is_empty() {
            return self.backends.iter().filter(here).filter(|b| b.serving && b.terminating).collect();
        }
        ready
    }

    /// The chain of an iptables proxy: each rule takes its share of what is left, so all get the same. In order of the rules.
    pub fn chain(&self, only_on: Option<&str>) -> Vec<(&Backend, f64)> {
        let rotation = self.rotation(only_on);
        let n = rotation.len();
        rotation.into_iter().enumerate().map(|(i, b)| (b, 1.0 / (n - i) as f64)).collect()
    }
}

/// The slices of a service in a cache.
fn slices<'a>(cache: &'a Cache, namespace: &'a str, service: &'a str) -> impl Iterator<Item = &'a EndpointSlice> + 'a {
    let named = move |s: &&EndpointSlice| s.metadata.labels.get("kubernetes.io/service-name").is_some_and(|n| n == service);
    cache.list::<EndpointSlice>(namespace).filter(named)
}

/// The rules of one port of a service.
pub fn rules(cache: &Cache, service: &Service, port: &ServicePort) -> PortRules {
    let meta = &service.metadata;
    let mut backends = Vec::new();
    for slice in slices(cache, &meta.namespace, &meta.name) {
        let wanted = |name: &Option<Str>| name.as_deref().unwrap_or("") == port.name;
        let Some(target) = slice.ports.iter().find(|p| wanted(&p.name)).and_then(|p| p.port) else { continue };
        for endpoint in &slice.endpoints {
            backends.extend(endpoint.addresses.iter().map(|a| backend(endpoint, a, target, &meta.namespace, &slice.metadata.name)));
        }
    }
    backends.sort();
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
    cache.list::<Pod>("").find(|p| p.status.pod_ip == address && !matches!(p.status.phase.as_str(), "Succeeded" | "Failed"))
}
