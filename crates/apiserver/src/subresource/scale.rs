//! `scale`: how many replicas there should be, the same for every kind that has them.
//!
//! Plays: `pkg/registry/apps/<kind>/storage` (`ScaleREST`) and `apimachinery/pkg/util/managedfields/scalehandler.go`.

use crate::apply::owners::{Entry, Operation, Owners};
use crate::apply::set::{Elem, Set};
use crate::chain::{Aside, Reply};
use crate::patch::{json, merge, text};
use crate::server::ApiServer;
use crate::stored::Stored;
use crate::verbs::update::{self, Wanted};
use crate::verbs::{check_name, manager};
use api::apps::{Deployment, ReplicaSet, StatefulSet};
use api::autoscaling_v1::{Scale, ScaleSpec, ScaleStatus};
use api::core::ReplicationController;
use api::selector::Selector;
use api::{Body, Cause, Kind, Obj, PatchType, Request, Status, Str, Value, Verb, kind_of};
use ecow::eco_format;
use sim::Time;

/// Where a custom kind keeps its replicas.
struct Paths {
    spec: Vec<String>,
    status: Vec<String>,
    selector: Vec<String>,
}

fn paths(server: &ApiServer, kind: Kind) -> Paths {
    let scale = crate::custom::of(server, kind).map(|c| c.scale_paths).unwrap_or_default();
    let split = |text: &str| text.split('.').filter(|p| !p.is_empty()).map(str::to_owned).collect();
    Paths { spec: split(&scale.0), status: split(&scale.1), selector: split(&scale.2) }
}

fn at<'a>(value: &'a Value, path: &[String]) -> &'a Value {
    path.iter().fold(value, |v, p| v.at(p))
}

/// The scale of an object.
fn scale_of(server: &ApiServer, object: &Obj) -> Scale {
    let selector = |s: Option<&api::meta::LabelSelector>| Selector::of(s).map(|s| s.to_string()).unwrap_or_default();
    let number = |v: &Value| v.as_int().and_then(|n| i32::try_from(n).ok()).unwrap_or(0);
    let (wanted, found, selector) = if let Some(d) = object.try_get::<Deployment>() {
        (d.spec.replicas.unwrap_or(0), d.status.replicas, selector(d.spec.selector.as_deref()))
    } else if let Some(r) = object.try_get::<ReplicaSet>() {
        (r.spec.replicas.unwrap_or(0), r.status.replicas, selector(r.spec.selector.as_deref()))
    } else if let Some(s) = object.try_get::<StatefulSet>() {
        (s.spec.replicas.unwrap_or(0), s.status.replicas, selector(s.spec.selector.as_deref()))
    } else if let Some(r) = object.try_get::<ReplicationController>() {
        (r.spec.replicas.unwrap_or(0), r.status.replicas, Selector::of_map(&r.spec.selector).to_string())
    } else {
        let paths = paths(server, object.kind());
        let value = object.to_value();
        let selector = at(&value, &paths.selector).as_str().unwrap_or_default().to_owned();
        (number(at(&value, &paths.spec)), number(at(&value, &paths.status)), selector)
    };
    let mut scale = Scale {
        spec: ScaleSpec { replicas: wanted }.into(),
        status: ScaleStatus { replicas: found, selector: selector.into() }.into(),
        ..Scale::default()
    };
    let meta = object.meta();
    scale.metadata.name = meta.name.clone();
    scale.metadata.namespace = meta.namespace.clone();
    scale.metadata.uid = meta.uid.clone();
    scale.metadata.resource_version = meta.resource_version.clone();
    scale.metadata.creation_timestamp = meta.creation_timestamp;
    scale
}

fn encoded(scale: &Scale) -> Value {
    let mut value = api::codec::encode(scale);
    value.set("kind", "Scale");
    value.set("apiVersion", "autoscaling/v1");
    value
}

fn set_replicas(server: &ApiServer, object: &mut Obj, replicas: i32) {
    match object.kind() {
        k if k == kind_of::DEPLOYMENT => object.get_mut::<Deployment>().spec.replicas = Some(replicas),
        k if k == kind_of::REPLICA_SET => object.get_mut::<ReplicaSet>().spec.replicas = Some(replicas),
        k if k == kind_of::STATEFUL_SET => object.get_mut::<StatefulSet>().spec.replicas = Some(replicas),
        k if k == kind_of::REPLICATION_CONTROLLER => {
            object.get_mut::<ReplicationController>().spec.replicas = Some(replicas);
        }
        kind => {
            let paths = paths(server, kind);
            if let Some(custom) = object.custom_mut() {
                let keys: Vec<&str> = paths.spec.iter().map(String::as_str).collect();
                *custom.fields.path_mut(&keys) = Value::from(replicas);
            }
        }
    }
}

