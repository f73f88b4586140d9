//! A simple command: its words, its program or function, and what came of it.

use super::{Asking, PATIENCE, Shell, State, World};
use crate::shell::tools::{self, Outcome, Tool};
use api::Str;
use shell::{Command, Simple, Streams};
use sim::Time;

impl Shell {
    pub(super) fn run(&mut self, i: usize, simple: &Simple, now: Time, world: &mut dyn World) {
        let Some(command) = self.threads[i].begin(simple, world) else { return };
        let outer = command.outer.clone();
        self.call_command(i, command, now, world);
        let thread = &mut self.threads[i];
        if let Some(outer) = outer {
            thread.input = outer;
        }
        if matches!(thread.state, State::Ready) {
            thread.check(&[]);
        }
    }

    fn call_command(&mut self, i: usize, command: Command, now: Time, world: &mut dyn World) {
        let Command { argv, assigned, streams, .. } = command;
        let thread = &mut self.threads[i];
        if thread.enter(&argv) {
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
        thread.deliver(&streams, &out, &err, world);
        self.take(i, outcome, argv, &streams, now, world);
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
                let until = now + PATIENCE;
                thread.state = State::Calling(Asking { call, pending, streams: streams.clone(), until });
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
