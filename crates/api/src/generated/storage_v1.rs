//! The structs of `storage/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// CSIDriver captures information about a Container Storage Interface (CSI) volume driver deployed on the cluster.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CSIDriver {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec represents the specification of the CSI Driver.
    pub spec: Ptr<super::storage_v1::CSIDriverSpec>,
}

/// The fields of [`CSIDriver`].
pub static CSI_DRIVER_SHAPE: Shape = Shape { name: "CSIDriver", definition: "io.k8s.api.storage.v1.CSIDriver", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::storage_v1::CSI_DRIVER_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CSIDriver {
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

impl Struct for CSIDriver {
    fn shape(&self) -> &'static Shape {
        &CSI_DRIVER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            _ => no_field("CSIDriver", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            _ => no_field("CSIDriver", i),
        }
    }
}

impl Resource for CSIDriver {
    fn kind(&self) -> Kind {
        crate::kinds::CSI_DRIVER
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

impl Typed for CSIDriver {
    const KIND: Kind = crate::kinds::CSI_DRIVER;
}

/// CSIDriverSpec is the specification of a CSIDriver.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CSIDriverSpec {
    /// attachRequired indicates this CSI volume driver requires an attach operation (because it implements the CSI ControllerPublishVolume() method), and that the Kube
    pub attach_required: Option<bool>,
    /// podInfoOnMount indicates this CSI volume driver requires additional pod information (like podName, podUID, etc.) during mount operations, if set to true.
    pub pod_info_on_mount: Option<bool>,
    /// volumeLifecycleModes defines what kind of volumes this CSI volume driver supports.
    pub volume_lifecycle_modes: List<Str>,
    /// storageCapacity indicates that the CSI volume driver wants pod scheduling to consider the storage capacity that the driver deployment will report by creating CS
    pub storage_capacity: Option<bool>,
    /// fsGroupPolicy defines if the underlying volume supports changing ownership and permission of the volume before being mounted.
    pub fs_group_policy: Option<Str>,
    /// tokenRequests indicates the CSI driver needs pods' service account tokens it is mounting volume for to do necessary authentication.
    pub token_requests: List<super::storage_v1::TokenRequest>,
    /// requiresRepublish indicates the CSI driver wants `NodePublishVolume` being periodically called to reflect any possible change in the mounted volume.
    pub requires_republish: Option<bool>,
    /// seLinuxMount specifies if the CSI driver supports "-o context" mount option.
    pub se_linux_mount: Option<bool>,
    /// nodeAllocatableUpdatePeriodSeconds specifies the interval between periodic updates of the CSINode allocatable capacity for this driver.
    pub node_allocatable_update_period_seconds: Option<i64>,
    /// serviceAccountTokenInSecrets is an opt-in for CSI drivers to indicate that service account tokens should be passed via the Secrets field in NodePublishVolumeReq
    pub service_account_token_in_secrets: Option<bool>,
    /// preventPodSchedulingIfMissing indicates that the CSI driver wants to prevent pod scheduling if the CSI driver on the node is missing.
    pub prevent_pod_scheduling_if_missing: Option<bool>,
}

/// The fields of [`CSIDriverSpec`].
pub static CSI_DRIVER_SPEC_SHAPE: Shape = Shape { name: "CSIDriverSpec", definition: "io.k8s.api.storage.v1.CSIDriverSpec", atomic: false, fields: &[
    Field { name: "attachRequired", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "podInfoOnMount", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeLifecycleModes", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Set, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storageCapacity", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsGroupPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "tokenRequests", ty: &Type::List(&Type::Struct(&super::storage_v1::TOKEN_REQUEST_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "requiresRepublish", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "seLinuxMount", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeAllocatableUpdatePeriodSeconds", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "serviceAccountTokenInSecrets", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "preventPodSchedulingIfMissing", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CSIDriverSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.attach_required.is_zero() && self.pod_info_on_mount.is_zero() && self.volume_lifecycle_modes.is_zero() && self.storage_capacity.is_zero() && self.fs_group_policy.is_zero() && self.token_requests.is_zero() && self.requires_republish.is_zero() && self.se_linux_mount.is_zero() && self.node_allocatable_update_period_seconds.is_zero() && self.service_account_token_in_secrets.is_zero() && self.prevent_pod_scheduling_if_missing.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CSIDriverSpec {
    fn shape(&self) -> &'static Shape {
        &CSI_DRIVER_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.attach_required,
            1 => &self.pod_info_on_mount,
            2 => &self.volume_lifecycle_modes,
            3 => &self.storage_capacity,
            4 => &self.fs_group_policy,
            5 => &self.token_requests,
            6 => &self.requires_republish,
            7 => &self.se_linux_mount,
            8 => &self.node_allocatable_update_period_seconds,
            9 => &self.service_account_token_in_secrets,
            10 => &self.prevent_pod_scheduling_if_missing,
            _ => no_field("CSIDriverSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.attach_required,
            1 => &mut self.pod_info_on_mount,
            2 => &mut self.volume_lifecycle_modes,
            3 => &mut self.storage_capacity,
            4 => &mut self.fs_group_policy,
            5 => &mut self.token_requests,
            6 => &mut self.requires_republish,
            7 => &mut self.se_linux_mount,
            8 => &mut self.node_allocatable_update_period_seconds,
            9 => &mut self.service_account_token_in_secrets,
            10 => &mut self.prevent_pod_scheduling_if_missing,
            _ => no_field("CSIDriverSpec", i),
        }
    }
}

/// CSINode holds information about all CSI drivers installed on a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CSINode {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec is the specification of CSINode
    pub spec: Ptr<super::storage_v1::CSINodeSpec>,
    /// status contains health and status information for the node's storage.
    pub status: Ptr<super::storage_v1::CSINodeStatus>,
}

/// The fields of [`CSINode`].
pub static CSI_NODE_SHAPE: Shape = Shape { name: "CSINode", definition: "io.k8s.api.storage.v1.CSINode", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::storage_v1::CSI_NODE_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::storage_v1::CSI_NODE_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CSINode {
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

impl Struct for CSINode {
    fn shape(&self) -> &'static Shape {
        &CSI_NODE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("CSINode", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("CSINode", i),
        }
    }
}

impl Resource for CSINode {
    fn kind(&self) -> Kind {
        crate::kinds::CSI_NODE
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

impl Typed for CSINode {
    const KIND: Kind = crate::kinds::CSI_NODE;
}

/// CSINodeDriver holds information about the specification of one CSI driver installed on a node
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CSINodeDriver {
    /// name represents the name of the CSI driver that this object refers to.
    pub name: Str,
    /// nodeID of the node from the driver point of view.
    pub node_id: Str,
    /// topologyKeys is the list of keys supported by the driver.
    pub topology_keys: List<Str>,
    /// allocatable represents the volume resources of a node that are available for scheduling.
    pub allocatable: Option<Ptr<super::storage_v1::VolumeNodeResources>>,
}

/// The fields of [`CSINodeDriver`].
pub static CSI_NODE_DRIVER_SHAPE: Shape = Shape { name: "CSINodeDriver", definition: "io.k8s.api.storage.v1.CSINodeDriver", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeID", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "topologyKeys", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "allocatable", ty: &Type::Struct(&super::storage_v1::VOLUME_NODE_RESOURCES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CSINodeDriver {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.node_id.is_zero() && self.topology_keys.is_zero() && self.allocatable.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CSINodeDriver {
    fn shape(&self) -> &'static Shape {
        &CSI_NODE_DRIVER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.node_id,
            2 => &self.topology_keys,
            3 => &self.allocatable,
            _ => no_field("CSINodeDriver", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.node_id,
            2 => &mut self.topology_keys,
            3 => &mut self.allocatable,
            _ => no_field("CSINodeDriver", i),
        }
    }
}

/// CSINodeSpec holds information about the specification of all CSI drivers installed on a node
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CSINodeSpec {
    /// drivers is a list of information of all CSI Drivers existing on a node.
    pub drivers: List<super::storage_v1::CSINodeDriver>,
}

/// The fields of [`CSINodeSpec`].
pub static CSI_NODE_SPEC_SHAPE: Shape = Shape { name: "CSINodeSpec", definition: "io.k8s.api.storage.v1.CSINodeSpec", atomic: false, fields: &[
    Field { name: "drivers", ty: &Type::List(&Type::Struct(&super::storage_v1::CSI_NODE_DRIVER_SHAPE)), keep: Keep::Always, required: true, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
] };

impl Reflect for CSINodeSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.drivers.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CSINodeSpec {
    fn shape(&self) -> &'static Shape {
        &CSI_NODE_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.drivers,
            _ => no_field("CSINodeSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.drivers,
            _ => no_field("CSINodeSpec", i),
        }
    }
}

/// CSINodeStatus contains health and status information for storage on a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CSINodeStatus {
    /// storageHealth contains backend health reports for CSI drivers registered on the node.
    pub storage_health: List<super::storage_v1::StorageHealth>,
}

/// The fields of [`CSINodeStatus`].
pub static CSI_NODE_STATUS_SHAPE: Shape = Shape { name: "CSINodeStatus", definition: "io.k8s.api.storage.v1.CSINodeStatus", atomic: false, fields: &[
    Field { name: "storageHealth", ty: &Type::List(&Type::Struct(&super::storage_v1::STORAGE_HEALTH_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
] };

impl Reflect for CSINodeStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.storage_health.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CSINodeStatus {
    fn shape(&self) -> &'static Shape {
        &CSI_NODE_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.storage_health,
            _ => no_field("CSINodeStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.storage_health,
            _ => no_field("CSINodeStatus", i),
        }
    }
}

/// CSIStorageCapacity stores the result of one CSI GetCapacity call.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CSIStorageCapacity {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// nodeTopology defines which nodes have access to the storage for which capacity was reported.
    pub node_topology: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// storageClassName represents the name of the StorageClass that the reported capacity applies to.
    pub storage_class_name: Str,
    /// capacity is the value reported by the CSI driver in its GetCapacityResponse for a GetCapacityRequest with topology and parameters that match the previous fields
    pub capacity: Option<Quantity>,
    /// maximumVolumeSize is the value reported by the CSI driver in its GetCapacityResponse for a GetCapacityRequest with topology and parameters that match the previo
    pub maximum_volume_size: Option<Quantity>,
}

/// The fields of [`CSIStorageCapacity`].
pub static CSI_STORAGE_CAPACITY_SHAPE: Shape = Shape { name: "CSIStorageCapacity", definition: "io.k8s.api.storage.v1.CSIStorageCapacity", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeTopology", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storageClassName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "capacity", ty: &Type::Leaf("resource.Quantity"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maximumVolumeSize", ty: &Type::Leaf("resource.Quantity"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CSIStorageCapacity {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.node_topology.is_zero() && self.storage_class_name.is_zero() && self.capacity.is_zero() && self.maximum_volume_size.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CSIStorageCapacity {
    fn shape(&self) -> &'static Shape {
        &CSI_STORAGE_CAPACITY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.node_topology,
            4 => &self.storage_class_name,
            5 => &self.capacity,
            6 => &self.maximum_volume_size,
            _ => no_field("CSIStorageCapacity", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.node_topology,
            4 => &mut self.storage_class_name,
            5 => &mut self.capacity,
            6 => &mut self.maximum_volume_size,
            _ => no_field("CSIStorageCapacity", i),
        }
    }
}

impl Resource for CSIStorageCapacity {
    fn kind(&self) -> Kind {
        crate::kinds::CSI_STORAGE_CAPACITY
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

impl Typed for CSIStorageCapacity {
    const KIND: Kind = crate::kinds::CSI_STORAGE_CAPACITY;
}

/// StorageClass describes the parameters for a class of storage for which PersistentVolumes can be dynamically provisioned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StorageClass {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// provisioner indicates the type of the provisioner.
    pub provisioner: Str,
    /// parameters holds the parameters for the provisioner that should create volumes of this storage class.
    pub parameters: Dict<Str>,
    /// reclaimPolicy controls the reclaimPolicy for dynamically provisioned PersistentVolumes of this storage class.
    pub reclaim_policy: Option<Str>,
    /// mountOptions controls the mountOptions for dynamically provisioned PersistentVolumes of this storage class.
    pub mount_options: List<Str>,
    /// allowVolumeExpansion shows whether the storage class allow volume expand.
    pub allow_volume_expansion: Option<bool>,
    /// volumeBindingMode indicates how PersistentVolumeClaims should be provisioned and bound.
    pub volume_binding_mode: Option<Str>,
    /// allowedTopologies restrict the node topologies where volumes can be dynamically provisioned.
    pub allowed_topologies: List<super::core_v1::TopologySelectorTerm>,
}

/// The fields of [`StorageClass`].
pub static STORAGE_CLASS_SHAPE: Shape = Shape { name: "StorageClass", definition: "io.k8s.api.storage.v1.StorageClass", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "provisioner", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "parameters", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reclaimPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "mountOptions", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "allowVolumeExpansion", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeBindingMode", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "allowedTopologies", ty: &Type::List(&Type::Struct(&super::core_v1::TOPOLOGY_SELECTOR_TERM_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StorageClass {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.provisioner.is_zero() && self.parameters.is_zero() && self.reclaim_policy.is_zero() && self.mount_options.is_zero() && self.allow_volume_expansion.is_zero() && self.volume_binding_mode.is_zero() && self.allowed_topologies.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StorageClass {
    fn shape(&self) -> &'static Shape {
        &STORAGE_CLASS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.provisioner,
            4 => &self.parameters,
            5 => &self.reclaim_policy,
            6 => &self.mount_options,
            7 => &self.allow_volume_expansion,
            8 => &self.volume_binding_mode,
            9 => &self.allowed_topologies,
            _ => no_field("StorageClass", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.provisioner,
            4 => &mut self.parameters,
            5 => &mut self.reclaim_policy,
            6 => &mut self.mount_options,
            7 => &mut self.allow_volume_expansion,
            8 => &mut self.volume_binding_mode,
            9 => &mut self.allowed_topologies,
            _ => no_field("StorageClass", i),
        }
    }
}

impl Resource for StorageClass {
    fn kind(&self) -> Kind {
        crate::kinds::STORAGE_CLASS
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

impl Typed for StorageClass {
    const KIND: Kind = crate::kinds::STORAGE_CLASS;
}

/// StorageHealth contains storage backend health reported by a CSI driver on a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StorageHealth {
    /// name is the CSI driver name, matching CSINodeDriver.name.
    pub name: Str,
    /// healthConditions are the adverse storage backend conditions reported by the CSI driver.
    pub health_conditions: List<super::storage_v1::StorageHealthCondition>,
}

/// The fields of [`StorageHealth`].
pub static STORAGE_HEALTH_SHAPE: Shape = Shape { name: "StorageHealth", definition: "io.k8s.api.storage.v1.StorageHealth", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "healthConditions", ty: &Type::List(&Type::Struct(&super::storage_v1::STORAGE_HEALTH_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StorageHealth {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.health_conditions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StorageHealth {
    fn shape(&self) -> &'static Shape {
        &STORAGE_HEALTH_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.health_conditions,
            _ => no_field("StorageHealth", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.health_conditions,
            _ => no_field("StorageHealth", i),
        }
    }
}

/// StorageHealthCondition represents an adverse health condition reported by a CSI driver for its storage backend on a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StorageHealthCondition {
    /// status is the health status category.
    pub status: Str,
    /// reason is a brief CamelCase machine-parseable reason.
    pub reason: Str,
    /// message is a human-readable description.
    pub message: Str,
    /// accessMode is the access mode affected.
    pub access_mode: Option<Str>,
    /// volumeMode is the volume mode affected.
    pub volume_mode: Option<Str>,
    /// lastTransitionTime is when this condition first appeared at its current state.
    pub last_transition_time: Time,
}

/// The fields of [`StorageHealthCondition`].
pub static STORAGE_HEALTH_CONDITION_SHAPE: Shape = Shape { name: "StorageHealthCondition", definition: "io.k8s.api.storage.v1.StorageHealthCondition", atomic: false, fields: &[
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "accessMode", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeMode", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StorageHealthCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.status.is_zero() && self.reason.is_zero() && self.message.is_zero() && self.access_mode.is_zero() && self.volume_mode.is_zero() && self.last_transition_time.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StorageHealthCondition {
    fn shape(&self) -> &'static Shape {
        &STORAGE_HEALTH_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.status,
            1 => &self.reason,
            2 => &self.message,
            3 => &self.access_mode,
            4 => &self.volume_mode,
            5 => &self.last_transition_time,
            _ => no_field("StorageHealthCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.status,
            1 => &mut self.reason,
            2 => &mut self.message,
            3 => &mut self.access_mode,
            4 => &mut self.volume_mode,
            5 => &mut self.last_transition_time,
            _ => no_field("StorageHealthCondition", i),
        }
    }
}

/// TokenRequest contains parameters of a service account token.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TokenRequest {
    /// audience is the intended audience of the token in "TokenRequestSpec".
    pub audience: Str,
    /// expirationSeconds is the duration of validity of the token in "TokenRequestSpec".
    pub expiration_seconds: Option<i64>,
}

/// The fields of [`TokenRequest`].
pub static TOKEN_REQUEST_SHAPE: Shape = Shape { name: "TokenRequest", definition: "io.k8s.api.storage.v1.TokenRequest", atomic: false, fields: &[
    Field { name: "audience", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "expirationSeconds", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TokenRequest {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.audience.is_zero() && self.expiration_seconds.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for TokenRequest {
    fn shape(&self) -> &'static Shape {
        &TOKEN_REQUEST_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.audience,
            1 => &self.expiration_seconds,
            _ => no_field("TokenRequest", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.audience,
            1 => &mut self.expiration_seconds,
            _ => no_field("TokenRequest", i),
        }
    }
}

/// VolumeAttachment captures the intent to attach or detach the specified volume to/from the specified node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeAttachment {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec represents specification of the desired attach/detach volume behavior.
    pub spec: Ptr<super::storage_v1::VolumeAttachmentSpec>,
    /// status represents status of the VolumeAttachment request.
    pub status: Ptr<super::storage_v1::VolumeAttachmentStatus>,
}

/// The fields of [`VolumeAttachment`].
pub static VOLUME_ATTACHMENT_SHAPE: Shape = Shape { name: "VolumeAttachment", definition: "io.k8s.api.storage.v1.VolumeAttachment", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::storage_v1::VOLUME_ATTACHMENT_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::storage_v1::VOLUME_ATTACHMENT_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeAttachment {
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

impl Struct for VolumeAttachment {
    fn shape(&self) -> &'static Shape {
        &VOLUME_ATTACHMENT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("VolumeAttachment", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("VolumeAttachment", i),
        }
    }
}

impl Resource for VolumeAttachment {
    fn kind(&self) -> Kind {
        crate::kinds::VOLUME_ATTACHMENT
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

impl Typed for VolumeAttachment {
    const KIND: Kind = crate::kinds::VOLUME_ATTACHMENT;
}

/// VolumeAttachmentSource represents a volume that should be attached.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeAttachmentSource {
    /// persistentVolumeName represents the name of the persistent volume to attach.
    pub persistent_volume_name: Option<Str>,
    /// inlineVolumeSpec contains all the information necessary to attach a persistent volume defined by a pod's inline VolumeSource.
    pub inline_volume_spec: Option<Ptr<super::core_v1::PersistentVolumeSpec>>,
}

/// The fields of [`VolumeAttachmentSource`].
pub static VOLUME_ATTACHMENT_SOURCE_SHAPE: Shape = Shape { name: "VolumeAttachmentSource", definition: "io.k8s.api.storage.v1.VolumeAttachmentSource", atomic: false, fields: &[
    Field { name: "persistentVolumeName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "inlineVolumeSpec", ty: &Type::Struct(&super::core_v1::PERSISTENT_VOLUME_SPEC_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeAttachmentSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.persistent_volume_name.is_zero() && self.inline_volume_spec.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeAttachmentSource {
    fn shape(&self) -> &'static Shape {
        &VOLUME_ATTACHMENT_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.persistent_volume_name,
            1 => &self.inline_volume_spec,
            _ => no_field("VolumeAttachmentSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.persistent_volume_name,
            1 => &mut self.inline_volume_spec,
            _ => no_field("VolumeAttachmentSource", i),
        }
    }
}

/// VolumeAttachmentSpec is the specification of a VolumeAttachment request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeAttachmentSpec {
    /// attacher indicates the name of the volume driver that MUST handle this request.
    pub attacher: Str,
    /// source represents the volume that should be attached.
    pub source: super::storage_v1::VolumeAttachmentSource,
    /// nodeName represents the node that the volume should be attached to.
    pub node_name: Str,
}

/// The fields of [`VolumeAttachmentSpec`].
pub static VOLUME_ATTACHMENT_SPEC_SHAPE: Shape = Shape { name: "VolumeAttachmentSpec", definition: "io.k8s.api.storage.v1.VolumeAttachmentSpec", atomic: false, fields: &[
    Field { name: "attacher", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "source", ty: &Type::Struct(&super::storage_v1::VOLUME_ATTACHMENT_SOURCE_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeAttachmentSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.attacher.is_zero() && self.source.is_zero() && self.node_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeAttachmentSpec {
    fn shape(&self) -> &'static Shape {
        &VOLUME_ATTACHMENT_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.attacher,
            1 => &self.source,
            2 => &self.node_name,
            _ => no_field("VolumeAttachmentSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.attacher,
            1 => &mut self.source,
            2 => &mut self.node_name,
            _ => no_field("VolumeAttachmentSpec", i),
        }
    }
}

/// VolumeAttachmentStatus is the status of a VolumeAttachment request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeAttachmentStatus {
    /// attached indicates the volume is successfully attached.
    pub attached: bool,
    /// attachmentMetadata is populated with any information returned by the attach operation, upon successful attach, that must be passed into subsequent WaitForAttach
    pub attachment_metadata: Dict<Str>,
    /// attachError represents the last error encountered during attach operation, if any.
    pub attach_error: Option<Ptr<super::storage_v1::VolumeError>>,
    /// detachError represents the last error encountered during detach operation, if any.
    pub detach_error: Option<Ptr<super::storage_v1::VolumeError>>,
}

/// The fields of [`VolumeAttachmentStatus`].
pub static VOLUME_ATTACHMENT_STATUS_SHAPE: Shape = Shape { name: "VolumeAttachmentStatus", definition: "io.k8s.api.storage.v1.VolumeAttachmentStatus", atomic: false, fields: &[
    Field { name: "attached", ty: &Type::Leaf("bool"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "attachmentMetadata", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "attachError", ty: &Type::Struct(&super::storage_v1::VOLUME_ERROR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "detachError", ty: &Type::Struct(&super::storage_v1::VOLUME_ERROR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeAttachmentStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.attached.is_zero() && self.attachment_metadata.is_zero() && self.attach_error.is_zero() && self.detach_error.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeAttachmentStatus {
    fn shape(&self) -> &'static Shape {
        &VOLUME_ATTACHMENT_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.attached,
            1 => &self.attachment_metadata,
            2 => &self.attach_error,
            3 => &self.detach_error,
            _ => no_field("VolumeAttachmentStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.attached,
            1 => &mut self.attachment_metadata,
            2 => &mut self.attach_error,
            3 => &mut self.detach_error,
            _ => no_field("VolumeAttachmentStatus", i),
        }
    }
}

/// VolumeError captures an error encountered during a volume operation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeError {
    /// time represents the time the error was encountered.
    pub time: Time,
    /// message represents the error encountered during Attach or Detach operation.
    pub message: Str,
    /// errorCode is a numeric gRPC code representing the error encountered during Attach or Detach operations.
    pub error_code: Option<i32>,
}

/// The fields of [`VolumeError`].
pub static VOLUME_ERROR_SHAPE: Shape = Shape { name: "VolumeError", definition: "io.k8s.api.storage.v1.VolumeError", atomic: false, fields: &[
    Field { name: "time", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "errorCode", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeError {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.time.is_zero() && self.message.is_zero() && self.error_code.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeError {
    fn shape(&self) -> &'static Shape {
        &VOLUME_ERROR_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.time,
            1 => &self.message,
            2 => &self.error_code,
            _ => no_field("VolumeError", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.time,
            1 => &mut self.message,
            2 => &mut self.error_code,
            _ => no_field("VolumeError", i),
        }
    }
}

/// VolumeNodeResources is a set of resource limits for scheduling of volumes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeNodeResources {
    /// count indicates the maximum number of unique volumes managed by the CSI driver that can be used on a node.
    pub count: Option<i32>,
}

/// The fields of [`VolumeNodeResources`].
pub static VOLUME_NODE_RESOURCES_SHAPE: Shape = Shape { name: "VolumeNodeResources", definition: "io.k8s.api.storage.v1.VolumeNodeResources", atomic: false, fields: &[
    Field { name: "count", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeNodeResources {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.count.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeNodeResources {
    fn shape(&self) -> &'static Shape {
        &VOLUME_NODE_RESOURCES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.count,
            _ => no_field("VolumeNodeResources", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.count,
            _ => no_field("VolumeNodeResources", i),
        }
    }
}
