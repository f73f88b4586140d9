//! What a pod asks for and what a node has, in the scheduler's own units.
//!
//! Plays: `component-helpers/resource` (`PodRequests`) and `framework.Resource`. Left out: resources that a resource claim
//! maps to a node (an alpha feature).

use api::core::{Container, ContainerStatus, Pod};
use api::{Dict, Quantity, Str};
use std::collections::BTreeMap;

/// CPU that a container without a request counts when nodes are scored, in thousandths of a core.
pub const DEFAULT_MILLI_CPU: i64 = 100;
/// Memory that a container without a request counts when nodes are scored: 200 MiB.
pub const DEFAULT_MEMORY_BYTES: i64 = 200 * 1024 * 1024;

/// A resource list as exact quantities.
pub type Quantities = BTreeMap<Str, Quantity>;

/// Amounts in whole units: thousandths of a core, bytes, pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resources {
    /// Thousandths of a core.
    pub milli_cpu: i64,
    /// Bytes.
    pub memory: i64,
    /// Bytes.
    pub ephemeral_storage: i64,
    /// Number of pods (of a node only).
    pub pods: i64,
    /// Extended resources, huge pages and the like, by name.
    pub scalars: BTreeMap<Str, i64>,
}

impl Resources {
    /// The amounts of a resource list; unknown native names are dropped.
    pub fn of<'a>(list: impl IntoIterator<Item = (&'a Str, &'a Quantity)>) -> Self {
        let mut all = Self::default();
        for (name, quantity) in list {
            match name.as_str() {
                "cpu" => all.milli_cpu += quantity.milli(),
                "memory" => all.memory += quantity.units(),
                "ephemeral-storage" => all.ephemeral_storage += quantity.units(),
                "pods" => all.pods += quantity.units(),
                _ if is_scalar(name) => *all.scalars.entry(name.clone()).or_default() += quantity.units(),
                _ => {}
            }
        }
        all
    }

    /// Whether nothing but a place is asked for.
    pub fn is_nothing(&self) -> bool {
        self.milli_cpu == 0 && self.memory == 0 && self.ephemeral_storage == 0 && self.scalars.is_empty()
    }

    /// The amount of a resource; `None` for a scalar that is not there.
    pub fn get(&self, name: &str) -> Option<i64> {
        match name {
            "cpu" => Some(self.milli_cpu),
            "memory" => Some(self.memory),
            "ephemeral-storage" => Some(self.ephemeral_storage),
            "pods" => Some(self.pods),
            _ => self.scalars.get(name).copied(),
        }
    }

    /// Adds (`sign` 1) or takes away (`sign` -1) what a pod uses.
    pub fn add(&mut self, other: &Self, sign: i64) {
        self.milli_cpu += sign * other.milli_cpu;
        self.memory += sign * other.memory;
        self.ephemeral_storage += sign * other.ephemeral_storage;
        for (name, amount) in &other.scalars {
            *self.scalars.entry(name.clone()).or_default() += sign * amount;
        }
    }
}

/// What a pod counts on a node: its requests, and CPU and memory with the defaults for scoring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Requests.
    pub requested: Resources,
    /// CPU with defaults, in thousandths of a core.
    pub non_zero_cpu: i64,
    /// Memory with defaults, in bytes.
    pub non_zero_memory: i64,
}

