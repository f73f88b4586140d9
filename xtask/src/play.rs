//! `cargo xtask play`: from a fresh clone to the page in a browser.

use browser::{Server, Site};

use crate::command::{Command, Failure, Outcome, option, switch};
use crate::{process, progress, site, tools};

pub static COMMAND: Command = Command {
    name: "play",
    about: "build the page, serve it on this machine, open the browser",
    operands: "",
    flags: &[
        option("--port", "N", "the port; without it 8080, or any free one when that is taken"),
        option("--under", "PATH", "serve below a path, as a documentation site would"),
        switch("--no-open", "leave the browser alone"),
        switch("--ship", "the optimised page that visitors get"),
    ],
    raw: false,
    run,
};

const PORT: u16 = 8080;

fn run(arguments: &crate::command::Arguments) -> Outcome {
    if !process::exists("rustc") {
        return Err(Failure::new("rustc is not on the PATH").advice("install Rust through rustup, then once more"));
    }
    let kind = if arguments.has("--ship") { site::Kind::Ship } else { site::Kind::Play };
    let start = std::time::Instant::now();
    let folder = site::make(kind)?;
    let mut site = Site::below(folder, arguments.value("--under").unwrap_or("/"));
    site.port = arguments.parsed("--port", PORT)?;
    let server = serve(site, arguments.has("--port"))?;
    eprintln!("\nThe cluster runs at {} (ready after {}).", server.address(), progress::seconds(start.elapsed()));
    eprintln!("After a change to the sources: Ctrl-C, once more. To stop: Ctrl-C.");
    if !arguments.has("--no-open") {
        tools::open(&server.address());
    }
    wait()
}

/// Starts the server; a port that nobody asked for by name may be replaced by a free one.
pub fn serve(site: Site, exactly: bool) -> Outcome<Server> {
    let port = site.port;
    let free = Site { port: 0, ..site.clone() };
    match Server::start(site) {
        Ok(server) => Ok(server),
        Err(_) if !exactly => Server::start(free).map_err(|error| Failure::new(format!("cannot serve: {error}"))),
        Err(error) => Err(Failure::new(format!("cannot serve at port {port}: {error}"))
            .advice("another --port, or none: then a free one is taken")),
    }
}

/// The server works in threads of its own; Ctrl-C ends the process.
pub fn wait() -> ! {
    loop {
        std::thread::park();
    }
}
