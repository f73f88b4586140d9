//! Metadata: names, labels, annotations, owners, finalizers, label selectors. Plays `apimachinery/pkg/api/validation` and
//! `pkg/apis/meta/v1/validation`.

use super::format::{self, Messages};
use super::{Causes, Json, Null, Path};
use crate::validation::cause::IMMUTABLE;
use api::meta::{LabelSelector, ManagedFieldsEntry, ObjectMeta, OwnerReference};
use api::{Dict, List, Str};

/// Says what is wrong with a name; `true` when the name is the beginning of one (`generateName`).
pub type NameRule = fn(&str, bool) -> Messages;

/// Most bytes of all annotations together.
const MAX_ANNOTATION_BYTES: usize = 256 * 1024;

fn masked(name: &str, prefix: bool) -> std::borrow::Cow<'_, str> {
    if prefix && name.len() > 1 && name.ends_with('-') && name.is_char_boundary(name.len() - 2) {
        return format!("{}a", &name[..name.len() - 2]).into();
    }
    name.into()
}

/// Names that are DNS subdomains: most kinds.
pub fn subdomain(name: &str, prefix: bool) -> Messages {
    format::dns1123_subdomain(&masked(name, prefix))
}

/// Names that are DNS labels.
pub fn label(name: &str, prefix: bool) -> Messages {
    format::dns1123_label(&masked(name, prefix))
}

/// Names that are DNS labels and begin with a letter.
pub fn label_1035(name: &str, prefix: bool) -> Messages {
    format::dns1035_label(&masked(name, prefix))
}

/// Names that only have to fit into a path: RBAC.
pub fn path_segment(name: &str, prefix: bool) -> Messages {
    if prefix { format::path_segment_prefix(name) } else { format::path_segment(name) }
}

/// Any name: kinds that check it elsewhere.
pub fn any(_name: &str, _prefix: bool) -> Messages {
    Vec::new()
}

/// The metadata of a new object.
pub fn object_meta(meta: &ObjectMeta, namespaced: bool, rule: NameRule, path: &Path<'_>, causes: &mut Causes) {
    if !meta.generate_name.is_empty() {
        causes.invalid_each(&path.child("generateName"), &meta.generate_name, rule(&meta.generate_name, true));
    }
    if meta.name.is_empty() {
        causes.required(&path.child("name"), "name or generateName is required");
    } else {
        causes.invalid_each(&path.child("name"), &meta.name, rule(&meta.name, false));
    }
    if namespaced {
        if meta.namespace.is_empty() {
            causes.required(&path.child("namespace"), "");
        } else {
            causes.invalid_each(&path.child("namespace"), &meta.namespace, label(&meta.namespace, false));
        }
    } else if !meta.namespace.is_empty() {
        causes.forbidden(&path.child("namespace"), "not allowed on this type");
    }
    causes.non_negative(meta.generation, &path.child("generation"));
    labels(&meta.labels, &path.child("labels"), causes);
    annotations(&meta.annotations, &path.child("annotations"), causes);
    owner_references(&meta.owner_references, &path.child("ownerReferences"), causes);
    finalizers(&meta.finalizers, &path.child("finalizers"), causes);
    managed_fields(&meta.managed_fields, &path.child("managedFields"), causes);
}

/// The metadata of a new object of Kubernetes' own groups.
pub fn kube_object_meta(meta: &ObjectMeta, namespaced: bool, rule: NameRule, path: &Path<'_>, causes: &mut Causes) {
    object_meta(meta, namespaced, rule, path, causes);
    kube_finalizers(&meta.finalizers, &path.child("finalizers"), causes);
}

