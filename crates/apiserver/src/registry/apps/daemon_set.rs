//! DaemonSets. Plays `pkg/registry/apps/daemonset` and `ValidateDaemonSet…`.

use super::deployment::{collisions, selector_unchanged};
use crate::registry::core::{pod_defaults, pod_warnings};
use crate::registry::draft::{Draft, fill_option, put, shared};
use crate::registry::{Context, Strategy};
use crate::validation::{Causes, Go, Json, Path, meta, pod, workload};
use api::apps::{DaemonSet, DaemonSetSpec, DaemonSetUpdateStrategy, RollingUpdateDaemonSet};
use api::{Cause, IntOrString, Kind, Obj, Ptr, Str, kind_of};

/// The strategy of DaemonSets.
pub struct DaemonSets;

/// Where the template's generation was kept before DaemonSets counted revisions.
const TEMPLATE_GENERATION: &str = "deprecated.daemonset.template.generation";

impl Strategy for DaemonSets {
    fn kind(&self) -> Kind {
        kind_of::DAEMON_SET
    }

    fn default(&self, obj: &mut Obj) {
        if let Some(new) = shared(&obj.get::<DaemonSet>().spec, defaults) {
            obj.get_mut::<DaemonSet>().spec = new;
        }
        if !obj.meta().annotations.contains_key(TEMPLATE_GENERATION) {
            obj.meta_mut().annotations.insert(TEMPLATE_GENERATION, "0".into());
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut Obj) {
        let set: &mut DaemonSet = obj.get_mut();
        set.status = Ptr::default();
        let given = template_generation(set).unwrap_or(0).max(1);
        set.metadata.annotations.insert(TEMPLATE_GENERATION, ecow::eco_format!("{given}"));
    }

    fn validate_create(&self, _ctx: &Context<'_>, obj: &Obj) -> Vec<Cause> {
        let obj: &DaemonSet = obj.get();
        let mut causes = Causes::new();
        meta::kube_object_meta(&obj.metadata, true, meta::subdomain, &Path::new("metadata"), &mut causes);
        spec(&obj.spec, &Path::new("spec"), &mut causes);
        causes.into_vec()
    }

    fn prepare_update(&self, _ctx: &Context<'_>, new: &mut Obj, old: &Obj) {
        let old: &DaemonSet = old.get();
        let new: &mut DaemonSet = new.get_mut();
        new.status = old.status.clone();
        let was = template_generation(old).unwrap_or(0);
        let changed = !api::reflect::equal(&*new.spec.template, &*old.spec.template);
        let now = ecow::eco_format!("{}", was + i64::from(changed));
        if new.metadata.annotations.get(TEMPLATE_GENERATION) != Some(&now) {
            new.metadata.annotations.insert(TEMPLATE_GENERATION, now);
        }
    }

    fn validate_update(&self, _ctx: &Context<'_>, new: &Obj, old: &Obj) -> Vec<Cause> {
        let (new, old): (&DaemonSet, &DaemonSet) = (new.get(), old.get());
        let mut causes = Causes::new();
        meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), &mut causes);
        selector_unchanged(new.spec.selector.as_deref(), old.spec.selector.as_deref(), &mut causes);
        spec(&new.spec, &Path::new("spec"), &mut causes);
        causes.into_vec()
    }

    fn prepare_subresource(&self, _ctx: &Context<'_>, subresource: &str, new: &mut Obj, old: &Obj) {
        if subresource == "status" {
            new.get_mut::<DaemonSet>().spec = old.get::<DaemonSet>().spec.clone();
        }
    }

    fn validate_subresource(&self, _ctx: &Context<'_>, _subresource: &str, new: &Obj, old: &Obj) -> Vec<Cause> {
        let (new, old): (&DaemonSet, &DaemonSet) = (new.get(), old.get());
        let mut causes = Causes::new();
        meta::kube_object_meta_update(&new.metadata, &old.metadata, &Path::new("metadata"), &mut causes);
        let (status, path) = (&new.status, Path::new("status"));
        let counts = [
            ("currentNumberScheduled", status.current_number_scheduled.into()),
            ("numberMisscheduled", status.number_misscheduled.into()),
            ("desiredNumberScheduled", status.desired_number_scheduled.into()),
            ("numberReady", status.number_ready.into()),
            ("observedGeneration", status.observed_generation),
            ("updatedNumberScheduled", status.updated_number_scheduled.into()),
            ("numberAvailable", status.number_available.into()),
            ("numberUnavailable", status.number_unavailable.into()),
        ];
        workload::counts(&counts, &path, &mut causes);
        causes.non_negative_option(status.collision_count, &path.child("collisionCount"));
        collisions(status.collision_count, old.status.collision_count, &path, &mut causes);
        causes.into_vec()
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn warnings(&self, _ctx: &Context<'_>, new: &Obj, old: Option<&Obj>) -> Vec<Str> {
        let set: &DaemonSet = new.get();
        if old.is_none_or(|o| template_generation(o.get()) != template_generation(set)) {
            return pod_warnings::of_template(&set.spec.template, "spec.template");
        }
        Vec::new()
    }
}

