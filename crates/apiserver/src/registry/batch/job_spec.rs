//! The spec of a Job, which CronJobs share. Plays `validateJobSpec` and the rules of its policies.

use crate::registry::core::pod_defaults;
use crate::registry::draft::{Draft, fill, list, pointer, put};
use crate::validation::{Causes, Go, Json, Path, domain, format, pod};
use api::batch::{
    JobSpec, PodFailurePolicy, PodFailurePolicyOnExitCodesRequirement, PodFailurePolicyOnPodConditionsPattern,
    PodFailurePolicyRule, SuccessPolicy,
};
use api::{Ptr, Str};

use super::indexes;

/// The highest parallelism and count of failed indexes of an Indexed Job.
const MOST_PARALLEL: i32 = 100_000;
/// Above so many completions, the other limits are lower.
const MANY_COMPLETIONS: i32 = 100_000;
const MOST_WITH_MANY: i32 = 10_000;

/// The defaults of a template's Job: only what its pods and policies get.
pub fn template_defaults(spec: &mut Draft<'_, JobSpec>) {
    put!(spec, template, pod_defaults::template_shared(&spec.template));
    let new = pointer(&spec.pod_failure_policy, |policy| {
        let rule = |r: &mut Draft<'_, PodFailurePolicyRule>| {
            put!(r, on_pod_conditions, list(&r.on_pod_conditions, |p| fill!(p, status, "True")));
        };
        put!(policy, rules, list(&policy.rules, rule));
    });
    put!(spec, pod_failure_policy, new);
}

/// The defaults of a Job.
pub fn defaults(spec: &mut Draft<'_, JobSpec>) {
    if spec.parallelism.is_none() {
        if spec.completions.is_none() {
            spec.edit().completions = Some(1);
        }
        spec.edit().parallelism = Some(1);
    }
    if spec.backoff_limit.is_none() {
        let by_index = spec.backoff_limit_per_index.is_some();
        spec.edit().backoff_limit = Some(if by_index { i32::MAX } else { 6 });
    }
    if spec.completion_mode.is_none() {
        spec.edit().completion_mode = Some("NonIndexed".into());
    }
    if spec.suspend.is_none() {
        spec.edit().suspend = Some(false);
    }
    if spec.pod_replacement_policy.is_none() {
        let policy = if spec.pod_failure_policy.is_some() { "Failed" } else { "TerminatingOrFailed" };
        spec.edit().pod_replacement_policy = Some(policy.into());
    }
    if spec.manual_selector.is_none() {
        spec.edit().manual_selector = Some(false);
    }
    template_defaults(spec);
}

/// Whether a Job's pods have indexes.
pub fn is_indexed(spec: &JobSpec) -> bool {
    spec.completion_mode.as_deref() == Some("Indexed")
}

/// The rules of a Job's spec but for its selector.
pub fn check(spec: &JobSpec, path: &Path<'_>, causes: &mut Causes) {
    for (name, value) in [
        ("parallelism", spec.parallelism.map(i64::from)),
        ("completions", spec.completions.map(i64::from)),
        ("activeDeadlineSeconds", spec.active_deadline_seconds),
        ("backoffLimit", spec.backoff_limit.map(i64::from)),
        ("ttlSecondsAfterFinished", spec.ttl_seconds_after_finished.map(i64::from)),
        ("backoffLimitPerIndex", spec.backoff_limit_per_index.map(i64::from)),
        ("maxFailedIndexes", spec.max_failed_indexes.map(i64::from)),
    ] {
        causes.non_negative_option(value, &path.child(name));
    }
    if spec.max_failed_indexes.is_some() && spec.backoff_limit_per_index.is_none() {
        causes.required(&path.child("backoffLimitPerIndex"), "when maxFailedIndexes is specified");
    }
    if let Some(manager) = &spec.managed_by {
        let field = path.child("managedBy");
        domain::prefixed_path(manager, &field, causes);
        if manager.len() > 63 {
            causes.too_long(&field, 63);
        }
    }
    mode(spec, path, causes);
    if let Some(policy) = &spec.pod_failure_policy {
        failure_policy(policy, spec, &path.child("podFailurePolicy"), causes);
    }
    if let Some(policy) = &spec.success_policy {
        let field = path.child("successPolicy");
        if is_indexed(spec) {
            success_policy(policy, spec.completions.unwrap_or(0), &field, causes);
        } else {
            causes.invalid(&field, Go(&**policy), "requires indexed completion mode");
        }
    }
    if let Some(policy) = &spec.pod_replacement_policy {
        let known: &[&str] =
            if spec.pod_failure_policy.is_some() { &["Failed"] } else { &["Failed", "TerminatingOrFailed"] };
        if !known.contains(&policy.as_str()) {
            causes.not_supported(&path.child("podReplacementPolicy"), policy, known);
        }
    }
    let template = path.child("template");
    pod::template(&spec.template, &template, causes);
    let field = template.child("spec.restartPolicy");
    match spec.template.spec.restart_policy.as_str() {
        "" | "Always" => causes.required(&field, "valid values: \"OnFailure\", \"Never\""),
        "OnFailure" if spec.pod_failure_policy.is_some() => {
            let detail = "only \"Never\" is supported when podFailurePolicy is specified";
            causes.invalid(&field, &spec.template.spec.restart_policy, detail);
        }
        "OnFailure" | "Never" => {}
        other => causes.not_supported(&field, other, &["OnFailure", "Never"]),
    }
}

