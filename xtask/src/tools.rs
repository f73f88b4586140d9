//! What the page needs beyond cargo, found or installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{About, Failure, Outcome};
use crate::{process, progress, workspace};

const TARGET: &str = "wasm32-unknown-unknown";
/// The npm package with `wasm-opt`; 132 reads what Rust 1.95 writes.
const BINARYEN: &str = "132.0.0";

/// The standard library for wasm. rustup installs it by `rust-toolchain.toml`; a cargo of another origin may lack it.
pub fn wasm_target() -> Outcome {
    let output = Command::new("rustc").args(["--print", "sysroot"]).current_dir(workspace::root()).output();
    let sysroot = output.about("rustc")?.stdout;
    let sysroot = String::from_utf8_lossy(&sysroot);
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    let manual = "install Rust through rustup, or the package of your system with the target wasm32-unknown-unknown";
    progress::step("installing the wasm target of Rust", || {
        process::run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(workspace::root()))
            .map_err(|failure| failure.advice(manual))
    })
}

/// The path of `wasm-opt`: one on the PATH, or the npm package, installed below `target/` when it is not there yet.
pub fn wasm_opt() -> Outcome<PathBuf> {
    if process::exists("wasm-opt") {
        return Ok("wasm-opt".into());
    }
    let folder = workspace::target().join("tools").join(format!("binaryen-{BINARYEN}"));
    let program = folder.join("node_modules/.bin/wasm-opt");
    if program.exists() {
        return Ok(program);
    }
    if !process::exists("npm") {
        return Err(Failure::new("the shipped page needs wasm-opt, and neither wasm-opt nor npm is installed")
            .advice("install binaryen (Debian: apt-get install binaryen) or Node.js with npm; `play` needs neither"));
    }
    std::fs::create_dir_all(&folder).about(folder.display())?;
    progress::step("installing wasm-opt (npm package binaryen)", || {
        process::run(
            Command::new("npm")
                .args(["install", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"])
                .arg("--prefix")
                .arg(&folder)
                .arg(format!("binaryen@{BINARYEN}")),
        )
    })?;
    Ok(program)
}

/// The site in the user's browser. Not being able to is no failure: the address is on the screen.
pub fn open(address: &str) {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let mut command = Command::new(program);
    command.arg(address).stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    if command.spawn().is_err() {
        eprintln!("  (no {program} here: open the address yourself)");
    }
}
