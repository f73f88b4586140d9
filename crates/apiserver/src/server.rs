//! The API server: one store and everything that reads and writes it.

use crate::registry::Lookup;
use crate::stored::{Stored, key, prefix};
use api::{Kind, Obj, Str};
use etcd::Store;
use sim::Time;
use sim::hash::Running;
use std::collections::{BTreeMap, VecDeque};

/// How an API server begins.
#[derive(Clone, Debug)]
pub struct Config {
    /// The seed of every generated name and uid.
    pub seed: u64,
    /// When it starts: the creation time of its own objects.
    pub start: Time,
    /// The bearer token of the administrator; none: every token is.
    pub admin_token: Option<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self { seed: 1, start: Time::START, admin_token: None }
    }
}

/// Plays kube-apiserver together with its etcd. Everything that happens is a request; whoever wants to know reads the changes.
#[derive(Clone)]
pub struct ApiServer {
    pub(crate) store: Store<Stored>,
    pub(crate) config: Config,
    rng: sim::Rng,
    /// The running hash after each revision since `first_hash`.
    hashes: VecDeque<Running>,
    first_hash: u64,
    /// How many names each `generateName` has got, and the revisions that used them up, to cut them back.
    generated: BTreeMap<Str, u64>,
    generated_log: VecDeque<(u64, Str)>,
}

/// One write, as a watch tells of it.
#[derive(Clone, Debug)]
pub struct Change {
    /// The revision that it made.
    pub revision: u64,
    /// When.
    pub at: Time,
    /// The kind of the object.
    pub kind: Kind,
    /// Its namespace; empty for cluster-scoped kinds.
    pub namespace: Str,
    /// Its name.
    pub name: Str,
    /// The object before; none when it was made.
    pub old: Option<Obj>,
    /// The object after; none when it was removed.
    pub new: Option<Obj>,
}

impl ApiServer {
    /// A fresh API server: its store holds only what a real one makes for itself.
    pub fn new(config: Config) -> Self {
        let mut server = Self {
            store: Store::default(),
            rng: sim::Rng::new(config.seed).derive("apiserver"),
            config,
            hashes: VecDeque::from([Running::default()]),
            first_hash: 0,
            generated: BTreeMap::new(),
            generated_log: VecDeque::new(),
        };
        crate::bootstrap::objects(&mut server);
        server
    }

    /// The newest revision.
    pub fn revision(&self) -> u64 {
        self.store.revision()
    }

    /// The oldest revision that can still be read.
    pub fn oldest_revision(&self) -> u64 {
        self.store.oldest()
    }

    /// Number of stored objects.
    pub fn len(&self) -> usize {
        self.store.len()
    }

    /// Whether nothing is stored.
    pub fn is_empty(&self) -> bool {
        self.store.is_empty()
    }

    /// A hash of everything that has been written so far: which object, its content, when.
    pub fn hash(&self) -> u64 {
        self.hashes.back().map_or(0, |h| h.value())
    }

    /// The object as it is now.
    pub fn get(&self, kind: Kind, namespace: &str, name: &str) -> Option<Obj> {
        self.store.get(&key(kind, namespace, name)).map(|e| e.value.object.clone())
    }

    /// The object as it was at a revision; none also when that revision is no longer kept.
    pub fn get_at(&self, kind: Kind, namespace: &str, name: &str, revision: u64) -> Option<Obj> {
        let entry = self.store.get_at(&key(kind, namespace, name), revision).ok()??;
        Some(entry.value.object.clone())
    }

    /// The objects of a kind in a namespace (empty: in all), by namespace and name.
    pub fn list(&self, kind: Kind, namespace: &str) -> Vec<Obj> {
        self.store.range(&prefix(kind, namespace)).map(|e| e.value.object.clone()).collect()
    }

    /// The same as they were at a revision; empty when that revision is no longer kept.
    pub fn list_at(&self, kind: Kind, namespace: &str, revision: u64) -> Vec<Obj> {
        match self.store.range_at(&prefix(kind, namespace), "", revision) {
            Ok(entries) => entries.map(|e| e.value.object.clone()).collect(),
            Err(_) => Vec::new(),
        }
    }

    /// The writes after a revision, oldest first; none when they are no longer kept and the reader must list anew.
    pub fn changes_since(&self, revision: u64) -> Option<impl DoubleEndedIterator<Item = Change> + Clone> {
        let history = self.store.history(revision).ok()?;
        Some(history.filter_map(|c| {
            let object = &c.value.as_ref().or(c.previous.as_ref())?.object;
            Some(Change {
                revision: c.revision,
                at: c.at,
                kind: object.kind(),
                namespace: object.namespace().clone(),
                name: object.name().clone(),
                old: c.previous.as_ref().map(|s| s.object.clone()),
                new: c.value.as_ref().map(|s| s.object.clone()),
            })
        }))
    }

