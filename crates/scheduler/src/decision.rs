//! A decision as data: what each plugin said of each node, and what came of it.

use crate::status::Rejection;
use crate::template::PodInfo;
use api::{Str, Value};
use client::Key;
use sim::Time;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A node was found.
    Scheduled,
    /// No node fits.
    Unschedulable,
    /// Scheduling gates keep the pod out of the queue.
    Gated,
    /// Another scheduler's pod.
    Ignored,
    /// Something is broken.
    Error,
}

impl Outcome {
    /// Its name, as in the recorded decisions.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Unschedulable => "unschedulable",
            Self::Gated => "gated",
            Self::Ignored => "ignored",
            Self::Error => "error",
        }
    }
}

/// What was said of a node that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The node.
    pub node: Str,
    /// Who refused it, the first or all (as asked); empty: it fits.
    pub rejections: Vec<Arc<Rejection>>,
}

/// The scores of one plugin, in the order of [`Scores::nodes`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PluginScores {
    /// The plugin.
    pub plugin: &'static str,
    /// Its weight.
    pub weight: i64,
    /// In a unit of the plugin's own.
    pub raw: Vec<i64>,
    /// From 0 to 100.
    pub normalized: Vec<i64>,
}

/// All scores.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// The nodes that were scored.
    pub nodes: Vec<Str>,
    /// By plugin, in the order of the plugins.
    pub plugins: Vec<PluginScores>,
    /// Normalized times weight, added up.
    pub total: Vec<i64>,
}

/// A node that preemption could clear.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The node.
    pub node: Str,
    /// How many victims are protected by a disruption budget that allows no more.
    pub pdb_violations: i64,
    /// Who would have to go, the most important first.
    pub victims: Vec<Arc<PodInfo>>,
}

/// What preemption found.
#[derive(Clone, Debug, Default)]
pub struct Preemption {
    /// The nodes that could be cleared, in the order in which they were tried.
    pub candidates: Vec<Candidate>,
    /// Those that are equally good after all criteria.
    pub best: Vec<Str>,
    /// The one that was taken; empty for none.
    pub nominated: Str,
}

impl Preemption {
    /// The victims on the node that was taken.
    pub fn victims(&self) -> &[Arc<PodInfo>] {
        self.candidates.iter().find(|c| c.node == self.nominated).map_or(&[], |c| c.victims.as_slice())
    }
}

/// What becomes of a claim before the pod is bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VolumePlan {
    /// It gets this volume.
    Volume(Str),
    /// It is provisioned for this node.
    ProvisionOn(Str),
}

/// A decision.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Its number, from 1.
    pub sequence: u64,
    /// The pod.
    pub pod: Key,
    /// Its uid.
    pub uid: Str,
    /// When.
    pub at: Time,
    /// The revision that the scheduler had seen.
    pub revision: u64,
    /// Which attempt, from 1.
    pub attempt: u32,
    /// The profile.
    pub scheduler: Str,
    /// How it ended.
    pub outcome: Outcome,
    /// How many nodes there were.
    pub nodes: usize,
    /// How many were asked.
    pub asked: usize,
    /// How many fit.
    pub feasible: usize,
    /// Who refused the pod before any node was asked.
    pub pre_filter: Option<Arc<Rejection>>,
    /// The plugins that allowed only some nodes to be asked.
    pub narrowed_by: Vec<&'static str>,
    /// Refusals by plugin and reason, with their number of nodes.
    pub reasons: BTreeMap<(&'static str, Str), usize>,
    /// The nodes that were asked; dropped from old decisions and those over many nodes (see `complete`).
    pub verdicts: Vec<Verdict>,
    /// The scores; none when only one node fits, which is then taken unscored.
    pub scores: Option<Scores>,
    /// The nodes with the highest total.
    pub best: Vec<Str>,
    /// The highest total, the runners-up after it: node and total, at most three.
    pub podium: Vec<(Str, i64)>,
    /// The node that was taken; empty for none.
    pub node: Str,
    /// What preemption found, when it was tried.
    pub preemption: Option<Preemption>,
    /// Claims to be bound first.
    pub volumes: Vec<(Str, VolumePlan)>,
    /// The node that the pod is nominated for from now on; `None` when that did not change.
    pub nominated: Option<Str>,
    /// The event's text, and the condition's when it failed.
    pub message: Str,
    /// Whether `verdicts` and `scores` say all there was to say.
    pub complete: bool,
}

impl Decision {
    /// A decision about which nothing is known yet.
    pub fn new(pod: &PodInfo, at: Time) -> Self {
        Self {
            sequence: 0,
            pod: Key::of(&pod.pod),
            uid: pod.uid().clone(),
            at,
            revision: 0,
            attempt: 1,
            scheduler: pod.get().spec.scheduler_name.clone(),
            outcome: Outcome::Ignored,
            nodes: 0,
            asked: 0,
            feasible: 0,
            pre_filter: None,
            narrowed_by: Vec::new(),
            reasons: BTreeMap::new(),
            verdicts: Vec::new(),
            scores: None,
            best: Vec::new(),
            podium: Vec::new(),
            node: Str::new(),
            preemption: None,
            volumes: Vec::new(),
            nominated: None,
            message: Str::new(),
            complete: true,
        }
    }

    /// How many nodes' details it holds.
    pub fn rows(&self) -> usize {
        self.verdicts.len()
    }

