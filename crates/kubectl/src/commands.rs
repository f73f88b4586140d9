//! The table of all commands and their flags: what can be said. Parsing, help and completion read nothing else.
//!
//! `data/commands.txt`: a line a command, then a line a flag: `shorthand,name=default`; the form of the default tells the type.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A command such as `kubectl create deployment`.
#[derive(Debug)]
pub struct Command {
    /// The words after `kubectl`; empty for kubectl itself.
    pub path: &'static str,
    /// Other names of its last word.
    pub aliases: Vec<&'static str>,
    /// Its own flags, in the order of the help text.
    pub flags: Vec<Flag>,
}

/// A flag.
#[derive(Debug)]
pub struct Flag {
    /// The long name.
    pub name: &'static str,
    /// The letter, if any.
    pub letter: Option<char>,
    /// The default as help prints it, such as `'none'`.
    pub default: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// What it means when it stands without a value.
    pub bare: Option<&'static str>,
}

/// What a flag takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// True or false.
    Bool,
    /// Text.
    Text,
    /// A whole number.
    Int,
    /// A length of time such as `1m30s`.
    Duration,
    /// Several texts, by commas or by repeating the flag.
    List,
    /// Several texts, by repeating the flag only.
    Repeated,
}

/// Flags whose values may hold commas.
const REPEATED: &[&str] = &[
    "annotation",
    "as-group",
    "as-user-extra",
    "auth-provider-arg",
    "env",
    "exec-arg",
    "exec-env",
    "for",
    "from-literal",
    "mount",
    "rule",
    "option",
];

/// Flags that exist but that help does not show: (command, flag line).
const HIDDEN: &[(&str, &str)] = &[
    ("", "add-dir-header=false"),
    ("", "alsologtostderr=false"),
    ("", "log-backtrace-at=''"),
    ("", "log-dir=''"),
    ("", "log-file=''"),
    ("", "logtostderr=true"),
    ("", "skip-headers=false"),
    ("", "stderrthreshold=''"),
    ("autoscale", "cpu-percent=-1"),
    ("annotate", "record=false"),
    ("apply", "record=false"),
    ("autoscale", "record=false"),
    ("edit", "record=false"),
    ("expose", "record=false"),
    ("label", "record=false"),
    ("patch", "record=false"),
    ("replace", "record=false"),
    ("rollout undo", "record=false"),
    ("scale", "record=false"),
    ("set image", "record=false"),
    ("set env", "record=false"),
    ("set resources", "record=false"),
    ("set selector", "record=false"),
    ("set serviceaccount", "record=false"),
    ("set subject", "record=false"),
    ("create", "record=false"),
];

const TABLE: &str = include_str!("data/commands.txt");

/// All commands, the root first.
pub fn all() -> &'static [Command] {
    static ALL: OnceLock<Vec<Command>> = OnceLock::new();
    ALL.get_or_init(read)
}

/// The command with these words after `kubectl`.
pub fn find(path: &str) -> Option<&'static Command> {
    static BY_PATH: OnceLock<BTreeMap<&'static str, usize>> = OnceLock::new();
    let index = BY_PATH.get_or_init(|| all().iter().enumerate().map(|(i, c)| (c.path, i)).collect());
    index.get(path).map(|i| &all()[*i])
}

/// The commands right under one, in the order of the help text.
pub fn children(path: &str) -> impl Iterator<Item = &'static Command> {
    let depth = if path.is_empty() { 0 } else { path.split(' ').count() };
    all().iter().filter(move |c| {
        !c.path.is_empty()
            && c.path.split(' ').count() == depth + 1
            && (path.is_empty() || c.path.strip_prefix(path).is_some_and(|rest| rest.starts_with(' ')))
    })
}

impl Command {
    /// Its last word.
    pub fn name(&self) -> &'static str {
        self.path.rsplit(' ').next().unwrap_or("")
    }

    /// As it is typed: `kubectl create deployment`.
    pub fn full(&self) -> String {
        if self.path.is_empty() { "kubectl".to_owned() } else { format!("kubectl {}", self.path) }
    }

    /// The flag with this name: its own, or a global one.
    pub fn flag(&self, name: &str) -> Option<&'static Flag> {
        let own = find(self.path).and_then(|c| c.flags.iter().find(|f| f.name == name));
        own.or_else(|| all()[0].flags.iter().find(|f| f.name == name))
    }

    /// The flag with this letter.
    pub fn letter(&self, letter: char) -> Option<&'static Flag> {
        let own = find(self.path).and_then(|c| c.flags.iter().find(|f| f.letter == Some(letter)));
        own.or_else(|| all()[0].flags.iter().find(|f| f.letter == Some(letter)))
    }
}

impl Flag {
    /// The default as a value.
    pub fn default_value(&self) -> &'static str {
        match self.takes {
            Takes::List | Takes::Repeated => self.default.trim_start_matches('[').trim_end_matches(']'),
            _ => self.default.trim_matches('\''),
        }
    }

    /// Whether help shows it.
    pub fn is_hidden(&self, command: &str) -> bool {
        HIDDEN.iter().any(|(c, line)| *c == command && line.split('=').next() == Some(self.name))
    }
}

fn read() -> Vec<Command> {
    let mut commands: Vec<Command> = Vec::new();
    for line in TABLE.lines() {
        match (line.strip_prefix(' '), commands.last_mut()) {
            (Some(flag), Some(command)) => command.flags.push(read_flag(flag)),
            _ => {
                let (path, aliases) = line.split_once('|').unwrap_or((line, ""));
                let aliases = aliases.split(',').filter(|a| !a.is_empty()).collect();
                commands.push(Command { path, aliases, flags: Vec::new() });
            }
        }
    }
    for (path, line) in HIDDEN {
        if let Some(command) = commands.iter_mut().find(|c| c.path == *path) {
            command.flags.push(read_flag(line));
        }
    }
    for path in ["alpha", "help", "options", "__complete"] {
        commands.push(Command { path, aliases: Vec::new(), flags: Vec::new() });
    }
    commands
}

fn read_flag(line: &'static str) -> Flag {
    let (left, default) = line.split_once('=').unwrap_or((line, ""));
    let (letter, name) = match left.split_once(',') {
        Some((letter, name)) => (letter.chars().next(), name),
        None => (None, left),
    };
    let takes = match default {
        "true" | "false" => Takes::Bool,
        _ if default.starts_with('[') && REPEATED.contains(&name) => Takes::Repeated,
        _ if default.starts_with('[') => Takes::List,
        _ if default.parse::<i64>().is_ok() => Takes::Int,
        _ if default.ends_with('s') && default.starts_with(|c: char| c.is_ascii_digit()) => Takes::Duration,
        _ => Takes::Text,
    };
    let bare = match name {
        _ if takes == Takes::Bool => Some("true"),
        "dry-run" => Some("unchanged"),
        "cascade" => Some("background"),
        "validate" => Some("strict"),
        _ => None,
    };
    Flag { name, letter, default, takes, bare }
}
