//! Which claims a pod mounts, and which pods mount a claim.

use crate::pods;
use api::core::{Pod, Volume};
use api::{Obj, Str, kind_of};
use client::Cache;
use ecow::eco_format;

/// The claim that a volume of a pod is: its own name for a generic ephemeral one.
pub fn claim_of(pod: &Pod, volume: &Volume) -> Option<Str> {
    match (&volume.persistent_volume_claim, &volume.ephemeral) {
        (Some(source), _) => Some(source.claim_name.clone()),
        (None, Some(_)) => Some(eco_format!("{}-{}", pod.metadata.name, volume.name)),
        (None, None) => None,
    }
}

/// The names of the claims that a pod mounts.
pub fn claims_of(pod: &Pod) -> impl Iterator<Item = Str> + '_ {
    pod.spec.volumes.iter().filter_map(|v| claim_of(pod, v))
}

/// Whether a claim was made for an ephemeral volume of this pod.
pub fn is_for(pod: &Pod, claim: &Obj) -> bool {
    pods::controller_of(claim).is_some_and(|o| o.uid == pod.metadata.uid)
}

/// The pods of a claim's namespace that name it in their volumes.
pub fn users<'a>(cache: &'a Cache, claim: &'a Obj) -> impl Iterator<Item = &'a Obj> + 'a {
    let names = |pod: &Pod| claims_of(pod).any(|c| c == *claim.name());
    cache.objects(kind_of::POD, claim.namespace()).filter(move |o| names(o.get()))
}
