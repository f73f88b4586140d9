//! Where pods may run: node and pod affinity, topology spreading. Plays `validateAffinity` and its neighbours.

use super::meta::{self, label_name, label_selector};
use super::{Causes, Path, format};
use api::core::{
    Affinity, NodeSelector, NodeSelectorRequirement, NodeSelectorTerm, PodAffinityTerm, TopologySpreadConstraint,
    WeightedPodAffinityTerm,
};
use api::meta::LabelSelector;
use api::{List, Str};

const REQUIRED: &str = "requiredDuringSchedulingIgnoredDuringExecution";
const PREFERRED: &str = "preferredDuringSchedulingIgnoredDuringExecution";

/// Affinity of a pod.
pub fn affinity(a: &Affinity, path: &Path<'_>, causes: &mut Causes) {
    if let Some(node) = &a.node_affinity {
        let path = path.child("nodeAffinity");
        if let Some(selector) = &node.required_during_scheduling_ignored_during_execution {
            node_selector(selector, &path.child(REQUIRED), causes);
        }
        for (i, term) in node.preferred_during_scheduling_ignored_during_execution.iter().enumerate() {
            let list = path.child(PREFERRED);
            let item = list.index(i);
            weight(term.weight, &item.child("weight"), causes);
            node_selector_term(&term.preference, false, &item.child("preference"), causes);
        }
    }
    if let Some(pod) = &a.pod_affinity {
        let path = path.child("podAffinity");
        terms(&pod.required_during_scheduling_ignored_during_execution, &path.child(REQUIRED), causes);
        weighted(&pod.preferred_during_scheduling_ignored_during_execution, &path.child(PREFERRED), causes);
    }
    if let Some(pod) = &a.pod_anti_affinity {
        let path = path.child("podAntiAffinity");
        terms(&pod.required_during_scheduling_ignored_during_execution, &path.child(REQUIRED), causes);
        weighted(&pod.preferred_during_scheduling_ignored_during_execution, &path.child(PREFERRED), causes);
    }
}

fn weight(weight: i32, path: &Path<'_>, causes: &mut Causes) {
    if !(1..=100).contains(&weight) {
        causes.invalid(path, weight, "must be in the range 1-100");
    }
}

/// Which nodes: at least one term.
pub fn node_selector(selector: &NodeSelector, path: &Path<'_>, causes: &mut Causes) {
    let terms = path.child("nodeSelectorTerms");
    if selector.node_selector_terms.is_empty() {
        return causes.required(&terms, "must have at least one node selector term");
    }
    for (i, term) in selector.node_selector_terms.iter().enumerate() {
        node_selector_term(term, true, &terms.index(i), causes);
    }
}

fn node_selector_term(term: &NodeSelectorTerm, check_values: bool, path: &Path<'_>, causes: &mut Causes) {
    for (i, requirement) in term.match_expressions.iter().enumerate() {
        let list = path.child("matchExpressions");
        node_requirement(requirement, check_values, &list.index(i), causes);
    }
    for (i, requirement) in term.match_fields.iter().enumerate() {
        let list = path.child("matchFields");
        field_requirement(requirement, &list.index(i), causes);
    }
}

