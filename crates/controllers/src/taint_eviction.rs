//! Deletes pods from nodes with `NoExecute` taints that they do not tolerate, at once or after `tolerationSeconds`.
//! Plays: `pkg/controller/tainteviction`.

use crate::pods;
use api::core::{Node, Pod, Taint, Toleration};
use api::helpers::taints::tolerates;
use api::{Kind, Obj, Status, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;

/// A deletion that is to come.
#[derive(Clone, Copy, Debug)]
struct Eviction {
    since: Time,
    at: Time,
}

/// The taint eviction controller. Keys are nodes (no namespace) and pods.
#[derive(Clone, Default)]
pub struct TaintEvictionController {
    planned: BTreeMap<Key, Eviction>,
}

impl Controller for TaintEvictionController {
    fn name(&self) -> &'static str {
        "taint-eviction-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::NODE, kind_of::POD]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.kind == Node::KIND {
            let taints = |o: &Obj| no_execute(o.get()).cloned().collect::<Vec<Taint>>();
            let (old, new) = (change.old.as_ref().map(taints), change.new.as_ref().map(taints));
            if old.unwrap_or_default() != new.unwrap_or_default() {
                queue.add(change.key(), change.step);
            }
            return;
        }
        let Some(new) = &change.new else {
            if self.planned.contains_key(&change.key()) {
                queue.add(change.key(), change.step);
            }
            return;
        };
        let pod = new.get::<Pod>();
        let same = change.old.as_ref().map(Obj::get::<Pod>).is_some_and(|old| {
            old.spec.node_name == pod.spec.node_name && old.spec.tolerations == pod.spec.tolerations
        });
        let tainted = || cache.get::<Node>("", &pod.spec.node_name).is_some_and(|n| no_execute(n).next().is_some());
        if !same && !pod.spec.node_name.is_empty() && (tainted() || self.planned.contains_key(&change.key())) {
            queue.add(change.key(), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        if !key.namespace.is_empty() {
            return self.look_at_pod(ctx, key);
        }
        let pods: Vec<Key> = ctx.cache.on_node(&key.name).map(Key::of).collect();
        // A node's pods are looked at in turn; the earliest deletion that is to come brings the node back.
        let mut next: Option<Duration> = None;
        for pod in pods {
            if let Action::RequeueAfter(after) = self.look_at_pod(ctx, &pod)? {
                next = Some(next.map_or(after, |n| n.min(after)));
            }
        }
        Ok(next.map_or(Action::AwaitChange, Action::RequeueAfter))
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

fn no_execute(node: &Node) -> impl Iterator<Item = &Taint> {
    node.spec.taints.iter().filter(|t| t.effect == "NoExecute")
}

/// How long a pod with these tolerations stays: `None` for ever, nothing if it does not tolerate some taint.
fn stays(taints: &[&Taint], tolerations: &[Toleration]) -> Option<Duration> {
    let mut shortest: Option<i64> = None;
    for taint in taints {
        let Some(used) = tolerations.iter().find(|t| tolerates(t, taint)) else { return Some(Duration::ZERO) };
        if let Some(s) = used.toleration_seconds {
            shortest = Some(shortest.map_or(s, |known| known.min(s)));
        }
    }
    shortest.map(|s| Duration::from_secs(u64::try_from(s).unwrap_or(0)))
}

impl TaintEvictionController {
    fn look_at_pod(&mut self, ctx: &mut Ctx<'_>, key: &Key) -> Result<Action, Status> {
        let Some(obj) = ctx.cache.object(kind_of::POD, &key.namespace, &key.name).cloned() else {
            self.planned.remove(key);
            return Ok(Action::AwaitChange);
        };
        let pod = obj.get::<Pod>();
        let node = ctx.cache.get::<Node>("", &pod.spec.node_name);
        let taints: Vec<&Taint> = node.into_iter().flat_map(no_execute).collect();
        let stay = if taints.is_empty() { None } else { stays(&taints, &pod.spec.tolerations) };
        let Some(stay) = stay else {
            self.cancel(ctx, &obj, key);
            return Ok(Action::AwaitChange);
        };
        let planned = self.planned.get(key).copied();
        let since = planned.map_or(ctx.now, |p| p.since);
        let at = match planned {
            // A deletion that is planned for earlier stays.
            Some(p) if p.at <= since + stay => p.at,
            _ => since + stay,
        };
        if pods::is_terminating(pod) {
            self.planned.remove(key);
            return Ok(Action::AwaitChange);
        }
        if at > ctx.now {
            self.planned.insert(key.clone(), Eviction { since, at });
            return Ok(Action::RequeueAfter(at.since(ctx.now)));
        }
        self.planned.remove(key);
        let keys = taints.iter().map(|t| t.key.as_str()).collect::<Vec<_>>().join(" and ");
        let sentence = if stay.is_zero() {
            eco_format!("does not tolerate {keys}:NoExecute of its node: deletes it")
        } else {
            eco_format!("has tolerated {keys}:NoExecute of its node for {} s: deletes it", stay.as_secs())
        };
        say(ctx, &obj.reference(), sentence);
        ctx.event(&obj, "Normal", "TaintManagerEviction", eco_format!("Marking for deletion Pod {key}"));
        evict(ctx, &obj)?;
        Ok(Action::AwaitChange)
    }

    fn cancel(&mut self, ctx: &mut Ctx<'_>, obj: &Obj, key: &Key) {
        if self.planned.remove(key).is_some() {
            say(ctx, &obj.reference(), "may stay: its node's taints are gone or tolerated");
            ctx.event(obj, "Normal", "TaintManagerEviction", eco_format!("Cancelling deletion of Pod {key}"));
        }
    }
}

fn evict(ctx: &mut Ctx<'_>, obj: &Obj) -> Result<(), Status> {
    let live = match ctx.get_live(obj.reference()) {
        Ok(live) => live,
        Err(status) if status.is_not_found() => return Ok(()),
        Err(status) => return Err(status),
    };
    let mut pod = live.get::<Pod>().clone();
    let reason = ("DeletionByTaintManager", "Taint manager: deleting due to NoExecute taint");
    if pods::put_disruption_target(&mut pod, reason.0, reason.1, ctx.now) {
        ctx.update_status(pod)?;
    }
    match ctx.delete(obj.reference(), "", None) {
        Err(status) if !status.is_not_found() => Err(status),
        _ => Ok(()),
    }
}
