//! Binding: volumes first, then the pod. Plays `schedule_one.go` (`bindingCycle`), `volumebinding/binder.go`.

use crate::decision::VolumePlan;
use crate::events::{Action, ClusterEvent, Resource};
use crate::framework::PluginSet;
use crate::plugins::default_binder::binding;
use crate::plugins::volume_binding::PodVolumes;
use crate::process::Scheduler;
use crate::queue::QueuedPod;
use crate::volumes::{BOUND_BY_CONTROLLER, SELECTED_NODE, is_bound_to, is_fully_bound, is_reachable};
use api::core::{Node, ObjectReference, PersistentVolume, PersistentVolumeClaim, Pod};
use api::{Body, Obj, ObjectRef, Options, PatchType, Str, Value, Verb, kind_of};
use client::Ctx;
use ecow::eco_format;
use sim::{StepId, Time};
use std::time::Duration;

/// How often it is looked whether volumes are bound.
const LOOK_PERIOD: Duration = Duration::from_secs(1);

/// A pod whose volumes are being bound.
#[derive(Clone, Debug)]
pub struct Waiting {
    pod: QueuedPod,
    node: Str,
    volumes: PodVolumes,
    cause: StepId,
    deadline: Time,
    /// When it is looked again.
    pub next_look: Time,
}

impl Scheduler {
    /// Tells the API server that a pod goes to a node.
    pub(crate) fn bind(&mut self, pod: QueuedPod, node: &Str, ctx: &mut Ctx<'_>) {
        let obj = pod.info.pod.clone();
        let body = Body::Value(binding(&obj, node));
        let target: ObjectRef = obj.reference();
        match ctx.request(Verb::Create, target, "binding", body, Options::default()) {
            Ok(_) => {
                let message = eco_format!("Successfully assigned {}/{} to {node}", obj.namespace(), obj.name());
                self.event(ctx, &obj, "Normal", "Scheduled", message);
            }
            Err(status) => {
                let message = eco_format!("running Bind plugin \"DefaultBinder\": {}", status.message);
                self.unbind(pod, message, ctx);
            }
        }
    }

    /// Binding failed: the node is free again, and the pod is tried once more.
    fn unbind(&mut self, pod: QueuedPod, message: Str, ctx: &mut Ctx<'_>) {
        let mut placed = pod.info.pod.clone();
        if let Some(node) = self.cache.node_of(pod.info.uid()) {
            placed.get_mut::<Pod>().spec.node_name = node.clone();
        }
        self.cache.forget(pod.info.uid());
        let gone = ClusterEvent::new(Resource::AssignedPod, Action::DELETE);
        self.tell(gone, Self::own_event(Some(&placed), ctx), |_| true);
        self.put_back(pod, PluginSet::default(), "SchedulerError", &message, Some(Str::new()), ctx);
    }

    /// Promises the volumes of a pod, asks the API server to bind or provision them, and waits.
    pub(crate) fn bind_volumes(&mut self, pod: QueuedPod, node: Str, mut volumes: PodVolumes, ctx: &mut Ctx<'_>) {
        for (claim, volume) in &mut volumes.bindings {
            *volume = promised(volume, claim);
            self.volumes.assume(volume.clone());
        }
        for (claim, _) in &mut volumes.provisions {
            claim.meta_mut().annotations.insert(SELECTED_NODE, node.clone());
            self.volumes.assume(claim.clone());
        }
        self.announce(&pod, &node, ctx);
        let bindings = volumes.bindings.iter_mut().map(|(_, volume)| volume);
        let all: Vec<&mut Obj> = bindings.chain(volumes.provisions.iter_mut().map(|(claim, _)| claim)).collect();
        let mut failed = None;
        for obj in all {
            match ctx.update(obj.clone()) {
                Ok(stored) => {
                    self.volumes.assume(stored.clone());
                    *obj = stored;
                }
                Err(status) => {
                    failed = Some(status.message);
                    break;
                }
            }
        }
        let uid = pod.info.uid().clone();
        let profile = self.profile_of(&pod.info.pod).unwrap_or(0);
        let timeout = Duration::from_secs(self.profiles[profile].volumes.bind_timeout_s);
        let (cause, deadline, next_look) = (ctx.cause, ctx.now + timeout, ctx.now + LOOK_PERIOD);
        self.waiting.insert(uid.clone(), Waiting { pod, node, volumes, cause, deadline, next_look });
        if let Some(message) = failed {
            self.fail_binding(&uid, message, ctx);
        }
    }

    /// While volumes are being bound, the pod says where it will go.
    fn announce(&self, pod: &QueuedPod, node: &Str, ctx: &mut Ctx<'_>) {
        if pod.info.get().status.nominated_node_name == *node {
            return;
        }
        let mut patch = Value::map();
        patch.path_mut(&["status"]).set("nominatedNodeName", node.clone());
        // A pod that is gone by now is noticed when the watch tells of it.
        let _ = ctx.patch(pod.info.pod.reference(), "status", PatchType::Strategic, patch);
    }

    /// The pod whose volumes are to be looked at now.
    pub(crate) fn due_binding(&self, now: Time) -> Option<Str> {
        self.waiting.iter().find(|(_, w)| w.next_look <= now).map(|(uid, _)| uid.clone())
    }

