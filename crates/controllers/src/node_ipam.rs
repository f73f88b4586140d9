//! Gives each node a range of addresses for its pods. Plays: `pkg/controller/nodeipam` (range allocator).
//!
//! The cluster's range is 10.244.0.0/16 for 256 nodes, as installers set it; it goes on after that, since here a cluster may
//! have thousands of nodes.

use api::core::Node;
use api::{Kind, Obj, PatchType, Status, Str, Typed, Value, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;
use std::collections::{BTreeMap, BTreeSet};

/// Ranges of 256 addresses under 10.244.0.0 to 10.255.255.0, then under 100.64.0.0/10.
const FIRST: u32 = 12 * 256;
const ALL: u32 = FIRST + 64 * 256;

/// The controller of the nodes' address ranges.
#[derive(Clone, Default)]
pub struct NodeIpamController {
    used: BTreeSet<u32>,
    of_node: BTreeMap<Str, u32>,
    /// Where the search for a free range begins: one that was given back is not used again at once.
    next: u32,
}

/// The range of a number.
fn range(n: u32) -> Str {
    if n < FIRST {
        eco_format!("10.{}.{}.0/24", 244 + n / 256, n % 256)
    } else {
        eco_format!("100.{}.{}.0/24", 64 + (n - FIRST) / 256, n % 256)
    }
}

/// The number of a range, if it is one of ours.
fn number(range: &str) -> Option<u32> {
    let mut parts = range.strip_suffix(".0/24")?.split('.').map(|p| p.parse::<u32>().ok());
    match (parts.next()??, parts.next()??, parts.next()??) {
        (10, b @ 244..=255, c @ 0..=255) => Some((b - 244) * 256 + c),
        (100, b @ 64..=127, c @ 0..=255) => Some(FIRST + (b - 64) * 256 + c),
        _ => None,
    }
}

impl NodeIpamController {
    fn allocate(&mut self) -> Option<u32> {
        let found = (0..ALL).map(|i| (self.next + i) % ALL).find(|n| !self.used.contains(n))?;
        self.next = (found + 1) % ALL;
        self.used.insert(found);
        Some(found)
    }

    fn release(&mut self, node: &str) {
        if let Some(n) = self.of_node.remove(node) {
            self.used.remove(&n);
        }
    }
}

impl Controller for NodeIpamController {
    fn name(&self) -> &'static str {
        "node-ipam-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::NODE]
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        let name = change.object().name();
        match change.new.as_ref().map(Obj::get::<Node>) {
            None => self.release(name),
            Some(node) if node.spec.pod_cidr.is_empty() => queue.add(change.key(), change.step),
            Some(node) => {
                if let Some(n) = number(&node.spec.pod_cidr)
                    && self.of_node.get(name) != Some(&n)
                {
                    self.release(name);
                    self.used.insert(n);
                    self.of_node.insert(name.clone(), n);
                }
            }
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let Some(obj) = ctx.cache.object(Node::KIND, "", &key.name).cloned() else { return Ok(Action::AwaitChange) };
        if !obj.get::<Node>().spec.pod_cidr.is_empty() {
            return Ok(Action::AwaitChange);
        }
        let known = self.of_node.get(&key.name).copied();
        let Some(n) = known.or_else(|| self.allocate()) else {
            let message = eco_format!("Node {} status is now: CIDRNotAvailable", key.name);
            crate::record_as(ctx, "cidrAllocator", &obj, "Normal", "CIDRNotAvailable", message);
            return Err(Status::new(500, "", "no range of addresses is left"));
        };
        self.of_node.insert(key.name.clone(), n);
        let cidr = range(n);
        say(ctx, &obj.reference(), eco_format!("has no range of pod addresses: gives it {cidr}"));
        let spec =
            Value::from([("podCIDR", Value::from(cidr.clone())), ("podCIDRs", Value::from(vec![Value::from(cidr)]))]);
        ctx.patch(obj.reference(), "", PatchType::Strategic, Value::from([("spec", spec)]))?;
        Ok(Action::AwaitChange)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_have_numbers_and_numbers_ranges() {
        assert_eq!(range(0), "10.244.0.0/24");
        assert_eq!(range(257), "10.245.1.0/24");
        assert_eq!(range(FIRST), "100.64.0.0/24");
        for n in [0, 1, 255, 256, FIRST - 1, FIRST, ALL - 1] {
            assert_eq!(number(&range(n)), Some(n));
        }
        assert_eq!(number("10.1.0.0/24"), None);
    }
}
