//! What apply must know of a type: which parts are granular, which are replaced as one, which lists have keys.

use api::reflect::{Field, Keep, ListType, Shape, Type};
use api::{Kind, Str, Value};
use std::sync::Arc;

/// The type of a value, as far as merging goes.
#[derive(Clone, Debug)]
pub enum Schema {
    /// A field of a generated struct.
    Typed {
        /// What it holds.
        ty: &'static Type,
        /// How lists and maps merge here.
        list: ListType,
        /// The key fields of a list of items.
        keys: &'static [&'static str],
    },
    /// A generated struct.
    Struct(&'static Shape),
    /// A generated struct whose parts merge, though elsewhere it is replaced as one.
    Granular(&'static Shape),
    /// A whole custom resource, by the schema of its definition (a map or null).
    Custom(Arc<Value>),
    /// A part of a custom resource.
    Json(Value),
    /// Anything: maps are granular, lists are replaced.
    Deduced,
}

/// A type seen at a value: what to do with it.
pub enum Atom {
    /// One value.
    Scalar,
    /// A list.
    List(ListAtom),
    /// A struct or map.
    Map(MapAtom),
}

/// A list.
pub struct ListAtom {
    /// The type of its items.
    pub item: Schema,
    /// How it merges.
    pub merge: ListType,
    /// The key fields.
    pub keys: Vec<Str>,
}

/// A struct or map.
pub struct MapAtom {
    of: Schema,
    /// Whether it is replaced as one.
    pub atomic: bool,
}

impl Schema {
    /// The type of a kind; a custom resource's comes from its definition.
    pub fn of(kind: Kind, custom: Option<&Value>) -> Self {
        match kind.shape {
            Some(shape) => Self::Struct(shape),
            None => Self::Custom(Arc::new(custom.cloned().unwrap_or_default())),
        }
    }

    /// What to do with it where this value stands.
    pub fn atom(&self, value: Option<&Value>) -> Atom {
        match self {
            Self::Struct(shape) => Atom::Map(MapAtom { of: self.clone(), atomic: shape.atomic }),
            Self::Granular(shape) => Atom::Map(MapAtom { of: Self::Struct(shape), atomic: false }),
            Self::Custom(_) => Atom::Map(MapAtom { of: self.clone(), atomic: false }),
            Self::Typed { ty, list, keys } => match ty {
                Type::Leaf(_) | Type::Any => Atom::Scalar,
                Type::Struct(shape) => {
                    let atomic = shape.atomic || *list == ListType::Atomic;
                    Atom::Map(MapAtom { of: Self::Struct(shape), atomic })
                }
                Type::Dict(_) => Atom::Map(MapAtom { of: self.clone(), atomic: *list == ListType::Atomic }),
                Type::List(item) => Atom::List(ListAtom {
                    item: Self::Typed { ty: item, list: ListType::Unset, keys: &[] },
                    merge: *list,
                    keys: keys.iter().map(|k| Str::from(*k)).collect(),
                }),
            },
            Self::Json(schema) => json(schema, value),
            Self::Deduced => deduced(value),
        }
    }
}

fn deduced(value: Option<&Value>) -> Atom {
    match value {
        Some(Value::Map(_)) => Atom::Map(MapAtom { of: Schema::Deduced, atomic: false }),
        Some(Value::List(_)) => {
            Atom::List(ListAtom { item: Schema::Deduced, merge: ListType::Atomic, keys: Vec::new() })
        }
        _ => Atom::Scalar,
    }
}

fn json(schema: &Value, value: Option<&Value>) -> Atom {
    if schema.at("x-kubernetes-int-or-string").as_bool() == Some(true) {
        return Atom::Scalar;
    }
    match schema.at("type").as_str() {
        Some("object") => {
            let atomic = schema.at("x-kubernetes-map-type").as_str() == Some("atomic");
            Atom::Map(MapAtom { of: Schema::Json(schema.clone()), atomic })
        }
        Some("array") => {
            let merge = match schema.at("x-kubernetes-list-type").as_str() {
                Some("map") => ListType::Map,
                Some("set") => ListType::Set,
                _ => ListType::Atomic,
            };
            let keys = schema.at("x-kubernetes-list-map-keys").as_list().unwrap_or_default();
            let keys = keys.iter().filter_map(|k| k.as_str().map(Str::from)).collect();
            Atom::List(ListAtom { item: Schema::Json(schema.at("items").clone()), merge, keys })
        }
        Some(_) => Atom::Scalar,
        None => deduced(value),
    }
}

impl MapAtom {
    /// Whether it takes keys that it does not name.
    pub fn is_open(&self) -> bool {
        match &self.of {
            Schema::Struct(_) => false,
            Schema::Custom(schema) => {
                schema.is_null() || schema.at("x-kubernetes-preserve-unknown-fields").as_bool() == Some(true)
            }
            Schema::Json(schema) => {
                schema.at("additionalProperties").as_map().is_some()
                    || schema.at("additionalProperties").as_bool() == Some(true)
                    || schema.at("x-kubernetes-preserve-unknown-fields").as_bool() == Some(true)
            }
            _ => true,
        }
    }

    /// The type of the value of a key, and whether it is a named field of a struct.
    pub fn field(&self, name: &str) -> (Schema, bool) {
        match &self.of {
            Schema::Struct(shape) => match shape.get(name) {
                Some(Field { ty: Type::Struct(inner), .. }) if is_granular(shape, name) => {
                    (Schema::Granular(inner), true)
                }
                Some(f) => (Schema::Typed { ty: f.ty, list: f.list, keys: f.keys }, true),
                None => (Schema::Deduced, false),
            },
            Schema::Typed { ty: Type::Dict(ty), .. } => (Schema::Typed { ty, list: ListType::Unset, keys: &[] }, false),
            Schema::Custom(_) if name == "metadata" => (Schema::Struct(&api::meta::OBJECT_META_SHAPE), true),
            Schema::Custom(_) if matches!(name, "apiVersion" | "kind") => (SCALAR, true),
            Schema::Custom(schema) => json_field(schema, name),
            Schema::Json(schema) => json_field(schema, name),
            _ => (Schema::Deduced, false),
        }
    }
}

/// Whether the field says itself that its struct merges (`x-kubernetes-map-type: granular`).
fn is_granular(shape: &Shape, field: &str) -> bool {
    shape.name == "PersistentVolumeSpec" && field == "claimRef"
}

const SCALAR: Schema = Schema::Typed { ty: &Type::Leaf("string"), list: ListType::Unset, keys: &[] };

fn json_field(schema: &Value, name: &str) -> (Schema, bool) {
    let property = schema.at("properties").at(name);
    if !property.is_null() {
        return (Schema::Json(property.clone()), true);
    }
    if schema.at("additionalProperties").as_map().is_some() {
        return (Schema::Json(schema.at("additionalProperties").clone()), false);
    }
    (Schema::Deduced, false)
}

impl ListAtom {
    /// How the path names an item; none when it has no key and there is no default for it.
    pub fn elem(&self, index: usize, item: &Value) -> Option<super::set::Elem> {
        use super::set::Elem;
        match self.merge {
            ListType::Set => match item {
                Value::Map(_) | Value::List(_) | Value::Null => None,
                scalar => Some(Elem::Value(scalar.clone())),
            },
            ListType::Map => {
                let map = item.as_map()?;
                let mut fields = Vec::with_capacity(self.keys.len());
                for key in &self.keys {
                    let value = map.get(key).cloned().or_else(|| self.default_of(key));
                    // A key that is missing and has no default is left out of the path, unless all are.
                    fields.extend(value.map(|v| (key.clone(), v)));
                }
                fields.sort_by(|a, b| a.0.cmp(&b.0));
                (!fields.is_empty()).then_some(Elem::Key(fields))
            }
            _ => Some(Elem::Index(index)),
        }
    }

    fn default_of(&self, key: &str) -> Option<Value> {
        match &self.item {
            Schema::Json(schema) => {
                let default = schema.at("properties").at(key).at("default");
                (!default.is_null()).then(|| default.clone())
            }
            Schema::Typed { ty: Type::Struct(_), .. } if key == "protocol" => Some("TCP".into()),
            Schema::Typed { ty: Type::Struct(shape), .. } => {
                // Where Go always writes a field, a missing one is its zero value.
                let field = shape.get(key).filter(|f| f.keep == Keep::Always)?;
                match field.ty {
                    Type::Leaf("string") => Some("".into()),
                    Type::Leaf("int32" | "int64") => Some(0.into()),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}
