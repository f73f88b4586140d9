//! What happened: steps of the trace, the story that they tell, the marks of the timeline.

use super::{Millis, ObjectRef};
use std::sync::Arc;

/// What kind of thing a step was; the words of the trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Command,
    Write,
    Refused,
    Watch,
    Reconcile,
    Schedule,
    Runtime,
    Probe,
    Packet,
    Timer,
    Fault,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepView {
    pub id: u64,
    pub at: Millis,
    pub cause: u64,
    pub act: Act,
    pub actor: Arc<str>,
    pub verb: Arc<str>,
    pub object: Option<ObjectRef>,
    pub revision: u64,
    pub sentence: Arc<str>,
}

/// A line of the map: between which two a step went.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    Kubectl,
    Etcd,
    Controllers,
    Scheduler,
    Kubelet(Arc<str>),
    Runtime(Arc<str>),
    Probe(Arc<str>),
    Proxy(Arc<str>),
}

/// A step of the story: one of the numbers on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryStep {
    pub number: usize,
    pub step: u64,
    pub at: Millis,
    pub sentence: Arc<str>,
    /// The same in a few words, for the route.
    pub brief: Arc<str>,
    /// The objects that the sentence names.
    pub names: Vec<ObjectRef>,
    pub line: Option<Line>,
    /// The controller whose cell it marks.
    pub controller: Option<Arc<str>>,
    pub object: Option<ObjectRef>,
}

/// A mark of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub at: Millis,
    pub kind: MarkKind,
    pub label: Arc<str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    Command,
    Fault,
    /// A rollout, until the moment given.
    Rollout(Millis),
}
