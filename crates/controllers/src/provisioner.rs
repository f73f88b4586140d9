//! Makes and deletes the volumes of the default storage class: directories on a node.
//!
//! Plays an external provisioner (`sig-storage-lib-external-provisioner`, as in kind's local-path provisioner); no real
//! storage is behind it.

use crate::volume_binder::{DYNAMIC, PROVISIONER, SELECTED_NODE, class_of};
use api::core::{
    HostPathVolumeSource, Node, NodeSelector, NodeSelectorRequirement, NodeSelectorTerm, PersistentVolume,
    PersistentVolumeClaim, VolumeNodeAffinity,
};
use api::storage::StorageClass;
use api::{Kind, Obj, Ptr, Status, Str, Typed, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use sim::Time;

/// The provisioner that storage classes name.
pub const NAME: &str = "binnacle.dev/hostpath";
/// The label by which a volume keeps to its node.
const HOSTNAME: &str = "kubernetes.io/hostname";

/// The provisioner. Keys are claims, and volumes (no namespace).
#[derive(Clone, Default)]
pub struct Provisioner;

fn is_ours(claim: &PersistentVolumeClaim) -> bool {
    claim.spec.volume_name.is_empty() && claim.metadata.annotations.get(PROVISIONER).is_some_and(|p| p == NAME)
}

impl Controller for Provisioner {
    fn name(&self) -> &'static str {
        NAME
    }

    fn watches(&self) -> Vec<Kind> {
        vec![kind_of::PERSISTENT_VOLUME_CLAIM, kind_of::PERSISTENT_VOLUME, kind_of::STORAGE_CLASS, kind_of::NODE]
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        let Some(new) = &change.new else { return };
        let wanted = match change.kind {
            k if k == PersistentVolumeClaim::KIND => is_ours(new.get()),
            k if k == PersistentVolume::KIND => is_released(new),
            _ => false,
        };
        if wanted {
            queue.add(change.key(), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        let cache = ctx.cache;
        if key.namespace.is_empty() {
            let volume = cache.object(PersistentVolume::KIND, "", &key.name).filter(|o| is_released(o));
            return volume.map_or(Ok(Action::AwaitChange), |v| delete(ctx, v));
        }
        let claim = cache.object(PersistentVolumeClaim::KIND, &key.namespace, &key.name);
        claim.filter(|o| is_ours(o.get())).map_or(Ok(Action::AwaitChange), |c| provision(ctx, c))
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

fn is_released(obj: &Obj) -> bool {
    let volume: &PersistentVolume = obj.get();
    volume.status.phase == "Released"
        && volume.spec.persistent_volume_reclaim_policy == "Delete"
        && volume.metadata.deletion_timestamp.is_none()
        && volume.metadata.annotations.get(DYNAMIC).is_some_and(|p| p == NAME)
}

fn provision(ctx: &mut Ctx<'_>, obj: &Obj) -> Result<Action, Status> {
    let cache = ctx.cache;
    let claim: &PersistentVolumeClaim = obj.get();
    let class_name = class_of(claim);
    let Some(class) = cache.get::<StorageClass>("", &class_name).filter(|c| c.provisioner == NAME) else {
        return Ok(Action::AwaitChange);
    };
    let node = claim.metadata.annotations.get(SELECTED_NODE).filter(|n| !n.is_empty());
    let waits = class.volume_binding_mode.as_deref() == Some("WaitForFirstConsumer");
    let name = eco_format!("pvc-{}", claim.metadata.uid);
    if (waits && node.is_none()) || cache.object(PersistentVolume::KIND, "", &name).is_some() {
        return Ok(Action::AwaitChange);
    }
    let message = eco_format!("External provisioner is provisioning volume for claim \"{}\"", Key::of(obj));
    ctx.event(obj, "Normal", "Provisioning", message);
    let place = node.map_or_else(Str::new, |n| eco_format!(" on {n}"));
    say(ctx, &obj.reference(), eco_format!("wants a volume of class {class_name}{place}: creates {name}"));
    let hostname = node.map(|n| {
        let known = cache.get::<Node>("", n).and_then(|n| n.metadata.labels.get(HOSTNAME).cloned());
        known.unwrap_or_else(|| n.clone())
    });
    match ctx.create(volume_for(obj, class, &name, hostname)) {
        Err(status) if status.reason != "AlreadyExists" => {
            let text = eco_format!("failed to provision volume with StorageClass \"{class_name}\": {}", status.message);
            ctx.event(obj, "Warning", "ProvisioningFailed", text);
            return Err(status);
        }
        _ => {}
    }
    ctx.event(obj, "Normal", "ProvisioningSucceeded", eco_format!("Successfully provisioned volume {name}"));
    Ok(Action::AwaitChange)
}

fn volume_for(obj: &Obj, class: &StorageClass, name: &Str, hostname: Option<Str>) -> PersistentVolume {
    let claim: &PersistentVolumeClaim = obj.get();
    let mut volume = PersistentVolume::default();
    volume.metadata.name = name.clone();
    volume.metadata.annotations.insert(DYNAMIC, NAME.into());
    let spec = &mut volume.spec;
    if let Some(size) = claim.spec.resources.requests.get("storage") {
        spec.capacity.insert("storage", *size);
    }
    spec.access_modes = claim.spec.access_modes.clone();
    spec.volume_mode = claim.spec.volume_mode.clone();
    spec.storage_class_name = class.metadata.name.clone();
    spec.mount_options = class.mount_options.clone();
    spec.persistent_volume_reclaim_policy = class.reclaim_policy.clone().unwrap_or_else(|| "Delete".into());
    let path = eco_format!("/var/lib/hostpath/{name}_{}_{}", claim.metadata.namespace, claim.metadata.name);
    let source = HostPathVolumeSource { path, type_: Some("DirectoryOrCreate".into()) };
    spec.host_path = Some(Ptr::new(source));
    spec.claim_ref = Some(Ptr::new(client::events::reference(obj)));
    spec.node_affinity = hostname.map(|hostname| {
        let requirement =
            NodeSelectorRequirement { key: HOSTNAME.into(), operator: "In".into(), values: [hostname].into() };
        let term = NodeSelectorTerm { match_expressions: [requirement].into(), ..NodeSelectorTerm::default() };
        let required = NodeSelector { node_selector_terms: [term].into() };
        Ptr::new(VolumeNodeAffinity { required: Some(Ptr::new(required)) })
    });
    volume
}

fn delete(ctx: &mut Ctx<'_>, obj: &Obj) -> Result<Action, Status> {
    say(ctx, &obj.reference(), "its claim is gone and its policy is Delete: deletes it");
    match ctx.delete(obj.reference(), "", None) {
        Err(status) if !status.is_not_found() => {
            ctx.event(obj, "Warning", "VolumeFailedDelete", status.message.clone());
            Err(status)
        }
        _ => Ok(Action::AwaitChange),
    }
}
