//! What an object uses, by the names under which quotas limit it. Plays: `pkg/quota/v1/evaluator/core`.

use super::Usage;
use crate::pods;
use api::core::{Container, ContainerStatus, PersistentVolumeClaim, Pod, ResourceQuota, Service};
use api::{Dict, Kind, Obj, Quantity, kind_of};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// Resources of pods that have a short form for what is requested.
const BASIC: [&str; 3] = ["cpu", "memory", "ephemeral-storage"];
/// What follows the name of a storage class.
const OF_CLASS: &str = ".storageclass.storage.k8s.io/";

/// Whether a quota limits something of this kind.
pub fn concerns(quota: &ResourceQuota, kind: Kind) -> bool {
    quota.spec.hard.keys().any(|name| counts(kind, name))
}

/// Whether objects of a kind count towards a limit.
pub fn counts(kind: Kind, name: &str) -> bool {
    if name.strip_prefix("count/").is_some_and(|resource| resource == kind.group_resource()) {
        return true;
    }
    if kind == kind_of::POD {
        let (requested, limited) = (name.strip_prefix("requests."), name.strip_prefix("limits."));
        let extended = requested.is_some_and(|r| (r.contains('/') && !r.contains("kubernetes.io/")) || is_huge(r));
        let basic = [Some(name), requested, limited].into_iter().flatten().any(|r| BASIC.contains(&r));
        return name == "pods" || basic || extended || is_huge(name);
    }
    if kind == kind_of::SERVICE {
        return matches!(name, "services" | "services.nodeports" | "services.loadbalancers");
    }
    if kind == kind_of::PERSISTENT_VOLUME_CLAIM {
        let own = ["persistentvolumeclaims", "requests.storage"];
        return own.iter().any(|r| name == *r || name.strip_suffix(r).is_some_and(|c| c.ends_with(OF_CLASS)));
    }
    plain_name(kind) == Some(name)
}

/// The older name by which objects of some kinds are counted.
fn plain_name(kind: Kind) -> Option<&'static str> {
    const NAMED: [Kind; 4] =
        [kind_of::CONFIG_MAP, kind_of::SECRET, kind_of::RESOURCE_QUOTA, kind_of::REPLICATION_CONTROLLER];
    NAMED.contains(&kind).then_some(kind.plural)
}

fn is_huge(name: &str) -> bool {
    name.starts_with("hugepages-")
}

/// Whether a pod counts at all: it has not ended, and has not overstayed its deletion.
pub fn is_charged(pod: &Pod, now: Time) -> bool {
    if pods::is_terminal(pod) {
        return false;
    }
    let meta = &pod.metadata;
    let Some((deleted, grace)) = meta.deletion_timestamp.zip(meta.deletion_grace_period_seconds) else { return true };
    now <= deleted.0 + Duration::from_secs(u64::try_from(grace).unwrap_or(0))
}

/// Whether the amounts of some container in force have changed.
pub fn is_resized(old: &Pod, new: &Pod) -> bool {
    let all = |p: &Pod| [p.status.container_statuses.clone(), p.status.init_container_statuses.clone()];
    let pairs = all(old).into_iter().zip(all(new));
    pairs
        .into_iter()
        .any(|(old, new)| old.iter().any(|o| new.iter().any(|n| n.name == o.name && n.resources != o.resources)))
}

/// What an object uses.
pub fn of(object: &Obj, now: Time) -> Usage {
    let kind = object.kind();
    let one = Quantity::from_units(1);
    let mut usage = Usage::from([(eco_format!("count/{}", kind.group_resource()), one)]);
    if let Some(pod) = object.try_get::<Pod>() {
        if is_charged(pod, now) {
            pod_usage(pod, &mut usage);
        }
    } else if let Some(service) = object.try_get::<Service>() {
        service_usage(service, &mut usage);
    } else if let Some(claim) = object.try_get::<PersistentVolumeClaim>() {
        claim_usage(claim, &mut usage);
    } else if let Some(name) = plain_name(kind) {
        usage.insert(name.into(), one);
    }
    usage
}

