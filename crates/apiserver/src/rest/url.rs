//! Paths and queries.

/// A request target, taken apart.
#[derive(Clone, Debug, Default)]
pub(crate) struct Url {
    /// The path as sent, without the query.
    pub(crate) path: String,
    /// The parts of the path, decoded.
    pub(crate) parts: Vec<String>,
    /// The parameters, decoded, in order.
    pub(crate) query: Vec<(String, String)>,
}

impl Url {
    /// Takes a target apart.
    pub(crate) fn parse(target: &str) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let parts = path.trim_matches('/').split('/').filter(|p| !p.is_empty()).map(|p| decode(p, false)).collect();
        let query = query.split('&').filter(|p| !p.is_empty()).map(|p| {
            let (k, v) = p.split_once('=').unwrap_or((p, ""));
            (decode(k, true), decode(v, true))
        });
        Self { path: path.to_owned(), parts, query: query.collect() }
    }

    /// The first value of a parameter.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(k, _)| k == name).map(|(_, v)| v.as_str())
    }

    /// All values of a parameter.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.query.iter().filter(move |(k, _)| k == name).map(|(_, v)| v.as_str())
    }
}

/// Undoes percent-encoding (and `+` for a blank in queries).
fn decode(text: &str, plus: bool) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let hex = |j: usize| bytes.get(j).and_then(|b| char::from(*b).to_digit(16));
        match (bytes[i], hex(i + 1), hex(i + 2)) {
            (b'%', Some(a), Some(b)) => {
                out.push((a * 16 + b) as u8);
                i += 2;
            }
            (b'+', _, _) if plus => out.push(b' '),
            (b, _, _) => out.push(b),
        }
        i += 1;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// What a path below `/api` or `/apis` is about. Plays: `apiserver/pkg/endpoints/request/requestinfo.go`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) group: String,
    pub(crate) version: String,
    pub(crate) namespace: String,
    pub(crate) resource: String,
    pub(crate) name: String,
    pub(crate) subresource: String,
    /// What follows the subresource (of a proxy).
    pub(crate) rest: Vec<String>,
    /// Whether the path is an old watch path.
    pub(crate) watch: bool,
}

impl Target {
    /// Reads the parts of a path; none when it names no resource.
    pub(crate) fn of(parts: &[String]) -> Option<Self> {
        let mut target = Self::default();
        let mut rest = match parts {
            [api, version, rest @ ..] if api == "api" => {
                target.version = version.clone();
                rest
            }
            [apis, group, version, rest @ ..] if apis == "apis" => {
                target.group = group.clone();
                target.version = version.clone();
                rest
            }
            _ => return None,
        };
        if let [watch, more @ ..] = rest
            && watch == "watch"
            && !more.is_empty()
        {
            target.watch = true;
            rest = more;
        }
        if let [namespaces, namespace, more @ ..] = rest
            && namespaces == "namespaces"
            && !more.is_empty()
            && !matches!(more[0].as_str(), "status" | "finalize")
        {
            target.namespace = namespace.clone();
            rest = more;
        }
        let mut parts = rest.iter().cloned();
        target.resource = parts.next()?;
        target.name = parts.next().unwrap_or_default();
        target.subresource = parts.next().unwrap_or_default();
        target.rest = parts.collect();
        Some(target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_group_version_namespace_resource_name_and_subresource() {
        let target = |path: &str| Target::of(&Url::parse(path).parts).expect("a resource");
        let t = target("/apis/apps/v1/namespaces/n/deployments/web/scale?x=%20a+b");
        assert_eq!((&*t.group, &*t.version, &*t.namespace), ("apps", "v1", "n"));
        assert_eq!((&*t.resource, &*t.name, &*t.subresource), ("deployments", "web", "scale"));
        let t = target("/api/v1/namespaces/n/status");
        assert_eq!((&*t.resource, &*t.name, &*t.subresource), ("namespaces", "n", "status"));
        assert_eq!(Url::parse("/a?x=%20a+b&y").query, [("x".into(), " a b".into()), ("y".into(), "".into())]);
    }
}
