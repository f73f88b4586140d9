//! Deployments. Plays `pkg/registry/apps/deployment` and `ValidateDeployment…`.

use crate::registry::core::{pod_defaults, pod_warnings};
use crate::registry::draft::{Draft, fill_option, put, shared};
use crate::registry::{Context, Strategy};
use crate::validation::{Causes, Go, Json, Null, Path, cause::IMMUTABLE, meta, workload};
use api::apps::{Deployment, DeploymentSpec, DeploymentStatus, DeploymentStrategy, RollingUpdateDeployment};
use api::{Cause, IntOrString, Kind, Obj, Ptr, Str, kind_of};

/// The strategy of Deployments.
pub struct Deployments;

impl Strategy for Deployments {
    fn kind(&self) -> Kind {
        kind_of::DEPLOYMENT
    }

    fn default(&self, obj: &mut Obj) {
        if let Some(new) = shared(&obj.get::<Deployment>().spec, defaults) {
            obj.get_mut::<Deployment>().spec = new;
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut Obj) {
        obj.get_mut::<Deployment>().status = Ptr::default();
    }

    fn validate_create(&self, _ctx: &Context<'_>, obj: &Obj) -> Vec<Cause> {
        let obj: &Deployment = obj.get();
        let mut causes = Causes::new();
        meta::kube_object_meta(&obj.metadata, true, meta::subdomain, &Path::new("metadata"), &mut causes);
        spec(&obj.spec, &Path::new("spec"), &mut causes);
        causes.into_vec()
    }

    fn prepare_update(&self, _ctx: &Context<'_>, new: &mut Obj, old: &Obj) {
        let old: &Deployment = old.get();
        let new: &mut Deployment = new.get_mut();
        new.status = old.status.clone();
        if new.metadata.annotations != old.metadata.annotations {
            new.metadata.generation = old.metadata.generation + 1;
        }
    }

    fn validate_update(&self, _ctx: &Context<'_>, new: &Obj, old: &Obj) -> Vec<Cause> {
        let (new, old): (&Deployment, &Deployment) = (new.get(), old.get());
        let mut causes = Causes::new();
        meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), &mut causes);
        spec(&new.spec, &Path::new("spec"), &mut causes);
        selector_unchanged(new.spec.selector.as_deref(), old.spec.selector.as_deref(), &mut causes);
        causes.into_vec()
    }

    fn prepare_subresource(&self, _ctx: &Context<'_>, subresource: &str, new: &mut Obj, old: &Obj) {
        if subresource == "status" {
            let old: &Deployment = old.get();
            let new: &mut Deployment = new.get_mut();
            new.spec = old.spec.clone();
            new.metadata.labels = old.metadata.labels.clone();
        }
    }

    fn validate_subresource(&self, _ctx: &Context<'_>, subresource: &str, new: &Obj, old: &Obj) -> Vec<Cause> {
        let (new, old): (&Deployment, &Deployment) = (new.get(), old.get());
        let mut causes = Causes::new();
        meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), &mut causes);
        if subresource == "status" {
            status(&new.status, &old.status, &Path::new("status"), &mut causes);
        }
        causes.into_vec()
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, _ctx: &Context<'_>, new: &Obj, old: Option<&Obj>) -> Vec<Str> {
        let deployment: &Deployment = new.get();
        let mut warnings = Vec::new();
        if old.is_none() {
            warnings.extend(workload::name_warning(&deployment.metadata.name));
        }
        if old.is_none_or(|o| o.meta().generation != new.meta().generation) {
            warnings.extend(pod_warnings::of_template(&deployment.spec.template, "spec.template"));
        }
        warnings
    }
}

fn defaults(spec: &mut Draft<'_, DeploymentSpec>) {
    fill_option!(spec, replicas, 1);
    let strategy = &spec.strategy;
    let rolling = strategy.type_.is_empty() || strategy.type_ == "RollingUpdate";
    let complete =
        strategy.rolling_update.as_ref().is_some_and(|r| r.max_unavailable.is_some() && r.max_surge.is_some());
    if rolling && (strategy.type_.is_empty() || !complete) {
        let given = strategy.rolling_update.as_deref();
        let quarter = || IntOrString::from("25%");
        let filled = RollingUpdateDeployment {
            max_unavailable: Some(given.and_then(|r| r.max_unavailable.clone()).unwrap_or_else(quarter)),
            max_surge: Some(given.and_then(|r| r.max_surge.clone()).unwrap_or_else(quarter)),
        };
        spec.edit().strategy =
            DeploymentStrategy { type_: "RollingUpdate".into(), rolling_update: Some(Ptr::new(filled)) };
    }
    fill_option!(spec, revision_history_limit, 10);
    fill_option!(spec, progress_deadline_seconds, 600);
    put!(spec, template, pod_defaults::template_shared(&spec.template));
}

