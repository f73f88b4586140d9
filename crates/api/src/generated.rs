//! The kinds of the release as structs over field tables. Written by `cargo xtask generate`; do not edit.

#[rustfmt::skip]
pub mod apiextensions_v1;
#[rustfmt::skip]
pub mod apps_v1;
#[rustfmt::skip]
pub mod authentication_v1;
#[rustfmt::skip]
pub mod authorization_v1;
#[rustfmt::skip]
pub mod autoscaling_v1;
#[rustfmt::skip]
pub mod autoscaling_v2;
#[rustfmt::skip]
pub mod batch_v1;
#[rustfmt::skip]
pub mod coordination_v1;
#[rustfmt::skip]
pub mod core_v1;
#[rustfmt::skip]
pub mod discovery_v1;
#[rustfmt::skip]
pub mod events_v1;
#[rustfmt::skip]
pub mod meta_v1;
#[rustfmt::skip]
pub mod networking_v1;
#[rustfmt::skip]
pub mod node_v1;
#[rustfmt::skip]
pub mod policy_v1;
#[rustfmt::skip]
pub mod rbac_v1;
#[rustfmt::skip]
pub mod scheduling_v1;
#[rustfmt::skip]
pub mod scheduling_v1alpha3;
#[rustfmt::skip]
pub mod storage_v1;
