//! Names that begin with a domain. Plays `IsDomainPrefixedPath` and `IsFullyQualifiedDomainName` of apimachinery.

use super::{Causes, Path, format};

/// `acme.io/foo`.
pub fn prefixed_path(value: &str, path: &Path<'_>, causes: &mut Causes) {
    if value.is_empty() {
        return causes.required(path, "");
    }
    let (host, rest) = value.split_once('/').unwrap_or((value, ""));
    if host.is_empty() || rest.is_empty() {
        return causes.invalid(path, value, "must be a domain-prefixed path (such as \"acme.io/foo\")");
    }
    causes.invalid_each(path, host, format::dns1123_subdomain(host));
    if !rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-._~%!$&'()*+,;=:".contains(&b)) {
        causes.invalid(path, rest, "Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')");
    }
}

/// `web.example.com`, of at least two labels.
pub fn fully_qualified(value: &str, path: &Path<'_>, causes: &mut Causes) {
    if value.is_empty() {
        return causes.required(path, "");
    }
    let name = value.strip_suffix('.').unwrap_or(value);
    let joined = |messages: Vec<api::Str>| messages.join(",");
    let messages = format::dns1123_subdomain(name);
    if !messages.is_empty() {
        causes.invalid(path, name, joined(messages));
    } else if !name.contains('.') {
        causes.invalid(path, name, "should be a domain with at least two segments separated by dots");
    } else if let Some(label) = name.split('.').find(|l| !format::dns1123_label(l).is_empty()) {
        causes.invalid(path, label, joined(format::dns1123_label(label)));
    }
}
