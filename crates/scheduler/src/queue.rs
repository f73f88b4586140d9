//! Pods that wait: the active queue, those that back off, and those that no event has helped yet.
//!
//! Plays: `backend/queue/scheduling_queue.go`. Left out: pod groups. A cycle is one event of the world, so no event can come
//! while a pod is in flight.

mod backoff;
pub mod hints;
mod waiting;

pub use backoff::{backoff, released_at};
pub use waiting::{Move, Place, QueuedPod};

use crate::config::Profile;
use crate::events::{Action, ClusterEvent, Resource, pod_changes};
use crate::framework::PluginSet;
use crate::plugins::{PLUGINS, enabled, index_of};
use crate::template::PodInfo;
use api::{Obj, Str};
use client::Cache;
use ecow::eco_format;
use hints::Asked;
use sim::{StepId, Time};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;
use waiting::ActiveKey;

/// How long a pod waits for an event before it is tried all the same.
pub const MAX_UNSCHEDULABLE: Duration = Duration::from_secs(300);
/// How often it is looked for such pods.
pub const FLUSH_PERIOD: Duration = Duration::from_secs(30);
/// How many moves are remembered for the page.
const MAX_MOVES: usize = 1000;

/// The queue.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    pods: BTreeMap<Str, QueuedPod>,
    active: BTreeMap<ActiveKey, Str>,
    backoff: BTreeMap<(Time, ActiveKey), Str>,
    error_backoff: BTreeMap<(Time, ActiveKey), Str>,
    /// Pods that wait for events, by the plugin that refused them.
    by_plugin: Vec<BTreeSet<Str>>,
    /// The same by time.
    waiting: BTreeSet<(Time, Str)>,
    /// Pods whose victims are being deleted.
    preempting: BTreeSet<Str>,
    moves: VecDeque<Move>,
    sequence: u64,
    started: Option<Time>,
}

impl Queue {
    /// A new pod.
    pub fn add(&mut self, info: Arc<PodInfo>, now: Time, cause: StepId) {
        self.remove(info.uid());
        self.started.get_or_insert(now);
        self.sequence += 1;
        let pod = QueuedPod {
            info,
            cause,
            since: now,
            attempts: 0,
            refused_by: PluginSet::default(),
            gated_by: None,
            place: Place::Active,
            sequence: self.sequence,
            unschedulable: 0,
            errors: 0,
            backoff_until: Time::ZERO,
            waits_since: now,
        };
        let event = ClusterEvent::new(Resource::UnscheduledPod, Action::ADD).label();
        self.place(pod, Place::Active, now, Note { event, object: Str::new(), plugin: "", from: None });
    }

    /// A pod that was tried and found no node: it waits for an event, or, after an error, backs off.
    pub fn add_refused(&mut self, mut pod: QueuedPod, refused_by: PluginSet, now: Time) {
        pod.refused_by = refused_by;
        pod.since = now;
        pod.waits_since = now;
        pod.backoff_until = Time::ZERO;
        let place = if refused_by.is_empty() {
            pod.errors += 1;
            Place::ErrorBackoff
        } else {
            pod.unschedulable += 1;
            pod.errors = 0;
            Place::Unschedulable
        };
        let note = Note { event: "ScheduleAttemptFailure".into(), object: Str::new(), plugin: "", from: None };
        self.place(pod, place, now, note);
    }

    /// The pod that is to be tried next. It leaves the queue.
    pub fn pop(&mut self, now: Time) -> Option<QueuedPod> {
        self.release(now);
        let (key, uid) = match self.active.pop_first() {
            Some((key, uid)) => (key, uid),
            None => {
                let ((_, key), uid) = self.backoff.pop_first()?;
                (key, uid)
            }
        };
        let _: ActiveKey = key;
        let mut pod = self.pods.remove(&uid)?;
        pod.attempts += 1;
        Some(pod)
    }

    /// Moves what has backed off long enough, and what has waited for an event too long.
    fn release(&mut self, now: Time) {
        for errors in [false, true] {
            loop {
                let queue = if errors { &mut self.error_backoff } else { &mut self.backoff };
                let Some(entry) = queue.first_entry().filter(|e| released_at(e.key().0) <= now) else { break };
                let uid = entry.remove();
                let Some(pod) = self.pods.remove(&uid) else { continue };
                let from = Some(pod.place);
                self.place(
                    pod,
                    Place::Active,
                    now,
                    Note { event: "BackoffComplete".into(), object: Str::new(), plugin: "", from },
                );
            }
        }
        while let Some((since, uid)) = self.waiting.first().cloned().filter(|(since, _)| self.flushed_at(*since) <= now)
        {
            self.waiting.remove(&(since, uid.clone()));
            let Some(mut pod) = self.take(&uid) else { continue };
            // One that is gated stays, and waits as long again.
            pod.waits_since = now;
            let from = Some(pod.place);
            self.requeue(pod, now, Note { event: "UnschedulableTimeout".into(), object: Str::new(), plugin: "", from });
        }
    }

