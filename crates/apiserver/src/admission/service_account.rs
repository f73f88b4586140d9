//! ServiceAccount: every pod runs as an account of its namespace and gets its token and pull secrets.
//! Plays `plugin/pkg/admission/serviceaccount`.

use super::{Attributes, Operation};
use api::core::{
    ConfigMapProjection, Container, DownwardAPIProjection, DownwardAPIVolumeFile, KeyToPath, LocalObjectReference,
    ObjectFieldSelector, Pod, ProjectedVolumeSource, ServiceAccount, ServiceAccountTokenProjection, Volume,
    VolumeMount, VolumeProjection,
};
use api::{List, Obj, Ptr, Status, Str, kind_of};
use std::sync::OnceLock;

const MOUNT_PATH: &str = "/var/run/secrets/kubernetes.io/serviceaccount";
const VOLUME_PREFIX: &str = "kube-api-access-";
const MIRROR: &str = "kubernetes.io/config.mirror";
/// How long the token is valid: an hour and seven seconds, by which Kubernetes knows tokens of this kind.
const TOKEN_SECONDS: i64 = 3607;
const FILE_MODE: i32 = 0o644;

/// Gives a new pod its account, the account's token and its pull secrets.
pub fn mutate(a: &mut Attributes<'_>) -> Result<(), Status> {
    let Some(pod) = a.object_of::<Pod>(&[Operation::Create]) else { return Ok(()) };
    if pod.metadata.annotations.contains_key(MIRROR) {
        return Ok(());
    }
    let name =
        if pod.spec.service_account_name.is_empty() { "default".into() } else { pod.spec.service_account_name.clone() };
    let unnamed = pod.spec.service_account_name.is_empty();
    let own = pod.spec.automount_service_account_token;
    let without_pull_secrets = pod.spec.image_pull_secrets.is_empty();
    let found = account(a, &name)?;
    let account: &ServiceAccount = found.get();
    let mount = own.or(account.automount_service_account_token).unwrap_or(true);
    let pull_secrets = account.image_pull_secrets.clone();
    let suffix = if mount { sim::names::suffix(&mut (a.rng)(), 5) } else { String::new() };
    let Some(pod) = a.edit::<Pod>() else { return Ok(()) };
    if unnamed {
        pod.spec.service_account_name = name.clone();
        pod.spec.service_account = name;
    }
    if mount {
        mount_token(pod, &suffix);
    }
    if without_pull_secrets && !pull_secrets.is_empty() {
        let bare = |s: &LocalObjectReference| LocalObjectReference { name: s.name.clone() };
        pod.spec.image_pull_secrets = pull_secrets.iter().map(bare).collect();
    }
    Ok(())
}

/// A pod's account must exist.
pub fn validate(a: &mut Attributes<'_>) -> Result<(), Status> {
    let Some(pod) = a.object_of::<Pod>(&[Operation::Create]) else { return Ok(()) };
    if pod.metadata.annotations.contains_key(MIRROR) {
        if !pod.spec.service_account_name.is_empty() {
            return Err(a.forbidden("a mirror pod may not reference service accounts"));
        }
        return Ok(());
    }
    if pod.spec.service_account_name.is_empty() {
        let why = format!("no service account specified for pod {}/{}", a.namespace, pod.metadata.name);
        return Err(a.forbidden(&why));
    }
    let name = pod.spec.service_account_name.clone();
    account(a, &name).map(|_| ())
}

fn account(a: &Attributes<'_>, name: &str) -> Result<Obj, Status> {
    a.lookup.get(kind_of::SERVICE_ACCOUNT, a.namespace, name).ok_or_else(|| {
        let namespace = a.namespace;
        a.forbidden(&format!(
            "error looking up service account {namespace}/{name}: serviceaccount \"{name}\" not found"
        ))
    })
}

fn mount_token(pod: &mut Pod, suffix: &str) {
    let existing = pod.spec.volumes.iter().find(|v| v.name.starts_with(VOLUME_PREFIX)).map(|v| v.name.clone());
    let volume = existing.clone().unwrap_or_else(|| ecow::eco_format!("{VOLUME_PREFIX}{suffix}"));
    let spec = &mut pod.spec;
    let mut needed = false;
    for containers in [Which::Init, Which::Main] {
        let list = match containers {
            Which::Init => &mut spec.init_containers,
            Which::Main => &mut spec.containers,
        };
        needed |= mount(list, &volume);
    }
    if existing.is_none() && needed {
        spec.volumes.push(Volume { name: volume, projected: Some(source()), ..Volume::default() });
    }
}

enum Which {
    Init,
    Main,
}

fn mount(list: &mut List<Container>, volume: &Str) -> bool {
    let has = |c: &Container| c.volume_mounts.iter().any(|m| m.mount_path == MOUNT_PATH);
    if list.iter().all(has) {
        return false;
    }
    for c in list.to_mut().iter_mut().filter(|c| !has(c)) {
        c.volume_mounts.push(VolumeMount {
            name: volume.clone(),
            read_only: true,
            mount_path: MOUNT_PATH.into(),
            ..VolumeMount::default()
        });
    }
    true
}

/// What the token's volume holds; the same for all pods, and shared by them.
fn source() -> Ptr<ProjectedVolumeSource> {
    static SOURCE: OnceLock<Ptr<ProjectedVolumeSource>> = OnceLock::new();
    SOURCE
        .get_or_init(|| {
            let token = ServiceAccountTokenProjection {
                path: "token".into(),
                expiration_seconds: Some(TOKEN_SECONDS),
                ..ServiceAccountTokenProjection::default()
            };
            let key = KeyToPath { key: "ca.crt".into(), path: "ca.crt".into(), ..KeyToPath::default() };
            let authority = ConfigMapProjection {
                name: "kube-root-ca.crt".into(),
                items: [key].into(),
                ..ConfigMapProjection::default()
            };
            let field = ObjectFieldSelector { api_version: "v1".into(), field_path: "metadata.namespace".into() };
            let file = DownwardAPIVolumeFile {
                path: "namespace".into(),
                field_ref: Some(Ptr::new(field)),
                ..DownwardAPIVolumeFile::default()
            };
            let downward = DownwardAPIProjection { items: [file].into() };
            let sources = [
                VolumeProjection { service_account_token: Some(Ptr::new(token)), ..VolumeProjection::default() },
                VolumeProjection { config_map: Some(Ptr::new(authority)), ..VolumeProjection::default() },
                VolumeProjection { downward_api: Some(Ptr::new(downward)), ..VolumeProjection::default() },
            ];
            Ptr::new(ProjectedVolumeSource {
                sources: sources.into(),
                default_mode: Some(FILE_MODE),
                ..ProjectedVolumeSource::default()
            })
        })
        .clone()
}
