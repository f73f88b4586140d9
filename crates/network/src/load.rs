//! Load as flows: a rate along weighted paths, recomputed when a rule or a pod changes; no single request is simulated.

use crate::route::{INTERNET, Url};
use crate::{ingress, policy, proxy};
use api::core::{Pod, Service};
use api::{IntOrString, ObjectRef, Str, kind_of};
use client::Cache;
use client::wire::{Load, Machines};
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;

/// Where the requests of a load go, each share with what becomes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// The load.
    pub load: Load,
    /// The service that it passes, if any.
    pub service: Option<ObjectRef>,
    /// Shares by pod, which sum to at most 1; what is missing to 1 fails before it reaches a pod.
    pub shares: Vec<Share>,
    /// Why requests fail that reach no pod.
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
}

impl Flow {
    /// Works out where a load goes with the rules of a cache and the machines as they are.
    pub fn of(load: &Load, cache: &Cache, machines: &dyn Machines) -> Self {
        let mut flow = Self { load: load.clone(), service: None, shares: Vec::new(), problem: Str::new() };
        let target = match Url::parse(&load.url) {
            Ok(url) => target(cache, load, &url),
            Err(problem) => Err(problem),
        };
        let (service, port) = match target {
            Ok(found) => found,
            Err(problem) => {
                flow.problem = problem;
                return flow;
            }
        };
        flow.service = Some(ObjectRef::new(kind_of::SERVICE, service.metadata.namespace.clone(), service.metadata.name.clone()));
        let Some(service_port) = proxy::port_of(service, &port) else {
            flow.problem = "the service has no such port".into();
            return flow;
        };
        let rules = proxy::rules(cache, service, service_port);
        let rotation = rules.rotation(None);
        let part = 1.0 / rotation.len().max(1) as f64;
        if rotation.is_empty() {
            flow.problem = "the service has no endpoint that is ready".into();
        }
        let sender = load.from.split_once('/').and_then(|(ns, name)| cache.get::<Pod>(ns, name));
        for backend in rotation {
            let Some(pod) = backend.pod.clone() else { continue };
            let from = sender.map_or(policy::End::Address(crate::route::INTERNET_ADDRESS), policy::End::Pod);
            let allowed = cache.get::<Pod>(&pod.namespace, &pod.name).is_none_or(|p| {
                policy::ingress(cache, p, from, backend.port, &rules.protocol).allowed
                    && sender.is_none_or(|s| policy::egress(cache, s, policy::End::Pod(p), backend.port, &rules.protocol).allowed)
            });
            let served = allowed && machines.listens(&pod, backend.port);
            let cost = machines.request_cost(&pod, backend.port);
            flow.shares.push(Share { pod, port: backend.port, part, served, cost });
        }
        flow
    }

    /// The part of the requests that is served, 0 to 1.
    pub fn served(&self) -> f64 {
        self.shares.iter().filter(|s| s.served).map(|s| s.part).sum()
    }
}

/// The service and port that a load's URL leads to.
fn target<'a>(cache: &'a Cache, load: &Load, url: &Url) -> Result<(&'a Service, IntOrString), Str> {
    if load.from == INTERNET {
        if let Some(service) = proxy::by_external_ip(cache, &url.host) {
            return Ok((service, IntOrString::Int(url.port)));
        }
        let path = url.path.split(['?', '#']).next().unwrap_or("/");
        let found = ingress::find(cache, &url.host, path).ok_or("no Ingress has a rule for it")?;
        let backend = found.backend.service.as_deref().ok_or("the Ingress's backend is no service")?;
        let namespace = &found.ingress.metadata.namespace;
        let service = cache.get::<Service>(namespace, &backend.name).ok_or("the Ingress names a service that is not there")?;
        let port = if backend.port.name.is_empty() {
            IntOrString::Int(backend.port.number)
        } else {
            IntOrString::String(backend.port.name.clone())
        };
        return Ok((service, port));
    }
    let (namespace, name) = load.from.split_once('/').ok_or("the origin is no pod")?;
    let pod = cache.get::<Pod>(namespace, name).ok_or("the pod that sends is not there")?;
    let record = crate::dns::resolve(cache, pod, &url.host).record.ok_or("DNS knows no such name")?;
    let object = record.object.filter(|o| o.kind == kind_of::SERVICE).ok_or("the name is no service")?;
    let service = cache.get::<Service>(&object.namespace, &object.name).ok_or("the service is not there")?;
    Ok((service, IntOrString::Int(url.port)))
}

/// What became of a load so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadReport {
    /// Requests sent.
    pub sent: f64,
    /// Requests that failed.
    pub failed: f64,
    /// Requests served, by pod.
    pub by_pod: BTreeMap<ObjectRef, f64>,
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
        if load.rate <= 0.0 {
            self.flows.remove(&key);
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

    /// Takes new flows over, and tells the machines what each pod has to do.
    pub fn flow(&mut self, now: Time, flows: Vec<Flow>, machines: &mut dyn Machines) {
        self.count(now);
        let mut rates: BTreeMap<ObjectRef, f64> = BTreeMap::new();
        for flow in flows {
            for share in flow.shares.iter().filter(|s| s.served) {
                *rates.entry(share.pod.clone()).or_default() += flow.load.rate * share.part;
            }
            self.flows.insert((flow.load.from.clone(), flow.load.url.clone()), flow);
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
        let seconds = if self.counted_to.is_zero() { 0.0 } else { now.since(self.counted_to).as_secs_f64() };
        self.counted_to = now;
        for (key, flow) in &self.flows {
            let report = self.reports.entry(key.clone()).or_default();
            let sent = flow.load.rate * seconds;
            report.sent += sent;
            report.failed += sent * (1.0 - flow.served()).max(0.0);
            for share in flow.shares.iter().filter(|s| s.served) {
                *report.by_pod.entry(share.pod.clone()).or_default() += sent * share.part;
            }
        }
    }

    /// What became of each load, by origin and URL, up to `now`.
    pub fn reports(&self, now: Time) -> BTreeMap<(Str, Str), LoadReport> {
        let mut copy = self.clone();
        copy.count(now);
        copy.reports
    }
}
