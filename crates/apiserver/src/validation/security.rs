//! Security contexts of pods and containers. Plays `ValidateSecurityContext` and its neighbours.

use super::{Causes, Go, Path, container, format, volume};
use api::core::{
    AppArmorProfile, PodSecurityContext, PodSpec, SeccompProfile, SecurityContext, WindowsSecurityContextOptions,
};

/// What Kubernetes shows of the pattern of a sysctl's name.
const SYSCTL: &str = r"^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$";

fn id(id: Option<i64>, name: &str, path: &Path<'_>, causes: &mut Causes) {
    if let Some(id) = id {
        for message in format::user_id(id) {
            causes.invalid(&path.child(name), id, message);
        }
    }
}

/// The security context of a pod.
pub fn pod(c: &PodSecurityContext, spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    id(c.fs_group, "fsGroup", path, causes);
    id(c.run_as_user, "runAsUser", path, causes);
    id(c.run_as_group, "runAsGroup", path, causes);
    for (i, group) in c.supplemental_groups.iter().enumerate() {
        for message in format::user_id(*group) {
            causes.invalid(&path.child("supplementalGroups").index(i), *group, message);
        }
    }
    sysctls(c, spec, &path.child("sysctls"), causes);
    choice(c.fs_group_change_policy.as_deref(), &["Always", "OnRootMismatch"], "fsGroupChangePolicy", path, causes);
    seccomp(c.seccomp_profile.as_deref(), &path.child("seccompProfile"), causes);
    windows(c.windows_options.as_deref(), &path.child("windowsOptions"), causes);
    app_armor(c.app_armor_profile.as_deref(), &path.child("appArmorProfile"), causes);
    choice(c.supplemental_groups_policy.as_deref(), &["Merge", "Strict"], "supplementalGroupsPolicy", path, causes);
    choice(c.se_linux_change_policy.as_deref(), &["MountOption", "Recursive"], "seLinuxChangePolicy", path, causes);
}

fn choice(value: Option<&str>, supported: &[&str], name: &str, path: &Path<'_>, causes: &mut Causes) {
    if let Some(value) = value
        && !supported.contains(&value)
    {
        causes.not_supported(&path.child(name), value, supported);
    }
}

fn sysctls(c: &PodSecurityContext, spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    for (i, s) in c.sysctls.iter().enumerate() {
        let item = path.index(i);
        let name = item.child("name");
        if s.name.is_empty() {
            causes.required(&name, "");
        } else if !is_sysctl(&s.name) {
            causes.invalid(&name, &s.name, format!("must have at most 253 characters and match regex {SYSCTL}"));
        } else if c.sysctls[..i].iter().any(|o| o.name == s.name) {
            causes.duplicate(&name, &s.name);
        }
        let dotted = s.name.replace("/", ".");
        let ipc = dotted.starts_with("kernel.shm") || dotted.starts_with("kernel.msg") || dotted == "kernel.sem";
        if spec.host_network && dotted.starts_with("net.") {
            causes.invalid(&name, &s.name, "may not be specified when 'hostNetwork' is true");
        } else if spec.host_ipc && (ipc || dotted.starts_with("fs.mqueue.")) {
            causes.invalid(&name, &s.name, "may not be specified when 'hostIPC' is true");
        }
    }
}

fn is_sysctl(name: &str) -> bool {
    let part = |part: &str| {
        let edge = |b: Option<u8>| b.is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        edge(part.bytes().next())
            && edge(part.bytes().last())
            && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'))
    };
    name.len() <= 253 && name.split(['.', '/']).all(part)
}

/// The security context of a container.
pub fn container(c: &SecurityContext, host_users: bool, path: &Path<'_>, causes: &mut Causes) {
    id(c.run_as_user, "runAsUser", path, causes);
    id(c.run_as_group, "runAsGroup", path, causes);
    if let Some(mount) = c.proc_mount.as_deref() {
        choice(Some(mount), &["Default", "Unmasked"], "procMount", path, causes);
        if host_users && mount == "Unmasked" {
            causes.invalid(&path.child("procMount"), mount, "`hostUsers` must be false to use `Unmasked`");
        }
    }
    seccomp(c.seccomp_profile.as_deref(), &path.child("seccompProfile"), causes);
    if c.allow_privilege_escalation == Some(false) {
        if c.privileged == Some(true) {
            let detail = "cannot set `allowPrivilegeEscalation` to false and `privileged` to true";
            causes.invalid(path, Go(c), detail);
        }
        if c.capabilities.as_ref().is_some_and(|caps| caps.add.iter().any(|a| a == "CAP_SYS_ADMIN")) {
            let detail = "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN";
            causes.invalid(path, Go(c), detail);
        }
    }
    windows(c.windows_options.as_deref(), &path.child("windowsOptions"), causes);
    app_armor(c.app_armor_profile.as_deref(), &path.child("appArmorProfile"), causes);
}

