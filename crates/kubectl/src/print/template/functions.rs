//! The functions of Go's templates.

use crate::print::go;
use api::Value;

pub(super) fn truth(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(b) => *b,
        Value::Int(n) => *n != 0,
        Value::Float(n) => *n != 0.0,
        Value::String(s) => !s.is_empty(),
        Value::List(l) => !l.is_empty(),
        Value::Map(m) => !m.is_empty(),
    }
}

fn order(a: &Value, b: &Value) -> Result<std::cmp::Ordering, String> {
    Ok(match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => a.total_cmp(b),
        (Value::Int(a), Value::Float(b)) => (*a as f64).total_cmp(b),
        (Value::Float(a), Value::Int(b)) => a.total_cmp(&(*b as f64)),
        (Value::String(a), Value::String(b)) => a.cmp(b),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        (Value::Null, Value::Null) => std::cmp::Ordering::Equal,
        _ => return Err("incompatible types for comparison".into()),
    })
}

pub(super) fn call(name: &str, args: &[Value]) -> Result<Value, String> {
    let need = |n: usize| {
        if args.len() < n {
            Err(format!("wrong number of args for {name}: want {n} got {}", args.len()))
        } else {
            Ok(())
        }
    };
    Ok(match name {
        "not" => {
            need(1)?;
            Value::Bool(!truth(&args[0]))
        }
        "len" => {
            need(1)?;
            match &args[0] {
                Value::List(l) => Value::Int(l.len() as i64),
                Value::Map(m) => Value::Int(m.len() as i64),
                Value::String(s) => Value::Int(s.len() as i64),
                Value::Null => return Err("len of nil pointer".into()),
                other => return Err(format!("len of type {}", go::type_name(other))),
            }
        }
        "index" => {
            need(1)?;
            let mut value = args[0].clone();
            for key in &args[1..] {
                value = match (&value, key) {
                    (Value::Map(map), Value::String(k)) => map.get(k.as_str()).cloned().unwrap_or_default(),
                    (Value::List(items), Value::Int(i)) => {
                        let at = usize::try_from(*i).ok().and_then(|i| items.get(i));
                        at.cloned().ok_or_else(|| format!("index out of range: {i}"))?
                    }
                    (Value::Null, _) => return Err("index of untyped nil".into()),
                    (other, _) => return Err(format!("can't index item of type {}", go::type_name(other))),
                };
            }
            value
        }
        "eq" => {
            need(2)?;
            let mut equal = false;
            for other in &args[1..] {
                equal |= args[0].is_null() && other.is_null()
                    || (!args[0].is_null() && !other.is_null() && order(&args[0], other)?.is_eq());
            }
            Value::Bool(equal)
        }
        "ne" | "lt" | "le" | "gt" | "ge" => {
            need(2)?;
            let order = order(&args[0], &args[1])?;
            Value::Bool(match name {
                "ne" => order.is_ne(),
                "lt" => order.is_lt(),
                "le" => order.is_le(),
                "gt" => order.is_gt(),
                _ => order.is_ge(),
            })
        }
        "print" => Value::from(args.iter().map(go::text).collect::<String>()),
        "println" => Value::from(args.iter().map(go::text).collect::<Vec<_>>().join(" ") + "\n"),
        "printf" => {
            need(1)?;
            Value::from(printf(args[0].as_str().unwrap_or(""), &args[1..]))
        }
        "exists" => {
            need(1)?;
            let keys: Vec<&str> = args[1..].iter().filter_map(Value::as_str).collect();
            Value::Bool(!args[0].path(&keys).is_null())
        }
        "base64decode" => {
            need(1)?;
            let text = args[0].as_str().unwrap_or("");
            match api::scalars::base64_decode(text) {
                Ok(bytes) => Value::from(String::from_utf8_lossy(&bytes).into_owned()),
                Err(at) => return Err(format!("base64 decode failed: illegal base64 data at input byte {at}")),
            }
        }
        "html" | "js" | "urlquery" => Value::from(args.iter().map(go::text).collect::<String>()),
        other => return Err(format!("function {other} is not supported")),
    })
}

/// Go's `Sprintf` for values.
pub fn printf(format: &str, args: &[Value]) -> String {
    let mut out = String::new();
    let mut args = args.iter();
    let mut chars = format.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        let mut flags = String::new();
        while let Some(f) = chars.next_if(|c| matches!(c, '-' | '+' | '0'..='9' | '.' | ' ' | '#')) {
            flags.push(f);
        }
        let Some(verb) = chars.next() else {
            out.push_str("%!(NOVERB)");
            break;
        };
        if verb == '%' {
            out.push('%');
            continue;
        }
        let Some(arg) = args.next() else {
            out.push_str(&format!("%!{verb}(MISSING)"));
            continue;
        };
        let (width, precision) = flags
            .trim_start_matches(['-', '+', '#'])
            .split_once('.')
            .unwrap_or((flags.trim_start_matches(['-', '+', '#']), ""));
        let mut text = match (verb, arg) {
            ('q', v) => api::go::quote(&go::text(v)),
            ('d', Value::Int(n)) => n.to_string(),
            ('d', other) => format!("%!d({}={})", go::type_name(other), go::text(other)),
            ('x', Value::Int(n)) => format!("{n:x}"),
            ('f', Value::Float(n)) => format!("{n:.*}", precision.parse().unwrap_or(6)),
            ('f', Value::Int(n)) => format!("%!f(int64={n})"),
            (_, v) => go::text(v),
        };
        if let (true, Ok(most)) = (verb == 's', precision.parse::<usize>()) {
            text = text.chars().take(most).collect();
        }
        let width: usize = width.trim_start_matches('0').parse().unwrap_or(0);
        let pad = width.saturating_sub(text.chars().count());
        let fill = if flags.starts_with('0') && verb == 'd' { '0' } else { ' ' };
        if flags.starts_with('-') {
            out.push_str(&text);
            out.extend(std::iter::repeat_n(' ', pad));
        } else {
            out.extend(std::iter::repeat_n(fill, pad));
            out.push_str(&text);
        }
    }
    out
}
