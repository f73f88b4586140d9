//! Expands words: variables, substitutions, arithmetic, fields, file names.

use crate::Str;
use crate::parse::{Part, Word};
use crate::thread::{Files, Variables};
use std::collections::VecDeque;
use std::sync::Arc;

/// What an expansion needs to know.
pub struct Expander<'a> {
    /// Variables.
    pub variables: &'a mut Variables,
    /// The outputs of the substitutions, in order.
    pub captured: &'a mut VecDeque<Str>,
    /// `$1` …
    pub args: &'a [Str],
    /// `$0`
    pub name: &'a Str,
    /// `$?`
    pub status: i32,
    /// `$$`
    pub pid: u32,
    /// `$!`
    pub background: u32,
    /// Where relative names begin.
    pub folder: &'a Str,
    /// Files.
    pub files: &'a dyn Files,
}

/// A path from a folder.
pub fn absolute(folder: &str, path: &str) -> Str {
    let joined = if path.starts_with('/') { path.to_owned() } else { format!("{folder}/{path}") };
    let mut parts: Vec<&str> = Vec::new();
    for part in joined.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    ecow::eco_format!("/{}", parts.join("/"))
}

/// Whether a word has a substitution.
pub fn has_command(word: &Word) -> bool {
    word.iter().any(|p| matches!(p, Part::Command(..)))
}

/// Whether a text matches a pattern with `*`, `?` and `[…]`; a backslash makes the next character plain.
pub fn matches(pattern: &str, text: &str) -> bool {
    let (p, t): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    matches_chars(&p, &t)
}

fn matches_chars(mut p: &[char], mut t: &[char]) -> bool {
    // On a mismatch the last star takes one character more: no deeper recursion than none.
    let mut star: Option<(&[char], &[char])> = None;
    loop {
        let step = match (p.first(), t.first()) {
            (Some('*'), _) => {
                star = Some((&p[1..], t));
                p = &p[1..];
                continue;
            }
            (None, None) => return true,
            (Some(_), Some(c)) => matches_one(p, *c),
            _ => None,
        };
        match (step, star) {
            (Some(rest), _) => {
                p = rest;
                t = &t[1..];
            }
            (None, Some((after, from))) if !from.is_empty() => {
                star = Some((after, &from[1..]));
                p = after;
                t = &from[1..];
            }
            _ => return false,
        }
    }
}

/// The pattern after its first element, if that matches the character.
fn matches_one(p: &[char], c: char) -> Option<&[char]> {
    match p[0] {
        '?' => Some(&p[1..]),
        '\\' if p.len() > 1 => (p[1] == c).then_some(&p[2..]),
        '[' => {
            let end = p.iter().skip(2).position(|x| *x == ']').map(|i| i + 2)?;
            let (negated, set) = match p.get(1) {
                Some('!' | '^') => (true, &p[2..end]),
                _ => (false, &p[1..end]),
            };
            let mut hit = false;
            let mut i = 0;
            while i < set.len() {
                if i + 2 < set.len() && set[i + 1] == '-' {
                    hit |= (set[i]..=set[i + 2]).contains(&c);
                    i += 3;
                } else {
                    hit |= set[i] == c;
                    i += 1;
                }
            }
            (hit != negated).then_some(&p[end + 1..])
        }
        plain => (plain == c).then_some(&p[1..]),
    }
}

