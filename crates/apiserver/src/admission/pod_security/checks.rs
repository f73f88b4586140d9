//! The checks of the Pod Security Standards, as of the newest version. Plays `pod-security-admission/policy/check_*.go`.

use crate::validation::container::as_container;
use api::core::{Container, LifecycleHandler, PodSpec, Probe, SELinuxOptions};
use api::meta::ObjectMeta;
use std::collections::BTreeSet;

/// How much is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Everything.
    Privileged,
    /// What does not let a pod out of its container.
    Baseline,
    /// What a hardened pod needs.
    Restricted,
}

impl Level {
    /// As the labels write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Privileged => "privileged",
            Self::Baseline => "baseline",
            Self::Restricted => "restricted",
        }
    }
}

/// A broken rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Which rule.
    pub reason: String,
    /// By what.
    pub detail: String,
}

/// What a check looks at.
struct Subject<'a> {
    meta: &'a ObjectMeta,
    spec: &'a PodSpec,
    containers: Vec<std::borrow::Cow<'a, Container>>,
}

type Check = fn(&Subject<'_>) -> Option<(String, String)>;

/// The checks of each level, in the order in which Kubernetes reports them.
const BASELINE: &[Check] = &[
    app_armor,
    capabilities_baseline,
    host_namespaces,
    host_path_volumes,
    host_ports,
    host_probes,
    privileged,
    proc_mount_baseline,
    se_linux,
    seccomp_baseline,
    sysctls,
    windows_host_process,
];
const RESTRICTED: &[Check] = &[
    app_armor,
    host_namespaces,
    host_ports,
    host_probes,
    privileged,
    se_linux,
    sysctls,
    windows_host_process,
    privilege_escalation,
    capabilities_restricted,
    proc_mount,
    restricted_volumes,
    run_as_non_root,
    run_as_user,
    seccomp_restricted,
];

/// What a pod breaks of a level.
pub fn violations(level: Level, meta: &ObjectMeta, spec: &PodSpec) -> Vec<Violation> {
    use std::borrow::Cow;
    let checks = match level {
        Level::Privileged => return Vec::new(),
        Level::Baseline => BASELINE,
        Level::Restricted => RESTRICTED,
    };
    let mut containers: Vec<Cow<'_, Container>> =
        spec.init_containers.iter().chain(&spec.containers).map(Cow::Borrowed).collect();
    containers.extend(spec.ephemeral_containers.iter().map(|c| Cow::Owned(as_container(c))));
    let subject = Subject { meta, spec, containers };
    checks.iter().filter_map(|check| check(&subject)).map(|(reason, detail)| Violation { reason, detail }).collect()
}

fn quoted<S: AsRef<str>>(items: impl IntoIterator<Item = S>) -> String {
    let items: Vec<String> = items.into_iter().map(|i| format!("\"{}\"", i.as_ref())).collect();
    items.join(", ")
}

fn plural<'a>(one: &'a str, many: &'a str, count: usize) -> &'a str {
    if count == 1 { one } else { many }
}

/// `container "a"`, `containers "a", "b"`.
fn containers(names: &[&str]) -> String {
    format!("{} {}", plural("container", "containers", names.len()), quoted(names))
}

fn found(reason: impl Into<String>, detail: impl Into<String>) -> Option<(String, String)> {
    Some((reason.into(), detail.into()))
}

/// The pod itself and its containers that do something, as the subject of a sentence.
fn setters(pod: bool, names: &[&str]) -> Option<String> {
    let mut list = Vec::new();
    if pod {
        list.push("pod".to_owned());
    }
    if !names.is_empty() {
        list.push(containers(names));
    }
    (!list.is_empty()).then(|| list.join(" and "))
}

impl Subject<'_> {
    fn names(&self, bad: impl Fn(&Container) -> bool) -> Vec<&str> {
        self.containers.iter().filter(|c| bad(c)).map(|c| c.name.as_str()).collect()
    }

    fn windows(&self) -> bool {
        self.spec.os.as_ref().is_some_and(|os| os.name == "windows")
    }

    /// Whether root in the pod is nobody on the node.
    fn own_users(&self) -> bool {
        self.spec.host_users == Some(false)
    }
}

