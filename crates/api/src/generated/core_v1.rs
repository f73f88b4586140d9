//! The structs of `core/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// Represents a Persistent Disk resource in AWS.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AWSElasticBlockStoreVolumeSource {
    /// volumeID is unique ID of the persistent disk resource in AWS (Amazon EBS volume).
    pub volume_id: Str,
    /// fsType is the filesystem type of the volume that you want to mount.
    pub fs_type: Str,
    /// partition is the partition in the volume that you want to mount.
    pub partition: i32,
    /// readOnly value true will force the readOnly setting in VolumeMounts.
    pub read_only: bool,
}

/// The fields of [`AWSElasticBlockStoreVolumeSource`].
pub static AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "AWSElasticBlockStoreVolumeSource", definition: "io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource", atomic: false, fields: &[
    Field { name: "volumeID", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "partition", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for AWSElasticBlockStoreVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.volume_id.is_zero() && self.fs_type.is_zero() && self.partition.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for AWSElasticBlockStoreVolumeSource {
    fn shape(&self) -> &'static Shape {
        &AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.volume_id,
            1 => &self.fs_type,
            2 => &self.partition,
            3 => &self.read_only,
            _ => no_field("AWSElasticBlockStoreVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.volume_id,
            1 => &mut self.fs_type,
            2 => &mut self.partition,
            3 => &mut self.read_only,
            _ => no_field("AWSElasticBlockStoreVolumeSource", i),
        }
    }
}

/// Affinity is a group of affinity scheduling rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Affinity {
    /// Describes node affinity scheduling rules for the pod.
    pub node_affinity: Option<Ptr<super::core_v1::NodeAffinity>>,
    /// Describes pod affinity scheduling rules (e.g.
    pub pod_affinity: Option<Ptr<super::core_v1::PodAffinity>>,
    /// Describes pod anti-affinity scheduling rules (e.g.
    pub pod_anti_affinity: Option<Ptr<super::core_v1::PodAntiAffinity>>,
}

/// The fields of [`Affinity`].
pub static AFFINITY_SHAPE: Shape = Shape { name: "Affinity", definition: "io.k8s.api.core.v1.Affinity", atomic: false, fields: &[
    Field { name: "nodeAffinity", ty: &Type::Struct(&super::core_v1::NODE_AFFINITY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "podAffinity", ty: &Type::Struct(&super::core_v1::POD_AFFINITY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "podAntiAffinity", ty: &Type::Struct(&super::core_v1::POD_ANTI_AFFINITY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Affinity {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.node_affinity.is_zero() && self.pod_affinity.is_zero() && self.pod_anti_affinity.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Affinity {
    fn shape(&self) -> &'static Shape {
        &AFFINITY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.node_affinity,
            1 => &self.pod_affinity,
            2 => &self.pod_anti_affinity,
            _ => no_field("Affinity", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.node_affinity,
            1 => &mut self.pod_affinity,
            2 => &mut self.pod_anti_affinity,
            _ => no_field("Affinity", i),
        }
    }
}

/// AppArmorProfile defines a pod or container's AppArmor settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppArmorProfile {
    /// type indicates which kind of AppArmor profile will be applied.
    pub type_: Str,
    /// localhostProfile indicates a profile loaded on the node that should be used.
    pub localhost_profile: Option<Str>,
}

/// The fields of [`AppArmorProfile`].
pub static APP_ARMOR_PROFILE_SHAPE: Shape = Shape { name: "AppArmorProfile", definition: "io.k8s.api.core.v1.AppArmorProfile", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "localhostProfile", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for AppArmorProfile {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.localhost_profile.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for AppArmorProfile {
    fn shape(&self) -> &'static Shape {
        &APP_ARMOR_PROFILE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.localhost_profile,
            _ => no_field("AppArmorProfile", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.localhost_profile,
            _ => no_field("AppArmorProfile", i),
        }
    }
}

/// AttachedVolume describes a volume attached to a node
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AttachedVolume {
    /// Name of the attached volume
    pub name: Str,
    /// DevicePath represents the device path where the volume should be available
    pub device_path: Str,
}

/// The fields of [`AttachedVolume`].
pub static ATTACHED_VOLUME_SHAPE: Shape = Shape { name: "AttachedVolume", definition: "io.k8s.api.core.v1.AttachedVolume", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "devicePath", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for AttachedVolume {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.device_path.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for AttachedVolume {
    fn shape(&self) -> &'static Shape {
        &ATTACHED_VOLUME_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.device_path,
            _ => no_field("AttachedVolume", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.device_path,
            _ => no_field("AttachedVolume", i),
        }
    }
}

/// AzureDisk represents an Azure Data Disk mount on the host and bind mount to the pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AzureDiskVolumeSource {
    /// diskName is the Name of the data disk in the blob storage
    pub disk_name: Str,
    /// diskURI is the URI of data disk in the blob storage
    pub disk_uri: Str,
    /// cachingMode is the Host Caching mode: None, Read Only, Read Write.
    pub caching_mode: Option<Str>,
    /// fsType is Filesystem type to mount.
    pub fs_type: Option<Str>,
    /// readOnly Defaults to false (read/write).
    pub read_only: Option<bool>,
    /// kind expected values are Shared: multiple blob disks per storage account  Dedicated: single blob disk per storage account  Managed: azure managed data disk (onl
    pub kind: Option<Str>,
}

/// The fields of [`AzureDiskVolumeSource`].
pub static AZURE_DISK_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "AzureDiskVolumeSource", definition: "io.k8s.api.core.v1.AzureDiskVolumeSource", atomic: false, fields: &[
    Field { name: "diskName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "diskURI", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "cachingMode", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for AzureDiskVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.disk_name.is_zero() && self.disk_uri.is_zero() && self.caching_mode.is_zero() && self.fs_type.is_zero() && self.read_only.is_zero() && self.kind.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for AzureDiskVolumeSource {
    fn shape(&self) -> &'static Shape {
        &AZURE_DISK_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.disk_name,
            1 => &self.disk_uri,
            2 => &self.caching_mode,
            3 => &self.fs_type,
            4 => &self.read_only,
            5 => &self.kind,
            _ => no_field("AzureDiskVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.disk_name,
            1 => &mut self.disk_uri,
            2 => &mut self.caching_mode,
            3 => &mut self.fs_type,
            4 => &mut self.read_only,
            5 => &mut self.kind,
            _ => no_field("AzureDiskVolumeSource", i),
        }
    }
}

/// AzureFile represents an Azure File Service mount on the host and bind mount to the pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AzureFilePersistentVolumeSource {
    /// secretName is the name of secret that contains Azure Storage Account Name and Key
    pub secret_name: Str,
    /// shareName is the azure Share Name
    pub share_name: Str,
    /// readOnly defaults to false (read/write).
    pub read_only: bool,
    /// secretNamespace is the namespace of the secret that contains Azure Storage Account Name and Key default is the same as the Pod
    pub secret_namespace: Option<Str>,
}

/// The fields of [`AzureFilePersistentVolumeSource`].
pub static AZURE_FILE_PERSISTENT_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "AzureFilePersistentVolumeSource", definition: "io.k8s.api.core.v1.AzureFilePersistentVolumeSource", atomic: false, fields: &[
    Field { name: "secretName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "shareName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretNamespace", ty: &Type::Leaf("string"), keep: Keep::AlwaysOrNull, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for AzureFilePersistentVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.secret_name.is_zero() && self.share_name.is_zero() && self.read_only.is_zero() && self.secret_namespace.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for AzureFilePersistentVolumeSource {
    fn shape(&self) -> &'static Shape {
        &AZURE_FILE_PERSISTENT_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.secret_name,
            1 => &self.share_name,
            2 => &self.read_only,
            3 => &self.secret_namespace,
            _ => no_field("AzureFilePersistentVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.secret_name,
            1 => &mut self.share_name,
            2 => &mut self.read_only,
            3 => &mut self.secret_namespace,
            _ => no_field("AzureFilePersistentVolumeSource", i),
        }
    }
}

/// AzureFile represents an Azure File Service mount on the host and bind mount to the pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AzureFileVolumeSource {
    /// secretName is the  name of secret that contains Azure Storage Account Name and Key
    pub secret_name: Str,
    /// shareName is the azure share Name
    pub share_name: Str,
    /// readOnly defaults to false (read/write).
    pub read_only: bool,
}

/// The fields of [`AzureFileVolumeSource`].
pub static AZURE_FILE_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "AzureFileVolumeSource", definition: "io.k8s.api.core.v1.AzureFileVolumeSource", atomic: false, fields: &[
    Field { name: "secretName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "shareName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for AzureFileVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.secret_name.is_zero() && self.share_name.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for AzureFileVolumeSource {
    fn shape(&self) -> &'static Shape {
        &AZURE_FILE_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.secret_name,
            1 => &self.share_name,
            2 => &self.read_only,
            _ => no_field("AzureFileVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.secret_name,
            1 => &mut self.share_name,
            2 => &mut self.read_only,
            _ => no_field("AzureFileVolumeSource", i),
        }
    }
}

/// Binding ties one object to another; for example, a pod is bound to a node by a scheduler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Binding {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// The target object that you want to bind to the standard object.
    pub target: super::core_v1::ObjectReference,
}

/// The fields of [`Binding`].
pub static BINDING_SHAPE: Shape = Shape { name: "Binding", definition: "io.k8s.api.core.v1.Binding", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "target", ty: &Type::Struct(&super::core_v1::OBJECT_REFERENCE_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Binding {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.target.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Binding {
    fn shape(&self) -> &'static Shape {
        &BINDING_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.target,
            _ => no_field("Binding", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.target,
            _ => no_field("Binding", i),
        }
    }
}

/// Represents storage that is managed by an external CSI volume driver
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CSIPersistentVolumeSource {
    /// driver is the name of the driver to use for this volume.
    pub driver: Str,
    /// volumeHandle is the unique volume name returned by the CSI volume plugin’s CreateVolume to refer to the volume on all subsequent calls.
    pub volume_handle: Str,
    /// readOnly value to pass to ControllerPublishVolumeRequest.
    pub read_only: bool,
    /// fsType to mount.
    pub fs_type: Str,
    /// volumeAttributes of the volume to publish.
    pub volume_attributes: Dict<Str>,
    /// controllerPublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI ControllerPublishV
    pub controller_publish_secret_ref: Option<Ptr<super::core_v1::SecretReference>>,
    /// nodeStageSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodeStageVolume and NodeSt
    pub node_stage_secret_ref: Option<Ptr<super::core_v1::SecretReference>>,
    /// nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodePublishVolume and No
    pub node_publish_secret_ref: Option<Ptr<super::core_v1::SecretReference>>,
    /// controllerExpandSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI ControllerExpandVol
    pub controller_expand_secret_ref: Option<Ptr<super::core_v1::SecretReference>>,
    /// nodeExpandSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodeExpandVolume call.
    pub node_expand_secret_ref: Option<Ptr<super::core_v1::SecretReference>>,
}

/// The fields of [`CSIPersistentVolumeSource`].
pub static CSI_PERSISTENT_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "CSIPersistentVolumeSource", definition: "io.k8s.api.core.v1.CSIPersistentVolumeSource", atomic: false, fields: &[
    Field { name: "driver", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeHandle", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeAttributes", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "controllerPublishSecretRef", ty: &Type::Struct(&super::core_v1::SECRET_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeStageSecretRef", ty: &Type::Struct(&super::core_v1::SECRET_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodePublishSecretRef", ty: &Type::Struct(&super::core_v1::SECRET_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "controllerExpandSecretRef", ty: &Type::Struct(&super::core_v1::SECRET_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeExpandSecretRef", ty: &Type::Struct(&super::core_v1::SECRET_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CSIPersistentVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.driver.is_zero() && self.volume_handle.is_zero() && self.read_only.is_zero() && self.fs_type.is_zero() && self.volume_attributes.is_zero() && self.controller_publish_secret_ref.is_zero() && self.node_stage_secret_ref.is_zero() && self.node_publish_secret_ref.is_zero() && self.controller_expand_secret_ref.is_zero() && self.node_expand_secret_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CSIPersistentVolumeSource {
    fn shape(&self) -> &'static Shape {
        &CSI_PERSISTENT_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.driver,
            1 => &self.volume_handle,
            2 => &self.read_only,
            3 => &self.fs_type,
            4 => &self.volume_attributes,
            5 => &self.controller_publish_secret_ref,
            6 => &self.node_stage_secret_ref,
            7 => &self.node_publish_secret_ref,
            8 => &self.controller_expand_secret_ref,
            9 => &self.node_expand_secret_ref,
            _ => no_field("CSIPersistentVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.driver,
            1 => &mut self.volume_handle,
            2 => &mut self.read_only,
            3 => &mut self.fs_type,
            4 => &mut self.volume_attributes,
            5 => &mut self.controller_publish_secret_ref,
            6 => &mut self.node_stage_secret_ref,
            7 => &mut self.node_publish_secret_ref,
            8 => &mut self.controller_expand_secret_ref,
            9 => &mut self.node_expand_secret_ref,
            _ => no_field("CSIPersistentVolumeSource", i),
        }
    }
}

/// Represents a source location of a volume to mount, managed by an external CSI driver
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CSIVolumeSource {
    /// driver is the name of the CSI driver that handles this volume.
    pub driver: Str,
    /// readOnly specifies a read-only configuration for the volume.
    pub read_only: Option<bool>,
    /// fsType to mount.
    pub fs_type: Option<Str>,
    /// volumeAttributes stores driver-specific properties that are passed to the CSI driver.
    pub volume_attributes: Dict<Str>,
    /// nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the CSI driver to complete the CSI NodePublishVolume and No
    pub node_publish_secret_ref: Option<Ptr<super::core_v1::LocalObjectReference>>,
}

/// The fields of [`CSIVolumeSource`].
pub static CSI_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "CSIVolumeSource", definition: "io.k8s.api.core.v1.CSIVolumeSource", atomic: false, fields: &[
    Field { name: "driver", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeAttributes", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodePublishSecretRef", ty: &Type::Struct(&super::core_v1::LOCAL_OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CSIVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.driver.is_zero() && self.read_only.is_zero() && self.fs_type.is_zero() && self.volume_attributes.is_zero() && self.node_publish_secret_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CSIVolumeSource {
    fn shape(&self) -> &'static Shape {
        &CSI_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.driver,
            1 => &self.read_only,
            2 => &self.fs_type,
            3 => &self.volume_attributes,
            4 => &self.node_publish_secret_ref,
            _ => no_field("CSIVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.driver,
            1 => &mut self.read_only,
            2 => &mut self.fs_type,
            3 => &mut self.volume_attributes,
            4 => &mut self.node_publish_secret_ref,
            _ => no_field("CSIVolumeSource", i),
        }
    }
}

/// Adds and removes POSIX capabilities from running containers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Capabilities {
    /// Added capabilities
    pub add: List<Str>,
    /// Removed capabilities
    pub drop: List<Str>,
}

/// The fields of [`Capabilities`].
pub static CAPABILITIES_SHAPE: Shape = Shape { name: "Capabilities", definition: "io.k8s.api.core.v1.Capabilities", atomic: false, fields: &[
    Field { name: "add", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "drop", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Capabilities {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.add.is_zero() && self.drop.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Capabilities {
    fn shape(&self) -> &'static Shape {
        &CAPABILITIES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.add,
            1 => &self.drop,
            _ => no_field("Capabilities", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.add,
            1 => &mut self.drop,
            _ => no_field("Capabilities", i),
        }
    }
}

/// Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux relabeling.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CephFSPersistentVolumeSource {
    /// monitors is Required: Monitors is a collection of Ceph monitors More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
    pub monitors: List<Str>,
    /// path is Optional: Used as the mounted root, rather than the full Ceph tree, default is /
    pub path: Str,
    /// user is Optional: User is the rados user name, default is admin More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
    pub user: Str,
    /// secretFile is Optional: SecretFile is the path to key ring for User, default is /etc/ceph/user.secret More info: https://examples.k8s.io/volumes/cephfs/README.m
    pub secret_file: Str,
    /// secretRef is Optional: SecretRef is reference to the authentication secret for User, default is empty.
    pub secret_ref: Option<Ptr<super::core_v1::SecretReference>>,
    /// readOnly is Optional: Defaults to false (read/write).
    pub read_only: bool,
}

/// The fields of [`CephFSPersistentVolumeSource`].
pub static CEPH_FS_PERSISTENT_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "CephFSPersistentVolumeSource", definition: "io.k8s.api.core.v1.CephFSPersistentVolumeSource", atomic: false, fields: &[
    Field { name: "monitors", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretFile", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::SECRET_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CephFSPersistentVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.monitors.is_zero() && self.path.is_zero() && self.user.is_zero() && self.secret_file.is_zero() && self.secret_ref.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CephFSPersistentVolumeSource {
    fn shape(&self) -> &'static Shape {
        &CEPH_FS_PERSISTENT_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.monitors,
            1 => &self.path,
            2 => &self.user,
            3 => &self.secret_file,
            4 => &self.secret_ref,
            5 => &self.read_only,
            _ => no_field("CephFSPersistentVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.monitors,
            1 => &mut self.path,
            2 => &mut self.user,
            3 => &mut self.secret_file,
            4 => &mut self.secret_ref,
            5 => &mut self.read_only,
            _ => no_field("CephFSPersistentVolumeSource", i),
        }
    }
}

/// Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership management or SELinux relabeling.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CephFSVolumeSource {
    /// monitors is Required: Monitors is a collection of Ceph monitors More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
    pub monitors: List<Str>,
    /// path is Optional: Used as the mounted root, rather than the full Ceph tree, default is /
    pub path: Str,
    /// user is optional: User is the rados user name, default is admin More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
    pub user: Str,
    /// secretFile is Optional: SecretFile is the path to key ring for User, default is /etc/ceph/user.secret More info: https://examples.k8s.io/volumes/cephfs/README.m
    pub secret_file: Str,
    /// secretRef is Optional: SecretRef is reference to the authentication secret for User, default is empty.
    pub secret_ref: Option<Ptr<super::core_v1::LocalObjectReference>>,
    /// readOnly is Optional: Defaults to false (read/write).
    pub read_only: bool,
}

/// The fields of [`CephFSVolumeSource`].
pub static CEPH_FS_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "CephFSVolumeSource", definition: "io.k8s.api.core.v1.CephFSVolumeSource", atomic: false, fields: &[
    Field { name: "monitors", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretFile", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::LOCAL_OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CephFSVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.monitors.is_zero() && self.path.is_zero() && self.user.is_zero() && self.secret_file.is_zero() && self.secret_ref.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CephFSVolumeSource {
    fn shape(&self) -> &'static Shape {
        &CEPH_FS_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.monitors,
            1 => &self.path,
            2 => &self.user,
            3 => &self.secret_file,
            4 => &self.secret_ref,
            5 => &self.read_only,
            _ => no_field("CephFSVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.monitors,
            1 => &mut self.path,
            2 => &mut self.user,
            3 => &mut self.secret_file,
            4 => &mut self.secret_ref,
            5 => &mut self.read_only,
            _ => no_field("CephFSVolumeSource", i),
        }
    }
}

/// Represents a cinder volume resource in Openstack.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CinderPersistentVolumeSource {
    /// volumeID used to identify the volume in cinder.
    pub volume_id: Str,
    /// fsType Filesystem type to mount.
    pub fs_type: Str,
    /// readOnly is Optional: Defaults to false (read/write).
    pub read_only: bool,
    /// secretRef is Optional: points to a secret object containing parameters used to connect to OpenStack.
    pub secret_ref: Option<Ptr<super::core_v1::SecretReference>>,
}

/// The fields of [`CinderPersistentVolumeSource`].
pub static CINDER_PERSISTENT_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "CinderPersistentVolumeSource", definition: "io.k8s.api.core.v1.CinderPersistentVolumeSource", atomic: false, fields: &[
    Field { name: "volumeID", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::SECRET_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CinderPersistentVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.volume_id.is_zero() && self.fs_type.is_zero() && self.read_only.is_zero() && self.secret_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CinderPersistentVolumeSource {
    fn shape(&self) -> &'static Shape {
        &CINDER_PERSISTENT_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.volume_id,
            1 => &self.fs_type,
            2 => &self.read_only,
            3 => &self.secret_ref,
            _ => no_field("CinderPersistentVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.volume_id,
            1 => &mut self.fs_type,
            2 => &mut self.read_only,
            3 => &mut self.secret_ref,
            _ => no_field("CinderPersistentVolumeSource", i),
        }
    }
}

/// Represents a cinder volume resource in Openstack.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CinderVolumeSource {
    /// volumeID used to identify the volume in cinder.
    pub volume_id: Str,
    /// fsType is the filesystem type to mount.
    pub fs_type: Str,
    /// readOnly defaults to false (read/write).
    pub read_only: bool,
    /// secretRef is optional: points to a secret object containing parameters used to connect to OpenStack.
    pub secret_ref: Option<Ptr<super::core_v1::LocalObjectReference>>,
}

/// The fields of [`CinderVolumeSource`].
pub static CINDER_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "CinderVolumeSource", definition: "io.k8s.api.core.v1.CinderVolumeSource", atomic: false, fields: &[
    Field { name: "volumeID", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::LOCAL_OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for CinderVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.volume_id.is_zero() && self.fs_type.is_zero() && self.read_only.is_zero() && self.secret_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for CinderVolumeSource {
    fn shape(&self) -> &'static Shape {
        &CINDER_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.volume_id,
            1 => &self.fs_type,
            2 => &self.read_only,
            3 => &self.secret_ref,
            _ => no_field("CinderVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.volume_id,
            1 => &mut self.fs_type,
            2 => &mut self.read_only,
            3 => &mut self.secret_ref,
            _ => no_field("CinderVolumeSource", i),
        }
    }
}

/// ClientIPConfig represents the configurations of Client IP based session affinity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClientIPConfig {
    /// timeoutSeconds specifies the seconds of ClientIP type session sticky time.
    pub timeout_seconds: Option<i32>,
}

/// The fields of [`ClientIPConfig`].
pub static CLIENT_IP_CONFIG_SHAPE: Shape = Shape { name: "ClientIPConfig", definition: "io.k8s.api.core.v1.ClientIPConfig", atomic: false, fields: &[
    Field { name: "timeoutSeconds", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ClientIPConfig {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.timeout_seconds.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ClientIPConfig {
    fn shape(&self) -> &'static Shape {
        &CLIENT_IP_CONFIG_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.timeout_seconds,
            _ => no_field("ClientIPConfig", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.timeout_seconds,
            _ => no_field("ClientIPConfig", i),
        }
    }
}

/// ClusterTrustBundleProjection describes how to select a set of ClusterTrustBundle objects and project their contents into the pod filesystem.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClusterTrustBundleProjection {
    /// Select a single ClusterTrustBundle by object name.
    pub name: Option<Str>,
    /// Select all ClusterTrustBundles that match this signer name.
    pub signer_name: Option<Str>,
    /// Select all ClusterTrustBundles that match this label selector.
    pub label_selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// If true, don't block pod startup if the referenced ClusterTrustBundle(s) aren't available.
    pub optional: Option<bool>,
    /// Relative path from the volume root to write the bundle.
    pub path: Str,
    /// user is Optional: The owner UID of the created file.
    pub user: Option<i64>,
}

/// The fields of [`ClusterTrustBundleProjection`].
pub static CLUSTER_TRUST_BUNDLE_PROJECTION_SHAPE: Shape = Shape { name: "ClusterTrustBundleProjection", definition: "io.k8s.api.core.v1.ClusterTrustBundleProjection", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "signerName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "labelSelector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "optional", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ClusterTrustBundleProjection {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.signer_name.is_zero() && self.label_selector.is_zero() && self.optional.is_zero() && self.path.is_zero() && self.user.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ClusterTrustBundleProjection {
    fn shape(&self) -> &'static Shape {
        &CLUSTER_TRUST_BUNDLE_PROJECTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.signer_name,
            2 => &self.label_selector,
            3 => &self.optional,
            4 => &self.path,
            5 => &self.user,
            _ => no_field("ClusterTrustBundleProjection", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.signer_name,
            2 => &mut self.label_selector,
            3 => &mut self.optional,
            4 => &mut self.path,
            5 => &mut self.user,
            _ => no_field("ClusterTrustBundleProjection", i),
        }
    }
}

/// Information about the condition of a component.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComponentCondition {
    /// Type of condition for a component.
    pub type_: Str,
    /// Status of the condition for a component.
    pub status: Str,
    /// Message about the condition for a component.
    pub message: Str,
    /// Condition error code for a component.
    pub error: Str,
}

/// The fields of [`ComponentCondition`].
pub static COMPONENT_CONDITION_SHAPE: Shape = Shape { name: "ComponentCondition", definition: "io.k8s.api.core.v1.ComponentCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "error", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ComponentCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.message.is_zero() && self.error.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ComponentCondition {
    fn shape(&self) -> &'static Shape {
        &COMPONENT_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.message,
            3 => &self.error,
            _ => no_field("ComponentCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.message,
            3 => &mut self.error,
            _ => no_field("ComponentCondition", i),
        }
    }
}

/// ComponentStatus (and ComponentStatusList) holds the cluster validation info.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComponentStatus {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// List of component conditions observed
    pub conditions: List<super::core_v1::ComponentCondition>,
}

/// The fields of [`ComponentStatus`].
pub static COMPONENT_STATUS_SHAPE: Shape = Shape { name: "ComponentStatus", definition: "io.k8s.api.core.v1.ComponentStatus", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::core_v1::COMPONENT_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
] };

impl Reflect for ComponentStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.conditions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ComponentStatus {
    fn shape(&self) -> &'static Shape {
        &COMPONENT_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.conditions,
            _ => no_field("ComponentStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.conditions,
            _ => no_field("ComponentStatus", i),
        }
    }
}

impl Resource for ComponentStatus {
    fn kind(&self) -> Kind {
        crate::kinds::COMPONENT_STATUS
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

impl Typed for ComponentStatus {
    const KIND: Kind = crate::kinds::COMPONENT_STATUS;
}

/// ConfigMap holds configuration data for pods to consume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConfigMap {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Immutable, if set to true, ensures that data stored in the ConfigMap cannot be updated (only object metadata can be modified).
    pub immutable: Option<bool>,
    /// Data contains the configuration data.
    pub data: Dict<Str>,
    /// BinaryData contains the binary data.
    pub binary_data: Dict<Bytes>,
}

/// The fields of [`ConfigMap`].
pub static CONFIG_MAP_SHAPE: Shape = Shape { name: "ConfigMap", definition: "io.k8s.api.core.v1.ConfigMap", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "immutable", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "data", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "binaryData", ty: &Type::Dict(&Type::Leaf("[]uint8")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ConfigMap {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.immutable.is_zero() && self.data.is_zero() && self.binary_data.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ConfigMap {
    fn shape(&self) -> &'static Shape {
        &CONFIG_MAP_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.immutable,
            4 => &self.data,
            5 => &self.binary_data,
            _ => no_field("ConfigMap", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.immutable,
            4 => &mut self.data,
            5 => &mut self.binary_data,
            _ => no_field("ConfigMap", i),
        }
    }
}

impl Resource for ConfigMap {
    fn kind(&self) -> Kind {
        crate::kinds::CONFIG_MAP
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

impl Typed for ConfigMap {
    const KIND: Kind = crate::kinds::CONFIG_MAP;
}

/// ConfigMapEnvSource selects a ConfigMap to populate the environment variables with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConfigMapEnvSource {
    /// Name of the referent.
    pub name: Str,
    /// Specify whether the ConfigMap must be defined
    pub optional: Option<bool>,
}

/// The fields of [`ConfigMapEnvSource`].
pub static CONFIG_MAP_ENV_SOURCE_SHAPE: Shape = Shape { name: "ConfigMapEnvSource", definition: "io.k8s.api.core.v1.ConfigMapEnvSource", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "optional", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ConfigMapEnvSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.optional.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ConfigMapEnvSource {
    fn shape(&self) -> &'static Shape {
        &CONFIG_MAP_ENV_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.optional,
            _ => no_field("ConfigMapEnvSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.optional,
            _ => no_field("ConfigMapEnvSource", i),
        }
    }
}

/// Selects a key from a ConfigMap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConfigMapKeySelector {
    /// Name of the referent.
    pub name: Str,
    /// The key to select from the ConfigMap's Data field.
    pub key: Str,
    /// Specify whether the ConfigMap or its key must be defined
    pub optional: Option<bool>,
}

/// The fields of [`ConfigMapKeySelector`].
pub static CONFIG_MAP_KEY_SELECTOR_SHAPE: Shape = Shape { name: "ConfigMapKeySelector", definition: "io.k8s.api.core.v1.ConfigMapKeySelector", atomic: true, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "key", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "optional", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ConfigMapKeySelector {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.key.is_zero() && self.optional.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ConfigMapKeySelector {
    fn shape(&self) -> &'static Shape {
        &CONFIG_MAP_KEY_SELECTOR_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.key,
            2 => &self.optional,
            _ => no_field("ConfigMapKeySelector", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.key,
            2 => &mut self.optional,
            _ => no_field("ConfigMapKeySelector", i),
        }
    }
}

/// ConfigMapNodeConfigSource contains the information to reference a ConfigMap as a config source for the Node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConfigMapNodeConfigSource {
    /// Namespace is the metadata.namespace of the referenced ConfigMap.
    pub namespace: Str,
    /// Name is the metadata.name of the referenced ConfigMap.
    pub name: Str,
    /// UID is the metadata.UID of the referenced ConfigMap.
    pub uid: Str,
    /// ResourceVersion is the metadata.ResourceVersion of the referenced ConfigMap.
    pub resource_version: Str,
    /// KubeletConfigKey declares which key of the referenced ConfigMap corresponds to the KubeletConfiguration structure This field is required in all cases.
    pub kubelet_config_key: Str,
}

/// The fields of [`ConfigMapNodeConfigSource`].
pub static CONFIG_MAP_NODE_CONFIG_SOURCE_SHAPE: Shape = Shape { name: "ConfigMapNodeConfigSource", definition: "io.k8s.api.core.v1.ConfigMapNodeConfigSource", atomic: false, fields: &[
    Field { name: "namespace", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "uid", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kubeletConfigKey", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ConfigMapNodeConfigSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.namespace.is_zero() && self.name.is_zero() && self.uid.is_zero() && self.resource_version.is_zero() && self.kubelet_config_key.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ConfigMapNodeConfigSource {
    fn shape(&self) -> &'static Shape {
        &CONFIG_MAP_NODE_CONFIG_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.namespace,
            1 => &self.name,
            2 => &self.uid,
            3 => &self.resource_version,
            4 => &self.kubelet_config_key,
            _ => no_field("ConfigMapNodeConfigSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.namespace,
            1 => &mut self.name,
            2 => &mut self.uid,
            3 => &mut self.resource_version,
            4 => &mut self.kubelet_config_key,
            _ => no_field("ConfigMapNodeConfigSource", i),
        }
    }
}

/// Adapts a ConfigMap into a projected volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConfigMapProjection {
    /// Name of the referent.
    pub name: Str,
    /// items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and co
    pub items: List<super::core_v1::KeyToPath>,
    /// optional specify whether the ConfigMap or its keys must be defined
    pub optional: Option<bool>,
}

/// The fields of [`ConfigMapProjection`].
pub static CONFIG_MAP_PROJECTION_SHAPE: Shape = Shape { name: "ConfigMapProjection", definition: "io.k8s.api.core.v1.ConfigMapProjection", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "items", ty: &Type::List(&Type::Struct(&super::core_v1::KEY_TO_PATH_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "optional", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ConfigMapProjection {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.items.is_zero() && self.optional.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ConfigMapProjection {
    fn shape(&self) -> &'static Shape {
        &CONFIG_MAP_PROJECTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.items,
            2 => &self.optional,
            _ => no_field("ConfigMapProjection", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.items,
            2 => &mut self.optional,
            _ => no_field("ConfigMapProjection", i),
        }
    }
}

/// Adapts a ConfigMap into a volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConfigMapVolumeSource {
    /// Name of the referent.
    pub name: Str,
    /// items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected into the volume as a file whose name is the key and co
    pub items: List<super::core_v1::KeyToPath>,
    /// defaultMode is optional: mode bits used to set permissions on created files by default.
    pub default_mode: Option<i32>,
    /// optional specify whether the ConfigMap or its keys must be defined
    pub optional: Option<bool>,
    /// defaultUser is Optional: The owner UID of the created files by default.
    pub default_user: Option<i64>,
}

/// The fields of [`ConfigMapVolumeSource`].
pub static CONFIG_MAP_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "ConfigMapVolumeSource", definition: "io.k8s.api.core.v1.ConfigMapVolumeSource", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "items", ty: &Type::List(&Type::Struct(&super::core_v1::KEY_TO_PATH_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "defaultMode", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "optional", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "defaultUser", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ConfigMapVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.items.is_zero() && self.default_mode.is_zero() && self.optional.is_zero() && self.default_user.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ConfigMapVolumeSource {
    fn shape(&self) -> &'static Shape {
        &CONFIG_MAP_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.items,
            2 => &self.default_mode,
            3 => &self.optional,
            4 => &self.default_user,
            _ => no_field("ConfigMapVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.items,
            2 => &mut self.default_mode,
            3 => &mut self.optional,
            4 => &mut self.default_user,
            _ => no_field("ConfigMapVolumeSource", i),
        }
    }
}

/// A single application container that you want to run within a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Container {
    /// Name of the container specified as a DNS_LABEL.
    pub name: Str,
    /// Container image name.
    pub image: Str,
    /// Entrypoint array.
    pub command: List<Str>,
    /// Arguments to the entrypoint.
    pub args: List<Str>,
    /// Container's working directory.
    pub working_dir: Str,
    /// List of ports to expose from the container.
    pub ports: List<super::core_v1::ContainerPort>,
    /// List of sources to populate environment variables in the container.
    pub env_from: List<super::core_v1::EnvFromSource>,
    /// List of environment variables to set in the container.
    pub env: List<super::core_v1::EnvVar>,
    /// Compute Resources required by this container.
    pub resources: super::core_v1::ResourceRequirements,
    /// Resources resize policy for the container.
    pub resize_policy: List<super::core_v1::ContainerResizePolicy>,
    /// RestartPolicy defines the restart behavior of individual containers in a pod.
    pub restart_policy: Option<Str>,
    /// Represents a list of rules to be checked to determine if the container should be restarted on exit.
    pub restart_policy_rules: List<super::core_v1::ContainerRestartRule>,
    /// Pod volumes to mount into the container's filesystem.
    pub volume_mounts: List<super::core_v1::VolumeMount>,
    /// volumeDevices is the list of block devices to be used by the container.
    pub volume_devices: List<super::core_v1::VolumeDevice>,
    /// Periodic probe of container liveness.
    pub liveness_probe: Option<Ptr<super::core_v1::Probe>>,
    /// Periodic probe of container service readiness.
    pub readiness_probe: Option<Ptr<super::core_v1::Probe>>,
    /// StartupProbe indicates that the Pod has successfully initialized.
    pub startup_probe: Option<Ptr<super::core_v1::Probe>>,
    /// Actions that the management system should take in response to container lifecycle events.
    pub lifecycle: Option<Ptr<super::core_v1::Lifecycle>>,
    /// Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem.
    pub termination_message_path: Str,
    /// Indicate how the termination message should be populated.
    pub termination_message_policy: Str,
    /// Image pull policy.
    pub image_pull_policy: Str,
    /// SecurityContext defines the security options the container should be run with.
    pub security_context: Option<Ptr<super::core_v1::SecurityContext>>,
    /// Whether this container should allocate a buffer for stdin in the container runtime.
    pub stdin: bool,
    /// Whether the container runtime should close the stdin channel after it has been opened by a single attach.
    pub stdin_once: bool,
    /// Whether this container should allocate a TTY for itself, also requires 'stdin' to be true.
    pub tty: bool,
}

/// The fields of [`Container`].
pub static CONTAINER_SHAPE: Shape = Shape { name: "Container", definition: "io.k8s.api.core.v1.Container", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "image", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "command", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "args", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "workingDir", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ports", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_PORT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["containerPort", "protocol"], merge_key: "containerPort", merge: true, retain_keys: false },
    Field { name: "envFrom", ty: &Type::List(&Type::Struct(&super::core_v1::ENV_FROM_SOURCE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "env", ty: &Type::List(&Type::Struct(&super::core_v1::ENV_VAR_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
    Field { name: "resources", ty: &Type::Struct(&super::core_v1::RESOURCE_REQUIREMENTS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resizePolicy", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_RESIZE_POLICY_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "restartPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "restartPolicyRules", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_RESTART_RULE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeMounts", ty: &Type::List(&Type::Struct(&super::core_v1::VOLUME_MOUNT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["mountPath"], merge_key: "mountPath", merge: true, retain_keys: false },
    Field { name: "volumeDevices", ty: &Type::List(&Type::Struct(&super::core_v1::VOLUME_DEVICE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["devicePath"], merge_key: "devicePath", merge: true, retain_keys: false },
    Field { name: "livenessProbe", ty: &Type::Struct(&super::core_v1::PROBE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readinessProbe", ty: &Type::Struct(&super::core_v1::PROBE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "startupProbe", ty: &Type::Struct(&super::core_v1::PROBE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lifecycle", ty: &Type::Struct(&super::core_v1::LIFECYCLE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "terminationMessagePath", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "terminationMessagePolicy", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "imagePullPolicy", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "securityContext", ty: &Type::Struct(&super::core_v1::SECURITY_CONTEXT_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "stdin", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "stdinOnce", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "tty", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Container {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.image.is_zero() && self.command.is_zero() && self.args.is_zero() && self.working_dir.is_zero() && self.ports.is_zero() && self.env_from.is_zero() && self.env.is_zero() && self.resources.is_zero() && self.resize_policy.is_zero() && self.restart_policy.is_zero() && self.restart_policy_rules.is_zero() && self.volume_mounts.is_zero() && self.volume_devices.is_zero() && self.liveness_probe.is_zero() && self.readiness_probe.is_zero() && self.startup_probe.is_zero() && self.lifecycle.is_zero() && self.termination_message_path.is_zero() && self.termination_message_policy.is_zero() && self.image_pull_policy.is_zero() && self.security_context.is_zero() && self.stdin.is_zero() && self.stdin_once.is_zero() && self.tty.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Container {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.image,
            2 => &self.command,
            3 => &self.args,
            4 => &self.working_dir,
            5 => &self.ports,
            6 => &self.env_from,
            7 => &self.env,
            8 => &self.resources,
            9 => &self.resize_policy,
            10 => &self.restart_policy,
            11 => &self.restart_policy_rules,
            12 => &self.volume_mounts,
            13 => &self.volume_devices,
            14 => &self.liveness_probe,
            15 => &self.readiness_probe,
            16 => &self.startup_probe,
            17 => &self.lifecycle,
            18 => &self.termination_message_path,
            19 => &self.termination_message_policy,
            20 => &self.image_pull_policy,
            21 => &self.security_context,
            22 => &self.stdin,
            23 => &self.stdin_once,
            24 => &self.tty,
            _ => no_field("Container", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.image,
            2 => &mut self.command,
            3 => &mut self.args,
            4 => &mut self.working_dir,
            5 => &mut self.ports,
            6 => &mut self.env_from,
            7 => &mut self.env,
            8 => &mut self.resources,
            9 => &mut self.resize_policy,
            10 => &mut self.restart_policy,
            11 => &mut self.restart_policy_rules,
            12 => &mut self.volume_mounts,
            13 => &mut self.volume_devices,
            14 => &mut self.liveness_probe,
            15 => &mut self.readiness_probe,
            16 => &mut self.startup_probe,
            17 => &mut self.lifecycle,
            18 => &mut self.termination_message_path,
            19 => &mut self.termination_message_policy,
            20 => &mut self.image_pull_policy,
            21 => &mut self.security_context,
            22 => &mut self.stdin,
            23 => &mut self.stdin_once,
            24 => &mut self.tty,
            _ => no_field("Container", i),
        }
    }
}

/// ContainerExtendedResourceRequest has the mapping of container name, extended resource name to the device request name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerExtendedResourceRequest {
    /// The name of the container requesting resources.
    pub container_name: Str,
    /// The name of the extended resource in that container which gets backed by DRA.
    pub resource_name: Str,
    /// The name of the request in the special ResourceClaim which corresponds to the extended resource.
    pub request_name: Str,
}

/// The fields of [`ContainerExtendedResourceRequest`].
pub static CONTAINER_EXTENDED_RESOURCE_REQUEST_SHAPE: Shape = Shape { name: "ContainerExtendedResourceRequest", definition: "io.k8s.api.core.v1.ContainerExtendedResourceRequest", atomic: false, fields: &[
    Field { name: "containerName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "requestName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerExtendedResourceRequest {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.container_name.is_zero() && self.resource_name.is_zero() && self.request_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerExtendedResourceRequest {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_EXTENDED_RESOURCE_REQUEST_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.container_name,
            1 => &self.resource_name,
            2 => &self.request_name,
            _ => no_field("ContainerExtendedResourceRequest", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.container_name,
            1 => &mut self.resource_name,
            2 => &mut self.request_name,
            _ => no_field("ContainerExtendedResourceRequest", i),
        }
    }
}

/// Describe a container image
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerImage {
    /// Names by which this image is known.
    pub names: List<Str>,
    /// The size of the image in bytes.
    pub size_bytes: i64,
}

/// The fields of [`ContainerImage`].
pub static CONTAINER_IMAGE_SHAPE: Shape = Shape { name: "ContainerImage", definition: "io.k8s.api.core.v1.ContainerImage", atomic: false, fields: &[
    Field { name: "names", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "sizeBytes", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerImage {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.names.is_zero() && self.size_bytes.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerImage {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_IMAGE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.names,
            1 => &self.size_bytes,
            _ => no_field("ContainerImage", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.names,
            1 => &mut self.size_bytes,
            _ => no_field("ContainerImage", i),
        }
    }
}

/// ContainerPort represents a network port in a single container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerPort {
    /// If specified, this must be an IANA_SVC_NAME and unique within the pod.
    pub name: Str,
    /// Number of port to expose on the host.
    pub host_port: i32,
    /// Number of port to expose on the pod's IP address.
    pub container_port: i32,
    /// Protocol for port.
    pub protocol: Str,
    /// What host IP to bind the external port to.
    pub host_ip: Str,
}

/// The fields of [`ContainerPort`].
pub static CONTAINER_PORT_SHAPE: Shape = Shape { name: "ContainerPort", definition: "io.k8s.api.core.v1.ContainerPort", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostPort", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "containerPort", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "protocol", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostIP", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerPort {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.host_port.is_zero() && self.container_port.is_zero() && self.protocol.is_zero() && self.host_ip.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerPort {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_PORT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.host_port,
            2 => &self.container_port,
            3 => &self.protocol,
            4 => &self.host_ip,
            _ => no_field("ContainerPort", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.host_port,
            2 => &mut self.container_port,
            3 => &mut self.protocol,
            4 => &mut self.host_ip,
            _ => no_field("ContainerPort", i),
        }
    }
}

/// ContainerResizePolicy represents resource resize policy for the container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerResizePolicy {
    /// Name of the resource to which this resource resize policy applies.
    pub resource_name: Str,
    /// Restart policy to apply when specified resource is resized.
    pub restart_policy: Str,
}

/// The fields of [`ContainerResizePolicy`].
pub static CONTAINER_RESIZE_POLICY_SHAPE: Shape = Shape { name: "ContainerResizePolicy", definition: "io.k8s.api.core.v1.ContainerResizePolicy", atomic: false, fields: &[
    Field { name: "resourceName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "restartPolicy", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerResizePolicy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.resource_name.is_zero() && self.restart_policy.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerResizePolicy {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_RESIZE_POLICY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.resource_name,
            1 => &self.restart_policy,
            _ => no_field("ContainerResizePolicy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.resource_name,
            1 => &mut self.restart_policy,
            _ => no_field("ContainerResizePolicy", i),
        }
    }
}

/// ContainerRestartRule describes how a container exit is handled.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerRestartRule {
    /// Specifies the action taken on a container exit if the requirements are satisfied.
    pub action: Str,
    /// Represents the exit codes to check on container exits.
    pub exit_codes: Option<Ptr<super::core_v1::ContainerRestartRuleOnExitCodes>>,
}

/// The fields of [`ContainerRestartRule`].
pub static CONTAINER_RESTART_RULE_SHAPE: Shape = Shape { name: "ContainerRestartRule", definition: "io.k8s.api.core.v1.ContainerRestartRule", atomic: false, fields: &[
    Field { name: "action", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "exitCodes", ty: &Type::Struct(&super::core_v1::CONTAINER_RESTART_RULE_ON_EXIT_CODES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerRestartRule {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.action.is_zero() && self.exit_codes.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerRestartRule {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_RESTART_RULE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.action,
            1 => &self.exit_codes,
            _ => no_field("ContainerRestartRule", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.action,
            1 => &mut self.exit_codes,
            _ => no_field("ContainerRestartRule", i),
        }
    }
}

/// ContainerRestartRuleOnExitCodes describes the condition for handling an exited container based on its exit codes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerRestartRuleOnExitCodes {
    /// Represents the relationship between the container exit code(s) and the specified values.
    pub operator: Str,
    /// Specifies the set of values to check for container exit codes.
    pub values: List<i32>,
}

/// The fields of [`ContainerRestartRuleOnExitCodes`].
pub static CONTAINER_RESTART_RULE_ON_EXIT_CODES_SHAPE: Shape = Shape { name: "ContainerRestartRuleOnExitCodes", definition: "io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes", atomic: false, fields: &[
    Field { name: "operator", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "values", ty: &Type::List(&Type::Leaf("int32")), keep: Keep::NonZero, required: false, list: ListType::Set, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerRestartRuleOnExitCodes {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.operator.is_zero() && self.values.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerRestartRuleOnExitCodes {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_RESTART_RULE_ON_EXIT_CODES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.operator,
            1 => &self.values,
            _ => no_field("ContainerRestartRuleOnExitCodes", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.operator,
            1 => &mut self.values,
            _ => no_field("ContainerRestartRuleOnExitCodes", i),
        }
    }
}

/// ContainerState holds a possible state of container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerState {
    /// Details about a waiting container
    pub waiting: Option<Ptr<super::core_v1::ContainerStateWaiting>>,
    /// Details about a running container
    pub running: Option<Ptr<super::core_v1::ContainerStateRunning>>,
    /// Details about a terminated container
    pub terminated: Option<Ptr<super::core_v1::ContainerStateTerminated>>,
}

/// The fields of [`ContainerState`].
pub static CONTAINER_STATE_SHAPE: Shape = Shape { name: "ContainerState", definition: "io.k8s.api.core.v1.ContainerState", atomic: false, fields: &[
    Field { name: "waiting", ty: &Type::Struct(&super::core_v1::CONTAINER_STATE_WAITING_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "running", ty: &Type::Struct(&super::core_v1::CONTAINER_STATE_RUNNING_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "terminated", ty: &Type::Struct(&super::core_v1::CONTAINER_STATE_TERMINATED_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerState {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.waiting.is_zero() && self.running.is_zero() && self.terminated.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerState {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_STATE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.waiting,
            1 => &self.running,
            2 => &self.terminated,
            _ => no_field("ContainerState", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.waiting,
            1 => &mut self.running,
            2 => &mut self.terminated,
            _ => no_field("ContainerState", i),
        }
    }
}

/// ContainerStateRunning is a running state of a container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerStateRunning {
    /// Time at which the container was last (re-)started
    pub started_at: Time,
}

/// The fields of [`ContainerStateRunning`].
pub static CONTAINER_STATE_RUNNING_SHAPE: Shape = Shape { name: "ContainerStateRunning", definition: "io.k8s.api.core.v1.ContainerStateRunning", atomic: false, fields: &[
    Field { name: "startedAt", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerStateRunning {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.started_at.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerStateRunning {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_STATE_RUNNING_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.started_at,
            _ => no_field("ContainerStateRunning", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.started_at,
            _ => no_field("ContainerStateRunning", i),
        }
    }
}

/// ContainerStateTerminated is a terminated state of a container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerStateTerminated {
    /// Exit status from the last termination of the container
    pub exit_code: i32,
    /// Signal from the last termination of the container
    pub signal: i32,
    /// (brief) reason from the last termination of the container
    pub reason: Str,
    /// Message regarding the last termination of the container
    pub message: Str,
    /// Time at which previous execution of the container started
    pub started_at: Time,
    /// Time at which the container last terminated
    pub finished_at: Time,
    /// Container's ID in the format '‹type›://‹container_id›'
    pub container_id: Str,
}

/// The fields of [`ContainerStateTerminated`].
pub static CONTAINER_STATE_TERMINATED_SHAPE: Shape = Shape { name: "ContainerStateTerminated", definition: "io.k8s.api.core.v1.ContainerStateTerminated", atomic: false, fields: &[
    Field { name: "exitCode", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "signal", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "startedAt", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "finishedAt", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "containerID", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerStateTerminated {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.exit_code.is_zero() && self.signal.is_zero() && self.reason.is_zero() && self.message.is_zero() && self.started_at.is_zero() && self.finished_at.is_zero() && self.container_id.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerStateTerminated {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_STATE_TERMINATED_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.exit_code,
            1 => &self.signal,
            2 => &self.reason,
            3 => &self.message,
            4 => &self.started_at,
            5 => &self.finished_at,
            6 => &self.container_id,
            _ => no_field("ContainerStateTerminated", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.exit_code,
            1 => &mut self.signal,
            2 => &mut self.reason,
            3 => &mut self.message,
            4 => &mut self.started_at,
            5 => &mut self.finished_at,
            6 => &mut self.container_id,
            _ => no_field("ContainerStateTerminated", i),
        }
    }
}

/// ContainerStateWaiting is a waiting state of a container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerStateWaiting {
    /// (brief) reason the container is not yet running.
    pub reason: Str,
    /// Message regarding why the container is not yet running.
    pub message: Str,
}

/// The fields of [`ContainerStateWaiting`].
pub static CONTAINER_STATE_WAITING_SHAPE: Shape = Shape { name: "ContainerStateWaiting", definition: "io.k8s.api.core.v1.ContainerStateWaiting", atomic: false, fields: &[
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerStateWaiting {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerStateWaiting {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_STATE_WAITING_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.reason,
            1 => &self.message,
            _ => no_field("ContainerStateWaiting", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.reason,
            1 => &mut self.message,
            _ => no_field("ContainerStateWaiting", i),
        }
    }
}

/// ContainerStatus contains details for the current status of this container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerStatus {
    /// Name is a DNS_LABEL representing the unique name of the container.
    pub name: Str,
    /// State holds details about the container's current condition.
    pub state: super::core_v1::ContainerState,
    /// LastTerminationState holds the last termination state of the container to help debug container crashes and restarts.
    pub last_state: super::core_v1::ContainerState,
    /// Ready specifies whether the container is currently passing its readiness check.
    pub ready: bool,
    /// RestartCount holds the number of times the container has been restarted.
    pub restart_count: i32,
    /// Image is the name of container image that the container is running.
    pub image: Str,
    /// ImageID is the image ID of the container's image.
    pub image_id: Str,
    /// ContainerID is the ID of the container in the format '‹type›://‹container_id›'.
    pub container_id: Str,
    /// Started indicates whether the container has finished its postStart lifecycle hook and passed its startup probe.
    pub started: Option<bool>,
    /// AllocatedResources represents the compute resources allocated for this container by the node.
    pub allocated_resources: Dict<Quantity>,
    /// Resources represents the compute resource requests and limits that have been successfully enacted on the running container after it has been started or has been
    pub resources: Option<Ptr<super::core_v1::ResourceRequirements>>,
    /// Status of volume mounts.
    pub volume_mounts: List<super::core_v1::VolumeMountStatus>,
    /// User represents user identity information initially attached to the first process of the container
    pub user: Option<Ptr<super::core_v1::ContainerUser>>,
    /// AllocatedResourcesStatus represents the status of various resources allocated for this Pod.
    pub allocated_resources_status: List<super::core_v1::ResourceStatus>,
    /// StopSignal reports the effective stop signal for this container  Possible enum values:  - `"SIGABRT"`  - `"SIGALRM"`  - `"SIGBUS"`  - `"SIGCHLD"`  - `"SIGCLD"`
    pub stop_signal: Option<Str>,
}

/// The fields of [`ContainerStatus`].
pub static CONTAINER_STATUS_SHAPE: Shape = Shape { name: "ContainerStatus", definition: "io.k8s.api.core.v1.ContainerStatus", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "state", ty: &Type::Struct(&super::core_v1::CONTAINER_STATE_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastState", ty: &Type::Struct(&super::core_v1::CONTAINER_STATE_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ready", ty: &Type::Leaf("bool"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "restartCount", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "image", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "imageID", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "containerID", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "started", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "allocatedResources", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resources", ty: &Type::Struct(&super::core_v1::RESOURCE_REQUIREMENTS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeMounts", ty: &Type::List(&Type::Struct(&super::core_v1::VOLUME_MOUNT_STATUS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["mountPath"], merge_key: "mountPath", merge: true, retain_keys: false },
    Field { name: "user", ty: &Type::Struct(&super::core_v1::CONTAINER_USER_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "allocatedResourcesStatus", ty: &Type::List(&Type::Struct(&super::core_v1::RESOURCE_STATUS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
    Field { name: "stopSignal", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.state.is_zero() && self.last_state.is_zero() && self.ready.is_zero() && self.restart_count.is_zero() && self.image.is_zero() && self.image_id.is_zero() && self.container_id.is_zero() && self.started.is_zero() && self.allocated_resources.is_zero() && self.resources.is_zero() && self.volume_mounts.is_zero() && self.user.is_zero() && self.allocated_resources_status.is_zero() && self.stop_signal.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerStatus {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.state,
            2 => &self.last_state,
            3 => &self.ready,
            4 => &self.restart_count,
            5 => &self.image,
            6 => &self.image_id,
            7 => &self.container_id,
            8 => &self.started,
            9 => &self.allocated_resources,
            10 => &self.resources,
            11 => &self.volume_mounts,
            12 => &self.user,
            13 => &self.allocated_resources_status,
            14 => &self.stop_signal,
            _ => no_field("ContainerStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.state,
            2 => &mut self.last_state,
            3 => &mut self.ready,
            4 => &mut self.restart_count,
            5 => &mut self.image,
            6 => &mut self.image_id,
            7 => &mut self.container_id,
            8 => &mut self.started,
            9 => &mut self.allocated_resources,
            10 => &mut self.resources,
            11 => &mut self.volume_mounts,
            12 => &mut self.user,
            13 => &mut self.allocated_resources_status,
            14 => &mut self.stop_signal,
            _ => no_field("ContainerStatus", i),
        }
    }
}

/// ContainerUser represents user identity information
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContainerUser {
    /// Linux holds user identity information initially attached to the first process of the containers in Linux.
    pub linux: Option<Ptr<super::core_v1::LinuxContainerUser>>,
}

/// The fields of [`ContainerUser`].
pub static CONTAINER_USER_SHAPE: Shape = Shape { name: "ContainerUser", definition: "io.k8s.api.core.v1.ContainerUser", atomic: false, fields: &[
    Field { name: "linux", ty: &Type::Struct(&super::core_v1::LINUX_CONTAINER_USER_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ContainerUser {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.linux.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ContainerUser {
    fn shape(&self) -> &'static Shape {
        &CONTAINER_USER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.linux,
            _ => no_field("ContainerUser", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.linux,
            _ => no_field("ContainerUser", i),
        }
    }
}

/// DaemonEndpoint contains information about a single Daemon endpoint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DaemonEndpoint {
    /// Port number of the given endpoint.
    pub port: i32,
}

/// The fields of [`DaemonEndpoint`].
pub static DAEMON_ENDPOINT_SHAPE: Shape = Shape { name: "DaemonEndpoint", definition: "io.k8s.api.core.v1.DaemonEndpoint", atomic: false, fields: &[
    Field { name: "Port", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DaemonEndpoint {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.port.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DaemonEndpoint {
    fn shape(&self) -> &'static Shape {
        &DAEMON_ENDPOINT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.port,
            _ => no_field("DaemonEndpoint", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.port,
            _ => no_field("DaemonEndpoint", i),
        }
    }
}

/// Represents downward API info for projecting into a projected volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DownwardAPIProjection {
    /// Items is a list of DownwardAPIVolume file
    pub items: List<super::core_v1::DownwardAPIVolumeFile>,
}

/// The fields of [`DownwardAPIProjection`].
pub static DOWNWARD_API_PROJECTION_SHAPE: Shape = Shape { name: "DownwardAPIProjection", definition: "io.k8s.api.core.v1.DownwardAPIProjection", atomic: false, fields: &[
    Field { name: "items", ty: &Type::List(&Type::Struct(&super::core_v1::DOWNWARD_API_VOLUME_FILE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DownwardAPIProjection {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.items.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DownwardAPIProjection {
    fn shape(&self) -> &'static Shape {
        &DOWNWARD_API_PROJECTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.items,
            _ => no_field("DownwardAPIProjection", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.items,
            _ => no_field("DownwardAPIProjection", i),
        }
    }
}

/// DownwardAPIVolumeFile represents information to create the file containing the pod field
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DownwardAPIVolumeFile {
    /// Required: Path is  the relative path name of the file to be created.
    pub path: Str,
    /// Required: Selects a field of the pod: only annotations, labels, name, namespace and uid are supported.
    pub field_ref: Option<Ptr<super::core_v1::ObjectFieldSelector>>,
    /// Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, requests.cpu and requests.memory) are currently supported.
    pub resource_field_ref: Option<Ptr<super::core_v1::ResourceFieldSelector>>,
    /// Optional: mode bits used to set permissions on this file, must be an octal value between 0000 and 0777 or a decimal value between 0 and 511.
    pub mode: Option<i32>,
    /// user is Optional: The owner UID of the created file.
    pub user: Option<i64>,
}

/// The fields of [`DownwardAPIVolumeFile`].
pub static DOWNWARD_API_VOLUME_FILE_SHAPE: Shape = Shape { name: "DownwardAPIVolumeFile", definition: "io.k8s.api.core.v1.DownwardAPIVolumeFile", atomic: false, fields: &[
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fieldRef", ty: &Type::Struct(&super::core_v1::OBJECT_FIELD_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceFieldRef", ty: &Type::Struct(&super::core_v1::RESOURCE_FIELD_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "mode", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DownwardAPIVolumeFile {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.path.is_zero() && self.field_ref.is_zero() && self.resource_field_ref.is_zero() && self.mode.is_zero() && self.user.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DownwardAPIVolumeFile {
    fn shape(&self) -> &'static Shape {
        &DOWNWARD_API_VOLUME_FILE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.path,
            1 => &self.field_ref,
            2 => &self.resource_field_ref,
            3 => &self.mode,
            4 => &self.user,
            _ => no_field("DownwardAPIVolumeFile", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.path,
            1 => &mut self.field_ref,
            2 => &mut self.resource_field_ref,
            3 => &mut self.mode,
            4 => &mut self.user,
            _ => no_field("DownwardAPIVolumeFile", i),
        }
    }
}

/// DownwardAPIVolumeSource represents a volume containing downward API info.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DownwardAPIVolumeSource {
    /// Items is a list of downward API volume file
    pub items: List<super::core_v1::DownwardAPIVolumeFile>,
    /// Optional: mode bits to use on created files by default.
    pub default_mode: Option<i32>,
    /// defaultUser is Optional: The owner UID of the created files by default.
    pub default_user: Option<i64>,
}

/// The fields of [`DownwardAPIVolumeSource`].
pub static DOWNWARD_API_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "DownwardAPIVolumeSource", definition: "io.k8s.api.core.v1.DownwardAPIVolumeSource", atomic: false, fields: &[
    Field { name: "items", ty: &Type::List(&Type::Struct(&super::core_v1::DOWNWARD_API_VOLUME_FILE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "defaultMode", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "defaultUser", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for DownwardAPIVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.items.is_zero() && self.default_mode.is_zero() && self.default_user.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for DownwardAPIVolumeSource {
    fn shape(&self) -> &'static Shape {
        &DOWNWARD_API_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.items,
            1 => &self.default_mode,
            2 => &self.default_user,
            _ => no_field("DownwardAPIVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.items,
            1 => &mut self.default_mode,
            2 => &mut self.default_user,
            _ => no_field("DownwardAPIVolumeSource", i),
        }
    }
}

/// Represents an empty directory for a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EmptyDirVolumeSource {
    /// medium represents what type of storage medium should back this directory.
    pub medium: Str,
    /// sizeLimit is the total amount of local storage required for this EmptyDir volume.
    pub size_limit: Option<Quantity>,
    /// mode specifies the permission bits for the emptyDir directory, in numeric notation (e.g., 0755, 01777).
    pub mode: Option<i32>,
}

/// The fields of [`EmptyDirVolumeSource`].
pub static EMPTY_DIR_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "EmptyDirVolumeSource", definition: "io.k8s.api.core.v1.EmptyDirVolumeSource", atomic: false, fields: &[
    Field { name: "medium", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "sizeLimit", ty: &Type::Leaf("resource.Quantity"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "mode", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EmptyDirVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.medium.is_zero() && self.size_limit.is_zero() && self.mode.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EmptyDirVolumeSource {
    fn shape(&self) -> &'static Shape {
        &EMPTY_DIR_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.medium,
            1 => &self.size_limit,
            2 => &self.mode,
            _ => no_field("EmptyDirVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.medium,
            1 => &mut self.size_limit,
            2 => &mut self.mode,
            _ => no_field("EmptyDirVolumeSource", i),
        }
    }
}

/// EndpointAddress is a tuple that describes single IP address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointAddress {
    /// The IP of this endpoint.
    pub ip: Str,
    /// The Hostname of this endpoint
    pub hostname: Str,
    /// Optional: Node hosting this endpoint.
    pub node_name: Option<Str>,
    /// Reference to object providing the endpoint.
    pub target_ref: Option<Ptr<super::core_v1::ObjectReference>>,
}

/// The fields of [`EndpointAddress`].
pub static ENDPOINT_ADDRESS_SHAPE: Shape = Shape { name: "EndpointAddress", definition: "io.k8s.api.core.v1.EndpointAddress", atomic: true, fields: &[
    Field { name: "ip", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostname", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "targetRef", ty: &Type::Struct(&super::core_v1::OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EndpointAddress {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ip.is_zero() && self.hostname.is_zero() && self.node_name.is_zero() && self.target_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EndpointAddress {
    fn shape(&self) -> &'static Shape {
        &ENDPOINT_ADDRESS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ip,
            1 => &self.hostname,
            2 => &self.node_name,
            3 => &self.target_ref,
            _ => no_field("EndpointAddress", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ip,
            1 => &mut self.hostname,
            2 => &mut self.node_name,
            3 => &mut self.target_ref,
            _ => no_field("EndpointAddress", i),
        }
    }
}

/// EndpointPort is a tuple that describes a single port.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointPort {
    /// The name of this port.
    pub name: Str,
    /// The port number of the endpoint.
    pub port: i32,
    /// The IP protocol for this port.
    pub protocol: Str,
    /// The application protocol for this port.
    pub app_protocol: Option<Str>,
}

/// The fields of [`EndpointPort`].
pub static ENDPOINT_PORT_SHAPE: Shape = Shape { name: "EndpointPort", definition: "io.k8s.api.core.v1.EndpointPort", atomic: true, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "port", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "protocol", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
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
        self.name.is_zero() && self.port.is_zero() && self.protocol.is_zero() && self.app_protocol.is_zero() && true
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
            1 => &self.port,
            2 => &self.protocol,
            3 => &self.app_protocol,
            _ => no_field("EndpointPort", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.port,
            2 => &mut self.protocol,
            3 => &mut self.app_protocol,
            _ => no_field("EndpointPort", i),
        }
    }
}

/// EndpointSubset is a group of addresses with a common set of ports.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointSubset {
    /// IP addresses which offer the related ports that are marked as ready.
    pub addresses: List<super::core_v1::EndpointAddress>,
    /// IP addresses which offer the related ports but are not currently marked as ready because they have not yet finished starting, have recently failed a readiness c
    pub not_ready_addresses: List<super::core_v1::EndpointAddress>,
    /// Port numbers available on the related IP addresses.
    pub ports: List<super::core_v1::EndpointPort>,
}

/// The fields of [`EndpointSubset`].
pub static ENDPOINT_SUBSET_SHAPE: Shape = Shape { name: "EndpointSubset", definition: "io.k8s.api.core.v1.EndpointSubset", atomic: false, fields: &[
    Field { name: "addresses", ty: &Type::List(&Type::Struct(&super::core_v1::ENDPOINT_ADDRESS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "notReadyAddresses", ty: &Type::List(&Type::Struct(&super::core_v1::ENDPOINT_ADDRESS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ports", ty: &Type::List(&Type::Struct(&super::core_v1::ENDPOINT_PORT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EndpointSubset {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.addresses.is_zero() && self.not_ready_addresses.is_zero() && self.ports.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EndpointSubset {
    fn shape(&self) -> &'static Shape {
        &ENDPOINT_SUBSET_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.addresses,
            1 => &self.not_ready_addresses,
            2 => &self.ports,
            _ => no_field("EndpointSubset", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.addresses,
            1 => &mut self.not_ready_addresses,
            2 => &mut self.ports,
            _ => no_field("EndpointSubset", i),
        }
    }
}

/// Endpoints is a collection of endpoints that implement the actual service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Endpoints {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// The set of all endpoints is the union of all subsets.
    pub subsets: List<super::core_v1::EndpointSubset>,
}

/// The fields of [`Endpoints`].
pub static ENDPOINTS_SHAPE: Shape = Shape { name: "Endpoints", definition: "io.k8s.api.core.v1.Endpoints", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "subsets", ty: &Type::List(&Type::Struct(&super::core_v1::ENDPOINT_SUBSET_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Endpoints {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.subsets.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Endpoints {
    fn shape(&self) -> &'static Shape {
        &ENDPOINTS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.subsets,
            _ => no_field("Endpoints", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.subsets,
            _ => no_field("Endpoints", i),
        }
    }
}

impl Resource for Endpoints {
    fn kind(&self) -> Kind {
        crate::kinds::ENDPOINTS
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

impl Typed for Endpoints {
    const KIND: Kind = crate::kinds::ENDPOINTS;
}

/// EnvFromSource represents the source of a set of ConfigMaps or Secrets
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvFromSource {
    /// Optional text to prepend to the name of each environment variable.
    pub prefix: Str,
    /// The ConfigMap to select from
    pub config_map_ref: Option<Ptr<super::core_v1::ConfigMapEnvSource>>,
    /// The Secret to select from
    pub secret_ref: Option<Ptr<super::core_v1::SecretEnvSource>>,
}

/// The fields of [`EnvFromSource`].
pub static ENV_FROM_SOURCE_SHAPE: Shape = Shape { name: "EnvFromSource", definition: "io.k8s.api.core.v1.EnvFromSource", atomic: false, fields: &[
    Field { name: "prefix", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "configMapRef", ty: &Type::Struct(&super::core_v1::CONFIG_MAP_ENV_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::SECRET_ENV_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EnvFromSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.prefix.is_zero() && self.config_map_ref.is_zero() && self.secret_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EnvFromSource {
    fn shape(&self) -> &'static Shape {
        &ENV_FROM_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.prefix,
            1 => &self.config_map_ref,
            2 => &self.secret_ref,
            _ => no_field("EnvFromSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.prefix,
            1 => &mut self.config_map_ref,
            2 => &mut self.secret_ref,
            _ => no_field("EnvFromSource", i),
        }
    }
}

/// EnvVar represents an environment variable present in a Container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvVar {
    /// Name of the environment variable.
    pub name: Str,
    /// Variable references $(VAR_NAME) are expanded using the previously defined environment variables in the container and any service environment variables.
    pub value: Str,
    /// Source for the environment variable's value.
    pub value_from: Option<Ptr<super::core_v1::EnvVarSource>>,
}

/// The fields of [`EnvVar`].
pub static ENV_VAR_SHAPE: Shape = Shape { name: "EnvVar", definition: "io.k8s.api.core.v1.EnvVar", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "value", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "valueFrom", ty: &Type::Struct(&super::core_v1::ENV_VAR_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EnvVar {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.value.is_zero() && self.value_from.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EnvVar {
    fn shape(&self) -> &'static Shape {
        &ENV_VAR_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.value,
            2 => &self.value_from,
            _ => no_field("EnvVar", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.value,
            2 => &mut self.value_from,
            _ => no_field("EnvVar", i),
        }
    }
}

/// EnvVarSource represents a source for the value of an EnvVar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EnvVarSource {
    /// Selects a field of the pod: supports metadata.name, metadata.namespace, `metadata.labels('‹KEY›')`, `metadata.annotations('‹KEY›')`, spec.nodeName, spec.service
    pub field_ref: Option<Ptr<super::core_v1::ObjectFieldSelector>>,
    /// Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory, limits.ephemeral-storage, requests.cpu, requests.memory and
    pub resource_field_ref: Option<Ptr<super::core_v1::ResourceFieldSelector>>,
    /// Selects a key of a ConfigMap.
    pub config_map_key_ref: Option<Ptr<super::core_v1::ConfigMapKeySelector>>,
    /// Selects a key of a secret in the pod's namespace
    pub secret_key_ref: Option<Ptr<super::core_v1::SecretKeySelector>>,
    /// FileKeyRef selects a key of the env file.
    pub file_key_ref: Option<Ptr<super::core_v1::FileKeySelector>>,
}

/// The fields of [`EnvVarSource`].
pub static ENV_VAR_SOURCE_SHAPE: Shape = Shape { name: "EnvVarSource", definition: "io.k8s.api.core.v1.EnvVarSource", atomic: false, fields: &[
    Field { name: "fieldRef", ty: &Type::Struct(&super::core_v1::OBJECT_FIELD_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceFieldRef", ty: &Type::Struct(&super::core_v1::RESOURCE_FIELD_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "configMapKeyRef", ty: &Type::Struct(&super::core_v1::CONFIG_MAP_KEY_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretKeyRef", ty: &Type::Struct(&super::core_v1::SECRET_KEY_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fileKeyRef", ty: &Type::Struct(&super::core_v1::FILE_KEY_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EnvVarSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.field_ref.is_zero() && self.resource_field_ref.is_zero() && self.config_map_key_ref.is_zero() && self.secret_key_ref.is_zero() && self.file_key_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EnvVarSource {
    fn shape(&self) -> &'static Shape {
        &ENV_VAR_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.field_ref,
            1 => &self.resource_field_ref,
            2 => &self.config_map_key_ref,
            3 => &self.secret_key_ref,
            4 => &self.file_key_ref,
            _ => no_field("EnvVarSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.field_ref,
            1 => &mut self.resource_field_ref,
            2 => &mut self.config_map_key_ref,
            3 => &mut self.secret_key_ref,
            4 => &mut self.file_key_ref,
            _ => no_field("EnvVarSource", i),
        }
    }
}

/// An EphemeralContainer is a temporary container that you may add to an existing Pod for user-initiated activities such as debugging.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EphemeralContainer {
    /// Name of the ephemeral container specified as a DNS_LABEL.
    pub name: Str,
    /// Container image name.
    pub image: Str,
    /// Entrypoint array.
    pub command: List<Str>,
    /// Arguments to the entrypoint.
    pub args: List<Str>,
    /// Container's working directory.
    pub working_dir: Str,
    /// Ports are not allowed for ephemeral containers.
    pub ports: List<super::core_v1::ContainerPort>,
    /// List of sources to populate environment variables in the container.
    pub env_from: List<super::core_v1::EnvFromSource>,
    /// List of environment variables to set in the container.
    pub env: List<super::core_v1::EnvVar>,
    /// Resources are not allowed for ephemeral containers.
    pub resources: super::core_v1::ResourceRequirements,
    /// Resources resize policy for the container.
    pub resize_policy: List<super::core_v1::ContainerResizePolicy>,
    /// Restart policy for the container to manage the restart behavior of each container within a pod.
    pub restart_policy: Option<Str>,
    /// Represents a list of rules to be checked to determine if the container should be restarted on exit.
    pub restart_policy_rules: List<super::core_v1::ContainerRestartRule>,
    /// Pod volumes to mount into the container's filesystem.
    pub volume_mounts: List<super::core_v1::VolumeMount>,
    /// volumeDevices is the list of block devices to be used by the container.
    pub volume_devices: List<super::core_v1::VolumeDevice>,
    /// Probes are not allowed for ephemeral containers.
    pub liveness_probe: Option<Ptr<super::core_v1::Probe>>,
    /// Probes are not allowed for ephemeral containers.
    pub readiness_probe: Option<Ptr<super::core_v1::Probe>>,
    /// Probes are not allowed for ephemeral containers.
    pub startup_probe: Option<Ptr<super::core_v1::Probe>>,
    /// Lifecycle is not allowed for ephemeral containers.
    pub lifecycle: Option<Ptr<super::core_v1::Lifecycle>>,
    /// Optional: Path at which the file to which the container's termination message will be written is mounted into the container's filesystem.
    pub termination_message_path: Str,
    /// Indicate how the termination message should be populated.
    pub termination_message_policy: Str,
    /// Image pull policy.
    pub image_pull_policy: Str,
    /// Optional: SecurityContext defines the security options the ephemeral container should be run with.
    pub security_context: Option<Ptr<super::core_v1::SecurityContext>>,
    /// Whether this container should allocate a buffer for stdin in the container runtime.
    pub stdin: bool,
    /// Whether the container runtime should close the stdin channel after it has been opened by a single attach.
    pub stdin_once: bool,
    /// Whether this container should allocate a TTY for itself, also requires 'stdin' to be true.
    pub tty: bool,
    /// If set, the name of the container from PodSpec that this ephemeral container targets.
    pub target_container_name: Str,
}

/// The fields of [`EphemeralContainer`].
pub static EPHEMERAL_CONTAINER_SHAPE: Shape = Shape { name: "EphemeralContainer", definition: "io.k8s.api.core.v1.EphemeralContainer", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "image", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "command", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "args", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "workingDir", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ports", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_PORT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["containerPort", "protocol"], merge_key: "containerPort", merge: true, retain_keys: false },
    Field { name: "envFrom", ty: &Type::List(&Type::Struct(&super::core_v1::ENV_FROM_SOURCE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "env", ty: &Type::List(&Type::Struct(&super::core_v1::ENV_VAR_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
    Field { name: "resources", ty: &Type::Struct(&super::core_v1::RESOURCE_REQUIREMENTS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resizePolicy", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_RESIZE_POLICY_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "restartPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "restartPolicyRules", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_RESTART_RULE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeMounts", ty: &Type::List(&Type::Struct(&super::core_v1::VOLUME_MOUNT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["mountPath"], merge_key: "mountPath", merge: true, retain_keys: false },
    Field { name: "volumeDevices", ty: &Type::List(&Type::Struct(&super::core_v1::VOLUME_DEVICE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["devicePath"], merge_key: "devicePath", merge: true, retain_keys: false },
    Field { name: "livenessProbe", ty: &Type::Struct(&super::core_v1::PROBE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readinessProbe", ty: &Type::Struct(&super::core_v1::PROBE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "startupProbe", ty: &Type::Struct(&super::core_v1::PROBE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lifecycle", ty: &Type::Struct(&super::core_v1::LIFECYCLE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "terminationMessagePath", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "terminationMessagePolicy", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "imagePullPolicy", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "securityContext", ty: &Type::Struct(&super::core_v1::SECURITY_CONTEXT_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "stdin", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "stdinOnce", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "tty", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "targetContainerName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EphemeralContainer {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.image.is_zero() && self.command.is_zero() && self.args.is_zero() && self.working_dir.is_zero() && self.ports.is_zero() && self.env_from.is_zero() && self.env.is_zero() && self.resources.is_zero() && self.resize_policy.is_zero() && self.restart_policy.is_zero() && self.restart_policy_rules.is_zero() && self.volume_mounts.is_zero() && self.volume_devices.is_zero() && self.liveness_probe.is_zero() && self.readiness_probe.is_zero() && self.startup_probe.is_zero() && self.lifecycle.is_zero() && self.termination_message_path.is_zero() && self.termination_message_policy.is_zero() && self.image_pull_policy.is_zero() && self.security_context.is_zero() && self.stdin.is_zero() && self.stdin_once.is_zero() && self.tty.is_zero() && self.target_container_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EphemeralContainer {
    fn shape(&self) -> &'static Shape {
        &EPHEMERAL_CONTAINER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.image,
            2 => &self.command,
            3 => &self.args,
            4 => &self.working_dir,
            5 => &self.ports,
            6 => &self.env_from,
            7 => &self.env,
            8 => &self.resources,
            9 => &self.resize_policy,
            10 => &self.restart_policy,
            11 => &self.restart_policy_rules,
            12 => &self.volume_mounts,
            13 => &self.volume_devices,
            14 => &self.liveness_probe,
            15 => &self.readiness_probe,
            16 => &self.startup_probe,
            17 => &self.lifecycle,
            18 => &self.termination_message_path,
            19 => &self.termination_message_policy,
            20 => &self.image_pull_policy,
            21 => &self.security_context,
            22 => &self.stdin,
            23 => &self.stdin_once,
            24 => &self.tty,
            25 => &self.target_container_name,
            _ => no_field("EphemeralContainer", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.image,
            2 => &mut self.command,
            3 => &mut self.args,
            4 => &mut self.working_dir,
            5 => &mut self.ports,
            6 => &mut self.env_from,
            7 => &mut self.env,
            8 => &mut self.resources,
            9 => &mut self.resize_policy,
            10 => &mut self.restart_policy,
            11 => &mut self.restart_policy_rules,
            12 => &mut self.volume_mounts,
            13 => &mut self.volume_devices,
            14 => &mut self.liveness_probe,
            15 => &mut self.readiness_probe,
            16 => &mut self.startup_probe,
            17 => &mut self.lifecycle,
            18 => &mut self.termination_message_path,
            19 => &mut self.termination_message_policy,
            20 => &mut self.image_pull_policy,
            21 => &mut self.security_context,
            22 => &mut self.stdin,
            23 => &mut self.stdin_once,
            24 => &mut self.tty,
            25 => &mut self.target_container_name,
            _ => no_field("EphemeralContainer", i),
        }
    }
}

/// Represents an ephemeral volume that is handled by a normal storage driver.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EphemeralVolumeSource {
    /// Will be used to create a stand-alone PVC to provision the volume.
    pub volume_claim_template: Option<Ptr<super::core_v1::PersistentVolumeClaimTemplate>>,
}

/// The fields of [`EphemeralVolumeSource`].
pub static EPHEMERAL_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "EphemeralVolumeSource", definition: "io.k8s.api.core.v1.EphemeralVolumeSource", atomic: false, fields: &[
    Field { name: "volumeClaimTemplate", ty: &Type::Struct(&super::core_v1::PERSISTENT_VOLUME_CLAIM_TEMPLATE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EphemeralVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.volume_claim_template.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EphemeralVolumeSource {
    fn shape(&self) -> &'static Shape {
        &EPHEMERAL_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.volume_claim_template,
            _ => no_field("EphemeralVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.volume_claim_template,
            _ => no_field("EphemeralVolumeSource", i),
        }
    }
}

/// Event is a report of an event somewhere in the cluster.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// The object that this event is about.
    pub involved_object: super::core_v1::ObjectReference,
    /// This should be a short, machine understandable string that gives the reason for the transition into the object's current status.
    pub reason: Str,
    /// A human-readable description of the status of this operation.
    pub message: Str,
    /// The component reporting this event.
    pub source: super::core_v1::EventSource,
    /// The time at which the event was first recorded.
    pub first_timestamp: Time,
    /// The time at which the most recent occurrence of this event was recorded.
    pub last_timestamp: Time,
    /// The number of times this event has occurred.
    pub count: i32,
    /// Type of this event (Normal, Warning), new types could be added in the future
    pub type_: Str,
    /// Time when this Event was first observed.
    pub event_time: MicroTime,
    /// Data about the Event series this event represents or nil if it's a singleton Event.
    pub series: Option<Ptr<super::core_v1::EventSeries>>,
    /// What action was taken/failed regarding to the Regarding object.
    pub action: Str,
    /// Optional secondary object for more complex actions.
    pub related: Option<Ptr<super::core_v1::ObjectReference>>,
    /// Name of the controller that emitted this Event, e.g.
    pub reporting_component: Str,
    /// ID of the controller instance, e.g.
    pub reporting_instance: Str,
}

/// The fields of [`Event`].
pub static EVENT_SHAPE: Shape = Shape { name: "Event", definition: "io.k8s.api.core.v1.Event", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "involvedObject", ty: &Type::Struct(&super::core_v1::OBJECT_REFERENCE_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "source", ty: &Type::Struct(&super::core_v1::EVENT_SOURCE_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "firstTimestamp", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTimestamp", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "count", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "eventTime", ty: &Type::Leaf("v1.MicroTime"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "series", ty: &Type::Struct(&super::core_v1::EVENT_SERIES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "action", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "related", ty: &Type::Struct(&super::core_v1::OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reportingComponent", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reportingInstance", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Event {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.involved_object.is_zero() && self.reason.is_zero() && self.message.is_zero() && self.source.is_zero() && self.first_timestamp.is_zero() && self.last_timestamp.is_zero() && self.count.is_zero() && self.type_.is_zero() && self.event_time.is_zero() && self.series.is_zero() && self.action.is_zero() && self.related.is_zero() && self.reporting_component.is_zero() && self.reporting_instance.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Event {
    fn shape(&self) -> &'static Shape {
        &EVENT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.involved_object,
            4 => &self.reason,
            5 => &self.message,
            6 => &self.source,
            7 => &self.first_timestamp,
            8 => &self.last_timestamp,
            9 => &self.count,
            10 => &self.type_,
            11 => &self.event_time,
            12 => &self.series,
            13 => &self.action,
            14 => &self.related,
            15 => &self.reporting_component,
            16 => &self.reporting_instance,
            _ => no_field("Event", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.involved_object,
            4 => &mut self.reason,
            5 => &mut self.message,
            6 => &mut self.source,
            7 => &mut self.first_timestamp,
            8 => &mut self.last_timestamp,
            9 => &mut self.count,
            10 => &mut self.type_,
            11 => &mut self.event_time,
            12 => &mut self.series,
            13 => &mut self.action,
            14 => &mut self.related,
            15 => &mut self.reporting_component,
            16 => &mut self.reporting_instance,
            _ => no_field("Event", i),
        }
    }
}

impl Resource for Event {
    fn kind(&self) -> Kind {
        crate::kinds::EVENT
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

impl Typed for Event {
    const KIND: Kind = crate::kinds::EVENT;
}

/// EventSeries contain information on series of events, i.e.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventSeries {
    /// Number of occurrences in this series up to the last heartbeat time
    pub count: i32,
    /// Time of the last occurrence observed
    pub last_observed_time: MicroTime,
}

/// The fields of [`EventSeries`].
pub static EVENT_SERIES_SHAPE: Shape = Shape { name: "EventSeries", definition: "io.k8s.api.core.v1.EventSeries", atomic: false, fields: &[
    Field { name: "count", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastObservedTime", ty: &Type::Leaf("v1.MicroTime"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EventSeries {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.count.is_zero() && self.last_observed_time.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EventSeries {
    fn shape(&self) -> &'static Shape {
        &EVENT_SERIES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.count,
            1 => &self.last_observed_time,
            _ => no_field("EventSeries", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.count,
            1 => &mut self.last_observed_time,
            _ => no_field("EventSeries", i),
        }
    }
}

/// EventSource contains information for an event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventSource {
    /// Component from which the event is generated.
    pub component: Str,
    /// Node name on which the event is generated.
    pub host: Str,
}

/// The fields of [`EventSource`].
pub static EVENT_SOURCE_SHAPE: Shape = Shape { name: "EventSource", definition: "io.k8s.api.core.v1.EventSource", atomic: false, fields: &[
    Field { name: "component", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "host", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EventSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.component.is_zero() && self.host.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EventSource {
    fn shape(&self) -> &'static Shape {
        &EVENT_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.component,
            1 => &self.host,
            _ => no_field("EventSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.component,
            1 => &mut self.host,
            _ => no_field("EventSource", i),
        }
    }
}

/// EvictionResponder allows you to specify the responder reacting to an Eviction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvictionResponder {
    /// name allows you to identify the responder responding to the Eviction.
    pub name: Str,
    /// priority for this responder.
    pub priority: Option<i32>,
}

/// The fields of [`EvictionResponder`].
pub static EVICTION_RESPONDER_SHAPE: Shape = Shape { name: "EvictionResponder", definition: "io.k8s.api.core.v1.EvictionResponder", atomic: true, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "priority", ty: &Type::Leaf("int32"), keep: Keep::AlwaysOrNull, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EvictionResponder {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.priority.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EvictionResponder {
    fn shape(&self) -> &'static Shape {
        &EVICTION_RESPONDER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.priority,
            _ => no_field("EvictionResponder", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.priority,
            _ => no_field("EvictionResponder", i),
        }
    }
}

/// ExecAction describes a "run in container" action.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ExecAction {
    /// Command is the command line to execute inside the container, the working directory for the command  is root ('/') in the container's filesystem.
    pub command: List<Str>,
}

/// The fields of [`ExecAction`].
pub static EXEC_ACTION_SHAPE: Shape = Shape { name: "ExecAction", definition: "io.k8s.api.core.v1.ExecAction", atomic: false, fields: &[
    Field { name: "command", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ExecAction {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.command.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ExecAction {
    fn shape(&self) -> &'static Shape {
        &EXEC_ACTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.command,
            _ => no_field("ExecAction", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.command,
            _ => no_field("ExecAction", i),
        }
    }
}

/// Represents a Fibre Channel volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FCVolumeSource {
    /// targetWWNs is Optional: FC target worldwide names (WWNs)
    pub target_wwns: List<Str>,
    /// lun is Optional: FC target lun number
    pub lun: Option<i32>,
    /// fsType is the filesystem type to mount.
    pub fs_type: Str,
    /// readOnly is Optional: Defaults to false (read/write).
    pub read_only: bool,
    /// wwids Optional: FC volume world wide identifiers (wwids) Either wwids or combination of targetWWNs and lun must be set, but not both simultaneously.
    pub wwids: List<Str>,
}

/// The fields of [`FCVolumeSource`].
pub static FC_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "FCVolumeSource", definition: "io.k8s.api.core.v1.FCVolumeSource", atomic: false, fields: &[
    Field { name: "targetWWNs", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lun", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "wwids", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for FCVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.target_wwns.is_zero() && self.lun.is_zero() && self.fs_type.is_zero() && self.read_only.is_zero() && self.wwids.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for FCVolumeSource {
    fn shape(&self) -> &'static Shape {
        &FC_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.target_wwns,
            1 => &self.lun,
            2 => &self.fs_type,
            3 => &self.read_only,
            4 => &self.wwids,
            _ => no_field("FCVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.target_wwns,
            1 => &mut self.lun,
            2 => &mut self.fs_type,
            3 => &mut self.read_only,
            4 => &mut self.wwids,
            _ => no_field("FCVolumeSource", i),
        }
    }
}

/// FileKeySelector selects a key of the env file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileKeySelector {
    /// The name of the volume mount containing the env file.
    pub volume_name: Str,
    /// The path within the volume from which to select the file.
    pub path: Str,
    /// The key within the env file.
    pub key: Str,
    /// Specify whether the file or its key must be defined.
    pub optional: Option<bool>,
}

/// The fields of [`FileKeySelector`].
pub static FILE_KEY_SELECTOR_SHAPE: Shape = Shape { name: "FileKeySelector", definition: "io.k8s.api.core.v1.FileKeySelector", atomic: true, fields: &[
    Field { name: "volumeName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "key", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "optional", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for FileKeySelector {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.volume_name.is_zero() && self.path.is_zero() && self.key.is_zero() && self.optional.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for FileKeySelector {
    fn shape(&self) -> &'static Shape {
        &FILE_KEY_SELECTOR_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.volume_name,
            1 => &self.path,
            2 => &self.key,
            3 => &self.optional,
            _ => no_field("FileKeySelector", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.volume_name,
            1 => &mut self.path,
            2 => &mut self.key,
            3 => &mut self.optional,
            _ => no_field("FileKeySelector", i),
        }
    }
}

/// FlexPersistentVolumeSource represents a generic persistent volume resource that is provisioned/attached using an exec based plugin.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlexPersistentVolumeSource {
    /// driver is the name of the driver to use for this volume.
    pub driver: Str,
    /// fsType is the Filesystem type to mount.
    pub fs_type: Str,
    /// secretRef is Optional: SecretRef is reference to the secret object containing sensitive information to pass to the plugin scripts.
    pub secret_ref: Option<Ptr<super::core_v1::SecretReference>>,
    /// readOnly is Optional: defaults to false (read/write).
    pub read_only: bool,
    /// options is Optional: this field holds extra command options if any.
    pub options: Dict<Str>,
}

/// The fields of [`FlexPersistentVolumeSource`].
pub static FLEX_PERSISTENT_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "FlexPersistentVolumeSource", definition: "io.k8s.api.core.v1.FlexPersistentVolumeSource", atomic: false, fields: &[
    Field { name: "driver", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::SECRET_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "options", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for FlexPersistentVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.driver.is_zero() && self.fs_type.is_zero() && self.secret_ref.is_zero() && self.read_only.is_zero() && self.options.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for FlexPersistentVolumeSource {
    fn shape(&self) -> &'static Shape {
        &FLEX_PERSISTENT_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.driver,
            1 => &self.fs_type,
            2 => &self.secret_ref,
            3 => &self.read_only,
            4 => &self.options,
            _ => no_field("FlexPersistentVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.driver,
            1 => &mut self.fs_type,
            2 => &mut self.secret_ref,
            3 => &mut self.read_only,
            4 => &mut self.options,
            _ => no_field("FlexPersistentVolumeSource", i),
        }
    }
}

/// FlexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlexVolumeSource {
    /// driver is the name of the driver to use for this volume.
    pub driver: Str,
    /// fsType is the filesystem type to mount.
    pub fs_type: Str,
    /// secretRef is Optional: secretRef is reference to the secret object containing sensitive information to pass to the plugin scripts.
    pub secret_ref: Option<Ptr<super::core_v1::LocalObjectReference>>,
    /// readOnly is Optional: defaults to false (read/write).
    pub read_only: bool,
    /// options is Optional: this field holds extra command options if any.
    pub options: Dict<Str>,
}

/// The fields of [`FlexVolumeSource`].
pub static FLEX_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "FlexVolumeSource", definition: "io.k8s.api.core.v1.FlexVolumeSource", atomic: false, fields: &[
    Field { name: "driver", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::LOCAL_OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "options", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for FlexVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.driver.is_zero() && self.fs_type.is_zero() && self.secret_ref.is_zero() && self.read_only.is_zero() && self.options.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for FlexVolumeSource {
    fn shape(&self) -> &'static Shape {
        &FLEX_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.driver,
            1 => &self.fs_type,
            2 => &self.secret_ref,
            3 => &self.read_only,
            4 => &self.options,
            _ => no_field("FlexVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.driver,
            1 => &mut self.fs_type,
            2 => &mut self.secret_ref,
            3 => &mut self.read_only,
            4 => &mut self.options,
            _ => no_field("FlexVolumeSource", i),
        }
    }
}

/// Represents a Flocker volume mounted by the Flocker agent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlockerVolumeSource {
    /// datasetName is Name of the dataset stored as metadata -› name on the dataset for Flocker should be considered as deprecated
    pub dataset_name: Str,
    /// datasetUUID is the UUID of the dataset.
    pub dataset_uuid: Str,
}

/// The fields of [`FlockerVolumeSource`].
pub static FLOCKER_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "FlockerVolumeSource", definition: "io.k8s.api.core.v1.FlockerVolumeSource", atomic: false, fields: &[
    Field { name: "datasetName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "datasetUUID", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for FlockerVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.dataset_name.is_zero() && self.dataset_uuid.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for FlockerVolumeSource {
    fn shape(&self) -> &'static Shape {
        &FLOCKER_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.dataset_name,
            1 => &self.dataset_uuid,
            _ => no_field("FlockerVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.dataset_name,
            1 => &mut self.dataset_uuid,
            _ => no_field("FlockerVolumeSource", i),
        }
    }
}

/// Represents a Persistent Disk resource in Google Compute Engine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GCEPersistentDiskVolumeSource {
    /// pdName is unique name of the PD resource in GCE.
    pub pd_name: Str,
    /// fsType is filesystem type of the volume that you want to mount.
    pub fs_type: Str,
    /// partition is the partition in the volume that you want to mount.
    pub partition: i32,
    /// readOnly here will force the ReadOnly setting in VolumeMounts.
    pub read_only: bool,
}

/// The fields of [`GCEPersistentDiskVolumeSource`].
pub static GCE_PERSISTENT_DISK_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "GCEPersistentDiskVolumeSource", definition: "io.k8s.api.core.v1.GCEPersistentDiskVolumeSource", atomic: false, fields: &[
    Field { name: "pdName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "partition", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for GCEPersistentDiskVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.pd_name.is_zero() && self.fs_type.is_zero() && self.partition.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for GCEPersistentDiskVolumeSource {
    fn shape(&self) -> &'static Shape {
        &GCE_PERSISTENT_DISK_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.pd_name,
            1 => &self.fs_type,
            2 => &self.partition,
            3 => &self.read_only,
            _ => no_field("GCEPersistentDiskVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.pd_name,
            1 => &mut self.fs_type,
            2 => &mut self.partition,
            3 => &mut self.read_only,
            _ => no_field("GCEPersistentDiskVolumeSource", i),
        }
    }
}

/// GRPCAction specifies an action involving a GRPC service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GRPCAction {
    /// Port number of the gRPC service.
    pub port: i32,
    /// Service is the name of the service to place in the gRPC HealthCheckRequest (see https://github.com/grpc/grpc/blob/master/doc/health-checking.md).
    pub service: Option<Str>,
    /// mode specifies the connection mode for the gRPC health probe.
    pub mode: Option<Str>,
}

/// The fields of [`GRPCAction`].
pub static GRPC_ACTION_SHAPE: Shape = Shape { name: "GRPCAction", definition: "io.k8s.api.core.v1.GRPCAction", atomic: false, fields: &[
    Field { name: "port", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "service", ty: &Type::Leaf("string"), keep: Keep::AlwaysOrNull, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "mode", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for GRPCAction {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.port.is_zero() && self.service.is_zero() && self.mode.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for GRPCAction {
    fn shape(&self) -> &'static Shape {
        &GRPC_ACTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.port,
            1 => &self.service,
            2 => &self.mode,
            _ => no_field("GRPCAction", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.port,
            1 => &mut self.service,
            2 => &mut self.mode,
            _ => no_field("GRPCAction", i),
        }
    }
}

/// Represents a volume that is populated with the contents of a git repository.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GitRepoVolumeSource {
    /// repository is the URL
    pub repository: Str,
    /// revision is the commit hash for the specified revision.
    pub revision: Str,
    /// directory is the target directory name.
    pub directory: Str,
}

/// The fields of [`GitRepoVolumeSource`].
pub static GIT_REPO_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "GitRepoVolumeSource", definition: "io.k8s.api.core.v1.GitRepoVolumeSource", atomic: false, fields: &[
    Field { name: "repository", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "revision", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "directory", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for GitRepoVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.repository.is_zero() && self.revision.is_zero() && self.directory.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for GitRepoVolumeSource {
    fn shape(&self) -> &'static Shape {
        &GIT_REPO_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.repository,
            1 => &self.revision,
            2 => &self.directory,
            _ => no_field("GitRepoVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.repository,
            1 => &mut self.revision,
            2 => &mut self.directory,
            _ => no_field("GitRepoVolumeSource", i),
        }
    }
}

/// Represents a Glusterfs mount that lasts the lifetime of a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlusterfsPersistentVolumeSource {
    /// endpoints is the endpoint name that details Glusterfs topology.
    pub endpoints: Str,
    /// path is the Glusterfs volume path.
    pub path: Str,
    /// readOnly here will force the Glusterfs volume to be mounted with read-only permissions.
    pub read_only: bool,
    /// endpointsNamespace is the namespace that contains Glusterfs endpoint.
    pub endpoints_namespace: Option<Str>,
}

/// The fields of [`GlusterfsPersistentVolumeSource`].
pub static GLUSTERFS_PERSISTENT_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "GlusterfsPersistentVolumeSource", definition: "io.k8s.api.core.v1.GlusterfsPersistentVolumeSource", atomic: false, fields: &[
    Field { name: "endpoints", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "endpointsNamespace", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for GlusterfsPersistentVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.endpoints.is_zero() && self.path.is_zero() && self.read_only.is_zero() && self.endpoints_namespace.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for GlusterfsPersistentVolumeSource {
    fn shape(&self) -> &'static Shape {
        &GLUSTERFS_PERSISTENT_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.endpoints,
            1 => &self.path,
            2 => &self.read_only,
            3 => &self.endpoints_namespace,
            _ => no_field("GlusterfsPersistentVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.endpoints,
            1 => &mut self.path,
            2 => &mut self.read_only,
            3 => &mut self.endpoints_namespace,
            _ => no_field("GlusterfsPersistentVolumeSource", i),
        }
    }
}

/// Represents a Glusterfs mount that lasts the lifetime of a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GlusterfsVolumeSource {
    /// endpoints is the endpoint name that details Glusterfs topology.
    pub endpoints: Str,
    /// path is the Glusterfs volume path.
    pub path: Str,
    /// readOnly here will force the Glusterfs volume to be mounted with read-only permissions.
    pub read_only: bool,
}

/// The fields of [`GlusterfsVolumeSource`].
pub static GLUSTERFS_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "GlusterfsVolumeSource", definition: "io.k8s.api.core.v1.GlusterfsVolumeSource", atomic: false, fields: &[
    Field { name: "endpoints", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for GlusterfsVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.endpoints.is_zero() && self.path.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for GlusterfsVolumeSource {
    fn shape(&self) -> &'static Shape {
        &GLUSTERFS_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.endpoints,
            1 => &self.path,
            2 => &self.read_only,
            _ => no_field("GlusterfsVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.endpoints,
            1 => &mut self.path,
            2 => &mut self.read_only,
            _ => no_field("GlusterfsVolumeSource", i),
        }
    }
}

/// HTTPGetAction describes an action based on HTTP Get requests.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HTTPGetAction {
    /// Path to access on the HTTP server.
    pub path: Str,
    /// Name or number of the port to access on the container.
    pub port: IntOrString,
    /// Host name to connect to, defaults to the pod IP.
    pub host: Str,
    /// Scheme to use for connecting to the host.
    pub scheme: Str,
    /// Custom headers to set in the request.
    pub http_headers: List<super::core_v1::HTTPHeader>,
    /// Protocol selects the wire protocol for the probe connection.
    pub protocol: Option<Str>,
}

/// The fields of [`HTTPGetAction`].
pub static HTTP_GET_ACTION_SHAPE: Shape = Shape { name: "HTTPGetAction", definition: "io.k8s.api.core.v1.HTTPGetAction", atomic: false, fields: &[
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "port", ty: &Type::Leaf("intstr.IntOrString"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "host", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "scheme", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "httpHeaders", ty: &Type::List(&Type::Struct(&super::core_v1::HTTP_HEADER_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "protocol", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HTTPGetAction {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.path.is_zero() && self.port.is_zero() && self.host.is_zero() && self.scheme.is_zero() && self.http_headers.is_zero() && self.protocol.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HTTPGetAction {
    fn shape(&self) -> &'static Shape {
        &HTTP_GET_ACTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.path,
            1 => &self.port,
            2 => &self.host,
            3 => &self.scheme,
            4 => &self.http_headers,
            5 => &self.protocol,
            _ => no_field("HTTPGetAction", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.path,
            1 => &mut self.port,
            2 => &mut self.host,
            3 => &mut self.scheme,
            4 => &mut self.http_headers,
            5 => &mut self.protocol,
            _ => no_field("HTTPGetAction", i),
        }
    }
}

/// HTTPHeader describes a custom header to be used in HTTP probes
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HTTPHeader {
    /// The header field name.
    pub name: Str,
    /// The header field value
    pub value: Str,
}

/// The fields of [`HTTPHeader`].
pub static HTTP_HEADER_SHAPE: Shape = Shape { name: "HTTPHeader", definition: "io.k8s.api.core.v1.HTTPHeader", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "value", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HTTPHeader {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.value.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HTTPHeader {
    fn shape(&self) -> &'static Shape {
        &HTTP_HEADER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.value,
            _ => no_field("HTTPHeader", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.value,
            _ => no_field("HTTPHeader", i),
        }
    }
}

/// HostAlias holds the mapping between IP and hostnames that will be injected as an entry in the pod's hosts file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostAlias {
    /// IP address of the host file entry.
    pub ip: Str,
    /// Hostnames for the above IP address.
    pub hostnames: List<Str>,
}

/// The fields of [`HostAlias`].
pub static HOST_ALIAS_SHAPE: Shape = Shape { name: "HostAlias", definition: "io.k8s.api.core.v1.HostAlias", atomic: false, fields: &[
    Field { name: "ip", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostnames", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HostAlias {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ip.is_zero() && self.hostnames.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HostAlias {
    fn shape(&self) -> &'static Shape {
        &HOST_ALIAS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ip,
            1 => &self.hostnames,
            _ => no_field("HostAlias", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ip,
            1 => &mut self.hostnames,
            _ => no_field("HostAlias", i),
        }
    }
}

/// HostIP represents a single IP address allocated to the host.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostIP {
    /// IP is the IP address assigned to the host
    pub ip: Str,
}

/// The fields of [`HostIP`].
pub static HOST_IP_SHAPE: Shape = Shape { name: "HostIP", definition: "io.k8s.api.core.v1.HostIP", atomic: false, fields: &[
    Field { name: "ip", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HostIP {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ip.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HostIP {
    fn shape(&self) -> &'static Shape {
        &HOST_IP_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ip,
            _ => no_field("HostIP", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ip,
            _ => no_field("HostIP", i),
        }
    }
}

/// Represents a host path mapped into a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostPathVolumeSource {
    /// path of the directory on the host.
    pub path: Str,
    /// type for HostPath Volume Defaults to "" More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath  Possible enum values:  - `""` For backwards com
    pub type_: Option<Str>,
}

/// The fields of [`HostPathVolumeSource`].
pub static HOST_PATH_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "HostPathVolumeSource", definition: "io.k8s.api.core.v1.HostPathVolumeSource", atomic: false, fields: &[
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for HostPathVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.path.is_zero() && self.type_.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for HostPathVolumeSource {
    fn shape(&self) -> &'static Shape {
        &HOST_PATH_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.path,
            1 => &self.type_,
            _ => no_field("HostPathVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.path,
            1 => &mut self.type_,
            _ => no_field("HostPathVolumeSource", i),
        }
    }
}

/// ISCSIPersistentVolumeSource represents an ISCSI disk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ISCSIPersistentVolumeSource {
    /// targetPortal is iSCSI Target Portal.
    pub target_portal: Str,
    /// iqn is Target iSCSI Qualified Name.
    pub iqn: Str,
    /// lun is iSCSI Target Lun number.
    pub lun: i32,
    /// iscsiInterface is the interface Name that uses an iSCSI transport.
    pub iscsi_interface: Str,
    /// fsType is the filesystem type of the volume that you want to mount.
    pub fs_type: Str,
    /// readOnly here will force the ReadOnly setting in VolumeMounts.
    pub read_only: bool,
    /// portals is the iSCSI Target Portal List.
    pub portals: List<Str>,
    /// chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication
    pub chap_auth_discovery: bool,
    /// chapAuthSession defines whether support iSCSI Session CHAP authentication
    pub chap_auth_session: bool,
    /// secretRef is the CHAP Secret for iSCSI target and initiator authentication
    pub secret_ref: Option<Ptr<super::core_v1::SecretReference>>,
    /// initiatorName is the custom iSCSI Initiator Name.
    pub initiator_name: Option<Str>,
}

/// The fields of [`ISCSIPersistentVolumeSource`].
pub static ISCSI_PERSISTENT_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "ISCSIPersistentVolumeSource", definition: "io.k8s.api.core.v1.ISCSIPersistentVolumeSource", atomic: false, fields: &[
    Field { name: "targetPortal", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "iqn", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lun", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "iscsiInterface", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "portals", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "chapAuthDiscovery", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "chapAuthSession", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::SECRET_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "initiatorName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ISCSIPersistentVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.target_portal.is_zero() && self.iqn.is_zero() && self.lun.is_zero() && self.iscsi_interface.is_zero() && self.fs_type.is_zero() && self.read_only.is_zero() && self.portals.is_zero() && self.chap_auth_discovery.is_zero() && self.chap_auth_session.is_zero() && self.secret_ref.is_zero() && self.initiator_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ISCSIPersistentVolumeSource {
    fn shape(&self) -> &'static Shape {
        &ISCSI_PERSISTENT_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.target_portal,
            1 => &self.iqn,
            2 => &self.lun,
            3 => &self.iscsi_interface,
            4 => &self.fs_type,
            5 => &self.read_only,
            6 => &self.portals,
            7 => &self.chap_auth_discovery,
            8 => &self.chap_auth_session,
            9 => &self.secret_ref,
            10 => &self.initiator_name,
            _ => no_field("ISCSIPersistentVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.target_portal,
            1 => &mut self.iqn,
            2 => &mut self.lun,
            3 => &mut self.iscsi_interface,
            4 => &mut self.fs_type,
            5 => &mut self.read_only,
            6 => &mut self.portals,
            7 => &mut self.chap_auth_discovery,
            8 => &mut self.chap_auth_session,
            9 => &mut self.secret_ref,
            10 => &mut self.initiator_name,
            _ => no_field("ISCSIPersistentVolumeSource", i),
        }
    }
}

/// Represents an ISCSI disk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ISCSIVolumeSource {
    /// targetPortal is iSCSI Target Portal.
    pub target_portal: Str,
    /// iqn is the target iSCSI Qualified Name.
    pub iqn: Str,
    /// lun represents iSCSI Target Lun number.
    pub lun: i32,
    /// iscsiInterface is the interface Name that uses an iSCSI transport.
    pub iscsi_interface: Str,
    /// fsType is the filesystem type of the volume that you want to mount.
    pub fs_type: Str,
    /// readOnly here will force the ReadOnly setting in VolumeMounts.
    pub read_only: bool,
    /// portals is the iSCSI Target Portal List.
    pub portals: List<Str>,
    /// chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication
    pub chap_auth_discovery: bool,
    /// chapAuthSession defines whether support iSCSI Session CHAP authentication
    pub chap_auth_session: bool,
    /// secretRef is the CHAP Secret for iSCSI target and initiator authentication
    pub secret_ref: Option<Ptr<super::core_v1::LocalObjectReference>>,
    /// initiatorName is the custom iSCSI Initiator Name.
    pub initiator_name: Option<Str>,
}

/// The fields of [`ISCSIVolumeSource`].
pub static ISCSI_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "ISCSIVolumeSource", definition: "io.k8s.api.core.v1.ISCSIVolumeSource", atomic: false, fields: &[
    Field { name: "targetPortal", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "iqn", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lun", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "iscsiInterface", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "portals", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "chapAuthDiscovery", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "chapAuthSession", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::LOCAL_OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "initiatorName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ISCSIVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.target_portal.is_zero() && self.iqn.is_zero() && self.lun.is_zero() && self.iscsi_interface.is_zero() && self.fs_type.is_zero() && self.read_only.is_zero() && self.portals.is_zero() && self.chap_auth_discovery.is_zero() && self.chap_auth_session.is_zero() && self.secret_ref.is_zero() && self.initiator_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ISCSIVolumeSource {
    fn shape(&self) -> &'static Shape {
        &ISCSI_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.target_portal,
            1 => &self.iqn,
            2 => &self.lun,
            3 => &self.iscsi_interface,
            4 => &self.fs_type,
            5 => &self.read_only,
            6 => &self.portals,
            7 => &self.chap_auth_discovery,
            8 => &self.chap_auth_session,
            9 => &self.secret_ref,
            10 => &self.initiator_name,
            _ => no_field("ISCSIVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.target_portal,
            1 => &mut self.iqn,
            2 => &mut self.lun,
            3 => &mut self.iscsi_interface,
            4 => &mut self.fs_type,
            5 => &mut self.read_only,
            6 => &mut self.portals,
            7 => &mut self.chap_auth_discovery,
            8 => &mut self.chap_auth_session,
            9 => &mut self.secret_ref,
            10 => &mut self.initiator_name,
            _ => no_field("ISCSIVolumeSource", i),
        }
    }
}

/// ImageVolumeSource represents a image volume resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageVolumeSource {
    /// Required: Image or artifact reference to be used.
    pub reference: Str,
    /// Policy for pulling OCI objects.
    pub pull_policy: Str,
}

/// The fields of [`ImageVolumeSource`].
pub static IMAGE_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "ImageVolumeSource", definition: "io.k8s.api.core.v1.ImageVolumeSource", atomic: false, fields: &[
    Field { name: "reference", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "pullPolicy", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ImageVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.reference.is_zero() && self.pull_policy.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ImageVolumeSource {
    fn shape(&self) -> &'static Shape {
        &IMAGE_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.reference,
            1 => &self.pull_policy,
            _ => no_field("ImageVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.reference,
            1 => &mut self.pull_policy,
            _ => no_field("ImageVolumeSource", i),
        }
    }
}

/// ImageVolumeStatus represents the image-based volume status.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageVolumeStatus {
    /// ImageRef is the digest of the image used for this volume.
    pub image_ref: Str,
}

/// The fields of [`ImageVolumeStatus`].
pub static IMAGE_VOLUME_STATUS_SHAPE: Shape = Shape { name: "ImageVolumeStatus", definition: "io.k8s.api.core.v1.ImageVolumeStatus", atomic: false, fields: &[
    Field { name: "imageRef", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ImageVolumeStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.image_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ImageVolumeStatus {
    fn shape(&self) -> &'static Shape {
        &IMAGE_VOLUME_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.image_ref,
            _ => no_field("ImageVolumeStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.image_ref,
            _ => no_field("ImageVolumeStatus", i),
        }
    }
}

/// Maps a string key to a path within a volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyToPath {
    /// key is the key to project.
    pub key: Str,
    /// path is the relative path of the file to map the key to.
    pub path: Str,
    /// mode is Optional: mode bits used to set permissions on this file.
    pub mode: Option<i32>,
    /// user is Optional: The owner UID of the created file.
    pub user: Option<i64>,
}

/// The fields of [`KeyToPath`].
pub static KEY_TO_PATH_SHAPE: Shape = Shape { name: "KeyToPath", definition: "io.k8s.api.core.v1.KeyToPath", atomic: false, fields: &[
    Field { name: "key", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "mode", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for KeyToPath {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.key.is_zero() && self.path.is_zero() && self.mode.is_zero() && self.user.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for KeyToPath {
    fn shape(&self) -> &'static Shape {
        &KEY_TO_PATH_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.key,
            1 => &self.path,
            2 => &self.mode,
            3 => &self.user,
            _ => no_field("KeyToPath", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.key,
            1 => &mut self.path,
            2 => &mut self.mode,
            3 => &mut self.user,
            _ => no_field("KeyToPath", i),
        }
    }
}

/// Lifecycle describes actions that the management system should take in response to container lifecycle events.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lifecycle {
    /// PostStart is called immediately after a container is created.
    pub post_start: Option<Ptr<super::core_v1::LifecycleHandler>>,
    /// PreStop is called immediately before a container is terminated due to an API request or management event such as liveness/startup probe failure, preemption, res
    pub pre_stop: Option<Ptr<super::core_v1::LifecycleHandler>>,
    /// StopSignal defines which signal will be sent to a container when it is being stopped.
    pub stop_signal: Option<Str>,
}

/// The fields of [`Lifecycle`].
pub static LIFECYCLE_SHAPE: Shape = Shape { name: "Lifecycle", definition: "io.k8s.api.core.v1.Lifecycle", atomic: false, fields: &[
    Field { name: "postStart", ty: &Type::Struct(&super::core_v1::LIFECYCLE_HANDLER_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "preStop", ty: &Type::Struct(&super::core_v1::LIFECYCLE_HANDLER_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "stopSignal", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Lifecycle {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.post_start.is_zero() && self.pre_stop.is_zero() && self.stop_signal.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Lifecycle {
    fn shape(&self) -> &'static Shape {
        &LIFECYCLE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.post_start,
            1 => &self.pre_stop,
            2 => &self.stop_signal,
            _ => no_field("Lifecycle", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.post_start,
            1 => &mut self.pre_stop,
            2 => &mut self.stop_signal,
            _ => no_field("Lifecycle", i),
        }
    }
}

/// LifecycleHandler defines a specific action that should be taken in a lifecycle hook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LifecycleHandler {
    /// Exec specifies a command to execute in the container.
    pub exec: Option<Ptr<super::core_v1::ExecAction>>,
    /// HTTPGet specifies an HTTP GET request to perform.
    pub http_get: Option<Ptr<super::core_v1::HTTPGetAction>>,
    /// Deprecated.
    pub tcp_socket: Option<Ptr<super::core_v1::TCPSocketAction>>,
    /// Sleep represents a duration that the container should sleep.
    pub sleep: Option<Ptr<super::core_v1::SleepAction>>,
}

/// The fields of [`LifecycleHandler`].
pub static LIFECYCLE_HANDLER_SHAPE: Shape = Shape { name: "LifecycleHandler", definition: "io.k8s.api.core.v1.LifecycleHandler", atomic: false, fields: &[
    Field { name: "exec", ty: &Type::Struct(&super::core_v1::EXEC_ACTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "httpGet", ty: &Type::Struct(&super::core_v1::HTTP_GET_ACTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "tcpSocket", ty: &Type::Struct(&super::core_v1::TCP_SOCKET_ACTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "sleep", ty: &Type::Struct(&super::core_v1::SLEEP_ACTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LifecycleHandler {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.exec.is_zero() && self.http_get.is_zero() && self.tcp_socket.is_zero() && self.sleep.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for LifecycleHandler {
    fn shape(&self) -> &'static Shape {
        &LIFECYCLE_HANDLER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.exec,
            1 => &self.http_get,
            2 => &self.tcp_socket,
            3 => &self.sleep,
            _ => no_field("LifecycleHandler", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.exec,
            1 => &mut self.http_get,
            2 => &mut self.tcp_socket,
            3 => &mut self.sleep,
            _ => no_field("LifecycleHandler", i),
        }
    }
}

/// LimitRange sets resource usage limits for each kind of resource in a Namespace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LimitRange {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Spec defines the limits enforced.
    pub spec: Ptr<super::core_v1::LimitRangeSpec>,
}

/// The fields of [`LimitRange`].
pub static LIMIT_RANGE_SHAPE: Shape = Shape { name: "LimitRange", definition: "io.k8s.api.core.v1.LimitRange", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::core_v1::LIMIT_RANGE_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LimitRange {
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

impl Struct for LimitRange {
    fn shape(&self) -> &'static Shape {
        &LIMIT_RANGE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            _ => no_field("LimitRange", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            _ => no_field("LimitRange", i),
        }
    }
}

impl Resource for LimitRange {
    fn kind(&self) -> Kind {
        crate::kinds::LIMIT_RANGE
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

impl Typed for LimitRange {
    const KIND: Kind = crate::kinds::LIMIT_RANGE;
}

/// LimitRangeItem defines a min/max usage limit for any resource that matches on kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LimitRangeItem {
    /// Type of resource that this limit applies to.
    pub type_: Str,
    /// Max usage constraints on this kind by resource name.
    pub max: Dict<Quantity>,
    /// Min usage constraints on this kind by resource name.
    pub min: Dict<Quantity>,
    /// Default resource requirement limit value by resource name if resource limit is omitted.
    pub default: Dict<Quantity>,
    /// DefaultRequest is the default resource requirement request value by resource name if resource request is omitted.
    pub default_request: Dict<Quantity>,
    /// MaxLimitRequestRatio if specified, the named resource must have a request and limit that are both non-zero where limit divided by request is less than or equal
    pub max_limit_request_ratio: Dict<Quantity>,
}

/// The fields of [`LimitRangeItem`].
pub static LIMIT_RANGE_ITEM_SHAPE: Shape = Shape { name: "LimitRangeItem", definition: "io.k8s.api.core.v1.LimitRangeItem", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "max", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "min", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "default", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "defaultRequest", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxLimitRequestRatio", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LimitRangeItem {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.max.is_zero() && self.min.is_zero() && self.default.is_zero() && self.default_request.is_zero() && self.max_limit_request_ratio.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for LimitRangeItem {
    fn shape(&self) -> &'static Shape {
        &LIMIT_RANGE_ITEM_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.max,
            2 => &self.min,
            3 => &self.default,
            4 => &self.default_request,
            5 => &self.max_limit_request_ratio,
            _ => no_field("LimitRangeItem", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.max,
            2 => &mut self.min,
            3 => &mut self.default,
            4 => &mut self.default_request,
            5 => &mut self.max_limit_request_ratio,
            _ => no_field("LimitRangeItem", i),
        }
    }
}

/// LimitRangeSpec defines a min/max usage limit for resources that match on kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LimitRangeSpec {
    /// Limits is the list of LimitRangeItem objects that are enforced.
    pub limits: List<super::core_v1::LimitRangeItem>,
}

/// The fields of [`LimitRangeSpec`].
pub static LIMIT_RANGE_SPEC_SHAPE: Shape = Shape { name: "LimitRangeSpec", definition: "io.k8s.api.core.v1.LimitRangeSpec", atomic: false, fields: &[
    Field { name: "limits", ty: &Type::List(&Type::Struct(&super::core_v1::LIMIT_RANGE_ITEM_SHAPE)), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LimitRangeSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.limits.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for LimitRangeSpec {
    fn shape(&self) -> &'static Shape {
        &LIMIT_RANGE_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.limits,
            _ => no_field("LimitRangeSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.limits,
            _ => no_field("LimitRangeSpec", i),
        }
    }
}

/// LinuxContainerUser represents user identity information in Linux containers
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinuxContainerUser {
    /// UID is the primary uid initially attached to the first process in the container
    pub uid: i64,
    /// GID is the primary gid initially attached to the first process in the container
    pub gid: i64,
    /// SupplementalGroups are the supplemental groups initially attached to the first process in the container
    pub supplemental_groups: List<i64>,
}

/// The fields of [`LinuxContainerUser`].
pub static LINUX_CONTAINER_USER_SHAPE: Shape = Shape { name: "LinuxContainerUser", definition: "io.k8s.api.core.v1.LinuxContainerUser", atomic: false, fields: &[
    Field { name: "uid", ty: &Type::Leaf("int64"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "gid", ty: &Type::Leaf("int64"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "supplementalGroups", ty: &Type::List(&Type::Leaf("int64")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LinuxContainerUser {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.uid.is_zero() && self.gid.is_zero() && self.supplemental_groups.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for LinuxContainerUser {
    fn shape(&self) -> &'static Shape {
        &LINUX_CONTAINER_USER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.uid,
            1 => &self.gid,
            2 => &self.supplemental_groups,
            _ => no_field("LinuxContainerUser", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.uid,
            1 => &mut self.gid,
            2 => &mut self.supplemental_groups,
            _ => no_field("LinuxContainerUser", i),
        }
    }
}

/// LoadBalancerIngress represents the status of a load-balancer ingress point: traffic intended for the service should be sent to an ingress point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadBalancerIngress {
    /// IP is set for load-balancer ingress points that are IP based (typically GCE or OpenStack load-balancers)
    pub ip: Str,
    /// Hostname is set for load-balancer ingress points that are DNS based (typically AWS load-balancers)
    pub hostname: Str,
    /// IPMode specifies how the load-balancer IP behaves, and may only be specified when the ip field is specified.
    pub ip_mode: Option<Str>,
    /// Ports is a list of records of service ports If used, every port defined in the service should have an entry in it
    pub ports: List<super::core_v1::PortStatus>,
}

/// The fields of [`LoadBalancerIngress`].
pub static LOAD_BALANCER_INGRESS_SHAPE: Shape = Shape { name: "LoadBalancerIngress", definition: "io.k8s.api.core.v1.LoadBalancerIngress", atomic: false, fields: &[
    Field { name: "ip", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostname", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ipMode", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ports", ty: &Type::List(&Type::Struct(&super::core_v1::PORT_STATUS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LoadBalancerIngress {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ip.is_zero() && self.hostname.is_zero() && self.ip_mode.is_zero() && self.ports.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for LoadBalancerIngress {
    fn shape(&self) -> &'static Shape {
        &LOAD_BALANCER_INGRESS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ip,
            1 => &self.hostname,
            2 => &self.ip_mode,
            3 => &self.ports,
            _ => no_field("LoadBalancerIngress", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ip,
            1 => &mut self.hostname,
            2 => &mut self.ip_mode,
            3 => &mut self.ports,
            _ => no_field("LoadBalancerIngress", i),
        }
    }
}

/// LoadBalancerStatus represents the status of a load-balancer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadBalancerStatus {
    /// Ingress is a list containing ingress points for the load-balancer.
    pub ingress: List<super::core_v1::LoadBalancerIngress>,
}

/// The fields of [`LoadBalancerStatus`].
pub static LOAD_BALANCER_STATUS_SHAPE: Shape = Shape { name: "LoadBalancerStatus", definition: "io.k8s.api.core.v1.LoadBalancerStatus", atomic: false, fields: &[
    Field { name: "ingress", ty: &Type::List(&Type::Struct(&super::core_v1::LOAD_BALANCER_INGRESS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LoadBalancerStatus {
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

impl Struct for LoadBalancerStatus {
    fn shape(&self) -> &'static Shape {
        &LOAD_BALANCER_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ingress,
            _ => no_field("LoadBalancerStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ingress,
            _ => no_field("LoadBalancerStatus", i),
        }
    }
}

/// LocalObjectReference contains enough information to let you locate the referenced object inside the same namespace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LocalObjectReference {
    /// Name of the referent.
    pub name: Str,
}

/// The fields of [`LocalObjectReference`].
pub static LOCAL_OBJECT_REFERENCE_SHAPE: Shape = Shape { name: "LocalObjectReference", definition: "io.k8s.api.core.v1.LocalObjectReference", atomic: true, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LocalObjectReference {
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

impl Struct for LocalObjectReference {
    fn shape(&self) -> &'static Shape {
        &LOCAL_OBJECT_REFERENCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            _ => no_field("LocalObjectReference", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            _ => no_field("LocalObjectReference", i),
        }
    }
}

/// Local represents directly-attached storage with node affinity
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LocalVolumeSource {
    /// path of the full path to the volume on the node.
    pub path: Str,
    /// fsType is the filesystem type to mount.
    pub fs_type: Option<Str>,
}

/// The fields of [`LocalVolumeSource`].
pub static LOCAL_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "LocalVolumeSource", definition: "io.k8s.api.core.v1.LocalVolumeSource", atomic: false, fields: &[
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for LocalVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.path.is_zero() && self.fs_type.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for LocalVolumeSource {
    fn shape(&self) -> &'static Shape {
        &LOCAL_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.path,
            1 => &self.fs_type,
            _ => no_field("LocalVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.path,
            1 => &mut self.fs_type,
            _ => no_field("LocalVolumeSource", i),
        }
    }
}

/// ModifyVolumeStatus represents the status object of ControllerModifyVolume operation
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModifyVolumeStatus {
    /// targetVolumeAttributesClassName is the name of the VolumeAttributesClass the PVC currently being reconciled
    pub target_volume_attributes_class_name: Str,
    /// status is the status of the ControllerModifyVolume operation.
    pub status: Str,
}

/// The fields of [`ModifyVolumeStatus`].
pub static MODIFY_VOLUME_STATUS_SHAPE: Shape = Shape { name: "ModifyVolumeStatus", definition: "io.k8s.api.core.v1.ModifyVolumeStatus", atomic: false, fields: &[
    Field { name: "targetVolumeAttributesClassName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ModifyVolumeStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.target_volume_attributes_class_name.is_zero() && self.status.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ModifyVolumeStatus {
    fn shape(&self) -> &'static Shape {
        &MODIFY_VOLUME_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.target_volume_attributes_class_name,
            1 => &self.status,
            _ => no_field("ModifyVolumeStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.target_volume_attributes_class_name,
            1 => &mut self.status,
            _ => no_field("ModifyVolumeStatus", i),
        }
    }
}

/// Represents an NFS mount that lasts the lifetime of a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NFSVolumeSource {
    /// server is the hostname or IP address of the NFS server.
    pub server: Str,
    /// path that is exported by the NFS server.
    pub path: Str,
    /// readOnly here will force the NFS export to be mounted with read-only permissions.
    pub read_only: bool,
}

/// The fields of [`NFSVolumeSource`].
pub static NFS_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "NFSVolumeSource", definition: "io.k8s.api.core.v1.NFSVolumeSource", atomic: false, fields: &[
    Field { name: "server", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NFSVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.server.is_zero() && self.path.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NFSVolumeSource {
    fn shape(&self) -> &'static Shape {
        &NFS_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.server,
            1 => &self.path,
            2 => &self.read_only,
            _ => no_field("NFSVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.server,
            1 => &mut self.path,
            2 => &mut self.read_only,
            _ => no_field("NFSVolumeSource", i),
        }
    }
}

/// Namespace provides a scope for Names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Namespace {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Spec defines the behavior of the Namespace.
    pub spec: Ptr<super::core_v1::NamespaceSpec>,
    /// Status describes the current status of a Namespace.
    pub status: Ptr<super::core_v1::NamespaceStatus>,
}

/// The fields of [`Namespace`].
pub static NAMESPACE_SHAPE: Shape = Shape { name: "Namespace", definition: "io.k8s.api.core.v1.Namespace", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::core_v1::NAMESPACE_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::core_v1::NAMESPACE_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Namespace {
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

impl Struct for Namespace {
    fn shape(&self) -> &'static Shape {
        &NAMESPACE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("Namespace", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("Namespace", i),
        }
    }
}

impl Resource for Namespace {
    fn kind(&self) -> Kind {
        crate::kinds::NAMESPACE
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

impl Typed for Namespace {
    const KIND: Kind = crate::kinds::NAMESPACE;
}

/// NamespaceCondition contains details about state of namespace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NamespaceCondition {
    /// Type of namespace controller condition.
    pub type_: Str,
    /// Status of the condition, one of True, False, Unknown.
    pub status: Str,
    /// Last time the condition transitioned from one status to another.
    pub last_transition_time: Time,
    /// Unique, one-word, CamelCase reason for the condition's last transition.
    pub reason: Str,
    /// Human-readable message indicating details about last transition.
    pub message: Str,
}

/// The fields of [`NamespaceCondition`].
pub static NAMESPACE_CONDITION_SHAPE: Shape = Shape { name: "NamespaceCondition", definition: "io.k8s.api.core.v1.NamespaceCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NamespaceCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NamespaceCondition {
    fn shape(&self) -> &'static Shape {
        &NAMESPACE_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.last_transition_time,
            3 => &self.reason,
            4 => &self.message,
            _ => no_field("NamespaceCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.last_transition_time,
            3 => &mut self.reason,
            4 => &mut self.message,
            _ => no_field("NamespaceCondition", i),
        }
    }
}

/// NamespaceSpec describes the attributes on a Namespace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NamespaceSpec {
    /// Finalizers is an opaque list of values that must be empty to permanently remove object from storage.
    pub finalizers: List<Str>,
}

/// The fields of [`NamespaceSpec`].
pub static NAMESPACE_SPEC_SHAPE: Shape = Shape { name: "NamespaceSpec", definition: "io.k8s.api.core.v1.NamespaceSpec", atomic: false, fields: &[
    Field { name: "finalizers", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NamespaceSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.finalizers.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NamespaceSpec {
    fn shape(&self) -> &'static Shape {
        &NAMESPACE_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.finalizers,
            _ => no_field("NamespaceSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.finalizers,
            _ => no_field("NamespaceSpec", i),
        }
    }
}

/// NamespaceStatus is information about the current status of a Namespace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NamespaceStatus {
    /// Phase is the current lifecycle phase of the namespace.
    pub phase: Str,
    /// Represents the latest available observations of a namespace's current state.
    pub conditions: List<super::core_v1::NamespaceCondition>,
}

/// The fields of [`NamespaceStatus`].
pub static NAMESPACE_STATUS_SHAPE: Shape = Shape { name: "NamespaceStatus", definition: "io.k8s.api.core.v1.NamespaceStatus", atomic: false, fields: &[
    Field { name: "phase", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::core_v1::NAMESPACE_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
] };

impl Reflect for NamespaceStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.phase.is_zero() && self.conditions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NamespaceStatus {
    fn shape(&self) -> &'static Shape {
        &NAMESPACE_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.phase,
            1 => &self.conditions,
            _ => no_field("NamespaceStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.phase,
            1 => &mut self.conditions,
            _ => no_field("NamespaceStatus", i),
        }
    }
}

/// Node is a worker node in Kubernetes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Spec defines the behavior of a node.
    pub spec: Ptr<super::core_v1::NodeSpec>,
    /// Most recently observed status of the node.
    pub status: Ptr<super::core_v1::NodeStatus>,
}

/// The fields of [`Node`].
pub static NODE_SHAPE: Shape = Shape { name: "Node", definition: "io.k8s.api.core.v1.Node", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::core_v1::NODE_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::core_v1::NODE_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Node {
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

impl Struct for Node {
    fn shape(&self) -> &'static Shape {
        &NODE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("Node", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("Node", i),
        }
    }
}

impl Resource for Node {
    fn kind(&self) -> Kind {
        crate::kinds::NODE
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

impl Typed for Node {
    const KIND: Kind = crate::kinds::NODE;
}

/// NodeAddress contains information for the node's address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeAddress {
    /// Node address type, one of Hostname, ExternalIP or InternalIP.
    pub type_: Str,
    /// The node address.
    pub address: Str,
}

/// The fields of [`NodeAddress`].
pub static NODE_ADDRESS_SHAPE: Shape = Shape { name: "NodeAddress", definition: "io.k8s.api.core.v1.NodeAddress", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "address", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeAddress {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.address.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeAddress {
    fn shape(&self) -> &'static Shape {
        &NODE_ADDRESS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.address,
            _ => no_field("NodeAddress", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.address,
            _ => no_field("NodeAddress", i),
        }
    }
}

/// Node affinity is a group of node affinity scheduling rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeAffinity {
    /// If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node.
    pub required_during_scheduling_ignored_during_execution: Option<Ptr<super::core_v1::NodeSelector>>,
    /// The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or
    pub preferred_during_scheduling_ignored_during_execution: List<super::core_v1::PreferredSchedulingTerm>,
}

/// The fields of [`NodeAffinity`].
pub static NODE_AFFINITY_SHAPE: Shape = Shape { name: "NodeAffinity", definition: "io.k8s.api.core.v1.NodeAffinity", atomic: false, fields: &[
    Field { name: "requiredDuringSchedulingIgnoredDuringExecution", ty: &Type::Struct(&super::core_v1::NODE_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "preferredDuringSchedulingIgnoredDuringExecution", ty: &Type::List(&Type::Struct(&super::core_v1::PREFERRED_SCHEDULING_TERM_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeAffinity {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.required_during_scheduling_ignored_during_execution.is_zero() && self.preferred_during_scheduling_ignored_during_execution.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeAffinity {
    fn shape(&self) -> &'static Shape {
        &NODE_AFFINITY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.required_during_scheduling_ignored_during_execution,
            1 => &self.preferred_during_scheduling_ignored_during_execution,
            _ => no_field("NodeAffinity", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.required_during_scheduling_ignored_during_execution,
            1 => &mut self.preferred_during_scheduling_ignored_during_execution,
            _ => no_field("NodeAffinity", i),
        }
    }
}

/// NodeAllocatableMappedResources describes mapped node allocatable resource allocations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeAllocatableMappedResources {
    /// Name is the name of the resource (e.g., cpu, memory).
    pub name: Str,
    /// Quantity is the total node allocatable resource capacity allocated for the claim.
    pub quantity: Option<Quantity>,
}

/// The fields of [`NodeAllocatableMappedResources`].
pub static NODE_ALLOCATABLE_MAPPED_RESOURCES_SHAPE: Shape = Shape { name: "NodeAllocatableMappedResources", definition: "io.k8s.api.core.v1.NodeAllocatableMappedResources", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "quantity", ty: &Type::Leaf("resource.Quantity"), keep: Keep::AlwaysOrNull, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeAllocatableMappedResources {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.quantity.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeAllocatableMappedResources {
    fn shape(&self) -> &'static Shape {
        &NODE_ALLOCATABLE_MAPPED_RESOURCES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.quantity,
            _ => no_field("NodeAllocatableMappedResources", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.quantity,
            _ => no_field("NodeAllocatableMappedResources", i),
        }
    }
}

/// NodeAllocatableOverheadResources describes auxiliary overhead resource allocations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeAllocatableOverheadResources {
    /// Name is the name of the resource (e.g., cpu, memory).
    pub name: Str,
    /// PerPod is the flat overhead quantity allocated per pod.
    pub per_pod: Option<Quantity>,
    /// PerContainer is the variable overhead quantity applied for each container referencing the claim.
    pub per_container: Option<Quantity>,
}

/// The fields of [`NodeAllocatableOverheadResources`].
pub static NODE_ALLOCATABLE_OVERHEAD_RESOURCES_SHAPE: Shape = Shape { name: "NodeAllocatableOverheadResources", definition: "io.k8s.api.core.v1.NodeAllocatableOverheadResources", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "perPod", ty: &Type::Leaf("resource.Quantity"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "perContainer", ty: &Type::Leaf("resource.Quantity"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeAllocatableOverheadResources {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.per_pod.is_zero() && self.per_container.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeAllocatableOverheadResources {
    fn shape(&self) -> &'static Shape {
        &NODE_ALLOCATABLE_OVERHEAD_RESOURCES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.per_pod,
            2 => &self.per_container,
            _ => no_field("NodeAllocatableOverheadResources", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.per_pod,
            2 => &mut self.per_container,
            _ => no_field("NodeAllocatableOverheadResources", i),
        }
    }
}

/// NodeAllocatableResourceClaimStatus describes the status of node allocatable resources allocated via DRA.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeAllocatableResourceClaimStatus {
    /// ResourceClaimName is the resource claim referenced by the pod that resulted in this node allocatable resource allocation.
    pub resource_claim_name: Str,
    /// Containers lists the names of all containers in this pod that reference the claim.
    pub containers: List<Str>,
    /// Mapping contains allocations through devices mapped in the device spec's `nodeAllocatableResources(...).mapping` field.
    pub mapping: List<super::core_v1::NodeAllocatableMappedResources>,
    /// Overhead contains allocations through devices mapped in the device spec's `nodeAllocatableResources(...).overhead` field.
    pub overhead: List<super::core_v1::NodeAllocatableOverheadResources>,
}

/// The fields of [`NodeAllocatableResourceClaimStatus`].
pub static NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUS_SHAPE: Shape = Shape { name: "NodeAllocatableResourceClaimStatus", definition: "io.k8s.api.core.v1.NodeAllocatableResourceClaimStatus", atomic: false, fields: &[
    Field { name: "resourceClaimName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "containers", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Set, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "mapping", ty: &Type::List(&Type::Struct(&super::core_v1::NODE_ALLOCATABLE_MAPPED_RESOURCES_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
    Field { name: "overhead", ty: &Type::List(&Type::Struct(&super::core_v1::NODE_ALLOCATABLE_OVERHEAD_RESOURCES_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
] };

impl Reflect for NodeAllocatableResourceClaimStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.resource_claim_name.is_zero() && self.containers.is_zero() && self.mapping.is_zero() && self.overhead.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeAllocatableResourceClaimStatus {
    fn shape(&self) -> &'static Shape {
        &NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.resource_claim_name,
            1 => &self.containers,
            2 => &self.mapping,
            3 => &self.overhead,
            _ => no_field("NodeAllocatableResourceClaimStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.resource_claim_name,
            1 => &mut self.containers,
            2 => &mut self.mapping,
            3 => &mut self.overhead,
            _ => no_field("NodeAllocatableResourceClaimStatus", i),
        }
    }
}

/// NodeCondition contains condition information for a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeCondition {
    /// Type of node condition.
    pub type_: Str,
    /// Status of the condition, one of True, False, Unknown.
    pub status: Str,
    /// Last time we got an update on a given condition.
    pub last_heartbeat_time: Time,
    /// Last time the condition transit from one status to another.
    pub last_transition_time: Time,
    /// (brief) reason for the condition's last transition.
    pub reason: Str,
    /// Human readable message indicating details about last transition.
    pub message: Str,
}

/// The fields of [`NodeCondition`].
pub static NODE_CONDITION_SHAPE: Shape = Shape { name: "NodeCondition", definition: "io.k8s.api.core.v1.NodeCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastHeartbeatTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.last_heartbeat_time.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeCondition {
    fn shape(&self) -> &'static Shape {
        &NODE_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.last_heartbeat_time,
            3 => &self.last_transition_time,
            4 => &self.reason,
            5 => &self.message,
            _ => no_field("NodeCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.last_heartbeat_time,
            3 => &mut self.last_transition_time,
            4 => &mut self.reason,
            5 => &mut self.message,
            _ => no_field("NodeCondition", i),
        }
    }
}

/// NodeConfigSource specifies a source of node configuration.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeConfigSource {
    /// ConfigMap is a reference to a Node's ConfigMap
    pub config_map: Option<Ptr<super::core_v1::ConfigMapNodeConfigSource>>,
}

/// The fields of [`NodeConfigSource`].
pub static NODE_CONFIG_SOURCE_SHAPE: Shape = Shape { name: "NodeConfigSource", definition: "io.k8s.api.core.v1.NodeConfigSource", atomic: false, fields: &[
    Field { name: "configMap", ty: &Type::Struct(&super::core_v1::CONFIG_MAP_NODE_CONFIG_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeConfigSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.config_map.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeConfigSource {
    fn shape(&self) -> &'static Shape {
        &NODE_CONFIG_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.config_map,
            _ => no_field("NodeConfigSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.config_map,
            _ => no_field("NodeConfigSource", i),
        }
    }
}

/// NodeConfigStatus describes the status of the config assigned by Node.Spec.ConfigSource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeConfigStatus {
    /// Assigned reports the checkpointed config the node will try to use.
    pub assigned: Option<Ptr<super::core_v1::NodeConfigSource>>,
    /// Active reports the checkpointed config the node is actively using.
    pub active: Option<Ptr<super::core_v1::NodeConfigSource>>,
    /// LastKnownGood reports the checkpointed config the node will fall back to when it encounters an error attempting to use the Assigned config.
    pub last_known_good: Option<Ptr<super::core_v1::NodeConfigSource>>,
    /// Error describes any problems reconciling the Spec.ConfigSource to the Active config.
    pub error: Str,
}

/// The fields of [`NodeConfigStatus`].
pub static NODE_CONFIG_STATUS_SHAPE: Shape = Shape { name: "NodeConfigStatus", definition: "io.k8s.api.core.v1.NodeConfigStatus", atomic: false, fields: &[
    Field { name: "assigned", ty: &Type::Struct(&super::core_v1::NODE_CONFIG_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "active", ty: &Type::Struct(&super::core_v1::NODE_CONFIG_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastKnownGood", ty: &Type::Struct(&super::core_v1::NODE_CONFIG_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "error", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeConfigStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.assigned.is_zero() && self.active.is_zero() && self.last_known_good.is_zero() && self.error.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeConfigStatus {
    fn shape(&self) -> &'static Shape {
        &NODE_CONFIG_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.assigned,
            1 => &self.active,
            2 => &self.last_known_good,
            3 => &self.error,
            _ => no_field("NodeConfigStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.assigned,
            1 => &mut self.active,
            2 => &mut self.last_known_good,
            3 => &mut self.error,
            _ => no_field("NodeConfigStatus", i),
        }
    }
}

/// NodeDaemonEndpoints lists ports opened by daemons running on the Node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeDaemonEndpoints {
    /// Endpoint on which Kubelet is listening.
    pub kubelet_endpoint: super::core_v1::DaemonEndpoint,
}

/// The fields of [`NodeDaemonEndpoints`].
pub static NODE_DAEMON_ENDPOINTS_SHAPE: Shape = Shape { name: "NodeDaemonEndpoints", definition: "io.k8s.api.core.v1.NodeDaemonEndpoints", atomic: false, fields: &[
    Field { name: "kubeletEndpoint", ty: &Type::Struct(&super::core_v1::DAEMON_ENDPOINT_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeDaemonEndpoints {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kubelet_endpoint.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeDaemonEndpoints {
    fn shape(&self) -> &'static Shape {
        &NODE_DAEMON_ENDPOINTS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kubelet_endpoint,
            _ => no_field("NodeDaemonEndpoints", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kubelet_endpoint,
            _ => no_field("NodeDaemonEndpoints", i),
        }
    }
}

/// NodeFeatures describes the set of features implemented by the CRI implementation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeFeatures {
    /// SupplementalGroupsPolicy is set to true if the runtime supports SupplementalGroupsPolicy and ContainerUser.
    pub supplemental_groups_policy: Option<bool>,
}

/// The fields of [`NodeFeatures`].
pub static NODE_FEATURES_SHAPE: Shape = Shape { name: "NodeFeatures", definition: "io.k8s.api.core.v1.NodeFeatures", atomic: false, fields: &[
    Field { name: "supplementalGroupsPolicy", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeFeatures {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.supplemental_groups_policy.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeFeatures {
    fn shape(&self) -> &'static Shape {
        &NODE_FEATURES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.supplemental_groups_policy,
            _ => no_field("NodeFeatures", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.supplemental_groups_policy,
            _ => no_field("NodeFeatures", i),
        }
    }
}

/// NodePodPreemptionPolicy defines the node-level policies governing preemption for pods on this node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodePodPreemptionPolicy {
    /// DisableResizePreemption lists the owners (e.g., autoscalers, operators, administrators) that have requested to disable scheduler and Kubelet preemption for in-p
    pub disable_resize_preemption: List<Str>,
}

/// The fields of [`NodePodPreemptionPolicy`].
pub static NODE_POD_PREEMPTION_POLICY_SHAPE: Shape = Shape { name: "NodePodPreemptionPolicy", definition: "io.k8s.api.core.v1.NodePodPreemptionPolicy", atomic: false, fields: &[
    Field { name: "disableResizePreemption", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Set, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodePodPreemptionPolicy {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.disable_resize_preemption.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodePodPreemptionPolicy {
    fn shape(&self) -> &'static Shape {
        &NODE_POD_PREEMPTION_POLICY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.disable_resize_preemption,
            _ => no_field("NodePodPreemptionPolicy", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.disable_resize_preemption,
            _ => no_field("NodePodPreemptionPolicy", i),
        }
    }
}

/// NodeRuntimeHandler is a set of runtime handler information.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeRuntimeHandler {
    /// Runtime handler name.
    pub name: Str,
    /// Supported features.
    pub features: Option<Ptr<super::core_v1::NodeRuntimeHandlerFeatures>>,
}

/// The fields of [`NodeRuntimeHandler`].
pub static NODE_RUNTIME_HANDLER_SHAPE: Shape = Shape { name: "NodeRuntimeHandler", definition: "io.k8s.api.core.v1.NodeRuntimeHandler", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "features", ty: &Type::Struct(&super::core_v1::NODE_RUNTIME_HANDLER_FEATURES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeRuntimeHandler {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.features.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeRuntimeHandler {
    fn shape(&self) -> &'static Shape {
        &NODE_RUNTIME_HANDLER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.features,
            _ => no_field("NodeRuntimeHandler", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.features,
            _ => no_field("NodeRuntimeHandler", i),
        }
    }
}

/// NodeRuntimeHandlerFeatures is a set of features implemented by the runtime handler.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeRuntimeHandlerFeatures {
    /// RecursiveReadOnlyMounts is set to true if the runtime handler supports RecursiveReadOnlyMounts.
    pub recursive_read_only_mounts: Option<bool>,
    /// UserNamespaces is set to true if the runtime handler supports UserNamespaces, including for volumes.
    pub user_namespaces: Option<bool>,
}

/// The fields of [`NodeRuntimeHandlerFeatures`].
pub static NODE_RUNTIME_HANDLER_FEATURES_SHAPE: Shape = Shape { name: "NodeRuntimeHandlerFeatures", definition: "io.k8s.api.core.v1.NodeRuntimeHandlerFeatures", atomic: false, fields: &[
    Field { name: "recursiveReadOnlyMounts", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "userNamespaces", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeRuntimeHandlerFeatures {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.recursive_read_only_mounts.is_zero() && self.user_namespaces.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeRuntimeHandlerFeatures {
    fn shape(&self) -> &'static Shape {
        &NODE_RUNTIME_HANDLER_FEATURES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.recursive_read_only_mounts,
            1 => &self.user_namespaces,
            _ => no_field("NodeRuntimeHandlerFeatures", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.recursive_read_only_mounts,
            1 => &mut self.user_namespaces,
            _ => no_field("NodeRuntimeHandlerFeatures", i),
        }
    }
}

/// A node selector represents the union of the results of one or more label queries over a set of nodes; that is, it represents the OR of the selectors represented
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeSelector {
    /// Required.
    pub node_selector_terms: List<super::core_v1::NodeSelectorTerm>,
}

/// The fields of [`NodeSelector`].
pub static NODE_SELECTOR_SHAPE: Shape = Shape { name: "NodeSelector", definition: "io.k8s.api.core.v1.NodeSelector", atomic: true, fields: &[
    Field { name: "nodeSelectorTerms", ty: &Type::List(&Type::Struct(&super::core_v1::NODE_SELECTOR_TERM_SHAPE)), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeSelector {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.node_selector_terms.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeSelector {
    fn shape(&self) -> &'static Shape {
        &NODE_SELECTOR_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.node_selector_terms,
            _ => no_field("NodeSelector", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.node_selector_terms,
            _ => no_field("NodeSelector", i),
        }
    }
}

/// A node selector requirement is a selector that contains values, a key, and an operator that relates the key and values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeSelectorRequirement {
    /// The label key that the selector applies to.
    pub key: Str,
    /// Represents a key's relationship to a set of values.
    pub operator: Str,
    /// An array of string values.
    pub values: List<Str>,
}

/// The fields of [`NodeSelectorRequirement`].
pub static NODE_SELECTOR_REQUIREMENT_SHAPE: Shape = Shape { name: "NodeSelectorRequirement", definition: "io.k8s.api.core.v1.NodeSelectorRequirement", atomic: false, fields: &[
    Field { name: "key", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "operator", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "values", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeSelectorRequirement {
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

impl Struct for NodeSelectorRequirement {
    fn shape(&self) -> &'static Shape {
        &NODE_SELECTOR_REQUIREMENT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.key,
            1 => &self.operator,
            2 => &self.values,
            _ => no_field("NodeSelectorRequirement", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.key,
            1 => &mut self.operator,
            2 => &mut self.values,
            _ => no_field("NodeSelectorRequirement", i),
        }
    }
}

/// A null or empty node selector term matches no objects.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeSelectorTerm {
    /// A list of node selector requirements by node's labels.
    pub match_expressions: List<super::core_v1::NodeSelectorRequirement>,
    /// A list of node selector requirements by node's fields.
    pub match_fields: List<super::core_v1::NodeSelectorRequirement>,
}

/// The fields of [`NodeSelectorTerm`].
pub static NODE_SELECTOR_TERM_SHAPE: Shape = Shape { name: "NodeSelectorTerm", definition: "io.k8s.api.core.v1.NodeSelectorTerm", atomic: true, fields: &[
    Field { name: "matchExpressions", ty: &Type::List(&Type::Struct(&super::core_v1::NODE_SELECTOR_REQUIREMENT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "matchFields", ty: &Type::List(&Type::Struct(&super::core_v1::NODE_SELECTOR_REQUIREMENT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeSelectorTerm {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.match_expressions.is_zero() && self.match_fields.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeSelectorTerm {
    fn shape(&self) -> &'static Shape {
        &NODE_SELECTOR_TERM_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.match_expressions,
            1 => &self.match_fields,
            _ => no_field("NodeSelectorTerm", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.match_expressions,
            1 => &mut self.match_fields,
            _ => no_field("NodeSelectorTerm", i),
        }
    }
}

/// NodeSpec describes the attributes that a node is created with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeSpec {
    /// PodCIDR represents the pod IP range assigned to the node.
    pub pod_cidr: Str,
    /// podCIDRs represents the IP ranges assigned to the node for usage by Pods on that node.
    pub pod_cidrs: List<Str>,
    /// ID of the node assigned by the cloud provider in the format: ‹ProviderName›://‹ProviderSpecificNodeID›
    pub provider_id: Str,
    /// Unschedulable controls node schedulability of new pods.
    pub unschedulable: bool,
    /// If specified, the node's taints.
    pub taints: List<super::core_v1::Taint>,
    /// Deprecated: Previously used to specify the source of the node's configuration for the DynamicKubeletConfig feature.
    pub config_source: Option<Ptr<super::core_v1::NodeConfigSource>>,
    /// Deprecated.
    pub external_id: Str,
    /// PodPreemptionPolicy controls the node-level preemption behaviors for pods on this node.
    pub pod_preemption_policy: Option<Ptr<super::core_v1::NodePodPreemptionPolicy>>,
}

/// The fields of [`NodeSpec`].
pub static NODE_SPEC_SHAPE: Shape = Shape { name: "NodeSpec", definition: "io.k8s.api.core.v1.NodeSpec", atomic: false, fields: &[
    Field { name: "podCIDR", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "podCIDRs", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Set, keys: &[], merge_key: "", merge: true, retain_keys: false },
    Field { name: "providerID", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "unschedulable", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "taints", ty: &Type::List(&Type::Struct(&super::core_v1::TAINT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "configSource", ty: &Type::Struct(&super::core_v1::NODE_CONFIG_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "externalID", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "podPreemptionPolicy", ty: &Type::Struct(&super::core_v1::NODE_POD_PREEMPTION_POLICY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.pod_cidr.is_zero() && self.pod_cidrs.is_zero() && self.provider_id.is_zero() && self.unschedulable.is_zero() && self.taints.is_zero() && self.config_source.is_zero() && self.external_id.is_zero() && self.pod_preemption_policy.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeSpec {
    fn shape(&self) -> &'static Shape {
        &NODE_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.pod_cidr,
            1 => &self.pod_cidrs,
            2 => &self.provider_id,
            3 => &self.unschedulable,
            4 => &self.taints,
            5 => &self.config_source,
            6 => &self.external_id,
            7 => &self.pod_preemption_policy,
            _ => no_field("NodeSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.pod_cidr,
            1 => &mut self.pod_cidrs,
            2 => &mut self.provider_id,
            3 => &mut self.unschedulable,
            4 => &mut self.taints,
            5 => &mut self.config_source,
            6 => &mut self.external_id,
            7 => &mut self.pod_preemption_policy,
            _ => no_field("NodeSpec", i),
        }
    }
}

/// NodeStatus is information about the current status of a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeStatus {
    /// Capacity represents the total resources of a node.
    pub capacity: Dict<Quantity>,
    /// Allocatable represents the resources of a node that are available for scheduling.
    pub allocatable: Dict<Quantity>,
    /// NodePhase is the recently observed lifecycle phase of the node.
    pub phase: Str,
    /// Conditions is an array of current observed node conditions.
    pub conditions: List<super::core_v1::NodeCondition>,
    /// List of addresses reachable to the node.
    pub addresses: List<super::core_v1::NodeAddress>,
    /// Endpoints of daemons running on the Node.
    pub daemon_endpoints: super::core_v1::NodeDaemonEndpoints,
    /// Set of ids/uuids to uniquely identify the node.
    pub node_info: super::core_v1::NodeSystemInfo,
    /// List of container images on this node
    pub images: List<super::core_v1::ContainerImage>,
    /// List of attachable volumes in use (mounted) by the node.
    pub volumes_in_use: List<Str>,
    /// List of volumes that are attached to the node.
    pub volumes_attached: List<super::core_v1::AttachedVolume>,
    /// Status of the config assigned to the node via the dynamic Kubelet config feature.
    pub config: Option<Ptr<super::core_v1::NodeConfigStatus>>,
    /// The available runtime handlers.
    pub runtime_handlers: List<super::core_v1::NodeRuntimeHandler>,
    /// Features describes the set of features implemented by the CRI implementation.
    pub features: Option<Ptr<super::core_v1::NodeFeatures>>,
    /// DeclaredFeatures represents the features related to feature gates that are declared by the node.
    pub declared_features: List<Str>,
}

/// The fields of [`NodeStatus`].
pub static NODE_STATUS_SHAPE: Shape = Shape { name: "NodeStatus", definition: "io.k8s.api.core.v1.NodeStatus", atomic: false, fields: &[
    Field { name: "capacity", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "allocatable", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "phase", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::core_v1::NODE_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
    Field { name: "addresses", ty: &Type::List(&Type::Struct(&super::core_v1::NODE_ADDRESS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
    Field { name: "daemonEndpoints", ty: &Type::Struct(&super::core_v1::NODE_DAEMON_ENDPOINTS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeInfo", ty: &Type::Struct(&super::core_v1::NODE_SYSTEM_INFO_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "images", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_IMAGE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumesInUse", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumesAttached", ty: &Type::List(&Type::Struct(&super::core_v1::ATTACHED_VOLUME_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "config", ty: &Type::Struct(&super::core_v1::NODE_CONFIG_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "runtimeHandlers", ty: &Type::List(&Type::Struct(&super::core_v1::NODE_RUNTIME_HANDLER_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "features", ty: &Type::Struct(&super::core_v1::NODE_FEATURES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "declaredFeatures", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.capacity.is_zero() && self.allocatable.is_zero() && self.phase.is_zero() && self.conditions.is_zero() && self.addresses.is_zero() && self.daemon_endpoints.is_zero() && self.node_info.is_zero() && self.images.is_zero() && self.volumes_in_use.is_zero() && self.volumes_attached.is_zero() && self.config.is_zero() && self.runtime_handlers.is_zero() && self.features.is_zero() && self.declared_features.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeStatus {
    fn shape(&self) -> &'static Shape {
        &NODE_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.capacity,
            1 => &self.allocatable,
            2 => &self.phase,
            3 => &self.conditions,
            4 => &self.addresses,
            5 => &self.daemon_endpoints,
            6 => &self.node_info,
            7 => &self.images,
            8 => &self.volumes_in_use,
            9 => &self.volumes_attached,
            10 => &self.config,
            11 => &self.runtime_handlers,
            12 => &self.features,
            13 => &self.declared_features,
            _ => no_field("NodeStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.capacity,
            1 => &mut self.allocatable,
            2 => &mut self.phase,
            3 => &mut self.conditions,
            4 => &mut self.addresses,
            5 => &mut self.daemon_endpoints,
            6 => &mut self.node_info,
            7 => &mut self.images,
            8 => &mut self.volumes_in_use,
            9 => &mut self.volumes_attached,
            10 => &mut self.config,
            11 => &mut self.runtime_handlers,
            12 => &mut self.features,
            13 => &mut self.declared_features,
            _ => no_field("NodeStatus", i),
        }
    }
}

/// NodeSwapStatus represents swap memory information.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeSwapStatus {
    /// Total amount of swap memory in bytes.
    pub capacity: Option<i64>,
}

/// The fields of [`NodeSwapStatus`].
pub static NODE_SWAP_STATUS_SHAPE: Shape = Shape { name: "NodeSwapStatus", definition: "io.k8s.api.core.v1.NodeSwapStatus", atomic: false, fields: &[
    Field { name: "capacity", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeSwapStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.capacity.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeSwapStatus {
    fn shape(&self) -> &'static Shape {
        &NODE_SWAP_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.capacity,
            _ => no_field("NodeSwapStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.capacity,
            _ => no_field("NodeSwapStatus", i),
        }
    }
}

/// NodeSystemInfo is a set of ids/uuids to uniquely identify the node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeSystemInfo {
    /// MachineID reported by the node.
    pub machine_id: Str,
    /// SystemUUID reported by the node.
    pub system_uuid: Str,
    /// Boot ID reported by the node.
    pub boot_id: Str,
    /// Kernel Version reported by the node from 'uname -r' (e.g.
    pub kernel_version: Str,
    /// OS Image reported by the node from /etc/os-release (e.g.
    pub os_image: Str,
    /// ContainerRuntime Version reported by the node through runtime remote API (e.g.
    pub container_runtime_version: Str,
    /// Kubelet Version reported by the node.
    pub kubelet_version: Str,
    /// Deprecated: KubeProxy Version reported by the node.
    pub kube_proxy_version: Str,
    /// The Operating System reported by the node
    pub operating_system: Str,
    /// The Architecture reported by the node
    pub architecture: Str,
    /// Swap Info reported by the node.
    pub swap: Option<Ptr<super::core_v1::NodeSwapStatus>>,
    /// Whether the node is running in a user namespace.
    pub running_in_user_namespace: Option<bool>,
}

/// The fields of [`NodeSystemInfo`].
pub static NODE_SYSTEM_INFO_SHAPE: Shape = Shape { name: "NodeSystemInfo", definition: "io.k8s.api.core.v1.NodeSystemInfo", atomic: false, fields: &[
    Field { name: "machineID", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "systemUUID", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "bootID", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kernelVersion", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "osImage", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "containerRuntimeVersion", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kubeletVersion", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kubeProxyVersion", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "operatingSystem", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "architecture", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "swap", ty: &Type::Struct(&super::core_v1::NODE_SWAP_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "runningInUserNamespace", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for NodeSystemInfo {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.machine_id.is_zero() && self.system_uuid.is_zero() && self.boot_id.is_zero() && self.kernel_version.is_zero() && self.os_image.is_zero() && self.container_runtime_version.is_zero() && self.kubelet_version.is_zero() && self.kube_proxy_version.is_zero() && self.operating_system.is_zero() && self.architecture.is_zero() && self.swap.is_zero() && self.running_in_user_namespace.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for NodeSystemInfo {
    fn shape(&self) -> &'static Shape {
        &NODE_SYSTEM_INFO_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.machine_id,
            1 => &self.system_uuid,
            2 => &self.boot_id,
            3 => &self.kernel_version,
            4 => &self.os_image,
            5 => &self.container_runtime_version,
            6 => &self.kubelet_version,
            7 => &self.kube_proxy_version,
            8 => &self.operating_system,
            9 => &self.architecture,
            10 => &self.swap,
            11 => &self.running_in_user_namespace,
            _ => no_field("NodeSystemInfo", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.machine_id,
            1 => &mut self.system_uuid,
            2 => &mut self.boot_id,
            3 => &mut self.kernel_version,
            4 => &mut self.os_image,
            5 => &mut self.container_runtime_version,
            6 => &mut self.kubelet_version,
            7 => &mut self.kube_proxy_version,
            8 => &mut self.operating_system,
            9 => &mut self.architecture,
            10 => &mut self.swap,
            11 => &mut self.running_in_user_namespace,
            _ => no_field("NodeSystemInfo", i),
        }
    }
}

/// ObjectFieldSelector selects an APIVersioned field of an object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObjectFieldSelector {
    /// Version of the schema the FieldPath is written in terms of, defaults to "v1".
    pub api_version: Str,
    /// Path of the field to select in the specified API version.
    pub field_path: Str,
}

/// The fields of [`ObjectFieldSelector`].
pub static OBJECT_FIELD_SELECTOR_SHAPE: Shape = Shape { name: "ObjectFieldSelector", definition: "io.k8s.api.core.v1.ObjectFieldSelector", atomic: true, fields: &[
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fieldPath", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ObjectFieldSelector {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.api_version.is_zero() && self.field_path.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ObjectFieldSelector {
    fn shape(&self) -> &'static Shape {
        &OBJECT_FIELD_SELECTOR_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.api_version,
            1 => &self.field_path,
            _ => no_field("ObjectFieldSelector", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.api_version,
            1 => &mut self.field_path,
            _ => no_field("ObjectFieldSelector", i),
        }
    }
}

/// ObjectReference contains enough information to let you inspect or modify the referred object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ObjectReference {
    /// Kind of the referent.
    pub kind: Str,
    /// Namespace of the referent.
    pub namespace: Str,
    /// Name of the referent.
    pub name: Str,
    /// UID of the referent.
    pub uid: Str,
    /// API version of the referent.
    pub api_version: Str,
    /// Specific resourceVersion to which this reference is made, if any.
    pub resource_version: Str,
    /// If referring to a piece of an object instead of an entire object, this string should contain a valid JSON/Go field access statement, such as desiredState.manife
    pub field_path: Str,
}

/// The fields of [`ObjectReference`].
pub static OBJECT_REFERENCE_SHAPE: Shape = Shape { name: "ObjectReference", definition: "io.k8s.api.core.v1.ObjectReference", atomic: true, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "namespace", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "uid", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fieldPath", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ObjectReference {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.namespace.is_zero() && self.name.is_zero() && self.uid.is_zero() && self.api_version.is_zero() && self.resource_version.is_zero() && self.field_path.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ObjectReference {
    fn shape(&self) -> &'static Shape {
        &OBJECT_REFERENCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.namespace,
            2 => &self.name,
            3 => &self.uid,
            4 => &self.api_version,
            5 => &self.resource_version,
            6 => &self.field_path,
            _ => no_field("ObjectReference", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.namespace,
            2 => &mut self.name,
            3 => &mut self.uid,
            4 => &mut self.api_version,
            5 => &mut self.resource_version,
            6 => &mut self.field_path,
            _ => no_field("ObjectReference", i),
        }
    }
}

/// PersistentVolume (PV) is a storage resource provisioned by an administrator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersistentVolume {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec defines a specification of a persistent volume owned by the cluster.
    pub spec: Ptr<super::core_v1::PersistentVolumeSpec>,
    /// status represents the current information/status for the persistent volume.
    pub status: Ptr<super::core_v1::PersistentVolumeStatus>,
}

/// The fields of [`PersistentVolume`].
pub static PERSISTENT_VOLUME_SHAPE: Shape = Shape { name: "PersistentVolume", definition: "io.k8s.api.core.v1.PersistentVolume", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::core_v1::PERSISTENT_VOLUME_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::core_v1::PERSISTENT_VOLUME_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PersistentVolume {
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

impl Struct for PersistentVolume {
    fn shape(&self) -> &'static Shape {
        &PERSISTENT_VOLUME_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("PersistentVolume", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("PersistentVolume", i),
        }
    }
}

impl Resource for PersistentVolume {
    fn kind(&self) -> Kind {
        crate::kinds::PERSISTENT_VOLUME
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

impl Typed for PersistentVolume {
    const KIND: Kind = crate::kinds::PERSISTENT_VOLUME;
}

/// PersistentVolumeClaim is a user's request for and claim to a persistent volume
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersistentVolumeClaim {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// spec defines the desired characteristics of a volume requested by a pod author.
    pub spec: Ptr<super::core_v1::PersistentVolumeClaimSpec>,
    /// status represents the current information/status of a persistent volume claim.
    pub status: Ptr<super::core_v1::PersistentVolumeClaimStatus>,
}

/// The fields of [`PersistentVolumeClaim`].
pub static PERSISTENT_VOLUME_CLAIM_SHAPE: Shape = Shape { name: "PersistentVolumeClaim", definition: "io.k8s.api.core.v1.PersistentVolumeClaim", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::core_v1::PERSISTENT_VOLUME_CLAIM_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::core_v1::PERSISTENT_VOLUME_CLAIM_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PersistentVolumeClaim {
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

impl Struct for PersistentVolumeClaim {
    fn shape(&self) -> &'static Shape {
        &PERSISTENT_VOLUME_CLAIM_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("PersistentVolumeClaim", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("PersistentVolumeClaim", i),
        }
    }
}

impl Resource for PersistentVolumeClaim {
    fn kind(&self) -> Kind {
        crate::kinds::PERSISTENT_VOLUME_CLAIM
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

impl Typed for PersistentVolumeClaim {
    const KIND: Kind = crate::kinds::PERSISTENT_VOLUME_CLAIM;
}

/// PersistentVolumeClaimCondition contains details about state of pvc
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersistentVolumeClaimCondition {
    /// Type is the type of the condition.
    pub type_: Str,
    /// Status is the status of the condition.
    pub status: Str,
    /// lastProbeTime is the time we probed the condition.
    pub last_probe_time: Time,
    /// lastTransitionTime is the time the condition transitioned from one status to another.
    pub last_transition_time: Time,
    /// reason is a unique, this should be a short, machine understandable string that gives the reason for condition's last transition.
    pub reason: Str,
    /// message is the human-readable message indicating details about last transition.
    pub message: Str,
}

/// The fields of [`PersistentVolumeClaimCondition`].
pub static PERSISTENT_VOLUME_CLAIM_CONDITION_SHAPE: Shape = Shape { name: "PersistentVolumeClaimCondition", definition: "io.k8s.api.core.v1.PersistentVolumeClaimCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastProbeTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PersistentVolumeClaimCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.last_probe_time.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PersistentVolumeClaimCondition {
    fn shape(&self) -> &'static Shape {
        &PERSISTENT_VOLUME_CLAIM_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.last_probe_time,
            3 => &self.last_transition_time,
            4 => &self.reason,
            5 => &self.message,
            _ => no_field("PersistentVolumeClaimCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.last_probe_time,
            3 => &mut self.last_transition_time,
            4 => &mut self.reason,
            5 => &mut self.message,
            _ => no_field("PersistentVolumeClaimCondition", i),
        }
    }
}

/// PersistentVolumeClaimSpec describes the common attributes of storage devices and allows a Source for provider-specific attributes
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersistentVolumeClaimSpec {
    /// accessModes contains the desired access modes the volume should have.
    pub access_modes: List<Str>,
    /// selector is a label query over volumes to consider for binding.
    pub selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// resources represents the minimum resources the volume should have.
    pub resources: super::core_v1::VolumeResourceRequirements,
    /// volumeName is the binding reference to the PersistentVolume backing this claim.
    pub volume_name: Str,
    /// storageClassName is the name of the StorageClass required by the claim.
    pub storage_class_name: Option<Str>,
    /// volumeMode defines what type of volume is required by the claim.
    pub volume_mode: Option<Str>,
    /// dataSource field can be used to specify either: * An existing VolumeSnapshot object (snapshot.storage.k8s.io/VolumeSnapshot) * An existing PVC (PersistentVolume
    pub data_source: Option<Ptr<super::core_v1::TypedLocalObjectReference>>,
    /// dataSourceRef specifies the object from which to populate the volume with data, if a non-empty volume is desired.
    pub data_source_ref: Option<Ptr<super::core_v1::TypedObjectReference>>,
    /// volumeAttributesClassName may be used to set the VolumeAttributesClass used by this claim.
    pub volume_attributes_class_name: Option<Str>,
}

/// The fields of [`PersistentVolumeClaimSpec`].
pub static PERSISTENT_VOLUME_CLAIM_SPEC_SHAPE: Shape = Shape { name: "PersistentVolumeClaimSpec", definition: "io.k8s.api.core.v1.PersistentVolumeClaimSpec", atomic: false, fields: &[
    Field { name: "accessModes", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resources", ty: &Type::Struct(&super::core_v1::VOLUME_RESOURCE_REQUIREMENTS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storageClassName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeMode", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "dataSource", ty: &Type::Struct(&super::core_v1::TYPED_LOCAL_OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "dataSourceRef", ty: &Type::Struct(&super::core_v1::TYPED_OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeAttributesClassName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PersistentVolumeClaimSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.access_modes.is_zero() && self.selector.is_zero() && self.resources.is_zero() && self.volume_name.is_zero() && self.storage_class_name.is_zero() && self.volume_mode.is_zero() && self.data_source.is_zero() && self.data_source_ref.is_zero() && self.volume_attributes_class_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PersistentVolumeClaimSpec {
    fn shape(&self) -> &'static Shape {
        &PERSISTENT_VOLUME_CLAIM_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.access_modes,
            1 => &self.selector,
            2 => &self.resources,
            3 => &self.volume_name,
            4 => &self.storage_class_name,
            5 => &self.volume_mode,
            6 => &self.data_source,
            7 => &self.data_source_ref,
            8 => &self.volume_attributes_class_name,
            _ => no_field("PersistentVolumeClaimSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.access_modes,
            1 => &mut self.selector,
            2 => &mut self.resources,
            3 => &mut self.volume_name,
            4 => &mut self.storage_class_name,
            5 => &mut self.volume_mode,
            6 => &mut self.data_source,
            7 => &mut self.data_source_ref,
            8 => &mut self.volume_attributes_class_name,
            _ => no_field("PersistentVolumeClaimSpec", i),
        }
    }
}

/// PersistentVolumeClaimStatus is the current status of a persistent volume claim.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersistentVolumeClaimStatus {
    /// phase represents the current phase of PersistentVolumeClaim.
    pub phase: Str,
    /// accessModes contains the actual access modes the volume backing the PVC has.
    pub access_modes: List<Str>,
    /// capacity represents the actual resources of the underlying volume.
    pub capacity: Dict<Quantity>,
    /// conditions is the current Condition of persistent volume claim.
    pub conditions: List<super::core_v1::PersistentVolumeClaimCondition>,
    /// allocatedResources tracks the resources allocated to a PVC including its capacity.
    pub allocated_resources: Dict<Quantity>,
    /// allocatedResourceStatuses stores status of resource being resized for the given PVC.
    pub allocated_resource_statuses: Dict<Str>,
    /// currentVolumeAttributesClassName is the current name of the VolumeAttributesClass the PVC is using.
    pub current_volume_attributes_class_name: Option<Str>,
    /// ModifyVolumeStatus represents the status object of ControllerModifyVolume operation.
    pub modify_volume_status: Option<Ptr<super::core_v1::ModifyVolumeStatus>>,
    /// healthStatus contains the latest controller-reported health information for the volume bound to this claim.
    pub health_status: Option<Ptr<super::core_v1::VolumeHealthStatus>>,
}

/// The fields of [`PersistentVolumeClaimStatus`].
pub static PERSISTENT_VOLUME_CLAIM_STATUS_SHAPE: Shape = Shape { name: "PersistentVolumeClaimStatus", definition: "io.k8s.api.core.v1.PersistentVolumeClaimStatus", atomic: false, fields: &[
    Field { name: "phase", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "accessModes", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "capacity", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::core_v1::PERSISTENT_VOLUME_CLAIM_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
    Field { name: "allocatedResources", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "allocatedResourceStatuses", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "currentVolumeAttributesClassName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "modifyVolumeStatus", ty: &Type::Struct(&super::core_v1::MODIFY_VOLUME_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "healthStatus", ty: &Type::Struct(&super::core_v1::VOLUME_HEALTH_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PersistentVolumeClaimStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.phase.is_zero() && self.access_modes.is_zero() && self.capacity.is_zero() && self.conditions.is_zero() && self.allocated_resources.is_zero() && self.allocated_resource_statuses.is_zero() && self.current_volume_attributes_class_name.is_zero() && self.modify_volume_status.is_zero() && self.health_status.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PersistentVolumeClaimStatus {
    fn shape(&self) -> &'static Shape {
        &PERSISTENT_VOLUME_CLAIM_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.phase,
            1 => &self.access_modes,
            2 => &self.capacity,
            3 => &self.conditions,
            4 => &self.allocated_resources,
            5 => &self.allocated_resource_statuses,
            6 => &self.current_volume_attributes_class_name,
            7 => &self.modify_volume_status,
            8 => &self.health_status,
            _ => no_field("PersistentVolumeClaimStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.phase,
            1 => &mut self.access_modes,
            2 => &mut self.capacity,
            3 => &mut self.conditions,
            4 => &mut self.allocated_resources,
            5 => &mut self.allocated_resource_statuses,
            6 => &mut self.current_volume_attributes_class_name,
            7 => &mut self.modify_volume_status,
            8 => &mut self.health_status,
            _ => no_field("PersistentVolumeClaimStatus", i),
        }
    }
}

/// PersistentVolumeClaimTemplate is used to produce PersistentVolumeClaim objects as part of an EphemeralVolumeSource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersistentVolumeClaimTemplate {
    /// May contain labels and annotations that will be copied into the PVC when creating it.
    pub metadata: super::meta_v1::ObjectMeta,
    /// The specification for the PersistentVolumeClaim.
    pub spec: super::core_v1::PersistentVolumeClaimSpec,
}

/// The fields of [`PersistentVolumeClaimTemplate`].
pub static PERSISTENT_VOLUME_CLAIM_TEMPLATE_SHAPE: Shape = Shape { name: "PersistentVolumeClaimTemplate", definition: "io.k8s.api.core.v1.PersistentVolumeClaimTemplate", atomic: false, fields: &[
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::core_v1::PERSISTENT_VOLUME_CLAIM_SPEC_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PersistentVolumeClaimTemplate {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.metadata.is_zero() && self.spec.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PersistentVolumeClaimTemplate {
    fn shape(&self) -> &'static Shape {
        &PERSISTENT_VOLUME_CLAIM_TEMPLATE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.metadata,
            1 => &self.spec,
            _ => no_field("PersistentVolumeClaimTemplate", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.metadata,
            1 => &mut self.spec,
            _ => no_field("PersistentVolumeClaimTemplate", i),
        }
    }
}

/// PersistentVolumeClaimVolumeSource references the user's PVC in the same namespace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersistentVolumeClaimVolumeSource {
    /// claimName is the name of a PersistentVolumeClaim in the same namespace as the pod using this volume.
    pub claim_name: Str,
    /// readOnly Will force the ReadOnly setting in VolumeMounts.
    pub read_only: bool,
}

/// The fields of [`PersistentVolumeClaimVolumeSource`].
pub static PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "PersistentVolumeClaimVolumeSource", definition: "io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource", atomic: false, fields: &[
    Field { name: "claimName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PersistentVolumeClaimVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.claim_name.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PersistentVolumeClaimVolumeSource {
    fn shape(&self) -> &'static Shape {
        &PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.claim_name,
            1 => &self.read_only,
            _ => no_field("PersistentVolumeClaimVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.claim_name,
            1 => &mut self.read_only,
            _ => no_field("PersistentVolumeClaimVolumeSource", i),
        }
    }
}

/// PersistentVolumeSpec is the specification of a persistent volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersistentVolumeSpec {
    /// capacity is the description of the persistent volume's resources and capacity.
    pub capacity: Dict<Quantity>,
    /// gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod.
    pub gce_persistent_disk: Option<Ptr<super::core_v1::GCEPersistentDiskVolumeSource>>,
    /// awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod.
    pub aws_elastic_block_store: Option<Ptr<super::core_v1::AWSElasticBlockStoreVolumeSource>>,
    /// hostPath represents a directory on the host.
    pub host_path: Option<Ptr<super::core_v1::HostPathVolumeSource>>,
    /// glusterfs represents a Glusterfs volume that is attached to a host and exposed to the pod.
    pub glusterfs: Option<Ptr<super::core_v1::GlusterfsPersistentVolumeSource>>,
    /// nfs represents an NFS mount on the host.
    pub nfs: Option<Ptr<super::core_v1::NFSVolumeSource>>,
    /// rbd represents a Rados Block Device mount on the host that shares a pod's lifetime.
    pub rbd: Option<Ptr<super::core_v1::RBDPersistentVolumeSource>>,
    /// iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod.
    pub iscsi: Option<Ptr<super::core_v1::ISCSIPersistentVolumeSource>>,
    /// cinder represents a cinder volume attached and mounted on kubelets host machine.
    pub cinder: Option<Ptr<super::core_v1::CinderPersistentVolumeSource>>,
    /// cephFS represents a Ceph FS mount on the host that shares a pod's lifetime.
    pub cephfs: Option<Ptr<super::core_v1::CephFSPersistentVolumeSource>>,
    /// fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod.
    pub fc: Option<Ptr<super::core_v1::FCVolumeSource>>,
    /// flocker represents a Flocker volume attached to a kubelet's host machine and exposed to the pod for its usage.
    pub flocker: Option<Ptr<super::core_v1::FlockerVolumeSource>>,
    /// flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin.
    pub flex_volume: Option<Ptr<super::core_v1::FlexPersistentVolumeSource>>,
    /// azureFile represents an Azure File Service mount on the host and bind mount to the pod.
    pub azure_file: Option<Ptr<super::core_v1::AzureFilePersistentVolumeSource>>,
    /// vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine.
    pub vsphere_volume: Option<Ptr<super::core_v1::VsphereVirtualDiskVolumeSource>>,
    /// quobyte represents a Quobyte mount on the host that shares a pod's lifetime.
    pub quobyte: Option<Ptr<super::core_v1::QuobyteVolumeSource>>,
    /// azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod.
    pub azure_disk: Option<Ptr<super::core_v1::AzureDiskVolumeSource>>,
    /// photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine.
    pub photon_persistent_disk: Option<Ptr<super::core_v1::PhotonPersistentDiskVolumeSource>>,
    /// portworxVolume represents a portworx volume attached and mounted on kubelets host machine.
    pub portworx_volume: Option<Ptr<super::core_v1::PortworxVolumeSource>>,
    /// scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes.
    pub scale_io: Option<Ptr<super::core_v1::ScaleIOPersistentVolumeSource>>,
    /// local represents directly-attached storage with node affinity
    pub local: Option<Ptr<super::core_v1::LocalVolumeSource>>,
    /// storageOS represents a StorageOS volume that is attached to the kubelet's host machine and mounted into the pod.
    pub storageos: Option<Ptr<super::core_v1::StorageOSPersistentVolumeSource>>,
    /// csi represents storage that is handled by an external CSI driver.
    pub csi: Option<Ptr<super::core_v1::CSIPersistentVolumeSource>>,
    /// accessModes contains all ways the volume can be mounted.
    pub access_modes: List<Str>,
    /// claimRef is part of a bi-directional binding between PersistentVolume and PersistentVolumeClaim.
    pub claim_ref: Option<Ptr<super::core_v1::ObjectReference>>,
    /// persistentVolumeReclaimPolicy defines what happens to a persistent volume when released from its claim.
    pub persistent_volume_reclaim_policy: Str,
    /// storageClassName is the name of StorageClass to which this persistent volume belongs.
    pub storage_class_name: Str,
    /// mountOptions is the list of mount options, e.g.
    pub mount_options: List<Str>,
    /// volumeMode defines if a volume is intended to be used with a formatted filesystem or to remain in raw block state.
    pub volume_mode: Option<Str>,
    /// nodeAffinity defines constraints that limit what nodes this volume can be accessed from.
    pub node_affinity: Option<Ptr<super::core_v1::VolumeNodeAffinity>>,
    /// Name of VolumeAttributesClass to which this persistent volume belongs.
    pub volume_attributes_class_name: Option<Str>,
}

/// The fields of [`PersistentVolumeSpec`].
pub static PERSISTENT_VOLUME_SPEC_SHAPE: Shape = Shape { name: "PersistentVolumeSpec", definition: "io.k8s.api.core.v1.PersistentVolumeSpec", atomic: false, fields: &[
    Field { name: "capacity", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "gcePersistentDisk", ty: &Type::Struct(&super::core_v1::GCE_PERSISTENT_DISK_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "awsElasticBlockStore", ty: &Type::Struct(&super::core_v1::AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostPath", ty: &Type::Struct(&super::core_v1::HOST_PATH_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "glusterfs", ty: &Type::Struct(&super::core_v1::GLUSTERFS_PERSISTENT_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nfs", ty: &Type::Struct(&super::core_v1::NFS_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "rbd", ty: &Type::Struct(&super::core_v1::RBD_PERSISTENT_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "iscsi", ty: &Type::Struct(&super::core_v1::ISCSI_PERSISTENT_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "cinder", ty: &Type::Struct(&super::core_v1::CINDER_PERSISTENT_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "cephfs", ty: &Type::Struct(&super::core_v1::CEPH_FS_PERSISTENT_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fc", ty: &Type::Struct(&super::core_v1::FC_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "flocker", ty: &Type::Struct(&super::core_v1::FLOCKER_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "flexVolume", ty: &Type::Struct(&super::core_v1::FLEX_PERSISTENT_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "azureFile", ty: &Type::Struct(&super::core_v1::AZURE_FILE_PERSISTENT_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "vsphereVolume", ty: &Type::Struct(&super::core_v1::VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "quobyte", ty: &Type::Struct(&super::core_v1::QUOBYTE_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "azureDisk", ty: &Type::Struct(&super::core_v1::AZURE_DISK_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "photonPersistentDisk", ty: &Type::Struct(&super::core_v1::PHOTON_PERSISTENT_DISK_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "portworxVolume", ty: &Type::Struct(&super::core_v1::PORTWORX_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "scaleIO", ty: &Type::Struct(&super::core_v1::SCALE_IO_PERSISTENT_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "local", ty: &Type::Struct(&super::core_v1::LOCAL_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storageos", ty: &Type::Struct(&super::core_v1::STORAGE_OS_PERSISTENT_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "csi", ty: &Type::Struct(&super::core_v1::CSI_PERSISTENT_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "accessModes", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "claimRef", ty: &Type::Struct(&super::core_v1::OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "persistentVolumeReclaimPolicy", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storageClassName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "mountOptions", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeMode", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeAffinity", ty: &Type::Struct(&super::core_v1::VOLUME_NODE_AFFINITY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeAttributesClassName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PersistentVolumeSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.capacity.is_zero() && self.gce_persistent_disk.is_zero() && self.aws_elastic_block_store.is_zero() && self.host_path.is_zero() && self.glusterfs.is_zero() && self.nfs.is_zero() && self.rbd.is_zero() && self.iscsi.is_zero() && self.cinder.is_zero() && self.cephfs.is_zero() && self.fc.is_zero() && self.flocker.is_zero() && self.flex_volume.is_zero() && self.azure_file.is_zero() && self.vsphere_volume.is_zero() && self.quobyte.is_zero() && self.azure_disk.is_zero() && self.photon_persistent_disk.is_zero() && self.portworx_volume.is_zero() && self.scale_io.is_zero() && self.local.is_zero() && self.storageos.is_zero() && self.csi.is_zero() && self.access_modes.is_zero() && self.claim_ref.is_zero() && self.persistent_volume_reclaim_policy.is_zero() && self.storage_class_name.is_zero() && self.mount_options.is_zero() && self.volume_mode.is_zero() && self.node_affinity.is_zero() && self.volume_attributes_class_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PersistentVolumeSpec {
    fn shape(&self) -> &'static Shape {
        &PERSISTENT_VOLUME_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.capacity,
            1 => &self.gce_persistent_disk,
            2 => &self.aws_elastic_block_store,
            3 => &self.host_path,
            4 => &self.glusterfs,
            5 => &self.nfs,
            6 => &self.rbd,
            7 => &self.iscsi,
            8 => &self.cinder,
            9 => &self.cephfs,
            10 => &self.fc,
            11 => &self.flocker,
            12 => &self.flex_volume,
            13 => &self.azure_file,
            14 => &self.vsphere_volume,
            15 => &self.quobyte,
            16 => &self.azure_disk,
            17 => &self.photon_persistent_disk,
            18 => &self.portworx_volume,
            19 => &self.scale_io,
            20 => &self.local,
            21 => &self.storageos,
            22 => &self.csi,
            23 => &self.access_modes,
            24 => &self.claim_ref,
            25 => &self.persistent_volume_reclaim_policy,
            26 => &self.storage_class_name,
            27 => &self.mount_options,
            28 => &self.volume_mode,
            29 => &self.node_affinity,
            30 => &self.volume_attributes_class_name,
            _ => no_field("PersistentVolumeSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.capacity,
            1 => &mut self.gce_persistent_disk,
            2 => &mut self.aws_elastic_block_store,
            3 => &mut self.host_path,
            4 => &mut self.glusterfs,
            5 => &mut self.nfs,
            6 => &mut self.rbd,
            7 => &mut self.iscsi,
            8 => &mut self.cinder,
            9 => &mut self.cephfs,
            10 => &mut self.fc,
            11 => &mut self.flocker,
            12 => &mut self.flex_volume,
            13 => &mut self.azure_file,
            14 => &mut self.vsphere_volume,
            15 => &mut self.quobyte,
            16 => &mut self.azure_disk,
            17 => &mut self.photon_persistent_disk,
            18 => &mut self.portworx_volume,
            19 => &mut self.scale_io,
            20 => &mut self.local,
            21 => &mut self.storageos,
            22 => &mut self.csi,
            23 => &mut self.access_modes,
            24 => &mut self.claim_ref,
            25 => &mut self.persistent_volume_reclaim_policy,
            26 => &mut self.storage_class_name,
            27 => &mut self.mount_options,
            28 => &mut self.volume_mode,
            29 => &mut self.node_affinity,
            30 => &mut self.volume_attributes_class_name,
            _ => no_field("PersistentVolumeSpec", i),
        }
    }
}

/// PersistentVolumeStatus is the current status of a persistent volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersistentVolumeStatus {
    /// phase indicates if a volume is available, bound to a claim, or released by a claim.
    pub phase: Str,
    /// message is a human-readable message indicating details about why the volume is in this state.
    pub message: Str,
    /// reason is a brief CamelCase string that describes any failure and is meant for machine parsing and tidy display in the CLI.
    pub reason: Str,
    /// lastPhaseTransitionTime is the time the phase transitioned from one to another and automatically resets to current time everytime a volume phase transitions.
    pub last_phase_transition_time: Option<Time>,
}

/// The fields of [`PersistentVolumeStatus`].
pub static PERSISTENT_VOLUME_STATUS_SHAPE: Shape = Shape { name: "PersistentVolumeStatus", definition: "io.k8s.api.core.v1.PersistentVolumeStatus", atomic: false, fields: &[
    Field { name: "phase", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastPhaseTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PersistentVolumeStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.phase.is_zero() && self.message.is_zero() && self.reason.is_zero() && self.last_phase_transition_time.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PersistentVolumeStatus {
    fn shape(&self) -> &'static Shape {
        &PERSISTENT_VOLUME_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.phase,
            1 => &self.message,
            2 => &self.reason,
            3 => &self.last_phase_transition_time,
            _ => no_field("PersistentVolumeStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.phase,
            1 => &mut self.message,
            2 => &mut self.reason,
            3 => &mut self.last_phase_transition_time,
            _ => no_field("PersistentVolumeStatus", i),
        }
    }
}

/// Represents a Photon Controller persistent disk resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PhotonPersistentDiskVolumeSource {
    /// pdID is the ID that identifies Photon Controller persistent disk
    pub pd_id: Str,
    /// fsType is the filesystem type to mount.
    pub fs_type: Str,
}

/// The fields of [`PhotonPersistentDiskVolumeSource`].
pub static PHOTON_PERSISTENT_DISK_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "PhotonPersistentDiskVolumeSource", definition: "io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource", atomic: false, fields: &[
    Field { name: "pdID", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PhotonPersistentDiskVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.pd_id.is_zero() && self.fs_type.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PhotonPersistentDiskVolumeSource {
    fn shape(&self) -> &'static Shape {
        &PHOTON_PERSISTENT_DISK_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.pd_id,
            1 => &self.fs_type,
            _ => no_field("PhotonPersistentDiskVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.pd_id,
            1 => &mut self.fs_type,
            _ => no_field("PhotonPersistentDiskVolumeSource", i),
        }
    }
}

/// Pod is a collection of containers that can run on a host.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pod {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Specification of the desired behavior of the pod.
    pub spec: Ptr<super::core_v1::PodSpec>,
    /// Most recently observed status of the pod.
    pub status: Ptr<super::core_v1::PodStatus>,
}

/// The fields of [`Pod`].
pub static POD_SHAPE: Shape = Shape { name: "Pod", definition: "io.k8s.api.core.v1.Pod", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::core_v1::POD_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::core_v1::POD_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Pod {
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

impl Struct for Pod {
    fn shape(&self) -> &'static Shape {
        &POD_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("Pod", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("Pod", i),
        }
    }
}

impl Resource for Pod {
    fn kind(&self) -> Kind {
        crate::kinds::POD
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

impl Typed for Pod {
    const KIND: Kind = crate::kinds::POD;
}

/// Pod affinity is a group of inter pod affinity scheduling rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodAffinity {
    /// If the affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node.
    pub required_during_scheduling_ignored_during_execution: List<super::core_v1::PodAffinityTerm>,
    /// The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by this field, but it may choose a node that violates one or
    pub preferred_during_scheduling_ignored_during_execution: List<super::core_v1::WeightedPodAffinityTerm>,
}

/// The fields of [`PodAffinity`].
pub static POD_AFFINITY_SHAPE: Shape = Shape { name: "PodAffinity", definition: "io.k8s.api.core.v1.PodAffinity", atomic: false, fields: &[
    Field { name: "requiredDuringSchedulingIgnoredDuringExecution", ty: &Type::List(&Type::Struct(&super::core_v1::POD_AFFINITY_TERM_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "preferredDuringSchedulingIgnoredDuringExecution", ty: &Type::List(&Type::Struct(&super::core_v1::WEIGHTED_POD_AFFINITY_TERM_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodAffinity {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.required_during_scheduling_ignored_during_execution.is_zero() && self.preferred_during_scheduling_ignored_during_execution.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodAffinity {
    fn shape(&self) -> &'static Shape {
        &POD_AFFINITY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.required_during_scheduling_ignored_during_execution,
            1 => &self.preferred_during_scheduling_ignored_during_execution,
            _ => no_field("PodAffinity", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.required_during_scheduling_ignored_during_execution,
            1 => &mut self.preferred_during_scheduling_ignored_during_execution,
            _ => no_field("PodAffinity", i),
        }
    }
}

/// Defines a set of pods (namely those matching the labelSelector relative to the given namespace(s)) that this pod should be co-located (affinity) or not co-locat
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodAffinityTerm {
    /// A label query over a set of resources, in this case pods.
    pub label_selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// namespaces specifies a static list of namespace names that the term applies to.
    pub namespaces: List<Str>,
    /// This pod should be co-located (affinity) or not co-located (anti-affinity) with the pods matching the labelSelector in the specified namespaces, where co-locate
    pub topology_key: Str,
    /// A label query over the set of namespaces that the term applies to.
    pub namespace_selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// MatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration.
    pub match_label_keys: List<Str>,
    /// MismatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration.
    pub mismatch_label_keys: List<Str>,
}

/// The fields of [`PodAffinityTerm`].
pub static POD_AFFINITY_TERM_SHAPE: Shape = Shape { name: "PodAffinityTerm", definition: "io.k8s.api.core.v1.PodAffinityTerm", atomic: false, fields: &[
    Field { name: "labelSelector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "namespaces", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "topologyKey", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "namespaceSelector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "matchLabelKeys", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "mismatchLabelKeys", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodAffinityTerm {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.label_selector.is_zero() && self.namespaces.is_zero() && self.topology_key.is_zero() && self.namespace_selector.is_zero() && self.match_label_keys.is_zero() && self.mismatch_label_keys.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodAffinityTerm {
    fn shape(&self) -> &'static Shape {
        &POD_AFFINITY_TERM_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.label_selector,
            1 => &self.namespaces,
            2 => &self.topology_key,
            3 => &self.namespace_selector,
            4 => &self.match_label_keys,
            5 => &self.mismatch_label_keys,
            _ => no_field("PodAffinityTerm", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.label_selector,
            1 => &mut self.namespaces,
            2 => &mut self.topology_key,
            3 => &mut self.namespace_selector,
            4 => &mut self.match_label_keys,
            5 => &mut self.mismatch_label_keys,
            _ => no_field("PodAffinityTerm", i),
        }
    }
}

/// Pod anti affinity is a group of inter pod anti affinity scheduling rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodAntiAffinity {
    /// If the anti-affinity requirements specified by this field are not met at scheduling time, the pod will not be scheduled onto the node.
    pub required_during_scheduling_ignored_during_execution: List<super::core_v1::PodAffinityTerm>,
    /// The scheduler will prefer to schedule pods to nodes that satisfy the anti-affinity expressions specified by this field, but it may choose a node that violates o
    pub preferred_during_scheduling_ignored_during_execution: List<super::core_v1::WeightedPodAffinityTerm>,
}

/// The fields of [`PodAntiAffinity`].
pub static POD_ANTI_AFFINITY_SHAPE: Shape = Shape { name: "PodAntiAffinity", definition: "io.k8s.api.core.v1.PodAntiAffinity", atomic: false, fields: &[
    Field { name: "requiredDuringSchedulingIgnoredDuringExecution", ty: &Type::List(&Type::Struct(&super::core_v1::POD_AFFINITY_TERM_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "preferredDuringSchedulingIgnoredDuringExecution", ty: &Type::List(&Type::Struct(&super::core_v1::WEIGHTED_POD_AFFINITY_TERM_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodAntiAffinity {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.required_during_scheduling_ignored_during_execution.is_zero() && self.preferred_during_scheduling_ignored_during_execution.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodAntiAffinity {
    fn shape(&self) -> &'static Shape {
        &POD_ANTI_AFFINITY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.required_during_scheduling_ignored_during_execution,
            1 => &self.preferred_during_scheduling_ignored_during_execution,
            _ => no_field("PodAntiAffinity", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.required_during_scheduling_ignored_during_execution,
            1 => &mut self.preferred_during_scheduling_ignored_during_execution,
            _ => no_field("PodAntiAffinity", i),
        }
    }
}

/// PodCertificateProjection provides a private key and X.509 certificate in the pod filesystem.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodCertificateProjection {
    /// Kubelet's generated CSRs will be addressed to this signer.
    pub signer_name: Str,
    /// The type of keypair Kubelet will generate for the pod.
    pub key_type: Str,
    /// maxExpirationSeconds is the maximum lifetime permitted for the certificate.
    pub max_expiration_seconds: Option<i32>,
    /// Write the credential bundle at this path in the projected volume.
    pub credential_bundle_path: Str,
    /// Write the key at this path in the projected volume.
    pub key_path: Str,
    /// Write the certificate chain at this path in the projected volume.
    pub certificate_chain_path: Str,
    /// userAnnotations allow pod authors to pass additional information to the signer implementation.
    pub user_annotations: Dict<Str>,
    /// user is Optional: The owner UID of the created file.
    pub user: Option<i64>,
}

/// The fields of [`PodCertificateProjection`].
pub static POD_CERTIFICATE_PROJECTION_SHAPE: Shape = Shape { name: "PodCertificateProjection", definition: "io.k8s.api.core.v1.PodCertificateProjection", atomic: false, fields: &[
    Field { name: "signerName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "keyType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "maxExpirationSeconds", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "credentialBundlePath", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "keyPath", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "certificateChainPath", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "userAnnotations", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodCertificateProjection {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.signer_name.is_zero() && self.key_type.is_zero() && self.max_expiration_seconds.is_zero() && self.credential_bundle_path.is_zero() && self.key_path.is_zero() && self.certificate_chain_path.is_zero() && self.user_annotations.is_zero() && self.user.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodCertificateProjection {
    fn shape(&self) -> &'static Shape {
        &POD_CERTIFICATE_PROJECTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.signer_name,
            1 => &self.key_type,
            2 => &self.max_expiration_seconds,
            3 => &self.credential_bundle_path,
            4 => &self.key_path,
            5 => &self.certificate_chain_path,
            6 => &self.user_annotations,
            7 => &self.user,
            _ => no_field("PodCertificateProjection", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.signer_name,
            1 => &mut self.key_type,
            2 => &mut self.max_expiration_seconds,
            3 => &mut self.credential_bundle_path,
            4 => &mut self.key_path,
            5 => &mut self.certificate_chain_path,
            6 => &mut self.user_annotations,
            7 => &mut self.user,
            _ => no_field("PodCertificateProjection", i),
        }
    }
}

/// PodCondition contains details for the current condition of this pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodCondition {
    /// Type is the type of the condition.
    pub type_: Str,
    /// If set, this represents the .metadata.generation that the pod condition was set based upon.
    pub observed_generation: i64,
    /// Status is the status of the condition.
    pub status: Str,
    /// Last time we probed the condition.
    pub last_probe_time: Time,
    /// Last time the condition transitioned from one status to another.
    pub last_transition_time: Time,
    /// Unique, one-word, CamelCase reason for the condition's last transition.
    pub reason: Str,
    /// Human-readable message indicating details about last transition.
    pub message: Str,
}

/// The fields of [`PodCondition`].
pub static POD_CONDITION_SHAPE: Shape = Shape { name: "PodCondition", definition: "io.k8s.api.core.v1.PodCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastProbeTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.observed_generation.is_zero() && self.status.is_zero() && self.last_probe_time.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodCondition {
    fn shape(&self) -> &'static Shape {
        &POD_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.observed_generation,
            2 => &self.status,
            3 => &self.last_probe_time,
            4 => &self.last_transition_time,
            5 => &self.reason,
            6 => &self.message,
            _ => no_field("PodCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.observed_generation,
            2 => &mut self.status,
            3 => &mut self.last_probe_time,
            4 => &mut self.last_transition_time,
            5 => &mut self.reason,
            6 => &mut self.message,
            _ => no_field("PodCondition", i),
        }
    }
}

/// PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodDNSConfig {
    /// A list of DNS name server IP addresses.
    pub nameservers: List<Str>,
    /// A list of DNS search domains for host-name lookup.
    pub searches: List<Str>,
    /// A list of DNS resolver options.
    pub options: List<super::core_v1::PodDNSConfigOption>,
}

/// The fields of [`PodDNSConfig`].
pub static POD_DNS_CONFIG_SHAPE: Shape = Shape { name: "PodDNSConfig", definition: "io.k8s.api.core.v1.PodDNSConfig", atomic: false, fields: &[
    Field { name: "nameservers", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "searches", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "options", ty: &Type::List(&Type::Struct(&super::core_v1::POD_DNS_CONFIG_OPTION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodDNSConfig {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.nameservers.is_zero() && self.searches.is_zero() && self.options.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodDNSConfig {
    fn shape(&self) -> &'static Shape {
        &POD_DNS_CONFIG_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.nameservers,
            1 => &self.searches,
            2 => &self.options,
            _ => no_field("PodDNSConfig", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.nameservers,
            1 => &mut self.searches,
            2 => &mut self.options,
            _ => no_field("PodDNSConfig", i),
        }
    }
}

/// PodDNSConfigOption defines DNS resolver options of a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodDNSConfigOption {
    /// Name is this DNS resolver option's name.
    pub name: Str,
    /// Value is this DNS resolver option's value.
    pub value: Option<Str>,
}

/// The fields of [`PodDNSConfigOption`].
pub static POD_DNS_CONFIG_OPTION_SHAPE: Shape = Shape { name: "PodDNSConfigOption", definition: "io.k8s.api.core.v1.PodDNSConfigOption", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "value", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodDNSConfigOption {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.value.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodDNSConfigOption {
    fn shape(&self) -> &'static Shape {
        &POD_DNS_CONFIG_OPTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.value,
            _ => no_field("PodDNSConfigOption", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.value,
            _ => no_field("PodDNSConfigOption", i),
        }
    }
}

/// PodExtendedResourceClaimStatus is stored in the PodStatus for the extended resource requests backed by DRA.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodExtendedResourceClaimStatus {
    /// RequestMappings identifies the mapping of ‹container, extended resource backed by DRA› to  device request in the generated ResourceClaim.
    pub request_mappings: List<super::core_v1::ContainerExtendedResourceRequest>,
    /// ResourceClaimName is the name of the ResourceClaim that was generated for the Pod in the namespace of the Pod.
    pub resource_claim_name: Str,
}

/// The fields of [`PodExtendedResourceClaimStatus`].
pub static POD_EXTENDED_RESOURCE_CLAIM_STATUS_SHAPE: Shape = Shape { name: "PodExtendedResourceClaimStatus", definition: "io.k8s.api.core.v1.PodExtendedResourceClaimStatus", atomic: false, fields: &[
    Field { name: "requestMappings", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_EXTENDED_RESOURCE_REQUEST_SHAPE)), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceClaimName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodExtendedResourceClaimStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.request_mappings.is_zero() && self.resource_claim_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodExtendedResourceClaimStatus {
    fn shape(&self) -> &'static Shape {
        &POD_EXTENDED_RESOURCE_CLAIM_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.request_mappings,
            1 => &self.resource_claim_name,
            _ => no_field("PodExtendedResourceClaimStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.request_mappings,
            1 => &mut self.resource_claim_name,
            _ => no_field("PodExtendedResourceClaimStatus", i),
        }
    }
}

/// PodIP represents a single IP address allocated to the pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodIP {
    /// IP is the IP address assigned to the pod
    pub ip: Str,
}

/// The fields of [`PodIP`].
pub static POD_IP_SHAPE: Shape = Shape { name: "PodIP", definition: "io.k8s.api.core.v1.PodIP", atomic: false, fields: &[
    Field { name: "ip", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodIP {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ip.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodIP {
    fn shape(&self) -> &'static Shape {
        &POD_IP_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ip,
            _ => no_field("PodIP", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ip,
            _ => no_field("PodIP", i),
        }
    }
}

/// PodOS defines the OS parameters of a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodOS {
    /// Name is the name of the operating system.
    pub name: Str,
}

/// The fields of [`PodOS`].
pub static POD_OS_SHAPE: Shape = Shape { name: "PodOS", definition: "io.k8s.api.core.v1.PodOS", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodOS {
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

impl Struct for PodOS {
    fn shape(&self) -> &'static Shape {
        &POD_OS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            _ => no_field("PodOS", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            _ => no_field("PodOS", i),
        }
    }
}

/// PodReadinessGate contains the reference to a pod condition
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodReadinessGate {
    /// ConditionType refers to a condition in the pod's condition list with matching type.
    pub condition_type: Str,
}

/// The fields of [`PodReadinessGate`].
pub static POD_READINESS_GATE_SHAPE: Shape = Shape { name: "PodReadinessGate", definition: "io.k8s.api.core.v1.PodReadinessGate", atomic: false, fields: &[
    Field { name: "conditionType", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodReadinessGate {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.condition_type.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodReadinessGate {
    fn shape(&self) -> &'static Shape {
        &POD_READINESS_GATE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.condition_type,
            _ => no_field("PodReadinessGate", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.condition_type,
            _ => no_field("PodReadinessGate", i),
        }
    }
}

/// PodResourceClaim references exactly one ResourceClaim, either directly or by naming a ResourceClaimTemplate which is then turned into a ResourceClaim for the po
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodResourceClaim {
    /// Name uniquely identifies this resource claim inside the pod.
    pub name: Str,
    /// ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod.
    pub resource_claim_name: Option<Str>,
    /// ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace as this pod.
    pub resource_claim_template_name: Option<Str>,
}

/// The fields of [`PodResourceClaim`].
pub static POD_RESOURCE_CLAIM_SHAPE: Shape = Shape { name: "PodResourceClaim", definition: "io.k8s.api.core.v1.PodResourceClaim", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceClaimName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceClaimTemplateName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodResourceClaim {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.resource_claim_name.is_zero() && self.resource_claim_template_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodResourceClaim {
    fn shape(&self) -> &'static Shape {
        &POD_RESOURCE_CLAIM_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.resource_claim_name,
            2 => &self.resource_claim_template_name,
            _ => no_field("PodResourceClaim", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.resource_claim_name,
            2 => &mut self.resource_claim_template_name,
            _ => no_field("PodResourceClaim", i),
        }
    }
}

/// PodResourceClaimStatus is stored in the PodStatus for each PodResourceClaim which references a ResourceClaimTemplate.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodResourceClaimStatus {
    /// Name uniquely identifies this resource claim inside the pod.
    pub name: Str,
    /// ResourceClaimName is the name of the ResourceClaim that was generated for the Pod in the namespace of the Pod.
    pub resource_claim_name: Option<Str>,
}

/// The fields of [`PodResourceClaimStatus`].
pub static POD_RESOURCE_CLAIM_STATUS_SHAPE: Shape = Shape { name: "PodResourceClaimStatus", definition: "io.k8s.api.core.v1.PodResourceClaimStatus", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceClaimName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodResourceClaimStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.resource_claim_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodResourceClaimStatus {
    fn shape(&self) -> &'static Shape {
        &POD_RESOURCE_CLAIM_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.resource_claim_name,
            _ => no_field("PodResourceClaimStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.resource_claim_name,
            _ => no_field("PodResourceClaimStatus", i),
        }
    }
}

/// PodSchedulingGate is associated to a Pod to guard its scheduling.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodSchedulingGate {
    /// Name of the scheduling gate.
    pub name: Str,
}

/// The fields of [`PodSchedulingGate`].
pub static POD_SCHEDULING_GATE_SHAPE: Shape = Shape { name: "PodSchedulingGate", definition: "io.k8s.api.core.v1.PodSchedulingGate", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodSchedulingGate {
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

impl Struct for PodSchedulingGate {
    fn shape(&self) -> &'static Shape {
        &POD_SCHEDULING_GATE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            _ => no_field("PodSchedulingGate", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            _ => no_field("PodSchedulingGate", i),
        }
    }
}

/// PodSchedulingGroup identifies the runtime scheduling group instance that a Pod belongs to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodSchedulingGroup {
    /// PodGroupName specifies the name of the standalone PodGroup object that represents the runtime instance of this group.
    pub pod_group_name: Option<Str>,
}

/// The fields of [`PodSchedulingGroup`].
pub static POD_SCHEDULING_GROUP_SHAPE: Shape = Shape { name: "PodSchedulingGroup", definition: "io.k8s.api.core.v1.PodSchedulingGroup", atomic: false, fields: &[
    Field { name: "podGroupName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodSchedulingGroup {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.pod_group_name.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodSchedulingGroup {
    fn shape(&self) -> &'static Shape {
        &POD_SCHEDULING_GROUP_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.pod_group_name,
            _ => no_field("PodSchedulingGroup", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.pod_group_name,
            _ => no_field("PodSchedulingGroup", i),
        }
    }
}

/// PodSecurityContext holds pod-level security attributes and common container settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodSecurityContext {
    /// The SELinux context to be applied to all containers.
    pub se_linux_options: Option<Ptr<super::core_v1::SELinuxOptions>>,
    /// The Windows specific settings applied to all containers.
    pub windows_options: Option<Ptr<super::core_v1::WindowsSecurityContextOptions>>,
    /// The UID to run the entrypoint of the container process.
    pub run_as_user: Option<i64>,
    /// The GID to run the entrypoint of the container process.
    pub run_as_group: Option<i64>,
    /// Indicates that the container must run as a non-root user.
    pub run_as_non_root: Option<bool>,
    /// A list of groups applied to the first process run in each container, in addition to the container's primary GID and fsGroup (if specified).
    pub supplemental_groups: List<i64>,
    /// Defines how supplemental groups of the first container processes are calculated.
    pub supplemental_groups_policy: Option<Str>,
    /// A special supplemental group that applies to all containers in a pod.
    pub fs_group: Option<i64>,
    /// Sysctls hold a list of namespaced sysctls used for the pod.
    pub sysctls: List<super::core_v1::Sysctl>,
    /// fsGroupChangePolicy defines behavior of changing ownership and permission of the volume before being exposed inside Pod.
    pub fs_group_change_policy: Option<Str>,
    /// The seccomp options to use by the containers in this pod.
    pub seccomp_profile: Option<Ptr<super::core_v1::SeccompProfile>>,
    /// appArmorProfile is the AppArmor options to use by the containers in this pod.
    pub app_armor_profile: Option<Ptr<super::core_v1::AppArmorProfile>>,
    /// seLinuxChangePolicy defines how the container's SELinux label is applied to all volumes used by the Pod.
    pub se_linux_change_policy: Option<Str>,
}

/// The fields of [`PodSecurityContext`].
pub static POD_SECURITY_CONTEXT_SHAPE: Shape = Shape { name: "PodSecurityContext", definition: "io.k8s.api.core.v1.PodSecurityContext", atomic: false, fields: &[
    Field { name: "seLinuxOptions", ty: &Type::Struct(&super::core_v1::SE_LINUX_OPTIONS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "windowsOptions", ty: &Type::Struct(&super::core_v1::WINDOWS_SECURITY_CONTEXT_OPTIONS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "runAsUser", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "runAsGroup", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "runAsNonRoot", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "supplementalGroups", ty: &Type::List(&Type::Leaf("int64")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "supplementalGroupsPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsGroup", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "sysctls", ty: &Type::List(&Type::Struct(&super::core_v1::SYSCTL_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsGroupChangePolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "seccompProfile", ty: &Type::Struct(&super::core_v1::SECCOMP_PROFILE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "appArmorProfile", ty: &Type::Struct(&super::core_v1::APP_ARMOR_PROFILE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "seLinuxChangePolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodSecurityContext {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.se_linux_options.is_zero() && self.windows_options.is_zero() && self.run_as_user.is_zero() && self.run_as_group.is_zero() && self.run_as_non_root.is_zero() && self.supplemental_groups.is_zero() && self.supplemental_groups_policy.is_zero() && self.fs_group.is_zero() && self.sysctls.is_zero() && self.fs_group_change_policy.is_zero() && self.seccomp_profile.is_zero() && self.app_armor_profile.is_zero() && self.se_linux_change_policy.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodSecurityContext {
    fn shape(&self) -> &'static Shape {
        &POD_SECURITY_CONTEXT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.se_linux_options,
            1 => &self.windows_options,
            2 => &self.run_as_user,
            3 => &self.run_as_group,
            4 => &self.run_as_non_root,
            5 => &self.supplemental_groups,
            6 => &self.supplemental_groups_policy,
            7 => &self.fs_group,
            8 => &self.sysctls,
            9 => &self.fs_group_change_policy,
            10 => &self.seccomp_profile,
            11 => &self.app_armor_profile,
            12 => &self.se_linux_change_policy,
            _ => no_field("PodSecurityContext", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.se_linux_options,
            1 => &mut self.windows_options,
            2 => &mut self.run_as_user,
            3 => &mut self.run_as_group,
            4 => &mut self.run_as_non_root,
            5 => &mut self.supplemental_groups,
            6 => &mut self.supplemental_groups_policy,
            7 => &mut self.fs_group,
            8 => &mut self.sysctls,
            9 => &mut self.fs_group_change_policy,
            10 => &mut self.seccomp_profile,
            11 => &mut self.app_armor_profile,
            12 => &mut self.se_linux_change_policy,
            _ => no_field("PodSecurityContext", i),
        }
    }
}

/// PodSpec is a description of a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodSpec {
    /// List of volumes that can be mounted by containers belonging to the pod.
    pub volumes: List<super::core_v1::Volume>,
    /// List of initialization containers belonging to the pod.
    pub init_containers: List<super::core_v1::Container>,
    /// List of containers belonging to the pod.
    pub containers: List<super::core_v1::Container>,
    /// List of ephemeral containers run in this pod.
    pub ephemeral_containers: List<super::core_v1::EphemeralContainer>,
    /// Restart policy for all containers within the pod.
    pub restart_policy: Str,
    /// Optional duration in seconds the pod needs to terminate gracefully.
    pub termination_grace_period_seconds: Option<i64>,
    /// Optional duration in seconds the pod may be active on the node relative to StartTime before the system will actively try to mark it failed and kill associated c
    pub active_deadline_seconds: Option<i64>,
    /// Set DNS policy for the pod.
    pub dns_policy: Str,
    /// NodeSelector is a selector which must be true for the pod to fit on a node.
    pub node_selector: Dict<Str>,
    /// ServiceAccountName is the name of the ServiceAccount to use to run this pod.
    pub service_account_name: Str,
    /// DeprecatedServiceAccount is a deprecated alias for ServiceAccountName.
    pub service_account: Str,
    /// AutomountServiceAccountToken indicates whether a service account token should be automatically mounted.
    pub automount_service_account_token: Option<bool>,
    /// NodeName indicates in which node this pod is scheduled.
    pub node_name: Str,
    /// Host networking requested for this pod.
    pub host_network: bool,
    /// Use the host's pid namespace.
    pub host_pid: bool,
    /// Use the host's ipc namespace.
    pub host_ipc: bool,
    /// Share a single process namespace between all of the containers in a pod.
    pub share_process_namespace: Option<bool>,
    /// SecurityContext holds pod-level security attributes and common container settings.
    pub security_context: Option<Ptr<super::core_v1::PodSecurityContext>>,
    /// ImagePullSecrets is an optional list of references to secrets in the same namespace to use for pulling any of the images used by this PodSpec.
    pub image_pull_secrets: List<super::core_v1::LocalObjectReference>,
    /// Specifies the hostname of the Pod If not specified, the pod's hostname will be set to a system-defined value.
    pub hostname: Str,
    /// If specified, the fully qualified Pod hostname will be "‹hostname›.‹subdomain›.‹pod namespace›.svc.‹cluster domain›".
    pub subdomain: Str,
    /// If specified, the pod's scheduling constraints
    pub affinity: Option<Ptr<super::core_v1::Affinity>>,
    /// If specified, the pod will be dispatched by specified scheduler.
    pub scheduler_name: Str,
    /// If specified, the pod's tolerations.
    pub tolerations: List<super::core_v1::Toleration>,
    /// HostAliases is an optional list of hosts and IPs that will be injected into the pod's hosts file if specified.
    pub host_aliases: List<super::core_v1::HostAlias>,
    /// If specified, indicates the pod's priority.
    pub priority_class_name: Str,
    /// The priority value.
    pub priority: Option<i32>,
    /// Specifies the DNS parameters of a pod.
    pub dns_config: Option<Ptr<super::core_v1::PodDNSConfig>>,
    /// If specified, all readiness gates will be evaluated for pod readiness.
    pub readiness_gates: List<super::core_v1::PodReadinessGate>,
    /// RuntimeClassName refers to a RuntimeClass object in the node.k8s.io group, which should be used to run this pod.
    pub runtime_class_name: Option<Str>,
    /// EnableServiceLinks indicates whether information about services should be injected into pod's environment variables, matching the syntax of Docker links.
    pub enable_service_links: Option<bool>,
    /// PreemptionPolicy is the Policy for preempting pods with lower priority.
    pub preemption_policy: Option<Str>,
    /// Overhead represents the resource overhead associated with running a pod for a given RuntimeClass.
    pub overhead: Dict<Quantity>,
    /// TopologySpreadConstraints describes how a group of pods ought to spread across topology domains.
    pub topology_spread_constraints: List<super::core_v1::TopologySpreadConstraint>,
    /// If true the pod's hostname will be configured as the pod's FQDN, rather than the leaf name (the default).
    pub set_hostname_as_fqdn: Option<bool>,
    /// Specifies the OS of the containers in the pod.
    pub os: Option<Ptr<super::core_v1::PodOS>>,
    /// Use the host's user namespace.
    pub host_users: Option<bool>,
    /// SchedulingGates is an opaque list of values that if specified will block scheduling the pod.
    pub scheduling_gates: List<super::core_v1::PodSchedulingGate>,
    /// ResourceClaims defines which ResourceClaims must be allocated and reserved before the Pod is allowed to start.
    pub resource_claims: List<super::core_v1::PodResourceClaim>,
    /// Resources is the total amount of CPU and Memory resources required by all containers in the pod.
    pub resources: Option<Ptr<super::core_v1::ResourceRequirements>>,
    /// HostnameOverride specifies an explicit override for the pod's hostname as perceived by the pod.
    pub hostname_override: Option<Str>,
    /// SchedulingGroup provides a reference to the immediate scheduling runtime grouping object that this Pod belongs to.
    pub scheduling_group: Option<Ptr<super::core_v1::PodSchedulingGroup>>,
    /// evictionResponders reference responders that react to Evictions based on EvictionRequests.
    pub eviction_responders: List<super::core_v1::EvictionResponder>,
}

/// The fields of [`PodSpec`].
pub static POD_SPEC_SHAPE: Shape = Shape { name: "PodSpec", definition: "io.k8s.api.core.v1.PodSpec", atomic: false, fields: &[
    Field { name: "volumes", ty: &Type::List(&Type::Struct(&super::core_v1::VOLUME_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: true },
    Field { name: "initContainers", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
    Field { name: "containers", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_SHAPE)), keep: Keep::Always, required: true, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
    Field { name: "ephemeralContainers", ty: &Type::List(&Type::Struct(&super::core_v1::EPHEMERAL_CONTAINER_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
    Field { name: "restartPolicy", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "terminationGracePeriodSeconds", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "activeDeadlineSeconds", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "dnsPolicy", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeSelector", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "serviceAccountName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "serviceAccount", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "automountServiceAccountToken", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostNetwork", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostPID", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostIPC", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "shareProcessNamespace", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "securityContext", ty: &Type::Struct(&super::core_v1::POD_SECURITY_CONTEXT_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "imagePullSecrets", ty: &Type::List(&Type::Struct(&super::core_v1::LOCAL_OBJECT_REFERENCE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
    Field { name: "hostname", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "subdomain", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "affinity", ty: &Type::Struct(&super::core_v1::AFFINITY_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "schedulerName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "tolerations", ty: &Type::List(&Type::Struct(&super::core_v1::TOLERATION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostAliases", ty: &Type::List(&Type::Struct(&super::core_v1::HOST_ALIAS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["ip"], merge_key: "ip", merge: true, retain_keys: false },
    Field { name: "priorityClassName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "priority", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "dnsConfig", ty: &Type::Struct(&super::core_v1::POD_DNS_CONFIG_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readinessGates", ty: &Type::List(&Type::Struct(&super::core_v1::POD_READINESS_GATE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "runtimeClassName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "enableServiceLinks", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "preemptionPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "overhead", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "topologySpreadConstraints", ty: &Type::List(&Type::Struct(&super::core_v1::TOPOLOGY_SPREAD_CONSTRAINT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["topologyKey", "whenUnsatisfiable"], merge_key: "topologyKey", merge: true, retain_keys: false },
    Field { name: "setHostnameAsFQDN", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "os", ty: &Type::Struct(&super::core_v1::POD_OS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostUsers", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "schedulingGates", ty: &Type::List(&Type::Struct(&super::core_v1::POD_SCHEDULING_GATE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
    Field { name: "resourceClaims", ty: &Type::List(&Type::Struct(&super::core_v1::POD_RESOURCE_CLAIM_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: true },
    Field { name: "resources", ty: &Type::Struct(&super::core_v1::RESOURCE_REQUIREMENTS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostnameOverride", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "schedulingGroup", ty: &Type::Struct(&super::core_v1::POD_SCHEDULING_GROUP_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "evictionResponders", ty: &Type::List(&Type::Struct(&super::core_v1::EVICTION_RESPONDER_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
] };

impl Reflect for PodSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.volumes.is_zero() && self.init_containers.is_zero() && self.containers.is_zero() && self.ephemeral_containers.is_zero() && self.restart_policy.is_zero() && self.termination_grace_period_seconds.is_zero() && self.active_deadline_seconds.is_zero() && self.dns_policy.is_zero() && self.node_selector.is_zero() && self.service_account_name.is_zero() && self.service_account.is_zero() && self.automount_service_account_token.is_zero() && self.node_name.is_zero() && self.host_network.is_zero() && self.host_pid.is_zero() && self.host_ipc.is_zero() && self.share_process_namespace.is_zero() && self.security_context.is_zero() && self.image_pull_secrets.is_zero() && self.hostname.is_zero() && self.subdomain.is_zero() && self.affinity.is_zero() && self.scheduler_name.is_zero() && self.tolerations.is_zero() && self.host_aliases.is_zero() && self.priority_class_name.is_zero() && self.priority.is_zero() && self.dns_config.is_zero() && self.readiness_gates.is_zero() && self.runtime_class_name.is_zero() && self.enable_service_links.is_zero() && self.preemption_policy.is_zero() && self.overhead.is_zero() && self.topology_spread_constraints.is_zero() && self.set_hostname_as_fqdn.is_zero() && self.os.is_zero() && self.host_users.is_zero() && self.scheduling_gates.is_zero() && self.resource_claims.is_zero() && self.resources.is_zero() && self.hostname_override.is_zero() && self.scheduling_group.is_zero() && self.eviction_responders.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodSpec {
    fn shape(&self) -> &'static Shape {
        &POD_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.volumes,
            1 => &self.init_containers,
            2 => &self.containers,
            3 => &self.ephemeral_containers,
            4 => &self.restart_policy,
            5 => &self.termination_grace_period_seconds,
            6 => &self.active_deadline_seconds,
            7 => &self.dns_policy,
            8 => &self.node_selector,
            9 => &self.service_account_name,
            10 => &self.service_account,
            11 => &self.automount_service_account_token,
            12 => &self.node_name,
            13 => &self.host_network,
            14 => &self.host_pid,
            15 => &self.host_ipc,
            16 => &self.share_process_namespace,
            17 => &self.security_context,
            18 => &self.image_pull_secrets,
            19 => &self.hostname,
            20 => &self.subdomain,
            21 => &self.affinity,
            22 => &self.scheduler_name,
            23 => &self.tolerations,
            24 => &self.host_aliases,
            25 => &self.priority_class_name,
            26 => &self.priority,
            27 => &self.dns_config,
            28 => &self.readiness_gates,
            29 => &self.runtime_class_name,
            30 => &self.enable_service_links,
            31 => &self.preemption_policy,
            32 => &self.overhead,
            33 => &self.topology_spread_constraints,
            34 => &self.set_hostname_as_fqdn,
            35 => &self.os,
            36 => &self.host_users,
            37 => &self.scheduling_gates,
            38 => &self.resource_claims,
            39 => &self.resources,
            40 => &self.hostname_override,
            41 => &self.scheduling_group,
            42 => &self.eviction_responders,
            _ => no_field("PodSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.volumes,
            1 => &mut self.init_containers,
            2 => &mut self.containers,
            3 => &mut self.ephemeral_containers,
            4 => &mut self.restart_policy,
            5 => &mut self.termination_grace_period_seconds,
            6 => &mut self.active_deadline_seconds,
            7 => &mut self.dns_policy,
            8 => &mut self.node_selector,
            9 => &mut self.service_account_name,
            10 => &mut self.service_account,
            11 => &mut self.automount_service_account_token,
            12 => &mut self.node_name,
            13 => &mut self.host_network,
            14 => &mut self.host_pid,
            15 => &mut self.host_ipc,
            16 => &mut self.share_process_namespace,
            17 => &mut self.security_context,
            18 => &mut self.image_pull_secrets,
            19 => &mut self.hostname,
            20 => &mut self.subdomain,
            21 => &mut self.affinity,
            22 => &mut self.scheduler_name,
            23 => &mut self.tolerations,
            24 => &mut self.host_aliases,
            25 => &mut self.priority_class_name,
            26 => &mut self.priority,
            27 => &mut self.dns_config,
            28 => &mut self.readiness_gates,
            29 => &mut self.runtime_class_name,
            30 => &mut self.enable_service_links,
            31 => &mut self.preemption_policy,
            32 => &mut self.overhead,
            33 => &mut self.topology_spread_constraints,
            34 => &mut self.set_hostname_as_fqdn,
            35 => &mut self.os,
            36 => &mut self.host_users,
            37 => &mut self.scheduling_gates,
            38 => &mut self.resource_claims,
            39 => &mut self.resources,
            40 => &mut self.hostname_override,
            41 => &mut self.scheduling_group,
            42 => &mut self.eviction_responders,
            _ => no_field("PodSpec", i),
        }
    }
}

/// PodStatus represents information about the status of a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodStatus {
    /// If set, this represents the .metadata.generation that the pod status was set based upon.
    pub observed_generation: i64,
    /// The phase of a Pod is a simple, high-level summary of where the Pod is in its lifecycle.
    pub phase: Str,
    /// Current service state of pod.
    pub conditions: List<super::core_v1::PodCondition>,
    /// A human readable message indicating details about why the pod is in this condition.
    pub message: Str,
    /// A brief CamelCase message indicating details about why the pod is in this state.
    pub reason: Str,
    /// nominatedNodeName is set only when this pod preempts other pods on the node, but it cannot be scheduled right away as preemption victims receive their graceful
    pub nominated_node_name: Str,
    /// hostIP holds the IP address of the host to which the pod is assigned.
    pub host_ip: Str,
    /// hostIPs holds the IP addresses allocated to the host.
    pub host_ips: List<super::core_v1::HostIP>,
    /// podIP address allocated to the pod.
    pub pod_ip: Str,
    /// podIPs holds the IP addresses allocated to the pod.
    pub pod_ips: List<super::core_v1::PodIP>,
    /// RFC 3339 date and time at which the object was acknowledged by the Kubelet.
    pub start_time: Option<Time>,
    /// Statuses of init containers in this pod.
    pub init_container_statuses: List<super::core_v1::ContainerStatus>,
    /// Statuses of containers in this pod.
    pub container_statuses: List<super::core_v1::ContainerStatus>,
    /// The Quality of Service (QOS) classification assigned to the pod based on resource requirements See PodQOSClass type for available QOS classes More info: https:/
    pub qos_class: Str,
    /// Statuses for any ephemeral containers that have run in this pod.
    pub ephemeral_container_statuses: List<super::core_v1::ContainerStatus>,
    /// Status of resources resize desired for pod's containers.
    pub resize: Str,
    /// Status of resource claims.
    pub resource_claim_statuses: List<super::core_v1::PodResourceClaimStatus>,
    /// Status of extended resource claim backed by DRA.
    pub extended_resource_claim_status: Option<Ptr<super::core_v1::PodExtendedResourceClaimStatus>>,
    /// AllocatedResources is the total requests allocated for this pod by the node.
    pub allocated_resources: Dict<Quantity>,
    /// Resources represents the compute resource requests and limits that have been applied at the pod level if pod-level requests or limits are set in PodSpec.Resourc
    pub resources: Option<Ptr<super::core_v1::ResourceRequirements>>,
    /// NodeAllocatableResourceClaimStatuses contains the status of node-allocatable resources that were allocated for this pod through DRA claims.
    pub node_allocatable_resource_claim_statuses: List<super::core_v1::NodeAllocatableResourceClaimStatus>,
    /// volumeHealth contains node-reported health for each volume the pod is using.
    pub volume_health: List<super::core_v1::PodVolumeHealth>,
}

/// The fields of [`PodStatus`].
pub static POD_STATUS_SHAPE: Shape = Shape { name: "PodStatus", definition: "io.k8s.api.core.v1.PodStatus", atomic: false, fields: &[
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "phase", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::core_v1::POD_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nominatedNodeName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostIP", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostIPs", ty: &Type::List(&Type::Struct(&super::core_v1::HOST_IP_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "ip", merge: true, retain_keys: false },
    Field { name: "podIP", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "podIPs", ty: &Type::List(&Type::Struct(&super::core_v1::POD_IP_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["ip"], merge_key: "ip", merge: true, retain_keys: false },
    Field { name: "startTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "initContainerStatuses", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_STATUS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "containerStatuses", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_STATUS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "qosClass", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ephemeralContainerStatuses", ty: &Type::List(&Type::Struct(&super::core_v1::CONTAINER_STATUS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resize", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resourceClaimStatuses", ty: &Type::List(&Type::Struct(&super::core_v1::POD_RESOURCE_CLAIM_STATUS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: true },
    Field { name: "extendedResourceClaimStatus", ty: &Type::Struct(&super::core_v1::POD_EXTENDED_RESOURCE_CLAIM_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "allocatedResources", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resources", ty: &Type::Struct(&super::core_v1::RESOURCE_REQUIREMENTS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeAllocatableResourceClaimStatuses", ty: &Type::List(&Type::Struct(&super::core_v1::NODE_ALLOCATABLE_RESOURCE_CLAIM_STATUS_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["resourceClaimName"], merge_key: "resourceClaimName", merge: true, retain_keys: false },
    Field { name: "volumeHealth", ty: &Type::List(&Type::Struct(&super::core_v1::POD_VOLUME_HEALTH_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.observed_generation.is_zero() && self.phase.is_zero() && self.conditions.is_zero() && self.message.is_zero() && self.reason.is_zero() && self.nominated_node_name.is_zero() && self.host_ip.is_zero() && self.host_ips.is_zero() && self.pod_ip.is_zero() && self.pod_ips.is_zero() && self.start_time.is_zero() && self.init_container_statuses.is_zero() && self.container_statuses.is_zero() && self.qos_class.is_zero() && self.ephemeral_container_statuses.is_zero() && self.resize.is_zero() && self.resource_claim_statuses.is_zero() && self.extended_resource_claim_status.is_zero() && self.allocated_resources.is_zero() && self.resources.is_zero() && self.node_allocatable_resource_claim_statuses.is_zero() && self.volume_health.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodStatus {
    fn shape(&self) -> &'static Shape {
        &POD_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.observed_generation,
            1 => &self.phase,
            2 => &self.conditions,
            3 => &self.message,
            4 => &self.reason,
            5 => &self.nominated_node_name,
            6 => &self.host_ip,
            7 => &self.host_ips,
            8 => &self.pod_ip,
            9 => &self.pod_ips,
            10 => &self.start_time,
            11 => &self.init_container_statuses,
            12 => &self.container_statuses,
            13 => &self.qos_class,
            14 => &self.ephemeral_container_statuses,
            15 => &self.resize,
            16 => &self.resource_claim_statuses,
            17 => &self.extended_resource_claim_status,
            18 => &self.allocated_resources,
            19 => &self.resources,
            20 => &self.node_allocatable_resource_claim_statuses,
            21 => &self.volume_health,
            _ => no_field("PodStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.observed_generation,
            1 => &mut self.phase,
            2 => &mut self.conditions,
            3 => &mut self.message,
            4 => &mut self.reason,
            5 => &mut self.nominated_node_name,
            6 => &mut self.host_ip,
            7 => &mut self.host_ips,
            8 => &mut self.pod_ip,
            9 => &mut self.pod_ips,
            10 => &mut self.start_time,
            11 => &mut self.init_container_statuses,
            12 => &mut self.container_statuses,
            13 => &mut self.qos_class,
            14 => &mut self.ephemeral_container_statuses,
            15 => &mut self.resize,
            16 => &mut self.resource_claim_statuses,
            17 => &mut self.extended_resource_claim_status,
            18 => &mut self.allocated_resources,
            19 => &mut self.resources,
            20 => &mut self.node_allocatable_resource_claim_statuses,
            21 => &mut self.volume_health,
            _ => no_field("PodStatus", i),
        }
    }
}

/// PodTemplate describes a template for creating copies of a predefined pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodTemplate {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Template defines the pods that will be created from this pod template.
    pub template: Ptr<super::core_v1::PodTemplateSpec>,
}

/// The fields of [`PodTemplate`].
pub static POD_TEMPLATE_SHAPE: Shape = Shape { name: "PodTemplate", definition: "io.k8s.api.core.v1.PodTemplate", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "template", ty: &Type::Struct(&super::core_v1::POD_TEMPLATE_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodTemplate {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.template.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodTemplate {
    fn shape(&self) -> &'static Shape {
        &POD_TEMPLATE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.template,
            _ => no_field("PodTemplate", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.template,
            _ => no_field("PodTemplate", i),
        }
    }
}

impl Resource for PodTemplate {
    fn kind(&self) -> Kind {
        crate::kinds::POD_TEMPLATE
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

impl Typed for PodTemplate {
    const KIND: Kind = crate::kinds::POD_TEMPLATE;
}

/// PodTemplateSpec describes the data a pod should have when created from a template
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodTemplateSpec {
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Specification of the desired behavior of the pod.
    pub spec: Ptr<super::core_v1::PodSpec>,
}

/// The fields of [`PodTemplateSpec`].
pub static POD_TEMPLATE_SPEC_SHAPE: Shape = Shape { name: "PodTemplateSpec", definition: "io.k8s.api.core.v1.PodTemplateSpec", atomic: false, fields: &[
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::core_v1::POD_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodTemplateSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.metadata.is_zero() && self.spec.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodTemplateSpec {
    fn shape(&self) -> &'static Shape {
        &POD_TEMPLATE_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.metadata,
            1 => &self.spec,
            _ => no_field("PodTemplateSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.metadata,
            1 => &mut self.spec,
            _ => no_field("PodTemplateSpec", i),
        }
    }
}

/// PodVolumeHealth contains health information for a volume used by a pod, reported by the CSI node plugin via the kubelet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PodVolumeHealth {
    /// name matches an entry in pod.spec.volumes.
    pub name: Str,
    /// conditions is the set of adverse conditions reported by the CSI node plugin for this volume on this node.
    pub health_conditions: List<super::core_v1::VolumeHealthCondition>,
    /// lastTransitionTime is when the current set of conditions first appeared.
    pub last_transition_time: Time,
}

/// The fields of [`PodVolumeHealth`].
pub static POD_VOLUME_HEALTH_SHAPE: Shape = Shape { name: "PodVolumeHealth", definition: "io.k8s.api.core.v1.PodVolumeHealth", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "healthConditions", ty: &Type::List(&Type::Struct(&super::core_v1::VOLUME_HEALTH_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["status", "reason"], merge_key: "status", merge: true, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PodVolumeHealth {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.health_conditions.is_zero() && self.last_transition_time.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PodVolumeHealth {
    fn shape(&self) -> &'static Shape {
        &POD_VOLUME_HEALTH_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.health_conditions,
            2 => &self.last_transition_time,
            _ => no_field("PodVolumeHealth", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.health_conditions,
            2 => &mut self.last_transition_time,
            _ => no_field("PodVolumeHealth", i),
        }
    }
}

/// PortStatus represents the error condition of a service port
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PortStatus {
    /// Port is the port number of the service port of which status is recorded here
    pub port: i32,
    /// Protocol is the protocol of the service port of which status is recorded here The supported values are: "TCP", "UDP", "SCTP"  Possible enum values:  - `"SCTP"`
    pub protocol: Str,
    /// Error is to record the problem with the service port The format of the error shall comply with the following rules: - built-in error values shall be specified i
    pub error: Option<Str>,
}

/// The fields of [`PortStatus`].
pub static PORT_STATUS_SHAPE: Shape = Shape { name: "PortStatus", definition: "io.k8s.api.core.v1.PortStatus", atomic: false, fields: &[
    Field { name: "port", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "protocol", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "error", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PortStatus {
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

impl Struct for PortStatus {
    fn shape(&self) -> &'static Shape {
        &PORT_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.port,
            1 => &self.protocol,
            2 => &self.error,
            _ => no_field("PortStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.port,
            1 => &mut self.protocol,
            2 => &mut self.error,
            _ => no_field("PortStatus", i),
        }
    }
}

/// PortworxVolumeSource represents a Portworx volume resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PortworxVolumeSource {
    /// volumeID uniquely identifies a Portworx volume
    pub volume_id: Str,
    /// fSType represents the filesystem type to mount Must be a filesystem type supported by the host operating system.
    pub fs_type: Str,
    /// readOnly defaults to false (read/write).
    pub read_only: bool,
}

/// The fields of [`PortworxVolumeSource`].
pub static PORTWORX_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "PortworxVolumeSource", definition: "io.k8s.api.core.v1.PortworxVolumeSource", atomic: false, fields: &[
    Field { name: "volumeID", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PortworxVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.volume_id.is_zero() && self.fs_type.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PortworxVolumeSource {
    fn shape(&self) -> &'static Shape {
        &PORTWORX_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.volume_id,
            1 => &self.fs_type,
            2 => &self.read_only,
            _ => no_field("PortworxVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.volume_id,
            1 => &mut self.fs_type,
            2 => &mut self.read_only,
            _ => no_field("PortworxVolumeSource", i),
        }
    }
}

/// An empty preferred scheduling term matches all objects with implicit weight 0 (i.e.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PreferredSchedulingTerm {
    /// Weight associated with matching the corresponding nodeSelectorTerm, in the range 1-100.
    pub weight: i32,
    /// A node selector term, associated with the corresponding weight.
    pub preference: super::core_v1::NodeSelectorTerm,
}

/// The fields of [`PreferredSchedulingTerm`].
pub static PREFERRED_SCHEDULING_TERM_SHAPE: Shape = Shape { name: "PreferredSchedulingTerm", definition: "io.k8s.api.core.v1.PreferredSchedulingTerm", atomic: false, fields: &[
    Field { name: "weight", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "preference", ty: &Type::Struct(&super::core_v1::NODE_SELECTOR_TERM_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for PreferredSchedulingTerm {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.weight.is_zero() && self.preference.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for PreferredSchedulingTerm {
    fn shape(&self) -> &'static Shape {
        &PREFERRED_SCHEDULING_TERM_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.weight,
            1 => &self.preference,
            _ => no_field("PreferredSchedulingTerm", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.weight,
            1 => &mut self.preference,
            _ => no_field("PreferredSchedulingTerm", i),
        }
    }
}

/// Probe describes a health check to be performed against a container to determine whether it is alive or ready to receive traffic.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Probe {
    /// Exec specifies a command to execute in the container.
    pub exec: Option<Ptr<super::core_v1::ExecAction>>,
    /// HTTPGet specifies an HTTP GET request to perform.
    pub http_get: Option<Ptr<super::core_v1::HTTPGetAction>>,
    /// TCPSocket specifies a connection to a TCP port.
    pub tcp_socket: Option<Ptr<super::core_v1::TCPSocketAction>>,
    /// GRPC specifies a GRPC HealthCheckRequest.
    pub grpc: Option<Ptr<super::core_v1::GRPCAction>>,
    /// Number of seconds after the container has started before liveness probes are initiated.
    pub initial_delay_seconds: i32,
    /// Number of seconds after which the probe times out.
    pub timeout_seconds: i32,
    /// How often (in seconds) to perform the probe.
    pub period_seconds: i32,
    /// Minimum consecutive successes for the probe to be considered successful after having failed.
    pub success_threshold: i32,
    /// Minimum consecutive failures for the probe to be considered failed after having succeeded.
    pub failure_threshold: i32,
    /// Optional duration in seconds the pod needs to terminate gracefully upon probe failure.
    pub termination_grace_period_seconds: Option<i64>,
}

/// The fields of [`Probe`].
pub static PROBE_SHAPE: Shape = Shape { name: "Probe", definition: "io.k8s.api.core.v1.Probe", atomic: false, fields: &[
    Field { name: "exec", ty: &Type::Struct(&super::core_v1::EXEC_ACTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "httpGet", ty: &Type::Struct(&super::core_v1::HTTP_GET_ACTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "tcpSocket", ty: &Type::Struct(&super::core_v1::TCP_SOCKET_ACTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "grpc", ty: &Type::Struct(&super::core_v1::GRPC_ACTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "initialDelaySeconds", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "timeoutSeconds", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "periodSeconds", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "successThreshold", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "failureThreshold", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "terminationGracePeriodSeconds", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Probe {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.exec.is_zero() && self.http_get.is_zero() && self.tcp_socket.is_zero() && self.grpc.is_zero() && self.initial_delay_seconds.is_zero() && self.timeout_seconds.is_zero() && self.period_seconds.is_zero() && self.success_threshold.is_zero() && self.failure_threshold.is_zero() && self.termination_grace_period_seconds.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Probe {
    fn shape(&self) -> &'static Shape {
        &PROBE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.exec,
            1 => &self.http_get,
            2 => &self.tcp_socket,
            3 => &self.grpc,
            4 => &self.initial_delay_seconds,
            5 => &self.timeout_seconds,
            6 => &self.period_seconds,
            7 => &self.success_threshold,
            8 => &self.failure_threshold,
            9 => &self.termination_grace_period_seconds,
            _ => no_field("Probe", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.exec,
            1 => &mut self.http_get,
            2 => &mut self.tcp_socket,
            3 => &mut self.grpc,
            4 => &mut self.initial_delay_seconds,
            5 => &mut self.timeout_seconds,
            6 => &mut self.period_seconds,
            7 => &mut self.success_threshold,
            8 => &mut self.failure_threshold,
            9 => &mut self.termination_grace_period_seconds,
            _ => no_field("Probe", i),
        }
    }
}

/// Represents a projected volume source
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectedVolumeSource {
    /// sources is the list of volume projections.
    pub sources: List<super::core_v1::VolumeProjection>,
    /// defaultMode are the mode bits used to set permissions on created files by default.
    pub default_mode: Option<i32>,
    /// defaultUser is Optional: The owner UID of the created files by default.
    pub default_user: Option<i64>,
}

/// The fields of [`ProjectedVolumeSource`].
pub static PROJECTED_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "ProjectedVolumeSource", definition: "io.k8s.api.core.v1.ProjectedVolumeSource", atomic: false, fields: &[
    Field { name: "sources", ty: &Type::List(&Type::Struct(&super::core_v1::VOLUME_PROJECTION_SHAPE)), keep: Keep::Always, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "defaultMode", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "defaultUser", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ProjectedVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.sources.is_zero() && self.default_mode.is_zero() && self.default_user.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ProjectedVolumeSource {
    fn shape(&self) -> &'static Shape {
        &PROJECTED_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.sources,
            1 => &self.default_mode,
            2 => &self.default_user,
            _ => no_field("ProjectedVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.sources,
            1 => &mut self.default_mode,
            2 => &mut self.default_user,
            _ => no_field("ProjectedVolumeSource", i),
        }
    }
}

/// Represents a Quobyte mount that lasts the lifetime of a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QuobyteVolumeSource {
    /// registry represents a single or multiple Quobyte Registry services specified as a string as host:port pair (multiple entries are separated with commas) which ac
    pub registry: Str,
    /// volume is a string that references an already created Quobyte volume by name.
    pub volume: Str,
    /// readOnly here will force the Quobyte volume to be mounted with read-only permissions.
    pub read_only: bool,
    /// user to map volume access to Defaults to serivceaccount user
    pub user: Str,
    /// group to map volume access to Default is no group
    pub group: Str,
    /// tenant owning the given Quobyte volume in the Backend Used with dynamically provisioned Quobyte volumes, value is set by the plugin
    pub tenant: Str,
}

/// The fields of [`QuobyteVolumeSource`].
pub static QUOBYTE_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "QuobyteVolumeSource", definition: "io.k8s.api.core.v1.QuobyteVolumeSource", atomic: false, fields: &[
    Field { name: "registry", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volume", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "group", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "tenant", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for QuobyteVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.registry.is_zero() && self.volume.is_zero() && self.read_only.is_zero() && self.user.is_zero() && self.group.is_zero() && self.tenant.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for QuobyteVolumeSource {
    fn shape(&self) -> &'static Shape {
        &QUOBYTE_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.registry,
            1 => &self.volume,
            2 => &self.read_only,
            3 => &self.user,
            4 => &self.group,
            5 => &self.tenant,
            _ => no_field("QuobyteVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.registry,
            1 => &mut self.volume,
            2 => &mut self.read_only,
            3 => &mut self.user,
            4 => &mut self.group,
            5 => &mut self.tenant,
            _ => no_field("QuobyteVolumeSource", i),
        }
    }
}

/// Represents a Rados Block Device mount that lasts the lifetime of a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RBDPersistentVolumeSource {
    /// monitors is a collection of Ceph monitors.
    pub monitors: List<Str>,
    /// image is the rados image name.
    pub image: Str,
    /// fsType is the filesystem type of the volume that you want to mount.
    pub fs_type: Str,
    /// pool is the rados pool name.
    pub pool: Str,
    /// user is the rados user name.
    pub user: Str,
    /// keyring is the path to key ring for RBDUser.
    pub keyring: Str,
    /// secretRef is name of the authentication secret for RBDUser.
    pub secret_ref: Option<Ptr<super::core_v1::SecretReference>>,
    /// readOnly here will force the ReadOnly setting in VolumeMounts.
    pub read_only: bool,
}

/// The fields of [`RBDPersistentVolumeSource`].
pub static RBD_PERSISTENT_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "RBDPersistentVolumeSource", definition: "io.k8s.api.core.v1.RBDPersistentVolumeSource", atomic: false, fields: &[
    Field { name: "monitors", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "image", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "pool", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "keyring", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::SECRET_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for RBDPersistentVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.monitors.is_zero() && self.image.is_zero() && self.fs_type.is_zero() && self.pool.is_zero() && self.user.is_zero() && self.keyring.is_zero() && self.secret_ref.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for RBDPersistentVolumeSource {
    fn shape(&self) -> &'static Shape {
        &RBD_PERSISTENT_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.monitors,
            1 => &self.image,
            2 => &self.fs_type,
            3 => &self.pool,
            4 => &self.user,
            5 => &self.keyring,
            6 => &self.secret_ref,
            7 => &self.read_only,
            _ => no_field("RBDPersistentVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.monitors,
            1 => &mut self.image,
            2 => &mut self.fs_type,
            3 => &mut self.pool,
            4 => &mut self.user,
            5 => &mut self.keyring,
            6 => &mut self.secret_ref,
            7 => &mut self.read_only,
            _ => no_field("RBDPersistentVolumeSource", i),
        }
    }
}

/// Represents a Rados Block Device mount that lasts the lifetime of a pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RBDVolumeSource {
    /// monitors is a collection of Ceph monitors.
    pub monitors: List<Str>,
    /// image is the rados image name.
    pub image: Str,
    /// fsType is the filesystem type of the volume that you want to mount.
    pub fs_type: Str,
    /// pool is the rados pool name.
    pub pool: Str,
    /// user is the rados user name.
    pub user: Str,
    /// keyring is the path to key ring for RBDUser.
    pub keyring: Str,
    /// secretRef is name of the authentication secret for RBDUser.
    pub secret_ref: Option<Ptr<super::core_v1::LocalObjectReference>>,
    /// readOnly here will force the ReadOnly setting in VolumeMounts.
    pub read_only: bool,
}

/// The fields of [`RBDVolumeSource`].
pub static RBD_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "RBDVolumeSource", definition: "io.k8s.api.core.v1.RBDVolumeSource", atomic: false, fields: &[
    Field { name: "monitors", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "image", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "pool", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "keyring", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::LOCAL_OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for RBDVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.monitors.is_zero() && self.image.is_zero() && self.fs_type.is_zero() && self.pool.is_zero() && self.user.is_zero() && self.keyring.is_zero() && self.secret_ref.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for RBDVolumeSource {
    fn shape(&self) -> &'static Shape {
        &RBD_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.monitors,
            1 => &self.image,
            2 => &self.fs_type,
            3 => &self.pool,
            4 => &self.user,
            5 => &self.keyring,
            6 => &self.secret_ref,
            7 => &self.read_only,
            _ => no_field("RBDVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.monitors,
            1 => &mut self.image,
            2 => &mut self.fs_type,
            3 => &mut self.pool,
            4 => &mut self.user,
            5 => &mut self.keyring,
            6 => &mut self.secret_ref,
            7 => &mut self.read_only,
            _ => no_field("RBDVolumeSource", i),
        }
    }
}

/// ReplicationController represents the configuration of a replication controller.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationController {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// If the Labels of a ReplicationController are empty, they are defaulted to be the same as the Pod(s) that the replication controller manages.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Spec defines the specification of the desired behavior of the replication controller.
    pub spec: Ptr<super::core_v1::ReplicationControllerSpec>,
    /// Status is the most recently observed status of the replication controller.
    pub status: Ptr<super::core_v1::ReplicationControllerStatus>,
}

/// The fields of [`ReplicationController`].
pub static REPLICATION_CONTROLLER_SHAPE: Shape = Shape { name: "ReplicationController", definition: "io.k8s.api.core.v1.ReplicationController", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::core_v1::REPLICATION_CONTROLLER_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::core_v1::REPLICATION_CONTROLLER_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ReplicationController {
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

impl Struct for ReplicationController {
    fn shape(&self) -> &'static Shape {
        &REPLICATION_CONTROLLER_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("ReplicationController", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("ReplicationController", i),
        }
    }
}

impl Resource for ReplicationController {
    fn kind(&self) -> Kind {
        crate::kinds::REPLICATION_CONTROLLER
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

impl Typed for ReplicationController {
    const KIND: Kind = crate::kinds::REPLICATION_CONTROLLER;
}

/// ReplicationControllerCondition describes the state of a replication controller at a certain point.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationControllerCondition {
    /// Type of replication controller condition.
    pub type_: Str,
    /// Status of the condition, one of True, False, Unknown.
    pub status: Str,
    /// The last time the condition transitioned from one status to another.
    pub last_transition_time: Time,
    /// The reason for the condition's last transition.
    pub reason: Str,
    /// A human readable message indicating details about the transition.
    pub message: Str,
}

/// The fields of [`ReplicationControllerCondition`].
pub static REPLICATION_CONTROLLER_CONDITION_SHAPE: Shape = Shape { name: "ReplicationControllerCondition", definition: "io.k8s.api.core.v1.ReplicationControllerCondition", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ReplicationControllerCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.status.is_zero() && self.last_transition_time.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ReplicationControllerCondition {
    fn shape(&self) -> &'static Shape {
        &REPLICATION_CONTROLLER_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.status,
            2 => &self.last_transition_time,
            3 => &self.reason,
            4 => &self.message,
            _ => no_field("ReplicationControllerCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.status,
            2 => &mut self.last_transition_time,
            3 => &mut self.reason,
            4 => &mut self.message,
            _ => no_field("ReplicationControllerCondition", i),
        }
    }
}

/// ReplicationControllerSpec is the specification of a replication controller.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationControllerSpec {
    /// Replicas is the number of desired replicas.
    pub replicas: Option<i32>,
    /// Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available.
    pub min_ready_seconds: i32,
    /// Selector is a label query over pods that should match the Replicas count.
    pub selector: Dict<Str>,
    /// Template is the object that describes the pod that will be created if insufficient replicas are detected.
    pub template: Option<Ptr<super::core_v1::PodTemplateSpec>>,
}

/// The fields of [`ReplicationControllerSpec`].
pub static REPLICATION_CONTROLLER_SPEC_SHAPE: Shape = Shape { name: "ReplicationControllerSpec", definition: "io.k8s.api.core.v1.ReplicationControllerSpec", atomic: false, fields: &[
    Field { name: "replicas", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "minReadySeconds", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "selector", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "template", ty: &Type::Struct(&super::core_v1::POD_TEMPLATE_SPEC_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ReplicationControllerSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.replicas.is_zero() && self.min_ready_seconds.is_zero() && self.selector.is_zero() && self.template.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ReplicationControllerSpec {
    fn shape(&self) -> &'static Shape {
        &REPLICATION_CONTROLLER_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.replicas,
            1 => &self.min_ready_seconds,
            2 => &self.selector,
            3 => &self.template,
            _ => no_field("ReplicationControllerSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.replicas,
            1 => &mut self.min_ready_seconds,
            2 => &mut self.selector,
            3 => &mut self.template,
            _ => no_field("ReplicationControllerSpec", i),
        }
    }
}

/// ReplicationControllerStatus represents the current status of a replication controller.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplicationControllerStatus {
    /// Replicas is the most recently observed number of replicas.
    pub replicas: i32,
    /// The number of pods that have labels matching the labels of the pod template of the replication controller.
    pub fully_labeled_replicas: i32,
    /// The number of ready replicas for this replication controller.
    pub ready_replicas: i32,
    /// The number of available replicas (ready for at least minReadySeconds) for this replication controller.
    pub available_replicas: i32,
    /// ObservedGeneration reflects the generation of the most recently observed replication controller.
    pub observed_generation: i64,
    /// Represents the latest available observations of a replication controller's current state.
    pub conditions: List<super::core_v1::ReplicationControllerCondition>,
}

/// The fields of [`ReplicationControllerStatus`].
pub static REPLICATION_CONTROLLER_STATUS_SHAPE: Shape = Shape { name: "ReplicationControllerStatus", definition: "io.k8s.api.core.v1.ReplicationControllerStatus", atomic: false, fields: &[
    Field { name: "replicas", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fullyLabeledReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readyReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "availableReplicas", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "observedGeneration", ty: &Type::Leaf("int64"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::core_v1::REPLICATION_CONTROLLER_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
] };

impl Reflect for ReplicationControllerStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.replicas.is_zero() && self.fully_labeled_replicas.is_zero() && self.ready_replicas.is_zero() && self.available_replicas.is_zero() && self.observed_generation.is_zero() && self.conditions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ReplicationControllerStatus {
    fn shape(&self) -> &'static Shape {
        &REPLICATION_CONTROLLER_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.replicas,
            1 => &self.fully_labeled_replicas,
            2 => &self.ready_replicas,
            3 => &self.available_replicas,
            4 => &self.observed_generation,
            5 => &self.conditions,
            _ => no_field("ReplicationControllerStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.replicas,
            1 => &mut self.fully_labeled_replicas,
            2 => &mut self.ready_replicas,
            3 => &mut self.available_replicas,
            4 => &mut self.observed_generation,
            5 => &mut self.conditions,
            _ => no_field("ReplicationControllerStatus", i),
        }
    }
}

/// ResourceClaim references one entry in PodSpec.ResourceClaims.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceClaim {
    /// Name must match the name of one entry in pod.spec.resourceClaims of the Pod where this field is used.
    pub name: Str,
    /// Request is the name chosen for a request in the referenced claim.
    pub request: Str,
}

/// The fields of [`ResourceClaim`].
pub static RESOURCE_CLAIM_SHAPE: Shape = Shape { name: "ResourceClaim", definition: "io.k8s.api.core.v1.ResourceClaim", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "request", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceClaim {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.request.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ResourceClaim {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_CLAIM_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.request,
            _ => no_field("ResourceClaim", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.request,
            _ => no_field("ResourceClaim", i),
        }
    }
}

/// ResourceFieldSelector represents container resources (cpu, memory) and their output format
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceFieldSelector {
    /// Container name: required for volumes, optional for env vars
    pub container_name: Str,
    /// Required: resource to select
    pub resource: Str,
    /// Specifies the output format of the exposed resources, defaults to "1"
    pub divisor: Quantity,
}

/// The fields of [`ResourceFieldSelector`].
pub static RESOURCE_FIELD_SELECTOR_SHAPE: Shape = Shape { name: "ResourceFieldSelector", definition: "io.k8s.api.core.v1.ResourceFieldSelector", atomic: true, fields: &[
    Field { name: "containerName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resource", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "divisor", ty: &Type::Leaf("resource.Quantity"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceFieldSelector {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.container_name.is_zero() && self.resource.is_zero() && self.divisor.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ResourceFieldSelector {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_FIELD_SELECTOR_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.container_name,
            1 => &self.resource,
            2 => &self.divisor,
            _ => no_field("ResourceFieldSelector", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.container_name,
            1 => &mut self.resource,
            2 => &mut self.divisor,
            _ => no_field("ResourceFieldSelector", i),
        }
    }
}

/// ResourceHealth represents the health of a resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceHealth {
    /// ResourceID is the unique identifier of the resource.
    pub resource_id: Str,
    /// Health of the resource.
    pub health: Str,
    /// Message provides human-readable context for Health (e.g.
    pub message: Option<Str>,
}

/// The fields of [`ResourceHealth`].
pub static RESOURCE_HEALTH_SHAPE: Shape = Shape { name: "ResourceHealth", definition: "io.k8s.api.core.v1.ResourceHealth", atomic: false, fields: &[
    Field { name: "resourceID", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "health", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceHealth {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.resource_id.is_zero() && self.health.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ResourceHealth {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_HEALTH_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.resource_id,
            1 => &self.health,
            2 => &self.message,
            _ => no_field("ResourceHealth", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.resource_id,
            1 => &mut self.health,
            2 => &mut self.message,
            _ => no_field("ResourceHealth", i),
        }
    }
}

/// ResourceQuota sets aggregate quota restrictions enforced per namespace
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceQuota {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Spec defines the desired quota.
    pub spec: Ptr<super::core_v1::ResourceQuotaSpec>,
    /// Status defines the actual enforced quota and its current usage.
    pub status: Ptr<super::core_v1::ResourceQuotaStatus>,
}

/// The fields of [`ResourceQuota`].
pub static RESOURCE_QUOTA_SHAPE: Shape = Shape { name: "ResourceQuota", definition: "io.k8s.api.core.v1.ResourceQuota", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::core_v1::RESOURCE_QUOTA_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::core_v1::RESOURCE_QUOTA_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceQuota {
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

impl Struct for ResourceQuota {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_QUOTA_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("ResourceQuota", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("ResourceQuota", i),
        }
    }
}

impl Resource for ResourceQuota {
    fn kind(&self) -> Kind {
        crate::kinds::RESOURCE_QUOTA
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

impl Typed for ResourceQuota {
    const KIND: Kind = crate::kinds::RESOURCE_QUOTA;
}

/// ResourceQuotaSpec defines the desired hard limits to enforce for Quota.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceQuotaSpec {
    /// hard is the set of desired hard limits for each named resource.
    pub hard: Dict<Quantity>,
    /// A collection of filters that must match each object tracked by a quota.
    pub scopes: List<Str>,
    /// scopeSelector is also a collection of filters like scopes that must match each object tracked by a quota but expressed using ScopeSelectorOperator in combinatio
    pub scope_selector: Option<Ptr<super::core_v1::ScopeSelector>>,
}

/// The fields of [`ResourceQuotaSpec`].
pub static RESOURCE_QUOTA_SPEC_SHAPE: Shape = Shape { name: "ResourceQuotaSpec", definition: "io.k8s.api.core.v1.ResourceQuotaSpec", atomic: false, fields: &[
    Field { name: "hard", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "scopes", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "scopeSelector", ty: &Type::Struct(&super::core_v1::SCOPE_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceQuotaSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.hard.is_zero() && self.scopes.is_zero() && self.scope_selector.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ResourceQuotaSpec {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_QUOTA_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.hard,
            1 => &self.scopes,
            2 => &self.scope_selector,
            _ => no_field("ResourceQuotaSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.hard,
            1 => &mut self.scopes,
            2 => &mut self.scope_selector,
            _ => no_field("ResourceQuotaSpec", i),
        }
    }
}

/// ResourceQuotaStatus defines the enforced hard limits and observed use.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceQuotaStatus {
    /// Hard is the set of enforced hard limits for each named resource.
    pub hard: Dict<Quantity>,
    /// Used is the current observed total usage of the resource in the namespace.
    pub used: Dict<Quantity>,
}

/// The fields of [`ResourceQuotaStatus`].
pub static RESOURCE_QUOTA_STATUS_SHAPE: Shape = Shape { name: "ResourceQuotaStatus", definition: "io.k8s.api.core.v1.ResourceQuotaStatus", atomic: false, fields: &[
    Field { name: "hard", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "used", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceQuotaStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.hard.is_zero() && self.used.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ResourceQuotaStatus {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_QUOTA_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.hard,
            1 => &self.used,
            _ => no_field("ResourceQuotaStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.hard,
            1 => &mut self.used,
            _ => no_field("ResourceQuotaStatus", i),
        }
    }
}

/// ResourceRequirements describes the compute resource requirements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceRequirements {
    /// Limits describes the maximum amount of compute resources allowed.
    pub limits: Dict<Quantity>,
    /// Requests describes the minimum amount of compute resources required.
    pub requests: Dict<Quantity>,
    /// Claims lists the names of resources, defined in spec.resourceClaims, that are used by this container.
    pub claims: List<super::core_v1::ResourceClaim>,
}

/// The fields of [`ResourceRequirements`].
pub static RESOURCE_REQUIREMENTS_SHAPE: Shape = Shape { name: "ResourceRequirements", definition: "io.k8s.api.core.v1.ResourceRequirements", atomic: false, fields: &[
    Field { name: "limits", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "requests", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "claims", ty: &Type::List(&Type::Struct(&super::core_v1::RESOURCE_CLAIM_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceRequirements {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.limits.is_zero() && self.requests.is_zero() && self.claims.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ResourceRequirements {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_REQUIREMENTS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.limits,
            1 => &self.requests,
            2 => &self.claims,
            _ => no_field("ResourceRequirements", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.limits,
            1 => &mut self.requests,
            2 => &mut self.claims,
            _ => no_field("ResourceRequirements", i),
        }
    }
}

/// ResourceStatus represents the status of a single resource allocated to a Pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResourceStatus {
    /// Name of the resource.
    pub name: Str,
    /// List of unique resources health.
    pub resources: List<super::core_v1::ResourceHealth>,
}

/// The fields of [`ResourceStatus`].
pub static RESOURCE_STATUS_SHAPE: Shape = Shape { name: "ResourceStatus", definition: "io.k8s.api.core.v1.ResourceStatus", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "resources", ty: &Type::List(&Type::Struct(&super::core_v1::RESOURCE_HEALTH_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["resourceID"], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ResourceStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.resources.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ResourceStatus {
    fn shape(&self) -> &'static Shape {
        &RESOURCE_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.resources,
            _ => no_field("ResourceStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.resources,
            _ => no_field("ResourceStatus", i),
        }
    }
}

/// SELinuxOptions are the labels to be applied to the container
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SELinuxOptions {
    /// User is a SELinux user label that applies to the container.
    pub user: Str,
    /// Role is a SELinux role label that applies to the container.
    pub role: Str,
    /// Type is a SELinux type label that applies to the container.
    pub type_: Str,
    /// Level is SELinux level label that applies to the container.
    pub level: Str,
}

/// The fields of [`SELinuxOptions`].
pub static SE_LINUX_OPTIONS_SHAPE: Shape = Shape { name: "SELinuxOptions", definition: "io.k8s.api.core.v1.SELinuxOptions", atomic: false, fields: &[
    Field { name: "user", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "role", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "level", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SELinuxOptions {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.user.is_zero() && self.role.is_zero() && self.type_.is_zero() && self.level.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SELinuxOptions {
    fn shape(&self) -> &'static Shape {
        &SE_LINUX_OPTIONS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.user,
            1 => &self.role,
            2 => &self.type_,
            3 => &self.level,
            _ => no_field("SELinuxOptions", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.user,
            1 => &mut self.role,
            2 => &mut self.type_,
            3 => &mut self.level,
            _ => no_field("SELinuxOptions", i),
        }
    }
}

/// ScaleIOPersistentVolumeSource represents a persistent ScaleIO volume
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScaleIOPersistentVolumeSource {
    /// gateway is the host address of the ScaleIO API Gateway.
    pub gateway: Str,
    /// system is the name of the storage system as configured in ScaleIO.
    pub system: Str,
    /// secretRef references to the secret for ScaleIO user and other sensitive information.
    pub secret_ref: Option<Ptr<super::core_v1::SecretReference>>,
    /// sslEnabled is the flag to enable/disable SSL communication with Gateway, default false
    pub ssl_enabled: bool,
    /// protectionDomain is the name of the ScaleIO Protection Domain for the configured storage.
    pub protection_domain: Str,
    /// storagePool is the ScaleIO Storage Pool associated with the protection domain.
    pub storage_pool: Str,
    /// storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned.
    pub storage_mode: Str,
    /// volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source.
    pub volume_name: Str,
    /// fsType is the filesystem type to mount.
    pub fs_type: Str,
    /// readOnly defaults to false (read/write).
    pub read_only: bool,
}

/// The fields of [`ScaleIOPersistentVolumeSource`].
pub static SCALE_IO_PERSISTENT_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "ScaleIOPersistentVolumeSource", definition: "io.k8s.api.core.v1.ScaleIOPersistentVolumeSource", atomic: false, fields: &[
    Field { name: "gateway", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "system", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::SECRET_REFERENCE_SHAPE), keep: Keep::AlwaysOrNull, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "sslEnabled", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "protectionDomain", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storagePool", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storageMode", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ScaleIOPersistentVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.gateway.is_zero() && self.system.is_zero() && self.secret_ref.is_zero() && self.ssl_enabled.is_zero() && self.protection_domain.is_zero() && self.storage_pool.is_zero() && self.storage_mode.is_zero() && self.volume_name.is_zero() && self.fs_type.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ScaleIOPersistentVolumeSource {
    fn shape(&self) -> &'static Shape {
        &SCALE_IO_PERSISTENT_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.gateway,
            1 => &self.system,
            2 => &self.secret_ref,
            3 => &self.ssl_enabled,
            4 => &self.protection_domain,
            5 => &self.storage_pool,
            6 => &self.storage_mode,
            7 => &self.volume_name,
            8 => &self.fs_type,
            9 => &self.read_only,
            _ => no_field("ScaleIOPersistentVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.gateway,
            1 => &mut self.system,
            2 => &mut self.secret_ref,
            3 => &mut self.ssl_enabled,
            4 => &mut self.protection_domain,
            5 => &mut self.storage_pool,
            6 => &mut self.storage_mode,
            7 => &mut self.volume_name,
            8 => &mut self.fs_type,
            9 => &mut self.read_only,
            _ => no_field("ScaleIOPersistentVolumeSource", i),
        }
    }
}

/// ScaleIOVolumeSource represents a persistent ScaleIO volume
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScaleIOVolumeSource {
    /// gateway is the host address of the ScaleIO API Gateway.
    pub gateway: Str,
    /// system is the name of the storage system as configured in ScaleIO.
    pub system: Str,
    /// secretRef references to the secret for ScaleIO user and other sensitive information.
    pub secret_ref: Option<Ptr<super::core_v1::LocalObjectReference>>,
    /// sslEnabled Flag enable/disable SSL communication with Gateway, default false
    pub ssl_enabled: bool,
    /// protectionDomain is the name of the ScaleIO Protection Domain for the configured storage.
    pub protection_domain: Str,
    /// storagePool is the ScaleIO Storage Pool associated with the protection domain.
    pub storage_pool: Str,
    /// storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned.
    pub storage_mode: Str,
    /// volumeName is the name of a volume already created in the ScaleIO system that is associated with this volume source.
    pub volume_name: Str,
    /// fsType is the filesystem type to mount.
    pub fs_type: Str,
    /// readOnly Defaults to false (read/write).
    pub read_only: bool,
}

/// The fields of [`ScaleIOVolumeSource`].
pub static SCALE_IO_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "ScaleIOVolumeSource", definition: "io.k8s.api.core.v1.ScaleIOVolumeSource", atomic: false, fields: &[
    Field { name: "gateway", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "system", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::LOCAL_OBJECT_REFERENCE_SHAPE), keep: Keep::AlwaysOrNull, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "sslEnabled", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "protectionDomain", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storagePool", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storageMode", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ScaleIOVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.gateway.is_zero() && self.system.is_zero() && self.secret_ref.is_zero() && self.ssl_enabled.is_zero() && self.protection_domain.is_zero() && self.storage_pool.is_zero() && self.storage_mode.is_zero() && self.volume_name.is_zero() && self.fs_type.is_zero() && self.read_only.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ScaleIOVolumeSource {
    fn shape(&self) -> &'static Shape {
        &SCALE_IO_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.gateway,
            1 => &self.system,
            2 => &self.secret_ref,
            3 => &self.ssl_enabled,
            4 => &self.protection_domain,
            5 => &self.storage_pool,
            6 => &self.storage_mode,
            7 => &self.volume_name,
            8 => &self.fs_type,
            9 => &self.read_only,
            _ => no_field("ScaleIOVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.gateway,
            1 => &mut self.system,
            2 => &mut self.secret_ref,
            3 => &mut self.ssl_enabled,
            4 => &mut self.protection_domain,
            5 => &mut self.storage_pool,
            6 => &mut self.storage_mode,
            7 => &mut self.volume_name,
            8 => &mut self.fs_type,
            9 => &mut self.read_only,
            _ => no_field("ScaleIOVolumeSource", i),
        }
    }
}

/// A scope selector represents the AND of the selectors represented by the scoped-resource selector requirements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScopeSelector {
    /// A list of scope selector requirements by scope of the resources.
    pub match_expressions: List<super::core_v1::ScopedResourceSelectorRequirement>,
}

/// The fields of [`ScopeSelector`].
pub static SCOPE_SELECTOR_SHAPE: Shape = Shape { name: "ScopeSelector", definition: "io.k8s.api.core.v1.ScopeSelector", atomic: true, fields: &[
    Field { name: "matchExpressions", ty: &Type::List(&Type::Struct(&super::core_v1::SCOPED_RESOURCE_SELECTOR_REQUIREMENT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ScopeSelector {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.match_expressions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ScopeSelector {
    fn shape(&self) -> &'static Shape {
        &SCOPE_SELECTOR_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.match_expressions,
            _ => no_field("ScopeSelector", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.match_expressions,
            _ => no_field("ScopeSelector", i),
        }
    }
}

/// A scoped-resource selector requirement is a selector that contains values, a scope name, and an operator that relates the scope name and values.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ScopedResourceSelectorRequirement {
    /// The name of the scope that the selector applies to.
    pub scope_name: Str,
    /// Represents a scope's relationship to a set of values.
    pub operator: Str,
    /// An array of string values.
    pub values: List<Str>,
}

/// The fields of [`ScopedResourceSelectorRequirement`].
pub static SCOPED_RESOURCE_SELECTOR_REQUIREMENT_SHAPE: Shape = Shape { name: "ScopedResourceSelectorRequirement", definition: "io.k8s.api.core.v1.ScopedResourceSelectorRequirement", atomic: false, fields: &[
    Field { name: "scopeName", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "operator", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "values", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ScopedResourceSelectorRequirement {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.scope_name.is_zero() && self.operator.is_zero() && self.values.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ScopedResourceSelectorRequirement {
    fn shape(&self) -> &'static Shape {
        &SCOPED_RESOURCE_SELECTOR_REQUIREMENT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.scope_name,
            1 => &self.operator,
            2 => &self.values,
            _ => no_field("ScopedResourceSelectorRequirement", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.scope_name,
            1 => &mut self.operator,
            2 => &mut self.values,
            _ => no_field("ScopedResourceSelectorRequirement", i),
        }
    }
}

/// SeccompProfile defines a pod/container's seccomp profile settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeccompProfile {
    /// type indicates which kind of seccomp profile will be applied.
    pub type_: Str,
    /// localhostProfile indicates a profile defined in a file on the node should be used.
    pub localhost_profile: Option<Str>,
}

/// The fields of [`SeccompProfile`].
pub static SECCOMP_PROFILE_SHAPE: Shape = Shape { name: "SeccompProfile", definition: "io.k8s.api.core.v1.SeccompProfile", atomic: false, fields: &[
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "localhostProfile", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SeccompProfile {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.type_.is_zero() && self.localhost_profile.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SeccompProfile {
    fn shape(&self) -> &'static Shape {
        &SECCOMP_PROFILE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.type_,
            1 => &self.localhost_profile,
            _ => no_field("SeccompProfile", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.type_,
            1 => &mut self.localhost_profile,
            _ => no_field("SeccompProfile", i),
        }
    }
}

/// Secret holds secret data of a certain type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Secret {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Immutable, if set to true, ensures that data stored in the Secret cannot be updated (only object metadata can be modified).
    pub immutable: Option<bool>,
    /// Data contains the secret data.
    pub data: Dict<Bytes>,
    /// stringData allows specifying non-binary secret data in string form.
    pub string_data: Dict<Str>,
    /// Used to facilitate programmatic handling of secret data.
    pub type_: Str,
}

/// The fields of [`Secret`].
pub static SECRET_SHAPE: Shape = Shape { name: "Secret", definition: "io.k8s.api.core.v1.Secret", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "immutable", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "data", ty: &Type::Dict(&Type::Leaf("[]uint8")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "stringData", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Secret {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.immutable.is_zero() && self.data.is_zero() && self.string_data.is_zero() && self.type_.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Secret {
    fn shape(&self) -> &'static Shape {
        &SECRET_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.immutable,
            4 => &self.data,
            5 => &self.string_data,
            6 => &self.type_,
            _ => no_field("Secret", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.immutable,
            4 => &mut self.data,
            5 => &mut self.string_data,
            6 => &mut self.type_,
            _ => no_field("Secret", i),
        }
    }
}

impl Resource for Secret {
    fn kind(&self) -> Kind {
        crate::kinds::SECRET
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

impl Typed for Secret {
    const KIND: Kind = crate::kinds::SECRET;
}

/// SecretEnvSource selects a Secret to populate the environment variables with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SecretEnvSource {
    /// Name of the referent.
    pub name: Str,
    /// Specify whether the Secret must be defined
    pub optional: Option<bool>,
}

/// The fields of [`SecretEnvSource`].
pub static SECRET_ENV_SOURCE_SHAPE: Shape = Shape { name: "SecretEnvSource", definition: "io.k8s.api.core.v1.SecretEnvSource", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "optional", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SecretEnvSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.optional.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SecretEnvSource {
    fn shape(&self) -> &'static Shape {
        &SECRET_ENV_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.optional,
            _ => no_field("SecretEnvSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.optional,
            _ => no_field("SecretEnvSource", i),
        }
    }
}

/// SecretKeySelector selects a key of a Secret.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SecretKeySelector {
    /// Name of the referent.
    pub name: Str,
    /// The key of the secret to select from.
    pub key: Str,
    /// Specify whether the Secret or its key must be defined
    pub optional: Option<bool>,
}

/// The fields of [`SecretKeySelector`].
pub static SECRET_KEY_SELECTOR_SHAPE: Shape = Shape { name: "SecretKeySelector", definition: "io.k8s.api.core.v1.SecretKeySelector", atomic: true, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "key", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "optional", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SecretKeySelector {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.key.is_zero() && self.optional.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SecretKeySelector {
    fn shape(&self) -> &'static Shape {
        &SECRET_KEY_SELECTOR_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.key,
            2 => &self.optional,
            _ => no_field("SecretKeySelector", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.key,
            2 => &mut self.optional,
            _ => no_field("SecretKeySelector", i),
        }
    }
}

/// Adapts a secret into a projected volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SecretProjection {
    /// Name of the referent.
    pub name: Str,
    /// items if unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and conte
    pub items: List<super::core_v1::KeyToPath>,
    /// optional field specify whether the Secret or its key must be defined
    pub optional: Option<bool>,
}

/// The fields of [`SecretProjection`].
pub static SECRET_PROJECTION_SHAPE: Shape = Shape { name: "SecretProjection", definition: "io.k8s.api.core.v1.SecretProjection", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "items", ty: &Type::List(&Type::Struct(&super::core_v1::KEY_TO_PATH_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "optional", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SecretProjection {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.items.is_zero() && self.optional.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SecretProjection {
    fn shape(&self) -> &'static Shape {
        &SECRET_PROJECTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.items,
            2 => &self.optional,
            _ => no_field("SecretProjection", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.items,
            2 => &mut self.optional,
            _ => no_field("SecretProjection", i),
        }
    }
}

/// SecretReference represents a Secret Reference.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SecretReference {
    /// name is unique within a namespace to reference a secret resource.
    pub name: Str,
    /// namespace defines the space within which the secret name must be unique.
    pub namespace: Str,
}

/// The fields of [`SecretReference`].
pub static SECRET_REFERENCE_SHAPE: Shape = Shape { name: "SecretReference", definition: "io.k8s.api.core.v1.SecretReference", atomic: true, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "namespace", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SecretReference {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.namespace.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SecretReference {
    fn shape(&self) -> &'static Shape {
        &SECRET_REFERENCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.namespace,
            _ => no_field("SecretReference", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.namespace,
            _ => no_field("SecretReference", i),
        }
    }
}

/// Adapts a Secret into a volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SecretVolumeSource {
    /// secretName is the name of the secret in the pod's namespace to use.
    pub secret_name: Str,
    /// items If unspecified, each key-value pair in the Data field of the referenced Secret will be projected into the volume as a file whose name is the key and conte
    pub items: List<super::core_v1::KeyToPath>,
    /// defaultMode is Optional: mode bits used to set permissions on created files by default.
    pub default_mode: Option<i32>,
    /// optional field specify whether the Secret or its keys must be defined
    pub optional: Option<bool>,
    /// defaultUser is Optional: The owner UID of the created files by default.
    pub default_user: Option<i64>,
}

/// The fields of [`SecretVolumeSource`].
pub static SECRET_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "SecretVolumeSource", definition: "io.k8s.api.core.v1.SecretVolumeSource", atomic: false, fields: &[
    Field { name: "secretName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "items", ty: &Type::List(&Type::Struct(&super::core_v1::KEY_TO_PATH_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "defaultMode", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "optional", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "defaultUser", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SecretVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.secret_name.is_zero() && self.items.is_zero() && self.default_mode.is_zero() && self.optional.is_zero() && self.default_user.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SecretVolumeSource {
    fn shape(&self) -> &'static Shape {
        &SECRET_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.secret_name,
            1 => &self.items,
            2 => &self.default_mode,
            3 => &self.optional,
            4 => &self.default_user,
            _ => no_field("SecretVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.secret_name,
            1 => &mut self.items,
            2 => &mut self.default_mode,
            3 => &mut self.optional,
            4 => &mut self.default_user,
            _ => no_field("SecretVolumeSource", i),
        }
    }
}

/// SecurityContext holds security configuration that will be applied to a container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SecurityContext {
    /// The capabilities to add/drop when running containers.
    pub capabilities: Option<Ptr<super::core_v1::Capabilities>>,
    /// Run container in privileged mode.
    pub privileged: Option<bool>,
    /// The SELinux context to be applied to the container.
    pub se_linux_options: Option<Ptr<super::core_v1::SELinuxOptions>>,
    /// The Windows specific settings applied to all containers.
    pub windows_options: Option<Ptr<super::core_v1::WindowsSecurityContextOptions>>,
    /// The UID to run the entrypoint of the container process.
    pub run_as_user: Option<i64>,
    /// The GID to run the entrypoint of the container process.
    pub run_as_group: Option<i64>,
    /// Indicates that the container must run as a non-root user.
    pub run_as_non_root: Option<bool>,
    /// Whether this container has a read-only root filesystem.
    pub read_only_root_filesystem: Option<bool>,
    /// AllowPrivilegeEscalation controls whether a process can gain more privileges than its parent process.
    pub allow_privilege_escalation: Option<bool>,
    /// procMount denotes the type of proc mount to use for the containers.
    pub proc_mount: Option<Str>,
    /// The seccomp options to use by this container.
    pub seccomp_profile: Option<Ptr<super::core_v1::SeccompProfile>>,
    /// appArmorProfile is the AppArmor options to use by this container.
    pub app_armor_profile: Option<Ptr<super::core_v1::AppArmorProfile>>,
}

/// The fields of [`SecurityContext`].
pub static SECURITY_CONTEXT_SHAPE: Shape = Shape { name: "SecurityContext", definition: "io.k8s.api.core.v1.SecurityContext", atomic: false, fields: &[
    Field { name: "capabilities", ty: &Type::Struct(&super::core_v1::CAPABILITIES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "privileged", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "seLinuxOptions", ty: &Type::Struct(&super::core_v1::SE_LINUX_OPTIONS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "windowsOptions", ty: &Type::Struct(&super::core_v1::WINDOWS_SECURITY_CONTEXT_OPTIONS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "runAsUser", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "runAsGroup", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "runAsNonRoot", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnlyRootFilesystem", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "allowPrivilegeEscalation", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "procMount", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "seccompProfile", ty: &Type::Struct(&super::core_v1::SECCOMP_PROFILE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "appArmorProfile", ty: &Type::Struct(&super::core_v1::APP_ARMOR_PROFILE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SecurityContext {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.capabilities.is_zero() && self.privileged.is_zero() && self.se_linux_options.is_zero() && self.windows_options.is_zero() && self.run_as_user.is_zero() && self.run_as_group.is_zero() && self.run_as_non_root.is_zero() && self.read_only_root_filesystem.is_zero() && self.allow_privilege_escalation.is_zero() && self.proc_mount.is_zero() && self.seccomp_profile.is_zero() && self.app_armor_profile.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SecurityContext {
    fn shape(&self) -> &'static Shape {
        &SECURITY_CONTEXT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.capabilities,
            1 => &self.privileged,
            2 => &self.se_linux_options,
            3 => &self.windows_options,
            4 => &self.run_as_user,
            5 => &self.run_as_group,
            6 => &self.run_as_non_root,
            7 => &self.read_only_root_filesystem,
            8 => &self.allow_privilege_escalation,
            9 => &self.proc_mount,
            10 => &self.seccomp_profile,
            11 => &self.app_armor_profile,
            _ => no_field("SecurityContext", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.capabilities,
            1 => &mut self.privileged,
            2 => &mut self.se_linux_options,
            3 => &mut self.windows_options,
            4 => &mut self.run_as_user,
            5 => &mut self.run_as_group,
            6 => &mut self.run_as_non_root,
            7 => &mut self.read_only_root_filesystem,
            8 => &mut self.allow_privilege_escalation,
            9 => &mut self.proc_mount,
            10 => &mut self.seccomp_profile,
            11 => &mut self.app_armor_profile,
            _ => no_field("SecurityContext", i),
        }
    }
}

/// Service is a named abstraction of software service (for example, mysql) consisting of local port (for example 3306) that the proxy listens on, and the selector
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Service {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Spec defines the behavior of a service.
    pub spec: Ptr<super::core_v1::ServiceSpec>,
    /// Most recently observed status of the service.
    pub status: Ptr<super::core_v1::ServiceStatus>,
}

/// The fields of [`Service`].
pub static SERVICE_SHAPE: Shape = Shape { name: "Service", definition: "io.k8s.api.core.v1.Service", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "spec", ty: &Type::Struct(&super::core_v1::SERVICE_SPEC_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "status", ty: &Type::Struct(&super::core_v1::SERVICE_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Service {
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

impl Struct for Service {
    fn shape(&self) -> &'static Shape {
        &SERVICE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.spec,
            4 => &self.status,
            _ => no_field("Service", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.spec,
            4 => &mut self.status,
            _ => no_field("Service", i),
        }
    }
}

impl Resource for Service {
    fn kind(&self) -> Kind {
        crate::kinds::SERVICE
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

impl Typed for Service {
    const KIND: Kind = crate::kinds::SERVICE;
}

/// ServiceAccount binds together: * a name, understood by users, and perhaps by peripheral systems, for an identity * a principal that can be authenticated and aut
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceAccount {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// Standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// Secrets is a list of the secrets in the same namespace that pods running using this ServiceAccount are allowed to use.
    pub secrets: List<super::core_v1::ObjectReference>,
    /// ImagePullSecrets is a list of references to secrets in the same namespace to use for pulling any images in pods that reference this ServiceAccount.
    pub image_pull_secrets: List<super::core_v1::LocalObjectReference>,
    /// AutomountServiceAccountToken indicates whether pods running as this service account should have an API token automatically mounted.
    pub automount_service_account_token: Option<bool>,
}

/// The fields of [`ServiceAccount`].
pub static SERVICE_ACCOUNT_SHAPE: Shape = Shape { name: "ServiceAccount", definition: "io.k8s.api.core.v1.ServiceAccount", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secrets", ty: &Type::List(&Type::Struct(&super::core_v1::OBJECT_REFERENCE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["name"], merge_key: "name", merge: true, retain_keys: false },
    Field { name: "imagePullSecrets", ty: &Type::List(&Type::Struct(&super::core_v1::LOCAL_OBJECT_REFERENCE_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "automountServiceAccountToken", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ServiceAccount {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.secrets.is_zero() && self.image_pull_secrets.is_zero() && self.automount_service_account_token.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ServiceAccount {
    fn shape(&self) -> &'static Shape {
        &SERVICE_ACCOUNT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.secrets,
            4 => &self.image_pull_secrets,
            5 => &self.automount_service_account_token,
            _ => no_field("ServiceAccount", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.secrets,
            4 => &mut self.image_pull_secrets,
            5 => &mut self.automount_service_account_token,
            _ => no_field("ServiceAccount", i),
        }
    }
}

impl Resource for ServiceAccount {
    fn kind(&self) -> Kind {
        crate::kinds::SERVICE_ACCOUNT
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

impl Typed for ServiceAccount {
    const KIND: Kind = crate::kinds::SERVICE_ACCOUNT;
}

/// ServiceAccountTokenProjection represents a projected service account token volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceAccountTokenProjection {
    /// audience is the intended audience of the token.
    pub audience: Str,
    /// expirationSeconds is the requested duration of validity of the service account token.
    pub expiration_seconds: Option<i64>,
    /// path is the path relative to the mount point of the file to project the token into.
    pub path: Str,
    /// user is Optional: The owner UID of the created file.
    pub user: Option<i64>,
}

/// The fields of [`ServiceAccountTokenProjection`].
pub static SERVICE_ACCOUNT_TOKEN_PROJECTION_SHAPE: Shape = Shape { name: "ServiceAccountTokenProjection", definition: "io.k8s.api.core.v1.ServiceAccountTokenProjection", atomic: false, fields: &[
    Field { name: "audience", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "expirationSeconds", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "path", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "user", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ServiceAccountTokenProjection {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.audience.is_zero() && self.expiration_seconds.is_zero() && self.path.is_zero() && self.user.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ServiceAccountTokenProjection {
    fn shape(&self) -> &'static Shape {
        &SERVICE_ACCOUNT_TOKEN_PROJECTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.audience,
            1 => &self.expiration_seconds,
            2 => &self.path,
            3 => &self.user,
            _ => no_field("ServiceAccountTokenProjection", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.audience,
            1 => &mut self.expiration_seconds,
            2 => &mut self.path,
            3 => &mut self.user,
            _ => no_field("ServiceAccountTokenProjection", i),
        }
    }
}

/// ServicePort contains information on service's port.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServicePort {
    /// The name of this port within the service.
    pub name: Str,
    /// The IP protocol for this port.
    pub protocol: Str,
    /// The application protocol for this port.
    pub app_protocol: Option<Str>,
    /// The port that will be exposed by this service.
    pub port: i32,
    /// Number or name of the port to access on the pods targeted by the service.
    pub target_port: IntOrString,
    /// The port on each node on which this service is exposed when type is NodePort or LoadBalancer.
    pub node_port: i32,
}

/// The fields of [`ServicePort`].
pub static SERVICE_PORT_SHAPE: Shape = Shape { name: "ServicePort", definition: "io.k8s.api.core.v1.ServicePort", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "protocol", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "appProtocol", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "port", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "targetPort", ty: &Type::Leaf("intstr.IntOrString"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodePort", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ServicePort {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.protocol.is_zero() && self.app_protocol.is_zero() && self.port.is_zero() && self.target_port.is_zero() && self.node_port.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ServicePort {
    fn shape(&self) -> &'static Shape {
        &SERVICE_PORT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.protocol,
            2 => &self.app_protocol,
            3 => &self.port,
            4 => &self.target_port,
            5 => &self.node_port,
            _ => no_field("ServicePort", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.protocol,
            2 => &mut self.app_protocol,
            3 => &mut self.port,
            4 => &mut self.target_port,
            5 => &mut self.node_port,
            _ => no_field("ServicePort", i),
        }
    }
}

/// ServiceSpec describes the attributes that a user creates on a service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceSpec {
    /// The list of ports that are exposed by this service.
    pub ports: List<super::core_v1::ServicePort>,
    /// Route service traffic to pods with label keys and values matching this selector.
    pub selector: Dict<Str>,
    /// clusterIP is the IP address of the service and is usually assigned randomly.
    pub cluster_ip: Str,
    /// ClusterIPs is a list of IP addresses assigned to this service, and are usually assigned randomly.
    pub cluster_ips: List<Str>,
    /// type determines how the Service is exposed.
    pub type_: Str,
    /// externalIPs is a list of IP addresses for which nodes in the cluster will also accept traffic for this service.
    pub external_ips: List<Str>,
    /// Supports "ClientIP" and "None".
    pub session_affinity: Str,
    /// Only applies to Service Type: LoadBalancer.
    pub load_balancer_ip: Str,
    /// If specified and supported by the platform, this will restrict traffic through the cloud-provider load-balancer will be restricted to the specified client IPs.
    pub load_balancer_source_ranges: List<Str>,
    /// externalName is the external reference that discovery mechanisms will return as an alias for this service (e.g.
    pub external_name: Str,
    /// externalTrafficPolicy describes how nodes distribute service traffic they receive on one of the Service's "externally-facing" addresses (NodePorts, ExternalIPs,
    pub external_traffic_policy: Str,
    /// healthCheckNodePort specifies the healthcheck nodePort for the service.
    pub health_check_node_port: i32,
    /// publishNotReadyAddresses indicates that any agent which deals with endpoints for this Service should disregard any indications of ready/not-ready.
    pub publish_not_ready_addresses: bool,
    /// sessionAffinityConfig contains the configurations of session affinity.
    pub session_affinity_config: Option<Ptr<super::core_v1::SessionAffinityConfig>>,
    /// IPFamilies is a list of IP families (e.g.
    pub ip_families: List<Str>,
    /// IPFamilyPolicy represents the dual-stack-ness requested or required by this Service.
    pub ip_family_policy: Option<Str>,
    /// allocateLoadBalancerNodePorts defines if NodePorts will be automatically allocated for services with type LoadBalancer.
    pub allocate_load_balancer_node_ports: Option<bool>,
    /// loadBalancerClass is the class of the load balancer implementation this Service belongs to.
    pub load_balancer_class: Option<Str>,
    /// InternalTrafficPolicy describes how nodes distribute service traffic they receive on the ClusterIP.
    pub internal_traffic_policy: Option<Str>,
    /// TrafficDistribution offers a way to express preferences for how traffic is distributed to Service endpoints.
    pub traffic_distribution: Option<Str>,
}

/// The fields of [`ServiceSpec`].
pub static SERVICE_SPEC_SHAPE: Shape = Shape { name: "ServiceSpec", definition: "io.k8s.api.core.v1.ServiceSpec", atomic: false, fields: &[
    Field { name: "ports", ty: &Type::List(&Type::Struct(&super::core_v1::SERVICE_PORT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["port", "protocol"], merge_key: "port", merge: true, retain_keys: false },
    Field { name: "selector", ty: &Type::Dict(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "clusterIP", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "clusterIPs", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "externalIPs", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "sessionAffinity", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "loadBalancerIP", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "loadBalancerSourceRanges", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "externalName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "externalTrafficPolicy", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "healthCheckNodePort", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "publishNotReadyAddresses", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "sessionAffinityConfig", ty: &Type::Struct(&super::core_v1::SESSION_AFFINITY_CONFIG_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ipFamilies", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ipFamilyPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "allocateLoadBalancerNodePorts", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "loadBalancerClass", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "internalTrafficPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "trafficDistribution", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for ServiceSpec {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.ports.is_zero() && self.selector.is_zero() && self.cluster_ip.is_zero() && self.cluster_ips.is_zero() && self.type_.is_zero() && self.external_ips.is_zero() && self.session_affinity.is_zero() && self.load_balancer_ip.is_zero() && self.load_balancer_source_ranges.is_zero() && self.external_name.is_zero() && self.external_traffic_policy.is_zero() && self.health_check_node_port.is_zero() && self.publish_not_ready_addresses.is_zero() && self.session_affinity_config.is_zero() && self.ip_families.is_zero() && self.ip_family_policy.is_zero() && self.allocate_load_balancer_node_ports.is_zero() && self.load_balancer_class.is_zero() && self.internal_traffic_policy.is_zero() && self.traffic_distribution.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ServiceSpec {
    fn shape(&self) -> &'static Shape {
        &SERVICE_SPEC_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.ports,
            1 => &self.selector,
            2 => &self.cluster_ip,
            3 => &self.cluster_ips,
            4 => &self.type_,
            5 => &self.external_ips,
            6 => &self.session_affinity,
            7 => &self.load_balancer_ip,
            8 => &self.load_balancer_source_ranges,
            9 => &self.external_name,
            10 => &self.external_traffic_policy,
            11 => &self.health_check_node_port,
            12 => &self.publish_not_ready_addresses,
            13 => &self.session_affinity_config,
            14 => &self.ip_families,
            15 => &self.ip_family_policy,
            16 => &self.allocate_load_balancer_node_ports,
            17 => &self.load_balancer_class,
            18 => &self.internal_traffic_policy,
            19 => &self.traffic_distribution,
            _ => no_field("ServiceSpec", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.ports,
            1 => &mut self.selector,
            2 => &mut self.cluster_ip,
            3 => &mut self.cluster_ips,
            4 => &mut self.type_,
            5 => &mut self.external_ips,
            6 => &mut self.session_affinity,
            7 => &mut self.load_balancer_ip,
            8 => &mut self.load_balancer_source_ranges,
            9 => &mut self.external_name,
            10 => &mut self.external_traffic_policy,
            11 => &mut self.health_check_node_port,
            12 => &mut self.publish_not_ready_addresses,
            13 => &mut self.session_affinity_config,
            14 => &mut self.ip_families,
            15 => &mut self.ip_family_policy,
            16 => &mut self.allocate_load_balancer_node_ports,
            17 => &mut self.load_balancer_class,
            18 => &mut self.internal_traffic_policy,
            19 => &mut self.traffic_distribution,
            _ => no_field("ServiceSpec", i),
        }
    }
}

/// ServiceStatus represents the current status of a service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServiceStatus {
    /// LoadBalancer contains the current status of the load-balancer, if one is present.
    pub load_balancer: super::core_v1::LoadBalancerStatus,
    /// Current service state
    pub conditions: List<super::meta_v1::Condition>,
}

/// The fields of [`ServiceStatus`].
pub static SERVICE_STATUS_SHAPE: Shape = Shape { name: "ServiceStatus", definition: "io.k8s.api.core.v1.ServiceStatus", atomic: false, fields: &[
    Field { name: "loadBalancer", ty: &Type::Struct(&super::core_v1::LOAD_BALANCER_STATUS_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "conditions", ty: &Type::List(&Type::Struct(&super::meta_v1::CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["type"], merge_key: "type", merge: true, retain_keys: false },
] };

impl Reflect for ServiceStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.load_balancer.is_zero() && self.conditions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for ServiceStatus {
    fn shape(&self) -> &'static Shape {
        &SERVICE_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.load_balancer,
            1 => &self.conditions,
            _ => no_field("ServiceStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.load_balancer,
            1 => &mut self.conditions,
            _ => no_field("ServiceStatus", i),
        }
    }
}

/// SessionAffinityConfig represents the configurations of session affinity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionAffinityConfig {
    /// clientIP contains the configurations of Client IP based session affinity.
    pub client_ip: Option<Ptr<super::core_v1::ClientIPConfig>>,
}

/// The fields of [`SessionAffinityConfig`].
pub static SESSION_AFFINITY_CONFIG_SHAPE: Shape = Shape { name: "SessionAffinityConfig", definition: "io.k8s.api.core.v1.SessionAffinityConfig", atomic: false, fields: &[
    Field { name: "clientIP", ty: &Type::Struct(&super::core_v1::CLIENT_IP_CONFIG_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SessionAffinityConfig {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.client_ip.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SessionAffinityConfig {
    fn shape(&self) -> &'static Shape {
        &SESSION_AFFINITY_CONFIG_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.client_ip,
            _ => no_field("SessionAffinityConfig", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.client_ip,
            _ => no_field("SessionAffinityConfig", i),
        }
    }
}

/// SleepAction describes a "sleep" action.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SleepAction {
    /// Seconds is the number of seconds to sleep.
    pub seconds: i64,
}

/// The fields of [`SleepAction`].
pub static SLEEP_ACTION_SHAPE: Shape = Shape { name: "SleepAction", definition: "io.k8s.api.core.v1.SleepAction", atomic: false, fields: &[
    Field { name: "seconds", ty: &Type::Leaf("int64"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for SleepAction {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.seconds.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for SleepAction {
    fn shape(&self) -> &'static Shape {
        &SLEEP_ACTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.seconds,
            _ => no_field("SleepAction", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.seconds,
            _ => no_field("SleepAction", i),
        }
    }
}

/// Represents a StorageOS persistent volume resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StorageOSPersistentVolumeSource {
    /// volumeName is the human-readable name of the StorageOS volume.
    pub volume_name: Str,
    /// volumeNamespace specifies the scope of the volume within StorageOS.
    pub volume_namespace: Str,
    /// fsType is the filesystem type to mount.
    pub fs_type: Str,
    /// readOnly defaults to false (read/write).
    pub read_only: bool,
    /// secretRef specifies the secret to use for obtaining the StorageOS API credentials.
    pub secret_ref: Option<Ptr<super::core_v1::ObjectReference>>,
}

/// The fields of [`StorageOSPersistentVolumeSource`].
pub static STORAGE_OS_PERSISTENT_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "StorageOSPersistentVolumeSource", definition: "io.k8s.api.core.v1.StorageOSPersistentVolumeSource", atomic: false, fields: &[
    Field { name: "volumeName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeNamespace", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StorageOSPersistentVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.volume_name.is_zero() && self.volume_namespace.is_zero() && self.fs_type.is_zero() && self.read_only.is_zero() && self.secret_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StorageOSPersistentVolumeSource {
    fn shape(&self) -> &'static Shape {
        &STORAGE_OS_PERSISTENT_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.volume_name,
            1 => &self.volume_namespace,
            2 => &self.fs_type,
            3 => &self.read_only,
            4 => &self.secret_ref,
            _ => no_field("StorageOSPersistentVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.volume_name,
            1 => &mut self.volume_namespace,
            2 => &mut self.fs_type,
            3 => &mut self.read_only,
            4 => &mut self.secret_ref,
            _ => no_field("StorageOSPersistentVolumeSource", i),
        }
    }
}

/// Represents a StorageOS persistent volume resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StorageOSVolumeSource {
    /// volumeName is the human-readable name of the StorageOS volume.
    pub volume_name: Str,
    /// volumeNamespace specifies the scope of the volume within StorageOS.
    pub volume_namespace: Str,
    /// fsType is the filesystem type to mount.
    pub fs_type: Str,
    /// readOnly defaults to false (read/write).
    pub read_only: bool,
    /// secretRef specifies the secret to use for obtaining the StorageOS API credentials.
    pub secret_ref: Option<Ptr<super::core_v1::LocalObjectReference>>,
}

/// The fields of [`StorageOSVolumeSource`].
pub static STORAGE_OS_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "StorageOSVolumeSource", definition: "io.k8s.api.core.v1.StorageOSVolumeSource", atomic: false, fields: &[
    Field { name: "volumeName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeNamespace", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secretRef", ty: &Type::Struct(&super::core_v1::LOCAL_OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for StorageOSVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.volume_name.is_zero() && self.volume_namespace.is_zero() && self.fs_type.is_zero() && self.read_only.is_zero() && self.secret_ref.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for StorageOSVolumeSource {
    fn shape(&self) -> &'static Shape {
        &STORAGE_OS_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.volume_name,
            1 => &self.volume_namespace,
            2 => &self.fs_type,
            3 => &self.read_only,
            4 => &self.secret_ref,
            _ => no_field("StorageOSVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.volume_name,
            1 => &mut self.volume_namespace,
            2 => &mut self.fs_type,
            3 => &mut self.read_only,
            4 => &mut self.secret_ref,
            _ => no_field("StorageOSVolumeSource", i),
        }
    }
}

/// Sysctl defines a kernel parameter to be set
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sysctl {
    /// Name of a property to set
    pub name: Str,
    /// Value of a property to set
    pub value: Str,
}

/// The fields of [`Sysctl`].
pub static SYSCTL_SHAPE: Shape = Shape { name: "Sysctl", definition: "io.k8s.api.core.v1.Sysctl", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "value", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Sysctl {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.value.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Sysctl {
    fn shape(&self) -> &'static Shape {
        &SYSCTL_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.value,
            _ => no_field("Sysctl", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.value,
            _ => no_field("Sysctl", i),
        }
    }
}

/// TCPSocketAction describes an action based on opening a socket
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TCPSocketAction {
    /// Number or name of the port to access on the container.
    pub port: IntOrString,
    /// Optional: Host name to connect to, defaults to the pod IP.
    pub host: Str,
}

/// The fields of [`TCPSocketAction`].
pub static TCP_SOCKET_ACTION_SHAPE: Shape = Shape { name: "TCPSocketAction", definition: "io.k8s.api.core.v1.TCPSocketAction", atomic: false, fields: &[
    Field { name: "port", ty: &Type::Leaf("intstr.IntOrString"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "host", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TCPSocketAction {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.port.is_zero() && self.host.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for TCPSocketAction {
    fn shape(&self) -> &'static Shape {
        &TCP_SOCKET_ACTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.port,
            1 => &self.host,
            _ => no_field("TCPSocketAction", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.port,
            1 => &mut self.host,
            _ => no_field("TCPSocketAction", i),
        }
    }
}

/// The node this Taint is attached to has the "effect" on any pod that does not tolerate the Taint.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taint {
    /// Required.
    pub key: Str,
    /// The taint value corresponding to the taint key.
    pub value: Str,
    /// Required.
    pub effect: Str,
    /// TimeAdded represents the time at which the taint was added.
    pub time_added: Option<Time>,
}

/// The fields of [`Taint`].
pub static TAINT_SHAPE: Shape = Shape { name: "Taint", definition: "io.k8s.api.core.v1.Taint", atomic: false, fields: &[
    Field { name: "key", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "value", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "effect", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "timeAdded", ty: &Type::Leaf("v1.Time"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Taint {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.key.is_zero() && self.value.is_zero() && self.effect.is_zero() && self.time_added.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Taint {
    fn shape(&self) -> &'static Shape {
        &TAINT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.key,
            1 => &self.value,
            2 => &self.effect,
            3 => &self.time_added,
            _ => no_field("Taint", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.key,
            1 => &mut self.value,
            2 => &mut self.effect,
            3 => &mut self.time_added,
            _ => no_field("Taint", i),
        }
    }
}

/// The pod this Toleration is attached to tolerates any taint that matches the triple ‹key,value,effect› using the matching operator ‹operator›.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Toleration {
    /// Key is the taint key that the toleration applies to.
    pub key: Str,
    /// Operator represents a key's relationship to the value.
    pub operator: Str,
    /// Value is the taint value the toleration matches to.
    pub value: Str,
    /// Effect indicates the taint effect to match.
    pub effect: Str,
    /// TolerationSeconds represents the period of time the toleration (which must be of effect NoExecute, otherwise this field is ignored) tolerates the taint.
    pub toleration_seconds: Option<i64>,
}

/// The fields of [`Toleration`].
pub static TOLERATION_SHAPE: Shape = Shape { name: "Toleration", definition: "io.k8s.api.core.v1.Toleration", atomic: false, fields: &[
    Field { name: "key", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "operator", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "value", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "effect", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "tolerationSeconds", ty: &Type::Leaf("int64"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Toleration {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.key.is_zero() && self.operator.is_zero() && self.value.is_zero() && self.effect.is_zero() && self.toleration_seconds.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Toleration {
    fn shape(&self) -> &'static Shape {
        &TOLERATION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.key,
            1 => &self.operator,
            2 => &self.value,
            3 => &self.effect,
            4 => &self.toleration_seconds,
            _ => no_field("Toleration", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.key,
            1 => &mut self.operator,
            2 => &mut self.value,
            3 => &mut self.effect,
            4 => &mut self.toleration_seconds,
            _ => no_field("Toleration", i),
        }
    }
}

/// A topology selector requirement is a selector that matches given label.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TopologySelectorLabelRequirement {
    /// The label key that the selector applies to.
    pub key: Str,
    /// An array of string values.
    pub values: List<Str>,
}

/// The fields of [`TopologySelectorLabelRequirement`].
pub static TOPOLOGY_SELECTOR_LABEL_REQUIREMENT_SHAPE: Shape = Shape { name: "TopologySelectorLabelRequirement", definition: "io.k8s.api.core.v1.TopologySelectorLabelRequirement", atomic: false, fields: &[
    Field { name: "key", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "values", ty: &Type::List(&Type::Leaf("string")), keep: Keep::Always, required: true, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TopologySelectorLabelRequirement {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.key.is_zero() && self.values.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for TopologySelectorLabelRequirement {
    fn shape(&self) -> &'static Shape {
        &TOPOLOGY_SELECTOR_LABEL_REQUIREMENT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.key,
            1 => &self.values,
            _ => no_field("TopologySelectorLabelRequirement", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.key,
            1 => &mut self.values,
            _ => no_field("TopologySelectorLabelRequirement", i),
        }
    }
}

/// A topology selector term represents the result of label queries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TopologySelectorTerm {
    /// A list of topology selector requirements by labels.
    pub match_label_expressions: List<super::core_v1::TopologySelectorLabelRequirement>,
}

/// The fields of [`TopologySelectorTerm`].
pub static TOPOLOGY_SELECTOR_TERM_SHAPE: Shape = Shape { name: "TopologySelectorTerm", definition: "io.k8s.api.core.v1.TopologySelectorTerm", atomic: true, fields: &[
    Field { name: "matchLabelExpressions", ty: &Type::List(&Type::Struct(&super::core_v1::TOPOLOGY_SELECTOR_LABEL_REQUIREMENT_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TopologySelectorTerm {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.match_label_expressions.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for TopologySelectorTerm {
    fn shape(&self) -> &'static Shape {
        &TOPOLOGY_SELECTOR_TERM_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.match_label_expressions,
            _ => no_field("TopologySelectorTerm", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.match_label_expressions,
            _ => no_field("TopologySelectorTerm", i),
        }
    }
}

/// TopologySpreadConstraint specifies how to spread matching pods among the given topology.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TopologySpreadConstraint {
    /// MaxSkew describes the degree to which pods may be unevenly distributed.
    pub max_skew: i32,
    /// TopologyKey is the key of node labels.
    pub topology_key: Str,
    /// WhenUnsatisfiable indicates how to deal with a pod if it doesn't satisfy the spread constraint.
    pub when_unsatisfiable: Str,
    /// LabelSelector is used to find matching pods.
    pub label_selector: Option<Ptr<super::meta_v1::LabelSelector>>,
    /// MinDomains indicates a minimum number of eligible domains.
    pub min_domains: Option<i32>,
    /// NodeAffinityPolicy indicates how we will treat Pod's nodeAffinity/nodeSelector when calculating pod topology spread skew.
    pub node_affinity_policy: Option<Str>,
    /// NodeTaintsPolicy indicates how we will treat node taints when calculating pod topology spread skew.
    pub node_taints_policy: Option<Str>,
    /// MatchLabelKeys is a set of pod label keys to select the pods over which spreading will be calculated.
    pub match_label_keys: List<Str>,
}

/// The fields of [`TopologySpreadConstraint`].
pub static TOPOLOGY_SPREAD_CONSTRAINT_SHAPE: Shape = Shape { name: "TopologySpreadConstraint", definition: "io.k8s.api.core.v1.TopologySpreadConstraint", atomic: false, fields: &[
    Field { name: "maxSkew", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "topologyKey", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "whenUnsatisfiable", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "labelSelector", ty: &Type::Struct(&super::meta_v1::LABEL_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "minDomains", ty: &Type::Leaf("int32"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeAffinityPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nodeTaintsPolicy", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "matchLabelKeys", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Atomic, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TopologySpreadConstraint {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.max_skew.is_zero() && self.topology_key.is_zero() && self.when_unsatisfiable.is_zero() && self.label_selector.is_zero() && self.min_domains.is_zero() && self.node_affinity_policy.is_zero() && self.node_taints_policy.is_zero() && self.match_label_keys.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for TopologySpreadConstraint {
    fn shape(&self) -> &'static Shape {
        &TOPOLOGY_SPREAD_CONSTRAINT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.max_skew,
            1 => &self.topology_key,
            2 => &self.when_unsatisfiable,
            3 => &self.label_selector,
            4 => &self.min_domains,
            5 => &self.node_affinity_policy,
            6 => &self.node_taints_policy,
            7 => &self.match_label_keys,
            _ => no_field("TopologySpreadConstraint", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.max_skew,
            1 => &mut self.topology_key,
            2 => &mut self.when_unsatisfiable,
            3 => &mut self.label_selector,
            4 => &mut self.min_domains,
            5 => &mut self.node_affinity_policy,
            6 => &mut self.node_taints_policy,
            7 => &mut self.match_label_keys,
            _ => no_field("TopologySpreadConstraint", i),
        }
    }
}

/// TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside the same namespace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TypedLocalObjectReference {
    /// APIGroup is the group for the resource being referenced.
    pub api_group: Option<Str>,
    /// Kind is the type of resource being referenced
    pub kind: Str,
    /// Name is the name of resource being referenced
    pub name: Str,
}

/// The fields of [`TypedLocalObjectReference`].
pub static TYPED_LOCAL_OBJECT_REFERENCE_SHAPE: Shape = Shape { name: "TypedLocalObjectReference", definition: "io.k8s.api.core.v1.TypedLocalObjectReference", atomic: true, fields: &[
    Field { name: "apiGroup", ty: &Type::Leaf("string"), keep: Keep::AlwaysOrNull, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TypedLocalObjectReference {
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

impl Struct for TypedLocalObjectReference {
    fn shape(&self) -> &'static Shape {
        &TYPED_LOCAL_OBJECT_REFERENCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.api_group,
            1 => &self.kind,
            2 => &self.name,
            _ => no_field("TypedLocalObjectReference", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.api_group,
            1 => &mut self.kind,
            2 => &mut self.name,
            _ => no_field("TypedLocalObjectReference", i),
        }
    }
}

/// TypedObjectReference contains enough information to let you locate the typed referenced object
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TypedObjectReference {
    /// APIGroup is the group for the resource being referenced.
    pub api_group: Option<Str>,
    /// Kind is the type of resource being referenced
    pub kind: Str,
    /// Name is the name of resource being referenced
    pub name: Str,
    /// Namespace is the namespace of resource being referenced Note that when a namespace is specified, a gateway.networking.k8s.io/ReferenceGrant object is required i
    pub namespace: Option<Str>,
}

/// The fields of [`TypedObjectReference`].
pub static TYPED_OBJECT_REFERENCE_SHAPE: Shape = Shape { name: "TypedObjectReference", definition: "io.k8s.api.core.v1.TypedObjectReference", atomic: false, fields: &[
    Field { name: "apiGroup", ty: &Type::Leaf("string"), keep: Keep::AlwaysOrNull, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "namespace", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for TypedObjectReference {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.api_group.is_zero() && self.kind.is_zero() && self.name.is_zero() && self.namespace.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for TypedObjectReference {
    fn shape(&self) -> &'static Shape {
        &TYPED_OBJECT_REFERENCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.api_group,
            1 => &self.kind,
            2 => &self.name,
            3 => &self.namespace,
            _ => no_field("TypedObjectReference", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.api_group,
            1 => &mut self.kind,
            2 => &mut self.name,
            3 => &mut self.namespace,
            _ => no_field("TypedObjectReference", i),
        }
    }
}

/// Volume represents a named volume in a pod that may be accessed by any container in the pod.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Volume {
    /// name of the volume.
    pub name: Str,
    /// hostPath represents a pre-existing file or directory on the host machine that is directly exposed to the container.
    pub host_path: Option<Ptr<super::core_v1::HostPathVolumeSource>>,
    /// emptyDir represents a temporary directory that shares a pod's lifetime.
    pub empty_dir: Option<Ptr<super::core_v1::EmptyDirVolumeSource>>,
    /// gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then exposed to the pod.
    pub gce_persistent_disk: Option<Ptr<super::core_v1::GCEPersistentDiskVolumeSource>>,
    /// awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then exposed to the pod.
    pub aws_elastic_block_store: Option<Ptr<super::core_v1::AWSElasticBlockStoreVolumeSource>>,
    /// gitRepo represents a git repository at a particular revision.
    pub git_repo: Option<Ptr<super::core_v1::GitRepoVolumeSource>>,
    /// secret represents a secret that should populate this volume.
    pub secret: Option<Ptr<super::core_v1::SecretVolumeSource>>,
    /// nfs represents an NFS mount on the host that shares a pod's lifetime More info: https://kubernetes.io/docs/concepts/storage/volumes#nfs
    pub nfs: Option<Ptr<super::core_v1::NFSVolumeSource>>,
    /// iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod.
    pub iscsi: Option<Ptr<super::core_v1::ISCSIVolumeSource>>,
    /// glusterfs represents a Glusterfs mount on the host that shares a pod's lifetime.
    pub glusterfs: Option<Ptr<super::core_v1::GlusterfsVolumeSource>>,
    /// persistentVolumeClaimVolumeSource represents a reference to a PersistentVolumeClaim in the same namespace.
    pub persistent_volume_claim: Option<Ptr<super::core_v1::PersistentVolumeClaimVolumeSource>>,
    /// rbd represents a Rados Block Device mount on the host that shares a pod's lifetime.
    pub rbd: Option<Ptr<super::core_v1::RBDVolumeSource>>,
    /// flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin.
    pub flex_volume: Option<Ptr<super::core_v1::FlexVolumeSource>>,
    /// cinder represents a cinder volume attached and mounted on kubelets host machine.
    pub cinder: Option<Ptr<super::core_v1::CinderVolumeSource>>,
    /// cephFS represents a Ceph FS mount on the host that shares a pod's lifetime.
    pub cephfs: Option<Ptr<super::core_v1::CephFSVolumeSource>>,
    /// flocker represents a Flocker volume attached to a kubelet's host machine.
    pub flocker: Option<Ptr<super::core_v1::FlockerVolumeSource>>,
    /// downwardAPI represents downward API about the pod that should populate this volume
    pub downward_api: Option<Ptr<super::core_v1::DownwardAPIVolumeSource>>,
    /// fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to the pod.
    pub fc: Option<Ptr<super::core_v1::FCVolumeSource>>,
    /// azureFile represents an Azure File Service mount on the host and bind mount to the pod.
    pub azure_file: Option<Ptr<super::core_v1::AzureFileVolumeSource>>,
    /// configMap represents a configMap that should populate this volume
    pub config_map: Option<Ptr<super::core_v1::ConfigMapVolumeSource>>,
    /// vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine.
    pub vsphere_volume: Option<Ptr<super::core_v1::VsphereVirtualDiskVolumeSource>>,
    /// quobyte represents a Quobyte mount on the host that shares a pod's lifetime.
    pub quobyte: Option<Ptr<super::core_v1::QuobyteVolumeSource>>,
    /// azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod.
    pub azure_disk: Option<Ptr<super::core_v1::AzureDiskVolumeSource>>,
    /// photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host machine.
    pub photon_persistent_disk: Option<Ptr<super::core_v1::PhotonPersistentDiskVolumeSource>>,
    /// projected items for all in one resources secrets, configmaps, and downward API
    pub projected: Option<Ptr<super::core_v1::ProjectedVolumeSource>>,
    /// portworxVolume represents a portworx volume attached and mounted on kubelets host machine.
    pub portworx_volume: Option<Ptr<super::core_v1::PortworxVolumeSource>>,
    /// scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes.
    pub scale_io: Option<Ptr<super::core_v1::ScaleIOVolumeSource>>,
    /// storageOS represents a StorageOS volume attached and mounted on Kubernetes nodes.
    pub storageos: Option<Ptr<super::core_v1::StorageOSVolumeSource>>,
    /// csi (Container Storage Interface) represents ephemeral storage that is handled by certain external CSI drivers.
    pub csi: Option<Ptr<super::core_v1::CSIVolumeSource>>,
    /// ephemeral represents a volume that is handled by a cluster storage driver.
    pub ephemeral: Option<Ptr<super::core_v1::EphemeralVolumeSource>>,
    /// image represents an OCI object (a container image or artifact) pulled and mounted on the kubelet's host machine.
    pub image: Option<Ptr<super::core_v1::ImageVolumeSource>>,
}

/// The fields of [`Volume`].
pub static VOLUME_SHAPE: Shape = Shape { name: "Volume", definition: "io.k8s.api.core.v1.Volume", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostPath", ty: &Type::Struct(&super::core_v1::HOST_PATH_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "emptyDir", ty: &Type::Struct(&super::core_v1::EMPTY_DIR_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "gcePersistentDisk", ty: &Type::Struct(&super::core_v1::GCE_PERSISTENT_DISK_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "awsElasticBlockStore", ty: &Type::Struct(&super::core_v1::AWS_ELASTIC_BLOCK_STORE_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "gitRepo", ty: &Type::Struct(&super::core_v1::GIT_REPO_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "secret", ty: &Type::Struct(&super::core_v1::SECRET_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "nfs", ty: &Type::Struct(&super::core_v1::NFS_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "iscsi", ty: &Type::Struct(&super::core_v1::ISCSI_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "glusterfs", ty: &Type::Struct(&super::core_v1::GLUSTERFS_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "persistentVolumeClaim", ty: &Type::Struct(&super::core_v1::PERSISTENT_VOLUME_CLAIM_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "rbd", ty: &Type::Struct(&super::core_v1::RBD_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "flexVolume", ty: &Type::Struct(&super::core_v1::FLEX_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "cinder", ty: &Type::Struct(&super::core_v1::CINDER_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "cephfs", ty: &Type::Struct(&super::core_v1::CEPH_FS_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "flocker", ty: &Type::Struct(&super::core_v1::FLOCKER_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "downwardAPI", ty: &Type::Struct(&super::core_v1::DOWNWARD_API_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fc", ty: &Type::Struct(&super::core_v1::FC_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "azureFile", ty: &Type::Struct(&super::core_v1::AZURE_FILE_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "configMap", ty: &Type::Struct(&super::core_v1::CONFIG_MAP_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "vsphereVolume", ty: &Type::Struct(&super::core_v1::VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "quobyte", ty: &Type::Struct(&super::core_v1::QUOBYTE_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "azureDisk", ty: &Type::Struct(&super::core_v1::AZURE_DISK_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "photonPersistentDisk", ty: &Type::Struct(&super::core_v1::PHOTON_PERSISTENT_DISK_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "projected", ty: &Type::Struct(&super::core_v1::PROJECTED_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "portworxVolume", ty: &Type::Struct(&super::core_v1::PORTWORX_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "scaleIO", ty: &Type::Struct(&super::core_v1::SCALE_IO_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storageos", ty: &Type::Struct(&super::core_v1::STORAGE_OS_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "csi", ty: &Type::Struct(&super::core_v1::CSI_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "ephemeral", ty: &Type::Struct(&super::core_v1::EPHEMERAL_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "image", ty: &Type::Struct(&super::core_v1::IMAGE_VOLUME_SOURCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Volume {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.host_path.is_zero() && self.empty_dir.is_zero() && self.gce_persistent_disk.is_zero() && self.aws_elastic_block_store.is_zero() && self.git_repo.is_zero() && self.secret.is_zero() && self.nfs.is_zero() && self.iscsi.is_zero() && self.glusterfs.is_zero() && self.persistent_volume_claim.is_zero() && self.rbd.is_zero() && self.flex_volume.is_zero() && self.cinder.is_zero() && self.cephfs.is_zero() && self.flocker.is_zero() && self.downward_api.is_zero() && self.fc.is_zero() && self.azure_file.is_zero() && self.config_map.is_zero() && self.vsphere_volume.is_zero() && self.quobyte.is_zero() && self.azure_disk.is_zero() && self.photon_persistent_disk.is_zero() && self.projected.is_zero() && self.portworx_volume.is_zero() && self.scale_io.is_zero() && self.storageos.is_zero() && self.csi.is_zero() && self.ephemeral.is_zero() && self.image.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Volume {
    fn shape(&self) -> &'static Shape {
        &VOLUME_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.host_path,
            2 => &self.empty_dir,
            3 => &self.gce_persistent_disk,
            4 => &self.aws_elastic_block_store,
            5 => &self.git_repo,
            6 => &self.secret,
            7 => &self.nfs,
            8 => &self.iscsi,
            9 => &self.glusterfs,
            10 => &self.persistent_volume_claim,
            11 => &self.rbd,
            12 => &self.flex_volume,
            13 => &self.cinder,
            14 => &self.cephfs,
            15 => &self.flocker,
            16 => &self.downward_api,
            17 => &self.fc,
            18 => &self.azure_file,
            19 => &self.config_map,
            20 => &self.vsphere_volume,
            21 => &self.quobyte,
            22 => &self.azure_disk,
            23 => &self.photon_persistent_disk,
            24 => &self.projected,
            25 => &self.portworx_volume,
            26 => &self.scale_io,
            27 => &self.storageos,
            28 => &self.csi,
            29 => &self.ephemeral,
            30 => &self.image,
            _ => no_field("Volume", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.host_path,
            2 => &mut self.empty_dir,
            3 => &mut self.gce_persistent_disk,
            4 => &mut self.aws_elastic_block_store,
            5 => &mut self.git_repo,
            6 => &mut self.secret,
            7 => &mut self.nfs,
            8 => &mut self.iscsi,
            9 => &mut self.glusterfs,
            10 => &mut self.persistent_volume_claim,
            11 => &mut self.rbd,
            12 => &mut self.flex_volume,
            13 => &mut self.cinder,
            14 => &mut self.cephfs,
            15 => &mut self.flocker,
            16 => &mut self.downward_api,
            17 => &mut self.fc,
            18 => &mut self.azure_file,
            19 => &mut self.config_map,
            20 => &mut self.vsphere_volume,
            21 => &mut self.quobyte,
            22 => &mut self.azure_disk,
            23 => &mut self.photon_persistent_disk,
            24 => &mut self.projected,
            25 => &mut self.portworx_volume,
            26 => &mut self.scale_io,
            27 => &mut self.storageos,
            28 => &mut self.csi,
            29 => &mut self.ephemeral,
            30 => &mut self.image,
            _ => no_field("Volume", i),
        }
    }
}

/// volumeDevice describes a mapping of a raw block device within a container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeDevice {
    /// name must match the name of a persistentVolumeClaim in the pod
    pub name: Str,
    /// devicePath is the path inside of the container that the device will be mapped to.
    pub device_path: Str,
}

/// The fields of [`VolumeDevice`].
pub static VOLUME_DEVICE_SHAPE: Shape = Shape { name: "VolumeDevice", definition: "io.k8s.api.core.v1.VolumeDevice", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "devicePath", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeDevice {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.device_path.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeDevice {
    fn shape(&self) -> &'static Shape {
        &VOLUME_DEVICE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.device_path,
            _ => no_field("VolumeDevice", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.device_path,
            _ => no_field("VolumeDevice", i),
        }
    }
}

/// VolumeHealthCondition represents an adverse health condition reported for a volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeHealthCondition {
    /// status is the machine-parseable health category.
    pub status: Str,
    /// reason is a brief CamelCase machine-parseable reason.
    pub reason: Str,
    /// message is a human-readable description.
    pub message: Str,
}

/// The fields of [`VolumeHealthCondition`].
pub static VOLUME_HEALTH_CONDITION_SHAPE: Shape = Shape { name: "VolumeHealthCondition", definition: "io.k8s.api.core.v1.VolumeHealthCondition", atomic: false, fields: &[
    Field { name: "status", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "message", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeHealthCondition {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.status.is_zero() && self.reason.is_zero() && self.message.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeHealthCondition {
    fn shape(&self) -> &'static Shape {
        &VOLUME_HEALTH_CONDITION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.status,
            1 => &self.reason,
            2 => &self.message,
            _ => no_field("VolumeHealthCondition", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.status,
            1 => &mut self.reason,
            2 => &mut self.message,
            _ => no_field("VolumeHealthCondition", i),
        }
    }
}

/// VolumeHealthStatus contains health information for a volume reported by the CSI controller plugin.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeHealthStatus {
    /// conditions is the set of adverse conditions reported by the CSI controller plugin.
    pub health_conditions: List<super::core_v1::VolumeHealthCondition>,
    /// lastTransitionTime is when the current set of conditions first appeared.
    pub last_transition_time: Time,
}

/// The fields of [`VolumeHealthStatus`].
pub static VOLUME_HEALTH_STATUS_SHAPE: Shape = Shape { name: "VolumeHealthStatus", definition: "io.k8s.api.core.v1.VolumeHealthStatus", atomic: false, fields: &[
    Field { name: "healthConditions", ty: &Type::List(&Type::Struct(&super::core_v1::VOLUME_HEALTH_CONDITION_SHAPE)), keep: Keep::NonZero, required: false, list: ListType::Map, keys: &["status", "reason"], merge_key: "status", merge: true, retain_keys: false },
    Field { name: "lastTransitionTime", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeHealthStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.health_conditions.is_zero() && self.last_transition_time.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeHealthStatus {
    fn shape(&self) -> &'static Shape {
        &VOLUME_HEALTH_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.health_conditions,
            1 => &self.last_transition_time,
            _ => no_field("VolumeHealthStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.health_conditions,
            1 => &mut self.last_transition_time,
            _ => no_field("VolumeHealthStatus", i),
        }
    }
}

/// VolumeMount describes a mounting of a Volume within a container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeMount {
    /// This must match the Name of a Volume.
    pub name: Str,
    /// Mounted read-only if true, read-write otherwise (false or unspecified).
    pub read_only: bool,
    /// RecursiveReadOnly specifies whether read-only mounts should be handled recursively.
    pub recursive_read_only: Option<Str>,
    /// Path within the container at which the volume should be mounted.
    pub mount_path: Str,
    /// Path within the volume from which the container's volume should be mounted.
    pub sub_path: Str,
    /// mountPropagation determines how mounts are propagated from the host to container and the other way around.
    pub mount_propagation: Option<Str>,
    /// Expanded path within the volume from which the container's volume should be mounted.
    pub sub_path_expr: Str,
    /// bindMountOptions is the list of additional bind mount options to apply when mounting this volume into the container.
    pub bind_mount_options: List<Str>,
}

/// The fields of [`VolumeMount`].
pub static VOLUME_MOUNT_SHAPE: Shape = Shape { name: "VolumeMount", definition: "io.k8s.api.core.v1.VolumeMount", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "recursiveReadOnly", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "mountPath", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "subPath", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "mountPropagation", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "subPathExpr", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "bindMountOptions", ty: &Type::List(&Type::Leaf("string")), keep: Keep::NonZero, required: false, list: ListType::Set, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeMount {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.read_only.is_zero() && self.recursive_read_only.is_zero() && self.mount_path.is_zero() && self.sub_path.is_zero() && self.mount_propagation.is_zero() && self.sub_path_expr.is_zero() && self.bind_mount_options.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeMount {
    fn shape(&self) -> &'static Shape {
        &VOLUME_MOUNT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.read_only,
            2 => &self.recursive_read_only,
            3 => &self.mount_path,
            4 => &self.sub_path,
            5 => &self.mount_propagation,
            6 => &self.sub_path_expr,
            7 => &self.bind_mount_options,
            _ => no_field("VolumeMount", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.read_only,
            2 => &mut self.recursive_read_only,
            3 => &mut self.mount_path,
            4 => &mut self.sub_path,
            5 => &mut self.mount_propagation,
            6 => &mut self.sub_path_expr,
            7 => &mut self.bind_mount_options,
            _ => no_field("VolumeMount", i),
        }
    }
}

/// VolumeMountStatus shows status of volume mounts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeMountStatus {
    /// Name corresponds to the name of the original VolumeMount.
    pub name: Str,
    /// MountPath corresponds to the original VolumeMount.
    pub mount_path: Str,
    /// ReadOnly corresponds to the original VolumeMount.
    pub read_only: bool,
    /// RecursiveReadOnly must be set to Disabled, Enabled, or unspecified (for non-readonly mounts).
    pub recursive_read_only: Option<Str>,
    /// volumeStatus represents volume-type-specific status about the mounted volume.
    pub volume_status: Option<Ptr<super::core_v1::VolumeStatus>>,
}

/// The fields of [`VolumeMountStatus`].
pub static VOLUME_MOUNT_STATUS_SHAPE: Shape = Shape { name: "VolumeMountStatus", definition: "io.k8s.api.core.v1.VolumeMountStatus", atomic: false, fields: &[
    Field { name: "name", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "mountPath", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "readOnly", ty: &Type::Leaf("bool"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "recursiveReadOnly", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "volumeStatus", ty: &Type::Struct(&super::core_v1::VOLUME_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeMountStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.name.is_zero() && self.mount_path.is_zero() && self.read_only.is_zero() && self.recursive_read_only.is_zero() && self.volume_status.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeMountStatus {
    fn shape(&self) -> &'static Shape {
        &VOLUME_MOUNT_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.name,
            1 => &self.mount_path,
            2 => &self.read_only,
            3 => &self.recursive_read_only,
            4 => &self.volume_status,
            _ => no_field("VolumeMountStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.name,
            1 => &mut self.mount_path,
            2 => &mut self.read_only,
            3 => &mut self.recursive_read_only,
            4 => &mut self.volume_status,
            _ => no_field("VolumeMountStatus", i),
        }
    }
}

/// VolumeNodeAffinity defines constraints that limit what nodes this volume can be accessed from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeNodeAffinity {
    /// required specifies hard node constraints that must be met.
    pub required: Option<Ptr<super::core_v1::NodeSelector>>,
}

/// The fields of [`VolumeNodeAffinity`].
pub static VOLUME_NODE_AFFINITY_SHAPE: Shape = Shape { name: "VolumeNodeAffinity", definition: "io.k8s.api.core.v1.VolumeNodeAffinity", atomic: false, fields: &[
    Field { name: "required", ty: &Type::Struct(&super::core_v1::NODE_SELECTOR_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeNodeAffinity {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.required.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeNodeAffinity {
    fn shape(&self) -> &'static Shape {
        &VOLUME_NODE_AFFINITY_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.required,
            _ => no_field("VolumeNodeAffinity", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.required,
            _ => no_field("VolumeNodeAffinity", i),
        }
    }
}

/// Projection that may be projected along with other supported volume types.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeProjection {
    /// secret information about the secret data to project
    pub secret: Option<Ptr<super::core_v1::SecretProjection>>,
    /// downwardAPI information about the downwardAPI data to project
    pub downward_api: Option<Ptr<super::core_v1::DownwardAPIProjection>>,
    /// configMap information about the configMap data to project
    pub config_map: Option<Ptr<super::core_v1::ConfigMapProjection>>,
    /// serviceAccountToken is information about the serviceAccountToken data to project
    pub service_account_token: Option<Ptr<super::core_v1::ServiceAccountTokenProjection>>,
    /// ClusterTrustBundle allows a pod to access the `.spec.trustBundle` field of ClusterTrustBundle objects in an auto-updating file.
    pub cluster_trust_bundle: Option<Ptr<super::core_v1::ClusterTrustBundleProjection>>,
    /// Projects an auto-rotating credential bundle (private key and certificate chain) that the pod can use either as a TLS client or server.
    pub pod_certificate: Option<Ptr<super::core_v1::PodCertificateProjection>>,
}

/// The fields of [`VolumeProjection`].
pub static VOLUME_PROJECTION_SHAPE: Shape = Shape { name: "VolumeProjection", definition: "io.k8s.api.core.v1.VolumeProjection", atomic: false, fields: &[
    Field { name: "secret", ty: &Type::Struct(&super::core_v1::SECRET_PROJECTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "downwardAPI", ty: &Type::Struct(&super::core_v1::DOWNWARD_API_PROJECTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "configMap", ty: &Type::Struct(&super::core_v1::CONFIG_MAP_PROJECTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "serviceAccountToken", ty: &Type::Struct(&super::core_v1::SERVICE_ACCOUNT_TOKEN_PROJECTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "clusterTrustBundle", ty: &Type::Struct(&super::core_v1::CLUSTER_TRUST_BUNDLE_PROJECTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "podCertificate", ty: &Type::Struct(&super::core_v1::POD_CERTIFICATE_PROJECTION_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeProjection {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.secret.is_zero() && self.downward_api.is_zero() && self.config_map.is_zero() && self.service_account_token.is_zero() && self.cluster_trust_bundle.is_zero() && self.pod_certificate.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeProjection {
    fn shape(&self) -> &'static Shape {
        &VOLUME_PROJECTION_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.secret,
            1 => &self.downward_api,
            2 => &self.config_map,
            3 => &self.service_account_token,
            4 => &self.cluster_trust_bundle,
            5 => &self.pod_certificate,
            _ => no_field("VolumeProjection", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.secret,
            1 => &mut self.downward_api,
            2 => &mut self.config_map,
            3 => &mut self.service_account_token,
            4 => &mut self.cluster_trust_bundle,
            5 => &mut self.pod_certificate,
            _ => no_field("VolumeProjection", i),
        }
    }
}

/// VolumeResourceRequirements describes the storage resource requirements for a volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeResourceRequirements {
    /// Limits describes the maximum amount of compute resources allowed.
    pub limits: Dict<Quantity>,
    /// Requests describes the minimum amount of compute resources required.
    pub requests: Dict<Quantity>,
}

/// The fields of [`VolumeResourceRequirements`].
pub static VOLUME_RESOURCE_REQUIREMENTS_SHAPE: Shape = Shape { name: "VolumeResourceRequirements", definition: "io.k8s.api.core.v1.VolumeResourceRequirements", atomic: false, fields: &[
    Field { name: "limits", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "requests", ty: &Type::Dict(&Type::Leaf("resource.Quantity")), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeResourceRequirements {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.limits.is_zero() && self.requests.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeResourceRequirements {
    fn shape(&self) -> &'static Shape {
        &VOLUME_RESOURCE_REQUIREMENTS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.limits,
            1 => &self.requests,
            _ => no_field("VolumeResourceRequirements", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.limits,
            1 => &mut self.requests,
            _ => no_field("VolumeResourceRequirements", i),
        }
    }
}

/// VolumeStatus represents the status of a mounted volume.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeStatus {
    /// image represents an OCI object (a container image or artifact) pulled and mounted on the kubelet's host machine.
    pub image: Option<Ptr<super::core_v1::ImageVolumeStatus>>,
}

/// The fields of [`VolumeStatus`].
pub static VOLUME_STATUS_SHAPE: Shape = Shape { name: "VolumeStatus", definition: "io.k8s.api.core.v1.VolumeStatus", atomic: false, fields: &[
    Field { name: "image", ty: &Type::Struct(&super::core_v1::IMAGE_VOLUME_STATUS_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VolumeStatus {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.image.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VolumeStatus {
    fn shape(&self) -> &'static Shape {
        &VOLUME_STATUS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.image,
            _ => no_field("VolumeStatus", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.image,
            _ => no_field("VolumeStatus", i),
        }
    }
}

/// Represents a vSphere volume resource.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VsphereVirtualDiskVolumeSource {
    /// volumePath is the path that identifies vSphere volume vmdk
    pub volume_path: Str,
    /// fsType is filesystem type to mount.
    pub fs_type: Str,
    /// storagePolicyName is the storage Policy Based Management (SPBM) profile name.
    pub storage_policy_name: Str,
    /// storagePolicyID is the storage Policy Based Management (SPBM) profile ID associated with the StoragePolicyName.
    pub storage_policy_id: Str,
}

/// The fields of [`VsphereVirtualDiskVolumeSource`].
pub static VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE_SHAPE: Shape = Shape { name: "VsphereVirtualDiskVolumeSource", definition: "io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource", atomic: false, fields: &[
    Field { name: "volumePath", ty: &Type::Leaf("string"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "fsType", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storagePolicyName", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "storagePolicyID", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for VsphereVirtualDiskVolumeSource {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.volume_path.is_zero() && self.fs_type.is_zero() && self.storage_policy_name.is_zero() && self.storage_policy_id.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for VsphereVirtualDiskVolumeSource {
    fn shape(&self) -> &'static Shape {
        &VSPHERE_VIRTUAL_DISK_VOLUME_SOURCE_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.volume_path,
            1 => &self.fs_type,
            2 => &self.storage_policy_name,
            3 => &self.storage_policy_id,
            _ => no_field("VsphereVirtualDiskVolumeSource", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.volume_path,
            1 => &mut self.fs_type,
            2 => &mut self.storage_policy_name,
            3 => &mut self.storage_policy_id,
            _ => no_field("VsphereVirtualDiskVolumeSource", i),
        }
    }
}

/// The weights of all of the matched WeightedPodAffinityTerm fields are added per-node to find the most preferred node(s)
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WeightedPodAffinityTerm {
    /// weight associated with matching the corresponding podAffinityTerm, in the range 1-100.
    pub weight: i32,
    /// Required.
    pub pod_affinity_term: super::core_v1::PodAffinityTerm,
}

/// The fields of [`WeightedPodAffinityTerm`].
pub static WEIGHTED_POD_AFFINITY_TERM_SHAPE: Shape = Shape { name: "WeightedPodAffinityTerm", definition: "io.k8s.api.core.v1.WeightedPodAffinityTerm", atomic: false, fields: &[
    Field { name: "weight", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "podAffinityTerm", ty: &Type::Struct(&super::core_v1::POD_AFFINITY_TERM_SHAPE), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for WeightedPodAffinityTerm {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.weight.is_zero() && self.pod_affinity_term.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for WeightedPodAffinityTerm {
    fn shape(&self) -> &'static Shape {
        &WEIGHTED_POD_AFFINITY_TERM_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.weight,
            1 => &self.pod_affinity_term,
            _ => no_field("WeightedPodAffinityTerm", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.weight,
            1 => &mut self.pod_affinity_term,
            _ => no_field("WeightedPodAffinityTerm", i),
        }
    }
}

/// WindowsSecurityContextOptions contain Windows-specific options and credentials.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WindowsSecurityContextOptions {
    /// GMSACredentialSpecName is the name of the GMSA credential spec to use.
    pub gmsa_credential_spec_name: Option<Str>,
    /// GMSACredentialSpec is where the GMSA admission webhook (https://github.com/kubernetes-sigs/windows-gmsa) inlines the contents of the GMSA credential spec named
    pub gmsa_credential_spec: Option<Str>,
    /// The UserName in Windows to run the entrypoint of the container process.
    pub run_as_user_name: Option<Str>,
    /// HostProcess determines if a container should be run as a 'Host Process' container.
    pub host_process: Option<bool>,
}

/// The fields of [`WindowsSecurityContextOptions`].
pub static WINDOWS_SECURITY_CONTEXT_OPTIONS_SHAPE: Shape = Shape { name: "WindowsSecurityContextOptions", definition: "io.k8s.api.core.v1.WindowsSecurityContextOptions", atomic: false, fields: &[
    Field { name: "gmsaCredentialSpecName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "gmsaCredentialSpec", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "runAsUserName", ty: &Type::Leaf("string"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "hostProcess", ty: &Type::Leaf("bool"), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for WindowsSecurityContextOptions {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.gmsa_credential_spec_name.is_zero() && self.gmsa_credential_spec.is_zero() && self.run_as_user_name.is_zero() && self.host_process.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for WindowsSecurityContextOptions {
    fn shape(&self) -> &'static Shape {
        &WINDOWS_SECURITY_CONTEXT_OPTIONS_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.gmsa_credential_spec_name,
            1 => &self.gmsa_credential_spec,
            2 => &self.run_as_user_name,
            3 => &self.host_process,
            _ => no_field("WindowsSecurityContextOptions", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.gmsa_credential_spec_name,
            1 => &mut self.gmsa_credential_spec,
            2 => &mut self.run_as_user_name,
            3 => &mut self.host_process,
            _ => no_field("WindowsSecurityContextOptions", i),
        }
    }
}
