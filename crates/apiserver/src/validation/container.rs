//! Containers of a pod: names, ports, environment, mounts, handlers. Plays `validateContainers` and its neighbours.

use super::volume::Volumes;
use super::{Causes, Path, env, format, probe, resources, security, volume};
use api::core::{Container, ContainerPort, EphemeralContainer, PodSpec};
use api::{List, Ptr};

/// What the containers of a pod are checked against.
pub struct Context<'a> {
    /// The spec that holds them.
    pub spec: &'a PodSpec,
    /// The volumes that may be mounted.
    pub volumes: &'a Volumes<'a>,
}

/// The containers.
pub fn containers(context: &Context<'_>, path: &Path<'_>, causes: &mut Causes) {
    let list = &context.spec.containers;
    if list.is_empty() {
        return causes.required(path, "");
    }
    for (i, c) in list.iter().enumerate() {
        let item = path.index(i);
        common(c, context, &item, causes);
        if list[..i].iter().any(|other| other.name == c.name) {
            causes.duplicate(&item.child("name"), &c.name);
        }
        handlers(c, context, &item, causes);
        restart_policy(c, &item, causes);
    }
    host_ports(list, path, causes);
}

/// The init containers.
pub fn init_containers(context: &Context<'_>, path: &Path<'_>, causes: &mut Causes) {
    let list = &context.spec.init_containers;
    for (i, c) in list.iter().enumerate() {
        let item = path.index(i);
        common(c, context, &item, causes);
        if c.restart_policy.is_some() || !c.restart_policy_rules.is_empty() {
            restart_policy(c, &item, causes);
        }
        let before = context.spec.containers.iter().chain(&list[..i]);
        if before.into_iter().any(|other| other.name == c.name && !(c.name.is_empty())) {
            causes.duplicate(&item.child("name"), &c.name);
        }
        host_ports(&[c.clone()].into(), path, causes);
        let sidecar = c.restart_policy.as_deref() == Some("Always");
        if sidecar {
            handlers(c, context, &item, causes);
            continue;
        }
        let detail = "may not be set for init containers without restartPolicy=Always";
        for (set, name) in [
            (c.lifecycle.is_some(), "lifecycle"),
            (c.liveness_probe.is_some(), "livenessProbe"),
            (c.readiness_probe.is_some(), "readinessProbe"),
            (c.startup_probe.is_some(), "startupProbe"),
        ] {
            if set {
                causes.forbidden(&item.child(name), detail);
            }
        }
        for (j, policy) in c.resize_policy.iter().enumerate().filter(|(_, p)| p.restart_policy == "RestartContainer") {
            let detail = "must not be set to 'RestartContainer' for non-sidecar initContainers";
            let field = item.child("resizePolicy");
            causes.invalid(&field.index(j).child("restartPolicy"), &policy.restart_policy, detail);
        }
    }
}

/// The ephemeral containers.
pub fn ephemeral_containers(context: &Context<'_>, path: &Path<'_>, causes: &mut Causes) {
    let spec = context.spec;
    for (i, ephemeral) in spec.ephemeral_containers.iter().enumerate() {
        let item = path.index(i);
        let c = as_container(ephemeral);
        common(&c, context, &item, causes);
        if c.image.trim().len() != c.image.len() {
            causes.invalid(&item.child("image"), &c.image, "must not have leading or trailing whitespace");
        }
        let mut others = spec.containers.iter().chain(&spec.init_containers).map(|c| &c.name);
        let taken = others.clone().chain(spec.ephemeral_containers[..i].iter().map(|c| &c.name));
        if taken.into_iter().any(|name| *name == c.name) {
            causes.duplicate(&item.child("name"), &c.name);
        }
        let target = &ephemeral.target_container_name;
        if !target.is_empty() && !others.any(|name| name == target) {
            causes.not_found(&item.child("targetContainerName"), target);
        }
        only_for_regular(&c, &item, causes);
    }
}

fn only_for_regular(c: &Container, path: &Path<'_>, causes: &mut Causes) {
    let detail = "cannot be set for an Ephemeral Container";
    let resources =
        !c.resources.limits.is_absent() || !c.resources.requests.is_absent() || !c.resources.claims.is_absent();
    for (set, name) in [
        (!c.ports.is_absent(), "ports"),
        (resources, "resources"),
        (!c.resize_policy.is_absent(), "resizePolicy"),
        (c.restart_policy.is_some(), "restartPolicy"),
        (!c.restart_policy_rules.is_absent(), "restartPolicyRules"),
        (c.liveness_probe.is_some(), "livenessProbe"),
        (c.readiness_probe.is_some(), "readinessProbe"),
        (c.startup_probe.is_some(), "startupProbe"),
        (c.lifecycle.is_some(), "lifecycle"),
    ] {
        if set {
            causes.forbidden(&path.child(name), detail);
        }
    }
    for (j, mount) in c.volume_mounts.iter().enumerate() {
        for (text, name) in [(&mount.sub_path, "subPath"), (&mount.sub_path_expr, "subPathExpr")] {
            if !text.is_empty() {
                causes.forbidden(&path.child("volumeMounts").index(j).child(name), detail);
            }
        }
    }
}

