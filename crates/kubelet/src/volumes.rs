//! Volumes as files: configMap, secret, downwardAPI, projected, emptyDir, hostPath, persistentVolumeClaim, image.
//!
//! Plays: `pkg/kubelet/volumemanager` and the volume plugins. Files have content, no owners or modes.
//! Content of configMaps, secrets and the downward API is brought up to date at the next sync after a change (60 to 90 s).

use crate::host::Host;
use crate::pod::Pod;
use crate::tasks::NodeNo;
use api::core::{self, DownwardAPIVolumeFile, KeyToPath, Volume};
use api::{Dict, Str};
use client::{Cache, Key};
use ecow::eco_format;
use sim::Time;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// Files of one volume: path under its root, content.
pub(crate) type Files = Arc<BTreeMap<Str, Str>>;

/// A node takes note of a changed configMap or secret at the next sync of the pod: after so long, and up to half as much more.
const SYNC_EVERY: Duration = Duration::from_secs(60);

/// Disks that outlive pods.
#[derive(Clone, Debug, Default)]
pub(crate) struct Disks {
    /// Persistent volumes, by name.
    persistent: BTreeMap<Str, Files>,
    /// The persistent volume behind each claim that a pod has mounted.
    bound: BTreeMap<Key, Str>,
    /// Folders of machines.
    hosts: BTreeMap<(NodeNo, Str), Files>,
}

/// The volumes of a pod.
#[derive(Clone, Debug, Default)]
pub(crate) struct Volumes {
    /// Whether they are mounted.
    pub mounted: bool,
    looked: bool,
    failures: u32,
    /// Content by volume: what comes from the API, and emptyDirs.
    content: BTreeMap<Str, Files>,
    /// When changed content is taken over.
    pub refresh_at: Option<Time>,
}

fn mount_claim(cache: &Cache, claim: &Key, disks: &mut Disks) -> Result<(), Str> {
    let Some(found) = cache.get::<core::PersistentVolumeClaim>(&claim.namespace, &claim.name) else {
        return Err(eco_format!("persistentvolumeclaim \"{}\" not found", claim.name));
    };
    if found.status.phase != "Bound" {
        return Err(eco_format!("PVC {claim} is not bound"));
    }
    disks.bound.insert(claim.clone(), found.spec.volume_name.clone());
    Ok(())
}

/// Whether the volumes are there.
pub(crate) enum Mount {
    /// They are.
    There,
    /// It takes a moment.
    Takes,
    /// Something is missing: the message of the event.
    Lacks(Str),
}

impl Pod {
    /// Mounts the volumes.
    pub(crate) fn mount_volumes(&mut self, host: &mut Host<'_, '_>) -> Mount {
        if self.volumes.mounted {
            return Mount::There;
        }
        if !self.volumes.looked {
            self.volumes.looked = true;
            return Mount::Takes;
        }
        match self.contents(host) {
            Ok(content) => {
                self.volumes.content = content;
                self.volumes.mounted = true;
                Mount::There
            }
            Err(_) if host.config.is_recorded() => {
                // kubemark's mounts cannot fail.
                self.volumes.mounted = true;
                Mount::There
            }
            Err(why) => {
                self.volumes.failures += 1;
                Mount::Lacks(why)
            }
        }
    }

    /// How long after a failed mount the next one is tried: half a second, doubling, at most 2 min 2 s.
    pub(crate) fn mount_retry(&self) -> Duration {
        Duration::from_millis(500 << self.volumes.failures.saturating_sub(1).min(8)).min(Duration::from_secs(122))
    }

    /// Something that a volume shows has changed.
    pub(crate) fn volume_changed(&mut self, now: Time) {
        if self.volumes.mounted && self.volumes.refresh_at.is_none() {
            self.volumes.refresh_at = Some(now + self.rng.jitter(SYNC_EVERY, 0.5));
        }
    }

    /// Takes changed content over.
    pub(crate) fn refresh_volumes(&mut self, host: &mut Host<'_, '_>) {
        self.volumes.refresh_at = None;
        if let Ok(content) = self.contents(host) {
            host.tell(self, "refresh", || eco_format!("Volumes of pod {} show the newest content", self.key));
            for (name, files) in content {
                let shared = self.spec().volumes.iter().any(|v| v.name == name && v.empty_dir.is_some());
                if !shared {
                    self.volumes.content.insert(name, files);
                }
            }
        }
    }

    /// The content of every volume, or what is missing.
    fn contents(&self, host: &mut Host<'_, '_>) -> Result<BTreeMap<Str, Files>, Str> {
        let mut all = BTreeMap::new();
        for volume in &self.spec().volumes {
            let failed = |why: Str| eco_format!("MountVolume.SetUp failed for volume \"{}\" : {why}", volume.name);
            if let Some(files) = self.content(volume, host).map_err(failed)? {
                all.insert(volume.name.clone(), files);
            }
        }
        Ok(all)
    }

