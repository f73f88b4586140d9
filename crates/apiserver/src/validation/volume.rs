//! Volumes of a pod, and what containers mount of them. Plays `ValidateVolumes`, `ValidateVolumeMounts` and their neighbours.

use super::pod::Place;
use super::{Causes, Path, claim, env, format, meta};
use api::List;
use api::core::{
    CSIVolumeSource, Container, DownwardAPIVolumeFile, HostPathVolumeSource, ISCSIVolumeSource, KeyToPath,
    ProjectedVolumeSource, Volume,
};

const FILE_MODE: &str = "must be a number between 0 and 0777 (octal), both inclusive";
const ONE_TYPE: &str = "may not specify more than 1 volume type";

/// The volumes of a pod that are in order: only those may be mounted.
#[derive(Default)]
pub struct Volumes<'a>(Vec<&'a Volume>);

impl Volumes<'_> {
    fn get(&self, name: &str) -> Option<&Volume> {
        self.0.iter().find(|v| v.name == name).copied()
    }
}

/// The volumes of a pod; answers those that are in order.
pub fn volumes<'a>(list: &'a List<Volume>, place: Place<'_>, path: &Path<'_>, causes: &mut Causes) -> Volumes<'a> {
    let mut good = Volumes(Vec::with_capacity(list.len()));
    for (i, v) in list.iter().enumerate() {
        let item = path.index(i);
        let before = causes.len();
        source(v, place, &item, causes);
        if v.name.is_empty() {
            causes.required(&item.child("name"), "");
        } else {
            causes.invalid_each(&item.child("name"), &v.name, format::dns1123_label(&v.name));
        }
        if good.get(&v.name).is_some() {
            causes.duplicate(&item.child("name"), &v.name);
        }
        if causes.len() == before {
            good.0.push(v);
        }
        if let Some(claim) = &v.persistent_volume_claim {
            let made = |other: &Volume| {
                other.ephemeral.is_some() && claim.claim_name == format!("{}-{}", place.pod_name, other.name)
            };
            if !place.pod_name.is_empty() && list.iter().any(made) {
                let detail = "must not reference a PVC that gets created for an ephemeral volume";
                causes.invalid(&item.child("persistentVolumeClaim.claimName"), &claim.claim_name, detail);
            }
        }
    }
    good
}