    /// Forgets what was replaced at or before a revision.
    pub fn compact(&mut self, revision: u64) {
        self.store.compact(revision);
        while self.first_hash < self.store.oldest() && self.hashes.len() > 1 {
            self.hashes.pop_front();
            self.first_hash += 1;
        }
        while self.generated_log.front().is_some_and(|(r, _)| *r <= self.store.oldest()) {
            self.generated_log.pop_front();
        }
    }

    /// Drops everything after a revision, as if it had never been written. Answers whether that revision was still kept.
    pub fn truncate(&mut self, revision: u64) -> bool {
        if self.store.truncate(revision).is_err() {
            return false;
        }
        let keep = usize::try_from(revision.saturating_sub(self.first_hash)).unwrap_or(usize::MAX);
        self.hashes.truncate(keep.saturating_add(1));
        while self.generated_log.back().is_some_and(|(r, _)| *r > revision) {
            let Some((_, prefix)) = self.generated_log.pop_back() else { break };
            if let Some(n) = self.generated.get_mut(&prefix) {
                *n -= 1;
            }
        }
        true
    }

    /// The stored object with its owners.
    pub(crate) fn stored(&self, kind: Kind, namespace: &str, name: &str) -> Option<&Stored> {
        self.store.get(&key(kind, namespace, name)).map(|e| e.value)
    }

    /// Writes an object; its `resourceVersion` becomes the new revision. Answers it as stored.
    pub(crate) fn write(&mut self, now: Time, mut stored: Stored) -> Stored {
        let revision = self.store.revision() + 1;
        stored.object.meta_mut().resource_version = ecow::eco_format!("{revision}");
        let object = &stored.object;
        let key = key(object.kind(), object.namespace(), object.name());
        let old = self.store.get(&key).map(|e| e.value.object.clone());
        self.note(now, &key, old.as_ref(), Some(object));
        self.store.put(now, key, stored.clone());
        stored
    }

    /// Removes an object for good. Answers the last state, whose `resourceVersion` is the revision that removed it.
    pub(crate) fn remove(&mut self, now: Time, stored: &Stored) -> Stored {
        let mut last = stored.clone();
        let key = key(last.object.kind(), last.object.namespace(), last.object.name());
        self.note(now, &key, None, None);
        self.store.delete(now, &key);
        last.object.meta_mut().resource_version = ecow::eco_format!("{}", self.store.revision());
        last
    }

    fn note(&mut self, now: Time, key: &str, old: Option<&Obj>, new: Option<&Obj>) {
        let mut hash = self.hashes.back().copied().unwrap_or_default();
        hash.text(key);
        hash.word(now.micros() as u64);
        match (old, new) {
            (Some(old), Some(new)) => api::reflect::hash_change(old.resource(), new.resource(), &mut hash),
            (None, Some(new)) => api::reflect::hash(new.resource(), &mut hash),
            _ => {}
        }
        self.hashes.push_back(hash);
    }

    /// The type of a kind, for field ownership and apply.
    pub(crate) fn schema(&self, kind: Kind) -> crate::apply::schema::Schema {
        let custom = if kind.shape.is_none() { crate::custom::of(self, kind) } else { None };
        crate::apply::schema::Schema::of(kind, custom.as_ref().map(|c| &c.schema))
    }

    /// A stream of randomness of this name.
    pub(crate) fn rng(&self, name: &str) -> sim::Rng {
        self.rng.derive(name)
    }

    /// A uid for a new object. Its stream is the object's own, so that it does not depend on what else was made.
    pub(crate) fn new_uid(&self, now: Time, kind: Kind, namespace: &str, name: &str) -> Str {
        let key = key(kind, namespace, name);
        let again = self.store.get_at(&key, self.store.revision()).is_ok_and(|e| e.is_some());
        let stream = ecow::eco_format!("uid {key} {} {}", now.micros(), if again { self.revision() } else { 0 });
        sim::names::uid(&mut self.rng(&stream)).into()
    }

    /// A name that begins with `prefix`; how many it has given to this prefix decides it.
    pub(crate) fn new_name(&mut self, kind: Kind, namespace: &str, prefix: &str, keep: bool) -> Str {
        let id = key(kind, namespace, prefix);
        let given = self.generated.get(&id).copied().unwrap_or(0);
        let mut rng = self.rng(&ecow::eco_format!("name {id} {given}"));
        let mut name = sim::names::generated(prefix, &mut rng);
        while self.stored(kind, namespace, &name).is_some() {
            name = sim::names::generated(prefix, &mut rng);
        }
        if keep {
            *self.generated.entry(id.clone()).or_default() += 1;
            self.generated_log.push_back((self.revision() + 1, id));
        }
        name.into()
    }
}

impl Lookup for ApiServer {
    fn get(&self, kind: Kind, namespace: &str, name: &str) -> Option<Obj> {
        self.get(kind, namespace, name)
    }

    fn list(&self, kind: Kind, namespace: &str) -> Vec<Obj> {
        self.list(kind, namespace)
    }
}
