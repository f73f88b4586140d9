//! What a pod asks for as a whole: its class of service, amounts for all its containers, changes of amounts in place.
//! Plays `pkg/apis/core/helper/qos`, `podutil.DefaultPodLevelResources` and `ValidatePodResize`.

use crate::validation::{self as v, Causes, Path, meta, resources};
use api::core::{Container, Pod, PodSpec};
use api::helpers::pods::qos_class;
use api::{Dict, Ptr, Quantity, Str};

/// Fills in the amounts of the pod as a whole from those of its containers, when some are given.
pub fn default_pod_level(spec: &mut Ptr<PodSpec>) {
    let Some(r) = &spec.resources else { return };
    if r.requests.is_empty() && r.limits.is_empty() {
        return;
    }
    let mut new = (**r).clone();
    let supported = |name: &str| matches!(name, "cpu" | "memory") || resources::is_huge_page(name);
    for (name, limit) in resources::aggregate(spec, |r| &r.limits) {
        let wanted = resources::is_huge_page(&name) && !new.requests.contains_key(&name);
        if wanted && !new.limits.contains_key(&name) {
            new.limits.insert(name, limit);
        }
    }
    for (name, request) in resources::aggregate(spec, |r| &r.requests) {
        if supported(&name) && resources::allows_overcommit(&name) && !new.requests.contains_key(&name) {
            new.requests.insert(name, request);
        }
    }
    for (name, limit) in new.limits.clone().iter() {
        if supported(name) && !new.requests.contains_key(name) {
            new.requests.insert(name.clone(), *limit);
        }
    }
    if new.requests != r.requests || new.limits != r.limits {
        spec.resources = Some(Ptr::new(new));
    }
}

/// A change of amounts while the pod runs.
pub fn resize(new: &Pod, old: &Pod, causes: &mut Causes) {
    let root = Path::new("");
    if old.metadata.annotations.contains_key("kubernetes.io/config.mirror") {
        return causes.forbidden(&root, "static pods cannot be resized");
    }
    if old.spec.os.as_ref().is_some_and(|os| os.name == "windows") {
        return causes.forbidden(&root, "windows pods cannot be resized");
    }
    meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), causes);
    v::pod::pod_metadata_and_spec(&new.metadata, &new.spec, causes);
    let spec = Path::new("spec");
    if qos_class(&old.spec) != qos_class(&new.spec) {
        let detail = "Pod QOS Class may not change as a result of resizing";
        causes.invalid(&spec, &new.status.qos_class, detail);
    }
    let lists = [
        ("initContainers", &new.spec.init_containers, &old.spec.init_containers),
        ("containers", &new.spec.containers, &old.spec.containers),
    ];
    for (name, now, was) in lists {
        if now.len() != was.len() {
            causes.forbidden(&spec.child(name), "containers may not be added or removed on resize");
            return;
        }
        for (i, (n, o)) in now.iter().zip(was).enumerate() {
            if n.name != o.name {
                let list = spec.child(name);
                causes.forbidden(&list.index(i).child("name"), "containers may not be renamed or reordered on resize");
                return;
            }
        }
    }
    for (name, now, was) in lists {
        for (i, (n, o)) in now.iter().zip(was).enumerate() {
            if name == "initContainers" && o.restart_policy.as_deref() != Some("Always") {
                continue;
            }
            let list = spec.child(name);
            let item = list.index(i);
            let removed = |new: &Dict<Quantity>, old: &Dict<Quantity>| old.keys().any(|k: &Str| !new.contains_key(k));
            if removed(&n.resources.requests, &o.resources.requests) {
                causes.forbidden(&item.child("resources.requests"), "resource requests cannot be removed");
            }
            if removed(&n.resources.limits, &o.resources.limits) {
                causes.forbidden(&item.child("resources.limits"), "resource limits cannot be removed");
            }
        }
    }
    for (n, o) in new.spec.containers.iter().zip(&old.spec.containers) {
        if !api::reflect::equal(&without_compute(n, o), o) {
            causes.forbidden(&spec, "only cpu and memory resources are mutable");
        }
    }
    for (n, o) in new.spec.init_containers.iter().zip(&old.spec.init_containers) {
        if o.restart_policy.as_deref() != Some("Always") && !api::reflect::equal(n, o) {
            causes.forbidden(&spec, "resources for non-sidecar init containers are immutable");
        }
    }
}

/// The container with its old amounts of CPU and memory.
fn without_compute(new: &Container, old: &Container) -> Container {
    let mut c = new.clone();
    let back = |new: &mut Dict<Quantity>, old: &Dict<Quantity>| {
        for name in ["cpu", "memory"] {
            match old.get(name) {
                Some(q) => {
                    new.insert(name, *q);
                }
                None => {
                    new.remove(name);
                }
            }
        }
        if new.is_empty() && old.is_absent() {
            new.clear();
        }
    };
    back(&mut c.resources.requests, &old.resources.requests);
    back(&mut c.resources.limits, &old.resources.limits);
    c.resize_policy = old.resize_policy.clone();
    c
}
