//! PersistentVolumes. Plays `pkg/registry/core/persistentvolume`, their defaults and `ValidatePersistentVolume…`.

use super::pod_defaults::rounded;
use super::pod_warnings;
use crate::registry::draft::{Draft, fill, fill_option, pointer, put, shared};
use crate::registry::{Context, Strategy};
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Json, Null, Path, affinity, claim, diff, format, go_json, meta, volume};
use api::core::{CSIPersistentVolumeSource, PersistentVolume, PersistentVolumeSpec};
use api::{Cause, Kind, Obj, Ptr, Str, kind_of};

/// The strategy of PersistentVolumes.
pub struct PersistentVolumes;

impl Strategy for PersistentVolumes {
    fn kind(&self) -> Kind {
        kind_of::PERSISTENT_VOLUME
    }

    fn default(&self, obj: &mut Obj) {
        let volume: &PersistentVolume = obj.get();
        let spec = shared(&volume.spec, defaults);
        let phase = volume.status.phase.is_empty();
        if spec.is_some() || phase {
            let volume: &mut PersistentVolume = obj.get_mut();
            if let Some(spec) = spec {
                volume.spec = spec;
            }
            if phase {
                volume.status.phase = "Pending".into();
            }
        }
    }

    fn prepare_create(&self, ctx: &Context<'_>, obj: &mut Obj) {
        let volume: &mut PersistentVolume = obj.get_mut();
        volume.status = Ptr::default();
        volume.status.phase = "Pending".into();
        volume.status.last_phase_transition_time = Some(ctx.now.into());
    }

    fn validate_create(&self, _ctx: &Context<'_>, obj: &Obj) -> Vec<Cause> {
        let mut causes = Causes::new();
        whole(obj.get(), &mut causes);
        causes.into_vec()
    }

    fn prepare_update(&self, _ctx: &Context<'_>, new: &mut Obj, old: &Obj) {
        new.get_mut::<PersistentVolume>().status = old.get::<PersistentVolume>().status.clone();
    }

    fn validate_update(&self, _ctx: &Context<'_>, new: &Obj, old: &Obj) -> Vec<Cause> {
        let mut causes = Causes::new();
        meta::object_meta_update(new.meta(), old.meta(), &Path::new("metadata"), &mut causes);
        let (new, old): (&PersistentVolume, &PersistentVolume) = (new.get(), old.get());
        whole(new, &mut causes);
        unchanged(&new.spec, &old.spec, &mut causes);
        causes.into_vec()
    }

    fn warnings(&self, _ctx: &Context<'_>, new: &Obj, _old: Option<&Obj>) -> Vec<Str> {
        warnings(new.get())
    }

    fn prepare_subresource(&self, ctx: &Context<'_>, subresource: &str, new: &mut Obj, old: &Obj) {
        if subresource != "status" {
            return;
        }
        let old: &PersistentVolume = old.get();
        let new: &mut PersistentVolume = new.get_mut();
        new.spec = old.spec.clone();
        let (was, now) = (old.status.last_phase_transition_time, new.status.last_phase_transition_time);
        if old.status.phase == new.status.phase {
            if now.is_none() && was.is_some() {
                new.status.last_phase_transition_time = was;
            }
        } else if now.is_none() || now == was {
            new.status.last_phase_transition_time = Some(ctx.now.into());
        }
    }

    fn validate_subresource(&self, _ctx: &Context<'_>, _subresource: &str, new: &Obj, old: &Obj) -> Vec<Cause> {
        let mut causes = Causes::new();
        meta::kube_object_meta_update(new.meta(), old.meta(), &Path::new("metadata"), &mut causes);
        causes.into_vec()
    }
}

