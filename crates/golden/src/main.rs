//! `golden [AREA ...] [--dir FOLDER] [--differences N] [--only TEXT]`: replays what a real cluster answered and counts how much agrees.
//!
//! One file an area; the last line of each is `AREA: N of M`. The recordings are data (`tests/golden/`): nobody edits them.

mod api_steps;
mod controllers;
mod kubectl;
mod kubelet;
mod matcher;
mod scheduler;

use std::path::PathBuf;

/// What the command line asks for.
pub struct Options {
    /// Where the recordings are.
    pub dir: PathBuf,
    /// How many differences are printed.
    pub differences: usize,
    /// Only recordings whose path has this in it.
    pub only: String,
}

/// How much of an area agrees.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    /// Cases that agree.
    pub agreed: usize,
    /// All cases.
    pub all: usize,
}

/// An area: its name, and how it is replayed.
type Area = (&'static str, fn(&Options) -> Score);

static AREAS: &[Area] = &[
    ("api", api_steps::replay),
    ("controllers", controllers::replay),
    ("kubectl", kubectl::replay),
    ("kubelet", kubelet::replay),
    ("scheduler", scheduler::replay),
    ("scheduler-live", scheduler::replay_live),
];

fn main() {
    let mut options = Options { dir: PathBuf::from("tests/golden"), differences: 20, only: String::new() };
    let mut wanted = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().unwrap_or_else(|| fail(&format!("{argument} needs a value")));
        match argument.as_str() {
            "--dir" => options.dir = PathBuf::from(value()),
            "--differences" => {
                options.differences = value().parse().unwrap_or_else(|_| fail("--differences takes a number"))
            }
            "--only" => options.only = value(),
            name if AREAS.iter().any(|(area, _)| *area == name) => wanted.push(name.to_owned()),
            other => {
                let known: Vec<&str> = AREAS.iter().map(|(name, _)| *name).collect();
                fail(&format!("there is no area {other:?}; known: {}", known.join(", ")));
            }
        }
    }
    for (name, replay) in AREAS {
        if wanted.is_empty() || wanted.iter().any(|w| w == name) {
            let score = replay(&options);
            println!("{name}: {} of {}", score.agreed, score.all);
        }
    }
}

fn fail(message: &str) -> ! {
    eprintln!("golden: {message}");
    std::process::exit(2)
}
