//! Help texts. Their words lie in `data/help.txt`, their flags in the table of commands; this puts them together.
//!
//! Plays: kubectl/pkg/util/templates.

use crate::commands::{self, Command};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const TEXTS: &str = include_str!("data/help.txt");

#[derive(Default)]
struct Page {
    short: &'static str,
    long: Vec<&'static str>,
    examples: Vec<&'static str>,
    options: Vec<&'static str>,
    usage: Vec<&'static str>,
}

#[derive(Default)]
struct Texts {
    flags: BTreeMap<&'static str, Vec<&'static str>>,
    pages: BTreeMap<&'static str, Page>,
}

fn texts() -> &'static Texts {
    static READ: OnceLock<Texts> = OnceLock::new();
    READ.get_or_init(|| {
        let mut all = Texts::default();
        let (mut flag, mut page, mut part) = ("", "", "");
        for line in TEXTS.lines() {
            if let Some(name) = line.strip_prefix("%flag ") {
                (flag, part) = (name, "flag");
            } else if let Some(path) = line.strip_prefix("%command") {
                (page, part) = (path.trim_start(), "long");
            } else if let Some(short) = line.strip_prefix("%short ") {
                all.pages.entry(page).or_default().short = short;
            } else if let Some(name) =
                line.strip_prefix('%').filter(|n| ["examples", "options", "usage", "text"].contains(n))
            {
                part = name;
            } else if part == "flag" {
                all.flags.entry(flag).or_default().push(line);
            } else {
                let page = all.pages.entry(page).or_default();
                match part {
                    "examples" => page.examples.push(line),
                    "options" => page.options.push(line),
                    "usage" => page.usage.push(line),
                    _ => page.long.push(line),
                }
            }
        }
        all
    })
}

/// One line about a command.
pub fn short(path: &str) -> &'static str {
    texts().pages.get(path).map_or("", |p| p.short)
}

/// The options of a command as help lists them.
fn options(command: &Command, page: &Page) -> String {
    let mut parts = Vec::new();
    for (flag, text) in command.flags.iter().filter(|f| !f.is_hidden(command.path)).zip(&page.options) {
        let letter = flag.letter.map(|l| format!("-{l}, ")).unwrap_or_default();
        let text = texts().flags.get(text).map(|t| t.join("\n")).unwrap_or_default();
        parts.push(format!("    {letter}--{}={}:\n{text}\n", flag.name, flag.default));
    }
    parts.join("\n")
}

/// The global options, as `kubectl options` prints them.
pub fn global_options() -> String {
    let root = &commands::all()[0];
    let empty = Page::default();
    let page = texts().pages.get("").unwrap_or(&empty);
    format!("The following options can be passed to any command:\n\n{}\n", options(root, page))
}

/// The help text of a command.
pub fn page(command: &Command) -> String {
    let empty = Page::default();
    let page = texts().pages.get(command.path).unwrap_or(&empty);
    let mut out = page.long.join("\n");
    out.push('\n');
    if command.path.is_empty() {
        return out;
    }
    if !command.aliases.is_empty() {
        out.push_str(&format!("\nAliases:\n{}, {}\n", command.name(), command.aliases.join(", ")));
    }
    if !page.examples.is_empty() {
        out.push_str(&format!("\nExamples:\n{}\n", page.examples.join("\n")));
    }
    let children: Vec<&Command> = commands::children(command.path).collect();
    if !children.is_empty() {
        let width = children.iter().map(|c| c.name().len()).max().unwrap_or(0).max(11);
        out.push_str("\nAvailable Commands:\n");
        for child in &children {
            out.push_str(&format!("  {:width$}   {}\n", child.name(), short(child.path)));
        }
    }
    if !page.options.is_empty() {
        out.push_str(&format!("\nOptions:\n{}", options(command, page)));
    }
    out.push_str(&format!("\nUsage:\n{}\n\n", page.usage.join("\n")));
    if !children.is_empty() {
        let full = command.full();
        out.push_str(&format!("Use \"{full} <command> --help\" for more information about a given command.\n"));
    }
    out.push_str("Use \"kubectl options\" for a list of global command-line options (applies to all commands).\n");
    out
}
