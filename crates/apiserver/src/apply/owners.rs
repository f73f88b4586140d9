//! Who wrote which fields of one object: recorded cheaply when it is written, worked out when somebody asks.

use super::compare::{Comparison, compare};
use super::schema::Schema;
use super::set::Set;
use api::meta::ManagedFieldsEntry;
use api::reflect::{Reflect, Shape};
use api::{Kind, List, Obj, Str, Value, codec};
use sim::Time;
use std::sync::Arc;

/// Longest chain of writes that is kept before it is worked out and folded into the base.
const MAX_WRITES: usize = 8;

/// From this length on, a write by whoever wrote last joins the last one.
const JOIN_FROM: usize = 4;

/// Most managers that only update; the oldest become one.
const MAX_UPDATERS: usize = 10;

/// How a manager wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Operation {
    /// Server-side apply.
    Apply,
    /// Everything else.
    Update,
}

impl Operation {
    /// As `managedFields` writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Apply => "Apply",
            Self::Update => "Update",
        }
    }
}

/// Who wrote, and through what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manager {
    /// The field manager, such as `kubectl-client-side-apply`.
    pub name: Str,
    /// How.
    pub operation: Operation,
    /// The version through which it wrote, such as `apps/v1`.
    pub api_version: Str,
    /// The subresource; empty for the object itself.
    pub subresource: Str,
}

impl Manager {
    /// Whether both are one entry: those who apply are told apart by name and subresource, others by version, too.
    pub fn is(&self, other: &Self) -> bool {
        self.name == other.name
            && self.operation == other.operation
            && self.subresource == other.subresource
            && (self.operation == Operation::Apply || self.api_version == other.api_version)
    }
}

/// A manager and its fields.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Who.
    pub manager: Manager,
    /// When it last took a field.
    pub at: Option<Time>,
    /// Its fields.
    pub fields: Set,
}

/// One write: what the object was and what the writer wanted it to be, before admission and the strategy changed it.
#[derive(Clone, Debug)]
pub struct Write {
    /// Who.
    pub manager: Manager,
    /// When.
    pub at: Time,
    /// What the object was; none when the write made it.
    pub before: Option<Obj>,
    /// What the writer wanted.
    pub after: Obj,
}

/// The owners of one object's fields.
#[derive(Clone, Debug, Default)]
pub struct Owners {
    /// The owners before `writes`.
    base: Arc<Vec<Entry>>,
    /// Writes since, oldest first.
    writes: Arc<Vec<Arc<Write>>>,
}

impl Owners {
    /// Owners that are known.
    pub fn of(entries: Vec<Entry>) -> Self {
        Self { base: Arc::new(entries), writes: Arc::default() }
    }

    /// The owners after one more write.
    pub fn with(&self, write: Write, schema: impl FnOnce() -> Schema) -> Self {
        if self.writes.len() >= MAX_WRITES {
            return Self { base: Arc::new(self.entries(&schema())), writes: Arc::new(vec![Arc::new(write)]) };
        }
        let mut writes = Vec::with_capacity(self.writes.len() + 1);
        writes.extend(self.writes.iter().cloned());
        match writes.last_mut() {
            Some(last) if self.writes.len() >= JOIN_FROM && last.manager == write.manager && follows(&write, last) => {
                let last = Arc::make_mut(last);
                last.after = write.after;
                last.at = write.at;
            }
            _ => writes.push(Arc::new(write)),
        }
        Self { base: self.base.clone(), writes: Arc::new(writes) }
    }

    /// The owners, worked out.
    pub fn entries(&self, schema: &Schema) -> Vec<Entry> {
        let mut entries = (*self.base).clone();
        for write in self.writes.iter() {
            update(&mut entries, write, schema);
        }
        entries
    }
}

