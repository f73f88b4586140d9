//! The core group.

pub mod pod;
pub mod pod_defaults;
pub mod pod_resources;
pub mod pod_warnings;
