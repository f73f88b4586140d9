//! What every controller of pods asks of a pod, and how a pod is made from a template.
//!
//! Plays: `pkg/api/v1/pod` and `pkg/controller/controller_utils.go`.

pub use api::helpers::pods::{condition, is_ready, is_terminal};
pub use api::helpers::{controller_in, controller_of};

use api::core::{Pod, PodCondition, PodTemplateSpec};
use api::meta::OwnerReference;
use api::{Kind, Obj, Ptr, Str};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// Whether the pod is being deleted.
pub fn is_terminating(pod: &Pod) -> bool {
    pod.metadata.deletion_timestamp.is_some()
}

/// Whether the pod counts as a replica: it has not ended and is not being deleted.
pub fn is_active(pod: &Pod) -> bool {
    !is_terminal(pod) && !is_terminating(pod)
}

/// When a ready pod becomes (or became) available: it has been ready for `minReadySeconds`. `None` while it is not ready.
pub fn available_at(pod: &Pod, min_ready_s: i32) -> Option<Time> {
    let ready = condition(pod, "Ready").filter(|c| c.status == "True")?;
    if min_ready_s <= 0 {
        return Some(ready.last_transition_time.0);
    }
    if ready.last_transition_time.is_zero() {
        return None;
    }
    Some(ready.last_transition_time.0 + seconds(min_ready_s))
}

/// Whether the pod has been ready for `minReadySeconds`.
pub fn is_available(pod: &Pod, min_ready_s: i32, now: Time) -> bool {
    match available_at(pod, min_ready_s) {
        Some(_) if min_ready_s <= 0 => true,
        Some(at) => at <= now,
        None => false,
    }
}

/// How long until the next of these pods becomes available, if one is ready and not yet available.
pub fn next_availability<'a>(pods: impl Iterator<Item = &'a Pod>, min_ready_s: i32, now: Time) -> Option<Duration> {
    pods.filter_map(|p| available_at(p, min_ready_s)).filter(|at| *at > now).min().map(|at| at.since(now))
}

/// A duration of so many seconds; nothing for a negative number.
pub fn seconds(s: i32) -> Duration {
    Duration::from_secs(u64::try_from(s).unwrap_or(0))
}

/// Whether an owner reference names this kind (any version of it).
pub fn names_kind(owner: &OwnerReference, kind: Kind) -> bool {
    let group = owner.api_version.split_once('/').map_or("", |(g, _)| g);
    owner.kind == kind.kind && group == kind.group
}

/// A reference to `owner` as the one that manages.
pub fn controller_ref(owner: &Obj) -> OwnerReference {
    OwnerReference {
        api_version: owner.kind().api_version(),
        kind: owner.kind().kind.into(),
        name: owner.name().clone(),
        uid: owner.meta().uid.clone(),
        controller: Some(true),
        block_owner_deletion: Some(true),
    }
}

/// A pod as the template says, owned by `owner`, to be named `NAME-` and five letters.
pub fn from_template(template: &PodTemplateSpec, owner: &Obj) -> Pod {
    let mut pod = Pod::default();
    pod.metadata.generate_name = name_prefix(owner.name());
    pod.metadata.namespace = owner.namespace().clone();
    pod.metadata.labels = template.metadata.labels.clone();
    pod.metadata.annotations = template.metadata.annotations.clone();
    pod.metadata.finalizers = template.metadata.finalizers.clone();
    pod.metadata.owner_references = vec![controller_ref(owner)].into();
    pod.spec = Ptr::clone(&template.spec);
    pod
}

/// `NAME-`, unless that is no valid prefix of a pod's name.
fn name_prefix(owner: &str) -> Str {
    let prefix = eco_format!("{owner}-");
    if prefix.len() > 253 { owner.into() } else { prefix }
}

/// Says in the pod's conditions that it is being disrupted, and why. Answers whether that is news.
pub fn put_disruption_target(pod: &mut Pod, reason: &str, message: &str, now: Time) -> bool {
    let generation = pod.metadata.generation;
    let wanted = PodCondition {
        type_: "DisruptionTarget".into(),
        observed_generation: generation,
        status: "True".into(),
        last_transition_time: now.into(),
        reason: reason.into(),
        message: message.into(),
        ..PodCondition::default()
    };
    let list = &mut pod.status.conditions;
    let Some(i) = list.iter().position(|c| c.type_ == wanted.type_) else {
        list.push(wanted);
        return true;
    };
    let since =
        if list[i].status == wanted.status { list[i].last_transition_time } else { wanted.last_transition_time };
    let wanted = PodCondition { last_transition_time: since, last_probe_time: list[i].last_probe_time, ..wanted };
    if list[i] == wanted {
        return false;
    }
    list[i] = wanted;
    true
}

/// The text of a number of pods: `1 pod`, `3 pods`.
pub fn count(n: usize) -> Str {
    if n == 1 { "1 pod".into() } else { eco_format!("{n} pods") }
}

/// The names of these pods, for a sentence: the first few, and how many more.
pub fn names<'a>(pods: impl ExactSizeIterator<Item = &'a Str>) -> Str {
    const SHOWN: usize = 3;
    let total = pods.len();
    let mut text = Str::new();
    for (i, name) in pods.take(SHOWN).enumerate() {
        if i > 0 {
            text.push_str(if i + 1 == total { " and " } else { ", " });
        }
        text.push_str(name);
    }
    if total > SHOWN {
        text.push_str(&eco_format!(" and {} more", total - SHOWN));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pod_is_available_when_it_has_been_ready_long_enough() {
        let mut pod = Pod::default();
        assert!(!is_available(&pod, 0, Time::START));
        let ready = PodCondition {
            type_: "Ready".into(),
            status: "True".into(),
            last_transition_time: Time::START.into(),
            ..Default::default()
        };
        pod.status.conditions.push(ready);
        assert!(is_available(&pod, 0, Time::START));
        assert!(!is_available(&pod, 5, Time::START + Duration::from_secs(4)));
        assert!(is_available(&pod, 5, Time::START + Duration::from_secs(5)));
        let later = next_availability([&pod].into_iter(), 5, Time::START + Duration::from_secs(4));
        assert_eq!(later, Some(Duration::from_secs(1)));
    }
}
