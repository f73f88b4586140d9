//! Unified differences of lines, as Kubernetes shows what an update may not change. Plays `apimachinery/pkg/util/diff`, which
//! shows the JSON of internal types through Go's port of Python's `difflib` (longest matches first, popular lines skipped).

use super::go_json;
use api::reflect::Reflect;
use std::collections::BTreeMap;

/// Lines of context around a difference.
const CONTEXT: usize = 3;

/// The difference of two structs as unified hunks; empty when they are equal.
pub fn of(old: &dyn Reflect, new: &dyn Reflect) -> String {
    of_lines(&go_json::to_lines(old), &go_json::to_lines(new))
}

/// The difference of two lists of lines as unified hunks.
pub fn of_lines(a: &[String], b: &[String]) -> String {
    let mut out = String::new();
    for group in groups(operations(a, b)) {
        let (first, last) = (group[0], group[group.len() - 1]);
        out.push_str(&format!("@@ -{} +{} @@\n", range(first.a0, last.a1), range(first.b0, last.b1)));
        for op in group {
            let (minus, plus) = if op.same { (' ', None) } else { ('-', Some('+')) };
            for line in &a[op.a0..op.a1] {
                out.push(minus);
                out.push_str(line);
                out.push('\n');
            }
            if let Some(plus) = plus {
                for line in &b[op.b0..op.b1] {
                    out.push(plus);
                    out.push_str(line);
                    out.push('\n');
                }
            }
        }
    }
    out
}

/// A run of lines that are the same, or that stand for each other.
#[derive(Clone, Copy, Debug)]
struct Operation {
    same: bool,
    a0: usize,
    a1: usize,
    b0: usize,
    b1: usize,
}

fn range(start: usize, end: usize) -> String {
    match end - start {
        1 => (start + 1).to_string(),
        0 => format!("{start},0"),
        length => format!("{},{length}", start + 1),
    }
}

fn operations(a: &[String], b: &[String]) -> Vec<Operation> {
    let mut positions: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (j, line) in b.iter().enumerate() {
        positions.entry(line).or_default().push(j);
    }
    // Lines that are everywhere say nothing about what belongs together.
    if b.len() >= 200 {
        positions.retain(|_, at| at.len() <= b.len() / 100 + 1);
    }
    let mut matches = Vec::new();
    let mut todo = vec![(0, a.len(), 0, b.len())];
    while let Some((a0, a1, b0, b1)) = todo.pop() {
        let (i, j, n) = longest(a, b, &positions, (a0, a1, b0, b1));
        if n > 0 {
            matches.push((i, j, n));
            todo.push((a0, i, b0, j));
            todo.push((i + n, a1, j + n, b1));
        }
    }
    matches.sort_unstable();
    matches.push((a.len(), b.len(), 0));
    let mut operations: Vec<Operation> = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (at, bt, n) in matches {
        if i < at || j < bt {
            operations.push(Operation { same: false, a0: i, a1: at, b0: j, b1: bt });
        }
        match operations.last_mut() {
            Some(last) if n > 0 && last.same => (last.a1, last.b1) = (at + n, bt + n),
            _ if n > 0 => operations.push(Operation { same: true, a0: at, a1: at + n, b0: bt, b1: bt + n }),
            _ => {}
        }
        (i, j) = (at + n, bt + n);
    }
    operations
}

/// The longest run that both have within these bounds; the first in `a`, then in `b`, of several.
fn longest(
    a: &[String],
    b: &[String],
    positions: &BTreeMap<&str, Vec<usize>>,
    (a0, a1, b0, b1): (usize, usize, usize, usize),
) -> (usize, usize, usize) {
    let (mut bi, mut bj, mut bn) = (a0, b0, 0);
    let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
    for (i, line) in a.iter().enumerate().take(a1).skip(a0) {
        let mut next = BTreeMap::new();
        for &j in positions.get(line.as_str()).map_or(&[][..], Vec::as_slice) {
            if j < b0 {
                continue;
            }
            if j >= b1 {
                break;
            }
            let n = if j > 0 { lengths.get(&(j - 1)).copied().unwrap_or(0) } else { 0 } + 1;
            next.insert(j, n);
            if n > bn {
                (bi, bj, bn) = (i + 1 - n, j + 1 - n, n);
            }
        }
        lengths = next;
    }
    while bi > a0 && bj > b0 && a[bi - 1] == b[bj - 1] {
        (bi, bj, bn) = (bi - 1, bj - 1, bn + 1);
    }
    while bi + bn < a1 && bj + bn < b1 && a[bi + bn] == b[bj + bn] {
        bn += 1;
    }
    (bi, bj, bn)
}

/// Operations with at most [`CONTEXT`] lines around each difference.
fn groups(mut operations: Vec<Operation>) -> Vec<Vec<Operation>> {
    if let Some(first) = operations.first_mut().filter(|o| o.same) {
        first.a0 = first.a0.max(first.a1.saturating_sub(CONTEXT));
        first.b0 = first.b0.max(first.b1.saturating_sub(CONTEXT));
    }
    if let Some(last) = operations.last_mut().filter(|o| o.same) {
        last.a1 = last.a1.min(last.a0 + CONTEXT);
        last.b1 = last.b1.min(last.b0 + CONTEXT);
    }
    let mut all = Vec::new();
    let mut group: Vec<Operation> = Vec::new();
    for mut op in operations {
        if op.same && op.a1 - op.a0 > 2 * CONTEXT {
            let mut end = op;
            (end.a1, end.b1) = (op.a0 + CONTEXT, op.b0 + CONTEXT);
            group.push(end);
            all.push(std::mem::take(&mut group));
            (op.a0, op.b0) = (op.a1 - CONTEXT, op.b1 - CONTEXT);
        }
        group.push(op);
    }
    all.push(group);
    all.retain(|g| g.iter().any(|o| !o.same));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_has_three_lines_of_context() {
        let a: Vec<String> = (0..20).map(|n| n.to_string()).collect();
        let mut b = a.clone();
        b[10] = "x".into();
        assert_eq!(of_lines(&a, &b), "@@ -8,7 +8,7 @@\n 7\n 8\n 9\n-10\n+x\n 11\n 12\n 13\n");
        assert_eq!(of_lines(&a, &a), "");
    }
}
