//! What the store keeps under a key: the object, and who wrote it.

use crate::apply::owners::Owners;
use api::{Kind, Obj, Str};

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
    let mut key = start(kind, namespace, name.len() + 1);
    if kind.namespaced && namespace.is_empty() {
        key.push('/');
    }
    key.push_str(name);
    key
}

/// What the keys of a kind in a namespace (empty: in all) begin with.
pub(crate) fn prefix(kind: Kind, namespace: &str) -> Str {
    start(kind, namespace, 0)
}

/// The same, with room for a name.
fn start(kind: Kind, namespace: &str, room: usize) -> Str {
    let mut prefix = Str::with_capacity(kind.plural.len() + kind.group.len() + namespace.len() + 3 + room);
    prefix.push_str(kind.plural);
    if !kind.group.is_empty() {
        prefix.push('.');
        prefix.push_str(kind.group);
    }
    prefix.push('/');
    if kind.namespaced && !namespace.is_empty() {
        prefix.push_str(namespace);
        prefix.push('/');
    }
    prefix
}
