//! Reporting a status to the API server. Plays: `pkg/kubelet/status/status_manager.go`.

use crate::host::Host;
use crate::pod::{Pod, Stage};
use crate::status::{conditions, is_terminal};
use api::core::{self, PodCondition, PodStatus};
use api::{Body, List, Obj, Options, Ptr, Status, Verb};

impl Pod {
    /// Generates the status and reports it if it differs from what was reported.
    pub(crate) fn refresh_status(&mut self, host: &mut Host<'_, '_>, terminal: bool) {
        let status = crate::status::generate(self, host.node, host.config, host.now(), terminal);
        if self.status.as_deref() == Some(&status) && self.reported {
            return;
        }
        let first = self.status.is_none();
        self.status = Some(Ptr::new(status));
        self.reported = false;
        if first {
            self.wake_for_deadline();
        }
        self.report(host);
    }

    fn wake_for_deadline(&mut self) {
        // The deadline is part of `due`, which the owner asks after each unit of work.
    }

    /// Sends the status that was generated last, merged with what others own in the status.
    pub(crate) fn report(&mut self, host: &mut Host<'_, '_>) {
        let Some(status) = self.status.clone() else { return };
        if self.gone || self.reported || !host.node.reaches_api() {
            return;
        }
        match self.write_status(self.obj.clone(), &status, host) {
            // The watch tells of it in a moment; until then the newest is this one.
            Ok(stored) => self.obj = stored,
            // Somebody has written since. What that was the watch tells, so the newest is only written over.
            Err(why) if why.is_conflict() => {
                let Ok(live) = host.ctx.get_live(self.reference()) else { return };
                if live.meta().uid != self.uid || self.write_status(live, &status, host).is_err() {
                    return;
                }
            }
            Err(_) => return,
        }
        self.reported = true;
    }

    /// Whether the status in the API is another than the one that was reported.
    pub(crate) fn differs_from(&self, live: &core::Pod) -> bool {
        self.status.as_deref().is_some_and(|status| self.reported && *live.status != self.merge(live, status))
    }

    fn write_status(&self, mut live: Obj, status: &PodStatus, host: &mut Host<'_, '_>) -> Result<Obj, Status> {
        let merged = self.merge(live.get::<core::Pod>(), status);
        if *live.get::<core::Pod>().status == merged {
            return Ok(live);
        }
        live.get_mut::<core::Pod>().status = Ptr::new(merged);
        host.ctx.update_status(live)
    }

    /// Plays: `mergePodStatus`: others' conditions stay, and a phase becomes terminal only when nothing runs any more.
    fn merge(&self, live: &core::Pod, status: &PodStatus) -> PodStatus {
        let mut merged = status.clone();
        let could_run = self.stage < Stage::Terminated;
        let becomes_terminal = !is_terminal(&live.status.phase) && is_terminal(&merged.phase);
        let theirs = live.status.conditions.iter().filter(|c| !conditions::is_own(&c.type_)).cloned();
        let mut all: Vec<PodCondition> = theirs.collect();
        for condition in &status.conditions {
            if conditions::is_own(&condition.type_) {
                all.push(condition.clone());
            } else if condition.type_ == "DisruptionTarget" && becomes_terminal && !could_run {
                all.retain(|c| c.type_ != condition.type_);
                all.push(condition.clone());
            }
        }
        merged.conditions = List::from(all);
        if becomes_terminal && could_run {
            merged.phase = live.status.phase.clone();
            merged.reason = live.status.reason.clone();
            merged.message = live.status.message.clone();
        }
        merged.nominated_node_name = live.status.nominated_node_name.clone();
        merged.resource_claim_statuses = live.status.resource_claim_statuses.clone();
        merged.extended_resource_claim_status = live.status.extended_resource_claim_status.clone();
        if merged.qos_class.is_empty() {
            merged.qos_class = live.status.qos_class.clone();
        }
        merged
    }

    /// Removes the pod from the API server: nothing of it is left on the node.
    pub(crate) fn delete_from_api(&mut self, host: &mut Host<'_, '_>) {
        if self.gone || !host.node.reaches_api() {
            return;
        }
        let options = Options {
            grace_period_s: Some(0),
            preconditions: Some(api::meta::Preconditions { uid: Some(self.uid.clone()), ..Default::default() }),
            ..Options::default()
        };
        let _ = host.ctx.request(Verb::Delete, self.reference(), "", Body::None, options);
    }
}
