//! Between trees and typed values: strict decoding with every problem's path and position, and encoding.

use crate::go_types;
use crate::reflect::{Get, Keep, Mismatch, Reflect, Set, Struct, Type};
use crate::share::Str;
use crate::tree::{Data, Node, Pos};
use crate::value::{Map, Value};
use ecow::eco_format;
use std::sync::Arc;

/// What a strict decoder found wrong. The order is that of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The field, such as `spec.template.spec.containers[0].imge`.
    pub path: Str,
    /// Where it stands in the text.
    pub pos: Pos,
    /// What it is.
    pub kind: ProblemKind,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// The struct has no such field.
    Unknown,
    /// The field stands there twice.
    Duplicate,
    /// The value does not fit; fatal even when decoding is not strict.
    Type {
        /// The struct in Go that holds the field.
        owner: &'static str,
        /// The path by the names of fields alone.
        fields: Str,
        /// The field's type in Go, where it has a name of its own.
        wanted: Option<Str>,
        /// What is wrong.
        mismatch: Mismatch,
    },
}

/// Reads `node` into `target`, which should be zero. Collects every problem; what fits is read.
pub fn decode(node: &Node, target: &mut dyn Reflect, problems: &mut Vec<Problem>) {
    let here = Here { owner: "", field: "", ty: None, depth: 0 };
    Decoder { problems, path: String::new(), fields: String::new() }.any(node, target, here);
}

/// Where in Go's types the decoder is: the field of a struct, or `depth` lists and maps within it.
#[derive(Clone, Copy)]
struct Here {
    owner: &'static str,
    field: &'static str,
    ty: Option<&'static Type>,
    depth: usize,
}

impl Here {
    /// What a list or map holds.
    fn item(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    /// What Go's type is called here, unless the value itself says it better.
    fn name(self) -> Option<String> {
        let ty = self.ty?;
        match self.depth {
            0 => Some(go_types::of_field(self.owner, self.field, ty)),
            1 => Some(go_types::of_item(self.owner, self.field, ty)),
            _ => None,
        }
    }
}

struct Decoder<'a> {
    problems: &'a mut Vec<Problem>,
    /// The path with indices and keys.
    path: String,
    /// The path in Go's error texts: the names of fields alone.
    fields: String,
}

/// The keys that a map has had: few are compared one by one, many are looked up.
#[derive(Default)]
struct Known<'a> {
    few: Vec<&'a str>,
    many: std::collections::BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    const FEW: usize = 24;

    /// Takes a key; whether it had it before.
    fn has(&mut self, key: &'a str) -> bool {
        if self.few.len() < Self::FEW {
            let there = self.few.contains(&key);
            self.few.push(key);
            return there;
        }
        self.few.contains(&key) || !self.many.insert(key)
    }
}

impl Decoder<'_> {
    fn problem(&mut self, pos: Pos, kind: ProblemKind) {
        self.problems.push(Problem { path: Str::from(self.path.as_str()), pos, kind });
    }

    fn wrong(&mut self, node: &Node, wanted: &'static str, here: Here) {
        let found = match &node.data {
            Data::List(_) => Value::list(),
            Data::Map(_) => Value::map(),
            Data::Scalar(v) => v.clone(),
            Data::Missing => Value::Null,
        };
        self.mismatch(node.pos, crate::reflect::wrong(&found, wanted), here);
    }

    fn mismatch(&mut self, pos: Pos, mismatch: Mismatch, here: Here) {
        let wanted = match &mismatch {
            Mismatch::Kind { wanted, .. } => here.name().filter(|n| !n.is_empty() && keeps(wanted, n)),
            Mismatch::Text(_) => None,
        };
        let fields = Str::from(self.fields.as_str());
        let wanted = wanted.map(Str::from);
        self.problem(pos, ProblemKind::Type { owner: here.owner, fields, wanted, mismatch });
    }

    fn any(&mut self, node: &Node, target: &mut dyn Reflect, here: Here) {
        if matches!(node.data, Data::Missing | Data::Scalar(Value::Null)) {
            return target.clear();
        }
        match target.set() {
            Set::Leaf(leaf) => {
                if let Err(mismatch) = leaf.load(&node.value()) {
                    self.mismatch(node.pos, mismatch, here);
                }
            }
            Set::Struct(s) => self.structure(node, s, here),
            Set::List(list) => {
                let Data::List(items) = &node.data else { return self.wrong(node, "[]", here) };
                list.make_empty();
                for (i, item) in items.iter().enumerate() {
                    let back = self.path.len();
                    self.path.push_str(&format!("[{i}]"));
                    self.any(item, list.add(), here.item());
                    self.path.truncate(back);
                }
            }
            Set::Dict(dict) => {
                let Data::Map(entries) = &node.data else { return self.wrong(node, "map[string]", here) };
                dict.make_empty();
                let mut known = Known::default();
                for entry in entries {
                    let back = enter(&mut self.path, &entry.key);
                    if known.has(&entry.key) {
                        self.problem(entry.pos, ProblemKind::Duplicate);
                    }
                    self.any(&entry.node, dict.entry(entry.key.clone()), here.item());
                    self.path.truncate(back);
                }
            }
        }
    }

    fn structure(&mut self, node: &Node, s: &mut dyn Struct, here: Here) {
        let shape = s.shape();
        let Data::Map(entries) = &node.data else { return self.wrong(node, shape.name, here) };
        let mut known = Known::default();
        for entry in entries {
            let back = enter(&mut self.path, &entry.key);
            if known.has(&entry.key) {
                self.problem(entry.pos, ProblemKind::Duplicate);
            }
            match shape.index(&entry.key) {
                Some(i) => {
                    let field = &shape.fields[i];
                    let embedded = go_types::embedded(shape.name, field.name);
                    let fields_back = self.fields.len();
                    if let Some(embedded) = embedded {
                        enter(&mut self.fields, embedded);
                    }
                    enter(&mut self.fields, field.name);
                    let owner = embedded.unwrap_or(shape.name);
                    let inner = Here { owner, field: field.name, ty: Some(field.ty), depth: 0 };
                    self.any(&entry.node, s.field_mut(i), inner);
                    self.fields.truncate(fields_back);
                }
                None => self.problem(entry.pos, ProblemKind::Unknown),
            }
            self.path.truncate(back);
        }
    }
}

