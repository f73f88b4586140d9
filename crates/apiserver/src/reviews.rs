//! Kinds that are questions: who am I, may I, whose token is this. They are answered, not stored.
//!
//! Plays: `pkg/registry/authorization` and `pkg/registry/authentication`.

use crate::apply::owners::{self, Operation};
use crate::authorization::{Wish, decide, rbac};
use crate::chain::{Reply, body_object};
use crate::server::ApiServer;
use crate::verbs::manager;
use api::authentication::{SelfSubjectReview, TokenReview, UserInfo};
use api::authorization::{
    LocalSubjectAccessReview, NonResourceAttributes, NonResourceRule, ResourceAttributes, ResourceRule,
    SelfSubjectAccessReview, SelfSubjectRulesReview, SubjectAccessReview, SubjectAccessReviewStatus,
    SubjectRulesReviewStatus,
};
use api::{Cause, List, Obj, Ptr, Request, Status, Str, User, Value};
use ecow::eco_format;
use sim::Time;

/// Answers a question.
pub(crate) fn create(server: &mut ApiServer, now: Time, request: &Request) -> Result<Reply, Status> {
    let mut object = body_object(request)?;
    object.meta_mut().managed_fields = owned(now, request, &object);
    match request.kind.kind {
        "SelfSubjectReview" => who_am_i(now, request, &mut object),
        "TokenReview" => whose_token(server, now, &mut object)?,
        "SelfSubjectAccessReview" => may_i(server, request, &mut object)?,
        "SubjectAccessReview" => may_they(server, &mut object)?,
        "LocalSubjectAccessReview" => may_they_here(server, request, &mut object)?,
        _ => what_may_i(server, request, &mut object)?,
    }
    Ok(Reply::Value { code: 201, value: object.to_value() })
}

fn owned(now: Time, request: &Request, object: &Obj) -> List<api::meta::ManagedFieldsEntry> {
    let Some(shape) = request.kind.shape.filter(|_| request.kind.kind != "SelfSubjectRulesReview") else {
        return List::new();
    };
    let empty = Obj::empty(request.kind);
    owners::of_value(&manager(request, Operation::Update), now, shape, object.resource(), empty.resource())
}

fn info(user: &User) -> UserInfo {
    UserInfo { username: user.name.clone(), groups: user.groups.clone(), ..UserInfo::default() }
}

fn who_am_i(now: Time, request: &Request, object: &mut Obj) {
    let review = object.get_mut::<SelfSubjectReview>();
    review.metadata.creation_timestamp = now.into();
    review.status.user_info = info(&request.user);
}

fn whose_token(server: &ApiServer, now: Time, object: &mut Obj) -> Result<(), Status> {
    let review = object.get_mut::<TokenReview>();
    if review.spec.token.is_empty() {
        return Err(Status::bad_request("token is required for TokenReview in authentication"));
    }
    match crate::subresource::token::service_account(server, now, &review.spec.token) {
        Some(user) => {
            review.status.authenticated = true;
            review.status.user = info(&user);
            review.status.audiences = [Str::from("https://kubernetes.default.svc")].into();
        }
        None => review.status.error = "invalid bearer token".into(),
    }
    Ok(())
}

/// 422 about a review, whose kind the real server leaves out.
fn invalid(field: &str, message: impl Into<Str>) -> Status {
    let message = message.into();
    let text = eco_format!(".authorization.k8s.io \"\" is invalid: {field}: {message}");
    let cause = Cause { reason: "FieldValueInvalid".into(), message, field: field.into() };
    Status::new(422, "Invalid", text).with(api::status::Details {
        group: "authorization.k8s.io".into(),
        causes: vec![cause],
        ..Default::default()
    })
}

type Resource = Option<Ptr<ResourceAttributes>>;
type Path = Option<Ptr<NonResourceAttributes>>;

fn one_of(resource: &Resource, path: &Path) -> Result<(), Status> {
    let rule = "exactly one of nonResourceAttributes or resourceAttributes must be specified";
    match (resource, path) {
        (Some(_), None) | (None, Some(_)) => Ok(()),
        (None, None) => Err(invalid("spec", eco_format!("Invalid value: null: {rule}"))),
        (Some(_), Some(p)) => {
            let value = Value::from([("Path", Value::from(p.path.clone())), ("Verb", Value::from(p.verb.clone()))]);
            Err(invalid("spec", eco_format!("Invalid value: {}: {rule}", api::json::to_string(&value))))
        }
    }
}

