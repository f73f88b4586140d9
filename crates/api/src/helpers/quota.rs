//! Which objects a quota is about. Plays: `pkg/quota/v1/evaluator/core` (scopes).

use super::pods::qos_class;
use crate::core::{
    PersistentVolumeClaim, Pod, PodAffinityTerm, PodSpec, ResourceQuota, ScopedResourceSelectorRequirement,
    WeightedPodAffinityTerm,
};
use crate::{List, Obj};

/// Whether an object is in all scopes of a quota. Kinds without scopes are in none of those that a quota names.
pub fn contain(quota: &ResourceQuota, object: &Obj) -> bool {
    let simple = quota.spec.scopes.iter().map(|scope| ScopedResourceSelectorRequirement {
        scope_name: scope.clone(),
        operator: "Exists".into(),
        ..ScopedResourceSelectorRequirement::default()
    });
    let selected = quota.spec.scope_selector.iter().flat_map(|s| s.match_expressions.iter().cloned());
    simple.chain(selected).all(|scope| is_in(&scope, object))
}

/// Whether a pod has a deadline.
pub fn is_terminating(pod: &Pod) -> bool {
    pod.spec.active_deadline_seconds.is_some_and(|s| s >= 0)
}

fn is_in(scope: &ScopedResourceSelectorRequirement, object: &Obj) -> bool {
    if let Some(claim) = object.try_get::<PersistentVolumeClaim>() {
        let class = claim.spec.volume_attributes_class_name.as_deref().filter(|c| !c.is_empty());
        return scope.scope_name == "VolumeAttributesClass" && fits(scope, class);
    }
    let Some(pod) = object.try_get::<Pod>() else { return false };
    match scope.scope_name.as_str() {
        "Terminating" => is_terminating(pod),
        "NotTerminating" => !is_terminating(pod),
        "BestEffort" => qos_class(&pod.spec) == "BestEffort",
        "NotBestEffort" => qos_class(&pod.spec) != "BestEffort",
        "PriorityClass" => fits(scope, Some(pod.spec.priority_class_name.as_str()).filter(|c| !c.is_empty())),
        "CrossNamespacePodAffinity" => crosses_namespaces(&pod.spec),
        _ => false,
    }
}

fn fits(scope: &ScopedResourceSelectorRequirement, value: Option<&str>) -> bool {
    let listed = value.is_some_and(|v| scope.values.iter().any(|s| s == v));
    match scope.operator.as_str() {
        "Exists" => value.is_some(),
        "DoesNotExist" => value.is_none(),
        "In" => listed,
        "NotIn" => !listed,
        _ => false,
    }
}

fn crosses_namespaces(spec: &PodSpec) -> bool {
    let crosses = |t: &PodAffinityTerm| !t.namespaces.is_empty() || t.namespace_selector.is_some();
    let of = |required: &List<PodAffinityTerm>, preferred: &List<WeightedPodAffinityTerm>| {
        required.iter().any(crosses) || preferred.iter().any(|w| crosses(&w.pod_affinity_term))
    };
    let Some(affinity) = &spec.affinity else { return false };
    let near = affinity.pod_affinity.as_ref().is_some_and(|a| {
        of(
            &a.required_during_scheduling_ignored_during_execution,
            &a.preferred_during_scheduling_ignored_during_execution,
        )
    });
    near || affinity.pod_anti_affinity.as_ref().is_some_and(|a| {
        of(
            &a.required_during_scheduling_ignored_during_execution,
            &a.preferred_during_scheduling_ignored_during_execution,
        )
    })
}
