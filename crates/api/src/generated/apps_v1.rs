//! The structs of `apps/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// ControllerRevision implements an immutable snapshot of state data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ControllerRevision {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Data is the serialized representation of the state.
    pub data: Value,
    /// Revision indicates the revision of the state represented by Data.
    pub revision: i64,
}

/// The fields of [`ControllerRevision`].
pub static CONTROLLER_REVISION_SHAPE: Shape = Shape { name: "ControllerRevision", definition: "io.k8s.api.apps.v1.ControllerRevision", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "data", ty: &Type::Any, keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "revision", ty: &Type::Leaf("int64"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ControllerRevision {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.data.is_zero() && self.revision.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ControllerRevision {
    fn shape(&self) -> &'static Shape {
        &CONTROLLER_REVISION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.data,
            4 => &self.revision,
            _ => no_field("ControllerRevision", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.data,
            4 => &mut self.revision,
            _ => no_field("ControllerRevision", i),
        }
    }
}

impl Resource for ControllerRevision {
    fn kind(&self) -> Kind {
        crate::kinds::CONTROLLER_REVISION
    }
    fn meta(&self) -> &super::meta_v1::ObjectMeta {
        &self.metadata
    }
    fn meta_mut(&mut self) -> &mut super::meta_v1::ObjectMeta {
        &mut self.metadata
    }
    fn share(&self) -> Arc<dyn Resource> {
        Arc::new(self.clone())
    }
}

impl Typed for ControllerRevision {
    const KIND: Kind = crate::kinds::CONTROLLER_REVISION;
}

/// DaemonSet represents the configuration of a daemon set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DaemonSet {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// The desired behavior of this daemon set.
    pub spec: Ptr<super::apps_v1::DaemonSetSpec>,
    /// The current status of this daemon set.
    pub status: Ptr<super::apps_v1::DaemonSetStatus>,
}

/// The fields of [`DaemonSet`].
pub static DAEMON_SET_SHAPE: Shape = Shape { name: "DaemonSet", definition: "io.k8s.api.apps.v1.DaemonSet", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::apps_v1::DAEMON_SET_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::apps_v1::DAEMON_SET_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DaemonSet {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.spec.is_zero() && self.status.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DaemonSet {
    fn shape(&self) -> &'static Shape {
        &DAEMON_SET_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("DaemonSet", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("DaemonSet", i),
        }
    }
}

impl Resource for DaemonSet {
    fn kind(&self) -> Kind {
        crate::kinds::DAEMON_SET
    }
    fn meta(&self) -> &super::meta_v1::ObjectMeta {
        &self.metadata
    }
    fn meta_mut(&mut self) -> &mut super::meta_v1::ObjectMeta {
        &mut self.metadata
    }
    fn share(&self) -> Arc<dyn Resource> {
        Arc::new(self.clone())
    }
}

impl Typed for DaemonSet {
    const KIND: Kind = crate::kinds::DAEMON_SET;
}

/// DaemonSetCondition describes the state of a DaemonSet at a certain point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DaemonSetCondition {
    /// Type of DaemonSet condition.
    pub type_: Str,
    /// Status of the condition, one of True, False, Unknown.
    pub status: Str,
    /// Last time the condition transitioned from one status to another.
    pub last_transition_time: Time,
    /// The reason for the condition's last transition.
    pub reason: Str,
    /// A human readable message indicating details about the transition.
    pub message: Str,
}

/// The fields of [`DaemonSetCondition`].
pub static DAEMON_SET_CONDITION_SHAPE: Shape = Shape { name: "DaemonSetCondition", definition: "io.k8s.api.apps.v1.DaemonSetCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DaemonSetCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DaemonSetCondition {
    fn shape(&self) -> &'static Shape {
        &DAEMON_SET_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.last_transition_time,
            3 => &self.reason,
            4 => &self.message,
            _ => no_field("DaemonSetCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.last_transition_time,
            3 => &mut self.reason,
            4 => &mut self.message,
            _ => no_field("DaemonSetCondition", i),
        }
    }
}

/// DaemonSetSpec is the specification of a daemon set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DaemonSetSpec {
    /// A label query over pods that are managed by the daemon set.
    pub selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// An object that describes the pod that will be created.
    pub template: Ptr<super::core_v1::PodTemplateSpec>,
    /// An update strategy to replace existing DaemonSet pods with new pods.
    pub update_strategy: super::apps_v1::DaemonSetUpdateStrategy,
    /// The minimum number of seconds for which a newly created DaemonSet pod should be ready without any of its container crashing, for it to be considered available.
    pub min_ready_seconds: i32,
    /// The number of old history to retain to allow rollback.
    pub revision_history_limit: Option<i32>,
}

