//! Which nodes suit, and how a pod is meant for one of them.

use crate::{node_affinity, taints};
use api::apps::DaemonSet;
use api::core::{
    Affinity, Node, NodeAffinity, NodeSelector, NodeSelectorRequirement, NodeSelectorTerm, Pod, PodSpec,
    PodTemplateSpec, Toleration,
};
use api::helpers::taints::any_tolerates;
use api::{Ptr, Str};
use ecow::eco_format;

/// The label with the generation of the template, kept for old clients.
pub const GENERATION_LABEL: &str = "pod-template-generation";
/// The annotation of the DaemonSet with that generation.
pub const GENERATION: &str = "deprecated.daemonset.template.generation";

/// Where the pods of a DaemonSet may be.
pub struct Placement {
    spec: PodSpec,
}

/// What a node is to a DaemonSet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// A pod should be there.
    pub runs: bool,
    /// A pod that is there may stay.
    pub stays: bool,
}

/// Taints that daemons tolerate: they serve the node, whatever is wrong with it.
fn tolerations(host_network: bool) -> Vec<Toleration> {
    let one = |key: &str, effect: &str| Toleration {
        key: key.into(),
        operator: "Exists".into(),
        effect: effect.into(),
        ..Toleration::default()
    };
    let mut list = vec![
        one(taints::NOT_READY, "NoExecute"),
        one(taints::UNREACHABLE, "NoExecute"),
        one(taints::DISK_PRESSURE, "NoSchedule"),
        one(taints::MEMORY_PRESSURE, "NoSchedule"),
        one(taints::PID_PRESSURE, "NoSchedule"),
        one(taints::UNSCHEDULABLE, "NoSchedule"),
    ];
    if host_network {
        list.push(one(taints::NETWORK_UNAVAILABLE, "NoSchedule"));
    }
    list
}

fn add_tolerations(spec: &mut PodSpec) {
    for toleration in tolerations(spec.host_network) {
        let same = |t: &Toleration| {
            t.key == toleration.key
                && t.effect == toleration.effect
                && t.operator == toleration.operator
                && t.value == toleration.value
        };
        match spec.tolerations.iter().position(same) {
            Some(i) => spec.tolerations[i] = toleration,
            None => spec.tolerations.push(toleration),
        }
    }
}

impl Placement {
    /// The placement of a DaemonSet.
    pub fn new(set: &DaemonSet) -> Self {
        let mut spec = (*set.spec.template.spec).clone();
        add_tolerations(&mut spec);
        Self { spec }
    }

    /// What a node is to the DaemonSet.
    pub fn verdict(&self, node: &Node) -> Verdict {
        let named = self.spec.node_name.is_empty() || self.spec.node_name == node.metadata.name;
        if !named || !node_affinity::admits(&self.spec, node) {
            return Verdict { runs: false, stays: false };
        }
        let untolerated = |effects: &[&str]| {
            let mut taints = node.spec.taints.iter().filter(|t| effects.contains(&t.effect.as_str()));
            taints.any(|t| !any_tolerates(&self.spec.tolerations, t))
        };
        Verdict { runs: !untolerated(&["NoSchedule", "NoExecute"]), stays: !untolerated(&["NoExecute"]) }
    }

    /// The template of the pods: that of the DaemonSet with tolerations and the labels of its revision.
    pub fn template(&self, set: &DaemonSet, hash: &Str) -> PodTemplateSpec {
        let mut template = (*set.spec.template).clone();
        template.spec = Ptr::new(self.spec.clone());
        if let Some(generation) = generation(set) {
            template.metadata.labels.insert(GENERATION_LABEL, eco_format!("{generation}"));
        }
        if !hash.is_empty() {
            template.metadata.labels.insert(super::revisions::HASH_LABEL, hash.clone());
        }
        template
    }
}

/// The generation of the template, if it is told.
pub fn generation(set: &DaemonSet) -> Option<i64> {
    set.metadata.annotations.get(GENERATION)?.parse().ok()
}

/// Binds a pod to a node, for the scheduler, by required node affinity.
pub fn meant_for(mut pod: Pod, node: &Str) -> Pod {
    let requirement = NodeSelectorRequirement {
        key: "metadata.name".into(),
        operator: "In".into(),
        values: vec![node.clone()].into(),
    };
    let term = NodeSelectorTerm { match_fields: vec![requirement].into(), ..NodeSelectorTerm::default() };
    let mut affinity: Affinity = pod.spec.affinity.as_deref().cloned().unwrap_or_default();
    let mut of_node: NodeAffinity = affinity.node_affinity.as_deref().cloned().unwrap_or_default();
    let selector = NodeSelector { node_selector_terms: vec![term].into() };
    of_node.required_during_scheduling_ignored_during_execution = Some(Ptr::new(selector));
    affinity.node_affinity = Some(Ptr::new(of_node));
    pod.spec.affinity = Some(Ptr::new(affinity));
    pod
}

/// The node that a pod is bound to or meant for.
pub fn target(pod: &Pod) -> Option<Str> {
    if !pod.spec.node_name.is_empty() {
        return Some(pod.spec.node_name.clone());
    }
    let affinity = pod.spec.affinity.as_deref()?.node_affinity.as_deref()?;
    let required = affinity.required_during_scheduling_ignored_during_execution.as_deref()?;
    let mut fields = required.node_selector_terms.iter().flat_map(|t| t.match_fields.iter());
    let field = fields.find(|f| f.key == "metadata.name" && f.operator == "In")?;
    field.values.first().filter(|_| field.values.len() == 1).cloned()
}
