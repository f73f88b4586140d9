//! The structs of `coordination/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// Lease defines a lease concept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lease {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec contains the specification of the Lease.
    pub spec: Ptr<super::coordination_v1::LeaseSpec>,
}

/// The fields of [`Lease`].
pub static LEASE_SHAPE: Shape = Shape { name: "Lease", definition: "io.k8s.api.coordination.v1.Lease", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::coordination_v1::LEASE_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Lease {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.spec.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Lease {
    fn shape(&self) -> &'static Shape {
        &LEASE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            _ => no_field("Lease", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            _ => no_field("Lease", i),
        }
    }
}

impl Resource for Lease {
    fn kind(&self) -> Kind {
        crate::kinds::LEASE
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

impl Typed for Lease {
    const KIND: Kind = crate::kinds::LEASE;
}

/// LeaseSpec is a specification of a Lease.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeaseSpec {
    /// holderIdentity contains the identity of the holder of a current lease.
    pub holder_identity: Option<Str>,
    /// leaseDurationSeconds is a duration that candidates for a lease need to wait to force acquire it.
    pub lease_duration_seconds: Option<i32>,
    /// acquireTime is a time when the current lease was acquired.
    pub acquire_time: Option<MicroTime>,
    /// renewTime is a time when the current holder of a lease has last updated the lease.
    pub renew_time: Option<MicroTime>,
    /// leaseTransitions is the number of transitions of a lease between holders.
    pub lease_transitions: Option<i32>,
    /// strategy indicates the strategy for picking the leader for coordinated leader election.
    pub strategy: Option<Str>,
    /// preferredHolder signals to a lease holder that the lease has a more optimal holder and should be given up.
    pub preferred_holder: Option<Str>,
}

/// The fields of [`LeaseSpec`].
pub static LEASE_SPEC_SHAPE: Shape = Shape { name: "LeaseSpec", definition: "io.k8s.api.coordination.v1.LeaseSpec", atomic: false, fields: &[
    Field { name: "holderIdentity", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "leaseDurationSeconds", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "acquireTime", ty: &Type::Leaf("v1.MicroTime"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "renewTime", ty: &Type::Leaf("v1.MicroTime"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "leaseTransitions", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "strategy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "preferredHolder", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LeaseSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.holder_identity.is_zero() && self.lease_duration_seconds.is_zero() && self.acquire_time.is_zero() && self.renew_time.is_zero() && self.lease_transitions.is_zero() && self.strategy.is_zero() && self.preferred_holder.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for LeaseSpec {
    fn shape(&self) -> &'static Shape {
        &LEASE_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.holder_identity,
            1 => &self.lease_duration_seconds,
            2 => &self.acquire_time,
            3 => &self.renew_time,
            4 => &self.lease_transitions,
            5 => &self.strategy,
            6 => &self.preferred_holder,
            _ => no_field("LeaseSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.holder_identity,
            1 => &mut self.lease_duration_seconds,
            2 => &mut self.acquire_time,
            3 => &mut self.renew_time,
            4 => &mut self.lease_transitions,
            5 => &mut self.strategy,
            6 => &mut self.preferred_holder,
            _ => no_field("LeaseSpec", i),
        }
    }
}
