//! Programs that work on text.

use crate::shell::tools::{Outcome, Tool};
use api::Str;

/// `echo [-ne] TEXT ...`
pub(crate) fn echo(tool: &mut Tool<'_>) -> Outcome {
    let mut args = tool.args;
    let (mut newline, mut escapes) = (true, false);
    while let Some(option) =
        args.first().filter(|a| a.len() > 1 && a.starts_with('-') && a[1..].chars().all(|c| "neE".contains(c)))
    {
        newline &= !option.contains('n');
        escapes |= option.contains('e');
        args = &args[1..];
    }
    let text = args.join(" ");
    let text = if escapes { escaped(&text) } else { text };
    tool.out.push_str(&text);
    if newline {
        tool.out.push('\n');
    }
    Outcome::Done(0)
}

/// Text with `\n` and its kind replaced.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some('\\') | None => out.push('\\'),
            Some('0') => out.push('\0'),
            Some('e') => out.push('\x1b'),
            Some(c) => out.extend(['\\', c]),
        }
    }
    out
}

/// `printf FORMAT [VALUE ...]`
pub(crate) fn printf(tool: &mut Tool<'_>) -> Outcome {
    let Some((format, mut values)) = tool.args.split_first() else {
        return tool.fail(1, "usage: printf FORMAT [ARGUMENT...]");
    };
    let format = escaped(format);
    for _ in 0..1000 {
        let before = values.len();
        let mut chars = format.chars().peekable();
        while let Some(c) = chars.next() {
            if c != '%' {
                tool.out.push(c);
                continue;
            }
            let mut flags = String::new();
            while let Some(f) = chars.peek().filter(|f| f.is_ascii_digit() || "-.+ ".contains(**f)) {
                flags.push(*f);
                chars.next();
            }
            let kind = chars.next().unwrap_or('%');
            if kind == '%' {
                tool.out.push('%');
                continue;
            }
            let value = values.first().cloned().unwrap_or_default();
            values = values.get(1..).unwrap_or(&[]);
            tool.out.push_str(&placed(kind, &flags, &value));
        }
        if values.is_empty() || values.len() == before {
            break;
        }
    }
    Outcome::Done(0)
}

fn placed(kind: char, flags: &str, value: &str) -> String {
    let (width, precision) = flags.split_once('.').unwrap_or((flags, ""));
    let left = width.starts_with('-');
    let zero = width.trim_start_matches('-').starts_with('0') && !left;
    let width: usize = width.trim_start_matches(['-', '+', ' ', '0']).parse().unwrap_or(0).min(1000);
    let text = match kind {
        'd' | 'i' | 'u' => value.parse::<i64>().unwrap_or(0).to_string(),
        'x' => format!("{:x}", value.parse::<i64>().unwrap_or(0)),
        'f' => format!("{:.*}", precision.parse().unwrap_or(6).min(20), value.parse::<f64>().unwrap_or(0.0)),
        'c' => value.chars().take(1).collect(),
        'b' => escaped(value),
        _ if !precision.is_empty() => value.chars().take(precision.parse().unwrap_or(usize::MAX)).collect(),
        _ => value.to_owned(),
    };
    match (left, zero) {
        (true, _) => format!("{text:<width$}"),
        (false, true) => format!("{text:0>width$}"),
        (false, false) => format!("{text:>width$}"),
    }
}

pub(super) fn files<'a>(tool: &Tool<'a>) -> Vec<&'a str> {
    tool.args.iter().map(|a| a.as_str()).filter(|a| *a == "-" || !a.starts_with('-')).collect()
}

/// `cat FILE ...`, `tac`
pub(crate) fn cat(tool: &mut Tool<'_>) -> Outcome {
    let names = files(tool);
    let (text, code) = tool.texts(&names);
    if tool.name == "tac" {
        let lines: Vec<&str> = text.lines().rev().collect();
        tool.out.push_str(&joined(&lines));
    } else {
        tool.out.push_str(&text);
    }
    Outcome::Done(code)
}

pub(super) fn joined(lines: &[&str]) -> String {
    lines.iter().map(|l| format!("{l}\n")).collect()
}

