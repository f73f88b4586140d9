//! Runs a script as a machine with a stack, so that it can wait anywhere, be polled, and be forked.

mod expand;
mod programs;

use super::parse::{self, Part, Script, Stage, To, What, When, Word};
use super::tools;
use crate::env::Env;
use crate::run::{Running, Turn};
use crate::session::{Out, Stream};
use sim::Time;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Steps in one go after which a script that never waits is ended.
const MAX_STEPS: usize = 20_000;

/// A script at work.
#[derive(Clone)]
pub struct Machine {
    stack: Vec<Frame>,
    sinks: Vec<Vec<Out>>,
    inputs: Vec<Option<String>>,
    vars: BTreeMap<String, String>,
    status: i32,
}

#[derive(Clone)]
enum Frame {
    List { script: Script, at: usize },
    Pipe { script: Script, item: usize, stage: usize, piped: Option<String> },
    Begin { stage: Arc<Stage>, piped: Option<String>, last: bool, memo: Vec<String> },
    End { routes: Vec<(u8, Route)>, last: bool, input: bool },
    Simple { stage: Arc<Stage>, memo: Vec<String> },
    Capture,
    ForWords { stage: Arc<Stage>, memo: Vec<String> },
    For { name: String, values: Vec<String>, at: usize, body: Script },
    IfEnd { stage: Arc<Stage> },
    While { stage: Arc<Stage>, tested: bool, status: i32 },
    Kubectl(Box<Running>),
    Sleep(Time),
}

#[derive(Clone)]
enum Route {
    File(String),
    Stream(u8),
}

/// How far a machine came.
pub enum Progress {
    /// It ended with this exit code.
    Done(i32),
    /// It waits; at the latest until then, if it knows.
    Waits(Option<Time>),
}

impl Machine {
    /// A machine that will run a script.
    pub fn new(script: Script, stdin: Option<String>, vars: BTreeMap<String, String>) -> Self {
        Self {
            stack: vec![Frame::List { script, at: 0 }],
            sinks: vec![Vec::new()],
            inputs: vec![stdin],
            vars,
            status: 0,
        }
    }

    /// A machine that will run kubectl with these words.
    pub fn kubectl(words: Vec<String>, stdin: Option<String>) -> Self {
        let word = |w: String| vec![Part::Text(w, true)];
        let words = std::iter::once("kubectl".to_owned()).chain(words).map(word).collect();
        let stage = Arc::new(Stage { what: What::Simple(words), redirects: Vec::new() });
        let item = parse::Item { when: When::Always, not: false, stages: vec![stage] };
        Self::new(Arc::new(vec![item]), stdin, BTreeMap::new())
    }

    /// Runs until it ends or waits. What it wrote is moved to `out`.
    pub fn poll(&mut self, env: &mut dyn Env, out: &mut Vec<Out>) -> Progress {
        for _ in 0..MAX_STEPS {
            if self.stack.is_empty() {
                out.append(&mut self.sinks[0]);
                return Progress::Done(self.status);
            }
            if let Some(until) = self.step(env) {
                out.append(&mut self.sinks[0]);
                return Progress::Waits(until);
            }
        }
        self.stack.clear();
        self.write(Stream::Stderr, "bash: ended: too many steps without waiting\n");
        self.sinks.drain(..).for_each(|mut s| out.append(&mut s));
        Progress::Done(1)
    }

    /// The variables that it has set.
    pub fn variables(&self) -> &BTreeMap<String, String> {
        &self.vars
    }

    /// Ends it as Ctrl-C does.
    pub fn interrupt(&mut self, out: &mut Vec<Out>) {
        self.stack.clear();
        self.sinks.drain(..).for_each(|mut s| out.append(&mut s));
        self.sinks.push(Vec::new());
        self.status = 130;
    }

    fn write(&mut self, stream: Stream, text: &str) {
        if let Some(sink) = self.sinks.last_mut() {
            Out::push(sink, stream, text);
        }
    }

