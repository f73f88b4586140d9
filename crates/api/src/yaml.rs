//! YAML: read into a tree with positions, written as kubectl writes it.
//!
//! Plays: sigs.k8s.io/yaml over go.yaml.in/yaml/v2.

mod events;
mod resolve;
mod write;

use crate::share::Str;
use crate::tree::{Data, Entry, Node, Pos};
use crate::value::Value;
use events::{Event, Parser};
use std::collections::BTreeMap;
use std::fmt;

pub use write::to_string;

/// Deepest nesting that is read.
const MAX_DEPTH: usize = 500;

/// Most nodes that aliases may add.
const MAX_ALIASED: usize = 100_000;

/// Text that is no YAML, in the words of Go's parser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Such as `line 4: found character that cannot start any token`.
    pub message: Str,
    /// Where it was noticed.
    pub pos: Pos,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "yaml: {}", self.message)
    }
}

/// Reads the first document of a text; [`Data::Missing`] when there is none.
pub fn parse(text: &str) -> Result<Node, Error> {
    let mut reader = Reader { parser: Parser::new(text), anchors: BTreeMap::new(), aliased: 0 };
    loop {
        match reader.parser.next()? {
            (Event::End, pos) => return Ok(Node { pos, data: Data::Missing }),
            (Event::Mark, _) => {}
            (event, pos) => return reader.node(event, pos, 0),
        }
    }
}

struct Reader<'a> {
    parser: Parser<'a>,
    anchors: BTreeMap<String, Node>,
    aliased: usize,
}

