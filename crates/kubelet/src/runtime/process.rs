//! The process of a container: when it listens, hangs, runs out of memory and ends, and what it uses.

use crate::images::catalogue::{Image, Term};
use crate::runtime::behaviour::Behaviour;
use crate::runtime::serve::{self, Server};
use crate::shell::Shell;
use api::{List, Str};
use sim::Time;
use std::time::Duration;

/// What a process is started with.
#[derive(Debug)]
pub(crate) struct Launch<'a> {
    /// The image.
    pub image: &'static Image,
    /// Its tag.
    pub tag: Str,
    /// Command and arguments as the manifest has them.
    pub command: &'a List<Str>,
    /// Arguments as the manifest has them.
    pub args: &'a List<Str>,
    /// What the annotations say.
    pub behaviour: Behaviour,
    /// The ports that the manifest declares.
    pub ports: Vec<i32>,
    /// The environment.
    pub env: &'a List<(Str, Str)>,
    /// Where it works.
    pub workdir: Str,
    /// Whether it has standard input or a terminal.
    pub interactive: bool,
}

/// What happened to a process by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Happening {
    /// Nothing to tell of.
    Nothing,
    /// It listens now.
    Listens,
    /// It answers nothing any more.
    Hangs,
    /// It ended: code, and whether memory ran out.
    Ends(i32, bool),
}

/// A process.
#[derive(Clone, Debug)]
pub(crate) struct Process {
    /// The image that it came from.
    pub image: &'static Image,
    /// The image's tag.
    pub tag: Str,
    /// Command and arguments.
    pub argv: List<Str>,
    /// How it serves.
    pub server: Server,
    /// Where it listens, once it does.
    pub ports: Vec<i32>,
    /// Whether it listens.
    pub listening: bool,
    /// Whether it answers nothing any more.
    pub hung: bool,
    /// What the annotations say.
    pub behaviour: Behaviour,
    /// How it takes SIGTERM.
    pub term: Term,
    /// A script that it runs.
    pub shell: Option<Box<Shell>>,
    /// When it started.
    pub started_at: Time,
    /// Memory that it began with, in bytes.
    pub memory: i64,
    /// Bytes that it takes more each second.
    pub leak: i64,
    /// Use of processor that does not come from requests, in thousandths of a core.
    pub busy_milli: i64,
    listens_at: Option<Time>,
    hangs_at: Option<Time>,
    ends: Option<(Time, i32, bool)>,
}

/// Longer pauses than this are not waited for when a cluster settles: the program merely stays.
const PATIENCE: Duration = Duration::from_secs(60);

impl Process {
    /// A process that never does anything: what hollow nodes run.
    pub fn hollow(image: &'static Image, now: Time) -> Self {
        Self {
            image,
            tag: Str::new(),
            argv: List::new(),
            server: Server::Idle,
            ports: Vec::new(),
            listening: false,
            hung: false,
            behaviour: Behaviour::default(),
            term: Term::Exit(0, 0),
            shell: None,
            started_at: now,
            memory: 0,
            leak: 0,
            busy_milli: 0,
            listens_at: None,
            hangs_at: None,
            ends: None,
        }
    }

    /// Plans its end.
    pub fn end_at(&mut self, at: Time, code: i32, oom: bool) {
        if self.ends.is_none_or(|(known, ..)| at < known) {
            self.ends = Some((at, code, oom));
        }
    }

    /// Starts a process. The error is the runtime's message when the program cannot be executed.
    pub fn start(launch: Launch<'_>, now: Time) -> Result<Self, Str> {
        let image = launch.image;
        let argv = argv(&launch);
        let mut process = Self {
            tag: launch.tag.clone(),
            memory: launch.behaviour.memory.unwrap_or(image.memory_mib << 20),
            leak: launch.behaviour.leak,
            busy_milli: launch.behaviour.cpu_milli.unwrap_or(image.idle_milli),
            behaviour: launch.behaviour.clone(),
            argv: argv.clone(),
            term: image.term,
            ..Self::hollow(image, now)
        };
        let Some(program) = argv.first() else { return Err("no command specified".into()) };
        let name = program.rsplit('/').next().unwrap_or(program);
        let serves = image.executables.contains(&name) || (!image.is_known() && !crate::shell::knows(name));
        if serves {
            process.serve(&launch, now);
        } else if image.shell || !image.is_known() {
            process.script(&launch, program, now)?;
        } else {
            return Err(not_executable(program));
        }
        if process.behaviour.stubborn {
            process.term = Term::Ignore;
        }
        if let Some(after) = process.behaviour.hang_after {
            process.hangs_at = Some(now + after);
        }
        if let Some(after) = process.behaviour.exit_after {
            let code = process.behaviour.exit_code.unwrap_or(1);
            process.end_at(now + after, code, false);
        }
        Ok(process)
    }

    fn serve(&mut self, launch: &Launch<'_>, now: Time) {
        self.server = launch.image.server;
        serve::configure(self, launch, now);
        if launch.image.is_known() && self.ports.is_empty() {
            self.ports.extend_from_slice(launch.image.ports);
        }
        // A declared port opens nothing; only of an image that nobody knows it is taken for where the program listens.
        let open = !launch.image.is_known() || matches!(self.server, Server::MyApp) || self.ports.is_empty();
        for port in launch.ports.iter().filter(|_| open) {
            if !self.ports.contains(port) {
                self.ports.push(*port);
            }
        }
        let startup = self.behaviour.start_after.unwrap_or(Duration::from_millis(launch.image.startup_ms));
        self.listens_at = Some(now + startup);
    }

