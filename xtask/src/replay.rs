//! `cargo xtask replay`: run a session file natively and print its transcript.

use crate::command::Command;
use crate::process;

pub static COMMAND: Command = Command {
    name: "replay",
    about: "run a session file natively and print its transcript",
    operands: "[ARGUMENTS]",
    flags: &[],
    raw: true,
    run: |arguments| process::run_package("replay", &arguments.operands),
};
