//! The taints that controllers put on nodes, and which pods tolerate which. Plays: `k8s.io/component-helpers/scheduling` and
//! `controller/util/node`.

use api::core::Node;
use api::{List, ObjectRef, Str, kind_of};
use client::Ctx;

/// The node is not ready.
pub const NOT_READY: &str = "node.kubernetes.io/not-ready";
/// The node is not heard of.
pub const UNREACHABLE: &str = "node.kubernetes.io/unreachable";
/// The node is cordoned.
pub const UNSCHEDULABLE: &str = "node.kubernetes.io/unschedulable";
/// The node runs out of memory.
pub const MEMORY_PRESSURE: &str = "node.kubernetes.io/memory-pressure";
/// The node runs out of disk.
pub const DISK_PRESSURE: &str = "node.kubernetes.io/disk-pressure";
/// The node runs out of processes.
pub const PID_PRESSURE: &str = "node.kubernetes.io/pid-pressure";
/// The node has no network.
pub const NETWORK_UNAVAILABLE: &str = "node.kubernetes.io/network-unavailable";
/// The keys that follow conditions.
pub const BY_CONDITION: [&str; 7] =
    [NOT_READY, UNREACHABLE, UNSCHEDULABLE, MEMORY_PRESSURE, DISK_PRESSURE, PID_PRESSURE, NETWORK_UNAVAILABLE];

/// A taint without value, by key and effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taint {
    /// Key.
    pub key: &'static str,
    /// Effect.
    pub effect: &'static str,
}

/// Pods that do not tolerate it are evicted.
pub const NOT_READY_NO_EXECUTE: Taint = Taint { key: NOT_READY, effect: "NoExecute" };
/// Pods that do not tolerate it are evicted.
pub const UNREACHABLE_NO_EXECUTE: Taint = Taint { key: UNREACHABLE, effect: "NoExecute" };

/// A taint that keeps new pods away.
pub const fn no_schedule(key: &'static str) -> Taint {
    Taint { key, effect: "NoSchedule" }
}

/// Whether the list has the taint.
pub fn has(list: &List<api::core::Taint>, taint: Taint) -> bool {
    list.iter().any(|t| t.key == taint.key && t.effect == taint.effect)
}

/// Adds and removes taints of a node. Answers whether the node has them now.
pub fn swap(ctx: &mut Ctx<'_>, node: &Str, add: &[Taint], remove: &[Taint]) -> bool {
    let target = ObjectRef::new(kind_of::NODE, "", node.clone());
    let Ok(mut live) = ctx.get_live(target) else { return false };
    let list = &live.get::<Node>().spec.taints;
    let missing: Vec<Taint> = add.iter().filter(|t| !has(list, **t)).copied().collect();
    if missing.is_empty() && !remove.iter().any(|t| has(list, *t)) {
        return true;
    }
    let now = ctx.now;
    let list = &mut live.get_mut::<Node>().spec.taints;
    list.retain(|t| !remove.iter().any(|r| t.key == r.key && t.effect == r.effect));
    for taint in missing {
        list.push(api::core::Taint {
            key: taint.key.into(),
            value: Str::new(),
            effect: taint.effect.into(),
            time_added: Some(now.into()),
        });
    }
    if list.is_empty() {
        list.clear();
    }
    ctx.update(live).is_ok()
}
