//! How any value is read, written and compared without knowing its type.
//!
//! The generated structs implement [`Struct`] over one static table each ([`Shape`]). Decoding, encoding, patches, apply,
//! field ownership, diffs, hashing and `explain` are written once over these traits and tables, not once a type.

pub use crate::compare::{equal, forget_empty, hash, hash_change};

use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::any::Any;

/// The static description of a struct: its name and its fields in Go's order.
#[derive(Debug)]
pub struct Shape {
    /// Go's name, such as `PodSpec`.
    pub name: &'static str,
    /// The definition in the OpenAPI document, such as `io.k8s.api.core.v1.PodSpec`.
    pub definition: &'static str,
    /// Whether server-side apply replaces it as one (`x-kubernetes-map-type: atomic`).
    pub atomic: bool,
    /// The fields, in the order in which Go declares and prints them.
    pub fields: &'static [Field],
}

impl Shape {
    /// The position of the field with this JSON name.
    pub fn index(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|f| f.name == name)
    }

    /// The field with this JSON name.
    pub fn get(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|f| f.name == name)
    }
}

/// The static description of a field.
#[derive(Debug)]
pub struct Field {
    /// The JSON name.
    pub name: &'static str,
    /// What it holds.
    pub ty: &'static Type,
    /// When it is written.
    pub keep: Keep,
    /// Whether the API demands it (`required` in the OpenAPI document).
    pub required: bool,
    /// How server-side apply merges a list or map here.
    pub list: ListType,
    /// The key fields of a list of [`ListType::Map`].
    pub keys: &'static [&'static str],
    /// The key field by which a strategic merge patch merges this list; empty: the list is replaced (or merged as a set, see `merge`).
    pub merge_key: &'static str,
    /// Whether a strategic merge patch merges this list (by `merge_key`, or as a set of scalars).
    pub merge: bool,
    /// Whether a strategic merge patch drops the keys of this struct that the patch does not list.
    pub retain_keys: bool,
}

/// When an encoder writes a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Always, even when zero.
    Always,
    /// Unless zero.
    NonZero,
    /// When it has been set, be it to zero (a pointer in Go).
    Set,
    /// Always; `null` when not set (a pointer in Go without omitempty).
    AlwaysOrNull,
}

/// How server-side apply merges a list or a struct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListType {
    /// Not said: structs and maps are granular, lists atomic.
    Unset,
    /// Replaced as one.
    Atomic,
    /// A set of scalars.
    Set,
    /// A list of structs with key fields.
    Map,
}

