//! Sets of field paths, as `managedFields` writes them. Plays: `structured-merge-diff/fieldpath`.

use api::value::Map;
use api::{Str, Value};
use ecow::eco_format;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;

/// One step of a path.
#[derive(Clone, Debug)]
pub enum Elem {
    /// A field of a struct, or a key of a map.
    Field(Str),
    /// The item of a list whose key fields have these values, sorted by name.
    Key(Vec<(Str, Value)>),
    /// The item of a set.
    Value(Value),
    /// The item at a position.
    Index(usize),
}

impl Elem {
    /// A field.
    pub fn field(name: &str) -> Self {
        Self::Field(name.into())
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Field(_) => 0,
            Self::Key(_) => 1,
            Self::Value(_) => 2,
            Self::Index(_) => 3,
        }
    }

    /// As `managedFields` writes it: `f:spec`, `k:{"name":"web"}`, `v:"x"`, `i:0`.
    fn encode(&self) -> Str {
        match self {
            Self::Field(name) => eco_format!("f:{name}"),
            Self::Key(fields) => {
                let map: Map = fields.iter().cloned().collect();
                eco_format!("k:{}", api::json::to_string(&Value::from(map)))
            }
            Self::Value(value) => eco_format!("v:{}", api::json::to_string(value)),
            Self::Index(i) => eco_format!("i:{i}"),
        }
    }

    fn decode(text: &str) -> Option<Self> {
        let (how, rest) = text.split_once(':')?;
        let value = || api::json::parse(rest).ok().map(|n| n.value());
        Some(match how {
            "f" => Self::field(rest),
            "k" => Self::Key(value()?.as_map()?.iter().map(|(k, v)| (k.clone(), v.clone())).collect()),
            "v" => Self::Value(value()?),
            "i" => Self::Index(rest.parse().ok()?),
            _ => return None,
        })
    }
}

/// As messages write it: `.spec`, `[name="web"]`, `[="x"]`, `[0]`.
impl fmt::Display for Elem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(name) => write!(f, ".{name}"),
            Self::Key(fields) => {
                let texts: Vec<String> =
                    fields.iter().map(|(k, v)| format!("{k}={}", api::json::to_string(v))).collect();
                write!(f, "[{}]", texts.join(","))
            }
            Self::Value(value) => write!(f, "[={}]", api::json::to_string(value)),
            Self::Index(i) => write!(f, "[{i}]"),
        }
    }
}

impl Ord for Elem {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Field(a), Self::Field(b)) => a.cmp(b),
            (Self::Key(a), Self::Key(b)) => {
                for ((ka, va), (kb, vb)) in a.iter().zip(b) {
                    let order = ka.cmp(kb).then_with(|| compare_values(va, vb));
                    if order.is_ne() {
                        return order;
                    }
                }
                a.len().cmp(&b.len())
            }
            (Self::Value(a), Self::Value(b)) => compare_values(a, b),
            (Self::Index(a), Self::Index(b)) => a.cmp(b),
            _ => self.rank().cmp(&other.rank()),
        }
    }
}

impl PartialOrd for Elem {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Elem {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Elem {}

/// Orders scalars: numbers by size, then text, then truth values; anything else by how it is written.
fn compare_values(a: &Value, b: &Value) -> Ordering {
    let rank = |v: &Value| match v {
        Value::Int(_) | Value::Float(_) => 0,
        Value::String(_) => 1,
        Value::Bool(_) => 2,
        _ => 3,
    };
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::String(a), Value::String(b)) => a.cmp(b),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        _ if rank(a) != rank(b) => rank(a).cmp(&rank(b)),
        _ => api::json::to_string(a).cmp(&api::json::to_string(b)),
    }
}

/// A set of paths. A path may be a member while longer ones are, too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Set {
    nodes: BTreeMap<Elem, Node>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Node {
    member: bool,
    below: Set,
}

impl Set {
    /// A set of paths of fields.
    pub fn of_fields(paths: &[&[&str]]) -> Self {
        let mut set = Self::default();
        for path in paths {
            set.insert(&path.iter().map(|p| Elem::field(p)).collect::<Vec<_>>());
        }
        set
    }

    /// Adds a path; those above it do not become members.
    pub fn insert(&mut self, path: &[Elem]) {
        let Some((first, rest)) = path.split_first() else { return };
        let node = self.nodes.entry(first.clone()).or_default();
        if rest.is_empty() {
            node.member = true;
        } else {
            node.below.insert(rest);
        }
    }

    /// Whether there is no member.
    pub fn is_empty(&self) -> bool {
        self.nodes.values().all(|n| !n.member && n.below.is_empty())
    }

    /// Whether the path of one step is a member.
    pub fn has(&self, elem: &Elem) -> bool {
        self.nodes.get(elem).is_some_and(|n| n.member)
    }

