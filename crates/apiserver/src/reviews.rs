//! Kinds that are questions: who am I, may I, whose token is this. They are answered, not stored.

use crate::chain::Reply;
use crate::server::ApiServer;
use api::{Request, Status};
use sim::Time;

/// Answers a question.
pub(crate) fn create(_server: &mut ApiServer, _now: Time, _request: &Request) -> Result<Reply, Status> {
    Err(Status::new(500, "InternalError", "reviews"))
}