fn privilege_escalation(s: &Subject<'_>) -> Option<(String, String)> {
    if s.windows() {
        return None;
    }
    let bad = s.names(|c| c.security_context.as_ref().is_none_or(|x| x.allow_privilege_escalation != Some(false)));
    if bad.is_empty() {
        return None;
    }
    let detail = format!("{} must set securityContext.allowPrivilegeEscalation=false", containers(&bad));
    found("allowPrivilegeEscalation != false", detail)
}

fn app_armor(s: &Subject<'_>) -> Option<(String, String)> {
    let bad_type = |kind: &str| !matches!(kind, "RuntimeDefault" | "Localhost");
    let pod = s.spec.security_context.as_ref().and_then(|x| x.app_armor_profile.as_ref());
    let pod = pod.filter(|p| bad_type(&p.type_));
    let of = |c: &Container| {
        let profile = c.security_context.as_ref().and_then(|x| x.app_armor_profile.clone());
        profile.filter(|p| bad_type(&p.type_)).map(|p| p.type_.clone())
    };
    let bad = s.names(|c| of(c).is_some());
    let mut values: BTreeSet<String> = s.containers.iter().filter_map(|c| of(c)).map(|t| t.to_string()).collect();
    values.extend(pod.map(|p| p.type_.to_string()));
    let prefix = "container.apparmor.security.beta.kubernetes.io/";
    let allowed = |v: &str| v.is_empty() || v == "runtime/default" || v.starts_with("localhost/");
    let annotations: Vec<String> = s
        .meta
        .annotations
        .iter()
        .filter(|(k, v)| k.starts_with(prefix) && !allowed(v))
        .map(|(k, v)| format!("{k}=\"{v}\""))
        .collect();
    let mut list: Vec<String> = values.into_iter().collect();
    let mut subjects: Vec<String> = setters(pod.is_some(), &bad).into_iter().collect();
    if !annotations.is_empty() {
        subjects.push(plural("annotation", "annotations", annotations.len()).to_owned());
        list.extend(annotations);
    }
    if subjects.is_empty() {
        return None;
    }
    let reason = plural("forbidden AppArmor profile", "forbidden AppArmor profiles", list.len());
    found(reason, format!("{} must not set AppArmor profile type to {}", subjects.join(" and "), quoted(&list)))
}

const DEFAULT_CAPABILITIES: &[&str] = &[
    "AUDIT_WRITE",
    "CHOWN",
    "DAC_OVERRIDE",
    "FOWNER",
    "FSETID",
    "KILL",
    "MKNOD",
    "NET_BIND_SERVICE",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "SYS_CHROOT",
];

fn added(s: &Subject<'_>, allowed: &[&str]) -> Option<String> {
    let of = |c: &Container| -> Vec<String> {
        let capabilities = c.security_context.as_ref().and_then(|x| x.capabilities.as_ref());
        let add = capabilities.iter().flat_map(|c| c.add.iter());
        add.filter(|a| !allowed.contains(&a.as_str())).map(|a| a.to_string()).collect()
    };
    let bad = s.names(|c| !of(c).is_empty());
    if bad.is_empty() {
        return None;
    }
    let all: BTreeSet<String> = s.containers.iter().flat_map(|c| of(c)).collect();
    Some(format!("{} must not include {} in securityContext.capabilities.add", containers(&bad), quoted(&all)))
}

fn capabilities_baseline(s: &Subject<'_>) -> Option<(String, String)> {
    found("non-default capabilities", added(s, DEFAULT_CAPABILITIES)?)
}

fn capabilities_restricted(s: &Subject<'_>) -> Option<(String, String)> {
    if s.windows() {
        return None;
    }
    let mut details = Vec::new();
    let keeping = s.names(|c| {
        let capabilities = c.security_context.as_ref().and_then(|x| x.capabilities.as_ref());
        capabilities.is_none_or(|c| !c.drop.iter().any(|d| d == "ALL"))
    });
    if !keeping.is_empty() {
        details.push(format!("{} must set securityContext.capabilities.drop=[\"ALL\"]", containers(&keeping)));
    }
    details.extend(added(s, &["NET_BIND_SERVICE"]));
    if details.is_empty() { None } else { found("unrestricted capabilities", details.join("; ")) }
}

fn host_namespaces(s: &Subject<'_>) -> Option<(String, String)> {
    let all = [
        (s.spec.host_network, "hostNetwork=true"),
        (s.spec.host_pid, "hostPID=true"),
        (s.spec.host_ipc, "hostIPC=true"),
    ];
    let used: Vec<&str> = all.into_iter().filter(|(set, _)| *set).map(|(_, text)| text).collect();
    if used.is_empty() { None } else { found("host namespaces", used.join(", ")) }
}

