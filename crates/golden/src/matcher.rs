//! Compares a recorded value, which has placeholders, with one of ours. The rules are those of `check-api` beside the recordings.

use api::Value;
use std::collections::BTreeMap;

/// A placeholder in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    kind: &'static str,
    /// The number of a numbered one, which stands for one value throughout.
    number: Option<u32>,
}

/// A part of a recorded text.
#[derive(Clone, Debug)]
enum Part {
    Text(String),
    Place(Place),
}

const NUMBERED: [&str; 10] = ["uid", "rand", "hash", "ip", "port", "hex", "node", "podip", "cidr", "minute"];
const PLAIN: [&str; 21] = [
    "rv",
    "time",
    "continue",
    "token",
    "age",
    "server-address",
    "hash",
    "certificate",
    "pod-ip",
    "node-ip",
    "container-id",
    "image-id",
    "klog",
    "server",
    "home",
    "dir",
    "live",
    "merged",
    "apiserver",
    "duration",
    "probe-port",
];

/// Holds which value each numbered placeholder stands for.
#[derive(Clone, Default)]
pub struct Matcher {
    bound: BTreeMap<(&'static str, u32), String>,
    taken: BTreeMap<(&'static str, String), u32>,
}

fn parts(text: &str) -> Vec<Part> {
    let mut out = Vec::new();
    let mut rest = text;
    let mut plain = String::new();
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let place = rest.find('>').and_then(|end| Some((place(&rest[1..end])?, end)));
        match place {
            Some((place, end)) => {
                if !plain.is_empty() {
                    out.push(Part::Text(std::mem::take(&mut plain)));
                }
                out.push(Part::Place(place));
                rest = &rest[end + 1..];
            }
            None => {
                plain.push('<');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        out.push(Part::Text(plain));
    }
    out
}

fn place(name: &str) -> Option<Place> {
    if let Some(kind) = PLAIN.iter().find(|k| **k == name) {
        return Some(Place { kind, number: None });
    }
    let (kind, number) = name.rsplit_once('-')?;
    let kind = NUMBERED.iter().find(|k| **k == kind)?;
    Some(Place { kind, number: Some(number.parse().ok()?) })
}

fn is_place(text: &str) -> bool {
    matches!(parts(text).as_slice(), [Part::Place(_)])
}

fn has_place(text: &str) -> bool {
    parts(text).iter().any(|p| matches!(p, Part::Place(_)))
}

/// Whether a value may stand for a placeholder of this kind.
fn fits(place: &Place, text: &str) -> bool {
    let all = |f: fn(char) -> bool| !text.is_empty() && text.chars().all(f);
    let hex = |s: &str| s.chars().all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c));
    let lower = |c: char| c.is_ascii_digit() || c.is_ascii_lowercase();
    match (place.kind, place.number.is_some()) {
        ("uid", _) => {
            let groups: Vec<&str> = text.split('-').collect();
            groups.iter().map(|g| g.len()).eq([8, 4, 4, 4, 12]) && groups.iter().all(|g| hex(g))
        }
        ("rand", _) => text.len() == 5 && all(lower),
        ("hash", true) => (5..=12).contains(&text.len()) && all(lower),
        ("hash", false) => all(|c| c.is_ascii_alphanumeric()),
        ("ip", _) => {
            let four: Vec<&str> = text.split('.').collect();
            (four.len() == 4 && four.iter().all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit())))
                || (!text.is_empty()
                    && text.chars().all(|c| c == ':' || c.is_ascii_digit() || ('a'..='f').contains(&c)))
        }
        ("minute", _) => all(|c| c.is_ascii_digit()),
        ("port", _) => (4..=5).contains(&text.len()) && all(|c| c.is_ascii_digit()),
        ("hex", _) => !text.is_empty() && hex(text),
        ("rv", _) => all(|c| c.is_ascii_digit()),
        ("time", _) => is_time(text),
        ("server-address", _) => all(|c| c.is_alphanumeric() || "_.[]:-".contains(c)),
        ("certificate", _) => !text.is_empty(),
        ("klog", _) => text.starts_with(['I', 'W', 'E']) && !text.ends_with(' '),
        ("container-id" | "image-id", _) => all(|c| c != ' '),
        _ => all(|c| !c.is_whitespace()),
    }
}

fn is_time(text: &str) -> bool {
    // As mails and as Go write it.
    if let Some(body) = text.strip_suffix(" +0000").or_else(|| text.strip_suffix(" +0000 UTC")) {
        return body.ends_with(|c: char| c.is_ascii_digit()) && body.len() >= 19 && body.matches(':').count() == 2;
    }
    let Some(body) = text.strip_suffix('Z') else { return false };
    let (body, fraction) = body.split_once('.').map_or((body, None), |(b, f)| (b, Some(f)));
    let form = "dddd-dd-ddTdd:dd:dd";
    let digits = |f: &str| !f.is_empty() && f.bytes().all(|b| b.is_ascii_digit());
    body.len() == form.len()
        && body.chars().zip(form.chars()).all(|(c, f)| if f == 'd' { c.is_ascii_digit() } else { c == f })
        && fraction.is_none_or(digits)
}

