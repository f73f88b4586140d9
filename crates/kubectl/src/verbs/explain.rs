//! `kubectl explain`.
//!
//! Plays: kubectl/pkg/cmd/explain and the plain text template of kubectl/pkg/explain/v2. Left out: the renderer of the
//! old OpenAPI (`plaintext-openapiv2` gives the same text), documents that a schema links to.

use crate::explain as schemas;
use crate::fail::Fail;
use crate::resolve::Kinds;
use crate::run::{Cx, Flow};
use api::{Kind, Value, kind_of};
use std::collections::BTreeSet;

/// Runs the verb.
pub fn run(cx: &mut Cx<'_>) -> Result<Flow, Fail> {
    let args = cx.said.args.clone();
    let [word] = args.as_slice() else {
        return Err(if args.is_empty() {
            "You must specify the type of resource to explain. Use \"kubectl api-resources\" for a complete list of supported resources.\n".into()
        } else {
            "We accept only this format: explain RESOURCE\n".into()
        });
    };
    let (recursive, depth) = (cx.said.is("recursive"), cx.said.int("max-depth"));
    if depth > 0 && !recursive {
        return Err("--max-depth requires --recursive".into());
    }
    if depth < 0 {
        return Err("--max-depth must be non-negative".into());
    }
    let (kind, path) = split(cx, word)?;
    let (mut group, mut version) = (kind.group.to_owned(), kind.version.to_owned());
    let wanted = cx.said.text("api-version").to_owned();
    if !wanted.is_empty() {
        let (g, v) = wanted.rsplit_once('/').unwrap_or(("", &wanted));
        (group, version) = (g.to_owned(), v.to_owned());
    }
    let schema = find(cx, kind, &group, &version)?;
    if !matches!(cx.said.text("output"), "plaintext" | "plaintext-openapiv2") {
        return Err(format!("unrecognized format: {}", cx.said.text("output")).into());
    }
    let mut head = if group.is_empty() { String::new() } else { format!("GROUP:      {group}\n") };
    head.push_str(&format!("KIND:       {}\nVERSION:    {version}\n\n", kind.kind));
    cx.print(head);
    let text = output(&schema, &path, &BTreeSet::new(), recursive, depth);
    if text.is_empty() {
        let name = path.last().cloned().unwrap_or_default();
        return Err(format!("field \"{name}\" does not exist").into());
    }
    cx.print(text + "\n");
    Ok(Flow::Done)
}

/// The kind and the path of fields that a word names.
fn split(cx: &mut Cx<'_>, word: &str) -> Result<(Kind, Vec<String>), Fail> {
    let word = word.strip_suffix('.').unwrap_or(word);
    if word.contains(['[', ']']) || word.starts_with('.') {
        return Err("invalid jsonpath syntax, first node must be field node".into());
    }
    let mut parts = word.split('.');
    let first = parts.next().unwrap_or("");
    let kind = Kinds(cx.kinds()?).named(first).map_err(|fail| Fail::Plain(fail.words()))?;
    let full = kind.group_resource();
    let rest: Vec<String> = match word.strip_prefix(full.as_str()) {
        Some(rest) if rest.is_empty() || rest.starts_with('.') => {
            rest.split('.').filter(|p| !p.is_empty()).map(str::to_owned).collect()
        }
        _ => parts.map(str::to_owned).collect(),
    };
    Ok((kind, rest))
}

fn find(cx: &mut Cx<'_>, kind: Kind, group: &str, version: &str) -> Result<Value, Fail> {
    if kind.shape.is_none() && kind.group == group && kind.version == version {
        let name = kind.group_resource();
        if let Some(definition) = cx.find(kind_of::CUSTOM_RESOURCE_DEFINITION, "", &name)?
            && let Some(schema) = schemas::custom(kind, &definition.to_value())
        {
            return Ok(schema);
        }
    }
    if !schemas::is_installed() {
        return Err("the descriptions of fields are still being loaded".into());
    }
    let gvr = format!("{group}/{version}, Resource={}", kind.plural);
    if !schemas::has_version(group, version) {
        return Err(format!("couldn't find resource for \"{gvr}\"").into());
    }
    schemas::schema(group, version, kind.kind).ok_or_else(|| format!("GVR ({gvr}) not found in OpenAPI schema").into())
}

