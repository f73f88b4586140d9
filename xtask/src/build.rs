//! `cargo xtask build`: the site for visitors, in `dist/`.

use crate::command::{Command, Outcome};
use crate::{progress, site};

pub static COMMAND: Command = Command {
    name: "build",
    about: "build the page for visitors into dist/: static files for any host and path",
    operands: "",
    flags: &[],
    raw: false,
    run,
};

fn run(_: &crate::command::Arguments) -> Outcome {
    let start = std::time::Instant::now();
    let folder = site::make(site::Kind::Ship)?;
    eprintln!("The site is in {}, after {}.", folder.display(), progress::seconds(start.elapsed()));
    Ok(())
}
