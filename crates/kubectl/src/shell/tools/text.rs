//! Programs that work on lines: `sort`, `uniq`, `cut`, `tr`, `awk`, `sed`.

use super::{Ran, flags, has, inputs, read, unescape, value};
use crate::env::Env;
use shell::pattern::Pattern;

pub(super) fn sort(env: &dyn Env, args: &[&str], stdin: &str) -> Ran {
    let (flags, names) = flags(args, "kt");
    let text = match inputs(env, "sort", &names, stdin) {
        Ok(text) => text,
        Err(ran) => return ran,
    };
    let field = value(&flags, 'k').and_then(|k| k.split([',', 'n', 'r']).next()?.parse::<usize>().ok());
    let number = has(&flags, 'n') || value(&flags, 'k').is_some_and(|k| k.contains('n'));
    let key = |line: &str| -> String {
        match field {
            Some(k) => line.split_whitespace().skip(k - 1).collect::<Vec<_>>().join(" "),
            None => line.to_owned(),
        }
    };
    let amount = |s: &str| -> f64 {
        let s = s.trim_start();
        let end = s.find(|c: char| !c.is_ascii_digit() && c != '.' && c != '-').unwrap_or(s.len());
        s[..end].parse().unwrap_or(0.0)
    };
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_by(|a, b| {
        let (x, y) = (key(a), key(b));
        let order = if number { amount(&x).total_cmp(&amount(&y)) } else { x.cmp(&y) };
        order.then_with(|| a.cmp(b))
    });
    if has(&flags, 'r') {
        lines.reverse();
    }
    if has(&flags, 'u') {
        lines.dedup();
    }
    Ran::out(lines.iter().map(|l| format!("{l}\n")).collect::<String>())
}

pub(super) fn uniq(args: &[&str], stdin: &str) -> Ran {
    let (flags, _) = flags(args, "");
    let mut groups: Vec<(usize, &str)> = Vec::new();
    for line in stdin.lines() {
        match groups.last_mut() {
            Some((n, last)) if *last == line => *n += 1,
            _ => groups.push((1, line)),
        }
    }
    let count = has(&flags, 'c');
    let show = |(n, line): &(usize, &str)| if count { format!("{n:7} {line}\n") } else { format!("{line}\n") };
    Ran::out(groups.iter().map(show).collect::<String>())
}

fn ranges(text: &str) -> Vec<(usize, usize)> {
    let number = |s: &str, default| s.parse().unwrap_or(default);
    text.split(',')
        .map(|r| match r.split_once('-') {
            Some((a, b)) => (number(a, 1), number(b, usize::MAX)),
            None => (number(r, 1), number(r, 1)),
        })
        .collect()
}

pub(super) fn cut(args: &[&str], stdin: &str) -> Ran {
    let (flags, _) = flags(args, "dfc");
    let inside = |i: usize, r: &[(usize, usize)]| r.iter().any(|(a, b)| (*a..=*b).contains(&i));
    let mut out = String::new();
    for line in stdin.lines() {
        if let Some(list) = value(&flags, 'c') {
            let r = ranges(list);
            out.extend(line.chars().enumerate().filter(|(i, _)| inside(i + 1, &r)).map(|(_, c)| c));
        } else {
            let delimiter = value(&flags, 'd').and_then(|d| d.chars().next()).unwrap_or('\t');
            let r = ranges(value(&flags, 'f').unwrap_or("1"));
            let fields: Vec<&str> = line.split(delimiter).collect();
            if fields.len() == 1 {
                out.push_str(line);
            } else {
                let kept: Vec<&str> =
                    fields.iter().enumerate().filter(|(i, _)| inside(i + 1, &r)).map(|(_, f)| *f).collect();
                out.push_str(&kept.join(&delimiter.to_string()));
            }
        }
        out.push('\n');
    }
    Ran::out(out)
}

pub(super) fn tr(args: &[&str], stdin: &str) -> Ran {
    let (flags, sets) = flags(args, "");
    let expand = |s: &str| -> Vec<char> {
        let chars: Vec<char> = unescape(s).chars().collect();
        let mut out = Vec::new();
        let mut i = 0;
        while i < chars.len() {
            if i + 2 < chars.len() && chars[i + 1] == '-' {
                out.extend(chars[i]..=chars[i + 2]);
                i += 3;
            } else {
                out.push(chars[i]);
                i += 1;
            }
        }
        out
    };
    let from = expand(sets.first().unwrap_or(&""));
    if has(&flags, 'd') {
        return Ran::out(stdin.chars().filter(|c| !from.contains(c)).collect::<String>());
    }
    let to = expand(sets.get(1).unwrap_or(&""));
    let mut out = String::new();
    for c in stdin.chars() {
        let mapped = match from.iter().position(|f| *f == c) {
            Some(i) => to.get(i).or(to.last()).copied().unwrap_or(c),
            None => c,
        };
        if has(&flags, 's') && from.contains(&c) && out.ends_with(mapped) {
            continue;
        }
        out.push(mapped);
    }
    Ran::out(out)
}

