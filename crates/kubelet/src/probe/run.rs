//! One probe: asked, answered, told. Plays: `pkg/kubelet/prober/prober.go` and `pkg/probe`.

use crate::config::Runtime;
use crate::host::Host;
use crate::pod::{Pod, Role};
use crate::probe::{Effect, ProbeKind};
use api::core::{HTTPGetAction, Probe};
use api::{IntOrString, Ptr, Str};
use client::Act;
use client::wire::{HttpReply, HttpRequest, Refusal};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// How a probe was answered.
enum Outcome {
    Success,
    Failure(Str),
    /// The answer is a redirect elsewhere, or the like.
    Warning(Str),
    /// It could not be asked.
    Error(Str),
}

impl Pod {
    /// Begins to probe the containers that last.
    pub(crate) fn begin_probes(&mut self, now: Time) {
        for slot in 0..self.containers.len() {
            if !self.is_lasting(slot) || !self.containers[slot].prober.is_new() {
                continue;
            }
            let probes =
                [ProbeKind::Startup, ProbeKind::Liveness, ProbeKind::Readiness].map(|k| (k, self.probe_spec(slot, k)));
            self.containers[slot].prober.begin(probes.each_ref().map(|(k, p)| (*k, p.as_deref())), now);
        }
    }

    /// A probe that is due.
    pub(crate) fn due_probe(&self, now: Time) -> Option<(usize, ProbeKind)> {
        self.containers.iter().enumerate().find_map(|(slot, c)| Some((slot, c.prober.due_kind(now)?)))
    }

    fn probe_spec(&self, slot: usize, kind: ProbeKind) -> Option<Ptr<Probe>> {
        let spec = self.container_spec(slot);
        match kind {
            ProbeKind::Startup => spec.startup_probe().clone(),
            ProbeKind::Liveness => spec.liveness_probe().clone(),
            ProbeKind::Readiness => spec.readiness_probe().clone(),
        }
    }

    /// Sends one probe and takes its answer.
    pub(crate) fn run_probe(&mut self, slot: usize, kind: ProbeKind, host: &mut Host<'_, '_>) {
        let running = self.containers[slot].is_running() && self.containers[slot].role != Role::Ephemeral;
        let Some(probe) = self.probe_spec(slot, kind).filter(|_| running) else {
            return self.containers[slot].prober.pause(kind);
        };
        let forced = self.containers[slot].prober.forced.iter().find(|(k, _)| *k == kind).map(|(_, ok)| *ok);
        let outcome = match forced {
            Some(true) => Outcome::Success,
            Some(false) => Outcome::Failure("a fault makes this probe fail".into()),
            None => self.ask(slot, &probe, host),
        };
        let title = kind.title();
        let (ok, text) = match outcome {
            Outcome::Success => (true, Str::new()),
            Outcome::Warning(text) => {
                host.event(self, Some(slot), "Warning", "ProbeWarning", eco_format!("{title} probe warning: {text}"));
                (true, Str::new())
            }
            Outcome::Failure(text) => {
                host.event(self, Some(slot), "Warning", "Unhealthy", eco_format!("{title} probe failed: {text}"));
                (false, text)
            }
            Outcome::Error(text) => {
                let said = eco_format!("{title} probe errored and resulted in unknown state: {text}");
                host.event(self, Some(slot), "Warning", "Unhealthy", said);
                return self.containers[slot].prober.postpone(kind, host.now());
            }
        };
        let (changed, effect) = self.containers[slot].prober.take(kind, ok, text.clone(), host.now());
        // A probe that goes on failing is told of three times, then only when that changes.
        let told = changed || (!ok && self.containers[slot].prober.failures(kind) <= 3);
        if told && host.ctx.backend.tells() {
            let name = &self.containers[slot].name;
            let sentence = match (ok, changed) {
                (true, _) => eco_format!("{title} probe of container {name} succeeds now"),
                (false, true) => eco_format!("{title} probe of container {name} has failed too often: {text}"),
                (false, false) => eco_format!("{title} probe of container {name} failed: {text}"),
            };
            host.ctx.begin(Act::Probe, "probe", &self.reference(), sentence);
        }
        match effect {
            Effect::None => {}
            Effect::Status => {
                host.serving_changed();
                self.refresh_status(host, false);
            }
            Effect::Sync => self.wake(host.now()),
        }
    }

