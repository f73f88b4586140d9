//! StorageClasses. Plays `pkg/registry/storage/storageclass`, their defaults and `ValidateStorageClass…`.

use crate::registry::rules::Rules;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Null, Path, format, meta};
use api::core::TopologySelectorTerm;
use api::storage::StorageClass;
use api::{List, Obj, Str};
use std::collections::{BTreeMap, BTreeSet};

/// The strategy of StorageClasses.
pub struct StorageClasses;

/// Most parameters, and most bytes of them.
const MOST_PARAMETERS: usize = 512;
const MOST_BYTES: usize = 256 * 1024;

impl Rules for StorageClasses {
    type Object = StorageClass;

    fn has_status(&self) -> bool {
        false
    }

    fn default(&self, obj: &mut Obj) {
        let class: &StorageClass = obj.get();
        if class.reclaim_policy.is_none() || class.volume_binding_mode.is_none() {
            let class: &mut StorageClass = obj.get_mut();
            class.reclaim_policy.get_or_insert_with(|| "Delete".into());
            class.volume_binding_mode.get_or_insert_with(|| "Immediate".into());
        }
    }

    fn check(&self, obj: &StorageClass, causes: &mut Causes) {
        let field = Path::new("provisioner");
        if obj.provisioner.is_empty() {
            causes.declared(|causes| causes.required(&field, ""));
        } else {
            let lower = obj.provisioner.to_lowercase();
            causes.invalid_each(&field, &lower, format::label_key(&lower));
        }
        parameters(obj, &Path::new("parameters"), causes);
        if let Some(policy) = obj.reclaim_policy.as_deref().filter(|p| !p.is_empty()) {
            causes.one_of(policy, &["Delete", "Retain"], &Path::new("reclaimPolicy"));
        }
        let (field, known) = (Path::new("volumeBindingMode"), ["Immediate", "WaitForFirstConsumer"]);
        match obj.volume_binding_mode.as_deref() {
            None => causes.required(&field, ""),
            Some(mode) if !known.contains(&mode) => causes.not_supported(&field, mode, &known),
            Some(_) => {}
        }
        topologies(&obj.allowed_topologies, &Path::new("allowedTopologies"), causes);
    }

    fn check_update(&self, new: &StorageClass, old: &StorageClass, causes: &mut Causes) {
        causes.declared(|causes| {
            for (field, changed) in [
                ("provisioner", new.provisioner != old.provisioner),
                ("parameters", new.parameters != old.parameters),
                ("reclaimPolicy", new.reclaim_policy != old.reclaim_policy),
                ("volumeBindingMode", new.volume_binding_mode != old.volume_binding_mode),
            ] {
                if changed {
                    causes.invalid(&Path::new(field), Null, IMMUTABLE);
                }
            }
        });
    }
}

fn parameters(class: &StorageClass, path: &Path<'_>, causes: &mut Causes) {
    if class.parameters.len() > MOST_PARAMETERS {
        return causes.too_long(path, MOST_PARAMETERS);
    }
    if let Some((key, _)) = class.parameters.iter().find(|(k, _)| k.is_empty()) {
        causes.invalid(path, key, "field can not be empty.");
    }
    if class.parameters.iter().map(|(k, v)| k.len() + v.len()).sum::<usize>() > MOST_BYTES {
        causes.too_long(path, MOST_BYTES);
    }
}

fn topologies(list: &List<TopologySelectorTerm>, path: &Path<'_>, causes: &mut Causes) {
    let mut terms: Vec<BTreeMap<&Str, BTreeSet<&Str>>> = Vec::new();
    for (i, term) in list.iter().enumerate() {
        let item = path.index(i);
        let expressions = item.child("matchLabelExpressions");
        let mut keys = BTreeMap::new();
        for (j, requirement) in term.match_label_expressions.iter().enumerate() {
            let item = expressions.index(j);
            let values = item.child("values");
            if requirement.values.is_empty() {
                causes.required(&values, "");
            }
            let mut seen = BTreeSet::new();
            for (k, value) in requirement.values.iter().enumerate() {
                if !seen.insert(value) {
                    causes.duplicate(&values.index(k), value);
                }
            }
            meta::label_name(&requirement.key, &item.child("key"), causes);
            if keys.insert(&requirement.key, seen).is_some() {
                causes.duplicate(&item.child("key"), &requirement.key);
            }
        }
        if terms.contains(&keys) {
            causes.duplicate(&expressions, "");
        }
        terms.push(keys);
    }
}
