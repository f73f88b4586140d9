//! HorizontalPodAutoscalers. Plays `pkg/registry/autoscaling/horizontalpodautoscaler`, the defaults of `autoscaling/v2` and
//! `ValidateHorizontalPodAutoscaler…`.

use super::metric::{self, Version};
use crate::registry::Context;
use crate::registry::draft::{Draft, put, shared};
use crate::registry::rules::Rules;
use crate::validation::{Causes, Path};
use api::autoscaling::{
    HPAScalingPolicy, HPAScalingRules, HorizontalPodAutoscaler, HorizontalPodAutoscalerBehavior,
    HorizontalPodAutoscalerSpec, MetricSpec, MetricTarget, ResourceMetricSource,
};
use api::{Obj, Ptr};

/// The strategy of HorizontalPodAutoscalers.
pub struct HorizontalPodAutoscalers;

/// The share of the requested CPU that an autoscaler without metrics aims at.
const CPU_SHARE: i32 = 80;
/// The longest look back.
const LONGEST_WINDOW: i32 = 3600;
/// The longest period of a policy.
const LONGEST_PERIOD: i32 = 1800;

impl Rules for HorizontalPodAutoscalers {
    type Object = HorizontalPodAutoscaler;

    fn default(&self, obj: &mut Obj) {
        if let Some(new) = shared(&obj.get::<HorizontalPodAutoscaler>().spec, defaults) {
            obj.get_mut::<HorizontalPodAutoscaler>().spec = new;
        }
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut HorizontalPodAutoscaler) {
        obj.status = Ptr::default();
    }

    fn prepare_update(&self, new: &mut HorizontalPodAutoscaler, old: &HorizontalPodAutoscaler) {
        new.status = old.status.clone();
    }

    fn check(&self, obj: &HorizontalPodAutoscaler, causes: &mut Causes) {
        spec(&obj.spec, None, &Path::new("spec"), causes);
    }

    fn check_update(&self, new: &HorizontalPodAutoscaler, old: &HorizontalPodAutoscaler, causes: &mut Causes) {
        spec(&new.spec, Some(&old.spec), &Path::new("spec"), causes);
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut Self::Object, old: &Self::Object) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn check_subresource(&self, _name: &str, new: &Self::Object, _old: &Self::Object, causes: &mut Causes) {
        let path = Path::new("status");
        for (i, condition) in new.status.conditions.iter().enumerate() {
            let generation = condition.observed_generation;
            causes.non_negative_option(generation, &path.child("conditions").index(i).child("observedGeneration"));
        }
        causes.non_negative(new.status.current_replicas, &path.child("currentReplicas"));
        causes.non_negative(new.status.desired_replicas, &path.child("desiredReplicas"));
    }

    fn counts_generations(&self) -> bool {
        true
    }
}

fn defaults(spec: &mut Draft<'_, HorizontalPodAutoscalerSpec>) {
    if spec.min_replicas.is_none() {
        spec.edit().min_replicas = Some(1);
    }
    if spec.metrics.is_empty() {
        let target = MetricTarget {
            type_: "Utilization".into(),
            average_utilization: Some(CPU_SHARE),
            ..MetricTarget::default()
        };
        let resource = Some(Ptr::new(ResourceMetricSource { name: "cpu".into(), target }));
        spec.edit().metrics = [MetricSpec { type_: "Resource".into(), resource, ..MetricSpec::default() }].into();
    }
    put!(spec, behavior, spec.behavior.as_deref().and_then(behavior).map(|b| Some(Ptr::new(b))));
}

/// The behaviour with its rules filled in; none when they are complete.
fn behavior(given: &HorizontalPodAutoscalerBehavior) -> Option<HorizontalPodAutoscalerBehavior> {
    let policy = |kind: &str, value| HPAScalingPolicy { type_: kind.into(), value, period_seconds: 15 };
    let rules = |given: Option<&HPAScalingRules>, window: Option<i32>, policies: &[HPAScalingPolicy]| {
        let mut rules = given.cloned().unwrap_or_default();
        rules.stabilization_window_seconds = rules.stabilization_window_seconds.or(window);
        rules.select_policy.get_or_insert_with(|| "Max".into());
        if rules.policies.is_absent() {
            rules.policies = policies.iter().cloned().collect();
        }
        Some(Ptr::new(rules))
    };
    let up = [policy("Pods", 4), policy("Percent", 100)];
    let filled = HorizontalPodAutoscalerBehavior {
        scale_up: rules(given.scale_up.as_deref(), Some(0), &up),
        scale_down: rules(given.scale_down.as_deref(), None, &up[1..]),
    };
    (filled != *given).then_some(filled)
}

