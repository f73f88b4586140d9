//! Defaults of pods and pod templates. Plays `pkg/apis/core/v1/defaults.go`.

use crate::registry::draft::{Draft, fill, fill_option, list, one, pointer, put, shared};
use api::core::{
    Container, DownwardAPIVolumeFile, EnvVar, EphemeralContainer, HTTPGetAction, LifecycleHandler,
    PersistentVolumeClaimSpec, Pod, PodSpec, PodStatus, PodTemplateSpec, Probe, ProjectedVolumeSource, Volume,
    VolumeProjection,
};
use api::{Dict, List, Ptr, Quantity};

/// Mode of the files of a volume when none is given: 0644.
const FILE_MODE: i32 = 0o644;
/// How long a projected token is valid when nothing is said.
const TOKEN_SECONDS: i64 = 3600;

/// Defaults of a pod.
pub fn pod(pod: &mut Pod) {
    if let Some(new) = shared(&pod.spec, |spec| {
        only_pod(spec);
        pod_spec(spec);
    }) {
        pod.spec = new;
    }
    if let Some(new) = shared(&pod.status, pod_status) {
        pod.status = new;
    }
}

/// Defaults of a template of pods; nothing when it is complete.
pub fn template(template: &PodTemplateSpec) -> Option<PodTemplateSpec> {
    one(template, |t| put!(t, spec, shared(&t.spec, pod_spec)))
}

/// Defaults of a shared template of pods; nothing when it is complete.
pub fn template_shared(template: &Ptr<PodTemplateSpec>) -> Option<Ptr<PodTemplateSpec>> {
    self::template(template).map(Ptr::new)
}

/// What holds for pods and not for templates.
fn only_pod(spec: &mut Draft<'_, PodSpec>) {
    if spec.termination_grace_period_seconds.is_some_and(|s| s < 0) {
        spec.edit().termination_grace_period_seconds = Some(1);
    }
    let requests = |c: &mut Draft<'_, Container>| {
        if c.resources.limits.is_absent() {
            return;
        }
        if c.resources.requests.is_absent() {
            c.edit().resources.requests = Dict::from_iter([]);
        }
        if c.resources.limits.keys().any(|key| !c.resources.requests.contains_key(key)) {
            let limits = c.resources.limits.clone();
            let requests = c.edit().resources.requests.to_mut();
            for (key, limit) in limits.iter() {
                requests.entry(key.clone()).or_insert(*limit);
            }
        }
    };
    put!(spec, containers, list(&spec.containers, requests));
    put!(spec, init_containers, list(&spec.init_containers, requests));
    fill_option!(spec, enable_service_links, true);
    if spec.host_network {
        let ports = |c: &mut Draft<'_, Container>| {
            let new = list(&c.ports, |p| {
                if p.host_port == 0 && p.container_port != 0 {
                    p.edit().host_port = p.container_port;
                }
            });
            put!(c, ports, new);
        };
        put!(spec, containers, list(&spec.containers, ports));
        put!(spec, init_containers, list(&spec.init_containers, ports));
    }
}

/// Defaults of the spec of a pod or a template.
pub fn pod_spec(spec: &mut Draft<'_, PodSpec>) {
    if spec.service_account_name.is_empty() && !spec.service_account.is_empty() {
        spec.edit().service_account_name = spec.service_account.clone();
    }
    if spec.service_account != spec.service_account_name {
        spec.edit().service_account = spec.service_account_name.clone();
    }
    fill!(spec, dns_policy, "ClusterFirst");
    fill!(spec, restart_policy, "Always");
    fill_option!(spec, security_context, api::core::PodSecurityContext::default());
    fill_option!(spec, termination_grace_period_seconds, 30);
    fill!(spec, scheduler_name, "default-scheduler");
    put!(spec, volumes, list(&spec.volumes, volume));
    put!(spec, init_containers, list(&spec.init_containers, container));
    put!(spec, containers, list(&spec.containers, container));
    put!(spec, ephemeral_containers, list(&spec.ephemeral_containers, ephemeral_container));
    put!(spec, overhead, rounded(&spec.overhead));
    if let Some(resources) = &spec.resources {
        let limits = rounded(&resources.limits);
        let requests = rounded(&resources.requests);
        if limits.is_some() || requests.is_some() {
            let mut new = (**resources).clone();
            new.limits = limits.unwrap_or(new.limits);
            new.requests = requests.unwrap_or(new.requests);
            spec.edit().resources = Some(Ptr::new(new));
        }
    }
}

/// Amounts are kept to the thousandth, rounded up.
pub fn rounded(list: &Dict<Quantity>) -> Option<Dict<Quantity>> {
    const MILLI: i128 = 1_000_000;
    if list.values().all(|q| q.nanos() % MILLI == 0) {
        return None;
    }
    let round = |q: &Quantity| Quantity::from_nanos(q.nanos().div_euclid(MILLI) * MILLI, q.format());
    let up = |q: &Quantity| if q.nanos() % MILLI == 0 { *q } else { round(q) + Quantity::from_milli(1) };
    Some(list.iter().map(|(key, q)| (key.clone(), up(q))).collect())
}

