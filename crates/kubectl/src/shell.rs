//! The small shell around kubectl: the language of the crate `shell`, kubectl itself, and a few programs.
//!
//! A pipe is run stage by stage: what one command writes is the next one's input when it has ended.

pub mod run;
pub mod tools;
