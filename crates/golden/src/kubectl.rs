//! kubectl: the recorded sessions, typed again into a cluster of three workers, and the help texts.
//!
//! A case is one command: its standard output, its standard error and its exit code must all agree.

use crate::matcher::Matcher;
use crate::{Options, Score};
use cluster::{Cluster, Command, Config, World};
use std::fs;
use std::time::Duration;

/// How long the person of the recordings took between two commands.
const BETWEEN: Duration = Duration::from_millis(300);

/// Longest a command may wait.
const PATIENCE: Duration = Duration::from_secs(900);

/// A line of a session.
enum Step {
    Settle,
    Run(Case),
}

/// A command and what it gave.
#[derive(Default)]
struct Case {
    line: String,
    stdin: Vec<String>,
    out: Vec<String>,
    err: Vec<String>,
    exit: i32,
}

/// Replays the area.
pub fn replay(options: &Options) -> Score {
    let mut score = Score::default();
    let mut left = options.differences;
    let folder = options.dir.join("kubectl");
    let mut names: Vec<_> = match fs::read_dir(&folder) {
        Ok(entries) => {
            entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.extension().is_some_and(|e| e == "txt")).collect()
        }
        Err(e) => {
            println!("kubectl: {}: {e}", folder.display());
            return score;
        }
    };
    names.sort();
    for path in names {
        let name = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        if !options.only.is_empty() && !name.contains(&options.only) {
            continue;
        }
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let one = session(&name, &text, &mut left);
        println!("  {name}: {} of {}", one.agreed, one.all);
        score.agreed += one.agreed;
        score.all += one.all;
    }
    if options.only.is_empty() || "help".contains(&options.only) {
        let one = help(&folder.join("help"), &mut left);
        println!("  help: {} of {}", one.agreed, one.all);
        score.agreed += one.agreed;
        score.all += one.all;
    }
    score
}

fn parse(text: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for line in text.lines() {
        if line == "# settle" {
            steps.push(Step::Settle);
            continue;
        }
        if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step::Run(Case { line: command.to_owned(), ..Case::default() }));
            continue;
        }
        let Some(Step::Run(case)) = steps.last_mut() else { continue };
        let rest = line.get(2..).unwrap_or("").to_owned();
        match line.chars().next() {
            Some('<') => case.stdin.push(rest),
            Some('>') => case.out.push(rest),
            Some('!') => case.err.push(rest),
            Some('?') => case.exit = rest.trim().parse().unwrap_or(1),
            _ => {}
        }
    }
    steps
}

fn session(name: &str, text: &str, left: &mut usize) -> Score {
    let mut score = Score::default();
    let mut cluster = start(text);
    let mut matcher = Matcher::default();
    for step in parse(text) {
        match step {
            Step::Settle => {
                cluster.quiet(Duration::from_secs(3), Duration::from_secs(120));
            }
            Step::Run(case) => {
                cluster.advance(BETWEEN);
                let (out, err, exit) = type_in(&mut cluster, &case.line, &case.stdin);
                if !case.line.contains("kubectl") {
                    continue;
                }
                score.all += 1;
                let differs = compare(&mut matcher, &case, &out, &err, exit);
                match differs {
                    None => score.agreed += 1,
                    Some(why) if *left > 0 => {
                        *left -= 1;
                        println!("--- {name}: $ {}\n{why}", case.line);
                        if std::env::var_os("GOLDEN_FULL").is_some() {
                            out.iter().for_each(|l| println!("    > {l}"));
                            err.iter().for_each(|l| println!("    ! {l}"));
                        }
                    }
                    Some(_) => {}
                }
            }
        }
    }
    score
}

