//! What is done about a claim: find a volume, ask for one, finish the binding, or tell that the volume is lost.

use super::{
    BETA_CLASS, BETA_PROVISIONER, BIND_COMPLETED, BOUND_BY_CONTROLLER, PROVISIONER, SELECTED_NODE, VolumeBinder,
    class_of, matching, plugins,
};
use crate::{claim_use, pods};
use api::core::{PersistentVolume, PersistentVolumeClaim};
use api::storage::StorageClass;
use api::{Obj, Ptr, Status, Str, kind_of};
use client::controller::say;
use client::{Cache, Ctx, Key};
use ecow::eco_format;

impl VolumeBinder {
    /// Brings a claim one step on.
    pub(super) fn sync_claim(&mut self, ctx: &mut Ctx<'_>, obj: Obj) -> Result<(), Status> {
        let claim: &PersistentVolumeClaim = obj.get();
        let bound = claim.metadata.annotations.contains_key(BIND_COMPLETED);
        match (bound, claim.spec.volume_name.is_empty()) {
            (true, _) => self.sync_bound(ctx, &obj),
            (false, true) => self.find_volume(ctx, obj),
            (false, false) => self.sync_named(ctx, &obj),
        }
    }

    /// A claim whose binding was complete once.
    fn sync_bound(&mut self, ctx: &mut Ctx<'_>, obj: &Obj) -> Result<(), Status> {
        let claim: &PersistentVolumeClaim = obj.get();
        if claim.spec.volume_name.is_empty() {
            let text = "Bound claim has lost reference to PersistentVolume. Data on the volume is lost!";
            return self.lose(ctx, obj, "ClaimLost", text);
        }
        let Some(volume) = self.volume(ctx.cache, &claim.spec.volume_name) else {
            return self.lose(
                ctx,
                obj,
                "ClaimLost",
                "Bound claim has lost its PersistentVolume. Data on the volume is lost!",
            );
        };
        match &volume.get::<PersistentVolume>().spec.claim_ref {
            Some(other) if other.uid != claim.metadata.uid => {
                let text = "Two claims are bound to the same volume, this one is bound incorrectly";
                self.lose(ctx, obj, "ClaimMisbound", text)
            }
            _ => self.bind(ctx, volume, obj.clone()),
        }
    }

    fn lose(&mut self, ctx: &mut Ctx<'_>, obj: &Obj, reason: &str, text: &str) -> Result<(), Status> {
        if obj.get::<PersistentVolumeClaim>().status.phase == "Lost" {
            return Ok(());
        }
        say(ctx, &obj.reference(), "was bound and its volume is gone or another's: it is lost");
        let lost = self.put_phase(ctx, obj.clone(), "Lost", None)?;
        ctx.event(&lost, "Warning", reason, text);
        Ok(())
    }

    /// A claim that names a volume but is not bound to it yet.
    fn sync_named(&mut self, ctx: &mut Ctx<'_>, obj: &Obj) -> Result<(), Status> {
        let claim: &PersistentVolumeClaim = obj.get();
        let Some(found) = self.volume(ctx.cache, &claim.spec.volume_name) else {
            return self.put_phase(ctx, obj.clone(), "Pending", None).map(|_| ());
        };
        let volume: &PersistentVolume = found.get();
        let name = volume.metadata.name.clone();
        if volume.spec.claim_ref.is_none() {
            let Some(why) = matching::mismatch(volume, claim) else { return self.bind(ctx, found, obj.clone()) };
            let text = eco_format!("Cannot bind to requested volume {:?}: {why}", name.as_str());
            ctx.event(obj, "Warning", "VolumeMismatch", text);
        } else if matching::is_bound_to(volume, claim) {
            return self.bind(ctx, found, obj.clone());
        } else {
            let text = eco_format!("volume {:?} already bound to a different claim.", name.as_str());
            ctx.event(obj, "Warning", "FailedBinding", text);
        }
        self.put_phase(ctx, obj.clone(), "Pending", None).map(|_| ())
    }

