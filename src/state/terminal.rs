//! What the terminal shows, and what was typed before.

use super::model::Output;
use super::shell::Piece;
use leptos::prelude::*;
use std::collections::VecDeque;

/// Older lines go.
const MOST_LINES: usize = 2000;
/// Lines that one frame may add: a long answer comes over a few frames.
const LINES_A_FRAME: usize = 120;
/// Older commands go.
const MOST_HISTORY: usize = 500;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Command,
    Out,
    Error,
    /// A remark of the page itself.
    Note,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: u64,
    pub kind: Kind,
    pub text: String,
}

#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    pub entries: RwSignal<Vec<Entry>>,
    pub input: RwSignal<String>,
    pub history: RwSignal<Vec<String>>,
    /// Whether a command still prints.
    pub running: RwSignal<bool>,
    next: StoredValue<u64>,
    /// Printed, but not shown yet.
    pending: StoredValue<VecDeque<(Kind, String)>>,
}

impl Terminal {
    pub fn new() -> Self {
        Self {
            entries: RwSignal::default(),
            input: RwSignal::default(),
            history: RwSignal::default(),
            running: RwSignal::new(false),
            next: StoredValue::new(0),
            pending: StoredValue::default(),
        }
    }

    pub fn remember(&self, typed: &str) {
        let typed = typed.trim_end();
        self.history.update(|history| {
            if !typed.is_empty() && history.last().is_none_or(|last| last != typed) {
                history.push(typed.to_owned());
            }
            let extra = history.len().saturating_sub(MOST_HISTORY);
            history.drain(..extra);
        });
    }

    pub(crate) fn echo(&self, piece: &Piece) {
        match piece {
            Piece::Clear => {}
            Piece::Write { file, .. } => self.push(Kind::Command, format!("cat > {file}")),
            Piece::Command { line, .. } => self.push(Kind::Command, line.clone()),
        }
    }

    pub fn print(&self, output: &Output) {
        for line in &output.lines {
            self.push(if line.error { Kind::Error } else { Kind::Out }, line.text.clone());
        }
        if self.running.get_untracked() != output.running {
            self.running.set(output.running);
        }
    }

    pub fn note(&self, text: &str) {
        self.push(Kind::Note, text.to_owned());
    }

    pub fn interrupted(&self) {
        self.push(Kind::Out, "^C".to_owned());
        self.running.set(false);
    }

    pub fn clear(&self) {
        self.pending.update_value(VecDeque::clear);
        self.entries.set(Vec::new());
    }

    fn push(&self, kind: Kind, text: String) {
        self.pending.update_value(|pending| {
            pending.push_back((kind, text));
            let extra = pending.len().saturating_sub(MOST_LINES);
            pending.drain(..extra);
        });
    }

    /// Shows what was printed, as much as a frame has time for.
    pub fn flush(&self) {
        let ready = self.pending.try_update_value(|pending| {
            let count = pending.len().min(LINES_A_FRAME);
            pending.drain(..count).collect::<Vec<_>>()
        });
        let ready = ready.unwrap_or_default();
        if ready.is_empty() {
            return;
        }
        let mut id = self.next.get_value();
        self.entries.update(|entries| {
            for (kind, text) in ready {
                entries.push(Entry { id, kind, text });
                id += 1;
            }
            let extra = entries.len().saturating_sub(MOST_LINES);
            entries.drain(..extra);
        });
        self.next.set_value(id);
    }
}

impl Default for Terminal {
    fn default() -> Self {
        Self::new()
    }
}
