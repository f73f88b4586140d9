//! The garbage collector: what nobody owns any more goes. Plays: `pkg/controller/garbagecollector`.
//!
//! It keeps a graph of all objects by uid with their owners and dependents, for every kind alike, custom ones included, and
//! asks the API server itself before it deletes.

mod graph;

use crate::kinds::Kinds;
use api::meta::OwnerReference;
use api::{Kind, Obj, ObjectRef, PatchType, Propagation, Status, Str, Value, kind_of};
use client::controller::say;
use client::{Action, Cache, Change, Controller, Ctx, Key, WorkQueue};
use ecow::eco_format;
use graph::Graph;
use sim::Time;

/// The finalizer that holds an owner until its dependents are gone.
const FOREGROUND: &str = "foregroundDeletion";
/// The finalizer that holds an owner until its dependents are set free.
const ORPHAN: &str = "orphan";
/// The two tasks, as the first part of a key whose second part is the uid.
const DELETE: &str = "delete";
const RELEASE: &str = "orphan";

/// The garbage collector.
#[derive(Clone, Default)]
pub struct GarbageCollector {
    kinds: Kinds,
    graph: Graph,
}

impl Controller for GarbageCollector {
    fn name(&self) -> &'static str {
        "garbage-collector-controller"
    }

    fn watches(&self) -> Vec<Kind> {
        self.kinds.all().filter(|k| *k != kind_of::EVENT).collect()
    }

    fn observe(&mut self, change: &Change, _cache: &Cache, _now: Time, queue: &mut WorkQueue) {
        self.kinds.observe(change);
        let (delete, release) = self.graph.observe(change, &self.kinds);
        for uid in delete {
            queue.add(Key::new(DELETE, uid), change.step);
        }
        for uid in release {
            queue.add(Key::new(RELEASE, uid), change.step);
        }
    }

    fn reconcile(&mut self, key: &Key, ctx: &mut Ctx<'_>) -> Result<Action, Status> {
        if key.namespace == RELEASE {
            self.release_dependents(ctx, &key.name)?
        } else {
            self.visit(ctx, &key.name)?
        };
        // What became due by this visit is done at once: there is no event that would bring it.
        while let Some(uid) = self.graph.next_due() {
            self.visit(ctx, &uid)?;
        }
        Ok(Action::AwaitChange)
    }

    fn fork(&self) -> Box<dyn Controller> {
        Box::new(self.clone())
    }
}

/// Whether an object is held until its dependents are gone.
fn waits_for_dependents(obj: &Obj) -> bool {
    obj.meta().deletion_timestamp.is_some() && has_finalizer(obj, FOREGROUND)
}

fn has_finalizer(obj: &Obj, finalizer: &str) -> bool {
    obj.meta().finalizers.iter().any(|f| f == finalizer)
}

/// What the API server says of an owner.
enum Owner {
    /// It is there.
    Solid,
    /// It is not, or another object has its name.
    Dangling,
    /// It waits for its dependents to go.
    Waiting,
}

impl GarbageCollector {
    /// Looks at one object: deletes it when no owner is left, frees it of owners that are gone, lets an owner go whose
    /// dependents are gone.
    fn visit(&mut self, ctx: &mut Ctx<'_>, uid: &Str) -> Result<(), Status> {
        let Some(node) = self.graph.get(uid) else { return Ok(()) };
        if node.being_deleted && !node.deleting_dependents {
            return Ok(());
        }
        let Some(target) = node.object.clone() else { return Ok(()) };
        let deleting_dependents = node.deleting_dependents;
        let live = match ctx.get_live(target.clone()) {
            Ok(live) if live.meta().uid == *uid => live,
            Ok(_) => {
                self.is_gone(uid);
                return Ok(());
            }
            Err(status) if status.is_not_found() => {
                self.is_gone(uid);
                return Ok(());
            }
            Err(status) => return Err(status),
        };
        if deleting_dependents {
            return self.let_go(ctx, uid, &live);
        }
        let owners = live.meta().owner_references.clone();
        if owners.is_empty() {
            return Ok(());
        }
        let (mut solid, mut dangling, mut waiting) = (Vec::new(), Vec::new(), Vec::new());
        for owner in &owners {
            match self.look_at_owner(ctx, &live, owner)? {
                Owner::Solid => solid.push(owner),
                Owner::Dangling => dangling.push(owner),
                Owner::Waiting => waiting.push(owner),
            }
        }
        if !solid.is_empty() {
            let gone: Vec<&OwnerReference> = dangling.into_iter().chain(waiting).collect();
            return free_of(ctx, &live, &gone);
        }
        let names = |list: &[&OwnerReference]| {
            list.iter().map(|o| format!("{} {}", o.kind, o.name)).collect::<Vec<_>>().join(" and ")
        };
        if !waiting.is_empty() && self.graph.has_dependents(uid) {
            self.unblock_cycle(ctx, uid)?;
            let sentence =
                eco_format!("{} waits for its dependents to go: deletes this one and its own first", names(&waiting));
            return self.delete(ctx, &live, Propagation::Foreground, sentence);
        }
        let policy = if has_finalizer(&live, ORPHAN) {
            Propagation::Orphan
        } else if has_finalizer(&live, FOREGROUND) {
            Propagation::Foreground
        } else {
            Propagation::Background
        };
        let sentence = if waiting.is_empty() {
            eco_format!("{} is gone: deletes what it owned", names(&dangling))
        } else {
            eco_format!("{} waits for its dependents to go: deletes this one", names(&waiting))
        };
        self.delete(ctx, &live, policy, sentence)
    }

