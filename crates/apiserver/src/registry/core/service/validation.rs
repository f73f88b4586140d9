//! What a Service may say. Plays `ValidateService…` of `pkg/apis/core/validation`.

use super::super::service_alloc;
use super::{is_external, is_headless, needs_health_check};
use crate::validation::go_json;
use crate::validation::meta;
use crate::validation::{Bad, Causes, Path, container, format, ip, probe};
use api::List;
use api::core::{Service, ServicePort};

pub(super) fn service(s: &Service, causes: &mut Causes) {
    let spec = Path::new("spec");
    let (hints, mode) = ("service.kubernetes.io/topology-aware-hints", "service.kubernetes.io/topology-mode");
    if let (Some(h), Some(m)) = (s.metadata.annotations.get(hints), s.metadata.annotations.get(mode))
        && h != m
    {
        let detail = format!("must match annotations[{hints}] when both are specified");
        causes.invalid(&Path::new("metadata.annotations").key(mode), m, detail);
    }
    let (ports, kind) = (&s.spec.ports, s.spec.type_.as_str());
    if ports.is_empty() && !is_headless(s) && kind != "ExternalName" {
        causes.required(&spec.child("ports"), "");
    }
    match kind {
        "LoadBalancer" | "NodePort" if is_headless(s) => {
            let detail = format!("may not be set to 'None' for {kind} services");
            causes.invalid(&spec.child("clusterIPs[0]"), "None", detail);
        }
        "ExternalName" => external_name(s, &spec, causes),
        _ => {}
    }
    let list = spec.child("ports");
    for (i, p) in ports.iter().enumerate() {
        port(p, i, ports, &list.index(i), causes);
    }
    meta::labels(&s.spec.selector, &spec.child("selector"), causes);
    session_affinity(s, &spec, causes);
    service_alloc::cluster_addresses(s, causes);
    for (i, address) in s.spec.external_ips.iter().enumerate() {
        let list = spec.child("externalIPs");
        let item = list.index(i);
        if ip::legacy_address(address, &item, causes) {
            ip::non_special(address, &item, causes);
        }
    }
    causes.one_of(kind, &["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"], &spec.child("type"));
    port_conflicts(s, &list, causes);
    source_ranges(s, &spec, causes);
    let only_balancer = "may only be used when `type` is 'LoadBalancer'";
    match (kind == "LoadBalancer", s.spec.allocate_load_balancer_node_ports) {
        (false, Some(_)) => causes.forbidden(&spec.child("allocateLoadBalancerNodePorts"), only_balancer),
        (true, None) => causes.required(&Path::new("allocateLoadBalancerNodePorts"), ""),
        _ => {}
    }
    load_balancer_class(s, None, causes);
    traffic_policies(s, &spec, causes);
}

fn external_name(s: &Service, spec: &Path<'_>, causes: &mut Causes) {
    let detail = "may not be set for ExternalName services";
    for (set, name) in [
        (!s.spec.cluster_ips.is_empty(), "clusterIPs"),
        (!s.spec.ip_families.is_empty(), "ipFamilies"),
        (s.spec.ip_family_policy.is_some(), "ipFamilyPolicy"),
    ] {
        if set {
            causes.forbidden(&spec.child(name), detail);
        }
    }
    let name = s.spec.external_name.strip_suffix('.').unwrap_or(&s.spec.external_name);
    if name.is_empty() {
        causes.required(&spec.child("externalName"), "");
    } else {
        causes.invalid_each(&spec.child("externalName"), name, format::dns1123_subdomain(name));
    }
}

fn port(p: &ServicePort, i: usize, all: &List<ServicePort>, path: &Path<'_>, causes: &mut Causes) {
    let name = path.child("name");
    if all.len() > 1 && p.name.is_empty() {
        causes.required(&name, "");
    } else if !p.name.is_empty() {
        causes.invalid_each(&name, &p.name, format::dns1123_label(&p.name));
        if all[..i].iter().any(|o| o.name == p.name) {
            causes.duplicate(&name, &p.name);
        }
    }
    container::number(p.port, &path.child("port"), causes);
    causes.one_of(&p.protocol, &["SCTP", "TCP", "UDP"], &path.child("protocol"));
    probe::port(&p.target_port, &path.child("targetPort"), causes);
    if let Some(protocol) = &p.app_protocol {
        causes.invalid_each(&path.child("appProtocol"), protocol, format::label_key(protocol));
    }
}

