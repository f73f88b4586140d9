//! What each object became, recorded and ours, and which of ours stands for which recorded one.

use super::Scenario;
use crate::matcher::Matcher;
use api::core::Event;
use api::{Kind, Obj, Str, Value, kind_of};
use cluster::Cluster;
use std::collections::BTreeMap;

/// A recorded object.
pub struct Recorded {
    /// Its kind.
    pub kind: String,
    /// Its name, with placeholders.
    pub name: String,
    /// The step in which it appeared.
    pub added: usize,
    /// The step in which it went, if it did.
    pub deleted: Option<usize>,
    /// Its distinct specs, in order.
    pub specs: Vec<Value>,
    /// Its distinct states, in order, each with the time when it began.
    pub states: Vec<(f64, String)>,
    /// The object as it appeared.
    pub first: Value,
    /// The object as it was last.
    pub last: Value,
    /// In how many events it is named.
    pub told: usize,
    /// The place of ours.
    pub ours: Option<usize>,
}

/// One of our objects.
pub struct Ours {
    kind: Kind,
    /// Its name.
    pub name: String,
    namespace: String,
    added: usize,
    deleted: Option<usize>,
    /// Its distinct specs, in order.
    pub specs: Vec<Value>,
    /// Its distinct states, in order.
    pub states: Vec<String>,
    /// The object as it is or was last.
    pub last: Value,
    /// The object as it appeared.
    first: Value,
    version: String,
    taken: bool,
}

/// What our objects became.
pub struct Histories {
    namespace: String,
    kinds: Vec<Kind>,
    /// All objects, in the order in which they appeared.
    pub all: Vec<Ours>,
    alive: BTreeMap<(String, String), usize>,
    /// The events that there were, the newest state of each; those of a namespace outlive it here.
    events: BTreeMap<Str, Obj>,
    /// Requests that were answered otherwise.
    pub notes: Vec<String>,
}

/// The kind of a name as the recordings write it.
pub fn kind(name: &str) -> Option<Kind> {
    kind_of::ALL.iter().copied().find(|k| k.kind == name)
}

/// An object's JSON without what no comparison looks at.
pub fn value(obj: &Obj) -> Value {
    let mut value = api::json::parse(&obj.to_json()).map(|n| n.value()).unwrap_or_default();
    value.path_mut(&["metadata"]).to_map().remove("managedFields");
    value
}

/// The spec of an object, or what stands for it.
fn spec(value: &Value) -> Value {
    let mut rest = value.clone();
    let map = rest.to_map();
    for key in ["metadata", "status", "kind", "apiVersion"] {
        map.remove(key);
    }
    rest
}

/// A JSON merge patch applied.
fn merge(target: &mut Value, patch: &Value) {
    let Some(entries) = patch.as_map() else {
        *target = patch.clone();
        return;
    };
    let map = target.to_map();
    for (key, value) in entries {
        if value.is_null() {
            map.remove(key);
        } else {
            merge(map.entry(key.clone()).or_default(), value);
        }
    }
}

/// Whether a message ends with the name of an object, and is about that one alone.
fn names(message: &str, name: &str) -> bool {
    !message.starts_with('(') && message.split_whitespace().last() == Some(name)
}

/// The recorded objects.
pub fn recorded(scenario: &Scenario) -> Vec<Recorded> {
    let mut all: Vec<Recorded> = Vec::new();
    let mut now: BTreeMap<(String, String), (usize, Value)> = BTreeMap::new();
    let events = scenario.value.at("events").as_list().unwrap_or(&[]);
    let told = |name: &str| {
        events.iter().filter(|e| e.at("message").as_str().is_some_and(|message| names(message, name))).count()
    };
    for entry in scenario.value.at("trace").as_list().unwrap_or(&[]) {
        let text = |key: &str| entry.at(key).as_str().unwrap_or_default().to_owned();
        let step = usize::try_from(entry.at("step").as_int().unwrap_or(0)).unwrap_or(0);
        let key = (text("kind"), text("name"));
        match text("type").as_str() {
            "ADDED" => {
                let object = entry.at("change").clone();
                let entry_name = key.1.clone();
                now.insert(key.clone(), (all.len(), object.clone()));
                all.push(Recorded {
                    kind: key.0,
                    name: key.1,
                    added: step,
                    deleted: None,
                    specs: vec![spec(&object)],
                    states: vec![(0.0, crate::kubelet::state(&object))],
                    first: object.clone(),
                    last: object,
                    told: told(&entry_name),
                    ours: None,
                });
            }
            "MODIFIED" => {
                if let Some((i, object)) = now.get_mut(&key) {
                    merge(object, entry.at("change"));
                    let state = crate::kubelet::state(object);
                    if all[*i].states.last().is_none_or(|(_, known)| *known != state) {
                        let at = match entry.at("t") {
                            Value::Int(n) => *n as f64,
                            Value::Float(n) => *n,
                            _ => 0.0,
                        };
                        all[*i].states.push((at, state));
                    }
                    all[*i].last = object.clone();
                    let spec = spec(object);
                    if all[*i].specs.last() != Some(&spec) {
                        all[*i].specs.push(spec);
                    }
                }
            }
            _ => {
                if let Some((i, _)) = now.remove(&key) {
                    all[i].deleted = Some(step);
                }
            }
        }
    }
    all
}

