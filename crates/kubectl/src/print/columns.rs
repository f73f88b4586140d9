//! `-o custom-columns`.
//!
//! Plays: kubectl/pkg/cmd/get/customcolumn.go.

use super::{go, jsonpath, tabs};
use crate::fail::Fail;
use api::Value;

/// A column: its head and the path of its cells.
#[derive(Clone, Debug)]
pub struct Column {
    head: String,
    path: jsonpath::Template,
}

/// Reads `HEAD:path,HEAD:path`.
pub fn parse(spec: &str) -> Result<Vec<Column>, Fail> {
    if spec.is_empty() {
        return Err("custom-columns format specified but no custom columns given".into());
    }
    let mut columns = Vec::new();
    for part in spec.split(',') {
        let Some((head, path)) = part.split_once(':').filter(|(h, p)| !h.is_empty() && !p.is_empty()) else {
            return Err(format!("unexpected custom-columns spec: {part}, expected <header>:<json-path-expr>").into());
        };
        columns.push(column(head, path)?);
    }
    Ok(columns)
}

/// Reads a file of two lines: heads, paths.
pub fn parse_file(text: &str) -> Result<Vec<Column>, Fail> {
    let mut lines = text.lines();
    let heads: Vec<&str> = lines.next().unwrap_or("").split_whitespace().collect();
    let paths: Vec<&str> = lines.next().unwrap_or("").split_whitespace().collect();
    if heads.is_empty() || paths.is_empty() {
        return Err("invalid template, missing spec line. Expected format is one line of space separated column headers, one line of space separated column fields.\nThis is an error in your template".into());
    }
    if heads.len() != paths.len() {
        return Err(format!(
            "number of headers ({}) and field specifications ({}) don't match",
            heads.len(),
            paths.len()
        )
        .into());
    }
    heads.iter().zip(&paths).map(|(h, p)| column(h, p)).collect()
}

fn column(head: &str, path: &str) -> Result<Column, Fail> {
    let path = jsonpath::relaxed(path)?;
    Ok(Column { head: head.to_owned(), path: jsonpath::parse(&path)? })
}

/// The table of some objects.
pub fn table(columns: &[Column], objects: &[Value], heads: bool) -> Result<String, Fail> {
    let mut rows = Vec::new();
    if heads {
        rows.push(columns.iter().map(|c| c.head.clone()).collect());
    }
    for object in objects {
        rows.push(columns.iter().map(|c| cell(c, object)).collect::<Result<Vec<_>, _>>()?);
    }
    Ok(tabs::table(&rows))
}

fn cell(column: &Column, object: &Value) -> Result<String, Fail> {
    let results = column.path.find(object, true)?;
    let values: Vec<String> = results.iter().flatten().map(go::text).collect();
    Ok(if values.is_empty() { "<none>".into() } else { values.join(",") })
}
