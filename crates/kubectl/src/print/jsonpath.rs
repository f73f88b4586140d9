//! JSONPath templates.
//!
//! Plays: client-go/util/jsonpath.

use super::go;
use api::{Value, json};

/// A parsed template.
#[derive(Clone, Debug)]
pub struct Template {
    nodes: Vec<Vec<Node>>,
}

#[derive(Clone, Debug)]
enum Node {
    Text(String),
    Field(String),
    Wildcard,
    Recursive,
    Slice([Option<i64>; 3], bool),
    Union(Vec<Vec<Node>>),
    Filter(Vec<Node>, String, Vec<Node>),
    Value(Value),
    Word(String),
}

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

/// Where an evaluation is among ranges.
#[derive(Default)]
struct State {
    begun: usize,
    inside: usize,
    ended: usize,
}

impl Template {
    /// The results of each part of the template.
    pub fn find(&self, data: &Value, missing_ok: bool) -> Result<Vec<Vec<Value>>, String> {
        let mut state = State::default();
        let mut at = 0;
        self.run(data, &mut at, &mut state, missing_ok)
    }

    fn run(
        &self,
        data: &Value,
        at: &mut usize,
        state: &mut State,
        missing_ok: bool,
    ) -> Result<Vec<Vec<Value>>, String> {
        let mut all = Vec::new();
        while *at < self.nodes.len() {
            let results = walk_list(&[data.clone()], &self.nodes[*at], missing_ok, state)?;
            *at += 1;
            if state.ended > 0 && state.ended <= state.inside {
                state.ended -= 1;
                break;
            }
            if state.begun > 0 {
                state.begun -= 1;
                state.inside += 1;
                let body = *at;
                if results.is_empty() {
                    let mut quiet = State { begun: 0, inside: state.inside, ended: 0 };
                    let _ = self.run(&Value::Null, at, &mut quiet, true)?;
                }
                for value in &results {
                    *at = body;
                    all.extend(self.run(value, at, state, missing_ok)?);
                }
                state.inside -= 1;
                continue;
            }
            all.push(results);
        }
        Ok(all)
    }

    /// The template filled in.
    pub fn text(&self, data: &Value, missing_ok: bool) -> Result<String, String> {
        let mut out = String::new();
        for results in self.find(data, missing_ok)? {
            let texts: Vec<String> = results.iter().map(show).collect();
            out.push_str(&texts.join(" "));
        }
        Ok(out)
    }

    /// The results as JSON lists.
    pub fn json(&self, data: &Value, missing_ok: bool) -> Result<String, String> {
        let mut out = String::new();
        for results in self.find(data, missing_ok)? {
            out.push_str(&json::to_string_pretty(&Value::from(results), "    "));
            out.push('\n');
        }
        Ok(out)
    }
}

fn show(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::List(_) | Value::Map(_) => json::to_string(value),
        other => go::text(other),
    }
}

fn walk_list(input: &[Value], nodes: &[Node], missing_ok: bool, state: &mut State) -> Result<Vec<Value>, String> {
    let mut current = input.to_vec();
    for node in nodes {
        current = walk(&current, node, missing_ok, state)?;
    }
    Ok(current)
}

fn walk(input: &[Value], node: &Node, missing_ok: bool, state: &mut State) -> Result<Vec<Value>, String> {
    let mut results = Vec::new();
    match node {
        Node::Text(text) => results.push(Value::from(text.as_str())),
        Node::Value(value) => results.extend(input.iter().map(|_| value.clone())),
        Node::Field(name) if name.is_empty() => return Ok(input.to_vec()),
        Node::Field(name) => {
            results.extend(input.iter().filter_map(|v| v.as_map()?.get(name.as_str()).cloned()));
            if results.is_empty() && !input.is_empty() && !missing_ok {
                return Err(format!("{name} is not found"));
            }
        }
        Node::Wildcard => input.iter().for_each(|v| results.extend(children(v))),
        Node::Recursive => input.iter().for_each(|v| recursive(v, &mut results)),
        Node::Slice(bounds, derived) => {
            for value in input.iter().filter(|v| !v.is_null()) {
                let Some(items) = value.as_list() else {
                    return Err(format!("{} is not array or slice", go::type_name(value)));
                };
                results.extend(slice(items, bounds, *derived)?);
            }
        }
        Node::Union(lists) => {
            for list in lists {
                results.extend(walk_list(input, list, missing_ok, state)?);
            }
        }
        Node::Filter(left, operator, right) => {
            for value in input {
                let Some(items) = value.as_list() else {
                    return Err(format!("{} is not array or slice and cannot be filtered", go::text(value)));
                };
                for item in items {
                    if holds(item, left, operator, right, missing_ok)? {
                        results.push(item.clone());
                    }
                }
            }
        }
        Node::Word(word) => match word.as_str() {
            "range" => {
                state.begun += 1;
                return Ok(input.to_vec());
            }
            "end" if state.inside > 0 => state.ended += 1,
            "end" => return Err("not in range, nothing to end".into()),
            other => return Err(format!("unrecognized identifier {other}")),
        },
    }
    Ok(results)
}

