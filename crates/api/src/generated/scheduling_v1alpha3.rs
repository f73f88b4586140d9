//! The structs of `scheduling/v1alpha3`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// TopologyConstraint defines a topology constraint for a PodGroup.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TopologyConstraint {
    /// key specifies the key of the node label representing the topology domain.
    pub key: Str,
}

/// The fields of [`TopologyConstraint`].
pub static TOPOLOGY_CONSTRAINT_SHAPE: Shape = Shape { name: "TopologyConstraint", definition: "io.k8s.api.scheduling.v1alpha3.TopologyConstraint", atomic: false, fields: &[
    Field { name: "key", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TopologyConstraint {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.key.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for TopologyConstraint {
    fn shape(&self) -> &'static Shape {
        &TOPOLOGY_CONSTRAINT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.key,
            _ => no_field("TopologyConstraint", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.key,
            _ => no_field("TopologyConstraint", i),
        }
    }
}

/// WorkloadPodGroupDisruptionMode defines how individual pods within a group can be disrupted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkloadPodGroupDisruptionMode {
    /// single specifies that pods can be disrupted independently from each other.
    pub single: Value,
    /// all specifies that all pods in the group must be disrupted together.
    pub all: Value,
}

/// The fields of [`WorkloadPodGroupDisruptionMode`].
pub static WORKLOAD_POD_GROUP_DISRUPTION_MODE_SHAPE: Shape = Shape { name: "WorkloadPodGroupDisruptionMode", definition: "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupDisruptionMode", atomic: false, fields: &[
    Field { name: "single", ty: &Type::Any, keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "all", ty: &Type::Any, keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for WorkloadPodGroupDisruptionMode {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.single.is_zero() && self.all.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for WorkloadPodGroupDisruptionMode {
    fn shape(&self) -> &'static Shape {
        &WORKLOAD_POD_GROUP_DISRUPTION_MODE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.single,
            1 => &self.all,
            _ => no_field("WorkloadPodGroupDisruptionMode", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.single,
            1 => &mut self.all,
            _ => no_field("WorkloadPodGroupDisruptionMode", i),
        }
    }
}

/// WorkloadPodGroupGangSchedulingPolicy defines the parameters for gang (all-or-nothing) scheduling.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkloadPodGroupGangSchedulingPolicy {
    /// minCount is the minimum number of pods that must be scheduled at the same time for the scheduler to admit the entire group.
    pub min_count: Option<i32>,
}

/// The fields of [`WorkloadPodGroupGangSchedulingPolicy`].
pub static WORKLOAD_POD_GROUP_GANG_SCHEDULING_POLICY_SHAPE: Shape = Shape { name: "WorkloadPodGroupGangSchedulingPolicy", definition: "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy", atomic: false, fields: &[
    Field { name: "minCount", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for WorkloadPodGroupGangSchedulingPolicy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.min_count.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for WorkloadPodGroupGangSchedulingPolicy {
    fn shape(&self) -> &'static Shape {
        &WORKLOAD_POD_GROUP_GANG_SCHEDULING_POLICY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.min_count,
            _ => no_field("WorkloadPodGroupGangSchedulingPolicy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.min_count,
            _ => no_field("WorkloadPodGroupGangSchedulingPolicy", i),
        }
    }
}

/// WorkloadPodGroupResourceClaim references a dynamic resource claim that is shared across pods in the group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkloadPodGroupResourceClaim {
    /// name uniquely identifies this resource claim inside the group.
    pub name: Str,
    /// resourceClaimName is the name of a ResourceClaim object in the same namespace.
    pub resource_claim_name: Option<Str>,
    /// resourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace.
    pub resource_claim_template_name: Option<Str>,
}

/// The fields of [`WorkloadPodGroupResourceClaim`].
pub static WORKLOAD_POD_GROUP_RESOURCE_CLAIM_SHAPE: Shape = Shape { name: "WorkloadPodGroupResourceClaim", definition: "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupResourceClaim", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceClaimName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceClaimTemplateName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for WorkloadPodGroupResourceClaim {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.resource_claim_name.is_zero() && self.resource_claim_template_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for WorkloadPodGroupResourceClaim {
    fn shape(&self) -> &'static Shape {
        &WORKLOAD_POD_GROUP_RESOURCE_CLAIM_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.resource_claim_name,
            2 => &self.resource_claim_template_name,
            _ => no_field("WorkloadPodGroupResourceClaim", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.resource_claim_name,
            2 => &mut self.resource_claim_template_name,
            _ => no_field("WorkloadPodGroupResourceClaim", i),
        }
    }
}

/// WorkloadPodGroupSchedulingConstraints defines leaf-level scheduling constraints, such as topology.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkloadPodGroupSchedulingConstraints {
    /// topology specifies desired topological placements for all pods within the pod group.
    pub topology: List<super::scheduling_v1alpha3::TopologyConstraint>,
}

/// The fields of [`WorkloadPodGroupSchedulingConstraints`].
pub static WORKLOAD_POD_GROUP_SCHEDULING_CONSTRAINTS_SHAPE: Shape = Shape { name: "WorkloadPodGroupSchedulingConstraints", definition: "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints", atomic: false, fields: &[
    Field { name: "topology", ty: &Type::List(&Type::Struct(&super::scheduling_v1alpha3::TOPOLOGY_CONSTRAINT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for WorkloadPodGroupSchedulingConstraints {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.topology.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for WorkloadPodGroupSchedulingConstraints {
    fn shape(&self) -> &'static Shape {
        &WORKLOAD_POD_GROUP_SCHEDULING_CONSTRAINTS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.topology,
            _ => no_field("WorkloadPodGroupSchedulingConstraints", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.topology,
            _ => no_field("WorkloadPodGroupSchedulingConstraints", i),
        }
    }
}

/// WorkloadPodGroupSchedulingPolicy defines the scheduling policy for a group of pods managed by a workload controller.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorkloadPodGroupSchedulingPolicy {
    /// basic specifies that standard, pod-by-pod Kubernetes scheduling behavior should be used.
    pub basic: Value,
    /// gang specifies all-or-nothing scheduling semantics.
    pub gang: Option<Ptr<super::scheduling_v1alpha3::WorkloadPodGroupGangSchedulingPolicy>>,
}

/// The fields of [`WorkloadPodGroupSchedulingPolicy`].
pub static WORKLOAD_POD_GROUP_SCHEDULING_POLICY_SHAPE: Shape = Shape { name: "WorkloadPodGroupSchedulingPolicy", definition: "io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy", atomic: false, fields: &[
    Field { name: "basic", ty: &Type::Any, keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "gang", ty: &Type::Struct(&super::scheduling_v1alpha3::WORKLOAD_POD_GROUP_GANG_SCHEDULING_POLICY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for WorkloadPodGroupSchedulingPolicy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.basic.is_zero() && self.gang.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for WorkloadPodGroupSchedulingPolicy {
    fn shape(&self) -> &'static Shape {
        &WORKLOAD_POD_GROUP_SCHEDULING_POLICY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.basic,
            1 => &self.gang,
            _ => no_field("WorkloadPodGroupSchedulingPolicy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.basic,
            1 => &mut self.gang,
            _ => no_field("WorkloadPodGroupSchedulingPolicy", i),
        }
    }
}
