//! NodeAffinity: node selectors, required and preferred node affinity. Plays `plugins/nodeaffinity`.

use crate::events::{Action, Resource};
use crate::framework::{CycleState, Locality, Memo, Plugin, PreFilter, World, normalize_to_max};
use crate::node_info::NodeInfo;
use crate::node_selector::Required;
use crate::queue::hints::{Asked, Hint};
use crate::status::Rejection;
use api::Str;
use api::core::{Node, PodSpec};
use std::collections::BTreeSet;

/// Its name.
pub const NAME: &str = "NodeAffinity";
/// The pod does not want the node.
pub const REASON: &str = "node(s) didn't match Pod's node affinity/selector";
/// The profile does not want the node.
pub const REASON_ENFORCED: &str = "node(s) didn't match scheduler-enforced node affinity";
/// No node can have two names.
pub const REASON_CONFLICT: &str = "pod affinity terms conflict";

/// The plugin.
pub struct NodeAffinity;

static HINTS: [Hint; 1] = [Hint::new(Resource::Node, Action::ADD.or(Action::NODE_LABEL), after_node_change)];

impl Plugin for NodeAffinity {
    fn name(&self) -> &'static str {
        NAME
    }

    fn weight(&self) -> i64 {
        2
    }

    fn pre_filter(&self, state: &mut CycleState, _: &mut Memo, world: &World<'_>) -> Result<PreFilter, Rejection> {
        let template = state.template();
        if template.required.is_nothing() && world.profile.added_affinity.required.is_none() {
            return Ok(PreFilter::Skip);
        }
        match named_nodes(template.spec()) {
            None => Ok(PreFilter::All),
            Some(names) if names.is_empty() => Err(Rejection::unresolvable(NAME, REASON_CONFLICT)),
            Some(names) => Ok(PreFilter::Nodes(names)),
        }
    }

    fn filter(&self, state: &CycleState, world: &World<'_>, node: &NodeInfo) -> Result<(), Rejection> {
        let enforced = &world.profile.added_affinity.required;
        if enforced.as_ref().is_some_and(|t| !t.matches(&node.name, &node.get().metadata.labels)) {
            return Err(Rejection::unresolvable(NAME, REASON_ENFORCED));
        }
        if state.template().required.matches(node.get()) { Ok(()) } else { Err(Rejection::unresolvable(NAME, REASON)) }
    }

    fn pre_score(&self, state: &mut CycleState, _: &mut Memo, world: &World<'_>, _: &[u32]) -> bool {
        state.template().preferred.is_some() || world.profile.added_affinity.preferred.is_some()
    }

    fn score(&self, state: &CycleState, world: &World<'_>, node: &NodeInfo) -> i64 {
        let preferred = [&world.profile.added_affinity.preferred, &state.template().preferred];
        preferred.into_iter().flatten().map(|p| p.score(node.get())).sum()
    }

    fn normalize(&self, _: &CycleState, _: &World<'_>, _: &[u32], scores: &mut [i64]) {
        normalize_to_max(scores, false);
    }

    fn locality(&self) -> Locality {
        Locality::Node
    }

    fn hints(&self) -> &'static [Hint] {
        &HINTS
    }
}

/// The only nodes that a pod can go to, if each of its terms names nodes.
pub fn named_nodes(spec: &PodSpec) -> Option<BTreeSet<Str>> {
    let affinity = spec.affinity.as_ref()?.node_affinity.as_ref()?;
    let terms = &affinity.required_during_scheduling_ignored_during_execution.as_ref()?.node_selector_terms;
    if terms.is_empty() {
        return None;
    }
    let mut all = BTreeSet::new();
    for term in terms.iter() {
        let named = term.match_fields.iter().filter(|f| f.key == "metadata.name" && f.operator == "In");
        let sets = named.map(|f| f.values.iter().cloned().collect::<BTreeSet<Str>>());
        all.extend(sets.reduce(|a, b| a.intersection(&b).cloned().collect())?);
    }
    Some(all)
}

fn after_node_change(asked: &Asked<'_>) -> bool {
    let Some(new) = asked.after::<Node>() else { return false };
    let enforced = &asked.profile.added_affinity.required;
    if enforced.as_ref().is_some_and(|t| !t.matches(&new.metadata.name, &new.metadata.labels)) {
        return false;
    }
    let required = Required::of(&asked.pod.get().spec);
    required.matches(new) && asked.before::<Node>().is_none_or(|old| !required.matches(old))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::pod;
    use serde_json::json;

    fn named(terms: serde_json::Value) -> Option<Vec<Str>> {
        let pod = pod(json!({"spec": {"affinity": {"nodeAffinity": {
            "requiredDuringSchedulingIgnoredDuringExecution": {"nodeSelectorTerms": terms}}}}}));
        named_nodes(&pod.get::<api::core::Pod>().spec).map(|s| s.into_iter().collect())
    }

    #[test]
    fn terms_that_all_name_nodes_narrow_them_and_two_names_in_one_term_conflict() {
        let is = |name: &str| json!({"key": "metadata.name", "operator": "In", "values": [name]});
        assert_eq!(
            named(json!([{"matchFields": [is("a")]}, {"matchFields": [is("b")]}])),
            Some(vec!["a".into(), "b".into()])
        );
        assert_eq!(named(json!([{"matchFields": [is("a"), is("b")]}])), Some(vec![]));
        let label = json!({"matchExpressions": [{"key": "k", "operator": "Exists"}]});
        assert_eq!(named(json!([{"matchFields": [is("a")]}, label])), None);
    }
}
