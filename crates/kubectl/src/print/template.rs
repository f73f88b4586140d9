//! Go templates over values: fields, variables, pipelines, `range`, `if`, `with`, and the usual functions.
//!
//! Plays: Go's text/template with kubectl's base64decode.

mod functions;

use super::go;
use api::Value;
use functions::{call, truth};

/// A parsed template.
#[derive(Clone, Debug)]
pub struct Template(Vec<Node>);

#[derive(Clone, Debug)]
enum Node {
    Text(String),
    Print(Pipe),
    If(Pipe, Vec<Node>, Vec<Node>),
    With(Pipe, Vec<Node>, Vec<Node>),
    Range(Pipe, Vec<Node>, Vec<Node>),
    Break,
    Continue,
}

#[derive(Clone, Debug)]
struct Pipe {
    names: Vec<String>,
    commands: Vec<Vec<Term>>,
    text: String,
    at: usize,
}

#[derive(Clone, Debug)]
enum Term {
    Field(Vec<String>),
    Variable(String, Vec<String>),
    Value(Value),
    Call(String),
    Group(Box<Pipe>, Vec<String>),
}

const FUNCTIONS: &[&str] = &[
    "and",
    "or",
    "not",
    "len",
    "index",
    "slice",
    "print",
    "printf",
    "println",
    "html",
    "js",
    "urlquery",
    "eq",
    "ne",
    "lt",
    "le",
    "gt",
    "ge",
    "call",
    "exists",
    "base64decode",
];

/// Reads a template; the error is Go's.
pub fn parse(text: &str) -> Result<Template, String> {
    let mut parser = Parser { text, at: 0, trim: false };
    let (nodes, end) = parser.block()?;
    if let Some(word) = end {
        return Err(parser.error(&format!("unexpected {{{{{word}}}}}")));
    }
    Ok(Template(nodes))
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    trim: bool,
}

