//! Plays kube-scheduler: queues, cache, framework, plugins, preemption, diagnosis.
//!
//! Where things are: [`process`] is the program in the cluster, [`cycle`] one attempt to find a node, [`framework`] and
//! [`run`] the extension points, [`plugins`] what is asked at them, [`queue`] who waits and which event moves whom,
//! [`decision`] what is kept of each decision, [`evaluate`] the same decision without an engine, for the past.

pub mod affinity;
mod attempt;
mod binding;
pub mod cache;
pub mod config;
pub mod cycle;
pub mod decision;
pub mod decisions;
pub mod diagnosis;
pub mod equivalence;
pub mod evaluate;
pub mod events;
#[cfg(test)]
mod fixture;
pub mod framework;
pub mod node_info;
pub mod node_selector;
pub mod node_tree;
pub mod nominator;
mod observe;
mod owners;
pub mod plugins;
pub mod process;
pub mod queue;
pub mod resources;
pub mod run;
pub mod snapshot;
pub mod status;
pub mod template;
mod victims;
pub mod volumes;

pub use attempt::sentence;
pub use config::Profile;
pub use decision::{Decision, Outcome};
pub use evaluate::{Cluster, Settings, evaluate};
pub use process::Scheduler;
