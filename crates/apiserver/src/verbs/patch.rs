//! Changing an object by a patch.

use super::update::{self, Wanted};
use crate::chain::{Aside, Reply};
use crate::patch::{json, merge, strategic, text};
use crate::rest::{Strictness, with_owners};
use crate::server::ApiServer;
use crate::stored::Stored;
use api::codec::{Problem, decode};
use api::tree::Node;
use api::{Body, Cause, Obj, PatchType, Request, Status, Str, Value};
use sim::Time;

/// Changes the object that a request names.
pub(crate) fn patch(server: &mut ApiServer, now: Time, request: &Request, aside: &mut Aside) -> Result<Reply, Status> {
    let Body::Patch(how, patch) = &request.body else {
        return Err(Status::bad_request("the request carries no patch"));
    };
    if *how == PatchType::Apply {
        return super::apply::apply(server, now, request, patch, aside);
    }
    let old = server.stored(request.kind, &request.namespace, &request.name).cloned();
    let old = old.ok_or_else(|| Status::not_found(request.kind, &request.name))?;
    let mut object = patched(server, request, &old, *how, patch, aside)?;
    super::check_namespace(request.kind, &request.namespace, &mut object)?;
    super::check_name(object.name(), &request.name)?;
    super::default(server, now, request, &mut object);
    super::unique_owners(&mut object, "", aside);
    let wanted = Wanted::of(server, request, now, &old, object);
    update::store_changed(server, now, request, old, wanted, aside)
}

/// The object after a patch of one of the three plain kinds.
pub(crate) fn patched(
    server: &ApiServer,
    request: &Request,
    old: &Stored,
    how: PatchType,
    patch: &Value,
    aside: &mut Aside,
) -> Result<Obj, Status> {
    let Some(sent) = aside.patch.take() else {
        let value = change(request, how, &old.object.to_value(), patch)?;
        return Obj::from_value(request.kind, &value).map_err(Status::bad_request);
    };
    if let Some(version) = crate::versions::named(request.kind, &request.options.api_version) {
        let current = version.shown(with_owners(server, old).to_value());
        let value = version.to_stored(change(request, how, &current, patch)?);
        return Obj::from_value(request.kind, &value).map_err(Status::bad_request);
    }
    let served = crate::custom::of(server, request.kind);
    let schema = served.as_ref().map(|s| &s.schema);
    let current = with_owners(server, old);
    let value = change(request, how, &current.to_value(), patch)?;
    if how == PatchType::Strategic {
        let invalid = |why: &str| invalid_patch(&strategic::go_text(patch), why);
        return read(request, &Node::from_value(&value), None, &sent, aside, &invalid, how);
    }
    let original = api::json::parse(&current.to_json()).unwrap_or_default();
    let tree = text::ordered(&value, &original, how, &sent);
    let invalid = |why: &str| invalid_patch(&text::json(&tree), why);
    check_head(request, &value, &invalid)?;
    read(request, &tree, schema, &sent, aside, &invalid, how)
}

fn change(request: &Request, how: PatchType, current: &Value, patch: &Value) -> Result<Value, Status> {
    match how {
        PatchType::Json => json::apply(current, patch),
        PatchType::Merge if patch.as_map().is_none() => Err(Status::bad_request(format!(
            "error decoding patch: json: cannot unmarshal {} into Go value of type map[string]interface {{}}",
            crate::patch::kind_of(patch)
        ))),
        PatchType::Merge => Ok(merge::apply(current, patch)),
        _ => strategic::apply(request.kind, current, patch),
    }
}

/// A patch may not turn an object into one of another kind.
fn check_head(request: &Request, value: &Value, invalid: &dyn Fn(&str) -> Status) -> Result<(), Status> {
    let text = |key: &str| value.at(key).as_str().unwrap_or_default().to_owned();
    let (version, kind) = (text("apiVersion"), text("kind"));
    let wanted = request.kind.api_version();
    if (version.is_empty() || version == wanted) && (kind.is_empty() || kind == request.kind.kind) {
        return Ok(());
    }
    Err(invalid(&format!(
        "no kind \"{kind}\" is registered for version \"{version}\" in scheme \"pkg/runtime/scheme.go:111\""
    )))
}

/// Reads the patched tree, as strictly as the client asks.
fn read(
    request: &Request,
    tree: &Node,
    schema: Option<&Value>,
    sent: &Node,
    aside: &mut Aside,
    invalid: &dyn Fn(&str) -> Status,
    how: PatchType,
) -> Result<Obj, Status> {
    let mut object = Obj::empty(request.kind);
    let mut problems = Vec::new();
    decode(tree, object.resource_mut(), &mut problems);
    if let Some(text) =
        problems.iter().find_map(|p| if how == PatchType::Strategic { unstructured(p) } else { p.fatal() })
    {
        return Err(invalid(&text));
    }
    let mut strict = text::duplicates(sent);
    strict.extend(problems.iter().filter_map(Problem::strict));
    strict.extend(schema.map(|s| crate::custom::strict(&object, s)).unwrap_or_default());
    match aside.strictness {
        Strictness::Strict if !strict.is_empty() => {
            Err(invalid(&format!("strict decoding error: {}", strict.join(", "))))
        }
        Strictness::Warn => {
            aside.warnings.extend(strict);
            Ok(object)
        }
        _ => Ok(object),
    }
}

/// The text of a wrong type where the real server converts without JSON.
fn unstructured(problem: &Problem) -> Option<Str> {
    use api::codec::ProblemKind;
    use api::reflect::Mismatch;
    match &problem.kind {
        ProblemKind::Type { mismatch: Mismatch::Kind { found, wanted }, .. } => Some(match (found.as_str(), *wanted) {
            (_, "int32" | "int64" | "string" | "bool" | "float64") => ecow::eco_format!("unrecognized type: {wanted}"),
            ("array", _) => "cannot restore struct from: slice".into(),
            ("object", w) if w.starts_with("[]") => "cannot restore slice from map".into(),
            (_, w) if w.starts_with("[]") => ecow::eco_format!("cannot restore slice from {found}"),
            (_, w) if w.starts_with("map") => ecow::eco_format!("cannot restore map from {found}"),
            _ => ecow::eco_format!("cannot restore struct from: {found}"),
        }),
        ProblemKind::Type { .. } => problem.fatal(),
        _ => None,
    }
}

/// 422 about a patch whose result cannot be read.
pub(crate) fn invalid_patch(value: &str, why: &str) -> Status {
    let message = ecow::eco_format!("Invalid value: {}: {why}", api::go::quote(value));
    let cause = Cause { reason: "FieldValueInvalid".into(), message: message.clone(), field: "patch".into() };
    Status::new(422, "Invalid", ecow::eco_format!(" \"\" is invalid: patch: {message}"))
        .with(api::status::Details { causes: vec![cause], ..Default::default() })
}