fn host_path_volumes(s: &Subject<'_>) -> Option<(String, String)> {
    let bad: Vec<&str> = s.spec.volumes.iter().filter(|v| v.host_path.is_some()).map(|v| v.name.as_str()).collect();
    if bad.is_empty() {
        return None;
    }
    found("hostPath volumes", format!("{} {}", plural("volume", "volumes", bad.len()), quoted(&bad)))
}

fn host_ports(s: &Subject<'_>) -> Option<(String, String)> {
    let bad = s.names(|c| c.ports.iter().any(|p| p.host_port != 0));
    if bad.is_empty() {
        return None;
    }
    let ports: BTreeSet<String> = s
        .containers
        .iter()
        .flat_map(|c| c.ports.iter().filter(|p| p.host_port != 0).map(|p| p.host_port.to_string()).collect::<Vec<_>>())
        .collect();
    let list: Vec<String> = ports.into_iter().collect();
    let detail = format!(
        "{} {} {} {}",
        containers(&bad),
        plural("uses", "use", bad.len()),
        plural("hostPort", "hostPorts", list.len()),
        list.join(", ")
    );
    found("hostPort", detail)
}

fn host_probes(s: &Subject<'_>) -> Option<(String, String)> {
    let probe_hosts = |p: Option<&Probe>| -> Vec<String> {
        let http = p.and_then(|p| p.http_get.as_ref()).map(|h| h.host.to_string());
        let tcp = p.and_then(|p| p.tcp_socket.as_ref()).map(|t| t.host.to_string());
        http.into_iter().chain(tcp).filter(|h| !h.is_empty()).collect()
    };
    let handler_hosts = |h: Option<&LifecycleHandler>| -> Vec<String> {
        let http = h.and_then(|h| h.http_get.as_ref()).map(|h| h.host.to_string());
        let tcp = h.and_then(|h| h.tcp_socket.as_ref()).map(|t| t.host.to_string());
        http.into_iter().chain(tcp).filter(|h| !h.is_empty()).collect()
    };
    let of = |c: &Container| -> Vec<String> {
        let mut hosts = probe_hosts(c.liveness_probe.as_deref());
        hosts.extend(probe_hosts(c.readiness_probe.as_deref()));
        hosts.extend(probe_hosts(c.startup_probe.as_deref()));
        if let Some(lifecycle) = &c.lifecycle {
            hosts.extend(handler_hosts(lifecycle.post_start.as_deref()));
            hosts.extend(handler_hosts(lifecycle.pre_stop.as_deref()));
        }
        hosts
    };
    let mut bad = s.names(|c| !of(c).is_empty());
    if bad.is_empty() {
        return None;
    }
    bad.sort_unstable();
    let hosts: BTreeSet<String> = s.containers.iter().flat_map(|c| of(c)).collect();
    let detail = format!(
        "{} {} {} {}",
        containers(&bad),
        plural("uses", "use", bad.len()),
        plural("probe or lifecycle host", "probe or lifecycle hosts", hosts.len()),
        quoted(&hosts)
    );
    found("probe or lifecycle host", detail)
}

fn privileged(s: &Subject<'_>) -> Option<(String, String)> {
    let bad = s.names(|c| c.security_context.as_ref().is_some_and(|x| x.privileged == Some(true)));
    if bad.is_empty() {
        return None;
    }
    found("privileged", format!("{} must not set securityContext.privileged=true", containers(&bad)))
}

fn proc_mount_baseline(s: &Subject<'_>) -> Option<(String, String)> {
    if s.own_users() { None } else { proc_mount(s) }
}

fn proc_mount(s: &Subject<'_>) -> Option<(String, String)> {
    let of = |c: &Container| {
        let mount = c.security_context.as_ref().and_then(|x| x.proc_mount.clone());
        mount.filter(|m| m != "Default")
    };
    let bad = s.names(|c| of(c).is_some());
    if bad.is_empty() {
        return None;
    }
    let types: BTreeSet<String> = s.containers.iter().filter_map(|c| of(c)).map(|t| t.to_string()).collect();
    found("procMount", format!("{} must not set securityContext.procMount to {}", containers(&bad), quoted(&types)))
}

