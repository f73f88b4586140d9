//! The order that `--sort-by` asks for. Plays `kubectl/pkg/cmd/get/sorter.go`.

use crate::fail::Fail;
use crate::print::jsonpath;
use api::Value;
use std::cmp::Ordering;

/// The order of values by a JSONPath.
pub(super) fn sorted(values: &[Value], path: &str) -> Result<Vec<usize>, Fail> {
    let strict = jsonpath::relaxed(path).unwrap_or_else(|_| path.to_owned());
    let template = jsonpath::parse(&strict)?;
    let mut keys = Vec::new();
    for value in values {
        let found = template
            .find(value, true)
            .map_err(|e| format!("couldn't find any field with path \"{strict}\" in the list of objects: {e}"))?;
        keys.push(found.into_iter().flatten().next());
    }
    if !values.is_empty() && keys.iter().all(Option::is_none) {
        return Err(format!("couldn't find any field with path \"{strict}\" in the list of objects").into());
    }
    let mut order: Vec<usize> = (0..values.len()).collect();
    let less = |a: usize, b: usize| match (&keys[a], &keys[b]) {
        (None, _) => true,
        (_, None) => false,
        (Some(x), Some(y)) => compare(x, y).is_lt(),
    };
    if order.len() <= SHORT {
        // Go sorts a few by insertion; what has no such field moves before all others that have none.
        for i in 1..order.len() {
            let mut j = i;
            while j > 0 && less(order[j], order[j - 1]) {
                order.swap(j, j - 1);
                j -= 1;
            }
        }
        return Ok(order);
    }
    order.sort_by(|a, b| match (&keys[*a], &keys[*b]) {
        (None, None) => Ordering::Equal,
        (None, _) => Ordering::Less,
        (_, None) => Ordering::Greater,
        (Some(x), Some(y)) => compare(x, y),
    });
    Ok(order)
}

/// How many are sorted by insertion.
const SHORT: usize = 12;

fn compare(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => a.total_cmp(b),
        (Value::String(a), Value::String(b)) => match (api::Quantity::parse(a), api::Quantity::parse(b)) {
            (Ok(x), Ok(y)) => x.cmp(&y).then_with(|| a.cmp(b)),
            _ => natural(a, b),
        },
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        _ => Ordering::Equal,
    }
}

/// Text with numbers in it, by value: `web-2` before `web-10`.
fn natural(a: &str, b: &str) -> Ordering {
    let (mut x, mut y) = (a.as_bytes(), b.as_bytes());
    while let (Some(&p), Some(&q)) = (x.first(), y.first()) {
        if p.is_ascii_digit() && q.is_ascii_digit() {
            let n = x.iter().take_while(|b| b.is_ascii_digit()).count();
            let m = y.iter().take_while(|b| b.is_ascii_digit()).count();
            let (l, r) = (trim(&x[..n]), trim(&y[..m]));
            let order = l.len().cmp(&r.len()).then_with(|| l.cmp(r)).then_with(|| n.cmp(&m));
            if order.is_ne() {
                return order;
            }
            (x, y) = (&x[n..], &y[m..]);
        } else if p != q {
            return p.cmp(&q);
        } else {
            (x, y) = (&x[1..], &y[1..]);
        }
    }
    x.len().cmp(&y.len())
}

fn trim(digits: &[u8]) -> &[u8] {
    let zeros = digits.iter().take_while(|d| **d == b'0').count();
    &digits[zeros..]
}
