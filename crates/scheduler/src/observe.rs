//! What the scheduler does when its watches tell it something. Plays `eventhandlers.go`.

use crate::decision::Decision;
use crate::evaluate::gated;
use crate::events::{Action, ClusterEvent, Resource, node_changes, pod_changes};
use crate::process::Scheduler;
use crate::template::PodInfo;
use api::core::Pod;
use api::{Kind, Obj, kind_of};
use client::{Cache, Change};
use sim::{StepId, Time};

/// A change, with the world that it happened in.
#[derive(Clone, Copy)]
pub(crate) struct Heard<'a> {
    pub old: Option<&'a Obj>,
    pub new: Option<&'a Obj>,
    pub objects: &'a Cache,
    pub now: Time,
    pub cause: StepId,
}

impl Scheduler {
    /// Takes a change over, which the cache already has.
    pub fn hear(&mut self, change: &Change, objects: &Cache, now: Time) {
        let (old, new) = (change.old.as_ref(), change.new.as_ref());
        let heard = Heard { old, new, objects, now, cause: change.step };
        match change.kind {
            kind if kind == kind_of::POD => {
                // Its watch leaves finished pods out: one that finishes is gone.
                let unfinished = |o: &&Obj| !is_finished(o);
                self.hear_pod(Heard { old: old.filter(unfinished), new: new.filter(unfinished), ..heard });
            }
            kind if kind == kind_of::NODE => self.hear_node(heard),
            kind if kind == kind_of::NAMESPACE => {
                let labels = |o: Option<&Obj>| o.map(|o| o.meta().labels.clone());
                if labels(old) != labels(new) {
                    self.epochs.namespaces += 1;
                }
            }
            kind if is_owner(kind) => {
                if crate::owners::selector_of(old) != crate::owners::selector_of(new) {
                    self.epochs.owners += 1;
                }
            }
            kind if kind == kind_of::POD_DISRUPTION_BUDGET => {}
            kind => self.hear_other(kind, heard),
        }
    }

    fn hear_other(&mut self, kind: Kind, heard: Heard<'_>) {
        let promised = kind == kind_of::PERSISTENT_VOLUME || kind == kind_of::PERSISTENT_VOLUME_CLAIM;
        if let Some(obj) = heard.new.or(heard.old).filter(|_| promised) {
            self.volumes.observe(obj, heard.new.is_none());
        }
        let Some(resource) = resource_of(kind) else { return };
        let action = match (heard.old, heard.new) {
            (None, _) => Action::ADD,
            (_, None) => Action::DELETE,
            _ => Action::UPDATE,
        };
        self.tell(ClusterEvent::new(resource, action), heard, |_| true);
    }

    /// Lets the waiting pods hear of an event.
    pub(crate) fn tell(&mut self, event: ClusterEvent, heard: Heard<'_>, only: impl Fn(&PodInfo) -> bool) {
        let asked = (heard.objects, self.profiles.as_slice());
        self.queue.on_event(event, (heard.old, heard.new), asked, heard.now, heard.cause, only);
    }

    fn hear_node(&mut self, heard: Heard<'_>) {
        match (heard.old, heard.new) {
            (old, Some(new)) => {
                self.cache.snapshot.set_node(new);
                let events = match old {
                    None => vec![ClusterEvent::new(Resource::Node, Action::ADD)],
                    Some(old) => node_changes(old, new),
                };
                events.into_iter().for_each(|e| self.tell(e, heard, |_| true));
            }
            (Some(old), None) => {
                self.tell(ClusterEvent::new(Resource::Node, Action::DELETE), heard, |_| true);
                self.cache.snapshot.remove_node(old.name());
            }
            (None, None) => {}
        }
    }

    fn hear_pod(&mut self, heard: Heard<'_>) {
        match (heard.old, heard.new) {
            (Some(old), Some(new)) if old.meta().uid != new.meta().uid => {
                self.hear_pod(Heard { new: None, ..heard });
                self.hear_pod(Heard { old: None, ..heard });
            }
            (None, Some(new)) if is_assigned(new) => self.pod_assigned(new, heard),
            (None, Some(new)) => self.pod_waits(new, heard),
            (Some(old), Some(new)) if is_assigned(old) => {
                self.cache.set(new);
                pod_changes(old, new, false).into_iter().for_each(|e| self.tell(e, heard, |_| true));
            }
            (Some(old), Some(new)) if is_assigned(new) => {
                self.pod_assigned(new, Heard { old: None, ..heard });
                self.drop_from_queue(old);
            }
            (Some(old), Some(new)) => self.waiting_pod_changed(old, new, heard),
            (Some(old), None) if is_assigned(old) => {
                self.cache.remove(&old.meta().uid);
                self.tell(ClusterEvent::new(Resource::AssignedPod, Action::DELETE), heard, |_| true);
            }
            (Some(old), None) => self.waiting_pod_gone(old, heard),
            (None, None) => {}
        }
    }