fn port_conflicts(s: &Service, list: &Path<'_>, causes: &mut Causes) {
    let ports = &s.spec.ports;
    if s.spec.type_ == "ClusterIP" {
        for (i, _) in ports.iter().enumerate().filter(|(_, p)| p.node_port != 0) {
            let detail = "may not be used when `type` is 'ClusterIP'";
            causes.forbidden(&list.index(i).child("nodePort"), detail);
        }
    }
    for (i, p) in ports.iter().enumerate().filter(|(_, p)| p.node_port != 0) {
        if ports[..i].iter().any(|o| o.node_port == p.node_port && o.protocol == p.protocol) {
            causes.duplicate(&list.index(i).child("nodePort"), p.node_port);
        }
    }
    for (i, p) in ports.iter().enumerate() {
        if ports[..i].iter().any(|o| o.port == p.port && o.protocol == p.protocol) {
            let shown = go_json::object(&[
                ("Name", "".render()),
                ("Protocol", p.protocol.render()),
                ("AppProtocol", "null".into()),
                ("Port", p.port.render()),
                ("TargetPort", "0".into()),
                ("NodePort", "0".into()),
            ]);
            causes.duplicate(&list.index(i), Shown(shown));
        }
    }
}

/// Text that is shown as it is.
struct Shown(String);

impl Bad for Shown {
    fn render(&self) -> String {
        self.0.clone()
    }
}

fn session_affinity(s: &Service, spec: &Path<'_>, causes: &mut Causes) {
    let affinity = s.spec.session_affinity.as_str();
    causes.one_of(affinity, &["ClientIP", "None"], &spec.child("sessionAffinity"));
    let field = spec.child("sessionAffinityConfig");
    match (affinity, &s.spec.session_affinity_config) {
        ("ClientIP", config) => {
            let client = config.as_ref().and_then(|c| c.client_ip.as_ref());
            let seconds = client.and_then(|c| c.timeout_seconds);
            match (config, client, seconds) {
                (None, _, _) => causes.required(&field, "when session affinity type is ClientIP"),
                (_, None, _) => causes.required(&field.child("clientIP"), "when session affinity type is ClientIP"),
                (_, _, None) => {
                    let detail = "when session affinity type is ClientIP";
                    causes.required(&field.child("clientIP.timeoutSeconds"), detail);
                }
                (_, _, Some(seconds)) if !(1..=86_400).contains(&seconds) => {
                    let detail = "must be greater than 0 and less than 86400";
                    causes.invalid(&field.child("clientIP.timeoutSeconds"), seconds, detail);
                }
                _ => {}
            }
        }
        ("None", Some(_)) => causes.forbidden(&field, "must not be set when session affinity is None"),
        _ => {}
    }
}

fn source_ranges(s: &Service, spec: &Path<'_>, causes: &mut Causes) {
    let key = "service.beta.kubernetes.io/load-balancer-source-ranges";
    let only_balancer = "may only be used when `type` is 'LoadBalancer'";
    let ranges = &s.spec.load_balancer_source_ranges;
    if !ranges.is_empty() {
        let field = spec.child("LoadBalancerSourceRanges");
        if s.spec.type_ != "LoadBalancer" {
            causes.forbidden(&field, only_balancer);
        }
        for (i, range) in ranges.iter().enumerate() {
            ip::legacy_cidr(range.trim(), &field.index(i), causes);
        }
    } else if let Some(value) = s.metadata.annotations.get(key) {
        let annotations = Path::new("metadata.annotations");
        let field = annotations.key(key);
        if s.spec.type_ != "LoadBalancer" {
            causes.forbidden(&field, only_balancer);
        }
        if !value.trim().is_empty() {
            for range in value.split(',') {
                ip::legacy_cidr(range.trim(), &field, causes);
            }
        }
    }
}

pub(super) fn load_balancer_class(new: &Service, old: Option<&Service>, causes: &mut Causes) {
    let field = Path::new("spec.loadBalancerClass");
    let balancer = |s: &Service| s.spec.type_ == "LoadBalancer";
    let class = &new.spec.load_balancer_class;
    if let Some(old) = old
        && balancer(old)
        && balancer(new)
        && old.spec.load_balancer_class != *class
    {
        causes.invalid(&field, class, "may not change once set");
    }
    match class {
        Some(class) if balancer(new) => causes.invalid_each(&field, class, format::label_key(class)),
        Some(_) => causes.forbidden(&field, "may only be used when `type` is 'LoadBalancer'"),
        None => {}
    }
}