fn pod_status(status: &mut Draft<'_, PodStatus>) {
    let (one, many) = (!status.pod_ip.is_empty(), !status.pod_ips.is_empty());
    if one && (!many || status.pod_ips[0].ip != status.pod_ip) {
        status.edit().pod_ips = [api::core::PodIP { ip: status.pod_ip.clone() }].into();
    } else if many && !one {
        status.edit().pod_ip = status.pod_ips[0].ip.clone();
    }
}

/// The pull policy of an image: `Always` for the tag `latest`, named or not.
pub fn pull_policy(image: &str) -> &'static str {
    let without_digest = image.split_once('@');
    let name = without_digest.map_or(image, |(name, _)| name);
    let last = name.rsplit_once('/').map_or(name, |(_, last)| last);
    match (last.split_once(':'), without_digest) {
        (Some((_, "latest")), _) => "Always",
        (Some(_), _) | (None, Some(_)) => "IfNotPresent",
        (None, None) if is_image_name(name) => "Always",
        (None, None) => "IfNotPresent",
    }
}

/// Whether text is the name of an image; Kubernetes pulls what it cannot read only when it is missing.
fn is_image_name(name: &str) -> bool {
    let (domain, path) = match name.split_once('/') {
        Some((domain, path)) if domain.contains(['.', ':']) || domain == "localhost" => (Some(domain), path),
        _ => (None, name),
    };
    let part = |part: &str| {
        let b = part.as_bytes();
        let edge = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        !b.is_empty()
            && edge(b[0])
            && edge(b[b.len() - 1])
            && b.iter().all(|b| edge(*b) || matches!(b, b'.' | b'_' | b'-'))
            && !part.contains("..")
            && !part.contains("___")
    };
    domain.is_none_or(|d| d.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':' | b'[' | b']')))
        && path.split('/').all(part)
}

/// A macro, since regular and ephemeral containers have the same fields in two types.
macro_rules! container_rule {
    ($c:expr) => {{
        let c = $c;
        if c.image_pull_policy.is_empty() {
            c.edit().image_pull_policy = pull_policy(&c.image).into();
        }
        fill!(c, termination_message_path, "/dev/termination-log");
        fill!(c, termination_message_policy, "File");
        put!(c, ports, list(&c.ports, |p| fill!(p, protocol, "TCP")));
        put!(c, env, list(&c.env, env_var));
        if let Some(new) = rounded(&c.resources.limits) {
            c.edit().resources.limits = new;
        }
        if let Some(new) = rounded(&c.resources.requests) {
            c.edit().resources.requests = new;
        }
        put!(c, liveness_probe, pointer(&c.liveness_probe, probe));
        put!(c, readiness_probe, pointer(&c.readiness_probe, probe));
        put!(c, startup_probe, pointer(&c.startup_probe, probe));
        let new = pointer(&c.lifecycle, |l| {
            put!(l, post_start, pointer(&l.post_start, handler));
            put!(l, pre_stop, pointer(&l.pre_stop, handler));
        });
        put!(c, lifecycle, new);
    }};
}

fn container(c: &mut Draft<'_, Container>) {
    container_rule!(c);
}

fn ephemeral_container(c: &mut Draft<'_, EphemeralContainer>) {
    container_rule!(c);
}

fn env_var(var: &mut Draft<'_, EnvVar>) {
    let new = pointer(&var.value_from, |from| {
        put!(from, field_ref, pointer(&from.field_ref, |f| fill!(f, api_version, "v1")));
        put!(from, file_key_ref, pointer(&from.file_key_ref, |f| fill_option!(f, optional, false)));
    });
    put!(var, value_from, new);
}

fn probe(p: &mut Draft<'_, Probe>) {
    if p.timeout_seconds == 0 {
        p.edit().timeout_seconds = 1;
    }
    if p.period_seconds == 0 {
        p.edit().period_seconds = 10;
    }
    if p.success_threshold == 0 {
        p.edit().success_threshold = 1;
    }
    if p.failure_threshold == 0 {
        p.edit().failure_threshold = 3;
    }
    put!(p, http_get, pointer(&p.http_get, http_get));
    put!(p, grpc, pointer(&p.grpc, |g| fill_option!(g, service, "")));
}

fn http_get(action: &mut Draft<'_, HTTPGetAction>) {
    fill!(action, path, "/");
    fill!(action, scheme, "HTTP");
}

fn handler(h: &mut Draft<'_, LifecycleHandler>) {
    put!(h, http_get, pointer(&h.http_get, http_get));
}

