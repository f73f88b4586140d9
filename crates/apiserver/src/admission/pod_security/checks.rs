//! The checks of the Pod Security Standards, as of the newest version. Plays `pod-security-admission/policy/check_*.go`.

mod host;
mod profiles;

use self::host::{
    host_namespaces, host_path_volumes, host_ports, host_probes, restricted_volumes, windows_host_process,
};
use self::profiles::{app_armor, se_linux, seccomp_baseline, seccomp_restricted, sysctls};
use crate::validation::container::as_container;
use api::core::{Container, PodSpec};
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
