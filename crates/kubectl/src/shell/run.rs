//! A line at work: the steps of its script, and kubectl where it is called. It can wait anywhere, be polled, and be forked.

mod programs;

use crate::env::Env;
use crate::run::{Running, Turn};
use crate::session::{Out, Stream};
use api::Str;
use shell::{Dialect, Files, Frame, Node, Op, Part, Simple, State, Streams, Thread, Variables, compile};
use sim::Time;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Steps in one go after which a script that never waits is ended.
const MAX_STEPS: usize = 20_000;
/// The folder of the person at the terminal, in which files are named without a folder.
const HOME: &str = "/root";

/// A script at work.
#[derive(Clone)]
pub struct Machine {
    thread: Thread<Call>,
}

/// A call of kubectl at work.
#[derive(Clone)]
struct Call {
    running: Box<Running>,
    streams: Streams,
    /// Whether its input is its own, so that what it leaves of it goes to nobody.
    redirected: bool,
}

/// How far a machine came.
pub enum Progress {
    /// It ended with this exit code.
    Done(i32),
    /// It waits; at the latest until then, if it knows.
    Waits(Option<Time>),
}

/// The terminal's machine while a script runs on it.
struct Host<'a> {
    env: &'a mut dyn Env,
    out: &'a mut Vec<Out>,
}

/// A path as the files of the terminal are named.
fn name_of(path: &str) -> &str {
    path.strip_prefix(HOME).and_then(|rest| rest.strip_prefix('/')).unwrap_or(path)
}

impl Files for Host<'_> {
    fn read(&self, path: &str) -> Option<Str> {
        self.env.read_file(name_of(path))
    }

    fn write(&mut self, path: &str, content: Option<Str>) -> bool {
        self.env.write_file(name_of(path), content);
        true
    }

    fn paths(&self) -> Vec<Str> {
        let path = |name: Str| if name.starts_with('/') { name } else { ecow::eco_format!("{HOME}/{name}") };
        self.env.files().into_iter().map(path).collect()
    }

    fn put(&mut self, text: &str, error: bool) {
        Out::push(self.out, if error { Stream::Stderr } else { Stream::Stdout }, text);
    }
}

impl Machine {
    /// A machine that will run a script.
    pub fn new(script: &Node, stdin: Option<String>, vars: &BTreeMap<String, String>) -> Self {
        let mut variables = BTreeMap::from([(Str::from("HOME"), (Str::from(HOME), true))]);
        variables.extend(vars.iter().map(|(name, value)| (name.into(), (value.into(), true))));
        let mut thread = Thread::new(compile(script), Arc::new(variables), HOME.into());
        thread.dialect = Dialect::Bash;
        thread.name = "bash".into();
        thread.input = stdin.unwrap_or_default();
        Self { thread }
    }

    /// A machine that will run kubectl with these words.
    pub fn kubectl(words: Vec<String>, stdin: Option<String>) -> Self {
        let words = std::iter::once("kubectl".to_owned()).chain(words);
        let words = words.map(|word| vec![Part::Text(word.into(), true)]).collect();
        let command = Node::Simple(Arc::new(Simple { words, ..Simple::default() }));
        Self::new(&command, stdin, &BTreeMap::new())
    }

    /// Runs until it ends or waits. What it wrote is moved to `out`.
    pub fn poll(&mut self, env: &mut dyn Env, out: &mut Vec<Out>) -> Progress {
        let mut host = Host { env, out };
        for _ in 0..MAX_STEPS {
            match &self.thread.state {
                State::Done(status) => return Progress::Done(*status),
                State::Asleep(until) if host.env.now() < *until => return Progress::Waits(Some(*until)),
                State::Asleep(_) | State::WaitsForOthers | State::Forever => self.thread.state = State::Ready,
                State::Calling(_) => {
                    if let Some(until) = self.turn(&mut host) {
                        return Progress::Waits(until);
                    }
                }
                State::Ready => self.step(&mut host),
            }
        }
        host.put("bash: ended: too many steps without waiting\n", true);
        self.thread.state = State::Done(1);
        Progress::Done(1)
    }

    /// The variables that it has set.
    pub fn variables(&self) -> BTreeMap<String, String> {
        let own = self.thread.variables.iter().filter(|(name, (value, _))| *name != "HOME" || value != HOME);
        own.map(|(name, (value, _))| (name.to_string(), value.to_string())).collect()
    }

    /// Ends it as Ctrl-C does.
    pub fn interrupt(&mut self) {
        self.thread.state = State::Done(130);
    }

    fn step(&mut self, host: &mut Host<'_>) {
        match self.thread.next_op() {
            None => {}
            Some(Op::Run(simple)) => self.run(&simple, host),
            // A terminal has one line at work: what goes to the background is done here and now.
            Some(Op::Spawn(code)) => self.thread.frames.push(Frame::of(code)),
            Some(op) => self.thread.simple_op(op, host),
        }
    }

    fn run(&mut self, simple: &Simple, host: &mut Host<'_>) {
        let Some(mut command) = self.thread.begin(simple, host) else { return };
        let outer = command.outer.take();
        if !self.thread.enter(&command.argv) {
            let redirected = outer.is_some();
            self.program(command, redirected, host);
        }
        if let Some(outer) = outer {
            self.thread.input = outer;
        }
        if matches!(self.thread.state, State::Ready) {
            self.thread.check(&[]);
        }
    }

    /// Starts kubectl.
    fn call(&mut self, words: Vec<String>, variables: &Variables, streams: Streams, redirected: bool) {
        let known = variables.iter().map(|(name, (value, _))| (name.to_string(), value.to_string())).collect();
        let input = Some(std::mem::take(&mut self.thread.input)).filter(|text| !text.is_empty());
        let running = Box::new(Running::new(words, input, known));
        self.thread.state = State::Calling(Call { running, streams, redirected });
    }

    /// Lets kubectl go on; answers until when it waits if it must.
    fn turn(&mut self, host: &mut Host<'_>) -> Option<Option<Time>> {
        let State::Calling(mut call) = std::mem::replace(&mut self.thread.state, State::Ready) else { return None };
        let mut written = Vec::new();
        let turn = call.running.turn(host.env, &mut written);
        for Out { stream, text } in &written {
            let (out, err) = if *stream == Stream::Stdout { (text.as_str(), "") } else { ("", text.as_str()) };
            self.thread.deliver(&call.streams, out, err, host);
        }
        match turn {
            Turn::Done(status) => {
                self.thread.status = status;
                if !call.redirected {
                    self.thread.input = call.running.left().unwrap_or_default();
                }
                self.thread.check(&[]);
                None
            }
            Turn::Waits(until) => {
                self.thread.state = State::Calling(call);
                Some(until)
            }
        }
    }
}

#[cfg(test)]
mod tests;
