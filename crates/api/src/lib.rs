//! The language of Kubernetes: metadata, every kind, quantities, selectors, statuses, schema, YAML and JSON.
//!
//! Knows no component. The kinds are generated (`cargo xtask generate`); everything that treats all fields alike is written
//! once over their field tables ([`reflect`]).

pub mod codec;
mod compare;
pub mod generated;
pub mod go;
mod go_types;
pub mod helpers;
pub mod json;
pub mod kind;
pub mod kinds;
pub mod object;
pub mod quantity;
pub mod reflect;
pub mod request;
pub mod scalars;
pub mod selector;
pub mod share;
pub mod status;
#[cfg(test)]
mod tests;
pub mod tree;
pub mod value;
pub mod yaml;

pub use generated::{
    apiextensions_v1 as apiextensions, apps_v1 as apps, authentication_v1 as authentication,
    authorization_v1 as authorization, autoscaling_v1, autoscaling_v2 as autoscaling, batch_v1 as batch,
    coordination_v1 as coordination, core_v1 as core, discovery_v1 as discovery, events_v1 as events, meta_v1 as meta,
    networking_v1 as networking, node_v1 as node, policy_v1 as policy, rbac_v1 as rbac, scheduling_v1 as scheduling,
    storage_v1 as storage,
};
pub use kind::Kind;
pub use kinds as kind_of;
pub use object::{Custom, Obj, ObjectRef, Resource, Typed};
pub use quantity::Quantity;
pub use request::{Answer, Body, Options, PatchType, Propagation, Request, User, Verb};
pub use scalars::{Bytes, IntOrString, MicroTime, Time};
pub use share::{Dict, List, Ptr, Str};
pub use status::{Cause, Status};
pub use value::Value;
