//! Formats of names and other text; each answers what is wrong, in Kubernetes' words. Plays `util/validation/validation.go`.

use api::Str;
use ecow::eco_format;

/// What is wrong with a text; empty when nothing is.
pub type Messages = Vec<Str>;

const DNS1123_LABEL: &str = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const DNS1123_SUBDOMAIN: &str = r"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
const LABEL_KEY: &str = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
const LABEL_KEY_TEXT: &str =
    "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

/// `… (e.g. 'a',  or 'b', regex used for validation is '…')`.
fn pattern(text: &str, pattern: &str, examples: &[&str]) -> Str {
    if examples.is_empty() {
        return eco_format!("{text} (regex used for validation is '{pattern}')");
    }
    let examples: Vec<String> = examples.iter().map(|e| format!("'{e}', ")).collect();
    eco_format!("{text} (e.g. {}regex used for validation is '{pattern}')", examples.join(" or "))
}

fn max_characters(max: usize) -> Str {
    eco_format!("must be no more than {max} characters")
}

fn max_bytes(max: usize) -> Str {
    eco_format!("must be no more than {max} bytes")
}

fn is_lower_alnum(b: u8) -> bool {
    b.is_ascii_lowercase() || b.is_ascii_digit()
}

/// Whether text starts and ends with a byte of one set and has bytes of another between.
fn framed(text: &str, edge: fn(u8) -> bool, inner: fn(u8) -> bool) -> bool {
    let b = text.as_bytes();
    !b.is_empty() && edge(b[0]) && edge(b[b.len() - 1]) && b.iter().all(|b| inner(*b))
}

fn is_label_text(text: &str) -> bool {
    framed(text, is_lower_alnum, |b| is_lower_alnum(b) || b == b'-')
}

fn is_subdomain_text(text: &str) -> bool {
    text.split('.').all(is_label_text)
}

/// A DNS label (RFC 1123).
pub fn dns1123_label(value: &str) -> Messages {
    let mut messages = Vec::new();
    if value.len() > 63 {
        messages.push(max_characters(63));
    }
    if !is_label_text(value) {
        messages.push(if is_subdomain_text(value) {
            "must not contain dots".into()
        } else {
            let text = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', \
                        and must start and end with an alphanumeric character";
            pattern(text, DNS1123_LABEL, &["my-name", "123-abc"])
        });
    }
    messages
}

/// A DNS subdomain (RFC 1123).
pub fn dns1123_subdomain(value: &str) -> Messages {
    let mut messages = Vec::new();
    if value.len() > 253 {
        messages.push(max_characters(253));
    }
    if !is_subdomain_text(value) {
        let text = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', \
                    and must start and end with an alphanumeric character";
        messages.push(pattern(text, DNS1123_SUBDOMAIN, &["example.com"]));
    }
    messages
}

/// A DNS subdomain whose labels may hold underscores.
pub fn dns1123_subdomain_underscore(value: &str) -> Messages {
    let mut messages = Vec::new();
    if value.len() > 253 {
        messages.push(max_characters(253));
    }
    let label = |label: &str| {
        let label = label.strip_prefix('_').unwrap_or(label);
        framed(label, is_lower_alnum, |b| is_lower_alnum(b) || matches!(b, b'-' | b'_'))
    };
    if !value.split('.').all(label) {
        let text = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', \
                    and must start and end with an alphanumeric character";
        let regex = r"_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*";
        messages.push(pattern(text, regex, &["example.com"]));
    }
    messages
}

/// A DNS subdomain in which capitals may stand.
pub fn dns1123_subdomain_caseless(value: &str) -> Messages {
    let mut messages = Vec::new();
    if value.len() > 253 {
        messages.push(max_bytes(253));
    }
    if !is_subdomain_text(&value.to_ascii_lowercase()) {
        let text = "an RFC 1123 subdomain must consist of alphanumeric characters, '-' or '.', \
                    and must start and end with an alphanumeric character";
        messages.push(pattern(text, DNS1123_SUBDOMAIN, &["Example.com"]));
    }
    messages
}

