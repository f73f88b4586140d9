//! LimitRanger: defaults and bounds for what pods and claims ask for. Plays `plugin/pkg/admission/limitranger`.

use super::{Attributes, Operation};
use api::core::{Container, LimitRange, LimitRangeItem, PersistentVolumeClaim, Pod, PodSpec, ResourceRequirements};
use api::{Dict, List, Quantity, Status, Str, kind_of};
use std::collections::BTreeMap;

const ANNOTATION: &str = "kubernetes.io/limit-ranger";

type Amounts = BTreeMap<Str, Quantity>;

/// Fills in what the containers of a new pod do not ask for.
pub fn mutate(a: &mut Attributes<'_>) -> Result<(), Status> {
    if a.object_of::<Pod>(&[Operation::Create]).is_none() {
        return Ok(());
    }
    for range in a.lookup.list(kind_of::LIMIT_RANGE, a.namespace) {
        let range: &LimitRange = range.get();
        let (mut limits, mut requests) = (Amounts::new(), Amounts::new());
        for item in range.spec.limits.iter().filter(|i| i.type_ == "Container") {
            limits.extend(item.default.iter().map(|(k, q)| (k.clone(), *q)));
            requests.extend(item.default_request.iter().map(|(k, q)| (k.clone(), *q)));
        }
        if let Some(pod) = a.edit::<Pod>() {
            fill_in(pod, &limits, &requests);
        }
    }
    Ok(())
}

fn fill_in(pod: &mut Pod, limits: &Amounts, requests: &Amounts) {
    let mut notes = Vec::new();
    let mut each = |list: &mut List<Container>, what: &str| {
        if list.is_empty() {
            return;
        }
        for c in list.to_mut() {
            let set_limits = merge(&mut c.resources.limits, limits);
            let set_requests = merge(&mut c.resources.requests, requests);
            for (set, kind) in [(set_requests, "request"), (set_limits, "limit")] {
                if !set.is_empty() {
                    notes.push(format!("{} {kind} for {what} {}", set.join(", "), c.name));
                }
            }
        }
    };
    each(&mut pod.spec.containers, "container");
    each(&mut pod.spec.init_containers, "init container");
    if !notes.is_empty() {
        let text = ecow::eco_format!("LimitRanger plugin set: {}", notes.join("; "));
        pod.metadata.annotations.insert(ANNOTATION, text);
    }
}

/// Adds the amounts that are missing; answers their names.
fn merge(into: &mut Dict<Quantity>, defaults: &Amounts) -> Vec<Str> {
    let into = into.to_mut();
    let mut set = Vec::new();
    for (name, amount) in defaults {
        if !into.contains_key(name) {
            into.insert(name.clone(), *amount);
            set.push(name.clone());
        }
    }
    set
}

/// Looks whether pods and claims stay within bounds.
pub fn validate(a: &mut Attributes<'_>) -> Result<(), Status> {
    let resize = a.kind == kind_of::POD && a.subresource == "resize" && a.operation == Operation::Update;
    let pod = match a.object_of::<Pod>(&[Operation::Create]) {
        None if resize => a.object.as_ref().and_then(|o| o.try_get::<Pod>()),
        found => found,
    };
    let claim = a.object_of::<PersistentVolumeClaim>(&[Operation::Create, Operation::Update]);
    if pod.is_none() && claim.is_none() || a.old.is_some_and(|o| o.meta().deletion_timestamp.is_some()) {
        return Ok(());
    }
    for range in a.lookup.list(kind_of::LIMIT_RANGE, a.namespace) {
        let range: &LimitRange = range.get();
        let mut problems = Vec::new();
        for item in &range.spec.limits {
            match (item.type_.as_str(), pod, claim) {
                ("Container", Some(pod), _) => {
                    for c in pod.spec.containers.iter().chain(&pod.spec.init_containers) {
                        check(item, &amounts(&c.resources.requests), &amounts(&c.resources.limits), &mut problems);
                    }
                }
                ("Pod", Some(pod), _) => {
                    let requests = of_pod(&pod.spec, |r| &r.requests);
                    let limits = of_pod(&pod.spec, |r| &r.limits);
                    check(item, &requests, &limits, &mut problems);
                }
                ("PersistentVolumeClaim", _, Some(claim)) => {
                    let requests = amounts(&claim.spec.resources.requests);
                    for (name, bound) in item.min.iter() {
                        problems.extend(minimum(item, name, *bound, &requests, &Amounts::new()));
                    }
                    for (name, bound) in item.max.iter() {
                        problems.extend(maximum_request(item, name, *bound, &requests));
                    }
                }
                _ => {}
            }
        }
        if !problems.is_empty() {
            let text = if problems.len() == 1 { problems.remove(0) } else { format!("[{}]", problems.join(", ")) };
            return Err(a.forbidden(&text));
        }
    }
    Ok(())
}

