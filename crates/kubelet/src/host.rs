//! What a pod's worker has around it: its machine, the API server, the registries.

use crate::config::Config;
use crate::images::pull::Registry;
use crate::node::Node;
use crate::pod::{Pod, Role};
use crate::volumes::Disks;
use api::Str;
use client::{Act, Ctx};
use sim::Time;

/// Around a pod while it works.
pub(crate) struct Host<'a, 'c> {
    /// Its machine.
    pub node: &'a mut Node,
    /// The configuration of all kubelets.
    pub config: &'a Config,
    /// The context of this unit of work.
    pub ctx: &'a mut Ctx<'c>,
    /// What registries serve.
    pub registry: &'a Registry,
    /// Disks that outlive pods.
    pub disks: &'a mut Disks,
    /// Counts up when what serves in some pod changes.
    pub serving: &'a mut u64,
}

impl Host<'_, '_> {
    /// Virtual time.
    pub fn now(&self) -> Time {
        self.ctx.now
    }

    /// Records an event about a pod, or about one of its containers. Dropped while the node cannot reach the API server.
    pub fn event(&mut self, pod: &Pod, slot: Option<usize>, kind: &str, reason: &str, message: impl Into<Str>) {
        if !self.node.reaches_api() {
            return;
        }
        let mut about = client::events::reference(&pod.obj);
        if let Some(container) = slot.map(|s| &pod.containers[s]) {
            let list = match container.role {
                Role::Init | Role::Sidecar => "spec.initContainers",
                Role::Regular => "spec.containers",
                Role::Ephemeral => "spec.ephemeralContainers",
            };
            about.field_path = ecow::eco_format!("{list}{{{}}}", container.name);
        }
        self.ctx.event_about(about, kind, reason, message);
    }

    /// Tells what the kubelet or the runtime did, and makes that the cause of what follows.
    pub fn tell(&mut self, pod: &Pod, verb: &str, sentence: impl FnOnce() -> Str) {
        let sentence = if self.ctx.backend.tells() { sentence() } else { Str::new() };
        self.ctx.begin(Act::Runtime, verb, &pod.reference(), sentence);
    }

    /// What serves has changed: whoever routes packets looks again.
    pub fn serving_changed(&mut self) {
        *self.serving += 1;
    }
}

/// A duration as Go writes it, cut to milliseconds: `1.2s`, `432ms`, `1m3.5s`.
pub(crate) fn go_duration(d: std::time::Duration) -> Str {
    api::go::duration(std::time::Duration::from_millis(d.as_millis() as u64)).into()
}