    /// Looks whether the volumes of a pod are bound.
    pub(crate) fn check_binding(&mut self, uid: &Str, ctx: &mut Ctx<'_>) {
        let Some(waiting) = self.waiting.get_mut(uid) else { return };
        ctx.cause = waiting.cause;
        waiting.next_look = ctx.now + LOOK_PERIOD;
        let late = ctx.now >= waiting.deadline;
        match are_bound(waiting, ctx) {
            Ok(true) => {
                if let Some(waiting) = self.waiting.remove(uid) {
                    self.bind(waiting.pod, &waiting.node, ctx);
                }
            }
            Ok(false) if !late => {}
            Ok(false) => self.fail_binding(uid, "binding volumes: context deadline exceeded".into(), ctx),
            Err(message) => self.fail_binding(uid, eco_format!("binding volumes: {message}"), ctx),
        }
    }

    fn fail_binding(&mut self, uid: &Str, message: Str, ctx: &mut Ctx<'_>) {
        let Some(waiting) = self.waiting.remove(uid) else { return };
        self.take_back(&waiting.volumes);
        self.unbind(waiting.pod, eco_format!("running PreBind plugin \"VolumeBinding\": {message}"), ctx);
    }

    /// Stops waiting for the volumes of a pod that is gone.
    pub(crate) fn stop_binding(&mut self, uid: &str) {
        if let Some(waiting) = self.waiting.remove(uid) {
            self.take_back(&waiting.volumes);
        }
    }

    fn take_back(&mut self, volumes: &PodVolumes) {
        volumes.bindings.iter().for_each(|(_, volume)| self.volumes.forget(volume));
        volumes.provisions.iter().for_each(|(claim, _)| self.volumes.forget(claim));
    }
}

/// What is to be done with each claim, by name.
pub fn plans(volumes: &PodVolumes, node: &Str) -> Vec<(Str, VolumePlan)> {
    let bound = volumes
        .bindings
        .iter()
        .map(|(claim, volume)| (claim.name().clone(), VolumePlan::Volume(volume.name().clone())));
    let made =
        volumes.provisions.iter().map(|(claim, _)| (claim.name().clone(), VolumePlan::ProvisionOn(node.clone())));
    bound.chain(made).collect()
}

/// The volume with a reference to its claim.
fn promised(volume: &Obj, claim: &Obj) -> Obj {
    let mut volume = volume.clone();
    let already = is_bound_to(volume.get(), claim.get());
    let reference = ObjectReference {
        kind: "PersistentVolumeClaim".into(),
        namespace: claim.namespace().clone(),
        name: claim.name().clone(),
        uid: claim.meta().uid.clone(),
        api_version: "v1".into(),
        resource_version: claim.meta().resource_version.clone(),
        ..ObjectReference::default()
    };
    let typed = volume.get_mut::<PersistentVolume>();
    if typed.spec.claim_ref.as_ref().is_none_or(|r| r.uid != reference.uid) {
        typed.spec.claim_ref = Some(reference.into());
    }
    if !already && !typed.metadata.annotations.contains_key(BOUND_BY_CONTROLLER) {
        typed.metadata.annotations.insert(BOUND_BY_CONTROLLER, "yes".into());
    }
    volume
}

fn are_bound(waiting: &Waiting, ctx: &Ctx<'_>) -> Result<bool, Str> {
    let obj = &waiting.pod.info.pod;
    let node = ctx.cache.get::<Node>("", &waiting.node);
    let node = node.ok_or_else(|| eco_format!("failed to get node \"{0}\": node \"{0}\" not found", waiting.node))?;
    if ctx.cache.object(kind_of::POD, obj.namespace(), obj.name()).is_none() {
        return Err(eco_format!("pod does not exist any more: pod \"{}\" not found", obj.name()));
    }
    let claim = |c: &Obj| ctx.cache.get::<PersistentVolumeClaim>(c.namespace(), c.name());
    let version = |o: &Obj| o.meta().resource_version.parse::<u64>().unwrap_or(0);
    for (wanted, promised) in &waiting.volumes.bindings {
        let (Some(claim), Some(volume)) =
            (claim(wanted), ctx.cache.object(kind_of::PERSISTENT_VOLUME, "", promised.name()))
        else {
            return Err("failed to check binding: not found".into());
        };
        if version(promised) > version(volume) {
            return Ok(false);
        }
        let typed = volume.get::<PersistentVolume>();
        reachable(typed, node)?;
        if typed.spec.claim_ref.as_ref().is_none_or(|r| r.uid.is_empty()) {
            return Err(eco_format!("ClaimRef got reset for pv \"{}\"", volume.name()));
        }
        if !is_fully_bound(claim) {
            return Ok(false);
        }
    }
    for (promised, _) in &waiting.volumes.provisions {
        let Some(claim) = claim(promised) else {
            return Err("failed to check provisioning pvc: not found".into());
        };
        if version(promised) > claim.metadata.resource_version.parse().unwrap_or(0) {
            return Ok(false);
        }
        let name = promised.name();
        match claim.metadata.annotations.get(SELECTED_NODE) {
            None => return Err(eco_format!("selectedNode annotation reset for PVC \"{name}\"")),
            Some(selected) if *selected != waiting.node => {
                return Err(eco_format!("provisioning failed for PVC \"{name}\""));
            }
            Some(_) => {}
        }
        if let Some(volume) = ctx.cache.get::<PersistentVolume>("", &claim.spec.volume_name) {
            reachable(volume, node)?;
        } else if !claim.spec.volume_name.is_empty() {
            return Ok(false);
        }
        if !is_fully_bound(claim) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn reachable(volume: &PersistentVolume, node: &Node) -> Result<(), Str> {
    if is_reachable(volume, &node.metadata.labels) {
        return Ok(());
    }
    let (volume, node) = (&volume.metadata.name, &node.metadata.name);
    Err(eco_format!("pv \"{volume}\" node affinity doesn't match node \"{node}\": no matching NodeSelectorTerms"))
}
