//! What the scheduler looks at in services and owners: their selectors.

use api::apps::{ReplicaSet, StatefulSet};
use api::core::{ReplicationController, Service};
use api::meta::LabelSelector;
use api::{Dict, Obj, Ptr, Str};

/// The selector of a service or an owner.
#[derive(Clone, Debug, PartialEq)]
pub enum Selects {
    /// Labels, each equal.
    Labels(Dict<Str>),
    /// A label selector.
    Selector(Option<Ptr<LabelSelector>>),
}

/// The selector of an object, if there is one.
pub fn selector_of(obj: Option<&Obj>) -> Option<Selects> {
    let obj = obj?;
    if let Some(service) = obj.try_get::<Service>() {
        return Some(Selects::Labels(service.spec.selector.clone()));
    }
    if let Some(controller) = obj.try_get::<ReplicationController>() {
        return Some(Selects::Labels(controller.spec.selector.clone()));
    }
    if let Some(set) = obj.try_get::<ReplicaSet>() {
        return Some(Selects::Selector(set.spec.selector.clone()));
    }
    obj.try_get::<StatefulSet>().map(|s| Selects::Selector(s.spec.selector.clone()))
}
