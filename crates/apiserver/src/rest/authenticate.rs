//! Who sends a request: the bearer token, or nobody; and as whom they want to act.

use super::RestRequest;
use crate::server::ApiServer;
use api::{Status, Str, User};

/// The user behind a request.
pub(crate) fn user(server: &ApiServer, now: sim::Time, request: &RestRequest) -> Result<User, Status> {
    let agent = request.header("User-Agent").unwrap_or_default();
    let agent: Str = agent.split('/').next().unwrap_or_default().into();
    let header = request.header("Authorization").unwrap_or_default();
    let token =
        header.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).map(|(_, t)| t.trim());
    let Some(token) = token.filter(|t| !t.is_empty()) else {
        return Ok(User {
            name: "system:anonymous".into(),
            groups: vec!["system:unauthenticated".into()].into(),
            agent,
        });
    };
    if let Some(mut user) = crate::subresource::token::service_account(server, now, token) {
        user.agent = agent;
        return Ok(user);
    }
    match &server.config.admin_token {
        Some(known) if known != token => Err(Status::new(401, "Unauthorized", "Unauthorized")),
        _ => Ok(User::admin(agent)),
    }
}
