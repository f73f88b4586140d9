//! NetworkPolicy, enforced both ways. Plays: a CNI plugin that enforces policies.
//!
//! A pod that no policy selects for a direction may do everything in it; one that some policy selects may do what one rule of
//! one of them allows, nothing else. Replies always pass. What a pod sends to itself, and what its own node's kubelet asks
//! (probes), is not looked at. Left out: AdminNetworkPolicy, which is no part of the release.

use api::core::{Namespace, Pod};
use api::meta::LabelSelector;
use api::networking::{NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort};
use api::selector::Selector;
use api::{Dict, IntOrString, ObjectRef, Str, kind_of};
use client::Cache;
use ecow::eco_format;

/// The namespace of the ingress controller, for policies that let it in.
pub const INGRESS_NAMESPACE: &str = "ingress-nginx";
/// The address of the ingress controller inside the cluster.
pub const INGRESS_POD_ADDRESS: &str = "10.244.255.250";

/// One end of a connection.
#[derive(Clone, Copy)]
pub enum End<'a> {
    /// A pod.
    Pod(&'a Pod),
    /// The ingress controller: a pod labelled `app.kubernetes.io/name: ingress-nginx` in the namespace `ingress-nginx`.
    IngressController,
    /// An address outside.
    Address(&'a str),
}

impl End<'_> {
    /// How a sentence names it.
    pub fn name(self) -> Str {
        match self {
            Self::Pod(p) => eco_format!("{}/{}", p.metadata.namespace, p.metadata.name),
            Self::IngressController => eco_format!("the ingress controller (namespace {INGRESS_NAMESPACE})"),
            Self::Address(a) => a.into(),
        }
    }

    /// Its address.
    pub fn address(&self) -> &str {
        match self {
            Self::Pod(p) => &p.status.pod_ip,
            Self::IngressController => INGRESS_POD_ADDRESS,
            Self::Address(a) => a,
        }
    }

    /// Namespace and labels, for a pod.
    fn labels(&self) -> Option<(Str, Dict<Str>)> {
        match self {
            Self::Pod(p) => Some((p.metadata.namespace.clone(), p.metadata.labels.clone())),
            Self::IngressController => {
                let labels =
                    [("app.kubernetes.io/name", "ingress-nginx"), ("app.kubernetes.io/component", "controller")];
                Some((INGRESS_NAMESPACE.into(), labels.into_iter().map(|(k, v)| (k.into(), v.into())).collect()))
            }
            Self::Address(_) => None,
        }
    }
}

/// The direction of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// What a pod receives.
    Ingress,
    /// What it sends.
    Egress,
}

impl Direction {
    fn name(self) -> &'static str {
        if self == Self::Ingress { "Ingress" } else { "Egress" }
    }

    fn field(self) -> &'static str {
        if self == Self::Ingress { "spec.ingress" } else { "spec.egress" }
    }

    fn peers(self) -> &'static str {
        if self == Self::Ingress { "from" } else { "to" }
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
    /// In words: what was looked for, and what was found.
    pub reason: Str,
    /// Which field to change, when it may not pass.
    pub advice: Str,
}

/// Whether `pod` may receive from `from` on a port.
pub fn ingress(cache: &Cache, pod: &Pod, from: End<'_>, port: i32, protocol: &str) -> Verdict {
    decide(cache, &Question { pod, peer: from, target: Some(pod), port, protocol, direction: Direction::Ingress })
}

/// Whether `pod` may send to `to` on a port.
pub fn egress(cache: &Cache, pod: &Pod, to: End<'_>, port: i32, protocol: &str) -> Verdict {
    let target = if let End::Pod(target) = to { Some(target) } else { None };
    decide(cache, &Question { pod, peer: to, target, port, protocol, direction: Direction::Egress })
}

/// A connection as the policies of one end see it.
struct Question<'q> {
    pod: &'q Pod,
    peer: End<'q>,
    target: Option<&'q Pod>,
    port: i32,
    protocol: &'q str,
    direction: Direction,
}

/// How near the rules of the policies came to letting it through.
#[derive(Default)]
struct Near {
    /// A rule whose peers fit, but not its ports.
    port: Option<(Str, Str)>,
    /// A rule whose ports fit, but not its peers.
    peer: Option<(Str, Str)>,
}

