//! The text of a template as its nodes. Plays `client-go/util/jsonpath/parser.go`.

use super::{Node, Template};
use api::Value;

/// Reads a template; the error is the parser's.
pub fn parse(text: &str) -> Result<Template, String> {
    let mut nodes = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        if at > 0 {
            nodes.push(vec![Node::Text(rest[..at].to_owned())]);
        }
        let mut parser = Parser { chars: rest[at + 1..].chars().collect(), at: 0 };
        let mut list = Vec::new();
        parser.action(&mut list, true)?;
        nodes.push(list);
        let used: usize = parser.chars[..parser.at].iter().map(|c| c.len_utf8()).sum();
        rest = &rest[at + 1 + used..];
    }
    if !rest.is_empty() {
        nodes.push(vec![Node::Text(rest.to_owned())]);
    }
    Ok(Template { nodes })
}

/// A path as people write it, `.metadata.name` or `metadata.name` or `{.metadata.name}`, in the strict form.
pub fn relaxed(path: &str) -> Result<String, String> {
    if path.is_empty() {
        return Ok(String::new());
    }
    let inner = match (path.strip_prefix('{'), path.ends_with('}')) {
        (Some(rest), true) => rest.strip_suffix('}').unwrap_or(rest),
        _ => path,
    };
    let inner = inner.strip_prefix('.').unwrap_or(inner);
    if inner.is_empty() || inner.contains(['{', '}']) {
        return Err(
            "unexpected path string, expected a 'name1.name2' or '.name1.name2' or '{name1.name2}' or '{.name1.name2}'"
                .into(),
        );
    }
    Ok(format!("{{.{inner}}}"))
}

struct Parser {
    chars: Vec<char>,
    at: usize,
}

fn ends(c: Option<char>) -> bool {
    matches!(c, None | Some(' ' | '\t' | '\r' | '\n' | '.' | ',' | '[' | ']' | '$' | '@' | '{' | '}'))
}

impl Parser {
    fn of(text: &str) -> Result<Vec<Node>, String> {
        let mut parser = Parser { chars: text.chars().collect(), at: 0 };
        let mut list = Vec::new();
        parser.action(&mut list, false)?;
        Ok(list)
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn looks_at(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(i, c)| self.chars.get(self.at + i) == Some(&c))
    }

    /// Reads up to the closing brace (`braced`) or the end.
    fn action(&mut self, list: &mut Vec<Node>, braced: bool) -> Result<(), String> {
        loop {
            if braced && self.peek() == Some('}') {
                self.at += 1;
                return Ok(());
            }
            if self.looks_at("[?(") {
                self.filter(list)?;
                continue;
            }
            if self.looks_at("..") {
                if matches!(list.last(), Some(Node::Recursive)) {
                    return Err("invalid multiple recursive descent".into());
                }
                self.at += 2;
                list.push(Node::Recursive);
                if self.peek().is_some_and(|c| c == '_' || c.is_alphanumeric()) {
                    self.field(list);
                }
                continue;
            }
            let Some(c) = self.peek() else {
                if braced {
                    return Err("unclosed action".into());
                }
                return Ok(());
            };
            match c {
                '\r' | '\n' => return Err("unclosed action".into()),
                ' ' | '@' | '$' => self.at += 1,
                '[' => self.array(list)?,
                '"' | '\'' => self.quote(list, c)?,
                '.' => {
                    self.at += 1;
                    self.field(list);
                }
                '+' | '-' => self.number(list)?,
                c if c.is_ascii_digit() => self.number(list)?,
                c if c == '_' || c.is_alphanumeric() => {
                    let start = self.at;
                    while !ends(self.peek()) {
                        self.at += 1;
                    }
                    let word: String = self.chars[start..self.at].iter().collect();
                    list.push(match word.as_str() {
                        "true" => Node::Value(Value::Bool(true)),
                        "false" => Node::Value(Value::Bool(false)),
                        _ => Node::Word(word),
                    });
                }
                c => return Err(format!("unrecognized character in action: U+{:04X} '{c}'", c as u32)),
            }
        }
    }

    fn field(&mut self, list: &mut Vec<Node>) {
        let mut name = String::new();
        loop {
            match self.peek() {
                Some('\\') => {
                    self.at += 1;
                    name.extend(self.peek());
                    self.at += 1;
                }
                c if ends(c) => break,
                c => {
                    name.extend(c);
                    self.at += 1;
                }
            }
        }
        list.push(if name == "*" { Node::Wildcard } else { Node::Field(name) });
    }

