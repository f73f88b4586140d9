//! EndpointSlices. Plays `pkg/registry/discovery/endpointslice`, their defaults and `ValidateEndpointSlice…`.

use crate::registry::Context;
use crate::registry::draft::{Draft, fill_option, list};
use crate::registry::rules::Rules;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Null, Path, domain, format, ip, meta};
use api::discovery::{Endpoint, EndpointHints, EndpointPort, EndpointSlice};
use api::{List, Obj, Str};

/// The strategy of EndpointSlices.
pub struct EndpointSlices;

impl Rules for EndpointSlices {
    type Object = EndpointSlice;

    fn has_status(&self) -> bool {
        false
    }

    fn default(&self, obj: &mut Obj) {
        if let Some(ports) = list(&obj.get::<EndpointSlice>().ports, defaults) {
            obj.get_mut::<EndpointSlice>().ports = ports;
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut EndpointSlice) {
        drop_topology(obj);
    }

    fn prepare_update(&self, new: &mut EndpointSlice, old: &EndpointSlice) {
        if new.metadata.labels != old.metadata.labels {
            new.metadata.generation = old.metadata.generation + 1;
        }
        if !api::reflect::equal(&new.endpoints, &old.endpoints) {
            drop_topology(new);
        }
    }

    fn check(&self, obj: &EndpointSlice, causes: &mut Causes) {
        before_endpoints(obj, causes);
        endpoints(obj, causes);
    }

    fn check_update(&self, new: &EndpointSlice, old: &EndpointSlice, causes: &mut Causes) {
        self.check_metadata(new, causes);
        before_endpoints(new, causes);
        if !api::reflect::equal(&new.endpoints, &old.endpoints) {
            endpoints(new, causes);
        }
        if new.address_type != old.address_type {
            causes.declared(|causes| causes.invalid(&Path::new("addressType"), Null, IMMUTABLE));
        }
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, new: &EndpointSlice, old: Option<&EndpointSlice>) -> Vec<Str> {
        let mut warnings = Vec::new();
        if old.is_none() && new.address_type == "FQDN" {
            warnings.push("spec.addressType: FQDN endpoints are deprecated".into());
        }
        let manager = new.metadata.labels.get("endpointslice.kubernetes.io/managed-by").map(Str::as_str);
        if matches!(manager, Some("endpointslice-controller.k8s.io" | "endpointslicemirroring-controller.k8s.io")) {
            return warnings;
        }
        let path = Path::new("endpoints");
        for (i, endpoint) in new.endpoints.iter().enumerate() {
            for (j, address) in endpoint.addresses.iter().enumerate() {
                warnings.extend(ip::warning(address, &path.index(i).child("addresses").index(j)));
            }
        }
        warnings
    }
}

fn defaults(port: &mut Draft<'_, EndpointPort>) {
    fill_option!(port, name, "");
    fill_option!(port, protocol, "TCP");
}

/// `deprecatedTopology` belongs to a version that is gone.
fn drop_topology(slice: &mut EndpointSlice) {
    if slice.endpoints.iter().any(|e| !e.deprecated_topology.is_absent()) {
        for endpoint in slice.endpoints.to_mut() {
            endpoint.deprecated_topology.clear();
        }
    }
}

fn before_endpoints(slice: &EndpointSlice, causes: &mut Causes) {
    let known = ["FQDN", "IPv4", "IPv6"];
    let field = Path::new("addressType");
    if !known.contains(&slice.address_type.as_str()) {
        causes.declared(|causes| causes.one_of(&slice.address_type, &known, &field));
    }
    ports(&slice.ports, &Path::new("ports"), causes);
}

fn ports(list: &List<EndpointPort>, path: &Path<'_>, causes: &mut Causes) {
    if list.len() > 20_000 {
        return causes.too_many(path, list.len(), 20_000);
    }
    for (i, port) in list.iter().enumerate() {
        let item = path.index(i);
        let name = item.child("name");
        let given = port.name.as_deref().unwrap_or_default();
        if !given.is_empty() {
            causes.invalid_each(&name, given, format::dns1123_label(given));
        }
        if list[..i].iter().any(|p| p.name == port.name) {
            causes.duplicate(&name, given);
        }
        let protocol = port.protocol.as_deref().unwrap_or_default();
        causes.one_of(protocol, &["SCTP", "TCP", "UDP"], &item.child("protocol"));
        if let Some(protocol) = &port.app_protocol {
            causes.invalid_each(&item.child("appProtocol"), protocol, format::label_key(protocol));
        }
    }
}

fn endpoints(slice: &EndpointSlice, causes: &mut Causes) {
    let path = Path::new("endpoints");
    if slice.endpoints.len() > 1000 {
        return causes.too_many(&path, slice.endpoints.len(), 1000);
    }
    for (i, e) in slice.endpoints.iter().enumerate() {
        endpoint(e, &slice.address_type, &path.index(i), causes);
    }
}

fn endpoint(e: &Endpoint, family: &str, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("addresses");
    match e.addresses.len() {
        0 => causes.declared(|causes| causes.required(&field, "")),
        n if n > 100 => causes.declared(|causes| causes.too_many(&field, n, 100)),
        _ => {}
    }
    for (i, a) in e.addresses.iter().enumerate() {
        address(a, family, &field, &field.index(i), causes);
    }
    if let Some(node) = &e.node_name {
        causes.invalid_each(&path.child("nodeName"), node, meta::subdomain(node, false));
    }
    if let Some(name) = &e.hostname {
        causes.invalid_each(&path.child("hostname"), name, format::dns1123_label(name));
    }
    if let Some(h) = &e.hints {
        hints(h, &path.child("hints"), causes);
    }
}

fn address(a: &str, family: &str, list: &Path<'_>, path: &Path<'_>, causes: &mut Causes) {
    let before = causes.len();
    match family {
        "IPv4" => {
            ip::legacy_address(a, path, causes);
            if causes.len() == before {
                if a.contains(':') {
                    causes.invalid(list, a, "must be an IPv4 address");
                }
                ip::non_special(a, path, causes);
            }
        }
        "IPv6" => {
            ip::address(a, path, causes);
            if causes.len() == before {
                if !a.contains(':') {
                    causes.invalid(list, a, "must be an IPv6 address");
                }
                ip::non_special(a, path, causes);
            }
        }
        "FQDN" => domain::fully_qualified(a, path, causes),
        _ => {}
    }
}

fn hints(h: &EndpointHints, path: &Path<'_>, causes: &mut Causes) {
    let zones: Vec<&Str> = h.for_zones.iter().map(|z| &z.name).collect();
    let nodes: Vec<&Str> = h.for_nodes.iter().map(|n| &n.name).collect();
    let rules: [(&str, &[&Str], fn(&str) -> Vec<Str>); 2] =
        [("forZones", &zones, format::label_value), ("forNodes", &nodes, |n| meta::subdomain(n, false))];
    for (name, names, rule) in rules {
        let field = path.child(name);
        if names.len() > 8 {
            return causes.too_many(&field, names.len(), 8);
        }
        for (i, name) in names.iter().enumerate() {
            let list = field.index(i);
            let item = list.child("name");
            if names[..i].contains(name) {
                causes.duplicate(&item, *name);
            }
            causes.invalid_each(&item, name, rule(name));
        }
    }
}
