//! What is read on demand: an object of the inspector, events, what a command printed.

use super::{Millis, ObjectRef};
use std::sync::Arc;

/// An object as the inspector shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ObjectView {
    pub kind: Arc<str>,
    /// A few words at the right of the kind: an address, a count.
    pub hint: Arc<str>,
    /// The status as a sentence.
    pub says: String,
    pub conditions: Vec<Condition>,
    /// From the top owner down to the object itself.
    pub owners: Vec<(Arc<str>, ObjectRef)>,
    pub related: Vec<(Arc<str>, ObjectRef, Arc<str>)>,
    pub events: Vec<EventView>,
    pub yaml: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub name: Arc<str>,
    /// `None` is "Unknown".
    pub holds: Option<bool>,
    /// Whether holding is the healthy state.
    pub good: bool,
    pub note: Arc<str>,
    pub since: Option<Millis>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventView {
    pub at: Millis,
    pub warning: bool,
    pub reason: Arc<str>,
    pub object: ObjectRef,
    pub message: Arc<str>,
    pub count: u32,
}

/// What a command printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    pub lines: Vec<OutputLine>,
    pub code: i32,
    /// Whether it goes on printing (`-w`, `-f`, `rollout status`).
    pub running: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputLine {
    pub text: String,
    pub error: bool,
}

/// A suggestion of the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    pub word: String,
    pub note: String,
}

/// A request that was followed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JourneyView {
    pub from: String,
    pub url: String,
    pub hops: Vec<HopView>,
    /// What came of it, in words.
    pub end: String,
    pub failed: bool,
}

/// One hop: who decided, by which object and rule.
#[derive(Clone, Debug, PartialEq)]
pub struct HopView {
    pub stage: String,
    pub object: Option<ObjectRef>,
    pub rule: String,
    pub decision: String,
    pub candidates: Vec<String>,
    pub passed: bool,
    pub took_ms: f64,
    /// Which field to change, when the request stopped here.
    pub advice: String,
}
