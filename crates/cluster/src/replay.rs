//! Sessions as text: a test, a lesson's transcript, a bug report. Read, run and written in one format.
//!
//! ```text
//! # a remark
//! = web.yaml              a file follows
//! | apiVersion: v1        a line of it
//! $ kubectl apply -f web.yaml
//! $ kubectl get pods -w & in the background: the session goes on at once
//! < a line of standard input
//! > a line of standard output
//! ! a line of standard error
//! ? exit code, when it is not 0
//! @ advance 30s           virtual time passes
//! @ settle 10m            until only periodic work is left, at most so long
//! @ request internet http://shop.example/
//! @ load internet http://shop.example/ 10
//! @ fault fail-node worker-1
//! @ interrupt 3           Ctrl-C for the third thing that was submitted
//! @ hash                  the running hash of the history
//! ```
//!
//! A line that ends in a backslash goes on in the next.

use crate::cluster::Cluster;
use crate::command::{Command, CommandId};
use crate::terminal::Stream;
use api::Str;
use client::wire::{Journey, Load};
use ecow::eco_format;
use std::fmt::Write;
use std::time::Duration;

/// One thing of a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A remark, kept as it is.
    Remark(Str),
    /// A file.
    File {
        /// Its name.
        name: Str,
        /// Its content.
        content: Str,
    },
    /// A command with what it was expected to print (ignored when it runs; compared by tests).
    Line {
        /// The command.
        line: Str,
        /// Standard input.
        stdin: Option<Str>,
        /// What the file says it prints.
        expected: Vec<Printed>,
    },
    /// A directive: `advance 30s`, with the lines that the file says it prints.
    Directive {
        /// The words after `@`.
        text: Str,
        /// What the file says it prints.
        expected: Vec<Printed>,
    },
}

/// A line that was printed, or an exit code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// Standard output.
    Out(Str),
    /// Standard error.
    Err(Str),
    /// Exit code other than 0.
    Exit(i32),
}

/// A line of a session that can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: Str,
}

/// Reads a session.
pub fn parse(text: &str) -> Result<Vec<Item>, SyntaxError> {
    let mut items: Vec<Item> = Vec::new();
    let mut lines = text.lines().enumerate().peekable();
    while let Some((number, line)) = lines.next() {
        let error = |message: &str| SyntaxError { line: number + 1, message: message.into() };
        let (mark, rest) = (line.chars().next(), line.get(1..).unwrap_or(""));
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        match mark {
            None => {}
            Some('#') => items.push(Item::Remark(rest.into())),
            Some('=') => items.push(Item::File { name: rest.trim().into(), content: Str::new() }),
            Some('|') => match items.last_mut() {
                Some(Item::File { content, .. }) => *content = eco_format!("{content}{rest}\n"),
                _ => return Err(error("a line of a file stands here, but no `= NAME` before it")),
            },
            Some('$') => {
                let mut command = String::from(rest);
                while command.ends_with('\\') {
                    command.pop();
                    match lines.next() {
                        Some((_, next)) => command.push_str(next.trim_start_matches(['$', '<']).trim_start()),
                        None => break,
                    }
                }
                items.push(Item::Line { line: command.into(), stdin: None, expected: Vec::new() });
            }
            Some('@') => items.push(Item::Directive { text: rest.trim().into(), expected: Vec::new() }),
            Some('<') => match items.last_mut() {
                Some(Item::Line { stdin, .. }) => {
                    *stdin = Some(eco_format!("{}{rest}\n", stdin.as_deref().unwrap_or("")))
                }
                _ => return Err(error("a line of standard input stands here, but no `$ COMMAND` before it")),
            },
            Some(mark @ ('>' | '!' | '?')) => {
                let printed = match mark {
                    '>' => Printed::Out(rest.into()),
                    '!' => Printed::Err(rest.into()),
                    _ => Printed::Exit(rest.trim().parse().map_err(|_| error("an exit code is a number: `? 1`"))?),
                };
                match items.last_mut() {
                    Some(Item::Line { expected, .. } | Item::Directive { expected, .. }) => expected.push(printed),
                    _ => return Err(error("a result stands here, but no command before it")),
                }
            }
            Some(_) => return Err(error("a line begins with one of # = | $ < > ! ? @")),
        }
    }
    Ok(items)
}

/// At the end of a command that the session does not wait for.
const BACKGROUND: &str = " &";

/// Longest virtual time that one command of a session may take before it is interrupted.
const COMMAND_LIMIT: Duration = Duration::from_secs(3600);

