//! What is due: one entry a pod and a few a node, apart by whether it is work or a mere repetition.

use sim::{EventQueue, Ticket, Time};

/// A pod that a kubelet knows: counts up, never used again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PodNo(pub u32);

/// A machine: its place in the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeNo(pub u32);

/// Something that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// A kubelet starts: it registers its node.
    Register(NodeNo),
    /// The leases of all nodes whose heartbeat falls into this slot of the ten seconds.
    Leases(u16),
    /// A node looks whether it runs short of memory or disk.
    Pressure(NodeNo),
    /// Something of a pod is due.
    Pod(PodNo),
}

/// When something of a pod is due next: work, and what only repeats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Due {
    /// What changes something.
    pub work: Option<Time>,
    /// What repeats (a steady probe, a loop that sleeps).
    pub periodic: Option<Time>,
}

impl Due {
    /// Takes one more time into account.
    pub fn at(&mut self, at: Time, periodic: bool) {
        let slot = if periodic { &mut self.periodic } else { &mut self.work };
        *slot = Some(slot.map_or(at, |known| known.min(at)));
    }
}

/// What a pod has in the two queues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tickets {
    work: Option<(Time, Ticket)>,
    periodic: Option<(Time, Ticket)>,
}

impl Tickets {
    /// Without the entries that are due: the queue has handed them out, or will find nothing to do.
    pub fn without_past(self, now: Time) -> Self {
        let open = |t: Option<(Time, Ticket)>| t.filter(|(at, _)| *at > now);
        Self { work: open(self.work), periodic: open(self.periodic) }
    }
}

/// The two queues.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tasks {
    work: EventQueue<Task>,
    periodic: EventQueue<Task>,
}

impl Tasks {
    /// Schedules work.
    pub fn work(&mut self, at: Time, task: Task) {
        self.work.push(at, task);
    }

    /// Schedules a repetition.
    pub fn periodic(&mut self, at: Time, task: Task) {
        self.periodic.push(at, task);
    }

    /// Brings the entries of a pod up to date.
    pub fn schedule(&mut self, pod: PodNo, tickets: &mut Tickets, due: Due) {
        replace(&mut self.work, pod, &mut tickets.work, due.work);
        replace(&mut self.periodic, pod, &mut tickets.periodic, due.periodic);
    }

    /// The next thing that is due by `now`, work first.
    pub fn pop(&mut self, now: Time) -> Option<Task> {
        self.work.pop(now).or_else(|| self.periodic.pop(now)).map(|(_, task)| task)
    }

    /// When anything is due.
    pub fn next_at(&self) -> Option<Time> {
        self.work.next_at().into_iter().chain(self.periodic.next_at()).min()
    }

    /// When work is due.
    pub fn next_work_at(&self) -> Option<Time> {
        self.work.next_at()
    }

    /// Number of things scheduled: work, repetitions.
    pub fn len(&self) -> (usize, usize) {
        (self.work.len(), self.periodic.len())
    }
}

fn replace(queue: &mut EventQueue<Task>, pod: PodNo, ticket: &mut Option<(Time, Ticket)>, wanted: Option<Time>) {
    if ticket.map(|(at, _)| at) == wanted {
        return;
    }
    if let Some((_, old)) = ticket.take() {
        queue.cancel(old);
    }
    *ticket = wanted.map(|at| (at, queue.push(at, Task::Pod(pod))));
}
