//! All kubelets of the cluster as one process: a table of machines, a table of pods, two queues of what is due.

mod news;
mod process;

use crate::admit;
use crate::config::{Config, NodeSpec};
use crate::held::Held;
use crate::host::Host;
use crate::images::pull::Registry;
use crate::images::reference::Reference;
use crate::node::{Node, lease};
use crate::pod::{Pod, Stage};
use crate::probe::ProbeAnswer;
use crate::tasks::{NodeNo, PodNo, Task, Tasks};
use crate::volumes::Disks;
use api::core;
use api::{ObjectRef, Str};
use client::{Ctx, Key};
use sim::{Rng, Time};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

/// Events about nodes are told only in clusters of at most so many: they would be thirty thousand in a cluster of 5,000.
const TELLS_OF_NODES: usize = 100;

/// All kubelets.
#[derive(Clone)]
pub struct Kubelets {
    pub(crate) config: Config,
    pub(crate) nodes: Vec<Node>,
    pub(crate) by_name: BTreeMap<Str, NodeNo>,
    pub(crate) pods: BTreeMap<PodNo, Arc<Pod>>,
    pub(crate) by_uid: BTreeMap<Str, PodNo>,
    pub(crate) by_key: BTreeMap<Key, PodNo>,
    pub(crate) tasks: Tasks,
    pub(crate) registry: Registry,
    pub(crate) disks: Disks,
    pub(crate) serving: u64,
    pub(crate) rng: Rng,
    /// Pods whose main processes ask the network.
    pub(crate) calling: BTreeSet<PodNo>,
    last_pod: u32,
}

impl Kubelets {
    /// The kubelets of these machines; each registers its node when it runs first.
    pub fn new(config: Config) -> Self {
        let mut kubelets = Self {
            nodes: Vec::new(),
            by_name: BTreeMap::new(),
            pods: BTreeMap::new(),
            by_uid: BTreeMap::new(),
            by_key: BTreeMap::new(),
            tasks: Tasks::default(),
            registry: Registry::default(),
            disks: Disks::default(),
            serving: 1,
            rng: Rng::new(config.seed).derive("kubelet"),
            calling: BTreeSet::new(),
            last_pod: 0,
            config,
        };
        let start = kubelets.config.start;
        for spec in kubelets.config.nodes.clone() {
            kubelets.add(spec, start);
        }
        for turn in 0..lease::TURNS {
            let offset = lease::PERIOD * u32::from(turn) / u32::from(lease::TURNS);
            kubelets.tasks.periodic(start + offset + Duration::from_secs(1), Task::Leases(turn));
        }
        kubelets
    }

    /// A machine more, whose kubelet starts now.
    pub fn add_node(&mut self, spec: NodeSpec, now: Time) {
        self.add(spec, now);
    }

    fn add(&mut self, spec: NodeSpec, now: Time) {
        if let Some(no) = self.by_name.get(&spec.name).copied() {
            let node = &mut self.nodes[no.0 as usize];
            if node.removed {
                *node = Node::new(spec, no.0, self.config.first_address, now);
                self.tasks.work(now, Task::Register(no));
            }
            return;
        }
        let no = NodeNo(self.nodes.len() as u32);
        let (name, images) = (spec.name.clone(), spec.images.clone());
        self.by_name.insert(name.clone(), no);
        self.nodes.push(Node::new(spec, no.0, self.config.first_address, now));
        for image in images {
            self.preload(&name, &image);
        }
        self.tasks.work(now, Task::Register(no));
    }

    /// Takes a machine away for good: it is switched off and never comes back. Its Node object stays for others to delete.
    pub fn remove_node(&mut self, name: &str) -> bool {
        let Some(no) = self.by_name.get(name).copied() else { return false };
        let pods: Vec<PodNo> = self.nodes[no.0 as usize].pods.iter().copied().collect();
        for pod in pods {
            self.forget(pod);
        }
        self.nodes[no.0 as usize].removed = true;
        self.serving += 1;
        true
    }