fn restricted_volumes(s: &Subject<'_>) -> Option<(String, String)> {
    let mut names = Vec::new();
    let mut types: BTreeSet<&str> = BTreeSet::new();
    for v in &s.spec.volumes {
        let allowed = v.config_map.is_some()
            || v.csi.is_some()
            || v.downward_api.is_some()
            || v.empty_dir.is_some()
            || v.ephemeral.is_some()
            || v.image.is_some()
            || v.persistent_volume_claim.is_some()
            || v.projected.is_some()
            || v.secret.is_some();
        if allowed {
            continue;
        }
        names.push(v.name.as_str());
        let kinds = [
            (v.host_path.is_some(), "hostPath"),
            (v.gce_persistent_disk.is_some(), "gcePersistentDisk"),
            (v.aws_elastic_block_store.is_some(), "awsElasticBlockStore"),
            (v.git_repo.is_some(), "gitRepo"),
            (v.nfs.is_some(), "nfs"),
            (v.iscsi.is_some(), "iscsi"),
            (v.glusterfs.is_some(), "glusterfs"),
            (v.rbd.is_some(), "rbd"),
            (v.flex_volume.is_some(), "flexVolume"),
            (v.cinder.is_some(), "cinder"),
            (v.cephfs.is_some(), "cephfs"),
            (v.flocker.is_some(), "flocker"),
            (v.fc.is_some(), "fc"),
            (v.azure_file.is_some(), "azureFile"),
            (v.vsphere_volume.is_some(), "vsphereVolume"),
            (v.quobyte.is_some(), "quobyte"),
            (v.azure_disk.is_some(), "azureDisk"),
            (v.photon_persistent_disk.is_some(), "photonPersistentDisk"),
            (v.portworx_volume.is_some(), "portworxVolume"),
            (v.scale_io.is_some(), "scaleIO"),
            (v.storageos.is_some(), "storageos"),
        ];
        types.insert(kinds.iter().find(|(is, _)| *is).map_or("unknown", |(_, name)| name));
    }
    if names.is_empty() {
        return None;
    }
    let detail = format!(
        "{} {} {} {} {}",
        plural("volume", "volumes", names.len()),
        quoted(&names),
        plural("uses", "use", names.len()),
        plural("restricted volume type", "restricted volume types", types.len()),
        quoted(&types)
    );
    found("restricted volume types", detail)
}

fn run_as_non_root(s: &Subject<'_>) -> Option<(String, String)> {
    if s.own_users() {
        return None;
    }
    let pod = s.spec.security_context.as_ref().and_then(|x| x.run_as_non_root);
    let of = |c: &Container| c.security_context.as_ref().and_then(|x| x.run_as_non_root);
    let reason = "runAsNonRoot != true";
    if let Some(who) = setters(pod == Some(false), &s.names(|c| of(c) == Some(false))) {
        return found(reason, format!("{who} must not set securityContext.runAsNonRoot=false"));
    }
    let silent = s.names(|c| of(c).is_none() && pod != Some(true));
    if silent.is_empty() {
        return None;
    }
    found(reason, format!("pod or {} must set securityContext.runAsNonRoot=true", containers(&silent)))
}

fn run_as_user(s: &Subject<'_>) -> Option<(String, String)> {
    if s.own_users() {
        return None;
    }
    let pod = s.spec.security_context.as_ref().is_some_and(|x| x.run_as_user == Some(0));
    let bad = s.names(|c| c.security_context.as_ref().is_some_and(|x| x.run_as_user == Some(0)));
    found("runAsUser=0", format!("{} must not set runAsUser=0", setters(pod, &bad)?))
}

fn se_linux(s: &Subject<'_>) -> Option<(String, String)> {
    let allowed = ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"];
    let is_bad = |o: &SELinuxOptions| !allowed.contains(&o.type_.as_str()) || !o.user.is_empty() || !o.role.is_empty();
    let pod = s.spec.security_context.as_ref().and_then(|x| x.se_linux_options.as_deref()).filter(|o| is_bad(o));
    let of = |c: &Container| {
        let options = c.security_context.as_ref().and_then(|x| x.se_linux_options.clone());
        options.filter(|o| is_bad(o))
    };
    let who = setters(pod.is_some(), &s.names(|c| of(c).is_some()))?;
    let all: Vec<SELinuxOptions> =
        pod.cloned().into_iter().chain(s.containers.iter().filter_map(|c| of(c)).map(|o| (*o).clone())).collect();
    let types: BTreeSet<String> =
        all.iter().map(|o| o.type_.to_string()).filter(|t| !allowed.contains(&t.as_str())).collect();
    let mut data = Vec::new();
    if !types.is_empty() {
        data.push(format!("{} {}", plural("type", "types", types.len()), quoted(&types)));
    }
    if all.iter().any(|o| !o.user.is_empty()) {
        data.push("user may not be set".into());
    }
    if all.iter().any(|o| !o.role.is_empty()) {
        data.push("role may not be set".into());
    }
    found("seLinuxOptions", format!("{who} set forbidden securityContext.seLinuxOptions: {}", data.join("; ")))
}

