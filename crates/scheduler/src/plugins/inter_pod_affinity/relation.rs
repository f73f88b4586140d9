//! What two kinds of pods are to each other: the one that comes and one that is there.

use super::topology::Side;
use crate::affinity::AffinityTerms;
use crate::framework::World;
use crate::template::Template;
use api::core::Namespace;
use api::{Dict, Str};

/// The pod that comes, with the names of the namespaces that it means now.
#[derive(Debug)]
pub struct Incoming {
    /// Its terms.
    pub terms: AffinityTerms,
    namespace: Str,
    namespace_labels: Dict<Str>,
    labels: Dict<Str>,
    hard_weight: i64,
    ignore_preferences_of_others: bool,
}

impl Incoming {
    /// A pod of this template.
    pub fn of(template: &Template, world: &World<'_>) -> Self {
        let mut terms = template.affinity.clone();
        if terms.selects_namespaces() {
            let all: Vec<(Str, Dict<Str>)> = world
                .objects
                .list::<Namespace>("")
                .map(|n| (n.metadata.name.clone(), n.metadata.labels.clone()))
                .collect();
            terms.resolve(&all);
        }
        let args = world.profile.affinity;
        let none = terms.preferred.is_empty() && terms.preferred_anti.is_empty();
        Self {
            terms,
            namespace: template.namespace.clone(),
            namespace_labels: world.namespace_labels(&template.namespace),
            labels: template.labels.clone(),
            hard_weight: args.hard_pod_affinity_weight,
            ignore_preferences_of_others: none && args.ignore_preferred_terms_of_existing_pods,
        }
    }
}

/// What one pod that is there counts, by topology key.
#[derive(Clone, Debug, Default)]
pub struct Relation(Vec<(Side, Str, i64)>);

impl Relation {
    /// Side, topology key and count.
    pub fn iter(&self) -> impl Iterator<Item = (Side, &Str, i64)> {
        self.0.iter().map(|(side, key, count)| (*side, key, *count))
    }

    /// Whether the two are nothing to each other.
    pub fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a pod of the template `there` counts for the pod that comes.
pub fn relate(incoming: &Incoming, there: &Template) -> Relation {
    let none = Dict::new();
    let mut all = Vec::new();
    let meant = |t: &crate::affinity::AffinityTerm| t.matches(&there.namespace, &none, &there.labels);
    let means = |t: &crate::affinity::AffinityTerm| {
        t.matches(&incoming.namespace, &incoming.namespace_labels, &incoming.labels)
    };
    let (own, theirs) = (&incoming.terms, &there.affinity);
    let existing = theirs.required_anti.iter().filter(|t| means(t));
    all.extend(existing.map(|t| (Side::Existing, t.topology_key.clone(), 1)));
    if !own.required.is_empty() && own.required.iter().all(meant) {
        all.extend(own.required.iter().map(|t| (Side::Own, t.topology_key.clone(), 1)));
    }
    all.extend(own.required_anti.iter().filter(|t| meant(t)).map(|t| (Side::OwnAnti, t.topology_key.clone(), 1)));
    let mut prefer = |key: &Str, weight: i64| all.push((Side::Preference, key.clone(), weight));
    own.preferred.iter().filter(|w| meant(&w.term)).for_each(|w| prefer(&w.term.topology_key, w.weight));
    own.preferred_anti.iter().filter(|w| meant(&w.term)).for_each(|w| prefer(&w.term.topology_key, -w.weight));
    if incoming.ignore_preferences_of_others {
        return Relation(all);
    }
    if incoming.hard_weight > 0 {
        theirs.required.iter().filter(|t| means(t)).for_each(|t| prefer(&t.topology_key, incoming.hard_weight));
    }
    theirs.preferred.iter().filter(|w| means(&w.term)).for_each(|w| prefer(&w.term.topology_key, w.weight));
    theirs.preferred_anti.iter().filter(|w| means(&w.term)).for_each(|w| prefer(&w.term.topology_key, -w.weight));
    Relation(all)
}
