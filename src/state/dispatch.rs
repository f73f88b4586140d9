//! Intent: what a person asks for, carried to the engine. Every change of the cluster goes through a kubectl command.

use super::model::{Completion, Millis};
use super::playback::wall_ms;
use super::{Dock, Page, Panel, files, shell};
use leptos::prelude::*;

impl Page {
    /// Runs what was typed into the terminal: one command or several lines, with their here-documents.
    pub fn run(&self, typed: &str) {
        self.terminal.remember(typed);
        for piece in shell::split(typed) {
            self.terminal.echo(&piece);
            match &piece {
                shell::Piece::Clear => self.terminal.clear(),
                shell::Piece::Write { file, text } => self.put_file(file, text),
                shell::Piece::Command { line, input } => self.submit(line, input.as_deref()),
            }
        }
        self.sync(wall_ms());
        self.copy(wall_ms());
    }

    fn submit(&self, line: &str, input: Option<&str>) {
        if ["fault", "load"].contains(&line.split_whitespace().next().unwrap_or("")) {
            self.directive(line);
        } else if line.split_whitespace().any(|w| w == "explain") && !self.with_engine(|e| e.has_descriptions()) {
            self.explain_later(line.to_owned(), input.map(str::to_owned));
        } else {
            self.submit_now(line, input);
        }
    }

    /// What no kubectl command does: something breaks or is mended, users send requests.
    fn directive(&self, line: &str) {
        if self.cursor.get_untracked().is_some() {
            self.terminal.note("This is the past: it cannot be changed.");
            return;
        }
        let output = self.change_engine(|e| e.directive(line));
        self.terminal.print(&output);
    }

    /// The descriptions of the fields are long; the first `kubectl explain` asks for them.
    fn explain_later(self, line: String, input: Option<String>) {
        leptos::task::spawn_local(async move {
            match files::fetch("explain.txt").await {
                Ok(text) => self.change_engine(|e| e.describe_fields(text)),
                Err(why) => {
                    self.terminal.note(&format!(
                        "The descriptions of the fields are a file of their own, and it could not be fetched: {why}. Check the connection and try again."
                    ));
                    return;
                }
            }
            self.submit_now(&line, input.as_deref());
            self.sync(wall_ms());
        });
    }

    fn submit_now(&self, line: &str, input: Option<&str>) {
        let cursor = self.cursor.get_untracked();
        let files = self.files.get_untracked();
        let output = self.change_engine(|e| e.run(line, input, &files, cursor));
        self.terminal.print(&output);
    }

    /// What the Tab key offers at the end of `typed`.
    pub fn complete(&self, typed: &str) -> Vec<Completion> {
        self.change_engine(|e| e.complete(typed))
    }

    /// Stops the command that still prints.
    pub fn interrupt(&self) {
        self.change_engine(|e| e.interrupt());
        self.terminal.interrupted();
    }

    /// Shows the terminal and types `line` into it, as a button that stands for a command does.
    pub fn type_command(&self, line: &str) {
        if self.cursor.get_untracked().is_some() {
            self.toast.set(Some("This is the past: it cannot be changed. Go back to now first.".to_owned()));
            return;
        }
        self.dock.set(Dock::Terminal);
        self.panel.set(Panel::Terminal);
        self.run(line);
    }

    /// Applies the file of the editor.
    pub fn apply_file(&self, index: usize) {
        let Some(file) = self.files.with_untracked(|files| files.get(index).map(|f| f.name.clone())) else { return };
        self.run(&format!("kubectl apply -f {file}"));
    }

    /// Writes a file of the editor, in place if there is one of that name.
    pub fn put_file(&self, name: &str, text: &str) {
        self.files.update(|files| match files.iter_mut().find(|f| f.name == name) {
            Some(file) => text.clone_into(&mut file.text),
            None => files.push(super::File { name: name.to_owned(), text: text.to_owned() }),
        });
    }

    /// Opens a manifest in the editor.
    pub fn edit(&self, name: &str, text: &str) {
        self.put_file(name, text);
        let index = self.files.with_untracked(|files| files.iter().position(|f| f.name == name)).unwrap_or(0);
        self.open_file.set(index);
        self.dock.set(Dock::Editor);
        self.panel.set(Panel::Terminal);
    }

    /// Sends one request and follows it.
    pub fn send_request(&self, from: &str, url: &str) {
        if self.cursor.get_untracked().is_some() {
            return;
        }
        let journey = self.change_engine(|e| e.request(from, url));
        self.journey.set(journey);
        self.sync(wall_ms());
    }

    pub fn toggle_play(&self) {
        if self.cursor.get_untracked().is_some() {
            self.back_to_now();
        }
        self.playing.update(|p| *p = !*p);
        if !self.playing.get_untracked() {
            // The moment at which it stands still is a whole one.
            self.change_engine(|e| e.finish_moment());
            self.sync(wall_ms());
        }
    }

    /// One event forward, or one revision when the past is shown.
    pub fn step_forward(&self) {
        match self.cursor.get_untracked() {
            Some(revision) if revision + 1 >= self.head.get_untracked() => self.back_to_now(),
            Some(revision) => self.seek(revision + 1),
            None => {
                self.playing.set(false);
                self.change_engine(|e| e.step());
                self.sync(wall_ms());
                self.copy(wall_ms());
            }
        }
    }

    /// One revision back.
    pub fn step_back(&self) {
        let shown = self.cursor.get_untracked().unwrap_or_else(|| self.head.get_untracked());
        if shown > 1 {
            self.seek(shown - 1);
        }
    }

    /// Shows the cluster at `revision`; the newest one is "now".
    pub fn seek(&self, revision: u64) {
        let oldest = self.with_engine(|e| e.oldest_revision());
        let revision = revision.max(oldest);
        if revision >= self.head.get_untracked() {
            self.back_to_now();
            return;
        }
        self.cursor.set(Some(revision));
        self.flights.set(Vec::new());
        self.copy(wall_ms());
    }

    /// Shows the cluster at a moment.
    pub fn seek_time(&self, at: Millis) {
        if at >= self.now.get_untracked() {
            self.back_to_now();
        } else {
            let revision = self.with_engine(|e| e.revision_at(at));
            self.seek(revision);
        }
    }

    pub fn back_to_now(&self) {
        if self.cursor.get_untracked().is_some() {
            self.cursor.set(None);
            self.copy(wall_ms());
        }
    }

    /// Lets another future grow from the revision that is shown.
    pub fn continue_from_here(&self) {
        let Some(revision) = self.cursor.get_untracked() else { return };
        let began = self.change_engine(|e| e.branch(revision));
        match began {
            Ok(at) => {
                self.cursor.set(None);
                self.forget_after(at);
                self.sync(wall_ms());
                self.copy(wall_ms());
            }
            Err(why) => self.toast.set(Some(why)),
        }
    }
}
