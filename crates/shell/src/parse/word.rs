//! Reads words: quotes, expansions, redirections.

use super::{Parser, Part, Redirect, RedirectKind, Word, ends_word, parse_at};
use crate::{Problem, Str};
use std::sync::Arc;

impl Parser {
    pub(super) fn name(&mut self) -> Option<Str> {
        let letter = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
        let name: String = self.chars.get(self.at..)?.iter().copied().take_while(|c| letter(c)).collect();
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        self.at += name.len();
        Some(name.into())
    }

    pub(super) fn assignment(&mut self) -> Option<Str> {
        let start = self.at;
        let name = self.name();
        if name.is_some() && self.peek() == Some('=') {
            self.at += 1;
            return name;
        }
        self.at = start;
        None
    }

    pub(super) fn redirect(&mut self) -> Result<Option<Redirect>, Problem> {
        let start = self.at;
        let digit = self.peek().filter(|c| "012".contains(*c) && matches!(self.peek_at(1), Some('<' | '>')));
        let mut fd = digit.and_then(|c| c.to_digit(10)).map(|d| d as u8);
        self.at += usize::from(digit.is_some());
        if digit.is_none() && self.peek() == Some('&') && self.peek_at(1) == Some('>') {
            self.at += 1;
            fd = Some(3);
        }
        if self.eat("<<<") {
            self.blanks(false);
            let Some(mut target) = self.word()? else { return Err(self.unexpected()) };
            target.push(Part::Text("\n".into(), true));
            return Ok(Some(Redirect { fd: 0, kind: RedirectKind::Here, target }));
        }
        let kind = if self.eat("<<") {
            return self.heredoc().map(Some);
        } else if self.eat(">>") {
            RedirectKind::Append
        } else if self.eat(">&") || self.eat("<&") {
            RedirectKind::Duplicate
        } else if self.eat(">|") || self.eat(">") {
            RedirectKind::Write
        } else if self.eat("<") {
            RedirectKind::Read
        } else {
            self.at = start;
            return Ok(None);
        };
        self.blanks(false);
        let Some(target) = self.word()? else { return Err(self.unexpected()) };
        let fd = fd.unwrap_or(u8::from(kind != RedirectKind::Read));
        Ok(Some(Redirect { fd, kind, target }))
    }

    pub(super) fn heredoc(&mut self) -> Result<Redirect, Problem> {
        let strip = self.eat("-");
        self.blanks(false);
        let quoted = matches!(self.peek(), Some('\'' | '"' | '\\'));
        let word = self.word()?.unwrap_or_default();
        let end: String = word.iter().map(|p| if let Part::Text(t, _) = p { t.as_str() } else { "" }).collect();
        // The body begins after this line, or after the body before it.
        let mut at = self.bodies_end.unwrap_or_else(|| {
            let rest = self.chars[self.at..].iter().position(|c| *c == '\n');
            rest.map_or(self.chars.len(), |n| self.at + n + 1)
        });
        let mut body = String::new();
        while at < self.chars.len() {
            let line: String = self.chars[at..].iter().take_while(|c| **c != '\n').collect();
            at = (at + line.chars().count() + 1).min(self.chars.len());
            let shown = if strip { line.trim_start_matches('\t') } else { &line };
            if shown.trim_end_matches('\r') == end {
                break;
            }
            body.push_str(shown);
            body.push('\n');
        }
        self.bodies_end = Some(at);
        let target = if quoted { vec![Part::Text(body.into(), true)] } else { within_quotes(&body, self.depth)? };
        Ok(Redirect { fd: 0, kind: RedirectKind::Here, target })
    }

    /// The next word, if one begins here.
    pub(super) fn word(&mut self) -> Result<Option<Word>, Problem> {
        let mut parts = Word::new();
        let mut text = String::new();
        let start = self.at;
        while let Some(c) = self.peek().filter(|c| !ends_word(*c)) {
            if matches!(c, '\'' | '"' | '\\' | '$' | '`') {
                flush(&mut text, &mut parts, false);
            }
            match c {
                '\'' => {
                    let rest = &self.chars[self.at + 1..];
                    let Some(length) = rest.iter().position(|c| *c == '\'') else { return Err(Problem::Open('\'')) };
                    let quoted: String = rest[..length].iter().collect();
                    parts.push(Part::Text(quoted.into(), true));
                    self.at += length + 2;
                }
                '"' => {
                    self.at += 1;
                    parts.push(Part::Text(Str::new(), true));
                    self.double_quoted(&mut parts)?;
                }
                '\\' => {
                    if let Some(c) = self.peek_at(1).filter(|c| *c != '\n') {
                        parts.push(Part::Text(Str::from(c.to_string()), true));
                    }
                    self.at += 2;
                }
                '$' | '`' => {
                    let part = self.expansion(false)?;
                    parts.push(part);
                }
                c => {
                    text.push(c);
                    self.at += 1;
                }
            }
        }
        flush(&mut text, &mut parts, false);
        Ok((self.at > start).then_some(parts))
    }