/// The metadata of an update.
pub fn object_meta_update(new: &ObjectMeta, old: &ObjectMeta, path: &Path<'_>, causes: &mut Causes) {
    if old.deletion_timestamp.is_some() {
        let mut extra: Vec<&Str> = new.finalizers.iter().filter(|f| !old.finalizers.contains(f)).collect();
        extra.sort();
        extra.dedup();
        if !extra.is_empty() {
            let list: Vec<String> = extra.iter().map(|f| api::go::quote(f)).collect();
            let detail = format!(
                "no new finalizers can be added if the object is being deleted, found new finalizers []string{{{}}}",
                list.join(", ")
            );
            causes.forbidden(&path.child("finalizers"), &detail);
        }
    }
    if new.resource_version.is_empty() {
        causes.invalid(&path.child("resourceVersion"), "", "must be specified for an update");
    }
    causes.non_negative(new.generation, &path.child("generation"));
    if new.generation < old.generation {
        causes.invalid(&path.child("generation"), new.generation, "must not be decremented");
    }
    causes.immutable(&new.name, &old.name, &path.child("name"), &new.name);
    causes.immutable(&new.namespace, &old.namespace, &path.child("namespace"), &new.namespace);
    causes.immutable(&new.uid, &old.uid, &path.child("uid"), &new.uid);
    if new.creation_timestamp != old.creation_timestamp {
        causes.invalid(&path.child("creationTimestamp"), Json(&new.creation_timestamp), IMMUTABLE);
    }
    if new.deletion_timestamp != old.deletion_timestamp {
        causes.invalid(&path.child("deletionTimestamp"), Json(&new.deletion_timestamp), IMMUTABLE);
    }
    if new.deletion_grace_period_seconds != old.deletion_grace_period_seconds {
        let shown = new.deletion_grace_period_seconds;
        causes.invalid(&path.child("deletionGracePeriodSeconds"), shown, IMMUTABLE);
    }
    labels(&new.labels, &path.child("labels"), causes);
    annotations(&new.annotations, &path.child("annotations"), causes);
    owner_references(&new.owner_references, &path.child("ownerReferences"), causes);
    managed_fields(&new.managed_fields, &path.child("managedFields"), causes);
}

/// The metadata of an update of Kubernetes' own groups.
pub fn kube_object_meta_update(new: &ObjectMeta, old: &ObjectMeta, path: &Path<'_>, causes: &mut Causes) {
    object_meta_update(new, old, path, causes);
    kube_finalizers(&new.finalizers, &path.child("finalizers"), causes);
}

/// Labels: keys and values.
pub fn labels(labels: &Dict<Str>, path: &Path<'_>, causes: &mut Causes) {
    for (key, value) in labels.iter() {
        label_name(key, path, causes);
        causes.invalid_each(path, value, format::label_value(value));
    }
}

/// The key of a label.
pub fn label_name(key: &str, path: &Path<'_>, causes: &mut Causes) {
    causes.invalid_each(path, key, format::label_key(key));
}

/// Annotations: keys, and the size of all.
pub fn annotations(annotations: &Dict<Str>, path: &Path<'_>, causes: &mut Causes) {
    let mut bytes = 0;
    for (key, value) in annotations.iter() {
        let messages = if key.bytes().any(|b| b.is_ascii_uppercase()) {
            format::label_key(&key.to_lowercase())
        } else {
            format::label_key(key)
        };
        causes.invalid_each(path, key, messages);
        bytes += key.len() + value.len();
    }
    if bytes > MAX_ANNOTATION_BYTES {
        causes.too_long(path, MAX_ANNOTATION_BYTES);
    }
}

fn owner_references(owners: &List<OwnerReference>, path: &Path<'_>, causes: &mut Causes) {
    let mut controller: Option<String> = None;
    for (i, owner) in owners.iter().enumerate() {
        let item = path.index(i);
        let parts: Vec<&str> = owner.api_version.split('/').collect();
        let version = parts.last().copied().unwrap_or("");
        if owner.api_version.is_empty() {
            causes.required(&item.child("apiVersion"), "must not be empty");
        } else if parts.len() > 2 || version.is_empty() {
            let detail = "must be <group>/<version> or <version>";
            causes.invalid(&item.child("apiVersion"), &owner.api_version, detail);
        }
        for (name, value) in [("kind", &owner.kind), ("name", &owner.name), ("uid", &owner.uid)] {
            if value.is_empty() {
                causes.required(&item.child(name), "must not be empty");
            }
        }
        if owner.api_version == "v1" && owner.kind == "Event" {
            causes.invalid(&item, Json(owner), "/v1, Kind=Event is disallowed from being an owner");
        }
        if owner.controller == Some(true) {
            let this = format!("{}/{}", owner.kind, owner.name);
            match &controller {
                Some(first) => {
                    let detail = format!(
                        "Only one reference can have Controller set to true. Found \"true\" in references for {first} and {this}"
                    );
                    causes.invalid(path, Json(owners), detail);
                }
                None => controller = Some(this),
            }
        }
    }
}

