//! Reads shell text: lists, pipelines, redirections, `if`, `while`, `until`, `for`, `case`, functions, groups, substitutions.

mod word;

use crate::{Problem, Str};
use std::sync::Arc;

/// Nested deeper than this is refused.
const DEEPEST: usize = 40;

/// A command of any kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
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
pub struct Simple {
    /// `NAME=word` before the command.
    pub assigns: Vec<(Str, Word)>,
    /// Command and arguments.
    pub words: Vec<Word>,
    /// Redirections.
    pub redirects: Vec<Redirect>,
}

/// A word: parts that are put together.
pub type Word = Vec<Part>;

/// A part of a word.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
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
pub struct Redirect {
    /// 0, 1, 2; 3 for both outputs.
    pub fd: u8,
    /// What is done.
    pub kind: RedirectKind,
    /// Where to, from, or the text itself.
    pub target: Word,
}

/// What a redirection does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedirectKind {
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

/// Reads a script.
pub fn parse(text: &str) -> Result<Node, Problem> {
    parse_at(text, 0)
}

fn parse_at(text: &str, depth: usize) -> Result<Node, Problem> {
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

    fn unexpected(&self) -> Problem {
        match self.peek() {
            None => Problem::End,
            Some('\n') => Problem::Unexpected("newline".into()),
            Some(c) if ends_word(c) => Problem::Unexpected(Str::from(c.to_string())),
            Some(_) => Problem::Unexpected(self.bare().into()),
        }
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

    fn list(&mut self, ends: &[&str]) -> Result<Node, Problem> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Problem::Deep);
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

    fn and_or(&mut self) -> Result<Node, Problem> {
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

    fn pipeline(&mut self) -> Result<Node, Problem> {
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
            if self.eat("&")
                && let Some(stage) = stages.pop()
            {
                let both =
                    Redirect { fd: 2, kind: RedirectKind::Duplicate, target: vec![Part::Text("1".into(), true)] };
                stages.push(Node::Redirected(Box::new(stage), vec![both]));
            }
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

    fn keyword(&mut self, word: &str) -> Result<(), Problem> {
        self.blanks(true);
        if self.bare() == word {
            self.at += word.len();
            return Ok(());
        }
        Err(self.unexpected())
    }

    fn command(&mut self) -> Result<Node, Problem> {
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

    fn if_command(&mut self) -> Result<Node, Problem> {
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

    fn while_command(&mut self, until: bool) -> Result<Node, Problem> {
        self.keyword(if until { "until" } else { "while" })?;
        let condition = self.list(&["do"])?;
        let body = self.do_group()?;
        Ok(Node::While(Box::new(condition), Box::new(body), until))
    }

    fn do_group(&mut self) -> Result<Node, Problem> {
        self.keyword("do")?;
        let body = self.list(&["done"])?;
        self.keyword("done")?;
        Ok(body)
    }

    fn for_command(&mut self) -> Result<Node, Problem> {
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

    fn case_command(&mut self) -> Result<Node, Problem> {
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

    fn simple(&mut self) -> Result<Node, Problem> {
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