/// Runs one item and answers what it printed.
pub fn run(cluster: &mut Cluster, item: &Item) -> Vec<Printed> {
    match item {
        Item::Remark(_) => Vec::new(),
        Item::File { name, content } => {
            cluster.submit(Command::File { name: name.clone(), content: content.clone() });
            Vec::new()
        }
        Item::Line { line, stdin, .. } => {
            let background = line.strip_suffix(BACKGROUND);
            let text = background.map_or_else(|| line.clone(), Str::from);
            let id = cluster.submit(Command::Line { line: text, stdin: stdin.clone() });
            if background.is_some() { printed(cluster, id) } else { finish(cluster, id) }
        }
        Item::Directive { text, .. } => directive(cluster, text),
    }
}

/// Lets time pass until a command has ended, and answers what it printed.
fn finish(cluster: &mut Cluster, id: CommandId) -> Vec<Printed> {
    let until = cluster.now() + COMMAND_LIMIT;
    while cluster.output(id).is_some_and(|o| o.exit.is_none()) {
        match cluster.next_event_at() {
            Some(at) if at <= until => {
                cluster.step();
            }
            _ => {
                cluster.submit(Command::Interrupt(id));
                break;
            }
        }
    }
    printed(cluster, id)
}

/// What a command has printed so far.
fn printed(cluster: &Cluster, id: CommandId) -> Vec<Printed> {
    let Some(output) = cluster.output(id) else { return Vec::new() };
    let mut printed: Vec<Printed> = Vec::new();
    for (stream, line) in output.lines() {
        printed.push(if stream == Stream::Out { Printed::Out(line) } else { Printed::Err(line) });
    }
    match output.exit {
        Some(0) | None => {}
        Some(code) => printed.push(Printed::Exit(code)),
    }
    printed
}

fn directive(cluster: &mut Cluster, text: &str) -> Vec<Printed> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let say = |text: &str| vec![Printed::Out(text.into())];
    let fail = |text: Str| vec![Printed::Err(text), Printed::Exit(1)];
    match words[..] {
        ["advance", by] => match sim::time::length(by) {
            Some(by) => {
                cluster.advance(by);
                Vec::new()
            }
            None => fail(eco_format!("{by} is no duration: write 500ms, 30s, 10m or 1h")),
        },
        ["settle"] => settle(cluster, crate::SETTLE_LIMIT),
        ["settle", limit] => match sim::time::length(limit) {
            Some(limit) => settle(cluster, limit),
            None => fail(eco_format!("{limit} is no duration: write 500ms, 30s, 10m or 1h")),
        },
        ["request", from, url] => {
            let id = cluster.submit(Command::Request { from: from.into(), url: url.into() });
            finish(cluster, id)
        }
        ["load", from, url, rate] => match rate.trim_end_matches("/s").parse() {
            Ok(rate) => {
                cluster.submit(Command::Load(Load { from: from.into(), url: url.into(), rate }));
                Vec::new()
            }
            Err(_) => fail(eco_format!("{rate} is no rate: write a number of requests a second")),
        },
        ["loads"] => loads(cluster),
        ["interrupt", number] => match number.parse() {
            Ok(number) => {
                cluster.submit(Command::Interrupt(CommandId(number)));
                Vec::new()
            }
            Err(_) => fail(eco_format!("{number} is no number of a command")),
        },
        ["fault", ..] => {
            // What a fault types (a drain) may go on for long: the session does not wait for it.
            let id = cluster.submit(Command::Fault(text["fault".len()..].trim().into()));
            printed(cluster, id)
        }
        ["hash"] => say(&format!("{:016x} at r{}", cluster.hash(), cluster.revision())),
        ["now"] => say(&format!("{}", cluster.now())),
        ["trace"] => trace(cluster),
        _ => fail(eco_format!(
            "@ {text} is unknown: there are advance, settle, request, load, loads, fault, interrupt, hash, now, trace"
        )),
    }
}

fn settle(cluster: &mut Cluster, limit: Duration) -> Vec<Printed> {
    if cluster.settle(limit) {
        return Vec::new();
    }
    let first = cluster.due_work().into_iter().next();
    let who = first
        .map_or_else(Str::new, |(at, who)| eco_format!(" ({who}, in {:.0} s)", at.since(cluster.now()).as_secs_f64()));
    vec![Printed::Err(eco_format!("not settled within {} s: work is still due{who}", limit.as_secs()))]
}

/// The sentences of the trace so far.
fn trace(cluster: &Cluster) -> Vec<Printed> {
    let told = cluster.trace().since(sim::StepId::NONE).filter(|s| !s.sentence.is_empty());
    told.map(|s| {
        let after = s.at.since(sim::Time::START).as_secs_f64();
        Printed::Out(eco_format!("{after:9.3}  {}  {}  {}", s.actor, s.object, s.sentence))
    })
    .collect()
}

