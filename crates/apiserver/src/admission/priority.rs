//! Priority: a pod's number and preemption policy follow from its class; only one class is the default.
//! Plays `plugin/pkg/admission/priority`.

use super::{Attributes, Operation};
use api::core::Pod;
use api::scheduling::PriorityClass;
use api::{Status, Str, kind_of};

/// The classes that the server itself makes. It keeps them (the class's storage refuses their deletion).
const SYSTEM: [&str; 2] = ["system-node-critical", "system-cluster-critical"];

/// Resolves a new pod's class; an update keeps what was resolved.
pub fn mutate(a: &mut Attributes<'_>) -> Result<(), Status> {
    if a.operation == Operation::Delete && a.kind == kind_of::PRIORITY_CLASS && SYSTEM.contains(&a.name) {
        return Err(a.forbidden("this is a system priority class and cannot be deleted"));
    }
    let Some(pod) = a.object_of::<Pod>(&[Operation::Create, Operation::Update]) else { return Ok(()) };
    if a.operation == Operation::Update {
        let Some(old) = a.old.and_then(|o| o.try_get::<Pod>()) else { return Ok(()) };
        let priority = old.spec.priority.filter(|_| pod.spec.priority.is_none());
        let policy = old.spec.preemption_policy.clone().filter(|_| pod.spec.preemption_policy.is_none());
        if (priority.is_some() || policy.is_some())
            && let Some(pod) = a.edit::<Pod>()
        {
            pod.spec.priority = priority.or(pod.spec.priority);
            pod.spec.preemption_policy = policy.or_else(|| pod.spec.preemption_policy.clone());
        }
        return Ok(());
    }
    let (class, priority, policy) = resolve(a, &pod.spec.priority_class_name)?;
    if let Some(own) = pod.spec.priority.filter(|own| *own != priority) {
        return Err(a.forbidden(&format!(
            "the integer value of priority ({own}) must not be provided in pod spec; priority admission controller computed {priority} from the given PriorityClass name"
        )));
    }
    if let (Some(own), Some(policy)) = (&pod.spec.preemption_policy, &policy)
        && own != policy
    {
        return Err(a.forbidden(&format!(
            "the string value of PreemptionPolicy ({own}) must not be provided in pod spec; priority admission controller computed {policy} from the given PriorityClass name"
        )));
    }
    if let Some(pod) = a.edit::<Pod>() {
        pod.spec.priority_class_name = class;
        pod.spec.priority = Some(priority);
        if policy.is_some() {
            pod.spec.preemption_policy = policy;
        }
    }
    Ok(())
}

fn resolve(a: &Attributes<'_>, name: &str) -> Result<(Str, i32, Option<Str>), Status> {
    if name.is_empty() {
        return Ok(match default_class(a) {
            Some(class) => (class.metadata.name, class.value, class.preemption_policy),
            None => (Str::new(), 0, Some("PreemptLowerPriority".into())),
        });
    }
    let Some(found) = a.lookup.get(kind_of::PRIORITY_CLASS, "", name) else {
        return Err(a.forbidden(&format!("no PriorityClass with name {name} was found")));
    };
    let class: &PriorityClass = found.get();
    Ok((name.into(), class.value, class.preemption_policy.clone()))
}

/// The default class; the lowest when there are several.
fn default_class(a: &Attributes<'_>) -> Option<PriorityClass> {
    let all = a.lookup.list(kind_of::PRIORITY_CLASS, "");
    let defaults = all.iter().filter_map(|o| o.try_get::<PriorityClass>()).filter(|c| c.global_default);
    defaults.min_by_key(|c| c.value).cloned()
}

/// There may be only one default class.
pub fn validate(a: &mut Attributes<'_>) -> Result<(), Status> {
    let Some(class) = a.object_of::<PriorityClass>(&[Operation::Create, Operation::Update]) else { return Ok(()) };
    if !class.global_default {
        return Ok(());
    }
    match default_class(a) {
        Some(other) if a.operation == Operation::Create || other.metadata.name != class.metadata.name => Err(a
            .forbidden(&format!(
                "PriorityClass {} is already marked as default. Only one default can exist",
                other.metadata.name
            ))),
        _ => Ok(()),
    }
}
