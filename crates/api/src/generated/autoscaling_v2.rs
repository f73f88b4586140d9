//! The structs of `autoscaling/v2`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// ContainerResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits, describing each pod in the c
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerResourceMetricSource {
    /// name is the name of the resource in question.
    pub name: Str,
    /// target specifies the target value for the given metric
    pub target: super::autoscaling_v2::MetricTarget,
    /// container is the name of the container in the pods of the scaling target
    pub container: Str,
}

/// The fields of [`ContainerResourceMetricSource`].
pub static CONTAINER_RESOURCE_METRIC_SOURCE_SHAPE: Shape = Shape { name: "ContainerResourceMetricSource", definition: "io.k8s.api.autoscaling.v2.ContainerResourceMetricSource", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "target", ty: &Type::Struct(&super::autoscaling_v2::METRIC_TARGET_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "container", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerResourceMetricSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.target.is_zero() && self.container.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerResourceMetricSource {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_RESOURCE_METRIC_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.target,
            2 => &self.container,
            _ => no_field("ContainerResourceMetricSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.target,
            2 => &mut self.container,
            _ => no_field("ContainerResourceMetricSource", i),
        }
    }
}

/// ContainerResourceMetricStatus indicates the current value of a resource metric known to Kubernetes, as specified in requests and limits, describing a single con
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerResourceMetricStatus {
    /// name is the name of the resource in question.
    pub name: Str,
    /// current contains the current value for the given metric
    pub current: super::autoscaling_v2::MetricValueStatus,
    /// container is the name of the container in the pods of the scaling target
    pub container: Str,
}

/// The fields of [`ContainerResourceMetricStatus`].
pub static CONTAINER_RESOURCE_METRIC_STATUS_SHAPE: Shape = Shape { name: "ContainerResourceMetricStatus", definition: "io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "current", ty: &Type::Struct(&super::autoscaling_v2::METRIC_VALUE_STATUS_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "container", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerResourceMetricStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.current.is_zero() && self.container.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerResourceMetricStatus {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_RESOURCE_METRIC_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.current,
            2 => &self.container,
            _ => no_field("ContainerResourceMetricStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.current,
            2 => &mut self.container,
            _ => no_field("ContainerResourceMetricStatus", i),
        }
    }
}

/// CrossVersionObjectReference contains enough information to let you identify the referred resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CrossVersionObjectReference {
    /// kind is the kind of the referent; More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds
    pub kind: Str,
    /// name is the name of the referent; More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
    pub name: Str,
    /// apiVersion is the API version of the referent
    pub api_version: Str,
}

