//! The problems of a manifest, before it is applied: what the API server's strict decoder would say, with lines.

use api::tree::Node;
use api::{Obj, codec, kind_of, yaml};

/// A problem of a manifest: where, what, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// From 1.
    pub line: usize,
    pub message: String,
    pub hint: String,
}

/// Longer texts are checked when they are applied.
const LONGEST: usize = 100_000;

pub fn check(text: &str) -> Vec<Problem> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    documents(text).into_iter().flat_map(|(first, part)| document(part, first)).collect()
}

/// The documents of a text, each with the number of lines before it.
fn documents(text: &str) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let (mut start, mut before, mut lines, mut at) = (0, 0, 0, 0);
    for line in text.split_inclusive('\n') {
        lines += 1;
        if line.trim_end() == "---" {
            parts.push((before, &text[start..at]));
            start = at + line.len();
            before = lines;
        }
        at += line.len();
    }
    parts.push((before, &text[start..]));
    parts
}

fn document(text: &str, before: usize) -> Vec<Problem> {
    let at = |line: u32| before + usize::try_from(line).unwrap_or(0).max(1);
    let tree = match yaml::parse(text) {
        Ok(tree) => tree,
        Err(e) => {
            let hint = "Look at the indentation and the colons around this line.".to_owned();
            return vec![Problem { line: at(e.pos.line), message: e.message.to_string(), hint }];
        }
    };
    let word = |key: &str| tree.at(key).map(Node::value).and_then(|v| v.as_str().map(str::to_owned));
    let Some(kind) = word("kind") else {
        let empty = tree.value().is_null();
        let hint = "Every object says apiVersion and kind.".to_owned();
        return if empty {
            Vec::new()
        } else {
            vec![Problem { line: at(1), message: "kind is missing".to_owned(), hint }]
        };
    };
    let line_of_kind = at(tree.at("kind").map_or(1, |n| n.pos.line));
    let Some(known) = kind_of::ALL.iter().copied().find(|k| k.kind == kind) else {
        let hint = "kubectl api-resources lists the kinds of this cluster.".to_owned();
        return vec![Problem { line: line_of_kind, message: format!("no kind {kind:?} is known"), hint }];
    };
    let mut problems = Vec::new();
    if let Some(version) = word("apiVersion").filter(|v| *v != known.api_version().as_str()) {
        let line = at(tree.at("apiVersion").map_or(1, |n| n.pos.line));
        let hint = format!("{kind} is of {}.", known.api_version());
        problems.push(Problem { line, message: format!("no kind {kind:?} in version {version:?}"), hint });
    }
    let mut found = Vec::new();
    let mut object = Obj::empty(known);
    codec::decode(&tree, object.resource_mut(), &mut found);
    problems.extend(found.iter().filter_map(|p| {
        let message = p.strict().or_else(|| p.fatal())?.to_string();
        let hint = if p.strict().is_some() { "The API server refuses the whole object for it." } else { "" };
        Some(Problem { line: at(p.pos.line), message, hint: hint.to_owned() })
    }));
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_stand_at_their_line_in_any_document() {
        let text = "apiVersion: v1\nkind: Pod\nspec:\n  bad: 1\n---\napiVersion: v1\nkind: Podd\n";
        let found: Vec<_> = check(text).into_iter().map(|p| (p.line, p.message)).collect();
        assert_eq!(found[0], (4, "unknown field \"spec.bad\"".to_owned()));
        assert_eq!(found[1], (7, "no kind \"Podd\" is known".to_owned()));
    }

    #[test]
    fn broken_yaml_says_where() {
        assert!(!check("a: [1, 2\nb: {").is_empty());
        assert!(check("").is_empty());
    }
}
