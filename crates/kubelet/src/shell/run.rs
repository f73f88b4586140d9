//! Runs the steps of scripts.

mod commands;
mod thread;
mod world;

use crate::shell::calls::{Call, CallReply};
use crate::shell::code::{Code, Op, compile};
use crate::shell::parse::{Simple, parse};
use crate::shell::tools;
use crate::shell::web::Pending;
use api::{List, Str};
use sim::Time;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;
pub(crate) use world::World;

/// So many steps are done in one go; then the script counts as busy and goes on a moment later.
const STEPS: u32 = 2_000;
/// A loop that has gone round so often merely repeats, as far as settling is concerned.
const ROUNDS: u32 = 10;
/// The moment.
const SLICE: Duration = Duration::from_millis(20);
/// A variable or a buffer is cut at so many bytes.
const LONGEST: usize = 256 << 10;
/// A program that asks the network and never hears back gives up after so long.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where output goes.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    Out,
    Err,
    Null,
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

#[derive(Clone, Debug)]
struct Frame {
    code: Code,
    at: usize,
    /// The arguments of the caller, if this is a function.
    args: Option<Vec<Str>>,
}

#[derive(Clone, Debug)]
struct LoopMark {
    frame: usize,
    again: usize,
    end: usize,
    scopes: usize,
    saves: usize,
    fors: usize,
    cases: usize,
}

/// Variables: value, and whether programs see it.
pub(crate) type Variables = Arc<BTreeMap<Str, (Str, bool)>>;

#[derive(Clone, Debug)]
enum State {
    Ready,
    Asleep(Time),
    /// Waits for an answer; gives up then.
    Calling(Call, Box<Pending>, Streams, Time),
    /// Waits for what runs in the background.
    WaitsForOthers,
    /// Stays for good.
    Forever,
    Done(i32),
}

#[derive(Clone, Debug)]
struct Streams {
    out: Target,
    err: Target,
}

/// One line of execution.
#[derive(Clone, Debug)]
struct Thread {
    pid: u32,
    frames: Vec<Frame>,
    variables: Variables,
    functions: Arc<BTreeMap<Str, Code>>,
    folder: Str,
    args: Vec<Str>,
    name: Str,
    status: i32,
    captured: VecDeque<Str>,
    scopes: Vec<Scope>,
    loops: Vec<LoopMark>,
    fors: Vec<VecDeque<Str>>,
    cases: Vec<Str>,
    saves: Vec<(Variables, Str)>,
    input: String,
    traps: BTreeMap<Str, Code>,
    strict: bool,
    background: u32,
    state: State,
}

/// A running script or program.
#[derive(Clone, Debug)]
pub(crate) struct Shell {
    threads: Vec<Thread>,
    next_pid: u32,
    /// How often it went round a loop that may never end.
    rounds: u32,
    busy: bool,
    /// The image's server was started by the script, with these arguments.
    pub serve: Option<List<Str>>,
    complaint: Str,
}

impl Shell {
    /// A shell for a command and its arguments; `None` if there is no such program.
    pub fn start(argv: &List<Str>, env: &List<(Str, Str)>, folder: Str, interactive: bool, _now: Time) -> Option<Self> {
        let program = argv.first()?;
        let name = program.rsplit('/').next().unwrap_or(program);
        let shells = ["sh", "bash", "ash", "dash", "zsh"];
        let mut args = argv.get(1..).unwrap_or(&[]).to_vec();
        let mut complaint = Str::new();
        let mut strict = false;
        let code = if shells.contains(&name) {
            while let Some(option) =
                args.first().filter(|a| a.starts_with('-') && *a != "-c" && !a.ends_with('c')).cloned()
            {
                strict |= option.contains('e');
                args.remove(0);
                if option == "-o" && !args.is_empty() {
                    args.remove(0);
                }
            }
            let given = args.first().is_some_and(|a| a.starts_with('-') && a.ends_with('c'));
            let script: Str = if given {
                strict |= args[0].contains('e');
                args.remove(0);
                if args.is_empty() { Str::new() } else { args.remove(0) }
            } else if args.is_empty() {
                // A shell without a script reads its input: with a terminal it waits, without one it ends.
                if interactive { "sleep infinity".into() } else { Str::new() }
            } else {
                ecow::eco_format!(". {}", args.remove(0))
            };
            match parse(&script) {
                Ok(node) => compile(&node),
                Err(why) => {
                    complaint = ecow::eco_format!("{name}: {why}\n");
                    Arc::new(Vec::new())
                }
            }
        } else if tools::knows(name) || program.starts_with("./") || program.ends_with(".sh") {
            let quoted: Vec<_> = argv.iter().map(|a| vec![crate::shell::parse::Part::Text(a.clone(), true)]).collect();
            args.clear();
            Arc::new(vec![Op::Run(Arc::new(Simple { words: quoted, ..Simple::default() }))])
        } else {
            return None;
        };
        let mut variables: BTreeMap<Str, (Str, bool)> =
            env.iter().map(|(k, v)| (k.clone(), (v.clone(), true))).collect();
        variables.insert("PWD".into(), (folder.clone(), true));
        let zero = if args.is_empty() || !shells.contains(&name) { program.clone() } else { args.remove(0) };
        let thread = Thread {
            pid: 1,
            frames: vec![Frame { code, at: 0, args: None }],
            variables: Arc::new(variables),
            functions: Arc::default(),
            folder,
            args,
            name: zero,
            status: if complaint.is_empty() { 0 } else { 2 },
            captured: VecDeque::new(),
            scopes: Vec::new(),
            loops: Vec::new(),
            fors: Vec::new(),
            cases: Vec::new(),
            saves: Vec::new(),
            input: String::new(),
            traps: BTreeMap::new(),
            strict,
            background: 0,
            state: State::Ready,
        };
        Some(Self { threads: vec![thread], next_pid: 7, rounds: 0, busy: false, serve: None, complaint })
    }

