//! Writing a value as YAML, as kubectl does: block style, maps sorted, strings quoted only when they must be, lines folded
//! after 80 columns.
//!
//! Plays: the emitter of go.yaml.in/yaml/v2 for JSON values.

use super::resolve::is_ambiguous;
use crate::json;
use crate::value::Value;

/// Column after which a line is folded at the next single space.
const WIDTH: usize = 80;

/// A value as a YAML document, with a line break at its end.
pub fn to_string(value: &Value) -> String {
    let mut writer = Writer { out: String::new(), column: 0 };
    writer.node(value, 0, Place::Top);
    writer.out.push('\n');
    writer.out
}

/// Where a node stands: decides whether a list or map begins on a line of its own.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Top,
    Value,
    Item,
}

struct Writer {
    out: String,
    column: usize,
}

impl Writer {
    fn push(&mut self, text: &str) {
        self.out.push_str(text);
        self.column += text.chars().count();
    }

    fn line(&mut self, indent: usize) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n(' ', indent));
        self.column = indent;
    }

    fn node(&mut self, value: &Value, indent: usize, place: Place) {
        match value {
            Value::Map(map) if !map.is_empty() => {
                for (i, (key, value)) in map.iter().enumerate() {
                    if i > 0 || place == Place::Value {
                        self.line(indent);
                    }
                    self.key(key);
                    self.push(":");
                    let deeper = match value {
                        Value::List(items) if !items.is_empty() => indent,
                        _ => indent + 2,
                    };
                    if !is_block(value) {
                        self.push(" ");
                    }
                    self.node(value, deeper, Place::Value);
                }
            }
            Value::List(items) if !items.is_empty() => {
                for (i, item) in items.iter().enumerate() {
                    if i > 0 || place == Place::Value {
                        self.line(indent);
                    }
                    self.push("- ");
                    self.node(item, indent + 2, Place::Item);
                }
            }
            Value::Map(_) => self.push("{}"),
            Value::List(_) => self.push("[]"),
            Value::Null => self.push("null"),
            Value::Bool(b) => self.push(if *b { "true" } else { "false" }),
            Value::Int(n) => self.push(&n.to_string()),
            Value::Float(n) => {
                let mut text = String::new();
                json::write_float(&mut text, *n);
                self.push(&text);
            }
            Value::String(s) => self.string(s, indent),
        }
    }

    fn key(&mut self, key: &str) {
        match style(key, true) {
            Style::Plain => self.push(key),
            Style::Single => self.single(key, 0, false),
            Style::Double | Style::Literal => self.double(key, 0, false),
        }
    }

    fn string(&mut self, text: &str, indent: usize) {
        match style(text, false) {
            Style::Plain => self.plain(text, indent),
            Style::Single => self.single(text, indent, true),
            Style::Double => self.double(text, indent, true),
            Style::Literal => self.literal(text, indent),
        }
    }

    fn plain(&mut self, text: &str, indent: usize) {
        let mut spaces = false;
        let chars: Vec<char> = text.chars().collect();
        for (i, &c) in chars.iter().enumerate() {
            if c == ' ' && !spaces && self.column > WIDTH && chars.get(i + 1).is_some_and(|n| *n != ' ') {
                self.line(indent);
            } else {
                self.out.push(c);
                self.column += 1;
            }
            spaces = c == ' ';
        }
    }

    fn single(&mut self, text: &str, indent: usize, fold: bool) {
        self.push("'");
        let mut spaces = false;
        let chars: Vec<char> = text.chars().collect();
        for (i, &c) in chars.iter().enumerate() {
            let inside = i > 0 && i + 1 < chars.len();
            if c == ' ' && fold && !spaces && self.column > WIDTH && inside && chars[i + 1] != ' ' {
                self.line(indent);
            } else {
                if c == '\'' {
                    self.push("'");
                }
                self.out.push(c);
                self.column += 1;
            }
            spaces = c == ' ';
        }
        self.push("'");
    }

    fn double(&mut self, text: &str, indent: usize, fold: bool) {
        self.push("\"");
        let mut spaces = false;
        let chars: Vec<char> = text.chars().collect();
        for (i, &c) in chars.iter().enumerate() {
            let inside = i > 0 && i + 1 < chars.len();
            if c == ' ' && fold && !spaces && self.column > WIDTH && inside {
                self.line(indent);
                if chars[i + 1] == ' ' {
                    self.push("\\");
                }
            } else if let Some(escape) = escape(c) {
                self.push(&escape);
            } else {
                self.out.push(c);
                self.column += 1;
            }
            spaces = c == ' ' && !(fold && self.column == indent);
        }
        self.push("\"");
    }

    fn literal(&mut self, text: &str, indent: usize) {
        self.push("|");
        if text.starts_with([' ', '\n']) {
            self.push("2");
        }
        if !text.ends_with('\n') {
            self.push("-");
        } else if text == "\n" || text.ends_with("\n\n") {
            self.push("+");
        }
        let body = text.strip_suffix('\n').unwrap_or(text);
        for line in body.split('\n') {
            if line.is_empty() {
                self.out.push('\n');
                self.column = 0;
            } else {
                self.line(indent);
                self.push(line);
            }
        }
    }
}

