//! What the trace says of the scheduler's choices and of the API server's work, kept for the map.

use super::since_start;
use crate::state::model::{Millis, ObjectRef, Placement};
use cluster::Cluster;
use scheduler::Scheduler;
use sim::trace::Act;
use sim::{Step, StepId};
use std::collections::VecDeque;
use std::sync::Arc;

/// Placements that are kept.
const KEPT: usize = 200;
/// Writes are counted over this time.
const WINDOW_MS: Millis = 10_000;

#[derive(Debug, Default)]
pub struct Decisions {
    last: StepId,
    /// Oldest first.
    placed: VecDeque<Placement>,
    writes: VecDeque<Millis>,
}

impl Decisions {
    /// Reads the steps since the last time.
    pub fn follow(&mut self, cluster: &Cluster) {
        for step in cluster.trace().since(self.last) {
            match step.act {
                Act::Write => self.writes.push_back(since_start(step.at)),
                Act::Schedule => self.placed.extend(placement(cluster, step)),
                _ => {}
            }
        }
        self.last = cluster.trace().last();
        let now = since_start(cluster.now());
        while self.writes.front().is_some_and(|at| at + WINDOW_MS < now) {
            self.writes.pop_front();
        }
        let extra = self.placed.len().saturating_sub(KEPT);
        self.placed.drain(..extra);
    }

    /// The placements up to a moment, newest first.
    pub fn placed(&self, until: Millis) -> Vec<Placement> {
        self.placed.iter().rev().filter(|p| p.at <= until).take(6).cloned().collect()
    }

    /// Writes a second up to a moment.
    pub fn write_rate(&self, until: Millis) -> f64 {
        let recent = self.writes.iter().filter(|at| **at <= until && **at + WINDOW_MS >= until).count();
        recent as f64 * 1000.0 / WINDOW_MS as f64
    }
}

/// The node that a step of the scheduler chose.
fn placement(cluster: &Cluster, step: &Step) -> Option<Placement> {
    let pod = ObjectRef::parse(&step.object)?;
    let object = cluster.view().get::<api::core::Pod>(&pod.namespace, &pod.name)?;
    if object.spec.node_name.is_empty() {
        return None;
    }
    Some(Placement {
        short: pod.name.rsplit('-').next().unwrap_or(&pod.name).into(),
        pod,
        node: object.spec.node_name.as_str().into(),
        at: since_start(step.at),
        scores: scores(cluster, &object),
    })
}

/// The three highest totals of the decision, best first; none when only one node fits.
fn scores(cluster: &Cluster, pod: &api::core::Pod) -> Vec<(Arc<str>, i64)> {
    let decisions = cluster.process::<Scheduler>().map(Scheduler::decisions);
    let decision = decisions.and_then(|d| d.last(&pod.metadata.namespace, &pod.metadata.name));
    let Some(decision) = decision.filter(|d| d.feasible > 1) else { return Vec::new() };
    decision.podium.iter().map(|(node, total)| (node.as_str().into(), *total)).collect()
}
