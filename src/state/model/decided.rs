//! The scheduler's decisions and the store's keys, read on demand for their views.

use super::{Millis, ObjectRef};
use std::sync::Arc;

/// Who waits for a node, who got one, and one decision in full.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchedulingView {
    pub waiting: Vec<WaitingView>,
    /// Newest first.
    pub decided: Vec<DecidedView>,
    pub decision: Option<DecisionView>,
}

/// A pod in one of the scheduler's queues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingView {
    pub pod: ObjectRef,
    /// `active`, `backoff` or `unschedulable`.
    pub queue: &'static str,
    pub attempts: u32,
}

/// The outcome of a decision in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedView {
    pub pod: ObjectRef,
    pub at: Millis,
    /// The node that was taken; empty for none.
    pub node: Arc<str>,
    /// Its total, when more than one node was scored.
    pub total: Option<i64>,
}

/// One decision: what each plugin said of each node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DecisionView {
    pub pod: String,
    pub at: Millis,
    pub revision: u64,
    pub attempt: u32,
    pub nodes: usize,
    pub feasible: usize,
    pub node: Arc<str>,
    /// Nodes that were equally good.
    pub tie: usize,
    pub message: Arc<str>,
    /// The filter plugins in the order in which they are asked.
    pub filters: Vec<&'static str>,
    /// Each node with the plugin that stopped it, by its place in `filters`, and why.
    pub verdicts: Vec<(Arc<str>, Option<(usize, Arc<str>)>)>,
    pub scores: Vec<ScoreView>,
    /// The nodes of the scores with their totals, best first; `ScoreView` has the same order.
    pub totals: Vec<(Arc<str>, i64)>,
    /// Whether the details are still kept.
    pub complete: bool,
}

/// What one plugin scored, a node at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreView {
    pub plugin: &'static str,
    pub weight: i64,
    /// In the plugin's own unit, and out of 100.
    pub cells: Vec<(i64, i64)>,
}

/// The keys of the store by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoreView {
    /// The plural as it stands in the key, and how many keys.
    pub kinds: Vec<(Arc<str>, usize)>,
    pub oldest: u64,
}

/// What a revision changed in an object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeView {
    /// The revision before; 0 when the object was made.
    pub before: u64,
    pub revision: u64,
    pub gone: bool,
    /// The sign of each line (`+`, `-`, ` ` and `…` for lines left out) and its text.
    pub lines: Vec<(char, String)>,
}
