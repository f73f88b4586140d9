//! `cargo xtask bench`: measure the engine: natively, and in Chromium through the bench page.

use crate::command::Command;
use crate::process;

pub static COMMAND: Command = Command {
    name: "bench",
    about: "measure the engine: natively, and in Chromium through the bench page",
    operands: "[ARGUMENTS]",
    flags: &[],
    raw: true,
    run: |arguments| process::run_package("bench", &arguments.operands),
};
