//! `cargo xtask bench [NAME ...]`: measures the workloads natively: CPU seconds of this process, and memory at its peak.
#![expect(clippy::disallowed_types, reason = "measuring is what this program is for")]

use bench::WORKLOADS;
use std::time::{Duration, Instant};

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with("--")).collect();
    println!("{:<24} {:>10} {:>10} {:>10} {:>9}  result", "workload", "seconds", "events", "revisions", "longest");
    let mut wrong = false;
    for workload in WORKLOADS.iter().filter(|w| wanted.is_empty() || wanted.iter().any(|n| n == w.name)) {
        let mut cluster = (workload.prepare)();
        let begun = cluster.revision();
        let start = Instant::now();
        let mut longest = Duration::ZERO;
        let outcome = loop {
            let slice = Instant::now();
            let outcome = (workload.slice)(&mut cluster);
            longest = longest.max(slice.elapsed());
            if let Some(outcome) = outcome {
                break outcome;
            }
        };
        let seconds = start.elapsed().as_secs_f64();
        wrong |= !outcome.right;
        println!(
            "{:<24} {seconds:>10.3} {:>10} {:>10} {:>7.1}ms  {}{}",
            workload.name,
            outcome.events,
            outcome.revisions - begun,
            longest.as_secs_f64() * 1000.0,
            outcome.summary,
            if outcome.right { "" } else { "  WRONG" }
        );
    }
    if let Some(peak) = peak_memory_mib() {
        println!("peak memory of this process: {peak} MiB");
    }
    std::process::exit(i32::from(wrong));
}

/// Peak resident memory, where the system tells it.
fn peak_memory_mib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|k| k / 1024)
}
