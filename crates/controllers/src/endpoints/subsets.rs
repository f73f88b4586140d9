//! Addresses grouped by the ports that they serve. Plays: `pkg/api/v1/endpoints` (`RepackSubsets`).

use crate::endpoint_slice::selection;
use crate::pods;
use api::core::{EndpointAddress, EndpointPort, EndpointSubset, ObjectReference, Pod, Service};
use api::{List, Obj, Ptr, Str};
use std::collections::BTreeMap;

type PortKey = (Str, Str, i32, Option<Str>);
type AddressKey = (Str, Str);

/// The subsets of a Service whose pods these are.
pub fn of(service: &Service, pods: &[Obj]) -> List<EndpointSubset> {
    let mut by_ports: BTreeMap<Vec<PortKey>, BTreeMap<AddressKey, (EndpointAddress, bool)>> = BTreeMap::new();
    for pod in pods.iter().map(|p| p.get::<Pod>()) {
        if !selection::belongs(pod, service.spec.publish_not_ready_addresses) {
            continue;
        }
        let Some(ip) = selection::address(pod, selection::families(service)[0]) else { continue };
        let mut ports: Vec<PortKey> = selection::ports(service, pod)
            .into_iter()
            .map(|p| (p.name.unwrap_or_default(), p.protocol.unwrap_or_default(), p.port.unwrap_or(0), p.app_protocol))
            .collect();
        let portless = service.spec.ports.is_empty() && !selection::has_address(service);
        if ports.is_empty() && !portless {
            continue;
        }
        ports.sort();
        let ready = service.spec.publish_not_ready_addresses || pods::is_ready(pod);
        let address = address_of(service, pod, ip);
        let key = (address.ip.clone(), pod.metadata.uid.clone());
        by_ports.entry(ports).or_default().insert(key, (address, ready));
    }
    by_ports.into_iter().map(|(ports, addresses)| subset(ports, addresses)).collect()
}

fn address_of(service: &Service, pod: &Pod, ip: Str) -> EndpointAddress {
    let target = ObjectReference {
        kind: "Pod".into(),
        namespace: pod.metadata.namespace.clone(),
        name: pod.metadata.name.clone(),
        uid: pod.metadata.uid.clone(),
        ..ObjectReference::default()
    };
    EndpointAddress {
        ip,
        hostname: if selection::sets_hostname(pod, service) { pod.spec.hostname.clone() } else { Str::new() },
        node_name: Some(pod.spec.node_name.clone()),
        target_ref: Some(Ptr::new(target)),
    }
}

fn subset(ports: Vec<PortKey>, addresses: BTreeMap<AddressKey, (EndpointAddress, bool)>) -> EndpointSubset {
    let mut subset = EndpointSubset::default();
    for (address, ready) in addresses.into_values() {
        if ready {
            subset.addresses.push(address);
        } else {
            subset.not_ready_addresses.push(address);
        }
    }
    for (name, protocol, port, app_protocol) in ports {
        subset.ports.push(EndpointPort { name, port, protocol, app_protocol });
    }
    subset
}

/// Whether two lists of subsets say the same.
pub fn same(a: &List<EndpointSubset>, b: &List<EndpointSubset>) -> bool {
    a.len() == b.len() && b.iter().all(|s| a.contains(s))
}

/// Keeps at most so many addresses, ready ones first, in proportion.
pub fn truncate(subsets: &mut List<EndpointSubset>, max: usize) {
    let ready: usize = subsets.iter().map(|s| s.addresses.len()).sum();
    let unready: usize = subsets.iter().map(|s| s.not_ready_addresses.len()).sum();
    let cut_ready = ready > max;
    let (room, total) = if cut_ready { (max, ready) } else { (max - ready, unready) };
    let mut left = room;
    for subset in subsets.to_mut() {
        let list = if cut_ready { &mut subset.addresses } else { &mut subset.not_ready_addresses };
        let share = (list.len() * room).div_ceil(total.max(1)).min(left);
        list.to_mut().truncate(share);
        left -= list.len();
        if cut_ready {
            subset.not_ready_addresses.clear();
        }
    }
}
