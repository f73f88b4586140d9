//! The template that the replicas have and the one that they shall have, as ControllerRevisions.

use crate::history::{self, Draft, Revision};
use api::apps::StatefulSet;
use api::core::PodTemplateSpec;
use api::{Obj, Ptr, Status, Str};
use client::Ctx;
use std::collections::BTreeSet;

/// The revisions of a set.
pub struct Revisions {
    /// All that there are, oldest first.
    pub all: Vec<Revision>,
    /// The one that replicas had before the update.
    pub current: Revision,
    /// Its template.
    pub current_template: Ptr<PodTemplateSpec>,
    /// The one that replicas get.
    pub update: Revision,
    /// Collisions of hashes so far.
    pub collisions: i32,
}

/// Finds the revisions of a set, and makes that of its present template if it is new.
pub fn find(ctx: &mut Ctx<'_>, obj: &Obj, mut all: Vec<Revision>) -> Result<Revisions, Status> {
    let set = obj.get::<StatefulSet>();
    let mut collisions = set.status.collision_count.unwrap_or(0);
    let draft = Draft::after(&all, &set.spec.template, &set.metadata.annotations);
    let equal = all.iter().rposition(|r| r.data == draft.data);
    let update = match equal {
        Some(i) if i + 1 == all.len() => all[i].clone(),
        Some(i) => {
            let update = history::renumber(ctx, &all[i].clone(), draft.revision)?;
            all[i] = update.clone();
            update
        }
        None => history::create(ctx, obj, draft, &mut collisions)?,
    };
    let current = all.iter().find(|r| r.metadata.name == set.status.current_revision).unwrap_or(&update).clone();
    let current_template = if current.metadata.name == update.metadata.name {
        set.spec.template.clone()
    } else {
        history::template(&current).unwrap_or_else(|| set.spec.template.clone())
    };
    Ok(Revisions { all, current, current_template, update, collisions })
}

/// Deletes the oldest revisions that no replica has and the set does not name, beyond the history limit.
pub fn clean_up(
    ctx: &mut Ctx<'_>,
    set: &StatefulSet,
    revisions: &Revisions,
    alive: &BTreeSet<Str>,
) -> Result<(), Status> {
    let Ok(limit) = usize::try_from(set.spec.revision_history_limit.unwrap_or(10)) else { return Ok(()) };
    let mut dead: Vec<Revision> = revisions.all.iter().filter(|r| !alive.contains(&r.metadata.name)).cloned().collect();
    dead.sort_by_key(|r| r.revision);
    history::truncate(ctx, &dead, limit)
}
