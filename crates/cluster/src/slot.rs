//! One process in its place: its cache, how far its watch has come, when it is due, and what is broken about it.

use crate::kernel::{Event, Kernel};
use api::{Kind, Obj, Str, User, kind_of};
use client::{Cache, Change, Ctx, Key, Process, WATCH_DELAY};
use sim::{StepId, Ticket, Time};
use std::collections::BTreeMap;
use std::time::Duration;

/// At most so many changes are delivered in one go, so that no event of the loop takes long.
const BATCH: usize = 64;

/// How long a broken watch takes to be noticed and listed anew.
pub const RELIST_AFTER: Duration = Duration::from_secs(30);

/// What is wrong with the watch of a process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WatchFault {
    /// Everything arrives this much later.
    pub delay: Duration,
    /// Every n-th change is lost until the next list; 0: none.
    pub drop_every: u32,
    /// Every n-th change arrives twice; 0: none.
    pub repeat_every: u32,
}

/// A process of the cluster.
pub struct Slot {
    /// The program.
    pub process: Box<dyn Process>,
    actor: Str,
    user: User,
    /// What its watches have told it.
    pub cache: Cache,
    /// The revision up to which its watch has come.
    pub cursor: u64,
    /// What is wrong with its watch.
    pub fault: WatchFault,
    /// Whether it is stopped.
    pub stopped: bool,
    seen: u32,
    delivery: Option<Ticket>,
    relist: bool,
    /// Whether something was lost that is not a mere heartbeat.
    missed: bool,
    /// Whether anything was lost since the last list: the cache is like no revision of the store.
    lost: bool,
    run: Option<(Time, Ticket)>,
}

impl Slot {
    /// Puts a process into place; it lists everything first.
    pub fn new(process: Box<dyn Process>) -> Self {
        let cache = Cache::new(process.watches());
        let name = process.name();
        Self {
            process,
            actor: name.into(),
            user: User::component(name),
            cache,
            cursor: 0,
            fault: WatchFault::default(),
            stopped: false,
            seen: 0,
            delivery: None,
            relist: false,
            missed: false,
            lost: false,
            run: None,
        }
    }

    /// A copy for a checkpoint. What its cache holds is what the store held at the cursor, and is left out; but where changes
    /// have been lost on the way, the cache is like nothing else.
    pub fn fork(&self) -> Self {
        Self {
            process: self.process.fork(),
            actor: self.actor.clone(),
            user: self.user.clone(),
            cache: if self.lost { self.cache.clone() } else { self.cache.emptied() },
            cursor: self.cursor,
            fault: self.fault,
            stopped: self.stopped,
            seen: self.seen,
            delivery: self.delivery,
            relist: self.relist,
            missed: self.missed,
            lost: self.lost,
            run: self.run,
        }
    }

    /// A copy of a checkpoint's copy, made whole from the store.
    pub fn restored(&self, kernel: &Kernel) -> Self {
        let mut slot = self.fork();
        if !self.lost {
            for kind in self.cache.kinds() {
                slot.cache.fill(kind, kernel.api.list_at(kind, "", self.cursor));
            }
        }
        slot
    }

    /// Whether a watch event is on its way, or was lost and is not made up for yet.
    pub fn is_behind(&self) -> bool {
        !self.stopped && (self.delivery.is_some() || self.missed)
    }

