//! The informer cache of one process: the objects that its watches have told it of, by kind, namespace and name.
//!
//! Plays: `client-go/tools/cache` (store, indexer, lister). A component reads here and nowhere else, so it sees the world as
//! late as its watch does.

use api::{Kind, Obj, ObjectRef, Str, Typed, kind_of};
use sim::StepId;
use std::collections::BTreeMap;
use std::ops::Bound;

/// Namespace and name; the key of work queues.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Namespace; empty for cluster-scoped kinds.
    pub namespace: Str,
    /// Name.
    pub name: Str,
}

impl Key {
    /// The key of a namespace and a name.
    pub fn new(namespace: impl Into<Str>, name: impl Into<Str>) -> Self {
        Self { namespace: namespace.into(), name: name.into() }
    }

    /// The key of an object.
    pub fn of(obj: &Obj) -> Self {
        Self { namespace: obj.namespace().clone(), name: obj.name().clone() }
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.namespace.is_empty() {
            write!(f, "{}/", self.namespace)?;
        }
        f.write_str(&self.name)
    }
}

/// What a watch tells: an object before and after. A new one has no `old`, a deleted one no `new`.
#[derive(Clone, Debug)]
pub struct Change {
    /// The revision that made it; 0 for one that a re-list found.
    pub revision: u64,
    /// The step of the write: the cause of what follows.
    pub step: StepId,
    /// The kind.
    pub kind: Kind,
    /// Before.
    pub old: Option<Obj>,
    /// After.
    pub new: Option<Obj>,
}

impl Change {
    /// The object after the change, or the last that was seen of it.
    pub fn object(&self) -> &Obj {
        match (&self.new, &self.old) {
            (Some(obj), _) | (None, Some(obj)) => obj,
            (None, None) => unreachable!("a change has a before or an after"),
        }
    }

    /// Its key.
    pub fn key(&self) -> Key {
        Key::of(self.object())
    }
}

/// The objects of one kind with its indexes.
#[derive(Clone, Debug, Default)]
struct Table {
    /// By namespace and name.
    objects: BTreeMap<Str, BTreeMap<Str, Obj>>,
    by_controller: Index,
    by_node: Index,
    /// Objects without a controller, by namespace: what a controller may adopt.
    orphans: Index,
}

/// Objects by a value; they are here too, so that a walk over many looks nothing up.
type Index = BTreeMap<Str, BTreeMap<Key, Obj>>;

/// The objects that a process knows.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    tables: BTreeMap<Kind, Table>,
    revision: u64,
}

impl Cache {
    /// A cache of these kinds.
    pub fn new(kinds: impl IntoIterator<Item = Kind>) -> Self {
        Self { tables: kinds.into_iter().map(|k| (k, Table::default())).collect(), revision: 0 }
    }

    /// The newest revision that the watch has told of: the cache's age.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Watches one more kind from now on (a custom resource's). Answers whether it did not before.
    pub fn watch(&mut self, kind: Kind) -> bool {
        let new = !self.watches(kind);
        if new {
            self.tables.insert(kind, Table::default());
        }
        new
    }

    /// Whether it watches this kind.
    pub fn watches(&self, kind: Kind) -> bool {
        self.tables.contains_key(&kind)
    }

    /// The kinds that it watches.
    pub fn kinds(&self) -> impl Iterator<Item = Kind> {
        self.tables.keys().copied()
    }

    /// Number of objects.
    pub fn len(&self) -> usize {
        self.tables.values().flat_map(|t| t.objects.values()).map(BTreeMap::len).sum()
    }

    /// Whether it knows nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes a change over. Answers whether it was news: a repeated one is not.
    pub fn apply(&mut self, change: &Change) -> bool {
        self.revision = self.revision.max(change.revision);
        let Some(table) = self.tables.get_mut(&change.kind) else { return false };
        let key = change.key();
        let known = table.get(&key.namespace, &key.name);
        match (&change.new, known) {
            (Some(new), Some(old)) if old.meta().resource_version == new.meta().resource_version => return false,
            (None, None) => return false,
            _ => {}
        }
        table.put(key, change.new.as_ref());
        true
    }

    /// An empty cache of the same kinds, as old as this one: what [`Cache::fill`] makes whole again.
    pub fn emptied(&self) -> Self {
        Self { tables: self.tables.keys().map(|k| (*k, Table::default())).collect(), revision: self.revision }
    }

    /// Takes over objects of a kind, as a store tells them.
    pub fn fill(&mut self, kind: Kind, objects: impl IntoIterator<Item = Obj>) {
        let Some(table) = self.tables.get_mut(&kind) else { return };
        for obj in objects {
            table.put(Key::of(&obj), Some(&obj));
        }
    }

    /// The object of that kind and name.
    pub fn object(&self, kind: Kind, namespace: &str, name: &str) -> Option<&Obj> {
        self.tables.get(&kind)?.get(namespace, name)
    }