/// The fields of [`DaemonSetSpec`].
pub static DAEMON_SET_SPEC_SHAPE: Shape = Shape { name: "DaemonSetSpec", definition: "io.k8s.api.apps.v1.DaemonSetSpec", atomic: false, fields: &[
    Field { name: "selector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::AlwaysOrNull, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "template", ty: &Type::Struct(&super::core_v1::POD_TEMPLATE_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "updateStrategy", ty: &Type::Struct(&super::apps_v1::DAEMON_SET_UPDATE_STRATEGY_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "minReadySeconds", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "revisionHistoryLimit", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DaemonSetSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.selector.is_zero() && self.template.is_zero() && self.update_strategy.is_zero() && self.min_ready_seconds.is_zero() && self.revision_history_limit.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DaemonSetSpec {
    fn shape(&self) -> &'static Shape {
        &DAEMON_SET_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.selector,
            1 => &self.template,
            2 => &self.update_strategy,
            3 => &self.min_ready_seconds,
            4 => &self.revision_history_limit,
            _ => no_field("DaemonSetSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.selector,
            1 => &mut self.template,
            2 => &mut self.update_strategy,
            3 => &mut self.min_ready_seconds,
            4 => &mut self.revision_history_limit,
            _ => no_field("DaemonSetSpec", i),
        }
    }
}

/// DaemonSetStatus represents the current status of a daemon set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DaemonSetStatus {
    /// The number of nodes that are running at least 1 daemon pod and are supposed to run the daemon pod.
    pub current_number_scheduled: i32,
    /// The number of nodes that are running the daemon pod, but are not supposed to run the daemon pod.
    pub number_misscheduled: i32,
    /// The total number of nodes that should be running the daemon pod (including nodes correctly running the daemon pod).
    pub desired_number_scheduled: i32,
    /// numberReady is the number of nodes that should be running the daemon pod and have one or more of the daemon pod running with a Ready Condition.
    pub number_ready: i32,
    /// The most recent generation observed by the daemon set controller.
    pub observed_generation: i64,
    /// The total number of nodes that are running updated daemon pod
    pub updated_number_scheduled: i32,
    /// The number of nodes that should be running the daemon pod and have one or more of the daemon pod running and available (ready for at least spec.minReadySeconds)
    pub number_available: i32,
    /// The number of nodes that should be running the daemon pod and have none of the daemon pod running and available (ready for at least spec.minReadySeconds)
    pub number_unavailable: i32,
    /// Count of hash collisions for the DaemonSet.
    pub collision_count: Option<i32>,
    /// Represents the latest available observations of a DaemonSet's current state.
    pub conditions: List<super::apps_v1::DaemonSetCondition>,
}

/// The fields of [`DaemonSetStatus`].
pub static DAEMON_SET_STATUS_SHAPE: Shape = Shape { name: "DaemonSetStatus", definition: "io.k8s.api.apps.v1.DaemonSetStatus", atomic: false, fields: &[
    Field { name: "currentNumberScheduled", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "numberMisscheduled", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "desiredNumberScheduled", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "numberReady", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "updatedNumberScheduled", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "numberAvailable", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "numberUnavailable", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "collisionCount", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::apps_v1::DAEMON_SET_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
] };

impl Reflect for DaemonSetStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.current_number_scheduled.is_zero() && self.number_misscheduled.is_zero() && self.desired_number_scheduled.is_zero() && self.number_ready.is_zero() && self.observed_generation.is_zero() && self.updated_number_scheduled.is_zero() && self.number_available.is_zero() && self.number_unavailable.is_zero() && self.collision_count.is_zero() && self.conditions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DaemonSetStatus {
    fn shape(&self) -> &'static Shape {
        &DAEMON_SET_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.current_number_scheduled,
            1 => &self.number_misscheduled,
            2 => &self.desired_number_scheduled,
            3 => &self.number_ready,
            4 => &self.observed_generation,
            5 => &self.updated_number_scheduled,
            6 => &self.number_available,
            7 => &self.number_unavailable,
            8 => &self.collision_count,
            9 => &self.conditions,
            _ => no_field("DaemonSetStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.current_number_scheduled,
            1 => &mut self.number_misscheduled,
            2 => &mut self.desired_number_scheduled,
            3 => &mut self.number_ready,
            4 => &mut self.observed_generation,
            5 => &mut self.updated_number_scheduled,
            6 => &mut self.number_available,
            7 => &mut self.number_unavailable,
            8 => &mut self.collision_count,
            9 => &mut self.conditions,
            _ => no_field("DaemonSetStatus", i),
        }
    }
}

/// DaemonSetUpdateStrategy is a struct used to control the update strategy for a DaemonSet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DaemonSetUpdateStrategy {
    /// Type of daemon set update.
    pub type_: Str,
    /// Rolling update config params.
    pub rolling_update: Option<Ptr<super::apps_v1::RollingUpdateDaemonSet>>,
}

/// The fields of [`DaemonSetUpdateStrategy`].
pub static DAEMON_SET_UPDATE_STRATEGY_SHAPE: Shape = Shape { name: "DaemonSetUpdateStrategy", definition: "io.k8s.api.apps.v1.DaemonSetUpdateStrategy", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "rollingUpdate", ty: &Type::Struct(&super::apps_v1::ROLLING_UPDATE_DAEMON_SET_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DaemonSetUpdateStrategy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.rolling_update.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DaemonSetUpdateStrategy {
    fn shape(&self) -> &'static Shape {
        &DAEMON_SET_UPDATE_STRATEGY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.rolling_update,
            _ => no_field("DaemonSetUpdateStrategy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.rolling_update,
            _ => no_field("DaemonSetUpdateStrategy", i),
        }
    }
}

/// Deployment enables declarative updates for Pods and ReplicaSets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deployment {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Specification of the desired behavior of the Deployment.
    pub spec: Ptr<super::apps_v1::DeploymentSpec>,
    /// Most recently observed status of the Deployment.
    pub status: Ptr<super::apps_v1::DeploymentStatus>,
}

