//! Nobody grants what they do not have. Plays: `pkg/registry/rbac/validation` and `pkg/registry/rbac/*/policybased`.

use super::rbac::{held, rules_of};
use super::{Wish, decide, is_master};
use crate::server::ApiServer;
use api::go::quote;
use api::rbac::{ClusterRole, ClusterRoleBinding, PolicyRule, Role, RoleBinding, RoleRef};
use api::{List, Obj, Request, Status, Str, kind_of};
use ecow::eco_format;
use std::collections::BTreeMap;

/// Refuses a role or a binding that would give more than its writer has.
pub(crate) fn check(server: &ApiServer, request: &Request, new: &Obj, old: Option<&Obj>) -> Result<(), Status> {
    if is_master(&request.user) || request.kind.group != "rbac.authorization.k8s.io" {
        return Ok(());
    }
    let namespace = new.namespace();
    let (rules, verb, role) = if let Some(r) = new.try_get::<Role>() {
        if old.is_some_and(|o| o.get::<Role>().rules == r.rules) {
            return Ok(());
        }
        (r.rules.clone(), "escalate", None)
    } else if let Some(r) = new.try_get::<ClusterRole>() {
        if old.is_some_and(|o| o.get::<ClusterRole>().rules == r.rules) {
            return Ok(());
        }
        (r.rules.clone(), "escalate", None)
    } else if let Some(b) = new.try_get::<RoleBinding>() {
        let same =
            |o: &Obj| o.get::<RoleBinding>().role_ref == b.role_ref && o.get::<RoleBinding>().subjects == b.subjects;
        if old.is_some_and(same) {
            return Ok(());
        }
        (granted(server, request, &b.role_ref, namespace)?, "bind", Some(&b.role_ref))
    } else if let Some(b) = new.try_get::<ClusterRoleBinding>() {
        (granted(server, request, &b.role_ref, "")?, "bind", Some(&b.role_ref))
    } else {
        return Ok(());
    };
    if may(server, request, verb, role, namespace, new.name()) {
        return Ok(());
    }
    let mine: Vec<PolicyRule> = held(server, &request.user, namespace).into_iter().map(|h| h.rule).collect();
    let missing: Vec<PolicyRule> =
        rules.iter().flat_map(break_down).filter(|r| !mine.iter().any(|m| includes(m, r))).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let groups: Vec<String> = request.user.groups.iter().map(|g| quote(g)).collect();
    let why = eco_format!(
        "user \"{}\" (groups=[{}]) is attempting to grant RBAC permissions not currently held:\n{}",
        request.user.name,
        groups.join(" "),
        compact(&missing).join("\n")
    );
    Err(Status::forbidden(request.kind, new.name(), &why))
}

fn granted(server: &ApiServer, request: &Request, role: &RoleRef, namespace: &str) -> Result<List<PolicyRule>, Status> {
    rules_of(server, role, namespace).ok_or_else(|| Status::not_found(request.kind, &role.name))
}

/// The verbs `escalate` and `bind` lift the rule.
fn may(server: &ApiServer, request: &Request, verb: &str, role: Option<&RoleRef>, namespace: &str, name: &str) -> bool {
    let resource = match role {
        Some(r) if r.kind == "ClusterRole" => kind_of::CLUSTER_ROLE,
        Some(_) => kind_of::ROLE,
        None => request.kind,
    };
    let wish = Wish::Resource {
        verb,
        group: resource.group,
        resource: resource.plural,
        subresource: "",
        namespace,
        name: role.map_or(name, |r| &r.name),
    };
    decide(server, &request.user, wish).is_some()
}

/// A rule as rules of one verb on one thing each.
fn break_down(rule: &PolicyRule) -> Vec<PolicyRule> {
    let mut out = Vec::new();
    let one = |s: &Str| List::from([s.clone()]);
    for verb in &rule.verbs {
        for url in &rule.non_resource_urls {
            out.push(PolicyRule { verbs: one(verb), non_resource_urls: one(url), ..PolicyRule::default() });
        }
        for group in &rule.api_groups {
            for resource in &rule.resources {
                let base = PolicyRule {
                    verbs: one(verb),
                    api_groups: one(group),
                    resources: one(resource),
                    ..PolicyRule::default()
                };
                if rule.resource_names.is_empty() {
                    out.push(base.clone());
                }
                for name in &rule.resource_names {
                    out.push(PolicyRule { resource_names: one(name), ..base.clone() });
                }
            }
        }
    }
    out
}

/// Whether a rule gives all that a broken-down one does.
fn includes(rule: &PolicyRule, part: &PolicyRule) -> bool {
    let all = |have: &[Str], want: &[Str]| want.iter().all(|w| have.iter().any(|h| h == "*" || h == w));
    let names = rule.resource_names.is_empty()
        || (!part.resource_names.is_empty() && all(&rule.resource_names, &part.resource_names));
    let urls = part.non_resource_urls.iter().all(|w| {
        rule.non_resource_urls
            .iter()
            .any(|h| h == "*" || h == w || h.strip_suffix('*').is_some_and(|start| w.starts_with(start)))
    });
    let resource = |w: &Str| {
        rule.resources.iter().any(|h| {
            h == "*"
                || h == w
                || h.strip_prefix("*/").is_some_and(|sub| w.split_once('/').is_some_and(|(_, s)| s == sub))
        })
    };
    all(&rule.verbs, &part.verbs)
        && all(&rule.api_groups, &part.api_groups)
        && part.resources.iter().all(resource)
        && names
        && urls
}

/// Rules that differ only in their verbs, as one line each, sorted.
fn compact(rules: &[PolicyRule]) -> Vec<String> {
    let list = |l: &[Str]| l.iter().map(|s| quote(s)).collect::<Vec<_>>().join(" ");
    let mut by_thing: BTreeMap<String, Vec<Str>> = BTreeMap::new();
    for rule in rules {
        let mut parts = Vec::new();
        for (name, values) in [
            ("APIGroups", &rule.api_groups),
            ("Resources", &rule.resources),
            ("NonResourceURLs", &rule.non_resource_urls),
            ("ResourceNames", &rule.resource_names),
        ] {
            if !values.is_empty() {
                parts.push(format!("{name}:[{}]", list(values)));
            }
        }
        by_thing.entry(parts.join(", ")).or_default().extend(rule.verbs.iter().cloned());
    }
    by_thing.iter().map(|(thing, verbs)| format!("{{{thing}, Verbs:[{}]}}", list(verbs))).collect()
}
