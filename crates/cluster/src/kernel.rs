//! What every process stands on: the API server, the clock, the event queue, the trace and the root of randomness.

use api::{Answer, Kind, Obj, ObjectRef, Ptr, Request, Status, Str, Verb};
use apiserver::{ApiServer, RestBody, RestRequest, RestResponse};
use client::events::Correlator;
use client::{Act, Backend};
use ecow::eco_format;
use sim::{EventQueue, Rng, Step, StepId, Time, Trace};
use std::collections::VecDeque;
use std::time::Duration;

/// How many revisions remember the step that made them.
const STEPS_KEPT: usize = 200_000;

/// Events whose time is over may stay this much longer.
const SWEEP_EVERY: Duration = Duration::from_secs(60);

/// Something that is due at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The watch of a process tells of what has been written.
    Deliver(usize),
    /// A process does its next unit of work.
    Run(usize),
    /// A command that waits looks again.
    Poll(u64),
    /// A process connects again and lists what it missed.
    Relist(usize),
}

/// What is wrong with the API server and the etcd behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trouble {
    /// The API server does not run: nobody reaches it.
    pub api_down: bool,
    /// etcd does not answer: the API server runs, and every request to it times out.
    pub etcd_down: bool,
    /// Extra time until a write is there (a slow etcd): who wrote waits so long, and who watches hears so much later.
    pub etcd_delay: Duration,
}

impl Trouble {
    /// Why no request is answered, if none is. Source: what client-go and etcd's client say.
    pub fn refusal(self) -> Option<Status> {
        if self.api_down {
            let text =
                "The connection to the server 127.0.0.1:6443 was refused - did you specify the right host or port?";
            return Some(Status::new(0, "", text));
        }
        self.etcd_down.then(|| Status::new(500, "", "etcdserver: request timed out"))
    }
}

/// The engine below the processes.
#[derive(Clone)]
pub struct Kernel {
    /// The API server over its store.
    pub api: ApiServer,
    /// Virtual time.
    pub now: Time,
    /// What is due.
    pub events: EventQueue<Event>,
    /// What happened.
    pub trace: Trace,
    rng: Rng,
    /// What keeps components from telling too many events.
    pub(crate) correlator: Ptr<Correlator>,
    /// The steps of the newest revisions: first revision, then one step each.
    first_revision: u64,
    steps: VecDeque<StepId>,
    /// Kinds written since the loop looked last.
    written: Vec<Kind>,
    /// What is wrong with the control plane's storage.
    pub trouble: Trouble,
    /// Whether there is a metrics server: an installer brings it.
    pub has_metrics: bool,
    /// What the metrics server has measured last, by pod, and when (never: nobody scales by it, or there is none).
    pub metrics: Vec<(client::Key, client::metrics::PodUsage)>,
    /// When it measured.
    pub metrics_at: Time,
    /// When the API server last looked for events whose time is over.
    pub swept_at: Time,
}

impl Kernel {
    /// A kernel at the beginning of its time.
    pub fn new(api: ApiServer, seed: u64, start: Time) -> Self {
        Self {
            first_revision: api.revision() + 1,
            api,
            now: start,
            events: EventQueue::default(),
            trace: Trace::default(),
            rng: Rng::new(seed),
            correlator: Ptr::default(),
            steps: VecDeque::new(),
            written: Vec::new(),
            trouble: Trouble::default(),
            has_metrics: false,
            metrics: Vec::new(),
            metrics_at: Time::ZERO,
            swept_at: start,
        }
    }

    /// Removes the events whose hour is over, now and then: a lease of etcd ends them in a real cluster.
    pub fn sweep_events(&mut self) {
        if self.now.since(self.swept_at) < SWEEP_EVERY {
            return;
        }
        self.swept_at = self.now;
        let before = self.api.revision();
        if self.api.expire_events(self.now) > 0 {
            let step = self.note(Act::Write, "kube-apiserver", StepId::NONE, "delete".into(), Str::new(), Str::new());
            self.wrote(before, step);
        }
    }

    /// The step that made a revision, if it is remembered.
    pub fn step_of(&self, revision: u64) -> StepId {
        let at = revision.checked_sub(self.first_revision).and_then(|i| usize::try_from(i).ok());
        at.and_then(|i| self.steps.get(i)).copied().unwrap_or_default()
    }

    /// The kinds that have been written since the last call.
    pub fn take_written(&mut self) -> Vec<Kind> {
        std::mem::take(&mut self.written)
    }

    /// Puts a buffer of kinds back, to use it again.
    pub fn give_back(&mut self, mut buffer: Vec<Kind>) {
        buffer.clear();
        if self.written.is_empty() {
            self.written = buffer;
        }
    }

    /// Cuts the store back to a revision and takes over the clock and the queue of that moment.
    pub fn rewind(&mut self, revision: u64, now: Time, last: StepId, events: EventQueue<Event>) {
        self.api.truncate(revision);
        self.steps.truncate(usize::try_from((revision + 1).saturating_sub(self.first_revision)).unwrap_or(0));
        self.trace.truncate(last);
        self.now = now;
        self.events = events;
        self.written.clear();
    }

