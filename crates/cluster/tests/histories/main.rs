//! Whole histories: what holds in every one of them, and that the same beginning leads to the same end.

mod check;
mod determinism;
mod end;
mod operations;
mod properties;
mod world;
