//! A real Chromium, and a built site served to it under a strict content security policy.
//!
//! The WebDriver client is written here instead of taken from `thirtyfour`: a browser test needs some ten calls of a
//! JSON-over-HTTP protocol on loopback, and `thirtyfour` brings tokio, reqwest and hyper for them, which take longer to
//! compile than the tests take to run. This crate compiles in a few seconds, and `cargo xtask` links it as well.
//!
//! - [`server`]: files over HTTP on loopback, with MIME types, the policy header and a record of what was asked for
//! - [`policy`]: the content security policy of a page, with the hashes of its inline scripts
//! - [`webdriver`]: the protocol; [`chromium`]: a browser process; [`page`]: what a test does with a page
//! - [`cluster`]: the page with its cluster at work, for the tests
//! - [`size`]: what a file weighs over the wire

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "a server and a browser live in real time; the engine's determinism is not at stake here"
)]

pub mod chromium;
pub mod cluster;
pub mod page;
pub mod policy;
pub mod server;
pub mod size;
pub mod webdriver;

pub use chromium::{Chromium, Look};
pub use cluster::Cluster;
pub use page::Page;
pub use server::{Server, Site, built_site};

/// What went wrong with the browser or the server, in words for a person.
pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
