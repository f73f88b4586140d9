//! IngressClasses. Plays `pkg/registry/networking/ingressclass`, their default and `ValidateIngressClass…`.

use crate::registry::draft::{fill_option, pointer, put, shared};
use crate::registry::rules::Rules;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Path, domain, format, meta};
use api::Obj;
use api::networking::{IngressClass, IngressClassParametersReference};

/// The strategy of IngressClasses.
pub struct IngressClasses;

impl Rules for IngressClasses {
    type Object = IngressClass;

    fn has_status(&self) -> bool {
        false
    }

    fn default(&self, obj: &mut Obj) {
        let spec = shared(&obj.get::<IngressClass>().spec, |s| {
            put!(s, parameters, pointer(&s.parameters, |p| fill_option!(p, scope, "Cluster")));
        });
        if let Some(spec) = spec {
            obj.get_mut::<IngressClass>().spec = spec;
        }
    }

    fn check(&self, obj: &IngressClass, causes: &mut Causes) {
        let path = Path::new("spec");
        let field = path.child("controller");
        if obj.spec.controller.len() > 250 {
            causes.too_long(&field, 250);
        }
        domain::prefixed_path(&obj.spec.controller, &field, causes);
        if let Some(reference) = &obj.spec.parameters {
            parameters(reference, &path.child("parameters"), causes);
        }
    }

    fn check_update(&self, new: &IngressClass, old: &IngressClass, causes: &mut Causes) {
        if new.spec.controller != old.spec.controller {
            causes.invalid(&Path::new("spec.controller"), &new.spec.controller, IMMUTABLE);
        }
        self.check_metadata(new, causes);
        self.check(new, causes);
    }

    fn counts_generations(&self) -> bool {
        true
    }
}

fn parameters(p: &IngressClassParametersReference, path: &Path<'_>, causes: &mut Causes) {
    if let Some(group) = &p.api_group {
        causes.invalid_each(&path.child("apiGroup"), group, format::dns1123_subdomain(group));
    }
    for (name, value) in [("kind", &p.kind), ("name", &p.name)] {
        let field = path.child(name);
        if value.is_empty() {
            causes.declared(|causes| causes.required(&field, ""));
        } else {
            causes.invalid_each(&field, value, format::path_segment(value));
        }
    }
    let (scope, namespace) = (path.child("scope"), path.child("namespace"));
    match (p.scope.as_deref(), &p.namespace) {
        (None, _) => causes.required(&scope, ""),
        (Some("Namespace"), None) => causes.required(&namespace, "`parameters.scope` is set to 'Namespace'"),
        (Some("Namespace"), Some(name)) => causes.invalid_each(&namespace, name, meta::label(name, false)),
        (Some("Cluster"), Some(_)) => causes.forbidden(&namespace, "`parameters.scope` is set to 'Cluster'"),
        (Some("Cluster"), None) => {}
        (Some(other), _) => causes.not_supported(&scope, other, &["Cluster", "Namespace"]),
    }
}