fn warnings(volume: &PersistentVolume) -> Vec<Str> {
    let (spec, path) = (&volume.spec, Path::new("spec"));
    let mut warnings = Vec::new();
    for (key, text) in [
        (
            "volume.beta.kubernetes.io/storage-class",
            r#"deprecated since v1.8; use "storageClassName" attribute instead"#,
        ),
        ("volume.beta.kubernetes.io/mount-options", r#"deprecated since v1.31; use "mountOptions" attribute instead"#),
    ] {
        if volume.metadata.annotations.contains_key(key) {
            warnings.push(ecow::eco_format!("metadata.annotations[{key}]: {text}"));
        }
    }
    if spec.persistent_volume_reclaim_policy == "Recycle" {
        let text = "The Recycle reclaim policy is deprecated. Instead, the recommended approach is to use dynamic provisioning.";
        warnings.push(ecow::eco_format!("{}: {text}", path.child("persistentVolumeReclaimPolicy")));
    }
    let terms = path.child("nodeAffinity.required.nodeSelectorTerms");
    let required = spec.node_affinity.as_ref().and_then(|a| a.required.as_ref());
    for (i, term) in required.iter().flat_map(|r| r.node_selector_terms.iter()).enumerate() {
        pod_warnings::of_node_selector_term(term, false, &terms.index(i), &mut warnings);
    }
    for (given, name, text) in [
        (spec.cephfs.is_some(), "cephfs", "deprecated in v1.28, non-functional in v1.31+"),
        (
            spec.photon_persistent_disk.is_some(),
            "photonPersistentDisk",
            "deprecated in v1.11, non-functional in v1.16+",
        ),
        (spec.scale_io.is_some(), "scaleIO", "deprecated in v1.16, non-functional in v1.22+"),
        (spec.storageos.is_some(), "storageOS", "deprecated in v1.22, non-functional in v1.25+"),
        (spec.glusterfs.is_some(), "glusterfs", "deprecated in v1.25, non-functional in v1.26+"),
        (spec.rbd.is_some(), "rbd", "deprecated in v1.28, non-functional in v1.31+"),
    ] {
        if given {
            warnings.push(ecow::eco_format!("{}: {text}", path.child(name)));
        }
    }
    warnings
}

fn defaults(spec: &mut Draft<'_, PersistentVolumeSpec>) {
    fill!(spec, persistent_volume_reclaim_policy, "Retain");
    fill_option!(spec, volume_mode, "Filesystem");
    put!(spec, capacity, rounded(&spec.capacity));
    put!(spec, host_path, pointer(&spec.host_path, |s| fill_option!(s, type_, "")));
    put!(spec, iscsi, pointer(&spec.iscsi, |s| fill!(s, iscsi_interface, "default")));
    let new = pointer(&spec.rbd, |s| {
        fill!(s, pool, "rbd");
        fill!(s, user, "admin");
        fill!(s, keyring, "/etc/ceph/keyring");
    });
    put!(spec, rbd, new);
    let new = pointer(&spec.azure_disk, |s| {
        fill_option!(s, caching_mode, "ReadWrite");
        fill_option!(s, fs_type, "ext4");
        fill_option!(s, read_only, false);
        fill_option!(s, kind, "Shared");
    });
    put!(spec, azure_disk, new);
    let new = pointer(&spec.scale_io, |s| {
        fill!(s, storage_mode, "ThinProvisioned");
        fill!(s, fs_type, "xfs");
    });
    put!(spec, scale_io, new);
}

fn whole(volume: &PersistentVolume, causes: &mut Causes) {
    meta::kube_object_meta(&volume.metadata, false, meta::subdomain, &Path::new("metadata"), causes);
    spec(&volume.spec, &Path::new("spec"), causes);
}

fn spec(spec: &PersistentVolumeSpec, path: &Path<'_>, causes: &mut Causes) {
    let modes = path.child("accessModes");
    if spec.access_modes.is_empty() {
        causes.required(&modes, "");
    }
    claim::access_modes(&spec.access_modes, &modes, causes);
    let capacity = path.child("capacity");
    if spec.capacity.is_empty() {
        causes.required(&capacity, "");
    }
    if !spec.capacity.contains_key("storage") || spec.capacity.len() > 1 {
        match spec.capacity.is_absent() {
            true => causes.not_supported(&capacity, Null, &["storage"]),
            false => causes.not_supported(&capacity, Json(&spec.capacity), &["storage"]),
        }
    }
    for (name, amount) in spec.capacity.iter() {
        let entry = capacity.key(name);
        if amount.sign() < 0 {
            causes.invalid(&entry, amount.units(), "must be a valid resource quantity");
        }
        causes.positive_quantity(*amount, &entry);
    }
    let policy = &spec.persistent_volume_reclaim_policy;
    if !policy.is_empty() {
        causes.one_of(policy, &["Delete", "Recycle", "Retain"], &path.child("persistentVolumeReclaimPolicy"));
    }
    if let Some(node_affinity) = &spec.node_affinity {
        let field = path.child("nodeAffinity.required");
        match &node_affinity.required {
            Some(selector) => affinity::node_selector(selector, &field, causes),
            None => causes.required(&field, "must specify required node constraints"),
        }
    }
    sources(spec, path, causes);
    if policy == "Recycle" && spec.host_path.as_ref().is_some_and(|h| is_root(&h.path)) {
        let detail = "may not be 'recycle' for a hostPath mount of '/'";
        causes.forbidden(&path.child("persistentVolumeReclaimPolicy"), detail);
    }
    if !spec.storage_class_name.is_empty() {
        let name = &spec.storage_class_name;
        causes.invalid_each(&path.child("storageClassName"), name, format::dns1123_subdomain(name));
    }
    if let Some(mode) = spec.volume_mode.as_ref().filter(|m| !matches!(m.as_str(), "Block" | "Filesystem")) {
        causes.not_supported(&path.child("volumeMode"), mode, &["Block", "Filesystem"]);
    }
    if let Some(class) = &spec.volume_attributes_class_name {
        let field = path.child("volumeAttributesClassName");
        if class.is_empty() {
            causes.required(&field, "an empty string is disallowed");
        } else {
            causes.invalid_each(&field, class, format::dns1123_subdomain(class));
        }
        if spec.csi.is_none() {
            causes.required(&path.child("csi"), "has to be specified when using volumeAttributesClassName");
        }
    }
}

/// Whether a path is the root when it is cleaned.
fn is_root(path: &str) -> bool {
    let mut depth = 0;
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => depth = i32::max(depth - 1, 0),
            _ => depth += 1,
        }
    }
    path.starts_with('/') && depth == 0
}

