//! `kubectl diff`: what `apply` would change, as a unified diff.
//!
//! Plays: kubectl/pkg/cmd/diff, and diff(1) with `-u -N`. Left out: `--prune`.

use super::apply::warn_if_deleting;
use super::change::{self, DryRun, Validate};
use crate::fail::Fail;
use crate::merge;
use crate::print::format::without_managers;
use crate::resolve::{Info, Query};
use crate::run::{Cx, Flow, object};
use api::{Body, Obj, Options, PatchType, Value, Verb, json, yaml};

/// Lines of context around a change.
const CONTEXT: usize = 3;

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    if !cx.said.args.is_empty() {
        return Err(cx.usage(format_args!("Unexpected args: [{}]", cx.said.args.join(" "))));
    }
    if !cx.said.given("filename") && cx.said.text("kustomize").is_empty() {
        return Err("must specify one of -f and -k".into());
    }
    if cx.said.is("force-conflicts") && !cx.said.is("server-side") {
        return Err("--force-conflicts only works with --server-side".into());
    }
    let mut query = Query::by_flags(cx);
    query.all = false;
    let found = query.run(cx)?;
    if let Some(fail) = found.fails.into_iter().next() {
        return Err(fail);
    }
    let mut files: Vec<(String, String, String)> = Vec::new();
    for info in &found.infos {
        let (live, merged) = both(cx, info)?;
        let group = if info.kind.group.is_empty() { String::new() } else { format!("{}.", info.kind.group) };
        let name = format!("{group}{}.{}.{}.{}", info.kind.version, info.kind.kind, info.namespace, info.name);
        files.push((name, live, merged));
    }
    files.sort();
    let program = cx.vars.get("KUBECTL_EXTERNAL_DIFF").filter(|p| !p.is_empty()).cloned();
    let words: Vec<String> = match &program {
        Some(program) => program.split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect(),
        None => ["diff", "-u", "-N"].map(str::to_owned).to_vec(),
    };
    if words[0] != "diff" {
        return Err(format!("failed to run \"{}\": executable file not found in $PATH", words[0]).into());
    }
    let mut differs = false;
    let number = cx.env.now().micros();
    let (from, to) = (format!("/tmp/LIVE-{number}"), format!("/tmp/MERGED-{number}"));
    let stamp = stamp(cx);
    for (name, live, merged) in files {
        if live == merged {
            continue;
        }
        differs = true;
        let command = words.join(" ");
        cx.print(format!("{command} {from}/{name} {to}/{name}\n"));
        cx.print(format!("--- {from}/{name}\t{stamp}\n+++ {to}/{name}\t{stamp}\n"));
        cx.print(unified(&live, &merged));
    }
    Ok(if differs { Flow::Exit(1) } else { Flow::Done })
}

/// The present as diff(1) writes it.
fn stamp(cx: &Cx<'_>) -> String {
    let now = cx.env.now();
    let (year, month, day, hour, minute, second) = now.civil();
    let fraction = now.micros().rem_euclid(1_000_000) * 1000;
    format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}.{fraction:09} +0000")
}

/// The object as it is, and as `apply` would make it.
fn both(cx: &mut Cx<'_>, info: &Info) -> Result<(String, String), Fail> {
    let live = cx.find(info.kind, &info.namespace, &info.name)?;
    let merged = merged(cx, info, live.as_ref())?;
    if let Some(live) = &live {
        warn_if_deleting(cx, live);
    }
    let shown = |object: &Obj| {
        let value = object.to_value();
        if cx.said.is("show-managed-fields") { value } else { without_managers(&value) }
    };
    let (mut from, mut to) = (live.as_ref().map(shown), shown(&merged));
    if !cx.said.is("show-secrets") && info.kind.version == "v1" && info.kind.kind == "Secret" {
        mask(from.as_mut(), &mut to);
    }
    Ok((from.map_or_else(String::new, |v| yaml::to_string(&v)), yaml::to_string(&to)))
}

fn merged(cx: &mut Cx<'_>, info: &Info, live: Option<&Obj>) -> Result<Obj, Fail> {
    let document = info.document.clone().unwrap_or_default();
    if cx.said.is("server-side") {
        let manager = match cx.said.text("field-manager") {
            "kubectl-client-side-apply" if !cx.said.given("field-manager") => "kubectl".to_owned(),
            other => other.to_owned(),
        };
        let mut request = cx.about(Verb::Patch, info.kind, &info.namespace, &info.name);
        request.options = Options {
            field_manager: manager.as_str().into(),
            force: cx.said.is("force-conflicts"),
            dry_run: true,
            ..Options::default()
        };
        request.body = Body::Patch(PatchType::Apply, document);
        let answer = cx.send(&request)?;
        return object(answer);
    }
    let Some(live) = live else {
        let wanted = change::decode(cx, info.kind, &change::without_nulls(&document), Validate::Warn)?;
        return change::create(cx, wanted, &info.namespace, DryRun::Server);
    };
    let modified = change::without_last_applied(&document);
    let original = live.meta().annotations.get(change::LAST_APPLIED).and_then(|a| json::parse(a).ok());
    let original = original.map(|n| n.value()).unwrap_or_default();
    let difference = merge::three_way(&original, &modified, &live.to_value(), info.kind.shape);
    change::decode(cx, info.kind, &modified, Validate::Warn)?;
    if difference.as_map().is_none_or(|m| m.is_empty()) {
        return Ok(live.clone());
    }
    change::patch(cx, info, change::natural_patch(info.kind), difference, DryRun::Server)
}

