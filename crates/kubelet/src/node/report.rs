//! The Node object: registered once, then kept up to date. Plays: `pkg/kubelet/kubelet_node_status.go` and `pkg/kubelet/nodestatus`.

use crate::config::Config;
use crate::node::Node;
use api::core::{self, DaemonEndpoint, NodeAddress, NodeCondition, NodeDaemonEndpoints, NodeStatus, NodeSystemInfo};
use api::{Dict, List, ObjectRef, Ptr, Quantity, Str, kind_of};
use client::{Act, Ctx};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// How often it reports a status that has not changed.
pub(crate) const REPORTED_EVERY: Duration = Duration::from_secs(300);

/// What the kubelet and its node declare of optional features.
const DECLARED: &[&str] = &[
    "ExtendWebSocketsToKubelet",
    "InPlacePodLevelResourcesVerticalScaling",
    "InPlacePodVerticalScalingInitContainers",
    "RestartAllContainersOnContainerExits",
];

impl Node {
    /// The reference of its Node object.
    pub fn reference(&self) -> ObjectRef {
        ObjectRef::new(kind_of::NODE, "", self.spec.name.clone())
    }

    /// Makes the Node object, or takes over one that is there. `few`: events are told only of small clusters' nodes.
    pub fn register(&mut self, config: &Config, few: bool, ctx: &mut Ctx<'_>) {
        let mut node = core::Node::default();
        node.metadata.name = self.spec.name.clone();
        node.metadata.labels = self.labels();
        if !config.is_recorded() {
            let annotation = "volumes.kubernetes.io/controller-managed-attach-detach";
            node.metadata.annotations = Dict::from([(annotation, Str::from("true"))]);
        }
        let spec = core::NodeSpec {
            taints: if self.spec.taints.is_empty() { List::new() } else { self.spec.taints.clone().into() },
            provider_id: if config.is_recorded() { eco_format!("kubemark://{}", self.spec.name) } else { Str::new() },
            ..core::NodeSpec::default()
        };
        node.spec = Ptr::new(spec);
        node.status = Ptr::new(self.status(config, &NodeStatus::default(), ctx.now));
        match ctx.create(node) {
            Ok(_) => {}
            Err(status) if status.is_already_exists() => self.adopt(config, ctx),
            Err(_) => return,
        }
        self.registered = true;
        self.reported_at = ctx.now;
        self.images.changed = false;
        ctx.say(
            Act::Runtime,
            "register",
            &self.reference(),
            eco_format!("The kubelet of {} has registered its node", self.spec.name),
        );
        if few && !config.is_recorded() {
            self.tell_of_start(ctx);
        }
    }

    /// A Node object of that name is there already: its labels are brought up to date.
    fn adopt(&mut self, config: &Config, ctx: &mut Ctx<'_>) {
        let Ok(mut live) = ctx.get_live(self.reference()) else { return };
        let labels = self.labels();
        let wrong = labels.iter().any(|(k, v)| live.meta().labels.get(k) != Some(v));
        if wrong {
            let map = live.meta_mut().labels.to_mut();
            map.extend(labels.iter().map(|(k, v)| (k.clone(), v.clone())));
            if ctx.update(live).is_err() {
                return;
            }
        }
        self.report(config, true, ctx);
    }

    fn labels(&self) -> Dict<Str> {
        let own = [
            ("beta.kubernetes.io/arch", Str::from("amd64")),
            ("beta.kubernetes.io/os", "linux".into()),
            ("kubernetes.io/arch", "amd64".into()),
            ("kubernetes.io/hostname", self.spec.name.clone()),
            ("kubernetes.io/os", "linux".into()),
        ];
        let own = own.into_iter().map(|(k, v)| (Str::from(k), v));
        own.chain(self.spec.labels.iter().cloned()).collect()
    }

    fn tell_of_start(&mut self, ctx: &mut Ctx<'_>) {
        let Ok(live) = ctx.get_live(self.reference()) else { return };
        let mut about = client::events::reference(&live);
        about.uid = self.spec.name.clone();
        let name = &self.spec.name;
        let now_is = |what: &str| eco_format!("Node {name} status is now: {what}");
        let events = [
            ("Starting", Str::from("Starting kubelet.")),
            ("NodeHasSufficientMemory", now_is("NodeHasSufficientMemory")),
            ("NodeHasNoDiskPressure", now_is("NodeHasNoDiskPressure")),
            ("NodeHasSufficientPID", now_is("NodeHasSufficientPID")),
            ("NodeAllocatableEnforced", "Updated Node Allocatable limit across pods".into()),
            ("NodeReady", now_is("NodeReady")),
        ];
        for (reason, message) in events {
            ctx.event_about(about.clone(), "Normal", reason, message);
        }
    }

