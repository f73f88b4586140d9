//! Plays etcd: keys with revisions, history, compaction and leases.
//!
//! Knows no Kubernetes kind: a value is anything that is cheap to clone. One write makes one revision. Left out: transactions
//! over several keys, watches as streams (the API server reads [`Store::history`]), the network and the log on disk.

mod lease;
mod store;
#[cfg(test)]
mod tests;

pub use lease::LeaseId;
pub use store::{Change, Compacted, Conflict, Entry, Store};
