//! The structs of `meta/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// Condition contains details for one aspect of the current state of this API Resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Condition {
    /// type of condition in CamelCase or in foo.example.com/CamelCase.
    pub type_: Str,
    /// status of the condition, one of True, False, Unknown.
    pub status: Str,
    /// observedGeneration represents the .metadata.generation that the condition was set based upon.
    pub observed_generation: i64,
    /// lastTransitionTime is the last time the condition transitioned from one status to another.
    pub last_transition_time: Time,
    /// reason contains a programmatic identifier indicating the reason for the condition's last transition.
    pub reason: Str,
    /// message is a human readable message indicating details about the transition.
    pub message: Str,
}

/// The fields of [`Condition`].
pub static CONDITION_SHAPE: Shape = Shape { name: "Condition", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.Condition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Condition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.observed_generation.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Condition {
    fn shape(&self) -> &'static Shape {
        &CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.observed_generation,
            3 => &self.last_transition_time,
            4 => &self.reason,
            5 => &self.message,
            _ => no_field("Condition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.observed_generation,
            3 => &mut self.last_transition_time,
            4 => &mut self.reason,
            5 => &mut self.message,
            _ => no_field("Condition", i),
        }
    }
}

/// DeleteOptions may be provided when deleting an API object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteOptions {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// The duration in seconds before the object should be deleted.
    pub grace_period_seconds: Option<i64>,
    /// Must be fulfilled before a deletion is carried out.
    pub preconditions: Option<Ptr<super::meta_v1::Preconditions>>,
    /// Deprecated: please use the PropagationPolicy, this field will be deprecated in 1.7.
    pub orphan_dependents: Option<bool>,
    /// Whether and how garbage collection will be performed.
    pub propagation_policy: Option<Str>,
    /// When present, indicates that modifications should not be persisted.
    pub dry_run: List<Str>,
    /// if set to true, it will trigger an unsafe deletion of the resource in case the normal deletion flow fails with a corrupt object error.
    pub ignore_store_read_error_with_cluster_breaking_potential: Option<bool>,
}

