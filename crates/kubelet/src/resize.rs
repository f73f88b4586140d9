//! In-place resize of a running pod: taken, deferred, carried out.
//!
//! Plays: `pkg/kubelet/allocation` and the resize actions of `pkg/kubelet/kuberuntime`. What a pod is given on its node (the
//! allocation) is what its spec says, unless a resize of it waits for room. Left out: pod-level resources, swap, static policies.

use crate::admit;
use crate::config::Runtime;
use crate::host::Host;
use crate::kubelets::Kubelets;
use crate::pod::{ContainerSpec, Pod};
use crate::status::resources;
use crate::tasks::{NodeNo, PodNo};
use crate::worker::run::Run;
use api::core::{self, PodCondition, PodSpec, PodStatus, ResourceRequirements};
use api::{Ptr, Str};
use client::Ctx;
use ecow::eco_format;
use sim::Time;

/// The state of a pod's resize.
#[derive(Clone, Debug, Default)]
pub(crate) struct Resize {
    /// The spec whose resources are given to the pod, while those of the newest spec are not.
    allocated: Option<Ptr<PodSpec>>,
    /// Why the resize waits: reason and message.
    waits: Option<(Str, Str)>,
    /// The generation of the resize that is being carried out, and its error.
    under_way: Option<(i64, Str)>,
}

impl Resize {
    /// Whether what is given to the pod is not in force yet.
    pub fn is_under_way(&self) -> bool {
        self.under_way.is_some()
    }

    /// Whether a resize waits for room.
    pub fn is_waiting(&self) -> bool {
        self.waits.is_some()
    }

    /// The conditions that tell of it.
    pub fn conditions(&self, generation: i64, old: &PodStatus, now: Time) -> Vec<PodCondition> {
        let condition = |kind: &str, generation: i64, reason: &str, message: &Str| {
            let before = old.conditions.iter().find(|c| c.type_ == kind && c.reason == reason && c.message == *message);
            PodCondition {
                type_: kind.into(),
                observed_generation: generation,
                status: "True".into(),
                last_probe_time: before.map_or_else(|| now.into(), |c| c.last_probe_time),
                last_transition_time: before.map_or_else(|| now.into(), |c| c.last_transition_time),
                reason: reason.into(),
                message: message.clone(),
            }
        };
        let mut all = Vec::new();
        if let Some((_, message)) = &self.waits {
            all.push(condition("PodResizePending", generation, "Deferred", message));
        }
        if let Some((generation, error)) = &self.under_way {
            let reason = if error.is_empty() { "" } else { "Error" };
            all.push(condition("PodResizeInProgress", *generation, reason, error));
        }
        all
    }
}

/// The resources of every container differ or not.
fn resources_differ(a: &PodSpec, b: &PodSpec) -> bool {
    let differs = |a: &[core::Container], b: &[core::Container]| {
        a.len() == b.len() && a.iter().zip(b).any(|(a, b)| a.resources != b.resources)
    };
    differs(&a.containers, &b.containers) || differs(&a.init_containers, &b.init_containers)
}

impl Pod {
    /// The spec whose resources are given to the pod.
    pub(crate) fn allocated(&self) -> &PodSpec {
        self.resize.allocated.as_deref().unwrap_or_else(|| self.spec())
    }

    /// The resources that are given to a container.
    pub(crate) fn allocation(&self, slot: usize) -> &ResourceRequirements {
        match (self.container_spec(slot), &self.resize.allocated) {
            (ContainerSpec::Plain(own), Some(allocated)) => {
                let mut all = allocated.containers.iter().chain(&allocated.init_containers);
                all.find(|c| c.name == own.name).map_or(&own.resources, |c| &c.resources)
            }
            (spec, _) => spec.resources(),
        }
    }

    /// The message of an event about a resize: what the spec asks for, as JSON.
    fn resize_message(&self, prefix: &str, generation: i64, error: &str) -> Str {
        let list = |containers: &[core::Container]| -> api::Value {
            let one = |c: &core::Container| {
                api::Value::from([
                    ("name", api::Value::from(c.name.clone())),
                    ("resources", api::codec::encode(&c.resources)),
                ])
            };
            containers.iter().map(one).collect::<Vec<_>>().into()
        };
        let spec = self.spec();
        let mut text = String::from("{");
        for (name, containers) in [("initContainers", &spec.init_containers), ("containers", &spec.containers)] {
            if !containers.is_empty() {
                text.push_str(&format!("\"{name}\":{},", api::json::to_string(&list(containers))));
            }
        }
        text.push_str(&format!("\"generation\":{generation}"));
        if !error.is_empty() {
            text.push_str(&format!(",\"error\":{}", api::json::to_string(&api::Value::from(error))));
        }
        eco_format!("{prefix}: {text}}}")
    }

    /// The newest spec has other resources than those that were given: they are given if there is room.
    fn allocate(&mut self, before: Ptr<PodSpec>, refusal: Option<admit::Refusal>, host: &mut Host<'_, '_>) {
        let generation = self.obj.meta().generation;
        match refusal {
            None => {
                self.resize.allocated = None;
                self.resize.waits = None;
                self.resize.under_way = Some((generation, Str::new()));
                let text = self.resize_message("Pod resize started", generation, "");
                host.event(self, None, "Normal", "ResizeStarted", text);
                host.tell(self, "resize", || eco_format!("Pod {} is resized in place", self.key));
            }
            Some((reason, message)) => {
                if self.resize.allocated.is_none() {
                    self.resize.allocated = Some(before);
                }
                let news = self.resize.waits.as_ref().is_none_or(|(_, known)| *known != message);
                self.resize.waits = Some((reason.clone(), message.clone()));
                if news {
                    let text = self.resize_message(&format!("Pod resize {reason}"), generation, &message);
                    host.event(self, None, "Warning", "ResizeDeferred", text);
                }
            }
        }
        self.wake(host.now());
    }