impl Parser<'_> {
    fn error(&self, what: &str) -> String {
        let line = self.text[..self.at.min(self.text.len())].matches('\n').count() + 1;
        format!("template: output:{line}: {what}")
    }

    fn block(&mut self) -> Result<(Vec<Node>, Option<String>), String> {
        let mut nodes = Vec::new();
        loop {
            let rest = &self.text[self.at..];
            let open = rest.find("{{");
            let mut text = &rest[..open.unwrap_or(rest.len())];
            if self.trim {
                text = text.trim_start();
            }
            self.trim = false;
            let Some(open) = open else {
                nodes.push(Node::Text(text.to_owned()));
                self.at = self.text.len();
                return Ok((nodes, None));
            };
            let mut inner = open + 2;
            if rest[inner..].starts_with("- ") {
                text = text.trim_end();
                inner += 2;
            }
            nodes.push(Node::Text(text.to_owned()));
            self.at += inner;
            let start = self.at;
            let Some(close) = closing(&self.text[start..]) else {
                self.at = self.text.len();
                return Err(self.error("unclosed action"));
            };
            let mut action = &self.text[start..start + close];
            self.at = start + close + 2;
            if let Some(trimmed) = action.strip_suffix(" -") {
                action = trimmed;
                self.trim = true;
            }
            let offset = start + action.len() - action.trim_start().len();
            let action = action.trim();
            let (word, tail) = action.split_once(char::is_whitespace).unwrap_or((action, ""));
            let tail_at = offset + action.len() - tail.trim_start().len();
            match word {
                "end" => return Ok((nodes, Some("end".into()))),
                "else" => return Ok((nodes, Some(action.to_owned()))),
                "break" => nodes.push(Node::Break),
                "continue" => nodes.push(Node::Continue),
                "if" | "with" | "range" => nodes.push(self.control(word, tail.trim(), tail_at)?),
                _ if action.starts_with("/*") => {}
                _ => nodes.push(Node::Print(self.pipe(action, offset)?)),
            }
        }
    }

    fn control(&mut self, word: &str, head: &str, at: usize) -> Result<Node, String> {
        let pipe = self.pipe(head, at)?;
        let (body, end) = self.block()?;
        let otherwise = match end.as_deref() {
            Some("end") => Vec::new(),
            Some("else") => {
                let (nodes, end) = self.block()?;
                if end.as_deref() != Some("end") {
                    return Err(self.error("unexpected EOF"));
                }
                nodes
            }
            Some(chain) => {
                let rest = chain.trim_start_matches("else").trim();
                let (word, head) = rest.split_once(' ').unwrap_or((rest, ""));
                vec![self.control(word, head, self.at)?]
            }
            None => return Err(self.error("unexpected EOF")),
        };
        Ok(match word {
            "if" => Node::If(pipe, body, otherwise),
            "with" => Node::With(pipe, body, otherwise),
            _ => Node::Range(pipe, body, otherwise),
        })
    }

    fn pipe(&self, text: &str, at: usize) -> Result<Pipe, String> {
        let (mut names, mut body) = (Vec::new(), text);
        if text.starts_with('$') {
            for mark in [":=", "="] {
                if let Some((left, right)) = text.split_once(mark)
                    && left.split(',').all(|n| n.trim().starts_with('$') && !n.trim().contains([' ', '.']))
                {
                    names = left.split(',').map(|n| n.trim().trim_start_matches('$').to_owned()).collect();
                    body = right.trim();
                    break;
                }
            }
        }
        let tokens = tokens(body).map_err(|e| self.error(&e))?;
        let mut commands = vec![Vec::new()];
        for token in tokens {
            if token == "|" {
                commands.push(Vec::new());
                continue;
            }
            let term = self.term(&token, at)?;
            if let Some(last) = commands.last_mut() {
                last.push(term);
            }
        }
        if commands.iter().any(Vec::is_empty) {
            return Err(self.error("missing value for command"));
        }
        Ok(Pipe { names, commands, text: body.to_owned(), at })
    }

    fn term(&self, token: &str, at: usize) -> Result<Term, String> {
        let path = |t: &str| -> Vec<String> { t.split('.').filter(|p| !p.is_empty()).map(str::to_owned).collect() };
        Ok(match token.chars().next() {
            Some('.') => Term::Field(path(token)),
            Some('$') => {
                let (name, rest) = token[1..].split_once('.').unwrap_or((&token[1..], ""));
                Term::Variable(name.to_owned(), path(rest))
            }
            Some('"') => Term::Value(Value::from(unquote(&token[1..token.len() - 1]))),
            Some('`') => Term::Value(Value::from(&token[1..token.len() - 1])),
            Some('(') => {
                let end = token.rfind(')').unwrap_or(token.len());
                Term::Group(Box::new(self.pipe(token[1..end].trim(), at)?), path(&token[(end + 1).min(token.len())..]))
            }
            _ => match token {
                "true" => Term::Value(Value::Bool(true)),
                "false" => Term::Value(Value::Bool(false)),
                "nil" => Term::Value(Value::Null),
                _ => match (token.parse::<i64>(), token.parse::<f64>()) {
                    (Ok(n), _) => Term::Value(Value::Int(n)),
                    (_, Ok(n)) => Term::Value(Value::Float(n)),
                    _ if FUNCTIONS.contains(&token) => Term::Call(token.to_owned()),
                    _ => return Err(self.error(&format!("function \"{token}\" not defined"))),
                },
            },
        })
    }
}

/// Where an action ends, outside of quotes.
fn closing(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut quote = None;
    let mut i = 0;
    while i < bytes.len() {
        match (quote, bytes[i]) {
            (Some(b'"'), b'\\') => i += 1,
            (Some(q), b) if q == b => quote = None,
            (None, b'"' | b'`') => quote = Some(bytes[i]),
            (None, b'}') if bytes.get(i + 1) == Some(&b'}') => return Some(i),
            _ => {}
        }
        i += 1;
    }
    None
}

