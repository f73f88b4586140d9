//! What Services are given: addresses of the service network and ports of the nodes. Plays
//! `pkg/registry/core/service/{storage/alloc,ipallocator,portallocator}.go`.
//!
//! What is taken is read from the stored Services; which of the free ones is taken follows from the Service's name and
//! version, so that one history always gives the same addresses. As in Kubernetes the lower part of each range is left to
//! those who ask for a certain address.

use super::service::{is_headless, needs_health_check};
use crate::registry::{Context, Lookup};
use crate::validation::{Causes, Path, ip};
use api::core::Service;
use api::meta::ObjectMeta;
use api::{List, Obj, Status, Str, kind_of};
use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr};

/// The service network `10.96.0.0/16`.
const NETWORK: u32 = u32::from_be_bytes([10, 96, 0, 0]);
const HOSTS: u32 = 0xffff;
/// Addresses at the beginning that are given only to those who ask for them.
const STATIC_ADDRESSES: u32 = 256;
/// The ports of nodes.
const PORTS: std::ops::RangeInclusive<i32> = 30_000..=32_767;
/// Ports at the beginning that are given only to those who ask for them.
const STATIC_PORTS: i32 = 86;

fn spec_of(obj: &mut Obj) -> &mut api::core::ServiceSpec {
    &mut obj.get_mut::<Service>().spec
}

fn refuse(obj: &Obj, causes: Causes) -> Status {
    Status::invalid(kind_of::SERVICE, obj.name(), causes.into_vec())
}

/// Gives a new Service what it needs.
pub(super) fn create(ctx: &Context<'_>, obj: &mut Obj) -> Result<(), Status> {
    let spec = &obj.get::<Service>().spec;
    if !spec.cluster_ip.is_empty() && spec.cluster_ips.is_empty() {
        let ips = List::from([spec.cluster_ip.clone()]);
        spec_of(obj).cluster_ips = ips;
    }
    families(obj, None)?;
    let taken = Taken::of(ctx.lookup, obj);
    addresses(obj, &taken)?;
    node_ports(obj, None, &taken)
}

/// Gives a changed Service what it needs now and did not before.
pub(super) fn update(ctx: &Context<'_>, new: &mut Obj, old: &Obj) -> Result<(), Status> {
    let old: &Service = old.get();
    take_over(new, old);
    families(new, Some(old))?;
    let taken = Taken::of(ctx.lookup, new);
    if old.spec.type_ == "ExternalName" && new.get::<Service>().spec.type_ != "ExternalName" {
        addresses(new, &taken)?;
    }
    node_ports(new, Some(old), &taken)
}

/// What the user left out is what was given before.
fn take_over(new: &mut Obj, old: &Service) {
    let named = |t: &str| t != "ExternalName";
    let ported = |t: &str| matches!(t, "NodePort" | "LoadBalancer");
    let (now, was) = (&new.get::<Service>().spec, &old.spec);
    if named(&was.type_) && named(&now.type_) {
        let address = now.cluster_ip.is_empty() && !was.cluster_ip.is_empty();
        let list = now.cluster_ips.is_empty() && !was.cluster_ips.is_empty();
        if address {
            spec_of(new).cluster_ip = was.cluster_ip.clone();
        }
        if list {
            spec_of(new).cluster_ips = was.cluster_ips.clone();
        }
    }
    let now = &new.get::<Service>().spec;
    if ported(&was.type_) && ported(&now.type_) && now.ports.iter().any(|p| p.node_port == 0) {
        let kept: Vec<i32> = was.ports.iter().map(|p| p.node_port).filter(|p| *p != 0).collect();
        let used: Vec<i32> = now.ports.iter().map(|p| p.node_port).filter(|p| kept.contains(p)).collect();
        for port in spec_of(new).ports.to_mut() {
            if port.node_port == 0 {
                let before = was.ports.iter().rev().find(|o| o.name == port.name).map_or(0, |o| o.node_port);
                if !used.contains(&before) {
                    port.node_port = before;
                }
            }
        }
    }
    if needs_health_check(old) && needs_health_check(new.get()) && new.get::<Service>().spec.health_check_node_port == 0
    {
        spec_of(new).health_check_node_port = was.health_check_node_port;
    }
    normalize(new, old);
}

