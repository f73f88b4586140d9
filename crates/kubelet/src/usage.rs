//! What containers use: processor and memory. Plays: cAdvisor and the resource metrics of the kubelet.
//!
//! Processor: what a container does by itself and what its requests cost, at most its limit; where a node's containers want
//! more than the node has, each gets its share by its request, as the kernel's weights would have it.

use crate::kubelets::Kubelets;
use crate::node::Node;
use crate::pod::{Container, Pod};
use crate::runtime::serve;
use api::ObjectRef;
use client::Key;
use client::metrics::{ContainerUsage, PodUsage};
use sim::Time;
use std::time::Duration;

/// What a node uses, and has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NodeUsage {
    /// Processor in use, in thousandths of a core.
    pub cpu_milli: i64,
    /// Memory in use, in bytes.
    pub memory_bytes: i64,
    /// Processor there is.
    pub cpu_capacity_milli: i64,
    /// Memory there is.
    pub memory_capacity_bytes: i64,
}

/// Over so long the metrics server looks back.
const WINDOW: Duration = Duration::from_secs(15);

/// What the system and the kubelet use of a node by themselves: thousandths of a core, bytes.
pub(crate) const SYSTEM: (i64, i64) = (60, 480 << 20);

impl Container {
    /// Processor that it would use if it could, within its limit.
    fn wants_cpu(&self, load: f64) -> i64 {
        let Some(instance) = self.current.as_ref().filter(|i| i.is_running()) else { return 0 };
        let process = &instance.process;
        let serving =
            if process.listening && !process.hung { load * serve::cost(process).as_secs_f64() * 1000.0 } else { 0.0 };
        let wanted = process.busy_milli + process.shell.as_ref().map_or(0, |s| s.busy_milli()) + serving as i64;
        if instance.cpu_limit_milli > 0 { wanted.min(instance.cpu_limit_milli) } else { wanted }
    }

    fn memory(&self, now: Time, load: f64) -> i64 {
        let Some(instance) = self.current.as_ref().filter(|i| i.is_running()) else { return 0 };
        let buffers = if instance.process.listening { (load * 4096.0) as i64 } else { 0 };
        let used = instance.process.memory_at(now) + buffers.min(64 << 20);
        if instance.memory_limit > 0 { used.min(instance.memory_limit) } else { used }
    }
}

impl Pod {
    /// Requests a second that reach the container in a slot: the first that listens serves them.
    pub(crate) fn load_of(&self, slot: usize) -> f64 {
        let serves = |c: &Container| c.current.as_ref().is_some_and(|i| i.is_running() && i.process.listening);
        if self.load > 0.0 && self.containers.iter().position(serves) == Some(slot) { self.load } else { 0.0 }
    }

    pub(crate) fn wants_cpu(&self) -> i64 {
        (0..self.containers.len()).map(|s| self.containers[s].wants_cpu(self.load_of(s))).sum()
    }

    /// Whether a container takes more and more memory.
    pub(crate) fn leaks(&self) -> bool {
        self.containers.iter().any(|c| c.current.as_ref().is_some_and(|i| i.is_running() && i.process.leak > 0))
    }

    pub(crate) fn memory(&self, now: Time) -> i64 {
        (0..self.containers.len()).map(|s| self.containers[s].memory(now, self.load_of(s))).sum()
    }
}

impl Kubelets {
    /// What the containers of a pod use now; empty if it runs nowhere.
    pub fn usage(&self, now: Time, pod: &ObjectRef) -> Vec<ContainerUsage> {
        let Some(pod) = self.pod(pod) else { return Vec::new() };
        self.containers_usage(now, pod, self.share(&self.nodes[pod.node.0 as usize]))
    }

    /// What the pods of a namespace use now (of all, if it is empty): those of which some container runs, by name.
    /// The time is the one for all of them; the window is what the metrics server would look back on.
    pub fn pod_usage(&self, now: Time, namespace: &str) -> Vec<(Key, PodUsage)> {
        let from = Key::new(namespace, "");
        let pods = self.by_key.range(from..).take_while(|(k, _)| namespace.is_empty() || *k.namespace == *namespace);
        let mut shares = vec![None; self.nodes.len()];
        let mut all = Vec::new();
        for (key, no) in pods {
            let Some(pod) = self.pods.get(no) else { continue };
            let share =
                *shares[pod.node.0 as usize].get_or_insert_with(|| self.share(&self.nodes[pod.node.0 as usize]));
            let containers = self.containers_usage(now, pod, share);
            if !containers.is_empty() {
                let usage = PodUsage { name: key.name.clone(), at: now, window: WINDOW, containers };
                all.push((key.clone(), usage));
            }
        }
        all
    }

    fn containers_usage(&self, now: Time, pod: &Pod, share: f64) -> Vec<ContainerUsage> {
        let running = (0..pod.containers.len()).filter(|s| pod.containers[*s].is_running());
        running
            .map(|slot| {
                let container = &pod.containers[slot];
                let load = pod.load_of(slot);
                ContainerUsage {
                    name: container.name.clone(),
                    cpu_milli: (container.wants_cpu(load) as f64 * share).round() as i64,
                    memory_bytes: container.memory(now, load),
                }
            })
            .collect()
    }

    /// What a node uses now.
    pub fn node_usage(&self, now: Time, node: &str) -> Option<NodeUsage> {
        let node = &self.nodes[self.by_name.get(node)?.0 as usize];
        if node.removed || node.trouble.off {
            return None;
        }
        let pods = || node.pods.iter().filter_map(|p| self.pods.get(p));
        let cpu: i64 = pods().map(|p| p.wants_cpu()).sum::<i64>() + SYSTEM.0;
        Some(NodeUsage {
            cpu_milli: cpu.min(node.spec.cpu_milli),
            memory_bytes: self.node_memory(now, node),
            cpu_capacity_milli: node.spec.cpu_milli,
            memory_capacity_bytes: node.spec.memory_bytes,
        })
    }

    /// Memory in use on a node, in bytes.
    pub(crate) fn node_memory(&self, now: Time, node: &Node) -> i64 {
        let pods = node.pods.iter().filter_map(|p| self.pods.get(p));
        (pods.map(|p| p.memory(now)).sum::<i64>() + SYSTEM.1).min(node.spec.memory_bytes)
    }

    /// The part of what its containers want of processor that a node can give.
    pub(crate) fn share(&self, node: &Node) -> f64 {
        let wanted: i64 =
            node.pods.iter().filter_map(|p| self.pods.get(p)).map(|p| p.wants_cpu()).sum::<i64>() + SYSTEM.0;
        if wanted <= node.spec.cpu_milli { 1.0 } else { node.spec.cpu_milli as f64 / wanted as f64 }
    }
}
