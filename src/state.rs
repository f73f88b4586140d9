//! The state of the page: the only place that touches the engine.
//!
//! Views read signals of plain data (`model`) and answer with methods of [`Page`]. A frame (`playback`) lets the engine
//! run for a few milliseconds, `mirror` copies what changed into the signals, and `dispatch` carries intent back.

pub mod dispatch;
pub mod engine;
pub mod files;
pub mod measure;
pub mod mirror;
pub mod model;
pub mod motion;
pub mod notice;
pub mod playback;
pub mod preferences;
pub mod shell;
pub mod story;
pub mod terminal;

use engine::{Absent, Engine};
use leptos::prelude::*;
use mirror::Mirror;
use model::{JourneyView, Mark, Millis, Snapshot, StoryStep, Target};
use motion::Flight;
use playback::Speed;
use std::sync::Arc;
use terminal::Terminal;

/// What the stage shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    Architecture,
    Nodes,
    Request,
    Scheduling,
    Store,
}

/// What the dock shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dock {
    Reasons,
    Terminal,
    Editor,
    Events,
    Folded,
}

/// The one panel below the stage of a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    Start,
    Terminal,
    Inspector,
    Story,
}

/// A tab of the inspector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InspectorTab {
    About,
    Live,
    Yaml,
}

/// A file of the editor, which `-f` finds by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub text: String,
}

/// All signals of the page. Copied freely; lives in Leptos' context.
#[derive(Clone, Copy)]
pub struct Page {
    engine: StoredValue<Box<dyn Engine>, LocalStorage>,
    mirror: StoredValue<Mirror, LocalStorage>,
    /// Whether the engine has arrived and the cluster is up.
    pub here: RwSignal<bool>,
    /// The moment of the past that the story was told up to.
    told_until: StoredValue<Option<Millis>>,
    /// The cluster at the moment that the page shows.
    pub snapshot: RwSignal<Arc<Snapshot>>,
    /// The newest virtual time, every frame.
    pub now: RwSignal<Millis>,
    /// The newest revision; `cursor` is the one that is shown when that is in the past.
    pub head: RwSignal<u64>,
    pub cursor: RwSignal<Option<u64>>,
    pub playing: RwSignal<bool>,
    pub speed: RwSignal<Speed>,
    /// How many times faster than the clock on the wall the last second ran, when it could not keep up.
    pub honest_speed: RwSignal<Option<f64>>,
    pub story: RwSignal<Arc<Vec<StoryStep>>>,
    pub marks: RwSignal<Arc<Vec<Mark>>>,
    pub flights: RwSignal<Vec<Flight>>,
    pub selection: RwSignal<Option<Target>>,
    pub view: RwSignal<View>,
    pub dock: RwSignal<Dock>,
    pub panel: RwSignal<Panel>,
    pub inspector_tab: RwSignal<InspectorTab>,
    pub side_open: RwSignal<bool>,
    pub terminal: Terminal,
    pub files: RwSignal<Vec<File>>,
    pub open_file: RwSignal<usize>,
    /// The last single request that was followed.
    pub journey: RwSignal<Option<JourneyView>>,
    pub toast: RwSignal<Option<String>>,
    /// How many pods the person deleted by the first button: it decides what is offered next.
    pub offers_taken: RwSignal<usize>,
    pub narrow: RwSignal<bool>,
}

impl Default for Page {
    fn default() -> Self {
        Self::new()
    }
}

impl Page {
    /// A page that waits for its engine.
    pub fn new() -> Self {
        Self {
            engine: StoredValue::new_local(Box::new(Absent)),
            mirror: StoredValue::new_local(Mirror::default()),
            here: RwSignal::new(false),
            told_until: StoredValue::new(None),
            snapshot: RwSignal::default(),
            now: RwSignal::new(0),
            head: RwSignal::new(0),
            cursor: RwSignal::new(None),
            playing: RwSignal::new(true),
            speed: RwSignal::new(Speed::Times(1.0)),
            honest_speed: RwSignal::new(None),
            story: RwSignal::default(),
            marks: RwSignal::default(),
            flights: RwSignal::new(Vec::new()),
            selection: RwSignal::new(None),
            view: RwSignal::new(View::Architecture),
            dock: RwSignal::new(Dock::Reasons),
            panel: RwSignal::new(Panel::Start),
            inspector_tab: RwSignal::new(InspectorTab::Live),
            side_open: RwSignal::new(false),
            terminal: Terminal::new(),
            files: RwSignal::new(Vec::new()),
            open_file: RwSignal::new(0),
            journey: RwSignal::new(None),
            toast: RwSignal::new(None),
            offers_taken: RwSignal::new(0),
            narrow: RwSignal::new(preferences::is_narrow()),
        }
    }

    /// Puts the engine to work as soon as it has arrived; until then the page shows an empty cluster.
    pub fn await_engine(self) {
        leptos::task::spawn_local(async move {
            match engine::arrive().await {
                Ok(engine) => self.engine.set_value(engine),
                Err(engine::NotArrived) => self.toast.set(Some(
                    "The cluster's program could not be loaded. Check the connection and reload the page.".to_owned(),
                )),
            }
        });
    }

    pub fn is_past(&self) -> bool {
        self.cursor.get().is_some()
    }

    /// Reads the engine; `f` must not touch signals that call back into it.
    pub(crate) fn with_engine<T>(&self, f: impl FnOnce(&dyn Engine) -> T) -> T {
        self.engine.with_value(|e| f(&**e))
    }

    fn change_engine<T>(&self, f: impl FnOnce(&mut dyn Engine) -> T) -> T {
        self.engine.try_update_value(|e| f(&mut **e)).expect("the page lives as long as the program")
    }

    /// Turns every panel to `target`.
    pub fn select(&self, target: Target) {
        let tab = match &target {
            Target::Component(_) => InspectorTab::About,
            Target::Object(_) if self.inspector_tab.get_untracked() == InspectorTab::About => InspectorTab::Live,
            Target::Object(_) => self.inspector_tab.get_untracked(),
        };
        self.inspector_tab.set(tab);
        self.selection.set(Some(target));
        self.side_open.set(true);
        self.panel.set(Panel::Inspector);
    }

    pub fn deselect(&self) {
        self.selection.set(None);
        self.side_open.set(false);
        if self.panel.get_untracked() == Panel::Inspector {
            self.panel.set(Panel::Start);
        }
    }
}

/// The page's state, from anywhere below [`crate::app::App`].
pub fn page() -> Page {
    expect_context::<Page>()
}
