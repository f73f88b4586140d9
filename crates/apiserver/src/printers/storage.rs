//! Volumes, claims, classes and drivers.

use super::Cell;
use super::simple::Col;
use super::words::{access_modes, age, or};
use api::core::{PersistentVolume, PersistentVolumeClaim};
use api::storage::{CSIDriver, CSINode, CSIStorageCapacity, StorageClass, VolumeAttachment};
use api::{Obj, Str};
use sim::Time;

pub(crate) const VOLUMES: &[Col] = &[
    ("Name", "string", 0),
    ("Capacity", "string", 0),
    ("Access Modes", "string", 0),
    ("Reclaim Policy", "string", 0),
    ("Status", "string", 0),
    ("Claim", "string", 0),
    ("StorageClass", "string", 0),
    ("VolumeAttributesClass", "string", 0),
    ("Reason", "string", 0),
    ("Age", "string", 0),
    ("VolumeMode", "string", 1),
];

fn class(object: &Obj, own: &str) -> Str {
    let annotation = object.meta().annotations.get("volume.beta.kubernetes.io/storage-class");
    annotation.cloned().unwrap_or_else(|| own.into())
}

pub(crate) fn volume(now: Time, object: &Obj) -> Vec<Cell> {
    let v: &PersistentVolume = object.get();
    let phase = if v.metadata.deletion_timestamp.is_some() { "Terminating" } else { v.status.phase.as_str() };
    let claim = v.spec.claim_ref.as_ref().map_or(String::new(), |c| format!("{}/{}", c.namespace, c.name));
    let capacity = v.spec.capacity.get("storage").map_or_else(|| "0".to_owned(), |q| q.to_string());
    vec![
        v.metadata.name.clone().into(),
        capacity.into(),
        access_modes(&v.spec.access_modes).into(),
        v.spec.persistent_volume_reclaim_policy.clone().into(),
        phase.into(),
        claim.into(),
        class(object, &v.spec.storage_class_name).into(),
        v.spec.volume_attributes_class_name.as_deref().unwrap_or("<unset>").into(),
        v.status.reason.clone().into(),
        age(now, object).into(),
        v.spec.volume_mode.as_deref().unwrap_or("<unset>").into(),
    ]
}

pub(crate) const CLAIMS: &[Col] = &[
    ("Name", "string", 0),
    ("Status", "string", 0),
    ("Volume", "string", 0),
    ("Capacity", "string", 0),
    ("Access Modes", "string", 0),
    ("StorageClass", "string", 0),
    ("VolumeAttributesClass", "string", 0),
    ("Age", "string", 0),
    ("VolumeMode", "string", 1),
];

pub(crate) fn claim(now: Time, object: &Obj) -> Vec<Cell> {
    let c: &PersistentVolumeClaim = object.get();
    let phase = if c.metadata.deletion_timestamp.is_some() { "Terminating" } else { c.status.phase.as_str() };
    let (mut capacity, mut modes) = (String::new(), String::new());
    if !c.spec.volume_name.is_empty() {
        modes = access_modes(&c.status.access_modes);
        capacity = c.status.capacity.get("storage").map_or_else(|| "0".to_owned(), |q| q.to_string());
    }
    vec![
        c.metadata.name.clone().into(),
        phase.into(),
        c.spec.volume_name.clone().into(),
        capacity.into(),
        modes.into(),
        class(object, c.spec.storage_class_name.as_deref().unwrap_or_default()).into(),
        c.spec.volume_attributes_class_name.as_deref().unwrap_or("<unset>").into(),
        age(now, object).into(),
        c.spec.volume_mode.as_deref().unwrap_or("<unset>").into(),
    ]
}

pub(crate) const CLASSES: &[Col] = &[
    ("Name", "string", 0),
    ("Provisioner", "string", 0),
    ("ReclaimPolicy", "string", 0),
    ("VolumeBindingMode", "string", 0),
    ("AllowVolumeExpansion", "string", 0),
    ("Age", "string", 0),
];