    fn number(&mut self, list: &mut Vec<Node>) -> Result<(), String> {
        let start = self.at;
        self.at += usize::from(matches!(self.peek(), Some('+' | '-')));
        while self.peek().is_some_and(|c| c == '.' || c.is_ascii_digit()) {
            self.at += 1;
        }
        let text: String = self.chars[start..self.at].iter().collect();
        let value = match (text.parse::<i64>(), text.parse::<f64>()) {
            (Ok(n), _) => Value::Int(n),
            (_, Ok(n)) => Value::Float(n),
            _ => return Err(format!("cannot parse number {text}")),
        };
        list.push(Node::Value(value));
        Ok(())
    }

    fn quote(&mut self, list: &mut Vec<Node>, end: char) -> Result<(), String> {
        self.at += 1;
        let mut text = String::new();
        loop {
            match self.peek() {
                None | Some('\n') => return Err("unterminated quoted string".into()),
                Some('\\') => {
                    self.at += 1;
                    match self.peek() {
                        Some('n') => text.push('\n'),
                        Some('t') => text.push('\t'),
                        Some('r') => text.push('\r'),
                        other => text.extend(other),
                    }
                }
                Some(c) if c == end => break,
                Some(c) => text.push(c),
            }
            self.at += 1;
        }
        self.at += 1;
        list.push(Node::Text(text));
        Ok(())
    }

    fn array(&mut self, list: &mut Vec<Node>) -> Result<(), String> {
        self.at += 1;
        let start = self.at;
        while self.peek() != Some(']') {
            if matches!(self.peek(), None | Some('\n')) {
                return Err("unterminated array".into());
            }
            self.at += 1;
        }
        let text: String = self.chars[start..self.at].iter().collect();
        self.at += 1;
        let text = if text == "*" { ":".to_owned() } else { text };
        if text.contains(',') {
            let parts: Result<Vec<_>, _> = text.split(',').map(|p| Parser::of(&format!("[{}]", p.trim()))).collect();
            list.push(Node::Union(parts?));
            return Ok(());
        }
        if let Some(key) = text.strip_prefix('\'').and_then(|t| t.strip_suffix('\'')) {
            list.extend(Parser::of(&format!(".{key}"))?);
            return Ok(());
        }
        let parts: Vec<&str> = text.split(':').collect();
        let mut bounds = [None; 3];
        let fine = parts.len() <= 3
            && parts.iter().enumerate().all(|(i, p)| {
                bounds[i] = p.parse().ok();
                p.is_empty() || bounds[i].is_some()
            });
        if !fine || (parts.len() == 1 && parts[0].is_empty()) {
            return Err(format!("invalid array index {text}"));
        }
        let derived = parts.len() == 1;
        if derived {
            bounds[1] = bounds[0].map(|n| n + 1);
        }
        list.push(Node::Slice(bounds, derived));
        Ok(())
    }

    fn filter(&mut self, list: &mut Vec<Node>) -> Result<(), String> {
        self.at += 3;
        let start = self.at;
        let mut quote: Option<char> = None;
        loop {
            match self.peek() {
                None | Some('\n') => return Err("unterminated filter".into()),
                Some(c @ ('"' | '\'')) if quote.is_none() => quote = Some(c),
                Some(c) if quote == Some(c) && self.chars[self.at - 1] != '\\' => quote = None,
                Some(')') if quote.is_none() => break,
                Some(_) => {}
            }
            self.at += 1;
        }
        let text: String = self.chars[start..self.at].iter().collect();
        self.at += 1;
        if self.peek() != Some(']') {
            return Err("unclosed array expect ]".into());
        }
        self.at += 1;
        let is_operator = |c: char| matches!(c, '!' | '<' | '>' | '=');
        let node = match text.find(is_operator) {
            Some(at) if at > 0 => {
                let rest = &text[at..];
                let end = rest.find(|c| !is_operator(c)).unwrap_or(rest.len());
                Node::Filter(Parser::of(&text[..at])?, rest[..end].to_owned(), Parser::of(&rest[end..])?)
            }
            _ => Node::Filter(Parser::of(&text)?, "exists".into(), Vec::new()),
        };
        list.push(node);
        Ok(())
    }
}
