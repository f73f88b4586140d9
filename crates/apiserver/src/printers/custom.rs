//! Custom resources: the columns that their definition asks for. Plays: `apiextensions-apiserver/pkg/registry/customresource/tableconvertor`.

use super::{Cell, Column, Printer, Row};
use api::apiextensions::{CustomResourceColumnDefinition, CustomResourceDefinition};
use api::helpers::age as ages;
use api::scalars::parse_rfc3339;
use api::{Kind, Obj, Str, Value};
use ecow::eco_format;
use sim::Time;

/// A custom kind with its columns.
pub(crate) struct Custom {
    kind: Kind,
    columns: Vec<CustomResourceColumnDefinition>,
}

impl Custom {
    /// The printer of a kind by its definition.
    pub(crate) fn of(kind: Kind, definition: Option<&CustomResourceDefinition>) -> Self {
        let version = definition.and_then(|d| d.spec.versions.iter().find(|v| v.name == kind.version));
        let columns = version.map(|v| v.additional_printer_columns.to_vec()).unwrap_or_default();
        Self { kind, columns }
    }
}

impl Printer for Custom {
    fn columns(&self) -> Vec<Column> {
        let mut out = vec![Column {
            name: "Name".into(),
            ty: "string".into(),
            format: "name".into(),
            priority: 0,
            description: super::describe(self.kind, "Name"),
        }];
        if self.columns.is_empty() {
            out.push(Column {
                name: "Age".into(),
                ty: "date".into(),
                format: Str::new(),
                priority: 0,
                description: super::describe(self.kind, "Age"),
            });
        }
        out.extend(self.columns.iter().map(|c| Column {
            name: c.name.clone(),
            ty: c.type_.clone(),
            format: c.format.clone(),
            priority: u8::try_from(c.priority).unwrap_or(1),
            description: if c.description.is_empty() {
                eco_format!("Custom resource definition column (in JSONPath format): {}", c.json_path)
            } else {
                c.description.clone()
            },
        }));
        out
    }

    fn rows(&self, now: Time, object: &Obj) -> Vec<Row> {
        let mut cells = vec![Cell::Text(object.name().clone())];
        if self.columns.is_empty() {
            cells.push(super::words::age(now, object).into());
        }
        let value = object.to_value();
        cells.extend(self.columns.iter().map(|c| cell(now, &value, c)));
        vec![Row { cells, completed: None }]
    }
}

fn cell(now: Time, value: &Value, column: &CustomResourceColumnDefinition) -> Cell {
    let Some(found) = find(value, &column.json_path) else { return Cell::Value(Value::Null) };
    match (column.type_.as_str(), found) {
        (_, Value::Null) => Cell::Value(Value::Null),
        ("date", Value::String(text)) => match parse_rfc3339(text) {
            Some(at) => ages::since(now, at).into(),
            None => "<invalid>".into(),
        },
        ("date", _) => "<invalid>".into(),
        ("string", Value::String(text)) => Cell::Text(text.clone()),
        ("string", other) => Cell::Text(crate::patch::strategic::go_text(other).into()),
        ("integer", Value::Int(n)) => Cell::Number(*n),
        ("integer", Value::Float(n)) => Cell::Number(*n as i64),
        ("number", n @ (Value::Int(_) | Value::Float(_))) => Cell::Value(n.clone()),
        ("boolean", b @ Value::Bool(_)) => Cell::Value(b.clone()),
        _ => Cell::Value(Value::Null),
    }
}

