//! VolumeBinding: claims that are bound, can be bound, or can be provisioned where the pod goes. Plays `plugins/volumebinding`.
//!
//! Left out: in-tree volumes are not translated to their CSI drivers before their node affinity is looked at.

use crate::config::on_shape;
use crate::events::{Action, Resource};
use crate::framework::{CycleState, Memo, Plugin, PreFilter, World};
use crate::node_info::NodeInfo;
use crate::queue::hints::{Asked, Hint, always};
use crate::status::{Code, Rejection};
use crate::volumes::{
    Mount, SELECTED_NODE, claim_not_found, class_of, class_of_volume, find_matching, is_fully_bound, is_reachable,
    mounts, not_created_for,
};
use api::core::{Node, PersistentVolume, PersistentVolumeClaim};
use api::selector::Selector;
use api::storage::{CSIDriver, CSIStorageCapacity, StorageClass};
use api::{Obj, Str};
use ecow::eco_format;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Its name.
pub const NAME: &str = "VolumeBinding";
/// A bound volume cannot be reached from the node.
pub const REASON_NODE: &str = "node(s) didn't match PersistentVolume's node affinity";
/// No volume can be bound there.
pub const REASON_NO_MATCH: &str = "node(s) didn't find available persistent volumes to bind";
/// The storage of the node is full.
pub const REASON_SPACE: &str = "node(s) did not have enough free storage";
/// A bound volume is gone.
pub const REASON_NO_VOLUME: &str = "node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)";

/// The plugin.
pub struct VolumeBinding;

/// The claims of the pod.
#[derive(Clone, Debug, Default)]
pub struct State(Option<Arc<Claims>>);

/// Claims by what is to be done with them.
#[derive(Debug, Default)]
pub struct Claims {
    bound: Vec<Obj>,
    delayed: Vec<Obj>,
}

/// What has to be bound for the pod to go to a node.
#[derive(Clone, Debug, Default)]
pub struct PodVolumes {
    /// Claims with the volumes that they get.
    pub bindings: Vec<(Obj, Obj)>,
    /// Claims to be provisioned there, with the capacity that was seen.
    pub provisions: Vec<(Obj, Option<i64>)>,
}

static HINTS: [Hint; 7] = [
    Hint::new(Resource::StorageClass, Action::ADD.or(Action::UPDATE), after_class_change),
    Hint::new(Resource::PersistentVolumeClaim, Action::ADD.or(Action::UPDATE), after_claim_change),
    Hint::new(Resource::PersistentVolume, Action::ADD.or(Action::UPDATE), always),
    Hint::new(Resource::Node, Action::ADD.or(Action::NODE_LABEL), always),
    Hint::new(Resource::CSINode, Action::ADD.or(Action::UPDATE), after_csi_node_change),
    Hint::new(Resource::CSIDriver, Action::UPDATE, after_driver_change),
    Hint::new(Resource::CSIStorageCapacity, Action::ADD.or(Action::UPDATE), after_capacity_change),
];

