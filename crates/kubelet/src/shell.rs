//! A small shell with the usual programs, for `sh -c` in manifests and `kubectl exec`.
//!
//! The language is the crate `shell`'s; here are the processes that a container's shell starts ([`run`]) and its programs
//! ([`tools`]). Left out: signals other than what ends a process, and whatever a program does that is not in [`tools`].

pub(crate) mod calls;
pub(crate) mod files;
pub(crate) mod filters;
pub(crate) mod run;
pub(crate) mod system;
pub(crate) mod test;
pub(crate) mod text;
pub(crate) mod tools;
pub(crate) mod web;

pub(crate) use run::{Shell, World};
pub(crate) use tools::knows;
