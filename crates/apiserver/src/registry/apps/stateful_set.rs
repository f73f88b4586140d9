//! StatefulSets. Plays `pkg/registry/apps/statefulset` and `ValidateStatefulSet…`.

use super::deployment::{collisions, selector_unchanged};
use crate::registry::core::{persistent_volume_claim, pod_defaults, pod_warnings};
use crate::registry::draft::{Draft, fill, fill_option, list, put, shared};
use crate::registry::{Context, Strategy};
use crate::validation::cause::IMMUTABLE;
use crate::validation::{Causes, Go, Path, claim, format, meta, pod, workload};
use api::apps::{
    RollingUpdateStatefulSetStrategy, StatefulSet, StatefulSetPersistentVolumeClaimRetentionPolicy, StatefulSetSpec,
};
use api::core::{PersistentVolumeClaim, PersistentVolumeClaimVolumeSource, PodTemplateSpec, Volume};
use api::{Cause, IntOrString, Kind, List, Obj, Ptr, Str, kind_of};

/// The strategy of StatefulSets.
pub struct StatefulSets;

impl Strategy for StatefulSets {
    fn kind(&self) -> Kind {
        kind_of::STATEFUL_SET
    }

    fn default(&self, obj: &mut Obj) {
        if let Some(new) = shared(&obj.get::<StatefulSet>().spec, defaults) {
            obj.get_mut::<StatefulSet>().spec = new;
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut Obj) {
        obj.get_mut::<StatefulSet>().status = Ptr::default();
    }

    fn validate_create(&self, _ctx: &Context<'_>, obj: &Obj) -> Vec<Cause> {
        let obj: &StatefulSet = obj.get();
        let mut causes = Causes::new();
        meta::kube_object_meta(&obj.metadata, true, meta::label, &Path::new("metadata"), &mut causes);
        spec(&obj.spec, true, &Path::new("spec"), &mut causes);
        causes.into_vec()
    }

    fn prepare_update(&self, _ctx: &Context<'_>, new: &mut Obj, old: &Obj) {
        new.get_mut::<StatefulSet>().status = old.get::<StatefulSet>().status.clone();
    }

    fn validate_update(&self, _ctx: &Context<'_>, new: &Obj, old: &Obj) -> Vec<Cause> {
        let (new, old): (&StatefulSet, &StatefulSet) = (new.get(), old.get());
        let mut causes = Causes::new();
        meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), &mut causes);
        let path = Path::new("spec");
        spec(&new.spec, false, &path, &mut causes);
        selector_unchanged(new.spec.selector.as_deref(), old.spec.selector.as_deref(), &mut causes);
        if !api::reflect::equal(&new.spec.volume_claim_templates, &old.spec.volume_claim_templates) {
            causes.invalid(&path.child("volumeClaimTemplates"), Go(&new.spec.volume_claim_templates), IMMUTABLE);
        }
        let (name, policy) = (&new.spec.service_name, &new.spec.pod_management_policy);
        causes.immutable(name, &old.spec.service_name, &path.child("serviceName"), name);
        causes.immutable(policy, &old.spec.pod_management_policy, &path.child("podManagementPolicy"), policy);
        causes.into_vec()
    }

    fn prepare_subresource(&self, _ctx: &Context<'_>, subresource: &str, new: &mut Obj, old: &Obj) {
        if subresource == "status" {
            new.get_mut::<StatefulSet>().spec = old.get::<StatefulSet>().spec.clone();
        }
    }

    fn validate_subresource(&self, _ctx: &Context<'_>, _subresource: &str, new: &Obj, old: &Obj) -> Vec<Cause> {
        let (new, old): (&StatefulSet, &StatefulSet) = (new.get(), old.get());
        let mut causes = Causes::new();
        status(new, old, &Path::new("status"), &mut causes);
        meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), &mut causes);
        causes.into_vec()
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, _ctx: &Context<'_>, new: &Obj, old: Option<&Obj>) -> Vec<Str> {
        let set: &StatefulSet = new.get();
        let mut warnings = Vec::new();
        if old.is_none_or(|o| o.meta().generation != new.meta().generation) {
            warnings.extend(pod_warnings::of_template(&set.spec.template, "spec.template"));
        }
        if set.spec.revision_history_limit.is_some_and(|l| l < 0) {
            let text = "spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is recommended";
            warnings.push(text.into());
        }
        warnings
    }
}

