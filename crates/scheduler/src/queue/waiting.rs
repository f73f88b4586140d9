//! A pod that waits, and what is said of its moves.

use super::backoff::backoff;
use crate::framework::PluginSet;
use crate::plugins::{PLUGINS, priority_sort};
use crate::template::PodInfo;
use api::Str;
use sim::{StepId, Time};
use std::cmp::Reverse;
use std::sync::Arc;

/// The place of a pod in the active queue.
pub(super) type ActiveKey = (Reverse<i32>, Time, u64);

/// Where a pod waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// It is tried as soon as it is its turn.
    Active,
    /// It is tried when the others have had their turn, at the latest when its back-off is over.
    Backoff,
    /// The same after an error: its back-off must be over.
    ErrorBackoff,
    /// It waits for an event.
    Unschedulable,
}

/// Why a pod was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// The pod, `namespace/name`.
    pub pod: Str,
    /// When.
    pub at: Time,
    /// The event, such as `AssignedPodDelete` or `BackoffComplete`.
    pub event: Str,
    /// To what it happened, if to an object.
    pub object: Str,
    /// The plugin whose hint said that it matters.
    pub plugin: &'static str,
    /// From where.
    pub from: Option<Place>,
    /// To where.
    pub to: Place,
}

/// A pod that waits.
#[derive(Clone, Debug)]
pub struct QueuedPod {
    /// The pod.
    pub info: Arc<PodInfo>,
    /// The step that put it here.
    pub cause: StepId,
    /// Since when it is in the queue, or when it was refused last.
    pub since: Time,
    /// How often it has been tried.
    pub attempts: u32,
    /// The plugins that refused it last.
    pub refused_by: PluginSet,
    /// The plugin that keeps it out of the queue.
    pub gated_by: Option<&'static str>,
    /// Where it waits.
    pub place: Place,
    pub(super) sequence: u64,
    pub(super) unschedulable: u32,
    pub(super) errors: u32,
    /// The whole second at which its back-off is over.
    pub(super) backoff_until: Time,
    /// Since when it waits for an event.
    pub(super) waits_since: Time,
}

impl QueuedPod {
    pub(super) fn key(&self) -> ActiveKey {
        priority_sort::place(self.info.priority(), self.since, self.sequence)
    }

    pub(super) fn backoff_end(&self) -> Time {
        let count = if self.errors > 0 { self.errors } else { self.unschedulable };
        if count == 0 { Time::ZERO } else { (self.since + backoff(count)).truncated() }
    }

    pub(super) fn is_backing_off(&self, now: Time) -> bool {
        let end = if self.backoff_until.is_zero() { self.backoff_end() } else { self.backoff_until };
        !end.is_zero() && end >= now.truncated()
    }

    /// The names of the plugins that refused it.
    pub fn refusing_plugins(&self) -> impl Iterator<Item = &'static str> {
        self.refused_by.iter().map(|i| PLUGINS[i].name())
    }
}
