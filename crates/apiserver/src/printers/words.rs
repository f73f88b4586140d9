//! What several printers write alike.

use api::core::Container;
use api::meta::LabelSelector;
use api::selector::Selector;
use api::{Dict, Obj, Str};
use sim::Time;

/// Text, or what stands for nothing.
pub(crate) fn or<'a>(text: &'a str, nothing: &'a str) -> &'a str {
    if text.is_empty() { nothing } else { text }
}

/// The age of an object.
pub(crate) fn age(now: Time, object: &Obj) -> String {
    api::helpers::age::since(now, object.meta().creation_timestamp.0)
}

/// Labels as `a=1,b=2`.
pub(crate) fn labels(labels: &Dict<Str>) -> String {
    if labels.is_empty() {
        return "<none>".to_owned();
    }
    labels.iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join(",")
}

/// A label selector as it is written on a command line.
pub(crate) fn selector(selector: Option<&LabelSelector>) -> String {
    match Selector::of(selector) {
        Ok(s) => or(&s.to_string(), "<none>").to_owned(),
        Err(_) => "<error>".to_owned(),
    }
}

/// The names of containers.
pub(crate) fn names(containers: &[Container]) -> String {
    containers.iter().map(|c| c.name.as_str()).collect::<Vec<_>>().join(",")
}

/// The images of containers.
pub(crate) fn images(containers: &[Container]) -> String {
    containers.iter().map(|c| c.image.as_str()).collect::<Vec<_>>().join(",")
}

/// The first three of a list, and how many more there are.
pub(crate) fn first_three(list: &[String], nothing: &str) -> String {
    if list.is_empty() {
        return nothing.to_owned();
    }
    let shown = list[..list.len().min(3)].join(",");
    if list.len() > 3 { format!("{shown} + {} more...", list.len() - 3) } else { shown }
}

/// Volume access modes as `RWO,ROX`.
pub(crate) fn access_modes(modes: &[Str]) -> String {
    let order =
        [("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"), ("ReadWriteOncePod", "RWOP")];
    let short = order.iter().filter(|(long, _)| modes.iter().any(|m| m == long)).map(|(_, short)| *short);
    short.collect::<Vec<_>>().join(",")
}
