//! Words: quotes, variables, the output of commands.

use super::tree::{Part, Word};
use super::{Parser, parse};
use std::sync::Arc;

/// The parts of a here-document's body.
pub fn parse_body(text: &str) -> Result<Word, String> {
    let mut parser = Parser { chars: text.chars().collect(), at: 0, here: Vec::new() };
    let mut parts = Vec::new();
    let mut plain = String::new();
    while let Some(c) = parser.peek() {
        parser.at += 1;
        match c {
            '\\' if matches!(parser.peek(), Some('$' | '`' | '\\')) => {
                plain.extend(parser.peek());
                parser.at += 1;
            }
            '$' => parser.dollar(&mut parts, &mut plain, true)?,
            c => plain.push(c),
        }
    }
    parts.push(Part::Text(plain, true));
    Ok(parts)
}

impl Parser {
    pub(super) fn word(&mut self) -> Result<Option<Word>, String> {
        let mut parts = Vec::new();
        let mut plain = String::new();
        let mut any = false;
        while let Some(c) = self.peek() {
            match c {
                ' ' | '\t' | '\n' | ';' | '&' | '|' | '<' | '>' | ')' | '(' => break,
                '\\' => {
                    self.at += 1;
                    match self.peek() {
                        Some('\n') => {}
                        Some(c) => plain.push(c),
                        None => {}
                    }
                    if !plain.is_empty() {
                        parts.push(Part::Text(std::mem::take(&mut plain), true));
                    }
                    self.at += 1;
                }
                '\'' => {
                    self.at += 1;
                    let start = self.at;
                    while self.peek().is_some_and(|c| c != '\'') {
                        self.at += 1;
                    }
                    if self.peek().is_none() {
                        return Err("unexpected EOF while looking for matching `''".into());
                    }
                    parts.push(Part::Text(std::mem::take(&mut plain), false));
                    parts.push(Part::Text(self.chars[start..self.at].iter().collect(), true));
                    self.at += 1;
                }
                '"' => {
                    self.at += 1;
                    parts.push(Part::Text(std::mem::take(&mut plain), false));
                    self.double(&mut parts)?;
                }
                '$' => {
                    self.at += 1;
                    self.dollar(&mut parts, &mut plain, false)?;
                }
                '`' => {
                    self.at += 1;
                    let start = self.at;
                    while self.peek().is_some_and(|c| c != '`') {
                        self.at += 1;
                    }
                    let text: String = self.chars[start..self.at.min(self.chars.len())].iter().collect();
                    self.at += 1;
                    parts.push(Part::Text(std::mem::take(&mut plain), false));
                    parts.push(Part::Output(parse(&text)?, false));
                }
                c => {
                    plain.push(c);
                    self.at += 1;
                }
            }
            any = true;
        }
        if !plain.is_empty() {
            parts.push(Part::Text(plain, false));
        }
        Ok(any.then_some(parts))
    }

    fn double(&mut self, parts: &mut Word) -> Result<(), String> {
        let mut plain = String::new();
        loop {
            let Some(c) = self.peek() else { return Err("unexpected EOF while looking for matching `\"'".into()) };
            self.at += 1;
            match c {
                '"' => break,
                '\\' if matches!(self.peek(), Some('$' | '`' | '"' | '\\' | '\n')) => {
                    plain.extend(self.peek().filter(|c| *c != '\n'));
                    self.at += 1;
                }
                '$' => self.dollar(parts, &mut plain, true)?,
                c => plain.push(c),
            }
        }
        parts.push(Part::Text(plain, true));
        Ok(())
    }

    pub(super) fn dollar(&mut self, parts: &mut Word, plain: &mut String, quoted: bool) -> Result<(), String> {
        let part = match self.peek() {
            Some('(') => {
                self.at += 1;
                let outer = std::mem::take(&mut self.here);
                let mut items = self.list(&[])?;
                self.fill(&mut items)?;
                self.here = outer;
                if self.peek() != Some(')') {
                    return Err("unexpected EOF while looking for matching `)'".into());
                }
                self.at += 1;
                Part::Output(Arc::new(items), quoted)
            }
            Some('{') => {
                let end = self.chars[self.at..].iter().position(|c| *c == '}');
                let Some(end) = end else { return Err("unexpected EOF while looking for matching `}'".into()) };
                let name = self.chars[self.at + 1..self.at + end].iter().collect();
                self.at += end + 1;
                Part::Variable(name, quoted)
            }
            Some(c) if c.is_alphabetic() || c == '_' => {
                let start = self.at;
                while self.peek().is_some_and(|c| c.is_alphanumeric() || c == '_') {
                    self.at += 1;
                }
                Part::Variable(self.chars[start..self.at].iter().collect(), quoted)
            }
            Some(c @ ('?' | '#' | '$' | '@' | '*')) => {
                self.at += 1;
                Part::Variable(c.to_string(), quoted)
            }
            _ => {
                plain.push('$');
                return Ok(());
            }
        };
        parts.push(Part::Text(std::mem::take(plain), quoted));
        parts.push(part);
        Ok(())
    }
}