    /// An object that was thought to exist (an owner that somebody named, for one) does not.
    fn is_gone(&mut self, uid: &Str) {
        if !self.graph.is_observed(uid) {
            self.graph.remove(uid);
        }
    }

    fn delete(&mut self, ctx: &mut Ctx<'_>, obj: &Obj, policy: Propagation, sentence: Str) -> Result<(), Status> {
        if obj.meta().deletion_timestamp.is_some() {
            return Ok(());
        }
        say(ctx, &obj.reference(), sentence);
        match ctx.delete(obj.reference(), &obj.meta().uid, Some(policy)) {
            Err(status) if !status.is_not_found() && !status.is_conflict() => Err(status),
            _ => Ok(()),
        }
    }

    fn look_at_owner(&mut self, ctx: &mut Ctx<'_>, obj: &Obj, owner: &OwnerReference) -> Result<Owner, Status> {
        let Some(kind) = self.kinds.named(&owner.api_version, &owner.kind) else {
            let message = eco_format!(
                "unable to get REST mapping for {}/{}: no matches for kind \"{}\" in version \"{}\"",
                owner.api_version,
                owner.kind,
                owner.kind,
                owner.api_version
            );
            return Err(Status::new(500, "", message));
        };
        if kind.namespaced && obj.namespace().is_empty() {
            // A cluster-scoped object cannot be owned by one in a namespace; it is left alone.
            return Ok(Owner::Solid);
        }
        let namespace = if kind.namespaced { obj.namespace().clone() } else { Str::new() };
        match ctx.get_live(ObjectRef { kind, namespace, name: owner.name.clone() }) {
            Ok(found) if found.meta().uid != owner.uid => Ok(self.dangling(ctx, obj, owner, kind)),
            Ok(found) if waits_for_dependents(&found) => Ok(Owner::Waiting),
            Ok(_) => Ok(Owner::Solid),
            Err(status) if status.is_not_found() => Ok(self.dangling(ctx, obj, owner, kind)),
            Err(status) => Err(status),
        }
    }

    /// Tells when the owner exists, but in another namespace.
    fn dangling(&self, ctx: &mut Ctx<'_>, obj: &Obj, owner: &OwnerReference, kind: Kind) -> Owner {
        let elsewhere = self.graph.get(&owner.uid).filter(|n| n.observed).and_then(|n| n.object.as_ref());
        if kind.namespaced && elsewhere.is_some_and(|o| o.namespace != *obj.namespace()) {
            let message = eco_format!(
                "ownerRef [{}/{}, namespace: {}, name: {}, uid: {}] does not exist in namespace \"{}\"",
                owner.api_version,
                owner.kind,
                obj.namespace(),
                owner.name,
                owner.uid,
                obj.namespace()
            );
            ctx.event(obj, "Warning", "OwnerRefInvalidNamespace", message);
        }
        Owner::Dangling
    }

    /// An owner in foreground deletion goes when no dependent blocks it any more.
    fn let_go(&mut self, ctx: &mut Ctx<'_>, uid: &Str, live: &Obj) -> Result<(), Status> {
        let blocking = self.graph.blocking(uid);
        if blocking.is_empty() {
            say(ctx, &live.reference(), "no dependent blocks its deletion any more: lets it go");
            return remove_finalizer(ctx, live, FOREGROUND);
        }
        for dependent in blocking {
            self.graph.make_due(dependent);
        }
        Ok(())
    }