/// The kinds of seccomp profiles that pod and containers set.
fn seccomp(s: &Subject<'_>) -> (Option<String>, Vec<(String, Option<String>)>) {
    let pod = s.spec.security_context.as_ref().and_then(|x| x.seccomp_profile.as_ref()).map(|p| p.type_.to_string());
    let each = s.containers.iter().map(|c| {
        let profile = c.security_context.as_ref().and_then(|x| x.seccomp_profile.as_ref());
        (c.name.to_string(), profile.map(|p| p.type_.to_string()))
    });
    (pod, each.collect())
}

fn bad_seccomp(kind: &str) -> bool {
    !matches!(kind, "Localhost" | "RuntimeDefault")
}

fn seccomp_baseline(s: &Subject<'_>) -> Option<(String, String)> {
    let (pod, each) = seccomp(s);
    let bad: Vec<&str> =
        each.iter().filter(|(_, k)| k.as_deref().is_some_and(bad_seccomp)).map(|(n, _)| n.as_str()).collect();
    let who = setters(pod.as_deref().is_some_and(bad_seccomp), &bad)?;
    let kinds: BTreeSet<&str> = pod
        .iter()
        .chain(each.iter().filter_map(|(_, k)| k.as_ref()))
        .map(String::as_str)
        .filter(|k| bad_seccomp(k))
        .collect();
    found("seccompProfile", format!("{who} must not set securityContext.seccompProfile.type to {}", quoted(&kinds)))
}

fn seccomp_restricted(s: &Subject<'_>) -> Option<(String, String)> {
    if s.windows() {
        return None;
    }
    if let Some(found) = seccomp_baseline(s) {
        return Some(found);
    }
    let (pod, each) = seccomp(s);
    if pod.is_some() {
        return None;
    }
    let silent: Vec<&str> = each.iter().filter(|(_, k)| k.is_none()).map(|(n, _)| n.as_str()).collect();
    if silent.is_empty() {
        return None;
    }
    let detail = format!(
        "pod or {} must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\"",
        containers(&silent)
    );
    found("seccompProfile", detail)
}

const SYSCTLS: &[&str] = &[
    "kernel.shm_rmid_forced",
    "net.ipv4.ip_local_port_range",
    "net.ipv4.tcp_syncookies",
    "net.ipv4.ping_group_range",
    "net.ipv4.ip_unprivileged_port_start",
    "net.ipv4.ip_local_reserved_ports",
    "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_fin_timeout",
    "net.ipv4.tcp_keepalive_intvl",
    "net.ipv4.tcp_keepalive_probes",
    "net.ipv4.tcp_rmem",
    "net.ipv4.tcp_wmem",
    "net.ipv4.tcp_slow_start_after_idle",
    "net.ipv4.tcp_notsent_lowat",
];

fn sysctls(s: &Subject<'_>) -> Option<(String, String)> {
    let all = s.spec.security_context.iter().flat_map(|x| x.sysctls.iter());
    let bad: Vec<&str> = all.map(|s| s.name.as_str()).filter(|n| !SYSCTLS.contains(n)).collect();
    if bad.is_empty() { None } else { found("forbidden sysctls", bad.join(", ")) }
}

fn windows_host_process(s: &Subject<'_>) -> Option<(String, String)> {
    let pod = s.spec.security_context.as_ref().and_then(|x| x.windows_options.as_ref());
    let pod = pod.is_some_and(|o| o.host_process == Some(true));
    let bad = s.names(|c| {
        let options = c.security_context.as_ref().and_then(|x| x.windows_options.as_ref());
        options.is_some_and(|o| o.host_process == Some(true))
    });
    let who = setters(pod, &bad)?;
    found("hostProcess", format!("{who} must not set securityContext.windowsOptions.hostProcess=true"))
}
