//! Services. Plays `pkg/registry/core/service` and `ValidateService…`. What is allocated is in [`super::service_alloc`].

mod validation;

use self::validation::{addresses_unchanged, families_unchanged, load_balancer_class, load_balancer_status, service};
use super::service_alloc;
use crate::registry::Context;
use crate::registry::draft::{Draft, fill, fill_option, list, put, shared};
use crate::registry::rules::Rules;
use crate::validation::meta::{self, NameRule};
use crate::validation::{Causes, Path};
use api::core::{ClientIPConfig, Service, ServiceSpec, SessionAffinityConfig};
use api::{IntOrString, Obj, Ptr, Status, Str};

/// The strategy of Services.
pub struct Services;

impl Rules for Services {
    type Object = Service;

    fn name(&self) -> NameRule {
        meta::label
    }

    fn default(&self, obj: &mut Obj) {
        if let Some(new) = shared(&obj.get::<Service>().spec, defaults) {
            obj.get_mut::<Service>().spec = new;
        }
        let service: &Service = obj.get();
        if service.spec.type_ == "LoadBalancer" {
            let new = list(&service.status.load_balancer.ingress, |i| {
                if !i.ip.is_empty() {
                    fill_option!(i, ip_mode, "VIP");
                }
            });
            if let Some(new) = new {
                obj.get_mut::<Service>().status.load_balancer.ingress = new;
            }
        }
    }

    fn begin_create(&self, ctx: &Context<'_>, obj: &mut Obj) -> Result<(), Status> {
        service_alloc::create(ctx, obj)
    }

    fn begin_update(&self, ctx: &Context<'_>, new: &mut Obj, old: &Obj) -> Result<(), Status> {
        service_alloc::update(ctx, new, old)
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut Service) {
        obj.status = Ptr::default();
        drop_internal(obj);
    }

    fn check_create(&self, obj: &Service, causes: &mut Causes) {
        service(obj, causes);
    }

    fn prepare_update(&self, new: &mut Service, old: &Service) {
        new.status = old.status.clone();
        drop_dependent(new, old);
        drop_internal(new);
    }

    fn check_update(&self, new: &Service, old: &Service, causes: &mut Causes) {
        addresses_unchanged(new, old, causes);
        families_unchanged(new, old, causes);
        load_balancer_class(new, Some(old), causes);
        if needs_health_check(old) && needs_health_check(new) {
            let field = Path::new("spec.healthCheckNodePort");
            if new.spec.health_check_node_port != old.spec.health_check_node_port {
                causes.forbidden(&field, "field is immutable");
            }
        }
        service(new, causes);
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut Service, old: &Service) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn check_subresource(&self, subresource: &str, new: &Service, _old: &Service, causes: &mut Causes) {
        if subresource == "status" {
            load_balancer_status(new, causes);
        }
    }

    fn allows_create_on_update(&self) -> bool {
        true
    }

    fn warnings(&self, new: &Service, _old: Option<&Service>) -> Vec<Str> {
        super::service_warnings::of(new)
    }

    fn selectable_fields(&self, obj: &Service) -> Vec<(&'static str, Str)> {
        vec![("spec.clusterIP", obj.spec.cluster_ip.clone()), ("spec.type", obj.spec.type_.clone())]
    }
}

