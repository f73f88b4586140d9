//! Commands in containers, and the scripts that are their main processes: what they see and do.

mod inside;

pub(crate) use inside::Inside;

use crate::config::Runtime;
use crate::host::Host;
use crate::kubelets::Kubelets;
use crate::pod::Pod;
use crate::shell::Shell;
use crate::shell::calls::{Call, CallReply};
use crate::tasks::PodNo;
use crate::volumes::Disks;
use api::{List, ObjectRef, Str};
use client::Ctx;
use ecow::eco_format;
use sim::Time;
use std::sync::Arc;
use std::time::Duration;

/// A command that does not end by itself is stopped after so long.
const LONGEST: Duration = Duration::from_secs(3600);
/// And after so many turns; one that does not wait for anything counts for many.
const TURNS: u32 = 5_000;
const BUSY_TURN: u32 = 25;

/// How a command ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finished {
    /// Standard output.
    pub stdout: Str,
    /// Standard error.
    pub stderr: Str,
    /// Exit code.
    pub code: i32,
    /// How long it took.
    pub took: Duration,
}

/// A command at work in a container.
#[derive(Clone, Debug)]
pub struct Session {
    no: PodNo,
    slot: usize,
    shell: Shell,
    began: Time,
    at: Time,
    turns: u32,
    out: String,
    err: String,
}

/// What a command needs next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionStep {
    /// An answer of the network, by [`Kubelets::answer`].
    Call(Call),
    /// Nothing: it is over.
    Done(Finished),
}

/// A question of a main process to the network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingCall {
    /// Who asks.
    pub pod: ObjectRef,
    /// What.
    pub call: Call,
    no: PodNo,
    slot: usize,
}