fn decide(cache: &Cache, q: &Question<'_>) -> Verdict {
    let mut isolating = Vec::new();
    let mut near = Near::default();
    let itself =
        matches!(q.peer, End::Pod(p) if p.metadata.uid == q.pod.metadata.uid && p.metadata.name == q.pod.metadata.name);
    for policy in cache.list::<NetworkPolicy>(&q.pod.metadata.namespace).filter(|_| !itself) {
        let spec = &policy.spec;
        let isolates = spec.policy_types.iter().any(|t| t == q.direction.name());
        if !isolates || !selector(Some(&spec.pod_selector)).matches(&q.pod.metadata.labels) {
            continue;
        }
        let reference =
            ObjectRef::new(kind_of::NETWORK_POLICY, policy.metadata.namespace.clone(), policy.metadata.name.clone());
        if let Some(rule) = allowing_rule(cache, policy, q, &mut near) {
            let reason = eco_format!("NetworkPolicy {} allows it by {rule}", policy.metadata.name);
            return Verdict { allowed: true, policy: Some(reference), rule, isolating, reason, advice: Str::new() };
        }
        isolating.push(reference);
    }
    if isolating.is_empty() {
        let reason = "no NetworkPolicy selects the pod".into();
        return Verdict { allowed: true, policy: None, rule: Str::new(), isolating, reason, advice: Str::new() };
    }
    denied(q, isolating, near)
}

/// The rule of a policy that lets it through, as a field path.
fn allowing_rule(cache: &Cache, policy: &NetworkPolicy, q: &Question<'_>, near: &mut Near) -> Option<Str> {
    let spec = &policy.spec;
    let rules: Vec<(&[NetworkPolicyPeer], &[NetworkPolicyPort])> = match q.direction {
        Direction::Ingress => spec.ingress.iter().map(|r| (&*r.from, &*r.ports)).collect(),
        Direction::Egress => spec.egress.iter().map(|r| (&*r.to, &*r.ports)).collect(),
    };
    for (i, (peers, ports)) in rules.into_iter().enumerate() {
        let peer_fits =
            peers.is_empty() || peers.iter().any(|p| peer_matches(cache, &policy.metadata.namespace, p, q.peer));
        let port_fits = ports.is_empty() || ports.iter().any(|p| port_matches(p, q.target, q.port, q.protocol));
        let path = || eco_format!("{}[{i}]", q.direction.field());
        match (peer_fits, port_fits) {
            (true, true) => return Some(path()),
            (true, false) if near.port.is_none() => {
                let ports: Vec<Str> = ports.iter().map(port_text).collect();
                near.port = Some((
                    eco_format!("{}.ports of NetworkPolicy {}", path(), policy.metadata.name),
                    ports.join(", ").into(),
                ));
            }
            (false, true) if near.peer.is_none() => {
                let peers: Vec<Str> = peers.iter().map(peer_text).collect();
                let field = eco_format!("{}.{} of NetworkPolicy {}", path(), q.direction.peers(), policy.metadata.name);
                near.peer = Some((field, peers.join(" or ").into()));
            }
            _ => {}
        }
    }
    None
}

fn denied(q: &Question<'_>, isolating: Vec<ObjectRef>, near: Near) -> Verdict {
    let names: Vec<&str> = isolating.iter().map(|p| p.name.as_str()).collect();
    let way = if q.direction == Direction::Ingress { "from" } else { "to" };
    let looked = eco_format!(
        "NetworkPolicy {} selects {} for {}, and no rule lets {} port {} {way} {} through",
        names.join(", "),
        q.pod.metadata.name,
        q.direction.name(),
        q.protocol,
        q.port,
        q.peer.name()
    );
    let (found, advice) = if let Some((field, ports)) = near.port {
        (eco_format!(": its rule for this peer has only {ports}"), eco_format!("Add port {} to {field}.", q.port))
    } else if let Some((field, peers)) = near.peer {
        let own = q.peer.labels().map(|(namespace, labels)| eco_format!(" ({})", labels_text(&namespace, &labels)));
        let own = own.unwrap_or_default();
        let or = if let End::Pod(pod) = q.peer {
            eco_format!(", or the labels of pod {}", pod.metadata.name)
        } else {
            Str::new()
        };
        (eco_format!(": its rule is for {peers}, not for this peer{own}"), eco_format!("Change {field}{or}."))
    } else {
        let field = q.direction.field();
        let name = names.first().copied().unwrap_or_default();
        (
            ": it has no rule for it".into(),
            eco_format!("Add a rule for {} and port {} to {field} of NetworkPolicy {name}.", q.peer.name(), q.port),
        )
    };
    let policy = isolating.first().cloned();
    Verdict { allowed: false, policy, rule: Str::new(), isolating, reason: eco_format!("{looked}{found}"), advice }
}

