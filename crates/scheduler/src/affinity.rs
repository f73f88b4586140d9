//! Terms of inter-pod affinity, read once. Plays `framework.AffinityTerm`.

use api::core::{Affinity, PodAffinityTerm, WeightedPodAffinityTerm};
use api::meta::LabelSelector;
use api::selector::Selector;
use api::{Dict, Str};
use std::collections::BTreeSet;

/// Which pods a term means, and within which topology.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AffinityTerm {
    /// Namespaces by name.
    pub namespaces: BTreeSet<Str>,
    /// Namespaces by label; selects nothing when there is none.
    pub namespace_selector: Selector,
    /// Pods by label.
    pub selector: Selector,
    /// The label of nodes that makes a domain.
    pub topology_key: Str,
}

/// A term with its weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightedTerm {
    /// The term.
    pub term: AffinityTerm,
    /// 1 to 100.
    pub weight: i64,
}

/// All terms of a pod.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AffinityTerms {
    /// Must be there.
    pub required: Vec<AffinityTerm>,
    /// Must not be there.
    pub required_anti: Vec<AffinityTerm>,
    /// Better there.
    pub preferred: Vec<WeightedTerm>,
    /// Better not there.
    pub preferred_anti: Vec<WeightedTerm>,
    /// Whether the pod has an affinity or an anti-affinity at all.
    pub any: bool,
}

/// A label selector as the scheduler reads it; one that cannot be read selects nothing.
pub fn selector_of(selector: Option<&LabelSelector>) -> Selector {
    Selector::of(selector).unwrap_or_else(|_| Selector::nothing())
}

impl AffinityTerm {
    fn of(term: &PodAffinityTerm, namespace: &Str) -> Self {
        let mut namespaces: BTreeSet<Str> = term.namespaces.iter().cloned().collect();
        if namespaces.is_empty() && term.namespace_selector.is_none() {
            namespaces.insert(namespace.clone());
        }
        Self {
            namespaces,
            namespace_selector: selector_of(term.namespace_selector.as_deref()),
            selector: selector_of(term.label_selector.as_deref()),
            topology_key: term.topology_key.clone(),
        }
    }

    /// Whether it means a pod of this namespace (with these labels) and these labels.
    pub fn matches(&self, namespace: &Str, namespace_labels: &Dict<Str>, labels: &Dict<Str>) -> bool {
        (self.namespaces.contains(namespace) || self.namespace_selector.matches(namespace_labels))
            && self.selector.matches(labels)
    }

    /// Names the namespaces that the selector selects now, so that only names are left. The selector of everything stays.
    pub fn resolve(&mut self, namespaces: &[(Str, Dict<Str>)]) {
        if self.namespace_selector.is_everything() || self.namespace_selector == Selector::nothing() {
            return;
        }
        let selected = namespaces.iter().filter(|(_, labels)| self.namespace_selector.matches(labels));
        self.namespaces.extend(selected.map(|(name, _)| name.clone()));
        self.namespace_selector = Selector::nothing();
    }
}

impl AffinityTerms {
    /// The terms of a pod in this namespace.
    pub fn of(affinity: Option<&Affinity>, namespace: &Str) -> Self {
        let mut all = Self::default();
        let Some(affinity) = affinity else { return all };
        let weighted = |terms: &[WeightedPodAffinityTerm]| -> Vec<WeightedTerm> {
            let one = |t: &WeightedPodAffinityTerm| WeightedTerm {
                term: AffinityTerm::of(&t.pod_affinity_term, namespace),
                weight: i64::from(t.weight),
            };
            terms.iter().map(one).collect()
        };
        let plain = |terms: &[PodAffinityTerm]| terms.iter().map(|t| AffinityTerm::of(t, namespace)).collect();
        if let Some(a) = &affinity.pod_affinity {
            all.any = true;
            all.required = plain(&a.required_during_scheduling_ignored_during_execution);
            all.preferred = weighted(&a.preferred_during_scheduling_ignored_during_execution);
        }
        if let Some(a) = &affinity.pod_anti_affinity {
            all.any = true;
            all.required_anti = plain(&a.required_during_scheduling_ignored_during_execution);
            all.preferred_anti = weighted(&a.preferred_during_scheduling_ignored_during_execution);
        }
        all
    }

    /// Names the namespaces that selectors select now.
    pub fn resolve(&mut self, namespaces: &[(Str, Dict<Str>)]) {
        let required = self.required.iter_mut().chain(&mut self.required_anti);
        let preferred = self.preferred.iter_mut().chain(&mut self.preferred_anti).map(|w| &mut w.term);
        required.chain(preferred).for_each(|t| t.resolve(namespaces));
    }

    /// Whether any term selects namespaces by label.
    pub fn selects_namespaces(&self) -> bool {
        let preferred = self.preferred.iter().chain(&self.preferred_anti).map(|w| &w.term);
        let mut all = self.required.iter().chain(&self.required_anti).chain(preferred);
        all.any(|t| t.namespace_selector != Selector::nothing())
    }
}
