//! The page with `?bench`: the workloads of `cargo xtask bench`, measured in this browser. A slice at a time, as a frame of
//! the page would run them, so that the longest slice tells what a person would feel.

use super::engine::{self, Figures, Measured};
use super::playback::wall_ms;
use leptos::prelude::*;
use std::time::Duration;

/// Slices are run for this long before the browser gets its turn.
const TURN_MS: f64 = 30.0;

/// The workloads that the address asks for: `?bench` is all of them, `?bench=a,b` two.
pub fn wanted() -> Option<Vec<String>> {
    let search = window().location().search().ok()?;
    let word = search.trim_start_matches('?').split('&').find(|w| *w == "bench" || w.starts_with("bench="))?;
    let names = word.split_once('=').map_or("", |(_, names)| names);
    Some(names.split(',').filter(|n| !n.is_empty()).map(str::to_owned).collect())
}

/// The figures, as they come.
#[component]
pub fn Measure(wanted: Vec<String>) -> impl IntoView {
    let lines = RwSignal::new(vec![heading()]);
    let done = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        match engine::workloads().await {
            Ok(mut queue) => {
                queue.retain(|w| wanted.is_empty() || wanted.iter().any(|n| n == w.name()));
                queue.reverse();
                later(move || next(queue, lines, done));
            }
            Err(engine::NotArrived) => lines.update(|l| l.push("The engine's file could not be loaded.".to_owned())),
        }
    });
    view! {
        <main class="bench">
            <h1>"Measuring in this browser"</h1>
            <pre data-testid="bench" data-done=move || done.get().then_some("true")>{move || lines.get().join("\n")}</pre>
        </main>
    }
}

fn heading() -> String {
    format!("{:<24} {:>10} {:>10} {:>10} {:>9}  result", "workload", "seconds", "events", "revisions", "longest")
}

/// One workload after the other, from the end of `queue`.
fn next(mut queue: Vec<Box<dyn Measured>>, lines: RwSignal<Vec<String>>, done: RwSignal<bool>) {
    let Some(mut workload) = queue.pop() else {
        done.set(true);
        return;
    };
    workload.prepare();
    let run = Run { workload, spent: 0.0, longest: 0.0 };
    later(move || turn(run, queue, lines, done));
}

struct Run {
    workload: Box<dyn Measured>,
    spent: f64,
    longest: f64,
}

fn turn(mut run: Run, queue: Vec<Box<dyn Measured>>, lines: RwSignal<Vec<String>>, done: RwSignal<bool>) {
    let start = wall_ms();
    loop {
        let before = wall_ms();
        let figures = run.workload.slice();
        let took = wall_ms() - before;
        run.spent += took;
        run.longest = run.longest.max(took);
        if let Some(figures) = figures {
            lines.update(|l| l.push(line(&run, &figures)));
            return later(move || next(queue, lines, done));
        }
        if wall_ms() - start > TURN_MS {
            return later(move || turn(run, queue, lines, done));
        }
    }
}

fn line(run: &Run, figures: &Figures) -> String {
    format!(
        "{:<24} {:>10.3} {:>10} {:>10} {:>7.1}ms  {}{}",
        run.workload.name(),
        run.spent / 1000.0,
        figures.events,
        figures.revisions,
        run.longest,
        figures.summary,
        if figures.right { "" } else { "  WRONG" }
    )
}

fn later(f: impl FnOnce() + 'static) {
    set_timeout(f, Duration::ZERO);
}
