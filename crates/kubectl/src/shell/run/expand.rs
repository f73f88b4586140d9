//! Words with their variables, the output of commands and the names of files put in.

use super::super::parse::{Part, Script, Word};
use super::Machine;
use crate::env::Env;

impl Machine {
    fn variable(&self, name: &str) -> String {
        if name == "?" {
            return self.status.to_string();
        }
        let (name, default) = name.split_once(":-").map_or((name, ""), |(n, d)| (n, d));
        match self.vars.get(name) {
            Some(value) => value.clone(),
            None if name == "HOME" => "/root".to_owned(),
            None => default.to_owned(),
        }
    }

    pub(super) fn expand_one(&self, word: &Word, memo: &[String], used: &mut usize) -> Result<String, Script> {
        let mut text = String::new();
        for part in word {
            match part {
                Part::Text(t, _) => text.push_str(t),
                Part::Variable(name, _) => text.push_str(&self.variable(name)),
                Part::Output(script, _) => {
                    let Some(output) = memo.get(*used) else { return Err(script.clone()) };
                    *used += 1;
                    text.push_str(output);
                }
            }
        }
        Ok(text)
    }

    /// A word as the words that it becomes.
    pub(super) fn expand(
        &self,
        env: &dyn Env,
        word: &Word,
        memo: &[String],
        used: &mut usize,
    ) -> Result<Vec<String>, Script> {
        let mut words: Vec<String> = Vec::new();
        let mut current: Option<String> = None;
        let mut glob = false;
        for part in word {
            let (text, quoted) = match part {
                Part::Text(t, quoted) => {
                    glob |= !quoted && t.contains(['*', '?']);
                    if *quoted || !t.is_empty() {
                        let t = if current.is_none() && !quoted { home(t) } else { t.clone() };
                        current.get_or_insert_default().push_str(&t);
                    }
                    continue;
                }
                Part::Variable(name, quoted) => (self.variable(name), *quoted),
                Part::Output(script, quoted) => {
                    let Some(output) = memo.get(*used) else { return Err(script.clone()) };
                    *used += 1;
                    (output.clone(), *quoted)
                }
            };
            if quoted {
                current.get_or_insert_default().push_str(&text);
                continue;
            }
            let mut pieces = text.split_whitespace().peekable();
            if text.starts_with(char::is_whitespace) {
                words.extend(current.take());
            }
            while let Some(piece) = pieces.next() {
                current.get_or_insert_default().push_str(piece);
                if pieces.peek().is_some() || text.ends_with(char::is_whitespace) {
                    words.extend(current.take());
                }
            }
        }
        words.extend(current);
        if glob && words.len() == 1 {
            let found = matching(env, &words[0]);
            if !found.is_empty() {
                return Ok(found);
            }
        }
        Ok(words)
    }
}

fn home(text: &str) -> String {
    match text.strip_prefix("~/") {
        Some(rest) => format!("/root/{rest}"),
        None => text.to_owned(),
    }
}

/// The files that a pattern with `*` and `?` names.
fn matching(env: &dyn Env, pattern: &str) -> Vec<String> {
    fn fits(p: &[u8], s: &[u8]) -> bool {
        match p.split_first() {
            None => s.is_empty(),
            Some((b'*', rest)) => {
                (0..=s.len()).take_while(|i| *i == 0 || s[i - 1] != b'/').any(|i| fits(rest, &s[i..]))
            }
            Some((b'?', rest)) => !s.is_empty() && s[0] != b'/' && fits(rest, &s[1..]),
            Some((c, rest)) => s.first() == Some(c) && fits(rest, &s[1..]),
        }
    }
    env.files().iter().filter(|f| fits(pattern.as_bytes(), f.as_bytes())).map(|f| f.to_string()).collect()
}