fn spec(
    spec: &HorizontalPodAutoscalerSpec,
    old: Option<&HorizontalPodAutoscalerSpec>,
    path: &Path<'_>,
    causes: &mut Causes,
) {
    let most = path.child("maxReplicas");
    if spec.min_replicas.is_some_and(|least| spec.max_replicas < least) {
        causes.invalid(&most, spec.max_replicas, "must be greater than or equal to `minReplicas`");
    }
    let target = &spec.scale_target_ref;
    let same = |o: &HorizontalPodAutoscalerSpec| {
        o.scale_target_ref.api_version == target.api_version && o.scale_target_ref.kind == target.kind
    };
    let version = Version { any: old.is_some_and(same), no_group: target.kind == "ReplicationController" };
    metric::reference(target, version, &path.child("scaleTargetRef"), causes);
    let mut version = Version { any: false, no_group: true };
    version.any = old.is_some_and(|old| {
        let objects = old.metrics.iter().filter(|m| m.type_ == "Object").filter_map(|m| m.object.as_deref());
        objects.into_iter().any(|o| metric::version_problem(&o.described_object.api_version, version).is_some())
    });
    metric::metrics(&spec.metrics, spec.min_replicas, version, &path.child("metrics"), causes);
    if let Some(behavior) = &spec.behavior {
        let path = path.child("behavior");
        for (name, rules) in [("scaleUp", &behavior.scale_up), ("scaleDown", &behavior.scale_down)] {
            if let Some(rules) = rules {
                scaling(rules, &path.child(name), causes);
            }
        }
    }
    causes.declared(|causes| {
        if let Some(least) = spec.min_replicas.filter(|n| *n < 0) {
            causes.invalid(&path.child("minReplicas"), least, "must be greater than or equal to 0");
        }
        if spec.max_replicas == 0 {
            causes.required(&most, "");
        } else if spec.max_replicas < 0 {
            causes.invalid(&most, spec.max_replicas, "must be greater than or equal to 1");
        }
    });
}

fn scaling(rules: &HPAScalingRules, path: &Path<'_>, causes: &mut Causes) {
    if let Some(window) = rules.stabilization_window_seconds {
        let field = path.child("stabilizationWindowSeconds");
        if window < 0 {
            causes.invalid(&field, window, "must be greater than or equal to zero");
        }
        if window > LONGEST_WINDOW {
            causes.invalid(&field, window, format!("must be less than or equal to {LONGEST_WINDOW}"));
        }
    }
    if let Some(select) = rules.select_policy.as_ref().filter(|s| !matches!(s.as_str(), "Max" | "Min" | "Disabled")) {
        causes.not_supported(&path.child("selectPolicy"), select, &["Disabled", "Max", "Min"]);
    }
    let policies = path.child("policies");
    if rules.policies.is_empty() {
        causes.required(&policies, "must specify at least one Policy");
    }
    for (i, policy) in rules.policies.iter().enumerate() {
        let item = policies.index(i);
        if !matches!(policy.type_.as_str(), "Pods" | "Percent") {
            causes.not_supported(&item.child("type"), &policy.type_, &["Percent", "Pods"]);
        }
        causes.positive(policy.value, &item.child("value"));
        let period = item.child("periodSeconds");
        causes.positive(policy.period_seconds, &period);
        if policy.period_seconds > LONGEST_PERIOD {
            let detail = format!("must be less than or equal to {LONGEST_PERIOD}");
            causes.invalid(&period, policy.period_seconds, detail);
        }
    }
    if let Some(tolerance) = rules.tolerance {
        causes.non_negative_quantity(tolerance, &path.child("tolerance"));
    }
}
