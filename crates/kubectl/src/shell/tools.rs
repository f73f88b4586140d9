//! The small programs of the shell: what text goes in, what text comes out.

mod text;

use crate::env::Env;
use api::Str;
use text::{awk, cut, sed, sort, tr, uniq};

/// What a program gave.
#[derive(Default)]
pub struct Ran {
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
    /// Exit code.
    pub exit: i32,
}

impl Ran {
    fn out(out: impl Into<String>) -> Self {
        Self { out: out.into(), ..Self::default() }
    }

    fn fail(err: impl Into<String>, exit: i32) -> Self {
        Self { err: err.into(), exit, ..Self::default() }
    }
}

/// Runs a program that ends at once; `None` when there is no such program.
pub fn run(env: &mut dyn Env, argv: &[String], stdin: &str) -> Option<Ran> {
    let (program, args) = argv.split_first()?;
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    Some(match program.as_str() {
        "cat" => cat(env, &args, stdin),
        "echo" => echo(&args),
        "printf" => printf(&args),
        "true" | ":" | "clear" | "set" | "mkdir" | "touch" | "chmod" => touch(env, program, &args),
        "false" => Ran { exit: 1, ..Ran::default() },
        "pwd" => Ran::out("/root\n"),
        "whoami" => Ran::out("root\n"),
        "date" => Ran::out(format!("{}\n", env.now().truncated())),
        "ls" => ls(env, &args),
        "rm" => rm(env, &args),
        "cp" | "mv" => copy(env, program == "mv", &args),
        "grep" | "egrep" => grep(env, &args, stdin),
        "wc" => wc(env, &args, stdin),
        "head" | "tail" => ends(env, program == "head", &args, stdin),
        "sort" => sort(env, &args, stdin),
        "uniq" => uniq(&args, stdin),
        "cut" => cut(&args, stdin),
        "tr" => tr(&args, stdin),
        "awk" => awk(&args, stdin),
        "sed" => sed(env, &args, stdin),
        "tee" => tee(env, &args, stdin),
        "base64" => base64(&args, stdin),
        "seq" => seq(&args),
        "xargs" => return None,
        "test" | "[" => test(env, &args),
        "cd" | "export" | "unset" => Ran::default(),
        _ => return None,
    })
}

/// The content of a file by the name that a program was given.
pub fn read(env: &dyn Env, name: &str) -> Option<Str> {
    env.read_file(name.strip_prefix("./").unwrap_or(name))
}

fn inputs(env: &dyn Env, program: &str, names: &[&str], stdin: &str) -> Result<String, Ran> {
    if names.is_empty() {
        return Ok(stdin.to_owned());
    }
    let mut all = String::new();
    for name in names {
        match (*name, read(env, name)) {
            ("-", _) => all.push_str(stdin),
            (_, Some(text)) => all.push_str(&text),
            _ => {
                return Err(Ran::fail(
                    format!("{program}: {name}: No such file or directory\n"),
                    if program == "grep" { 2 } else { 1 },
                ));
            }
        }
    }
    Ok(all)
}

/// Splits flags from operands; `with` lists the letters that take a value.
fn flags<'a>(args: &[&'a str], with: &str) -> (Vec<(char, &'a str)>, Vec<&'a str>) {
    let (mut flags, mut rest) = (Vec::new(), Vec::new());
    let mut i = 0;
    while i < args.len() {
        let arg = args[i];
        i += 1;
        match arg.strip_prefix('-') {
            Some(letters) if !letters.is_empty() && !letters.starts_with('-') => {
                let chars = letters.char_indices();
                for (at, c) in chars {
                    if c.is_ascii_digit() {
                        flags.push(('n', &letters[at..]));
                        break;
                    }
                    if with.contains(c) {
                        let value = &letters[at + c.len_utf8()..];
                        if value.is_empty() && i < args.len() {
                            flags.push((c, args[i]));
                            i += 1;
                        } else {
                            flags.push((c, value));
                        }
                        break;
                    }
                    flags.push((c, ""));
                }
            }
            _ => rest.push(arg),
        }
    }
    (flags, rest)
}

fn has(flags: &[(char, &str)], letter: char) -> bool {
    flags.iter().any(|(c, _)| *c == letter)
}

fn value<'a>(flags: &[(char, &'a str)], letter: char) -> Option<&'a str> {
    flags.iter().rev().find(|(c, _)| *c == letter).map(|(_, v)| *v)
}

fn cat(env: &dyn Env, args: &[&str], stdin: &str) -> Ran {
    let (_, names) = flags(args, "");
    inputs(env, "cat", &names, stdin).map_or_else(|e| e, Ran::out)
}

fn echo(args: &[&str]) -> Ran {
    let mut args = args;
    let (mut line, mut escapes) = (true, false);
    while let Some(flag) = args.first().filter(|a| matches!(**a, "-n" | "-e" | "-ne" | "-en")) {
        line &= !flag.contains('n');
        escapes |= flag.contains('e');
        args = &args[1..];
    }
    let text = args.join(" ");
    let text = if escapes { unescape(&text) } else { text };
    Ran::out(if line { format!("{text}\n") } else { text })
}