impl Plugin for VolumeBinding {
    fn name(&self) -> &'static str {
        NAME
    }

    fn weight(&self) -> i64 {
        1
    }

    fn pre_filter(&self, state: &mut CycleState, _: &mut Memo, world: &World<'_>) -> Result<PreFilter, Rejection> {
        if !state.template().has_claims {
            return Ok(PreFilter::Skip);
        }
        check_claims(state, world).map_err(|reason| Rejection::unresolvable(NAME, reason))?;
        let claims = classify(state, world)?;
        state.volume_binding = State(Some(Arc::new(claims)));
        Ok(PreFilter::All)
    }

    fn filter(&self, state: &CycleState, world: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        find(state, world, node.get()).map(|_| ())
    }

    fn pre_score(&self, _: &mut CycleState, _: &mut Memo, _: &World<'_>, _: &[u32]) -> bool {
        true
    }

    fn scores_nothing(&self, state: &CycleState) -> bool {
        state.volume_binding.0.is_none()
    }

    fn score(&self, state: &CycleState, world: &World<'_>, node: &NodeInfo) -> i64 {
        find(state, world, node.get()).map_or(0, |v| score_of(&v, &world.profile.volumes.shape))
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// What has to be bound for the pod to go to a node, or why it cannot.
pub fn find(state: &CycleState, world: &World<'_>, node: &Node) -> Result<PodVolumes, Rejection> {
    let Some(claims) = &state.volume_binding.0 else { return Ok(PodVolumes::default()) };
    let mut reasons = check_bound(&claims.bound, world, node);
    let mut found = PodVolumes::default();
    if let Some(reason) = find_delayed(&claims.delayed, world, node, &mut found)? {
        reasons.push(reason);
    }
    if reasons.is_empty() {
        return Ok(found);
    }
    // A missing volume is named last.
    reasons.sort_by_key(|r| *r == REASON_NO_VOLUME);
    let reasons = reasons.into_iter().map(Str::from).collect();
    Err(Rejection { plugin: NAME, code: Code::UnschedulableAndUnresolvable, reasons })
}

fn check_claims(state: &CycleState, world: &World<'_>) -> Result<(), Str> {
    let pod = state.pod.get();
    for Mount { claim: name, ephemeral } in mounts(pod) {
        let found = world.objects.object(api::kind_of::PERSISTENT_VOLUME_CLAIM, &pod.metadata.namespace, &name);
        let Some(obj) = found else {
            return Err(if ephemeral {
                eco_format!("waiting for ephemeral volume controller to create the persistentvolumeclaim \"{name}\"")
            } else {
                claim_not_found(&name)
            });
        };
        let claim = obj.get::<PersistentVolumeClaim>();
        if claim.status.phase == "Lost" {
            let volume = &claim.spec.volume_name;
            return Err(eco_format!(
                "persistentvolumeclaim \"{name}\" bound to non-existent persistentvolume \"{volume}\""
            ));
        }
        if claim.metadata.deletion_timestamp.is_some() {
            return Err(eco_format!("persistentvolumeclaim \"{name}\" is being deleted"));
        }
        if let Some(problem) = ephemeral.then(|| not_created_for(pod, obj)).flatten() {
            return Err(problem);
        }
    }
    Ok(())
}

fn classify(state: &CycleState, world: &World<'_>) -> Result<Claims, Rejection> {
    let mut claims = Claims::default();
    let mut immediate = false;
    for mount in mounts(state.pod.get()) {
        let namespace = &state.template().namespace;
        let Some(obj) = world.volumes.claim(world.objects, namespace, &mount.claim) else { continue };
        let claim = obj.get::<PersistentVolumeClaim>();
        if is_fully_bound(claim) {
            claims.bound.push(obj.clone());
            continue;
        }
        let class = class_of(claim);
        let mode = match world.objects.get::<StorageClass>("", &class) {
            None => None,
            Some(found) => match &found.volume_binding_mode {
                Some(mode) => Some(mode.as_str()),
                None => {
                    let reason = eco_format!("VolumeBindingMode not set for StorageClass \"{class}\"");
                    return Err(Rejection::error(NAME, reason));
                }
            },
        };
        if mode == Some("WaitForFirstConsumer") && claim.spec.volume_name.is_empty() {
            claims.delayed.push(obj.clone());
        } else {
            immediate = true;
        }
    }
    if immediate {
        return Err(Rejection::unresolvable(NAME, "pod has unbound immediate PersistentVolumeClaims"));
    }
    Ok(claims)
}

fn check_bound(claims: &[Obj], world: &World<'_>, node: &Node) -> Vec<&'static str> {
    for claim in claims {
        let name = &claim.get::<PersistentVolumeClaim>().spec.volume_name;
        match world.volumes.volume(world.objects, name) {
            None => return vec![REASON_NO_VOLUME],
            Some(volume) if !is_reachable(volume.get(), &node.metadata.labels) => return vec![REASON_NODE],
            Some(_) => {}
        }
    }
    Vec::new()
}

fn find_delayed(
    claims: &[Obj],
    world: &World<'_>,
    node: &Node,
    found: &mut PodVolumes,
) -> Result<Option<&'static str>, Rejection> {
    let (mut to_match, mut to_provision) = (Vec::new(), Vec::new());
    for obj in claims {
        match obj.meta().annotations.get(SELECTED_NODE) {
            Some(selected) if *selected != node.metadata.name => return Ok(Some(REASON_NO_MATCH)),
            Some(_) => to_provision.push(obj.clone()),
            None => to_match.push(obj.clone()),
        }
    }
    let size =
        |o: &Obj| o.get::<PersistentVolumeClaim>().spec.resources.requests.get("storage").copied().unwrap_or_default();
    to_match.sort_by_key(size);
    let mut taken: Vec<Str> = Vec::new();
    for obj in to_match {
        let class = class_of(obj.get());
        let volumes = world.volumes.volumes(world.objects);
        let volumes = volumes.filter(|v| *class_of_volume(v.get::<PersistentVolume>()) == class);
        match find_matching(obj.get(), volumes, node, &taken) {
            Some(volume) => {
                taken.push(volume.name().clone());
                found.bindings.push((obj, volume.clone()));
            }
            None => to_provision.push(obj),
        }
    }
    for obj in to_provision {
        match provision(obj.get(), world, node)? {
            Ok(capacity) => found.provisions.push((obj, capacity)),
            Err(reason) => return Ok(Some(reason)),
        }
    }
    Ok(None)
}

fn provision(
    claim: &PersistentVolumeClaim,
    world: &World<'_>,
    node: &Node,
) -> Result<Result<Option<i64>, &'static str>, Rejection> {
    let name = class_of(claim);
    if name.is_empty() {
        let reason = eco_format!("no class for claim \"{}/{}\"", claim.metadata.namespace, claim.metadata.name);
        return Err(Rejection::error(NAME, reason));
    }
    let class = world.objects.get::<StorageClass>("", &name);
    let class = class.ok_or_else(|| Rejection::error(NAME, eco_format!("failed to find storage class \"{name}\"")))?;
    if matches!(class.provisioner.as_str(), "" | "kubernetes.io/no-provisioner") || !allows(class, node) {
        return Ok(Err(REASON_NO_MATCH));
    }
    Ok(capacity(claim, class, world, node))
}

