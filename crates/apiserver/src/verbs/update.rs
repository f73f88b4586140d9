//! Replacing an object or its status.

use super::{Admitted, Round, admit, check_namespace, create, delete, manager};
use crate::admission::Operation as Admission;
use crate::apply::owners::{self, Operation, Owners, Write};
use crate::chain::{Aside, Reply, body_object};
use crate::registry::{Context, Strategy, strategy_of};
use crate::server::ApiServer;
use crate::stored::Stored;
use api::reflect::equal;
use api::{Cause, Obj, Request, Status};
use ecow::eco_format;
use sim::Time;

/// What a conflict says.
pub(crate) const OPTIMISTIC_LOCK: &str =
    "the object has been modified; please apply your changes to the latest version and try again";

/// Replaces the object that a request names by the one it carries.
pub(crate) fn update(server: &mut ApiServer, now: Time, request: &Request, aside: &mut Aside) -> Result<Reply, Status> {
    let mut object = body_object(request)?;
    check_namespace(request.kind, &request.namespace, &mut object)?;
    let strategy = strategy_of(request.kind);
    super::default(server, now, request, &mut object);
    let Some(old) = server.stored(request.kind, &request.namespace, &request.name).cloned() else {
        if strategy.is_some_and(Strategy::allows_create_on_update) && request.subresource.is_empty() {
            object.meta_mut().resource_version = Default::default();
            let mut creation = request.clone();
            creation.verb = api::Verb::Create;
            creation.body = api::Body::Object(object);
            return create::create(server, now, &creation, aside);
        }
        return Err(Status::not_found(request.kind, &request.name));
    };
    check_uid(request, &object, &old.object)?;
    super::unique_owners(&mut object, "", aside);
    let wanted = Wanted::of(server, request, now, &old, object);
    store_changed(server, now, request, old, wanted, aside)
}

/// A uid in the object that is not the stored one's means that the writer knew another object of this name.
pub(crate) fn check_uid(request: &Request, new: &Obj, old: &Obj) -> Result<(), Status> {
    let (wanted, found) = (&new.meta().uid, &old.meta().uid);
    if wanted.is_empty() || wanted == found {
        return Ok(());
    }
    let kind = request.kind;
    let group = if kind.shape.is_some() { "" } else { kind.group };
    let plural = match (kind.group, kind.plural) {
        ("", "services") => "services/specs",
        ("", "endpoints") => "services/endpoints",
        ("", "nodes") => "minions",
        ("networking.k8s.io", "ingresses") => "ingress",
        (_, plural) => plural,
    };
    let parts = [group, plural, &request.namespace, &request.name];
    let parts: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    let key = eco_format!("/registry/{}", parts.join("/"));
    let why = eco_format!(
        "StorageError: invalid object, Code: 4, Key: {key}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: {wanted}, UID in object meta: {found}"
    );
    Err(Status::conflict(request.kind, &request.name, &why))
}

/// What a writer wants an object to become.
pub(crate) struct Wanted {
    /// The object, with its defaults.
    pub(crate) object: Obj,
    /// The owners of its fields after that.
    pub(crate) owners: Owners,
    /// Whether the owners change even where the object does not.
    pub(crate) explicit: bool,
    /// What the writer asked for, before the strategy took things back.
    pub(crate) asked: Option<Obj>,
}

impl Wanted {
    /// What an update or a plain patch wants: the writer owns what it changes, unless it says itself who owns what.
    pub(crate) fn of(server: &ApiServer, request: &Request, now: Time, old: &Stored, mut object: Obj) -> Self {
        let said = std::mem::take(&mut object.meta_mut().managed_fields);
        let write = Write {
            manager: manager(request, Operation::Update),
            at: now,
            before: Some(old.object.clone()),
            after: object.clone(),
        };
        let schema = || server.schema(request.kind);
        if said.is_absent() || !request.subresource.is_empty() {
            let asked = Some(object.clone());
            return Self { owners: old.owners.with(write, schema), object, explicit: false, asked };
        }
        let schema = schema();
        let is_reset = said.is_empty() || (said.len() == 1 && said[0] == Default::default());
        let entries = if is_reset { Some(Vec::new()) } else { owners::decode(&said).filter(|e| !e.is_empty()) };
        let live = old.owners.entries(&schema);
        match entries {
            Some(entries) if !owners::same_fields(&entries, &live) => {
                Self { owners: Owners::of(entries).with(write, || schema), object, explicit: true, asked: None }
            }
            _ => Self { owners: old.owners.with(write, || schema), object, explicit: false, asked: None },
        }
    }
}

/// Admits, prepares, validates and stores a changed object whose defaults are filled in.
pub(crate) fn store_changed(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    old: Stored,
    wanted: Wanted,
    aside: &mut Aside,
) -> Result<Reply, Status> {
    let Wanted { object, owners, explicit, asked } = wanted;
    let what =
        Admitted { operation: Admission::Update, name: &request.name, object: Some(object), old: Some(&old.object) };
    let mut object = admit(server, now, request, what, Round::Mutate, aside)?.unwrap_or_else(|| old.object.clone());
    super::unique_owners(&mut object, " after mutating admission happens", aside);
    crate::authorization::escalation::check(server, request, &object, Some(&old.object))?;
    check_version(request, &mut object, &old.object)?;

    let strategy = strategy_of(request.kind);
    let ctx = Context { now, user: &request.user, lookup: &*server };
    prepare(&ctx, request, strategy, &mut object, &old.object);
    if let Some(strategy) = strategy {
        let causes = if request.subresource.is_empty() {
            strategy.validate_update(&ctx, &object, &old.object)
        } else {
            strategy.validate_subresource(&ctx, &request.subresource, &object, &old.object)
        };
        if !causes.is_empty() {
            return Err(Status::invalid(request.kind, &request.name, causes));
        }
        aside.warnings.extend(strategy.warnings(&ctx, &object, Some(&old.object)));
    }

    let what =
        Admitted { operation: Admission::Update, name: &request.name, object: Some(object), old: Some(&old.object) };
    let mut object = admit(server, now, request, what, Round::Validate, aside)?.unwrap_or_else(|| old.object.clone());
    super::default(server, now, request, &mut object);
    super::as_stored(&mut object, aside);
    finish(server, now, request, old, Wanted { object, owners, explicit, asked })
}

