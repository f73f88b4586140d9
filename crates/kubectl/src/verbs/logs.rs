//! `kubectl logs`.
//!
//! Plays: kubectl/pkg/cmd/logs.

use super::pods;
use crate::env::LogLine;
use crate::fail::Fail;
use crate::run::{Cx, Flow, Next, Wait};
use api::{Obj, ObjectRef, Str, Value, kind_of};
use sim::Time;
use std::time::Duration;

const USAGE: &str = "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command";

/// A container whose log is shown.
#[derive(Clone)]
struct Source {
    pod: ObjectRef,
    container: Str,
    /// Lines shown so far.
    shown: usize,
    ended: bool,
}

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let labels = cx.said.text("selector").to_owned();
    let args = cx.said.args.clone();
    match args.len() {
        0 if labels.is_empty() => return Err(cx.usage(USAGE)),
        1 if !labels.is_empty() => return Err(cx.usage("only a selector (-l) or a POD name is allowed")),
        0..=2 => {}
        _ => return Err(cx.usage(USAGE)),
    }
    let object = if labels.is_empty() {
        let namespace = cx.namespace();
        let object = pods::named(cx, &args[0]).map_err(|fail| match fail {
            Fail::Server(status) if status.is_not_found() => {
                Fail::Text(format!("error from server (NotFound): {} in namespace \"{namespace}\"", status.message))
            }
            other => other,
        })?;
        Some(object)
    } else {
        None
    };
    let chosen = match &object {
        Some(_) => Vec::new(),
        None => {
            let found = pods::by_selector(cx, &labels).run(cx)?;
            let objects: Vec<Obj> = found.infos.into_iter().filter_map(|i| i.object).collect();
            if objects.is_empty() {
                let namespace = cx.namespace();
                cx.warn(format!("No resources found in {namespace} namespace.\n"));
            }
            objects
        }
    };
    check(cx)?;
    let timeout = cx.said.duration("pod-running-timeout");
    let timeout = if timeout.is_zero() { Duration::from_secs(20) } else { timeout };
    if let Some(object) = &object
        && object.kind() != kind_of::POD
    {
        pods::selector(object).map_err(|fail| {
            let kind = object.kind();
            Fail::Text(format!("cannot get the logs from *{}.{}: {}", kind.version, kind.kind, fail.words()))
        })?;
    }
    Ok(Flow::Wait(Box::new(Logs { object, pods: chosen, sources: None, until: cx.env.now() + timeout })))
}

fn check(cx: &Cx<'_>) -> Result<(), Fail> {
    let named = cx.said.given("container");
    let wrong = if !cx.said.text("since-time").is_empty() && cx.said.duration_ns("since") != 0 {
        "at most one of `sinceTime` or `sinceSeconds` may be specified"
    } else if cx.said.is("all-containers") && (named || cx.said.args.len() == 2) {
        let name = if named { cx.said.text("container") } else { &cx.said.args[1] };
        return Err(format!("--all-containers=true should not be specified with container name {name}").into());
    } else if named && cx.said.args.len() == 2 {
        "only one of -c or an inline [CONTAINER] arg is allowed"
    } else if cx.said.int("limit-bytes") < 0 {
        "--limit-bytes must be greater than 0"
    } else if cx.said.duration_ns("since") < 0 {
        "--since must be greater than 0"
    } else if cx.said.int("tail") < -1 {
        "--tail must be greater than or equal to -1"
    } else {
        return Ok(());
    };
    Err(wrong.into())
}

#[derive(Clone)]
struct Logs {
    object: Option<Obj>,
    pods: Vec<Obj>,
    sources: Option<Vec<Source>>,
    until: Time,
}

impl Logs {
    /// Chooses pods and containers; `None`: there is no pod yet.
    fn choose(&mut self, cx: &mut Cx<'_>) -> Result<Option<Vec<Source>>, Fail> {
        let all_pods = cx.said.is("all-pods");
        if let Some(object) = &self.object {
            let mut found = pods::behind(cx, object)?;
            if found.is_empty() {
                return Ok(None);
            }
            if !all_pods && found.len() > 1 {
                cx.warn(format!("Found {} pods, using pod/{}\n", found.len(), found[0].name()));
                found.truncate(1);
            }
            self.pods = found;
        }
        let wanted = match cx.said.args.get(1) {
            Some(inline) => inline.clone(),
            None => cx.said.text("container").to_owned(),
        };
        let mut sources = Vec::new();
        for pod in self.pods.clone() {
            let value = pod.to_value();
            let mut names = Vec::new();
            if cx.said.is("all-containers") {
                for list in ["initContainers", "containers", "ephemeralContainers"] {
                    let items = value.path(&["spec", list]).as_list().unwrap_or(&[]).to_vec();
                    names.extend(items.iter().filter_map(|c| c.at("name").as_str().map(Str::from)));
                }
            } else {
                names.push(Str::from(pods::container(cx, &value, &wanted, all_pods)?));
            }
            sources.extend(names.into_iter().map(|container| Source {
                pod: pod.reference(),
                container,
                shown: 0,
                ended: false,
            }));
        }
        let (count, most) = (sources.len() as i64, cx.said.int("max-log-requests"));
        if cx.said.is("follow") && count > 1 && count > most {
            return Err(format!("you are attempting to follow {count} log streams, but maximum allowed concurrency is {most}, use --max-log-requests to increase the limit").into());
        }
        Ok(Some(sources))
    }
}