    fn ask(&mut self, slot: usize, probe: &Probe, host: &mut Host<'_, '_>) -> Outcome {
        let timeout = Duration::from_secs(probe.timeout_seconds.max(1) as u64);
        let after = crate::host::go_duration(timeout);
        if let Some(exec) = &probe.exec {
            let done = self.exec_to_end(slot, &exec.command, host);
            if done.took > timeout {
                let command: Vec<&str> = exec.command.iter().map(|c| c.as_str()).collect();
                return Outcome::Failure(eco_format!(
                    "command timed out: \"{}\" timed out after {after}",
                    command.join(" ")
                ));
            }
            return if done.code == 0 { Outcome::Success } else { Outcome::Failure(done.output) };
        }
        if let Some(get) = &probe.http_get {
            return self.ask_http(slot, get, timeout, host);
        }
        if let Some(tcp) = &probe.tcp_socket {
            let Some(port) = self.port(slot, &tcp.port) else { return unknown_port(&tcp.port) };
            let address = if tcp.host.is_empty() { self.ip() } else { tcp.host.clone() };
            // The kernel accepts connections for a process that hangs.
            return if self.is_own(&tcp.host) && self.listens_anywhere(port) {
                Outcome::Success
            } else {
                Outcome::Failure(eco_format!("dial tcp {address}:{port}: connect: connection refused"))
            };
        }
        if let Some(grpc) = &probe.grpc {
            if !self.listens_anywhere(grpc.port) {
                let address = eco_format!("{}:{}", self.ip(), grpc.port);
                return Outcome::Failure(eco_format!(
                    "timeout: failed to connect service \"{address}\" within {after}: context deadline exceeded"
                ));
            }
            if self.hangs_on(grpc.port) {
                return Outcome::Failure(eco_format!("timeout: health rpc did not complete within {after}"));
            }
        }
        Outcome::Success
    }

    fn ask_http(&mut self, slot: usize, get: &HTTPGetAction, timeout: Duration, host: &mut Host<'_, '_>) -> Outcome {
        let Some(port) = self.port(slot, &get.port) else { return unknown_port(&get.port) };
        let address = if get.host.is_empty() { self.ip() } else { get.host.clone() };
        let scheme = if get.scheme.eq_ignore_ascii_case("HTTPS") { "https" } else { "http" };
        let path = if get.path.starts_with('/') { get.path.clone() } else { eco_format!("/{}", get.path) };
        let url = eco_format!("{scheme}://{address}:{port}{path}");
        let reply = if self.is_own(&get.host) {
            let named = get.http_headers.iter().find(|h| h.name.eq_ignore_ascii_case("host"));
            let request = HttpRequest {
                method: "GET".into(),
                host: named.map_or_else(|| eco_format!("{address}:{port}"), |h| h.value.clone()),
                path,
                headers: get.http_headers.iter().map(|h| (h.name.clone(), h.value.clone())).collect(),
                body: Str::new(),
                from: host.node.address.clone(),
            };
            self.http_here(host.now(), port, &request, host.disks)
        } else {
            match host.registry.elsewhere.filter(|_| host.config.runtime == Runtime::Scripted) {
                Some(status) => Ok(HttpReply { status, ..HttpReply::default() }),
                None => Err(Refusal::Refused),
            }
        };
        match reply {
            Ok(reply) if reply.took > timeout => Outcome::Failure(timed_out(&url)),
            Ok(reply) if (300..400).contains(&reply.status) => {
                Outcome::Warning(eco_format!("Probe terminated redirects, Response body: {}", reply.body))
            }
            Ok(reply) if (200..300).contains(&reply.status) => Outcome::Success,
            Ok(reply) => Outcome::Failure(eco_format!("HTTP probe failed with statuscode: {}", reply.status)),
            Err(Refusal::Refused) => {
                Outcome::Failure(eco_format!("Get \"{url}\": dial tcp {address}:{port}: connect: connection refused"))
            }
            Err(Refusal::Timeout) => Outcome::Failure(timed_out(&url)),
            Err(Refusal::Reset) => Outcome::Failure(eco_format!("Get \"{url}\": EOF")),
        }
    }

    /// Whether a probe's host is the pod itself.
    fn is_own(&self, host: &str) -> bool {
        host.is_empty() || host == self.ip() || (self.spec().host_network && matches!(host, "localhost" | "127.0.0.1"))
    }

    /// The number of a port that may be said by name.
    pub(crate) fn port(&self, slot: usize, port: &IntOrString) -> Option<i32> {
        match port {
            IntOrString::Int(n) => (1..65536).contains(n).then_some(*n),
            IntOrString::String(name) => {
                let named =
                    self.container_spec(slot).ports().iter().find(|p| p.name == *name).map(|p| p.container_port);
                named.or_else(|| name.parse().ok())
            }
        }
    }

    /// An HTTP hook: whether it was answered at all.
    pub(crate) fn http_hook(&mut self, slot: usize, get: &HTTPGetAction, host: &mut Host<'_, '_>) -> Result<(), Str> {
        match self.ask_http(slot, get, Duration::from_secs(30), host) {
            Outcome::Failure(text) if !text.starts_with("HTTP probe failed") => Err(text),
            Outcome::Error(text) => Err(text),
            _ => Ok(()),
        }
    }
}

fn unknown_port(port: &IntOrString) -> Outcome {
    match port {
        IntOrString::Int(n) => Outcome::Error(eco_format!("invalid port number: {n}")),
        IntOrString::String(name) => Outcome::Error(eco_format!("port \"{name}\" not found")),
    }
}

fn timed_out(url: &str) -> Str {
    eco_format!("Get \"{url}\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)")
}