fn is_block(value: &Value) -> bool {
    match value {
        Value::Map(map) => !map.is_empty(),
        Value::List(items) => !items.is_empty(),
        _ => false,
    }
}

fn escape(c: char) -> Option<String> {
    Some(match c {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        '\0' => "\\0".to_owned(),
        '\u{7}' => "\\a".to_owned(),
        '\u{8}' => "\\b".to_owned(),
        '\t' => "\\t".to_owned(),
        '\n' => "\\n".to_owned(),
        '\u{b}' => "\\v".to_owned(),
        '\u{c}' => "\\f".to_owned(),
        '\r' => "\\r".to_owned(),
        '\u{1b}' => "\\e".to_owned(),
        '\u{85}' => "\\N".to_owned(),
        '\u{a0}' => "\\_".to_owned(),
        '\u{2028}' => "\\L".to_owned(),
        '\u{2029}' => "\\P".to_owned(),
        '\u{feff}' => "\\uFEFF".to_owned(),
        c if c as u32 > 0xffff => format!("\\U{:08X}", c as u32),
        c if (c as u32) < 0x20 || (0x7f..0xa0).contains(&(c as u32)) => format!("\\x{:02X}", c as u32),
        _ => return None,
    })
}

#[derive(Clone, Copy, PartialEq)]
enum Style {
    Plain,
    Single,
    Double,
    Literal,
}

/// The style of a string: what the encoder asks for, and what the emitter makes of it after a look at the characters.
fn style(text: &str, key: bool) -> Style {
    let seen = analyze(text);
    let asked = if text.contains('\n') {
        Style::Literal
    } else if is_ambiguous(text) {
        Style::Double
    } else {
        Style::Plain
    };
    match asked {
        Style::Plain if text.is_empty() || seen.multiline || !seen.plain => {
            if seen.single && !(seen.space_break || seen.special) { Style::Single } else { Style::Double }
        }
        Style::Literal if key || !seen.block => Style::Double,
        other => other,
    }
}

struct Seen {
    multiline: bool,
    plain: bool,
    single: bool,
    block: bool,
    space_break: bool,
    special: bool,
}

/// Plays: `yaml_emitter_analyze_scalar`.
fn analyze(text: &str) -> Seen {
    let chars: Vec<char> = text.chars().collect();
    let is_break = |c: char| matches!(c, '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let is_blank_or_end = |i: usize| chars.get(i).is_none_or(|c| *c == ' ' || *c == '\t' || is_break(*c));
    let mut indicators = text.starts_with("---") || text.starts_with("...");
    let (mut breaks, mut special, mut leading_space, mut leading_break) = (false, false, false, false);
    let (mut trailing_space, mut trailing_break, mut break_space, mut space_break) = (false, false, false, false);
    let (mut was_space, mut was_break, mut preceded) = (false, false, true);
    for (i, &c) in chars.iter().enumerate() {
        let followed = is_blank_or_end(i + 1);
        indicators |= if i == 0 {
            match c {
                '#' | ',' | '[' | ']' | '{' | '}' | '&' | '*' | '!' | '|' | '>' | '\'' | '"' | '%' | '@' | '`' => true,
                '?' | ':' | '-' => followed,
                _ => false,
            }
        } else {
            match c {
                ':' => followed,
                '#' => preceded,
                _ => false,
            }
        };
        special |= !is_printable(c);
        let last = i + 1 == chars.len();
        if c == ' ' {
            leading_space |= i == 0;
            trailing_space |= last;
            break_space |= was_break;
            (was_space, was_break) = (true, false);
        } else if is_break(c) {
            breaks = true;
            leading_break |= i == 0;
            trailing_break |= last;
            space_break |= was_space;
            (was_space, was_break) = (false, true);
        } else {
            (was_space, was_break) = (false, false);
        }
        preceded = matches!(c, ' ' | '\t') || is_break(c);
    }
    let odd = leading_space || leading_break || trailing_space || trailing_break;
    Seen {
        multiline: breaks,
        plain: !(odd || break_space || space_break || special || breaks || indicators),
        single: !(break_space || space_break || special),
        block: !(trailing_space || space_break || special),
        space_break,
        special,
    }
}

/// What Go's emitter takes for printable: no tab, nothing beyond the basic plane.
fn is_printable(c: char) -> bool {
    matches!(c, '\n' | '\u{20}'..='\u{7e}' | '\u{a0}'..='\u{fffd}') && c != '\u{feff}'
}