    /// Standard input.
    pub fn feed(&mut self, text: &str) {
        self.threads[0].input = text.into();
    }

    /// When it goes on by itself, and whether that merely repeats.
    pub fn due(&self) -> (Option<Time>, bool) {
        let mut due: Option<Time> = None;
        for thread in &self.threads {
            let at = match &thread.state {
                State::Ready => Some(Time::ZERO),
                State::Asleep(at) | State::Calling(.., at) => Some(*at),
                State::Done(_) if thread.pid == 1 => Some(Time::ZERO),
                State::WaitsForOthers | State::Forever | State::Done(_) => None,
            };
            due = [due, at].into_iter().flatten().min();
        }
        (due, self.rounds > ROUNDS)
    }

    /// Use of processor, in thousandths of a core.
    pub fn busy_milli(&self) -> i64 {
        if self.busy { 1000 } else { 0 }
    }

    /// Exit code, if it is over.
    pub fn ended(&self) -> Option<i32> {
        match self.threads.first()?.state {
            State::Done(code) => Some(code),
            _ => None,
        }
    }

    /// A signal: `None` if the shell has no handler for it; else the exit code if it ends at once.
    pub fn signal(&mut self, name: &str, _now: Time) -> Option<Option<i32>> {
        let main = self.threads.first_mut()?;
        let code = main.traps.get(name)?.clone();
        main.state = State::Ready;
        main.frames.push(Frame { code, at: 0, args: None });
        Some(None)
    }

    /// What it asks of the network, if it waits for an answer.
    pub fn call(&self) -> Option<&Call> {
        self.threads.iter().find_map(|t| if let State::Calling(call, ..) = &t.state { Some(call) } else { None })
    }

    /// The answer of the network to the oldest question.
    pub fn answer(&mut self, reply: &CallReply, now: Time, world: &mut dyn World) {
        let asks = |t: &Thread| matches!(t.state, State::Calling(..));
        let Some(thread) = self.threads.iter_mut().find(|t| asks(t)) else { return };
        let State::Calling(call, pending, streams, _) = std::mem::replace(&mut thread.state, State::Ready) else {
            return;
        };
        let done = pending.finish(&call, reply, &mut |path, content| world.write(path, Some(content)));
        thread.deliver(&streams, &done.out, &done.err, world);
        thread.status = done.code;
        if done.took > Duration::ZERO {
            thread.state = State::Asleep(now + done.took);
        }
    }

    /// Runs until everything waits or is over. Answers whether it is over.
    pub fn advance(&mut self, now: Time, world: &mut dyn World) -> Option<i32> {
        if !self.complaint.is_empty() {
            world.put(&std::mem::take(&mut self.complaint), true);
        }
        let mut steps = 0;
        self.busy = false;
        for i in 0.. {
            let Some(thread) = self.threads.get_mut(i) else { break };
            match &thread.state {
                State::Asleep(at) if *at <= now => thread.state = State::Ready,
                State::Calling(.., until) if *until <= now => {
                    return {
                        self.answer(&CallReply::Timeout, now, world);
                        self.advance(now, world)
                    };
                }
                _ => {}
            }
            while matches!(self.threads[i].state, State::Ready) {
                steps += 1;
                if steps > STEPS {
                    self.busy = true;
                    self.threads[i].state = State::Asleep(now + SLICE);
                    break;
                }
                self.step(i, now, world);
            }
        }
        let others = self.threads.iter().skip(1).any(|t| !matches!(t.state, State::Done(_)));
        if !others
            && let Some(main) = self.threads.first_mut()
            && matches!(main.state, State::WaitsForOthers)
        {
            main.state = State::Ready;
            self.threads.truncate(1);
            return self.advance(now, world);
        }
        self.ended()
    }

    fn step(&mut self, i: usize, now: Time, world: &mut dyn World) {
        let thread = &mut self.threads[i];
        let Some(frame) = thread.frames.last_mut() else {
            thread.finish();
            return;
        };
        let Some(op) = frame.code.get(frame.at).cloned() else {
            let frame = thread.frames.pop();
            if let Some(args) = frame.and_then(|f| f.args) {
                thread.args = args;
            }
            return;
        };
        frame.at += 1;
        match op {
            Op::Run(simple) => self.run(i, &simple, now, world),
            Op::Again(to) => {
                self.rounds = self.rounds.saturating_add(1);
                self.threads[i].jump(to);
            }
            Op::Spawn(code) => self.spawn(i, code),
            other => thread.simple_op(other, world),
        }
    }

    fn spawn(&mut self, i: usize, code: Code) {
        let mut child = self.threads[i].clone();
        self.next_pid += 1;
        child.pid = self.next_pid;
        child.frames = vec![Frame { code, at: 0, args: None }];
        child.scopes.clear();
        child.loops.clear();
        child.input.clear();
        self.threads[i].background = child.pid;
        self.threads[i].status = 0;
        if self.threads.len() < 32 {
            self.threads.push(child);
        }
    }
}
