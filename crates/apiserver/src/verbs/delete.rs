//! Removing objects: grace, preconditions, propagation, finalizers.

use super::{Admitted, Round, admit, read};
use crate::admission::Operation as Admission;
use crate::chain::{Aside, Reply};
use crate::server::ApiServer;
use crate::stored::Stored;
use api::core::{Namespace, Pod};
use api::status::Details;
use api::{Kind, List, Obj, Options, Propagation, Request, Status, Str, kind_of};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// The finalizer that orphans the dependents.
pub(crate) const ORPHAN: &str = "orphan";

const JOB_KEEPS_PODS: &str = "child pods are preserved by default when jobs are deleted; set propagationPolicy=Background to remove them or set propagationPolicy=Orphan to suppress this warning";

/// The finalizer that waits for the dependents.
pub(crate) const FOREGROUND: &str = "foregroundDeletion";

/// Whether an update leaves nothing to wait for of an object that is being deleted.
pub(crate) fn is_over(new: &Obj, old: &Obj) -> bool {
    new.meta().finalizers.is_empty()
        && old.meta().deletion_timestamp.is_some()
        && old.meta().deletion_grace_period_seconds.is_none_or(|s| s == 0)
        && (old.kind() != kind_of::NAMESPACE || new.get::<Namespace>().spec.finalizers.is_empty())
}

/// Removes the object that a request names, or marks it for deletion.
pub(crate) fn delete(server: &mut ApiServer, now: Time, request: &Request, aside: &mut Aside) -> Result<Reply, Status> {
    let old = server.stored(request.kind, &request.namespace, &request.name).cloned();
    let old = old.ok_or_else(|| Status::not_found(request.kind, &request.name))?;
    delete_stored(server, now, request, old, aside)
}

/// Removes every object that a request selects.
pub(crate) fn delete_collection(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    aside: &mut Aside,
) -> Result<Reply, Status> {
    let Reply::List { items, meta } = read::list(server, request)? else { return Err(Status::bad_request("no list")) };
    for item in &items {
        let mut one = request.clone();
        one.name = item.object.name().clone();
        one.namespace = item.object.namespace().clone();
        match delete(server, now, &one, aside) {
            Err(status) if !status.is_not_found() => return Err(status),
            _ => {}
        }
    }
    Ok(Reply::List { items, meta })
}

fn delete_stored(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    old: Stored,
    aside: &mut Aside,
) -> Result<Reply, Status> {
    check_preconditions(request, &old.object)?;
    let what = Admitted { operation: Admission::Delete, name: &request.name, object: None, old: Some(&old.object) };
    admit(server, now, request, what, Round::Mutate, aside)?;
    let what = Admitted { operation: Admission::Delete, name: &request.name, object: None, old: Some(&old.object) };
    admit(server, now, request, what, Round::Validate, aside)?;

    if request.kind == kind_of::JOB && request.options.propagation.is_none() {
        aside.warnings.push(JOB_KEEPS_PODS.into());
    }
    if request.kind == kind_of::NAMESPACE {
        return delete_namespace(server, now, request, old);
    }
    let mut object = old.object.clone();
    let graceful = match grace(now, &mut object, &request.options) {
        Grace::Pending => return Ok(answer(request, &old, false)),
        Grace::Seconds(s) => Some(s),
        Grace::None => None,
    };
    finalizers(request.kind, &mut object, &request.options);
    if request.kind == kind_of::CUSTOM_RESOURCE_DEFINITION && object.meta().deletion_timestamp.is_none() {
        object.meta_mut().finalizers.push(crate::custom::CLEANUP.into());
    }
    let waits = !object.meta().finalizers.is_empty();
    if graceful.is_none() && waits {
        mark(now, &mut object);
    }
    let changed = Stored { object, owners: old.owners.clone() };
    if waits || graceful.is_some_and(|s| s > 0) {
        let same = api::reflect::equal(changed.object.resource(), old.object.resource());
        let stored = if request.options.dry_run || same { changed } else { server.write(now, changed) };
        return Ok(answer(request, &stored, false));
    }
    let last = Stored { object: if graceful.is_some() { changed.object } else { old.object }, owners: old.owners };
    let stored = if request.options.dry_run { last } else { server.remove(now, &last) };
    Ok(answer(request, &stored, true))
}

