//! NetworkPolicy, enforced both ways. Plays: a CNI plugin that enforces policies.

use api::core::{Namespace, Pod};
use api::networking::{NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort};
use api::selector::Selector;
use api::{IntOrString, ObjectRef, Str, kind_of};
use client::Cache;
use ecow::eco_format;

/// One end of a connection.
#[derive(Clone, Copy)]
pub enum End<'a> {
    /// A pod.
    Pod(&'a Pod),
    /// An address outside.
    Address(&'a str),
}

impl End<'_> {
    /// How a sentence names it.
    fn name(self) -> Str {
        match self {
            Self::Pod(p) => eco_format!("{}/{}", p.metadata.namespace, p.metadata.name),
            Self::Address(a) => a.into(),
        }
    }
}

/// What the policies say of a connection in one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Whether it may pass.
    pub allowed: bool,
    /// The policy that decided: the one that allows, or the first that isolates.
    pub policy: Option<ObjectRef>,
    /// The rule that allows, as a field path.
    pub rule: Str,
    /// The policies that isolate the pod in this direction.
    pub isolating: Vec<ObjectRef>,
    /// In words.
    pub reason: Str,
}

/// Whether `pod` may receive from `from` on a port.
pub fn ingress(cache: &Cache, pod: &Pod, from: End<'_>, port: i32, protocol: &str) -> Verdict {
    decide(cache, pod, from, pod, port, protocol, "Ingress")
}

/// Whether `pod` may send to `to` on a port.
pub fn egress(cache: &Cache, pod: &Pod, to: End<'_>, port: i32, protocol: &str) -> Verdict {
    let target = match to {
        End::Pod(target) => target,
        End::Address(_) => pod,
    };
    decide(cache, pod, to, target, port, protocol, "Egress")
}

fn decide(cache: &Cache, pod: &Pod, peer: End<'_>, target: &Pod, port: i32, protocol: &str, direction: &str) -> Verdict {
    let mut isolating = Vec::new();
    for policy in cache.list::<NetworkPolicy>(&pod.metadata.namespace) {
        let spec = &policy.spec;
        let selects = selector(Some(&spec.pod_selector)).matches(&pod.metadata.labels);
        if !selects || !spec.policy_types.iter().any(|t| t == direction) {
            continue;
        }
        let reference = ObjectRef::new(kind_of::NETWORK_POLICY, policy.metadata.namespace.clone(), policy.metadata.name.clone());
        let rules: Vec<(&[NetworkPolicyPeer], &[NetworkPolicyPort])> = if direction == "Ingress" {
            spec.ingress.iter().map(|r| (&*r.from, &*r.ports)).collect()
        } else {
            spec.egress.iter().map(|r| (&*r.to, &*r.ports)).collect()
        };
        for (i, (peers, ports)) in rules.into_iter().enumerate() {
            let peer_fits = peers.is_empty() || peers.iter().any(|p| peer_matches(cache, &policy.metadata.namespace, p, peer));
            let port_fits = ports.is_empty() || ports.iter().any(|p| port_matches(p, target, port, protocol));
            if peer_fits && port_fits {
                let rule = eco_format!("spec.{}[{i}]", direction.to_lowercase());
                let reason = eco_format!("NetworkPolicy {} allows it by {rule}", policy.metadata.name);
                return Verdict { allowed: true, policy: Some(reference), rule, isolating, reason };
            }
        }
        isolating.push(reference);
    }
    match isolating.first().cloned() {
        None => Verdict { allowed: true, policy: None, rule: Str::new(), isolating, reason: "no NetworkPolicy selects the pod".into() },
        Some(first) => {
            let names: Vec<&str> = isolating.iter().map(|p| p.name.as_str()).collect();
            let reason = eco_format!(
                "NetworkPolicy {} selects {} for {direction} and no rule of it lets {} through on port {port}",
                names.join(", "),
                pod.metadata.name,
                peer.name()
            );
            Verdict { allowed: false, policy: Some(first), rule: Str::new(), isolating, reason }
        }
    }
}

fn selector(selector: Option<&api::meta::LabelSelector>) -> Selector {
    // An invalid selector can't be stored; should one be, it selects nothing.
    Selector::of(selector).unwrap_or_else(|_| Selector::nothing())
}

fn peer_matches(cache: &Cache, namespace: &str, peer: &NetworkPolicyPeer, end: End<'_>) -> bool {
    if let Some(block) = peer.ip_block.as_deref() {
        let address = match end {
            End::Pod(pod) => pod.status.pod_ip.as_str(),
            End::Address(address) => address,
        };
        return in_cidr(&block.cidr, address) && !block.except.iter().any(|c| in_cidr(c, address));
    }
    let End::Pod(pod) = end else { return false };
    let namespace_fits = match peer.namespace_selector.as_deref() {
        None => pod.metadata.namespace == namespace,
        wanted => cache
            .get::<Namespace>("", &pod.metadata.namespace)
            .is_some_and(|n| selector(wanted).matches(&n.metadata.labels)),
    };
    let pod_fits = peer.pod_selector.as_deref().is_none_or(|wanted| selector(Some(wanted)).matches(&pod.metadata.labels));
    namespace_fits && pod_fits
}

fn port_matches(wanted: &NetworkPolicyPort, target: &Pod, port: i32, protocol: &str) -> bool {
    if wanted.protocol.as_deref().unwrap_or("TCP") != protocol {
        return false;
    }
    match (&wanted.port, wanted.end_port) {
        (None, _) => true,
        (Some(IntOrString::Int(from)), Some(to)) => (*from..=to).contains(&port),
        (Some(IntOrString::Int(n)), None) => *n == port,
        (Some(IntOrString::String(name)), _) => {
            let mut ports = target.spec.containers.iter().flat_map(|c| c.ports.iter());
            ports.any(|p| p.name == *name && p.container_port == port)
        }
    }
}

/// Whether an IPv4 address lies in a block such as `10.0.0.0/8`.
pub fn in_cidr(cidr: &str, address: &str) -> bool {
    let Some((base, bits)) = cidr.split_once('/') else { return cidr == address };
    let (Some(base), Some(address), Ok(bits)) = (ipv4(base), ipv4(address), bits.parse::<u32>()) else { return false };
    bits <= 32 && (base ^ address).checked_shr(32 - bits).unwrap_or(0) == 0
}

fn ipv4(text: &str) -> Option<u32> {
    text.parse::<std::net::Ipv4Addr>().ok().map(u32::from)
}

#[cfg(test)]
mod tests {
    use super::in_cidr;

    #[test]
    fn an_address_lies_in_a_block_by_its_first_bits() {
        assert!(in_cidr("10.0.0.0/8", "10.244.1.7"));
        assert!(!in_cidr("10.0.0.0/24", "10.0.1.7"));
        assert!(in_cidr("0.0.0.0/0", "1.2.3.4"));
        assert!(in_cidr("1.2.3.4/32", "1.2.3.4"));
        assert!(!in_cidr("1.2.3.4/32", "1.2.3.5"));
    }
}