/// A DNS label as of RFC 1035: it begins with a letter.
pub fn dns1035_label(value: &str) -> Messages {
    let mut messages = Vec::new();
    if value.len() > 63 {
        messages.push(max_characters(63));
    }
    if !is_label_text(value) || !value.as_bytes()[0].is_ascii_lowercase() {
        let text = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic \
                    character, and end with an alphanumeric character";
        messages.push(pattern(text, "[a-z]([-a-z0-9]*[a-z0-9])?", &["my-name", "abc-123"]));
    }
    messages
}

/// `*.` and a DNS subdomain.
pub fn wildcard_dns1123_subdomain(value: &str) -> Messages {
    let mut messages = Vec::new();
    if value.len() > 253 {
        messages.push(max_characters(253));
    }
    if !value.strip_prefix("*.").is_some_and(is_subdomain_text) {
        let text = "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must \
                    consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character";
        messages.push(pattern(text, &format!(r"\*\.{DNS1123_SUBDOMAIN}"), &["*.example.com"]));
    }
    messages
}

fn is_alnum(b: u8) -> bool {
    b.is_ascii_alphanumeric()
}

fn is_key_text(text: &str) -> bool {
    framed(text, is_alnum, |b| is_alnum(b) || matches!(b, b'-' | b'_' | b'.'))
}

/// The key of a label, an annotation, a resource: `name` or `prefix/name`.
pub fn label_key(value: &str) -> Messages {
    let mut messages = Vec::new();
    let name = match value.split_once('/') {
        None => value,
        Some((prefix, name)) if !name.contains('/') => {
            if prefix.is_empty() {
                messages.push("prefix part must be non-empty".into());
            } else {
                if prefix.len() > 253 {
                    messages.push(eco_format!("prefix part {}", max_bytes(253)));
                }
                if !is_subdomain_text(prefix) {
                    let text = dns1123_subdomain("_").remove(0);
                    messages.push(eco_format!("prefix part {text}"));
                }
            }
            name
        }
        Some(_) => {
            let text = pattern(LABEL_KEY_TEXT, LABEL_KEY, &["MyName", "my.name", "123-abc"]);
            let rest = "with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
            return vec![eco_format!("a valid label key {text} {rest}")];
        }
    };
    if name.is_empty() {
        messages.push("name part must be non-empty".into());
    } else if name.len() > 63 {
        messages.push(eco_format!("name part {}", max_bytes(63)));
    }
    if !is_key_text(name) {
        let text = pattern(LABEL_KEY_TEXT, LABEL_KEY, &["MyName", "my.name", "123-abc"]);
        messages.push(eco_format!("name part {text}"));
    }
    messages
}

/// The value of a label.
pub fn label_value(value: &str) -> Messages {
    let mut messages = Vec::new();
    if value.len() > 63 {
        messages.push(max_bytes(63));
    }
    if !value.is_empty() && !is_key_text(value) {
        let text = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', \
                    and must start and end with an alphanumeric character";
        messages.push(pattern(text, &format!("({LABEL_KEY})?"), &["MyValue", "my_value", "12345"]));
    }
    messages
}

/// A name in a URL's path.
pub fn path_segment(value: &str) -> Messages {
    if matches!(value, "." | "..") {
        return vec![eco_format!("may not be '{value}'")];
    }
    path_segment_prefix(value)
}

/// The beginning of a name in a URL's path.
pub fn path_segment_prefix(value: &str) -> Messages {
    let found = ["/", "%"].into_iter().filter(|s| value.contains(*s));
    found.map(|s| eco_format!("may not contain '{s}'")).collect()
}

/// The name of a port: an IANA service name.
pub fn port_name(value: &str) -> Messages {
    let mut messages = Vec::new();
    if value.len() > 15 {
        messages.push(max_characters(15));
    }
    if value.is_empty() || !value.bytes().all(|b| is_lower_alnum(b) || b == b'-') {
        messages.push("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)".into());
    }
    if !value.bytes().any(|b| b.is_ascii_lowercase()) {
        messages.push("must contain at least one letter (a-z)".into());
    }
    if value.contains("--") {
        messages.push("must not contain consecutive hyphens".into());
    }
    if value.starts_with('-') || value.ends_with('-') {
        messages.push("must not begin or end with a hyphen".into());
    }
    messages
}

/// The number of a port.
pub fn port_number(port: impl Into<i64>) -> Messages {
    in_range(port.into(), 1, 65535)
}

