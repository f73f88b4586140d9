//! Roles and bindings. Plays: `plugin/pkg/auth/authorizer/rbac`.

use super::Wish;
use crate::server::ApiServer;
use api::rbac::{ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding, RoleRef, Subject};
use api::{List, Str, User, kind_of};
use ecow::eco_format;

/// A rule that a user has, and through what.
pub(crate) struct Held {
    pub(crate) rule: PolicyRule,
    reason: Str,
}

/// Why the user may do it; none when no rule says so.
pub(crate) fn allows(server: &ApiServer, user: &User, wish: Wish<'_>) -> Option<Str> {
    let namespace = match wish {
        Wish::Resource { namespace, .. } => namespace,
        Wish::Path { .. } => "",
    };
    held(server, user, namespace).into_iter().find(|h| covers(&h.rule, wish)).map(|h| h.reason)
}

/// The rules that a user has in a namespace (empty: in the whole cluster), those of cluster bindings first.
pub(crate) fn held(server: &ApiServer, user: &User, namespace: &str) -> Vec<Held> {
    let mut out = Vec::new();
    for object in server.list(kind_of::CLUSTER_ROLE_BINDING, "") {
        let binding: &ClusterRoleBinding = object.get();
        let Some(subject) = applies(user, &binding.subjects, "") else { continue };
        let name = &binding.metadata.name;
        let reason = eco_format!(
            "RBAC: allowed by ClusterRoleBinding \"{name}\" of {} \"{}\" to {subject}",
            binding.role_ref.kind,
            binding.role_ref.name
        );
        add(server, &binding.role_ref, "", &reason, &mut out);
    }
    if namespace.is_empty() {
        return out;
    }
    for object in server.list(kind_of::ROLE_BINDING, namespace) {
        let binding: &RoleBinding = object.get();
        let Some(subject) = applies(user, &binding.subjects, namespace) else { continue };
        let name = &binding.metadata.name;
        let reason = eco_format!(
            "RBAC: allowed by RoleBinding \"{name}/{namespace}\" of {} \"{}\" to {subject}",
            binding.role_ref.kind,
            binding.role_ref.name
        );
        add(server, &binding.role_ref, namespace, &reason, &mut out);
    }
    out
}

fn add(server: &ApiServer, role: &RoleRef, namespace: &str, reason: &Str, out: &mut Vec<Held>) {
    let rules = rules_of(server, role, namespace).unwrap_or_default();
    out.extend(rules.iter().map(|r| Held { rule: r.clone(), reason: reason.clone() }));
}

/// The rules of the role that a reference names; none when there is no such role.
pub(crate) fn rules_of(server: &ApiServer, role: &RoleRef, namespace: &str) -> Option<List<PolicyRule>> {
    if role.kind == "ClusterRole" {
        return Some(server.get(kind_of::CLUSTER_ROLE, "", &role.name)?.get::<ClusterRole>().rules.clone());
    }
    Some(server.get(kind_of::ROLE, namespace, &role.name)?.get::<Role>().rules.clone())
}

/// The subject that the user is, described.
fn applies(user: &User, subjects: &[Subject], namespace: &str) -> Option<Str> {
    subjects.iter().find_map(|s| match s.kind.as_str() {
        "User" => (s.name == user.name).then(|| eco_format!("User \"{}\"", s.name)),
        "Group" => user.groups.contains(&s.name).then(|| eco_format!("Group \"{}\"", s.name)),
        "ServiceAccount" => {
            let of = if s.namespace.is_empty() { namespace } else { &s.namespace };
            let name = eco_format!("system:serviceaccount:{of}:{}", s.name);
            (name == user.name).then(|| eco_format!("ServiceAccount \"{}/{of}\"", s.name))
        }
        _ => None,
    })
}

fn has(list: &[Str], wanted: &str) -> bool {
    list.iter().any(|l| l == "*" || l == wanted)
}

/// Whether a rule lets a wish come true.
fn covers(rule: &PolicyRule, wish: Wish<'_>) -> bool {
    match wish {
        Wish::Path { verb, path } => {
            let fits = |url: &Str| {
                url == "*" || *url == path || url.strip_suffix('*').is_some_and(|start| path.starts_with(start))
            };
            has(&rule.verbs, verb) && rule.non_resource_urls.iter().any(fits)
        }
        Wish::Resource { verb, group, resource, subresource, name, .. } => {
            let fits = |r: &Str| match subresource {
                "" => r == "*" || *r == resource,
                sub => r == "*" || r.split_once('/').is_some_and(|(a, b)| (a == resource || a == "*") && b == sub),
            };
            has(&rule.verbs, verb)
                && has(&rule.api_groups, group)
                && rule.resources.iter().any(fits)
                && (rule.resource_names.is_empty() || rule.resource_names.iter().any(|n| *n == name))
        }
    }
}
