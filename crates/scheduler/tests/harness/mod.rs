//! A scheduler before a small API server: a map of objects with versions, without validation.
#![allow(dead_code, reason = "each test and bench uses its part of it")]

use api::core::{Pod, PodCondition};
use api::{Answer, Body, Kind, Obj, ObjectRef, Request, Status, Value, Verb, kind_of};
use client::{Backend, Cache, Change, Ctx, Process};
use scheduler::Scheduler;
use sim::{Rng, Step, StepId, Time};
use std::collections::{BTreeMap, VecDeque};

/// The API server.
#[derive(Default)]
pub struct Server {
    pub objects: BTreeMap<ObjectRef, Obj>,
    version: u64,
    changes: VecDeque<Change>,
    pub steps: Vec<Step>,
    pub requests: u64,
    /// Whether sentences are composed.
    pub tells: bool,
    rng: Rng0,
    now: Time,
}

struct Rng0(Rng);

impl Default for Rng0 {
    fn default() -> Self {
        Self(Rng::new(1))
    }
}

impl Server {
    fn store(&mut self, mut obj: Obj) -> Obj {
        self.version += 1;
        obj.meta_mut().resource_version = ecow::eco_format!("{}", self.version);
        let reference = obj.reference();
        let old = self.objects.insert(reference, obj.clone());
        self.push(obj.kind(), old, Some(obj.clone()));
        obj
    }

    fn push(&mut self, kind: Kind, old: Option<Obj>, new: Option<Obj>) {
        self.changes.push_back(Change { revision: self.version, step: StepId::NONE, kind, old, new });
    }

    fn drop_object(&mut self, reference: &ObjectRef) {
        self.version += 1;
        if let Some(old) = self.objects.remove(reference) {
            self.push(old.kind(), Some(old), None);
        }
    }

    fn patch(&mut self, mut obj: Obj, patch: &Value) -> Obj {
        let status = patch.at("status");
        let pod = obj.get_mut::<Pod>();
        for condition in status.at("conditions").as_list().unwrap_or(&[]) {
            let new: PodCondition = api::codec::from_value(condition).expect("a condition");
            pod.status.conditions.retain(|c| c.type_ != new.type_);
            pod.status.conditions.push(new);
        }
        if let Some(name) = status.as_map().and_then(|m| m.get("nominatedNodeName")) {
            pod.status.nominated_node_name = name.as_str().unwrap_or("").into();
        }
        self.store(obj)
    }
}

impl Backend for Server {
    fn request(&mut self, _: &str, _: StepId, request: &Request) -> Result<Answer, Status> {
        self.requests += 1;
        let target = ObjectRef::new(request.kind, request.namespace.clone(), request.name.clone());
        let object = |object: Obj| Ok(Answer::Object { object, created: false, warnings: Vec::new() });
        let found = self.objects.get(&target).cloned().ok_or_else(|| Status::not_found(request.kind, &request.name));
        match (request.verb, &request.body) {
            (Verb::Get, _) => object(found?),
            (Verb::Create, Body::Value(binding)) => {
                let mut pod = found?;
                let node = binding.path(&["target", "name"]).as_str().unwrap_or("").into();
                pod.get_mut::<Pod>().spec.node_name = node;
                pod.get_mut::<Pod>().status.nominated_node_name = "".into();
                object(self.store(pod))
            }
            (Verb::Create | Verb::Update, Body::Object(obj)) => object(self.store(obj.clone())),
            (Verb::Patch, Body::Patch(_, patch)) => {
                let obj = found?;
                object(self.patch(obj, patch))
            }
            (Verb::Delete, _) => {
                let mut obj = found?;
                // Gracefully: whoever plays the kubelet removes it.
                obj.meta_mut().deletion_timestamp = Some(self.now.into());
                object(self.store(obj))
            }
            other => panic!("the server of the tests does not know {other:?}"),
        }
    }

    fn step(&mut self, step: Step) -> StepId {
        self.steps.push(step);
        StepId(self.steps.len() as u64)
    }

