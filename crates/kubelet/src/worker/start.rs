//! Starting a container: back-off, image, environment, create, start, the hook after it.
//!
//! Plays: `startContainer` and `doBackOff` of `pkg/kubelet/kuberuntime`.

use crate::config::Runtime;
use crate::host::Host;
use crate::images::catalogue;
use crate::images::pull::Pull;
use crate::images::reference::Reference;
use crate::pod::{Pod, Role, StartError};
use crate::runtime::behaviour::Behaviour;
use crate::runtime::instance::{Instance, new_id};
use crate::runtime::log::Log;
use crate::runtime::process::{Launch, Process};
use crate::status::resources;
use crate::worker::run::{Job, Progress, Run};
use crate::worker::stop::Hook;
use api::{List, Str};
use ecow::eco_format;
use sim::Time;
use std::sync::Arc;

/// A container on its way to run.
#[derive(Clone, Debug)]
pub(crate) struct Start {
    slot: usize,
    /// When its last instance had ended, as seen before this sync.
    ended: Option<Time>,
    attempt: i32,
    step: Step,
}

#[derive(Clone, Debug)]
enum Step {
    Begin,
    Pull(Pull),
    Create,
    Hook(Hook),
}

impl Start {
    /// The start of the container in a slot.
    pub fn new(slot: usize, ended: Option<Time>, attempt: i32) -> Self {
        Self { slot, ended, attempt, step: Step::Begin }
    }
}

fn error(reason: &str, message: impl Into<Str>) -> StartError {
    StartError { reason: reason.into(), message: message.into() }
}

impl Pod {
    /// Whether starting this container takes long enough that the state before is worth reporting.
    pub(crate) fn starts_slowly(&self, slot: usize, host: &Host<'_, '_>) -> bool {
        let spec = self.container_spec(slot);
        let there = Reference::parse(spec.image()).is_ok_and(|r| host.node.images.has(&r));
        let hook = spec.lifecycle().as_ref().is_some_and(|l| l.post_start.is_some());
        hook || !there || *spec.image_pull_policy() == "Always"
    }

    /// Goes on with the start of a container.
    pub(crate) fn start(&mut self, mut start: Start, run: &mut Run, host: &mut Host<'_, '_>) -> Progress {
        loop {
            let slot = start.slot;
            let next = match start.step {
                Step::Begin => self.start_begin(slot, start.ended, run, host),
                Step::Pull(pull) => self.start_pull(slot, pull, run, host),
                Step::Create => self.start_create(slot, start.attempt, run, host),
                Step::Hook(hook) => self.start_hook(slot, hook, run, host),
            };
            match next {
                Next::Step(step) => start.step = step,
                Next::At(step, at) => {
                    start.step = step;
                    return Progress::Wait(Job::Start(start), at);
                }
                Next::Started => {
                    self.containers[slot].error = None;
                    run.changed = true;
                    return Progress::Done;
                }
                Next::Failed(why) => {
                    self.containers[slot].error = Some(why);
                    // An init container that cannot be started holds everything after it up.
                    let holds = self.containers[slot].role == Role::Init;
                    return if holds { Progress::Abort } else { Progress::Done };
                }
            }
        }
    }

    fn start_begin(&mut self, slot: usize, ended: Option<Time>, run: &mut Run, host: &mut Host<'_, '_>) -> Next {
        let now = host.now();
        if let Some(ended) = ended {
            let backoff = self.containers[slot].backoff;
            if backoff.waits(ended, now) {
                let name = self.containers[slot].name.clone();
                let text = eco_format!("Back-off restarting failed container {name} in pod {}", self.format());
                host.event(self, Some(slot), "Warning", "BackOff", text);
                run.fail(Some(backoff.over(ended)));
                let delay = crate::host::go_duration(backoff.delay());
                let message = eco_format!("back-off {delay} restarting failed container={name} pod={}", self.format());
                return Next::Failed(error("CrashLoopBackOff", message));
            }
            self.containers[slot].backoff.next(ended, now);
        }
        self.begin_pull(slot, run, host)
    }

    fn begin_pull(&mut self, slot: usize, run: &mut Run, host: &mut Host<'_, '_>) -> Next {
        match self.ensure_image(slot, run, host) {
            Ok(None) => Next::Step(Step::Create),
            Ok(Some(pull)) => {
                let at = pull.until;
                Next::At(Step::Pull(pull), Some(at))
            }
            Err(why) => self.start_failed(slot, why, run, host),
        }
    }

    fn start_pull(&mut self, slot: usize, pull: Pull, run: &mut Run, host: &mut Host<'_, '_>) -> Next {
        match self.pulled(slot, pull, run, host) {
            Ok(()) => Next::Step(Step::Create),
            Err(why) => self.start_failed(slot, why, run, host),
        }
    }

    /// The event and the note of a start that failed. The message of the event is the reason for images, else the message.
    fn start_failed(&mut self, slot: usize, why: StartError, run: &mut Run, host: &mut Host<'_, '_>) -> Next {
        let config =
            matches!(&*why.reason, "CreateContainerConfigError" | "CreateContainerError" | "RunContainerError");
        let text = if config { eco_format!("Error: {}", why.message) } else { eco_format!("Error: {}", why.reason) };
        host.event(self, Some(slot), "Warning", "Failed", text);
        host.tell(self, "fail", || {
            eco_format!("Container {} cannot be started: {}: {}", self.containers[slot].name, why.reason, why.message)
        });
        if !run.failed {
            run.fail(None);
        }
        Next::Failed(why)
    }