fn answer(server: &ApiServer, user: &User, resource: &Resource, path: &Path) -> SubjectAccessReviewStatus {
    let wish = match (resource, path) {
        (Some(r), _) => Wish::Resource {
            verb: &r.verb,
            group: &r.group,
            resource: &r.resource,
            subresource: &r.subresource,
            namespace: &r.namespace,
            name: &r.name,
        },
        (None, Some(p)) => Wish::Path { verb: &p.verb, path: &p.path },
        (None, None) => return SubjectAccessReviewStatus::default(),
    };
    match decide(server, user, wish) {
        Some(reason) => SubjectAccessReviewStatus { allowed: true, reason, ..Default::default() },
        None => SubjectAccessReviewStatus::default(),
    }
}

fn may_i(server: &ApiServer, request: &Request, object: &mut Obj) -> Result<(), Status> {
    let review = object.get_mut::<SelfSubjectAccessReview>();
    one_of(&review.spec.resource_attributes, &review.spec.non_resource_attributes)?;
    let spec = &review.spec;
    review.status = answer(server, &request.user, &spec.resource_attributes, &spec.non_resource_attributes).into();
    Ok(())
}

fn subject(user: &Str, groups: &[Str]) -> Result<User, Status> {
    if user.is_empty() && groups.is_empty() {
        let message = "Invalid value: \"\": at least one of user or group must be specified";
        return Err(invalid("spec.user", message));
    }
    Ok(User { name: user.clone(), groups: groups.to_vec().into(), agent: Str::new() })
}

fn may_they(server: &ApiServer, object: &mut Obj) -> Result<(), Status> {
    let review = object.get_mut::<SubjectAccessReview>();
    one_of(&review.spec.resource_attributes, &review.spec.non_resource_attributes)?;
    let user = subject(&review.spec.user, &review.spec.groups)?;
    let spec = &review.spec;
    review.status = answer(server, &user, &spec.resource_attributes, &spec.non_resource_attributes).into();
    Ok(())
}

fn may_they_here(server: &ApiServer, request: &Request, object: &mut Obj) -> Result<(), Status> {
    object.meta_mut().namespace = request.namespace.clone();
    let review = object.get_mut::<LocalSubjectAccessReview>();
    one_of(&review.spec.resource_attributes, &review.spec.non_resource_attributes)?;
    let user = subject(&review.spec.user, &review.spec.groups)?;
    let namespace = review.spec.resource_attributes.as_ref().map(|r| r.namespace.clone()).unwrap_or_default();
    if namespace != request.namespace {
        let message = eco_format!("Invalid value: \"{namespace}\": must match metadata.namespace");
        return Err(invalid("spec.resourceAttributes.namespace", message));
    }
    let spec = &review.spec;
    review.status = answer(server, &user, &spec.resource_attributes, &spec.non_resource_attributes).into();
    Ok(())
}

fn what_may_i(server: &ApiServer, request: &Request, object: &mut Obj) -> Result<(), Status> {
    let review = object.get_mut::<SelfSubjectRulesReview>();
    let namespace = std::mem::take(&mut review.spec.namespace);
    if namespace.is_empty() {
        return Err(Status::bad_request("no namespace on request"));
    }
    let mut status = SubjectRulesReviewStatus {
        resource_rules: Vec::new().into(),
        non_resource_rules: Vec::new().into(),
        ..Default::default()
    };
    let mut held = rbac::held(server, &request.user, &namespace);
    if crate::authorization::is_master(&request.user) {
        status.resource_rules.push(ResourceRule {
            verbs: ["*".into()].into(),
            api_groups: ["*".into()].into(),
            resources: ["*".into()].into(),
            ..Default::default()
        });
        status
            .non_resource_rules
            .push(NonResourceRule { verbs: ["*".into()].into(), non_resource_urls: ["*".into()].into() });
        held.clear();
    }
    for h in held {
        let rule = h.rule;
        if !rule.resources.is_empty() {
            status.resource_rules.push(ResourceRule {
                verbs: rule.verbs.clone(),
                api_groups: rule.api_groups.clone(),
                resources: rule.resources.clone(),
                resource_names: rule.resource_names.clone(),
            });
        }
        if !rule.non_resource_urls.is_empty() {
            status
                .non_resource_rules
                .push(NonResourceRule { verbs: rule.verbs.clone(), non_resource_urls: rule.non_resource_urls.clone() });
        }
    }
    sort(&mut status);
    review.status = status.into();
    Ok(())
}

/// The order is not fixed in a real cluster; here it is by what the rules are about.
fn sort(status: &mut SubjectRulesReviewStatus) {
    let key = |r: &ResourceRule| (r.api_groups.to_vec(), r.resource_names.is_empty(), r.resources.to_vec());
    status.resource_rules.to_mut().sort_by_key(key);
    status.non_resource_rules.to_mut().sort_by_key(|r| r.non_resource_urls.to_vec());
}