impl Reader<'_> {
    fn node(&mut self, event: Event, pos: Pos, depth: usize) -> Result<Node, Error> {
        if depth > MAX_DEPTH {
            return Err(Error { message: "exceeded max depth of 500".into(), pos });
        }
        let (name, data) = match event {
            Event::Alias(name) => return self.alias(&name, pos),
            Event::Scalar { anchor, tag, text, plain } => (anchor, Data::Scalar(scalar(&tag, text, plain))),
            Event::List { anchor } => (anchor, Data::List(self.list(depth)?)),
            Event::Map { anchor } => (anchor, Data::Map(self.map(depth)?)),
            Event::End | Event::Mark | Event::Close => (String::new(), Data::Missing),
        };
        let node = Node { pos, data };
        if !name.is_empty() {
            self.anchors.insert(name, node.clone());
        }
        Ok(node)
    }

    fn alias(&mut self, name: &str, pos: Pos) -> Result<Node, Error> {
        let Some(node) = self.anchors.get(name) else {
            return Err(Error { message: ecow::eco_format!("unknown anchor '{name}' referenced"), pos });
        };
        self.aliased += size(node);
        if self.aliased > MAX_ALIASED {
            return Err(Error { message: "document contains excessive aliasing".into(), pos });
        }
        Ok(node.clone())
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>, Error> {
        let mut items = Vec::new();
        loop {
            match self.parser.next()? {
                (Event::Close, _) => return Ok(items),
                (event, pos) => items.push(self.node(event, pos, depth + 1)?),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Vec<Entry>, Error> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut merged = Vec::new();
        loop {
            let (event, pos) = self.parser.next()?;
            if let Event::Close = event {
                break;
            }
            let merge = matches!(&event, Event::Scalar { text, plain: true, .. } if text == "<<");
            let key = key(&self.node(event, pos, depth + 1)?)?;
            let (event, at) = self.parser.next()?;
            let node = self.node(event, at, depth + 1)?;
            if merge {
                merged.push(node);
            } else {
                entries.push(Entry { key, pos, node });
            }
        }
        for node in merged {
            merge(&mut entries, node)?;
        }
        Ok(entries)
    }
}

/// Adds the entries of `<<: *base` that the map does not have itself.
fn merge(entries: &mut Vec<Entry>, node: Node) -> Result<(), Error> {
    match node.data {
        Data::Map(base) => {
            for entry in base {
                if !entries.iter().any(|e| e.key == entry.key) {
                    entries.push(entry);
                }
            }
            Ok(())
        }
        Data::List(items) => items.into_iter().try_for_each(|item| merge(entries, item)),
        _ => Err(Error { message: "map merge requires map or sequence of maps as the value".into(), pos: node.pos }),
    }
}

fn size(node: &Node) -> usize {
    match &node.data {
        Data::List(items) => 1 + items.iter().map(size).sum::<usize>(),
        Data::Map(entries) => 1 + entries.iter().map(|e| size(&e.node)).sum::<usize>(),
        _ => 1,
    }
}

fn scalar(tag: &str, text: String, plain: bool) -> Value {
    match tag {
        "" | "!" if plain && tag.is_empty() => whole(resolve::resolve(&text)),
        "tag:yaml.org,2002:int" | "tag:yaml.org,2002:float" | "tag:yaml.org,2002:bool" | "tag:yaml.org,2002:null" => {
            whole(resolve::resolve(&text))
        }
        _ => Value::from(text),
    }
}

/// JSON writes `2.0` as `2`, and kubectl sends JSON.
fn whole(value: Value) -> Value {
    match value {
        Value::Float(n) if n.fract() == 0.0 && n.abs() < 9e15 => Value::Int(n as i64),
        other => other,
    }
}

/// A key as JSON has it: text.
fn key(node: &Node) -> Result<Str, Error> {
    match &node.data {
        Data::Scalar(Value::String(s)) => Ok(s.clone()),
        Data::Scalar(Value::Null) | Data::Missing => Ok("null".into()),
        Data::Scalar(other) => Ok(crate::json::to_string(other).into()),
        Data::List(_) | Data::Map(_) => Err(Error { message: "invalid map key".into(), pos: node.pos }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(json::to_string(&parse(text).expect("valid").value()), expected);
    }

    #[test]
    fn yaml_is_read_as_version_1_1() {
        check(
            "a: yes\nb: 0x10\nc: 010\nd: '1'\ne: 1.50\nf: ~\n",
            r#"{"a":true,"b":16,"c":8,"d":"1","e":1.5,"f":null}"#,
        );
        check("x: &a {k: 1}\nw: *a\nz: {<<: *a, l: 2}\n", r#"{"w":{"k":1},"x":{"k":1},"z":{"k":1,"l":2}}"#);
        check("when: 2024-01-02\n1: a\ntrue: b\n", r#"{"1":"a","true":"b","when":"2024-01-02"}"#);
    }

    #[test]
    fn broken_yaml_is_told_in_the_words_of_go() {
        // Recorded: golden/kubectl/apply-errors.txt.
        for (text, message) in [
            ("a: b\nc:\n\td: e\n", "yaml: line 3: found character that cannot start any token"),
            ("m:\n  name: a\n   labels: {x: y}\n", "yaml: line 3: mapping values are not allowed in this context"),
            ("a: b\ndata\n  k: v\n", "yaml: line 3: could not find expected ':'"),
        ] {
            assert_eq!(parse(text).expect_err(text).to_string(), message);
        }
    }

    #[test]
    fn an_alias_bomb_is_refused() {
        let mut text = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (name, of) in [("b", "a"), ("c", "b"), ("d", "c"), ("e", "d"), ("f", "e"), ("g", "f")] {
            text.push_str(&format!("{name}: &{name} [{}]\n", vec![format!("*{of}"); 9].join(", ")));
        }
        assert_eq!(parse(&text).expect_err("bomb").message, "document contains excessive aliasing");
    }

    #[test]
    fn yaml_is_written_as_kubectl_writes_it() {
        let value = json::parse(
            r#"{"a":"true","b":"x: y","c":["p",{"q":1,"r":[]}],"d":"l1\nl2\n","e":"","f":" x","g":"2024-01-02T00:00:00Z",
                "h":"l1\nl2","i":"- x","j":"*","k":"a\tb","m":"12:30","o":"@x","p":"it's: so"}"#,
        )
        .expect("valid")
        .value();
        let expected = "a: \"true\"\nb: 'x: y'\nc:\n- p\n- q: 1\n  r: []\nd: |\n  l1\n  l2\ne: \"\"\nf: ' x'\n\
                        g: \"2024-01-02T00:00:00Z\"\nh: |-\n  l1\n  l2\ni: '- x'\nj: '*'\nk: \"a\\tb\"\nm: \"12:30\"\n\
                        o: '@x'\np: 'it''s: so'\n";
        assert_eq!(to_string(&value), expected);
    }
}
