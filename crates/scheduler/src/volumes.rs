//! Claims and volumes as pods mount them, and those that are promised but not yet bound.
//!
//! Plays: `plugins/volumebinding/passive_assume_cache.go`, `component-helpers/storage`.

use crate::node_selector::Terms;
use api::core::{Node, PersistentVolume, PersistentVolumeClaim, Pod};
use api::helpers::controller_of;
use api::{Dict, Obj, Str, kind_of};
use client::{Cache, Key};
use ecow::eco_format;
use std::collections::BTreeMap;

/// The node that a claim is to be provisioned for.
pub const SELECTED_NODE: &str = "volume.kubernetes.io/selected-node";
/// The binding of a claim is complete.
pub const BIND_COMPLETED: &str = "pv.kubernetes.io/bind-completed";
/// The volume was bound by a controller, not by a person.
pub const BOUND_BY_CONTROLLER: &str = "pv.kubernetes.io/bound-by-controller";
/// The storage class, as it was said before there was a field.
const BETA_CLASS: &str = "volume.beta.kubernetes.io/storage-class";

/// A volume of a pod that is a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mount {
    /// The claim's name.
    pub claim: Str,
    /// Whether the claim is made for this pod.
    pub ephemeral: bool,
}

/// The claims that a pod mounts, ephemeral ones included.
pub fn mounts(pod: &Pod) -> impl Iterator<Item = Mount> {
    pod.spec.volumes.iter().filter_map(|v| match (&v.persistent_volume_claim, &v.ephemeral) {
        (Some(claim), _) => Some(Mount { claim: claim.claim_name.clone(), ephemeral: false }),
        (None, Some(_)) => Some(Mount { claim: eco_format!("{}-{}", pod.metadata.name, v.name), ephemeral: true }),
        (None, None) => None,
    })
}

/// What a lister says of a claim that is not there.
pub fn claim_not_found(name: &str) -> Str {
    eco_format!("persistentvolumeclaim \"{name}\" not found")
}

/// What is said when an ephemeral claim was not made for the pod.
pub fn not_created_for(pod: &Pod, claim: &Obj) -> Option<Str> {
    if controller_of(claim).is_some_and(|o| o.uid == pod.metadata.uid) {
        return None;
    }
    let (meta, of) = (claim.meta(), &pod.metadata);
    Some(eco_format!(
        "PVC {}/{} was not created for pod {}/{} (pod is not owner)",
        meta.namespace,
        meta.name,
        of.namespace,
        of.name
    ))
}

/// The storage class of a claim; empty for none.
pub fn class_of(claim: &PersistentVolumeClaim) -> Str {
    let beta = claim.metadata.annotations.get(BETA_CLASS);
    beta.or(claim.spec.storage_class_name.as_ref()).cloned().unwrap_or_default()
}

/// The storage class of a volume; empty for none.
pub fn class_of_volume(volume: &PersistentVolume) -> &Str {
    volume.metadata.annotations.get(BETA_CLASS).unwrap_or(&volume.spec.storage_class_name)
}

/// Whether a claim is bound for good.
pub fn is_fully_bound(claim: &PersistentVolumeClaim) -> bool {
    !claim.spec.volume_name.is_empty() && claim.metadata.annotations.contains_key(BIND_COMPLETED)
}

/// Whether a volume can be reached from a node with these labels.
pub fn is_reachable(volume: &PersistentVolume, labels: &Dict<Str>) -> bool {
    let required = volume.spec.node_affinity.as_ref().and_then(|a| a.required.as_ref());
    required.is_none_or(|r| Terms::of(r).matches("", labels))
}

/// Whether a volume is bound or promised to a claim.
pub fn is_bound_to(volume: &PersistentVolume, claim: &PersistentVolumeClaim) -> bool {
    volume.spec.claim_ref.as_ref().is_some_and(|r| {
        r.name == claim.metadata.name
            && r.namespace == claim.metadata.namespace
            && (r.uid.is_empty() || r.uid == claim.metadata.uid)
    })
}

