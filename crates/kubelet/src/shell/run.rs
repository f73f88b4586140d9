//! Runs the steps of scripts.

use crate::shell::calls::{Call, CallReply};
use crate::shell::code::{Code, Op, compile};
use crate::shell::parse::{Redirect, RedirectKind, Simple, parse};
use crate::shell::tools::{self, Outcome, Tool};
use crate::shell::web::Pending;
use crate::shell::words;
use api::{List, Str};
use client::wire::{HttpReply, HttpRequest, Refusal};
use sim::Time;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

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

/// What a script has around it.
pub(crate) trait World {
    /// A file.
    fn read(&self, path: &str) -> Option<Str>;
    /// Writes a file, or removes it; answers whether that is allowed.
    fn write(&mut self, path: &str, content: Option<Str>) -> bool;
    /// The paths of all files, folders with a slash at their end.
    fn paths(&self) -> Vec<Str>;
    /// The host name.
    fn hostname(&self) -> Str;
    /// The pod's address.
    fn ip(&self) -> Str;
    /// Something that is known of the surroundings, such as `nproc` or `memory`.
    fn fact(&self, name: &str) -> Str;
    /// The processes: pid, user, command.
    fn processes(&self) -> Vec<(u32, Str)>;
    /// A request to the pod itself.
    fn local(&mut self, port: i32, request: &HttpRequest) -> Result<HttpReply, Refusal>;
    /// Whether something in the pod listens on the port.
    fn listens(&self, port: i32) -> bool;
    /// Sends a signal to process 1 of the container.
    fn kill_main(&mut self, signal: &str);
    /// Whether the image's server has this name.
    fn serves(&self, program: &str) -> bool;
    /// Takes what was written: `true` for standard error.
    fn put(&mut self, text: &str, error: bool);
}

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

    fn run(&mut self, i: usize, simple: &Simple, now: Time, world: &mut dyn World) {
        let thread = &mut self.threads[i];
        let mut assigned = Vec::new();
        for (name, word) in &simple.assigns {
            let value = thread.text(word, world);
            assigned.push((name.clone(), value));
        }
        let argv = thread.fields(&simple.words, world);
        let before = thread.input.clone();
        let mut streams = thread.streams();
        if let Err(why) = thread.redirect(&simple.redirects, &mut streams, world) {
            let line = ecow::eco_format!("sh: {why}\n");
            thread.deliver(&thread.streams(), "", &line, world);
            thread.status = 1;
            return;
        }
        if argv.is_empty() {
            let captured = simple.assigns.iter().any(|(_, w)| words::has_command(w));
            for (name, value) in assigned {
                thread.set(name, value, None);
            }
            if !captured {
                thread.status = 0;
            }
            return;
        }
        let redirected = simple.redirects.iter().any(|r| r.fd == 0);
        self.call_command(i, argv, assigned, &streams, now, world);
        if redirected {
            self.threads[i].input = before;
        }
        let thread = &mut self.threads[i];
        if thread.strict && thread.status != 0 && matches!(thread.state, State::Ready) && thread.is_fatal() {
            thread.end(thread.status);
        }
    }

    fn call_command(
        &mut self,
        i: usize,
        argv: Vec<Str>,
        assigned: Vec<(Str, Str)>,
        streams: &Streams,
        now: Time,
        world: &mut dyn World,
    ) {
        let thread = &mut self.threads[i];
        if let Some(code) = thread.functions.get(&argv[0]).cloned() {
            if thread.frames.len() > 60 {
                thread.status = 1;
                return;
            }
            let args = std::mem::replace(&mut thread.args, argv[1..].to_vec());
            thread.frames.push(Frame { code, at: 0, args: Some(args) });
            return;
        }
        let kept = (!assigned.is_empty()).then(|| thread.variables.clone());
        for (name, value) in assigned {
            thread.set(name, value, Some(true));
        }
        let mut input = std::mem::take(&mut thread.input);
        let mut tool = Tool {
            args: &argv[1..],
            name: argv[0].rsplit('/').next().unwrap_or(&argv[0]),
            path: &argv[0],
            input: &mut input,
            out: String::new(),
            err: String::new(),
            variables: &mut thread.variables,
            folder: &mut thread.folder,
            now,
            world,
        };
        let outcome = tools::run(&mut tool);
        let (out, err) = (std::mem::take(&mut tool.out), std::mem::take(&mut tool.err));
        thread.input = input;
        if let Some(kept) = kept {
            thread.variables = kept;
        }
        thread.deliver(streams, &out, &err, world);
        self.take(i, outcome, argv, streams, now, world);
    }

    /// What a command came to.
    fn take(
        &mut self,
        i: usize,
        outcome: Outcome,
        argv: Vec<Str>,
        streams: &Streams,
        now: Time,
        world: &mut dyn World,
    ) {
        let thread = &mut self.threads[i];
        match outcome {
            Outcome::Done(code) => thread.status = code,
            Outcome::Sleep(d) => {
                thread.status = 0;
                thread.state = State::Asleep(now + d);
            }
            Outcome::Forever => thread.state = State::Forever,
            Outcome::Call(call, pending) => {
                thread.state = State::Calling(call, pending, streams.clone(), now + PATIENCE);
            }
            Outcome::Exit(code) => thread.end(code.unwrap_or(thread.status)),
            Outcome::Return(code) => thread.return_from_function(code),
            Outcome::Break(n) => thread.leave_loops(n, false),
            Outcome::Continue(n) => thread.leave_loops(n, true),
            Outcome::Shift(n) => {
                thread.args.drain(..n.min(thread.args.len()));
                thread.status = 0;
            }
            Outcome::Arguments(args) => {
                thread.args = args;
                thread.status = 0;
            }
            Outcome::Strict(on) => {
                thread.strict = on;
                thread.status = 0;
            }
            Outcome::Trap(script, names) => thread.trap(&script, &names),
            Outcome::Source(script, args) => thread.source(&script, args, streams, world),
            Outcome::Wait => {
                thread.status = 0;
                thread.state = State::WaitsForOthers;
            }
            Outcome::Kill(pid, signal) => self.kill(i, pid, &signal, world),
            Outcome::Serve => {
                self.serve = Some(argv.into());
                self.threads[i].state = State::Forever;
            }
            Outcome::Unknown => {
                let thread = &mut self.threads[i];
                let line = ecow::eco_format!("sh: {}: not found\n", argv[0]);
                thread.deliver(streams, "", &line, world);
                thread.status = 127;
            }
        }
    }

    fn kill(&mut self, i: usize, pid: u32, signal: &str, world: &mut dyn World) {
        self.threads[i].status = 0;
        if pid == 1 {
            world.kill_main(signal);
        } else if let Some(at) = self.threads.iter().position(|t| t.pid == pid && t.pid != 1) {
            self.threads[at].state = State::Done(143);
        } else {
            self.threads[i].status = 1;
        }
    }
}

