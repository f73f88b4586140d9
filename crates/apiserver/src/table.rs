//! Tables: how a list looks on a terminal, decided by the server. Plays: `pkg/printers` and `registry/rest/table.go`.

use crate::printers::{Cell, Column, Row, printer};
use crate::server::ApiServer;
use api::json::{typed_to_string, write_string};
use api::meta::ListMeta;
use api::{Kind, Obj};
use sim::Time;

/// What a row carries besides its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Include {
    /// The metadata.
    Metadata,
    /// The whole object.
    Object,
    /// Nothing.
    None,
}

/// A table of objects of one kind.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, in the order of the objects.
    pub rows: Vec<Row>,
}

/// The table of these objects at this moment.
pub fn table(server: &ApiServer, now: Time, kind: Kind, items: &[Obj]) -> Table {
    let printer = printer(server, kind);
    let columns = printer.columns();
    let rows = items.iter().flat_map(|o| printer.rows(now, o)).collect();
    Table { columns, rows }
}

/// The JSON of a table. `columns`: with the definitions of the columns (only the first table of a watch has them).
#[expect(clippy::too_many_arguments, reason = "everything that a table shows")]
pub(crate) fn write(
    server: &ApiServer,
    now: Time,
    kind: Kind,
    items: &[Obj],
    meta: &ListMeta,
    version: &str,
    include: Include,
    columns: bool,
) -> String {
    let table = table(server, now, kind, items);
    let mut out = format!(
        "{{\"kind\":\"Table\",\"apiVersion\":\"meta.k8s.io/{version}\",\"metadata\":{},\"columnDefinitions\":",
        typed_to_string(meta)
    );
    if columns {
        let all: Vec<String> = table.columns.iter().map(column_json).collect();
        out.push_str(&format!("[{}]", all.join(",")));
    } else {
        out.push_str("null");
    }
    let rows: Vec<String> = table.rows.iter().zip(items).map(|(r, o)| row_json(r, o, version, include)).collect();
    out.push_str(&format!(",\"rows\":[{}]}}", rows.join(",")));
    out
}

fn column_json(column: &Column) -> String {
    let mut out = String::from("{\"name\":");
    write_string(&mut out, &column.name);
    out.push_str(&format!(",\"type\":\"{}\",\"format\":\"{}\",\"description\":", column.ty, column.format));
    write_string(&mut out, &column.description);
    out.push_str(&format!(",\"priority\":{}}}", column.priority));
    out
}

fn row_json(row: &Row, object: &Obj, version: &str, include: Include) -> String {
    let cells: Vec<String> = row.cells.iter().map(cell_json).collect();
    let mut out = format!("{{\"cells\":[{}]", cells.join(","));
    if let Some((reason, message)) = &row.completed {
        out.push_str(&format!(
            ",\"conditions\":[{{\"type\":\"Completed\",\"status\":\"True\",\"reason\":\"{reason}\",\"message\":\"{message}\"}}]"
        ));
    }
    let object = match include {
        Include::Metadata if object.kind() == api::kind_of::DAEMON_SET => {
            // The annotation belongs to the versions of the API; rows are made before.
            let mut object = object.clone();
            object.meta_mut().annotations.remove("deprecated.daemonset.template.generation");
            crate::rest::partial_json(&object, version)
        }
        Include::Metadata => crate::rest::partial_json(object, version),
        Include::Object => object.to_json(),
        Include::None => "null".to_owned(),
    };
    out.push_str(&format!(",\"object\":{object}}}"));
    out
}

fn cell_json(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => {
            let mut out = String::new();
            write_string(&mut out, text);
            out
        }
        Cell::Number(n) => n.to_string(),
        Cell::Value(value) => api::json::to_string(value),
    }
}