    /// A claim that takes any volume that suits it.
    fn find_volume(&mut self, ctx: &mut Ctx<'_>, obj: Obj) -> Result<(), Status> {
        let cache = ctx.cache;
        let claim: &PersistentVolumeClaim = obj.get();
        let class = class_of(claim);
        let known = cache.get::<StorageClass>("", &class);
        let delayed = known.is_some_and(|c| c.volume_binding_mode.as_deref() == Some("WaitForFirstConsumer"));
        if let Some(volume) = matching::best(claim, self.volumes(cache), delayed)? {
            return self.bind(ctx, volume, obj);
        }
        if let Some(default) = default_class(claim, cache) {
            say(ctx, &obj.reference(), eco_format!("names no storage class: gives it the default one, {default}"));
            let mut changed = claim.clone();
            changed.spec.storage_class_name = Some(default);
            return self.update(ctx, changed).map(|_| ());
        }
        if delayed && !claim.metadata.annotations.contains_key(SELECTED_NODE) {
            let (reason, text) = waits_for(cache, &obj);
            ctx.event(&obj, "Normal", reason, text);
        } else if !class.is_empty() {
            return self.ask_provisioner(ctx, &obj, known, &class);
        } else {
            let text = "no persistent volumes available for this claim and no storage class is set";
            ctx.event(&obj, "Normal", "FailedBinding", text);
        }
        self.put_phase(ctx, obj, "Pending", None).map(|_| ())
    }

    fn ask_provisioner(
        &mut self,
        ctx: &mut Ctx<'_>,
        obj: &Obj,
        class: Option<&StorageClass>,
        name: &str,
    ) -> Result<(), Status> {
        let asked = match class {
            None => Err(eco_format!("storageclass.storage.k8s.io {name:?} not found")),
            Some(class) => plugins::external(&class.provisioner),
        };
        let provisioner = match asked {
            Ok(provisioner) => provisioner,
            Err(text) => {
                ctx.event(obj, "Warning", "ProvisioningFailed", text);
                return Ok(());
            }
        };
        let claim: &PersistentVolumeClaim = obj.get();
        let mut current = obj.clone();
        if claim.metadata.annotations.get(PROVISIONER) != Some(&provisioner) {
            say(ctx, &obj.reference(), eco_format!("no volume suits it: asks {provisioner} for one"));
            let mut changed = claim.clone();
            changed.metadata.annotations.insert(BETA_PROVISIONER, provisioner.clone());
            changed.metadata.annotations.insert(PROVISIONER, provisioner.clone());
            current = self.update(ctx, changed)?;
        }
        let text = eco_format!(
            "Waiting for a volume to be created either by the external provisioner '{provisioner}' or manually by the system \
             administrator. If volume creation is delayed, please verify that the provisioner is running and correctly \
             registered."
        );
        ctx.event(&current, "Normal", "ExternalProvisioning", text);
        Ok(())
    }

    /// Binds both to each other and marks both as bound, the volume first.
    pub(super) fn bind(&mut self, ctx: &mut Ctx<'_>, volume: Obj, claim: Obj) -> Result<(), Status> {
        let volume = self.bind_volume(ctx, volume, &claim)?;
        let volume = self.put_volume_phase(ctx, volume, "Bound", "")?;
        let claim = self.bind_claim(ctx, claim, volume.name())?;
        self.put_phase(ctx, claim, "Bound", Some(volume.get())).map(|_| ())
    }

    fn bind_volume(&mut self, ctx: &mut Ctx<'_>, obj: Obj, claim_obj: &Obj) -> Result<Obj, Status> {
        let (volume, claim): (&PersistentVolume, &PersistentVolumeClaim) = (obj.get(), claim_obj.get());
        let promised = matching::is_bound_to(volume, claim);
        let complete = promised && volume.spec.claim_ref.as_ref().is_some_and(|r| r.uid == claim.metadata.uid);
        let marked = promised || volume.metadata.annotations.contains_key(BOUND_BY_CONTROLLER);
        if complete && marked {
            return Ok(obj);
        }
        say(ctx, &claim_obj.reference(), eco_format!("volume {} suits it: binds them", volume.metadata.name));
        let mut changed = volume.clone();
        if !complete {
            changed.spec.claim_ref = Some(Ptr::new(client::events::reference(claim_obj)));
        }
        if !marked {
            changed.metadata.annotations.insert(BOUND_BY_CONTROLLER, "yes".into());
        }
        self.update(ctx, changed)
    }