fn mode(spec: &JobSpec, path: &Path<'_>, causes: &mut Causes) {
    let (parallelism, most_failed) = (path.child("parallelism"), path.child("maxFailedIndexes"));
    match spec.completion_mode.as_deref() {
        Some("Indexed") => {
            if spec.completions.is_none() {
                causes.required(&path.child("completions"), "when completion mode is Indexed");
            }
            if let Some(n) = spec.parallelism.filter(|n| *n > MOST_PARALLEL) {
                let detail = format!("must be less than or equal to {MOST_PARALLEL} when completion mode is Indexed");
                causes.invalid(&parallelism, n, detail);
            }
            if let (Some(completions), Some(n)) = (spec.completions, spec.max_failed_indexes)
                && n > completions
            {
                causes.invalid(&most_failed, n, "must be less than or equal to completions");
            }
            if let Some(n) = spec.max_failed_indexes.filter(|n| *n > MOST_PARALLEL) {
                causes.invalid(&most_failed, n, format!("must be less than or equal to {MOST_PARALLEL}"));
            }
            if spec.completions.is_some_and(|n| n > MANY_COMPLETIONS) && spec.backoff_limit_per_index.is_some() {
                if spec.max_failed_indexes.is_none() {
                    let detail = format!("must be specified when completions is above {MANY_COMPLETIONS}");
                    causes.required(&most_failed, &detail);
                }
                for (field, value) in [(&parallelism, spec.parallelism), (&most_failed, spec.max_failed_indexes)] {
                    if let Some(n) = value.filter(|n| *n > MOST_WITH_MANY) {
                        let detail = format!(
                            "must be less than or equal to {MOST_WITH_MANY} when completions are above {MANY_COMPLETIONS} and used with backoff limit per index"
                        );
                        causes.invalid(field, n, detail);
                    }
                }
            }
        }
        None | Some("NonIndexed") => {
            for (name, value) in
                [("backoffLimitPerIndex", spec.backoff_limit_per_index), ("maxFailedIndexes", spec.max_failed_indexes)]
            {
                if let Some(n) = value {
                    causes.invalid(&path.child(name), n, "requires indexed completion mode");
                }
            }
        }
        Some(other) => causes.not_supported(&path.child("completionMode"), other, &["NonIndexed", "Indexed"]),
    }
}

fn failure_policy(policy: &PodFailurePolicy, spec: &JobSpec, path: &Path<'_>, causes: &mut Causes) {
    let rules = path.child("rules");
    if policy.rules.len() > 20 {
        causes.too_many(&rules, policy.rules.len(), 20);
    }
    for (i, rule) in policy.rules.iter().enumerate() {
        let item = rules.index(i);
        let action = item.child("action");
        let known = ["Count", "FailIndex", "FailJob", "Ignore"];
        match rule.action.as_str() {
            "" => causes.required(&action, "valid values: [\"Count\" \"FailIndex\" \"FailJob\" \"Ignore\"]"),
            "FailIndex" if spec.backoff_limit_per_index.is_none() => {
                causes.invalid(&action, &rule.action, "requires the backoffLimitPerIndex to be set");
            }
            other if !known.contains(&other) => causes.not_supported(&action, other, &known),
            _ => {}
        }
        if let Some(codes) = &rule.on_exit_codes {
            exit_codes(codes, spec, &item.child("onExitCodes"), causes);
        }
        conditions(&rule.on_pod_conditions, &item.child("onPodConditions"), causes);
        match (rule.on_exit_codes.is_some(), !rule.on_pod_conditions.is_empty()) {
            (true, true) => {
                causes.invalid_unshown(&item, "specifying both OnExitCodes and OnPodConditions is not supported");
            }
            (false, false) => {
                causes.invalid_unshown(&item, "specifying one of OnExitCodes and OnPodConditions is required");
            }
            _ => {}
        }
    }
}

fn conditions(list: &api::List<PodFailurePolicyOnPodConditionsPattern>, path: &Path<'_>, causes: &mut Causes) {
    if list.len() > 20 {
        causes.too_many(path, list.len(), 20);
    }
    for (i, pattern) in list.iter().enumerate() {
        let item = path.index(i);
        causes.invalid_each(&item.child("type"), &pattern.type_, format::label_key(&pattern.type_));
        let (field, known) = (item.child("status"), ["False", "True", "Unknown"]);
        if pattern.status.is_empty() {
            causes.required(&field, "valid values: [\"False\" \"True\" \"Unknown\"]");
        } else if !known.contains(&pattern.status.as_str()) {
            causes.not_supported(&field, &pattern.status, &known);
        }
    }
}

