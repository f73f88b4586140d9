//! In place of the engine while its code is on its way: the cluster that is about to start, in which no time passes.

use super::snapshot::NAMED;
use super::{Engine, NODES, Problem};
use crate::state::File;
use crate::state::model::{
    ChangeView, Completion, ControllerView, EventView, JourneyView, Millis, NodeView, ObjectRef, ObjectView, Output,
    OutputLine, SchedulingView, Snapshot, StepView, StoreView,
};
use crate::state::motion::What;

/// No engine yet.
#[derive(Clone, Copy, Debug, Default)]
pub struct Absent;

const WHY: &str = "The cluster is still on its way; try again in a moment.";

impl Engine for Absent {
    fn now(&self) -> Millis {
        0
    }

    fn revision(&self) -> u64 {
        0
    }

    fn oldest_revision(&self) -> u64 {
        0
    }

    fn advance(&mut self, _: Millis) -> bool {
        false
    }

    fn finish_moment(&mut self) {}

    fn opens_until(&self) -> Millis {
        Millis::MAX
    }

    fn step(&mut self) {}

    fn revision_at(&self, _: Millis) -> u64 {
        0
    }

    fn time_of(&self, _: u64) -> Millis {
        0
    }

    fn snapshot(&self, _: Option<u64>) -> Snapshot {
        let controllers = NAMED.iter().map(|(name, label)| ControllerView {
            name: (*name).into(),
            label: (*label).into(),
            queued: 0,
            stopped: false,
        });
        let nodes = (1..=NODES).map(|i| NodeView { name: format!("worker-{i}").into(), ..NodeView::default() });
        Snapshot { controllers: controllers.collect(), nodes: nodes.collect(), ..Snapshot::default() }
    }

    fn steps_since(&self, _: u64) -> Vec<StepView> {
        Vec::new()
    }

    fn cars(&mut self) -> Vec<What> {
        Vec::new()
    }

    fn run(&mut self, _: &str, _: Option<&str>, _: &[File], _: Option<u64>) -> Output {
        Output { lines: vec![OutputLine { text: WHY.to_owned(), error: true }], code: 1, ..Output::default() }
    }

    fn directive(&mut self, _: &str) -> Output {
        self.run("", None, &[], None)
    }

    fn request(&mut self, _: &str, _: &str) -> Option<JourneyView> {
        None
    }

    fn drain(&mut self) -> Option<Output> {
        None
    }

    fn interrupt(&mut self) {}

    fn object(&self, _: &ObjectRef, _: Option<u64>) -> Option<ObjectView> {
        None
    }

    fn events(&self, _: Option<u64>) -> Vec<EventView> {
        Vec::new()
    }

    fn scheduling(&self, _: Option<&ObjectRef>, _: Option<u64>) -> SchedulingView {
        SchedulingView::default()
    }

    fn keys(&self, _: Option<u64>) -> StoreView {
        StoreView::default()
    }

    fn change(&self, _: &ObjectRef, _: u64) -> Option<ChangeView> {
        None
    }

    fn hash(&self) -> u64 {
        0
    }

    fn has_descriptions(&self) -> bool {
        true
    }

    fn describe_fields(&mut self, _: String) {}

    fn complete(&mut self, _: &str) -> Vec<Completion> {
        Vec::new()
    }

    fn check(&self, _: &str) -> Vec<Problem> {
        Vec::new()
    }

    fn branch(&mut self, _: u64) -> Result<Millis, String> {
        Err(WHY.to_owned())
    }
}
