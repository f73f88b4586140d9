//! ReplicaSets. Plays `pkg/registry/apps/replicaset` and `ValidateReplicaSet…`.

use super::deployment::selector_unchanged;
use crate::registry::core::{pod_defaults, pod_warnings};
use crate::registry::draft::{fill_option, put, shared};
use crate::registry::{Context, Strategy};
use crate::validation::{Causes, Path, meta, workload};
use api::apps::{ReplicaSet, ReplicaSetSpec};
use api::{Cause, Kind, Obj, Ptr, Str, kind_of};

/// The strategy of ReplicaSets.
pub struct ReplicaSets;

impl Strategy for ReplicaSets {
    fn kind(&self) -> Kind {
        kind_of::REPLICA_SET
    }

    fn default(&self, obj: &mut Obj) {
        let new = shared(&obj.get::<ReplicaSet>().spec, |spec| {
            fill_option!(spec, replicas, 1);
            put!(spec, template, pod_defaults::template_shared(&spec.template));
        });
        if let Some(new) = new {
            obj.get_mut::<ReplicaSet>().spec = new;
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut Obj) {
        obj.get_mut::<ReplicaSet>().status = Ptr::default();
    }

    fn validate_create(&self, _ctx: &Context<'_>, obj: &Obj) -> Vec<Cause> {
        let obj: &ReplicaSet = obj.get();
        let mut causes = Causes::new();
        meta::kube_object_meta(&obj.metadata, true, meta::subdomain, &Path::new("metadata"), &mut causes);
        spec(&obj.spec, &Path::new("spec"), &mut causes);
        causes.into_vec()
    }

    fn prepare_update(&self, _ctx: &Context<'_>, new: &mut Obj, old: &Obj) {
        new.get_mut::<ReplicaSet>().status = old.get::<ReplicaSet>().status.clone();
    }

    fn validate_update(&self, _ctx: &Context<'_>, new: &Obj, old: &Obj) -> Vec<Cause> {
        let (new, old): (&ReplicaSet, &ReplicaSet) = (new.get(), old.get());
        let mut causes = Causes::new();
        meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), &mut causes);
        spec(&new.spec, &Path::new("spec"), &mut causes);
        selector_unchanged(new.spec.selector.as_deref(), old.spec.selector.as_deref(), &mut causes);
        causes.into_vec()
    }

    fn prepare_subresource(&self, _ctx: &Context<'_>, subresource: &str, new: &mut Obj, old: &Obj) {
        if subresource == "status" {
            new.get_mut::<ReplicaSet>().spec = old.get::<ReplicaSet>().spec.clone();
        }
    }

    fn validate_subresource(&self, _ctx: &Context<'_>, _subresource: &str, new: &Obj, old: &Obj) -> Vec<Cause> {
        let (new, old): (&ReplicaSet, &ReplicaSet) = (new.get(), old.get());
        let mut causes = Causes::new();
        meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), &mut causes);
        let (status, path) = (&new.status, Path::new("status"));
        let counts = [
            ("replicas", status.replicas.into()),
            ("fullyLabeledReplicas", status.fully_labeled_replicas.into()),
            ("readyReplicas", status.ready_replicas.into()),
            ("availableReplicas", status.available_replicas.into()),
            ("observedGeneration", status.observed_generation),
        ];
        workload::counts(&counts, &path, &mut causes);
        for (name, count) in [
            ("fullyLabeledReplicas", status.fully_labeled_replicas),
            ("readyReplicas", status.ready_replicas),
            ("availableReplicas", status.available_replicas),
        ] {
            workload::not_above(count, status.replicas, "status.replicas", &path.child(name), &mut causes);
        }
        let available = path.child("availableReplicas");
        workload::not_above(status.available_replicas, status.ready_replicas, "readyReplicas", &available, &mut causes);
        causes.into_vec()
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, _ctx: &Context<'_>, new: &Obj, old: Option<&Obj>) -> Vec<Str> {
        let set: &ReplicaSet = new.get();
        let mut warnings = Vec::new();
        if old.is_none() {
            warnings.extend(workload::name_warning(&set.metadata.name));
        }
        if old.is_none_or(|o| o.meta().generation != new.meta().generation) {
            warnings.extend(pod_warnings::of_template(&set.spec.template, "spec.template"));
        }
        warnings
    }
}

fn spec(spec: &ReplicaSetSpec, path: &Path<'_>, causes: &mut Causes) {
    causes.non_negative_option(spec.replicas, &path.child("replicas"));
    causes.non_negative(spec.min_ready_seconds, &path.child("minReadySeconds"));
    let field = path.child("selector");
    workload::required_selector(spec.selector.as_deref(), "deployment", &field, causes);
    if let Some(selector) = workload::selector(spec.selector.as_deref(), "invalid label selector", &field, causes) {
        workload::running_template(&spec.template, &selector, "ReplicaSet", &path.child("template"), causes);
    }
}
