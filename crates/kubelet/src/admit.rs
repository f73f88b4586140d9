//! Whether a node takes a pod that was bound to it. Plays: `pkg/kubelet/lifecycle/predicate.go` with the scheduler's filters.

use crate::held::Held;
use crate::node::Node;
use crate::pod::Pod;
use crate::status::resources;
use api::Str;
use api::core::{self, NodeSelectorRequirement, PodSpec};
use api::helpers::taints::any_tolerates;
use ecow::eco_format;

/// Why a pod is refused: reason and message.
pub(crate) type Refusal = (Str, Str);

/// The refusal of a pod on this node beside those that it has taken, if any.
pub(crate) fn refusal<'a>(
    pod: &Pod,
    node: &Node,
    object: Option<&core::Node>,
    held: Held,
    others: impl Iterator<Item = &'a Pod> + Clone,
) -> Option<Refusal> {
    let spec = pod.spec();
    if spec.os.as_ref().is_some_and(|os| os.name != "linux") {
        return Some(("PodOSNotSupported".into(), "Failed to admit pod as the OS field doesn't match node OS".into()));
    }
    if pod.obj.meta().labels.get("kubernetes.io/os").is_some_and(|os| os != "linux") {
        let text = "Failed to admit pod as the `kubernetes.io/os` label doesn't match node label";
        return Some(("PodOSSelectorNodeLabelDoesNotMatch".into(), text.into()));
    }
    if let Some(refusal) = lacks_resources(spec, node, held) {
        return Some(refusal);
    }
    let failed = |name: &str, why: &str| Some((Str::from(name), eco_format!("Predicate {name} failed: {why}")));
    if !matches_node(spec, node, object) {
        return failed("NodeAffinity", "node(s) didn't match Pod's node affinity/selector");
    }
    if ports_taken(spec, others) {
        return failed("NodePorts", "node(s) didn't have free ports for the requested pod ports");
    }
    let taints = object.map_or(&[][..], |n| &n.spec.taints);
    if taints.iter().any(|t| t.effect == "NoExecute" && !any_tolerates(&spec.tolerations, t)) {
        return failed("TaintToleration", "node(s) had taints that the pod didn't tolerate");
    }
    None
}

/// Why a node lacks what a pod of this spec asks for, beside what those hold that it has taken.
pub(crate) fn lacks_resources(spec: &PodSpec, node: &Node, held: Held) -> Option<Refusal> {
    let lacks = |name: &str, requested: i64, used: i64, capacity: i64| {
        let text = eco_format!(
            "Node didn't have enough resource: {name}, requested: {requested}, used: {used}, capacity: {capacity}"
        );
        Some((eco_format!("OutOf{name}"), text))
    };
    if held.pods + 1 > node.spec.pods {
        return lacks("pods", 1, held.pods, node.spec.pods);
    }
    let (cpu, memory) = requested(spec);
    if cpu == 0 && memory == 0 {
        return None;
    }
    if cpu > 0 && cpu > node.spec.cpu_milli - held.cpu_milli {
        return lacks("cpu", cpu, held.cpu_milli, node.spec.cpu_milli);
    }
    if memory > 0 && memory > node.spec.memory_bytes - held.memory_bytes {
        return lacks("memory", memory, held.memory_bytes, node.spec.memory_bytes);
    }
    None
}

/// Thousandths of a core and bytes of memory that a pod requests.
pub(crate) fn requested(spec: &PodSpec) -> (i64, i64) {
    (resources::requested(spec, "cpu").milli(), resources::requested(spec, "memory").units())
}

fn matches_node(spec: &PodSpec, node: &Node, object: Option<&core::Node>) -> bool {
    let label = |key: &str| -> Option<Str> {
        match object {
            Some(object) => object.metadata.labels.get(key).cloned(),
            None if key == "kubernetes.io/hostname" => Some(node.spec.name.clone()),
            None => node.spec.labels.iter().find(|(k, _)| k == key).map(|(_, v)| v.clone()),
        }
    };
    if !spec.node_selector.iter().all(|(k, v)| label(k).as_ref() == Some(v)) {
        return false;
    }
    let Some(required) = spec
        .affinity
        .as_ref()
        .and_then(|a| a.node_affinity.as_ref())
        .and_then(|n| n.required_during_scheduling_ignored_during_execution.as_ref())
    else {
        return true;
    };
    required.node_selector_terms.iter().any(|term| {
        let said = !term.match_expressions.is_empty() || !term.match_fields.is_empty();
        said && term.match_expressions.iter().all(|e| satisfied(e, label(&e.key).as_deref()))
            && term.match_fields.iter().all(|e| e.key == "metadata.name" && satisfied(e, Some(&node.spec.name)))
    })
}

fn satisfied(requirement: &NodeSelectorRequirement, value: Option<&str>) -> bool {
    let number = |text: Option<&str>| text.and_then(|t| t.parse::<i64>().ok());
    let bound = number(requirement.values.first().map(|v| v.as_str()));
    match &*requirement.operator {
        "In" => value.is_some_and(|v| requirement.values.iter().any(|w| w == v)),
        "NotIn" => value.is_none_or(|v| requirement.values.iter().all(|w| w != v)),
        "Exists" => value.is_some(),
        "DoesNotExist" => value.is_none(),
        "Gt" => number(value).zip(bound).is_some_and(|(v, b)| v > b),
        "Lt" => number(value).zip(bound).is_some_and(|(v, b)| v < b),
        _ => false,
    }
}

/// The host ports that a pod asks for: address, protocol, port.
fn host_ports(spec: &PodSpec) -> impl Iterator<Item = (&str, &str, i32)> {
    let sidecars = spec.init_containers.iter().filter(|c| c.restart_policy.as_deref() == Some("Always"));
    spec.containers.iter().chain(sidecars).flat_map(|c| &c.ports).filter(|p| p.host_port > 0).map(|p| {
        let protocol = if p.protocol.is_empty() { "TCP" } else { p.protocol.as_str() };
        (p.host_ip.as_str(), protocol, p.host_port)
    })
}

fn ports_taken<'a>(spec: &PodSpec, others: impl Iterator<Item = &'a Pod>) -> bool {
    let wanted: Vec<_> = host_ports(spec).collect();
    if wanted.is_empty() {
        return false;
    }
    let any = |ip: &str| ip.is_empty() || ip == "0.0.0.0";
    let mut others = others;
    others.any(|other| {
        host_ports(other.spec()).any(|(ip, protocol, port)| {
            wanted.iter().any(|w| w.1 == protocol && w.2 == port && (any(w.0) || any(ip) || w.0 == ip))
        })
    })
}
