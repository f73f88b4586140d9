//! PodDisruptionBudgets. Plays `pkg/registry/policy/poddisruptionbudget` and `ValidatePodDisruptionBudget…`.

use crate::registry::Context;
use crate::registry::rules::Rules;
use crate::validation::{Causes, Go, Path, condition, meta, workload};
use api::policy::{PodDisruptionBudget, PodDisruptionBudgetSpec};

/// The strategy of PodDisruptionBudgets.
pub struct PodDisruptionBudgets;

impl Rules for PodDisruptionBudgets {
    type Object = PodDisruptionBudget;

    fn name(&self) -> meta::NameRule {
        meta::path_segment
    }

    fn prepare_create(&self, _ctx: &Context<'_>, obj: &mut PodDisruptionBudget) {
        obj.status = Default::default();
    }

    fn prepare_update(&self, new: &mut PodDisruptionBudget, old: &PodDisruptionBudget) {
        new.status = old.status.clone();
    }

    fn check(&self, obj: &PodDisruptionBudget, causes: &mut Causes) {
        spec(&obj.spec, &Path::new("spec"), causes);
    }

    fn prepare_subresource(&self, subresource: &str, new: &mut PodDisruptionBudget, old: &PodDisruptionBudget) {
        if subresource == "status" {
            new.spec = old.spec.clone();
        }
    }

    fn check_subresource(
        &self,
        _name: &str,
        new: &PodDisruptionBudget,
        _old: &PodDisruptionBudget,
        causes: &mut Causes,
    ) {
        let (status, path) = (&new.status, Path::new("status"));
        condition::conditions(&status.conditions, &path.child("conditions"), causes);
        let counts = [
            ("disruptionsAllowed", status.disruptions_allowed.into()),
            ("currentHealthy", status.current_healthy.into()),
            ("desiredHealthy", status.desired_healthy.into()),
            ("expectedPods", status.expected_pods.into()),
        ];
        workload::counts(&counts, &path, causes);
    }

    fn counts_generations(&self) -> bool {
        true
    }

    fn allows_unconditional_update(&self) -> bool {
        false
    }
}

fn spec(spec: &PodDisruptionBudgetSpec, path: &Path<'_>, causes: &mut Causes) {
    if spec.min_available.is_some() && spec.max_unavailable.is_some() {
        causes.invalid(path, Go(spec), "minAvailable and maxUnavailable cannot be both set");
    }
    for (name, value) in [("minAvailable", &spec.min_available), ("maxUnavailable", &spec.max_unavailable)] {
        if let Some(value) = value {
            let field = path.child(name);
            workload::int_or_percent(value, &field, causes);
            workload::at_most_all(value, &field, causes);
        }
    }
    if let Some(selector) = &spec.selector {
        meta::label_selector(selector, &path.child("selector"), causes);
    }
    if let Some(policy) = &spec.unhealthy_pod_eviction_policy {
        let known = ["AlwaysAllow", "IfHealthyBudget"];
        if !known.contains(&policy.as_str()) {
            causes.not_supported(&path.child("unhealthyPodEvictionPolicy"), policy, &known);
        }
    }
}
