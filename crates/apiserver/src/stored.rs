//! What the store keeps under a key: the object, and who wrote it.

use crate::apply::owners::Owners;
use api::{Kind, Obj, Str};
use ecow::eco_format;

/// An object in the store.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The object, without `managedFields`: those are derived from `owners` when somebody reads them.
    pub object: Obj,
    /// Who wrote which fields.
    pub owners: Owners,
}

/// The key of an object: `pods/default/web-1`, `nodes/worker-1`.
pub(crate) fn key(kind: Kind, namespace: &str, name: &str) -> Str {
    let dot = if kind.group.is_empty() { "" } else { "." };
    if kind.namespaced {
        eco_format!("{}{dot}{}/{namespace}/{name}", kind.plural, kind.group)
    } else {
        eco_format!("{}{dot}{}/{name}", kind.plural, kind.group)
    }
}

/// What the keys of a kind in a namespace (empty: in all) begin with.
pub(crate) fn prefix(kind: Kind, namespace: &str) -> Str {
    let dot = if kind.group.is_empty() { "" } else { "." };
    if kind.namespaced && !namespace.is_empty() {
        eco_format!("{}{dot}{}/{namespace}/", kind.plural, kind.group)
    } else {
        eco_format!("{}{dot}{}/", kind.plural, kind.group)
    }
}
