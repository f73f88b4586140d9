//! Ending a pod: stop every container, report how it ended, release what it had, remove it from the API.

use crate::host::Host;
use crate::pod::{Pod, Stage};
use ecow::eco_format;
use std::time::Duration;

/// From the last container's end to the pod's removal: volumes are unmounted, cgroups removed.
const RELEASE_TAKES: Duration = Duration::from_millis(500);

/// An eviction gives so little grace.
pub(crate) const EVICTION_GRACE_S: i64 = 1;

impl Pod {
    /// Begins to stop all containers.
    pub(crate) fn begin_terminating(&mut self, host: &mut Host<'_, '_>) {
        self.stage = Stage::Terminating;
        self.run = None;
        if !self.gone {
            self.refresh_status(host, false);
        }
        self.go_on_terminating(host);
    }

    /// Seconds of grace that the containers get.
    fn grace(&self) -> i64 {
        let meta = self.obj.meta();
        let asked = meta.deletion_timestamp.as_ref().and(meta.deletion_grace_period_seconds);
        let own = self.spec().termination_grace_period_seconds.unwrap_or(30);
        let grace = asked.unwrap_or(own);
        self.grace_s.map_or(grace, |s| s.min(grace))
    }

    /// Stops what still runs; when nothing does, the pod is terminated.
    pub(crate) fn go_on_terminating(&mut self, host: &mut Host<'_, '_>) {
        if self.stage != Stage::Terminating {
            return;
        }
        for container in &mut self.containers {
            container.prober.stop_killing();
        }
        let grace = self.grace();
        // Begun in the order of the spec; sidecars wait for their turn. The last one that ends calls this again.
        for slot in 0..self.containers.len() {
            let container = &self.containers[slot];
            if container.is_running() && container.stopping.is_none() && self.stage == Stage::Terminating {
                let message = eco_format!("Stopping container {}", container.name);
                self.begin_stop(slot, message, grace, true, host);
            }
        }
        if self.stage != Stage::Terminating || self.has_running() {
            if self.has_running() && self.is_deleted() {
                self.shorten_grace(grace, host);
            }
            return;
        }
        self.terminated(host);
    }

    fn terminated(&mut self, host: &mut Host<'_, '_>) {
        for container in &mut self.containers {
            container.prober.stop();
        }
        if let Some(sandbox) = &mut self.sandbox {
            sandbox.ready = false;
        }
        host.node.release_address(self.no);
        self.stage = Stage::Terminated;
        // What was reported held the terminal phase back.
        self.reported = false;
        if !self.gone {
            self.refresh_status(host, true);
            host.tell(self, "terminated", || eco_format!("Pod {} runs nothing any more", self.key));
        }
        self.wake(host.now() + RELEASE_TAKES);
    }

    /// What the pod had is released.
    pub(crate) fn finish_terminated(&mut self, host: &mut Host<'_, '_>) {
        self.stage = Stage::Finished;
        self.hear_of_deletion(host);
    }

    /// A pod whose deletion was asked for goes from the API now that nothing of it is left.
    pub(crate) fn hear_of_deletion(&mut self, host: &mut Host<'_, '_>) {
        if !self.reported {
            self.report(host);
        }
        if self.obj.meta().deletion_timestamp.is_some() && !self.gone {
            self.delete_from_api(host);
        }
    }

    /// A machine that booted, or a kubelet that was told so, finds a container dead.
    pub(crate) fn lose_containers(&mut self, host: &mut Host<'_, '_>, code: i32, reason: &str) {
        let now = host.now();
        for container in &mut self.containers {
            container.stopping = None;
            if let Some(instance) = &mut container.current
                && instance.is_running()
            {
                instance.finish(now, code, reason, api::Str::new());
            }
        }
        if let Some(sandbox) = &mut self.sandbox {
            sandbox.ready = false;
        }
        self.run = None;
        host.serving_changed();
    }
}