const PROFILES: &[&str] = &["Localhost", "RuntimeDefault", "Unconfined"];

fn seccomp(profile: Option<&SeccompProfile>, path: &Path<'_>, causes: &mut Causes) {
    let Some(profile) = profile else { return };
    match profile.type_.as_str() {
        "" => causes.required(&path.child("type"), "type is required when seccompProfile is set"),
        kind if !PROFILES.contains(&kind) => causes.not_supported(&path.child("type"), kind, PROFILES),
        _ => {}
    }
    let field = path.child("localhostProfile");
    match (&profile.localhost_profile, profile.type_ == "Localhost") {
        (None, true) => causes.required(&field, "must be set when seccomp type is Localhost"),
        (Some(text), true) => volume::descending(text, &field, causes),
        (Some(_), false) => causes.invalid(&field, Go(profile), "can only be set when seccomp type is Localhost"),
        (None, false) => {}
    }
}

fn app_armor(profile: Option<&AppArmorProfile>, path: &Path<'_>, causes: &mut Causes) {
    let Some(profile) = profile else { return };
    let field = path.child("localhostProfile");
    match (profile.type_.as_str(), &profile.localhost_profile) {
        ("Localhost", None) => causes.required(&field, "must be set when AppArmor type is Localhost"),
        ("Localhost", Some(text)) => {
            if text.trim().len() != text.len() {
                causes.invalid(&field, text, "must not be padded with whitespace");
            } else if text.is_empty() {
                causes.required(&field, "must be set when AppArmor type is Localhost");
            }
            if text.len() > 4095 {
                causes.too_long(&field, 4095);
            }
        }
        ("RuntimeDefault" | "Unconfined", Some(text)) => {
            causes.invalid(&field, text, "can only be set when AppArmor type is Localhost");
        }
        ("RuntimeDefault" | "Unconfined", None) => {}
        ("", _) => causes.required(&path.child("type"), "type is required when appArmorProfile is set"),
        (other, _) => causes.not_supported(&path.child("type"), other, PROFILES),
    }
}

fn windows(options: Option<&WindowsSecurityContextOptions>, path: &Path<'_>, causes: &mut Causes) {
    let Some(options) = options else { return };
    if let Some(name) = &options.gmsa_credential_spec_name {
        causes.invalid_each(&path.child("gmsaCredentialSpecName"), name, format::dns1123_subdomain(name));
    }
    if let Some(text) = options.gmsa_credential_spec.as_ref().filter(|t| t.is_empty()) {
        causes.invalid(&path.child("gmsaCredentialSpec"), text, "gmsaCredentialSpec cannot be an empty string");
    }
    let Some(name) = &options.run_as_user_name else { return };
    let field = path.child("runAsUserName");
    let parts: Vec<&str> = name.split('\\').collect();
    if name.is_empty() {
        causes.invalid(&field, name, "runAsUserName cannot be an empty string");
    } else if name.chars().any(char::is_control) {
        causes.invalid(&field, name, "runAsUserName cannot contain control characters");
    } else if parts.len() > 2 {
        causes.invalid(&field, name, "runAsUserName cannot contain more than one backslash");
    } else {
        let user = parts.last().copied().unwrap_or("");
        if user.is_empty() {
            causes.invalid(&field, name, "runAsUserName's User cannot be empty");
        } else if user.len() > 104 {
            causes.invalid(&field, name, "runAsUserName's User length must not be longer than 104 characters");
        }
        if !user.is_empty() && user.chars().all(|c| matches!(c, '.' | ' ')) {
            causes.invalid(&field, name, "runAsUserName's User cannot contain only periods or spaces");
        }
        if user.contains(['"', '/', ':', ';', '|', '=', ',', '+', '*', '?', '<', '>', '@', '[', ']']) {
            let detail = r#"runAsUserName's User cannot contain the following characters: "/\:;|=,+*?<>@[]"#;
            causes.invalid(&field, name, detail);
        }
    }
}

