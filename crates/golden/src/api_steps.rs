//! The area `api`: requests to the API server and its answers, replayed in-process through the REST front.

use crate::matcher::{Matcher, short};
use crate::{Options, Score};
use api::tree::{Data, Node};
use api::{Str, Value};
use apiserver::{ApiServer, Config, RestBody, RestRequest, RestResponse};
use sim::Time;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

/// Replays every scenario.
pub fn replay(options: &Options) -> Score {
    let root = options.dir.join("api");
    let mut total = Score::default();
    let mut shown = 0;
    let mut lines = Vec::new();
    for area in entries(&root) {
        let mut score = Score::default();
        for file in entries(&area).into_iter().filter(|f| f.extension().is_some_and(|e| e == "json")) {
            let name = file.strip_prefix(&root).unwrap_or(&file).display().to_string();
            if !name.contains(&options.only) {
                continue;
            }
            let text = std::fs::read_to_string(&file).unwrap_or_default();
            let Ok(document) = api::json::parse(&text) else {
                println!("{name}: no JSON");
                continue;
            };
            for (i, result) in scenario(&document).into_iter().enumerate() {
                score.all += 1;
                match result {
                    None => score.agreed += 1,
                    Some(difference) if shown < options.differences => {
                        shown += 1;
                        println!("{} step {}: {difference}", name.trim_end_matches(".json"), i + 1);
                    }
                    Some(_) => {}
                }
            }
        }
        if score.all > 0 {
            let area = area.file_name().unwrap_or_default().to_string_lossy().into_owned();
            lines.push(format!("  {area:24} {:5} of {:5}  {:5.1} %", score.agreed, score.all, percent(score)));
        }
        total.agreed += score.agreed;
        total.all += score.all;
    }
    lines.iter().for_each(|l| println!("{l}"));
    println!("  {:24} {:5} of {:5}  {:5.1} %", "all", total.agreed, total.all, percent(total));
    total
}

fn percent(score: Score) -> f64 {
    if score.all == 0 { 100.0 } else { 100.0 * score.agreed as f64 / score.all as f64 }
}

/// The files and folders of a folder, by name.
fn entries(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut all: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    all.sort();
    all
}

/// The answer to a request, in the form in which it is compared.
struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    text: String,
}

struct Replay {
    server: ApiServer,
    now: Time,
    kept: BTreeMap<String, String>,
}

/// Replays one scenario on a fresh server: none for each step that agrees, else the difference.
fn scenario(document: &Node) -> Vec<Option<String>> {
    let config = Config { admin_token: Some("tok".into()), ..Config::default() };
    let mut replay = Replay { server: ApiServer::new(config), now: Time::START, kept: BTreeMap::new() };
    let empty = Vec::new();
    let list = |key: &str| match document.at(key).map(|n| &n.data) {
        Some(Data::List(items)) => items,
        _ => &empty,
    };
    for request in list("setup") {
        let answer = replay.send(request, request.at("capture"));
        if answer.status >= 300 {
            let why =
                format!("setup: {}: {} {}", title(request), answer.status, short(&Value::from(answer.text.as_str())));
            return list("steps").iter().map(|_| Some(why.clone())).collect();
        }
    }
    let mut matcher = Matcher::default();
    list("steps").iter().map(|step| replay.step(step, &mut matcher)).collect()
}

fn title(request: &Node) -> String {
    let text =
        |key: &str| request.at(key).map(Node::value).and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    format!("{} {}", text("method"), text("path"))
}

impl Replay {
    fn step(&mut self, step: &Node, matcher: &mut Matcher) -> Option<String> {
        let none = Node::default();
        let (request, want) = (step.at("request").unwrap_or(&none), step.at("response").unwrap_or(&none));
        let answer = self.send(request, step.at("capture"));
        let want = want.value();
        self.compare(&want, &answer, matcher).map(|d| format!("{}: {d}", title(request)))
    }

    fn compare(&self, want: &Value, answer: &Answer, matcher: &mut Matcher) -> Option<String> {
        let got = match api::json::parse(&answer.text) {
            Ok(node) => node.value(),
            Err(_) => Value::from(answer.text.as_str()),
        };
        if want.at("status").as_int() != Some(i64::from(answer.status)) {
            return Some(format!("status: want {}, got {}: {}", short(want.at("status")), answer.status, short(&got)));
        }
        for (name, value) in want.at("headers").as_map().into_iter().flatten() {
            let found = answer.headers.iter().find(|(k, _)| k.eq_ignore_ascii_case(name)).map_or("", |(_, v)| v);
            if let Some(d) = matcher.difference(value, &Value::from(found)) {
                return Some(format!("header {name}: {d}"));
            }
        }
        let warnings: Vec<Value> =
            answer.headers.iter().filter(|(k, _)| *k == "Warning").map(|(_, v)| Value::from(v.as_str())).collect();
        let wanted = if want.at("warnings").is_null() { Value::list() } else { want.at("warnings").clone() };
        if let Some(d) = matcher.difference(&wanted, &Value::from(warnings)) {
            return Some(format!("warnings: {d}"));
        }
        let map = want.as_map()?;
        if let Some(stream) = map.get("stream") {
            let events = match &got {
                Value::Map(_) => vec![got.clone()],
                _ => answer
                    .text
                    .lines()
                    .filter(|l| !l.trim().is_empty())
                    .map(|l| api::json::parse(l).map(|n| n.value()).unwrap_or_default())
                    .collect(),
            };
            if let Some(d) = matcher.difference(stream, &Value::from(events)) {
                return Some(format!("stream: {d}"));
            }
        }
        map.get("body").and_then(|body| matcher.difference(body, &got))
    }