    /// When a pod that waits since then is tried without any event.
    fn flushed_at(&self, since: Time) -> Time {
        let start = self.started.unwrap_or(since);
        let wait = (since + MAX_UNSCHEDULABLE).since(start);
        let periods = wait.as_micros() / FLUSH_PERIOD.as_micros() + 1;
        start + FLUSH_PERIOD * u32::try_from(periods).unwrap_or(u32::MAX)
    }

    /// When there is something to try; `None` for never.
    pub fn next_at(&self) -> Option<Time> {
        if !self.active.is_empty() || !self.backoff.is_empty() {
            return Some(Time::ZERO);
        }
        let errors = self.error_backoff.first_key_value().map(|((until, _), _)| released_at(*until));
        let flush = self.waiting.first().map(|(since, _)| self.flushed_at(*since));
        errors.into_iter().chain(flush).min()
    }

    /// The same, without what happens by the passing of time alone to pods that have failed for long.
    pub fn next_work_at(&self) -> Option<Time> {
        if !self.active.is_empty() || !self.backoff.is_empty() {
            return Some(Time::ZERO);
        }
        let recent = |uid: &Str| self.pods.get(uid).is_some_and(|p| p.errors <= backoff::STEPS);
        let mut errors = self.error_backoff.iter().filter(|(_, uid)| recent(uid));
        errors.next().map(|((until, _), _)| released_at(*until))
    }

    /// A waiting pod has changed.
    pub fn update(&mut self, old: &Obj, info: Arc<PodInfo>, asked: (&Cache, &[Profile]), now: Time, cause: StepId) {
        let uid = info.uid().clone();
        let Some(mut pod) = self.take(&uid) else { return self.add(info, now, cause) };
        let new = info.pod.clone();
        let place = pod.place;
        pod.info = info;
        if place != Place::Unschedulable {
            return self.insert(pod);
        }
        for event in pod_changes(old, &new, true) {
            if let Some(plugin) = worth(&pod, event, (Some(old), Some(&new)), asked) {
                pod.cause = cause;
                let note = Note {
                    event: event.label(),
                    object: eco_format!("{}", new.reference()),
                    plugin,
                    from: Some(place),
                };
                return self.requeue(pod, now, note);
            }
        }
        self.insert(pod);
    }

    /// Something happened: pods that it may help move on.
    pub fn on_event(
        &mut self,
        event: ClusterEvent,
        objects: (Option<&Obj>, Option<&Obj>),
        asked: (&Cache, &[Profile]),
        now: Time,
        cause: StepId,
        only: impl Fn(&PodInfo) -> bool,
    ) {
        if self.waiting.is_empty() {
            return;
        }
        let mut candidates = BTreeSet::new();
        for (i, plugin) in PLUGINS.iter().enumerate() {
            if plugin.hints().iter().any(|h| h.hears(event)) {
                candidates.extend(self.by_plugin.get(i).into_iter().flatten().cloned());
            }
        }
        for uid in candidates {
            let Some(pod) = self.pods.get(&uid).filter(|p| only(&p.info)) else { continue };
            let Some(plugin) = worth(pod, event, objects, asked) else { continue };
            let Some(mut pod) = self.take(&uid) else { continue };
            pod.cause = cause;
            let object = objects.1.or(objects.0).map_or(Str::new(), |o| eco_format!("{}", o.reference()));
            let from = Some(pod.place);
            self.requeue(pod, now, Note { event: event.label(), object, plugin, from });
        }
    }

    /// A pod is gone, or has a node.
    pub fn remove(&mut self, uid: &str) -> Option<QueuedPod> {
        self.preempting.remove(uid);
        self.take(uid)
    }

    /// The victims of a pod are being deleted: it is kept out of the queue until they are.
    pub fn begin_preemption(&mut self, uid: &Str) {
        self.preempting.insert(uid.clone());
    }