    fn bind_claim(&mut self, ctx: &mut Ctx<'_>, obj: Obj, volume: &Str) -> Result<Obj, Status> {
        let claim: &PersistentVolumeClaim = obj.get();
        let names = claim.spec.volume_name == *volume;
        if names && claim.metadata.annotations.contains_key(BIND_COMPLETED) {
            return Ok(obj);
        }
        let mut changed = claim.clone();
        if !names {
            changed.spec.volume_name = volume.clone();
            changed.metadata.annotations.insert(BOUND_BY_CONTROLLER, "yes".into());
        }
        changed.metadata.annotations.insert(BIND_COMPLETED, "yes".into());
        self.update(ctx, changed)
    }

    /// Writes the phase of a claim, and what its volume gives.
    pub(super) fn put_phase(
        &mut self,
        ctx: &mut Ctx<'_>,
        obj: Obj,
        phase: &str,
        volume: Option<&PersistentVolume>,
    ) -> Result<Obj, Status> {
        let claim: &PersistentVolumeClaim = obj.get();
        let mut status = claim.status.clone();
        let enters = status.phase != phase;
        status.phase = phase.into();
        match volume {
            None => {
                status.access_modes.clear();
                status.capacity.clear();
                status.current_volume_attributes_class_name = None;
            }
            Some(volume) => {
                status.access_modes = volume.spec.access_modes.clone();
                let size = volume.spec.capacity.get("storage");
                // The size may differ afterwards on purpose: while the file system is still to be resized.
                if enters && size != status.capacity.get("storage") {
                    status.capacity = volume.spec.capacity.clone();
                }
                if claim.status.phase == "Pending" && phase == "Bound" {
                    status.current_volume_attributes_class_name = volume.spec.volume_attributes_class_name.clone();
                }
            }
        }
        if status == claim.status {
            return Ok(obj);
        }
        let mut changed = claim.clone();
        changed.status = status;
        self.update_status(ctx, changed)
    }
}

/// The class that a claim without one gets: the newest that is marked as default.
fn default_class(claim: &PersistentVolumeClaim, cache: &Cache) -> Option<Str> {
    if claim.spec.storage_class_name.is_some() || claim.metadata.annotations.contains_key(BETA_CLASS) {
        return None;
    }
    const MARKS: [&str; 2] =
        ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];
    let marked = |c: &&StorageClass| MARKS.iter().any(|m| c.metadata.annotations.get(m).is_some_and(|v| v == "true"));
    let order = |c: &&StorageClass| (std::cmp::Reverse(c.metadata.creation_timestamp), c.metadata.name.clone());
    cache.list::<StorageClass>("").filter(marked).min_by_key(order).map(|c| c.metadata.name.clone())
}

/// What a claim waits for whose volume the scheduler is to choose.
fn waits_for(cache: &Cache, claim: &Obj) -> (&'static str, Str) {
    let waiting = |o: &&Obj| o.get::<api::core::Pod>().spec.node_name.is_empty() && !pods::is_terminal(o.get());
    let names: Vec<&str> = claim_use::users(cache, claim).filter(waiting).map(|o| o.name().as_str()).collect();
    match names.as_slice() {
        [] => ("WaitForFirstConsumer", "waiting for first consumer to be created before binding".into()),
        [one] => ("WaitForPodScheduled", eco_format!("waiting for pod {one} to be scheduled")),
        many => ("WaitForPodScheduled", eco_format!("waiting for pods {} to be scheduled", many.join(","))),
    }
}

/// The claim that a volume names, from the cache or, when it is not there, from the server itself.
pub(super) fn claim_of_volume(
    binder: &VolumeBinder,
    ctx: &mut Ctx<'_>,
    volume: &PersistentVolume,
) -> Result<Option<Obj>, Status> {
    let Some(named) = &volume.spec.claim_ref else { return Ok(None) };
    let key = Key::new(named.namespace.clone(), named.name.clone());
    let known = binder.claim(ctx.cache, &key);
    let reclaimed = matches!(volume.status.phase.as_str(), "Released" | "Failed");
    let sure = match &known {
        Some(claim) => claim.meta().uid == named.uid,
        None => reclaimed,
    };
    if sure {
        return Ok(known);
    }
    let target = api::ObjectRef::new(kind_of::PERSISTENT_VOLUME_CLAIM, key.namespace, key.name);
    match ctx.get_live(target) {
        Ok(live) => Ok(Some(live).filter(|c| c.meta().uid == named.uid)),
        Err(status) if status.is_not_found() => Ok(None),
        Err(status) => Err(status),
    }
}