/// The fields of [`DeleteOptions`].
pub static DELETE_OPTIONS_SHAPE: Shape = Shape { name: "DeleteOptions", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "gracePeriodSeconds", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "preconditions", ty: &Type::Struct(&super::meta_v1::PRECONDITIONS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "orphanDependents", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "propagationPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "dryRun", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ignoreStoreReadErrorWithClusterBreakingPotential", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DeleteOptions {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.grace_period_seconds.is_zero() && self.preconditions.is_zero() && self.orphan_dependents.is_zero() && self.propagation_policy.is_zero() && self.dry_run.is_zero() && self.ignore_store_read_error_with_cluster_breaking_potential.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DeleteOptions {
    fn shape(&self) -> &'static Shape {
        &DELETE_OPTIONS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.grace_period_seconds,
            3 => &self.preconditions,
            4 => &self.orphan_dependents,
            5 => &self.propagation_policy,
            6 => &self.dry_run,
            7 => &self.ignore_store_read_error_with_cluster_breaking_potential,
            _ => no_field("DeleteOptions", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.grace_period_seconds,
            3 => &mut self.preconditions,
            4 => &mut self.orphan_dependents,
            5 => &mut self.propagation_policy,
            6 => &mut self.dry_run,
            7 => &mut self.ignore_store_read_error_with_cluster_breaking_potential,
            _ => no_field("DeleteOptions", i),
        }
    }
}

/// FieldSelectorRequirement is a selector that contains values, a key, and an operator that relates the key and values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldSelectorRequirement {
    /// key is the field selector key that the requirement applies to.
    pub key: Str,
    /// operator represents a key's relationship to a set of values.
    pub operator: Str,
    /// values is an array of string values.
    pub values: List<Str>,
}

/// The fields of [`FieldSelectorRequirement`].
pub static FIELD_SELECTOR_REQUIREMENT_SHAPE: Shape = Shape { name: "FieldSelectorRequirement", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement", atomic: false, fields: &[
    Field { name: "key", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "operator", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "values", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for FieldSelectorRequirement {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.key.is_zero() && self.operator.is_zero() && self.values.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for FieldSelectorRequirement {
    fn shape(&self) -> &'static Shape {
        &FIELD_SELECTOR_REQUIREMENT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.key,
            1 => &self.operator,
            2 => &self.values,
            _ => no_field("FieldSelectorRequirement", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.key,
            1 => &mut self.operator,
            2 => &mut self.values,
            _ => no_field("FieldSelectorRequirement", i),
        }
    }
}

/// A label selector is a label query over a set of resources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelSelector {
    /// matchLabels is a map of {key,value} pairs.
    pub match_labels: Dict<Str>,
    /// matchExpressions is a list of label selector requirements.
    pub match_expressions: List<super::meta_v1::LabelSelectorRequirement>,
}

/// The fields of [`LabelSelector`].
pub static LABEL_SELECTOR_SHAPE: Shape = Shape { name: "LabelSelector", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector", atomic: true, fields: &[
    Field { name: "matchLabels", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "matchExpressions", ty: &Type::List(&Type::Struct(&super::meta_v1::LABEL_SELECTOR_REQUIREMENT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LabelSelector {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.match_labels.is_zero() && self.match_expressions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for LabelSelector {
    fn shape(&self) -> &'static Shape {
        &LABEL_SELECTOR_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.match_labels,
            1 => &self.match_expressions,
            _ => no_field("LabelSelector", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.match_labels,
            1 => &mut self.match_expressions,
            _ => no_field("LabelSelector", i),
        }
    }
}

/// A label selector requirement is a selector that contains values, a key, and an operator that relates the key and values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelSelectorRequirement {
    /// key is the label key that the selector applies to.
    pub key: Str,
    /// operator represents a key's relationship to a set of values.
    pub operator: Str,
    /// values is an array of string values.
    pub values: List<Str>,
}

/// The fields of [`LabelSelectorRequirement`].
pub static LABEL_SELECTOR_REQUIREMENT_SHAPE: Shape = Shape { name: "LabelSelectorRequirement", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement", atomic: false, fields: &[
    Field { name: "key", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "operator", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "values", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LabelSelectorRequirement {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.key.is_zero() && self.operator.is_zero() && self.values.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for LabelSelectorRequirement {
    fn shape(&self) -> &'static Shape {
        &LABEL_SELECTOR_REQUIREMENT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.key,
            1 => &self.operator,
            2 => &self.values,
            _ => no_field("LabelSelectorRequirement", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.key,
            1 => &mut self.operator,
            2 => &mut self.values,
            _ => no_field("LabelSelectorRequirement", i),
        }
    }
}

/// ListMeta describes metadata that synthetic resources must have, including lists and various status objects.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListMeta {
    /// Deprecated: selfLink is a legacy read-only field that is no longer populated by the system.
    pub self_link: Str,
    /// String that identifies the server's internal version of this object that can be used by clients to determine when objects have changed.
    pub resource_version: Str,
    /// continue may be set if the user set a limit on the number of items returned, and indicates that the server has more data available.
    pub continue_: Str,
    /// remainingItemCount is the number of subsequent items in the list which are not included in this list response.
    pub remaining_item_count: Option<i64>,
    /// shardInfo is set when the list is a filtered subset of the full collection, as selected by a shard selector on the request.
    pub shard_info: Option<Ptr<super::meta_v1::ShardInfo>>,
}

/// The fields of [`ListMeta`].
pub static LIST_META_SHAPE: Shape = Shape { name: "ListMeta", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta", atomic: false, fields: &[
    Field { name: "selfLink", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "continue", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "remainingItemCount", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "shardInfo", ty: &Type::Struct(&super::meta_v1::SHARD_INFO_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ListMeta {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.self_link.is_zero() && self.resource_version.is_zero() && self.continue_.is_zero() && self.remaining_item_count.is_zero() && self.shard_info.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ListMeta {
    fn shape(&self) -> &'static Shape {
        &LIST_META_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.self_link,
            1 => &self.resource_version,
            2 => &self.continue_,
            3 => &self.remaining_item_count,
            4 => &self.shard_info,
            _ => no_field("ListMeta", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.self_link,
            1 => &mut self.resource_version,
            2 => &mut self.continue_,
            3 => &mut self.remaining_item_count,
            4 => &mut self.shard_info,
            _ => no_field("ListMeta", i),
        }
    }
}

/// ManagedFieldsEntry is a workflow-id, a FieldSet and the group version of the resource that the fieldset applies to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ManagedFieldsEntry {
    /// Manager is an identifier of the workflow managing these fields.
    pub manager: Str,
    /// Operation is the type of operation which lead to this ManagedFieldsEntry being created.
    pub operation: Str,
    /// APIVersion defines the version of this resource that this field set applies to.
    pub api_version: Str,
    /// Time is the timestamp of when the ManagedFields entry was added.
    pub time: Option<Time>,
    /// FieldsType is the discriminator for the different fields format and version.
    pub fields_type: Str,
    /// FieldsV1 holds the first JSON version format as described in the "FieldsV1" type.
    pub fields_v1: Value,
    /// Subresource is the name of the subresource used to update that object, or empty string if the object was updated through the main resource.
    pub subresource: Str,
}

/// The fields of [`ManagedFieldsEntry`].
pub static MANAGED_FIELDS_ENTRY_SHAPE: Shape = Shape { name: "ManagedFieldsEntry", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry", atomic: false, fields: &[
    Field { name: "manager", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "operation", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "time", ty: &Type::Leaf("v1.Time"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fieldsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fieldsV1", ty: &Type::Any, keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "subresource", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ManagedFieldsEntry {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.manager.is_zero() && self.operation.is_zero() && self.api_version.is_zero() && self.time.is_zero() && self.fields_type.is_zero() && self.fields_v1.is_zero() && self.subresource.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ManagedFieldsEntry {
    fn shape(&self) -> &'static Shape {
        &MANAGED_FIELDS_ENTRY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.manager,
            1 => &self.operation,
            2 => &self.api_version,
            3 => &self.time,
            4 => &self.fields_type,
            5 => &self.fields_v1,
            6 => &self.subresource,
            _ => no_field("ManagedFieldsEntry", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.manager,
            1 => &mut self.operation,
            2 => &mut self.api_version,
            3 => &mut self.time,
            4 => &mut self.fields_type,
            5 => &mut self.fields_v1,
            6 => &mut self.subresource,
            _ => no_field("ManagedFieldsEntry", i),
        }
    }
}

/// ObjectMeta is metadata that all persisted resources must have, which includes all objects users must create.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObjectMeta {
    /// Name must be unique within a namespace.
    pub name: Str,
    /// GenerateName is an optional prefix, used by the server, to generate a unique name ONLY IF the Name field has not been provided.
    pub generate_name: Str,
    /// Namespace defines the space within which each name must be unique.
    pub namespace: Str,
    /// Deprecated: selfLink is a legacy read-only field that is no longer populated by the system.
    pub self_link: Str,
    /// UID is the unique in time and space value for this object.
    pub uid: Str,
    /// An opaque value that represents the internal version of this object that can be used by clients to determine when objects have changed.
    pub resource_version: Str,
    /// A sequence number representing a specific generation of the desired state.
    pub generation: i64,
    /// CreationTimestamp is a timestamp representing the server time when this object was created.
    pub creation_timestamp: Time,
    /// DeletionTimestamp is RFC 3339 date and time at which this resource will be deleted.
    pub deletion_timestamp: Option<Time>,
    /// Number of seconds allowed for this object to gracefully terminate before it will be removed from the system.
    pub deletion_grace_period_seconds: Option<i64>,
    /// Map of string keys and values that can be used to organize and categorize (scope and select) objects.
    pub labels: Dict<Str>,
    /// Annotations is an unstructured key value map stored with a resource that may be set by external tools to store and retrieve arbitrary metadata.
    pub annotations: Dict<Str>,
    /// List of objects depended by this object.
    pub owner_references: List<super::meta_v1::OwnerReference>,
    /// Must be empty before the object is deleted from the registry.
    pub finalizers: List<Str>,
    /// ManagedFields maps workflow-id and version to the set of fields that are managed by that workflow.
    pub managed_fields: List<super::meta_v1::ManagedFieldsEntry>,
}

/// The fields of [`ObjectMeta`].
pub static OBJECT_META_SHAPE: Shape = Shape { name: "ObjectMeta", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "generateName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "namespace", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selfLink", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "uid", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "generation", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "creationTimestamp", ty: &Type::Leaf("v1.Time"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "deletionTimestamp", ty: &Type::Leaf("v1.Time"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "deletionGracePeriodSeconds", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "labels", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "annotations", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ownerReferences", ty: &Type::List(&Type::Struct(&super::meta_v1::OWNER_REFERENCE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["uid"], merge_key: "uid", merge: true, retain_keys: false },
    Field { name: "finalizers", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Set, keys: &[], merge_key: "", merge: true, retain_keys: false },
    Field { name: "managedFields", ty: &Type::List(&Type::Struct(&super::meta_v1::MANAGED_FIELDS_ENTRY_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ObjectMeta {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.generate_name.is_zero() && self.namespace.is_zero() && self.self_link.is_zero() && self.uid.is_zero() && self.resource_version.is_zero() && self.generation.is_zero() && self.creation_timestamp.is_zero() && self.deletion_timestamp.is_zero() && self.deletion_grace_period_seconds.is_zero() && self.labels.is_zero() && self.annotations.is_zero() && self.owner_references.is_zero() && self.finalizers.is_zero() && self.managed_fields.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ObjectMeta {
    fn shape(&self) -> &'static Shape {
        &OBJECT_META_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.generate_name,
            2 => &self.namespace,
            3 => &self.self_link,
            4 => &self.uid,
            5 => &self.resource_version,
            6 => &self.generation,
            7 => &self.creation_timestamp,
            8 => &self.deletion_timestamp,
            9 => &self.deletion_grace_period_seconds,
            10 => &self.labels,
            11 => &self.annotations,
            12 => &self.owner_references,
            13 => &self.finalizers,
            14 => &self.managed_fields,
            _ => no_field("ObjectMeta", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.generate_name,
            2 => &mut self.namespace,
            3 => &mut self.self_link,
            4 => &mut self.uid,
            5 => &mut self.resource_version,
            6 => &mut self.generation,
            7 => &mut self.creation_timestamp,
            8 => &mut self.deletion_timestamp,
            9 => &mut self.deletion_grace_period_seconds,
            10 => &mut self.labels,
            11 => &mut self.annotations,
            12 => &mut self.owner_references,
            13 => &mut self.finalizers,
            14 => &mut self.managed_fields,
            _ => no_field("ObjectMeta", i),
        }
    }
}

/// OwnerReference contains enough information to let you identify an owning object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnerReference {
    /// API version of the referent.
    pub api_version: Str,
    /// Kind of the referent.
    pub kind: Str,
    /// Name of the referent.
    pub name: Str,
    /// UID of the referent.
    pub uid: Str,
    /// If true, this reference points to the managing controller.
    pub controller: Option<bool>,
    /// If true, AND if the owner has the "foregroundDeletion" finalizer, then the owner cannot be deleted from the key-value store until this reference is removed.
    pub block_owner_deletion: Option<bool>,
}

/// The fields of [`OwnerReference`].
pub static OWNER_REFERENCE_SHAPE: Shape = Shape { name: "OwnerReference", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", atomic: true, fields: &[
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "uid", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "controller", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "blockOwnerDeletion", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for OwnerReference {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.api_version.is_zero() && self.kind.is_zero() && self.name.is_zero() && self.uid.is_zero() && self.controller.is_zero() && self.block_owner_deletion.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for OwnerReference {
    fn shape(&self) -> &'static Shape {
        &OWNER_REFERENCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.api_version,
            1 => &self.kind,
            2 => &self.name,
            3 => &self.uid,
            4 => &self.controller,
            5 => &self.block_owner_deletion,
            _ => no_field("OwnerReference", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.api_version,
            1 => &mut self.kind,
            2 => &mut self.name,
            3 => &mut self.uid,
            4 => &mut self.controller,
            5 => &mut self.block_owner_deletion,
            _ => no_field("OwnerReference", i),
        }
    }
}

/// Preconditions must be fulfilled before an operation (update, delete, etc.) is carried out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preconditions {
    /// Specifies the target UID.
    pub uid: Option<Str>,
    /// Specifies the target ResourceVersion
    pub resource_version: Option<Str>,
}

/// The fields of [`Preconditions`].
pub static PRECONDITIONS_SHAPE: Shape = Shape { name: "Preconditions", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions", atomic: false, fields: &[
    Field { name: "uid", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceVersion", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Preconditions {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.uid.is_zero() && self.resource_version.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Preconditions {
    fn shape(&self) -> &'static Shape {
        &PRECONDITIONS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.uid,
            1 => &self.resource_version,
            _ => no_field("Preconditions", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.uid,
            1 => &mut self.resource_version,
            _ => no_field("Preconditions", i),
        }
    }
}

/// ShardInfo describes the shard selector that was applied to produce a list response.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShardInfo {
    /// selector is the shard selector string from the request, echoed back so clients can verify which shard they received and merge responses from multiple shards.
    pub selector: Str,
}

/// The fields of [`ShardInfo`].
pub static SHARD_INFO_SHAPE: Shape = Shape { name: "ShardInfo", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.ShardInfo", atomic: false, fields: &[
    Field { name: "selector", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ShardInfo {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.selector.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ShardInfo {
    fn shape(&self) -> &'static Shape {
        &SHARD_INFO_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.selector,
            _ => no_field("ShardInfo", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.selector,
            _ => no_field("ShardInfo", i),
        }
    }
}

/// Status is a return value for calls that don't return other objects.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Status {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard list metadata.
    pub metadata: super::meta_v1::ListMeta,
    /// Status of the operation.
    pub status: Str,
    /// A human-readable description of the status of this operation.
    pub message: Str,
    /// A machine-readable description of why this operation is in the "Failure" status.
    pub reason: Str,
    /// Extended data associated with the reason.
    pub details: Option<Ptr<super::meta_v1::StatusDetails>>,
    /// Suggested HTTP return code for this status, 0 if not set.
    pub code: i32,
}

/// The fields of [`Status`].
pub static STATUS_SHAPE: Shape = Shape { name: "Status", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.Status", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::LIST_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "details", ty: &Type::Struct(&super::meta_v1::STATUS_DETAILS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "code", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Status {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.status.is_zero() && self.message.is_zero() && self.reason.is_zero() && self.details.is_zero() && self.code.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Status {
    fn shape(&self) -> &'static Shape {
        &STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.status,
            4 => &self.message,
            5 => &self.reason,
            6 => &self.details,
            7 => &self.code,
            _ => no_field("Status", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.status,
            4 => &mut self.message,
            5 => &mut self.reason,
            6 => &mut self.details,
            7 => &mut self.code,
            _ => no_field("Status", i),
        }
    }
}

/// StatusCause provides more information about an api.Status failure, including cases when multiple errors are encountered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatusCause {
    /// A machine-readable description of the cause of the error.
    pub reason: Str,
    /// A human-readable description of the cause of the error.
    pub message: Str,
    /// The field of the resource that has caused this error, as named by its JSON serialization.
    pub field: Str,
}

/// The fields of [`StatusCause`].
pub static STATUS_CAUSE_SHAPE: Shape = Shape { name: "StatusCause", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause", atomic: false, fields: &[
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "field", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StatusCause {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.reason.is_zero() && self.message.is_zero() && self.field.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StatusCause {
    fn shape(&self) -> &'static Shape {
        &STATUS_CAUSE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.reason,
            1 => &self.message,
            2 => &self.field,
            _ => no_field("StatusCause", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.reason,
            1 => &mut self.message,
            2 => &mut self.field,
            _ => no_field("StatusCause", i),
        }
    }
}

/// StatusDetails is a set of additional properties that MAY be set by the server to provide additional information about a response.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatusDetails {
    /// The name attribute of the resource associated with the status StatusReason (when there is a single name which can be described).
    pub name: Str,
    /// The group attribute of the resource associated with the status StatusReason.
    pub group: Str,
    /// The kind attribute of the resource associated with the status StatusReason.
    pub kind: Str,
    /// UID of the resource.
    pub uid: Str,
    /// The Causes array includes more details associated with the StatusReason failure.
    pub causes: List<super::meta_v1::StatusCause>,
    /// If specified, the time in seconds before the operation should be retried.
    pub retry_after_seconds: i32,
}

/// The fields of [`StatusDetails`].
pub static STATUS_DETAILS_SHAPE: Shape = Shape { name: "StatusDetails", definition: "io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "group", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "uid", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "causes", ty: &Type::List(&Type::Struct(&super::meta_v1::STATUS_CAUSE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "retryAfterSeconds", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StatusDetails {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.group.is_zero() && self.kind.is_zero() && self.uid.is_zero() && self.causes.is_zero() && self.retry_after_seconds.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StatusDetails {
    fn shape(&self) -> &'static Shape {
        &STATUS_DETAILS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.group,
            2 => &self.kind,
            3 => &self.uid,
            4 => &self.causes,
            5 => &self.retry_after_seconds,
            _ => no_field("StatusDetails", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.group,
            2 => &mut self.kind,
            3 => &mut self.uid,
            4 => &mut self.causes,
            5 => &mut self.retry_after_seconds,
            _ => no_field("StatusDetails", i),
        }
    }
}
