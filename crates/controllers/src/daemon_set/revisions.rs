//! The templates that a DaemonSet has had, and the hash that its pods bear.

use super::DaemonSetController;
use crate::history::{self, Revision};
use crate::{hash, pods};
use api::apps::{ControllerRevision, DaemonSet};
use api::core::Pod;
use api::selector::Selector;
use api::{Obj, ObjectRef, PatchType, Status, Str, Value, kind_of};
use client::Ctx;
use client::controller::say;
use ecow::eco_format;
use std::collections::BTreeSet;

/// The label with the hash of a pod's revision.
pub const HASH_LABEL: &str = "controller-revision-hash";

fn hash_of(revision: &Revision) -> Str {
    revision.metadata.labels.get(HASH_LABEL).cloned().unwrap_or_default()
}

impl DaemonSetController {
    /// The hash of the present template's revision, which is made if it is new, and the older revisions.
    pub fn find_revisions(
        &self,
        ctx: &mut Ctx<'_>,
        obj: &Obj,
        selector: &Selector,
    ) -> Result<(Str, Vec<Revision>), Status> {
        let set = obj.get::<DaemonSet>();
        let data = history::data(&set.spec.template);
        let all = history::list(ctx, obj, selector)?;
        let (current, old): (Vec<Revision>, Vec<Revision>) = all.into_iter().partition(|r| r.data == data);
        let number = old.iter().map(|r| r.revision).max().unwrap_or(0) + 1;
        let Some(newest) = current.iter().max_by_key(|r| r.revision).cloned() else {
            return Ok((hash_of(&snapshot(ctx, obj, data, number)?), old));
        };
        self.remove_doubles(ctx, obj, &newest, &current)?;
        if newest.revision < number {
            history::renumber(ctx, &newest, number)?;
        }
        Ok((hash_of(&newest), old))
    }

    /// Several revisions of the same template become one.
    fn remove_doubles(
        &self,
        ctx: &mut Ctx<'_>,
        obj: &Obj,
        keep: &Revision,
        current: &[Revision],
    ) -> Result<(), Status> {
        if current.len() < 2 {
            return Ok(());
        }
        let hash = hash_of(keep);
        let mine: Vec<Obj> = ctx.cache.controlled(kind_of::POD, &obj.meta().uid).cloned().collect();
        for pod in mine.iter().filter(|p| p.meta().labels.get(HASH_LABEL) != Some(&hash)) {
            let mut patch = Value::map();
            patch.path_mut(&["metadata", "labels"]).set(HASH_LABEL, hash.clone());
            ctx.patch(pod.reference(), "", PatchType::Merge, patch)?;
        }
        for double in current.iter().filter(|r| r.metadata.name != keep.metadata.name) {
            ctx.delete(Obj::from(double.clone()).reference(), "", None)?;
        }
        Ok(())
    }
}

fn snapshot(ctx: &mut Ctx<'_>, obj: &Obj, data: Value, number: i64) -> Result<Revision, Status> {
    let set = obj.get::<DaemonSet>();
    let hash = hash::of_template(&set.spec.template, set.status.collision_count);
    let name = eco_format!("{}-{hash}", set.metadata.name);
    let mut revision = ControllerRevision { data, revision: number, ..ControllerRevision::default() };
    revision.metadata.name = name.clone();
    revision.metadata.namespace = set.metadata.namespace.clone();
    revision.metadata.labels = set.spec.template.metadata.labels.clone();
    revision.metadata.labels.insert(HASH_LABEL, hash);
    revision.metadata.annotations = set.metadata.annotations.clone();
    revision.metadata.owner_references = vec![pods::controller_ref(obj)].into();
    say(ctx, &obj.reference(), eco_format!("has a new template: records revision {number} as {name}"));
    let wanted = revision.data.clone();
    match ctx.create(revision) {
        Ok(made) => Ok(made.to()),
        Err(status) if status.is_already_exists() => {
            let target = ObjectRef::new(kind_of::CONTROLLER_REVISION, obj.namespace().clone(), name);
            let found = ctx.get_live(target)?;
            if found.get::<ControllerRevision>().data == wanted {
                return Ok(found.to());
            }
            let mut live = ctx.get_live(obj.reference())?;
            let count = live.get::<DaemonSet>().status.collision_count;
            live.get_mut::<DaemonSet>().status.collision_count = Some(count.unwrap_or(0) + 1);
            ctx.update_status(live)?;
            Err(status)
        }
        Err(status) => Err(status),
    }
}

/// Deletes the oldest revisions that no pod has, beyond the history limit.
pub fn clean_up(ctx: &mut Ctx<'_>, obj: &Obj, mut old: Vec<Revision>) -> Result<(), Status> {
    let limit = usize::try_from(obj.get::<DaemonSet>().spec.revision_history_limit.unwrap_or(10)).unwrap_or(0);
    let mut surplus = old.len().saturating_sub(limit);
    if surplus == 0 {
        return Ok(());
    }
    let hash = |p: &Obj| p.get::<Pod>().metadata.labels.get(HASH_LABEL).cloned();
    let alive: BTreeSet<Str> = ctx.cache.controlled(kind_of::POD, &obj.meta().uid).filter_map(hash).collect();
    old.sort_by_key(|r| r.revision);
    for revision in old.iter().filter(|r| !alive.contains(&hash_of(r))) {
        if surplus == 0 {
            break;
        }
        let target = Obj::from(revision.clone()).reference();
        say(ctx, &target, eco_format!("{limit} old revisions are kept: deletes the oldest that no pod has"));
        ctx.delete(target, "", None)?;
        surplus -= 1;
    }
    Ok(())
}
