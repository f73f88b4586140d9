//! Equality, hashes and cleaning of any two values of one type.

use crate::reflect::{Get, Leaf, Quick, Reflect, Set};
use crate::value::Value;

/// Whether two values of one type are equal, absent and empty lists being the same. Shared parts are not looked into.
pub fn equal(a: &dyn Reflect, b: &dyn Reflect) -> bool {
    let id = a.identity();
    if id != 0 && id == b.identity() {
        return true;
    }
    match (a.get(), b.get()) {
        (Get::Absent, Get::Absent) => true,
        (Get::Leaf(x), Get::Leaf(y)) => x.quick() == y.quick(),
        (Get::Struct(x), Get::Struct(y)) => (0..x.shape().fields.len()).all(|i| equal(x.field(i), y.field(i))),
        (Get::List(x), Get::List(y)) => x.size() == y.size() && (0..x.size()).all(|i| equal(x.item(i), y.item(i))),
        (Get::Dict(x), Get::Dict(y)) => {
            if x.size() != y.size() {
                return false;
            }
            let mut entries = Vec::with_capacity(x.size());
            x.each(&mut |k, v| entries.push((k, v)));
            let mut same = true;
            let mut i = 0;
            y.each(&mut |k, v| {
                same = same && entries.get(i).is_some_and(|(ek, ev)| *ek == k && equal(*ev, v));
                i += 1;
            });
            same
        }
        _ => false,
    }
}

/// Makes empty lists and maps absent, as a store does that does not tell them apart.
pub fn forget_empty(value: &mut dyn Reflect) {
    let nothing = match value.get() {
        Get::Absent | Get::Leaf(_) => return,
        Get::List(list) => list.size() == 0,
        Get::Dict(dict) => dict.size() == 0,
        Get::Struct(_) => false,
    };
    if nothing {
        return value.clear();
    }
    match value.set() {
        Set::Struct(s) => (0..s.shape().fields.len()).for_each(|i| forget_empty(s.field_mut(i))),
        Set::List(list) => (0..list.size()).for_each(|i| forget_empty(list.item_mut(i))),
        // No map of the API holds lists that may be absent.
        _ => {}
    }
}

/// Mixes a value into a running hash. Zero fields are left out, so that a new field of a later release changes no hash.
pub fn hash(value: &dyn Reflect, into: &mut sim::hash::Running) {
    match value.get() {
        Get::Absent => into.word(1),
        Get::Leaf(leaf) => hash_leaf(leaf, into),
        Get::Struct(s) => {
            for i in 0..s.shape().fields.len() {
                let field = s.field(i);
                if !field.is_zero() {
                    into.word(i as u64 + 2);
                    hash(field, into);
                }
            }
        }
        Get::List(list) => {
            into.word(list.size() as u64);
            (0..list.size()).for_each(|i| hash(list.item(i), into));
        }
        Get::Dict(dict) => {
            into.word(dict.size() as u64);
            dict.each(&mut |k, v| {
                into.text(k);
                hash(v, into);
            });
        }
    }
}

fn hash_leaf(leaf: &dyn Leaf, into: &mut sim::hash::Running) {
    match leaf.quick() {
        Quick::Word(word) => into.word(word),
        Quick::Text(text) => into.text(text),
        Quick::Value(value) => hash_value(&value, into),
    }
}

/// Mixes in what changed from `old` to `new`, two values of one type, and where. What did not change costs nothing where the
/// two share it, and adds nothing where they do not, so that the result does not depend on what is shared.
pub fn hash_change(old: &dyn Reflect, new: &dyn Reflect, into: &mut sim::hash::Running) {
    change(old, new, 1, into);
}

/// `place`: a number for the path so far.
fn change(old: &dyn Reflect, new: &dyn Reflect, place: u64, into: &mut sim::hash::Running) {
    let id = old.identity();
    if id != 0 && id == new.identity() {
        return;
    }
    // As if counting in a base larger than the number of fields of a struct.
    let inner = |i: usize| place.wrapping_mul(1_000_003).wrapping_add(i as u64);
    match (old.get(), new.get()) {
        (Get::Struct(x), Get::Struct(y)) => {
            for i in 0..y.shape().fields.len() {
                change(x.field(i), y.field(i), inner(i), into);
            }
        }
        (Get::List(x), Get::List(y)) if x.size() == y.size() => {
            for i in 0..y.size() {
                change(x.item(i), y.item(i), inner(i), into);
            }
        }
        _ if equal(old, new) => {}
        _ => {
            into.word(place);
            hash(new, into);
        }
    }
}

fn hash_value(value: &Value, into: &mut sim::hash::Running) {
    match value {
        Value::Null => into.word(1),
        Value::Bool(b) => into.word(2 + u64::from(*b)),
        Value::Int(n) => into.word(*n as u64),
        Value::Float(n) => into.word(n.to_bits()),
        Value::String(s) => into.text(s),
        Value::List(items) => {
            into.word(items.len() as u64);
            items.iter().for_each(|v| hash_value(v, into));
        }
        Value::Map(map) => {
            into.word(map.len() as u64);
            for (k, v) in map.iter() {
                into.text(k);
                hash_value(v, into);
            }
        }
    }
}
