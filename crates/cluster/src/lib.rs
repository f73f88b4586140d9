//! The composition root: the only crate that knows all components. It owns the loop, the facade, bootstrap, faults,
//! checkpoints and replay.

mod bootstrap;
mod checkpoint;
mod cluster;
mod command;
mod config;
pub mod fault;
mod kernel;
mod metrics;
pub mod replay;
mod slot;
mod terminal;
pub mod view;
mod wires;

pub use checkpoint::Moment;
pub use client::wire::Load;
pub use cluster::{Cluster, SETTLE_LIMIT};
pub use command::{Command, CommandId, Input};
pub use config::{Config, World};
pub use kernel::{Event, Kernel};
pub use sim::Time;
pub use slot::WatchFault;
pub use terminal::{Line, Output, Stream};
pub use view::View;
