//! Amounts of resources: names, quantities, requests and limits. Plays `validateResourceRequirements` and its neighbours.

use super::{Causes, Path, format};
use api::core::{PodSpec, ResourceRequirements};
use api::{Dict, List, Quantity, Str};
use std::collections::BTreeMap;

const STANDARD_CONTAINER: &[&str] = &["cpu", "memory", "ephemeral-storage"];
const STANDARD_QUOTA: &[&str] = &[
    "cpu",
    "memory",
    "ephemeral-storage",
    "requests.cpu",
    "requests.memory",
    "requests.storage",
    "requests.ephemeral-storage",
    "limits.cpu",
    "limits.memory",
    "limits.ephemeral-storage",
    "pods",
    "resourcequotas",
    "services",
    "replicationcontrollers",
    "secrets",
    "persistentvolumeclaims",
    "configmaps",
    "services.nodeports",
    "services.loadbalancers",
];
const COUNTED: &[&str] = &[
    "pods",
    "resourcequotas",
    "services",
    "replicationcontrollers",
    "secrets",
    "configmaps",
    "persistentvolumeclaims",
    "services.nodeports",
    "services.loadbalancers",
];

/// Whether a resource is a kind of huge pages.
pub fn is_huge_page(name: &str) -> bool {
    name.starts_with("hugepages-")
}

/// Whether Kubernetes itself defines the resource.
pub fn is_native(name: &str) -> bool {
    !name.contains('/') || name.contains("kubernetes.io/")
}

/// Whether a resource is somebody else's, such as `nvidia.com/gpu`.
pub fn is_extended(name: &str) -> bool {
    !is_native(name) && !name.starts_with("requests.") && format::label_key(&format!("requests.{name}")).is_empty()
}

/// Whether more may be promised than there is.
pub fn allows_overcommit(name: &str) -> bool {
    is_native(name) && !is_huge_page(name)
}

fn is_quota_huge_page(name: &str) -> bool {
    is_huge_page(name) || name.starts_with("requests.hugepages-")
}

/// Whether a quota may count the resource.
pub fn is_standard_quota(name: &str) -> bool {
    STANDARD_QUOTA.contains(&name) || is_quota_huge_page(name)
}

/// The name of a resource.
pub fn name(name: &str, path: &Path<'_>, causes: &mut Causes) -> bool {
    let messages = format::label_key(name);
    let standard = STANDARD_QUOTA.contains(&name) || name == "storage" || is_quota_huge_page(name);
    if messages.is_empty() && !name.contains('/') && !standard {
        causes.invalid(path, name, "must be a standard resource type or fully qualified");
        return false;
    }
    let good = messages.is_empty();
    causes.invalid_each(path, name, messages);
    good
}

/// The name of a resource of a container.
pub fn container_name(resource: &str, path: &Path<'_>, causes: &mut Causes) {
    name(resource, path, causes);
    if !resource.contains('/') {
        if !STANDARD_CONTAINER.contains(&resource) && !is_huge_page(resource) {
            causes.invalid(path, resource, "must be a standard resource for containers");
        }
    } else if !is_native(resource) && !is_extended(resource) {
        causes.invalid(path, resource, "doesn't follow extended resource name standard");
    }
}

/// The name of a resource of a pod as a whole.
fn pod_name(resource: &str, path: &Path<'_>, causes: &mut Causes) {
    if name(resource, path, causes) && !matches!(resource, "cpu" | "memory") && !is_huge_page(resource) {
        causes.not_supported(path, resource, &["cpu", "hugepages-", "memory"]);
    }
}

/// An amount: not negative, and whole for what is counted.
pub fn quantity(resource: &str, amount: Quantity, path: &Path<'_>, causes: &mut Causes) {
    causes.non_negative_quantity(amount, path);
    if (COUNTED.contains(&resource) || is_extended(resource)) && amount.milli() % 1000 != 0 {
        causes.invalid(path, amount, "must be an integer");
    }
}

/// What a container asks for and may use.
pub fn container(r: &ResourceRequirements, spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    let claims: Vec<&Str> = spec.resource_claims.iter().map(|c| &c.name).collect();
    requirements(r, container_name, &claims, path, causes);
}

/// Amounts that are limits only.
pub fn limits_only(limits: &Dict<Quantity>, path: &Path<'_>, causes: &mut Causes) {
    let r = ResourceRequirements { limits: limits.clone(), ..ResourceRequirements::default() };
    requirements(&r, container_name, &[], path, causes);
}