/// The number after `-n`, `-c` or a bare dash, and the files.
pub(super) fn counted<'a>(tool: &Tool<'a>) -> (Option<&'a str>, bool, Vec<&'a str>) {
    let (mut count, mut bytes, mut names) = (None, false, Vec::new());
    let mut args = tool.args.iter().map(|a| a.as_str());
    while let Some(arg) = args.next() {
        match arg {
            "-n" => count = args.next(),
            "-c" => {
                count = args.next();
                bytes = true;
            }
            "-f" | "-F" | "-q" => {}
            _ if arg.len() > 1 && arg.starts_with('-') => count = Some(arg[1..].trim_start_matches(['n', 'f', 'c'])),
            _ => names.push(arg),
        }
    }
    (count.filter(|c| !c.is_empty()), bytes, names)
}

/// `head [-n N] [FILE ...]`
pub(crate) fn head(tool: &mut Tool<'_>) -> Outcome {
    let (count, bytes, names) = counted(tool);
    let n: usize = count.and_then(|c| c.parse().ok()).unwrap_or(10);
    let (text, code) = tool.texts(&names);
    if bytes {
        tool.out.extend(text.chars().take(n));
    } else {
        let lines: Vec<&str> = text.lines().take(n).collect();
        tool.out.push_str(&joined(&lines));
    }
    Outcome::Done(code)
}

/// `tail [-n N] [-f] [FILE ...]`
pub(crate) fn tail(tool: &mut Tool<'_>) -> Outcome {
    let (count, bytes, names) = counted(tool);
    let follow = tool.has('f') || tool.has('F');
    let count = count.unwrap_or("10");
    let (text, code) = tool.texts(&names);
    if bytes {
        let n: usize = count.parse().unwrap_or(0);
        let skip = text.chars().count().saturating_sub(n);
        tool.out.extend(text.chars().skip(skip));
    } else {
        let lines: Vec<&str> = text.lines().collect();
        let from = match count.strip_prefix('+') {
            Some(from) => from.parse::<usize>().unwrap_or(1).saturating_sub(1),
            None => lines.len().saturating_sub(count.parse().unwrap_or(10)),
        };
        tool.out.push_str(&joined(lines.get(from..).unwrap_or(&[])));
    }
    if follow && code == 0 { Outcome::Forever } else { Outcome::Done(code) }
}

/// `wc [-lwc] [FILE ...]`
pub(crate) fn wc(tool: &mut Tool<'_>) -> Outcome {
    let names = files(tool);
    let (text, code) = tool.texts(&names);
    let (lines, words, bytes) = (text.matches('\n').count(), text.split_whitespace().count(), text.len());
    let line = match (tool.has('l'), tool.has('w'), tool.has('c')) {
        (true, ..) => format!("{lines}"),
        (_, true, _) => format!("{words}"),
        (.., true) => format!("{bytes}"),
        _ => format!("{lines:>7} {words:>7} {bytes:>7}"),
    };
    let shown = names.first().map(|n| format!(" {n}")).unwrap_or_default();
    tool.out.push_str(&format!("{line}{shown}\n"));
    Outcome::Done(code)
}

/// `sort [-rnu] [FILE ...]`
pub(crate) fn sort(tool: &mut Tool<'_>) -> Outcome {
    let names = files(tool);
    let (text, code) = tool.texts(&names);
    let mut lines: Vec<&str> = text.lines().collect();
    if tool.has('n') {
        let number = |l: &str| l.split_whitespace().next().and_then(|w| w.parse::<f64>().ok()).unwrap_or(0.0);
        lines.sort_by(|a, b| number(a).total_cmp(&number(b)));
    } else {
        lines.sort_unstable();
    }
    if tool.has('r') {
        lines.reverse();
    }
    if tool.has('u') {
        lines.dedup();
    }
    tool.out.push_str(&joined(&lines));
    Outcome::Done(code)
}

/// `uniq [-c] [FILE]`
pub(crate) fn uniq(tool: &mut Tool<'_>) -> Outcome {
    let names = files(tool);
    let (text, code) = tool.texts(&names);
    let mut groups: Vec<(&str, usize)> = Vec::new();
    for line in text.lines() {
        match groups.last_mut() {
            Some((known, n)) if *known == line => *n += 1,
            _ => groups.push((line, 1)),
        }
    }
    let counts = tool.has('c');
    for (line, n) in groups {
        let line = if counts { format!("{n:>7} {line}\n") } else { format!("{line}\n") };
        tool.out.push_str(&line);
    }
    Outcome::Done(code)
}

