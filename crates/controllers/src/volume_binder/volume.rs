//! What is done about a volume: its phase, and what becomes of it when its claim is gone.

use super::{BOUND_BY_CONTROLLER, DYNAMIC, VolumeBinder, claim, matching, plugins};
use crate::{claim_use, pods};
use api::core::{PersistentVolume, PersistentVolumeClaim};
use api::{Obj, Status, Str};
use client::Ctx;
use client::controller::say;
use ecow::eco_format;

impl VolumeBinder {
    /// Brings a volume one step on.
    pub(super) fn sync_volume(&mut self, ctx: &mut Ctx<'_>, obj: Obj) -> Result<(), Status> {
        let volume: &PersistentVolume = obj.get();
        if volume.spec.claim_ref.as_ref().is_none_or(|r| r.uid.is_empty()) {
            return self.put_volume_phase(ctx, obj, "Available", "").map(|_| ());
        }
        let Some(found) = claim::claim_of_volume(self, ctx, volume)? else { return self.release(ctx, obj) };
        let claim: &PersistentVolumeClaim = found.get();
        if claim.spec.volume_name.is_empty() {
            if matching::modes_differ(claim, volume) {
                tell_modes(ctx, &obj, &found);
                return Ok(());
            }
            // The binding is not complete: the claim finishes it.
            return self.sync_claim(ctx, found);
        }
        if claim.spec.volume_name == volume.metadata.name {
            return self.put_volume_phase(ctx, obj, "Bound", "").map(|_| ());
        }
        let made_for_it = volume.metadata.annotations.contains_key(DYNAMIC);
        if made_for_it && volume.spec.persistent_volume_reclaim_policy == "Delete" {
            return self.release(ctx, obj);
        }
        self.unbind(ctx, &obj, "its claim is bound to another volume: gives it back")
    }

    /// Writes the phase of a volume.
    pub(super) fn put_volume_phase(
        &mut self,
        ctx: &mut Ctx<'_>,
        obj: Obj,
        phase: &str,
        message: &str,
    ) -> Result<Obj, Status> {
        let volume: &PersistentVolume = obj.get();
        if volume.status.phase == phase {
            return Ok(obj);
        }
        let mut changed = volume.clone();
        changed.status.phase = phase.into();
        changed.status.message = message.into();
        self.update_status(ctx, changed)
    }

    /// Its claim is gone: what its policy asks for.
    fn release(&mut self, ctx: &mut Ctx<'_>, obj: Obj) -> Result<(), Status> {
        let phase = obj.get::<PersistentVolume>().status.phase.clone();
        let policy = obj.get::<PersistentVolume>().spec.persistent_volume_reclaim_policy.clone();
        let mut obj = obj;
        if phase != "Released" && phase != "Failed" {
            say(ctx, &obj.reference(), eco_format!("its claim is gone: it is released, its policy is {policy}"));
            obj = self.put_volume_phase(ctx, obj, "Released", "")?;
        }
        if obj.get::<PersistentVolume>().metadata.annotations.contains_key("pv.kubernetes.io/migrated-to") {
            return Ok(());
        }
        match policy.as_str() {
            "Retain" => Ok(()),
            "Recycle" => self.recycle(ctx, obj),
            "Delete" => self.delete(ctx, obj),
            _ => {
                let text = "Volume has unrecognized PersistentVolumeReclaimPolicy";
                self.fail(ctx, obj, "VolumeUnknownReclaimPolicy", text.into())
            }
        }
    }

    fn delete(&mut self, ctx: &mut Ctx<'_>, obj: Obj) -> Result<(), Status> {
        match plugins::deleter(obj.get()) {
            plugins::Deleter::External => Ok(()),
            plugins::Deleter::Nobody(why) => self.fail(ctx, obj, "VolumeFailedDelete", why),
            plugins::Deleter::Builtin => {
                if obj.meta().deletion_timestamp.is_some() {
                    return Ok(());
                }
                say(ctx, &obj.reference(), "is released and its policy is Delete: deletes it");
                match ctx.delete(obj.reference(), "", None) {
                    Err(status) if !status.is_not_found() => Err(status),
                    _ => Ok(()),
                }
            }
        }
    }

    fn recycle(&mut self, ctx: &mut Ctx<'_>, obj: Obj) -> Result<(), Status> {
        let volume: &PersistentVolume = obj.get();
        let Some(named) = &volume.spec.claim_ref else { return Ok(()) };
        let key = client::Key::new(named.namespace.clone(), named.name.clone());
        let is_user = |o: &&Obj| {
            let pod: &api::core::Pod = o.get();
            !pods::is_terminal(pod) && claim_use::claims_of(pod).any(|c| c == named.name)
        };
        let users = ctx.cache.objects(api::kind_of::POD, &named.namespace).filter(is_user);
        let users: Vec<String> = users.map(|o| client::Key::of(o).to_string()).collect();
        if !users.is_empty() && self.claim(ctx.cache, &key).is_none() {
            let text = eco_format!("Volume is used by pods: {}", users.join(","));
            ctx.event(&obj, "Normal", "VolumeFailedRecycle", text);
            return Ok(());
        }
        if !plugins::can_recycle(&volume.spec) {
            return self.fail(ctx, obj, "VolumeFailedRecycle", "No recycler plugin found for the volume!".into());
        }
        ctx.event(&obj, "Normal", "VolumeRecycled", "Volume recycled");
        self.unbind(ctx, &obj, "is wiped for the next claim: gives it back")
    }

    /// Marks a volume as failed and tells why, once.
    fn fail(&mut self, ctx: &mut Ctx<'_>, obj: Obj, reason: &str, text: Str) -> Result<(), Status> {
        if obj.get::<PersistentVolume>().status.phase == "Failed" {
            return Ok(());
        }
        say(ctx, &obj.reference(), eco_format!("cannot be reclaimed: {text}"));
        let failed = self.put_volume_phase(ctx, obj, "Failed", &text)?;
        ctx.event(&failed, "Warning", reason, text);
        Ok(())
    }

    /// Takes a binding back; a volume that a person promised to a claim stays promised.
    fn unbind(&mut self, ctx: &mut Ctx<'_>, obj: &Obj, sentence: &str) -> Result<(), Status> {
        say(ctx, &obj.reference(), sentence);
        let mut changed = obj.get::<PersistentVolume>().clone();
        if changed.metadata.annotations.contains_key(BOUND_BY_CONTROLLER) {
            changed.spec.claim_ref = None;
            changed.metadata.annotations.remove(BOUND_BY_CONTROLLER);
        } else if let Some(named) = &mut changed.spec.claim_ref {
            named.uid = Str::new();
        }
        let free = self.update(ctx, changed)?;
        self.put_volume_phase(ctx, free, "Available", "").map(|_| ())
    }
}

fn tell_modes(ctx: &mut Ctx<'_>, volume: &Obj, claim: &Obj) {
    let text = eco_format!(
        "Cannot bind PersistentVolume to requested PersistentVolumeClaim {:?} due to incompatible volumeMode.",
        claim.name().as_str()
    );
    ctx.event(volume, "Warning", "VolumeMismatch", text);
    let text = eco_format!(
        "Cannot bind PersistentVolume {:?} to requested PersistentVolumeClaim due to incompatible volumeMode.",
        volume.name().as_str()
    );
    ctx.event(claim, "Warning", "VolumeMismatch", text);
}
