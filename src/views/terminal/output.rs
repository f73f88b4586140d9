//! Lines of output in which the names of pods and nodes select them.

use crate::state::model::{ObjectRef, Snapshot};
use crate::state::page;
use crate::views::names::reference;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A line, with the names that the cluster knows as buttons.
pub fn selectable(text: &str) -> AnyView {
    let page = page();
    let pieces = page.snapshot.with_untracked(|s| split(text, s));
    pieces
        .into_iter()
        .map(|(text, object)| match object {
            Some(object) => reference(text, object),
            None => text.into_any(),
        })
        .collect_view()
        .into_any()
}

fn split(text: &str, snapshot: &Snapshot) -> Vec<(String, Option<ObjectRef>)> {
    let mut pieces: Vec<(String, Option<ObjectRef>)> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let start = rest.find(is_name).unwrap_or(rest.len());
        let (plain, after) = rest.split_at(start);
        let end = after.find(|c| !is_name(c)).unwrap_or(after.len());
        let (word, next) = after.split_at(end);
        push_plain(&mut pieces, plain);
        match known(word, snapshot) {
            Some(object) => pieces.push((word.to_owned(), Some(object))),
            None => push_plain(&mut pieces, word),
        }
        rest = next;
    }
    pieces
}

fn push_plain(pieces: &mut Vec<(String, Option<ObjectRef>)>, text: &str) {
    match pieces.last_mut() {
        Some((last, None)) => last.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push((text.to_owned(), None)),
    }
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '.'
}

thread_local! {
    /// The pods by name, of the revision that they were read at.
    static PODS: RefCell<(u64, BTreeMap<Arc<str>, ObjectRef>)> = const { RefCell::new((0, BTreeMap::new())) };
}

fn pod(name: &str, snapshot: &Snapshot) -> Option<ObjectRef> {
    PODS.with_borrow_mut(|(revision, pods)| {
        if *revision != snapshot.revision {
            let named = snapshot.pods.iter().map(|p| (p.name.clone(), ObjectRef::new("pods", &p.namespace, &p.name)));
            *pods = named.collect();
            *revision = snapshot.revision;
        }
        pods.get(name).cloned()
    })
}

/// A short word is not taken for a name: it would make half of all prose a button.
fn known(word: &str, snapshot: &Snapshot) -> Option<ObjectRef> {
    if word.len() < 6 {
        return None;
    }
    if let Some(pod) = pod(word, snapshot) {
        return Some(pod);
    }
    snapshot.nodes.iter().find(|n| &*n.name == word).map(|n| ObjectRef::new("nodes", "", &n.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::model::{NodeState, NodeView};

    #[test]
    fn known_names_select_and_no_letter_is_lost() {
        let node = NodeView { name: "worker-1".into(), state: NodeState::Ready, ..NodeView::default() };
        let snapshot = Snapshot { nodes: vec![node], ..Snapshot::default() };
        let text = "web-1   1/1  \"worker-1\", <none>";
        let pieces = split(text, &snapshot);
        assert_eq!(pieces.iter().map(|p| p.0.as_str()).collect::<String>(), text);
        assert_eq!(pieces.iter().filter(|p| p.1.is_some()).map(|p| p.0.as_str()).collect::<Vec<_>>(), ["worker-1"]);
    }
}
