//! Programs about the system, and the shell's own commands.

use crate::runtime::behaviour::duration;
use crate::shell::tools::{Outcome, Tool};
use api::Str;
use std::sync::Arc;
use std::time::Duration;

/// `which NAME`, `command -v NAME`; `command NAME` runs it.
pub(crate) fn which(tool: &mut Tool<'_>) -> Outcome {
    let asks = tool.name != "command" || tool.args.first().is_some_and(|a| a == "-v" || a == "-V");
    if !asks {
        return wrapped(tool);
    }
    let Some(name) = tool.args.iter().find(|a| !a.starts_with('-')).cloned() else { return Outcome::Done(1) };
    if !crate::shell::tools::knows(&name) && !tool.world.serves(&name) {
        return Outcome::Done(if tool.name == "command" { 127 } else { 1 });
    }
    let line = format!("/usr/bin/{name}\n");
    tool.say(&line)
}

/// `env`, `printenv [NAME]`; `env A=b COMMAND` runs it.
pub(crate) fn env(tool: &mut Tool<'_>) -> Outcome {
    if tool.name == "env" && tool.args.iter().any(|a| !a.contains('=') && !a.starts_with('-')) {
        return wrapped(tool);
    }
    if let Some(name) = tool.args.iter().find(|a| !a.contains('=') && !a.starts_with('-')).cloned() {
        return match tool.variable(&name) {
            Some(value) => {
                let line = format!("{value}\n");
                tool.say(&line)
            }
            None => Outcome::Done(1),
        };
    }
    for (name, (value, exported)) in tool.variables.iter() {
        if *exported {
            tool.out.push_str(&format!("{name}={value}\n"));
        }
    }
    Outcome::Done(0)
}

/// `export NAME[=VALUE] ...`
pub(crate) fn export(tool: &mut Tool<'_>) -> Outcome {
    let exported = tool.name == "export";
    let variables = Arc::make_mut(tool.variables);
    for arg in tool.args.iter().filter(|a| !a.starts_with('-')) {
        match arg.split_once('=') {
            Some((name, value)) => {
                variables.insert(name.into(), (value.into(), exported));
            }
            None => {
                if let Some(known) = variables.get_mut(arg) {
                    known.1 |= exported;
                }
            }
        }
    }
    Outcome::Done(0)
}

/// `unset NAME ...`
pub(crate) fn unset(tool: &mut Tool<'_>) -> Outcome {
    let variables = Arc::make_mut(tool.variables);
    for name in tool.args {
        variables.remove(name);
    }
    Outcome::Done(0)
}

/// `set -e`, `set -- ARGUMENT ...`, `set`
pub(crate) fn set(tool: &mut Tool<'_>) -> Outcome {
    match tool.args.first().map(|a| a.as_str()) {
        None => {
            for (name, (value, _)) in tool.variables.iter() {
                tool.out.push_str(&format!("{name}='{value}'\n"));
            }
            Outcome::Done(0)
        }
        Some("--") => Outcome::Arguments(tool.args[1..].to_vec()),
        Some(option) if option.starts_with('-') => Outcome::Strict(option.contains('e')),
        Some(option) if option.starts_with('+') => Outcome::Strict(false),
        Some(_) => Outcome::Arguments(tool.args.to_vec()),
    }
}

/// `trap SCRIPT SIGNAL ...`
pub(crate) fn trap(tool: &mut Tool<'_>) -> Outcome {
    match tool.args.split_first() {
        Some((script, names)) => Outcome::Trap(script.clone(), names.to_vec()),
        None => Outcome::Done(0),
    }
}

/// `. FILE`
pub(crate) fn source(tool: &mut Tool<'_>) -> Outcome {
    let Some(name) = tool.args.first().cloned() else { return tool.fail(2, "filename argument required") };
    match tool.read(&name) {
        Some(script) => Outcome::Source(script, tool.args[1..].to_vec()),
        None => tool.fail(2, &format!("can't open '{name}': No such file or directory")),
    }
}

/// Quotes for a shell.
fn quoted(words: &[Str]) -> String {
    words.iter().map(|w| format!("'{}'", w.replace("'", "'\\''"))).collect::<Vec<_>>().join(" ")
}

/// `exec COMMAND ...`, `timeout 5 COMMAND ...` and the like: the command.
pub(crate) fn wrapped(tool: &mut Tool<'_>) -> Outcome {
    let mut args = tool.args;
    while let Some(first) = args.first() {
        let skipped = first.starts_with('-') || (tool.name == "timeout" && duration(first).is_some());
        if !skipped {
            break;
        }
        args = &args[1..];
    }
    if args.is_empty() {
        return Outcome::Done(0);
    }
    let assigns = args.iter().take_while(|a| tool.name == "env" && a.contains('=')).count();
    let mut line: String =
        args[..assigns].iter().filter_map(|a| a.split_once('=')).map(|(k, v)| format!("{k}='{v}' ")).collect();
    line.push_str(&quoted(&args[assigns..]));
    if tool.name == "exec" {
        line.push_str("; exit $?");
    }
    Outcome::Source(line.into(), Vec::new())
}

