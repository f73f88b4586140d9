//! `split IN.wasm FOLDER`: leaves `FOLDER/main.wasm`, the files that were cut off, and `link.js`, which loads them.

use std::path::PathBuf;
use std::process::ExitCode;

use wasm_split_cli_support::{Options, transform};

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [input, folder] = arguments.as_slice() else {
        eprintln!("usage: split IN.wasm FOLDER");
        return ExitCode::from(2);
    };
    match split(input, folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("split: {}: {why}", input.display());
            ExitCode::FAILURE
        }
    }
}

fn split(input: &std::path::Path, folder: &std::path::Path) -> Result<(), String> {
    let wasm = std::fs::read(input).map_err(|error| error.to_string())?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = "./link.js";
    options.main_module = "./binnacle.js";
    transform(options).map(drop).map_err(|error| format!("{error:#}"))
}
