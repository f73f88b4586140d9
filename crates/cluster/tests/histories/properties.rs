//! What holds in every history: many seeds of random operations and faults, looked at after every write.
//!
//! `SEEDS=1000 cargo test --release -p cluster --test histories` tries more of them, `SEED=7` one alone.
//! A failure prints its seed, which makes it again.

use crate::world::{Mood, World};
use crate::{end, operations};
use sim::Rng;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

/// So many seeds of each kind are tried when nobody asks for more.
const FEW: u64 = if cfg!(debug_assertions) { 2 } else { 20 };

fn seeds() -> Vec<u64> {
    let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
    match number("SEED") {
        Some(seed) => vec![seed],
        None => (number("FIRST").unwrap_or(0)..).take(number("SEEDS").unwrap_or(FEW) as usize).collect(),
    }
}

/// Tries `history` with every seed; tells which failed and why.
fn every_seed(history: fn(u64)) {
    let mut failed = Vec::new();
    for seed in seeds() {
        if let Err(why) = catch_unwind(AssertUnwindSafe(|| history(seed))) {
            let text = why.downcast_ref::<String>().cloned();
            let text = text.or_else(|| why.downcast_ref::<&str>().map(|t| (*t).to_owned())).unwrap_or_default();
            failed.push(format!("SEED={seed}: {text}"));
        }
    }
    assert!(failed.is_empty(), "{} seeds fail:\n{}", failed.len(), failed.join("\n"));
}

/// A history up to its end.
fn live(seed: u64, mood: Mood, operations: usize, watch_faults: bool) -> World {
    let mut rng = Rng::new(seed).derive("operations");
    let mut world = World::new(seed, mood);
    world.advance(Duration::from_secs(10));
    let first = operations::first(&mut rng);
    world.run("kubectl apply -f -", Some(first));
    world.advance(Duration::from_secs(60));
    let plan = operations::plan(&mut rng, mood, operations);
    if watch_faults {
        for fault in operations::watch_faults(&mut rng) {
            world.checks.lossy |= fault.starts_with("drop");
            world.checks.late |= fault.starts_with("delay");
            world.fault(&fault);
        }
    }
    for operation in &plan.operations {
        operations::perform(&mut world, &operation.what);
        world.advance(operation.wait);
    }
    end::mend(&mut world);
    let problems = end::problems(&world);
    assert!(problems.is_empty(), "at {}: {problems:#?}", world.cluster.now());
    world
}

#[test]
fn rollouts_and_budgets_keep_their_bounds_while_nothing_breaks() {
    every_seed(|seed| {
        live(seed, Mood::Calm, 20, false);
    });
}

#[test]
fn everything_converges_whatever_breaks() {
    every_seed(|seed| {
        live(seed, Mood::Rough, 25, false);
    });
}

#[test]
fn lost_late_and_repeated_watch_events_change_nothing_about_the_end() {
    every_seed(|seed| {
        let (plain, troubled) = (live(seed, Mood::Calm, 12, false), live(seed, Mood::Calm, 12, true));
        assert_eq!(end::digest(&plain), end::digest(&troubled));
    });
}