    fn pod_assigned(&mut self, pod: &Obj, heard: Heard<'_>) {
        self.cache.set(pod);
        self.nominator.remove(&pod.meta().uid);
        self.tell(ClusterEvent::new(Resource::AssignedPod, Action::ADD), heard, |_| true);
    }

    fn pod_waits(&mut self, pod: &Obj, heard: Heard<'_>) {
        let info = self.cache.info(pod);
        if self.profile_of(pod).is_none() {
            self.decisions.push(Decision::new(&info, heard.now));
            return;
        }
        if let Some(gated) = gated(&info, heard.now) {
            self.decisions.push(gated);
        }
        let nominated = &info.get().status.nominated_node_name;
        if !nominated.is_empty() {
            self.nominator.set(&info, nominated);
        }
        self.queue.add(info, heard.now, heard.cause);
    }

    fn waiting_pod_changed(&mut self, old: &Obj, new: &Obj, heard: Heard<'_>) {
        if self.profile_of(old).is_none() || old.meta().resource_version == new.meta().resource_version {
            return;
        }
        let uid = &new.meta().uid;
        if self.cache.is_assumed(uid) {
            if new.meta().deletion_timestamp.is_some() && old.meta().deletion_timestamp.is_none() {
                self.assumed_pod_gone(new, heard);
            }
            return;
        }
        let info = self.cache.info(new);
        let nominated = |o: &Obj| o.get::<Pod>().status.nominated_node_name.clone();
        let (before, after) = (nominated(old), nominated(new));
        // As long as the API server has not heard of a nomination, the scheduler's own counts.
        let node = match self.nominator.node_of(uid) {
            Some(own) if before.is_empty() && after.is_empty() => own.clone(),
            _ => after.clone(),
        };
        self.nominator.set(&info, &node);
        let asked = (heard.objects, self.profiles.as_slice());
        self.queue.update(old, info.clone(), asked, heard.now, heard.cause);
        if !before.is_empty() && before != after {
            let priority = info.priority();
            let gone = ClusterEvent::new(Resource::AssignedPod, Action::DELETE);
            self.tell(gone, Heard { new: None, ..heard }, |p| p.priority() <= priority);
        }
    }

    fn waiting_pod_gone(&mut self, old: &Obj, heard: Heard<'_>) {
        if self.profile_of(old).is_none() {
            return;
        }
        self.drop_from_queue(old);
        if self.cache.is_assumed(&old.meta().uid) {
            return self.assumed_pod_gone(old, heard);
        }
        let pod = old.get::<Pod>();
        if !pod.status.nominated_node_name.is_empty() {
            let priority = pod.spec.priority.unwrap_or(0);
            self.tell(ClusterEvent::new(Resource::AssignedPod, Action::DELETE), heard, |p| p.priority() <= priority);
        }
    }

    fn drop_from_queue(&mut self, pod: &Obj) {
        self.nominator.remove(&pod.meta().uid);
        self.queue.remove(&pod.meta().uid);
    }

    fn assumed_pod_gone(&mut self, pod: &Obj, heard: Heard<'_>) {
        let uid = &pod.meta().uid;
        self.stop_binding(uid);
        let Some(node) = self.cache.node_of(uid).cloned() else { return };
        self.cache.forget(uid);
        // As if it had been on its node.
        let mut placed = pod.clone();
        placed.get_mut::<Pod>().spec.node_name = node;
        let gone = ClusterEvent::new(Resource::AssignedPod, Action::DELETE);
        self.tell(gone, Heard { old: Some(&placed), new: None, ..heard }, |_| true);
    }
}

/// Whether a pod has a node.
pub(crate) fn is_assigned(pod: &Obj) -> bool {
    !pod.get::<Pod>().spec.node_name.is_empty()
}

fn is_finished(pod: &Obj) -> bool {
    matches!(pod.get::<Pod>().status.phase.as_str(), "Succeeded" | "Failed")
}

fn is_owner(kind: Kind) -> bool {
    [kind_of::SERVICE, kind_of::REPLICATION_CONTROLLER, kind_of::REPLICA_SET, kind_of::STATEFUL_SET].contains(&kind)
}

fn resource_of(kind: Kind) -> Option<Resource> {
    let all = [
        (kind_of::PERSISTENT_VOLUME, Resource::PersistentVolume),
        (kind_of::PERSISTENT_VOLUME_CLAIM, Resource::PersistentVolumeClaim),
        (kind_of::STORAGE_CLASS, Resource::StorageClass),
        (kind_of::CSI_NODE, Resource::CSINode),
        (kind_of::CSI_DRIVER, Resource::CSIDriver),
        (kind_of::CSI_STORAGE_CAPACITY, Resource::CSIStorageCapacity),
        (kind_of::VOLUME_ATTACHMENT, Resource::VolumeAttachment),
    ];
    all.into_iter().find(|(k, _)| *k == kind).map(|(_, r)| r)
}
