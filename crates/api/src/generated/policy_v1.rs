//! The structs of `policy/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// Eviction evicts a pod from its node subject to certain policies and safety constraints.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Eviction {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata describes the pod that is being evicted.
    pub metadata: super::meta_v1::ObjectMeta,
    /// deleteOptions may be provided
    pub delete_options: Option<Ptr<super::meta_v1::DeleteOptions>>,
}

/// The fields of [`Eviction`].
pub static EVICTION_SHAPE: Shape = Shape { name: "Eviction", definition: "io.k8s.api.policy.v1.Eviction", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "deleteOptions", ty: &Type::Struct(&super::meta_v1::DELETE_OPTIONS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Eviction {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.delete_options.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Eviction {
    fn shape(&self) -> &'static Shape {
        &EVICTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.delete_options,
            _ => no_field("Eviction", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.delete_options,
            _ => no_field("Eviction", i),
        }
    }
}

/// PodDisruptionBudget is an object to define the max disruption that can be caused to a collection of pods
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodDisruptionBudget {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec is the specification of the desired behavior of the PodDisruptionBudget.
    pub spec: Ptr<super::policy_v1::PodDisruptionBudgetSpec>,
    /// status is the most recently observed status of the PodDisruptionBudget.
    pub status: Ptr<super::policy_v1::PodDisruptionBudgetStatus>,
}

/// The fields of [`PodDisruptionBudget`].
pub static POD_DISRUPTION_BUDGET_SHAPE: Shape = Shape { name: "PodDisruptionBudget", definition: "io.k8s.api.policy.v1.PodDisruptionBudget", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::policy_v1::POD_DISRUPTION_BUDGET_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::policy_v1::POD_DISRUPTION_BUDGET_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodDisruptionBudget {
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

impl Struct for PodDisruptionBudget {
    fn shape(&self) -> &'static Shape {
        &POD_DISRUPTION_BUDGET_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("PodDisruptionBudget", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("PodDisruptionBudget", i),
        }
    }
}

impl Resource for PodDisruptionBudget {
    fn kind(&self) -> Kind {
        crate::kinds::POD_DISRUPTION_BUDGET
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

impl Typed for PodDisruptionBudget {
    const KIND: Kind = crate::kinds::POD_DISRUPTION_BUDGET;
}

/// PodDisruptionBudgetSpec is a description of a PodDisruptionBudget.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodDisruptionBudgetSpec {
    /// minAvailable indicates that an eviction is allowed if at least "minAvailable" pods selected by "selector" will still be available after the eviction, i.e.
    pub min_available: Option<IntOrString>,
    /// selector is a label query over pods whose evictions are managed by the disruption budget.
    pub selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// maxUnavailable indicates that an eviction is allowed if at most "maxUnavailable" pods selected by "selector" are unavailable after the eviction, i.e.
    pub max_unavailable: Option<IntOrString>,
    /// unhealthyPodEvictionPolicy defines the criteria for when unhealthy pods should be considered for eviction.
    pub unhealthy_pod_eviction_policy: Option<Str>,
}

/// The fields of [`PodDisruptionBudgetSpec`].
pub static POD_DISRUPTION_BUDGET_SPEC_SHAPE: Shape = Shape { name: "PodDisruptionBudgetSpec", definition: "io.k8s.api.policy.v1.PodDisruptionBudgetSpec", atomic: false, fields: &[
    Field { name: "minAvailable", ty: &Type::Leaf("intstr.IntOrString"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxUnavailable", ty: &Type::Leaf("intstr.IntOrString"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "unhealthyPodEvictionPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodDisruptionBudgetSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.min_available.is_zero() && self.selector.is_zero() && self.max_unavailable.is_zero() && self.unhealthy_pod_eviction_policy.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodDisruptionBudgetSpec {
    fn shape(&self) -> &'static Shape {
        &POD_DISRUPTION_BUDGET_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.min_available,
            1 => &self.selector,
            2 => &self.max_unavailable,
            3 => &self.unhealthy_pod_eviction_policy,
            _ => no_field("PodDisruptionBudgetSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.min_available,
            1 => &mut self.selector,
            2 => &mut self.max_unavailable,
            3 => &mut self.unhealthy_pod_eviction_policy,
            _ => no_field("PodDisruptionBudgetSpec", i),
        }
    }
}

/// PodDisruptionBudgetStatus represents information about the status of a PodDisruptionBudget.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodDisruptionBudgetStatus {
    /// Most recent generation observed when updating this PDB status.
    pub observed_generation: i64,
    /// DisruptedPods contains information about pods whose eviction was processed by the API server eviction subresource handler but has not yet been observed by the P
    pub disrupted_pods: Dict<Time>,
    /// Number of pod disruptions that are currently allowed.
    pub disruptions_allowed: i32,
    /// current number of healthy pods
    pub current_healthy: i32,
    /// minimum desired number of healthy pods
    pub desired_healthy: i32,
    /// total number of pods counted by this disruption budget
    pub expected_pods: i32,
    /// Conditions contain conditions for PDB.
    pub conditions: List<super::meta_v1::Condition>,
}

/// The fields of [`PodDisruptionBudgetStatus`].
pub static POD_DISRUPTION_BUDGET_STATUS_SHAPE: Shape = Shape { name: "PodDisruptionBudgetStatus", definition: "io.k8s.api.policy.v1.PodDisruptionBudgetStatus", atomic: false, fields: &[
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "disruptedPods", ty: &Type::Dict(&Type::Leaf("v1.Time")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "disruptionsAllowed", ty: &Type::Leaf("int32"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "currentHealthy", ty: &Type::Leaf("int32"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "desiredHealthy", ty: &Type::Leaf("int32"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "expectedPods", ty: &Type::Leaf("int32"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::meta_v1::CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
] };

impl Reflect for PodDisruptionBudgetStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.observed_generation.is_zero() && self.disrupted_pods.is_zero() && self.disruptions_allowed.is_zero() && self.current_healthy.is_zero() && self.desired_healthy.is_zero() && self.expected_pods.is_zero() && self.conditions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodDisruptionBudgetStatus {
    fn shape(&self) -> &'static Shape {
        &POD_DISRUPTION_BUDGET_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.observed_generation,
            1 => &self.disrupted_pods,
            2 => &self.disruptions_allowed,
            3 => &self.current_healthy,
            4 => &self.desired_healthy,
            5 => &self.expected_pods,
            6 => &self.conditions,
            _ => no_field("PodDisruptionBudgetStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.observed_generation,
            1 => &mut self.disrupted_pods,
            2 => &mut self.disruptions_allowed,
            3 => &mut self.current_healthy,
            4 => &mut self.desired_healthy,
            5 => &mut self.expected_pods,
            6 => &mut self.conditions,
            _ => no_field("PodDisruptionBudgetStatus", i),
        }
    }
}
