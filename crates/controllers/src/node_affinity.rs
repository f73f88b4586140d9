//! Whether a pod's node selector and required node affinity admit a node. Plays: `component-helpers/scheduling/corev1/nodeaffinity`.

use api::Str;
use api::core::{Affinity, Node, NodeSelectorRequirement, NodeSelectorTerm, PodSpec};

/// Whether the node is one that the pod may run on, as far as its labels and name go.
pub fn admits(spec: &PodSpec, node: &Node) -> bool {
    let labels = &node.metadata.labels;
    spec.node_selector.iter().all(|(k, v)| labels.get(k) == Some(v)) && required_admits(spec.affinity.as_deref(), node)
}

fn required_admits(affinity: Option<&Affinity>, node: &Node) -> bool {
    let required = affinity
        .and_then(|a| a.node_affinity.as_deref())
        .and_then(|n| n.required_during_scheduling_ignored_during_execution.as_deref());
    required.is_none_or(|r| r.node_selector_terms.iter().any(|t| term_admits(t, node)))
}

fn term_admits(term: &NodeSelectorTerm, node: &Node) -> bool {
    if term.match_expressions.is_empty() && term.match_fields.is_empty() {
        return false;
    }
    let field = |r: &NodeSelectorRequirement| (r.key == "metadata.name").then_some(&node.metadata.name);
    term.match_expressions.iter().all(|r| holds(r, node.metadata.labels.get(&r.key)))
        && term.match_fields.iter().all(|r| holds(r, field(r)))
}

fn holds(requirement: &NodeSelectorRequirement, value: Option<&Str>) -> bool {
    let values = &requirement.values;
    let numbers = || Some((value?.parse::<i64>().ok()?, values.first()?.parse::<i64>().ok()?));
    match requirement.operator.as_str() {
        "In" => value.is_some_and(|v| values.contains(v)),
        "NotIn" => value.is_none_or(|v| !values.contains(v)),
        "Exists" => value.is_some(),
        "DoesNotExist" => value.is_none(),
        "Gt" => numbers().is_some_and(|(v, bound)| v > bound),
        "Lt" => numbers().is_some_and(|(v, bound)| v < bound),
        _ => false,
    }
}
