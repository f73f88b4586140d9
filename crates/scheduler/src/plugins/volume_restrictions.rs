//! VolumeRestrictions: disks and claims that only one node or pod may use. Plays `plugins/volumerestrictions`.

use crate::events::{Action, Resource};
use crate::framework::{CycleState, Memo, Plugin, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Asked, Hint, always};
use crate::snapshot::claim_names;
use crate::status::Rejection;
use crate::template::{PodInfo, is_exclusive_disk};
use crate::volumes::claim_not_found;
use api::Str;
use api::core::{PersistentVolumeClaim, Pod, Volume};
use std::collections::BTreeSet;

/// Its name.
pub const NAME: &str = "VolumeRestrictions";
/// Why it refuses when another pod has the disk.
pub const REASON_DISK: &str = "node(s) had no available disk";
/// Why it refuses when another pod has the claim.
pub const REASON_ONE_POD: &str =
    "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod";

/// The plugin.
pub struct VolumeRestrictions;

/// Claims of the pod for one pod only, and how often they are in use.
#[derive(Clone, Debug, Default)]
pub struct State {
    claims: BTreeSet<Str>,
    in_use: i64,
}

static HINTS: [Hint; 3] = [
    Hint::new(Resource::AssignedPod, Action::DELETE, after_pod_deleted),
    Hint::new(Resource::Node, Action::ADD, always),
    Hint::new(Resource::PersistentVolumeClaim, Action::ADD, after_claim_added),
];

impl Plugin for VolumeRestrictions {
    fn name(&self) -> &'static str {
        NAME
    }

    fn pre_filter(&self, state: &mut CycleState, _: &mut Memo, world: &World<'_>) -> Result<PreFilter, Rejection> {
        let template = &state.pod.template;
        if !template.has_disks && !template.has_claims {
            return Ok(PreFilter::Skip);
        }
        let mut claims = BTreeSet::new();
        for name in claim_names(state.pod.get()) {
            let claim = world.objects.get::<PersistentVolumeClaim>(&template.namespace, name);
            let claim = claim.ok_or_else(|| Rejection::unresolvable(NAME, claim_not_found(name)))?;
            if claim.spec.access_modes.iter().any(|m| m == "ReadWriteOncePod") {
                claims.insert(name.clone());
            }
        }
        let used = claims.iter().filter(|c| world.snapshot.is_claim_used(&template.namespace, c)).count();
        let skip = !template.has_disks && used == 0;
        state.volume_restrictions = State { claims, in_use: used as i64 };
        Ok(if skip { PreFilter::Skip } else { PreFilter::All })
    }

    fn filter(&self, state: &CycleState, _: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        if state.template().has_disks && disks_conflict(state.pod.get(), node.pods.iter().map(|p| p.get())) {
            return Err(Rejection::unschedulable(NAME, REASON_DISK));
        }
        match state.volume_restrictions.in_use {
            n if n > 0 => Err(Rejection::unschedulable(NAME, REASON_ONE_POD)),
            _ => Ok(()),
        }
    }

    fn add_pod(&self, state: &mut CycleState, _: &World<'_>, pod: &PodInfo, _: &NodeInfo) {
        state.volume_restrictions.count(pod, 1);
    }

    fn remove_pod(&self, state: &mut CycleState, _: &World<'_>, pod: &PodInfo, _: &NodeInfo) {
        state.volume_restrictions.count(pod, -1);
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

impl State {
    fn count(&mut self, pod: &PodInfo, sign: i64) {
        // By name alone, whatever the namespace: as kube-scheduler counts.
        self.in_use += sign * claim_names(pod.get()).filter(|c| self.claims.contains(*c)).count() as i64;
    }
}

/// Whether a disk of the pod is held by one of the others in a way that excludes it.
pub fn disks_conflict<'a>(pod: &Pod, others: impl Iterator<Item = &'a Pod>) -> bool {
    let mine: Vec<&Volume> = pod.spec.volumes.iter().filter(|v| is_exclusive_disk(v)).collect();
    !mine.is_empty() && others.into_iter().any(|o| mine.iter().any(|v| o.spec.volumes.iter().any(|w| conflict(v, w))))
}

fn conflict(a: &Volume, b: &Volume) -> bool {
    if let (Some(a), Some(b)) = (&a.gce_persistent_disk, &b.gce_persistent_disk)
        && a.pd_name == b.pd_name
        && !(a.read_only && b.read_only)
    {
        return true;
    }
    if let (Some(a), Some(b)) = (&a.aws_elastic_block_store, &b.aws_elastic_block_store)
        && a.volume_id == b.volume_id
    {
        return true;
    }
    if let (Some(a), Some(b)) = (&a.iscsi, &b.iscsi)
        && a.iqn == b.iqn
        && !(a.read_only && b.read_only)
    {
        return true;
    }
    if let (Some(a), Some(b)) = (&a.rbd, &b.rbd) {
        let shared = a.monitors.iter().any(|m| b.monitors.contains(m));
        return shared && a.pool == b.pool && a.image == b.image && !(a.read_only && b.read_only);
    }
    false
}

fn after_pod_deleted(asked: &Asked<'_>) -> bool {
    let Some(gone) = asked.before::<Pod>() else { return false };
    let pod = asked.pod.get();
    gone.metadata.namespace == pod.metadata.namespace
        && (disks_conflict(pod, std::iter::once(gone))
            || claim_names(gone).any(|c| claim_names(pod).any(|mine| mine == c)))
}

fn after_claim_added(asked: &Asked<'_>) -> bool {
    let Some(claim) = asked.new else { return false };
    claim.namespace() == asked.pod.pod.namespace() && claim_names(asked.pod.get()).any(|c| c == claim.name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::pod;
    use serde_json::json;

    #[test]
    fn a_disk_is_shared_only_by_readers() {
        let with = |ro: bool| {
            pod(json!({"spec": {"volumes": [{"name": "v", "gcePersistentDisk": {"pdName": "d", "readOnly": ro}}]}}))
        };
        let conflict = |a: bool, b: bool| disks_conflict(with(a).get(), std::iter::once(with(b).get::<Pod>()));
        assert!(conflict(false, false) && conflict(true, false) && !conflict(true, true));
    }
}
