//! What crosses machines and ends in a container: requests, connections, load.

use crate::kubelets::Kubelets;
use crate::pod::Pod;
use crate::runtime::serve::{self, Surroundings};
use crate::volumes::Disks;
use api::{ObjectRef, Str};
use client::wire::{Answering, HttpReply, HttpRequest, Machines, Refusal};
use sim::Time;
use std::sync::Arc;
use std::time::Duration;

/// What a port answers on which nothing listens.
const NOBODY: Answering =
    Answering { refusal: Some(Refusal::Refused), cost: Duration::ZERO, wait: Duration::ZERO, cores: 1.0, errors: 0.0 };

impl Pod {
    /// The container that listens on a port.
    fn listener(&self, port: i32) -> Option<usize> {
        self.containers
            .iter()
            .position(|c| c.current.as_ref().is_some_and(|i| i.is_running() && i.process.listens(port)))
    }

    /// Whether some process of the pod listens on a port.
    pub(crate) fn listens_anywhere(&self, port: i32) -> bool {
        self.listener(port).is_some()
    }

    /// Whether the process that listens on a port answers nothing any more.
    pub(crate) fn hangs_on(&self, port: i32) -> bool {
        let hung = |slot: usize| self.containers[slot].current.as_ref().is_some_and(|i| i.process.hung);
        self.listener(port).is_some_and(hung)
    }

    /// A request that has arrived at the pod.
    pub(crate) fn http_here(
        &mut self,
        now: Time,
        port: i32,
        request: &HttpRequest,
        disks: &Disks,
    ) -> Result<HttpReply, Refusal> {
        let Some(slot) = self.listener(port) else { return Err(Refusal::Refused) };
        let Some(instance) = &self.containers[slot].current else { return Err(Refusal::Refused) };
        if instance.process.hung {
            return Err(Refusal::Timeout);
        }
        if !serve::speaks_http(&instance.process, port) {
            return Err(Refusal::Reset);
        }
        let (hostname, ip) = (self.key.name.clone(), self.ip());
        let dice = self.rng.below(100);
        let Some(instance) = &self.containers[slot].current else { return Err(Refusal::Refused) };
        let around =
            Surroundings { hostname: &hostname, ip: &ip, now, read: &|path| self.read_file(slot, path, disks), dice };
        let mut reply = serve::answer(&instance.process, request, &around);
        let latency = instance.process.behaviour.latency;
        reply.took = latency + self.serving_time(slot);
        self.log_request(slot, now, request, &reply);
        Ok(reply)
    }

    /// How a port answers at present.
    fn answering_here(&self, port: i32) -> Answering {
        let slot = self.listener(port);
        let instance = slot.and_then(|s| self.containers[s].current.as_ref());
        let Some(instance) = instance else { return NOBODY };
        let refusal = if instance.process.hung {
            Some(Refusal::Timeout)
        } else {
            (!serve::speaks_http(&instance.process, port)).then_some(Refusal::Reset)
        };
        let cores = if instance.cpu_limit_milli > 0 { instance.cpu_limit_milli as f64 / 1000.0 } else { 4.0 };
        let behaviour = &instance.process.behaviour;
        let errors = match behaviour.status {
            Some(status) => f64::from(u8::from(status >= 500)),
            None => behaviour.errors.min(100) as f64 / 100.0,
        };
        Answering { refusal, cost: serve::cost(&instance.process), wait: behaviour.latency, cores, errors }
    }

    /// The time that a request takes in a container: its processor time, longer the busier the container is.
    fn serving_time(&self, slot: usize) -> Duration {
        let Some(instance) = &self.containers[slot].current else { return Duration::ZERO };
        let cost = serve::cost(&instance.process);
        let cores = if instance.cpu_limit_milli > 0 { instance.cpu_limit_milli as f64 / 1000.0 } else { 4.0 };
        let busy = (self.load_of(slot) * cost.as_secs_f64() / cores).clamp(0.0, 0.98);
        let alone = cost.mul_f64((1.0 / cores).max(1.0));
        // A queue with one server: the wait grows as 1 / (1 - utilisation).
        alone.mul_f64(1.0 / (1.0 - busy))
    }

