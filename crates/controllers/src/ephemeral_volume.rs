//! Makes the claims of generic ephemeral volumes, owned by their pods. Plays: `pkg/controller/volume/ephemeral`.

use crate::claim_use;
use api::core::{PersistentVolumeClaim, Pod, Volume};
use api::meta::OwnerReference;
use api::{Kind, Obj, Status, Str, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;

/// As whom events are recorded.
const RECORDER: &str = "ephemeral_volume";

/// The ephemeral volume controller. Keys are pods.
#[derive(Clone, Default)]
pub struct EphemeralVolumeController;

fn has_ephemeral(pod: &Pod) -> bool {
    pod.spec.volumes.iter().any(|v| v.ephemeral.is_some())
}

impl Controller for EphemeralVolumeController {
    fn name(&self) -> &'static str {
        "ephemeral-volume-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::POD, kind_of::PERSISTENT_VOLUME_CLAIM]
    }

    fn observe(&mut self, change: &Change, cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        if change.kind == Pod::KIND {
            let new = change.new.as_ref().filter(|_| change.old.is_none());
            if new.is_some_and(|o| has_ephemeral(o.get())) {
                queue.add(change.key(), change.step);
            }
        } else if let (Some(gone), None) = (&change.old, &change.new) {
            for pod in claim_use::users(cache, gone).filter(|o| has_ephemeral(o.get())) {
                queue.add(Key::of(pod), change.step);
            }
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let cache = ctx.cache;
        let Some(obj) = cache.object(Pod::KIND, &key.namespace, &key.name) else { return Ok(Action::AwaitChange) };
        let pod: &Pod = obj.get();
        if pod.metadata.deletion_timestamp.is_some() {
            return Ok(Action::AwaitChange);
        }
        for volume in &pod.spec.volumes {
            if let Err((text, status)) = make(ctx, obj, volume) {
                let message = eco_format!("ephemeral volume {}: {text}", volume.name);
                crate::record_as(ctx, RECORDER, obj, "Warning", "FailedBinding", message);
                return Err(status);
            }
        }
        Ok(Action::AwaitChange)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

/// Makes the claim of an ephemeral volume unless it is there; what went wrong otherwise, as the event tells it.
fn make(ctx: &mut Ctx<'_>, obj: &Obj, volume: &Volume) -> Result<(), (Str, Status)> {
    let pod: &Pod = obj.get();
    let (Some(source), Some(name)) = (&volume.ephemeral, claim_use::claim_of(pod, volume)) else { return Ok(()) };
    if let Some(known) = ctx.cache.object(PersistentVolumeClaim::KIND, obj.namespace(), &name) {
        if claim_use::is_for(pod, known) {
            return Ok(());
        }
        let (space, of) = (obj.namespace(), obj.name());
        let text = eco_format!("PVC {space}/{name} was not created for pod {space}/{of} (pod is not owner)");
        return Err((text.clone(), Status::new(500, "InternalError", text)));
    }
    let Some(template) = &source.volume_claim_template else { return Ok(()) };
    let mut claim = PersistentVolumeClaim::default();
    claim.metadata.name = name.clone();
    claim.metadata.namespace = obj.namespace().clone();
    claim.metadata.annotations = template.metadata.annotations.clone();
    claim.metadata.labels = template.metadata.labels.clone();
    claim.metadata.owner_references.push(OwnerReference { controller: Some(true), ..crate::pods::controller_ref(obj) });
    claim.spec = api::Ptr::new(template.spec.clone());
    say(ctx, &obj.reference(), eco_format!("wants a volume of its own as {}: creates claim {name}", volume.name));
    match ctx.create(claim) {
        Err(status) => Err((eco_format!("create PVC {name}: {}", status.message), status)),
        Ok(_) => Ok(()),
    }
}
