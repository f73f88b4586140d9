//! Which proxies an endpoint is meant for, when a Service wants traffic kept near. Plays: `endpointslice/trafficdist`.

use super::packing::Plan;
use api::Ptr;
use api::core::Service;
use api::discovery::{Endpoint, EndpointHints, EndpointSlice, ForNode, ForZone};

/// Writes the hints of a Service's traffic distribution into the endpoints that are written, and into kept slices that lack them.
pub fn apply(service: &Service, plan: &mut Plan) {
    let distribution = service.spec.traffic_distribution.as_deref();
    let kept = std::mem::take(&mut plan.keep);
    for obj in kept {
        let slice = obj.get::<EndpointSlice>();
        if slice.endpoints.iter().all(|e| e.hints == hints(distribution, e)) {
            plan.keep.push(obj);
        } else {
            plan.update.push(slice.clone());
        }
    }
    for slice in plan.create.iter_mut().chain(&mut plan.update) {
        for endpoint in slice.endpoints.iter_mut() {
            let wanted = hints(distribution, endpoint);
            endpoint.hints = wanted;
        }
    }
}

fn hints(distribution: Option<&str>, endpoint: &Endpoint) -> Option<Ptr<EndpointHints>> {
    let by_node = match distribution? {
        "PreferClose" | "PreferSameZone" => false,
        "PreferSameNode" => true,
        _ => return None,
    };
    if endpoint.conditions.ready != Some(true) {
        return endpoint.hints.clone();
    }
    let mut hints = EndpointHints::default();
    if let Some(zone) = &endpoint.zone {
        hints.for_zones = vec![ForZone { name: zone.clone() }].into();
    }
    if let Some(node) = endpoint.node_name.as_ref().filter(|_| by_node) {
        hints.for_nodes = vec![ForNode { name: node.clone() }].into();
    }
    (!hints.for_zones.is_empty() || !hints.for_nodes.is_empty()).then(|| Ptr::new(hints))
}
