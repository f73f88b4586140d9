//! A world for kubelets: an API server that stores what it is given, and a clock that jumps to the next thing that is due.

// Each test file uses a part of it.
#![allow(dead_code)]

use api::core::{self, Event, Pod};
use api::{Answer, Body, Obj, ObjectRef, Request, Status, Str, User, Verb, json, kind_of};
use client::{Backend, Cache, Change, Ctx, Process};
use kubelet::{Config, Kubelets};
use sim::{Rng, Step, StepId, Time, Trace};
use std::collections::BTreeMap;
use std::time::Duration;

/// The API server.
pub struct Server {
    objects: BTreeMap<ObjectRef, Obj>,
    changes: Vec<Change>,
    revision: u64,
    rng: Rng,
    pub trace: Trace,
    pub requests: u64,
    now: Time,
}

impl Server {
    fn store(&mut self, reference: ObjectRef, new: Option<Obj>) -> Option<Obj> {
        self.revision += 1;
        let new = new.map(|mut obj| {
            obj.meta_mut().resource_version = ecow::eco_format!("{}", self.revision);
            obj
        });
        let old = match &new {
            Some(obj) => self.objects.insert(reference.clone(), obj.clone()),
            None => self.objects.remove(&reference),
        };
        let change =
            Change { revision: self.revision, step: StepId::NONE, kind: reference.kind, old, new: new.clone() };
        self.changes.push(change);
        new
    }

    fn delete(&mut self, reference: ObjectRef, grace: Option<i64>) -> Result<Answer, Status> {
        let Some(mut obj) = self.objects.get(&reference).cloned() else {
            return Err(Status::not_found(reference.kind, &reference.name));
        };
        let graceful = reference.kind == kind_of::POD && !obj.get::<Pod>().spec.node_name.is_empty();
        let own = if graceful { obj.get::<Pod>().spec.termination_grace_period_seconds.unwrap_or(30) } else { 0 };
        let seconds = grace.unwrap_or(own);
        if seconds == 0 {
            self.store(reference, None);
        } else {
            let now = self.now;
            let meta = obj.meta_mut();
            meta.generation += 1;
            meta.deletion_timestamp = Some((now + Duration::from_secs(seconds as u64)).into());
            meta.deletion_grace_period_seconds = Some(seconds);
            self.store(reference, Some(obj));
        }
        Ok(Answer::Done(Status::default()))
    }
}

impl Backend for Server {
    fn request(&mut self, _actor: &str, _cause: StepId, request: &Request) -> Result<Answer, Status> {
        self.requests += 1;
        let name = match &request.body {
            Body::Object(obj) if request.name.is_empty() => obj.name().clone(),
            _ => request.name.clone(),
        };
        let reference = ObjectRef::new(request.kind, request.namespace.clone(), name);
        let known = self.objects.get(&reference).cloned();
        let answer = |object: Obj, created| Ok(Answer::Object { object, created, warnings: Vec::new() });
        match (request.verb, &request.body) {
            (Verb::Get, _) => match known {
                Some(object) => answer(object, false),
                None => Err(Status::not_found(reference.kind, &reference.name)),
            },
            (Verb::Create, Body::Object(obj)) => {
                if known.is_some() {
                    return Err(Status::already_exists(reference.kind, &reference.name));
                }
                let mut obj = obj.clone();
                let uid = sim::names::uid(&mut self.rng);
                obj.meta_mut().uid = uid.into();
                obj.meta_mut().generation = 1;
                answer(self.store(reference, Some(obj)).expect("stored"), true)
            }
            (Verb::Update, Body::Object(obj)) => match known {
                None => Err(Status::not_found(reference.kind, &reference.name)),
                Some(known) if known.meta().resource_version != obj.meta().resource_version => {
                    Err(Status::conflict(reference.kind, &reference.name, "the object has been modified"))
                }
                Some(_) => answer(self.store(reference, Some(obj.clone())).expect("stored"), false),
            },
            (Verb::Delete, _) => self.delete(reference, request.options.grace_period_s),
            other => panic!("the test server does not know {other:?}"),
        }
    }

    fn step(&mut self, step: Step) -> StepId {
        self.trace.push(step)
    }

    fn rng(&self) -> &Rng {
        &self.rng
    }
}

