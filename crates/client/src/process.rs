//! What a component is, and what it may do.
//!
//! A [`Process`] is one program of a real cluster: the scheduler, the controller manager, all kubelets (one table), what
//! carries packets. The composition root delivers watch events to it and runs it when it is due; it reads through its
//! [`Cache`] and acts through its [`Ctx`], never otherwise.

use crate::cache::{Cache, Change, Key};
use api::core::ObjectReference;
use api::{
    Answer, Body, Kind, Obj, ObjectRef, Options, PatchType, Propagation, Request, Status, Str, Typed, User, Value, Verb,
};
use sim::trace::Act;
use sim::{Rng, Step, StepId, Time};
use std::time::Duration;

/// What a request costs the one who makes it, at least: a round trip to the API server and a write to etcd.
pub const REQUEST_COST: Duration = Duration::from_millis(1);
/// How long a watch event travels.
pub const WATCH_DELAY: Duration = Duration::from_millis(1);

/// One program of the cluster.
pub trait Process: Send {
    /// Its name, such as `kube-scheduler`.
    fn name(&self) -> &'static str;

    /// The kinds that it watches.
    fn watches(&self) -> Vec<Kind>;

    /// Is told of a change, which its cache already has. Enqueues, does not act.
    fn observe(&mut self, change: &Change, ctx: &mut Ctx<'_>);

    /// Does one unit of work that is due (a reconcile, a scheduling cycle, a kubelet's next task).
    fn run(&mut self, ctx: &mut Ctx<'_>);

    /// When it wants to run next; at once if the time has passed, never if `None`.
    fn next_at(&self) -> Option<Time>;

    /// A copy, for a checkpoint.
    fn fork(&self) -> Box<dyn Process>;

    /// For the composition root, which knows the types.
    fn as_any(&self) -> &dyn std::any::Any;

    /// For the composition root, which knows the types.
    fn as_any_mut(&mut self) -> &mut dyn std::any::Any;

    /// Whether what it waits for is periodic (heartbeats, resyncs), so that a cluster is settled when only such work is left.
    /// Answers when the next work that is not periodic is due.
    fn next_work_at(&self) -> Option<Time> {
        self.next_at()
    }

    /// The work queues, for the page: name and keys that are due.
    fn queues(&self) -> Vec<QueueView> {
        Vec::new()
    }
}

/// A work queue as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueView {
    /// The controller, such as `replicaset-controller`.
    pub name: Str,
    /// Keys that are due.
    pub waiting: usize,
    /// Keys that come back later.
    pub later: usize,
}

/// What stands behind a [`Ctx`]: the composition root.
pub trait Backend {
    /// Sends a request to the API server and records the step.
    fn request(&mut self, actor: &str, cause: StepId, request: &Request) -> Result<Answer, Status>;
    /// Appends a step to the trace.
    fn step(&mut self, step: Step) -> StepId;
    /// The root of randomness; derive a stream from it.
    fn rng(&self) -> &Rng;
    /// What the pods of a namespace use, from the metrics API; an error when there is none.
    fn pod_metrics(&mut self, _namespace: &str) -> Result<Vec<crate::metrics::PodUsage>, Status> {
        Err(crate::metrics::not_served())
    }
    /// What a request costs the one who makes it: more than [`REQUEST_COST`] while etcd is slow.
    fn request_cost(&self) -> Duration {
        REQUEST_COST
    }
    /// What keeps components from telling too many events; without one all are written.
    fn correlator(&mut self) -> Option<&mut crate::events::Correlator> {
        None
    }
    /// Whether anybody reads sentences (the page, a test): when not, a long run may skip composing them.
    fn tells(&self) -> bool {
        true
    }
}

/// What a component has in its hand while it works.
pub struct Ctx<'a> {
    /// Virtual time.
    pub now: Time,
    /// The step that made it work.
    pub cause: StepId,
    /// Who works, such as `deployment-controller` or `kubelet/worker-1`.
    pub actor: Str,
    /// As whom it asks the API server.
    pub user: User,
    /// What its watches have told it.
    pub cache: &'a Cache,
    /// The composition root.
    pub backend: &'a mut dyn Backend,
    /// Requests made so far in this unit of work: they take time.
    pub requests: u32,
}

