//! The status of a pod: generated from what runs, reported to the API server.
//!
//! Plays: `generateAPIPodStatus` of `pkg/kubelet/kubelet_pods.go` and `pkg/kubelet/status`.

pub(crate) mod conditions;
pub(crate) mod containers;
pub(crate) mod phase;
pub(crate) mod report;
pub(crate) mod resources;

use crate::config::Config;
use crate::node::Node;
use crate::pod::Pod;
use api::core::{HostIP, PodIP, PodStatus};
use api::{List, Str};
use sim::Time;

/// Generates the status of a pod as it is now. `terminal`: its containers will not be started again.
pub(crate) fn generate(pod: &Pod, node: &Node, config: &Config, now: Time, terminal: bool) -> PodStatus {
    let api = pod.api();
    let old: &PodStatus = pod.status.as_deref().unwrap_or(&api.status);
    let mut status = PodStatus { qos_class: api.status.qos_class.clone(), ..PodStatus::default() };
    containers::fill(pod, node, config, &mut status);
    let spec_resources = resources::of_pod(pod.allocated());
    status.allocated_resources = spec_resources.requests.clone();
    status.resources = Some(resources::enacted(pod, spec_resources).into());
    status.phase = phase::of(pod, &status, terminal).into();
    keep_terminal(old, &api.status, &mut status);
    if let Some(verdict) = &pod.verdict {
        status.phase = "Failed".into();
        status.reason = verdict.reason.clone();
        status.message = verdict.message.clone();
    }
    if is_terminal(&api.status.phase) {
        status.phase = api.status.phase.clone();
    }
    status.start_time = old.start_time.or_else(|| Some(now.into()));
    status.observed_generation = api.metadata.generation;
    addresses(pod, node, config, &mut status);
    conditions::fill(pod, old, now, &mut status);
    status
}

/// A terminal phase stays, and reason and message stay with a phase that stays.
fn keep_terminal(old: &PodStatus, api: &PodStatus, status: &mut PodStatus) {
    if !is_terminal(&status.phase) {
        if is_terminal(&old.phase) {
            status.phase = old.phase.clone();
        } else if is_terminal(&api.phase) {
            status.phase = api.phase.clone();
        }
    }
    if status.phase == old.phase {
        let first = |a: &Str, b: &Str| if a.is_empty() { b.clone() } else { a.clone() };
        status.reason = first(&old.reason, &api.reason);
        status.message = first(&old.message, &api.message);
    }
}

/// `Succeeded` or `Failed`.
pub(crate) fn is_terminal(phase: &str) -> bool {
    matches!(phase, "Succeeded" | "Failed")
}

fn addresses(pod: &Pod, node: &Node, config: &Config, status: &mut PodStatus) {
    status.host_ip = node.address.clone();
    status.host_ips = List::from([HostIP { ip: node.address.clone() }]);
    // kubemark's runtime gives every sandbox the same address.
    let ip: Str = match &pod.sandbox {
        Some(_) if config.is_recorded() && config.runtime == crate::Runtime::Scripted => "192.168.192.168".into(),
        Some(sandbox) => sandbox.ip.clone(),
        None if pod.spec().host_network => node.address.clone(),
        None => Str::new(),
    };
    // The address is known to the status once a container has been tried, as the runtime tells it with the containers.
    let tried = pod.containers.iter().any(|c| c.current.is_some() || c.error.is_some());
    if ip.is_empty() || !(tried || pod.spec().host_network) {
        let known = pod.status.as_deref().map(|s| (s.pod_ip.clone(), s.pod_ips.clone()));
        (status.pod_ip, status.pod_ips) = known.unwrap_or_default();
        return;
    }
    status.pod_ips = List::from([PodIP { ip: ip.clone() }]);
    status.pod_ip = ip;
}
