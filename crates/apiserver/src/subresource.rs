//! What is done to an object through a path below it: `binding`, `scale`, `eviction` …

mod binding;
pub(crate) mod bodies;
pub(crate) mod connect;
mod eviction;
mod scale;
pub(crate) mod token;

use crate::chain::{Aside, Reply};
use crate::server::ApiServer;
use api::{Request, Status, Value, Verb};
use sim::Time;

/// Whether a subresource takes and gives the object itself, so that the plain verbs serve it.
pub(crate) fn is_plain(subresource: &str) -> bool {
    matches!(subresource, "" | "status" | "finalize" | "ephemeralcontainers" | "resize" | "approval")
}

/// Carries a request to a subresource out.
pub(crate) fn execute(
    server: &mut ApiServer,
    now: Time,
    request: &Request,
    aside: &mut Aside,
) -> Result<Reply, Status> {
    match (request.verb, request.subresource.as_str()) {
        (Verb::Create, "binding") => binding::bind(server, now, request, aside),
        (Verb::Create, "eviction") => eviction::evict(server, now, request, aside),
        (Verb::Create, "token") => token::create(server, now, request),
        (Verb::Get | Verb::Update | Verb::Patch, "scale") => scale::execute(server, now, request, aside),
        _ => Err(Status::new(404, "NotFound", "the server could not find the requested resource")),
    }
}

/// The success of what makes no object.
fn success() -> Value {
    let mut value = Status { code: 201, ..Status::default() }.to_value();
    value.set("code", 201);
    value
}
