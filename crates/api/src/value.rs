//! A value without a type: what YAML and JSON are read into, what a custom resource is made of, what patches work on.

use crate::share::Str;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A JSON value. Maps are sorted by key, as kubectl prints them; lists and maps are shared until changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`, and the value of a field that is not there.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// Text.
    String(Str),
    /// A list.
    List(Arc<Vec<Value>>),
    /// A map.
    Map(Arc<Map>),
}

/// The entries of a [`Value::Map`].
pub type Map = BTreeMap<Str, Value>;

/// The value `null`, to borrow where a field is missing.
pub static NULL: Value = Value::Null;

impl Value {
    /// The empty map.
    pub fn map() -> Self {
        Self::Map(Arc::default())
    }

    /// The empty list.
    pub fn list() -> Self {
        Self::List(Arc::default())
    }

    /// Whether this is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text, if this is text.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::String(s) = self { Some(s) } else { None }
    }

    /// The number, if this is a whole number.
    pub fn as_int(&self) -> Option<i64> {
        if let Self::Int(n) = self { Some(*n) } else { None }
    }

    /// The truth value, if this is one.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(b) = self { Some(*b) } else { None }
    }

    /// The entries, if this is a map.
    pub fn as_map(&self) -> Option<&Map> {
        if let Self::Map(m) = self { Some(m) } else { None }
    }

    /// The items, if this is a list.
    pub fn as_list(&self) -> Option<&[Value]> {
        if let Self::List(l) = self { Some(l) } else { None }
    }

    /// The entries to change; anything but a map becomes an empty map first.
    pub fn to_map(&mut self) -> &mut Map {
        if !matches!(self, Self::Map(_)) {
            *self = Self::map();
        }
        match self {
            Self::Map(m) => Arc::make_mut(m),
            _ => unreachable!("just made a map"),
        }
    }

    /// The items to change; anything but a list becomes an empty list first.
    pub fn to_list(&mut self) -> &mut Vec<Value> {
        if !matches!(self, Self::List(_)) {
            *self = Self::list();
        }
        match self {
            Self::List(l) => Arc::make_mut(l),
            _ => unreachable!("just made a list"),
        }
    }

    /// The value of field `key`, `null` when this is no map or has no such field.
    pub fn at(&self, key: &str) -> &Value {
        self.as_map().and_then(|m| m.get(key)).unwrap_or(&NULL)
    }

    /// The value at a path of field names.
    pub fn path(&self, keys: &[&str]) -> &Value {
        keys.iter().fold(self, |v, k| v.at(k))
    }

    /// Sets field `key`, making this a map if it is none.
    pub fn set(&mut self, key: impl Into<Str>, value: impl Into<Value>) {
        self.to_map().insert(key.into(), value.into());
    }

    /// The value at `keys` to change, with maps made on the way.
    pub fn path_mut(&mut self, keys: &[&str]) -> &mut Value {
        keys.iter().fold(self, |v, k| v.to_map().entry(Str::from(*k)).or_default())
    }
}

impl From<&str> for Value {
    fn from(s: &str) -> Self {
        Self::String(s.into())
    }
}

impl From<String> for Value {
    fn from(s: String) -> Self {
        Self::String(s.into())
    }
}

impl From<Str> for Value {
    fn from(s: Str) -> Self {
        Self::String(s)
    }
}

impl From<bool> for Value {
    fn from(b: bool) -> Self {
        Self::Bool(b)
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}

impl From<i32> for Value {
    fn from(n: i32) -> Self {
        Self::Int(n.into())
    }
}

impl From<Vec<Value>> for Value {
    fn from(items: Vec<Value>) -> Self {
        Self::List(Arc::new(items))
    }
}

impl From<Map> for Value {
    fn from(map: Map) -> Self {
        Self::Map(Arc::new(map))
    }
}

impl<const N: usize> From<[(&str, Value); N]> for Value {
    fn from(entries: [(&str, Value); N]) -> Self {
        Self::Map(Arc::new(entries.into_iter().map(|(k, v)| (Str::from(k), v)).collect()))
    }
}
