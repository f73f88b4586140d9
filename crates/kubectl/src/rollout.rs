//! The history of deployments, stateful and daemon sets: replica sets and controller revisions.
//!
//! Plays: kubectl/pkg/polymorphichelpers, kubectl/pkg/util/deployment.

use crate::describe::writer::{items, requirements};
use crate::fail::Fail;
use crate::run::Cx;
use api::{Obj, Value, kind_of};

/// Where a revision is written.
pub const REVISION: &str = "deployment.kubernetes.io/revision";

/// Why a revision came to be.
pub const CHANGE_CAUSE: &str = "kubernetes.io/change-cause";

/// Whether an owner controls an object.
pub fn controls(owner: &Obj, object: &Obj) -> bool {
    object.meta().owner_references.iter().any(|o| o.controller == Some(true) && o.uid == owner.meta().uid)
}

/// A template without the hash that its replica set adds.
fn bare(template: &Value) -> Value {
    let mut template = template.clone();
    if !template.path(&["metadata", "labels"]).at("pod-template-hash").is_null() {
        template.path_mut(&["metadata", "labels"]).to_map().remove("pod-template-hash");
    }
    template
}

/// Whether two templates are equal but for the hash.
pub fn same_template(a: &Value, b: &Value) -> bool {
    bare(a) == bare(b)
}

/// The replica sets of a deployment: the old ones (by age), and the one of its present template.
pub fn replica_sets(cx: &mut Cx<'_>, deployment: &Obj) -> Result<(Vec<Obj>, Option<Obj>), Fail> {
    let value = deployment.to_value();
    let labels = requirements(value.path(&["spec", "selector"]));
    let namespace = deployment.namespace().clone();
    let mut all = cx.list(kind_of::REPLICA_SET, &namespace, &labels, "")?;
    all.retain(|rs| controls(deployment, rs));
    let age = |rs: &Obj| (rs.meta().creation_timestamp.0, rs.name().clone());
    all.sort_by_key(age);
    let template = value.path(&["spec", "template"]);
    let new = all.iter().position(|rs| same_template(rs.to_value().path(&["spec", "template"]), template));
    let new = new.map(|i| all.remove(i));
    Ok((all, new))
}

/// The revision of a replica set.
pub fn revision(rs: &Obj) -> i64 {
    rs.meta().annotations.get(REVISION).and_then(|r| r.parse().ok()).unwrap_or(0)
}

/// The controller revisions of a stateful or daemon set.
pub fn controller_revisions(cx: &mut Cx<'_>, owner: &Obj) -> Result<Vec<Obj>, Fail> {
    let labels = requirements(owner.to_value().path(&["spec", "selector"]));
    let namespace = owner.namespace().clone();
    let mut all = cx.list(kind_of::CONTROLLER_REVISION, &namespace, &labels, "")?;
    all.retain(|r| controls(owner, r));
    Ok(all)
}

/// The object as it was at a controller revision: its template replaced by the recorded one.
pub fn at_revision(owner: &Obj, revision: &Obj) -> Result<Obj, Fail> {
    let mut value = owner.to_value();
    let mut template = revision.to_value().path(&["data", "spec", "template"]).clone();
    template.to_map().remove("$patch");
    value.path_mut(&["spec"]).set("template", template);
    Obj::from_value(owner.kind(), &value).map_err(Fail::from)
}

/// How many items a list has.
pub fn count(value: &Value) -> usize {
    items(value).len()
}