    pub(super) fn double_quoted(&mut self, parts: &mut Word) -> Result<(), Problem> {
        let mut text = String::new();
        loop {
            match self.peek() {
                None => return Err(Problem::Open('"')),
                Some('"') => {
                    self.at += 1;
                    flush(&mut text, parts, true);
                    return Ok(());
                }
                Some('\\') => {
                    match self.peek_at(1) {
                        Some(c @ ('"' | '\\' | '$' | '`')) => text.push(c),
                        Some('\n') => {}
                        Some(c) => text.extend(['\\', c]),
                        None => text.push('\\'),
                    }
                    self.at += 2;
                }
                Some('$' | '`') => {
                    flush(&mut text, parts, true);
                    let part = self.expansion(true)?;
                    parts.push(part);
                }
                Some(c) => {
                    text.push(c);
                    self.at += 1;
                }
            }
        }
    }

    /// What follows a dollar or a backquote.
    pub(super) fn expansion(&mut self, quoted: bool) -> Result<Part, Problem> {
        if self.eat("`") {
            return self.backquoted(quoted);
        }
        self.at += 1;
        if self.eat("((") {
            let inner = self.balanced('(', ')')?;
            return if self.eat(")") { Ok(Part::Arithmetic(inner)) } else { Err(Problem::Open('(')) };
        }
        if self.eat("(") {
            let inner = self.list(&[])?;
            return if self.eat(")") { Ok(Part::Command(Arc::new(inner), quoted)) } else { Err(self.unexpected()) };
        }
        if self.eat("{") {
            return self.braced(quoted);
        }
        if let Some(c) = self.peek().filter(|c| "?$!#@*0123456789".contains(*c)) {
            self.at += 1;
            return Ok(Part::Variable(Str::from(c.to_string()), Str::new(), Word::new(), quoted));
        }
        Ok(match self.name() {
            Some(name) => Part::Variable(name, Str::new(), Word::new(), quoted),
            None => Part::Text("$".into(), quoted),
        })
    }

    pub(super) fn backquoted(&mut self, quoted: bool) -> Result<Part, Problem> {
        let mut inner = String::new();
        loop {
            match self.peek() {
                None => return Err(Problem::Open('`')),
                Some('`') => break,
                Some('\\') if matches!(self.peek_at(1), Some('`' | '\\' | '$')) => {
                    self.at += 1;
                    inner.extend(self.peek());
                }
                Some(c) => inner.push(c),
            }
            self.at += 1;
        }
        self.at += 1;
        Ok(Part::Command(Arc::new(parse_at(&inner, self.depth)?), quoted))
    }

    /// Text up to the bracket that closes, which is passed over.
    pub(super) fn balanced(&mut self, opens: char, closes: char) -> Result<Str, Problem> {
        let (mut open, mut inner) = (0, String::new());
        loop {
            match self.peek() {
                None => return Err(Problem::End),
                Some(c) if c == closes && open == 0 => break,
                Some(c) => {
                    open += i32::from(c == opens) - i32::from(c == closes);
                    inner.push(c);
                }
            }
            self.at += 1;
        }
        self.at += 1;
        Ok(inner.into())
    }

    pub(super) fn braced(&mut self, quoted: bool) -> Result<Part, Problem> {
        let bad = || Problem::Substitution;
        if self.peek() == Some('#') && self.peek_at(1) != Some('}') {
            self.at += 1;
            let name = self.name().ok_or_else(bad)?;
            return if self.eat("}") {
                Ok(Part::Variable(name, "#len".into(), Word::new(), quoted))
            } else {
                Err(bad())
            };
        }
        let name = match self.peek().filter(|c| "?$!#@*0123456789".contains(*c)) {
            Some(c) => {
                self.at += 1;
                Str::from(c.to_string())
            }
            None => self.name().ok_or_else(bad)?,
        };
        const OPERATORS: [&str; 12] = [":-", ":=", ":+", ":?", "##", "%%", "-", "=", "+", "?", "#", "%"];
        let operator = OPERATORS.into_iter().find(|o| self.eat(o)).unwrap_or("");
        let inner = self.balanced('{', '}').map_err(|_| bad())?;
        if operator.is_empty() && !inner.is_empty() {
            return Err(bad());
        }
        Ok(Part::Variable(name, operator.into(), within_quotes(&inner, self.depth)?, quoted))
    }
}

fn flush(text: &mut String, parts: &mut Word, quoted: bool) {
    if !text.is_empty() {
        parts.push(Part::Text(std::mem::take(text).into(), quoted));
    }
}

/// Text as if it stood in double quotes.
fn within_quotes(text: &str, depth: usize) -> Result<Word, Problem> {
    let mut chars = Vec::with_capacity(text.len() + 1);
    for c in text.chars() {
        if c == '"' {
            chars.push('\\');
        }
        chars.push(c);
    }
    chars.push('"');
    let mut parts = Word::new();
    Parser { chars, at: 0, depth: depth + 1, bodies_end: None }.double_quoted(&mut parts)?;
    Ok(parts)
}