    /// The typed object of that name.
    pub fn get<T: Typed>(&self, namespace: &str, name: &str) -> Option<&T> {
        self.object(T::KIND, namespace, name).map(Obj::get)
    }

    /// The object that a reference names.
    pub fn of(&self, reference: &ObjectRef) -> Option<&Obj> {
        self.object(reference.kind, &reference.namespace, &reference.name)
    }

    /// The objects of a kind in a namespace (empty: in all), by namespace and name.
    pub fn objects<'a>(&'a self, kind: Kind, namespace: &'a str) -> impl Iterator<Item = &'a Obj> + 'a {
        let table = self.tables.get(&kind).into_iter();
        table
            .flat_map(move |t| t.objects.range::<str, _>((Bound::Included(namespace), Bound::Unbounded)))
            .take_while(move |(space, _)| namespace.is_empty() || *space == namespace)
            .flat_map(|(_, objects)| objects.values())
    }

    /// The typed objects in a namespace (empty: in all), by namespace and name.
    pub fn list<'a, T: Typed>(&'a self, namespace: &'a str) -> impl Iterator<Item = &'a T> + 'a {
        self.objects(T::KIND, namespace).map(Obj::get)
    }

    /// The objects of a kind whose controller has this uid.
    pub fn controlled<'a>(&'a self, kind: Kind, uid: &str) -> impl Iterator<Item = &'a Obj> + 'a {
        self.indexed(kind, |t| &t.by_controller, uid)
    }

    /// The objects of a kind in a namespace that have no controller; of a kind that controllers adopt.
    pub fn orphans<'a>(&'a self, kind: Kind, namespace: &str) -> impl Iterator<Item = &'a Obj> + 'a {
        self.indexed(kind, |t| &t.orphans, namespace)
    }

    /// The pods whose `spec.nodeName` is this.
    pub fn on_node<'a>(&'a self, node: &str) -> impl Iterator<Item = &'a Obj> + 'a {
        self.indexed(api::kind_of::POD, |t| &t.by_node, node)
    }

    fn indexed<'a>(
        &'a self,
        kind: Kind,
        index: fn(&Table) -> &Index,
        value: &str,
    ) -> impl Iterator<Item = &'a Obj> + 'a {
        let found = self.tables.get(&kind).and_then(|t| index(t).get(value));
        found.into_iter().flat_map(BTreeMap::values)
    }
}

/// By what an object is found in the indexes: its controller, its node, its namespace if it may be adopted.
type Places<'a> = [Option<&'a Str>; 3];

/// The kinds that controllers adopt.
const ADOPTED: [Kind; 4] = [kind_of::POD, kind_of::REPLICA_SET, kind_of::CONTROLLER_REVISION, kind_of::ENDPOINT_SLICE];

fn places<'a>(obj: &'a Obj, key: &'a Key) -> Places<'a> {
    let controller = obj.meta().owner_references.iter().find(|o| o.controller == Some(true)).map(|o| &o.uid);
    let node = obj.try_get::<api::core::Pod>().map(|p| &p.spec.node_name).filter(|n| !n.is_empty());
    let orphan = (controller.is_none() && ADOPTED.contains(&obj.kind())).then_some(&key.namespace);
    [controller, node, orphan]
}

impl Table {
    fn get(&self, namespace: &str, name: &str) -> Option<&Obj> {
        self.objects.get(namespace)?.get(name)
    }

    fn put(&mut self, key: Key, new: Option<&Obj>) {
        let old = match (self.objects.get_mut(&key.namespace), new) {
            (Some(objects), Some(new)) => objects.insert(key.name.clone(), new.clone()),
            (Some(objects), None) => objects.remove(&key.name),
            (None, Some(new)) => {
                let objects = BTreeMap::from([(key.name.clone(), new.clone())]);
                self.objects.insert(key.namespace.clone(), objects);
                None
            }
            (None, None) => None,
        };
        let before = old.as_ref().map_or([None; 3], |o| places(o, &key));
        let after = new.map_or([None; 3], |o| places(o, &key));
        let indexes = [&mut self.by_controller, &mut self.by_node, &mut self.orphans];
        for ((index, before), after) in indexes.into_iter().zip(before).zip(after) {
            if let Some(value) = before.filter(|_| before != after)
                && let Some(objects) = index.get_mut(value)
            {
                objects.remove(&key);
                if objects.is_empty() {
                    index.remove(value);
                }
            }
            let (Some(value), Some(new)) = (after, new) else { continue };
            match index.get_mut(value) {
                Some(objects) => _ = objects.insert(key.clone(), new.clone()),
                None => _ = index.insert(value.clone(), BTreeMap::from([(key.clone(), new.clone())])),
            }
        }
    }
}
