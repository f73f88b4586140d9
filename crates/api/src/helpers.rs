//! What many components ask of the same objects, written once. Plays `k8s.io/component-helpers` and
//! `apimachinery/pkg/util/duration`.

pub mod age;
pub mod pods;
pub mod quota;
pub mod taints;

use crate::Obj;
use crate::meta::OwnerReference;

/// The owner that manages an object.
pub fn controller_of(obj: &Obj) -> Option<&OwnerReference> {
    controller_in(&obj.meta().owner_references)
}

/// The owner that manages, among these.
pub fn controller_in(owners: &[OwnerReference]) -> Option<&OwnerReference> {
    owners.iter().find(|o| o.controller == Some(true))
}
