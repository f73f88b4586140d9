//! Which volume suits a claim best. Plays: `component-helpers/storage/volume/pv_helpers.go`.

use super::{class_of, class_of_volume};
use api::core::{PersistentVolume, PersistentVolumeClaim};
use api::selector::Selector;
use api::{Obj, Quantity, Status, Str};
use ecow::eco_format;
use std::collections::BTreeMap;

/// Whether a volume is promised or bound to this claim.
pub fn is_bound_to(volume: &PersistentVolume, claim: &PersistentVolumeClaim) -> bool {
    volume.spec.claim_ref.as_ref().is_some_and(|r| {
        r.name == claim.metadata.name
            && r.namespace == claim.metadata.namespace
            && (r.uid.is_empty() || r.uid == claim.metadata.uid)
    })
}

/// Whether one is a file system and the other a device.
pub fn modes_differ(claim: &PersistentVolumeClaim, volume: &PersistentVolume) -> bool {
    let mode = |m: &Option<Str>| m.clone().unwrap_or_else(|| "Filesystem".into());
    mode(&claim.spec.volume_mode) != mode(&volume.spec.volume_mode)
}

fn attributes_differ(claim: &PersistentVolumeClaim, volume: &PersistentVolume) -> bool {
    let name = |n: &Option<Str>| n.clone().unwrap_or_default();
    name(&claim.spec.volume_attributes_class_name) != name(&volume.spec.volume_attributes_class_name)
}

fn allows_access(claim: &PersistentVolumeClaim, volume: &PersistentVolume) -> bool {
    claim.spec.access_modes.iter().all(|m| volume.spec.access_modes.iter().any(|v| v == m))
}

fn wanted(claim: &PersistentVolumeClaim) -> Quantity {
    claim.spec.resources.requests.get("storage").copied().unwrap_or_default()
}

fn size(volume: &PersistentVolume) -> Quantity {
    volume.spec.capacity.get("storage").copied().unwrap_or_default()
}

/// Why a volume that a claim names does not suit it.
pub fn mismatch(volume: &PersistentVolume, claim: &PersistentVolumeClaim) -> Option<Str> {
    if volume.metadata.deletion_timestamp.is_some() {
        return Some(eco_format!("the volume is marked for deletion {:?}", volume.metadata.name.as_str()));
    }
    if size(volume).units() < wanted(claim).units() {
        return Some("requested PV is too small".into());
    }
    if *class_of_volume(volume) != class_of(claim) {
        return Some("storageClassName does not match".into());
    }
    if attributes_differ(claim, volume) {
        return Some("volumeAttributesClassName does not match".into());
    }
    if modes_differ(claim, volume) {
        return Some("incompatible volumeMode".into());
    }
    (!allows_access(claim, volume)).then(|| "incompatible accessMode".into())
}

/// The volume that is promised to a claim, or the smallest that suits it; with the fewest access modes first. Where the
/// scheduler decides (`delayed`), only one that is promised.
pub fn best<'a>(
    claim: &PersistentVolumeClaim,
    volumes: impl Iterator<Item = &'a Obj>,
    delayed: bool,
) -> Result<Option<Obj>, Status> {
    let selector = match &claim.spec.selector {
        None => None,
        Some(selector) => {
            let built = Selector::of(Some(selector));
            Some(built.map_err(|text| Status::new(500, "InternalError", text))?)
        }
    };
    // Volumes with the same access modes are looked at together.
    let mut groups: BTreeMap<(usize, Vec<Str>), Vec<&Obj>> = BTreeMap::new();
    for obj in volumes {
        let volume: &PersistentVolume = obj.get();
        if allows_access(claim, volume) {
            let mut modes: Vec<Str> = volume.spec.access_modes.to_vec();
            modes.sort();
            modes.dedup();
            groups.entry((modes.len(), modes)).or_default().push(obj);
        }
    }
    let class = class_of(claim);
    for group in groups.into_values() {
        let mut smallest: Option<&Obj> = None;
        for obj in group {
            let volume: &PersistentVolume = obj.get();
            let promised = is_bound_to(volume, claim);
            let impossible = (volume.spec.claim_ref.is_some() && !promised)
                || size(volume) < wanted(claim)
                || modes_differ(claim, volume)
                || attributes_differ(claim, volume)
                || volume.metadata.deletion_timestamp.is_some();
            if impossible {
                continue;
            }
            if promised {
                return Ok(Some(obj.clone()));
            }
            let fits = !delayed
                && volume.status.phase == "Available"
                && selector.as_ref().is_none_or(|s| s.matches(&volume.metadata.labels))
                && *class_of_volume(volume) == class;
            if fits && smallest.is_none_or(|s| size(s.get()) > size(volume)) {
                smallest = Some(obj);
            }
        }
        if let Some(found) = smallest {
            return Ok(Some(found.clone()));
        }
    }
    Ok(None)
}