impl Expander<'_> {
    fn variable(&self, name: &str) -> Option<Str> {
        match name {
            "?" => Some(ecow::eco_format!("{}", self.status)),
            "$" => Some(ecow::eco_format!("{}", self.pid)),
            "!" => Some(ecow::eco_format!("{}", self.background)),
            "#" => Some(ecow::eco_format!("{}", self.args.len())),
            "0" => Some(self.name.clone()),
            "@" | "*" => Some(self.args.join(" ").into()),
            "RANDOM" => Some("4821".into()),
            n if n.len() == 1 && n.as_bytes()[0].is_ascii_digit() => {
                let i: usize = n.parse().ok()?;
                self.args.get(i.checked_sub(1)?).cloned()
            }
            n => self.variables.get(n).map(|(v, _)| v.clone()),
        }
    }

    fn value(&mut self, name: &Str, operator: &str, word: &Word) -> Str {
        // Read in any case: substitutions inside have been run, and come in order.
        let other = self.text(word);
        let known = self.variable(name);
        let filled = known.clone().filter(|v| !v.is_empty());
        match operator {
            "" => known.unwrap_or_default(),
            "#len" => ecow::eco_format!("{}", known.unwrap_or_default().chars().count()),
            ":-" => filled.unwrap_or(other),
            "-" => known.unwrap_or(other),
            ":+" => {
                if filled.is_some() {
                    other
                } else {
                    Str::new()
                }
            }
            "+" => {
                if known.is_some() {
                    other
                } else {
                    Str::new()
                }
            }
            ":=" | "=" => {
                let there = if operator == ":=" { filled } else { known };
                there.unwrap_or_else(|| {
                    Arc::make_mut(self.variables).insert(name.clone(), (other.clone(), false));
                    other
                })
            }
            "#" | "##" | "%" | "%%" => strip(&known.unwrap_or_default(), operator, &other),
            _ => filled.unwrap_or_default(),
        }
    }

    fn part(&mut self, part: &Part) -> Str {
        match part {
            Part::Text(text, _) => text.clone(),
            Part::Variable(name, operator, word, _) => self.value(name, operator, word),
            Part::Command(..) => self.captured.pop_front().unwrap_or_default(),
            Part::Arithmetic(text) => {
                let text = self.in_arithmetic(text);
                arithmetic(&text, &|name| self.variable(name)).map_or_else(|| "0".into(), |n| ecow::eco_format!("{n}"))
            }
        }
    }

    /// `$name` in arithmetic.
    fn in_arithmetic(&self, text: &str) -> String {
        text.replace(['$', '{', '}'], "")
    }

    /// A word as one text.
    pub fn text(&mut self, word: &Word) -> Str {
        let parts: Vec<Str> = word.iter().map(|p| self.part(p)).collect();
        let text: Str = parts.concat().into();
        if text.starts_with('~') && matches!(word.first(), Some(Part::Text(_, false))) {
            let home = self.variable("HOME").unwrap_or_else(|| "/root".into());
            return text.replacen("~", &home, 1);
        }
        text
    }

    /// A word as a pattern: what was quoted is plain.
    pub fn pattern(&mut self, word: &Word) -> Str {
        let mut pattern = Str::new();
        for part in word {
            let quoted = matches!(part, Part::Text(_, true) | Part::Variable(.., true) | Part::Command(_, true));
            let text = self.part(part);
            if quoted {
                for c in text.chars() {
                    if "*?[\\".contains(c) {
                        pattern.push('\\');
                    }
                    pattern.push(c);
                }
            } else {
                pattern.push_str(&text);
            }
        }
        pattern
    }

    /// A word as the fields that it makes.
    pub fn fields(&mut self, word: &Word) -> Vec<Str> {
        // "$@" keeps each argument a field.
        if let [Part::Text(empty, true), Part::Variable(name, operator, _, true)] = word.as_slice()
            && empty.is_empty()
            && name == "@"
            && operator.is_empty()
        {
            return self.args.to_vec();
        }
        let plain = word.iter().all(|p| matches!(p, Part::Text(..)));
        if plain && !word.iter().any(|p| matches!(p, Part::Text(t, false) if t.contains(['*', '?', '[', '~']))) {
            return vec![
                word.iter().map(|p| if let Part::Text(t, _) = p { t.as_str() } else { "" }).collect::<String>().into(),
            ];
        }
        let mut fields: Vec<(Str, Str, bool)> = Vec::new();
        let mut open: Option<(Str, Str, bool)> = None;
        for part in word {
            let (text, splits, quoted) = match part {
                Part::Text(t, q) => (t.clone(), false, *q),
                Part::Variable(.., q) | Part::Command(_, q) => (self.part(part), !q, *q),
                Part::Arithmetic(_) => (self.part(part), false, false),
            };
            if splits {
                for (i, piece) in text.split([' ', '\t', '\n']).enumerate() {
                    if i > 0 {
                        fields.extend(open.take());
                    }
                    if !piece.is_empty() {
                        let field = open.get_or_insert_with(Default::default);
                        field.0.push_str(piece);
                        field.1.push_str(piece);
                        field.2 |= piece.contains(['*', '?', '[']);
                    }
                }
            } else {
                let field = open.get_or_insert_with(Default::default);
                field.0.push_str(&text);
                for c in text.chars() {
                    if quoted && "*?[\\".contains(c) {
                        field.1.push('\\');
                    }
                    field.1.push(c);
                }
                field.2 |= !quoted && text.contains(['*', '?', '[']);
            }
        }
        fields.extend(open);
        let mut out = Vec::new();
        for (text, pattern, globs) in fields {
            let found = if globs { self.glob(&pattern) } else { Vec::new() };
            if found.is_empty() {
                let home = self.variable("HOME").unwrap_or_else(|| "/root".into());
                let tilde = text.starts_with('~') && matches!(word.first(), Some(Part::Text(_, false)));
                out.push(if tilde { text.replacen("~", &home, 1) } else { text });
            } else {
                out.extend(found);
            }
        }
        out
    }

    fn glob(&self, pattern: &str) -> Vec<Str> {
        let relative = !pattern.starts_with('/');
        let whole =
            if relative { format!("{}/{pattern}", self.folder.trim_end_matches('/')) } else { pattern.to_owned() };
        let depth = whole.matches('/').count();
        let mut found: Vec<Str> = Vec::new();
        for path in self.files.paths() {
            let parts: Vec<&str> = path.trim_end_matches('/').split('/').collect();
            if parts.len() <= depth {
                continue;
            }
            let candidate = parts[..=depth].join("/");
            if matches(&whole, &candidate) && !parts[depth].starts_with('.') {
                let shown = if relative {
                    candidate.strip_prefix(&format!("{}/", self.folder.trim_end_matches('/'))).unwrap_or(&candidate)
                } else {
                    &candidate
                };
                found.push(shown.into());
            }
        }
        found.sort();
        found.dedup();
        found
    }
}