/// `sh -c SCRIPT`, `sh FILE`
pub(crate) fn subshell(tool: &mut Tool<'_>) -> Outcome {
    let mut args = tool.args.to_vec();
    while args.first().is_some_and(|a| a.starts_with('-') && !a.ends_with('c')) {
        args.remove(0);
    }
    if args.first().is_some_and(|a| a.starts_with('-') && a.ends_with('c')) {
        args.remove(0);
        let script = if args.is_empty() { Str::new() } else { args.remove(0) };
        return Outcome::Source(ecow::eco_format!("( {script}\n)"), args.get(1..).unwrap_or(&[]).to_vec());
    }
    match args.first().cloned() {
        Some(file) => match tool.read(&file) {
            Some(script) => Outcome::Source(ecow::eco_format!("( {script}\n)"), args[1..].to_vec()),
            None => tool.fail(2, &format!("can't open '{file}': No such file or directory")),
        },
        // Standard input is the script.
        None => Outcome::Source(std::mem::take(tool.input).into(), Vec::new()),
    }
}

/// `sleep SECONDS`
pub(crate) fn sleep(tool: &mut Tool<'_>) -> Outcome {
    let mut total = Duration::ZERO;
    for arg in tool.args {
        if arg == "infinity" || arg == "inf" {
            return Outcome::Forever;
        }
        match duration(arg) {
            Some(d) => total += d,
            None => return tool.fail(1, &format!("invalid number '{arg}'")),
        }
    }
    if tool.args.is_empty() {
        return tool.fail(1, "missing operand");
    }
    if tool.name == "usleep" {
        total /= 1_000_000;
    }
    Outcome::Sleep(total)
}

/// `kill [-SIGNAL] PID`, `killall NAME`, `pkill NAME`
pub(crate) fn kill(tool: &mut Tool<'_>) -> Outcome {
    let mut signal = Str::from("TERM");
    let mut target = None;
    let mut args = tool.args.iter();
    while let Some(arg) = args.next() {
        match arg.strip_prefix('-') {
            Some("s") => signal = args.next().cloned().unwrap_or_default(),
            Some("l") => return tool.say("HUP INT QUIT KILL TERM\n"),
            Some(name) => signal = name.into(),
            None => target = Some(arg.clone()),
        }
    }
    let signal = match signal.trim_start_matches("SIG") {
        "9" | "KILL" => "KILL",
        "15" | "TERM" => "TERM",
        "2" | "INT" => "INT",
        "0" => "0",
        "3" | "QUIT" => "QUIT",
        "1" | "HUP" => "HUP",
        other => return tool.fail(1, &format!("bad signal name '{other}'")),
    };
    let Some(target) = target else { return tool.fail(1, "you need to specify whom to kill") };
    let pid = match target.trim_start_matches('%').parse::<u32>() {
        Ok(pid) => Some(if target.starts_with('%') { pid + 7 } else { pid }),
        Err(_) => {
            tool.world.processes().iter().find(|(_, command)| command.contains(target.as_str())).map(|(pid, _)| *pid)
        }
    };
    match pid {
        Some(_) if signal == "0" => Outcome::Done(0),
        Some(pid) => Outcome::Kill(pid, signal.into()),
        None if tool.name == "kill" => tool.fail(1, &format!("invalid number '{target}'")),
        None => tool.fail(1, &format!("{target}: no process killed")),
    }
}

/// `ps`, `top`
pub(crate) fn ps(tool: &mut Tool<'_>) -> Outcome {
    tool.out.push_str("PID   USER     TIME  COMMAND\n");
    for (pid, command) in tool.world.processes() {
        tool.out.push_str(&format!("{pid:>5} root      0:00 {command}\n"));
    }
    let own = format!("{:>5} root      0:00 ps {}\n", 40, tool.args.join(" "));
    tool.say(&own)
}

/// `pgrep NAME`, `pidof NAME`
pub(crate) fn pgrep(tool: &mut Tool<'_>) -> Outcome {
    let Some(name) = tool.args.iter().rev().find(|a| !a.starts_with('-')).cloned() else { return Outcome::Done(1) };
    let pids: Vec<u32> =
        tool.world.processes().iter().filter(|(_, c)| c.contains(name.as_str())).map(|(p, _)| *p).collect();
    for pid in &pids {
        tool.out.push_str(&format!("{pid}\n"));
    }
    Outcome::Done(i32::from(pids.is_empty()))
}

