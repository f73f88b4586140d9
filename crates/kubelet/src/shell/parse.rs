//! Reads shell text: lists, pipelines, redirections, `if`, `while`, `until`, `for`, `case`, functions, groups, substitutions.

use api::Str;
use std::sync::Arc;

/// Nested deeper than this is refused.
const DEEPEST: usize = 40;

/// A command of any kind.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// Assignments and words.
    Simple(Arc<Simple>),
    /// `a | b | c`, and whether the outcome is negated.
    Pipe(Vec<Node>, bool),
    /// `a && b`
    And(Box<Node>, Box<Node>),
    /// `a || b`
    Or(Box<Node>, Box<Node>),
    /// `a; b & c`: each with whether it runs in the background.
    List(Vec<(Node, bool)>),
    /// `if`: conditions with their bodies, and the rest.
    If(Vec<(Node, Node)>, Option<Box<Node>>),
    /// `while`, or `until` if `true`.
    While(Box<Node>, Box<Node>, bool),
    /// `for`: variable, words (`None`: the arguments), body.
    For(Str, Option<Vec<Word>>, Box<Node>),
    /// `case`: word, and patterns with their bodies.
    Case(Word, Vec<(Vec<Word>, Node)>),
    /// `( … )`
    Subshell(Box<Node>),
    /// A compound command with redirections.
    Redirected(Box<Node>, Vec<Redirect>),
    /// `name() { … }`
    Function(Str, Arc<Node>),
}

/// A simple command.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Simple {
    /// `NAME=word` before the command.
    pub assigns: Vec<(Str, Word)>,
    /// Command and arguments.
    pub words: Vec<Word>,
    /// Redirections.
    pub redirects: Vec<Redirect>,
}

/// A word: parts that are put together.
pub(crate) type Word = Vec<Part>;

/// A part of a word.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    /// Text that is not looked into again; `true` if it was quoted.
    Text(Str, bool),
    /// `$NAME`, `${NAME:-word}` …: name, operator, word, and whether in quotes.
    Variable(Str, Str, Word, bool),
    /// `$( … )`, and whether in quotes.
    Command(Arc<Node>, bool),
    /// `$(( … ))`
    Arithmetic(Str),
}

/// A redirection.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Redirect {
    /// 0, 1, 2; 3 for both outputs.
    pub fd: u8,
    /// What is done.
    pub kind: RedirectKind,
    /// Where to, from, or the text itself.
    pub target: Word,
}

/// What a redirection does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RedirectKind {
    /// `<`
    Read,
    /// `>`
    Write,
    /// `>>`
    Append,
    /// `>&1`
    Duplicate,
    /// `<<` and `<<<`
    Here,
}

/// Reads a script. The error is in the shell's words.
pub(crate) fn parse(text: &str) -> Result<Node, Str> {
    parse_at(text, 0)
}

fn parse_at(text: &str, depth: usize) -> Result<Node, Str> {
    let mut parser = Parser { chars: text.chars().collect(), at: 0, depth, bodies_end: None };
    let node = parser.list(&[])?;
    parser.blanks(true);
    match parser.peek() {
        None => Ok(node),
        Some(_) => Err(parser.unexpected()),
    }
}

struct Parser {
    chars: Vec<char>,
    at: usize,
    depth: usize,
    /// Where the bodies of the here-documents of this line end.
    bodies_end: Option<usize>,
}

const RESERVED: &[&str] = &["then", "else", "elif", "fi", "do", "done", "esac", "}"];
const UNTERMINATED: &str = "syntax error: unterminated quoted string";

