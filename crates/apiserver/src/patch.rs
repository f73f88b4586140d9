//! The three ways of writing a change: JSON patch, merge patch, strategic merge patch.

pub(crate) mod json;
pub(crate) mod merge;
pub(crate) mod strategic;
