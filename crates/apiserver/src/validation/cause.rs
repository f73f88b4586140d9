//! Causes in Kubernetes' words. Plays `util/validation/field/errors.go`.

use super::bad_value::Bad;
use super::path::Path;
use api::{Cause, Quantity, Str};
use ecow::eco_format;

/// What a field that may not change is told.
pub const IMMUTABLE: &str = "field is immutable";
/// What a negative number is told.
pub const NEGATIVE: &str = "must be greater than or equal to 0";
/// What a number below one is told.
pub const NOT_POSITIVE: &str = "must be greater than zero";

/// The rules that an object breaks, in the order in which they were looked at.
#[derive(Debug, Default)]
pub struct Causes {
    /// What was found, in order.
    pub found: Vec<Cause>,
    declared: Vec<Cause>,
}

impl Causes {
    /// No causes yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many causes there are: compare before and after to know whether a rule was broken in between.
    pub fn len(&self) -> usize {
        self.found.len() + self.declared.len()
    }

    /// The causes, each once.
    pub fn into_vec(mut self) -> Vec<Cause> {
        self.found.append(&mut self.declared);
        let mut all: Vec<Cause> = Vec::with_capacity(self.found.len());
        for cause in self.found {
            if !all.contains(&cause) {
                all.push(cause);
            }
        }
        all
    }

    /// Rules that the server derives from the declaration of a type: what they find comes after everything else.
    pub fn declared(&mut self, rules: impl FnOnce(&mut Self)) {
        let mut late = Self::new();
        rules(&mut late);
        self.declared.extend(late.into_vec());
    }

    #[cold]
    fn add(&mut self, reason: &'static str, path: &Path<'_>, kind: &str, value: Option<String>, detail: &str) {
        let mut message = Str::from(kind);
        if let Some(value) = value {
            message.push_str(": ");
            message.push_str(&value);
        }
        if !detail.is_empty() {
            message.push_str(": ");
            message.push_str(detail);
        }
        self.found.push(Cause { reason: reason.into(), message, field: path.text() });
    }

    /// A value that is missing.
    pub fn required(&mut self, path: &Path<'_>, detail: &str) {
        self.add("FieldValueRequired", path, "Required value", None, detail);
    }

    /// A value that breaks a rule.
    pub fn invalid(&mut self, path: &Path<'_>, value: impl Bad, detail: impl AsRef<str>) {
        self.add("FieldValueInvalid", path, "Invalid value", Some(value.render()), detail.as_ref());
    }

    /// A rule broken by a value that is not shown.
    pub fn invalid_unshown(&mut self, path: &Path<'_>, detail: impl AsRef<str>) {
        self.add("FieldValueInvalid", path, "Invalid value", None, detail.as_ref());
    }

    /// A value of the wrong type.
    pub fn type_invalid(&mut self, path: &Path<'_>, value: impl Bad, detail: impl AsRef<str>) {
        self.add("FieldValueTypeInvalid", path, "Invalid value", Some(value.render()), detail.as_ref());
    }

    /// One [`Causes::invalid`] for each message.
    pub fn invalid_each(&mut self, path: &Path<'_>, value: &str, messages: Vec<Str>) {
        for message in messages {
            self.invalid(path, value, &message);
        }
    }

    /// A value outside a closed set.
    pub fn not_supported(&mut self, path: &Path<'_>, value: impl Bad, supported: &[&str]) {
        let list: Vec<String> = supported.iter().map(|s| s.render()).collect();
        let detail = if list.is_empty() { String::new() } else { format!("supported values: {}", list.join(", ")) };
        self.add("FieldValueNotSupported", path, "Unsupported value", Some(value.render()), &detail);
    }

    /// A value that stands there twice.
    pub fn duplicate(&mut self, path: &Path<'_>, value: impl Bad) {
        self.add("FieldValueDuplicate", path, "Duplicate value", Some(value.render()), "");
    }

    /// A value that may not be given here.
    pub fn forbidden(&mut self, path: &Path<'_>, detail: &str) {
        self.add("FieldValueForbidden", path, "Forbidden", None, detail);
    }

    /// Text of more than `max` bytes.
    pub fn too_long(&mut self, path: &Path<'_>, max: usize) {
        let unit = if max == 1 { "byte" } else { "bytes" };
        self.add("FieldValueTooLong", path, "Too long", None, &format!("may not be more than {max} {unit}"));
    }

    /// Text of more than `max` characters.
    pub fn too_long_characters(&mut self, path: &Path<'_>, max: usize) {
        let unit = if max == 1 { "character" } else { "characters" };
        self.add("FieldValueTooLong", path, "Too long", None, &format!("may not be more than {max} {unit}"));
    }

    /// A list of more than `max` items.
    pub fn too_many(&mut self, path: &Path<'_>, actual: usize, max: usize) {
        let unit = if max == 1 { "item" } else { "items" };
        let detail = format!("must have at most {max} {unit}");
        self.add("FieldValueTooMany", path, "Too many", Some(actual.to_string()), &detail);
    }

    /// A value that names nothing.
    pub fn not_found(&mut self, path: &Path<'_>, value: impl Bad) {
        self.add("FieldValueNotFound", path, "Not found", Some(value.render()), "");
    }

    /// The server cannot tell.
    pub fn internal(&mut self, path: &Path<'_>, detail: &str) {
        self.add("InternalError", path, "Internal error", None, detail);
    }

    /// A number must not be negative.
    pub fn non_negative(&mut self, value: impl Into<i64>, path: &Path<'_>) {
        let value = value.into();
        if value < 0 {
            self.invalid(path, value, NEGATIVE);
        }
    }

    /// A number, when given, must not be negative.
    pub fn non_negative_option(&mut self, value: Option<impl Into<i64>>, path: &Path<'_>) {
        if let Some(value) = value {
            self.non_negative(value, path);
        }
    }

    /// A number must be positive.
    pub fn positive(&mut self, value: impl Into<i64>, path: &Path<'_>) {
        let value = value.into();
        if value <= 0 {
            self.invalid(path, value, NOT_POSITIVE);
        }
    }

    /// A quantity must not be negative.
    pub fn non_negative_quantity(&mut self, value: Quantity, path: &Path<'_>) {
        if value.sign() < 0 {
            self.invalid(path, value, NEGATIVE);
        }
    }

    /// A quantity must be positive.
    pub fn positive_quantity(&mut self, value: Quantity, path: &Path<'_>) {
        if value.sign() <= 0 {
            self.invalid(path, value, NOT_POSITIVE);
        }
    }

    /// A field may not change.
    pub fn immutable<T: PartialEq>(&mut self, new: &T, old: &T, path: &Path<'_>, shown: impl Bad) {
        if new != old {
            self.invalid(path, shown, IMMUTABLE);
        }
    }

    /// A value must be one of a closed set, and is demanded when `""`.
    pub fn one_of(&mut self, value: &str, supported: &[&str], path: &Path<'_>) {
        if value.is_empty() {
            self.required(path, "");
        } else if !supported.contains(&value) {
            self.not_supported(path, value, supported);
        }
    }
}

/// `must be between LOW and HIGH, inclusive`.
pub fn inclusive_range(low: i64, high: i64) -> Str {
    eco_format!("must be between {low} and {high}, inclusive")
}
