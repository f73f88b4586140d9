//! The facade: a whole cluster to which commands are submitted and which virtual time moves on.

use crate::checkpoint::Checkpoints;
use crate::command::{Command, CommandId, Input};
use crate::config::Config;
use crate::kernel::{Event, Kernel};
use crate::slot::Slot;
use crate::terminal::Terminals;
use api::{Answer, Request, Status};
use client::{Act, Process};
use sim::{Step, StepId, Time, Trace};
use std::time::Duration;

/// Longest virtual time that [`Cluster::settle`] looks ahead when it is not told otherwise.
pub const SETTLE_LIMIT: Duration = Duration::from_secs(600);

/// A cluster.
pub struct Cluster {
    pub(crate) config: Config,
    pub(crate) kernel: Kernel,
    pub(crate) slots: Vec<Slot>,
    pub(crate) terminals: Terminals,
    /// What was submitted from outside, in order: with the seed it decides everything.
    pub(crate) inputs: Vec<Input>,
    pub(crate) checkpoints: Checkpoints,
    pub(crate) events_done: u64,
    /// The requests that were followed, by command.
    pub(crate) journeys: std::collections::BTreeMap<CommandId, client::wire::Journey>,
}

impl Cluster {
    /// A new cluster at the beginning of time: its own objects exist, its processes have listed them, nothing has run.
    pub fn new(config: Config) -> Self {
        let mut cluster = crate::bootstrap::assemble(config);
        for i in 0..cluster.slots.len() {
            cluster.slots[i].list(i, &mut cluster.kernel);
        }
        cluster.after();
        cluster
    }

    /// The configuration that it began with.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Virtual time.
    pub fn now(&self) -> Time {
        self.kernel.now
    }

    /// The newest revision of the store.
    pub fn revision(&self) -> u64 {
        self.kernel.api.revision()
    }

    /// The running hash of all that has been written: equal for equal seeds and inputs, natively and in every browser.
    pub fn hash(&self) -> u64 {
        self.kernel.api.hash()
    }

    /// The writes after a revision, oldest first; none when they are no longer kept.
    pub fn changes_since(&self, revision: u64) -> Option<impl DoubleEndedIterator<Item = apiserver::Change> + Clone> {
        self.kernel.api.changes_since(revision)
    }

    /// What happened.
    pub fn trace(&self) -> &Trace {
        &self.kernel.trace
    }

    /// What was submitted so far.
    pub fn inputs(&self) -> &[Input] {
        &self.inputs
    }

    /// Number of events that the loop has handled.
    pub fn events_done(&self) -> u64 {
        self.events_done
    }

    /// Gives the cluster something to do from outside. The answer's number names its output.
    pub fn submit(&mut self, command: Command) -> CommandId {
        self.inputs.push(Input { at: self.kernel.now, after: self.events_done, command: command.clone() });
        let id = CommandId(self.inputs.len() as u64);
        self.execute(id, command);
        self.after();
        id
    }

    /// Sends a request to the API server from outside, as the REST front does. It is part of the history like a command.
    pub fn request(&mut self, request: &Request) -> Result<Answer, Status> {
        let result = client::Backend::request(&mut self.kernel, &request.user.agent, StepId::NONE, request);
        self.after();
        result
    }

    /// Answers a request of the REST front, from outside.
    pub fn rest(&mut self, request: &apiserver::RestRequest) -> apiserver::RestResponse {
        let response = crate::metrics::rest(&mut self.slots, &mut self.kernel, StepId::NONE, request);
        self.after();
        response
    }

    /// What a watch of the REST front has to tell since it was asked last.
    pub fn poll_watch(&self, stream: &mut apiserver::WatchStream) -> Vec<u8> {
        stream.poll(&self.kernel.api, self.kernel.now)
    }

    /// The way of a request that was sent by a command.
    pub fn journey(&self, id: CommandId) -> Option<&client::wire::Journey> {
        self.journeys.get(&id)
    }

    /// Moves virtual time on by `by`.
    pub fn advance(&mut self, by: Duration) {
        let until = self.kernel.now + by;
        while !self.advance_until(until, u64::MAX) {}
    }

    /// Handles what is due up to `until`, but at most `budget` events. Answers whether `until` has been reached.
    pub fn advance_until(&mut self, until: Time, budget: u64) -> bool {
        for _ in 0..budget {
            let Some((at, event)) = self.kernel.events.pop(until) else {
                self.kernel.now = self.kernel.now.max(until);
                return true;
            };
            self.kernel.now = self.kernel.now.max(at);
            self.handle(event);
        }
        false
    }

    /// Handles the next event, whenever it is due. Answers its time, or `None` if nothing is.
    pub fn step(&mut self) -> Option<Time> {
        let at = self.kernel.events.next_at()?;
        self.advance_until(at, 1);
        Some(self.kernel.now)
    }

    /// When the next event is due.
    pub fn next_event_at(&self) -> Option<Time> {
        self.kernel.events.next_at()
    }

