//! Label and field selectors. Plays `apimachinery/pkg/labels` and `pkg/fields`.

use crate::meta::LabelSelector;
use crate::share::{Dict, Str};
use ecow::eco_format;
use std::fmt;

/// One requirement on a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The label's key.
    pub key: Str,
    /// How.
    pub operator: Operator,
    /// With what; sorted.
    pub values: Vec<Str>,
}

/// How a requirement compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// One of the values (`=` with one).
    In,
    /// None of the values, or no such label.
    NotIn,
    /// Some value.
    Exists,
    /// No such label.
    DoesNotExist,
    /// A number above.
    GreaterThan,
    /// A number below.
    LessThan,
}

/// Requirements that must all hold. The empty one selects everything, [`Selector::nothing`] nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    /// The requirements, sorted by key.
    pub requirements: Vec<Requirement>,
    nothing: bool,
}

impl Selector {
    /// Selects everything.
    pub fn everything() -> Self {
        Self::default()
    }

    /// Selects nothing.
    pub fn nothing() -> Self {
        Self { nothing: true, ..Self::default() }
    }

    /// Whether it selects everything.
    pub fn is_everything(&self) -> bool {
        !self.nothing && self.requirements.is_empty()
    }

    /// The labels of a map, each equal (as in a Service).
    pub fn of_map(labels: &Dict<Str>) -> Self {
        let requirements = labels
            .iter()
            .map(|(k, v)| Requirement { key: k.clone(), operator: Operator::In, values: vec![v.clone()] })
            .collect();
        Self { requirements, nothing: false }
    }

    /// A `LabelSelector`: absent selects nothing, empty selects everything. The error is Kubernetes' text.
    pub fn of(selector: Option<&LabelSelector>) -> Result<Self, Str> {
        let Some(selector) = selector else { return Ok(Self::nothing()) };
        let mut all = Self::of_map(&selector.match_labels);
        for e in &selector.match_expressions {
            let operator = match e.operator.as_str() {
                "In" => Operator::In,
                "NotIn" => Operator::NotIn,
                "Exists" => Operator::Exists,
                "DoesNotExist" => Operator::DoesNotExist,
                other => return Err(eco_format!("\"{other}\" is not a valid label selector operator")),
            };
            let mut values: Vec<Str> = e.values.to_vec();
            values.sort();
            all.requirements.push(Requirement { key: e.key.clone(), operator, values });
        }
        all.requirements.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(all)
    }

    /// Whether these labels satisfy every requirement.
    pub fn matches(&self, labels: &Dict<Str>) -> bool {
        !self.nothing && self.requirements.iter().all(|r| r.matches(labels.get(&r.key)))
    }

    /// Reads `a=b,c in (d,e),!f`; the error is Kubernetes' own text.
    pub fn parse(text: &str) -> Result<Self, Str> {
        Parser { tokens: lex(text), at: 0 }.all()
    }
}

impl Requirement {
    /// Whether a label with this value (or without one) satisfies it.
    pub fn matches(&self, value: Option<&Str>) -> bool {
        let number = |s: &str| s.parse::<i64>().ok();
        match (self.operator, value) {
            (Operator::In, Some(v)) => self.values.contains(v),
            (Operator::NotIn, Some(v)) => !self.values.contains(v),
            (Operator::Exists, v) => v.is_some(),
            (Operator::DoesNotExist, v) => v.is_none(),
            (Operator::NotIn, None) => true,
            (Operator::In | Operator::GreaterThan | Operator::LessThan, None) => false,
            (Operator::GreaterThan | Operator::LessThan, Some(v)) => {
                match (number(v), self.values.first().and_then(|b| number(b))) {
                    (Some(a), Some(b)) if self.operator == Operator::GreaterThan => a > b,
                    (Some(a), Some(b)) => a < b,
                    _ => false,
                }
            }
        }
    }
}

impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, r) in self.requirements.iter().enumerate() {
            if i > 0 {
                f.write_str(",")?;
            }
            let values = r.values.join(",");
            let key = &r.key;
            match r.operator {
                Operator::In if r.values.len() == 1 => write!(f, "{key}={values}")?,
                Operator::NotIn if r.values.len() == 1 => write!(f, "{key}!={values}")?,
                Operator::In => write!(f, "{key} in ({values})")?,
                Operator::NotIn => write!(f, "{key} notin ({values})")?,
                Operator::Exists => f.write_str(key)?,
                Operator::DoesNotExist => write!(f, "!{key}")?,
                Operator::GreaterThan => write!(f, "{key}>{values}")?,
                Operator::LessThan => write!(f, "{key}<{values}")?,
            }
        }
        Ok(())
    }
}

fn lex(text: &str) -> Vec<Str> {
    let mut tokens: Vec<Str> = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            ' ' | '\t' | '\r' | '\n' => {}
            '(' | ')' | ',' | '!' | '=' | '<' | '>' => {
                let mut token = String::from(c);
                if matches!(c, '!' | '=') && chars.peek() == Some(&'=') {
                    token.push('=');
                    chars.next();
                }
                tokens.push(token.into());
            }
            _ => {
                let mut token = String::from(c);
                while let Some(c) = chars.peek().filter(|c| !" \t\r\n(),!=<>".contains(**c)) {
                    token.push(*c);
                    chars.next();
                }
                tokens.push(token.into());
            }
        }
    }
    tokens
}

