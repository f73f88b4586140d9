//! What is true of the tree as a whole: the sizes of files, the headers of modules, and who may depend on whom.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::path::{Path, PathBuf};

/// A file that is longer holds more than one concept.
const LINES_MAX: usize = 500;

/// Crates that play a process of a real cluster: these meet only through the API server.
const COMPONENTS: &[&str] = &["scheduler", "controllers", "kubelet", "network"];
/// What every crate of the cluster may stand on.
const LEAVES: &[&str] = &["sim", "api", "etcd", "shell"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every file below the source folders that people write, with its text.
fn sources(extensions: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in ["src", "crates", "xtask", "tests/browser", "style", "docs", "lessons"] {
        collect(&root().join(folder), extensions, &mut found);
    }
    for file in ["README.md", "CONTRIBUTING.md", "Cargo.toml", "index.html", "Trunk.toml"] {
        if !extensions.iter().any(|extension| file.ends_with(extension)) {
            continue;
        }
        if let Ok(text) = std::fs::read_to_string(root().join(file)) {
            found.push((file.to_owned(), text));
        }
    }
    assert!(found.len() > 30, "the tree was not found: {found:?}");
    found
}

fn collect(folder: &Path, extensions: &[&str], found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if path.is_dir() && path.file_name().is_none_or(|name| name != "target") {
            collect(&path, extensions, found);
        } else if extensions.contains(&extension) {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
            found.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

fn is_generated(text: &str) -> bool {
    text.starts_with("//!") && text.lines().next().is_some_and(|line| line.contains("Written by `cargo xtask"))
}

fn none(offenders: Vec<String>, rule: &str) {
    assert!(offenders.is_empty(), "{rule}:\n  {}", offenders.join("\n  "));
}

#[test]
fn a_file_is_one_concept_and_short() {
    let long =
        sources(&["rs", "css"]).into_iter().filter(|(_, text)| !is_generated(text)).filter_map(|(name, text)| {
            let lines = text.lines().count();
            (lines > LINES_MAX).then(|| format!("{name}: {lines} lines"))
        });
    none(long.collect(), "split by concept: a file has at most 500 lines");
}

#[test]
fn a_module_says_what_it_is() {
    let silent = sources(&["rs"]).into_iter().filter(|(_, text)| !text.starts_with("//!")).map(|(name, _)| name);
    none(silent.collect(), "a file begins with a `//!` header");
}

#[test]
fn folders_are_named_after_their_module_file() {
    // Beside integration tests cargo takes every other file for a test of its own.
    let is_old = |name: &String| name.ends_with("/mod.rs") && !name.contains("/tests/");
    let old = sources(&["rs"]).into_iter().map(|(name, _)| name).filter(is_old);
    none(old.collect(), "`foo.rs` tells the story and `foo/` holds its chapters: no mod.rs");
}

#[test]
fn nothing_names_the_folder_of_this_checkout() {
    let here = root().to_string_lossy().into_owned();
    let personal = sources(&["rs", "md", "toml", "html", "css"]).into_iter().filter_map(|(name, text)| {
        let line = text.lines().find(|line| line.contains(&here))?;
        Some(format!("{name}: {}", line.trim()))
    });
    none(personal.collect(), "a path of one machine means nothing on another");
}

/// The workspace crates that a crate depends on, from its manifest, tests aside.
fn dependencies(name: &str) -> Vec<String> {
    let manifest = std::fs::read_to_string(root().join("crates").join(name).join("Cargo.toml")).unwrap();
    let section = manifest.split("\n[").find(|section| section.starts_with("dependencies]")).unwrap_or_default();
    section.lines().skip(1).filter_map(|line| Some(line.split(['.', '=', ' ']).next()?.to_owned())).collect()
}

fn crates() -> Vec<String> {
    let folders = std::fs::read_dir(root().join("crates")).unwrap();
    let folders = folders.map(|entry| entry.unwrap()).filter(|entry| entry.path().join("Cargo.toml").is_file());
    folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn leaves_know_no_component() {
    for leaf in LEAVES {
        let above: Vec<String> =
            dependencies(leaf).into_iter().filter(|name| crates().contains(name) && name != "sim").collect();
        none(above, &format!("{leaf} is a leaf"));
    }
    assert!(!dependencies("etcd").contains(&"api".to_owned()), "etcd knows no kind");
}

#[test]
fn components_meet_only_through_the_api_server() {
    for component in COMPONENTS {
        let others = dependencies(component).into_iter().filter(|name| COMPONENTS.contains(&name.as_str()));
        none(others.collect(), &format!("{component} imports another component"));
    }
}

#[test]
fn only_the_page_knows_the_browser() {
    for name in crates() {
        let page = ["leptos", "web-sys", "gloo-timers", "wasm-bindgen", "js-sys"];
        let found = dependencies(&name).into_iter().filter(|dependency| page.contains(&dependency.as_str()));
        none(found.collect(), &format!("crates/{name} builds natively and for wasm, and knows no browser"));
    }
}