/// Exactly one source.
fn sources(spec: &PersistentVolumeSpec, path: &Path<'_>, causes: &mut Causes) {
    let given = [
        ("hostPath", spec.host_path.is_some()),
        ("gcePersistentDisk", spec.gce_persistent_disk.is_some()),
        ("awsElasticBlockStore", spec.aws_elastic_block_store.is_some()),
        ("glusterfs", spec.glusterfs.is_some()),
        ("flocker", spec.flocker.is_some()),
        ("nfs", spec.nfs.is_some()),
        ("rbd", spec.rbd.is_some()),
        ("quobyte", spec.quobyte.is_some()),
        ("cephFS", spec.cephfs.is_some()),
        ("iscsi", spec.iscsi.is_some()),
        ("cinder", spec.cinder.is_some()),
        ("fc", spec.fc.is_some()),
        ("flexVolume", spec.flex_volume.is_some()),
        ("azureFile", spec.azure_file.is_some()),
        ("vsphereVolume", spec.vsphere_volume.is_some()),
        ("photonPersistentDisk", spec.photon_persistent_disk.is_some()),
        ("portworxVolume", spec.portworx_volume.is_some()),
        ("azureDisk", spec.azure_disk.is_some()),
        ("scaleIO", spec.scale_io.is_some()),
        ("local", spec.local.is_some()),
        ("storageos", spec.storageos.is_some()),
        ("csi", spec.csi.is_some()),
    ];
    let mut count = 0;
    for (name, _) in given.iter().filter(|(_, is)| *is) {
        let field = path.child(name);
        // A flexVolume beside another source is let through.
        if count > 0 && *name != "flexVolume" {
            causes.forbidden(&field, "may not specify more than 1 volume type");
            continue;
        }
        count += 1;
        match *name {
            "hostPath" => spec.host_path.iter().for_each(|s| volume::host_path(s, &field, causes)),
            "nfs" => spec.nfs.iter().for_each(|s| volume::nfs(&s.server, &s.path, &field, causes)),
            "local" => {
                for local in spec.local.iter() {
                    if local.path.is_empty() {
                        causes.required(&field.child("path"), "");
                    } else {
                        volume::no_backsteps(&local.path, &field.child("path"), causes);
                    }
                }
                if spec.node_affinity.is_none() {
                    causes.required(&path.child("nodeAffinity"), "Local volume requires node affinity");
                }
            }
            "csi" => spec.csi.iter().for_each(|s| csi(s, &field, causes)),
            _ => {}
        }
    }
    if count == 0 {
        causes.required(path, "must specify a volume type");
    }
}