fn template_generation(set: &DaemonSet) -> Option<i64> {
    set.metadata.annotations.get(TEMPLATE_GENERATION)?.parse().ok()
}

fn defaults(spec: &mut Draft<'_, DaemonSetSpec>) {
    let strategy = &spec.update_strategy;
    let rolling = strategy.type_.is_empty() || strategy.type_ == "RollingUpdate";
    let complete =
        strategy.rolling_update.as_ref().is_some_and(|r| r.max_unavailable.is_some() && r.max_surge.is_some());
    if rolling && (strategy.type_.is_empty() || !complete) {
        let given = strategy.rolling_update.as_deref();
        let filled = RollingUpdateDaemonSet {
            max_unavailable: Some(given.and_then(|r| r.max_unavailable.clone()).unwrap_or(IntOrString::Int(1))),
            max_surge: Some(given.and_then(|r| r.max_surge.clone()).unwrap_or(IntOrString::Int(0))),
        };
        spec.edit().update_strategy =
            DaemonSetUpdateStrategy { type_: "RollingUpdate".into(), rolling_update: Some(Ptr::new(filled)) };
    }
    fill_option!(spec, revision_history_limit, 10);
    put!(spec, template, pod_defaults::template_shared(&spec.template));
}

fn spec(spec: &DaemonSetSpec, path: &Path<'_>, causes: &mut Causes) {
    let (field, template) = (path.child("selector"), path.child("template"));
    if let Some(selector) = &spec.selector {
        meta::label_selector(selector, &field, causes);
    }
    if let Some(selector) = workload::selector_of(spec.selector.as_deref())
        && !selector.matches(&spec.template.metadata.labels)
    {
        let detail = "`selector` does not match template `labels`";
        causes.invalid(&template.child("metadata.labels"), &spec.template.metadata.labels, detail);
    }
    if let Some(selector) = spec.selector.as_deref().filter(|s| meta::is_empty_selector(s)) {
        causes.invalid(&field, Json(selector), "empty selector is invalid for daemonset");
    }
    pod::template(&spec.template, &template, causes);
    workload::always(&spec.template, "DaemonSet", &template, causes);
    causes.non_negative(spec.min_ready_seconds, &path.child("minReadySeconds"));
    update_strategy(&spec.update_strategy, &path.child("updateStrategy"), causes);
    causes.non_negative_option(spec.revision_history_limit, &path.child("revisionHistoryLimit"));
}

fn update_strategy(strategy: &DaemonSetUpdateStrategy, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("rollingUpdate");
    match (strategy.type_.as_str(), &strategy.rolling_update) {
        ("OnDelete", _) => {}
        ("RollingUpdate", None) => causes.required(&field, ""),
        ("RollingUpdate", Some(rolling)) => {
            let (unavailable, surge) = (field.child("maxUnavailable"), field.child("maxSurge"));
            let zero = IntOrString::Int(0);
            let (u, s) =
                (rolling.max_unavailable.as_ref().unwrap_or(&zero), rolling.max_surge.as_ref().unwrap_or(&zero));
            workload::int_or_percent(u, &unavailable, causes);
            workload::int_or_percent(s, &surge, causes);
            workload::at_most_all(u, &unavailable, causes);
            workload::at_most_all(s, &surge, causes);
            match (workload::plain(u) != 0, workload::plain(s) != 0) {
                (true, true) => causes.invalid(&surge, s, "may not be set when maxUnavailable is non-zero"),
                (false, false) => causes.required(&unavailable, "cannot be 0 when maxSurge is 0"),
                _ => {}
            }
        }
        _ => causes.not_supported(path, Go(strategy), &["RollingUpdate", "OnDelete"]),
    }
}
