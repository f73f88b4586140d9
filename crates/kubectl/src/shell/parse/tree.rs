//! A script as a tree.

use std::sync::Arc;

/// A list of pipelines.
pub type Script = Arc<Vec<Item>>;

/// A pipeline and whether it runs.
#[derive(Debug)]
pub struct Item {
    /// When it runs, by how the one before ended.
    pub when: When,
    /// Whether its exit code is turned round (`!`).
    pub not: bool,
    /// Its commands; each reads what the one before writes.
    pub stages: Vec<Arc<Stage>>,
}

/// When a pipeline runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Always.
    Always,
    /// After success.
    Success,
    /// After failure.
    Failure,
}

/// A command of a pipeline.
#[derive(Debug)]
pub struct Stage {
    /// What it is.
    pub what: What,
    /// Where its streams go.
    pub redirects: Vec<Redirect>,
}

/// What a [`Stage`] is.
#[derive(Debug)]
pub enum What {
    /// Words, with `NAME=value` before them.
    Simple(Vec<Word>),
    /// `( … )` or `{ …; }`.
    Group(Script),
    /// `for NAME in WORDS; do …; done`.
    For(String, Vec<Word>, Script),
    /// `if …; then …; else …; fi`.
    If(Script, Script, Option<Script>),
    /// `while …; do …; done`; true: `until`.
    While(Script, Script, bool),
}

/// A redirection.
#[derive(Debug)]
pub struct Redirect {
    /// The stream: 0, 1 or 2; 3 for both outputs.
    pub stream: u8,
    /// Where to.
    pub to: To,
}

/// Where a stream goes or comes from.
#[derive(Debug)]
pub enum To {
    /// To a file; true: at its end.
    File(Word, bool),
    /// From a file.
    From(Word),
    /// From this text; true: with variables.
    Here(String, bool),
    /// From one line of text (`<<<`).
    HereWord(Word),
    /// Where another stream goes.
    Stream(u8),
}

/// A word of several parts.
pub type Word = Vec<Part>;

/// A part of a word.
#[derive(Clone, Debug)]
pub enum Part {
    /// Text that is taken as it stands; true: quoted.
    Text(String, bool),
    /// A variable; true: quoted, so that blanks in it do not split.
    Variable(String, bool),
    /// The output of commands; true: quoted.
    Output(Script, bool),
}