fn csi(s: &CSIPersistentVolumeSource, path: &Path<'_>, causes: &mut Causes) {
    volume::csi_driver(&s.driver, &path.child("driver"), causes);
    if s.volume_handle.is_empty() {
        causes.required(&path.child("volumeHandle"), "");
    }
    for (name, secret) in [
        ("controllerPublishSecretRef", &s.controller_publish_secret_ref),
        ("controllerExpandSecretRef", &s.controller_expand_secret_ref),
        ("nodePublishSecretRef", &s.node_publish_secret_ref),
        ("nodeExpandSecretRef", &s.node_expand_secret_ref),
    ] {
        let Some(secret) = secret else { continue };
        let path = path.child(name);
        for (name, value) in [("name", &secret.name), ("namespace", &secret.namespace)] {
            let field = path.child(name);
            match (value.is_empty(), name) {
                (true, _) => causes.required(&field, ""),
                (false, "name") => causes.invalid_each(&field, value, format::dns1123_subdomain(value)),
                (false, _) => causes.invalid_each(&field, value, format::dns1123_label(value)),
            }
        }
    }
}

/// What an update may not change.
fn unchanged(new: &PersistentVolumeSpec, old: &PersistentVolumeSpec, causes: &mut Causes) {
    let mut allowed = new.clone();
    if let (Some(was), Some(now)) = (&old.csi, &mut allowed.csi)
        && was.controller_expand_secret_ref.is_none()
        && now.controller_expand_secret_ref.is_some()
    {
        now.controller_expand_secret_ref = None;
    }
    let (before, after) = (source_lines(old), source_lines(&allowed));
    if before != after {
        let detail =
            format!("spec.persistentvolumesource is immutable after creation\n{}", diff::of_lines(&before, &after));
        causes.forbidden(&Path::new("spec.persistentvolumesource"), &detail);
    }
    if new.volume_mode != old.volume_mode {
        causes.invalid(&Path::new("volumeMode"), new.volume_mode.as_deref(), IMMUTABLE);
    }
    if let Some(was) = &old.node_affinity
        && new.node_affinity.as_ref() != Some(was)
    {
        let detail = format!("{IMMUTABLE}, except for updating from beta label to GA");
        match &new.node_affinity {
            Some(now) => causes.invalid(&Path::new("nodeAffinity"), crate::validation::Go(&**now), detail),
            None => causes.invalid(&Path::new("nodeAffinity"), Null, detail),
        }
    }
    if old.volume_attributes_class_name.is_some() && new.volume_attributes_class_name.is_none() {
        let detail = "update from non-nil value to nil is forbidden";
        causes.forbidden(&Path::new("spec.volumeAttributesClassName"), detail);
    }
}

/// The source alone, as its internal type prints it: the fields between the capacity and the access modes.
fn source_lines(spec: &PersistentVolumeSpec) -> Vec<String> {
    let all = go_json::to_lines(spec);
    let at = |field: &str| all.iter().position(|l| l.starts_with(&format!(" \"{field}\":"))).unwrap_or(0);
    let mut lines = vec!["{".to_owned()];
    lines.extend(all[at("GCEPersistentDisk")..at("AccessModes")].iter().cloned());
    if let Some(last) = lines.last_mut() {
        *last = last.trim_end_matches(',').to_owned();
    }
    lines.push("}".to_owned());
    lines
}