    /// Drops the details, keeping the outcome.
    pub fn shorten(&mut self) {
        self.verdicts = Vec::new();
        self.scores = None;
        self.complete = false;
    }

    /// The reason of the PodScheduled condition of a pod that was not scheduled.
    pub fn condition_reason(&self) -> &'static str {
        match self.outcome {
            Outcome::Error => "SchedulerError",
            Outcome::Gated => "SchedulingGated",
            _ => "Unschedulable",
        }
    }

    /// The value form: the shape of a step of the recorded decisions.
    pub fn to_value(&self) -> Value {
        let mut value = Value::map();
        value.set("outcome", self.outcome.as_str());
        if self.outcome == Outcome::Scheduled {
            value.set("node", self.node.clone());
            let mut feasible: Vec<&Str> =
                self.verdicts.iter().filter(|v| v.rejections.is_empty()).map(|v| &v.node).collect();
            feasible.sort_by_key(|n| natural(n));
            value.set("feasible", strings(feasible.iter().copied()));
            value.set("best", sorted(&self.best));
        }
        self.refusals(&mut value);
        self.scores_into(&mut value);
        self.texts(&mut value);
        if let Some(preemption) = self.preemption.as_ref().filter(|p| !p.nominated.is_empty()) {
            value.set("preemption", preemption.to_value());
        }
        for (claim, plan) in &self.volumes {
            let entry = value.path_mut(&["volumes", claim]);
            match plan {
                VolumePlan::Volume(name) => entry.set("volume", name.clone()),
                VolumePlan::ProvisionOn(node) => entry.set("provision on", node.clone()),
            }
        }
        value
    }

    fn refusals(&self, value: &mut Value) {
        for verdict in &self.verdicts {
            let Some(first) = verdict.rejections.first() else { continue };
            let entry = value.path_mut(&["rejected", &verdict.node]);
            entry.set("plugin", first.plugin);
            entry.set("code", first.code.as_str());
            entry.set("reasons", strings(first.reasons.iter()));
        }
    }

    fn scores_into(&self, value: &mut Value) {
        let Some(scores) = &self.scores else { return };
        let mut order: Vec<usize> = (0..scores.nodes.len()).collect();
        order.sort_by_key(|i| natural(&scores.nodes[*i]));
        let numbers = |list: &[i64], weight: i64| -> Value {
            Value::List(Arc::new(order.iter().map(|i| Value::Int(list[*i] * weight)).collect()))
        };
        value.set("total", numbers(&scores.total, 1));
        for of in &scores.plugins {
            let weighted = numbers(&of.normalized, of.weight);
            let raw = numbers(&of.raw, 1);
            if raw != weighted {
                value.path_mut(&["raw"]).set(of.plugin, raw);
            }
            value.path_mut(&["scores"]).set(of.plugin, weighted);
        }
    }

    fn texts(&self, value: &mut Value) {
        let (kind, reason) = match self.outcome {
            Outcome::Scheduled => ("Normal", "Scheduled"),
            Outcome::Unschedulable | Outcome::Error => ("Warning", "FailedScheduling"),
            Outcome::Gated | Outcome::Ignored => ("", ""),
        };
        if !kind.is_empty() {
            let event = value.path_mut(&["event"]);
            event.set("type", kind);
            event.set("reason", reason);
            event.set("message", self.message.clone());
        }
        if matches!(self.outcome, Outcome::Unschedulable | Outcome::Error | Outcome::Gated) {
            let condition = value.path_mut(&["condition"]);
            condition.set("status", "False");
            condition.set("reason", self.condition_reason());
            condition.set("message", self.message.clone());
        }
    }
}

impl Preemption {
    fn to_value(&self) -> Value {
        let mut value = Value::map();
        let key = |p: &Arc<PodInfo>| -> Str { ecow::eco_format!("{}/{}", p.pod.namespace(), p.pod.name()) };
        for candidate in &self.candidates {
            let entry = value.path_mut(&["candidates", &candidate.node]);
            entry.set("pdbViolations", candidate.pdb_violations);
            let victims: Vec<Str> = candidate.victims.iter().map(key).collect();
            entry.set("victims", strings(victims.iter()));
        }
        value.set("best", sorted(&self.best));
        value.set("nominated", self.nominated.clone());
        let mut victims: Vec<Str> = self.victims().iter().map(key).collect();
        victims.sort();
        value.set("victims", strings(victims.iter()));
        value
    }
}

/// Sorts names as people do: `node-2` before `node-10`.
fn natural(name: &str) -> (Vec<(&str, u64)>, &str) {
    let mut parts = Vec::new();
    let mut rest = name;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = rest[at..].bytes().take_while(u8::is_ascii_digit).count();
        parts.push((&rest[..at], rest[at..at + digits].parse().unwrap_or(u64::MAX)));
        rest = &rest[at + digits..];
    }
    (parts, rest)
}

fn sorted(names: &[Str]) -> Value {
    let mut names: Vec<&Str> = names.iter().collect();
    names.sort_by_key(|n| natural(n));
    strings(names.into_iter())
}

fn strings<'a>(list: impl Iterator<Item = &'a Str>) -> Value {
    Value::List(Arc::new(list.map(|s| Value::String(s.clone())).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_by_their_numbers() {
        let mut names = ["n10", "n2", "a", "n2b", "n"];
        names.sort_by_key(|n| natural(n));
        assert_eq!(names, ["a", "n", "n2", "n2b", "n10"]);
    }
}
