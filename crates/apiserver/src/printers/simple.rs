//! Printers as data: the columns, and one function that fills a row.

use super::{Cell, Column, Printer, Row};
use api::{Kind, Obj, Str};
use sim::Time;

/// A column of a kind: name, type, priority.
pub(crate) type Col = (&'static str, &'static str, u8);

/// The columns of a kind and the cells of its rows.
pub(crate) struct Simple {
    pub(crate) kind: Kind,
    pub(crate) columns: &'static [Col],
    pub(crate) cells: fn(Time, &Obj) -> Vec<Cell>,
}

impl Printer for Simple {
    fn columns(&self) -> Vec<Column> {
        let names = |name: &str| name == "Name" || name == "Attacher";
        let column = |(name, ty, priority): &Col| Column {
            name: Str::from(*name),
            ty: Str::from(*ty),
            format: if names(name) { "name".into() } else { Str::new() },
            priority: *priority,
            description: super::describe(self.kind, name),
        };
        self.columns.iter().map(column).collect()
    }

    fn rows(&self, now: Time, object: &Obj) -> Vec<Row> {
        let completed = match object.try_get::<api::core::Pod>().map(|p| p.status.phase.as_str()) {
            Some("Succeeded") => Some(("Succeeded", "The pod has completed successfully.")),
            Some("Failed") => Some(("Failed", "The pod failed.")),
            _ => None,
        };
        vec![Row { cells: (self.cells)(now, object), completed }]
    }
}