fn children(value: &Value) -> Vec<Value> {
    match value {
        Value::Map(map) => map.values().cloned().collect(),
        Value::List(items) => items.to_vec(),
        _ => Vec::new(),
    }
}

fn recursive(value: &Value, results: &mut Vec<Value>) {
    let below = children(value);
    if !below.is_empty() {
        results.push(value.clone());
        below.iter().for_each(|v| recursive(v, results));
    }
}

fn slice(items: &[Value], bounds: &[Option<i64>; 3], derived: bool) -> Result<Vec<Value>, String> {
    let len = items.len() as i64;
    let mut from = bounds[0].unwrap_or(0);
    let mut to = bounds[1].unwrap_or(len);
    if from < 0 {
        from += len;
    }
    if to < 0 || (to == 0 && derived) {
        to += len;
    }
    if from == to {
        return Ok(Vec::new());
    }
    if from >= len || from < 0 {
        return Err(format!("array index out of bounds: index {from}, length {len}"));
    }
    if to > len || to < 0 {
        return Err(format!("array index out of bounds: index {}, length {len}", to - 1));
    }
    if from > to {
        return Err(format!("starting index {from} is greater than ending index {to}"));
    }
    let step = bounds[2].unwrap_or(1);
    if step <= 0 {
        return Err("step must be > 0".into());
    }
    Ok(items[from as usize..to as usize].iter().step_by(step as usize).cloned().collect())
}

fn holds(item: &Value, left: &[Node], operator: &str, right: &[Node], missing_ok: bool) -> Result<bool, String> {
    let mut state = State::default();
    let lefts = walk_list(std::slice::from_ref(item), left, missing_ok, &mut state);
    if operator == "exists" {
        return Ok(lefts.is_ok_and(|l| !l.is_empty()));
    }
    let lefts = lefts?;
    let rights = walk_list(std::slice::from_ref(item), right, missing_ok, &mut state)?;
    let (left, right) = match (&lefts[..], &rights[..]) {
        ([], _) | (_, []) => return Ok(false),
        ([left], [right]) => (left, right),
        _ => return Err("can only compare one element at a time".into()),
    };
    let order = match (left, right) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Float(a), Value::Float(b)) => a.total_cmp(b),
        (Value::Int(a), Value::Float(b)) => (*a as f64).total_cmp(b),
        (Value::Float(a), Value::Int(b)) => a.total_cmp(&(*b as f64)),
        (Value::String(a), Value::String(b)) => a.cmp(b),
        (Value::Bool(a), Value::Bool(b)) => a.cmp(b),
        _ => return Err("incompatible types for comparison".into()),
    };
    Ok(match operator {
        "<" => order.is_lt(),
        ">" => order.is_gt(),
        "==" => order.is_eq(),
        "!=" => order.is_ne(),
        "<=" => order.is_le(),
        ">=" => order.is_ge(),
        other => return Err(format!("unrecognized filter operator {other}")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &str, expected: &str) {
        let data = json::parse(r#"{"items":[{"n":"a","l":{"x.y":1},"c":[{"i":1},{"i":2}]},{"n":"b","c":[{"i":3}]}]}"#);
        let data = data.expect("valid").value();
        assert_eq!(parse(template).expect("parses").text(&data, true).expect("runs"), expected);
    }

    #[test]
    fn templates_are_filled_in() {
        check("{.items[*].n}", "a b");
        check(r#"{range .items[*]}{.n}:{range .c[*]}{.i},{end}{"\n"}{end}!"#, "a:1,2,\nb:3,\n!");
        check(r#"{.items[?(@.n=="b")].c[0].i}"#, "3");
        check(r"{.items[0].l.x\.y} {.items[-1:].n}", "1 b");
        check("{..i}", "1 2 3");
        check("{.items[0]['n','l']}", "a {\"x.y\":1}");
    }
}