impl Ctx<'_> {
    /// A stream of randomness for this name.
    pub fn rng(&self, name: &str) -> Rng {
        self.backend.rng().derive(name)
    }

    /// Sends a request.
    pub fn request(
        &mut self,
        verb: Verb,
        object: ObjectRef,
        subresource: &str,
        body: Body,
        options: Options,
    ) -> Result<Answer, Status> {
        let mut request = Request::of(self.user.clone(), verb, object);
        request.subresource = subresource.into();
        request.body = body;
        request.options = options;
        self.requests += 1;
        self.backend.request(&self.actor, self.cause, &request)
    }

    fn for_object(&mut self, verb: Verb, object: ObjectRef, subresource: &str, body: Body) -> Result<Obj, Status> {
        match self.request(verb, object, subresource, body, Options::default())? {
            Answer::Object { object, .. } => Ok(object),
            other => {
                Err(Status::new(500, "InternalError", ecow::eco_format!("an answer without an object: {other:?}")))
            }
        }
    }

    /// Makes an object (its name may be empty when it has a `generateName`).
    pub fn create(&mut self, obj: impl Into<Obj>) -> Result<Obj, Status> {
        let obj = obj.into();
        let target = ObjectRef { name: Str::new(), ..obj.reference() };
        self.for_object(Verb::Create, target, "", Body::Object(obj))
    }

    /// Replaces an object; a conflict when somebody was faster.
    pub fn update(&mut self, obj: impl Into<Obj>) -> Result<Obj, Status> {
        let obj = obj.into();
        self.for_object(Verb::Update, obj.reference(), "", Body::Object(obj))
    }

    /// Replaces the status of an object.
    pub fn update_status(&mut self, obj: impl Into<Obj>) -> Result<Obj, Status> {
        let obj = obj.into();
        self.for_object(Verb::Update, obj.reference(), "status", Body::Object(obj))
    }

    /// Changes an object or a subresource by a patch.
    pub fn patch(
        &mut self,
        object: ObjectRef,
        subresource: &str,
        kind: PatchType,
        patch: Value,
    ) -> Result<Obj, Status> {
        self.for_object(Verb::Patch, object, subresource, Body::Patch(kind, patch))
    }

    /// Reads an object from the API server itself, not the cache.
    pub fn get_live(&mut self, object: ObjectRef) -> Result<Obj, Status> {
        self.for_object(Verb::Get, object, "", Body::None)
    }

    /// Deletes an object, only if it still has this uid (empty: whichever).
    pub fn delete(&mut self, object: ObjectRef, uid: &str, propagation: Option<Propagation>) -> Result<(), Status> {
        let mut options = Options { propagation, ..Options::default() };
        if !uid.is_empty() {
            options.preconditions = Some(api::meta::Preconditions { uid: Some(uid.into()), ..Default::default() });
        }
        self.request(Verb::Delete, object, "", Body::None, options).map(|_| ())
    }

    /// Tells what this unit of work did, in one plain sentence: desired, actual, action.
    pub fn say(&mut self, act: Act, verb: &str, object: &ObjectRef, sentence: impl Into<Str>) -> StepId {
        let step = Step {
            id: StepId::NONE,
            at: self.now,
            cause: self.cause,
            act,
            actor: self.actor.clone(),
            verb: verb.into(),
            object: ecow::eco_format!("{object}"),
            revision: self.cache.revision(),
            sentence: sentence.into(),
        };
        self.backend.step(step)
    }

    /// Tells as [`Ctx::say`], and makes that step the cause of what this unit of work does next.
    pub fn begin(&mut self, act: Act, verb: &str, object: &ObjectRef, sentence: impl Into<Str>) {
        self.cause = self.say(act, verb, object, sentence);
    }

    /// Records an event about an object (`Normal` or `Warning`), as `kubectl describe` shows it.
    pub fn event(&mut self, about: &Obj, kind: &str, reason: &str, message: impl Into<Str>) {
        self.event_about(crate::events::reference(about), kind, reason, message);
    }

    /// Records an event about a part of an object (such as a container: `field_path` set).
    pub fn event_about(&mut self, about: ObjectReference, kind: &str, reason: &str, message: impl Into<Str>) {
        crate::events::record(self, about, kind, reason, message.into());
    }

    /// The typed object of the cache under a key.
    pub fn cached<T: Typed>(&self, key: &Key) -> Option<&T> {
        self.cache.get(&key.namespace, &key.name)
    }
}
