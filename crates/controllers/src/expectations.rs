//! What a controller has done and its cache has not shown yet: until then it must not count again.
//!
//! Plays: `UIDTrackingControllerExpectations` of `pkg/controller/controller_utils.go`, kept by uid for creations too, so
//! that a repeated watch event changes nothing.

use api::Str;
use client::Key;
use sim::Time;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// After so long the cache is believed whatever it shows (a watch event may have been lost).
const EXPIRES_AFTER: Duration = Duration::from_secs(300);

/// The writes of a controller that its cache has not shown yet, by the key that was reconciled.
#[derive(Clone, Debug, Default)]
pub struct Expectations {
    pending: BTreeMap<Key, Pending>,
}

#[derive(Clone, Debug, Default)]
struct Pending {
    created: BTreeSet<Str>,
    deleted: BTreeSet<Str>,
    since: Time,
}

impl Expectations {
    /// An object with this uid has been made.
    pub fn expect_created(&mut self, key: &Key, uid: &Str, now: Time) {
        let pending = self.pending.entry(key.clone()).or_default();
        pending.created.insert(uid.clone());
        pending.since = now;
    }

    /// An object with this uid has been deleted.
    pub fn expect_deleted(&mut self, key: &Key, uid: &Str, now: Time) {
        let pending = self.pending.entry(key.clone()).or_default();
        pending.deleted.insert(uid.clone());
        pending.since = now;
    }

    /// The cache shows the object; `gone` if it shows that it is being deleted or has gone.
    pub fn seen(&mut self, key: &Key, uid: &str, gone: bool) {
        let Some(pending) = self.pending.get_mut(key) else { return };
        pending.created.remove(uid);
        if gone {
            pending.deleted.remove(uid);
        }
        if pending.created.is_empty() && pending.deleted.is_empty() {
            self.pending.remove(key);
        }
    }

    /// Whether the cache shows everything that was done for this key, or has had time enough.
    pub fn are_met(&self, key: &Key, now: Time) -> bool {
        self.pending.get(key).is_none_or(|p| now.since(p.since) > EXPIRES_AFTER)
    }

    /// Number of objects that this one expects for a key and `before` did not.
    pub fn created_since(&self, before: &Self, key: &Key) -> usize {
        let count = |e: &Self| e.pending.get(key).map_or(0, |p| p.created.len());
        count(self).saturating_sub(count(before))
    }

    /// Forgets a key whose object is gone.
    pub fn forget(&mut self, key: &Key) {
        self.pending.remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_event_is_counted_once_and_a_lost_one_is_given_up() {
        let mut expectations = Expectations::default();
        let key = Key::new("ns", "web");
        expectations.expect_created(&key, &"a".into(), Time::START);
        expectations.expect_created(&key, &"b".into(), Time::START);
        expectations.seen(&key, "a", false);
        expectations.seen(&key, "a", false);
        assert!(!expectations.are_met(&key, Time::START));
        assert!(expectations.are_met(&key, Time::START + Duration::from_secs(301)));
        expectations.seen(&key, "b", false);
        assert!(expectations.are_met(&key, Time::START));
    }
}
