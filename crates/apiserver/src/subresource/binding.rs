//! `pods/binding`: the scheduler assigns a pod to a node.

use crate::admission::Operation as Admission;
use crate::chain::{Aside, Reply};
use crate::server::ApiServer;
use crate::stored::Stored;
use crate::verbs::{Admitted, Round, admit};
use api::core::{Pod, PodCondition};
use api::{Body, Kind, Request, Status, Value, kind_of};
use ecow::eco_format;
use sim::Time;

/// Assigns the pod that a request names to the node that its `Binding` names.
pub(crate) fn bind(server: &mut ApiServer, now: Time, request: &Request, aside: &mut Aside) -> Result<Reply, Status> {
    let binding = match &request.body {
        Body::Value(value) => value.clone(),
        Body::Object(object) => object.to_value(),
        _ => return Err(Status::bad_request("the request carries no binding")),
    };
    if binding.path(&["metadata", "name"]).as_str().is_some_and(|n| n != request.name) {
        return Err(Status::bad_request("name in URL does not match name in Binding object"));
    }
    check(&binding)?;
    let old = server.stored(kind_of::POD, &request.namespace, &request.name).cloned();
    let old = old.ok_or_else(|| Status::not_found(kind_of::POD, &request.name))?;
    let what = Admitted { operation: Admission::Create, name: &request.name, object: None, old: Some(&old.object) };
    admit(server, now, request, what, Round::Validate, aside)?;
    let mut object = old.object.clone();
    object.meta_mut().uid = binding.path(&["metadata", "uid"]).as_str().unwrap_or_default().into();
    crate::verbs::update::check_uid(request, &object, &old.object)?;
    let mut object = old.object.clone();
    assign(request.kind, now, object.get_mut::<Pod>(), &binding)?;
    let stored = Stored { object, owners: old.owners };
    if !request.options.dry_run {
        server.write(now, stored);
    }
    Ok(Reply::Value { code: 201, value: super::success() })
}

fn check(binding: &Value) -> Result<(), Status> {
    let target = binding.at("target");
    if !matches!(target.at("kind").as_str().unwrap_or_default(), "" | "Node") {
        let kind = target.at("kind").as_str().unwrap_or_default();
        let message =
            eco_format!("target.kind: Unsupported value: \"{kind}\": supported values: \"Node\", \"<empty>\"");
        return Err(Status::new(500, "", message));
    }
    if target.at("name").as_str().unwrap_or_default().is_empty() {
        return Err(Status::new(500, "", "target.name: Required value"));
    }
    Ok(())
}

fn assign(kind: Kind, now: Time, pod: &mut Pod, binding: &Value) -> Result<(), Status> {
    let name = pod.metadata.name.clone();
    let refuse = |why: &str| {
        let mut status = Status::conflict(kind, &name, why);
        status.message = eco_format!("Operation cannot be fulfilled on pods/binding \"{name}\": {why}");
        if let Some(details) = &mut status.details {
            details.kind = "pods/binding".into();
        }
        status
    };
    if pod.metadata.deletion_timestamp.is_some() {
        return Err(refuse(&eco_format!("pod {name} is being deleted, cannot be assigned to a host")));
    }
    if !pod.spec.node_name.is_empty() {
        return Err(refuse(&eco_format!("pod {name} is already assigned to node \"{}\"", pod.spec.node_name)));
    }
    if !pod.spec.scheduling_gates.is_empty() {
        return Err(refuse(&eco_format!("pod {name} has non-empty .spec.schedulingGates")));
    }
    pod.spec.node_name = binding.path(&["target", "name"]).as_str().unwrap_or_default().into();
    pod.status.nominated_node_name = Default::default();
    for (from, to) in [("annotations", &mut pod.metadata.annotations), ("labels", &mut pod.metadata.labels)] {
        for (k, v) in binding.path(&["metadata", from]).as_map().into_iter().flatten() {
            to.insert(k.clone(), v.as_str().unwrap_or_default().into());
        }
    }
    scheduled(now, pod);
    Ok(())
}

/// Sets the condition `PodScheduled`.
fn scheduled(now: Time, pod: &mut Pod) {
    let conditions = pod.status.conditions.to_mut();
    match conditions.iter_mut().find(|c| c.type_ == "PodScheduled") {
        Some(condition) => {
            if condition.status != "True" {
                condition.last_transition_time = now.into();
            }
            *condition = PodCondition {
                type_: "PodScheduled".into(),
                status: "True".into(),
                last_transition_time: condition.last_transition_time,
                ..PodCondition::default()
            };
        }
        None => conditions.push(PodCondition {
            type_: "PodScheduled".into(),
            status: "True".into(),
            last_transition_time: now.into(),
            ..PodCondition::default()
        }),
    }
}
