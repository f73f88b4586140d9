//! Removes pods that nobody else will: of nodes that are gone, of deletions before they were bound, and the oldest of too
//! many finished ones. Plays: `pkg/controller/podgc`.

use crate::config::Config;
use crate::{conditions, pods};
use api::core::{Node, Pod};
use api::{Kind, Obj, Options, Status, Str, Typed, Verb, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use sim::Time;
use std::collections::BTreeMap;
use std::time::Duration;

/// How often it looks.
const PERIOD: Duration = Duration::from_secs(20);
/// How long a node must have been gone.
const QUARANTINE: Duration = Duration::from_secs(40);

/// The pod garbage collector.
#[derive(Clone)]
pub struct PodGcController {
    terminated_pods: usize,
    /// Nodes that pods name and that do not exist, and since when that is known.
    missing: BTreeMap<Str, Time>,
}

impl PodGcController {
    /// A controller with these flags.
    pub fn new(config: &Config) -> Self {
        Self { terminated_pods: config.terminated_pods, missing: BTreeMap::new() }
    }
}

impl Controller for PodGcController {
    fn name(&self) -> &'static str {
        "pod-garbage-collector-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::POD, kind_of::NODE]
    }

    fn period(&self) -> Option<Duration> {
        Some(PERIOD)
    }

    fn observe(&mut self, _change: &Change, _cache: &Cache, _now: Time, _queue: &mut WorkQueue) {}

    fn reconcile(&mut self, _key: &Key, _ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        Ok(Action::AwaitChange)
    }

    fn tick(&mut self, ctx: &mut Ctx<'_>, _queue: &mut WorkQueue) {
        let cache = ctx.cache;
        let mut finished: Vec<Obj> = Vec::new();
        let mut missing: BTreeMap<Str, Vec<Obj>> = BTreeMap::new();
        let mut unbound: Vec<Obj> = Vec::new();
        let mut stuck: Vec<Obj> = Vec::new();
        for obj in cache.objects(Pod::KIND, "") {
            let pod = obj.get::<Pod>();
            if pods::is_terminal(pod) {
                finished.push(obj.clone());
            }
            if pod.spec.node_name.is_empty() {
                if pods::is_terminating(pod) {
                    unbound.push(obj.clone());
                }
                continue;
            }
            match cache.get::<Node>("", &pod.spec.node_name) {
                None => missing.entry(pod.spec.node_name.clone()).or_default().push(obj.clone()),
                Some(node) if pods::is_terminating(pod) && is_out_of_service(node) => stuck.push(obj.clone()),
                Some(_) => {}
            }
        }
        self.remove_finished(ctx, finished);
        for pod in stuck {
            remove(ctx, &pod, None, "its node is out of service: removes it at once");
        }
        self.remove_orphans(ctx, missing);
        for pod in unbound {
            remove(ctx, &pod, None, "is being deleted and was never bound to a node: removes it at once");
        }
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

fn is_out_of_service(node: &Node) -> bool {
    !conditions::is_true(&node.status.conditions, "Ready")
        && node.spec.taints.iter().any(|t| t.key == "node.kubernetes.io/out-of-service")
}

impl PodGcController {
    fn remove_finished(&self, ctx: &mut Ctx<'_>, mut finished: Vec<Obj>) {
        let surplus = finished.len().saturating_sub(self.terminated_pods);
        if surplus == 0 {
            return;
        }
        finished.sort_by_key(|o| {
            let evicted = o.get::<Pod>().status.reason == "Evicted";
            (!evicted, o.meta().creation_timestamp, o.name().clone())
        });
        for pod in &finished[..surplus] {
            remove(ctx, pod, None, "has finished and too many are kept: removes the oldest");
        }
    }

    fn remove_orphans(&mut self, ctx: &mut Ctx<'_>, missing: BTreeMap<Str, Vec<Obj>>) {
        self.missing.retain(|node, _| missing.contains_key(node));
        for (node, orphans) in missing {
            let since = *self.missing.entry(node.clone()).or_insert(ctx.now);
            let target = api::ObjectRef::new(kind_of::NODE, "", node);
            if ctx.now.since(since) < QUARANTINE || ctx.get_live(target).is_ok() {
                continue;
            }
            for pod in orphans {
                let condition = ("DeletionByPodGC", "PodGC: node no longer exists");
                remove(ctx, &pod, Some(condition), "its node no longer exists: removes it");
            }
        }
    }
}

/// Marks a pod as failed and deletes it without grace.
fn remove(ctx: &mut Ctx<'_>, obj: &Obj, condition: Option<(&str, &str)>, sentence: &str) {
    say(ctx, &obj.reference(), sentence);
    let mut pod = obj.get::<Pod>().clone();
    if !pods::is_terminal(&pod) {
        pod.status.phase = "Failed".into();
        pod.status.observed_generation = pod.metadata.generation;
        if let Some((reason, message)) = condition {
            pods::put_disruption_target(&mut pod, reason, message, ctx.now);
        }
        if ctx.update_status(pod).is_err() {
            return;
        }
    }
    let options = Options { grace_period_s: Some(0), ..Options::default() };
    // One that is gone already, or that cannot be removed now, is looked at again in the next round.
    let _ = ctx.request(Verb::Delete, obj.reference(), "", api::Body::None, options);
}
