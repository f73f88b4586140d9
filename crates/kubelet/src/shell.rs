//! A small shell.
use api::{List, Str};
use sim::Time;

/// A running script.
#[derive(Clone, Debug)]
pub(crate) struct Shell {
    wake: Option<Time>,
}

/// Whether the shell itself can run a program of that name.
pub(crate) fn knows(name: &str) -> bool {
    matches!(name, "sh" | "sleep")
}

impl Shell {
    pub fn start(
        argv: &List<Str>,
        _env: &List<(Str, Str)>,
        _workdir: Str,
        _interactive: bool,
        now: Time,
    ) -> Option<Self> {
        let seconds = argv.get(1).and_then(|s| s.parse::<u64>().ok());
        Some(Self { wake: seconds.map(|s| now + std::time::Duration::from_secs(s)) })
    }
    pub fn due(&self) -> (Option<Time>, bool) {
        (self.wake, false)
    }
    pub fn busy_milli(&self) -> i64 {
        0
    }
    pub fn signal(&mut self, _name: &str, _now: Time) -> Option<Option<i32>> {
        None
    }
}