/// A delete may say which object it means.
pub(crate) fn check_preconditions(request: &Request, old: &Obj) -> Result<(), Status> {
    let Some(wanted) = &request.options.preconditions else { return Ok(()) };
    let meta = old.meta();
    if request.kind == kind_of::NAMESPACE
        && let Some(uid) = wanted.uid.as_ref().filter(|uid| **uid != meta.uid)
    {
        let why = eco_format!("Precondition failed: UID in precondition: {uid}, UID in object meta: {}", meta.uid);
        return Err(Status::conflict(request.kind, &request.name, &why));
    }
    if let Some(uid) = wanted.uid.as_ref().filter(|uid| **uid != meta.uid) {
        let why = eco_format!(
            "the UID in the precondition ({uid}) does not match the UID in record ({}). The object might have been deleted and then recreated",
            meta.uid
        );
        return Err(precondition(request, &why));
    }
    if let Some(version) = wanted.resource_version.as_ref().filter(|v| **v != meta.resource_version) {
        let why = eco_format!(
            "the ResourceVersion in the precondition ({version}) does not match the ResourceVersion in record ({}). The object might have been modified",
            meta.resource_version
        );
        return Err(precondition(request, &why));
    }
    Ok(())
}

/// A failed precondition names the kind where other conflicts name the resource.
fn precondition(request: &Request, why: &str) -> Status {
    let kind = request.kind;
    let message = eco_format!("Operation cannot be fulfilled on {} \"{}\": {why}", kind.group_kind(), request.name);
    let details =
        Details { name: request.name.clone(), group: kind.group.into(), kind: kind.kind.into(), ..Details::default() };
    Status::new(409, "Conflict", message).with(details)
}

/// How an object goes.
enum Grace {
    /// At once.
    None,
    /// It is being deleted already, and this request changes nothing about it.
    Pending,
    /// After so many seconds.
    Seconds(i64),
}

/// Only pods go gracefully: their kubelet must end them first.
fn grace(now: Time, object: &mut Obj, options: &Options) -> Grace {
    let Some(pod) = object.try_get::<Pod>() else { return Grace::None };
    let asked = options.grace_period_s.map(|s| if s < 0 { 1 } else { s });
    if let Some(deadline) = pod.metadata.deletion_timestamp {
        let Some(left) = pod.metadata.deletion_grace_period_seconds.filter(|s| *s != 0) else { return Grace::None };
        let Some(mut seconds) = asked.filter(|s| *s < left) else { return Grace::Pending };
        let begun = deadline.0 - Duration::from_secs(left.unsigned_abs());
        let mut deadline = begun + Duration::from_secs(seconds.unsigned_abs());
        if deadline < now {
            deadline = now;
            seconds = seconds.min(1);
        }
        let meta = object.meta_mut();
        meta.deletion_timestamp = Some(deadline.into());
        meta.deletion_grace_period_seconds = Some(seconds);
        return Grace::Seconds(seconds);
    }
    let mut seconds = asked.or(pod.spec.termination_grace_period_seconds).unwrap_or(0);
    if pod.spec.node_name.is_empty() || matches!(pod.status.phase.as_str(), "Failed" | "Succeeded") {
        seconds = 0;
    }
    if seconds < 0 {
        seconds = 1;
    }
    let meta = object.meta_mut();
    meta.deletion_timestamp = Some((now + Duration::from_secs(seconds.unsigned_abs())).into());
    meta.deletion_grace_period_seconds = Some(seconds);
    if meta.generation > 0 {
        meta.generation += 1;
    }
    Grace::Seconds(seconds)
}

