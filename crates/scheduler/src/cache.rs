//! Nodes and the pods on them, promised ones included. Plays `backend/cache/cache.go`.
//!
//! A pod that was given a node counts there at once, long before the watch tells of it. Assumed pods do not expire.

use crate::resources::same_sizes;
use crate::snapshot::Snapshot;
use crate::template::{PodInfo, Templates};
use api::core::Pod;
use api::{Obj, Ptr, Str};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A pod that has a node.
#[derive(Clone, Debug)]
struct Placed {
    node: Str,
    assumed: bool,
    info: Arc<PodInfo>,
}

/// The cache.
#[derive(Clone, Debug, Default)]
pub struct SchedulerCache {
    /// Nodes and their pods.
    pub snapshot: Snapshot,
    /// The templates of all pods.
    pub templates: Templates,
    pods: BTreeMap<Str, Placed>,
}

impl SchedulerCache {
    /// Reads a pod.
    pub fn info(&mut self, pod: &Obj) -> Arc<PodInfo> {
        Arc::new(PodInfo::of(pod, &mut self.templates))
    }

    /// Whether a pod is promised a node that the watch has not told of yet.
    pub fn is_assumed(&self, uid: &str) -> bool {
        self.pods.get(uid).is_some_and(|p| p.assumed)
    }

    /// Promises a pod a node.
    pub fn assume(&mut self, info: &Arc<PodInfo>, node: &Str) {
        self.place(info.clone(), node, true);
    }

    /// Takes a promise back.
    pub fn forget(&mut self, uid: &str) {
        if self.is_assumed(uid) {
            self.remove(uid);
        }
    }

    /// A pod is on a node, as the watch tells.
    pub fn set(&mut self, pod: &Obj) {
        let uid = &pod.meta().uid;
        let node = &pod.get::<Pod>().spec.node_name;
        let Some(known) = self.pods.get_mut(uid) else {
            let info = self.info(pod);
            return self.place(info, node, false);
        };
        let same = known.node == *node && counts_alike(&known.info.pod, pod);
        if same {
            // Nothing that counts has changed: the aggregates stay, the object is exchanged.
            let info = Arc::new(known.info.for_object(pod));
            known.assumed = false;
            known.info = info.clone();
            let node = known.node.clone();
            return self.snapshot.refresh_pod(&node, &info);
        }
        let uid = uid.clone();
        self.remove(&uid);
        let info = self.info(pod);
        self.place(info, node, false);
    }

    fn place(&mut self, info: Arc<PodInfo>, node: &Str, assumed: bool) {
        self.remove(&info.uid().clone());
        self.snapshot.add_pod(node, info.clone());
        self.pods.insert(info.uid().clone(), Placed { node: node.clone(), assumed, info });
    }

    /// A pod is gone.
    pub fn remove(&mut self, uid: &str) {
        if let Some(placed) = self.pods.remove(uid) {
            self.snapshot.remove_pod(&placed.node, uid);
        }
    }

    /// The node that a pod has or is promised.
    pub fn node_of(&self, uid: &str) -> Option<&Str> {
        self.pods.get(uid).map(|p| &p.node)
    }
}

/// Whether two versions of a pod count the same: everything but its phase, conditions and addresses is as it was.
fn counts_alike(old: &Obj, new: &Obj) -> bool {
    if Obj::same(old, new) {
        return true;
    }
    let (a, b) = (old.get::<Pod>(), new.get::<Pod>());
    let specs = || {
        Ptr::same(&a.spec, &b.spec) || {
            // Binding writes the node into the specification and nothing else.
            let mut bound = a.spec.clone();
            bound.node_name = b.spec.node_name.clone();
            bound == b.spec
        }
    };
    a.metadata.labels == b.metadata.labels
        && a.metadata.deletion_timestamp.is_some() == b.metadata.deletion_timestamp.is_some()
        && same_sizes(a, b)
        && specs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{node, pod};
    use serde_json::json;

    #[test]
    fn a_promise_counts_at_once_and_is_confirmed_by_the_watch_without_another_change() {
        let mut cache = SchedulerCache::default();
        cache.snapshot.set_node(&node(json!({"metadata": {"name": "n"}, "status": {"allocatable": {"cpu": "2"}}})));
        let make = |node: &str| {
            pod(json!({"metadata": {"name": "p", "uid": "u"}, "spec": {"nodeName": node,
                "containers": [{"name": "c", "resources": {"requests": {"cpu": "1"}}}]}}))
        };
        let info = cache.info(&make(""));
        cache.assume(&info, &"n".into());
        let used = |c: &SchedulerCache| c.snapshot.node(c.snapshot.slot("n").expect("n")).requested.milli_cpu;
        assert_eq!((used(&cache), cache.is_assumed("u")), (1000, true));
        let generation = cache.snapshot.generation();
        cache.set(&make("n"));
        assert_eq!((used(&cache), cache.is_assumed("u")), (1000, false));
        assert_eq!(cache.snapshot.generation(), generation);
        cache.remove("u");
        assert_eq!(used(&cache), 0);
    }
}
