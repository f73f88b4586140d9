//! How a message shows the value that broke a rule: text quoted, numbers bare, everything else as Go's JSON.

use super::go_json;
use api::go::quote;
use api::reflect::Reflect;
use api::{Dict, IntOrString, List, Quantity, Str, json};

/// A value that a message can show.
pub trait Bad {
    /// Its text.
    fn render(&self) -> String;
}

/// `null`: what Kubernetes shows where it passes a pointer that is not set.
pub struct Null;

/// A value as its type in the API writes it (JSON names, empty fields left out).
pub struct Json<'a>(pub &'a dyn Reflect);

/// A value as Kubernetes' internal type writes it (Go's field names, all fields).
pub struct Go<'a>(pub &'a dyn Reflect);

impl Bad for Null {
    fn render(&self) -> String {
        "null".into()
    }
}

impl Bad for Json<'_> {
    fn render(&self) -> String {
        json::typed_to_string(self.0)
    }
}

impl Bad for Go<'_> {
    fn render(&self) -> String {
        go_json::to_string(self.0)
    }
}

impl Bad for str {
    fn render(&self) -> String {
        quote(self)
    }
}

impl Bad for Str {
    fn render(&self) -> String {
        quote(self)
    }
}

impl Bad for String {
    fn render(&self) -> String {
        quote(self)
    }
}

impl Bad for i32 {
    fn render(&self) -> String {
        self.to_string()
    }
}

impl Bad for i64 {
    fn render(&self) -> String {
        self.to_string()
    }
}

impl Bad for usize {
    fn render(&self) -> String {
        self.to_string()
    }
}

impl Bad for bool {
    fn render(&self) -> String {
        self.to_string()
    }
}

/// Rules show a quantity as the text that it is written with.
impl Bad for Quantity {
    fn render(&self) -> String {
        format!("\"{self}\"")
    }
}

impl Bad for IntOrString {
    fn render(&self) -> String {
        match self {
            Self::Int(n) => n.to_string(),
            Self::String(s) => json_text(s),
        }
    }
}

impl Bad for List<Str> {
    fn render(&self) -> String {
        if self.is_absent() { "null".into() } else { json::typed_to_string(self) }
    }
}

impl Bad for Dict<Str> {
    fn render(&self) -> String {
        if self.is_absent() { "null".into() } else { json::typed_to_string(self) }
    }
}

impl<T: Bad> Bad for Option<T> {
    fn render(&self) -> String {
        self.as_ref().map_or_else(|| "null".into(), Bad::render)
    }
}

impl<T: Bad + ?Sized> Bad for &T {
    fn render(&self) -> String {
        (**self).render()
    }
}

fn json_text(text: &str) -> String {
    let mut out = String::new();
    json::write_string(&mut out, text);
    out
}
