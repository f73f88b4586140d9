//! `cargo xtask test`: everything that must hold before a change lands, in named and timed steps.

mod tally;

use std::time::{Duration, Instant};

pub use tally::Tally;

use crate::command::{Command, Failure, Outcome, switch};
use crate::site::weights::Weights;
use crate::{golden, process, progress, site, workspace};

pub static COMMAND: Command = Command {
    name: "test",
    about: "format, lints, native tests, recorded cases, the shipped page in Chromium, its size",
    operands: "[STEP ...]",
    flags: &[switch("--list", "the names of the steps")],
    raw: false,
    run,
};

/// One thing to check.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn() -> Outcome<Tally>,
}

/// In this order: what fails quickly comes first.
static STEPS: &[Step] = &[
    Step { name: "format", about: "rustfmt changes nothing", run: format },
    Step { name: "lint", about: "clippy has no complaint", run: lint },
    Step { name: "tools", about: "the tests of xtask and of the browser driver; tidiness of the tree", run: tools },
    Step { name: "native", about: "the tests of every crate", run: native },
    Step { name: "golden", about: "the recorded cases of a real cluster, at least as many as before", run: recorded },
    Step { name: "site", about: "the shipped page builds", run: build },
    Step { name: "size", about: "its first view and its engine fit their budgets", run: budget },
    Step { name: "browser", about: "it works in Chromium, below a path, under a strict policy", run: browser },
];

fn run(arguments: &crate::command::Arguments) -> Outcome {
    if arguments.has("--list") {
        for step in STEPS {
            println!("{:8} {}", step.name, step.about);
        }
        return Ok(());
    }
    let asked = &arguments.operands;
    if let Some(unknown) = asked.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        return Err(Failure::new(format!("there is no step `{unknown}`")).advice("cargo xtask test --list"));
    }
    let chosen: Vec<&Step> =
        STEPS.iter().filter(|step| asked.is_empty() || asked.iter().any(|name| name == step.name)).collect();
    let mut results = Vec::new();
    for (i, step) in chosen.iter().enumerate() {
        eprintln!("\n=== {} of {}: {} ({})", i + 1, chosen.len(), step.name, step.about);
        let start = Instant::now();
        let tally = (step.run)().unwrap_or_else(|failure| {
            eprintln!("{failure}");
            Tally::one_failure()
        });
        results.push((step.name, tally, start.elapsed()));
    }
    summarise(&results)
}

fn summarise(results: &[(&str, Tally, Duration)]) -> Outcome {
    println!("\n=== summary");
    let mut total = Tally::default();
    for (name, tally, time) in results {
        let mark = if tally.failed == 0 { "✓" } else { "✗" };
        println!("{mark} {name:8} {tally:24} {}", progress::seconds(*time));
        total += *tally;
    }
    println!("\n{total}");
    match total.failed {
        0 => Ok(()),
        // The tally is the last line, for whoever reads only that.
        _ => std::process::exit(1),
    }
}

fn format() -> Outcome<Tally> {
    process::run(process::cargo().args(["fmt", "--all", "--check"]))
        .map_err(|failure| failure.advice("cargo fmt --all"))?;
    Ok(Tally::one_pass())
}

fn lint() -> Outcome<Tally> {
    let arguments = ["clippy", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"];
    process::run(process::cargo().args(arguments))?;
    Ok(Tally::one_pass())
}

/// In the profile in which xtask itself is built, so that nothing of it is compiled twice.
fn tools() -> Outcome<Tally> {
    tests(&["--profile", "xtask", "--package", "xtask", "--package", "browser"])
}

fn native() -> Outcome<Tally> {
    // The page and the replayer of recordings have steps of their own: `site` and `browser`, and `golden`.
    let others = ["xtask", "split", "browser", "binnacle", "golden"];
    let excluded = others.iter().flat_map(|package| ["--exclude", package]);
    tests(&std::iter::once("--workspace").chain(excluded).collect::<Vec<_>>())
}

fn recorded() -> Outcome<Tally> {
    if !workspace::has_package("crates/golden") {
        return Ok(Tally::skip("there is no crates/golden yet"));
    }
    golden::check()
}

fn build() -> Outcome<Tally> {
    site::make(site::Kind::Ship)?;
    Ok(Tally::one_pass())
}

fn budget() -> Outcome<Tally> {
    let weights = Weights::read()?;
    println!("{}", weights.summary());
    if !weights.are_within_budget() {
        return Err(
            Failure::new("the site is over its budget").advice("`cargo xtask build` prints what each file weighs")
        );
    }
    Ok(Tally::one_pass())
}

fn browser() -> Outcome<Tally> {
    for (program, package) in [("chromium", "chromium"), ("chromedriver", "chromium-driver")] {
        let variable = program.to_uppercase();
        if std::env::var_os(&variable).is_none() && !process::exists(program) {
            return Err(Failure::new(format!("{program} is not on the PATH"))
                .advice(format!("Debian: apt-get install {package}; elsewhere set {variable} to its path")));
        }
    }
    // A site that was built before, as `cargo xtask play` leaves one, serves as well: BINNACLE_SITE names its folder.
    if std::env::var_os("BINNACLE_SITE").is_none() && !workspace::dist().join("index.html").is_file() {
        return Err(Failure::new("there is no site in dist/").advice("cargo xtask test site browser"));
    }
    tests(&["--profile", "xtask", "--package", "browser", "--test", "*"])
}

/// `cargo test`, counting what its harnesses say.
fn tests(arguments: &[&str]) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let mut command = process::cargo();
    command.args(["test", "--locked", "--no-fail-fast"]).args(arguments);
    let outcome = process::watch(&mut command, |line| tally.read(line));
    // A test that failed is counted; anything else that fails (it does not compile) is a failure of its own.
    if tally.failed == 0 {
        outcome?;
    }
    Ok(tally)
}
