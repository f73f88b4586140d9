//! The three ways of writing a change: JSON patch, merge patch, strategic merge patch.

pub(crate) mod json;
pub(crate) mod merge;
mod order;
pub(crate) mod strategic;
pub(crate) mod text;

use api::Value;

/// What JSON calls a value of this form.
pub(crate) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "bool",
        Value::Int(_) | Value::Float(_) => "number",
        Value::String(_) => "string",
        Value::List(_) => "array",
        Value::Map(_) => "object",
    }
}