/// `${x#pattern}` and its kind.
fn strip(value: &str, operator: &str, pattern: &str) -> Str {
    let ends: Vec<usize> = value.char_indices().map(|(i, _)| i).chain([value.len()]).collect();
    let hit = |i: &usize| {
        let piece = if operator.starts_with('#') { &value[..*i] } else { &value[*i..] };
        matches(pattern, piece)
    };
    let cut = match operator {
        "#" | "%%" => ends.iter().find(|i| hit(i)),
        _ => ends.iter().rev().find(|i| hit(i)),
    };
    match cut {
        Some(i) if operator.starts_with('#') => value[*i..].into(),
        Some(i) => value[..*i].into(),
        None => value.into(),
    }
}

/// The value of an arithmetic expression; `None` if it cannot be read.
pub fn arithmetic(text: &str, variable: &dyn Fn(&str) -> Option<Str>) -> Option<i64> {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut sum = Sum { chars: &chars, at: 0, depth: 0, variable };
    let value = sum.expression(0)?;
    (sum.at == chars.len()).then_some(value)
}

struct Sum<'a> {
    chars: &'a [char],
    at: usize,
    depth: usize,
    variable: &'a dyn Fn(&str) -> Option<Str>,
}

const LEVELS: &[&[&str]] = &[&["||"], &["&&"], &["==", "!="], &["<=", ">=", "<", ">"], &["+", "-"], &["*", "/", "%"]];

impl Sum<'_> {
    fn eat(&mut self, token: &str) -> bool {
        let there = token.chars().enumerate().all(|(i, c)| self.chars.get(self.at + i) == Some(&c));
        if there {
            self.at += token.len();
        }
        there
    }

    fn expression(&mut self, level: usize) -> Option<i64> {
        let Some(operators) = LEVELS.get(level) else { return self.atom() };
        let mut left = self.expression(level + 1)?;
        loop {
            let Some(operator) = operators.iter().find(|o| self.eat(o)) else { return Some(left) };
            let right = self.expression(level + 1)?;
            left = match *operator {
                "||" => i64::from(left != 0 || right != 0),
                "&&" => i64::from(left != 0 && right != 0),
                "==" => i64::from(left == right),
                "!=" => i64::from(left != right),
                "<=" => i64::from(left <= right),
                ">=" => i64::from(left >= right),
                "<" => i64::from(left < right),
                ">" => i64::from(left > right),
                "+" => left.wrapping_add(right),
                "-" => left.wrapping_sub(right),
                "*" => left.wrapping_mul(right),
                "/" => left.checked_div(right)?,
                _ => left.checked_rem(right)?,
            };
        }
    }

    fn atom(&mut self) -> Option<i64> {
        self.depth += 1;
        if self.depth > 200 {
            return None;
        }
        if self.eat("-") {
            return self.atom().map(i64::wrapping_neg);
        }
        if self.eat("!") {
            return self.atom().map(|n| i64::from(n == 0));
        }
        if self.eat("(") {
            let value = self.expression(0)?;
            return self.eat(")").then_some(value);
        }
        let word: String =
            self.chars[self.at..].iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '_').collect();
        self.at += word.len();
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return word.parse().ok();
        }
        if word.is_empty() {
            return None;
        }
        Some((self.variable)(&word).and_then(|v| v.trim().parse().ok()).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_match_as_in_a_shell() {
        for (pattern, text, hit) in [
            ("*.txt", "a.txt", true),
            ("*.txt", "a.txd", false),
            ("a*b*c", "aXbYc", true),
            ("[a-c]?", "bz", true),
            ("[!a]", "a", false),
            ("\\*", "*", true),
            ("", "", true),
            ("*", "", true),
        ] {
            assert_eq!(matches(pattern, text), hit, "{pattern} {text}");
        }
    }

    #[test]
    fn arithmetic_knows_precedence_and_refuses_nonsense() {
        let none = |_: &str| None;
        assert_eq!(arithmetic("1+2*3", &none), Some(7));
        assert_eq!(arithmetic("(1+2)*3%4", &none), Some(1));
        assert_eq!(arithmetic("-x+1", &none), Some(1));
        assert_eq!(arithmetic("1/0", &none), None);
        assert_eq!(arithmetic("1+", &none), None);
    }
}