    /// Brings the containers that run to what is given to them.
    pub(crate) fn follow_resize(&mut self, run: &mut Run, host: &mut Host<'_, '_>) {
        let Some((generation, known)) = self.resize.under_way.clone() else { return };
        let error = self.carry_out(host);
        if error.is_empty() {
            // The next look finds everything in force.
            run.changed = true;
            return;
        }
        if error != known {
            self.resize.under_way = Some((generation, error.clone()));
            let text = self.resize_message("Pod resize error", generation, &error);
            host.event(self, None, "Warning", "ResizeError", text);
        }
        run.fail(None);
    }

    /// Sets limits and requests; answers why that is not possible.
    fn carry_out(&mut self, host: &Host<'_, '_>) -> Str {
        if host.config.runtime == Runtime::Scripted {
            return eco_format!("unable to get pod cgroup memory config for pod \"{}\"", self.format());
        }
        let now = host.now();
        for slot in 0..self.containers.len() {
            let given = self.allocation(slot).clone();
            let memory = resources::memory_bytes(&given.limits);
            let name = self.containers[slot].name.clone();
            if self.resize_restarts(slot) {
                continue;
            }
            let Some(instance) = self.containers[slot].current.as_mut().filter(|i| i.is_running()) else { continue };
            let used = instance.process.memory_at(now);
            let shrinks = memory > 0 && (instance.memory_limit == 0 || memory < instance.memory_limit);
            if shrinks && used >= memory {
                return eco_format!(
                    "cannot decrease memory limits: attempting to set container \"{name}\" memory limit ({memory}) below current usage ({used})"
                );
            }
            instance.memory_limit = memory;
            instance.cpu_limit_milli = resources::cpu_milli(&given.limits);
            instance.cpu_request_milli = resources::cpu_milli(&given.requests);
        }
        Str::new()
    }

    /// Whether a container has to be started anew to take what is given to it, by its resize policy.
    pub(crate) fn resize_restarts(&self, slot: usize) -> bool {
        if !self.resize.is_under_way() {
            return false;
        }
        let ContainerSpec::Plain(spec) = self.container_spec(slot) else { return false };
        let Some(instance) = self.containers[slot].current.as_ref().filter(|i| i.is_running()) else { return false };
        let given = self.allocation(slot);
        let cpu = instance.cpu_limit_milli != resources::cpu_milli(&given.limits)
            || instance.cpu_request_milli != resources::cpu_milli(&given.requests);
        let memory = instance.memory_limit != resources::memory_bytes(&given.limits);
        spec.resize_policy.iter().any(|p| {
            p.restart_policy == "RestartContainer"
                && ((p.resource_name == "cpu" && cpu) || (p.resource_name == "memory" && memory))
        })
    }

    /// Before a status: a resize of which nothing is left to do is complete.
    pub(crate) fn notice_resize(&mut self, host: &mut Host<'_, '_>) {
        let Some((generation, _)) = self.resize.under_way.clone() else { return };
        let in_force = (0..self.containers.len()).all(|slot| {
            let given = self.allocation(slot);
            self.containers[slot].current.as_ref().filter(|i| i.is_running()).is_none_or(|i| {
                i.memory_limit == resources::memory_bytes(&given.limits)
                    && i.cpu_limit_milli == resources::cpu_milli(&given.limits)
                    && i.cpu_request_milli == resources::cpu_milli(&given.requests)
            })
        });
        if in_force && host.config.runtime != Runtime::Scripted {
            self.resize.under_way = None;
            let text = self.resize_message("Pod resize completed", generation, "");
            host.event(self, None, "Normal", "ResizeCompleted", text);
        }
    }
}

impl Kubelets {
    /// A pod's spec has changed from this one: whether its resources have is looked into.
    pub(crate) fn notice_resources(&mut self, no: PodNo, before: Ptr<PodSpec>, ctx: &mut Ctx<'_>) {
        let Some(pod) = self.pods.get(&no) else { return };
        let given = pod.resize.allocated.as_deref().unwrap_or(&before);
        if Ptr::same(&before, &pod.api().spec) || !pod.admitted || !resources_differ(given, pod.spec()) {
            return;
        }
        self.try_resize(no, before, ctx);
    }

    fn try_resize(&mut self, no: PodNo, before: Ptr<PodSpec>, ctx: &mut Ctx<'_>) {
        let Some(pod) = self.pods.get(&no).cloned() else { return };
        let node = &self.nodes[pod.node.0 as usize];
        let mut others = node.held;
        others.exchange(pod.held, crate::held::Held::default());
        let refusal = admit::lacks_resources(pod.spec(), node, others);
        drop(pod);
        self.with_pod(no, ctx, |pod, host| pod.allocate(before, refusal, host));
    }

    /// There is more room on a node: resizes that wait for it are tried again.
    pub(crate) fn retry_resizes(&mut self, no: NodeNo, ctx: &mut Ctx<'_>) {
        let waits = |p: &PodNo| self.pods.get(p).is_some_and(|p| p.resize.is_waiting());
        let waiting: Vec<PodNo> = self.nodes[no.0 as usize].pods.iter().copied().filter(waits).collect();
        for pod in waiting {
            if let Some(before) = self.pods.get(&pod).and_then(|p| p.resize.allocated.clone()) {
                self.try_resize(pod, before, ctx);
            }
        }
    }
}
