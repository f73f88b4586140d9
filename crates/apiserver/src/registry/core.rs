//! The core group.

pub mod pod_defaults;
