//! ReplicationControllers. Plays `pkg/registry/core/replicationcontroller`, their defaults and
//! `ValidateReplicationController…`.

use super::{pod_defaults, pod_warnings};
use crate::registry::Context;
use crate::registry::draft::{pointer, put, shared};
use crate::registry::rules::Rules;
use crate::validation::{Causes, Path, pod, workload};
use api::core::{ReplicationController, ReplicationControllerSpec};
use api::{Obj, Ptr, Str};

/// The strategy of ReplicationControllers.
pub struct ReplicationControllers;

impl Rules for ReplicationControllers {
    type Object = ReplicationController;

    fn default(&self, obj: &mut Obj) {
        let controller: &ReplicationController = obj.get();
        let labels = controller.spec.template.as_ref().map(|t| t.metadata.labels.clone()).unwrap_or_default();
        let spec = shared(&controller.spec, |spec| {
            if spec.replicas.is_none() {
                spec.edit().replicas = Some(1);
            }
            if spec.selector.is_empty() && !labels.is_absent() {
                spec.edit().selector = labels.clone();
            }
            let new = pointer(&spec.template, |t| put!(t, spec, shared(&t.spec, pod_defaults::pod_spec)));
            put!(spec, template, new);
        });
        let unlabelled = controller.metadata.labels.is_empty() && !labels.is_empty();
        if let Some(spec) = spec {
            obj.get_mut::<ReplicationController>().spec = spec;
        }
        if unlabelled {
            obj.meta_mut().labels = labels;
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut ReplicationController) {
        obj.status = Ptr::default();
    }

    fn prepare_update(&self, new: &mut ReplicationController, old: &ReplicationController) {
        new.status = old.status.clone();
    }

    fn check(&self, obj: &ReplicationController, causes: &mut Causes) {
        spec(&obj.spec, &Path::new("spec"), causes);
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut Self::Object, old: &Self::Object) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn check_subresource(&self, _name: &str, new: &Self::Object, _old: &Self::Object, causes: &mut Causes) {
        let (status, path) = (&new.status, Path::new("status"));
        let counts = [
            ("replicas", status.replicas.into()),
            ("fullyLabeledReplicas", status.fully_labeled_replicas.into()),
            ("readyReplicas", status.ready_replicas.into()),
            ("availableReplicas", status.available_replicas.into()),
            ("observedGeneration", status.observed_generation),
        ];
        workload::counts(&counts, &path, causes);
        for (name, count) in [
            ("fullyLabeledReplicas", status.fully_labeled_replicas),
            ("readyReplicas", status.ready_replicas),
            ("availableReplicas", status.available_replicas),
        ] {
            workload::not_above(count, status.replicas, "status.replicas", &path.child(name), causes);
        }
        let available = path.child("availableReplicas");
        workload::not_above(status.available_replicas, status.ready_replicas, "readyReplicas", &available, causes);
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, new: &ReplicationController, old: Option<&ReplicationController>) -> Vec<Str> {
        let mut warnings = Vec::new();
        if old.is_none() {
            warnings.extend(workload::name_warning(&new.metadata.name));
        }
        if let Some(template) = &new.spec.template
            && old.is_none_or(|o| o.metadata.generation != new.metadata.generation)
        {
            warnings.extend(pod_warnings::of_template(template, "spec.template"));
        }
        warnings
    }

    fn selectable_fields(&self, obj: &ReplicationController) -> Vec<(&'static str, Str)> {
        vec![("status.replicas", ecow::eco_format!("{}", obj.status.replicas))]
    }
}

fn spec(spec: &ReplicationControllerSpec, path: &Path<'_>, causes: &mut Causes) {
    causes.declared(|causes| {
        causes.non_negative_option(spec.replicas, &path.child("replicas"));
        causes.non_negative(spec.min_ready_seconds, &path.child("minReadySeconds"));
    });
    if spec.selector.is_empty() {
        causes.required(&path.child("selector"), "");
    }
    let field = path.child("template");
    let Some(template) = &spec.template else { return causes.required(&field, "") };
    let labels = &template.metadata.labels;
    if spec.selector.iter().any(|(k, v)| labels.get(k) != Some(v)) {
        causes.invalid(&field.child("metadata.labels"), labels, "`selector` does not match template `labels`");
    }
    pod::template(template, &field, causes);
    workload::always(template, "ReplicationController", &field, causes);
}
