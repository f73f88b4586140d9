//! Other programs: cargo above all.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::process::{Command, ExitStatus, Stdio};

use crate::command::{Failure, Outcome};
use crate::workspace;

/// `cargo` in the workspace, without what the cargo that runs us has put into the environment: a build script that
/// looks at those variables would run again each time.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace::root());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"].iter().any(|start| text.starts_with(start)) {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs to the end; its output is the user's.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(failed(command, status)) }
}

/// Runs to the end and passes its standard output on, line by line, to the user and to `see`.
pub fn watch(command: &mut Command, mut see: impl FnMut(&str)) -> Outcome {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            // A reader that went away (`| head`) is no reason to end a test run.
            let _ = writeln!(std::io::stdout(), "{line}");
            see(&line);
        }
    }
    let status = child.wait()?;
    if status.success() { Ok(()) } else { Err(failed(command, status)) }
}

/// Whether the program can be started at all.
pub fn exists(program: impl AsRef<OsStr>) -> bool {
    let started = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    started.is_ok()
}

/// Builds a package in release and runs its program with the words that the user gave.
pub fn run_package(package: &str, words: &[String]) -> Outcome {
    run(self::package(package)?.args(words))
}

/// `cargo run` of a package's program, in release; its arguments may follow.
pub fn package(package: &str) -> Outcome<Command> {
    if !workspace::has_package(&format!("crates/{package}")) {
        return Err(Failure::new(format!("this checkout has no package crates/{package} yet")));
    }
    let mut command = cargo();
    command.args(["run", "--quiet", "--release", "--locked", "--package", package, "--"]);
    Ok(command)
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    let program = command.get_program().to_string_lossy().into_owned();
    match error.kind() {
        ErrorKind::NotFound => Failure::new(format!("{program} is not installed")),
        _ => Failure::new(format!("cannot start {program}: {error}")),
    }
}

fn failed(command: &Command, status: ExitStatus) -> Failure {
    let words: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
    Failure::new(format!("`{} {}` failed ({status})", command.get_program().to_string_lossy(), words.join(" ")))
}