    fn complain(&mut self, text: &str, status: i32) {
        self.write(Stream::Stderr, text);
        self.status = status;
    }

    /// One step; answers the time until which it waits if it must.
    fn step(&mut self, env: &mut dyn Env) -> Option<Option<Time>> {
        let frame = self.stack.pop()?;
        match frame {
            Frame::List { script, at } => self.list(script, at),
            Frame::Pipe { script, item, stage, piped } => self.pipe(script, item, stage, piped),
            Frame::Begin { stage, piped, last, memo } => self.begin(env, stage, piped, last, memo),
            Frame::End { routes, last, input } => self.end(env, &routes, last, input),
            Frame::Simple { stage, memo } => self.simple(env, stage, memo),
            Frame::Capture => self.captured(),
            Frame::ForWords { stage, memo } => self.for_words(env, stage, memo),
            Frame::For { name, values, at, body } => {
                if let Some(value) = values.get(at).cloned() {
                    self.vars.insert(name.clone(), value);
                    self.stack.push(Frame::For { name, values, at: at + 1, body: body.clone() });
                    self.stack.push(Frame::List { script: body, at: 0 });
                }
            }
            Frame::IfEnd { stage } => {
                if let What::If(_, yes, no) = &stage.what {
                    match (self.status, no) {
                        (0, _) => self.stack.push(Frame::List { script: yes.clone(), at: 0 }),
                        (_, Some(no)) => self.stack.push(Frame::List { script: no.clone(), at: 0 }),
                        _ => self.status = 0,
                    }
                }
            }
            Frame::While { stage, tested, status } => self.while_loop(stage, tested, status),
            Frame::Kubectl(running) => return self.kubectl_turn(env, running),
            Frame::Sleep(until) => {
                if env.now() < until {
                    self.stack.push(Frame::Sleep(until));
                    return Some(Some(until));
                }
                self.status = 0;
            }
        }
        None
    }

    fn list(&mut self, script: Script, at: usize) {
        let Some(item) = script.get(at) else { return };
        let runs = match item.when {
            When::Always => true,
            When::Success => self.status == 0,
            When::Failure => self.status != 0,
        };
        self.stack.push(Frame::List { script: script.clone(), at: at + 1 });
        if runs {
            self.stack.push(Frame::Pipe { script, item: at, stage: 0, piped: None });
        }
    }

    fn pipe(&mut self, script: Script, item: usize, stage: usize, piped: Option<String>) {
        let pipeline = &script[item];
        let Some(next) = pipeline.stages.get(stage).cloned() else {
            if pipeline.not {
                self.status = i32::from(self.status == 0);
            }
            return;
        };
        let last = stage + 1 == pipeline.stages.len();
        self.stack.push(Frame::Pipe { script, item, stage: stage + 1, piped: None });
        self.stack.push(Frame::Begin { stage: next, piped, last, memo: Vec::new() });
    }

