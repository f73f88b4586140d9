//! The adapter to the cluster. TEMPORARY: the facade is not there yet, so this cluster is empty and says so.

use super::File;
use super::model::{Completion, EventView, Millis, ObjectRef, ObjectView, Output, OutputLine, Snapshot, StepView};
use super::motion::What;

/// A problem of a manifest: where, what, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// From 1.
    pub line: usize,
    pub message: String,
    pub hint: String,
}

#[derive(Debug, Default)]
pub struct Engine {
    now: Millis,
}

impl Engine {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn now(&self) -> Millis {
        self.now
    }

    pub fn revision(&self) -> u64 {
        0
    }

    pub fn oldest_revision(&self) -> u64 {
        0
    }

    /// Runs a slice of events up to `target`; answers whether there is more to do before it.
    pub fn advance(&mut self, target: Millis) -> bool {
        self.now = target;
        false
    }

    pub fn step(&mut self) {}

    pub fn snapshot(&self, _at: Option<u64>) -> Snapshot {
        Snapshot { at: self.now, ..Snapshot::default() }
    }

    pub fn steps_since(&self, _step: u64) -> Vec<StepView> {
        Vec::new()
    }

    pub fn cars(&mut self) -> Vec<What> {
        Vec::new()
    }

    pub fn run(&mut self, _line: &str, _input: Option<&str>, _files: &[File], _at: Option<u64>) -> Output {
        let text = "There is no cluster behind this page yet.".to_owned();
        Output { lines: vec![OutputLine { text, error: true }], code: 1, running: false }
    }

    pub fn drain(&mut self) -> Option<Output> {
        None
    }

    pub fn interrupt(&mut self) {}

    pub fn object(&self, _object: &ObjectRef, _at: Option<u64>) -> Option<ObjectView> {
        None
    }

    pub fn events(&self, _at: Option<u64>) -> Vec<EventView> {
        Vec::new()
    }

    pub fn complete(&mut self, _line: &str) -> Vec<Completion> {
        Vec::new()
    }

    pub fn check(&self, _text: &str) -> Vec<Problem> {
        Vec::new()
    }

    pub fn revision_at(&self, _at: Millis) -> u64 {
        0
    }

    /// Begins another future at `revision`; answers the moment where it begins.
    pub fn branch(&mut self, _revision: u64) -> Result<Millis, String> {
        Err("There is no past to continue from.".to_owned())
    }
}
