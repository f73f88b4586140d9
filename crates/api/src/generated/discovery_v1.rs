//! The structs of `discovery/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// Endpoint represents a single logical "backend" implementing a service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Endpoint {
    /// addresses of this endpoint.
    pub addresses: List<Str>,
    /// conditions contains information about the current status of the endpoint.
    pub conditions: super::discovery_v1::EndpointConditions,
    /// hostname of this endpoint.
    pub hostname: Option<Str>,
    /// targetRef is a reference to a Kubernetes object that represents this endpoint.
    pub target_ref: Option<Ptr<super::core_v1::ObjectReference>>,
    /// deprecatedTopology contains topology information part of the v1beta1 API.
    pub deprecated_topology: Dict<Str>,
    /// nodeName represents the name of the Node hosting this endpoint.
    pub node_name: Option<Str>,
    /// zone is the name of the Zone this endpoint exists in.
    pub zone: Option<Str>,
    /// hints contains information associated with how an endpoint should be consumed.
    pub hints: Option<Ptr<super::discovery_v1::EndpointHints>>,
}

/// The fields of [`Endpoint`].
pub static ENDPOINT_SHAPE: Shape = Shape { name: "Endpoint", definition: "io.k8s.api.discovery.v1.Endpoint", atomic: false, fields: &[
    Field { name: "addresses", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: true, list: ListType::Set, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::Struct(&super::discovery_v1::ENDPOINT_CONDITIONS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostname", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "targetRef", ty: &Type::Struct(&super::core_v1::OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "deprecatedTopology", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "zone", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hints", ty: &Type::Struct(&super::discovery_v1::ENDPOINT_HINTS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Endpoint {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.addresses.is_zero() && self.conditions.is_zero() && self.hostname.is_zero() && self.target_ref.is_zero() && self.deprecated_topology.is_zero() && self.node_name.is_zero() && self.zone.is_zero() && self.hints.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Endpoint {
    fn shape(&self) -> &'static Shape {
        &ENDPOINT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.addresses,
            1 => &self.conditions,
            2 => &self.hostname,
            3 => &self.target_ref,
            4 => &self.deprecated_topology,
            5 => &self.node_name,
            6 => &self.zone,
            7 => &self.hints,
            _ => no_field("Endpoint", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.addresses,
            1 => &mut self.conditions,
            2 => &mut self.hostname,
            3 => &mut self.target_ref,
            4 => &mut self.deprecated_topology,
            5 => &mut self.node_name,
            6 => &mut self.zone,
            7 => &mut self.hints,
            _ => no_field("Endpoint", i),
        }
    }
}

/// EndpointConditions represents the current condition of an endpoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointConditions {
    /// ready indicates that this endpoint is ready to receive traffic, according to whatever system is managing the endpoint.
    pub ready: Option<bool>,
    /// serving indicates that this endpoint is able to receive traffic, according to whatever system is managing the endpoint.
    pub serving: Option<bool>,
    /// terminating indicates that this endpoint is terminating.
    pub terminating: Option<bool>,
}

/// The fields of [`EndpointConditions`].
pub static ENDPOINT_CONDITIONS_SHAPE: Shape = Shape { name: "EndpointConditions", definition: "io.k8s.api.discovery.v1.EndpointConditions", atomic: false, fields: &[
    Field { name: "ready", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "serving", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "terminating", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EndpointConditions {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ready.is_zero() && self.serving.is_zero() && self.terminating.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EndpointConditions {
    fn shape(&self) -> &'static Shape {
        &ENDPOINT_CONDITIONS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ready,
            1 => &self.serving,
            2 => &self.terminating,
            _ => no_field("EndpointConditions", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ready,
            1 => &mut self.serving,
            2 => &mut self.terminating,
            _ => no_field("EndpointConditions", i),
        }
    }
}

/// EndpointHints provides hints describing how an endpoint should be consumed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointHints {
    /// forZones indicates the zone(s) this endpoint should be consumed by when using topology aware routing.
    pub for_zones: List<super::discovery_v1::ForZone>,
    /// forNodes indicates the node(s) this endpoint should be consumed by when using topology aware routing.
    pub for_nodes: List<super::discovery_v1::ForNode>,
}

/// The fields of [`EndpointHints`].
pub static ENDPOINT_HINTS_SHAPE: Shape = Shape { name: "EndpointHints", definition: "io.k8s.api.discovery.v1.EndpointHints", atomic: false, fields: &[
    Field { name: "forZones", ty: &Type::List(&Type::Struct(&super::discovery_v1::FOR_ZONE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "forNodes", ty: &Type::List(&Type::Struct(&super::discovery_v1::FOR_NODE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EndpointHints {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.for_zones.is_zero() && self.for_nodes.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EndpointHints {
    fn shape(&self) -> &'static Shape {
        &ENDPOINT_HINTS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.for_zones,
            1 => &self.for_nodes,
            _ => no_field("EndpointHints", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.for_zones,
            1 => &mut self.for_nodes,
            _ => no_field("EndpointHints", i),
        }
    }
}

/// EndpointPort represents a Port used by an EndpointSlice
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointPort {
    /// name represents the name of this port.
    pub name: Option<Str>,
    /// protocol represents the IP protocol for this port.
    pub protocol: Option<Str>,
    /// port represents the port number of the endpoint.
    pub port: Option<i32>,
    /// The application protocol for this port.
    pub app_protocol: Option<Str>,
}

/// The fields of [`EndpointPort`].
pub static ENDPOINT_PORT_SHAPE: Shape = Shape { name: "EndpointPort", definition: "io.k8s.api.discovery.v1.EndpointPort", atomic: true, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "protocol", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "port", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "appProtocol", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EndpointPort {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.protocol.is_zero() && self.port.is_zero() && self.app_protocol.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EndpointPort {
    fn shape(&self) -> &'static Shape {
        &ENDPOINT_PORT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.protocol,
            2 => &self.port,
            3 => &self.app_protocol,
            _ => no_field("EndpointPort", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.protocol,
            2 => &mut self.port,
            3 => &mut self.app_protocol,
            _ => no_field("EndpointPort", i),
        }
    }
}

/// EndpointSlice represents a set of service endpoints.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointSlice {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// addressType specifies the type of address carried by this EndpointSlice.
    pub address_type: Str,
    /// endpoints is a list of unique endpoints in this slice.
    pub endpoints: List<super::discovery_v1::Endpoint>,
    /// ports specifies the list of network ports exposed by each endpoint in this slice.
    pub ports: List<super::discovery_v1::EndpointPort>,
}

/// The fields of [`EndpointSlice`].
pub static ENDPOINT_SLICE_SHAPE: Shape = Shape { name: "EndpointSlice", definition: "io.k8s.api.discovery.v1.EndpointSlice", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "addressType", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "endpoints", ty: &Type::List(&Type::Struct(&super::discovery_v1::ENDPOINT_SHAPE)), keep: Keep::Always, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ports", ty: &Type::List(&Type::Struct(&super::discovery_v1::ENDPOINT_PORT_SHAPE)), keep: Keep::Always, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EndpointSlice {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.address_type.is_zero() && self.endpoints.is_zero() && self.ports.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EndpointSlice {
    fn shape(&self) -> &'static Shape {
        &ENDPOINT_SLICE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.address_type,
            4 => &self.endpoints,
            5 => &self.ports,
            _ => no_field("EndpointSlice", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.address_type,
            4 => &mut self.endpoints,
            5 => &mut self.ports,
            _ => no_field("EndpointSlice", i),
        }
    }
}

impl Resource for EndpointSlice {
    fn kind(&self) -> Kind {
        crate::kinds::ENDPOINT_SLICE
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

impl Typed for EndpointSlice {
    const KIND: Kind = crate::kinds::ENDPOINT_SLICE;
}

/// ForNode provides information about which nodes should consume this endpoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForNode {
    /// name represents the name of the node.
    pub name: Str,
}

/// The fields of [`ForNode`].
pub static FOR_NODE_SHAPE: Shape = Shape { name: "ForNode", definition: "io.k8s.api.discovery.v1.ForNode", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ForNode {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ForNode {
    fn shape(&self) -> &'static Shape {
        &FOR_NODE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            _ => no_field("ForNode", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            _ => no_field("ForNode", i),
        }
    }
}

/// ForZone provides information about which zones should consume this endpoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForZone {
    /// name represents the name of the zone.
    pub name: Str,
}

/// The fields of [`ForZone`].
pub static FOR_ZONE_SHAPE: Shape = Shape { name: "ForZone", definition: "io.k8s.api.discovery.v1.ForZone", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ForZone {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ForZone {
    fn shape(&self) -> &'static Shape {
        &FOR_ZONE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            _ => no_field("ForZone", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            _ => no_field("ForZone", i),
        }
    }
}