    fn send(&mut self, request: &Node, capture: Option<&Node>) -> Answer {
        let text = |key: &str| {
            request.at(key).map(Node::value).and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
        };
        let mut headers = vec![
            ("Authorization".to_owned(), "Bearer tok".to_owned()),
            ("Accept".to_owned(), "application/json".to_owned()),
            ("User-Agent".to_owned(), "golden/1.0".to_owned()),
        ];
        let mut body = Vec::new();
        if let Some(node) = request.at("body").filter(|n| !n.value().is_null()) {
            headers.push(("Content-Type".to_owned(), "application/json".to_owned()));
            body = self.put(&body_text(node)).into_bytes();
        }
        for (name, value) in request.at("headers").map(Node::value).unwrap_or_default().as_map().into_iter().flatten() {
            headers.retain(|(k, _)| !k.eq_ignore_ascii_case(name));
            if let Some(value) = value.as_str() {
                headers.push((name.to_string(), self.put(value)));
            }
        }
        let rest = RestRequest { method: text("method"), target: self.put(&text("path")), headers, body };
        self.now += Duration::from_millis(50);
        let response = self.server.rest(self.now, &rest);
        let answer = self.finish(response);
        self.capture(capture, &answer.text);
        answer
    }

    fn finish(&mut self, response: RestResponse) -> Answer {
        let bytes = match response.body {
            RestBody::Bytes(bytes) => bytes,
            RestBody::Watch(mut stream) => {
                self.now = self.now.max(stream.until().min(self.now + Duration::from_secs(60)));
                stream.poll(&self.server, self.now)
            }
            RestBody::Kubelet(_) => Vec::new(),
        };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: response.status, headers: response.headers, text }
    }

    fn capture(&mut self, capture: Option<&Node>, text: &str) {
        let wanted = capture.map(Node::value).unwrap_or_default();
        let Some(wanted) = wanted.as_map() else { return };
        let got = api::json::parse(text).map(|n| n.value()).unwrap_or_default();
        for (name, path) in wanted.iter() {
            let found = path.as_str().unwrap_or_default().split('.').fold(&got, |v, part| match v.as_list() {
                Some(items) => part.parse::<usize>().ok().and_then(|i| items.get(i)).unwrap_or(&api::value::NULL),
                None => v.at(part),
            });
            let text = match found {
                Value::Null => continue,
                Value::String(s) => s.to_string(),
                other => api::json::to_string(other),
            };
            self.kept.insert(name.to_string(), text);
        }
    }

    /// Puts captured values in for `{{name}}`.
    fn put(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find("{{") {
            out.push_str(&rest[..at]);
            rest = &rest[at..];
            let found = rest.find("}}").and_then(|end| Some((self.kept.get(&rest[2..end])?, end + 2)));
            match found {
                Some((value, end)) => {
                    out.push_str(value);
                    rest = &rest[end..];
                }
                None => {
                    out.push_str("{{");
                    rest = &rest[2..];
                }
            }
        }
        out + rest
    }
}

/// The body as it is sent: text as it is, everything else as JSON in the form that the recorder wrote.
fn body_text(node: &Node) -> String {
    if let Data::Scalar(Value::String(text)) = &node.data {
        return repeated(text);
    }
    let mut out = String::new();
    write_json(&mut out, node);
    out
}

/// `<repeat x 1048577>` stands for so many x.
fn repeated(text: &Str) -> String {
    let inner = text.strip_prefix("<repeat ").and_then(|t| t.strip_suffix('>'));
    match inner.and_then(|t| t.split_once(' ')).and_then(|(c, n)| Some((c, n.parse().ok()?))) {
        Some((c, n)) => c.repeat(n),
        None => text.to_string(),
    }
}

fn write_json(out: &mut String, node: &Node) {
    match &node.data {
        Data::Missing => out.push_str("null"),
        Data::Scalar(Value::String(s)) => write_text(out, &repeated(s)),
        Data::Scalar(value) => api::json::write_value(out, value),
        Data::List(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                out.push_str(if i > 0 { ", " } else { "" });
                write_json(out, item);
            }
            out.push(']');
        }
        Data::Map(entries) => {
            out.push('{');
            for (i, entry) in entries.iter().enumerate() {
                out.push_str(if i > 0 { ", " } else { "" });
                write_text(out, &entry.key);
                out.push_str(": ");
                write_json(out, &entry.node);
            }
            out.push('}');
        }
    }
}

fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            ' '..='~' => out.push(c),
            c => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
    }
    out.push('"');
}
