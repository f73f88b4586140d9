//! Pods of the newest template, brought in step by step by a ReplicaSet for each template. Plays: `pkg/controller/deployment`.
//!
//! Left out: the rollback annotation of `extensions/v1beta1` (kubectl rolls back by writing the template).

mod progress;
mod recreate;
mod revision;
mod rolling;
mod rollout;
mod scaling;
mod sync;

use crate::claims;
use crate::pods;
use api::apps::{Deployment, ReplicaSet};
use api::core::Pod;
use api::selector::Selector;
use api::{Kind, Obj, Status, Typed, kind_of};
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use rollout::Rollout;
use sim::Time;

/// The controller of Deployments.
#[derive(Clone, Default)]
pub struct DeploymentController;

fn manager_of(obj: &Obj, cache: &Cache) -> Option<Key> {
    let owner = pods::controller_of(obj).filter(|o| pods::names_kind(o, kind_of::DEPLOYMENT))?;
    let found = cache.object(kind_of::DEPLOYMENT, obj.namespace(), &owner.name)?;
    (found.meta().uid == owner.uid).then(|| Key::of(found))
}

fn observe_replica_set(change: &Change, cache: &Cache, queue: &mut WorkQueue) {
    let set = change.object();
    let manager = manager_of(set, cache);
    let former = change.old.as_ref().filter(|_| change.new.is_some());
    for key in former.and_then(|old| manager_of(old, cache)).into_iter().chain(manager.clone()) {
        queue.add(key, change.step);
    }
    let orphan = change.new.is_some() && pods::controller_of(set).is_none();
    if orphan
        && former.is_none_or(|old| old.meta().labels != set.meta().labels || pods::controller_of(old).is_some())
        && !set.meta().labels.is_empty()
    {
        for d in cache.list::<Deployment>(set.namespace()) {
            let selector = Selector::of(d.spec.selector.as_deref()).unwrap_or_else(|_| Selector::nothing());
            if !selector.is_everything() && selector.matches(&set.meta().labels) {
                queue.add(Key::new(d.metadata.namespace.clone(), d.metadata.name.clone()), change.step);
            }
        }
    }
}

/// A Deployment that recreates waits until the last old pod has gone.
fn observe_pod(change: &Change, cache: &Cache, queue: &mut WorkQueue) {
    if change.new.is_some() {
        return;
    }
    let pod = change.object();
    let Some(owner) = pods::controller_of(pod).filter(|o| pods::names_kind(o, kind_of::REPLICA_SET)) else { return };
    let set = cache.object(kind_of::REPLICA_SET, pod.namespace(), &owner.name);
    if let Some(key) = set.and_then(|set| manager_of(set, cache))
        && cache.get::<Deployment>(&key.namespace, &key.name).is_some_and(|d| d.spec.strategy.type_ == "Recreate")
    {
        queue.add(key, change.step);
    }
}

impl Controller for DeploymentController {
    fn name(&self) -> &'static str {
        "deployment-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::DEPLOYMENT, kind_of::REPLICA_SET, kind_of::POD]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.kind == Deployment::KIND {
            queue.add(change.key(), change.step);
        } else if change.kind == ReplicaSet::KIND {
            observe_replica_set(change, cache, queue);
        } else if change.kind == Pod::KIND {
            observe_pod(change, cache, queue);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let Some(obj) = ctx.cache.object(kind_of::DEPLOYMENT, &key.namespace, &key.name).cloned() else {
            return Ok(Action::AwaitChange);
        };
        let d = obj.get::<Deployment>();
        if d.spec.selector.as_deref().is_some_and(|s| *s == Default::default()) {
            return selects_everything(&obj, ctx);
        }
        let Ok(selector) = Selector::of(d.spec.selector.as_deref()) else { return Ok(Action::AwaitChange) };
        let sets = claims::claim(ctx, &obj, &selector, kind_of::REPLICA_SET, |_| true)?;
        let sets = sets.iter().map(Obj::to::<ReplicaSet>).collect();
        Rollout::new(obj.clone(), sets).sync(ctx)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

fn selects_everything(obj: &Obj, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
    let message = "This deployment is selecting all pods. A non-empty selector is required.";
    ctx.event(obj, "Warning", "SelectingAll", message);
    let mut d = obj.get::<Deployment>().clone();
    if d.status.observed_generation < d.metadata.generation {
        d.status.observed_generation = d.metadata.generation;
        ctx.update_status(d)?;
    }
    Ok(Action::AwaitChange)
}
