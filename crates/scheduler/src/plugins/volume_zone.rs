//! VolumeZone: bound volumes with zone labels. Plays `plugins/volumezone`.

use crate::events::{Action, Resource};
use crate::framework::{CycleState, Memo, Plugin, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Asked, Hint, always};
use crate::snapshot::claim_names;
use crate::status::Rejection;
use crate::volumes::{claim_not_found, class_of};
use api::core::{PersistentVolume, PersistentVolumeClaim};
use api::storage::StorageClass;
use api::{Dict, Str};
use ecow::eco_format;
use std::collections::BTreeSet;

/// Its name.
pub const NAME: &str = "VolumeZone";
/// Why it refuses.
pub const REASON: &str = "node(s) had no available volume zone";

const ZONE_BETA: &str = "failure-domain.beta.kubernetes.io/zone";
const REGION_BETA: &str = "failure-domain.beta.kubernetes.io/region";
const ZONE: &str = "topology.kubernetes.io/zone";
const REGION: &str = "topology.kubernetes.io/region";
const LABELS: [&str; 4] = [ZONE_BETA, REGION_BETA, ZONE, REGION];

/// The plugin.
pub struct VolumeZone;

/// A label of a volume and the values that a node may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topology {
    key: &'static str,
    values: BTreeSet<Str>,
}

/// The topologies of the pod's volumes.
#[derive(Clone, Debug, Default)]
pub struct State(Vec<Topology>);

static HINTS: [Hint; 4] = [
    Hint::new(Resource::StorageClass, Action::ADD, after_class_added),
    Hint::new(Resource::Node, Action::ADD.or(Action::NODE_LABEL), always),
    Hint::new(Resource::PersistentVolumeClaim, Action::ADD.or(Action::UPDATE), after_claim_change),
    Hint::new(Resource::PersistentVolume, Action::ADD.or(Action::UPDATE), after_volume_change),
];

impl Plugin for VolumeZone {
    fn name(&self) -> &'static str {
        NAME
    }

    fn pre_filter(&self, state: &mut CycleState, _: &mut Memo, world: &World<'_>) -> Result<PreFilter, Rejection> {
        if !state.template().has_claims {
            return Ok(PreFilter::Skip);
        }
        let all = topologies_of_pod(state, world)?;
        let skip = all.is_empty();
        state.volume_zone = State(all);
        Ok(if skip { PreFilter::Skip } else { PreFilter::All })
    }

    fn filter(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        if fits(&state.volume_zone.0, &node.get().metadata.labels) {
            Ok(())
        } else {
            Err(Rejection::unresolvable(NAME, REASON))
        }
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

fn topologies_of_pod(state: &CycleState, world: &World<'_>) -> Result<Vec<Topology>, Rejection> {
    let refuse = |reason: Str| Rejection::unresolvable(NAME, reason);
    let mut all = Vec::new();
    for name in claim_names(state.pod.get()) {
        if name.is_empty() {
            return Err(refuse("PersistentVolumeClaim had no name".into()));
        }
        let claim = world.objects.get::<PersistentVolumeClaim>(&state.template().namespace, name);
        let claim = claim.ok_or_else(|| refuse(claim_not_found(name)))?;
        let volume = &claim.spec.volume_name;
        if !volume.is_empty() {
            let found = world.objects.get::<PersistentVolume>("", volume);
            let found = found.ok_or_else(|| refuse(eco_format!("persistentvolume \"{volume}\" not found")))?;
            all.extend(topologies(&found.metadata.labels));
            continue;
        }
        let class = class_of(claim);
        if class.is_empty() {
            return Err(refuse("PersistentVolumeClaim had no pv name and storageClass name".into()));
        }
        let found = world.objects.get::<StorageClass>("", &class);
        let found = found.ok_or_else(|| refuse(eco_format!("storageclass.storage.k8s.io \"{class}\" not found")))?;
        match found.volume_binding_mode.as_deref() {
            Some("WaitForFirstConsumer") => {}
            Some(_) => return Err(refuse("PersistentVolume had no name".into())),
            None => return Err(refuse(eco_format!("VolumeBindingMode not set for StorageClass \"{class}\""))),
        }
    }
    Ok(all)
}

/// The zone and region labels of a volume.
pub fn topologies(labels: &Dict<Str>) -> Vec<Topology> {
    let of = |key: &'static str| {
        let values: BTreeSet<Str> = labels.get(key)?.split("__").map(|v| Str::from(v.trim())).collect();
        (!values.contains("")).then_some(Topology { key, values })
    };
    LABELS.into_iter().filter_map(of).collect()
}

/// Whether a node with these labels can use volumes of these topologies. A node without any such label can.
pub fn fits(topologies: &[Topology], labels: &Dict<Str>) -> bool {
    if !LABELS.iter().any(|l| labels.contains_key(l)) {
        return true;
    }
    let newer = |key: &'static str| match key {
        ZONE_BETA => ZONE,
        REGION_BETA => REGION,
        other => other,
    };
    topologies
        .iter()
        .all(|t| labels.get(t.key).or_else(|| labels.get(newer(t.key))).is_some_and(|v| t.values.contains(v)))
}

fn after_class_added(asked: &Asked<'_>) -> bool {
    asked.after::<StorageClass>().is_some_and(|c| c.volume_binding_mode.as_deref() == Some("WaitForFirstConsumer"))
}

fn after_claim_change(asked: &Asked<'_>) -> bool {
    let Some(claim) = asked.new else { return false };
    claim.namespace() == asked.pod.pod.namespace() && claim_names(asked.pod.get()).any(|c| c == claim.name())
}

fn after_volume_change(asked: &Asked<'_>) -> bool {
    let Some(new) = asked.new else { return false };
    asked.old.is_none_or(|old| topologies(&old.meta().labels) != topologies(&new.meta().labels))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_volume_may_be_in_several_zones_and_old_labels_mean_the_new_ones() {
        let volume = topologies(&Dict::from([(ZONE_BETA, Str::from("a__b"))]));
        assert!(fits(&volume, &Dict::from([(ZONE, Str::from("b"))])));
        assert!(!fits(&volume, &Dict::from([(ZONE, Str::from("c"))])));
        assert!(!fits(&volume, &Dict::from([(REGION, Str::from("r"))])));
        assert!(fits(&volume, &Dict::new()));
    }
}
