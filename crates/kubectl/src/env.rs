//! The world around kubectl: the API server, the kubelets behind it, and a machine with files. Implemented by whoever runs it.

use api::{Answer, Kind, Obj, ObjectRef, Request, Status, Str};
use sim::Time;
use std::time::Duration;

/// What a terminal reaches. Everything that kubectl learns or does goes through it.
pub trait Env {
    /// Virtual time.
    fn now(&self) -> Time;

    /// Sends a request to the API server.
    fn request(&mut self, request: &Request) -> Result<Answer, Status>;

    /// The kinds that the server knows, custom ones included, in the order of discovery.
    fn kinds(&self) -> Vec<Kind>;

    /// The server-side table of some objects of one kind: one row an object, in their order, with all columns.
    fn table(&mut self, kind: Kind, objects: &[Obj]) -> Table;

    /// A raw HTTP request (`get --raw`): status code and body.
    fn raw(&mut self, method: &str, path: &str, body: &str) -> (u16, String) {
        let _ = (method, path, body);
        (404, String::new())
    }

    /// The content of a file; names are relative to the working folder unless they begin with `/`.
    fn read_file(&self, name: &str) -> Option<Str>;

    /// The names of all files, sorted.
    fn files(&self) -> Vec<Str>;

    /// Writes a file, or removes it (`None`).
    fn write_file(&mut self, name: &str, content: Option<Str>);

    /// The lines that a container has written so far, or the text of an error.
    fn logs(&mut self, pod: &ObjectRef, container: &str, previous: bool) -> Result<Vec<LogLine>, Str> {
        let _ = (pod, container, previous);
        Ok(Vec::new())
    }

    /// Runs a command in a container, or the text of an error.
    fn exec(&mut self, pod: &ObjectRef, container: &str, command: &[String], stdin: &str) -> Result<Exec, Str> {
        let _ = (pod, container, command, stdin);
        Err("unable to upgrade connection: container not found".into())
    }

    /// A person's editor over a file: nothing while it is open, then whether it ended well. Asked at each poll; the first
    /// time opens it.
    fn edit(&mut self, name: &str) -> Option<Result<(), Str>> {
        let _ = name;
        Some(Err("unable to launch the editor \"vi\"".into()))
    }

    /// What containers use, as the metrics server would say it; `None` when there is none.
    fn usage(&mut self) -> Option<Vec<Usage>> {
        None
    }

    /// The descriptions of types and fields, for `explain`: the text for a definition (empty field) or one of its fields.
    fn describe_field(&self, definition: &str, field: &str) -> Option<Str> {
        let _ = (definition, field);
        None
    }

    /// The OpenAPI v3 schema of a custom kind, if it is one.
    fn custom_schema(&mut self, kind: Kind) -> Option<api::Value> {
        let _ = kind;
        None
    }
}

/// A server-side table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with one text a column.
    pub rows: Vec<Vec<Str>>,
}

/// A column of a [`Table`].
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name, such as `Ready`; printed in capitals.
    pub name: Str,
    /// 0: always shown; more: only with `-o wide`.
    pub priority: i32,
}

/// A line of a container's log.
#[derive(Clone, Debug, PartialEq)]
pub struct LogLine {
    /// When it was written.
    pub at: Time,
    /// The line, without its break.
    pub text: Str,
}

/// What a command in a container gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exec {
    /// Standard output.
    pub stdout: Str,
    /// Standard error.
    pub stderr: Str,
    /// Exit code.
    pub exit: i32,
    /// How long it runs.
    pub took: Duration,
}

/// What one container uses.
#[derive(Clone, Debug, PartialEq)]
pub struct Usage {
    /// The node it runs on.
    pub node: Str,
    /// Namespace of the pod.
    pub namespace: Str,
    /// Name of the pod.
    pub pod: Str,
    /// Name of the container; empty for what the node uses besides.
    pub container: Str,
    /// CPU in thousandths of a core.
    pub cpu_milli: i64,
    /// Memory in bytes.
    pub memory_bytes: i64,
}
