//! `cargo xtask serve-static`: a folder over HTTP, strictly, without building anything.

use std::path::PathBuf;

use browser::Site;

use crate::command::{Command, Failure, Outcome, option};
use crate::{play, workspace};

pub static COMMAND: Command = Command {
    name: "serve-static",
    about: "serve dist/ or another folder under a strict content security policy",
    operands: "[FOLDER]",
    flags: &[
        option("--port", "N", "the port; without it any free one"),
        option("--under", "PATH", "serve below a path, as a documentation site would"),
    ],
    raw: false,
    run,
};

fn run(arguments: &crate::command::Arguments) -> Outcome {
    let folder = arguments.operands.first().map_or_else(workspace::dist, PathBuf::from);
    if !folder.join("index.html").is_file() {
        return Err(Failure::new(format!("{} has no index.html", folder.display())).advice("cargo xtask build"));
    }
    let mut site = Site::below(folder, arguments.value("--under").unwrap_or("/"));
    site.port = arguments.parsed("--port", 0)?;
    let server = play::serve(site, arguments.has("--port"))?;
    eprintln!("{}", server.address());
    play::wait()
}
