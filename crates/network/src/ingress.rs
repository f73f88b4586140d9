//! Ingress: which rule takes a host and a path. Plays: an ingress controller, by the rules of `networking.k8s.io/v1`.

use api::core::Secret;
use api::networking::{Ingress, IngressBackend, IngressClass};
use api::{ObjectRef, Str, kind_of};
use client::Cache;
use ecow::eco_format;

/// The controller whose classes are served here.
pub const CONTROLLER: &str = "k8s.io/ingress-nginx";

/// A rule that took a request.
#[derive(Clone, Debug)]
pub struct Match<'a> {
    /// The ingress.
    pub ingress: &'a Ingress,
    /// Its rule, as a field path.
    pub rule: Str,
    /// Where it leads.
    pub backend: &'a IngressBackend,
    /// As [`host_rank`] says.
    host_rank: u8,
    exact_path: bool,
    path_bytes: usize,
}

impl Match<'_> {
    /// Names the ingress.
    pub fn reference(&self) -> ObjectRef {
        reference(self.ingress)
    }
}

/// Names an ingress.
pub fn reference(ingress: &Ingress) -> ObjectRef {
    ObjectRef::new(kind_of::INGRESS, ingress.metadata.namespace.clone(), ingress.metadata.name.clone())
}

/// The ingresses that are served: those whose class is one of ours.
pub fn served(cache: &Cache) -> impl Iterator<Item = &Ingress> {
    cache.list::<Ingress>("").filter(|i| class_problem(cache, i).is_none())
}

/// Why an ingress is not served, if it is not.
pub fn class_problem(cache: &Cache, ingress: &Ingress) -> Option<Str> {
    // The default class is filled in when an Ingress is made, so one without a class was made before there was a default.
    let annotated = ingress.metadata.annotations.get("kubernetes.io/ingress.class");
    let Some(name) = ingress.spec.ingress_class_name.as_ref().or(annotated) else {
        return Some("it names no ingressClassName and no class is the default".into());
    };
    match cache.get::<IngressClass>("", name) {
        None => Some(eco_format!("its ingressClassName is {name}, and there is no such IngressClass")),
        Some(class) if class.spec.controller != CONTROLLER => Some(eco_format!(
            "its class {name} belongs to the controller {}, which does not run here",
            class.spec.controller
        )),
        Some(_) => None,
    }
}

/// The rule that takes a host and a path: first the host decides (named before wildcard before any), then an exact path before
/// the longest prefix, then the older ingress. A host that has rules, but none for the path, falls to the default backend.
/// Source: the Ingress page, and how an nginx controller merges ingresses of one host into one server.
pub fn find<'a>(cache: &'a Cache, host: &str, path: &str) -> Option<Match<'a>> {
    let ranks =
        served(cache).flat_map(|i| i.spec.rules.iter()).filter(|r| r.http.is_some()).map(|r| host_rank(&r.host, host));
    let host_wins = ranks.max().unwrap_or(0);
    let mut best: Option<Match<'a>> = None;
    for ingress in served(cache) {
        for found in candidates(ingress, host, path).into_iter().filter(|m| m.host_rank == host_wins) {
            let rank =
                |m: &Match<'_>| (m.exact_path, m.path_bytes, std::cmp::Reverse(m.ingress.metadata.creation_timestamp));
            if best.as_ref().is_none_or(|b| rank(&found) > rank(b)) {
                best = Some(found);
            }
        }
    }
    best.or_else(|| default_backend(cache, host))
}

/// How well the host of a rule fits: 3 named, 2 by a wildcard, 1 any host, 0 not at all.
fn host_rank(pattern: &str, host: &str) -> u8 {
    match pattern {
        "" => 1,
        named if named == host => 3,
        pattern => u8::from(wildcard(pattern, host)) * 2,
    }
}

/// The default backend of an ingress with a rule for the host, else of one without rules.
fn default_backend<'a>(cache: &'a Cache, host: &str) -> Option<Match<'a>> {
    let with = served(cache).filter_map(|i| Some((i, i.spec.default_backend.as_deref()?)));
    let rank = |i: &Ingress| {
        let rules = i.spec.rules.iter().map(|r| host_rank(&r.host, host)).max();
        rules.map_or(Some(1), |r| (r > 0).then_some(r + 1))
    };
    let (ingress, backend) = with.filter(|(i, _)| rank(i).is_some()).max_by_key(|(i, _)| rank(i))?;
    Some(Match { ingress, rule: "spec.defaultBackend".into(), backend, host_rank: 0, exact_path: false, path_bytes: 0 })
}

/// The rules that are nearest to a host and a path which none takes: for the sentence that says why.
#[derive(Clone, Debug, PartialEq)]
pub enum Near {
    /// An ingress that nobody serves would take it: why it is not served.
    Unserved(ObjectRef, Str),
    /// The host has rules, but none for this path: the first of them, as field, type and path.
    Path(ObjectRef, Str, Str, Str),
    /// No rule is for this host: the hosts that there are, with one of their ingresses.
    Host(Option<ObjectRef>, Vec<Str>),
}

