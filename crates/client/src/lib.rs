//! What `client-go` gives a component: informers, listers, work queues, back-off, the event recorder, and what a component is.

pub mod cache;
pub mod controller;
pub mod events;
pub mod metrics;
pub mod process;
pub mod queue;
pub mod wire;

pub use cache::{Cache, Change, Key};
pub use controller::{Action, Controller, Manager};
pub use process::{Backend, Ctx, Process, QueueView, REQUEST_COST, WATCH_DELAY};
pub use queue::WorkQueue;
pub use sim::trace::Act;
