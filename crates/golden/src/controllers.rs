//! The area `controllers`: what a real control plane made of commands over time, replayed in virtual time.
//!
//! Modes `played` (API server and controllers, with a stand-in for scheduler and kubelets) and `hollow` (everything). A case
//! is an object at the end, an event of the set, or an object's sequence of distinct specs; `kubelet` is an area of its own.

pub(crate) mod compare;
pub(crate) mod history;
pub(crate) mod player;
pub(crate) mod world;

use crate::{Options, Score};
use api::Value;
use std::path::PathBuf;
use world::World;

/// A recorded scenario.
pub struct Scenario {
    /// The document.
    pub value: Value,
    /// Its namespace.
    pub namespace: String,
    /// Its mode.
    pub mode: String,
}

/// What agreed and what did not, by what was compared.
#[derive(Default)]
pub struct Report {
    /// Objects at the end.
    pub finals: Score,
    /// Events.
    pub events: Score,
    /// Sequences of distinct specs.
    pub specs: Score,
    /// What differs, in words.
    pub differences: Vec<String>,
}

impl Report {
    /// Notes one comparison.
    pub fn note(&mut self, score: fn(&mut Self) -> &mut Score, difference: Option<String>) {
        let s = score(self);
        s.all += 1;
        match difference {
            None => s.agreed += 1,
            Some(text) => self.differences.push(text),
        }
    }

    pub(crate) fn total(&self) -> Score {
        let all = [self.finals, self.events, self.specs];
        Score { agreed: all.iter().map(|s| s.agreed).sum(), all: all.iter().map(|s| s.all).sum() }
    }
}

/// Replays every scenario of the modes `played` and `hollow`.
pub fn replay(options: &Options) -> Score {
    let root = options.dir.join("controllers");
    let mut total = Score::default();
    let mut parts = [Score::default(); 3];
    let (mut whole, mut scenarios, mut shown) = (0, 0, 0);
    for area in entries(&root).into_iter().filter(|a| a.is_dir()) {
        let mut score = Score::default();
        let mut clean = (0, 0);
        for file in entries(&area).into_iter().filter(|f| f.extension().is_some_and(|e| e == "json")) {
            let name = file.strip_prefix(&root).unwrap_or(&file).with_extension("").display().to_string();
            if !name.contains(&options.only) {
                continue;
            }
            let Some(scenario) = read(&file) else { continue };
            if scenario.mode == "kubelet" {
                continue;
            }
            let report = run(&scenario);
            for (sum, part) in parts.iter_mut().zip([report.finals, report.events, report.specs]) {
                sum.agreed += part.agreed;
                sum.all += part.all;
            }
            let one = report.total();
            clean.0 += usize::from(one.agreed == one.all);
            clean.1 += 1;
            score.agreed += one.agreed;
            score.all += one.all;
            if one.agreed < one.all && shown < options.differences {
                println!("  {name}: {} of {}", one.agreed, one.all);
            }
            for difference in &report.differences {
                if shown < options.differences {
                    shown += 1;
                    println!("    {difference}");
                }
            }
        }
        if score.all > 0 {
            let area = area.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let share = percent(score);
            println!(
                "  {area:16} {:5} of {:5}  {share:5.1} %   {} of {} scenarios in all",
                score.agreed, score.all, clean.0, clean.1
            );
        }
        whole += clean.0;
        scenarios += clean.1;
        total.agreed += score.agreed;
        total.all += score.all;
    }
    for (name, part) in ["objects", "events", "specs"].iter().zip(parts) {
        println!("  {name:16} {:5} of {:5}  {:5.1} %", part.agreed, part.all, percent(part));
    }
    println!("  whole scenarios  {whole:5} of {scenarios:5}");
    total
}

pub(crate) fn run(scenario: &Scenario) -> Report {
    let mut world = World::new(scenario);
    world.play();
    compare::report(scenario, &mut world)
}

pub(crate) fn read(file: &PathBuf) -> Option<Scenario> {
    let text = std::fs::read_to_string(file).ok()?;
    // Which of several equal nodes a pod comes to is the scheduler's toss.
    let value = api::json::parse(&without_numbers(&text, "<node-", "<server>")).ok()?.value();
    let text = |key: &str| value.at(key).as_str().unwrap_or_default().to_owned();
    Some(Scenario { namespace: text("namespace"), mode: text("mode"), value })
}

/// The text with each `<node-N>` replaced.
fn without_numbers(text: &str, place: &str, by: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split(place);
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        out.push_str(by);
        out.push_str(part.split_once('>').map_or("", |(_, rest)| rest));
    }
    out
}

fn percent(score: Score) -> f64 {
    if score.all == 0 { 100.0 } else { 100.0 * score.agreed as f64 / score.all as f64 }
}

pub(crate) fn entries(folder: &PathBuf) -> Vec<PathBuf> {
    let mut all: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    all.sort();
    all
}