/// Why no rule takes a host and a path.
pub fn nearest(cache: &Cache, host: &str, path: &str) -> Near {
    let mut hosts: Vec<Str> = Vec::new();
    let mut first = None;
    let mut near_path = None;
    for ingress in cache.list::<Ingress>("") {
        let problem = class_problem(cache, ingress);
        if let Some(problem) = problem {
            let takes = !candidates(ingress, host, path).is_empty() || ingress.spec.default_backend.is_some();
            if takes {
                return Near::Unserved(reference(ingress), problem);
            }
            continue;
        }
        for (r, rule) in ingress.spec.rules.iter().enumerate() {
            first.get_or_insert_with(|| reference(ingress));
            if !rule.host.is_empty() && !hosts.contains(&rule.host) {
                hosts.push(rule.host.clone());
            }
            if host_rank(&rule.host, host) == 0 || near_path.is_some() {
                continue;
            }
            let paths = rule.http.as_deref().map(|h| &h.paths);
            let all = paths.into_iter().flatten().enumerate();
            // The path that shares most with what was asked for is the one that was meant.
            let shared = |a: &str| a.bytes().zip(path.bytes()).take_while(|(a, b)| a == b).count();
            if let Some((p, wanted)) = all.max_by_key(|(p, w)| (shared(&w.path), usize::MAX - p)) {
                let kind = wanted.path_type.clone().unwrap_or_default();
                near_path = Some(Near::Path(
                    reference(ingress),
                    eco_format!("spec.rules[{r}].http.paths[{p}]"),
                    kind,
                    wanted.path.clone(),
                ));
            }
        }
    }
    near_path.unwrap_or(Near::Host(first, hosts))
}

fn candidates<'a>(ingress: &'a Ingress, host: &str, path: &str) -> Vec<Match<'a>> {
    let mut out = Vec::new();
    for (r, rule) in ingress.spec.rules.iter().enumerate() {
        let host_rank = host_rank(&rule.host, host);
        if host_rank == 0 {
            continue;
        }
        let Some(http) = rule.http.as_deref() else { continue };
        for (p, wanted) in http.paths.iter().enumerate() {
            let exact = wanted.path_type.as_deref() == Some("Exact");
            if !(if exact { wanted.path == path } else { prefix(&wanted.path, path) }) {
                continue;
            }
            out.push(Match {
                ingress,
                rule: eco_format!("spec.rules[{r}].http.paths[{p}]"),
                backend: &wanted.backend,
                host_rank,
                exact_path: exact,
                path_bytes: wanted.path.trim_end_matches('/').len(),
            });
        }
    }
    out
}

/// `*.example.com` takes one more label.
fn wildcard(pattern: &str, host: &str) -> bool {
    let Some(rest) = pattern.strip_prefix('*') else { return false };
    host.strip_suffix(rest).is_some_and(|label| !label.is_empty() && !label.contains('.'))
}

/// `Prefix` compares whole elements of the path.
fn prefix(pattern: &str, path: &str) -> bool {
    let pattern = pattern.trim_end_matches('/');
    let path = path.split(['?', '#']).next().unwrap_or(path);
    path.strip_prefix(pattern).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The secret with which an ingress would encrypt for a host.
pub fn tls_secret<'a>(ingress: &'a Ingress, host: &str) -> Option<&'a Str> {
    let covers = |h: &Str| host_rank(h, host) > 1;
    ingress.spec.tls.iter().find(|t| t.hosts.is_empty() || t.hosts.iter().any(covers)).map(|t| &t.secret_name)
}

/// Why the certificate of a host can't be shown: what is wrong, and which field to change.
pub fn tls_problem(cache: &Cache, ingress: &Ingress, host: &str) -> Option<(Str, Str)> {
    let name = &ingress.metadata.name;
    let Some(secret) = tls_secret(ingress, host) else {
        let listed: Vec<Str> = ingress.spec.tls.iter().flat_map(|t| t.hosts.iter().cloned()).collect();
        let found = if listed.is_empty() {
            "it has no spec.tls".into()
        } else {
            eco_format!("its spec.tls has {}", listed.join(", "))
        };
        return Some((
            eco_format!(
                "Ingress {name} has no certificate for {host} ({found}): the controller shows its own fake certificate, which clients refuse"
            ),
            eco_format!("Add {host} to spec.tls[].hosts of Ingress {name}, with a secretName."),
        ));
    };
    let namespace = &ingress.metadata.namespace;
    let Some(found) = cache.get::<Secret>(namespace, secret) else {
        return Some((
            eco_format!(
                "Ingress {name} takes its certificate from Secret {secret}, and there is none in namespace {namespace}"
            ),
            eco_format!(
                "Make it with kubectl create secret tls {secret} --cert=FILE --key=FILE, or change spec.tls[].secretName of Ingress {name}."
            ),
        ));
    };
    let lacks = ["tls.crt", "tls.key"].into_iter().find(|k| !found.data.contains_key(k))?;
    Some((
        eco_format!("Secret {secret} of Ingress {name} has no {lacks}"),
        eco_format!("Put the certificate into data[tls.crt] and its key into data[tls.key] of Secret {secret}."),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_takes_whole_elements_and_a_wildcard_one_label() {
        // Source: the tables of kubernetes.io/docs/concepts/services-networking/ingress.
        for (pattern, path, expected) in [
            ("/", "/any/path", true),
            ("/foo", "/foo/", true),
            ("/foo/", "/foo", true),
            ("/aaa/bb", "/aaa/bbb", false),
            ("/aaa/bbb", "/aaa/bbb/ccc", true),
        ] {
            assert_eq!(prefix(pattern, path), expected, "{pattern} {path}");
        }
        assert!(wildcard("*.foo.com", "bar.foo.com"));
        assert!(!wildcard("*.foo.com", "baz.bar.foo.com"));
        assert!(!wildcard("*.foo.com", "foo.com"));
        assert_eq!(["foo.com", "*.foo.com", ""].map(|p| host_rank(p, "a.foo.com")), [0, 2, 1]);
    }
}
