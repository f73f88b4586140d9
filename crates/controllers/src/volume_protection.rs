//! Keeps volumes and claims that are in use from going away, by finalizers; and tells of claims that no pod uses.
//! Plays: `pkg/controller/volume/pvprotection` and `pvcprotection`.
//!
//! Left out: the live list of pods before a finalizer is removed; the cache is at most one watch event old.

use crate::{claim_use, pods};
use api::core::{PersistentVolume, PersistentVolumeClaim, PersistentVolumeClaimCondition, Pod};
use api::meta::ObjectMeta;
use api::{Kind, Obj, Status, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use sim::Time;

/// The finalizer of volumes.
const VOLUME_FINALIZER: &str = "kubernetes.io/pv-protection";
/// The finalizer of claims.
const CLAIM_FINALIZER: &str = "kubernetes.io/pvc-protection";
/// The condition of a claim that no pod uses.
const UNUSED: &str = "Unused";

/// The PV protection controller.
#[derive(Clone, Default)]
pub struct VolumeProtectionController;

/// The PVC protection controller.
#[derive(Clone, Default)]
pub struct ClaimProtectionController;

fn has(meta: &ObjectMeta, finalizer: &str) -> bool {
    meta.finalizers.iter().any(|f| f == finalizer)
}

/// Whether the finalizer is to be added, or perhaps to be removed.
fn needs_a_look(meta: &ObjectMeta, finalizer: &str) -> bool {
    meta.deletion_timestamp.is_some() == has(meta, finalizer)
}

fn add(ctx: &mut Ctx<'_>, obj: &Obj, finalizer: &str) -> Result<Action, Status> {
    say(ctx, &obj.reference(), "lacks its protecting finalizer: adds it");
    let mut guarded = obj.clone();
    guarded.meta_mut().finalizers.push(finalizer.into());
    ctx.update(guarded).map(|_| Action::AwaitChange)
}

fn remove(ctx: &mut Ctx<'_>, obj: &Obj, finalizer: &str, sentence: &str) -> Result<Action, Status> {
    say(ctx, &obj.reference(), sentence);
    let mut free = obj.clone();
    free.meta_mut().finalizers.retain(|f| f != finalizer);
    ctx.update(free).map(|_| Action::AwaitChange)
}

impl Controller for VolumeProtectionController {
    fn name(&self) -> &'static str {
        "persistentvolume-protection-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::PERSISTENT_VOLUME]
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.new.as_ref().is_some_and(|o| needs_a_look(o.meta(), VOLUME_FINALIZER)) {
            queue.add(change.key(), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let cache = ctx.cache;
        let Some(obj) = cache.object(kind_of::PERSISTENT_VOLUME, "", &key.name) else { return Ok(Action::AwaitChange) };
        if !needs_a_look(obj.meta(), VOLUME_FINALIZER) {
            return Ok(Action::AwaitChange);
        }
        if obj.meta().deletion_timestamp.is_none() {
            return add(ctx, obj, VOLUME_FINALIZER);
        }
        if obj.get::<PersistentVolume>().status.phase == "Bound" {
            return Ok(Action::AwaitChange);
        }
        remove(ctx, obj, VOLUME_FINALIZER, "is to be deleted and bound to no claim: lets it go")
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

impl Controller for ClaimProtectionController {
    fn name(&self) -> &'static str {
        "persistentvolumeclaim-protection-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::PERSISTENT_VOLUME_CLAIM, kind_of::POD]
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.kind == Pod::KIND {
            for pod in change.old.iter().filter(|_| change.new.is_none()).chain(&change.new) {
                for claim in claim_use::claims_of(pod.get()) {
                    queue.add(Key::new(pod.namespace().clone(), claim), change.step);
                }
            }
            return;
        }
        let Some(obj) = &change.new else { return };
        if unused(obj.get()).is_none() || needs_a_look(obj.meta(), CLAIM_FINALIZER) {
            queue.add(change.key(), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let cache = ctx.cache;
        let Some(obj) = cache.object(kind_of::PERSISTENT_VOLUME_CLAIM, &key.namespace, &key.name) else {
            return Ok(Action::AwaitChange);
        };
        let claim: &PersistentVolumeClaim = obj.get();
        let terminating = obj.meta().deletion_timestamp.is_some();
        if !terminating && claim.status.phase == "Bound" {
            tell_use(ctx, obj)?;
        }
        if !needs_a_look(obj.meta(), CLAIM_FINALIZER) {
            return Ok(Action::AwaitChange);
        }
        if !terminating {
            return add(ctx, obj, CLAIM_FINALIZER);
        }
        if claim_use::users(cache, obj).any(|pod| holds(pod.get(), obj)) {
            return Ok(Action::AwaitChange);
        }
        remove(ctx, obj, CLAIM_FINALIZER, "is to be deleted and no pod uses it: lets it go")
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

fn unused(claim: &PersistentVolumeClaim) -> Option<&PersistentVolumeClaimCondition> {
    claim.status.conditions.iter().find(|c| c.type_ == UNUSED)
}

/// Whether a pod on a node keeps a claim from going away.
fn holds(pod: &Pod, claim: &Obj) -> bool {
    if pod.spec.node_name.is_empty() {
        return false;
    }
    let shut_down = pod.metadata.deletion_timestamp.is_some() && pod.metadata.deletion_grace_period_seconds == Some(0);
    pod.spec
        .volumes
        .iter()
        .filter(|v| claim_use::claim_of(pod, v).is_some_and(|c| c == *claim.name()))
        .any(|v| v.persistent_volume_claim.is_some() || (!shut_down && claim_use::is_for(pod, claim)))
}

/// Whether a pod that has not ended mounts a claim.
fn uses(pod: &Pod, claim: &Obj) -> bool {
    let mut mounts =
        pod.spec.volumes.iter().filter(|v| claim_use::claim_of(pod, v).is_some_and(|c| c == *claim.name()));
    !pods::is_terminal(pod) && mounts.any(|v| v.persistent_volume_claim.is_some() || claim_use::is_for(pod, claim))
}

/// Keeps the condition `Unused` of a bound claim.
fn tell_use(ctx: &mut Ctx<'_>, obj: &Obj) -> Result<(), Status> {
    let used = claim_use::users(ctx.cache, obj).any(|pod| uses(pod.get(), obj));
    let (status, reason, message) = if used {
        ("False", "PodUsingPVC", "A pod is currently referencing this PVC")
    } else {
        ("True", "NoPodsUsingPVC", "No pods are currently referencing this PVC")
    };
    let claim: &PersistentVolumeClaim = obj.get();
    let known = unused(claim);
    let told = known.is_some_and(|c| if used { c.status != "True" } else { c.status == "True" });
    if told {
        return Ok(());
    }
    let condition = PersistentVolumeClaimCondition {
        type_: UNUSED.into(),
        status: status.into(),
        last_transition_time: ctx.now.into(),
        reason: reason.into(),
        message: message.into(),
        ..PersistentVolumeClaimCondition::default()
    };
    let mut changed = claim.clone();
    match changed.status.conditions.iter_mut().find(|c| c.type_ == UNUSED) {
        Some(known) => *known = condition,
        None => changed.status.conditions.push(condition),
    }
    say(ctx, &obj.reference(), if used { "a pod uses it now: says so" } else { "no pod uses it: says so" });
    ctx.update_status(changed).map(|_| ())
}
