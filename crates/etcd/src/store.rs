//! The store: every key keeps its versions, every write is one entry of the log.

use crate::lease::{Lease, LeaseId};
use ecow::EcoString;
use sim::Time;
use std::collections::{BTreeMap, VecDeque};
use std::ops::Bound;
use std::time::Duration;

/// One write.
#[derive(Clone, Debug)]
pub struct Change<V> {
    /// The revision that it made.
    pub revision: u64,
    /// When.
    pub at: Time,
    /// The key.
    pub key: EcoString,
    /// The value after it; none when it deleted the key.
    pub value: Option<V>,
    /// The value before it; none when it made the key.
    pub previous: Option<V>,
}

/// A key with its value.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a, V> {
    /// The key.
    pub key: &'a EcoString,
    /// The revision that wrote the value.
    pub modified: u64,
    /// The value.
    pub value: &'a V,
}

/// The revision asked for has been compacted; reads go back to `oldest` at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compacted {
    /// The oldest revision that can be read.
    pub oldest: u64,
}

/// A compare-and-swap found another version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The revision that wrote the present value; 0 when the key has none.
    pub modified: u64,
}

#[derive(Clone, Debug)]
struct Version<V> {
    revision: u64,
    lease: Option<LeaseId>,
    /// None: deleted.
    value: Option<V>,
}

/// A key with the versions of its value, oldest first.
#[derive(Clone, Debug)]
struct Row<V> {
    key: EcoString,
    versions: Vec<Version<V>>,
}

/// The keys of one folder, by what follows it.
type Folder<V> = BTreeMap<EcoString, Row<V>>;

/// A store with one clock of revisions. Revision 0 is the empty store.
#[derive(Clone, Debug)]
pub struct Store<V> {
    /// By the part of the key up to its last slash: keys of one folder begin alike, and are told apart by what differs.
    folders: BTreeMap<EcoString, Folder<V>>,
    log: VecDeque<Change<V>>,
    revision: u64,
    compacted: u64,
    leases: BTreeMap<LeaseId, Lease>,
    live: usize,
}

impl<V> Default for Store<V> {
    fn default() -> Self {
        Self {
            folders: BTreeMap::new(),
            log: VecDeque::new(),
            revision: 0,
            compacted: 0,
            leases: BTreeMap::new(),
            live: 0,
        }
    }
}

impl<V: Clone> Store<V> {
    /// The newest revision.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The oldest revision that can be read.
    pub fn oldest(&self) -> u64 {
        self.compacted
    }

    /// Number of keys that have a value now.
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether no key has a value now.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Number of values kept, of all revisions.
    pub fn versions(&self) -> usize {
        self.folders.values().flat_map(BTreeMap::values).map(|r| r.versions.len()).sum()
    }

    /// Sets `key`. Answers the revision that this made.
    pub fn put(&mut self, at: Time, key: EcoString, value: V) -> u64 {
        self.write(at, key, Some(value), None)
    }

    /// Sets `key` and attaches it to a lease: it goes when the lease expires.
    pub fn put_with_lease(&mut self, at: Time, key: EcoString, value: V, lease: LeaseId) -> u64 {
        if let Some(l) = self.leases.get_mut(&lease) {
            l.keys.push(key.clone());
        }
        self.write(at, key, Some(value), Some(lease))
    }

    /// Sets `key` if `modified` is the revision that wrote its value (0: if it has none).
    pub fn compare_and_put(&mut self, at: Time, key: EcoString, value: V, modified: u64) -> Result<u64, Conflict> {
        let found = self.get(&key).map_or(0, |e| e.modified);
        if found != modified {
            return Err(Conflict { modified: found });
        }
        Ok(self.put(at, key, value))
    }

    /// Deletes `key`. Answers the revision that this made; none when the key had no value.
    pub fn delete(&mut self, at: Time, key: &str) -> Option<u64> {
        let row = self.row(key)?;
        row.versions.last()?.value.as_ref()?;
        let key = row.key.clone();
        Some(self.write(at, key, None, None))
    }