    /// Dependents that wait for this object while it waits for them: nobody would ever go.
    fn unblock_cycle(&mut self, ctx: &mut Ctx<'_>, uid: &Str) -> Result<(), Status> {
        if !self.graph.dependents(uid).any(|n| n.deleting_dependents) {
            return Ok(());
        }
        let Some(target) = self.graph.get(uid).and_then(|n| n.object.clone()) else { return Ok(()) };
        let live = ctx.get_live(target.clone())?;
        let mut owners = live.meta().owner_references.clone();
        for owner in owners.iter_mut() {
            owner.block_owner_deletion = Some(false);
        }
        let list: Vec<Value> = owners.iter().map(|o| api::codec::encode(o)).collect();
        let metadata = Value::from([("uid", Value::from(uid.clone())), ("ownerReferences", Value::from(list))]);
        ctx.patch(target, "", PatchType::Merge, Value::from([("metadata", metadata)])).map(|_| ())
    }

    /// Sets the dependents of an object free, then lets it go.
    fn release_dependents(&mut self, ctx: &mut Ctx<'_>, uid: &Str) -> Result<(), Status> {
        let Some(target) = self.graph.get(uid).and_then(|n| n.object.clone()) else { return Ok(()) };
        let dependents: Vec<ObjectRef> = self.graph.dependents(uid).filter_map(|n| n.object.clone()).collect();
        let sentence = match dependents.len() {
            0 => "has no dependents to set free: lets it go".into(),
            n => eco_format!("is to leave its dependents behind: sets {n} free, then lets it go"),
        };
        say(ctx, &target, sentence);
        for dependent in dependents {
            match ctx.get_live(dependent) {
                Ok(live) => {
                    let owners: Vec<OwnerReference> =
                        live.meta().owner_references.iter().filter(|o| o.uid == *uid).cloned().collect();
                    free_of(ctx, &live, &owners.iter().collect::<Vec<_>>())?;
                }
                Err(status) if status.is_not_found() => {}
                Err(status) => return Err(status),
            }
        }
        match ctx.get_live(target) {
            Ok(live) if live.meta().uid == *uid => remove_finalizer(ctx, &live, ORPHAN),
            Ok(_) => Ok(()),
            Err(status) if status.is_not_found() => Ok(()),
            Err(status) => Err(status),
        }
    }
}

/// Removes owner references from an object.
fn free_of(ctx: &mut Ctx<'_>, obj: &Obj, gone: &[&OwnerReference]) -> Result<(), Status> {
    if gone.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = gone.iter().map(|o| format!("{} {}", o.kind, o.name)).collect();
    say(ctx, &obj.reference(), eco_format!("{} no longer owns it: removes the reference", names.join(" and ")));
    let kept = obj.meta().owner_references.iter().filter(|o| !gone.iter().any(|g| g.uid == o.uid));
    let kept: Vec<Value> = kept.map(|o| api::codec::encode(o)).collect();
    let list = if kept.is_empty() { Value::Null } else { Value::from(kept) };
    let mut metadata = Value::from([("ownerReferences", list)]);
    metadata.set("resourceVersion", obj.meta().resource_version.clone());
    metadata.set("uid", obj.meta().uid.clone());
    match ctx.patch(obj.reference(), "", PatchType::Merge, Value::from([("metadata", metadata)])) {
        Err(status) if !status.is_not_found() => Err(status),
        _ => Ok(()),
    }
}

fn remove_finalizer(ctx: &mut Ctx<'_>, obj: &Obj, finalizer: &str) -> Result<(), Status> {
    if !has_finalizer(obj, finalizer) {
        return Ok(());
    }
    let kept: Vec<Value> =
        obj.meta().finalizers.iter().filter(|f| *f != finalizer).map(|f| Value::from(f.clone())).collect();
    let list = if kept.is_empty() { Value::Null } else { Value::from(kept) };
    let mut metadata = Value::from([("finalizers", list)]);
    metadata.set("resourceVersion", obj.meta().resource_version.clone());
    match ctx.patch(obj.reference(), "", PatchType::Merge, Value::from([("metadata", metadata)])) {
        Err(status) if !status.is_not_found() => Err(status),
        _ => Ok(()),
    }
}