fn source(v: &Volume, place: Place<'_>, path: &Path<'_>, causes: &mut Causes) {
    let mut types = 0;
    let mut first = |set: bool, name: &str, causes: &mut Causes| {
        if set && types > 0 {
            causes.forbidden(&path.child(name), ONE_TYPE);
            return false;
        }
        types += i32::from(set);
        set
    };
    if let Some(s) = v.empty_dir.as_ref().filter(|_| first(v.empty_dir.is_some(), "emptyDir", causes))
        && s.size_limit.is_some_and(|q| q.sign() < 0)
    {
        causes.forbidden(&path.child("emptyDir.sizeLimit"), "SizeLimit field must be a valid resource quantity");
    }
    if let Some(s) = v.host_path.as_ref().filter(|_| first(v.host_path.is_some(), "hostPath", causes)) {
        host_path(s, &path.child("hostPath"), causes);
    }
    if let Some(s) = v.git_repo.as_ref().filter(|_| first(v.git_repo.is_some(), "gitRepo", causes)) {
        if s.repository.is_empty() {
            causes.required(&path.child("gitRepo.repository"), "");
        }
        descending(&s.directory, &path.child("gitRepo.directory"), causes);
    }
    first(v.gce_persistent_disk.is_some(), "gcePersistentDisk", causes);
    first(v.aws_elastic_block_store.is_some(), "awsElasticBlockStore", causes);
    if let Some(s) = v.secret.as_ref().filter(|_| first(v.secret.is_some(), "secret", causes)) {
        let path = path.child("secret");
        if s.secret_name.is_empty() {
            causes.required(&path.child("secretName"), "");
        }
        mode(s.default_mode, &path.child("defaultMode"), causes);
        keys(&s.items, &path.child("items"), causes);
    }
    if let Some(s) = v.nfs.as_ref().filter(|_| first(v.nfs.is_some(), "nfs", causes)) {
        nfs(&s.server, &s.path, &path.child("nfs"), causes);
    }
    if let Some(s) = v.iscsi.as_ref().filter(|_| first(v.iscsi.is_some(), "iscsi", causes)) {
        iscsi(s, &path.child("iscsi"), causes);
    }
    if let Some(s) = v.glusterfs.as_ref().filter(|_| first(v.glusterfs.is_some(), "glusterfs", causes)) {
        for (text, name) in [(&s.endpoints, "glusterfs.endpoints"), (&s.path, "glusterfs.path")] {
            if text.is_empty() {
                causes.required(&path.child(name), "");
            }
        }
    }
    first(v.flocker.is_some(), "flocker", causes);
    let claim = v.persistent_volume_claim.as_ref();
    if let Some(s) = claim.filter(|_| first(claim.is_some(), "persistentVolumeClaim", causes))
        && s.claim_name.is_empty()
    {
        causes.required(&path.child("persistentVolumeClaim.claimName"), "");
    }
    first(v.rbd.is_some(), "rbd", causes);
    first(v.cinder.is_some(), "cinder", causes);
    first(v.cephfs.is_some(), "cephFS", causes);
    first(v.quobyte.is_some(), "quobyte", causes);
    if let Some(s) = v.downward_api.as_ref().filter(|_| first(v.downward_api.is_some(), "downwarAPI", causes)) {
        let path = path.child("downwardAPI");
        mode(s.default_mode, &path.child("defaultMode"), causes);
        for file in &s.items {
            downward_file(file, &path, causes);
        }
    }
    first(v.fc.is_some(), "fc", causes);
    first(v.flex_volume.is_some(), "flexVolume", causes);
    if let Some(s) = v.config_map.as_ref().filter(|_| first(v.config_map.is_some(), "configMap", causes)) {
        let path = path.child("configMap");
        if s.name.is_empty() {
            causes.required(&path.child("name"), "");
        }
        mode(s.default_mode, &path.child("defaultMode"), causes);
        keys(&s.items, &path.child("items"), causes);
    }
    first(v.azure_file.is_some(), "azureFile", causes);
    first(v.vsphere_volume.is_some(), "vsphereVolume", causes);
    first(v.photon_persistent_disk.is_some(), "photonPersistentDisk", causes);
    first(v.portworx_volume.is_some(), "portworxVolume", causes);
    first(v.azure_disk.is_some(), "azureDisk", causes);
    first(v.storageos.is_some(), "storageos", causes);
    if let Some(s) = v.projected.as_ref().filter(|_| first(v.projected.is_some(), "projected", causes)) {
        projected(s, &path.child("projected"), causes);
    }
    first(v.scale_io.is_some(), "scaleIO", causes);
    if let Some(s) = v.csi.as_ref().filter(|_| first(v.csi.is_some(), "csi", causes)) {
        csi(s, &path.child("csi"), causes);
    }
    if let Some(s) = v.ephemeral.as_ref().filter(|_| first(v.ephemeral.is_some(), "ephemeral", causes)) {
        let field = path.child("ephemeral.volumeClaimTemplate");
        match &s.volume_claim_template {
            None => causes.required(&field, ""),
            Some(template) => {
                template_meta(&template.metadata, &field.child("metadata"), causes);
                claim::spec(&template.spec, &field.child("spec"), causes);
            }
        }
        if !place.pod_name.is_empty() && !v.name.is_empty() {
            let name = format!("{}-{}", place.pod_name, v.name);
            for message in format::dns1123_subdomain(&name) {
                causes.invalid(&path.child("name"), &v.name, format!("PVC name \"{name}\": {message}"));
            }
        }
    }
    if let Some(s) = v.image.as_ref().filter(|_| first(v.image.is_some(), "image", causes)) {
        if s.reference.is_empty() {
            causes.required(&path.child("image.reference"), "");
        }
        causes.one_of(&s.pull_policy, &["Always", "IfNotPresent", "Never"], &path.child("image.pullPolicy"));
    }
    if types == 0 {
        causes.required(path, "must specify a volume type");
    }
}