impl Thread {
    fn jump(&mut self, to: usize) {
        if let Some(frame) = self.frames.last_mut() {
            frame.at = to;
        }
    }

    fn finish(&mut self) {
        if let Some(code) = self.traps.remove("EXIT") {
            self.frames.push(Frame { code, at: 0, args: None });
            return;
        }
        self.state = State::Done(self.status);
    }

    fn end(&mut self, code: i32) {
        self.status = code;
        self.frames.clear();
    }

    /// Whether a failure here ends a strict script: not in a condition.
    fn is_fatal(&self) -> bool {
        let next = self.frames.last().and_then(|f| f.code.get(f.at));
        !matches!(next, Some(Op::IfFailed(_) | Op::IfOk(_) | Op::Not))
    }

    fn return_from_function(&mut self, code: Option<i32>) {
        self.status = code.unwrap_or(self.status);
        while let Some(frame) = self.frames.pop() {
            if let Some(args) = frame.args {
                self.args = args;
                return;
            }
        }
    }

    fn leave_loops(&mut self, n: usize, again: bool) {
        self.status = 0;
        let depth = self.loops.len();
        let Some(at) = depth.checked_sub(n.max(1)) else { return };
        let mark = self.loops[at].clone();
        self.loops.truncate(at + 1);
        self.frames.truncate(mark.frame + 1);
        self.scopes.truncate(mark.scopes);
        self.saves.truncate(mark.saves);
        self.fors.truncate(mark.fors);
        self.cases.truncate(mark.cases);
        self.jump(if again { mark.again } else { mark.end });
    }

