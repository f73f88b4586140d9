//! The profiles of the kernel that confine a pod: AppArmor, SELinux, seccomp, sysctls.

use super::{Subject, containers, found, plural, quoted, setters};
use api::core::{Container, SELinuxOptions};
use std::collections::BTreeSet;

pub(super) fn app_armor(s: &Subject<'_>) -> Option<(String, String)> {
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

pub(super) fn se_linux(s: &Subject<'_>) -> Option<(String, String)> {
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

pub(super) fn seccomp_baseline(s: &Subject<'_>) -> Option<(String, String)> {
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

pub(super) fn seccomp_restricted(s: &Subject<'_>) -> Option<(String, String)> {
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

pub(super) fn sysctls(s: &Subject<'_>) -> Option<(String, String)> {
    let all = s.spec.security_context.iter().flat_map(|x| x.sysctls.iter());
    let bad: Vec<&str> = all.map(|s| s.name.as_str()).filter(|n| !SYSCTLS.contains(n)).collect();
    if bad.is_empty() { None } else { found("forbidden sysctls", bad.join(", ")) }
}