fn unescape(text: &str) -> String {
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
            Some('\\') => out.push('\\'),
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}

fn printf(args: &[&str]) -> Ran {
    let Some((format, values)) = args.split_first() else { return Ran::default() };
    let mut values = values.iter();
    let mut out = String::new();
    loop {
        let before = values.len();
        let text = unescape(format);
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            if c != '%' {
                out.push(c);
                continue;
            }
            match chars.next() {
                Some('%') => out.push('%'),
                Some(_) => out.push_str(values.next().unwrap_or(&"")),
                None => out.push('%'),
            }
        }
        if values.len() == 0 || values.len() == before {
            return Ran::out(out);
        }
    }
}

fn touch(env: &mut dyn Env, program: &str, args: &[&str]) -> Ran {
    if program == "touch" {
        for name in args.iter().filter(|a| !a.starts_with('-')) {
            if read(env, name).is_none() {
                env.write_file(name, Some(Str::new()));
            }
        }
    }
    if program == "mkdir" {
        // A folder without files is kept as a name with a slash at its end.
        for name in args.iter().filter(|a| !a.starts_with('-')) {
            let name = name.trim_end_matches('/').trim_start_matches("./");
            env.write_file(&format!("{name}/"), Some(Str::new()));
        }
    }
    Ran::default()
}

fn ls(env: &dyn Env, args: &[&str]) -> Ran {
    let (flags, names) = flags(args, "");
    let folder = names.first().map_or("", |n| n.trim_end_matches('/').trim_start_matches("./"));
    let mut shown: Vec<String> = Vec::new();
    for file in env.files() {
        let inside = if folder.is_empty() || folder == "." {
            Some(file.as_str()).filter(|f| !f.starts_with('/'))
        } else if file == folder {
            shown.push(file.to_string());
            None
        } else {
            file.strip_prefix(folder).and_then(|f| f.strip_prefix('/'))
        };
        let Some(name) = inside.map(|f| f.split('/').next().unwrap_or(f).to_owned()) else { continue };
        if !name.is_empty() && (has(&flags, 'a') || !name.starts_with('.')) && !shown.contains(&name) {
            shown.push(name);
        }
    }
    if shown.is_empty() && !folder.is_empty() && folder != "." {
        return Ran::fail(format!("ls: cannot access '{folder}': No such file or directory\n"), 2);
    }
    shown.sort();
    Ran::out(shown.iter().map(|s| format!("{s}\n")).collect::<String>())
}

fn rm(env: &mut dyn Env, args: &[&str]) -> Ran {
    let (flags, names) = flags(args, "");
    let mut ran = Ran::default();
    for name in names {
        let name = name.trim_end_matches('/');
        let under = format!("{name}/");
        let files: Vec<Str> = env.files().into_iter().filter(|f| f == name || f.starts_with(&under)).collect();
        if files.is_empty() && !has(&flags, 'f') {
            ran.err.push_str(&format!("rm: cannot remove '{name}': No such file or directory\n"));
            ran.exit = 1;
        }
        files.iter().for_each(|f| env.write_file(f, None));
    }
    ran
}

fn copy(env: &mut dyn Env, away: bool, args: &[&str]) -> Ran {
    let (_, names) = flags(args, "");
    let program = if away { "mv" } else { "cp" };
    let [from, to] = names[..] else { return Ran::fail(format!("{program}: missing file operand\n"), 1) };
    let Some(text) = read(env, from) else {
        return Ran::fail(format!("{program}: cannot stat '{from}': No such file or directory\n"), 1);
    };
    env.write_file(to, Some(text));
    if away {
        env.write_file(from, None);
    }
    Ran::default()
}

fn grep(env: &dyn Env, args: &[&str], stdin: &str) -> Ran {
    let (flags, mut rest) = flags(args, "eABCm");
    let pattern = match value(&flags, 'e') {
        Some(p) => p.to_owned(),
        None if rest.is_empty() => return Ran::fail("Usage: grep [OPTION]... PATTERNS [FILE]...\n", 2),
        None => rest.remove(0).to_owned(),
    };
    let text = match inputs(env, "grep", &rest, stdin) {
        Ok(text) => text,
        Err(ran) => return ran,
    };
    let ignore = has(&flags, 'i');
    let fold = |s: &str| if ignore { s.to_lowercase() } else { s.to_owned() };
    let pattern = shell::pattern::Pattern::new(&fold(&pattern), has(&flags, 'F'), has(&flags, 'w'));
    let lines: Vec<&str> = text.lines().collect();
    let hit: Vec<bool> = lines.iter().map(|l| pattern.is_match(&fold(l)) != has(&flags, 'v')).collect();
    let found = hit.iter().filter(|h| **h).count();
    let exit = i32::from(found == 0);
    if has(&flags, 'c') {
        return Ran { out: format!("{found}\n"), exit, ..Ran::default() };
    }
    if has(&flags, 'q') {
        return Ran { exit, ..Ran::default() };
    }
    let number = |c| value(&flags, c).and_then(|v| v.parse::<usize>().ok()).unwrap_or(0);
    let (before, after) = (number('B').max(number('C')), number('A').max(number('C')));
    let mut out = String::new();
    for (i, line) in lines.iter().enumerate() {
        let near = (i.saturating_sub(after)..=(i + before).min(lines.len() - 1)).any(|j| hit[j]);
        if near && has(&flags, 'o') {
            pattern.matches(line).iter().for_each(|m| out.push_str(&format!("{m}\n")));
        } else if near {
            let number = if has(&flags, 'n') { format!("{}:", i + 1) } else { String::new() };
            out.push_str(&format!("{number}{line}\n"));
        }
    }
    Ran { out, exit, ..Ran::default() }
}