    fn content(&self, volume: &Volume, host: &mut Host<'_, '_>) -> Result<Option<Files>, Str> {
        let cache = host.ctx.cache;
        let mut files = BTreeMap::new();
        if let Some(source) = &volume.config_map {
            self.config_map(cache, &source.name, &source.items, source.optional == Some(true), &mut files)?;
        } else if let Some(source) = &volume.secret {
            self.secret(cache, &source.secret_name, &source.items, source.optional == Some(true), &mut files)?;
        } else if let Some(source) = &volume.downward_api {
            self.downward(&source.items, host, &mut files)?;
        } else if let Some(source) = &volume.projected {
            for part in &source.sources {
                if let Some(s) = &part.config_map {
                    // The root certificate is on its way in a new namespace.
                    let optional = s.optional == Some(true) || s.name == "kube-root-ca.crt";
                    self.config_map(cache, &s.name, &s.items, optional, &mut files)?;
                } else if let Some(s) = &part.secret {
                    self.secret(cache, &s.name, &s.items, s.optional == Some(true), &mut files)?;
                } else if let Some(s) = &part.downward_api {
                    self.downward(&s.items, host, &mut files)?;
                } else if let Some(s) = &part.service_account_token {
                    files.insert(s.path.clone(), eco_format!("token-of-{}", self.spec().service_account_name));
                }
            }
        } else if let Some(source) = &volume.persistent_volume_claim {
            let claim = Key::new(self.key.namespace.clone(), source.claim_name.clone());
            return mount_claim(cache, &claim, host.disks).map(|()| None);
        }
        Ok(Some(Arc::new(files)))
    }

    /// The persistent volume behind a claim of the pod.
    fn behind(&self, claim: &Str, disks: &Disks) -> Str {
        disks.bound.get(&Key::new(self.key.namespace.clone(), claim.clone())).cloned().unwrap_or_default()
    }

    fn config_map(
        &self,
        cache: &Cache,
        name: &str,
        items: &[KeyToPath],
        optional: bool,
        files: &mut BTreeMap<Str, Str>,
    ) -> Result<(), Str> {
        let Some(map) = cache.get::<core::ConfigMap>(&self.key.namespace, name) else {
            return if optional { Ok(()) } else { Err(eco_format!("configmap \"{name}\" not found")) };
        };
        let mut data = map.data.clone();
        for (key, bytes) in map.binary_data.iter() {
            data.insert(key.clone(), String::from_utf8_lossy(&bytes.0).as_ref().into());
        }
        chosen(&data, items, optional, "configmap references non-existent config key", files)
    }

    fn secret(
        &self,
        cache: &Cache,
        name: &str,
        items: &[KeyToPath],
        optional: bool,
        files: &mut BTreeMap<Str, Str>,
    ) -> Result<(), Str> {
        let Some(secret) = cache.get::<core::Secret>(&self.key.namespace, name) else {
            return if optional { Ok(()) } else { Err(eco_format!("secret \"{name}\" not found")) };
        };
        let text = |bytes: &api::Bytes| Str::from(String::from_utf8_lossy(&bytes.0).as_ref());
        let data: Dict<Str> = secret.data.iter().map(|(k, v)| (k.clone(), text(v))).collect();
        chosen(&data, items, optional, "references non-existent secret key", files)
    }

    fn downward(
        &self,
        items: &[DownwardAPIVolumeFile],
        host: &Host<'_, '_>,
        files: &mut BTreeMap<Str, Str>,
    ) -> Result<(), Str> {
        for item in items {
            let value = if let Some(field) = &item.field_ref {
                self.field(&field.field_path, host.node)?
            } else if let Some(resource) = &item.resource_field_ref {
                self.resource_value(&resource.container_name, resource, host.node)?
            } else {
                continue;
            };
            files.insert(item.path.clone(), value);
        }
        Ok(())
    }

    /// The mounts of a container, longest path first: mount path, sub-path, volume name.
    fn mounts(&self, slot: usize) -> Vec<(Str, Str, Str)> {
        let mut mounts: Vec<_> = self
            .container_spec(slot)
            .volume_mounts()
            .iter()
            .map(|m| (Str::from(m.mount_path.trim_end_matches('/')), m.sub_path.clone(), m.name.clone()))
            .collect();
        mounts.sort_by_key(|(path, ..)| std::cmp::Reverse(path.len()));
        mounts
    }

    /// Where a path of a container lies in a volume: volume and path under its root.
    fn place(&self, slot: usize, path: &str) -> Option<(Str, Str)> {
        self.mounts(slot).into_iter().find_map(|(mount, sub, volume)| {
            let rest = path.strip_prefix(mount.as_str())?;
            let rest = match rest.strip_prefix('/') {
                Some(rest) => rest,
                None if rest.is_empty() => "",
                None => return None,
            };
            let inside = match (sub.is_empty(), rest.is_empty()) {
                (true, _) => Str::from(rest),
                (false, true) => sub,
                (false, false) => eco_format!("{sub}/{rest}"),
            };
            Some((volume, inside))
        })
    }

