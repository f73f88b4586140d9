//! Who owns which field, and server-side apply.
//!
//! Plays: `apimachinery/pkg/util/managedfields` and `structured-merge-diff`. Everything here works on the value form of an
//! object and on the static tables of its kind (or the schema of its definition), so that it is written once for all kinds.

pub(crate) mod compare;
pub(crate) mod merge;
pub(crate) mod owners;
pub(crate) mod schema;
pub(crate) mod server_side;
pub(crate) mod set;
pub(crate) mod validate;