/// `awk '{print $1, $2}'`, with an optional `/pattern/` or `NR>1` before it.
pub(super) fn awk(args: &[&str], stdin: &str) -> Ran {
    let (flags, rest) = flags(args, "Fv");
    let Some(program) = rest.first() else { return Ran::fail("usage: awk program\n", 2) };
    let (condition, action) = program.split_once('{').unwrap_or((program, "print $0}"));
    let action = action.trim().trim_end_matches('}').trim();
    let condition = condition.trim();
    let separator = value(&flags, 'F');
    let mut out = String::new();
    for (i, line) in stdin.lines().enumerate() {
        let fields: Vec<&str> = match separator {
            Some(s) => line.split(s).collect(),
            None => line.split_whitespace().collect(),
        };
        let field = |token: &str| -> String {
            let token = token.trim();
            match token {
                "NR" => (i + 1).to_string(),
                "NF" => fields.len().to_string(),
                "$0" => line.to_owned(),
                "$NF" => fields.last().unwrap_or(&"").to_string(),
                _ => match token.strip_prefix('$').and_then(|n| n.parse::<usize>().ok()) {
                    Some(n) => fields.get(n - 1).unwrap_or(&"").to_string(),
                    None => unescape(token.trim_matches('"')),
                },
            }
        };
        if !awk_condition(condition, line, &field) {
            continue;
        }
        let print = action.strip_prefix("print").unwrap_or("$0").trim();
        let print = if print.is_empty() { "$0" } else { print };
        let parts: Vec<String> = split_outside_quotes(print, ',')
            .iter()
            .map(|p| {
                split_outside_quotes(p, ' ').iter().filter(|t| !t.is_empty()).map(|t| field(t)).collect::<String>()
            })
            .collect();
        out.push_str(&parts.join(" "));
        out.push('\n');
    }
    Ran::out(out)
}

fn split_outside_quotes(text: &str, at: char) -> Vec<String> {
    let (mut parts, mut quoted) = (vec![String::new()], false);
    for c in text.chars() {
        quoted ^= c == '"';
        if c == at && !quoted {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(c);
        }
    }
    parts
}

fn awk_condition(condition: &str, line: &str, field: &dyn Fn(&str) -> String) -> bool {
    if condition.is_empty() {
        return true;
    }
    if let Some(pattern) = condition.strip_prefix('/').and_then(|c| c.strip_suffix('/')) {
        return Pattern::new(pattern, false, false).is_match(line);
    }
    for operator in ["==", "!=", ">=", "<=", ">", "<"] {
        let Some((left, right)) = condition.split_once(operator) else { continue };
        let (a, b) = (field(left), field(right));
        let order = match (a.parse::<f64>(), b.parse::<f64>()) {
            (Ok(x), Ok(y)) => x.total_cmp(&y),
            _ => a.cmp(&b),
        };
        return match operator {
            "==" => order.is_eq(),
            "!=" => order.is_ne(),
            ">=" => order.is_ge(),
            "<=" => order.is_le(),
            ">" => order.is_gt(),
            _ => order.is_lt(),
        };
    }
    true
}

/// `sed [-i] s/a/b/[g]`, `/x/d`, `-n Np`.
pub(super) fn sed(env: &mut dyn Env, args: &[&str], stdin: &str) -> Ran {
    let (flags, mut rest) = flags(args, "e");
    let script = match value(&flags, 'e') {
        Some(s) => s.to_owned(),
        None if rest.is_empty() => {
            return Ran::fail("Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...\n", 1);
        }
        None => rest.remove(0).to_owned(),
    };
    let in_place = has(&flags, 'i');
    let quiet = has(&flags, 'n');
    let edit = |text: &str| -> String {
        text.lines().enumerate().filter_map(|(i, l)| sed_line(&script, quiet, i + 1, l)).map(|l| l + "\n").collect()
    };
    if !in_place {
        return match inputs(env, "sed", &rest, stdin) {
            Ok(text) => Ran::out(edit(&text)),
            Err(ran) => ran,
        };
    }
    for name in rest {
        let Some(text) = read(env, name) else {
            return Ran::fail(format!("sed: can't read {name}: No such file or directory\n"), 2);
        };
        env.write_file(name, Some(edit(&text).into()));
    }
    Ran::default()
}

fn sed_line(script: &str, quiet: bool, number: usize, line: &str) -> Option<String> {
    if let Some(body) = script.strip_prefix('s') {
        let delimiter = body.chars().next()?;
        let mut parts = body[delimiter.len_utf8()..].split(delimiter);
        let (from, to, how) = (parts.next()?, parts.next()?, parts.next().unwrap_or(""));
        let pattern = Pattern::new(from, false, false);
        return Some(pattern.replace(line, to, how.contains('g')));
    }
    if let Some((pattern, "d")) = script.strip_prefix('/').and_then(|s| s.rsplit_once('/')) {
        return (!Pattern::new(pattern, false, false).is_match(line)).then(|| line.to_owned());
    }
    if let Some((pattern, "p")) = script.strip_prefix('/').and_then(|s| s.rsplit_once('/')) {
        let hit = Pattern::new(pattern, false, false).is_match(line);
        return (hit || !quiet).then(|| line.to_owned());
    }
    let in_range = |r: &str| match r.split_once(',') {
        Some((a, b)) => number >= a.parse().unwrap_or(1) && (b == "$" || number <= b.parse().unwrap_or(0)),
        None => r.parse() == Ok(number),
    };
    if let Some(range) = script.strip_suffix('d') {
        return (!in_range(range)).then(|| line.to_owned());
    }
    if let Some(range) = script.strip_suffix('p') {
        return (in_range(range) || !quiet).then(|| line.to_owned());
    }
    Some(line.to_owned())
}
