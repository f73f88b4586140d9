//! ResourceQuota: what a namespace may use in all. Plays `apiserver/pkg/admission/plugin/resourcequota` and
//! `pkg/quota/v1/evaluator`.
//!
//! Checks against the usage in the quotas' statuses and charges it: the changed quotas are left in
//! [`Attributes::writes`]. Giving back what is deleted is the quota controller's.

use super::{Attributes, Operation};
use crate::validation::resources;
use api::core::{Container, PersistentVolumeClaim, Pod, PodSpec, ResourceQuota, Service};
use api::helpers::quota;
use api::{Dict, Kind, Obj, Quantity, Status, Str, kind_of};
use std::collections::{BTreeMap, BTreeSet};

type Usage = BTreeMap<Str, Quantity>;

/// Checks a request against the quotas of its namespace and charges them.
pub fn validate(a: &mut Attributes<'_>) -> Result<(), Status> {
    if a.namespace.is_empty() || !handles(a) {
        return Ok(());
    }
    let quotas = a.lookup.list(kind_of::RESOURCE_QUOTA, a.namespace);
    if quotas.is_empty() {
        return Ok(());
    }
    let Some(object) = a.object.clone() else { return Ok(()) };
    let usage = usage_of(&object);
    let before = a.old.filter(|_| a.operation == Operation::Update);
    let mut charged = Vec::new();
    for found in quotas {
        let quota: &ResourceQuota = found.get();
        if !matches(quota, &object) {
            continue;
        }
        let restricted: Vec<&Str> = quota.status.hard.keys().filter(|r| counts(a.kind, r)).collect();
        if let Some(pod) = object.try_get::<Pod>()
            && let Some(problem) = unspecified(pod, &restricted)
        {
            return Err(a.forbidden(&format!("failed quota: {}: {problem}", quota.metadata.name)));
        }
        if restricted.iter().any(|r| !quota.status.used.contains_key(r)) {
            let names: Vec<&str> = restricted.iter().map(|r| r.as_str()).collect();
            let text = format!("status unknown for quota: {}, resources: {}", quota.metadata.name, names.join(","));
            return Err(a.forbidden(&text));
        }
        let delta = match before {
            Some(old) if matches(quota, old) => more_than(&usage, &usage_of(old)),
            _ => usage.clone(),
        };
        let requested: Usage =
            delta.into_iter().filter(|(r, q)| !q.is_zero() && quota.status.hard.contains_key(r)).collect();
        if requested.is_empty() {
            continue;
        }
        check(a, quota, &requested)?;
        charged.push((found.clone(), requested));
    }
    if a.options.dry_run {
        return Ok(());
    }
    for (mut found, requested) in charged {
        let quota: &mut ResourceQuota = found.get_mut();
        for (resource, amount) in requested {
            let used = quota.status.used.to_mut().entry(resource).or_default();
            *used += amount;
        }
        a.writes.push(found);
    }
    Ok(())
}

fn handles(a: &Attributes<'_>) -> bool {
    let both = matches!(a.operation, Operation::Create | Operation::Update);
    if a.kind == kind_of::EVENT {
        return false;
    }
    if a.kind == kind_of::POD {
        let terminating = |o: Option<&Obj>| o.and_then(|o| o.try_get::<Pod>()).is_some_and(quota::is_terminating);
        return match (a.subresource, a.operation) {
            ("", Operation::Create) | ("resize", Operation::Update) => true,
            ("", Operation::Update) => terminating(a.object.as_ref()) != terminating(a.old),
            _ => false,
        };
    }
    if !a.subresource.is_empty() {
        return false;
    }
    if a.kind == kind_of::SERVICE || a.kind == kind_of::PERSISTENT_VOLUME_CLAIM {
        return both;
    }
    a.operation == Operation::Create
}