/// The first value on a path such as `.spec.parts[*].name`, `.status.conditions[?(@.type=="Ready")].status`.
fn find<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    let mut found = vec![value];
    let mut rest = path.trim().trim_start_matches('{').trim_end_matches('}').trim_start_matches('$');
    while !rest.is_empty() {
        if let Some(inner) = rest.strip_prefix('[') {
            let end = if inner.starts_with('?') { inner.find(")]").map(|i| i + 1)? } else { inner.find(']')? };
            let index = &inner[..end];
            rest = &inner[end + 1..];
            found = found.into_iter().flat_map(|v| select(v, index)).collect();
            continue;
        }
        rest = rest.strip_prefix('.').unwrap_or(rest);
        let mut name = String::new();
        let mut chars = rest.char_indices();
        let mut end = rest.len();
        while let Some((i, c)) = chars.next() {
            match c {
                '\\' => name.extend(chars.next().map(|(_, c)| c)),
                '.' | '[' => {
                    end = i;
                    break;
                }
                c => name.push(c),
            }
        }
        rest = &rest[end..];
        if name.is_empty() {
            continue;
        }
        found = found.into_iter().filter_map(|v| v.as_map()?.get(name.as_str())).collect();
    }
    found.first().copied()
}

fn select<'a>(value: &'a Value, index: &str) -> Vec<&'a Value> {
    if let Some(name) = index.strip_prefix('\'').and_then(|n| n.strip_suffix('\'')) {
        return value.as_map().and_then(|m| m.get(name)).into_iter().collect();
    }
    let Some(items) = value.as_list() else { return Vec::new() };
    if index == "*" {
        return items.iter().collect();
    }
    if let Some(test) = index.strip_prefix("?(").and_then(|t| t.strip_suffix(')')) {
        let Some((left, right)) = test.split_once("==") else { return Vec::new() };
        let right = right.trim().trim_matches(['"', '\'']);
        let path = left.trim().trim_start_matches('@');
        let fits = |v: &&Value| find(v, path).is_some_and(|f| crate::patch::strategic::go_text(f) == right);
        return items.iter().filter(fits).collect();
    }
    let position =
        |n: i64| if n < 0 { items.len().checked_sub(n.unsigned_abs() as usize) } else { usize::try_from(n).ok() };
    index.parse().ok().and_then(position).and_then(|i| items.get(i)).into_iter().collect()
}

/// The columns of definitions themselves.
pub(crate) const DEFINITIONS: &[super::simple::Col] = &[
    ("Name", "string", 0),
    ("Scope", "string", 0),
    ("Versions", "string", 0),
    ("Created At", "date", 0),
    ("Group", "string", 1),
    ("Kind", "string", 1),
    ("ShortNames", "string", 1),
    ("Established", "boolean", 1),
];

pub(crate) fn definition(_now: Time, object: &Obj) -> Vec<Cell> {
    let d: &CustomResourceDefinition = object.get();
    let versions = d.spec.versions.iter().filter(|v| v.served || v.storage);
    let versions: Vec<String> = versions
        .map(|v| {
            let mut text = v.name.to_string();
            if v.storage {
                text.push_str("(storage)");
            }
            if !v.served {
                text.push_str("(not served)");
            }
            text
        })
        .collect();
    let established = d.status.conditions.iter().any(|c| c.type_ == "Established" && c.status == "True");
    let created = eco_format!("{}", d.metadata.creation_timestamp);
    vec![
        d.metadata.name.clone().into(),
        d.spec.scope.clone().into(),
        versions.join(",").into(),
        created.into(),
        d.spec.group.clone().into(),
        d.spec.names.kind.clone().into(),
        d.spec.names.short_names.join(",").into(),
        established.into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_find_their_values() {
        let value = api::json::parse(r#"{"spec":{"parts":[{"name":"x"},{"name":"y","ok":true}],"a.b":1}}"#);
        let value = value.expect("JSON").value();
        for (path, expected) in [
            (".spec.parts[*].name", Some("x")),
            (".spec.parts[1].name", Some("y")),
            (".spec.parts[?(@.name==\"y\")].name", Some("y")),
            (".spec.none", None),
        ] {
            assert_eq!(find(&value, path).and_then(Value::as_str), expected, "{path}");
        }
        assert_eq!(find(&value, r".spec.a\.b").and_then(Value::as_int), Some(1));
    }
}
