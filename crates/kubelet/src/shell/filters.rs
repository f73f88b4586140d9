//! Programs that pick and change lines: grep, sed, cut, awk, tr.

use super::text::escaped;
use crate::shell::tools::{Outcome, Tool};
use api::Str;
use shell::pattern::Pattern;

/// Whether a line has a regular expression.
fn found(pattern: &str, line: &str) -> bool {
    Pattern::new(pattern, false, false).is_match(line)
}

/// `grep [-viqcnwEF] PATTERN [FILE ...]`
pub(crate) fn grep(tool: &mut Tool<'_>) -> Outcome {
    let (options, mut rest) = tool.split();
    let _ = options;
    if rest.is_empty() {
        return tool.fail(2, "no pattern");
    }
    let pattern = rest.remove(0).to_owned();
    let (invert, ignore, quiet, count, numbers) =
        (tool.has('v'), tool.has('i'), tool.has('q'), tool.has('c'), tool.has('n'));
    let (text, code) = tool.texts(&rest);
    let wanted = if ignore { pattern.to_lowercase() } else { pattern };
    let wanted = Pattern::new(&wanted, tool.has('F') || tool.name == "fgrep", tool.has('w'));
    let mut hits = 0;
    for (i, line) in text.lines().enumerate() {
        let looked = if ignore { line.to_lowercase() } else { line.to_owned() };
        if wanted.is_match(&looked) == invert {
            continue;
        }
        hits += 1;
        if !quiet && !count {
            let number = if numbers { format!("{}:", i + 1) } else { String::new() };
            tool.out.push_str(&format!("{number}{line}\n"));
        }
    }
    if count {
        tool.out.push_str(&format!("{hits}\n"));
    }
    Outcome::Done(if code != 0 { 2 } else { i32::from(hits == 0) })
}

/// `sed [-i] s/FROM/TO/[g] [FILE ...]`: plain text only; also `Nd`, `-n Np`.
pub(crate) fn sed(tool: &mut Tool<'_>) -> Outcome {
    let in_place = tool.args.iter().any(|a| a == "-i");
    let quiet = tool.args.iter().any(|a| a == "-n");
    let rest: Vec<Str> =
        tool.args.iter().filter(|a| !matches!(a.as_str(), "-i" | "-n" | "-e" | "-E" | "-r")).cloned().collect();
    let Some((script, names)) = rest.split_first() else { return tool.fail(1, "no script") };
    let names: Vec<&str> = names.iter().map(|n| n.as_str()).collect();
    let (text, code) = tool.texts(&names);
    let mut out = String::new();
    for (i, line) in text.lines().enumerate() {
        let number = (i + 1).to_string();
        if let Some(delimiter) = script.strip_prefix('s').and_then(|s| s.chars().next()) {
            let parts: Vec<&str> = script[1 + delimiter.len_utf8()..].split(delimiter).collect();
            let (from, to) = (parts.first().copied().unwrap_or(""), parts.get(1).copied().unwrap_or(""));
            let all = parts.get(2).is_some_and(|f| f.contains('g'));
            let line = match (from.is_empty(), all) {
                (true, _) => line.to_owned(),
                (false, true) => line.replace(from, to),
                (false, false) => line.replacen(from, to, 1),
            };
            out.push_str(&format!("{line}\n"));
        } else if let Some(wanted) = script.strip_suffix('d') {
            if wanted != number && !(wanted.starts_with('/') && found(wanted.trim_matches('/'), line)) {
                out.push_str(&format!("{line}\n"));
            }
        } else if let Some(wanted) = script.strip_suffix('p') {
            let (from, to) = wanted.split_once(',').unwrap_or((wanted, wanted));
            let within =
                |f: &str, t: &str| Some((f.parse::<usize>().ok()?..=t.parse::<usize>().ok()?).contains(&(i + 1)));
            let hit = within(from, to).unwrap_or_else(|| found(wanted.trim_matches('/'), line));
            if hit || !quiet {
                out.push_str(&format!("{line}\n"));
            }
        } else {
            out.push_str(&format!("{line}\n"));
        }
    }
    if in_place && let Some(name) = names.first() {
        let path = tool.absolute(name);
        tool.world.write(&path, Some(out.into()));
    } else {
        tool.out.push_str(&out);
    }
    Outcome::Done(code)
}

