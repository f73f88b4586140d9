//! The engine that runs: a cluster with its users, and what the page keeps of it between two frames.

use super::decisions::Decisions;
use super::load::Traffic;
use super::{
    Engine, NODES, Problem, REQUESTS_PER_S, URL, check, journey, objects, scheduling, since_start, snapshot, store,
};
use crate::state::File;
use crate::state::model::{
    Act, ChangeView, Completion, EventView, JourneyView, Millis, ObjectRef, ObjectView, Output, OutputLine,
    SchedulingView, Snapshot, StepView, StoreView,
};
use crate::state::motion::What;
use crate::state::notice;
use cluster::replay;
use cluster::{Cluster, Command, CommandId, Config, Moment, Stream, Time};
use std::collections::BTreeMap;
use std::time::Duration;

/// What the page begins with.
const WEB: &str = include_str!("../../../manifests/web.yaml");
/// Events between two looks at the frame's clock.
const SLICE: u64 = 16;
/// Moments of the past that can be sought.
const MOST_MOMENTS: usize = 400_000;
/// More steps than this in one frame are not told one by one.
const MOST_STEPS: usize = 1500;

/// A cluster at work, and the page's view of it.
pub struct Running {
    cluster: Cluster,
    /// What the cluster was last told of each file.
    files: BTreeMap<String, String>,
    /// Commands that may still print, with how many lines of theirs were taken.
    running: Vec<(CommandId, usize)>,
    traffic: Traffic,
    decisions: Decisions,
    /// When each revision was first seen, oldest first: time and revision.
    moments: Vec<(Millis, u64)>,
    /// How many acts of the opening are over.
    opened: usize,
}

/// What happens by itself while the cluster starts.
enum Opening {
    Apply,
    Users,
    /// From here on the requests count.
    Begin,
}

/// When it does, in the cluster's time.
const OPENING: [(Millis, Opening); 3] =
    [(8_000, Opening::Apply), (22_000, Opening::Users), (OPENED_AT, Opening::Begin)];
const OPENED_AT: Millis = 34_000;

impl Running {
    /// A cluster of three nodes that are switched on. The web shop and its users come while it advances.
    pub fn new() -> Self {
        Self {
            cluster: Cluster::new(Config { seed: 1, nodes: NODES, ..Config::default() }),
            files: BTreeMap::new(),
            running: Vec::new(),
            traffic: Traffic::default(),
            decisions: Decisions::default(),
            moments: Vec::new(),
            opened: 0,
        }
    }

    fn open(&mut self, act: &Opening) {
        match act {
            Opening::Apply => {
                self.put(&File { name: "web.yaml".to_owned(), text: WEB.to_owned() });
                self.submit(Command::Line { line: "kubectl apply -f web.yaml".into(), stdin: None });
            }
            Opening::Users => drop(self.directive(&format!("load internet {URL} {REQUESTS_PER_S}"))),
            Opening::Begin => self.traffic.begin(&self.cluster),
        }
    }

    fn remember_moment(&mut self) {
        let (at, revision) = (self.now(), self.revision());
        match self.moments.last_mut() {
            Some(last) if last.1 == revision => {}
            Some(last) if last.0 == at => last.1 = revision,
            _ => self.moments.push((at, revision)),
        }
        if self.moments.len() > MOST_MOMENTS {
            self.moments.drain(..MOST_MOMENTS / 2);
        }
    }

    /// Gives a file to the cluster if it has not got it, or has an older one.
    fn put(&mut self, file: &File) {
        if self.files.get(&file.name) != Some(&file.text) {
            self.files.insert(file.name.clone(), file.text.clone());
            let (name, content) = (file.name.as_str().into(), file.text.as_str().into());
            self.submit(Command::File { name, content });
        }
    }

    /// Tells the notice how much time passed since the session's last line.
    fn tell_time(&self) {
        let last = self.cluster.inputs().last().map_or(Time::START, |i| i.at);
        notice::set_time_since_last(self.cluster.now().since(last).as_secs_f64() * 1000.0);
    }

