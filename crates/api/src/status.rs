//! `Status`: what a user can cause and is told of. Components branch on [`Status::reason`], never on text.

use crate::kind::Kind;
use crate::share::Str;
use crate::value::Value;
use ecow::eco_format;
use std::fmt;

/// An answer of the API server that is no object: an error, or the success of a delete.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Status {
    /// HTTP status code.
    pub code: u16,
    /// Machine-readable reason, such as `NotFound`; empty when Kubernetes gives none.
    pub reason: &'static str,
    /// The message for people.
    pub message: Str,
    /// What it is about.
    pub details: Option<Box<Details>>,
}

/// What a [`Status`] is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Details {
    /// Name of the object.
    pub name: Str,
    /// API group.
    pub group: Str,
    /// Resource (or kind, in validation errors).
    pub kind: Str,
    /// Uid of the object.
    pub uid: Str,
    /// Field by field.
    pub causes: Vec<Cause>,
    /// When to try again, in seconds; 0 when not said.
    pub retry_after_s: u32,
}

/// One cause of a [`Status`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cause {
    /// Such as `FieldValueInvalid`.
    pub reason: Str,
    /// The message without the field.
    pub message: Str,
    /// The field.
    pub field: Str,
}

impl Status {
    /// An error without details.
    pub fn new(code: u16, reason: &'static str, message: impl Into<Str>) -> Self {
        Self { code, reason, message: message.into(), details: None }
    }

    /// The same with details.
    pub fn with(mut self, details: Details) -> Self {
        self.details = Some(Box::new(details));
        self
    }

    /// 400.
    pub fn bad_request(message: impl Into<Str>) -> Self {
        Self::new(400, "BadRequest", message)
    }

    /// 404 for an object.
    pub fn not_found(kind: Kind, name: &str) -> Self {
        let message = eco_format!("{} \"{name}\" not found", kind.group_resource());
        Self::new(404, "NotFound", message).with(about(kind, name))
    }

    /// 409: there is such an object.
    pub fn already_exists(kind: Kind, name: &str) -> Self {
        let message = eco_format!("{} \"{name}\" already exists", kind.group_resource());
        Self::new(409, "AlreadyExists", message).with(about(kind, name))
    }

    /// 409: the update is based on an old version.
    pub fn conflict(kind: Kind, name: &str, why: &str) -> Self {
        let message = eco_format!("Operation cannot be fulfilled on {} \"{name}\": {why}", kind.group_resource());
        Self::new(409, "Conflict", message).with(about(kind, name))
    }

    /// 403 for an object.
    pub fn forbidden(kind: Kind, name: &str, why: &str) -> Self {
        let message = if name.is_empty() {
            eco_format!("{} is forbidden: {why}", kind.group_resource())
        } else {
            eco_format!("{} \"{name}\" is forbidden: {why}", kind.group_resource())
        };
        Self::new(403, "Forbidden", message).with(about(kind, name))
    }

    /// 422: the object breaks rules, field by field.
    pub fn invalid(kind: Kind, name: &str, causes: Vec<Cause>) -> Self {
        let texts: Vec<String> = causes.iter().map(|c| format!("{}: {}", c.field, c.message)).collect();
        let list = if texts.len() == 1 { texts[0].clone() } else { format!("[{}]", texts.join(", ")) };
        let message = eco_format!("{} \"{name}\" is invalid: {list}", kind.group_kind());
        Self::new(422, "Invalid", message).with(Details { kind: kind.kind.into(), causes, ..about(kind, name) })
    }

    /// The same, but naming the resource where [`Status::invalid`] names the kind.
    pub fn invalid_resource(kind: Kind, name: &str, causes: Vec<Cause>) -> Self {
        let mut status = Self::invalid(kind, name, causes);
        let rest = status.message.split_once(' ').map_or("", |(_, rest)| rest);
        status.message = eco_format!("{} {rest}", kind.group_resource());
        if let Some(details) = &mut status.details {
            details.kind = kind.plural.into();
        }
        status
    }

    /// Whether the object was not there.
    pub fn is_not_found(&self) -> bool {
        self.reason == "NotFound"
    }

    /// Whether the write was based on an old version.
    pub fn is_conflict(&self) -> bool {
        self.reason == "Conflict"
    }

    /// Whether the object was there already.
    pub fn is_already_exists(&self) -> bool {
        self.reason == "AlreadyExists"
    }

    /// The value form (`kind: Status`).
    pub fn to_value(&self) -> Value {
        let mut value = Value::from([
            ("kind", Value::from("Status")),
            ("apiVersion", Value::from("v1")),
            ("metadata", Value::map()),
            ("status", Value::from(if self.code < 400 { "Success" } else { "Failure" })),
        ]);
        if !self.message.is_empty() {
            value.set("message", self.message.clone());
        }
        if !self.reason.is_empty() {
            value.set("reason", self.reason);
        }
        if let Some(details) = &self.details {
            value.set("details", details.to_value());
        }
        if self.code >= 400 {
            value.set("code", i64::from(self.code));
        }
        value
    }
}

impl Details {
    fn to_value(&self) -> Value {
        let mut value = Value::map();
        for (key, text) in [("name", &self.name), ("group", &self.group), ("kind", &self.kind), ("uid", &self.uid)] {
            if !text.is_empty() {
                value.set(key, text.clone());
            }
        }
        if !self.causes.is_empty() {
            let causes = self.causes.iter().map(|c| {
                let mut cause = Value::map();
                for (key, text) in [("reason", &c.reason), ("message", &c.message), ("field", &c.field)] {
                    if !text.is_empty() {
                        cause.set(key, text.clone());
                    }
                }
                cause
            });
            value.set("causes", causes.collect::<Vec<_>>());
        }
        if self.retry_after_s > 0 {
            value.set("retryAfterSeconds", i64::from(self.retry_after_s));
        }
        value
    }
}

fn about(kind: Kind, name: &str) -> Details {
    Details { name: name.into(), group: kind.group.into(), kind: kind.plural.into(), ..Details::default() }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Status {}