impl Histories {
    /// Of the kinds and the namespace of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let kinds = scenario.value.at("kinds").as_list().unwrap_or(&[]);
        let kinds = kinds.iter().filter_map(|k| kind(k.as_str()?)).collect();
        Self {
            namespace: scenario.namespace.clone(),
            kinds,
            all: Vec::new(),
            alive: BTreeMap::new(),
            events: BTreeMap::new(),
            notes: Vec::new(),
        }
    }

    /// All events that there were in the namespace of the scenario and in `default`.
    pub fn events(&self) -> impl Iterator<Item = &Obj> {
        self.events.values()
    }

    /// Takes over what the cluster has now.
    pub fn observe(&mut self, cluster: &Cluster, step: usize) {
        for namespace in ["default", &self.namespace] {
            for obj in cluster.view().objects(kind_of::EVENT, namespace) {
                self.events.entry(obj.meta().uid.clone()).or_insert_with(|| obj.clone());
            }
        }
        let mut seen = Vec::new();
        for kind in self.kinds.clone() {
            let namespace = if kind.namespaced { self.namespace.as_str() } else { "" };
            let objects = cluster.view().objects(kind, namespace);
            for obj in &objects {
                if kind == kind_of::NAMESPACE && *obj.name() != self.namespace {
                    continue;
                }
                seen.push(self.take(kind, obj, step));
            }
        }
        let gone: Vec<(String, String)> =
            self.alive.iter().filter(|(_, i)| !seen.contains(i)).map(|(k, _)| k.clone()).collect();
        for key in gone {
            if let Some(i) = self.alive.remove(&key) {
                self.all[i].deleted = Some(step);
            }
        }
    }

    fn take(&mut self, kind: Kind, obj: &Obj, step: usize) -> usize {
        let key = (kind.kind.to_owned(), obj.name().to_string());
        let uid = |v: &Value| v.path(&["metadata", "uid"]).as_str().map(str::to_owned);
        if let Some(&i) = self.alive.get(&key) {
            if self.all[i].version == obj.meta().resource_version {
                return i;
            }
            let value = value(obj);
            if uid(&self.all[i].first) == uid(&value) {
                let ours = &mut self.all[i];
                let spec = spec(&value);
                if ours.specs.last() != Some(&spec) {
                    ours.specs.push(spec);
                }
                let state = crate::kubelet::state(&value);
                if ours.states.last() != Some(&state) {
                    ours.states.push(state);
                }
                ours.last = value;
                ours.version = obj.meta().resource_version.to_string();
                return i;
            }
            self.all[i].deleted = Some(step);
        }
        let value = value(obj);
        self.alive.insert(key, self.all.len());
        self.all.push(Ours {
            kind,
            name: obj.name().to_string(),
            namespace: obj.namespace().to_string(),
            added: step,
            deleted: None,
            specs: vec![spec(&value)],
            states: vec![crate::kubelet::state(&value)],
            first: value.clone(),
            last: value,
            version: obj.meta().resource_version.to_string(),
            taken: false,
        });
        self.all.len() - 1
    }

    /// What there is before the first step is not part of the scenario.
    pub fn forget_past(&mut self) {
        for ours in &mut self.all {
            ours.taken = true;
        }
    }

    /// Our object of this kind and name that was there before the first step.
    pub fn named(&self, kind: &str, name: &str) -> Option<&Ours> {
        let i = self.alive.get(&(kind.to_owned(), name.to_owned()))?;
        self.all.get(*i)
    }

    /// Our objects that are there now and stand for no recorded one.
    pub fn surplus(&self) -> impl Iterator<Item = &Ours> {
        self.all.iter().filter(|o| !o.taken && o.deleted.is_none())
    }

    /// Finds the one of ours that stands for a recorded object: of the same name pattern, and one that came and went in the
    /// same steps if there is one. Binds the placeholders of its name and uid.
    pub fn counterpart(&mut self, recorded: &Recorded, matcher: &mut Matcher, step: usize) -> Option<usize> {
        let deleted = recorded.deleted.filter(|d| *d < step);
        let mut best: Option<((u8, bool, bool, bool), usize)> = None;
        for (i, ours) in self.all.iter().enumerate() {
            let mut trial = matcher.clone();
            if ours.taken || ours.kind.kind != recorded.kind || !trial.text(&recorded.name, &ours.name) {
                continue;
            }
            let came_and_went = match () {
                () if ours.added == recorded.added && ours.deleted == deleted => 0,
                () if ours.deleted.is_some() == deleted.is_some() => 1,
                () => 2,
            };
            // Among those: one that began and ended alike.
            let terminating = |v: &Value| !v.path(&["metadata", "deletionTimestamp"]).is_null();
            let ends = terminating(&recorded.last) == terminating(&ours.last)
                && trial.difference(recorded.last.at("spec"), ours.last.at("spec")).is_none();
            let begins = trial.difference(recorded.first.at("spec"), ours.first.at("spec")).is_none();
            let told = self.events.values().filter(|e| names(&e.get::<Event>().message, &ours.name)).count();
            let rank = (came_and_went, !ends, !begins, told != recorded.told);
            if best.is_none_or(|(r, _)| rank < r) {
                best = Some((rank, i));
            }
        }
        let (_, i) = best?;
        let ours = &mut self.all[i];
        ours.taken = true;
        matcher.text(&recorded.name, &ours.name);
        for path in [&["metadata", "uid"][..], &["spec", "nodeName"], &["status", "podIP"]] {
            if let (Some(want), Some(got)) = (recorded.first.path(path).as_str(), ours.first.path(path).as_str()) {
                matcher.text(want, got);
            }
        }
        Some(i)
    }
}

impl Ours {
    /// `Kind/name`.
    pub fn title(&self) -> String {
        let _ = &self.namespace;
        format!("{}/{}", self.kind.kind, self.name)
    }
}