fn wc(env: &dyn Env, args: &[&str], stdin: &str) -> Ran {
    let (flags, names) = flags(args, "");
    let text = match inputs(env, "wc", &names, stdin) {
        Ok(text) => text,
        Err(ran) => return ran,
    };
    let all = [('l', text.matches('\n').count()), ('w', text.split_whitespace().count()), ('c', text.len())];
    let shown: Vec<usize> = all.iter().filter(|(c, _)| flags.is_empty() || has(&flags, *c)).map(|(_, n)| *n).collect();
    let numbers = match shown[..] {
        [one] => one.to_string(),
        _ => shown.iter().map(|n| format!("{n:7}")).collect::<Vec<_>>().join(" "),
    };
    let name = names.first().map(|n| format!(" {n}")).unwrap_or_default();
    Ran::out(format!("{numbers}{name}\n"))
}

fn ends(env: &dyn Env, first: bool, args: &[&str], stdin: &str) -> Ran {
    let (flags, names) = flags(args, "nc");
    let text = match inputs(env, if first { "head" } else { "tail" }, &names, stdin) {
        Ok(text) => text,
        Err(ran) => return ran,
    };
    let count = value(&flags, 'n').unwrap_or("10");
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let n = count.trim_start_matches(['+', '-']).parse::<usize>().unwrap_or(10);
    let range = match (first, count.chars().next()) {
        (true, Some('-')) => 0..lines.len().saturating_sub(n),
        (true, _) => 0..n.min(lines.len()),
        (false, Some('+')) => n.saturating_sub(1).min(lines.len())..lines.len(),
        (false, _) => lines.len().saturating_sub(n)..lines.len(),
    };
    Ran::out(lines[range].concat())
}

fn tee(env: &mut dyn Env, args: &[&str], stdin: &str) -> Ran {
    let (flags, names) = flags(args, "");
    for name in names {
        let before = if has(&flags, 'a') { read(env, name).unwrap_or_default() } else { Str::new() };
        env.write_file(name, Some(format!("{before}{stdin}").into()));
    }
    Ran::out(stdin)
}

fn base64(args: &[&str], stdin: &str) -> Ran {
    if args.iter().any(|a| matches!(*a, "-d" | "-D" | "--decode")) {
        return match api::scalars::base64_decode(stdin.trim()) {
            Ok(bytes) => Ran::out(String::from_utf8_lossy(&bytes)),
            Err(_) => Ran::fail("base64: invalid input\n", 1),
        };
    }
    Ran::out(api::scalars::base64_encode(stdin.as_bytes()) + "\n")
}

fn seq(args: &[&str]) -> Ran {
    let numbers: Vec<i64> = args.iter().filter_map(|a| a.parse().ok()).collect();
    let (from, by, to) = match numbers[..] {
        [to] => (1, 1, to),
        [from, to] => (from, 1, to),
        [from, by, to] => (from, by.max(1), to),
        _ => return Ran::fail("seq: missing operand\n", 1),
    };
    let mut out = String::new();
    let mut n = from;
    while n <= to && out.len() < 100_000 {
        out.push_str(&format!("{n}\n"));
        n += by;
    }
    Ran::out(out)
}

fn test(env: &dyn Env, args: &[&str]) -> Ran {
    let args: Vec<&str> = args.iter().copied().filter(|a| *a != "]").collect();
    let number = |s: &str| s.parse::<i64>().unwrap_or(0);
    let holds = match args[..] {
        ["-z", s] => s.is_empty(),
        ["-n", s] => !s.is_empty(),
        ["-f" | "-e", name] => read(env, name).is_some(),
        [a, "=" | "==", b] => a == b,
        [a, "!=", b] => a != b,
        [a, "-eq", b] => number(a) == number(b),
        [a, "-ne", b] => number(a) != number(b),
        [a, "-gt", b] => number(a) > number(b),
        [a, "-ge", b] => number(a) >= number(b),
        [a, "-lt", b] => number(a) < number(b),
        [a, "-le", b] => number(a) <= number(b),
        [s] => !s.is_empty(),
        _ => false,
    };
    Ran { exit: i32::from(!holds), ..Ran::default() }
}
