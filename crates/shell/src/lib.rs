//! The language of the shell, for the terminal around kubectl and for `sh -c` in containers.
//!
//! Scripts are read ([`parse()`]), made into steps ([`code`]) and run step by step ([`Thread`]), so that they can sleep, wait for
//! an answer, and be copied with the cluster. Which programs there are, and what they do, each side brings itself: it takes the
//! step [`Op::Run`], everything else is done here. Stages of a pipeline run one after the other. Left out: job control, arrays
//! and `eval`.

pub mod code;
pub mod parse;
pub mod pattern;
mod problem;
pub mod thread;
pub mod words;

pub use code::{Code, Op, compile};
pub use parse::{Node, Part, Redirect, RedirectKind, Simple, Word, parse};
pub use problem::{Dialect, Problem};
pub use thread::{Command, Files, Frame, State, Streams, Target, Thread, Variables, read_line};

use ecow::EcoString as Str;