fn defaults(spec: &mut Draft<'_, ServiceSpec>) {
    fill!(spec, session_affinity, "None");
    if spec.session_affinity == "None" && spec.session_affinity_config.is_some() {
        spec.edit().session_affinity_config = None;
    }
    if spec.session_affinity == "ClientIP" {
        let client = spec.session_affinity_config.as_ref().and_then(|c| c.client_ip.as_ref());
        if client.is_none_or(|c| c.timeout_seconds.is_none()) {
            let client = ClientIPConfig { timeout_seconds: Some(10_800) };
            let config = SessionAffinityConfig { client_ip: Some(Ptr::new(client)) };
            spec.edit().session_affinity_config = Some(Ptr::new(config));
        }
    }
    fill!(spec, type_, "ClusterIP");
    let ports = list(&spec.ports, |p| {
        fill!(p, protocol, "TCP");
        let unset = match &p.target_port {
            IntOrString::Int(n) => *n == 0,
            IntOrString::String(s) => s.is_empty(),
        };
        if unset && p.target_port != IntOrString::Int(p.port) {
            p.edit().target_port = IntOrString::Int(p.port);
        }
    });
    put!(spec, ports, ports);
    if is_external(spec) {
        fill!(spec, external_traffic_policy, "Cluster");
    }
    if matches!(spec.type_.as_str(), "NodePort" | "LoadBalancer" | "ClusterIP") {
        fill_option!(spec, internal_traffic_policy, "Cluster");
    }
    if spec.type_ == "LoadBalancer" {
        fill_option!(spec, allocate_load_balancer_node_ports, true);
    }
}

/// Whether something outside the cluster may reach it.
fn is_external(spec: &ServiceSpec) -> bool {
    matches!(spec.type_.as_str(), "LoadBalancer" | "NodePort")
        || (spec.type_ == "ClusterIP" && !spec.external_ips.is_empty())
}

/// Whether the service has no address of its own.
pub(super) fn is_headless(service: &Service) -> bool {
    service.spec.cluster_ips.len() == 1 && service.spec.cluster_ips[0] == "None"
}

/// Whether a load balancer must be able to ask a node whether it has endpoints.
pub(super) fn needs_health_check(service: &Service) -> bool {
    service.spec.type_ == "LoadBalancer" && service.spec.external_traffic_policy == "Local"
}

/// A mere name has no traffic inside the cluster.
fn drop_internal(service: &mut Service) {
    if service.spec.type_ == "ExternalName" && service.spec.internal_traffic_policy.is_some() {
        service.spec.internal_traffic_policy = None;
    }
}

/// Takes away what only the old type needed, when the user did not touch it.
fn drop_dependent(new: &mut Service, old: &Service) {
    let (was, now) = (&old.spec, &mut new.spec);
    let node_ports = |t: &str| matches!(t, "NodePort" | "LoadBalancer");
    if was.type_ != "ExternalName" && now.type_ == "ExternalName" {
        if now.cluster_ip == was.cluster_ip && now.cluster_ips == was.cluster_ips {
            now.cluster_ip = Str::new();
            now.cluster_ips.clear();
        }
        if now.ip_families == was.ip_families {
            now.ip_families.clear();
        }
        if now.ip_family_policy == was.ip_family_policy {
            now.ip_family_policy = None;
        }
    }
    if node_ports(&was.type_) && !node_ports(&now.type_) {
        let same = now.ports.iter().all(|p| p.node_port == 0 || was.ports.iter().any(|o| o.node_port == p.node_port));
        if same && now.ports.iter().any(|p| p.node_port != 0) {
            for port in now.ports.to_mut() {
                port.node_port = 0;
            }
        }
    }
    let health = |s: &ServiceSpec| s.type_ == "LoadBalancer" && s.external_traffic_policy == "Local";
    if health(was) && !health(now) && was.health_check_node_port == now.health_check_node_port {
        now.health_check_node_port = 0;
    }
    if was.type_ == "LoadBalancer" && now.type_ != "LoadBalancer" {
        if now.allocate_load_balancer_node_ports == was.allocate_load_balancer_node_ports {
            now.allocate_load_balancer_node_ports = None;
        }
        if now.load_balancer_class == was.load_balancer_class {
            now.load_balancer_class = None;
        }
    }
    if is_external(was) && !is_external(now) && was.external_traffic_policy == now.external_traffic_policy {
        now.external_traffic_policy = Str::new();
    }
    if new.spec.type_ != "LoadBalancer" && !new.status.load_balancer.ingress.is_absent() {
        new.status.load_balancer.ingress.clear();
    }
}
