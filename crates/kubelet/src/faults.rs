//! What can be made to break, and mended: the hooks of the cluster's registry of faults. Each answers in a sentence.

use crate::config::NodeSpec;
use crate::images::reference::Reference;
use crate::kubelets::Kubelets;
use crate::pod::Pod;
use crate::probe::ProbeKind;
use crate::tasks::{NodeNo, PodNo, Task};
use api::{ObjectRef, Str, kind_of};
use client::{Act, Ctx};
use ecow::eco_format;

type Told = Result<Str, Str>;

impl Kubelets {
    fn node(&self, name: &str) -> Result<NodeNo, Str> {
        let known: Vec<&str> = self.node_names().map(|n| n.as_str()).collect();
        let found = self.by_name.get(name).copied().filter(|no| !self.nodes[no.0 as usize].removed);
        found.ok_or_else(|| eco_format!("there is no machine {name}: there are {}", known.join(", ")))
    }

    fn tell(&self, ctx: &mut Ctx<'_>, no: NodeNo, verb: &str, text: &str) {
        ctx.begin(Act::Fault, verb, &self.nodes[no.0 as usize].reference(), text);
    }

    fn pods_on(&self, no: NodeNo) -> Vec<PodNo> {
        self.nodes[no.0 as usize].pods.iter().copied().collect()
    }

    /// What is due of the pods of a node is scheduled anew after its kubelet or machine has changed.
    fn reschedule(&mut self, no: NodeNo, ctx: &mut Ctx<'_>) {
        for pod in self.pods_on(no) {
            self.with_pod(pod, ctx, |_, _| {});
        }
        self.serving += 1;
    }

    /// The kubelet of a node ends; its containers run on.
    pub fn stop_kubelet(&mut self, ctx: &mut Ctx<'_>, node: &str) -> Told {
        let no = self.node(node)?;
        self.nodes[no.0 as usize].trouble.kubelet_stopped = true;
        self.tell(ctx, no, "stop-kubelet", "The kubelet has stopped: no heartbeat, no probe, no restart");
        for pod in self.pods_on(no) {
            self.with_pod(pod, ctx, |pod, _| pod.run = None);
        }
        self.reschedule(no, ctx);
        Ok(eco_format!("the kubelet of {node} has stopped"))
    }

    /// The kubelet of a node starts again.
    pub fn start_kubelet(&mut self, ctx: &mut Ctx<'_>, node: &str) -> Told {
        let no = self.node(node)?;
        self.nodes[no.0 as usize].trouble.kubelet_stopped = false;
        self.register_anew(no, ctx);
        self.tell(ctx, no, "start-kubelet", "The kubelet runs again and looks at every pod");
        self.come_back(no, ctx);
        Ok(eco_format!("the kubelet of {node} runs"))
    }

    /// A kubelet that starts registers its node if there is none.
    fn register_anew(&mut self, no: NodeNo, ctx: &Ctx<'_>) {
        let node = &mut self.nodes[no.0 as usize];
        node.registered = ctx.cache.object(kind_of::NODE, "", &node.spec.name).is_some();
    }

    /// A machine loses power.
    pub fn fail_node(&mut self, ctx: &mut Ctx<'_>, node: &str) -> Told {
        let no = self.node(node)?;
        self.nodes[no.0 as usize].trouble.off = true;
        self.tell(ctx, no, "fail-node", "The machine has lost power: everything on it has ended, nothing is reported");
        for pod in self.pods_on(no) {
            self.with_pod(pod, ctx, |pod, host| pod.lose_containers(host, 255, "Unknown"));
        }
        self.reschedule(no, ctx);
        Ok(eco_format!("{node} is off"))
    }

    /// A failed machine boots again.
    pub fn restore_node(&mut self, ctx: &mut Ctx<'_>, node: &str) -> Told {
        let no = self.node(node)?;
        let was_off = std::mem::take(&mut self.nodes[no.0 as usize].trouble.off);
        self.tell(ctx, no, "restore-node", "The machine has booted");
        if was_off {
            self.nodes[no.0 as usize].pull_free_at = ctx.now;
            self.nodes[no.0 as usize].coming.clear();
            self.register_anew(no, ctx);
        }
        self.come_back(no, ctx);
        Ok(eco_format!("{node} is on"))
    }

    /// The network of a machine is cut.
    pub fn cut_node(&mut self, ctx: &mut Ctx<'_>, node: &str) -> Told {
        let no = self.node(node)?;
        self.nodes[no.0 as usize].trouble.cut = true;
        self.tell(ctx, no, "cut-node", "The network of the machine is cut: its containers run, nobody reaches them");
        self.serving += 1;
        Ok(eco_format!("{node} is cut off"))
    }

    /// The network of a machine is whole again.
    pub fn join_node(&mut self, ctx: &mut Ctx<'_>, node: &str) -> Told {
        let no = self.node(node)?;
        self.nodes[no.0 as usize].trouble.cut = false;
        self.tell(ctx, no, "join-node", "The network of the machine is whole again");
        self.come_back(no, ctx);
        Ok(eco_format!("{node} is connected"))
    }

    fn come_back(&mut self, no: NodeNo, ctx: &mut Ctx<'_>) {
        if !self.nodes[no.0 as usize].reaches_api() {
            return self.reschedule(no, ctx);
        }
        self.tasks.work(ctx.now, Task::Register(no));
        self.relist(no, ctx);
        self.reschedule(no, ctx);
    }

