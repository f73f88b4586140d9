//! `serviceaccounts/token`, and who a token belongs to. A token is a signed statement in a real cluster; here it is one
//! that the server recognises by its form, since nobody attacks a model.

use crate::apply::owners::{self, Operation};
use crate::chain::Reply;
use crate::server::ApiServer;
use crate::verbs::manager;
use api::authentication::{TokenRequest, TokenRequestStatus};
use api::scalars::{base64_decode, base64_encode};
use api::{Body, Cause, Obj, Request, Status, Str, User, Value, kind_of};
use ecow::eco_format;
use sim::Time;
use std::time::Duration;

/// The audience of tokens that name none.
const AUDIENCE: &str = "https://kubernetes.default.svc";

/// What tokens last when they do not say so, in seconds.
const DEFAULT_SECONDS: i64 = 3600;

const MIN_SECONDS: i64 = 600;
const MAX_SECONDS: i64 = 1 << 32;

/// Makes a token.
pub(super) fn create(server: &mut ApiServer, now: Time, request: &Request) -> Result<Reply, Status> {
    let value = match &request.body {
        Body::Value(value) => value.clone(),
        _ => Value::map(),
    };
    let account = server.get(kind_of::SERVICE_ACCOUNT, &request.namespace, &request.name);
    let account = account.ok_or_else(|| Status::not_found(kind_of::SERVICE_ACCOUNT, &request.name))?;
    let mut wanted: TokenRequest = api::codec::from_value(&value).map_err(Status::bad_request)?;
    let asked = wanted.spec.expiration_seconds.get_or_insert(DEFAULT_SECONDS).to_owned();
    let sent = wanted.clone();
    check(asked)?;
    bound(server, &request.namespace, &wanted)?;
    if wanted.spec.audiences.is_empty() {
        wanted.spec.audiences = [Str::from(AUDIENCE)].into();
    }
    let expires = now + Duration::from_secs(asked.unsigned_abs());
    let claims = Value::from([
        ("ns", Value::from(request.namespace.clone())),
        ("sa", Value::from(request.name.clone())),
        ("uid", Value::from(account.meta().uid.clone())),
        ("exp", Value::from(expires.seconds())),
    ]);
    let body = base64_encode(api::json::to_string(&claims).as_bytes());
    wanted.status = TokenRequestStatus {
        token: eco_format!("binnacle.{}", body.trim_end_matches('=')),
        expiration_timestamp: expires.into(),
    }
    .into();
    wanted.metadata.name = request.name.clone();
    wanted.metadata.namespace = request.namespace.clone();
    wanted.metadata.uid = account.meta().uid.clone();
    wanted.metadata.creation_timestamp = now.into();
    wanted.metadata.managed_fields = owned(now, request, &sent);
    let mut value = api::codec::encode(&wanted);
    value.set("kind", "TokenRequest");
    value.set("apiVersion", "authentication.k8s.io/v1");
    Ok(Reply::Value { code: 201, value })
}

/// The request's own fields, as their sender owns them.
fn owned(now: Time, request: &Request, sent: &TokenRequest) -> api::List<api::meta::ManagedFieldsEntry> {
    let mut who = manager(request, Operation::Update);
    who.api_version = "authentication.k8s.io/v1".into();
    owners::of_value(&who, now, &api::authentication::TOKEN_REQUEST_SHAPE, sent, &TokenRequest::default())
}

fn check(seconds: i64) -> Result<(), Status> {
    let rule = match seconds {
        s if s < MIN_SECONDS => "may not specify a duration less than 10 minutes",
        s if s > MAX_SECONDS => "may not specify a duration larger than 2^32 seconds",
        _ => return Ok(()),
    };
    let message = eco_format!("Invalid value: {seconds}: {rule}");
    let text = eco_format!("TokenRequest.authentication.k8s.io \"\" is invalid: spec.expirationSeconds: {message}");
    let cause = Cause { reason: "FieldValueInvalid".into(), message, field: "spec.expirationSeconds".into() };
    Err(Status::new(422, "Invalid", text).with(api::status::Details {
        group: "authentication.k8s.io".into(),
        kind: "TokenRequest".into(),
        causes: vec![cause],
        ..Default::default()
    }))
}

/// A token may be bound to a pod, a secret or a node, which must be there.
fn bound(server: &ApiServer, namespace: &str, wanted: &TokenRequest) -> Result<(), Status> {
    let Some(to) = &wanted.spec.bound_object_ref else { return Ok(()) };
    let (kind, namespace) = match (to.kind.as_str(), to.api_version.as_str()) {
        ("Pod", "v1") => (kind_of::POD, namespace),
        ("Secret", "v1") => (kind_of::SECRET, namespace),
        ("Node", "v1") => (kind_of::NODE, ""),
        (kind, version) => {
            let version = if version.contains('/') { version.to_owned() } else { format!("/{version}") };
            return Err(Status::bad_request(eco_format!("cannot bind token to object of type {version}, Kind={kind}")));
        }
    };
    let found: Obj = server.get(kind, namespace, &to.name).ok_or_else(|| Status::not_found(kind, &to.name))?;
    if to.uid.is_empty() || to.uid == found.meta().uid {
        return Ok(());
    }
    let message = eco_format!(
        "Operation cannot be fulfilled on {} \"{}\": the UID in the bound object reference ({}) does not match the UID in record. The object might have been deleted and then recreated",
        kind.kind,
        to.name,
        to.uid
    );
    let details = api::status::Details { name: to.name.clone(), kind: kind.kind.into(), ..Default::default() };
    Err(Status::new(409, "Conflict", message).with(details))
}

/// The service account that a token was given to, while it lives.
pub(crate) fn service_account(server: &ApiServer, now: Time, token: &str) -> Option<User> {
    let mut body = token.strip_prefix("binnacle.")?.to_owned();
    while !body.len().is_multiple_of(4) {
        body.push('=');
    }
    let text = String::from_utf8(base64_decode(&body).ok()?).ok()?;
    let claims = api::json::parse(&text).ok()?.value();
    let (namespace, name) = (claims.at("ns").as_str()?, claims.at("sa").as_str()?);
    let account = server.get(kind_of::SERVICE_ACCOUNT, namespace, name)?;
    if claims.at("uid").as_str()? != account.meta().uid || claims.at("exp").as_int()? < now.seconds() {
        return None;
    }
    Some(User {
        name: eco_format!("system:serviceaccount:{namespace}:{name}"),
        groups: vec![
            "system:serviceaccounts".into(),
            eco_format!("system:serviceaccounts:{namespace}"),
            "system:authenticated".into(),
        ]
        .into(),
        agent: Str::new(),
    })
}
