//! The text of a patched object, as the real server holds it: what a patch went into is sorted by key, the rest is as it was.

use api::tree::{Data, Entry, Node, Pos};
use api::{PatchType, Value};

/// Where a patch went.
#[derive(Default)]
struct Touched {
    below: Vec<(String, Touched)>,
}

impl Touched {
    fn enter(&mut self, key: &str) -> &mut Self {
        let at = self.below.iter().position(|(k, _)| k == key).unwrap_or_else(|| {
            self.below.push((key.to_owned(), Self::default()));
            self.below.len() - 1
        });
        &mut self.below[at].1
    }

    fn at(&self, key: &str) -> Option<&Self> {
        self.below.iter().find(|(k, _)| k == key).map(|(_, t)| t)
    }

    fn merge(&mut self, patch: &Value) {
        for (key, value) in patch.as_map().into_iter().flatten().filter(|(_, v)| v.as_map().is_some()) {
            self.enter(key).merge(value);
        }
    }

    fn json(&mut self, patch: &Value) {
        for operation in patch.as_list().unwrap_or_default() {
            for field in ["path", "from"] {
                let parts = super::json::parts(operation.at(field).as_str().unwrap_or_default());
                let above = &parts[..parts.len().saturating_sub(1)];
                above.iter().fold(&mut *self, |t, part| t.enter(part));
            }
        }
    }
}

/// The patched value as a tree whose fields stand in the order of that text. `original` is the object before, `patch` the patch as sent.
pub(crate) fn ordered(patched: &Value, original: &Node, how: PatchType, patch: &Node) -> Node {
    let mut touched = Touched::default();
    match how {
        PatchType::Json => touched.json(&patch.value()),
        _ => touched.merge(&patch.value()),
    }
    arrange(patched, Some(original), Some(patch), Some(&touched))
}

fn arrange(value: &Value, original: Option<&Node>, patch: Option<&Node>, touched: Option<&Touched>) -> Node {
    let data = match value {
        Value::Map(map) => {
            let mut keys: Vec<&api::Str> = map.keys().collect();
            if touched.is_none() {
                let place = |node: Option<&Node>, key: &str| match node.map(|n| &n.data) {
                    Some(Data::Map(entries)) => entries.iter().position(|e| e.key == key),
                    _ => None,
                };
                let untouched = original.is_some_and(|o| matches!(o.data, Data::Map(_)));
                keys.sort_by_key(|k| place(if untouched { original } else { patch }, k).unwrap_or(usize::MAX));
            }
            let entry = |key: &api::Str| Entry {
                key: key.clone(),
                pos: Pos::default(),
                node: arrange(
                    &map[key],
                    original.and_then(|o| o.at(key)),
                    patch.and_then(|p| p.at(key)),
                    touched.and_then(|t| t.at(key)),
                ),
            };
            Data::Map(keys.into_iter().map(entry).collect())
        }
        Value::List(items) => {
            let item = |node: Option<&Node>, i: usize| match node.map(|n| &n.data) {
                Some(Data::List(items)) => items.get(i).cloned(),
                _ => None,
            };
            let all = items.iter().enumerate().map(|(i, v)| {
                let touched = touched.and_then(|t| t.at(&i.to_string()));
                arrange(v, item(original, i).as_ref(), item(patch, i).as_ref(), touched)
            });
            Data::List(all.collect())
        }
        scalar => Data::Scalar(scalar.clone()),
    };
    Node { pos: Pos::default(), data }
}

/// A tree as JSON on one line, fields in their order.
pub(crate) fn json(node: &Node) -> String {
    let mut out = String::new();
    write(&mut out, node);
    out
}

fn write(out: &mut String, node: &Node) {
    match &node.data {
        Data::Missing => out.push_str("null"),
        Data::Scalar(value) => api::json::write_value(out, value),
        Data::List(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                out.push_str(if i > 0 { "," } else { "" });
                write(out, item);
            }
            out.push(']');
        }
        Data::Map(entries) => {
            out.push('{');
            for (i, entry) in entries.iter().enumerate() {
                out.push_str(if i > 0 { "," } else { "" });
                api::json::write_string(out, &entry.key);
                out.push(':');
                write(out, &entry.node);
            }
            out.push('}');
        }
    }
}

/// The fields that a patch names twice, in the words of a strict decoder.
pub(crate) fn duplicates(node: &Node) -> Vec<api::Str> {
    let mut out = Vec::new();
    find_duplicates(node, &mut String::new(), &mut out);
    out
}

fn find_duplicates(node: &Node, path: &mut String, out: &mut Vec<api::Str>) {
    match &node.data {
        Data::Map(entries) => {
            for (i, entry) in entries.iter().enumerate() {
                let back = path.len();
                if back > 0 {
                    path.push('.');
                }
                path.push_str(&entry.key);
                if entries[..i].iter().any(|e| e.key == entry.key) {
                    out.push(ecow::eco_format!("duplicate field \"{path}\""));
                }
                find_duplicates(&entry.node, path, out);
                path.truncate(back);
            }
        }
        Data::List(items) => {
            for (i, item) in items.iter().enumerate() {
                let back = path.len();
                path.push_str(&format!("[{i}]"));
                find_duplicates(item, path, out);
                path.truncate(back);
            }
        }
        _ => {}
    }
}
