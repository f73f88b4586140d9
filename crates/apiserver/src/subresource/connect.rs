//! Requests that end at a kubelet: logs, exec, attach, port-forward, proxy. The API server only checks them.

use crate::rest::KubeletCall;
use crate::server::ApiServer;
use api::core::{EndpointSubset, Endpoints, Pod};
use api::go::quote;
use api::scalars::parse_rfc3339;
use api::{Cause, Status, kind_of};
use ecow::eco_format;

/// What becomes of such a request.
pub(crate) enum Passed {
    /// It goes on to the kubelet.
    On,
    /// There is nothing to pass it on to, and nothing wrong about that: an answer without a body.
    Nothing,
}

/// Refuses what need not be passed on.
pub(crate) fn check(server: &ApiServer, call: &KubeletCall, resource: &str) -> Result<Passed, Status> {
    match (resource, call.what) {
        ("pods", "log") => log(server, call),
        ("pods", "proxy") => proxy(server, call),
        ("pods", _) => {
            let found = server.get(kind_of::POD, &call.namespace, &call.name);
            let found = found.ok_or_else(|| Status::not_found(kind_of::POD, &call.name))?;
            if found.get::<Pod>().spec.node_name.is_empty() {
                return Err(Status::bad_request(eco_format!("pod {} does not have a host assigned", call.name)));
            }
            Ok(Passed::On)
        }
        ("services", _) => service(server, call),
        _ => match server.get(kind_of::NODE, "", &call.name) {
            Some(_) => Ok(Passed::On),
            None => Err(Status::not_found(kind_of::NODE, &call.name)),
        },
    }
}

fn log(server: &ApiServer, call: &KubeletCall) -> Result<Passed, Status> {
    check_log_options(call)?;
    let found = server.get(kind_of::POD, &call.namespace, &call.name);
    let found = found.ok_or_else(|| Status::not_found(kind_of::POD, &call.name))?;
    let pod: &Pod = found.get();
    let containers = pod.spec.containers.iter().map(|c| &c.name);
    let all: Vec<&api::Str> = containers
        .chain(pod.spec.init_containers.iter().map(|c| &c.name))
        .chain(pod.spec.ephemeral_containers.iter().map(|c| &c.name))
        .collect();
    match call.get("container").filter(|c| !c.is_empty()) {
        Some(wanted) if !all.iter().any(|c| *c == wanted) => {
            return Err(Status::bad_request(eco_format!("container {wanted} is not valid for pod {}", call.name)));
        }
        None if pod.spec.containers.len() > 1 => {
            let names: Vec<&str> = pod.spec.containers.iter().map(|c| c.name.as_str()).collect();
            return Err(Status::bad_request(eco_format!(
                "a container name must be specified for pod {}, choose one of: [{}]",
                call.name,
                names.join(" ")
            )));
        }
        _ => {}
    }
    let node = &pod.spec.node_name;
    if node.is_empty() {
        return Ok(Passed::Nothing);
    }
    // The real server names the node as if it were a pod.
    server.get(kind_of::NODE, "", node).map(|_| Passed::On).ok_or_else(|| Status::not_found(kind_of::POD, node))
}

fn check_log_options(call: &KubeletCall) -> Result<(), Status> {
    let number = |name: &str| match call.get(name).filter(|v| !v.is_empty()) {
        None => Ok(None),
        Some(text) => text
            .parse::<i64>()
            .map(Some)
            .map_err(|_| Status::bad_request(eco_format!("strconv.ParseInt: parsing {}: invalid syntax", quote(text)))),
    };
    if let Some(text) = call.get("sinceTime").filter(|t| parse_rfc3339(t).is_none()) {
        return Err(Status::bad_request(eco_format!(
            "parsing time \"{text}\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"{text}\" as \"2006\""
        )));
    }
    let mut causes = Vec::new();
    for (name, least, rule) in [
        ("tailLines", 0, "must be greater than or equal to 0"),
        ("limitBytes", 1, "must be greater than 0"),
        ("sinceSeconds", 1, "must be greater than 0"),
    ] {
        if let Some(n) = number(name)?.filter(|n| *n < least) {
            causes.push(Cause {
                reason: "FieldValueInvalid".into(),
                message: eco_format!("Invalid value: {n}: {rule}"),
                field: name.into(),
            });
        }
    }
    if causes.is_empty() {
        return Ok(());
    }
    let texts: Vec<String> = causes.iter().map(|c| format!("{}: {}", c.field, c.message)).collect();
    let list = if texts.len() == 1 { texts[0].clone() } else { format!("[{}]", texts.join(", ")) };
    let message = eco_format!("PodLogOptions \"{}\" is invalid: {list}", call.name);
    Err(Status::new(422, "Invalid", message).with(api::status::Details {
        name: call.name.clone(),
        kind: "PodLogOptions".into(),
        causes,
        ..Default::default()
    }))
}

fn proxy(server: &ApiServer, call: &KubeletCall) -> Result<Passed, Status> {
    let name = call.name.split(':').next().unwrap_or_default();
    let found = server.get(kind_of::POD, &call.namespace, name);
    let found = found.ok_or_else(|| Status::not_found(kind_of::POD, name))?;
    if found.get::<Pod>().status.pod_ips.is_empty() {
        return Err(Status::bad_request("address not allowed"));
    }
    Ok(Passed::On)
}

fn service(server: &ApiServer, call: &KubeletCall) -> Result<Passed, Status> {
    let name = call.name.split(':').find(|p| !matches!(*p, "http" | "https" | "")).unwrap_or_default();
    let endpoints = server.get(kind_of::ENDPOINTS, &call.namespace, name);
    let any = |s: &EndpointSubset| !s.addresses.is_empty();
    if endpoints.is_some_and(|e| e.get::<Endpoints>().subsets.iter().any(any)) {
        return Ok(Passed::On);
    }
    let message = eco_format!("no endpoints available for service \"{}\"", call.name);
    Err(Status::new(503, "ServiceUnavailable", message))
}
