//! Node-pressure eviction. Plays: `pkg/kubelet/eviction`.

use crate::kubelets::Kubelets;
use crate::pod::Verdict;
use crate::tasks::{NodeNo, PodNo, Task};
use crate::worker::end::EVICTION_GRACE_S;
use api::Str;
use client::Ctx;
use sim::Time;
use std::time::Duration;

/// How often usage is looked at.
pub(crate) const LOOKED_EVERY: Duration = Duration::from_secs(10);
/// Less memory than this left is pressure (`memory.available<100Mi`).
pub(crate) const MEMORY_LEFT: i64 = 100 << 20;
/// A condition stays for so long after the pressure is over (`evictionPressureTransitionPeriod`).
pub(crate) const STAYS: Duration = Duration::from_secs(300);

/// What a machine runs short of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pressure {
    /// `MemoryPressure`
    pub memory: bool,
    /// `DiskPressure`
    pub disk: bool,
    /// When there was pressure last.
    pub seen: Option<Time>,
    /// Whether its usage is looked at regularly.
    pub watched: bool,
    /// Whether the node's status has to tell of it.
    pub changed: bool,
}

impl Kubelets {
    /// Looks whether a node runs short of memory; evicts one pod if so.
    pub(crate) fn look_at_pressure(&mut self, no: NodeNo, ctx: &mut Ctx<'_>) {
        let now = ctx.now;
        let name = self.nodes[no.0 as usize].spec.name.clone();
        let usage = self.node_usage(now, &name);
        let runs = self.nodes[no.0 as usize].runs_kubelet();
        let Some(usage) = usage.filter(|_| runs) else {
            self.nodes[no.0 as usize].pressure.watched = false;
            return;
        };
        let available = usage.memory_capacity_bytes - usage.memory_bytes;
        let short = available < MEMORY_LEFT;
        let pressure = &mut self.nodes[no.0 as usize].pressure;
        if short {
            pressure.seen = Some(now);
        }
        let told = short || pressure.seen.is_some_and(|at| now.since(at) < STAYS);
        pressure.changed |= told != pressure.memory;
        pressure.memory = told;
        if short && let Some(victim) = self.victim(no, now) {
            self.evict(victim, available, ctx);
        }
        let again = self.nodes[no.0 as usize].pressure.memory || self.grows(no);
        self.nodes[no.0 as usize].pressure.watched = again;
        if again {
            self.tasks.periodic(now + LOOKED_EVERY, Task::Pressure(no));
        }
        let node = &mut self.nodes[no.0 as usize];
        if node.pressure.changed && node.reaches_api() {
            ctx.actor = node.actor.clone();
            ctx.user = node.user.clone();
            node.report(&self.config, false, ctx);
        }
    }

    /// Whether something on the node takes more and more memory, or much of it is taken.
    fn grows(&self, no: NodeNo) -> bool {
        self.nodes[no.0 as usize].held.leaking > 0
    }

    /// Begins to look at a node's usage, if there is a reason to.
    pub(crate) fn watch_pressure(&mut self, no: NodeNo, now: Time) {
        let node = &self.nodes[no.0 as usize];
        if node.pressure.watched || node.removed || node.trouble.off {
            return;
        }
        let tight = || node.spec.memory_bytes - self.node_memory(now, node) < MEMORY_LEFT;
        // The sum of what was in use when each pod was looked at last says when it is worth looking at all of them.
        let left = node.spec.memory_bytes - crate::usage::SYSTEM.1 - node.held.used_bytes;
        if node.held.leaking > 0 || left < MEMORY_LEFT + node.spec.memory_bytes / 8 && tight() {
            self.nodes[no.0 as usize].pressure.watched = true;
            self.tasks.work(now + LOOKED_EVERY, Task::Pressure(no));
        }
    }

    /// Who goes first: those above their request, then lower priority, then most above the request.
    fn victim(&self, no: NodeNo, now: Time) -> Option<PodNo> {
        const CRITICAL: i32 = 2_000_000_000;
        let rank = |p: &PodNo| {
            let pod = self.pods.get(p)?;
            let priority = pod.spec().priority.unwrap_or(0);
            if priority >= CRITICAL || pod.verdict.is_some() || !pod.has_running() {
                return None;
            }
            let request =
                crate::status::resources::memory_bytes(&crate::status::resources::of_pod(pod.spec()).requests);
            let above = pod.memory(now) - request;
            Some((above <= 0, priority, -above, *p))
        };
        self.nodes[no.0 as usize].pods.iter().filter_map(rank).min().map(|r| r.3)
    }

    fn evict(&mut self, no: PodNo, available: i64, ctx: &mut Ctx<'_>) {
        let Some(pod) = self.pods.get(&no) else { return };
        let message = eviction_message(pod, available, ctx.now);
        self.with_pod(no, ctx, |pod, host| {
            host.event(pod, None, "Warning", "Evicted", message.clone());
            host.tell(pod, "evict", || ecow::eco_format!("Pod {} is evicted: the node is short of memory", pod.key));
            pod.verdict = Some(Verdict { reason: "Evicted".into(), message, disruption: true });
            pod.grace_s = Some(EVICTION_GRACE_S);
            pod.wake(host.now());
        });
    }
}

fn eviction_message(pod: &crate::pod::Pod, available: i64, now: Time) -> Str {
    let bytes = |n: i64| api::Quantity::from_bytes(n / 1024 * 1024);
    let mut message = ecow::eco_format!(
        "The node was low on resource: memory. Threshold quantity: {}, available: {}. ",
        bytes(MEMORY_LEFT),
        bytes(available.max(0))
    );
    for slot in 0..pod.containers.len() {
        let container = &pod.containers[slot];
        let Some(instance) = container.current.as_ref().filter(|i| i.is_running()) else { continue };
        let used = instance.process.memory_at(now);
        let request = pod.container_spec(slot).resources().requests.get("memory").copied().unwrap_or_default();
        if used > request.units() {
            message.push_str(&format!(
                "Container {} was using {}, request is {request}, has larger consumption of memory. ",
                container.name,
                bytes(used)
            ));
        }
    }
    message
}
