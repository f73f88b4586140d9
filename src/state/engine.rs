//! The adapter to the cluster: the one place that knows both the facade and the page's plain data.
//!
//! The page draws before the engine has arrived: what it may ask is the trait [`Engine`], answered by [`Absent`] until
//! [`arrive`] has loaded the real one ([`running`]). In the shipped site the code of the engine is a file of its own,
//! which is why nothing outside of this folder may name a type of the cluster.
//!
//! `snapshot`, `objects`, `scheduling` and `store` read the cluster at a revision; `load` counts the users' requests;
//! `check` finds the problems of a manifest; `decisions` keeps what the scheduler chose; `workloads` are what the page with
//! `?bench` measures. All changes go through [`Engine::run`].

mod absent;
mod check;
mod decisions;
mod journey;
mod load;
mod objects;
mod pods;
mod running;
mod scheduling;
mod snapshot;
mod store;
mod workloads;

pub use absent::Absent;
pub use check::Problem;
pub use workloads::{Figures, Measured};

use super::File;
use super::model::{
    ChangeView, Completion, EventView, JourneyView, Millis, ObjectRef, ObjectView, Output, SchedulingView, Snapshot,
    StepView, StoreView,
};
use super::motion::What;

/// Nodes of the page's cluster.
const NODES: usize = 3;
/// The address that the users of the web shop ask.
const URL: &str = "http://shop.example/";
/// How often they do.
const REQUESTS_PER_S: f64 = 10.0;

/// What the page may ask of a cluster. `at` is a revision of the past; without it the newest one is meant.
pub trait Engine {
    fn now(&self) -> Millis;

    fn revision(&self) -> u64;

    /// The oldest revision that can be sought.
    fn oldest_revision(&self) -> u64;

    /// Runs a slice of events up to `target`; answers whether there is more to do before it.
    fn advance(&mut self, target: Millis) -> bool;

    /// Does all that is due at this very moment.
    fn finish_moment(&mut self);

    /// Until when it should run as fast as it can, for the person to find a cluster at work.
    fn opens_until(&self) -> Millis;

    /// The next event, whenever it is due.
    fn step(&mut self);

    /// The newest revision at a moment.
    fn revision_at(&self, at: Millis) -> u64;

    /// When a revision was written.
    fn time_of(&self, revision: u64) -> Millis;

    fn snapshot(&self, at: Option<u64>) -> Snapshot;

    fn steps_since(&self, step: u64) -> Vec<StepView>;

    /// Requests that were sent since the last frame.
    fn cars(&mut self) -> Vec<What>;

    /// Runs a line; at a past revision it reads that moment, and changes nothing.
    fn run(&mut self, line: &str, input: Option<&str>, files: &[File], at: Option<u64>) -> Output;

    /// A directive of the session format, for what no kubectl command does: `fault stop kube-scheduler`, `load FROM URL 40`.
    fn directive(&mut self, text: &str) -> Output;

    /// Sends one request and follows it.
    fn request(&mut self, from: &str, url: &str) -> Option<JourneyView>;

    /// What running commands printed since the last call.
    fn drain(&mut self) -> Option<Output>;

    /// Ctrl-C.
    fn interrupt(&mut self);

    fn object(&self, object: &ObjectRef, at: Option<u64>) -> Option<ObjectView>;

    fn events(&self, at: Option<u64>) -> Vec<EventView>;

    /// The scheduler's queues, and the decision about `pod`, or the newest one.
    fn scheduling(&self, pod: Option<&ObjectRef>, at: Option<u64>) -> SchedulingView;

    /// The keys of the store by kind.
    fn keys(&self, at: Option<u64>) -> StoreView;

    /// What a revision changed in an object.
    fn change(&self, object: &ObjectRef, revision: u64) -> Option<ChangeView>;

    /// The hash of everything that was written so far.
    fn hash(&self) -> u64;

    /// Whether `kubectl explain` has its descriptions.
    fn has_descriptions(&self) -> bool;

    /// Hands in the descriptions that `kubectl explain` prints.
    fn describe_fields(&mut self, text: String);

    /// What the Tab key offers at the end of `line`.
    fn complete(&mut self, line: &str) -> Vec<Completion>;

    /// The problems of a manifest.
    fn check(&self, text: &str) -> Vec<Problem>;

    /// Begins another future at `revision`; answers the moment where it begins.
    fn branch(&mut self, revision: u64) -> Result<Millis, String>;
}

/// Virtual time as the page counts it.
fn since_start(at: cluster::Time) -> Millis {
    at.since(cluster::Time::START).as_millis() as Millis
}

/// Why the engine did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotArrived;

/// A running cluster, as soon as its code is here.
pub async fn arrive() -> Result<Box<dyn Engine>, NotArrived> {
    let engine = code::cluster();
    #[cfg(feature = "split")]
    let engine = engine.await;
    engine
}

/// The workloads of the benchmark, as soon as their code is here.
pub async fn workloads() -> Result<Vec<Box<dyn Measured>>, NotArrived> {
    let all = code::measured();
    #[cfg(feature = "split")]
    let all = all.await;
    all
}

/// The two ways into the engine's code. Everything that only they reach is cut into a file of its own when the page is
/// built with the feature `split`.
mod code {
    use super::{Engine, Measured, NotArrived, running, workloads};

    #[cfg(feature = "split")]
    impl From<wasm_split_helpers::SplitLoaderError> for NotArrived {
        fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
            Self
        }
    }

    #[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(engine, fallible))]
    pub fn cluster() -> Result<Box<dyn Engine>, NotArrived> {
        Ok(Box::new(running::Running::new()))
    }

    #[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(engine, fallible))]
    pub fn measured() -> Result<Vec<Box<dyn Measured>>, NotArrived> {
        Ok(workloads::all())
    }
}
