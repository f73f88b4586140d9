//! Kinds without a printer of their own: name and creation time. Plays: `registry/rest/table.go`.

use super::{Cell, Column, Printer, Row};
use api::{Kind, Obj};
use sim::Time;

/// Name and creation time.
pub(crate) struct Generic {
    pub(crate) kind: Kind,
}

impl Printer for Generic {
    fn columns(&self) -> Vec<Column> {
        let column = |name: &str, ty: &str, format: &str| Column {
            name: name.into(),
            ty: ty.into(),
            format: format.into(),
            priority: 0,
            description: super::describe(self.kind, name),
        };
        vec![column("Name", "string", "name"), column("Created At", "date", "")]
    }

    fn rows(&self, _now: Time, object: &Obj) -> Vec<Row> {
        let created = object.meta().creation_timestamp;
        let cells = vec![Cell::Text(object.name().clone()), Cell::Text(ecow::eco_format!("{created}"))];
        vec![Row { cells, completed: None }]
    }
}
