//! Files and standard input as documents.
//!
//! Plays: cli-runtime/pkg/resource/visitor.go, apimachinery/pkg/util/yaml.

use crate::fail::Fail;
use crate::run::Cx;
use api::{Value, json, yaml};

/// A text that documents are read from.
pub struct Source {
    /// How messages name it: the path, or `STDIN`.
    pub name: String,
    /// The text.
    pub text: String,
}

/// The texts that `-f`, `-R` and `-k` name, in order.
pub fn sources(cx: &mut Cx<'_>) -> Result<Vec<Source>, Fail> {
    let names = cx.said.list("filename");
    let recursive = cx.said.is("recursive");
    let folder = cx.said.text("kustomize").to_owned();
    if !folder.is_empty() && !names.is_empty() {
        return Err("only one of -f or -k can be specified".into());
    }
    if !folder.is_empty() {
        let text = crate::verbs::kustomize::build(cx, &folder)?;
        return Ok(vec![Source { name: folder, text }]);
    }
    let mut sources = Vec::new();
    for name in names {
        if name == "-" {
            let text = cx.stdin.take().unwrap_or_default();
            sources.push(Source { name: "STDIN".into(), text });
            continue;
        }
        if name.starts_with("http://") || name.starts_with("https://") {
            let host = name.split("://").nth(1).and_then(|r| r.split('/').next()).unwrap_or("");
            let text = if host.starts_with("127.") || host.starts_with("localhost") {
                format!("The connection to the server {host} was refused - did you specify the right host or port?")
            } else {
                format!("Unable to connect to the server: dial tcp: lookup {host}: no such host")
            };
            return Err(Fail::Plain(text));
        }
        sources.extend(path(cx, &name, recursive)?);
    }
    Ok(sources)
}

/// The content of one file.
pub fn read(cx: &Cx<'_>, name: &str) -> Option<String> {
    crate::shell::tools::read(cx.env, name).map(|t| t.to_string())
}

/// Whether a name is that of a folder.
pub fn is_folder(cx: &Cx<'_>, name: &str) -> bool {
    let name = name.trim_end_matches('/');
    let name = name.strip_prefix("./").unwrap_or(name);
    name == "."
        || name.is_empty()
        || cx.env.files().iter().any(|f| f.strip_prefix(name).is_some_and(|r| r.starts_with('/')))
}

fn path(cx: &Cx<'_>, name: &str, recursive: bool) -> Result<Vec<Source>, Fail> {
    if let Some(text) = read(cx, name) {
        return Ok(vec![Source { name: name.to_owned(), text }]);
    }
    if is_folder(cx, name) {
        let found = folder(cx, name, recursive);
        if found.is_empty() {
            return Err(format!("error reading [{name}]: recognized file extensions are [.json .yaml .yml]").into());
        }
        return Ok(found);
    }
    if name.contains(['*', '?']) {
        let found: Vec<Source> = cx
            .env
            .files()
            .iter()
            .filter(|f| glob(name, f))
            .filter_map(|f| read(cx, f).map(|text| Source { name: f.to_string(), text }))
            .collect();
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Err(format!("the path \"{name}\" does not exist").into())
}

fn glob(pattern: &str, name: &str) -> bool {
    fn fits(p: &[u8], s: &[u8]) -> bool {
        match p.split_first() {
            None => s.is_empty(),
            Some((b'*', rest)) => (0..=s.len()).any(|i| !s[..i].contains(&b'/') && fits(rest, &s[i..])),
            Some((b'?', rest)) => !s.is_empty() && fits(rest, &s[1..]),
            Some((c, rest)) => s.first() == Some(c) && fits(rest, &s[1..]),
        }
    }
    fits(pattern.as_bytes(), name.as_bytes())
}

fn folder(cx: &Cx<'_>, name: &str, recursive: bool) -> Vec<Source> {
    let plain = name.trim_end_matches('/');
    let plain = plain.strip_prefix("./").unwrap_or(plain);
    let top = plain.is_empty() || plain == ".";
    let mut sources = Vec::new();
    for file in cx.env.files() {
        let inside = if top {
            Some(file.as_str()).filter(|f| !f.starts_with(['/', '.']))
        } else {
            file.strip_prefix(plain).and_then(|r| r.strip_prefix('/'))
        };
        let Some(rest) = inside else { continue };
        let known = [".json", ".yaml", ".yml"].iter().any(|e| rest.ends_with(e));
        if known && (recursive || !rest.contains('/')) {
            let text = read(cx, &file).unwrap_or_default();
            let shown = if top { rest.to_owned() } else { format!("{plain}/{rest}") };
            sources.push(Source { name: shown, text });
        }
    }
    sources
}

/// The texts of the documents in a text.
pub fn split(text: &str) -> Vec<String> {
    let mut documents = vec![String::new()];
    for line in text.split_inclusive('\n') {
        let ends = line.strip_prefix("---").is_some_and(|rest| {
            let rest = rest.trim();
            rest.is_empty() || rest.starts_with('#')
        });
        match documents.last_mut() {
            Some(last) if ends && !last.is_empty() => {
                documents.push(String::new());
            }
            Some(last) => last.push_str(line),
            None => {}
        }
    }
    documents
}

/// What is wrong with a text that begins as JSON does.
fn json_problem(text: &str) -> Option<String> {
    let problem = json::parse(text).err().filter(|_| text.trim_start().starts_with('{'))?;
    Some(match problem.message.as_str() {
        "unexpected end of JSON input" => "unexpected EOF".to_owned(),
        other => other.to_owned(),
    })
}

/// The documents of a source; empty ones are left out.
pub fn documents(source: &Source) -> Result<Vec<Value>, (Vec<Value>, Fail)> {
    let mut values = Vec::new();
    for text in split(&source.text) {
        let value = if text.trim_start().starts_with('{')
            && let Ok(node) = json::parse(&text)
        {
            node.value()
        } else {
            match yaml::parse(&text) {
                Ok(node) => node.value(),
                Err(e) => {
                    let name = &source.name;
                    let fail = match json_problem(&text) {
                        Some(problem) => format!("error parsing {name}: {problem}"),
                        None => format!("error parsing {name}: error converting YAML to JSON: {e}"),
                    };
                    return Err((values, fail.into()));
                }
            }
        };
        if !value.is_null() {
            values.push(value);
        }
    }
    Ok(values)
}
