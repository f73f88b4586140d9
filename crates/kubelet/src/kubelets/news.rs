//! What kubelets hear of their pods from the API server. Plays `pkg/kubelet/config/apiserver.go` and the pod loop it feeds.

use super::Kubelets;
use crate::pod::{Pod, Stage};
use crate::status::is_terminal;
use crate::tasks::{NodeNo, PodNo};
use api::core::{self, PodStatus};
use api::{Kind, Obj, Ptr, Str};
use client::{Ctx, Key};
use sim::Time;
use std::sync::Arc;

impl Kubelets {
    /// A pod object as the watch tells it.
    pub(super) fn hear_of_pod(&mut self, obj: &Obj, gone: bool, ctx: &mut Ctx<'_>) {
        let Some(pod) = obj.try_get::<core::Pod>() else { return };
        let Some(node) = self.by_name.get(&pod.spec.node_name).copied() else { return };
        let known = self.by_uid.get(&pod.metadata.uid).copied();
        if !self.nodes[node.0 as usize].reaches_api() {
            // It will list when it is back.
            return;
        }
        match known {
            Some(no) => self.update(no, obj, gone, ctx),
            None if gone || is_terminal(&pod.status.phase) => {}
            None => self.meet(node, obj.clone(), ctx),
        }
    }

    fn update(&mut self, no: PodNo, obj: &Obj, gone: bool, ctx: &mut Ctx<'_>) {
        let Some(pod) = self.pods.get(&no) else { return };
        if !gone && version(obj) <= version(&pod.obj) {
            // A write of its own, which it knows since it was made.
            return;
        }
        let old = pod.obj.clone();
        let status_is_off = pod.stage == Stage::Syncing && pod.differs_from(obj.get());
        let plain = !gone && !status_is_off && !worth_a_look(old.get(), obj.get());
        let cause = ctx.cause;
        let now = ctx.now;
        let before = pod.api().spec.clone();
        self.with_pod(no, ctx, |pod, _| {
            pod.obj = obj.clone();
            if plain {
                return;
            }
            if status_is_off {
                pod.reported = false;
            }
            pod.cause = cause;
            pod.gone |= gone;
            pod.wake(now);
        });
        if !plain && !gone {
            self.notice_resources(no, before, ctx);
        }
    }

    pub(super) fn meet(&mut self, node: NodeNo, obj: Obj, ctx: &mut Ctx<'_>) {
        self.last_pod += 1;
        let no = PodNo(self.last_pod);
        let rng = self.rng.derive(&obj.meta().uid);
        let mut pod = Pod::new(no, node, obj, rng);
        pod.cause = ctx.cause;
        pod.turn = Some((ctx.now, false));
        self.by_uid.insert(pod.uid.clone(), no);
        self.by_key.insert(pod.key.clone(), no);
        self.nodes[node.0 as usize].pods.insert(no);
        let mut tickets = pod.tickets;
        self.tasks.schedule(no, &mut tickets, pod.due());
        pod.tickets = tickets;
        self.pods.insert(no, Arc::new(pod));
    }

    /// What a node knows is brought up to what the cache says: after it was cut off, or its kubelet was stopped.
    pub(crate) fn relist(&mut self, no: NodeNo, ctx: &mut Ctx<'_>) {
        let name = self.nodes[no.0 as usize].spec.name.clone();
        let there: Vec<Obj> = ctx.cache.on_node(&name).cloned().collect();
        let known: Vec<PodNo> = self.nodes[no.0 as usize].pods.iter().copied().collect();
        for pod in known {
            let Some(uid) = self.pods.get(&pod).map(|p| p.uid.clone()) else { continue };
            let now = ctx.now;
            match there.iter().find(|o| o.meta().uid == uid) {
                Some(obj) => {
                    let obj = obj.clone();
                    self.with_pod(pod, ctx, |pod, _| {
                        pod.obj = obj;
                        pod.reported = false;
                        pod.wake(now);
                    });
                }
                None => {
                    self.with_pod(pod, ctx, |pod, _| {
                        pod.gone = true;
                        pod.wake(now);
                    });
                }
            }
        }
        for obj in &there {
            self.hear_of_pod(obj, false, ctx);
        }
    }

    pub(super) fn hear_of_content(&mut self, kind: Kind, obj: &Obj, now: Time, ctx: &mut Ctx<'_>) {
        let from = Key::new(obj.namespace().clone(), "");
        let namespace = obj.namespace().clone();
        let shown: Vec<PodNo> = self
            .by_key
            .range(from..)
            .take_while(|(k, _)| k.namespace == namespace)
            .filter(|(_, no)| self.pods.get(no).is_some_and(|p| p.shows(kind, obj.name())))
            .map(|(_, no)| *no)
            .collect();
        for no in shown {
            self.with_pod(no, ctx, |pod, _| pod.volume_changed(now));
        }
    }
}

/// The revision of the store at which an object was written.
fn version(obj: &Obj) -> u64 {
    obj.meta().resource_version.parse().unwrap_or(0)
}

/// Whether a change of a pod object is more than the kubelet's own status.
fn worth_a_look(old: &core::Pod, new: &core::Pod) -> bool {
    let meta = old.metadata.deletion_timestamp != new.metadata.deletion_timestamp
        || old.metadata.deletion_grace_period_seconds != new.metadata.deletion_grace_period_seconds
        || old.metadata.generation != new.metadata.generation
        || old.metadata.labels != new.metadata.labels
        || old.metadata.annotations != new.metadata.annotations;
    meta || !(Ptr::same(&old.spec, &new.spec) || old.spec == new.spec) || others_conditions(&old.status, &new.status)
}

/// Whether conditions that are not the kubelet's differ.
fn others_conditions(old: &PodStatus, new: &PodStatus) -> bool {
    let theirs = |s: &PodStatus| -> Vec<(Str, Str)> {
        let others = s.conditions.iter().filter(|c| !crate::status::conditions::is_own(&c.type_));
        others.map(|c| (c.type_.clone(), c.status.clone())).collect()
    };
    theirs(old) != theirs(new)
}
