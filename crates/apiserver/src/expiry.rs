//! Events do not stay: each goes an hour after it was last written. Plays the `--event-ttl` of kube-apiserver.

use crate::server::ApiServer;
use crate::stored::{Stored, prefix};
use api::core::Event;
use api::{Obj, kind_of};
use sim::Time;
use std::time::Duration;

/// How long an event stays after its last write.
const EVENT_TTL: Duration = Duration::from_secs(60 * 60);

/// When an event goes.
fn end(event: &Obj) -> Time {
    let event: &Event = event.get();
    let series = event.series.as_ref().map_or(Time::ZERO, |s| s.last_observed_time.0);
    let times = [event.metadata.creation_timestamp.0, event.last_timestamp.0, event.event_time.0, series];
    times.into_iter().max().unwrap_or(Time::ZERO) + EVENT_TTL
}

impl ApiServer {
    /// Removes the events whose time is over. Answers how many those were.
    pub fn expire_events(&mut self, now: Time) -> usize {
        let all = prefix(kind_of::EVENT, "");
        let events = self.store.range(&all).map(|e| e.value);
        let over: Vec<Stored> = events.filter(|s| end(&s.object) <= now).cloned().collect();
        for stored in &over {
            self.remove(now, stored);
        }
        over.len()
    }

    /// When the next event goes; none when there is none.
    pub fn next_event_expiry(&self) -> Option<Time> {
        let all = prefix(kind_of::EVENT, "");
        self.store.range(&all).map(|e| end(&e.value.object)).min()
    }
}
