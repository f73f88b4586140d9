//! A line of the small shell as a tree: pipelines, lists, redirections, here-documents, `for`, `if` and `while`.

mod tree;
mod words;

use std::sync::Arc;
pub use tree::*;
pub use words::parse_body;

/// Reads a script.
pub fn parse(text: &str) -> Result<Script, String> {
    let mut parser = Parser { chars: text.chars().collect(), at: 0, here: Vec::new() };
    let mut items = parser.list(&[])?;
    parser.fill(&mut items)?;
    if parser.at < parser.chars.len() {
        return Err(format!("syntax error near unexpected token `{}'", parser.chars[parser.at]));
    }
    Ok(Arc::new(items))
}

struct Parser {
    chars: Vec<char>,
    at: usize,
    /// Here-documents whose bodies come after the line: their ends, whether quoted, whether tabs go.
    here: Vec<(String, bool, bool)>,
}

const ENDS: [&str; 7] = ["do", "done", "then", "else", "elif", "fi", "}"];

impl Parser {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn looks_at(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(i, c)| self.chars.get(self.at + i) == Some(&c))
    }

    fn blanks(&mut self) {
        loop {
            match self.peek() {
                Some(' ' | '\t') => self.at += 1,
                Some('\\') if self.chars.get(self.at + 1) == Some(&'\n') => self.at += 2,
                Some('#') => {
                    while self.peek().is_some_and(|c| c != '\n') {
                        self.at += 1;
                    }
                }
                _ => return,
            }
        }
    }

    fn lines(&mut self) {
        loop {
            self.blanks();
            match self.peek() {
                Some('\n' | ';' | '\r') if self.here.is_empty() => self.at += 1,
                _ => return,
            }
        }
    }

    /// Whether a reserved word stands here.
    fn reserved(&self, word: &str) -> bool {
        let end = self.at + word.chars().count();
        self.looks_at(word)
            && self.chars.get(end).is_none_or(|c| c.is_whitespace() || matches!(c, ';' | ')' | '|' | '&'))
    }

    fn list(&mut self, until: &[&str]) -> Result<Vec<Item>, String> {
        let mut items: Vec<Item> = Vec::new();
        let mut when = When::Always;
        loop {
            self.lines();
            if self.peek().is_none() || self.peek() == Some(')') || until.iter().any(|w| self.reserved(w)) {
                return Ok(items);
            }
            if until.is_empty() && ENDS.iter().any(|w| self.reserved(w)) {
                let word: String = self.chars[self.at..].iter().take_while(|c| !c.is_whitespace()).collect();
                return Err(format!("syntax error near unexpected token `{word}'"));
            }
            let item = self.pipeline(when)?;
            items.push(item);
            self.blanks();
            when = When::Always;
            if self.looks_at("&&") {
                self.at += 2;
                when = When::Success;
                self.newlines();
            } else if self.looks_at("||") {
                self.at += 2;
                when = When::Failure;
                self.newlines();
            } else if self.looks_at(";;") {
                return Err("syntax error near unexpected token `;;'".into());
            } else if matches!(self.peek(), Some(';' | '&')) {
                self.at += 1;
            } else if self.peek() == Some('\n') {
                self.at += 1;
                self.fill(&mut items)?;
            }
        }
    }

    fn newlines(&mut self) {
        loop {
            self.blanks();
            if self.peek() != Some('\n') || !self.here.is_empty() {
                return;
            }
            self.at += 1;
        }
    }

    fn pipeline(&mut self, when: When) -> Result<Item, String> {
        let mut not = false;
        if self.reserved("!") {
            not = true;
            self.at += 1;
            self.blanks();
        }
        let mut stages = vec![Arc::new(self.stage()?)];
        loop {
            self.blanks();
            if self.peek() == Some('|') && self.chars.get(self.at + 1) != Some(&'|') {
                self.at += 1;
                if self.peek() == Some('&') {
                    self.at += 1;
                }
                self.newlines();
                stages.push(Arc::new(self.stage()?));
            } else {
                return Ok(Item { when, not, stages });
            }
        }
    }

    fn expect(&mut self, word: &str) -> Result<(), String> {
        self.lines();
        if !self.reserved(word) {
            return Err(format!("syntax error: `{word}' expected"));
        }
        self.at += word.chars().count();
        Ok(())
    }

    fn stage(&mut self) -> Result<Stage, String> {
        let what = if self.peek() == Some('(') {
            self.at += 1;
            let body = self.list(&[])?;
            if self.peek() != Some(')') {
                return Err("syntax error: `)' expected".into());
            }
            self.at += 1;
            What::Group(Arc::new(body))
        } else if self.reserved("{") {
            self.at += 1;
            let body = self.list(&["}"])?;
            self.expect("}")?;
            What::Group(Arc::new(body))
        } else if self.reserved("for") {
            self.for_loop()?
        } else if self.reserved("if") {
            self.at += 2;
            self.condition()?
        } else if self.reserved("while") || self.reserved("until") {
            let until = self.reserved("until");
            self.at += 5;
            let test = self.list(&["do"])?;
            self.expect("do")?;
            let body = self.list(&["done"])?;
            self.expect("done")?;
            What::While(Arc::new(test), Arc::new(body), until)
        } else {
            return self.simple();
        };
        let mut redirects = Vec::new();
        while self.redirect(&mut redirects)? {}
        Ok(Stage { what, redirects })
    }

    fn for_loop(&mut self) -> Result<What, String> {
        self.at += 3;
        self.blanks();
        let mut name = String::new();
        while let Some(c) = self.peek().filter(|c| c.is_alphanumeric() || *c == '_') {
            name.push(c);
            self.at += 1;
        }
        self.expect("in")?;
        let mut words = Vec::new();
        loop {
            self.blanks();
            match self.word()? {
                Some(word) => words.push(word),
                None => break,
            }
        }
        self.expect("do")?;
        let body = self.list(&["done"])?;
        self.expect("done")?;
        Ok(What::For(name, words, Arc::new(body)))
    }

    fn condition(&mut self) -> Result<What, String> {
        let test = self.list(&["then"])?;
        self.expect("then")?;
        let yes = self.list(&["else", "elif", "fi"])?;
        let no = if self.reserved("elif") {
            self.at += 4;
            let what = self.condition()?;
            let stage = Arc::new(Stage { what, redirects: Vec::new() });
            return Ok(What::If(
                Arc::new(test),
                Arc::new(yes),
                Some(Arc::new(vec![Item { when: When::Always, not: false, stages: vec![stage] }])),
            ));
        } else if self.reserved("else") {
            self.at += 4;
            Some(Arc::new(self.list(&["fi"])?))
        } else {
            None
        };
        self.expect("fi")?;
        Ok(What::If(Arc::new(test), Arc::new(yes), no))
    }

    fn simple(&mut self) -> Result<Stage, String> {
        let mut words = Vec::new();
        let mut redirects = Vec::new();
        loop {
            self.blanks();
            if self.redirect(&mut redirects)? {
                continue;
            }
            match self.word()? {
                Some(word) => words.push(word),
                None => break,
            }
        }
        if words.is_empty() && redirects.is_empty() {
            let token = self.peek().map_or("newline".to_owned(), |c| c.to_string());
            return Err(format!("syntax error near unexpected token `{token}'"));
        }
        Ok(Stage { what: What::Simple(words), redirects })
    }

    fn redirect(&mut self, redirects: &mut Vec<Redirect>) -> Result<bool, String> {
        self.blanks();
        let start = self.at;
        let number =
            self.peek().and_then(|c| c.to_digit(10)).filter(|_| matches!(self.chars.get(self.at + 1), Some('>' | '<')));
        let both = self.looks_at("&>");
        if number.is_some() || both {
            self.at += 1;
        }
        let stream = |default: u8| if both { 3 } else { number.map_or(default, |n| n as u8) };
        let to = if self.looks_at("<<<") {
            self.at += 3;
            self.blanks();
            To::HereWord(self.target()?)
        } else if self.looks_at("<<") {
            self.at += 2;
            let tabs = self.peek() == Some('-');
            self.at += usize::from(tabs);
            self.blanks();
            let quoted = matches!(self.peek(), Some('\'' | '"' | '\\'));
            let end: String =
                self.target()?.iter().map(|p| if let Part::Text(t, _) = p { t.as_str() } else { "" }).collect();
            self.here.push((end, quoted, tabs));
            To::Here(String::new(), !quoted)
        } else if self.peek() == Some('<') {
            self.at += 1;
            self.blanks();
            To::From(self.target()?)
        } else if self.peek() == Some('>') {
            self.at += 1;
            let append = self.peek() == Some('>');
            self.at += usize::from(append);
            if self.peek() == Some('&') && self.chars.get(self.at + 1).is_some_and(char::is_ascii_digit) {
                self.at += 1;
                let n = self.peek().and_then(|c| c.to_digit(10)).unwrap_or(1);
                self.at += 1;
                redirects.push(Redirect { stream: stream(1), to: To::Stream(n as u8) });
                return Ok(true);
            }
            self.blanks();
            redirects.push(Redirect { stream: stream(1), to: To::File(self.target()?, append) });
            return Ok(true);
        } else {
            self.at = start;
            return Ok(false);
        };
        redirects.push(Redirect { stream: stream(0), to });
        Ok(true)
    }

    fn target(&mut self) -> Result<Word, String> {
        self.word()?.ok_or_else(|| "syntax error near unexpected token `newline'".to_owned())
    }

    /// Reads the bodies of the here-documents that the line before announced.
    fn fill(&mut self, items: &mut [Item]) -> Result<(), String> {
        if self.here.is_empty() {
            return Ok(());
        }
        let mut bodies = Vec::new();
        for (end, _, tabs) in std::mem::take(&mut self.here) {
            let mut body = String::new();
            while self.at < self.chars.len() {
                let line: String = self.chars[self.at..].iter().take_while(|c| **c != '\n').collect();
                self.at = (self.at + line.chars().count() + 1).min(self.chars.len());
                let line = if tabs { line.trim_start_matches('\t').to_owned() } else { line };
                if line.trim_end_matches('\r') == end {
                    break;
                }
                body.push_str(&line);
                body.push('\n');
            }
            bodies.push(body);
        }
        let mut bodies = bodies.into_iter();
        for stage in items.iter_mut().flat_map(|i| i.stages.iter_mut()) {
            let Some(stage) = Arc::get_mut(stage) else { continue };
            for redirect in &mut stage.redirects {
                if let To::Here(text, _) = &mut redirect.to
                    && text.is_empty()
                    && let Some(body) = bodies.next()
                {
                    *text = body;
                }
            }
        }
        Ok(())
    }
}