    /// The machines' names, in their order.
    pub fn node_names(&self) -> impl Iterator<Item = &Str> {
        self.nodes.iter().filter(|n| !n.removed).map(|n| &n.spec.name)
    }

    /// An image is on a machine already.
    pub fn preload(&mut self, node: &str, image: &str) {
        let recorded = self.config.is_recorded();
        if let Some(no) = self.by_name.get(node)
            && let Ok(reference) = crate::images::reference::Reference::parse(image)
        {
            let size = if recorded { 0 } else { crate::images::catalogue::find(&reference).size };
            let shown = Str::from(image);
            self.nodes[no.0 as usize].images.add(&reference, size, recorded.then_some(&shown));
        }
    }

    /// Counts up whenever what some pod serves may have changed.
    pub fn serving_version(&self) -> u64 {
        self.serving
    }

    /// What the probes of a pod's containers were answered, container by container, oldest first; so many as are kept.
    pub fn probe_answers(&self, pod: &ObjectRef) -> Vec<(Str, Vec<ProbeAnswer>)> {
        let containers = self.pod(pod).into_iter().flat_map(|p| &p.containers);
        containers.map(|c| (c.name.clone(), c.prober.history.iter().cloned().collect())).collect()
    }

    /// In one sentence, what containers of this image do here.
    pub fn describe_image(image: &str) -> &'static str {
        match Reference::parse(image) {
            Ok(reference) => {
                let found = crate::images::catalogue::find(&reference);
                let there = found.has(&reference.tag) && !reference.is_absent();
                if there { found.about } else { "There is no such image: pulling it fails." }
            }
            Err(_) => "This is not the name of an image.",
        }
    }

    pub(crate) fn pod_of(&self, pod: &ObjectRef) -> Option<PodNo> {
        self.by_key.get(&Key::new(pod.namespace.clone(), pod.name.clone())).copied()
    }

    pub(crate) fn pod(&self, pod: &ObjectRef) -> Option<&Pod> {
        self.pods.get(&self.pod_of(pod)?).map(|p| &**p)
    }

    /// Lets a pod do something, in the context of its kubelet, and looks when it is due next.
    pub(crate) fn with_pod<R>(
        &mut self,
        no: PodNo,
        ctx: &mut Ctx<'_>,
        act: impl FnOnce(&mut Pod, &mut Host<'_, '_>) -> R,
    ) -> Option<R> {
        let mut shared = self.pods.remove(&no)?;
        let pod = Arc::make_mut(&mut shared);
        let node = &mut self.nodes[pod.node.0 as usize];
        ctx.actor = node.actor.clone();
        ctx.user = node.user.clone();
        let (no_of_node, serving) = (pod.node, self.serving);
        let mut host = Host {
            node,
            config: &self.config,
            ctx,
            registry: &self.registry,
            disks: &mut self.disks,
            serving: &mut self.serving,
        };
        let result = act(pod, &mut host);
        let through = pod.stage >= Stage::Terminated;
        let (was, is) = (pod.held, Held::by(pod, ctx.now));
        pod.held = is;
        node.held.exchange(was, is);
        self.reschedule_pod(no, shared);
        if self.serving != serving {
            self.watch_pressure(no_of_node, ctx.now);
            if through {
                self.retry_resizes(no_of_node, ctx);
            }
        }
        Some(result)
    }

    /// Puts a pod back into the table and its next task into the queues, or forgets it if it is through.
    pub(crate) fn reschedule_pod(&mut self, no: PodNo, mut shared: Arc<Pod>) {
        let runs = self.nodes[shared.node.0 as usize].runs_kubelet();
        if shared.gone && shared.stage == Stage::Finished {
            let mut tickets = shared.tickets;
            self.tasks.schedule(no, &mut tickets, crate::tasks::Due::default());
            self.drop_indexes(no, &shared);
            return;
        }
        let due = if runs { shared.due() } else { shared.due_without_kubelet() };
        let mut tickets = shared.tickets;
        self.tasks.schedule(no, &mut tickets, due);
        if tickets != shared.tickets {
            Arc::make_mut(&mut shared).tickets = tickets;
        }
        if shared.asks_network() {
            self.calling.insert(no);
        } else if !self.calling.is_empty() {
            self.calling.remove(&no);
        }
        self.pods.insert(no, shared);
    }

    fn drop_indexes(&mut self, no: PodNo, pod: &Pod) {
        let node = &mut self.nodes[pod.node.0 as usize];
        self.calling.remove(&no);
        node.pods.remove(&no);
        node.held.exchange(pod.held, Held::default());
        node.release_address(no);
        self.by_uid.remove(&pod.uid);
        if self.by_key.get(&pod.key) == Some(&no) {
            self.by_key.remove(&pod.key);
        }
        self.serving += 1;
    }

    /// Forgets a pod as if it had never been.
    pub(crate) fn forget(&mut self, no: PodNo) {
        if let Some(pod) = self.pods.remove(&no) {
            let mut tickets = pod.tickets;
            self.tasks.schedule(no, &mut tickets, crate::tasks::Due::default());
            self.drop_indexes(no, &pod);
        }
    }

    /// A pod that has just come: taken or refused, before anything else.
    fn admit(&mut self, no: PodNo, ctx: &mut Ctx<'_>) {
        let Some(pod) = self.pods.get(&no).cloned() else { return };
        let node = &self.nodes[pod.node.0 as usize];
        let others = node.pods.iter().filter(|n| **n != no).filter_map(|n| self.pods.get(n)).map(|p| &**p);
        let others = others.filter(|p| p.admitted && p.stage < Stage::Terminated);
        let object = ctx.cache.get::<core::Node>("", &node.spec.name);
        let mut held = node.held;
        held.exchange(pod.held, Held::default());
        let refusal = admit::refusal(&pod, node, object, held, others);
        drop(pod);
        self.with_pod(no, ctx, |pod, host| {
            pod.admitted = refusal.is_none();
            match refusal {
                None => pod.act(host),
                Some((reason, message)) => pod.reject(&reason, message, host),
            }
        });
    }

    fn run_pod(&mut self, no: PodNo, ctx: &mut Ctx<'_>) {
        let Some(pod) = self.pods.get(&no) else { return };
        ctx.cause = pod.cause;
        let runs = self.nodes[pod.node.0 as usize].runs_kubelet();
        if !runs {
            self.with_pod(no, ctx, |pod, host| pod.act_without_kubelet(host));
        } else if pod.status.is_none() && pod.stage == Stage::Syncing && !pod.admitted && !pod.is_deleted() {
            self.admit(no, ctx);
        } else {
            self.with_pod(no, ctx, |pod, host| {
                pod.act(host);
                pod.cause = host.ctx.cause;
            });
        }
    }

    fn register(&mut self, no: NodeNo, ctx: &mut Ctx<'_>) {
        let few = self.nodes.len() <= TELLS_OF_NODES;
        let node = &mut self.nodes[no.0 as usize];
        if !node.reaches_api() {
            return;
        }
        ctx.actor = node.actor.clone();
        ctx.user = node.user.clone();
        node.register(&self.config, few, ctx);
        if node.registered {
            node.renew_lease(ctx);
        } else {
            self.tasks.periodic(ctx.now + Duration::from_secs(1), Task::Register(no));
        }
    }

    /// The heartbeats of one turn.
    fn heartbeat(&mut self, turn: u16, ctx: &mut Ctx<'_>) {
        self.tasks.periodic(ctx.now + lease::PERIOD, Task::Leases(turn));
        // Neighbours are far apart, so that few nodes are spread as evenly as many.
        let first = usize::from(turn) * 73 % usize::from(lease::TURNS);
        for index in (first..self.nodes.len()).step_by(usize::from(lease::TURNS)) {
            let node = &mut self.nodes[index];
            if !node.reaches_api() {
                continue;
            }
            ctx.actor = node.actor.clone();
            ctx.user = node.user.clone();
            if !node.registered {
                self.tasks.work(ctx.now, Task::Register(NodeNo(index as u32)));
                continue;
            }
            node.renew_lease(ctx);
            if node.wants_report(ctx) {
                node.report(&self.config, false, ctx);
            }
        }
    }
}
