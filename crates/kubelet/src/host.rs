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
    let ms = d.as_millis();
    if ms == 0 {
        return "0s".into();
    }
    if ms < 1000 {
        return ecow::eco_format!("{ms}ms");
    }
    let (hours, minutes) = (ms / 3_600_000, ms / 60_000 % 60);
    let (seconds, rest) = (ms / 1000 % 60, ms % 1000);
    let mut text = Str::new();
    if hours > 0 {
        text.push_str(&format!("{hours}h"));
    }
    if hours > 0 || minutes > 0 {
        text.push_str(&format!("{minutes}m"));
    }
    let fraction = format!("{rest:03}");
    let fraction = fraction.trim_end_matches('0');
    let dot = if fraction.is_empty() { "" } else { "." };
    text.push_str(&format!("{seconds}{dot}{fraction}s"));
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn durations_are_written_as_go_does() {
        for (ms, text) in [
            (0, "0s"),
            (432, "432ms"),
            (1200, "1.2s"),
            (63_500, "1m3.5s"),
            (300_000, "5m0s"),
            (10_000, "10s"),
            (3_600_000, "1h0m0s"),
        ] {
            assert_eq!(go_duration(Duration::from_millis(ms)), text);
        }
    }
}