/// Whether a write begins where the one before wanted to end: then both are one for whoever works out the owners.
fn follows(write: &Write, last: &Write) -> bool {
    let Some(before) = &write.before else { return false };
    let mut wanted = last.after.clone();
    let meta = wanted.meta_mut();
    meta.resource_version = before.meta().resource_version.clone();
    meta.generation = before.meta().generation;
    api::reflect::equal(before.resource(), wanted.resource())
}

/// Works one write into the entries: the writer owns what it changed, nobody else does, and nobody owns what it removed.
fn update(entries: &mut Vec<Entry>, write: &Write, schema: &Schema) {
    let kind = write.after.kind();
    if entries.is_empty() && write.before.as_ref().is_some_and(|b| !b.meta().uid.is_empty()) {
        return;
    }
    let before = match &write.before {
        Some(before) => value_of(before),
        None => value_of(&Obj::empty(kind)),
    };
    let after = value_of(&write.after);
    let reset = reset(kind, &write.manager.subresource);
    let in_version = |name: &Str| match crate::versions::named(kind, name) {
        None => compare(schema, &before, &after).without(&reset),
        Some(version) => {
            let (before, after) = (version.shown(before.clone()), version.shown(after.clone()));
            compare(&Schema::Struct(version.shape()), &before, &after).without(&reset)
        }
    };
    let difference = in_version(&write.manager.api_version);
    for entry in entries.iter_mut() {
        let own =
            (entry.manager.api_version != write.manager.api_version).then(|| in_version(&entry.manager.api_version));
        let difference = own.as_ref().unwrap_or(&difference);
        let changed = difference.modified.union(&difference.added);
        entry.fields = entry.fields.difference(&changed).difference(&difference.removed);
    }
    take(entries, write, &difference);
}

fn take(entries: &mut Vec<Entry>, write: &Write, difference: &Comparison) {
    let changed = difference.modified.union(&difference.added);
    let taken = changed.difference(&stripped());
    if !taken.is_empty() {
        match entries.iter_mut().find(|e| e.manager.is(&write.manager)) {
            Some(entry) => {
                entry.fields = entry.fields.union(&taken);
                entry.at = Some(write.at);
            }
            None => entries.push(Entry { manager: write.manager.clone(), at: Some(write.at), fields: taken }),
        }
    }
    entries.retain(|e| !e.fields.is_empty());
    cap(entries);
}

/// Bounds the number of managers: the oldest updates become those of `ancient-changes`.
fn cap(entries: &mut Vec<Entry>) {
    let updaters = |entries: &[Entry]| entries.iter().filter(|e| e.manager.operation == Operation::Update).count();
    while updaters(entries) > MAX_UPDATERS {
        let mut oldest: Vec<usize> =
            (0..entries.len()).filter(|i| entries[*i].manager.operation == Operation::Update).collect();
        oldest.sort_by(|a, b| {
            entries[*a].at.cmp(&entries[*b].at).then(entries[*a].manager.name.cmp(&entries[*b].manager.name))
        });
        let (first, second) = (oldest[0], oldest[1]);
        let newer = entries[second].clone();
        let older = &mut entries[first];
        older.fields = older.fields.union(&newer.fields);
        older.at = newer.at;
        older.manager.name = "ancient-changes".into();
        older.manager.subresource = Str::new();
        entries.remove(second);
    }
}

/// The owner of everything in an object that had none.
pub fn first(object: &Obj, manager: Manager, at: Time, schema: &Schema) -> Vec<Entry> {
    let mut entries = Vec::new();
    update(&mut entries, &Write { manager, at, before: None, after: object.clone() }, schema);
    entries
}

/// The one owner of something that is not stored, as its sender made it from nothing.
pub fn of_value(
    manager: &Manager,
    at: Time,
    shape: &'static Shape,
    sent: &dyn Reflect,
    empty: &dyn Reflect,
) -> List<ManagedFieldsEntry> {
    let difference = compare(&Schema::Struct(shape), &codec::encode(empty), &codec::encode(sent));
    let mut fields = difference.modified.union(&difference.added).difference(&stripped());
    if shape.get("status").is_some() {
        fields = fields.without(&Set::of_fields(&[&["status"]]));
    }
    if fields.is_empty() {
        return List::new();
    }
    encode(vec![Entry { manager: manager.clone(), at: Some(at), fields }])
}

