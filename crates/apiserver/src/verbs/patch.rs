//! Changing an object by a patch.

use super::{create, update};
use crate::chain::{Aside, Reply};
use crate::patch::{json, merge, strategic};
use crate::registry::strategy_of;
use crate::server::ApiServer;
use api::{Body, Obj, PatchType, Request, Status, Value};
use sim::Time;

/// Changes the object that a request names.
pub(crate) fn patch(server: &mut ApiServer, now: Time, request: &Request, aside: &mut Aside) -> Result<Reply, Status> {
    let Body::Patch(how, patch) = &request.body else {
        return Err(Status::bad_request("the request carries no patch"));
    };
    let old = server.stored(request.kind, &request.namespace, &request.name).cloned();
    let old = old.ok_or_else(|| Status::not_found(request.kind, &request.name))?;
    let current = old.object.to_value();
    let patched = apply(request, *how, &current, patch)?;
    let mut object = Obj::from_value(request.kind, &patched).map_err(Status::bad_request)?;
    super::check_namespace(request.kind, &request.namespace, &mut object)?;
    if let Some(strategy) = strategy_of(request.kind) {
        strategy.default(&mut object);
    }
    update::check_uid(request, &object, &old.object)?;
    let owners = update::written(server, request, now, &old, &object);
    let _ = create::store_new;
    update::store_changed(server, now, request, old, object, owners, aside)
}

fn apply(request: &Request, how: PatchType, current: &Value, patch: &Value) -> Result<Value, Status> {
    match how {
        PatchType::Json => json::apply(current, patch),
        PatchType::Merge => Ok(merge::apply(current, patch)),
        PatchType::Strategic => strategic::apply(request.kind, current, patch),
        PatchType::Apply => Err(Status::new(500, "InternalError", "apply")),
    }
}
