//! What happens in the cluster, as the queue sees it. Plays `framework/events.go`.

use crate::resources::{Source, pod_requests, same_sizes};
use api::Obj;
use api::core::{Node, Pod};
use ecow::eco_format;
use std::collections::BTreeMap;

/// To what it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resource {
    /// A pod on a node.
    AssignedPod,
    /// A pod that waits for a node.
    UnscheduledPod,
    /// The very pod whose queueing is in question.
    TargetPod,
    /// A node.
    Node,
    /// A volume.
    PersistentVolume,
    /// A claim.
    PersistentVolumeClaim,
    /// What drivers a node has.
    CSINode,
    /// A driver.
    CSIDriver,
    /// How much a driver can provision where.
    CSIStorageCapacity,
    /// A storage class.
    StorageClass,
    /// A volume attached to a node.
    VolumeAttachment,
    /// Time, or a person: every pod may move.
    Any,
}

/// What happened; a set when hints say what they listen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Action(pub u32);

impl Action {
    /// It is new.
    pub const ADD: Self = Self(1);
    /// It is gone.
    pub const DELETE: Self = Self(1 << 1);
    /// A node can give more or less.
    pub const NODE_ALLOCATABLE: Self = Self(1 << 2);
    /// A node's labels changed.
    pub const NODE_LABEL: Self = Self(1 << 3);
    /// A node's taints changed, or it became schedulable.
    pub const NODE_TAINT: Self = Self(1 << 4);
    /// A node's conditions changed.
    pub const NODE_CONDITION: Self = Self(1 << 5);
    /// A node's annotations changed.
    pub const NODE_ANNOTATION: Self = Self(1 << 6);
    /// A pod's labels changed.
    pub const POD_LABEL: Self = Self(1 << 7);
    /// A pod needs less.
    pub const POD_SCALE_DOWN: Self = Self(1 << 8);
    /// A pod needs more.
    pub const POD_SCALE_UP: Self = Self(1 << 9);
    /// A pod tolerates something else.
    pub const POD_TOLERATION: Self = Self(1 << 10);
    /// A pod's last scheduling gate is gone.
    pub const POD_GATES_GONE: Self = Self(1 << 11);
    /// A node declares other features.
    pub const NODE_FEATURES: Self = Self(1 << 13);
    /// Anything else changed.
    pub const UPDATE: Self = Self(1 << 12);
    /// Anything.
    pub const ALL: Self = Self(u32::MAX);

    /// Both.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether they overlap.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn name(self) -> &'static str {
        match self {
            Self::ADD => "Add",
            Self::DELETE => "Delete",
            Self::NODE_ALLOCATABLE => "UpdateNodeAllocatable",
            Self::NODE_LABEL => "UpdateNodeLabel",
            Self::NODE_TAINT => "UpdateNodeTaint",
            Self::NODE_CONDITION => "UpdateNodeCondition",
            Self::NODE_ANNOTATION => "UpdateNodeAnnotation",
            Self::NODE_FEATURES => "UpdateNodeDeclaredFeature",
            Self::POD_LABEL => "UpdatePodLabel",
            Self::POD_SCALE_DOWN => "UpdatePodScaleDown",
            Self::POD_SCALE_UP => "UpdatePodScaleUp",
            Self::POD_TOLERATION => "UpdatePodToleration",
            Self::POD_GATES_GONE => "UpdatePodSchedulingGatesEliminated",
            Self::UPDATE => "Update",
            _ => "All",
        }
    }
}

/// An event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClusterEvent {
    /// To what.
    pub resource: Resource,
    /// What.
    pub action: Action,
}

impl ClusterEvent {
    /// An event.
    pub const fn new(resource: Resource, action: Action) -> Self {
        Self { resource, action }
    }

    /// Its name, such as `AssignedPodDelete`.
    pub fn label(&self) -> api::Str {
        eco_format!("{:?}{}", self.resource, self.action.name())
    }
}

/// What changed about a node that may matter to waiting pods.
pub fn node_changes(old: &Obj, new: &Obj) -> Vec<ClusterEvent> {
    let (a, b) = (old.get::<Node>(), new.get::<Node>());
    let mut actions = Vec::new();
    if a.spec.unschedulable && !b.spec.unschedulable {
        actions.push(Action::NODE_TAINT);
    }
    if a.status.allocatable != b.status.allocatable {
        actions.push(Action::NODE_ALLOCATABLE);
    }
    if a.metadata.labels != b.metadata.labels {
        actions.push(Action::NODE_LABEL);
    }
    if a.spec.taints != b.spec.taints {
        actions.push(Action::NODE_TAINT);
    }
    let conditions = |n: &Node| -> BTreeMap<api::Str, api::Str> {
        n.status.conditions.iter().map(|c| (c.type_.clone(), c.status.clone())).collect()
    };
    if conditions(a) != conditions(b) {
        actions.push(Action::NODE_CONDITION);
    }
    if a.metadata.annotations != b.metadata.annotations {
        actions.push(Action::NODE_ANNOTATION);
    }
    if a.status.declared_features != b.status.declared_features {
        actions.push(Action::NODE_FEATURES);
    }
    actions.into_iter().map(|a| ClusterEvent::new(Resource::Node, a)).collect()
}

/// What changed about a pod that may matter to waiting pods.
pub fn pod_changes(old: &Obj, new: &Obj, target: bool) -> Vec<ClusterEvent> {
    let (a, b) = (old.get::<Pod>(), new.get::<Pod>());
    let resource = if !b.spec.node_name.is_empty() {
        Resource::AssignedPod
    } else if target {
        Resource::TargetPod
    } else {
        Resource::UnscheduledPod
    };
    let mut actions = Vec::new();
    if a.metadata.labels != b.metadata.labels {
        actions.push(Action::POD_LABEL);
    }
    actions.extend(scalings(a, b));
    if b.spec.scheduling_gates.is_empty() && !a.spec.scheduling_gates.is_empty() {
        actions.push(Action::POD_GATES_GONE);
    }
    if a.spec.tolerations.len() != b.spec.tolerations.len() {
        actions.push(Action::POD_TOLERATION);
    }
    if actions.is_empty() {
        actions.push(Action::UPDATE);
    }
    actions.into_iter().map(|a| ClusterEvent::new(resource, a)).collect()
}

fn scalings(a: &Pod, b: &Pod) -> Vec<Action> {
    if api::Ptr::same(&a.spec, &b.spec) && same_sizes(a, b) {
        return Vec::new();
    }
    let (old, new) = (pod_requests(a, Source::Status, &[]), pod_requests(b, Source::Status, &[]));
    let smaller = |x: &crate::resources::Quantities, y: &crate::resources::Quantities| {
        x.iter().any(|(name, q)| y.get(name).is_none_or(|other| q.milli() > other.milli()))
    };
    let down = smaller(&old, &new).then_some(Action::POD_SCALE_DOWN);
    let up = smaller(&new, &old).then_some(Action::POD_SCALE_UP);
    down.into_iter().chain(up).collect()
}