fn check(a: &Attributes<'_>, quota: &ResourceQuota, requested: &Usage) -> Result<(), Status> {
    let (hard, used) = (&quota.status.hard, &quota.status.used);
    let now = |r: &str| used.get(r).copied().unwrap_or_default();
    let exceeded: Vec<(&Str, &Quantity)> =
        requested.iter().filter(|(r, q)| hard.get(r).is_some_and(|limit| now(r) + **q > *limit)).collect();
    if exceeded.is_empty() {
        return Ok(());
    }
    let show = |amount: &dyn Fn(&str) -> Quantity| {
        let parts: Vec<String> = exceeded.iter().map(|(r, _)| format!("{r}={}", amount(r))).collect();
        parts.join(",")
    };
    Err(a.forbidden(&format!(
        "exceeded quota: {}, requested: {}, used: {}, limited: {}",
        quota.metadata.name,
        show(&|r| requested.get(r).copied().unwrap_or_default()),
        show(&now),
        show(&|r| hard.get(r).copied().unwrap_or_default()),
    )))
}

/// What the new usage has more than the old one.
fn more_than(new: &Usage, old: &Usage) -> Usage {
    let rest = |(r, q): (&Str, &Quantity)| {
        let rest = *q - old.get(r).copied().unwrap_or_default();
        (rest.sign() > 0).then(|| (r.clone(), rest))
    };
    new.iter().filter_map(rest).collect()
}

/// Whether objects of a kind count towards a resource of a quota.
fn counts(kind: Kind, resource: &str) -> bool {
    if resource == count_name(kind) {
        return true;
    }
    if kind == kind_of::POD {
        const NAMES: &[&str] = &[
            "cpu",
            "memory",
            "ephemeral-storage",
            "requests.cpu",
            "requests.memory",
            "requests.ephemeral-storage",
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage",
            "pods",
        ];
        let extended = resource.starts_with("requests.") && !resources::is_native(resource);
        let huge = resource.starts_with("hugepages-") || resource.starts_with("requests.hugepages-");
        return NAMES.contains(&resource) || extended || huge;
    }
    if kind == kind_of::SERVICE {
        return matches!(resource, "services" | "services.nodeports" | "services.loadbalancers");
    }
    if kind == kind_of::PERSISTENT_VOLUME_CLAIM {
        let own = ["persistentvolumeclaims", "requests.storage"];
        return own.iter().any(|r| {
            resource == *r || resource.strip_suffix(r).is_some_and(|c| c.ends_with(".storageclass.storage.k8s.io/"))
        });
    }
    plain_name(kind) == Some(resource)
}

/// `count/deployments.apps`.
fn count_name(kind: Kind) -> Str {
    ecow::eco_format!("count/{}", kind.group_resource())
}

/// The older name by which objects of some kinds are counted.
fn plain_name(kind: Kind) -> Option<&'static str> {
    let named = [
        kind_of::CONFIG_MAP,
        kind_of::SECRET,
        kind_of::RESOURCE_QUOTA,
        kind_of::REPLICATION_CONTROLLER,
        kind_of::SERVICE,
        kind_of::PERSISTENT_VOLUME_CLAIM,
        kind_of::POD,
    ];
    named.contains(&kind).then_some(kind.plural)
}

/// What an object uses.
pub fn usage_of(object: &Obj) -> Usage {
    let one = Quantity::from_units(1);
    let kind = object.kind();
    let mut usage = Usage::from([(count_name(kind), one)]);
    if let Some(name) = plain_name(kind).filter(|_| kind != kind_of::POD) {
        usage.insert(name.into(), one);
    }
    if let Some(pod) = object.try_get::<Pod>() {
        let over = matches!(pod.status.phase.as_str(), "Failed" | "Succeeded");
        if !over {
            compute(&pod_amounts(&pod.spec, false), &pod_amounts(&pod.spec, true), &mut usage);
        }
    } else if let Some(service) = object.try_get::<Service>() {
        let ports = Quantity::from_units(service.spec.ports.len() as i64);
        let given = service.spec.ports.iter().filter(|p| p.node_port != 0).count();
        match service.spec.type_.as_str() {
            "NodePort" => {
                usage.insert("services.nodeports".into(), ports);
            }
            "LoadBalancer" => {
                let without = service.spec.allocate_load_balancer_node_ports == Some(false);
                let count = if without { Quantity::from_units(given as i64) } else { ports };
                usage.insert("services.nodeports".into(), count);
                usage.insert("services.loadbalancers".into(), one);
            }
            _ => {}
        }
    } else if let Some(claim) = object.try_get::<PersistentVolumeClaim>() {
        let class = claim.spec.storage_class_name.as_ref().filter(|c| !c.is_empty());
        let of_class = |name: &str| class.map(|c| ecow::eco_format!("{c}.storageclass.storage.k8s.io/{name}"));
        if let Some(name) = of_class("persistentvolumeclaims") {
            usage.insert(name, one);
        }
        if let Some(size) = claim.spec.resources.requests.get("storage") {
            usage.insert("requests.storage".into(), *size);
            if let Some(name) = of_class("requests.storage") {
                usage.insert(name, *size);
            }
        }
    }
    usage
}

