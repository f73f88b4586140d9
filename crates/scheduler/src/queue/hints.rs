//! Queueing hints: which event may make a refused pod schedulable. Plays `EventsToRegister` and `QueueingHintFn`.

use crate::config::Profile;
use crate::events::{Action, ClusterEvent, Resource};
use crate::template::PodInfo;
use api::{Obj, Typed};
use client::Cache;

/// What a hint is asked about.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The pod that waits.
    pub pod: &'a PodInfo,
    /// The object before; `None` if it is new.
    pub old: Option<&'a Obj>,
    /// The object after; `None` if it is gone.
    pub new: Option<&'a Obj>,
    /// What the watches have told.
    pub objects: &'a Cache,
    /// The profile of the pod.
    pub profile: &'a Profile,
}

impl<'a> Asked<'a> {
    /// The object before, typed.
    pub fn before<T: Typed>(&self) -> Option<&'a T> {
        self.old.and_then(Obj::try_get)
    }

    /// The object after, typed.
    pub fn after<T: Typed>(&self) -> Option<&'a T> {
        self.new.and_then(Obj::try_get)
    }
}

/// An event that a plugin listens to, and whether a particular one matters to a pod.
pub struct Hint {
    /// To what.
    pub resource: Resource,
    /// What; a set.
    pub actions: Action,
    /// Whether it may make the pod schedulable.
    pub matters: fn(&Asked<'_>) -> bool,
}

impl Hint {
    /// A hint.
    pub const fn new(resource: Resource, actions: Action, matters: fn(&Asked<'_>) -> bool) -> Self {
        Self { resource, actions, matters }
    }

    /// Whether it listens to an event.
    pub fn hears(&self, event: ClusterEvent) -> bool {
        self.resource == event.resource && self.actions.meets(event.action)
    }
}

/// Every such event matters.
pub fn always(_: &Asked<'_>) -> bool {
    true
}

/// Whether a pod that came, changed or went is or was bound for a node.
pub fn is_placed(pod: &api::core::Pod) -> bool {
    !pod.spec.node_name.is_empty() || !pod.status.nominated_node_name.is_empty()
}