fn defaults(spec: &mut Draft<'_, StatefulSetSpec>) {
    fill!(spec, pod_management_policy, "OrderedReady");
    let mut strategy = spec.update_strategy.clone();
    if strategy.type_.is_empty() {
        strategy.type_ = "RollingUpdate".into();
        strategy.rolling_update.get_or_insert_with(Ptr::default);
    }
    if let Some(rolling) = strategy.rolling_update.as_deref().filter(|_| strategy.type_ == "RollingUpdate")
        && (rolling.partition.is_none() || rolling.max_unavailable.is_none())
    {
        let filled = RollingUpdateStatefulSetStrategy {
            partition: Some(rolling.partition.unwrap_or(0)),
            max_unavailable: Some(rolling.max_unavailable.clone().unwrap_or(IntOrString::Int(1))),
        };
        strategy.rolling_update = Some(Ptr::new(filled));
        spec.edit().update_strategy = strategy;
    }
    let retention = spec.persistent_volume_claim_retention_policy.as_deref();
    if retention.is_none_or(|r| r.when_deleted.is_empty() || r.when_scaled.is_empty()) {
        let or = |text: Option<&Str>| text.filter(|t| !t.is_empty()).cloned().unwrap_or_else(|| "Retain".into());
        let filled = StatefulSetPersistentVolumeClaimRetentionPolicy {
            when_deleted: or(retention.map(|r| &r.when_deleted)),
            when_scaled: or(retention.map(|r| &r.when_scaled)),
        };
        spec.edit().persistent_volume_claim_retention_policy = Some(Ptr::new(filled));
    }
    fill_option!(spec, replicas, 1);
    fill_option!(spec, revision_history_limit, 10);
    put!(spec, template, pod_defaults::template_shared(&spec.template));
    put!(spec, volume_claim_templates, list(&spec.volume_claim_templates, claim_template));
}

/// A template of claims says what it is of.
fn claim_template(template: &mut Draft<'_, PersistentVolumeClaim>) {
    fill!(template, api_version, "v1");
    fill!(template, kind, "PersistentVolumeClaim");
    persistent_volume_claim::template(template);
}

fn spec(spec: &StatefulSetSpec, create: bool, path: &Path<'_>, causes: &mut Causes) {
    let policy = path.child("podManagementPolicy");
    match spec.pod_management_policy.as_str() {
        "" => causes.required(&policy, ""),
        "OrderedReady" | "Parallel" => {}
        other => causes.invalid(&policy, other, "must be 'OrderedReady' or 'Parallel'"),
    }
    update_strategy(spec, &path.child("updateStrategy"), causes);
    if let Some(retention) = &spec.persistent_volume_claim_retention_policy {
        let field = path.child("persistentVolumeClaimRetentionPolicy");
        for (name, value) in [("whenDeleted", &retention.when_deleted), ("whenScaled", &retention.when_scaled)] {
            if !matches!(value.as_str(), "Retain" | "Delete") {
                causes.not_supported(&field.child(name), value, &["Retain", "Delete"]);
            }
        }
    }
    if create {
        for (i, template) in spec.volume_claim_templates.iter().enumerate() {
            let list = path.child("volumeClaimTemplates");
            claim::spec(&template.spec, &list.index(i).child("spec"), causes);
        }
    }
    causes.non_negative_option(spec.replicas, &path.child("replicas"));
    causes.non_negative(spec.min_ready_seconds, &path.child("minReadySeconds"));
    if let Some(ordinals) = &spec.ordinals {
        causes.non_negative(ordinals.start, &path.child("ordinals.start"));
    }
    if create && !spec.service_name.is_empty() {
        causes.invalid_each(&path.child("serviceName"), &spec.service_name, format::dns1123_label(&spec.service_name));
    }
    let field = path.child("selector");
    workload::required_selector(spec.selector.as_deref(), "statefulset", &field, causes);
    let template = path.child("template");
    if let Some(selector) = workload::selector(spec.selector.as_deref(), "", &field, causes) {
        let complete = with_claims(spec);
        let checked = complete.as_ref().unwrap_or(&spec.template);
        workload::template_matches(checked, &selector, &template, causes);
        pod::template(checked, &template, causes);
        // Kubernetes looks at these twice.
        meta::labels(&checked.metadata.labels, &template.child("labels"), causes);
        let annotations = template.child("annotations");
        meta::annotations(&checked.metadata.annotations, &annotations, causes);
        pod::pod_annotations(&checked.metadata.annotations, &checked.spec, &annotations, causes);
    }
    workload::always(&spec.template, "StatefulSet", &template, causes);
}

