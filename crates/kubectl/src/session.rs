//! One line typed into a terminal, at work: started, polled until it is done, cloned at any moment.

use crate::env::Env;
use crate::shell::run::{Machine, Progress};
use api::Str;
use shell::Dialect;
use sim::Time;
use std::collections::BTreeMap;

/// Which stream a text went to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

/// A piece of output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Out {
    /// Where it went.
    pub stream: Stream,
    /// The text, line breaks included.
    pub text: String,
}

impl Out {
    /// Whether it went to standard error.
    pub fn is_error(&self) -> bool {
        self.stream == Stream::Stderr
    }

    /// The text, line breaks included.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Appends to a list of outputs, joining texts of one stream.
    pub fn push(list: &mut Vec<Out>, stream: Stream, text: &str) {
        match list.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.stream == stream => last.text.push_str(text),
            _ => list.push(Out { stream, text: text.to_owned() }),
        }
    }
}

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Poll {
    /// It has ended.
    Done {
        /// Its exit code.
        exit: i32,
    },
    /// It waits for a change of the cluster.
    Waiting {
        /// Or for this moment, whichever comes first.
        until: Option<Time>,
    },
}

/// What a shell remembers from one line to the next.
#[derive(Clone, Debug, Default)]
pub struct Shell {
    /// Its variables.
    pub variables: BTreeMap<String, String>,
}

/// A line at work.
#[derive(Clone)]
pub struct Session {
    /// What it wrote since somebody took it.
    pub out: Vec<Out>,
    machine: Option<Machine>,
    variables: Option<BTreeMap<String, String>>,
    exit: i32,
}

/// Starts a line as a shell reads it. `stdin` is its standard input, if it is given any. Nothing happens before the first poll.
pub fn start(_env: &mut dyn Env, shell: &mut Shell, line: &str, stdin: Option<&str>) -> Session {
    let stdin = stdin.map(str::to_owned);
    match shell::parse(line) {
        Ok(script) => {
            let machine = Machine::new(&script, stdin, &shell.variables);
            Session { out: Vec::new(), machine: Some(machine), variables: None, exit: 0 }
        }
        Err(problem) => {
            let out = vec![Out { stream: Stream::Stderr, text: format!("bash: {}\n", Dialect::Bash.text(&problem)) }];
            Session { out, machine: None, variables: None, exit: 2 }
        }
    }
}

/// Starts kubectl itself with these words after its name.
pub fn start_args(args: Vec<String>, stdin: Option<String>) -> Session {
    Session { out: Vec::new(), machine: Some(Machine::kubectl(args, stdin)), variables: None, exit: 0 }
}

impl Session {
    /// Runs as far as it gets now. To be called after each change that may matter to it, and when its time has come.
    pub fn poll(&mut self, env: &mut dyn Env) -> Poll {
        let Some(machine) = &mut self.machine else { return Poll::Done { exit: self.exit } };
        let mut written = Vec::new();
        let progress = machine.poll(env, &mut written);
        written.iter().for_each(|o| Out::push(&mut self.out, o.stream, &o.text));
        match progress {
            Progress::Waits(until) => Poll::Waiting { until },
            Progress::Done(exit) => {
                self.variables = Some(machine.variables());
                self.machine = None;
                self.exit = exit;
                Poll::Done { exit }
            }
        }
    }

    /// Ends it as Ctrl-C does.
    pub fn interrupt(&mut self) {
        if let Some(mut machine) = self.machine.take() {
            machine.interrupt();
            self.exit = 130;
        }
    }

    /// Leaves what it has set to the shell, when it is done.
    pub fn finish(&mut self, shell: &mut Shell) {
        if let Some(variables) = self.variables.take() {
            shell.variables = variables;
        }
    }
}

/// What could stand at the end of a line, for the Tab key.
pub fn complete(env: &mut dyn Env, shell: &Shell, line: &str) -> Vec<Str> {
    let _ = shell;
    crate::completion::complete(env, line)
}
