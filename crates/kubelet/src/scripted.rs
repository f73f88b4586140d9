//! The runtime of the recordings: images whose names are scripts. See `golden/controllers/README.md`.

use crate::images::catalogue::{Image, Term};
use crate::images::reference::Reference;
use crate::runtime::process::Process;
use api::{List, Str};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// The repository's name without tag.
fn script(image: &str) -> &str {
    image.rsplit_once(':').map_or(image, |(name, _)| name)
}

/// The process of a scripted image: `exit-CODE-after-MSms`, `oom-after-MSms`, `stubborn`; anything else runs until stopped.
pub(crate) fn process(wanted: &str, image: &'static Image, now: Time) -> Process {
    let mut process = Process::hollow(image, now);
    let name = script(wanted);
    let after = |text: &str| text.strip_suffix("ms").and_then(|ms| ms.parse().ok()).map(Duration::from_millis);
    if name == "stubborn" {
        process.term = Term::Ignore;
    } else if let Some(wait) = name.strip_prefix("oom-after-").and_then(after) {
        process.end_at(now + wait, 137, true);
    } else if let Some((code, wait)) = name.strip_prefix("exit-").and_then(|t| t.split_once("-after-"))
        && let (Ok(code), Some(wait)) = (code.parse(), after(wait))
    {
        process.end_at(now + wait, code, false);
    }
    process
}

/// How a pull goes: why it fails, the size, the time.
pub(crate) fn pull(reference: &Reference) -> (Option<Str>, i64, Duration) {
    let quick = Duration::from_millis(20);
    match reference.familiar() {
        "missing" => {
            let full = reference.full();
            let why =
                eco_format!("rpc error: code = NotFound desc = failed to pull and unpack image \"{full}\": not found");
            (Some(why), 0, quick)
        }
        "slow" => (None, 0, Duration::from_secs(1)),
        _ => (None, 0, quick),
    }
}

/// How a command in a container goes: code, output, time.
pub(crate) fn command(argv: &List<Str>) -> (i32, Str, Duration) {
    match argv.first().map_or("", |a| a.as_str()) {
        "fail" => (1, "it failed\n".into(), Duration::ZERO),
        "sleep" => {
            let seconds = argv.get(1).and_then(|s| s.parse::<f64>().ok()).unwrap_or(0.0).clamp(0.0, 1e6);
            (0, Str::new(), Duration::from_secs_f64(seconds))
        }
        _ => (0, Str::new(), Duration::ZERO),
    }
}
