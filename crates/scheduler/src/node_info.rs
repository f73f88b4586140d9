//! A node with what its pods add up to. Plays `framework.NodeInfo`.

use crate::resources::Resources;
use crate::template::{HostPort, PodInfo, Template};
use api::core::Node;
use api::{Obj, Str};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Pods of one template on one node.
#[derive(Clone, Debug)]
pub struct Group {
    /// What they have in common.
    pub template: Arc<Template>,
    /// How many there are.
    pub pods: u32,
    /// How many of them are being deleted.
    pub terminating: u32,
}

/// A node and the aggregates of its pods, kept up to date pod by pod.
#[derive(Clone, Debug, Default)]
pub struct NodeInfo {
    /// Its place in the snapshot.
    pub slot: u32,
    /// Name.
    pub name: Str,
    /// The node; `None` when only pods name it.
    pub node: Option<Obj>,
    /// What it can give.
    pub allocatable: Resources,
    /// What its pods request.
    pub requested: Resources,
    /// CPU of its pods with the defaults for scoring, in thousandths of a core.
    pub non_zero_cpu: i64,
    /// Memory of its pods with the defaults for scoring, in bytes.
    pub non_zero_memory: i64,
    /// Its pods.
    pub pods: Vec<Arc<PodInfo>>,
    /// The same by template.
    pub groups: Vec<Group>,
    /// Names of the images that it has.
    pub images: Arc<BTreeSet<Str>>,
    /// Ports that its pods take.
    pub ports: BTreeSet<HostPort>,
    /// The change that touched it last.
    pub generation: u64,
}

impl NodeInfo {
    /// A node without pods.
    pub fn new(slot: u32, name: impl Into<Str>) -> Self {
        Self { slot, name: name.into(), ..Self::default() }
    }

    /// The node, typed. Only nodes that exist are asked about.
    pub fn get(&self) -> &Node {
        match &self.node {
            Some(node) => node.get(),
            None => unreachable!("a node that is only named by pods is in no list of nodes"),
        }
    }

    /// The value of a label.
    pub fn label(&self, key: &str) -> Option<&Str> {
        self.node.as_ref()?.meta().labels.get(key)
    }

    /// Sets the node itself.
    pub fn set_node(&mut self, node: Obj) {
        let images = |n: &Obj| n.get::<Node>().status.images.clone();
        if self.node.as_ref().is_none_or(|old| images(old) != images(&node)) {
            self.images = Arc::new(images(&node).iter().flat_map(|i| i.names.iter().cloned()).collect());
        }
        self.allocatable = Resources::of(node.get::<Node>().status.allocatable.iter());
        self.node = Some(node);
    }

    /// Adds a pod.
    pub fn add(&mut self, pod: Arc<PodInfo>) {
        self.count(&pod, 1);
        self.ports.extend(pod.template.ports.iter().cloned());
        self.pods.push(pod);
    }

    /// Takes a pod away; answers it, if it was there.
    pub fn remove(&mut self, uid: &str) -> Option<Arc<PodInfo>> {
        let at = self.pods.iter().position(|p| p.uid() == uid)?;
        let pod = self.pods.swap_remove(at);
        self.count(&pod, -1);
        for port in &pod.template.ports {
            self.ports.remove(port);
        }
        Some(pod)
    }

    fn count(&mut self, pod: &PodInfo, sign: i64) {
        let usage = pod.usage();
        self.requested.add(&usage.requested, sign);
        self.non_zero_cpu += sign * usage.non_zero_cpu;
        self.non_zero_memory += sign * usage.non_zero_memory;
        let at = self.groups.iter().position(|g| g.template.id == pod.template.id);
        let at = at.unwrap_or_else(|| {
            self.groups.push(Group { template: pod.template.clone(), pods: 0, terminating: 0 });
            self.groups.len() - 1
        });
        let group = &mut self.groups[at];
        group.pods = group.pods.wrapping_add_signed(sign as i32);
        if pod.is_terminating() {
            group.terminating = group.terminating.wrapping_add_signed(sign as i32);
        }
        if group.pods == 0 {
            self.groups.swap_remove(at);
        }
    }

    /// Whether some pod here has inter-pod affinity.
    pub fn has_affinity(&self) -> bool {
        self.groups.iter().any(|g| g.template.affinity.any)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::pod;
    use crate::template::Templates;
    use serde_json::json;

    #[test]
    fn what_is_added_and_removed_leaves_nothing_behind() {
        let mut templates = Templates::default();
        let obj =
            pod(json!({"metadata": {"name": "p", "uid": "u"}, "spec": {"containers": [{"name": "c", "image": "i",
            "ports": [{"containerPort": 80, "hostPort": 80}],
            "resources": {"requests": {"cpu": "1", "example.com/gpu": "2"}}}]}}));
        let mut node = NodeInfo::new(0, "n");
        node.add(Arc::new(PodInfo::of(&obj, &mut templates)));
        assert_eq!((node.requested.milli_cpu, node.groups[0].pods, node.ports.len()), (1000, 1, 1));
        assert!(node.remove("u").is_some());
        assert_eq!(node.requested.milli_cpu, 0);
        assert_eq!(node.requested.scalars["example.com/gpu"], 0);
        assert!(node.groups.is_empty() && node.ports.is_empty() && node.pods.is_empty());
    }
}
