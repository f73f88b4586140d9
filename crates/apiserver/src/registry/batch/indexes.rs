//! Lists of indexes such as `0,2-5`. Plays `validateIndexesFormat` and its helpers.

use api::go::quote;

/// How many indexes a list names, or what is wrong with it.
pub fn count(text: &str, completions: i32) -> Result<i32, String> {
    let mut total = 0;
    let mut last: Option<i32> = None;
    for part in text.split(',').filter(|_| !text.is_empty()) {
        let (first, end) = interval(part, completions)?;
        if let Some(last) = last.filter(|last| *last >= first) {
            return Err(format!("non-increasing order, previous: {last}, current: {first}"));
        }
        total += end - first + 1;
        last = Some(end);
    }
    Ok(total)
}

/// The first index that two lists share.
pub fn overlap(completed: &str, failed: &str, completions: i32) -> Option<i32> {
    let read = |text: &str| -> Vec<(i32, i32)> {
        text.split(',').filter_map(|part| interval(part, completions).ok()).collect()
    };
    let failed = read(failed);
    let pairs = read(completed).into_iter().flat_map(|c| failed.iter().map(move |f| (c, *f)));
    pairs.filter(|(c, f)| c.0 <= f.1 && f.0 <= c.1).map(|(c, f)| c.0.max(f.0)).min()
}

fn interval(text: &str, completions: i32) -> Result<(i32, i32), String> {
    let parts: Vec<&str> = text.split('-').collect();
    if parts.len() > 2 {
        let rule = "violates the requirement that an index interval can have at most two parts separated by '-'";
        return Err(format!("the fragment {} {rule}", quote(text)));
    }
    let index = |part: &str| {
        let n: i64 =
            part.parse().map_err(|_| format!("cannot convert string to integer for index: {}", quote(part)))?;
        if n >= i64::from(completions) {
            return Err(format!("too large index: {}", quote(part)));
        }
        Ok(n as i32)
    };
    let first = index(parts[0])?;
    let Some(end) = parts.get(1) else { return Ok((first, first)) };
    let end = index(end)?;
    if first >= end {
        return Err(format!("non-increasing order, previous: {first}, current: {end}"));
    }
    Ok((first, end))
}