struct Parser {
    tokens: Vec<Str>,
    at: usize,
}

impl Parser {
    fn next(&mut self) -> Str {
        self.at += 1;
        self.tokens.get(self.at - 1).cloned().unwrap_or_default()
    }

    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", |t| t.as_str())
    }

    fn all(mut self) -> Result<Selector, Str> {
        let mut requirements = Vec::new();
        while !self.peek().is_empty() {
            if !self.begins() {
                return Err(eco_format!("found '{}', expected: !, identifier, or 'end of string'", self.peek()));
            }
            requirements.push(self.requirement().map_err(|e| eco_format!("unable to parse requirement: {e}"))?);
            match self.next().as_str() {
                "" => break,
                "," if !self.begins() => {
                    return Err(eco_format!("found '{}', expected: identifier after ','", self.peek()));
                }
                "," => {}
                other => return Err(eco_format!("found '{other}', expected: ',' or 'end of string'")),
            }
        }
        requirements.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(Selector { requirements, nothing: false })
    }

    /// Whether a requirement can begin here.
    fn begins(&self) -> bool {
        self.peek() == "!" || is_identifier(self.peek())
    }

    fn requirement(&mut self) -> Result<Requirement, Str> {
        let absent = self.peek() == "!";
        if absent {
            self.at += 1;
        }
        let key = self.next();
        if !is_identifier(&key) {
            return Err(eco_format!("found '{key}', expected: identifier"));
        }
        check_key(&key)?;
        if absent {
            return Ok(Requirement { key, operator: Operator::DoesNotExist, values: Vec::new() });
        }
        let operator = match self.peek() {
            "" | "," => return Ok(Requirement { key, operator: Operator::Exists, values: Vec::new() }),
            "=" | "==" | "in" => Operator::In,
            "!=" | "notin" => Operator::NotIn,
            ">" => Operator::GreaterThan,
            "<" => Operator::LessThan,
            other => {
                return Err(eco_format!("found '{other}', expected: in, notin, =, ==, !=, gt, lt"));
            }
        };
        let set = matches!(self.peek(), "in" | "notin");
        self.at += 1;
        let mut values = if set { self.values()? } else { vec![self.value()?] };
        values.sort();
        values.dedup();
        check_values(&key, operator, &values)?;
        Ok(Requirement { key, operator, values })
    }

    fn value(&mut self) -> Result<Str, Str> {
        match self.peek() {
            "" | "," => Ok(Str::new()),
            t if is_identifier(t) => Ok(self.next()),
            t => Err(eco_format!("found '{t}', expected: identifier")),
        }
    }

    fn values(&mut self) -> Result<Vec<Str>, Str> {
        let open = self.next();
        if open != "(" {
            return Err(eco_format!("found '{open}' expected: '('"));
        }
        let mut values = Vec::new();
        match self.peek() {
            ")" | "," => {}
            t if is_identifier(t) => {}
            t => return Err(eco_format!("found '{t}', expected: ',', ')' or identifier")),
        }
        loop {
            if is_identifier(self.peek()) {
                values.push(self.next());
            } else if values.is_empty() || matches!(self.peek(), ")" | ",") {
                values.push(Str::new());
            } else {
                return Err(eco_format!("found '{}', expected: ',', or identifier", self.peek()));
            }
            match self.next().as_str() {
                ")" => return Ok(values),
                "," => {}
                t => return Err(eco_format!("found '{t}', expected: ',' or ')'")),
            }
        }
    }
}

fn is_identifier(token: &str) -> bool {
    token.chars().next().is_some_and(|c| !"(),!=<>".contains(c))
}

fn name_like(part: &str) -> bool {
    let ok = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    let edge = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric);
    let b = part.as_bytes();
    edge(b.first()) && edge(b.last()) && b.iter().all(ok)
}

/// Longest name in a label's key, and longest value, in bytes.
const MAX_LABEL: usize = 63;

/// Longest prefix of a label's key, in bytes.
const MAX_PREFIX: usize = 253;

const NAME_LIKE: &str = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

const SUBDOMAIN: &str = "prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

/// Whether a label key may be used in a selector; the error is Kubernetes' text.
fn check_key(key: &str) -> Result<(), Str> {
    let mut wrong: Vec<Str> = Vec::new();
    let parts: Vec<&str> = key.split('/').collect();
    if let [.., name] = parts.as_slice()
        && parts.len() <= 2
    {
        if let [prefix, _] = parts.as_slice() {
            check_prefix(prefix, &mut wrong);
        }
        if name.is_empty() {
            wrong.push("name part must be non-empty".into());
        } else if name.len() > MAX_LABEL {
            wrong.push(eco_format!("name part must be no more than {MAX_LABEL} bytes"));
        }
        if !name_like(name) {
            wrong.push(eco_format!("name part {NAME_LIKE}"));
        }
    } else {
        let rest = "with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
        wrong.push(eco_format!("a valid label key {NAME_LIKE} {rest}"));
    }
    if wrong.is_empty() {
        return Ok(());
    }
    Err(eco_format!("<nil>: Invalid value: \"{key}\": {}", wrong.join("; ")))
}

