//! Which pods a Service selects, on which addresses and ports. Plays: `endpointslice/util/controller_utils.go`.

use crate::pods;
use api::core::{Pod, Service, ServicePort};
use api::discovery::EndpointPort;
use api::selector::Selector;
use api::{IntOrString, Obj, Str, kind_of};
use client::{Cache, Change, Key, WorkQueue};

/// The pods of a Service's namespace that its selector matches.
pub fn pods_of(service: &Service, cache: &Cache) -> Vec<Obj> {
    let selector = Selector::of_map(&service.spec.selector);
    let pods = cache.objects(kind_of::POD, &service.metadata.namespace);
    pods.filter(|p| selector.matches(&p.meta().labels)).cloned().collect()
}

/// Finds the Services that a change of a pod concerns.
pub fn observe_pod(change: &Change, cache: &Cache, queue: &mut WorkQueue) {
    let (old, new) = (change.old.as_ref(), change.new.as_ref());
    let relabelled = match (old, new) {
        (Some(old), Some(new)) => {
            let relabelled = old.meta().labels != new.meta().labels;
            if !relabelled && !matters(old.get(), new.get()) {
                return;
            }
            relabelled
        }
        _ => false,
    };
    let namespace = change.object().namespace();
    for service in cache.list::<Service>(namespace).filter(|s| !s.spec.selector.is_empty()) {
        let selects = |pod: Option<&Obj>| {
            pod.is_some_and(|p| service.spec.selector.iter().all(|(k, v)| p.meta().labels.get(k) == Some(v)))
        };
        let before = (relabelled || new.is_none()) && selects(old);
        if selects(new) || before {
            queue.add(Key::new(namespace.clone(), service.metadata.name.clone()), change.step);
        }
    }
}

/// Whether the difference between two versions of a pod shows in endpoints.
fn matters(old: &Pod, new: &Pod) -> bool {
    pods::is_terminating(old) != pods::is_terminating(new)
        || pods::is_ready(old) != pods::is_ready(new)
        || pods::is_terminal(old) != pods::is_terminal(new)
        || old.status.pod_ip != new.status.pod_ip
        || old.status.pod_ips != new.status.pod_ips
        || old.spec.node_name != new.spec.node_name
        || old.spec.hostname != new.spec.hostname
        || old.spec.subdomain != new.spec.subdomain
}

/// Whether a pod belongs into endpoints at all.
pub fn belongs(pod: &Pod, include_terminating: bool) -> bool {
    !pods::is_terminal(pod)
        && (!pod.status.pod_ip.is_empty() || !pod.status.pod_ips.is_empty())
        && (include_terminating || !pods::is_terminating(pod))
}

/// Whether the Service has an address of its own.
pub fn has_address(service: &Service) -> bool {
    !matches!(service.spec.cluster_ip.as_str(), "None" | "")
}

/// The address types of a Service.
pub fn families(service: &Service) -> &'static [&'static str] {
    let has = |f: &str| service.spec.ip_families.iter().any(|x| x == f);
    match (has("IPv4"), has("IPv6")) {
        (true, true) => &["IPv4", "IPv6"],
        (false, true) => &["IPv6"],
        _ if service.spec.cluster_ip.contains(':') => &["IPv6"],
        _ => &["IPv4"],
    }
}

/// The pod's address of a family.
pub fn address(pod: &Pod, family: &str) -> Option<Str> {
    let fits = |ip: &Str| ip.contains(':') == (family == "IPv6");
    let mut ips = pod.status.pod_ips.iter().map(|i| &i.ip);
    let only = Some(&pod.status.pod_ip).filter(|ip| pod.status.pod_ips.is_empty() && !ip.is_empty());
    ips.find(|ip| fits(ip)).or(only.filter(|ip| fits(ip))).cloned()
}

/// Whether the pod is known under a host name of its own in the Service's domain.
pub fn sets_hostname(pod: &Pod, service: &Service) -> bool {
    !pod.spec.hostname.is_empty()
        && pod.spec.subdomain == service.metadata.name
        && pod.metadata.namespace == service.metadata.namespace
}

/// The ports of a Service on a pod; a named port that the pod does not have is left out.
pub fn ports(service: &Service, pod: &Pod) -> Vec<EndpointPort> {
    let one = |port: &ServicePort| {
        Some(EndpointPort {
            name: Some(port.name.clone()),
            protocol: Some(port.protocol.clone()),
            port: Some(target(pod, port)?),
            app_protocol: port.app_protocol.clone(),
        })
    };
    service.spec.ports.iter().filter_map(one).collect()
}

fn target(pod: &Pod, port: &ServicePort) -> Option<i32> {
    let name = match &port.target_port {
        IntOrString::Int(n) => return Some(*n),
        IntOrString::String(name) => name,
    };
    let sidecars = pod.spec.init_containers.iter().filter(|c| c.restart_policy.as_deref() == Some("Always"));
    let mut ports = pod.spec.containers.iter().chain(sidecars).flat_map(|c| c.ports.iter());
    ports.find(|p| p.name == *name && p.protocol == port.protocol).map(|p| p.container_port)
}