    fn trap(&mut self, script: &str, names: &[Str]) {
        self.status = 0;
        let code = parse(script).map(|n| compile(&n));
        for name in names {
            let name = name.trim_start_matches("SIG");
            let name = match name {
                "0" => "EXIT",
                "15" => "TERM",
                "2" => "INT",
                other => other,
            };
            match &code {
                Ok(code) if script != "-" => self.traps.insert(name.into(), code.clone()),
                _ => self.traps.remove(name),
            };
        }
    }

    fn source(&mut self, script: &str, args: Vec<Str>, streams: &Streams, world: &mut dyn World) {
        match parse(script) {
            Ok(node) if self.frames.len() < 60 => {
                let kept = (!args.is_empty()).then(|| std::mem::replace(&mut self.args, args));
                self.frames.push(Frame { code: compile(&node), at: 0, args: kept });
            }
            Ok(_) => self.status = 1,
            Err(why) => {
                self.deliver(streams, "", &format!("sh: {why}\n"), world);
                self.status = 2;
            }
        }
    }

    fn simple_op(&mut self, op: Op, world: &mut dyn World) {
        match op {
            Op::Ok => self.status = 0,
            Op::Not => self.status = i32::from(self.status == 0),
            Op::Jump(to) => self.jump(to),
            Op::IfFailed(to) if self.status != 0 => self.jump(to),
            Op::IfOk(to) if self.status == 0 => self.jump(to),
            Op::Capture | Op::PipeBegin => self.collect(),
            Op::Captured => {
                let text = self.scopes.pop().map(|s| s.buffer).unwrap_or_default();
                self.captured.push_back(text.trim_end_matches('\n').into());
            }
            Op::PipeNext(last) => {
                let done = self.scopes.pop();
                let (text, outer) = done.map_or_else(Default::default, |s| (s.buffer, s.input));
                let before = std::mem::replace(&mut self.input, text);
                let before = outer.unwrap_or(before);
                if last {
                    let Streams { out, err } = self.streams();
                    self.scopes.push(Scope { out, err, buffer: String::new(), input: Some(before) });
                } else {
                    self.collect();
                    if let Some(scope) = self.scopes.last_mut() {
                        scope.input = Some(before);
                    }
                }
            }
            Op::PipeEnd | Op::RedirectEnd => {
                if let Some(input) = self.scopes.pop().and_then(|s| s.input) {
                    self.input = input;
                }
            }
            Op::Loop(again, end) => self.loops.push(LoopMark {
                frame: self.frames.len().saturating_sub(1),
                again,
                end,
                scopes: self.scopes.len(),
                saves: self.saves.len(),
                fors: self.fors.len(),
                cases: self.cases.len(),
            }),
            Op::LoopEnd => {
                self.loops.pop();
            }
            Op::ForBegin(words) => {
                let list = match words {
                    Some(words) => self.fields(&words, world),
                    None => self.args.clone(),
                };
                self.fors.push(list.into());
            }
            Op::ForNext(name, end) => match self.fors.last_mut().and_then(VecDeque::pop_front) {
                Some(value) => self.set(name, value, None),
                None => self.jump(end),
            },
            Op::ForEnd => {
                self.fors.pop();
            }
            Op::CaseBegin(word) => {
                let text = self.text(&word, world);
                self.cases.push(text);
                self.status = 0;
            }
            Op::CaseTest(patterns, next) => {
                let value = self.cases.last().cloned().unwrap_or_default();
                let hit = patterns.iter().any(|p| words::matches(&self.pattern(p, world), &value));
                if !hit {
                    self.jump(next);
                }
            }
            Op::CaseEnd => {
                self.cases.pop();
            }
            Op::Save => self.saves.push((self.variables.clone(), self.folder.clone())),
            Op::Restore => {
                if let Some((variables, folder)) = self.saves.pop() {
                    (self.variables, self.folder) = (variables, folder);
                }
            }
            Op::Redirect(redirects) => {
                let mut streams = self.streams();
                let before = self.input.clone();
                if let Err(why) = self.redirect(&redirects, &mut streams, world) {
                    self.deliver(&self.streams(), "", &format!("sh: {why}\n"), world);
                }
                let input = redirects.iter().any(|r| r.fd == 0).then_some(before);
                self.scopes.push(Scope { out: streams.out, err: streams.err, buffer: String::new(), input });
            }
            Op::Define(name, code) => {
                Arc::make_mut(&mut self.functions).insert(name, code);
                self.status = 0;
            }
            Op::IfFailed(_) | Op::IfOk(_) | Op::Run(_) | Op::Again(_) | Op::Spawn(_) => {}
        }
    }

