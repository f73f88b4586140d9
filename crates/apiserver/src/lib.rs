//! Plays kube-apiserver: verbs, the request chain, admission, registry strategies, patch, apply, tables, discovery.

pub mod admission;
mod apply;
mod authorization;
mod bootstrap;
mod chain;
mod patch;
pub mod registry;
mod server;
mod stored;
mod subresource;
pub mod validation;
mod verbs;

pub use server::{ApiServer, Change, Config};
