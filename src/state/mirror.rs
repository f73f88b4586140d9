//! From the engine into the signals: once a frame, and only what changed.

use super::Page;
use super::model::{Act, Mark, MarkKind, Millis, StepView};
use super::{motion, playback, story};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Steps that the page keeps to tell the story from; the engine keeps more.
const KEPT_STEPS: usize = 4000;
/// The picture of an unchanged cluster is still renewed this often, for ages and rates.
const REFRESH_MS: f64 = 500.0;
/// A busy cluster is not copied more often than this.
const BUSY_MS: f64 = 60.0;
/// Letters of a mark's label.
const LONGEST_LABEL: usize = 26;

/// What the mirror remembers between frames.
#[derive(Debug, Default)]
pub struct Mirror {
    last_step: u64,
    steps: Vec<StepView>,
    /// The command that each kept step goes back to.
    roots: BTreeMap<u64, u64>,
    /// Commands that have changed nothing yet.
    begun: BTreeMap<u64, Mark>,
    /// The mark of each command that changed something.
    marks: BTreeMap<u64, Mark>,
    next_flight: u64,
    copied: f64,
    copied_revision: u64,
    /// What the last copy cost, in milliseconds of the wall.
    cost: f64,
    /// Whether something happened that the story does not tell yet.
    untold: bool,
}

impl Mirror {
    fn take(&mut self, new: &[StepView]) -> bool {
        let mut marked = false;
        for step in new {
            self.last_step = step.id;
            marked |= self.mark(step);
        }
        self.steps.extend_from_slice(new);
        if self.steps.len() > KEPT_STEPS {
            self.steps.drain(..self.steps.len() - KEPT_STEPS);
            let first = self.steps[0].id;
            self.roots = self.roots.split_off(&first);
        }
        marked
    }

    fn mark(&mut self, step: &StepView) -> bool {
        if matches!(step.act, Act::Command | Act::Fault) && !step.sentence.is_empty() {
            let kind = if step.act == Act::Fault { MarkKind::Fault } else { MarkKind::Command };
            self.roots.insert(step.id, step.id);
            self.begun.insert(step.id, Mark { at: step.at, kind, label: label(step) });
            return false;
        }
        let Some(&root) = self.roots.get(&step.cause) else { return false };
        self.roots.insert(step.id, root);
        // A command that only read leaves no mark.
        let wrote = matches!(step.act, Act::Write | Act::Refused | Act::Packet | Act::Runtime);
        if let Some(mark) = wrote.then(|| self.begun.remove(&root)).flatten() {
            self.marks.insert(root, mark);
            return true;
        }
        let rolls = step.act == Act::Write && step.object.as_ref().is_some_and(|o| &*o.plural == "pods");
        match self.marks.get_mut(&root) {
            Some(mark) if rolls && mark.kind != MarkKind::Fault && step.at > mark.at + 500 => {
                mark.kind = MarkKind::Rollout(step.at);
                true
            }
            _ => false,
        }
    }
}

/// A few words for a mark: `scale deployment web --replicas=10`.
fn label(step: &StepView) -> Arc<str> {
    let words = step.sentence.trim_start_matches("You run: ").trim_start_matches("kubectl ");
    let words = words.split(' ').map(story::without_family).collect::<Vec<_>>().join(" ");
    let mut short: String = words.chars().take(LONGEST_LABEL).collect();
    if short.len() < words.len() {
        short.push('\u{2026}');
    }
    short.into()
}

impl Page {
    /// Copies what changed since the last frame into the signals.
    pub fn sync(&self, wall: f64) {
        let last = self.mirror.with_value(|m| m.last_step);
        let (now, head, steps, cars, output) =
            self.change_engine(|e| (e.now(), e.revision(), e.steps_since(last), e.cars(), e.drain()));
        set_if_new(self.now, now);
        set_if_new(self.head, head);
        if let Some(output) = output {
            self.terminal.print(&output);
        }
        self.terminal.flush();
        if !steps.is_empty() {
            self.take_steps(&steps);
        }
        let live = self.cursor.get_untracked().is_none();
        let pulses = if live { motion::pulses(steps.iter()) } else { BTreeMap::new() };
        let cars = if live { cars } else { Vec::new() };
        let idle = pulses.is_empty() && cars.is_empty() && self.flights.with_untracked(Vec::is_empty);
        if !idle {
            let mut next = self.mirror.with_value(|m| m.next_flight);
            self.flights.update(|flights| motion::update(flights, &mut next, wall, pulses, cars));
            self.mirror.update_value(|m| m.next_flight = next);
        }
        let due = self.mirror.with_value(|m| {
            let age = wall - m.copied;
            // A large cluster is copied less often: at most a tenth of the time goes into it.
            age >= REFRESH_MS.max(m.cost * 10.0) || (m.copied_revision != head && age >= BUSY_MS.max(m.cost * 10.0))
        });
        if live && due {
            self.copy(wall);
        }
    }

    /// Renews the picture at once, after a command or a jump in time.
    pub fn copy(&self, wall: f64) {
        let cursor = self.cursor.get_untracked();
        let began = playback::wall_ms();
        let snapshot = self.with_engine(|e| e.snapshot(cursor));
        let untold = self.mirror.with_value(|m| m.untold) && cursor.is_none();
        self.mirror.update_value(|m| {
            m.cost = (playback::wall_ms() - began).clamp(0.0, 500.0);
            m.copied = wall;
            m.copied_revision = self.head.get_untracked();
        });
        let until = cursor.map(|_| snapshot.at);
        if untold || self.told_until.get_value() != until {
            self.told_until.set_value(until);
            self.tell(until);
        }
        if self.snapshot.with_untracked(|old| **old != snapshot) {
            self.snapshot.set(Arc::new(snapshot));
        }
    }

    fn take_steps(&self, steps: &[StepView]) {
        let marked = self.mirror.try_update_value(|m| m.take(steps)).unwrap_or(false);
        if marked {
            let marks = self.mirror.with_value(|m| m.marks.values().cloned().collect());
            self.marks.set(Arc::new(marks));
        }
        if steps.iter().all(|s| s.sentence.is_empty()) {
            return;
        }
        self.mirror.update_value(|m| m.untold = true);
    }

    /// Tells the story up to a moment of the past, or up to now.
    fn tell(&self, until: Option<Millis>) {
        let told = self.mirror.with_value(|m| {
            let count = until.map_or(m.steps.len(), |at| m.steps.partition_point(|s| s.at <= at));
            story::chain(&m.steps[..count])
        });
        if until.is_none() {
            self.mirror.update_value(|m| m.untold = false);
        }
        if self.story.with_untracked(|old| **old != told) {
            self.story.set(Arc::new(told));
        }
    }

    /// The newest steps that `pick` chooses, newest first.
    pub fn recent_steps(&self, most: usize, pick: impl Fn(&StepView) -> bool) -> Vec<StepView> {
        self.mirror.with_value(|m| m.steps.iter().rev().filter(|s| pick(s)).take(most).cloned().collect())
    }

    /// Forgets what was mirrored: the future that it told is gone.
    pub(crate) fn forget_after(&self, at: Millis) {
        self.mirror.update_value(|m| {
            m.steps.retain(|s| s.at <= at);
            m.marks.retain(|_, mark| mark.at <= at);
            m.last_step = m.steps.last().map_or(0, |s| s.id);
        });
        self.marks.set(Arc::new(self.mirror.with_value(|m| m.marks.values().cloned().collect())));
    }
}

fn set_if_new<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}
