//! The kinds that exist at present: the built-in ones that are stored, and the custom ones that definitions have added.
//!
//! Plays: discovery and the REST mapper, as the garbage collector and the namespace controller use them.

use api::apiextensions::CustomResourceDefinition;
use api::{Kind, Str, kind_of};
use client::Change;
use std::collections::BTreeMap;

/// The kinds that exist at present.
#[derive(Clone, Debug, Default)]
pub struct Kinds {
    custom: BTreeMap<Str, Kind>,
}

/// Whether objects of this built-in kind are stored (reviews are only answered).
pub fn is_stored(kind: Kind) -> bool {
    !kind.kind.ends_with("Review") && kind != kind_of::COMPONENT_STATUS
}

/// The kind that a definition adds.
fn kind_of_definition(crd: &CustomResourceDefinition) -> Option<Kind> {
    let version = crd.spec.versions.iter().find(|v| v.storage)?;
    let names = &crd.spec.names;
    let texts = |list: &api::List<Str>| list.to_vec();
    let (short, categories) = (texts(&names.short_names), texts(&names.categories));
    let singular =
        if names.singular.is_empty() { Str::from(names.kind.to_lowercase()) } else { names.singular.clone() };
    Some(Kind::custom(
        &crd.spec.group,
        &version.name,
        &names.kind,
        &names.plural,
        &singular,
        &short.iter().map(Str::as_str).collect::<Vec<_>>(),
        &categories.iter().map(Str::as_str).collect::<Vec<_>>(),
        crd.spec.scope == "Namespaced",
    ))
}

impl Kinds {
    /// Takes over a change of a definition; other changes are ignored.
    pub fn observe(&mut self, change: &Change) {
        if change.kind != kind_of::CUSTOM_RESOURCE_DEFINITION {
            return;
        }
        let name = change.object().name().clone();
        match change.new.as_ref().and_then(|o| kind_of_definition(o.get())) {
            Some(kind) => self.custom.insert(name, kind),
            None => self.custom.remove(&name),
        };
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = Kind> + '_ {
        kind_of::ALL.iter().copied().filter(|k| is_stored(*k)).chain(self.custom.values().copied())
    }

    /// The kind of an API version and a kind's name, such as in an owner reference.
    pub fn named(&self, api_version: &str, kind: &str) -> Option<Kind> {
        let group = api_version.split_once('/').map_or("", |(group, _)| group);
        self.all().find(|k| k.kind == kind && k.group == group)
    }
}