    fn write(&mut self, at: Time, key: EcoString, value: Option<V>, lease: Option<LeaseId>) -> u64 {
        self.revision += 1;
        let (folder, name) = split(&key);
        let version = Version { revision: self.revision, lease, value: value.clone() };
        let mut previous = None;
        if let Some(row) = self.row_mut(&key) {
            previous = row.versions.last().and_then(|v| v.value.clone());
            row.versions.push(version);
        } else {
            let row = Row { key: key.clone(), versions: vec![version] };
            self.folders.entry(folder.into()).or_default().insert(name.into(), row);
        }
        self.live = self.live + usize::from(value.is_some()) - usize::from(previous.is_some());
        self.log.push_back(Change { revision: self.revision, at, key, value, previous });
        self.revision
    }

    fn row(&self, key: &str) -> Option<&Row<V>> {
        let (folder, name) = split(key);
        self.folders.get(folder)?.get(name)
    }

    fn row_mut(&mut self, key: &str) -> Option<&mut Row<V>> {
        let (folder, name) = split(key);
        self.folders.get_mut(folder)?.get_mut(name)
    }

    fn drop_row(&mut self, key: &str) {
        let (folder, name) = split(key);
        let Some(rows) = self.folders.get_mut(folder) else { return };
        rows.remove(name);
        if rows.is_empty() {
            self.folders.remove(folder);
        }
    }

