//! Conditions of a status, alike for every kind that has them: found by type, replaced at the end of the list.

use api::{List, Str, Time};

/// A condition of any kind.
pub trait Condition: Clone {
    /// Its type.
    fn type_(&self) -> &Str;
    /// `True`, `False` or `Unknown`.
    fn status(&self) -> &Str;
    /// Why, in one word.
    fn reason(&self) -> &Str;
    /// When the status changed last.
    fn transition(&mut self) -> &mut Time;
}

macro_rules! conditions {
    ($($type:ty),* $(,)?) => {$(
        impl Condition for $type {
            fn type_(&self) -> &Str {
                &self.type_
            }
            fn status(&self) -> &Str {
                &self.status
            }
            fn reason(&self) -> &Str {
                &self.reason
            }
            fn transition(&mut self) -> &mut Time {
                &mut self.last_transition_time
            }
        }
    )*};
}

conditions!(
    api::apps::DeploymentCondition,
    api::apps::ReplicaSetCondition,
    api::apps::StatefulSetCondition,
    api::apps::DaemonSetCondition,
    api::batch::JobCondition,
    api::core::NamespaceCondition,
    api::core::NodeCondition,
    api::core::PodCondition,
    api::core::ReplicationControllerCondition,
    api::meta::Condition,
    api::autoscaling::HorizontalPodAutoscalerCondition,
);

/// The condition of this type.
pub fn find<'a, C: Condition>(list: &'a List<C>, type_: &str) -> Option<&'a C> {
    list.iter().find(|c| c.type_() == type_)
}

/// Whether the condition of this type is `True`.
pub fn is_true<C: Condition>(list: &List<C>, type_: &str) -> bool {
    find(list, type_).is_some_and(|c| c.status() == "True")
}

/// Puts a condition at the end of the list in place of the one of its type, unless that says the same already. The time of
/// the transition stays when only the reason changes.
pub fn put<C: Condition>(list: &mut List<C>, mut condition: C) {
    if let Some(old) = find(list, condition.type_()) {
        if old.status() == condition.status() && old.reason() == condition.reason() {
            return;
        }
        if old.status() == condition.status() {
            *condition.transition() = *old.clone().transition();
        }
    }
    remove(list, &condition.type_().clone());
    list.push(condition);
}

/// Removes the condition of this type.
pub fn remove<C: Condition>(list: &mut List<C>, type_: &str) {
    list.retain(|c| c.type_() != type_);
}
