//! `cargo xtask serve`: the cluster behind the real REST API on localhost.

use crate::command::Command;
use crate::process;

pub static COMMAND: Command = Command {
    name: "serve",
    about: "the cluster behind the real REST API on localhost",
    operands: "[ARGUMENTS]",
    flags: &[],
    raw: true,
    run: |arguments| process::run_package("serve", &arguments.operands),
};