/// The static type of a field, for what works without an instance: patches, apply, explain.
#[derive(Debug)]
pub enum Type {
    /// A scalar; the name is Go's (`int32`, `string`, `Quantity` …).
    Leaf(&'static str),
    /// A struct.
    Struct(&'static Shape),
    /// A list of one type.
    List(&'static Type),
    /// A map from strings to one type.
    Dict(&'static Type),
    /// Free-form: any value.
    Any,
}

/// What a value looks like when read.
pub enum Get<'a> {
    /// Not there (an unset pointer).
    Absent,
    /// A scalar.
    Leaf(&'a dyn Leaf),
    /// A struct.
    Struct(&'a dyn Struct),
    /// A list.
    List(&'a dyn AnyList),
    /// A map.
    Dict(&'a dyn AnyDict),
}

/// What a value looks like when written.
pub enum Set<'a> {
    /// A scalar.
    Leaf(&'a mut dyn Leaf),
    /// A struct.
    Struct(&'a mut dyn Struct),
    /// A list.
    List(&'a mut dyn AnyList),
    /// A map.
    Dict(&'a mut dyn AnyDict),
}

/// Any value of a kind.
pub trait Reflect: Any + Send + Sync {
    /// Reads; pointers are transparent.
    fn get(&self) -> Get<'_>;
    /// Writes; an absent value is made first.
    fn set(&mut self) -> Set<'_>;
    /// Whether Go would call this the zero value (an empty list counts, a set pointer does not).
    fn is_zero(&self) -> bool;
    /// Makes it zero (an unset pointer, an absent list).
    fn clear(&mut self);
    /// What tells shared values apart: two values of one type with the same non-zero identity are the same allocation.
    fn identity(&self) -> usize {
        0
    }
}

/// A struct over a field table.
pub trait Struct: Reflect {
    /// The table.
    fn shape(&self) -> &'static Shape;
    /// The field at a position of the table.
    fn field(&self, i: usize) -> &dyn Reflect;
    /// The field at a position of the table, to change.
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect;
}

/// A scalar: a value that JSON writes as one token, or free-form.
pub trait Leaf {
    /// Reads a JSON value; the error is Go's: what JSON had and which type was wanted.
    fn load(&mut self, value: &Value) -> Result<(), Mismatch>;
    /// The JSON value.
    fn store(&self) -> Value;
    /// What two scalars of one type are compared and hashed by.
    fn quick(&self) -> Quick<'_> {
        Quick::Value(self.store())
    }
}

/// What scalars are compared and hashed by: the cheapest that tells two of one type apart.
#[derive(Debug, PartialEq)]
pub enum Quick<'a> {
    /// A number.
    Word(u64),
    /// A text.
    Text(&'a str),
    /// Anything else.
    Value(Value),
}

/// A JSON value that does not fit its field.
#[derive(Clone, Debug, PartialEq)]
pub enum Mismatch {
    /// `json: cannot unmarshal WHAT into Go … of type TYPE`.
    Kind {
        /// What JSON had: `string`, `number`, `number 1.5`, `bool`, `array`, `object`.
        found: Str,
        /// The type in Go.
        wanted: &'static str,
    },
    /// The type's own error, such as a quantity's.
    Text(Str),
}

/// A list of anything.
pub trait AnyList {
    /// Number of items.
    fn size(&self) -> usize;
    /// Whether it is absent rather than empty.
    fn absent(&self) -> bool;
    /// An item.
    fn item(&self, i: usize) -> &dyn Reflect;
    /// An item, to change.
    fn item_mut(&mut self, i: usize) -> &mut dyn Reflect;
    /// Makes the list empty but present.
    fn make_empty(&mut self);
    /// Appends a zero item and answers it.
    fn add(&mut self) -> &mut dyn Reflect;
}

/// A map from strings to anything.
pub trait AnyDict {
    /// Number of entries.
    fn size(&self) -> usize;
    /// Whether it is absent rather than empty.
    fn absent(&self) -> bool;
    /// Calls `visit` for each entry in the order of the keys.
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Str, &'a dyn Reflect));
    /// Makes the map empty but present.
    fn make_empty(&mut self);
    /// The value of `key`, made if missing.
    fn entry(&mut self, key: Str) -> &mut dyn Reflect;
}

impl<T: Reflect + Clone + Default> AnyList for List<T> {
    fn size(&self) -> usize {
        self.len()
    }
    fn absent(&self) -> bool {
        self.is_absent()
    }
    fn item(&self, i: usize) -> &dyn Reflect {
        &self[i]
    }
    fn item_mut(&mut self, i: usize) -> &mut dyn Reflect {
        &mut self.to_mut()[i]
    }
    fn make_empty(&mut self) {
        *self = Vec::new().into();
    }
    fn add(&mut self) -> &mut dyn Reflect {
        let items = self.to_mut();
        items.push(T::default());
        let last = items.len() - 1;
        &mut items[last]
    }
}

impl<T: Reflect + Clone + Default> Reflect for List<T> {
    fn get(&self) -> Get<'_> {
        Get::List(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::List(self)
    }
    fn is_zero(&self) -> bool {
        self.is_empty()
    }
    fn clear(&mut self) {
        List::clear(self);
    }
    fn identity(&self) -> usize {
        self.address()
    }
}

impl<V: Reflect + Clone + Default> AnyDict for Dict<V> {
    fn size(&self) -> usize {
        self.len()
    }
    fn absent(&self) -> bool {
        self.is_absent()
    }
    fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a Str, &'a dyn Reflect)) {
        for (k, v) in self.iter() {
            visit(k, v);
        }
    }
    fn make_empty(&mut self) {
        *self = Dict::from_iter([]);
    }
    fn entry(&mut self, key: Str) -> &mut dyn Reflect {
        self.to_mut().entry(key).or_default()
    }
}

impl<V: Reflect + Clone + Default> Reflect for Dict<V> {
    fn get(&self) -> Get<'_> {
        Get::Dict(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Dict(self)
    }
    fn is_zero(&self) -> bool {
        self.is_empty()
    }
    fn clear(&mut self) {
        Dict::clear(self);
    }
    fn identity(&self) -> usize {
        self.address()
    }
}

impl<T: Reflect + Default> Reflect for Option<T> {
    fn get(&self) -> Get<'_> {
        self.as_ref().map_or(Get::Absent, Reflect::get)
    }
    fn set(&mut self) -> Set<'_> {
        self.get_or_insert_with(T::default).set()
    }
    fn is_zero(&self) -> bool {
        self.is_none()
    }
    fn clear(&mut self) {
        *self = None;
    }
    fn identity(&self) -> usize {
        self.as_ref().map_or(0, Reflect::identity)
    }
}

impl<T: Reflect + Clone + Default> Reflect for Ptr<T> {
    fn get(&self) -> Get<'_> {
        (**self).get()
    }
    fn set(&mut self) -> Set<'_> {
        (**self).set()
    }
    fn is_zero(&self) -> bool {
        (**self).is_zero()
    }
    fn clear(&mut self) {
        *self = Ptr::default();
    }
    fn identity(&self) -> usize {
        self.address()
    }
}

/// Implements [`Reflect`] for a scalar by its [`Leaf`].
macro_rules! leaf {
    ($type:ty, $zero:expr) => {
        impl $crate::reflect::Reflect for $type {
            fn get(&self) -> $crate::reflect::Get<'_> {
                $crate::reflect::Get::Leaf(self)
            }
            fn set(&mut self) -> $crate::reflect::Set<'_> {
                $crate::reflect::Set::Leaf(self)
            }
            fn is_zero(&self) -> bool {
                let zero: fn(&$type) -> bool = $zero;
                zero(self)
            }
            fn clear(&mut self) {
                *self = <$type>::default();
            }
        }
    };
}
pub(crate) use leaf;

/// What the generated code does when asked for a field that its table does not have: our bug.
#[cold]
pub(crate) fn no_field(name: &str, i: usize) -> ! {
    panic!("{name} has no field {i}")
}

impl Leaf for Str {
    fn load(&mut self, value: &Value) -> Result<(), Mismatch> {
        match value {
            Value::String(s) => *self = s.clone(),
            other => return Err(wrong(other, "string")),
        }
        Ok(())
    }
    fn store(&self) -> Value {
        Value::String(self.clone())
    }
    fn quick(&self) -> Quick<'_> {
        Quick::Text(self)
    }
}
leaf!(Str, |s| s.is_empty());

impl Leaf for bool {
    fn load(&mut self, value: &Value) -> Result<(), Mismatch> {
        match value {
            Value::Bool(b) => *self = *b,
            other => return Err(wrong(other, "bool")),
        }
        Ok(())
    }
    fn store(&self) -> Value {
        Value::Bool(*self)
    }
    fn quick(&self) -> Quick<'_> {
        Quick::Word(u64::from(*self))
    }
}
leaf!(bool, |b| !*b);

