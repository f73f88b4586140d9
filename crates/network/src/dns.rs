//! Cluster DNS: names to addresses. Plays: CoreDNS's `kubernetes` plugin and the resolver in a container (`ndots`, search paths).
//!
//! Left out: reverse lookups, and the names of the world outside, which are taken to exist.

use api::core::{Pod, Service};
use api::discovery::EndpointSlice;
use api::{ObjectRef, Str, kind_of};
use client::Cache;
use ecow::eco_format;

/// The cluster's domain.
pub const DOMAIN: &str = "cluster.local";
/// So many aliases are followed one after the other.
const ALIASES: usize = 9;
/// Ends of names that are taken to be of the world outside.
const OUTSIDE: &[&str] = &[
    "com", "org", "net", "io", "dev", "edu", "gov", "example", "test", "cn", "de", "fr", "jp", "uk", "eu", "info",
    "app",
];

/// What a name stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The full name that answered, without the final dot.
    pub name: Str,
    /// The object behind it.
    pub object: Option<ObjectRef>,
    /// Its addresses, in order; empty for an alias that leads outside.
    pub addresses: Vec<Str>,
    /// For an ExternalName that leads outside: the name that it stands for.
    pub alias: Option<Str>,
    /// The names that were followed from alias to alias.
    pub aliases: Vec<Str>,
}

/// Why a name has no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nobody knows it.
    Unknown,
    /// Its aliases lead back to where they began.
    Loop,
    /// Its alias is a name of the cluster that nobody knows.
    Dangling(Str),
}

/// Whom a pod asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    /// The cluster's DNS: the Service `kube-dns`.
    Cluster,
    /// The node's own (`dnsPolicy: Default`): it knows no name of the cluster.
    Node,
    /// What the pod says (`dnsPolicy: None`).
    Own,
}

/// An answer to a query: the record, and every name that was asked on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// The record, or why there is none.
    pub record: Result<Record, Problem>,
    /// The names asked, in order (search paths).
    pub asked: Vec<Str>,
    /// Who was asked.
    pub server: Server,
}

/// Whom a pod asks for names. Source: `pkg/kubelet/network/dns/dns.go`: a pod on the host's network falls back to the node's.
pub fn server(pod: &Pod) -> Server {
    match pod.spec.dns_policy.as_str() {
        "None" => Server::Own,
        "Default" => Server::Node,
        "ClusterFirstWithHostNet" => Server::Cluster,
        _ if pod.spec.host_network => Server::Node,
        _ => Server::Cluster,
    }
}

/// Resolves a name as a container of a pod does.
pub fn resolve(cache: &Cache, pod: &Pod, name: &str) -> Lookup {
    let server = server(pod);
    let mut asked = Vec::new();
    // A server of one's own may well be the cluster's: only the node's is known to know nothing of it.
    let inside = server != Server::Node;
    for candidate in candidates(pod, server, name) {
        asked.push(candidate.clone());
        let found = inside.then(|| record(cache, &candidate)).flatten();
        if let Some(found) = found {
            return Lookup { record: follow(cache, found), asked, server };
        }
        if is_outside(&candidate) {
            let record = Record { alias: Some(candidate.clone()), name: candidate, ..Record::default() };
            return Lookup { record: Ok(record), asked, server };
        }
    }
    Lookup { record: Err(Problem::Unknown), asked, server }
}

/// The names that a container's resolver asks for, in order.
pub fn candidates(pod: &Pod, server: Server, name: &str) -> Vec<Str> {
    if let Some(full) = name.strip_suffix('.') {
        return vec![full.into()];
    }
    let config = pod.spec.dns_config.as_deref();
    let mut searches: Vec<Str> = Vec::new();
    if server == Server::Cluster {
        let namespace = &pod.metadata.namespace;
        searches.extend([eco_format!("{namespace}.svc.{DOMAIN}"), eco_format!("svc.{DOMAIN}"), DOMAIN.into()]);
    }
    searches.extend(config.into_iter().flat_map(|c| c.searches.iter().cloned()));
    let option = config.and_then(|c| c.options.iter().find(|o| o.name == "ndots"));
    // The kubelet writes ndots:5 for the cluster's DNS; a resolver's own default is 1.
    let default = if server == Server::Cluster { 5 } else { 1 };
    let ndots = option.and_then(|o| o.value.as_ref()?.parse().ok()).unwrap_or(default);
    let mut out: Vec<Str> = searches.iter().map(|s| eco_format!("{name}.{s}")).collect();
    let place = if name.matches('.').count() >= ndots { 0 } else { out.len() };
    out.insert(place, name.into());
    out
}