fn volume(v: &mut Draft<'_, Volume>) {
    if !has_source(v) {
        v.edit().empty_dir = Some(Ptr::default());
        return;
    }
    if let Some(image) = &v.image
        && image.pull_policy.is_empty()
    {
        let mut new = (**image).clone();
        new.pull_policy = pull_policy(&image.reference).into();
        v.edit().image = Some(Ptr::new(new));
    }
    put!(v, host_path, pointer(&v.host_path, |s| fill_option!(s, type_, "")));
    put!(v, secret, pointer(&v.secret, |s| fill_option!(s, default_mode, FILE_MODE)));
    put!(v, config_map, pointer(&v.config_map, |s| fill_option!(s, default_mode, FILE_MODE)));
    let new = pointer(&v.downward_api, |s| {
        fill_option!(s, default_mode, FILE_MODE);
        put!(s, items, downward_files(&s.items));
    });
    put!(v, downward_api, new);
    put!(v, projected, pointer(&v.projected, projected));
    put!(v, iscsi, pointer(&v.iscsi, |s| fill!(s, iscsi_interface, "default")));
    let new = pointer(&v.rbd, |s| {
        fill!(s, pool, "rbd");
        fill!(s, user, "admin");
        fill!(s, keyring, "/etc/ceph/keyring");
    });
    put!(v, rbd, new);
    let new = pointer(&v.azure_disk, |s| {
        fill_option!(s, caching_mode, "ReadWrite");
        fill_option!(s, fs_type, "ext4");
        fill_option!(s, read_only, false);
        fill_option!(s, kind, "Shared");
    });
    put!(v, azure_disk, new);
    let new = pointer(&v.scale_io, |s| {
        fill!(s, storage_mode, "ThinProvisioned");
        fill!(s, fs_type, "xfs");
    });
    put!(v, scale_io, new);
    let new = pointer(&v.ephemeral, |e| {
        let new = pointer(&e.volume_claim_template, |t| put!(t, spec, one(&t.spec, claim_spec)));
        put!(e, volume_claim_template, new);
    });
    put!(v, ephemeral, new);
}

/// Whether a volume says what it is of.
pub fn has_source(v: &Volume) -> bool {
    v.host_path.is_some()
        || v.empty_dir.is_some()
        || v.secret.is_some()
        || v.config_map.is_some()
        || v.projected.is_some()
        || v.persistent_volume_claim.is_some()
        || v.downward_api.is_some()
        || v.ephemeral.is_some()
        || v.image.is_some()
        || v.csi.is_some()
        || v.nfs.is_some()
        || v.gce_persistent_disk.is_some()
        || v.aws_elastic_block_store.is_some()
        || v.git_repo.is_some()
        || v.iscsi.is_some()
        || v.glusterfs.is_some()
        || v.rbd.is_some()
        || v.flex_volume.is_some()
        || v.cinder.is_some()
        || v.cephfs.is_some()
        || v.flocker.is_some()
        || v.fc.is_some()
        || v.azure_file.is_some()
        || v.vsphere_volume.is_some()
        || v.quobyte.is_some()
        || v.azure_disk.is_some()
        || v.photon_persistent_disk.is_some()
        || v.portworx_volume.is_some()
        || v.scale_io.is_some()
        || v.storageos.is_some()
}

fn downward_files(items: &List<DownwardAPIVolumeFile>) -> Option<List<DownwardAPIVolumeFile>> {
    list(items, |f| put!(f, field_ref, pointer(&f.field_ref, |r| fill!(r, api_version, "v1"))))
}

fn projected(p: &mut Draft<'_, ProjectedVolumeSource>) {
    fill_option!(p, default_mode, FILE_MODE);
    let new = list(&p.sources, |s: &mut Draft<'_, VolumeProjection>| {
        put!(s, downward_api, pointer(&s.downward_api, |d| put!(d, items, downward_files(&d.items))));
        let new = pointer(&s.service_account_token, |t| fill_option!(t, expiration_seconds, TOKEN_SECONDS));
        put!(s, service_account_token, new);
    });
    put!(p, sources, new);
}

/// Defaults of the spec of a claim.
pub fn claim_spec(spec: &mut Draft<'_, PersistentVolumeClaimSpec>) {
    fill_option!(spec, volume_mode, "Filesystem");
    if let Some(new) = rounded(&spec.resources.limits) {
        spec.edit().resources.limits = new;
    }
    if let Some(new) = rounded(&spec.resources.requests) {
        spec.edit().resources.requests = new;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tag_latest_is_always_pulled() {
        // Source: golden/api/defaults/pod-images.json.
        for (image, policy) in [
            ("nginx", "Always"),
            ("nginx:latest", "Always"),
            ("nginx:1.27", "IfNotPresent"),
            ("registry:5000/nginx", "Always"),
            ("registry:5000/nginx:1", "IfNotPresent"),
            ("nginx@sha256:0123456789012345678901234567890123456789012345678901234567890123", "IfNotPresent"),
        ] {
            assert_eq!(pull_policy(image), policy, "{image}");
        }
    }

    #[test]
    fn a_complete_pod_keeps_sharing_its_containers() {
        let mut template = PodTemplateSpec::default();
        template.spec.containers.push(Container { name: "c".into(), image: "nginx".into(), ..Container::default() });
        let template = super::template(&template).expect("was not complete");
        assert!(super::template(&template).is_none());
        let mut pod = Pod { spec: template.spec.clone(), ..Pod::default() };
        super::pod(&mut pod);
        assert!(List::same(&pod.spec.containers, &template.spec.containers));
        assert_eq!(pod.spec.enable_service_links, Some(true));
    }
}
