//! KYAML: YAML in flow style, strings quoted.
//!
//! Plays: sigs.k8s.io/yaml/kyaml.

use api::{Value, json};

/// A value as a KYAML document.
pub fn document(value: &Value) -> String {
    let mut out = String::from("---\n");
    write(&mut out, value, 0);
    out.push('\n');
    out
}

fn key(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/'))
        && !matches!(text.to_lowercase().as_str(), "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null");
    if plain { text.to_owned() } else { quoted(text) }
}

fn quoted(text: &str) -> String {
    api::go::quote(text)
}

fn lines(out: &mut String, text: &str, depth: usize) {
    // Text of several lines goes on with escaped line breaks, so that it stays readable.
    out.push_str("\"\\\n");
    for (i, line) in text.split('\n').enumerate() {
        let quoted = quoted(line);
        let inner = &quoted[1..quoted.len() - 1];
        if i > 0 {
            out.push_str("\\n\\\n");
        }
        out.extend(std::iter::repeat_n(' ', depth * 2 + 1));
        let space = if inner.starts_with(' ') { "\\" } else { " " };
        out.push_str(space);
        out.push_str(inner);
    }
    out.push('"');
}

fn write(out: &mut String, value: &Value, depth: usize) {
    let indent = |out: &mut String, depth: usize| out.extend(std::iter::repeat_n(' ', depth * 2));
    match value {
        Value::Map(map) if !map.is_empty() => {
            out.push_str("{\n");
            for (k, v) in map.iter() {
                indent(out, depth + 1);
                out.push_str(&key(k));
                out.push_str(": ");
                write(out, v, depth + 1);
                out.push_str(",\n");
            }
            indent(out, depth);
            out.push('}');
        }
        Value::List(items) if !items.is_empty() => {
            let cuddled = items
                .iter()
                .all(|i| matches!(i, Value::Map(m) if !m.is_empty()) || matches!(i, Value::List(l) if !l.is_empty()));
            out.push('[');
            if cuddled {
                for (i, item) in items.iter().enumerate() {
                    if i > 0 {
                        out.push_str(", ");
                    }
                    write(out, item, depth);
                }
            } else {
                out.push('\n');
                for item in items.iter() {
                    indent(out, depth + 1);
                    write(out, item, depth + 1);
                    out.push_str(",\n");
                }
                indent(out, depth);
            }
            out.push(']');
        }
        Value::String(s) if s.trim_end_matches('\n').contains('\n') => lines(out, s, depth + 1),
        Value::String(s) => out.push_str(&quoted(s)),
        Value::Null => out.push_str("null"),
        other => json::write_value(out, other),
    }
}
