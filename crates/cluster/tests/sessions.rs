//! Every session of `tests/sessions/` and `manifests/` prints what its file says it prints.
//!
//! To take over what is printed now: `UPDATE=1 cargo test -p cluster --test sessions`; then read the difference before you commit it.
//! `ONLY=part-of-a-name` runs some of them.

use cluster::replay::{self, Item};
use cluster::{Cluster, Config};
use std::path::{Path, PathBuf};

fn sessions() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let only = std::env::var("ONLY").ok();
    let mut files: Vec<PathBuf> = ["tests/sessions", "manifests"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(root.join(folder)).into_iter().flatten().flatten())
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .filter(|path| only.as_ref().is_none_or(|part| path.to_string_lossy().contains(part)))
        .collect();
    files.sort();
    files
}

/// A file named in a session by `= NAME` without content is the manifest of that name.
fn with_manifests(items: Vec<Item>) -> Vec<Item> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../manifests");
    let filled = |item| match item {
        Item::File { name, content } if content.is_empty() => {
            let content = std::fs::read_to_string(folder.join(name.as_str())).expect(&name).into();
            Item::File { name, content }
        }
        other => other,
    };
    items.into_iter().map(filled).collect()
}

fn config(items: &[Item]) -> Config {
    let mut config = Config::default();
    if let Some(Item::Remark(first)) = items.first() {
        let words: Vec<&str> = first.split_whitespace().collect();
        for pair in words.windows(2) {
            match pair[0] {
                "--seed" => config.seed = pair[1].parse().expect("a seed"),
                "--nodes" => config.nodes = pair[1].parse().expect("a number of nodes"),
                _ => {}
            }
        }
    }
    config
}

#[test]
fn every_session_prints_what_its_file_says() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut wrong = Vec::new();
    for path in sessions() {
        let text = std::fs::read_to_string(&path).expect("readable");
        let items = replay::parse(&text).unwrap_or_else(|e| panic!("{}:{}: {}", path.display(), e.line, e.message));
        let mut cluster = Cluster::new(config(&items));
        // Manifests are put beside the terminal first, so that the session itself stays short.
        for item in with_manifests(items.clone()) {
            if let Item::File { .. } = item {
                replay::run(&mut cluster, &item);
            }
        }
        let commands: Vec<Item> = items.iter().filter(|i| !matches!(i, Item::File { .. })).cloned().collect();
        let files: String = text.lines().filter(|l| l.starts_with(['=', '|'])).map(|l| format!("{l}\n")).collect();
        let transcript = replay::transcript(&mut cluster, &commands);
        let (head, rest) = transcript.split_once('\n').unwrap_or((&transcript, ""));
        let printed = format!("{head}\n{files}{rest}");
        let meant: String = text.lines().filter(|l| !l.is_empty()).map(|l| format!("{l}\n")).collect();
        if printed != meant {
            if update {
                std::fs::write(&path, &printed).expect("writable");
            }
            let first = printed.lines().zip(meant.lines()).find(|(a, b)| a != b);
            wrong.push(format!("{}: printed and meant: {first:#?}", path.display()));
        }
    }
    assert!(update || wrong.is_empty(), "{}", wrong.join("\n"));
}