fn requirements(
    r: &ResourceRequirements,
    name_rule: fn(&str, &Path<'_>, &mut Causes),
    pod_claims: &[&Str],
    path: &Path<'_>,
    causes: &mut Causes,
) {
    let (limits, requests) = (path.child("limits"), path.child("requests"));
    let (mut compute, mut huge) = (false, false);
    for (resource, amount) in r.limits.iter() {
        let field = limits.key(resource);
        name_rule(resource, &field, causes);
        quantity(resource, *amount, &field, causes);
        huge |= huge_pages(resource, *amount, &field, causes);
        compute |= matches!(resource.as_str(), "cpu" | "memory");
    }
    for (resource, amount) in r.requests.iter() {
        let field = requests.key(resource);
        name_rule(resource, &field, causes);
        quantity(resource, *amount, &field, causes);
        match r.limits.get(resource) {
            Some(limit) if amount != limit && !allows_overcommit(resource) => {
                causes.invalid(&requests, *amount, format!("must be equal to {resource} limit of {limit}"));
            }
            Some(limit) if amount > limit => {
                let detail = format!("must be less than or equal to {resource} limit of {limit}");
                causes.invalid(&requests, *amount, detail);
            }
            None if !allows_overcommit(resource) => {
                causes.required(&limits, "Limit must be set for non overcommitable resources");
            }
            _ => {}
        }
        huge |= huge_pages(resource, *amount, &field, causes);
        compute |= matches!(resource.as_str(), "cpu" | "memory");
    }
    if huge && !compute {
        causes.forbidden(path, "HugePages require cpu or memory");
    }
    claims(&r.claims, pod_claims, &path.child("claims"), causes);
}

/// Whether the resource is huge pages, and if so, whether the amount is a number of them.
fn huge_pages(resource: &str, amount: Quantity, path: &Path<'_>, causes: &mut Causes) -> bool {
    let Some(size) = resource.strip_prefix("hugepages-") else { return false };
    let pages = Quantity::parse(size).ok().filter(|s| s.sign() > 0 && s.milli() % 1000 == 0);
    if pages.is_none_or(|size| amount.units() % size.units() != 0) {
        causes.invalid(path, amount, format!("{amount} is not positive integer multiple of {resource}"));
    }
    true
}

fn claims(list: &List<api::core::ResourceClaim>, pod_claims: &[&Str], path: &Path<'_>, causes: &mut Causes) {
    let mut names: Vec<String> = Vec::new();
    for (i, claim) in list.iter().enumerate() {
        let item = path.index(i);
        if claim.name.is_empty() {
            causes.required(&item, "");
            continue;
        }
        let key = if claim.request.is_empty() {
            claim.name.to_string()
        } else {
            causes.invalid_each(&item.child("request"), &claim.request, format::dns1123_label(&claim.request));
            format!("{}/{}", claim.name, claim.request)
        };
        if names.iter().any(|n| *n == *claim.name || *n == key) {
            causes.duplicate(&item, &key);
        }
        names.push(key);
        if !pod_claims.contains(&&claim.name) {
            causes.not_found(&item, &claim.name);
            let mut known: Vec<&str> = pod_claims.iter().map(|c| c.as_str()).collect();
            known.sort_unstable();
            let rest = if known.is_empty() { " which is empty".to_owned() } else { format!(": {}", known.join(", ")) };
            if let Some(last) = causes.found.last_mut() {
                last.message.push_str(&format!(": must be one of the names in pod.spec.resourceClaims{rest}"));
            }
        }
    }
}

/// Amounts of a pod as a whole.
pub fn pod_level(spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    let Some(r) = &spec.resources else { return };
    let path = path.child("resources");
    if spec.os.as_ref().is_some_and(|os| os.name == "windows") {
        return causes.forbidden(&path, "may not be set for a windows pod");
    }
    if !r.claims.is_absent() {
        causes.forbidden(&path.child("claims"), "claims may not be set for Resources at pod-level");
    }
    requirements(r, pod_name, &[], &path, causes);
    for (resource, sum) in aggregate(spec, |r| &r.requests) {
        if let Some(request) = r.requests.get(&resource).filter(|q| sum > **q) {
            let detail = format!("must be greater than or equal to aggregate container requests of {sum}");
            causes.invalid(&path.child("requests").key(&resource), *request, detail);
        }
    }
    for (resource, sum) in aggregate(spec, |r| &r.limits).into_iter().filter(|(name, _)| is_huge_page(name)) {
        if let Some(limit) = r.limits.get(&resource).filter(|q| sum > **q) {
            let detail = format!("must be greater than or equal to aggregate container limits of {sum}");
            causes.invalid(&path.child("limits").key(&resource), *limit, detail);
        }
    }
    for (i, c) in spec.containers.iter().enumerate() {
        for (resource, limit) in c.resources.limits.iter() {
            if let Some(whole) = r.limits.get(resource).filter(|q| limit > *q) {
                let detail = format!("must be less than or equal to pod limits of {whole}");
                let list = path.child("containers");
                let item = list.index(i);
                causes.invalid(&item.key(resource).child("limits"), *limit, detail);
            }
        }
    }
}

/// What all containers of a pod need together: the sum of the containers and the init containers that keep running, but at
/// least what any init container needs beside the ones that run already.
pub fn aggregate(
    spec: &PodSpec,
    of: impl for<'a> Fn(&'a ResourceRequirements) -> &'a Dict<Quantity>,
) -> BTreeMap<Str, Quantity> {
    let mut sum: BTreeMap<Str, Quantity> = BTreeMap::new();
    let add = |into: &mut BTreeMap<Str, Quantity>, amounts: &Dict<Quantity>| {
        for (resource, amount) in amounts.iter() {
            *into.entry(resource.clone()).or_insert(Quantity::from_nanos(0, amount.format())) += *amount;
        }
    };
    for c in &spec.containers {
        add(&mut sum, of(&c.resources));
    }
    let mut sidecars: BTreeMap<Str, Quantity> = BTreeMap::new();
    let mut init: BTreeMap<Str, Quantity> = BTreeMap::new();
    for c in &spec.init_containers {
        let mut now = sidecars.clone();
        if c.restart_policy.as_deref() == Some("Always") {
            add(&mut sum, of(&c.resources));
            add(&mut sidecars, of(&c.resources));
            now = sidecars.clone();
        } else {
            add(&mut now, of(&c.resources));
        }
        for (resource, amount) in now {
            let most = init.entry(resource).or_insert(amount);
            *most = (*most).max(amount);
        }
    }
    for (resource, amount) in init {
        let total = sum.entry(resource).or_insert(amount);
        *total = (*total).max(amount);
    }
    sum
}
