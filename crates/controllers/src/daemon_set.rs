//! One pod on each node that suits. Plays: `pkg/controller/daemon`.

mod placement;
mod revisions;
mod update;

use crate::claims;
use crate::expectations::Expectations;
use crate::history;
use crate::pod_control::{self, BURST};
use crate::pods;
use api::apps::{DaemonSet, DaemonSetStatus};
use api::core::{Node, Pod};
use api::selector::Selector;
use api::{Kind, Obj, Ptr, Status, Str, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use placement::Placement;
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;

/// The first delay before a failed pod is replaced; doubles each time.
const FIRST_BACKOFF: Duration = Duration::from_secs(1);
/// The longest one.
const MAX_BACKOFF: Duration = Duration::from_secs(900);

/// How long a failed pod of a node waits for its deletion.
#[derive(Clone, Copy, Debug)]
struct Backoff {
    delay: Duration,
    since: Time,
}

/// The controller of DaemonSets.
#[derive(Clone, Default)]
pub struct DaemonSetController {
    expectations: Expectations,
    /// By uid, observed generation and node.
    backoffs: BTreeMap<(Str, i64, Str), Backoff>,
}

/// The pods of a DaemonSet by the node that they are meant for.
type ByNode = BTreeMap<Str, Vec<Obj>>;

/// What is to be done on the nodes.
#[derive(Default)]
struct Work {
    /// Nodes that get a pod.
    create: Vec<Str>,
    /// Pods that go.
    delete: Vec<Obj>,
    /// When a failed pod may be deleted.
    retry: Option<Duration>,
}

/// Pods of a node in the order in which they are kept: bound ones first, then older ones.
fn in_order(list: &mut [Obj]) {
    list.sort_by_key(|o| {
        let pod = o.get::<Pod>();
        (pod.spec.node_name.is_empty(), pod.metadata.creation_timestamp, pod.metadata.name.clone())
    });
}

impl Controller for DaemonSetController {
    fn name(&self) -> &'static str {
        "daemonset-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::DAEMON_SET, kind_of::POD, kind_of::NODE, kind_of::CONTROLLER_REVISION]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.kind == DaemonSet::KIND {
            if change.new.is_none() {
                self.expectations.forget(&change.key());
                let uid = &change.object().meta().uid;
                self.backoffs.retain(|(owner, _, _), _| owner != uid);
            }
            queue.add(change.key(), change.step);
        } else if change.kind == Pod::KIND {
            self.observe_pod(change, cache, queue);
        } else if change.kind == Node::KIND {
            observe_node(change, cache, queue);
        } else if let Some(key) = history::owner_key(change.object(), kind_of::DAEMON_SET, cache) {
            queue.add(key, change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let Some(obj) = ctx.cache.object(kind_of::DAEMON_SET, &key.namespace, &key.name).cloned() else {
            self.expectations.forget(key);
            return Ok(Action::AwaitChange);
        };
        let set = obj.get::<DaemonSet>();
        if set.spec.selector.as_deref().is_some_and(|s| *s == Default::default()) {
            let message = "This daemon set is selecting all pods. A non-empty selector is required.";
            ctx.event(&obj, "Warning", "SelectingAll", message);
            return Ok(Action::AwaitChange);
        }
        let Ok(selector) = Selector::of(set.spec.selector.as_deref()) else { return Ok(Action::AwaitChange) };
        if set.metadata.deletion_timestamp.is_some() {
            return Ok(Action::AwaitChange);
        }
        let placement = Placement::new(set);
        let (hash, old) = self.find_revisions(ctx, &obj, &selector)?;
        let settled = self.expectations.are_met(key, ctx.now);
        let mut retry = None;
        let mut failure = None;
        if settled {
            let by_node = self.pods_by_node(ctx, &obj, &selector)?;
            let work = self.manage(ctx, &obj, &placement, &by_node, &hash);
            retry = work.retry;
            failure = self.carry_out(ctx, key, &obj, &placement, work, &hash);
            if failure.is_none()
                && self.expectations.are_met(key, ctx.now)
                && set.spec.update_strategy.type_ != "OnDelete"
            {
                let work = update::work(ctx, set, &placement, &by_node, &hash);
                failure = self.carry_out(ctx, key, &obj, &placement, work, &hash);
            }
            if failure.is_none() {
                revisions::clean_up(ctx, &obj, old)?;
            }
        }
        let by_node = self.pods_by_node(ctx, &obj, &selector)?;
        let again = write_status(ctx, &obj, &placement, &by_node, &hash, settled)?;
        if let Some(status) = failure {
            return Err(status);
        }
        Ok(again.into_iter().chain(retry).min().map_or(Action::AwaitChange, Action::RequeueAfter))
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

fn observe_node(change: &Change, cache: &Cache, queue: &mut WorkQueue) {
    let Some(new) = change.new.as_ref().map(Obj::get::<Node>) else { return };
    let old = change.old.as_ref().map(Obj::get::<Node>);
    let same = old.is_some_and(|o| o.metadata.labels == new.metadata.labels && o.spec.taints == new.spec.taints);
    if same {
        return;
    }
    for set in cache.list::<DaemonSet>("") {
        let placement = Placement::new(set);
        let now = placement.verdict(new);
        if old.map(|o| placement.verdict(o)) != Some(now) && (now.runs || old.is_some()) {
            queue.add(Key::new(set.metadata.namespace.clone(), set.metadata.name.clone()), change.step);
        }
    }
}

impl DaemonSetController {
    fn observe_pod(&mut self, change: &Change, cache: &Cache, queue: &mut WorkQueue) {
        let pod = change.object();
        let manager = history::owner_key(pod, kind_of::DAEMON_SET, cache);
        if let Some(key) = &manager {
            let gone = change.new.as_ref().is_none_or(|p| p.meta().deletion_timestamp.is_some());
            self.expectations.seen(key, &pod.meta().uid, gone);
            queue.add(key.clone(), change.step);
        }
        let former = change.old.as_ref().filter(|_| change.new.is_some());
        let old = former.and_then(|o| history::owner_key(o, kind_of::DAEMON_SET, cache));
        if let Some(old) = old.filter(|k| Some(k) != manager.as_ref()) {
            queue.add(old, change.step);
        }
        let relabelled =
            former.is_none_or(|o| o.meta().labels != pod.meta().labels || pods::controller_of(o).is_some());
        if manager.is_none() && change.new.is_some() && pods::controller_of(pod).is_none() && relabelled {
            for set in cache.list::<DaemonSet>(pod.namespace()) {
                if Selector::of(set.spec.selector.as_deref()).is_ok_and(|s| s.matches(&pod.meta().labels)) {
                    queue.add(Key::new(pod.namespace().clone(), set.metadata.name.clone()), change.step);
                }
            }
        }
    }

    fn pods_by_node(&self, ctx: &mut Ctx<'_>, obj: &Obj, selector: &Selector) -> Result<ByNode, Status> {
        let mut by_node = ByNode::new();
        for p in claims::claim(ctx, obj, selector, kind_of::POD, |_| true)? {
            let pod = p.get::<Pod>();
            if pods::is_terminal(pod) && pods::is_terminating(pod) {
                continue;
            }
            if let Some(node) = placement::target(pod) {
                by_node.entry(node).or_default().push(p);
            }
        }
        Ok(by_node)
    }

    /// What is to be done so that each node that suits has one pod.
    fn manage(&mut self, ctx: &mut Ctx<'_>, obj: &Obj, placement: &Placement, by_node: &ByNode, hash: &Str) -> Work {
        let mut work = Work::default();
        let cache = ctx.cache;
        for node in cache.list::<Node>("") {
            let verdict = placement.verdict(node);
            let name = &node.metadata.name;
            match by_node.get(name) {
                None if verdict.runs => work.create.push(name.clone()),
                None => {}
                Some(list) if verdict.stays => self.tend(ctx, obj, name, list, hash, verdict.runs, &mut work),
                Some(list) => {
                    let leaving = list.iter().filter(|p| !pods::is_terminating(p.get::<Pod>()));
                    work.delete.extend(leaving.cloned());
                }
            }
        }
        let nodeless = by_node.iter().filter(|(node, _)| cache.object(kind_of::NODE, "", node).is_none());
        let unbound = nodeless.flat_map(|(_, list)| list).filter(|p| p.get::<Pod>().spec.node_name.is_empty());
        work.delete.extend(unbound.cloned());
        work
    }

    /// Looks after the pods of one node: ended ones go (failed ones not too often), and so do those that are too many.
    #[expect(clippy::too_many_arguments, reason = "one node's share of a reconcile")]
    fn tend(
        &mut self,
        ctx: &mut Ctx<'_>,
        obj: &Obj,
        node: &Str,
        list: &[Obj],
        hash: &Str,
        runs: bool,
        work: &mut Work,
    ) {
        let set = obj.get::<DaemonSet>();
        let mut running: Vec<Obj> = Vec::new();
        for p in list.iter().filter(|p| !pods::is_terminating(p.get::<Pod>())) {
            let (namespace, name) = (p.namespace(), p.name());
            match p.get::<Pod>().status.phase.as_str() {
                "Failed" => {
                    if let Some(wait) = self.back_off(set, node, ctx.now) {
                        work.retry = Some(work.retry.map_or(wait, |r| r.min(wait)));
                        continue;
                    }
                    let message =
                        eco_format!("Found failed daemon pod {namespace}/{name} on node {node}, will try to kill it");
                    ctx.event(obj, "Warning", "FailedDaemonPod", message);
                    work.delete.push(p.clone());
                }
                "Succeeded" => {
                    let message = eco_format!(
                        "Found succeeded daemon pod {namespace}/{name} on node {node}, will try to delete it"
                    );
                    ctx.event(obj, "Normal", "SucceededDaemonPod", message);
                    work.delete.push(p.clone());
                }
                _ => running.push(p.clone()),
            }
        }
        in_order(&mut running);
        if !update::allows_surge(set) {
            work.delete.extend(running.into_iter().skip(1));
            return;
        }
        if running.len() <= 1 {
            if running.is_empty() && runs {
                work.create.push(node.clone());
            }
            return;
        }
        update::thin_out(ctx, set, running, hash, work);
    }

    /// How long the failed pod of a node has to wait; `None`: it may go now, and the next one waits longer.
    fn back_off(&mut self, set: &DaemonSet, node: &Str, now: Time) -> Option<Duration> {
        let key = (set.metadata.uid.clone(), set.status.observed_generation, node.clone());
        let known = self.backoffs.get(&key).copied().filter(|b| now.since(b.since) <= MAX_BACKOFF * 2);
        if let Some(b) = known
            && now.since(b.since) < b.delay
        {
            return Some(b.delay.saturating_sub(now.since(b.since)).max(Duration::from_millis(1)));
        }
        let delay = known.map_or(FIRST_BACKOFF, |b| (b.delay * 2).min(MAX_BACKOFF));
        self.backoffs.insert(key, Backoff { delay, since: now });
        None
    }

    fn carry_out(
        &mut self,
        ctx: &mut Ctx<'_>,
        key: &Key,
        obj: &Obj,
        placement: &Placement,
        mut work: Work,
        hash: &Str,
    ) -> Option<Status> {
        work.create.truncate(BURST);
        work.delete.truncate(BURST);
        if work.create.is_empty() && work.delete.is_empty() {
            return None;
        }
        let mut parts = Vec::new();
        if !work.create.is_empty() {
            parts.push(eco_format!("creates one on {}", pods::names(work.create.iter())));
        }
        if !work.delete.is_empty() {
            parts.push(eco_format!("deletes {}", pods::names(work.delete.iter().map(|p| p.name()))));
        }
        say(ctx, &obj.reference(), eco_format!("wants one pod on each node that suits: {}", parts.join(", ")));
        let template = placement.template(obj.get(), hash);
        let pod = pods::from_template(&template, obj);
        let expectations = &mut self.expectations;
        let made = pod_control::create(ctx, expectations, key, obj, work.create.len(), |i| {
            placement::meant_for(pod.clone(), &work.create[i])
        });
        let gone = pod_control::delete(ctx, expectations, key, obj, &work.delete);
        made.or(gone)
    }
}

/// Writes the counts if they differ. Answers when to look again for pods that become available.
fn write_status(
    ctx: &mut Ctx<'_>,
    obj: &Obj,
    placement: &Placement,
    by_node: &ByNode,
    hash: &Str,
    observed: bool,
) -> Result<Option<Duration>, Status> {
    let set = obj.get::<DaemonSet>();
    let mut status = DaemonSetStatus {
        observed_generation: set.status.observed_generation,
        collision_count: set.status.collision_count,
        conditions: set.status.conditions.clone(),
        ..DaemonSetStatus::default()
    };
    if observed {
        status.observed_generation = set.metadata.generation;
    }
    let min_ready_s = set.spec.min_ready_seconds;
    for node in ctx.cache.list::<Node>("") {
        let list = by_node.get(&node.metadata.name);
        if !placement.verdict(node).runs {
            status.number_misscheduled += i32::from(list.is_some());
            continue;
        }
        status.desired_number_scheduled += 1;
        let Some(list) = list else { continue };
        status.current_number_scheduled += 1;
        let mut list = list.clone();
        in_order(&mut list);
        let pod = list[0].get::<Pod>();
        if pods::is_ready(pod) {
            status.number_ready += 1;
            status.number_available += i32::from(pods::is_available(pod, min_ready_s, ctx.now));
        }
        status.updated_number_scheduled += i32::from(update::is_updated(set, pod, hash));
    }
    status.number_unavailable = status.desired_number_scheduled - status.number_available;
    let waits = status.number_ready != status.number_available;
    if *set.status != status {
        let mut copy = set.clone();
        copy.status = Ptr::new(status);
        match ctx.update_status(copy.clone()) {
            Err(failure) if failure.is_conflict() => {
                let mut fresh = ctx.get_live(obj.reference())?;
                let collisions = fresh.get::<DaemonSet>().status.collision_count;
                fresh.get_mut::<DaemonSet>().status = copy.status;
                fresh.get_mut::<DaemonSet>().status.collision_count = collisions;
                ctx.update_status(fresh)?;
            }
            other => {
                other?;
            }
        }
    }
    let all = by_node.values().flatten().map(|p| p.get::<Pod>());
    Ok((min_ready_s > 0 && waits).then(|| pods::next_availability(all, min_ready_s, ctx.now)).flatten())
}
