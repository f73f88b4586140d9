//! How late the rules of each node are: what its kube-proxy has not written yet, or has not heard of.
//!
//! Plays: the bounded-frequency runner of `pkg/proxy/iptables/proxier.go` (a sync at once, the next one a second later at the
//! earliest), and a kube-proxy that is stopped or cut off and keeps the rules that it wrote last. All proxies share one watch:
//! a node is a cutoff in one log of edits, not a cache of its own.

use api::core::Service;
use api::discovery::EndpointSlice;
use api::{Kind, Obj, Str, kind_of};
use client::{Cache, Change, Key};
use sim::Time;
use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

/// Between two syncs of a proxy, at least (`--iptables-min-sync-period`).
pub const MIN_SYNC_PERIOD: Duration = Duration::from_secs(1);
/// What writing the rules takes.
const SYNC: Duration = Duration::from_millis(20);
/// The slowest node is so much later than the fastest.
const SPREAD_MS: u64 = 30;
/// Edits that are remembered at most: a node that is cut off for longer than these then knows what it should not.
const EDITS_KEPT: usize = 4096;

/// A change of a service or a slice: what it was before, and when the proxies have it in their rules.
#[derive(Clone, Debug)]
struct Edit {
    heard: Time,
    written: Time,
    kind: Kind,
    key: Key,
    before: Option<Obj>,
}

/// The proxies of all nodes.
#[derive(Clone, Debug, Default)]
pub struct Proxies {
    edits: VecDeque<Edit>,
    /// When the last sync began, or will begin.
    sync: Time,
    /// Proxies that hear nothing, and since when.
    stopped: BTreeMap<Str, Time>,
    told: Time,
}

impl Proxies {
    /// Hears of a change of a service or a slice.
    pub fn hear(&mut self, now: Time, change: &Change) {
        if now > self.sync {
            self.sync = if self.sync.is_zero() { now } else { now.max(self.sync + MIN_SYNC_PERIOD) };
        }
        let written = self.sync + SYNC;
        self.edits.push_back(Edit {
            heard: now,
            written,
            kind: change.kind,
            key: change.key(),
            before: change.old.clone(),
        });
        self.forget(now);
    }

    /// Drops what every node has in its rules.
    fn forget(&mut self, now: Time) {
        let oldest = self.stopped.values().min().copied();
        let settled =
            |e: &Edit| e.written + Duration::from_millis(SPREAD_MS) < now && oldest.is_none_or(|at| e.heard < at);
        while self.edits.len() > EDITS_KEPT || self.edits.front().is_some_and(settled) {
            self.edits.pop_front();
        }
    }

    /// Stops the proxy of a node: it keeps the rules that it has.
    pub fn stop(&mut self, now: Time, node: &str) {
        self.stopped.entry(node.into()).or_insert(now);
    }

    /// Starts it again: it lists everything and writes it at its next sync.
    pub fn start(&mut self, node: &str) {
        self.stopped.remove(node);
    }

    /// Since when the proxy of a node hears nothing.
    pub fn stopped_since(&self, node: &str) -> Option<Time> {
        self.stopped.get(node).copied()
    }

    /// When the rules of some node change next without anything else happening.
    pub fn next_at(&self) -> Option<Time> {
        let late = Duration::from_millis(SPREAD_MS);
        let next = self.edits.partition_point(|e| e.written + late <= self.told);
        self.edits.get(next).map(|e| e.written + late)
    }

    /// Notes that the rules as of `now` have been taken over. Answers whether they differ from those before.
    pub fn tell(&mut self, now: Time) -> bool {
        let due = self.next_at().is_some_and(|at| at <= now);
        if due {
            self.told = now;
            self.forget(now);
        }
        due
    }

    /// What the proxy of a node has in its rules (an empty name: the slowest that is not stopped).
    pub fn view<'a>(&self, cache: &'a Cache, node: &str, now: Time) -> View<'a> {
        let late = Duration::from_millis(if node.is_empty() { SPREAD_MS } else { offset_ms(node) });
        let stopped = self.stopped.get(node);
        let mut before = BTreeMap::new();
        for edit in self.edits.iter().rev() {
            // A stopped proxy has written what it had heard, nothing later.
            let known = edit.written + late <= now && stopped.is_none_or(|at| edit.heard < *at);
            if !known {
                before.insert((edit.kind, edit.key.clone()), edit.before.clone());
            }
        }
        View { cache, before }
    }
}

/// By how much a node is later than the fastest, from its name.
fn offset_ms(node: &str) -> u64 {
    u64::from(sim::hash::of_bytes_32(node.as_bytes())) % SPREAD_MS
}

/// Services and slices as a node knows them.
#[derive(Clone, Debug)]
pub struct View<'a> {
    /// The newest state.
    pub cache: &'a Cache,
    /// What this node still has in its older form.
    before: BTreeMap<(Kind, Key), Option<Obj>>,
}

impl<'a> View<'a> {
    /// The newest state, without lag.
    pub fn newest(cache: &'a Cache) -> Self {
        Self { cache, before: BTreeMap::new() }
    }

    /// Whether this node has not caught up.
    pub fn is_behind(&self) -> bool {
        !self.before.is_empty()
    }

    /// The slices of a service.
    pub fn slices<'v>(&'v self, namespace: &'v str, service: &'v str) -> impl Iterator<Item = &'v EndpointSlice> + 'v {
        let named =
            move |s: &&EndpointSlice| s.metadata.labels.get("kubernetes.io/service-name").is_some_and(|n| n == service);
        let current = self.cache.objects(kind_of::ENDPOINT_SLICE, namespace);
        let fresh = current
            .filter(|o| self.before.is_empty() || !self.before.contains_key(&(kind_of::ENDPOINT_SLICE, Key::of(o))));
        let old = self
            .before
            .iter()
            .filter(move |((kind, key), _)| *kind == kind_of::ENDPOINT_SLICE && key.namespace == namespace);
        let old = old.filter_map(|(_, obj)| obj.as_ref());
        fresh.chain(old).map(Obj::get::<EndpointSlice>).filter(named)
    }

    /// Whether this node's proxy knows a service.
    pub fn knows(&self, service: &Service) -> bool {
        let key = (kind_of::SERVICE, Key::new(service.metadata.namespace.clone(), service.metadata.name.clone()));
        self.before.get(&key).is_none_or(Option::is_some)
    }

    /// How many changes this node has not in its rules.
    pub fn missing(&self) -> usize {
        self.before.len()
    }
}
