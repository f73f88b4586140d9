//! The trace: one step for everything that happened, each with its cause.
//!
//! The diagram animates steps, the timeline scrubs them, "why?" walks `cause` backwards, the determinism test hashes them.

use crate::time::Time;
use ecow::EcoString;
use std::collections::VecDeque;

/// The number of a step: its place in the whole history, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepId(pub u64);

impl StepId {
    /// No step: the cause of what nothing caused (a command, a timer, a fault).
    pub const NONE: Self = Self(0);
}

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// A person's command.
    Command,
    /// A write through the API server that made a revision.
    Write,
    /// A request that the API server refused.
    Refused,
    /// A component was told of a change by its watch.
    Watch,
    /// A reconcile: desired, actual, action in one sentence.
    Reconcile,
    /// A scheduling decision.
    Schedule,
    /// A kubelet or its runtime did something to a container.
    Runtime,
    /// A probe was answered.
    Probe,
    /// A packet, or a change of the rules that route packets.
    Packet,
    /// A timer fired.
    Timer,
    /// A fault that a person or a seed injected.
    Fault,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number.
    pub id: StepId,
    /// When.
    pub at: Time,
    /// The step that made it happen, or [`StepId::NONE`].
    pub cause: StepId,
    /// What kind of thing.
    pub act: Act,
    /// Who: `kubectl`, `kube-scheduler`, `deployment-controller`, `kubelet/worker-1` …
    pub actor: EcoString,
    /// The API verb or the action: `create`, `patch`, `bind`, `pull`, `start` …
    pub verb: EcoString,
    /// On what: `pods/default/web-5d9-x7k2p`; empty when on nothing in particular.
    pub object: EcoString,
    /// The revision that it made, or the one that it saw; 0 when none.
    pub revision: u64,
    /// One plain sentence for people; may be empty for a step that only moves a line.
    pub sentence: EcoString,
}

/// The history of steps: the newest ones, up to a limit.
#[derive(Clone, Debug)]
pub struct Trace {
    steps: VecDeque<Step>,
    last: StepId,
    limit: usize,
}

impl Default for Trace {
    fn default() -> Self {
        Self { steps: VecDeque::new(), last: StepId::NONE, limit: 200_000 }
    }
}

impl Trace {
    /// Appends a step (its `id` is set here) and answers its number. The oldest goes when the limit is reached.
    pub fn push(&mut self, mut step: Step) -> StepId {
        self.last.0 += 1;
        step.id = self.last;
        if self.steps.len() == self.limit {
            self.steps.pop_front();
        }
        self.steps.push_back(step);
        self.last
    }

    /// Forgets the steps after `last`: the history is cut back to it.
    pub fn truncate(&mut self, last: StepId) {
        while self.steps.back().is_some_and(|s| s.id > last) {
            self.steps.pop_back();
        }
        self.last = last;
    }

    /// The number of the newest step.
    pub fn last(&self) -> StepId {
        self.last
    }

    /// The step of that number, if it is still kept.
    pub fn get(&self, id: StepId) -> Option<&Step> {
        let first = self.steps.front()?.id.0;
        self.steps.get(usize::try_from(id.0.checked_sub(first)?).ok()?)
    }

    /// The steps after `id` that are still kept, oldest first.
    pub fn since(&self, id: StepId) -> impl DoubleEndedIterator<Item = &Step> + Clone {
        let first = self.steps.front().map_or(0, |s| s.id.0);
        let skip = usize::try_from((id.0 + 1).saturating_sub(first)).unwrap_or(usize::MAX).min(self.steps.len());
        self.steps.range(skip..)
    }

    /// The chain of causes of a step, itself first, as far as it is kept.
    pub fn causes(&self, id: StepId) -> impl Iterator<Item = &Step> {
        std::iter::successors(self.get(id), |s| self.get(s.cause))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(cause: StepId) -> Step {
        Step {
            id: StepId::NONE,
            at: Time::START,
            cause,
            act: Act::Write,
            actor: "a".into(),
            verb: "create".into(),
            object: "o".into(),
            revision: 0,
            sentence: EcoString::new(),
        }
    }

    #[test]
    fn causes_lead_back_to_the_beginning() {
        let mut trace = Trace::default();
        let a = trace.push(step(StepId::NONE));
        let b = trace.push(step(a));
        let c = trace.push(step(b));
        assert_eq!(trace.causes(c).map(|s| s.id).collect::<Vec<_>>(), [c, b, a]);
        assert_eq!(trace.since(a).count(), 2);
        assert_eq!(trace.since(StepId::NONE).count(), 3);
    }

    #[test]
    fn the_oldest_steps_go_when_the_limit_is_reached() {
        let mut trace = Trace { limit: 2, ..Trace::default() };
        let a = trace.push(step(StepId::NONE));
        let b = trace.push(step(a));
        let c = trace.push(step(b));
        assert!(trace.get(a).is_none());
        assert_eq!(trace.causes(c).count(), 2);
    }
}