/// Keeps the one address and the list of addresses the same, where only one of both was changed.
fn normalize(new: &mut Obj, old: &Service) {
    let (now, was) = (&new.get::<Service>().spec, &old.spec);
    if !was.cluster_ips.is_empty() && now.cluster_ips.is_empty() && was.cluster_ip == now.cluster_ip {
        spec_of(new).cluster_ips = was.cluster_ips.clone();
        return;
    }
    if was.cluster_ip != now.cluster_ip && was.cluster_ips == now.cluster_ips {
        let only = now.cluster_ip.clone();
        if only.is_empty() {
            spec_of(new).cluster_ips.clear();
        } else {
            spec_of(new).cluster_ips = [only].into();
        }
    }
}

/// The rules about addresses and families. Part of validation, and looked at before anything is allocated.
pub(super) fn cluster_addresses(s: &Service, causes: &mut Causes) {
    let spec = &s.spec;
    if spec.type_ == "ExternalName" {
        return;
    }
    let path = Path::new("spec");
    let (list, families) = (path.child("clusterIPs"), path.child("ipFamilies"));
    match (spec.cluster_ip.is_empty(), spec.cluster_ips.first()) {
        (false, None) => causes.required(&list, ""),
        (false, Some(first)) if *first != spec.cluster_ip => {
            causes.invalid(&list, &spec.cluster_ips, "first value must match `clusterIP`");
        }
        (true, Some(_)) => {
            causes.invalid(&list, &spec.cluster_ips, "must be empty when `clusterIP` is not specified");
        }
        _ => {}
    }
    for (i, family) in spec.ip_families.iter().enumerate() {
        let item = families.index(i);
        if !matches!(family.as_str(), "IPv4" | "IPv6") {
            causes.not_supported(&item, family, &["IPv4", "IPv6"]);
        }
        if spec.ip_families[..i].contains(family) {
            causes.duplicate(&item, family);
        }
    }
    let policies = ["PreferDualStack", "RequireDualStack", "SingleStack"];
    if let Some(policy) = spec.ip_family_policy.as_deref()
        && !policies.contains(&policy)
    {
        causes.not_supported(&path.child("ipFamilyPolicy"), policy, &policies);
    }
    let mut broken = false;
    for (i, address) in spec.cluster_ips.iter().enumerate() {
        if i == 0 && address == "None" {
            if spec.cluster_ips.len() > 1 {
                broken = true;
                causes.invalid(&list, &spec.cluster_ips, "'None' must be the first and only value");
            }
            continue;
        }
        broken |= !ip::legacy_address(address, &list.index(i), causes);
    }
    if spec.cluster_ips.len() > 2 {
        causes.invalid(&list, &spec.cluster_ips, "may only hold up to 2 values");
    }
    if broken {
        return;
    }
    if spec.cluster_ips.len() > 1 && family_of(&spec.cluster_ips[0]) == family_of(&spec.cluster_ips[1]) {
        causes.invalid(&list, &spec.cluster_ips, "may specify no more than one IP for each IP family");
    }
    if !is_headless(s) {
        for (i, (address, family)) in spec.cluster_ips.iter().zip(&spec.ip_families).enumerate() {
            if matches!(family.as_str(), "IPv4" | "IPv6") && family_of(address) != family {
                let detail = format!("expected an {family} value as indicated by `ipFamilies[{i}]`");
                causes.invalid(&list.index(i), address, detail);
            }
        }
    }
}

fn family_of(address: &str) -> &'static str {
    match ip::parse(address) {
        Some(IpAddr::V6(_)) => "IPv6",
        _ => "IPv4",
    }
}

