//! PersistentVolumeClaims. Plays `pkg/registry/core/persistentvolumeclaim` and `ValidatePersistentVolumeClaim…`.

use super::{pod_defaults, pod_paths};
use crate::registry::Context;
use crate::registry::draft::{Draft, fill, put, shared};
use crate::registry::rules::Rules;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Path, claim, diff, resources};
use api::core::{
    PersistentVolumeClaim, PersistentVolumeClaimSpec, PersistentVolumeClaimStatus, TypedLocalObjectReference,
    TypedObjectReference,
};
use api::{Obj, Ptr, Quantity, Str};

/// The strategy of PersistentVolumeClaims.
pub struct PersistentVolumeClaims;

/// The annotation that named the class before there was a field.
const BETA_CLASS: &str = "volume.beta.kubernetes.io/storage-class";

impl Rules for PersistentVolumeClaims {
    type Object = PersistentVolumeClaim;

    fn default(&self, obj: &mut Obj) {
        let claim: &PersistentVolumeClaim = obj.get();
        let new = crate::registry::draft::one(claim, template);
        if let Some(new) = new {
            *obj.get_mut::<PersistentVolumeClaim>() = new;
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut PersistentVolumeClaim) {
        obj.status =
            Ptr::new(PersistentVolumeClaimStatus { phase: "Pending".into(), ..PersistentVolumeClaimStatus::default() });
        drop_unknown_source(obj, None);
        normalize_sources(obj);
    }

    fn check_create(&self, obj: &PersistentVolumeClaim, causes: &mut Causes) {
        claim::spec(&obj.spec, &Path::new("spec"), causes);
    }

    fn prepare_update(&self, new: &mut PersistentVolumeClaim, old: &PersistentVolumeClaim) {
        new.status = old.status.clone();
        drop_unknown_source(new, Some(old));
        normalize_sources(new);
    }

    fn check_update(&self, new: &PersistentVolumeClaim, old: &PersistentVolumeClaim, causes: &mut Causes) {
        self.check_metadata(new, causes);
        let path = Path::new("spec");
        claim::spec(&new.spec, &path, causes);
        spec_unchanged(new, old, causes);
        let size = |c: &PersistentVolumeClaim| storage(&c.spec.resources.requests);
        if size(new) < size(old) && size(new) <= storage(&old.status.capacity) {
            let detail = "field can not be less than status.capacity";
            causes.forbidden(&path.child("resources.requests.storage"), detail);
        }
        let (mode, was) = (&new.spec.volume_mode, &old.spec.volume_mode);
        causes.immutable(mode, was, &Path::new("volumeMode"), mode);
        if old.spec.volume_attributes_class_name.is_some() && new.spec.volume_attributes_class_name.is_none() {
            let detail = "update from non-nil value to nil is forbidden";
            causes.forbidden(&path.child("volumeAttributesClassName"), detail);
        }
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut PersistentVolumeClaim, old: &PersistentVolumeClaim) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn check_subresource(
        &self,
        _subresource: &str,
        new: &PersistentVolumeClaim,
        _old: &PersistentVolumeClaim,
        causes: &mut Causes,
    ) {
        if new.spec.access_modes.is_empty() {
            causes.required(&Path::new("spec.accessModes"), "");
        }
        let capacity = Path::new("status.capacity");
        for (resource, amount) in new.status.capacity.iter() {
            resources::quantity(resource, *amount, &capacity.key(resource), causes);
        }
    }

    fn warnings(&self, new: &PersistentVolumeClaim, _old: Option<&PersistentVolumeClaim>) -> Vec<Str> {
        let mut warnings = Vec::new();
        if new.metadata.annotations.contains_key(BETA_CLASS) {
            let text = "deprecated since v1.8; use \"storageClassName\" attribute instead";
            warnings.push(ecow::eco_format!("metadata.annotations[{BETA_CLASS}]: {text}"));
        }
        pod_paths::storage_fractions(&new.spec, &Path::new("spec"), &mut warnings);
        warnings
    }
}

/// Defaults of a claim or of a template of one.
pub(in crate::registry) fn template(c: &mut Draft<'_, PersistentVolumeClaim>) {
    put!(c, spec, shared(&c.spec, pod_defaults::claim_spec));
    let new = shared(&c.status, |s| {
        fill!(s, phase, "Pending");
        put!(s, capacity, pod_defaults::rounded(&s.capacity));
    });
    put!(c, status, new);
}

fn storage(amounts: &api::Dict<Quantity>) -> Quantity {
    amounts.get("storage").copied().unwrap_or(Quantity::ZERO)
}

/// `dataSource` names claims and snapshots only; anything else in it is dropped, as it always was. A reference to another
/// namespace is an alpha feature.
fn drop_unknown_source(new: &mut PersistentVolumeClaim, old: Option<&PersistentVolumeClaim>) {
    let elsewhere = |r: &TypedObjectReference| r.namespace.as_ref().is_some_and(|n| !n.is_empty());
    if new.spec.data_source_ref.as_ref().is_some_and(|r| elsewhere(r))
        && old.is_none_or(|o| o.spec.data_source_ref.is_none())
    {
        new.spec.data_source_ref = None;
    }
    let in_use = old.is_some_and(|o| o.spec.data_source.is_some() || o.spec.data_source_ref.is_some());
    let known = |s: &TypedLocalObjectReference| {
        matches!(
            (s.api_group.as_deref().unwrap_or_default(), s.kind.as_str()),
            ("", "PersistentVolumeClaim") | ("snapshot.storage.k8s.io", "VolumeSnapshot")
        )
    };
    if !in_use && new.spec.data_source_ref.is_none() && new.spec.data_source.as_ref().is_some_and(|s| !known(s)) {
        new.spec.data_source = None;
    }
}

/// Keeps the two ways to name a source the same, where one of them says all.
fn normalize_sources(obj: &mut PersistentVolumeClaim) {
    let spec = &obj.spec;
    match (&spec.data_source, &spec.data_source_ref) {
        (Some(source), None) => {
            let reference = TypedObjectReference {
                api_group: source.api_group.clone(),
                kind: source.kind.clone(),
                name: source.name.clone(),
                namespace: None,
            };
            obj.spec.data_source_ref = Some(Ptr::new(reference));
        }
        (None, Some(reference)) if reference.namespace.as_ref().is_none_or(|n| n.is_empty()) => {
            let source = TypedLocalObjectReference {
                api_group: reference.api_group.clone(),
                kind: reference.kind.clone(),
                name: reference.name.clone(),
            };
            obj.spec.data_source = Some(Ptr::new(source));
        }
        _ => {}
    }
}

fn spec_unchanged(new: &PersistentVolumeClaim, old: &PersistentVolumeClaim, causes: &mut Causes) {
    let mut now: PersistentVolumeClaimSpec = (*new.spec).clone();
    let mut was: PersistentVolumeClaimSpec = (*old.spec).clone();
    if was.volume_name.is_empty() {
        was.volume_name = now.volume_name.clone();
    }
    let (now_class, was_class) = (new.metadata.annotations.get(BETA_CLASS), old.metadata.annotations.get(BETA_CLASS));
    let upgraded = was_class.is_some() && now_class.is_none() && now.storage_class_name.as_ref() == was_class;
    if upgraded && was.storage_class_name.is_none() {
        now.storage_class_name = None;
    } else {
        if now_class != was_class {
            let field = Path::new("metadata.annotations").child(BETA_CLASS).text();
            causes.invalid(&Path::new(&field), now_class.map_or("", |c| c.as_str()), IMMUTABLE);
        }
        if was.storage_class_name.is_none() && was_class.is_none() && now.storage_class_name.is_some() {
            now.storage_class_name = None;
        }
    }
    if new.status.phase == "Bound" {
        if !now.resources.requests.is_absent()
            && let Some(size) = was.resources.requests.get("storage")
        {
            now.resources.requests.insert("storage", *size);
        }
        now.volume_attributes_class_name = was.volume_attributes_class_name.clone();
    }
    if !api::reflect::equal(&now, &was) {
        let shown = diff::of(&was, &now);
        let text =
            "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims";
        causes.forbidden(&Path::new("spec"), &format!("{text}\n{shown}"));
    }
}
