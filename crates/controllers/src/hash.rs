//! The short hash of a pod template in names and labels. Plays: `controller.ComputeHash`.
//!
//! The real one hashes a dump of Go's structs; here the encoded template is hashed, so that alphabet, length and what is
//! equal agree, and the value differs.

use api::Str;
use api::core::PodTemplateSpec;
use sim::{hash, names};

/// The hash of a template, different for each number of collisions.
pub fn of_template(template: &PodTemplateSpec, collisions: Option<i32>) -> Str {
    let mut text = api::json::typed_to_string(template);
    if let Some(n) = collisions {
        text.push_str(&n.to_string());
    }
    of_text(&text)
}

/// The hash of a text, in letters that spell no words.
pub fn of_text(text: &str) -> Str {
    names::safe_encode(hash::of_bytes_32(text.as_bytes())).into()
}