impl Usage {
    /// What a pod on a node counts, its resizes included.
    pub fn of(pod: &Pod) -> Self {
        let requests = pod_requests(pod, Source::Status, &[]);
        let pod_level = has_pod_level_requests(pod);
        let missing: Vec<(&'static str, Quantity)> =
            defaults().into_iter().filter(|(name, _)| !pod_level || !requests.contains_key(*name)).collect();
        let non_zero = if missing.is_empty() { requests.clone() } else { pod_requests(pod, Source::Status, &missing) };
        Self {
            requested: Resources::of(&requests),
            non_zero_cpu: non_zero.get("cpu").map_or(0, |q| q.milli()),
            non_zero_memory: non_zero.get("memory").map_or(0, |q| q.units()),
        }
    }
}

/// The defaults for scoring, as quantities.
pub fn defaults() -> [(&'static str, Quantity); 2] {
    [("cpu", Quantity::from_milli(DEFAULT_MILLI_CPU)), ("memory", Quantity::from_units(DEFAULT_MEMORY_BYTES))]
}

/// Whether a resource is counted by name: an extended resource, huge pages, attachable volumes, `*.kubernetes.io/…`.
pub fn is_scalar(name: &str) -> bool {
    let native = !name.contains('/') || name.contains("kubernetes.io/");
    let extended = !native && !name.starts_with("requests.");
    extended
        || name.starts_with("hugepages-")
        || name.contains("kubernetes.io/")
        || name.starts_with("attachable-volumes-")
}

/// Where requests are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The specification only.
    Spec,
    /// The largest of what is specified, allocated and in force (a pod that is being resized).
    Status,
}

/// The requests of a pod: the larger of its containers (with sidecars) and of each step of its initialization, what the pod
/// asks for as a whole, and its overhead. `missing` is counted for each container that does not request it.
pub fn pod_requests(pod: &Pod, source: Source, missing: &[(&'static str, Quantity)]) -> Quantities {
    let mut requests = aggregate(pod, source, missing);
    if has_pod_level_requests(pod)
        && let Some(resources) = &pod.spec.resources
    {
        let mut effective: Quantities = resources.requests.iter().map(|(k, v)| (k.clone(), *v)).collect();
        if source == Source::Status
            && let Some(actual) = &pod.status.resources
        {
            if is_resize_infeasible(pod) {
                effective.clear();
            }
            raise(&mut effective, &actual.requests);
            raise(&mut effective, &pod.status.allocated_resources);
        }
        requests.extend(effective.into_iter().filter(|(name, _)| is_pod_level(name)));
    }
    for (name, quantity) in pod.spec.overhead.iter() {
        *requests.entry(name.clone()).or_default() += *quantity;
    }
    requests
}

/// The requests of a pod's containers and its overhead, whatever it asks for as a whole. NodeResourcesFit scores by these: it
/// does not hand the switch for pod-level resources on to its scorer (`NewFit`).
pub fn container_requests(pod: &Pod, missing: &[(&'static str, Quantity)]) -> Quantities {
    let mut requests = aggregate(pod, Source::Spec, missing);
    for (name, quantity) in pod.spec.overhead.iter() {
        *requests.entry(name.clone()).or_default() += *quantity;
    }
    requests
}

/// Whether two versions of a pod report the same resources as allocated and in force.
pub fn same_sizes(a: &Pod, b: &Pod) -> bool {
    let lists = |p: &Pod| [p.status.container_statuses.clone(), p.status.init_container_statuses.clone()];
    let reports = |s: &&ContainerStatus| !s.allocated_resources.is_empty() || s.resources.is_some();
    let same = |(x, y): (&ContainerStatus, &ContainerStatus)| {
        x.name == y.name && x.allocated_resources == y.allocated_resources && x.resources == y.resources
    };
    let both = lists(a).into_iter().zip(lists(b));
    a.status.resources == b.status.resources
        && a.status.allocated_resources == b.status.allocated_resources
        && both.into_iter().all(|(x, y)| {
            let (x, y) = (|| x.iter().filter(reports), || y.iter().filter(reports));
            x().count() == y().count() && x().zip(y()).all(same)
        })
}

fn has_pod_level_requests(pod: &Pod) -> bool {
    pod.spec.resources.as_ref().is_some_and(|r| r.requests.keys().any(|name| is_pod_level(name)))
}

fn is_pod_level(name: &str) -> bool {
    matches!(name, "cpu" | "memory") || name.starts_with("hugepages-")
}

fn is_resize_infeasible(pod: &Pod) -> bool {
    let pending = pod.status.conditions.iter().find(|c| c.type_ == "PodResizePending");
    pending.is_some_and(|c| c.reason == "Infeasible")
}

fn raise(list: &mut Quantities, other: &Dict<Quantity>) {
    for (name, quantity) in other.iter() {
        raise_one(list, name, *quantity);
    }
}

fn raise_one(list: &mut Quantities, name: &Str, quantity: Quantity) {
    match list.get_mut(name) {
        Some(value) if *value >= quantity => {}
        Some(value) => *value = quantity,
        None => {
            list.insert(name.clone(), quantity);
        }
    }
}

/// Which list of a container counts.
#[derive(Clone, Copy)]
enum Which {
    Spec,
    Allocated,
    Actual,
}

fn aggregate(pod: &Pod, source: Source, missing: &[(&'static str, Quantity)]) -> Quantities {
    let spec = containers(pod, Which::Spec, missing);
    let statuses = pod.status.container_statuses.iter().chain(pod.status.init_container_statuses.iter());
    let resized = statuses.into_iter().any(|s| !s.allocated_resources.is_empty() || s.resources.is_some());
    if source == Source::Spec || !resized {
        return spec;
    }
    let whole = pod.status.resources.as_ref().filter(|r| !r.requests.is_absent());
    let (allocated, actual) = match whole {
        Some(whole) if !pod.status.allocated_resources.is_absent() => {
            let list = |d: &Dict<Quantity>| d.iter().map(|(k, v)| (k.clone(), *v)).collect::<Quantities>();
            (list(&pod.status.allocated_resources), list(&whole.requests))
        }
        _ => (containers(pod, Which::Allocated, missing), containers(pod, Which::Actual, missing)),
    };
    let mut result = if is_resize_infeasible(pod) { Quantities::new() } else { spec };
    for (name, quantity) in allocated.iter().chain(&actual) {
        raise_one(&mut result, name, *quantity);
    }
    result
}

fn containers(pod: &Pod, which: Which, missing: &[(&'static str, Quantity)]) -> Quantities {
    let infeasible = is_resize_infeasible(pod);
    let of = |c: &Container| -> Quantities {
        let mut list: Quantities =
            requests_of(c, pod, which, infeasible).iter().map(|(k, v)| (k.clone(), *v)).collect();
        for (name, quantity) in missing {
            list.entry(Str::from(*name)).or_insert(*quantity);
        }
        list
    };
    let mut result = Quantities::new();
    for container in pod.spec.containers.iter() {
        sum(&mut result, &of(container));
    }
    if pod.spec.init_containers.is_empty() {
        return result;
    }
    let (mut sidecars, mut init) = (Quantities::new(), Quantities::new());
    for container in pod.spec.init_containers.iter() {
        let mut step = of(container);
        if container.restart_policy.as_deref() == Some("Always") {
            sum(&mut result, &step);
            sum(&mut sidecars, &step);
            step = sidecars.clone();
        } else {
            sum(&mut step, &sidecars);
        }
        step.iter().for_each(|(name, quantity)| raise_one(&mut init, name, *quantity));
    }
    init.iter().for_each(|(name, quantity)| raise_one(&mut result, name, *quantity));
    result
}

fn requests_of<'a>(container: &'a Container, pod: &'a Pod, which: Which, infeasible: bool) -> &'a Dict<Quantity> {
    static NONE: Dict<Quantity> = Dict::new();
    let spec = &container.resources.requests;
    if matches!(which, Which::Spec) {
        return spec;
    }
    let named = |s: &&ContainerStatus| s.name == container.name;
    let statuses = pod.status.container_statuses.iter().chain(pod.status.init_container_statuses.iter());
    let status = statuses.into_iter().find(named);
    if let (Which::Actual, Some(resources)) = (which, status.and_then(|s| s.resources.as_ref()))
        && !resources.requests.is_absent()
    {
        return &resources.requests;
    }
    match status.map(|s| &s.allocated_resources).filter(|a| !a.is_absent()) {
        Some(allocated) => allocated,
        None if infeasible => &NONE,
        None => spec,
    }
}

fn sum(list: &mut Quantities, other: &Quantities) {
    for (name, quantity) in other {
        match list.get_mut(name) {
            Some(value) => *value += *quantity,
            None => {
                list.insert(name.clone(), *quantity);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::pod;
    use serde_json::json;

    #[test]
    fn a_sidecar_counts_beside_the_containers_and_beside_later_initialization() {
        let pod = pod(json!({"spec": {
            "initContainers": [{"name": "s", "restartPolicy": "Always", "resources": {"requests": {"cpu": "100m"}}},
                               {"name": "i", "resources": {"requests": {"cpu": "500m"}}}],
            "containers": [{"name": "c", "resources": {"requests": {"cpu": "200m"}}}],
            "overhead": {"cpu": "50m"}}}));
        let requests = Resources::of(&pod_requests(pod.get::<Pod>(), Source::Spec, &[]));
        assert_eq!(requests.milli_cpu, 600 + 50);
        assert_eq!(Usage::of(pod.get()).non_zero_memory, 2 * DEFAULT_MEMORY_BYTES);
    }

    #[test]
    fn what_is_counted_by_name_is_an_extended_resource_or_huge_pages() {
        for (name, expected) in [("example.com/gpu", true), ("hugepages-2Mi", true), ("storage", false), ("cpu", false)]
        {
            assert_eq!(is_scalar(name), expected, "{name}");
        }
    }
}