    /// Sets up the streams of a command and pushes it.
    fn begin(&mut self, env: &mut dyn Env, stage: Arc<Stage>, piped: Option<String>, last: bool, memo: Vec<String>) {
        let mut used = 0;
        let mut routes = Vec::new();
        let mut input = piped.clone();
        for redirect in &stage.redirects {
            let expanded = match &redirect.to {
                To::File(word, _) | To::From(word) | To::HereWord(word) => self.expand_one(word, &memo, &mut used),
                To::Here(text, true) => match parse::parse_body(text) {
                    Ok(word) => self.expand_one(&word, &memo, &mut used),
                    Err(_) => Ok(text.clone()),
                },
                To::Here(text, false) => Ok(text.clone()),
                To::Stream(_) => Ok(String::new()),
            };
            let text = match expanded {
                Ok(text) => text,
                Err(script) => {
                    self.stack.push(Frame::Begin { stage: stage.clone(), piped, last, memo });
                    return self.capture(script);
                }
            };
            match &redirect.to {
                To::File(_, append) => {
                    if !append && text != "/dev/null" {
                        env.write_file(&text, Some("".into()));
                    }
                    routes.push((redirect.stream, Route::File(text)));
                }
                To::From(_) => match tools::read(env, &text) {
                    Some(content) => input = Some(content.to_string()),
                    None if text == "/dev/null" => input = Some(String::new()),
                    None => return self.complain(&format!("bash: {text}: No such file or directory\n"), 1),
                },
                To::Here(..) => input = Some(text),
                To::HereWord(_) => input = Some(text + "\n"),
                To::Stream(n) => routes.push((redirect.stream, Route::Stream(*n))),
            }
        }
        let has_input = input.is_some();
        if has_input {
            self.inputs.push(input);
        }
        self.sinks.push(Vec::new());
        self.stack.push(Frame::End { routes, last, input: has_input });
        match &stage.what {
            What::Simple(_) => self.stack.push(Frame::Simple { stage, memo: Vec::new() }),
            What::Group(script) => self.stack.push(Frame::List { script: script.clone(), at: 0 }),
            What::For(..) => self.stack.push(Frame::ForWords { stage, memo: Vec::new() }),
            What::If(test, ..) => {
                let script = test.clone();
                self.stack.push(Frame::IfEnd { stage });
                self.stack.push(Frame::List { script, at: 0 });
            }
            What::While(..) => self.stack.push(Frame::While { stage, tested: false, status: 0 }),
        }
    }

    /// Sends what a command wrote where it belongs.
    fn end(&mut self, env: &mut dyn Env, routes: &[(u8, Route)], last: bool, input: bool) {
        if input {
            self.inputs.pop();
        }
        let written = self.sinks.pop().unwrap_or_default();
        let mut targets: [Route; 3] = [Route::Stream(0), Route::Stream(1), Route::Stream(2)];
        for (stream, route) in routes {
            let to = match route {
                Route::Stream(n) => targets[usize::from(*n).min(2)].clone(),
                file => file.clone(),
            };
            if *stream == 3 {
                targets[1] = to.clone();
                targets[2] = to;
            } else {
                targets[usize::from(*stream).min(2)] = to;
            }
        }
        let mut piped = String::new();
        for out in written {
            let stream = if out.stream == Stream::Stdout { 1 } else { 2 };
            match &targets[stream] {
                Route::File(name) if name == "/dev/null" => {}
                Route::File(name) => {
                    let before = tools::read(env, name).unwrap_or_default();
                    env.write_file(name, Some(format!("{before}{}", out.text).into()));
                }
                Route::Stream(1) if !last => piped.push_str(&out.text),
                Route::Stream(1) => self.write(Stream::Stdout, &out.text),
                Route::Stream(_) => self.write(Stream::Stderr, &out.text),
            }
        }
        if let Some(Frame::Pipe { piped: next, .. }) = self.stack.last_mut()
            && !last
        {
            *next = Some(piped);
        }
    }

    fn capture(&mut self, script: Script) {
        self.sinks.push(Vec::new());
        self.stack.push(Frame::Capture);
        self.stack.push(Frame::List { script, at: 0 });
    }

    fn captured(&mut self) {
        let written = self.sinks.pop().unwrap_or_default();
        let mut text = String::new();
        for out in written {
            match out.stream {
                Stream::Stdout => text.push_str(&out.text),
                Stream::Stderr => self.write(Stream::Stderr, &out.text),
            }
        }
        let text = text.trim_end_matches('\n').to_owned();
        if let Some(Frame::Simple { memo, .. } | Frame::Begin { memo, .. } | Frame::ForWords { memo, .. }) =
            self.stack.last_mut()
        {
            memo.push(text);
        }
    }