/// An ephemeral container as the container that it otherwise is.
pub fn as_container(c: &EphemeralContainer) -> Container {
    let c = c.clone();
    Container {
        name: c.name,
        image: c.image,
        command: c.command,
        args: c.args,
        working_dir: c.working_dir,
        ports: c.ports,
        env_from: c.env_from,
        env: c.env,
        resources: c.resources,
        resize_policy: c.resize_policy,
        restart_policy: c.restart_policy,
        restart_policy_rules: c.restart_policy_rules,
        volume_mounts: c.volume_mounts,
        volume_devices: c.volume_devices,
        liveness_probe: c.liveness_probe,
        readiness_probe: c.readiness_probe,
        startup_probe: c.startup_probe,
        lifecycle: c.lifecycle,
        termination_message_path: c.termination_message_path,
        termination_message_policy: c.termination_message_policy,
        image_pull_policy: c.image_pull_policy,
        security_context: c.security_context,
        stdin: c.stdin,
        stdin_once: c.stdin_once,
        tty: c.tty,
    }
}

/// Calls `visit` for each container with its path: init containers, containers, ephemeral ones.
pub fn each(spec: &PodSpec, path: &Path<'_>, visit: &mut dyn FnMut(&Container, &Path<'_>)) {
    for (name, list) in [("initContainers", &spec.init_containers), ("containers", &spec.containers)] {
        for (i, c) in list.iter().enumerate() {
            visit(c, &path.child(name).index(i));
        }
    }
    for (i, c) in spec.ephemeral_containers.iter().enumerate() {
        visit(&as_container(c), &path.child("ephemeralContainers").index(i));
    }
}

fn common(c: &Container, context: &Context<'_>, path: &Path<'_>, causes: &mut Causes) {
    if c.name.is_empty() {
        causes.required(&path.child("name"), "");
    } else {
        causes.invalid_each(&path.child("name"), &c.name, format::dns1123_label(&c.name));
    }
    if c.image.is_empty() {
        causes.required(&path.child("image"), "");
    }
    let policies = ["File", "FallbackToLogsOnError"];
    causes.one_of(&c.termination_message_policy, &policies, &path.child("terminationMessagePolicy"));
    ports(&c.ports, &path.child("ports"), causes);
    env::env(&c.env, &path.child("env"), causes);
    env::env_from(&c.env_from, &path.child("envFrom"), causes);
    volume::mounts(c, context.volumes, &path.child("volumeMounts"), causes);
    volume::devices(c, context.volumes, &path.child("volumeDevices"), causes);
    causes.one_of(&c.image_pull_policy, &["Always", "IfNotPresent", "Never"], &path.child("imagePullPolicy"));
    resources::container(&c.resources, context.spec, &path.child("resources"), causes);
    resize_policy(c, &context.spec.restart_policy, &path.child("resizePolicy"), causes);
    if let Some(security) = &c.security_context {
        let host_users = context.spec.host_users != Some(false);
        security::container(security, host_users, &path.child("securityContext"), causes);
    }
}

fn ports(ports: &List<ContainerPort>, path: &Path<'_>, causes: &mut Causes) {
    for (i, port) in ports.iter().enumerate() {
        let item = path.index(i);
        if !port.name.is_empty() {
            let messages = format::port_name(&port.name);
            if messages.is_empty() && ports[..i].iter().any(|p| p.name == port.name) {
                causes.duplicate(&item.child("name"), &port.name);
            }
            causes.invalid_each(&item.child("name"), &port.name, messages);
        }
        if port.container_port == 0 {
            causes.required(&item.child("containerPort"), "");
        } else {
            number(port.container_port, &item.child("containerPort"), causes);
        }
        if port.host_port != 0 {
            number(port.host_port, &item.child("hostPort"), causes);
        }
        causes.one_of(&port.protocol, &["SCTP", "TCP", "UDP"], &item.child("protocol"));
    }
}

/// The number of a port.
pub fn number(port: i32, path: &Path<'_>, causes: &mut Causes) {
    for message in format::port_number(port) {
        causes.invalid(path, port, message);
    }
}

