//! What makes a replica itself: its name by its ordinal, its labels, its host name, its claims.

use crate::pods;
use api::apps::StatefulSet;
use api::core::{PersistentVolumeClaim, PersistentVolumeClaimVolumeSource, Pod, PodTemplateSpec, Volume};
use api::{Obj, Ptr, Str};
use ecow::eco_format;

const POD_NAME: &str = "statefulset.kubernetes.io/pod-name";
const POD_INDEX: &str = "apps.kubernetes.io/pod-index";
/// The label with the name of a pod's revision.
pub const REVISION: &str = "controller-revision-hash";

/// The name of the set and the ordinal in a pod's name.
pub fn parent_and_ordinal(name: &str) -> Option<(&str, i32)> {
    let (parent, ordinal) = name.rsplit_once('-')?;
    let digits = !ordinal.is_empty() && ordinal.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| Some((parent, ordinal.parse().ok()?)))?
}

/// The ordinal of a pod; -1 when its name has none.
pub fn ordinal(pod: &Pod) -> i32 {
    parent_and_ordinal(&pod.metadata.name).map_or(-1, |(_, n)| n)
}

/// The first ordinal of a set.
pub fn start(set: &StatefulSet) -> i32 {
    set.spec.ordinals.as_deref().map_or(0, |o| o.start)
}

/// Whether a pod is one of the replicas that are wanted.
pub fn is_wanted(set: &StatefulSet, pod: &Pod) -> bool {
    let n = ordinal(pod);
    n >= start(set) && n - start(set) < set.spec.replicas.unwrap_or(1)
}

/// The name of the claim of a template for a replica.
pub fn claim_name(set: &StatefulSet, template: &PersistentVolumeClaim, ordinal: i32) -> Str {
    eco_format!("{}-{}-{ordinal}", template.metadata.name, set.metadata.name)
}

/// The claims of a replica.
pub fn claims(set: &StatefulSet, ordinal: i32) -> Vec<PersistentVolumeClaim> {
    let labels = set.spec.selector.as_deref().map(|s| s.match_labels.clone()).unwrap_or_default();
    let one = |template: &PersistentVolumeClaim| {
        let mut claim = template.clone();
        claim.metadata.name = claim_name(set, template, ordinal);
        claim.metadata.namespace = set.metadata.namespace.clone();
        for (key, value) in labels.iter() {
            claim.metadata.labels.insert(key.clone(), value.clone());
        }
        claim
    };
    set.spec.volume_claim_templates.iter().map(one).collect()
}

/// A new replica of a template.
pub fn replica(obj: &Obj, template: &PodTemplateSpec, revision: &Str, ordinal: i32) -> Pod {
    let set = obj.get::<StatefulSet>();
    let mut pod = pods::from_template(template, obj);
    pod.metadata.name = eco_format!("{}-{ordinal}", set.metadata.name);
    set_identity(&mut pod, ordinal);
    pod.metadata.labels.insert(REVISION, revision.clone());
    pod.spec.hostname = pod.metadata.name.clone();
    pod.spec.subdomain = set.spec.service_name.clone();
    set_storage(set, &mut pod, ordinal);
    pod
}

/// Writes the labels of a replica's identity.
pub fn set_identity(pod: &mut Pod, ordinal: i32) {
    let name = pod.metadata.name.clone();
    pod.metadata.labels.insert(POD_NAME, name);
    pod.metadata.labels.insert(POD_INDEX, eco_format!("{ordinal}"));
}

/// Whether the labels of a replica's identity are right.
pub fn identity_matches(pod: &Pod) -> bool {
    pod.metadata.labels.get(POD_NAME) == Some(&pod.metadata.name)
}

/// Writes the volumes of a replica's claims in front of the others.
pub fn set_storage(set: &StatefulSet, pod: &mut Pod, ordinal: i32) {
    if set.spec.volume_claim_templates.is_empty() {
        return;
    }
    let mut volumes: Vec<Volume> = Vec::new();
    for template in &set.spec.volume_claim_templates {
        let source = PersistentVolumeClaimVolumeSource {
            claim_name: claim_name(set, template, ordinal),
            ..PersistentVolumeClaimVolumeSource::default()
        };
        volumes.push(Volume {
            name: template.metadata.name.clone(),
            persistent_volume_claim: Some(Ptr::new(source)),
            ..Volume::default()
        });
    }
    let templates = &set.spec.volume_claim_templates;
    let others = pod.spec.volumes.iter().filter(|v| !templates.iter().any(|t| t.metadata.name == v.name));
    volumes.extend(others.cloned());
    pod.spec.volumes = volumes.into();
}

/// Whether a replica has the volumes of its claims.
pub fn storage_matches(set: &StatefulSet, pod: &Pod) -> bool {
    let n = ordinal(pod);
    set.spec.volume_claim_templates.iter().all(|template| {
        let name = claim_name(set, template, n);
        let volume = pod.spec.volumes.iter().find(|v| v.name == template.metadata.name);
        volume.and_then(|v| v.persistent_volume_claim.as_deref()).is_some_and(|c| c.claim_name == name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replica_is_known_by_the_number_at_the_end_of_its_name() {
        assert_eq!(parent_and_ordinal("web-db-12"), Some(("web-db", 12)));
        for name in ["web", "web-", "web-a", "web--1a"] {
            assert_eq!(parent_and_ordinal(name), None, "{name}");
        }
    }
}
