//! What the controller manager itself knows of provisioners and volume sources: almost nothing, since they left the tree.
//! Plays: `pkg/volume` as far as its errors show, `csi-translation-lib`.

use api::Str;
use api::core::{PersistentVolume, PersistentVolumeSpec};
use ecow::eco_format;

/// Provisioners that were in the tree, and the drivers that stand for them now.
const MIGRATED: [(&str, &str); 7] = [
    ("kubernetes.io/aws-ebs", "ebs.csi.aws.com"),
    ("kubernetes.io/azure-disk", "disk.csi.azure.com"),
    ("kubernetes.io/azure-file", "file.csi.azure.com"),
    ("kubernetes.io/cinder", "cinder.csi.openstack.org"),
    ("kubernetes.io/gce-pd", "pd.csi.storage.gke.io"),
    ("kubernetes.io/portworx-volume", "pxd.portworx.com"),
    ("kubernetes.io/vsphere-volume", "csi.vsphere.vmware.com"),
];
/// Plugins that are left in the tree.
const IN_TREE: [&str; 3] = ["kubernetes.io/host-path", "kubernetes.io/nfs", "kubernetes.io/csi"];

/// The name of the external provisioner that a class asks for; what is said when there is none.
pub fn external(provisioner: &Str) -> Result<Str, Str> {
    if let Some((_, driver)) = MIGRATED.iter().find(|(name, _)| name == provisioner) {
        return Ok((*driver).into());
    }
    if !provisioner.starts_with("kubernetes.io/") {
        return Ok(provisioner.clone());
    }
    Err(match provisioner.as_str() {
        "kubernetes.io/host-path" => {
            "Failed to create provisioner: provisioning in volume plugin \"kubernetes.io/host-path\" is disabled".into()
        }
        name if IN_TREE.contains(&name) => "no provisionable volume plugin matched".into(),
        name => eco_format!("no volume plugin matched name: {name}"),
    })
}

/// Who deletes a released volume.
pub enum Deleter {
    /// Its external provisioner.
    External,
    /// The controller manager, at once.
    Builtin,
    /// Nobody can, for this reason.
    Nobody(Str),
}

/// Who deletes this volume.
pub fn deleter(volume: &PersistentVolume) -> Deleter {
    let annotations = &volume.metadata.annotations;
    let by_name = annotations.get(super::DYNAMIC).filter(|p| !p.is_empty());
    let spec = &volume.spec;
    if let Some(name) = by_name {
        if !name.starts_with("kubernetes.io/") || MIGRATED.iter().any(|(n, _)| n == name) {
            return Deleter::External;
        }
        if !IN_TREE.contains(&name.as_str()) {
            return Deleter::Nobody(eco_format!("no volume plugin matched name: {name}"));
        }
    } else if annotations.contains_key("pv.kubernetes.io/migrated-to") || spec.csi.is_some() || is_migrated(spec) {
        return Deleter::External;
    }
    if let Some(path) = &spec.host_path {
        let below = path.path.split_once("/tmp/").is_some_and(|(_, rest)| !rest.is_empty());
        if below {
            return Deleter::Builtin;
        }
        return Deleter::Nobody(eco_format!(
            "host_path deleter only supports /tmp/.+ but received provided {}",
            path.path
        ));
    }
    let known = spec.nfs.is_some() || spec.iscsi.is_some() || spec.fc.is_some() || spec.local.is_some();
    let why = if known { "no deletable volume plugin matched" } else { "no volume plugin matched" };
    let name = &volume.metadata.name;
    Deleter::Nobody(eco_format!("error getting deleter volume plugin for volume {:?}: {why}", name.as_str()))
}

/// Whether a CSI driver stands for the source of a volume.
fn is_migrated(spec: &PersistentVolumeSpec) -> bool {
    spec.gce_persistent_disk.is_some()
        || spec.aws_elastic_block_store.is_some()
        || spec.azure_disk.is_some()
        || spec.azure_file.is_some()
        || spec.cinder.is_some()
        || spec.vsphere_volume.is_some()
        || spec.portworx_volume.is_some()
}

/// Whether the controller manager can wipe a volume for the next claim.
pub fn can_recycle(spec: &PersistentVolumeSpec) -> bool {
    spec.host_path.is_some() || spec.nfs.is_some()
}