/// Windows host processes: all containers or none, and on the host's network.
pub fn host_process(spec: &PodSpec, path: &Path<'_>, causes: &mut Causes) {
    let of = |o: Option<&WindowsSecurityContextOptions>| o.and_then(|o| o.host_process);
    let of_pod = of(spec.security_context.as_ref().and_then(|c| c.windows_options.as_deref()));
    let named = |c: &api::core::Container| c.security_context.as_ref().is_some_and(|s| s.windows_options.is_some());
    if of_pod.is_none() && !spec.containers.iter().chain(&spec.init_containers).any(named) {
        return;
    }
    let (mut all, mut host) = (0, 0);
    container::each(spec, path, &mut |c, at| {
        all += 1;
        let own = of(c.security_context.as_ref().and_then(|s| s.windows_options.as_deref()));
        if let (Some(pod), Some(own)) = (of_pod, own)
            && pod != own
        {
            let detail = format!("pod hostProcess value must be identical if both are specified, was {pod}");
            causes.invalid(&at.child("securityContext.windowsOptions.hostProcess"), own, detail);
        }
        host += i32::from(own.or(of_pod) == Some(true));
    });
    if host > 0 {
        if host != all {
            let detail =
                "If pod contains any hostProcess containers then all containers must be HostProcess containers";
            causes.invalid(path, "", detail);
        }
        if !spec.host_network {
            let detail = "hostNetwork must be true if pod contains any hostProcess containers";
            causes.invalid(&path.child("hostNetwork"), false, detail);
        }
    }
}

/// What a pod for one operating system may not say.
pub fn of_system(spec: &PodSpec, os: &str, path: &Path<'_>, causes: &mut Causes) {
    if os == "linux" {
        let detail = "windows options cannot be set for a linux pod";
        if spec.security_context.as_ref().is_some_and(|c| c.windows_options.is_some()) {
            causes.forbidden(&path.child("securityContext.windowsOptions"), detail);
        }
        container::each(spec, path, &mut |c, at| {
            if c.security_context.as_ref().is_some_and(|s| s.windows_options.is_some()) {
                causes.forbidden(&at.child("securityContext.windowsOptions"), detail);
            }
        });
        return;
    }
    let detail = "cannot be set for a windows pod";
    let mut refuse = |set: bool, name: &str, at: &Path<'_>| {
        if set {
            causes.forbidden(&at.child(name), detail);
        }
    };
    if let Some(c) = &spec.security_context {
        let at = path.child("securityContext");
        refuse(c.app_armor_profile.is_some(), "appArmorProfile", &at);
        refuse(c.se_linux_options.is_some(), "seLinuxOptions", &at);
        refuse(c.seccomp_profile.is_some(), "seccompProfile", &at);
        refuse(c.fs_group.is_some(), "fsGroup", &at);
        refuse(c.fs_group_change_policy.is_some(), "fsGroupChangePolicy", &at);
        refuse(!c.sysctls.is_empty(), "sysctls", &at);
        refuse(c.run_as_user.is_some(), "runAsUser", &at);
        refuse(c.run_as_group.is_some(), "runAsGroup", &at);
        refuse(!c.supplemental_groups.is_absent(), "supplementalGroups", &at);
        refuse(c.supplemental_groups_policy.is_some(), "supplementalGroupsPolicy", &at);
        refuse(c.se_linux_change_policy.is_some(), "seLinuxChangePolicy", &at);
    }
    refuse(spec.host_users.is_some(), "hostUsers", path);
    refuse(spec.host_pid, "hostPID", path);
    refuse(spec.host_ipc, "hostIPC", path);
    refuse(spec.share_process_namespace.is_some(), "shareProcessNamespace", path);
    container::each(spec, path, &mut |c, at| {
        let Some(c) = &c.security_context else { return };
        let at = at.child("securityContext");
        refuse(c.app_armor_profile.is_some(), "appArmorProfile", &at);
        refuse(c.se_linux_options.is_some(), "seLinuxOptions", &at);
        refuse(c.seccomp_profile.is_some(), "seccompProfile", &at);
        refuse(c.capabilities.is_some(), "capabilities", &at);
        refuse(c.read_only_root_filesystem.is_some(), "readOnlyRootFilesystem", &at);
        refuse(c.privileged.is_some(), "privileged", &at);
        refuse(c.allow_privilege_escalation.is_some(), "allowPrivilegeEscalation", &at);
        refuse(c.proc_mount.is_some(), "procMount", &at);
        refuse(c.run_as_user.is_some(), "runAsUser", &at);
        refuse(c.run_as_group.is_some(), "runAsGroup", &at);
    });
}
