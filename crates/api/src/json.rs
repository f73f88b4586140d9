//! JSON: read into a tree with positions, written as Go's encoder does.

use crate::reflect::{AnyDict, AnyList, Get, Keep, Reflect, Struct};
use crate::share::Str;
use crate::tree::{Data, Entry, Node, Pos};
use crate::value::Value;
use std::fmt::Write;

/// Deepest nesting that is read; Go's decoder stops at 10,000, a browser's stack earlier.
const MAX_DEPTH: usize = 500;

/// Text that is no JSON: what is wrong and where, in Go's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Go's text, such as `invalid character 'x' looking for beginning of value`.
    pub message: Str,
    /// The byte at which it was noticed.
    pub offset: usize,
}

/// Reads JSON.
pub fn parse(text: &str) -> Result<Node, SyntaxError> {
    let mut parser = Parser { text: text.as_bytes(), at: 0, line: 1, line_start: 0 };
    parser.blank();
    let node = parser.value(0)?;
    parser.blank();
    if parser.at < parser.text.len() {
        return Err(parser.unexpected("after top-level value"));
    }
    Ok(node)
}

struct Parser<'a> {
    text: &'a [u8],
    at: usize,
    line: u32,
    line_start: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn pos(&self) -> Pos {
        Pos { line: self.line, column: (self.at - self.line_start) as u32 + 1 }
    }

    fn blank(&mut self) {
        while let Some(b @ (b' ' | b'\t' | b'\r' | b'\n')) = self.peek() {
            self.at += 1;
            if b == b'\n' {
                self.line += 1;
                self.line_start = self.at;
            }
        }
    }

    fn unexpected(&self, context: &str) -> SyntaxError {
        let message = match std::str::from_utf8(&self.text[self.at..]).ok().and_then(|s| s.chars().next()) {
            Some('\'') => ecow::eco_format!("invalid character '\\'' {context}"),
            Some('"') => ecow::eco_format!("invalid character '\"' {context}"),
            Some(c) => ecow::eco_format!("invalid character {:?} {context}", c),
            None => Str::from("unexpected end of JSON input"),
        };
        SyntaxError { message, offset: self.at }
    }

    fn value(&mut self, depth: usize) -> Result<Node, SyntaxError> {
        let pos = self.pos();
        if depth > MAX_DEPTH {
            return Err(SyntaxError { message: "exceeded max depth".into(), offset: self.at });
        }
        let data = match self.peek() {
            Some(b'{') => Data::Map(self.map(depth)?),
            Some(b'[') => Data::List(self.list(depth)?),
            Some(b'"') => Data::Scalar(Value::String(self.string()?)),
            Some(b't') => Data::Scalar(self.word("true", Value::Bool(true))?),
            Some(b'f') => Data::Scalar(self.word("false", Value::Bool(false))?),
            Some(b'n') => Data::Scalar(self.word("null", Value::Null)?),
            Some(b'-' | b'0'..=b'9') => Data::Scalar(self.number()?),
            _ => return Err(self.unexpected("looking for beginning of value")),
        };
        Ok(Node { pos, data })
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, SyntaxError> {
        for (i, b) in word.bytes().enumerate() {
            if self.peek() != Some(b) {
                return Err(
                    self.unexpected(&format!("in literal {word} (expecting {:?})", char::from(word.as_bytes()[i])))
                );
            }
            self.at += 1;
        }
        Ok(value)
    }

    fn map(&mut self, depth: usize) -> Result<Vec<Entry>, SyntaxError> {
        let mut entries = Vec::new();
        self.at += 1;
        self.blank();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(entries);
        }
        loop {
            let pos = self.pos();
            if self.peek() != Some(b'"') {
                let context = if entries.is_empty() {
                    "looking for beginning of object key string"
                } else {
                    "looking for beginning of object key string"
                };
                return Err(self.unexpected(context));
            }
            let key = self.string()?;
            self.blank();
            if self.peek() != Some(b':') {
                return Err(self.unexpected("after object key"));
            }
            self.at += 1;
            self.blank();
            let node = self.value(depth + 1)?;
            entries.push(Entry { key, pos, node });
            self.blank();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    return Ok(entries);
                }
                _ => return Err(self.unexpected("after object key:value pair")),
            }
            self.blank();
        }
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>, SyntaxError> {
        let mut items = Vec::new();
        self.at += 1;
        self.blank();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(items);
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.blank();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return Ok(items);
                }
                _ => return Err(self.unexpected("after array element")),
            }
            self.blank();
        }
    }

    fn number(&mut self) -> Result<Value, SyntaxError> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.peek() {
            Some(b'0') => self.at += 1,
            Some(b'1'..=b'9') => self.digits(),
            _ => return Err(self.unexpected("in numeric literal")),
        }
        let mut whole = true;
        if self.peek() == Some(b'.') {
            whole = false;
            self.at += 1;
            if !matches!(self.peek(), Some(b'0'..=b'9')) {
                return Err(self.unexpected("after decimal point in numeric literal"));
            }
            self.digits();
        }
        if let Some(b'e' | b'E') = self.peek() {
            whole = false;
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            if !matches!(self.peek(), Some(b'0'..=b'9')) {
                return Err(self.unexpected("in exponent of numeric literal"));
            }
            self.digits();
        }
        let text = std::str::from_utf8(&self.text[start..self.at]).unwrap_or("0");
        if whole && let Ok(n) = text.parse() {
            return Ok(Value::Int(n));
        }
        Ok(Value::Float(text.parse().unwrap_or(f64::MAX)))
    }

    fn digits(&mut self) {
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
    }

    fn string(&mut self) -> Result<Str, SyntaxError> {
        self.at += 1;
        let start = self.at;
        while let Some(b) = self.peek() {
            match b {
                b'"' => {
                    let text = String::from_utf8_lossy(&self.text[start..self.at]);
                    self.at += 1;
                    return Ok(Str::from(text.as_ref()));
                }
                b'\\' => break,
                0..0x20 => return Err(self.unexpected("in string literal")),
                _ => self.at += 1,
            }
        }
        let mut out = self.text[start..self.at].to_vec();
        while let Some(b) = self.peek() {
            match b {
                b'"' => {
                    self.at += 1;
                    return Ok(Str::from(String::from_utf8_lossy(&out).as_ref()));
                }
                b'\\' => {
                    self.at += 1;
                    self.escape(&mut out)?;
                }
                0..0x20 => return Err(self.unexpected("in string literal")),
                _ => {
                    out.push(b);
                    self.at += 1;
                }
            }
        }
        Err(self.unexpected("in string literal"))
    }

    fn escape(&mut self, out: &mut Vec<u8>) -> Result<(), SyntaxError> {
        let byte = match self.peek() {
            Some(b @ (b'"' | b'\\' | b'/')) => b,
            Some(b'b') => 8,
            Some(b'f') => 12,
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            Some(b'u') => {
                self.at += 1;
                let mut unit = u32::from(self.hex()?);
                if (0xd800..0xdc00).contains(&unit) && self.text[self.at..].starts_with(b"\\u") {
                    let back = self.at;
                    self.at += 2;
                    let low = u32::from(self.hex()?);
                    if (0xdc00..0xe000).contains(&low) {
                        unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                    } else {
                        self.at = back;
                    }
                }
                let c = char::from_u32(unit).unwrap_or('\u{fffd}');
                out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                return Ok(());
            }
            _ => return Err(self.unexpected("in string escape code")),
        };
        out.push(byte);
        self.at += 1;
        Ok(())
    }

    fn hex(&mut self) -> Result<u16, SyntaxError> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|b| char::from(b).to_digit(16));
            let Some(digit) = digit else { return Err(self.unexpected("in \\u hexadecimal character escape")) };
            unit = unit * 16 + digit as u16;
            self.at += 1;
        }
        Ok(unit)
    }
}

