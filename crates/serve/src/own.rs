//! Binnacle's own endpoints below `/binnacle/v1/`: kubectl on the same cluster, the clock, the trace, decisions, requests, faults.

use crate::arguments::Speed;
use crate::engine::{Engine, Handle};
use api::{Str, Value, json};
use cluster::{Command, CommandId, Stream};
use std::time::Duration;

/// Longest virtual time that a command may move a clock that stands still.
const COMMAND_LIMIT: Duration = Duration::from_secs(3600);

/// Answers an own endpoint: status and body.
pub async fn answer(engine: &Handle, method: &str, path: &str, query: &str, body: &str) -> (u16, Value) {
    let said = if body.trim().is_empty() { Ok(Value::map()) } else { json::parse(body).map(|n| n.value()) };
    let said = match said {
        Ok(said) => said,
        Err(problem) => return problem_of(400, &format!("the body is no JSON: {}", problem.message)),
    };
    let parts: Vec<String> = path.split('/').map(String::from).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let query = query.to_owned();
    match (method, &parts[..]) {
        ("POST", ["kubectl"]) => kubectl(engine, &said).await,
        ("POST", ["clock"]) => done(engine.with(move |e| clock(e, &said)).await),
        ("GET", ["clock"]) => done(engine.with(|e| (200, time(e))).await),
        ("GET", ["trace"]) => done(engine.with(move |e| trace(e, &query)).await),
        ("GET", ["scheduling", namespace, pod]) => {
            let (namespace, pod) = ((*namespace).to_owned(), (*pod).to_owned());
            done(engine.with(move |e| scheduling(e, &namespace, &pod)).await)
        }
        ("POST", ["request"]) => done(engine.with(move |e| request(e, &said)).await),
        ("POST", ["fault"]) => done(engine.with(move |e| fault(e, &said)).await),
        _ => problem_of(
            404,
            "there are POST kubectl, clock, request, fault and GET clock, trace, scheduling/NAMESPACE/POD below /binnacle/v1/",
        ),
    }
}

fn done(answer: Option<(u16, Value)>) -> (u16, Value) {
    answer.unwrap_or_else(|| problem_of(500, "the engine has stopped"))
}

fn problem_of(code: u16, message: &str) -> (u16, Value) {
    (code, Value::from([("error", Value::from(message))]))
}

/// Refuses what nobody asked for: a word that is mistyped would do nothing.
fn only(said: &Value, known: &[&str]) -> Result<(), String> {
    let Some(map) = said.as_map() else { return Err(format!("the body is an object with {}", known.join(", "))) };
    match map.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(format!("{key} is unknown: there are {}", known.join(", "))),
        None => Ok(()),
    }
}

fn text<'a>(said: &'a Value, key: &str) -> &'a str {
    said.at(key).as_str().unwrap_or("")
}

/// What `POST kubectl` says.
struct Line {
    line: Str,
    stdin: Option<Str>,
    files: Vec<(Str, Str)>,
}

impl Line {
    fn read(said: &Value) -> Result<Self, String> {
        only(said, &["args", "stdin", "files"])?;
        let words = said.at("args").as_list().ok_or("args is a list of words: {\"args\": [\"get\", \"pods\"]}")?;
        let words: Option<Vec<Str>> = words.iter().map(|w| w.as_str().map(quoted)).collect();
        let words = words.ok_or("every one of args is a text")?;
        let stdin = match said.at("stdin") {
            Value::Null => None,
            Value::String(text) => Some(text.clone()),
            _ => return Err("stdin is a text".to_owned()),
        };
        let files = match said.at("files") {
            Value::Null => Some(Vec::new()),
            Value::Map(files) => files.iter().map(|(n, c)| Some((n.clone(), Str::from(c.as_str()?)))).collect(),
            _ => None,
        };
        let files = files.ok_or("files is an object of texts by name")?;
        let line = std::iter::once(Str::from("kubectl")).chain(words).collect::<Vec<_>>().join(" ").into();
        Ok(Self { line, stdin, files })
    }
}

/// Interrupts a command whose caller has gone.
struct Running {
    engine: Handle,
    id: CommandId,
    ended: bool,
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.ended {
            let id = self.id;
            self.engine.tell(move |e| {
                e.cluster.submit(Command::Interrupt(id));
            });
        }
    }
}

