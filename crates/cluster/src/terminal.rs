//! Terminals: commands that run, their output, and the machine with files around them.

use crate::cluster::Cluster;
use crate::command::{Command, CommandId};
use crate::kernel::{Event, Kernel};
use crate::replay::journey_lines;
use crate::slot::Slot;
use api::{Answer, Kind, Obj, ObjectRef, Request, Status, Str, Verb};
use apiserver::{ApiServer, RestBody, RestRequest};
use client::Act;
use client::wire::HttpRequest;
use ecow::eco_format;
use kubectl::{Env, Exec, LogLine, Poll, Session, Table, Usage};
use sim::{StepId, Ticket, Time};
use std::collections::BTreeMap;

/// Where a text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
}

/// A piece of output: a stream and the text, which may end in the middle of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it goes.
    pub stream: Stream,
    /// The text.
    pub text: Str,
}

/// What a command has printed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// The pieces, in order.
    pub pieces: Vec<Line>,
    /// The exit code, when it has ended.
    pub exit: Option<i32>,
}

impl Default for Line {
    fn default() -> Self {
        Self { stream: Stream::Out, text: Str::new() }
    }
}

impl Output {
    /// The lines that it printed, each with its stream; pieces are joined until the line breaks.
    pub fn lines(&self) -> Vec<(Stream, Str)> {
        let mut lines: Vec<(Stream, String)> = Vec::new();
        let mut open = false;
        for piece in &self.pieces {
            for part in piece.text.split_inclusive('\n') {
                let text = part.strip_suffix('\n').unwrap_or(part);
                match lines.last_mut().filter(|(stream, _)| open && *stream == piece.stream) {
                    Some((_, line)) => line.push_str(text),
                    None => lines.push((piece.stream, text.into())),
                }
                open = !part.ends_with('\n');
            }
        }
        lines.into_iter().map(|(stream, text)| (stream, text.into())).collect()
    }

    fn print(&mut self, stream: Stream, text: impl Into<Str>) {
        self.pieces.push(Line { stream, text: text.into() });
    }
}

/// The commands of a cluster and the machine that they run on.
#[derive(Clone, Default)]
pub(crate) struct Terminals {
    machine: Machine,
    outputs: BTreeMap<CommandId, Output>,
    running: BTreeMap<CommandId, Running>,
}

/// The folder of files beside the terminal, and what the shell remembers from one line to the next.
#[derive(Clone, Default)]
struct Machine {
    files: BTreeMap<Str, Str>,
    shell: kubectl::Shell,
}

/// A command that waits.
#[derive(Clone)]
struct Running {
    session: Session,
    step: StepId,
    until: Option<Time>,
    /// When it looks again: one event at most, however often something is written.
    next: Option<(Time, Ticket)>,
}

/// The world of a command: the cluster as it is, or as it was.
struct World<'a> {
    kernel: &'a mut Kernel,
    slots: &'a mut [Slot],
    files: &'a mut BTreeMap<Str, Str>,
    step: StepId,
    /// The store as it was, when the command reads the past.
    past: Option<ApiServer>,
}

impl World<'_> {
    fn api(&self) -> &ApiServer {
        self.past.as_ref().unwrap_or(&self.kernel.api)
    }
}

