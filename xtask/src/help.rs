//! `cargo xtask help`: what there is, from the tables.

use crate::command::{Command, Failure, Outcome};

pub static COMMAND: Command = Command {
    name: "help",
    about: "this list; `help NAME` for the flags of one",
    operands: "[NAME]",
    flags: &[],
    raw: false,
    run: |arguments| match arguments.operands.first() {
        None => {
            print_all();
            Ok(())
        }
        Some(name) => one(name),
    },
};

fn one(name: &str) -> Outcome {
    let command = crate::COMMANDS.iter().find(|command| command.name == name);
    print_command(command.ok_or_else(|| Failure::new(format!("there is no `cargo xtask {name}`")))?);
    Ok(())
}

fn print_all() {
    println!("cargo xtask COMMAND\n");
    for command in crate::COMMANDS {
        println!("  {:13} {}", command.name, command.about);
    }
    println!("\n`cargo xtask play` is the one to begin with.");
}

/// The flags of one subcommand.
pub fn print_command(command: &Command) {
    let flags = if command.flags.is_empty() { "" } else { " [FLAGS]" };
    println!("{}\n\n  cargo xtask {}{flags} {}", command.about, command.name, command.operands);
    for flag in command.flags {
        println!("  {:24} {}", format!("{} {}", flag.name, flag.value.unwrap_or_default()), flag.about);
    }
}