fn allows(class: &StorageClass, node: &Node) -> bool {
    let terms = &class.allowed_topologies;
    terms.is_empty()
        || terms.iter().any(|term| {
            let all = &term.match_label_expressions;
            let one = |key: &str, values: &[Str]| node.metadata.labels.get(key).is_some_and(|v| values.contains(v));
            !all.is_empty() && all.iter().all(|e| one(&e.key, &e.values))
        })
}

fn capacity(
    claim: &PersistentVolumeClaim,
    class: &StorageClass,
    world: &World<'_>,
    node: &Node,
) -> Result<Option<i64>, &'static str> {
    let Some(wanted) = claim.spec.resources.requests.get("storage") else { return Ok(None) };
    let driver = world.objects.get::<CSIDriver>("", &class.provisioner);
    if driver.is_none_or(|d| d.spec.storage_capacity != Some(true)) {
        return Ok(None);
    }
    let enough = |c: &&CSIStorageCapacity| {
        let limit = c.maximum_volume_size.or(c.capacity);
        c.storage_class_name == class.metadata.name
            && limit.is_some_and(|l| l.units() >= wanted.units())
            && c.node_topology
                .as_deref()
                .is_some_and(|t| Selector::of(Some(t)).is_ok_and(|s| s.matches(&node.metadata.labels)))
    };
    let found = world.objects.list::<CSIStorageCapacity>("").find(enough).ok_or(REASON_SPACE)?;
    Ok(Some(found.capacity.map_or(0, |c| c.units())))
}