    /// What is written from here on is collected.
    fn collect(&mut self) {
        let err = self.streams().err;
        let here = self.scopes.len();
        self.scopes.push(Scope { out: Target::Buffer(here), err, buffer: String::new(), input: None });
    }

    fn streams(&self) -> Streams {
        let scope = self.scopes.last();
        Streams { out: scope.map_or(Target::Out, |s| s.out.clone()), err: scope.map_or(Target::Err, |s| s.err.clone()) }
    }

    /// Follows redirections: where the outputs go, and the input.
    fn redirect(&mut self, redirects: &[Redirect], streams: &mut Streams, world: &mut dyn World) -> Result<(), Str> {
        for redirect in redirects {
            let target = self.text(&redirect.target, world);
            let path = words::absolute(&self.folder, &target);
            match redirect.kind {
                RedirectKind::Here => self.input = target.as_str().into(),
                RedirectKind::Read if target == "/dev/null" => self.input.clear(),
                RedirectKind::Read => match world.read(&path) {
                    Some(text) => self.input = text.as_str().into(),
                    None => return Err(ecow::eco_format!("can't open {target}: no such file")),
                },
                RedirectKind::Duplicate => match (redirect.fd, &*target) {
                    (2, "1") => streams.err = streams.out.clone(),
                    (1, "2") => streams.out = streams.err.clone(),
                    _ => {}
                },
                RedirectKind::Write | RedirectKind::Append => {
                    let place = match &*target {
                        "/dev/null" => Target::Null,
                        "/dev/stdout" | "/proc/1/fd/1" | "/proc/self/fd/1" => Target::Out,
                        "/dev/stderr" | "/proc/1/fd/2" | "/proc/self/fd/2" => Target::Err,
                        _ => {
                            let empty = redirect.kind == RedirectKind::Write || world.read(&path).is_none();
                            if empty && !world.write(&path, Some(Str::new())) {
                                return Err(ecow::eco_format!("can't create {target}: Read-only file system"));
                            }
                            Target::File(path)
                        }
                    };
                    if redirect.fd != 2 {
                        streams.out = place.clone();
                    }
                    if redirect.fd >= 2 {
                        streams.err = place;
                    }
                }
            }
        }
        Ok(())
    }

    /// Writes where the outputs go.
    fn deliver(&mut self, streams: &Streams, out: &str, err: &str, world: &mut dyn World) {
        for (target, text) in [(&streams.out, out), (&streams.err, err)] {
            if text.is_empty() {
                continue;
            }
            match target {
                Target::Null => {}
                Target::Out => world.put(text, false),
                Target::Err => world.put(text, true),
                Target::File(path) => {
                    let mut content = world.read(path).unwrap_or_default();
                    if content.len() < LONGEST {
                        content.push_str(text);
                    }
                    world.write(path, Some(content));
                }
                Target::Buffer(scope) => {
                    if let Some(scope) = self.scopes.get_mut(*scope)
                        && scope.buffer.len() < LONGEST
                    {
                        scope.buffer.push_str(text);
                    }
                }
            }
        }
    }

    fn set(&mut self, name: Str, value: Str, export: Option<bool>) {
        let variables = Arc::make_mut(&mut self.variables);
        let exported = export.unwrap_or_else(|| variables.get(&name).is_some_and(|(_, e)| *e));
        let mut value = value;
        if value.len() > LONGEST {
            value = Str::new();
        }
        variables.insert(name, (value, exported));
    }

    fn expander<'a>(&'a mut self, world: &'a dyn World) -> words::Expander<'a> {
        words::Expander {
            variables: &mut self.variables,
            captured: &mut self.captured,
            args: &self.args,
            name: &self.name,
            status: self.status,
            pid: self.pid,
            background: self.background,
            folder: &self.folder,
            world,
        }
    }

    fn text(&mut self, word: &crate::shell::parse::Word, world: &dyn World) -> Str {
        self.expander(world).text(word)
    }

    fn pattern(&mut self, word: &crate::shell::parse::Word, world: &dyn World) -> Str {
        self.expander(world).pattern(word)
    }

    fn fields(&mut self, list: &[crate::shell::parse::Word], world: &dyn World) -> Vec<Str> {
        let mut expander = self.expander(world);
        list.iter().flat_map(|w| expander.fields(w)).collect()
    }
}
