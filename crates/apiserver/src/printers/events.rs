//! Events.

use super::Cell;
use super::simple::Col;
use super::words::or;
use api::Obj;
use api::core::Event;
use api::helpers::age as ages;
use sim::Time;

pub(crate) const COLUMNS: &[Col] = &[
    ("Last Seen", "string", 0),
    ("Type", "string", 0),
    ("Reason", "string", 0),
    ("Object", "string", 0),
    ("Subobject", "string", 1),
    ("Source", "string", 1),
    ("Message", "string", 0),
    ("First Seen", "string", 1),
    ("Count", "string", 1),
    ("Name", "string", 1),
];

pub(crate) fn cells(now: Time, object: &Obj) -> Vec<Cell> {
    let e: &Event = object.get();
    let first = if e.first_timestamp.0.is_zero() { e.event_time.0 } else { e.first_timestamp.0 };
    let mut last = if e.last_timestamp.0.is_zero() { first } else { e.last_timestamp.0 };
    let mut count = if e.count == 0 { 1 } else { e.count };
    if let Some(series) = &e.series {
        last = series.last_observed_time.0;
        count = series.count;
    }
    let kind = e.involved_object.kind.to_lowercase().to_string();
    let about = match e.involved_object.name.as_str() {
        "" => kind,
        name => format!("{kind}/{name}"),
    };
    let component = or(&e.source.component, &e.reporting_component);
    let source = match or(&e.source.host, &e.reporting_instance) {
        "" => component.to_owned(),
        host => format!("{component}, {host}"),
    };
    vec![
        ages::since(now, last).into(),
        e.type_.clone().into(),
        e.reason.clone().into(),
        about.into(),
        e.involved_object.field_path.clone().into(),
        source.into(),
        e.message.trim().into(),
        ages::since(now, first).into(),
        count.into(),
        e.metadata.name.clone().into(),
    ]
}
