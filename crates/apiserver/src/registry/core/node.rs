//! Nodes. Plays `pkg/registry/core/node` and `ValidateNode…`.

use crate::registry::Context;
use crate::registry::draft::{Draft, shared};
use crate::registry::rules::Rules;
use crate::validation::{Causes, Go, Null, Path, ip, resources, toleration};
use api::core::{Node, NodeSpec};
use api::{Obj, Str};

/// The strategy of Nodes.
pub struct Nodes;

impl Rules for Nodes {
    type Object = Node;

    fn default(&self, obj: &mut Obj) {
        let node: &Node = obj.get();
        if node.status.allocatable.is_absent() && !node.status.capacity.is_absent() {
            let node: &mut Node = obj.get_mut();
            node.status.allocatable = node.status.capacity.clone();
        }
        let rounded = crate::registry::core::pod_defaults::rounded;
        let node: &Node = obj.get();
        let (capacity, allocatable) = (rounded(&node.status.capacity), rounded(&node.status.allocatable));
        if let Some(new) = capacity {
            obj.get_mut::<Node>().status.capacity = new;
        }
        if let Some(new) = allocatable {
            obj.get_mut::<Node>().status.allocatable = new;
        }
        if let Some(new) = shared(&obj.get::<Node>().spec, pod_cidrs) {
            obj.get_mut::<Node>().spec = new;
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut Node) {
        obj.spec.config_source = None;
        obj.status.config = None;
    }

    fn check_create(&self, obj: &Node, causes: &mut Causes) {
        common(obj, causes);
    }

    fn prepare_update(&self, new: &mut Node, old: &Node) {
        new.status = old.status.clone();
        if old.spec.config_source.is_none() && new.spec.config_source.is_some() {
            new.spec.config_source = None;
        }
    }

    fn check_update(&self, new: &Node, old: &Node, causes: &mut Causes) {
        common(new, causes);
        changed(new, old, causes);
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut Node, old: &Node) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn check_subresource(&self, subresource: &str, new: &Node, old: &Node, causes: &mut Causes) {
        if subresource == "status" {
            changed(new, old, causes);
        }
    }

    fn selectable_fields(&self, obj: &Node) -> Vec<(&'static str, Str)> {
        vec![("spec.unschedulable", if obj.spec.unschedulable { "true" } else { "false" }.into())]
    }
}

/// Keeps the one network and the list of networks the same.
fn pod_cidrs(spec: &mut Draft<'_, NodeSpec>) {
    let first = spec.pod_cidrs.first().cloned();
    match first {
        None if !spec.pod_cidr.is_empty() => {
            let only = spec.pod_cidr.clone();
            spec.edit().pod_cidrs = [only].into();
        }
        Some(first) if spec.pod_cidr.is_empty() => spec.edit().pod_cidr = first,
        Some(first) if first != spec.pod_cidr => {
            let only = spec.pod_cidr.clone();
            spec.edit().pod_cidrs = [only].into();
        }
        _ => {}
    }
}

fn amounts(node: &Node, causes: &mut Causes) {
    for (name, list) in [("status.capacity", &node.status.capacity), ("status.allocatable", &node.status.allocatable)] {
        let path = Path::new(name);
        for (resource, amount) in list.iter() {
            resources::quantity(resource, *amount, &path.child(resource), causes);
        }
    }
}

fn common(node: &Node, causes: &mut Causes) {
    toleration::taints(&node.spec.taints, &Path::new("metadata.taints"), causes);
    amounts(node, causes);
    let field = Path::new("spec.podCIDRs");
    let list = &node.spec.pod_cidrs;
    for (i, cidr) in list.iter().enumerate() {
        ip::legacy_cidr(cidr, &field.index(i), causes);
    }
    if list.len() > 1 {
        let family = |text: &str| ip::parse_cidr(text).map(|(a, _)| a.is_ipv4());
        match (family(&list[0]), family(&list[1])) {
            (Some(a), Some(b)) if a != b && list.len() == 2 => {}
            _ => causes.invalid(&field, list, "may specify no more than one CIDR for each IP family"),
        }
    }
}

fn changed(new: &Node, old: &Node, causes: &mut Causes) {
    amounts(new, causes);
    for (i, address) in new.status.addresses.iter().enumerate() {
        let same = |a: &api::core::NodeAddress| a.type_ == address.type_ && a.address == address.address;
        if new.status.addresses[..i].iter().any(same) {
            causes.duplicate(&Path::new("status.addresses").index(i), Go(address));
        }
    }
    if !old.spec.pod_cidrs.is_empty() && new.spec.pod_cidrs != old.spec.pod_cidrs {
        let detail = "node updates may not change podCIDR except from \"\" to valid";
        causes.forbidden(&Path::new("spec.podCIDRs"), detail);
    }
    let provider = Path::new("spec.providerID");
    if !old.spec.provider_id.is_empty() && old.spec.provider_id != new.spec.provider_id {
        let verb = if new.spec.provider_id.is_empty() { "cleared" } else { "modified" };
        causes.invalid(&provider, Null, format!("field cannot be {verb} once set"));
    }
    toleration::taints(&new.spec.taints, &Path::new("metadata.taints"), causes);
    if new.spec.external_id != old.spec.external_id {
        causes.forbidden(&Path::new("spec.externalID"), "may not be updated");
    }
}
