//! What crosses machines: requests and loads from the network's rules to the containers that the kubelets run.

use crate::cluster::Cluster;
use crate::kernel::Kernel;
use crate::slot::Slot;
use api::{ObjectRef, Str, kind_of};
use client::Ctx;
use client::wire::{HttpRequest, Journey, Load, Machines, Refusal};
use ecow::eco_format;
use kubectl::{Exec, LogLine, Usage};
use kubelet::{Call, CallReply, Kubelets, SessionStep};
use network::Network;
use sim::{StepId, Time};
use std::collections::BTreeMap;
use std::time::Duration;

/// The place of a process by its type.
fn place<T: 'static>(slots: &[Slot]) -> Option<usize> {
    slots.iter().position(|s| s.process.as_any().is::<T>())
}

/// Hands the network and the machines to `act`, in the network's context.
fn with_wire<R>(
    slots: &mut [Slot],
    kernel: &mut Kernel,
    cause: StepId,
    act: impl FnOnce(&mut Network, &mut Ctx<'_>, &mut dyn Machines) -> R,
) -> Option<R> {
    let (n, k) = (place::<Network>(slots)?, place::<Kubelets>(slots)?);
    let [net, machines] = slots.get_disjoint_mut([n, k]).ok()?;
    let kubelets = machines.process.as_any_mut().downcast_mut::<Kubelets>()?;
    let result = net.with::<Network, R>(n, kernel, cause, |network, ctx| act(network, ctx, kubelets));
    machines.schedule(k, kernel);
    result
}

impl Cluster {
    /// Follows one request from `from` (`internet`, or a pod as `namespace/name`) to `url`, and tells each hop in the trace.
    pub fn follow(&mut self, cause: StepId, from: &str, url: &str, request: HttpRequest) -> Journey {
        let journey = with_wire(&mut self.slots, &mut self.kernel, cause, |network, ctx, machines| {
            network.request(ctx, machines, from, url, request)
        });
        journey.unwrap_or_else(|| Journey { from: from.into(), url: url.into(), ..Journey::default() })
    }

    /// Starts, changes or ends a steady load.
    pub(crate) fn set_load(&mut self, cause: StepId, load: Load) {
        with_wire(&mut self.slots, &mut self.kernel, cause, |network, ctx, machines| {
            network.set_load(ctx.now, load);
            network.reflow(ctx, machines);
        });
    }

    /// When what decides the way of a load has changed, the load finds its new way.
    pub(crate) fn cross_wire(&mut self) {
        let Some((n, serving)) =
            self.slot_of::<Network>().zip(self.process::<Kubelets>().map(Kubelets::serving_version))
        else {
            return;
        };
        let (slot, now) = (&mut self.slots[n], self.kernel.now);
        let Some(network) = slot.process.as_any_mut().downcast_mut::<Network>() else { return };
        if network.loads.is_empty() {
            return;
        }
        if network.wants_reflow(now, serving) {
            with_wire(&mut self.slots, &mut self.kernel, StepId::NONE, |network, ctx, machines| {
                network.reflow(ctx, machines)
            });
        } else {
            slot.schedule(n, &mut self.kernel);
        }
    }

    /// The loads and what became of them: origin and URL, requests sent, failed, and served by pod.
    pub fn load_reports(&self) -> std::collections::BTreeMap<(Str, Str), network::LoadReport> {
        self.process::<Network>().map(|n| n.loads.reports(self.now())).unwrap_or_default()
    }

    /// Whether a process of this name is part of the cluster.
    pub fn has(&self, name: &str) -> bool {
        self.slots.iter().any(|s| s.process.name() == name)
    }

    /// The lines that a container has written, each with its time.
    pub fn logs(&mut self, pod: &ObjectRef, container: &str, previous: bool) -> Result<Vec<(Time, Str)>, Str> {
        let lines = logs(&mut self.slots, pod, container, previous)?;
        Ok(lines.into_iter().map(|l| (l.at, l.text)).collect())
    }

    /// Runs a command in a container, from outside. Its effects are there at once; it tells how long it took.
    pub fn exec(&mut self, pod: &ObjectRef, container: &str, command: &[String], stdin: &str) -> Result<Exec, Str> {
        let (object, sentence) = (eco_format!("{pod}"), eco_format!("You run in {pod}: {}", command.join(" ")));
        let step = self.first_step(client::Act::Command, "kubectl", "exec", &object, &sentence);
        let ran = exec(&mut self.slots, &mut self.kernel, step, pod, container, command, stdin);
        self.after();
        ran
    }
}

/// The kubelets among the processes.
fn kubelets(slots: &mut [Slot]) -> Result<&mut Kubelets, Str> {
    let found = slots.iter_mut().find_map(|s| s.process.as_any_mut().downcast_mut::<Kubelets>());
    found.ok_or_else(|| "this cluster has no kubelets".into())
}

/// The lines that a container has written.
pub(crate) fn logs(slots: &mut [Slot], pod: &ObjectRef, container: &str, previous: bool) -> Result<Vec<LogLine>, Str> {
    let lines = kubelets(slots)?.logs(pod, container, previous)?;
    Ok(lines.into_iter().map(|(at, text)| LogLine { at, text }).collect())
}

/// What every container and every node uses, as the metrics server would say it.
pub(crate) fn usage(slots: &mut [Slot], now: Time) -> Option<Vec<Usage>> {
    let nodes: BTreeMap<ObjectRef, Str> = slots
        .iter()
        .find(|s| s.process.as_any().is::<Kubelets>())?
        .cache
        .list::<api::core::Pod>("")
        .map(|p| {
            let pod = ObjectRef::new(kind_of::POD, p.metadata.namespace.clone(), p.metadata.name.clone());
            (pod, p.spec.node_name.clone())
        })
        .collect();
    let kubelets = kubelets(slots).ok()?;
    let mut all = Vec::new();
    for (key, used) in kubelets.pod_usage(now, "") {
        let pod = ObjectRef::new(kind_of::POD, key.namespace.clone(), key.name.clone());
        let node = nodes.get(&pod).cloned().unwrap_or_default();
        all.extend(used.containers.into_iter().map(|c| Usage {
            node: node.clone(),
            namespace: key.namespace.clone(),
            pod: key.name.clone(),
            container: c.name,
            cpu_milli: c.cpu_milli,
            memory_bytes: c.memory_bytes,
        }));
    }
    // What a node uses besides its containers has no container's name.
    for node in kubelets.node_names().cloned().collect::<Vec<_>>() {
        let Some(used) = kubelets.node_usage(now, &node) else { continue };
        let by = |f: fn(&Usage) -> i64| -> i64 { all.iter().filter(|u| u.node == node).map(f).sum() };
        let (cpu, memory) = (by(|u| u.cpu_milli), by(|u| u.memory_bytes));
        all.push(Usage {
            node,
            namespace: Str::new(),
            pod: Str::new(),
            container: Str::new(),
            cpu_milli: (used.cpu_milli - cpu).max(0),
            memory_bytes: (used.memory_bytes - memory).max(0),
        });
    }
    Some(all)
}

/// Runs a command in a container; what it asks of the network is routed like anything of that pod.
pub(crate) fn exec(
    slots: &mut [Slot],
    kernel: &mut Kernel,
    cause: StepId,
    pod: &ObjectRef,
    container: &str,
    command: &[String],
    stdin: &str,
) -> Result<Exec, Str> {
    let mut session = kubelets(slots)?.exec(kernel.now, pod, container, command, stdin)?;
    loop {
        match kubelets(slots)?.go_on(&mut session) {
            SessionStep::Done(done) => {
                // A process that was sent a signal, or files that were written, may make the kubelet due.
                if let Some(k) = place::<Kubelets>(slots) {
                    slots[k].schedule(k, kernel);
                }
                return Ok(Exec { stdout: done.stdout, stderr: done.stderr, exit: done.code, took: done.took });
            }
            SessionStep::Call(call) => {
                let reply = call_network(slots, kernel, cause, pod, &call);
                kubelets(slots)?.answer(&mut session, &reply);
            }
        }
    }
}

/// What the network answers to a question of a process in a pod.
fn call_network(slots: &mut [Slot], kernel: &mut Kernel, cause: StepId, pod: &ObjectRef, call: &Call) -> CallReply {
    let from = eco_format!("{}/{}", pod.namespace, pod.name);
    let (url, request) = match call {
        Call::Http { method, url, headers, body, .. } => {
            let (method, headers, body) = (method.clone(), headers.clone(), body.clone());
            (url.clone(), HttpRequest { method, headers, body, ..HttpRequest::default() })
        }
        Call::Connect { host, port, .. } => {
            (eco_format!("http://{host}:{port}/"), HttpRequest { method: "GET".into(), ..HttpRequest::default() })
        }
        Call::Resolve { name } => return resolve(slots, pod, name),
    };
    let journey =
        with_wire(slots, kernel, cause, |network, ctx, machines| network.request(ctx, machines, &from, &url, request));
    let journey = journey.unwrap_or_default();
    let no_host = journey.hops.last().is_some_and(|h| h.stage == "dns" && !h.passed);
    match (journey.reply, journey.refusal) {
        (Some(_), _) if matches!(call, Call::Connect { .. }) => CallReply::Connected,
        (Some(reply), _) => CallReply::Http(reply),
        (None, Some(Refusal::Refused)) if no_host => CallReply::NoHost,
        (None, Some(Refusal::Refused)) => CallReply::Refused,
        (None, Some(Refusal::Reset)) => CallReply::Reset,
        (None, Some(Refusal::Timeout) | None) => CallReply::Timeout,
    }
}

/// The addresses of a name, as the pod's resolver finds them.
fn resolve(slots: &mut [Slot], pod: &ObjectRef, name: &str) -> CallReply {
    let Some(n) = place::<Network>(slots) else { return CallReply::NoHost };
    let cache = &slots[n].cache;
    let Some(asking) = cache.get::<api::core::Pod>(&pod.namespace, &pod.name) else { return CallReply::NoHost };
    match network::dns::resolve(cache, asking, name).record {
        Ok(record) if !record.addresses.is_empty() => CallReply::Addresses(record.addresses, record.name),
        _ => CallReply::NoHost,
    }
}

/// How often the metrics server measures.
const SCRAPE_EVERY: Duration = Duration::from_secs(15);

impl Cluster {
    /// What main processes of containers ask of the network is answered.
    pub(crate) fn answer_calls(&mut self) {
        let Some(k) =
            place::<Kubelets>(&self.slots).filter(|_| self.process::<Kubelets>().is_some_and(Kubelets::has_calls))
        else {
            return;
        };
        let calls = self.process::<Kubelets>().map(Kubelets::calls).unwrap_or_default();
        for asked in calls {
            let reply = call_network(&mut self.slots, &mut self.kernel, StepId::NONE, &asked.pod, &asked.call);
            self.slots[k].with::<Kubelets, ()>(k, &mut self.kernel, StepId::NONE, |kubelets, ctx| {
                kubelets.answer_call(ctx, &asked, &reply);
            });
        }
    }

    /// The metrics server measures every pod now and then, as long as somebody scales by it.
    pub(crate) fn scrape(&mut self, i: usize) {
        let here = self.kernel.has_metrics && self.slots[i].process.as_any().is::<client::Manager>();
        let due = self.kernel.metrics_at.is_zero() || self.kernel.now.since(self.kernel.metrics_at) >= SCRAPE_EVERY;
        let scaled = || self.slots[i].cache.objects(kind_of::HORIZONTAL_POD_AUTOSCALER, "").next().is_some();
        if here && due && scaled() {
            self.kernel.metrics_at = self.kernel.now;
            let now = self.kernel.now;
            self.kernel.metrics = self.process::<Kubelets>().map(|k| k.pod_usage(now, "")).unwrap_or_default();
        }
    }
}
