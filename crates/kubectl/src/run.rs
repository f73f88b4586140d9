//! One call of kubectl: from its words to its exit code, with waiting in between.

use crate::env::Env;
use crate::fail::Fail;
use crate::flags::{self, Said};
use crate::kubeconfig::Context;
use crate::session::{Out, Stream};
use crate::{help, verbs};
use api::{Answer, Kind, Obj, ObjectRef, Options, Request, Status, Str, User, Value, Verb};
use sim::Time;
use std::collections::BTreeMap;

/// What a verb needs at hand.
pub struct Cx<'a> {
    /// The world.
    pub env: &'a mut dyn Env,
    /// What was said.
    pub said: &'a Said,
    /// Variables of the shell, with those set before the command.
    pub vars: &'a BTreeMap<String, String>,
    /// Standard input that nobody has read yet.
    pub stdin: &'a mut Option<String>,
    /// The cluster, namespace and user that are meant.
    pub context: &'a Context,
    /// What is written.
    pub out: &'a mut Vec<Out>,
    /// The warnings that the server gave.
    pub warned: &'a mut Vec<Str>,
}

/// How a verb goes on.
pub enum Flow {
    /// It is done, well.
    Done,
    /// It is done, with this exit code.
    Exit(i32),
    /// It waits for something.
    Wait(Box<dyn Wait>),
}

/// How a waiting verb goes on.
pub enum Next {
    /// It is done, with this exit code.
    Done(i32),
    /// It waits on; at the latest until then.
    Again(Option<Time>),
}

/// A verb that waits: it looks again at each poll.
pub trait Wait {
    /// Looks whether it is done.
    fn poll(&mut self, cx: &mut Cx<'_>) -> Result<Next, Fail>;
    /// A copy, for a fork of the cluster.
    fn copy(&self) -> Box<dyn Wait>;
}

impl Clone for Box<dyn Wait> {
    fn clone(&self) -> Self {
        self.copy()
    }
}

/// A call of kubectl at work.
#[derive(Clone)]
pub struct Running {
    words: Vec<String>,
    stdin: Option<String>,
    vars: BTreeMap<String, String>,
    warned: Vec<Str>,
    /// Whether warnings are failures.
    strict: bool,
    state: Option<(Box<Said>, Box<Context>, Box<dyn Wait>)>,
}

/// How far a call came.
pub enum Turn {
    /// It ended with this exit code.
    Done(i32),
    /// It waits; at the latest until then.
    Waits(Option<Time>),
}

impl Running {
    /// A call with these words after `kubectl`.
    pub fn new(words: Vec<String>, stdin: Option<String>, vars: BTreeMap<String, String>) -> Self {
        Self { words, stdin, vars, warned: Vec::new(), strict: false, state: None }
    }

    /// What it has left of its input.
    pub fn left(&mut self) -> Option<String> {
        self.stdin.take()
    }

    /// Starts it, or looks again.
    pub fn turn(&mut self, env: &mut dyn Env, out: &mut Vec<Out>) -> Turn {
        let result = match self.state.take() {
            None => self.start(env, out),
            Some((said, context, mut wait)) => {
                let mut cx = Cx {
                    env,
                    said: &said,
                    vars: &self.vars,
                    stdin: &mut self.stdin,
                    context: &context,
                    out: &mut *out,
                    warned: &mut self.warned,
                };
                match wait.poll(&mut cx) {
                    Ok(Next::Again(until)) => {
                        self.state = Some((said, context, wait));
                        return Turn::Waits(until);
                    }
                    Ok(Next::Done(code)) => Ok(code),
                    Err(fail) => Err(fail),
                }
            }
        };
        match result {
            Ok(_) if self.state.is_some() => self.turn(env, out),
            Ok(0) if self.strict && !self.warned.is_empty() => {
                let count = self.warned.len();
                let plural = if count == 1 { "" } else { "s" };
                Out::push(out, Stream::Stderr, &format!("error: {count} warning{plural} received\n"));
                Turn::Done(1)
            }
            Ok(code) => Turn::Done(code),
            Err(fail) => {
                let (text, code) = fail.report();
                Out::push(out, Stream::Stderr, &text);
                Turn::Done(code)
            }
        }
    }

    fn start(&mut self, env: &mut dyn Env, out: &mut Vec<Out>) -> Result<i32, Fail> {
        let said = flags::parse(&self.words)?;
        if said.help {
            Out::push(out, Stream::Stdout, &help::page(said.command));
            return Ok(0);
        }
        self.strict = said.is("warnings-as-errors");
        let context = Context::load(env, &said, &self.vars).map_err(|fail| verbs::turned(&said, fail))?;
        let mut cx = Cx {
            env,
            said: &said,
            vars: &self.vars,
            stdin: &mut self.stdin,
            context: &context,
            out,
            warned: &mut self.warned,
        };
        if said.given("record") {
            cx.warn("Flag --record has been deprecated, --record will be removed in the future\n");
        }
        match verbs::run(&mut cx) {
            Ok(Flow::Done) => Ok(0),
            Ok(Flow::Exit(code)) => Ok(code),
            Ok(Flow::Wait(wait)) => {
                self.state = Some((Box::new(said), Box::new(context), wait));
                Ok(0)
            }
            Err(fail) => Err(verbs::turned(&said, fail)),
        }
    }
}

impl Cx<'_> {
    /// Writes to standard output.
    pub fn print(&mut self, text: impl AsRef<str>) {
        Out::push(self.out, Stream::Stdout, text.as_ref());
    }

