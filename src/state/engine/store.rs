//! The store as the page shows it: how many keys of each kind, and what a revision changed.

use super::objects::kind_of_plural;
use crate::state::model::{ChangeView, ObjectRef, StoreView};
use api::kind_of;
use cluster::View;
use std::sync::Arc;

/// Equal lines that are kept before and after a change.
const CONTEXT: usize = 2;
/// Longer objects are compared from their first difference to their last one only.
const MOST_LINES: usize = 400;

/// The kinds that have keys, in the order of their names.
pub fn kinds(view: View<'_>, oldest: u64) -> StoreView {
    let mut kinds: Vec<(Arc<str>, usize)> = kind_of::ALL
        .iter()
        .map(|k| (k.plural.into(), view.objects(*k, "").len()))
        .filter(|(_, count)| *count > 0)
        .collect();
    kinds.sort();
    StoreView { kinds, oldest }
}

/// What `revision` changed in `object`, compared with the revision before it.
pub fn change(cluster: &cluster::Cluster, object: &ObjectRef, revision: u64) -> Option<ChangeView> {
    let kind = kind_of_plural(&object.plural)?;
    let key = api::ObjectRef::new(kind, &*object.namespace, &*object.name);
    let at = |revision: u64| cluster.seek(revision).object(&key);
    let (old, new) = (at(revision.saturating_sub(1)), at(revision));
    if old.is_none() && new.is_none() {
        return None;
    }
    let text = |obj: &Option<api::Obj>| {
        obj.as_ref().map_or_else(String::new, |o| {
            let mut value = o.to_value();
            // Who owns each field is long, and no part of what was asked for.
            value.path_mut(&["metadata"]).to_map().remove("managedFields");
            api::yaml::to_string(&value)
        })
    };
    let (before, after) = (text(&old), text(&new));
    let before_revision = old.as_ref().and_then(|o| o.meta().resource_version.parse().ok()).unwrap_or(0);
    Some(ChangeView {
        before: before_revision,
        revision,
        gone: new.is_none(),
        lines: folded(&compare(&before.lines().collect::<Vec<_>>(), &after.lines().collect::<Vec<_>>())),
    })
}

/// The lines of both texts with their signs, by the longest common subsequence.
fn compare(old: &[&str], new: &[&str]) -> Vec<(char, String)> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&old_rest[..old_rest.len() - end], &new_rest[..new_rest.len() - end]);
    let line = |sign: char, text: &&str| (sign, (*text).to_owned());
    let mut out: Vec<_> = old[..start].iter().map(|t| line(' ', t)).collect();
    if a.len() > MOST_LINES || b.len() > MOST_LINES {
        out.extend(a.iter().map(|t| line('-', t)).chain(b.iter().map(|t| line('+', t))));
    } else {
        // best[i][j]: how many lines a[i..] and b[j..] have in common.
        let width = b.len() + 1;
        let mut best = vec![0_u16; (a.len() + 1) * width];
        for i in (0..a.len()).rev() {
            for j in (0..b.len()).rev() {
                best[i * width + j] = if a[i] == b[j] {
                    best[(i + 1) * width + j + 1] + 1
                } else {
                    best[(i + 1) * width + j].max(best[i * width + j + 1])
                };
            }
        }
        let (mut i, mut j) = (0, 0);
        while i < a.len() || j < b.len() {
            if i < a.len() && j < b.len() && a[i] == b[j] {
                out.push(line(' ', &a[i]));
                (i, j) = (i + 1, j + 1);
            } else if j == b.len() || (i < a.len() && best[(i + 1) * width + j] >= best[i * width + j + 1]) {
                out.push(line('-', &a[i]));
                i += 1;
            } else {
                out.push(line('+', &b[j]));
                j += 1;
            }
        }
    }
    out.extend(old[old.len() - end..].iter().map(|t| line(' ', t)));
    out
}

/// Long runs of equal lines as one line that counts them.
fn folded(lines: &[(char, String)]) -> Vec<(char, String)> {
    let near = |i: usize| {
        let from = i.saturating_sub(CONTEXT);
        lines[from..(i + CONTEXT + 1).min(lines.len())].iter().any(|(sign, _)| *sign != ' ')
    };
    let mut out = Vec::new();
    let mut hidden = 0;
    for (i, line) in lines.iter().enumerate() {
        if near(i) {
            push_hidden(&mut out, &mut hidden);
            out.push(line.clone());
        } else {
            hidden += 1;
        }
    }
    push_hidden(&mut out, &mut hidden);
    out
}

fn push_hidden(out: &mut Vec<(char, String)>, hidden: &mut usize) {
    if *hidden > 0 {
        out.push(('\u{2026}', format!("{hidden} lines equal")));
    }
    *hidden = 0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_lines_have_signs_and_equal_ones_are_counted() {
        let old = ["a", "b", "c", "d", "e", "f", "g"];
        let new = ["a", "b", "c", "x", "e", "f", "g", "h"];
        let got: Vec<String> = folded(&compare(&old, &new)).into_iter().map(|(s, t)| format!("{s}{t}")).collect();
        assert_eq!(got, ["\u{2026}1 lines equal", " b", " c", "-d", "+x", " e", " f", " g", "+h"]);
        assert_eq!(compare(&[], &["a"]), [('+', "a".to_owned())]);
    }
}
