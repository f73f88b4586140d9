//! Any object of any kind: what the store keeps, what a watch delivers, what a request carries.

use crate::codec;
use crate::json;
use crate::kind::Kind;
use crate::meta::ObjectMeta;
use crate::reflect::{Get, Reflect, Set, Struct};
use crate::share::Str;
use crate::value::Value;
use std::any::Any;
use std::fmt;
use std::sync::Arc;

/// A struct that is a whole object: it has a kind and metadata.
pub trait Resource: Struct {
    /// Its kind.
    fn kind(&self) -> Kind;
    /// Its metadata.
    fn meta(&self) -> &ObjectMeta;
    /// Its metadata, to change.
    fn meta_mut(&mut self) -> &mut ObjectMeta;
    /// A shared copy.
    fn share(&self) -> Arc<dyn Resource>;
}

/// A Rust type that has a kind of its own.
pub trait Typed: Resource + Clone + Default {
    /// The kind.
    const KIND: Kind;
}

/// An object: shared until changed, so that a clone is one pointer.
#[derive(Clone)]
pub struct Obj(Arc<dyn Resource>);

/// Names an object: kind, namespace (empty for cluster-scoped kinds) and name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjectRef {
    /// Kind.
    pub kind: Kind,
    /// Namespace; empty for cluster-scoped kinds.
    pub namespace: Str,
    /// Name.
    pub name: Str,
}

impl ObjectRef {
    /// Names an object.
    pub fn new(kind: Kind, namespace: impl Into<Str>, name: impl Into<Str>) -> Self {
        Self { kind, namespace: namespace.into(), name: name.into() }
    }
}

/// `pods/default/web-1`, as the trace names objects.
impl fmt::Display for ObjectRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.kind.group_resource())?;
        if !self.namespace.is_empty() {
            write!(f, "/{}", self.namespace)?;
        }
        write!(f, "/{}", self.name)
    }
}

impl Obj {
    /// Shares a typed object.
    pub fn new<T: Resource>(object: T) -> Self {
        Self(Arc::new(object))
    }

    /// An empty object of a kind.
    pub fn empty(kind: Kind) -> Self {
        match kind.make {
            Some(make) => make(),
            None => Self::new(Custom { kind, metadata: ObjectMeta::default(), fields: Value::map() }),
        }
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        self.0.kind()
    }

    /// Its metadata.
    pub fn meta(&self) -> &ObjectMeta {
        self.0.meta()
    }

    /// Its name.
    pub fn name(&self) -> &Str {
        &self.meta().name
    }

    /// Its namespace, empty for cluster-scoped kinds.
    pub fn namespace(&self) -> &Str {
        &self.meta().namespace
    }

    /// Kind, namespace and name.
    pub fn reference(&self) -> ObjectRef {
        ObjectRef { kind: self.kind(), namespace: self.namespace().clone(), name: self.name().clone() }
    }

    /// Its metadata, to change; copied first if shared.
    pub fn meta_mut(&mut self) -> &mut ObjectMeta {
        self.resource_mut().meta_mut()
    }

    /// The object as a reflected struct.
    pub fn resource(&self) -> &dyn Resource {
        &*self.0
    }

    /// The object as a reflected struct, to change; copied first if shared.
    pub fn resource_mut(&mut self) -> &mut dyn Resource {
        if Arc::get_mut(&mut self.0).is_none() {
            self.0 = self.0.share();
        }
        match Arc::get_mut(&mut self.0) {
            Some(resource) => resource,
            None => unreachable!("a fresh copy is held once"),
        }
    }

    /// The typed object. Panics when it is of another type: our bug, since the kind says it.
    pub fn get<T: Typed>(&self) -> &T {
        match self.try_get() {
            Some(t) => t,
            None => panic!("{:?} is no {:?}", self.kind(), T::KIND),
        }
    }

    /// The typed object, if it is of that type.
    pub fn try_get<T: Typed>(&self) -> Option<&T> {
        let any: &dyn Any = &*self.0;
        any.downcast_ref()
    }

    /// The typed object, to change; copied first if shared. Panics when it is of another type, as [`Obj::get`].
    pub fn get_mut<T: Typed>(&mut self) -> &mut T {
        let kind = self.kind();
        let any: &mut dyn Any = self.resource_mut();
        match any.downcast_mut() {
            Some(t) => t,
            None => panic!("{kind:?} is no {:?}", T::KIND),
        }
    }

    /// The typed object, shared. Panics when it is of another type, as [`Obj::get`].
    pub fn to<T: Typed>(&self) -> Arc<T> {
        let any: Arc<dyn Any + Send + Sync> = self.0.clone();
        match any.downcast() {
            Ok(t) => t,
            Err(_) => panic!("{:?} is no {:?}", self.kind(), T::KIND),
        }
    }

