//! Pods that are alike to the scheduler: one template, one class of equivalence.
//!
//! Everything about a pod that a decision may depend on, read once for all its siblings. Two pods of one template get the
//! same verdicts and scores from every plugin. Plays `framework.PodInfo` and the pod signatures of opportunistic batching.

use crate::affinity::AffinityTerms;
use crate::node_selector::{Preferred, Required};
use crate::resources::{Resources, Source, Usage, container_requests, defaults, pod_requests};
use api::core::{Container, Pod, PodSpec, Toleration, Volume};
use api::helpers::controller_of;
use api::{Dict, List, Obj, Ptr, Str};
use ecow::eco_format;
use sim::hash::Running;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A port of the node that a pod takes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HostPort {
    /// Address; `0.0.0.0` for all.
    pub ip: Str,
    /// `TCP` …
    pub protocol: Str,
    /// Port.
    pub port: i32,
}

impl HostPort {
    /// Whether both cannot be taken on one node.
    pub fn conflicts(&self, other: &Self) -> bool {
        self.port == other.port
            && self.protocol == other.protocol
            && (self.ip == other.ip || self.ip == "0.0.0.0" || other.ip == "0.0.0.0")
    }
}

/// What pods of one kind have in common.
#[derive(Debug)]
pub struct Template {
    /// Names it, within one scheduler; never used twice.
    pub id: u32,
    /// One of its pods.
    pub pod: Obj,
    /// Their namespace.
    pub namespace: Str,
    /// Their labels.
    pub labels: Dict<Str>,
    /// What they request, as the filter counts it.
    pub requests: Resources,
    /// What their containers request with the defaults for scoring.
    pub requests_with_defaults: Resources,
    /// What they count on a node, unless resized there.
    pub usage: Usage,
    /// Ports of the node that they take.
    pub ports: Vec<HostPort>,
    /// Affinity to other pods and from them.
    pub affinity: AffinityTerms,
    /// What they require of the node.
    pub required: Required,
    /// What they prefer of the node; `None` when they do not say.
    pub preferred: Option<Preferred>,
    /// Which taints they tolerate.
    pub tolerations: List<Toleration>,
    /// Images, with tag; initialization first, as they are scored.
    pub images: Vec<Str>,
    /// Whether they mount claims, by name or ephemeral.
    pub has_claims: bool,
    /// Whether they mount disks that only one node may hold.
    pub has_disks: bool,
}

impl Template {
    /// The priority of its pods.
    pub fn priority(&self) -> i32 {
        self.pod.get::<Pod>().spec.priority.unwrap_or(0)
    }

    /// Reads a pod.
    pub fn of(id: u32, obj: &Obj) -> Self {
        let pod = obj.get::<Pod>();
        let spec = &pod.spec;
        let node_affinity = spec.affinity.as_ref().and_then(|a| a.node_affinity.as_ref());
        let preferred = node_affinity.map(|a| &a.preferred_during_scheduling_ignored_during_execution);
        let volumes = || spec.volumes.iter();
        Self {
            id,
            pod: obj.clone(),
            namespace: pod.metadata.namespace.clone(),
            labels: pod.metadata.labels.clone(),
            requests: Resources::of(&pod_requests(pod, Source::Spec, &[])),
            requests_with_defaults: Resources::of(&container_requests(pod, &defaults())),
            usage: Usage::of(pod),
            ports: host_ports(spec),
            affinity: AffinityTerms::of(spec.affinity.as_deref(), &pod.metadata.namespace),
            required: Required::of(spec),
            preferred: preferred.filter(|p| !p.is_absent()).map(|p| Preferred::of(p)),
            tolerations: spec.tolerations.clone(),
            images: images(spec),
            has_claims: volumes().any(|v| v.persistent_volume_claim.is_some() || v.ephemeral.is_some()),
            has_disks: volumes().any(is_exclusive_disk),
        }
    }

    /// The specification of one of its pods.
    pub fn spec(&self) -> &PodSpec {
        &self.pod.get::<Pod>().spec
    }
}

/// Whether a volume is a disk that pods of several nodes may not share freely.
pub fn is_exclusive_disk(v: &Volume) -> bool {
    v.gce_persistent_disk.is_some() || v.aws_elastic_block_store.is_some() || v.rbd.is_some() || v.iscsi.is_some()
}