fn service_usage(service: &Service, usage: &mut Usage) {
    let number = |n: usize| Quantity::from_units(i64::try_from(n).unwrap_or(i64::MAX));
    let ports = number(service.spec.ports.len());
    usage.insert("services".into(), number(1));
    match service.spec.type_.as_str() {
        "NodePort" => {
            usage.insert("services.nodeports".into(), ports);
        }
        "LoadBalancer" => {
            let given = service.spec.ports.iter().filter(|p| p.node_port != 0).count();
            let without = service.spec.allocate_load_balancer_node_ports == Some(false);
            usage.insert("services.nodeports".into(), if without { number(given) } else { ports });
            usage.insert("services.loadbalancers".into(), number(1));
        }
        _ => {}
    }
}

fn claim_usage(claim: &PersistentVolumeClaim, usage: &mut Usage) {
    let class = crate::volume_binder::class_of(claim);
    let mut put = |name: &str, amount: Quantity| {
        usage.insert(name.into(), amount);
        if !class.is_empty() {
            usage.insert(eco_format!("{class}{OF_CLASS}{name}"), amount);
        }
    };
    put("persistentvolumeclaims", Quantity::from_units(1));
    if let Some(asked) = claim.spec.resources.requests.get("storage") {
        // While a claim shrinks back after a failed growth, what was granted counts.
        let granted = claim.status.allocated_resources.get("storage").copied().unwrap_or(*asked);
        put("requests.storage", granted.max(*asked));
    }
}

fn pod_usage(pod: &Pod, usage: &mut Usage) {
    usage.insert("pods".into(), Quantity::from_units(1));
    let requests = amounts(pod, false);
    for (name, amount) in &requests {
        if BASIC.contains(&name.as_str()) || is_huge(name) {
            usage.insert(name.clone(), *amount);
        }
        usage.insert(eco_format!("requests.{name}"), *amount);
    }
    for (name, amount) in amounts(pod, true) {
        usage.insert(eco_format!("limits.{name}"), amount);
    }
}

/// The requests or the limits of a pod: the larger of its containers (with sidecars) and of each step of its
/// initialization, what it asks for as a whole, and its overhead.
fn amounts(pod: &Pod, limits: bool) -> Usage {
    let of = |c: &Container| container_amounts(pod, c, limits);
    let mut sum = Usage::new();
    for container in &pod.spec.containers {
        add(&mut sum, &of(container));
    }
    let mut sidecars = Usage::new();
    let mut init = Usage::new();
    for container in &pod.spec.init_containers {
        let mut step = of(container);
        if container.restart_policy.as_deref() == Some("Always") {
            add(&mut sum, &step);
            add(&mut sidecars, &step);
            step = sidecars.clone();
        } else {
            add(&mut step, &sidecars);
        }
        raise(&mut init, &step);
    }
    raise(&mut sum, &init);
    if let Some(whole) = &pod.spec.resources {
        let list = if limits { &whole.limits } else { &whole.requests };
        sum.extend(list.iter().map(|(name, amount)| (name.clone(), *amount)));
    }
    for (name, amount) in pod.spec.overhead.iter() {
        if !limits || sum.contains_key(name) {
            *sum.entry(name.clone()).or_default() += *amount;
        }
    }
    sum
}

/// What a container asks for: the largest of what is specified, allocated and in force.
fn container_amounts(pod: &Pod, container: &Container, limits: bool) -> Usage {
    let list = |d: &Dict<Quantity>| d.iter().map(|(name, amount)| (name.clone(), *amount)).collect::<Usage>();
    let resources = &container.resources;
    let mut all = list(if limits { &resources.limits } else { &resources.requests });
    let named = |s: &&ContainerStatus| s.name == container.name;
    let mut statuses = pod.status.container_statuses.iter().chain(&pod.status.init_container_statuses);
    if let Some(status) = statuses.find(named) {
        if !limits {
            raise(&mut all, &list(&status.allocated_resources));
        }
        if let Some(actual) = &status.resources {
            raise(&mut all, &list(if limits { &actual.limits } else { &actual.requests }));
        }
    }
    all
}

fn add(list: &mut Usage, other: &Usage) {
    for (name, amount) in other {
        *list.entry(name.clone()).or_insert_with(|| zero_like(amount)) += *amount;
    }
}

fn zero_like(amount: &Quantity) -> Quantity {
    Quantity::default().with_format(amount.format())
}

fn raise(list: &mut Usage, other: &Usage) {
    for (name, amount) in other {
        let most = list.entry(name.clone()).or_insert(*amount);
        *most = (*most).max(*amount);
    }
}
