//! Pods that a node is being cleared for. Plays `backend/queue/nominator.go`.

use crate::template::PodInfo;
use api::Str;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Nominated pods by node.
#[derive(Clone, Debug, Default)]
pub struct Nominator {
    by_node: BTreeMap<Str, Vec<Arc<PodInfo>>>,
    nodes: BTreeMap<Str, Str>,
}

impl Nominator {
    /// The pods nominated for a node.
    pub fn on(&self, node: &str) -> &[Arc<PodInfo>] {
        self.by_node.get(node).map_or(&[], Vec::as_slice)
    }

    /// Whether no pod is nominated.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The node that a pod is nominated for.
    pub fn node_of(&self, uid: &str) -> Option<&Str> {
        self.nodes.get(uid)
    }

    /// Nominates a pod for a node, instead of any other; an empty name: for none.
    pub fn set(&mut self, pod: &Arc<PodInfo>, node: &Str) {
        self.remove(pod.uid());
        if !node.is_empty() {
            self.nodes.insert(pod.uid().clone(), node.clone());
            self.by_node.entry(node.clone()).or_default().push(pod.clone());
        }
    }

    /// Withdraws a pod's nomination.
    pub fn remove(&mut self, uid: &str) {
        let Some(node) = self.nodes.remove(uid) else { return };
        if let Some(pods) = self.by_node.get_mut(&node) {
            pods.retain(|p| p.uid() != uid);
            if pods.is_empty() {
                self.by_node.remove(&node);
            }
        }
    }
}
