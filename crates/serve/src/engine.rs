//! The thread that owns the cluster: it moves virtual time on and answers closures sent to it.

use crate::arguments::{Arguments, Speed};
use cluster::{Cluster, CommandId, Time};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use tokio::sync::{oneshot, watch};

/// Longest slice of work between two looks at the requests.
const SLICE_EVENTS: u64 = 500;
/// How long the thread sleeps when nothing is due.
const TICK: Duration = Duration::from_millis(5);
/// At the speed `max`, periodic work is done at most this far ahead in one tick, so that an idle cluster does not race away.
const IDLE_STRIDE: Duration = Duration::from_millis(500);

type Job = Box<dyn FnOnce(&mut Engine) + Send>;

/// The cluster and its clock.
pub struct Engine {
    /// The cluster.
    pub cluster: Cluster,
    /// How fast time goes.
    pub speed: Speed,
    /// Whether it stands still.
    pub paused: bool,
    /// How far virtual time should have come.
    due: Time,
}

/// A way to the engine, to share between requests.
#[derive(Clone)]
pub struct Handle {
    jobs: mpsc::Sender<Job>,
    revision: watch::Receiver<u64>,
}

impl Handle {
    /// Runs a closure on the engine's thread and answers what it answers.
    pub async fn with<R: Send + 'static>(&self, act: impl FnOnce(&mut Engine) -> R + Send + 'static) -> Option<R> {
        let (sender, receiver) = oneshot::channel();
        let job = Box::new(move |engine: &mut Engine| drop(sender.send(act(engine))));
        self.jobs.send(job).ok()?;
        receiver.await.ok()
    }

    /// Runs a closure on the engine's thread some time.
    pub fn tell(&self, act: impl FnOnce(&mut Engine) + Send + 'static) {
        let _ = self.jobs.send(Box::new(act));
    }

    /// Tells of new revisions.
    pub fn revisions(&self) -> watch::Receiver<u64> {
        self.revision.clone()
    }
}

/// Starts the engine's thread.
pub fn start(arguments: &Arguments) -> Handle {
    let (jobs, inbox) = mpsc::channel::<Job>();
    let (told, revision) = watch::channel(0);
    let arguments = arguments.clone();
    std::thread::spawn(move || {
        let cluster = Cluster::new(arguments.config);
        let due = cluster.now();
        let mut engine = Engine { cluster, speed: arguments.speed, paused: arguments.paused, due };
        let mut last = Instant::now();
        loop {
            let busy = engine.pass(&mut last);
            let wait = if busy { Duration::ZERO } else { TICK };
            match inbox.recv_timeout(wait) {
                Ok(job) => job(&mut engine),
                Err(mpsc::RecvTimeoutError::Timeout) => {}
                Err(mpsc::RecvTimeoutError::Disconnected) => return,
            }
            while let Ok(job) = inbox.try_recv() {
                job(&mut engine);
            }
            told.send_if_modified(|seen| {
                let revision = engine.cluster.revision();
                let news = *seen != revision;
                *seen = revision;
                news
            });
        }
    });
    Handle { jobs, revision }
}

impl Engine {
    /// Where time stands still: moves it on until a command has ended, for a slice of work and at most by `limit`, after which
    /// the command is interrupted. Answers by how much it moved.
    pub fn move_for(&mut self, id: CommandId, limit: Duration) -> Duration {
        let (began, until) = (self.cluster.now(), self.cluster.now() + limit);
        for _ in 0..SLICE_EVENTS {
            if !self.paused || self.cluster.output(id).is_none_or(|o| o.exit.is_some()) {
                break;
            }
            match self.cluster.next_event_at() {
                Some(at) if at <= until => {
                    self.cluster.step();
                }
                _ => {
                    self.cluster.submit(cluster::Command::Interrupt(id));
                }
            }
        }
        self.cluster.now().since(began)
    }

    /// Lets the virtual time pass that belongs to the real time since the last call. Answers whether more is due at once.
    fn pass(&mut self, last: &mut Instant) -> bool {
        let real = last.elapsed();
        *last = Instant::now();
        if self.paused {
            self.due = self.cluster.now();
            return false;
        }
        let now = self.cluster.now();
        match self.speed {
            Speed::Times(speed) => {
                // Who cannot keep up goes on from where they are, at most a second late, and looks at requests between.
                let most = Duration::from_secs(1).mul_f64(speed);
                let passed = real.mul_f64(speed);
                self.due = (self.due.max(now) + passed).min(now + most);
                let due = self.due;
                !self.cluster.advance_until(due, SLICE_EVENTS)
            }
            Speed::Max => {
                let until = self.cluster.next_work_at().map_or(now + IDLE_STRIDE, |at| at.max(now));
                let reached = self.cluster.advance_until(until, SLICE_EVENTS);
                !reached || self.cluster.next_work_at().is_some()
            }
        }
    }
}
