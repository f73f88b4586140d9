//! Counts what a namespace uses into the statuses of its quotas. Plays: `pkg/controller/resourcequota`.
//!
//! What is new the admission of the API server charges; this gives back what is gone and counts all again now and then.

mod usage;

use crate::kinds::Kinds;
use api::core::{PersistentVolumeClaim, Pod, ResourceQuota, Service};
use api::helpers::quota;
use api::{Kind, Obj, Quantity, Status, Str, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::{StepId, Time};
use std::collections::BTreeMap;
use std::time::Duration;

/// Amounts by the names under which quotas limit them.
type Usage = BTreeMap<Str, Quantity>;

/// How often all is counted again (`--resource-quota-sync-period`).
const RESYNC: Duration = Duration::from_secs(5 * 60);

/// The resource quota controller.
#[derive(Clone, Default)]
pub struct ResourceQuotaController {
    kinds: Kinds,
}

impl Controller for ResourceQuotaController {
    fn name(&self) -> &'static str {
        "resourcequota-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        let counted = self.kinds.all().filter(|k| k.namespaced && *k != kind_of::EVENT);
        counted.chain([kind_of::CUSTOM_RESOURCE_DEFINITION]).collect()
    }

    fn period(&self) -> Option<Duration> {
        Some(RESYNC)
    }

    fn observe(&mut self, change: &Change, cache: &Cache, now: Time, queue: &mut WorkQueue) {
        self.kinds.observe(change);
        if change.kind == ResourceQuota::KIND {
            let hard = |o: &Obj| o.get::<ResourceQuota>().spec.hard.clone();
            if change.new.is_some() && change.old.as_ref().map(hard) != change.new.as_ref().map(hard) {
                queue.add(change.key(), change.step);
            }
        }
        // Most namespaces have none: nothing else is looked at then.
        let namespace = change.object().namespace();
        let mut quotas = cache.objects(ResourceQuota::KIND, namespace).peekable();
        if namespace.is_empty() || quotas.peek().is_none() || !gives_back(change, now) {
            return;
        }
        for quota in quotas.filter(|q| usage::concerns(q.get(), change.kind)) {
            queue.add(Key::of(quota), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let cache = ctx.cache;
        let Some(obj) = cache.object(ResourceQuota::KIND, &key.namespace, &key.name) else {
            return Ok(Action::AwaitChange);
        };
        let quota: &ResourceQuota = obj.get();
        let mut used: Usage = quota.status.used.iter().map(|(name, amount)| (name.clone(), *amount)).collect();
        used.extend(self.count(quota, cache, ctx.now));
        used.retain(|name, _| quota.spec.hard.contains_key(name));
        let known = &quota.status;
        let same =
            used.iter().all(|(name, amount)| known.used.get(name) == Some(amount)) && used.len() == known.used.len();
        if same && known.hard == quota.spec.hard && !known.used.is_absent() && !known.hard.is_absent() {
            return Ok(Action::AwaitChange);
        }
        let list: Vec<String> = used
            .iter()
            .filter_map(|(name, amount)| Some(format!("{name} {amount} of {}", quota.spec.hard.get(name)?)))
            .collect();
        say(ctx, &obj.reference(), eco_format!("counts what its namespace uses: {}", list.join(", ")));
        let mut changed = quota.clone();
        changed.status.hard = quota.spec.hard.clone();
        changed.status.used = used.into_iter().collect();
        ctx.update_status(changed)?;
        Ok(Action::AwaitChange)
    }

    fn tick(&mut self, ctx: &mut Ctx<'_>, queue: &mut WorkQueue) {
        for quota in ctx.cache.objects(ResourceQuota::KIND, "") {
            queue.add(Key::of(quota), StepId::NONE);
        }
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

impl ResourceQuotaController {
    /// What the objects that a quota is about use together.
    fn count(&self, quota: &ResourceQuota, cache: &Cache, now: Time) -> Usage {
        let mut sum = Usage::new();
        for kind in self.kinds.all().filter(|k| usage::concerns(quota, *k)) {
            for name in quota.spec.hard.keys().filter(|name| usage::counts(kind, name)) {
                sum.entry(name.clone()).or_default();
            }
            let objects = cache.objects(kind, &quota.metadata.namespace);
            for obj in objects.filter(|o| quota::contain(quota, o)) {
                for (name, amount) in usage::of(obj, now) {
                    if let Some(total) = sum.get_mut(&name) {
                        *total += amount;
                    }
                }
            }
        }
        sum
    }
}

/// Whether a change may have given something back.
fn gives_back(change: &Change, now: Time) -> bool {
    let Some(old) = &change.old else { return false };
    let Some(new) = &change.new else { return true };
    if let (Some(old), Some(new)) = (old.try_get::<Pod>(), new.try_get::<Pod>()) {
        let ended = usage::is_charged(old, now) && !usage::is_charged(new, now);
        return ended || quota::is_terminating(old) != quota::is_terminating(new) || usage::is_resized(old, new);
    }
    if let (Some(old), Some(new)) = (old.try_get::<Service>(), new.try_get::<Service>()) {
        return old.spec.type_ != new.spec.type_;
    }
    if let (Some(old), Some(new)) = (old.try_get::<PersistentVolumeClaim>(), new.try_get::<PersistentVolumeClaim>()) {
        return old.spec.resources.requests != new.spec.resources.requests
            || old.status.allocated_resources != new.status.allocated_resources;
    }
    false
}
