//! Whether a user may do what a request asks for. Plays: `apiserver/pkg/authorization` and the RBAC authorizer.

pub(crate) mod escalation;
pub(crate) mod impersonation;
pub(crate) mod rbac;

use crate::rest::RestTarget;
use crate::server::ApiServer;
use api::status::Details;
use api::{Request, Status, Str, User, Verb};
use ecow::eco_format;

/// What somebody wants to do.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wish<'a> {
    /// Something with a resource.
    Resource {
        verb: &'a str,
        group: &'a str,
        resource: &'a str,
        subresource: &'a str,
        namespace: &'a str,
        name: &'a str,
    },
    /// Something with a path that is no resource.
    Path { verb: &'a str, path: &'a str },
}

/// Whether the user may do everything.
pub(crate) fn is_master(user: &User) -> bool {
    user.groups.iter().any(|g| g == "system:masters")
}

/// Whether the user may do it; if so, and not everything, why.
pub(crate) fn decide(server: &ApiServer, user: &User, wish: Wish<'_>) -> Option<Str> {
    if is_master(user) {
        return Some(Str::new());
    }
    rbac::allows(server, user, wish)
}

/// Refuses what the user may not do. The group `system:masters` may do everything.
pub(crate) fn authorize(server: &ApiServer, request: &Request) -> Result<(), Status> {
    if is_master(&request.user) {
        return Ok(());
    }
    let in_namespaces = request.kind.plural == "namespaces" && request.kind.group.is_empty();
    let wish = Wish::Resource {
        verb: request.verb.as_str(),
        group: request.options.api_version.split_once('/').map_or(request.kind.group, |(group, _)| group),
        resource: request.kind.plural,
        subresource: &request.subresource,
        namespace: if in_namespaces { &request.name } else { &request.namespace },
        name: &request.name,
    };
    refuse(server, &request.user, wish)
}

/// The same for a path that is no resource.
pub(crate) fn authorize_path(server: &ApiServer, user: &User, method: &str, path: &str) -> Result<(), Status> {
    refuse(server, user, Wish::Path { verb: &method.to_lowercase(), path })
}

/// The same for a resource that may not exist.
pub(crate) fn authorize_target(
    server: &ApiServer,
    user: &User,
    verb: Option<Verb>,
    target: &RestTarget,
) -> Result<(), Status> {
    let Some(verb) = verb else { return Ok(()) };
    let in_namespaces = target.resource == "namespaces" && target.group.is_empty();
    let wish = Wish::Resource {
        verb: verb.as_str(),
        group: &target.group,
        resource: &target.resource,
        subresource: &target.subresource,
        namespace: if in_namespaces { &target.name } else { &target.namespace },
        name: &target.name,
    };
    refuse(server, user, wish)
}

fn refuse(server: &ApiServer, user: &User, wish: Wish<'_>) -> Result<(), Status> {
    match decide(server, user, wish) {
        Some(_) => Ok(()),
        None => Err(refusal(user, wish)),
    }
}

/// 403 in Kubernetes' words.
pub(crate) fn refusal(user: &User, wish: Wish<'_>) -> Status {
    match wish {
        Wish::Path { verb, path } => {
            let message = eco_format!("forbidden: User \"{}\" cannot {verb} path \"{path}\"", user.name);
            Status::new(403, "Forbidden", message).with(Details::default())
        }
        Wish::Resource { verb, group, resource, subresource, namespace, name } => {
            let of_group = if group.is_empty() { resource.to_owned() } else { format!("{resource}.{group}") };
            let what = if name.is_empty() { of_group } else { format!("{of_group} \"{name}\"") };
            let whole = if subresource.is_empty() { resource.to_owned() } else { format!("{resource}/{subresource}") };
            let scope = if namespace.is_empty() {
                "at the cluster scope".to_owned()
            } else {
                format!("in the namespace \"{namespace}\"")
            };
            let message = eco_format!(
                "{what} is forbidden: User \"{}\" cannot {verb} resource \"{whole}\" in API group \"{group}\" {scope}",
                user.name
            );
            let details =
                Details { name: name.into(), group: group.into(), kind: resource.into(), ..Details::default() };
            Status::new(403, "Forbidden", message).with(details)
        }
    }
}
