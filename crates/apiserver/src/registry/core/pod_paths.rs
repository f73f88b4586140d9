//! Warnings about a pod's volumes: sources that no longer work, and files that overlap. Plays the rest of
//! `pkg/api/pod/warnings.go`.

use crate::validation::Path;
use api::core::{DownwardAPIVolumeFile, KeyToPath, PodSpec, Volume, VolumeProjection};
use api::go::quote;
use api::{List, Quantity, Str};
use ecow::eco_format;

/// Sources that are deprecated or gone.
pub fn sources(spec: &PodSpec, path: &Path<'_>, warnings: &mut Vec<Str>) {
    let list = path.child("volumes");
    for (i, v) in spec.volumes.iter().enumerate() {
        let item = list.index(i);
        for (given, name, text) in [
            (
                v.photon_persistent_disk.is_some(),
                "photonPersistentDisk",
                "deprecated in v1.11, non-functional in v1.16+",
            ),
            (v.git_repo.is_some(), "gitRepo", "deprecated in v1.11, and disabled by default in v1.33+"),
            (v.scale_io.is_some(), "scaleIO", "deprecated in v1.16, non-functional in v1.22+"),
            (v.flocker.is_some(), "flocker", "deprecated in v1.22, non-functional in v1.25+"),
            (v.storageos.is_some(), "storageOS", "deprecated in v1.22, non-functional in v1.25+"),
            (v.quobyte.is_some(), "quobyte", "deprecated in v1.22, non-functional in v1.25+"),
            (v.glusterfs.is_some(), "glusterfs", "deprecated in v1.25, non-functional in v1.26+"),
        ] {
            if given {
                warnings.push(eco_format!("{}: {text}", item.child(name)));
            }
        }
        if let Some(template) = v.ephemeral.as_ref().and_then(|e| e.volume_claim_template.as_ref()) {
            let path = item.child("ephemeral.volumeClaimTemplate.spec");
            storage_fractions(&template.spec, &path, warnings);
        }
        for (given, name) in [(v.cephfs.is_some(), "cephfs"), (v.rbd.is_some(), "rbd")] {
            if given {
                warnings.push(eco_format!("{}: deprecated in v1.28, non-functional in v1.31+", item.child(name)));
            }
        }
    }
}

/// Bytes of storage are whole.
pub fn storage_fractions(spec: &api::core::PersistentVolumeClaimSpec, path: &Path<'_>, warnings: &mut Vec<Str>) {
    let resources = path.child("resources");
    for (name, list) in [("requests", &spec.resources.requests), ("limits", &spec.resources.limits)] {
        let odd = |q: &&Quantity| q.milli() % 1000 != 0;
        if let Some(amount) = list.get("storage").filter(odd) {
            let field = resources.child(name);
            let text = "is invalid, must be an integer";
            warnings.push(eco_format!("{}: fractional byte value \"{amount}\" {text}", field.key("storage")));
        }
    }
}

/// A file of a volume and where it comes from.
#[derive(Clone, PartialEq)]
struct File {
    path: Str,
    source: Str,
}

impl File {
    fn text(&self) -> Str {
        let path = quote(&self.path);
        if self.source.is_empty() { path.into() } else { eco_format!("{path} ({})", self.source) }
    }
}

fn keys(items: &List<KeyToPath>, source: &str) -> Vec<File> {
    items.iter().map(|i| File { path: i.path.clone(), source: source.into() }).collect()
}

fn fields(items: &List<DownwardAPIVolumeFile>, source: &str) -> Vec<File> {
    items.iter().map(|i| File { path: i.path.clone(), source: source.into() }).collect()
}

/// Files that hide each other.
pub fn overlaps(volumes: &List<Volume>, warnings: &mut Vec<Str>) {
    for v in volumes.iter() {
        let mut volume = |what: String, files: Vec<File>| {
            for (a, b) in collisions(files) {
                let name = quote(&v.name);
                warnings.push(eco_format!("volume {name} ({what}): overlapping paths: {} with {}", a.text(), b.text()));
            }
        };
        if let Some(s) = &v.config_map {
            volume(format!("ConfigMap {}", quote(&s.name)), keys(&s.items, ""));
        }
        if let Some(s) = &v.secret {
            volume(format!("Secret {}", quote(&s.secret_name)), keys(&s.items, ""));
        }
        if let Some(s) = &v.downward_api {
            volume("DownwardAPI".into(), fields(&s.items, ""));
        }
        if let Some(s) = &v.projected {
            let files = s.sources.iter().flat_map(projected).collect();
            let empty = s.sources.iter().filter(|s| **s == VolumeProjection::default()).count();
            for _ in 0..empty {
                warnings.push(eco_format!("volume {} (Projected) has no sources provided", quote(&v.name)));
            }
            for (a, b) in collisions(files) {
                let name = quote(&v.name);
                let (a, b) = (a.text(), b.text());
                warnings.push(eco_format!("volume {name} (Projected): overlapping paths: {a} with {b}"));
            }
        }
    }
}

fn projected(source: &VolumeProjection) -> Vec<File> {
    let one = |path: &Str, source: String| File { path: path.clone(), source: source.into() };
    if let Some(s) = source.config_map.as_ref().filter(|s| !s.items.is_absent()) {
        return keys(&s.items, &format!("ConfigMap {}", quote(&s.name)));
    }
    if let Some(s) = source.secret.as_ref().filter(|s| !s.items.is_absent()) {
        return keys(&s.items, &format!("Secret {}", quote(&s.name)));
    }
    if let Some(s) = source.downward_api.as_ref().filter(|s| !s.items.is_absent()) {
        return fields(&s.items, "DownwardAPI");
    }
    if let Some(s) = &source.service_account_token {
        return vec![one(&s.path, "ServiceAccountToken".into())];
    }
    if let Some(s) = &source.cluster_trust_bundle {
        let name = s.name.as_deref().or(s.signer_name.as_deref()).unwrap_or_default();
        return vec![one(&s.path, format!("ClusterTrustBundle {}", quote(name)))];
    }
    Vec::new()
}

/// Each file that lies at, above or below one before it.
fn collisions(files: Vec<File>) -> Vec<(File, File)> {
    let mut found = Vec::new();
    let mut before: Vec<File> = Vec::new();
    for mut file in files {
        file.path = file.path.trim_end_matches('/').into();
        let inside =
            |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|r| r.is_empty() || r.starts_with('/'));
        if !file.path.is_empty() {
            for other in before.iter().filter(|o| !o.path.is_empty()) {
                if inside(&file.path, &other.path) || inside(&other.path, &file.path) {
                    found.push((file.clone(), other.clone()));
                }
            }
        }
        before.push(file);
    }
    found
}
