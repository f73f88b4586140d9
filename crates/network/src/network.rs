//! The process that carries packets: it keeps the rules (a read of its cache), remembers sticky clients, owns the loads, and
//! plays the two controllers that a cluster's network brings along: the ingress controller and the cloud's load balancer.

use crate::ingress;
use crate::load::{Flow, Loads};
use crate::proxy::lag::Proxies;
use crate::route::{Around, Route};
use crate::sticky::Sticky;
use api::core::{LoadBalancerIngress, Node, Service};
use api::networking::{Ingress, IngressLoadBalancerIngress};
use api::{Answer, Body, Kind, Obj, ObjectRef, Options, Status, Str, Verb, kind_of};
use client::wire::{HttpRequest, Journey, Load, Machines};
use client::{Act, Change, Ctx, Key, Process, QueueView, WorkQueue};
use ecow::eco_format;
use sim::Time;
use std::any::Any;
use std::time::Duration;

/// Address of the ingress controller, as the world outside sees it.
pub const INGRESS_ADDRESS: &str = "203.0.113.10";

/// Up to so many shares of loads find their new way at once; with more, changes are gathered for a time that grows with them.
const SHARES_AT_ONCE: usize = 20;
/// For each share so much time is gathered: a thousand pods under load are looked at ten times a second.
const GATHER_EACH: Duration = Duration::from_micros(100);

/// What carries packets.
#[derive(Clone, Default)]
pub struct Network {
    /// The loads.
    pub loads: Loads,
    /// How far the rules of each node have come.
    pub proxies: Proxies,
    pub(crate) sticky: Sticky,
    queue: WorkQueue,
    rules_version: u64,
    requests: u64,
    /// Versions of the rules and of the machines by which the loads have found their way last, and when.
    flowed: (u64, u64, Time),
    reflow_at: Option<Time>,
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
    pub fn request(
        &mut self,
        ctx: &mut Ctx<'_>,
        machines: &mut dyn Machines,
        from: &str,
        url: &str,
        request: HttpRequest,
    ) -> Journey {
        self.requests += 1;
        let rng = ctx.rng(&eco_format!("request {}", self.requests));
        let (cache, now) = (ctx.cache, ctx.now);
        let mut list = |kind: Kind, namespace: &str| {
            let all = ObjectRef::new(kind, namespace, "");
            match ctx.request(Verb::List, all, "", Body::None, Options::default()) {
                Ok(Answer::List { items, .. }) => items,
                _ => Vec::new(),
            }
        };
        let around = Around { cache, machines, list: &mut list, now, rng };
        let journey = Route::follow(self, around, from, request, url);
        self.tell(ctx, &journey);
        journey
    }

    fn tell(&self, ctx: &mut Ctx<'_>, journey: &Journey) {
        let none = ObjectRef::new(kind_of::SERVICE, "", "");
        for hop in &journey.hops {
            let object = hop.object.clone().unwrap_or_else(|| none.clone());
            let sentence =
                if hop.passed { hop.decision.clone() } else { eco_format!("{}. {}", hop.decision, hop.advice) };
            ctx.begin(Act::Packet, hop.stage, &object, sentence);
        }
    }

    /// Starts, changes or (rate 0) ends a load.
    pub fn set_load(&mut self, now: Time, load: Load) {
        self.loads.set(now, load);
    }

    /// The proxy of a node hears nothing any more, or hears again.
    pub fn set_proxy(&mut self, now: Time, node: &str, running: bool) {
        if running {
            self.proxies.start(node);
        } else {
            self.proxies.stop(now, node);
        }
        self.rules_version += 1;
    }

    /// Whether the loads have to find their way anew now, as the machines are at this version. Notes when they have to if not yet.
    pub fn wants_reflow(&mut self, now: Time, serving_version: u64) -> bool {
        if self.loads.is_empty() || (self.flowed.0, self.flowed.1) == (self.rules_version, serving_version) {
            return false;
        }
        let size = self.loads.size();
        let gather = if size > SHARES_AT_ONCE {
            GATHER_EACH.saturating_mul(u32::try_from(size).unwrap_or(u32::MAX))
        } else {
            Duration::ZERO
        };
        let at = *self.reflow_at.get_or_insert(now.max(self.flowed.2 + gather));
        if at > now {
            return false;
        }
        self.reflow_at = None;
        self.flowed = (self.rules_version, serving_version, now);
        true
    }

    /// Works out anew where each load goes; call it when rules or pods have changed.
    pub fn reflow(&mut self, ctx: &mut Ctx<'_>, machines: &mut dyn Machines) {
        let of = |load: &Load| Flow::of(load, ctx.cache, &self.proxies, ctx.now, machines);
        let flows = self.loads.wanted().iter().map(of).collect();
        self.loads.flow(ctx.now, flows, machines);
    }

    /// The ingress controller publishes its address in the ingresses that it serves.
    fn publish_ingress(&mut self, ctx: &mut Ctx<'_>, key: &Key) -> Result<(), Status> {
        let Some(obj) = ctx.cache.object(kind_of::INGRESS, &key.namespace, &key.name).cloned() else { return Ok(()) };
        let ingress = obj.get::<Ingress>();
        if !ingress.status.load_balancer.ingress.is_empty() || ingress::class_problem(ctx.cache, ingress).is_some() {
            return Ok(());
        }
        ctx.actor = "ingress-controller".into();
        ctx.begin(
            Act::Reconcile,
            "publish",
            &obj.reference(),
            eco_format!("serves Ingress {} at {INGRESS_ADDRESS}", key.name),
        );
        let mut new = obj;
        let address = IngressLoadBalancerIngress { ip: INGRESS_ADDRESS.into(), ..Default::default() };
        new.get_mut::<Ingress>().status.load_balancer.ingress = [address].into();
        ctx.update_status(new).map(|_| ())
    }

    /// The cloud gives a service of type LoadBalancer an address.
    fn publish_balancer(&mut self, ctx: &mut Ctx<'_>, obj: &Obj) -> Result<(), Status> {
        let service = obj.get::<Service>();
        // A class names another provider's controller, which does not run here.
        let wants = service.spec.type_ == "LoadBalancer"
            && service.spec.load_balancer_class.is_none()
            && service.metadata.deletion_timestamp.is_none();
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
            ctx.begin(
                Act::Reconcile,
                "balance",
                &obj.reference(),
                eco_format!("gives Service {} the external address {ip}", obj.name()),
            );
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
            kind_of::SECRET,
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
        if kind == kind_of::SERVICE || kind == kind_of::ENDPOINT_SLICE {
            self.proxies.hear(ctx.now, change);
        } else if decides(change) {
            self.rules_version += 1;
        }
    }

    fn run(&mut self, ctx: &mut Ctx<'_>) {
        if self.proxies.tell(ctx.now) {
            self.rules_version += 1;
        }
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
        // Without a load nobody has to know when the proxies have written their rules.
        let rules = if self.loads.is_empty() { None } else { self.proxies.next_at() };
        [self.queue.next_at(), rules, self.reflow_at].into_iter().flatten().min()
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

/// Whether a change may lead requests another way. Services and slices do so later, when the proxies have written their rules.
fn decides(change: &Change) -> bool {
    let (Some(old), Some(new)) = (&change.old, &change.new) else { return change.kind != kind_of::POD };
    let kind = change.kind;
    if kind == kind_of::POD {
        return old.meta().labels != new.meta().labels;
    }
    kind != kind_of::NODE || ready(old.get()) != ready(new.get())
}

fn ready(node: &Node) -> bool {
    node.status.conditions.iter().any(|c| c.type_ == "Ready" && c.status == "True")
}
