//! The first stage of parsing: which command, which flags with which values, which arguments. Nothing here knows what they mean.
//!
//! Plays: spf13/cobra's search for the command, spf13/pflag.

use crate::commands::{self, Command, Flag, Takes};
use crate::fail::Fail;
use std::collections::BTreeMap;
use std::time::Duration;

/// What was said on a command line.
#[derive(Clone, Debug)]
pub struct Said {
    /// The command.
    pub command: &'static Command,
    /// Arguments that are no flags.
    pub args: Vec<String>,
    /// How many arguments stood before `--`, if it was there.
    pub dash_at: Option<usize>,
    /// Whether help was asked for.
    pub help: bool,
    values: BTreeMap<&'static str, Vec<String>>,
}

impl Said {
    /// Whether a flag was given.
    pub fn given(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// The value of a text flag, or its default.
    pub fn text(&self, name: &str) -> &str {
        match self.values.get(name).and_then(|v| v.last()) {
            Some(value) => value,
            None => self.command.flag(name).map_or("", Flag::default_value),
        }
    }

    /// The value of a flag that is true or false.
    pub fn is(&self, name: &str) -> bool {
        matches!(self.text(name), "1" | "t" | "T" | "TRUE" | "true" | "True")
    }

    /// The value of a number.
    pub fn int(&self, name: &str) -> i64 {
        self.text(name).parse().unwrap_or(0)
    }

    /// The value of a length of time.
    pub fn duration(&self, name: &str) -> Duration {
        let ns = api::go::parse_duration(self.text(name)).unwrap_or(0);
        Duration::from_nanos(u64::try_from(ns).unwrap_or(0))
    }

    /// The value of a length of time, in nanoseconds; may be negative.
    pub fn duration_ns(&self, name: &str) -> i64 {
        api::go::parse_duration(self.text(name)).unwrap_or(0)
    }

    /// The values of a flag that takes several.
    pub fn list(&self, name: &str) -> Vec<String> {
        match self.values.get(name) {
            Some(values) => values.clone(),
            None => {
                let default = self.command.flag(name).map_or("", Flag::default_value);
                if default.is_empty() { Vec::new() } else { vec![default.to_owned()] }
            }
        }
    }

    /// Gives a flag a value that was not said.
    pub fn put(&mut self, name: &'static str, value: &str) {
        self.values.insert(name, vec![value.to_owned()]);
    }

    fn set(&mut self, flag: &'static Flag, value: &str) -> Result<(), Fail> {
        let bad = |why: String| {
            let shown = match flag.letter {
                Some(letter) => format!("-{letter}, --{}", flag.name),
                None => format!("--{}", flag.name),
            };
            let text = format!("invalid argument \"{value}\" for \"{shown}\" flag: {why}");
            Fail::Text(format!("{text}\nSee '{} --help' for usage.", self.command.full()))
        };
        match flag.takes {
            Takes::Bool => {
                const WORDS: [&str; 12] =
                    ["1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False"];
                if !WORDS.contains(&value) {
                    return Err(bad(format!("strconv.ParseBool: parsing \"{value}\": invalid syntax")));
                }
            }
            Takes::Int => match value.parse::<i64>() {
                Ok(_) => {}
                Err(e) => {
                    let why = if *e.kind() == std::num::IntErrorKind::PosOverflow {
                        "value out of range"
                    } else {
                        "invalid syntax"
                    };
                    return Err(bad(format!("strconv.ParseInt: parsing \"{value}\": {why}")));
                }
            },
            Takes::Duration => {
                if let Err(why) = api::go::parse_duration(value) {
                    return Err(bad(why));
                }
            }
            Takes::Text | Takes::List | Takes::Repeated => {}
        }
        let values = self.values.entry(flag.name).or_default();
        match flag.takes {
            Takes::List => values.extend(value.split(',').filter(|_| !value.is_empty()).map(str::to_owned)),
            Takes::Repeated => values.push(value.to_owned()),
            _ => *values = vec![value.to_owned()],
        }
        Ok(())
    }
}

/// Finds the command in what stands after `kubectl` and reads its flags.
pub fn parse(words: &[String]) -> Result<Said, Fail> {
    let (command, rest) = find(words)?;
    let mut said = Said { command, args: Vec::new(), dash_at: None, help: false, values: BTreeMap::new() };
    let mut rest = rest.into_iter();
    while let Some(word) = rest.next() {
        if word == "--" {
            said.dash_at = Some(said.args.len());
            said.args.extend(rest);
            break;
        }
        if let Some(long) = word.strip_prefix("--") {
            long_flag(&mut said, long, &mut rest)?;
        } else if word.len() > 1 && word.starts_with('-') {
            letters(&mut said, &word[1..], &mut rest)?;
        } else {
            said.args.push(word);
        }
        if said.help {
            break;
        }
    }
    Ok(said)
}

fn wrong(said: &Said, text: String) -> Fail {
    Fail::Text(format!("{text}\nSee '{} --help' for usage.", said.command.full()))
}

fn long_flag(said: &mut Said, word: &str, rest: &mut std::vec::IntoIter<String>) -> Result<(), Fail> {
    let (name, value) = word.split_once('=').map_or((word, None), |(n, v)| (n, Some(v.to_owned())));
    if name.is_empty() || name.starts_with('-') || name.starts_with('=') {
        return Err(wrong(said, format!("bad flag syntax: --{word}")));
    }
    let Some(flag) = said.command.flag(&name.replace('_', "-")) else {
        if name == "help" {
            said.help = true;
            return Ok(());
        }
        return Err(wrong(said, format!("unknown flag: --{name}")));
    };
    let value = match (value, flag.bare) {
        (Some(value), _) => value,
        (None, Some(bare)) => bare.to_owned(),
        (None, None) => match rest.next() {
            Some(value) => value,
            None => return Err(wrong(said, format!("flag needs an argument: --{name}"))),
        },
    };
    said.set(flag, &value)
}

fn letters(said: &mut Said, word: &str, rest: &mut std::vec::IntoIter<String>) -> Result<(), Fail> {
    let mut left = word;
    while let Some(letter) = left.chars().next() {
        let after = &left[letter.len_utf8()..];
        let Some(flag) = said.command.letter(letter) else {
            if letter == 'h' {
                said.help = true;
                return Ok(());
            }
            return Err(wrong(said, format!("unknown shorthand flag: '{letter}' in -{left}")));
        };
        if let Some(value) = after.strip_prefix('=').filter(|_| left.len() > 2) {
            return said.set(flag, value);
        }
        match flag.bare {
            Some(bare) => said.set(flag, bare)?,
            None if !after.is_empty() => return said.set(flag, after),
            None => match rest.next() {
                Some(value) => return said.set(flag, &value),
                None => return Err(wrong(said, format!("flag needs an argument: '{letter}' in -{left}"))),
            },
        }
        left = after;
    }
    Ok(())
}

/// The command that the words name, and the words without its name.
fn find(words: &[String]) -> Result<(&'static Command, Vec<String>), Fail> {
    let root = &commands::all()[0];
    let mut command = root;
    let mut rest = words.to_vec();
    while let Some(at) = next_plain(command, &rest) {
        let word = rest[at].clone();
        let child = commands::children(command.path).find(|c| c.name() == word || c.aliases.contains(&word.as_str()));
        match child {
            Some(child) => {
                rest.remove(at);
                command = child;
            }
            None if command.path.is_empty() => return Err(unknown(&word)),
            None => break,
        }
    }
    Ok((command, rest))
}

/// The place of the first word that is neither a flag nor a flag's value.
fn next_plain(command: &Command, words: &[String]) -> Option<usize> {
    let mut i = 0;
    while i < words.len() {
        let word = words[i].as_str();
        if word == "--" {
            return None;
        }
        let takes_next = if let Some(long) = word.strip_prefix("--") {
            !long.contains('=') && command.flag(long).is_none_or(|f| f.bare.is_none()) && long != "help"
        } else if word.starts_with('-') && word.len() == 2 {
            let letter = word.chars().nth(1).unwrap_or('-');
            command.letter(letter).is_none_or(|f| f.bare.is_none()) && letter != 'h'
        } else {
            if !word.is_empty() && !word.starts_with('-') {
                return Some(i);
            }
            false
        };
        i += if takes_next { 2 } else { 1 };
    }
    None
}

fn unknown(word: &str) -> Fail {
    let mut text = format!("unknown command \"{word}\" for \"kubectl\"");
    let names = commands::children("").filter(|c| !matches!(c.name(), "help" | "options" | "alpha" | "__complete"));
    let similar: Vec<&str> = names
        .map(Command::name)
        .filter(|n| distance(&word.to_lowercase(), n) <= 2 || n.starts_with(&word.to_lowercase()))
        .collect();
    if !similar.is_empty() {
        text.push_str("\n\nDid you mean this?\n");
        similar.iter().for_each(|s| text.push_str(&format!("\t{s}\n")));
    }
    Fail::Text(text)
}

/// How many letters must be added, removed or changed to make one word of the other.
pub fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = before + usize::from(x != *y);
            before = row[j + 1];
            row[j + 1] = change.min(before + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
