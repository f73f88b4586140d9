//! The spec of pods and templates. Plays `ValidatePodSpec` and its neighbours in `pkg/apis/core/validation`.

use super::meta::{self, labels};
use super::{Causes, Go, Path, affinity, container, format, ip, resources, security, toleration, volume};
use api::core::{PodDNSConfig, PodSpec, PodTemplateSpec};
use api::meta::ObjectMeta;
use api::{Dict, List, Str};

/// What depends on where the spec stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place<'a> {
    /// Whether it is a pod's own spec, not a template's.
    pub is_pod: bool,
    /// The pod's name, when it is known.
    pub pod_name: &'a str,
}

/// A template of pods.
pub fn template(template: &PodTemplateSpec, path: &Path<'_>, causes: &mut Causes) {
    labels(&template.metadata.labels, &path.child("labels"), causes);
    let annotations = path.child("annotations");
    meta::annotations(&template.metadata.annotations, &annotations, causes);
    pod_annotations(&template.metadata.annotations, &template.spec, &annotations, causes);
    let spec = path.child("spec");
    pod_spec(&template.spec, Place::default(), &spec, causes);
    if !template.spec.ephemeral_containers.is_empty() {
        causes.forbidden(&spec.child("ephemeralContainers"), "ephemeral containers not allowed in pod template");
    }
}

/// Annotations that mean something on a pod.
pub fn pod_annotations(annotations: &Dict<Str>, spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    if annotations.is_empty() {
        return;
    }
    let mirror = "kubernetes.io/config.mirror";
    if let Some(value) = annotations.get(mirror)
        && spec.node_name.is_empty()
    {
        causes.invalid(&path.key(mirror), value, "must set spec.nodeName if mirror pod annotation is set");
    }
    let cost = "controller.kubernetes.io/pod-deletion-cost";
    if let Some(value) = annotations.get(cost) {
        let number = value.parse::<i32>().is_ok() && !value.starts_with('+');
        let padded = value.len() > 1 && (value.starts_with('0') || value.starts_with("-0"));
        if !number || padded {
            causes.invalid(&path.key(cost), value, "must be a 32bit integer");
        }
    }
}

/// A pod's metadata and spec.
pub fn pod_metadata_and_spec(metadata: &ObjectMeta, spec: &PodSpec, causes: &mut Causes) {
    let (meta_path, path) = (Path::new("metadata"), Path::new("spec"));
    meta::kube_object_meta(metadata, true, meta::subdomain, &meta_path, causes);
    pod_annotations(&metadata.annotations, spec, &meta_path.child("annotations"), causes);
    pod_spec(spec, Place { is_pod: true, pod_name: &metadata.name }, &path, causes);
    if spec.service_account_name.is_empty() {
        tokens_without_account(spec, &path, causes);
    }
    if let Some(seconds) = spec.termination_grace_period_seconds {
        causes.non_negative(seconds, &path.child("terminationGracePeriodSeconds"));
    }
    for (name, list) in [("containers", &spec.containers), ("initContainers", &spec.init_containers)] {
        for (i, c) in list.iter().enumerate() {
            if c.image.trim().len() != c.image.len() {
                let detail = "must not have leading or trailing whitespace";
                causes.invalid(&path.child(name).index(i).child("image"), &c.image, detail);
            }
        }
    }
}

fn tokens_without_account(spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    for (v, volume) in spec.volumes.iter().enumerate() {
        for (s, source) in volume.projected.iter().flat_map(|p| p.sources.iter()).enumerate() {
            if source.service_account_token.is_some() {
                let detail = "must not be specified when serviceAccountName is not set";
                let list = path.child("volumes");
                let item = list.index(v);
                causes.forbidden(&item.child("projected.sources").index(s).child("serviceAccountToken"), detail);
            }
        }
    }
}