    /// The value of `key` now.
    pub fn get(&self, key: &str) -> Option<Entry<'_, V>> {
        let row = self.row(key)?;
        entry(&row.key, row.versions.last())
    }

    /// The value of `key` when `revision` was the newest.
    pub fn get_at(&self, key: &str, revision: u64) -> Result<Option<Entry<'_, V>>, Compacted> {
        self.check(revision)?;
        Ok(self.row(key).and_then(|row| entry(&row.key, at(&row.versions, revision))))
    }

    /// The keys in the folder `prefix` (which ends with a slash) and those in it, in order, with their values now.
    pub fn range<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = Entry<'a, V>> + 'a {
        self.rows_from(prefix, prefix).filter_map(|r| entry(&r.key, r.versions.last()))
    }

    /// The keys in the folder `prefix` (which ends with a slash) and those in it that are not before `from`, in order, with their values at a revision.
    pub fn range_at<'a>(
        &'a self,
        prefix: &'a str,
        from: &'a str,
        revision: u64,
    ) -> Result<impl Iterator<Item = Entry<'a, V>> + 'a, Compacted> {
        self.check(revision)?;
        Ok(self.rows_from(prefix, from).filter_map(move |r| entry(&r.key, at(&r.versions, revision))))
    }

    fn rows_from<'a>(&'a self, prefix: &'a str, from: &'a str) -> impl Iterator<Item = &'a Row<V>> + 'a {
        let (first, name) = split(if from > prefix { from } else { prefix });
        let folders = self.folders.range::<str, _>((Bound::Included(first), Bound::Unbounded));
        folders.take_while(move |(folder, _)| folder.starts_with(prefix)).flat_map(move |(folder, rows)| {
            let name = if folder == first { name } else { "" };
            rows.range::<str, _>((Bound::Included(name), Bound::Unbounded)).map(|(_, row)| row)
        })
    }

    /// The writes after `revision`, oldest first.
    pub fn history(&self, revision: u64) -> Result<impl DoubleEndedIterator<Item = &Change<V>> + Clone, Compacted> {
        self.check(revision)?;
        let first = self.log.front().map_or(0, |c| c.revision);
        let skip = usize::try_from((revision + 1).saturating_sub(first)).unwrap_or(usize::MAX).min(self.log.len());
        Ok(self.log.range(skip..))
    }

    /// Forgets the versions that were replaced at or before `revision`; older revisions can no longer be read.
    pub fn compact(&mut self, revision: u64) {
        let revision = revision.min(self.revision);
        if revision <= self.compacted {
            return;
        }
        self.compacted = revision;
        while self.log.front().is_some_and(|c| c.revision <= revision) {
            let Some(change) = self.log.pop_front() else { break };
            let Some(Row { versions, .. }) = self.row_mut(&change.key) else { continue };
            let keep = versions.iter().rposition(|v| v.revision <= revision).unwrap_or(0);
            versions.drain(..keep);
            if versions.len() == 1 && versions[0].value.is_none() && versions[0].revision <= revision {
                self.drop_row(&change.key);
            }
        }
        self.leases.retain(|_, l| l.expired.is_none_or(|e| e > revision));
    }

    /// Drops everything after `revision`, as if it had never been written.
    pub fn truncate(&mut self, revision: u64) -> Result<(), Compacted> {
        self.check(revision)?;
        while self.log.back().is_some_and(|c| c.revision > revision) {
            let Some(change) = self.log.pop_back() else { break };
            self.live = self.live + usize::from(change.previous.is_some()) - usize::from(change.value.is_some());
            let Some(Row { versions, .. }) = self.row_mut(&change.key) else { continue };
            versions.pop();
            if versions.is_empty() {
                self.drop_row(&change.key);
            }
        }
        self.revision = self.revision.min(revision);
        self.leases.retain(|_, l| l.granted <= revision);
        for lease in self.leases.values_mut() {
            lease.expired = lease.expired.filter(|e| *e < revision);
        }
        Ok(())
    }

    fn check(&self, revision: u64) -> Result<(), Compacted> {
        if revision < self.compacted { Err(Compacted { oldest: self.compacted }) } else { Ok(()) }
    }

    /// Grants a lease of `ttl` from now.
    pub fn grant(&mut self, now: Time, ttl: Duration) -> LeaseId {
        let id = LeaseId(self.leases.last_key_value().map_or(1, |(k, _)| k.0 + 1));
        let lease = Lease { ttl, deadline: now + ttl, granted: self.revision, expired: None, keys: Vec::new() };
        self.leases.insert(id, lease);
        id
    }

    /// Extends a lease to its full time from now. Answers whether there is such a lease.
    pub fn keep_alive(&mut self, now: Time, id: LeaseId) -> bool {
        match self.leases.get_mut(&id).filter(|l| l.expired.is_none()) {
            Some(lease) => {
                lease.deadline = now + lease.ttl;
                true
            }
            None => false,
        }
    }

    /// When the next lease expires.
    pub fn next_expiry(&self) -> Option<Time> {
        self.leases.values().filter(|l| l.expired.is_none()).map(|l| l.deadline).min()
    }

    /// Deletes the keys of the leases whose time is over.
    pub fn expire(&mut self, now: Time) {
        let due: Vec<LeaseId> =
            self.leases.iter().filter(|(_, l)| l.expired.is_none() && l.deadline <= now).map(|(id, _)| *id).collect();
        for id in due {
            let Some(lease) = self.leases.get_mut(&id) else { continue };
            lease.expired = Some(self.revision);
            for key in lease.keys.clone() {
                let held = self.row(&key).and_then(|r| r.versions.last()).is_some_and(|v| v.lease == Some(id));
                if held {
                    self.delete(now, &key);
                }
            }
        }
    }
}

/// The folder of a key, with its slash, and the rest.
fn split(key: &str) -> (&str, &str) {
    key.split_at(key.rfind('/').map_or(0, |i| i + 1))
}

fn entry<'a, V>(key: &'a EcoString, version: Option<&'a Version<V>>) -> Option<Entry<'a, V>> {
    let version = version?;
    Some(Entry { key, modified: version.revision, value: version.value.as_ref()? })
}

fn at<V>(versions: &[Version<V>], revision: u64) -> Option<&Version<V>> {
    versions.iter().rev().find(|v| v.revision <= revision)
}
