//! RuntimeClass: a pod's class adds its overhead and says on which nodes it runs. Plays
//! `plugin/pkg/admission/runtimeclass`.

use super::{Attributes, Operation};
use api::core::Pod;
use api::node::RuntimeClass;
use api::{Obj, Status, kind_of};

fn class(a: &Attributes<'_>, pod: &Pod) -> Result<Option<Obj>, Status> {
    let Some(name) = &pod.spec.runtime_class_name else { return Ok(None) };
    match a.lookup.get(kind_of::RUNTIME_CLASS, "", name) {
        Some(found) => Ok(Some(found)),
        None => Err(a.forbidden(&format!("pod rejected: RuntimeClass \"{name}\" not found"))),
    }
}

/// Takes over overhead and scheduling of the class.
pub fn mutate(a: &mut Attributes<'_>) -> Result<(), Status> {
    let Some(pod) = a.object_of::<Pod>(&[Operation::Create]) else { return Ok(()) };
    let Some(found) = class(a, pod)? else { return Ok(()) };
    let class: &RuntimeClass = found.get();
    let overhead = class.overhead.as_ref().map(|o| o.pod_fixed.clone());
    if let Some(overhead) = &overhead
        && !pod.spec.overhead.is_empty()
        && pod.spec.overhead != *overhead
    {
        return Err(a.forbidden("pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead"));
    }
    if let Some(scheduling) = &class.scheduling {
        for (key, value) in scheduling.node_selector.iter() {
            if let Some(own) = pod.spec.node_selector.get(key).filter(|own| *own != value) {
                return Err(a.forbidden(&format!(
                    "conflict: runtimeClass.scheduling.nodeSelector[{key}] = {value}; pod.spec.nodeSelector[{key}] = {own}"
                )));
            }
        }
    }
    let Some(pod) = a.edit::<Pod>() else { return Ok(()) };
    if let Some(overhead) = overhead {
        pod.spec.overhead = overhead;
    }
    if let Some(scheduling) = &class.scheduling {
        for (key, value) in scheduling.node_selector.iter() {
            pod.spec.node_selector.insert(key.clone(), value.clone());
        }
        for toleration in &scheduling.tolerations {
            if !pod.spec.tolerations.contains(toleration) {
                pod.spec.tolerations.push(toleration.clone());
            }
        }
    }
    Ok(())
}

/// A pod's overhead must be that of its class.
pub fn validate(a: &mut Attributes<'_>) -> Result<(), Status> {
    let Some(pod) = a.object_of::<Pod>(&[Operation::Create]) else { return Ok(()) };
    let found = class(a, pod)?;
    let overhead = found.as_ref().and_then(|f| f.get::<RuntimeClass>().overhead.as_ref());
    match overhead {
        Some(overhead) if overhead.pod_fixed != pod.spec.overhead => {
            Err(a.forbidden("pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead"))
        }
        None if !pod.spec.overhead.is_absent() => {
            Err(a.forbidden("pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead"))
        }
        _ => Ok(()),
    }
}
