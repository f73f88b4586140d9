//! `cargo xtask bench [--runs=N] [WORKLOAD ...]`: measures the workloads natively.
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
    println!("{:<24} {:>8} {:>8} {:>9} {:>9}  result", "workload", "seconds", "events", "revisions", "longest");
    let mut wrong = false;
    for workload in WORKLOADS.iter().filter(|w| wanted.is_empty() || wanted.iter().any(|n| n == w.name)) {
        let figures = measure(workload, runs);
        let longest = figures.events.iter().max().copied().unwrap_or_default();
        wrong |= !figures.outcome.right;
        println!(
            "{:<24} {:>8.3} {:>8} {:>9} {:>7.2}ms  {}{}",
            workload.name,
            figures.events.iter().sum::<Duration>().as_secs_f64(),
            figures.events.len(),
            figures.revisions,
            longest.as_secs_f64() * 1000.0,
            figures.outcome.summary,
            if figures.outcome.right { "" } else { "  WRONG" }
        );
    }
    if let Some(peak) = peak_memory_mib() {
        println!("peak memory of this process: {peak} MiB");
    }
    std::process::exit(i32::from(wrong));
}

struct Figures {
    /// What each event took.
    events: Vec<Duration>,
    revisions: u64,
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
            return Figures { events, revisions: outcome.revisions - begun, outcome };
        }
    }
}

/// Peak resident memory, where the system tells it.
fn peak_memory_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|k| k / 1024)
}
