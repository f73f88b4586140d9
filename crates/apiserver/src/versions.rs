//! Other versions of built-in kinds, and how they become the stored one and back. Plays: `pkg/apis/*/conversion.go`.

mod autoscaling;

use api::codec::{decode, encode};
use api::reflect::{Shape, Struct};
use api::tree::Node;
use api::{Kind, Obj, Str, Value, kind_of};

/// A version in which the server offers a kind that it stores in another one.
#[derive(Debug)]
pub(crate) struct Version {
    /// The kind as this version describes it.
    pub(crate) kind: Kind,
    /// The kind as it is stored.
    pub(crate) stored: Kind,
    empty: fn() -> Box<dyn Struct>,
    to_stored: fn(&mut Value),
    from_stored: fn(&mut Value),
}

static EVENT: Kind = Kind::new(&api::kind::KindInfo {
    group: "events.k8s.io",
    version: "v1",
    kind: "Event",
    plural: "events",
    singular: "event",
    short_names: &["ev"],
    categories: &[],
    namespaced: true,
    shape: Some(&api::events::EVENT_SHAPE),
    make: None,
});

static AUTOSCALER: Kind = Kind::new(&api::kind::KindInfo {
    group: "autoscaling",
    version: "v1",
    kind: "HorizontalPodAutoscaler",
    plural: "horizontalpodautoscalers",
    singular: "horizontalpodautoscaler",
    short_names: &["hpa"],
    categories: &["all"],
    namespaced: true,
    shape: Some(&api::autoscaling_v1::HORIZONTAL_POD_AUTOSCALER_SHAPE),
    make: None,
});

static VERSIONS: [Version; 2] = [
    Version {
        kind: EVENT,
        stored: kind_of::EVENT,
        empty: || Box::new(api::events::Event::default()),
        to_stored: |event| rename(event, |(new, old)| (new, old)),
        from_stored: |event| rename(event, |(new, old)| (old, new)),
    },
    Version {
        kind: AUTOSCALER,
        stored: kind_of::HORIZONTAL_POD_AUTOSCALER,
        empty: || Box::new(api::autoscaling_v1::HorizontalPodAutoscaler::default()),
        to_stored: autoscaling::to_v2,
        from_stored: autoscaling::from_v2,
    },
];

/// The fields of an event in `events.k8s.io` and in the core group.
const EVENT_FIELDS: [(&str, &str); 7] = [
    ("regarding", "involvedObject"),
    ("note", "message"),
    ("deprecatedSource", "source"),
    ("deprecatedFirstTimestamp", "firstTimestamp"),
    ("deprecatedLastTimestamp", "lastTimestamp"),
    ("deprecatedCount", "count"),
    ("reportingController", "reportingComponent"),
];

fn rename(event: &mut Value, order: fn((&'static str, &'static str)) -> (&'static str, &'static str)) {
    let map = event.to_map();
    for (from, to) in EVENT_FIELDS.map(order) {
        if let Some(value) = map.remove(from) {
            map.insert(to.into(), value);
        }
    }
}

/// The kinds that are offered besides those in [`kind_of`].
pub(crate) fn kinds() -> impl Iterator<Item = Kind> {
    VERSIONS.iter().map(|v| v.kind)
}

/// The version that describes a kind like this; none when it is the stored one.
pub(crate) fn of(kind: Kind) -> Option<&'static Version> {
    VERSIONS.iter().find(|v| v.kind == kind && v.kind.version == kind.version)
}

/// The version of that name of a stored kind; none when it is the stored one.
pub(crate) fn named(stored: Kind, api_version: &str) -> Option<&'static Version> {
    VERSIONS.iter().find(|v| v.stored == stored && v.kind.api_version() == api_version)
}

impl Version {
    /// The table of its fields.
    pub(crate) fn shape(&self) -> &'static Shape {
        (self.empty)().shape()
    }

    /// An empty object.
    pub(crate) fn empty(&self) -> Box<dyn Struct> {
        (self.empty)()
    }

    /// What an object of this version is as it is stored.
    pub(crate) fn to_stored(&self, mut value: Value) -> Value {
        (self.to_stored)(&mut value);
        relabel(&mut value, self.stored);
        value
    }

    /// What a stored object is in this version.
    pub(crate) fn shown(&self, mut value: Value) -> Value {
        (self.from_stored)(&mut value);
        relabel(&mut value, self.kind);
        value
    }

    /// The JSON of a stored object in this version. `head`: with `kind` and `apiVersion`.
    pub(crate) fn json(&self, object: &Obj, head: bool) -> String {
        let mut value = self.shown(object.to_value());
        if !head {
            let map = value.to_map();
            map.remove("kind");
            map.remove("apiVersion");
        }
        let mut typed = self.empty();
        decode(&Node::from_value(&value), &mut *typed, &mut Vec::new());
        api::json::typed_to_string(&*typed)
    }

    /// Reads what was decoded into [`Self::empty`].
    pub(crate) fn object(&self, typed: &dyn Struct) -> Result<Obj, Str> {
        Obj::from_value(self.stored, &self.to_stored(encode(typed)))
    }

    /// A field selector of this version, in the names of the stored one; the error is the field that it does not know.
    pub(crate) fn fields(&self, selector: &str) -> Result<Str, Str> {
        if self.stored != kind_of::EVENT || selector.is_empty() {
            return Ok(selector.into());
        }
        let known = ["reason", "type", "metadata.name", "metadata.namespace"];
        let terms = selector.split(',').map(|term| {
            let end = term.find(['=', '!']).unwrap_or(term.len());
            let (field, rest) = term.split_at(end);
            match field.strip_prefix("regarding.") {
                Some(inner) => Ok(format!("involvedObject.{inner}{rest}")),
                None if field == "reportingController" => Ok(format!("reportingComponent{rest}")),
                None if known.contains(&field) || term.is_empty() => Ok(term.to_owned()),
                None => Err(Str::from(field)),
            }
        });
        Ok(terms.collect::<Result<Vec<_>, _>>()?.join(",").into())
    }
}

fn relabel(value: &mut Value, kind: Kind) {
    if !value.at("apiVersion").is_null() {
        value.set("apiVersion", Value::String(kind.api_version()));
    }
}

/// A document as its kind is stored: one that says another version of a built-in kind is converted, any other stays.
pub fn stored_form(document: Value) -> Value {
    let text = |field: &str| document.at(field).as_str().unwrap_or_default().to_owned();
    let (version, kind) = (text("apiVersion"), text("kind"));
    match VERSIONS.iter().find(|v| v.kind.kind == kind && v.kind.api_version() == version.as_str()) {
        Some(version) => version.to_stored(document),
        None => document,
    }
}