/// The fields of [`Deployment`].
pub static DEPLOYMENT_SHAPE: Shape = Shape { name: "Deployment", definition: "io.k8s.api.apps.v1.Deployment", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::apps_v1::DEPLOYMENT_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::apps_v1::DEPLOYMENT_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Deployment {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.spec.is_zero() && self.status.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Deployment {
    fn shape(&self) -> &'static Shape {
        &DEPLOYMENT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("Deployment", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("Deployment", i),
        }
    }
}

impl Resource for Deployment {
    fn kind(&self) -> Kind {
        crate::kinds::DEPLOYMENT
    }
    fn meta(&self) -> &super::meta_v1::ObjectMeta {
        &self.metadata
    }
    fn meta_mut(&mut self) -> &mut super::meta_v1::ObjectMeta {
        &mut self.metadata
    }
    fn share(&self) -> Arc<dyn Resource> {
        Arc::new(self.clone())
    }
}

impl Typed for Deployment {
    const KIND: Kind = crate::kinds::DEPLOYMENT;
}

/// DeploymentCondition describes the state of a deployment at a certain point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeploymentCondition {
    /// Type of deployment condition.
    pub type_: Str,
    /// Status of the condition, one of True, False, Unknown.
    pub status: Str,
    /// The last time this condition was updated.
    pub last_update_time: Time,
    /// Last time the condition transitioned from one status to another.
    pub last_transition_time: Time,
    /// The reason for the condition's last transition.
    pub reason: Str,
    /// A human readable message indicating details about the transition.
    pub message: Str,
}

/// The fields of [`DeploymentCondition`].
pub static DEPLOYMENT_CONDITION_SHAPE: Shape = Shape { name: "DeploymentCondition", definition: "io.k8s.api.apps.v1.DeploymentCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastUpdateTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DeploymentCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.last_update_time.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DeploymentCondition {
    fn shape(&self) -> &'static Shape {
        &DEPLOYMENT_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.last_update_time,
            3 => &self.last_transition_time,
            4 => &self.reason,
            5 => &self.message,
            _ => no_field("DeploymentCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.last_update_time,
            3 => &mut self.last_transition_time,
            4 => &mut self.reason,
            5 => &mut self.message,
            _ => no_field("DeploymentCondition", i),
        }
    }
}

/// DeploymentSpec is the specification of the desired behavior of the Deployment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeploymentSpec {
    /// Number of desired pods.
    pub replicas: Option<i32>,
    /// Label selector for pods.
    pub selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// Template describes the pods that will be created.
    pub template: Ptr<super::core_v1::PodTemplateSpec>,
    /// The deployment strategy to use to replace existing pods with new ones.
    pub strategy: super::apps_v1::DeploymentStrategy,
    /// Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available.
    pub min_ready_seconds: i32,
    /// The number of old ReplicaSets to retain to allow rollback.
    pub revision_history_limit: Option<i32>,
    /// Indicates that the deployment is paused.
    pub paused: bool,
    /// The maximum time in seconds for a deployment to make progress before it is considered to be failed.
    pub progress_deadline_seconds: Option<i32>,
}

