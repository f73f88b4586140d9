//! ControllerRevisions: the templates that a StatefulSet or DaemonSet has had. Plays: `pkg/controller/history`.

use crate::{hash, pods};
use api::apps::ControllerRevision;
use api::core::PodTemplateSpec;
use api::{Dict, Obj, ObjectRef, Ptr, Status, Str, Value, codec, kind_of};
use client::controller::say;
use client::{Cache, Ctx};
use ecow::eco_format;
use std::sync::Arc;

/// The label with the hash of the data.
const HASH_LABEL: &str = "controller.kubernetes.io/hash";
/// Longest part of the owner's name in a revision's name.
const MAX_PREFIX_BYTES: usize = 223;

/// A revision, shared.
pub type Revision = Arc<ControllerRevision>;

/// The data of a template: a patch that replaces it.
pub fn data(template: &PodTemplateSpec) -> Value {
    let mut encoded = codec::encode(template);
    encoded.set("$patch", "replace");
    Value::from([("spec", Value::from([("template", encoded)]))])
}

/// The template that a revision stands for.
pub fn template(revision: &ControllerRevision) -> Option<Ptr<PodTemplateSpec>> {
    let mut value = revision.data.path(&["spec", "template"]).clone();
    value.to_map().remove("$patch");
    codec::from_value::<PodTemplateSpec>(&value).ok().map(Ptr::new)
}

/// The revisions of an owner, oldest first; matching ones without an owner are adopted.
pub fn list(ctx: &mut Ctx<'_>, owner: &Obj, selector: &api::selector::Selector) -> Result<Vec<Revision>, Status> {
    let all = crate::claims::claim(ctx, owner, selector, kind_of::CONTROLLER_REVISION, |_| true)?;
    let mut all: Vec<Revision> = all.iter().map(Obj::to::<ControllerRevision>).collect();
    all.sort_by(by_age);
    Ok(all)
}

fn by_age(a: &Revision, b: &Revision) -> std::cmp::Ordering {
    let key = |r: &Revision| (r.revision, r.metadata.creation_timestamp, r.metadata.name.clone());
    key(a).cmp(&key(b))
}

/// What a new revision is made of.
pub struct Draft {
    /// Labels, besides that of the hash.
    pub labels: Dict<Str>,
    /// Annotations.
    pub annotations: Dict<Str>,
    /// The data.
    pub data: Value,
    /// Its number.
    pub revision: i64,
}

impl Draft {
    /// The revision that comes after these, of a template.
    pub fn after(revisions: &[Revision], template: &PodTemplateSpec, annotations: &Dict<Str>) -> Self {
        Self {
            labels: template.metadata.labels.clone(),
            annotations: annotations.clone(),
            data: data(template),
            revision: revisions.last().map_or(1, |r| r.revision + 1),
        }
    }

    /// The hash of the data after so many collisions.
    pub fn hash(&self, collisions: i32) -> Str {
        let mut text = api::json::to_string(&self.data);
        text.push_str(&collisions.to_string());
        hash::of_text(&text)
    }
}

/// Makes a revision; with another name when one of other content has the same. Counts collisions up.
pub fn create(ctx: &mut Ctx<'_>, owner: &Obj, draft: Draft, collisions: &mut i32) -> Result<Revision, Status> {
    let mut end = owner.name().len().min(MAX_PREFIX_BYTES);
    while !owner.name().is_char_boundary(end) {
        end -= 1;
    }
    let label_hash = draft.hash(*collisions);
    loop {
        let hash = draft.hash(*collisions);
        let mut revision =
            ControllerRevision { data: draft.data.clone(), revision: draft.revision, ..Default::default() };
        revision.metadata.name = eco_format!("{}-{hash}", &owner.name()[..end]);
        revision.metadata.namespace = owner.namespace().clone();
        revision.metadata.labels = draft.labels.clone();
        revision.metadata.labels.insert(HASH_LABEL, label_hash.clone());
        revision.metadata.annotations = draft.annotations.clone();
        revision.metadata.owner_references = vec![pods::controller_ref(owner)].into();
        let name = revision.metadata.name.clone();
        say(ctx, &owner.reference(), eco_format!("has a new template: records revision {} as {name}", draft.revision));
        match ctx.create(revision) {
            Ok(made) => return Ok(made.to()),
            Err(status) if status.is_already_exists() => {
                let target = ObjectRef::new(kind_of::CONTROLLER_REVISION, owner.namespace().clone(), name);
                let found = ctx.get_live(target)?;
                if found.get::<ControllerRevision>().data == draft.data {
                    return Ok(found.to());
                }
                *collisions += 1;
            }
            Err(status) => return Err(status),
        }
    }
}

/// Gives a revision a newer number: its template is wanted again.
pub fn renumber(ctx: &mut Ctx<'_>, revision: &Revision, number: i64) -> Result<Revision, Status> {
    if revision.revision == number {
        return Ok(revision.clone());
    }
    let mut copy = (**revision).clone();
    copy.revision = number;
    ctx.update(copy).map(|o| o.to())
}

/// Deletes the oldest revisions that are not alive, but for so many.
pub fn truncate(ctx: &mut Ctx<'_>, dead: &[Revision], limit: usize) -> Result<(), Status> {
    for revision in &dead[..dead.len().saturating_sub(limit)] {
        let target = Obj::from(revision.clone()).reference();
        say(
            ctx,
            &target,
            eco_format!("{} old revisions are kept, there are {}: deletes the oldest", limit, dead.len()),
        );
        match ctx.delete(target, "", None) {
            Err(status) if !status.is_not_found() => return Err(status),
            _ => {}
        }
    }
    Ok(())
}

/// Enqueues the owner of a changed revision, or nobody.
pub fn owner_key(obj: &Obj, kind: api::Kind, cache: &Cache) -> Option<client::Key> {
    let owner = pods::controller_of(obj).filter(|o| pods::names_kind(o, kind))?;
    let found = cache.object(kind, obj.namespace(), &owner.name)?;
    (found.meta().uid == owner.uid).then(|| client::Key::of(found))
}