/// The spec of a pod or a template.
pub fn pod_spec(spec: &PodSpec, place: Place<'_>, path: &Path<'_>, causes: &mut Causes) {
    if spec.termination_grace_period_seconds.is_none() {
        causes.required(&path.child("terminationGracePeriodSeconds"), "");
    }
    let volumes = volume::volumes(&spec.volumes, place, &path.child("volumes"), causes);
    resource_claims(spec, &path.child("resourceClaims"), causes);
    let context = container::Context { spec, volumes: &volumes };
    container::containers(&context, &path.child("containers"), causes);
    container::init_containers(&context, &path.child("initContainers"), causes);
    container::ephemeral_containers(&context, &path.child("ephemeralContainers"), causes);
    resources::pod_level(spec, path, causes);
    if spec.host_network {
        host_network_ports(spec, place, path, causes);
    }
    causes.one_of(&spec.restart_policy, &["Always", "OnFailure", "Never"], &path.child("restartPolicy"));
    let policies = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];
    causes.one_of(&spec.dns_policy, &policies, &path.child("dnsPolicy"));
    labels(&spec.node_selector, &path.child("nodeSelector"), causes);
    if let Some(context) = &spec.security_context {
        security::pod(context, spec, &path.child("securityContext"), causes);
    }
    if spec.share_process_namespace == Some(true) && spec.host_pid {
        let detail = "ShareProcessNamespace and HostPID cannot both be enabled";
        causes.invalid(&path.child("shareProcessNamespace"), true, detail);
    }
    if let Some(affinity) = &spec.affinity {
        affinity::affinity(affinity, &path.child("affinity"), causes);
    }
    dns_config(spec.dns_config.as_deref(), &spec.dns_policy, &path.child("dnsConfig"), causes);
    gates(spec, path, causes);
    affinity::topology_spread(&spec.topology_spread_constraints, &path.child("topologySpreadConstraints"), causes);
    security::host_process(spec, path, causes);
    if spec.host_users == Some(false) {
        host_users(spec, path, causes);
    }
    names(spec, path, causes);
    if let Some(os) = &spec.os {
        if os.name.is_empty() {
            causes.required(&path.child("os.name"), "");
        } else if !matches!(os.name.as_str(), "linux" | "windows") {
            causes.not_supported(&path.child("os"), &os.name, &["linux", "windows"]);
        } else {
            security::of_system(spec, &os.name, path, causes);
        }
    }
    if let Some(group) = &spec.scheduling_group {
        let path = path.child("schedulingGroup");
        match &group.pod_group_name {
            None => causes.invalid(&path.child("podGroupName"), super::Null, "must specify one of: `podGroupName`"),
            Some(name) => causes.invalid_each(&path.child("podGroupName"), name, format::dns1123_subdomain(name)),
        }
    }
    container::file_keys(spec, path, causes);
}

/// Names, numbers and lists of the spec, in the order in which Kubernetes looks at them.
fn names(spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    if let Some(name) = &spec.hostname_override {
        let field = path.child("hostnameOverride");
        if spec.set_hostname_as_fqdn == Some(true) {
            causes.forbidden(&field, "may not be specified when setHostnameAsFQDN is true");
        }
        if spec.host_network {
            causes.forbidden(&field, "may not be specified when hostNetwork is true");
        }
        if name.len() > 64 {
            causes.too_long(&field, 64);
        }
        causes.invalid_each(&field, name, format::dns1123_subdomain(name));
    }
    let account = &spec.service_account_name;
    if !account.is_empty() {
        causes.invalid_each(&path.child("serviceAccountName"), account, format::dns1123_subdomain(account));
    }
    if !spec.node_name.is_empty() {
        causes.invalid_each(&path.child("nodeName"), &spec.node_name, format::dns1123_subdomain(&spec.node_name));
    }
    if let Some(seconds) = spec.active_deadline_seconds
        && !(1..=i64::from(i32::MAX)).contains(&seconds)
    {
        let detail = super::cause::inclusive_range(1, i64::from(i32::MAX));
        causes.invalid(&path.child("activeDeadlineSeconds"), seconds, detail);
    }
    for (name, value) in [("hostname", &spec.hostname), ("subdomain", &spec.subdomain)] {
        if !value.is_empty() {
            causes.invalid_each(&path.child(name), value, format::dns1123_label(value));
        }
    }
    toleration::tolerations(&spec.tolerations, &path.child("tolerations"), causes);
    for (i, alias) in spec.host_aliases.iter().enumerate() {
        let list = path.child("hostAliases");
        let item = list.index(i);
        ip::legacy_address(&alias.ip, &item.child("ip"), causes);
        for (j, name) in alias.hostnames.iter().enumerate() {
            causes.invalid_each(&item.child("hostnames").index(j), name, format::dns1123_subdomain(name));
        }
    }
    let class = &spec.priority_class_name;
    if !class.is_empty() {
        causes.invalid_each(&path.child("priorityClassName"), class, format::dns1123_subdomain(class));
    }
    if let Some(class) = &spec.runtime_class_name {
        causes.invalid_each(&path.child("runtimeClassName"), class, format::dns1123_subdomain(class));
    }
    if let Some(policy) = &spec.preemption_policy {
        causes.one_of(policy, &["PreemptLowerPriority", "Never"], &path.child("preemptionPolicy"));
    }
    if !spec.overhead.is_empty() {
        resources::limits_only(&spec.overhead, &path.child("overhead"), causes);
    }
}

