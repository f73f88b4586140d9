//! What the pods of a node take of it, summed up as they come and go. Plays: the usage in the kubelet's `NodeInfo`.

use crate::admit;
use crate::pod::{Pod, Stage};
use sim::Time;

/// What pods take of a node: of one, or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Held {
    /// Pods that the node has taken and that have not ended.
    pub pods: i64,
    /// Thousandths of a core that these request.
    pub cpu_milli: i64,
    /// Bytes of memory that these request.
    pub memory_bytes: i64,
    /// Bytes of memory in use when each was looked at last.
    pub used_bytes: i64,
    /// Pods that use more and more.
    pub leaking: i64,
}

impl Held {
    /// What a pod takes now.
    pub fn by(pod: &Pod, now: Time) -> Self {
        let used = Self { used_bytes: pod.memory(now), leaking: i64::from(pod.leaks()), ..Self::default() };
        if !pod.admitted || pod.stage >= Stage::Terminated {
            return used;
        }
        let (cpu_milli, memory_bytes) = admit::requested(pod.allocated());
        Self { pods: 1, cpu_milli, memory_bytes, ..used }
    }

    /// One pod's part is another now.
    pub fn exchange(&mut self, was: Self, is: Self) {
        self.pods += is.pods - was.pods;
        self.cpu_milli += is.cpu_milli - was.cpu_milli;
        self.memory_bytes += is.memory_bytes - was.memory_bytes;
        self.used_bytes += is.used_bytes - was.used_bytes;
        self.leaking += is.leaking - was.leaking;
    }
}
