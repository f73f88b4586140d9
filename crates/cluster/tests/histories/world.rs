//! A world for property tests: random operations from a seed, checks at every revision, and what is left in the end.

use crate::check;
use cluster::{Cluster, Command, CommandId, Config};
use std::time::Duration;

/// What kind of history a seed makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Rollouts, drains and changes of size; nothing breaks. The bounds of rollouts and budgets hold at every revision.
    Calm,
    /// Nodes fail, pods are deleted and crash, components stop.
    Rough,
}

/// A cluster with what it is checked for.
pub struct World {
    pub cluster: Cluster,
    pub checks: check::Checks,
}

impl World {
    pub fn new(seed: u64, mood: Mood) -> Self {
        let cluster = Cluster::new(Config { seed, ..Config::default() });
        let checks = check::Checks::new(&cluster, mood);
        Self { cluster, checks }
    }

    /// Types a line; it may go on in the background.
    pub fn line(&mut self, line: &str, stdin: Option<String>) -> CommandId {
        let id = self.cluster.submit(Command::Line { line: line.into(), stdin: stdin.map(Into::into) });
        self.checks.look(&self.cluster);
        id
    }

    /// Types a line and waits for its end; answers what it printed.
    pub fn run(&mut self, line: &str, stdin: Option<String>) -> String {
        let id = self.line(line, stdin);
        while self.cluster.output(id).is_some_and(|o| o.exit.is_none()) {
            self.step();
        }
        self.said(id)
    }

    pub fn said(&self, id: CommandId) -> String {
        let output = self.cluster.output(id).expect("it ran");
        output.lines().into_iter().map(|(_, line)| format!("{line}\n")).collect()
    }

    pub fn fault(&mut self, text: &str) {
        self.cluster.submit(Command::Fault(text.into()));
        self.checks.look(&self.cluster);
    }

    /// Moves time on, and looks at every revision.
    pub fn advance(&mut self, by: Duration) {
        let until = self.cluster.now() + by;
        while !self.cluster.advance_until(until, 1) {
            self.checks.look(&self.cluster);
        }
    }

    fn step(&mut self) {
        self.cluster.step();
        self.checks.look(&self.cluster);
    }
}