fn host_network_ports(spec: &PodSpec, place: Place<'_>, path: &Path<'_>, causes: &mut Causes) {
    for (i, c) in spec.containers.iter().enumerate() {
        for (j, port) in c.ports.iter().enumerate() {
            if (place.is_pod || port.host_port != 0) && port.host_port != port.container_port {
                let list = path.child("containers");
                let item = list.index(i);
                let ports = item.child("ports");
                let detail = "must match `containerPort` when `hostNetwork` is true";
                causes.invalid(&ports.index(j).child("hostPort"), port.host_port, detail);
            }
        }
    }
}

fn gates(spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    for (i, gate) in spec.readiness_gates.iter().enumerate() {
        let field = path.child("readinessGates");
        let item = field.index(i);
        causes.invalid_each(
            &item.child("conditionType"),
            &gate.condition_type,
            format::label_key(&gate.condition_type),
        );
    }
    for (i, gate) in spec.scheduling_gates.iter().enumerate() {
        let field = path.child("schedulingGates");
        let item = field.index(i);
        causes.invalid_each(&item, &gate.name, format::label_key(&gate.name));
        if spec.scheduling_gates[..i].iter().any(|g| g.name == gate.name) {
            causes.duplicate(&item, &gate.name);
        }
    }
}

fn host_users(spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    let detail = "when `hostUsers` is false";
    for (set, name) in [(spec.host_network, "hostNetwork"), (spec.host_pid, "HostPID"), (spec.host_ipc, "HostIPC")] {
        if set {
            causes.forbidden(&path.child(name), detail);
        }
    }
    container::each(spec, path, &mut |c, at| {
        if !c.volume_devices.is_empty() {
            causes.forbidden(&at.child("volumeDevices"), detail);
        }
    });
}

fn resource_claims(spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    for (i, claim) in spec.resource_claims.iter().enumerate() {
        let item = path.index(i);
        if claim.name.is_empty() {
            causes.required(&item.child("name"), "");
        } else if spec.resource_claims[..i].iter().any(|c| c.name == claim.name) {
            causes.duplicate(&item.child("name"), &claim.name);
        } else {
            causes.invalid_each(&item.child("name"), &claim.name, format::dns1123_label(&claim.name));
        }
        match (&claim.resource_claim_name, &claim.resource_claim_template_name) {
            (Some(_), Some(_)) => {
                let detail = "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified";
                causes.invalid(&item, Go(claim), detail);
            }
            (None, None) => {
                let detail = "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`";
                causes.invalid(&item, Go(claim), detail);
            }
            _ => {}
        }
        for (name, value) in [
            ("resourceClaimName", &claim.resource_claim_name),
            ("resourceClaimTemplateName", &claim.resource_claim_template_name),
        ] {
            if let Some(value) = value {
                causes.invalid_each(&item.child(name), value, format::dns1123_subdomain(value));
            }
        }
    }
}

fn dns_config(config: Option<&PodDNSConfig>, policy: &str, path: &Path<'_>, causes: &mut Causes) {
    if policy == "None" {
        match config {
            None => return causes.required(path, "must provide `dnsConfig` when `dnsPolicy` is None"),
            Some(c) if c.nameservers.is_empty() => {
                let detail = "must provide at least one DNS nameserver when `dnsPolicy` is None";
                return causes.required(&path.child("nameservers"), detail);
            }
            Some(_) => {}
        }
    }
    let Some(config) = config else { return };
    let servers = path.child("nameservers");
    if config.nameservers.len() > 3 {
        causes.invalid(&servers, &config.nameservers, "must not have more than 3 nameservers");
    }
    for (i, server) in config.nameservers.iter().enumerate() {
        ip::legacy_address(server, &servers.index(i), causes);
    }
    search_paths(&config.searches, &path.child("searches"), causes);
    for (i, option) in config.options.iter().enumerate() {
        if option.name.is_empty() {
            causes.required(&path.child("options").index(i), "must not be empty");
        }
    }
}

fn search_paths(searches: &List<Str>, path: &Path<'_>, causes: &mut Causes) {
    if searches.len() > 32 {
        causes.invalid(path, searches, "must not have more than 32 search paths");
    }
    let characters = searches.iter().map(|s| s.len()).sum::<usize>() + searches.len().saturating_sub(1);
    if characters > 2048 {
        let detail = "must not have more than 2048 characters (including spaces) in the search list";
        causes.invalid(path, searches, detail);
    }
    for (i, search) in searches.iter().enumerate().filter(|(_, s)| *s != ".") {
        let search = search.strip_suffix('.').unwrap_or(search);
        causes.invalid_each(&path.index(i), search, format::dns1123_subdomain_underscore(search));
    }
}