/// Families and their policy; this cluster has IPv4 only.
fn families(obj: &mut Obj, old: Option<&Service>) -> Result<(), Status> {
    let service: &Service = obj.get();
    if service.spec.type_ == "ExternalName" || unchanged_preference(service, old) {
        return Ok(());
    }
    let bare = service.spec.cluster_ip == "None" && service.spec.selector.is_empty();
    if service.spec.ip_family_policy.is_none() {
        let before = old.and_then(|o| o.spec.ip_family_policy.clone());
        let policy = before.unwrap_or_else(|| if bare { "RequireDualStack".into() } else { "SingleStack".into() });
        spec_of(obj).ip_family_policy = Some(policy);
    }
    let mut causes = Causes::new();
    cluster_addresses(obj.get(), &mut causes);
    if !causes.is_empty() {
        return Err(refuse(obj, causes));
    }
    check_policy(obj, old)?;
    let spec = &obj.get::<Service>().spec;
    let single = spec.ip_family_policy.as_deref() == Some("SingleStack");
    if bare {
        let mut list = spec.ip_families.to_vec();
        if list.is_empty() {
            list.push("IPv4".into());
        }
        if list.len() < 2 && !single {
            let other = if list[0] == "IPv4" { "IPv6" } else { "IPv4" };
            list.push(other.into());
        }
        spec_of(obj).ip_families = list.into();
        return Ok(());
    }
    let mut causes = Causes::new();
    if spec.ip_family_policy.as_deref() == Some("RequireDualStack") {
        let detail = "this cluster is not configured for dual-stack services";
        causes.invalid(&Path::new("spec.ipFamilyPolicy"), "RequireDualStack", detail);
    }
    for (i, family) in spec.ip_families.iter().enumerate().filter(|(_, f)| *f != "IPv4") {
        causes.invalid(&Path::new("spec.ipFamilies").index(i), family, "not configured on this cluster");
    }
    if !causes.is_empty() {
        return Err(refuse(obj, causes));
    }
    if obj.get::<Service>().spec.ip_families.is_empty() {
        spec_of(obj).ip_families = [Str::from("IPv4")].into();
    }
    Ok(())
}

fn unchanged_preference(new: &Service, old: Option<&Service>) -> bool {
    let prefers = |s: &Service| s.spec.ip_family_policy.as_deref().is_none_or(|p| p == "PreferDualStack");
    old.is_some_and(|old| {
        new.spec.ip_family_policy.is_some()
            && old.spec.type_ == new.spec.type_
            && prefers(new)
            && prefers(old)
            && old.spec.cluster_ips == new.spec.cluster_ips
            && old.spec.ip_families == new.spec.ip_families
    })
}

/// How many families the policy allows, and which family each given address adds.
fn check_policy(obj: &mut Obj, old: Option<&Service>) -> Result<(), Status> {
    let field = Path::new("spec.ipFamilyPolicy");
    let mut causes = Causes::new();
    let spec = &obj.get::<Service>().spec;
    let policy = spec.ip_family_policy.clone();
    let single = policy.as_deref() == Some("SingleStack");
    if let Some(old) = old {
        let was = &old.spec;
        if single {
            let addresses = was.cluster_ips == spec.cluster_ips && spec.cluster_ips.len() > 1;
            let families = was.ip_families == spec.ip_families && spec.ip_families.len() > 1;
            if addresses {
                spec_of(obj).cluster_ips.to_mut().truncate(1);
            }
            if families {
                spec_of(obj).ip_families.to_mut().truncate(1);
            }
        } else {
            let fewer = |now: &List<Str>, was: &List<Str>| !now.is_empty() && now.len() < was.len();
            if fewer(&spec.cluster_ips, &was.cluster_ips) {
                causes.invalid(&field, &policy, "must be 'SingleStack' to release the secondary cluster IP");
            }
            if fewer(&spec.ip_families, &was.ip_families) {
                causes.invalid(&field, &policy, "must be 'SingleStack' to release the secondary IP family");
            }
        }
    }
    let spec = &obj.get::<Service>().spec;
    let several = "must be 'RequireDualStack' or 'PreferDualStack' when multiple";
    if single && spec.cluster_ips.len() == 2 {
        causes.invalid(&field, &policy, format!("{several} cluster IPs are specified"));
    }
    if single && spec.ip_families.len() == 2 {
        causes.invalid(&field, &policy, format!("{several} IP families are specified"));
    }
    let mut added = spec.ip_families.to_vec();
    let given = spec.cluster_ips.iter().take_while(|a| *a != "None").enumerate();
    for (i, address) in given.filter(|(i, _)| *i >= spec.ip_families.len()) {
        let family = family_of(address);
        if family == "IPv4" {
            added.push(family.into());
        } else {
            let detail = format!("{family} is not configured on this cluster");
            causes.invalid(&Path::new("spec.clusterIPs").index(i), &spec.cluster_ips, detail);
        }
    }
    if !causes.is_empty() {
        return Err(refuse(obj, causes));
    }
    if added.len() != spec.ip_families.len() {
        spec_of(obj).ip_families = added.into();
    }
    Ok(())
}