/// The fields of [`CrossVersionObjectReference`].
pub static CROSS_VERSION_OBJECT_REFERENCE_SHAPE: Shape = Shape { name: "CrossVersionObjectReference", definition: "io.k8s.api.autoscaling.v2.CrossVersionObjectReference", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CrossVersionObjectReference {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.name.is_zero() && self.api_version.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CrossVersionObjectReference {
    fn shape(&self) -> &'static Shape {
        &CROSS_VERSION_OBJECT_REFERENCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.name,
            2 => &self.api_version,
            _ => no_field("CrossVersionObjectReference", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.name,
            2 => &mut self.api_version,
            _ => no_field("CrossVersionObjectReference", i),
        }
    }
}

/// ExternalMetricSource indicates how to scale on a metric not associated with any Kubernetes object (for example length of queue in cloud messaging service, or QP
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExternalMetricSource {
    /// metric identifies the target metric by name and selector
    pub metric: super::autoscaling_v2::MetricIdentifier,
    /// target specifies the target value for the given metric
    pub target: super::autoscaling_v2::MetricTarget,
}

/// The fields of [`ExternalMetricSource`].
pub static EXTERNAL_METRIC_SOURCE_SHAPE: Shape = Shape { name: "ExternalMetricSource", definition: "io.k8s.api.autoscaling.v2.ExternalMetricSource", atomic: false, fields: &[
    Field { name: "metric", ty: &Type::Struct(&super::autoscaling_v2::METRIC_IDENTIFIER_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "target", ty: &Type::Struct(&super::autoscaling_v2::METRIC_TARGET_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ExternalMetricSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.metric.is_zero() && self.target.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ExternalMetricSource {
    fn shape(&self) -> &'static Shape {
        &EXTERNAL_METRIC_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.metric,
            1 => &self.target,
            _ => no_field("ExternalMetricSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.metric,
            1 => &mut self.target,
            _ => no_field("ExternalMetricSource", i),
        }
    }
}

/// ExternalMetricStatus indicates the current value of a global metric not associated with any Kubernetes object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExternalMetricStatus {
    /// metric identifies the target metric by name and selector
    pub metric: super::autoscaling_v2::MetricIdentifier,
    /// current contains the current value for the given metric
    pub current: super::autoscaling_v2::MetricValueStatus,
}

/// The fields of [`ExternalMetricStatus`].
pub static EXTERNAL_METRIC_STATUS_SHAPE: Shape = Shape { name: "ExternalMetricStatus", definition: "io.k8s.api.autoscaling.v2.ExternalMetricStatus", atomic: false, fields: &[
    Field { name: "metric", ty: &Type::Struct(&super::autoscaling_v2::METRIC_IDENTIFIER_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "current", ty: &Type::Struct(&super::autoscaling_v2::METRIC_VALUE_STATUS_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ExternalMetricStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.metric.is_zero() && self.current.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ExternalMetricStatus {
    fn shape(&self) -> &'static Shape {
        &EXTERNAL_METRIC_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.metric,
            1 => &self.current,
            _ => no_field("ExternalMetricStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.metric,
            1 => &mut self.current,
            _ => no_field("ExternalMetricStatus", i),
        }
    }
}

/// HPAScalingPolicy is a single policy which must hold true for a specified past interval.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HPAScalingPolicy {
    /// type is used to specify the scaling policy.
    pub type_: Str,
    /// value contains the amount of change which is permitted by the policy.
    pub value: i32,
    /// periodSeconds specifies the window of time for which the policy should hold true.
    pub period_seconds: i32,
}

/// The fields of [`HPAScalingPolicy`].
pub static HPA_SCALING_POLICY_SHAPE: Shape = Shape { name: "HPAScalingPolicy", definition: "io.k8s.api.autoscaling.v2.HPAScalingPolicy", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "value", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "periodSeconds", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HPAScalingPolicy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.value.is_zero() && self.period_seconds.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HPAScalingPolicy {
    fn shape(&self) -> &'static Shape {
        &HPA_SCALING_POLICY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.value,
            2 => &self.period_seconds,
            _ => no_field("HPAScalingPolicy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.value,
            2 => &mut self.period_seconds,
            _ => no_field("HPAScalingPolicy", i),
        }
    }
}

/// HPAScalingRules configures the scaling behavior for one direction via scaling Policy Rules and a configurable metric tolerance.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HPAScalingRules {
    /// stabilizationWindowSeconds is the number of seconds for which past recommendations should be considered while scaling up or scaling down.
    pub stabilization_window_seconds: Option<i32>,
    /// selectPolicy is used to specify which policy should be used.
    pub select_policy: Option<Str>,
    /// policies is a list of potential scaling polices which can be used during scaling.
    pub policies: List<super::autoscaling_v2::HPAScalingPolicy>,
    /// tolerance is the tolerance on the ratio between the current and desired metric value under which no updates are made to the desired number of replicas (e.g.
    pub tolerance: Option<Quantity>,
}

/// The fields of [`HPAScalingRules`].
pub static HPA_SCALING_RULES_SHAPE: Shape = Shape { name: "HPAScalingRules", definition: "io.k8s.api.autoscaling.v2.HPAScalingRules", atomic: false, fields: &[
    Field { name: "stabilizationWindowSeconds", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selectPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "policies", ty: &Type::List(&Type::Struct(&super::autoscaling_v2::HPA_SCALING_POLICY_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "tolerance", ty: &Type::Leaf("resource.Quantity"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HPAScalingRules {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.stabilization_window_seconds.is_zero() && self.select_policy.is_zero() && self.policies.is_zero() && self.tolerance.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HPAScalingRules {
    fn shape(&self) -> &'static Shape {
        &HPA_SCALING_RULES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.stabilization_window_seconds,
            1 => &self.select_policy,
            2 => &self.policies,
            3 => &self.tolerance,
            _ => no_field("HPAScalingRules", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.stabilization_window_seconds,
            1 => &mut self.select_policy,
            2 => &mut self.policies,
            3 => &mut self.tolerance,
            _ => no_field("HPAScalingRules", i),
        }
    }
}

/// HorizontalPodAutoscaler is the configuration for a horizontal pod autoscaler, which automatically manages the replica count of any resource implementing the sca
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HorizontalPodAutoscaler {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec is the specification for the behaviour of the autoscaler.
    pub spec: Ptr<super::autoscaling_v2::HorizontalPodAutoscalerSpec>,
    /// status is the current information about the autoscaler.
    pub status: Ptr<super::autoscaling_v2::HorizontalPodAutoscalerStatus>,
}

/// The fields of [`HorizontalPodAutoscaler`].
pub static HORIZONTAL_POD_AUTOSCALER_SHAPE: Shape = Shape { name: "HorizontalPodAutoscaler", definition: "io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::autoscaling_v2::HORIZONTAL_POD_AUTOSCALER_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::autoscaling_v2::HORIZONTAL_POD_AUTOSCALER_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HorizontalPodAutoscaler {
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

impl Struct for HorizontalPodAutoscaler {
    fn shape(&self) -> &'static Shape {
        &HORIZONTAL_POD_AUTOSCALER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("HorizontalPodAutoscaler", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("HorizontalPodAutoscaler", i),
        }
    }
}

impl Resource for HorizontalPodAutoscaler {
    fn kind(&self) -> Kind {
        crate::kinds::HORIZONTAL_POD_AUTOSCALER
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

impl Typed for HorizontalPodAutoscaler {
    const KIND: Kind = crate::kinds::HORIZONTAL_POD_AUTOSCALER;
}

/// HorizontalPodAutoscalerBehavior configures the scaling behavior of the target in both Up and Down directions (scaleUp and scaleDown fields respectively).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HorizontalPodAutoscalerBehavior {
    /// scaleUp is scaling policy for scaling Up.
    pub scale_up: Option<Ptr<super::autoscaling_v2::HPAScalingRules>>,
    /// scaleDown is scaling policy for scaling Down.
    pub scale_down: Option<Ptr<super::autoscaling_v2::HPAScalingRules>>,
}

/// The fields of [`HorizontalPodAutoscalerBehavior`].
pub static HORIZONTAL_POD_AUTOSCALER_BEHAVIOR_SHAPE: Shape = Shape { name: "HorizontalPodAutoscalerBehavior", definition: "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior", atomic: false, fields: &[
    Field { name: "scaleUp", ty: &Type::Struct(&super::autoscaling_v2::HPA_SCALING_RULES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "scaleDown", ty: &Type::Struct(&super::autoscaling_v2::HPA_SCALING_RULES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HorizontalPodAutoscalerBehavior {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.scale_up.is_zero() && self.scale_down.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HorizontalPodAutoscalerBehavior {
    fn shape(&self) -> &'static Shape {
        &HORIZONTAL_POD_AUTOSCALER_BEHAVIOR_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.scale_up,
            1 => &self.scale_down,
            _ => no_field("HorizontalPodAutoscalerBehavior", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.scale_up,
            1 => &mut self.scale_down,
            _ => no_field("HorizontalPodAutoscalerBehavior", i),
        }
    }
}

/// HorizontalPodAutoscalerCondition describes the state of a HorizontalPodAutoscaler at a certain point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HorizontalPodAutoscalerCondition {
    /// type describes the current condition
    pub type_: Str,
    /// status is the status of the condition (True, False, Unknown)
    pub status: Str,
    /// lastTransitionTime is the last time the condition transitioned from one status to another
    pub last_transition_time: Time,
    /// reason is the reason for the condition's last transition.
    pub reason: Str,
    /// message is a human-readable explanation containing details about the transition
    pub message: Str,
    /// observedGeneration represents the .metadata.generation that the condition was set based upon.
    pub observed_generation: Option<i64>,
}

/// The fields of [`HorizontalPodAutoscalerCondition`].
pub static HORIZONTAL_POD_AUTOSCALER_CONDITION_SHAPE: Shape = Shape { name: "HorizontalPodAutoscalerCondition", definition: "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HorizontalPodAutoscalerCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && self.observed_generation.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HorizontalPodAutoscalerCondition {
    fn shape(&self) -> &'static Shape {
        &HORIZONTAL_POD_AUTOSCALER_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.last_transition_time,
            3 => &self.reason,
            4 => &self.message,
            5 => &self.observed_generation,
            _ => no_field("HorizontalPodAutoscalerCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.last_transition_time,
            3 => &mut self.reason,
            4 => &mut self.message,
            5 => &mut self.observed_generation,
            _ => no_field("HorizontalPodAutoscalerCondition", i),
        }
    }
}

/// HorizontalPodAutoscalerSpec describes the desired functionality of the HorizontalPodAutoscaler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HorizontalPodAutoscalerSpec {
    /// scaleTargetRef points to the target resource to scale, and is used to the pods for which metrics should be collected, as well as to actually change the replica
    pub scale_target_ref: super::autoscaling_v2::CrossVersionObjectReference,
    /// minReplicas is the lower limit for the number of replicas to which the autoscaler can scale down.
    pub min_replicas: Option<i32>,
    /// maxReplicas is the upper limit for the number of replicas to which the autoscaler can scale up.
    pub max_replicas: i32,
    /// metrics contains the specifications for which to use to calculate the desired replica count (the maximum replica count across all metrics will be used).
    pub metrics: List<super::autoscaling_v2::MetricSpec>,
    /// behavior configures the scaling behavior of the target in both Up and Down directions (scaleUp and scaleDown fields respectively).
    pub behavior: Option<Ptr<super::autoscaling_v2::HorizontalPodAutoscalerBehavior>>,
}

/// The fields of [`HorizontalPodAutoscalerSpec`].
pub static HORIZONTAL_POD_AUTOSCALER_SPEC_SHAPE: Shape = Shape { name: "HorizontalPodAutoscalerSpec", definition: "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec", atomic: false, fields: &[
    Field { name: "scaleTargetRef", ty: &Type::Struct(&super::autoscaling_v2::CROSS_VERSION_OBJECT_REFERENCE_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "minReplicas", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxReplicas", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metrics", ty: &Type::List(&Type::Struct(&super::autoscaling_v2::METRIC_SPEC_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "behavior", ty: &Type::Struct(&super::autoscaling_v2::HORIZONTAL_POD_AUTOSCALER_BEHAVIOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HorizontalPodAutoscalerSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.scale_target_ref.is_zero() && self.min_replicas.is_zero() && self.max_replicas.is_zero() && self.metrics.is_zero() && self.behavior.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HorizontalPodAutoscalerSpec {
    fn shape(&self) -> &'static Shape {
        &HORIZONTAL_POD_AUTOSCALER_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.scale_target_ref,
            1 => &self.min_replicas,
            2 => &self.max_replicas,
            3 => &self.metrics,
            4 => &self.behavior,
            _ => no_field("HorizontalPodAutoscalerSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.scale_target_ref,
            1 => &mut self.min_replicas,
            2 => &mut self.max_replicas,
            3 => &mut self.metrics,
            4 => &mut self.behavior,
            _ => no_field("HorizontalPodAutoscalerSpec", i),
        }
    }
}

/// HorizontalPodAutoscalerStatus describes the current status of a horizontal pod autoscaler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HorizontalPodAutoscalerStatus {
    /// observedGeneration is the most recent generation observed by this autoscaler.
    pub observed_generation: Option<i64>,
    /// lastScaleTime is the last time the HorizontalPodAutoscaler scaled the number of pods, used by the autoscaler to control how often the number of pods is changed.
    pub last_scale_time: Option<Time>,
    /// currentReplicas is current number of replicas of pods managed by this autoscaler, as last seen by the autoscaler.
    pub current_replicas: i32,
    /// desiredReplicas is the desired number of replicas of pods managed by this autoscaler, as last calculated by the autoscaler.
    pub desired_replicas: i32,
    /// currentMetrics is the last read state of the metrics used by this autoscaler.
    pub current_metrics: List<super::autoscaling_v2::MetricStatus>,
    /// conditions is the set of conditions required for this autoscaler to scale its target, and indicates whether or not those conditions are met.
    pub conditions: List<super::autoscaling_v2::HorizontalPodAutoscalerCondition>,
}

/// The fields of [`HorizontalPodAutoscalerStatus`].
pub static HORIZONTAL_POD_AUTOSCALER_STATUS_SHAPE: Shape = Shape { name: "HorizontalPodAutoscalerStatus", definition: "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus", atomic: false, fields: &[
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastScaleTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "currentReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "desiredReplicas", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "currentMetrics", ty: &Type::List(&Type::Struct(&super::autoscaling_v2::METRIC_STATUS_SHAPE)), keep: Keep::Always, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::autoscaling_v2::HORIZONTAL_POD_AUTOSCALER_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
] };

impl Reflect for HorizontalPodAutoscalerStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.observed_generation.is_zero() && self.last_scale_time.is_zero() && self.current_replicas.is_zero() && self.desired_replicas.is_zero() && self.current_metrics.is_zero() && self.conditions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HorizontalPodAutoscalerStatus {
    fn shape(&self) -> &'static Shape {
        &HORIZONTAL_POD_AUTOSCALER_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.observed_generation,
            1 => &self.last_scale_time,
            2 => &self.current_replicas,
            3 => &self.desired_replicas,
            4 => &self.current_metrics,
            5 => &self.conditions,
            _ => no_field("HorizontalPodAutoscalerStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.observed_generation,
            1 => &mut self.last_scale_time,
            2 => &mut self.current_replicas,
            3 => &mut self.desired_replicas,
            4 => &mut self.current_metrics,
            5 => &mut self.conditions,
            _ => no_field("HorizontalPodAutoscalerStatus", i),
        }
    }
}

/// MetricIdentifier defines the name and optionally selector for a metric
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricIdentifier {
    /// name is the name of the given metric
    pub name: Str,
    /// selector is the string-encoded form of a standard kubernetes label selector for the given metric When set, it is passed as an additional parameter to the metric
    pub selector: Option<Ptr<super::meta_v1::LabelSelector>>,
}

/// The fields of [`MetricIdentifier`].
pub static METRIC_IDENTIFIER_SHAPE: Shape = Shape { name: "MetricIdentifier", definition: "io.k8s.api.autoscaling.v2.MetricIdentifier", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for MetricIdentifier {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.selector.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for MetricIdentifier {
    fn shape(&self) -> &'static Shape {
        &METRIC_IDENTIFIER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.selector,
            _ => no_field("MetricIdentifier", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.selector,
            _ => no_field("MetricIdentifier", i),
        }
    }
}

/// MetricSpec specifies how to scale based on a single metric (only `type` and one other matching field should be set at once).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricSpec {
    /// type is the type of metric source.
    pub type_: Str,
    /// object refers to a metric describing a single kubernetes object (for example, hits-per-second on an Ingress object).
    pub object: Option<Ptr<super::autoscaling_v2::ObjectMetricSource>>,
    /// pods refers to a metric describing each pod in the current scale target (for example, transactions-processed-per-second).
    pub pods: Option<Ptr<super::autoscaling_v2::PodsMetricSource>>,
    /// resource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing each pod in the current scale target (e.g.
    pub resource: Option<Ptr<super::autoscaling_v2::ResourceMetricSource>>,
    /// containerResource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing a single container in each pod of
    pub container_resource: Option<Ptr<super::autoscaling_v2::ContainerResourceMetricSource>>,
    /// external refers to a global metric that is not associated with any Kubernetes object.
    pub external: Option<Ptr<super::autoscaling_v2::ExternalMetricSource>>,
}

/// The fields of [`MetricSpec`].
pub static METRIC_SPEC_SHAPE: Shape = Shape { name: "MetricSpec", definition: "io.k8s.api.autoscaling.v2.MetricSpec", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "object", ty: &Type::Struct(&super::autoscaling_v2::OBJECT_METRIC_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "pods", ty: &Type::Struct(&super::autoscaling_v2::PODS_METRIC_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resource", ty: &Type::Struct(&super::autoscaling_v2::RESOURCE_METRIC_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "containerResource", ty: &Type::Struct(&super::autoscaling_v2::CONTAINER_RESOURCE_METRIC_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "external", ty: &Type::Struct(&super::autoscaling_v2::EXTERNAL_METRIC_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for MetricSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.object.is_zero() && self.pods.is_zero() && self.resource.is_zero() && self.container_resource.is_zero() && self.external.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for MetricSpec {
    fn shape(&self) -> &'static Shape {
        &METRIC_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.object,
            2 => &self.pods,
            3 => &self.resource,
            4 => &self.container_resource,
            5 => &self.external,
            _ => no_field("MetricSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.object,
            2 => &mut self.pods,
            3 => &mut self.resource,
            4 => &mut self.container_resource,
            5 => &mut self.external,
            _ => no_field("MetricSpec", i),
        }
    }
}

/// MetricStatus describes the last-read state of a single metric.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricStatus {
    /// type is the type of metric source.
    pub type_: Str,
    /// object refers to a metric describing a single kubernetes object (for example, hits-per-second on an Ingress object).
    pub object: Option<Ptr<super::autoscaling_v2::ObjectMetricStatus>>,
    /// pods refers to a metric describing each pod in the current scale target (for example, transactions-processed-per-second).
    pub pods: Option<Ptr<super::autoscaling_v2::PodsMetricStatus>>,
    /// resource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing each pod in the current scale target (e.g.
    pub resource: Option<Ptr<super::autoscaling_v2::ResourceMetricStatus>>,
    /// containerResource refers to a resource metric (such as those specified in requests and limits) known to Kubernetes describing a single container in each pod in
    pub container_resource: Option<Ptr<super::autoscaling_v2::ContainerResourceMetricStatus>>,
    /// external refers to a global metric that is not associated with any Kubernetes object.
    pub external: Option<Ptr<super::autoscaling_v2::ExternalMetricStatus>>,
}

/// The fields of [`MetricStatus`].
pub static METRIC_STATUS_SHAPE: Shape = Shape { name: "MetricStatus", definition: "io.k8s.api.autoscaling.v2.MetricStatus", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "object", ty: &Type::Struct(&super::autoscaling_v2::OBJECT_METRIC_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "pods", ty: &Type::Struct(&super::autoscaling_v2::PODS_METRIC_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resource", ty: &Type::Struct(&super::autoscaling_v2::RESOURCE_METRIC_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "containerResource", ty: &Type::Struct(&super::autoscaling_v2::CONTAINER_RESOURCE_METRIC_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "external", ty: &Type::Struct(&super::autoscaling_v2::EXTERNAL_METRIC_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for MetricStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.object.is_zero() && self.pods.is_zero() && self.resource.is_zero() && self.container_resource.is_zero() && self.external.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for MetricStatus {
    fn shape(&self) -> &'static Shape {
        &METRIC_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.object,
            2 => &self.pods,
            3 => &self.resource,
            4 => &self.container_resource,
            5 => &self.external,
            _ => no_field("MetricStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.object,
            2 => &mut self.pods,
            3 => &mut self.resource,
            4 => &mut self.container_resource,
            5 => &mut self.external,
            _ => no_field("MetricStatus", i),
        }
    }
}

/// MetricTarget defines the target value, average value, or average utilization of a specific metric
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricTarget {
    /// type represents whether the metric type is Utilization, Value, or AverageValue
    pub type_: Str,
    /// value is the target value of the metric (as a quantity).
    pub value: Option<Quantity>,
    /// averageValue is the target value of the average of the metric across all relevant pods (as a quantity)
    pub average_value: Option<Quantity>,
    /// averageUtilization is the target value of the average of the resource metric across all relevant pods, represented as a percentage of the requested value of the
    pub average_utilization: Option<i32>,
}

/// The fields of [`MetricTarget`].
pub static METRIC_TARGET_SHAPE: Shape = Shape { name: "MetricTarget", definition: "io.k8s.api.autoscaling.v2.MetricTarget", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "value", ty: &Type::Leaf("resource.Quantity"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "averageValue", ty: &Type::Leaf("resource.Quantity"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "averageUtilization", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for MetricTarget {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.value.is_zero() && self.average_value.is_zero() && self.average_utilization.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for MetricTarget {
    fn shape(&self) -> &'static Shape {
        &METRIC_TARGET_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.value,
            2 => &self.average_value,
            3 => &self.average_utilization,
            _ => no_field("MetricTarget", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.value,
            2 => &mut self.average_value,
            3 => &mut self.average_utilization,
            _ => no_field("MetricTarget", i),
        }
    }
}

/// MetricValueStatus holds the current value for a metric
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MetricValueStatus {
    /// value is the current value of the metric (as a quantity).
    pub value: Option<Quantity>,
    /// averageValue is the current value of the average of the metric across all relevant pods (as a quantity)
    pub average_value: Option<Quantity>,
    /// averageUtilization is the current value of the average of the resource metric across all relevant pods, represented as a percentage of the requested value of th
    pub average_utilization: Option<i32>,
}

/// The fields of [`MetricValueStatus`].
pub static METRIC_VALUE_STATUS_SHAPE: Shape = Shape { name: "MetricValueStatus", definition: "io.k8s.api.autoscaling.v2.MetricValueStatus", atomic: false, fields: &[
    Field { name: "value", ty: &Type::Leaf("resource.Quantity"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "averageValue", ty: &Type::Leaf("resource.Quantity"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "averageUtilization", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for MetricValueStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.value.is_zero() && self.average_value.is_zero() && self.average_utilization.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for MetricValueStatus {
    fn shape(&self) -> &'static Shape {
        &METRIC_VALUE_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.value,
            1 => &self.average_value,
            2 => &self.average_utilization,
            _ => no_field("MetricValueStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.value,
            1 => &mut self.average_value,
            2 => &mut self.average_utilization,
            _ => no_field("MetricValueStatus", i),
        }
    }
}

/// ObjectMetricSource indicates how to scale on a metric describing a kubernetes object (for example, hits-per-second on an Ingress object).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObjectMetricSource {
    /// describedObject specifies the descriptions of a object,such as kind,name apiVersion
    pub described_object: super::autoscaling_v2::CrossVersionObjectReference,
    /// target specifies the target value for the given metric
    pub target: super::autoscaling_v2::MetricTarget,
    /// metric identifies the target metric by name and selector
    pub metric: super::autoscaling_v2::MetricIdentifier,
}

/// The fields of [`ObjectMetricSource`].
pub static OBJECT_METRIC_SOURCE_SHAPE: Shape = Shape { name: "ObjectMetricSource", definition: "io.k8s.api.autoscaling.v2.ObjectMetricSource", atomic: false, fields: &[
    Field { name: "describedObject", ty: &Type::Struct(&super::autoscaling_v2::CROSS_VERSION_OBJECT_REFERENCE_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "target", ty: &Type::Struct(&super::autoscaling_v2::METRIC_TARGET_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metric", ty: &Type::Struct(&super::autoscaling_v2::METRIC_IDENTIFIER_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ObjectMetricSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.described_object.is_zero() && self.target.is_zero() && self.metric.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ObjectMetricSource {
    fn shape(&self) -> &'static Shape {
        &OBJECT_METRIC_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.described_object,
            1 => &self.target,
            2 => &self.metric,
            _ => no_field("ObjectMetricSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.described_object,
            1 => &mut self.target,
            2 => &mut self.metric,
            _ => no_field("ObjectMetricSource", i),
        }
    }
}

/// ObjectMetricStatus indicates the current value of a metric describing a kubernetes object (for example, hits-per-second on an Ingress object).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObjectMetricStatus {
    /// metric identifies the target metric by name and selector
    pub metric: super::autoscaling_v2::MetricIdentifier,
    /// current contains the current value for the given metric
    pub current: super::autoscaling_v2::MetricValueStatus,
    /// describedObject specifies the descriptions of a object,such as kind,name apiVersion
    pub described_object: super::autoscaling_v2::CrossVersionObjectReference,
}

/// The fields of [`ObjectMetricStatus`].
pub static OBJECT_METRIC_STATUS_SHAPE: Shape = Shape { name: "ObjectMetricStatus", definition: "io.k8s.api.autoscaling.v2.ObjectMetricStatus", atomic: false, fields: &[
    Field { name: "metric", ty: &Type::Struct(&super::autoscaling_v2::METRIC_IDENTIFIER_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "current", ty: &Type::Struct(&super::autoscaling_v2::METRIC_VALUE_STATUS_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "describedObject", ty: &Type::Struct(&super::autoscaling_v2::CROSS_VERSION_OBJECT_REFERENCE_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ObjectMetricStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.metric.is_zero() && self.current.is_zero() && self.described_object.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ObjectMetricStatus {
    fn shape(&self) -> &'static Shape {
        &OBJECT_METRIC_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.metric,
            1 => &self.current,
            2 => &self.described_object,
            _ => no_field("ObjectMetricStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.metric,
            1 => &mut self.current,
            2 => &mut self.described_object,
            _ => no_field("ObjectMetricStatus", i),
        }
    }
}

/// PodsMetricSource indicates how to scale on a metric describing each pod in the current scale target (for example, transactions-processed-per-second).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodsMetricSource {
    /// metric identifies the target metric by name and selector
    pub metric: super::autoscaling_v2::MetricIdentifier,
    /// target specifies the target value for the given metric
    pub target: super::autoscaling_v2::MetricTarget,
}

/// The fields of [`PodsMetricSource`].
pub static PODS_METRIC_SOURCE_SHAPE: Shape = Shape { name: "PodsMetricSource", definition: "io.k8s.api.autoscaling.v2.PodsMetricSource", atomic: false, fields: &[
    Field { name: "metric", ty: &Type::Struct(&super::autoscaling_v2::METRIC_IDENTIFIER_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "target", ty: &Type::Struct(&super::autoscaling_v2::METRIC_TARGET_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodsMetricSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.metric.is_zero() && self.target.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodsMetricSource {
    fn shape(&self) -> &'static Shape {
        &PODS_METRIC_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.metric,
            1 => &self.target,
            _ => no_field("PodsMetricSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.metric,
            1 => &mut self.target,
            _ => no_field("PodsMetricSource", i),
        }
    }
}

/// PodsMetricStatus indicates the current value of a metric describing each pod in the current scale target (for example, transactions-processed-per-second).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodsMetricStatus {
    /// metric identifies the target metric by name and selector
    pub metric: super::autoscaling_v2::MetricIdentifier,
    /// current contains the current value for the given metric
    pub current: super::autoscaling_v2::MetricValueStatus,
}

/// The fields of [`PodsMetricStatus`].
pub static PODS_METRIC_STATUS_SHAPE: Shape = Shape { name: "PodsMetricStatus", definition: "io.k8s.api.autoscaling.v2.PodsMetricStatus", atomic: false, fields: &[
    Field { name: "metric", ty: &Type::Struct(&super::autoscaling_v2::METRIC_IDENTIFIER_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "current", ty: &Type::Struct(&super::autoscaling_v2::METRIC_VALUE_STATUS_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodsMetricStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.metric.is_zero() && self.current.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodsMetricStatus {
    fn shape(&self) -> &'static Shape {
        &PODS_METRIC_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.metric,
            1 => &self.current,
            _ => no_field("PodsMetricStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.metric,
            1 => &mut self.current,
            _ => no_field("PodsMetricStatus", i),
        }
    }
}

/// ResourceMetricSource indicates how to scale on a resource metric known to Kubernetes, as specified in requests and limits, describing each pod in the current sc
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceMetricSource {
    /// name is the name of the resource in question.
    pub name: Str,
    /// target specifies the target value for the given metric
    pub target: super::autoscaling_v2::MetricTarget,
}

/// The fields of [`ResourceMetricSource`].
pub static RESOURCE_METRIC_SOURCE_SHAPE: Shape = Shape { name: "ResourceMetricSource", definition: "io.k8s.api.autoscaling.v2.ResourceMetricSource", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "target", ty: &Type::Struct(&super::autoscaling_v2::METRIC_TARGET_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceMetricSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.target.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ResourceMetricSource {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_METRIC_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.target,
            _ => no_field("ResourceMetricSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.target,
            _ => no_field("ResourceMetricSource", i),
        }
    }
}

/// ResourceMetricStatus indicates the current value of a resource metric known to Kubernetes, as specified in requests and limits, describing each pod in the curre
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceMetricStatus {
    /// name is the name of the resource in question.
    pub name: Str,
    /// current contains the current value for the given metric
    pub current: super::autoscaling_v2::MetricValueStatus,
}

/// The fields of [`ResourceMetricStatus`].
pub static RESOURCE_METRIC_STATUS_SHAPE: Shape = Shape { name: "ResourceMetricStatus", definition: "io.k8s.api.autoscaling.v2.ResourceMetricStatus", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "current", ty: &Type::Struct(&super::autoscaling_v2::METRIC_VALUE_STATUS_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceMetricStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.current.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ResourceMetricStatus {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_METRIC_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.current,
            _ => no_field("ResourceMetricStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.current,
            _ => no_field("ResourceMetricStatus", i),
        }
    }
}