/// `seq [FROM [STEP]] TO`
pub(crate) fn seq(tool: &mut Tool<'_>) -> Outcome {
    let numbers: Option<Vec<i64>> = tool.args.iter().map(|a| a.parse().ok()).collect();
    let (from, step, to) = match numbers.as_deref() {
        Some([to]) => (1, 1, *to),
        Some([from, to]) => (*from, 1, *to),
        Some([from, step, to]) => (*from, *step, *to),
        _ => return tool.fail(1, "invalid number"),
    };
    let mut n = from;
    for _ in 0..10_000 {
        if (step >= 0 && n > to) || (step < 0 && n < to) {
            break;
        }
        tool.out.push_str(&format!("{n}\n"));
        n = n.saturating_add(step);
    }
    Outcome::Done(0)
}

/// `rev`
pub(crate) fn rev(tool: &mut Tool<'_>) -> Outcome {
    let names = files(tool);
    let (text, code) = tool.texts(&names);
    for line in text.lines() {
        tool.out.extend(line.chars().rev());
        tool.out.push('\n');
    }
    Outcome::Done(code)
}

/// `base64 [-d] [FILE]`
pub(crate) fn base64(tool: &mut Tool<'_>) -> Outcome {
    let names = files(tool);
    let decode = tool.has('d') || tool.args.iter().any(|a| a == "--decode");
    let (text, code) = tool.texts(&names);
    if !decode {
        let line = format!("{}\n", api::scalars::base64_encode(text.as_bytes()));
        tool.out.push_str(&line);
        return Outcome::Done(code);
    }
    match api::scalars::base64_decode(text.trim()) {
        Ok(bytes) => {
            tool.out.push_str(&String::from_utf8_lossy(&bytes));
            Outcome::Done(code)
        }
        Err(_) => tool.fail(1, "truncated input"),
    }
}

/// `md5sum`, `sha256sum`: a number that differs when the text does, not the real one.
pub(crate) fn checksum(tool: &mut Tool<'_>) -> Outcome {
    let names = files(tool);
    let (text, code) = tool.texts(&names);
    let mut rng = sim::Rng::new(sim::hash::of_bytes(text.as_bytes()));
    let words = if tool.name == "md5sum" { 2 } else { 4 };
    let digest: String = (0..words).map(|_| format!("{:016x}", rng.next_u64())).collect();
    let shown = names.first().copied().unwrap_or("-");
    tool.out.push_str(&format!("{digest}  {shown}\n"));
    Outcome::Done(code)
}

/// `read [-r] NAME ...`
pub(crate) fn read(tool: &mut Tool<'_>) -> Outcome {
    let names: Vec<Str> = tool.args.iter().filter(|a| !a.starts_with('-')).cloned().collect();
    Outcome::Done(i32::from(!shell::read_line(tool.input, tool.variables, &names)))
}

/// `yes`: into nowhere it runs for good.
pub(crate) fn yes(tool: &mut Tool<'_>) -> Outcome {
    for _ in 0..100 {
        tool.out.push_str("y\n");
    }
    Outcome::Forever
}

/// `xargs COMMAND ...`: only `echo`.
pub(crate) fn xargs(tool: &mut Tool<'_>) -> Outcome {
    let words: Vec<String> = std::mem::take(tool.input).split_whitespace().map(str::to_owned).collect();
    let mut own: Vec<&str> = tool.args.iter().map(|a| a.as_str()).collect();
    if own.first().is_some_and(|c| *c == "echo") {
        own.remove(0);
    }
    let all: Vec<&str> = own.into_iter().chain(words.iter().map(String::as_str)).collect();
    let line = format!("{}\n", all.join(" "));
    tool.say(&line)
}

/// `expr A + B`
pub(crate) fn expr(tool: &mut Tool<'_>) -> Outcome {
    match shell::words::arithmetic(&tool.args.join(" "), &|_| None) {
        Some(n) => {
            tool.out.push_str(&format!("{n}\n"));
            Outcome::Done(i32::from(n == 0))
        }
        None => tool.fail(2, "syntax error"),
    }
}
