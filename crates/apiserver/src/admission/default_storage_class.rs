//! DefaultStorageClass: a claim without a class gets the default one. Plays `plugin/pkg/admission/storage/storageclass`.

use super::{Attributes, Operation};
use api::core::PersistentVolumeClaim;
use api::{Obj, Status, Str, kind_of};

const IS_DEFAULT: &[&str] =
    &["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];
const CLASS: &str = "volume.beta.kubernetes.io/storage-class";

/// Fills in the class of a new claim.
pub fn mutate(a: &mut Attributes<'_>) -> Result<(), Status> {
    let Some(claim) = a.object_of::<PersistentVolumeClaim>(&[Operation::Create]) else { return Ok(()) };
    if claim.spec.storage_class_name.is_some() || claim.metadata.annotations.contains_key(CLASS) {
        return Ok(());
    }
    let class = newest_default(a.lookup.list(kind_of::STORAGE_CLASS, ""), IS_DEFAULT);
    if let Some(class) = class
        && let Some(claim) = a.edit::<PersistentVolumeClaim>()
    {
        claim.spec.storage_class_name = Some(class);
    }
    Ok(())
}

/// The newest of the objects that an annotation marks as the default, by name among those of one moment.
pub(super) fn newest_default(all: Vec<Obj>, annotations: &[&str]) -> Option<Str> {
    let marked = |o: &&Obj| annotations.iter().any(|a| o.meta().annotations.get(a).is_some_and(|v| v == "true"));
    let defaults = all.iter().filter(marked);
    let newest = defaults.min_by(|a, b| {
        let age = |o: &Obj| std::cmp::Reverse(o.meta().creation_timestamp);
        (age(a), a.name()).cmp(&(age(b), b.name()))
    });
    newest.map(|o| o.name().clone())
}