    fn view(&self, at: Option<u64>) -> cluster::View<'_> {
        at.map_or_else(|| self.cluster.view(), |r| self.cluster.seek(r))
    }

    /// Gives the cluster something to do. What is due at this very moment goes first, so that a replay of the session,
    /// which knows only times, does the same.
    fn submit(&mut self, command: Command) -> CommandId {
        self.finish_moment();
        let id = self.cluster.submit(command);
        self.submitted();
        id
    }

    fn submitted(&mut self) {
        self.remember_moment();
        notice::set_session(replay::export(&self.cluster));
        notice::set_time_since_last(0.0);
    }
}

impl Engine for Running {
    fn now(&self) -> Millis {
        since_start(self.cluster.now())
    }

    fn revision(&self) -> u64 {
        self.cluster.revision()
    }

    fn oldest_revision(&self) -> u64 {
        self.moments.first().map_or(1, |m| m.1)
    }

    fn advance(&mut self, target: Millis) -> bool {
        let next = OPENING.get(self.opened);
        let limit = next.map_or(target, |(at, _)| target.min(*at));
        let mut done = self.cluster.advance_until(moment(limit), SLICE);
        self.remember_moment();
        if let Some((at, act)) = next.filter(|(at, _)| done && *at <= limit) {
            self.opened += 1;
            self.open(act);
            self.remember_moment();
            done = *at >= target;
        }
        self.tell_time();
        !done
    }

    fn finish_moment(&mut self) {
        let now = self.cluster.now();
        while !self.cluster.advance_until(now, SLICE) {}
        self.tell_time();
    }

    fn opens_until(&self) -> Millis {
        OPENED_AT
    }

    fn step(&mut self) {
        self.cluster.step();
        self.remember_moment();
        self.tell_time();
    }

    fn revision_at(&self, at: Millis) -> u64 {
        let after = self.moments.partition_point(|m| m.0 <= at);
        self.moments[after.saturating_sub(1)..].first().map_or(0, |m| m.1)
    }

    fn time_of(&self, revision: u64) -> Millis {
        let i = self.moments.partition_point(|m| m.1 < revision);
        self.moments.get(i).map_or_else(|| self.now(), |m| m.0)
    }

    fn snapshot(&self, at: Option<u64>) -> Snapshot {
        let moment = at.map_or_else(|| self.now(), |r| self.time_of(r));
        snapshot::take(&self.cluster, at, moment, &self.traffic, &self.decisions)
    }

    fn steps_since(&self, step: u64) -> Vec<StepView> {
        let steps = self.cluster.trace().since(sim::StepId(step));
        let extra = steps.clone().count().saturating_sub(MOST_STEPS);
        let kept = steps
            .enumerate()
            .filter(|(i, s)| *i >= extra || matches!(s.act, sim::trace::Act::Command | sim::trace::Act::Fault));
        kept.map(|(_, s)| step_view(s)).collect()
    }

    fn cars(&mut self) -> Vec<What> {
        self.decisions.follow(&self.cluster);
        self.traffic.count(&self.cluster)
    }

    fn run(&mut self, line: &str, input: Option<&str>, files: &[File], at: Option<u64>) -> Output {
        if let Some(revision) = at {
            let output = self.cluster.read_past(revision, line, input);
            return Output { running: false, ..printed(&output, &mut 0) };
        }
        for file in files {
            self.put(file);
        }
        let id = self.submit(Command::Line { line: line.into(), stdin: input.map(Into::into) });
        self.running.push((id, 0));
        self.drain().unwrap_or_default()
    }

    fn directive(&mut self, text: &str) -> Output {
        self.finish_moment();
        let item = replay::Item::Directive { text: text.into(), expected: Vec::new() };
        let mut output = Output::default();
        for printed in replay::run(&mut self.cluster, &item) {
            match printed {
                replay::Printed::Out(text) => output.lines.push(OutputLine { text: text.to_string(), error: false }),
                replay::Printed::Err(text) => output.lines.push(OutputLine { text: text.to_string(), error: true }),
                replay::Printed::Exit(code) => output.code = code,
            }
        }
        self.submitted();
        output
    }

    fn request(&mut self, from: &str, url: &str) -> Option<JourneyView> {
        let id = self.submit(Command::Request { from: from.into(), url: url.into() });
        journey::of(&self.cluster, id)
    }