fn finalizers(finalizers: &List<Str>, path: &Path<'_>, causes: &mut Causes) {
    for finalizer in finalizers {
        causes.invalid_each(path, finalizer, format::label_key(finalizer));
    }
    let has = |name: &str| finalizers.iter().any(|f| f == name);
    if has("orphan") && has("foregroundDeletion") {
        causes.invalid(path, finalizers, "finalizer orphan and foregroundDeletion cannot be both set");
    }
}

fn kube_finalizers(finalizers: &List<Str>, path: &Path<'_>, causes: &mut Causes) {
    for (i, finalizer) in finalizers.iter().enumerate() {
        kube_finalizer(finalizer, &path.index(i), causes);
    }
}

/// A finalizer without a prefix must be one of Kubernetes' own.
pub fn kube_finalizer(finalizer: &str, path: &Path<'_>, causes: &mut Causes) {
    if !finalizer.contains('/') && !matches!(finalizer, "kubernetes" | "orphan" | "foregroundDeletion") {
        causes.invalid(path, finalizer, "name is neither a standard finalizer name nor is it fully qualified");
    }
}

fn managed_fields(entries: &List<ManagedFieldsEntry>, path: &Path<'_>, causes: &mut Causes) {
    for (i, entry) in entries.iter().enumerate() {
        let item = path.index(i);
        match entry.operation.as_str() {
            "" => causes.required(&item.child("operation"), "must not be empty"),
            "Apply" | "Update" => {}
            other => causes.not_supported(&item.child("operation"), other, &["Apply", "Update"]),
        }
        if !entry.fields_type.is_empty() && entry.fields_type != "FieldsV1" {
            causes.invalid(&item.child("fieldsType"), &entry.fields_type, "must be `FieldsV1`");
        }
        if entry.manager.len() > 128 {
            causes.too_long(&item.child("manager"), 128);
        }
        if entry.subresource.len() > 256 {
            causes.too_long(&item.child("subresource"), 256);
        }
    }
}

/// A label selector.
pub fn label_selector(selector: &LabelSelector, path: &Path<'_>, causes: &mut Causes) {
    labels(&selector.match_labels, &path.child("matchLabels"), causes);
    for (i, requirement) in selector.match_expressions.iter().enumerate() {
        let list = path.child("matchExpressions");
        let item = list.index(i);
        let values = item.child("values");
        match requirement.operator.as_str() {
            "In" | "NotIn" => {
                if requirement.values.is_empty() {
                    causes.required(&values, "must be specified when `operator` is 'In' or 'NotIn'");
                }
            }
            "Exists" | "DoesNotExist" => {
                if !requirement.values.is_empty() {
                    causes.forbidden(&values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                }
            }
            other => causes.invalid(&item.child("operator"), other, "not a valid selector operator"),
        }
        label_name(&requirement.key, &item.child("key"), causes);
        for (j, value) in requirement.values.iter().enumerate() {
            causes.invalid_each(&values.index(j), value, format::label_value(value));
        }
    }
}

/// Whether a selector has no requirement.
pub fn is_empty_selector(selector: &LabelSelector) -> bool {
    selector.match_labels.is_empty() && selector.match_expressions.is_empty()
}

/// An absent selector is shown as `null`.
pub fn show_selector(selector: Option<&LabelSelector>) -> String {
    use super::Bad;
    selector.map_or_else(|| Null.render(), |s| Json(s).render())
}
