//! Who may talk to whom: every pair of pods, with the policy that decides. For the page.

use crate::policy::{self, End, Verdict};
use crate::route::INTERNET_ADDRESS;
use api::core::Pod;
use api::networking::NetworkPolicy;
use api::{Dict, ObjectRef, Str, kind_of};
use client::Cache;
use std::collections::BTreeMap;

/// Pods that no policy can tell apart: of one namespace, with the same labels and ports.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The pods, by name.
    pub pods: Vec<ObjectRef>,
    /// Their labels.
    pub labels: Dict<Str>,
}

/// Who sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// The pods of a group, by its place in [`Matrix::groups`].
    Group(usize),
    /// The ingress controller.
    IngressController,
    /// The world outside.
    Internet,
}

/// One pair on one port.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Who sends.
    pub from: Sender,
    /// The group that receives.
    pub to: usize,
    /// The port, one that the receiving pods declare (80 when they declare none).
    pub port: i32,
    /// `TCP`, `UDP`, `SCTP`.
    pub protocol: Str,
    /// Whether both ends allow it.
    pub allowed: bool,
    /// The policy that decided: the one that forbids, else the one that allows; `None` when no policy selects either end.
    pub policy: Option<ObjectRef>,
    /// In words.
    pub reason: Str,
}

/// All pairs of a namespace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// The groups, in the order of their first pod.
    pub groups: Vec<Group>,
    /// The cells: for each receiving group and port all senders.
    pub cells: Vec<Cell>,
}

impl Matrix {
    /// The cells of two pods by name, on each port of the receiver.
    pub fn between<'m>(&'m self, from: &'m str, to: &'m str) -> impl Iterator<Item = &'m Cell> {
        let group = |name: &str| self.groups.iter().position(|g| g.pods.iter().any(|p| p.name == name));
        let (from, to) = (group(from).map(Sender::Group), group(to));
        self.cells.iter().filter(move |c| Some(c.from) == from && Some(c.to) == to)
    }
}

/// The pods of a namespace against each other, the ingress controller and the world outside.
pub fn matrix(cache: &Cache, namespace: &str) -> Matrix {
    // Where a policy names addresses, pods of equal labels may differ.
    let by_address = cache.list::<NetworkPolicy>(namespace).any(names_addresses);
    let mut groups: BTreeMap<(Str, String, Str), (Group, &Pod)> = BTreeMap::new();
    for pod in cache.list::<Pod>(namespace).filter(|p| !matches!(p.status.phase.as_str(), "Succeeded" | "Failed")) {
        let meta = &pod.metadata;
        let mut kind: String = meta.labels.iter().map(|(k, v)| format!("{k}={v},")).collect();
        for (port, protocol) in ports(pod) {
            kind += &format!(":{port}{protocol}");
        }
        let address = if by_address { pod.status.pod_ip.clone() } else { Str::new() };
        let new = || (Group { pods: Vec::new(), labels: meta.labels.clone() }, pod);
        let group = groups.entry((meta.namespace.clone(), kind, address)).or_insert_with(new);
        group.0.pods.push(ObjectRef::new(kind_of::POD, meta.namespace.clone(), meta.name.clone()));
    }
    let mut all: Vec<(Group, &Pod)> = groups.into_values().collect();
    all.sort_by(|a, b| a.0.pods.cmp(&b.0.pods));
    let senders = (0..all.len()).map(|i| (Sender::Group(i), End::Pod(all[i].1)));
    let senders: Vec<(Sender, End<'_>)> = senders
        .chain([
            (Sender::IngressController, End::IngressController),
            (Sender::Internet, End::Address(INTERNET_ADDRESS)),
        ])
        .collect();
    let mut cells = Vec::new();
    for (to, (_, receiver)) in all.iter().enumerate() {
        for (port, protocol) in ports(receiver) {
            // A pod always reaches itself: among equal pods the sender is another one.
            let other = all[to].0.pods.get(1).and_then(|p| cache.get::<Pod>(&p.namespace, &p.name)).map(End::Pod);
            let ends = senders
                .iter()
                .map(|(from, end)| (*from, if *from == Sender::Group(to) { other.unwrap_or(*end) } else { *end }));
            cells.extend(ends.map(|(from, end)| cell(cache, from, end, to, receiver, port, &protocol)));
        }
    }
    Matrix { groups: all.into_iter().map(|(g, _)| g).collect(), cells }
}

fn cell(cache: &Cache, from: Sender, end: End<'_>, to: usize, receiver: &Pod, port: i32, protocol: &Str) -> Cell {
    let out = if let End::Pod(sender) = end {
        Some(policy::egress(cache, sender, End::Pod(receiver), port, protocol))
    } else {
        None
    };
    let verdict = match out {
        Some(out) if !out.allowed => out,
        out => {
            let into = policy::ingress(cache, receiver, end, port, protocol);
            let silent = into.policy.is_none();
            out.filter(|o: &Verdict| silent && o.policy.is_some()).unwrap_or(into)
        }
    };
    Cell {
        from,
        to,
        port,
        protocol: protocol.clone(),
        allowed: verdict.allowed,
        policy: verdict.policy,
        reason: verdict.reason,
    }
}

fn names_addresses(policy: &NetworkPolicy) -> bool {
    let ingress = policy.spec.ingress.iter().flat_map(|r| r.from.iter());
    let egress = policy.spec.egress.iter().flat_map(|r| r.to.iter());
    ingress.chain(egress).any(|p| p.ip_block.is_some())
}

/// The ports that a pod declares.
fn ports(pod: &Pod) -> Vec<(i32, Str)> {
    let declared = pod.spec.containers.iter().flat_map(|c| c.ports.iter());
    let mut ports: Vec<(i32, Str)> = declared.map(|p| (p.container_port, p.protocol.clone())).collect();
    ports.sort();
    ports.dedup();
    if ports.is_empty() {
        ports.push((80, "TCP".into()));
    }
    ports
}
