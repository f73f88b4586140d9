//! Controllers, and the program that hosts them. Plays: `kube-controller-manager` over `client-go`'s shared informers.

use crate::cache::{Cache, Change, Key};
use crate::process::{Ctx, Process, QueueView};
use crate::queue::WorkQueue;
use api::{Kind, Status, Str, User};
use sim::trace::Act;
use sim::{StepId, Time};
use std::collections::BTreeMap;
use std::time::Duration;

/// What a reconciler asks for when it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Nothing until something changes.
    AwaitChange,
    /// The same key again after so long: something is due then.
    RequeueAfter(Duration),
    /// The same key again after so long, as ever: a schedule. A cluster in which only such work is left has settled.
    Repeat(Duration),
    /// The same key again as soon as the worker has paid for its requests, before any other: the work was only a part, so
    /// that no event of the loop takes long.
    GoOn,
}

/// A control loop: observe, compare, act. Level-driven: it looks at what is, not at what changed.
pub trait Controller: Send {
    /// Its name, such as `deployment-controller`.
    fn name(&self) -> &'static str;

    /// The kinds that it watches.
    fn watches(&self) -> Vec<Kind>;

    /// Finds the keys that a change concerns.
    fn observe(&mut self, change: &Change, cache: &Cache, now: Time, queue: &mut WorkQueue);

    /// Makes actual what is desired for one key. An error comes back later, rate-limited.
    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status>;

    /// How often [`Controller::tick`] runs; `None` for never.
    fn period(&self) -> Option<Duration> {
        None
    }

    /// Periodic work (a resync, the autoscaler's look at the metrics, a look at the nodes' leases).
    fn tick(&mut self, _ctx: &mut Ctx<'_>, _queue: &mut WorkQueue) {}

    /// A copy, for a checkpoint.
    fn fork(&self) -> Box<dyn Controller>;
}

/// So many requests a controller may make as fast as it can; then they come back one by one. Source: client-go's token bucket,
/// which `kube-controller-manager` fills at `--kube-api-qps` 20. Its burst is 30; here it is larger, so that what people try
/// comes up quickly, and what nobody can want (a thousand million replicas) still grows no faster than in a real cluster.
const BURST: f64 = 10_000.0;
/// So many requests come back each second.
const REQUESTS_PER_S: f64 = 20.0;

/// What a controller may still ask for.
#[derive(Clone, Copy, Debug)]
struct Allowance {
    left: f64,
    at: Time,
}

impl Allowance {
    /// Takes requests out; how long the controller has to wait for them.
    fn take(&mut self, now: Time, requests: u32) -> Duration {
        self.left = (self.left + now.since(self.at).as_secs_f64() * REQUESTS_PER_S).min(BURST) - f64::from(requests);
        self.at = now;
        if self.left >= 0.0 { Duration::ZERO } else { Duration::from_secs_f64(-self.left / REQUESTS_PER_S) }
    }
}

/// One hosted controller.
struct Hosted {
    controller: Box<dyn Controller>,
    actor: Str,
    queue: WorkQueue,
    /// A key that is being worked at, with the step that added it.
    current: Option<(Key, StepId)>,
    busy_until: Time,
    tick_at: Option<Time>,
    stopped: bool,
    allowance: Allowance,
}

/// The program that runs the controllers over one shared cache.
pub struct Manager {
    hosted: Vec<Hosted>,
    user: User,
    /// Which controllers watch a kind, so that a change is told only to those.
    interested: BTreeMap<Kind, Vec<usize>>,
}

impl Manager {
    /// A manager of these controllers, whose periodic work begins after `now`.
    pub fn new(controllers: Vec<Box<dyn Controller>>, now: Time) -> Self {
        let hosted = controllers.into_iter().map(|controller| {
            let tick_at = controller.period().map(|p| now + p);
            let queue = WorkQueue::default();
            let actor = controller.name().into();
            let allowance = Allowance { left: BURST, at: now };
            let busy_until = Time::ZERO;
            Hosted { controller, actor, queue, current: None, busy_until, tick_at, stopped: false, allowance }
        });
        let mut manager = Self {
            hosted: hosted.collect(),
            user: User::component("kube-controller-manager"),
            interested: BTreeMap::new(),
        };
        manager.look_who_watches();
        manager
    }

    fn look_who_watches(&mut self) {
        self.interested.clear();
        for (i, hosted) in self.hosted.iter().enumerate() {
            for kind in hosted.controller.watches() {
                let list = self.interested.entry(kind).or_default();
                if list.last() != Some(&i) {
                    list.push(i);
                }
            }
        }
    }