impl Env for World<'_> {
    fn now(&self) -> Time {
        self.kernel.now
    }

    fn request(&mut self, request: &Request) -> Result<Answer, Status> {
        let Some(past) = &mut self.past else {
            return client::Backend::request(self.kernel, "kubectl", self.step, request);
        };
        if !matches!(request.verb, Verb::Get | Verb::List | Verb::Watch) {
            return Err(Status::new(
                403,
                "Forbidden",
                "this is the past, which is read-only: go back to now, or continue from here in a branch",
            ));
        }
        past.request(self.kernel.now, request)
    }

    fn kinds(&self) -> Vec<Kind> {
        self.api().kinds()
    }

    fn table(&mut self, kind: Kind, objects: &[Obj]) -> Table {
        let table = apiserver::table::table(self.api(), self.kernel.now, kind, objects);
        let columns =
            table.columns.into_iter().map(|c| kubectl::Column { name: c.name, priority: i32::from(c.priority) });
        Table {
            columns: columns.collect(),
            rows: table.rows.into_iter().map(|r| r.cells.into_iter().map(cell).collect()).collect(),
        }
    }

    fn raw(&mut self, method: &str, path: &str, body: &str) -> (u16, String) {
        let headers = [
            ("Accept", "application/json"),
            ("Authorization", "Bearer admin"),
            ("Content-Type", "application/json"),
            ("User-Agent", "kubectl"),
        ];
        let request = RestRequest {
            method: method.into(),
            target: path.into(),
            headers: headers.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect(),
            body: body.into(),
        };
        let now = self.kernel.now;
        let response = match &mut self.past {
            Some(past) => past.rest(now, &request),
            None => crate::metrics::rest(self.slots, self.kernel, self.step, &request),
        };
        match response.body {
            RestBody::Bytes(bytes) => (response.status, String::from_utf8_lossy(&bytes).into_owned()),
            RestBody::Watch(_) | RestBody::Kubelet(_) => (501, "a stream cannot be read here\n".into()),
        }
    }

    fn read_file(&self, name: &str) -> Option<Str> {
        self.files.get(name.trim_start_matches("./")).cloned()
    }

    fn files(&self) -> Vec<Str> {
        self.files.keys().cloned().collect()
    }

    fn write_file(&mut self, name: &str, content: Option<Str>) {
        let name = Str::from(name.trim_start_matches("./"));
        match content {
            Some(content) => self.files.insert(name, content),
            None => self.files.remove(&name),
        };
    }

    fn logs(&mut self, pod: &ObjectRef, container: &str, previous: bool) -> Result<Vec<LogLine>, Str> {
        crate::wires::logs(self.slots, pod, container, previous)
    }

    fn exec(&mut self, pod: &ObjectRef, container: &str, command: &[String], stdin: &str) -> Result<Exec, Str> {
        if self.past.is_some() {
            return Err("this is the past: no process of it runs any more".into());
        }
        crate::wires::exec(self.slots, self.kernel, self.step, pod, container, command, stdin)
    }

    fn usage(&mut self) -> Option<Vec<Usage>> {
        self.kernel.has_metrics.then(|| crate::wires::usage(self.slots, self.kernel.now)).flatten()
    }
}

impl Terminals {
    /// When a waiting command wants to look again.
    pub fn next_at(&self) -> Option<Time> {
        self.running.values().filter_map(|r| r.until).min()
    }
}

impl Cluster {
    /// What a command has printed so far.
    pub fn output(&self, id: CommandId) -> Option<&Output> {
        self.terminals.outputs.get(&id)
    }

    /// The commands that still run, oldest first.
    pub fn running(&self) -> impl Iterator<Item = CommandId> {
        self.terminals.running.keys().copied()
    }

    /// The files beside the terminal.
    pub fn files(&self) -> &BTreeMap<Str, Str> {
        &self.terminals.machine.files
    }

    /// Runs a command on the cluster as it was at a revision. It is not part of the history: the past is read-only.
    pub fn read_past(&mut self, revision: u64, line: &str, stdin: Option<&str>) -> Output {
        let mut past = self.kernel.api.clone();
        past.truncate(revision);
        let mut machine = self.terminals.machine.clone();
        let mut world = World {
            kernel: &mut self.kernel,
            slots: &mut self.slots,
            files: &mut machine.files,
            step: StepId::NONE,
            past: Some(past),
        };
        let mut session = kubectl::start(&mut world, &mut machine.shell, line, stdin);
        let polled = session.poll(&mut world);
        let mut output = Output::default();
        take(&mut session, &mut output);
        output.exit = match polled {
            Poll::Done { exit } => Some(exit),
            Poll::Waiting { .. } => {
                output.print(Stream::Err, "nothing happens in the past: the command ends here\n");
                Some(130)
            }
        };
        output
    }

    /// What could stand at the end of a line, for the Tab key.
    pub fn complete(&mut self, line: &str) -> Vec<Str> {
        let machine = &mut self.terminals.machine;
        let mut world = World {
            kernel: &mut self.kernel,
            slots: &mut self.slots,
            files: &mut machine.files,
            step: StepId::NONE,
            past: None,
        };
        kubectl::complete(&mut world, &machine.shell, line)
    }