/// Writes a string literal as Go does (`<`, `>`, `&` and the line separators escaped).
pub fn write_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Writes a number as Go does: no exponent between 1e-6 and 1e21.
pub fn write_float(out: &mut String, n: f64) {
    let size = n.abs();
    if size != 0.0 && !(1e-6..1e21).contains(&size) {
        let text = format!("{n:e}");
        let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let _ = match exponent.strip_prefix('-') {
            Some(e) => write!(out, "{mantissa}e-{e:0>2}"),
            None => write!(out, "{mantissa}e+{exponent:0>2}"),
        };
        return;
    }
    let _ = write!(out, "{n}");
}

/// Writes a value on one line, maps sorted by key.
pub fn write_value(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(b) => out.push_str(if *b { "true" } else { "false" }),
        Value::Int(n) => {
            let _ = write!(out, "{n}");
        }
        Value::Float(n) => write_float(out, *n),
        Value::String(s) => write_string(out, s),
        Value::List(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write_value(out, item);
            }
            out.push(']');
        }
        Value::Map(map) => {
            out.push('{');
            for (i, (k, v)) in map.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write_string(out, k);
                out.push(':');
                write_value(out, v);
            }
            out.push('}');
        }
    }
}

/// A value on one line.
pub fn to_string(value: &Value) -> String {
    let mut out = String::new();
    write_value(&mut out, value);
    out
}

