//! JSONPath templates.
//!
//! Plays: client-go/util/jsonpath.

mod parse;

use super::go;
use api::{Value, json};
pub use parse::{parse, relaxed};

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
