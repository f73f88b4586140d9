//! The scheduler's queues and decisions as the page shows them.

use super::since_start;
use crate::state::model::{DecidedView, DecisionView, Millis, ObjectRef, SchedulingView, ScoreView, WaitingView};
use cluster::Cluster;
use scheduler::plugins::PLUGINS;
use scheduler::queue::Place;
use scheduler::{Decision, Scheduler};
use std::sync::Arc;

/// Lines of the lists.
const LISTED: usize = 40;
/// Nodes of one decision that are shown: those that were taken first, then by name.
const SHOWN_NODES: usize = 30;

/// The filter plugins in the order in which they are asked.
fn filters() -> Vec<&'static str> {
    PLUGINS.iter().filter(|p| p.filters()).map(|p| p.name()).collect()
}

fn reference(key: &client::Key) -> ObjectRef {
    ObjectRef::new("pods", &key.namespace, &key.name)
}

/// What the scheduler knew at a moment; `pod` chooses the decision that is shown in full, else it is the newest.
pub fn read(cluster: &Cluster, pod: Option<&ObjectRef>, until: Millis, live: bool) -> SchedulingView {
    let Some(scheduler) = cluster.process::<Scheduler>() else { return SchedulingView::default() };
    let before = |d: &&Arc<Decision>| since_start(d.at) <= until;
    let about = |pod: &ObjectRef| scheduler.decisions().iter().rev().filter(before).find(|d| reference(&d.pod) == *pod);
    let one = pod.and_then(about).or_else(|| scheduler.decisions().iter().rev().find(before));
    SchedulingView {
        waiting: if live { waiting(scheduler) } else { Vec::new() },
        decided: scheduler.decisions().iter().rev().filter(before).take(LISTED).map(|d| decided(d)).collect(),
        decision: one.map(|d| decision(d)),
    }
}

fn waiting(scheduler: &Scheduler) -> Vec<WaitingView> {
    let mut all: Vec<_> = scheduler.queue().pods().collect();
    all.sort_by_key(|p| (p.place as u8, p.since));
    let one = |p: &&scheduler::queue::QueuedPod| {
        let meta = p.info.pod.meta();
        WaitingView {
            pod: ObjectRef::new("pods", &meta.namespace, &meta.name),
            queue: match p.place {
                Place::Active => "active",
                Place::Backoff | Place::ErrorBackoff => "backoff",
                Place::Unschedulable => "unschedulable",
            },
            attempts: p.attempts,
        }
    };
    all.iter().take(LISTED).map(one).collect()
}

fn decided(decision: &Decision) -> DecidedView {
    DecidedView {
        pod: reference(&decision.pod),
        at: since_start(decision.at),
        node: decision.node.as_str().into(),
        total: decision.podium.first().filter(|_| decision.feasible > 1).map(|(_, total)| *total),
    }
}

fn decision(decision: &Decision) -> DecisionView {
    let filters = filters();
    let place = |plugin: &str| filters.iter().position(|f| *f == plugin);
    let mut verdicts: Vec<(Arc<str>, Option<(usize, Arc<str>)>)> = decision
        .verdicts
        .iter()
        .map(|v| {
            let refused = v.rejections.first().and_then(|r| Some((place(r.plugin)?, r.reasons.join(", ").into())));
            (v.node.as_str().into(), refused)
        })
        .collect();
    verdicts.sort_by(|a, b| (a.1.is_some(), &a.0).cmp(&(b.1.is_some(), &b.0)));
    verdicts.truncate(SHOWN_NODES);
    let empty = scheduler::decision::Scores::default();
    let scores = decision.scores.as_ref().unwrap_or(&empty);
    let mut order: Vec<usize> = (0..scores.nodes.len()).collect();
    order.sort_by_key(|i| (scores.nodes[*i] != decision.node, -scores.total[*i], *i));
    order.truncate(SHOWN_NODES);
    DecisionView {
        pod: decision.pod.name.to_string(),
        at: since_start(decision.at),
        revision: decision.revision,
        attempt: decision.attempt,
        nodes: decision.nodes,
        feasible: decision.feasible,
        node: decision.node.as_str().into(),
        tie: decision.best.len(),
        message: decision.message.as_str().into(),
        filters,
        verdicts,
        scores: scores
            .plugins
            .iter()
            .map(|p| ScoreView {
                plugin: p.plugin,
                weight: p.weight,
                cells: order.iter().map(|i| (p.raw[*i], p.normalized[*i])).collect(),
            })
            .collect(),
        totals: order.iter().map(|i| (scores.nodes[*i].as_str().into(), scores.total[*i])).collect(),
        complete: decision.complete,
    }
}
