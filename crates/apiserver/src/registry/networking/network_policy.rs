//! NetworkPolicies. Plays `pkg/registry/networking/networkpolicy`, their defaults and `ValidateNetworkPolicy…`.

use crate::registry::draft::{Draft, fill_option, list, put, shared};
use crate::registry::rules::Rules;
use crate::validation::{Causes, Path, format, ip, meta};
use api::networking::{IPBlock, NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort, NetworkPolicySpec};
use api::{IntOrString, List, Obj, Str};

/// The strategy of NetworkPolicies.
pub struct NetworkPolicies;

impl Rules for NetworkPolicies {
    type Object = NetworkPolicy;

    fn has_status(&self) -> bool {
        false
    }

    fn default(&self, obj: &mut Obj) {
        if let Some(spec) = shared(&obj.get::<NetworkPolicy>().spec, defaults) {
            obj.get_mut::<NetworkPolicy>().spec = spec;
        }
    }

    fn check(&self, obj: &NetworkPolicy, causes: &mut Causes) {
        let (spec, path) = (&obj.spec, Path::new("spec"));
        meta::label_selector(&spec.pod_selector, &path.child("podSelector"), causes);
        for (name, peers_name, i, ports, peers) in directions(spec) {
            let list = path.child(name);
            let item = list.index(i);
            for (j, p) in ports.iter().enumerate() {
                port(p, &item.child("ports").index(j), causes);
            }
            for (j, p) in peers.iter().enumerate() {
                peer(p, &item.child(peers_name).index(j), causes);
            }
        }
        let field = path.child("policyTypes");
        if spec.policy_types.len() > 2 {
            return causes.invalid(&field, &spec.policy_types, "may not specify more than two policyTypes");
        }
        for (i, kind) in spec.policy_types.iter().enumerate() {
            if !matches!(kind.as_str(), "Ingress" | "Egress") {
                causes.not_supported(&field.index(i), kind, &["Ingress", "Egress"]);
            }
        }
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, new: &NetworkPolicy, _old: Option<&NetworkPolicy>) -> Vec<Str> {
        let mut warnings = Vec::new();
        for (name, peers_name, i, _, peers) in directions(&new.spec) {
            for (j, peer) in peers.iter().enumerate() {
                let Some(block) = &peer.ip_block else { continue };
                let (spec, at) = (Path::new("spec"), format!("{name}[{i}].{peers_name}[{j}].ipBlock"));
                let path = spec.child(&at);
                warnings.extend(ip::cidr_warning(&block.cidr, &path.child("cidr")));
                for (k, except) in block.except.iter().enumerate() {
                    warnings.extend(ip::cidr_warning(except, &path.child("except").index(k)));
                }
            }
        }
        warnings
    }
}

/// A rule of a policy: the field of its direction and of its peers, its index, ports and peers.
type Rule<'a> = (&'static str, &'static str, usize, &'a List<NetworkPolicyPort>, &'a List<NetworkPolicyPeer>);

/// All rules, those for what comes in first.
fn directions(spec: &NetworkPolicySpec) -> impl Iterator<Item = Rule<'_>> {
    let ingress = spec.ingress.iter().enumerate().map(|(i, r)| ("ingress", "from", i, &r.ports, &r.from));
    let egress = spec.egress.iter().enumerate().map(|(i, r)| ("egress", "to", i, &r.ports, &r.to));
    ingress.chain(egress)
}

fn defaults(spec: &mut Draft<'_, NetworkPolicySpec>) {
    let protocol = |p: &mut Draft<'_, NetworkPolicyPort>| fill_option!(p, protocol, "TCP");
    put!(spec, ingress, list(&spec.ingress, |r| put!(r, ports, list(&r.ports, protocol))));
    put!(spec, egress, list(&spec.egress, |r| put!(r, ports, list(&r.ports, protocol))));
    if spec.policy_types.is_empty() {
        let mut types: List<Str> = [Str::from("Ingress")].into();
        if !spec.egress.is_empty() {
            types.push("Egress".into());
        }
        spec.edit().policy_types = types;
    }
}

fn port(p: &NetworkPolicyPort, path: &Path<'_>, causes: &mut Causes) {
    if let Some(protocol) = p.protocol.as_ref().filter(|p| !matches!(p.as_str(), "TCP" | "UDP" | "SCTP")) {
        causes.not_supported(&path.child("protocol"), protocol, &["TCP", "UDP", "SCTP"]);
    }
    let (field, end) = (path.child("port"), path.child("endPort"));
    match (&p.port, p.end_port) {
        (Some(IntOrString::Int(port)), last) => {
            crate::validation::container::number(*port, &field, causes);
            if let Some(last) = last {
                if last < *port {
                    causes.invalid(&end, last, "must be greater than or equal to `port`");
                }
                crate::validation::container::number(last, &end, causes);
            }
        }
        (Some(IntOrString::String(name)), last) => {
            if let Some(last) = last {
                causes.invalid(&end, last, "may not be specified when `port` is non-numeric");
            }
            causes.invalid_each(&field, name, format::port_name(name));
        }
        (None, Some(last)) => causes.invalid(&end, last, "may not be specified when `port` is not specified"),
        (None, None) => {}
    }
}

fn peer(p: &NetworkPolicyPeer, path: &Path<'_>, causes: &mut Causes) {
    let mut count = 0;
    for (name, selector) in [("podSelector", &p.pod_selector), ("namespaceSelector", &p.namespace_selector)] {
        if let Some(selector) = selector {
            count += 1;
            meta::label_selector(selector, &path.child(name), causes);
        }
    }
    if let Some(block) = &p.ip_block {
        count += 1;
        ip_block(block, &path.child("ipBlock"), causes);
    }
    if count == 0 {
        causes.required(path, "must specify a peer");
    } else if count > 1 && p.ip_block.is_some() {
        causes.forbidden(path, "may not specify both ipBlock and another peer");
    }
}

fn ip_block(block: &IPBlock, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("cidr");
    if block.cidr.is_empty() {
        return causes.declared(|causes| causes.required(&field, ""));
    }
    ip::legacy_cidr(&block.cidr, &field, causes);
    let Some(whole) = ip::parse_cidr(&block.cidr) else { return };
    for (i, except) in block.except.iter().enumerate() {
        let list = path.child("except");
        let item = list.index(i);
        ip::legacy_cidr(except, &item, causes);
        let Some((address, length)) = ip::parse_cidr(except) else { continue };
        if !ip::contains(whole, address) || whole.1 >= length {
            causes.invalid(&item, except, "must be a strict subset of `cidr`");
        }
    }
}