impl Pod {
    fn inside<'a>(
        &'a mut self,
        slot: usize,
        now: Time,
        capacity: (i64, i64),
        disks: &'a mut Disks,
        to_log: bool,
    ) -> Inside<'a> {
        Inside {
            pod: self,
            slot,
            disks,
            now,
            cpu_milli: capacity.0,
            memory: capacity.1,
            to_log,
            out: String::new(),
            err: String::new(),
            signals: Vec::new(),
        }
    }

    /// Whether the container may not write to its own files.
    fn is_read_only(&self, slot: usize) -> bool {
        let security = self.container_spec(slot).security_context();
        security.as_ref().is_some_and(|s| s.read_only_root_filesystem == Some(true))
    }

    /// Lets the script go on that is the main process of a container. Answers its exit code if it is over.
    pub(crate) fn advance_script(
        &mut self,
        slot: usize,
        now: Time,
        capacity: (i64, i64),
        disks: &mut Disks,
    ) -> Option<i32> {
        let mut shell = self.containers[slot].current.as_mut()?.process.shell.take()?;
        let mut inside = self.inside(slot, now, capacity, disks, true);
        let ended = shell.advance(now, &mut inside);
        let signals = std::mem::take(&mut inside.signals);
        self.put_script_back(slot, shell, now);
        self.signal_main(slot, &signals, now);
        ended
    }

    fn put_script_back(&mut self, slot: usize, mut shell: Box<Shell>, now: Time) {
        let ports: Vec<i32> = self.container_spec(slot).ports().iter().map(|p| p.container_port).collect();
        let Some(instance) = &mut self.containers[slot].current else { return };
        if let Some(argv) = shell.serve.take() {
            instance.process.serve_from_script(argv, ports, &instance.env, now);
        }
        instance.process.shell = Some(shell);
    }

    fn signal_main(&mut self, slot: usize, signals: &[Str], now: Time) {
        let Some(instance) = &mut self.containers[slot].current else { return };
        for signal in signals.iter().filter(|s| *s != "0") {
            // SIGKILL from inside does not reach process 1.
            if signal != "KILL"
                && let Some((at, code)) = instance.process.terminated(now)
            {
                instance.process.end_at(at, code, false);
            }
        }
    }

    /// Runs a command to its end at once, adding up the time that it would take. What it asks of the network is not answered.
    pub(crate) fn exec_to_end(&mut self, slot: usize, argv: &List<Str>, host: &mut Host<'_, '_>) -> ExecDone {
        if host.config.runtime != Runtime::Modelled {
            let (code, output, took) = crate::scripted::command(argv);
            return ExecDone { code, output, took };
        }
        let capacity = (host.node.spec.cpu_milli, host.node.spec.memory_bytes);
        let mut session = match self.begin_session(slot, argv, "", host.now()) {
            Ok(session) => session,
            Err(why) => return ExecDone { code: 127, output: why, took: Duration::ZERO },
        };
        loop {
            match self.go_on(&mut session, capacity, host.disks) {
                SessionStep::Done(done) => {
                    let output = eco_format!("{}{}", done.stdout, done.stderr);
                    return ExecDone { code: done.code, output, took: done.took };
                }
                SessionStep::Call(_) => self.answer_session(&mut session, &CallReply::Timeout, capacity, host.disks),
            }
        }
    }

    fn begin_session(&self, slot: usize, argv: &List<Str>, stdin: &str, now: Time) -> Result<Session, Str> {
        let Some(instance) = self.containers[slot].current.as_ref().filter(|i| i.is_running()) else {
            return Err(eco_format!("container not found (\"{}\")", self.containers[slot].name));
        };
        let program = argv.first().cloned().unwrap_or_default();
        let name = program.rsplit('/').next().unwrap_or(&program);
        let known = crate::shell::knows(name) || instance.process.image.executables.contains(&name);
        let folder = match self.container_spec(slot).working_dir().as_str() {
            "" => Str::from(instance.process.image.workdir),
            folder => folder.into(),
        };
        let shell =
            if instance.process.image.shell { Shell::start(argv, &instance.env, folder, false, now) } else { None };
        let Some(mut shell) = shell.filter(|_| known || program.contains('/')) else {
            let why = if program.contains('/') {
                eco_format!("stat {program}: no such file or directory")
            } else {
                Str::from("executable file not found in $PATH")
            };
            return Err(eco_format!(
                "OCI runtime exec failed: exec failed: unable to start container process: exec: \"{program}\": {why}: unknown"
            ));
        };
        shell.feed(stdin);
        Ok(Session { no: self.no, slot, shell, began: now, at: now, turns: 0, out: String::new(), err: String::new() })
    }

    fn go_on(&mut self, session: &mut Session, capacity: (i64, i64), disks: &mut Disks) -> SessionStep {
        loop {
            let (slot, at) = (session.slot, session.at);
            let mut inside = self.inside(slot, at, capacity, disks, false);
            let ended = session.shell.advance(at, &mut inside);
            session.out.push_str(&std::mem::take(&mut inside.out));
            session.err.push_str(&std::mem::take(&mut inside.err));
            let signals = std::mem::take(&mut inside.signals);
            self.signal_main(slot, &signals, at);
            session.turns += if session.shell.busy_milli() > 0 { BUSY_TURN } else { 1 };
            let over = session.turns > TURNS
                || session.at.since(session.began) > LONGEST
                || !self.containers[slot].is_running();
            if let Some(code) = ended.or(over.then_some(137)) {
                return SessionStep::Done(session.finished(code));
            }
            if let Some(call) = session.shell.call() {
                return SessionStep::Call(call.clone());
            }
            match session.shell.due().0 {
                Some(next) => session.at = session.at.max(next),
                // It would stay for good: the terminal lets go.
                None => return SessionStep::Done(session.finished(130)),
            }
        }
    }

    fn answer_session(&mut self, session: &mut Session, reply: &CallReply, capacity: (i64, i64), disks: &mut Disks) {
        let at = session.at;
        let mut inside = self.inside(session.slot, at, capacity, disks, false);
        session.shell.answer(reply, at, &mut inside);
        session.out.push_str(&inside.out);
        session.err.push_str(&inside.err);
    }
}

/// How a command ended that nobody watches.
pub(crate) struct ExecDone {
    /// Exit code.
    pub code: i32,
    /// What it wrote.
    pub output: Str,
    /// How long it took.
    pub took: Duration,
}

/// The error of a command that failed, as the runtime words it.
pub(crate) fn failure(argv: &List<Str>, code: i32) -> Str {
    eco_format!("command '{}' exited with {code}: ", argv.join(" "))
}

impl Session {
    fn finished(&mut self, code: i32) -> Finished {
        Finished {
            stdout: std::mem::take(&mut self.out).into(),
            stderr: std::mem::take(&mut self.err).into(),
            code,
            took: self.at.since(self.began),
        }
    }
}

impl Kubelets {
    fn capacity(&self, pod: &Pod) -> (i64, i64) {
        let spec = &self.nodes[pod.node.0 as usize].spec;
        (spec.cpu_milli, spec.memory_bytes)
    }

    /// Begins a command in a container (an empty name: the first). The error is the text that the runtime gives.
    pub fn exec(
        &mut self,
        now: Time,
        pod: &ObjectRef,
        container: &str,
        argv: &[String],
        stdin: &str,
    ) -> Result<Session, Str> {
        let Some(found) = self.pod(pod) else { return Err("container not found".into()) };
        if !self.nodes[found.node.0 as usize].is_reachable() {
            return Err(eco_format!(
                "error dialing backend: dial tcp {}:10250: i/o timeout",
                self.nodes[found.node.0 as usize].address
            ));
        }
        let Some(slot) = found.slot(container) else {
            return Err(eco_format!("container not found (\"{container}\")"));
        };
        let argv: List<Str> = argv.iter().map(|a| Str::from(a.as_str())).collect();
        if self.config.runtime != Runtime::Modelled {
            return Err("this runtime runs no commands".into());
        }
        found.begin_session(slot, &argv, stdin, now)
    }

