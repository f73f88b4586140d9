//! Programs that work on files.

use crate::shell::tools::{Outcome, Tool};
use api::Str;
use std::collections::BTreeSet;

fn missing(tool: &mut Tool<'_>, path: &str) {
    tool.fail(1, &format!("{path}: No such file or directory"));
}

/// The names in a folder, folders with a slash at their end.
fn entries(tool: &Tool<'_>, folder: &str) -> BTreeSet<Str> {
    let prefix = if folder == "/" { "/".to_owned() } else { format!("{folder}/") };
    let mut names = BTreeSet::new();
    for path in tool.world.paths() {
        let Some(rest) = path.strip_prefix(&prefix).filter(|r| !r.is_empty()) else { continue };
        match rest.split_once('/') {
            Some((name, _)) => names.insert(ecow::eco_format!("{name}/")),
            None => names.insert(rest.into()),
        };
    }
    names
}

/// `ls [-la1] [PATH ...]`
pub(crate) fn ls(tool: &mut Tool<'_>) -> Outcome {
    let (_, paths) = tool.split();
    let paths: Vec<Str> = if paths.is_empty() { vec![".".into()] } else { paths.into_iter().map(Str::from).collect() };
    let (long, all) = (tool.has('l'), tool.has('a') || tool.has('A'));
    let mut code = 0;
    let many = paths.len() > 1;
    for (i, path) in paths.iter().enumerate() {
        let whole = tool.absolute(path);
        if let Some(content) = tool.world.read(&whole) {
            let line = if long { listed(path, content.len(), false) } else { format!("{path}\n") };
            tool.out.push_str(&line);
            continue;
        }
        if !tool.is_folder(path) {
            missing(tool, path);
            code = if tool.world.fact("image").contains("busybox") || tool.world.fact("image").contains("alpine") {
                1
            } else {
                2
            };
            continue;
        }
        if many {
            tool.out.push_str(&format!("{}{path}:\n", if i > 0 { "\n" } else { "" }));
        }
        let names = entries(tool, &whole);
        if long {
            tool.out.push_str(&format!("total {}\n", names.len() * 4));
        }
        for name in names.iter().filter(|n| all || !n.starts_with('.')) {
            let bare = name.trim_end_matches('/');
            if long {
                let size = tool
                    .world
                    .read(&ecow::eco_format!("{}/{bare}", whole.trim_end_matches('/')))
                    .map_or(4096, |c| c.len());
                tool.out.push_str(&listed(bare, size, name.ends_with('/')));
            } else {
                tool.out.push_str(&format!("{bare}\n"));
            }
        }
    }
    Outcome::Done(code)
}

fn listed(name: &str, size: usize, folder: bool) -> String {
    let mode = if folder { "drwxr-xr-x" } else { "-rw-r--r--" };
    format!("{mode}    1 root     root      {size:>8} Jan  1 00:00 {name}\n")
}

fn write(tool: &mut Tool<'_>, path: &str, content: Option<Str>) -> bool {
    let whole = tool.absolute(path);
    let done = tool.world.write(&whole, content);
    if !done {
        tool.fail(1, &format!("can't create {path}: Read-only file system"));
    }
    done
}

/// `tee [-a] FILE ...`
pub(crate) fn tee(tool: &mut Tool<'_>) -> Outcome {
    let append = tool.has('a');
    let text = Str::from(std::mem::take(tool.input));
    tool.out.push_str(&text);
    let files: Vec<Str> = tool.args.iter().filter(|a| !a.starts_with('-')).cloned().collect();
    for file in files {
        let mut content = if append { tool.read(&file).unwrap_or_default() } else { Str::new() };
        content.push_str(&text);
        write(tool, &file, Some(content));
    }
    Outcome::Done(0)
}

/// `touch FILE ...`
pub(crate) fn touch(tool: &mut Tool<'_>) -> Outcome {
    let mut code = 0;
    let files: Vec<Str> = tool.args.iter().filter(|a| !a.starts_with('-')).cloned().collect();
    for file in files {
        let content = tool.read(&file).unwrap_or_default();
        code |= i32::from(!write(tool, &file, Some(content)));
    }
    Outcome::Done(code)
}

