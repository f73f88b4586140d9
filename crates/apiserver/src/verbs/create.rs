//! Making an object.

use super::{Admitted, Round, admit, check_namespace, manager};
use crate::admission::Operation as Admission;
use crate::apply::owners::{self, Operation, Owners, Write};
use crate::chain::{Aside, Reply, body_object};
use crate::registry::{Context, strategy_of};
use crate::server::ApiServer;
use crate::stored::Stored;
use api::{Obj, Request, Status, Str};
use ecow::eco_format;
use sim::Time;

/// Makes the object that a request carries.
pub(crate) fn create(server: &mut ApiServer, now: Time, request: &Request, aside: &mut Aside) -> Result<Reply, Status> {
    let mut object = body_object(request)?;
    check_namespace(request.kind, &request.namespace, &mut object)?;
    super::default(server, now, request, &mut object);
    super::unique_owners(&mut object, "", aside);
    wipe(&mut object);
    let said = std::mem::take(&mut object.meta_mut().managed_fields);
    let before = owners::decode(&said).map_or_else(Owners::default, Owners::of);
    let write = Write { manager: manager(request, Operation::Update), at: now, before: None, after: object.clone() };
    store_new(server, now, request, object, before.with(write, || server.schema(request.kind)), aside)
}

/// Admits, prepares, validates and stores a new object whose defaults are filled in.
pub(crate) fn store_new(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    mut object: Obj,
    owners: Owners,
    aside: &mut Aside,
) -> Result<Reply, Status> {
    object.meta_mut().managed_fields.clear();
    let name = object.name().clone();
    let what = Admitted { operation: Admission::Create, name: &name, object: Some(object), old: None };
    let mut object = admit(server, now, request, what, Round::Mutate, aside)?.ok_or_else(lost)?;
    super::unique_owners(&mut object, " after mutating admission happens", aside);

    crate::authorization::escalation::check(server, request, &object, None)?;
    fill_in(server, now, request, &mut object);
    let strategy = strategy_of(request.kind);
    let ctx = Context { now, user: &request.user, lookup: &*server };
    if let Some(strategy) = strategy {
        if strategy.counts_generations() {
            object.meta_mut().generation = 1;
        }
        strategy.prepare_create(&ctx, &mut object);
        let causes = strategy.validate_create(&ctx, &object);
        if !causes.is_empty() {
            return Err(Status::invalid(request.kind, object.name(), causes));
        }
        aside.warnings.extend(strategy.warnings(&ctx, &object, None));
    }

    let name = object.name().clone();
    let what = Admitted { operation: Admission::Create, name: &name, object: Some(object), old: None };
    let mut object = admit(server, now, request, what, Round::Validate, aside)?.ok_or_else(lost)?;
    if !matches!(object.meta().resource_version.as_str(), "" | "0") {
        return Err(Status::new(500, "", "resourceVersion should not be set on objects to be created"));
    }
    object.meta_mut().resource_version = Str::new();
    super::default(server, now, request, &mut object);
    if let Some(existing) = server.stored(request.kind, &request.namespace, &name) {
        return Err(exists(request, &name, &existing.object));
    }
    super::as_stored(&mut object, aside);
    let stored = Stored { object, owners };
    let stored = if request.options.dry_run { stored } else { server.write(now, stored) };
    Ok(Reply::Object { stored, created: true })
}

/// Drops what only the server says of an object.
fn wipe(object: &mut Obj) {
    let meta = object.meta_mut();
    meta.uid = Str::new();
    meta.creation_timestamp = Default::default();
    meta.deletion_timestamp = None;
    meta.deletion_grace_period_seconds = None;
    meta.self_link = Str::new();
}

/// What the server decides about a new object: name, uid, times.
fn fill_in(server: &mut ApiServer, now: Time, request: &Request, object: &mut Obj) {
    if object.name().is_empty() && !object.meta().generate_name.is_empty() {
        let prefix = object.meta().generate_name.clone();
        let name = server.new_name(request.kind, &request.namespace, &prefix, !request.options.dry_run);
        object.meta_mut().name = name;
    }
    let uid = server.new_uid(now, request.kind, &request.namespace, object.name());
    let meta = object.meta_mut();
    meta.uid = uid;
    meta.creation_timestamp = now.into();
    meta.deletion_timestamp = None;
    meta.deletion_grace_period_seconds = None;
    meta.self_link = Str::new();
}

fn exists(request: &Request, name: &str, existing: &Obj) -> Status {
    let mut status = Status::already_exists(request.kind, name);
    if existing.meta().deletion_timestamp.is_some() {
        status.message = eco_format!("object is being deleted: {}", status.message);
    }
    status
}

fn lost() -> Status {
    Status::new(500, "InternalError", "admission lost the object")
}
