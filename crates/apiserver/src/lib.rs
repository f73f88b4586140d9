//! Plays kube-apiserver: verbs, the request chain, admission, registry strategies, patch, apply, tables, discovery.

pub mod admission;
pub mod registry;
pub mod validation;