/// A number within bounds.
pub fn in_range(value: i64, low: i64, high: i64) -> Messages {
    if (low..=high).contains(&value) { Vec::new() } else { vec![super::cause::inclusive_range(low, high)] }
}

/// A user or group id.
pub fn user_id(id: i64) -> Messages {
    in_range(id, 0, i64::from(i32::MAX))
}

/// Whether text is a percentage.
pub fn is_percent(value: &str) -> bool {
    value.strip_suffix('%').is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// A percentage such as `25%`.
pub fn percent(value: &str) -> Messages {
    if is_percent(value) {
        return Vec::new();
    }
    let text = "a valid percent string must be a numeric string followed by an ending '%'";
    vec![pattern(text, "[0-9]+%", &["1%", "93%"])]
}

/// The name of an HTTP header.
pub fn http_header_name(value: &str) -> Messages {
    if !value.is_empty() && value.bytes().all(|b| is_alnum(b) || b == b'-') {
        return Vec::new();
    }
    let text = "a valid HTTP header must consist of alphanumeric characters or '-'";
    vec![pattern(text, "[-A-Za-z0-9]+", &["X-Header-Name"])]
}

/// The name of an environment variable: any printable ASCII but `=`.
pub fn env_var_name(value: &str) -> Messages {
    let mut messages = Vec::new();
    if value.is_empty() {
        messages.push("environment variable name must be non-empty".into());
    }
    if value.chars().any(|c| !matches!(c, ' '..='~') || c == '=') {
        let text = "a valid environment variable name must consist only of printable ASCII characters other than '='";
        messages.push(text.into());
    }
    messages
}

/// The reason of a condition.
pub fn condition_reason(value: &str) -> Messages {
    let inner = |b: u8| is_alnum(b) || matches!(b, b'_' | b',' | b':');
    let good = value.starts_with(|c: char| c.is_ascii_alphabetic())
        && value.bytes().all(inner)
        && value.bytes().last().is_some_and(|b| is_alnum(b) || b == b'_');
    if good {
        return Vec::new();
    }
    let text = "a condition reason must start with alphabetic character, optionally followed by a string of alphanumeric characters or '_,:', and must end with an alphanumeric character or '_'";
    let examples = ["my_name", "MY_NAME", "MyName", "ReasonA,ReasonB", "ReasonA:ReasonB"];
    vec![pattern(text, "[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?", &examples)]
}

/// The key of a ConfigMap or Secret.
pub fn config_map_key(value: &str) -> Messages {
    let mut messages = Vec::new();
    if value.len() > 253 {
        messages.push(max_characters(253));
    }
    if value.is_empty() || !value.bytes().all(|b| is_alnum(b) || matches!(b, b'-' | b'_' | b'.')) {
        let text = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'";
        messages.push(pattern(text, "[-._a-zA-Z0-9]+", &["key.name", "KEY_NAME", "key-name"]));
    }
    match value {
        "." => messages.push("must not be '.'".into()),
        ".." => messages.push("must not be '..'".into()),
        _ if value.starts_with("..") => messages.push("must not start with '..'".into()),
        _ => {}
    }
    messages
}

/// A C identifier.
pub fn c_identifier(value: &str) -> Messages {
    let good = |(i, b): (usize, u8)| b == b'_' || b.is_ascii_alphabetic() || (i > 0 && b.is_ascii_digit());
    if !value.is_empty() && value.bytes().enumerate().all(good) {
        return Vec::new();
    }
    let text = "a valid C identifier must start with alphabetic character or '_', followed by a string of alphanumeric \
                characters or '_'";
    vec![pattern(text, "[A-Za-z_][A-Za-z0-9_]*", &["my_name", "MY_NAME", "MyName"])]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_judged_as_kubernetes_does() {
        for good in ["a", "a-b", "0a", "a.b"] {
            assert_eq!(dns1123_subdomain(good), Messages::new(), "{good}");
        }
        assert_eq!(dns1123_label("a.b"), ["must not contain dots"]);
        assert!(dns1035_label("0a").len() == 1 && dns1035_label("").len() == 1);
        assert_eq!(label_key("/n"), ["prefix part must be non-empty"]);
        assert_eq!(label_key("example.com/n"), Messages::new());
        assert_eq!(port_name("--"), port_name("--"));
        assert_eq!(config_map_key(".."), ["must not be '..'"]);
    }
}
