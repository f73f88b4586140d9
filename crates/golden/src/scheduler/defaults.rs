//! What the API server would have filled in: the recorded objects are as they were sent.

use ::scheduler::resources::{Source, pod_requests};
use api::core::{Container, Pod, PodAffinityTerm, Toleration};
use api::meta::LabelSelectorRequirement;
use api::node::RuntimeClass;
use api::scheduling::PriorityClass;
use api::{Dict, List, Obj, Quantity, Str, Value, kind_of};
use std::collections::{BTreeMap, BTreeSet};

/// The classes that objects refer to, and a uid for each object.
#[derive(Default)]
pub struct Known {
    priorities: BTreeMap<Str, (i32, Option<Str>)>,
    default_priority: Option<Str>,
    overheads: BTreeMap<Str, Dict<Quantity>>,
    uids: u64,
}

impl Known {
    /// An object as the API server would have stored it.
    pub fn object(&mut self, value: &Value) -> Option<Obj> {
        let (version, kind) = (value.at("apiVersion").as_str()?, value.at("kind").as_str()?);
        let kind = kind_of::ALL.iter().copied().find(|k| k.kind == kind && k.api_version() == version)?;
        let mut obj = Obj::from_value(kind, value).ok()?;
        self.uids += 1;
        let uid = ecow::eco_format!("uid-{}", self.uids);
        let meta = obj.meta_mut();
        meta.uid = uid.clone();
        meta.resource_version = ecow::eco_format!("{}", self.uids);
        if kind.namespaced && meta.namespace.is_empty() {
            meta.namespace = "default".into();
        }
        if kind == kind_of::NAMESPACE {
            let name = meta.name.clone();
            meta.labels.insert("kubernetes.io/metadata.name", name);
        }
        if let Some(class) = obj.try_get::<PriorityClass>() {
            self.priorities.insert(class.metadata.name.clone(), (class.value, class.preemption_policy.clone()));
            if class.global_default {
                self.default_priority = Some(class.metadata.name.clone());
            }
        }
        if let Some(class) = obj.try_get::<RuntimeClass>() {
            let fixed = class.overhead.as_ref().map(|o| o.pod_fixed.clone()).unwrap_or_default();
            self.overheads.insert(class.metadata.name.clone(), fixed);
        }
        if kind == kind_of::POD {
            self.pod(obj.get_mut());
        }
        Some(obj)
    }

    /// The namespaces of objects that are not among them.
    pub fn namespaces(&mut self, objects: &[Obj]) -> Vec<Obj> {
        let named: BTreeSet<Str> =
            objects.iter().filter(|o| o.kind() == kind_of::NAMESPACE).map(|o| o.name().clone()).collect();
        let mut used: BTreeSet<Str> = objects.iter().map(|o| o.namespace().clone()).filter(|n| !n.is_empty()).collect();
        used.extend(["default", "kube-system", "kube-public", "kube-node-lease"].map(Str::from));
        let make = |name: &Str| {
            let mut value = Value::from([("apiVersion", "v1".into()), ("kind", "Namespace".into())]);
            value.path_mut(&["metadata"]).set("name", name.clone());
            self.object(&value)
        };
        used.difference(&named).filter_map(make).collect()
    }

    /// The volume that is provisioned for a claim.
    pub fn volume_for(&mut self, claim: &Obj, name: &Str) -> Obj {
        let claim = claim.get::<api::core::PersistentVolumeClaim>();
        let mut volume = api::core::PersistentVolume::default();
        volume.metadata.name = name.clone();
        volume.spec.capacity = claim.spec.resources.requests.clone();
        volume.spec.access_modes = claim.spec.access_modes.clone();
        volume.spec.storage_class_name = claim.spec.storage_class_name.clone().unwrap_or_default();
        volume.into()
    }

