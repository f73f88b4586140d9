//! How objects of each kind look as rows of a table. Plays: `pkg/printers/internalversion`.

mod generic;

use crate::server::ApiServer;
use api::{Kind, Obj, Str, Value};
use sim::Time;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: Str,
    /// `string`, `integer`, `boolean` or `date`.
    pub ty: Str,
    /// `name` for the column that names the object, else empty.
    pub format: Str,
    /// 0: always shown; 1: with `-o wide`.
    pub priority: u8,
    /// What it shows.
    pub description: Str,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text.
    Text(Str),
    /// A number.
    Number(i64),
    /// Anything else.
    Value(Value),
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
    /// Reason and message, when the object has come to its end.
    pub completed: Option<(&'static str, &'static str)>,
}

/// A way of making tables.
pub(crate) trait Printer {
    /// The columns.
    fn columns(&self) -> Vec<Column>;
    /// The rows of an object: one, as a rule.
    fn rows(&self, now: Time, object: &Obj) -> Vec<Row>;
}

/// The printer of a kind.
pub(crate) fn printer(_server: &ApiServer, kind: Kind) -> Box<dyn Printer> {
    Box::new(generic::Generic { kind })
}

impl From<&str> for Cell {
    fn from(s: &str) -> Self {
        Self::Text(s.into())
    }
}

impl From<Str> for Cell {
    fn from(s: Str) -> Self {
        Self::Text(s)
    }
}

impl From<String> for Cell {
    fn from(s: String) -> Self {
        Self::Text(s.into())
    }
}

impl From<i64> for Cell {
    fn from(n: i64) -> Self {
        Self::Number(n)
    }
}

impl From<i32> for Cell {
    fn from(n: i32) -> Self {
        Self::Number(n.into())
    }
}

impl From<bool> for Cell {
    fn from(b: bool) -> Self {
        Self::Value(b.into())
    }
}

/// What a column shows, in the words of the real server.
pub(crate) fn describe(kind: Kind, column: &str) -> Str {
    let kind = kind.group_resource();
    let find = |kind: &str| {
        include_str!("printers/columns.tsv").lines().find_map(|line| {
            let mut parts = line.splitn(3, '\t');
            let found = parts.next() == Some(kind) && parts.next() == Some(column);
            found.then(|| parts.next().unwrap_or_default().replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\"))
        })
    };
    find(&kind).or_else(|| find("*")).unwrap_or_default().into()
}
