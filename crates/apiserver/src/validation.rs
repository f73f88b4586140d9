//! Validation that kinds share: field paths, causes in Kubernetes' words, names, labels, selectors, pod templates.
//!
//! Plays `apimachinery/pkg/util/validation`, `pkg/api/validation` and the parts of `pkg/apis/core/validation` that more than
//! one kind uses. A rule is a plain function `(value, path, causes)`; a path costs nothing until a cause is written.

pub mod affinity;
pub mod bad_value;
pub mod cause;
pub mod claim;
pub mod condition;
pub mod container;
pub mod diff;
pub mod domain;
pub mod env;
pub mod format;
pub mod go_json;
pub mod ip;
pub mod meta;
pub mod path;
pub mod pod;
pub mod probe;
pub mod resources;
pub mod security;
pub mod toleration;
pub mod volume;
pub mod workload;

pub use bad_value::{Bad, Go, Json, Null};
pub use cause::Causes;
pub use path::Path;