fn host_ports(containers: &List<Container>, path: &Path<'_>, causes: &mut Causes) {
    let mut taken: Vec<&ContainerPort> = Vec::new();
    for (i, c) in containers.iter().enumerate() {
        for (j, port) in c.ports.iter().enumerate().filter(|(_, p)| p.host_port != 0) {
            let same = |other: &&ContainerPort| {
                other.host_port == port.host_port && other.protocol == port.protocol && other.host_ip == port.host_ip
            };
            if taken.iter().any(same) {
                let shown = format!("{}/{}/{}", port.protocol, port.host_ip, port.host_port);
                let item = path.index(i);
                causes.duplicate(&item.child("ports").index(j).child("hostPort"), shown);
            } else {
                taken.push(port);
            }
        }
    }
}

fn handlers(c: &Container, context: &Context<'_>, path: &Path<'_>, causes: &mut Causes) {
    let grace = context.spec.termination_grace_period_seconds;
    if let Some(lifecycle) = &c.lifecycle {
        let os = context.spec.os.as_ref().map(|os| os.name.as_str());
        probe::lifecycle(lifecycle, grace, os, &path.child("lifecycle"), causes);
    }
    let field = |p: &Option<Ptr<api::core::Probe>>| p.clone();
    if let Some(p) = field(&c.liveness_probe) {
        probe::probe(&p, probe::Use::Liveness, &path.child("livenessProbe"), causes);
    }
    if let Some(p) = field(&c.readiness_probe) {
        probe::probe(&p, probe::Use::Readiness, &path.child("readinessProbe"), causes);
    }
    if let Some(p) = field(&c.startup_probe) {
        probe::probe(&p, probe::Use::Startup, &path.child("startupProbe"), causes);
    }
}

fn restart_policy(c: &Container, path: &Path<'_>, causes: &mut Causes) {
    let field = path.child("restartPolicy");
    match c.restart_policy.as_deref() {
        None if c.restart_policy_rules.is_empty() => return,
        None => causes.required(&field, "must specify restartPolicy when restart rules are used"),
        Some("Always" | "Never" | "OnFailure") => {}
        Some(other) => causes.not_supported(&field, other, &["Always", "Never", "OnFailure"]),
    }
    let rules = path.child("restartPolicyRules");
    if c.restart_policy_rules.len() > 20 {
        causes.too_many(&rules, c.restart_policy_rules.len(), 20);
    }
    for (i, rule) in c.restart_policy_rules.iter().enumerate() {
        let item = rules.index(i);
        let actions = ["Restart", "RestartAllContainers"];
        if !actions.contains(&rule.action.as_str()) {
            causes.not_supported(&item.child("action"), &rule.action, &actions);
        }
        let codes = item.child("exitCodes");
        let Some(exit) = &rule.exit_codes else {
            causes.required(&codes, "must be specified");
            continue;
        };
        if !matches!(exit.operator.as_str(), "In" | "NotIn") {
            causes.not_supported(&codes.child("operator"), &exit.operator, &["In", "NotIn"]);
        }
        if exit.values.len() > 255 {
            causes.too_many(&codes.child("values"), exit.values.len(), 255);
        }
    }
}

fn resize_policy(c: &Container, pod_policy: &str, path: &Path<'_>, causes: &mut Causes) {
    for (i, policy) in c.resize_policy.iter().enumerate() {
        if c.resize_policy[..i].iter().any(|p| p.resource_name == policy.resource_name) {
            causes.duplicate(&path.index(i), &policy.resource_name);
        }
        causes.one_of(&policy.resource_name, &["cpu", "memory"], path);
        causes.one_of(&policy.restart_policy, &["NotRequired", "RestartContainer"], path);
        if pod_policy == "Never" && policy.restart_policy != "NotRequired" {
            let detail = "must be 'NotRequired' when pod `restartPolicy` is 'Never'";
            causes.invalid(path, &policy.restart_policy, detail);
        }
    }
}

/// Environment from files needs the volume that holds them.
pub fn file_keys(spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    let wanted = |c: &Container| c.env.iter().any(|e| e.value_from.as_ref().is_some_and(|f| f.file_key_ref.is_some()));
    if !spec.containers.iter().chain(&spec.init_containers).any(wanted) {
        return;
    }
    each(spec, path, &mut |c, at| {
        for (j, var) in c.env.iter().enumerate() {
            let Some(key) = var.value_from.as_ref().and_then(|f| f.file_key_ref.as_ref()) else { continue };
            let list = at.child("env");
            let item = list.index(j);
            let field = item.child("valueFrom.fileKeyRef.volumeName");
            match spec.volumes.iter().rev().find(|v| v.name == key.volume_name) {
                None => causes.not_found(&field, &key.volume_name),
                Some(v) if v.empty_dir.is_none() => {
                    causes.invalid(&field, &key.volume_name, "referenced volume must be of type emptyDir");
                }
                Some(_) => {}
            }
        }
    });
}
