//! One thread of a script: its variables, where its outputs go, and every step but the programs themselves.

mod steps;

use crate::code::{Code, Op};
use crate::parse::Simple;
use crate::{Dialect, Problem, Str, words};
use sim::Time;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// Functions and scripts that call each other deeper than this fail.
const DEEPEST: usize = 60;

/// The files that a script sees, and where it writes.
pub trait Files {
    /// A file.
    fn read(&self, path: &str) -> Option<Str>;
    /// Writes a file, or removes it; answers whether that is allowed.
    fn write(&mut self, path: &str, content: Option<Str>) -> bool;
    /// The paths of all files, folders with a slash at their end.
    fn paths(&self) -> Vec<Str>;
    /// Takes what was written: `true` for standard error.
    fn put(&mut self, text: &str, error: bool);
}

/// Where output goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
    /// Nowhere.
    Null,
    /// Into that file.
    File(Str),
    /// Into the buffer of that scope.
    Buffer(usize),
}

/// Where the outputs go from here on, and a buffer if they are collected.
#[derive(Clone, Debug)]
struct Scope {
    out: Target,
    err: Target,
    buffer: String,
    input: Option<String>,
}

/// A list of steps at work.
#[derive(Clone, Debug)]
pub struct Frame {
    code: Code,
    at: usize,
    /// The arguments of the caller, if this is a function.
    args: Option<Vec<Str>>,
    /// What was open when it began, if it is a shell of its own.
    opened: Option<Open>,
}

impl Frame {
    /// The beginning of these steps.
    pub fn of(code: Code) -> Self {
        Self { code, at: 0, args: None, opened: None }
    }
}

/// How much is open.
#[derive(Clone, Debug)]
struct Open {
    scopes: usize,
    saves: usize,
    fors: usize,
    cases: usize,
    loops: usize,
}

#[derive(Clone, Debug)]
struct LoopMark {
    frame: usize,
    again: usize,
    end: usize,
    open: Open,
}

/// Variables: value, and whether programs see it.
pub type Variables = Arc<BTreeMap<Str, (Str, bool)>>;

/// How a thread is. `C` is what a program waits for.
#[derive(Clone, Debug)]
pub enum State<C> {
    /// It goes on.
    Ready,
    /// It sleeps until then.
    Asleep(Time),
    /// A program waits for an answer.
    Calling(C),
    /// Waits for what runs in the background.
    WaitsForOthers,
    /// Stays for good.
    Forever,
    /// It is over, with this exit code.
    Done(i32),
}

/// Where the outputs of a program go.
#[derive(Clone, Debug)]
pub struct Streams {
    /// Standard output.
    pub out: Target,
    /// Standard error.
    pub err: Target,
}

/// A simple command that is about to run.
#[derive(Clone, Debug)]
pub struct Command {
    /// Its name and arguments.
    pub argv: Vec<Str>,
    /// Variables for it alone.
    pub assigned: Vec<(Str, Str)>,
    /// Where its outputs go.
    pub streams: Streams,
    /// The input around it, if it has one of its own.
    pub outer: Option<String>,
}

/// One line of execution.
#[derive(Clone, Debug)]
pub struct Thread<C> {
    /// `$$`
    pub pid: u32,
    /// Whose words it speaks.
    pub dialect: Dialect,
    /// What it does, the innermost last.
    pub frames: Vec<Frame>,
    /// Variables.
    pub variables: Variables,
    /// Functions.
    pub functions: Arc<BTreeMap<Str, Code>>,
    /// The working folder.
    pub folder: Str,
    /// `$1` …
    pub args: Vec<Str>,
    /// `$0`
    pub name: Str,
    /// `$?`
    pub status: i32,
    /// Standard input: what is left of it.
    pub input: String,
    /// What it does at signals and at its end.
    pub traps: BTreeMap<Str, Code>,
    /// Whether a failure ends it (`set -e`).
    pub strict: bool,
    /// `$!`
    pub background: u32,
    /// How it is.
    pub state: State<C>,
    captured: VecDeque<Str>,
    scopes: Vec<Scope>,
    loops: Vec<LoopMark>,
    fors: Vec<VecDeque<Str>>,
    cases: Vec<Str>,
    saves: Vec<(Variables, Str)>,
}