/// A template's metadata may hold labels and annotations only.
pub fn template_meta(m: &api::meta::ObjectMeta, path: &Path<'_>, causes: &mut Causes) {
    meta::annotations(&m.annotations, &path.child("annotations"), causes);
    meta::labels(&m.labels, &path.child("labels"), causes);
    for (set, name) in [
        (!m.name.is_empty(), "name"),
        (!m.generate_name.is_empty(), "generateName"),
        (!m.namespace.is_empty(), "namespace"),
        (!m.uid.is_empty(), "uID"),
        (!m.resource_version.is_empty(), "resourceVersion"),
        (m.deletion_timestamp.is_some(), "deletionTimestamp"),
        (!m.owner_references.is_absent(), "ownerReferences"),
        (!m.finalizers.is_absent(), "finalizers"),
    ] {
        if set {
            causes.forbidden(&path.child(name), "cannot be set");
        }
    }
}

/// A directory of the node.
pub fn host_path(s: &HostPathVolumeSource, path: &Path<'_>, causes: &mut Causes) {
    if s.path.is_empty() {
        return causes.required(&path.child("path"), "");
    }
    no_backsteps(&s.path, &path.child("path"), causes);
    let types = ["", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"];
    if let Some(kind) = s.type_.as_deref()
        && !types.contains(&kind)
    {
        causes.not_supported(&path.child("type"), kind, &types);
    }
}

/// A directory of an NFS server.
pub fn nfs(server: &str, directory: &str, path: &Path<'_>, causes: &mut Causes) {
    if server.is_empty() {
        causes.required(&path.child("server"), "");
    }
    if directory.is_empty() {
        causes.required(&path.child("path"), "");
    }
    if !directory.starts_with('/') {
        causes.invalid(&path.child("path"), directory, "must be an absolute path");
    }
}

fn iscsi(s: &ISCSIVolumeSource, path: &Path<'_>, causes: &mut Causes) {
    if s.target_portal.is_empty() {
        causes.required(&path.child("targetPortal"), "");
    }
    if s.iqn.is_empty() {
        causes.required(&path.child("iqn"), "");
    } else if !["iqn", "eui", "naa"].iter().any(|p| s.iqn.starts_with(p)) {
        causes.invalid(&path.child("iqn"), &s.iqn, "must be valid format starting with iqn, eui, or naa");
    }
    if !(0..=255).contains(&s.lun) {
        causes.invalid(&path.child("lun"), s.lun, super::cause::inclusive_range(0, 255));
    }
    if (s.chap_auth_discovery || s.chap_auth_session) && s.secret_ref.is_none() {
        causes.required(&path.child("secretRef"), "");
    }
}

fn csi(s: &CSIVolumeSource, path: &Path<'_>, causes: &mut Causes) {
    csi_driver(&s.driver, &path.child("driver"), causes);
    if let Some(secret) = &s.node_publish_secret_ref {
        if secret.name.is_empty() {
            causes.required(&path.child("nodePublishSecretRef.name"), "");
        } else {
            causes.invalid_each(&path.child("name"), &secret.name, format::dns1123_subdomain(&secret.name));
        }
    }
}

/// The name of a CSI driver.
pub fn csi_driver(name: &str, path: &Path<'_>, causes: &mut Causes) {
    if name.is_empty() {
        return causes.required(path, "");
    }
    if name.len() > 63 {
        causes.too_long(path, 63);
    }
    causes.invalid_each(path, name, format::dns1123_subdomain(&name.to_lowercase()));
}

fn mode(mode: Option<i32>, path: &Path<'_>, causes: &mut Causes) {
    if let Some(mode) = mode
        && !(0..=0o777).contains(&mode)
    {
        causes.invalid(path, mode, FILE_MODE);
    }
}

fn keys(items: &List<KeyToPath>, path: &Path<'_>, causes: &mut Causes) {
    for (i, item) in items.iter().enumerate() {
        key_to_path(item, &path.index(i), causes);
    }
}

fn key_to_path(item: &KeyToPath, path: &Path<'_>, causes: &mut Causes) {
    if item.key.is_empty() {
        causes.required(&path.child("key"), "");
    }
    if item.path.is_empty() {
        causes.required(&path.child("path"), "");
    }
    local(&item.path, &path.child("path"), causes);
    mode(item.mode, &path.child("mode"), causes);
}

fn downward_file(file: &DownwardAPIVolumeFile, path: &Path<'_>, causes: &mut Causes) {
    if file.path.is_empty() {
        causes.required(&path.child("path"), "");
    }
    local(&file.path, &path.child("path"), causes);
    match (&file.field_ref, &file.resource_field_ref) {
        (Some(field), other) => {
            env::field_selector(field, env::FILE_FIELDS, &path.child("fieldRef"), causes);
            if other.is_some() {
                causes.invalid(path, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously");
            }
        }
        (None, Some(field)) => env::resource_selector(field, true, &path.child("resourceFieldRef"), causes),
        (None, None) => causes.required(path, "one of fieldRef and resourceFieldRef is required"),
    }
    mode(file.mode, &path.child("mode"), causes);
}

fn projected(p: &ProjectedVolumeSource, path: &Path<'_>, causes: &mut Causes) {
    mode(p.default_mode, &path.child("defaultMode"), causes);
    let mut taken: Vec<&str> = Vec::new();
    let sources = path.child("sources");
    for (i, s) in p.sources.iter().enumerate() {
        let item = sources.index(i);
        let claim = |target: &str, shown: &str, causes: &mut Causes| {
            if taken.contains(&target) {
                causes.invalid(path, shown, "conflicting duplicate paths");
                return false;
            }
            true
        };
        let mut added: Vec<&str> = Vec::new();
        let lists = [
            (s.secret.as_ref().map(|x| (&x.name, &x.items)), "secret"),
            (s.config_map.as_ref().map(|x| (&x.name, &x.items)), "configMap"),
        ];
        for (list, name) in lists {
            let Some((object, items)) = list else { continue };
            let at = item.child(name);
            if object.is_empty() {
                causes.required(&at.child("name"), "");
            }
            for (j, key) in items.iter().enumerate() {
                let list = at.child("items");
                key_to_path(key, &list.index(j), causes);
                if !key.path.is_empty() && claim(&key.path, object, causes) {
                    if added.contains(&key.path.as_str()) {
                        causes.invalid(path, object, "conflicting duplicate paths");
                    }
                    added.push(&key.path);
                }
            }
        }
        if let Some(d) = &s.downward_api {
            for file in &d.items {
                downward_file(file, &item.child("downwardAPI"), causes);
                if !file.path.is_empty() && claim(&file.path, &file.path, causes) {
                    if added.contains(&file.path.as_str()) {
                        causes.invalid(path, &file.path, "conflicting duplicate paths");
                    }
                    added.push(&file.path);
                }
            }
        }
        if let Some(token) = &s.service_account_token {
            let field = item.child("serviceAccountToken.expirationSeconds");
            match token.expiration_seconds {
                None => causes.required(&field, ""),
                Some(s) if s < 600 => causes.invalid(&field, s, "may not specify a duration less than 10 minutes"),
                Some(s) if s > 1 << 32 => {
                    causes.invalid(&field, s, "may not specify a duration larger than 2^32 seconds");
                }
                Some(_) => {}
            }
            if token.path.is_empty() {
                causes.required(&path.child("path"), "");
            } else {
                local(&token.path, &path.child("path"), causes);
            }
        }
        taken.extend(added);
        let types = [
            s.secret.is_some(),
            s.config_map.is_some(),
            s.downward_api.is_some(),
            s.service_account_token.is_some(),
            s.cluster_trust_bundle.is_some(),
            s.pod_certificate.is_some(),
        ];
        if types.iter().filter(|t| **t).count() > 1 {
            causes.forbidden(&item, "may not specify more than 1 volume type per source");
        }
    }
}

/// A path must not step back.
pub fn no_backsteps(text: &str, path: &Path<'_>, causes: &mut Causes) {
    if text.split('/').any(|part| part == "..") {
        causes.invalid(path, text, "must not contain '..'");
    }
}

/// A path within a directory.
pub fn descending(text: &str, path: &Path<'_>, causes: &mut Causes) {
    if text.starts_with('/') {
        causes.invalid(path, text, "must be a relative path");
    }
    no_backsteps(text, path, causes);
}

fn local(text: &str, path: &Path<'_>, causes: &mut Causes) {
    descending(text, path, causes);
    if text.starts_with("..") && !text.starts_with("../") {
        causes.invalid(path, text, "must not start with '..'");
    }
}

/// What a container mounts.
pub fn mounts(c: &Container, volumes: &Volumes<'_>, path: &Path<'_>, causes: &mut Causes) {
    for (i, m) in c.volume_mounts.iter().enumerate() {
        let item = path.index(i);
        if m.name.is_empty() {
            causes.required(&item.child("name"), "");
        }
        let volume = volumes.get(&m.name);
        if volume.is_none() {
            causes.not_found(&item.child("name"), &m.name);
        }
        if m.mount_path.is_empty() {
            causes.required(&item.child("mountPath"), "");
        }
        if c.volume_mounts[..i].iter().any(|other| other.mount_path == m.mount_path) {
            causes.invalid(&item.child("mountPath"), &m.mount_path, "must be unique");
        }
        if c.volume_devices.iter().any(|d| d.name == m.name) {
            causes.invalid(&item.child("name"), &m.name, "must not already exist in volumeDevices");
        }
        if c.volume_devices.iter().any(|d| d.device_path == m.mount_path) {
            let detail = "must not already exist as a path in volumeDevices";
            causes.invalid(&item.child("mountPath"), &m.mount_path, detail);
        }
        if !m.sub_path.is_empty() {
            descending(&m.sub_path, &path.child("subPath"), causes);
        }
        if !m.sub_path_expr.is_empty() {
            if !m.sub_path.is_empty() {
                let detail = "subPathExpr and subPath are mutually exclusive";
                causes.invalid(&item.child("subPathExpr"), &m.sub_path_expr, detail);
            }
            descending(&m.sub_path_expr, &path.child("subPathExpr"), causes);
        }
        if let Some(propagation) = &m.mount_propagation {
            let field = path.child("mountPropagation");
            let supported = ["Bidirectional", "HostToContainer", "None"];
            if !supported.contains(&propagation.as_str()) {
                causes.not_supported(&field, propagation, &supported);
            }
            let privileged = c.security_context.as_ref().is_some_and(|s| s.privileged == Some(true));
            if propagation == "Bidirectional" && !privileged {
                let detail = "Bidirectional mount propagation is available only to privileged containers";
                causes.forbidden(&field, detail);
            }
        }
        recursive_read_only(m, &path.child("recursiveReadOnly"), causes);
    }
}

fn recursive_read_only(m: &api::core::VolumeMount, path: &Path<'_>, causes: &mut Causes) {
    match m.recursive_read_only.as_deref() {
        None | Some("Disabled") => {}
        Some("Enabled" | "IfPossible") => {
            if !m.read_only {
                causes.forbidden(path, "may only be specified when readOnly is true");
            }
            if m.mount_propagation.as_deref().is_some_and(|p| p != "None") {
                causes.forbidden(path, "may only be specified when mountPropagation is None or not specified");
            }
        }
        Some(other) => causes.not_supported(path, other, &["Disabled", "Enabled", "IfPossible"]),
    }
}

/// Block devices of a container.
pub fn devices(c: &Container, volumes: &Volumes<'_>, path: &Path<'_>, causes: &mut Causes) {
    for (i, d) in c.volume_devices.iter().enumerate() {
        let item = path.index(i);
        let (name, device) = (item.child("name"), item.child("devicePath"));
        if d.name.is_empty() {
            causes.required(&name, "");
        }
        if !d.name.is_empty() && c.volume_devices[..i].iter().any(|other| other.name == d.name) {
            causes.invalid(&name, &d.name, "must be unique");
        }
        match volumes.get(&d.name) {
            Some(v) if v.persistent_volume_claim.is_none() && v.ephemeral.is_none() => {
                let detail = "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode";
                causes.invalid(&name, &d.name, detail);
            }
            Some(_) => {}
            None => causes.not_found(&name, &d.name),
        }
        if d.device_path.is_empty() {
            causes.required(&device, "");
        }
        if c.volume_devices[..i].iter().any(|other| other.device_path == d.device_path) {
            causes.invalid(&device, &d.device_path, "must be unique");
        }
        if d.device_path.split('/').any(|part| part == "..") {
            causes.invalid(&device, &d.device_path, "can not contain backsteps ('..')");
        }
        if c.volume_mounts.iter().any(|m| m.name == d.name) {
            causes.invalid(&name, &d.name, "must not already exist in volumeMounts");
        }
        if c.volume_mounts.iter().any(|m| m.mount_path == d.device_path) {
            causes.invalid(&device, &d.device_path, "must not already exist as a path in volumeMounts");
        }
    }
}
