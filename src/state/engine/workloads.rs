//! The workloads of `crates/bench`, behind a trait that names nothing of the cluster.

use bench::{WORKLOADS, Workload};
use cluster::Cluster;

/// What a workload did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Whether the result is what it should be.
    pub right: bool,
    pub events: u64,
    pub revisions: u64,
    pub summary: String,
}

/// One workload, to be prepared (not measured) and then run a slice at a time.
pub trait Measured {
    fn name(&self) -> &'static str;

    fn prepare(&mut self);

    /// The figures, when it is done.
    fn slice(&mut self) -> Option<Figures>;
}

/// All of them, in order.
pub fn all() -> Vec<Box<dyn Measured>> {
    WORKLOADS.iter().map(|workload| Box::new(One { workload, begun: 0, cluster: None }) as Box<dyn Measured>).collect()
}

struct One {
    workload: &'static Workload,
    begun: u64,
    cluster: Option<Cluster>,
}

impl Measured for One {
    fn name(&self) -> &'static str {
        self.workload.name
    }

    fn prepare(&mut self) {
        let cluster = (self.workload.prepare)();
        self.begun = cluster.revision();
        self.cluster = Some(cluster);
    }

    fn slice(&mut self) -> Option<Figures> {
        let outcome = self.workload.slice(self.cluster.as_mut()?)?;
        self.cluster = None;
        Some(Figures {
            right: outcome.right,
            events: outcome.events,
            revisions: outcome.revisions - self.begun,
            summary: outcome.summary.to_string(),
        })
    }
}
