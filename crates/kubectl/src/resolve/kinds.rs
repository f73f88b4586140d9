//! Kinds by plural, singular, short name, kind, `kind.group`, `kind.version.group`, and categories.

use crate::fail::Fail;
use api::Kind;

/// The kinds of a server.
pub struct Kinds(pub Vec<Kind>);

impl Kinds {
    /// The kind that a word names.
    pub fn named(&self, word: &str) -> Result<Kind, Fail> {
        let parts: Vec<&str> = word.splitn(3, '.').collect();
        let lower = parts[0].to_lowercase();
        let called = |k: &Kind| {
            k.plural == lower
                || k.singular == lower
                || k.short_names.contains(&lower.as_str())
                || k.kind.to_lowercase() == lower
        };
        if let [_, version, group] = parts[..]
            && let Some(kind) = self.0.iter().find(|k| called(k) && k.version == version && k.group == group)
        {
            return Ok(*kind);
        }
        if let [_, version, group] = parts[..]
            && version.starts_with('v')
            && let Some(kind) = self.0.iter().find(|k| called(k) && k.group == group)
        {
            return Ok(*kind);
        }
        if let Some((_, group)) = word.split_once('.') {
            let same = |k: &&Kind| {
                called(k) && !group.is_empty() && (k.group == group || k.group.starts_with(&format!("{group}.")))
            };
            let exact = self.0.iter().find(|k| called(k) && k.group == group);
            if let Some(kind) = exact.or_else(|| self.0.iter().find(same)) {
                return Ok(*kind);
            }
            if parts[1] == "v1" && parts.len() == 2 {
                // `pods.v1`: a version of the core group.
                if let Some(kind) = self.0.iter().find(|k| called(k) && k.group.is_empty() && k.version == "v1") {
                    return Ok(*kind);
                }
            }
            let text = format!("the server doesn't have a resource type \"{}\" in group \"{group}\"", parts[0]);
            return Err(text.into());
        }
        let by_name = self.0.iter().find(|k| k.plural == lower || k.singular == lower);
        let by_short = || self.0.iter().find(|k| k.short_names.contains(&lower.as_str()));
        by_name
            .or_else(by_short)
            .or_else(|| self.0.iter().find(|k| called(k)))
            .copied()
            .ok_or_else(|| format!("the server doesn't have a resource type \"{word}\"").into())
    }

    /// The kind of an `apiVersion` and `kind`.
    pub fn of(&self, api_version: &str, kind: &str) -> Option<Kind> {
        let (group, version) = api_version.rsplit_once('/').unwrap_or(("", api_version));
        self.0.iter().find(|k| k.group == group && k.version == version && k.kind == kind).copied()
    }

    /// The kinds that a list of words names: `pods,svc`, `all`.
    pub fn list(&self, words: &str) -> Result<Vec<Kind>, Fail> {
        let mut kinds: Vec<Kind> = Vec::new();
        for word in words.split(',') {
            let mut category: Vec<Kind> = self.0.iter().filter(|k| k.categories.contains(&word)).copied().collect();
            // In the order of discovery: the server's own groups first.
            category.sort_by_key(|k| (k.group.contains('.') && !k.group.ends_with(".k8s.io"), k.group, k.plural));
            let found = if category.is_empty() { vec![self.named(word)?] } else { category };
            for kind in found {
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                }
            }
        }
        Ok(kinds)
    }
}