fn loads(cluster: &Cluster) -> Vec<Printed> {
    let mut out = Vec::new();
    for ((from, url), report) in cluster.load_reports() {
        let ms = |d: Duration| d.as_secs_f64() * 1000.0;
        out.push(Printed::Out(eco_format!(
            "{from} {url}: {:.0} sent, {:.0} failed (of those {:.0} lost in a pod that ended), p50 {:.1} ms, p99 {:.1} ms",
            report.sent,
            report.failed,
            report.lost,
            ms(report.p50),
            ms(report.p99)
        )));
        if !report.problem.is_empty() {
            out.push(Printed::Out(eco_format!("  now {:.0} % fail: {}", report.failing * 100.0, report.problem)));
        }
        for (pod, served) in report.by_pod {
            out.push(Printed::Out(eco_format!("  {pod}: {served:.0} served")));
        }
    }
    out
}

/// A journey as text, a line a hop.
pub fn journey_lines(journey: &Journey) -> Vec<Str> {
    let mut out = Vec::new();
    for (i, hop) in journey.hops.iter().enumerate() {
        let object = hop.object.as_ref().map_or_else(Str::new, |o| eco_format!("  {o}"));
        let rule = if hop.rule.is_empty() { Str::new() } else { eco_format!("  [{}]", hop.rule) };
        let sign = if hop.passed { "" } else { "STOPS: " };
        out.push(eco_format!("{}  {}{object}{rule}  {sign}{}", i + 1, hop.stage, hop.decision));
        if !hop.advice.is_empty() {
            out.push(eco_format!("   {}", hop.advice));
        }
    }
    let took: Duration = journey.hops.iter().map(|h| h.took).sum();
    let end = match (&journey.reply, journey.refusal) {
        (Some(reply), _) => eco_format!("HTTP {} in {:.1} ms", reply.status, took.as_secs_f64() * 1000.0),
        (None, Some(why)) => eco_format!("no answer: {}", format!("{why:?}").to_lowercase()),
        (None, None) => "no answer".into(),
    };
    out.push(end);
    if let Some(reply) = journey.reply.as_ref().filter(|r| !r.body.is_empty()) {
        out.extend(reply.body.lines().map(Str::from));
    }
    out
}

/// Runs a session and writes its transcript: the same file with what was really printed.
pub fn transcript(cluster: &mut Cluster, items: &[Item]) -> String {
    let mut out = String::new();
    for item in items {
        write_item(&mut out, item);
        for printed in run(cluster, item) {
            let _ = match printed {
                Printed::Out(line) if line.is_empty() => writeln!(out, ">"),
                Printed::Out(line) => writeln!(out, "> {line}"),
                Printed::Err(line) => writeln!(out, "! {line}"),
                Printed::Exit(code) => writeln!(out, "? {code}"),
            };
        }
    }
    out
}

fn write_item(out: &mut String, item: &Item) {
    let _ = match item {
        Item::Remark(text) => writeln!(out, "# {text}"),
        Item::File { name, content } => {
            let lines = content.lines().map(|l| format!("| {l}\n")).collect::<String>();
            write!(out, "= {name}\n{lines}")
        }
        Item::Line { line, stdin, .. } => {
            let lines = stdin.iter().flat_map(|s| s.lines()).map(|l| format!("< {l}\n")).collect::<String>();
            write!(out, "$ {line}\n{lines}")
        }
        Item::Directive { text, .. } => writeln!(out, "@ {text}"),
    };
}

/// What was submitted to a cluster, as a session that does it again: commands with the time between them.
pub fn export(cluster: &Cluster) -> String {
    let config = cluster.config();
    let mut out = format!("# binnacle --seed {} --nodes {}\n", config.seed, config.nodes);
    let mut at = sim::Time::START;
    for input in cluster.inputs() {
        let passed = input.at.since(at);
        if !passed.is_zero() {
            let _ = writeln!(out, "@ advance {}ms", passed.as_secs_f64() * 1000.0);
            at = input.at;
        }
        match &input.command {
            Command::Line { line, stdin } => {
                // The next input came when it came, whether this command had ended or not.
                let line = eco_format!("{line}{BACKGROUND}");
                write_item(&mut out, &Item::Line { line, stdin: stdin.clone(), expected: Vec::new() });
            }
            Command::File { name, content } => {
                write_item(&mut out, &Item::File { name: name.clone(), content: content.clone() });
            }
            Command::Request { from, url } => {
                let _ = writeln!(out, "@ request {from} {url}");
            }
            Command::Load(load) => {
                let _ = writeln!(out, "@ load {} {} {}", load.from, load.url, load.rate);
            }
            Command::Fault(text) => {
                let _ = writeln!(out, "@ fault {text}");
            }
            Command::Interrupt(id) => {
                let _ = writeln!(out, "@ interrupt {}", id.0);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_read_and_written_in_the_same_form() {
        let text = "# a\n= f.yaml\n| a: b\n$ kubectl apply -f -\n< x\n@ advance 1m\n";
        let items = parse(text).expect("valid");
        let mut out = String::new();
        items.iter().for_each(|i| write_item(&mut out, i));
        assert_eq!(out, text);
        assert_eq!(parse("| x").expect_err("no file").line, 1);
    }
}