fn spec(spec: &DeploymentSpec, path: &Path<'_>, causes: &mut Causes) {
    let replicas = spec.replicas.unwrap_or(1);
    causes.non_negative(replicas, &path.child("replicas"));
    let field = path.child("selector");
    workload::required_selector(spec.selector.as_deref(), "deployment", &field, causes);
    if let Some(selector) = workload::selector(spec.selector.as_deref(), "invalid label selector", &field, causes) {
        workload::running_template(&spec.template, &selector, "ReplicaSet", &path.child("template"), causes);
    }
    strategy(&spec.strategy, &path.child("strategy"), causes);
    causes.non_negative(spec.min_ready_seconds, &path.child("minReadySeconds"));
    causes.non_negative_option(spec.revision_history_limit, &path.child("revisionHistoryLimit"));
    if let Some(seconds) = spec.progress_deadline_seconds {
        let field = path.child("progressDeadlineSeconds");
        causes.non_negative(seconds, &field);
        if seconds <= spec.min_ready_seconds {
            causes.invalid(&field, seconds, "must be greater than minReadySeconds");
        }
    }
}

fn strategy(strategy: &DeploymentStrategy, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("rollingUpdate");
    match (strategy.type_.as_str(), &strategy.rolling_update) {
        ("Recreate", Some(_)) => {
            causes.forbidden(&field, "may not be specified when strategy `type` is 'Recreate'");
        }
        ("Recreate", None) => {}
        ("RollingUpdate", None) => causes.required(&field, "this should be defaulted and never be nil"),
        ("RollingUpdate", Some(rolling)) => {
            let (unavailable, surge) = (field.child("maxUnavailable"), field.child("maxSurge"));
            let zero = IntOrString::Int(0);
            let (u, s) =
                (rolling.max_unavailable.as_ref().unwrap_or(&zero), rolling.max_surge.as_ref().unwrap_or(&zero));
            workload::int_or_percent(u, &unavailable, causes);
            workload::int_or_percent(s, &surge, causes);
            if workload::plain(u) == 0 && workload::plain(s) == 0 {
                causes.invalid(&unavailable, u, "may not be 0 when `maxSurge` is 0");
            }
            workload::at_most_all(u, &unavailable, causes);
        }
        _ => causes.not_supported(path, Go(strategy), &["Recreate", "RollingUpdate"]),
    }
}

fn status(new: &DeploymentStatus, old: &DeploymentStatus, path: &Path<'_>, causes: &mut Causes) {
    let counts = [
        ("observedGeneration", new.observed_generation),
        ("replicas", new.replicas.into()),
        ("updatedReplicas", new.updated_replicas.into()),
        ("readyReplicas", new.ready_replicas.into()),
        ("availableReplicas", new.available_replicas.into()),
        ("unavailableReplicas", new.unavailable_replicas.into()),
    ];
    workload::counts(&counts, path, causes);
    causes.non_negative_option(new.terminating_replicas, &path.child("terminatingReplicas"));
    causes.non_negative_option(new.collision_count, &path.child("collisionCount"));
    for (name, count) in [
        ("updatedReplicas", new.updated_replicas),
        ("readyReplicas", new.ready_replicas),
        ("availableReplicas", new.available_replicas),
    ] {
        workload::not_above(count, new.replicas, "status.replicas", &path.child(name), causes);
    }
    let available = path.child("availableReplicas");
    workload::not_above(new.available_replicas, new.ready_replicas, "readyReplicas", &available, causes);
    collisions(new.collision_count, old.collision_count, path, causes);
}

/// The count of collisions only grows.
pub(super) fn collisions(new: Option<i32>, old: Option<i32>, path: &Path<'_>, causes: &mut Causes) {
    if old.is_some_and(|old| new.is_none_or(|new| new < old)) {
        causes.invalid(&path.child("collisionCount"), new.unwrap_or(0), "cannot be decremented");
    }
}

/// A selector may not change.
pub(super) fn selector_unchanged(
    new: Option<&api::meta::LabelSelector>,
    old: Option<&api::meta::LabelSelector>,
    causes: &mut Causes,
) {
    let same = match (new, old) {
        (Some(new), Some(old)) => api::reflect::equal(new, old),
        (None, None) => true,
        _ => false,
    };
    if !same {
        let path = Path::new("spec.selector");
        match new {
            Some(new) => causes.invalid(&path, Json(new), IMMUTABLE),
            None => causes.invalid(&path, Null, IMMUTABLE),
        }
    }
}
