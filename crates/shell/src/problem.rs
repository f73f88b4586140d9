//! What is wrong with a script, in the words of the shell that reads it.

use crate::Str;
use ecow::eco_format;

/// Whose words a shell speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// The shell of small images.
    #[default]
    Ash,
    /// The shell of a person's terminal.
    Bash,
}

/// What is wrong with a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// This token stands where it cannot.
    Unexpected(Str),
    /// The script ends too early.
    End,
    /// What this character opens is not closed.
    Open(char),
    /// `${…}` that is none.
    Substitution,
    /// Nested too deeply.
    Deep,
    /// A file that is not there.
    NoFile(Str),
    /// A file that cannot be written.
    ReadOnly(Str),
}

impl Dialect {
    /// The name before every complaint.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ash => "sh",
            Self::Bash => "bash",
        }
    }

    /// The text of a problem.
    pub fn text(self, problem: &Problem) -> Str {
        let ash = self == Self::Ash;
        match problem {
            Problem::Unexpected(token) if ash => eco_format!("syntax error: unexpected \"{token}\""),
            Problem::Unexpected(token) => eco_format!("syntax error near unexpected token `{token}'"),
            Problem::End => "syntax error: unexpected end of file".into(),
            Problem::Open('(') if ash => "syntax error: missing '))'".into(),
            Problem::Open(_) if ash => "syntax error: unterminated quoted string".into(),
            Problem::Open(c) => {
                let closes = if *c == '(' { ')' } else { *c };
                eco_format!("unexpected EOF while looking for matching `{closes}'")
            }
            Problem::Substitution => "bad substitution".into(),
            Problem::Deep => "syntax error: nested too deeply".into(),
            Problem::NoFile(name) if ash => eco_format!("can't open {name}: no such file"),
            Problem::NoFile(name) => eco_format!("{name}: No such file or directory"),
            Problem::ReadOnly(name) if ash => eco_format!("can't create {name}: Read-only file system"),
            Problem::ReadOnly(name) => eco_format!("{name}: Read-only file system"),
        }
    }
}