/// Runs kubectl on the cluster. Virtual time passes while it waits, as in any terminal; where time stands still, a command that
/// waits moves it on until it ends, as in a replayed session.
async fn kubectl(engine: &Handle, said: &Value) -> (u16, Value) {
    let Line { line, stdin, files } = match Line::read(said) {
        Ok(line) => line,
        Err(problem) => return problem_of(400, &problem),
    };
    let started = engine.with(move |e| {
        for (name, content) in files {
            e.cluster.submit(Command::File { name, content });
        }
        e.cluster.submit(Command::Line { line, stdin })
    });
    let Some(id) = started.await else { return problem_of(500, "the engine has stopped") };
    let mut running = Running { engine: engine.clone(), id, ended: false };
    let mut waited = Duration::ZERO;
    loop {
        let looked = engine.with(move |e| {
            waited += e.move_for(id, COMMAND_LIMIT.saturating_sub(waited));
            (e.cluster.output(id).cloned(), waited)
        });
        let output = looked.await.and_then(|(output, so_far)| {
            waited = so_far;
            output
        });
        let Some(output) = output else { return problem_of(500, "the command is gone") };
        if let Some(exit) = output.exit {
            running.ended = true;
            let of = |stream| -> String {
                output.pieces.iter().filter(|p| p.stream == stream).map(|p| p.text.as_str()).collect()
            };
            let value = Value::from([
                ("stdout", Value::from(of(Stream::Out))),
                ("stderr", Value::from(of(Stream::Err))),
                ("exit", Value::from(exit)),
            ]);
            return (200, value);
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// A word as a shell reads it back.
fn quoted(word: &str) -> Str {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:=,@%+".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.into();
    }
    format!("'{}'", word.replace('\'', r"'\''")).into()
}

fn clock(engine: &mut Engine, said: &Value) -> (u16, Value) {
    if let Err(problem) = only(said, &["pause", "advance", "settle", "speed"]) {
        return problem_of(400, &problem);
    }
    // Everything is read before anything is done.
    let mut durations = Vec::new();
    for key in ["advance", "settle"] {
        match said.at(key) {
            Value::Null => {}
            Value::String(text) if sim::time::length(text).is_some() => {
                durations.extend(sim::time::length(text).map(|by| (key, by)));
            }
            other => {
                let problem = format!(
                    "{key} is a duration, not {}: write \"500ms\", \"30s\", \"10m\" or \"1h\"",
                    json::to_string(other)
                );
                return problem_of(400, &problem);
            }
        }
    }
    let pause = match said.at("pause") {
        Value::Null => engine.paused,
        Value::Bool(pause) => *pause,
        _ => return problem_of(400, "pause is true or false"),
    };
    match said.at("speed") {
        Value::Null => {}
        Value::String(s) if Speed::parse(s).is_some() => engine.speed = Speed::parse(s).unwrap_or(Speed::Max),
        Value::Int(n) if *n >= 0 => engine.speed = Speed::Times(*n as f64),
        Value::Float(n) if *n >= 0.0 => engine.speed = Speed::Times(*n),
        _ => return problem_of(400, "speed is a number of virtual seconds a real second, or \"max\""),
    }
    engine.paused = pause;
    let mut settled = None;
    for (key, by) in durations {
        if key == "advance" {
            engine.cluster.advance(by);
        } else {
            settled = Some(engine.cluster.settle(by));
        }
    }
    let mut value = time(engine);
    if let Some(settled) = settled {
        value.set("settled", settled);
    }
    (200, value)
}

fn time(engine: &Engine) -> Value {
    Value::from([
        ("now", Value::from(engine.cluster.now().to_string())),
        ("revision", Value::from(engine.cluster.revision() as i64)),
        ("hash", Value::from(format!("{:016x}", engine.cluster.hash()))),
        ("paused", Value::from(engine.paused)),
    ])
}

/// The steps since the one that made a revision (`?since=REV`), at most the newest 10,000.
fn trace(engine: &Engine, query: &str) -> (u16, Value) {
    let since = query.split('&').find_map(|p| p.strip_prefix("since=")).unwrap_or("0");
    let Ok(since) = since.parse::<u64>() else {
        return problem_of(400, &format!("since is a revision, a number, not {since}"));
    };
    // Writes come in the order of revisions; what wrote nothing stands between them.
    let told = |s: &&sim::Step| s.act == client::Act::Write && s.revision <= since;
    let steps = engine.cluster.trace().since(sim::StepId::NONE).rev().take(10_000).take_while(|s| !told(s));
    let mut list: Vec<Value> = steps
        .map(|s| {
            Value::from([
                ("id", Value::from(s.id.0 as i64)),
                ("at", Value::from(s.at.to_string())),
                ("cause", Value::from(s.cause.0 as i64)),
                ("act", Value::from(format!("{:?}", s.act))),
                ("actor", Value::from(s.actor.as_str())),
                ("verb", Value::from(s.verb.as_str())),
                ("object", Value::from(s.object.as_str())),
                ("revision", Value::from(s.revision as i64)),
                ("sentence", Value::from(s.sentence.as_str())),
            ])
        })
        .collect();
    list.reverse();
    (200, Value::from([("steps", Value::from(list))]))
}

fn scheduling(engine: &Engine, namespace: &str, pod: &str) -> (u16, Value) {
    let Some(scheduler) = engine.cluster.process::<scheduler::Scheduler>() else {
        return problem_of(404, "this cluster has no scheduler");
    };
    match scheduler.decisions().last(namespace, pod) {
        Some(decision) => (200, decision.to_value()),
        None => problem_of(404, "the scheduler has not decided about such a pod"),
    }
}

fn request(engine: &mut Engine, said: &Value) -> (u16, Value) {
    if let Err(problem) = only(said, &["from", "url"]) {
        return problem_of(400, &problem);
    }
    let (from, url) = (text(said, "from"), text(said, "url"));
    if url.is_empty() {
        return problem_of(400, "say where to: {\"from\": \"internet\", \"url\": \"http://host/path\"}");
    }
    let from = if from.is_empty() { "internet" } else { from };
    let id = engine.cluster.submit(Command::Request { from: from.into(), url: url.into() });
    let Some(journey) = engine.cluster.journey(id) else { return problem_of(500, "the request is gone") };
    let hops = journey.hops.iter().map(|h| {
        Value::from([
            ("stage", Value::from(h.stage)),
            ("object", h.object.as_ref().map_or(Value::Null, |o| Value::from(o.to_string()))),
            ("rule", Value::from(h.rule.as_str())),
            ("decision", Value::from(h.decision.as_str())),
            ("candidates", Value::from(h.candidates.iter().map(|c| Value::from(c.as_str())).collect::<Vec<_>>())),
            ("passed", Value::from(h.passed)),
            ("advice", Value::from(h.advice.as_str())),
            ("ms", Value::Float(h.took.as_secs_f64() * 1000.0)),
        ])
    });
    let reply = journey.reply.as_ref().map_or(Value::Null, |r| {
        Value::from([("status", Value::from(i64::from(r.status))), ("body", Value::from(r.body.as_str()))])
    });
    let refusal = journey.refusal.map_or(Value::Null, |r| Value::from(format!("{r:?}").to_lowercase()));
    (200, Value::from([("hops", Value::from(hops.collect::<Vec<_>>())), ("reply", reply), ("refusal", refusal)]))
}

fn fault(engine: &mut Engine, said: &Value) -> (u16, Value) {
    let words = text(said, "fault");
    if let Err(problem) = only(said, &["fault"]) {
        return problem_of(400, &problem);
    }
    if words.is_empty() {
        let all: Vec<String> = cluster::fault::FAULTS
            .iter()
            .map(|f| format!("{} {}", f.name, f.arguments).trim_end().to_owned())
            .collect();
        return problem_of(
            400,
            &format!("say which: {{\"fault\": \"fail-node worker-1\"}}; there are {}", all.join(", ")),
        );
    }
    let id = engine.cluster.submit(Command::Fault(words.into()));
    let Some(output) = engine.cluster.output(id) else { return problem_of(500, "the fault is gone") };
    let told: String = output.pieces.iter().map(|p| p.text.trim_end()).collect::<Vec<_>>().join("\n");
    if output.exit == Some(0) { (200, Value::from([("done", Value::from(told))])) } else { problem_of(400, &told) }
}
