//! The page as wasm files, and the JavaScript that lets them speak to the browser.
//!
//! The shipped page is cut in two: a small file that draws it, and the engine, which the first one loads.

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use super::Kind;
use crate::command::{About, Failure, Outcome};
use crate::{process, progress, workspace};

const TARGET: &str = "wasm32-unknown-unknown";
const NAME: &str = "binnacle";

/// The word in the script that stands for the address of the engine's file.
pub const ENGINE_FILE: &str = "./split_engine.wasm";

/// What the browser loads.
#[derive(Debug)]
pub struct Bound {
    pub script: Vec<u8>,
    pub wasm: Vec<u8>,
    /// The engine, where it is a file of its own; the script names it [`ENGINE_FILE`].
    pub engine: Option<Vec<u8>>,
}

/// Compiles the program `binnacle` and returns the path of its wasm file.
pub fn compile(kind: Kind) -> Outcome<PathBuf> {
    let what = match kind {
        Kind::Play => "compiling the page (two to three minutes the first time, seconds from then on)",
        Kind::Ship => "compiling the page for visitors (some minutes: optimised across all crates)",
    };
    let features: &[&str] = if kind == Kind::Ship { &["--features", "split"] } else { &[] };
    progress::step(what, || {
        let arguments = ["build", "--bin", NAME, "--target", TARGET, "--profile", kind.profile()];
        process::run(process::cargo().args(arguments).args(features))
    })?;
    Ok(workspace::target().join(TARGET).join(kind.profile()).join(format!("{NAME}.wasm")))
}

/// What `wasm-bindgen --target web` does, from the linked crate of the very version in Cargo.lock.
pub fn bind(kind: Kind, module: &Path) -> Outcome<Bound> {
    versions_agree()?;
    let folder = workspace::target().join("bindgen").join(kind.profile());
    // The folder is new each time: a snippet that is gone from the sources must not linger.
    let _ = std::fs::remove_dir_all(&folder);
    let parts = (kind == Kind::Ship).then(|| cut(module, &folder.join("parts"))).transpose()?;
    let main = parts.as_ref().map_or(module, |parts| &parts.main);
    progress::step("binding wasm to JavaScript", || {
        bindgen(main, &folder, parts.is_some()).map_err(|error| Failure::new(format!("wasm-bindgen: {error:#}")))
    })?;
    if folder.join("snippets").exists() {
        return Err(Failure::new("a crate carries JavaScript of its own (a `snippets` folder)")
            .advice("use web-sys instead: one page in one file, opened from disk, allows no further module"));
    }
    let script = folder.join(format!("{NAME}.js"));
    let wasm = folder.join(format!("{NAME}_bg.wasm"));
    let script = std::fs::read_to_string(&script).about(script.display())?;
    Ok(Bound {
        script: match &parts {
            Some(parts) => link(&script, &parts.link)?.into_bytes(),
            None => script.into_bytes(),
        },
        wasm: std::fs::read(&wasm).about(wasm.display())?,
        engine: parts.map(|parts| parts.engine),
    })
}

/// The module in two, and the script by which the first part loads the second.
struct Parts {
    main: PathBuf,
    engine: Vec<u8>,
    link: String,
}

/// The cutter is a program of its own, so that nobody compiles it who does not ship.
fn cut(module: &Path, folder: &Path) -> Outcome<Parts> {
    progress::step("cutting the engine off (its tool takes a minute to compile, once)", || {
        process::run(process::cargo().args(["build", "--quiet", "--profile", "xtask", "--package", "split"]))?;
        let program = workspace::target().join("xtask").join(format!("split{}", std::env::consts::EXE_SUFFIX));
        std::fs::create_dir_all(folder).about(folder.display())?;
        process::run(std::process::Command::new(program).arg(module).arg(folder))
    })?;
    let (engine, link) = (folder.join(ENGINE_FILE), folder.join("link.js"));
    Ok(Parts {
        main: folder.join("main.wasm"),
        engine: std::fs::read(&engine).about(engine.display())?,
        link: std::fs::read_to_string(&link).about(link.display())?,
    })
}

/// One script out of two: `link`, which is a module that imports `initSync` from `script`, takes the place of `script`'s
/// import of it.
fn link(script: &str, link: &str) -> Outcome<String> {
    let unexpected =
        |what: &str| Failure::new(format!("the script for the engine's file has another form than expected: {what}"));
    let import = script
        .lines()
        .find(|line| line.starts_with("import ") && line.contains("link.js"))
        .ok_or_else(|| unexpected("nothing imports it"))?;
    let name = import
        .strip_prefix("import * as ")
        .and_then(|rest| rest.split(' ').next())
        .ok_or_else(|| unexpected(import))?;
    let body: Vec<&str> = link.lines().filter(|line| !line.starts_with("import ")).collect();
    let exported = body.iter().filter_map(|line| line.strip_prefix("export const ")?.split(' ').next());
    let object = format!("const {name} = {{ {} }};", exported.collect::<Vec<_>>().join(", "));
    let body = body.join("\n").replace("export const ", "const ");
    Ok(format!("{}\n{body}\n{object}\n", script.replace(import, "")))
}

fn bindgen(module: &Path, folder: &Path, is_cut: bool) -> Result<(), Box<dyn std::error::Error>> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name(NAME).typescript(false).omit_default_module_path(true).web(true)?;
    // The engine's file calls the first one through its table, which would be taken for a leftover of the linker.
    bindgen.keep_lld_exports(is_cut);
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
