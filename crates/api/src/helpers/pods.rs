//! What is asked of a pod again and again. Plays `pkg/api/v1/pod` and `component-helpers/resource` (classes of service).

use crate::Quantity;
use crate::core::{Pod, PodCondition, PodSpec, ResourceRequirements};
use std::collections::BTreeMap;

/// The condition of this type.
pub fn condition<'a>(pod: &'a Pod, type_: &str) -> Option<&'a PodCondition> {
    pod.status.conditions.iter().find(|c| c.type_ == type_)
}

/// Whether the condition of this type is `True`.
pub fn condition_is_true(pod: &Pod, type_: &str) -> bool {
    condition(pod, type_).is_some_and(|c| c.status == "True")
}

/// Whether the pod takes traffic.
pub fn is_ready(pod: &Pod) -> bool {
    condition_is_true(pod, "Ready")
}

/// Whether the pod has ended, well or not.
pub fn is_terminal(pod: &Pod) -> bool {
    pod.status.phase == "Succeeded" || pod.status.phase == "Failed"
}

/// `Guaranteed`, `Burstable` or `BestEffort`.
pub fn qos_class(spec: &PodSpec) -> &'static str {
    if let Some(r) = spec.resources.as_ref().filter(|r| !r.requests.is_empty() || !r.limits.is_empty()) {
        return class_of(std::iter::once(&**r));
    }
    class_of(spec.init_containers.iter().chain(&spec.containers).map(|c| &c.resources))
}

fn class_of<'a>(all: impl Iterator<Item = &'a ResourceRequirements>) -> &'static str {
    let (mut any, mut guaranteed) = (false, true);
    let mut requests: BTreeMap<&'static str, Quantity> = BTreeMap::new();
    let mut limits: BTreeMap<&'static str, Quantity> = BTreeMap::new();
    for r in all {
        let mut limited = 0;
        for name in ["cpu", "memory"] {
            if let Some(q) = r.requests.get(name).filter(|q| !q.is_zero()) {
                any = true;
                *requests.entry(name).or_default() += *q;
            }
            if let Some(q) = r.limits.get(name).filter(|q| !q.is_zero()) {
                any = true;
                limited += 1;
                *limits.entry(name).or_default() += *q;
            }
        }
        guaranteed &= limited == 2;
    }
    if !any {
        return "BestEffort";
    }
    if guaranteed && requests == limits { "Guaranteed" } else { "Burstable" }
}
