//! From sources to a folder that any static host serves: compile, bind, optimise, and assemble around `index.html`.

pub mod assemble;
pub mod document;
pub mod optimise;
pub mod wasm;
pub mod weights;

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::command::{About, Outcome};
use crate::{progress, tools, workspace};

/// Which site to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Built in seconds, for working on it: plain names, no optimiser.
    Play,
    /// For visitors: as small as it gets, every file named after its content.
    Ship,
}

impl Kind {
    /// The profile of `Cargo.toml` or `.cargo/config.toml`.
    pub fn profile(self) -> &'static str {
        match self {
            Kind::Play => "play",
            Kind::Ship => "ship",
        }
    }

    /// Where the finished site lies.
    pub fn folder(self) -> PathBuf {
        match self {
            Kind::Play => workspace::target().join("site"),
            Kind::Ship => workspace::dist(),
        }
    }
}

/// Makes the site and returns its folder. Two of us at once take turns.
pub fn make(kind: Kind) -> Outcome<PathBuf> {
    tools::wasm_target()?;
    let module = wasm::compile(kind)?;
    let _turn = turn()?;
    let mut bound = wasm::bind(kind, &module)?;
    if kind == Kind::Ship {
        bound.wasm = optimise::optimise("the page", &bound.wasm)?;
        bound.engine = bound.engine.map(|engine| optimise::optimise("the engine", &engine)).transpose()?;
    }
    progress::step("putting the site together", || assemble::assemble(kind, &bound))?;
    Ok(kind.folder())
}

/// A copy of the finished site that no later build changes.
pub fn copy(kind: Kind, to: &Path) -> Outcome {
    let _turn = turn()?;
    assemble::copy_tree(&kind.folder(), to)
}

/// Held while the site's folder is written or read as a whole; released when dropped.
fn turn() -> Outcome<File> {
    let path = workspace::target().join("site.lock");
    let file = File::create(&path).about(path.display())?;
    if file.try_lock().is_err() {
        eprintln!("  waiting for another xtask that writes the site ...");
        file.lock().about(path.display())?;
    }
    Ok(file)
}