/// Whether a name is one of the world outside.
fn is_outside(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| OUTSIDE.contains(&end))
}

/// Follows aliases inside the cluster to their end.
fn follow(cache: &Cache, mut found: Record) -> Result<Record, Problem> {
    for _ in 0..=ALIASES {
        let Some(alias) = found.alias.clone().filter(|a| a.ends_with(DOMAIN)) else { return Ok(found) };
        let mut aliases = std::mem::take(&mut found.aliases);
        aliases.push(alias.clone());
        found = record(cache, &alias).ok_or(Problem::Dangling(alias))?;
        found.aliases = aliases;
    }
    Err(Problem::Loop)
}

/// The record of a full name.
pub fn record(cache: &Cache, name: &str) -> Option<Record> {
    let inside = name.strip_suffix(DOMAIN)?.strip_suffix('.')?;
    let parts: Vec<&str> = inside.split('.').collect();
    match parts[..] {
        [service, namespace, "svc"] => service_record(cache, name, namespace, service),
        [host, service, namespace, "svc"] if !host.starts_with('_') => {
            host_record(cache, name, namespace, service, host)
        }
        [port, protocol, service, namespace, "svc"] if port.starts_with('_') && protocol.starts_with('_') => {
            let there = !srv(cache, namespace, service, &port[1..], &protocol[1..]).is_empty();
            there.then(|| service_record(cache, name, namespace, service)).flatten()
        }
        [address, namespace, "pod"] => pod_record(cache, name, namespace, address),
        _ => None,
    }
}

fn service_record(cache: &Cache, name: &str, namespace: &str, service: &str) -> Option<Record> {
    let found = cache.get::<Service>(namespace, service)?;
    let object = Some(ObjectRef::new(kind_of::SERVICE, namespace, service));
    let mut record = Record { name: name.into(), object, ..Record::default() };
    if found.spec.type_ == "ExternalName" {
        record.alias = Some(found.spec.external_name.trim_end_matches('.').into());
    } else if found.spec.cluster_ip == "None" {
        record.addresses = headless(cache, found).into_iter().map(|(_, a)| a).collect();
        record.addresses.dedup();
        if record.addresses.is_empty() {
            return None;
        }
    } else {
        record.addresses = vec![found.spec.cluster_ip.clone()];
    }
    Some(record)
}

/// Host names and addresses of a headless service: the ready endpoints, or all when it publishes the others too.
fn headless(cache: &Cache, service: &Service) -> Vec<(Str, Str)> {
    let meta = &service.metadata;
    let mut out = Vec::new();
    let mine = |s: &&EndpointSlice| s.metadata.labels.get("kubernetes.io/service-name") == Some(&meta.name);
    for slice in cache.list::<EndpointSlice>(&meta.namespace).filter(mine) {
        for endpoint in slice.endpoints.iter().filter(|e| e.conditions.ready != Some(false)) {
            let host = endpoint.hostname.clone().unwrap_or_default();
            out.extend(endpoint.addresses.iter().map(|a| (host.clone(), a.clone())));
        }
    }
    out.sort();
    out.dedup();
    out
}

fn host_record(cache: &Cache, name: &str, namespace: &str, service: &str, host: &str) -> Option<Record> {
    let found = cache.get::<Service>(namespace, service)?;
    let address =
        headless(cache, found).into_iter().find(|(h, a)| h == host || a.replace(".", "-").replace(":", "-") == host)?.1;
    let object = Some(ObjectRef::new(kind_of::SERVICE, namespace, service));
    Some(Record { name: name.into(), object, addresses: vec![address], ..Record::default() })
}

fn pod_record(cache: &Cache, name: &str, namespace: &str, address: &str) -> Option<Record> {
    let address = address.replace('-', ".");
    let pod = crate::proxy::by_pod_ip(cache, &address).filter(|p| p.metadata.namespace == namespace)?;
    let object = Some(ObjectRef::new(kind_of::POD, namespace, pod.metadata.name.clone()));
    Some(Record { name: name.into(), object, addresses: vec![address.into()], ..Record::default() })
}

/// The ports that `_port._protocol.service` (SRV) answers: number and name of each target.
pub fn srv(cache: &Cache, namespace: &str, service: &str, port: &str, protocol: &str) -> Vec<(i32, Str)> {
    let Some(found) = cache.get::<Service>(namespace, service) else { return Vec::new() };
    let Some(port) = found.spec.ports.iter().find(|p| p.name == port && p.protocol.eq_ignore_ascii_case(protocol))
    else {
        return Vec::new();
    };
    vec![(port.port, eco_format!("{service}.{namespace}.svc.{DOMAIN}"))]
}
