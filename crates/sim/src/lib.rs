//! What every part of the engine stands on: virtual time, the event queue, seeded randomness, names, hashes.
//!
//! Knows no component and no Kubernetes kind.

pub mod hash;
pub mod names;
pub mod queue;
pub mod rng;
pub mod time;
pub mod trace;

pub use queue::{EventQueue, Ticket};
pub use rng::Rng;
pub use time::Time;
pub use trace::{Step, StepId, Trace};
