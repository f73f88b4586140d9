//! The small shell around kubectl: lists, pipes, redirections, variables, here-documents, loops, and a few programs.
//!
//! A pipe is run stage by stage: what one command writes is the next one's input when it has ended.

pub mod parse;
pub mod pattern;
pub mod run;
pub mod tools;
