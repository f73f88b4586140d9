//! Values that are cheap to clone and copied only when changed.
//!
//! A pod of a Deployment shares its containers with its siblings, and a status update shares the spec with the revision
//! before it: a clone is a few pointers. Changing a shared value copies it first (copy on write).

use std::collections::BTreeMap;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// A string that is cheap to clone: short ones lie in place, long ones are shared.
pub type Str = ecow::EcoString;

/// A shared struct. Reading goes through; writing copies first when somebody else holds it.
#[derive(Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ptr<T>(Arc<T>);

impl<T> Ptr<T> {
    /// Shares `value`.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }

    /// Whether both are the same allocation, hence equal without a look inside.
    pub fn same(a: &Self, b: &Self) -> bool {
        Arc::ptr_eq(&a.0, &b.0)
    }

    /// The address, for caches by identity. Stable while the value is held and not written.
    pub fn address(&self) -> usize {
        Arc::as_ptr(&self.0) as *const () as usize
    }
}

impl<T> Clone for Ptr<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Deref for Ptr<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Ptr<T> {
    fn deref_mut(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}

impl<T: fmt::Debug> fmt::Debug for Ptr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T> From<T> for Ptr<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

/// A shared list. Absent (Go's nil) and empty are kept apart, since a required list prints `null` or `[]`; they are equal otherwise.
pub struct List<T>(Option<Arc<Vec<T>>>);

impl<T> List<T> {
    /// The absent list.
    pub const fn new() -> Self {
        Self(None)
    }

    /// Whether the list is absent (not merely empty).
    pub fn is_absent(&self) -> bool {
        self.0.is_none()
    }

    /// Whether both are the same allocation (or both absent).
    pub fn same(a: &Self, b: &Self) -> bool {
        match (&a.0, &b.0) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        }
    }

    /// The address, for caches by identity; 0 when absent.
    pub fn address(&self) -> usize {
        self.0.as_ref().map_or(0, |a| Arc::as_ptr(a) as *const () as usize)
    }

    /// Makes the list absent.
    pub fn clear(&mut self) {
        self.0 = None;
    }
}

impl<T: Clone> List<T> {
    /// The vector to change, copied first if shared; an absent list becomes an empty one.
    pub fn to_mut(&mut self) -> &mut Vec<T> {
        Arc::make_mut(self.0.get_or_insert_with(Default::default))
    }

    /// Appends.
    pub fn push(&mut self, item: T) {
        self.to_mut().push(item);
    }

    /// Keeps the items that satisfy `keep`; copies only when something goes.
    pub fn retain(&mut self, mut keep: impl FnMut(&T) -> bool) {
        if self.iter().all(&mut keep) {
            return;
        }
        self.to_mut().retain(keep);
    }
}

impl<T> Deref for List<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        self.0.as_deref().map_or(&[], Vec::as_slice)
    }
}

impl<T: Clone> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        match &mut self.0 {
            Some(items) => Arc::make_mut(items).as_mut_slice(),
            None => &mut [],
        }
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        Self::same(self, other) || **self == **other
    }
}

impl<T: Eq> Eq for List<T> {}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(Some(Arc::new(items.into_iter().collect())))
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self(Some(Arc::new(items)))
    }
}

impl<T, const N: usize> From<[T; N]> for List<T> {
    fn from(items: [T; N]) -> Self {
        Vec::from(items).into()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Clone> Extend<T> for List<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        self.to_mut().extend(items);
    }
}

/// A shared map from strings, sorted by key. Absent and empty are kept apart as in [`List`].
pub struct Dict<V>(Option<Arc<BTreeMap<Str, V>>>);

impl<V> Dict<V> {
    /// The absent map.
    pub const fn new() -> Self {
        Self(None)
    }

    /// Whether the map is absent (not merely empty).
    pub fn is_absent(&self) -> bool {
        self.0.is_none()
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.0.as_ref().map_or(0, |m| m.len())
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The value of `key`.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.0.as_ref()?.get(key)
    }

    /// Whether `key` has a value.
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Entries in the order of their keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Str, &V)> + Clone {
        self.0.iter().flat_map(|m| m.iter())
    }

    /// Keys in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &Str> + Clone {
        self.iter().map(|(k, _)| k)
    }

    /// Values in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + Clone {
        self.iter().map(|(_, v)| v)
    }

    /// Whether both are the same allocation (or both absent).
    pub fn same(a: &Self, b: &Self) -> bool {
        match (&a.0, &b.0) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        }
    }

    /// The address, for caches by identity; 0 when absent.
    pub fn address(&self) -> usize {
        self.0.as_ref().map_or(0, |a| Arc::as_ptr(a) as *const () as usize)
    }

    /// Makes the map absent.
    pub fn clear(&mut self) {
        self.0 = None;
    }
}

impl<V: Clone> Dict<V> {
    /// The map to change, copied first if shared; an absent map becomes an empty one.
    pub fn to_mut(&mut self) -> &mut BTreeMap<Str, V> {
        Arc::make_mut(self.0.get_or_insert_with(Default::default))
    }

    /// Sets `key` to `value`; answers the value before.
    pub fn insert(&mut self, key: impl Into<Str>, value: V) -> Option<V> {
        self.to_mut().insert(key.into(), value)
    }

    /// Removes `key`; copies only when it is there.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        if self.contains_key(key) { self.to_mut().remove(key) } else { None }
    }
}

impl<V> Default for Dict<V> {
    fn default() -> Self {
        Self(None)
    }
}

impl<V> Clone for Dict<V> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<V: PartialEq> PartialEq for Dict<V> {
    fn eq(&self, other: &Self) -> bool {
        Self::same(self, other) || (self.len() == other.len() && self.iter().eq(other.iter()))
    }
}

impl<V: Eq> Eq for Dict<V> {}

impl<V: fmt::Debug> fmt::Debug for Dict<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<V> FromIterator<(Str, V)> for Dict<V> {
    fn from_iter<I: IntoIterator<Item = (Str, V)>>(items: I) -> Self {
        Self(Some(Arc::new(items.into_iter().collect())))
    }
}

impl<V, const N: usize> From<[(&str, V); N]> for Dict<V> {
    fn from(items: [(&str, V); N]) -> Self {
        items.into_iter().map(|(k, v)| (Str::from(k), v)).collect()
    }
}
