//! What a container has written: the newest lines with their times.

use api::Str;
use sim::Time;
use std::collections::VecDeque;
use std::sync::Arc;

/// So many lines are kept of each instance; the oldest go first, as with a rotated log.
const KEPT: usize = 2_000;

/// A log. Cloning shares the lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log {
    lines: Arc<VecDeque<(Time, Str)>>,
    /// Text after the last newline.
    open: Str,
}

impl Log {
    /// Appends a line.
    pub fn line(&mut self, at: Time, line: impl Into<Str>) {
        let lines = Arc::make_mut(&mut self.lines);
        if lines.len() == KEPT {
            lines.pop_front();
        }
        lines.push_back((at, line.into()));
    }

    /// Appends text, which may end in the middle of a line.
    pub fn write(&mut self, at: Time, text: &str) {
        let mut rest = text;
        while let Some((line, after)) = rest.split_once('\n') {
            let mut whole = std::mem::take(&mut self.open);
            whole.push_str(line);
            self.line(at, whole);
            rest = after;
        }
        self.open.push_str(rest);
    }

    /// The lines, oldest first.
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = &(Time, Str)> {
        self.lines.iter()
    }

    /// Text after the last newline.
    pub fn open(&self) -> &Str {
        &self.open
    }
}
