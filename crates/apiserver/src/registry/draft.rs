//! Defaulting without copies: what is complete already stays shared.
//!
//! The pods of one template share its containers. A rule therefore looks at a [`Draft`], which copies the struct only when
//! the rule writes; lists and pointers are replaced only when an item in them was.

use api::{List, Ptr};
use std::ops::Deref;

/// A struct that is copied when it is first written to.
pub struct Draft<'a, T> {
    old: &'a T,
    new: Option<T>,
}

impl<'a, T: Clone> Draft<'a, T> {
    /// Looks at a struct.
    pub fn of(old: &'a T) -> Self {
        Self { old, new: None }
    }

    /// The struct to change, copied first.
    pub fn edit(&mut self) -> &mut T {
        self.new.get_or_insert_with(|| self.old.clone())
    }

    /// The changed struct; none when nothing was changed.
    pub fn into_new(self) -> Option<T> {
        self.new
    }
}

impl<T> Deref for Draft<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.new.as_ref().unwrap_or(self.old)
    }
}

/// What a rule makes of a struct; none when it changes nothing.
pub fn one<T: Clone>(item: &T, rule: impl FnOnce(&mut Draft<'_, T>)) -> Option<T> {
    let mut draft = Draft::of(item);
    rule(&mut draft);
    draft.into_new()
}

/// What a rule makes of a shared struct; none when it changes nothing.
pub fn shared<T: Clone>(item: &Ptr<T>, rule: impl FnOnce(&mut Draft<'_, T>)) -> Option<Ptr<T>> {
    one(&**item, rule).map(Ptr::new)
}

/// What a rule makes of the items of a list; none when it changes nothing.
pub fn list<T: Clone>(items: &List<T>, mut rule: impl FnMut(&mut Draft<'_, T>)) -> Option<List<T>> {
    let mut changed: Option<List<T>> = None;
    for (i, item) in items.iter().enumerate() {
        if let Some(new) = one(item, &mut rule) {
            changed.get_or_insert_with(|| items.clone()).to_mut()[i] = new;
        }
    }
    changed
}

/// What a rule makes of a struct behind a pointer; none when there is none or nothing changes.
pub fn pointer<T: Clone>(item: &Option<Ptr<T>>, rule: impl FnOnce(&mut Draft<'_, T>)) -> Option<Option<Ptr<T>>> {
    let new = one(&**item.as_ref()?, rule)?;
    Some(Some(Ptr::new(new)))
}

/// Sets a field that is empty.
macro_rules! fill {
    ($draft:expr, $field:ident, $value:expr) => {
        if $draft.$field.is_empty() {
            $draft.edit().$field = $value.into();
        }
    };
}

/// Sets a field that is not given.
macro_rules! fill_option {
    ($draft:expr, $field:ident, $value:expr) => {
        if $draft.$field.is_none() {
            $draft.edit().$field = Some($value.into());
        }
    };
}

/// Replaces a field by what a rule made of it, if it made anything.
macro_rules! put {
    ($draft:expr, $field:ident, $new:expr) => {
        if let Some(new) = $new {
            $draft.edit().$field = new;
        }
    };
}

pub(crate) use {fill, fill_option, put};