/// The annotations by which a class is the default one.
const DEFAULTS: [&str; 2] =
    ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];

/// Whether a class says that it is the default one.
pub(crate) fn says_default(object: &Obj) -> bool {
    DEFAULTS.iter().any(|d| object.meta().annotations.get(d).is_some_and(|v| v == "true"))
}

pub(crate) fn storage_class(now: Time, object: &Obj) -> Vec<Cell> {
    let c: &StorageClass = object.get();
    let name =
        if says_default(object) { format!("{} (default)", c.metadata.name) } else { c.metadata.name.to_string() };
    vec![
        name.into(),
        c.provisioner.clone().into(),
        c.reclaim_policy.as_deref().unwrap_or("Delete").into(),
        c.volume_binding_mode.as_deref().unwrap_or("Immediate").into(),
        c.allow_volume_expansion.unwrap_or(false).into(),
        age(now, object).into(),
    ]
}

pub(crate) const DRIVERS: &[Col] = &[
    ("Name", "string", 0),
    ("AttachRequired", "boolean", 0),
    ("PodInfoOnMount", "boolean", 0),
    ("StorageCapacity", "boolean", 0),
    ("TokenRequests", "string", 0),
    ("RequiresRepublish", "boolean", 0),
    ("Modes", "string", 0),
    ("Age", "string", 0),
];

pub(crate) fn driver(now: Time, object: &Obj) -> Vec<Cell> {
    let d: &CSIDriver = object.get();
    let tokens = if d.spec.token_requests.is_absent() {
        "<unset>".to_owned()
    } else {
        d.spec.token_requests.iter().map(|t| t.audience.as_str()).collect::<Vec<_>>().join(",")
    };
    let modes: Vec<&str> = d.spec.volume_lifecycle_modes.iter().map(Str::as_str).collect();
    vec![
        d.metadata.name.clone().into(),
        d.spec.attach_required.unwrap_or(true).into(),
        d.spec.pod_info_on_mount.unwrap_or(false).into(),
        d.spec.storage_capacity.unwrap_or(false).into(),
        tokens.into(),
        d.spec.requires_republish.unwrap_or(false).into(),
        or(&modes.join(","), "<none>").into(),
        age(now, object).into(),
    ]
}

pub(crate) const CSI_NODES: &[Col] = &[("Name", "string", 0), ("Drivers", "integer", 0), ("Age", "string", 0)];

pub(crate) fn csi_node(now: Time, object: &Obj) -> Vec<Cell> {
    let n: &CSINode = object.get();
    vec![n.metadata.name.clone().into(), (n.spec.drivers.len() as i64).into(), age(now, object).into()]
}

pub(crate) const CAPACITIES: &[Col] =
    &[("Name", "string", 0), ("StorageClassName", "string", 0), ("Capacity", "string", 0)];

pub(crate) fn capacity(_now: Time, object: &Obj) -> Vec<Cell> {
    let c: &CSIStorageCapacity = object.get();
    let capacity = c.capacity.as_ref().map_or_else(|| "<unset>".to_owned(), |q| q.to_string());
    vec![c.metadata.name.clone().into(), c.storage_class_name.clone().into(), capacity.into()]
}

pub(crate) const ATTACHMENTS: &[Col] = &[
    ("Name", "string", 0),
    ("Attacher", "string", 0),
    ("PV", "string", 0),
    ("Node", "string", 0),
    ("Attached", "boolean", 0),
    ("Age", "string", 0),
];

pub(crate) fn attachment(now: Time, object: &Obj) -> Vec<Cell> {
    let a: &VolumeAttachment = object.get();
    vec![
        a.metadata.name.clone().into(),
        a.spec.attacher.clone().into(),
        a.spec.source.persistent_volume_name.clone().unwrap_or_default().into(),
        a.spec.node_name.clone().into(),
        a.status.attached.into(),
        age(now, object).into(),
    ]
}
