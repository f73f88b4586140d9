//! Load as flows: a rate along weighted paths, recomputed when a rule or a pod changes; no single request is simulated.
//!
//! What a recomputation costs grows with the pods, never with the requests: ten thousand a second over a hundred pods are a
//! hundred shares. A pod that ends loses the requests that it was answering; one that has ended and is still in the rules of
//! the nodes refuses new ones: that is the race between SIGTERM and the end of an endpoint.

pub mod report;
mod target;

use crate::policy::{self, End};
use crate::proxy::lag::{Proxies, View};
use crate::proxy::{self, table};
use crate::route::Url;
use api::core::Pod;
use api::{ObjectRef, Str, kind_of};
use client::Cache;
use client::wire::{Answering, Load, Machines};
pub use report::{LoadReport, Second};
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;
use target::Target;

/// Utilisation above which a queue is as long as it gets: what is more than a container can do fails.
const FULL: f64 = 0.98;
/// The way of a request besides the time in its pod.
const WAY: Duration = Duration::from_micros(600);

/// Where the requests of a load go, each share with what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The load.
    pub load: Load,
    /// The service that it passes, if any.
    pub service: Option<ObjectRef>,
    /// Shares by pod, which sum to at most 1; what is missing to 1 fails before it reaches a pod.
    pub shares: Vec<Share>,
    /// Why requests fail, if any do.
    pub problem: Str,
}

/// The part of a flow that one pod gets.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The pod.
    pub pod: ObjectRef,
    /// Its port.
    pub port: i32,
    /// Its part of the load, 0 to 1.
    pub part: f64,
    /// Whether it serves them.
    pub served: bool,
    /// CPU time that one request costs.
    pub cost: Duration,
    /// The part of what it gets that it answers well, 0 to 1: less than 1 when its processor does not suffice, or it answers errors.
    pub done: f64,
    /// Mean time of a request in it.
    pub mean: Duration,
    answering: Answering,
}

impl Flow {
    /// Works out where a load goes with the rules of a cache and the machines as they are.
    pub fn of(load: &Load, cache: &Cache, proxies: &Proxies, now: Time, machines: &dyn Machines) -> Self {
        let mut flow = Self { load: load.clone(), service: None, shares: Vec::new(), problem: Str::new() };
        let target = Url::parse(&load.url).and_then(|url| target::of(cache, machines, load, &url));
        match target {
            Ok(target) => flow.fill(&target, cache, proxies, now, machines),
            Err(problem) => flow.problem = problem,
        }
        flow
    }

    fn fill(&mut self, target: &Target<'_>, cache: &Cache, proxies: &Proxies, now: Time, machines: &dyn Machines) {
        let meta = &target.service.metadata;
        self.service = Some(ObjectRef::new(kind_of::SERVICE, meta.namespace.clone(), meta.name.clone()));
        let Some(port) = proxy::port_of(target.service, &target.port) else {
            self.problem = "the service has no such port".into();
            return;
        };
        let mut parts: BTreeMap<(ObjectRef, i32), (f64, bool)> = BTreeMap::new();
        for entry in &target.entries {
            let view = proxies.view(cache, &entry.at.node, now);
            if !view.knows(target.service) {
                self.problem = "kube-proxy has no rule for the service yet".into();
                continue;
            }
            self.enter(&view, entry, target, port, &mut parts);
        }
        for ((pod, port), (part, allowed)) in parts {
            let mut answering = machines.answering(&pod, port);
            if let (true, Some(refusal)) = (allowed, answering.refusal) {
                self.problem =
                    ecow::eco_format!("pod {} does not answer: {}", pod.name, format!("{refusal:?}").to_lowercase());
            }
            if answering.errors > 0.0 && answering.refusal.is_none() {
                self.problem = ecow::eco_format!("pod {} answers errors", pod.name);
            }
            if !allowed {
                answering.refusal = Some(client::wire::Refusal::Timeout);
            }
            let served = answering.refusal.is_none();
            self.shares.push(Share {
                pod,
                port,
                part,
                served,
                cost: answering.cost,
                done: 1.0,
                mean: Duration::ZERO,
                answering,
            });
        }
    }