/// A cluster that consists of kubelets.
pub struct World {
    pub kubelets: Kubelets,
    pub server: Server,
    cache: Cache,
    pub now: Time,
    pub runs: u64,
}

impl World {
    /// Kubelets of these machines.
    pub fn new(config: Config) -> Self {
        let kubelets = Kubelets::new(config);
        let server = Server {
            objects: BTreeMap::new(),
            changes: Vec::new(),
            revision: 0,
            rng: Rng::new(1),
            trace: Trace::default(),
            requests: 0,
            now: Time::START,
        };
        let cache = Cache::new(kubelets.watches());
        let mut world = Self { kubelets, server, cache, now: Time::START, runs: 0 };
        world.advance(0.0);
        world
    }

    /// One worker.
    pub fn one() -> Self {
        Self::new(Config::workers(1, Time::START, 7))
    }

    fn deliver(&mut self) {
        for change in std::mem::take(&mut self.server.changes) {
            if self.cache.watches(change.kind) && self.cache.apply(&change) {
                let now = self.now;
                self.with(|kubelets, ctx| {
                    ctx.now = now;
                    kubelets.observe(&change, ctx);
                });
            }
        }
    }

    /// Calls the kubelets in a context.
    pub fn with<R>(&mut self, act: impl FnOnce(&mut Kubelets, &mut Ctx<'_>) -> R) -> R {
        self.server.now = self.now;
        let mut ctx = Ctx {
            now: self.now,
            cause: StepId::NONE,
            actor: "kubelet".into(),
            user: User::component("kubelet"),
            cache: &self.cache,
            backend: &mut self.server,
            requests: 0,
        };
        act(&mut self.kubelets, &mut ctx)
    }

    /// Moves time on by so many seconds.
    pub fn advance(&mut self, seconds: f64) {
        let until = self.now + Duration::from_secs_f64(seconds);
        loop {
            self.deliver();
            match self.kubelets.next_at() {
                Some(at) if at <= until => {
                    self.now = self.now.max(at);
                    self.runs += 1;
                    assert!(self.runs < 5_000_000, "the kubelets never rest");
                    self.with(|kubelets, ctx| kubelets.run(ctx));
                }
                _ => break,
            }
        }
        self.now = until;
    }

    /// Moves time on until no work is left, at most by so many seconds. Answers whether it settled.
    pub fn settle(&mut self, seconds: f64) -> bool {
        let until = self.now + Duration::from_secs_f64(seconds);
        loop {
            self.deliver();
            match self.kubelets.next_work_at() {
                None => return true,
                Some(at) if at > until => return false,
                Some(at) => {
                    let step = at.since(self.now).as_secs_f64();
                    self.advance(step);
                }
            }
        }
    }

    /// Stores an object as the API server would after defaulting.
    pub fn put(&mut self, text: &str, kind: api::Kind) {
        let value = json::parse(text).expect("JSON").value();
        let obj = Obj::from_value(kind, &value).expect("an object");
        let reference = obj.reference();
        let mut obj = obj;
        if let Some(known) = self.server.objects.get(&reference) {
            obj.meta_mut().uid = known.meta().uid.clone();
            obj.meta_mut().generation = known.meta().generation + 1;
        } else {
            let uid = sim::names::uid(&mut self.server.rng);
            obj.meta_mut().uid = uid.into();
            obj.meta_mut().generation = 1;
        }
        self.server.store(reference, Some(obj));
    }

    /// A pod of namespace `default` with the name `web` on `worker-1`, whose spec is this.
    pub fn pod(&mut self, spec: &str) {
        self.named_pod("web", spec, "{}");
    }

    /// A pod with annotations.
    pub fn named_pod(&mut self, name: &str, spec: &str, annotations: &str) {
        let text = format!(
            r#"{{"metadata":{{"name":"{name}","namespace":"default","annotations":{annotations}}},"spec":{spec},"status":{{"phase":"Pending","qosClass":"BestEffort"}}}}"#
        );
        let value = json::parse(&text).expect("JSON").value();
        let mut obj = Obj::from_value(kind_of::POD, &value).expect("a pod");
        let spec = &mut obj.get_mut::<Pod>().spec;
        if spec.node_name.is_empty() {
            spec.node_name = "worker-1".into();
        }
        let default = |text: &mut Str, value: &str| {
            if text.is_empty() {
                *text = value.into();
            }
        };
        default(&mut spec.restart_policy, "Always");
        if spec.termination_grace_period_seconds.is_none() {
            spec.termination_grace_period_seconds = Some(30);
        }
        for container in spec.containers.to_mut().iter_mut() {
            default(&mut container.image_pull_policy, "IfNotPresent");
        }
        if !spec.init_containers.is_empty() {
            for container in spec.init_containers.to_mut().iter_mut() {
                default(&mut container.image_pull_policy, "IfNotPresent");
            }
        }
        let uid = sim::names::uid(&mut self.server.rng);
        obj.meta_mut().uid = uid.into();
        obj.meta_mut().generation = 1;
        self.server.store(obj.reference(), Some(obj));
    }

    /// Deletes the pod `web`.
    pub fn delete_pod(&mut self, grace: Option<i64>) {
        self.delete_named("web", grace);
    }

    /// Deletes a pod.
    pub fn delete_named(&mut self, name: &str, grace: Option<i64>) {
        self.server.now = self.now;
        let reference = ObjectRef::new(kind_of::POD, "default", name);
        self.server.delete(reference, grace).expect("a pod");
    }

    /// Changes the pod `web`.
    pub fn edit(&mut self, act: impl FnOnce(&mut Pod)) {
        let reference = ObjectRef::new(kind_of::POD, "default", "web");
        let mut obj = self.server.objects[&reference].clone();
        act(obj.get_mut::<Pod>());
        obj.meta_mut().generation += 1;
        self.server.store(reference, Some(obj));
    }

    /// An object.
    pub fn object(&self, kind: api::Kind, namespace: &str, name: &str) -> Option<&Obj> {
        self.server.objects.get(&ObjectRef::new(kind, namespace, name))
    }

    /// The pod `web`.
    pub fn web(&self) -> Option<&Pod> {
        self.object(kind_of::POD, "default", "web").map(Obj::get)
    }

    /// Phase, and each container as `name=state(restarts)`, `!` if ready.
    pub fn state(&self) -> String {
        let Some(pod) = self.web() else { return "gone".into() };
        let mut text = pod.status.phase.to_string();
        let statuses = pod.status.init_container_statuses.iter().chain(pod.status.container_statuses.iter());
        for status in statuses {
            text.push_str(&format!(" {}={}({})", status.name, state(&status.state), status.restart_count));
            if status.ready {
                text.push('!');
            }
        }
        text
    }

    /// The events about the pod `web`, as `Reason: message`, in the order of their first times.
    pub fn events(&self) -> Vec<String> {
        let mut events: Vec<(&Event, u64)> = self
            .server
            .objects
            .values()
            .filter_map(|o| o.try_get::<Event>().map(|e| (e, o.meta().resource_version.parse().unwrap_or(0))))
            .filter(|(e, _)| e.involved_object.name == "web")
            .collect();
        events.sort_by_key(|(e, version)| (e.first_timestamp, *version));
        events.iter().map(|(e, _)| format!("{}: {}", e.reason, e.message)).collect()
    }

    /// The status of a condition of the pod `web`.
    pub fn condition(&self, kind: &str) -> String {
        let pod = self.web().expect("a pod");
        let found = pod.status.conditions.iter().find(|c| c.type_ == kind);
        found.map_or("absent".into(), |c| {
            if c.reason.is_empty() { c.status.to_string() } else { format!("{} {}", c.status, c.reason) }
        })
    }
}

fn state(state: &core::ContainerState) -> String {
    match (&state.waiting, &state.terminated) {
        (Some(w), _) => w.reason.to_string(),
        (_, Some(t)) => format!("{} {}", t.reason, t.exit_code),
        _ if state.running.is_some() => "running".into(),
        _ => "nothing".into(),
    }
}

impl World {
    /// Prints the trace and the events, to see what went wrong.
    pub fn print(&self) {
        for step in self.server.trace.since(StepId::NONE) {
            println!(
                "{} {} {} {}: {}",
                step.at.since(Time::START).as_secs_f64(),
                step.actor,
                step.verb,
                step.object,
                step.sentence
            );
        }
        println!(
            "now {} due {:?} work {:?}",
            self.now.since(Time::START).as_secs_f64(),
            self.kubelets.next_at(),
            self.kubelets.next_work_at()
        );
        for event in self.events() {
            println!("{event}");
        }
    }
}
