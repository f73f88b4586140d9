//! The structs of `autoscaling/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

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
pub static CROSS_VERSION_OBJECT_REFERENCE_SHAPE: Shape = Shape { name: "CrossVersionObjectReference", definition: "io.k8s.api.autoscaling.v1.CrossVersionObjectReference", atomic: true, fields: &[
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

/// configuration of a horizontal pod autoscaler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HorizontalPodAutoscaler {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec defines the behaviour of autoscaler.
    pub spec: Ptr<super::autoscaling_v1::HorizontalPodAutoscalerSpec>,
    /// status is the current information about the autoscaler.
    pub status: Ptr<super::autoscaling_v1::HorizontalPodAutoscalerStatus>,
}

/// The fields of [`HorizontalPodAutoscaler`].
pub static HORIZONTAL_POD_AUTOSCALER_SHAPE: Shape = Shape { name: "HorizontalPodAutoscaler", definition: "io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::autoscaling_v1::HORIZONTAL_POD_AUTOSCALER_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::autoscaling_v1::HORIZONTAL_POD_AUTOSCALER_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
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

/// specification of a horizontal pod autoscaler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HorizontalPodAutoscalerSpec {
    /// scaleTargetRef is the reference to scaled resource; horizontal pod autoscaler will learn the current resource consumption and will set the desired number of pod
    pub scale_target_ref: super::autoscaling_v1::CrossVersionObjectReference,
    /// minReplicas is the lower limit for the number of replicas to which the autoscaler can scale down.
    pub min_replicas: Option<i32>,
    /// maxReplicas is the upper limit for the number of pods that can be set by the autoscaler; cannot be smaller than MinReplicas.
    pub max_replicas: i32,
    /// targetCPUUtilizationPercentage is the target average CPU utilization (represented as a percentage of requested CPU) over all the pods; if not specified the defa
    pub target_cpu_utilization_percentage: Option<i32>,
}

/// The fields of [`HorizontalPodAutoscalerSpec`].
pub static HORIZONTAL_POD_AUTOSCALER_SPEC_SHAPE: Shape = Shape { name: "HorizontalPodAutoscalerSpec", definition: "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec", atomic: false, fields: &[
    Field { name: "scaleTargetRef", ty: &Type::Struct(&super::autoscaling_v1::CROSS_VERSION_OBJECT_REFERENCE_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "minReplicas", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxReplicas", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "targetCPUUtilizationPercentage", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HorizontalPodAutoscalerSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.scale_target_ref.is_zero() && self.min_replicas.is_zero() && self.max_replicas.is_zero() && self.target_cpu_utilization_percentage.is_zero() && true
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
            3 => &self.target_cpu_utilization_percentage,
            _ => no_field("HorizontalPodAutoscalerSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.scale_target_ref,
            1 => &mut self.min_replicas,
            2 => &mut self.max_replicas,
            3 => &mut self.target_cpu_utilization_percentage,
            _ => no_field("HorizontalPodAutoscalerSpec", i),
        }
    }
}

/// current status of a horizontal pod autoscaler
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HorizontalPodAutoscalerStatus {
    /// observedGeneration is the most recent generation observed by this autoscaler.
    pub observed_generation: Option<i64>,
    /// lastScaleTime is the last time the HorizontalPodAutoscaler scaled the number of pods; used by the autoscaler to control how often the number of pods is changed.
    pub last_scale_time: Option<Time>,
    /// currentReplicas is the current number of replicas of pods managed by this autoscaler.
    pub current_replicas: i32,
    /// desiredReplicas is the  desired number of replicas of pods managed by this autoscaler.
    pub desired_replicas: i32,
    /// currentCPUUtilizationPercentage is the current average CPU utilization over all pods, represented as a percentage of requested CPU, e.g.
    pub current_cpu_utilization_percentage: Option<i32>,
}

/// The fields of [`HorizontalPodAutoscalerStatus`].
pub static HORIZONTAL_POD_AUTOSCALER_STATUS_SHAPE: Shape = Shape { name: "HorizontalPodAutoscalerStatus", definition: "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus", atomic: false, fields: &[
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastScaleTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "currentReplicas", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "desiredReplicas", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "currentCPUUtilizationPercentage", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HorizontalPodAutoscalerStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.observed_generation.is_zero() && self.last_scale_time.is_zero() && self.current_replicas.is_zero() && self.desired_replicas.is_zero() && self.current_cpu_utilization_percentage.is_zero() && true
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
            4 => &self.current_cpu_utilization_percentage,
            _ => no_field("HorizontalPodAutoscalerStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.observed_generation,
            1 => &mut self.last_scale_time,
            2 => &mut self.current_replicas,
            3 => &mut self.desired_replicas,
            4 => &mut self.current_cpu_utilization_percentage,
            _ => no_field("HorizontalPodAutoscalerStatus", i),
        }
    }
}

/// Scale represents a scaling request for a resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scale {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata; More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec defines the behavior of the scale.
    pub spec: Ptr<super::autoscaling_v1::ScaleSpec>,
    /// status is the current status of the scale.
    pub status: Ptr<super::autoscaling_v1::ScaleStatus>,
}

/// The fields of [`Scale`].
pub static SCALE_SHAPE: Shape = Shape { name: "Scale", definition: "io.k8s.api.autoscaling.v1.Scale", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::autoscaling_v1::SCALE_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::autoscaling_v1::SCALE_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Scale {
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

impl Struct for Scale {
    fn shape(&self) -> &'static Shape {
        &SCALE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("Scale", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("Scale", i),
        }
    }
}

/// ScaleSpec describes the attributes of a scale subresource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScaleSpec {
    /// replicas is the desired number of instances for the scaled object.
    pub replicas: i32,
}

/// The fields of [`ScaleSpec`].
pub static SCALE_SPEC_SHAPE: Shape = Shape { name: "ScaleSpec", definition: "io.k8s.api.autoscaling.v1.ScaleSpec", atomic: false, fields: &[
    Field { name: "replicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ScaleSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.replicas.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ScaleSpec {
    fn shape(&self) -> &'static Shape {
        &SCALE_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.replicas,
            _ => no_field("ScaleSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.replicas,
            _ => no_field("ScaleSpec", i),
        }
    }
}

/// ScaleStatus represents the current status of a scale subresource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScaleStatus {
    /// replicas is the actual number of observed instances of the scaled object.
    pub replicas: i32,
    /// selector is the label query over pods that should match the replicas count.
    pub selector: Str,
}

/// The fields of [`ScaleStatus`].
pub static SCALE_STATUS_SHAPE: Shape = Shape { name: "ScaleStatus", definition: "io.k8s.api.autoscaling.v1.ScaleStatus", atomic: false, fields: &[
    Field { name: "replicas", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selector", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ScaleStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.replicas.is_zero() && self.selector.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ScaleStatus {
    fn shape(&self) -> &'static Shape {
        &SCALE_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.replicas,
            1 => &self.selector,
            _ => no_field("ScaleStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.replicas,
            1 => &mut self.selector,
            _ => no_field("ScaleStatus", i),
        }
    }
}
