//! What is done to an object through a path below it: `binding`, `scale`, `eviction` …

mod binding;
pub(crate) mod bodies;
pub(crate) mod connect;
pub(crate) mod token;

use crate::chain::{Aside, Reply};
use crate::server::ApiServer;
use api::{Request, Status, Verb};
use sim::Time;

/// Carries a request to a subresource out.
pub(crate) fn execute(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    aside: &mut Aside,
) -> Result<Reply, Status> {
    match (request.verb, request.subresource.as_str()) {
        (Verb::Create, "binding") => binding::bind(server, now, request, aside),
        _ => Err(Status::new(404, "NotFound", "the server could not find the requested resource")),
    }
}
