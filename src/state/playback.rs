//! Time: a frame of the browser lets the engine run for a few milliseconds and then shows where it got to.

use super::model::Millis;
use super::{Page, notice};
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// What one frame may spend in the engine, in milliseconds of the wall.
const FRAME_BUDGET_MS: f64 = 7.0;
/// The same while the cluster starts and there is nothing to click yet.
const OPENING_BUDGET_MS: f64 = 30.0;
/// A longer gap between two frames is a tab that slept: virtual time does not jump over it.
const LONGEST_GAP_MS: f64 = 100.0;

/// How fast virtual time runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Speed {
    Times(f64),
    /// As fast as the engine can.
    Max,
}

impl Speed {
    pub const ALL: [Self; 8] = [
        Self::Times(0.1),
        Self::Times(0.5),
        Self::Times(1.0),
        Self::Times(2.0),
        Self::Times(5.0),
        Self::Times(20.0),
        Self::Times(100.0),
        Self::Max,
    ];

    pub fn label(self) -> String {
        match self {
            Self::Times(x) => format!("{x}\u{d7}"),
            Self::Max => "max".to_owned(),
        }
    }
}

/// Starts the frames. They go on as long as the page lives and do nothing while it is paused.
pub fn start(page: Page) {
    let mut last = wall_ms();
    let mut debt = 0.0;
    let mut measured = (last, 0.0);
    each_frame(move || {
        if notice::is_shown() {
            return;
        }
        let now = wall_ms();
        let gap = (now - last).min(LONGEST_GAP_MS);
        last = now;
        if !page.here.get_untracked() {
            open(page);
        }
        if page.here.get_untracked() && page.playing.get_untracked() && page.cursor.get_untracked().is_none() {
            let ran = run(page, gap, &mut debt);
            measured.1 += ran;
            if now - measured.0 >= 1000.0 {
                page.report_speed(measured.1 / (now - measured.0));
                measured = (now, 0.0);
            }
        } else {
            measured = (now, 0.0);
        }
        page.sync(now);
    });
}

/// A frame of the start, which runs as fast as it can.
fn open(page: Page) {
    let deadline = wall_ms() + OPENING_BUDGET_MS;
    let opened = page.change_engine(|engine| {
        let until = engine.opens_until();
        while engine.now() < until && engine.advance(until) && wall_ms() < deadline {}
        engine.now() >= until
    });
    if opened {
        page.here.set(true);
        page.copy(wall_ms());
        notice::rehearse();
    }
}

/// Advances the engine for a frame; answers how many milliseconds of virtual time passed. `debt` is time that is owed
/// to the speed from the frame before: a fraction of a millisecond, or what a frame's budget did not allow.
fn run(page: Page, gap: f64, debt: &mut f64) -> f64 {
    let deadline = wall_ms() + FRAME_BUDGET_MS;
    page.change_engine(|engine| {
        let start = engine.now();
        let wanted = match page.speed.get_untracked() {
            Speed::Times(x) => gap * x + *debt,
            Speed::Max => 3_600_000.0,
        };
        let target = start + wanted as Millis;
        while engine.advance(target) && wall_ms() < deadline {}
        let ran = (engine.now() - start) as f64;
        *debt = (wanted - ran).clamp(0.0, 100.0);
        ran
    })
}

impl Page {
    fn report_speed(&self, measured: f64) {
        let honest = match self.speed.get_untracked() {
            Speed::Times(x) if measured < x * 0.8 => Some(measured),
            Speed::Max => Some(measured),
            Speed::Times(_) => None,
        };
        self.honest_speed.set(honest);
    }
}

/// Milliseconds of the wall's clock, for budgets and animation only.
pub fn wall_ms() -> f64 {
    window().performance().map_or(0.0, |p| p.now())
}

fn each_frame(mut f: impl FnMut() + 'static) {
    let again: Rc<RefCell<Option<Closure<dyn FnMut()>>>> = Rc::default();
    let first = again.clone();
    *first.borrow_mut() = Some(Closure::new(move || {
        f();
        request(&again);
    }));
    request(&first);
}

fn request(callback: &Rc<RefCell<Option<Closure<dyn FnMut()>>>>) {
    if let Some(callback) = &*callback.borrow() {
        // Only a closed window refuses a frame, and then there is nothing left to draw.
        let _ = window().request_animation_frame(callback.as_ref().unchecked_ref());
    }
}
