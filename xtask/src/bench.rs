//! `cargo xtask bench`: measure the engine, natively or in the browser that people have.

use std::time::{Duration, Instant};

use browser::{Look, Page, Server, Site};

use crate::command::{About, Command, Failure, Outcome};
use crate::{process, site};

pub static COMMAND: Command = Command {
    name: "bench",
    about: "measure the engine: natively, or with --browser in Chromium",
    operands: "[--browser] [WORKLOAD ...]",
    flags: &[],
    raw: true,
    run: |arguments| match arguments.operands.split_first() {
        Some((first, workloads)) if first == "--browser" => in_chromium(workloads),
        _ => process::run_package("bench", &arguments.operands),
    },
};

/// How long all workloads may take in Chromium.
const PATIENCE: Duration = Duration::from_secs(600);
/// Where the page puts its figures when it is opened with `?bench`; the text is final once the attribute is there.
const FIGURES: &str = "return document.querySelector('[data-testid=bench][data-done]')?.innerText ?? ''";

/// The shipped page, opened with `?bench=WORKLOAD,...`.
fn in_chromium(workloads: &[String]) -> Outcome {
    let folder = site::make(site::Kind::Ship)?;
    let server = Server::start(Site::at_root(folder)).about("cannot serve")?;
    let page =
        Page::open(&format!("{}?bench={}", server.address(), workloads.join(",")), Look::default()).about("page")?;
    eprintln!("measuring in Chromium ...");
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        let figures = page.run(FIGURES).about("page")?;
        if let Some(text) = figures.as_str().filter(|text| !text.is_empty()) {
            println!("{text}");
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(500));
    }
    Err(Failure::new(format!("no figures after {} s", PATIENCE.as_secs()))
        .advice("the page shows them in [data-testid=bench], with data-done when all are there"))
}
