//! The container runtime: instances of containers, their processes, their logs.
//!
//! Plays: containerd below the CRI. No process runs; an instance knows when it listens, what it answers, what it uses and when it ends.

pub(crate) mod behaviour;
pub(crate) mod instance;
pub(crate) mod log;
pub(crate) mod process;
pub(crate) mod serve;