fn node_requirement(r: &NodeSelectorRequirement, check_values: bool, path: &Path<'_>, causes: &mut Causes) {
    let values = path.child("values");
    match r.operator.as_str() {
        "In" | "NotIn" if r.values.is_empty() => {
            causes.required(&values, "must be specified when `operator` is 'In' or 'NotIn'");
        }
        "Exists" | "DoesNotExist" if !r.values.is_empty() => {
            causes.forbidden(&values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
        }
        "Gt" | "Lt" if r.values.len() != 1 => {
            causes.required(&values, "must be specified single value when `operator` is 'Lt' or 'Gt'");
        }
        "In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt" => {}
        other => causes.invalid(&path.child("operator"), other, "not a valid selector operator"),
    }
    label_name(&r.key, &path.child("key"), causes);
    if check_values {
        for (i, value) in r.values.iter().enumerate() {
            causes.invalid_each(&values.index(i), value, format::label_value(value));
        }
    }
}

fn field_requirement(r: &NodeSelectorRequirement, path: &Path<'_>, causes: &mut Causes) {
    match r.operator.as_str() {
        "In" | "NotIn" if r.values.len() == 1 => {}
        "In" | "NotIn" => {
            let detail = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
            causes.required(&path.child("values"), detail);
        }
        other => causes.invalid(&path.child("operator"), other, "not a valid selector operator"),
    }
    if r.key != "metadata.name" {
        return causes.invalid(&path.child("key"), &r.key, "not a valid field selector key");
    }
    for (i, value) in r.values.iter().enumerate() {
        causes.invalid_each(&path.child("values").index(i), value, format::dns1123_subdomain(value));
    }
}

fn terms(list: &List<PodAffinityTerm>, path: &Path<'_>, causes: &mut Causes) {
    for (i, t) in list.iter().enumerate() {
        term(t, &path.index(i), causes);
    }
}

fn weighted(list: &List<WeightedPodAffinityTerm>, path: &Path<'_>, causes: &mut Causes) {
    for (i, t) in list.iter().enumerate() {
        let item = path.index(i);
        weight(t.weight, &item.child("weight"), causes);
        term(&t.pod_affinity_term, &item.child("podAffinityTerm"), causes);
    }
}

fn term(t: &PodAffinityTerm, path: &Path<'_>, causes: &mut Causes) {
    if let Some(selector) = &t.label_selector {
        label_selector(selector, &path.child("labelSelector"), causes);
    }
    if let Some(selector) = &t.namespace_selector {
        label_selector(selector, &path.child("namespaceSelector"), causes);
    }
    for name in &t.namespaces {
        causes.invalid_each(&path.child("namespace"), name, meta::label(name, false));
    }
    match_label_keys(&t.match_label_keys, &t.mismatch_label_keys, t.label_selector.as_deref(), path, causes);
    if t.topology_key.is_empty() {
        causes.required(&path.child("topologyKey"), "can not be empty");
    }
    label_name(&t.topology_key, &path.child("topologyKey"), causes);
}

fn match_label_keys(
    keys: &List<Str>,
    mismatch: &List<Str>,
    selector: Option<&LabelSelector>,
    path: &Path<'_>,
    causes: &mut Causes,
) {
    for (list, name) in [(keys, "matchLabelKeys"), (mismatch, "mismatchLabelKeys")] {
        let field = path.child(name);
        if !list.is_empty() && selector.is_none() {
            causes.forbidden(&field, "must not be specified when labelSelector is not set");
        } else {
            for (i, key) in list.iter().enumerate() {
                label_name(key, &field.index(i), causes);
            }
        }
    }
    if let Some(selector) = selector {
        let mut seen: Vec<&Str> = selector.match_labels.keys().collect();
        for expression in &selector.match_expressions {
            let key = &expression.key;
            if let Some(i) = keys.iter().rposition(|k| k == key)
                && seen.contains(&key)
            {
                causes.invalid(&path.index(i), key, "exists in both matchLabelKeys and labelSelector");
            }
            seen.push(key);
        }
    }
    for (i, key) in keys.iter().enumerate().filter(|(_, k)| mismatch.contains(k)) {
        let detail = "exists in both matchLabelKeys and mismatchLabelKeys";
        causes.invalid(&path.child("matchLabelKeys").index(i), key, detail);
    }
}

/// Constraints that spread pods.
pub fn topology_spread(list: &List<TopologySpreadConstraint>, path: &Path<'_>, causes: &mut Causes) {
    for (i, c) in list.iter().enumerate() {
        let item = path.index(i);
        causes.positive(c.max_skew, &item.child("maxSkew"));
        if c.topology_key.is_empty() {
            causes.required(&item.child("topologyKey"), "can not be empty");
        }
        let actions = ["DoNotSchedule", "ScheduleAnyway"];
        if !actions.contains(&c.when_unsatisfiable.as_str()) {
            causes.not_supported(&item.child("whenUnsatisfiable"), &c.when_unsatisfiable, &actions);
        }
        let same = |o: &TopologySpreadConstraint| {
            o.topology_key == c.topology_key && o.when_unsatisfiable == c.when_unsatisfiable
        };
        if list[i + 1..].iter().any(same) {
            let shown = format!("{{{}, {}}}", c.topology_key, c.when_unsatisfiable);
            causes.duplicate(&item.child("{topologyKey, whenUnsatisfiable}"), shown);
        }
        if let Some(domains) = c.min_domains {
            let field = item.child("minDomains");
            causes.positive(domains, &field);
            if c.when_unsatisfiable != "DoNotSchedule" {
                let detail =
                    format!("can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {}", c.when_unsatisfiable);
                causes.invalid(&field, domains, detail);
            }
        }
        for (policy, name) in
            [(&c.node_affinity_policy, "nodeAffinityPolicy"), (&c.node_taints_policy, "nodeTaintsPolicy")]
        {
            if let Some(policy) = policy
                && !matches!(policy.as_str(), "Honor" | "Ignore")
            {
                causes.not_supported(&item.child(name), policy, &["Honor", "Ignore"]);
            }
        }
        match_label_keys(&c.match_label_keys, &List::new(), c.label_selector.as_deref(), &item, causes);
        if let Some(selector) = &c.label_selector {
            label_selector(selector, &item.child("labelSelector"), causes);
        }
    }
}