pub(super) fn traffic_policies(s: &Service, spec: &Path<'_>, causes: &mut Causes) {
    let (field, policy) = (spec.child("externalTrafficPolicy"), &s.spec.external_traffic_policy);
    if is_external(&s.spec) {
        causes.one_of(policy, &["Cluster", "Local"], &field);
    } else if !policy.is_empty() {
        causes.invalid(&field, policy, "may only be set for externally-accessible services");
    }
    let (field, port) = (spec.child("healthCheckNodePort"), s.spec.health_check_node_port);
    match (needs_health_check(s), port) {
        (false, 0) => {}
        (false, _) => {
            let detail = "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'";
            causes.invalid(&field, port, detail);
        }
        (true, 0) => causes.required(&field, ""),
        (true, _) => container::number(port, &field, causes),
    }
    let field = spec.child("internalTrafficPolicy");
    match s.spec.internal_traffic_policy.as_deref() {
        None if matches!(s.spec.type_.as_str(), "NodePort" | "LoadBalancer" | "ClusterIP") => {
            causes.required(&field, "");
        }
        None | Some("Cluster" | "Local") => {}
        Some(other) => causes.not_supported(&field, other, &["Cluster", "Local"]),
    }
    let supported = ["PreferClose", "PreferSameZone", "PreferSameNode"];
    if let Some(distribution) = s.spec.traffic_distribution.as_deref()
        && !supported.contains(&distribution)
    {
        causes.not_supported(&spec.child("trafficDistribution"), distribution, &supported);
    }
}

pub(super) fn addresses_unchanged(new: &Service, old: &Service, causes: &mut Causes) {
    if new.spec.type_ == "ExternalName" || old.spec.type_ == "ExternalName" || (is_headless(new) && is_headless(old)) {
        return;
    }
    let field = Path::new("spec.clusterIPs");
    let (now, was) = (&new.spec.cluster_ips, &old.spec.cluster_ips);
    let once = "may not change once set";
    if now.len() == was.len() {
        for i in (0..now.len()).filter(|i| now[*i] != was[*i]) {
            causes.invalid(&field.index(i), now, once);
        }
        return;
    }
    if now.is_empty() {
        causes.invalid(&field.index(0), now, "primary clusterIP can not be unset");
    }
    if let (Some(a), Some(b)) = (now.first(), was.first())
        && a != b
    {
        causes.invalid(&field.index(0), now, once);
    }
    let policy = &new.spec.ip_family_policy;
    if was.len() > now.len() && now.len() == 1 && policy.as_deref() != Some("SingleStack") {
        let detail = "must be set to 'SingleStack' when releasing the secondary clusterIP";
        causes.invalid(&Path::new("spec.ipFamilyPolicy"), policy, detail);
    }
}

pub(super) fn families_unchanged(new: &Service, old: &Service, causes: &mut Causes) {
    let external = new.spec.type_ == "ExternalName" || old.spec.type_ == "ExternalName";
    if external || is_headless(new) || is_headless(old) {
        return;
    }
    let field = Path::new("spec.ipFamilies");
    let (now, was) = (&new.spec.ip_families, &old.spec.ip_families);
    let once = "may not change once set";
    if now.len() == was.len() {
        for _ in (0..now.len()).filter(|i| now[*i] != was[*i]) {
            causes.invalid(&field.index(0), now, once);
        }
        return;
    }
    if was.len() > now.len() && new.spec.cluster_ips.is_empty() {
        causes.invalid(&field.index(0), now, "primary ipFamily can not be unset");
    }
    if let (Some(a), Some(b)) = (now.first(), was.first())
        && a != b
    {
        causes.invalid(&field.index(0), &new.spec.cluster_ips, once);
    }
    let policy = &new.spec.ip_family_policy;
    if was.len() > now.len() && now.len() == 1 && policy.as_deref() != Some("SingleStack") {
        let detail = "must be set to 'SingleStack' when releasing the secondary ipFamily";
        causes.invalid(&Path::new("spec.ipFamilyPolicy"), policy, detail);
    }
}

pub(super) fn load_balancer_status(new: &Service, causes: &mut Causes) {
    let list = Path::new("status.loadBalancer.ingress");
    let ingress = &new.status.load_balancer.ingress;
    if new.spec.type_ != "LoadBalancer" && !ingress.is_empty() {
        return causes.forbidden(&list, "may only be used when `spec.type` is 'LoadBalancer'");
    }
    for (i, point) in ingress.iter().enumerate() {
        let item = list.index(i);
        let mode = item.child("ipMode");
        if !point.ip.is_empty() {
            ip::legacy_address(&point.ip, &item.child("ip"), causes);
        }
        match (point.ip_mode.as_deref(), point.ip.is_empty()) {
            (None, false) => causes.required(&mode, "must be specified when `ip` is set"),
            (Some(_), true) => causes.forbidden(&mode, "may not be specified when `ip` is not set"),
            (Some(other), false) if !matches!(other, "VIP" | "Proxy") => {
                causes.not_supported(&mode, other, &["Proxy", "VIP"]);
            }
            _ => {}
        }
        host(&point.hostname, &item.child("hostname"), causes);
    }
}

/// The name of a load balancer.
pub(in crate::registry) fn host(name: &str, path: &Path<'_>, causes: &mut Causes) {
    if !name.is_empty() {
        causes.invalid_each(path, name, format::dns1123_subdomain(name));
        if ip::parse(name).is_some() {
            causes.invalid(path, name, "must be a DNS name, not an IP address");
        }
    }
}