    fn rng(&self) -> &Rng {
        &self.rng.0
    }

    fn tells(&self) -> bool {
        self.tells
    }
}

/// A scheduler and its server.
pub struct World {
    pub server: Server,
    pub scheduler: Scheduler,
    pub cache: Cache,
    pub now: Time,
}

impl Default for World {
    fn default() -> Self {
        Self::new(Scheduler::default())
    }
}

impl World {
    /// A world with this scheduler.
    pub fn new(scheduler: Scheduler) -> Self {
        let cache = Cache::new(scheduler.watches());
        let server = Server { tells: true, now: Time::START, ..Server::default() };
        Self { server, scheduler, cache, now: Time::START }
    }

    /// Applies an object.
    pub fn apply(&mut self, kind: Kind, json: serde_json::Value) -> Obj {
        let mut obj = object(kind, json);
        let meta = obj.meta_mut();
        if kind.namespaced && meta.namespace.is_empty() {
            meta.namespace = "default".into();
        }
        if meta.uid.is_empty() {
            meta.uid = ecow::eco_format!("uid-{}", meta.name);
        }
        if kind == kind_of::POD && obj.get::<Pod>().spec.scheduler_name.is_empty() {
            obj.get_mut::<Pod>().spec.scheduler_name = "default-scheduler".into();
        }
        self.store(obj)
    }

    /// Stores an object.
    pub fn store(&mut self, obj: Obj) -> Obj {
        self.server.store(obj)
    }

    /// Removes an object for good.
    pub fn remove(&mut self, kind: Kind, name: &str) {
        let namespace = if kind.namespaced { "default" } else { "" };
        self.server.drop_object(&ObjectRef::new(kind, namespace, name));
    }

    /// A pod.
    pub fn pod(&self, name: &str) -> Option<&Pod> {
        self.server.objects.get(&ObjectRef::new(kind_of::POD, "default", name)).map(Obj::get)
    }

    /// The node of a pod; empty for none.
    pub fn node_of(&self, name: &str) -> String {
        self.pod(name).map_or(String::new(), |p| p.spec.node_name.to_string())
    }

    /// The events about a pod: reason and message.
    pub fn events(&self, name: &str) -> Vec<(String, String)> {
        let events = self.server.objects.values().filter_map(|o| o.try_get::<api::core::Event>());
        let about = events.filter(|e| e.involved_object.name == name);
        about.map(|e| (e.reason.to_string(), e.message.to_string())).collect()
    }

    fn deliver(&mut self) {
        while let Some(change) = self.server.changes.pop_front() {
            if self.cache.apply(&change) {
                self.with_ctx(|scheduler, ctx| scheduler.observe(&change, ctx));
            }
        }
    }

    fn with_ctx(&mut self, act: impl FnOnce(&mut Scheduler, &mut Ctx<'_>)) {
        self.server.now = self.now;
        let mut ctx = Ctx {
            now: self.now,
            cause: StepId::NONE,
            actor: "kube-scheduler".into(),
            user: api::User::component("kube-scheduler"),
            cache: &self.cache,
            backend: &mut self.server,
            requests: 0,
        };
        act(&mut self.scheduler, &mut ctx);
    }

    /// Lets the scheduler work until `until`.
    pub fn run_until(&mut self, until: Time) {
        loop {
            self.deliver();
            let Some(at) = self.scheduler.next_at() else { break };
            let at = at.max(self.now);
            if at > until {
                break;
            }
            self.now = at;
            self.with_ctx(|scheduler, ctx| scheduler.run(ctx));
        }
        self.now = self.now.max(until);
    }

    /// Lets the scheduler work for some seconds.
    pub fn run_s(&mut self, seconds: u64) {
        self.run_until(self.now + std::time::Duration::from_secs(seconds));
    }
}

/// An object from JSON.
pub fn object(kind: Kind, json: serde_json::Value) -> Obj {
    let node = api::json::parse(&json.to_string()).expect("JSON");
    Obj::from_value(kind, &node.value()).expect("an object")
}