fn amounts(list: &Dict<Quantity>) -> Amounts {
    list.iter().map(|(k, q)| (k.clone(), *q)).collect()
}

fn of_pod(spec: &PodSpec, of: impl for<'a> Fn(&'a ResourceRequirements) -> &'a Dict<Quantity>) -> Amounts {
    let mut sum = crate::validation::resources::aggregate(spec, &of);
    if let Some(whole) = &spec.resources {
        for (name, amount) in of(whole).iter().filter(|(n, _)| matches!(n.as_str(), "cpu" | "memory")) {
            sum.insert(name.clone(), *amount);
        }
    }
    sum
}

fn check(item: &LimitRangeItem, requests: &Amounts, limits: &Amounts, problems: &mut Vec<String>) {
    for (name, bound) in item.min.iter() {
        problems.extend(minimum(item, name, *bound, requests, limits));
    }
    for (name, bound) in item.max.iter() {
        problems.extend(maximum(item, name, *bound, requests, limits));
    }
    for (name, bound) in item.max_limit_request_ratio.iter() {
        problems.extend(ratio(item, name, *bound, requests, limits));
    }
}

fn minimum(i: &LimitRangeItem, name: &str, bound: Quantity, requests: &Amounts, limits: &Amounts) -> Option<String> {
    let text = format!("minimum {name} usage per {} is {bound}", i.type_);
    match (requests.get(name), limits.get(name)) {
        (None, _) => Some(format!("{text}.  No request is specified")),
        (Some(request), _) if *request < bound => Some(format!("{text}, but request is {request}")),
        (_, Some(limit)) if *limit < bound => Some(format!("{text}, but limit is {limit}")),
        _ => None,
    }
}

fn maximum(i: &LimitRangeItem, name: &str, bound: Quantity, requests: &Amounts, limits: &Amounts) -> Option<String> {
    let text = format!("maximum {name} usage per {} is {bound}", i.type_);
    match (requests.get(name), limits.get(name)) {
        (_, None) => Some(format!("{text}.  No limit is specified")),
        (_, Some(limit)) if *limit > bound => Some(format!("{text}, but limit is {limit}")),
        (Some(request), _) if *request > bound => Some(format!("{text}, but request is {request}")),
        _ => None,
    }
}

fn maximum_request(i: &LimitRangeItem, name: &str, bound: Quantity, requests: &Amounts) -> Option<String> {
    let text = format!("maximum {name} usage per {} is {bound}", i.type_);
    match requests.get(name) {
        None => Some(format!("{text}.  No request is specified")),
        Some(request) if *request > bound => Some(format!("{text}, but request is {request}")),
        Some(_) => None,
    }
}

fn ratio(i: &LimitRangeItem, name: &str, bound: Quantity, requests: &Amounts, limits: &Amounts) -> Option<String> {
    let text = format!("{name} max limit to request ratio per {} is {bound}", i.type_);
    let some = |list: &Amounts| list.get(name).copied().filter(|q| !q.is_zero());
    let Some(request) = some(requests) else {
        return Some(format!("{text}, but no request is specified or request is 0"));
    };
    let Some(limit) = some(limits) else {
        return Some(format!("{text}, but no limit is specified or limit is 0"));
    };
    let observed = limit.milli() as f64 / request.milli() as f64;
    (observed * 1000.0 > bound.milli() as f64).then(|| format!("{text}, but provided ratio is {observed:.6}"))
}