/// What other Services have.
struct Taken {
    addresses: BTreeSet<u32>,
    ports: BTreeSet<i32>,
}

impl Taken {
    fn of(lookup: &dyn Lookup, own: &Obj) -> Self {
        let mut taken = Self { addresses: BTreeSet::new(), ports: BTreeSet::new() };
        for other in lookup.list(kind_of::SERVICE, "") {
            if other.name() == own.name() && other.namespace() == own.namespace() {
                continue;
            }
            let Some(other) = other.try_get::<Service>() else { continue };
            for address in &other.spec.cluster_ips {
                if let Some(IpAddr::V4(v4)) = ip::parse(address) {
                    taken.addresses.insert(v4.into());
                }
            }
            taken.ports.extend(other.spec.ports.iter().map(|p| p.node_port).filter(|p| *p != 0));
            if other.spec.health_check_node_port != 0 {
                taken.ports.insert(other.spec.health_check_node_port);
            }
        }
        taken
    }
}

fn addresses(obj: &mut Obj, taken: &Taken) -> Result<(), Status> {
    let service: &Service = obj.get();
    let spec = &service.spec;
    if spec.type_ == "ExternalName" || spec.cluster_ips.first().is_some_and(|a| a == "None") {
        return Ok(());
    }
    let field = Path::new("spec.clusterIPs");
    if let Some(wanted) = spec.cluster_ips.first() {
        let problem = match ip::parse(wanted) {
            Some(IpAddr::V4(v4)) if u32::from(v4) & !HOSTS != NETWORK => {
                Some("the provided network does not match the current range")
            }
            Some(IpAddr::V4(v4)) if taken.addresses.contains(&v4.into()) => Some("provided IP is already allocated"),
            _ => None,
        };
        if let Some(problem) = problem {
            let mut causes = Causes::new();
            causes.invalid(&field, &spec.cluster_ips, format!("failed to allocate IP {wanted}: {problem}"));
            return Err(refuse(obj, causes));
        }
        return Ok(());
    }
    let start = seed(&service.metadata) % u64::from(HOSTS - STATIC_ADDRESSES);
    let dynamic = (STATIC_ADDRESSES..HOSTS).cycle().skip(start as usize).take((HOSTS - STATIC_ADDRESSES) as usize);
    let free = dynamic.chain(1..STATIC_ADDRESSES).map(|host| NETWORK | host).find(|a| !taken.addresses.contains(a));
    let Some(free) = free else {
        let text = format!("failed to allocate a serviceIP for Service {:?}: range is full", obj.name().as_str());
        return Err(internal(&text));
    };
    let address = ecow::eco_format!("{}", Ipv4Addr::from(free));
    let spec = spec_of(obj);
    spec.cluster_ips = [address.clone()].into();
    spec.cluster_ip = address;
    Ok(())
}

/// Where the search for a free number starts.
fn seed(meta: &ObjectMeta) -> u64 {
    let name = if meta.name.is_empty() { &meta.generate_name } else { &meta.name };
    sim::hash::of_bytes(ecow::eco_format!("{}/{name}/{}", meta.namespace, meta.resource_version).as_bytes())
}

fn internal(text: &str) -> Status {
    Status::new(500, "InternalError", ecow::eco_format!("Internal error occurred: {text}"))
}

