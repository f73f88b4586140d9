//! Checkpoints and branches: to continue from the past, take the nearest checkpoint before it and replay the inputs from there.
//!
//! Reading the past needs none of this: the store is read at a revision (see [`crate::view`]).

use crate::cluster::Cluster;
use crate::kernel::{Event, Trouble};
use crate::slot::Slot;
use crate::terminal::Terminals;
use api::Ptr;
use client::events::Correlator;
use sim::{EventQueue, StepId, Time};

/// Checkpoints are at least this many events apart.
const EVENTS_APART: u64 = 4_000;

/// At most so many are kept; then every second one of the older half goes.
const KEPT: usize = 32;

/// Everything that decides the future, at one moment, but for the store, which is cut back to `revision`.
struct Checkpoint {
    revision: u64,
    now: Time,
    events_done: u64,
    inputs: usize,
    last_step: StepId,
    events: EventQueue<Event>,
    slots: Vec<Slot>,
    terminals: Terminals,
    metrics: (Time, Vec<(client::Key, client::metrics::PodUsage)>),
    trouble: Trouble,
    swept_at: Time,
    correlator: Ptr<Correlator>,
}

/// The checkpoints of a cluster, oldest first.
#[derive(Default)]
pub(crate) struct Checkpoints {
    kept: Vec<Checkpoint>,
    next_at_event: u64,
}

/// A moment of the history to branch from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// When this revision was the newest.
    Revision(u64),
    /// At this time.
    Time(Time),
    /// After so many inputs: undoes the later ones.
    Inputs(usize),
}

impl Cluster {
    /// Keeps a checkpoint now and then, less often the more there is to copy.
    pub(crate) fn keep_checkpoint(&mut self) {
        if self.events_done < self.checkpoints.next_at_event {
            return;
        }
        let size: usize = self.slots.iter().map(|s| s.cache.len()).sum();
        self.checkpoints.next_at_event = self.events_done + EVENTS_APART.max(size as u64 * 4);
        let checkpoint = Checkpoint {
            revision: self.revision(),
            now: self.now(),
            events_done: self.events_done,
            inputs: self.inputs.len(),
            last_step: self.kernel.trace.last(),
            events: self.kernel.events.clone(),
            slots: self.slots.iter().map(Slot::fork).collect(),
            terminals: self.terminals.clone(),
            metrics: (self.kernel.metrics_at, self.kernel.metrics.clone()),
            trouble: self.kernel.trouble,
            swept_at: self.kernel.swept_at,
            correlator: self.kernel.correlator.clone(),
        };
        self.checkpoints.kept.push(checkpoint);
        if self.checkpoints.kept.len() > KEPT {
            let half = KEPT / 2;
            let mut i = 0;
            self.checkpoints.kept.retain(|_| {
                i += 1;
                i > half || i % 2 == 1
            });
        }
    }

    /// A second cluster that continues from a moment of this one's past (or from now), with the same inputs up to there.
    pub fn fork(&self, at: Moment) -> Self {
        let before = |c: &&Checkpoint| match at {
            Moment::Revision(revision) => c.revision <= revision,
            Moment::Time(time) => c.now <= time,
            Moment::Inputs(n) => c.inputs <= n,
        };
        let mut branch = match self.checkpoints.kept.iter().rev().find(before) {
            Some(checkpoint) => self.restore(checkpoint),
            None => Self::new(self.config.clone()),
        };
        branch.replay(&self.inputs, at);
        branch
    }

    fn restore(&self, checkpoint: &Checkpoint) -> Self {
        let mut kernel = self.kernel.clone();
        kernel.rewind(checkpoint.revision, checkpoint.now, checkpoint.last_step, checkpoint.events.clone());
        (kernel.metrics_at, kernel.metrics) = checkpoint.metrics.clone();
        kernel.trouble = checkpoint.trouble;
        kernel.swept_at = checkpoint.swept_at;
        kernel.correlator = checkpoint.correlator.clone();
        let slots = checkpoint.slots.iter().map(|s| s.restored(&kernel)).collect();
        Self {
            config: self.config.clone(),
            kernel,
            slots,
            terminals: checkpoint.terminals.clone(),
            inputs: self.inputs[..checkpoint.inputs].to_vec(),
            checkpoints: Checkpoints { kept: Vec::new(), next_at_event: checkpoint.events_done },
            events_done: checkpoint.events_done,
            journeys: self
                .journeys
                .iter()
                .filter(|(id, _)| id.0 as usize <= checkpoint.inputs)
                .map(|(id, j)| (*id, j.clone()))
                .collect(),
        }
    }

    /// Runs up to a moment, submitting each input when the original had it.
    fn replay(&mut self, inputs: &[crate::command::Input], at: Moment) {
        loop {
            let next = inputs.get(self.inputs.len());
            let reached = match at {
                Moment::Revision(revision) => self.revision() >= revision,
                Moment::Time(time) => self.next_event_at().is_none_or(|t| t > time) && next.is_none_or(|i| i.at > time),
                Moment::Inputs(n) => self.inputs.len() >= n,
            };
            if reached {
                break;
            }
            match next {
                Some(input) if input.after <= self.events_done => {
                    self.kernel.now = self.kernel.now.max(input.at);
                    self.submit(input.command.clone());
                }
                _ => {
                    if self.step().is_none() {
                        break;
                    }
                }
            }
        }
        if let Moment::Time(time) = at {
            self.kernel.now = self.kernel.now.max(time);
        }
    }
}