/// The score by the share of capacity that would be used, as an average over storage classes.
pub fn score_of(volumes: &PodVolumes, shape: &[(i64, i64)]) -> i64 {
    let size = |claim: &Obj| {
        let requests = &claim.get::<PersistentVolumeClaim>().spec.resources.requests;
        requests.get("storage").map_or(0, |q| q.units())
    };
    let mut classes: BTreeMap<Str, (i64, i64)> = BTreeMap::new();
    if !volumes.bindings.is_empty() {
        for (claim, volume) in &volumes.bindings {
            let volume = volume.get::<PersistentVolume>();
            let entry = classes.entry(volume.spec.storage_class_name.clone()).or_default();
            entry.0 += size(claim);
            entry.1 += volume.spec.capacity.get("storage").map_or(0, |q| q.units());
        }
    } else {
        for (claim, capacity) in &volumes.provisions {
            let Some(capacity) = capacity else { continue };
            let entry = classes.entry(class_of(claim.get())).or_default();
            entry.0 += size(claim);
            entry.1 = *capacity;
        }
    }
    if classes.is_empty() {
        return 0;
    }
    let of = |(requested, capacity): &(i64, i64)| {
        let percent = if *capacity == 0 || requested > capacity { 100 } else { requested * 100 / capacity };
        on_shape(shape, percent)
    };
    (classes.values().map(of).sum::<i64>() as f64 / classes.len() as f64).round() as i64
}

fn after_csi_node_change(asked: &Asked<'_>) -> bool {
    let migrated = |o: Option<&Obj>| {
        o.and_then(|o| o.meta().annotations.get("storage.alpha.kubernetes.io/migrated-plugins").cloned())
    };
    asked.old.is_none() || migrated(asked.old) != migrated(asked.new)
}

fn after_claim_change(asked: &Asked<'_>) -> bool {
    let Some(claim) = asked.new else { return false };
    claim.namespace() == asked.pod.pod.namespace() && mounts(asked.pod.get()).any(|m| m.claim == *claim.name())
}

fn after_class_change(asked: &Asked<'_>) -> bool {
    let Some(new) = asked.after::<StorageClass>() else { return false };
    asked.before::<StorageClass>().is_none_or(|old| old.allowed_topologies != new.allowed_topologies)
}

fn after_capacity_change(asked: &Asked<'_>) -> bool {
    let Some(new) = asked.after::<CSIStorageCapacity>() else { return false };
    let limit = |c: &CSIStorageCapacity| c.maximum_volume_size.or(c.capacity).map(|q| q.units());
    let Some(old) = asked.before::<CSIStorageCapacity>() else { return true };
    limit(new).is_some_and(|n| limit(old).is_none_or(|o| n > o))
}

fn after_driver_change(asked: &Asked<'_>) -> bool {
    let (Some(old), Some(new)) = (asked.before::<CSIDriver>(), asked.after::<CSIDriver>()) else { return false };
    let inline =
        asked.pod.get().spec.volumes.iter().filter_map(|v| v.csi.as_ref()).any(|c| c.driver == new.metadata.name);
    inline && old.spec.storage_capacity == Some(true) && new.spec.storage_capacity != Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::object;
    use serde_json::json;

    #[test]
    fn a_volume_that_the_claim_fills_scores_least() {
        let claim = object(
            api::kind_of::PERSISTENT_VOLUME_CLAIM,
            json!({"spec": {"resources": {"requests": {"storage": "5Gi"}}}}),
        );
        let volume = |size: &str| {
            object(
                api::kind_of::PERSISTENT_VOLUME,
                json!({"spec": {"storageClassName": "s", "capacity": {"storage": size}}}),
            )
        };
        let shape = [(0, 10), (100, 0)];
        let score = |size: &str| {
            score_of(&PodVolumes { bindings: vec![(claim.clone(), volume(size))], ..Default::default() }, &shape)
        };
        assert_eq!((score("5Gi"), score("10Gi"), score("20Gi")), (0, 50, 75));
        assert_eq!(score_of(&PodVolumes::default(), &shape), 0);
    }
}
