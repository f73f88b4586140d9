//! The page with `?bench`: the workloads of `cargo xtask bench`, measured in this browser. A slice at a time, as a frame of
//! the page would run them, so that the longest slice tells what a person would feel.

use super::playback::wall_ms;
use bench::{Outcome, WORKLOADS, Workload};
use cluster::Cluster;
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
    let queue: Vec<&'static Workload> =
        WORKLOADS.iter().rev().filter(|w| wanted.is_empty() || wanted.iter().any(|n| n == w.name)).collect();
    later(move || next(queue, lines, done));
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
fn next(mut queue: Vec<&'static Workload>, lines: RwSignal<Vec<String>>, done: RwSignal<bool>) {
    let Some(workload) = queue.pop() else {
        done.set(true);
        return;
    };
    let cluster = (workload.prepare)();
    let run = Run { workload, begun: cluster.revision(), cluster, spent: 0.0, longest: 0.0 };
    later(move || turn(run, queue, lines, done));
}

struct Run {
    workload: &'static Workload,
    cluster: Cluster,
    begun: u64,
    spent: f64,
    longest: f64,
}

fn turn(mut run: Run, queue: Vec<&'static Workload>, lines: RwSignal<Vec<String>>, done: RwSignal<bool>) {
    let start = wall_ms();
    loop {
        let before = wall_ms();
        let outcome = (run.workload.slice)(&mut run.cluster);
        let took = wall_ms() - before;
        run.spent += took;
        run.longest = run.longest.max(took);
        if let Some(outcome) = outcome {
            lines.update(|l| l.push(figures(&run, &outcome)));
            return later(move || next(queue, lines, done));
        }
        if wall_ms() - start > TURN_MS {
            return later(move || turn(run, queue, lines, done));
        }
    }
}

fn figures(run: &Run, outcome: &Outcome) -> String {
    format!(
        "{:<24} {:>10.3} {:>10} {:>10} {:>7.1}ms  {}{}",
        run.workload.name,
        run.spent / 1000.0,
        outcome.events,
        outcome.revisions - run.begun,
        run.longest,
        outcome.summary,
        if outcome.right { "" } else { "  WRONG" }
    )
}

fn later(f: impl FnOnce() + 'static) {
    set_timeout(f, Duration::ZERO);
}
