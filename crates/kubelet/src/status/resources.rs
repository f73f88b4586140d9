//! Resources in a status: what a pod asks for in all, what a container has.
//!
//! Plays: `component-helpers/resource` and the resource part of `convertToAPIContainerStatuses`.

use crate::pod::Pod;
use crate::runtime::instance::Instance;
use api::core::{Container, PodSpec, ResourceRequirements};
use api::{Dict, Quantity};
use std::collections::BTreeMap;

type Amounts = BTreeMap<api::Str, Quantity>;

fn add(into: &mut Amounts, more: &Dict<Quantity>) {
    for (name, amount) in more.iter() {
        let entry = into.entry(name.clone()).or_default();
        *entry += *amount;
    }
}

fn max(into: &mut Amounts, other: &Amounts) {
    for (name, amount) in other {
        let entry = into.entry(name.clone()).or_insert(*amount);
        *entry = (*entry).max(*amount);
    }
}

/// The sum over the containers, or what an init container needs with the sidecars before it, whichever is more; plus overhead.
fn sum(spec: &PodSpec, pick: fn(&Container) -> &Dict<Quantity>) -> Amounts {
    let mut total = Amounts::new();
    for container in &spec.containers {
        add(&mut total, pick(container));
    }
    let (mut sidecars, mut peak) = (Amounts::new(), Amounts::new());
    for container in &spec.init_containers {
        let own = pick(container);
        if container.restart_policy.as_deref() == Some("Always") {
            add(&mut total, own);
            add(&mut sidecars, own);
            max(&mut peak, &sidecars);
        } else {
            let mut step = sidecars.clone();
            add(&mut step, own);
            max(&mut peak, &step);
        }
    }
    max(&mut total, &peak);
    total
}

/// What a pod requests and may use in all.
pub(crate) fn of_pod(spec: &PodSpec) -> ResourceRequirements {
    let mut requests = sum(spec, |c| &c.resources.requests);
    let mut limits = sum(spec, |c| &c.resources.limits);
    if let Some(pod) = &spec.resources {
        for (own, all) in [(&pod.requests, &mut requests), (&pod.limits, &mut limits)] {
            all.extend(own.iter().map(|(k, v)| (k.clone(), *v)));
        }
    }
    add(&mut requests, &spec.overhead);
    for (name, amount) in spec.overhead.iter() {
        if let Some(limit) = limits.get_mut(name) {
            *limit += *amount;
        }
    }
    let dict = |amounts: Amounts| if amounts.is_empty() { Dict::new() } else { amounts.into_iter().collect() };
    ResourceRequirements { requests: dict(requests), limits: dict(limits), ..ResourceRequirements::default() }
}

/// What a pod requests of one resource in all: as [`of_pod`], without the other amounts.
pub(crate) fn requested(spec: &PodSpec, resource: &str) -> Quantity {
    let of = |c: &Container| c.resources.requests.get(resource).copied().unwrap_or_default();
    let own = spec.resources.as_ref().and_then(|r| r.requests.get(resource)).copied();
    let mut total = own.unwrap_or_else(|| {
        let mut total = spec.containers.iter().map(of).fold(Quantity::ZERO, |sum, q| sum + q);
        let (mut sidecars, mut peak) = (Quantity::ZERO, Quantity::ZERO);
        for container in &spec.init_containers {
            if container.restart_policy.as_deref() == Some("Always") {
                total += of(container);
                sidecars += of(container);
                peak = peak.max(sidecars);
            } else {
                peak = peak.max(sidecars + of(container));
            }
        }
        total.max(peak)
    });
    total += spec.overhead.get(resource).copied().unwrap_or_default();
    total
}

/// What is in force for the pod as a whole: what is allocated, but for a resize that has not been enacted.
pub(crate) fn enacted(pod: &Pod, allocated: ResourceRequirements) -> ResourceRequirements {
    match (pod.resize.is_under_way(), &pod.status) {
        (true, Some(status)) => status.resources.as_deref().cloned().unwrap_or(allocated),
        _ => allocated,
    }
}

/// What is in force for a container.
pub(crate) fn of_container(
    instance: &Instance,
    allocated: &ResourceRequirements,
    _scripted: bool,
) -> ResourceRequirements {
    let mut resources = allocated.clone();
    if !instance.is_running() {
        return resources;
    }
    if !resources.requests.is_absent() {
        let requests = resources.requests.to_mut();
        if instance.cpu_request_milli > 2 {
            requests.insert("cpu".into(), Quantity::from_milli(instance.cpu_request_milli));
        }
        requests.entry("memory".into()).or_insert_with(|| Quantity::ZERO);
    }
    if !resources.limits.is_absent() {
        let limits = resources.limits.to_mut();
        if instance.cpu_limit_milli > 0 {
            limits.insert("cpu".into(), Quantity::from_milli(instance.cpu_limit_milli));
        }
        if instance.memory_limit > 0 {
            let format = limits.get("memory").map_or(api::quantity::Format::BinarySi, |q| q.format());
            limits.insert("memory".into(), Quantity::from_bytes(instance.memory_limit).with_format(format));
        }
    }
    resources
}

/// Thousandths of a core in a list of amounts; 0 when not said.
pub(crate) fn cpu_milli(amounts: &Dict<Quantity>) -> i64 {
    amounts.get("cpu").map_or(0, |q| q.milli())
}

/// Bytes of memory in a list of amounts; 0 when not said.
pub(crate) fn memory_bytes(amounts: &Dict<Quantity>) -> i64 {
    amounts.get("memory").map_or(0, |q| q.units())
}