impl<C> Thread<C> {
    /// A thread that will do these steps.
    pub fn new(code: Code, variables: Variables, folder: Str) -> Self {
        Self {
            pid: 1,
            dialect: Dialect::default(),
            frames: vec![Frame::of(code)],
            variables,
            functions: Arc::default(),
            folder,
            args: Vec::new(),
            name: Str::new(),
            status: 0,
            input: String::new(),
            traps: BTreeMap::new(),
            strict: false,
            background: 0,
            state: State::Ready,
            captured: VecDeque::new(),
            scopes: Vec::new(),
            loops: Vec::new(),
            fors: Vec::new(),
            cases: Vec::new(),
            saves: Vec::new(),
        }
    }

    /// Turns a copy of a thread into one of its own that does these steps in the background.
    pub fn detach(&mut self, pid: u32, code: Code) {
        self.pid = pid;
        self.frames = vec![Frame::of(code)];
        self.scopes.clear();
        self.loops.clear();
        self.input.clear();
    }

    /// The next step, for whoever runs the programs; nothing when a list of steps or the thread has come to its end.
    pub fn next_op(&mut self) -> Option<Op> {
        let Some(frame) = self.frames.last_mut() else {
            self.finish();
            return None;
        };
        let op = frame.code.get(frame.at).cloned();
        frame.at += 1;
        if op.is_none()
            && let Some(args) = self.frames.pop().and_then(|frame| frame.args)
        {
            self.args = args;
        }
        op
    }

    /// Expands a simple command and follows its redirections. Nothing if that was all there was to do.
    pub fn begin(&mut self, simple: &Simple, files: &mut dyn Files) -> Option<Command> {
        let mut assigned = Vec::new();
        for (name, word) in &simple.assigns {
            let value = self.text(word, files);
            assigned.push((name.clone(), value));
        }
        let argv = self.fields(&simple.words, files);
        let before = self.input.clone();
        let mut streams = self.streams();
        if let Err(why) = self.redirect(&simple.redirects, &mut streams, files) {
            self.complain(&why, &self.streams(), files);
            self.status = 1;
            return None;
        }
        if argv.is_empty() {
            for (name, value) in assigned {
                self.set(name, value, None);
            }
            if !simple.assigns.iter().any(|(_, word)| words::has_command(word)) {
                self.status = 0;
            }
            return None;
        }
        let outer = simple.redirects.iter().any(|r| r.fd == 0).then_some(before);
        Some(Command { argv, assigned, streams, outer })
    }

    /// Begins a function, if there is one of this name: answers whether.
    pub fn enter(&mut self, argv: &[Str]) -> bool {
        let Some(code) = argv.first().and_then(|name| self.functions.get(name)).cloned() else { return false };
        if self.frames.len() > DEEPEST {
            self.status = 1;
            return true;
        }
        let args = std::mem::replace(&mut self.args, argv[1..].to_vec());
        self.frames.push(Frame { args: Some(args), ..Frame::of(code) });
        true
    }

    /// Writes a complaint.
    pub fn complain(&mut self, problem: &Problem, streams: &Streams, files: &mut dyn Files) {
        let line = format!("{}: {}\n", self.dialect.name(), self.dialect.text(problem));
        self.deliver(streams, "", &line, files);
    }

    fn open(&self) -> Open {
        Open {
            scopes: self.scopes.len(),
            saves: self.saves.len(),
            fors: self.fors.len(),
            cases: self.cases.len(),
            loops: self.loops.len(),
        }
    }

    /// Closes what was opened since.
    fn close(&mut self, open: &Open) {
        let inputs = self.scopes.get_mut(open.scopes..).unwrap_or_default();
        if let Some(input) = inputs.iter_mut().find_map(|scope| scope.input.take()) {
            self.input = input;
        }
        self.scopes.truncate(open.scopes);
        self.saves.truncate(open.saves);
        self.fors.truncate(open.fors);
        self.cases.truncate(open.cases);
        self.loops.truncate(open.loops);
    }
}

/// Reads a line of the input into variables, the rest of its words into the last; answers whether there was one.
pub fn read_line(input: &mut String, variables: &mut Variables, names: &[Str]) -> bool {
    if input.is_empty() {
        return false;
    }
    let (line, rest) = match input.split_once('\n') {
        Some((line, rest)) => (line.to_owned(), rest.to_owned()),
        None => (input.clone(), String::new()),
    };
    *input = rest;
    let reply = [Str::from("REPLY")];
    let names = if names.is_empty() { &reply } else { names };
    let mut words = line.split_whitespace();
    let variables = Arc::make_mut(variables);
    for (i, name) in names.iter().enumerate() {
        let value: Str = if i + 1 == names.len() {
            words.by_ref().collect::<Vec<_>>().join(" ").into()
        } else {
            words.next().unwrap_or("").into()
        };
        variables.insert(name.clone(), (value, false));
    }
    true
}
