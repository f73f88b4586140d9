//! The rate-limited work queue of a controller. Plays: `client-go/util/workqueue`.

use crate::cache::Key;
use sim::{EventQueue, StepId, Ticket, Time};
use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

/// First retry after a failure; doubles each time.
const BASE_DELAY: Duration = Duration::from_millis(5);
/// Longest delay of a retry.
const MAX_DELAY: Duration = Duration::from_secs(1000);

/// Keys to reconcile: each at most once, in the order of arrival; failures come back later and later.
#[derive(Clone, Debug, Default)]
pub struct WorkQueue {
    ready: VecDeque<Key>,
    /// Why each waiting key is there: the step that added it first.
    causes: BTreeMap<Key, StepId>,
    later: EventQueue<(Key, StepId)>,
    /// When each key comes back: at most once, at the earliest time that was asked for.
    tickets: BTreeMap<Key, (Time, Ticket)>,
    /// Of those: the keys that come back because a reconciler has asked for it when it was done, and whether as ever (a
    /// schedule), not to do something that is due.
    asked: BTreeMap<Key, bool>,
    failures: BTreeMap<Key, u32>,
}

impl WorkQueue {
    /// Adds a key, because of a step; a key that waits already stays where it is.
    pub fn add(&mut self, key: Key, cause: StepId) {
        if let std::collections::btree_map::Entry::Vacant(entry) = self.causes.entry(key) {
            self.ready.push_back(entry.key().clone());
            entry.insert(cause);
        }
    }

    /// Adds a key at a later time; one that comes back earlier anyway stays as it is.
    pub fn add_at(&mut self, at: Time, key: Key, cause: StepId) {
        if let Some((known, ticket)) = self.tickets.get(&key).copied() {
            if known <= at {
                return;
            }
            self.later.cancel(ticket);
            self.asked.remove(&key);
        }
        let ticket = self.later.push(at, (key.clone(), cause));
        self.tickets.insert(key, (at, ticket));
    }

    /// What a reconciler asks for when it is done with a key counts until it is done with it again: to come back then, or
    /// (`None`) only when something changes. So nothing is left over of a deadline that has been met.
    pub fn ask(&mut self, at: Option<Time>, periodic: bool, key: &Key, cause: StepId) {
        if self.asked.remove(key).is_some()
            && let Some((_, ticket)) = self.tickets.remove(key)
        {
            self.later.cancel(ticket);
        }
        let Some(at) = at else { return };
        let earlier = self.tickets.get(key).is_some_and(|(known, _)| *known <= at);
        if !earlier {
            self.add_at(at, key.clone(), cause);
            self.asked.insert(key.clone(), periodic);
        }
    }

    /// Adds a key after a failure: 5 ms, doubling, at most 1000 s.
    pub fn add_rate_limited(&mut self, now: Time, key: Key, cause: StepId) {
        let failures = self.failures.entry(key.clone()).or_default();
        let delay = BASE_DELAY.saturating_mul(1 << (*failures).min(18)).min(MAX_DELAY);
        *failures += 1;
        self.add_at(now + delay, key, cause);
    }

    /// Forgets the failures of a key.
    pub fn forget(&mut self, key: &Key) {
        self.failures.remove(key);
    }

    /// How often a key has failed in a row.
    pub fn failures(&self, key: &Key) -> u32 {
        self.failures.get(key).copied().unwrap_or(0)
    }

    /// The next key that is due, with the step that added it.
    pub fn pop(&mut self, now: Time) -> Option<(Key, StepId)> {
        while let Some((_, (key, cause))) = self.later.pop(now) {
            self.tickets.remove(&key);
            self.asked.remove(&key);
            self.add(key, cause);
        }
        let key = self.ready.pop_front()?;
        let cause = self.causes.remove(&key).unwrap_or_default();
        Some((key, cause))
    }

    /// When there is something to do: [`Time::ZERO`] for now, `None` for never.
    pub fn next_at(&self) -> Option<Time> {
        if self.ready.is_empty() { self.later.next_at() } else { Some(Time::ZERO) }
    }

    /// The same without the keys that come back by a schedule.
    pub fn next_work_at(&self) -> Option<Time> {
        if !self.ready.is_empty() {
            return Some(Time::ZERO);
        }
        let work = |(_, (key, _)): &(Time, &(Key, StepId))| self.asked.get(key) != Some(&true);
        self.later.iter().find(work).map(|(at, _)| at)
    }

    /// Number of keys that come back later.
    pub fn later(&self) -> usize {
        self.later.len()
    }

    /// Number of keys that are due.
    pub fn len(&self) -> usize {
        self.ready.len()
    }

    /// Whether no key is due.
    pub fn is_empty(&self) -> bool {
        self.ready.is_empty()
    }

    /// The keys that are due, in order.
    pub fn keys(&self) -> impl Iterator<Item = &Key> {
        self.ready.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_waits_once_and_comes_back_later_each_time_it_fails() {
        let mut queue = WorkQueue::default();
        let key = Key::new("ns", "a");
        queue.add(key.clone(), StepId(1));
        queue.add(key.clone(), StepId(2));
        assert_eq!(queue.pop(Time::START), Some((key.clone(), StepId(1))));
        assert_eq!(queue.pop(Time::START), None);
        for delay_ms in [5, 10, 20] {
            queue.add_rate_limited(Time::START, key.clone(), StepId(3));
            assert_eq!(queue.next_at(), Some(Time::START + Duration::from_millis(delay_ms)));
            queue.pop(Time::START + Duration::from_millis(delay_ms)).expect("due");
        }
        queue.forget(&key);
        assert_eq!(queue.failures(&key), 0);
    }
}