    /// Writes to standard error.
    pub fn warn(&mut self, text: impl AsRef<str>) {
        Out::push(self.out, Stream::Stderr, text.as_ref());
    }

    /// Writes a warning of the server, the same one only once; they are kept for `--warnings-as-errors`.
    pub fn server_warning(&mut self, text: &str) {
        if self.warned.iter().any(|w| w == text) {
            return;
        }
        self.warned.push(text.into());
        self.warn(format!("Warning: {text}\n"));
    }

    /// The namespace that is meant.
    pub fn namespace(&self) -> Str {
        self.context.namespace.clone()
    }

    /// How the command is typed, for usage hints.
    pub fn command(&self) -> String {
        self.said.command.full()
    }

    /// A misuse of this command.
    pub fn usage(&self, text: impl std::fmt::Display) -> Fail {
        Fail::usage(&self.command(), text)
    }

    /// Who asks.
    pub fn user(&self) -> User {
        self.context.user.clone()
    }

    /// Fails when the server that was named does not answer.
    pub fn reach(&mut self) -> Result<(), Fail> {
        if self.context.unauthorized {
            return Err(Fail::Text("You must be logged in to the server (Unauthorized)".into()));
        }
        let Some(host) = &self.context.unreachable else { return Ok(()) };
        let head = klog('E', self.env.now(), "memcache.go:381");
        let url = format!("http://{host}/api?timeout=32s");
        let line = format!(
            "{head} \"Couldn't get current server API group list\" err=\"Get \\\"{url}\\\": dial tcp {host}: connect: connection refused\"\n"
        );
        let times = if self.said.command.path == "api-resources" { 1 } else { 5 };
        let refused = Fail::Plain(format!(
            "The connection to the server {host} was refused - did you specify the right host or port?"
        ));
        for _ in 0..times {
            self.warn(&line);
        }
        Err(refused)
    }

    /// The kinds that the server knows.
    pub fn kinds(&mut self) -> Result<Vec<Kind>, Fail> {
        self.reach()?;
        Ok(self.env.kinds())
    }

    /// Sends a request; warnings of the server are written as kubectl does.
    pub fn send(&mut self, request: &Request) -> Result<Answer, Fail> {
        let answer = self.env.request(request)?;
        let mut said = Vec::new();
        if let Answer::Object { warnings, .. } = &answer {
            said.extend(warnings.iter().cloned());
        }
        if let Some(old) = deprecated(request.kind)
            && !said.iter().any(|w| w == old)
        {
            said.push(old.into());
        }
        for warning in said {
            self.server_warning(&warning);
        }
        Ok(answer)
    }

    /// A request about one object, by this user.
    pub fn about(&self, verb: Verb, kind: Kind, namespace: &str, name: &str) -> Request {
        let namespace = if kind.namespaced { namespace } else { "" };
        Request::of(self.user(), verb, ObjectRef::new(kind, namespace, name))
    }

    /// Reads one object.
    pub fn get(&mut self, kind: Kind, namespace: &str, name: &str) -> Result<Obj, Fail> {
        let request = self.about(Verb::Get, kind, namespace, name);
        object(self.send(&request)?)
    }

    /// Reads one object, or `None` when it is not there.
    pub fn find(&mut self, kind: Kind, namespace: &str, name: &str) -> Result<Option<Obj>, Fail> {
        match self.get(kind, namespace, name) {
            Ok(object) => Ok(Some(object)),
            Err(fail) if fail.is_not_found() => Ok(None),
            Err(fail) => Err(fail),
        }
    }

    /// Reads the objects of a kind in a namespace (empty: in all).
    pub fn list(&mut self, kind: Kind, namespace: &str, labels: &str, fields: &str) -> Result<Vec<Obj>, Fail> {
        let mut request = self.about(Verb::List, kind, namespace, "");
        request.options =
            Options { label_selector: labels.into(), field_selector: fields.into(), ..Options::default() };
        match self.send(&request)? {
            Answer::List { items, .. } => Ok(items),
            _ => Ok(Vec::new()),
        }
    }
}

/// What the server says of each use of an old kind.
fn deprecated(kind: Kind) -> Option<&'static str> {
    match (kind.group, kind.plural) {
        ("", "endpoints") => Some("v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice"),
        ("", "componentstatuses") => Some("v1 ComponentStatus is deprecated in v1.19+"),
        _ => None,
    }
}

/// The object of an answer.
pub fn object(answer: Answer) -> Result<Obj, Fail> {
    match answer {
        Answer::Object { object, .. } => Ok(object),
        _ => Err(Fail::from(Status::new(500, "InternalError", "the server answered without an object"))),
    }
}

/// The value form of an answer.
pub fn value(answer: Answer) -> Value {
    match answer {
        Answer::Object { object, .. } => object.to_value(),
        Answer::Value { value, .. } => value,
        Answer::Done(status) => status.to_value(),
        Answer::List { .. } => Value::Null,
    }
}

/// The head of a line that kubectl's logger writes.
pub fn klog(level: char, now: Time, place: &str) -> String {
    let (_, month, day, hour, minute, second) = now.civil();
    let us = now.micros().rem_euclid(1_000_000);
    format!("{level}{month:02}{day:02} {hour:02}:{minute:02}:{second:02}.{us:06}       1 {place}]")
}
