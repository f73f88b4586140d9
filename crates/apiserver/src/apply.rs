//! Who owns which field, and server-side apply.
//!
//! Plays: `apimachinery/pkg/util/managedfields` and `structured-merge-diff`.

pub mod owners;