/// Whether the type's name may replace what the value itself wanted.
fn keeps(wanted: &str, name: &str) -> bool {
    match wanted {
        "int32" | "int64" | "bool" | "float64" => false,
        "string" => name.starts_with("v1."),
        _ => true,
    }
}

fn enter(path: &mut String, key: &str) -> usize {
    let back = path.len();
    if back > 0 {
        path.push('.');
    }
    path.push_str(key);
    back
}

/// The value of anything typed; zero fields that Go leaves out are left out.
pub fn encode(value: &dyn Reflect) -> Value {
    match value.get() {
        Get::Absent => Value::Null,
        Get::Leaf(leaf) => leaf.store(),
        Get::Struct(s) => encode_struct(s),
        Get::List(list) if list.absent() => Value::Null,
        Get::List(list) => Value::List(Arc::new((0..list.size()).map(|i| encode(list.item(i))).collect())),
        Get::Dict(dict) if dict.absent() => Value::Null,
        Get::Dict(dict) => {
            let mut map = Map::new();
            dict.each(&mut |k, v| {
                map.insert(k.clone(), encode(v));
            });
            Value::from(map)
        }
    }
}

fn encode_struct(s: &dyn Struct) -> Value {
    let mut map = Map::new();
    for (i, field) in s.shape().fields.iter().enumerate() {
        let value = s.field(i);
        if matches!(field.keep, Keep::NonZero | Keep::Set) && value.is_zero() {
            continue;
        }
        map.insert(Str::from(field.name), encode(value));
    }
    Value::from(map)
}

/// Reads a value into a typed one; unknown fields are dropped, a wrong type is an error in Go's words.
pub fn from_value<T: Reflect + Default>(value: &Value) -> Result<T, Str> {
    let mut target = T::default();
    let mut problems = Vec::new();
    decode(&Node::from_value(value), &mut target, &mut problems);
    match problems.iter().find_map(Problem::fatal) {
        Some(text) => Err(text),
        None => Ok(target),
    }
}

impl Problem {
    /// The text of a problem that strictness alone minds: `unknown field "spec.x"`.
    pub fn strict(&self) -> Option<Str> {
        match self.kind {
            ProblemKind::Unknown => Some(eco_format!("unknown field \"{}\"", self.path)),
            ProblemKind::Duplicate => Some(eco_format!("duplicate field \"{}\"", self.path)),
            ProblemKind::Type { .. } => None,
        }
    }

    /// The text of a problem that no decoder lets pass: `json: cannot unmarshal …`.
    pub fn fatal(&self) -> Option<Str> {
        match &self.kind {
            ProblemKind::Type { owner, fields, wanted: name, mismatch: Mismatch::Kind { found, wanted } } => {
                let wanted = name.as_deref().unwrap_or(wanted);
                Some(eco_format!(
                    "json: cannot unmarshal {found} into Go struct field {owner}.{fields} of type {wanted}"
                ))
            }
            ProblemKind::Type { mismatch: Mismatch::Text(text), .. } => Some(text.clone()),
            _ => None,
        }
    }
}