/// The definition that a schema points to, and its name.
fn resolve(schema: &Value) -> (String, Value) {
    match schema.at("$ref").as_str() {
        Some(name) => (name.to_owned(), schemas::definition(name).unwrap_or_else(|| schema.clone())),
        None => (String::new(), schema.clone()),
    }
}

/// What the items of a list or the values of a map are.
fn inner(schema: &Value) -> [Option<&Value>; 2] {
    [schema.at("items"), schema.at("additionalProperties")].map(|v| v.as_map().map(|_| v))
}

fn all_of(schema: &Value) -> &[Value] {
    schema.at("allOf").as_list().unwrap_or_default()
}

/// Follows the path and describes where it ends; empty when it leads nowhere.
fn output(schema: &Value, path: &[String], history: &BTreeSet<String>, recursive: bool, depth: i64) -> String {
    let (name, resolved) = resolve(schema);
    let mut next = history.clone();
    next.insert(name.clone());
    let Some(first) = path.first() else {
        let text = description(schema);
        let text = if text.is_empty() { "<empty>".to_owned() } else { text };
        let mut out = format!("DESCRIPTION:\n{}\n", indent(4, &wrap(76, &text)));
        let fields = fields(&resolved, 1, &BTreeSet::new(), recursive, depth);
        if !fields.is_empty() {
            out.push_str("FIELDS:\n");
            out.push_str(&fields);
        }
        return out;
    };
    if !name.is_empty() && history.contains(&name) {
        return String::new();
    }
    let field = resolved.at("properties").at(first);
    if !field.is_null() {
        let mut out = String::new();
        if path.len() == 1 {
            out = format!("FIELD: {first} <{}>\n", guess(field));
            let values = field.at("enum").as_list().unwrap_or_default();
            if !values.is_empty() {
                out.push_str("ENUM:");
                values.iter().for_each(|v| out.push_str(&format!("\n    {}", element(v))));
            }
            out.push_str("\n\n");
        }
        let rest = output(field, &path[1..], &BTreeSet::new(), recursive, depth);
        return if rest.is_empty() { rest } else { out + &rest };
    }
    if let Some(inner) = inner(&resolved).into_iter().flatten().next() {
        return output(inner, path, &next, recursive, depth);
    }
    let texts = all_of(&resolved).iter().map(|s| output(s, path, &next, recursive, depth));
    texts.into_iter().find(|t| !t.is_empty()).unwrap_or_default()
}

/// The fields of a schema, a block or a line each.
fn fields(schema: &Value, level: i64, history: &BTreeSet<String>, recursive: bool, depth: i64) -> String {
    let (name, resolved) = resolve(schema);
    if !name.is_empty() && history.contains(&name) {
        return String::new();
    }
    let mut next = history.clone();
    next.insert(name);
    let mut out = String::new();
    for (key, field) in resolved.at("properties").as_map().into_iter().flatten() {
        let required = resolved.at("required").as_list().unwrap_or_default();
        let required = required.iter().any(|r| r.as_str() == Some(key));
        out.push_str(&one(key, field, required, level, recursive));
        if recursive && (depth == 0 || level < depth) {
            out.push_str(&fields(field, level + 1, &next, recursive, depth));
        }
    }
    for part in all_of(&resolved) {
        out.push_str(&fields(part, level, &next, recursive, depth));
    }
    for part in inner(&resolved).into_iter().flatten() {
        out.push_str(&fields(part, level, &next, recursive, depth));
    }
    out
}

