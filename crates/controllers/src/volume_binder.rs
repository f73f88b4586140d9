//! Binds claims to volumes, asks provisioners for new ones, and reclaims those whose claims are gone.
//! Plays: `pkg/controller/volume/persistentvolume`.
//!
//! Left out: the pods that wipe volumes of the policy `Recycle` (they are wiped at once), volumes of flex drivers.

mod claim;
mod matching;
mod plugins;
mod volume;

use api::core::{PersistentVolume, PersistentVolumeClaim};
use api::{Kind, Obj, Status, Str, Typed, kind_of};
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use sim::{StepId, Time};
use std::collections::BTreeMap;
use std::time::Duration;

/// The provisioner that made a volume.
pub const DYNAMIC: &str = "pv.kubernetes.io/provisioned-by";
/// The provisioner that is to make a volume for a claim.
pub const PROVISIONER: &str = "volume.kubernetes.io/storage-provisioner";
/// The node that a claim's volume is to be made for, as the scheduler has chosen.
pub const SELECTED_NODE: &str = "volume.kubernetes.io/selected-node";
/// The older form of [`PROVISIONER`], still written.
const BETA_PROVISIONER: &str = "volume.beta.kubernetes.io/storage-provisioner";
/// The storage class, as it was said before there was a field.
const BETA_CLASS: &str = "volume.beta.kubernetes.io/storage-class";
/// The binding of a claim is complete.
const BIND_COMPLETED: &str = "pv.kubernetes.io/bind-completed";
/// The binding was chosen by a controller, not by a person.
const BOUND_BY_CONTROLLER: &str = "pv.kubernetes.io/bound-by-controller";
/// How often it looks again at what is not bound (`--pvclaimbinder-sync-period`).
const RESYNC: Duration = Duration::from_secs(15);

/// The binder. Keys are claims, and volumes (no namespace).
#[derive(Clone, Default)]
pub struct VolumeBinder {
    /// What was written and the watch has not told of yet: without it the same would be written again.
    written: BTreeMap<Key, Obj>,
}

/// The storage class of a claim; empty for none.
pub fn class_of(claim: &PersistentVolumeClaim) -> Str {
    let old = claim.metadata.annotations.get(BETA_CLASS);
    old.or(claim.spec.storage_class_name.as_ref()).cloned().unwrap_or_default()
}

fn class_of_volume(volume: &PersistentVolume) -> &Str {
    volume.metadata.annotations.get(BETA_CLASS).unwrap_or(&volume.spec.storage_class_name)
}

fn revision(obj: &Obj) -> u64 {
    obj.meta().resource_version.parse().unwrap_or(0)
}

impl Controller for VolumeBinder {
    fn name(&self) -> &'static str {
        "persistentvolume-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::PERSISTENT_VOLUME, kind_of::PERSISTENT_VOLUME_CLAIM, kind_of::STORAGE_CLASS, kind_of::POD]
    }

    fn period(&self) -> Option<Duration> {
        Some(RESYNC)
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        let of_volume = change.kind == PersistentVolume::KIND;
        if !of_volume && change.kind != PersistentVolumeClaim::KIND {
            return;
        }
        let key = change.key();
        let known = self.written.get(&key).map(revision);
        if change.new.as_ref().is_none_or(|new| known.is_none_or(|k| k <= revision(new))) {
            self.written.remove(&key);
        }
        match &change.new {
            Some(_) => queue.add(key, change.step),
            None if of_volume => {
                let volume: &PersistentVolume = change.object().get();
                if let Some(claim) = &volume.spec.claim_ref {
                    queue.add(Key::new(claim.namespace.clone(), claim.name.clone()), change.step);
                }
            }
            None => {
                let claim: &PersistentVolumeClaim = change.object().get();
                if !claim.spec.volume_name.is_empty() {
                    queue.add(Key::new("", claim.spec.volume_name.clone()), change.step);
                }
            }
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        if key.namespace.is_empty() {
            if let Some(volume) = self.volume(ctx.cache, &key.name) {
                self.sync_volume(ctx, volume)?;
            }
        } else if let Some(claim) = self.claim(ctx.cache, key) {
            self.sync_claim(ctx, claim)?;
        }
        Ok(Action::AwaitChange)
    }

    fn tick(&mut self, ctx: &mut Ctx<'_>, queue: &mut WorkQueue) {
        for obj in ctx.cache.objects(PersistentVolume::KIND, "") {
            let volume: &PersistentVolume = obj.get();
            if !matches!(volume.status.phase.as_str(), "Bound" | "Available") {
                queue.add(Key::of(obj), StepId::NONE);
            }
        }
        for obj in ctx.cache.objects(PersistentVolumeClaim::KIND, "") {
            let claim: &PersistentVolumeClaim = obj.get();
            if claim.status.phase != "Bound" {
                queue.add(Key::of(obj), StepId::NONE);
            }
        }
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

impl VolumeBinder {
    fn volume(&self, cache: &Cache, name: &str) -> Option<Obj> {
        let written = self.written.get(&Key::new("", name));
        written.or_else(|| cache.object(PersistentVolume::KIND, "", name)).cloned()
    }

    fn claim(&self, cache: &Cache, key: &Key) -> Option<Obj> {
        let written = self.written.get(key);
        written.or_else(|| cache.object(PersistentVolumeClaim::KIND, &key.namespace, &key.name)).cloned()
    }

    /// All volumes as they are known.
    fn volumes<'a>(&'a self, cache: &'a Cache) -> impl Iterator<Item = &'a Obj> + 'a {
        let newest = |obj: &'a Obj| self.written.get(&Key::new("", obj.name().clone())).unwrap_or(obj);
        cache.objects(PersistentVolume::KIND, "").map(newest)
    }

    fn noted(&mut self, answer: Result<Obj, Status>) -> Result<Obj, Status> {
        let obj = answer?;
        self.written.insert(Key::of(&obj), obj.clone());
        Ok(obj)
    }

    fn update(&mut self, ctx: &mut Ctx<'_>, obj: impl Into<Obj>) -> Result<Obj, Status> {
        let answer = ctx.update(obj);
        self.noted(answer)
    }

    fn update_status(&mut self, ctx: &mut Ctx<'_>, obj: impl Into<Obj>) -> Result<Obj, Status> {
        let answer = ctx.update_status(obj);
        self.noted(answer)
    }
}