impl Wait for Logs {
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail> {
        if self.sources.is_none() {
            match self.choose(cx)? {
                Some(sources) => self.sources = Some(sources),
                None if cx.env.now() >= self.until => return Err("timed out waiting for the condition".into()),
                None => return Ok(Next::Again(Some(self.until))),
            }
        }
        let mut sources = self.sources.take().unwrap_or_default();
        let follow = cx.said.is("follow");
        let prefix = cx.said.is("prefix") || cx.said.is("all-pods");
        for source in sources.iter_mut().filter(|s| !s.ended) {
            show(cx, source, follow, prefix)?;
        }
        let over = sources.iter().all(|s| s.ended);
        self.sources = Some(sources);
        if !follow || over { Ok(Next::Done(0)) } else { Ok(Next::Again(None)) }
    }

    fn copy(&self) -> Box<dyn Wait> {
        Box::new(self.clone())
    }
}

/// Whether a container runs, has ended, or has not begun.
fn state(pod: Option<&Obj>, container: &str) -> (bool, bool) {
    let Some(pod) = pod else { return (false, true) };
    let value = pod.to_value();
    let ended = matches!(value.path(&["status", "phase"]).as_str(), Some("Succeeded" | "Failed"));
    let statuses: Vec<Value> = ["containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses"]
        .iter()
        .flat_map(|l| value.path(&["status", l]).as_list().unwrap_or(&[]).to_vec())
        .collect();
    let own = statuses.iter().find(|s| s.at("name").as_str() == Some(container));
    let stopped = own.is_some_and(|s| !s.path(&["state", "terminated"]).is_null());
    let assigned = !value.path(&["spec", "nodeName"]).is_null();
    (assigned, ended || stopped)
}

fn show(cx: &mut Cx<'_>, source: &mut Source, follow: bool, prefix: bool) -> Result<(), Fail> {
    let pod = cx.find(kind_of::POD, &source.pod.namespace.clone(), &source.pod.name.clone())?;
    let (assigned, ended) = state(pod.as_ref(), &source.container);
    if !assigned {
        source.ended = !follow || pod.is_none();
        return Ok(());
    }
    let lines = match cx.env.logs(&source.pod, &source.container, cx.said.is("previous")) {
        Ok(lines) => lines,
        Err(_) if follow && source.shown == 0 && pod.is_some() && !ended => return Ok(()),
        Err(why) if cx.said.is("ignore-errors") => {
            cx.warn(format!("error: {why}\n"));
            source.ended = true;
            return Ok(());
        }
        Err(why) => return Err(Fail::Plain(format!("Error from server (BadRequest): {why}"))),
    };
    let from = if source.shown == 0 { first(cx, &lines)? } else { source.shown };
    let timestamps = cx.said.is("timestamps");
    let mut left = match cx.said.int("limit-bytes") {
        0 => usize::MAX,
        n => n as usize,
    };
    for line in lines.iter().skip(from) {
        let mut text = String::new();
        if prefix {
            text.push_str(&format!("[pod/{}/{}] ", source.pod.name, source.container));
        }
        if timestamps {
            let (_, _, _, _, _, _) = line.at.civil();
            let fraction = line.at.micros().rem_euclid(1_000_000);
            let whole = line.at.truncated().to_string();
            text.push_str(&format!("{}.{fraction:06}000Z ", whole.trim_end_matches('Z')));
        }
        text.push_str(&format!("{}\n", line.text));
        if text.len() > left {
            let end = (0..=left).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
            cx.print(&text[..end]);
            break;
        }
        left -= text.len();
        cx.print(text);
    }
    source.shown = lines.len();
    source.ended = !follow || ended;
    Ok(())
}

/// The first line that `--tail`, `--since` and `--since-time` let through.
fn first(cx: &Cx<'_>, lines: &[LogLine]) -> Result<usize, Fail> {
    let tail = match cx.said.int("tail") {
        -1 if !cx.said.text("selector").is_empty() && !cx.said.given("tail") => 10,
        n => n,
    };
    let mut from = if tail < 0 { 0 } else { lines.len().saturating_sub(tail as usize) };
    let since = cx.said.duration("since");
    let mut after = (!since.is_zero()).then(|| cx.env.now() - since);
    let time = cx.said.text("since-time");
    if !time.is_empty() {
        after = Some(api::scalars::parse_rfc3339(time).ok_or_else(|| {
            format!("parsing time \"{time}\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"{time}\" as \"2006\"")
        })?);
    }
    if let Some(after) = after {
        from = from.max(lines.iter().position(|l| l.at >= after).unwrap_or(lines.len()));
    }
    Ok(from)
}
