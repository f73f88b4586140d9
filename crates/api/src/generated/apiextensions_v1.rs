//! The structs of `apiextensions/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// CustomResourceColumnDefinition specifies a column for server side printing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomResourceColumnDefinition {
    /// name is a human readable name for the column.
    pub name: Str,
    /// type is an OpenAPI type definition for this column.
    pub type_: Str,
    /// format is an optional OpenAPI type definition for this column.
    pub format: Str,
    /// description is a human readable description of this column.
    pub description: Str,
    /// priority is an integer defining the relative importance of this column compared to others.
    pub priority: i32,
    /// jsonPath is a simple JSON path (i.e.
    pub json_path: Str,
}

/// The fields of [`CustomResourceColumnDefinition`].
pub static CUSTOM_RESOURCE_COLUMN_DEFINITION_SHAPE: Shape = Shape { name: "CustomResourceColumnDefinition", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "format", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "description", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "priority", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "jsonPath", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CustomResourceColumnDefinition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.type_.is_zero() && self.format.is_zero() && self.description.is_zero() && self.priority.is_zero() && self.json_path.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CustomResourceColumnDefinition {
    fn shape(&self) -> &'static Shape {
        &CUSTOM_RESOURCE_COLUMN_DEFINITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.type_,
            2 => &self.format,
            3 => &self.description,
            4 => &self.priority,
            5 => &self.json_path,
            _ => no_field("CustomResourceColumnDefinition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.type_,
            2 => &mut self.format,
            3 => &mut self.description,
            4 => &mut self.priority,
            5 => &mut self.json_path,
            _ => no_field("CustomResourceColumnDefinition", i),
        }
    }
}

/// CustomResourceConversion describes how to convert different versions of a CR.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomResourceConversion {
    /// strategy specifies how custom resources are converted between versions.
    pub strategy: Str,
    /// webhook describes how to call the conversion webhook.
    pub webhook: Option<Ptr<super::apiextensions_v1::WebhookConversion>>,
}