/// Whether both have the same managers with the same fields, whenever they took them.
pub fn same_fields(a: &[Entry], b: &[Entry]) -> bool {
    a.len() == b.len() && a.iter().all(|x| b.iter().any(|y| x.manager == y.manager && x.fields == y.fields))
}

/// The value form that fields are compared in.
pub fn value_of(object: &Obj) -> Value {
    let mut value = object.to_value();
    if let Some(metadata) = value.to_map().get_mut("metadata") {
        metadata.to_map().remove("managedFields");
    }
    value
}

/// What nobody owns: what the server decides, and what names the object.
pub fn stripped() -> Set {
    Set::of_fields(&[
        &["apiVersion"],
        &["kind"],
        &["metadata"],
        &["metadata", "name"],
        &["metadata", "namespace"],
        &["metadata", "creationTimestamp"],
        &["metadata", "selfLink"],
        &["metadata", "uid"],
        &["metadata", "clusterName"],
        &["metadata", "generation"],
        &["metadata", "managedFields"],
        &["metadata", "resourceVersion"],
    ])
}

/// What a write through this path cannot change, hence not own.
pub fn reset(kind: Kind, subresource: &str) -> Set {
    let status = kind.shape.is_none_or(|s| s.get("status").is_some());
    match (subresource, kind.plural) {
        ("status", "pods") => {
            Set::of_fields(&[&["spec"], &["metadata", "deletionTimestamp"], &["metadata", "ownerReferences"]])
        }
        ("status", "deployments") => Set::of_fields(&[&["spec"], &["metadata", "labels"]]),
        ("status", "volumeattachments" | "customresourcedefinitions") => Set::of_fields(&[&["metadata"], &["spec"]]),
        ("status", _) => Set::of_fields(&[&["spec"]]),
        _ if status => Set::of_fields(&[&["status"]]),
        _ => Set::default(),
    }
}

/// The entries as objects carry them, in their order.
pub fn encode(mut entries: Vec<Entry>) -> List<ManagedFieldsEntry> {
    if entries.is_empty() {
        return List::new();
    }
    let seconds = |e: &Entry| e.at.map_or(0, Time::seconds);
    entries.sort_by(|a, b| {
        let (m, n) = (&a.manager, &b.manager);
        m.operation
            .cmp(&n.operation)
            .then(seconds(a).cmp(&seconds(b)))
            .then(m.name.cmp(&n.name))
            .then(m.api_version.cmp(&n.api_version))
            .then(m.subresource.cmp(&n.subresource))
    });
    let encoded = entries.into_iter().map(|e| ManagedFieldsEntry {
        manager: e.manager.name,
        operation: e.manager.operation.as_str().into(),
        api_version: e.manager.api_version,
        time: e.at.map(Into::into),
        fields_type: "FieldsV1".into(),
        fields_v1: e.fields.encode(),
        subresource: e.manager.subresource,
    });
    encoded.collect()
}

/// The entries of a `managedFields` that somebody sent; none when they are not well-formed.
pub fn decode(list: &[ManagedFieldsEntry]) -> Option<Vec<Entry>> {
    list.iter()
        .map(|e| {
            let operation = match e.operation.as_str() {
                "Apply" => Operation::Apply,
                "Update" => Operation::Update,
                _ => return None,
            };
            let fields = if e.fields_v1.is_null() { Set::default() } else { Set::decode(&e.fields_v1)? };
            let manager = Manager {
                name: e.manager.clone(),
                operation,
                api_version: e.api_version.clone(),
                subresource: e.subresource.clone(),
            };
            Some(Entry { manager, at: e.time.map(|t| t.0), fields })
        })
        .collect()
}
