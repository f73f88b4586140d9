//! `cargo xtask bench [--runs=N] [--why] [WORKLOAD ...]`: measures the workloads natively; `--why` also tells what the longest
//! event did.
//!
//! The engine does the same work in every run, event by event. So each event is timed in every run and the shortest of its
//! times counts: what other programs of the machine took away does not.
#![expect(clippy::disallowed_types, reason = "measuring is what this program is for")]

use bench::{Outcome, WORKLOADS, Workload};
use std::time::{Duration, Instant};

/// Events between two looks whether the work is done.
const LOOK_EVERY: u32 = 16;

fn main() {
    let (flags, wanted): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|a| a.starts_with("--"));
    let runs = flags.iter().find_map(|f| f.strip_prefix("--runs=")?.parse().ok()).unwrap_or(3);
    println!(
        "{:<24} {:>8} {:>8} {:>9} {:>9} {:>8} {:>7}  result",
        "workload", "seconds", "events", "revisions", "longest", "grown", "each"
    );
    let mut wrong = false;
    for workload in WORKLOADS.iter().filter(|w| wanted.is_empty() || wanted.iter().any(|n| n == w.name)) {
        let figures = measure(workload, runs);
        let longest = figures.events.iter().max().copied().unwrap_or_default();
        wrong |= !figures.outcome.right;
        let why = flags.iter().any(|f| f == "--why");
        println!(
            "{:<24} {:>8.3} {:>8} {:>9} {:>7.2}ms {:>5.1}MiB {:>6}B  {}{}",
            workload.name,
            figures.events.iter().sum::<Duration>().as_secs_f64(),
            figures.events.len(),
            figures.revisions,
            longest.as_secs_f64() * 1000.0,
            figures.grown_kib as f64 / 1024.0,
            figures.grown_kib * 1024 / figures.revisions.max(1),
            figures.outcome.summary,
            if figures.outcome.right { "" } else { "  WRONG" }
        );
        if why {
            explain(workload, &figures.events);
        }
    }
    println!("peak memory of this process: {} MiB", memory_kib("VmHWM:") / 1024);
    std::process::exit(i32::from(wrong));
}

struct Figures {
    /// What each event took.
    events: Vec<Duration>,
    revisions: u64,
    /// Memory of the process that the first run took, and of that each revision: exact for the first workload only.
    grown_kib: u64,
    outcome: Outcome,
}

fn measure(workload: &Workload, runs: usize) -> Figures {
    let mut best = run(workload);
    for _ in 1..runs {
        let again = run(workload);
        best.events.iter_mut().zip(again.events).for_each(|(best, again)| *best = again.min(*best));
    }
    best
}

fn run(workload: &Workload) -> Figures {
    let mut cluster = (workload.prepare)();
    let begun = cluster.revision();
    let memory = memory_kib("VmRSS:");
    let mut events = Vec::new();
    loop {
        let mut before = Instant::now();
        for _ in 0..LOOK_EVERY {
            cluster.step();
            let after = Instant::now();
            events.push(after - before);
            before = after;
        }
        if let Some(outcome) = (workload.done)(&cluster) {
            let own = (events.capacity() * size_of::<Duration>()) as u64 / 1024;
            let grown_kib = memory_kib("VmRSS:").saturating_sub(memory + own);
            return Figures { events, revisions: outcome.revisions - begun, grown_kib, outcome };
        }
    }
}

/// Tells what the longest events did.
fn explain(workload: &Workload, events: &[Duration]) {
    let mut longest: Vec<usize> = (0..events.len()).collect();
    longest.sort_by_key(|i| std::cmp::Reverse(events[*i]));
    longest.truncate(8);
    let mut cluster = (workload.prepare)();
    for (i, took) in events.iter().enumerate() {
        let (step, revision) = (cluster.trace().last(), cluster.revision());
        cluster.step();
        if longest.contains(&i) {
            let steps: Vec<_> = cluster.trace().since(step).collect();
            let first = steps.first().map_or_else(String::new, |s| format!("{} {} {}", s.actor, s.verb, s.object));
            let (ms, writes) = (took.as_secs_f64() * 1000.0, cluster.revision() - revision);
            println!("    {ms:.2} ms: event {i}, {} steps, {writes} revisions; first: {first}", steps.len());
        }
    }
}

/// Memory of this process, where the system tells it: resident now, or at its peak.
fn memory_kib(what: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix(what));
    line.and_then(|l| l.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
