//! The output that a command was asked for (`-o`), and the printers for it.
//!
//! Plays: cli-runtime/pkg/printers, kubectl/pkg/cmd/get/get_flags.go.

use super::{columns, go, jsonpath, kyaml, template};
use crate::fail::Fail;
use crate::resolve::files;
use crate::run::Cx;
use api::tree::{Data, Node};
use api::{Obj, Value, json, yaml};

/// What `-o` asks for.
#[derive(Clone, Debug)]
pub enum Format {
    /// A table (or a sentence); true: wide.
    Human(bool),
    /// YAML.
    Yaml,
    /// YAML in flow style.
    Kyaml,
    /// JSON.
    Json,
    /// `kind/name`.
    Name,
    /// A JSONPath template and its text; true: results as JSON.
    JsonPath(jsonpath::Template, String, bool),
    /// A Go template and its text.
    GoTemplate(template::Template, String),
    /// Columns.
    Columns(Vec<columns::Column>),
}

/// Which formats a command knows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Those of `get`.
    Get,
    /// Those of commands that change something.
    Change,
    /// JSON and YAML only.
    Plain,
}

/// Prints objects in a format.
#[derive(Clone, Debug)]
pub struct Printer {
    /// The format.
    pub format: Format,
    /// Whether field managers are shown.
    pub managed: bool,
    missing_ok: bool,
}

impl Printer {
    /// The printer that the flags of a command ask for.
    pub fn of(cx: &Cx<'_>, known: Known) -> Result<Self, Fail> {
        let has = |name: &str| cx.said.command.flags.iter().any(|f| f.name == name);
        let missing_ok = !has("allow-missing-template-keys") || cx.said.is("allow-missing-template-keys");
        let managed = has("show-managed-fields") && cx.said.is("show-managed-fields");
        let template = if has("template") { cx.said.text("template") } else { "" };
        let format = format(cx, cx.said.text("output"), template, known)?;
        Ok(Self { format, managed, missing_ok })
    }

    /// Whether a table or a sentence is asked for.
    pub fn is_human(&self) -> bool {
        matches!(self.format, Format::Human(_))
    }

    /// One object as text.
    pub fn value(&self, value: &Value) -> Result<String, Fail> {
        let shown = if self.managed { value.clone() } else { without_managers(value) };
        match &self.format {
            Format::Human(_) => Ok(String::new()),
            Format::Yaml => Ok(yaml::to_string(&shown)),
            Format::Kyaml => Ok(kyaml::document(&shown)),
            Format::Json => Ok(json::to_string_pretty(&shown, "    ") + "\n"),
            Format::Name => Ok(name(value) + "\n"),
            Format::JsonPath(template, source, as_json) => {
                let result = if *as_json {
                    template.json(value, self.missing_ok)
                } else {
                    template.text(value, self.missing_ok)
                };
                result.map_err(|e| {
                    Fail::Text(format!(
                        "error executing jsonpath {}: Error executing template: {e}. Printing more information for debugging the template:\n\ttemplate was:\n\t\t{source}\n\tobject given to jsonpath engine was:\n\t\t{}\n\n\n",
                        api::go::quote(source),
                        go::syntax(value)
                    ))
                })
            }
            Format::GoTemplate(template, source) => template
                .text(source, value)
                .map_err(|(e, _)| format!("error executing template {}: {e}", api::go::quote(source)).into()),
            Format::Columns(columns) => columns::table(columns, std::slice::from_ref(value), true),
        }
    }

    /// Prints one object.
    pub fn print(&self, cx: &mut Cx<'_>, value: &Value) -> Result<(), Fail> {
        if let Format::GoTemplate(template, source) = &self.format
            && let Err((e, written)) = template.text(source, value)
        {
            cx.print(format!(
                "{written}Error executing template: {e}. Printing more information for debugging the template:\n\ttemplate was:\n\t\t{source}\n\traw data was:\n\t\t{}\n\tobject given to template engine was:\n\t\t{}\n\n",
                json::to_string(value),
                go::text(value)
            ));
        }
        let text = self.value(value)?;
        cx.print(text);
        Ok(())
    }

    /// A typed object as text: JSON in Go's order of fields.
    pub fn typed(&self, object: &Obj) -> Result<String, Fail> {
        match &self.format {
            Format::Json => {
                let mut object = object.clone();
                if !self.managed && !object.meta().managed_fields.is_empty() {
                    object.meta_mut().managed_fields.clear();
                }
                match json::parse(&object.to_json()) {
                    Ok(node) => Ok(pretty(&node) + "\n"),
                    Err(_) => self.value(&object.to_value()),
                }
            }
            _ => self.value(&object.to_value()),
        }
    }
}

