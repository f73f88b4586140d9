//! Claims of storage: the spec that PersistentVolumeClaims and templates of them share. Plays
//! `ValidatePersistentVolumeClaimSpec`.

use super::{Causes, Path, format, meta};
use api::core::PersistentVolumeClaimSpec;
use api::{List, Str};

const ACCESS_MODES: &[&str] = &["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];

/// How a volume may be used.
pub fn access_modes(modes: &List<Str>, path: &Path<'_>, causes: &mut Causes) {
    for mode in modes.iter().filter(|m| !ACCESS_MODES.contains(&m.as_str())) {
        causes.not_supported(path, mode, ACCESS_MODES);
    }
    let known = || modes.iter().filter(|m| ACCESS_MODES.contains(&m.as_str()));
    if known().any(|m| m == "ReadWriteOncePod") && known().any(|m| m != "ReadWriteOncePod") {
        causes.forbidden(path, "may not use ReadWriteOncePod with other access modes");
    }
}

/// The spec of a claim.
pub fn spec(spec: &PersistentVolumeClaimSpec, path: &Path<'_>, causes: &mut Causes) {
    let modes = path.child("accessModes");
    if spec.access_modes.is_empty() {
        causes.required(&modes, "at least 1 access mode is required");
    }
    if let Some(selector) = &spec.selector {
        meta::label_selector(selector, &path.child("selector"), causes);
    }
    access_modes(&spec.access_modes, &modes, causes);
    let resources = path.child("resources");
    match spec.resources.requests.get("storage") {
        None => causes.required(&resources.key("storage"), ""),
        Some(amount) => causes.positive_quantity(*amount, &resources.key("storage")),
    }
    if let Some(class) = spec.storage_class_name.as_ref().filter(|c| !c.is_empty()) {
        causes.invalid_each(&path.child("storageClassName"), class, format::dns1123_subdomain(class));
    }
    if let Some(mode) = &spec.volume_mode
        && !matches!(mode.as_str(), "Block" | "Filesystem")
    {
        causes.not_supported(&path.child("volumeMode"), mode, &["Block", "Filesystem"]);
    }
    if let Some(source) = &spec.data_source {
        let group = source.api_group.as_deref().unwrap_or("");
        data_source(&source.name, &source.kind, group, &path.child("dataSource"), causes);
    }
    if let Some(source) = &spec.data_source_ref {
        let field = path.child("dataSourceRef");
        let group = source.api_group.as_deref().unwrap_or("");
        data_source(&source.name, &source.kind, group, &field, causes);
        if let Some(namespace) = source.namespace.as_ref().filter(|n| !n.is_empty()) {
            causes.invalid_each(&field.child("namespace"), namespace, format::dns1123_label(namespace));
        }
    }
    if let (Some(source), Some(reference)) = (&spec.data_source, &spec.data_source_ref) {
        if reference.namespace.as_ref().is_some_and(|n| !n.is_empty()) {
            causes.invalid(path, Empty, "may not be specified when dataSourceRef.namespace is specified");
        } else if (&source.name, &source.kind, &source.api_group)
            != (&reference.name, &reference.kind, &reference.api_group)
        {
            causes.invalid(path, Empty, "must match dataSourceRef");
        }
    }
    if let Some(class) = spec.volume_attributes_class_name.as_ref().filter(|c| !c.is_empty()) {
        causes.invalid_each(&path.child("volumeAttributesClassName"), class, format::dns1123_subdomain(class));
    }
}

/// Kubernetes passes a path where a value belongs; its JSON is an empty object.
struct Empty;

impl super::Bad for Empty {
    fn render(&self) -> String {
        "{}".into()
    }
}

fn data_source(name: &str, kind: &str, group: &str, path: &Path<'_>, causes: &mut Causes) {
    if name.is_empty() {
        causes.required(&path.child("name"), "");
    }
    if kind.is_empty() {
        causes.required(&path.child("kind"), "");
    }
    if group.is_empty() {
        if kind != "PersistentVolumeClaim" {
            causes.invalid(path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
        }
    } else {
        causes.invalid_each(&path.child("apiGroup"), group, format::dns1123_subdomain(group));
    }
}
