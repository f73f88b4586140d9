//! The verbs over stored objects, the same for every kind.
//!
//! Plays: `apiserver/pkg/registry/generic/registry/store.go`, `registry/rest` and `endpoints/handlers`.

pub(crate) mod apply;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod patch;
pub(crate) mod read;
pub(crate) mod update;

use crate::admission::{self, Attributes};
use crate::apply::owners::{Manager, Operation};
use crate::chain::Aside;
use crate::server::ApiServer;
use api::{Kind, Obj, Request, Status, Str};
use sim::Time;

/// The field manager of a request: the one it names, else its program.
pub(crate) fn manager(request: &Request, operation: Operation) -> Manager {
    let name =
        if request.options.field_manager.is_empty() { &request.user.agent } else { &request.options.field_manager };
    let end = name.char_indices().map(|(i, c)| i + c.len_utf8()).take_while(|i| *i <= 128).last().unwrap_or(0);
    Manager {
        name: Str::from(&name[..end]),
        operation,
        api_version: match request.options.api_version.as_str() {
            "" => request.kind.api_version(),
            version => version.into(),
        },
        subresource: request.subresource.clone(),
    }
}

/// What admission is told of a request.
pub(crate) struct Admitted<'a> {
    pub(crate) operation: admission::Operation,
    pub(crate) name: &'a str,
    pub(crate) object: Option<Obj>,
    pub(crate) old: Option<&'a Obj>,
}

/// Which of the two rounds of admission.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Round {
    Mutate,
    Validate,
}

/// Lets admission look at a request. Answers the object, which it may have changed.
pub(crate) fn admit(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    what: Admitted<'_>,
    round: Round,
    aside: &mut Aside,
) -> Result<Option<Obj>, Status> {
    // Objects with generated names have none yet, and several may be made at one time: the revision tells them apart.
    let (space, name, revision) = (&request.namespace, what.name, server.revision());
    let reader = &*server;
    let rng = || reader.rng(&ecow::eco_format!("admission {space} {name} {} {revision}", now.micros()));
    let mut attributes = Attributes {
        operation: what.operation,
        kind: request.kind,
        subresource: &request.subresource,
        namespace: &request.namespace,
        name: what.name,
        object: what.object,
        old: what.old,
        user: &request.user,
        options: &request.options,
        now,
        lookup: reader,
        rng: &rng,
        warnings: Vec::new(),
        writes: Vec::new(),
    };
    match round {
        Round::Mutate => admission::mutate(&mut attributes)?,
        Round::Validate => admission::validate(&mut attributes)?,
    }
    let Attributes { object, warnings, writes, .. } = attributes;
    aside.warnings.extend(warnings);
    if !request.options.dry_run {
        for object in writes {
            write_beside(server, now, object);
        }
    }
    Ok(object)
}

/// Stores an object that admission changed, if nobody was faster.
fn write_beside(server: &mut ApiServer, now: Time, object: Obj) {
    let found = server.stored(object.kind(), object.namespace(), object.name());
    let found = found.filter(|f| f.object.meta().resource_version == object.meta().resource_version);
    if let Some(found) = found.cloned() {
        server.write_own(now, &found, object, "status");
    }
}

/// Fills in what the user left out.
pub(crate) fn default(server: &ApiServer, now: Time, request: &Request, object: &mut Obj) {
    if let Some(strategy) = crate::registry::strategy_of(request.kind) {
        strategy.default(object);
        let ctx = crate::registry::Context { now, user: &request.user, lookup: server };
        strategy.default_in(&ctx, object);
    }
}

/// Drops owner references that name the same owner again. `when`: after what they were found.
pub(crate) fn unique_owners(object: &mut Obj, when: &str, aside: &mut Aside) {
    let references = &object.meta().owner_references;
    let again = |i: usize| references[..i].iter().any(|r| r.uid == references[i].uid);
    if !(0..references.len()).any(again) {
        return;
    }
    let mut uids: Vec<Str> = Vec::new();
    let mut kept = Vec::new();
    for (i, reference) in references.iter().enumerate() {
        if !again(i) {
            kept.push(reference.clone());
        } else if !uids.contains(&reference.uid) {
            uids.push(reference.uid.clone());
        }
    }
    aside.warnings.push(ecow::eco_format!(
        ".metadata.ownerReferences contains duplicate entries{when}; API server dedups owner references in 1.20+, and may reject such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: {}",
        uids.join(", ")
    ));
    object.meta_mut().owner_references = kept.into();
}

/// What came over the wire, as it will be stored: only definitions and what they define tell an empty list from none.
pub(crate) fn as_stored(object: &mut Obj, aside: &Aside) {
    if aside.wire && object.custom().is_none() && object.kind() != api::kind_of::CUSTOM_RESOURCE_DEFINITION {
        api::reflect::forget_empty(object.resource_mut());
    }
}

/// Drops `kind` and `apiVersion`, which every reader knows from the kind.
fn behead(object: &mut Obj) {
    let shape = object.resource().shape();
    for name in ["kind", "apiVersion"] {
        if let Some(i) = shape.index(name)
            && !object.resource().field(i).is_zero()
        {
            object.resource_mut().field_mut(i).clear();
        }
    }
}

/// Refuses a namespace in the object that is not the one of the request; fills in a missing one.
pub(crate) fn check_namespace(kind: Kind, namespace: &str, object: &mut Obj) -> Result<(), Status> {
    behead(object);
    if !kind.namespaced {
        if !object.namespace().is_empty() {
            object.meta_mut().namespace = Str::new();
        }
        return Ok(());
    }
    if object.namespace().is_empty() {
        object.meta_mut().namespace = namespace.into();
    } else if object.namespace() != namespace {
        return Err(Status::bad_request(
            "the namespace of the provided object does not match the namespace sent on the request",
        ));
    }
    Ok(())
}

/// Refuses an object whose name is not the one in the request.
pub(crate) fn check_name(name: &str, url: &str) -> Result<(), Status> {
    if name.is_empty() {
        let message = format!("the name of the object ({url} based on URL) was undeterminable: name must be provided");
        return Err(Status::bad_request(message));
    }
    if name != url {
        let message = format!("the name of the object ({name}) does not match the name on the URL ({url})");
        return Err(Status::bad_request(message));
    }
    Ok(())
}
