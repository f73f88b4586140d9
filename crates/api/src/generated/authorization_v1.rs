//! The structs of `authorization/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// FieldSelectorAttributes indicates a field limited access.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldSelectorAttributes {
    /// rawSelector is the serialization of a field selector that would be included in a query parameter.
    pub raw_selector: Str,
    /// requirements is the parsed interpretation of a field selector.
    pub requirements: List<super::meta_v1::FieldSelectorRequirement>,
}

/// The fields of [`FieldSelectorAttributes`].
pub static FIELD_SELECTOR_ATTRIBUTES_SHAPE: Shape = Shape { name: "FieldSelectorAttributes", definition: "io.k8s.api.authorization.v1.FieldSelectorAttributes", atomic: false, fields: &[
    Field { name: "rawSelector", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "requirements", ty: &Type::List(&Type::Struct(&super::meta_v1::FIELD_SELECTOR_REQUIREMENT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for FieldSelectorAttributes {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.raw_selector.is_zero() && self.requirements.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for FieldSelectorAttributes {
    fn shape(&self) -> &'static Shape {
        &FIELD_SELECTOR_ATTRIBUTES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.raw_selector,
            1 => &self.requirements,
            _ => no_field("FieldSelectorAttributes", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.raw_selector,
            1 => &mut self.requirements,
            _ => no_field("FieldSelectorAttributes", i),
        }
    }
}

/// LabelSelectorAttributes indicates a label limited access.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelSelectorAttributes {
    /// rawSelector is the serialization of a field selector that would be included in a query parameter.
    pub raw_selector: Str,
    /// requirements is the parsed interpretation of a label selector.
    pub requirements: List<super::meta_v1::LabelSelectorRequirement>,
}

/// The fields of [`LabelSelectorAttributes`].
pub static LABEL_SELECTOR_ATTRIBUTES_SHAPE: Shape = Shape { name: "LabelSelectorAttributes", definition: "io.k8s.api.authorization.v1.LabelSelectorAttributes", atomic: false, fields: &[
    Field { name: "rawSelector", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "requirements", ty: &Type::List(&Type::Struct(&super::meta_v1::LABEL_SELECTOR_REQUIREMENT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LabelSelectorAttributes {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.raw_selector.is_zero() && self.requirements.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for LabelSelectorAttributes {
    fn shape(&self) -> &'static Shape {
        &LABEL_SELECTOR_ATTRIBUTES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.raw_selector,
            1 => &self.requirements,
            _ => no_field("LabelSelectorAttributes", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.raw_selector,
            1 => &mut self.requirements,
            _ => no_field("LabelSelectorAttributes", i),
        }
    }
}

/// LocalSubjectAccessReview checks whether or not a user or group can perform an action in a given namespace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LocalSubjectAccessReview {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard list metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec holds information about the request being evaluated.
    pub spec: Ptr<super::authorization_v1::SubjectAccessReviewSpec>,
    /// status is filled in by the server and indicates whether the request is allowed or not
    pub status: Ptr<super::authorization_v1::SubjectAccessReviewStatus>,
}

/// The fields of [`LocalSubjectAccessReview`].
pub static LOCAL_SUBJECT_ACCESS_REVIEW_SHAPE: Shape = Shape { name: "LocalSubjectAccessReview", definition: "io.k8s.api.authorization.v1.LocalSubjectAccessReview", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::authorization_v1::SUBJECT_ACCESS_REVIEW_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::authorization_v1::SUBJECT_ACCESS_REVIEW_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LocalSubjectAccessReview {
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

impl Struct for LocalSubjectAccessReview {
    fn shape(&self) -> &'static Shape {
        &LOCAL_SUBJECT_ACCESS_REVIEW_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("LocalSubjectAccessReview", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("LocalSubjectAccessReview", i),
        }
    }
}

impl Resource for LocalSubjectAccessReview {
    fn kind(&self) -> Kind {
        crate::kinds::LOCAL_SUBJECT_ACCESS_REVIEW
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

impl Typed for LocalSubjectAccessReview {
    const KIND: Kind = crate::kinds::LOCAL_SUBJECT_ACCESS_REVIEW;
}

/// NonResourceAttributes includes the authorization attributes available for non-resource requests to the Authorizer interface
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NonResourceAttributes {
    /// path is the URL path of the request
    pub path: Str,
    /// verb is the standard HTTP verb
    pub verb: Str,
}

/// The fields of [`NonResourceAttributes`].
pub static NON_RESOURCE_ATTRIBUTES_SHAPE: Shape = Shape { name: "NonResourceAttributes", definition: "io.k8s.api.authorization.v1.NonResourceAttributes", atomic: false, fields: &[
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "verb", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NonResourceAttributes {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.path.is_zero() && self.verb.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NonResourceAttributes {
    fn shape(&self) -> &'static Shape {
        &NON_RESOURCE_ATTRIBUTES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.path,
            1 => &self.verb,
            _ => no_field("NonResourceAttributes", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.path,
            1 => &mut self.verb,
            _ => no_field("NonResourceAttributes", i),
        }
    }
}

/// NonResourceRule holds information that describes a rule for the non-resource
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NonResourceRule {
    /// verbs is a list of kubernetes non-resource API verbs, like: get, post, put, delete, patch, head, options.
    pub verbs: List<Str>,
    /// nonResourceURLs is a set of partial urls that a user should have access to.
    pub non_resource_urls: List<Str>,
}

/// The fields of [`NonResourceRule`].
pub static NON_RESOURCE_RULE_SHAPE: Shape = Shape { name: "NonResourceRule", definition: "io.k8s.api.authorization.v1.NonResourceRule", atomic: false, fields: &[
    Field { name: "verbs", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nonResourceURLs", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NonResourceRule {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.verbs.is_zero() && self.non_resource_urls.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NonResourceRule {
    fn shape(&self) -> &'static Shape {
        &NON_RESOURCE_RULE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.verbs,
            1 => &self.non_resource_urls,
            _ => no_field("NonResourceRule", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.verbs,
            1 => &mut self.non_resource_urls,
            _ => no_field("NonResourceRule", i),
        }
    }
}

/// ResourceAttributes includes the authorization attributes available for resource requests to the Authorizer interface
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceAttributes {
    /// namespace is the namespace of the action being requested.
    pub namespace: Str,
    /// verb is a kubernetes resource API verb, like: get, list, watch, create, update, delete, proxy.
    pub verb: Str,
    /// group is the API Group of the Resource.
    pub group: Str,
    /// version is the API Version of the Resource.
    pub version: Str,
    /// resource is one of the existing resource types.
    pub resource: Str,
    /// subresource is one of the existing resource types.
    pub subresource: Str,
    /// name is the name of the resource being requested for a "get" or deleted for a "delete".
    pub name: Str,
    /// fieldSelector describes the limitation on access based on field.
    pub field_selector: Option<Ptr<super::authorization_v1::FieldSelectorAttributes>>,
    /// labelSelector describes the limitation on access based on labels.
    pub label_selector: Option<Ptr<super::authorization_v1::LabelSelectorAttributes>>,
}

/// The fields of [`ResourceAttributes`].
pub static RESOURCE_ATTRIBUTES_SHAPE: Shape = Shape { name: "ResourceAttributes", definition: "io.k8s.api.authorization.v1.ResourceAttributes", atomic: false, fields: &[
    Field { name: "namespace", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "verb", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "group", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "version", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resource", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "subresource", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fieldSelector", ty: &Type::Struct(&super::authorization_v1::FIELD_SELECTOR_ATTRIBUTES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "labelSelector", ty: &Type::Struct(&super::authorization_v1::LABEL_SELECTOR_ATTRIBUTES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceAttributes {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.namespace.is_zero() && self.verb.is_zero() && self.group.is_zero() && self.version.is_zero() && self.resource.is_zero() && self.subresource.is_zero() && self.name.is_zero() && self.field_selector.is_zero() && self.label_selector.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ResourceAttributes {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_ATTRIBUTES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.namespace,
            1 => &self.verb,
            2 => &self.group,
            3 => &self.version,
            4 => &self.resource,
            5 => &self.subresource,
            6 => &self.name,
            7 => &self.field_selector,
            8 => &self.label_selector,
            _ => no_field("ResourceAttributes", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.namespace,
            1 => &mut self.verb,
            2 => &mut self.group,
            3 => &mut self.version,
            4 => &mut self.resource,
            5 => &mut self.subresource,
            6 => &mut self.name,
            7 => &mut self.field_selector,
            8 => &mut self.label_selector,
            _ => no_field("ResourceAttributes", i),
        }
    }
}

/// ResourceRule is the list of actions the subject is allowed to perform on resources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceRule {
    /// verbs is a list of kubernetes resource API verbs, like: get, list, watch, create, update, delete, proxy.
    pub verbs: List<Str>,
    /// apiGroups is the name of the APIGroup that contains the resources.
    pub api_groups: List<Str>,
    /// resources is a list of resources this rule applies to.
    pub resources: List<Str>,
    /// resourceNames is an optional white list of names that the rule applies to.
    pub resource_names: List<Str>,
}

/// The fields of [`ResourceRule`].
pub static RESOURCE_RULE_SHAPE: Shape = Shape { name: "ResourceRule", definition: "io.k8s.api.authorization.v1.ResourceRule", atomic: false, fields: &[
    Field { name: "verbs", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiGroups", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resources", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceNames", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceRule {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.verbs.is_zero() && self.api_groups.is_zero() && self.resources.is_zero() && self.resource_names.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ResourceRule {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_RULE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.verbs,
            1 => &self.api_groups,
            2 => &self.resources,
            3 => &self.resource_names,
            _ => no_field("ResourceRule", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.verbs,
            1 => &mut self.api_groups,
            2 => &mut self.resources,
            3 => &mut self.resource_names,
            _ => no_field("ResourceRule", i),
        }
    }
}

/// SelfSubjectAccessReview checks whether or the current user can perform an action.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelfSubjectAccessReview {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard list metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec holds information about the request being evaluated.
    pub spec: Ptr<super::authorization_v1::SelfSubjectAccessReviewSpec>,
    /// status is filled in by the server and indicates whether the request is allowed or not
    pub status: Ptr<super::authorization_v1::SubjectAccessReviewStatus>,
}

/// The fields of [`SelfSubjectAccessReview`].
pub static SELF_SUBJECT_ACCESS_REVIEW_SHAPE: Shape = Shape { name: "SelfSubjectAccessReview", definition: "io.k8s.api.authorization.v1.SelfSubjectAccessReview", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::authorization_v1::SELF_SUBJECT_ACCESS_REVIEW_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::authorization_v1::SUBJECT_ACCESS_REVIEW_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SelfSubjectAccessReview {
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

impl Struct for SelfSubjectAccessReview {
    fn shape(&self) -> &'static Shape {
        &SELF_SUBJECT_ACCESS_REVIEW_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("SelfSubjectAccessReview", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("SelfSubjectAccessReview", i),
        }
    }
}

impl Resource for SelfSubjectAccessReview {
    fn kind(&self) -> Kind {
        crate::kinds::SELF_SUBJECT_ACCESS_REVIEW
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

impl Typed for SelfSubjectAccessReview {
    const KIND: Kind = crate::kinds::SELF_SUBJECT_ACCESS_REVIEW;
}

/// SelfSubjectAccessReviewSpec is a description of the access request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelfSubjectAccessReviewSpec {
    /// resourceAttributes describes information for a resource access request
    pub resource_attributes: Option<Ptr<super::authorization_v1::ResourceAttributes>>,
    /// nonResourceAttributes describes information for a non-resource access request
    pub non_resource_attributes: Option<Ptr<super::authorization_v1::NonResourceAttributes>>,
}

/// The fields of [`SelfSubjectAccessReviewSpec`].
pub static SELF_SUBJECT_ACCESS_REVIEW_SPEC_SHAPE: Shape = Shape { name: "SelfSubjectAccessReviewSpec", definition: "io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec", atomic: false, fields: &[
    Field { name: "resourceAttributes", ty: &Type::Struct(&super::authorization_v1::RESOURCE_ATTRIBUTES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nonResourceAttributes", ty: &Type::Struct(&super::authorization_v1::NON_RESOURCE_ATTRIBUTES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SelfSubjectAccessReviewSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.resource_attributes.is_zero() && self.non_resource_attributes.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SelfSubjectAccessReviewSpec {
    fn shape(&self) -> &'static Shape {
        &SELF_SUBJECT_ACCESS_REVIEW_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.resource_attributes,
            1 => &self.non_resource_attributes,
            _ => no_field("SelfSubjectAccessReviewSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.resource_attributes,
            1 => &mut self.non_resource_attributes,
            _ => no_field("SelfSubjectAccessReviewSpec", i),
        }
    }
}

/// SelfSubjectRulesReview enumerates the set of actions the current user can perform within a namespace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelfSubjectRulesReview {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard list metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec holds information about the request being evaluated.
    pub spec: Ptr<super::authorization_v1::SelfSubjectRulesReviewSpec>,
    /// status is filled in by the server and indicates the set of actions a user can perform.
    pub status: Ptr<super::authorization_v1::SubjectRulesReviewStatus>,
}

/// The fields of [`SelfSubjectRulesReview`].
pub static SELF_SUBJECT_RULES_REVIEW_SHAPE: Shape = Shape { name: "SelfSubjectRulesReview", definition: "io.k8s.api.authorization.v1.SelfSubjectRulesReview", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::authorization_v1::SELF_SUBJECT_RULES_REVIEW_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::authorization_v1::SUBJECT_RULES_REVIEW_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SelfSubjectRulesReview {
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

impl Struct for SelfSubjectRulesReview {
    fn shape(&self) -> &'static Shape {
        &SELF_SUBJECT_RULES_REVIEW_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("SelfSubjectRulesReview", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("SelfSubjectRulesReview", i),
        }
    }
}

impl Resource for SelfSubjectRulesReview {
    fn kind(&self) -> Kind {
        crate::kinds::SELF_SUBJECT_RULES_REVIEW
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

impl Typed for SelfSubjectRulesReview {
    const KIND: Kind = crate::kinds::SELF_SUBJECT_RULES_REVIEW;
}

/// SelfSubjectRulesReviewSpec defines the specification for SelfSubjectRulesReview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelfSubjectRulesReviewSpec {
    /// namespace to evaluate rules for.
    pub namespace: Str,
}

/// The fields of [`SelfSubjectRulesReviewSpec`].
pub static SELF_SUBJECT_RULES_REVIEW_SPEC_SHAPE: Shape = Shape { name: "SelfSubjectRulesReviewSpec", definition: "io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec", atomic: false, fields: &[
    Field { name: "namespace", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SelfSubjectRulesReviewSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.namespace.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SelfSubjectRulesReviewSpec {
    fn shape(&self) -> &'static Shape {
        &SELF_SUBJECT_RULES_REVIEW_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.namespace,
            _ => no_field("SelfSubjectRulesReviewSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.namespace,
            _ => no_field("SelfSubjectRulesReviewSpec", i),
        }
    }
}

/// SubjectAccessReview checks whether or not a user or group can perform an action.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubjectAccessReview {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard list metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec holds information about the request being evaluated
    pub spec: Ptr<super::authorization_v1::SubjectAccessReviewSpec>,
    /// status is filled in by the server and indicates whether the request is allowed or not
    pub status: Ptr<super::authorization_v1::SubjectAccessReviewStatus>,
}

/// The fields of [`SubjectAccessReview`].
pub static SUBJECT_ACCESS_REVIEW_SHAPE: Shape = Shape { name: "SubjectAccessReview", definition: "io.k8s.api.authorization.v1.SubjectAccessReview", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::authorization_v1::SUBJECT_ACCESS_REVIEW_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::authorization_v1::SUBJECT_ACCESS_REVIEW_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SubjectAccessReview {
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

impl Struct for SubjectAccessReview {
    fn shape(&self) -> &'static Shape {
        &SUBJECT_ACCESS_REVIEW_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("SubjectAccessReview", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("SubjectAccessReview", i),
        }
    }
}

impl Resource for SubjectAccessReview {
    fn kind(&self) -> Kind {
        crate::kinds::SUBJECT_ACCESS_REVIEW
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

impl Typed for SubjectAccessReview {
    const KIND: Kind = crate::kinds::SUBJECT_ACCESS_REVIEW;
}

/// SubjectAccessReviewSpec is a description of the access request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubjectAccessReviewSpec {
    /// resourceAttributes describes information for a resource access request
    pub resource_attributes: Option<Ptr<super::authorization_v1::ResourceAttributes>>,
    /// nonResourceAttributes describes information for a non-resource access request
    pub non_resource_attributes: Option<Ptr<super::authorization_v1::NonResourceAttributes>>,
    /// user is the user you're testing for.
    pub user: Str,
    /// groups is the groups you're testing for.
    pub groups: List<Str>,
    /// extra corresponds to the user.Info.GetExtra() method from the authenticator.
    pub extra: Dict<List<Str>>,
    /// uid information about the requesting user.
    pub uid: Str,
}

/// The fields of [`SubjectAccessReviewSpec`].
pub static SUBJECT_ACCESS_REVIEW_SPEC_SHAPE: Shape = Shape { name: "SubjectAccessReviewSpec", definition: "io.k8s.api.authorization.v1.SubjectAccessReviewSpec", atomic: false, fields: &[
    Field { name: "resourceAttributes", ty: &Type::Struct(&super::authorization_v1::RESOURCE_ATTRIBUTES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nonResourceAttributes", ty: &Type::Struct(&super::authorization_v1::NON_RESOURCE_ATTRIBUTES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "groups", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "extra", ty: &Type::Dict(&Type::List(&Type::Leaf("string"))), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "uid", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SubjectAccessReviewSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.resource_attributes.is_zero() && self.non_resource_attributes.is_zero() && self.user.is_zero() && self.groups.is_zero() && self.extra.is_zero() && self.uid.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SubjectAccessReviewSpec {
    fn shape(&self) -> &'static Shape {
        &SUBJECT_ACCESS_REVIEW_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.resource_attributes,
            1 => &self.non_resource_attributes,
            2 => &self.user,
            3 => &self.groups,
            4 => &self.extra,
            5 => &self.uid,
            _ => no_field("SubjectAccessReviewSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.resource_attributes,
            1 => &mut self.non_resource_attributes,
            2 => &mut self.user,
            3 => &mut self.groups,
            4 => &mut self.extra,
            5 => &mut self.uid,
            _ => no_field("SubjectAccessReviewSpec", i),
        }
    }
}

/// SubjectAccessReviewStatus
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubjectAccessReviewStatus {
    /// allowed is required.
    pub allowed: bool,
    /// denied is optional.
    pub denied: bool,
    /// reason is optional.
    pub reason: Str,
    /// evaluationError is an indication that some error occurred during the authorization check.
    pub evaluation_error: Str,
}

/// The fields of [`SubjectAccessReviewStatus`].
pub static SUBJECT_ACCESS_REVIEW_STATUS_SHAPE: Shape = Shape { name: "SubjectAccessReviewStatus", definition: "io.k8s.api.authorization.v1.SubjectAccessReviewStatus", atomic: false, fields: &[
    Field { name: "allowed", ty: &Type::Leaf("bool"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "denied", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "evaluationError", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SubjectAccessReviewStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.allowed.is_zero() && self.denied.is_zero() && self.reason.is_zero() && self.evaluation_error.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SubjectAccessReviewStatus {
    fn shape(&self) -> &'static Shape {
        &SUBJECT_ACCESS_REVIEW_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.allowed,
            1 => &self.denied,
            2 => &self.reason,
            3 => &self.evaluation_error,
            _ => no_field("SubjectAccessReviewStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.allowed,
            1 => &mut self.denied,
            2 => &mut self.reason,
            3 => &mut self.evaluation_error,
            _ => no_field("SubjectAccessReviewStatus", i),
        }
    }
}

/// SubjectRulesReviewStatus contains the result of a rules check.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubjectRulesReviewStatus {
    /// resourceRules is the list of actions the subject is allowed to perform on resources.
    pub resource_rules: List<super::authorization_v1::ResourceRule>,
    /// nonResourceRules is the list of actions the subject is allowed to perform on non-resources.
    pub non_resource_rules: List<super::authorization_v1::NonResourceRule>,
    /// incomplete is true when the rules returned by this call are incomplete.
    pub incomplete: bool,
    /// evaluationError can appear in combination with Rules.
    pub evaluation_error: Str,
}

/// The fields of [`SubjectRulesReviewStatus`].
pub static SUBJECT_RULES_REVIEW_STATUS_SHAPE: Shape = Shape { name: "SubjectRulesReviewStatus", definition: "io.k8s.api.authorization.v1.SubjectRulesReviewStatus", atomic: false, fields: &[
    Field { name: "resourceRules", ty: &Type::List(&Type::Struct(&super::authorization_v1::RESOURCE_RULE_SHAPE)), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nonResourceRules", ty: &Type::List(&Type::Struct(&super::authorization_v1::NON_RESOURCE_RULE_SHAPE)), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "incomplete", ty: &Type::Leaf("bool"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "evaluationError", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SubjectRulesReviewStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.resource_rules.is_zero() && self.non_resource_rules.is_zero() && self.incomplete.is_zero() && self.evaluation_error.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SubjectRulesReviewStatus {
    fn shape(&self) -> &'static Shape {
        &SUBJECT_RULES_REVIEW_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.resource_rules,
            1 => &self.non_resource_rules,
            2 => &self.incomplete,
            3 => &self.evaluation_error,
            _ => no_field("SubjectRulesReviewStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.resource_rules,
            1 => &mut self.non_resource_rules,
            2 => &mut self.incomplete,
            3 => &mut self.evaluation_error,
            _ => no_field("SubjectRulesReviewStatus", i),
        }
    }
}