fn ends_word(c: char) -> bool {
    c.is_whitespace() || "();&|<>".contains(c)
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.peek_at(0)
    }

    fn peek_at(&self, n: usize) -> Option<char> {
        self.chars.get(self.at + n).copied()
    }

    fn eat(&mut self, text: &str) -> bool {
        let there = text.chars().enumerate().all(|(i, c)| self.peek_at(i) == Some(c));
        if there {
            self.at += text.chars().count();
        }
        there
    }

    fn unexpected(&self) -> Str {
        let token: String = match self.peek() {
            None => return "syntax error: unexpected end of file".into(),
            Some('\n') => "newline".into(),
            Some(c) if ends_word(c) => c.to_string(),
            Some(_) => self.bare(),
        };
        ecow::eco_format!("syntax error: unexpected \"{token}\"")
    }

    /// The bare word that comes next, without moving.
    fn bare(&self) -> String {
        self.chars.get(self.at..).unwrap_or(&[]).iter().take_while(|c| !ends_word(**c)).collect()
    }

    fn blanks(&mut self, newlines: bool) {
        while let Some(c) = self.peek() {
            if c == '\\' && self.peek_at(1) == Some('\n') {
                self.at += 2;
            } else if c == '#' {
                while self.peek().is_some_and(|c| c != '\n') {
                    self.at += 1;
                }
            } else if c == '\n' && newlines {
                self.at += 1;
                if let Some(end) = self.bodies_end.take() {
                    self.at = self.at.max(end);
                }
            } else if matches!(c, ' ' | '\t' | '\r') {
                self.at += 1;
            } else {
                break;
            }
        }
    }

    fn list(&mut self, ends: &[&str]) -> Result<Node, Str> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("syntax error: nested too deeply".into());
        }
        let mut items = Vec::new();
        loop {
            self.blanks(true);
            let word = self.bare();
            let stop =
                matches!(self.peek(), None | Some(')')) || (self.peek() == Some(';') && self.peek_at(1) == Some(';'));
            if stop || ends.contains(&word.as_str()) {
                break;
            }
            if RESERVED.contains(&word.as_str()) {
                return Err(self.unexpected());
            }
            let node = self.and_or()?;
            self.blanks(false);
            let background = self.peek() == Some('&');
            if background || (self.peek() == Some(';') && self.peek_at(1) != Some(';')) {
                self.at += 1;
            } else if !matches!(self.peek(), None | Some('\n' | ')' | ';')) {
                return Err(self.unexpected());
            }
            items.push((node, background));
        }
        self.depth -= 1;
        Ok(Node::List(items))
    }

    fn and_or(&mut self) -> Result<Node, Str> {
        let mut left = self.pipeline()?;
        loop {
            self.blanks(false);
            let and = self.eat("&&");
            if !and && !self.eat("||") {
                return Ok(left);
            }
            self.blanks(true);
            let right = Box::new(self.pipeline()?);
            left = if and { Node::And(Box::new(left), right) } else { Node::Or(Box::new(left), right) };
        }
    }

    fn pipeline(&mut self) -> Result<Node, Str> {
        self.blanks(false);
        let mut negated = false;
        while self.peek() == Some('!') && self.peek_at(1).is_some_and(char::is_whitespace) {
            self.at += 1;
            negated = !negated;
            self.blanks(false);
        }
        let first = self.command()?;
        let mut stages = vec![first];
        loop {
            self.blanks(false);
            if self.peek() != Some('|') || self.peek_at(1) == Some('|') {
                break;
            }
            self.at += 1;
            self.blanks(true);
            stages.push(self.command()?);
        }
        match stages.pop() {
            Some(only) if stages.is_empty() && !negated => Ok(only),
            Some(last) => {
                stages.push(last);
                Ok(Node::Pipe(stages, negated))
            }
            None => Err(self.unexpected()),
        }
    }

    fn keyword(&mut self, word: &str) -> Result<(), Str> {
        self.blanks(true);
        if self.bare() == word {
            self.at += word.len();
            return Ok(());
        }
        Err(self.unexpected())
    }

    fn command(&mut self) -> Result<Node, Str> {
        self.blanks(false);
        let node = if self.eat("(") {
            let inner = self.list(&[])?;
            if !self.eat(")") {
                return Err(self.unexpected());
            }
            Node::Subshell(Box::new(inner))
        } else {
            match self.bare().as_str() {
                "if" => self.if_command()?,
                "while" => self.while_command(false)?,
                "until" => self.while_command(true)?,
                "for" => self.for_command()?,
                "case" => self.case_command()?,
                "{" => {
                    self.at += 1;
                    let inner = self.list(&["}"])?;
                    self.keyword("}")?;
                    inner
                }
                _ => return self.simple(),
            }
        };
        let mut redirects = Vec::new();
        loop {
            self.blanks(false);
            match self.redirect()? {
                Some(redirect) => redirects.push(redirect),
                None => break,
            }
        }
        Ok(if redirects.is_empty() { node } else { Node::Redirected(Box::new(node), redirects) })
    }

    fn if_command(&mut self) -> Result<Node, Str> {
        self.keyword("if")?;
        let mut arms = Vec::new();
        let mut rest = None;
        loop {
            let condition = self.list(&["then"])?;
            self.keyword("then")?;
            let body = self.list(&["elif", "else", "fi"])?;
            arms.push((condition, body));
            self.blanks(true);
            match self.bare().as_str() {
                "elif" => self.keyword("elif")?,
                "else" => {
                    self.keyword("else")?;
                    rest = Some(Box::new(self.list(&["fi"])?));
                    self.keyword("fi")?;
                    return Ok(Node::If(arms, rest));
                }
                _ => {
                    self.keyword("fi")?;
                    return Ok(Node::If(arms, rest));
                }
            }
        }
    }

    fn while_command(&mut self, until: bool) -> Result<Node, Str> {
        self.keyword(if until { "until" } else { "while" })?;
        let condition = self.list(&["do"])?;
        let body = self.do_group()?;
        Ok(Node::While(Box::new(condition), Box::new(body), until))
    }

    fn do_group(&mut self) -> Result<Node, Str> {
        self.keyword("do")?;
        let body = self.list(&["done"])?;
        self.keyword("done")?;
        Ok(body)
    }

    fn for_command(&mut self) -> Result<Node, Str> {
        self.keyword("for")?;
        self.blanks(false);
        let Some(name) = self.name() else { return Err(self.unexpected()) };
        self.blanks(true);
        let mut words = None;
        if self.bare() == "in" {
            self.at += 2;
            let mut list = Vec::new();
            loop {
                self.blanks(false);
                match self.word()? {
                    Some(word) => list.push(word),
                    None => break,
                }
            }
            words = Some(list);
        }
        self.blanks(false);
        if self.peek() == Some(';') {
            self.at += 1;
        }
        Ok(Node::For(name, words, Box::new(self.do_group()?)))
    }

    fn case_command(&mut self) -> Result<Node, Str> {
        self.keyword("case")?;
        self.blanks(false);
        let Some(word) = self.word()? else { return Err(self.unexpected()) };
        self.keyword("in")?;
        let mut arms = Vec::new();
        loop {
            self.blanks(true);
            if self.bare() == "esac" {
                break;
            }
            self.eat("(");
            let mut patterns = Vec::new();
            loop {
                self.blanks(false);
                let Some(pattern) = self.word()? else { return Err(self.unexpected()) };
                patterns.push(pattern);
                self.blanks(false);
                if !self.eat("|") {
                    break;
                }
            }
            if !self.eat(")") {
                return Err(self.unexpected());
            }
            let body = self.list(&["esac"])?;
            arms.push((patterns, body));
            self.blanks(true);
            self.eat(";;");
        }
        self.keyword("esac")?;
        Ok(Node::Case(word, arms))
    }

    fn simple(&mut self) -> Result<Node, Str> {
        let mut simple = Simple::default();
        loop {
            self.blanks(false);
            if let Some(redirect) = self.redirect()? {
                simple.redirects.push(redirect);
                continue;
            }
            if simple.words.is_empty()
                && let Some(name) = self.assignment()
            {
                let value = self.word()?.unwrap_or_default();
                simple.assigns.push((name, value));
                continue;
            }
            let Some(word) = self.word()? else { break };
            let function = simple.words.is_empty() && self.peek() == Some('(') && self.peek_at(1) == Some(')');
            if function && let [Part::Text(name, false)] = word.as_slice() {
                let name = name.clone();
                self.at += 2;
                self.blanks(true);
                return Ok(Node::Function(name, Arc::new(self.command()?)));
            }
            simple.words.push(word);
        }
        if simple.words.is_empty() && simple.assigns.is_empty() && simple.redirects.is_empty() {
            return Err(self.unexpected());
        }
        Ok(Node::Simple(Arc::new(simple)))
    }

    fn name(&mut self) -> Option<Str> {
        let letter = |c: &char| c.is_ascii_alphanumeric() || *c == '_';
        let name: String = self.chars.get(self.at..)?.iter().copied().take_while(|c| letter(c)).collect();
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        self.at += name.len();
        Some(name.into())
    }

    fn assignment(&mut self) -> Option<Str> {
        let start = self.at;
        let name = self.name();
        if name.is_some() && self.peek() == Some('=') {
            self.at += 1;
            return name;
        }
        self.at = start;
        None
    }

    fn redirect(&mut self) -> Result<Option<Redirect>, Str> {
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

    fn heredoc(&mut self) -> Result<Redirect, Str> {
        let strip = self.eat("-");
        self.blanks(false);
        let quoted = matches!(self.peek(), Some('\'' | '"'));
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
            if shown == end {
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
    fn word(&mut self) -> Result<Option<Word>, Str> {
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
                    let Some(length) = rest.iter().position(|c| *c == '\'') else { return Err(UNTERMINATED.into()) };
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

    fn double_quoted(&mut self, parts: &mut Word) -> Result<(), Str> {
        let mut text = String::new();
        loop {
            match self.peek() {
                None => return Err(UNTERMINATED.into()),
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
    fn expansion(&mut self, quoted: bool) -> Result<Part, Str> {
        if self.eat("`") {
            return self.backquoted(quoted);
        }
        self.at += 1;
        if self.eat("((") {
            let inner = self.balanced('(', ')')?;
            return if self.eat(")") { Ok(Part::Arithmetic(inner)) } else { Err("syntax error: missing '))'".into()) };
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

    fn backquoted(&mut self, quoted: bool) -> Result<Part, Str> {
        let mut inner = String::new();
        loop {
            match self.peek() {
                None => return Err(UNTERMINATED.into()),
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
    fn balanced(&mut self, opens: char, closes: char) -> Result<Str, Str> {
        let (mut open, mut inner) = (0, String::new());
        loop {
            match self.peek() {
                None => return Err("syntax error: unexpected end of file".into()),
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

    fn braced(&mut self, quoted: bool) -> Result<Part, Str> {
        let bad = || Str::from("bad substitution");
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
fn within_quotes(text: &str, depth: usize) -> Result<Word, Str> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_text_gets_an_error_and_never_a_panic() {
        for bad in [
            "if true",
            "while",
            "echo 'a",
            "(echo",
            "a | | b",
            "done",
            "case x in",
            "echo ${",
            "echo $((1",
            "for",
            "`a",
            "a &&",
            "echo \\",
        ] {
            let _ = parse(bad);
        }
        for bad in ["if true", "echo 'a", "(echo", "a | | b", "done", "case x in", "echo ${", "echo $((1", "a &&"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
        assert!(parse(&"(".repeat(500)).is_err());
        assert!(parse(&"$(".repeat(500)).is_err());
    }

    #[test]
    fn usual_scripts_are_read() {
        for good in [
            "while true; do echo hi; sleep 5; done",
            "for i in 1 2 3; do echo $i; done | sort -r",
            "if [ -f /a ]; then cat /a; elif true; then :; else exit 3; fi",
            "cat <<EOF > /x\nhello $NAME\nEOF\necho done",
            "case $1 in a|b) echo 1;; *) echo 2;; esac",
            "f() { echo $1; }; f x && ! f y || exit 1",
            "echo \"a ${B:-c d} $(date) `id`\" 2>&1 >/dev/null &",
            "until wget -q -O- http://web; do sleep 1; done",
            "# only a comment",
            "",
        ] {
            assert!(parse(good).is_ok(), "{good}: {:?}", parse(good));
        }
    }
}