    /// Whether the path is a member.
    pub fn contains(&self, path: &[Elem]) -> bool {
        match path.split_first() {
            None => false,
            Some((first, [])) => self.has(first),
            Some((first, rest)) => self.nodes.get(first).is_some_and(|n| n.below.contains(rest)),
        }
    }

    /// The members below a step, without it.
    pub fn below(&self, elem: &Elem) -> Option<&Set> {
        self.nodes.get(elem).map(|n| &n.below).filter(|s| !s.is_empty())
    }

    /// The members of either.
    pub fn union(&self, other: &Self) -> Self {
        let mut out = self.clone();
        for (elem, node) in &other.nodes {
            let mine = out.nodes.entry(elem.clone()).or_default();
            mine.member |= node.member;
            mine.below = mine.below.union(&node.below);
        }
        out
    }

    /// The members of both.
    pub fn intersection(&self, other: &Self) -> Self {
        self.combine(other, |a, b| a && b, |_| Self::default())
    }

    /// The members that are not in the other.
    pub fn difference(&self, other: &Self) -> Self {
        self.combine(other, |a, b| a && !b, Self::clone)
    }

    fn combine(&self, other: &Self, both: fn(bool, bool) -> bool, alone: fn(&Self) -> Self) -> Self {
        let nothing = Node::default();
        let mut out = Self::default();
        for (elem, node) in &self.nodes {
            let theirs = other.nodes.get(elem);
            let member = both(node.member, theirs.unwrap_or(&nothing).member);
            let below = match theirs {
                Some(theirs) => node.below.combine(&theirs.below, both, alone),
                None => alone(&node.below),
            };
            out.keep(elem, member, below);
        }
        out
    }

    fn keep(&mut self, elem: &Elem, member: bool, below: Self) {
        if member || !below.is_empty() {
            self.nodes.insert(elem.clone(), Node { member, below });
        }
    }

    /// The members that are neither in the other nor below one of its members.
    pub fn without(&self, other: &Self) -> Self {
        let mut out = Self::default();
        for (elem, node) in &self.nodes {
            match other.nodes.get(elem) {
                Some(theirs) if theirs.member => {}
                Some(theirs) => out.keep(elem, node.member, node.below.without(&theirs.below)),
                None => out.keep(elem, node.member, node.below.clone()),
            }
        }
        out
    }

    /// Every member, parents first, in order.
    pub fn paths(&self) -> Vec<Vec<Elem>> {
        let mut out = Vec::new();
        self.collect(&mut Vec::new(), &mut out);
        out
    }

    fn collect(&self, prefix: &mut Vec<Elem>, out: &mut Vec<Vec<Elem>>) {
        for (elem, _) in self.nodes.iter().filter(|(_, n)| n.member) {
            prefix.push(elem.clone());
            out.push(prefix.clone());
            prefix.pop();
        }
        for (elem, node) in &self.nodes {
            prefix.push(elem.clone());
            node.below.collect(prefix, out);
            prefix.pop();
        }
    }

    /// As `fieldsV1` writes it.
    pub fn encode(&self) -> Value {
        let mut map = Map::new();
        for (elem, node) in &self.nodes {
            let mut below = node.below.encode();
            if node.member && below.as_map().is_some_and(|m| !m.is_empty()) {
                below.set(".", Value::map());
            }
            map.insert(elem.encode(), below);
        }
        Value::from(map)
    }

    /// Reads what [`Set::encode`] writes; none when it is not well-formed.
    pub fn decode(value: &Value) -> Option<Self> {
        let mut set = Self::default();
        for (key, below) in value.as_map()?.iter().filter(|(k, _)| *k != ".") {
            let below_map = below.as_map()?;
            let member = below_map.is_empty() || below_map.contains_key(".");
            set.nodes.insert(Elem::decode(key)?, Node { member, below: Self::decode(below)? });
        }
        Some(set)
    }
}

/// A path as messages write it: `.spec.containers[name="web"].image`.
pub fn path_text(path: &[Elem]) -> String {
    path.iter().map(Elem::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_written_and_read_as_managed_fields_have_it() {
        let text = r#"{"f:metadata":{"f:labels":{".":{},"f:a":{}}},"f:spec":{"f:ports":{"k:{\"port\":80,\"protocol\":\"TCP\"}":{".":{},"f:port":{}}},"f:finalizers":{"v:\"x\"":{}}}}"#;
        let value = api::json::parse(text).expect("JSON").value();
        let set = Set::decode(&value).expect("a set");
        assert_eq!(set.encode(), value);
        assert_eq!(set.paths().len(), 5);
        assert!(set.difference(&set).is_empty());
        assert_eq!(set.union(&set), set);
        let labels = Set::of_fields(&[&["metadata", "labels"]]);
        assert_eq!(set.without(&labels).paths().len(), 3);
        assert_eq!(set.difference(&labels).paths().len(), 4);
    }
}