/// The smallest free volume of these that suits a claim on a node.
pub fn find_matching<'a>(
    claim: &PersistentVolumeClaim,
    volumes: impl Iterator<Item = &'a Obj>,
    node: &Node,
    taken: &[Str],
) -> Option<&'a Obj> {
    let wanted = claim.spec.resources.requests.get("storage").copied().unwrap_or_default();
    let selector = claim.spec.selector.as_ref().map(|s| crate::affinity::selector_of(Some(s)));
    let mode = |mode: &Option<Str>| mode.clone().unwrap_or_else(|| "Filesystem".into());
    let class = class_of(claim);
    let mut smallest: Option<(&Obj, api::Quantity)> = None;
    for obj in volumes {
        let volume = obj.get::<PersistentVolume>();
        let size = volume.spec.capacity.get("storage").copied().unwrap_or_default();
        let attributes = |a: &Option<Str>| a.clone().unwrap_or_default();
        if taken.contains(&volume.metadata.name)
            || volume.spec.claim_ref.is_some() && !is_bound_to(volume, claim)
            || size < wanted
            || mode(&claim.spec.volume_mode) != mode(&volume.spec.volume_mode)
            || attributes(&claim.spec.volume_attributes_class_name)
                != attributes(&volume.spec.volume_attributes_class_name)
            || volume.metadata.deletion_timestamp.is_some()
        {
            continue;
        }
        let reachable = is_reachable(volume, &node.metadata.labels);
        if is_bound_to(volume, claim) {
            return reachable.then_some(obj);
        }
        let modes = || claim.spec.access_modes.iter().all(|m| volume.spec.access_modes.contains(m));
        if volume.status.phase == "Available"
            && selector.as_ref().is_none_or(|s| s.matches(&volume.metadata.labels))
            && *class_of_volume(volume) == class
            && reachable
            && modes()
            && smallest.is_none_or(|(_, least)| least > size)
        {
            smallest = Some((obj, size));
        }
    }
    smallest.map(|(obj, _)| obj)
}

/// Volumes and claims as they will be once the API server has heard of them.
#[derive(Clone, Debug, Default)]
pub struct AssumedVolumes {
    volumes: BTreeMap<Str, Obj>,
    claims: BTreeMap<Key, Obj>,
}

impl AssumedVolumes {
    /// Promises a volume or a claim.
    pub fn assume(&mut self, obj: Obj) {
        match obj.kind() {
            kind if kind == kind_of::PERSISTENT_VOLUME => self.volumes.insert(obj.name().clone(), obj),
            _ => self.claims.insert(Key::of(&obj), obj),
        };
    }

    /// Takes a promise back, or lets the object itself speak.
    pub fn forget(&mut self, obj: &Obj) {
        match obj.kind() {
            kind if kind == kind_of::PERSISTENT_VOLUME => self.volumes.remove(obj.name()),
            _ => self.claims.remove(&Key::of(obj)),
        };
    }

    /// A watch has told of a volume or a claim: a promise about an older version is over.
    pub fn observe(&mut self, obj: &Obj, gone: bool) {
        let promised = match obj.kind() {
            kind if kind == kind_of::PERSISTENT_VOLUME => self.volumes.get(obj.name()),
            _ => self.claims.get(&Key::of(obj)),
        };
        if promised.is_some_and(|p| gone || p.meta().resource_version != obj.meta().resource_version) {
            self.forget(obj);
        }
    }

    /// A claim.
    pub fn claim<'a>(&'a self, objects: &'a Cache, namespace: &str, name: &str) -> Option<&'a Obj> {
        let promised = if self.claims.is_empty() { None } else { self.claims.get(&Key::new(namespace, name)) };
        promised.or_else(|| objects.object(kind_of::PERSISTENT_VOLUME_CLAIM, namespace, name))
    }

    /// A volume.
    pub fn volume<'a>(&'a self, objects: &'a Cache, name: &str) -> Option<&'a Obj> {
        self.volumes.get(name).or_else(|| objects.object(kind_of::PERSISTENT_VOLUME, "", name))
    }

    /// All volumes, by name.
    pub fn volumes<'a>(&'a self, objects: &'a Cache) -> impl Iterator<Item = &'a Obj> {
        objects.objects(kind_of::PERSISTENT_VOLUME, "").map(|v| self.volumes.get(v.name()).unwrap_or(v))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{node, object};
    use serde_json::json;

    #[test]
    fn the_smallest_volume_that_is_large_enough_is_taken() {
        let volume = |name: &str, size: &str, node: &str| {
            object(
                kind_of::PERSISTENT_VOLUME,
                json!({"metadata": {"name": name}, "status": {"phase": "Available"},
                "spec": {"capacity": {"storage": size}, "storageClassName": "s", "nodeAffinity": {"required": {
                    "nodeSelectorTerms": [{"matchExpressions": [{"key": "h", "operator": "In", "values": [node]}]}]}}}}),
            )
        };
        let volumes =
            [volume("a", "5Gi", "n"), volume("b", "2Gi", "n"), volume("c", "1Gi", "m"), volume("d", "500Mi", "n")];
        let claim = object(
            kind_of::PERSISTENT_VOLUME_CLAIM,
            json!({"metadata": {"name": "c", "namespace": "x"},
            "spec": {"storageClassName": "s", "resources": {"requests": {"storage": "1Gi"}}}}),
        );
        let node = node(json!({"metadata": {"name": "n", "labels": {"h": "n"}}}));
        let find =
            |taken: &[Str]| find_matching(claim.get(), volumes.iter(), node.get(), taken).map(|o| o.name().clone());
        assert_eq!(find(&[]), Some("b".into()));
        assert_eq!(find(&["b".into()]), Some("a".into()));
        assert_eq!(find(&["a".into(), "b".into()]), None);
    }
}