fn pod_amounts(spec: &PodSpec, limits: bool) -> Usage {
    let of = |r: &api::core::ResourceRequirements| if limits { r.limits.clone() } else { r.requests.clone() };
    let mut sum =
        if limits { resources::aggregate(spec, |r| &r.limits) } else { resources::aggregate(spec, |r| &r.requests) };
    if let Some(whole) = &spec.resources {
        sum.extend(of(whole).iter().map(|(name, amount)| (name.clone(), *amount)));
    }
    for (name, amount) in spec.overhead.iter() {
        if !limits || sum.contains_key(name) {
            *sum.entry(name.clone()).or_default() += *amount;
        }
    }
    sum
}

/// The names under which a quota counts what a pod or a container asks for.
fn compute(requests: &Usage, limits: &Usage, usage: &mut Usage) {
    usage.insert("pods".into(), Quantity::from_units(1));
    for name in ["cpu", "memory", "ephemeral-storage"] {
        if let Some(amount) = requests.get(name) {
            usage.insert(name.into(), *amount);
            usage.insert(ecow::eco_format!("requests.{name}"), *amount);
        }
        if let Some(amount) = limits.get(name) {
            usage.insert(ecow::eco_format!("limits.{name}"), *amount);
        }
    }
    for (name, amount) in requests {
        if name.starts_with("hugepages-") {
            usage.insert(name.clone(), *amount);
        }
        if name.starts_with("hugepages-") || resources::is_extended(name) {
            usage.insert(ecow::eco_format!("requests.{name}"), *amount);
        }
    }
}

/// What containers must ask for because a quota limits it.
fn unspecified(pod: &Pod, restricted: &[&Str]) -> Option<String> {
    const DEMANDED: &[&str] = &["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"];
    let whole = pod.spec.resources.as_ref().is_some_and(|r| !r.requests.is_empty() || !r.limits.is_empty());
    if whole {
        return None;
    }
    let list = |d: &Dict<Quantity>| d.iter().map(|(k, q)| (k.clone(), *q)).collect::<Usage>();
    let mut missing: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let look = |c: &'_ Container, name: &'static str| {
        let mut usage = Usage::new();
        compute(&list(&c.resources.requests), &list(&c.resources.limits), &mut usage);
        usage.contains_key(name)
    };
    for demanded in DEMANDED.iter().filter(|d| restricted.iter().any(|r| r == *d)) {
        for c in pod.spec.containers.iter().chain(&pod.spec.init_containers) {
            if !look(c, demanded) {
                missing.entry(demanded).or_default().insert(&c.name);
            }
        }
    }
    if missing.is_empty() {
        return None;
    }
    let parts: Vec<String> = missing
        .iter()
        .map(|(resource, names)| {
            let names: Vec<&str> = names.iter().copied().collect();
            format!("{resource} for: {}", names.join(","))
        })
        .collect();
    Some(format!("must specify {}", parts.join("; ")))
}

/// Whether a quota is about an object: it counts something of it, and all its scopes fit.
pub fn matches(quota: &ResourceQuota, object: &Obj) -> bool {
    let kind = object.kind();
    if !quota.status.hard.keys().any(|r| counts(kind, r)) {
        return false;
    }
    quota::contain(quota, object)
}