    /// Spreads what comes in at one place over the rotation there.
    fn enter(
        &mut self,
        view: &View<'_>,
        entry: &target::Entry<'_>,
        target: &Target<'_>,
        port: &api::core::ServicePort,
        parts: &mut BTreeMap<(ObjectRef, i32), (f64, bool)>,
    ) {
        let rules = proxy::rules(view, target.service, port);
        let mut rotation = rules.rotation(&entry.at);
        if rotation.is_empty() {
            self.problem = "the service has no endpoint that is ready there".into();
        }
        if let (End::Pod(sender), true) = (entry.from, table::sticky_s(target.service) > 0 && !rotation.is_empty()) {
            // One client of a service that remembers its clients: all of it goes to one pod.
            let i = sim::hash::of_bytes_32(sender.metadata.name.as_bytes()) as usize % rotation.len();
            rotation = vec![rotation[i]];
        }
        let part = entry.weight / rotation.len().max(1) as f64;
        for backend in rotation {
            let Some(reference) = backend.pod.clone() else { continue };
            let allowed = view.cache.get::<Pod>(&reference.namespace, &reference.name).is_none_or(|p| {
                let verdict = passes(view.cache, p, entry.from, backend.port, &rules.protocol);
                if let Err(reason) = &verdict {
                    self.problem = reason.clone();
                }
                verdict.is_ok()
            });
            let share = parts.entry((reference, backend.port)).or_insert((0.0, true));
            share.0 += part;
            share.1 &= allowed;
        }
    }

    /// The part of the requests that is served, 0 to 1.
    pub fn served(&self) -> f64 {
        self.shares.iter().filter(|s| s.served).map(|s| s.part * s.done).sum()
    }

    /// Times that half and 99 of 100 of the served requests stay below. A queue with one server has exponential times; of
    /// unequal pods the median one and one of the slowest tenth stand for the rest.
    pub fn quantiles(&self) -> (Duration, Duration) {
        let mut by_time: Vec<(Duration, Duration, f64)> =
            self.shares.iter().filter(|s| s.served).map(|s| (s.mean, s.answering.wait, s.part)).collect();
        by_time.sort_by_key(|(mean, wait, _)| *mean + *wait);
        let total: f64 = by_time.iter().map(|t| t.2).sum();
        let at = |quantile: f64| {
            let mut below = 0.0;
            let found = by_time.iter().find(|t| {
                below += t.2;
                below >= total * quantile
            });
            found.or(by_time.last()).map(|t| (t.0, t.1)).unwrap_or_default()
        };
        let (half, slow) = (at(0.5), at(0.9));
        // ln 2 and ln 100.
        (WAY + half.1 + half.0.mul_f64(0.693), WAY + slow.1 + slow.0.mul_f64(4.605))
    }
}

fn passes(cache: &Cache, pod: &Pod, from: End<'_>, port: i32, protocol: &str) -> Result<(), Str> {
    if let End::Pod(sender) = from {
        let out = policy::egress(cache, sender, End::Pod(pod), port, protocol);
        if !out.allowed {
            return Err(out.reason);
        }
    }
    let verdict = policy::ingress(cache, pod, from, port, protocol);
    if verdict.allowed { Ok(()) } else { Err(verdict.reason) }
}

/// The loads with their flows and counts.
#[derive(Clone, Debug, Default)]
pub struct Loads {
    flows: BTreeMap<(Str, Str), Flow>,
    reports: BTreeMap<(Str, Str), LoadReport>,
    counted_to: Time,
    loaded: BTreeMap<ObjectRef, f64>,
}

