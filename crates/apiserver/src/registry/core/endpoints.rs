//! Endpoints. Plays `pkg/registry/core/endpoint` and `ValidateEndpoints…`.

use crate::registry::draft::{fill, list, put};
use crate::registry::rules::Rules;
use crate::validation::{Causes, Path, format, ip};
use api::core::{EndpointAddress, EndpointPort, Endpoints};
use api::{Obj, Str};

/// The strategy of Endpoints.
pub struct EndpointsRules;

impl Rules for EndpointsRules {
    type Object = Endpoints;

    fn has_status(&self) -> bool {
        false
    }

    fn default(&self, obj: &mut Obj) {
        let new = list(&obj.get::<Endpoints>().subsets, |s| {
            put!(s, ports, list(&s.ports, |p| fill!(p, protocol, "TCP")));
        });
        if let Some(new) = new {
            obj.get_mut::<Endpoints>().subsets = new;
        }
    }

    fn check(&self, obj: &Endpoints, causes: &mut Causes) {
        let path = Path::new("subsets");
        for (i, subset) in obj.subsets.iter().enumerate() {
            let item = path.index(i);
            if subset.addresses.is_empty() && subset.not_ready_addresses.is_empty() {
                causes.required(&item, "must specify `addresses` or `notReadyAddresses`");
            }
            for (name, list) in [("addresses", &subset.addresses), ("notReadyAddresses", &subset.not_ready_addresses)] {
                for (j, a) in list.iter().enumerate() {
                    address(a, &item.child(name).index(j), causes);
                }
            }
            for (j, p) in subset.ports.iter().enumerate() {
                port(p, subset.ports.len() > 1, &item.child("ports").index(j), causes);
            }
        }
    }

    fn check_update(&self, new: &Endpoints, old: &Endpoints, causes: &mut Causes) {
        self.check_metadata(new, causes);
        if !api::reflect::equal(&new.subsets, &old.subsets) {
            self.check(new, causes);
        }
    }

    fn allows_create_on_update(&self) -> bool {
        true
    }

    fn warnings(&self, new: &Endpoints, _old: Option<&Endpoints>) -> Vec<Str> {
        let mut warnings = Vec::new();
        if new.metadata.labels.get("endpoints.kubernetes.io/managed-by").is_some_and(|m| m == "endpoint-controller") {
            return warnings;
        }
        let path = Path::new("subsets");
        for (i, subset) in new.subsets.iter().enumerate() {
            for (name, list) in [("addresses", &subset.addresses), ("notReadyAddresses", &subset.not_ready_addresses)] {
                for (j, a) in list.iter().enumerate() {
                    let item = path.index(i);
                    warnings.extend(ip::warning(&a.ip, &item.child(name).index(j).child("ip")));
                }
            }
        }
        warnings
    }
}

fn address(a: &EndpointAddress, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("ip");
    ip::legacy_address(&a.ip, &field, causes);
    if !a.hostname.is_empty() {
        causes.invalid_each(&path.child("hostname"), &a.hostname, format::dns1123_label(&a.hostname));
    }
    if let Some(node) = &a.node_name {
        causes.invalid_each(&path.child("nodeName"), node, format::dns1123_subdomain(node));
    }
    ip::non_special(&a.ip, &field, causes);
}

fn port(p: &EndpointPort, named: bool, path: &Path<'_>, causes: &mut Causes) {
    if named && p.name.is_empty() {
        causes.required(&path.child("name"), "");
    } else if !p.name.is_empty() {
        causes.invalid_each(&path.child("name"), &p.name, format::dns1123_label(&p.name));
    }
    crate::validation::container::number(p.port, &path.child("port"), causes);
    causes.one_of(&p.protocol, &["SCTP", "TCP", "UDP"], &path.child("protocol"));
    if let Some(protocol) = &p.app_protocol {
        causes.invalid_each(&path.child("appProtocol"), protocol, format::label_key(protocol));
    }
}
