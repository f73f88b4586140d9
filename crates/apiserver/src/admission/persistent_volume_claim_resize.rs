//! PersistentVolumeClaimResize: only claims of classes that allow it may grow. Plays
//! `plugin/pkg/admission/storage/persistentvolume/resize`.

use super::{Attributes, Operation};
use api::core::PersistentVolumeClaim;
use api::storage::StorageClass;
use api::{Quantity, Status, kind_of};

/// Looks at claims that ask for more.
pub fn validate(a: &mut Attributes<'_>) -> Result<(), Status> {
    let Some(new) = a.object_of::<PersistentVolumeClaim>(&[Operation::Update]) else { return Ok(()) };
    let Some(old) = a.old.and_then(|o| o.try_get::<PersistentVolumeClaim>()) else { return Ok(()) };
    let size = |c: &PersistentVolumeClaim| c.spec.resources.requests.get("storage").copied().unwrap_or(Quantity::ZERO);
    if size(new) <= size(old) {
        return Ok(());
    }
    if old.status.phase != "Bound" {
        return Err(a.forbidden("Only bound persistent volume claims can be expanded"));
    }
    let class = |c: &PersistentVolumeClaim| {
        let annotated = c.metadata.annotations.get("volume.beta.kubernetes.io/storage-class");
        annotated.cloned().or_else(|| c.spec.storage_class_name.clone()).unwrap_or_default()
    };
    let (now, was) = (class(new), class(old));
    let allowed = !now.is_empty() && now == was && {
        let found = a.lookup.get(kind_of::STORAGE_CLASS, "", &now);
        found.is_some_and(|c| c.get::<StorageClass>().allow_volume_expansion == Some(true))
    };
    if allowed {
        return Ok(());
    }
    Err(a.forbidden(
        "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize",
    ))
}
