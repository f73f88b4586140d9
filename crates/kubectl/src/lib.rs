//! Plays kubectl: parse, resolve, verbs, printers, describe; and the small shell in which it is typed.
//!
//! Two stages: [`flags`] finds out what was said, by the table of [`commands`]; the verbs find out what it means. A verb that
//! waits is a value that looks again at each poll, so that a session can be forked at any moment. Everything that a terminal
//! reaches is behind [`Env`].

pub mod commands;
pub mod completion;
pub mod describe;
pub mod env;
pub mod explain;
pub mod fail;
pub mod flags;
pub mod help;
pub mod kubeconfig;
pub mod merge;
pub mod print;
pub mod resolve;
pub mod rollout;
pub mod run;
pub mod session;
pub mod shell;
pub mod verbs;

pub use env::{Column, Env, Exec, LogLine, Table, Usage};
pub use session::{Out, Poll, Session, Shell, Stream, complete, start, start_args};