    fn start_create(&mut self, slot: usize, attempt: i32, run: &mut Run, host: &mut Host<'_, '_>) -> Next {
        let env = match self.environment(slot, host) {
            Ok(env) => env,
            Err(message) => return self.start_failed(slot, error("CreateContainerConfigError", message), run, host),
        };
        let mut instance = self.create(slot, attempt, env, host);
        if host.config.runtime == Runtime::Modelled {
            instance.env = self.process_environment(instance.process.image, instance.env);
        }
        let launched = self.launch(slot, &instance, host);
        host.event(self, Some(slot), "Normal", "Created", "Container created");
        let process = match launched {
            Ok(process) => process,
            Err(message) => return self.start_error(slot, instance, message, run, host),
        };
        instance.process = process;
        self.put(slot, instance);
        host.event(self, Some(slot), "Normal", "Started", "Container started");
        host.tell(self, "start", || {
            let c = &self.containers[slot];
            let again = if attempt > 0 { eco_format!(" again (restart {attempt})") } else { Str::new() };
            eco_format!("Container {} of pod {} runs{again}", c.name, self.key)
        });
        self.containers[slot].prober.restart(host.now());
        host.serving_changed();
        let spec = self.container_spec(slot);
        match spec.lifecycle().as_ref().and_then(|l| l.post_start.clone()) {
            Some(handler) => {
                let hook = self.begin_hook(slot, &handler, host);
                let at = hook.until;
                Next::At(Step::Hook(hook), at)
            }
            None => Next::Started,
        }
    }

    /// The program could not be executed: the container was made, but never ran.
    fn start_error(
        &mut self,
        slot: usize,
        mut instance: Instance,
        message: Str,
        run: &mut Run,
        host: &mut Host<'_, '_>,
    ) -> Next {
        instance.finish(host.now(), 128, "StartError", message.clone());
        self.put(slot, instance);
        run.changed = true;
        self.start_failed(slot, error("RunContainerError", message), run, host)
    }

    fn start_hook(&mut self, slot: usize, hook: Hook, run: &mut Run, host: &mut Host<'_, '_>) -> Next {
        match hook.failure {
            None => Next::Started,
            Some(message) => {
                host.event(self, Some(slot), "Warning", "FailedPostStartHook", "PostStartHook failed");
                run.push_front_stop(slot, "FailedPostStartHook");
                run.changed = true;
                if !run.failed {
                    run.fail(None);
                }
                Next::Failed(error("PostStartHookError", message))
            }
        }
    }

    /// The newest instance takes its place; the one before is remembered.
    fn put(&mut self, slot: usize, instance: Instance) {
        let container = &mut self.containers[slot];
        if let Some(old) = container.current.replace(instance) {
            container.previous = Some(old);
        }
    }

    fn create(&mut self, slot: usize, attempt: i32, env: List<(Str, Str)>, host: &mut Host<'_, '_>) -> Instance {
        let spec = self.container_spec(slot);
        let image: Str = spec.image().clone();
        let given = self.allocation(slot);
        let (limits, requests) = (&given.limits, &given.requests);
        let (cpu_limit_milli, memory_limit) = (resources::cpu_milli(limits), resources::memory_bytes(limits));
        let cpu_request_milli = resources::cpu_milli(requests);
        let reference = Reference::parse(&image).ok();
        let (shown, image_id) = match (host.config.is_recorded(), &reference) {
            (false, Some(r)) => (r.full(), r.image_id()),
            _ => (image.clone(), image.clone()),
        };
        let known = reference.as_ref().map_or(&catalogue::PLAIN, catalogue::find);
        Instance {
            id: new_id(&mut self.rng, if host.config.is_recorded() { "fakeRuntime" } else { "containerd" }),
            attempt,
            sandbox: self.sandbox.as_ref().map_or(0, |s| s.attempt),
            image: shown,
            wanted_image: image,
            image_id,
            started_at: host.now(),
            process: Process::hollow(known, host.now()),
            end: None,
            log: Log::default(),
            files: Arc::default(),
            message: Str::new(),
            env,
            cpu_limit_milli,
            cpu_request_milli,
            memory_limit,
        }
    }

    fn launch(&mut self, slot: usize, instance: &Instance, host: &mut Host<'_, '_>) -> Result<Process, Str> {
        let now = host.now();
        let spec = self.container_spec(slot);
        match host.config.runtime {
            Runtime::Hollow => return Ok(Process::hollow(instance.process.image, now)),
            Runtime::Scripted => return Ok(crate::scripted::process(spec.image(), instance.process.image, now)),
            Runtime::Modelled => {}
        }
        let reference = Reference::parse(spec.image()).map_err(|e| eco_format!("invalid image name: {e}"))?;
        let image = instance.process.image;
        let workdir = if spec.working_dir().is_empty() { Str::from(image.workdir) } else { spec.working_dir().clone() };
        let (command, args) = self.expanded(slot, &instance.env);
        let launch = Launch {
            image,
            tag: reference.tag,
            command: &command,
            args: &args,
            behaviour: Behaviour::of(&self.obj.meta().annotations, &self.containers[slot].name),
            ports: spec.ports().iter().map(|p| p.container_port).collect(),
            env: &instance.env,
            workdir,
            interactive: *spec.stdin() || *spec.tty(),
        };
        Process::start(launch, now)
    }
}

/// What comes after a step.
enum Next {
    Step(Step),
    At(Step, Option<Time>),
    Started,
    Failed(StartError),
}
