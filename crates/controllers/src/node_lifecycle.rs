//! Notices nodes that fall silent, marks them and what runs on them. Plays: `pkg/controller/nodelifecycle`.

mod health;
mod zones;

use crate::config::Config;
use crate::taints;
use crate::{conditions, pods};
use api::core::{Node, NodeCondition, Pod};
use api::{Kind, Obj, Status, Str, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use health::Health;
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;
use zones::Zones;

/// As whom events are recorded.
const RECORDER: &str = "node-controller";
/// The first part of the key of a zone whose next node is to be tainted.
const ZONE: &str = "zone/";

/// The node lifecycle controller.
#[derive(Clone)]
pub struct NodeLifecycleController {
    config: Config,
    known: BTreeMap<Str, Obj>,
    health: BTreeMap<Str, Health>,
    zones: Zones,
    /// Whether nodes may have come or gone since they were looked at.
    moved: bool,
}

impl NodeLifecycleController {
    /// A controller with these flags.
    pub fn new(config: &Config) -> Self {
        let zones = Zones::new(config.node_eviction_interval);
        Self { config: config.clone(), known: BTreeMap::new(), health: BTreeMap::new(), zones, moved: true }
    }
}

impl Controller for NodeLifecycleController {
    fn name(&self) -> &'static str {
        "node-lifecycle-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::NODE, kind_of::POD, kind_of::LEASE]
    }

    fn period(&self) -> Option<Duration> {
        Some(self.config.node_monitor_period)
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        self.moved |= change.kind == Node::KIND && (change.old.is_none() || change.new.is_none());
        let Some(new) = &change.new else { return };
        if change.kind == Node::KIND {
            let node = new.get::<Node>();
            let same = change.old.as_ref().map(Obj::get::<Node>).is_some_and(|old| {
                old.spec == node.spec
                    && old.metadata.labels == node.metadata.labels
                    && old.status.conditions.len() == node.status.conditions.len()
                    && old.status.conditions.iter().zip(&node.status.conditions).all(|(a, b)| a.status == b.status)
            });
            if !same {
                queue.add(change.key(), change.step);
            }
        } else if change.kind == Pod::KIND {
            let node = &new.get::<Pod>().spec.node_name;
            let before = change.old.as_ref().map(|o| &o.get::<Pod>().spec.node_name);
            if !node.is_empty() && before != Some(node) && self.health.get(node).is_some_and(|h| !h.is_ready()) {
                queue.add(change.key(), change.step);
            }
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        if key.namespace == ZONE {
            return Ok(self.taint_next(ctx, &key.name));
        }
        if !key.namespace.is_empty() {
            if let Some(pod) = ctx.cache.object(kind_of::POD, &key.namespace, &key.name).cloned() {
                let node = &pod.get::<Pod>().spec.node_name;
                if self.health.get(node).is_some_and(|h| !h.is_ready()) {
                    mark_not_ready(ctx, &[pod.clone()]);
                }
            }
            return Ok(Action::AwaitChange);
        }
        if let Some(node) = ctx.cache.object(kind_of::NODE, "", &key.name).cloned() {
            taint_by_conditions(ctx, &node)?;
            copy_labels(ctx, &node)?;
        }
        Ok(Action::AwaitChange)
    }

    fn tick(&mut self, ctx: &mut Ctx<'_>, queue: &mut WorkQueue) {
        if std::mem::take(&mut self.moved) {
            self.register(ctx);
        }
        let nodes: Vec<Obj> = ctx.cache.objects(kind_of::NODE, "").cloned().collect();
        let mut ready: BTreeMap<Str, Vec<bool>> = BTreeMap::new();
        for node in &nodes {
            if let Some((observed, current)) = self.look_at(ctx, node) {
                ready.entry(zones::of(node)).or_default().push(current.status == "True");
                self.act_on(ctx, queue, node, &observed, &current);
            }
        }
        if self.zones.judge(&ready) {
            for node in &nodes {
                taints::swap(ctx, node.name(), &[], &[taints::UNREACHABLE_NO_EXECUTE, taints::NOT_READY_NO_EXECUTE]);
                self.zones.remove(node);
            }
        }
        for (zone, at) in self.zones.due(ctx.now) {
            queue.add_at(at, Key::new(ZONE, zone), ctx.cause);
        }
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

/// Records an event as the real controller's recorder names itself.
fn event(ctx: &mut Ctx<'_>, about: &Obj, kind: &str, reason: &str, message: Str) {
    crate::record_as(ctx, RECORDER, about, kind, reason, message);
}

impl NodeLifecycleController {
    /// Notices nodes that came and went.
    fn register(&mut self, ctx: &mut Ctx<'_>) {
        let cache = ctx.cache;
        for node in cache.objects(kind_of::NODE, "") {
            if !self.known.contains_key(node.name()) {
                let name = node.name();
                let message = eco_format!("Node {name} event: Registered Node {name} in Controller");
                event(ctx, node, "Normal", "RegisteredNode", message);
                self.known.insert(name.clone(), node.clone());
            }
        }
        let gone: Vec<Obj> =
            self.known.values().filter(|n| cache.object(kind_of::NODE, "", n.name()).is_none()).cloned().collect();
        for node in gone {
            let name = node.name();
            let message = eco_format!("Node {name} event: Removing Node {name} from Controller");
            event(ctx, &node, "Normal", "RemovingNode", message);
            self.known.remove(name);
            self.health.remove(name);
            self.zones.remove(&node);
        }
    }

    /// Brings what is known of a node's health up to date and writes `Unknown` when it has been silent too long. Answers the
    /// Ready condition as it was and as it is.
    fn look_at(&mut self, ctx: &mut Ctx<'_>, node: &Obj) -> Option<(NodeCondition, NodeCondition)> {
        let typed = node.get::<Node>();
        let ready = conditions::find(&typed.status.conditions, "Ready").cloned();
        let grace = if ready.is_some() { self.config.node_monitor_grace } else { self.config.node_startup_grace };
        let observed = ready.clone().unwrap_or_else(|| health::never_spoken(typed));
        let lease = ctx.cache.get::<api::coordination::Lease>("kube-node-lease", node.name());
        let renewed = lease.and_then(|l| l.spec.renew_time).map(|t| t.0);
        let health = self.health.entry(node.name().clone()).or_insert_with(|| Health::new(typed, ctx.now));
        health.observe(typed, ready.as_ref(), renewed, ctx.now);
        if ctx.now <= health.heard + grace {
            return Some((observed, ready?));
        }
        let silent_s = ctx.now.since(health.heard).as_secs();
        let mut copy = typed.clone();
        health::make_unknown(&mut copy, ctx.now);
        let current = conditions::find(&copy.status.conditions, "Ready").cloned()?;
        if current != observed {
            let sentence = eco_format!(
                "has not been heard of for {silent_s} s, may be silent for {} s: its conditions become Unknown",
                grace.as_secs()
            );
            say(ctx, &node.reference(), sentence);
            if ctx.update_status(copy).is_err() {
                return None;
            }
            if let Some(health) = self.health.get_mut(node.name()) {
                health.ready = Some(current.clone());
            }
        }
        Some((observed, current))
    }

    fn act_on(
        &mut self,
        ctx: &mut Ctx<'_>,
        queue: &mut WorkQueue,
        node: &Obj,
        observed: &NodeCondition,
        current: &NodeCondition,
    ) {
        use taints::{NOT_READY_NO_EXECUTE as NOT_READY, UNREACHABLE_NO_EXECUTE as UNREACHABLE};
        let list = &node.get::<Node>().spec.taints;
        let (own, opposite) = match current.status.as_str() {
            "False" => (NOT_READY, UNREACHABLE),
            "Unknown" => (UNREACHABLE, NOT_READY),
            _ => {
                if taints::has(list, UNREACHABLE) || taints::has(list, NOT_READY) {
                    say(ctx, &node.reference(), "is ready again: takes the NoExecute taints away");
                    taints::swap(ctx, node.name(), &[], &[UNREACHABLE, NOT_READY]);
                }
                self.zones.remove(node);
                return;
            }
        };
        if taints::has(list, opposite) {
            taints::swap(ctx, node.name(), &[own], &[opposite]);
        } else if !taints::has(list, own)
            && let Some(at) = self.zones.add(node, ctx.now)
        {
            queue.add_at(at, Key::new(ZONE, zones::of(node)), ctx.cause);
        }
        if current.status != "True" && observed.status == "True" {
            let message = eco_format!("Node {} status is now: NodeNotReady", node.name());
            event(ctx, node, "Normal", "NodeNotReady", message);
            let on_node: Vec<Obj> = ctx.cache.on_node(node.name()).cloned().collect();
            mark_not_ready(ctx, &on_node);
        }
    }

    /// Taints the next node of a zone, at the rate at which nodes may be emptied.
    fn taint_next(&mut self, ctx: &mut Ctx<'_>, zone: &Str) -> Action {
        if let Some(name) = self.zones.take(zone, ctx.now) {
            let ready = ctx.cache.get::<Node>("", &name).and_then(|n| conditions::find(&n.status.conditions, "Ready"));
            let status = ready.map(|c| c.status.clone()).unwrap_or_default();
            let (own, opposite) = match status.as_str() {
                "False" => (taints::NOT_READY_NO_EXECUTE, taints::UNREACHABLE_NO_EXECUTE),
                "Unknown" => (taints::UNREACHABLE_NO_EXECUTE, taints::NOT_READY_NO_EXECUTE),
                _ => return self.zones.next(zone, ctx.now),
            };
            let target = api::ObjectRef::new(kind_of::NODE, "", name.clone());
            say(ctx, &target, eco_format!("Ready is {status}: taints it {}:NoExecute, so that its pods go", own.key));
            taints::swap(ctx, &name, &[own], &[opposite]);
        }
        self.zones.next(zone, ctx.now)
    }
}

/// Pods of a node that is not ready are not ready.
fn mark_not_ready(ctx: &mut Ctx<'_>, list: &[Obj]) {
    for obj in list {
        let mut pod = obj.get::<Pod>().clone();
        if !pods::is_ready(&pod) {
            continue;
        }
        let now = ctx.now;
        for condition in pod.status.conditions.iter_mut().filter(|c| c.type_ == "Ready") {
            condition.status = "False".into();
            condition.last_transition_time = now.into();
        }
        match ctx.update_status(pod) {
            Err(status) if status.is_not_found() => continue,
            _ => event(ctx, obj, "Warning", "NodeNotReady", "Node is not ready".into()),
        }
    }
}

/// `NoSchedule` taints say in taints what conditions and `spec.unschedulable` say.
fn taint_by_conditions(ctx: &mut Ctx<'_>, node: &Obj) -> Result<(), Status> {
    let typed = node.get::<Node>();
    let mut wanted = Vec::new();
    for condition in &typed.status.conditions {
        let key = match (condition.type_.as_str(), condition.status.as_str()) {
            ("Ready", "False") => taints::NOT_READY,
            ("Ready", "Unknown") => taints::UNREACHABLE,
            ("MemoryPressure", "True") => taints::MEMORY_PRESSURE,
            ("DiskPressure", "True") => taints::DISK_PRESSURE,
            ("PIDPressure", "True") => taints::PID_PRESSURE,
            ("NetworkUnavailable", "True") => taints::NETWORK_UNAVAILABLE,
            _ => continue,
        };
        wanted.push(taints::no_schedule(key));
    }
    if typed.spec.unschedulable {
        wanted.push(taints::no_schedule(taints::UNSCHEDULABLE));
    }
    let has = |t: &taints::Taint| taints::has(&typed.spec.taints, *t);
    let managed = taints::BY_CONDITION.iter().map(|k| taints::no_schedule(k));
    let surplus: Vec<_> = managed.filter(|t| has(t) && !wanted.contains(t)).collect();
    wanted.retain(|t| !has(t));
    if wanted.is_empty() && surplus.is_empty() {
        return Ok(());
    }
    let keys = |list: &[taints::Taint]| list.iter().map(|t| t.key).collect::<Vec<_>>().join(" and ");
    let sentence = match (wanted.is_empty(), surplus.is_empty()) {
        (false, true) => eco_format!("taints it {}:NoSchedule, as its conditions say", keys(&wanted)),
        (true, false) => eco_format!("takes {}:NoSchedule away, as its conditions say", keys(&surplus)),
        _ => eco_format!("taints it {}:NoSchedule instead of {}", keys(&wanted), keys(&surplus)),
    };
    say(ctx, &node.reference(), sentence);
    if taints::swap(ctx, node.name(), &wanted, &surplus) {
        Ok(())
    } else {
        Err(Status::new(500, "", eco_format!("failed to swap taints of node {}", node.name())))
    }
}

/// The labels of old names follow those of new names.
fn copy_labels(ctx: &mut Ctx<'_>, node: &Obj) -> Result<(), Status> {
    const LABELS: [(&str, &str, bool); 4] = [
        ("kubernetes.io/os", "beta.kubernetes.io/os", true),
        ("kubernetes.io/arch", "beta.kubernetes.io/arch", true),
        ("topology.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/zone", false),
        ("topology.kubernetes.io/region", "failure-domain.beta.kubernetes.io/region", false),
    ];
    let labels = &node.meta().labels;
    let stale = LABELS.iter().filter_map(|(new, old, always)| {
        let value = labels.get(new)?;
        let differs = labels.get(old).map_or(*always, |v| v != value);
        differs.then(|| (*old, value.clone()))
    });
    let stale: Vec<(&str, Str)> = stale.collect();
    if stale.is_empty() {
        return Ok(());
    }
    let mut patch = api::Value::map();
    for (key, value) in stale {
        patch.path_mut(&["metadata", "labels"]).set(key, value);
    }
    ctx.patch(node.reference(), "", api::PatchType::Strategic, patch).map(|_| ())
}