    /// A new machine joins.
    pub fn add_worker(&mut self, ctx: &mut Ctx<'_>, node: &str) -> Told {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.');
        if node.is_empty() || node.len() > 63 || !node.chars().all(fits) {
            return Err(eco_format!("{node:?} is no name for a machine"));
        }
        if self.node(node).is_ok() {
            return Err(eco_format!("there is a machine {node} already"));
        }
        self.add_node(NodeSpec::worker(node), ctx.now);
        Ok(eco_format!("{node} joins"))
    }

    fn on_container(
        &mut self,
        ctx: &mut Ctx<'_>,
        pod: &ObjectRef,
        container: &str,
        act: impl FnOnce(&mut Pod, usize, &mut crate::host::Host<'_, '_>) -> Told,
    ) -> Told {
        self.on_slot(ctx, pod, container, |found, slot, host| {
            if !found.containers[slot].is_running() {
                return Err(eco_format!("container {} does not run", found.containers[slot].name));
            }
            act(found, slot, host)
        })
    }

    fn on_slot(
        &mut self,
        ctx: &mut Ctx<'_>,
        pod: &ObjectRef,
        container: &str,
        act: impl FnOnce(&mut Pod, usize, &mut crate::host::Host<'_, '_>) -> Told,
    ) -> Told {
        let Some(no) = self.pod_of(pod) else {
            return Err(eco_format!("no node runs a pod {}/{}", pod.namespace, pod.name));
        };
        let done = self.with_pod(no, ctx, |found, host| {
            let slot = found.slot(container).ok_or_else(|| eco_format!("the pod has no container {container}"))?;
            act(found, slot, host)
        });
        done.unwrap_or_else(|| Err("no node runs that pod".into()))
    }

    /// The process of a container ends with exit code 1.
    pub fn crash_container(&mut self, ctx: &mut Ctx<'_>, pod: &ObjectRef, container: &str) -> Told {
        self.on_container(ctx, pod, container, |pod, slot, host| {
            pod.container_ended(slot, 1, "Error", host);
            Ok(eco_format!("container {} has crashed", pod.containers[slot].name))
        })
    }

    /// A container runs out of memory: the kernel kills it.
    pub fn oom_container(&mut self, ctx: &mut Ctx<'_>, pod: &ObjectRef, container: &str) -> Told {
        self.on_container(ctx, pod, container, |pod, slot, host| {
            pod.container_ended(slot, 137, "OOMKilled", host);
            Ok(eco_format!("container {} was killed: out of memory", pod.containers[slot].name))
        })
    }

    /// The process of a container stays, but answers nothing any more.
    pub fn hang_container(&mut self, ctx: &mut Ctx<'_>, pod: &ObjectRef, container: &str) -> Told {
        self.on_container(ctx, pod, container, |pod, slot, host| {
            if let Some(instance) = &mut pod.containers[slot].current {
                instance.process.hung = true;
            }
            host.serving_changed();
            Ok(eco_format!("container {} hangs", pod.containers[slot].name))
        })
    }

    /// A probe of a container fails, whatever the container says, until it is mended by [`Kubelets::mend_probe`].
    pub fn fail_probe(&mut self, ctx: &mut Ctx<'_>, pod: &ObjectRef, container: &str, kind: ProbeKind) -> Told {
        self.on_slot(ctx, pod, container, |pod, slot, _| {
            let forced = &mut pod.containers[slot].prober.forced;
            forced.retain(|(k, _)| *k != kind);
            forced.push((kind, false));
            Ok(eco_format!(
                "the {} probe of {} fails from now on",
                kind.title().to_lowercase(),
                pod.containers[slot].name
            ))
        })
    }

    /// A probe that a fault made fail is answered by the container again.
    pub fn mend_probe(&mut self, ctx: &mut Ctx<'_>, pod: &ObjectRef, container: &str, kind: ProbeKind) -> Told {
        self.on_slot(ctx, pod, container, |pod, slot, _| {
            pod.containers[slot].prober.forced.retain(|(k, _)| *k != kind);
            Ok(eco_format!("the container answers its {} probe again", kind.title().to_lowercase()))
        })
    }

    /// A registry no longer serves an image, or all tags of a repository.
    pub fn make_unpullable(&mut self, _ctx: &mut Ctx<'_>, image: &str) -> Told {
        let reference = Reference::parse(image).map_err(|e| eco_format!("{image:?}: {e}"))?;
        let all = !image.contains('@') && !image.rsplit('/').next().unwrap_or("").contains(':');
        let name = if all { reference.repository.clone() } else { reference.full() };
        self.registry.unpullable.insert(name.clone());
        for node in &mut self.nodes {
            node.images.remove(&reference);
        }
        Ok(eco_format!("{name} can no longer be pulled"))
    }

    /// The registry serves the image again.
    pub fn make_pullable(&mut self, _ctx: &mut Ctx<'_>, image: &str) -> Told {
        let reference = Reference::parse(image).map_err(|e| eco_format!("{image:?}: {e}"))?;
        let had =
            self.registry.unpullable.remove(&reference.full()) | self.registry.unpullable.remove(&reference.repository);
        if had {
            Ok(eco_format!("{image} can be pulled"))
        } else {
            Err(eco_format!("{image} was never made unpullable"))
        }
    }

    /// What the server answers that the recordings' probes ask on 127.0.0.1.
    pub fn set_probe_server(&mut self, _ctx: &mut Ctx<'_>, status: &str) -> Told {
        self.registry.elsewhere = Some(status.parse().map_err(|_| Str::from("say an HTTP status"))?);
        Ok(eco_format!("the probes are answered {status}"))
    }
}