/// The fields of [`DeploymentSpec`].
pub static DEPLOYMENT_SPEC_SHAPE: Shape = Shape { name: "DeploymentSpec", definition: "io.k8s.api.apps.v1.DeploymentSpec", atomic: false, fields: &[
    Field { name: "replicas", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::AlwaysOrNull, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "template", ty: &Type::Struct(&super::core_v1::POD_TEMPLATE_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "strategy", ty: &Type::Struct(&super::apps_v1::DEPLOYMENT_STRATEGY_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: true },
    Field { name: "minReadySeconds", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "revisionHistoryLimit", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "paused", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "progressDeadlineSeconds", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DeploymentSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.replicas.is_zero() && self.selector.is_zero() && self.template.is_zero() && self.strategy.is_zero() && self.min_ready_seconds.is_zero() && self.revision_history_limit.is_zero() && self.paused.is_zero() && self.progress_deadline_seconds.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DeploymentSpec {
    fn shape(&self) -> &'static Shape {
        &DEPLOYMENT_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.replicas,
            1 => &self.selector,
            2 => &self.template,
            3 => &self.strategy,
            4 => &self.min_ready_seconds,
            5 => &self.revision_history_limit,
            6 => &self.paused,
            7 => &self.progress_deadline_seconds,
            _ => no_field("DeploymentSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.replicas,
            1 => &mut self.selector,
            2 => &mut self.template,
            3 => &mut self.strategy,
            4 => &mut self.min_ready_seconds,
            5 => &mut self.revision_history_limit,
            6 => &mut self.paused,
            7 => &mut self.progress_deadline_seconds,
            _ => no_field("DeploymentSpec", i),
        }
    }
}

/// DeploymentStatus is the most recently observed status of the Deployment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeploymentStatus {
    /// The generation observed by the deployment controller.
    pub observed_generation: i64,
    /// Total number of non-terminating pods targeted by this deployment (their labels match the selector).
    pub replicas: i32,
    /// Total number of non-terminating pods targeted by this deployment that have the desired template spec.
    pub updated_replicas: i32,
    /// Total number of non-terminating pods targeted by this Deployment with a Ready Condition.
    pub ready_replicas: i32,
    /// Total number of available non-terminating pods (ready for at least minReadySeconds) targeted by this deployment.
    pub available_replicas: i32,
    /// Total number of unavailable pods targeted by this deployment.
    pub unavailable_replicas: i32,
    /// Total number of terminating pods targeted by this deployment.
    pub terminating_replicas: Option<i32>,
    /// Represents the latest available observations of a deployment's current state.
    pub conditions: List<super::apps_v1::DeploymentCondition>,
    /// Count of hash collisions for the Deployment.
    pub collision_count: Option<i32>,
}

/// The fields of [`DeploymentStatus`].
pub static DEPLOYMENT_STATUS_SHAPE: Shape = Shape { name: "DeploymentStatus", definition: "io.k8s.api.apps.v1.DeploymentStatus", atomic: false, fields: &[
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "replicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "updatedReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readyReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "availableReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "unavailableReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "terminatingReplicas", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::apps_v1::DEPLOYMENT_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
    Field { name: "collisionCount", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DeploymentStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.observed_generation.is_zero() && self.replicas.is_zero() && self.updated_replicas.is_zero() && self.ready_replicas.is_zero() && self.available_replicas.is_zero() && self.unavailable_replicas.is_zero() && self.terminating_replicas.is_zero() && self.conditions.is_zero() && self.collision_count.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DeploymentStatus {
    fn shape(&self) -> &'static Shape {
        &DEPLOYMENT_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.observed_generation,
            1 => &self.replicas,
            2 => &self.updated_replicas,
            3 => &self.ready_replicas,
            4 => &self.available_replicas,
            5 => &self.unavailable_replicas,
            6 => &self.terminating_replicas,
            7 => &self.conditions,
            8 => &self.collision_count,
            _ => no_field("DeploymentStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.observed_generation,
            1 => &mut self.replicas,
            2 => &mut self.updated_replicas,
            3 => &mut self.ready_replicas,
            4 => &mut self.available_replicas,
            5 => &mut self.unavailable_replicas,
            6 => &mut self.terminating_replicas,
            7 => &mut self.conditions,
            8 => &mut self.collision_count,
            _ => no_field("DeploymentStatus", i),
        }
    }
}

/// DeploymentStrategy describes how to replace existing pods with new ones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeploymentStrategy {
    /// Type of deployment.
    pub type_: Str,
    /// Rolling update config params.
    pub rolling_update: Option<Ptr<super::apps_v1::RollingUpdateDeployment>>,
}

/// The fields of [`DeploymentStrategy`].
pub static DEPLOYMENT_STRATEGY_SHAPE: Shape = Shape { name: "DeploymentStrategy", definition: "io.k8s.api.apps.v1.DeploymentStrategy", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "rollingUpdate", ty: &Type::Struct(&super::apps_v1::ROLLING_UPDATE_DEPLOYMENT_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DeploymentStrategy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.rolling_update.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DeploymentStrategy {
    fn shape(&self) -> &'static Shape {
        &DEPLOYMENT_STRATEGY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.rolling_update,
            _ => no_field("DeploymentStrategy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.rolling_update,
            _ => no_field("DeploymentStrategy", i),
        }
    }
}

/// ReplicaSet ensures that a specified number of pod replicas are running at any given time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicaSet {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// If the Labels of a ReplicaSet are empty, they are defaulted to be the same as the Pod(s) that the ReplicaSet manages.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Spec defines the specification of the desired behavior of the ReplicaSet.
    pub spec: Ptr<super::apps_v1::ReplicaSetSpec>,
    /// Status is the most recently observed status of the ReplicaSet.
    pub status: Ptr<super::apps_v1::ReplicaSetStatus>,
}

/// The fields of [`ReplicaSet`].
pub static REPLICA_SET_SHAPE: Shape = Shape { name: "ReplicaSet", definition: "io.k8s.api.apps.v1.ReplicaSet", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::apps_v1::REPLICA_SET_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::apps_v1::REPLICA_SET_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ReplicaSet {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.spec.is_zero() && self.status.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ReplicaSet {
    fn shape(&self) -> &'static Shape {
        &REPLICA_SET_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("ReplicaSet", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("ReplicaSet", i),
        }
    }
}

impl Resource for ReplicaSet {
    fn kind(&self) -> Kind {
        crate::kinds::REPLICA_SET
    }
    fn meta(&self) -> &super::meta_v1::ObjectMeta {
        &self.metadata
    }
    fn meta_mut(&mut self) -> &mut super::meta_v1::ObjectMeta {
        &mut self.metadata
    }
    fn share(&self) -> Arc<dyn Resource> {
        Arc::new(self.clone())
    }
}

impl Typed for ReplicaSet {
    const KIND: Kind = crate::kinds::REPLICA_SET;
}

/// ReplicaSetCondition describes the state of a replica set at a certain point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicaSetCondition {
    /// Type of replica set condition.
    pub type_: Str,
    /// Status of the condition, one of True, False, Unknown.
    pub status: Str,
    /// The last time the condition transitioned from one status to another.
    pub last_transition_time: Time,
    /// The reason for the condition's last transition.
    pub reason: Str,
    /// A human readable message indicating details about the transition.
    pub message: Str,
}

/// The fields of [`ReplicaSetCondition`].
pub static REPLICA_SET_CONDITION_SHAPE: Shape = Shape { name: "ReplicaSetCondition", definition: "io.k8s.api.apps.v1.ReplicaSetCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ReplicaSetCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ReplicaSetCondition {
    fn shape(&self) -> &'static Shape {
        &REPLICA_SET_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.last_transition_time,
            3 => &self.reason,
            4 => &self.message,
            _ => no_field("ReplicaSetCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.last_transition_time,
            3 => &mut self.reason,
            4 => &mut self.message,
            _ => no_field("ReplicaSetCondition", i),
        }
    }
}

/// ReplicaSetSpec is the specification of a ReplicaSet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicaSetSpec {
    /// Replicas is the number of desired pods.
    pub replicas: Option<i32>,
    /// Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available.
    pub min_ready_seconds: i32,
    /// Selector is a label query over pods that should match the replica count.
    pub selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// Template is the object that describes the pod that will be created if insufficient replicas are detected.
    pub template: Ptr<super::core_v1::PodTemplateSpec>,
}

/// The fields of [`ReplicaSetSpec`].
pub static REPLICA_SET_SPEC_SHAPE: Shape = Shape { name: "ReplicaSetSpec", definition: "io.k8s.api.apps.v1.ReplicaSetSpec", atomic: false, fields: &[
    Field { name: "replicas", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "minReadySeconds", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::AlwaysOrNull, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "template", ty: &Type::Struct(&super::core_v1::POD_TEMPLATE_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ReplicaSetSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.replicas.is_zero() && self.min_ready_seconds.is_zero() && self.selector.is_zero() && self.template.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ReplicaSetSpec {
    fn shape(&self) -> &'static Shape {
        &REPLICA_SET_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.replicas,
            1 => &self.min_ready_seconds,
            2 => &self.selector,
            3 => &self.template,
            _ => no_field("ReplicaSetSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.replicas,
            1 => &mut self.min_ready_seconds,
            2 => &mut self.selector,
            3 => &mut self.template,
            _ => no_field("ReplicaSetSpec", i),
        }
    }
}

/// ReplicaSetStatus represents the current status of a ReplicaSet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicaSetStatus {
    /// Replicas is the most recently observed number of non-terminating pods.
    pub replicas: i32,
    /// The number of non-terminating pods that have labels matching the labels of the pod template of the replicaset.
    pub fully_labeled_replicas: i32,
    /// The number of non-terminating pods targeted by this ReplicaSet with a Ready Condition.
    pub ready_replicas: i32,
    /// The number of available non-terminating pods (ready for at least minReadySeconds) for this replica set.
    pub available_replicas: i32,
    /// The number of terminating pods for this replica set.
    pub terminating_replicas: Option<i32>,
    /// ObservedGeneration reflects the generation of the most recently observed ReplicaSet.
    pub observed_generation: i64,
    /// Represents the latest available observations of a replica set's current state.
    pub conditions: List<super::apps_v1::ReplicaSetCondition>,
}

/// The fields of [`ReplicaSetStatus`].
pub static REPLICA_SET_STATUS_SHAPE: Shape = Shape { name: "ReplicaSetStatus", definition: "io.k8s.api.apps.v1.ReplicaSetStatus", atomic: false, fields: &[
    Field { name: "replicas", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fullyLabeledReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readyReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "availableReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "terminatingReplicas", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::apps_v1::REPLICA_SET_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
] };

impl Reflect for ReplicaSetStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.replicas.is_zero() && self.fully_labeled_replicas.is_zero() && self.ready_replicas.is_zero() && self.available_replicas.is_zero() && self.terminating_replicas.is_zero() && self.observed_generation.is_zero() && self.conditions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ReplicaSetStatus {
    fn shape(&self) -> &'static Shape {
        &REPLICA_SET_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.replicas,
            1 => &self.fully_labeled_replicas,
            2 => &self.ready_replicas,
            3 => &self.available_replicas,
            4 => &self.terminating_replicas,
            5 => &self.observed_generation,
            6 => &self.conditions,
            _ => no_field("ReplicaSetStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.replicas,
            1 => &mut self.fully_labeled_replicas,
            2 => &mut self.ready_replicas,
            3 => &mut self.available_replicas,
            4 => &mut self.terminating_replicas,
            5 => &mut self.observed_generation,
            6 => &mut self.conditions,
            _ => no_field("ReplicaSetStatus", i),
        }
    }
}

/// Spec to control the desired behavior of daemon set rolling update.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RollingUpdateDaemonSet {
    /// The maximum number of DaemonSet pods that can be unavailable during the update.
    pub max_unavailable: Option<IntOrString>,
    /// The maximum number of nodes with an existing available DaemonSet pod that can have an updated DaemonSet pod during during an update.
    pub max_surge: Option<IntOrString>,
}

/// The fields of [`RollingUpdateDaemonSet`].
pub static ROLLING_UPDATE_DAEMON_SET_SHAPE: Shape = Shape { name: "RollingUpdateDaemonSet", definition: "io.k8s.api.apps.v1.RollingUpdateDaemonSet", atomic: false, fields: &[
    Field { name: "maxUnavailable", ty: &Type::Leaf("intstr.IntOrString"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxSurge", ty: &Type::Leaf("intstr.IntOrString"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for RollingUpdateDaemonSet {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.max_unavailable.is_zero() && self.max_surge.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for RollingUpdateDaemonSet {
    fn shape(&self) -> &'static Shape {
        &ROLLING_UPDATE_DAEMON_SET_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.max_unavailable,
            1 => &self.max_surge,
            _ => no_field("RollingUpdateDaemonSet", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.max_unavailable,
            1 => &mut self.max_surge,
            _ => no_field("RollingUpdateDaemonSet", i),
        }
    }
}

/// Spec to control the desired behavior of rolling update.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RollingUpdateDeployment {
    /// The maximum number of pods that can be unavailable during the update.
    pub max_unavailable: Option<IntOrString>,
    /// The maximum number of pods that can be scheduled above the desired number of pods.
    pub max_surge: Option<IntOrString>,
}

/// The fields of [`RollingUpdateDeployment`].
pub static ROLLING_UPDATE_DEPLOYMENT_SHAPE: Shape = Shape { name: "RollingUpdateDeployment", definition: "io.k8s.api.apps.v1.RollingUpdateDeployment", atomic: false, fields: &[
    Field { name: "maxUnavailable", ty: &Type::Leaf("intstr.IntOrString"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxSurge", ty: &Type::Leaf("intstr.IntOrString"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for RollingUpdateDeployment {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.max_unavailable.is_zero() && self.max_surge.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for RollingUpdateDeployment {
    fn shape(&self) -> &'static Shape {
        &ROLLING_UPDATE_DEPLOYMENT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.max_unavailable,
            1 => &self.max_surge,
            _ => no_field("RollingUpdateDeployment", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.max_unavailable,
            1 => &mut self.max_surge,
            _ => no_field("RollingUpdateDeployment", i),
        }
    }
}

/// RollingUpdateStatefulSetStrategy is used to communicate parameter for RollingUpdateStatefulSetStrategyType.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RollingUpdateStatefulSetStrategy {
    /// Partition indicates the ordinal at which the StatefulSet should be partitioned for updates.
    pub partition: Option<i32>,
    /// The maximum number of pods that can be unavailable during the update.
    pub max_unavailable: Option<IntOrString>,
}

/// The fields of [`RollingUpdateStatefulSetStrategy`].
pub static ROLLING_UPDATE_STATEFUL_SET_STRATEGY_SHAPE: Shape = Shape { name: "RollingUpdateStatefulSetStrategy", definition: "io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy", atomic: false, fields: &[
    Field { name: "partition", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxUnavailable", ty: &Type::Leaf("intstr.IntOrString"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for RollingUpdateStatefulSetStrategy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.partition.is_zero() && self.max_unavailable.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for RollingUpdateStatefulSetStrategy {
    fn shape(&self) -> &'static Shape {
        &ROLLING_UPDATE_STATEFUL_SET_STRATEGY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.partition,
            1 => &self.max_unavailable,
            _ => no_field("RollingUpdateStatefulSetStrategy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.partition,
            1 => &mut self.max_unavailable,
            _ => no_field("RollingUpdateStatefulSetStrategy", i),
        }
    }
}

/// StatefulSet represents a set of pods with consistent identities.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatefulSet {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Spec defines the desired identities of pods in this set.
    pub spec: Ptr<super::apps_v1::StatefulSetSpec>,
    /// Status is the current status of Pods in this StatefulSet.
    pub status: Ptr<super::apps_v1::StatefulSetStatus>,
}

/// The fields of [`StatefulSet`].
pub static STATEFUL_SET_SHAPE: Shape = Shape { name: "StatefulSet", definition: "io.k8s.api.apps.v1.StatefulSet", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::apps_v1::STATEFUL_SET_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::apps_v1::STATEFUL_SET_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StatefulSet {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.spec.is_zero() && self.status.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StatefulSet {
    fn shape(&self) -> &'static Shape {
        &STATEFUL_SET_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("StatefulSet", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("StatefulSet", i),
        }
    }
}

impl Resource for StatefulSet {
    fn kind(&self) -> Kind {
        crate::kinds::STATEFUL_SET
    }
    fn meta(&self) -> &super::meta_v1::ObjectMeta {
        &self.metadata
    }
    fn meta_mut(&mut self) -> &mut super::meta_v1::ObjectMeta {
        &mut self.metadata
    }
    fn share(&self) -> Arc<dyn Resource> {
        Arc::new(self.clone())
    }
}

impl Typed for StatefulSet {
    const KIND: Kind = crate::kinds::STATEFUL_SET;
}

/// StatefulSetCondition describes the state of a statefulset at a certain point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatefulSetCondition {
    /// Type of statefulset condition.
    pub type_: Str,
    /// Status of the condition, one of True, False, Unknown.
    pub status: Str,
    /// Last time the condition transitioned from one status to another.
    pub last_transition_time: Time,
    /// The reason for the condition's last transition.
    pub reason: Str,
    /// A human readable message indicating details about the transition.
    pub message: Str,
}

/// The fields of [`StatefulSetCondition`].
pub static STATEFUL_SET_CONDITION_SHAPE: Shape = Shape { name: "StatefulSetCondition", definition: "io.k8s.api.apps.v1.StatefulSetCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StatefulSetCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StatefulSetCondition {
    fn shape(&self) -> &'static Shape {
        &STATEFUL_SET_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.last_transition_time,
            3 => &self.reason,
            4 => &self.message,
            _ => no_field("StatefulSetCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.last_transition_time,
            3 => &mut self.reason,
            4 => &mut self.message,
            _ => no_field("StatefulSetCondition", i),
        }
    }
}

/// StatefulSetOrdinals describes the policy used for replica ordinal assignment in this StatefulSet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatefulSetOrdinals {
    /// start is the number representing the first replica's index.
    pub start: i32,
}

/// The fields of [`StatefulSetOrdinals`].
pub static STATEFUL_SET_ORDINALS_SHAPE: Shape = Shape { name: "StatefulSetOrdinals", definition: "io.k8s.api.apps.v1.StatefulSetOrdinals", atomic: false, fields: &[
    Field { name: "start", ty: &Type::Leaf("int32"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StatefulSetOrdinals {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.start.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StatefulSetOrdinals {
    fn shape(&self) -> &'static Shape {
        &STATEFUL_SET_ORDINALS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.start,
            _ => no_field("StatefulSetOrdinals", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.start,
            _ => no_field("StatefulSetOrdinals", i),
        }
    }
}

/// StatefulSetPersistentVolumeClaimRetentionPolicy describes the policy used for PVCs created from the StatefulSet VolumeClaimTemplates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatefulSetPersistentVolumeClaimRetentionPolicy {
    /// WhenDeleted specifies what happens to PVCs created from StatefulSet VolumeClaimTemplates when the StatefulSet is deleted.
    pub when_deleted: Str,
    /// WhenScaled specifies what happens to PVCs created from StatefulSet VolumeClaimTemplates when the StatefulSet is scaled down.
    pub when_scaled: Str,
}

/// The fields of [`StatefulSetPersistentVolumeClaimRetentionPolicy`].
pub static STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY_SHAPE: Shape = Shape { name: "StatefulSetPersistentVolumeClaimRetentionPolicy", definition: "io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy", atomic: false, fields: &[
    Field { name: "whenDeleted", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "whenScaled", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StatefulSetPersistentVolumeClaimRetentionPolicy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.when_deleted.is_zero() && self.when_scaled.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StatefulSetPersistentVolumeClaimRetentionPolicy {
    fn shape(&self) -> &'static Shape {
        &STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.when_deleted,
            1 => &self.when_scaled,
            _ => no_field("StatefulSetPersistentVolumeClaimRetentionPolicy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.when_deleted,
            1 => &mut self.when_scaled,
            _ => no_field("StatefulSetPersistentVolumeClaimRetentionPolicy", i),
        }
    }
}

/// A StatefulSetSpec is the specification of a StatefulSet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatefulSetSpec {
    /// replicas is the desired number of replicas of the given Template.
    pub replicas: Option<i32>,
    /// selector is a label query over pods that should match the replica count.
    pub selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// template is the object that describes the pod that will be created if insufficient replicas are detected.
    pub template: Ptr<super::core_v1::PodTemplateSpec>,
    /// volumeClaimTemplates is a list of claims that pods are allowed to reference.
    pub volume_claim_templates: List<super::core_v1::PersistentVolumeClaim>,
    /// serviceName is the name of the service that governs this StatefulSet.
    pub service_name: Str,
    /// podManagementPolicy controls how pods are created during initial scale up, when replacing pods on nodes, or when scaling down.
    pub pod_management_policy: Str,
    /// updateStrategy indicates the StatefulSetUpdateStrategy that will be employed to update Pods in the StatefulSet when a revision is made to Template.
    pub update_strategy: super::apps_v1::StatefulSetUpdateStrategy,
    /// revisionHistoryLimit is the maximum number of revisions that will be maintained in the StatefulSet's revision history.
    pub revision_history_limit: Option<i32>,
    /// Minimum number of seconds for which a newly created pod should be ready without any of its container crashing for it to be considered available.
    pub min_ready_seconds: i32,
    /// persistentVolumeClaimRetentionPolicy describes the lifecycle of persistent volume claims created from volumeClaimTemplates.
    pub persistent_volume_claim_retention_policy: Option<Ptr<super::apps_v1::StatefulSetPersistentVolumeClaimRetentionPolicy>>,
    /// ordinals controls the numbering of replica indices in a StatefulSet.
    pub ordinals: Option<Ptr<super::apps_v1::StatefulSetOrdinals>>,
}

/// The fields of [`StatefulSetSpec`].
pub static STATEFUL_SET_SPEC_SHAPE: Shape = Shape { name: "StatefulSetSpec", definition: "io.k8s.api.apps.v1.StatefulSetSpec", atomic: false, fields: &[
    Field { name: "replicas", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::AlwaysOrNull, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "template", ty: &Type::Struct(&super::core_v1::POD_TEMPLATE_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeClaimTemplates", ty: &Type::List(&Type::Struct(&super::core_v1::PERSISTENT_VOLUME_CLAIM_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "serviceName", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "podManagementPolicy", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "updateStrategy", ty: &Type::Struct(&super::apps_v1::STATEFUL_SET_UPDATE_STRATEGY_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "revisionHistoryLimit", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "minReadySeconds", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "persistentVolumeClaimRetentionPolicy", ty: &Type::Struct(&super::apps_v1::STATEFUL_SET_PERSISTENT_VOLUME_CLAIM_RETENTION_POLICY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ordinals", ty: &Type::Struct(&super::apps_v1::STATEFUL_SET_ORDINALS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StatefulSetSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.replicas.is_zero() && self.selector.is_zero() && self.template.is_zero() && self.volume_claim_templates.is_zero() && self.service_name.is_zero() && self.pod_management_policy.is_zero() && self.update_strategy.is_zero() && self.revision_history_limit.is_zero() && self.min_ready_seconds.is_zero() && self.persistent_volume_claim_retention_policy.is_zero() && self.ordinals.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StatefulSetSpec {
    fn shape(&self) -> &'static Shape {
        &STATEFUL_SET_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.replicas,
            1 => &self.selector,
            2 => &self.template,
            3 => &self.volume_claim_templates,
            4 => &self.service_name,
            5 => &self.pod_management_policy,
            6 => &self.update_strategy,
            7 => &self.revision_history_limit,
            8 => &self.min_ready_seconds,
            9 => &self.persistent_volume_claim_retention_policy,
            10 => &self.ordinals,
            _ => no_field("StatefulSetSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.replicas,
            1 => &mut self.selector,
            2 => &mut self.template,
            3 => &mut self.volume_claim_templates,
            4 => &mut self.service_name,
            5 => &mut self.pod_management_policy,
            6 => &mut self.update_strategy,
            7 => &mut self.revision_history_limit,
            8 => &mut self.min_ready_seconds,
            9 => &mut self.persistent_volume_claim_retention_policy,
            10 => &mut self.ordinals,
            _ => no_field("StatefulSetSpec", i),
        }
    }
}

/// StatefulSetStatus represents the current state of a StatefulSet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatefulSetStatus {
    /// observedGeneration is the most recent generation observed for this StatefulSet.
    pub observed_generation: i64,
    /// replicas is the number of Pods created by the StatefulSet controller.
    pub replicas: i32,
    /// readyReplicas is the number of pods created for this StatefulSet with a Ready Condition.
    pub ready_replicas: i32,
    /// currentReplicas is the number of Pods created by the StatefulSet controller from the StatefulSet version indicated by currentRevision.
    pub current_replicas: i32,
    /// updatedReplicas is the number of Pods created by the StatefulSet controller from the StatefulSet version indicated by updateRevision.
    pub updated_replicas: i32,
    /// currentRevision, if not empty, indicates the version of the StatefulSet used to generate Pods in the sequence (0,currentReplicas).
    pub current_revision: Str,
    /// updateRevision, if not empty, indicates the version of the StatefulSet used to generate Pods in the sequence (replicas-updatedReplicas,replicas)
    pub update_revision: Str,
    /// collisionCount is the count of hash collisions for the StatefulSet.
    pub collision_count: Option<i32>,
    /// Represents the latest available observations of a statefulset's current state.
    pub conditions: List<super::apps_v1::StatefulSetCondition>,
    /// Total number of available pods (ready for at least minReadySeconds) targeted by this statefulset.
    pub available_replicas: i32,
}

/// The fields of [`StatefulSetStatus`].
pub static STATEFUL_SET_STATUS_SHAPE: Shape = Shape { name: "StatefulSetStatus", definition: "io.k8s.api.apps.v1.StatefulSetStatus", atomic: false, fields: &[
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "replicas", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readyReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "currentReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "updatedReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "currentRevision", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "updateRevision", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "collisionCount", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::apps_v1::STATEFUL_SET_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
    Field { name: "availableReplicas", ty: &Type::Leaf("int32"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StatefulSetStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.observed_generation.is_zero() && self.replicas.is_zero() && self.ready_replicas.is_zero() && self.current_replicas.is_zero() && self.updated_replicas.is_zero() && self.current_revision.is_zero() && self.update_revision.is_zero() && self.collision_count.is_zero() && self.conditions.is_zero() && self.available_replicas.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StatefulSetStatus {
    fn shape(&self) -> &'static Shape {
        &STATEFUL_SET_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.observed_generation,
            1 => &self.replicas,
            2 => &self.ready_replicas,
            3 => &self.current_replicas,
            4 => &self.updated_replicas,
            5 => &self.current_revision,
            6 => &self.update_revision,
            7 => &self.collision_count,
            8 => &self.conditions,
            9 => &self.available_replicas,
            _ => no_field("StatefulSetStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.observed_generation,
            1 => &mut self.replicas,
            2 => &mut self.ready_replicas,
            3 => &mut self.current_replicas,
            4 => &mut self.updated_replicas,
            5 => &mut self.current_revision,
            6 => &mut self.update_revision,
            7 => &mut self.collision_count,
            8 => &mut self.conditions,
            9 => &mut self.available_replicas,
            _ => no_field("StatefulSetStatus", i),
        }
    }
}

/// StatefulSetUpdateStrategy indicates the strategy that the StatefulSet controller will use to perform updates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatefulSetUpdateStrategy {
    /// Type indicates the type of the StatefulSetUpdateStrategy.
    pub type_: Str,
    /// RollingUpdate is used to communicate parameters when Type is RollingUpdateStatefulSetStrategyType.
    pub rolling_update: Option<Ptr<super::apps_v1::RollingUpdateStatefulSetStrategy>>,
}

/// The fields of [`StatefulSetUpdateStrategy`].
pub static STATEFUL_SET_UPDATE_STRATEGY_SHAPE: Shape = Shape { name: "StatefulSetUpdateStrategy", definition: "io.k8s.api.apps.v1.StatefulSetUpdateStrategy", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "rollingUpdate", ty: &Type::Struct(&super::apps_v1::ROLLING_UPDATE_STATEFUL_SET_STRATEGY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StatefulSetUpdateStrategy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.rolling_update.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StatefulSetUpdateStrategy {
    fn shape(&self) -> &'static Shape {
        &STATEFUL_SET_UPDATE_STRATEGY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.rolling_update,
            _ => no_field("StatefulSetUpdateStrategy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.rolling_update,
            _ => no_field("StatefulSetUpdateStrategy", i),
        }
    }
}