/// The template as the pods will be: with a volume a claim, and names that are theirs.
fn with_claims(spec: &StatefulSetSpec) -> Option<PodTemplateSpec> {
    let pod = &spec.template.spec;
    if pod.subdomain.is_empty() && pod.hostname.is_empty() && spec.volume_claim_templates.is_empty() {
        return None;
    }
    let mut template = (*spec.template).clone();
    template.spec.subdomain = Str::new();
    template.spec.hostname = Str::new();
    if !spec.volume_claim_templates.is_empty() {
        let of = |name: &Str| Volume {
            name: name.clone(),
            persistent_volume_claim: Some(Ptr::new(PersistentVolumeClaimVolumeSource {
                claim_name: name.clone(),
                ..PersistentVolumeClaimVolumeSource::default()
            })),
            ..Volume::default()
        };
        let claims: Vec<&Str> = spec.volume_claim_templates.iter().map(|c| &c.metadata.name).collect();
        let mut volumes: Vec<Volume> = Vec::new();
        for name in &claims {
            if !volumes.iter().any(|v| v.name == **name) {
                volumes.push(of(name));
            }
        }
        volumes.extend(template.spec.volumes.iter().filter(|v| !claims.contains(&&v.name)).cloned());
        template.spec.volumes = List::from(volumes);
    }
    Some(template)
}

fn update_strategy(spec: &StatefulSetSpec, path: &Path<'_>, causes: &mut Causes) {
    let strategy = &spec.update_strategy;
    let field = path.child("rollingUpdate");
    match (strategy.type_.as_str(), &strategy.rolling_update) {
        ("", _) => causes.required(path, ""),
        ("OnDelete", Some(rolling)) => {
            causes.invalid(&field, Go(&**rolling), "only allowed for updateStrategy 'RollingUpdate'");
        }
        ("OnDelete", None) | ("RollingUpdate", None) => {}
        ("RollingUpdate", Some(rolling)) => {
            causes.non_negative_option(rolling.partition, &field.child("partition"));
            if let Some(unavailable) = &rolling.max_unavailable {
                let field = field.child("maxUnavailable");
                workload::int_or_percent(unavailable, &field, causes);
                if workload::plain(unavailable) == 0 {
                    causes.invalid(&field, unavailable, "cannot be 0");
                }
                workload::at_most_all(unavailable, &field, causes);
            }
        }
        _ => causes.invalid(path, Go(strategy), "must be 'RollingUpdate' or 'OnDelete'"),
    }
}

fn status(new: &StatefulSet, old: &StatefulSet, path: &Path<'_>, causes: &mut Causes) {
    let status = &new.status;
    let replicas = [
        ("readyReplicas", status.ready_replicas),
        ("currentReplicas", status.current_replicas),
        ("updatedReplicas", status.updated_replicas),
        ("availableReplicas", status.available_replicas),
    ];
    causes.non_negative(status.replicas, &path.child("replicas"));
    for (name, count) in replicas {
        causes.non_negative(count, &path.child(name));
    }
    causes.non_negative(status.observed_generation, &path.child("observedGeneration"));
    causes.non_negative_option(status.collision_count, &path.child("collisionCount"));
    for (name, count) in replicas {
        workload::not_above(count, status.replicas, "status.replicas", &path.child(name), causes);
    }
    let available = path.child("availableReplicas");
    workload::not_above(status.available_replicas, status.ready_replicas, "status.readyReplicas", &available, causes);
    collisions(status.collision_count, old.status.collision_count, path, causes);
}
