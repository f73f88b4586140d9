//! Ingresses. Plays `pkg/registry/networking/ingress` and `ValidateIngress…`.

use crate::registry::Context;
use crate::registry::rules::Rules;
use crate::validation::{Causes, Json, Null, Path, format, ip, meta};
use api::networking::{HTTPIngressPath, Ingress, IngressBackend, IngressSpec};
use api::{Ptr, Str};

/// The strategy of Ingresses.
pub struct Ingresses;

/// How the class was named before it had a field.
const CLASS: &str = "kubernetes.io/ingress.class";

/// What an object that is stored may keep although a new one may not have it.
#[derive(Clone, Copy, Default)]
struct Kept {
    secret_names: bool,
    wildcard_hosts: bool,
}

impl Rules for Ingresses {
    type Object = Ingress;

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut Ingress) {
        obj.status = Ptr::default();
    }

    fn prepare_update(&self, new: &mut Ingress, old: &Ingress) {
        new.status = old.status.clone();
    }

    fn check(&self, obj: &Ingress, causes: &mut Causes) {
        spec(&obj.spec, Kept::default(), &Path::new("spec"), causes);
        if let (Some(named), Some(class)) = (obj.metadata.annotations.get(CLASS), &obj.spec.ingress_class_name)
            && named != class
        {
            let detail = "must match `ingressClassName` when both are specified";
            causes.invalid(&Path::new("annotations").child(CLASS), named, detail);
        }
    }

    fn check_update(&self, new: &Ingress, old: &Ingress, causes: &mut Causes) {
        let broken = |list| {
            let mut found = Causes::new();
            paths(list, &Path::new("http"), &mut found);
            !found.is_empty()
        };
        let kept = Kept {
            secret_names: old.spec.tls.iter().any(|t| !secret_name(&t.secret_name).is_empty()),
            wildcard_hosts: old
                .spec
                .rules
                .iter()
                .any(|r| r.host.contains('*') && r.http.as_ref().is_some_and(|http| broken(&http.paths))),
        };
        self.check_metadata(new, causes);
        spec(&new.spec, kept, &Path::new("spec"), causes);
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut Ingress, old: &Ingress) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn check_subresource(&self, _name: &str, new: &Ingress, _old: &Ingress, causes: &mut Causes) {
        let path = Path::new("status.loadBalancer.ingress");
        for (i, point) in new.status.load_balancer.ingress.iter().enumerate() {
            let item = path.index(i);
            if !point.ip.is_empty() {
                ip::legacy_address(&point.ip, &item.child("ip"), causes);
            }
            if !point.hostname.is_empty() {
                let field = item.child("hostname");
                causes.invalid_each(&field, &point.hostname, format::dns1123_subdomain(&point.hostname));
                if ip::parse(&point.hostname).is_some() {
                    causes.invalid(&field, &point.hostname, "must be a DNS name, not an IP address");
                }
            }
        }
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, new: &Ingress, old: Option<&Ingress>) -> Vec<Str> {
        let by_annotation = new.metadata.annotations.contains_key(CLASS) && new.spec.ingress_class_name.is_none();
        if old.is_none() && by_annotation {
            let text = "is deprecated, please use 'spec.ingressClassName' instead";
            return vec![ecow::eco_format!("annotation {CLASS:?} {text}")];
        }
        Vec::new()
    }
}

fn secret_name(name: &str) -> Vec<Str> {
    if name.is_empty() { Vec::new() } else { meta::subdomain(name, false) }
}

fn host_name(host: &str) -> Vec<Str> {
    if host.contains('*') { format::wildcard_dns1123_subdomain(host) } else { format::dns1123_subdomain(host) }
}