    /// Stops or starts one controller; a stopped one still hears, and catches up.
    pub fn set_stopped(&mut self, name: &str, stopped: bool) -> bool {
        let found = self.hosted.iter_mut().find(|h| h.controller.name() == name);
        found.map(|h| h.stopped = stopped).is_some()
    }

    /// Whether one controller is stopped.
    pub fn is_stopped(&self, name: &str) -> bool {
        self.hosted.iter().any(|h| h.stopped && h.controller.name() == name)
    }

    /// The names of the controllers, in their order.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.hosted.iter().map(|h| h.controller.name())
    }
}

impl Hosted {
    fn next_at(&self, periodic: bool) -> Option<Time> {
        if self.stopped {
            return None;
        }
        let queued = if periodic { self.queue.next_at() } else { self.queue.next_work_at() };
        let work = if self.current.is_some() { Some(self.busy_until) } else { queued };
        let work = work.map(|at| at.max(self.busy_until));
        let tick = self.tick_at.filter(|_| periodic);
        work.into_iter().chain(tick).min()
    }
}

impl Process for Manager {
    fn name(&self) -> &'static str {
        "kube-controller-manager"
    }

    fn watches(&self) -> Vec<Kind> {
        self.interested.keys().copied().collect()
    }

    fn observe(&mut self, change: &Change, ctx: &mut Ctx<'_>) {
        for i in self.interested.get(&change.kind).into_iter().flatten() {
            let hosted = &mut self.hosted[*i];
            hosted.controller.observe(change, ctx.cache, ctx.now, &mut hosted.queue);
        }
        // A new custom kind may have become something to watch.
        if change.kind == api::kind_of::CUSTOM_RESOURCE_DEFINITION {
            self.look_who_watches();
        }
    }

    fn run(&mut self, ctx: &mut Ctx<'_>) {
        let due = self.hosted.iter().enumerate().filter_map(|(i, h)| Some((h.next_at(true)?, i))).min();
        let Some((at, i)) = due.filter(|(at, _)| *at <= ctx.now) else { return };
        let hosted = &mut self.hosted[i];
        ctx.actor = hosted.actor.clone();
        ctx.user = self.user.clone();
        if hosted.tick_at == Some(at) {
            hosted.tick_at = hosted.controller.period().map(|p| at + p);
            ctx.cause = StepId::NONE;
            hosted.controller.tick(ctx, &mut hosted.queue);
        } else if let Some((key, cause)) = hosted.current.take().or_else(|| hosted.queue.pop(ctx.now)) {
            ctx.cause = cause;
            match hosted.controller.reconcile(&key, ctx) {
                Ok(Action::GoOn) => hosted.current = Some((key, cause)),
                Ok(action) => {
                    hosted.queue.forget(&key);
                    let at = match action {
                        Action::RequeueAfter(delay) | Action::Repeat(delay) => Some(ctx.now + delay),
                        Action::AwaitChange | Action::GoOn => None,
                    };
                    hosted.queue.ask(at, matches!(action, Action::Repeat(_)), &key, cause);
                }
                Err(_) => hosted.queue.add_rate_limited(ctx.now, key, cause),
            }
        }
        let waits = hosted.allowance.take(ctx.now, ctx.requests);
        hosted.busy_until = ctx.now + waits.max(ctx.backend.request_cost() * ctx.requests.max(1));
    }

    fn next_at(&self) -> Option<Time> {
        self.hosted.iter().filter_map(|h| h.next_at(true)).min()
    }

    fn next_work_at(&self) -> Option<Time> {
        self.hosted.iter().filter_map(|h| h.next_at(false)).min()
    }

    fn fork(&self) -> Box<dyn Process> {
        let hosted = self.hosted.iter().map(|h| Hosted {
            controller: h.controller.fork(),
            actor: h.actor.clone(),
            queue: h.queue.clone(),
            current: h.current.clone(),
            busy_until: h.busy_until,
            tick_at: h.tick_at,
            stopped: h.stopped,
            allowance: h.allowance,
        });
        Box::new(Self { hosted: hosted.collect(), user: self.user.clone(), interested: self.interested.clone() })
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }

    fn queues(&self) -> Vec<QueueView> {
        let view =
            |h: &Hosted| QueueView { name: h.controller.name().into(), waiting: h.queue.len(), later: h.queue.later() };
        self.hosted.iter().map(view).collect()
    }
}

/// The sentence of a reconcile as a step: a short form of [`Ctx::say`] for controllers.
pub fn say(ctx: &mut Ctx<'_>, object: &api::ObjectRef, sentence: impl Into<api::Str>) {
    ctx.begin(Act::Reconcile, "reconcile", object, sentence);
}