/// Reads or changes the scale of an object.
pub(super) fn execute(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    aside: &mut Aside,
) -> Result<Reply, Status> {
    let old = server.stored(request.kind, &request.namespace, &request.name).cloned();
    let old = old.ok_or_else(|| Status::not_found(request.kind, &request.name))?;
    let before = scale_of(server, &old.object);
    if request.verb == Verb::Get {
        return Ok(Reply::Value { code: 200, value: encoded(&before) });
    }
    let wanted = wanted(server, request, &old, &before, aside)?;
    check_name(&wanted.metadata.name, &request.name)?;
    if wanted.spec.replicas < 0 {
        return Err(negative(request.kind, &request.name, wanted.spec.replicas));
    }
    let mut object = old.object.clone();
    object.meta_mut().resource_version = wanted.metadata.resource_version.clone();
    object.meta_mut().uid = wanted.metadata.uid.clone();
    update::check_uid(request, &object, &old.object)?;
    set_replicas(server, &mut object, wanted.spec.replicas);
    let owners =
        if wanted.spec.replicas == before.spec.replicas { old.owners.clone() } else { stolen(server, request, &old) };
    let mut main = request.clone();
    main.subresource = Str::new();
    let wanted = Wanted { object, owners, explicit: false, asked: None };
    match update::store_changed(server, now, &main, old, wanted, aside)? {
        Reply::Object { stored, .. } => {
            Ok(Reply::Value { code: 200, value: encoded(&scale_of(server, &stored.object)) })
        }
        other => Ok(other),
    }
}

/// Custom kinds name the field of their own; the others that of the scale.
fn negative(kind: Kind, name: &str, replicas: i32) -> Status {
    let custom = kind.shape.is_none();
    let rule = if custom { "should be a non-negative integer" } else { "must be greater than or equal to 0" };
    let cause = Cause {
        reason: "FieldValueInvalid".into(),
        message: eco_format!("Invalid value: {replicas}: {rule}"),
        field: if custom { ".spec.replicas".into() } else { "spec.replicas".into() },
    };
    if custom {
        return Status::invalid(kind, name, vec![cause]);
    }
    let message = eco_format!("Scale.autoscaling \"{name}\" is invalid: {}: {}", cause.field, cause.message);
    Status::new(422, "Invalid", message).with(api::status::Details {
        name: name.into(),
        group: "autoscaling".into(),
        kind: "Scale".into(),
        causes: vec![cause],
        ..Default::default()
    })
}

/// The scale that a request wants.
fn wanted(
    server: &ApiServer,
    request: &Request,
    old: &Stored,
    before: &Scale,
    aside: &mut Aside,
) -> Result<Scale, Status> {
    let read = |value: &Value| api::codec::from_value::<Scale>(value);
    match &request.body {
        Body::Value(value) => read(value).map_err(Status::bad_request),
        Body::Patch(how, patch) => {
            let mut current = before.clone();
            let entries = old.owners.entries(&server.schema(request.kind)).into_iter();
            let replicas = replicas_path(server, request.kind);
            let owners = entries.filter(|e| e.fields.contains(&replicas)).map(|mut e| {
                e.manager.api_version = "autoscaling/v1".into();
                e.fields = Set::of_fields(&[&["spec", "replicas"]]);
                e
            });
            current.metadata.managed_fields = crate::apply::owners::encode(owners.collect());
            let value = encoded(&current);
            let patched = match how {
                PatchType::Json => json::apply(&value, patch)?,
                _ => merge::apply(&value, patch),
            };
            read(&patched).map_err(|why| {
                let mut first = current.clone();
                first.kind = "Scale".into();
                first.api_version = "autoscaling/v1".into();
                let original = api::json::parse(&api::json::typed_to_string(&first)).unwrap_or_default();
                let sent = aside.patch.take().unwrap_or_default();
                let tree = text::ordered(&patched, &original, *how, &sent);
                crate::verbs::patch::invalid_patch(&text::json(&tree), &why)
            })
        }
        _ => Err(Status::bad_request("the request carries no Scale")),
    }
}

fn replicas_path(server: &ApiServer, kind: Kind) -> Vec<Elem> {
    if kind.shape.is_some() {
        return vec![Elem::field("spec"), Elem::field("replicas")];
    }
    paths(server, kind).spec.iter().map(|p| Elem::field(p)).collect()
}

/// The owners after somebody has taken the replicas over.
fn stolen(server: &ApiServer, request: &Request, old: &Stored) -> Owners {
    let path = replicas_path(server, request.kind);
    let mut replicas = Set::default();
    replicas.insert(&path);
    let mut who = manager(request, Operation::Update);
    who.subresource = "scale".into();
    let mut entries = old.owners.entries(&server.schema(request.kind));
    let mine = entries.iter().any(|e| e.manager.is(&who));
    for entry in entries.iter_mut().filter(|e| !e.manager.is(&who)) {
        entry.fields = entry.fields.difference(&replicas);
    }
    entries.retain(|e| !e.fields.is_empty());
    if !mine {
        entries.push(Entry { manager: who, at: None, fields: replicas });
    }
    Owners::of(entries)
}
