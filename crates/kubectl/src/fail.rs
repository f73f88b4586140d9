//! Why a command ends badly, and how kubectl says it.
//!
//! Plays: kubectl/pkg/cmd/util/helpers.go.

use api::Status;

/// The end of a command that failed.
#[derive(Clone, Debug, PartialEq)]
pub enum Fail {
    /// A text; printed after `error: ` unless it says so itself.
    Text(String),
    /// A refusal of the API server.
    Server(Box<Status>),
    /// Several, each on its line.
    Many(Vec<Fail>),
    /// A text that is printed as it stands.
    Plain(String),
    /// Nothing to print, only an exit code.
    Exit(i32),
    /// Another one, with this exit code.
    Code(Box<Fail>, i32),
}

impl Fail {
    /// A misuse of a command: the text and where to read how it is used.
    pub fn usage(command: &str, text: impl std::fmt::Display) -> Self {
        Self::Text(format!("{text}\nSee '{command} -h' for help and examples"))
    }

    /// The same with words before a server's message: `error when creating "x": …`.
    pub fn context(self, prefix: &str) -> Self {
        match self {
            Self::Server(mut status) if status.reason != "Invalid" => {
                status.message = format!("{prefix}: {}", status.message).into();
                Self::Server(status)
            }
            Self::Server(status) => Self::Server(status),
            Self::Text(text) => Self::Text(format!("{prefix}: {text}")),
            other => other,
        }
    }

    /// Several failures as one.
    pub fn many(mut fails: Vec<Fail>) -> Result<(), Fail> {
        match fails.len() {
            0 => Ok(()),
            1 => Err(fails.remove(0)),
            _ => Err(Self::Many(fails)),
        }
    }

    /// Whether the server said that something is not there.
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::Server(status) if status.is_not_found())
    }

    /// The bare words, as another message quotes them.
    pub fn words(&self) -> String {
        match self {
            Self::Text(text) | Self::Plain(text) => text.clone(),
            Self::Server(status) => status.message.to_string(),
            Self::Many(fails) => {
                let all: Vec<String> = fails.iter().map(Self::words).collect();
                format!("[{}]", all.join(", "))
            }
            Self::Exit(_) => String::new(),
            Self::Code(fail, _) => fail.words(),
        }
    }

    /// As a line of several.
    pub fn line(&self) -> String {
        match self {
            Self::Server(status) => server_message(status),
            other => other.words(),
        }
    }

    /// What goes to standard error (with its line break, or nothing), and the exit code.
    pub fn report(&self) -> (String, i32) {
        let text = match self {
            Self::Exit(code) => return (String::new(), *code),
            Self::Code(fail, code) => return (fail.report().0, *code),
            Self::Server(status) if status.reason == "Invalid" => invalid(status),
            Self::Server(status) => server_message(status),
            Self::Many(fails) => {
                let mut flat = Vec::new();
                flatten(fails, &mut flat);
                flat.iter().map(|f| f.line()).collect::<Vec<_>>().join("\n")
            }
            Self::Text(text) if text.starts_with("error: ") => text.clone(),
            Self::Text(text) => format!("error: {text}"),
            Self::Plain(text) => text.clone(),
        };
        let ending = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        (format!("{text}{ending}"), 1)
    }
}

fn flatten<'a>(fails: &'a [Fail], out: &mut Vec<&'a Fail>) {
    for fail in fails {
        match fail {
            Fail::Many(more) => flatten(more, out),
            one => out.push(one),
        }
    }
}

fn server_message(status: &Status) -> String {
    if status.code == 0 {
        // No server has said this: the client found none.
        return status.message.to_string();
    }
    match status.reason {
        "Unauthorized" => format!("error: You must be logged in to the server ({})", status.message),
        "" => format!("Error from server: {}", status.message),
        reason => format!("Error from server ({reason}): {}", status.message),
    }
}

fn invalid(status: &Status) -> String {
    let Some(details) = &status.details else {
        return format!("The request is invalid: {}", status.message);
    };
    let mut text = if !details.kind.is_empty() || !details.name.is_empty() {
        format!("The {} \"{}\" is invalid", details.kind, details.name)
    } else if !status.message.is_empty() && details.causes.is_empty() {
        format!("The request is invalid: {}", status.message)
    } else {
        "The request is invalid".to_owned()
    };
    let mut causes: Vec<String> = Vec::new();
    for cause in &details.causes {
        let line = format!("{}: {}", cause.field, cause.message);
        if !causes.contains(&line) {
            causes.push(line);
        }
    }
    match causes.len() {
        0 => {}
        1 => text.push_str(&format!(": {}\n", causes[0])),
        _ => {
            text.push_str(": \n");
            causes.iter().for_each(|c| text.push_str(&format!("* {c}\n")));
        }
    }
    text
}

impl From<Status> for Fail {
    fn from(status: Status) -> Self {
        Self::Server(Box::new(status))
    }
}

impl From<String> for Fail {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Fail {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<api::Str> for Fail {
    fn from(text: api::Str) -> Self {
        Self::Text(text.to_string())
    }
}