    /// They have been. After an error the pod is tried again at once.
    pub fn end_preemption(&mut self, uid: &str, failed: bool, now: Time) {
        self.preempting.remove(uid);
        if failed && let Some(pod) = self.take(uid) {
            let from = Some(pod.place);
            self.place(
                pod,
                Place::Active,
                now,
                Note { event: "ForceActivate".into(), object: Str::new(), plugin: "", from },
            );
        }
    }

    fn requeue(&mut self, pod: QueuedPod, now: Time, note: Note) {
        let place = if pod.is_backing_off(now) { Place::Backoff } else { Place::Active };
        self.place(pod, place, now, note);
    }

    fn place(&mut self, mut pod: QueuedPod, mut place: Place, now: Time, note: Note) {
        if matches!(place, Place::Active | Place::Backoff) && note.event != "BackoffComplete" {
            pod.gated_by = self.gate(&pod.info);
            if let Some(plugin) = pod.gated_by {
                index_of(plugin).into_iter().for_each(|i| pod.refused_by.insert(i));
                place = Place::Unschedulable;
            }
        }
        pod.place = place;
        if matches!(place, Place::Backoff | Place::ErrorBackoff) && pod.backoff_until.is_zero() {
            pod.backoff_until = pod.backoff_end();
        }
        if self.moves.len() == MAX_MOVES {
            self.moves.pop_front();
        }
        let name = eco_format!("{}/{}", pod.info.pod.namespace(), pod.info.pod.name());
        let Note { event, object, plugin, from } = note;
        self.moves.push_back(Move { pod: name, at: now, event, object, plugin, from, to: place });
        self.insert(pod);
    }

    fn gate(&self, info: &PodInfo) -> Option<&'static str> {
        if let Some(refusal) = PLUGINS.iter().find_map(|p| p.pre_enqueue(info).err()) {
            return Some(refusal.plugin);
        }
        self.preempting.contains(info.uid()).then_some(crate::plugins::default_preemption::NAME)
    }

    fn insert(&mut self, pod: QueuedPod) {
        let uid = pod.info.uid().clone();
        let key = pod.key();
        match pod.place {
            Place::Active => {
                self.active.insert(key, uid.clone());
            }
            Place::Backoff => {
                self.backoff.insert((pod.backoff_until, key), uid.clone());
            }
            Place::ErrorBackoff => {
                self.error_backoff.insert((pod.backoff_until, key), uid.clone());
            }
            Place::Unschedulable => {
                self.by_plugin.resize(PLUGINS.len(), BTreeSet::new());
                pod.refused_by.iter().for_each(|i| {
                    self.by_plugin[i].insert(uid.clone());
                });
                self.waiting.insert((pod.waits_since, uid.clone()));
            }
        }
        self.pods.insert(uid, pod);
    }

    fn take(&mut self, uid: &str) -> Option<QueuedPod> {
        let pod = self.pods.remove(uid)?;
        let key = pod.key();
        match pod.place {
            Place::Active => drop(self.active.remove(&key)),
            Place::Backoff => drop(self.backoff.remove(&(pod.backoff_until, key))),
            Place::ErrorBackoff => drop(self.error_backoff.remove(&(pod.backoff_until, key))),
            Place::Unschedulable => {
                for set in &mut self.by_plugin {
                    set.remove(uid);
                }
                self.waiting.remove(&(pod.waits_since, pod.info.uid().clone()));
            }
        }
        Some(pod)
    }

    /// All pods that wait.
    pub fn pods(&self) -> impl Iterator<Item = &QueuedPod> {
        self.pods.values()
    }

    /// A pod that waits.
    pub fn get(&self, uid: &str) -> Option<&QueuedPod> {
        self.pods.get(uid)
    }

    /// How many wait in a place.
    pub fn count(&self, place: Place) -> usize {
        match place {
            Place::Active => self.active.len(),
            Place::Backoff => self.backoff.len(),
            Place::ErrorBackoff => self.error_backoff.len(),
            Place::Unschedulable => self.waiting.len(),
        }
    }

    /// The newest moves, oldest first.
    pub fn moves(&self) -> impl DoubleEndedIterator<Item = &Move> {
        self.moves.iter()
    }
}

/// What is said of a move.
struct Note {
    event: Str,
    object: Str,
    plugin: &'static str,
    from: Option<Place>,
}

