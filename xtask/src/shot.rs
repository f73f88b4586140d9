//! `cargo xtask shot`: a picture of the page as a real browser shows it, and what its console says.

use std::time::Duration;

use browser::{Look, Page, Server, Site};

use crate::command::{About, Command, Failure, Outcome, option, switch};
use crate::site;

pub static COMMAND: Command = Command {
    name: "shot",
    about: "build the page, open it in Chromium, save a picture, print what the console complains of",
    operands: "OUT.png",
    flags: &[
        option("--size", "WxH", "the window in CSS pixels (1440x900)"),
        option("--scale", "N", "device pixels a CSS pixel (1)"),
        switch("--dark", "a person who prefers dark"),
        switch("--phone", "a phone: 390x844 at scale 2, with touch"),
        switch("--still", "a person who prefers reduced motion"),
        option("--path", "'?x'", "what stands behind the address"),
        option("--script", "FILE.js", "body of an async function to run first; what it returns is printed"),
        option("--wait", "SECONDS", "how long to let the page live before the picture (1)"),
        switch("--ship", "the optimised page that visitors get"),
        switch("--no-build", "what was built last"),
    ],
    raw: false,
    run,
};

fn run(arguments: &crate::command::Arguments) -> Outcome {
    let [out] = arguments.operands.as_slice() else {
        return Err(Failure::new("one picture, please").advice("cargo xtask shot OUT.png"));
    };
    let look = look(arguments)?;
    let pause = Duration::try_from_secs_f64(arguments.parsed("--wait", 1.0)?).about("--wait")?;
    let script = arguments.value("--script").map(|path| std::fs::read_to_string(path).about(path)).transpose()?;
    let kind = if arguments.has("--ship") { site::Kind::Ship } else { site::Kind::Play };
    if !arguments.has("--no-build") {
        site::make(kind)?;
    }
    let folder = std::env::temp_dir().join(format!("binnacle-shot-{}", std::process::id()));
    site::copy(kind, &folder)?;

    let server = Server::start(Site::below(&folder, "/docs/playground/")).about("cannot serve")?;
    let address = format!("{}{}", server.address(), arguments.value("--path").unwrap_or_default());
    let mut page = Page::blank(look).about("browser")?;
    page.go(&address).about("browser")?;
    let started = page.started();
    if let (Ok(()), Some(script)) = (&started, &script) {
        eprintln!("script: {}", page.run(script).about("script")?);
    }
    std::thread::sleep(pause);
    std::fs::write(out, page.picture().about("browser")?).about(out)?;
    for complaint in page.complaints().about("browser")? {
        eprintln!("console: {complaint}");
    }
    eprintln!("{out}: {}x{} of {address}", look.width, look.height);
    let _ = std::fs::remove_dir_all(&folder);
    started.about("page")
}

fn look(arguments: &crate::command::Arguments) -> Outcome<Look> {
    let base = if arguments.has("--phone") { Look::phone() } else { Look::default() };
    let (width, height) = match arguments.value("--size") {
        None => (base.width, base.height),
        Some(text) => {
            let size = text.split_once('x').and_then(|(width, height)| width.parse().ok().zip(height.parse().ok()));
            size.ok_or_else(|| Failure::new(format!("`{text}` is no size")).advice("--size 1440x900"))?
        }
    };
    Ok(Look {
        width,
        height,
        scale: arguments.parsed("--scale", base.scale)?,
        dark: arguments.has("--dark"),
        still: arguments.has("--still"),
        ..base
    })
}
