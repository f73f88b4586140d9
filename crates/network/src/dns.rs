//! Cluster DNS: names to addresses. Plays: CoreDNS's `kubernetes` plugin and the resolver in a container (`ndots`, search paths).

use api::core::{Pod, Service};
use api::discovery::EndpointSlice;
use api::{ObjectRef, Str, kind_of};
use client::Cache;
use ecow::eco_format;

/// The cluster's domain.
pub const DOMAIN: &str = "cluster.local";

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The full name that answered, without the final dot.
    pub name: Str,
    /// The object behind it.
    pub object: Option<ObjectRef>,
    /// Its addresses, in order; empty for an alias that leads outside.
    pub addresses: Vec<Str>,
    /// For an ExternalName: the name that it stands for.
    pub alias: Option<Str>,
}

/// An answer to a query: the record, and every name that was asked on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lookup {
    /// The record, if some name had one.
    pub record: Option<Record>,
    /// The names asked, in order (search paths).
    pub asked: Vec<Str>,
}

/// Resolves a name as a container of a pod does.
pub fn resolve(cache: &Cache, pod: &Pod, name: &str) -> Lookup {
    let config = pod.spec.dns_config.as_deref();
    let mut searches: Vec<Str> = Vec::new();
    if pod.spec.dns_policy != "None" && pod.spec.dns_policy != "Default" {
        searches.extend([
            eco_format!("{}.svc.{DOMAIN}", pod.metadata.namespace),
            eco_format!("svc.{DOMAIN}"),
            Str::from(DOMAIN),
        ]);
    }
    searches.extend(config.into_iter().flat_map(|c| c.searches.iter().cloned()));
    let option = config.and_then(|c| c.options.iter().find(|o| o.name == "ndots"));
    let ndots = option.and_then(|o| o.value.as_ref()?.parse().ok()).unwrap_or(5);
    let mut asked = Vec::new();
    let full = name.strip_suffix('.');
    let bare = full.unwrap_or(name);
    let candidates = if full.is_some() {
        vec![Str::from(bare)]
    } else {
        let searched = searches.iter().map(|s| eco_format!("{bare}.{s}"));
        if bare.matches('.').count() >= ndots {
            std::iter::once(Str::from(bare)).chain(searched).collect()
        } else {
            searched.chain(std::iter::once(Str::from(bare))).collect::<Vec<_>>()
        }
    };
    for candidate in candidates {
        asked.push(candidate.clone());
        if let Some(record) = record(cache, &candidate) {
            return Lookup { record: Some(record), asked };
        }
    }
    Lookup { record: None, asked }
}

/// The record of a full name.
pub fn record(cache: &Cache, name: &str) -> Option<Record> {
    let inside = name.strip_suffix(DOMAIN)?.strip_suffix('.')?;
    let parts: Vec<&str> = inside.split('.').collect();
    match parts[..] {
        [service, namespace, "svc"] => service_record(cache, name, namespace, service),
        [host, service, namespace, "svc"] if !host.starts_with('_') => host_record(cache, name, namespace, service, host),
        [_, protocol, service, namespace, "svc"] if protocol.starts_with('_') => service_record(cache, name, namespace, service),
        [address, namespace, "pod"] => pod_record(cache, name, namespace, address),
        _ => None,
    }
}

fn service_record(cache: &Cache, name: &str, namespace: &str, service: &str) -> Option<Record> {
    let found = cache.get::<Service>(namespace, service)?;
    let object = Some(ObjectRef::new(kind_of::SERVICE, namespace, service));
    let mut record = Record { name: name.into(), object, addresses: Vec::new(), alias: None };
    if found.spec.type_ == "ExternalName" {
        record.alias = Some(found.spec.external_name.clone());
    } else if found.spec.cluster_ip == "None" {
        record.addresses = headless(cache, found).into_iter().map(|(_, a)| a).collect();
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
    let address = headless(cache, found).into_iter().find(|(h, a)| h == host || a.replace(".", "-").replace(":", "-") == host)?.1;
    let object = Some(ObjectRef::new(kind_of::SERVICE, namespace, service));
    Some(Record { name: name.into(), object, addresses: vec![address], alias: None })
}

fn pod_record(cache: &Cache, name: &str, namespace: &str, address: &str) -> Option<Record> {
    let address = address.replace('-', ".");
    let pod = crate::proxy::by_pod_ip(cache, &address).filter(|p| p.metadata.namespace == namespace)?;
    let object = Some(ObjectRef::new(kind_of::POD, namespace, pod.metadata.name.clone()));
    Some(Record { name: name.into(), object, addresses: vec![address.into()], alias: None })
}

/// The ports that `_port._protocol.service` (SRV) answers: number and name of each target.
pub fn srv(cache: &Cache, namespace: &str, service: &str, port: &str, protocol: &str) -> Vec<(i32, Str)> {
    let Some(found) = cache.get::<Service>(namespace, service) else { return Vec::new() };
    let Some(port) = found.spec.ports.iter().find(|p| p.name == port && p.protocol.eq_ignore_ascii_case(protocol)) else {
        return Vec::new();
    };
    vec![(port.port, eco_format!("{service}.{namespace}.svc.{DOMAIN}"))]
}