fn host_ports(spec: &PodSpec) -> Vec<HostPort> {
    let sidecars = spec.init_containers.iter().filter(|c| c.restart_policy.as_deref() == Some("Always"));
    let ports = sidecars.chain(spec.containers.iter()).flat_map(|c| c.ports.iter()).filter(|p| p.host_port > 0);
    let or = |s: &Str, default: &'static str| if s.is_empty() { Str::from(default) } else { s.clone() };
    ports
        .map(|p| HostPort { ip: or(&p.host_ip, "0.0.0.0"), protocol: or(&p.protocol, "TCP"), port: p.host_port })
        .collect()
}

fn images(spec: &PodSpec) -> Vec<Str> {
    let containers = spec.init_containers.iter().chain(spec.containers.iter()).map(|c| &c.image);
    let volumes = spec.volumes.iter().filter_map(|v| v.image.as_ref()).map(|i| &i.reference);
    containers.chain(volumes).map(|i| with_tag(i)).collect()
}

/// The name of an image with its tag: `latest` unless it says another.
pub fn with_tag(name: &str) -> Str {
    // A colon before the last slash belongs to the registry's port.
    if name.rfind(':').map_or(-1, |i| i as i64) <= name.rfind('/').map_or(-1, |i| i as i64) {
        eco_format!("{name}:latest")
    } else {
        name.into()
    }
}

/// The templates of the pods that a scheduler knows.
#[derive(Clone, Debug, Default)]
pub struct Templates {
    by_digest: BTreeMap<u64, Vec<Arc<Template>>>,
    next: u32,
    count: usize,
    sweep_at: usize,
}

/// How many templates there may be before the unused ones are dropped.
const SWEEP_AT_LEAST: usize = 256;

impl Templates {
    /// The template of a pod.
    pub fn of(&mut self, obj: &Obj) -> Arc<Template> {
        let digest = digest(obj);
        if let Some(found) = self.by_digest.get(&digest).and_then(|l| l.iter().find(|t| alike(&t.pod, obj))) {
            return found.clone();
        }
        self.sweep();
        self.next += 1;
        let template = Arc::new(Template::of(self.next, obj));
        self.by_digest.entry(digest).or_default().push(template.clone());
        self.count += 1;
        template
    }

    fn sweep(&mut self) {
        if self.count < self.sweep_at.max(SWEEP_AT_LEAST) {
            return;
        }
        self.by_digest.retain(|_, list| {
            list.retain(|t| Arc::strong_count(t) > 1);
            !list.is_empty()
        });
        self.count = self.by_digest.values().map(Vec::len).sum();
        self.sweep_at = self.count * 2;
    }
}

fn digest(obj: &Obj) -> u64 {
    let mut hash = Running::default();
    hash.text(obj.namespace());
    for (key, value) in obj.meta().labels.iter() {
        hash.text(key);
        hash.text(value);
    }
    hash.text(controller_of(obj).map_or("", |o| &o.uid));
    let spec = &obj.get::<Pod>().spec;
    hash.word(spec.tolerations.len() as u64);
    for container in spec.containers.iter() {
        hash.text(&container.image);
        for (name, quantity) in container.resources.requests.iter() {
            hash.text(name);
            hash.word(quantity.nanos() as u64);
        }
    }
    hash.value()
}

/// Whether two pods are alike to the scheduler.
fn alike(a: &Obj, b: &Obj) -> bool {
    let owner =
        |o: &Obj| controller_of(o).map(|c| (c.api_version.clone(), c.kind.clone(), c.name.clone(), c.uid.clone()));
    let (x, y) = (a.get::<Pod>(), b.get::<Pod>());
    a.namespace() == b.namespace()
        && a.meta().labels == b.meta().labels
        && owner(a) == owner(b)
        && (Ptr::same(&x.spec, &y.spec) || alike_specs(&x.spec, &y.spec))
}

fn alike_specs(a: &PodSpec, b: &PodSpec) -> bool {
    let volumes = |s: &PodSpec| s.volumes.iter().any(matters);
    a.node_selector == b.node_selector
        && a.affinity == b.affinity
        && a.tolerations == b.tolerations
        && a.topology_spread_constraints == b.topology_spread_constraints
        && a.priority == b.priority
        && a.preemption_policy == b.preemption_policy
        && a.scheduler_name == b.scheduler_name
        && a.overhead == b.overhead
        && a.resources == b.resources
        && a.resource_claims == b.resource_claims
        && alike_containers(&a.containers, &b.containers)
        && alike_containers(&a.init_containers, &b.init_containers)
        && (!volumes(a) && !volumes(b) || a.volumes == b.volumes)
}

