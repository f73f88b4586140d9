//! The structs of `events/v1`. Written by `cargo xtask generate`; do not edit.

#![allow(clippy::all, unused_imports)]

use crate::kind::Kind;
use crate::object::{Resource, Typed};
use crate::quantity::Quantity;
use crate::reflect::{Field, Get, Keep, ListType, Reflect, Set, Shape, Struct, Type, no_field};
use crate::scalars::{Bytes, IntOrString, MicroTime, Time};
use crate::share::{Dict, List, Ptr, Str};
use crate::value::Value;
use std::sync::Arc;

/// Event is a report of an event somewhere in the cluster.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// Kind is a string value representing the REST resource this object represents.
    pub kind: Str,
    /// APIVersion defines the versioned schema of this representation of an object.
    pub api_version: Str,
    /// metadata is the standard object's metadata.
    pub metadata: super::meta_v1::ObjectMeta,
    /// eventTime is the time when this Event was first observed.
    pub event_time: MicroTime,
    /// series is data about the Event series this event represents or nil if it's a singleton Event.
    pub series: Option<Ptr<super::events_v1::EventSeries>>,
    /// reportingController is the name of the controller that emitted this Event, e.g.
    pub reporting_controller: Str,
    /// reportingInstance is the ID of the controller instance, e.g.
    pub reporting_instance: Str,
    /// action is what action was taken/failed regarding to the regarding object.
    pub action: Str,
    /// reason is why the action was taken.
    pub reason: Str,
    /// regarding contains the object this Event is about.
    pub regarding: super::core_v1::ObjectReference,
    /// related is the optional secondary object for more complex actions.
    pub related: Option<Ptr<super::core_v1::ObjectReference>>,
    /// note is a human-readable description of the status of this operation.
    pub note: Str,
    /// type is the type of this event (Normal, Warning), new types could be added in the future.
    pub type_: Str,
    /// deprecatedSource is the deprecated field assuring backward compatibility with core.v1 Event type.
    pub deprecated_source: super::core_v1::EventSource,
    /// deprecatedFirstTimestamp is the deprecated field assuring backward compatibility with core.v1 Event type.
    pub deprecated_first_timestamp: Time,
    /// deprecatedLastTimestamp is the deprecated field assuring backward compatibility with core.v1 Event type.
    pub deprecated_last_timestamp: Time,
    /// deprecatedCount is the deprecated field assuring backward compatibility with core.v1 Event type.
    pub deprecated_count: i32,
}

/// The fields of [`Event`].
pub static EVENT_SHAPE: Shape = Shape { name: "Event", definition: "io.k8s.api.events.v1.Event", atomic: false, fields: &[
    Field { name: "kind", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "apiVersion", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "metadata", ty: &Type::Struct(&super::meta_v1::OBJECT_META_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "eventTime", ty: &Type::Leaf("v1.MicroTime"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "series", ty: &Type::Struct(&super::events_v1::EVENT_SERIES_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reportingController", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reportingInstance", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "action", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "reason", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "regarding", ty: &Type::Struct(&super::core_v1::OBJECT_REFERENCE_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "related", ty: &Type::Struct(&super::core_v1::OBJECT_REFERENCE_SHAPE), keep: Keep::Set, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "note", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "type", ty: &Type::Leaf("string"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "deprecatedSource", ty: &Type::Struct(&super::core_v1::EVENT_SOURCE_SHAPE), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "deprecatedFirstTimestamp", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "deprecatedLastTimestamp", ty: &Type::Leaf("v1.Time"), keep: Keep::Always, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "deprecatedCount", ty: &Type::Leaf("int32"), keep: Keep::NonZero, required: false, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for Event {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.kind.is_zero() && self.api_version.is_zero() && self.metadata.is_zero() && self.event_time.is_zero() && self.series.is_zero() && self.reporting_controller.is_zero() && self.reporting_instance.is_zero() && self.action.is_zero() && self.reason.is_zero() && self.regarding.is_zero() && self.related.is_zero() && self.note.is_zero() && self.type_.is_zero() && self.deprecated_source.is_zero() && self.deprecated_first_timestamp.is_zero() && self.deprecated_last_timestamp.is_zero() && self.deprecated_count.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for Event {
    fn shape(&self) -> &'static Shape {
        &EVENT_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.kind,
            1 => &self.api_version,
            2 => &self.metadata,
            3 => &self.event_time,
            4 => &self.series,
            5 => &self.reporting_controller,
            6 => &self.reporting_instance,
            7 => &self.action,
            8 => &self.reason,
            9 => &self.regarding,
            10 => &self.related,
            11 => &self.note,
            12 => &self.type_,
            13 => &self.deprecated_source,
            14 => &self.deprecated_first_timestamp,
            15 => &self.deprecated_last_timestamp,
            16 => &self.deprecated_count,
            _ => no_field("Event", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.kind,
            1 => &mut self.api_version,
            2 => &mut self.metadata,
            3 => &mut self.event_time,
            4 => &mut self.series,
            5 => &mut self.reporting_controller,
            6 => &mut self.reporting_instance,
            7 => &mut self.action,
            8 => &mut self.reason,
            9 => &mut self.regarding,
            10 => &mut self.related,
            11 => &mut self.note,
            12 => &mut self.type_,
            13 => &mut self.deprecated_source,
            14 => &mut self.deprecated_first_timestamp,
            15 => &mut self.deprecated_last_timestamp,
            16 => &mut self.deprecated_count,
            _ => no_field("Event", i),
        }
    }
}

/// EventSeries contain information on series of events, i.e.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventSeries {
    /// count is the number of occurrences in this series up to the last heartbeat time.
    pub count: i32,
    /// lastObservedTime is the time when last Event from the series was seen before last heartbeat.
    pub last_observed_time: MicroTime,
}

/// The fields of [`EventSeries`].
pub static EVENT_SERIES_SHAPE: Shape = Shape { name: "EventSeries", definition: "io.k8s.api.events.v1.EventSeries", atomic: false, fields: &[
    Field { name: "count", ty: &Type::Leaf("int32"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
    Field { name: "lastObservedTime", ty: &Type::Leaf("v1.MicroTime"), keep: Keep::Always, required: true, list: ListType::Unset, keys: &[], merge_key: "", merge: false, retain_keys: false },
] };

impl Reflect for EventSeries {
    fn get(&self) -> Get<'_> {
        Get::Struct(self)
    }
    fn set(&mut self) -> Set<'_> {
        Set::Struct(self)
    }
    fn is_zero(&self) -> bool {
        self.count.is_zero() && self.last_observed_time.is_zero() && true
    }
    fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Struct for EventSeries {
    fn shape(&self) -> &'static Shape {
        &EVENT_SERIES_SHAPE
    }
    fn field(&self, i: usize) -> &dyn Reflect {
        match i {
            0 => &self.count,
            1 => &self.last_observed_time,
            _ => no_field("EventSeries", i),
        }
    }
    fn field_mut(&mut self, i: usize) -> &mut dyn Reflect {
        match i {
            0 => &mut self.count,
            1 => &mut self.last_observed_time,
            _ => no_field("EventSeries", i),
        }
    }
}