    /// Reports the status if it has changed, if `force`, or if five minutes have passed.
    pub fn report(&mut self, config: &Config, force: bool, ctx: &mut Ctx<'_>) {
        let cached = ctx.cache.object(kind_of::NODE, "", &self.spec.name).cloned();
        let Some(known) = cached else { return };
        let node = known.get::<core::Node>();
        self.cidr = node.spec.pod_cidr.clone();
        let status = self.status(config, &node.status, ctx.now);
        let due = ctx.now.since(self.reported_at) >= REPORTED_EVERY;
        if !force && !due && !differs(&node.status, &status) {
            return;
        }
        let Ok(mut live) = ctx.get_live(self.reference()) else { return };
        let status = NodeStatus {
            volumes_attached: live.get::<core::Node>().status.volumes_attached.clone(),
            ..self.status(config, &live.get::<core::Node>().status, ctx.now)
        };
        live.get_mut::<core::Node>().status = Ptr::new(status);
        if ctx.update_status(live).is_ok() {
            self.reported_at = ctx.now;
            self.images.changed = false;
            self.pressure.changed = false;
        }
    }

    fn status(&self, config: &Config, old: &NodeStatus, now: Time) -> NodeStatus {
        let mut allocatable = self.spec.capacity();
        if self.spec.disk_bytes > 0 {
            // A tenth is kept free for the system (`nodefs.available<10%`).
            allocatable.insert("ephemeral-storage", Quantity::from_bytes(self.spec.disk_bytes / 10 * 9));
        }
        let address = |kind: &str, address: Str| NodeAddress { type_: kind.into(), address };
        NodeStatus {
            capacity: self.spec.capacity(),
            allocatable,
            conditions: self.conditions(old, now).into(),
            addresses: List::from([
                address("InternalIP", self.address.clone()),
                address("Hostname", self.spec.name.clone()),
            ]),
            daemon_endpoints: NodeDaemonEndpoints {
                kubelet_endpoint: DaemonEndpoint { port: if config.is_recorded() { 19990 } else { 10250 } },
            },
            node_info: self.info(config),
            images: self.images.listed(config.is_recorded()),
            declared_features: DECLARED.iter().map(|f| Str::from(*f)).collect(),
            ..NodeStatus::default()
        }
    }

    fn info(&self, config: &Config) -> NodeSystemInfo {
        let mut info = NodeSystemInfo {
            kernel_version: "6.12.48-amd64".into(),
            os_image: "Debian GNU/Linux 13 (trixie)".into(),
            container_runtime_version: "containerd://2.1.4".into(),
            kubelet_version: "v1.37.2".into(),
            operating_system: "linux".into(),
            architecture: "amd64".into(),
            running_in_user_namespace: Some(false),
            ..NodeSystemInfo::default()
        };
        if config.is_recorded() {
            info.kernel_version = "3.16.0-0.bpo.4-amd64".into();
            info.os_image = "Debian GNU/Linux 7 (wheezy)".into();
            info.container_runtime_version = "fakeRuntime://0.1.0".into();
            return info;
        }
        let mut rng = sim::Rng::new(config.seed).derive(&self.spec.name);
        info.machine_id = eco_format!("{:016x}{:016x}", rng.next_u64(), rng.next_u64());
        info.system_uuid = sim::names::uid(&mut rng).into();
        info.boot_id = sim::names::uid(&mut rng).into();
        info
    }

    fn conditions(&self, old: &NodeStatus, now: Time) -> Vec<NodeCondition> {
        let said = [
            match self.pressure.memory {
                true => (
                    "MemoryPressure",
                    "True",
                    "KubeletHasInsufficientMemory",
                    "kubelet has insufficient memory available",
                ),
                false => {
                    ("MemoryPressure", "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available")
                }
            },
            match self.pressure.disk {
                true => ("DiskPressure", "True", "KubeletHasDiskPressure", "kubelet has disk pressure"),
                false => ("DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
            },
            ("PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
            ("Ready", "True", "KubeletReady", "kubelet is posting ready status"),
        ];
        let condition = |(kind, status, reason, message): (&str, &str, &str, &str)| {
            let before = old.conditions.iter().find(|c| c.type_ == kind && c.status == status);
            NodeCondition {
                type_: kind.into(),
                status: status.into(),
                last_heartbeat_time: now.into(),
                last_transition_time: before.map_or_else(|| now.into(), |c| c.last_transition_time),
                reason: reason.into(),
                message: message.into(),
            }
        };
        let others = old.conditions.iter().filter(|c| !said.iter().any(|s| s.0 == c.type_)).cloned();
        said.into_iter().map(condition).chain(others).collect()
    }
}

/// Whether two statuses differ in more than the time of the heartbeat.
fn differs(old: &NodeStatus, new: &NodeStatus) -> bool {
    let condition = |a: &NodeCondition, b: &NodeCondition| {
        a.type_ == b.type_ && a.status == b.status && a.reason == b.reason && a.message == b.message
    };
    let same = old.conditions.len() == new.conditions.len()
        && old.conditions.iter().zip(new.conditions.iter()).all(|(a, b)| condition(a, b))
        && old.images == new.images
        && old.capacity == new.capacity
        && old.allocatable == new.allocatable
        && old.addresses == new.addresses
        && old.node_info == new.node_info;
    !same
}