/// Whether the scheduler looks at a volume; the projected token of each pod is not one of these.
fn matters(v: &Volume) -> bool {
    v.persistent_volume_claim.is_some()
        || v.ephemeral.is_some()
        || v.image.is_some()
        || v.csi.is_some()
        || is_exclusive_disk(v)
}

fn alike_containers(a: &List<Container>, b: &List<Container>) -> bool {
    let same = |(x, y): (&Container, &Container)| {
        x.image == y.image && x.ports == y.ports && x.resources == y.resources && x.restart_policy == y.restart_policy
    };
    List::same(a, b) || a.len() == b.len() && a.iter().zip(b.iter()).all(same)
}

/// A pod and what it has in common with its siblings.
#[derive(Clone, Debug)]
pub struct PodInfo {
    uid: Str,
    /// The pod.
    pub pod: Obj,
    /// Its template.
    pub template: Arc<Template>,
    /// What it counts on its node, when that differs from its template (it is being resized).
    resized: Option<Arc<Usage>>,
}

impl PodInfo {
    /// Reads a pod.
    pub fn of(obj: &Obj, templates: &mut Templates) -> Self {
        Self::with(obj, templates.of(obj))
    }

    /// A pod of a known template.
    pub fn with(obj: &Obj, template: Arc<Template>) -> Self {
        let status = &obj.get::<Pod>().status;
        let statuses = status.container_statuses.iter().chain(status.init_container_statuses.iter());
        let reported = statuses.into_iter().any(|s| !s.allocated_resources.is_empty() || s.resources.is_some());
        let resized = (reported || status.resources.is_some()).then(|| Usage::of(obj.get()));
        let resized = resized.filter(|u| *u != template.usage).map(Arc::new);
        Self { uid: obj.meta().uid.clone(), pod: obj.clone(), template, resized }
    }

    /// The same pod in another version that counts the same.
    pub fn for_object(&self, obj: &Obj) -> Self {
        Self { uid: self.uid.clone(), pod: obj.clone(), template: self.template.clone(), resized: self.resized.clone() }
    }

    /// The pod, typed.
    pub fn get(&self) -> &Pod {
        self.pod.get()
    }

    /// What it counts on its node.
    pub fn usage(&self) -> &Usage {
        self.resized.as_deref().unwrap_or(&self.template.usage)
    }

    /// Its priority.
    pub fn priority(&self) -> i32 {
        self.template.priority()
    }

    /// Its uid.
    pub fn uid(&self) -> &Str {
        &self.uid
    }

    /// Whether it is being deleted.
    pub fn is_terminating(&self) -> bool {
        self.pod.meta().deletion_timestamp.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::pod;
    use serde_json::json;

    #[test]
    fn siblings_share_a_template_whatever_their_token_volumes_are_called() {
        let make = |name: &str, cpu: &str| {
            pod(json!({"metadata": {"name": name, "namespace": "a", "labels": {"app": "w"}}, "spec": {
                "volumes": [{"name": format!("kube-api-access-{name}"), "projected": {}}],
                "containers": [{"name": "c", "image": "i", "resources": {"requests": {"cpu": cpu}},
                                "volumeMounts": [{"name": format!("kube-api-access-{name}"), "mountPath": "/x"}]}]}}))
        };
        let mut templates = Templates::default();
        let a = templates.of(&make("a", "1"));
        assert!(Arc::ptr_eq(&a, &templates.of(&make("b", "1"))));
        assert!(!Arc::ptr_eq(&a, &templates.of(&make("b", "2"))));
    }

    #[test]
    fn a_port_conflicts_with_the_same_port_of_every_address() {
        let port = |ip: &str, port| HostPort { ip: ip.into(), protocol: "TCP".into(), port };
        assert!(port("0.0.0.0", 80).conflicts(&port("10.0.0.1", 80)));
        assert!(!port("10.0.0.2", 80).conflicts(&port("10.0.0.1", 80)));
        assert!(!port("0.0.0.0", 80).conflicts(&port("0.0.0.0", 81)));
    }

    #[test]
    fn an_image_without_a_tag_is_the_latest() {
        assert_eq!(with_tag("host:5000/app"), "host:5000/app:latest");
        assert_eq!(with_tag("app:1"), "app:1");
        assert_eq!(with_tag("app"), "app:latest");
    }
}
