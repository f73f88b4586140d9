//! StorageObjectInUseProtection: volumes and claims stay until nobody uses them. Plays
//! `plugin/pkg/admission/storage/storageobjectinuseprotection`.

use super::{Attributes, Operation};
use api::{Status, kind_of};

/// Adds the finalizer that holds a new volume or claim.
pub fn mutate(a: &mut Attributes<'_>) -> Result<(), Status> {
    if a.operation != Operation::Create || !a.subresource.is_empty() {
        return Ok(());
    }
    let finalizer = if a.kind == kind_of::PERSISTENT_VOLUME {
        "kubernetes.io/pv-protection"
    } else if a.kind == kind_of::PERSISTENT_VOLUME_CLAIM {
        "kubernetes.io/pvc-protection"
    } else {
        return Ok(());
    };
    if let Some(object) = &mut a.object
        && !object.meta().finalizers.iter().any(|f| f == finalizer)
    {
        object.meta_mut().finalizers.push(finalizer.into());
    }
    Ok(())
}
