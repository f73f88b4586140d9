//! JSON merge patch (RFC 7386): null deletes, maps merge, everything else is replaced.

use api::Value;

/// The value after the patch.
pub(crate) fn apply(current: &Value, patch: &Value) -> Value {
    let Value::Map(changes) = patch else { return patch.clone() };
    let mut out = if current.as_map().is_some() { current.clone() } else { Value::map() };
    let map = out.to_map();
    for (key, change) in changes.iter() {
        if change.is_null() {
            map.remove(key);
            continue;
        }
        let merged = apply(map.get(key).unwrap_or(&api::value::NULL), change);
        map.insert(key.clone(), merged);
    }
    out
}