fn check_prefix(prefix: &str, wrong: &mut Vec<Str>) {
    let label = |part: &str| {
        let edge = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        let b = part.as_bytes();
        let ok = |b: &u8| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-';
        edge(b.first()) && edge(b.last()) && b.iter().all(ok)
    };
    if prefix.is_empty() {
        return wrong.push("prefix part must be non-empty".into());
    }
    if prefix.len() > MAX_PREFIX {
        wrong.push(eco_format!("prefix part must be no more than {MAX_PREFIX} bytes"));
    }
    if !prefix.split('.').all(label) {
        wrong.push(SUBDOMAIN.into());
    }
}

fn check_values(key: &str, operator: Operator, values: &[Str]) -> Result<(), Str> {
    let mut wrong: Vec<Str> = Vec::new();
    if matches!(operator, Operator::GreaterThan | Operator::LessThan) {
        let not_numbers = values.iter().enumerate().filter(|(_, v)| v.parse::<i64>().is_err());
        wrong.extend(not_numbers.map(|(i, v)| {
            eco_format!("values[{i}]: Invalid value: \"{v}\": for 'Gt', 'Lt' operators, the value must be an integer")
        }));
    }
    wrong.extend(values.iter().enumerate().filter_map(|(i, v)| check_value(key, v, i).err()));
    match wrong.as_slice() {
        [] => Ok(()),
        [one] => Err(one.clone()),
        many => Err(eco_format!("[{}]", many.join(", "))),
    }
}

fn check_value(key: &str, value: &str, index: usize) -> Result<(), Str> {
    let mut wrong: Vec<Str> = Vec::new();
    if value.len() > MAX_LABEL {
        wrong.push(eco_format!("must be no more than {MAX_LABEL} bytes"));
    }
    if !value.is_empty() && !name_like(value) {
        wrong.push("a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')".into());
    }
    if wrong.is_empty() {
        return Ok(());
    }
    Err(eco_format!("values[{index}][{key}]: Invalid value: \"{value}\": {}", wrong.join("; ")))
}

/// One requirement on a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRequirement {
    /// The field, such as `status.phase`.
    pub field: Str,
    /// Whether it must equal (or differ from) the value.
    pub equal: bool,
    /// The value.
    pub value: Str,
}

/// Reads `status.phase!=Running,spec.nodeName=a`; the error is Kubernetes' text.
pub fn parse_fields(text: &str) -> Result<Vec<FieldRequirement>, Str> {
    let mut terms = terms(text);
    terms.sort_unstable();
    let mut out = Vec::new();
    for term in terms.into_iter().filter(|t| !t.is_empty()) {
        let Some((field, equal, value)) = split_term(term) else {
            return Err(eco_format!("invalid selector: '{text}'; can't understand '{term}'"));
        };
        out.push(FieldRequirement { field: field.into(), equal, value: unescape(value)? });
    }
    Ok(out)
}

/// The parts between commas that no backslash escapes.
fn terms(text: &str) -> Vec<&str> {
    let mut escaped = false;
    let separates = |c: char| {
        let separates = c == ',' && !escaped;
        escaped = c == '\\' && !escaped;
        separates
    };
    text.split(separates).collect()
}

fn split_term(term: &str) -> Option<(&str, bool, &str)> {
    for (at, _) in term.char_indices() {
        for operator in ["!=", "==", "="] {
            if let Some(value) = term[at..].strip_prefix(operator) {
                return Some((&term[..at], operator != "!=", value));
            }
        }
    }
    None
}

fn unescape(value: &str) -> Result<Str, Str> {
    let unknown = |s: &str| Err(eco_format!("invalid field selector: invalid escape sequence: {s}"));
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some(c @ ('\\' | ',' | '=')) => out.push(c),
                Some(c) => return unknown(&format!("\\{c}")),
                None => return unknown("\\"),
            },
            (',' | '=', _) => {
                return Err(eco_format!("invalid field selector: unescaped character in value: {}", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    Ok(out.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn selectors_match_as_kubernetes_does() {
        let labels = Dict::from([("app", Str::from("web")), ("n", "7".into())]);
        for (text, expected) in [
            ("", true),
            ("app=web", true),
            ("app==web,n", true),
            ("app!=web", false),
            ("app in (a, web)", true),
            ("app notin (web)", false),
            ("x notin (web)", true),
            ("!x", true),
            ("!app", false),
            ("n>6,n<8", true),
        ] {
            assert_eq!(Selector::parse(text).expect(text).matches(&labels), expected, "{text}");
        }
        assert_eq!(
            Selector::parse("a in").expect_err("no values"),
            "unable to parse requirement: found '' expected: '('"
        );
    }
}
