//! ResourceQuotas. Plays `pkg/registry/core/resourcequota` and `ValidateResourceQuota…`.

use super::pod_defaults::rounded;
use crate::registry::Context;
use crate::registry::draft::{put, shared};
use crate::registry::rules::Rules;
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Go, Path, resources};
use api::core::{ResourceQuota, ResourceQuotaSpec};
use api::{Dict, List, Obj, Ptr, Quantity, Str};

/// The strategy of ResourceQuotas.
pub struct ResourceQuotas;

const SCOPES: [&str; 7] = [
    "Terminating",
    "NotTerminating",
    "BestEffort",
    "NotBestEffort",
    "PriorityClass",
    "CrossNamespacePodAffinity",
    "VolumeAttributesClass",
];

impl Rules for ResourceQuotas {
    type Object = ResourceQuota;

    fn default(&self, obj: &mut Obj) {
        let quota: &ResourceQuota = obj.get();
        let spec = shared(&quota.spec, |s| put!(s, hard, rounded(&s.hard)));
        let status = shared(&quota.status, |s| {
            put!(s, hard, rounded(&s.hard));
            put!(s, used, rounded(&s.used));
        });
        if let Some(spec) = spec {
            obj.get_mut::<ResourceQuota>().spec = spec;
        }
        if let Some(status) = status {
            obj.get_mut::<ResourceQuota>().status = status;
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut ResourceQuota) {
        obj.status = Ptr::default();
    }

    fn prepare_update(&self, new: &mut ResourceQuota, old: &ResourceQuota) {
        new.status = old.status.clone();
    }

    fn check(&self, obj: &ResourceQuota, causes: &mut Causes) {
        spec(&obj.spec, &Path::new("spec"), causes);
    }

    fn check_update(&self, new: &ResourceQuota, old: &ResourceQuota, causes: &mut Causes) {
        self.check(new, causes);
        let sorted = |scopes: &List<Str>| {
            let mut list: Vec<Str> = scopes.iter().cloned().collect();
            list.sort();
            list.dedup();
            list
        };
        if sorted(&new.spec.scopes) != sorted(&old.spec.scopes) {
            causes.invalid(&Path::new("spec.scopes"), &new.spec.scopes, IMMUTABLE);
        }
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut ResourceQuota, old: &ResourceQuota) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn check_subresource(&self, _name: &str, new: &ResourceQuota, _old: &ResourceQuota, causes: &mut Causes) {
        if new.metadata.resource_version.is_empty() {
            causes.required(&Path::new("resourceVersion"), "");
        }
        amounts(&new.status.hard, &Path::new("status.hard"), causes);
        amounts(&new.status.used, &Path::new("status.used"), causes);
    }
}

fn amounts(list: &Dict<Quantity>, path: &Path<'_>, causes: &mut Causes) {
    for (name, amount) in list.iter() {
        let entry = path.key(name);
        resources::name(name, &entry, causes);
        if !name.contains('/') && !resources::is_standard_quota(name) {
            causes.invalid(&entry, name, "must be a standard resource for quota");
        }
        resources::quantity(name, *amount, &entry, causes);
    }
}

/// Whether pods of a scope can be charged for the resource.
fn fits(scope: &str, resource: &str) -> bool {
    let pods = resource == "pods";
    let compute =
        matches!(resource, "cpu" | "memory" | "limits.cpu" | "limits.memory" | "requests.cpu" | "requests.memory");
    match scope {
        "BestEffort" => pods,
        "VolumeAttributesClass" => matches!(resource, "persistentvolumeclaims" | "requests.storage"),
        scope if SCOPES.contains(&scope) => pods || compute,
        _ => true,
    }
}

fn spec(spec: &ResourceQuotaSpec, path: &Path<'_>, causes: &mut Causes) {
    amounts(&spec.hard, &path.child("hard"), causes);
    let unfit = |scope: &str| spec.hard.keys().filter(|r| resources::is_standard_quota(r) && !fits(scope, r)).count();
    let field = path.child("scopes");
    for scope in spec.scopes.iter() {
        if !SCOPES.contains(&scope.as_str()) {
            causes.invalid(&field, &spec.scopes, "unsupported scope");
        }
        for _ in 0..unfit(scope) {
            causes.invalid(&field, &spec.scopes, "unsupported scope applied to resource");
        }
    }
    conflicts(&|s| spec.scopes.iter().any(|x| x == s), &spec.scopes, &field, causes);

    let Some(selector) = &spec.scope_selector else { return };
    let outer = path.child("scopeSelector");
    let field = outer.child("matchExpressions");
    for r in selector.match_expressions.iter() {
        let (scope, operator, values) = (field.child("scopeName"), field.child("operator"), field.child("values"));
        if !SCOPES.contains(&r.scope_name.as_str()) {
            causes.invalid(&scope, &r.scope_name, "unsupported scope");
        }
        for _ in 0..unfit(&r.scope_name) {
            causes.invalid(&field, Go(&**selector), "unsupported scope applied to resource");
        }
        let plain = !matches!(r.scope_name.as_str(), "PriorityClass" | "VolumeAttributesClass");
        if plain && SCOPES.contains(&r.scope_name.as_str()) && r.operator != "Exists" {
            let detail = "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity";
            causes.invalid(&operator, &r.operator, detail);
        }
        match (r.operator.as_str(), r.values.is_empty()) {
            ("In" | "NotIn", true) => causes
                .required(&values, "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector"),
            ("Exists" | "DoesNotExist", false) => {
                let detail = "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector";
                causes.invalid(&values, &r.values, detail);
            }
            ("In" | "NotIn" | "Exists" | "DoesNotExist", _) => {}
            _ => causes.invalid(&operator, &r.operator, "not a valid selector operator"),
        }
    }
    let has = |s: &str| selector.match_expressions.iter().any(|x| x.scope_name == s);
    conflicts(&has, &spec.scopes, &field, causes);
}

fn conflicts(has: &dyn Fn(&str) -> bool, shown: &List<Str>, path: &Path<'_>, causes: &mut Causes) {
    for (a, b) in [("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating")] {
        if has(a) && has(b) {
            causes.invalid(path, shown, "conflicting scopes");
        }
    }
}