/// `cut -d X -f N[,M] [FILE ...]`, `cut -c N-M`
pub(crate) fn cut(tool: &mut Tool<'_>) -> Outcome {
    let (mut delimiter, mut fields, mut characters, mut names) = ("\t".to_owned(), String::new(), false, Vec::new());
    let mut args = tool.args.iter().map(|a| a.as_str());
    while let Some(arg) = args.next() {
        let mut value = |prefix: &str| {
            if arg.len() > 2 { arg[prefix.len()..].to_owned() } else { args.next().unwrap_or("").to_owned() }
        };
        if arg.starts_with("-d") {
            delimiter = value("-d");
        } else if arg.starts_with("-f") {
            fields = value("-f");
        } else if arg.starts_with("-c") {
            fields = value("-c");
            characters = true;
        } else {
            names.push(arg);
        }
    }
    let wanted = |n: usize| {
        fields.split(',').any(|f| match f.split_once('-') {
            Some((a, b)) => n >= a.parse().unwrap_or(1) && n <= b.parse().unwrap_or(usize::MAX),
            None => f.parse() == Ok(n),
        })
    };
    let (text, code) = tool.texts(&names);
    for line in text.lines() {
        let line = if characters {
            line.chars().enumerate().filter(|(i, _)| wanted(i + 1)).map(|(_, c)| c).collect()
        } else if line.contains(delimiter.as_str()) && !delimiter.is_empty() {
            let parts: Vec<&str> = line.split(delimiter.as_str()).collect();
            let kept: Vec<&str> = parts.iter().enumerate().filter(|(i, _)| wanted(i + 1)).map(|(_, p)| *p).collect();
            kept.join(&delimiter)
        } else {
            line.to_owned()
        };
        tool.out.push_str(&format!("{line}\n"));
    }
    Outcome::Done(code)
}

/// `awk '{print $N, $M}' [FILE ...]`, with `-F X`: nothing else of the language.
pub(crate) fn awk(tool: &mut Tool<'_>) -> Outcome {
    let mut rest: Vec<&str> = tool.args.iter().map(|a| a.as_str()).collect();
    let mut separator = None;
    if let Some(first) = rest.first().and_then(|a| a.strip_prefix("-F")) {
        let given = if first.is_empty() { rest.remove(1) } else { first };
        separator = Some(given.to_owned());
        rest.remove(0);
    }
    if rest.is_empty() {
        return tool.fail(1, "usage: awk 'program' [FILE ...]");
    }
    let program = rest.remove(0).to_owned();
    let (pattern, body) = program.split_once('{').unwrap_or(("", "print $0"));
    let pattern = pattern.trim().trim_matches('/').to_owned();
    let body = body.trim_end_matches('}').trim().to_owned();
    let (text, code) = tool.texts(&rest);
    for line in text.lines().filter(|l| pattern.is_empty() || found(&pattern, l)) {
        let parts: Vec<&str> = match &separator {
            Some(s) => line.split(s.as_str()).collect(),
            None => line.split_whitespace().collect(),
        };
        let Some(list) = body.strip_prefix("print") else { continue };
        let shown: Vec<String> = list.split(',').map(|item| awk_item(item.trim(), line, &parts)).collect();
        tool.out.push_str(&format!("{}\n", shown.join(" ")));
    }
    Outcome::Done(code)
}

fn awk_item(item: &str, line: &str, parts: &[&str]) -> String {
    match item {
        "" | "$0" => line.to_owned(),
        "$NF" => parts.last().copied().unwrap_or("").to_owned(),
        "NF" => parts.len().to_string(),
        _ => match item.strip_prefix('$').and_then(|n| n.parse::<usize>().ok()) {
            Some(n) => n.checked_sub(1).and_then(|i| parts.get(i)).copied().unwrap_or("").to_owned(),
            None => item.trim_matches('"').to_owned(),
        },
    }
}

/// `tr FROM TO`, `tr -d SET`
pub(crate) fn tr(tool: &mut Tool<'_>) -> Outcome {
    let delete = tool.args.first().is_some_and(|a| a == "-d");
    let set = |i: usize| -> Vec<char> { tool.args.get(i).map(|s| ranged(&escaped(s))).unwrap_or_default() };
    let (from, to) = if delete { (set(1), Vec::new()) } else { (set(0), set(1)) };
    let text = std::mem::take(tool.input);
    for c in text.chars() {
        match from.iter().position(|f| *f == c) {
            None => tool.out.push(c),
            Some(_) if delete => {}
            Some(i) => tool.out.extend(to.get(i).or(to.last()).copied()),
        }
    }
    Outcome::Done(0)
}

fn ranged(set: &str) -> Vec<char> {
    let set = set
        .replace("[:upper:]", "A-Z")
        .replace("[:lower:]", "a-z")
        .replace("[:digit:]", "0-9")
        .replace("[:space:]", " \t\n");
    let chars: Vec<char> = set.chars().collect();
    let mut out = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        if i + 2 < chars.len() && chars[i + 1] == '-' && chars[i].is_ascii() && chars[i + 2].is_ascii() {
            out.extend(chars[i]..=chars[i + 2]);
            i += 3;
        } else {
            out.push(chars[i]);
            i += 1;
        }
    }
    out
}
