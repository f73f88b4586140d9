//! The event queue: what is due next, ties broken by the order of scheduling.

use crate::time::Time;
use std::collections::BTreeMap;

/// Events by time, then by the order in which they were scheduled.
#[derive(Clone, Debug)]
pub struct EventQueue<E> {
    events: BTreeMap<(Time, u64), E>,
    seq: u64,
}

/// Names a scheduled event, to cancel it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(Time, u64);

impl<E> Default for EventQueue<E> {
    fn default() -> Self {
        Self { events: BTreeMap::new(), seq: 0 }
    }
}

impl<E> EventQueue<E> {
    /// Schedules `event` for `at`.
    pub fn push(&mut self, at: Time, event: E) -> Ticket {
        self.seq += 1;
        self.events.insert((at, self.seq), event);
        Ticket(at, self.seq)
    }

    /// Takes a scheduled event back.
    pub fn cancel(&mut self, ticket: Ticket) -> Option<E> {
        self.events.remove(&(ticket.0, ticket.1))
    }

    /// When the next event is due.
    pub fn next_at(&self) -> Option<Time> {
        self.events.first_key_value().map(|((at, _), _)| *at)
    }

    /// The next event, if it is due at or before `until`.
    pub fn pop(&mut self, until: Time) -> Option<(Time, E)> {
        let entry = self.events.first_entry()?;
        if entry.key().0 > until {
            return None;
        }
        let ((at, _), event) = entry.remove_entry();
        Some((at, event))
    }

    /// Number of scheduled events.
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether nothing is scheduled.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// The scheduled events in order.
    pub fn iter(&self) -> impl Iterator<Item = (Time, &E)> {
        self.events.iter().map(|((at, _), e)| (*at, e))
    }
}
