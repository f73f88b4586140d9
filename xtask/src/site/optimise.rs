//! `wasm-opt` for the shipped page: a fifth smaller than what the compiler leaves.

use std::process::Command;

use crate::command::{About, Outcome};
use crate::{process, progress, tools, workspace};

/// What the compiler may have used; wasm-opt refuses a file with features that it was not told of.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The same module, smaller.
pub fn optimise(what: &str, wasm: &[u8]) -> Outcome<Vec<u8>> {
    let program = tools::wasm_opt()?;
    let folder = workspace::target().join("bindgen");
    let (before, after) = (folder.join("before.wasm"), folder.join("after.wasm"));
    std::fs::write(&before, wasm).about(before.display())?;
    progress::step(&format!("optimising {what} for size"), || {
        process::run(
            Command::new(program).arg("-Os").args(FEATURES).arg("--strip-debug").arg("-o").arg(&after).arg(&before),
        )
    })?;
    std::fs::read(&after).about(after.display())
}
