//! Nodes, namespaces, configuration, leases, runtime classes.

use super::Cell;
use super::simple::Col;
use super::words::{age, or};
use api::coordination::Lease;
use api::core::{ConfigMap, Namespace, Node, Secret};
use api::node::RuntimeClass;
use api::{Obj, Str};
use sim::Time;

pub(crate) const NODES: &[Col] = &[
    ("Name", "string", 0),
    ("Status", "string", 0),
    ("Roles", "string", 0),
    ("Age", "string", 0),
    ("Version", "string", 0),
    ("Internal-IP", "string", 1),
    ("External-IP", "string", 1),
    ("OS-Image", "string", 1),
    ("Kernel-Version", "string", 1),
    ("Container-Runtime", "string", 1),
];

const ROLE_PREFIX: &str = "node-role.kubernetes.io/";

pub(crate) fn node(now: Time, object: &Obj) -> Vec<Cell> {
    let n: &Node = object.get();
    let ready = n.status.conditions.iter().rfind(|c| c.type_ == "Ready");
    let mut status = ready.map_or("Unknown", |c| if c.status == "True" { "Ready" } else { "NotReady" }).to_owned();
    if n.spec.unschedulable {
        status.push_str(",SchedulingDisabled");
    }
    let mut roles: Vec<&str> = n
        .metadata
        .labels
        .iter()
        .filter_map(|(k, v)| match k.strip_prefix(ROLE_PREFIX) {
            Some(role) => Some(role),
            None => (k == "kubernetes.io/role").then_some(v.as_str()),
        })
        .filter(|r| !r.is_empty())
        .collect();
    roles.sort_unstable();
    roles.dedup();
    let address = |kind: &str| {
        n.status.addresses.iter().find(|a| a.type_ == kind).map_or("<none>", |a| a.address.as_str()).to_owned()
    };
    let info = &n.status.node_info;
    let mut kernel = or(&info.kernel_version, "<unknown>").to_owned();
    if !info.architecture.is_empty() {
        kernel = format!("{kernel} ({})", info.architecture);
    }
    vec![
        n.metadata.name.clone().into(),
        status.into(),
        or(&roles.join(","), "<none>").into(),
        age(now, object).into(),
        info.kubelet_version.clone().into(),
        address("InternalIP").into(),
        address("ExternalIP").into(),
        or(&info.os_image, "<unknown>").into(),
        kernel.into(),
        or(&info.container_runtime_version, "<unknown>").into(),
    ]
}

pub(crate) const NAMESPACES: &[Col] = &[("Name", "string", 0), ("Status", "string", 0), ("Age", "string", 0)];

pub(crate) fn namespace(now: Time, object: &Obj) -> Vec<Cell> {
    let n: &Namespace = object.get();
    vec![n.metadata.name.clone().into(), n.status.phase.clone().into(), age(now, object).into()]
}

pub(crate) const CONFIG_MAPS: &[Col] = &[("Name", "string", 0), ("Data", "string", 0), ("Age", "string", 0)];

pub(crate) fn config_map(now: Time, object: &Obj) -> Vec<Cell> {
    let c: &ConfigMap = object.get();
    let size = (c.data.len() + c.binary_data.len()) as i64;
    vec![c.metadata.name.clone().into(), size.into(), age(now, object).into()]
}

pub(crate) const SECRETS: &[Col] =
    &[("Name", "string", 0), ("Type", "string", 0), ("Data", "string", 0), ("Age", "string", 0)];

pub(crate) fn secret(now: Time, object: &Obj) -> Vec<Cell> {
    let s: &Secret = object.get();
    vec![s.metadata.name.clone().into(), s.type_.clone().into(), (s.data.len() as i64).into(), age(now, object).into()]
}

pub(crate) const NAME_AND_AGE: &[Col] = &[("Name", "string", 0), ("Age", "string", 0)];

pub(crate) fn name_and_age(now: Time, object: &Obj) -> Vec<Cell> {
    vec![object.name().clone().into(), age(now, object).into()]
}

pub(crate) const LEASES: &[Col] = &[("Name", "string", 0), ("Holder", "string", 0), ("Age", "string", 0)];

pub(crate) fn lease(now: Time, object: &Obj) -> Vec<Cell> {
    let l: &Lease = object.get();
    let holder = l.spec.holder_identity.clone().unwrap_or_default();
    vec![l.metadata.name.clone().into(), holder.into(), age(now, object).into()]
}

pub(crate) const RUNTIME_CLASSES: &[Col] = &[("Name", "string", 0), ("Handler", "string", 0), ("Age", "string", 0)];

pub(crate) fn runtime_class(now: Time, object: &Obj) -> Vec<Cell> {
    let r: &RuntimeClass = object.get();
    vec![r.metadata.name.clone().into(), r.handler.clone().into(), age(now, object).into()]
}

pub(crate) const COMPONENTS: &[Col] =
    &[("Name", "string", 0), ("Status", "string", 0), ("Message", "string", 0), ("Error", "string", 0)];

pub(crate) fn component(_now: Time, object: &Obj) -> Vec<Cell> {
    let c: &api::core::ComponentStatus = object.get();
    let healthy = c.conditions.iter().find(|c| c.type_ == "Healthy");
    let status = healthy.map_or("Unknown", |c| if c.status == "True" { "Healthy" } else { "Unhealthy" });
    let text = |f: fn(&api::core::ComponentCondition) -> Str| healthy.map_or(Str::new(), f);
    vec![
        c.metadata.name.clone().into(),
        status.into(),
        text(|c| c.message.clone()).into(),
        text(|c| c.error.clone()).into(),
    ]
}
