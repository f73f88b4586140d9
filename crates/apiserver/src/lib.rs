//! Plays kube-apiserver: verbs, the request chain, admission, registry strategies, patch, apply, tables, discovery.

pub mod admission;
mod apply;
mod authorization;
mod bootstrap;
mod chain;
mod custom;
mod expiry;
mod patch;
pub mod printers;
pub mod registry;
mod resources;
pub mod rest;
mod reviews;
mod server;
mod stored;
mod subresource;
pub mod table;
pub mod validation;
mod verbs;
mod versions;

pub use rest::{KubeletCall, RestBody, RestRequest, RestResponse, WatchStream, status_json};
pub use server::{ApiServer, Change, Config};
pub use versions::stored_form;
