//! The page as a wasm file, and the JavaScript that lets it speak to the browser.

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use super::Kind;
use crate::command::{About, Failure, Outcome};
use crate::{process, progress, workspace};

const TARGET: &str = "wasm32-unknown-unknown";
const NAME: &str = "binnacle";

/// What the browser loads.
#[derive(Debug)]
pub struct Bound {
    pub script: Vec<u8>,
    pub wasm: Vec<u8>,
}

/// Compiles the program `binnacle` and returns the path of its wasm file.
pub fn compile(kind: Kind) -> Outcome<PathBuf> {
    let what = match kind {
        Kind::Play => "compiling the page (two to three minutes the first time, seconds from then on)",
        Kind::Ship => "compiling the page for visitors (some minutes: optimised across all crates)",
    };
    progress::step(what, || {
        process::run(process::cargo().args(["build", "--bin", NAME, "--target", TARGET, "--profile", kind.profile()]))
    })?;
    Ok(workspace::target().join(TARGET).join(kind.profile()).join(format!("{NAME}.wasm")))
}

/// What `wasm-bindgen --target web` does, from the linked crate of the very version in Cargo.lock.
pub fn bind(kind: Kind, module: &Path) -> Outcome<Bound> {
    versions_agree()?;
    let folder = workspace::target().join("bindgen").join(kind.profile());
    progress::step("binding wasm to JavaScript", || {
        // The folder is new each time: a snippet that is gone from the sources must not linger.
        let _ = std::fs::remove_dir_all(&folder);
        bindgen(module, &folder).map_err(|error| Failure::new(format!("wasm-bindgen: {error:#}")))
    })?;
    if folder.join("snippets").exists() {
        return Err(Failure::new("a crate carries JavaScript of its own (a `snippets` folder)")
            .advice("use web-sys instead: one page in one file, opened from disk, allows no further module"));
    }
    let script = folder.join(format!("{NAME}.js"));
    let wasm = folder.join(format!("{NAME}_bg.wasm"));
    Ok(Bound {
        script: std::fs::read(&script).about(script.display())?,
        wasm: std::fs::read(&wasm).about(wasm.display())?,
    })
}

fn bindgen(module: &Path, folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name(NAME).typescript(false).omit_default_module_path(true).web(true)?;
    bindgen.generate(folder)?;
    Ok(())
}

fn versions_agree() -> Outcome {
    let (macros, tool) = (workspace::locked("wasm-bindgen")?, workspace::locked("wasm-bindgen-cli-support")?);
    if macros == tool {
        return Ok(());
    }
    Err(Failure::new(format!("Cargo.lock has wasm-bindgen {macros}, but xtask links wasm-bindgen-cli-support {tool}"))
        .advice(format!("set `wasm-bindgen-cli-support = \"={macros}\"` in xtask/Cargo.toml")))
}