/// `mkdir [-p] FOLDER ...`
pub(crate) fn mkdir(tool: &mut Tool<'_>) -> Outcome {
    let parents = tool.has('p');
    let mut code = 0;
    let folders: Vec<Str> = tool.args.iter().filter(|a| !a.starts_with('-')).cloned().collect();
    for folder in folders {
        if tool.is_folder(&folder) {
            if !parents {
                tool.fail(1, &format!("can't create directory '{folder}': File exists"));
                code = 1;
            }
            continue;
        }
        // A folder is there as soon as there is a file in it.
        code |= i32::from(!write(tool, &format!("{folder}/.keep"), Some(Str::new())));
    }
    Outcome::Done(code)
}

/// `rm [-rf] PATH ...`
pub(crate) fn rm(tool: &mut Tool<'_>) -> Outcome {
    let (deep, force) = (tool.has('r') || tool.has('R') || tool.name == "rmdir", tool.has('f'));
    let mut code = 0;
    let paths: Vec<Str> = tool.args.iter().filter(|a| !a.starts_with('-')).cloned().collect();
    for path in paths {
        let whole = tool.absolute(&path);
        if tool.world.read(&whole).is_some() {
            code |= i32::from(!write(tool, &path, None));
        } else if tool.is_folder(&path) {
            if !deep {
                tool.fail(1, &format!("'{path}' is a directory"));
                code = 1;
                continue;
            }
            let prefix = format!("{whole}/");
            for inside in tool.world.paths().into_iter().filter(|p| p.starts_with(&prefix)) {
                tool.world.write(&inside, None);
            }
        } else if !force {
            tool.fail(1, &format!("can't remove '{path}': No such file or directory"));
            code = 1;
        }
    }
    Outcome::Done(code)
}

fn copy(tool: &mut Tool<'_>, keep: bool) -> Outcome {
    let paths: Vec<Str> = tool.args.iter().filter(|a| !a.starts_with('-')).cloned().collect();
    let [from @ .., to] = paths.as_slice() else { return tool.fail(1, "missing file operand") };
    if from.is_empty() {
        return tool.fail(1, "missing file operand");
    }
    let into = tool.is_folder(to) || to.ends_with('/');
    let mut code = 0;
    for path in from {
        let whole = tool.absolute(path);
        let base = whole.rsplit('/').next().unwrap_or("").to_owned();
        let target = if into { format!("{}/{base}", to.trim_end_matches('/')) } else { to.to_string() };
        if let Some(content) = tool.world.read(&whole) {
            code |= i32::from(!write(tool, &target, Some(content)));
        } else if tool.is_folder(path) {
            let prefix = format!("{whole}/");
            for inside in tool.world.paths().into_iter().filter(|p| p.starts_with(&prefix)) {
                let content = tool.world.read(&inside).unwrap_or_default();
                let rest = &inside[prefix.len()..];
                write(tool, &format!("{target}/{rest}"), Some(content));
                if !keep {
                    tool.world.write(&inside, None);
                }
            }
            continue;
        } else {
            tool.fail(1, &format!("can't stat '{path}': No such file or directory"));
            code = 1;
            continue;
        }
        if !keep {
            tool.world.write(&whole, None);
        }
    }
    Outcome::Done(code)
}

/// `cp [-r] FROM ... TO`
pub(crate) fn cp(tool: &mut Tool<'_>) -> Outcome {
    copy(tool, true)
}

/// `mv FROM ... TO`
pub(crate) fn mv(tool: &mut Tool<'_>) -> Outcome {
    copy(tool, false)
}

/// What succeeds without a trace: owners, modes and links are not kept.
pub(crate) fn accepted(_: &mut Tool<'_>) -> Outcome {
    Outcome::Done(0)
}

/// `cd [FOLDER]`
pub(crate) fn cd(tool: &mut Tool<'_>) -> Outcome {
    let home = tool.variable("HOME").unwrap_or_else(|| "/root".into());
    let to = match tool.args.first().map(|a| a.as_str()) {
        None | Some("~") => home,
        Some("-") => tool.variable("OLDPWD").unwrap_or_else(|| "/".into()),
        Some(path) => Str::from(path),
    };
    let whole = tool.absolute(&to);
    let usual = ["/", "/root", "/tmp", "/etc", "/var", "/usr", "/home", "/data", "/opt", "/app"];
    if !tool.is_folder(&to) && !usual.contains(&whole.as_str()) {
        return tool.fail(1, &format!("can't cd to {to}: No such file or directory"));
    }
    let variables = std::sync::Arc::make_mut(tool.variables);
    variables.insert("OLDPWD".into(), (tool.folder.clone(), true));
    variables.insert("PWD".into(), (whole.clone(), true));
    *tool.folder = whole;
    Outcome::Done(0)
}

