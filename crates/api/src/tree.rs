//! One tree with positions, which YAML and JSON are both read into. Keeps duplicate keys and the order of fields.

use crate::share::Str;
use crate::value::{Map, Value};
use std::sync::Arc;

/// Where something stands in a text: line and column from 1; 0 when unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pos {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// A value and where it stands.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Where it begins.
    pub pos: Pos,
    /// What it is.
    pub data: Data,
}

/// A field of a [`Data::Map`].
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: Str,
    /// Where the key stands.
    pub pos: Pos,
    /// The value.
    pub node: Node,
}

/// What a [`Node`] is.
#[derive(Clone, Debug, Default)]
pub enum Data {
    /// A scalar (never a list or a map).
    Scalar(Value),
    /// A list.
    List(Vec<Node>),
    /// A map, in the order of the text, duplicates included.
    Map(Vec<Entry>),
    /// Nothing was there.
    #[default]
    Missing,
}

impl Node {
    /// The value without positions; of duplicate keys the last counts, as in Go.
    pub fn value(&self) -> Value {
        match &self.data {
            Data::Missing => Value::Null,
            Data::Scalar(v) => v.clone(),
            Data::List(items) => Value::List(Arc::new(items.iter().map(Node::value).collect())),
            Data::Map(entries) => Value::from(entries.iter().map(|e| (e.key.clone(), e.node.value())).collect::<Map>()),
        }
    }

    /// The node of field `key` (the last one), if this is a map that has it.
    pub fn at(&self, key: &str) -> Option<&Node> {
        match &self.data {
            Data::Map(entries) => entries.iter().rev().find(|e| e.key == key).map(|e| &e.node),
            _ => None,
        }
    }

    /// The node at a path such as `spec.containers[0].image`, or the deepest one on the way that exists.
    pub fn deepest(&self, path: &str) -> &Node {
        let mut node = self;
        for part in path.split(['.', '[']).filter(|p| !p.is_empty()) {
            let next = match part.strip_suffix(']') {
                Some(index) => match (&node.data, index.parse::<usize>()) {
                    (Data::List(items), Ok(i)) => items.get(i),
                    _ => node.at(index.trim_matches('"')),
                },
                None => node.at(part),
            };
            match next {
                Some(n) => node = n,
                None => break,
            }
        }
        node
    }

    /// A tree without positions from a value.
    pub fn from_value(value: &Value) -> Self {
        let data = match value {
            Value::List(items) => Data::List(items.iter().map(Node::from_value).collect()),
            Value::Map(map) => Data::Map(
                map.iter()
                    .map(|(k, v)| Entry { key: k.clone(), pos: Pos::default(), node: Node::from_value(v) })
                    .collect(),
            ),
            scalar => Data::Scalar(scalar.clone()),
        };
        Node { pos: Pos::default(), data }
    }
}