    pub(crate) fn execute(&mut self, id: CommandId, command: Command) {
        match command {
            Command::Line { line, stdin } => self.start_line(id, &line, stdin.as_deref()),
            Command::File { name, content } => {
                self.terminals.machine.files.insert(name, content);
                self.terminals.outputs.insert(id, Output { exit: Some(0), ..Output::default() });
            }
            Command::Request { from, url } => {
                let step =
                    self.first_step(Act::Command, "user", "request", "", &format!("You send a request to {url}"));
                let request = HttpRequest { method: "GET".into(), ..HttpRequest::default() };
                let journey = self.follow(step, &from, &url, request);
                let mut output = Output { exit: Some(i32::from(journey.refusal.is_some())), ..Output::default() };
                for line in journey_lines(&journey) {
                    output.print(Stream::Out, eco_format!("{line}\n"));
                }
                self.journeys.insert(id, journey);
                self.terminals.outputs.insert(id, output);
            }
            Command::Load(load) => {
                let sentence = if load.rate > 0.0 {
                    format!("{} requests a second go to {}", load.rate, load.url)
                } else {
                    format!("The load on {} ends", load.url)
                };
                let step = self.first_step(Act::Command, "user", "load", "", &sentence);
                self.set_load(step, load);
                self.terminals.outputs.insert(id, Output { exit: Some(0), ..Output::default() });
            }
            Command::Fault(text) => {
                let said = self.inject(&text);
                // What a fault types goes on under the fault's number.
                if said.is_ok() && self.terminals.outputs.contains_key(&id) {
                    return;
                }
                let mut output = Output::default();
                match said {
                    Ok(said) => output.print(Stream::Out, eco_format!("{said}\n")),
                    Err(problem) => {
                        output.print(Stream::Err, eco_format!("{problem}\n"));
                        output.exit = Some(1);
                    }
                }
                output.exit = output.exit.or(Some(0));
                self.terminals.outputs.insert(id, output);
            }
            Command::Interrupt(target) => {
                if let Some(running) = self.terminals.running.remove(&target)
                    && let Some(output) = self.terminals.outputs.get_mut(&target)
                {
                    drop(running);
                    output.exit = Some(130);
                }
                self.terminals.outputs.insert(id, Output { exit: Some(0), ..Output::default() });
            }
        }
    }

    pub(crate) fn start_line(&mut self, id: CommandId, line: &str, stdin: Option<&str>) {
        let first = line.lines().next().unwrap_or("");
        let step = self.first_step(Act::Command, "kubectl", "run", "", &format!("You run: {first}"));
        let machine = &mut self.terminals.machine;
        let mut world =
            World { kernel: &mut self.kernel, slots: &mut self.slots, files: &mut machine.files, step, past: None };
        let session = kubectl::start(&mut world, &mut machine.shell, line, stdin);
        self.terminals.outputs.insert(id, Output::default());
        self.terminals.running.insert(id, Running { session, step, until: None, next: None });
        self.poll_terminal(id);
    }

    /// A command that waits looks again.
    pub(crate) fn poll_terminal(&mut self, id: CommandId) {
        let Some(mut running) = self.terminals.running.remove(&id) else { return };
        if let Some((_, ticket)) = running.next.take() {
            self.kernel.events.cancel(ticket);
        }
        let machine = &mut self.terminals.machine;
        let mut world = World {
            kernel: &mut self.kernel,
            slots: &mut self.slots,
            files: &mut machine.files,
            step: running.step,
            past: None,
        };
        let polled = running.session.poll(&mut world);
        let output = self.terminals.outputs.entry(id).or_default();
        take(&mut running.session, output);
        match polled {
            Poll::Done { exit } => {
                output.exit = Some(exit);
                running.session.finish(&mut machine.shell);
            }
            Poll::Waiting { until } => {
                running.until = until;
                running.next = until.map(|at| {
                    let at = at.max(self.kernel.now);
                    (at, self.kernel.events.push(at, Event::Poll(id.0)))
                });
                self.terminals.running.insert(id, running);
            }
        }
    }

    /// After a write, the commands that wait look again a moment later.
    pub(crate) fn wake_terminals(&mut self, _written: &[Kind]) {
        let at = self.kernel.now + client::WATCH_DELAY;
        for (id, running) in &mut self.terminals.running {
            if running.next.is_some_and(|(known, _)| known <= at) {
                continue;
            }
            if let Some((_, ticket)) = running.next.take() {
                self.kernel.events.cancel(ticket);
            }
            running.next = Some((at, self.kernel.events.push(at, Event::Poll(id.0))));
        }
    }
}

/// A cell of a table as text.
fn cell(cell: apiserver::printers::Cell) -> Str {
    use apiserver::printers::Cell;
    match cell {
        Cell::Text(text) => text,
        Cell::Number(n) => eco_format!("{n}"),
        Cell::Value(api::Value::String(text)) => text,
        Cell::Value(api::Value::Null) => Str::new(),
        Cell::Value(value) => api::json::to_string(&value).into(),
    }
}

/// Moves what a session has printed into the output.
fn take(session: &mut Session, output: &mut Output) {
    for piece in std::mem::take(&mut session.out) {
        let stream = if piece.is_error() { Stream::Err } else { Stream::Out };
        output.print(stream, piece.text());
    }
}
