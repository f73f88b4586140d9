//! The structs of `rbac/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// AggregationRule describes how to locate ClusterRoles to aggregate into the ClusterRole
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AggregationRule {
    /// clusterRoleSelectors holds a list of selectors which will be used to find ClusterRoles and create the rules.
    pub cluster_role_selectors: List<super::meta_v1::LabelSelector>,
}

/// The fields of [`AggregationRule`].
pub static AGGREGATION_RULE_SHAPE: Shape = Shape { name: "AggregationRule", definition: "io.k8s.api.rbac.v1.AggregationRule", atomic: false, fields: &[
    Field { name: "clusterRoleSelectors", ty: &Type::List(&Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for AggregationRule {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.cluster_role_selectors.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for AggregationRule {
    fn shape(&self) -> &'static Shape {
        &AGGREGATION_RULE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.cluster_role_selectors,
            _ => no_field("AggregationRule", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.cluster_role_selectors,
            _ => no_field("AggregationRule", i),
        }
    }
}

/// ClusterRole is a cluster level, logical grouping of PolicyRules that can be referenced as a unit by a RoleBinding or ClusterRoleBinding.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClusterRole {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// rules holds all the PolicyRules for this ClusterRole
    pub rules: List<super::rbac_v1::PolicyRule>,
    /// aggregationRule is an optional field that describes how to build the Rules for this ClusterRole.
    pub aggregation_rule: Option<Ptr<super::rbac_v1::AggregationRule>>,
}

/// The fields of [`ClusterRole`].
pub static CLUSTER_ROLE_SHAPE: Shape = Shape { name: "ClusterRole", definition: "io.k8s.api.rbac.v1.ClusterRole", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "rules", ty: &Type::List(&Type::Struct(&super::rbac_v1::POLICY_RULE_SHAPE)), keep: Keep::Always, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "aggregationRule", ty: &Type::Struct(&super::rbac_v1::AGGREGATION_RULE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ClusterRole {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.rules.is_zero() && self.aggregation_rule.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ClusterRole {
    fn shape(&self) -> &'static Shape {
        &CLUSTER_ROLE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.rules,
            4 => &self.aggregation_rule,
            _ => no_field("ClusterRole", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.rules,
            4 => &mut self.aggregation_rule,
            _ => no_field("ClusterRole", i),
        }
    }
}

impl Resource for ClusterRole {
    fn kind(&self) -> Kind {
        crate::kinds::CLUSTER_ROLE
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

impl Typed for ClusterRole {
    const KIND: Kind = crate::kinds::CLUSTER_ROLE;
}

/// ClusterRoleBinding references a ClusterRole, but not contain it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClusterRoleBinding {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// subjects holds references to the objects the role applies to.
    pub subjects: List<super::rbac_v1::Subject>,
    /// roleRef can only reference a ClusterRole in the global namespace.
    pub role_ref: super::rbac_v1::RoleRef,
}

/// The fields of [`ClusterRoleBinding`].
pub static CLUSTER_ROLE_BINDING_SHAPE: Shape = Shape { name: "ClusterRoleBinding", definition: "io.k8s.api.rbac.v1.ClusterRoleBinding", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "subjects", ty: &Type::List(&Type::Struct(&super::rbac_v1::SUBJECT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "roleRef", ty: &Type::Struct(&super::rbac_v1::ROLE_REF_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ClusterRoleBinding {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.subjects.is_zero() && self.role_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ClusterRoleBinding {
    fn shape(&self) -> &'static Shape {
        &CLUSTER_ROLE_BINDING_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.subjects,
            4 => &self.role_ref,
            _ => no_field("ClusterRoleBinding", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.subjects,
            4 => &mut self.role_ref,
            _ => no_field("ClusterRoleBinding", i),
        }
    }
}

impl Resource for ClusterRoleBinding {
    fn kind(&self) -> Kind {
        crate::kinds::CLUSTER_ROLE_BINDING
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

impl Typed for ClusterRoleBinding {
    const KIND: Kind = crate::kinds::CLUSTER_ROLE_BINDING;
}

/// PolicyRule holds information that describes a policy rule, but does not contain information about who the rule applies to or which namespace the rule applies to
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PolicyRule {
    /// verbs is a list of Verbs that apply to ALL the ResourceKinds contained in this rule.
    pub verbs: List<Str>,
    /// apiGroups is the name of the APIGroup that contains the resources.
    pub api_groups: List<Str>,
    /// resources is a list of resources this rule applies to.
    pub resources: List<Str>,
    /// resourceNames is an optional white list of names that the rule applies to.
    pub resource_names: List<Str>,
    /// nonResourceURLs is a set of partial urls that a user should have access to.
    pub non_resource_urls: List<Str>,
}

/// The fields of [`PolicyRule`].
pub static POLICY_RULE_SHAPE: Shape = Shape { name: "PolicyRule", definition: "io.k8s.api.rbac.v1.PolicyRule", atomic: false, fields: &[
    Field { name: "verbs", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiGroups", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resources", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceNames", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nonResourceURLs", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PolicyRule {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.verbs.is_zero() && self.api_groups.is_zero() && self.resources.is_zero() && self.resource_names.is_zero() && self.non_resource_urls.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PolicyRule {
    fn shape(&self) -> &'static Shape {
        &POLICY_RULE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.verbs,
            1 => &self.api_groups,
            2 => &self.resources,
            3 => &self.resource_names,
            4 => &self.non_resource_urls,
            _ => no_field("PolicyRule", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.verbs,
            1 => &mut self.api_groups,
            2 => &mut self.resources,
            3 => &mut self.resource_names,
            4 => &mut self.non_resource_urls,
            _ => no_field("PolicyRule", i),
        }
    }
}

/// Role is a namespaced, logical grouping of PolicyRules that can be referenced as a unit by a RoleBinding.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Role {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// rules holds all the PolicyRules for this Role
    pub rules: List<super::rbac_v1::PolicyRule>,
}

/// The fields of [`Role`].
pub static ROLE_SHAPE: Shape = Shape { name: "Role", definition: "io.k8s.api.rbac.v1.Role", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "rules", ty: &Type::List(&Type::Struct(&super::rbac_v1::POLICY_RULE_SHAPE)), keep: Keep::Always, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Role {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.rules.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Role {
    fn shape(&self) -> &'static Shape {
        &ROLE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.rules,
            _ => no_field("Role", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.rules,
            _ => no_field("Role", i),
        }
    }
}

impl Resource for Role {
    fn kind(&self) -> Kind {
        crate::kinds::ROLE
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

impl Typed for Role {
    const KIND: Kind = crate::kinds::ROLE;
}

/// RoleBinding references a role, but does not contain it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoleBinding {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// subjects holds references to the objects the role applies to.
    pub subjects: List<super::rbac_v1::Subject>,
    /// roleRef can reference a Role in the current namespace or a ClusterRole in the global namespace.
    pub role_ref: super::rbac_v1::RoleRef,
}

/// The fields of [`RoleBinding`].
pub static ROLE_BINDING_SHAPE: Shape = Shape { name: "RoleBinding", definition: "io.k8s.api.rbac.v1.RoleBinding", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "subjects", ty: &Type::List(&Type::Struct(&super::rbac_v1::SUBJECT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "roleRef", ty: &Type::Struct(&super::rbac_v1::ROLE_REF_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for RoleBinding {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.subjects.is_zero() && self.role_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for RoleBinding {
    fn shape(&self) -> &'static Shape {
        &ROLE_BINDING_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.subjects,
            4 => &self.role_ref,
            _ => no_field("RoleBinding", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.subjects,
            4 => &mut self.role_ref,
            _ => no_field("RoleBinding", i),
        }
    }
}

impl Resource for RoleBinding {
    fn kind(&self) -> Kind {
        crate::kinds::ROLE_BINDING
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

impl Typed for RoleBinding {
    const KIND: Kind = crate::kinds::ROLE_BINDING;
}

/// RoleRef contains information that points to the role being used
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoleRef {
    /// apiGroup is the group for the resource being referenced
    pub api_group: Str,
    /// kind is the type of resource being referenced
    pub kind: Str,
    /// name is the name of resource being referenced
    pub name: Str,
}

/// The fields of [`RoleRef`].
pub static ROLE_REF_SHAPE: Shape = Shape { name: "RoleRef", definition: "io.k8s.api.rbac.v1.RoleRef", atomic: true, fields: &[
    Field { name: "apiGroup", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for RoleRef {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.api_group.is_zero() && self.kind.is_zero() && self.name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for RoleRef {
    fn shape(&self) -> &'static Shape {
        &ROLE_REF_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.api_group,
            1 => &self.kind,
            2 => &self.name,
            _ => no_field("RoleRef", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.api_group,
            1 => &mut self.kind,
            2 => &mut self.name,
            _ => no_field("RoleRef", i),
        }
    }
}

/// Subject contains a reference to the object or user identities a role binding applies to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subject {
    /// kind of object being referenced.
    pub kind: Str,
    /// apiGroup holds the API group of the referenced subject.
    pub api_group: Str,
    /// name of the object being referenced.
    pub name: Str,
    /// namespace of the referenced object.
    pub namespace: Str,
}

/// The fields of [`Subject`].
pub static SUBJECT_SHAPE: Shape = Shape { name: "Subject", definition: "io.k8s.api.rbac.v1.Subject", atomic: true, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiGroup", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "namespace", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Subject {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_group.is_zero() && self.name.is_zero() && self.namespace.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Subject {
    fn shape(&self) -> &'static Shape {
        &SUBJECT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_group,
            2 => &self.name,
            3 => &self.namespace,
            _ => no_field("Subject", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_group,
            2 => &mut self.name,
            3 => &mut self.namespace,
            _ => no_field("Subject", i),
        }
    }
}
