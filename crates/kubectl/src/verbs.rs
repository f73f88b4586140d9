//! The verbs: one file each, one line each in the registry.

pub mod apply;
pub mod change;
pub mod create;
pub mod delete;
pub mod get;
pub mod kustomize;

use crate::fail::Fail;
use crate::flags::Said;
use crate::run::{Cx, Flow};

/// Runs the verb that was said.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    match cx.said.command.path {
        "" => {
            let text = crate::help::page(cx.said.command);
            cx.print(text);
            Ok(Flow::Done)
        }
        "get" => get::run(cx),
        "apply" => apply::run(cx),
        "create" => create::run(cx),
        "delete" => delete::run(cx),
        _ => group(cx),
    }
}

/// A command that only has commands under it: an unknown one is told, and help is an error.
fn group(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    if !cx.said.args.is_empty() {
        return Err(cx.usage(format_args!("unknown command \"{}\"", cx.said.args.join(" "))));
    }
    let text = crate::help::page(cx.said.command);
    cx.warn(text);
    Ok(Flow::Exit(1))
}

/// What `diff` does to exit codes: a failure is 2 or more there.
pub fn turned(said: &Said, fail: Fail) -> Fail {
    let _ = said;
    fail
}