/// The version that the object carries must be the stored one, where one is given or demanded.
fn check_version(request: &Request, object: &mut Obj, old: &Obj) -> Result<(), Status> {
    let given = &object.meta().resource_version;
    if given.is_empty() || given == "0" {
        if strategy_of(request.kind).is_none_or(Strategy::allows_unconditional_update) {
            object.meta_mut().resource_version = old.meta().resource_version.clone();
            return Ok(());
        }
        let cause = Cause {
            reason: "FieldValueInvalid".into(),
            message: "Invalid value: 0: must be specified for an update".into(),
            field: "metadata.resourceVersion".into(),
        };
        return Err(Status::invalid_resource(request.kind, &request.name, vec![cause]));
    }
    if super::read::number(given).is_none() {
        return Err(Status::new(500, "", super::read::not_a_number(given)));
    }
    if *given != old.meta().resource_version {
        return Err(Status::conflict(request.kind, &request.name, OPTIMISTIC_LOCK));
    }
    Ok(())
}

/// What an update may never change, what the kind's strategy takes over, and the generation.
fn prepare(ctx: &Context<'_>, request: &Request, strategy: Option<&'static dyn Strategy>, new: &mut Obj, old: &Obj) {
    new.meta_mut().generation = old.meta().generation;
    if let Some(strategy) = strategy {
        if request.subresource.is_empty() {
            strategy.prepare_update(ctx, new, old);
        } else {
            strategy.prepare_subresource(ctx, &request.subresource, new, old);
        }
        if strategy.counts_generations() && spec_differs(new, old) {
            new.meta_mut().generation = old.meta().generation + 1;
        }
    } else if request.subresource == "status" {
        keep_all_but_status(new, old);
    }
    let was = old.meta();
    let meta = new.meta_mut();
    if meta.uid.is_empty() {
        meta.uid = was.uid.clone();
    }
    meta.creation_timestamp = was.creation_timestamp;
    if was.deletion_timestamp.is_some() {
        meta.deletion_timestamp = was.deletion_timestamp;
    }
    if was.deletion_grace_period_seconds.is_some() && meta.deletion_grace_period_seconds.is_none() {
        meta.deletion_grace_period_seconds = was.deletion_grace_period_seconds;
    }
}

/// Whether anything but metadata and status differs.
pub(crate) fn spec_differs(new: &Obj, old: &Obj) -> bool {
    if let (Some(new), Some(old)) = (new.custom(), old.custom()) {
        let without = |v: &api::Value| {
            let mut v = v.clone();
            v.to_map().remove("status");
            v
        };
        return without(&new.fields) != without(&old.fields);
    }
    let (new, old) = (new.resource(), old.resource());
    new.shape().fields.iter().enumerate().any(|(i, field)| {
        !matches!(field.name, "kind" | "apiVersion" | "metadata" | "status") && !equal(new.field(i), old.field(i))
    })
}

fn keep_all_but_status(new: &mut Obj, old: &Obj) {
    let mut kept = old.clone();
    kept.meta_mut().resource_version = new.meta().resource_version.clone();
    if let (Some(kept), Some(new)) = (kept.custom_mut(), new.custom()) {
        kept.fields.set("status", new.fields.at("status").clone());
    }
    *new = kept;
}

/// Whether the owners change though the object does not: the writer asked for something that it did not get.
fn moves_owners(server: &ApiServer, old: &Stored, new: &Stored, asked: Option<Obj>) -> bool {
    let Some(mut asked) = asked else { return false };
    asked.meta_mut().resource_version = old.object.meta().resource_version.clone();
    if equal(asked.resource(), old.object.resource()) {
        return false;
    }
    let schema = server.schema(old.object.kind());
    !owners::same_fields(&old.owners.entries(&schema), &new.owners.entries(&schema))
}

/// Stores the object unless nothing changed, or removes it when it was only waiting for its last finalizer.
pub(crate) fn finish(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    old: Stored,
    new: Wanted,
) -> Result<Reply, Status> {
    let Wanted { object, owners, explicit, asked } = new;
    let new = Stored { object, owners };
    if delete::is_over(&new.object, &old.object) {
        let stored = if request.options.dry_run { new } else { server.remove(now, &new) };
        return Ok(Reply::Object { stored, created: false });
    }
    if !explicit && equal(new.object.resource(), old.object.resource()) && !moves_owners(server, &old, &new, asked) {
        return Ok(Reply::Object { stored: old, created: false });
    }
    let stored = if request.options.dry_run { new } else { server.write(now, new) };
    Ok(Reply::Object { stored, created: false })
}