    fn files_of(&self, volume: &str, disks: &Disks) -> Option<Files> {
        let spec = self.spec().volumes.iter().find(|v| v.name == volume)?;
        if let Some(claim) = &spec.persistent_volume_claim {
            return Some(disks.persistent.get(&self.behind(&claim.claim_name, disks)).cloned().unwrap_or_default());
        }
        if let Some(path) = &spec.host_path {
            return Some(disks.hosts.get(&(self.node, path.path.clone())).cloned().unwrap_or_default());
        }
        Some(self.volumes.content.get(volume).cloned().unwrap_or_default())
    }

    /// A file of a container that lies in a volume: `None` if the path is in no volume.
    pub(crate) fn read_volume(&self, slot: usize, path: &str, disks: &Disks) -> Option<Option<Str>> {
        let (volume, inside) = self.place(slot, path)?;
        let files = self.files_of(&volume, disks)?;
        Some(files.get(&inside).cloned())
    }

    /// All files of a container that lie in volumes, with their paths in the container.
    pub(crate) fn volume_files(&self, slot: usize, disks: &Disks) -> Vec<(Str, Str)> {
        let mut all = Vec::new();
        for (mount, sub, volume) in self.mounts(slot) {
            let Some(files) = self.files_of(&volume, disks) else { continue };
            for (path, content) in files.iter() {
                let inside = match sub.is_empty() {
                    true => Some(eco_format!("{mount}/{path}")),
                    false if *path == sub => Some(mount.clone()),
                    false => path
                        .strip_prefix(sub.as_str())
                        .and_then(|p| p.strip_prefix('/'))
                        .map(|p| eco_format!("{mount}/{p}")),
                };
                all.extend(inside.map(|p| (p, content.clone())));
            }
        }
        all
    }

    /// The folders of a container that are volumes.
    pub(crate) fn volume_folders(&self, slot: usize) -> Vec<Str> {
        let by_file = |volume: &str, sub: &str| {
            !sub.is_empty() && self.volumes.content.get(volume).is_some_and(|f| f.contains_key(sub))
        };
        self.mounts(slot).into_iter().filter(|(_, sub, volume)| !by_file(volume, sub)).map(|(path, ..)| path).collect()
    }

    /// Writes (or with `None` removes) a file that lies in a volume. `None` if the path is in no volume, else whether that worked.
    pub(crate) fn write_volume(
        &mut self,
        slot: usize,
        path: &str,
        content: Option<Str>,
        disks: &mut Disks,
    ) -> Option<bool> {
        let (volume, inside) = self.place(slot, path)?;
        let spec = self.spec().volumes.iter().find(|v| v.name == volume)?.clone();
        let read_only = self.container_spec(slot).volume_mounts().iter().any(|m| m.name == volume && m.read_only);
        let fixed = spec.config_map.is_some()
            || spec.secret.is_some()
            || spec.projected.is_some()
            || spec.downward_api.is_some();
        if read_only || fixed || inside.is_empty() {
            return Some(false);
        }
        let files = if let Some(claim) = &spec.persistent_volume_claim {
            disks.persistent.entry(self.behind(&claim.claim_name, disks)).or_default()
        } else if let Some(host) = &spec.host_path {
            disks.hosts.entry((self.node, host.path.clone())).or_default()
        } else {
            self.volumes.content.entry(volume).or_default()
        };
        match content {
            Some(content) => {
                Arc::make_mut(files).insert(inside, content);
            }
            None => {
                Arc::make_mut(files).remove(&inside);
            }
        }
        Some(true)
    }

    /// Whether a volume shows this configMap or secret.
    pub(crate) fn shows(&self, kind: api::Kind, name: &str) -> bool {
        let map = kind == api::kind_of::CONFIG_MAP;
        self.spec().volumes.iter().any(|v| {
            let whole = if map {
                v.config_map.as_ref().is_some_and(|s| s.name == name)
            } else {
                v.secret.as_ref().is_some_and(|s| s.secret_name == name)
            };
            let part = v.projected.as_ref().is_some_and(|p| {
                p.sources.iter().any(|s| {
                    if map {
                        s.config_map.as_ref().is_some_and(|s| s.name == name)
                    } else {
                        s.secret.as_ref().is_some_and(|s| s.name == name)
                    }
                })
            });
            whole || part
        })
    }
}

fn chosen(
    data: &Dict<Str>,
    items: &[KeyToPath],
    optional: bool,
    lacks: &str,
    files: &mut BTreeMap<Str, Str>,
) -> Result<(), Str> {
    if items.is_empty() {
        files.extend(data.iter().map(|(k, v)| (k.clone(), v.clone())));
        return Ok(());
    }
    for item in items {
        match data.get(&item.key) {
            Some(value) => {
                files.insert(item.path.clone(), value.clone());
            }
            None if optional => {}
            None => return Err(eco_format!("{lacks}: {}", item.key)),
        }
    }
    Ok(())
}