fn tokens(text: &str) -> Result<Vec<String>, String> {
    let chars: Vec<char> = text.chars().collect();
    let mut all = Vec::new();
    let mut i = 0;
    while i < chars.len() {
        let start = i;
        match chars[i] {
            c if c.is_whitespace() => {
                i += 1;
                continue;
            }
            '|' => i += 1,
            '"' | '`' => {
                let quote = chars[i];
                i += 1;
                while i < chars.len() && chars[i] != quote {
                    i += if chars[i] == '\\' && quote == '"' { 2 } else { 1 };
                }
                if i >= chars.len() {
                    return Err("unterminated quoted string".into());
                }
                i += 1;
            }
            '(' => {
                let mut depth = 0;
                while i < chars.len() {
                    match chars[i] {
                        '(' => depth += 1,
                        ')' => depth -= 1,
                        _ => {}
                    }
                    i += 1;
                    if depth == 0 {
                        break;
                    }
                }
                if depth != 0 {
                    return Err("unclosed left paren".into());
                }
                while i < chars.len() && !chars[i].is_whitespace() && chars[i] != '|' {
                    i += 1;
                }
            }
            _ => {
                while i < chars.len() && !chars[i].is_whitespace() && !matches!(chars[i], '|' | '(' | ')' | '"') {
                    i += 1;
                }
            }
        }
        if i == start {
            return Err(format!("unexpected {:?} in command", chars[i].to_string()));
        }
        all.push(chars[start..i].iter().collect());
    }
    Ok(all)
}

fn unquote(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some('r') => out.push('\r'),
                Some(c) => out.push(c),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}

enum Leave {
    On,
    Break,
    Continue,
}

struct Run<'a> {
    root: &'a Value,
    vars: Vec<(String, Value)>,
    out: String,
    source: &'a str,
}

impl Template {
    /// The template filled in; the error is Go's, with what was written before it.
    pub fn text(&self, source: &str, data: &Value) -> Result<String, (String, String)> {
        let mut run = Run { root: data, vars: Vec::new(), out: String::new(), source };
        match run.nodes(&self.0, data) {
            Ok(_) => Ok(run.out),
            Err(e) => Err((e, run.out)),
        }
    }
}