fn spec(spec: &IngressSpec, kept: Kept, path: &Path<'_>, causes: &mut Causes) {
    if spec.rules.is_empty() && spec.default_backend.is_none() {
        let detail = "either `defaultBackend` or `rules` must be specified";
        if spec.rules.is_absent() {
            causes.invalid(path, Null, detail);
        } else {
            causes.invalid(path, Json(&spec.rules), detail);
        }
    }
    if let Some(default) = &spec.default_backend {
        backend(default, &path.child("defaultBackend"), causes);
    }
    for (i, rule) in spec.rules.iter().enumerate() {
        let list = path.child("rules");
        let item = list.index(i);
        let wildcard = rule.host.contains('*');
        if !rule.host.is_empty() {
            let field = item.child("host");
            if ip::parse(&rule.host).is_some() {
                causes.invalid(&field, &rule.host, "must be a DNS name, not an IP address");
            }
            causes.invalid_each(&field, &rule.host, host_name(&rule.host));
        }
        if let Some(http) = rule.http.as_ref().filter(|_| !wildcard || !kept.wildcard_hosts) {
            paths(&http.paths, &item.child("http"), causes);
        }
    }
    for (i, tls) in spec.tls.iter().enumerate() {
        let list = path.child("tls");
        let item = list.index(i);
        for (j, host) in tls.hosts.iter().enumerate() {
            causes.invalid_each(&item.child("hosts").index(j), host, host_name(host));
        }
        if !kept.secret_names {
            causes.invalid_each(&item.child("secretName"), &tls.secret_name, secret_name(&tls.secret_name));
        }
    }
    if let Some(class) = &spec.ingress_class_name {
        causes.invalid_each(&path.child("ingressClassName"), class, meta::subdomain(class, false));
    }
}

fn paths(list: &api::List<HTTPIngressPath>, path: &Path<'_>, causes: &mut Causes) {
    let path = path.child("paths");
    if list.is_empty() {
        causes.required(&path, "");
    }
    for (i, p) in list.iter().enumerate() {
        one_path(p, &path.index(i), causes);
    }
}

fn one_path(p: &HTTPIngressPath, path: &Path<'_>, causes: &mut Causes) {
    let Some(kind) = &p.path_type else {
        return causes.required(&path.child("pathType"), "pathType must be specified");
    };
    let field = path.child("path");
    let absolute = p.path.starts_with('/');
    match kind.as_str() {
        "Exact" | "Prefix" => {
            if !absolute {
                causes.invalid(&field, &p.path, "must be an absolute path");
            }
            for part in ["//", "/./", "/../", "%2f", "%2F"] {
                if p.path.contains(part) {
                    causes.invalid(&field, &p.path, format!("must not contain '{part}'"));
                }
            }
            for end in ["/..", "/."] {
                if p.path.ends_with(end) {
                    causes.invalid(&field, &p.path, format!("cannot end with '{end}'"));
                }
            }
        }
        "ImplementationSpecific" => {
            if !p.path.is_empty() && !absolute {
                causes.invalid(&field, &p.path, "must be an absolute path");
            }
        }
        _ => causes.not_supported(&path.child("pathType"), kind, &["Exact", "ImplementationSpecific", "Prefix"]),
    }
    backend(&p.backend, &path.child("backend"), causes);
}

fn backend(b: &IngressBackend, path: &Path<'_>, causes: &mut Causes) {
    match (&b.resource, &b.service) {
        (Some(_), Some(_)) => causes.invalid(path, "", "cannot set both resource and service backends"),
        (None, None) => causes.invalid(path, "", "resource or service backend is required"),
        (Some(resource), None) => {
            let path = path.child("resource");
            if let Some(group) = &resource.api_group {
                causes.invalid_each(&path.child("apiGroup"), group, format::dns1123_subdomain(group));
            }
            for (name, value) in [("kind", &resource.kind), ("name", &resource.name)] {
                let field = path.child(name);
                if value.is_empty() {
                    causes.required(&field, "");
                } else {
                    causes.invalid_each(&field, value, format::path_segment(value));
                }
            }
        }
        (None, Some(service)) => {
            let service_path = path.child("service");
            let field = service_path.child("name");
            if service.name.is_empty() {
                causes.required(&field, "");
            } else {
                causes.invalid_each(&field, &service.name, meta::label(&service.name, false));
            }
            let port = &service.port;
            match (port.name.as_str(), port.number) {
                ("", 0) => causes.required(path, "port name or number is required"),
                ("", number) => {
                    crate::validation::container::number(number, &service_path.child("port.number"), causes);
                }
                (name, 0) => causes.invalid_each(&service_path.child("port.name"), name, format::port_name(name)),
                _ => causes.invalid(path, "", "cannot set both port name & port number"),
            }
        }
    }
}