/// Adds or removes the finalizers by which the garbage collector knows what to do with the dependents.
fn finalizers(kind: Kind, object: &mut Obj, options: &Options) {
    if kind == kind_of::EVENT {
        return;
    }
    let has = |name: &str| object.meta().finalizers.iter().any(|f| f == name);
    let (orphan, foreground) = match options.propagation {
        Some(Propagation::Orphan) => (true, false),
        Some(Propagation::Foreground) => (false, true),
        Some(Propagation::Background) => (false, false),
        None if has(ORPHAN) => (true, false),
        None if has(FOREGROUND) => (false, true),
        None => (kind == kind_of::JOB || kind == kind_of::REPLICATION_CONTROLLER, false),
    };
    if orphan == has(ORPHAN) && foreground == has(FOREGROUND) {
        return;
    }
    let kept = object.meta().finalizers.iter().filter(|f| *f != ORPHAN && *f != FOREGROUND).cloned();
    let mut list: Vec<Str> = kept.collect();
    list.extend(orphan.then(|| ORPHAN.into()));
    list.extend(foreground.then(|| FOREGROUND.into()));
    object.meta_mut().finalizers = if list.is_empty() { List::new() } else { list.into() };
}

/// Marks an object that waits for finalizers.
fn mark(now: Time, object: &mut Obj) {
    let meta = object.meta_mut();
    if meta.deletion_timestamp.is_none() && meta.generation > 0 {
        meta.generation += 1;
    }
    if meta.deletion_timestamp.is_none_or(|t| t.0 > now) {
        meta.deletion_timestamp = Some(now.into());
    }
    meta.deletion_grace_period_seconds = Some(0);
}

/// A namespace is marked first; it goes when its controller has emptied it.
fn delete_namespace(server: &mut ApiServer, now: Time, request: &Request, old: Stored) -> Result<Reply, Status> {
    let waits = !old.object.get::<Namespace>().spec.finalizers.is_empty() || !old.object.meta().finalizers.is_empty();
    if old.object.meta().deletion_timestamp.is_some() {
        if waits {
            return Ok(Reply::Object { stored: old, created: false });
        }
        let stored = if request.options.dry_run { old } else { server.remove(now, &old) };
        return Ok(answer(request, &stored, true));
    }
    let mut object = old.object.clone();
    finalizers(request.kind, &mut object, &request.options);
    object.meta_mut().deletion_timestamp = Some(now.into());
    object.get_mut::<Namespace>().status.phase = "Terminating".into();
    let stored = Stored { object, owners: old.owners };
    let stored = if request.options.dry_run { stored } else { server.write(now, stored) };
    Ok(Reply::Object { stored, created: false })
}

/// Some kinds answer with the object, the others with a status once it is gone.
fn answer(request: &Request, stored: &Stored, gone: bool) -> Reply {
    let kind = request.kind;
    let whole = [
        kind_of::POD,
        kind_of::SERVICE,
        kind_of::SERVICE_ACCOUNT,
        kind_of::NAMESPACE,
        kind_of::PERSISTENT_VOLUME,
        kind_of::PERSISTENT_VOLUME_CLAIM,
        kind_of::RESOURCE_QUOTA,
        kind_of::POD_TEMPLATE,
        kind_of::STORAGE_CLASS,
        kind_of::CSI_DRIVER,
        kind_of::CSI_NODE,
        kind_of::VOLUME_ATTACHMENT,
    ];
    if !gone || whole.contains(&kind) {
        return Reply::Object { stored: stored.clone(), created: false };
    }
    let details = Details {
        name: stored.object.name().clone(),
        group: kind.group.into(),
        kind: kind.plural.into(),
        uid: stored.object.meta().uid.clone(),
        ..Details::default()
    };
    Reply::Done(Status { code: 200, ..Status::default() }.with(details))
}
