//! The structs of `node/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// Overhead structure represents the resource overhead associated with running a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overhead {
    /// podFixed represents the fixed resource overhead associated with running a pod.
    pub pod_fixed: Dict<Quantity>,
}

/// The fields of [`Overhead`].
pub static OVERHEAD_SHAPE: Shape = Shape { name: "Overhead", definition: "io.k8s.api.node.v1.Overhead", atomic: false, fields: &[
    Field { name: "podFixed", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Overhead {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.pod_fixed.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Overhead {
    fn shape(&self) -> &'static Shape {
        &OVERHEAD_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.pod_fixed,
            _ => no_field("Overhead", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.pod_fixed,
            _ => no_field("Overhead", i),
        }
    }
}

/// RuntimeClass defines a class of container runtime supported in the cluster.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RuntimeClass {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// handler specifies the underlying runtime and configuration that the CRI implementation will use to handle pods of this class.
    pub handler: Str,
    /// overhead represents the resource overhead associated with running a pod for a given RuntimeClass.
    pub overhead: Option<Ptr<super::node_v1::Overhead>>,
    /// scheduling holds the scheduling constraints to ensure that pods running with this RuntimeClass are scheduled to nodes that support it.
    pub scheduling: Option<Ptr<super::node_v1::Scheduling>>,
}

/// The fields of [`RuntimeClass`].
pub static RUNTIME_CLASS_SHAPE: Shape = Shape { name: "RuntimeClass", definition: "io.k8s.api.node.v1.RuntimeClass", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "handler", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "overhead", ty: &Type::Struct(&super::node_v1::OVERHEAD_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "scheduling", ty: &Type::Struct(&super::node_v1::SCHEDULING_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for RuntimeClass {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.handler.is_zero() && self.overhead.is_zero() && self.scheduling.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for RuntimeClass {
    fn shape(&self) -> &'static Shape {
        &RUNTIME_CLASS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.handler,
            4 => &self.overhead,
            5 => &self.scheduling,
            _ => no_field("RuntimeClass", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.handler,
            4 => &mut self.overhead,
            5 => &mut self.scheduling,
            _ => no_field("RuntimeClass", i),
        }
    }
}

impl Resource for RuntimeClass {
    fn kind(&self) -> Kind {
        crate::kinds::RUNTIME_CLASS
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

impl Typed for RuntimeClass {
    const KIND: Kind = crate::kinds::RUNTIME_CLASS;
}

/// Scheduling specifies the scheduling constraints for nodes supporting a RuntimeClass.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scheduling {
    /// nodeSelector lists labels that must be present on nodes that support this RuntimeClass.
    pub node_selector: Dict<Str>,
    /// tolerations are appended (excluding duplicates) to pods running with this RuntimeClass during admission, effectively unioning the set of nodes tolerated by the
    pub tolerations: List<super::core_v1::Toleration>,
}

/// The fields of [`Scheduling`].
pub static SCHEDULING_SHAPE: Shape = Shape { name: "Scheduling", definition: "io.k8s.api.node.v1.Scheduling", atomic: false, fields: &[
    Field { name: "nodeSelector", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "tolerations", ty: &Type::List(&Type::Struct(&super::core_v1::TOLERATION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Scheduling {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.node_selector.is_zero() && self.tolerations.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Scheduling {
    fn shape(&self) -> &'static Shape {
        &SCHEDULING_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.node_selector,
            1 => &self.tolerations,
            _ => no_field("Scheduling", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.node_selector,
            1 => &mut self.tolerations,
            _ => no_field("Scheduling", i),
        }
    }
}
