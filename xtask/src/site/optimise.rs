//! `wasm-opt` for the shipped page. The level is the one that leaves the fewest bytes after brotli, which is not the one that
//! leaves the fewest before: for the engine, 1.65 MB at `-O1`, 1.68 at `-Os` and `-Oz`, 1.67 with none.

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
    progress::step(&format!("optimising {what}"), || {
        process::run(
            Command::new(program).arg("-O1").args(FEATURES).arg("--strip-debug").arg("-o").arg(&after).arg(&before),
        )
    })?;
    std::fs::read(&after).about(after.display())
}
