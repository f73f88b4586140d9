//! The process that carries packets: it keeps the rules (a read of its cache), remembers sticky clients, owns the loads, and
//! plays the two controllers that a cluster's network brings along: the ingress controller and the cloud's load balancer.

use crate::ingress;
use crate::load::{Flow, Loads};
use crate::proxy::PortRules;
use crate::route::Route;
use api::core::{LoadBalancerIngress, Service};
use api::networking::{Ingress, IngressLoadBalancerIngress};
use api::{Kind, Obj, ObjectRef, Status, Str, kind_of};
use client::wire::{HttpRequest, Journey, Load, Machines};
use client::{Act, Change, Ctx, Key, Process, QueueView, WorkQueue};
use ecow::eco_format;
use sim::Time;
use std::any::Any;
use std::collections::BTreeMap;
use std::time::Duration;

/// Address of the ingress controller, as the world outside sees it.
pub const INGRESS_ADDRESS: &str = "203.0.113.10";

/// What carries packets.
#[derive(Clone, Default)]
pub struct Network {
    /// The loads.
    pub loads: Loads,
    sticky: BTreeMap<(Str, Str, Str), (Str, Time)>,
    queue: WorkQueue,
    rules_version: u64,
    requests: u64,
}

impl Network {
    /// A network without loads.
    pub fn new() -> Self {
        Self::default()
    }

    /// Counts the changes of what decides a request's way.
    pub fn rules_version(&self) -> u64 {
        self.rules_version
    }

    /// Follows one request.
    pub fn request(&mut self, ctx: &mut Ctx<'_>, machines: &mut dyn Machines, from: &str, url: &str, request: HttpRequest) -> Journey {
        self.requests += 1;
        let rng = ctx.rng(&eco_format!("request {}", self.requests));
        let journey = Route::follow(self, ctx.cache, machines, ctx.now, rng, from, request, url);
        self.tell(ctx, &journey);
        journey
    }

    fn tell(&self, ctx: &mut Ctx<'_>, journey: &Journey) {
        let none = ObjectRef::new(kind_of::SERVICE, "", "");
        for hop in &journey.hops {
            let object = hop.object.clone().unwrap_or_else(|| none.clone());
            let sentence = if hop.passed { hop.decision.clone() } else { eco_format!("{}. {}", hop.decision, hop.advice) };
            ctx.begin(Act::Packet, hop.stage, &object, sentence);
        }
    }

    /// Starts, changes or (rate 0) ends a load.
    pub fn set_load(&mut self, now: Time, load: Load) {
        self.loads.set(now, load);
    }

    /// Works out anew where each load goes; call it when rules or pods have changed.
    pub fn reflow(&mut self, ctx: &mut Ctx<'_>, machines: &mut dyn Machines) {
        let mut flows = Vec::new();
        for load in self.loads.wanted() {
            flows.push(Flow::of(&load, ctx.cache, machines));
        }
        self.loads.flow(ctx.now, flows, machines);
    }

    /// The address that a sticky service gave this client before, if it still remembers.
    pub(crate) fn remembered(&self, rules: &PortRules, from: &str, now: Time, service: &Service) -> Option<Str> {
        let config = service.spec.session_affinity_config.as_deref();
        let timeout_s = config.and_then(|c| c.client_ip.as_ref()?.timeout_seconds).unwrap_or(10_800);
        let key = (eco_format!("{}", rules.service), eco_format!("{}", rules.port), Str::from(from));
        let (address, at) = self.sticky.get(&key)?;
        let fresh = now.since(*at) < Duration::from_secs(u64::try_from(timeout_s).unwrap_or(0));
        fresh.then(|| address.clone())
    }

    pub(crate) fn remember(&mut self, rules: &PortRules, from: &str, now: Time, address: &Str) {
        let key = (eco_format!("{}", rules.service), eco_format!("{}", rules.port), Str::from(from));
        self.sticky.insert(key, (address.clone(), now));
    }