    fn simple(&mut self, env: &mut dyn Env, stage: Arc<Stage>, memo: Vec<String>) {
        let What::Simple(words) = &stage.what else { return };
        let mut used = 0;
        let mut vars: Vec<(String, String)> = Vec::new();
        let mut argv: Vec<String> = Vec::new();
        for word in words {
            if argv.is_empty()
                && let Some((name, value)) = assignment(word)
            {
                match self.expand_one(&value, &memo, &mut used) {
                    Ok(value) => vars.push((name, value)),
                    Err(script) => {
                        self.stack.push(Frame::Simple { stage: stage.clone(), memo });
                        return self.capture(script);
                    }
                }
                continue;
            }
            match self.expand(env, word, &memo, &mut used) {
                Ok(texts) => argv.extend(texts),
                Err(script) => {
                    self.stack.push(Frame::Simple { stage: stage.clone(), memo });
                    return self.capture(script);
                }
            }
        }
        if argv.is_empty() {
            self.vars.extend(vars);
            self.status = 0;
            return;
        }
        self.program(env, argv, vars);
    }

    fn for_words(&mut self, env: &mut dyn Env, stage: Arc<Stage>, memo: Vec<String>) {
        let What::For(name, words, body) = &stage.what else { return };
        let mut used = 0;
        let mut values = Vec::new();
        for word in words {
            match self.expand(env, word, &memo, &mut used) {
                Ok(texts) => values.extend(texts),
                Err(script) => {
                    self.stack.push(Frame::ForWords { stage: stage.clone(), memo });
                    return self.capture(script);
                }
            }
        }
        self.stack.push(Frame::For { name: name.clone(), values, at: 0, body: body.clone() });
    }

    fn while_loop(&mut self, stage: Arc<Stage>, tested: bool, status: i32) {
        let What::While(test, body, until) = &stage.what else { return };
        if !tested {
            let test = test.clone();
            let before = self.status;
            self.stack.push(Frame::While { stage, tested: true, status: before });
            self.stack.push(Frame::List { script: test, at: 0 });
        } else if (self.status == 0) != *until {
            let body = body.clone();
            self.stack.push(Frame::While { stage, tested: false, status });
            self.stack.push(Frame::List { script: body, at: 0 });
        } else {
            self.status = 0;
        }
    }

    fn kubectl_turn(&mut self, env: &mut dyn Env, mut running: Box<Running>) -> Option<Option<Time>> {
        let mut out = Vec::new();
        let turn = running.turn(env, &mut out);
        if let Some(sink) = self.sinks.last_mut() {
            sink.append(&mut out);
        }
        self.flush();
        match turn {
            Turn::Done(status) => {
                self.status = status;
                None
            }
            Turn::Waits(until) => {
                self.stack.push(Frame::Kubectl(running));
                Some(until)
            }
        }
    }

    /// While a command waits, what it has written already is shown if nothing redirects it.
    fn flush(&mut self) {
        let plain = |f: &Frame| match f {
            Frame::End { routes, last, .. } => routes.is_empty() && *last,
            Frame::Capture => false,
            _ => true,
        };
        if self.stack.iter().all(plain) {
            let mut all = Vec::new();
            self.sinks.iter_mut().for_each(|s| all.append(s));
            if let Some(first) = self.sinks.first_mut() {
                *first = all;
            }
        }
    }
}

/// `NAME=value` at the beginning of a command.
fn assignment(word: &Word) -> Option<(String, Word)> {
    let Part::Text(text, false) = word.first()? else { return None };
    let (name, value) = text.split_once('=')?;
    if name.is_empty()
        || name.starts_with(|c: char| c.is_ascii_digit())
        || !name.chars().all(|c| c.is_alphanumeric() || c == '_')
    {
        return None;
    }
    let mut rest = vec![Part::Text(value.to_owned(), false)];
    rest.extend_from_slice(&word[1..]);
    Some((name.to_owned(), rest))
}