/// A value over several lines, indented by `indent` (Go's `MarshalIndent`).
pub fn to_string_pretty(value: &Value, indent: &str) -> String {
    fn write(out: &mut String, value: &Value, indent: &str, depth: usize) {
        let line = |out: &mut String, depth: usize| {
            out.push('\n');
            (0..depth).for_each(|_| out.push_str(indent));
        };
        match value {
            Value::List(items) if !items.is_empty() => {
                out.push('[');
                for (i, item) in items.iter().enumerate() {
                    out.push_str(if i > 0 { "," } else { "" });
                    line(out, depth + 1);
                    write(out, item, indent, depth + 1);
                }
                line(out, depth);
                out.push(']');
            }
            Value::Map(map) if !map.is_empty() => {
                out.push('{');
                for (i, (k, v)) in map.iter().enumerate() {
                    out.push_str(if i > 0 { "," } else { "" });
                    line(out, depth + 1);
                    write_string(out, k);
                    out.push_str(": ");
                    write(out, v, indent, depth + 1);
                }
                line(out, depth);
                out.push('}');
            }
            other => write_value(out, other),
        }
    }
    let mut out = String::new();
    write(&mut out, value, indent, 0);
    out
}

/// Writes a typed value on one line, fields in Go's order.
pub fn write_typed(out: &mut String, value: &dyn Reflect) {
    match value.get() {
        Get::Absent => out.push_str("null"),
        Get::Leaf(leaf) => write_value(out, &leaf.store()),
        Get::Struct(s) => write_struct(out, s),
        Get::List(l) => write_list(out, l),
        Get::Dict(d) => write_dict(out, d),
    }
}

fn write_list(out: &mut String, list: &dyn AnyList) {
    if list.absent() {
        return out.push_str("null");
    }
    out.push('[');
    for i in 0..list.size() {
        if i > 0 {
            out.push(',');
        }
        write_typed(out, list.item(i));
    }
    out.push(']');
}

fn write_dict(out: &mut String, dict: &dyn AnyDict) {
    if dict.absent() {
        return out.push_str("null");
    }
    out.push('{');
    let mut first = true;
    dict.each(&mut |k, v| {
        if !std::mem::take(&mut first) {
            out.push(',');
        }
        write_string(out, k);
        out.push(':');
        write_typed(out, v);
    });
    out.push('}');
}

fn write_struct(out: &mut String, s: &dyn Struct) {
    out.push('{');
    let mut first = true;
    for (i, field) in s.shape().fields.iter().enumerate() {
        let value = s.field(i);
        if matches!(field.keep, Keep::NonZero | Keep::Set) && value.is_zero() {
            continue;
        }
        if !std::mem::take(&mut first) {
            out.push(',');
        }
        write_string(out, field.name);
        out.push(':');
        write_typed(out, value);
    }
    out.push('}');
}

/// A typed value on one line, fields in Go's order.
pub fn typed_to_string(value: &dyn Reflect) -> String {
    let mut out = String::new();
    write_typed(&mut out, value);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_goes_both_ways() {
        let text = r#"{"a":[1,-2.5,true,null,"x\"\\\n\u00e9\ud83d\ude00"],"b":{"c":{}}}"#;
        let value = parse(text).expect("valid").value();
        assert_eq!(to_string(&value), "{\"a\":[1,-2.5,true,null,\"x\\\"\\\\\\né😀\"],\"b\":{\"c\":{}}}");
    }

    #[test]
    fn broken_json_is_told_in_the_words_of_go() {
        // Source: encoding/json, scanner.go.
        for (text, message) in [
            ("", "unexpected end of JSON input"),
            ("{", "unexpected end of JSON input"),
            ("{\"a\" 1}", "invalid character '1' after object key"),
            ("[1 2]", "invalid character '2' after array element"),
            ("{} x", "invalid character 'x' after top-level value"),
            ("<", "invalid character '<' looking for beginning of value"),
        ] {
            assert_eq!(parse(text).expect_err(text).message, message);
        }
    }
}
