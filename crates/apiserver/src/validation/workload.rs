//! What the kinds that make pods share: a selector that fits its template, shares of replicas, numbers of a status.
//! Plays the helpers of `pkg/apis/apps/validation`.

use super::{Causes, Json, Path, format, meta, pod};
use api::core::PodTemplateSpec;
use api::meta::LabelSelector;
use api::selector::Selector;
use api::{IntOrString, Str};

/// The labels of a template must satisfy the selector.
pub fn template_matches(template: &PodTemplateSpec, selector: &Selector, path: &Path<'_>, causes: &mut Causes) {
    if !selector.is_everything() && !selector.matches(&template.metadata.labels) {
        let detail = "`selector` does not match template `labels`";
        causes.invalid(&path.child("metadata.labels"), &template.metadata.labels, detail);
    }
}

/// A selector that must be given and not be empty.
pub fn required_selector(selector: Option<&LabelSelector>, kind: &str, path: &Path<'_>, causes: &mut Causes) {
    let Some(selector) = selector else { return causes.required(path, "") };
    meta::label_selector(selector, path, causes);
    if meta::is_empty_selector(selector) {
        causes.invalid(path, Json(selector), format!("empty selector is invalid for {kind}"));
    }
}

/// A selector as it is applied; none with a cause when it cannot be read.
pub fn selector(
    selector: Option<&LabelSelector>,
    detail: &str,
    path: &Path<'_>,
    causes: &mut Causes,
) -> Option<Selector> {
    match selector_of(selector) {
        Some(selector) => Some(selector),
        None => {
            match selector {
                Some(s) => causes.invalid(path, Json(s), detail),
                None => causes.invalid(path, super::Null, detail),
            }
            None
        }
    }
}

/// A selector as it is applied; none when it cannot be read.
pub fn selector_of(selector: Option<&LabelSelector>) -> Option<Selector> {
    let bad = |s: &LabelSelector| {
        s.match_labels.iter().any(|(k, v)| !format::label_key(k).is_empty() || !format::label_value(v).is_empty())
            || s.match_expressions.iter().any(|e| {
                let list = matches!(e.operator.as_str(), "In" | "NotIn");
                list == e.values.is_empty()
                    || !format::label_key(&e.key).is_empty()
                    || e.values.iter().any(|v| !format::label_value(v).is_empty())
            })
    };
    if selector.is_some_and(bad) {
        return None;
    }
    Selector::of(selector).ok()
}

/// The template of a kind that keeps its pods running.
pub fn running_template(
    template: &PodTemplateSpec,
    selector: &Selector,
    kind: &str,
    path: &Path<'_>,
    causes: &mut Causes,
) {
    template_matches(template, selector, path, causes);
    pod::template(template, path, causes);
    always(template, kind, path, causes);
}

/// Only `Always` keeps pods running.
pub fn always(template: &PodTemplateSpec, kind: &str, path: &Path<'_>, causes: &mut Causes) {
    if template.spec.restart_policy != "Always" {
        causes.not_supported(&path.child("spec.restartPolicy"), &template.spec.restart_policy, &["Always"]);
    }
    if template.spec.active_deadline_seconds.is_some() {
        let detail = format!("activeDeadlineSeconds in {kind} is not Supported");
        causes.forbidden(&path.child("spec.activeDeadlineSeconds"), &detail);
    }
}

/// A number of pods or a percentage, not negative.
pub fn int_or_percent(value: &IntOrString, path: &Path<'_>, causes: &mut Causes) {
    match value {
        IntOrString::Int(n) => causes.non_negative(*n, path),
        IntOrString::String(s) => {
            for message in format::percent(s) {
                causes.invalid(path, value, message);
            }
        }
    }
}

/// The percentage, if it is one.
fn percent(value: &IntOrString) -> Option<i64> {
    match value {
        IntOrString::String(s) if format::is_percent(s) => s[..s.len() - 1].parse().ok(),
        _ => None,
    }
}

/// The number or the percentage; 0 for text that is neither.
pub fn plain(value: &IntOrString) -> i64 {
    match value {
        IntOrString::Int(n) => i64::from(*n),
        IntOrString::String(s) => percent(value).or_else(|| s.parse().ok()).unwrap_or(0),
    }
}

/// A percentage must not exceed the whole.
pub fn at_most_all(value: &IntOrString, path: &Path<'_>, causes: &mut Causes) {
    if percent(value).is_some_and(|p| p > 100) {
        causes.invalid(path, value, "must not be greater than 100%");
    }
}

/// The numbers of a status: not negative, and none above the number of replicas.
pub fn counts(counts: &[(&str, i64)], path: &Path<'_>, causes: &mut Causes) {
    for (name, count) in counts {
        causes.non_negative(*count, &path.child(name));
    }
}

/// A number of a status must not be above another.
pub fn not_above(value: i32, bound: i32, of: &str, path: &Path<'_>, causes: &mut Causes) {
    if value > bound {
        causes.invalid(path, value, format!("cannot be greater than {of}"));
    }
}

/// A warning about a name that becomes part of pods' names.
pub fn name_warning(name: &str) -> Option<Str> {
    let messages = format::dns1123_label(name);
    (!messages.is_empty()).then(|| {
        ecow::eco_format!(
            "metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; a DNS label is recommended: [{}]",
            messages.join(" ")
        )
    })
}