impl Loads {
    /// Starts, changes or (rate 0) ends a load.
    pub fn set(&mut self, now: Time, load: Load) {
        self.count(now);
        let key = (load.from.clone(), load.url.clone());
        if load.rate <= 0.0 || !load.rate.is_finite() {
            self.flows.remove(&key);
            if let Some(report) = self.reports.get_mut(&key) {
                report.ended();
            }
            return;
        }
        let empty = Flow { load: load.clone(), service: None, shares: Vec::new(), problem: Str::new() };
        self.flows.entry(key).or_insert(empty).load = load;
    }

    /// Whether there is no load.
    pub fn is_empty(&self) -> bool {
        self.flows.is_empty() && self.loaded.is_empty()
    }

    /// The loads as they were asked for.
    pub fn wanted(&self) -> Vec<Load> {
        self.flows.values().map(|f| f.load.clone()).collect()
    }

    /// The flows as they are.
    pub fn flows(&self) -> impl Iterator<Item = &Flow> {
        self.flows.values()
    }

    /// How many shares there are: what a recomputation costs.
    pub fn size(&self) -> usize {
        self.flows.values().map(|f| f.shares.len()).sum()
    }

    /// Takes new flows over, and tells the machines what each pod has to do.
    pub fn flow(&mut self, now: Time, mut flows: Vec<Flow>, machines: &mut dyn Machines) {
        self.count(now);
        let mut rates: BTreeMap<ObjectRef, f64> = BTreeMap::new();
        for flow in &flows {
            for share in flow.shares.iter().filter(|s| s.served) {
                *rates.entry(share.pod.clone()).or_default() += flow.load.rate * share.part;
            }
        }
        for share in flows.iter_mut().flat_map(|f| f.shares.iter_mut()).filter(|s| s.served) {
            strain(share, rates.get(&share.pod).copied().unwrap_or(0.0));
        }
        for flow in flows {
            let key = (flow.load.from.clone(), flow.load.url.clone());
            if let Some(old) = self.flows.get(&key) {
                let lost = in_flight(old, machines);
                self.reports.entry(key.clone()).or_default().lose(lost);
            }
            self.flows.insert(key, flow);
        }
        for pod in self.loaded.keys().filter(|p| !rates.contains_key(*p)) {
            machines.set_load(now, pod, 0.0);
        }
        for (pod, rate) in &rates {
            if self.loaded.get(pod) != Some(rate) {
                machines.set_load(now, pod, *rate);
            }
        }
        self.loaded = rates;
    }

    /// Counts what has been sent since the last count.
    pub fn count(&mut self, now: Time) {
        let from = std::mem::replace(&mut self.counted_to, now);
        for (key, flow) in &self.flows {
            self.reports.entry(key.clone()).or_default().count(from, now, flow);
        }
    }

    /// What became of each load, by origin and URL, up to `now`.
    pub fn reports(&self, now: Time) -> BTreeMap<(Str, Str), LoadReport> {
        let mut reports = self.reports.clone();
        for (key, flow) in &self.flows {
            reports.entry(key.clone()).or_default().count(self.counted_to, now, flow);
        }
        reports
    }
}

/// What the whole load of a pod does to the requests of one share: how long they take, and how many it can do.
fn strain(share: &mut Share, requests_per_s: f64) {
    let cores = share.answering.cores.max(0.001);
    let cost_s = share.cost.as_secs_f64();
    let busy = requests_per_s * cost_s / cores;
    share.done = (1.0 - share.answering.errors) * if busy > 1.0 { 1.0 / busy } else { 1.0 };
    let alone = cost_s * (1.0 / cores).max(1.0);
    share.mean = Duration::from_secs_f64(alone / (1.0 - busy.min(FULL)));
}

/// The requests that pods were answering when their process ended.
fn in_flight(old: &Flow, machines: &dyn Machines) -> f64 {
    let ended = |s: &&Share| s.served && machines.answering(&s.pod, s.port).refusal.is_some();
    let each = |s: &Share| old.load.rate * s.part * s.done * (s.mean + s.answering.wait).as_secs_f64();
    old.shares.iter().filter(ended).map(each).sum()
}