/// The fields of [`CustomResourceConversion`].
pub static CUSTOM_RESOURCE_CONVERSION_SHAPE: Shape = Shape { name: "CustomResourceConversion", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion", atomic: false, fields: &[
    Field { name: "strategy", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "webhook", ty: &Type::Struct(&super::apiextensions_v1::WEBHOOK_CONVERSION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CustomResourceConversion {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.strategy.is_zero() && self.webhook.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CustomResourceConversion {
    fn shape(&self) -> &'static Shape {
        &CUSTOM_RESOURCE_CONVERSION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.strategy,
            1 => &self.webhook,
            _ => no_field("CustomResourceConversion", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.strategy,
            1 => &mut self.webhook,
            _ => no_field("CustomResourceConversion", i),
        }
    }
}

/// CustomResourceDefinition represents a resource that should be exposed on the API server.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomResourceDefinition {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec describes how the user wants the resources to appear
    pub spec: Ptr<super::apiextensions_v1::CustomResourceDefinitionSpec>,
    /// status indicates the actual state of the CustomResourceDefinition
    pub status: Ptr<super::apiextensions_v1::CustomResourceDefinitionStatus>,
}

/// The fields of [`CustomResourceDefinition`].
pub static CUSTOM_RESOURCE_DEFINITION_SHAPE: Shape = Shape { name: "CustomResourceDefinition", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::apiextensions_v1::CUSTOM_RESOURCE_DEFINITION_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::apiextensions_v1::CUSTOM_RESOURCE_DEFINITION_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CustomResourceDefinition {
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

impl Struct for CustomResourceDefinition {
    fn shape(&self) -> &'static Shape {
        &CUSTOM_RESOURCE_DEFINITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("CustomResourceDefinition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("CustomResourceDefinition", i),
        }
    }
}

impl Resource for CustomResourceDefinition {
    fn kind(&self) -> Kind {
        crate::kinds::CUSTOM_RESOURCE_DEFINITION
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

impl Typed for CustomResourceDefinition {
    const KIND: Kind = crate::kinds::CUSTOM_RESOURCE_DEFINITION;
}

/// CustomResourceDefinitionCondition contains details for the current condition of this pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomResourceDefinitionCondition {
    /// type is the type of the condition.
    pub type_: Str,
    /// status is the status of the condition.
    pub status: Str,
    /// lastTransitionTime last time the condition transitioned from one status to another.
    pub last_transition_time: Time,
    /// reason is a unique, one-word, CamelCase reason for the condition's last transition.
    pub reason: Str,
    /// message is a human-readable message indicating details about last transition.
    pub message: Str,
    /// observedGeneration represents the .metadata.generation that the condition was set based upon.
    pub observed_generation: i64,
}

/// The fields of [`CustomResourceDefinitionCondition`].
pub static CUSTOM_RESOURCE_DEFINITION_CONDITION_SHAPE: Shape = Shape { name: "CustomResourceDefinitionCondition", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CustomResourceDefinitionCondition {
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

impl Struct for CustomResourceDefinitionCondition {
    fn shape(&self) -> &'static Shape {
        &CUSTOM_RESOURCE_DEFINITION_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.last_transition_time,
            3 => &self.reason,
            4 => &self.message,
            5 => &self.observed_generation,
            _ => no_field("CustomResourceDefinitionCondition", i),
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
            _ => no_field("CustomResourceDefinitionCondition", i),
        }
    }
}

/// CustomResourceDefinitionNames indicates the names to serve this CustomResourceDefinition
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomResourceDefinitionNames {
    /// plural is the plural name of the resource to serve.
    pub plural: Str,
    /// singular is the singular name of the resource.
    pub singular: Str,
    /// shortNames are short names for the resource, exposed in API discovery documents, and used by clients to support invocations like `kubectl get ‹shortname›`.
    pub short_names: List<Str>,
    /// kind is the serialized kind of the resource.
    pub kind: Str,
    /// listKind is the serialized kind of the list for this resource.
    pub list_kind: Str,
    /// categories is a list of grouped resources this custom resource belongs to (e.g.
    pub categories: List<Str>,
}

/// The fields of [`CustomResourceDefinitionNames`].
pub static CUSTOM_RESOURCE_DEFINITION_NAMES_SHAPE: Shape = Shape { name: "CustomResourceDefinitionNames", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames", atomic: false, fields: &[
    Field { name: "plural", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "singular", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "shortNames", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "listKind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "categories", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CustomResourceDefinitionNames {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.plural.is_zero() && self.singular.is_zero() && self.short_names.is_zero() && self.kind.is_zero() && self.list_kind.is_zero() && self.categories.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CustomResourceDefinitionNames {
    fn shape(&self) -> &'static Shape {
        &CUSTOM_RESOURCE_DEFINITION_NAMES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.plural,
            1 => &self.singular,
            2 => &self.short_names,
            3 => &self.kind,
            4 => &self.list_kind,
            5 => &self.categories,
            _ => no_field("CustomResourceDefinitionNames", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.plural,
            1 => &mut self.singular,
            2 => &mut self.short_names,
            3 => &mut self.kind,
            4 => &mut self.list_kind,
            5 => &mut self.categories,
            _ => no_field("CustomResourceDefinitionNames", i),
        }
    }
}

/// CustomResourceDefinitionSpec describes how a user wants their resource to appear
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomResourceDefinitionSpec {
    /// group is the API group of the defined custom resource.
    pub group: Str,
    /// names specify the resource and kind names for the custom resource.
    pub names: super::apiextensions_v1::CustomResourceDefinitionNames,
    /// scope indicates whether the defined custom resource is cluster- or namespace-scoped.
    pub scope: Str,
    /// versions is the list of all API versions of the defined custom resource.
    pub versions: List<super::apiextensions_v1::CustomResourceDefinitionVersion>,
    /// conversion defines conversion settings for the CRD.
    pub conversion: Option<Ptr<super::apiextensions_v1::CustomResourceConversion>>,
    /// preserveUnknownFields indicates that object fields which are not specified in the OpenAPI schema should be preserved when persisting to storage.
    pub preserve_unknown_fields: bool,
}

/// The fields of [`CustomResourceDefinitionSpec`].
pub static CUSTOM_RESOURCE_DEFINITION_SPEC_SHAPE: Shape = Shape { name: "CustomResourceDefinitionSpec", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec", atomic: false, fields: &[
    Field { name: "group", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "names", ty: &Type::Struct(&super::apiextensions_v1::CUSTOM_RESOURCE_DEFINITION_NAMES_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "scope", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "versions", ty: &Type::List(&Type::Struct(&super::apiextensions_v1::CUSTOM_RESOURCE_DEFINITION_VERSION_SHAPE)), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conversion", ty: &Type::Struct(&super::apiextensions_v1::CUSTOM_RESOURCE_CONVERSION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "preserveUnknownFields", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CustomResourceDefinitionSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.group.is_zero() && self.names.is_zero() && self.scope.is_zero() && self.versions.is_zero() && self.conversion.is_zero() && self.preserve_unknown_fields.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CustomResourceDefinitionSpec {
    fn shape(&self) -> &'static Shape {
        &CUSTOM_RESOURCE_DEFINITION_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.group,
            1 => &self.names,
            2 => &self.scope,
            3 => &self.versions,
            4 => &self.conversion,
            5 => &self.preserve_unknown_fields,
            _ => no_field("CustomResourceDefinitionSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.group,
            1 => &mut self.names,
            2 => &mut self.scope,
            3 => &mut self.versions,
            4 => &mut self.conversion,
            5 => &mut self.preserve_unknown_fields,
            _ => no_field("CustomResourceDefinitionSpec", i),
        }
    }
}

/// CustomResourceDefinitionStatus indicates the state of the CustomResourceDefinition
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomResourceDefinitionStatus {
    /// conditions indicate state for particular aspects of a CustomResourceDefinition
    pub conditions: List<super::apiextensions_v1::CustomResourceDefinitionCondition>,
    /// acceptedNames are the names that are actually being used to serve discovery.
    pub accepted_names: super::apiextensions_v1::CustomResourceDefinitionNames,
    /// storedVersions lists all versions of CustomResources that were ever persisted.
    pub stored_versions: List<Str>,
    /// The generation observed by the CRD controller.
    pub observed_generation: i64,
}

/// The fields of [`CustomResourceDefinitionStatus`].
pub static CUSTOM_RESOURCE_DEFINITION_STATUS_SHAPE: Shape = Shape { name: "CustomResourceDefinitionStatus", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus", atomic: false, fields: &[
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::apiextensions_v1::CUSTOM_RESOURCE_DEFINITION_CONDITION_SHAPE)), keep: Keep::Always, required: false, list: ListType::Map, keys: &["type"], merge_key: "", merge: false, retain_keys: false },
    Field { name: "acceptedNames", ty: &Type::Struct(&super::apiextensions_v1::CUSTOM_RESOURCE_DEFINITION_NAMES_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storedVersions", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CustomResourceDefinitionStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.conditions.is_zero() && self.accepted_names.is_zero() && self.stored_versions.is_zero() && self.observed_generation.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CustomResourceDefinitionStatus {
    fn shape(&self) -> &'static Shape {
        &CUSTOM_RESOURCE_DEFINITION_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.conditions,
            1 => &self.accepted_names,
            2 => &self.stored_versions,
            3 => &self.observed_generation,
            _ => no_field("CustomResourceDefinitionStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.conditions,
            1 => &mut self.accepted_names,
            2 => &mut self.stored_versions,
            3 => &mut self.observed_generation,
            _ => no_field("CustomResourceDefinitionStatus", i),
        }
    }
}

/// CustomResourceDefinitionVersion describes a version for CRD.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomResourceDefinitionVersion {
    /// name is the version name, e.g.
    pub name: Str,
    /// served is a flag enabling/disabling this version from being served via REST APIs
    pub served: bool,
    /// storage indicates this version should be used when persisting custom resources to storage.
    pub storage: bool,
    /// deprecated indicates this version of the custom resource API is deprecated.
    pub deprecated: bool,
    /// deprecationWarning overrides the default warning returned to API clients.
    pub deprecation_warning: Option<Str>,
    /// schema describes the schema used for validation, pruning, and defaulting of this version of the custom resource.
    pub schema: Option<Ptr<super::apiextensions_v1::CustomResourceValidation>>,
    /// subresources specify what subresources this version of the defined custom resource have.
    pub subresources: Option<Ptr<super::apiextensions_v1::CustomResourceSubresources>>,
    /// additionalPrinterColumns specifies additional columns returned in Table output.
    pub additional_printer_columns: List<super::apiextensions_v1::CustomResourceColumnDefinition>,
    /// selectableFields specifies paths to fields that may be used as field selectors.
    pub selectable_fields: List<super::apiextensions_v1::SelectableField>,
}

/// The fields of [`CustomResourceDefinitionVersion`].
pub static CUSTOM_RESOURCE_DEFINITION_VERSION_SHAPE: Shape = Shape { name: "CustomResourceDefinitionVersion", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "served", ty: &Type::Leaf("bool"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storage", ty: &Type::Leaf("bool"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "deprecated", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "deprecationWarning", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "schema", ty: &Type::Struct(&super::apiextensions_v1::CUSTOM_RESOURCE_VALIDATION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "subresources", ty: &Type::Struct(&super::apiextensions_v1::CUSTOM_RESOURCE_SUBRESOURCES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "additionalPrinterColumns", ty: &Type::List(&Type::Struct(&super::apiextensions_v1::CUSTOM_RESOURCE_COLUMN_DEFINITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selectableFields", ty: &Type::List(&Type::Struct(&super::apiextensions_v1::SELECTABLE_FIELD_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CustomResourceDefinitionVersion {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.served.is_zero() && self.storage.is_zero() && self.deprecated.is_zero() && self.deprecation_warning.is_zero() && self.schema.is_zero() && self.subresources.is_zero() && self.additional_printer_columns.is_zero() && self.selectable_fields.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CustomResourceDefinitionVersion {
    fn shape(&self) -> &'static Shape {
        &CUSTOM_RESOURCE_DEFINITION_VERSION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.served,
            2 => &self.storage,
            3 => &self.deprecated,
            4 => &self.deprecation_warning,
            5 => &self.schema,
            6 => &self.subresources,
            7 => &self.additional_printer_columns,
            8 => &self.selectable_fields,
            _ => no_field("CustomResourceDefinitionVersion", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.served,
            2 => &mut self.storage,
            3 => &mut self.deprecated,
            4 => &mut self.deprecation_warning,
            5 => &mut self.schema,
            6 => &mut self.subresources,
            7 => &mut self.additional_printer_columns,
            8 => &mut self.selectable_fields,
            _ => no_field("CustomResourceDefinitionVersion", i),
        }
    }
}

/// CustomResourceSubresourceScale defines how to serve the scale subresource for CustomResources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomResourceSubresourceScale {
    /// specReplicasPath defines the JSON path inside of a custom resource that corresponds to Scale `spec.replicas`.
    pub spec_replicas_path: Str,
    /// statusReplicasPath defines the JSON path inside of a custom resource that corresponds to Scale `status.replicas`.
    pub status_replicas_path: Str,
    /// labelSelectorPath defines the JSON path inside of a custom resource that corresponds to Scale `status.selector`.
    pub label_selector_path: Option<Str>,
}

/// The fields of [`CustomResourceSubresourceScale`].
pub static CUSTOM_RESOURCE_SUBRESOURCE_SCALE_SHAPE: Shape = Shape { name: "CustomResourceSubresourceScale", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale", atomic: false, fields: &[
    Field { name: "specReplicasPath", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "statusReplicasPath", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "labelSelectorPath", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CustomResourceSubresourceScale {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.spec_replicas_path.is_zero() && self.status_replicas_path.is_zero() && self.label_selector_path.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CustomResourceSubresourceScale {
    fn shape(&self) -> &'static Shape {
        &CUSTOM_RESOURCE_SUBRESOURCE_SCALE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.spec_replicas_path,
            1 => &self.status_replicas_path,
            2 => &self.label_selector_path,
            _ => no_field("CustomResourceSubresourceScale", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.spec_replicas_path,
            1 => &mut self.status_replicas_path,
            2 => &mut self.label_selector_path,
            _ => no_field("CustomResourceSubresourceScale", i),
        }
    }
}

/// CustomResourceSubresources defines the status and scale subresources for CustomResources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomResourceSubresources {
    /// status indicates the custom resource should serve a `/status` subresource.
    pub status: Value,
    /// scale indicates the custom resource should serve a `/scale` subresource that returns an `autoscaling/v1` Scale object.
    pub scale: Option<Ptr<super::apiextensions_v1::CustomResourceSubresourceScale>>,
}

/// The fields of [`CustomResourceSubresources`].
pub static CUSTOM_RESOURCE_SUBRESOURCES_SHAPE: Shape = Shape { name: "CustomResourceSubresources", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources", atomic: false, fields: &[
    Field { name: "status", ty: &Type::Any, keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "scale", ty: &Type::Struct(&super::apiextensions_v1::CUSTOM_RESOURCE_SUBRESOURCE_SCALE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CustomResourceSubresources {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.status.is_zero() && self.scale.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CustomResourceSubresources {
    fn shape(&self) -> &'static Shape {
        &CUSTOM_RESOURCE_SUBRESOURCES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.status,
            1 => &self.scale,
            _ => no_field("CustomResourceSubresources", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.status,
            1 => &mut self.scale,
            _ => no_field("CustomResourceSubresources", i),
        }
    }
}

/// CustomResourceValidation is a list of validation methods for CustomResources.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomResourceValidation {
    /// openAPIV3Schema is the OpenAPI v3 schema to use for validation and pruning.
    pub open_apiv3_schema: Option<Ptr<super::apiextensions_v1::JSONSchemaProps>>,
}

/// The fields of [`CustomResourceValidation`].
pub static CUSTOM_RESOURCE_VALIDATION_SHAPE: Shape = Shape { name: "CustomResourceValidation", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation", atomic: false, fields: &[
    Field { name: "openAPIV3Schema", ty: &Type::Struct(&super::apiextensions_v1::JSON_SCHEMA_PROPS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CustomResourceValidation {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.open_apiv3_schema.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CustomResourceValidation {
    fn shape(&self) -> &'static Shape {
        &CUSTOM_RESOURCE_VALIDATION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.open_apiv3_schema,
            _ => no_field("CustomResourceValidation", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.open_apiv3_schema,
            _ => no_field("CustomResourceValidation", i),
        }
    }
}

/// ExternalDocumentation allows referencing an external resource for extended documentation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExternalDocumentation {
    /// 
    pub description: Str,
    /// 
    pub url: Str,
}

/// The fields of [`ExternalDocumentation`].
pub static EXTERNAL_DOCUMENTATION_SHAPE: Shape = Shape { name: "ExternalDocumentation", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation", atomic: false, fields: &[
    Field { name: "description", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "url", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ExternalDocumentation {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.description.is_zero() && self.url.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ExternalDocumentation {
    fn shape(&self) -> &'static Shape {
        &EXTERNAL_DOCUMENTATION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.description,
            1 => &self.url,
            _ => no_field("ExternalDocumentation", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.description,
            1 => &mut self.url,
            _ => no_field("ExternalDocumentation", i),
        }
    }
}

/// JSONSchemaProps is a JSON-Schema following Specification Draft 4 (http://json-schema.org/).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JSONSchemaProps {
    /// 
    pub id: Str,
    /// 
    pub schema: Str,
    /// 
    pub ref_: Option<Str>,
    /// 
    pub description: Str,
    /// 
    pub type_: Str,
    /// format is an OpenAPI v3 format string.
    pub format: Str,
    /// 
    pub title: Str,
    /// default is a default value for undefined object fields.
    pub default: Value,
    /// 
    pub maximum: Option<f64>,
    /// 
    pub exclusive_maximum: bool,
    /// 
    pub minimum: Option<f64>,
    /// 
    pub exclusive_minimum: bool,
    /// 
    pub max_length: Option<i64>,
    /// 
    pub min_length: Option<i64>,
    /// 
    pub pattern: Str,
    /// 
    pub max_items: Option<i64>,
    /// 
    pub min_items: Option<i64>,
    /// 
    pub unique_items: bool,
    /// 
    pub multiple_of: Option<f64>,
    /// 
    pub enum_: List<Value>,
    /// 
    pub max_properties: Option<i64>,
    /// 
    pub min_properties: Option<i64>,
    /// 
    pub required: List<Str>,
    /// 
    pub items: Value,
    /// 
    pub all_of: List<super::apiextensions_v1::JSONSchemaProps>,
    /// 
    pub one_of: List<super::apiextensions_v1::JSONSchemaProps>,
    /// 
    pub any_of: List<super::apiextensions_v1::JSONSchemaProps>,
    /// 
    pub not: Option<Ptr<super::apiextensions_v1::JSONSchemaProps>>,
    /// 
    pub properties: Dict<super::apiextensions_v1::JSONSchemaProps>,
    /// 
    pub additional_properties: Value,
    /// 
    pub pattern_properties: Dict<super::apiextensions_v1::JSONSchemaProps>,
    /// 
    pub dependencies: Dict<Value>,
    /// 
    pub additional_items: Value,
    /// 
    pub definitions: Dict<super::apiextensions_v1::JSONSchemaProps>,
    /// 
    pub external_docs: Option<Ptr<super::apiextensions_v1::ExternalDocumentation>>,
    /// 
    pub example: Value,
    /// 
    pub nullable: bool,
    /// x-kubernetes-preserve-unknown-fields stops the API server decoding step from pruning fields which are not specified in the validation schema.
    pub x_kubernetes_preserve_unknown_fields: Option<bool>,
    /// x-kubernetes-embedded-resource defines that the value is an embedded Kubernetes runtime.Object, with TypeMeta and ObjectMeta.
    pub x_kubernetes_embedded_resource: bool,
    /// x-kubernetes-int-or-string specifies that this value is either an integer or a string.
    pub x_kubernetes_int_or_string: bool,
    /// x-kubernetes-list-map-keys annotates an array with the x-kubernetes-list-type `map` by specifying the keys used as the index of the map.
    pub x_kubernetes_list_map_keys: List<Str>,
    /// x-kubernetes-list-type annotates an array to further describe its topology.
    pub x_kubernetes_list_type: Option<Str>,
    /// x-kubernetes-map-type annotates an object to further describe its topology.
    pub x_kubernetes_map_type: Option<Str>,
    /// x-kubernetes-validations describes a list of validation rules written in the CEL expression language.
    pub x_kubernetes_validations: List<super::apiextensions_v1::ValidationRule>,
}

/// The fields of [`JSONSchemaProps`].
pub static JSON_SCHEMA_PROPS_SHAPE: Shape = Shape { name: "JSONSchemaProps", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps", atomic: false, fields: &[
    Field { name: "id", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "$schema", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "$ref", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "description", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "format", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "title", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "default", ty: &Type::Any, keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maximum", ty: &Type::Leaf("float64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "exclusiveMaximum", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "minimum", ty: &Type::Leaf("float64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "exclusiveMinimum", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxLength", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "minLength", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "pattern", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxItems", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "minItems", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "uniqueItems", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "multipleOf", ty: &Type::Leaf("float64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "enum", ty: &Type::List(&Type::Any), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxProperties", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "minProperties", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "required", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "items", ty: &Type::Any, keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "allOf", ty: &Type::List(&Type::Struct(&super::apiextensions_v1::JSON_SCHEMA_PROPS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "oneOf", ty: &Type::List(&Type::Struct(&super::apiextensions_v1::JSON_SCHEMA_PROPS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "anyOf", ty: &Type::List(&Type::Struct(&super::apiextensions_v1::JSON_SCHEMA_PROPS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "not", ty: &Type::Struct(&super::apiextensions_v1::JSON_SCHEMA_PROPS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "properties", ty: &Type::Dict(&Type::Struct(&super::apiextensions_v1::JSON_SCHEMA_PROPS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "additionalProperties", ty: &Type::Any, keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "patternProperties", ty: &Type::Dict(&Type::Struct(&super::apiextensions_v1::JSON_SCHEMA_PROPS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "dependencies", ty: &Type::Dict(&Type::Any), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "additionalItems", ty: &Type::Any, keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "definitions", ty: &Type::Dict(&Type::Struct(&super::apiextensions_v1::JSON_SCHEMA_PROPS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "externalDocs", ty: &Type::Struct(&super::apiextensions_v1::EXTERNAL_DOCUMENTATION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "example", ty: &Type::Any, keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nullable", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "x-kubernetes-preserve-unknown-fields", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "x-kubernetes-embedded-resource", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "x-kubernetes-int-or-string", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "x-kubernetes-list-map-keys", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "x-kubernetes-list-type", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "x-kubernetes-map-type", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "x-kubernetes-validations", ty: &Type::List(&Type::Struct(&super::apiextensions_v1::VALIDATION_RULE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["rule"], merge_key: "rule", merge: true, retain_keys: false },
] };

impl Reflect for JSONSchemaProps {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.id.is_zero() && self.schema.is_zero() && self.ref_.is_zero() && self.description.is_zero() && self.type_.is_zero() && self.format.is_zero() && self.title.is_zero() && self.default.is_zero() && self.maximum.is_zero() && self.exclusive_maximum.is_zero() && self.minimum.is_zero() && self.exclusive_minimum.is_zero() && self.max_length.is_zero() && self.min_length.is_zero() && self.pattern.is_zero() && self.max_items.is_zero() && self.min_items.is_zero() && self.unique_items.is_zero() && self.multiple_of.is_zero() && self.enum_.is_zero() && self.max_properties.is_zero() && self.min_properties.is_zero() && self.required.is_zero() && self.items.is_zero() && self.all_of.is_zero() && self.one_of.is_zero() && self.any_of.is_zero() && self.not.is_zero() && self.properties.is_zero() && self.additional_properties.is_zero() && self.pattern_properties.is_zero() && self.dependencies.is_zero() && self.additional_items.is_zero() && self.definitions.is_zero() && self.external_docs.is_zero() && self.example.is_zero() && self.nullable.is_zero() && self.x_kubernetes_preserve_unknown_fields.is_zero() && self.x_kubernetes_embedded_resource.is_zero() && self.x_kubernetes_int_or_string.is_zero() && self.x_kubernetes_list_map_keys.is_zero() && self.x_kubernetes_list_type.is_zero() && self.x_kubernetes_map_type.is_zero() && self.x_kubernetes_validations.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for JSONSchemaProps {
    fn shape(&self) -> &'static Shape {
        &JSON_SCHEMA_PROPS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.id,
            1 => &self.schema,
            2 => &self.ref_,
            3 => &self.description,
            4 => &self.type_,
            5 => &self.format,
            6 => &self.title,
            7 => &self.default,
            8 => &self.maximum,
            9 => &self.exclusive_maximum,
            10 => &self.minimum,
            11 => &self.exclusive_minimum,
            12 => &self.max_length,
            13 => &self.min_length,
            14 => &self.pattern,
            15 => &self.max_items,
            16 => &self.min_items,
            17 => &self.unique_items,
            18 => &self.multiple_of,
            19 => &self.enum_,
            20 => &self.max_properties,
            21 => &self.min_properties,
            22 => &self.required,
            23 => &self.items,
            24 => &self.all_of,
            25 => &self.one_of,
            26 => &self.any_of,
            27 => &self.not,
            28 => &self.properties,
            29 => &self.additional_properties,
            30 => &self.pattern_properties,
            31 => &self.dependencies,
            32 => &self.additional_items,
            33 => &self.definitions,
            34 => &self.external_docs,
            35 => &self.example,
            36 => &self.nullable,
            37 => &self.x_kubernetes_preserve_unknown_fields,
            38 => &self.x_kubernetes_embedded_resource,
            39 => &self.x_kubernetes_int_or_string,
            40 => &self.x_kubernetes_list_map_keys,
            41 => &self.x_kubernetes_list_type,
            42 => &self.x_kubernetes_map_type,
            43 => &self.x_kubernetes_validations,
            _ => no_field("JSONSchemaProps", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.id,
            1 => &mut self.schema,
            2 => &mut self.ref_,
            3 => &mut self.description,
            4 => &mut self.type_,
            5 => &mut self.format,
            6 => &mut self.title,
            7 => &mut self.default,
            8 => &mut self.maximum,
            9 => &mut self.exclusive_maximum,
            10 => &mut self.minimum,
            11 => &mut self.exclusive_minimum,
            12 => &mut self.max_length,
            13 => &mut self.min_length,
            14 => &mut self.pattern,
            15 => &mut self.max_items,
            16 => &mut self.min_items,
            17 => &mut self.unique_items,
            18 => &mut self.multiple_of,
            19 => &mut self.enum_,
            20 => &mut self.max_properties,
            21 => &mut self.min_properties,
            22 => &mut self.required,
            23 => &mut self.items,
            24 => &mut self.all_of,
            25 => &mut self.one_of,
            26 => &mut self.any_of,
            27 => &mut self.not,
            28 => &mut self.properties,
            29 => &mut self.additional_properties,
            30 => &mut self.pattern_properties,
            31 => &mut self.dependencies,
            32 => &mut self.additional_items,
            33 => &mut self.definitions,
            34 => &mut self.external_docs,
            35 => &mut self.example,
            36 => &mut self.nullable,
            37 => &mut self.x_kubernetes_preserve_unknown_fields,
            38 => &mut self.x_kubernetes_embedded_resource,
            39 => &mut self.x_kubernetes_int_or_string,
            40 => &mut self.x_kubernetes_list_map_keys,
            41 => &mut self.x_kubernetes_list_type,
            42 => &mut self.x_kubernetes_map_type,
            43 => &mut self.x_kubernetes_validations,
            _ => no_field("JSONSchemaProps", i),
        }
    }
}

/// SelectableField specifies the JSON path of a field that may be used with field selectors.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelectableField {
    /// jsonPath is a simple JSON path which is evaluated against each custom resource to produce a field selector value.
    pub json_path: Str,
}

/// The fields of [`SelectableField`].
pub static SELECTABLE_FIELD_SHAPE: Shape = Shape { name: "SelectableField", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField", atomic: false, fields: &[
    Field { name: "jsonPath", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SelectableField {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.json_path.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SelectableField {
    fn shape(&self) -> &'static Shape {
        &SELECTABLE_FIELD_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.json_path,
            _ => no_field("SelectableField", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.json_path,
            _ => no_field("SelectableField", i),
        }
    }
}

/// ServiceReference holds a reference to Service.legacy.k8s.io
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceReference {
    /// namespace is the namespace of the service.
    pub namespace: Str,
    /// name is the name of the service.
    pub name: Str,
    /// path is an optional URL path at which the webhook will be contacted.
    pub path: Option<Str>,
    /// port is an optional service port at which the webhook will be contacted.
    pub port: Option<i32>,
}

/// The fields of [`ServiceReference`].
pub static SERVICE_REFERENCE_SHAPE: Shape = Shape { name: "ServiceReference", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ServiceReference", atomic: false, fields: &[
    Field { name: "namespace", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "port", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ServiceReference {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.namespace.is_zero() && self.name.is_zero() && self.path.is_zero() && self.port.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ServiceReference {
    fn shape(&self) -> &'static Shape {
        &SERVICE_REFERENCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.namespace,
            1 => &self.name,
            2 => &self.path,
            3 => &self.port,
            _ => no_field("ServiceReference", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.namespace,
            1 => &mut self.name,
            2 => &mut self.path,
            3 => &mut self.port,
            _ => no_field("ServiceReference", i),
        }
    }
}

/// ValidationRule describes a validation rule written in the CEL expression language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValidationRule {
    /// Rule represents the expression which will be evaluated by CEL.
    pub rule: Str,
    /// Message represents the message displayed when validation fails.
    pub message: Str,
    /// MessageExpression declares a CEL expression that evaluates to the validation failure message that is returned when this rule fails.
    pub message_expression: Str,
    /// reason provides a machine-readable validation failure reason that is returned to the caller when a request fails this validation rule.
    pub reason: Option<Str>,
    /// fieldPath represents the field path returned when the validation fails.
    pub field_path: Str,
    /// optionalOldSelf is used to opt a transition rule into evaluation even when the object is first created, or if the old object is missing the value.
    pub optional_old_self: Option<bool>,
}

/// The fields of [`ValidationRule`].
pub static VALIDATION_RULE_SHAPE: Shape = Shape { name: "ValidationRule", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule", atomic: false, fields: &[
    Field { name: "rule", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "messageExpression", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fieldPath", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "optionalOldSelf", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ValidationRule {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.rule.is_zero() && self.message.is_zero() && self.message_expression.is_zero() && self.reason.is_zero() && self.field_path.is_zero() && self.optional_old_self.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ValidationRule {
    fn shape(&self) -> &'static Shape {
        &VALIDATION_RULE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.rule,
            1 => &self.message,
            2 => &self.message_expression,
            3 => &self.reason,
            4 => &self.field_path,
            5 => &self.optional_old_self,
            _ => no_field("ValidationRule", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.rule,
            1 => &mut self.message,
            2 => &mut self.message_expression,
            3 => &mut self.reason,
            4 => &mut self.field_path,
            5 => &mut self.optional_old_self,
            _ => no_field("ValidationRule", i),
        }
    }
}

/// WebhookClientConfig contains the information to make a TLS connection with the webhook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WebhookClientConfig {
    /// url gives the location of the webhook, in standard URL form (`scheme://host:port/path`).
    pub url: Option<Str>,
    /// service is a reference to the service for this webhook.
    pub service: Option<Ptr<super::apiextensions_v1::ServiceReference>>,
    /// caBundle is a PEM encoded CA bundle which will be used to validate the webhook's server certificate.
    pub ca_bundle: Bytes,
}

/// The fields of [`WebhookClientConfig`].
pub static WEBHOOK_CLIENT_CONFIG_SHAPE: Shape = Shape { name: "WebhookClientConfig", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookClientConfig", atomic: false, fields: &[
    Field { name: "url", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "service", ty: &Type::Struct(&super::apiextensions_v1::SERVICE_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "caBundle", ty: &Type::Leaf("[]uint8"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for WebhookClientConfig {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.url.is_zero() && self.service.is_zero() && self.ca_bundle.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for WebhookClientConfig {
    fn shape(&self) -> &'static Shape {
        &WEBHOOK_CLIENT_CONFIG_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.url,
            1 => &self.service,
            2 => &self.ca_bundle,
            _ => no_field("WebhookClientConfig", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.url,
            1 => &mut self.service,
            2 => &mut self.ca_bundle,
            _ => no_field("WebhookClientConfig", i),
        }
    }
}

/// WebhookConversion describes how to call a conversion webhook
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WebhookConversion {
    /// clientConfig is the instructions for how to call the webhook if strategy is `Webhook`.
    pub client_config: Option<Ptr<super::apiextensions_v1::WebhookClientConfig>>,
    /// conversionReviewVersions is an ordered list of preferred `ConversionReview` versions the Webhook expects.
    pub conversion_review_versions: List<Str>,
}

/// The fields of [`WebhookConversion`].
pub static WEBHOOK_CONVERSION_SHAPE: Shape = Shape { name: "WebhookConversion", definition: "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion", atomic: false, fields: &[
    Field { name: "clientConfig", ty: &Type::Struct(&super::apiextensions_v1::WEBHOOK_CLIENT_CONFIG_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conversionReviewVersions", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for WebhookConversion {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.client_config.is_zero() && self.conversion_review_versions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for WebhookConversion {
    fn shape(&self) -> &'static Shape {
        &WEBHOOK_CONVERSION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.client_config,
            1 => &self.conversion_review_versions,
            _ => no_field("WebhookConversion", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.client_config,
            1 => &mut self.conversion_review_versions,
            _ => no_field("WebhookConversion", i),
        }
    }
}
