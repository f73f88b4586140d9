//! What of its node a pod reaches: namespaces, paths, ports, volumes.

use super::{Subject, containers, found, plural, quoted, setters};
use api::core::{Container, LifecycleHandler, Probe};
use std::collections::BTreeSet;

pub(super) fn host_namespaces(s: &Subject<'_>) -> Option<(String, String)> {
    let all = [
        (s.spec.host_network, "hostNetwork=true"),
        (s.spec.host_pid, "hostPID=true"),
        (s.spec.host_ipc, "hostIPC=true"),
    ];
    let used: Vec<&str> = all.into_iter().filter(|(set, _)| *set).map(|(_, text)| text).collect();
    if used.is_empty() { None } else { found("host namespaces", used.join(", ")) }
}

pub(super) fn host_path_volumes(s: &Subject<'_>) -> Option<(String, String)> {
    let bad: Vec<&str> = s.spec.volumes.iter().filter(|v| v.host_path.is_some()).map(|v| v.name.as_str()).collect();
    if bad.is_empty() {
        return None;
    }
    found("hostPath volumes", format!("{} {}", plural("volume", "volumes", bad.len()), quoted(&bad)))
}

pub(super) fn host_ports(s: &Subject<'_>) -> Option<(String, String)> {
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

pub(super) fn host_probes(s: &Subject<'_>) -> Option<(String, String)> {
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

pub(super) fn restricted_volumes(s: &Subject<'_>) -> Option<(String, String)> {
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

pub(super) fn windows_host_process(s: &Subject<'_>) -> Option<(String, String)> {
    let pod = s.spec.security_context.as_ref().and_then(|x| x.windows_options.as_ref());
    let pod = pod.is_some_and(|o| o.host_process == Some(true));
    let bad = s.names(|c| {
        let options = c.security_context.as_ref().and_then(|x| x.windows_options.as_ref());
        options.is_some_and(|o| o.host_process == Some(true))
    });
    let who = setters(pod, &bad)?;
    found("hostProcess", format!("{who} must not set securityContext.windowsOptions.hostProcess=true"))
}