fn node_ports(obj: &mut Obj, old: Option<&Service>, taken: &Taken) -> Result<(), Status> {
    let service: &Service = obj.get();
    let seed = seed(&service.metadata);
    let mut own: BTreeSet<i32> = BTreeSet::new();
    if let Some(old) = old {
        own.extend(old.spec.ports.iter().map(|p| p.node_port));
        own.insert(old.spec.health_check_node_port);
    }
    let allocates = match service.spec.type_.as_str() {
        "NodePort" => true,
        "LoadBalancer" => service.spec.allocate_load_balancer_node_ports != Some(false),
        _ => false,
    };
    let mut given: BTreeSet<i32> = BTreeSet::new();
    let mut same_port: BTreeMap<i32, i32> = BTreeMap::new();
    if matches!(service.spec.type_.as_str(), "NodePort" | "LoadBalancer") {
        let requested: BTreeMap<i32, i32> =
            service.spec.ports.iter().rev().filter(|p| p.node_port != 0).map(|p| (p.port, p.node_port)).collect();
        let mut chosen = Vec::new();
        for (i, port) in service.spec.ports.iter().enumerate() {
            if port.node_port == 0 && !allocates {
                continue;
            }
            // One port of the Service by two protocols is one port of the nodes.
            let shared = same_port.get(&port.port).copied().filter(|_| old.is_none());
            let wanted = match (port.node_port, shared) {
                (0, Some(shared)) => shared,
                (0, None) if old.is_none() => requested.get(&port.port).copied().unwrap_or(0),
                (n, _) => n,
            };
            let number = if wanted == 0 {
                next_port(seed, taken, &own, &given)
                    .ok_or_else(|| internal("failed to allocate a nodePort: range is full"))?
            } else {
                if Some(wanted) != shared && !own.contains(&wanted) && !given.contains(&wanted) {
                    check_port(obj, i, wanted, taken)?;
                }
                wanted
            };
            given.insert(number);
            same_port.entry(port.port).or_insert(number);
            chosen.push((i, number));
        }
        let current = &obj.get::<Service>().spec.ports;
        if chosen.iter().any(|(i, n)| current[*i].node_port != *n) {
            let ports = spec_of(obj).ports.to_mut();
            for (i, number) in chosen {
                ports[i].node_port = number;
            }
        }
    }
    let service: &Service = obj.get();
    if needs_health_check(service) && !old.is_some_and(needs_health_check) {
        let wanted = service.spec.health_check_node_port;
        if wanted == 0 {
            let number = next_port(seed, taken, &own, &given)
                .ok_or_else(|| internal("failed to allocate a HealthCheck NodePort 0: range is full"))?;
            spec_of(obj).health_check_node_port = number;
        } else if let Some(problem) = port_problem(wanted, taken) {
            return Err(internal(&format!("failed to allocate requested HealthCheck NodePort {wanted}: {problem}")));
        }
    }
    Ok(())
}

fn next_port(seed: u64, taken: &Taken, own: &BTreeSet<i32>, given: &BTreeSet<i32>) -> Option<i32> {
    let first = *PORTS.start() + STATIC_PORTS;
    let count = (*PORTS.end() - first + 1) as usize;
    let start = (seed % count as u64) as usize;
    let dynamic = (first..=*PORTS.end()).cycle().skip(start).take(count);
    dynamic.chain(*PORTS.start()..first).find(|p| !taken.ports.contains(p) && !own.contains(p) && !given.contains(p))
}

fn port_problem(port: i32, taken: &Taken) -> Option<&'static str> {
    if !PORTS.contains(&port) {
        return Some("provided port is not in the valid range. The range of valid ports is 30000-32767");
    }
    taken.ports.contains(&port).then_some("provided port is already allocated")
}

fn check_port(obj: &Obj, i: usize, port: i32, taken: &Taken) -> Result<(), Status> {
    let Some(problem) = port_problem(port, taken) else { return Ok(()) };
    let mut causes = Causes::new();
    let list = Path::new("spec.ports");
    causes.invalid(&list.index(i).child("nodePort"), port, problem);
    Err(refuse(obj, causes))
}
