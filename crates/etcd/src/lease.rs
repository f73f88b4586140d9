//! Leases: keys that vanish when nobody keeps them alive.

use ecow::EcoString;
use sim::Time;
use std::time::Duration;

/// Names a lease.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeaseId(pub(crate) u64);

/// A promise to keep keys until a deadline.
#[derive(Clone, Debug)]
pub(crate) struct Lease {
    pub(crate) ttl: Duration,
    pub(crate) deadline: Time,
    /// The newest revision when it was granted: a history cut back before it never knew the lease.
    pub(crate) granted: u64,
    /// The newest revision before its keys were deleted, once it has expired.
    pub(crate) expired: Option<u64>,
    pub(crate) keys: Vec<EcoString>,
}
