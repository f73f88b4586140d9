//! The structs of `networking/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// HTTPIngressPath associates a path with a backend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HTTPIngressPath {
    /// path is matched against the path of an incoming request.
    pub path: Str,
    /// pathType determines the interpretation of the path matching.
    pub path_type: Option<Str>,
    /// backend defines the referenced service endpoint to which the traffic will be forwarded to.
    pub backend: super::networking_v1::IngressBackend,
}

/// The fields of [`HTTPIngressPath`].
pub static HTTP_INGRESS_PATH_SHAPE: Shape = Shape { name: "HTTPIngressPath", definition: "io.k8s.api.networking.v1.HTTPIngressPath", atomic: false, fields: &[
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "pathType", ty: &Type::Leaf("string"), keep: Keep::AlwaysOrNull, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "backend", ty: &Type::Struct(&super::networking_v1::INGRESS_BACKEND_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HTTPIngressPath {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.path.is_zero() && self.path_type.is_zero() && self.backend.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HTTPIngressPath {
    fn shape(&self) -> &'static Shape {
        &HTTP_INGRESS_PATH_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.path,
            1 => &self.path_type,
            2 => &self.backend,
            _ => no_field("HTTPIngressPath", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.path,
            1 => &mut self.path_type,
            2 => &mut self.backend,
            _ => no_field("HTTPIngressPath", i),
        }
    }
}

/// HTTPIngressRuleValue is a list of http selectors pointing to backends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HTTPIngressRuleValue {
    /// paths is a collection of paths that map requests to backends.
    pub paths: List<super::networking_v1::HTTPIngressPath>,
}

/// The fields of [`HTTPIngressRuleValue`].
pub static HTTP_INGRESS_RULE_VALUE_SHAPE: Shape = Shape { name: "HTTPIngressRuleValue", definition: "io.k8s.api.networking.v1.HTTPIngressRuleValue", atomic: false, fields: &[
    Field { name: "paths", ty: &Type::List(&Type::Struct(&super::networking_v1::HTTP_INGRESS_PATH_SHAPE)), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HTTPIngressRuleValue {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.paths.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HTTPIngressRuleValue {
    fn shape(&self) -> &'static Shape {
        &HTTP_INGRESS_RULE_VALUE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.paths,
            _ => no_field("HTTPIngressRuleValue", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.paths,
            _ => no_field("HTTPIngressRuleValue", i),
        }
    }
}

/// IPBlock describes a particular CIDR (Ex.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IPBlock {
    /// cidr is a string representing the IPBlock Valid examples are "192.168.1.0/24" or "2001:db8::/64"
    pub cidr: Str,
    /// except is a slice of CIDRs that should not be included within an IPBlock Valid examples are "192.168.1.0/24" or "2001:db8::/64" Except values will be rejected i
    pub except: List<Str>,
}

/// The fields of [`IPBlock`].
pub static IP_BLOCK_SHAPE: Shape = Shape { name: "IPBlock", definition: "io.k8s.api.networking.v1.IPBlock", atomic: false, fields: &[
    Field { name: "cidr", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "except", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IPBlock {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.cidr.is_zero() && self.except.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IPBlock {
    fn shape(&self) -> &'static Shape {
        &IP_BLOCK_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.cidr,
            1 => &self.except,
            _ => no_field("IPBlock", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.cidr,
            1 => &mut self.except,
            _ => no_field("IPBlock", i),
        }
    }
}

/// Ingress is a collection of rules that allow inbound connections to reach the endpoints defined by a backend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ingress {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec is the desired state of the Ingress.
    pub spec: Ptr<super::networking_v1::IngressSpec>,
    /// status is the current state of the Ingress.
    pub status: Ptr<super::networking_v1::IngressStatus>,
}

/// The fields of [`Ingress`].
pub static INGRESS_SHAPE: Shape = Shape { name: "Ingress", definition: "io.k8s.api.networking.v1.Ingress", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::networking_v1::INGRESS_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::networking_v1::INGRESS_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Ingress {
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

impl Struct for Ingress {
    fn shape(&self) -> &'static Shape {
        &INGRESS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("Ingress", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("Ingress", i),
        }
    }
}

impl Resource for Ingress {
    fn kind(&self) -> Kind {
        crate::kinds::INGRESS
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

impl Typed for Ingress {
    const KIND: Kind = crate::kinds::INGRESS;
}

/// IngressBackend describes all endpoints for a given service and port.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressBackend {
    /// service references a service as a backend.
    pub service: Option<Ptr<super::networking_v1::IngressServiceBackend>>,
    /// resource is an ObjectRef to another Kubernetes resource in the namespace of the Ingress object.
    pub resource: Option<Ptr<super::core_v1::TypedLocalObjectReference>>,
}

/// The fields of [`IngressBackend`].
pub static INGRESS_BACKEND_SHAPE: Shape = Shape { name: "IngressBackend", definition: "io.k8s.api.networking.v1.IngressBackend", atomic: false, fields: &[
    Field { name: "service", ty: &Type::Struct(&super::networking_v1::INGRESS_SERVICE_BACKEND_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resource", ty: &Type::Struct(&super::core_v1::TYPED_LOCAL_OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressBackend {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.service.is_zero() && self.resource.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IngressBackend {
    fn shape(&self) -> &'static Shape {
        &INGRESS_BACKEND_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.service,
            1 => &self.resource,
            _ => no_field("IngressBackend", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.service,
            1 => &mut self.resource,
            _ => no_field("IngressBackend", i),
        }
    }
}

/// IngressClass represents the class of the Ingress, referenced by the Ingress Spec.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressClass {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec is the desired state of the IngressClass.
    pub spec: Ptr<super::networking_v1::IngressClassSpec>,
}

/// The fields of [`IngressClass`].
pub static INGRESS_CLASS_SHAPE: Shape = Shape { name: "IngressClass", definition: "io.k8s.api.networking.v1.IngressClass", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::networking_v1::INGRESS_CLASS_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressClass {
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

impl Struct for IngressClass {
    fn shape(&self) -> &'static Shape {
        &INGRESS_CLASS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            _ => no_field("IngressClass", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            _ => no_field("IngressClass", i),
        }
    }
}

impl Resource for IngressClass {
    fn kind(&self) -> Kind {
        crate::kinds::INGRESS_CLASS
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

impl Typed for IngressClass {
    const KIND: Kind = crate::kinds::INGRESS_CLASS;
}

/// IngressClassParametersReference identifies an API object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressClassParametersReference {
    /// apiGroup is the group for the resource being referenced.
    pub api_group: Option<Str>,
    /// kind is the type of resource being referenced.
    pub kind: Str,
    /// name is the name of resource being referenced.
    pub name: Str,
    /// scope represents if this refers to a cluster or namespace scoped resource.
    pub scope: Option<Str>,
    /// namespace is the namespace of the resource being referenced.
    pub namespace: Option<Str>,
}

/// The fields of [`IngressClassParametersReference`].
pub static INGRESS_CLASS_PARAMETERS_REFERENCE_SHAPE: Shape = Shape { name: "IngressClassParametersReference", definition: "io.k8s.api.networking.v1.IngressClassParametersReference", atomic: false, fields: &[
    Field { name: "apiGroup", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "scope", ty: &Type::Leaf("string"), keep: Keep::AlwaysOrNull, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "namespace", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressClassParametersReference {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.api_group.is_zero() && self.kind.is_zero() && self.name.is_zero() && self.scope.is_zero() && self.namespace.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IngressClassParametersReference {
    fn shape(&self) -> &'static Shape {
        &INGRESS_CLASS_PARAMETERS_REFERENCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.api_group,
            1 => &self.kind,
            2 => &self.name,
            3 => &self.scope,
            4 => &self.namespace,
            _ => no_field("IngressClassParametersReference", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.api_group,
            1 => &mut self.kind,
            2 => &mut self.name,
            3 => &mut self.scope,
            4 => &mut self.namespace,
            _ => no_field("IngressClassParametersReference", i),
        }
    }
}

/// IngressClassSpec provides information about the class of an Ingress.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressClassSpec {
    /// controller refers to the name of the controller that should handle this class.
    pub controller: Str,
    /// parameters is a link to a custom resource containing additional configuration for the controller.
    pub parameters: Option<Ptr<super::networking_v1::IngressClassParametersReference>>,
}

/// The fields of [`IngressClassSpec`].
pub static INGRESS_CLASS_SPEC_SHAPE: Shape = Shape { name: "IngressClassSpec", definition: "io.k8s.api.networking.v1.IngressClassSpec", atomic: false, fields: &[
    Field { name: "controller", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "parameters", ty: &Type::Struct(&super::networking_v1::INGRESS_CLASS_PARAMETERS_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressClassSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.controller.is_zero() && self.parameters.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IngressClassSpec {
    fn shape(&self) -> &'static Shape {
        &INGRESS_CLASS_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.controller,
            1 => &self.parameters,
            _ => no_field("IngressClassSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.controller,
            1 => &mut self.parameters,
            _ => no_field("IngressClassSpec", i),
        }
    }
}

/// IngressLoadBalancerIngress represents the status of a load-balancer ingress point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressLoadBalancerIngress {
    /// ip is set for load-balancer ingress points that are IP based.
    pub ip: Str,
    /// hostname is set for load-balancer ingress points that are DNS based.
    pub hostname: Str,
    /// ports provides information about the ports exposed by this LoadBalancer.
    pub ports: List<super::networking_v1::IngressPortStatus>,
}

/// The fields of [`IngressLoadBalancerIngress`].
pub static INGRESS_LOAD_BALANCER_INGRESS_SHAPE: Shape = Shape { name: "IngressLoadBalancerIngress", definition: "io.k8s.api.networking.v1.IngressLoadBalancerIngress", atomic: false, fields: &[
    Field { name: "ip", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostname", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ports", ty: &Type::List(&Type::Struct(&super::networking_v1::INGRESS_PORT_STATUS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressLoadBalancerIngress {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ip.is_zero() && self.hostname.is_zero() && self.ports.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IngressLoadBalancerIngress {
    fn shape(&self) -> &'static Shape {
        &INGRESS_LOAD_BALANCER_INGRESS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ip,
            1 => &self.hostname,
            2 => &self.ports,
            _ => no_field("IngressLoadBalancerIngress", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ip,
            1 => &mut self.hostname,
            2 => &mut self.ports,
            _ => no_field("IngressLoadBalancerIngress", i),
        }
    }
}

/// IngressLoadBalancerStatus represents the status of a load-balancer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressLoadBalancerStatus {
    /// ingress is a list containing ingress points for the load-balancer.
    pub ingress: List<super::networking_v1::IngressLoadBalancerIngress>,
}

/// The fields of [`IngressLoadBalancerStatus`].
pub static INGRESS_LOAD_BALANCER_STATUS_SHAPE: Shape = Shape { name: "IngressLoadBalancerStatus", definition: "io.k8s.api.networking.v1.IngressLoadBalancerStatus", atomic: false, fields: &[
    Field { name: "ingress", ty: &Type::List(&Type::Struct(&super::networking_v1::INGRESS_LOAD_BALANCER_INGRESS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressLoadBalancerStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ingress.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IngressLoadBalancerStatus {
    fn shape(&self) -> &'static Shape {
        &INGRESS_LOAD_BALANCER_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ingress,
            _ => no_field("IngressLoadBalancerStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ingress,
            _ => no_field("IngressLoadBalancerStatus", i),
        }
    }
}

/// IngressPortStatus represents the error condition of a service port
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressPortStatus {
    /// port is the port number of the ingress port.
    pub port: i32,
    /// protocol is the protocol of the ingress port.
    pub protocol: Str,
    /// error is to record the problem with the service port The format of the error shall comply with the following rules: - built-in error values shall be specified i
    pub error: Option<Str>,
}

/// The fields of [`IngressPortStatus`].
pub static INGRESS_PORT_STATUS_SHAPE: Shape = Shape { name: "IngressPortStatus", definition: "io.k8s.api.networking.v1.IngressPortStatus", atomic: false, fields: &[
    Field { name: "port", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "protocol", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "error", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressPortStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.port.is_zero() && self.protocol.is_zero() && self.error.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IngressPortStatus {
    fn shape(&self) -> &'static Shape {
        &INGRESS_PORT_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.port,
            1 => &self.protocol,
            2 => &self.error,
            _ => no_field("IngressPortStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.port,
            1 => &mut self.protocol,
            2 => &mut self.error,
            _ => no_field("IngressPortStatus", i),
        }
    }
}

/// IngressRule represents the rules mapping the paths under a specified host to the related backend services.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressRule {
    /// host is the fully qualified domain name of a network host, as defined by RFC 3986.
    pub host: Str,
    /// http is a HTTP IngressRuleValue, which contains a list of http selectors
    pub http: Option<Ptr<super::networking_v1::HTTPIngressRuleValue>>,
}

/// The fields of [`IngressRule`].
pub static INGRESS_RULE_SHAPE: Shape = Shape { name: "IngressRule", definition: "io.k8s.api.networking.v1.IngressRule", atomic: false, fields: &[
    Field { name: "host", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "http", ty: &Type::Struct(&super::networking_v1::HTTP_INGRESS_RULE_VALUE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressRule {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.host.is_zero() && self.http.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IngressRule {
    fn shape(&self) -> &'static Shape {
        &INGRESS_RULE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.host,
            1 => &self.http,
            _ => no_field("IngressRule", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.host,
            1 => &mut self.http,
            _ => no_field("IngressRule", i),
        }
    }
}

/// IngressServiceBackend references a Kubernetes Service as a Backend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressServiceBackend {
    /// name is the referenced service.
    pub name: Str,
    /// port of the referenced service.
    pub port: super::networking_v1::ServiceBackendPort,
}

/// The fields of [`IngressServiceBackend`].
pub static INGRESS_SERVICE_BACKEND_SHAPE: Shape = Shape { name: "IngressServiceBackend", definition: "io.k8s.api.networking.v1.IngressServiceBackend", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "port", ty: &Type::Struct(&super::networking_v1::SERVICE_BACKEND_PORT_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressServiceBackend {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.port.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IngressServiceBackend {
    fn shape(&self) -> &'static Shape {
        &INGRESS_SERVICE_BACKEND_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.port,
            _ => no_field("IngressServiceBackend", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.port,
            _ => no_field("IngressServiceBackend", i),
        }
    }
}

/// IngressSpec describes the Ingress the user wishes to exist.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressSpec {
    /// ingressClassName is the name of an IngressClass cluster resource.
    pub ingress_class_name: Option<Str>,
    /// defaultBackend is the backend that should handle requests that don't match any rule.
    pub default_backend: Option<Ptr<super::networking_v1::IngressBackend>>,
    /// tls represents the TLS configuration.
    pub tls: List<super::networking_v1::IngressTLS>,
    /// rules is a list of host rules used to configure the Ingress.
    pub rules: List<super::networking_v1::IngressRule>,
}

/// The fields of [`IngressSpec`].
pub static INGRESS_SPEC_SHAPE: Shape = Shape { name: "IngressSpec", definition: "io.k8s.api.networking.v1.IngressSpec", atomic: false, fields: &[
    Field { name: "ingressClassName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "defaultBackend", ty: &Type::Struct(&super::networking_v1::INGRESS_BACKEND_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "tls", ty: &Type::List(&Type::Struct(&super::networking_v1::INGRESS_TLS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "rules", ty: &Type::List(&Type::Struct(&super::networking_v1::INGRESS_RULE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ingress_class_name.is_zero() && self.default_backend.is_zero() && self.tls.is_zero() && self.rules.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IngressSpec {
    fn shape(&self) -> &'static Shape {
        &INGRESS_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ingress_class_name,
            1 => &self.default_backend,
            2 => &self.tls,
            3 => &self.rules,
            _ => no_field("IngressSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ingress_class_name,
            1 => &mut self.default_backend,
            2 => &mut self.tls,
            3 => &mut self.rules,
            _ => no_field("IngressSpec", i),
        }
    }
}

/// IngressStatus describe the current state of the Ingress.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressStatus {
    /// loadBalancer contains the current status of the load-balancer.
    pub load_balancer: super::networking_v1::IngressLoadBalancerStatus,
}

/// The fields of [`IngressStatus`].
pub static INGRESS_STATUS_SHAPE: Shape = Shape { name: "IngressStatus", definition: "io.k8s.api.networking.v1.IngressStatus", atomic: false, fields: &[
    Field { name: "loadBalancer", ty: &Type::Struct(&super::networking_v1::INGRESS_LOAD_BALANCER_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.load_balancer.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IngressStatus {
    fn shape(&self) -> &'static Shape {
        &INGRESS_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.load_balancer,
            _ => no_field("IngressStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.load_balancer,
            _ => no_field("IngressStatus", i),
        }
    }
}

/// IngressTLS describes the transport layer security associated with an ingress.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IngressTLS {
    /// hosts is a list of hosts included in the TLS certificate.
    pub hosts: List<Str>,
    /// secretName is the name of the secret used to terminate TLS traffic on port 443.
    pub secret_name: Str,
}

/// The fields of [`IngressTLS`].
pub static INGRESS_TLS_SHAPE: Shape = Shape { name: "IngressTLS", definition: "io.k8s.api.networking.v1.IngressTLS", atomic: false, fields: &[
    Field { name: "hosts", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for IngressTLS {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.hosts.is_zero() && self.secret_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for IngressTLS {
    fn shape(&self) -> &'static Shape {
        &INGRESS_TLS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.hosts,
            1 => &self.secret_name,
            _ => no_field("IngressTLS", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.hosts,
            1 => &mut self.secret_name,
            _ => no_field("IngressTLS", i),
        }
    }
}

/// NetworkPolicy describes what network traffic is allowed for a set of Pods
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkPolicy {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec represents the specification of the desired behavior for this NetworkPolicy.
    pub spec: Ptr<super::networking_v1::NetworkPolicySpec>,
}

/// The fields of [`NetworkPolicy`].
pub static NETWORK_POLICY_SHAPE: Shape = Shape { name: "NetworkPolicy", definition: "io.k8s.api.networking.v1.NetworkPolicy", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::networking_v1::NETWORK_POLICY_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NetworkPolicy {
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

impl Struct for NetworkPolicy {
    fn shape(&self) -> &'static Shape {
        &NETWORK_POLICY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            _ => no_field("NetworkPolicy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            _ => no_field("NetworkPolicy", i),
        }
    }
}

impl Resource for NetworkPolicy {
    fn kind(&self) -> Kind {
        crate::kinds::NETWORK_POLICY
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

impl Typed for NetworkPolicy {
    const KIND: Kind = crate::kinds::NETWORK_POLICY;
}

/// NetworkPolicyEgressRule describes a particular set of traffic that is allowed out of pods matched by a NetworkPolicySpec's podSelector.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkPolicyEgressRule {
    /// ports is a list of destination ports for outgoing traffic.
    pub ports: List<super::networking_v1::NetworkPolicyPort>,
    /// to is a list of destinations for outgoing traffic of pods selected for this rule.
    pub to: List<super::networking_v1::NetworkPolicyPeer>,
}

/// The fields of [`NetworkPolicyEgressRule`].
pub static NETWORK_POLICY_EGRESS_RULE_SHAPE: Shape = Shape { name: "NetworkPolicyEgressRule", definition: "io.k8s.api.networking.v1.NetworkPolicyEgressRule", atomic: false, fields: &[
    Field { name: "ports", ty: &Type::List(&Type::Struct(&super::networking_v1::NETWORK_POLICY_PORT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "to", ty: &Type::List(&Type::Struct(&super::networking_v1::NETWORK_POLICY_PEER_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NetworkPolicyEgressRule {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ports.is_zero() && self.to.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NetworkPolicyEgressRule {
    fn shape(&self) -> &'static Shape {
        &NETWORK_POLICY_EGRESS_RULE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ports,
            1 => &self.to,
            _ => no_field("NetworkPolicyEgressRule", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ports,
            1 => &mut self.to,
            _ => no_field("NetworkPolicyEgressRule", i),
        }
    }
}

/// NetworkPolicyIngressRule describes a particular set of traffic that is allowed to the pods matched by a NetworkPolicySpec's podSelector.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkPolicyIngressRule {
    /// ports is a list of ports which should be made accessible on the pods selected for this rule.
    pub ports: List<super::networking_v1::NetworkPolicyPort>,
    /// from is a list of sources which should be able to access the pods selected for this rule.
    pub from: List<super::networking_v1::NetworkPolicyPeer>,
}

/// The fields of [`NetworkPolicyIngressRule`].
pub static NETWORK_POLICY_INGRESS_RULE_SHAPE: Shape = Shape { name: "NetworkPolicyIngressRule", definition: "io.k8s.api.networking.v1.NetworkPolicyIngressRule", atomic: false, fields: &[
    Field { name: "ports", ty: &Type::List(&Type::Struct(&super::networking_v1::NETWORK_POLICY_PORT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "from", ty: &Type::List(&Type::Struct(&super::networking_v1::NETWORK_POLICY_PEER_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NetworkPolicyIngressRule {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ports.is_zero() && self.from.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NetworkPolicyIngressRule {
    fn shape(&self) -> &'static Shape {
        &NETWORK_POLICY_INGRESS_RULE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ports,
            1 => &self.from,
            _ => no_field("NetworkPolicyIngressRule", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ports,
            1 => &mut self.from,
            _ => no_field("NetworkPolicyIngressRule", i),
        }
    }
}

/// NetworkPolicyPeer describes a peer to allow traffic to/from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkPolicyPeer {
    /// podSelector is a label selector which selects pods.
    pub pod_selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// namespaceSelector selects namespaces using cluster-scoped labels.
    pub namespace_selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// ipBlock defines policy on a particular IPBlock.
    pub ip_block: Option<Ptr<super::networking_v1::IPBlock>>,
}

/// The fields of [`NetworkPolicyPeer`].
pub static NETWORK_POLICY_PEER_SHAPE: Shape = Shape { name: "NetworkPolicyPeer", definition: "io.k8s.api.networking.v1.NetworkPolicyPeer", atomic: false, fields: &[
    Field { name: "podSelector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "namespaceSelector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ipBlock", ty: &Type::Struct(&super::networking_v1::IP_BLOCK_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NetworkPolicyPeer {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.pod_selector.is_zero() && self.namespace_selector.is_zero() && self.ip_block.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NetworkPolicyPeer {
    fn shape(&self) -> &'static Shape {
        &NETWORK_POLICY_PEER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.pod_selector,
            1 => &self.namespace_selector,
            2 => &self.ip_block,
            _ => no_field("NetworkPolicyPeer", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.pod_selector,
            1 => &mut self.namespace_selector,
            2 => &mut self.ip_block,
            _ => no_field("NetworkPolicyPeer", i),
        }
    }
}

/// NetworkPolicyPort describes a port to allow traffic on
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkPolicyPort {
    /// protocol represents the protocol (TCP, UDP, or SCTP) which traffic must match.
    pub protocol: Option<Str>,
    /// port represents the port on the given protocol.
    pub port: Option<IntOrString>,
    /// endPort indicates that the range of ports from port to endPort if set, inclusive, should be allowed by the policy.
    pub end_port: Option<i32>,
}

/// The fields of [`NetworkPolicyPort`].
pub static NETWORK_POLICY_PORT_SHAPE: Shape = Shape { name: "NetworkPolicyPort", definition: "io.k8s.api.networking.v1.NetworkPolicyPort", atomic: false, fields: &[
    Field { name: "protocol", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "port", ty: &Type::Leaf("intstr.IntOrString"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "endPort", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NetworkPolicyPort {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.protocol.is_zero() && self.port.is_zero() && self.end_port.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NetworkPolicyPort {
    fn shape(&self) -> &'static Shape {
        &NETWORK_POLICY_PORT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.protocol,
            1 => &self.port,
            2 => &self.end_port,
            _ => no_field("NetworkPolicyPort", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.protocol,
            1 => &mut self.port,
            2 => &mut self.end_port,
            _ => no_field("NetworkPolicyPort", i),
        }
    }
}

/// NetworkPolicySpec provides the specification of a NetworkPolicy
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkPolicySpec {
    /// podSelector selects the pods to which this NetworkPolicy object applies.
    pub pod_selector: super::meta_v1::LabelSelector,
    /// ingress is a list of ingress rules to be applied to the selected pods.
    pub ingress: List<super::networking_v1::NetworkPolicyIngressRule>,
    /// egress is a list of egress rules to be applied to the selected pods.
    pub egress: List<super::networking_v1::NetworkPolicyEgressRule>,
    /// policyTypes is a list of rule types that the NetworkPolicy relates to.
    pub policy_types: List<Str>,
}

/// The fields of [`NetworkPolicySpec`].
pub static NETWORK_POLICY_SPEC_SHAPE: Shape = Shape { name: "NetworkPolicySpec", definition: "io.k8s.api.networking.v1.NetworkPolicySpec", atomic: false, fields: &[
    Field { name: "podSelector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ingress", ty: &Type::List(&Type::Struct(&super::networking_v1::NETWORK_POLICY_INGRESS_RULE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "egress", ty: &Type::List(&Type::Struct(&super::networking_v1::NETWORK_POLICY_EGRESS_RULE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "policyTypes", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NetworkPolicySpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.pod_selector.is_zero() && self.ingress.is_zero() && self.egress.is_zero() && self.policy_types.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NetworkPolicySpec {
    fn shape(&self) -> &'static Shape {
        &NETWORK_POLICY_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.pod_selector,
            1 => &self.ingress,
            2 => &self.egress,
            3 => &self.policy_types,
            _ => no_field("NetworkPolicySpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.pod_selector,
            1 => &mut self.ingress,
            2 => &mut self.egress,
            3 => &mut self.policy_types,
            _ => no_field("NetworkPolicySpec", i),
        }
    }
}

/// ServiceBackendPort is the service port being referenced.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceBackendPort {
    /// name is the name of the port on the Service.
    pub name: Str,
    /// number is the numerical port number (e.g.
    pub number: i32,
}

/// The fields of [`ServiceBackendPort`].
pub static SERVICE_BACKEND_PORT_SHAPE: Shape = Shape { name: "ServiceBackendPort", definition: "io.k8s.api.networking.v1.ServiceBackendPort", atomic: true, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "number", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ServiceBackendPort {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.number.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ServiceBackendPort {
    fn shape(&self) -> &'static Shape {
        &SERVICE_BACKEND_PORT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.number,
            _ => no_field("ServiceBackendPort", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.number,
            _ => no_field("ServiceBackendPort", i),
        }
    }
}
