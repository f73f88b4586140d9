//! What a subcommand is: a name, a table of flags from which parsing and help derive, and a function.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::{generate, workspace};

/// A subcommand of `cargo xtask`.
#[derive(Debug)]
pub struct Command {
    pub name: &'static str,
    /// One line for `cargo xtask help`.
    pub about: &'static str,
    /// What may stand behind the flags, as help shows it; empty when nothing may.
    pub operands: &'static str,
    pub flags: &'static [Flag],
    /// Hands all words through unparsed to another program, flags and `--help` included.
    pub raw: bool,
    pub run: fn(&Arguments) -> Outcome,
}

/// `--name`, or `--name VALUE`.
#[derive(Debug)]
pub struct Flag {
    pub name: &'static str,
    /// The placeholder of its value, if it takes one.
    pub value: Option<&'static str>,
    pub about: &'static str,
}

/// `--name`: on or off.
pub const fn switch(name: &'static str, about: &'static str) -> Flag {
    Flag { name, value: None, about }
}

/// `--name VALUE`.
pub const fn option(name: &'static str, value: &'static str, about: &'static str) -> Flag {
    Flag { name, value: Some(value), about }
}

/// What the user said.
#[derive(Debug, Default)]
pub struct Arguments {
    flags: BTreeMap<&'static str, String>,
    pub operands: Vec<String>,
}

impl Command {
    /// Sorts the words into flags and operands by the table.
    pub fn parse(&self, words: &[String]) -> Outcome<Arguments> {
        if self.raw {
            return Ok(Arguments { flags: BTreeMap::new(), operands: words.to_vec() });
        }
        let mut arguments = Arguments::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if !word.starts_with("--") {
                arguments.operands.push(word.clone());
                continue;
            }
            let (name, inline) =
                word.split_once('=').map_or((word.as_str(), None), |(name, value)| (name, Some(value)));
            let flag = self.flags.iter().find(|flag| flag.name == name).ok_or_else(|| self.misuse(word))?;
            let value = match (flag.value, inline) {
                (None, None) => String::new(),
                (None, Some(_)) => return Err(self.misuse(word)),
                (Some(_), Some(value)) => value.to_owned(),
                (Some(_), None) => words.next().ok_or_else(|| self.misuse(word))?.clone(),
            };
            arguments.flags.insert(flag.name, value);
        }
        if self.operands.is_empty() && !arguments.operands.is_empty() {
            return Err(self.misuse(&arguments.operands[0]));
        }
        Ok(arguments)
    }

    fn misuse(&self, word: &str) -> Failure {
        Failure::new(format!("`cargo xtask {}` does not understand `{word}`", self.name))
            .advice(format!("`cargo xtask {} --help` lists its flags", self.name))
    }
}

impl Arguments {
    /// Whether the flag was given.
    pub fn has(&self, flag: &str) -> bool {
        self.flags.contains_key(flag)
    }

    /// The value of the flag, if it was given.
    pub fn value(&self, flag: &str) -> Option<&str> {
        self.flags.get(flag).map(String::as_str)
    }

    /// The value of the flag as a number or the like, or `default`.
    pub fn parsed<T: FromStr>(&self, flag: &str, default: T) -> Outcome<T> {
        match self.value(flag) {
            None => Ok(default),
            Some(value) => value.parse().map_err(|_| Failure::new(format!("`{value}` is no value for {flag}"))),
        }
    }
}

/// Success, or what failed.
pub type Outcome<T = ()> = Result<T, Failure>;

/// What failed, and what to do about it.
#[derive(Debug)]
pub struct Failure {
    what: String,
    advice: Option<String>,
}

impl Failure {
    pub fn new(what: impl Into<String>) -> Failure {
        Failure { what: what.into(), advice: None }
    }

    #[must_use]
    pub fn advice(self, advice: impl Into<String>) -> Failure {
        Failure { advice: Some(advice.into()), ..self }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.what)?;
        match &self.advice {
            Some(advice) => write!(f, "\n  try: {advice}"),
            None => Ok(()),
        }
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Failure {
        Failure::new(error.to_string())
    }
}

/// Says which file an error of the file system is about.
pub trait About<T> {
    fn about(self, what: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: fmt::Display> About<T> for Result<T, E> {
    fn about(self, what: impl fmt::Display) -> Outcome<T> {
        self.map_err(|error| Failure::new(format!("{what}: {error}")))
    }
}

/// `cargo xtask generate`; the work is in `generate.rs`, which knows nothing of command lines.
pub static GENERATE: Command = Command {
    name: "generate",
    about: "write the API types from the release's OpenAPI document",
    operands: "",
    flags: &[
        switch("--check", "write nothing; fail when the files are out of date"),
        option(
            "--protobuf",
            "FOLDER",
            "write the table of protobuf messages too, from the release's Go modules in FOLDER",
        ),
    ],
    raw: false,
    run: |arguments| {
        let protobuf = arguments.value("--protobuf").map(std::path::Path::new);
        generate::run(&workspace::root(), arguments.has("--check"), protobuf).map_err(Failure::new)
    },
};

#[cfg(test)]
mod tests {
    use super::*;

    static EXAMPLE: Command = Command {
        name: "example",
        about: "",
        operands: "FILE",
        flags: &[switch("--quiet", ""), option("--port", "N", "")],
        raw: false,
        run: |_| Ok(()),
    };

    fn parse(words: &str) -> Outcome<Arguments> {
        EXAMPLE.parse(&words.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn flags_come_in_both_spellings_and_any_order() {
        let arguments = parse("a --port 80 --quiet").unwrap();
        assert_eq!(arguments.parsed("--port", 0).unwrap(), 80);
        assert!(arguments.has("--quiet") && arguments.operands == ["a"]);
        assert_eq!(parse("--port=81").unwrap().value("--port"), Some("81"));
    }

    #[test]
    fn what_the_table_does_not_have_is_refused() {
        for words in ["--prot 80", "--quiet=yes", "--port"] {
            assert!(parse(words).is_err(), "{words}");
        }
        assert!(parse("--port many").unwrap().parsed("--port", 0).is_err());
    }
}
