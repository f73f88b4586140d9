//! What moves on the map, made from steps of the trace and from nothing else.

use super::model::{Act, Line, StepView};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How long a lit line or a car stays, in milliseconds of the wall.
pub const LIFE_MS: f64 = 1150.0;
/// More than this at once tells nothing.
const MOST_FLIGHTS: usize = 60;

/// Something on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Flight {
    pub id: u64,
    pub what: What,
    /// When it set out, by the wall.
    pub born: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Steps along a line: how many were grouped, and whether they ran away from the API server.
    Pulse { line: Line, count: usize },
    /// A request to a pod, or to nowhere.
    Car { pod: Option<Arc<str>>, failed: bool },
}

/// The lines that `steps` went along, with how many went along each.
pub fn pulses<'a>(steps: impl Iterator<Item = &'a StepView>) -> BTreeMap<Line, usize> {
    let mut lines = BTreeMap::new();
    for step in steps {
        if let Some(line) = line_of(step) {
            *lines.entry(line).or_default() += 1;
        }
        if step.act == Act::Write {
            *lines.entry(Line::Etcd).or_default() += 1;
        }
    }
    lines
}

/// The line of the map that a step went along.
pub fn line_of(step: &StepView) -> Option<Line> {
    let (actor, node) = step.actor.split_once('/').unwrap_or((&step.actor, ""));
    match (step.act, actor) {
        (Act::Watch | Act::Timer, _) => None,
        (Act::Runtime, _) => Some(Line::Runtime(node.into())),
        (Act::Probe, _) => Some(Line::Probe(node.into())),
        (_, "kubectl" | "you") => Some(Line::Kubectl),
        (_, "kube-scheduler" | "scheduler" | "default-scheduler") => Some(Line::Scheduler),
        (Act::Write | Act::Refused, "kubelet") => Some(Line::Kubelet(node.into())),
        (Act::Packet, "kube-proxy") => Some(Line::Proxy(node.into())),
        (Act::Write | Act::Refused | Act::Reconcile, _) if actor.ends_with("controller") => Some(Line::Controllers),
        _ => None,
    }
}

/// The controller that acted, when one did.
pub fn controller_of(step: &StepView) -> Option<Arc<str>> {
    step.actor.ends_with("controller").then(|| step.actor.clone())
}

/// Adds what set out and drops what arrived. A line that was lit a moment ago counts on instead of starting again.
pub fn update(flights: &mut Vec<Flight>, next: &mut u64, now: f64, pulses: BTreeMap<Line, usize>, cars: Vec<What>) {
    flights.retain(|f| now - f.born < LIFE_MS);
    for (line, count) in pulses {
        let lit = flights
            .iter()
            .any(|f| now - f.born < 250.0 && matches!(&f.what, What::Pulse { line: l, .. } if *l == line));
        if !lit {
            push(flights, next, now, What::Pulse { line, count });
        }
    }
    for car in cars {
        push(flights, next, now, car);
    }
}

fn push(flights: &mut Vec<Flight>, next: &mut u64, born: f64, what: What) {
    if flights.len() < MOST_FLIGHTS {
        *next += 1;
        flights.push(Flight { id: *next, what, born });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(act: Act, actor: &str) -> StepView {
        StepView {
            id: 1,
            at: 0,
            cause: 0,
            act,
            actor: actor.into(),
            verb: "update".into(),
            object: None,
            revision: 1,
            sentence: "".into(),
        }
    }

    #[test]
    fn a_burst_lights_each_line_once() {
        let steps: Vec<_> = (0..12).map(|_| step(Act::Write, "kubelet/worker-1")).collect();
        let lines = pulses(steps.iter());
        assert_eq!(lines[&Line::Kubelet("worker-1".into())], 12);
        let (mut flights, mut next) = (Vec::new(), 0);
        update(&mut flights, &mut next, 0.0, lines.clone(), Vec::new());
        update(&mut flights, &mut next, 100.0, lines, Vec::new());
        assert_eq!(flights.len(), 2, "the kubelet's line and etcd's, once each");
        update(&mut flights, &mut next, 5000.0, BTreeMap::new(), Vec::new());
        assert!(flights.is_empty());
    }

    #[test]
    fn without_steps_nothing_moves() {
        assert!(pulses([].iter()).is_empty());
    }
}