/// One field of a list.
fn one(name: &str, field: &Value, required: bool, level: i64, short: bool) -> String {
    let amount = usize::try_from(level * 2).unwrap_or(0);
    let pad = " ".repeat(amount);
    let mut out = format!("{pad}{name}\t<{}>", guess(field));
    if required {
        out.push_str(" -required-");
    }
    let values = field.at("enum").as_list().unwrap_or_default();
    if !values.is_empty() {
        let mut shown: Vec<String> = values.iter().take(4).map(element).collect();
        if values.len() > 4 {
            shown.push("....".to_owned());
        }
        out.push_str(&format!("\n{pad}enum: {}", shown.join(", ")));
    }
    out.push('\n');
    if !short {
        let text = field.at("description").as_str().filter(|t| !t.is_empty()).unwrap_or("<no description>");
        out.push_str(&indent(amount + 2, &wrap(78 - amount, text)));
        out.push_str("\n\n");
    }
    out
}

/// A value that a field may have.
fn element(value: &Value) -> String {
    match value.as_str() {
        Some("") => "\"\"".to_owned(),
        Some(text) => text.to_owned(),
        None => crate::print::go::text(value),
    }
}

/// The descriptions of a schema and of what it stands for.
fn description(schema: &Value) -> String {
    let (_, resolved) = resolve(schema);
    let mut out = String::new();
    if let Some(text) = resolved.at("description").as_str().filter(|t| !t.is_empty()) {
        out.push_str(text);
        out.push('\n');
    }
    all_of(&resolved).iter().for_each(|s| out.push_str(&description(s)));
    inner(&resolved).into_iter().flatten().for_each(|s| out.push_str(&description(s)));
    out
}

/// A short name of a type: `string`, `[]Container`, `map[string]string`.
fn guess(schema: &Value) -> String {
    let kind = schema.at("type").as_str().unwrap_or("");
    match inner(schema) {
        [Some(items), _] => return format!("[]{}", guess(items)),
        [_, Some(values)] => return format!("map[string]{}", guess(values)),
        _ => {}
    }
    if let [part] = all_of(schema)
        && schema.at("properties").is_null()
    {
        return guess(part);
    }
    if let Some(name) = schema.at("$ref").as_str() {
        let target = schemas::definition(name).unwrap_or_default();
        return match target.at("type").as_str() {
            None | Some("object") => name.rsplit('.').next().unwrap_or("Object").to_owned(),
            Some(kind) => kind.to_owned(),
        };
    }
    match kind {
        "" | "object" => "Object".to_owned(),
        other => other.to_owned(),
    }
}

/// A text with every line moved to the right.
fn indent(amount: usize, text: &str) -> String {
    let pad = " ".repeat(amount);
    format!("{pad}{}", text.replace('\n', &format!("\n{pad}")))
}

/// A text with its lines broken between words.
fn wrap(limit: usize, text: &str) -> String {
    let mut out = String::new();
    let (mut word, mut space) = (String::new(), String::new());
    let (mut at, mut letters, mut blanks) = (0, 0, 0);
    for c in text.chars() {
        if c == '\n' {
            if letters > 0 || at + blanks <= limit {
                out.push_str(&space);
            }
            out.push_str(&word);
            word.clear();
            space.clear();
            (letters, blanks) = (0, 0);
            out.push('\n');
            at = 0;
        } else if c.is_whitespace() && c != '\u{a0}' {
            if blanks == 0 || letters > 0 {
                at += blanks + letters;
                out.push_str(&space);
                out.push_str(&word);
                space.clear();
                word.clear();
                (letters, blanks) = (0, 0);
            }
            space.push(c);
            blanks += 1;
        } else {
            word.push(c);
            letters += 1;
            if at + letters + blanks > limit && letters < limit {
                out.push('\n');
                at = 0;
                space.clear();
                blanks = 0;
            }
        }
    }
    if letters > 0 || at + blanks <= limit {
        out.push_str(&space);
    }
    out.push_str(&word);
    out
}