    /// Lets a command go on until it asks the network or is over.
    pub fn go_on(&mut self, session: &mut Session) -> SessionStep {
        let Some(mut shared) = self.pods.remove(&session.no) else { return SessionStep::Done(session.finished(137)) };
        let capacity = self.capacity(&shared);
        let step = Arc::make_mut(&mut shared).go_on(session, capacity, &mut self.disks);
        self.reschedule_pod(session.no, shared);
        step
    }

    /// Gives a command the answer that it asked for.
    pub fn answer(&mut self, session: &mut Session, reply: &CallReply) {
        let Some(mut shared) = self.pods.remove(&session.no) else { return };
        let capacity = self.capacity(&shared);
        Arc::make_mut(&mut shared).answer_session(session, reply, capacity, &mut self.disks);
        self.pods.insert(session.no, shared);
    }

    /// Whether some container's main process asks the network.
    pub fn has_calls(&self) -> bool {
        !self.calling.is_empty()
    }

    /// What the main processes of containers ask of the network, in the order of their pods.
    pub fn calls(&self) -> Vec<PendingCall> {
        let call = |no: &PodNo| {
            let pod = self.pods.get(no)?;
            pod.containers.iter().enumerate().find_map(|(slot, c)| {
                let shell = c.current.as_ref().filter(|i| i.is_running())?.process.shell.as_ref()?;
                Some(PendingCall { pod: pod.reference(), call: shell.call()?.clone(), no: *no, slot })
            })
        };
        self.calling.iter().filter_map(call).collect()
    }

    /// Gives a main process the answer that it asked for.
    pub fn answer_call(&mut self, ctx: &mut Ctx<'_>, asked: &PendingCall, reply: &CallReply) {
        let slot = asked.slot;
        self.with_pod(asked.no, ctx, |pod, host| {
            let now = host.now();
            let capacity = (host.node.spec.cpu_milli, host.node.spec.memory_bytes);
            let shell = pod.containers[slot].current.as_mut().and_then(|i| i.process.shell.take());
            let Some(mut shell) = shell else { return };
            let mut inside = pod.inside(slot, now, capacity, host.disks, true);
            shell.answer(reply, now, &mut inside);
            pod.put_script_back(slot, shell, now);
        });
    }

    /// The lines that a container has written, each with its time. The error is the API server's text.
    pub fn logs(&self, pod: &ObjectRef, container: &str, previous: bool) -> Result<Vec<(Time, Str)>, Str> {
        let Some(found) = self.pod(pod) else { return Ok(Vec::new()) };
        let Some(slot) = found.slot(container) else {
            return Err(eco_format!("container {container} is not valid for pod {}", pod.name));
        };
        let known = &found.containers[slot];
        let name = &known.name;
        if !self.nodes[found.node.0 as usize].is_reachable() {
            let node = &self.nodes[found.node.0 as usize];
            return Err(eco_format!(
                "Get \"https://{}:10250/containerLogs/{}/{}/{name}\": dial tcp {}:10250: i/o timeout",
                node.address,
                pod.namespace,
                pod.name,
                node.address
            ));
        }
        let instance = match (previous, &known.current, &known.previous) {
            (false, Some(current), _) => current,
            (true, _, Some(before)) => before,
            (true, ..) => {
                return Err(eco_format!("previous terminated container \"{name}\" in pod \"{}\" not found", pod.name));
            }
            (false, None, _) => {
                let waits = known.error.as_ref().map_or("ContainerCreating", |e| e.reason.as_str());
                let waits = match (&known.error, found.spec().init_containers.is_empty()) {
                    (None, false) => "PodInitializing",
                    (Some(e), _) if e.reason.contains("Image") => {
                        return Err(eco_format!(
                            "container \"{name}\" in pod \"{}\" is waiting to start: {}",
                            pod.name,
                            if e.reason == "ImagePullBackOff" {
                                "trying and failing to pull image"
                            } else {
                                "image can't be pulled"
                            }
                        ));
                    }
                    _ => waits,
                };
                return Err(eco_format!("container \"{name}\" in pod \"{}\" is waiting to start: {waits}", pod.name));
            }
        };
        let mut lines: Vec<(Time, Str)> = instance.log.lines().cloned().collect();
        if !instance.log.open().is_empty() {
            lines.push((instance.started_at, instance.log.open().clone()));
        }
        Ok(lines)
    }
}
