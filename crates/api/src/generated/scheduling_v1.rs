//! The structs of `scheduling/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// PriorityClass defines mapping from a priority class name to the priority integer value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PriorityClass {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// value represents the integer value of this priority class.
    pub value: i32,
    /// globalDefault specifies whether this PriorityClass should be considered as the default priority for pods that do not have any priority class.
    pub global_default: bool,
    /// description is an arbitrary string that usually provides guidelines on when this priority class should be used.
    pub description: Str,
    /// preemptionPolicy is the Policy for preempting pods with lower priority.
    pub preemption_policy: Option<Str>,
}

/// The fields of [`PriorityClass`].
pub static PRIORITY_CLASS_SHAPE: Shape = Shape { name: "PriorityClass", definition: "io.k8s.api.scheduling.v1.PriorityClass", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "value", ty: &Type::Leaf("int32"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "globalDefault", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "description", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "preemptionPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PriorityClass {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.value.is_zero() && self.global_default.is_zero() && self.description.is_zero() && self.preemption_policy.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PriorityClass {
    fn shape(&self) -> &'static Shape {
        &PRIORITY_CLASS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.value,
            4 => &self.global_default,
            5 => &self.description,
            6 => &self.preemption_policy,
            _ => no_field("PriorityClass", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.value,
            4 => &mut self.global_default,
            5 => &mut self.description,
            6 => &mut self.preemption_policy,
            _ => no_field("PriorityClass", i),
        }
    }
}

impl Resource for PriorityClass {
    fn kind(&self) -> Kind {
        crate::kinds::PRIORITY_CLASS
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

impl Typed for PriorityClass {
    const KIND: Kind = crate::kinds::PRIORITY_CLASS;
}
