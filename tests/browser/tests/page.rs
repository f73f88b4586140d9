//! The built site in a real Chromium, below a path, under its strict policy: what a visitor would see.
//! Run by `cargo xtask test browser`, which builds the site first.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use browser::{Look, Page, Server, Site, built_site, size};

/// The site as a documentation host would have it: below a path.
fn serve() -> Server {
    Server::start(Site::below(built_site().unwrap(), "/docs/playground/")).unwrap()
}

#[test]
fn the_page_starts_below_a_path_without_a_complaint_and_asks_nobody_else() {
    let server = serve();
    let mut page = Page::open(&server.address(), Look::default()).unwrap();
    assert_eq!(page.complaints().unwrap(), Vec::<String>::new());
    assert_eq!(page.foreign_requests(&server.origin()).unwrap(), Vec::<String>::new());
    assert!(page.requests().unwrap().iter().any(|url| url.ends_with(".wasm")), "the log of requests is empty");
}

#[test]
fn the_first_view_fits_its_budget() {
    if std::env::var_os("BINNACLE_SITE").is_some() {
        println!("BINNACLE_SITE may be no shipped site: nothing is weighed");
        return;
    }
    let server = serve();
    let _page = Page::open(&server.address(), Look::default()).unwrap();
    let folder = built_site().unwrap();
    let mut names = server.asked();
    names.sort();
    names.dedup();
    let bytes_of = |name: &String| {
        let name = if name.is_empty() { "index.html" } else { name };
        std::fs::read(folder.join(name)).map_or(0, |content| size::brotli(&content))
    };
    // The engine comes behind the first view, and has a budget of its own.
    let (engine, first): (Vec<String>, Vec<String>) = names.into_iter().partition(|name| name.starts_with("engine-"));
    assert!(engine.len() <= 1, "the engine is one file: {engine:?}");
    let weights: Vec<(String, usize)> = first.iter().map(|name| (name.clone(), bytes_of(name))).collect();
    let total: usize = weights.iter().map(|(_, bytes)| bytes).sum();
    assert!(total > 10_000, "that is no page: {weights:?}");
    assert!(total <= size::FIRST_VIEW_BYTES, "the first view weighs {total} bytes of brotli: {weights:?}");
}

#[test]
fn the_page_fits_a_dark_phone() {
    let server = serve();
    let mut page = Page::open(&server.address(), Look { dark: true, ..Look::phone() }).unwrap();
    assert_eq!(page.complaints().unwrap(), Vec::<String>::new());
    let overflow = page.run("return document.documentElement.scrollWidth - innerWidth").unwrap();
    assert!(overflow.as_i64().unwrap() <= 0, "the page is {overflow} px wider than a phone");
}

#[test]
fn a_request_to_another_origin_would_be_refused_and_noticed() {
    let server = serve();
    let mut page = Page::open(&server.address(), Look::default()).unwrap();
    page.run("await fetch('http://127.0.0.1:9/').catch(() => {}); await new Promise(done => setTimeout(done, 300))")
        .unwrap();
    assert!(!page.complaints().unwrap().is_empty(), "a refused request left no trace in the console log");
}