/// `date [+FORMAT]`
pub(crate) fn date(tool: &mut Tool<'_>) -> Outcome {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (y, mo, d, h, mi, s) = tool.now.civil();
    let weekday = DAYS[usize::try_from(tool.now.seconds().div_euclid(86_400).rem_euclid(7)).unwrap_or(0)];
    let month = MONTHS[(mo.clamp(1, 12) - 1) as usize];
    let format = tool.args.iter().find_map(|a| a.strip_prefix('+')).unwrap_or("%a %b %e %H:%M:%S UTC %Y");
    let mut text = String::new();
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            text.push(c);
            continue;
        }
        match chars.next() {
            Some('Y') => text.push_str(&format!("{y}")),
            Some('m') => text.push_str(&format!("{mo:02}")),
            Some('d') => text.push_str(&format!("{d:02}")),
            Some('e') => text.push_str(&format!("{d:>2}")),
            Some('H') => text.push_str(&format!("{h:02}")),
            Some('M') => text.push_str(&format!("{mi:02}")),
            Some('S') => text.push_str(&format!("{s:02}")),
            Some('T') => text.push_str(&format!("{h:02}:{mi:02}:{s:02}")),
            Some('F') => text.push_str(&format!("{y}-{mo:02}-{d:02}")),
            Some('s') => text.push_str(&format!("{}", tool.now.seconds())),
            Some('N') => text.push_str(&format!("{:09}", tool.now.micros().rem_euclid(1_000_000) * 1000)),
            Some('a') => text.push_str(weekday),
            Some('b') => text.push_str(month),
            Some('Z') => text.push_str("UTC"),
            Some(other) => text.push(other),
            None => {}
        }
    }
    text.push('\n');
    tool.say(&text)
}

/// `hostname [-i]`
pub(crate) fn hostname(tool: &mut Tool<'_>) -> Outcome {
    let name = if tool.has('i') || tool.has('I') { tool.world.ip() } else { tool.world.hostname() };
    let line = format!("{name}\n");
    tool.say(&line)
}

/// `id`
pub(crate) fn id(tool: &mut Tool<'_>) -> Outcome {
    if tool.has('u') || tool.has('g') {
        return tool.say("0\n");
    }
    tool.say("uid=0(root) gid=0(root) groups=0(root)\n")
}

/// `uname [-a]`
pub(crate) fn uname(tool: &mut Tool<'_>) -> Outcome {
    let line = match tool.args.first().map(|a| a.as_str()) {
        Some("-a") => format!("Linux {} 6.12.48-amd64 #1 SMP x86_64 GNU/Linux\n", tool.world.hostname()),
        Some("-r") => "6.12.48-amd64\n".to_owned(),
        Some("-m") => "x86_64\n".to_owned(),
        Some("-n") => format!("{}\n", tool.world.hostname()),
        _ => "Linux\n".to_owned(),
    };
    tool.say(&line)
}

/// `nproc`
pub(crate) fn nproc(tool: &mut Tool<'_>) -> Outcome {
    let line = format!("{}\n", tool.world.fact("nproc"));
    tool.say(&line)
}

/// `free`
pub(crate) fn free(tool: &mut Tool<'_>) -> Outcome {
    let total: i64 = tool.world.fact("memory").parse().unwrap_or(0);
    let total = total / 1024;
    let line = format!(
        "              total        used        free      shared  buff/cache   available\nMem:     {total:>10} {:>11} {:>11}           0           0 {:>11}\nSwap:             0           0           0\n",
        total / 4,
        total / 4 * 3,
        total / 4 * 3
    );
    tool.say(&line)
}

/// `uptime`
pub(crate) fn uptime(tool: &mut Tool<'_>) -> Outcome {
    let (_, _, _, h, mi, s) = tool.now.civil();
    let line = format!(" {h:02}:{mi:02}:{s:02} up 1 day,  load average: 0.10, 0.10, 0.10\n");
    tool.say(&line)
}

/// `stress --cpu N --timeout T`: its use of processor is only that of a loop.
pub(crate) fn stress(tool: &mut Tool<'_>) -> Outcome {
    let at = tool.args.iter().position(|a| a == "--timeout" || a == "-t");
    match at.and_then(|i| tool.args.get(i + 1)).and_then(|t| duration(t)) {
        Some(d) => Outcome::Sleep(d),
        None => Outcome::Forever,
    }
}

/// An interpreter: a server if it is told to be one, else it does what a short program would do.
pub(crate) fn language(tool: &mut Tool<'_>) -> Outcome {
    let joined = tool.args.join(" ");
    if joined.contains("http.server") || joined.ends_with(".js") || joined.ends_with(".py") || joined.contains(".jar") {
        return Outcome::Serve;
    }
    if joined.contains("bpi(") {
        tool.out.push_str(PI);
        return Outcome::Sleep(Duration::from_secs(4));
    }
    if let Some(text) = joined.split_once("print(").and_then(|(_, t)| t.split_once(')')) {
        let line = format!("{}\n", text.0.trim_matches(['"', '\'']));
        return tool.say(&line);
    }
    if tool.args.iter().any(|a| a == "--version" || a == "-v" || a == "-V") {
        let line = format!("{} {}\n", tool.name, tool.world.fact("version"));
        return tool.say(&line);
    }
    Outcome::Done(0)
}

/// What the documentation's Job prints, as far as anybody reads it.
const PI: &str =
    "3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679\n";
