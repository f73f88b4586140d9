//! Warnings about pods and templates. Plays `pkg/api/pod/warnings.go`.

use super::pod_paths;
use crate::validation::{Path, container, format, ip};
use api::core::{
    Container, ContainerPort, NodeSelectorTerm, Pod, PodAffinityTerm, PodSpec, PodTemplateSpec, WeightedPodAffinityTerm,
};
use api::go::quote;
use api::meta::ObjectMeta;
use api::{Dict, List, Quantity, Str};
use ecow::eco_format;
use std::collections::{BTreeMap, BTreeSet};

/// Labels of nodes that have other names now.
const OLD_LABELS: [(&str, &str); 8] = [
    ("beta.kubernetes.io/arch", r#"deprecated since v1.14; use "kubernetes.io/arch" instead"#),
    ("beta.kubernetes.io/os", r#"deprecated since v1.14; use "kubernetes.io/os" instead"#),
    (
        "failure-domain.beta.kubernetes.io/region",
        r#"deprecated since v1.17; use "topology.kubernetes.io/region" instead"#,
    ),
    ("failure-domain.beta.kubernetes.io/zone", r#"deprecated since v1.17; use "topology.kubernetes.io/zone" instead"#),
    ("beta.kubernetes.io/instance-type", r#"deprecated since v1.17; use "node.kubernetes.io/instance-type" instead"#),
    ("app.kubernetes.io/created-by", "deprecated since v1.9"),
    ("scheduler.alpha.kubernetes.io/preferAvoidPods", "deprecated since v1.22; use Taints and Tolerations instead"),
    ("node-role.kubernetes.io/master", r#"use "node-role.kubernetes.io/control-plane" instead"#),
];

/// What is worth a warning in a pod.
pub fn of_pod(pod: &Pod) -> Vec<Str> {
    all(&pod.spec, &pod.metadata, None)
}

/// What is worth a warning in a template of pods.
pub fn of_template(template: &PodTemplateSpec, path: &str) -> Vec<Str> {
    all(&template.spec, &template.metadata, Some(path))
}

/// What is said about a label of nodes that has another name now.
pub fn old_label(key: &str) -> Option<&'static str> {
    OLD_LABELS.iter().find(|(old, _)| *old == key).map(|(_, text)| *text)
}

/// What is said about a term of a node selector.
pub fn of_node_selector_term(term: &NodeSelectorTerm, values: bool, path: &Path<'_>, warnings: &mut Vec<Str>) {
    let list = path.child("matchExpressions");
    for (i, expression) in term.match_expressions.iter().enumerate() {
        let item = list.index(i);
        if let Some(text) = old_label(&expression.key) {
            warnings.push(eco_format!("{}: {} is {text}", item.child("key"), expression.key));
        }
        for (j, value) in expression.values.iter().enumerate().filter(|_| values) {
            for message in format::label_value(value) {
                warnings.push(eco_format!("{}: {value} is invalid, {message}", item.child("values").index(j)));
            }
        }
    }
}

fn all(spec: &PodSpec, meta: &ObjectMeta, template: Option<&str>) -> Vec<Str> {
    let mut warnings = Vec::new();
    let root = Path::new(template.unwrap_or_default());
    let path = root.child("spec");
    placement(spec, &path, &mut warnings);
    let old = [
        ("scheduler.alpha.kubernetes.io/critical-pod", "1.16", "priorityClassName"),
        ("security.alpha.kubernetes.io/sysctls", "1.11", "sysctls"),
        ("security.alpha.kubernetes.io/unsafe-sysctls", "1.11", "sysctls"),
    ];
    let annotations = root.child("metadata.annotations");
    for (key, version, field) in old.iter().filter(|(key, ..)| meta.annotations.contains_key(key)) {
        let key = annotations.key(key);
        warnings.push(eco_format!("{key}: non-functional in v{version}+; use the {field:?} field instead"));
    }
    pod_paths::sources(spec, &path, &mut warnings);
    pod_paths::overlaps(&spec.volumes, &mut warnings);
    doubles(spec, &path, &mut warnings);
    fractions(&spec.overhead, &path.child("overhead"), &mut warnings);
    let seccomp = spec.security_context.as_ref().is_some_and(|c| c.seccomp_profile.is_some());
    let (pod_key, prefix) =
        ("seccomp.security.alpha.kubernetes.io/pod", "container.seccomp.security.alpha.kubernetes.io/");
    let gone = r#"non-functional in v1.27+; use the "seccompProfile" field instead"#;
    if !seccomp && meta.annotations.contains_key(pod_key) {
        warnings.push(eco_format!("{}: {gone}", annotations.key(pod_key)));
    }
    container::each(spec, &path, &mut |c, path| {
        let own = c.security_context.as_ref().is_some_and(|s| s.seccomp_profile.is_some());
        let key = eco_format!("{prefix}{}", c.name);
        if !own && meta.annotations.contains_key(&key) {
            warnings.push(eco_format!("{}: {gone}", annotations.key(&key)));
        }
        let armed = c.security_context.as_ref().is_some_and(|s| s.app_armor_profile.is_some());
        let key = eco_format!("container.apparmor.security.beta.kubernetes.io/{}", c.name);
        if template.is_some() && !armed && meta.annotations.contains_key(&key) {
            let text = r#"deprecated since v1.30; use the "appArmorProfile" field instead"#;
            warnings.push(eco_format!("{}: {text}", annotations.key(&key)));
        }
        memory_and_storage(c, path, &mut warnings);
        hidden_variables(c, path, &mut warnings);
    });
    ports(spec, &path, &mut warnings);
    if spec.termination_grace_period_seconds.is_some_and(|n| n < 0) {
        let text = "must be >= 0; negative values are invalid and will be treated as 1";
        warnings.push(eco_format!("{}: {text}", path.child("terminationGracePeriodSeconds")));
    }
    pod_affinity(spec, &path, &mut warnings);
    if let Some(dns) = &spec.dns_config {
        for (i, server) in dns.nameservers.iter().enumerate() {
            warnings.extend(ip::warning(server, &path.child("dnsConfig.nameservers").index(i)));
        }
    }
    for (i, alias) in spec.host_aliases.iter().enumerate() {
        warnings.extend(ip::warning(&alias.ip, &path.child("hostAliases").index(i).child("ip")));
    }
    warnings
}

fn placement(spec: &PodSpec, path: &Path<'_>, warnings: &mut Vec<Str>) {
    for key in spec.node_selector.keys() {
        if let Some(text) = old_label(key) {
            warnings.push(eco_format!("{}: {text}", path.child("nodeSelector").key(key)));
        }
    }
    if let Some(node) = spec.affinity.as_ref().and_then(|a| a.node_affinity.as_ref()) {
        let affinity = path.child("affinity.nodeAffinity");
        let required = affinity.child("requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms");
        let terms = node.required_during_scheduling_ignored_during_execution.iter();
        for (i, term) in terms.flat_map(|r| r.node_selector_terms.iter()).enumerate() {
            of_node_selector_term(term, false, &required.index(i), warnings);
        }
        let preferred = affinity.child("preferredDuringSchedulingIgnoredDuringExecution");
        for (i, term) in node.preferred_during_scheduling_ignored_during_execution.iter().enumerate() {
            of_node_selector_term(&term.preference, true, &preferred.index(i).child("preference"), warnings);
        }
    }
    let spread = path.child("topologySpreadConstraints");
    for (i, constraint) in spec.topology_spread_constraints.iter().enumerate() {
        let item = spread.index(i);
        if let Some(text) = old_label(&constraint.topology_key) {
            warnings.push(eco_format!("{}: {} is {text}", item.child("topologyKey"), constraint.topology_key));
        }
        if constraint.label_selector.is_none() {
            warnings.push(no_selector(&item.child("labelSelector")));
        }
    }
}

fn no_selector(path: &Path<'_>) -> Str {
    eco_format!("{path}: a null labelSelector results in matching no pod")
}

fn pod_affinity(spec: &PodSpec, path: &Path<'_>, warnings: &mut Vec<Str>) {
    let Some(affinity) = &spec.affinity else { return };
    let path = path.child("affinity");
    let (with, without) = (affinity.pod_affinity.as_ref(), affinity.pod_anti_affinity.as_ref());
    let mut terms = |name: &str, required: &List<PodAffinityTerm>, preferred: &List<WeightedPodAffinityTerm>| {
        let path = path.child(name);
        for (i, _) in required.iter().enumerate().filter(|(_, t)| t.label_selector.is_none()) {
            let list = path.child("requiredDuringSchedulingIgnoredDuringExecution");
            warnings.push(no_selector(&list.index(i).child("labelSelector")));
        }
        for (i, _) in preferred.iter().enumerate().filter(|(_, t)| t.pod_affinity_term.label_selector.is_none()) {
            let list = path.child("preferredDuringSchedulingIgnoredDuringExecution");
            warnings.push(no_selector(&list.index(i).child("podAffinityTerm.labelSelector")));
        }
    };
    if let Some(a) = with {
        terms(
            "podAffinity",
            &a.required_during_scheduling_ignored_during_execution,
            &a.preferred_during_scheduling_ignored_during_execution,
        );
    }
    if let Some(a) = without {
        terms(
            "podAntiAffinity",
            &a.required_during_scheduling_ignored_during_execution,
            &a.preferred_during_scheduling_ignored_during_execution,
        );
    }
}

fn doubles(spec: &PodSpec, path: &Path<'_>, warnings: &mut Vec<Str>) {
    let mut seen = BTreeSet::new();
    for (i, alias) in spec.host_aliases.iter().enumerate() {
        if !seen.insert(&alias.ip) {
            let field = path.child("hostAliases");
            warnings.push(eco_format!("{}: duplicate ip {}", field.index(i).child("ip"), quote(&alias.ip)));
        }
    }
    let field = path.child("imagePullSecrets");
    let mut seen = BTreeSet::new();
    for (i, secret) in spec.image_pull_secrets.iter().enumerate() {
        if !seen.insert(&secret.name) {
            let name = quote(&secret.name);
            warnings.push(eco_format!("{}: duplicate name {name}", field.index(i).child("name")));
        }
    }
    for (i, _) in spec.image_pull_secrets.iter().enumerate().filter(|(_, s)| s.name.is_empty()) {
        warnings.push(eco_format!("{}: invalid empty name \"\"", field.index(i).child("name")));
    }
}

/// Bytes are whole.
fn fraction(list: &Dict<Quantity>, name: &str, path: &Path<'_>, warnings: &mut Vec<Str>) {
    if let Some(amount) = list.get(name).filter(|q| q.milli() % 1000 != 0) {
        let text = "is invalid, must be an integer";
        warnings.push(eco_format!("{}: fractional byte value \"{amount}\" {text}", path.key(name)));
    }
}

fn fractions(list: &Dict<Quantity>, path: &Path<'_>, warnings: &mut Vec<Str>) {
    fraction(list, "memory", path, warnings);
    fraction(list, "ephemeral-storage", path, warnings);
}

fn memory_and_storage(c: &Container, path: &Path<'_>, warnings: &mut Vec<Str>) {
    let resources = path.child("resources");
    for name in ["memory", "ephemeral-storage"] {
        fraction(&c.resources.limits, name, &resources.child("limits"), warnings);
        fraction(&c.resources.requests, name, &resources.child("requests"), warnings);
    }
}

fn hidden_variables(c: &Container, path: &Path<'_>, warnings: &mut Vec<Str>) {
    let mut seen = BTreeSet::new();
    for (i, var) in c.env.iter().enumerate() {
        let reference = eco_format!("$({})", var.name);
        let extends = var.value_from.is_none() && var.value != reference && var.value.contains(reference.as_str());
        if !seen.insert(&var.name) && !extends {
            let text = "which may be dropped when using apply";
            let name = quote(&var.name);
            warnings.push(eco_format!("{}: hides previous definition of {name}, {text}", path.child("env").index(i)));
        }
    }
}

fn ports(spec: &PodSpec, path: &Path<'_>, warnings: &mut Vec<Str>) {
    let mut all: BTreeMap<(i32, Str), Vec<(Str, ContainerPort)>> = BTreeMap::new();
    let mut names: BTreeMap<Str, Str> = BTreeMap::new();
    let mut by_name = Vec::new();
    container::each(spec, path, &mut |c, path| {
        for (i, port) in c.ports.iter().enumerate() {
            let at = path.child("ports").index(i).text();
            if !port.host_ip.is_empty() && port.host_port == 0 {
                let ContainerPort { name, host_port, container_port, protocol, host_ip } = port;
                warnings.push(eco_format!(
                    "{at}: hostIP set without hostPort: {{Name:{name} HostPort:{host_port} ContainerPort:{container_port} Protocol:{protocol} HostIP:{host_ip}}}"
                ));
            }
            let others = all.entry((port.container_port, port.protocol.clone())).or_default();
            for (field, other) in others.iter() {
                let same_port = port.host_port == other.host_port;
                let what = if same_port && port.host_ip == other.host_ip {
                    "duplicate"
                } else if port.host_port == 0 || other.host_port == 0 {
                    "overlapping"
                } else if same_port && port.host_ip.is_empty() != other.host_ip.is_empty() {
                    "dangerously ambiguous"
                } else {
                    continue;
                };
                warnings.push(eco_format!("{at}: {what} port definition with {field}"));
            }
            others.push((at.clone(), port.clone()));
            if port.name.is_empty() {
                continue;
            }
            match names.get(&port.name) {
                Some(other) => by_name.push(eco_format!(
                    "{at}: duplicate port name {} with {other}, services and probes that select ports by name will use {other}",
                    quote(&port.name)
                )),
                None => _ = names.insert(port.name.clone(), at),
            }
        }
    });
    warnings.append(&mut by_name);
}
