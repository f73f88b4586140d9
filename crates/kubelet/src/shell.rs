//! A small shell with the usual programs, for `sh -c` in manifests and `kubectl exec`.
//!
//! Scripts are read ([`parse`]), made into steps ([`code`]) and run step by step ([`run`]), so that they can sleep, wait for an
//! answer of the network, and be copied with the cluster. Stages of a pipeline run one after the other. Left out: job control,
//! arrays, `eval`, signals other than what ends a process, and whatever a program does that is not in [`tools`].

pub(crate) mod calls;
pub(crate) mod code;
pub(crate) mod files;
pub(crate) mod filters;
pub(crate) mod parse;
pub(crate) mod run;
pub(crate) mod system;
pub(crate) mod test;
pub(crate) mod text;
pub(crate) mod tools;
pub(crate) mod web;
pub(crate) mod words;

pub(crate) use run::{Shell, World};
pub(crate) use tools::knows;
