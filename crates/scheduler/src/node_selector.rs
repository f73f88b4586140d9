//! Which nodes a pod, a volume or a term selects. Plays `component-helpers/scheduling/corev1/nodeaffinity`.

use api::core::{Node, NodeSelector, NodeSelectorRequirement, NodeSelectorTerm, PodSpec, PreferredSchedulingTerm};
use api::selector::{Operator, Requirement};
use api::{Dict, Str};

/// One term: labels and fields that must all match. A term that cannot be read matches nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    labels: Vec<Requirement>,
    /// `metadata.name` equal (true) or not equal (false) to a name; other fields never match.
    fields: Vec<(Str, bool, Str)>,
    broken: bool,
}

impl Term {
    /// Reads a term; `None` for an empty one, which matches nothing.
    pub fn of(term: &NodeSelectorTerm) -> Option<Self> {
        if term.match_expressions.is_empty() && term.match_fields.is_empty() {
            return None;
        }
        let mut parsed = Self { labels: Vec::new(), fields: Vec::new(), broken: false };
        for expression in term.match_expressions.iter() {
            match requirement(expression) {
                Some(r) => parsed.labels.push(r),
                None => parsed.broken = true,
            }
        }
        for field in term.match_fields.iter() {
            match (field.operator.as_str(), field.values.len()) {
                ("In", 1) => parsed.fields.push((field.key.clone(), true, field.values[0].clone())),
                ("NotIn", 1) => parsed.fields.push((field.key.clone(), false, field.values[0].clone())),
                _ => parsed.broken = true,
            }
        }
        Some(parsed)
    }

    /// Whether a node of this name and these labels matches.
    pub fn matches(&self, name: &str, labels: &Dict<Str>) -> bool {
        if self.broken || !self.labels.iter().all(|r| r.matches(labels.get(&r.key))) {
            return false;
        }
        // A selector on fields sees an absent field as empty.
        self.fields.iter().all(|(key, equal, value)| {
            let actual = if key == "metadata.name" { name } else { "" };
            (actual == value) == *equal
        })
    }
}

fn requirement(expression: &NodeSelectorRequirement) -> Option<Requirement> {
    let values = expression.values.len();
    let number = || values == 1 && expression.values[0].parse::<i64>().is_ok();
    let operator = match expression.operator.as_str() {
        "In" if values > 0 => Operator::In,
        "NotIn" if values > 0 => Operator::NotIn,
        "Exists" if values == 0 => Operator::Exists,
        "DoesNotExist" if values == 0 => Operator::DoesNotExist,
        "Gt" if number() => Operator::GreaterThan,
        "Lt" if number() => Operator::LessThan,
        _ => return None,
    };
    let mut values = expression.values.to_vec();
    values.sort();
    Some(Requirement { key: expression.key.clone(), operator, values })
}

/// Terms of which one must match; without any nothing matches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terms(Vec<Term>);

impl Terms {
    /// Reads a selector.
    pub fn of(selector: &NodeSelector) -> Self {
        Self(selector.node_selector_terms.iter().filter_map(Term::of).collect())
    }

    /// Whether a node matches one of them.
    pub fn matches(&self, name: &str, labels: &Dict<Str>) -> bool {
        self.0.iter().any(|t| t.matches(name, labels))
    }
}

/// What a pod requires of its node: its node selector and its required node affinity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Required {
    selector: Dict<Str>,
    terms: Option<Terms>,
}

impl Required {
    /// Reads the requirements of a pod.
    pub fn of(spec: &PodSpec) -> Self {
        let affinity = spec.affinity.as_ref().and_then(|a| a.node_affinity.as_ref());
        let required = affinity.and_then(|a| a.required_during_scheduling_ignored_during_execution.as_ref());
        Self { selector: spec.node_selector.clone(), terms: required.map(|r| Terms::of(r)) }
    }

    /// Whether it requires anything.
    pub fn is_nothing(&self) -> bool {
        self.selector.is_absent() && self.terms.is_none()
    }

    /// Whether a node satisfies it.
    pub fn matches(&self, node: &Node) -> bool {
        let labels = &node.metadata.labels;
        self.selector.iter().all(|(k, v)| labels.get(k) == Some(v))
            && self.terms.as_ref().is_none_or(|t| t.matches(&node.metadata.name, labels))
    }
}

/// Preferred terms with their weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preferred(Vec<(Term, i64)>);

impl Preferred {
    /// Reads preferred terms; those without weight or content do not count.
    pub fn of(terms: &[PreferredSchedulingTerm]) -> Self {
        let weighted = terms.iter().filter(|t| t.weight != 0);
        Self(weighted.filter_map(|t| Some((Term::of(&t.preference)?, i64::from(t.weight)))).collect())
    }

    /// The sum of the weights of the terms that a node matches.
    pub fn score(&self, node: &Node) -> i64 {
        let (name, labels) = (&node.metadata.name, &node.metadata.labels);
        self.0.iter().filter(|(t, _)| t.matches(name, labels)).map(|(_, weight)| weight).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{node, pod};
    use serde_json::json;

    fn matches(affinity: serde_json::Value, labels: serde_json::Value) -> bool {
        let pod = pod(json!({"spec": {"affinity": {"nodeAffinity": {
            "requiredDuringSchedulingIgnoredDuringExecution": {"nodeSelectorTerms": affinity}}}}}));
        let node = node(json!({"metadata": {"name": "n1", "labels": labels}}));
        Required::of(&pod.get::<api::core::Pod>().spec).matches(node.get())
    }

    #[test]
    fn terms_are_alternatives_and_an_empty_term_matches_nothing() {
        let exists = json!({"matchExpressions": [{"key": "a", "operator": "Exists"}]});
        assert!(matches(json!([{}, exists]), json!({"a": ""})));
        assert!(!matches(json!([{}]), json!({"a": ""})));
        assert!(!matches(json!([]), json!({"a": ""})));
    }

    #[test]
    fn numbers_compare_and_a_missing_label_is_not_in_anything() {
        let gt = json!([{"matchExpressions": [{"key": "a", "operator": "Gt", "values": ["5"]}]}]);
        assert!(matches(gt.clone(), json!({"a": "6"})));
        assert!(!matches(gt.clone(), json!({"a": "x"})));
        assert!(!matches(gt, json!({})));
        assert!(matches(
            json!([{"matchExpressions": [{"key": "a", "operator": "NotIn", "values": ["b"]}]}]),
            json!({})
        ));
    }
}
