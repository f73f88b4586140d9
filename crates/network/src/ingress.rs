//! Ingress: which rule takes a host and a path. Plays: an ingress controller, by the rules of `networking.k8s.io/v1`.

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
    exact_host: bool,
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
    let annotated = ingress.metadata.annotations.get("kubernetes.io/ingress.class");
    let Some(name) = ingress.spec.ingress_class_name.as_ref().or(annotated) else {
        return Some("it names no ingressClassName and no class is the default".into());
    };
    match cache.get::<IngressClass>("", name) {
        None => Some(eco_format!("its ingressClassName is {name}, and there is no such IngressClass")),
        Some(class) if class.spec.controller != CONTROLLER => {
            Some(eco_format!("its class {name} belongs to the controller {}, which does not run here", class.spec.controller))
        }
        Some(_) => None,
    }
}

/// The rule that takes a host and a path: an exact host before a wildcard before none, an exact path before the longest prefix.
pub fn find<'a>(cache: &'a Cache, host: &str, path: &str) -> Option<Match<'a>> {
    let mut best: Option<Match<'a>> = None;
    for ingress in served(cache) {
        for found in candidates(ingress, host, path) {
            let rank = |m: &Match<'_>| (m.exact_host, m.exact_path, m.path_bytes);
            if best.as_ref().is_none_or(|b| rank(&found) > rank(b)) {
                best = Some(found);
            }
        }
    }
    best.or_else(|| default_backend(cache))
}

fn default_backend(cache: &Cache) -> Option<Match<'_>> {
    served(cache).find_map(|ingress| {
        let backend = ingress.spec.default_backend.as_deref()?;
        Some(Match { ingress, rule: "spec.defaultBackend".into(), backend, exact_host: false, exact_path: false, path_bytes: 0 })
    })
}

fn candidates<'a>(ingress: &'a Ingress, host: &str, path: &str) -> Vec<Match<'a>> {
    let mut out = Vec::new();
    for (r, rule) in ingress.spec.rules.iter().enumerate() {
        let exact_host = !rule.host.is_empty() && rule.host == host;
        if !exact_host && !rule.host.is_empty() && !wildcard(&rule.host, host) {
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
                exact_host,
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

/// Whether an ingress has a certificate for a host, and in which secret.
pub fn tls_secret<'a>(ingress: &'a Ingress, host: &str) -> Option<&'a Str> {
    let covers = |h: &Str| h == host || wildcard(h, host);
    ingress.spec.tls.iter().find(|t| t.hosts.is_empty() || t.hosts.iter().any(covers)).map(|t| &t.secret_name)
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
    }
}