    fn log_request(&mut self, slot: usize, now: Time, request: &HttpRequest, reply: &HttpReply) {
        let Some(instance) = &mut self.containers[slot].current else { return };
        let line = serve::log_line(&instance.process, now, request, reply);
        if let Some(line) = line {
            instance.log.line(now, line);
        }
    }

    /// A file of a container: of a volume, or of its image.
    pub(crate) fn read_file(&self, slot: usize, path: &str, disks: &Disks) -> Option<Str> {
        if let Some(found) = self.read_volume(slot, path, disks) {
            return found;
        }
        let instance = self.containers[slot].current.as_ref()?;
        match instance.files.get(path) {
            Some(content) => content.clone(),
            None => instance.read(path),
        }
    }
}

impl Kubelets {
    fn reachable(&self, pod: &ObjectRef) -> Option<crate::tasks::PodNo> {
        let no = self.pod_of(pod)?;
        let found = self.pods.get(&no)?;
        self.nodes[found.node.0 as usize].is_reachable().then_some(no)
    }
}

impl Machines for Kubelets {
    fn http(&mut self, now: Time, pod: &ObjectRef, port: i32, request: &HttpRequest) -> Result<HttpReply, Refusal> {
        let Some(no) = self.reachable(pod) else { return Err(Refusal::Timeout) };
        let share = self.pods.get(&no).map_or(1.0, |p| self.share(&self.nodes[p.node.0 as usize]));
        let disks = &self.disks;
        let Some(found) = self.pods.get_mut(&no) else { return Err(Refusal::Timeout) };
        let mut reply = Arc::make_mut(found).http_here(now, port, request, disks)?;
        reply.took = reply.took.mul_f64(1.0 / share.clamp(0.01, 1.0));
        Ok(reply)
    }

    fn sender(&self, pod: &ObjectRef) -> Option<Str> {
        let found = self.pods.get(&self.reachable(pod)?)?;
        let runs = found.containers.iter().any(|c| c.current.is_some());
        found.sandbox.as_ref().filter(|_| runs).map(|s| s.ip.clone())
    }

    fn listens(&self, pod: &ObjectRef, port: i32) -> bool {
        self.reachable(pod).and_then(|no| self.pods.get(&no)).is_some_and(|p| p.listens_anywhere(port))
    }

    fn answering(&self, pod: &ObjectRef, port: i32) -> Answering {
        let found = self.reachable(pod).and_then(|no| self.pods.get(&no));
        found.map_or(Answering { refusal: Some(Refusal::Timeout), ..NOBODY }, |p| p.answering_here(port))
    }

    fn connected(&self, node: &str) -> bool {
        self.nodes.iter().find(|n| n.spec.name == node).is_none_or(crate::node::Node::is_reachable)
    }

    fn request_cost(&self, pod: &ObjectRef, port: i32) -> Duration {
        let found = self.pod(pod).and_then(|p| p.containers[p.listener(port)?].current.as_ref());
        found.map_or(Duration::ZERO, |i| serve::cost(&i.process))
    }

    fn set_load(&mut self, now: Time, pod: &ObjectRef, requests_per_s: f64) {
        let Some(no) = self.pod_of(pod) else { return };
        let Some(found) = self.pods.get_mut(&no) else { return };
        let wanted = requests_per_s.max(0.0);
        if found.load != wanted {
            let pod = Arc::make_mut(found);
            pod.load = wanted;
            let (was, is) = (pod.held, crate::held::Held::by(pod, now));
            pod.held = is;
            self.nodes[pod.node.0 as usize].held.exchange(was, is);
        }
    }
}