    fn script(&mut self, launch: &Launch<'_>, program: &Str, now: Time) -> Result<(), Str> {
        let shell = Shell::start(&self.argv, launch.env, launch.workdir.clone(), launch.interactive, now);
        let Some(shell) = shell else { return Err(not_executable(program)) };
        self.server = Server::None;
        // Number 1 of a container has no default handlers: a shell or a plain program ignores SIGTERM.
        self.term = Term::Ignore;
        self.shell = Some(Box::new(shell));
        Ok(())
    }

    /// Whether a script is its next to go on.
    pub fn script_is_due(&self, now: Time) -> bool {
        self.shell.as_ref().is_some_and(|s| s.due().0.is_some_and(|at| at <= now))
    }

    /// A script has started the image's server.
    pub fn serve_from_script(&mut self, argv: List<Str>, ports: Vec<i32>, env: &List<(Str, Str)>, now: Time) {
        let none = List::new();
        let launch = Launch {
            image: self.image,
            tag: self.tag.clone(),
            command: &none,
            args: &none,
            behaviour: self.behaviour.clone(),
            ports,
            env,
            workdir: Str::new(),
            interactive: false,
        };
        self.argv = argv;
        self.serve(&launch, now);
        self.term = if self.behaviour.stubborn { Term::Ignore } else { self.image.term };
    }

    /// Lets its planned end happen this time.
    pub fn plan_hang(&mut self, at: Time) {
        self.hangs_at = Some(at);
    }

    /// When it does something by itself, and whether that merely repeats.
    pub fn due(&self, memory_limit: i64) -> Option<(Time, bool)> {
        let mut due: Option<(Time, bool)> = None;
        let mut at = |time: Option<Time>, periodic: bool| {
            if let Some(time) = time
                && due.is_none_or(|(known, _)| time < known)
            {
                due = Some((time, periodic));
            }
        };
        at(self.ends.map(|(t, ..)| t), false);
        at(self.hangs_at.filter(|_| !self.hung), false);
        at(self.listens_at, false);
        at(self.out_of_memory_at(memory_limit), false);
        if let Some(shell) = &self.shell {
            let (time, periodic) = shell.due();
            let far = time.is_some_and(|t| t.since(self.started_at) > PATIENCE);
            at(time, periodic || far);
        }
        due
    }

    /// When its memory reaches the limit.
    fn out_of_memory_at(&self, limit: i64) -> Option<Time> {
        if limit <= 0 || (self.leak <= 0 && self.memory <= limit) {
            return None;
        }
        let room = (limit - self.memory).max(0);
        let seconds = if self.leak > 0 { room / self.leak } else { 0 };
        Some(self.started_at + Duration::from_secs(seconds.max(1) as u64))
    }

    /// Memory in use, in bytes.
    pub fn memory_at(&self, now: Time) -> i64 {
        let grown = i64::try_from(now.since(self.started_at).as_secs()).unwrap_or(0).saturating_mul(self.leak);
        self.memory.saturating_add(grown)
    }

    /// Lets what is due by itself happen. A script is advanced by its owner, who has the files.
    pub fn advance(&mut self, now: Time, memory_limit: i64) -> Happening {
        if let Some((at, code, oom)) = self.ends
            && at <= now
        {
            return Happening::Ends(code, oom);
        }
        if self.out_of_memory_at(memory_limit).is_some_and(|at| at <= now) {
            return Happening::Ends(137, true);
        }
        if self.listens_at.is_some_and(|at| at <= now) {
            self.listens_at = None;
            self.listening = true;
            return Happening::Listens;
        }
        if self.hangs_at.is_some_and(|at| at <= now) {
            self.hangs_at = None;
            self.hung = true;
            return Happening::Hangs;
        }
        Happening::Nothing
    }

    /// SIGTERM: when it ends, and with which code; never if it does not care.
    pub fn terminated(&mut self, now: Time) -> Option<(Time, i32)> {
        if let Some(shell) = &mut self.shell
            && let Some(code) = shell.signal("TERM", now)
        {
            return code.map(|c| (now, c));
        }
        if self.hung {
            return None;
        }
        match self.term {
            Term::Exit(code, after_ms) => Some((now + Duration::from_millis(after_ms), code)),
            Term::Ignore => None,
        }
    }

    /// It is no more.
    pub fn ended(&mut self) {
        self.listening = false;
        self.ends = None;
        self.hangs_at = None;
        self.listens_at = None;
    }

    /// Whether something accepts connections on a port.
    pub fn listens(&self, port: i32) -> bool {
        self.listening && self.ports.contains(&port)
    }
}

/// Command and arguments: what the manifest says, else what the image says.
fn argv(launch: &Launch<'_>) -> List<Str> {
    let owned = |l: &[&str]| l.iter().map(|s| Str::from(*s)).collect::<Vec<_>>();
    let mut argv = if launch.command.is_empty() { owned(launch.image.entrypoint) } else { launch.command.to_vec() };
    if !launch.args.is_empty() {
        argv.extend(launch.args.iter().cloned());
    } else if launch.command.is_empty() {
        argv.extend(owned(launch.image.cmd));
    }
    // The usual entrypoint scripts run what comes after them.
    let wraps = argv.first().is_some_and(|a| a.ends_with("entrypoint.sh")) && argv.len() > 1;
    if wraps && (!launch.image.executables.contains(&"docker-entrypoint.sh") || argv[1] != "nginx") {
        argv.remove(0);
    }
    argv.into()
}

fn not_executable(program: &str) -> Str {
    let why = if program.contains('/') {
        ecow::eco_format!("stat {program}: no such file or directory")
    } else {
        Str::from("executable file not found in $PATH")
    };
    ecow::eco_format!(
        "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to \
         start container process: error during container init: exec: \"{program}\": {why}"
    )
}
