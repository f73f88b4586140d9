//! Requests that end at a kubelet: logs, exec, attach, port-forward, proxy. The API server only checks them.

use crate::rest::KubeletCall;
use crate::server::ApiServer;
use api::{Status, kind_of};
use sim::Time;

/// Refuses what need not be passed on.
pub(crate) fn check(server: &ApiServer, _now: Time, call: &KubeletCall, resource: &str) -> Result<(), Status> {
    if resource == "pods" && server.get(kind_of::POD, &call.namespace, &call.name).is_none() {
        return Err(Status::not_found(kind_of::POD, &call.name));
    }
    Ok(())
}