    /// The process, and what it has in its hand while it works.
    fn at_work<'a>(&'a mut self, kernel: &'a mut Kernel, cause: StepId) -> (&'a mut dyn Process, Ctx<'a>) {
        let ctx = Ctx {
            now: kernel.now,
            cause,
            actor: self.actor.clone(),
            user: self.user.clone(),
            cache: &self.cache,
            backend: kernel,
            requests: 0,
        };
        (&mut *self.process, ctx)
    }

    /// Makes sure that the process hears of what has just been written.
    pub fn notify(&mut self, i: usize, kernel: &mut Kernel) {
        if self.stopped || self.delivery.is_some() {
            return;
        }
        let at = kernel.now + self.lag(kernel);
        self.delivery = Some(kernel.events.push(at, Event::Deliver(i)));
    }

    /// How long a write takes to become known to this process.
    fn lag(&self, kernel: &Kernel) -> Duration {
        WATCH_DELAY + self.fault.delay + kernel.trouble.etcd_delay
    }

    /// Delivers what has been written and is due.
    pub fn deliver(&mut self, i: usize, kernel: &mut Kernel) {
        self.delivery = None;
        if self.stopped || kernel.trouble.api_down {
            return;
        }
        let lag = self.lag(kernel);
        let visible = kernel.now - lag;
        let mut changes = Vec::new();
        let mut later = None;
        let Some(log) = kernel.api.changes_since(self.cursor) else { return self.list(i, kernel) };
        for change in log {
            if change.at > visible || changes.len() == BATCH {
                later = Some(change.at.max(visible));
                break;
            }
            self.cursor = change.revision;
            if self.cache.watches(change.kind) {
                changes.push(Change {
                    revision: change.revision,
                    step: StepId::NONE,
                    kind: change.kind,
                    old: change.old.clone(),
                    new: change.new.clone(),
                });
            }
        }
        let defines = changes.iter().any(|c| c.kind == kind_of::CUSTOM_RESOURCE_DEFINITION);
        for mut change in changes {
            change.step = kernel.step_of(change.revision);
            self.receive(i, change, kernel);
        }
        if defines {
            self.watch_new(kernel);
        }
        if let Some(at) = later {
            let at = at + lag;
            self.delivery = Some(kernel.events.push(at.max(kernel.now), Event::Deliver(i)));
        }
        self.schedule(i, kernel);
    }

    fn receive(&mut self, i: usize, mut change: Change, kernel: &mut Kernel) {
        self.seen = self.seen.wrapping_add(1);
        let every = |n: u32, seen: u32| n > 0 && seen.is_multiple_of(n);
        if every(self.fault.drop_every, self.seen) {
            // That a heartbeat was lost changes nothing that anybody waits for.
            self.missed |= change.kind != kind_of::LEASE;
            self.lost = true;
            if !self.relist {
                self.relist = true;
                kernel.events.push(kernel.now + RELIST_AFTER, Event::Relist(i));
            }
            return;
        }
        // Of what was lost before, the process hears now: what its cache has not is new to it, whatever the watch calls it.
        if self.relist {
            change.old = self.cache.object(change.kind, change.object().namespace(), change.object().name()).cloned();
            if change.old.is_none() && change.new.is_none() {
                return;
            }
        }
        let twice = every(self.fault.repeat_every, self.seen);
        for _ in 0..=u32::from(twice) {
            // A repeated event is no news to the cache, but a handler may see it all the same.
            if self.cache.apply(&change) || twice {
                let (process, mut ctx) = self.at_work(kernel, change.step);
                process.observe(&change, &mut ctx);
            }
        }
    }

    /// Lists everything anew and tells the process what differs from what it knew.
    pub fn list(&mut self, i: usize, kernel: &mut Kernel) {
        self.relist = false;
        if self.stopped || kernel.trouble.api_down {
            return;
        }
        (self.missed, self.lost) = (false, false);
        self.cursor = kernel.api.revision();
        let kinds: Vec<_> = self.cache.kinds().collect();
        for kind in kinds {
            self.list_kind(kind, kernel);
        }
        self.watch_new(kernel);
        self.schedule(i, kernel);
    }

    /// A definition may have added a kind that the process wants to hear of: it is listed, and watched from then on.
    fn watch_new(&mut self, kernel: &mut Kernel) {
        for kind in self.process.watches() {
            if self.cache.watch(kind) {
                self.list_kind(kind, kernel);
            }
        }
    }

    /// Lists one kind, as of the revision that the watch has come to, and tells the process what differs.
    fn list_kind(&mut self, kind: Kind, kernel: &mut Kernel) {
        let listed = if self.cursor == kernel.api.revision() {
            kernel.api.list(kind, "")
        } else {
            kernel.api.list_at(kind, "", self.cursor)
        };
        let now: BTreeMap<Key, Obj> = listed.into_iter().map(|o| (Key::of(&o), o)).collect();
        let gone: Vec<Obj> = self.cache.objects(kind, "").filter(|o| !now.contains_key(&Key::of(o))).cloned().collect();
        let known: Vec<(Option<Obj>, Obj)> = now
            .into_values()
            .map(|o| (self.cache.object(kind, o.namespace(), o.name()).cloned(), o))
            .filter(|(old, new)| old.as_ref().is_none_or(|o| o.meta().resource_version != new.meta().resource_version))
            .collect();
        let gone = gone.into_iter().map(|o| (Some(o), None));
        let changes = gone.chain(known.into_iter().map(|(old, new)| (old, Some(new))));
        for (old, new) in changes {
            let revision = new.as_ref().map_or(0, |o| o.meta().resource_version.parse().unwrap_or(0));
            let step = kernel.step_of(revision);
            let change = Change { revision, step, kind, old, new };
            self.cache.apply(&change);
            let (process, mut ctx) = self.at_work(kernel, step);
            process.observe(&change, &mut ctx);
        }
    }

    /// Lets the process do its next unit of work.
    pub fn run(&mut self, i: usize, kernel: &mut Kernel) {
        self.run = None;
        if !self.stopped {
            let (process, mut ctx) = self.at_work(kernel, StepId::NONE);
            process.run(&mut ctx);
        }
        self.schedule(i, kernel);
    }

    /// Sees to it that the process runs when it wants to.
    pub fn schedule(&mut self, i: usize, kernel: &mut Kernel) {
        let wanted = if self.stopped { None } else { self.process.next_at().map(|at| at.max(kernel.now)) };
        if self.run.map(|(at, _)| at) == wanted {
            return;
        }
        if let Some((_, ticket)) = self.run.take() {
            kernel.events.cancel(ticket);
        }
        self.run = wanted.map(|at| (at, kernel.events.push(at, Event::Run(i))));
    }

    /// Calls a method of the process from outside (a command, a fault) in its own context, then looks when it is due.
    pub fn with<T: Process + 'static, R>(
        &mut self,
        i: usize,
        kernel: &mut Kernel,
        cause: StepId,
        act: impl FnOnce(&mut T, &mut Ctx<'_>) -> R,
    ) -> Option<R> {
        let (process, mut ctx) = self.at_work(kernel, cause);
        let process = process.as_any_mut().downcast_mut::<T>()?;
        let result = act(process, &mut ctx);
        self.schedule(i, kernel);
        Some(result)
    }
}
