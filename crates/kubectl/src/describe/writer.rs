//! What descriptions are written with: indented lines, tabs that become columns, labels, times.

use crate::print::tabs;
use api::helpers::age;
use api::scalars::parse_rfc3339;
use api::value::Map;
use api::{Quantity, Value};
use sim::Time;
use std::fmt::Display;

/// Annotations that `describe` leaves out.
const SKIPPED: [&str; 1] = ["kubectl.kubernetes.io/last-applied-configuration"];

/// Longest annotation that stands on one line.
const MAX_ANNOTATION: usize = 140;

/// A description that grows.
pub struct Writer {
    /// The present, for ages.
    pub now: Time,
    done: String,
    text: String,
}

impl Writer {
    /// An empty description at a moment.
    pub fn new(now: Time) -> Self {
        Self { now, done: String::new(), text: String::new() }
    }

    /// Writes at a level of indentation.
    pub fn at(&mut self, level: usize, text: impl Display) {
        self.text.push_str(&format!("{:width$}{text}", "", width = level * 2));
    }

    /// Writes without indentation.
    pub fn put(&mut self, text: impl Display) {
        self.at(0, text);
    }

    /// Writes a line `Title:<tab>text`.
    pub fn field(&mut self, title: &str, text: impl Display) {
        self.at(0, format_args!("{title}:\t{text}\n"));
    }

    /// Aligns what stands so far; what comes has columns of its own.
    pub fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.done.push_str(&tabs::described(&text));
    }

    /// The whole, aligned.
    pub fn finish(mut self) -> String {
        self.flush();
        self.done
    }

    /// The whole with its tabs.
    pub fn raw(self) -> String {
        self.text
    }

    /// Labels, one a line.
    pub fn labels(&mut self, title: &str, labels: &Value) {
        self.indented_labels("", title, labels);
    }

    /// Labels under an indented title.
    pub fn indented_labels(&mut self, indent: &str, title: &str, labels: &Value) {
        self.put(format_args!("{indent}{title}:\t"));
        let empty = Map::new();
        let map = labels.as_map().unwrap_or(&empty);
        if map.is_empty() {
            self.put("<none>\n");
        }
        for (i, (key, value)) in map.iter().enumerate() {
            if i > 0 {
                self.put(format_args!("{indent}\t"));
            }
            self.put(format_args!("{key}={}\n", text(value)));
        }
    }

    /// Annotations, long ones over several lines.
    pub fn annotations(&mut self, title: &str, annotations: &Value) {
        self.put(format_args!("{title}:\t"));
        let empty = Map::new();
        let map = annotations.as_map().unwrap_or(&empty);
        let shown: Vec<_> = map.iter().filter(|(k, _)| !SKIPPED.contains(&k.as_str())).collect();
        if shown.is_empty() {
            self.put("<none>\n");
        }
        for (i, (key, value)) in shown.into_iter().enumerate() {
            if i > 0 {
                self.put("\t");
            }
            let value = value.as_str().unwrap_or("");
            let value = value.strip_suffix('\n').unwrap_or(value);
            if value.len() + key.len() + 2 > MAX_ANNOTATION || value.contains('\n') {
                self.put(format_args!("{key}:\n"));
                for line in value.split('\n') {
                    self.put(format_args!("\t  {}\n", shorten(line, MAX_ANNOTATION - 2)));
                }
            } else {
                self.put(format_args!("{key}: {value}\n"));
            }
        }
    }

    /// Several texts, one a line; `<none>` when there are none.
    pub fn lines(&mut self, title: &str, items: &[String]) {
        self.put(format_args!("{title}:\t"));
        if items.is_empty() {
            self.put("<none>\n");
        }
        for (i, item) in items.iter().enumerate() {
            self.put(format_args!("{}{item}\n", if i > 0 { "\t" } else { "" }));
        }
    }

    /// How long ago a time of the API was.
    pub fn since(&self, time: &Value) -> String {
        match time.as_str().and_then(parse_rfc3339) {
            Some(then) => age::human(self.now.since(then)),
            None => "<unknown>".into(),
        }
    }
}

fn shorten(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let end = (0..=most).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    format!("{}...", &text[..end])
}

/// A value as Go's `%v` prints it; nothing for nothing.
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        other => crate::print::go::text(other),
    }
}

/// A number; 0 for nothing.
pub fn number(value: &Value) -> i64 {
    value.as_int().unwrap_or(0)
}

/// The items of a list; none for nothing.
pub fn items(value: &Value) -> &[Value] {
    value.as_list().unwrap_or(&[])
}

/// A text, or something else when it is empty.
pub fn or<'a>(value: &'a str, other: &'a str) -> &'a str {
    if value.is_empty() { other } else { value }
}

/// A value as text, or something else when it is not there.
pub fn text_or(value: &Value, other: &str) -> String {
    let text = text(value);
    if text.is_empty() { other.to_owned() } else { text }
}

/// `True` or `False`; `<unset>` for nothing.
pub fn truth(value: &Value) -> &'static str {
    match value.as_bool() {
        Some(true) => "True",
        Some(false) => "False",
        None => "<unset>",
    }
}

/// Texts joined.
pub fn joined(value: &Value, by: &str) -> String {
    items(value).iter().map(text).collect::<Vec<_>>().join(by)
}

/// Labels as `a=b,c=d`; `<none>` for none.
pub fn flat_labels(labels: &Value) -> String {
    let Some(map) = labels.as_map().filter(|m| !m.is_empty()) else { return "<none>".into() };
    map.iter().map(|(k, v)| format!("{k}={}", text(v))).collect::<Vec<_>>().join(",")
}

/// A time of the API as mails write it: `Thu, 01 Jan 2026 00:00:00 +0000`.
pub fn date(time: &Value) -> String {
    time.as_str().and_then(parse_rfc3339).map_or_else(|| "Mon, 01 Jan 0001 00:00:00 +0000".into(), rfc1123)
}

/// A moment as mails write it.
pub fn rfc1123(time: Time) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (year, month, day, hour, minute, second) = time.civil();
    let week_day = DAYS[time.seconds().div_euclid(86_400).rem_euclid(7) as usize];
    let month = MONTHS[(month as usize - 1).min(11)];
    format!("{week_day}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} +0000")
}

/// A label selector as `metav1.FormatLabelSelector` writes it.
pub fn selector(value: &Value) -> String {
    let text = requirements(value);
    if text.is_empty() { "<none>".into() } else { text }
}

/// A label selector as its text form; empty for one that takes everything.
pub fn requirements(value: &Value) -> String {
    let mut parts: Vec<(String, String)> = Vec::new();
    for (key, value) in value.at("matchLabels").as_map().into_iter().flatten() {
        parts.push((key.to_string(), format!("{key}={}", text(value))));
    }
    for expression in items(value.at("matchExpressions")) {
        let key = text(expression.at("key"));
        let mut values: Vec<String> = items(expression.at("values")).iter().map(text).collect();
        values.sort();
        let values = values.join(",");
        let shown = match expression.at("operator").as_str().unwrap_or("") {
            "In" => format!("{key} in ({values})"),
            "NotIn" => format!("{key} notin ({values})"),
            "Exists" => key.clone(),
            _ => format!("!{key}"),
        };
        parts.push((key, shown));
    }
    parts.sort_by(|a, b| a.0.cmp(&b.0));
    parts.into_iter().map(|(_, p)| p).collect::<Vec<_>>().join(",")
}

/// A quantity of the API; zero for nothing.
pub fn quantity(value: &Value) -> Quantity {
    Quantity::parse(&text(value)).unwrap_or_default()
}
