//! NodeVolumeLimits: how many volumes of a driver a node can attach. Plays `plugins/nodevolumelimits/csi.go`.
//!
//! Left out: volumes of in-tree drivers, which kube-scheduler translates to their CSI drivers first.

use crate::events::{Action, Resource};
use crate::framework::{CycleState, Memo, Plugin, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Asked, Hint, always, is_placed};
use crate::status::Rejection;
use crate::volumes::{Mount, claim_not_found, class_of, mounts, not_created_for};
use api::Str;
use api::core::{PersistentVolume, PersistentVolumeClaim, Pod};
use api::storage::{CSIDriver, CSINode, StorageClass, VolumeAttachment};
use ecow::eco_format;
use std::collections::BTreeMap;

/// Its name.
pub const NAME: &str = "NodeVolumeLimits";
/// Why it refuses.
pub const REASON: &str = "node(s) exceed max volume count";

/// The plugin.
pub struct NodeVolumeLimits;

static HINTS: [Hint; 5] = [
    Hint::new(Resource::CSINode, Action::ADD, always),
    Hint::new(Resource::CSINode, Action::UPDATE, after_csi_node_update),
    Hint::new(Resource::AssignedPod, Action::DELETE, after_pod_deleted),
    Hint::new(Resource::PersistentVolumeClaim, Action::ADD, after_claim_added),
    Hint::new(Resource::VolumeAttachment, Action::DELETE, after_detached),
];

impl Plugin for NodeVolumeLimits {
    fn name(&self) -> &'static str {
        NAME
    }

    fn pre_filter(&self, state: &mut CycleState, _: &mut Memo, _: &World<'_>) -> Result<PreFilter, Rejection> {
        Ok(if state.template().has_claims { PreFilter::All } else { PreFilter::Skip })
    }

    fn filter(&self, state: &CycleState, world: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        let mut new = BTreeMap::new();
        attachable(state.pod.get(), world, true, &mut new)?;
        if new.is_empty() {
            return Ok(());
        }
        let csi_node = world.objects.get::<CSINode>("", &node.name);
        if let Some(driver) = new.values().find(|d| !is_installed(d, csi_node, world)) {
            return Err(Rejection::unschedulable(
                NAME,
                eco_format!("{driver} CSI driver is not installed on the node"),
            ));
        }
        let limits = limits(csi_node);
        if limits.is_empty() {
            return Ok(());
        }
        let mut attached = BTreeMap::new();
        for pod in &node.pods {
            attachable(pod.get(), world, false, &mut attached)?;
        }
        new.retain(|volume, _| !attached.contains_key(volume));
        attached.extend(attachments(&node.name, world));
        if fits(&limits, &attached, &new) { Ok(()) } else { Err(Rejection::unschedulable(NAME, REASON)) }
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// Volumes with their drivers, by unique name.
pub type Volumes = BTreeMap<Str, Str>;

/// Whether the new volumes fit beside the attached ones.
pub fn fits(limits: &BTreeMap<Str, i64>, attached: &Volumes, new: &Volumes) -> bool {
    limits.iter().all(|(driver, limit)| {
        let count = |volumes: &Volumes| volumes.values().filter(|d| *d == driver).count() as i64;
        count(new) == 0 || count(attached) + count(new) <= *limit
    })
}

fn limits(node: Option<&CSINode>) -> BTreeMap<Str, i64> {
    let drivers = node.into_iter().flat_map(|n| n.spec.drivers.iter());
    drivers.filter_map(|d| Some((d.name.clone(), i64::from(d.allocatable.as_ref()?.count?)))).collect()
}

fn is_installed(driver: &str, node: Option<&CSINode>, world: &World<'_>) -> bool {
    let described = world.objects.get::<CSIDriver>("", driver);
    if described.is_none_or(|d| d.spec.prevent_pod_scheduling_if_missing != Some(true)) {
        return true;
    }
    node.is_some_and(|n| n.spec.drivers.iter().any(|d| d.name == driver))
}

fn attachable(pod: &Pod, world: &World<'_>, new: bool, all: &mut Volumes) -> Result<(), Rejection> {
    for Mount { claim: name, ephemeral } in mounts(pod) {
        let Some(obj) = world.objects.object(api::kind_of::PERSISTENT_VOLUME_CLAIM, &pod.metadata.namespace, &name)
        else {
            if new {
                let key = eco_format!("{}/{name}", pod.metadata.namespace);
                let reason = eco_format!("looking up PVC {key}: {}", claim_not_found(&name));
                return Err(Rejection::unresolvable(NAME, reason));
            }
            continue;
        };
        if ephemeral && let Some(problem) = not_created_for(pod, obj) {
            return Err(Rejection::error(NAME, problem));
        }
        let claim = obj.get::<PersistentVolumeClaim>();
        if let Some((driver, handle)) = driver_of(claim, world) {
            all.insert(eco_format!("{driver}/{handle}"), driver);
        }
    }
    Ok(())
}

fn driver_of(claim: &PersistentVolumeClaim, world: &World<'_>) -> Option<(Str, Str)> {
    if let Some(volume) = world.objects.get::<PersistentVolume>("", &claim.spec.volume_name) {
        let csi = volume.spec.csi.as_ref()?;
        return Some((csi.driver.clone(), csi.volume_handle.clone()));
    }
    let class = world.objects.get::<StorageClass>("", &class_of(claim))?;
    let handle = eco_format!("unbound-{}/{}", claim.metadata.namespace, claim.metadata.name);
    (!class.provisioner.is_empty()).then(|| (class.provisioner.clone(), handle))
}

fn attachments(node: &str, world: &World<'_>) -> Volumes {
    let on_node =
        world.objects.list::<VolumeAttachment>("").filter(|a| a.spec.node_name == node && !a.spec.attacher.is_empty());
    let volume = |a: &VolumeAttachment| {
        let name = a.spec.source.persistent_volume_name.as_ref()?;
        let handle = &world.objects.get::<PersistentVolume>("", name)?.spec.csi.as_ref()?.volume_handle;
        Some((eco_format!("{}/{handle}", a.spec.attacher), a.spec.attacher.clone()))
    };
    on_node.filter_map(volume).collect()
}

fn after_csi_node_update(asked: &Asked<'_>) -> bool {
    let (old, new) = (limits(asked.before()), limits(asked.after()));
    new.iter().any(|(driver, limit)| *limit > old.get(driver).copied().unwrap_or(0))
}

fn after_pod_deleted(asked: &Asked<'_>) -> bool {
    asked.before::<Pod>().is_some_and(|gone| is_placed(gone) && mounts(gone).next().is_some())
}

fn after_claim_added(asked: &Asked<'_>) -> bool {
    let Some(claim) = asked.new else { return false };
    claim.namespace() == asked.pod.pod.namespace() && mounts(asked.pod.get()).any(|m| m.claim == *claim.name())
}

fn after_detached(asked: &Asked<'_>) -> bool {
    asked.pod.get().spec.volumes.iter().any(|v| v.persistent_volume_claim.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_limits_of_drivers_that_are_needed_count() {
        let limits = BTreeMap::from([(Str::from("d"), 2)]);
        let volumes = |names: &[&str]| -> Volumes { names.iter().map(|n| (Str::from(*n), Str::from("d"))).collect() };
        assert!(fits(&limits, &volumes(&["a"]), &volumes(&["b"])));
        assert!(!fits(&limits, &volumes(&["a", "c"]), &volumes(&["b"])));
        assert!(fits(&limits, &volumes(&["a", "b", "c"]), &Volumes::new()));
    }
}
