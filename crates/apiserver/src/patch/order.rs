//! The order of a merged list: that of the patch for what it has, that of the server for the rest, interleaved as it was.

use api::Value;

fn same(a: &Value, b: &Value, key: &str) -> bool {
    if key.is_empty() { a == b } else { !a.at(key).is_null() && a.at(key) == b.at(key) }
}

fn index(list: &[Value], item: &Value, key: &str) -> Option<usize> {
    list.iter().position(|i| same(i, item, key))
}

/// Arranges `merged`; `key` is empty for lists of scalars.
pub(super) fn arrange(merged: Vec<Value>, patch: &[Value], server: &[Value], key: &str) -> Vec<Value> {
    let (mut right, mut left): (Vec<Value>, Vec<Value>) =
        merged.into_iter().partition(|item| index(patch, item, key).is_some());
    right.sort_by_key(|item| index(patch, item, key));
    left.sort_by_key(|item| index(server, item, key).unwrap_or(usize::MAX));
    let mut out = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(l), Some(r)) = (left.peek(), right.peek()) {
        let before = match (index(server, l, key), index(server, r, key)) {
            (Some(l), Some(r)) => l < r,
            _ => false,
        };
        out.extend(if before { left.next() } else { right.next() });
    }
    out.extend(left);
    out.extend(right);
    out
}
