//! `cargo xtask`: everything that is done to the project, in one program that needs nothing but rustup.
//!
//! A subcommand is one file that exports a `COMMAND`, and one line in [`COMMANDS`]. Long work that needs the cluster
//! (golden, replay, bench, serve) runs a package of its own through cargo, so that this program compiles in a minute
//! and does not compile again when the engine changes.

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "builds and servers live in real time; the engine's determinism is not at stake here"
)]

mod bench;
mod build;
mod command;
mod generate;
mod golden;
mod help;
mod play;
mod process;
mod progress;
mod replay;
mod serve;
mod serve_static;
mod shot;
mod site;
mod test;
mod tools;
mod workspace;

use command::{Command, Failure, Outcome};

/// Every subcommand, in the order of `cargo xtask help`.
static COMMANDS: &[&Command] = &[
    &play::COMMAND,
    &test::COMMAND,
    &build::COMMAND,
    &serve_static::COMMAND,
    &shot::COMMAND,
    &replay::COMMAND,
    &golden::COMMAND,
    &bench::COMMAND,
    &serve::COMMAND,
    &command::GENERATE,
    &help::COMMAND,
];

fn main() -> std::process::ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&words) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[String]) -> Outcome {
    let (name, rest) = match words {
        [] => ("help", words),
        [first, rest @ ..] => (first.as_str(), rest),
    };
    if matches!(name, "-h" | "--help") {
        return (help::COMMAND.run)(&command::Arguments::default());
    }
    let command = COMMANDS.iter().find(|command| command.name == name).ok_or_else(|| {
        Failure::new(format!("there is no `cargo xtask {name}`")).advice("`cargo xtask help` lists what there is")
    })?;
    if !command.raw && rest.iter().any(|word| word == "--help" || word == "-h") {
        help::print_command(command);
        return Ok(());
    }
    (command.run)(&command.parse(rest)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subcommand_has_a_name_of_its_own_and_says_what_it_does() {
        let mut names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), COMMANDS.len());
        assert!(COMMANDS.iter().all(|command| !command.about.is_empty()));
    }

    #[test]
    fn an_unknown_subcommand_is_a_failure_with_advice() {
        let failure = dispatch(&["plya".to_owned()]).unwrap_err();
        assert!(failure.to_string().contains("cargo xtask help"), "{failure}");
    }
}
