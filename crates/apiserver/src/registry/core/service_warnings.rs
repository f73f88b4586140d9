//! Warnings about Services. Plays `pkg/api/service/warnings.go`.

use super::service::is_headless;
use crate::validation::{Path, ip};
use api::Str;
use api::core::Service;

const OLD_HINTS: &str = "service.kubernetes.io/topology-aware-hints";
const HINTS: &str = "service.kubernetes.io/topology-mode";

/// What is worth a warning.
pub fn of(service: &Service) -> Vec<Str> {
    let (spec, path) = (&service.spec, Path::new("spec"));
    let mut warnings: Vec<Str> = Vec::new();
    if service.metadata.annotations.contains_key(OLD_HINTS) {
        warnings.push(ecow::eco_format!("annotation {OLD_HINTS} is deprecated, please use {HINTS} instead"));
    }
    if !matches!(spec.cluster_ip.as_str(), "" | "None") {
        for (i, address) in spec.cluster_ips.iter().enumerate() {
            warnings.extend(ip::warning(address, &path.child("clusterIPs").index(i)));
        }
    }
    let (headless, external) = (spec.type_ == "ClusterIP" && is_headless(service), spec.type_ == "ExternalName");
    if headless {
        if !spec.load_balancer_ip.is_empty() {
            warnings.push("spec.loadBalancerIP is ignored for headless services".into());
        }
        if !spec.external_ips.is_empty() {
            warnings.push("spec.externalIPs is ignored for headless services".into());
        }
        if spec.session_affinity != "None" {
            warnings.push("spec.SessionAffinity is ignored for headless services".into());
        }
    }
    for (i, address) in spec.external_ips.iter().enumerate() {
        warnings.extend(ip::warning(address, &path.child("externalIPs").index(i)));
    }
    if !spec.external_ips.is_empty() && !headless && !external {
        warnings.push("spec.externalIPs is deprecated and may no longer be implemented in some clusters".into());
    }
    if !spec.load_balancer_ip.is_empty() {
        warnings.extend(ip::warning(&spec.load_balancer_ip, &path.child("loadBalancerIP")));
    }
    for (i, range) in spec.load_balancer_source_ranges.iter().enumerate() {
        warnings.extend(ip::cidr_warning(range, &path.child("loadBalancerSourceRanges").index(i)));
    }
    if external && !spec.external_ips.is_empty() {
        warnings.push("spec.externalIPs is ignored when spec.type is \"ExternalName\"".into());
    }
    if !external && !spec.external_name.is_empty() {
        warnings.push("spec.externalName is ignored when spec.type is not \"ExternalName\"".into());
    }
    if spec.traffic_distribution.as_deref() == Some("PreferClose") {
        warnings.push("spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"".into());
    }
    warnings
}