fn exit_codes(codes: &PodFailurePolicyOnExitCodesRequirement, spec: &JobSpec, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("operator");
    match codes.operator.as_str() {
        "" => causes.required(&field, "valid values: [\"In\" \"NotIn\"]"),
        "In" | "NotIn" => {}
        other => causes.not_supported(&field, other, &["In", "NotIn"]),
    }
    if let Some(name) = &codes.container_name {
        let pod = &spec.template.spec;
        if !pod.containers.iter().chain(pod.init_containers.iter()).any(|c| c.name == *name) {
            let detail = "must be one of the container or initContainer names in the pod template";
            causes.invalid(&path.child("containerName"), name, detail);
        }
    }
    let values = path.child("values");
    if codes.values.is_empty() {
        causes.invalid(&values, Json(&codes.values), "at least one value is required");
    } else if codes.values.len() > 255 {
        causes.too_many(&values, codes.values.len(), 255);
    }
    for (i, code) in codes.values.iter().enumerate() {
        if codes.operator == "In" && *code == 0 {
            causes.invalid(&values.index(i), *code, "must not be 0 for the In operator");
        }
        if codes.values[..i].contains(code) {
            causes.duplicate(&values.index(i), *code);
        }
    }
    if codes.values.windows(2).any(|pair| pair[0] > pair[1]) {
        causes.invalid(&values, Json(&codes.values), "must be ordered");
    }
}

fn success_policy(policy: &SuccessPolicy, completions: i32, path: &Path<'_>, causes: &mut Causes) {
    let rules = path.child("rules");
    if policy.rules.is_empty() {
        causes.required(&rules, "at least one rules must be specified when the successPolicy is specified");
    }
    if policy.rules.len() > 20 {
        causes.too_many(&rules, policy.rules.len(), 20);
    }
    for (i, rule) in policy.rules.iter().enumerate() {
        let item = rules.index(i);
        if rule.succeeded_count.is_none() && rule.succeeded_indexes.is_none() {
            causes.required(&item, "at least one of succeededCount or succeededIndexes must be specified");
        }
        let mut total = 0;
        if let Some(text) = &rule.succeeded_indexes {
            let field = item.child("succeededIndexes");
            if text.len() > 64 * 1024 {
                causes.too_long(&field, 64 * 1024);
            }
            match indexes::count(text, completions) {
                Ok(count) => total = count,
                Err(problem) => causes.invalid(&field, text, format!("error parsing succeededIndexes: {problem}")),
            }
        }
        if let Some(count) = rule.succeeded_count {
            let field = item.child("succeededCount");
            causes.non_negative(count, &field);
            let mut most = |n: i32, of: &str| {
                if count > n {
                    causes.invalid(&field, count, format!("must be less than or equal to {n} (the number of {of})"));
                }
            };
            most(completions, "specified completions");
            if rule.succeeded_indexes.is_some() {
                most(total, "indexes in the specified succeededIndexes field");
            }
        }
    }
}

/// What is said about a spec that is let through.
pub fn warnings(spec: &JobSpec, path: &str) -> Vec<Str> {
    let mut warnings = Vec::new();
    let (completions, parallelism) = (spec.completions.unwrap_or(0), spec.parallelism.unwrap_or(0));
    if is_indexed(spec) && completions > MANY_COMPLETIONS && parallelism > MOST_WITH_MANY {
        warnings.push(ecow::eco_format!(
            "{path}: In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, Kubernetes might not be able to track completedIndexes when a big number of indexes fail"
        ));
    }
    warnings.extend(crate::registry::core::pod_warnings::of_template(&spec.template, &format!("{path}.template")));
    warnings
}

/// The template as it may be after an update: what may change is taken from the new one.
pub fn allowed_template(new: &JobSpec, old: &JobSpec) -> Ptr<api::core::PodTemplateSpec> {
    let mut allowed = old.template.clone();
    let given = &new.template;
    allowed.metadata.labels = given.metadata.labels.clone();
    allowed.metadata.annotations = given.metadata.annotations.clone();
    allowed.spec.node_selector = given.spec.node_selector.clone();
    allowed.spec.tolerations = given.spec.tolerations.clone();
    allowed.spec.scheduling_gates = given.spec.scheduling_gates.clone();
    let node = given.spec.affinity.as_ref().and_then(|a| a.node_affinity.clone());
    match (&given.spec.affinity, &mut allowed.spec.affinity) {
        (Some(_), None) => {
            allowed.spec.affinity =
                Some(Ptr::new(api::core::Affinity { node_affinity: node, ..api::core::Affinity::default() }));
        }
        (Some(_), Some(was)) => was.node_affinity = node,
        (None, Some(was)) => {
            was.node_affinity = None;
            if **was == api::core::Affinity::default() {
                allowed.spec.affinity = None;
            }
        }
        (None, None) => {}
    }
    allowed
}