type Bindings = Vec<(&'static str, u32, String)>;

impl Matcher {
    /// The value that a numbered placeholder such as `uid-1` stands for.
    pub fn value(&self, name: &str) -> Option<String> {
        let place = place(name)?;
        self.bound.get(&(place.kind, place.number?)).cloned()
    }

    /// Whether the text fits the recorded one; binds the placeholders if so.
    pub fn text(&mut self, want: &str, got: &str) -> bool {
        let parts = parts(want);
        let mut new = Vec::new();
        if !self.walk(&parts, got, &mut new) {
            return false;
        }
        for (kind, number, value) in new {
            self.taken.insert((kind, value.clone()), number);
            self.bound.insert((kind, number), value);
        }
        true
    }

    fn walk(&self, parts: &[Part], got: &str, new: &mut Bindings) -> bool {
        let Some((first, rest)) = parts.split_first() else { return got.is_empty() };
        match first {
            Part::Text(text) => got.strip_prefix(text.as_str()).is_some_and(|left| self.walk(rest, left, new)),
            Part::Place(place) => {
                if let Some(number) = place.number {
                    let known = self.bound.get(&(place.kind, number)).cloned();
                    let known = known.or_else(|| {
                        new.iter().find(|(k, n, _)| (*k, *n) == (place.kind, number)).map(|(_, _, v)| v.clone())
                    });
                    if let Some(known) = known {
                        return got.strip_prefix(known.as_str()).is_some_and(|left| self.walk(rest, left, new));
                    }
                }
                // The longest value that fits is tried first, as a greedy pattern would.
                let ends: Vec<usize> = got.char_indices().map(|(i, c)| i + c.len_utf8()).collect();
                for end in ends.into_iter().rev() {
                    let value = &got[..end];
                    if !fits(place, value) {
                        continue;
                    }
                    let back = new.len();
                    if let Some(number) = place.number {
                        let owner = self.taken.get(&(place.kind, value.to_owned()));
                        if owner.is_some_and(|n| *n != number) {
                            continue;
                        }
                        new.push((place.kind, number, value.to_owned()));
                    }
                    if self.walk(rest, &got[end..], new) {
                        return true;
                    }
                    new.truncate(back);
                }
                false
            }
        }
    }

    /// None when the value fits, or what differs first, in words.
    pub fn difference(&mut self, want: &Value, got: &Value) -> Option<String> {
        self.any(want, got, "", "")
    }

    fn any(&mut self, want: &Value, got: &Value, path: &str, key: &str) -> Option<String> {
        let differs =
            || Some(format!("{}: want {}, got {}", if path.is_empty() { "." } else { path }, short(want), short(got)));
        match (want, got) {
            (Value::String(w), _) => {
                let text = match got {
                    Value::String(s) => s.to_string(),
                    Value::Int(n) if is_place(w) => n.to_string(),
                    _ => return differs(),
                };
                (*w != text && !(has_place(w) && self.text(w, &text))).then(differs).flatten()
            }
            (Value::Map(w), Value::Map(g)) => {
                let mut left: Vec<&api::Str> = g.keys().collect();
                let mut keys: Vec<&api::Str> = w.keys().collect();
                keys.sort_by_key(|k| has_place(k));
                for k in keys {
                    let found = left
                        .iter()
                        .position(|x| *x == k)
                        .or_else(|| if has_place(k) { left.iter().position(|x| self.text(k, x)) } else { None });
                    let Some(found) = found else { return Some(format!("{path}.{k}: missing, want {}", short(&w[k]))) };
                    let name = left.remove(found);
                    if let Some(d) = self.any(&w[k], &g[name], &format!("{path}.{k}"), k) {
                        return Some(d);
                    }
                }
                if left.is_empty() {
                    return None;
                }
                let extra: Vec<String> = left.iter().map(|k| format!("{k} = {}", short(&g[*k]))).collect();
                Some(format!("{path}: not wanted: {}", extra.join(", ")))
            }
            (Value::List(w), Value::List(g)) => {
                let (mut w, mut g): (Vec<&Value>, Vec<&Value>) = (w.iter().collect(), g.iter().collect());
                if key == "managedFields" {
                    let order = |v: &&Value| {
                        ["operation", "manager", "apiVersion", "subresource"]
                            .map(|f| v.at(f).as_str().unwrap_or_default().to_owned())
                    };
                    w.sort_by_key(order);
                    g.sort_by_key(order);
                }
                for (i, (w, g)) in w.iter().zip(&g).enumerate() {
                    if let Some(d) = self.any(w, g, &format!("{path}[{i}]"), "") {
                        return Some(d);
                    }
                }
                (w.len() != g.len()).then(|| format!("{path}: want {} items, got {}", w.len(), g.len()))
            }
            (Value::Int(w), Value::Float(g)) if *w as f64 == *g => None,
            (Value::Float(w), Value::Int(g)) if *w == *g as f64 => None,
            _ if want == got => None,
            _ => differs(),
        }
    }
}

/// A value, cut to what a line can hold.
pub fn short(value: &Value) -> String {
    let text = api::json::to_string(value);
    if text.chars().count() < 300 { text } else { text.chars().take(300).collect::<String>() + "…" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numbered_placeholder_stands_for_one_value() {
        let mut m = Matcher::default();
        assert!(m.text("<uid-1>", "00000000-0000-4000-8000-000000000001"));
        assert!(!m.text("<uid-1>", "00000000-0000-4000-8000-000000000002"));
        assert!(!m.text("<uid-2>", "00000000-0000-4000-8000-000000000001"));
        assert!(m.text("pod web-<rand-1> of <none>", "pod web-x7k2p of <none>"));
        assert!(!m.text("web-<rand-1>", "web-x7k2q"));
        assert!(m.text("at <time>!", "at 2026-01-01T00:00:00Z!"));
    }
}
