//! Runs the steps of scripts.

mod commands;

use crate::shell::calls::{Call, CallReply};
use crate::shell::tools;
use crate::shell::web::Pending;
use api::{List, Str};
use client::wire::{HttpReply, HttpRequest, Refusal};
use shell::{Code, Dialect, Files, Frame, Op, Part, Simple, Streams, compile, parse};
use sim::Time;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// So many steps are done in one go; then the script counts as busy and goes on a moment later.
const STEPS: u32 = 2_000;
/// A loop that has gone round so often merely repeats, as far as settling is concerned.
const ROUNDS: u32 = 10;
/// The moment.
const SLICE: Duration = Duration::from_millis(20);
/// A program that asks the network and never hears back gives up after so long.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a script has around it.
pub(crate) trait World: Files {
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
}

/// A question to the network, and how its program goes on.
#[derive(Clone, Debug)]
struct Asking {
    call: Call,
    pending: Box<Pending>,
    streams: Streams,
    /// When it gives up.
    until: Time,
}

type Thread = shell::Thread<Asking>;
type State = shell::State<Asking>;

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
                    complaint = ecow::eco_format!("{name}: {}\n", Dialect::Ash.text(&why));
                    Arc::new(Vec::new())
                }
            }
        } else if tools::knows(name) || program.starts_with("./") || program.ends_with(".sh") {
            let quoted: Vec<_> = argv.iter().map(|a| vec![Part::Text(a.clone(), true)]).collect();
            args.clear();
            Arc::new(vec![Op::Run(Arc::new(Simple { words: quoted, ..Simple::default() }))])
        } else {
            return None;
        };
        let mut variables: BTreeMap<Str, (Str, bool)> =
            env.iter().map(|(k, v)| (k.clone(), (v.clone(), true))).collect();
        variables.insert("PWD".into(), (folder.clone(), true));
        let zero = if args.is_empty() || !shells.contains(&name) { program.clone() } else { args.remove(0) };
        let mut thread = Thread::new(code, Arc::new(variables), folder);
        thread.args = args;
        thread.name = zero;
        thread.status = if complaint.is_empty() { 0 } else { 2 };
        thread.strict = strict;
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
                State::Asleep(at) | State::Calling(Asking { until: at, .. }) => Some(*at),
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
        main.frames.push(Frame::of(code));
        Some(None)
    }

    /// What it asks of the network, if it waits for an answer.
    pub fn call(&self) -> Option<&Call> {
        self.threads.iter().find_map(|t| if let State::Calling(asking) = &t.state { Some(&asking.call) } else { None })
    }

    /// The answer of the network to the oldest question.
    pub fn answer(&mut self, reply: &CallReply, now: Time, world: &mut dyn World) {
        let asks = |t: &Thread| matches!(t.state, State::Calling(..));
        let Some(thread) = self.threads.iter_mut().find(|t| asks(t)) else { return };
        let State::Calling(asking) = std::mem::replace(&mut thread.state, State::Ready) else {
            return;
        };
        let done = asking.pending.finish(&asking.call, reply, &mut |path, content| world.write(path, Some(content)));
        thread.deliver(&asking.streams, &done.out, &done.err, world);
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
                State::Calling(asking) if asking.until <= now => {
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
        let Some(op) = self.threads[i].next_op() else { return };
        match op {
            Op::Run(simple) => self.run(i, &simple, now, world),
            Op::Again(to) => {
                self.rounds = self.rounds.saturating_add(1);
                self.threads[i].jump(to);
            }
            Op::Spawn(code) => self.spawn(i, code),
            other => self.threads[i].simple_op(other, world),
        }
    }

    fn spawn(&mut self, i: usize, code: Code) {
        let mut child = self.threads[i].clone();
        self.next_pid += 1;
        child.detach(self.next_pid, code);
        self.threads[i].background = child.pid;
        self.threads[i].status = 0;
        if self.threads.len() < 32 {
            self.threads.push(child);
        }
    }
}
