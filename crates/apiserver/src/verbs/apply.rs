//! Server-side apply as a verb: the object is made when it is not there.

use super::update::{self, Wanted};
use super::{create, manager};
use crate::apply::owners::{self, Operation, Owners, value_of};
use crate::apply::server_side::{self, Apply};
use crate::apply::validate::validate;
use crate::chain::{Aside, Reply};
use crate::rest::Strictness;
use crate::server::ApiServer;
use crate::stored::Stored;
use api::{Obj, Request, Status, Str, Value};
use ecow::eco_format;
use sim::Time;

/// The manager of fields that nobody owned before the first apply.
const BEFORE: &str = "before-first-apply";

/// Applies what the manager of a request wants.
pub(crate) fn apply(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    config: &Value,
    aside: &mut Aside,
) -> Result<Reply, Status> {
    check(request, config)?;
    let schema = server.schema(request.kind);
    let head = eco_format!(
        "{}/{}; {}/{}, Kind={}",
        config.path(&["metadata", "namespace"]).as_str().unwrap_or_default(),
        config.path(&["metadata", "name"]).as_str().unwrap_or_default(),
        request.kind.group,
        request.kind.version,
        request.kind.kind
    );
    let problems = validate(&schema, config);
    if !problems.is_empty() {
        let list = match problems.as_slice() {
            [one] => one.clone(),
            many => format!("errors:\n  {}", many.join("\n  ")),
        };
        return Err(Status::new(500, "", eco_format!("failed to create typed patch object ({head}): {list}")));
    }
    duplicates(aside)?;
    let old = server.stored(request.kind, &request.namespace, &request.name).cloned();
    let what = Apply {
        kind: request.kind,
        manager: manager(request, Operation::Apply),
        config,
        force: request.options.force,
        at: now,
    };
    match old {
        Some(old) => to_existing(server, now, request, &what, old, aside, &head),
        None => to_nothing(server, now, request, &what, aside, &head),
    }
}

fn check(request: &Request, config: &Value) -> Result<(), Status> {
    let text = |key: &str| config.at(key).as_str().unwrap_or_default().to_owned();
    let (version, kind) = (text("apiVersion"), text("kind"));
    if version != request.kind.api_version() || kind != request.kind.kind {
        let version = if version.contains('/') || version.is_empty() { version } else { format!("/{version}") };
        let version = if version.is_empty() { "/".to_owned() } else { version };
        return Err(Status::bad_request(eco_format!("invalid object type: {version}, Kind={kind}")));
    }
    if !config.path(&["metadata", "managedFields"]).is_null() {
        return Err(Status::bad_request("metadata.managedFields must be nil"));
    }
    Ok(())
}

fn duplicates(aside: &mut Aside) -> Result<(), Status> {
    let Some(sent) = aside.patch.take() else { return Ok(()) };
    let lines = crate::rest::yaml_duplicates(&sent);
    if lines.is_empty() {
        return Ok(());
    }
    match aside.strictness {
        Strictness::Strict => Err(Status::bad_request(eco_format!(
            "error strict decoding patch: error converting YAML to JSON: yaml: unmarshal errors:\n  {}",
            lines.join("\n  ")
        ))),
        Strictness::Warn => {
            aside.warnings.extend(lines);
            Ok(())
        }
        Strictness::Ignore => Ok(()),
    }
}

fn read(request: &Request, value: &Value, head: &str) -> Result<Obj, Status> {
    Obj::from_value(request.kind, value).map_err(|why| {
        Status::new(
            500,
            "",
            eco_format!(
                "failed to convert new object ({head}) to proper version: unable to convert unstructured object to {}/{}, Kind={}: error decoding from json: {why}",
                request.kind.group,
                request.kind.version,
                request.kind.kind
            ),
        )
    })
}

fn to_existing(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    what: &Apply<'_>,
    old: Stored,
    aside: &mut Aside,
    head: &str,
) -> Result<Reply, Status> {
    let schema = server.schema(request.kind);
    let live = value_of(&old.object);
    let before = old.owners.entries(&schema);
    let mut entries = before.clone();
    if entries.is_empty() {
        let mut first = manager(request, Operation::Update);
        first.name = BEFORE.into();
        entries = owners::first(&old.object, first, now, &schema);
    }
    let mut applied = server_side::apply(what, &schema, &live, entries.clone());
    if what.manager.name == "kubectl" && !what.force && applied.is_err() {
        applied = server_side::apply_over_client_side(what, &schema, &live, entries).unwrap_or(applied);
    }
    let applied = applied?;
    let same_owners = owners::same_fields(&before, &applied.entries);
    let mut object = match &applied.value {
        Some(value) => read(request, value, head)?,
        None => old.object.clone(),
    };
    super::check_namespace(request.kind, &request.namespace, &mut object)?;
    super::check_name(object.name(), &request.name)?;
    super::default(server, now, request, &mut object);
    let owners = if same_owners && applied.value.is_none() { old.owners.clone() } else { Owners::of(applied.entries) };
    let wanted = Wanted { object, owners, explicit: !same_owners, asked: None };
    update::store_changed(server, now, request, old, wanted, aside)
}

fn to_nothing(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    what: &Apply<'_>,
    aside: &mut Aside,
    head: &str,
) -> Result<Reply, Status> {
    if !request.subresource.is_empty() {
        return Err(Status::not_found(request.kind, &request.name));
    }
    let schema = server.schema(request.kind);
    let empty = value_of(&Obj::empty(request.kind));
    let applied = server_side::apply(what, &schema, &empty, Vec::new())?;
    let mut object = read(request, applied.value.as_ref().unwrap_or(what.config), head)?;
    if !object.meta().uid.is_empty() {
        let why = eco_format!(
            "uid mismatch: the provided object specified uid {}, and no existing object was found",
            object.meta().uid
        );
        return Err(Status::conflict(request.kind, &request.name, &why));
    }
    super::check_namespace(request.kind, &request.namespace, &mut object)?;
    super::check_name(object.name(), &request.name)?;
    super::default(server, now, request, &mut object);
    object.meta_mut().resource_version = Str::new();
    let mut creation = request.clone();
    creation.verb = api::Verb::Create;
    creation.name = Str::new();
    create::store_new(server, now, &creation, object, Owners::of(applied.entries), aside)
}