    fn remember(&mut self, from: u64, step: StepId) {
        for _ in from..self.api.revision() {
            if self.steps.len() == STEPS_KEPT {
                self.steps.pop_front();
                self.first_revision += 1;
            }
            self.steps.push_back(step);
        }
    }

    /// After requests that made the revisions after `before`: each remembers its step, and who watches is to be told.
    fn wrote(&mut self, before: u64, step: StepId) {
        self.remember(before, step);
        let Some(log) = self.api.changes_since(before) else { return };
        for change in log {
            if !self.written.contains(&change.kind) {
                self.written.push(change.kind);
            }
        }
    }

    /// Answers a request of the REST front, and records what it wrote as a step of whoever asked.
    pub fn rest(&mut self, cause: StepId, request: &RestRequest) -> RestResponse {
        if let Some(refusal) = self.trouble.refusal() {
            return refused(&refusal);
        }
        let before = self.api.revision();
        let response = self.api.rest(self.now, request);
        let written = self.api.changes_since(before).and_then(|mut log| log.next());
        if let Some(first) = written {
            let agent =
                request.header("user-agent").unwrap_or("client").split('/').next().unwrap_or("client").to_owned();
            let object =
                eco_format!("{}", ObjectRef { kind: first.kind, namespace: first.namespace, name: first.name });
            let verb = Str::from(request.method.to_lowercase());
            let step = self.note(Act::Write, &agent, cause, verb, object, Str::new());
            self.wrote(before, step);
        }
        response
    }

    fn note(&mut self, act: Act, actor: &str, cause: StepId, verb: Str, object: Str, sentence: Str) -> StepId {
        self.trace.push(Step {
            id: StepId::NONE,
            at: self.now,
            cause,
            act,
            actor: actor.into(),
            verb,
            object,
            revision: self.api.revision(),
            sentence,
        })
    }
}

/// What stands for an answer while there is none.
fn refused(why: &Status) -> RestResponse {
    let status = if why.code == 0 { 503 } else { why.code };
    let headers = vec![("Content-Type", "application/json".to_owned())];
    RestResponse { status, headers, body: RestBody::Bytes(api::json::to_string(&why.to_value()).into_bytes()) }
}

/// Whether a request changes something.
fn writes(verb: Verb) -> bool {
    matches!(verb, Verb::Create | Verb::Update | Verb::Patch | Verb::Delete | Verb::DeleteCollection)
}

/// The name of what a request was about, with the name that the server gave it.
fn target(request: &Request, answer: Option<&Answer>) -> ObjectRef {
    let object: Option<&Obj> = match answer {
        Some(Answer::Object { object, .. }) if request.subresource.is_empty() => Some(object),
        _ => None,
    };
    let name = object.map_or_else(|| request.name.clone(), |o| o.name().clone());
    ObjectRef { kind: request.kind, namespace: request.namespace.clone(), name }
}

impl Backend for Kernel {
    fn request(&mut self, actor: &str, cause: StepId, request: &Request) -> Result<Answer, Status> {
        if let Some(refusal) = self.trouble.refusal() {
            return Err(refusal);
        }
        let before = self.api.revision();
        let result = self.api.request(self.now, request);
        if !writes(request.verb) {
            return result;
        }
        let changed = self.api.revision() > before;
        let refused = result.as_ref().err().filter(|s| !s.is_not_found());
        if !changed && refused.is_none() {
            return result;
        }
        let object = eco_format!("{}", target(request, result.as_ref().ok()));
        let verb = if request.subresource.is_empty() {
            Str::from(request.verb.as_str())
        } else {
            eco_format!("{} {}", request.verb.as_str(), request.subresource)
        };
        let (act, sentence) = match refused {
            Some(status) => (Act::Refused, status.message.clone()),
            None => (Act::Write, Str::new()),
        };
        let step = self.note(act, actor, cause, verb, object, sentence);
        if changed {
            self.wrote(before, step);
        }
        result
    }

    fn step(&mut self, mut step: Step) -> StepId {
        step.at = self.now;
        self.trace.push(step)
    }

    fn rng(&self) -> &Rng {
        &self.rng
    }

    fn pod_metrics(&mut self, namespace: &str) -> Result<Vec<client::metrics::PodUsage>, Status> {
        if self.metrics_at.is_zero() {
            return Err(client::metrics::not_served());
        }
        let here = self.metrics.iter().filter(|(key, _)| key.namespace == namespace);
        Ok(here.map(|(_, used)| used.clone()).collect())
    }

    fn request_cost(&self) -> Duration {
        client::REQUEST_COST + self.trouble.etcd_delay
    }

    fn correlator(&mut self) -> Option<&mut Correlator> {
        Some(&mut self.correlator)
    }
}
