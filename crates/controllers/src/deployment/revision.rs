//! Revisions: each template has a number, kept in annotations, and the ReplicaSet that carries it.

use super::rollout::{Rollout, same_template, size};
use super::scaling;
use crate::{conditions, hash, pods};
use api::apps::{Deployment, ReplicaSet};
use api::meta::LabelSelector;
use api::{Obj, Ptr, Status, Str};
use client::Ctx;
use client::controller::say;
use ecow::eco_format;

/// The label that keeps the pods of one template apart from those of another.
pub const HASH_LABEL: &str = "pod-template-hash";
/// The number of a template.
pub const REVISION: &str = "deployment.kubernetes.io/revision";
/// Earlier numbers of the same template.
const HISTORY: &str = "deployment.kubernetes.io/revision-history";
/// Replicas that the Deployment wanted when the ReplicaSet was scaled last.
pub const DESIRED: &str = "deployment.kubernetes.io/desired-replicas";
/// The most pods that it allowed then.
pub const MAX: &str = "deployment.kubernetes.io/max-replicas";
/// Longest list of earlier numbers.
const MAX_HISTORY_BYTES: usize = 2000;
/// Annotations of the Deployment that its ReplicaSets do not take over.
const NOT_COPIED: [&str; 6] = [
    "kubectl.kubernetes.io/last-applied-configuration",
    REVISION,
    HISTORY,
    DESIRED,
    MAX,
    "deprecated.deployment.rollback.to",
];
/// Longest name of an object.
const MAX_NAME_BYTES: usize = 253;

/// The revision of a ReplicaSet; 0 when it has none.
pub fn of(rs: &ReplicaSet) -> i64 {
    rs.metadata.annotations.get(REVISION).and_then(|r| r.parse().ok()).unwrap_or(0)
}

/// Brings the annotations of the newest ReplicaSet up to date. Answers whether they changed.
fn annotate(d: &Deployment, rs: &mut ReplicaSet, revision: i64) -> bool {
    let mut changed = false;
    let annotations = &mut rs.metadata.annotations;
    for (key, value) in d.metadata.annotations.iter().filter(|(k, _)| !NOT_COPIED.contains(&k.as_str())) {
        if annotations.get(key) != Some(value) {
            annotations.insert(key.clone(), value.clone());
            changed = true;
        }
    }
    let old = annotations.get(REVISION).cloned();
    let number = match &old {
        Some(text) if !text.is_empty() => match text.parse::<i64>() {
            Ok(n) => n,
            Err(_) => return false,
        },
        _ => 0,
    };
    if number < revision {
        annotations.insert(REVISION, eco_format!("{revision}"));
        changed = true;
        if let Some(old) = old {
            let earlier = annotations.get(HISTORY).cloned().unwrap_or_default();
            if let Some(history) = extended(&earlier, &old) {
                annotations.insert(HISTORY, history);
            }
        }
    }
    changed
}

/// The list of earlier revisions with one more; the oldest go when it grows too long.
fn extended(history: &str, revision: &str) -> Option<Str> {
    if history.is_empty() {
        return Some(revision.into());
    }
    let mut rest = history;
    while rest.len() + revision.len() + 1 > MAX_HISTORY_BYTES {
        rest = rest.split_once(',').map_or("", |(_, rest)| rest);
        if rest.is_empty() {
            return (revision.len() <= MAX_HISTORY_BYTES).then(|| revision.into());
        }
    }
    Some(eco_format!("{rest},{revision}"))
}

impl Rollout {
    fn next_revision(&self) -> i64 {
        self.old.iter().map(|rs| of(rs)).max().unwrap_or(0).max(0) + 1
    }

    fn note_revision(&mut self, revision: &str) -> bool {
        let annotations = &mut self.d.metadata.annotations;
        let changed = annotations.get(REVISION).map(Str::as_str) != Some(revision);
        if changed {
            annotations.insert(REVISION, revision.into());
        }
        changed
    }

    /// Brings the ReplicaSet of the newest template up to date, if there is one.
    pub fn find_new(&mut self, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        let Some(new) = self.new.clone() else { return Ok(()) };
        let mut copy = (*new).clone();
        let annotated = annotate(&self.d, &mut copy, self.next_revision());
        if annotated || copy.spec.min_ready_seconds != self.d.spec.min_ready_seconds {
            copy.spec.min_ready_seconds = self.d.spec.min_ready_seconds;
            let updated = ctx.update(copy)?;
            self.replace(updated.to());
            return Ok(());
        }
        let revision = copy.metadata.annotations.get(REVISION).cloned().unwrap_or_default();
        let mut changed = self.note_revision(&revision);
        if self.has_deadline() && conditions::find(&self.d.status.conditions, "Progressing").is_none() {
            let message = eco_format!("Found new replica set \"{}\"", copy.metadata.name);
            let condition = Self::condition(ctx, "Progressing", "True", "FoundNewReplicaSet", message);
            conditions::put(&mut self.d.status.conditions, condition);
            changed = true;
        }
        if changed { self.write(ctx) } else { Ok(()) }
    }