    fn pod(&self, pod: &mut Pod) {
        let labels = pod.metadata.labels.clone();
        let name = match pod.spec.priority_class_name.as_str() {
            "" => self.default_priority.clone().unwrap_or_default(),
            name => name.into(),
        };
        let (priority, policy) = match name.as_str() {
            "system-node-critical" => (2_000_001_000, None),
            "system-cluster-critical" => (2_000_000_000, None),
            name => self.priorities.get(name).cloned().unwrap_or((0, None)),
        };
        let spec = &mut *pod.spec;
        spec.priority.get_or_insert(priority);
        spec.preemption_policy.get_or_insert(policy.unwrap_or_else(|| "PreemptLowerPriority".into()));
        if spec.scheduler_name.is_empty() {
            spec.scheduler_name = "default-scheduler".into();
        }
        if let Some(overhead) = spec.runtime_class_name.as_ref().and_then(|n| self.overheads.get(n)) {
            spec.overhead = overhead.clone();
        }
        let host_network = spec.host_network;
        for list in [&mut spec.containers, &mut spec.init_containers] {
            list.iter_mut().for_each(|c| container(c, host_network));
        }
        tolerations(&mut spec.tolerations);
        match_label_keys(spec, &labels);
        pod_level(pod);
    }
}

fn container(container: &mut Container, host_network: bool) {
    let limits = container.resources.limits.clone();
    for (name, limit) in limits.iter() {
        if !container.resources.requests.contains_key(name) {
            container.resources.requests.insert(name.clone(), *limit);
        }
    }
    for port in container.ports.iter_mut() {
        if port.protocol.is_empty() {
            port.protocol = "TCP".into();
        }
        if host_network && port.host_port == 0 {
            port.host_port = port.container_port;
        }
    }
}

fn tolerations(list: &mut List<Toleration>) {
    for key in ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"] {
        let covers =
            |t: &Toleration| (t.key == key || t.key.is_empty()) && (t.effect == "NoExecute" || t.effect.is_empty());
        if !list.iter().any(covers) {
            list.push(Toleration {
                key: key.into(),
                operator: "Exists".into(),
                effect: "NoExecute".into(),
                toleration_seconds: Some(300),
                ..Toleration::default()
            });
        }
    }
}

fn match_label_keys(spec: &mut api::core::PodSpec, labels: &Dict<Str>) {
    let Some(affinity) = &mut spec.affinity else { return };
    if let Some(a) = &mut affinity.pod_affinity {
        a.required_during_scheduling_ignored_during_execution.iter_mut().for_each(|t| merge(t, labels));
        let preferred = a.preferred_during_scheduling_ignored_during_execution.iter_mut();
        preferred.for_each(|w| merge(&mut w.pod_affinity_term, labels));
    }
    if let Some(a) = &mut affinity.pod_anti_affinity {
        a.required_during_scheduling_ignored_during_execution.iter_mut().for_each(|t| merge(t, labels));
        let preferred = a.preferred_during_scheduling_ignored_during_execution.iter_mut();
        preferred.for_each(|w| merge(&mut w.pod_affinity_term, labels));
    }
}

fn merge(term: &mut PodAffinityTerm, labels: &Dict<Str>) {
    let (keys, not_keys) = (term.match_label_keys.clone(), term.mismatch_label_keys.clone());
    let Some(selector) = &mut term.label_selector else { return };
    for (keys, operator) in [(keys, "In"), (not_keys, "NotIn")] {
        for key in keys.iter() {
            let Some(value) = labels.get(key) else { continue };
            selector.match_expressions.push(LabelSelectorRequirement {
                key: key.clone(),
                operator: operator.into(),
                values: [value.clone()].into(),
            });
        }
    }
}

fn pod_level(pod: &mut Pod) {
    let mut containers = pod.clone();
    containers.spec.resources = None;
    containers.spec.overhead = Dict::new();
    let Some(resources) = pod.spec.resources.as_mut().filter(|r| !r.limits.is_empty()) else { return };
    let summed = pod_requests(&containers, Source::Spec, &[]);
    let limits = resources.limits.clone();
    let overcommitted = summed.iter().filter(|(name, _)| matches!(name.as_str(), "cpu" | "memory"));
    for (name, quantity) in overcommitted.chain(limits.iter()) {
        if !resources.requests.contains_key(name) {
            resources.requests.insert(name.clone(), *quantity);
        }
    }
}