/// `pwd`
pub(crate) fn pwd(tool: &mut Tool<'_>) -> Outcome {
    let line = format!("{}\n", tool.folder);
    tool.say(&line)
}

/// `find [FOLDER] [-name PATTERN] [-type f|d]`
pub(crate) fn find(tool: &mut Tool<'_>) -> Outcome {
    let from = tool.args.first().filter(|a| !a.starts_with('-')).cloned().unwrap_or_else(|| ".".into());
    let after = |name: &str| {
        let at = tool.args.iter().position(|a| a == name)?;
        tool.args.get(at + 1).cloned()
    };
    let (pattern, kind) = (after("-name"), after("-type"));
    let whole = tool.absolute(&from);
    let prefix = if whole == "/" { Str::from("/") } else { ecow::eco_format!("{whole}/") };
    let mut found = BTreeSet::new();
    for path in tool.world.paths() {
        let Some(rest) = path.strip_prefix(prefix.as_str()) else { continue };
        let parts: Vec<&str> = rest.split('/').filter(|p| !p.is_empty()).collect();
        for n in 1..=parts.len() {
            let folder = n < parts.len() || path.ends_with('/');
            let wanted = kind.as_deref().is_none_or(|k| (k == "d") == folder);
            let named = pattern.as_deref().is_none_or(|p| shell::words::matches(p, parts[n - 1]));
            if wanted && named {
                found.insert(format!("{}/{}", from.trim_end_matches('/'), parts[..n].join("/")));
            }
        }
    }
    for path in found {
        tool.out.push_str(&path);
        tool.out.push('\n');
    }
    Outcome::Done(0)
}

/// `stat FILE`
pub(crate) fn stat(tool: &mut Tool<'_>) -> Outcome {
    let Some(path) = tool.args.iter().rev().find(|a| !a.starts_with('-')).cloned() else { return Outcome::Done(1) };
    match tool.read(&path) {
        Some(content) => {
            let line = format!("  File: {path}\n  Size: {}\n", content.len());
            tool.say(&line)
        }
        None => tool.fail(1, &format!("can't stat '{path}': No such file or directory")),
    }
}

/// `df`, `du`
pub(crate) fn df(tool: &mut Tool<'_>) -> Outcome {
    if tool.name == "du" {
        return tool.say("4\t.\n");
    }
    tool.say("Filesystem           1K-blocks      Used Available Use% Mounted on\noverlay              104857600   9437184  95420416   9% /\n")
}

/// `dd of=FILE bs=1M count=N`: the size is all that is kept.
pub(crate) fn dd(tool: &mut Tool<'_>) -> Outcome {
    let value = |name: &str| tool.args.iter().find_map(|a| a.strip_prefix(name)).map(Str::from);
    let to = value("of=");
    let count: i64 = value("count=").and_then(|c| c.parse().ok()).unwrap_or(1);
    if to.as_deref() == Some("/dev/null") && value("count=").is_none() {
        return Outcome::Forever;
    }
    if let Some(to) = to.filter(|t| t != "/dev/null") {
        write(tool, &to, Some("0".into()));
    }
    tool.err.push_str(&format!("{count}+0 records in\n{count}+0 records out\n"));
    Outcome::Done(0)
}

/// `basename PATH [SUFFIX]`
pub(crate) fn basename(tool: &mut Tool<'_>) -> Outcome {
    let path = tool.args.first().cloned().unwrap_or_default();
    let base = path.trim_end_matches('/').rsplit('/').next().unwrap_or("");
    let base = tool.args.get(1).and_then(|s| base.strip_suffix(s.as_str())).unwrap_or(base);
    let line = format!("{base}\n");
    tool.say(&line)
}

/// `dirname PATH`
pub(crate) fn dirname(tool: &mut Tool<'_>) -> Outcome {
    let path = tool.args.first().cloned().unwrap_or_default();
    let line = match path.rsplit_once('/') {
        Some(("", _)) => "/\n".to_owned(),
        Some((folder, _)) => format!("{folder}\n"),
        None => ".\n".to_owned(),
    };
    tool.say(&line)
}
