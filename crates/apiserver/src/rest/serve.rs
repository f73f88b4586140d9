//! Where a request goes: to a resource, a discovery document, or one of the other paths.

use super::media::{self, Accepted, Format, Shape};
use super::url::{Target, Url};
use super::{RestRequest, RestResponse, authenticate, discovery, paths, resource, respond};
use crate::resources;
use crate::server::ApiServer;
use api::{Status, User};
use sim::Time;

impl ApiServer {
    /// Answers a request from the wire.
    pub fn rest(&mut self, now: Time, request: &RestRequest) -> RestResponse {
        let url = Url::parse(&request.target);
        let plain = Accepted { format: Format::Json, shape: Shape::Whole, pretty: false };
        match route(self, now, request, &url) {
            Ok(response) => response,
            Err(status) => {
                let accepted = media::accept(request.header("Accept"), true, true).unwrap_or(plain);
                let mut response = respond::status(&accepted, &status);
                if request.method == "HEAD" {
                    response.body = super::RestBody::Bytes(Vec::new());
                }
                response
            }
        }
    }
}

fn route(server: &mut ApiServer, now: Time, request: &RestRequest, url: &Url) -> Result<RestResponse, Status> {
    let user = authenticate::user(server, now, request)?;
    let target = Target::of(&url.parts);
    let user = crate::authorization::impersonation::user(server, user, request, target.as_ref())?;
    if let Some(target) = target {
        return to_resource(server, now, request, url, target, user);
    }
    crate::authorization::authorize_path(server, &user, &request.method, &url.path)?;
    if let Some(response) = discovery::answer(server, request, url)? {
        return Ok(response);
    }
    paths::answer(server, request, url)
}

fn to_resource(
    server: &mut ApiServer,
    now: Time,
    request: &RestRequest,
    url: &Url,
    target: Target,
    user: User,
) -> Result<RestResponse, Status> {
    if !target.group.is_empty() && !resources::has_group(server, &target.group) {
        let verb = resource::verb_of(&request.method, &target, url);
        crate::authorization::authorize_target(server, &user, verb, &target)?;
        return Ok(respond::text(404, "404 page not found\n"));
    }
    resource::answer(server, now, request, url, target, user)
}

/// 404 for a path below a version that the server offers.
pub(crate) fn no_resource() -> Status {
    Status::new(404, "NotFound", "the server could not find the requested resource").with(Default::default())
}

/// 405.
pub(crate) fn no_method() -> Status {
    Status::new(405, "MethodNotAllowed", "the server does not allow this method on the requested resource")
        .with(Default::default())
}