    /// The ingress controller publishes its address in the ingresses that it serves.
    fn publish_ingress(&mut self, ctx: &mut Ctx<'_>, key: &Key) -> Result<(), Status> {
        let Some(obj) = ctx.cache.object(kind_of::INGRESS, &key.namespace, &key.name).cloned() else { return Ok(()) };
        let ingress = obj.get::<Ingress>();
        if !ingress.status.load_balancer.ingress.is_empty() || ingress::class_problem(ctx.cache, ingress).is_some() {
            return Ok(());
        }
        ctx.actor = "ingress-controller".into();
        ctx.begin(Act::Reconcile, "publish", &obj.reference(), eco_format!("serves Ingress {} at {INGRESS_ADDRESS}", key.name));
        let mut new = obj;
        let address = IngressLoadBalancerIngress { ip: INGRESS_ADDRESS.into(), ..Default::default() };
        new.get_mut::<Ingress>().status.load_balancer.ingress = [address].into();
        ctx.update_status(new).map(|_| ())
    }

    /// The cloud gives a service of type LoadBalancer an address.
    fn publish_balancer(&mut self, ctx: &mut Ctx<'_>, obj: &Obj) -> Result<(), Status> {
        let service = obj.get::<Service>();
        let wants = service.spec.type_ == "LoadBalancer" && service.metadata.deletion_timestamp.is_none();
        let has = !service.status.load_balancer.ingress.is_empty();
        if wants == has {
            return Ok(());
        }
        ctx.actor = "service-controller".into();
        let mut new = obj.clone();
        let status = &mut new.get_mut::<Service>().status.load_balancer;
        if wants {
            let number = 20 + ctx.rng(&eco_format!("balancer {}", obj.meta().uid)).below(200);
            let ip: Str = eco_format!("203.0.113.{number}");
            ctx.begin(Act::Reconcile, "balance", &obj.reference(), eco_format!("gives Service {} the external address {ip}", obj.name()));
            let mode = Some("VIP".into());
            status.ingress = [LoadBalancerIngress { ip, ip_mode: mode, ..Default::default() }].into();
            ctx.event(obj, "Normal", "EnsuredLoadBalancer", "Ensured load balancer");
        } else {
            status.ingress.clear();
        }
        ctx.update_status(new).map(|_| ())
    }
}

impl Process for Network {
    fn name(&self) -> &'static str {
        "network"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![
            kind_of::POD,
            kind_of::SERVICE,
            kind_of::ENDPOINT_SLICE,
            kind_of::INGRESS,
            kind_of::INGRESS_CLASS,
            kind_of::NETWORK_POLICY,
            kind_of::NAMESPACE,
            kind_of::NODE,
        ]
    }

    fn observe(&mut self, change: &Change, ctx: &mut Ctx<'_>) {
        let kind = change.kind;
        if kind == kind_of::INGRESS || kind == kind_of::SERVICE {
            let prefix = if kind == kind_of::INGRESS { "i " } else { "s " };
            let key = change.key();
            self.queue.add(Key::new(eco_format!("{prefix}{}", key.namespace), key.name), change.step);
        }
        if kind == kind_of::INGRESS_CLASS {
            let all: Vec<Key> = ctx.cache.objects(kind_of::INGRESS, "").map(Key::of).collect();
            for key in all {
                self.queue.add(Key::new(eco_format!("i {}", key.namespace), key.name), change.step);
            }
        }
        if kind != kind_of::POD && kind != kind_of::NODE {
            self.rules_version += 1;
        }
    }

    fn run(&mut self, ctx: &mut Ctx<'_>) {
        let Some((key, cause)) = self.queue.pop(ctx.now) else { return };
        ctx.cause = cause;
        let (what, namespace) = key.namespace.split_once(' ').unwrap_or(("", ""));
        let target = Key::new(namespace, key.name.clone());
        let result = if what == "i" {
            self.publish_ingress(ctx, &target)
        } else {
            let service = ctx.cache.object(kind_of::SERVICE, namespace, &key.name).cloned();
            service.map_or(Ok(()), |s| self.publish_balancer(ctx, &s))
        };
        match result {
            Ok(()) => self.queue.forget(&key),
            Err(_) => self.queue.add_rate_limited(ctx.now, key, cause),
        }
    }

    fn next_at(&self) -> Option<Time> {
        self.queue.next_at()
    }

    fn fork(&self) -> Box<dyn Process> {
        Box::new(self.clone())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    fn queues(&self) -> Vec<QueueView> {
        vec![QueueView { name: "network".into(), waiting: self.queue.len(), later: 0 }]
    }
}