    /// Makes the ReplicaSet of the newest template.
    pub fn create_new(&mut self, ctx: &mut Ctx<'_>) -> Result<(), Status> {
        let revision = self.next_revision();
        let draft = self.draft(revision)?;
        let (name, replicas) = (draft.metadata.name.clone(), size(&draft));
        let sentence = eco_format!(
            "no ReplicaSet has the newest template (revision {revision}): creates {name} with {}",
            pods::count(usize::try_from(replicas).unwrap_or(0))
        );
        say(ctx, &self.obj.reference(), sentence);
        let (created, existed) = match ctx.create(draft) {
            Ok(made) => (made, false),
            Err(status) if status.is_already_exists() => (self.already_there(ctx, &name, status)?, true),
            Err(status) if crate::is_namespace_terminating(&status) => return Err(status),
            Err(status) => return Err(self.creation_failed(ctx, &name, status)),
        };
        if !existed && replicas > 0 {
            let message = eco_format!("Scaled up replica set {name} from 0 to {replicas}");
            ctx.event(&self.obj, "Normal", "ScalingReplicaSet", message);
        }
        let mut changed = self.note_revision(&eco_format!("{revision}"));
        if !existed && self.has_deadline() {
            let message = eco_format!("Created new replica set \"{name}\"");
            let condition = Self::condition(ctx, "Progressing", "True", "NewReplicaSetCreated", message);
            conditions::put(&mut self.d.status.conditions, condition);
            changed = true;
        }
        self.new = Some(created.to());
        if changed { self.write(ctx) } else { Ok(()) }
    }

    fn draft(&self, revision: i64) -> Result<ReplicaSet, Status> {
        let hash = hash::of_template(&self.d.spec.template, self.d.status.collision_count);
        let mut template = (*self.d.spec.template).clone();
        template.metadata.labels.insert(HASH_LABEL, hash.clone());
        let mut selector: LabelSelector = self.d.spec.selector.as_deref().cloned().unwrap_or_default();
        selector.match_labels.insert(HASH_LABEL, hash.clone());
        let mut rs = ReplicaSet::default();
        let mut end = self.d.metadata.name.len().min(MAX_NAME_BYTES - 1 - hash.len());
        while !self.d.metadata.name.is_char_boundary(end) {
            end -= 1;
        }
        rs.metadata.name = eco_format!("{}-{hash}", &self.d.metadata.name[..end]);
        rs.metadata.namespace = self.d.metadata.namespace.clone();
        rs.metadata.labels = template.metadata.labels.clone();
        rs.metadata.owner_references = vec![pods::controller_ref(&self.obj)].into();
        rs.spec.replicas = Some(0);
        rs.spec.min_ready_seconds = self.d.spec.min_ready_seconds;
        rs.spec.selector = Some(Ptr::new(selector));
        rs.spec.template = Ptr::new(template);
        rs.spec.replicas = Some(scaling::new_size(self, &rs)?);
        annotate(&self.d, &mut rs, revision);
        scaling::note_bounds(self, &mut rs);
        Ok(rs)
    }

    /// There is a ReplicaSet of that name: ours after all (the cache is late), or another template with the same hash.
    fn already_there(&mut self, ctx: &mut Ctx<'_>, name: &str, status: Status) -> Result<Obj, Status> {
        let Some(found) = ctx.cache.object(api::kind_of::REPLICA_SET, self.obj.namespace(), name).cloned() else {
            return Err(status);
        };
        let ours = pods::controller_of(&found).is_some_and(|o| o.uid == self.d.metadata.uid);
        if ours && same_template(found.get(), &self.d) {
            return Ok(found);
        }
        self.d.status.collision_count = Some(self.d.status.collision_count.unwrap_or(0) + 1);
        self.write(ctx)?;
        Err(status)
    }

    fn creation_failed(&mut self, ctx: &mut Ctx<'_>, name: &str, status: Status) -> Status {
        let message = eco_format!("Failed to create new replica set \"{name}\": {}", status.message);
        if self.has_deadline() {
            let condition = Self::condition(ctx, "Progressing", "False", "ReplicaSetCreateError", message.clone());
            conditions::put(&mut self.d.status.conditions, condition);
            // Best effort, as the real one: the failure itself is what is reported.
            let _ = self.write(ctx);
        }
        ctx.event(&self.obj, "Warning", "ReplicaSetCreateError", message);
        status
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_earlier_revisions_grows_and_forgets_the_oldest() {
        assert_eq!(extended("", "1").as_deref(), Some("1"));
        assert_eq!(extended("1,3", "5").as_deref(), Some("1,3,5"));
        let long = format!("1{}", ",22".repeat(666));
        let longer = extended(&long, "333").expect("fits");
        assert!(longer.len() <= MAX_HISTORY_BYTES && longer.ends_with(",333") && longer.starts_with("22,"));
    }
}