/// Hides the data of Secrets; only whether it changes is shown.
fn mask(from: Option<&mut Value>, to: &mut Value) {
    let mut none = Value::Null;
    let from = from.unwrap_or(&mut none);
    let keys =
        |v: &Value| -> Vec<api::Str> { v.at("data").as_map().map(|m| m.keys().cloned().collect()).unwrap_or_default() };
    for key in keys(from) {
        let (before, after) = (from.at("data").at(&key).clone(), to.at("data").at(&key).clone());
        let (masked, other) = match after {
            Value::Null => ("***", None),
            after if after != before => ("*** (before)", Some("*** (after)")),
            _ => ("***", Some("***")),
        };
        from.path_mut(&["data"]).set(key.clone(), masked);
        if let Some(other) = other {
            to.path_mut(&["data"]).set(key, other);
        }
    }
    for key in keys(to) {
        if from.at("data").at(&key).is_null() {
            to.path_mut(&["data"]).set(key, "***");
        }
    }
}

/// A unified diff of two texts, without the lines that name them.
pub fn unified(a: &str, b: &str) -> String {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.lines().collect(), b.lines().collect());
    let (gone, new) = changes(&a, &b);
    let mut out = String::new();
    // Steps through both texts; each step is a line of a hunk.
    let mut steps: Vec<(char, usize, usize)> = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        if i < a.len() && gone[i] {
            steps.push(('-', i, j));
            i += 1;
        } else if j < b.len() && new[j] {
            steps.push(('+', i, j));
            j += 1;
        } else {
            steps.push((' ', i, j));
            i += 1;
            j += 1;
        }
    }
    let mut at = 0;
    while let Some(first) = (at..steps.len()).find(|s| steps[*s].0 != ' ') {
        let start = first.saturating_sub(CONTEXT).max(at);
        let mut last = first;
        while let Some(next) = (last + 1..steps.len()).find(|s| steps[*s].0 != ' ') {
            if next - last > 2 * CONTEXT + 1 {
                break;
            }
            last = next;
        }
        let end = (last + 1 + CONTEXT).min(steps.len());
        hunk(&mut out, &steps[start..end], &a, &b);
        at = end;
    }
    out
}

fn hunk(out: &mut String, steps: &[(char, usize, usize)], a: &[&str], b: &[&str]) {
    let range = |at: usize, count: usize| match count {
        0 => format!("{at},0"),
        1 => format!("{}", at + 1),
        _ => format!("{},{count}", at + 1),
    };
    let Some(&(_, i, j)) = steps.first() else { return };
    let olds = steps.iter().filter(|s| s.0 != '+').count();
    let news = steps.iter().filter(|s| s.0 != '-').count();
    out.push_str(&format!("@@ -{} +{} @@\n", range(i, olds), range(j, news)));
    for &(mark, i, j) in steps {
        let line = if mark == '+' { b[j] } else { a[i] };
        out.push_str(&format!("{mark}{line}\n"));
    }
}

/// Which lines are gone, and which are new, by a longest common subsequence; runs slide down as far as they go.
fn changes(a: &[&str], b: &[&str]) -> (Vec<bool>, Vec<bool>) {
    let (mut gone, mut new) = (vec![false; a.len()], vec![false; b.len()]);
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (x, y) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    let width = y.len() + 1;
    let mut longest = vec![0u32; (x.len() + 1) * width];
    for i in (0..x.len()).rev() {
        for j in (0..y.len()).rev() {
            longest[i * width + j] = if x[i] == y[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < x.len() || j < y.len() {
        if i < x.len() && j < y.len() && x[i] == y[j] {
            i += 1;
            j += 1;
        } else if j >= y.len() || (i < x.len() && longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
            gone[head + i] = true;
            i += 1;
        } else {
            new[head + j] = true;
            j += 1;
        }
    }
    slide(a, &mut gone, &new);
    slide(b, &mut new, &gone);
    (gone, new)
}

/// Moves runs of changed lines down where the text allows it, as diff(1) does, unless they meet changes of the other side.
fn slide(lines: &[&str], changed: &mut [bool], other: &[bool]) {
    let mut at = 0;
    while at < lines.len() {
        if !changed[at] {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = start;
        while end < lines.len() && changed[end] {
            end += 1;
        }
        // The line of the other text that stands beside the run.
        let unchanged = changed[..start].iter().filter(|c| !**c).count();
        let mut beside = 0;
        let mut seen = 0;
        while beside < other.len() && (seen < unchanged || other[beside]) {
            if !other[beside] {
                seen += 1;
            } else if seen == unchanged {
                break;
            }
            beside += 1;
        }
        let alone = other.get(beside).is_none_or(|o| !o);
        let mut first = start;
        if alone {
            while end < lines.len() && !changed[end] && lines[first] == lines[end] {
                changed[first] = false;
                changed[end] = true;
                first += 1;
                end += 1;
                while end < lines.len() && changed[end] {
                    end += 1;
                }
            }
        }
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::unified;

    #[test]
    fn changes_are_shown_with_three_lines_around() {
        let a = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        assert_eq!(unified(a, "1\n2\n3\n4\nx\n6\n7\n8\n9\n"), "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n");
        assert_eq!(unified("", "1\n2\n"), "@@ -0,0 +1,2 @@\n+1\n+2\n");
        assert_eq!(unified("a\nb\n", "a\nb\n"), "");
    }
}
