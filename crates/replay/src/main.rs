//! `cargo xtask replay FILE [--seed N] [--nodes N] [--bare] [--check]`: runs a session natively and prints its transcript.

use cluster::replay::{self, Item};
use cluster::{Cluster, Config, World};
use std::process::ExitCode;

const USAGE: &str = "usage: cargo xtask replay FILE [--seed N] [--nodes N] [--bare] [--check]
  FILE     a session (- for standard input); its first line may say `# binnacle --seed N --nodes N`
  --bare   only what the control plane makes itself: no cluster DNS, no storage or ingress class
  --check  compare with what the file says it prints; the exit code is 1 when they differ";

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// Applies `--seed N` and its like; answers the words that are none.
fn options(words: impl Iterator<Item = String>, config: &mut Config, check: &mut bool) -> Result<Vec<String>, String> {
    let mut rest = Vec::new();
    let mut words = words.peekable();
    while let Some(word) = words.next() {
        let mut number = |what: &str| {
            let text = words.next().ok_or(format!("{what} needs a number"))?;
            text.parse::<u64>().map_err(|_| format!("{what} needs a number, not {text:?}"))
        };
        match word.as_str() {
            "--seed" => config.seed = number("--seed")?,
            "--nodes" => config.nodes = usize::try_from(number("--nodes")?).unwrap_or(usize::MAX),
            "--bare" => config.world = World::Bare,
            "--check" => *check = true,
            _ => rest.push(word),
        }
    }
    Ok(rest)
}

fn run() -> Result<bool, String> {
    let (mut config, mut check) = (Config::default(), false);
    let files = options(std::env::args().skip(1), &mut config, &mut check)?;
    let [file] = &files[..] else { return Err("name one file".into()) };
    let text = if file == "-" {
        std::io::read_to_string(std::io::stdin()).map_err(|e| format!("standard input: {e}"))?
    } else {
        std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"))?
    };
    let items = replay::parse(&text).map_err(|e| format!("{file}:{}: {}", e.line, e.message))?;
    if let Some(Item::Remark(first)) = items.first()
        && let Some(said) = first.strip_prefix("binnacle ")
    {
        // What the command line says counts more than what the file says.
        let mut from_file = Config::default();
        options(said.split_whitespace().map(String::from), &mut from_file, &mut false)?;
        options(std::env::args().skip(1), &mut from_file, &mut false)?;
        config = from_file;
    }
    let mut cluster = Cluster::new(config);
    let transcript = replay::transcript(&mut cluster, &items);
    print!("{transcript}");
    if check && transcript != text {
        eprintln!("the transcript differs from {file}");
        return Ok(false);
    }
    Ok(true)
}