fn labels_text(namespace: &str, labels: &Dict<Str>) -> Str {
    let labels: Vec<Str> = labels.iter().map(|(k, v)| eco_format!("{k}={v}")).collect();
    eco_format!(
        "it is in namespace {namespace} with {}",
        if labels.is_empty() { "no label".into() } else { labels.join(",") }
    )
}

fn port_text(port: &NetworkPolicyPort) -> Str {
    let protocol = port.protocol.as_deref().unwrap_or("TCP");
    match (&port.port, port.end_port) {
        (None, _) => protocol.into(),
        (Some(from), Some(to)) => eco_format!("{protocol} {from}-{to}"),
        (Some(port), None) => eco_format!("{protocol} {port}"),
    }
}

fn peer_text(peer: &NetworkPolicyPeer) -> Str {
    if let Some(block) = peer.ip_block.as_deref() {
        return eco_format!("the addresses {}", block.cidr);
    }
    let all = |wanted: &LabelSelector| wanted.match_labels.is_empty() && wanted.match_expressions.is_empty();
    let text = |wanted: &LabelSelector| eco_format!("{}", selector(Some(wanted)));
    let pods = match peer.pod_selector.as_deref() {
        Some(wanted) if !all(wanted) => eco_format!("pods with {}", text(wanted)),
        _ => "all pods".into(),
    };
    match peer.namespace_selector.as_deref() {
        None => eco_format!("{pods} of its own namespace"),
        Some(wanted) if all(wanted) => eco_format!("{pods} of any namespace"),
        Some(wanted) => eco_format!("{pods} in namespaces with {}", text(wanted)),
    }
}

fn selector(selector: Option<&api::meta::LabelSelector>) -> Selector {
    // An invalid selector can't be stored; should one be, it selects nothing.
    Selector::of(selector).unwrap_or_else(|_| Selector::nothing())
}

fn peer_matches(cache: &Cache, namespace: &str, peer: &NetworkPolicyPeer, end: End<'_>) -> bool {
    if let Some(block) = peer.ip_block.as_deref() {
        let address = end.address();
        return in_cidr(&block.cidr, address) && !block.except.iter().any(|c| in_cidr(c, address));
    }
    let Some((theirs, labels)) = end.labels() else { return false };
    let namespace_fits = match peer.namespace_selector.as_deref() {
        None => theirs == namespace,
        wanted => selector(wanted).matches(&namespace_labels(cache, &theirs)),
    };
    let pod_fits = peer.pod_selector.as_deref().is_none_or(|wanted| selector(Some(wanted)).matches(&labels));
    namespace_fits && pod_fits
}

/// The labels of a namespace; that of the ingress controller need not exist as an object.
fn namespace_labels(cache: &Cache, name: &str) -> Dict<Str> {
    match cache.get::<Namespace>("", name) {
        Some(found) => found.metadata.labels.clone(),
        None => [(Str::from("kubernetes.io/metadata.name"), Str::from(name))].into_iter().collect(),
    }
}

fn port_matches(wanted: &NetworkPolicyPort, target: Option<&Pod>, port: i32, protocol: &str) -> bool {
    if wanted.protocol.as_deref().unwrap_or("TCP") != protocol {
        return false;
    }
    match (&wanted.port, wanted.end_port) {
        (None, _) => true,
        (Some(IntOrString::Int(from)), Some(to)) => (*from..=to).contains(&port),
        (Some(IntOrString::Int(n)), None) => *n == port,
        (Some(IntOrString::String(name)), _) => {
            let ports = target.into_iter().flat_map(|t| t.spec.containers.iter()).flat_map(|c| c.ports.iter());
            ports.into_iter().any(|p| p.name == *name && p.container_port == port && p.protocol == protocol)
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
