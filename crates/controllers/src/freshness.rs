//! Whether the cache shows what a controller has written itself: until then it would write the same again.
//!
//! Plays: the trackers of `endpointslice`, and client-go's consistency store, by revisions.

use api::Obj;
use client::{Cache, Key};
use std::collections::BTreeMap;

/// The newest revision that was written for each key.
#[derive(Clone, Debug, Default)]
pub struct Written {
    revisions: BTreeMap<Key, u64>,
}

impl Written {
    /// Notes what the server answered to a write for this key.
    pub fn note(&mut self, key: &Key, answer: &Obj) {
        let revision = answer.meta().resource_version.parse().unwrap_or(0);
        let newest = self.revisions.entry(key.clone()).or_default();
        *newest = (*newest).max(revision);
    }

    /// Whether the cache is as new as the last write for this key.
    pub fn is_shown(&self, key: &Key, cache: &Cache) -> bool {
        self.revisions.get(key).is_none_or(|r| *r <= cache.revision())
    }

    /// Forgets a key.
    pub fn forget(&mut self, key: &Key) {
        self.revisions.remove(key);
    }
}