/// A tree as indented JSON, fields in its own order.
pub fn pretty(node: &Node) -> String {
    fn write(out: &mut String, node: &Node, depth: usize) {
        let line = |out: &mut String, depth: usize| {
            out.push('\n');
            (0..depth).for_each(|_| out.push_str("    "));
        };
        match &node.data {
            Data::List(items) if !items.is_empty() => {
                out.push('[');
                for (i, item) in items.iter().enumerate() {
                    out.push_str(if i > 0 { "," } else { "" });
                    line(out, depth + 1);
                    write(out, item, depth + 1);
                }
                line(out, depth);
                out.push(']');
            }
            Data::Map(entries) if !entries.is_empty() => {
                out.push('{');
                for (i, entry) in entries.iter().enumerate() {
                    out.push_str(if i > 0 { "," } else { "" });
                    line(out, depth + 1);
                    json::write_string(out, &entry.key);
                    out.push_str(": ");
                    write(out, &entry.node, depth + 1);
                }
                line(out, depth);
                out.push('}');
            }
            Data::List(_) => out.push_str("[]"),
            Data::Map(_) => out.push_str("{}"),
            Data::Scalar(value) => json::write_value(out, value),
            Data::Missing => out.push_str("null"),
        }
    }
    let mut out = String::new();
    write(&mut out, node, 0);
    out
}

/// The value form without field managers, also in the items of a list.
pub fn without_managers(value: &Value) -> Value {
    let mut shown = value.clone();
    if let Some(items) = value.at("items").as_list()
        && value.at("kind").as_str().is_some_and(|k| k.ends_with("List"))
    {
        shown.set("items", items.iter().map(without_managers).collect::<Vec<_>>());
        return shown;
    }
    if !value.at("metadata").at("managedFields").is_null() {
        shown.path_mut(&["metadata"]).to_map().remove("managedFields");
    }
    shown
}

/// `deployment.apps/web`.
pub fn name(value: &Value) -> String {
    let kind = value.at("kind").as_str().unwrap_or("");
    let api_version = value.at("apiVersion").as_str().unwrap_or("");
    let name = value.path(&["metadata", "name"]).as_str().filter(|n| !n.is_empty()).unwrap_or("<unknown>");
    let group = api_version.rsplit_once('/').map_or(String::new(), |(g, _)| format!(".{g}"));
    format!("{}{group}/{name}", kind.to_lowercase())
}

fn format(cx: &Cx<'_>, output: &str, template_flag: &str, known: Known) -> Result<Format, Fail> {
    let (word, argument) = output.split_once('=').map_or((output, None), |(w, a)| (w, Some(a)));
    if output.is_empty() && !template_flag.is_empty() && known != Known::Plain {
        return go_template(template_flag);
    }
    let given = argument.unwrap_or(template_flag);
    match (word, known) {
        ("", _) => Ok(Format::Human(false)),
        ("wide", Known::Get) => Ok(Format::Human(true)),
        ("yaml", _) if argument.is_none() => Ok(Format::Yaml),
        ("json", _) if argument.is_none() => Ok(Format::Json),
        ("kyaml", _) if argument.is_none() => Ok(Format::Kyaml),
        ("name", Known::Get | Known::Change) => Ok(Format::Name),
        (
            "jsonpath" | "jsonpath-as-json" | "jsonpath-file" | "go-template" | "template" | "go-template-file"
            | "templatefile",
            Known::Get | Known::Change,
        ) => {
            if given.is_empty() {
                return Err("template format specified but no template given".into());
            }
            let from_file = word.ends_with("file");
            let text = if from_file {
                files::read(cx, given).ok_or_else(|| {
                    let file = format!("open {given}: no such file or directory");
                    format!("error reading --template {given}, {file}")
                })?
            } else {
                given.to_owned()
            };
            if !word.starts_with("jsonpath") {
                return go_template(&text);
            }
            let parsed = jsonpath::parse(&text).map_err(|e| format!("error parsing jsonpath {text}, {e}"))?;
            Ok(Format::JsonPath(parsed, text, word == "jsonpath-as-json"))
        }
        ("custom-columns", Known::Get) => Ok(Format::Columns(columns::parse(given)?)),
        ("custom-columns-file", Known::Get) => {
            if given.is_empty() {
                return Err("custom-columns format specified but no custom columns given".into());
            }
            let text = files::read(cx, given)
                .ok_or_else(|| format!("error reading template {given}, open {given}: no such file or directory"))?;
            Ok(Format::Columns(columns::parse_file(&text)?))
        }
        _ => Err(unknown(output, known)),
    }
}

fn go_template(text: &str) -> Result<Format, Fail> {
    let parsed = template::parse(text).map_err(|e| format!("error parsing template {text}, {e}"))?;
    Ok(Format::GoTemplate(parsed, text.to_owned()))
}

fn unknown(output: &str, known: Known) -> Fail {
    let allowed = match known {
        Known::Get => {
            "custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml"
        }
        Known::Change => {
            "go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,yaml"
        }
        Known::Plain => "json,kyaml,yaml",
    };
    let text = format!(
        "unable to match a printer suitable for the output format \"{output}\", allowed formats are: {allowed}"
    );
    text.into()
}
