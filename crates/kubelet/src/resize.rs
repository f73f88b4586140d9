//! In-place resize of a running pod. Plays: `pkg/kubelet/allocation` and `computePodResizeAction`.

use crate::host::Host;
use crate::pod::Pod;
use crate::worker::run::Run;
use api::core::{PodCondition, PodStatus};
use sim::Time;

/// A resize that is under way.
#[derive(Clone, Debug, Default)]
pub(crate) struct Resize {
    /// Whether what the spec asks for is not in force yet.
    pub pending: bool,
}

impl Resize {
    /// The conditions that tell of it.
    pub fn conditions(&self, _generation: i64, _old: &PodStatus, _now: Time) -> Vec<PodCondition> {
        Vec::new()
    }

    /// Whether a container has to be started anew for it.
    pub fn wants_restart(&self, _container: &str) -> bool {
        false
    }
}

impl Pod {
    /// Brings the runtime up to what the spec asks for.
    pub(crate) fn follow_resize(&mut self, _run: &mut Run, _host: &mut Host<'_, '_>) {}
}