    /// Whether both are the same allocation.
    pub fn same(a: &Self, b: &Self) -> bool {
        Arc::ptr_eq(&a.0, &b.0)
    }

    /// The value form, with `apiVersion` and `kind`.
    pub fn to_value(&self) -> Value {
        let mut value = codec::encode(&*self.0 as &dyn Reflect);
        value.set("apiVersion", self.kind().api_version());
        value.set("kind", self.kind().kind);
        value
    }

    /// JSON on one line, `kind` and `apiVersion` first, fields in Go's order.
    pub fn to_json(&self) -> String {
        if self.0.shape().fields.is_empty() {
            return json::to_string(&self.to_value());
        }
        let mut copy = self.clone();
        let kind = self.kind();
        let resource = copy.resource_mut();
        for (name, text) in [("kind", Str::from(kind.kind)), ("apiVersion", kind.api_version())] {
            if let Some(i) = resource.shape().index(name)
                && let Set::Leaf(leaf) = resource.field_mut(i).set()
            {
                let _ = leaf.load(&Value::String(text));
            }
        }
        json::typed_to_string(copy.resource() as &dyn Reflect)
    }

    /// Reads the value form of a kind; unknown fields are dropped, a wrong type is an error in Go's words.
    pub fn from_value(kind: Kind, value: &Value) -> Result<Self, Str> {
        let mut obj = Self::empty(kind);
        let mut problems = Vec::new();
        let target: &mut dyn Reflect = obj.resource_mut();
        codec::decode(&crate::tree::Node::from_value(value), target, &mut problems);
        match problems.iter().find_map(codec::Problem::fatal) {
            Some(text) => Err(text),
            None => Ok(obj),
        }
    }
}

impl<T: Typed> From<T> for Obj {
    fn from(object: T) -> Self {
        Self::new(object)
    }
}

impl<T: Typed> From<Arc<T>> for Obj {
    fn from(object: Arc<T>) -> Self {
        Self(object)
    }
}

impl fmt::Debug for Obj {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_json())
    }
}

/// An object of a kind without a Rust type: metadata, and the other fields as one value tree.
#[derive(Clone)]
pub struct Custom {
    /// Its kind.
    pub kind: Kind,
    /// Metadata.
    pub metadata: ObjectMeta,
    /// The other fields at the top, such as `spec` and `status`; a map.
    pub fields: Value,
}

static CUSTOM: crate::reflect::Shape = crate::reflect::Shape { name: "", definition: "", atomic: false, fields: &[] };

impl Reflect for Custom {
    fn get(&self) -> Get<'_> {
        Get::Leaf(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Leaf(self)
    }
    fn is_zero(&self) -> bool {
        false
    }
    fn clear(&mut self) {
        self.metadata = ObjectMeta::default();
        self.fields = Value::map();
    }
}

/// As a whole it reads and writes like a free-form value.
impl crate::reflect::Leaf for Custom {
    fn load(&mut self, value: &Value) -> Result<(), crate::reflect::Mismatch> {
        let mut fields = value.clone();
        let map = fields.to_map();
        map.remove("apiVersion");
        map.remove("kind");
        let metadata = map.remove("metadata").unwrap_or_default();
        self.metadata = codec::from_value(&metadata).map_err(crate::reflect::Mismatch::Text)?;
        self.fields = fields;
        Ok(())
    }
    fn store(&self) -> Value {
        let mut value = self.fields.clone();
        value.set("metadata", codec::encode(&self.metadata));
        value
    }
}

impl Struct for Custom {
    fn shape(&self) -> &'static crate::reflect::Shape {
        &CUSTOM
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        unreachable!("a custom resource has no field {i} in a table")
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        unreachable!("a custom resource has no field {i} in a table")
    }
}

impl Resource for Custom {
    fn kind(&self) -> Kind {
        self.kind
    }
    fn meta(&self) -> &ObjectMeta {
        &self.metadata
    }
    fn meta_mut(&mut self) -> &mut ObjectMeta {
        &mut self.metadata
    }
    fn share(&self) -> Arc<dyn Resource> {
        Arc::new(self.clone())
    }
}

/// The custom resource in an object, if it is one.
impl Obj {
    /// The value form of a custom resource's own fields.
    pub fn custom(&self) -> Option<&Custom> {
        let any: &dyn Any = &*self.0;
        any.downcast_ref()
    }

    /// The custom resource to change.
    pub fn custom_mut(&mut self) -> Option<&mut Custom> {
        let any: &mut dyn Any = self.resource_mut();
        any.downcast_mut()
    }
}