impl Run<'_> {
    fn nodes(&mut self, nodes: &[Node], dot: &Value) -> Result<Leave, String> {
        let depth = self.vars.len();
        for node in nodes {
            let leave = self.node(node, dot)?;
            if !matches!(leave, Leave::On) {
                self.vars.truncate(depth);
                return Ok(leave);
            }
        }
        self.vars.truncate(depth);
        Ok(Leave::On)
    }

    fn node(&mut self, node: &Node, dot: &Value) -> Result<Leave, String> {
        match node {
            Node::Text(text) => self.out.push_str(text),
            Node::Print(pipe) => {
                let value = self.pipe(pipe, dot)?;
                if pipe.names.is_empty() {
                    match value {
                        Value::Null => self.out.push_str("<no value>"),
                        other => self.out.push_str(&go::text(&other)),
                    }
                }
            }
            Node::If(pipe, yes, no) => {
                let value = self.pipe(pipe, dot)?;
                return self.nodes(if truth(&value) { yes } else { no }, dot);
            }
            Node::With(pipe, yes, no) => {
                let value = self.pipe(pipe, dot)?;
                return if truth(&value) { self.nodes(yes, &value) } else { self.nodes(no, dot) };
            }
            Node::Range(pipe, body, otherwise) => return self.range(pipe, body, otherwise, dot),
            Node::Break => return Ok(Leave::Break),
            Node::Continue => return Ok(Leave::Continue),
        }
        Ok(Leave::On)
    }

    fn range(&mut self, pipe: &Pipe, body: &[Node], otherwise: &[Node], dot: &Value) -> Result<Leave, String> {
        let bare = Pipe { names: Vec::new(), ..pipe.clone() };
        let value = self.pipe(&bare, dot)?;
        let items: Vec<(Value, Value)> = match &value {
            Value::List(items) => items.iter().enumerate().map(|(i, v)| (Value::Int(i as i64), v.clone())).collect(),
            Value::Map(map) => map.iter().map(|(k, v)| (Value::from(k.clone()), v.clone())).collect(),
            Value::Null => Vec::new(),
            Value::Int(n) => (0..*n.min(&10_000)).map(|i| (Value::Int(i), Value::Int(i))).collect(),
            other => return Err(self.error(pipe, &format!("range can't iterate over {}", go::text(other)))),
        };
        if items.is_empty() {
            return self.nodes(otherwise, dot);
        }
        for (key, item) in items {
            let depth = self.vars.len();
            match &pipe.names[..] {
                [one] => self.vars.push((one.clone(), item.clone())),
                [k, v] => {
                    self.vars.push((k.clone(), key));
                    self.vars.push((v.clone(), item.clone()));
                }
                _ => {}
            }
            let leave = self.nodes(body, &item)?;
            self.vars.truncate(depth);
            if matches!(leave, Leave::Break) {
                break;
            }
        }
        Ok(Leave::On)
    }

    fn error(&self, pipe: &Pipe, what: &str) -> String {
        let before = &self.source[..pipe.at.min(self.source.len())];
        let line = before.matches('\n').count() + 1;
        let column = before.len() - before.rfind('\n').map_or(0, |i| i + 1);
        let shown = pipe.text.split_whitespace().next().unwrap_or("");
        let column = match shown.rfind('.') {
            Some(dot) if shown.starts_with('.') => column + dot.min(shown[..dot].rfind('.').unwrap_or(dot)),
            _ => column,
        };
        format!("template: output:{line}:{column}: executing \"output\" at <{shown}>: {what}")
    }

    fn pipe(&mut self, pipe: &Pipe, dot: &Value) -> Result<Value, String> {
        let mut last: Option<Value> = None;
        for command in &pipe.commands {
            last = Some(self.command(pipe, command, last, dot)?);
        }
        let value = last.unwrap_or_default();
        if let Some(name) = pipe.names.first() {
            match self.vars.iter_mut().rev().find(|(n, _)| n == name) {
                Some((_, old)) if !pipe.text.is_empty() && self.source.contains(&format!("${name} = ")) => {
                    *old = value.clone()
                }
                _ => self.vars.push((name.clone(), value.clone())),
            }
        }
        Ok(value)
    }

    fn command(&mut self, pipe: &Pipe, command: &[Term], last: Option<Value>, dot: &Value) -> Result<Value, String> {
        let (first, rest) = command.split_first().ok_or("empty command")?;
        let Term::Call(name) = first else {
            return self.value(pipe, first, dot);
        };
        // `and` and `or` stop at the first value that decides.
        if matches!(name.as_str(), "and" | "or") {
            let mut value = Value::Null;
            for term in rest {
                value = self.value(pipe, term, dot)?;
                if truth(&value) == (name == "or") {
                    return Ok(value);
                }
            }
            return Ok(last.unwrap_or(value));
        }
        let mut args = Vec::new();
        for term in rest {
            args.push(self.value(pipe, term, dot)?);
        }
        args.extend(last);
        call(name, &args).map_err(|e| self.error(pipe, &format!("error calling {name}: {e}")))
    }

    fn value(&mut self, pipe: &Pipe, term: &Term, dot: &Value) -> Result<Value, String> {
        match term {
            Term::Value(value) => Ok(value.clone()),
            Term::Field(path) => self.fields(pipe, dot, path),
            Term::Variable(name, path) => {
                let base = match self.vars.iter().rev().find(|(n, _)| n == name) {
                    Some((_, value)) => value.clone(),
                    None if name.is_empty() => self.root.clone(),
                    None => return Err(format!("template: output:1: undefined variable \"${name}\"")),
                };
                self.fields(pipe, &base, path)
            }
            Term::Group(inner, path) => {
                let value = self.pipe(inner, dot)?;
                self.fields(pipe, &value, path)
            }
            Term::Call(name) => call(name, &[]).map_err(|e| self.error(pipe, &format!("error calling {name}: {e}"))),
        }
    }

    fn fields(&self, pipe: &Pipe, base: &Value, path: &[String]) -> Result<Value, String> {
        let mut value = base;
        for name in path {
            match value {
                Value::Map(map) => value = map.get(name.as_str()).unwrap_or(&api::value::NULL),
                Value::Null => return Ok(Value::Null),
                _ => return Err(self.error(pipe, &format!("can't evaluate field {name} in type interface {{}}"))),
            }
        }
        Ok(value.clone())
    }
}
