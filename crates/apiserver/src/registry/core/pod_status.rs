//! The status of a pod. Plays `ValidatePodStatusUpdate`.

use super::pod::annotation_update;
use crate::validation::{self as v, Causes, Path, format, ip, meta};
use api::List;
use api::core::{ContainerStatus, Pod, PodSpec};

/// The rules of a status and of its change.
pub(super) fn update(new: &Pod, old: &Pod, causes: &mut Causes) {
    meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), causes);
    annotation_update(new, old, causes);
    let path = Path::new("status");
    let (now, was) = (&new.status, &old.status);
    for (i, condition) in now.conditions.iter().enumerate() {
        let list = path.child("conditions");
        let item = list.index(i);
        if condition.observed_generation < 0 {
            let detail = "must be a non-negative integer";
            causes.invalid(&item.child("observedGeneration"), condition.observed_generation, detail);
        }
        if !matches!(condition.type_.as_str(), "PodScheduled" | "Ready" | "Initialized") {
            causes.invalid_each(&item.child("Type"), &condition.type_, format::label_key(&condition.type_));
        }
    }
    let nominated = &now.nominated_node_name;
    if !nominated.is_empty() && *nominated != was.nominated_node_name {
        let field = path.child("nominatedNodeName");
        causes.invalid_each(&field, nominated, format::dns1123_subdomain(nominated));
        if !old.spec.node_name.is_empty() {
            causes.forbidden(&field, "may not be set on pods that are already bound to a node");
        }
    }
    if now.observed_generation < 0 {
        let detail = "must be a non-negative integer";
        causes.invalid(&path.child("observedGeneration"), now.observed_generation, detail);
    }
    causes.immutable(&now.qos_class, &was.qos_class, &path.child("qosClass"), &now.qos_class);
    for (name, now, was) in [
        ("containerStatuses", &now.container_statuses, &was.container_statuses),
        ("initContainerStatuses", &now.init_container_statuses, &was.init_container_statuses),
    ] {
        transitions(now, was, &old.spec, &path.child(name), causes);
    }
    addresses(new, &path, causes);
}

/// A container that has ended for good may not run again.
fn transitions(
    new: &List<ContainerStatus>,
    old: &List<ContainerStatus>,
    spec: &PodSpec,
    path: &Path<'_>,
    causes: &mut Causes,
) {
    let ended = |s: &ContainerStatus| s.state.terminated.as_ref().map(|t| t.exit_code);
    if spec.restart_policy == "Always" || List::same(new, old) {
        return;
    }
    for (i, was) in old.iter().enumerate() {
        let Some(code) = ended(was) else { continue };
        let Some(now) = new.iter().find(|s| s.name == was.name).filter(|s| ended(s).is_none()) else { continue };
        let own = spec.containers.iter().chain(&spec.init_containers).find(|c| c.name == now.name);
        let policy = own.and_then(|c| c.restart_policy.as_deref()).unwrap_or(&spec.restart_policy);
        let rule = own.is_some_and(|c| !c.restart_policy_rules.is_empty());
        let restarts = rule || policy == "Always" || (policy == "OnFailure" && code != 0);
        if !restarts {
            causes.forbidden(&path.index(i).child("state"), "may not be transitioned to non-terminated state");
        }
    }
}

fn addresses(new: &Pod, path: &Path<'_>, causes: &mut Causes) {
    let status = &new.status;
    let field = path.child("podIPs");
    for (i, address) in status.pod_ips.iter().enumerate() {
        ip::legacy_address(&address.ip, &field.index(i), causes);
    }
    if status.pod_ips.len() > 1 {
        let family = |p: &api::core::PodIP| ip::parse(&p.ip).map(|a| a.is_ipv4());
        if status.pod_ips.len() > 2 || family(&status.pod_ips[0]) == family(&status.pod_ips[1]) {
            let detail = "may specify no more than one IP for each IP family";
            causes.invalid(&field, v::Go(&status.pod_ips), detail);
        }
    }
    for (i, address) in status.host_ips.iter().enumerate() {
        ip::legacy_address(&address.ip, &path.child("hostIPs").index(i), causes);
    }
}