/// A cluster as the recordings had it, with the session's namespace in the current context.
fn start(text: &str) -> Cluster {
    let mut cluster = Cluster::new(Config {
        nodes: 3,
        world: World::Bare,
        // Hollow nodes, and nobody who gives addresses to load balancers.
        runtime: kubelet::Runtime::Hollow,
        without: vec!["network".into()],
        ..Config::default()
    });
    cluster.quiet(Duration::from_secs(3), Duration::from_secs(120));
    let namespace = text
        .lines()
        .find_map(|l| l.strip_prefix("# namespace "))
        .and_then(|l| l.split(':').next())
        .unwrap_or("default");
    let config = format!(
        "apiVersion: v1\nkind: Config\ncurrent-context: oracle\n\
         clusters: [{{name: oracle, cluster: {{server: \"https://127.0.0.1:6443\", insecure-skip-tls-verify: true}}}}]\n\
         users: [{{name: admin, user: {{token: admin}}}}]\n\
         contexts: [{{name: oracle, context: {{cluster: oracle, user: admin, namespace: {namespace}}}}}]\n"
    );
    cluster.submit(Command::File { name: "/root/.kube/config".into(), content: config.into() });
    type_in(&mut cluster, &format!("kubectl create namespace {namespace}"), &[]);
    cluster.quiet(Duration::from_secs(2), Duration::from_secs(30));
    cluster
}

fn type_in(cluster: &mut Cluster, line: &str, stdin: &[String]) -> (Vec<String>, Vec<String>, i32) {
    let stdin = (!stdin.is_empty()).then(|| stdin.iter().map(|l| format!("{l}\n")).collect::<String>().into());
    let id = cluster.submit(Command::Line { line: line.into(), stdin });
    let until = cluster.now() + PATIENCE;
    while cluster.output(id).is_some_and(|o| o.exit.is_none()) {
        if cluster.now() >= until || cluster.step().is_none() {
            break;
        }
    }
    let Some(output) = cluster.output(id) else { return (Vec::new(), Vec::new(), -1) };
    let text = |stream| -> Vec<String> {
        let pieces = output.pieces.iter().filter(|p| p.stream == stream);
        let all: String = pieces.map(|p| p.text.as_str()).collect();
        all.lines().map(str::to_owned).collect()
    };
    (text(cluster::Stream::Out), text(cluster::Stream::Err), output.exit.unwrap_or(-1))
}

fn compare(matcher: &mut Matcher, case: &Case, out: &[String], err: &[String], exit: i32) -> Option<String> {
    if let Some(why) = lines(matcher, "out", &case.out, out) {
        return Some(why);
    }
    if let Some(why) = lines(matcher, "err", &case.err, err) {
        return Some(why);
    }
    (case.exit != exit).then(|| format!("    exit: want {}, got {exit}", case.exit))
}

fn lines(matcher: &mut Matcher, what: &str, want: &[String], got: &[String]) -> Option<String> {
    for (i, wanted) in want.iter().enumerate() {
        let Some(line) = got.get(i) else {
            return Some(format!("    {what} line {}: missing\n    want {wanted}", i + 1));
        };
        if wanted != line && !matcher.text(&fold(wanted), &fold(line)) {
            return Some(format!("    {what} line {}\n    want {wanted}\n    got  {line}", i + 1));
        }
    }
    got.get(want.len()).map(|extra| format!("    {what} line {}: not wanted\n    got  {extra}", want.len() + 1))
}

/// Runs of blanks are one separator: columns are as wide as what stands in them.
fn fold(line: &str) -> String {
    let mut out = String::new();
    let mut blanks = 0;
    for c in line.chars() {
        if c == ' ' {
            blanks += 1;
            continue;
        }
        out.push_str(match blanks {
            0 => "",
            1 => " ",
            _ => "  ",
        });
        blanks = 0;
        out.push(c);
    }
    if blanks == 1 {
        out.push(' ');
    }
    out
}

fn help(folder: &std::path::Path, left: &mut usize) -> Score {
    let mut score = Score::default();
    let Ok(entries) = fs::read_dir(folder) else { return score };
    let mut paths: Vec<_> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let Ok(want) = fs::read_to_string(&path) else { continue };
        let name = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let command = ::kubectl::commands::all()
            .iter()
            .find(|c| c.path.replace(' ', "-") == name || (c.path.is_empty() && name == "kubectl"));
        score.all += 1;
        let got = command.map(::kubectl::help::page).unwrap_or_default();
        if got == want {
            score.agreed += 1;
        } else if *left > 0 {
            *left -= 1;
            let at = got
                .lines()
                .zip(want.lines())
                .position(|(a, b)| a != b)
                .unwrap_or(got.lines().count().min(want.lines().count()));
            println!(
                "--- help {name}, line {}\n    want {:?}\n    got  {:?}",
                at + 1,
                want.lines().nth(at),
                got.lines().nth(at)
            );
        }
    }
    score
}
