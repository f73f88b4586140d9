//! From words to objects: kinds by any of their names, files and standard input, selectors, names.
//!
//! Plays: cli-runtime/pkg/resource (builder.go, visitor.go).

pub mod files;
pub mod kinds;
pub mod query;

pub use kinds::Kinds;
pub use query::{Found, Info, Query};
