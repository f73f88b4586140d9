//! A machine and its kubelet: its Node object, its lease, its addresses. Plays: `pkg/kubelet/kubelet_node_status.go`,
//! `pkg/kubelet/nodestatus`, `component-helpers/apimachinery/lease`, and the network plugin's address management.

pub(crate) mod lease;
pub(crate) mod pressure;
pub(crate) mod report;

use crate::config::NodeSpec;
use crate::images::pull::NodeImages;
use crate::node::pressure::Pressure;
use crate::tasks::PodNo;
use api::{Obj, Str, User};
use sim::Time;
use std::collections::{BTreeMap, BTreeSet};

/// What is the matter with a machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Trouble {
    /// Its kubelet does not run.
    pub kubelet_stopped: bool,
    /// The machine is off.
    pub off: bool,
    /// Its network is cut.
    pub cut: bool,
}

/// A machine.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    /// What it is made of.
    pub spec: NodeSpec,
    /// Its address.
    pub address: Str,
    /// Its place in the table, which gives it its addresses.
    pub index: u32,
    /// As whom its kubelet asks.
    pub user: User,
    /// `kubelet/NAME`
    pub actor: Str,
    /// Whether it has been removed for good.
    pub removed: bool,
    /// Whether its Node object exists as far as it knows.
    pub registered: bool,
    /// What is the matter with it.
    pub trouble: Trouble,
    /// Its pods.
    pub pods: BTreeSet<PodNo>,
    /// What they take of it.
    pub held: crate::held::Held,
    /// Its images.
    pub images: NodeImages,
    /// When the pull that is under way ends.
    pub pull_free_at: Time,
    /// Images whose layers will be there, and when.
    pub coming: Vec<(Str, Time)>,
    /// The moments at which it looks at the runtime count from here.
    pub relist_phase: Time,
    /// Its lease as it was stored last.
    pub lease: Option<Obj>,
    /// When its status was reported last.
    pub reported_at: Time,
    /// What it runs short of.
    pub pressure: Pressure,
    /// Files of the machine, by path, as hostPath volumes see them.
    pub cidr: Str,
    addresses: Addresses,
}

/// Addresses given out of the node's range.
#[derive(Clone, Debug, Default)]
struct Addresses {
    taken: BTreeMap<u16, PodNo>,
    of: BTreeMap<PodNo, u16>,
    last: u16,
}

impl Node {
    /// A machine at its place in the table.
    pub fn new(spec: NodeSpec, index: u32, first: [u8; 4], now: Time) -> Self {
        let offset = u32::from_be_bytes(first).wrapping_add(index);
        let [a, b, c, d] = offset.to_be_bytes();
        let user = User {
            name: ecow::eco_format!("system:node:{}", spec.name),
            groups: vec!["system:nodes".into(), "system:masters".into(), "system:authenticated".into()].into(),
            agent: "kubelet".into(),
        };
        Self {
            address: ecow::eco_format!("{a}.{b}.{c}.{d}"),
            actor: ecow::eco_format!("kubelet/{}", spec.name),
            spec,
            index,
            user,
            removed: false,
            registered: false,
            trouble: Trouble::default(),
            pods: BTreeSet::new(),
            held: crate::held::Held::default(),
            images: NodeImages::default(),
            pull_free_at: now,
            coming: Vec::new(),
            // The machines do not all look in the same moment.
            relist_phase: now - std::time::Duration::from_millis(u64::from(index * 137 % 1000)),
            lease: None,
            reported_at: Time::ZERO,
            pressure: Pressure::default(),
            cidr: Str::new(),
            addresses: Addresses::default(),
        }
    }

    /// Whether its kubelet runs.
    pub fn runs_kubelet(&self) -> bool {
        !self.removed && !self.trouble.off && !self.trouble.kubelet_stopped
    }

    /// Whether its kubelet can speak with the API server.
    pub fn reaches_api(&self) -> bool {
        self.runs_kubelet() && !self.trouble.cut
    }

    /// Whether packets reach it.
    pub fn is_reachable(&self) -> bool {
        !self.removed && !self.trouble.off && !self.trouble.cut
    }

    /// Whether its status may have to be reported: something of it has changed, or it was reported long ago.
    pub fn wants_report(&self, ctx: &client::Ctx<'_>) -> bool {
        let ready = |c: &api::core::NodeCondition| c.type_ == "Ready" && c.status == "True";
        let seen = ctx.cache.get::<api::core::Node>("", &self.spec.name);
        let doubted = seen.is_none_or(|n| !n.status.conditions.iter().any(ready));
        self.images.changed
            || self.pressure.changed
            || doubted
            || ctx.now.since(self.reported_at) >= report::REPORTED_EVERY
    }

    /// The first two numbers of its pods' range: the node's own, else by its place.
    fn range(&self) -> [u8; 3] {
        let mut parts = self.cidr.split(['.', '/']).map(|p| p.parse::<u8>().ok());
        if let (Some(Some(a)), Some(Some(b)), Some(Some(c))) = (parts.next(), parts.next(), parts.next()) {
            return [a, b, c];
        }
        let [_, _, high, low] = self.index.to_be_bytes();
        [10, 244u8.saturating_add(high.min(11)), low]
    }

    /// An address for a pod, the next free one; empty when all are taken.
    pub fn allot_address(&mut self, pod: PodNo) -> Str {
        let addresses = &mut self.addresses;
        let number = match addresses.of.get(&pod) {
            Some(number) => *number,
            None => {
                // As host-local does: after the one given last, so that an address is not used again at once.
                let next =
                    (1..=253).map(|i| 2 + (addresses.last + i - 1) % 253).find(|n| !addresses.taken.contains_key(n));
                let Some(number) = next else { return Str::new() };
                addresses.last = number - 1;
                addresses.taken.insert(number, pod);
                addresses.of.insert(pod, number);
                number
            }
        };
        let [a, b, c] = self.range();
        ecow::eco_format!("{a}.{b}.{c}.{number}")
    }

    /// A pod's address is free again.
    pub fn release_address(&mut self, pod: PodNo) {
        if let Some(number) = self.addresses.of.remove(&pod) {
            self.addresses.taken.remove(&number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_come_from_the_nodes_range_and_are_not_used_again_at_once() {
        let mut node = Node::new(NodeSpec::worker("a"), 3, [172, 18, 0, 2], Time::START);
        assert_eq!(node.address, "172.18.0.5");
        assert_eq!(node.allot_address(PodNo(1)), "10.244.3.2");
        node.release_address(PodNo(1));
        assert_eq!(node.allot_address(PodNo(2)), "10.244.3.3");
        node.cidr = "10.244.7.0/24".into();
        assert_eq!(node.allot_address(PodNo(3)), "10.244.7.4");
        for i in 4..300 {
            node.allot_address(PodNo(i));
        }
        assert_eq!(node.allot_address(PodNo(999)), "");
    }
}