/// The plugin that says that an event may make a pod schedulable.
fn worth(
    pod: &QueuedPod,
    event: ClusterEvent,
    (old, new): (Option<&Obj>, Option<&Obj>),
    (objects, profiles): (&Cache, &[Profile]),
) -> Option<&'static str> {
    let profile = profiles.iter().find(|p| p.scheduler_name == pod.info.get().spec.scheduler_name)?;
    let on = enabled(profile);
    let asked = Asked { pod: &pod.info, old, new, objects, profile };
    let hears = |i: usize| PLUGINS[i].hints().iter().filter(move |h| h.hears(event));
    let gate = pod.gated_by.and_then(index_of);
    if gate.is_some_and(|i| hears(i).next().is_none()) {
        return None;
    }
    let mut plugins = pod.refused_by.iter().filter(|i| on.has(*i));
    plugins.find(|i| hears(*i).any(|h| (h.matters)(&asked))).map(|i| PLUGINS[i].name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::pod;
    use crate::template::Templates;
    use serde_json::json;

    fn info(name: &str, priority: i32) -> Arc<PodInfo> {
        let obj = pod(json!({"metadata": {"name": name, "uid": name, "namespace": "a"},
            "spec": {"priority": priority, "schedulerName": "default-scheduler"}}));
        Arc::new(PodInfo::of(&obj, &mut Templates::default()))
    }

    fn at(ms: u64) -> Time {
        Time::START + Duration::from_millis(ms)
    }

    fn fit() -> PluginSet {
        let mut set = PluginSet::default();
        set.insert(index_of("NodeResourcesFit").expect("fit"));
        set
    }

    #[test]
    fn the_higher_priority_goes_first_then_the_earlier() {
        let mut queue = Queue::default();
        for (name, priority, ms) in [("a", 0, 0), ("b", 0, 1), ("c", 10, 2)] {
            queue.add(info(name, priority), at(ms), StepId::NONE);
        }
        let order: Vec<Str> = std::iter::from_fn(|| queue.pop(at(3))).map(|p| p.info.uid().clone()).collect();
        assert_eq!(order, ["c", "a", "b"]);
    }

    #[test]
    fn a_refused_pod_waits_for_an_event_that_its_plugin_listens_to() {
        let mut queue = Queue::default();
        let profiles = [Profile::default()];
        let objects = Cache::default();
        queue.add(info("a", 0), at(0), StepId::NONE);
        let tried = queue.pop(at(0)).expect("active");
        queue.add_refused(tried, fit(), at(0));
        assert_eq!(queue.next_work_at(), None);
        let gone = pod(json!({"metadata": {"name": "x"}, "spec": {"nodeName": "n"}}));
        let asked = (&objects, &profiles[..]);
        let label = ClusterEvent::new(Resource::AssignedPod, Action::POD_LABEL);
        queue.on_event(label, (Some(&gone), Some(&gone)), asked, at(100), StepId::NONE, |_| true);
        assert_eq!(queue.count(Place::Unschedulable), 1);
        let delete = ClusterEvent::new(Resource::AssignedPod, Action::DELETE);
        queue.on_event(delete, (Some(&gone), None), asked, at(100), StepId::NONE, |_| true);
        assert_eq!(queue.count(Place::Backoff), 1);
        let moved = queue.moves().next_back().expect("a move");
        assert_eq!((moved.event.as_str(), moved.plugin), ("AssignedPodDelete", "NodeResourcesFit"));
        // Nobody else waits, so it does not have to wait either.
        assert_eq!(queue.pop(at(100)).expect("popped").attempts, 2);
    }

    #[test]
    fn after_an_error_the_back_off_must_be_over() {
        let mut queue = Queue::default();
        queue.add(info("a", 0), at(0), StepId::NONE);
        let tried = queue.pop(at(0)).expect("active");
        queue.add_refused(tried, PluginSet::default(), at(300));
        assert!(queue.pop(at(1900)).is_none());
        assert_eq!(queue.next_at(), Some(at(2000)));
        assert!(queue.pop(at(2000)).is_some());
    }

    #[test]
    fn without_any_event_a_pod_is_tried_after_five_minutes() {
        let mut queue = Queue::default();
        queue.add(info("a", 0), at(0), StepId::NONE);
        let tried = queue.pop(at(0)).expect("active");
        queue.add_refused(tried, fit(), at(1000));
        let flush = queue.next_at().expect("some time");
        assert_eq!(flush, at(330_000));
        assert!(queue.pop(at(329_000)).is_none());
        assert!(queue.pop(flush).is_some());
    }
}