    /// Moves time on until only periodic work (heartbeats, resyncs) is left, at most by `limit`. Answers whether it settled.
    pub fn settle(&mut self, limit: Duration) -> bool {
        let until = self.kernel.now + limit;
        loop {
            match self.next_work_at() {
                None => return true,
                Some(at) if at > until => {
                    self.advance(until.since(self.kernel.now));
                    return false;
                }
                // Whoever says that it has work may still wait for an event that comes later: that one is next then.
                Some(at) => {
                    if self.advance_until(at.max(self.kernel.now), 1) {
                        match self.kernel.events.next_at().filter(|next| *next <= until) {
                            Some(next) => self.advance_until(next, 1),
                            None => self.advance_until(until, 1),
                        };
                        if self.kernel.now >= until {
                            return self.next_work_at().is_none();
                        }
                    }
                }
            }
        }
    }

    /// What is due that is not periodic, by process, soonest first: why a cluster has not settled.
    pub fn due_work(&self) -> Vec<(Time, &'static str)> {
        let running = self.slots.iter().filter(|s| !s.stopped);
        let work = running.filter_map(|s| Some((s.process.next_work_at()?.max(self.kernel.now), s.process.name())));
        let waiting = self.terminals.next_at().map(|at| (at, "a command that waits"));
        let mut due: Vec<_> = work.chain(waiting).collect();
        due.sort();
        due
    }

    /// Moves time on until nothing has been written but heartbeats for `quiet`, at most by `limit`. Answers whether it became quiet.
    pub fn quiet(&mut self, quiet: Duration, limit: Duration) -> bool {
        let until = self.kernel.now + limit;
        let mut revision = self.kernel.api.revision();
        let mut since = self.kernel.now;
        while self.kernel.now < until {
            let next = self.kernel.events.next_at().map_or(until, |at| at.min(until));
            if next > since + quiet {
                self.advance_until(since + quiet, 1);
                return true;
            }
            self.advance_until(next, 1);
            let busy = self.kernel.api.changes_since(revision).is_none_or(|mut log| log.any(|c| !is_heartbeat(&c)));
            revision = self.kernel.api.revision();
            if busy {
                since = self.kernel.now;
            }
        }
        false
    }

    /// When the next work is due that is not periodic.
    pub fn next_work_at(&self) -> Option<Time> {
        let now = self.kernel.now;
        let behind = self.slots.iter().any(Slot::is_behind).then(|| self.kernel.events.next_at()).flatten();
        let work =
            self.slots.iter().filter(|s| !s.stopped).filter_map(|s| s.process.next_work_at()).map(|at| at.max(now));
        let waiting = self.terminals.next_at().map(|at| at.max(now));
        work.chain(behind).chain(waiting).min()
    }

    fn handle(&mut self, event: Event) {
        self.events_done += 1;
        self.kernel.sweep_events();
        match event {
            Event::Deliver(i) => self.slots[i].deliver(i, &mut self.kernel),
            Event::Run(i) => {
                self.scrape(i);
                self.slots[i].run(i, &mut self.kernel);
            }
            Event::Relist(i) => self.slots[i].list(i, &mut self.kernel),
            Event::Poll(id) => self.poll_terminal(CommandId(id)),
        }
        self.after();
        self.keep_checkpoint();
    }

    /// After each unit of work: whoever watches what was written is notified.
    pub(crate) fn after(&mut self) {
        self.answer_calls();
        self.cross_wire();
        let written = self.kernel.take_written();
        if !written.is_empty() {
            for (i, slot) in self.slots.iter_mut().enumerate() {
                if written.iter().any(|k| slot.cache.watches(*k)) {
                    slot.notify(i, &mut self.kernel);
                }
            }
            self.wake_terminals(&written);
        }
        self.kernel.give_back(written);
    }

    /// The place of a process by its type.
    pub(crate) fn slot_of<T: Process + 'static>(&self) -> Option<usize> {
        self.slots.iter().position(|s| s.process.as_any().is::<T>())
    }

    /// A process by its type.
    pub fn process<T: Process + 'static>(&self) -> Option<&T> {
        self.slots.iter().find_map(|s| s.process.as_any().downcast_ref())
    }

    /// A step that nothing inside the cluster caused: a command or a fault.
    pub(crate) fn first_step(&mut self, act: Act, actor: &str, verb: &str, object: &str, sentence: &str) -> StepId {
        let now = self.kernel.now;
        let revision = self.kernel.api.revision();
        self.kernel.trace.push(Step {
            id: StepId::NONE,
            at: now,
            cause: StepId::NONE,
            act,
            actor: actor.into(),
            verb: verb.into(),
            object: object.into(),
            revision,
            sentence: sentence.into(),
        })
    }
}

/// Whether a change is a heartbeat: a lease, or a node that only reports the time.
fn is_heartbeat(change: &apiserver::Change) -> bool {
    use api::core::Node;
    if change.kind == api::kind_of::LEASE {
        return true;
    }
    match (&change.old, &change.new) {
        (Some(old), Some(new)) if change.kind == api::kind_of::NODE => {
            let (old, new) = (old.get::<Node>(), new.get::<Node>());
            let same =
                |a: &api::core::NodeCondition, b: &api::core::NodeCondition| a.type_ == b.type_ && a.status == b.status;
            old.spec == new.spec
                && old.metadata.labels == new.metadata.labels
                && old.status.conditions.len() == new.status.conditions.len()
                && old.status.conditions.iter().zip(&new.status.conditions).all(|(a, b)| same(a, b))
        }
        _ => false,
    }
}
