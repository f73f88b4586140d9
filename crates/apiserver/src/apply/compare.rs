//! Which fields two values have, and in which they differ. Plays: `structured-merge-diff/typed/{compare,tofieldset}.go`.

use super::schema::{Atom, ListAtom, Schema};
use super::set::{Elem, Set};
use api::Value;
use api::reflect::ListType;
use std::collections::BTreeMap;

/// In what the right value differs from the left one.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// What only the left one has.
    pub removed: Set,
    /// What both have, differently.
    pub modified: Set,
    /// What only the right one has.
    pub added: Set,
}

impl Comparison {
    /// The same without some fields and what lies below them.
    pub fn without(&self, fields: &Set) -> Self {
        Self {
            removed: self.removed.without(fields),
            modified: self.modified.without(fields),
            added: self.added.without(fields),
        }
    }
}

/// Compares two values of one type.
pub fn compare(schema: &Schema, left: &Value, right: &Value) -> Comparison {
    let mut walker = Walker { out: Comparison::default(), path: Vec::new() };
    walker.any(schema, Some(left), Some(right));
    walker.out
}

struct Walker {
    out: Comparison,
    path: Vec<Elem>,
}

/// The items of a list by how a path names them, in order; of those with one name the first counts.
pub(super) fn index<'a>(list: &ListAtom, value: Option<&'a Value>) -> (Vec<Elem>, BTreeMap<Elem, &'a Value>) {
    let mut order = Vec::new();
    let mut items = BTreeMap::new();
    for (i, item) in value.and_then(Value::as_list).unwrap_or_default().iter().enumerate() {
        let Some(elem) = list.elem(i, item) else { continue };
        if items.contains_key(&elem) {
            continue;
        }
        order.push(elem.clone());
        items.insert(elem, item);
    }
    (order, items)
}

/// The items of that name.
fn all<'a>(list: &ListAtom, value: Option<&'a Value>, name: &Elem) -> Vec<&'a Value> {
    let items = value.and_then(Value::as_list).unwrap_or_default().iter().enumerate();
    items.filter(|(i, item)| list.elem(*i, item).as_ref() == Some(name)).map(|(_, item)| item).collect()
}

impl Walker {
    fn any(&mut self, schema: &Schema, left: Option<&Value>, right: Option<&Value>) {
        if let (Some(Value::List(a)), Some(Value::List(b))) = (left, right)
            && std::sync::Arc::ptr_eq(a, b)
        {
            return;
        }
        if let (Some(Value::Map(a)), Some(Value::Map(b))) = (left, right)
            && std::sync::Arc::ptr_eq(a, b)
        {
            return;
        }
        let probe = right.filter(|v| !v.is_null()).or(left);
        match schema.atom(probe) {
            Atom::Scalar => self.leaf(left, right),
            Atom::List(list) => {
                let length = |v: Option<&Value>| v.and_then(Value::as_list).map_or(0, <[Value]>::len);
                let granular = matches!(list.merge, ListType::Map | ListType::Set);
                if !granular || (length(left) == 0 && length(right) == 0) {
                    return self.leaf(left, right);
                }
                self.list(&list, left, right);
                self.whole(left, right);
            }
            Atom::Map(map) => {
                let size = |v: Option<&Value>| v.and_then(Value::as_map).map_or(0, |m| m.len());
                if map.atomic || (size(left) == 0 && size(right) == 0) {
                    return self.leaf(left, right);
                }
                let (l, r) = (left.and_then(Value::as_map), right.and_then(Value::as_map));
                let keys = l.into_iter().flat_map(|m| m.keys());
                let more = r.into_iter().flat_map(|m| m.keys()).filter(|k| l.is_none_or(|m| !m.contains_key(*k)));
                for key in keys.chain(more) {
                    self.path.push(Elem::Field(key.clone()));
                    let (schema, _) = map.field(key);
                    self.any(&schema, l.and_then(|m| m.get(key)), r.and_then(|m| m.get(key)));
                    self.path.pop();
                }
                self.whole(left, right);
            }
        }
    }

    fn list(&mut self, list: &ListAtom, left: Option<&Value>, right: Option<&Value>) {
        let (left_order, l) = index(list, left);
        let (right_order, r) = index(list, right);
        let length = |v: Option<&Value>| v.and_then(Value::as_list).map_or(0, <[Value]>::len);
        let unique = length(left) == left_order.len() && length(right) == right_order.len();
        let more = right_order.into_iter().filter(|e| !l.contains_key(e));
        for elem in left_order.iter().cloned().chain(more) {
            let (a, b) = (l.get(&elem).copied(), r.get(&elem).copied());
            let many = |v| if unique { Vec::new() } else { all(list, v, &elem) };
            let (many_a, many_b) = (many(left), many(right));
            self.path.push(elem);
            if many_a.len() > 1 || many_b.len() > 1 {
                self.same_name(&many_a, &many_b);
            } else {
                self.any(&list.item, a, b);
            }
            self.path.pop();
        }
    }

    /// Items that share a name are one.
    fn same_name(&mut self, left: &[&Value], right: &[&Value]) {
        if left.is_empty() {
            self.out.added.insert(&self.path);
        } else if right.is_empty() {
            self.out.removed.insert(&self.path);
        } else if left != right {
            self.out.modified.insert(&self.path);
        }
    }

    fn leaf(&mut self, left: Option<&Value>, right: Option<&Value>) {
        match (left, right) {
            (None, _) => self.out.added.insert(&self.path),
            (_, None) => self.out.removed.insert(&self.path),
            (Some(a), Some(b)) if a != b => self.out.modified.insert(&self.path),
            _ => {}
        }
    }

    /// A struct, map or list that only one side has is itself added or removed.
    fn whole(&mut self, left: Option<&Value>, right: Option<&Value>) {
        if left.is_none() {
            self.out.added.insert(&self.path);
        } else if right.is_none() {
            self.out.removed.insert(&self.path);
        }
    }
}

/// Every field and item that a value mentions.
pub fn fields_of(schema: &Schema, value: &Value) -> Set {
    let mut set = Set::default();
    collect(schema, value, &mut Vec::new(), &mut set);
    set
}

fn collect(schema: &Schema, value: &Value, path: &mut Vec<Elem>, set: &mut Set) {
    match schema.atom(Some(value)) {
        Atom::Scalar => set.insert(path),
        Atom::List(list) if !matches!(list.merge, ListType::Map | ListType::Set) => set.insert(path),
        Atom::List(list) => {
            for (i, item) in value.as_list().unwrap_or_default().iter().enumerate() {
                let Some(elem) = list.elem(i, item) else { continue };
                path.push(elem);
                collect(&list.item, item, path, set);
                set.insert(path);
                path.pop();
            }
        }
        Atom::Map(map) if map.atomic => set.insert(path),
        Atom::Map(map) => {
            for (key, item) in value.as_map().into_iter().flatten() {
                path.push(Elem::Field(key.clone()));
                let (schema, named) = map.field(key);
                collect(&schema, item, path, set);
                if !named || item.is_null() || item.as_map().is_some_and(|m| m.is_empty()) {
                    set.insert(path);
                }
                path.pop();
            }
        }
    }
}
