//! The group `apiextensions.k8s.io`, and the kinds that it defines.

pub mod check;
pub mod custom_resource;
pub mod custom_resource_definition;
pub mod naming;
pub mod schema;
mod schema_rules;
