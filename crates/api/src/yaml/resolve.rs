//! What a plain scalar means: YAML 1.1 as Go's reader has it (`yes` is true, `0x10` and `010` are numbers).

use crate::value::Value;

/// The value of a plain scalar. Dates stay text.
pub(super) fn resolve(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => return Value::Bool(true),
        "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
            return Value::Bool(false);
        }
        _ => {}
    }
    number(text).unwrap_or_else(|| Value::from(text))
}

/// Whether a text would be read as something else than itself when written plain.
pub(super) fn is_ambiguous(text: &str) -> bool {
    !matches!(resolve(text), Value::String(_))
        || matches!(text, "<<" | ".nan" | ".NaN" | ".NAN" | ".inf" | ".Inf" | ".INF" | "+.inf" | "-.inf")
        || is_timestamp(text)
        || is_base60(text)
}

fn number(text: &str) -> Option<Value> {
    let first = text.bytes().next()?;
    if !matches!(first, b'+' | b'-' | b'.' | b'0'..=b'9') {
        return None;
    }
    let plain = text.replace('_', "");
    if let Some(n) = integer(&plain) {
        return Some(Value::Int(n));
    }
    if is_float(&plain) {
        return plain.parse().ok().map(Value::Float);
    }
    None
}

/// Go's `ParseInt(text, 0, 64)`, which tells the base by the prefix.
fn integer(text: &str) -> Option<i64> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let lower = digits.to_ascii_lowercase();
    let (base, digits) = match lower.as_bytes() {
        [b'0', b'x', ..] => (16, &lower[2..]),
        [b'0', b'o', ..] => (8, &lower[2..]),
        [b'0', b'b', ..] => (2, &lower[2..]),
        [b'0', _, ..] => (8, &lower[1..]),
        _ => (10, lower.as_str()),
    };
    if digits.starts_with(['+', '-']) {
        return None;
    }
    let n = i128::from_str_radix(digits, base).ok()?;
    i64::try_from(if negative { -n } else { n }).ok()
}

fn is_float(text: &str) -> bool {
    let body = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = match body.find(['e', 'E']) {
        Some(i) => (&body[..i], Some(&body[i + 1..])),
        None => (body, None),
    };
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(w, f)| (w, Some(f)));
    let mantissa_ok = match fraction {
        Some(f) if whole.is_empty() => digits(f),
        Some(f) => digits(whole) && (f.is_empty() || digits(f)),
        None => digits(whole),
    };
    mantissa_ok && exponent.is_none_or(|e| digits(e.strip_prefix(['+', '-']).unwrap_or(e)))
}

/// `2024-01-02`, `2024-01-02T03:04:05Z` and their kind.
fn is_timestamp(text: &str) -> bool {
    let b = text.as_bytes();
    if b.len() < 8 || !b[..4].iter().all(u8::is_ascii_digit) || b[4] != b'-' {
        return false;
    }
    let (date, time) = match text.find(['T', 't', ' ']) {
        Some(i) => (&text[..i], Some(text[i + 1..].trim_start())),
        None => (text, None),
    };
    let parts: Vec<&str> = date.split('-').collect();
    let number = |s: &str, most: usize, limit: u32| {
        (1..=most).contains(&s.len()) && s.parse::<u32>().is_ok_and(|n| (1..=limit).contains(&n))
    };
    if parts.len() != 3 || !number(parts[1], 2, 12) || !number(parts[2], 2, 31) {
        return false;
    }
    match time {
        None => true,
        Some(time) => {
            let clock = time.split(['Z', '+', '-', '.', ' ']).next().unwrap_or("");
            let parts: Vec<&str> = clock.split(':').collect();
            parts.len() == 3
                && parts.iter().all(|p| (1..=2).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()))
        }
    }
}

/// `1:20:30`, a number to the base of 60 in YAML 1.1: never read as one, but quoted so that others do not.
fn is_base60(text: &str) -> bool {
    let body = text.strip_prefix(['+', '-']).unwrap_or(text);
    let body = match body.split_once('.') {
        Some((b, fraction)) if fraction.bytes().all(|b| b.is_ascii_digit() || b == b'_') => b,
        Some(_) => return false,
        None => body,
    };
    let mut parts = body.split(':');
    let first = parts.next().unwrap_or("");
    let rest: Vec<&str> = parts.collect();
    first.starts_with(|c: char| c.is_ascii_digit())
        && first.bytes().all(|b| b.is_ascii_digit() || b == b'_')
        && !rest.is_empty()
        && rest.iter().all(|p| match p.as_bytes() {
            [d] => d.is_ascii_digit(),
            [t, d] => (b'0'..=b'5').contains(t) && d.is_ascii_digit(),
            _ => false,
        })
}