impl Leaf for i32 {
    fn load(&mut self, value: &Value) -> Result<(), Mismatch> {
        match value {
            Value::Int(n) => *self = i32::try_from(*n).map_err(|_| wrong(value, "int32"))?,
            other => return Err(wrong(other, "int32")),
        }
        Ok(())
    }
    fn store(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn quick(&self) -> Quick<'_> {
        Quick::Word(i64::from(*self) as u64)
    }
}
leaf!(i32, |n| *n == 0);

impl Leaf for i64 {
    fn load(&mut self, value: &Value) -> Result<(), Mismatch> {
        match value {
            Value::Int(n) => *self = *n,
            other => return Err(wrong(other, "int64")),
        }
        Ok(())
    }
    fn store(&self) -> Value {
        Value::Int(*self)
    }
    fn quick(&self) -> Quick<'_> {
        Quick::Word(*self as u64)
    }
}
leaf!(i64, |n| *n == 0);

impl Leaf for f64 {
    fn load(&mut self, value: &Value) -> Result<(), Mismatch> {
        match value {
            Value::Int(n) => *self = *n as f64,
            Value::Float(n) => *self = *n,
            other => return Err(wrong(other, "float64")),
        }
        Ok(())
    }
    fn store(&self) -> Value {
        Value::Float(*self)
    }
}
leaf!(f64, |n| *n == 0.0);

impl Leaf for Value {
    fn load(&mut self, value: &Value) -> Result<(), Mismatch> {
        *self = value.clone();
        Ok(())
    }
    fn store(&self) -> Value {
        self.clone()
    }
}
leaf!(Value, |v| v.is_null());

/// The mismatch of a JSON value and a Go type.
pub fn wrong(found: &Value, wanted: &'static str) -> Mismatch {
    let found = match found {
        Value::Null => "null".into(),
        Value::Bool(_) => "bool".into(),
        Value::Int(n) if matches!(wanted, "int32" | "int64") => ecow::eco_format!("number {n}"),
        Value::Float(n) if matches!(wanted, "int32" | "int64") => ecow::eco_format!("number {n}"),
        Value::Int(_) | Value::Float(_) => "number".into(),
        Value::String(_) => "string".into(),
        Value::List(_) => "array".into(),
        Value::Map(_) => "object".into(),
    };
    Mismatch::Kind { found, wanted }
}
