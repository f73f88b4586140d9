//! Other versions of built-in kinds, and how they become the stored one.

use api::Kind;

/// The versions that are offered besides those in [`api::kind_of`].
pub(crate) static ALL: &[Kind] = &[];
