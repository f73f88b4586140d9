//! How fast nodes are emptied, zone by zone: one node each 10 s, slower in a zone that is mostly down, not at all when
//! everything is down (then it is rather the control plane that is cut off).

use api::{Obj, Str};
use client::Action;
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;

/// A zone with more nodes than this is emptied slowly when mostly down; a smaller one not at all.
const LARGE: usize = 50;
/// The interval of slow emptying.
const SLOW: Duration = Duration::from_secs(100);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Normal,
    Partial,
    Full,
}

#[derive(Clone, Debug)]
struct Zone {
    state: State,
    /// Time between two nodes; `None`: none is emptied.
    interval: Option<Duration>,
    /// When the next node may be tainted.
    free_at: Time,
    waiting: Vec<Str>,
}

/// The zones and the nodes in them that wait to be tainted.
#[derive(Clone, Debug)]
pub struct Zones {
    interval: Duration,
    zones: BTreeMap<Str, Zone>,
}

/// The zone of a node: region and zone.
pub fn of(node: &Obj) -> Str {
    let label = |key: &str| node.meta().labels.get(key).cloned().unwrap_or_default();
    let (region, zone) = (label("topology.kubernetes.io/region"), label("topology.kubernetes.io/zone"));
    if region.is_empty() && zone.is_empty() { Str::new() } else { ecow::eco_format!("{region}:{zone}") }
}

impl Zones {
    /// No zone yet; in a healthy one a node is emptied each `interval`.
    pub fn new(interval: Duration) -> Self {
        Self { interval, zones: BTreeMap::new() }
    }

    fn zone(&mut self, name: Str) -> &mut Zone {
        let interval = Some(self.interval);
        self.zones.entry(name).or_insert(Zone {
            state: State::Normal,
            interval,
            free_at: Time::ZERO,
            waiting: Vec::new(),
        })
    }

    /// Has a node tainted when its turn comes. Answers when that is, if it is new.
    pub fn add(&mut self, node: &Obj, now: Time) -> Option<Time> {
        let zone = self.zone(of(node));
        if zone.waiting.contains(node.name()) {
            return None;
        }
        zone.waiting.push(node.name().clone());
        zone.interval.map(|_| zone.free_at.max(now))
    }

    /// A node need not be tainted any more.
    pub fn remove(&mut self, node: &Obj) {
        if let Some(zone) = self.zones.get_mut(&of(node)) {
            zone.waiting.retain(|n| n != node.name());
        }
    }

    /// The node whose turn it is, if the zone's rate allows one now.
    pub fn take(&mut self, zone: &str, now: Time) -> Option<Str> {
        let zone = self.zones.get_mut(zone)?;
        let interval = zone.interval?;
        if zone.waiting.is_empty() || now < zone.free_at {
            return None;
        }
        zone.free_at = now + interval;
        Some(zone.waiting.remove(0))
    }

    /// When the zone is to be looked at again.
    pub fn next(&self, zone: &str, now: Time) -> Action {
        match self.zones.get(zone) {
            Some(z) if !z.waiting.is_empty() && z.interval.is_some() => {
                Action::RequeueAfter(z.free_at.since(now).max(Duration::from_millis(1)))
            }
            _ => Action::AwaitChange,
        }
    }

    /// The zones in which a node waits, with the time of its turn.
    pub fn due(&self, now: Time) -> Vec<(Str, Time)> {
        let due = self.zones.iter().filter(|(_, z)| !z.waiting.is_empty() && z.interval.is_some());
        due.map(|(name, z)| (name.clone(), z.free_at.max(now))).collect()
    }

    /// Sets the rates by how many nodes of each zone are ready. Answers whether everything has just gone down, so that all
    /// taints are to be taken back.
    pub fn judge(&mut self, ready: &BTreeMap<Str, Vec<bool>>) -> bool {
        let state = |nodes: &Vec<bool>| {
            let down = nodes.iter().filter(|r| !**r).count();
            match () {
                () if down > 0 && down == nodes.len() => State::Full,
                () if down > 2 && down * 100 >= nodes.len() * 55 => State::Partial,
                () => State::Normal,
            }
        };
        let all_down = !ready.is_empty() && ready.values().all(|n| state(n) == State::Full);
        let was_down = !self.zones.is_empty() && self.zones.values().all(|z| z.state == State::Full);
        self.zones.retain(|name, _| ready.contains_key(name));
        for (name, nodes) in ready {
            let normal = self.interval;
            let zone = self.zone(name.clone());
            zone.state = state(nodes);
            zone.interval = match zone.state {
                _ if all_down => None,
                State::Partial if nodes.len() > LARGE => Some(SLOW),
                State::Partial => None,
                State::Normal | State::Full => Some(normal),
            };
        }
        all_down && !was_down
    }
}
