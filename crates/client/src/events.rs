//! Events: one object for each thing told, counted up when it is told again. Plays: `client-go/tools/record`.

mod correlator;

pub use correlator::{Correlator, Verdict};

use crate::process::Ctx;
use api::core::{Event, EventSource, ObjectReference};
use api::{Kind, Obj, ObjectRef, Status, Str, kind_of};
use ecow::eco_format;
use sim::hash;

/// The reference of an object, as events carry it.
pub fn reference(obj: &Obj) -> ObjectReference {
    let kind = obj.kind();
    ObjectReference {
        kind: kind.kind.into(),
        namespace: obj.namespace().clone(),
        name: obj.name().clone(),
        uid: obj.meta().uid.clone(),
        api_version: kind.api_version(),
        resource_version: obj.meta().resource_version.clone(),
        field_path: Str::new(),
    }
}

/// Longest message of an event, in bytes.
const MAX_MESSAGE_BYTES: usize = 1024;

/// Writes the event: a new one, or one more of the same (same object, component, type, reason and message).
pub(crate) fn record(ctx: &mut Ctx<'_>, about: ObjectReference, kind: &str, reason: &str, message: Str) {
    let mut message = shortened(message);
    let (component, host) = match ctx.actor.split_once('/') {
        Some((component, host)) => (Str::from(component), Str::from(host)),
        None => (ctx.actor.clone(), Str::new()),
    };
    let namespace: Str = if about.namespace.is_empty() { "default".into() } else { about.namespace.clone() };
    let object = eco_format!("{}|{namespace}|{}|{}|{component}|{host}|{kind}", about.kind, about.name, about.uid);
    let group = eco_format!("{object}|{reason}");
    let mut same = eco_format!("{group}|{}|{message}", about.field_path);
    let now = ctx.now;
    // The scheduler tells by the newer API, which counts series and limits nothing.
    let judge = ctx.backend.correlator().filter(|_| component != "default-scheduler");
    let hashes = [&group, &object, &message].map(|text| hash::of_bytes(text.as_bytes()));
    match judge.map_or(Verdict::Alone, |c| c.judge(now, hashes[0], hashes[1], hashes[2])) {
        Verdict::Alone => {}
        Verdict::Dropped => return,
        Verdict::Combined => {
            same = group;
            message = shortened(eco_format!("(combined from similar events): {message}"));
        }
    }
    // The name is the same for the same event, so that a repetition finds the first one without a list.
    let name = eco_format!("{}.{:016x}", about.name, hash::of_bytes(same.as_bytes()));
    let target = ObjectRef { kind: kind_of::EVENT, namespace: namespace.clone(), name: name.clone() };
    let result = match ctx.get_live(target) {
        Ok(mut seen) => {
            let now = ctx.now;
            let event = seen.get_mut::<Event>();
            event.count += 1;
            event.message = message;
            event.last_timestamp = now.into();
            ctx.update(seen)
        }
        Err(status) if status.is_not_found() => {
            let mut event = Event::default();
            event.metadata.name = name;
            event.metadata.namespace = namespace;
            event.involved_object = about;
            event.reason = reason.into();
            event.message = message;
            event.type_ = kind.into();
            event.source = EventSource { component: component.clone(), host: host.clone() };
            event.reporting_component = component;
            event.reporting_instance = host;
            event.first_timestamp = ctx.now.into();
            event.last_timestamp = ctx.now.into();
            event.count = 1;
            ctx.create(event)
        }
        Err(status) => Err(status),
    };
    // An event that cannot be written (its namespace is going away) is dropped, as client-go does.
    let _: Result<Obj, Status> = result;
}

fn shortened(message: Str) -> Str {
    if message.len() <= MAX_MESSAGE_BYTES {
        return message;
    }
    let mut end = MAX_MESSAGE_BYTES - 4;
    while !message.is_char_boundary(end) {
        end -= 1;
    }
    eco_format!("{} ...", &message[..end])
}

/// The kind that an object reference names, if it is a built-in one.
pub fn kind_of_reference(reference: &ObjectReference) -> Option<Kind> {
    kind_of::ALL.iter().copied().find(|k| k.kind == reference.kind && k.api_version() == reference.api_version)
}