    fn drain(&mut self) -> Option<Output> {
        if self.running.is_empty() {
            return None;
        }
        let mut all = Output::default();
        let cluster = &self.cluster;
        self.running.retain_mut(|(id, taken)| {
            let output = lines_of(cluster, *id, taken);
            all.lines.extend(output.lines);
            all.code = output.code;
            output.running
        });
        all.running = !self.running.is_empty();
        Some(all)
    }

    fn interrupt(&mut self) {
        for (id, _) in std::mem::take(&mut self.running) {
            self.submit(Command::Interrupt(id));
        }
    }

    fn object(&self, object: &ObjectRef, at: Option<u64>) -> Option<ObjectView> {
        objects::read(self.view(at), object)
    }

    fn events(&self, at: Option<u64>) -> Vec<EventView> {
        objects::events(self.view(at), "", |_| true)
    }

    fn scheduling(&self, pod: Option<&ObjectRef>, at: Option<u64>) -> SchedulingView {
        let until = at.map_or_else(|| self.now(), |r| self.time_of(r));
        scheduling::read(&self.cluster, pod, until, at.is_none())
    }

    fn keys(&self, at: Option<u64>) -> StoreView {
        store::kinds(self.view(at), self.oldest_revision())
    }

    fn change(&self, object: &ObjectRef, revision: u64) -> Option<ChangeView> {
        store::change(&self.cluster, object, revision)
    }

    fn hash(&self) -> u64 {
        self.cluster.hash()
    }

    fn has_descriptions(&self) -> bool {
        kubectl::explain::is_installed()
    }

    fn describe_fields(&mut self, text: String) {
        kubectl::explain::install(text);
    }

    fn complete(&mut self, line: &str) -> Vec<Completion> {
        let words = self.cluster.complete(line);
        words.iter().map(|w| Completion { word: w.to_string(), note: String::new() }).collect()
    }

    fn check(&self, text: &str) -> Vec<Problem> {
        check::check(text)
    }

    fn branch(&mut self, revision: u64) -> Result<Millis, String> {
        if revision < self.oldest_revision() {
            return Err("This revision is no longer kept: nothing can grow from it.".to_owned());
        }
        self.cluster = self.cluster.fork(Moment::Revision(revision));
        self.files.clear();
        self.running.clear();
        self.moments.retain(|m| m.1 <= revision);
        self.traffic = Traffic::default();
        self.decisions = Decisions::default();
        self.traffic.begin(&self.cluster);
        notice::set_session(replay::export(&self.cluster));
        Ok(self.now())
    }
}

impl Default for Running {
    fn default() -> Self {
        Self::new()
    }
}

fn lines_of(cluster: &Cluster, id: CommandId, taken: &mut usize) -> Output {
    cluster.output(id).map_or_else(Output::default, |output| printed(output, taken))
}

/// What was printed after the first `taken` lines.
fn printed(output: &cluster::Output, taken: &mut usize) -> Output {
    let mut lines = Vec::new();
    let mut all = 0;
    for (stream, text) in output.lines() {
        all += 1;
        if all > *taken {
            lines.push(OutputLine { text: text.to_string(), error: stream == Stream::Err });
        }
    }
    *taken = all;
    Output { lines, code: output.exit.unwrap_or(0), running: output.exit.is_none() }
}

fn step_view(step: &sim::Step) -> StepView {
    StepView {
        id: step.id.0,
        at: since_start(step.at),
        cause: step.cause.0,
        act: act(step.act),
        actor: step.actor.as_str().into(),
        verb: step.verb.as_str().into(),
        object: ObjectRef::parse(&step.object),
        revision: step.revision,
        sentence: step.sentence.as_str().into(),
    }
}

fn act(act: sim::trace::Act) -> Act {
    match act {
        sim::trace::Act::Command => Act::Command,
        sim::trace::Act::Write => Act::Write,
        sim::trace::Act::Refused => Act::Refused,
        sim::trace::Act::Watch => Act::Watch,
        sim::trace::Act::Reconcile => Act::Reconcile,
        sim::trace::Act::Schedule => Act::Schedule,
        sim::trace::Act::Runtime => Act::Runtime,
        sim::trace::Act::Probe => Act::Probe,
        sim::trace::Act::Packet => Act::Packet,
        sim::trace::Act::Timer => Act::Timer,
        sim::trace::Act::Fault => Act::Fault,
    }
}

fn moment(at: Millis) -> Time {
    Time::START + Duration::from_millis(at)
}
